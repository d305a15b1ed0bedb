//! The game as a player meets it: driven by clicks and keys, and drawn.

mod colours;
mod drive;
mod film;
mod fonts;
mod front_page;
mod fuzz_ui;
mod game;
mod hearing;
mod keyboard_focus;
mod layout;
mod measure;
mod opening;
mod overlays;
mod panels;
mod pictures;
mod planning;
mod real_course;
mod relief;
mod screens;
mod several;
mod symbols;
mod ways_out;
