//! A battle is told so that a person can redo all of its sum: from its facts and the rule book
//! alone, men lost and cohesion lost come out as they were. And the causes that are named for it.

use crate::field::{HERE, THERE, body_with, first_week, meeting};
use rules::{
    battle_causes::{BattleCauseKind, battle_causes},
    event::{BattleEvent, Event, FlightWay, Logged, Phase, Strength},
    ids::SideId,
    ruleset::{CombatRules, PhaseRules},
    scenario::Scenario,
};
use std::sync::Arc;

/// What a battle needs to be redone, read off its facts.
struct Told {
    battle: u16,
    facts: Vec<BattleEvent>,
}

impl Told {
    /// The first battle of a log.
    fn first(log: &[Logged]) -> Option<Self> {
        let all = log.iter().filter_map(|l| match l.event {
            Event::Battle(fact) => Some(fact),
            _ => None,
        });
        let begun = all.clone().find_map(|fact| match fact {
            BattleEvent::BattleBegan { battle, .. } => Some(battle),
            _ => None,
        });
        let battle = begun?;
        let mut facts: Vec<BattleEvent> = all.collect();
        let end = facts
            .iter()
            .position(|f| matches!(*f, BattleEvent::BattleEnded { battle: b, .. } if b == battle));
        facts.truncate(end? + 1);
        Some(Self { battle, facts })
    }
}

fn of_phase(rules: &CombatRules, phase: Phase) -> &PhaseRules {
    match phase {
        Phase::Missiles => &rules.missiles,
        Phase::Shock => &rules.shock,
        Phase::Melee | Phase::Pursuit => &rules.melee,
    }
}

fn share(n: u64, permille: u64) -> u64 {
    n * permille / 1000
}

/// What a man of a kind counts in a phase, by the rule book.
fn weight(s: &Scenario, phase: Phase, troop: usize, riders: u64, behind_works: bool) -> u64 {
    let (kind, rules) = (&s.troops[troop], &s.rules.combat);
    let quality = u64::from(kind.quality_permille);
    match phase {
        Phase::Missiles => share(quality, kind.missile_permille.into()),
        Phase::Shock if !behind_works => {
            let on_foot = share(rules.unhorsed_permille.into(), 1000 - riders);
            share(share(quality, kind.shock_permille.into()), riders + on_foot)
        }
        Phase::Shock | Phase::Melee => quality,
        Phase::Pursuit => riders + share(rules.pursuit_foot_permille.into(), 1000 - riders),
    }
}

fn power(strength: &Strength) -> u64 {
    let by = |power, &factor: &u16| share(power, factor.into());
    strength.factors().iter().fold(u64::from(strength.base), by)
}

/// A phase of one side as told.
struct Side {
    side: SideId,
    arms: Vec<(usize, u64, u64, u64)>,
    toll: Option<BattleEvent>,
    strength: Strength,
    lost: u64,
    cohesion_lost: u64,
}

/// Redoes a battle; how many phases of a side and flights came out.
fn redo(s: &Scenario, told: &Told) -> usize {
    let (mut arms, mut toll) = (Vec::new(), None);
    let mut sides: Vec<(Phase, Side)> = Vec::new();
    let mut flights = Vec::new();
    for &fact in &told.facts {
        match fact {
            BattleEvent::BattleArm { side, troop, men, riders, weight, .. } => {
                arms.push((side, (troop.index(), men.into(), riders.into(), weight.into())));
            }
            BattleEvent::BattleToll { .. } => toll = Some(fact),
            BattleEvent::BattlePhase { phase, side, strength, lost, cohesion_lost, .. } => {
                let own = arms.iter().filter(|(of, _)| *of == side).map(|(_, arm)| *arm).collect();
                arms.retain(|(of, _)| *of != side);
                let (lost, cohesion_lost) = (lost.into(), cohesion_lost.into());
                let toll = toll.take();
                sides.push((phase, Side { side, arms: own, toll, strength, lost, cohesion_lost }));
            }
            BattleEvent::BattleFlight { .. } => flights.push(fact),
            _ => {}
        }
    }
    let mut done = 0;
    for pair in sides.chunks(2) {
        let [(phase, a), (_, b)] = pair else { panic!("a phase is told for both sides") };
        for (own, foe) in [(a, b), (b, a)] {
            redo_base(s, *phase, own);
            if *phase != Phase::Pursuit {
                redo_toll(s, *phase, own, foe);
            }
            done += 1;
        }
        if *phase == Phase::Pursuit {
            done += redo_flight(s, a, b, &flights);
        }
    }
    done
}

fn redo_base(s: &Scenario, phase: Phase, own: &Side) {
    // Behind works men fight on foot; a shock from there is told by the factor for works.
    let behind = own.strength.works != 1000;
    let (mut men, mut all) = (0, 0);
    for &(troop, n, riders, told) in &own.arms {
        assert_eq!(told, weight(s, phase, troop, riders, behind), "{phase:?}, troop {troop}");
        men += n;
        all += share(n, told);
    }
    assert_eq!(all * u64::from(own.strength.men) / men.max(1), u64::from(own.strength.base));
}

