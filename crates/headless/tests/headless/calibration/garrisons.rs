//! Garrisons that nobody has seen: what is guessed at against what lies within, in every shipped
//! scenario at its start and in campaigns by plan.

use headless::ai::{Policy, Strategist};
use rules::{
    ids::{PlaceId, SideId},
    observe::Observation,
    order::SiegeWay,
    resolve::{Scratch, week_with},
    state::CampaignState,
};

/// Weeks after which is looked, the start besides.
const WEEKS: [u16; 4] = [0, 10, 20, 30];

/// Garrisons of an enemy of which nobody has seen anything: what is guessed, and how many they are.
fn guesses(state: &CampaignState, side: SideId, note: &mut dyn FnMut((u32, u32), u32)) {
    let scenario = &state.scenario;
    let seen = Observation::new(state, side);
    let Some(looker) = seen.forces().find(|&f| seen.force_hex(f).is_some()) else { return };
    for place in (0..scenario.places.len()).map(PlaceId::at) {
        let hex = scenario.places[place.index()].hex;
        let heard_of = seen.enemy_forces().any(|(_, at)| at == hex);
        if heard_of || !scenario.hostile(side, state.places().holder(place)) {
            continue;
        }
        let men: u32 = state
            .garrison_of(place)
            .filter(|&f| scenario.hostile(side, state.forces().side(f)))
            .map(|f| state.men(f))
            .sum();
        let odds = seen.siege_odds(looker, place, SiegeWay::Blockade);
        if let (Some(guess), true) = (odds.and_then(|odds| odds.guess), men > 0) {
            note(guess.garrison, men);
        }
    }
}

#[test]
fn most_garrisons_that_nobody_has_seen_are_as_strong_as_is_guessed() {
    let seeds = if std::env::var_os("TURKISTAN_LONG").is_some() { 20 } else { 2 };
    let (mut all, mut within) = (0u32, 0u32);
    let library = test_support::library();
    for name in library.names() {
        let scenario = library.load(&name).unwrap_or_else(|report| panic!("{report}"));
        for seed in 0..seeds {
            let mut state = CampaignState::new(scenario.clone(), seed);
            let mut players: Vec<Box<dyn Strategist>> =
                scenario.playable().map(|_| Policy::Plan.player()).collect();
            let mut scratch = Scratch::default();
            while !state.is_over() && state.week() <= WEEKS[3] {
                if WEEKS.contains(&state.week()) {
                    for side in scenario.playable() {
                        guesses(&state, side, &mut |(least, most), men| {
                            all += 1;
                            within += u32::from((least..=most).contains(&men));
                        });
                    }
                }
                let orders = crate::players::plan(&state, &mut players);
                week_with(&mut state, &orders, &mut (), &mut scratch);
            }
        }
    }
    let share = within * 100 / all.max(1);
    println!("{within} of {all} garrisons lay within what was guessed: {share} %");
    assert!(all >= 30 && share >= 85, "{within} of {all}");
}
