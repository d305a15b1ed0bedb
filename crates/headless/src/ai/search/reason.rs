//! Why a plan was chosen, part by part: for those who watch, and for those who look back.

use super::{cast::Part, script::Script};
use rules::ids::{ForceId, HexId, ScriptedEventId};

/// What speaks for a part of a side's plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlanReason {
    /// Which part.
    pub kind: PlanReasonKind,
    /// How many points it is ahead of what stood before it, at the end of what was played ahead: in the mean
    /// of the states that the side took for possible.
    pub gain: i32,
}

/// A part of a side's plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlanReasonKind {
    /// The character of the whole side, by its number.
    Character(usize),
    /// What the forces about one of them do together.
    Group {
        /// The largest of them.
        lead: ForceId,
        /// What they do.
        does: GroupPurpose,
        /// Where, if somewhere.
        at: Option<HexId>,
    },
    /// Who leads the camps.
    Camps,
    /// An answer.
    Answer {
        /// To what.
        event: ScriptedEventId,
        /// Which.
        choice: u8,
    },
}

/// What a group of forces does together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum GroupPurpose {
    /// To take a place.
    Take,
    /// To meet the enemy's host.
    Fight,
    /// To keep a place.
    Guard,
    /// To break a siege.
    Relieve,
    /// After the enemy's families.
    Raid,
    /// To cover its own families.
    Cover,
    /// To come together.
    Join,
    /// To take what nobody keeps.
    Grab,
    /// Into winter quarters.
    Winter,
    /// Out of the enemy's way.
    Withdraw,
}

impl PlanReason {
    pub(super) const fn character(part: Part, gain: i32) -> Self {
        Self { kind: PlanReasonKind::Character(part), gain }
    }
}

impl Script {
    /// What it is for; nothing for what the character of the side says.
    pub(super) const fn purpose(self) -> Option<GroupPurpose> {
        Some(match self {
            Self::Character => return None,
            Self::Prize | Self::SecondPrize => GroupPurpose::Take,
            Self::SeekHost => GroupPurpose::Fight,
            Self::Guard => GroupPurpose::Guard,
            Self::Relieve => GroupPurpose::Relieve,
            Self::Raid => GroupPurpose::Raid,
            Self::Cover => GroupPurpose::Cover,
            Self::Join => GroupPurpose::Join,
            Self::Grab => GroupPurpose::Grab,
            Self::Winter => GroupPurpose::Winter,
            Self::Withdraw => GroupPurpose::Withdraw,
        })
    }
}
