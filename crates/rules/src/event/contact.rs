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
}
