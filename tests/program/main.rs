//! The program and the house: commands, messages, and who may name whom.

mod architecture;
mod cli;
mod command;
mod history;
mod message_keys;
