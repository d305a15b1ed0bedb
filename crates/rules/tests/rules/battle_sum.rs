//! A battle is told so that a person can redo all of its sum: from its facts and the rule book
//! alone everything comes out as it was ([`crate::pencil`] does it). And the causes that are named
//! for it.

use crate::{
    field::{HERE, THERE, ayagoz, body_with, first_week, hunted, khans, meeting, town},
    pencil::{Redone, redo},
};
use rules::{
    battle_causes::{BattleCauseKind, battle_causes},
    battle_losses::battle_losses,
    event::{BattleEvent, Event, FlightWay, Logged},
    scenario::Scenario,
};
use std::sync::Arc;

/// The facts of each battle of a log.
fn battles(log: &[Logged]) -> Vec<Vec<BattleEvent>> {
    let mut all: Vec<Vec<BattleEvent>> = Vec::new();
    let mut open = false;
    for logged in log {
        let Event::Battle(fact) = logged.event else { continue };
        if matches!(fact, BattleEvent::BattleBegan { .. }) {
            open = true;
            all.push(Vec::new());
        }
        if let Some(battle) = all.last_mut().filter(|_| open) {
            battle.push(fact);
        }
        open &= !matches!(fact, BattleEvent::BattleEnded { .. });
    }
    all
}

/// The battles of the first week by so many seeds, each redone.
fn all_redone(s: &Arc<Scenario>, seeds: u64) -> Vec<Redone> {
    (0..seeds)
        .flat_map(|seed| battles(&first_week(s, seed).1))
        .map(|facts| redo(s, &facts))
        .collect()
}

/// Two bodies that nobody chose: men, arms, horses, works and hunger by a seed.
fn chance_meeting(seed: u64) -> Arc<Scenario> {
    let mut left = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xA5A5;
    let mut pick = |n: u64| {
        left = left.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (left >> 33) % n
    };
    let troops = ["steppe_levy", "dzungar_lancers", "mounted_matchlocks", "town_militia"];
    let mut one = |key: &str, side: &str, at: &str, stance: &str| {
        let troop = troops[pick(4) as usize];
        let men = 60 + pick(6_000) as u32;
        let more = format!("stance: {stance}, slaughter_sheep: {},", pick(3) * 2 * u64::from(men));
        let condition = format!("condition_permille: {}", 300 + pick(700));
        body_with(key, side, at, troop, men, &more, &condition)
    };
    let (here, there) = match seed % 3 {
        0 => ("Hex(35, 35)", "Hex(36, 35)"),
        _ => (HERE, THERE),
    };
    let stance = if seed % 4 == 1 { "Entrench" } else { "Seek" };
    let bodies = [
        one("a", "blue", here, "Seek"),
        one("a2", "blue", here, "Seek"),
        one("b", "red", there, stance),
        one("b2", "red", there, "Hold"),
    ];
    meeting(&bodies, "")
}

#[test]
fn the_whole_sum_of_200_weeks_of_battle_can_be_redone_from_their_facts() {
    let (mut weeks, mut sums, mut seed) = (0, 0, 0);
    while weeks < 200 {
        let s = chance_meeting(seed);
        let fought = battles(&first_week(&s, seed).1);
        weeks += usize::from(!fought.is_empty());
        sums += fought.iter().map(|facts| redo(&s, facts).sums).sum::<usize>();
        seed += 1;
        assert!(seed < 400, "{weeks} weeks with a battle of {seed}");
    }
    assert!(sums > 2_000, "{sums} sums redone");
}

#[test]
fn assaults_on_works_sorties_and_pursuits_can_be_redone_as_well() {
    let ended = |all: &[Redone], is: &dyn Fn(&Redone) -> bool| {
        all.iter().filter(|redone| is(redone)).count()
    };
    // Before works: the assault is called off, breaks, or is ridden down by those who held.
    let works = all_redone(&ayagoz(), 40);
    assert!(ended(&works, &|r| r.countercharge) > 5, "{works:?}");
    assert!(ended(&works, &|r| r.undecided) > 0, "{works:?}");
    assert!(ended(&works, &|r| r.flights.iter().any(|f| f.0 == FlightWay::Away)) > 5, "{works:?}");
    // Out of a town: the beaten garrison flees through its gate.
    let sorties = all_redone(&town("stance: Seek,"), 40);
    assert!(ended(&sorties, &|r| r.flights.iter().any(|f| f.0 == FlightWay::Gate)) > 5);
    // A host at the heels of raiders who drive booty.
    let routs = all_redone(&hunted(), 20);
    assert!(ended(&routs, &|r| r.flights.iter().any(|f| f.1)) > 10, "{routs:?}");
    // Leaders who fall take heart from their men.
    let bold = "rules: (combat: (leader_hit_permille: 500)),";
    let led = all_redone(&khans(bold), 40);
    assert!(led.iter().map(|r| r.dismays).sum::<usize>() > 10, "{led:?}");
}

