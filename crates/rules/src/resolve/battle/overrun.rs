//! Weight of numbers: a small body does not stop a host. It slips away or is ridden over, in a
//! part of the day that grows with it, and the host goes on. Men in bad ground, behind a river or
//! behind works count for more than they are.
//!
//! No battle is fought for it: nobody has won or lost one, and whoever rode over a picket can still
//! be attacked on the same day.

use super::{
    muster::Battleground,
    narrow,
    phases::Unit,
    rout::{Flight, Toll, rate_for},
};
use crate::{
    event::{ContactEvent, OrganisationEvent, Sink},
    ids::{ForceId, HexId, PlaceId, SideId},
    map::Crossing,
    num,
    order::Task,
    resolve::Turn,
    rng::{Dice, Stream},
    state::CampaignState,
};

/// What a die of the battle stream is thrown for, in the high bits of its subject.
const RIDDEN_OVER: u32 = 3 << 16;

/// Those who come on together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Host {
    /// Whose.
    pub(crate) side: SideId,
    /// Their men.
    pub(crate) men: u32,
}

impl Host {
    /// A force with all of its side who stand in its hex or follow it.
    pub(crate) fn of(state: &CampaignState, force: ForceId) -> Self {
        let forces = &state.t.forces;
        let side = forces.side(force);
        let Some(here) = state.force_hex(force) else { return Self { side, men: 0 } };
        let goes_along = |f: &ForceId| {
            let Some(hex) = state.force_hex(*f) else { return false };
            forces.side(*f) == side
                && !state.in_garrison(*f)
                && !state.is_dispersed(*f)
                && (hex == here
                    || forces.task(*f) == Task::Follow(force)
                        && state.scenario.map.distance(hex, here) <= 1)
        };
        let men = state.living_forces().filter(goes_along).map(|f| state.men(f)).sum();
        Self { side, men }
    }

    /// The largest body in the open that it rides over, men.
    fn largest(self, state: &CampaignState) -> u32 {
        num::permille(self.men, state.scenario.rules.contact.overrun_permille)
    }
}

/// What a man who stands at a hex counts against a host that comes from another, permille, by the
/// days that he has dug in.
fn worth(state: &CampaignState, of: SideId, from: HexId, at: HexId, dug_in: bool) -> u32 {
    let s = &state.scenario;
    let works = dug_in || own_walls(state, of, at).is_some();
    let ground = Battleground::of(s, state.t.weather.ways(), from, at);
    ground.small_body_permille(&s.rules.contact, works)
}

/// A walled place of a side in a hex.
fn own_walls(state: &CampaignState, side: SideId, at: HexId) -> Option<PlaceId> {
    let mut places = state.scenario.places_at(at);
    places.find(|&p| state.t.places.holder(p) == side && state.scenario.kind(p).walled)
}

/// Whether so many men of a side, who hold a hex against a host from another, are few enough to be
/// ridden over; `dug_in` if they lie behind works.
pub(crate) fn small_body(
    state: &CampaignState,
    host: Host,
    (of, men): (SideId, u32),
    (from, at): (HexId, HexId),
    dug_in: bool,
) -> bool {
    let largest = host.largest(state);
    // What stands in the open is counted first: it is the cheaper question.
    men <= largest && num::permille(men, worth(state, of, from, at, dug_in)) <= largest
}

/// Whether an enemy force, with all who stand with it, could be ridden over by another.
pub(in crate::resolve) fn could_be_ridden_over(
    state: &CampaignState,
    enemy: ForceId,
    by: ForceId,
) -> bool {
    let (Some(from), Some(at)) = (state.force_hex(by), state.force_hex(enemy)) else {
        return false;
    };
    let host = Host::of(state, by);
    let (men, dug_in) = body_at(state, host.side, at);
    small_body(state, host, (state.t.forces.side(enemy), men), (from, at), dug_in)
}

/// The enemies of a side who stand in a hex outside walls: men, and whether any have dug in.
fn body_at(state: &CampaignState, side: SideId, at: HexId) -> (u32, bool) {
    let forces = &state.t.forces;
    let there =
        |f: &ForceId| state.scenario.hostile(side, forces.side(*f)) && !state.in_garrison(*f);
    state
        .forces_at(at)
        .filter(there)
        .fold((0, false), |(men, dug_in), f| (men + state.men(f), dug_in || forces.dug_in(f) > 0))
}

