//! What of a day is shown before the next day begins: the battles that are staged where they were fought,
//! and the news that comes as a card. They are headlines of the day, weighed as those of a week.
//!
//! Deliberately absent: how long anything is shown, and how it looks.

use super::{Headline, HeadlineKind, HeadlineSize};
use crate::{event::Fate, ids::SideId, order::Task, state::CampaignState};

/// How a headline is shown on its day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum HeadlineStaging {
    /// A battle, staged in its place.
    Battle,
    /// A card.
    Card,
}

/// How a headline of a day is shown on that day; nothing where it can wait for the page of the week.
/// `after` is the state after the day.
#[must_use]
pub fn staging(
    headline: &Headline,
    after: &CampaignState,
    viewer: SideId,
) -> Option<HeadlineStaging> {
    // What is news only because a week is quiet is none on its day.
    if headline.weight < after.scenario.rules.headlines.least_weight {
        return None;
    }
    let is_large = headline.size > HeadlineSize::Small;
    let card = match headline.kind {
        HeadlineKind::Battle(_) => return Some(HeadlineStaging::Battle),
        HeadlineKind::Leader { fate, .. } => {
            is_large && matches!(fate, Fate::Captured | Fate::Killed)
        }
        HeadlineKind::PlaceWon { .. } | HeadlineKind::PlaceLost { .. } => is_large,
        // To who lies before a town, a host that comes into sight may be its relief.
        HeadlineKind::HostSeen { .. } => is_large || besieges(after, viewer),
        HeadlineKind::BattleHeard { .. }
        | HeadlineKind::TownFreed(_)
        | HeadlineKind::SiegeGivenUp(_)
        | HeadlineKind::StormFailed { .. }
        | HeadlineKind::StormBeaten { .. }
        | HeadlineKind::ShutIn(_)
        | HeadlineKind::SiegeBegun(_)
        | HeadlineKind::TownTurns { .. }
        | HeadlineKind::WentOver { .. }
        | HeadlineKind::CameOver { .. }
        | HeadlineKind::WentHome { .. }
        | HeadlineKind::Want { .. }
        | HeadlineKind::Hungry { .. }
        | HeadlineKind::Mustered { .. }
        | HeadlineKind::CampsLost { .. }
        | HeadlineKind::CaptivesLed { .. }
        | HeadlineKind::ScriptedEvent { .. } => false,
    };
    card.then_some(HeadlineStaging::Card)
}

/// Whether a side lies before a place.
fn besieges(state: &CampaignState, side: SideId) -> bool {
    state.forces_of(side).any(|force| match state.forces().task(force) {
        Task::Besiege { place, .. } => state.places().siege_days(place) > 0,
        _ => false,
    })
}
