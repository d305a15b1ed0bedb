//! Whether a test holds.

use super::{Knows, Span, Test, view::KnownState};
use crate::{
    calendar::in_window,
    rng::{Stream, die},
};

/// Whether a test holds in a view; `seed` is for [`Test::Chance`] alone. What the view cannot
/// answer does not hold.
pub fn holds(test: &Test, view: &impl Knows, seed: u64) -> bool {
    judge(test, view, seed) == Some(true)
}

/// The answer to a test in a view, if it has one. "Not" of what nobody knows is as unknown as
/// itself; "all" fails on one that fails and "any" holds on one that holds, whatever the others.
pub fn judge(test: &Test, view: &impl Knows, seed: u64) -> Option<bool> {
    answer(test, view.known_state(), seed)
}

fn answer(test: &Test, known: KnownState<'_>, seed: u64) -> Option<bool> {
    let within = |span: Span, value: u32| span.has(i32::try_from(value).unwrap_or(i32::MAX));
    let maybe = |span: Span, value: Option<u32>| value.map(|value| within(span, value));
    Some(match *test {
        Test::Always => true,
        Test::All(ref tests) => return all(tests.iter().map(|t| answer(t, known, seed))),
        // Some of them hold when not all of their opposites do.
        Test::Any(ref tests) => {
            return all(tests.iter().map(|t| Some(!answer(t, known, seed)?))).map(|none| !none);
        }
        Test::Not(ref test) => !answer(test, known, seed)?,
        Test::Days(span) => span.has(known.day().into()),
        Test::Months(from, to) => {
            in_window(known.scenario().calendar.date(known.day()), (from, 1), (to, 31))
        }
        Test::Holds(place, side) => known.holder(place) == side,
        Test::Besieged(place) => known.siege_days(place)? > 0,
        Test::Men(side, span) => within(span, known.men(side)),
        Test::GroupMen(group, span) => return maybe(span, known.group_men(group)),
        Test::MenNear(side, hex, hexes, span) => within(span, known.men_near(side, hex, hexes)),
        Test::Households(side, span) => return maybe(span, known.households(side)),
        Test::HouseholdsLost(side, span) => return maybe(span, known.households_lost(side)),
        Test::HouseholdsSafe(side, span) => return maybe(span, known.households_safe(side)),
        Test::CampsNear(side, hex, hexes, span) => within(span, known.camps_near(side, hex, hexes)),
        Test::Commitment(group, span) => return maybe(span, known.commitment(group)),
        Test::Loyalty(place, span) => return maybe(span, known.loyalty(place)),
        Test::Track(track, span) => span.has(known.track(track)),
        Test::Happened(scripted_event, choice, weeks) => {
            let row = known.scripted_event(scripted_event)?;
            row.times > 0
                && choice.is_none_or(|choice| row.choice == choice)
                && u32::from(row.week) + u32::from(weeks) <= u32::from(known.week())
        }
        Test::ForceNear(force, hex, hexes) => known.force_near(force, hex, hexes)?,
        Test::ForceOnMap(force) => known.force_on_map(force)?,
        Test::ForceFood(force, span) => return maybe(span, known.force_food(force)),
        Test::ForceCondition(force, span) => return maybe(span, known.force_condition(force)),
        Test::ForceMen(force, span) => return maybe(span, known.force_men(force)),
        Test::EnemiesNear(force, hexes, span) => {
            return maybe(span, known.enemies_near(force, hexes));
        }
        Test::LeaderNear(leader, hex, hexes) => known.leader_near(leader, hex, hexes)?,
        Test::LeaderIs(leader, fate) => known.fate(leader)? == fate,
        Test::Won(side, span) => within(span, known.battles(side).0.into()),
        Test::Lost(side, span) => within(span, known.battles(side).1.into()),
        Test::Fought(side, span) => within(span, known.fought(side)),
        Test::BattlesWon(side, men, days, span, permille) => {
            let (won, all) = known.battles_of(side, men, days)?;
            within(span, won) && u64::from(won) * 1000 >= u64::from(all) * u64::from(permille)
        }
        Test::HouseholdsIn(side, ref boxes, span) => {
            return maybe(span, known.households_in(side, boxes));
        }
        Test::Margin(side, span) => span.has(known.margin(side)?),
        Test::Ice(reach) => known.ice(reach),
        Test::Chance(place, permille) => {
            die(seed, Stream::ScriptedEvents, known.week(), CHANCES | u32::from(place), 1000)
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
