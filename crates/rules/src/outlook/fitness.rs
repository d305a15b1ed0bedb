//! How fit a force is to fight and to march: its men, horses and food, each graded by the rule book,
//! and what speaks against sending it into a fight.
//!
//! Deliberately absent: what becomes of a force that is unfit. The rules of battle, hunger and
//! marching say that; this only says when to warn.

use super::{fights, goal};
use crate::{
    ids::{ForceId, HexId},
    observe::Observation,
    order::{Order, Stance},
    state::CampaignState,
};

/// How fit something is, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Fit {
    /// Nothing to speak of.
    #[default]
    Good,
    /// Worth a thought.
    Poor,
    /// A matter of alarm.
    Bad,
}

impl Fit {
    const fn below(value: u32, poor: u32, bad: u32) -> Self {
        if value < bad {
            Self::Bad
        } else if value < poor {
            Self::Poor
        } else {
            Self::Good
        }
    }
}

/// How fit a force is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fitness {
    /// Mean cohesion of its men, permille.
    pub cohesion: u32,
    /// Mean condition of its horses, permille; nothing without horses.
    pub condition: Option<u32>,
    /// Days of food with it: train and herd.
    pub food_days: u32,
    /// Days for which it has gone hungry.
    pub hungry_days: u32,
    /// How its men hold together.
    pub men: Fit,
    /// How its horses are; good without horses.
    pub horses: Fit,
    /// How it is fed. Who lies within walls or waits off the map lives on what is there: only
    /// hunger itself is bad then.
    pub food: Fit,
}

impl Fitness {
    /// How fit a force is; of nobody nothing is bad.
    #[must_use]
    pub fn of(state: &CampaignState, force: ForceId) -> Self {
        let (rules, forces) = (&state.scenario.rules.fitness, state.forces());
        let row = forces.row(force);
        let cohesion = state.cohesion(force);
        let condition = (state.horses(force) > 0).then(|| state.condition(force));
        let herd = row.sheep.saturating_mul(state.scenario.rules.food.man_days_per_sheep);
        let men = state.men(force);
        let food_days = row.stores.saturating_add(herd).checked_div(men).unwrap_or(0);
        let hungry = row.hungry_days > 0 && row.week.short() > 0;
        let afield = state.force_hex(force).is_some() && !row.garrison.is_some();
        let food = match (hungry, afield && men > 0) {
            (true, _) => Fit::Bad,
            (false, true) => Fit::below(food_days, rules.food_poor_days, rules.food_bad_days),
            (false, false) => Fit::Good,
        };
        let horses = condition.map_or(Fit::Good, |condition| {
            Fit::below(condition, rules.horses_poor_permille, rules.horses_bad_permille)
        });
        let fit = Fit::below(cohesion, rules.cohesion_poor_permille, rules.cohesion_bad_permille);
        Self {
            cohesion,
            condition,
            food_days,
            hungry_days: row.hungry_days.into(),
            men: if men > 0 { fit } else { Fit::Good },
            horses,
            food,
        }
    }

    /// The worst of its men, horses and food.
    #[must_use]
    pub fn worst(&self) -> Fit {
        self.men.max(self.horses).max(self.food)
    }
}

/// What speaks against sending a force into a fight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Caution {
    /// Its men hardly hold together.
    Shaken {
        /// Their mean cohesion, permille.
        cohesion: u32,
    },
    /// It has hardly any food.
    Starving {
        /// Days for which it lasts.
        days: u32,
    },
    /// Its horses are worn out.
    Jaded {
        /// Their mean condition, permille.
        condition: u32,
    },
}

/// What speaks against an order, by the force that it sends into a fight: into a storm or another siege,
/// a raid, against a known enemy, or to look for battle. Nothing for an order that leads into no
/// fight, as far as the side knows.
#[must_use]
pub fn cautions(seen: &Observation<'_>, order: &Order) -> Vec<Caution> {
    let Some(force) = sent_to_fight(seen, order).filter(|&force| seen.force(force).is_some())
    else {
        return Vec::new();
    };
    let fitness = Fitness::of(seen.state(), force);
    let mut found = Vec::new();
    if fitness.men == Fit::Bad {
        found.push(Caution::Shaken { cohesion: fitness.cohesion });
    }
    if fitness.food == Fit::Bad {
        found.push(Caution::Starving { days: fitness.food_days });
    }
    // Nobody rides against a wall.
    let rides = !matches!(order, Order::Besiege { .. });
    if let (Fit::Bad, true, Some(condition)) = (fitness.horses, rides, fitness.condition) {
        found.push(Caution::Jaded { condition });
    }
    found
}

/// The force that an order sends where it may have to fight.
fn sent_to_fight(seen: &Observation<'_>, order: &Order) -> Option<ForceId> {
    let enemy_at = |hex: HexId| seen.enemy_forces().any(|(_, at)| at == hex);
    match *order {
        Order::Stance { force, stance: Stance::Seek } => Some(force),
        Order::Raid { force, .. } | Order::Besiege { force, .. } => Some(force),
        _ => fights(order).filter(|_| goal(seen, order).is_some_and(enemy_at)),
    }
}
