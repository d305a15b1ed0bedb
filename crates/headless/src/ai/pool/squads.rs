//! Squads: as many bodies are broken off as there are officers, and sent after camps and weak places.
//! The armies keep home.

use super::{
    super::{
        Memoryless,
        scripted::{BOLD, Character},
    },
    country::{FARTHEST, goes_for_a_place},
    week::{PoolBody, PoolWeek},
};
use rules::{
    event::Body,
    ids::{CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId},
    observe::Observation,
    order::{Order, SiegeWay, Stance},
};

/// Men of a squad.
const MEN: u32 = 300;
/// How many times as many men an army must have to give a squad.
const SPARE: u32 = 3;
/// Men left in a place: so few that no squad is taken for a garrison.
const GARRISON: u32 = 100;
/// Own men against those of a camp who stand to it, permille, from which it is fallen on.
const CAMP_ODDS_PERMILLE: u32 = 700;
/// Chance to have a place in a week, permille, from which a squad tries.
const CHANCE_PERMILLE: u32 = 40;
/// Confidence below which a camp is not where it was, permille.
const FRESH: u16 = 300;

const CHARACTER: Character = Character { garrison_men: GARRISON, raid_hexes: 0, ..BOLD };

pub(in super::super) struct Squads;

/// What a squad rides for.
#[derive(Clone, Copy)]
enum SquadGoal {
    Camp(CampId, HexId),
    Place(PlaceId, HexId),
}

impl Memoryless for Squads {
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut week = PoolWeek::open(seen, CHARACTER);
        let (mut squads, armies): (Vec<PoolBody>, Vec<PoolBody>) =
            week.ready().into_iter().partition(|body| week.was_split_off(body.force));
        break_off(&mut week, &armies);
        squads.sort_unstable_by_key(|body| body.force);
        let mut goals = goals(&week);
        for squad in &squads {
            ride(&mut week, squad, &mut goals);
        }
        for army in &armies {
            // It helps its own; else it stays.
            if !week.is_called_to_help(army.force) {
                week.hold(army.force);
            }
        }
        let split: Vec<ForceId> = squads.iter().map(|body| body.force).collect();
        let own = |order: &Order| order.tasked().is_some_and(|force| split.contains(&force));
        let armies_go = |order: &Order| {
            !own(order) && (matches!(order, Order::Raid { .. }) || goes_for_a_place(seen, order))
        };
        week.close(|order| !armies_go(order), orders);
    }
}

/// Breaks a squad off each army that can spare it while there are officers to lead them.
fn break_off(week: &mut PoolWeek<'_>, armies: &[PoolBody]) {
    let seen = week.seen;
    let promised = seen
        .orders_on_the_way()
        .iter()
        .filter(|(_, order)| matches!(order, Order::Detach { officer: true, .. }))
        .count();
    let mut officers = usize::from(seen.standing().officers).saturating_sub(promised);
    for army in armies {
        let largest: Option<(u32, ContingentId)> =
            seen.contingents(army.force).iter().map(|(id, row)| (row.men, *id)).max();
        let Some((have, contingent)) = largest else { continue };
        if officers == 0 || army.men < MEN * SPARE {
            continue;
        }
        let (to, leader) = (ForceId::NONE, LeaderId::NONE);
        let order = Order::Detach { contingent, men: MEN.min(have), to, leader, officer: true };
        officers -= usize::from(week.give(order));
    }
}

/// Camps that a squad can fall on, and places that nobody is known to guard.
fn goals(week: &PoolWeek<'_>) -> Vec<SquadGoal> {
    let seen = week.seen;
    let scenario = seen.scenario();
    let per_100 = scenario.rules.camps.fighters_per_100;
    let camps = seen.known().filter_map(|enemy| {
        let Body::Camp(camp) = enemy.body else { return None };
        let hex = enemy.contact.spot.as_hex()?;
        let home = enemy.contact.estimate * per_100 / 200;
        let weak = MEN * 1000 >= (home + week.enemies_near(hex, 1)) * CAMP_ODDS_PERMILLE;
        let known = enemy.contact.confidence >= FRESH;
        (known && weak && scenario.hostile(seen.side(), enemy.side))
            .then_some(SquadGoal::Camp(camp, hex))
    });
    let weak = week.prizes().into_iter().filter(|prize| prize.known < MEN / 2);
    camps.chain(weak.map(|prize| SquadGoal::Place(prize.place, prize.hex))).collect()
}

/// Rides for the nearest goal that no other squad has, else home to bread.
fn ride(week: &mut PoolWeek<'_>, squad: &PoolBody, goals: &mut Vec<SquadGoal>) {
    let force = squad.force;
    week.stand(force, Stance::Evade);
    let mut near: Vec<(u32, usize)> = (0..goals.len())
        .map(|at| {
            let (SquadGoal::Camp(_, hex) | SquadGoal::Place(_, hex)) = goals[at];
            (week.cost(squad, hex), at)
        })
        .filter(|&(cost, _)| cost <= FARTHEST)
        .collect();
    near.sort_unstable();
    for (_, at) in near {
        let goes = match goals[at] {
            SquadGoal::Camp(camp, _) => week.tell(force, Order::Raid { force, camp }),
            SquadGoal::Place(place, _) => {
                is_worth_it(week, force, place) && week.besiege(force, place, &[force])
            }
        };
        if goes {
            goals.swap_remove(at);
            return;
        }
    }
    match week.nearest_bread(squad) {
        Some(hex) if week.away(squad.hex, hex) > 1 => week.march(squad, hex),
        _ => week.hold(force),
    };
}

/// Whether a squad has a chance to get into a place within weeks, as far as anybody knows.
fn is_worth_it(week: &PoolWeek<'_>, force: ForceId, place: PlaceId) -> bool {
    let ways = [SiegeWay::Storm, SiegeWay::Parley];
    let odds = ways.into_iter().filter_map(|way| week.seen.siege_odds(force, place, way));
    odds.map(|odds| odds.week_permille).max() >= Some(CHANCE_PERMILLE)
}
