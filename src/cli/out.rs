//! Standard output, where writing can fail and reading can end. What files bring into it is made
//! harmless here, so that no command has to think of it.

use super::error::{CliError, message};
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use text::harmless;

/// Standard output, locked and buffered.
pub(super) struct Out {
    to: BufWriter<StdoutLock<'static>>,
    /// Whether the command has more to do than to tell.
    works_on: bool,
    /// Why nothing more can be told.
    failed: Option<CliError>,
}

impl Out {
    /// For a command that only tells: where nobody reads any more, it ends.
    pub(super) fn new() -> Self {
        Self { to: BufWriter::new(io::stdout().lock()), works_on: false, failed: None }
    }

    /// For a command that has more to do, such as a file to write or a verdict to give: it goes on,
    /// and [`Out::end`] says whether something could not be told.
    pub(super) fn beside_work() -> Self {
        Self { works_on: true, ..Self::new() }
    }

    /// Writes a line.
    pub(super) fn line(&mut self, text: &str) -> Result<(), CliError> {
        self.put(text)?;
        self.put("\n")
    }

    /// Writes text.
    pub(super) fn put(&mut self, text: &str) -> Result<(), CliError> {
        if self.failed.is_some() {
            return Ok(());
        }
        let written = self.to.write_all(harmless(text).as_bytes());
        self.note(written)
    }

    /// Sends what was written so far.
    pub(super) fn flush(&mut self) -> Result<(), CliError> {
        if self.failed.is_some() {
            return Ok(());
        }
        let sent = self.to.flush();
        self.note(sent)
    }

    /// The last call, which must be made: what is sent only when the buffer is dropped cannot report
    /// that it failed. That nobody reads on is no fault.
    pub(super) fn end(mut self) -> Result<(), CliError> {
        self.flush()?;
        match self.failed.take() {
            None | Some(CliError::Closed) => Ok(()),
            Some(error) => Err(error),
        }
    }

    fn note(&mut self, done: io::Result<()>) -> Result<(), CliError> {
        match done.map_err(failed) {
            Err(error) if self.works_on => {
                self.failed = Some(error);
                Ok(())
            }
            done => done,
        }
    }
}

fn failed(error: io::Error) -> CliError {
    if error.kind() == ErrorKind::BrokenPipe {
        CliError::Closed
    } else {
        CliError::new(message!("cli-out-failed", why = error.to_string()))
    }
}
