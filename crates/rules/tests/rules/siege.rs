//! Sieges go as the sources and the rule book say. Figures are printed on failure.

use crate::field::count;
use rules::{
    check::{OrderError, check},
    event::{
        Body, Event, KnowledgeEvent, Logged, MarchEvent, Mood, OrderEvent, OrganisationEvent,
        ScenarioEvent, SiegeEvent, Source, SubsistenceEvent,
    },
    ids::{ForceId, HexId, PlaceId, ScriptedEventId, SideId, Spot},
    map::Crossing,
    observe::Observation,
    odds::{FallWay, SiegeFactor},
    order::{Order, Pace, SiegeWay, Task},
    resolve::{Scratch, week, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::assert_books_balance;

const BLUE: SideId = SideId(0);
const RED: SideId = SideId(1);

/// Red before a town of Blue: `town` is what the scenario says of it, besides the holder.
fn before_a_town(
    start: &str,
    town: &str,
    besiegers: u32,
    garrison: u32,
    rules: &str,
) -> Arc<Scenario> {
    let red = test_support::force(
        "red_host",
        "red",
        "Place(\"turkistan\")",
        besiegers,
        "leader: \"red_khan\", food_days: 60,",
    );
    let blue = test_support::force(
        "blue_garrison",
        "blue",
        "Place(\"turkistan\")",
        garrison,
        "garrison: true, food_days: 5,",
    );
    test_support::on_the_theatre(
        start,
        &format!(
            r#"places: {{ "turkistan": (holder: "blue", {town}) }},
            forces: {{ {red} {blue} }}, rules: ( {rules} ),"#
        ),
    )
}

const WALLED: &str = "people: 3000, granary_days: 100, walls_permille: 1000";

struct Field {
    scenario: Arc<Scenario>,
    host: ForceId,
    garrison: ForceId,
    place: PlaceId,
}

impl Field {
    fn new(scenario: Arc<Scenario>) -> Self {
        let host = scenario.force_by_key("red_host").unwrap();
        let garrison = scenario.force_by_key("blue_garrison").unwrap();
        let place = scenario.place_by_key("turkistan").unwrap();
        Self { scenario, host, garrison, place }
    }

    fn besiege(&self, way: SiegeWay) -> (SideId, Order) {
        (RED, Order::Besiege { force: self.host, place: self.place, way })
    }

    /// A week in which the two see each other, then the order.
    fn under_way(&self, seed: u64, way: SiegeWay) -> (CampaignState, Vec<Logged>) {
        let mut state = CampaignState::new(self.scenario.clone(), seed);
        week(&mut state, &[], &mut ());
        let mut log = Vec::new();
        week(&mut state, &[self.besiege(way)], &mut log);
        (state, log)
    }

    /// Falls in the first week of so many, permille.
    fn weekly_falls(&self, seeds: u64) -> u64 {
        let falls = |&seed: &u64| {
            let (state, _) = self.under_way(seed, SiegeWay::Storm);
            state.places().holder(self.place) == RED
        };
        (0..seeds).filter(falls).count() as u64 * 1000 / seeds
    }
}

fn find<T>(log: &[Logged], pick: impl Fn(&Event) -> Option<T>) -> Option<T> {
    log.iter().find_map(|l| pick(&l.event))
}

#[test]
fn a_storm_at_five_to_one_succeeds_once_in_eight_weeks_and_so_on() {
    let seeds = 1_000;
    let plain = Field::new(before_a_town("1724-10-02", WALLED, 2_000, 400, ""));
    let rate = plain.weekly_falls(seeds);
    assert!((100..=150).contains(&rate), "five to one: {rate} permille a week");
    let town = format!("{WALLED}, loyalty: 20");
    let party = Field::new(before_a_town("1724-10-02", &town, 2_000, 400, ""));
    let helped = party.weekly_falls(seeds);
    assert!((210..=290).contains(&helped), "with a party inside: {helped} permille");
    let fresh = Field::new(before_a_town("1724-10-02", WALLED, 3_500, 700, ""));
    let stout = fresh.weekly_falls(seeds);
    assert!((40..=85).contains(&stout), "a fresh garrison of 700: {stout} permille");
}

#[test]
fn a_small_fort_falls_within_ten_days_with_few_losses() {
    let post = "people: 150, granary_days: 30, walls_permille: 250";
    for men in [60, 120, 200] {
        let field = Field::new(before_a_town("1724-09-11", post, 2_000, men, ""));
        let (seeds, mut fell, mut lost) = (200, 0, 0);
        for seed in 0..seeds {
            let (mut state, mut log) = field.under_way(seed, SiegeWay::Storm);
            week(&mut state, &[], &mut log);
            let day = log
                .iter()
                .find(|l| {
                    matches!(l.event, Event::Organisation(OrganisationEvent::PlaceTaken { .. }))
                })
                .map(|l| l.day);
            fell += u32::from(day.is_some_and(|day| day <= 7 + 10));
            lost += 2_000 - state.men(field.host);
        }
        let (fell, lost) = (fell * 100 / seeds as u32, lost / seeds as u32);
        assert!(fell >= 85, "a post of {men}: {fell} of 100 fell in ten days");
        assert!(lost <= 100, "a post of {men} cost {lost} men");
    }
}

#[test]
fn surprise_works_on_the_first_night_alone() {
    let field = Field::new(before_a_town("1724-10-02", WALLED, 2_000, 400, ""));
    let mut state = CampaignState::new(field.scenario.clone(), 3);
    let mut log = Vec::new();
    week(&mut state, &[field.besiege(SiegeWay::Storm)], &mut log);
    let (day, odds) = log
        .iter()
        .find_map(|l| match l.event {
            Event::Siege(SiegeEvent::StormTried { odds, .. }) => Some((l.day, odds)),
            _ => None,
        })
        .unwrap();
    let (_, later) = field.under_way(3, SiegeWay::Storm);
    let (next, plain) = later
        .iter()
        .find_map(|l| match l.event {
            Event::Siege(SiegeEvent::StormTried { odds, .. }) => Some((l.day, odds)),
            _ => None,
        })
        .unwrap();
    assert_eq!(day, 0, "nobody saw them come");
    assert_eq!(next, 7 + 2, "two days for the ladders");
    assert_eq!(u32::from(odds), u32::from(plain) * 1800 / 1000);
}

/// The shipped campaign left alone until a week, the field armies away, and a host with food
/// enough put before Turkistan.
fn blockade_weeks(begin: u16, seed: u64) -> u16 {
    let s = test_support::load("struggle-for-turkistan");
    let place = s.place_by_key("turkistan").unwrap();
    let (side, host) = (s.side_by_key("kazakh").unwrap(), s.force_by_key("abulkhair").unwrap());
    let mut state = CampaignState::new(s.clone(), seed);
    let mut scratch = Scratch::default();
    for _ in 0..begin {
        week_with(&mut state, &[], &mut (), &mut scratch);
    }
    let away: Vec<ForceId> = state
        .living_forces()
        .filter(|&f| f != host && !state.in_garrison(f) && state.force_hex(f).is_some())
        .collect();
    let off = Spot::off_map(rules::ids::BoxId(0));
    for force in away {
        let from = state.forces().spot(force);
        state.apply(&Event::March(MarchEvent::Departed { force, from, to: off, arrives: 9_999 }));
    }
    let (from, to) = (state.force_hex(host).unwrap(), s.places[place.index()].hex);
    let crossing = rules::map::Crossing::Dry;
    state.apply(&Event::March(MarchEvent::Moved { force: host, from, to, points: 0, crossing }));
    state.apply(&Event::Scenario(ScenarioEvent::Provisioned {
        force: host,
        food: 1_000_000,
        why: ScriptedEventId(0),
    }));
    let task = Task::Besiege { place, way: SiegeWay::Blockade };
    state.apply(&Event::Order(OrderEvent::TaskSet { force: host, task }));
    for gone in 1..=25 {
        if state.is_over() {
            return 99;
        }
        week_with(&mut state, &[], &mut (), &mut scratch);
        if state.places().holder(place) == side {
            return gone;
        }
    }
    99
}

#[test]
fn a_blockade_lasts_long_after_the_harvest_and_not_in_march() {
    let mut autumn: Vec<u16> = (0..9).map(|seed| blockade_weeks(11, seed)).collect();
    let mut spring: Vec<u16> = (0..9).map(|seed| blockade_weeks(30, seed)).collect();
    autumn.sort_unstable();
    spring.sort_unstable();
    assert!((6..=12).contains(&autumn[4]), "from late October, weeks: {autumn:?}");
    assert!((2..=4).contains(&spring[4]), "from early March, weeks: {spring:?}");
}

#[test]
fn terms_free_the_garrison() {
    let rules = "siege: ( parley_permille: 1000, full_walls_permille: 1 )";
    let field = Field::new(before_a_town("1724-10-02", WALLED, 8_000, 400, rules));
    let mut state = CampaignState::new(field.scenario.clone(), 5);
    week(&mut state, &[], &mut ());
    let mut log = Vec::new();
    week(&mut state, &[field.besiege(SiegeWay::Parley)], &mut log);
    let free = find(&log, |e| match *e {
        Event::Siege(SiegeEvent::Surrendered { free, .. }) => Some(free),
        _ => None,
    });
    assert_eq!(free, Some(true));
    assert_eq!(
        count(&log, |e| matches!(e, Event::Siege(SiegeEvent::Plundered { .. }))),
        0,
        "terms are kept"
    );
    let (garrison, host) = (field.garrison, field.host);
    assert!(state.forces().alive(garrison) && !state.in_garrison(garrison));
    assert_eq!(state.places().holder(field.place), RED);
    assert_eq!(state.forces().task(host), Task::Rest, "the siege is over");
    let day = |is: &dyn Fn(&Event) -> bool| log.iter().find(|l| is(&l.event)).unwrap().day;
    let left = day(&|e| matches!(e, Event::Organisation(OrganisationEvent::LeftGarrison { .. })));
    assert_eq!(
        left,
        day(&|e| matches!(e, Event::Organisation(OrganisationEvent::PlaceTaken { .. })))
    );
}

#[test]
fn friends_inside_open_the_gates() {
    let town = format!("{WALLED}, loyalty: 10");
    let rules = "siege: ( parley_permille: 1000, gates_permille: 1000 )";
    let field = Field::new(before_a_town("1724-10-02", &town, 8_000, 400, rules));
    let (state, log) = field.under_way(5, SiegeWay::Parley);
    assert_eq!(count(&log, |e| matches!(e, Event::Siege(SiegeEvent::GatesOpened { .. }))), 1);
    assert!(!state.forces().alive(field.garrison), "the garrison is cut down or taken");
    // They leaned 100 to the old holder; to the new one they lean the other way, softened.
    assert_eq!(state.places().loyalty(field.place), 780);
}

#[test]
fn water_helps_only_where_it_can_be_cut() {
    let dry = Field::new(before_a_town("1724-10-02", WALLED, 2_000, 400, ""));
    let state = CampaignState::new(dry.scenario.clone(), 1);
    let (_, order) = dry.besiege(SiegeWay::CutWater);
    assert_eq!(check(&state, RED, &order), Err(OrderError::NoWaterToCut { place: dry.place }));

    let town = format!("{WALLED}, water_permille: 800");
    // They do not give up for it here, so that the weeks go on.
    let stout = "siege: ( thirst_yield_permille: 0 )";
    let field = Field::new(before_a_town("1724-10-02", &town, 2_000, 400, stout));
    let (mut state, mut log) = field.under_way(1, SiegeWay::CutWater);
    let mut wet = CampaignState::new(field.scenario.clone(), 1);
    week(&mut wet, &[], &mut ());
    let before =
        Observation::new(&wet, RED).siege_odds(field.host, field.place, SiegeWay::Storm).unwrap();
    for _ in 0..2 {
        week(&mut state, &[], &mut log);
    }
    assert_eq!(count(&log, |e| matches!(e, Event::Siege(SiegeEvent::WaterCut { .. }))), 1);
    assert!(state.cohesion(field.garrison) < 600, "{}", state.cohesion(field.garrison));
    assert!(state.places().loyalty(field.place) < 450);
    let after =
        Observation::new(&state, RED).siege_odds(field.host, field.place, SiegeWay::Storm).unwrap();
    let thirst = after.factors.iter().find(|(f, _)| *f == SiegeFactor::Thirst);
    assert_eq!(thirst, Some(&(SiegeFactor::Thirst, 1800)));
    assert!(after.chance_permille > before.chance_permille * 2);
    // The ways of the others are not cut by thirst: a town that drinks stays as it was.
    let (wet, _) = dry.under_way(1, SiegeWay::Blockade);
    assert_eq!(wet.places().loyalty(dry.place), 500);
}

#[test]
fn sieges_lift_when_the_besiegers_go() {
    let field = Field::new(before_a_town("1724-10-02", WALLED, 2_000, 400, ""));
    let (mut state, log) = field.under_way(2, SiegeWay::Blockade);
    assert_eq!(count(&log, |e| matches!(e, Event::Siege(SiegeEvent::Invested { .. }))), 1);
    assert_eq!(state.places().siege_days(field.place), 7);
    let to = Spot::hex(
        state.scenario.places[state.scenario.place_by_key("sauran").unwrap().index()].hex,
    );
    let away = Order::March { force: field.host, to, via: [HexId::NONE; 2], pace: Pace::Normal };
    let mut log = Vec::new();
    week(&mut state, &[(RED, away)], &mut log);
    assert_eq!(count(&log, |e| matches!(e, Event::Siege(SiegeEvent::SiegeLifted { .. }))), 1);
    assert_eq!(state.places().siege_days(field.place), 0);
    // Too few to shut anybody in.
    let few = Field::new(before_a_town("1724-10-02", WALLED, 300, 400, ""));
    let (state, _) = few.under_way(2, SiegeWay::Storm);
    assert_eq!(state.places().siege_days(few.place), 0);
}

#[test]
fn the_odds_shown_are_the_odds_thrown_for() {
    let exact = "knowledge: ( error_near_permille: 0, error_far_permille: 0 )";
    for (garrison, loyalty) in [(400, 20), (700, 50), (90, 80)] {
        let town = format!("{WALLED}, loyalty: {loyalty}");
        let field = Field::new(before_a_town("1724-10-02", &town, 5_000, garrison, exact));
        for way in [SiegeWay::Storm, SiegeWay::Parley] {
            let (mut state, _) = field.under_way(4, SiegeWay::Blockade);
            let shown =
                Observation::new(&state, RED).siege_odds(field.host, field.place, way).unwrap();
            assert!(shown.besieged.inside_known);
            let sum = shown.factors.iter().fold(shown.base, |chance, &(_, by)| {
                (u64::from(chance) * u64::from(by) / 1000) as u32
            });
            assert_eq!(sum.min(950), shown.chance_permille, "the sum can be redone");
            let mut log = Vec::new();
            week(&mut state, &[field.besiege(way)], &mut log);
            let used = find(&log, |e| match *e {
                Event::Siege(SiegeEvent::StormTried { odds, .. }) if way == SiegeWay::Storm => {
                    Some(odds)
                }
                Event::Siege(SiegeEvent::ParleyTried { odds, .. }) if way == SiegeWay::Parley => {
                    Some(odds)
                }
                _ => None,
            });
            let text = format!("{way:?} of {garrison}: {:?}", shown.factors);
            assert_eq!(used.map(u32::from), Some(shown.chance_permille), "{text}");
        }
    }
}

#[test]
fn what_is_inside_is_hidden_until_the_place_is_cut_off() {
    let field = Field::new(before_a_town("1724-10-02", WALLED, 2_000, 400, ""));
    let mut state = CampaignState::new(field.scenario.clone(), 6);
    week(&mut state, &[], &mut ());
    let odds = |state: &CampaignState| {
        Observation::new(state, RED).siege_odds(field.host, field.place, SiegeWay::Storm).unwrap()
    };
    let before = odds(&state);
    assert!(!before.besieged.inside_known);
    let mut hidden = state.clone();
    hidden.apply(&Event::Siege(SiegeEvent::Loyalty {
        place: field.place,
        to: 0,
        why: Mood::Siege,
    }));
    for contingent in state.contingents_of(field.garrison) {
        hidden.apply(&Event::Subsistence(SubsistenceEvent::Cohesion { contingent, to: 100 }));
    }
    assert_eq!(odds(&hidden), before);
    for open in [&mut state, &mut hidden] {
        week(open, &[field.besiege(SiegeWay::Blockade)], &mut ());
    }
    assert!(odds(&hidden).chance_permille > odds(&state).chance_permille * 3);
    let other = Observation::new(&state, BLUE);
    assert_eq!(other.siege_odds(field.host, field.place, SiegeWay::Storm), None);
}

#[test]
fn a_place_that_is_cut_off_feeds_and_is_fed_by_nobody_else() {
    let red = test_support::force(
        "red_host",
        "red",
        "Place(\"turkistan\")",
        3_000,
        "leader: \"red_khan\", food_days: 60,",
    );
    let blue = test_support::force(
        "blue_garrison",
        "blue",
        "Place(\"turkistan\")",
        300,
        "garrison: true, food_days: 0,",
    );
    let near = test_support::force(
        "blue_near",
        "blue",
        "Place(\"iqan\")",
        300,
        "garrison: true, food_days: 0,",
    );
    let more = format!(
        r#"places: {{ "turkistan": (holder: "blue", people: 3000, granary_days: 100, walls_permille: 1000),
            "iqan": (holder: "blue", people: 3000, granary_days: 100) }},
        forces: {{ {red} {blue} {near} }}, rules: ( supply: ( cut_men: 100000 ) ),"#
    );
    let field = Field::new(test_support::on_the_theatre("1724-10-02", &more));
    let near = field.scenario.force_by_key("blue_near").unwrap();
    let iqan = field.scenario.place_by_key("iqan").unwrap();
    let convoys = |log: &[Logged]| {
        let mut all: Vec<(Source, ForceId)> = Vec::new();
        for l in log {
            if let Event::Subsistence(SubsistenceEvent::Convoy { source, force, .. }) = l.event {
                all.push((source, force));
            }
        }
        all
    };
    let crosses = |list: &[(Source, ForceId)]| {
        let out = list.contains(&(Source::Place(field.place), near));
        let inward = list.contains(&(Source::Place(iqan), field.garrison));
        out || inward
    };
    let mut state = CampaignState::new(field.scenario.clone(), 8);
    let mut open = Vec::new();
    week(&mut state, &[], &mut open);
    assert!(crosses(&convoys(&open)), "in peace they share: {:?}", convoys(&open));
    let mut shut = Vec::new();
    week(&mut state, &[field.besiege(SiegeWay::Blockade)], &mut shut);
    assert!(!crosses(&convoys(&shut)), "{:?}", convoys(&shut));
}

