//! What the shipped scenarios give points for: the historical marks are the recorded ends under the
//! scoring in force, and the margin hangs on what each scenario is about.

use headless::{ai::Policy, sim::batch::seed_of};
use rules::{
    ids::SideId,
    scenario::Scenario,
    state::{CampaignState, Stock},
    victory::{self, Level, ScoreItem},
};
use std::sync::Arc;

/// A side at the end of a campaign as it is recorded, in the units of the scoring.
#[derive(Default)]
struct RecordedEnd {
    /// Points of the places held.
    places: u32,
    households: u32,
    captives: u32,
    men: u32,
    /// Permille.
    commitment: u32,
    men_lost: u32,
    /// Points of events.
    events: i32,
}

fn points(scenario: &Scenario, side: usize, end: &RecordedEnd) -> i32 {
    let terms = &scenario.victory[side];
    let per_1000 = |quantity: u32, points: u32| (quantity * points / 1000) as i32;
    end.places as i32
        + per_1000(end.households, terms.per_1000_households)
        + per_1000(end.captives, terms.per_1000_captives)
        + per_1000(end.men, terms.per_1000_men)
        + per_1000(end.commitment, terms.per_10_commitment * 10)
        - per_1000(end.men_lost, terms.lost_per_1000_men)
        + end.events
}

