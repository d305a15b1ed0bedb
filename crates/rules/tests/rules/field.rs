//! Armies face to face on open ground, for the tests of battle.

use rules::{
    event::{BattleEvent, Event, Logged},
    ids::SideId,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::on_the_theatre;

/// A force of one contingent.
pub(crate) fn body(key: &str, side: &str, at: &str, troop: &str, men: u32, more: &str) -> String {
    body_with(key, side, at, troop, men, more, "")
}

pub(crate) fn body_with(
    key: &str,
    side: &str,
    at: &str,
    troop: &str,
    men: u32,
    more: &str,
    of_men: &str,
) -> String {
    format!(
        r#""{key}": (name: (en: "{key}", kk: "{key}", ru: "{key}"), side: "{side}", at: {at}, food_days: 40, {more}
            contingents: {{"c": (group: "{side}_tribe", troop: "{troop}", men: {men}, {of_men})}}),"#
    )
}

/// Open semi-desert in the north, far from rivers and places; September, on good horses.
pub(crate) fn meeting(forces: &[String], more: &str) -> Arc<Scenario> {
    on_the_theatre("1724-09-04", &format!("forces: {{ {} }}, {more}", forces.concat()))
}

pub(crate) const HERE: &str = "Hex(50, 12)";
pub(crate) const THERE: &str = "Hex(50, 13)";

/// Plays until the first day of battle is over, or a week has passed.
pub(crate) fn first_week(s: &Arc<Scenario>, seed: u64) -> (CampaignState, Vec<Logged>) {
    let mut state = CampaignState::new(s.clone(), seed);
    let mut log = Vec::new();
    week_with(&mut state, &[], &mut log, &mut Scratch::default());
    (state, log)
}

/// What became of the first battle of a week: winner, and losses of both sides in it.
#[derive(Default, Clone, Copy)]
pub(crate) struct Outcome {
    pub(crate) winner: Option<SideId>,
    pub(crate) winner_lost: u32,
    pub(crate) loser_lost: u32,
}

pub(crate) fn outcome(log: &[Logged]) -> Option<Outcome> {
    log.iter().find_map(|l| match l.event {
        Event::Battle(BattleEvent::BattleEnded { winner, winner_lost, loser_lost, .. }) => {
            Some(Outcome { winner, winner_lost, loser_lost })
        }
        _ => None,
    })
}

/// How many events of a log are of a kind.
pub(crate) fn count(log: &[Logged], is: impl Fn(&Event) -> bool) -> usize {
    log.iter().filter(|logged| is(&logged.event)).count()
}

/// The side that won the last decided battle of the week.
pub(crate) fn victor(log: &[Logged]) -> Option<SideId> {
    log.iter().rev().find_map(|l| match l.event {
        Event::Battle(BattleEvent::BattleEnded { winner, .. }) => winner,
        _ => None,
    })
}

/// Battles of 200 seeds that a side wins in the first week.
pub(crate) fn wins(s: &Arc<Scenario>, side: &str) -> usize {
    let side = s.side_by_key(side).unwrap();
    (0..200).filter(|&seed| victor(&first_week(s, seed).1) == Some(side)).count()
}

/// Levies of blue go for levies of red; what else is said of red's and of the scenario.
pub(crate) fn attack(blue: u32, red: u32, more_of_red: &str, more: &str) -> Arc<Scenario> {
    meeting(
        &[
            body("a", "blue", HERE, "steppe_levy", blue, "stance: Seek,"),
            body("b", "red", THERE, "steppe_levy", red, more_of_red),
        ],
        more,
    )
}

pub(crate) fn even(more: &str) -> Arc<Scenario> {
    attack(5_000, 5_000, "", more)
}

/// As [`even`], with both khans in the field.
pub(crate) fn khans(more: &str) -> Arc<Scenario> {
    meeting(
        &[
            body("a", "blue", HERE, "steppe_levy", 5_000, "stance: Seek, leader: \"blue_khan\","),
            body("b", "red", THERE, "steppe_levy", 5_000, "leader: \"red_khan\","),
        ],
        more,
    )
}

/// 10,000 levy going for 1,500 mailed lancers behind logs.
pub(crate) fn ayagoz() -> Arc<Scenario> {
    meeting(
        &[
            body("levy", "blue", HERE, "steppe_levy", 10_000, "stance: Seek,"),
            body("guard", "red", THERE, "dzungar_lancers", 1_500, "stance: Entrench,"),
        ],
        "",
    )
}

/// Raiders who drive booty, with a host ten times their number at their heels.
pub(crate) fn hunted() -> Arc<Scenario> {
    meeting(
        &[
            body("host", "blue", HERE, "steppe_levy", 8_000, "stance: Seek,"),
            body("raid", "red", THERE, "steppe_levy", 757, "slaughter_sheep: 6000,"),
        ],
        "",
    )
}

/// Besiegers before a town whose garrison has orders of its own.
pub(crate) fn town(stance: &str) -> Arc<Scenario> {
    meeting(
        &[
            body("a", "blue", "Place(\"iqan\")", "steppe_levy", 3_000, "stance: Seek,"),
            body(
                "g",
                "red",
                "Place(\"iqan\")",
                "steppe_levy",
                2_500,
                &format!("garrison: true, {stance}"),
            ),
        ],
        "places: { \"iqan\": (holder: \"red\", walls_permille: 500) },",
    )
}
