//! The `turkistan` program.
fn main() {}
