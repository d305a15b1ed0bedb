//! Scenario files: what loads, and what is said of what does not.

mod broken;
mod hostile;
mod kept;
mod loading;
mod naming;
