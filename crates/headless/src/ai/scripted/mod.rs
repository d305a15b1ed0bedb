//! Two players by script, one character each: the yardsticks for everything cleverer.
//!
//! Each week, for every force: feed it, winter it, keep it out of hopeless meetings, guard what
//! the side holds, answer squads with squads, and besiege the places the side wants where the odds
//! are good enough; families are hunted by bodies of their measure. Camps are led away from danger and give levies while their horses are
//! fat, and what the scenario asks is answered by character.

mod camps;
mod food;
mod forces;
mod squads;
mod war;

use super::Strategist;
use rules::{
    event::Body,
    hash::StableHasher,
    ids::{CampId, ForceId, HexId, PlaceId},
    observe::Observation,
    order::{Order, Pace},
};

/// How far from a force or a place others matter to it, hexes.
const NEAR: u32 = 3;

/// What tells the scripted players apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Character {
    /// Own men against known enemies near a goal, permille, below which it does not go.
    pub(super) odds_permille: u32,
    /// Days of food below which a force goes where there is some.
    pub(super) food_days: u32,
    /// Horse condition below which a force rests, permille.
    pub(super) rest_below_permille: u32,
    /// First month of winter quarters (to February); 13 = never.
    pub(super) winter_month: u8,
    /// Pace on the way to a goal.
    pub(super) pace: Pace,
    /// Share of the levies that can be called at once, permille.
    pub(super) levy_permille: u32,
    /// Distance at which a known enemy moves camps to be led away in the lean months, hexes.
    pub(super) evacuate_hexes: u32,
    /// Men left in an important place.
    pub(super) garrison_men: u32,
    /// Chance of a storm from which it is tried, permille.
    pub(super) storm_permille: u32,
    /// Chance of winning a battle from which it is sought, permille.
    pub(super) win_permille: u32,
    /// How far it rides after enemy camps, hexes; 0 = not at all.
    pub(super) raid_hexes: u32,
    /// Most men that hunt a hundred households: more would share too little.
    pub(super) hunters_per_100: u32,
    /// Which of a scenario's two ready answers it gives.
    pub(super) bold: bool,
}

/// Marches when supplied and stronger.
pub(super) const CAUTIOUS: Character = Character {
    odds_permille: 1_500,
    food_days: 20,
    rest_below_permille: 600,
    winter_month: 12,
    pace: Pace::WithHerd,
    levy_permille: 300,
    evacuate_hexes: 8,
    garrison_men: 300,
    storm_permille: 500,
    win_permille: 700,
    raid_hexes: 8,
    hunters_per_100: 400,
    bold: false,
};

/// Marches at even odds, hard and late into the year.
pub(super) const BOLD: Character = Character {
    odds_permille: 900,
    food_days: 8,
    rest_below_permille: 400,
    winter_month: 13,
    pace: Pace::Normal,
    levy_permille: 600,
    evacuate_hexes: 3,
    garrison_men: 150,
    storm_permille: 250,
    win_permille: 500,
    raid_hexes: 12,
    hunters_per_100: 600,
    bold: true,
};

pub(super) struct Scripted {
    character: Character,
}

impl Scripted {
    pub(super) const fn new(character: Character) -> Self {
        Self { character }
    }
}

impl Strategist for Scripted {
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let enemies: Vec<KnownForce> = seen
            .enemy_forces()
            .filter(|(e, _)| e.contact.confidence >= 300)
            .filter_map(|(e, hex)| match e.body {
                Body::Force(force) => Some(KnownForce { force, hex, men: e.contact.estimate }),
                Body::Camp(_) => None,
            })
            .collect();
        let friends = seen
            .forces()
            .filter_map(|f| {
                seen.force_hex(f).map(|hex| KnownForce { force: f, hex, men: seen.men(f) })
            })
            .collect();
        let riding = seen.orders_on_the_way().into_iter().map(|(_, order)| order).collect();
        let mut plan = ScriptedWeek {
            seen,
            character: self.character,
            enemies,
            friends,
            riding,
            orders,
            taken: Vec::new(),
            fronts: Vec::new(),
            answering: Vec::new(),
            hunted: Vec::new(),
            bread: Vec::new(),
            fed: Vec::new(),
        };
        plan.answers();
        plan.survey();
        plan.tell_off();
        plan.forces();
        plan.camps();
    }
}

