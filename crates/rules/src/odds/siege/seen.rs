//! A siege as somebody sees it: the resolution, which sees all, or the besieging side, which
//! guesses at what it has not seen. Unknown is not empty.

use super::{Besieged, SiegeCourse, hazard};
use crate::{
    event::{Body, Fate},
    ids::{ForceId, HexId, PlaceId, SideId},
    num,
    order::{SiegeWay, Task},
    state::{CampaignState, NEVER},
};

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
    state.forces_at(hex).filter(|&f| presses(state, side, place, way, f)).collect()
}

/// Whether a force that stands before a place presses it for a side, by any way or by one.
fn presses(
    state: &CampaignState,
    side: SideId,
    place: PlaceId,
    way: Option<SiegeWay>,
    force: ForceId,
) -> bool {
    let hex = state.scenario.places[place.index()].hex;
    let here = |f: ForceId| state.t.forces.side(f) == side && !state.in_garrison(f);
    let ordered = |f: ForceId| match state.t.forces.task(f) {
        Task::Besiege { place: at, way: how } => at == place && way.is_none_or(|way| way == how),
        _ => false,
    };
    let helps = |f: ForceId| match state.t.forces.task(f) {
        Task::Follow(other) => {
            let there = state.t.forces.alive(other) && state.force_hex(other) == Some(hex);
            there && here(other) && ordered(other)
        }
        _ => false,
    };
    here(force) && (ordered(force) || helps(force))
}

/// Of the party that presses a siege those who press it in one way.
pub(crate) fn pressing_so<'a>(
    state: &'a CampaignState,
    side: SideId,
    place: PlaceId,
    way: SiegeWay,
    party: &'a [ForceId],
) -> impl Iterator<Item = ForceId> + 'a {
    party.iter().copied().filter(move |&f| presses(state, side, place, Some(way), f))
}

/// The strongest of some forces; the first of equals.
pub(crate) fn strongest(state: &CampaignState, forces: &[ForceId]) -> Option<ForceId> {
    forces.iter().copied().max_by_key(|&f| (state.men(f), core::cmp::Reverse(f)))
}

/// The way that a side presses today: that of most men, of equals the first.
pub(crate) fn pressed(men: impl Fn(SiegeWay) -> u32) -> SiegeWay {
    let ways = SiegeWay::ALL.into_iter().rev().max_by_key(|&way| men(way));
    ways.unwrap_or(SiegeWay::Blockade)
}

/// Whether nobody in a walled place bars the gate to so many men of an enemy.
pub(crate) fn is_open(state: &CampaignState, place: PlaceId, men: u32) -> bool {
    let s = &state.scenario;
    let (people, loyalty) = (s.places[place.index()].people, state.t.places.loyalty(place));
    let townsmen = hazard::townsmen(&s.rules.siege, people, true, loyalty.into(), men);
    hazard::open_to(&s.rules.contact, people, townsmen, men)
}

/// A siege as seen: `host` is all who lie there, `party` who press it in the way looked at.
pub(crate) fn besieged(
    state: &CampaignState,
    view: SideView,
    side: SideId,
    place: PlaceId,
    host: &[ForceId],
    party: &[ForceId],
) -> Besieged {
    let s = &state.scenario;
    let rules = &s.rules.siege;
    let fixed = &s.places[place.index()];
    let row = state.t.places.row(place);
    let men = |party: &[ForceId]| party.iter().map(|&f| state.men(f)).sum::<u32>();
    let leader = strongest(state, party)
        .and_then(|f| rating(state, f, |l| u32::from(l.attack) + u32::from(l.siegecraft)));
    let inside_known = knows_inside(state, view, side, place);
    let inside = if inside_known { inside(state, side, place) } else { Vec::new() };
    let known = |of: &dyn Fn(ForceId) -> u32| inside.iter().map(|&(f, _)| of(f)).max().unwrap_or(0);
    let host_men = men(host);
    let mut siege = Besieged {
        besiegers: men(party),
        host: host_men,
        spirit: mean(party.iter().map(|&f| (state.men(f), state.cohesion(f)))),
        leader: leader.unwrap_or(rules.leader_nameless),
        garrison: inside.iter().map(|&(_, men)| men).sum(),
        townsmen: 0,
        people: fixed.people,
        walled: s.kind(place).walled,
        cohesion: mean(inside.iter().map(|&(f, men)| (men, state.cohesion(f)))),
        fresh: false,
        commander: commander_of(state, &inside),
        hungry_days: known(&|f| state.t.forces.hungry_days(f).into()),
        works_days: known(&|f| state.t.forces.dug_in(f).into()),
        loyalty: row.loyalty.into(),
        starving: false,
        thirst: if row.water_cut { fixed.water_permille } else { 0 },
        water: fixed.water_permille,
        walls: fixed.walls_permille,
        relief: relief_near(state, view, side, place, host_men),
        surprise: false,
        inside_known,
        course: course(state, place, &inside, party),
    };
    if !inside_known {
        let (least, most) = guessed_garrison(state, side, place);
        siege.garrison = u32::midpoint(least, most);
        siege.cohesion = rules.assumed_cohesion_permille;
        siege.loyalty = loyalty_as_known(state, side, place);
        siege.thirst = 0;
        // Food is taken to last: nobody saw the granary.
        let plenty = u32::MAX / 4;
        siege.course.days = 0;
        siege.course.storm_days_ago = None;
        (siege.course.granary, siege.course.stores) = (plenty, plenty);
        siege.course.garrison_full = rules.assumed_cohesion_permille;
    }
    siege.refresh(rules);
    siege
}

