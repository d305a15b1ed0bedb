//! What a siege promises. One sum serves the player, who knows a part, and the resolution, which
//! knows all: a base and factors, multiplied in turn and rounded down after each.

use crate::{
    event::{Body, Fate},
    ids::{ForceId, HexId, PlaceId, SideId},
    num,
    order::{SiegeWay, Task},
    ruleset::SiegeRules,
    state::CampaignState,
};

/// What speaks for or against an attempt on a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SiegeFactor {
    /// Besiegers for each defender.
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
    /// Men who press it.
    pub besiegers: u32,
    /// Their cohesion, permille.
    pub spirit: u32,
    /// Attack and siegecraft of their leader together.
    pub leader: u32,
    /// Men of the garrison.
    pub garrison: u32,
    /// Townsmen who fight with it.
    pub townsmen: u32,
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
}

/// What an attempt promises, with the sum that it comes from.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct SiegeOdds {
    /// How it is tried.
    pub way: SiegeWay,
    /// What the chance starts from, permille.
    pub base: u32,
    /// What multiplies it, in turn, permille; factors of exactly one are left out.
    pub factors: Vec<(SiegeFactor, u32)>,
    /// The chance of one attempt, permille. For a storm or a parley: that the place falls. For
    /// hunger: that it gives up on a day. For water: that it is turned away on a day, as long
    /// as it runs, and then as for hunger.
    pub chance_permille: u32,
    /// The chance within a week, permille.
    pub week_permille: u32,
    /// The siege as it is known.
    pub besieged: Besieged,
}

impl Besieged {
    /// Men who hold the place.
    pub const fn defenders(&self) -> u32 {
        self.garrison + self.townsmen
    }

    /// The chances of a way.
    pub fn odds(&self, rules: &SiegeRules, way: SiegeWay) -> SiegeOdds {
        let (base, factors) = match way {
            SiegeWay::Storm => (rules.storm_permille, self.storm_factors(rules)),
            SiegeWay::Parley => (rules.parley_permille, self.parley_factors(rules)),
            SiegeWay::CutWater if self.thirst == 0 => {
                (if self.water > 0 { rules.water_day_permille } else { 0 }, Vec::new())
            }
            SiegeWay::Blockade | SiegeWay::CutWater => {
                let pressed = self.starving || self.hungry_days >= rules.starve_days;
                let base = if pressed { rules.yield_permille } else { 0 };
                (base, self.hunger_factors(rules))
            }
        };
        let factors: Vec<_> = factors.into_iter().filter(|&(_, by)| by != 1000).collect();
        let chance = factors
            .iter()
            .fold(u64::from(base), |chance, &(_, by)| chance * u64::from(by) / 1000)
            .min(rules.most_permille.into()) as u32;
        let week_permille = match way {
            SiegeWay::Storm => weekly(chance, rules.storm_every_days),
            SiegeWay::Parley => weekly(chance, rules.parley_every_days),
            SiegeWay::Blockade | SiegeWay::CutWater => weekly(chance, 1),
        };
        SiegeOdds { way, base, factors, chance_permille: chance, week_permille, besieged: *self }
    }

