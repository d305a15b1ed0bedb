//! What can bring a place down on a day, and what a day does to those inside: the resolution
//! throws its dice from this, the forecast folds it.

use super::Besieged;
use crate::{
    num,
    order::SiegeWay,
    ruleset::{ContactRules, SiegeRules},
};

/// The chances of one day, permille; nothing for what is not tried on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Hazard {
    /// A storm takes the walls.
    pub(crate) storm: u32,
    /// Terms are taken, or friends inside open.
    pub(crate) parley: u32,
    /// Of parleys that succeed: friends open before the garrison takes terms.
    pub(crate) gates: u32,
    /// The place gives up for hunger.
    pub(crate) hunger: u32,
    /// The place gives up for thirst.
    pub(crate) thirst: u32,
    /// The water is turned away; that alone takes nothing.
    pub(crate) water: u32,
}

impl Besieged {
    /// The chances of a day on which a way is pressed.
    pub(crate) fn hazard(&self, r: &SiegeRules, way: SiegeWay) -> Hazard {
        let days = self.course.days;
        let ready = days > r.prepare_days;
        let rested = self.course.storm_days_ago.is_none_or(|ago| ago >= r.storm_every_days);
        let storms = way == SiegeWay::Storm && rested && (ready || self.surprise);
        let every = r.parley_every_days.max(1);
        let talks =
            way == SiegeWay::Parley && ready && (days - r.prepare_days - 1).is_multiple_of(every);
        let digs = way == SiegeWay::CutWater && self.thirst == 0;
        let friends = self.people > 0 && self.loyalty < r.gates_loyalty_permille;
        let when = |is: bool, way: SiegeWay| if is { self.chance(r, way) } else { 0 };
        Hazard {
            storm: when(storms, SiegeWay::Storm),
            parley: when(talks, SiegeWay::Parley),
            gates: if friends { r.gates_permille.min(1000) } else { 0 },
            hunger: when(true, SiegeWay::Blockade),
            thirst: when(self.thirst > 0, SiegeWay::CutWater),
            water: when(digs, SiegeWay::CutWater),
        }
    }

    /// Whether nobody bars the gate to so many: they ride in. Of a place without walls only its
    /// garrison does.
    pub(crate) fn is_open(&self, r: &ContactRules) -> bool {
        self.garrison == 0 && (!self.walled || open_to(r, self.people, self.townsmen, self.host))
    }

    /// Whether the host is enough to cut the place off, or to keep it cut off: fewer are driven
    /// from the gates by those inside.
    pub(crate) fn is_shut_in(&self, r: &SiegeRules) -> bool {
        let least = if self.course.days == 0 { r.invest_permille } else { r.lift_permille };
        self.host > 0 && self.host >= num::permille(self.defenders(), least)
    }

    /// Whether enough lie there for the water to stay away.
    pub(crate) fn keeps_water(&self, r: &SiegeRules) -> bool {
        self.host >= num::permille(self.defenders(), r.water_least_permille)
    }

    /// Cohesion that thirst costs the garrison on a day, permille.
    pub(crate) fn parched(&self, r: &SiegeRules) -> u32 {
        num::permille(r.thirst_cohesion_permille, self.thirst)
    }

    /// How the town leans after a day of hunger or thirst, permille.
    pub(crate) fn leaning_after(&self, r: &SiegeRules) -> u32 {
        let hunger = if self.starving { r.hunger_loyalty_permille } else { 0 };
        let sinks = hunger.saturating_add(num::permille(r.thirst_loyalty_permille, self.thirst));
        if self.people > 0 { self.loyalty.saturating_sub(sinks) } else { self.loyalty }
    }

    /// Stormers lost, permille, least and most. A few men on a wall kill only so many.
    pub(crate) fn storm_toll(&self, r: &SiegeRules, taken: bool) -> (u32, u32) {
        let (least, most) = if taken {
            (r.taken_least_permille, r.taken_most_permille)
        } else {
            (r.failed_least_permille, r.failed_most_permille)
        };
        let cap = num::permille(self.defenders(), r.lost_per_defender_permille);
        let cap = (u64::from(cap) * 1000).div_ceil(u64::from(self.besiegers.max(1)));
        let cap = cap.min(1000) as u32;
        (least.min(cap), most.min(cap))
    }

    /// Sets what follows from the rest: who of the townsmen stands on the walls, whether the
    /// garrison is fresh, whether the town starves.
    pub(super) fn refresh(&mut self, r: &SiegeRules) {
        self.townsmen = townsmen(r, self.people, self.walled, self.loyalty, self.host);
        let weary = self.hungry_days > 0 || self.thirst > 0 || self.course.days > r.fresh_days;
        self.fresh = self.garrison > r.fresh_men && !weary;
        let course = &self.course;
        let keeps = course.town_day.saturating_mul(r.starving_days);
        self.starving = self.people > 0 && course.days > 0 && course.granary < keeps;
    }
}

/// Townsmen who stand on the walls against a host.
///
/// Those who lean to the holder stand by their leaning. In a walled place some shut the gate even
/// when they lean to nobody: all of them against men fewer than the able of the town, none against
/// a host.
pub(super) fn townsmen(r: &SiegeRules, people: u32, walled: bool, loyalty: u32, host: u32) -> u32 {
    let neutral = r.neutral_loyalty_permille.min(1000);
    let most = num::permille(people, r.townsmen_permille);
    let leaning = num::ratio(most, loyalty.saturating_sub(neutral), (1000 - neutral).max(1));
    if !walled {
        return leaning;
    }
    let few = num::permille(people, r.handful_permille);
    let many = num::ratio(few, r.host_percent, 100).max(few);
    let stand = if host <= few {
        1000
    } else {
        num::ratio(1000, many.saturating_sub(host), (many - few).max(1))
    };
    leaning.max(num::permille(num::permille(people, r.townsmen_floor_permille), stand))
}

/// Whether a walled place without a garrison is ridden into.
pub(super) fn open_to(r: &ContactRules, people: u32, townsmen: u32, host: u32) -> bool {
    let least = num::ratio(people, r.walled_men_per_100_people, 100).max(1);
    townsmen == 0 && host >= least
}
