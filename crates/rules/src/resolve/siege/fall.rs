//! What follows when a place falls: the garrison's fate, plunder, the townsmen's new leaning.

use super::{super::Turn, Siege, Throw, garrison, lies_before};
use crate::{
    event::{
        BattleEvent, Cause, Fate, MarchEvent, Mood, OrderEvent, OrganisationEvent, SiegeEvent,
        Sink, SubsistenceEvent,
    },
    hex::Direction,
    ids::{ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    map::Crossing,
    num,
    order::{Pace, Stance, Task},
    rng::Dice,
    state::CampaignState,
};

/// How a place falls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fall {
    /// Over the walls.
    Stormed,
    /// Townsmen opened the gates.
    Opened,
    /// On terms, with free leave.
    Terms,
    /// Given up for hunger, without terms.
    Starved,
}

impl<S: Sink> Turn<'_, S> {
    /// A besieged place falls to a force.
    pub(super) fn falls(&mut self, siege: &Siege, by: ForceId, how: Fall) {
        let place = siege.place;
        let inside = garrison(self.state, place, siege.side);
        // Free leave is worth nothing where no way leads out.
        let shut = inside.iter().any(|&f| way_out(self.state, f, place).is_none());
        let how = if how == Fall::Terms && shut { Fall::Starved } else { how };
        match how {
            Fall::Stormed => {}
            Fall::Opened => self.put(SiegeEvent::GatesOpened { place, by }),
            Fall::Terms => self.put(SiegeEvent::Surrendered { place, by, free: true }),
            Fall::Starved => self.put(SiegeEvent::Surrendered { place, by, free: false }),
        }
        let mut dice = self.dice(place, Throw::Garrison);
        let killed = match how {
            Fall::Stormed | Fall::Opened => self.scenario.rules.siege.killed_permille,
            Fall::Terms | Fall::Starved => 0,
        };
        let mut beasts = 0;
        for force in inside {
            if how == Fall::Terms && self.march_out(force, place) {
                continue;
            }
            beasts += self.overpower(force, killed, &mut dice);
        }
        self.place_falls(place, by);
        if matches!(how, Fall::Stormed | Fall::Starved) {
            self.plunder(siege, beasts);
        }
    }

    /// A place changes hands: its people turn, and those who lay before it rest.
    pub(in crate::resolve) fn place_falls(&mut self, place: PlaceId, by: ForceId) {
        let (from, to) = (self.state.t.places.holder(place), self.state.t.forces.side(by));
        self.put(OrganisationEvent::PlaceTaken { place, from, to, by });
        if self.scenario.places[place.index()].people > 0 {
            let old = i32::from(self.state.t.places.loyalty(place));
            let turn = self.scenario.rules.siege.turn_permille as i32;
            let loyalty = (500 + (500 - old) * turn / 1000).clamp(0, 1000);
            if loyalty != old {
                let to = loyalty as u16;
                self.put(SiegeEvent::Loyalty { place, to, why: Mood::PlaceWon });
            }
        }
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let done = lies_before(self.state, force) == Some(place)
                && !self.state.scenario.hostile(self.state.t.forces.side(force), to);
            if done {
                self.set_task(force, Task::Rest);
            }
        }
    }

    /// A garrison leaves on terms for the nearest place of its side. Whether a way is open.
    fn march_out(&mut self, force: ForceId, place: PlaceId) -> bool {
        let from = self.scenario.places[place.index()].hex;
        let Some((to, crossing)) = way_out(self.state, force, place) else { return false };
        let task = match refuge(self.state, force, place) {
            Some(goal) => {
                Task::March { to: Spot::hex(goal), via: [HexId::NONE; 2], pace: Pace::Normal }
            }
            None => Task::Rest,
        };
        self.set_task(force, task);
        if self.state.t.forces.stance(force) != Stance::Evade {
            self.put(OrderEvent::StanceSet { force, stance: Stance::Evade });
        }
        self.put(MarchEvent::Moved { force, from, to, points: 0, crossing });
        true
    }

    /// Kills a share of a force and takes the rest; what its beasts are worth in
    /// sheep-equivalents.
    fn overpower(&mut self, force: ForceId, killed: u32, dice: &mut Dice) -> u32 {
        self.leader_of_the_fallen(force, killed > 0, dice);
        let per_horse = self.scenario.rules.camps.sheep_per_horse;
        let mut beasts = 0;
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let row = self.state.t.contingents.row(contingent);
            let dead = num::permille_rolled(row.men, killed, dice.roll(1000)).min(row.men);
            self.lose_men(contingent, dead, Cause::Combat);
            self.lose_men(contingent, row.men - dead, Cause::Captured);
            self.lose_horses(contingent, row.horses, Cause::Captured);
            beasts += row.horses * per_horse;
        }
        let sheep = self.state.t.forces.sheep(force);
        if sheep > 0 {
            self.put_daily(SubsistenceEvent::SheepLost { force, sheep, cause: Cause::Captured });
        }
        self.strike_off_if_empty(force);
        beasts + sheep
    }

    fn leader_of_the_fallen(&mut self, force: ForceId, fought: bool, dice: &mut Dice) {
        let rules = &self.scenario.rules.siege;
        let Some(leader): Option<LeaderId> = self.state.t.forces.leader(force).some() else {
            return;
        };
        let killed = if fought { rules.leader_killed_permille } else { 0 };
        let roll = dice.roll(1000);
        let fate = if roll < killed {
            Fate::Killed
        } else if roll < killed + rules.leader_captured_permille || !fought {
            Fate::Captured
        } else {
            return;
        };
        self.put(BattleEvent::LeaderFate { leader, force, fate, until: 0 });
    }

    /// The besiegers plunder a place by heads: food as far as their trains carry it, and booty.
    fn plunder(&mut self, siege: &Siege, beasts: u32) {
        let s = self.scenario;
        let (rules, place) = (&s.rules.siege, siege.place);
        let fixed = &s.places[place.index()];
        let food = num::permille(self.state.t.places.granary(place), rules.plunder_food_permille);
        let booty = num::ratio(fixed.people, rules.booty_per_100_people, 100) + beasts;
        let party: Vec<ForceId> =
            siege.party.iter().copied().filter(|&f| self.state.t.forces.alive(f)).collect();
        let all: u32 = party.iter().map(|&f| self.state.men(f)).sum();
        for by in party {
            let men = self.state.men(by);
            let full = men * s.rules.food.train_days;
            let room = full.saturating_sub(self.state.t.forces.stores(by));
            let (food, booty) = (num::ratio(food, men, all).min(room), num::ratio(booty, men, all));
            if food > 0 || booty > 0 {
                self.put(SiegeEvent::Plundered { place, by, food, booty });
            }
        }
        let now = u32::from(self.state.t.places.loyalty(place));
        let to = now.saturating_sub(rules.plunder_loyalty_permille);
        if fixed.people > 0 && to != now {
            self.put(SiegeEvent::Loyalty { place, to: to as u16, why: Mood::Plunder });
        }
    }
}

