//! What a siege promises. One sum serves the player, who knows a part, and the resolution, which
//! knows all: the dice of a day are thrown from a [`hazard`], and the week shown is the same
//! hazard folded over seven days.
//!
//! Deliberately absent: whether the besieged ride out, battles about the place, and a night on
//! which nobody sees the besiegers come. They change what a siege comes to; nobody can count on
//! them.

mod attempt;
mod hazard;
mod seen;
mod week;

pub(crate) use seen::{
    SideView, besieged, is_open, least_stormers, pressed, pressing, pressing_so, strongest,
};

use crate::{
    ids::{ForceId, PlaceId, SideId},
    num,
    order::SiegeWay,
    ruleset::{Ruleset, SiegeRules},
    state::CampaignState,
};
pub use week::{FallWay, WeekOdds};

/// What speaks for or against an attempt on a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SiegeFactor {
    /// Besiegers for each defender; nothing for men too few to cover the wall.
    Odds,
    /// Height of the walls.
    Walls,
    /// Cohesion of the besiegers.
    Besiegers,
    /// Cohesion of the garrison.
    Garrison,
    /// A strong and unwearied garrison.
    Fresh,
    /// What the townsmen want.
    Townsmen,
    /// Who leads the besiegers.
    Leader,
    /// Who commands inside.
    Commander,
    /// Night and surprise.
    Surprise,
    /// Hunger inside.
    Hunger,
    /// Thirst inside.
    Thirst,
    /// Field works.
    Works,
    /// An army of the garrison's side close by.
    Relief,
    /// The town starves, the garrison still eats.
    FedGarrison,
}

/// A siege as somebody knows it: all that the chances rest on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Besieged {
    /// Men who press it in the way that is looked at: stormers, diggers, else the whole host.
    pub besiegers: u32,
    /// All of the side's men who lie there.
    pub host: u32,
    /// Cohesion of those who press it, permille.
    pub spirit: u32,
    /// Attack and siegecraft of their leader together.
    pub leader: u32,
    /// Men of the garrison.
    pub garrison: u32,
    /// Townsmen on the walls against such a host.
    pub townsmen: u32,
    /// People of the town.
    pub people: u32,
    /// Whether there is a gate to shut.
    pub walled: bool,
    /// Cohesion of the garrison, permille.
    pub cohesion: u32,
    /// Whether it is strong and unwearied.
    pub fresh: bool,
    /// Command of its leader; nothing when he is not known, or nobody of name leads.
    pub commander: Option<u32>,
    /// Days for which it went hungry.
    pub hungry_days: u32,
    /// Most days for which it dug in.
    pub works_days: u32,
    /// How far the townsmen lean to the holder, permille.
    pub loyalty: u32,
    /// Whether the town has eaten up its stores.
    pub starving: bool,
    /// How far its water is turned away, permille.
    pub thirst: u32,
    /// How far its water could be turned away, permille.
    pub water: u32,
    /// Height of the walls, permille of the strongest.
    pub walls: u32,
    /// Whether an army of the garrison's side stands near.
    pub relief: bool,
    /// Whether nobody saw the besiegers come.
    pub surprise: bool,
    /// Whether what is inside is known, or put at what is usual.
    pub inside_known: bool,
    /// How far the siege has gone, and what is left to eat.
    pub course: SiegeCourse,
}

/// How far a siege has gone, and what is left to eat on both sides of the wall.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct SiegeCourse {
    /// Days of siege so far.
    pub days: u32,
    /// Days since the last storm; nothing when there was none.
    pub storm_days_ago: Option<u32>,
    /// Food in the granary, man-days.
    pub granary: u32,
    /// What the townsmen eat in a day, man-days.
    pub town_day: u32,
    /// Food that the garrison has of its own, train and herd, man-days.
    pub stores: u32,
    /// Horses of the garrison.
    pub horses: u32,
    /// Their condition, permille.
    pub condition: u32,
    /// Want of food that the garrison carries, thousandths of a day.
    pub hunger: u32,
    /// Cohesion that the garrison gets back when it is fed, permille.
    pub garrison_full: u32,
    /// Cohesion that those who press the siege get back when they are fed, permille.
    pub besiegers_full: u32,
    /// Whether the besiegers have nothing to eat.
    pub besiegers_hungry: bool,
}