#[test]
fn losses_are_told_apart_by_fight_and_flight() {
    let s = hunted();
    for facts in (0..20).flat_map(|seed| battles(&first_week(&s, seed).1)) {
        let Some(&BattleEvent::BattleEnded {
            battle,
            winner: Some(winner),
            loser: Some(loser),
            winner_lost,
            loser_lost,
            ..
        }) = facts.last()
        else {
            continue;
        };
        let [won, lost] = [winner, loser].map(|side| battle_losses(facts.iter(), battle, side));
        assert_eq!((won.fight, won.flight, won.captured), (winner_lost, 0, 0));
        assert_eq!(lost.fight + lost.flight, loser_lost);
        // Three in ten of those overtaken are taken alive, a contingent at a time.
        let overtaken = lost.flight - lost.drowned;
        let taken = overtaken * s.rules.combat.captured_permille / 1000;
        assert!(overtaken > 0 && lost.captured.abs_diff(taken) <= 1, "{lost:?}");
        let of_other = battle_losses(facts.iter(), battle + 1, loser);
        assert_eq!(of_other, Default::default());
    }
}

/// The causes that are named for the battles of a scenario, most often named first cause first.
fn first_causes(s: &Arc<Scenario>, winner: &str, seeds: u64) -> Vec<(BattleCauseKind, usize)> {
    let winner = s.side_by_key(winner).unwrap();
    let mut counts: Vec<(BattleCauseKind, usize)> = Vec::new();
    for seed in 0..seeds {
        let all = battles(&first_week(s, seed).1);
        let Some(told) = all.first() else { continue };
        let Some(BattleEvent::BattleEnded { battle, winner: Some(won), .. }) = told.last() else {
            continue;
        };
        if *won != winner {
            continue;
        }
        let least = s.rules.combat.break_permille;
        let causes = battle_causes(told.iter(), *battle, least);
        assert!((1..=3).contains(&causes.len()), "{causes:?}");
        assert!(causes.windows(2).all(|pair| pair[0].weight >= pair[1].weight), "{causes:?}");
        let weight: u32 = causes.iter().map(|cause| u32::from(cause.weight)).sum();
        assert!((300..=1000).contains(&weight), "{causes:?}");
        match counts.iter_mut().find(|(kind, _)| *kind == causes[0].kind) {
            Some((_, n)) => *n += 1,
            None => counts.push((causes[0].kind, 1)),
        }
    }
    counts.sort_by_key(|&(_, n)| core::cmp::Reverse(n));
    counts
}

#[test]
fn the_first_cause_is_the_one_that_was_made() {
    let fight = |blue: (&str, u32, &str), red: (&str, u32, &str, &str)| {
        meeting(
            &[
                body_with("a", "blue", HERE, blue.0, blue.1, "stance: Seek,", blue.2),
                body_with("b", "red", THERE, red.0, red.1, red.2, red.3),
            ],
            "",
        )
    };
    let levy = "steppe_levy";
    let full = "condition_permille: 1000";
    let most = |s: &Arc<Scenario>, winner| first_causes(s, winner, 40)[0].0;
    let even = fight((levy, 5_000, full), (levy, 5_000, "", full));
    assert_eq!(most(&even, "blue"), BattleCauseKind::Fortune);
    let many = fight((levy, 10_000, full), (levy, 5_500, "", full));
    assert_eq!(most(&many, "blue"), BattleCauseKind::Numbers);
    let spent = "condition_permille: 100";
    let fresh = fight((levy, 5_000, full), (levy, 5_000, "", spent));
    let named = first_causes(&fresh, "blue", 40);
    assert!(named.iter().any(|&(kind, _)| kind == BattleCauseKind::Horses), "{named:?}");
    let better = fight((levy, 5_000, full), ("dzungar_lancers", 5_000, "", full));
    let first = most(&better, "red");
    assert!(matches!(first, BattleCauseKind::Arms | BattleCauseKind::Cohesion), "{first:?}");
    let works = fight((levy, 3_000, full), (levy, 3_000, "stance: Entrench,", full));
    let named = first_causes(&works, "red", 40);
    assert!(named.iter().any(|&(kind, _)| kind == BattleCauseKind::Works), "{named:?}");
}
