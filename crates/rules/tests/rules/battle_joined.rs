//! How battles come about, who joins in, what becomes of leaders, and what the odds shown are
//! worth. Figures are printed on failure.

use crate::field::{HERE, THERE, attack, body, first_week, khans, meeting, town, wins};
use rules::{
    event::{BattleEvent, ContactEvent, Event, Fate, Logged, Meeting},
    hex::Offset,
    ids::{ForceId, HexId, SideId, Spot},
    observe::Observation,
    order::{Order, Pace, SiegeWay},
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::{collections::BTreeMap, sync::Arc};

#[test]
fn who_will_not_stand_is_seldom_brought_to_battle() {
    // Whether the first who comes on him brings him to battle on the day.
    let caught = |stance: &str| {
        let s = attack(5_000, 2_000, stance, "");
        let first = |log: &[Logged]| {
            log.iter().find_map(|l| match l.event {
                Event::Battle(BattleEvent::BattleBegan { .. }) => Some(true),
                Event::Contact(ContactEvent::Evaded { .. }) => Some(false),
                _ => None,
            })
        };
        (0..100).filter(|&seed| first(&first_week(&s, seed).1) == Some(true)).count()
    };
    let (hold, evade, screen) = (caught(""), caught("stance: Evade,"), caught("stance: Screen,"));
    assert_eq!(hold, 100);
    assert!(evade < 60 && screen < evade, "evade {evade}, screen {screen} of 100 caught");
}

#[test]
fn garrisons_stay_in_unless_they_seek_battle() {
    let meetings = |s: &Arc<Scenario>| -> Vec<Meeting> {
        let (_, log) = first_week(s, 3);
        let of = |l: &Logged| match l.event {
            Event::Battle(BattleEvent::BattleBegan { meeting, .. }) => Some(meeting),
            _ => None,
        };
        log.iter().filter_map(of).collect()
    };
    assert_eq!(meetings(&town("stance: Hold,")), []);
    let sorties = meetings(&town("stance: Seek,"));
    assert!(sorties.contains(&Meeting::Sortie), "{sorties:?}");
    // Beaten or not, they are behind their walls again, or hold the field before them.
    let s = town("stance: Seek,");
    for seed in 0..20 {
        let (state, _) = first_week(&s, seed);
        let garrison = s.force_by_key("g").unwrap();
        assert!(!state.forces().alive(garrison) || state.in_garrison(garrison));
    }
}

#[test]
fn leaders_fall_are_taken_and_heal() {
    let s = khans("");
    let mut fates: BTreeMap<String, u32> = BTreeMap::new();
    for seed in 0..200 {
        let mut state = CampaignState::new(s.clone(), seed);
        let mut log: Vec<Logged> = Vec::new();
        for _ in 0..2 {
            week_with(&mut state, &[], &mut log, &mut Scratch::default());
        }
        for l in &log {
            if let Event::Battle(BattleEvent::LeaderFate { fate, until, leader, .. }) = l.event {
                *fates.entry(format!("{fate:?}")).or_default() += 1;
                assert_eq!(fate == Fate::Wounded, until > l.day, "{l:?}");
                if matches!(fate, Fate::Killed | Fate::Captured) {
                    assert_eq!(state.force_led_by(leader), None, "he leads nobody any more");
                }
            }
        }
    }
    let of = |fate: &str| fates.get(fate).copied().unwrap_or(0);
    assert!(of("Wounded") > 0 && of("Killed") > 0 && of("Captured") > 0, "{fates:?}");
    let harmed = of("Wounded") + of("Killed") + of("Captured");
    assert!((10..=80).contains(&harmed), "{harmed} of 400 leaders harmed: {fates:?}");
}

#[test]
fn wounds_heal() {
    let s = khans("rules: (combat: (leader_hit_permille: 1000, leader_killed_permille: 0)),");
    let mut state = CampaignState::new(s.clone(), 1);
    let mut log: Vec<Logged> = Vec::new();
    for _ in 0..15 {
        week_with(&mut state, &[], &mut log, &mut Scratch::default());
    }
    let fates: Vec<Fate> = log
        .iter()
        .filter_map(|l| match l.event {
            Event::Battle(BattleEvent::LeaderFate { fate, .. }) => Some(fate),
            _ => None,
        })
        .collect();
    assert!(fates.contains(&Fate::Wounded) && fates.contains(&Fate::Well), "{fates:?}");
}

#[test]
fn odds_grow_with_men_and_tell_nothing_that_is_hidden() {
    let odds = |men: u32, foe: &str, seed| {
        let s = meeting(
            &[
                body("a", "blue", HERE, "steppe_levy", men, ""),
                body("b", "red", "Hex(50, 14)", foe, 3_000, ""),
                body("c", "red", "Hex(10, 10)", "dzungar_lancers", 3_000, ""),
                body("d", "red", "Hex(10, 10)", "steppe_levy", 3_000, ""),
            ],
            "",
        );
        let (state, _) = first_week(&s, seed);
        let seen = Observation::new(&state, s.side_by_key("blue").unwrap());
        let own: Vec<ForceId> = seen.forces().collect();
        seen.battle_odds(&own, s.force_by_key("b").unwrap())
    };
    let (few, some, many) = (
        odds(1_500, "steppe_levy", 2),
        odds(4_000, "steppe_levy", 2),
        odds(12_000, "steppe_levy", 2),
    );
    let (few, some, many) = (few.unwrap(), some.unwrap(), many.unwrap());
    assert!(few.win < some.win && some.win < many.win, "{} {} {}", few.win, some.win, many.win);
    assert!(few.win < 300 && many.win > 700, "{} {}", few.win, many.win);
    for strength in [few.own, few.enemy, many.own, many.enemy].concat() {
        assert!(strength.base > 0 && strength.power() > 0, "{strength:?}");
    }
    // Nobody is near enough to see arms: who is not known to be weak is taken for middling.
    assert!(!few.seen_near);
    // One it has never seen promises nothing.
    let s = meeting(
        &[
            body("a", "blue", HERE, "steppe_levy", 4_000, ""),
            body("b", "red", "Hex(10, 10)", "steppe_levy", 3_000, ""),
        ],
        "",
    );
    let (state, _) = first_week(&s, 1);
    let seen = Observation::new(&state, s.side_by_key("blue").unwrap());
    let own: Vec<ForceId> = seen.forces().collect();
    assert_eq!(seen.battle_odds(&own, s.force_by_key("b").unwrap()), None);
}

#[test]
fn the_odds_shown_are_near_the_wins_that_come() {
    for (men, foe) in [(3_500, 5_000), (5_000, 5_000), (7_000, 5_000)] {
        let s = meeting(
            &[
                body("a", "blue", HERE, "steppe_levy", men, "stance: Seek,"),
                body("b", "red", THERE, "steppe_levy", foe, ""),
            ],
            "",
        );
        let quiet = meeting(
            &[
                body("a", "blue", HERE, "steppe_levy", men, ""),
                body("b", "red", THERE, "steppe_levy", foe, ""),
            ],
            "",
        );
        let mut shown = 0;
        for seed in 0..40 {
            let (state, _) = first_week(&quiet, seed);
            let seen = Observation::new(&state, quiet.side_by_key("blue").unwrap());
            let own: Vec<ForceId> = seen.forces().collect();
            let odds = seen.battle_odds(&own, quiet.force_by_key("b").unwrap()).unwrap();
            assert!(odds.seen_near);
            shown += u32::from(odds.win) / 40;
        }
        let won = wins(&s, "blue") as u32 * 5;
        assert!(shown.abs_diff(won) <= 130, "{men} v {foe}: shown {shown}, won {won} permille");
    }
}

#[test]
fn allies_next_to_the_battle_come_to_the_guns() {
    let s = meeting(
        &[
            body("a", "blue", HERE, "steppe_levy", 4_000, "stance: Seek,"),
            body("b", "red", THERE, "steppe_levy", 4_000, ""),
            body("c", "red", "Hex(50, 14)", "steppe_levy", 2_000, "leader: \"red_khan\","),
            body("d", "red", "Hex(50, 15)", "steppe_levy", 2_000, ""),
        ],
        "",
    );
    let (near, far) = (s.force_by_key("c").unwrap(), s.force_by_key("d").unwrap());
    let (mut came, mut battles) = (0, 0);
    for seed in 0..60 {
        let (_, log) = first_week(&s, seed);
        let first = log.iter().find_map(|l| match l.event {
            Event::Battle(BattleEvent::BattleBegan { battle, .. }) => Some(battle),
            _ => None,
        });
        let joined = |f: ForceId| {
            log.iter().any(|l| {
                matches!(l.event, Event::Battle(BattleEvent::BattleJoined { battle, force, .. })
                    if Some(battle) == first && force == f)
            })
        };
        battles += usize::from(first.is_some());
        came += usize::from(joined(near));
        assert!(!joined(far), "two hexes off hears nothing of it in time");
    }
    assert_eq!(battles, 60);
    assert!((20..=58).contains(&came), "{came} of 60 came");
}

/// The kinds of battle of a week, for some seeds.
fn kinds(s: &Arc<Scenario>, orders: &[(SideId, Order)], seeds: u64) -> Vec<Meeting> {
    let mut found = Vec::new();
    for seed in 0..seeds {
        let mut state = CampaignState::new(s.clone(), seed);
        let mut log: Vec<Logged> = Vec::new();
        week_with(&mut state, orders, &mut log, &mut Scratch::default());
        found.extend(log.iter().filter_map(|l| match l.event {
            Event::Battle(BattleEvent::BattleBegan { meeting, .. }) => Some(meeting),
            _ => None,
        }));
    }
    found
}

/// An order of a side's force to march to a hex.
fn march(s: &Scenario, key: &str, column: i32, row: i32, pace: Pace) -> (SideId, Order) {
    let force = s.force_by_key(key).unwrap();
    let to = Spot::hex(s.map.hex_at(Offset::new(column, row)).unwrap());
    (s.start.forces.side(force), Order::March { force, to, via: [HexId::NONE; 2], pace })
}

#[test]
fn riders_out_of_the_steppe_surprise_now_and_then() {
    let s = meeting(
        &[
            body("a", "blue", "Hex(50, 8)", "steppe_levy", 5_000, "leader: \"blue_khan\","),
            body("b", "red", "Hex(50, 12)", "steppe_levy", 4_000, ""),
        ],
        "",
    );
    let forced = kinds(&s, &[march(&s, "a", 50, 12, Pace::Forced)], 60);
    let slow = kinds(&s, &[march(&s, "a", 50, 12, Pace::WithHerd)], 60);
    let surprises = |list: &[Meeting]| list.iter().filter(|&&m| m == Meeting::Surprise).count();
    assert!(forced.len() >= 55, "{} fights", forced.len());
    let (many, few) = (surprises(&forced), surprises(&slow));
    assert!((8..=50).contains(&many), "{many} surprises in {}", forced.len());
    assert_eq!(few, 0, "an army that comes on slowly is seen");
}

#[test]
fn who_comes_to_a_besieged_place_relieves_it() {
    let s = meeting(
        &[
            body("host", "red", "Place(\"iqan\")", "steppe_levy", 3_000, "leader: \"red_khan\","),
            body("town", "blue", "Place(\"iqan\")", "steppe_levy", 200, "garrison: true,"),
            body("help", "blue", "Hex(45, 40)", "steppe_levy", 6_000, "leader: \"blue_khan\","),
        ],
        "places: { \"iqan\": (holder: \"blue\", walls_permille: 500) },",
    );
    let place = s.place_by_key("iqan").unwrap();
    let at = s.map.offset(s.places[place.index()].hex);
    let red = s.side_by_key("red").unwrap();
    let force = s.force_by_key("host").unwrap();
    let siege = (red, Order::Besiege { force, place, way: SiegeWay::Blockade });
    let orders = [siege, march(&s, "help", at.column, at.row, Pace::WithHerd)];
    let seen = kinds(&s, &orders, 10);
    assert!(seen.contains(&Meeting::Relief), "{seen:?}");
}
