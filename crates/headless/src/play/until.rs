//! Weeks that run by themselves until something happens: quiet ones need nobody at the table.
//!
//! Deliberately absent: who shows the weeks, and what is asked before the first.

use super::{Session, attention::Alert};
use rules::{
    headline::{HeadlineSize, headlines},
    ids::SideId,
};

/// Most weeks that run by themselves.
pub const MOST_WEEKS: u16 = 4;

/// Urgency from which a new alert stops the weeks: what has to be seen to within the week.
const URGENT: u8 = 3;

/// Why the weeks stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StopCause {
    /// The campaign is over.
    Over,
    /// Something happened that is worth a headline.
    Headline,
    /// Something is to be decided.
    Decision,
    /// Somebody needs an order, who did not before.
    Alert,
    /// As many weeks have run as may.
    Weeks,
}

impl StopCause {
    /// The message that tells it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Over => "until-over",
            Self::Headline => "until-headline",
            Self::Decision => "until-decision",
            Self::Alert => "until-alert",
            Self::Weeks => "until-weeks",
        }
    }
}

/// Why the weeks stop for a side after the last one, of `weeks` that have run; nothing where they go
/// on. `before`: who needed a look when it began.
#[must_use]
pub fn stops(session: &Session, side: SideId, before: &[Alert], weeks: u16) -> Option<StopCause> {
    if session.is_over() {
        return Some(StopCause::Over);
    }
    let told = session
        .last_week()
        .map_or_else(Vec::new, |(was, log)| headlines(was, session.state(), log, side));
    if told.iter().any(|headline| headline.size > HeadlineSize::Small) {
        return Some(StopCause::Headline);
    }
    let alerts = session.alerts(side);
    let is_new = |alert: &&Alert| !before.iter().any(|was| was.subject == alert.subject);
    let decision = |alert: &Alert| matches!(alert.subject, rules::ids::Subject::ScriptedEvent(_));
    if alerts.iter().filter(is_new).any(decision) {
        return Some(StopCause::Decision);
    }
    if alerts.iter().filter(|alert| alert.counts()).any(|alert| is_worse(alert, before)) {
        return Some(StopCause::Alert);
    }
    (weeks >= MOST_WEEKS).then_some(StopCause::Weeks)
}

/// Whether an alert has something urgent that it had not before.
fn is_worse(alert: &Alert, before: &[Alert]) -> bool {
    let was = before.iter().find(|was| was.subject == alert.subject);
    let urgent = alert.open.iter().filter(|reason| reason.urgency() >= URGENT);
    { urgent }.any(|reason| {
        let same = |old: &super::attention::Reason| {
            core::mem::discriminant(old) == core::mem::discriminant(reason)
        };
        !was.is_some_and(|was| was.reasons.iter().any(same))
    })
}