/// What an attempt promises, with the sum that it comes from, and what a week does.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct SiegeOdds {
    /// How it is tried.
    pub way: SiegeWay,
    /// The way that the side would press: that of most men there. Another than `way` where these
    /// are the fewer; then they only lie there, and the week is that of the others.
    pub pressed: SiegeWay,
    /// What the chance starts from, permille.
    pub base: u32,
    /// What multiplies it, in turn, permille; factors of exactly one are left out.
    pub factors: Vec<(SiegeFactor, u32)>,
    /// The chance of one attempt, permille. For a storm or a parley: that the place falls. For
    /// hunger: that it gives up on a day. For water: that it is turned away on a day, as long
    /// as it runs, and then that thirst makes it give up on a day.
    pub chance_permille: u32,
    /// The chance that the place falls within seven days before it, by every way together,
    /// permille: the mean over what is guessed.
    pub week_permille: u32,
    /// The parts of it by way, permille, greatest first; ways without any are left out. Together
    /// they are `week_permille`.
    pub ways: Vec<(FallWay, u32)>,
    /// What is guessed, and how far off that may be; nothing when the inside is known.
    pub guess: Option<SiegeGuess>,
    /// The siege as it is known.
    pub besieged: Besieged,
}

/// How far off a guess at what is inside may be.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SiegeGuess {
    /// Least men of the garrison, and most.
    pub garrison: (u32, u32),
    /// The chance of the week against most of them, and against least, permille.
    pub week_permille: (u32, u32),
}

/// Parts into which what is guessed is cut: the week is the mean over their middles.
const PARTS: u32 = 5;

impl Besieged {
    /// Men who hold the place.
    pub const fn defenders(&self) -> u32 {
        self.garrison.saturating_add(self.townsmen)
    }

    /// The chances of a way that is pressed, of a siege as it is known and nothing guessed.
    pub fn odds(&self, rules: &Ruleset, way: SiegeWay) -> SiegeOdds {
        let week = self.week(rules, way);
        self.odds_with(&rules.siege, way, week, None)
    }

    fn odds_with(
        &self,
        rules: &SiegeRules,
        way: SiegeWay,
        week: WeekOdds,
        guess: Option<SiegeGuess>,
    ) -> SiegeOdds {
        let (base, factors) = self.sum(rules, way);
        let factors = factors.into_iter().filter(|&(_, by)| by != 1000).collect();
        let ways = week.ways();
        SiegeOdds {
            way,
            pressed: way,
            base,
            factors,
            chance_permille: self.chance(rules, way),
            week_permille: ways.iter().map(|&(_, part)| part).sum(),
            ways,
            guess,
            besieged: *self,
        }
    }

    /// The same siege with another garrison.
    fn with_garrison(&self, rules: &SiegeRules, garrison: u32) -> Self {
        let mut other = Self { garrison, ..*self };
        other.refresh(rules);
        other
    }
}

/// What a siege by some forces of a side would promise, all of them told the same, as far as the
/// side can know: with those of its forces that already press it.
pub fn siege_odds(
    state: &CampaignState,
    side: SideId,
    forces: &[ForceId],
    place: PlaceId,
    way: SiegeWay,
) -> SiegeOdds {
    let rules = &state.scenario.rules;
    let with = |mut party: Vec<ForceId>| {
        party.extend_from_slice(forces);
        party.sort_unstable();
        party.dedup();
        party
    };
    let host = with(pressing(state, side, place, None));
    let told = |way: SiegeWay| {
        let mut party = pressing(state, side, place, Some(way));
        party.retain(|f| !forces.contains(f));
        party
    };
    // The forces themselves go with the way that they would be told.
    let men = |party: &[ForceId]| party.iter().map(|&f| state.men(f)).sum::<u32>();
    let pressed = pressed(|w| men(&told(w)) + if w == way { men(forces) } else { 0 });
    let seen = |way: SiegeWay, own: bool| {
        let party = match with_whom(way) {
            None => host.clone(),
            Some(way) if own => with(told(way)),
            Some(way) => told(way),
        };
        besieged(state, SideView::Besiegers, side, place, &host, &party)
    };
    let shown = seen(way, true);
    let counts = if pressed == way { shown } else { seen(pressed, false) };
    let (week, guess) = match seen::garrison_range(state, side, place, &counts) {
        None => (counts.week(rules, pressed), None),
        Some((least, most)) => {
            let part = |i: u32| least + num::ratio(most - least, 2 * i + 1, 2 * PARTS);
            let with = |garrison| counts.with_garrison(&rules.siege, garrison);
            let weeks = (0..PARTS).map(|i| with(part(i)).week(rules, pressed));
            let total = |garrison| with(garrison).week(rules, pressed).total();
            let week_permille = (total(most), total(least));
            let garrison = (least, most);
            (WeekOdds::mean(weeks), Some(SiegeGuess { garrison, week_permille }))
        }
    };
    SiegeOdds { pressed, ..shown.odds_with(&rules.siege, way, week, guess) }
}

/// A storm is tried and water dug at by those who are ordered to; in all else the whole host
/// counts.
pub(crate) const fn with_whom(way: SiegeWay) -> Option<SiegeWay> {
    match way {
        SiegeWay::Storm | SiegeWay::CutWater => Some(way),
        SiegeWay::Blockade | SiegeWay::Parley => None,
    }
}
