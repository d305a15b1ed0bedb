//! Seven days of a siege, day by day as the resolution goes, with the same steps: what is eaten,
//! how men inside lose heart, when a storm is due, what a failed one costs. Where a die decides
//! how things go on (the water), both ways are followed; losses go by their mean.

use super::{Besieged, hazard::Hazard};
use crate::{
    event::{Larder, Rations},
    num,
    order::SiegeWay,
    resolve::{
        DAYS,
        subsistence::{Appetite, day_of_want, horse_yield, want_permille},
    },
    ruleset::{Ruleset, SiegeRules},
};

/// How a place can fall.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FallWay {
    /// Nobody bars the gate.
    RideIn,
    /// Over the walls.
    Storm,
    /// Friends inside open.
    Friends,
    /// The garrison takes terms.
    Terms,
    /// Thirst.
    Thirst,
    /// Hunger.
    Hunger,
}

impl FallWay {
    /// Every way.
    pub const ALL: [Self; 6] =
        [Self::RideIn, Self::Storm, Self::Friends, Self::Terms, Self::Thirst, Self::Hunger];
}

/// Certainty, in the fine parts in which chances are summed.
const WHOLE: u64 = 1_000_000_000;

/// The chance that a place falls within a week, by each way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct WeekOdds([u64; FallWay::ALL.len()]);

impl WeekOdds {
    /// The parts by way, permille, greatest first; none of nothing.
    pub(super) fn ways(&self) -> Vec<(FallWay, u32)> {
        let rounded = |part: u64| ((part + WHOLE / 2000) / (WHOLE / 1000)) as u32;
        let mut ways: Vec<_> = FallWay::ALL
            .into_iter()
            .zip(self.0.map(rounded))
            .filter(|&(_, part)| part > 0)
            .collect();
        ways.sort_by_key(|&(way, part)| (core::cmp::Reverse(part), way));
        ways
    }

    /// All ways together, permille.
    pub(super) fn total(&self) -> u32 {
        self.ways().iter().map(|&(_, part)| part).sum()
    }

    /// The mean of some weeks.
    pub(super) fn mean(weeks: impl ExactSizeIterator<Item = Self>) -> Self {
        let count = weeks.len().max(1) as u64;
        let mut sum = Self::default();
        for week in weeks {
            sum.0.iter_mut().zip(week.0).for_each(|(sum, part)| *sum += part / count);
        }
        sum
    }

    fn add(&mut self, way: FallWay, part: u64) {
        self.0[way as usize] += part;
    }
}

/// A siege as it may stand on a day, and how likely that is.
#[derive(Clone, Copy)]
struct Branch {
    weight: u64,
    siege: Besieged,
}

impl Branch {
    /// The place falls with such a chance; what is left goes on.
    fn falls(&mut self, week: &mut WeekOdds, ways: &[(FallWay, u32)]) {
        let all: u32 = ways.iter().map(|&(_, chance)| chance).sum();
        let before = self.weight;
        for &(way, chance) in ways {
            // More than certain there is not.
            let part = before * u64::from(chance) / u64::from(all.max(1000));
            week.add(way, part);
            self.weight -= part;
        }
    }
}

impl Besieged {
    /// The chance that the place falls within seven days on which a way is pressed.
    pub(super) fn week(&self, rules: &Ruleset, way: SiegeWay) -> WeekOdds {
        let mut week = WeekOdds::default();
        let mut branches = vec![Branch { weight: WHOLE, siege: *self }];
        for _ in 0..DAYS {
            for i in 0..branches.len() {
                let cut = branches[i].day(rules, way, &mut week);
                branches.extend(cut);
            }
            for branch in &mut branches {
                branch.siege.night(rules);
            }
        }
        week
    }
}

