//! The system asks the program to end: Ctrl+C, a session that is closed, a terminal that is hung up.
//! Whoever plays a campaign watches for it and keeps what is not on disk yet.
//!
//! Deliberately absent: what is done then (`cli`, `game`). A program that only reports and computes
//! does not watch: it ends at once, as the system has it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// How long a front end has to keep the campaign before the program ends all the same: it may be
/// waiting for somebody who never reads what it says.
const PATIENCE: Duration = Duration::from_secs(5);

/// The exit code of a program that a signal ended, as shells have it.
#[must_use]
pub fn exit_code(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(u8::MAX)
}

/// The signals that ask the program to end, watched on a thread of its own.
#[derive(Clone, Default)]
pub struct SignalWatch {
    /// Which of the times that the program was asked to end is being obeyed; 0 for none.
    obeyed: Arc<AtomicU64>,
}

impl SignalWatch {
    /// The program does not end after all: the next signal is like the first.
    pub fn stay(&self) {
        self.obeyed.store(0, Ordering::SeqCst);
    }

    /// Calls this with the number of every signal that asks the program to end. The front end is to
    /// end the program, or to say that it stays; where it does neither, or at a second signal, this
    /// ends it.
    #[cfg(unix)]
    pub fn begin(&self, mut act: impl FnMut(i32) + Send + 'static) {
        use signal_hook::{
            consts::{SIGHUP, SIGINT, SIGTERM},
            iterator::Signals,
        };
        use std::{process::exit, thread};
        // Without it the program ends as the system has it; orders are on disk as they are given.
        let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
        let obeyed = Arc::clone(&self.obeyed);
        thread::spawn(move || {
            for (signal, time) in signals.forever().zip(1..) {
                if obeyed.swap(time, Ordering::SeqCst) != 0 {
                    exit(exit_code(signal).into());
                }
                act(signal);
                let obeyed = Arc::clone(&obeyed);
                thread::spawn(move || {
                    thread::sleep(PATIENCE);
                    if obeyed.load(Ordering::SeqCst) == time {
                        exit(exit_code(signal).into());
                    }
                });
            }
        });
    }

    /// There are no such signals here: the system closes the window, or ends the program.
    #[cfg(not(unix))]
    pub fn begin(&self, _act: impl FnMut(i32) + Send + 'static) {
        let _ = PATIENCE;
    }
}

/// Whether a signal comes from the keyboard: Ctrl+C.
#[must_use]
pub const fn is_from_keyboard(signal: i32) -> bool {
    // The number of SIGINT wherever there are signals.
    signal == 2
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