fn redo_toll(s: &Scenario, phase: Phase, own: &Side, foe: &Side) {
    let rules = &s.rules.combat;
    let Some(BattleEvent::BattleToll {
        side, men, front, kill, die, shake, odds, held, felt, ..
    }) = own.toll
    else {
        panic!("{:?}: no toll is told", own.side)
    };
    assert_eq!(side, own.side);
    let of = of_phase(rules, phase);
    assert_eq!((u32::from(kill), u32::from(shake)), (of.kill_permille, of.shake_permille));
    // Who has room, and who rides round.
    let men = u64::from(men);
    let in_front = men.min(front.into());
    let beyond = share(men - in_front, rules.envelop_beyond_permille.into());
    let engaged = u64::from(own.strength.men);
    assert!(engaged == in_front || engaged == in_front + beyond, "{engaged} of {men}");
    let (mine, theirs) = (power(&own.strength), power(&foe.strength));
    let under_fire = theirs * 1000 / u64::from(own.strength.works);
    let lost = (under_fire * u64::from(kill) + u64::from(die)) / 1000;
    assert_eq!(lost.min(men), own.lost, "{phase:?}: men lost");
    let tells = (theirs * 1000 / mine.max(1)).min(rules.shake_odds_permille.into());
    assert_eq!(tells, u64::from(odds));
    let is_held = phase == Phase::Shock && mine < theirs;
    assert_eq!(u64::from(held), if is_held { rules.held_permille.into() } else { 0 });
    let before = (engaged * 1000 / men.max(1)).min(1000);
    assert_eq!(u64::from(felt), before + share(1000 - before, rules.reserve_permille.into()));
    let shaken = share(share(shake.into(), odds.into()) + u64::from(held), felt.into());
    assert_eq!(shaken.min(1000), own.cohesion_lost, "{phase:?}: cohesion lost");
}

/// The flight: the winner is told first.
fn redo_flight(s: &Scenario, won: &Side, beaten: &Side, flights: &[BattleEvent]) -> usize {
    let rules = &s.rules.combat;
    let odds = power(&won.strength) * 1000 / power(&beaten.strength).max(1);
    let (chase, flight) = (u64::from(won.strength.luck), u64::from(beaten.strength.luck));
    let most = u64::from(rules.pursuit_odds_permille) * chase / flight;
    let rate = share(rules.pursuit_permille.into(), odds.min(most));
    let rate = rate.max(rules.pursuit_least_permille.into());
    let mut sum = 0;
    for fact in flights {
        let BattleEvent::BattleFlight {
            way,
            burdened,
            men,
            rate: told,
            die,
            lost,
            drown,
            drown_die,
            drowned,
            ..
        } = *fact
        else {
            unreachable!("only flights are kept")
        };
        let own = if burdened { share(rate, rules.burden_permille.into()) } else { rate };
        let own = match way {
            FlightWay::Away => own,
            FlightWay::Gate => share(own, rules.gate_permille.into()),
            FlightWay::Surrounded => share(own, rules.trapped_permille.into()),
        };
        assert_eq!(own.min(990), u64::from(told), "{fact:?}");
        let men = u64::from(men);
        let overtaken = ((men * u64::from(told) + u64::from(die)) / 1000).min(men);
        assert_eq!(overtaken, u64::from(lost));
        let left = men - overtaken;
        let in_river = ((left * u64::from(drown) + u64::from(drown_die)) / 1000).min(left);
        assert_eq!(in_river, u64::from(drowned));
        sum += overtaken + in_river;
    }
    assert_eq!(sum, beaten.lost, "lost in flight");
    flights.len()
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
fn the_whole_sum_of_200_battles_can_be_redone_from_their_facts() {
    let (mut battles, mut sums, mut seed) = (0, 0, 0);
    while battles < 200 {
        let s = chance_meeting(seed);
        let (_, log) = first_week(&s, seed);
        if let Some(told) = Told::first(&log) {
            battles += 1;
            sums += redo(&s, &told);
        }
        seed += 1;
        assert!(seed < 400, "{battles} battles in {seed} weeks");
    }
    assert!(sums > 2_000, "{sums} sums redone");
}

/// The causes that are named for the battles of a scenario, most often named first cause first.
fn first_causes(s: &Arc<Scenario>, winner: &str, seeds: u64) -> Vec<(BattleCauseKind, usize)> {
    let winner = s.side_by_key(winner).unwrap();
    let mut counts: Vec<(BattleCauseKind, usize)> = Vec::new();
    for seed in 0..seeds {
        let Some(told) = Told::first(&first_week(s, seed).1) else { continue };
        let Some(BattleEvent::BattleEnded { winner: Some(won), .. }) = told.facts.last() else {
            continue;
        };
        if *won != winner {
            continue;
        }
        let least = s.rules.combat.break_permille;
        let causes = battle_causes(told.facts.iter(), told.battle, least);
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