#[test]
fn fifteen_thousand_horsemen_eat_the_grass_of_turkistan_in_two_or_three_weeks() {
    let town = "people: 6000, granary_days: 100, walls_permille: 1000, loyalty: 100";
    let rules = "siege: ( storm_permille: 0, yield_permille: 0 )";
    let field = Field::new(before_a_town("1724-10-02", town, 15_000, 1_300, rules));
    let mut state = CampaignState::new(field.scenario.clone(), 1);
    let mut shares = Vec::new();
    for _ in 0..5 {
        week(&mut state, &[field.besiege(SiegeWay::Blockade)], &mut ());
        let forces = state.forces();
        shares.push(forces.grass_found(field.host) * 100 / forces.grass_need(field.host).max(1));
    }
    let short = shares.iter().position(|&s| s < 60).map_or(9, |at| at + 1);
    assert!((2..=3).contains(&short), "grass found by week, percent: {shares:?}");
}

#[test]
fn books_balance_and_the_log_folds_to_the_state() {
    let town =
        "people: 3000, granary_days: 12, walls_permille: 400, loyalty: 30, water_permille: 600";
    let field = Field::new(before_a_town("1725-02-05", town, 4_000, 500, ""));
    let (mut fell, mut stormed, mut hungered) = (0, 0, 0);
    for seed in 0..60 {
        let way = SiegeWay::ALL[seed as usize % SiegeWay::ALL.len()];
        let mut state = CampaignState::new(field.scenario.clone(), seed);
        let mut shown = state.clone();
        let mut log = Vec::new();
        week(&mut state, &[], &mut log);
        for _ in 0..7 {
            week(&mut state, &[field.besiege(way)], &mut log);
        }
        for logged in &log {
            shown.apply(&logged.event);
        }
        assert_eq!(shown.sections(), state.sections(), "seed {seed}");
        assert_books_balance(&state);
        fell += u32::from(state.places().holder(field.place) == RED);
        stormed += count(&log, |e| matches!(e, Event::Siege(SiegeEvent::StormTried { .. })));
        hungered += count(&log, |e| {
            matches!(e, Event::Siege(SiegeEvent::ParleyTried { way: SiegeWay::Blockade, .. }))
        });
    }
    assert!(fell >= 40 && stormed > 10 && hungered > 10, "{fell} fell, {stormed}, {hungered}");
}

