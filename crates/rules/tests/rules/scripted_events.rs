//! Events, decisions, steps and tracks: the language, condition by condition and effect by
//! effect. What becomes of it week by week is in `scripted_events_weeks.rs`.

use rules::{
    define::DocBook,
    event::{
        BattleEvent, Body, CampEvent, Cause, Event, Fate, KnowledgeEvent, MarchEvent, Meeting,
        PeopleEvent, ScenarioEvent, SiegeEvent, SubsistenceEvent, TimeEvent,
    },
    history::FactTiming,
    ids::{GroupId, HexId, LeaderId, Spot},
    map::Ways,
    observe::Observation,
    scenario::Scenario,
    scripted_event::{Effect, Span, Test, holds, judge},
    state::{CampaignState, Stock},
};
use scenario::raw::{Do, ScenarioFile, Then, When};
use std::{collections::BTreeSet, sync::Arc};
use test_support::{
    by_key::{camp, force, hex, place, scripted_event},
    events::{BLUE, RED, WORDS, asked, news, play, world},
};

/// The name in front of a phrase: `Holds` of `Holds(side: …)`.
fn head(phrase: &str) -> &str {
    phrase.split('(').next().unwrap()
}

fn documented(name: &str) -> Vec<String> {
    let (book, _) = DocBook::of::<ScenarioFile>();
    let choice = book.find_choice(name).unwrap_or_else(|| panic!("{name} is not documented"));
    for item in &choice.items {
        assert!(!item.doc.is_empty() && item.form.starts_with(item.name), "{item:?}");
    }
    choice.items.iter().map(|item| item.name.to_owned()).collect()
}

