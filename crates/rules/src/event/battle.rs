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
    /// A contingent as it goes into a battle: its men who are there, the part of them that has a
    /// horse to ride, the condition of the horses and its cohesion (permille). They are told in the
    /// order in which the losses of a side are shared out. Facts of this kind, and those that say so
    /// below, are told to readers and are not put where nobody reads.
    BattleBody {
        battle: u16,
        side: SideId,
        force: ForceId,
        contingent: ContingentId,
        troop: TroopId,
        men: u32,
        riders: u16,
        condition: u16,
        cohesion: u16,
    },
    /// What hunger (days of it) and a forced march leave of a force's strength, permille. For readers.
    BattleFreshness { battle: u16, force: ForceId, hungry_days: u16, forced: bool, left: u16 },
    /// On what a side stands, told when a battle begins and again when it changes: who leads and his
    /// gifts as far as his wounds leave them; the men for whom there is room (permille of the
    /// enemy's), and whether the enemy's flanks lie open to it; the river before it (rank, 0 = none
    /// or it bears ice), rough ground, and what the ground adds (permille); days dug in, 0 = no
    /// works; whether it was fallen on unawares. For readers.
    BattleStand {
        battle: u16,
        side: SideId,
        leader: LeaderId,
        command: u8,
        attack: u8,
        initiative: u8,
        room: u16,
        flanks: bool,
        river: u8,
        rough: bool,
        ground: u16,
        dug_in: u16,
        surprised: bool,
    },
    /// How a side holds together after a phase: men left, cohesion by men, and the cohesion under
    /// which it breaks (permille); `breaks` where it did. Of two that would break, the one that holds
    /// together less does, of equals the attacker. After the pursuit it tells what is left to the
    /// beaten and given back to the victor. For readers.
    BattleHeart {
        battle: u16,
        phase: Phase,
        side: SideId,
        men: u32,
        cohesion: u16,
        least: u16,
        breaks: bool,
    },
    /// A leader fell: cohesion lost by the men of his own force and by the others of his side,
    /// permille. For readers.
    BattleDismay { battle: u16, side: SideId, force: ForceId, own: u16, others: u16 },
    /// Men behind works mount and charge: the attackers' cohesion `foe` lies under `under`, their own
    /// not under `least` (permille). For readers.
    BattleCountercharge { battle: u16, side: SideId, foe: u16, under: u16, own: u16, least: u16 },
    /// The rate at which the beaten are overtaken (permille): `even` at equal power by the `odds` of
    /// the pursuers' power over theirs, of which `most` at most tell, and never less than `least`.
    /// For readers.
    BattlePursuit {
        battle: u16,
        side: SideId,
        odds: u32,
        most: u32,
        even: u16,
        least: u16,
        rate: u16,
    },
    /// Men of one kind of troops with which a side goes into a phase: how many, what part of them
    /// has a horse to ride (permille), and what each counts there (permille of a middling levy's
    /// man, by the rule book). For readers.
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
    /// `front` of them had room; of its `luck` so much was the fortune of the day. Men lost: what of
    /// the enemy's power the cover of its works leaves (`under_fire`), at the rate `kill`, rounded by
    /// `die` of 1000. Cohesion lost: `shake` by `odds` (the enemy's power over its own, permille, as
    /// far as it tells), `held` more, felt by `felt` of all (permille each). For readers.
    BattleToll {
        battle: u16,
        phase: Phase,
        side: SideId,
        men: u32,
        front: u32,
        fortune: i16,
        #[serde(default)]
        under_fire: u32,
        kill: u16,
        die: u16,
        shake: u16,
        odds: u16,
        held: u16,
        felt: u16,
    },
    /// What a contingent of the beaten lost in flight: of `men` the part `rate` (permille, by `die`
    /// of 1000), of whom the part `alive` was `captured`; of those left the part `drown` in the river.
    /// For readers.
    BattleFlight {
        battle: u16,
        contingent: ContingentId,
        way: FlightWay,
        burdened: bool,
        men: u32,
        rate: u16,
        die: u16,
        lost: u32,
        #[serde(default)]
        alive: u16,
        #[serde(default)]
        captured: u32,
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
    /// Away through a great river.
    River,
    /// Away through a smaller river in flood.
    Flood,
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