#[test]
fn a_garrison_that_is_cut_off_eats_its_granary_to_the_end() {
    let town = "people: 100, granary_days: 100, walls_permille: 1000, loyalty: 60";
    let rules = "siege: ( storm_permille: 0, yield_permille: 0 )";
    let field = Field::new(before_a_town("1724-10-02", town, 3_000, 300, rules));
    // 7,000 man-days, of which 300 men and a small town eat some 2,500 a week: they end, and are not
    // a fiftieth of what is left for ever.
    let (mut state, _) = field.under_way(1, SiegeWay::Blockade);
    let mut left = vec![state.places().granary(field.place)];
    for _ in 0..2 {
        week(&mut state, &[], &mut ());
        left.push(state.places().granary(field.place));
    }
    assert!(left[0] > 1_000 && left[2] < 300, "{left:?}");
}

#[test]
fn water_that_is_turned_away_runs_again_when_too_few_keep_it() {
    let town = format!("{WALLED}, water_permille: 800, loyalty: 60");
    let quiet = "siege: ( storm_permille: 0, thirst_yield_permille: 0, lift_permille: 0 )";
    let field = Field::new(before_a_town("1724-10-02", &town, 2_000, 400, quiet));
    let (mut state, mut log) = field.under_way(1, SiegeWay::CutWater);
    let cut = |e: &Event| matches!(e, Event::Siege(SiegeEvent::WaterCut { .. }));
    let back = |e: &Event| matches!(e, Event::Siege(SiegeEvent::WaterBack { .. }));
    week(&mut state, &[], &mut log);
    assert_eq!((count(&log, cut), count(&log, back)), (1, 0));
    // All but 300 go home: fewer than are within.
    let host = state.contingents_of(field.host).next().unwrap();
    let men = state.men(field.host) - 300;
    let cause = rules::event::Cause::Desertion;
    state.apply(&Event::Subsistence(SubsistenceEvent::MenLost { contingent: host, men, cause }));
    let mut log = Vec::new();
    week(&mut state, &[], &mut log);
    assert_eq!((count(&log, cut), count(&log, back)), (0, 1), "and they dig no more");
}

