//! What a battle cost a side: in the fight, and apart from it in flight, from the facts of its phases
//! alone. Words are absent: `text` has them.

use crate::{
    event::{BattleEvent, Phase},
    ids::SideId,
};

/// Men whom a side lost in a battle.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct BattleLosses {
    /// In the fight.
    pub fight: u32,
    /// In flight, in all.
    pub flight: u32,
    /// Of those, taken alive.
    pub captured: u32,
    /// Of those, drowned.
    pub drowned: u32,
}

/// What a battle cost a side. Only the beaten flee; who of them was taken or drowned is known where the
/// facts for readers are.
#[must_use]
pub fn battle_losses<'a>(
    facts: impl Iterator<Item = &'a BattleEvent>,
    battle: u16,
    side: SideId,
) -> BattleLosses {
    let mut losses = BattleLosses::default();
    let (mut captured, mut drowned) = (0, 0);
    for fact in facts {
        if let BattleEvent::BattlePhase { battle: n, phase, side: of, lost, .. } = *fact
            && (n, of) == (battle, side)
        {
            match phase {
                Phase::Missiles | Phase::Shock | Phase::Melee => losses.fight += lost,
                Phase::Pursuit => losses.flight += lost,
            }
        } else if let BattleEvent::BattleFlight { battle: n, captured: c, drowned: d, .. } = *fact
            && n == battle
        {
            captured += c;
            drowned += d;
        }
    }
    if losses.flight > 0 {
        (losses.captured, losses.drowned) = (captured, drowned);
    }
    losses
}
