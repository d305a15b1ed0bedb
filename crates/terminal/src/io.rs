//! Lines in, lines out. What files and players bring into a line is made harmless here, where it
//! goes out.

use super::IoResult;
use std::io::{BufRead, ErrorKind, Write};
use text::harmless;

/// The longest line that is taken, in characters; more is cut off.
const LONGEST: usize = 2000;
/// Bytes of a line that are kept: room for the longest in any alphabet.
const KEPT: usize = 16 * 1024;

/// Bytes after which a line without end is taken for the end of the input: no person types it.
const ENDLESS: usize = 16 * 1024 * 1024;

/// The cursor home, the screen empty, what has been scrolled away forgotten.
const WIPE: &[u8] = b"\x1b[H\x1b[2J\x1b[3J";

/// What comes instead of the next line, or is it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Incoming {
    /// A line, without its end. Bytes that are no text do not matter.
    Line(Vec<u8>),
    /// There are no more.
    End,
    /// The system asks the program to end, by the signal of this number.
    Stop(i32),
    /// The same, but by a person at the keyboard, who can be asked whether they mean it.
    Interrupt(i32),
}

/// Where lines come from.
pub trait LineSource {
    /// Waits for the next line, or for what comes instead.
    ///
    /// # Errors
    /// Reading failed.
    fn next_line(&mut self) -> std::io::Result<Incoming>;

    /// After [`Incoming::Interrupt`]: the program does not end, lines are read on.
    fn stay(&mut self) {}
}

/// Reads a line; nothing where there are no more. Of a very long one only the beginning is kept, and
/// one that does not end within reason ends the input.
///
/// # Errors
/// Reading failed.
pub fn read_line(input: &mut (impl BufRead + ?Sized)) -> std::io::Result<Option<Vec<u8>>> {
    let (mut line, mut taken) = (Vec::new(), 0);
    while taken < ENDLESS {
        let chunk = match input.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            chunk => chunk?,
        };
        if chunk.is_empty() {
            return Ok((taken > 0).then_some(line));
        }
        let end = chunk.iter().position(|&byte| byte == b'\n');
        let part = &chunk[..end.unwrap_or(chunk.len())];
        let room = KEPT.saturating_sub(line.len());
        line.extend_from_slice(&part[..part.len().min(room)]);
        let read = part.len() + usize::from(end.is_some());
        input.consume(read);
        taken += read;
        if end.is_some() {
            return Ok(Some(line));
        }
    }
    Ok(None)
}

/// Lines of something that is read to its end, undisturbed.
pub(super) struct Undisturbed<'io>(pub(super) &'io mut dyn BufRead);

impl LineSource for Undisturbed<'_> {
    fn next_line(&mut self) -> std::io::Result<Incoming> {
        Ok(read_line(self.0)?.map_or(Incoming::End, Incoming::Line))
    }
}

/// How lines come and go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Manner {
    /// Whether what is read is written too.
    pub(super) echo: bool,
    /// Whether the screen can be wiped.
    pub(super) wipes: bool,
}

/// Where lines come from and go to.
pub(super) struct LineIo<'io> {
    source: &'io mut dyn LineSource,
    output: &'io mut dyn Write,
    manner: Manner,
    /// A line that was read and is to be read again.
    again: Option<String>,
    /// Whether the last line was an empty one.
    at_gap: bool,
    /// Whether no line comes any more.
    ended: bool,
    /// The signal that asked the program to end.
    stopped: Option<i32>,
    /// Whether a person at the keyboard sent it.
    by_hand: bool,
}

impl<'io> LineIo<'io> {
    pub(super) fn new(
        source: &'io mut dyn LineSource,
        output: &'io mut dyn Write,
        manner: Manner,
    ) -> Self {
        let (at_gap, ended, stopped, by_hand) = (true, false, None, false);
        Self { source, output, manner, again: None, at_gap, ended, stopped, by_hand }
    }

    /// Writes a line, or several. An empty one parts what stands before from what comes after.
    pub(super) fn put(&mut self, line: &str) -> IoResult {
        if line.is_empty() {
            return self.gap();
        }
        for line in harmless(line).lines() {
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

    /// Leaves nothing to be read of what stood there, where a person sits before a screen. In a
    /// pipe or a file it stays: what is read there is read by somebody who reads all of it.
    pub(super) fn wipe(&mut self) -> IoResult {
        if self.manner.wipes {
            self.output.write_all(WIPE)?;
            self.at_gap = true;
        }
        Ok(())
    }

    /// Asks for a line; nothing when there are no more, or the program is to end. Bytes that are no
    /// text do not matter.
    pub(super) fn read(&mut self, prompt: &str) -> std::io::Result<Option<String>> {
        if self.ended {
            return Ok(None);
        }
        if let Some(line) = self.again.take() {
            return Ok(Some(line));
        }
        self.gap()?;
        write!(self.output, "{} ", harmless(prompt))?;
        self.output.flush()?;
        let bytes = match self.source.next_line()? {
            Incoming::Line(bytes) => bytes,
            Incoming::End => return self.end(None),
            Incoming::Stop(signal) => return self.end(Some(signal)),
            Incoming::Interrupt(signal) => {
                self.by_hand = true;
                return self.end(Some(signal));
            }
        };
        let text = String::from_utf8_lossy(&bytes);
        let plain = |letter: &char| !letter.is_control() && *letter != '\u{FEFF}';
        let text: String = text.trim().chars().filter(plain).take(LONGEST).collect();
        if self.manner.echo {
            writeln!(self.output, "{}", harmless(&text))?;
        }
        self.at_gap = false;
        Ok(Some(text))
    }

    /// Has a line read again that came where only an empty one was waited for. Where a person sits before
    /// the screen, who has pressed more than Enter, it is dropped.
    pub(super) fn unread(&mut self, line: String) {
        if !self.manner.wipes && !line.is_empty() {
            self.again = Some(line);
        }
    }

    fn end(&mut self, stopped: Option<i32>) -> std::io::Result<Option<String>> {
        self.ended = true;
        self.stopped = stopped;
        self.output.write_all(b"\n")?;
        self.at_gap = true;
        Ok(None)
    }

    /// The signal that asked the program to end, if one did.
    pub(super) const fn stopped(&self) -> Option<i32> {
        self.stopped
    }

    /// The signal that a person at the keyboard sent to end the program, if one did.
    pub(super) const fn interrupted(&self) -> Option<i32> {
        if self.by_hand { self.stopped } else { None }
    }

    /// Reads on after a signal from the keyboard.
    pub(super) fn stay(&mut self) {
        (self.ended, self.stopped, self.by_hand) = (false, None, false);
        self.source.stay();
    }

    pub(super) fn flush(&mut self) -> IoResult {
        self.output.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_one_by_one_and_none_fills_the_memory() {
        let long = [b"x".repeat(5 * KEPT), b"\nend\n\nlast".to_vec()].concat();
        // A small buffer, so that lines come in pieces.
        let mut input = std::io::BufReader::with_capacity(7, &long[..]);
        let mut next = || read_line(&mut input).unwrap();
        assert_eq!(next().unwrap().len(), KEPT);
        assert_eq!(next().unwrap(), b"end");
        assert_eq!(next().unwrap(), b"");
        assert_eq!(next().unwrap(), b"last");
        assert_eq!(next(), None);
        let mut endless = std::io::BufReader::new(std::io::repeat(0));
        assert_eq!(read_line(&mut endless).unwrap(), None);
    }
}
