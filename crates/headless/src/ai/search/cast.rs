//! The characters that side plans are made of, and the orders that come of a plan.

use super::{
    script::{self, Script},
    side_plan::SidePlan,
};
use crate::ai::{
    Memoryless, Policy,
    passive::Passive,
    plan::ByPlan,
    scripted::{BOLD, CAUTIOUS, Character, Scripted},
};
use rules::{
    ids::{ForceId, SideId},
    observe::Observation,
    order::{Bearer, Order},
    scenario::Scenario,
};

/// A character by its position in the cast.
pub(super) type Part = usize;

/// Marches at even odds, hard and late into the year.
pub(super) const BOLD_PART: Part = 0;
/// Follows the plan of the scenario, where it has one for the side.
pub(super) const PLAN_PART: Part = 1;

/// Characters that lead the camps of a side.
const LEAD_CAMPS: [Part; 3] = [BOLD_PART, PLAN_PART, 2];
/// Days of food below which a force obeys the character of its side, whatever its group does: who is about
/// to starve eats first.
const HUNGRY_DAYS: u32 = 6;

/// All characters. They keep no memory: one of each serves all that is played ahead.
pub(super) struct Cast(Vec<Box<dyn Memoryless>>);

impl Cast {
    pub(super) fn new() -> Self {
        let by = |character| -> Box<dyn Memoryless> { Box::new(Scripted::new(character)) };
        Self(vec![
            by(BOLD),
            Box::new(ByPlan),
            by(CAUTIOUS),
            // Takes towns, and lets the camps be.
            by(Character { raid_hexes: 0, ..BOLD }),
            // Tries walls and hosts that others leave alone.
            by(Character { odds_permille: 700, storm_permille: 150, win_permille: 400, ..BOLD }),
            // Lives from the enemy's herds.
            by(Character { raid_hexes: 20, odds_permille: 1_100, win_permille: 600, ..BOLD }),
            // Lets orders stand.
            Box::new(Passive),
            // Calls up everybody, and answers mildly.
            by(Character { bold: false, levy_permille: 1_000, ..BOLD }),
        ])
    }

    /// The characters that can lead the side.
    pub(super) fn characters(&self, seen: &Observation<'_>) -> impl Iterator<Item = Part> + use<> {
        let planned = Policy::Plan.can_play(seen.scenario(), seen.side());
        (0..self.0.len()).filter(move |&part| planned || part != PLAN_PART)
    }

    /// Those that can lead its camps.
    pub(super) fn camp_characters(
        &self,
        seen: &Observation<'_>,
    ) -> impl Iterator<Item = Part> + use<> {
        let planned = Policy::Plan.can_play(seen.scenario(), seen.side());
        LEAD_CAMPS.into_iter().filter(move |&part| planned || part != PLAN_PART)
    }

    /// Who stands for the player of a side in the world played ahead: nobody knows him, so characters
    /// take turns, by world and week.
    pub(super) fn model(&self, scenario: &Scenario, side: SideId, turn: usize) -> Part {
        let planned = Policy::Plan.can_play(scenario, side);
        if planned && turn % 2 == 1 { PLAN_PART } else { BOLD_PART }
    }

    /// The orders of one character.
    pub(super) fn orders_of(&self, part: Part, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        self.0[part].orders(seen, orders);
    }

    /// The orders of a side by its plan; `now` in the week for which its answers are meant.
    pub(super) fn orders(
        &self,
        plan: &SidePlan,
        seen: &Observation<'_>,
        now: bool,
        orders: &mut Vec<Order>,
    ) {
        orders.clear();
        self.orders_of(plan.base, seen, orders);
        if plan.camps != plan.base {
            orders.retain(|order| !matches!(order.bearer(), Bearer::Camp(_)));
            let mut camps = Vec::new();
            self.orders_of(plan.camps, seen, &mut camps);
            orders.extend(camps.into_iter().filter(|o| matches!(o.bearer(), Bearer::Camp(_))));
        }
        orders.retain(|order| match order.bearer() {
            Bearer::ScriptedEvent(event) => !now || plan.answer(event).is_none(),
            Bearer::Force(force) => {
                plan.script(force) == Script::Character
                    || order.tasked().is_none()
                    || seen.food_days(force) < HUNGRY_DAYS
            }
            Bearer::Contingent(_) | Bearer::Camp(_) => true,
        });
        if now {
            let answer = |&(scripted_event, choice)| Order::Answer { scripted_event, choice };
            orders.extend(plan.answers.iter().map(answer));
        }
        let told: Vec<ForceId> = orders.iter().filter_map(Order::tasked).collect();
        for (group, &script) in plan.scripts.iter().enumerate() {
            if script != Script::Character {
                let members: Vec<ForceId> = seen
                    .forces()
                    .filter(|&force| plan.group(force) == Some(group) && !told.contains(&force))
                    .filter(|&force| seen.food_days(force) >= HUNGRY_DAYS)
                    .filter(|&force| seen.force_hex(force).is_some())
                    .collect();
                script::orders(script, &members, seen, orders);
            }
        }
    }
}
