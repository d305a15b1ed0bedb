//! Records of campaigns: whatever stands in one, it is refused, shown, or played again. A broken seal
//! is made anew, so that what stands behind it is reached.
#![no_main]

use headless::{
    play::ReplayTimeline,
    replay::{ReplayError, basis::RecordBasis, format::Replay, verify::verify},
};
use libfuzzer_sys::fuzz_target;
use std::{
    path::Path,
    sync::OnceLock,
};
use test_support::seal::sealed_anew;
use turkistan_fuzz::checkout;

/// What a kept record of today's rules stands on, and the files that it carries.
fn known() -> &'static (RecordBasis, String) {
    static KNOWN: OnceLock<(RecordBasis, String)> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let root = checkout();
        let replay = Replay::read(&root.join("tests/data/kept/format-2-rules-1/replay.ron"));
        let replay = replay.unwrap();
        let nothing = Err(scenario::problem::Report::new());
        let basis = RecordBasis::find(&replay.header, &replay.sources, nothing).unwrap();
        (basis, replay.sources)
    })
}

fn read(text: &str) -> Result<Replay, ReplayError> {
    match Replay::from_text(Path::new("replay.ron"), text) {
        Err(ReplayError::Seal) => {
            Replay::from_text(Path::new("replay.ron"), &sealed_anew(text))
        }
        read => read,
    }
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(replay) = read(text) else { return };
    let (basis, sources) = known();
    let carried = match replay.sources.is_empty() || replay.sources == *sources {
        true => None,
        false => {
            let nothing = Err(scenario::problem::Report::new());
            RecordBasis::find(&replay.header, &replay.sources, nothing).ok()
        }
    };
    let needs_rules = replay.header.by_these_rules().is_err().then_some(replay.header.rules_number);
    let basis = carried.unwrap_or_else(|| RecordBasis { needs_rules, ..basis.clone() });
    let _ = replay.kept_states(&basis.scenario);
    let _ = verify(&replay, &basis.scenario);
    let Ok(timeline) = ReplayTimeline::open(replay, &basis) else { return };
    let last = timeline.weeks();
    let _ = timeline.log(last.saturating_sub(1));
    let _ = timeline.course(last).report(timeline.state(last));
});