/// A force as known: an enemy's by report, an own one exactly.
#[derive(Clone, Copy)]
pub(super) struct KnownForce {
    pub(super) force: ForceId,
    pub(super) hex: HexId,
    pub(super) men: u32,
}

/// A week's planning.
pub(super) struct ScriptedWeek<'a, 'o> {
    pub(super) seen: &'a Observation<'a>,
    pub(super) character: Character,
    pub(super) enemies: Vec<KnownForce>,
    pub(super) friends: Vec<KnownForce>,
    /// Orders that are still riding.
    pub(super) riding: Vec<Order>,
    orders: &'o mut Vec<Order>,
    /// Goals given out this week, with the men sent there.
    pub(super) taken: Vec<(HexId, u32)>,
    /// The places the side wants, with who stands near them.
    pub(super) fronts: Vec<Front>,
    /// Forces told off for a squad, and where it is.
    pub(super) answering: Vec<(ForceId, HexId)>,
    /// Enemy camps that somebody hunts this week.
    pub(super) hunted: Vec<CampId>,
    /// Who can feed forces, and what they still can this week.
    bread: Vec<food::BreadGiver>,
    /// What each force gets where it lies or goes this week, man-days.
    fed: Vec<(ForceId, u32)>,
}

/// A wanted place as it stands this week.
#[derive(Clone, Copy)]
pub(super) struct Front {
    pub(super) place: PlaceId,
    pub(super) hex: HexId,
    pub(super) weight: u32,
    pub(super) enemy: u32,
    pub(super) friends: u32,
}

impl ScriptedWeek<'_, '_> {
    /// Looks at every wanted place once, not once for every force.
    fn survey(&mut self) {
        let scenario = self.seen.scenario();
        let side = &scenario.sides[self.seen.side().index()];
        self.fronts = side
            .objectives
            .iter()
            .map(|&(place, weight)| {
                let hex = scenario.places[place.index()].hex;
                let (enemy, friends) = (self.enemies_near(hex, NEAR), self.friends_near(hex, NEAR));
                Front { place, hex, weight, enemy, friends }
            })
            .collect();
    }

    /// Gives an order if it is legal and not already riding.
    pub(super) fn give(&mut self, order: Order) -> bool {
        let fresh = !self.riding.contains(&order) && !self.orders.contains(&order);
        if fresh && self.seen.check(&order).is_ok() {
            self.orders.push(order);
            return true;
        }
        false
    }

    /// Men of known enemies within `hexes` of a hex.
    pub(super) fn enemies_near(&self, hex: HexId, hexes: u32) -> u32 {
        let map = &self.seen.scenario().map;
        let near = self.enemies.iter().filter(|e| map.distance(e.hex, hex) <= hexes);
        near.map(|e| e.men).sum()
    }

    /// Own men within `hexes` of a hex.
    pub(super) fn friends_near(&self, hex: HexId, hexes: u32) -> u32 {
        let map = &self.seen.scenario().map;
        let near = self.friends.iter().filter(|f| map.distance(f.hex, hex) <= hexes);
        near.map(|f| f.men).sum()
    }

    /// Month of the year at the week's start.
    pub(super) fn month(&self) -> u8 {
        self.seen.scenario().calendar.date(self.seen.day()).month
    }

    /// A number in 0..`of` that stays the same for a force through the campaign.
    pub(super) fn habit(force: ForceId, of: u32) -> u32 {
        (StableHasher::of(&force.0) % u64::from(of.max(1))) as u32
    }
}
