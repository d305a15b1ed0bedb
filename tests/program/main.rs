//! The program and the house: commands, messages, documents, and who may name whom.

mod architecture;
mod cli;
mod command;
mod documents;
mod help;
mod history;
mod hostile;
#[cfg(target_os = "linux")]
mod injected;
mod install;
mod message_keys;
mod module_graph;
mod names;
mod nothing_lost;
mod trials;
#[cfg(unix)]
mod unread;
#[cfg(unix)]
mod ways_out;