/// Deserters and friends come over the wall to those who shut the place in.
fn knows_inside(state: &CampaignState, view: SideView, side: SideId, place: PlaceId) -> bool {
    let shut_in =
        || state.t.places.siege_days(place) > 0 && !pressing(state, side, place, None).is_empty();
    view == SideView::All || shut_in()
}

/// How far a siege has gone, and what is left to eat.
fn course(
    state: &CampaignState,
    place: PlaceId,
    inside: &[(ForceId, u32)],
    party: &[ForceId],
) -> SiegeCourse {
    let s = &state.scenario;
    let people = s.places[place.index()].people;
    let row = state.t.places.row(place);
    let per_sheep = s.rules.food.man_days_per_sheep;
    let forces = &state.t.forces;
    let stores =
        |f: ForceId| forces.stores(f).saturating_add(forces.sheep(f).saturating_mul(per_sheep));
    let full = |f: ForceId| {
        mean(state.contingents_of(f).map(|c| {
            let troop = s.troop(state.t.contingents.troop(c));
            (state.t.contingents.men(c), troop.cohesion_permille.min(1000))
        }))
    };
    let hungry = |&f: &ForceId| forces.week(f).short() > 0 && stores(f) == 0;
    SiegeCourse {
        days: row.siege_days.into(),
        storm_days_ago: (row.stormed != NEVER)
            .then(|| u32::from(state.t.day.saturating_sub(row.stormed))),
        granary: row.granary,
        town_day: num::permille(people, s.rules.supply.townsman_ration_permille),
        stores: inside.iter().fold(0, |sum, &(f, _)| sum.saturating_add(stores(f))),
        horses: inside.iter().map(|&(f, _)| state.horses(f)).sum(),
        condition: inside.iter().map(|&(f, _)| state.condition(f)).max().unwrap_or(1000),
        hunger: inside.iter().map(|&(f, _)| state.hunger(f)).max().unwrap_or(0),
        garrison_full: mean(inside.iter().map(|&(f, men)| (men, full(f)))),
        besiegers_full: mean(party.iter().map(|&f| (state.men(f), full(f)))),
        besiegers_hungry: !party.is_empty() && party.iter().all(hungry),
    }
}

/// Least and most men that a garrison may have which nobody has counted.
fn guessed_garrison(state: &CampaignState, side: SideId, place: PlaceId) -> (u32, u32) {
    let s = &state.scenario;
    let rules = &s.rules.siege;
    let fixed = &s.places[place.index()];
    let mut inside = seen(state, side).filter(|&(_, at, _)| at == fixed.hex).peekable();
    if inside.peek().is_none() {
        let per_100 = rules.assumed_men_per_100_people;
        let usual = num::ratio(fixed.people, per_100, 100).max(rules.assumed_men);
        let share = |percent| num::ratio(usual, percent, 100);
        let least = share(rules.assumed_least_percent);
        return (least, share(rules.assumed_most_percent).max(least));
    }
    inside.fold((0, 0), |(least, most), (force, _, men)| {
        let error = u32::from(state.t.knowledge.contact(side, Body::Force(force)).error).min(900);
        let (few, many) =
            (num::ratio(men, 1000, 1000 + error), num::ratio(men, 1000, 1000 - error));
        (least + few, most + many)
    })
}

/// Fewest men who would try a storm of a place, as far as a side can know: what it guesses at is
/// put at the least.
pub(crate) fn least_stormers(state: &CampaignState, side: SideId, place: PlaceId, men: u32) -> u32 {
    let siege = besieged(state, SideView::Besiegers, side, place, &[], &[]);
    let garrison =
        garrison_range(state, side, place, &siege).map_or(siege.garrison, |(few, _)| few);
    let rules = &state.scenario.rules.siege;
    let townsmen = hazard::townsmen(rules, siege.people, siege.walled, siege.loyalty, men);
    num::permille(garrison.saturating_add(townsmen), rules.storm_least_permille)
}

/// Least and most men of the garrison as a side may guess; nothing when it knows.
pub(super) fn garrison_range(
    state: &CampaignState,
    side: SideId,
    place: PlaceId,
    siege: &Besieged,
) -> Option<(u32, u32)> {
    (!siege.inside_known).then(|| guessed_garrison(state, side, place))
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

/// Enemies of a side who hold a place, and their men.
fn inside(state: &CampaignState, side: SideId, place: PlaceId) -> Vec<(ForceId, u32)> {
    state
        .garrison_of(place)
        .filter(|&f| state.scenario.hostile(side, state.t.forces.side(f)))
        .map(|f| (f, state.men(f)))
        .collect()
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
        let own_place = || s.places_at(at).any(|p| holder(p) == state.t.forces.side(f));
        at != hex && s.map.distance(at, hex) <= reach && !own_place()
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

/// Mean of values weighted by men; 1000 of nobody.
fn mean(weighted: impl Iterator<Item = (u32, u32)>) -> u32 {
    let (mut sum, mut men) = (0u64, 0u64);
    for (weight, value) in weighted {
        sum += u64::from(weight) * u64::from(value);
        men += u64::from(weight);
    }
    sum.checked_div(men).map_or(1000, |mean| mean as u32)
}
