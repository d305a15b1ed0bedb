//! What is promised against what happens, and what the rules give by themselves. The gate tries a
//! little, `TURKISTAN_LONG=1` much, and prints the tables for `docs/calibration.md` with
//! `-- --nocapture`.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

mod march;
mod winter;
