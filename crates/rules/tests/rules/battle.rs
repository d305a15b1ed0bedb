//! Battles are fought and cost what the sources say. Figures are printed on failure.

use crate::field::{
    HERE, THERE, attack, ayagoz, body, body_with, even, first_week, hunted, meeting, outcome, wins,
};
use rules::{
    event::{BattleEvent, Cause, Event, Logged, OrderEvent, Phase, SubsistenceEvent},
    ids::SideId,
    order::Stance,
    scenario::Scenario,
    state::{CampaignState, Stock},
};
use std::{collections::BTreeMap, sync::Arc};
use test_support::assert_books_balance;

/// Weighted means over the decided first battles of 200 seeds, permille of the side's men:
/// winner's and loser's losses, and how many were decided.
fn losses(s: &Arc<Scenario>, men: u32) -> (u32, u32, u32) {
    let (mut won, mut lost, mut decided) = (0, 0, 0);
    for seed in 0..200 {
        let Some(o) = outcome(&first_week(s, seed).1) else { continue };
        if o.winner.is_some() {
            won += o.winner_lost * 1000 / men;
            lost += o.loser_lost * 1000 / men;
            decided += 1;
        }
    }
    (won / decided.max(1), lost / decided.max(1), decided)
}

#[test]
fn an_even_battle_costs_the_beaten_5_to_15_in_a_hundred_and_the_victor_1_to_4() {
    let s = even("");
    let (won, lost, decided) = losses(&s, 5_000);
    assert!(decided >= 150, "{decided} of 200 decided on the first day");
    assert!((10..=40).contains(&won), "victor loses {won} permille");
    assert!((50..=150).contains(&lost), "beaten lose {lost} permille");
    let blue = wins(&s, "blue");
    assert!((60..=140).contains(&blue), "he who attacks wins {blue} of 200");
}

#[test]
fn most_of_the_beaten_are_lost_in_flight() {
    let s = even("");
    let (mut fight, mut flight) = (0, 0);
    for seed in 0..40 {
        let (_, log) = first_week(&s, seed);
        for l in &log {
            if let Event::Battle(BattleEvent::BattlePhase { phase, lost, .. }) = l.event {
                *(if phase == Phase::Pursuit { &mut flight } else { &mut fight }) += lost;
            }
        }
    }
    assert!(flight > fight, "{flight} in flight, {fight} in fight (of both sides)");
}

#[test]
fn entrenched_lancers_break_a_levy_of_seven_times_their_number() {
    let s = ayagoz();
    let red = wins(&s, "red");
    assert!(red > 120, "the lancers win {red} of 200");
    // In the open the same levy rides over them.
    let open = meeting(
        &[
            body("levy", "blue", HERE, "steppe_levy", 10_000, "stance: Seek,"),
            body("guard", "red", THERE, "dzungar_lancers", 1_500, ""),
        ],
        "",
    );
    let red_open = wins(&open, "red");
    assert!(red_open < red / 2, "in the open they win {red_open}, behind works {red}");
}

#[test]
fn works_can_hold_for_days() {
    let s = ayagoz();
    let days = |seed| {
        let (_, log) = first_week(&s, seed);
        let begun = log
            .iter()
            .filter(|l| matches!(l.event, Event::Battle(BattleEvent::BattleBegan { .. })))
            .count();
        begun.max(1)
    };
    let held = (0..60).filter(|&seed| days(seed) >= 2).count();
    assert!(held >= 6, "only {held} of 60 sieges of the works last more than a day");
}

/// Men that contingents of a side lost to fighting, by the log.
fn fallen(state: &CampaignState, log: &[Logged], side: SideId) -> u32 {
    let mut sum = 0;
    for l in log {
        if let Event::Subsistence(SubsistenceEvent::MenLost { contingent, men, cause }) = l.event {
            let fight = matches!(cause, Cause::Combat | Cause::Captured | Cause::River);
            let force = state.contingents().force(contingent);
            if fight && state.forces().side(force) == side {
                sum += men;
            }
        }
    }
    sum
}

#[test]
fn what_phases_tell_is_what_is_lost_and_the_books_balance() {
    for s in [even(""), ayagoz(), hunted()] {
        for seed in 0..25 {
            let (state, log) = first_week(&s, seed);
            let mut told: BTreeMap<SideId, u32> = BTreeMap::new();
            for l in &log {
                if let Event::Battle(BattleEvent::BattlePhase { side, lost, .. }) = l.event {
                    *told.entry(side).or_default() += lost;
                }
            }
            for side in s.side_ids() {
                let lost = told.get(&side).copied().unwrap_or(0);
                assert_eq!(lost, fallen(&state, &log, side), "seed {seed}, {side:?}");
            }
            assert_books_balance(&state);
            let mut folded = CampaignState::new(s.clone(), seed);
            log.iter().for_each(|l| folded.apply(&l.event));
            assert_eq!(folded.sections(), state.sections(), "seed {seed}: the fold differs");
        }
    }
}

#[test]
fn more_men_win_more_often() {
    let shares: Vec<usize> = [2_500, 5_000, 10_000]
        .iter()
        .map(|&men| {
            let s = meeting(
                &[
                    body("a", "blue", HERE, "steppe_levy", men, "stance: Seek,"),
                    body("b", "red", THERE, "steppe_levy", 5_000, ""),
                ],
                "",
            );
            wins(&s, "blue")
        })
        .collect();
    assert!(shares[0] + 20 < shares[1] && shares[1] + 20 < shares[2], "{shares:?}");
}