    fn storm_factors(&self, r: &SiegeRules) -> Vec<(SiegeFactor, u32)> {
        let surprise = if self.surprise { r.surprise_percent * 10 } else { 1000 };
        let works = 1000u32.saturating_sub(self.works_days * r.works_day_permille).max(300);
        vec![
            (SiegeFactor::Odds, self.by_odds(r)),
            (SiegeFactor::Walls, self.by_walls(r)),
            (SiegeFactor::Besiegers, num::share(self.spirit, r.steady_cohesion_permille).min(1000)),
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Fresh, if self.fresh { r.fresh_permille } else { 1000 }),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Leader, self.by_leader(r)),
            (SiegeFactor::Surprise, surprise),
            (SiegeFactor::Hunger, self.by_hunger(r)),
            (SiegeFactor::Thirst, self.by_thirst(r)),
            (SiegeFactor::Works, works),
        ]
    }

    fn parley_factors(&self, r: &SiegeRules) -> Vec<(SiegeFactor, u32)> {
        let commander = self.commander.map_or(1000, |rating| {
            let points = i64::from(rating) - i64::from(r.commander_neutral);
            (1000 - points * i64::from(r.commander_point_permille)).clamp(200, 2000) as u32
        });
        let town = if self.starving { r.hunger_most_percent * 10 } else { 1000 };
        vec![
            (SiegeFactor::Odds, self.by_odds(r)),
            // A low wall does not tempt as much as it helps the ladder.
            (SiegeFactor::Walls, u32::midpoint(self.by_walls(r), 1000)),
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Fresh, if self.fresh { r.fresh_permille } else { 1000 }),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Commander, commander),
            (SiegeFactor::Hunger, self.by_hunger(r).max(town)),
            (SiegeFactor::Thirst, self.by_thirst(r)),
            (SiegeFactor::Relief, if self.relief { r.relief_permille } else { 1000 }),
        ]
    }

    fn hunger_factors(&self, r: &SiegeRules) -> Vec<(SiegeFactor, u32)> {
        let fed = self.starving && self.hungry_days < r.starve_days && self.garrison > 0;
        vec![
            (SiegeFactor::Garrison, self.by_garrison(r)),
            (SiegeFactor::Townsmen, self.by_party(r)),
            (SiegeFactor::Thirst, self.by_thirst(r)),
            (SiegeFactor::FedGarrison, if fed { r.fed_garrison_permille } else { 1000 }),
            (SiegeFactor::Relief, if self.relief { r.relief_permille } else { 1000 }),
        ]
    }

    fn by_odds(&self, r: &SiegeRules) -> u32 {
        num::ratio(self.besiegers, 1000, self.defenders().max(1) * r.base_odds.max(1))
            .clamp(r.least_odds_percent * 10, r.most_odds_percent * 10)
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
        (1000 + self.hungry_days * r.hunger_day_percent * 10)
            .min((r.hunger_most_percent * 10).max(1000))
    }

    fn by_thirst(&self, r: &SiegeRules) -> u32 {
        1000 + num::permille((r.thirst_percent * 10).saturating_sub(1000), self.thirst)
    }
}

/// The chance within a week of what is tried every so many days, permille.
fn weekly(chance: u32, every_days: u32) -> u32 {
    let every = every_days.max(1);
    if every > 7 {
        return chance * 7 / every;
    }
    let fails = (0..7 / every).fold(1000, |fails, _| num::permille(fails, 1000 - chance.min(1000)));
    1000 - fails
}

/// Who looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SideView {
    /// The resolution: it sees all.
    All,
    /// The besieging side.
    Besiegers,
}

/// Forces of a side that press a siege where they stand, by all ways or by one of them, in id
/// order; those who follow one of them help.
pub(crate) fn pressing(
    state: &CampaignState,
    side: SideId,
    place: PlaceId,
    way: Option<SiegeWay>,
) -> Vec<ForceId> {
    let hex = state.scenario.places[place.index()].hex;
    let here = |f: ForceId| {
        state.t.forces.side(f) == side && !state.in_garrison(f) && state.force_hex(f) == Some(hex)
    };
    let ordered = |f: ForceId| match state.t.forces.task(f) {
        Task::Besiege { place: at, way: how } => at == place && way.is_none_or(|way| way == how),
        _ => false,
    };
    let helps = |f: ForceId| {
        matches!(state.t.forces.task(f), Task::Follow(other)
            if state.t.forces.alive(other) && here(other) && ordered(other))
    };
    state.living_forces().filter(|&f| here(f) && (ordered(f) || helps(f))).collect()
}

/// The strongest of some forces; the first of equals.
pub(crate) fn strongest(state: &CampaignState, forces: &[ForceId]) -> Option<ForceId> {
    forces.iter().copied().max_by_key(|&f| (state.men(f), core::cmp::Reverse(f)))
}

