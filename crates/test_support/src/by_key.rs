//! Things of a scenario by key. Each panics with the key when there is no such thing.

use rules::{
    ids::{CampId, ForceId, GroupId, HexId, PlaceId, ScriptedEventId, SideId},
    scenario::Scenario,
};

/// A side.
pub fn side(s: &Scenario, key: &str) -> SideId {
    s.side_by_key(key).unwrap_or_else(|| panic!("no side {key}"))
}

/// A people or corps.
pub fn group(s: &Scenario, key: &str) -> GroupId {
    let at = s.groups.iter().position(|group| group.key == key);
    GroupId::at(at.unwrap_or_else(|| panic!("no group {key}")))
}

/// A force.
pub fn force(s: &Scenario, key: &str) -> ForceId {
    s.force_by_key(key).unwrap_or_else(|| panic!("no force {key}"))
}

/// A camp group.
pub fn camp(s: &Scenario, key: &str) -> CampId {
    s.camp_by_key(key).unwrap_or_else(|| panic!("no camp {key}"))
}

/// A place.
pub fn place(s: &Scenario, key: &str) -> PlaceId {
    s.place_by_key(key).unwrap_or_else(|| panic!("no place {key}"))
}

/// The hex of a place.
pub fn hex(s: &Scenario, key: &str) -> HexId {
    s.places[place(s, key).index()].hex
}

/// A scripted event.
pub fn scripted_event(s: &Scenario, key: &str) -> ScriptedEventId {
    let at = s.scripted_events.iter().position(|event| event.key == key);
    ScriptedEventId::at(at.unwrap_or_else(|| panic!("no event {key}")))
}
