//! The system asks the program to end: Ctrl+C, a session that is closed, a terminal that is hung up.
//! Whoever plays a campaign watches for it and keeps what is not on disk yet.
//!
//! Deliberately absent: what is done then (`cli`, `game`). A program that only reports and computes
//! does not watch: it ends at once, as the system has it.

use std::time::Duration;

/// How long a front end has to keep the campaign before the program ends all the same: it may be
/// waiting for somebody who never reads what it says.
const PATIENCE: Duration = Duration::from_secs(5);

/// The exit code of a program that a signal ended, as shells have it.
#[must_use]
pub fn exit_code(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(u8::MAX)
}

/// Calls this with the number of the first signal that asks the program to end, on a thread of its
/// own. The front end is to end the program; where it does not, or at a second signal, this does.
#[cfg(unix)]
pub fn watch(act: impl FnOnce(i32) + Send + 'static) {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
    };
    use std::{process::exit, thread};
    // Without it the program ends as the system has it; orders are on disk as they are given.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    thread::spawn(move || {
        let mut signals = signals.forever();
        let Some(first) = signals.next() else { return };
        act(first);
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            exit(exit_code(first).into());
        });
        if let Some(second) = signals.next() {
            exit(exit_code(second).into());
        }
    });
}

/// A file that grows beyond the limit that the user has set is an error of writing, to be told as a
/// full disk is; as the system has it the program would die of it without a word.
#[cfg(unix)]
pub fn outlive_file_limit() {
    use signal_hook::{consts::SIGXFSZ, flag};
    use std::sync::{Arc, atomic::AtomicBool};
    // The flag is asked for nowhere: that the signal is taken is enough for the write to fail. Where
    // it cannot be taken the program ends as the system has it.
    let _ = flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// There are no such limits here.
#[cfg(not(unix))]
pub const fn outlive_file_limit() {}

/// There are no such signals here: the system closes the window, or ends the program.
#[cfg(not(unix))]
pub fn watch(_act: impl FnOnce(i32) + Send + 'static) {
    let _ = PATIENCE;
}
