//! Events: facts that have happened. An event carries every number that is needed to replay it
//! without dice and to tell it as a sentence; nobody recomputes them.
//!
//! Facts are grouped by subject, an enum each. [`Event`] joins them; whoever reads facts
//! (`CampaignState::apply`, the witnesses, the sentences) chooses by subject once, and matches
//! each subject exhaustively where it is dealt with, so that a new fact cannot be forgotten.

mod accounts;
mod battle;
mod camp;
mod contact;
mod knowledge;
mod march;
mod order;
mod organisation;
mod people;
mod raid;
mod scenario;
mod siege;
mod subsistence;
mod time;

pub use accounts::{Cause, Larder, Rations};
pub use battle::{BattleEvent, Fate, FlightWay, Meeting, Phase, Strength};
pub use camp::CampEvent;
pub use contact::ContactEvent;
pub use knowledge::{Body, KnowledgeEvent};
pub use march::{HaltReason, MarchEvent};
pub use order::OrderEvent;
pub use organisation::OrganisationEvent;
pub use people::{Mood, PeopleEvent};
pub use raid::RaidEvent;
pub use scenario::ScenarioEvent;
pub use siege::SiegeEvent;
pub use subsistence::{Source, SubsistenceEvent};
pub use time::TimeEvent;

use crate::ids::SideSet;
use serde::{Deserialize, Serialize};

/// Declares [`Event`] with a subject a line, and the ways from a subject to it and back.
macro_rules! subjects {
    ($($(#[doc = $doc:literal])* $subject:ident($facts:ident)),* $(,)?) => {
        /// A fact, by its subject. Records name the fact alone: the subject is no part of them.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum Event {
            $($(#[doc = $doc])* $subject($facts),)*
        }

        $(
            impl From<$facts> for Event {
                #[inline(always)]
                fn from(fact: $facts) -> Self {
                    Self::$subject(fact)
                }
            }

            impl<'a> TryFrom<&'a Event> for &'a $facts {
                type Error = ();

                /// The fact, if it is one of this subject.
                #[inline]
                fn try_from(event: &'a Event) -> Result<Self, ()> {
                    if let Event::$subject(fact) = event { Ok(fact) } else { Err(()) }
                }
            }
        )*
    };
}

subjects! {
    /// Time, weather, the ways of the country.
    Time(TimeEvent),
    /// Orders and standing orders.
    Order(OrderEvent),
    /// Marches.
    March(MarchEvent),
    /// Who stands with whom.
    Organisation(OrganisationEvent),
    /// Face to face with the enemy.
    Contact(ContactEvent),
    /// Battles.
    Battle(BattleEvent),
    /// Sieges.
    Siege(SiegeEvent),
    /// Raids.
    Raid(RaidEvent),
    /// The will of the peoples.
    People(PeopleEvent),
    /// Events of the scenario.
    Scenario(ScenarioEvent),
    /// What men and beasts live on.
    Subsistence(SubsistenceEvent),
    /// Camp groups.
    Camp(CampEvent),
    /// What a side knows.
    Knowledge(KnowledgeEvent),
}

impl Event {
    /// The fact, if it is one of the subject asked for.
    #[inline]
    pub fn of<'a, Facts>(&'a self) -> Option<&'a Facts>
    where
        &'a Facts: TryFrom<&'a Self>,
    {
        self.try_into().ok()
    }
}

/// An event in a campaign's log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Logged {
    /// Week of the campaign, from 0.
    pub week: u16,
    /// Day of the campaign, from 0.
    pub day: u16,
    /// Sides that know of it when it happens.
    pub seen: SideSet,
    /// The fact.
    pub event: Event,
}

/// Who receives events. `()` takes none and compiles away; a `Vec<Logged>` keeps them.
pub trait Sink {
    /// Whether the sink wants everything, and who saw it worked out. One that does not is told neither
    /// of meals nor of news, which are most of what happens.
    const WANTS: bool;
    /// Takes an event that has been applied.
    fn emit(&mut self, logged: &Logged);
}

impl Sink for () {
    const WANTS: bool = false;
    #[inline(always)]
    fn emit(&mut self, _: &Logged) {}
}

impl Sink for Vec<Logged> {
    const WANTS: bool = true;
    #[inline]
    fn emit(&mut self, logged: &Logged) {
        self.push(*logged);
    }
}