/// A siege as seen: `party` is who presses it.
pub(crate) fn besieged(
    state: &CampaignState,
    view: SideView,
    side: SideId,
    place: PlaceId,
    party: &[ForceId],
) -> Besieged {
    let s = &state.scenario;
    let rules = &s.rules.siege;
    let fixed = &s.places[place.index()];
    let row = state.t.places.row(place);
    let besiegers: u32 = party.iter().map(|&f| state.men(f)).sum();
    let spirit = mean(party.iter().map(|&f| (state.men(f), state.cohesion(f))));
    let lead = strongest(state, party);
    let leader =
        lead.and_then(|f| rating(state, f, |l| u32::from(l.attack) + u32::from(l.siegecraft)));
    // Deserters and friends come over the wall to those who lie before it.
    let lies_there = row.siege_days > 0 && !pressing(state, side, place, None).is_empty();
    let inside_known = view == SideView::All || lies_there;

    let inside = defenders(state, view, side, place);
    let garrison: u32 = inside.iter().map(|&(_, men)| men).sum();
    let known = |of: &dyn Fn(ForceId) -> u32| inside.iter().map(|&(f, _)| of(f)).max().unwrap_or(0);
    let unseen = inside.is_empty() && view == SideView::Besiegers && !near(state, side, fixed.hex);
    let garrison = if unseen {
        (fixed.people * rules.assumed_men_per_100_people / 100).max(rules.assumed_men)
    } else {
        garrison
    };
    let (cohesion, hungry_days, works_days) = if inside_known {
        (
            mean(inside.iter().map(|&(f, men)| (men, state.cohesion(f)))),
            known(&|f| state.t.forces.hungry_days(f).into()),
            known(&|f| state.t.forces.dug_in(f).into()),
        )
    } else {
        (rules.assumed_cohesion_permille, 0, 0)
    };
    let commander = if inside_known { commander_of(state, &inside) } else { None };
    let loyalty =
        if inside_known { u32::from(row.loyalty) } else { loyalty_as_known(state, side, place) };
    let starving = inside_known && starves(state, place);
    let thirst = if inside_known && row.water_cut { fixed.water_permille } else { 0 };
    let days = if inside_known { u32::from(row.siege_days) } else { 0 };
    let weary = hungry_days > 0 || thirst > 0 || days > rules.fresh_days;
    let neutral = rules.neutral_loyalty_permille;
    let most = num::permille(fixed.people, rules.townsmen_permille);
    Besieged {
        besiegers,
        spirit,
        leader: leader.unwrap_or(rules.leader_nameless),
        garrison,
        townsmen: num::ratio(
            most,
            loyalty.saturating_sub(neutral),
            1000u32.saturating_sub(neutral).max(1),
        ),
        cohesion,
        fresh: garrison > rules.fresh_men && !weary,
        commander,
        hungry_days,
        works_days,
        loyalty,
        starving,
        thirst,
        water: fixed.water_permille,
        walls: fixed.walls_permille,
        relief: relief_near(state, view, side, place, besiegers),
        surprise: false,
        inside_known,
    }
}

/// The gifts of the leader of the largest force inside; the first of equals.
fn commander_of(state: &CampaignState, inside: &[(ForceId, u32)]) -> Option<u32> {
    let largest = inside.iter().max_by_key(|&&(f, men)| (men, core::cmp::Reverse(f)));
    largest.and_then(|&(f, _)| rating(state, f, |l| l.command.into()))
}

/// How townsmen are thought to lean by those who cannot hear them: as at the start under the same
/// holder, else as middling.
fn loyalty_as_known(state: &CampaignState, side: SideId, place: PlaceId) -> u32 {
    let s = &state.scenario;
    if s.start.places.holder(place) == state.t.knowledge.holder(side, place) {
        u32::from(s.places[place.index()].loyalty) * 10
    } else {
        s.rules.siege.neutral_loyalty_permille
    }
}

/// Whether a besieged town has eaten up its stores.
pub(crate) fn starves(state: &CampaignState, place: PlaceId) -> bool {
    let s = &state.scenario;
    let people = s.places[place.index()].people;
    let day = num::permille(people, s.rules.supply.townsman_ration_permille);
    people > 0
        && state.t.places.siege_days(place) > 0
        && state.t.places.granary(place) < day * s.rules.siege.starving_days
}

/// What a leader is worth; nothing where nobody of name leads. The wounded lead at half.
fn rating(
    state: &CampaignState,
    force: ForceId,
    of: impl Fn(&crate::scenario::Leader) -> u32,
) -> Option<u32> {
    let leader = state.t.forces.leader(force).some()?;
    let points = of(state.scenario.leaders.get(leader.index())?);
    let wounded = state.t.leaders.fate(leader) == Fate::Wounded;
    Some(if wounded { points / 2 } else { points })
}

