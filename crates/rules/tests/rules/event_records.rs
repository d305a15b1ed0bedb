//! Records of facts keep their shape: logs, replays and other programs read them by it.

use rules::event::Event;
use std::collections::BTreeSet;

/// One fact of each kind, a line each, as records have always written it.
const RECORDS: &str = include_str!("events.jsonl");

#[test]
fn a_fact_of_each_kind_is_written_and_read_as_ever() {
    for line in RECORDS.lines() {
        let event: Event = serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"));
        assert_eq!(serde_json::to_string(&event).unwrap(), line);
    }
}
#[test]
fn size() {
    let n = std::mem::size_of::<Event>();
    let m = std::mem::size_of::<rules::event::Logged>();
    panic!("size {n} {m}");
    #[allow(unreachable_code)]
    {
        let _: BTreeSet<u8> = BTreeSet::new();
    }
}