#[test]
fn the_week_shown_is_the_sum_of_its_ways() {
    let town = format!("{WALLED}, loyalty: 20");
    let field = Field::new(before_a_town("1724-10-02", &town, 2_000, 400, ""));
    let (state, _) = field.under_way(4, SiegeWay::Blockade);
    let seen = Observation::new(&state, RED);
    let week = |way| {
        let odds = seen.siege_odds(field.host, field.place, way).unwrap();
        assert_eq!((odds.pressed, odds.guess), (way, None));
        assert_eq!(odds.ways.iter().map(|&(_, part)| part).sum::<u32>(), odds.week_permille);
        odds
    };
    let ways = |way| week(way).ways.into_iter().map(|(way, _)| way).collect::<Vec<_>>();
    assert_eq!(ways(SiegeWay::Storm), [FallWay::Storm]);
    // Friends open half of the gates at which the garrison would take terms.
    assert_eq!(ways(SiegeWay::Parley), [FallWay::Friends, FallWay::Terms]);
    assert_eq!(ways(SiegeWay::Blockade), [], "they still eat");
    let storm = week(SiegeWay::Storm);
    assert!(storm.week_permille.abs_diff(storm.chance_permille) <= 15, "one storm: {storm:?}");
}

#[test]
fn an_uncounted_garrison_is_guessed_within_a_range_and_never_as_none() {
    let field = Field::new(before_a_town("1724-10-02", WALLED, 2_000, 400, ""));
    let state = CampaignState::new(field.scenario.clone(), 4);
    let seen = Observation::new(&state, RED);
    let odds = seen.siege_odds(field.host, field.place, SiegeWay::Storm).unwrap();
    let guess = odds.guess.expect("nobody has looked inside");
    assert_eq!(guess.garrison, (128, 780), "a third of 390, and twice as many");
    let (low, high) = guess.week_permille;
    assert!(low < odds.week_permille && odds.week_permille < high, "{odds:?}");
}

