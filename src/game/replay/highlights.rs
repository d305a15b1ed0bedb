//! What stands out in a record: battles, sieges, places that change hands, camps raided. Marks of
//! the timeline.

use headless::play::ReplayTimeline;
use rules::{
    event::{BattleEvent, Event, Logged, OrganisationEvent, RaidEvent, SiegeEvent},
    ids::{ForceId, HexId, PlaceId, SideId},
    scenario::Scenario,
    state::CampaignState,
};

/// Kind of a highlight, in the order in which one hides another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum HighlightKind {
    /// Camps were raided.
    Raid,
    /// A siege began.
    Siege,
    /// A place changed hands.
    Place,
    /// A battle was fought.
    Battle,
}

/// Something that stands out.
#[derive(Clone, Copy, Debug)]
pub struct Highlight {
    /// Its kind.
    pub kind: HighlightKind,
    /// Where.
    pub hex: Option<HexId>,
    /// Through whose eyes it is best told.
    pub teller: SideId,
    /// What happened.
    pub logged: Logged,
}

/// The highlights of a record, in order.
#[must_use]
pub fn of(timeline: &ReplayTimeline) -> Vec<Highlight> {
    let mut highlights: Vec<Highlight> = Vec::new();
    for week in 0..timeline.weeks() {
        // Bodies that came into being in the week are known only after it.
        let after = timeline.state(week + 1);
        for logged in timeline.log(week) {
            let Some(highlight) = highlight(after, logged) else { continue };
            // A place may be reported more than once on its day: taken, then plundered.
            let again = |old: &&Highlight| {
                old.kind == highlight.kind
                    && old.hex == highlight.hex
                    && old.logged.day == logged.day
            };
            if !highlights.iter().rev().take(8).any(|old| again(&old)) {
                highlights.push(highlight);
            }
        }
    }
    highlights
}

fn highlight(state: &CampaignState, logged: Logged) -> Option<Highlight> {
    let place = |place: PlaceId| state.scenario.places.get(place.index()).map(|place| place.hex);
    let of =
        |force: ForceId| (force.index() < state.forces().len()).then(|| state.forces().side(force));
    let (kind, hex, teller) = match logged.event {
        Event::Battle(BattleEvent::BattleEnded { at, winner, loser, .. }) => {
            (HighlightKind::Battle, Some(at), winner.or(loser))
        }
        Event::Organisation(OrganisationEvent::PlaceTaken { place: at, to, .. }) => {
            (HighlightKind::Place, place(at), to.some())
        }
        Event::Siege(fact) => match fact {
            SiegeEvent::Surrendered { place: at, by, .. }
            | SiegeEvent::GatesOpened { place: at, by } => {
                (HighlightKind::Place, place(at), of(by))
            }
            SiegeEvent::Invested { place: at, by } => (HighlightKind::Siege, place(at), of(by)),
            SiegeEvent::SiegeDay { .. }
            | SiegeEvent::SiegeLifted { .. }
            | SiegeEvent::WaterCut { .. }
            | SiegeEvent::WaterBack { .. }
            | SiegeEvent::StormTried { .. }
            | SiegeEvent::ParleyTried { .. }
            | SiegeEvent::Plundered { .. }
            | SiegeEvent::Loyalty { .. } => return None,
        },
        Event::Raid(RaidEvent::CampRaided { camp, by, .. }) => {
            let at = (camp.index() < state.camps().len()).then(|| state.camp_hex(camp)).flatten();
            (HighlightKind::Raid, at, of(by))
        }
        // What a raid took, how a battle went, and what is no turn of events.
        Event::Battle(_)
        | Event::Organisation(_)
        | Event::Raid(_)
        | Event::Time(_)
        | Event::Order(_)
        | Event::March(_)
        | Event::Contact(_)
        | Event::People(_)
        | Event::Scenario(_)
        | Event::Subsistence(_)
        | Event::Camp(_)
        | Event::Knowledge(_) => return None,
    };
    let teller = teller.or_else(|| state.scenario.playable().next())?;
    Some(Highlight { kind, hex, teller, logged })
}

/// The place that each entry of the chronicle names first: the English text is searched, whose
/// names stand as they are.
#[must_use]
pub fn places_of_entries(scenario: &Scenario) -> Vec<Option<HexId>> {
    scenario.chronicle.iter().map(|entry| place_named(scenario, &entry.text.en)).collect()
}

fn place_named(scenario: &Scenario, text: &str) -> Option<HexId> {
    let found = scenario.places.iter().filter_map(|place| {
        let name = place.name.en.as_str();
        let at = text.find(name)?;
        let end = text[at + name.len()..].chars().next();
        let start = text[..at].chars().next_back();
        let whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        (name.len() > 3 && whole(start) && whole(end)).then_some((at, place.hex))
    });
    found.min_by_key(|(at, _)| *at).map(|(_, hex)| hex)
}