impl<S: Sink> Turn<'_, S> {
    /// Whether enemies hold a hex against a force that would go there from another: a handful holds
    /// nothing.
    pub(in crate::resolve) fn held_against(&self, force: ForceId, from: HexId, at: HexId) -> bool {
        let Some(enemy) = self.field_enemy_at(force, at, 0) else { return false };
        let state = &*self.state;
        let host = Host::of(state, force);
        let (men, dug_in) = body_at(state, host.side, at);
        !small_body(state, host, (state.t.forces.side(enemy), men), (from, at), dug_in)
    }

    /// A host rides over the enemies in a hex if they are few enough, or they slip away before it;
    /// the part of its day that it costs, permille. `None` when they are too many for that, or
    /// nobody is there.
    pub(in crate::resolve) fn rides_over(
        &mut self,
        force: ForceId,
        from: HexId,
        at: HexId,
    ) -> Option<u32> {
        let state = &*self.state;
        let enemy = self.field_enemy_at(force, at, 0)?;
        let host = Host::of(state, force);
        let (men, dug_in) = body_at(state, host.side, at);
        let of = state.t.forces.side(enemy);
        if !small_body(state, host, (of, men), (from, at), dug_in) {
            return None;
        }
        let worth = worth(state, of, from, at, dug_in);
        let most = host.largest(state).max(1);
        let whole = state.scenario.rules.contact.overrun_day_permille.min(1000);
        let (mut cost, mut next) = (0, 0);
        while let Some(enemy) = self.field_enemy_at(force, at, next) {
            next = enemy.index() + 1;
            if self.slips_away(enemy, force, at) {
                continue;
            }
            let part = num::permille(self.state.men(enemy), worth);
            let day = num::ratio(whole, part, most).min(whole);
            self.ride_over(enemy, force, at, host, day);
            cost += day;
        }
        Some(cost.min(whole))
    }

    /// A small body is scattered: some are overtaken, the others flee; those who have no way out
    /// are all taken.
    fn ride_over(&mut self, force: ForceId, by: ForceId, from: HexId, host: Host, day: u32) {
        let rules = &self.scenario.rules.combat;
        let side = self.state.t.forces.side(force);
        let flight = match own_walls(self.state, side, from) {
            Some(place) => Flight::Behind(place),
            None => match self.way_out(force, by, from) {
                Some(to) => Flight::Away(to, Crossing::Dry),
                None => Flight::Nowhere,
            },
        };
        // They are ridden down as those whom a host pursues.
        let overtaken = num::permille(rules.pursuit_permille, rules.pursuit_odds_permille);
        let burdened = self.is_burdened(rules, force);
        let rate = match flight {
            Flight::Nowhere => 1000,
            Flight::Back | Flight::Behind(_) | Flight::Away(..) => {
                rate_for(rules, burdened, flight, overtaken)
            }
        };
        let men = self.state.men(force);
        let taker = self.leads_off(by);
        let mut dice = self.dice_of(force);
        let mut at = self.state.t.forces.first(force);
        let mut lost = 0;
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let unit = Unit::of(self.state, contingent, 1000);
            let toll = Toll::of(rules, &unit, unit.men, (rate, dice.roll(1000)), (0, 0));
            lost += toll.men();
            self.pay(&toll, taker);
        }
        let wiped_out = self.state.men(force) == 0;
        let gate = matches!(flight, Flight::Behind(_));
        self.leader_in_flight(force, wiped_out, gate && !wiped_out);
        if !gate || wiped_out {
            self.leave_train(force, taker, wiped_out);
        }
        let to = match flight {
            Flight::Away(to, _) if !wiped_out => to,
            Flight::Away(..) | Flight::Back | Flight::Behind(_) | Flight::Nowhere => from,
        };
        self.put(ContactEvent::RiddenOver {
            force,
            from,
            to,
            by,
            host: host.men,
            men,
            lost,
            cohesion: narrow(rules.rout_permille.min(1000)),
            day: narrow(day),
        });
        match flight {
            Flight::Behind(place) if !wiped_out => {
                self.put(OrganisationEvent::Garrisoned { force, place });
            }
            Flight::Behind(_) | Flight::Away(..) | Flight::Back | Flight::Nowhere => {}
        }
        self.strike_off_if_empty(force);
    }

    fn dice_of(&self, force: ForceId) -> Dice {
        let subject = RIDDEN_OVER | u32::from(force.0);
        Dice::new(self.state.t.seed, Stream::Battle, self.state.t.day, subject)
    }

    /// The contingent of a host that leads captured horses off: its largest.
    fn leads_off(&self, force: ForceId) -> Option<crate::ids::ContingentId> {
        let men = |c: &crate::ids::ContingentId| self.state.t.contingents.men(*c);
        self.state
            .contingents_of(force)
            .filter(|c| men(c) > 0)
            .max_by_key(|c| (men(c), core::cmp::Reverse(*c)))
    }
}
