//! LineIo in, lines out.

use super::IoResult;
use std::io::{BufRead, Write};

/// The longest line that is taken; more is cut off.
const LONGEST: usize = 2000;

/// Where lines come from and go to.
pub(super) struct LineIo<'io> {
    input: &'io mut dyn BufRead,
    output: &'io mut dyn Write,
    echo: bool,
    /// Whether the last line was an empty one.
    at_gap: bool,
}

impl<'io> LineIo<'io> {
    pub(super) fn new(input: &'io mut dyn BufRead, output: &'io mut dyn Write, echo: bool) -> Self {
        Self { input, output, echo, at_gap: true }
    }

    /// Writes a line, or several. An empty one parts what stands before from what comes after.
    pub(super) fn put(&mut self, line: &str) -> IoResult {
        if line.is_empty() {
            return self.gap();
        }
        for line in line.lines() {
            self.output.write_all(line.trim_end().as_bytes())?;
            self.output.write_all(b"\n")?;
            self.at_gap = line.trim().is_empty();
        }
        Ok(())
    }

    /// An empty line, but never two.
    pub(super) fn gap(&mut self) -> IoResult {
        if !self.at_gap {
            self.output.write_all(b"\n")?;
            self.at_gap = true;
        }
        Ok(())
    }

    /// Asks for a line; nothing when there are no more. Bytes that are no text do not matter.
    pub(super) fn read(&mut self, prompt: &str) -> std::io::Result<Option<String>> {
        self.gap()?;
        write!(self.output, "{prompt} ")?;
        self.output.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            self.output.write_all(b"\n")?;
            self.at_gap = true;
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&bytes);
        let plain = |letter: &char| !letter.is_control() && *letter != '\u{FEFF}';
        let text: String = text.trim().chars().filter(plain).take(LONGEST).collect();
        if self.echo {
            writeln!(self.output, "{text}")?;
        }
        self.at_gap = false;
        Ok(Some(text))
    }

    pub(super) fn flush(&mut self) -> IoResult {
        self.output.flush()
    }
}
