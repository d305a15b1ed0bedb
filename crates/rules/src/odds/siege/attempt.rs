//! The chance of a single attempt: a base and factors, multiplied in turn and rounded down after
//! each, so that everybody can do the sum again.

use super::{Besieged, SiegeFactor};
use crate::{num, order::SiegeWay, ruleset::SiegeRules};

/// Most factors of any way.
const MOST: usize = 11;

/// The factors of a way, in the order in which they multiply; what is over is one.
type Factors = [(SiegeFactor, u32); MOST];

impl Besieged {
    /// What a way starts from and what multiplies it, permille.
    pub(super) fn sum(&self, r: &SiegeRules, way: SiegeWay) -> (u32, Factors) {
        match way {
            SiegeWay::Storm => (r.storm_permille, self.storm_factors(r)),
            SiegeWay::Parley => (r.parley_permille, self.parley_factors(r)),
            SiegeWay::CutWater if self.thirst == 0 => {
                let dug = self.water > 0 && self.enough(r.water_least_permille);
                (if dug { r.water_day_permille } else { 0 }, none())
            }
            SiegeWay::CutWater => {
                (num::permille(r.thirst_yield_permille, self.thirst), self.thirst_factors(r))
            }
            SiegeWay::Blockade => {
                let pressed = self.starving || self.hungry_days >= r.starve_days;
                (if pressed { r.yield_permille } else { 0 }, self.hunger_factors(r))
            }
        }
    }

    /// The chance of a way, permille.
    pub(super) fn chance(&self, r: &SiegeRules, way: SiegeWay) -> u32 {
        let (base, factors) = self.sum(r, way);
        if base == 0 {
            return 0;
        }
        factors
            .iter()
            .fold(u64::from(base), |chance, &(_, by)| chance * u64::from(by) / 1000)
            .min(r.most_permille.into()) as u32
    }

    /// Whether those who press the siege are at least such a share of the defenders, permille.
    pub(super) fn enough(&self, share: u32) -> bool {
        self.besiegers > 0 && self.besiegers >= num::permille(self.defenders(), share)
    }

    fn storm_factors(&self, r: &SiegeRules) -> Factors {
        let surprise = if self.surprise { r.surprise_percent * 10 } else { 1000 };
        let works = 1000u32.saturating_sub(self.works_days * r.works_day_permille).max(300);
        // Too few to cover the wall do not try.
        let odds = if self.enough(r.storm_least_permille) { self.by_odds(r) } else { 0 };
        [
            (SiegeFactor::Odds, odds),
            (SiegeFactor::Walls, self.by_walls(r)),
            (SiegeFactor::Besiegers, num::share(self.spirit, r.steady_cohesion_permille).min(1000)),
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Fresh, self.by_fresh(r)),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Leader, self.by_leader(r)),
            (SiegeFactor::Surprise, surprise),
            (SiegeFactor::Hunger, self.by_hunger(r)),
            (SiegeFactor::Thirst, self.by_thirst(r)),
            (SiegeFactor::Works, works),
        ]
    }

    fn parley_factors(&self, r: &SiegeRules) -> Factors {
        let commander = self.commander.map_or(1000, |rating| {
            let points = i64::from(rating) - i64::from(r.commander_neutral);
            (1000 - points * i64::from(r.commander_point_permille)).clamp(200, 2000) as u32
        });
        let town = if self.starving { r.hunger_most_percent * 10 } else { 1000 };
        first([
            (SiegeFactor::Odds, self.by_odds(r)),
            // A low wall does not tempt as much as it helps the ladder.
            (SiegeFactor::Walls, u32::midpoint(self.by_walls(r), 1000)),
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Fresh, self.by_fresh(r)),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Commander, commander),
            (SiegeFactor::Hunger, self.by_hunger(r).max(town)),
            (SiegeFactor::Thirst, self.by_thirst(r)),
            (SiegeFactor::Relief, self.by_relief(r)),
        ])
    }

    fn hunger_factors(&self, r: &SiegeRules) -> Factors {
        let fed = self.starving && self.hungry_days < r.starve_days && self.garrison > 0;
        // The first hungry days only bring them to think of it.
        let over = self.hungry_days.saturating_sub(r.starve_days);
        first([
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Hunger, hunger(r, over)),
            (SiegeFactor::Thirst, self.by_thirst(r)),
            (SiegeFactor::FedGarrison, if fed { r.fed_garrison_permille } else { 1000 }),
            (SiegeFactor::Relief, self.by_relief(r)),
        ])
    }

    fn thirst_factors(&self, r: &SiegeRules) -> Factors {
        first([
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Relief, self.by_relief(r)),
        ])
    }

    fn by_odds(&self, r: &SiegeRules) -> u32 {
        let base = self.defenders().max(1).saturating_mul(r.base_odds.max(1));
        num::ratio(self.besiegers, 1000, base)
            .clamp(r.least_odds_percent * 10, r.most_odds_percent * 10)
    }

    fn by_fresh(&self, r: &SiegeRules) -> u32 {
        if self.fresh { r.fresh_permille } else { 1000 }
    }

    fn by_relief(&self, r: &SiegeRules) -> u32 {
        if self.relief { r.relief_permille } else { 1000 }
    }

    fn by_walls(&self, r: &SiegeRules) -> u32 {
        let missing = 1000 - num::share(self.walls, r.full_walls_permille.max(1)).min(1000);
        let most = (r.no_walls_percent * 10).saturating_sub(1000);
        1000 + num::permille(num::permille(most, missing), missing)
    }

    /// Below the steady cohesion the chance rises to that of men without any; above it, it falls
    /// as slowly to the least.
    fn by_garrison(&self, r: &SiegeRules) -> u32 {
        let steady = r.steady_cohesion_permille.clamp(1, 999);
        if self.garrison == 0 {
            1000
        } else if self.cohesion < steady {
            let most = (r.shaken_percent * 10).saturating_sub(1000);
            1000 + num::ratio(most, steady - self.cohesion, steady)
        } else {
            let over = self.cohesion.min(1000) - steady;
            1000 - num::ratio(1000 - r.stout_permille.min(1000), over, 1000 - steady)
        }
    }

    fn by_party(&self, r: &SiegeRules) -> u32 {
        let (neutral, party) = (r.neutral_loyalty_permille, r.party_loyalty_permille);
        let short = neutral.saturating_sub(self.loyalty.max(party));
        let most = (r.party_percent * 10).saturating_sub(1000);
        1000 + num::ratio(most, short, neutral.saturating_sub(party).max(1))
    }

    fn by_leader(&self, r: &SiegeRules) -> u32 {
        let points = i64::from(self.leader) - i64::from(r.leader_neutral);
        (1000 + points * i64::from(r.leader_point_permille)).clamp(200, 3000) as u32
    }

    fn by_hunger(&self, r: &SiegeRules) -> u32 {
        hunger(r, self.hungry_days)
    }

    fn by_thirst(&self, r: &SiegeRules) -> u32 {
        1000 + num::permille((r.thirst_percent * 10).saturating_sub(1000), self.thirst)
    }
}

/// The factor of so many hungry days, permille.
fn hunger(r: &SiegeRules, days: u32) -> u32 {
    let more = days.saturating_mul(r.hunger_day_percent).saturating_mul(10);
    more.saturating_add(1000).min((r.hunger_most_percent * 10).max(1000))
}

fn none() -> Factors {
    [(SiegeFactor::Odds, 1000); MOST]
}

fn first<const N: usize>(some: [(SiegeFactor, u32); N]) -> Factors {
    let mut all = none();
    all[..N].copy_from_slice(&some);
    all
}