/// The variants that the reader knows, by the error that lists them.
pub(super) fn readable<T: for<'de> serde::Deserialize<'de>>() -> Vec<String> {
    match ron::from_str::<T>("Nonsense").map(|_| ()).unwrap_err().code {
        ron::Error::NoSuchEnumVariant { expected, .. } => {
            expected.iter().map(|name| (*name).to_owned()).collect()
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_phrase_that_can_be_read_is_documented() {
    assert_eq!(documented("Condition"), readable::<When>());
    assert_eq!(documented("Effect"), readable::<Then>());
    assert_eq!(documented("Act"), readable::<Do>());
    let text = scenario::doc::reference();
    for row in [
        "| `Holds(side: \"…\", place: \"…\")` |",
        "| `Men(side: \"…\", [at_least: number], [at_most: number])` |",
        "| `Not(condition)` |",
        "| `All([condition, …])` |",
        "| `Muster(force: \"…\", weeks: (least, most))` |",
        "| `March(to: position, [pace: Pace])` |",
    ] {
        assert!(text.contains(row), "{row}");
    }
    assert!(text.contains("[Condition](#condition)"));
}

/// A condition, whether it holds at the start, whether it holds later, and whether blue knows
/// everything that it asks for.
type Row = (&'static str, bool, bool, bool);

const CONDITIONS: &[Row] = &[
    ("Always", true, true, true),
    ("All([Always, Won(side: \"blue\", at_least: 1)])", false, true, true),
    ("Any([Chance(0), Won(side: \"blue\", at_least: 1)])", false, true, true),
    ("Not(Won(side: \"blue\", at_least: 1))", true, false, true),
    ("Dates(from: \"1724-08-01\", to: \"1724-08-10\")", true, true, true),
    ("Dates(from: \"1724-08-08\", to: \"1724-08-10\")", false, false, true),
    ("From(\"1724-08-07\")", true, true, true),
    ("From(\"1724-08-08\")", false, false, true),
    ("Until(\"1724-08-07\")", true, true, true),
    ("Until(\"1724-08-06\")", false, false, true),
    ("Months(from: 8, to: 8)", true, true, true),
    ("Months(from: 11, to: 3)", false, false, true),
    ("Months(from: 7, to: 2)", true, true, true),
    ("Holds(side: \"blue\", place: \"turkistan\")", true, true, true),
    ("Holds(side: \"red\", place: \"turkistan\")", false, false, true),
    ("Besieged(\"turkistan\")", false, true, true),
    ("Men(side: \"blue\", at_least: 3000, at_most: 3000)", true, true, true),
    ("Men(side: \"red\", at_most: 2000)", false, false, false),
    ("GroupMen(group: \"blue_tribe\", at_least: 3000, at_most: 3000)", true, true, true),
    ("GroupMen(group: \"red_tribe\", at_least: 2700)", true, true, false),
    ("GroupMen(group: \"blue_tribe\", at_least: 3001)", false, false, true),
    ("MenNear(side: \"blue\", at: Hex(45, 43), hexes: 1, at_least: 3000)", true, true, true),
    ("MenNear(side: \"red\", at: Place(\"otrar\"), hexes: 1, at_least: 1)", false, false, false),
    ("Households(side: \"blue\", at_least: 110)", true, false, true),
    ("HouseholdsLost(side: \"blue\", at_least: 10)", false, true, true),
    ("HouseholdsSafe(side: \"blue\", at_least: 50, at_most: 50)", true, true, true),
    ("HouseholdsSafe(side: \"red\", at_least: 1)", false, false, false),
    (
        "CampsNear(side: \"blue\", at: Place(\"turkistan\"), hexes: 1, at_least: 100)",
        true,
        false,
        true,
    ),
    ("Commitment(group: \"blue_tribe\", at_least: 60, at_most: 60)", true, true, true),
    ("Commitment(group: \"blue_tribe\", at_least: 61)", false, false, true),
    ("Loyalty(place: \"turkistan\", at_least: 60)", true, true, true),
    ("Loyalty(place: \"turkistan\", at_most: 59)", false, false, true),
    ("Track(track: \"threat\", at_least: 4, at_most: 4)", true, true, true),
    ("Track(track: \"threat\", at_least: 5)", false, false, true),
    ("Happened(event: \"done\")", false, true, true),
    ("Happened(event: \"done\", choice: \"b\")", false, true, true),
    ("Happened(event: \"done\", choice: \"a\")", false, false, true),
    ("Happened(event: \"done\", weeks_ago: 1)", false, false, true),
    ("ForceNear(force: \"main\", at: Place(\"turkistan\"), hexes: 0)", true, true, true),
    ("ForceNear(force: \"wait\", at: Place(\"turkistan\"), hexes: 200)", false, false, true),
    ("ForceOnMap(\"main\")", true, true, true),
    ("ForceOnMap(\"wait\")", false, false, true),
    ("ForceFood(force: \"main\", at_least: 10)", true, true, true),
    ("ForceFood(force: \"main\", at_most: 9)", false, false, true),
    ("ForceCondition(force: \"main\", at_least: 100, at_most: 1000)", true, true, true),
    ("ForceCondition(force: \"main\", at_most: 99)", false, false, true),
    ("ForceMen(force: \"main\", at_least: 3000)", true, true, true),
    ("ForceMen(force: \"main\", at_most: 2999)", false, false, true),
    ("EnemiesNear(force: \"main\", hexes: 6, at_least: 1500)", false, true, true),
    ("LeaderNear(leader: \"blue_khan\", at: Place(\"turkistan\"), hexes: 0)", true, true, true),
    ("LeaderNear(leader: \"red_khan\", at: Place(\"turkistan\"), hexes: 2)", false, false, false),
    ("LeaderIs(leader: \"blue_khan\", fate: Free)", true, true, true),
    ("LeaderIs(leader: \"blue_khan\", fate: Wounded)", false, true, true),
    ("LeaderIs(leader: \"red_khan\", fate: Captured)", false, false, false),
    ("LeaderIs(leader: \"red_khan\", fate: Killed)", false, true, false),
    ("Won(side: \"blue\", at_least: 1)", false, true, true),
    ("Lost(side: \"red\", at_least: 1)", false, true, true),
    ("Fought(side: \"red\", at_least: 100)", false, true, true),
    (
        "BattlesWon(side: \"blue\", least_men: 1000, from: \"1724-08-07\", at_least: 1, share_permille: 501)",
        false,
        true,
        false,
    ),
    ("BattlesWon(side: \"blue\", least_men: 1001, at_least: 1)", false, false, false),
    (
        "BattlesWon(side: \"blue\", least_men: 1, from: \"1724-08-14\", at_least: 1)",
        false,
        false,
        false,
    ),
    ("BattlesWon(side: \"red\", least_men: 1, at_least: 0, share_permille: 1)", true, false, false),
    (
        "HouseholdsIn(side: \"blue\", boxes: [\"emba_or\", \"ishim\"], at_least: 50)",
        true,
        true,
        true,
    ),
    ("HouseholdsIn(side: \"blue\", boxes: [\"ishim\"], at_least: 1)", false, false, true),
    ("Margin(side: \"blue\", at_least: -1000000)", true, true, false),
    ("Margin(side: \"blue\", at_least: 1000000)", false, false, false),
    ("Ice(\"turkistan\")", false, true, true),
    ("Chance(1000)", true, true, true),
    ("Chance(0)", false, false, true),
];

/// A world with every condition as an event, in the order of the table.
fn conditions() -> Arc<Scenario> {
    let mut events: String = CONDITIONS
        .iter()
        .enumerate()
        .map(|(i, row)| news(&format!("t{i:02}"), row.0, ""))
        .collect();
    events += &asked("done", "Decision", "Always", "", &[("a", ""), ("b", "")]);
    world(&events)
}

/// The same campaign after much has happened in a day.
fn later(fresh: &CampaignState) -> CampaignState {
    let s = &fresh.scenario;
    let mut state = fresh.clone();
    let (host, at) = (force(s, "host"), hex(s, "sauran"));
    let spot = Spot::hex(at);
    let sight = |side, force| {
        Event::Knowledge(KnowledgeEvent::Sighted {
            side,
            body: Body::Force(force),
            spot,
            estimate: 1900,
            error: 200,
            confidence: 900,
        })
    };
    let joined = |force, side| {
        Event::Battle(BattleEvent::BattleJoined { battle: 0, force, side, men: 1000 })
    };
    for event in [
        Event::Siege(SiegeEvent::Invested { place: place(s, "turkistan"), by: host }),
        Event::Battle(BattleEvent::BattleBegan {
            battle: 0,
            at,
            attacker: force(s, "main"),
            defender: host,
            meeting: Meeting::Open,
        }),
        joined(force(s, "main"), BLUE),
        joined(host, RED),
        Event::Battle(BattleEvent::BattleEnded {
            battle: 0,
            at,
            winner: Some(BLUE),
            loser: Some(RED),
            winner_lost: 10,
            loser_lost: 90,
        }),
        Event::Battle(BattleEvent::LeaderFate {
            leader: LeaderId(0),
            force: force(s, "main"),
            fate: Fate::Wounded,
            until: 30,
        }),
        Event::Battle(BattleEvent::LeaderFate {
            leader: LeaderId(1),
            force: force(s, "far"),
            fate: Fate::Killed,
            until: 0,
        }),
        Event::Camp(CampEvent::HouseholdsLost {
            camp: camp(s, "camp"),
            households: 10,
            fighters: 0,
            cause: Cause::Cold,
        }),
        Event::Scenario(ScenarioEvent::Chosen {
            scripted_event: scripted_event(s, "done"),
            choice: 1,
            week: 0,
            by_default: false,
        }),
        Event::Time(TimeEvent::WaysChanged { ways: Ways { ice: u32::MAX, ..Ways::default() } }),
        sight(BLUE, host),
    ] {
        state.apply(&event);
    }
    state
}

#[test]
fn every_condition_is_so_or_not() {
    let names: BTreeSet<&str> = CONDITIONS.iter().map(|row| head(row.0)).collect();
    let all = documented("Condition");
    assert_eq!(names, all.iter().map(String::as_str).collect());
    for name in names.into_iter().filter(|name| *name != "Always") {
        let rows = || CONDITIONS.iter().filter(|row| head(row.0) == name);
        assert!(rows().any(|row| row.1 || row.2), "{name} never holds here");
        assert!(rows().any(|row| !row.1 || !row.2), "{name} always holds here");
    }
    let fresh = CampaignState::new(conditions(), 7);
    let late = later(&fresh);
    let s = &fresh.scenario;
    for (i, (text, first, then, known)) in CONDITIONS.iter().enumerate() {
        let test = &s.scripted_events[scripted_event(s, &format!("t{i:02}")).index()].when;
        for (state, wanted) in [(&fresh, *first), (&late, *then)] {
            assert_eq!(holds(test, state, 7), wanted, "{text}");
            if *known {
                // A side that knows all that is asked for sees the truth.
                let seen = Observation::new(state, BLUE);
                assert_eq!(judge(test, &seen, 7), Some(wanted), "as seen: {text}");
            }
        }
    }
}

#[test]
fn what_a_side_cannot_know_does_not_hold_and_its_opposite_does_not_either() {
    let fresh = CampaignState::new(conditions(), 7);
    let s = &fresh.scenario;
    let far = force(s, "far");
    let seen = Observation::new(&fresh, BLUE);
    let whole = Span { least: i32::MIN, most: i32::MAX };
    let red_tribe = GroupId(1);
    let unknown = [
        Test::Commitment(red_tribe, whole),
        Test::GroupMen(red_tribe, whole),
        Test::Households(RED, whole),
        Test::HouseholdsLost(RED, whole),
        Test::HouseholdsSafe(RED, whole),
        Test::Loyalty(place(s, "sauran"), whole),
        Test::Besieged(place(s, "sauran")),
        Test::ForceNear(far, HexId(0), 500),
        Test::ForceOnMap(far),
        Test::ForceFood(far, whole),
        Test::ForceCondition(far, whole),
        Test::ForceMen(far, whole),
        Test::EnemiesNear(far, 500, whole),
        Test::LeaderNear(LeaderId(1), HexId(0), 500),
        Test::LeaderIs(LeaderId(1), Fate::Well),
        Test::BattlesWon(BLUE, 0, whole, whole, 0),
        Test::HouseholdsIn(RED, Vec::new(), whole),
        Test::Margin(BLUE, whole),
    ];
    for test in unknown {
        let not = Test::Not(Box::new(test.clone()));
        assert_eq!(judge(&test, &seen, 1), None, "{test:?}");
        assert!(!holds(&test, &seen, 1) && !holds(&not, &seen, 1), "{test:?}");
        assert!(judge(&test, &fresh, 1).is_some(), "{test:?} has a true answer");
        // One that is settled settles the rest.
        let no = Test::Not(Box::new(Test::Always));
        assert_eq!(judge(&Test::All(vec![test.clone(), no]), &seen, 1), Some(false));
        assert_eq!(judge(&Test::Any(vec![test, Test::Always]), &seen, 1), Some(true));
    }
    // Another's event is told to nobody else.
    let red = Observation::new(&fresh, RED);
    assert_eq!(judge(&Test::Happened(scripted_event(s, "done"), None, 0), &red, 1), None);
    // Forces of others count by contacts: by their estimate, where they were seen.
    let late = later(&fresh);
    let seen = Observation::new(&late, BLUE);
    let men = |least, most| Test::Men(RED, Span { least, most });
    assert!(holds(&men(1900, 1900), &seen, 1) && holds(&men(2700, 2700), &late, 1));
}

#[test]
fn chances_are_thrown_once_a_week_for_each_place_where_they_are_written() {
    let events = news("a", "Chance(400)", "") + &news("b", "All([Chance(400), Chance(400)])", "");
    let s = world(&events);
    let test = |key: &str| &s.scripted_events[scripted_event(&s, key).index()].when;
    let (mut one, mut both, mut apart) = (0, 0, 0);
    for seed in 0..4_000 {
        let state = CampaignState::new(s.clone(), seed);
        let (a, b) = (holds(test("a"), &state, seed), holds(test("b"), &state, seed));
        assert_eq!(a, holds(test("a"), &state, seed), "the same week, the same die");
        one += u32::from(a);
        both += u32::from(b);
        apart += u32::from(a != b);
    }
    assert!((1_480..1_720).contains(&one), "{one} of 4,000 at 400 permille");
    assert!((560..720).contains(&both), "{both} of 4,000 at 160 permille");
    assert!(apart > 1_000, "two places share a die");
}

/// What an effect may touch. A new one must be put here by hand: none sets the holder of a
/// place, moves what is on the map, or kills.
fn touches(effect: &Effect) -> &'static str {
    match effect {
        Effect::Commitment(..)
        | Effect::Loyalty(..)
        | Effect::LevyLimit(..)
        | Effect::Cohesion(..) => "minds",
        Effect::FlightCost(..) => "how ready families are to go",
        Effect::Horses(..) => "flesh on horses",
        Effect::Track(..) | Effect::Points(..) | Effect::After(..) => "numbers",
        Effect::Muster(..) | Effect::Homecoming(..) => "what is off the map",
        Effect::Provisions(..) | Effect::Granary(..) | Effect::Gift(..) => "goods",
        Effect::GoHome(..) => "men who go home alive",
        Effect::Learn(..) => "knowledge",
    }
}

type Trace = fn(&Event) -> bool;
const EFFECTS: &[(&str, Trace)] = &[
    ("Commitment(group: \"blue_tribe\", add: 5)", |e| {
        matches!(e, Event::People(PeopleEvent::Commitment { to: 650, .. }))
    }),
    ("Loyalty(place: \"turkistan\", add: -70)", |e| {
        matches!(e, Event::Siege(SiegeEvent::Loyalty { to: 0, .. }))
    }),
    ("Track(track: \"threat\", add: 20)", |e| {
        matches!(e, Event::Scenario(ScenarioEvent::TrackMoved { to: 10, .. }))
    }),
    ("LevyLimit(group: \"blue_tribe\", add_permille: -1000)", |e| {
        matches!(e, Event::People(PeopleEvent::LevyLimit { permille: 0, .. }))
    }),
    ("Horses(group: \"blue_tribe\", add_permille: -1000)", |e| {
        matches!(e, Event::Subsistence(SubsistenceEvent::Condition { to: 0, .. }))
    }),
    ("Cohesion(group: \"blue_tribe\", add_permille: -1000)", |e| {
        matches!(e, Event::Subsistence(SubsistenceEvent::Cohesion { to: 0, .. }))
    }),
    ("FlightCost(group: \"blue_tribe\", add_permille: -300)", |e| {
        matches!(e, Event::People(PeopleEvent::FlightCost { permille: 700, .. }))
    }),
    ("Muster(force: \"wait\", weeks: (1, 1))", |e| {
        matches!(e, Event::March(MarchEvent::Mustered { arrives: 13, .. }))
    }),
    ("Homecoming(camp: \"away\", weeks: (2, 2))", |e| {
        matches!(e, Event::Camp(CampEvent::CampSetOut { arrives: 20, .. }))
    }),
    ("After(event: \"due\", weeks: (3, 3))", |e| {
        matches!(e, Event::Scenario(ScenarioEvent::Due { week: 3, .. }))
    }),
    ("Provisions(force: \"main\", man_days: 700)", |e| {
        matches!(e, Event::Scenario(ScenarioEvent::Provisioned { food: 700, .. }))
    }),
    ("Granary(place: \"turkistan\", add_man_days: -999999)", |e| {
        matches!(e, Event::Scenario(ScenarioEvent::GranaryChanged { to: 0, .. }))
    }),
    ("Gift(group: \"blue_tribe\", sheep: 300)", |e| {
        matches!(e, Event::Camp(CampEvent::HerdChanged { cause: Cause::Given, .. }))
    }),
    ("GoHome(group: \"blue_tribe\", permille: 250)", |e| {
        matches!(e, Event::People(PeopleEvent::WentHome { men: 240..=250, .. }))
    }),
    ("Points(side: \"red\", add: -3)", |e| {
        matches!(e, Event::Scenario(ScenarioEvent::Awarded { side: RED, points: -3, .. }))
    }),
    ("Learn(side: \"blue\", force: \"far\")", |e| {
        matches!(
            e,
            Event::Knowledge(KnowledgeEvent::Sighted { side: BLUE, estimate: 300..=1100, .. })
        )
    }),
];

#[test]
fn every_effect_does_what_it_says_and_none_touches_the_map() {
    let names: BTreeSet<&str> = EFFECTS.iter().map(|row| head(row.0)).collect();
    assert_eq!(names, documented("Effect").iter().map(String::as_str).collect());
    let due = format!("\"due\": ({WORDS}, when: Always, only_when_due: true),");
    let plain = world(&due);
    for (text, is_it) in EFFECTS {
        let s = world(&(due.clone() + &news("does", "From(\"1724-08-07\")", text)));
        let effects = &s.scripted_events[scripted_event(&s, "does").index()].choices[0].effects;
        let touched = touches(&effects[0]);
        let mut state = CampaignState::new(s.clone(), 3);
        let mut idle = CampaignState::new(plain.clone(), 3);
        let log = play(&mut state, 1, &[]);
        let _ = play(&mut idle, 1, &[]);
        let told = log
            .iter()
            .position(|l| matches!(l.event, Event::Scenario(ScenarioEvent::Chosen { .. })))
            .unwrap();
        assert!(log[told..].iter().any(|l| is_it(&l.event)), "{text}: {:?}", &log[told..]);
        for p in state.places().ids() {
            assert_eq!(state.places().holder(p), idle.places().holder(p), "{text}");
        }
        for f in state.forces().ids() {
            let of = |s: &CampaignState| (s.force_hex(f), s.forces().side(f), s.forces().alive(f));
            assert_eq!(of(&state), of(&idle), "{text}");
        }
        for c in state.camps().ids() {
            assert_eq!(state.camp_hex(c), idle.camp_hex(c), "{text}");
        }
        for side in [BLUE, RED] {
            for stock in [Stock::Men, Stock::Households, Stock::Horses] {
                let same = state.total(side, stock) == idle.total(side, stock);
                assert!(same, "{text} ({touched}) costs {stock:?}");
            }
        }
    }
}

#[test]
fn plan_and_history_bear_on_no_campaign() {
    let event = news("a", "Chance(500)", "Points(side: \"blue\", add: 1)");
    let plain = world(&event);
    let more = format!(
        r#"{event} }},
        plan: {{
            "red": [
                (key: "sit", when: Chance(300), forces: ["host"], order: Garrison("sauran")),
            ],
            "blue": [
                (key: "call", forces: ["main"], order: CallLevies(group: "blue_tribe", permille: 500)),
                (key: "go", forces: ["main", "wait"], stance: Seek, order: March(to: Place("sauran"))),
                (key: "hide", order: Evacuate(
                    group: "blue_tribe", near: Place("turkistan"), hexes: 3, to: "emba_or")),
            ],
        }},
        chronicle: {{
            "b": (from: "1724-08-09", text: {text}, grade: Attested, source: "S"),
            "a": (from: "1724-08-09", text: {text}, grade: Attested, source: "S"),
            "c": (from: "1723-03-01", to: "1723-05-01", text: {text}, grade: Tradition, source: "S"),
        }},
        facts: {{
            "comes": ({fact} comes: ("1724-08-14", "1724-08-20")),
            "on": ({fact} on: "1724-08-13"),
            "always": ({fact} throughout: ("1724-08-07", "1724-09-03"), weight: 3),
            "end": ({fact}),
        }},
        reference_seed: 9, depots: {{ "#,
        text = "(en: \"T\", kk: \"T\", ru: \"T\")",
        fact = "name: (en: \"N\", kk: \"N\", ru: \"N\"), grade: Inferred, source: \"S\", \
                test: Holds(side: \"red\", place: \"sauran\"),",
    );
    let told = world(&more);
    assert_eq!(told.hash, plain.hash);
    assert_ne!(world(&news("a", "Chance(501)", "")).hash, plain.hash);
    // The die of an event does not shift because a plan throws one too.
    assert_eq!(told.scripted_events, plain.scripted_events);
    let keys: Vec<(u16, &str)> = told.plan.iter().map(|d| (d.side.0, d.key.as_str())).collect();
    assert_eq!(keys, [(0, "call"), (0, "go"), (0, "hide"), (1, "sit")]);
    assert_eq!(told.plan[1].forces, [force(&told, "main"), force(&told, "wait")]);
    assert_ne!(told.plan[3].when, told.scripted_events[0].when, "another place, another die");
    let entries: Vec<(&str, i32)> =
        told.chronicle.iter().map(|e| (e.key.as_str(), e.days.least)).collect();
    assert_eq!(entries, [("c", -525), ("a", 2), ("b", 2)]);
    let manners: Vec<(&str, FactTiming)> =
        told.facts.iter().map(|f| (f.key.as_str(), f.manner)).collect();
    let span = |least, most| Span { least, most };
    assert_eq!(
        manners,
        [
            ("always", FactTiming::Throughout(span(0, 27))),
            ("comes", FactTiming::Comes(span(7, 13))),
            ("end", FactTiming::AtEnd),
            ("on", FactTiming::On(6)),
        ]
    );
}
