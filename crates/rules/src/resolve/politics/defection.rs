//! Men of doubtful loyalty change sides: pressed townsmen, auxiliaries. Only when the enemy is
//! at hand, and only groups that the scenario marks.

use super::super::Turn;
use crate::{
    event::{Mood, OrganisationEvent, PeopleEvent, SiegeEvent, Sink},
    ids::{ContingentId, ForceId, GroupId, PlaceId},
    num,
    rng::{Stream, die},
    state::CampaignState,
};

impl<S: Sink> Turn<'_, S> {
    /// Each force may lose the men that do not want to be there.
    pub(super) fn doubtful_go_over(&mut self) {
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            for g in 0..self.state.t.groups.len() {
                let group = GroupId::at(g);
                if !self.state.t.forces.alive(force) || !tempted(self.state, force, group) {
                    continue;
                }
                let Some(enemy) = enemy_at_hand(self.state, force) else { continue };
                let chance = chance(self.state, force, group);
                let (seed, week) = (self.state.t.seed, self.state.t.week);
                let subject = 1 << 24 | (i as u32) << 8 | g as u32;
                if die(seed, Stream::Politics, week, subject, 1000) < chance {
                    self.go_over(force, group, enemy);
                }
            }
        }
    }

    /// All men of a people in a force change sides. A body that goes over whole stays a body,
    /// and hands over the place it holds; men out of a mixed body ride to the enemy.
    fn go_over(&mut self, force: ForceId, group: GroupId, enemy: ForceId) {
        let t = &self.state.t;
        let (from, side) = (t.forces.side(force), t.forces.side(enemy));
        let garrison = t.forces.garrison(force);
        let all: Vec<ContingentId> = self.state.contingents_of(force).collect();
        let (gone, stay): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|&c| t.contingents.group(c) == group);
        let whole = stay.iter().all(|&c| t.contingents.men(c) == 0);
        let alone = !garrison.is_some() || self.state.garrison_of(garrison).all(|f| f == force);
        let room = self.state.room_for_force(side).filter(|_| whole && alone);
        let (as_body, to_force) = (room.is_some(), room.unwrap_or(enemy));
        let (stores, sheep) = (t.forces.stores(force), t.forces.sheep(force));
        for (n, &contingent) in gone.iter().enumerate() {
            let first = n == 0;
            // Only a whole body keeps its train.
            let train = whole && first;
            self.put(PeopleEvent::WentOver {
                contingent,
                to_force,
                new_force: as_body && first,
                side,
                place: garrison,
                stores: if train { stores } else { 0 },
                sheep: if train { sheep } else { 0 },
            });
        }
        self.strike_off_if_empty(force);
        if garrison.is_some() {
            self.town_wavers(garrison);
            if as_body {
                self.put(SiegeEvent::GatesOpened { place: garrison, by: enemy });
                self.put(OrganisationEvent::PlaceTaken {
                    place: garrison,
                    from,
                    to: side,
                    by: to_force,
                });
            }
        }
    }

    /// Whose own sons have gone over leans to the holder no more.
    fn town_wavers(&mut self, place: PlaceId) {
        let now = u32::from(self.state.t.places.loyalty(place));
        let less = self.scenario.rules.politics.go_over_loyalty_permille;
        let to = now.saturating_sub(less);
        if to != now {
            self.put(SiegeEvent::Loyalty { place, to: to as u16, why: Mood::Siege });
        }
    }
}

/// Whether a force has men of a people that may change sides and no longer cares.
fn tempted(state: &CampaignState, force: ForceId, group: GroupId) -> bool {
    let fixed = &state.scenario.groups[group.index()];
    let below = state.scenario.rules.politics.go_over_below_permille;
    fixed.may_go_over
        && fixed.side == state.forces().side(force)
        && u32::from(state.groups().commitment(group)) < below
        && state
            .contingents_of(force)
            .any(|c| state.contingents().group(c) == group && state.contingents().men(c) > 0)
}

/// The strongest enemy force at hand, if enemies enough are. Men behind walls must be shut in.
fn enemy_at_hand(state: &CampaignState, force: ForceId) -> Option<ForceId> {
    let here = state.force_hex(force)?;
    let (forces, s) = (state.forces(), &state.scenario);
    let rules = &s.rules.politics;
    if let Some(place) = forces.garrison(force).some()
        && state.places().siege_days(place) == 0
    {
        return None;
    }
    let near = |f: &ForceId| {
        s.hostile(forces.side(force), forces.side(*f))
            && !state.in_garrison(*f)
            && state.force_hex(*f).is_some_and(|h| s.map.distance(h, here) <= rules.go_over_hexes)
    };
    let enough = num::permille(state.men(force), rules.go_over_enemy_permille);
    let men: u32 = state.living_forces().filter(near).map(|f| state.men(f)).sum();
    let strongest = state.living_forces().filter(near);
    strongest
        .max_by_key(|&f| (state.men(f), core::cmp::Reverse(f)))
        .filter(|_| men >= enough.max(1))
}

/// Chance in the week, permille.
fn chance(state: &CampaignState, force: ForceId, group: GroupId) -> u32 {
    let rules = &state.scenario.rules.politics;
    let below = rules.go_over_below_permille;
    let commitment = u32::from(state.groups().commitment(group));
    let most = num::ratio(rules.go_over_chance_permille, below.saturating_sub(commitment), below);
    let open = match state.forces().garrison(force).some() {
        Some(place) => 1000 - u32::from(state.places().loyalty(place)).min(1000),
        None => rules.go_over_field_permille,
    };
    num::permille(most, open)
}
