//! The rules, week by week, on scenarios that are made for a test or shipped.

mod battle;
mod battle_course;
mod battle_joined;
mod battle_numbers;
mod battle_sum;
mod camps;
mod emptied;
mod event_records;
mod field;
mod fitness;
mod hunger;
mod joint_outlook;
mod living;
mod map;
mod marching;
mod organisation;
mod outlook;
mod pencil;
mod peoples;
mod politics;
mod scripted_events;
mod scripted_events_weeks;
mod siege;
mod siege_card;
mod spotting;
mod town_supply;