/// Enemies of a side in a place, and their men as seen.
fn defenders(
    state: &CampaignState,
    view: SideView,
    side: SideId,
    place: PlaceId,
) -> Vec<(ForceId, u32)> {
    let s = &state.scenario;
    let forces = &state.t.forces;
    match view {
        SideView::All => state
            .garrison_of(place)
            .filter(|&f| s.hostile(side, forces.side(f)))
            .map(|f| (f, state.men(f)))
            .collect(),
        SideView::Besiegers => {
            let hex = s.places[place.index()].hex;
            seen(state, side).filter(|&(_, at, _)| at == hex).map(|(f, _, men)| (f, men)).collect()
        }
    }
}

/// Enemy forces that a side knows of on the map: where, and how many men.
fn seen(state: &CampaignState, side: SideId) -> impl Iterator<Item = (ForceId, HexId, u32)> + '_ {
    state.t.forces.ids().filter_map(move |f| {
        let contact = state.t.knowledge.contact(side, Body::Force(f));
        let enemy = contact.is_known() && state.scenario.hostile(side, state.t.forces.side(f));
        let hex = contact.spot.as_hex().filter(|_| enemy)?;
        Some((f, hex, contact.estimate))
    })
}

/// Whether a force of a side stands so near that an empty place would look empty.
fn near(state: &CampaignState, side: SideId, hex: HexId) -> bool {
    state
        .forces_of(side)
        .any(|f| state.force_hex(f).is_some_and(|h| state.scenario.map.distance(h, hex) <= 1))
}

/// Whether an army of the garrison's side stands near enough, and is strong enough, to give hope.
/// Those who lie in places of their own side do not come.
fn relief_near(
    state: &CampaignState,
    view: SideView,
    side: SideId,
    place: PlaceId,
    besiegers: u32,
) -> bool {
    let s = &state.scenario;
    let (hex, reach) = (s.places[place.index()].hex, s.rules.siege.relief_hexes);
    let holder = |p: PlaceId| match view {
        SideView::All => state.t.places.holder(p),
        SideView::Besiegers => state.t.knowledge.holder(side, p),
    };
    let counts = |f: ForceId, at: HexId| {
        let own_place = s.places_at(at).any(|p| holder(p) == state.t.forces.side(f));
        at != hex && s.map.distance(at, hex) <= reach && !own_place
    };
    let men: u32 = match view {
        SideView::All => state
            .living_forces()
            .filter(|&f| s.hostile(side, state.t.forces.side(f)) && !state.in_garrison(f))
            .filter_map(|f| Some((f, state.force_hex(f)?)))
            .filter(|&(f, at)| counts(f, at))
            .map(|(f, _)| state.men(f))
            .sum(),
        SideView::Besiegers => {
            seen(state, side).filter(|&(f, at, _)| counts(f, at)).map(|(_, _, men)| men).sum()
        }
    };
    men > 0 && men >= num::permille(besiegers, s.rules.siege.relief_share_permille)
}

/// What a siege by a force of a side would promise, as far as the side can know: with those of
/// its forces that already press it in that way.
pub fn siege_odds(
    state: &CampaignState,
    side: SideId,
    force: ForceId,
    place: PlaceId,
    way: SiegeWay,
) -> SiegeOdds {
    let mut party = pressing(state, side, place, with_whom(way));
    if !party.contains(&force) {
        party.push(force);
        party.sort_unstable();
    }
    besieged(state, SideView::Besiegers, side, place, &party).odds(&state.scenario.rules.siege, way)
}

/// A storm is tried by those who are ordered to; in all else the whole host counts.
pub(crate) const fn with_whom(way: SiegeWay) -> Option<SiegeWay> {
    match way {
        SiegeWay::Storm => Some(SiegeWay::Storm),
        SiegeWay::Blockade | SiegeWay::Parley | SiegeWay::CutWater => None,
    }
}

/// Mean of values weighted by men; 1000 of nobody.
fn mean(weighted: impl Iterator<Item = (u32, u32)>) -> u32 {
    let (mut sum, mut men) = (0u64, 0u64);
    for (weight, value) in weighted {
        sum += u64::from(weight) * u64::from(value);
        men += u64::from(weight);
    }
    sum.checked_div(men).map_or(1000, |mean| mean as u32)
}
