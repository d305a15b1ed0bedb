//! A scenario file: whatever stands in it, it is loaded or refused, and what is loaded plays.
#![no_main]

use headless::ai::Policy;
use libfuzzer_sys::fuzz_target;
use rules::{observe::Observation, resolve::week, state::CampaignState};
use turkistan_fuzz::{home, lean_library};

/// Weeks played of what loads.
const WEEKS: usize = 3;

fuzz_target!(|data: &[u8]| {
    let file = home().join("fuzzed.ron");
    std::fs::write(&file, data).unwrap();
    match lean_library().load(&file.to_string_lossy()) {
        Err(report) => {
            assert!(report.has_errors());
            let _ = report.to_string();
        }
        Ok(scenario) => {
            let mut state = CampaignState::new(scenario, 1724);
            let sides: Vec<_> = state.scenario.playable().collect();
            let mut minds: Vec<_> = sides.iter().map(|&s| (s, Policy::Bold.player())).collect();
            for _ in 0..WEEKS {
                if state.is_over() {
                    break;
                }
                let (mut orders, mut wishes) = (Vec::new(), Vec::new());
                for (side, mind) in &mut minds {
                    mind.plan(&Observation::new(&state, *side), &mut wishes);
                    orders.extend(wishes.drain(..).map(|order| (*side, order)));
                }
                week(&mut state, &orders, &mut ());
            }
        }
    }
});
