//! Whether a test holds.

use super::{Span, Test, View, view::KnownState};
use crate::{
    calendar::in_window,
    rng::{Stream, die},
};

/// Whether a test holds in a view; `seed` is for [`Test::Chance`] alone. What the view cannot
/// answer does not hold.
pub fn holds(test: &Test, view: &impl View, seed: u64) -> bool {
    judge(test, view, seed) == Some(true)
}

/// The answer to a test in a view, if it has one. "Not" of what nobody knows is as unknown as
/// itself; "all" fails on one that fails and "any" holds on one that holds, whatever the others.
pub fn judge(test: &Test, view: &impl View, seed: u64) -> Option<bool> {
    answer(test, view.eyes(), seed)
}

fn answer(test: &Test, eyes: KnownState<'_>, seed: u64) -> Option<bool> {
    let within = |span: Span, value: u32| span.has(i32::try_from(value).unwrap_or(i32::MAX));
    let maybe = |span: Span, value: Option<u32>| value.map(|value| within(span, value));
    Some(match *test {
        Test::Always => true,
        Test::All(ref tests) => return all(tests.iter().map(|t| answer(t, eyes, seed))),
        // Some of them hold when not all of their opposites do.
        Test::Any(ref tests) => {
            return all(tests.iter().map(|t| Some(!answer(t, eyes, seed)?))).map(|none| !none);
        }
        Test::Not(ref test) => !answer(test, eyes, seed)?,
        Test::Days(span) => span.has(eyes.day().into()),
        Test::Months(from, to) => {
            in_window(eyes.scenario().calendar.date(eyes.day()), (from, 1), (to, 31))
        }
        Test::Holds(place, side) => eyes.holder(place) == side,
        Test::Besieged(place) => eyes.siege_days(place)? > 0,
        Test::Men(side, span) => within(span, eyes.men(side)),
        Test::GroupMen(group, span) => return maybe(span, eyes.group_men(group)),
        Test::MenNear(side, hex, hexes, span) => within(span, eyes.men_near(side, hex, hexes)),
        Test::Households(side, span) => return maybe(span, eyes.households(side)),
        Test::HouseholdsLost(side, span) => return maybe(span, eyes.households_lost(side)),
        Test::HouseholdsSafe(side, span) => return maybe(span, eyes.households_safe(side)),
        Test::CampsNear(side, hex, hexes, span) => within(span, eyes.camps_near(side, hex, hexes)),
        Test::Commitment(group, span) => return maybe(span, eyes.commitment(group)),
        Test::Loyalty(place, span) => return maybe(span, eyes.loyalty(place)),
        Test::Track(track, span) => span.has(eyes.track(track)),
        Test::Happened(scripted_event, choice, weeks) => {
            let row = eyes.scripted_event(scripted_event)?;
            row.times > 0
                && choice.is_none_or(|choice| row.choice == choice)
                && u32::from(row.week) + u32::from(weeks) <= u32::from(eyes.week())
        }
        Test::ForceNear(force, hex, hexes) => eyes.force_near(force, hex, hexes)?,
        Test::ForceOnMap(force) => eyes.force_on_map(force)?,
        Test::ForceFood(force, span) => return maybe(span, eyes.force_food(force)),
        Test::ForceCondition(force, span) => return maybe(span, eyes.force_condition(force)),
        Test::ForceMen(force, span) => return maybe(span, eyes.force_men(force)),
        Test::EnemiesNear(force, hexes, span) => {
            return maybe(span, eyes.enemies_near(force, hexes));
        }
        Test::LeaderNear(leader, hex, hexes) => eyes.leader_near(leader, hex, hexes)?,
        Test::LeaderIs(leader, fate) => eyes.fate(leader)? == fate,
        Test::Won(side, span) => within(span, eyes.battles(side).0.into()),
        Test::Lost(side, span) => within(span, eyes.battles(side).1.into()),
        Test::Ice(reach) => eyes.ice(reach),
        Test::Chance(place, permille) => {
            die(seed, Stream::ScriptedEvents, eyes.week(), CHANCES | u32::from(place), 1000)
                < permille
        }
    })
}

/// Subjects of the dice of [`Test::Chance`], apart from those of events.
const CHANCES: u32 = 1 << 28;

/// Whether all are so: one that is not settles it, one that is unknown leaves it open.
fn all(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = true;
    for answer in answers {
        match answer {
            Some(true) => {}
            Some(false) => return Some(false),
            None => known = false,
        }
    }
    known.then_some(true)
}

/// Gives each [`Test::Chance`] the number of its place; `next` counts them.
pub fn number_dice(test: &mut Test, next: &mut u16) {
    match test {
        Test::All(tests) | Test::Any(tests) => {
            tests.iter_mut().for_each(|test| number_dice(test, next));
        }
        Test::Not(test) => number_dice(test, next),
        Test::Chance(place, _) => {
            *place = *next;
            *next = next.saturating_add(1);
        }
        _ => {}
    }
}
