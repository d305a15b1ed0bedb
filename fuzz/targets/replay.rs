//! Records of campaigns: whatever stands in one, it is refused, shown, or played again.
#![no_main]

use headless::{
    play::ReplayTimeline,
    replay::{format::Replay, verify::verify},
};
use libfuzzer_sys::fuzz_target;
use rules::scenario::Scenario;
use std::{
    path::Path,
    sync::{Arc, OnceLock},
};
use turkistan_fuzz::library;

fn scenario() -> &'static Arc<Scenario> {
    static SCENARIO: OnceLock<Arc<Scenario>> = OnceLock::new();
    SCENARIO.get_or_init(|| library().load("first-march").unwrap())
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(replay) = Replay::from_text(Path::new("replay.ron"), text) else { return };
    let _ = replay.kept_states(scenario());
    let _ = verify(&replay, scenario());
    let _ = ReplayTimeline::new(replay, scenario());
});
