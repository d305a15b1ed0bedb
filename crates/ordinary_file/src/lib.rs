//! The one way in which files are read: ordinary ones, and only up to a limit.
//!
//! A file may come from anywhere: a scenario that somebody sent, a save in a folder that others
//! write to, a path typed in error. A pipe never ends or never begins, `/dev/zero` goes on for
//! ever, a folder is no text: all of them are refused at once, with words that say what they are.
//! What is looked at before it is opened may be another thing by then, so the opened file is
//! looked at once more, and it is opened without waiting.
//!
//! Deliberately absent: writing (records have their own way to do that safely), the standard input
//! (which *is* a pipe, and whose lines have a limit where they are read), and what the bytes mean.
//!
//! ```
//! use ordinary_file::{FileRefusal, read};
//!
//! let own = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
//! assert!(read(own.as_ref(), 100_000).unwrap().starts_with(b"[package]"));
//! assert!(matches!(read(own.as_ref(), 9), Err(FileRefusal::TooLarge { limit: 9 })));
//! assert!(matches!(read("/".as_ref(), 9), Err(FileRefusal::NotOrdinary(_))));
//! ```

use std::{
    fmt::{self, Display, Formatter},
    fs::{File, FileType, Metadata, OpenOptions},
    io::{self, Read},
    path::Path,
};

/// Why a file was not read.
#[derive(Debug)]
pub enum FileRefusal {
    /// The system says no: no such file, no right to read it, and so on.
    Io(io::Error),
    /// It is something else than a file, in words: "a folder", "a pipe", "a device", "a socket".
    NotOrdinary(&'static str),
    /// It has more bytes than are read.
    TooLarge {
        /// The most that would be read, bytes.
        limit: u64,
    },
    /// It is no text.
    NotText,
}

impl Display for FileRefusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::NotOrdinary(what) => write!(f, "this is {what}, not a file"),
            Self::TooLarge { limit } => {
                write!(f, "the file is too large: at most {limit} bytes are read")
            }
            Self::NotText => f.write_str("the text is not UTF-8"),
        }
    }
}

impl std::error::Error for FileRefusal {}

impl From<io::Error> for FileRefusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// For those who tell all that may happen to a file as one kind of error.
impl From<FileRefusal> for io::Error {
    fn from(refusal: FileRefusal) -> Self {
        match refusal {
            FileRefusal::Io(error) => error,
            other => Self::new(io::ErrorKind::InvalidInput, other.to_string()),
        }
    }
}

/// Opens an ordinary file, without ever waiting for somebody at its other end.
///
/// # Errors
/// It cannot be opened, or is no ordinary file (links are followed).
pub fn open(path: &Path) -> Result<File, FileRefusal> {
    ordinary(&path.metadata()?)?;
    let file = without_waiting(OpenOptions::new().read(true)).open(path)?;
    // Something else may stand there by now.
    ordinary(&file.metadata()?)?;
    Ok(file)
}

/// All bytes of an ordinary file of at most `limit` bytes.
///
/// # Errors
/// It cannot be read, is no ordinary file, or is larger.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, FileRefusal> {
    let file = open(path)?;
    let length = file.metadata()?.len();
    if length > limit {
        return Err(FileRefusal::TooLarge { limit });
    }
    // Some files say that they are shorter than they are, and some grow.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(FileRefusal::TooLarge { limit });
    }
    Ok(bytes)
}

/// The same as a text.
///
/// # Errors
/// As [`read`], or it is not UTF-8.
pub fn read_text(path: &Path, limit: u64) -> Result<String, FileRefusal> {
    String::from_utf8(read(path, limit)?).map_err(|_| FileRefusal::NotText)
}

fn ordinary(facts: &Metadata) -> Result<(), FileRefusal> {
    if facts.is_file() {
        Ok(())
    } else {
        Err(FileRefusal::NotOrdinary(words_for(facts.file_type())))
    }
}

#[cfg(unix)]
fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY)
}

#[cfg(not(unix))]
fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(unix)]
fn words_for(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_dir() {
        "a folder"
    } else if kind.is_fifo() {
        "a pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn words_for(kind: FileType) -> &'static str {
    if kind.is_dir() { "a folder" } else { "a device" }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// A pipe that nobody writes to, in a folder of its own.
    fn pipe() -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("turkistan-pipe-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("pipe.ron");
        let _ = std::fs::remove_file(&path);
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        path
    }

    #[test]
    fn what_is_no_file_is_refused_at_once() {
        let pipe = pipe();
        for (path, what) in [
            (pipe.as_path(), "a pipe"),
            ("/dev/zero".as_ref(), "a device"),
            ("/".as_ref(), "a folder"),
        ] {
            let refused = read(path, 100).unwrap_err().to_string();
            assert_eq!(refused, format!("this is {what}, not a file"));
        }
        std::fs::remove_dir_all(pipe.parent().unwrap()).unwrap();
    }

    #[test]
    fn no_more_is_read_than_the_limit() {
        // It says that it has no bytes at all, and has some.
        let path = Path::new("/proc/self/status");
        if path.exists() {
            assert!(read(path, 100_000).unwrap().len() > 100);
            assert!(matches!(read(path, 100), Err(FileRefusal::TooLarge { limit: 100 })));
        }
    }
}
