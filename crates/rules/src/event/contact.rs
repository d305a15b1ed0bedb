//! Facts of hostile forces face to face.

use crate::ids::{ForceId, HexId};
use serde::{Deserialize, Serialize};

/// A fact of contact with the enemy.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum ContactEvent {
    /// Two hostile forces stand face to face.
    Contact { force: ForceId, enemy: ForceId, at: HexId },
    /// Two forces are no longer face to face.
    ContactBroken { force: ForceId, enemy: ForceId },
    /// A force slipped away.
    Evaded { force: ForceId, from: HexId, to: HexId, by: ForceId, cohesion: u16 },
    /// A host rode over a small body without a battle: `host` men over `men`, of whom `lost` fell
    /// or were taken. Those left fled to another hex, or stay in `from` when there are none or a
    /// gate stood open to them. `day` is what it cost of the host's day, permille.
    RiddenOver {
        force: ForceId,
        from: HexId,
        to: HexId,
        by: ForceId,
        host: u32,
        men: u32,
        lost: u32,
        cohesion: u16,
        day: u16,
    },
}