#[test]
fn better_horses_win_more_often() {
    let shares: Vec<usize> = [300, 650, 1000]
        .iter()
        .map(|&condition| {
            let horses = format!("condition_permille: {condition}");
            let s = meeting(
                &[
                    body_with("a", "blue", HERE, "steppe_levy", 5_000, "stance: Seek,", &horses),
                    body_with(
                        "b",
                        "red",
                        THERE,
                        "steppe_levy",
                        5_000,
                        "",
                        "condition_permille: 650",
                    ),
                ],
                "",
            );
            wins(&s, "blue")
        })
        .collect();
    assert!(shares[0] < shares[1] && shares[1] < shares[2], "{shares:?}");
}

#[test]
fn works_win_more_often() {
    let share = |stance: &str| {
        let s = attack(4_000, 3_000, stance, "");
        // Beaten off or held: what counts is that the attackers have not won.
        200 - wins(&s, "blue")
    };
    let (open, works) = (share(""), share("stance: Entrench,"));
    assert!(open + 20 < works, "held {open} of 200 in the open, {works} behind works");
}

#[test]
fn raiders_overtaken_with_their_booty_are_destroyed() {
    let s = hunted();
    let red = s.side_by_key("red").unwrap();
    let (mut share, mut n, mut taken) = (0, 0, 0);
    for seed in 0..60 {
        let (state, log) = first_week(&s, seed);
        let Some(first) =
            log.iter().find(|l| matches!(l.event, Event::Battle(BattleEvent::BattleEnded { .. })))
        else {
            continue;
        };
        if let Event::Battle(BattleEvent::BattleEnded { loser, loser_lost, .. }) = first.event
            && loser == Some(red)
        {
            share += loser_lost * 100 / 757;
            n += 1;
        }
        taken += u32::from(
            log.iter().any(|l| matches!(l.event, Event::Battle(BattleEvent::TrainTaken { .. }))),
        );
        let blue = s.side_by_key("blue").unwrap();
        assert!(state.ledger().of(blue, Stock::Sheep, Cause::Booty) > 0);
    }
    let mean = share / n.max(1);
    assert!(n >= 55 && taken >= 55, "{n} beaten, {taken} plundered of 60");
    assert!((55..=99).contains(&mean), "they lose {mean} in a hundred");
}

#[test]
fn the_beaten_make_for_a_place_of_their_own() {
    let s = even("places: { \"turkistan\": (holder: \"blue\"), \"sozaq\": (holder: \"red\") },");
    let (mut routed, mut fled) = (0, 0);
    for seed in 0..40 {
        let (_, log) = first_week(&s, seed);
        for l in &log {
            if let Event::Battle(BattleEvent::Routed { force, from, to, by }) = l.event {
                routed += 1;
                assert_eq!(s.map.distance(from, to), 1);
                assert_ne!(force, by);
                fled += usize::from(log.iter().any(
                    |t| matches!(t.event, Event::Order(OrderEvent::TaskSet { force: f, .. }) if f == force && t.day == l.day),
                ));
            }
        }
    }
    assert!(routed >= 30 && fled == routed, "{routed} routs, {fled} with a goal");
}

#[test]
fn hills_help_him_who_stands_in_them() {
    let held = |at: &str, from: &str| {
        let s = meeting(
            &[
                body("a", "blue", from, "steppe_levy", 5_000, "stance: Seek,"),
                body("b", "red", at, "steppe_levy", 4_500, ""),
            ],
            "",
        );
        200 - wins(&s, "blue")
    };
    // Semi-desert below the Karatau, and the first hills.
    let (open, hills) = (held(THERE, HERE), held("Hex(36, 35)", "Hex(35, 35)"));
    assert!(open + 20 < hills, "held {open} of 200 in the open, {hills} in the hills");
}

#[test]
fn a_battle_lost_is_known_to_both_and_counted() {
    let s = even("");
    let (state, log) = first_week(&s, 1);
    let ended = log
        .iter()
        .filter(|l| matches!(l.event, Event::Battle(BattleEvent::BattleEnded { .. })))
        .count();
    assert_eq!(usize::from(state.battles()), ended);
    let (blue, red) = (s.side_by_key("blue").unwrap(), s.side_by_key("red").unwrap());
    let decided = log
        .iter()
        .filter(|l| matches!(l.event, Event::Battle(BattleEvent::BattleEnded { winner, .. }) if winner.is_some()))
        .count();
    let standings = state.standings();
    assert_eq!(usize::from(standings.won(blue) + standings.won(red)), decided);
    assert_eq!(usize::from(standings.lost(blue) + standings.lost(red)), decided);
    let stance = state.forces().stance(s.force_by_key("a").unwrap());
    assert_eq!(stance, Stance::Seek, "a battle changes nobody's orders");
    for l in
        log.iter().filter(|l| matches!(l.event, Event::Battle(BattleEvent::BattleBegan { .. })))
    {
        assert!(l.seen.has(blue) && l.seen.has(red), "{l:?}");
    }
}
