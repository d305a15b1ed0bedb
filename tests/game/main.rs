//! The game as a player meets it: driven by clicks and keys, and drawn.

mod colours;
mod drive;
mod film;
mod fuzz_ui;
mod game;
mod hands;
mod letters;
mod marks;
mod measure;
mod overlays;
mod panels;
mod pictures;
mod planning;
mod relief;
mod screens;
mod tidy;
