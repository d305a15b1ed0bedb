//! What an order would bring: when it takes effect, where it leads and at what pace, when who
//! bears it is there and in what state, what threatens on the way, and what a battle or a siege at
//! its goal promises. One sum for the screen, the terminal and whoever else weighs orders.
//!
//! It rests on what the side knows and on the weather as it stands; the week may turn out
//! otherwise. Deliberately absent: what others will do, dice, and whether the order may be given at
//! all, which is asked first and of [`crate::check`].

mod fitness;
mod food;
mod garrisons;
mod joint;
mod journey;
mod siege_card;

use super::{
    check::OrderError,
    event::Body,
    ids::{ForceId, HexId},
    observe::Observation,
    odds::{BattleOdds, SiegeOdds},
    order::{CampTask, Order, Stance, Task},
    resolve::{camps::camp_goal, effect_days},
};
pub use fitness::{Caution, Fit, Fitness, cautions};
pub use food::{FOOD_HORIZON_DAYS, FoodCourse, FoodDay, FoodForecast};
pub use garrisons::{CrowdedGarrison, crowded, emptied};
pub use joint::JointOutlook;
pub use journey::{Danger, Journey, WayPoint, Wear};
pub use siege_card::{ApartBecause, SiegeOutlook};

/// What an order would bring, as far as the side can know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outlook {
    /// Days for which its courier rides; 0 = in hand at once.
    pub courier_days: u16,
    /// Day of the campaign on which it takes effect: the courier is there, a levy has mustered.
    pub starts: u16,
    /// The way on which it sends its bearer; nothing where it sends nobody anywhere.
    pub journey: Option<Journey>,
    /// What an attack on the strongest known enemy at its goal promises, and who that is; own
    /// forces that stand there already join in.
    pub battle: Option<(ForceId, BattleOdds)>,
    /// What the siege promises.
    pub siege: Option<SiegeOdds>,
}

impl Outlook {
    /// What an order of the side would bring.
    ///
    /// # Errors
    /// Why the order cannot be given: then it brings nothing.
    pub fn of(seen: &Observation<'_>, order: &Order) -> Result<Self, OrderError> {
        let outlook = Self::without_odds(seen, order)?;
        let seeks = match *order {
            Order::Stance { force, stance: Stance::Seek } => Some(force),
            _ => None,
        };
        let bearers: Vec<ForceId> = fights(order).or(seeks).into_iter().collect();
        Ok(Self {
            battle: battle(seen, order, &bearers),
            siege: siege(seen, order, &bearers),
            ..outlook
        })
    }

    /// As [`Self::of`], with neither battle nor siege.
    fn without_odds(seen: &Observation<'_>, order: &Order) -> Result<Self, OrderError> {
        seen.check(order)?;
        let state = seen.state();
        let starts = state.orders_day() + effect_days(state, seen.side(), order);
        Ok(Self {
            courier_days: seen.courier_days(order),
            starts,
            journey: Journey::ordered(seen, order, starts),
            battle: None,
            siege: None,
        })
    }
}

/// The hex to which an order leads; nothing for one that leads nowhere, or after somebody who is
/// off the map.
#[must_use]
pub fn goal(seen: &Observation<'_>, order: &Order) -> Option<HexId> {
    if let Some(task) = Task::ordered(order) {
        return journey::stops(seen, task).and_then(|(stops, _)| stops.last().copied());
    }
    match *order {
        Order::CallLevy { force, .. } => seen.force_hex(force),
        _ => camp_goal(seen.scenario(), CampTask::ordered(order)?),
    }
}

/// Who may come to fight by an order.
const fn fights(order: &Order) -> Option<ForceId> {
    match *order {
        Order::March { force, .. }
        | Order::Raid { force, .. }
        | Order::Besiege { force, .. }
        // Who is sent into a town that is shut in has to pass those who lie before it.
        | Order::Garrison { force, .. }
        | Order::Relieve { force, .. } => Some(force),
        _ => None,
    }
}

/// What the siege that an order asks for promises, laid by some forces together.
fn siege(seen: &Observation<'_>, order: &Order, bearers: &[ForceId]) -> Option<SiegeOdds> {
    let Order::Besiege { place, way, .. } = *order else { return None };
    seen.joint_siege_odds(bearers, place, way)
}

/// What an attack by some forces together promises on the strongest enemy that the side knows of
/// where their order leads.
fn battle(
    seen: &Observation<'_>,
    order: &Order,
    bearers: &[ForceId],
) -> Option<(ForceId, BattleOdds)> {
    let hex = match *order {
        // Who looks for battle goes for those who are upon him.
        Order::Stance { force, stance: Stance::Seek } => seen.force_hex(force)?,
        _ => {
            fights(order)?;
            goal(seen, order)?
        }
    };
    let there = seen.enemy_forces().filter(|(_, at)| *at == hex);
    let strongest = there.max_by_key(|(enemy, _)| enemy.contact.estimate)?.0;
    let Body::Force(enemy) = strongest.body else { return None };
    let mut own = bearers.to_vec();
    own.extend(seen.forces().filter(|&f| !bearers.contains(&f) && seen.force_hex(f) == Some(hex)));
    seen.battle_odds(&own, enemy).map(|odds| (enemy, odds))
}
