//! The real course held against campaigns: what is measured, the marks with their ranges, and how often
//! facts fail.

use headless::{
    ai::Policy,
    history::StatisticWatch,
    sim::{
        batch::seed_of,
        campaign::Players,
        real_course::{PLAYERS, Study},
    },
};
use rules::{
    history::{Grade, Measure},
    resolve::{Scratch, week_with},
    state::{CampaignState, Stock},
    victory,
};
use std::sync::Arc;

const MAIN: &str = "struggle-for-turkistan";

#[test]
fn the_number_of_threads_changes_nothing_and_marks_mirror_each_other() {
    let scenario = test_support::load(MAIN);
    let study = Study { scenario: Arc::clone(&scenario), runs: 4, base: 1724 };
    let (alone, together) = (study.play(1, &|| ()), study.play(3, &|| ()));
    assert_eq!(alone, together);
    assert_eq!(alone.players, PLAYERS.map(Policy::key));
    assert_eq!(alone.facts.len(), scenario.facts.len());
    assert!(alone.facts.iter().all(|fact| fact.fails.iter().all(|share| share.of == 4)));
    let [one, other] = alone.marks.as_slice() else { panic!("{:?}", alone.marks) };
    let ((mark, least, most), (theirs, low, high)) = (one.mark, other.mark);
    assert_eq!((mark, least, most), (-theirs, -high, -low));
    assert!(least < mark && mark < most, "{one:?}");
    for line in &alone.statistics {
        assert!((0.0..=1.0).contains(&line.percentile) && line.real.0 <= line.real.1, "{line:?}");
        assert!(line.low_10 <= line.median && line.median <= line.high_90, "{line:?}");
        let reaches = line.real.0 <= line.high_90 && line.real.1 >= line.low_10;
        assert_eq!(line.is_ordinary, reaches, "{line:?}");
    }
    // At least a dozen numbers, most of them not of our own making.
    let theirs = |grade| matches!(grade, Grade::Attested | Grade::Secondary);
    assert!(scenario.statistics.len() >= 15);
    assert!(scenario.statistics.iter().filter(|one| theirs(one.grade)).count() >= 9);
}

#[test]
fn what_is_measured_is_what_happened() {
    let scenario = test_support::load(MAIN);
    let sides: Vec<_> = scenario.playable().map(|side| (side, Policy::Plan)).collect();
    let mut state = CampaignState::new(Arc::clone(&scenario), seed_of(1724, 0));
    let mut players = Players::new(&sides);
    let mut watch = StatisticWatch::new(&state);
    let (mut orders, mut scratch) = (Vec::new(), Scratch::default());
    let turkistan = scenario.place_by_key("turkistan").unwrap();
    let kazakh = scenario.side_by_key("kazakh").unwrap();
    let (mut weeks, mut first) = (0, None);
    while !state.is_over() {
        players.plan(&state, &mut orders);
        week_with(&mut state, &orders, &mut (), &mut scratch);
        watch.look(&state);
        if state.places().holder(turkistan) == kazakh {
            weeks += 1;
            first.get_or_insert(i32::from(state.week()) * 7 - 1);
        }
    }
    let value = |key: &str| {
        let at = scenario.statistics.iter().position(|one| one.key == key).unwrap();
        watch.values()[at]
    };
    assert_eq!(value("s03_turkistan_taken"), first);
    assert_eq!(value("s04_turkistan_weeks"), Some(weeks));
    let lost = state.ledger().lost(kazakh, Stock::Households);
    assert_eq!(value("s09_households_lost"), Some(lost as i32));
    let dzungar = scenario.side_by_key("dzungar").unwrap();
    assert_eq!(value("s16_margin"), Some(victory::margin(&state, dzungar)));
    // Battles that are remembered are those that the standings count, as long as all are remembered.
    let fights = state.fights();
    let decided = fights.ids().filter(|&fight| fights.winner(fight).is_some()).count();
    let standings = state.standings();
    let won: u16 = scenario.side_ids().map(|side| standings.won(side)).sum();
    assert_eq!(decided, usize::from(won));
    assert!(fights.ids().all(|f| fights.attacking(f) > 0 && fights.defending(f) > 0));
    assert!(scenario.statistics.iter().any(|one| matches!(one.measure, Measure::Battles(..))));
}

/// Whoever is named first, the orders of a week are taken in the order of the sides.
#[test]
fn it_does_not_matter_which_side_is_named_first() {
    let scenario = test_support::load(MAIN);
    let sides: Vec<_> = scenario.playable().collect();
    let named = |turned: bool| {
        let mut players = [(sides[0], Policy::Bold), (sides[1], Policy::Cautious)];
        if turned {
            players.reverse();
        }
        let mut state = CampaignState::new(Arc::clone(&scenario), 1724);
        let mut players = Players::new(&players);
        let (mut orders, mut scratch) = (Vec::new(), Scratch::default());
        while !state.is_over() {
            players.plan(&state, &mut orders);
            assert!(orders.is_sorted_by_key(|(side, _)| *side), "week {}", state.week());
            week_with(&mut state, &orders, &mut (), &mut scratch);
        }
        state.digest()
    };
    assert_eq!(named(false), named(true));
}
