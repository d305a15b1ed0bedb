//! The `turkistan` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    turkistan::cli::main()
}
