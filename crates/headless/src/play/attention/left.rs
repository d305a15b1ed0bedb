//! What a player has seen and leaves as it is. It holds until something changes for the worse, or the
//! thing itself is past; what holds no more is forgotten when the week ends.

use super::{Alert, Reason};
use rules::{
    ids::{HexId, Subject},
    observe::Observation,
};
use scenario::source::options;
use serde::{Deserialize, Serialize};

/// Condition by which horses must have lost more before it is told again, permille.
const WORSE_HORSES: u32 = 100;
/// Days of bread in a besieged place below which it is told again.
const SHORT_BREAD: u32 = 14;
/// Days of hunger after which it is told again.
const LONGER: u32 = 7;

/// Something that was seen, as it stood then.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct LeftAlone {
    /// Who.
    subject: Subject,
    /// Where it stood, if it was a body on the map that stood idle.
    at: Option<HexId>,
    /// Why it was to be looked at.
    reasons: Vec<Reason>,
}

impl LeftAlone {
    /// An alert as it stands now.
    pub(in crate::play) fn new(seen: &Observation<'_>, alert: &Alert) -> Self {
        let at = stands_idle(seen, alert.subject, &alert.open);
        Self { subject: alert.subject, at, reasons: alert.open.clone() }
    }

    /// As saves keep it.
    pub(in crate::play) fn to_text(&self) -> Option<String> {
        options().to_string(self).ok()
    }

    /// From a save; nothing where another program has written what is not known here.
    pub(in crate::play) fn from_text(text: &str) -> Option<Self> {
        options().from_str(text).ok()
    }

    /// Of whom it is.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// Whether what is open of somebody is what was left alone, and no worse.
    pub(super) fn still_holds(
        &self,
        seen: &Observation<'_>,
        subject: Subject,
        open: &[Reason],
    ) -> bool {
        let known = |now: &Reason| self.reasons.iter().any(|then| is_no_worse(*then, *now));
        let here = stands_idle(seen, subject, open);
        self.subject == subject && (here.is_none() || here == self.at) && open.iter().all(known)
    }
}

/// Where a body stands that is told to stand idle: elsewhere it is another matter.
fn stands_idle(seen: &Observation<'_>, subject: Subject, open: &[Reason]) -> Option<HexId> {
    let Subject::Force(force) = subject else { return None };
    open.contains(&Reason::Idle).then(|| seen.force_hex(force)).flatten()
}

/// Whether a reason is that of before, and presses no more than it did.
fn is_no_worse(then: Reason, now: Reason) -> bool {
    match (then, now) {
        (Reason::Hungry { days: then }, Reason::Hungry { days: now }) => {
            u32::from(now) < u32::from(then) + LONGER
        }
        (Reason::LittleFood { days: then }, Reason::LittleFood { days: now })
        | (Reason::FoodBeforeArrival { days: then }, Reason::FoodBeforeArrival { days: now }) => {
            larder(now) >= larder(then)
        }
        (Reason::WeakHorses { condition: then }, Reason::WeakHorses { condition: now }) => {
            now + WORSE_HORSES > then
        }
        (
            Reason::EnemyNear { enemy: of, hexes: then, men: few, .. },
            Reason::EnemyNear { enemy, hexes: now, men, .. },
        ) => of == enemy && nearness(now) >= nearness(then) && men < few.saturating_mul(2),
        (Reason::Besieged { bread_days: then, .. }, Reason::Besieged { bread_days: now, .. }) => {
            // Once there is bread for two weeks only it is time to look again.
            let short = |days: Option<u32>| days.is_some_and(|days| days < SHORT_BREAD);
            short(then) || !short(now)
        }
        _ => then == now,
    }
}

/// Food in steps: none, a week, two.
const fn larder(days: u32) -> u32 {
    days.div_ceil(7)
}

/// How near an enemy is, in steps: upon one, a day's ride, farther.
const fn nearness(hexes: u32) -> u32 {
    match hexes {
        0..=1 => 0,
        2..=3 => 1,
        _ => 2,
    }
}
