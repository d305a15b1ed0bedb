//! Whole campaigns without a screen: players, records, saves, history, and what always holds.

mod attention;
mod bodies;
mod calibration;
mod changed_texts;
mod cost;
mod exploits;
mod food_forecasts;
mod front_page;
mod golden;
mod history;
mod keeper;
mod kept;
mod monotony;
mod players;
mod properties;
mod real_course;
mod replay;
mod rule_numbers;
mod saves;
mod scores;
mod scripted;
mod starving;
mod story;
mod tables;
mod trials;
