//! Facts of battle: who fought, what each side brought to each phase, and what it cost.

use crate::ids::{ContingentId, ForceId, HexId, LeaderId, SideId, TroopId};
use serde::{Deserialize, Serialize};

/// A fact of a battle.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum BattleEvent {
    /// A battle begins. The forces that take part follow.
    BattleBegan { battle: u16, at: HexId, attacker: ForceId, defender: ForceId, meeting: Meeting },
    /// A force takes part in a battle.
    BattleJoined { battle: u16, force: ForceId, side: SideId, men: u32 },
    /// Men of one kind of troops with which a side goes into a phase: how many, what part of them
    /// has a horse to ride (permille), and what each counts there (permille of a middling levy's
    /// man, by the rule book). Facts of this kind are told to readers and are not put where nobody
    /// reads.
    BattleArm {
        battle: u16,
        phase: Phase,
        side: SideId,
        troop: TroopId,
        men: u32,
        riders: u16,
        weight: u32,
    },
    /// How the toll of a phase was reckoned for one side; the phase itself follows. `men` it had,
    /// `front` of them had room; of its `luck` so much was the fortune of the day. Men lost: the
    /// enemy's power under cover, at the rate `kill`, rounded by `die` of 1000. Cohesion lost:
    /// `shake` by `odds` (the enemy's power over its own, permille, as far as it tells), `held`
    /// more, felt by `felt` of all (permille each).
    BattleToll {
        battle: u16,
        phase: Phase,
        side: SideId,
        men: u32,
        front: u32,
        fortune: i16,
        kill: u16,
        die: u16,
        shake: u16,
        odds: u16,
        held: u16,
        felt: u16,
    },
    /// What a contingent of the beaten lost in flight: of `men` the part `rate` (permille, by `die`
    /// of 1000), of those left the part `drown` in the river.
    BattleFlight {
        battle: u16,
        contingent: ContingentId,
        way: FlightWay,
        burdened: bool,
        men: u32,
        rate: u16,
        die: u16,
        lost: u32,
        drown: u16,
        drown_die: u16,
        drowned: u32,
    },
    /// A phase of a battle for one side: what it brought and what it lost.
    BattlePhase {
        battle: u16,
        phase: Phase,
        side: SideId,
        strength: Strength,
        lost: u32,
        cohesion_lost: u16,
    },
    /// A battle is over. If nobody won there is neither winner nor loser, and the losses are those
    /// of the attacking and of the defending side.
    BattleEnded {
        battle: u16,
        at: HexId,
        #[serde(with = "side_or_none")]
        winner: Option<SideId>,
        #[serde(with = "side_or_none")]
        loser: Option<SideId>,
        winner_lost: u32,
        loser_lost: u32,
    },
    /// A beaten force fled the field.
    Routed { force: ForceId, from: HexId, to: HexId, by: ForceId },
    /// A beaten force left food and slaughter beasts to the victor.
    TrainTaken { force: ForceId, by: ForceId, stores: u32, sheep: u32 },
    /// Horses of the beaten taken by a contingent of the victor.
    RemountsTaken { contingent: ContingentId, by: ContingentId, horses: u32 },
    /// What became of a leader; one who is killed or captured leads no force any more.
    LeaderFate { leader: LeaderId, force: ForceId, fate: Fate, until: u16 },
}

/// What has become of a leader.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub enum Fate {
    /// In the saddle.
    #[default]
    Well,
    /// Wounded: leads at half his gifts until he has healed.
    Wounded,
    /// In the enemy's hands.
    Captured,
    /// Dead.
    Killed,
}

/// A phase of a battle.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Phase {
    /// Matchlocks and bows.
    Missiles,
    /// The charge with the lance.
    Shock,
    /// Sabre, axe and club.
    Melee,
    /// Rout and pursuit.
    Pursuit,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 4] = [Self::Missiles, Self::Shock, Self::Melee, Self::Pursuit];
}

/// Where the beaten fled, as far as it tells on their losses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum FlightWay {
    /// Away over open country.
    Away,
    /// Through a gate at their backs.
    Gate,
    /// Nowhere: they were surrounded.
    Surrounded,
}

/// How a battle came about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Meeting {
    /// Both stood to meet it.
    Open,
    /// One lay behind field works.
    Works,
    /// One was fallen on unawares.
    Surprise,
    /// The garrison came out.
    Sortie,
    /// One came to relieve a besieged place.
    Relief,
}

/// What one side brings to a phase. Its power is `base`, multiplied by each factor in turn (permille,
/// rounded down after each), in the order of the fields: a reader can redo the sum.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Strength {
    /// Men who come to blows: those who have room, and those who ride round the flanks.
    pub men: u32,
    /// Men × quality × the part their arm plays in this phase, in middling men.
    pub base: u32,
    /// Cohesion.
    pub cohesion: u16,
    /// Horse condition, as far as the phase rests on horses.
    pub horses: u16,
    /// The leader.
    pub leader: u16,
    /// Ground: river line, defile, hills.
    pub ground: u16,
    /// Log and earth works.
    pub works: u16,
    /// Surprise and darkness.
    pub surprise: u16,
    /// Riding round the enemy's flanks.
    pub flanks: u16,
    /// Hunger and weariness.
    pub supply: u16,
    /// Fortune.
    pub luck: u16,
}

impl Strength {
    /// The factors in the order in which they multiply, permille.
    pub const fn factors(&self) -> [u16; 9] {
        [
            self.cohesion,
            self.horses,
            self.leader,
            self.ground,
            self.works,
            self.surprise,
            self.flanks,
            self.supply,
            self.luck,
        ]
    }

    /// What comes of it, in middling men.
    pub fn power(&self) -> u32 {
        let power = self
            .factors()
            .iter()
            .fold(u64::from(self.base), |power, &factor| power * u64::from(factor) / 1000);
        power.min(u64::from(u32::MAX)) as u32
    }
}

/// Records write "no side" as the number that names none.
mod side_or_none {
    use crate::ids::SideId;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(
        side: &Option<SideId>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        side.unwrap_or(SideId::NONE).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<SideId>, D::Error> {
        SideId::deserialize(deserializer).map(SideId::some)
    }
}
