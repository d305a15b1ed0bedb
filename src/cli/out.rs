//! Standard output, where writing can fail and reading can end.

use super::error::{CliError, message};
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

/// Standard output, locked and buffered.
pub(super) struct Out {
    to: BufWriter<StdoutLock<'static>>,
}

impl Out {
    pub(super) fn new() -> Self {
        Self { to: BufWriter::new(io::stdout().lock()) }
    }

    /// Writes a line.
    pub(super) fn line(&mut self, text: &str) -> Result<(), CliError> {
        self.put(text)?;
        self.put("\n")
    }

    /// Writes text as it is.
    pub(super) fn put(&mut self, text: &str) -> Result<(), CliError> {
        self.to.write_all(text.as_bytes()).map_err(failed)
    }

    /// Sends what was written so far. The last call must be made: what is sent only when the
    /// buffer is dropped cannot report that it failed.
    pub(super) fn flush(&mut self) -> Result<(), CliError> {
        self.to.flush().map_err(failed)
    }
}

fn failed(error: io::Error) -> CliError {
    if error.kind() == ErrorKind::BrokenPipe {
        CliError::Closed
    } else {
        CliError::new(message!("cli-out-failed", why = error.to_string()))
    }
}