/// The nearest open place of a force's side; without any, its headquarters.
fn refuge(state: &CampaignState, force: ForceId, lost: PlaceId) -> Option<HexId> {
    let s = &state.scenario;
    let side: SideId = state.t.forces.side(force);
    let from = s.places[lost.index()].hex;
    let places = &state.t.places;
    places
        .ids()
        .filter(|&p| p != lost && places.holder(p) == side && places.siege_days(p) == 0)
        .map(|p| s.places[p.index()].hex)
        .filter(|&hex| hex != from)
        .min_by_key(|&hex| (s.map.distance(from, hex), hex))
        .or_else(|| state.headquarters(side).filter(|&hex| hex != from))
}

/// The neighbouring hex, free of enemies in the field, by which a garrison leaves: dry-shod
/// first, then nearest to where it will go.
fn way_out(state: &CampaignState, force: ForceId, place: PlaceId) -> Option<(HexId, Crossing)> {
    let s = &state.scenario;
    let from = s.places[place.index()].hex;
    let goal = refuge(state, force, place).unwrap_or(from);
    let (mover, ways) = (state.mover(force), state.t.weather.ways());
    let side = state.t.forces.side(force);
    let enemy_at = |hex: HexId| {
        state.living_forces().any(|f| {
            s.hostile(side, state.t.forces.side(f))
                && !state.in_garrison(f)
                && state.force_hex(f) == Some(hex)
        })
    };
    Direction::ALL
        .into_iter()
        .filter_map(|d| {
            let to = s.map.step(from, d)?;
            let step = s.costs.step(&s.map, mover, from, d, ways)?;
            let wet = matches!(step.crossing, Crossing::Swim | Crossing::Torrent);
            (!enemy_at(to)).then_some((wet, s.map.distance(to, goal), to, step.crossing))
        })
        .min_by_key(|&(wet, far, to, _)| (wet, far, to))
        .map(|(_, _, to, crossing)| (to, crossing))
}
