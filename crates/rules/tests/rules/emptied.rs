//! Places that an order leaves without those who keep them, or fills with more men than they feed.

use rules::{
    event::{Event, Logged, MarchEvent, OrganisationEvent, SubsistenceEvent},
    ids::{ForceId, HexId, PlaceId, Spot},
    map::Crossing,
    num,
    observe::Observation,
    order::{Order, Pace, Stance},
    outlook::{crowded, emptied},
    resolve::week,
    state::CampaignState,
};
use test_support::load;

/// Men of a side at a place but for some, and those whom it needs there.
fn men(state: &CampaignState, place: PlaceId, gone: &[ForceId]) -> (u32, u32) {
    let fixed = &state.scenario.places[place.index()];
    let rules = &state.scenario.rules.siege;
    let there = state.forces_of(state.places().holder(place)).filter(|force| !gone.contains(force));
    let men = there.filter(|&f| state.force_hex(f) == Some(fixed.hex)).map(|f| state.men(f)).sum();
    (men, num::permille(fixed.people, rules.keep_permille).max(rules.keep_men))
}

#[test]
fn who_leaves_a_place_that_counts_without_a_guard_is_told_so() {
    let scenario = load("struggle-for-turkistan");
    let state = CampaignState::new(scenario.clone(), 5);
    let (mut warned, mut two) = (0, 0);
    for side in scenario.playable() {
        let seen = Observation::new(&state, side);
        for force in seen.forces() {
            let place = seen.force(force).unwrap().garrison;
            let Some(fixed) = scenario.places.get(place.index()) else { continue };
            let to = seen.headquarters().filter(|&hex| hex != fixed.hex);
            let to = to.unwrap_or_else(|| scenario.map.neighbours[fixed.hex.index()][0]);
            let to = Spot::hex(to);
            let march = Order::March { force, to, via: [HexId::NONE; 2], pace: Pace::Normal };
            let told = emptied(&seen, &[march], &[]);
            let leans = u32::from(state.places().loyalty(place))
                > scenario.rules.siege.neutral_loyalty_permille;
            let (left, wanted) = men(&state, place, &[force]);
            let was_kept = men(&state, place, &[]).0 >= wanted;
            let empties = fixed.points > 0 && was_kept && !leans && left < wanted;
            assert_eq!(told, Vec::from_iter(empties.then_some(place)), "{force:?} in {place:?}");
            warned += u32::from(empties);
            // Who stays empties nothing, and no more does who was told to go and is told to stay.
            let stays = Order::Stance { force, stance: Stance::Evade };
            assert_eq!(emptied(&seen, &[stays], &[]), []);
            let halt = Order::Halt { force };
            assert_eq!(emptied(&seen, &[halt], &[march]), []);
            // With others beside it who are enough the place is kept.
            let afield = |&f: &ForceId| {
                seen.force(f).is_some_and(|row| !row.garrison.is_some()) && seen.men(f) >= wanted
            };
            let other = seen.forces().find(|f| afield(f) && seen.force_hex(*f).is_some());
            if let Some(other) = other.filter(|_| empties) {
                let mut both = state.clone();
                let (from, to) = (seen.force_hex(other).unwrap(), fixed.hex);
                let crossing = Crossing::Dry;
                let moved = MarchEvent::Moved { force: other, from, to, points: 0, crossing };
                both.apply(&moved.into());
                assert_eq!(emptied(&Observation::new(&both, side), &[march], &[]), []);
                two += 1;
            }
            // What another is already told to do counts with it.
            if empties {
                assert_eq!(emptied(&seen, &[march], &[march]), [place]);
            }
        }
    }
    assert!(warned > 2 && two > 2, "{warned} warned of, {two} with others beside them");
}

#[test]
fn a_crowded_garrison_gets_what_it_was_told() {
    let scenario = load("struggle-for-turkistan");
    let mut tried = 0;
    for side in scenario.playable() {
        let start = CampaignState::new(scenario.clone(), 5);
        let seen = Observation::new(&start, side);
        let afield = |&f: &ForceId| {
            seen.force(f).is_some_and(|row| !row.garrison.is_some()) && seen.force_hex(f).is_some()
        };
        let Some(force) = seen.forces().filter(afield).max_by_key(|&f| seen.men(f)) else {
            continue;
        };
        for place in (0..scenario.places.len()).map(PlaceId::at) {
            let order = Order::Garrison { force, place };
            if seen.check(&order).is_err() || scenario.places[place.index()].people == 0 {
                continue;
            }
            let told = crowded(&seen, &[order], &[]);
            let Some(told) = told.first() else { continue };
            let mut state = start.clone();
            let (from, to) = (seen.force_hex(force).unwrap(), scenario.places[place.index()].hex);
            let crossing = Crossing::Dry;
            state.apply(&MarchEvent::Moved { force, from, to, points: 0, crossing }.into());
            state.apply(&OrganisationEvent::Garrisoned { force, place }.into());
            let mut log: Vec<Logged> = Vec::new();
            week(&mut state, &[], &mut log);
            let first = log.first().map_or(0, |logged| logged.day);
            let eaten =
                log.iter().filter(|logged| logged.day == first).map(|logged| match logged.event {
                    Event::Subsistence(SubsistenceEvent::GranaryEaten {
                        place: p, food, ..
                    }) if p == place => food,
                    _ => 0,
                });
            let eaten: u32 = eaten.sum();
            // Each force's share is rounded down, and market and townsmen have been there before them.
            assert!(eaten.abs_diff(told.fed) <= told.fed / 10 + 3, "{eaten} eaten of {told:?}");
            assert!(told.fed < told.men);
            tried += 1;
        }
    }
    assert!(tried > 1, "{tried} crowded garrisons");
}
