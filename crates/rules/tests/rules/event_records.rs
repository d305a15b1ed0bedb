//! Records of facts keep their shape: logs and other programs read them by it.

use crate::scripted_events::readable;
use rules::event::{
    BattleEvent, CampEvent, ContactEvent, Event, KnowledgeEvent, MarchEvent, OrderEvent,
    OrganisationEvent, PeopleEvent, RaidEvent, ScenarioEvent, SiegeEvent, SubsistenceEvent,
    TimeEvent,
};

/// One fact of each kind, a line each, as records have always written it: the name of the fact
/// and its fields, without its subject.
const RECORDS: &str = include_str!("events.jsonl");

#[test]
fn a_fact_of_each_kind_is_written_and_read_as_ever() {
    for line in RECORDS.lines() {
        let event: Event = serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"));
        assert_eq!(serde_json::to_string(&event).unwrap(), line);
    }
    let mut recorded: Vec<String> =
        RECORDS.lines().filter_map(|line| line.split('"').nth(1).map(str::to_owned)).collect();
    let mut all = [
        readable::<TimeEvent>(),
        readable::<OrderEvent>(),
        readable::<MarchEvent>(),
        readable::<OrganisationEvent>(),
        readable::<ContactEvent>(),
        readable::<BattleEvent>(),
        readable::<SiegeEvent>(),
        readable::<RaidEvent>(),
        readable::<PeopleEvent>(),
        readable::<ScenarioEvent>(),
        readable::<SubsistenceEvent>(),
        readable::<CampEvent>(),
        readable::<KnowledgeEvent>(),
    ]
    .concat();
    recorded.sort_unstable();
    all.sort_unstable();
    assert_eq!(recorded, all, "a line of events.jsonl for each fact, and no name twice");
}

#[test]
fn facts_that_tell_more_by_now_are_read_as_they_were_written() {
    let toll = r#"{"BattleToll":{"battle":157,"phase":"Melee","side":164,"men":900,"front":800,"fortune":-7,"kill":8,"die":9,"shake":10,"odds":11,"held":12,"felt":13}}"#;
    let flight = r#"{"BattleFlight":{"battle":157,"contingent":164,"way":"Gate","burdened":true,"men":900,"rate":5,"die":6,"lost":7,"drown":8,"drown_die":9,"drowned":10}}"#;
    let read = |line| serde_json::from_str::<Event>(line).unwrap();
    assert!(matches!(
        read(toll),
        Event::Battle(BattleEvent::BattleToll { under_fire: 0, kill: 8, .. })
    ));
    assert!(matches!(
        read(flight),
        Event::Battle(BattleEvent::BattleFlight { captured: 0, alive: 0, drowned: 10, .. })
    ));
}

#[test]
fn facts_stay_small() {
    assert!(
        size_of::<Event>() <= 44,
        "{} bytes: logs of whole campaigns are kept",
        size_of::<Event>()
    );
}
