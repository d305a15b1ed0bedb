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
fn facts_stay_small() {
    assert!(
        size_of::<Event>() <= 44,
        "{} bytes: logs of whole campaigns are kept",
        size_of::<Event>()
    );
}
