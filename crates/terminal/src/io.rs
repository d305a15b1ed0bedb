//! LineIo in, lines out.

use super::IoResult;
use std::io::{BufRead, Read, Write};

/// The longest line that is taken, characters; more is cut off.
const LONGEST: usize = 2000;

/// Bytes of a line that are kept: room for the longest in any alphabet.
const KEPT: u64 = 16 * 1024;

/// Bytes after which a line without end is taken for the end of the input: no person types it.
const ENDLESS: u64 = 16 * 1024 * 1024;

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
        let bytes = self.line()?;
        if bytes.is_empty() {
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

    /// The bytes of the next line, as many as are kept; none at the end of the input.
    fn line(&mut self) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.input.take(KEPT).read_until(b'\n', &mut bytes)?;
        let is_cut = bytes.len() as u64 == KEPT && !bytes.ends_with(b"\n");
        if is_cut && !self.skip_line()? {
            bytes.clear();
        }
        Ok(bytes)
    }

    /// Goes past the end of a line that is too long; `false` where it has none within reason.
    fn skip_line(&mut self) -> std::io::Result<bool> {
        let mut skipped = 0;
        while skipped < ENDLESS {
            let next = self.input.fill_buf()?;
            let end = next.iter().position(|&byte| byte == b'\n');
            let length = end.map_or(next.len(), |end| end + 1);
            self.input.consume(length);
            if end.is_some() || length == 0 {
                return Ok(true);
            }
            skipped += length as u64;
        }
        Ok(false)
    }

    pub(super) fn flush(&mut self) -> IoResult {
        self.output.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, repeat};

    #[test]
    fn a_long_line_is_cut_and_a_line_without_end_ends_the_input() {
        let long = "x".repeat(3 * KEPT as usize);
        let text = format!("{long}\nnext\n");
        let (mut input, mut output) = (BufReader::new(text.as_bytes()), Vec::new());
        let mut lines = LineIo::new(&mut input, &mut output, false);
        assert_eq!(lines.read(">").unwrap().map(|line| line.len()), Some(LONGEST));
        assert_eq!(lines.read(">").unwrap().as_deref(), Some("next"));
        assert_eq!(lines.read(">").unwrap(), None);
        let (mut input, mut output) = (BufReader::new(repeat(0)), Vec::new());
        assert_eq!(LineIo::new(&mut input, &mut output, false).read(">").unwrap(), None);
    }
}