#[test]
fn a_garrison_that_was_taken_leaves_no_ghost() {
    let post = "people: 150, granary_days: 30, walls_permille: 250";
    let field = Field::new(before_a_town("1724-09-11", post, 2_000, 60, ""));
    let mut taken = 0;
    for seed in 0..40 {
        let (state, _) = field.under_way(seed, SiegeWay::Storm);
        if state.forces().alive(field.garrison) {
            continue;
        }
        taken += 1;
        let contact = state.knowledge().contact(RED, Body::Force(field.garrison));
        assert!(!contact.is_known(), "seed {seed}: {contact:?}");
    }
    assert!(taken > 5, "{taken}");
}

#[test]
fn ground_that_is_seen_for_a_week_holds_nobody_who_is_not_there() {
    let field = Field::new(before_a_town("1724-09-11", WALLED, 2_000, 60, ""));
    let mut state = CampaignState::new(field.scenario.clone(), 3);
    week(&mut state, &[], &mut ());
    let place =
        |key: &str| field.scenario.places[field.scenario.place_by_key(key).unwrap().index()].hex;
    let from = state.force_hex(field.host).unwrap();
    let near = field.scenario.map.neighbours[from.index()].into_iter().find(|hex| hex.is_some());
    // The garrison is gone; somebody has told of it beside the host, or far off, where nobody looks.
    let (force, place_left, to) = (field.garrison, field.place, place("irghyz"));
    for (hex, kept) in [(near.unwrap(), false), (place("merke"), true)] {
        let mut state = state.clone();
        let (side, body, spot) = (RED, Body::Force(force), Spot::hex(hex));
        let (estimate, error, confidence) = (500, 100, 900);
        let facts = [
            Event::from(OrganisationEvent::LeftGarrison { force, place: place_left }),
            MarchEvent::Moved { force, from, to, points: 0, crossing: Crossing::Dry }.into(),
            KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence }.into(),
            KnowledgeEvent::LostSight { side, body }.into(),
        ];
        facts.iter().for_each(|fact| state.apply(fact));
        week(&mut state, &[], &mut ());
        week(&mut state, &[], &mut ());
        assert_eq!(state.knowledge().contact(RED, body).is_known(), kept, "{hex:?}");
    }
}

#[test]
fn a_battle_with_those_behind_walls_is_told_as_what_it_is() {
    let field = Field::new(before_a_town("1724-09-11", WALLED, 2_000, 600, ""));
    let mut state = CampaignState::new(field.scenario.clone(), 3);
    week(&mut state, &[], &mut ());
    let seen = Observation::new(&state, RED);
    let once = seen.battle_odds(&[field.host], field.garrison).unwrap();
    assert!(once.behind_walls, "{once:?}");
    // Who is named twice fights once.
    let twice = seen.battle_odds(&[field.host, field.host], field.garrison).unwrap();
    assert_eq!(once, twice);
    assert_eq!(once.own_men, 2_000);
}
