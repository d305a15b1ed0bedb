//! What one order to several forces would bring: each of them its own way and days, all of them
//! together one battle or siege.
//!
//! The odds are those of all who can be given the order, as if they stood there together: before
//! the last of them has come they are worse. Deliberately absent: orders that differ from one
//! another.

use super::{Outlook, battle, siege};
use crate::{
    check::OrderError,
    ids::ForceId,
    observe::Observation,
    odds::{BattleOdds, SiegeOdds},
    order::Order,
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
        Self {
            men: able.iter().map(|&force| seen.men(force)).sum(),
            arrives: first.zip(last),
            slowest: slowest.map(|(force, _)| force),
            battle: battle(seen, order, &able).filter(|_| !able.is_empty()),
            siege: siege(seen, order, &able),
            each,
        }
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