/// The recorded ends, as `scenario.ron` of each scenario reasons them: the Kazakhs, then the others.
fn recorded() -> [(&'static str, RecordedEnd, RecordedEnd); 5] {
    let end = RecordedEnd::default;
    [
        (
            "struggle-for-turkistan",
            RecordedEnd {
                places: 8,
                households: 37_400,
                men: 25_000,
                commitment: 450,
                men_lost: 12_000,
                ..end()
            },
            RecordedEnd {
                places: 349,
                households: 6_000,
                captives: 3_000,
                men: 33_000,
                commitment: 750,
                men_lost: 6_000,
                ..end()
            },
        ),
        (
            "first-march",
            RecordedEnd {
                places: 175,
                households: 3_000,
                men: 12_900,
                commitment: 650,
                men_lost: 1_300,
                ..end()
            },
            RecordedEnd {
                places: 61,
                households: 2_800,
                men: 6_000,
                commitment: 650,
                men_lost: 1_500,
                ..end()
            },
        ),
        (
            "surprise-1723",
            RecordedEnd {
                households: 44_100,
                men: 3_000,
                commitment: 400,
                men_lost: 10_000,
                ..end()
            },
            RecordedEnd {
                places: 240,
                captives: 2_500,
                men: 27_000,
                commitment: 800,
                men_lost: 3_000,
                ..end()
            },
        ),
        (
            "ayagoz-1717",
            RecordedEnd { men: 10_800, men_lost: 1_200, ..end() },
            RecordedEnd { men: 1_700, men_lost: 100, events: 80, ..end() },
        ),
        (
            "uzen-1724",
            RecordedEnd { men: 177, events: 30, ..end() },
            RecordedEnd { households: 3_980, men_lost: 50, events: 40, ..end() },
        ),
    ]
}

#[test]
fn the_historical_marks_are_the_recorded_ends() {
    for (name, kazakh, other) in recorded() {
        let scenario = test_support::load(name);
        let own = scenario.side_by_key("kazakh").unwrap().index();
        let enemy = 1 - own;
        let worth: u32 = scenario.places.iter().map(|place| place.points).sum();
        assert_eq!(kazakh.places + other.places, worth, "{name}: somebody holds every place");
        let margin = points(&scenario, own, &kazakh) - points(&scenario, enemy, &other);
        // The main scenario rounds each term down by itself: within a point.
        let mark = scenario.victory[own].historical.unwrap().margin;
        assert!((mark - margin).abs() <= 1, "{name}: the mark is {mark}, the record {margin}");
        let theirs = scenario.victory[enemy].historical.unwrap();
        assert_eq!(theirs.margin, -mark, "{name}");
        assert!(theirs.least <= -mark && theirs.most >= -mark, "{name}: {theirs:?}");
        let level = |side: usize, m| victory::level_of(&scenario.victory[side].levels, m).unwrap();
        assert_ne!(level(own, mark), Level::Draw, "{name}");
        // What is a victory for one is a defeat for the other, level by level.
        for m in -400..400 {
            let rank = |l| Level::ALL.iter().position(|&other| other == l).unwrap();
            let (ours, theirs) = (rank(level(own, m)), rank(level(enemy, -m)));
            assert!(ours.abs_diff(6 - theirs) <= 1, "{name} at {m}: {ours} {theirs}");
        }
    }
}

/// The end of a campaign of a shipped scenario.
fn end(scenario: &Arc<Scenario>, players: [Policy; 2], run: u64) -> CampaignState {
    let mut state = CampaignState::new(Arc::clone(scenario), seed_of(17, run));
    let mut players: Vec<_> = players.iter().map(|policy| policy.player()).collect();
    crate::players::run_through(&mut state, &mut players);
    state
}

/// Mean margin of the Kazakhs against a player, over some runs; sides by their order in the file.
fn mean(name: &str, kazakh: Policy, other: Policy, runs: u64) -> i32 {
    let scenario = test_support::load(name);
    let side = scenario.side_by_key("kazakh").unwrap();
    let pair = if side.index() == 0 { [kazakh, other] } else { [other, kazakh] };
    let margins = (0..runs).map(|run| victory::margin(&end(&scenario, pair, run), side));
    margins.sum::<i32>() / runs as i32
}

#[test]
fn in_1723_the_people_saved_count() {
    let scenario = test_support::load("surprise-1723");
    let side = scenario.side_by_key("kazakh").unwrap();
    let start = CampaignState::new(Arc::clone(&scenario), 1);
    let households = start.total(side, Stock::Households);
    assert!((50_000..=60_000).contains(&households), "{households}");
    // All that can be lost is worth more than Turkistan and Tashkent together.
    let worth = victory::score(&start, side).points(ScoreItem::Households);
    assert!(worth > 160, "{worth}");
    let (led, left) = (
        mean("surprise-1723", Policy::Plan, Policy::Plan, 20),
        mean("surprise-1723", Policy::Passive, Policy::Plan, 20),
    );
    assert!(led > left, "led away {led}, left where they are {left}");
}

#[test]
fn at_ayagoz_the_guard_and_the_way_through_count() {
    let idle = mean("ayagoz-1717", Policy::Passive, Policy::Plan, 3);
    let fought = mean("ayagoz-1717", Policy::Plan, Policy::Plan, 3);
    // Thrown back with the host whole: no victory, and better than never to have come to blows.
    assert!(idle + 20 < fought && fought < -20, "thrown back {fought}, idle {idle}");
    let scenario = test_support::load("ayagoz-1717");
    let state = end(&scenario, [Policy::Plan, Policy::Plan], 0);
    let guards = scenario.side_by_key("dzungar").unwrap();
    // The narrows held and the second body come up; the levy is beaten, and not broken.
    assert_eq!(victory::score(&state, guards).points(ScoreItem::Events), 40);
}

#[test]
fn on_the_uzen_the_raiders_homecoming_counts() {
    let scenario = test_support::load("uzen-1724");
    let raiders = scenario.side_by_key("kazakh").unwrap();
    let against = |kalmyk| {
        if raiders.index() == 0 { [Policy::Plan, kalmyk] } else { [kalmyk, Policy::Plan] }
    };
    let (mut home, mut caught, mut free_sum, mut chased_sum) = (0, 0, 0, 0);
    for run in 0..6 {
        let chased = end(&scenario, against(Policy::Plan), run);
        let free = end(&scenario, against(Policy::Passive), run);
        let events = |state, side| victory::score(state, side).points(ScoreItem::Events);
        home += u32::from(events(&free, raiders) == 70);
        caught += u32::from(events(&chased, SideId(1 - raiders.0)) == 40);
        free_sum += victory::margin(&free, raiders);
        chased_sum += victory::margin(&chased, raiders);
    }
    assert!(home >= 2 && caught >= 1, "home with booty {home}, caught {caught} of 6");
    assert!(free_sum > chased_sum, "{free_sum} {chased_sum}");
}

#[test]
fn on_the_first_march_turkistan_counts() {
    let idle = mean("first-march", Policy::Passive, Policy::Passive, 1);
    let scenario = test_support::load("first-march");
    let side = scenario.side_by_key("kazakh").unwrap();
    let terms = &scenario.victory[side.index()];
    let level = victory::level_of(&terms.levels, idle);
    // How badly depends on how long idle garrisons hold out hungry; it is never a draw.
    assert!(level > Some(Level::Draw), "who does not march is beaten: {idle}, {level:?}");
    let taken = victory::level_of(&terms.levels, idle + 200);
    assert!(taken <= Some(Level::Draw), "Turkistan changing hands: {taken:?}");
}
