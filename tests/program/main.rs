//! The program and the house: commands, messages, and who may name whom.

mod architecture;
mod cli;
mod history;
mod message_keys;
mod module_graph;