impl Branch {
    /// A day before the walls, up to the evening; the siege with the water turned away, where that
    /// may have happened.
    fn day(&mut self, rules: &Ruleset, way: SiegeWay, week: &mut WeekOdds) -> Option<Self> {
        let r = &rules.siege;
        self.siege.refresh(r);
        if self.siege.is_open(&rules.contact) {
            self.falls(week, &[(FallWay::RideIn, 1000)]);
            return None;
        }
        if !self.siege.is_shut_in(r) {
            self.siege.course.days = 0;
            self.siege.thirst = 0;
            return None;
        }
        let siege = &mut self.siege;
        siege.course.days = siege.course.days.saturating_add(1);
        if siege.thirst > 0 && !siege.keeps_water(r) {
            siege.thirst = 0;
        }
        siege.refresh(r);
        siege.cohesion = siege.cohesion.saturating_sub(siege.parched(r));
        siege.loyalty = siege.leaning_after(r);
        siege.refresh(r);
        let Hazard { storm, parley, gates, .. } = siege.hazard(r, way);
        if storm > 0 {
            self.falls(week, &[(FallWay::Storm, storm)]);
            self.siege.storm_fails(r);
        }
        // Friends are asked once the garrison would give way.
        let opened = num::permille(parley, gates);
        self.falls(week, &[(FallWay::Friends, opened), (FallWay::Terms, parley - opened)]);
        let Hazard { hunger, thirst, water, .. } = self.siege.hazard(r, way);
        self.falls(week, &[(FallWay::Hunger, hunger), (FallWay::Thirst, thirst)]);
        let weight = self.weight * u64::from(water.min(1000)) / 1000;
        self.weight -= weight;
        let siege = Besieged { thirst: self.siege.water, ..self.siege };
        (weight > 0).then_some(Self { weight, siege })
    }
}

impl Besieged {
    /// What a storm that failed leaves on both sides of the wall.
    fn storm_fails(&mut self, r: &SiegeRules) {
        let (least, most) = self.storm_toll(r, false);
        let lost = num::permille(self.besiegers, u32::midpoint(least, most));
        self.besiegers -= lost;
        self.host -= lost.min(self.host);
        self.spirit = self.spirit.saturating_sub(r.failed_cohesion_permille);
        let held = u32::midpoint(r.held_least_permille, r.held_most_permille).min(1000);
        self.garrison -= num::permille(self.garrison, held);
        self.cohesion = self.cohesion.saturating_sub(r.held_cohesion_permille);
        self.course.storm_days_ago = Some(0);
        self.refresh(r);
    }

    /// What they eat in the evening on both sides of the wall, and what want of it does.
    fn night(&mut self, rules: &Ruleset) {
        let need = self.garrison;
        let course = &mut self.course;
        // The horses first: there is no grass within walls.
        course.horses -= num::permille(course.horses, rules.siege.fodder_permille.min(1000));
        let shut = course.days > 0;
        let share = if shut { 1000 } else { rules.food.granary_day_permille.min(1000) };
        let town = num::permille(course.granary, share).min(need);
        course.granary -= town;
        let own = course.stores.min(need - town);
        course.stores -= own;
        let mut short = need - town - own;
        let kept = num::ratio(need, rules.food.horses_kept_per_100_men, 100);
        let per_horse = horse_yield(&rules.food, course.condition);
        let meat = course.horses.saturating_sub(kept).saturating_mul(per_horse).min(short);
        course.horses -= ((meat + per_horse / 2) / per_horse).min(course.horses);
        short -= meat;
        let mut eaten = Rations { need, ..Rations::default() };
        eaten.from[Larder::Stores as usize] = town + own;
        eaten.from[Larder::Horses as usize] = meat;
        let want = want_permille(&rules.hunger, &eaten);
        let missing = 1000 - num::share(need - short, need).min(1000);
        let (hunger, full) = (course.hunger, course.garrison_full);
        let men = Appetite { hunger, cohesion: self.cohesion, full };
        let day = day_of_want(&rules.hunger, men, want, missing, shut);
        course.hunger = day.hunger;
        self.hungry_days = day.hunger.div_ceil(1000);
        self.cohesion = day.cohesion;
        let gone = day.die_permille.saturating_add(day.desert_permille).min(1000);
        self.garrison -= num::permille(self.garrison, gone);
        let want = if self.course.besiegers_hungry { 1000 } else { 0 };
        let full = self.course.besiegers_full;
        let men = Appetite { hunger: 0, cohesion: self.spirit, full };
        self.spirit = day_of_want(&rules.hunger, men, want, want, false).cohesion;
        if let Some(ago) = &mut self.course.storm_days_ago {
            *ago = ago.saturating_add(1);
        }
    }
}
