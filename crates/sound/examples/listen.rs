//! Plays every sound on the system's sound device, one after another, and says which it is:
//! `cargo run -p sound --example listen`. Music and winds are heard for some seconds only, unless
//! a number of seconds is given.

#![allow(clippy::print_stdout, reason = "it tells a person what they hear")]

use std::{env, thread::sleep, time::Duration};

use sound::{Cue, Speaker, Tune, Volumes, Wind};

fn main() {
    let seconds = env::args().nth(1).and_then(|given| given.parse().ok()).unwrap_or(8);
    let speaker = Speaker::new(Volumes { master: 80, effects: 80, music: 80 });
    for cue in Cue::ALL {
        println!("{cue:?}");
        speaker.play(cue);
        sleep(Duration::from_secs(4));
    }
    for wind in Wind::ALL {
        println!("{wind:?}");
        speaker.set_wind(Some(wind));
        sleep(Duration::from_secs(seconds));
    }
    speaker.set_wind(None);
    for tune in Tune::ALL {
        println!("{tune:?}");
        speaker.set_tune(Some(tune));
        sleep(Duration::from_secs(seconds));
    }
}
