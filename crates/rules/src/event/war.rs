//! Words of war: what befalls leaders, why hearts change, how a battle goes and what it rests on.

use crate::ids::ScriptedEventId;
use serde::{Deserialize, Serialize};

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

/// Why a people's commitment, or the leaning of townsmen, changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Mood {
    /// A battle won.
    Victory,
    /// A battle lost.
    Defeat,
    /// A place of weight taken.
    PlaceWon,
    /// A place of weight lost.
    PlaceLost,
    /// Plunder came in.
    Booty,
    /// Its men go hungry.
    Hunger,
    /// Its camps are hunted or in flight.
    CampsInDanger,
    /// Its camps are safe.
    CampsSafe,
    /// Weeks under arms that brought nothing.
    Waiting,
    /// A leader of its own was lost.
    LeaderLost,
    /// It serves under a leader of another people who has little authority.
    Precedence,
    /// Time heals and cools: it drifts back to what it was.
    Time,
    /// An event of the scenario.
    ScriptedEvent(ScriptedEventId),
    /// Hunger and thirst behind the walls.
    Siege,
    /// Plunder of their town.
    Plunder,
    /// Too many of its men were called up at once.
    CalledUp,
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

/// What one side brings to a phase. Power is `base`, multiplied by each factor in turn (permille,
/// rounded down after each), in the order of the fields: a reader can redo the sum.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Strength {
    /// Men who can come to blows.
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
    /// Hunger and weariness.
    pub supply: u16,
    /// Fortune.
    pub luck: u16,
    /// What comes of it, in middling men.
    pub power: u32,
}

impl Strength {
    /// The factors in the order in which they multiply, permille.
    pub const fn factors(&self) -> [u16; 8] {
        [
            self.cohesion,
            self.horses,
            self.leader,
            self.ground,
            self.works,
            self.surprise,
            self.supply,
            self.luck,
        ]
    }

    /// The same with its power worked out.
    #[must_use]
    pub fn reckoned(self) -> Self {
        let power = self
            .factors()
            .iter()
            .fold(u64::from(self.base), |power, &factor| power * u64::from(factor) / 1000);
        Self { power: power.min(u64::from(u32::MAX)) as u32, ..self }
    }
}
