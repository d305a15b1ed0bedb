//! What one order to several forces would bring: each of them its own way and days, all of them
//! together one battle or siege.
//!
//! The odds are those of all who can be given the order, as if they stood there together; beside them
//! stand those of the first to come, who begin without the others, and for whom they pass on the way
//! those of who pass there together. Deliberately absent: orders that differ from one
//! another.

use super::{
    Outlook, battle,
    journey::{Danger, Journey},
    siege,
};
use crate::{
    check::OrderError,
    ids::{ForceId, HexId},
    observe::Observation,
    odds::{BattleOdds, SiegeOdds},
    order::{Order, SiegeWay},
};

/// What the same order would bring several forces together, as far as the side can know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JointOutlook {
    /// The order of each force and what it would bring that force, its odds left out; or why it
    /// cannot be given. In the order in which the forces were named.
    pub each: Vec<(ForceId, Order, Result<Outlook, OrderError>)>,
    /// Men of all who can be given it.
    pub men: u32,
    /// Days of the campaign on which the first and the last of those who are sent somewhere arrive;
    /// nothing where nobody is sent, or one of them does not arrive within what is reckoned.
    pub arrives: Option<(u16, u16)>,
    /// Who comes last; of those who do not arrive within what is reckoned the first.
    pub slowest: Option<ForceId>,
    /// What an attack of all of them on the strongest known enemy at the goal promises, and who
    /// that is; own forces that stand there already join in.
    pub battle: Option<(ForceId, BattleOdds)>,
    /// What the siege by all of them promises.
    pub siege: Option<SiegeOdds>,
    /// Who is there days before the last and begins alone; nothing where all come together, or nothing
    /// begins there.
    pub first: Option<FirstThere>,
    /// Known enemies near the ways, each once, whose fight those who come near him together have least
    /// to hope for.
    pub met: Vec<MetOnTheWay>,
}

/// Those of several who come first to where a fight or a siege begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstThere {
    /// Who.
    pub forces: Vec<ForceId>,
    /// Their men.
    pub men: u32,
    /// On which day of the campaign.
    pub day: u16,
    /// What they have to hope for alone: the chance of a storm where one is ordered, else that of
    /// a fight with the strongest known enemy there; permille.
    pub alone: u32,
    /// The same for all together.
    pub together: u32,
}

/// A known enemy whom some of several come near.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MetOnTheWay {
    /// Who.
    pub enemy: ForceId,
    /// Where.
    pub at: HexId,
    /// Which of the side's own come near him within a day of each other.
    pub forces: Vec<ForceId>,
}

impl JointOutlook {
    /// What the order of the first would bring all of some forces. Who cannot be told the same
    /// ([`Order::for_force`]) is left out.
    #[must_use]
    pub fn of(seen: &Observation<'_>, order: &Order, forces: &[ForceId]) -> Self {
        let mut named: Vec<ForceId> = Vec::with_capacity(forces.len());
        for &force in forces {
            if !named.contains(&force) {
                named.push(force);
            }
        }
        let told = |force: ForceId| Some((force, order.for_force(force)?));
        let each: Vec<_> = (named.into_iter().filter_map(told))
            .map(|(force, order)| (force, order, Outlook::without_odds(seen, &order)))
            .collect();
        let able: Vec<ForceId> = each.iter().filter(|(.., o)| o.is_ok()).map(|e| e.0).collect();
        let journeys = each.iter().filter_map(|(force, _, outlook)| {
            let journey = outlook.as_ref().ok()?.journey.as_ref()?;
            Some((*force, journey.arrives))
        });
        // Of those who come on the same day the first named; never is later than every day.
        let slowest = journeys.clone().max_by_key(|(force, day)| {
            let at = able.iter().position(|f| f == force);
            (day.unwrap_or(u16::MAX), core::cmp::Reverse(at))
        });
        let first = journeys.filter_map(|(_, day)| day).min();
        let last = slowest.and_then(|(_, day)| day);
        let mut joint = Self {
            men: able.iter().map(|&force| seen.men(force)).sum(),
            arrives: first.zip(last),
            slowest: slowest.map(|(force, _)| force),
            battle: battle(seen, order, &able).filter(|_| !able.is_empty()),
            siege: siege(seen, order, &able),
            each,
            first: None,
            met: Vec::new(),
        };
        joint.first = joint.first_there(seen, order);
        joint.met = joint.met_on_the_way(seen);
        joint
    }

    /// The journeys of those who can be told.
    fn journeys(&self) -> impl Iterator<Item = (ForceId, &Journey)> + Clone {
        self.each.iter().filter_map(|(force, _, outlook)| {
            Some((*force, outlook.as_ref().ok()?.journey.as_ref()?))
        })
    }

    fn first_there(&self, seen: &Observation<'_>, order: &Order) -> Option<FirstThere> {
        let (day, _) = self.arrives.filter(|(first, last)| first != last)?;
        let early = self.journeys().filter(|(_, journey)| journey.arrives == Some(day));
        let forces: Vec<ForceId> = early.map(|(force, _)| force).collect();
        let storm = |odds: Option<SiegeOdds>| Some(odds?.chance_permille);
        let fight = |odds: Option<(ForceId, BattleOdds)>| Some(u32::from(odds?.1.win));
        let (alone, together) = match *order {
            Order::Besiege { way: SiegeWay::Storm, .. } => {
                (storm(siege(seen, order, &forces))?, storm(self.siege.clone())?)
            }
            _ => (fight(battle(seen, order, &forces))?, fight(self.battle)?),
        };
        let men = forces.iter().map(|&force| seen.men(force)).sum();
        Some(FirstThere { forces, men, day, alone, together })
    }

    fn met_on_the_way(&self, seen: &Observation<'_>) -> Vec<MetOnTheWay> {
        let map = &seen.scenario().map;
        // Who comes near whom, where, and when he is nearest.
        let near = self.journeys().flat_map(|(own, journey)| {
            journey.dangers.iter().filter_map(move |danger| {
                let Danger::Enemy { force, at } = *danger else { return None };
                let nearest = journey.points().min_by_key(|point| map.distance(point.hex, at));
                Some((force, at, own, nearest.map_or(0, |point| point.day)))
            })
        });
        let near: Vec<(ForceId, HexId, ForceId, u16)> = near.collect();
        let mut met: Vec<(u32, MetOnTheWay)> = Vec::new();
        for &(enemy, at, _, day) in &near {
            let there = near.iter().filter(|other| other.0 == enemy && other.3.abs_diff(day) <= 1);
            let forces: Vec<ForceId> = there.map(|other| other.2).collect();
            let win = seen.battle_odds(&forces, enemy).map_or(0, |odds| u32::from(odds.win));
            match met.iter_mut().find(|(_, other)| other.enemy == enemy) {
                Some((least, _)) if *least <= win => {}
                Some(known) => *known = (win, MetOnTheWay { enemy, at, forces }),
                None => met.push((win, MetOnTheWay { enemy, at, forces })),
            }
        }
        met.into_iter().map(|(_, met)| met).collect()
    }

    /// The orders that can be given.
    pub fn orders(&self) -> impl Iterator<Item = Order> + '_ {
        self.each.iter().filter(|(.., outlook)| outlook.is_ok()).map(|&(_, order, _)| order)
    }

    /// Who cannot be given the order, and why.
    pub fn refused(&self) -> impl Iterator<Item = (ForceId, &OrderError)> {
        self.each.iter().filter_map(|(force, _, outlook)| Some((*force, outlook.as_ref().err()?)))
    }
}
