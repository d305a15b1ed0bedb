//! What is asked once before a week runs: orders that are composed and not given, matters that nobody has
//! decided, forces that stand idle. Forces in garrison are not idle, and what was seen and left alone is
//! not asked about.

use super::{Alert, Reason, concerns};
use rules::{
    event::Body,
    ids::{ForceId, ScriptedEventId, SideId, Subject},
    observe::Observation,
    order::Order,
    scripted_event::ScriptedEventKind,
};

/// What stands open before a week.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct OpenMatters {
    /// Orders that are composed and not given.
    pub drafts: Vec<Order>,
    /// Decisions that wait, each with the choice that follows if nothing is said.
    pub decisions: Vec<(ScriptedEventId, Option<u8>)>,
    /// Forces without a task, and without an order among the drafts.
    pub idle: Vec<ForceId>,
}

impl OpenMatters {
    /// What stands open, by who needs a look.
    #[must_use]
    pub fn of(seen: &Observation<'_>, alerts: &[Alert], drafts: &[Order]) -> Self {
        let mut open = Self { drafts: drafts.to_vec(), ..Self::default() };
        // Who has an order among the drafts is asked about with it, and not once more.
        let drafted: Vec<Body> = drafts.iter().filter_map(|order| concerns(seen, order)).collect();
        for alert in alerts.iter().filter(|alert| alert.counts()) {
            let idle = |reason: &Reason| matches!(reason, Reason::Idle | Reason::IdleOffMap);
            match alert.subject {
                Subject::Force(force)
                    if alert.open.iter().any(idle) && !drafted.contains(&Body::Force(force)) =>
                {
                    open.idle.push(force);
                }
                Subject::ScriptedEvent(id) => open.decisions.push((id, silence(seen, id))),
                Subject::Force(_)
                | Subject::Camp(_)
                | Subject::Place(_)
                | Subject::Hex(_)
                | Subject::OffMap(_)
                | Subject::Leader(_)
                | Subject::Group(_) => {}
            }
        }
        open
    }

    /// Whether nothing does.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.decisions.is_empty() && self.idle.is_empty()
    }

    /// Whether there is nothing in it of which another, that was asked about before, did not tell. What
    /// is composed is always asked about: it would be lost.
    #[must_use]
    pub fn is_known_from(&self, asked: &Self) -> bool {
        self.drafts.is_empty()
            && self.decisions.iter().all(|decision| asked.decisions.contains(decision))
            && self.idle.iter().all(|force| asked.idle.contains(force))
    }
}

/// What comes of silence.
fn silence(seen: &Observation<'_>, id: ScriptedEventId) -> Option<u8> {
    let event = seen.scenario().scripted_events.get(id.index())?;
    let open = seen.open_scripted_events();
    let (_, choices) = open.into_iter().find(|(other, _)| *other == id)?;
    (event.kind == ScriptedEventKind::Decision).then(|| choices.first().copied()).flatten()
}

/// What was asked about, of whom and in which week.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AskedMatters {
    /// Week.
    pub week: u16,
    /// Side.
    pub side: SideId,
    /// What was open.
    pub open: OpenMatters,
}
