//! Records, saves and batches on a small campaign: what was played plays again, and what was
//! changed is found.

use headless::{
    ai::Policy,
    replay::{
        ReplayError,
        format::{Digest, Replay},
        play::Difference,
        record::Recorder,
        save::Save,
        verify::{Verification, verify},
    },
    sim::{
        batch::Batch,
        campaign::Players,
        columns::Layout,
        run_table::{Meta, RunTable, merge},
        summary::Summary,
    },
};
use rules::{
    ids::{BoxId, CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    order::{Order, Pace},
    resolve::Scratch,
    scenario::Scenario,
    state::{CampaignState, SECTIONS},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use test_support::{records::unsealed, tiny};

fn pairs() -> impl Iterator<Item = [Policy; 2]> {
    Policy::ALL.into_iter().flat_map(|a| Policy::ALL.map(|b| [a, b]))
}

fn policies(pair: [Policy; 2]) -> Vec<(SideId, Policy)> {
    vec![(SideId(0), pair[0]), (SideId(1), pair[1])]
}

/// A campaign under way.
struct Game {
    state: CampaignState,
    recorder: Recorder,
    players: Players,
}

impl Game {
    fn new(scenario: &Arc<Scenario>, seed: u64, pair: [Policy; 2]) -> Self {
        let names = scenario.sides.iter().zip(pair).map(|(side, p)| (&*side.key, p.key().into()));
        Self {
            state: CampaignState::new(scenario.clone(), seed),
            recorder: Recorder::new(scenario, seed, names),
            players: Players::new(&policies(pair)),
        }
    }

    fn play_to(mut self, week: u16) -> Self {
        let (mut orders, mut scratch) = (Vec::new(), Scratch::default());
        while self.state.week() < week && !self.state.is_over() {
            self.players.plan(&self.state, &mut orders);
            self.recorder.play(&mut self.state, &orders, &mut (), &mut scratch);
        }
        self
    }
}

fn record(scenario: &Arc<Scenario>, seed: u64, pair: [Policy; 2]) -> Replay {
    Game::new(scenario, seed, pair).play_to(u16::MAX).recorder.replay().clone()
}

fn reread(replay: &Replay) -> Replay {
    Replay::from_text(Path::new("replay.ron"), &replay.to_text().unwrap()).unwrap()
}

#[test]
fn what_was_played_plays_again() {
    let scenario = tiny();
    let weeks = scenario.calendar.weeks;
    let mut ends = Vec::new();
    for (i, pair) in pairs().enumerate() {
        for seed in [i as u64, u64::MAX - i as u64] {
            let replay = record(&scenario, seed, pair);
            assert_eq!(replay.weeks.len(), usize::from(weeks));
            let read = reread(&replay);
            assert_eq!(read, replay, "{pair:?}");
            let verdict = verify(&read, &scenario).unwrap();
            assert!(
                matches!(verdict, Verification::Same { weeks: w, .. } if w == weeks),
                "{pair:?}"
            );
            ends.push(replay.weeks.last().unwrap().digest);
        }
    }
    ends.sort_unstable_by_key(|digest| digest.0);
    ends.dedup();
    assert_eq!(ends.len(), 32, "campaigns of other seeds or players end otherwise");
}

#[test]
fn a_changed_order_is_found_in_its_week() {
    let scenario = tiny();
    let (mut in_week, mut all) = (0, 0);
    for pair in [[Policy::Random, Policy::Bold], [Policy::Cautious, Policy::Random]] {
        let replay = record(&scenario, 7, pair);
        for week in 0..replay.weeks.len() {
            for order in 0..replay.weeks[week].orders.len() {
                let mut changed = replay.clone();
                changed.weeks[week].orders.remove(order);
                all += 1;
                match verify(&changed, &scenario).unwrap() {
                    Verification::Differs(d) => {
                        assert!(usize::from(d.week) > week, "found before it happened: {d:?}");
                        assert!(!d.sections.is_empty());
                        in_week += u32::from(usize::from(d.week) == week + 1);
                    }
                    // An order that the rules refused was no part of what happened.
                    Verification::Same { .. } => {}
                }
            }
        }
    }
    assert!(all > 50, "only {all} orders were given");
    // The rest were refused, or asked for what was so already.
    assert!(in_week * 2 > all, "{in_week} of {all} were found in their week");
}

#[test]
fn one_man_more_is_found() {
    let scenario = tiny();
    let replay = record(&scenario, 7, [Policy::Cautious, Policy::Cautious]);
    let mut found = 0;
    for week in 0..replay.weeks.len() {
        for order in 0..replay.weeks[week].orders.len() {
            let mut changed = replay.clone();
            match &mut changed.weeks[week].orders[order].1 {
                Order::Detach { men, .. } | Order::CallLevy { men, .. } if *men > 1 => *men -= 1,
                _ => continue,
            }
            let verdict = verify(&reread(&changed), &scenario).unwrap();
            assert!(
                matches!(&verdict, Verification::Differs(d) if usize::from(d.week) == week + 1),
                "{verdict:?}"
            );
            found += 1;
        }
    }
    assert!(found > 0, "no men were sent or called");
}

#[test]
fn a_changed_digest_is_found_in_its_week_and_section() {
    let scenario = tiny();
    let replay = record(&scenario, 3, [Policy::Bold, Policy::Cautious]);
    for week in 0..replay.weeks.len() {
        let mut changed = replay.clone();
        changed.weeks[week].digest.0 ^= 1;
        let found = verify(&changed, &scenario).unwrap();
        let expected = Difference {
            week: week as u16 + 1,
            sections: Vec::new(),
            recorded: changed.weeks[week].digest,
            played: replay.weeks[week].digest,
        };
        assert_eq!(found, Verification::Differs(expected));
        for (i, name) in SECTIONS.iter().enumerate() {
            let mut changed = replay.clone();
            changed.weeks[week].sections[i].0 ^= 1 << 63;
            let Verification::Differs(found) = verify(&changed, &scenario).unwrap() else {
                panic!("section {name} of week {week}");
            };
            assert_eq!((usize::from(found.week), found.sections), (week + 1, vec![*name]));
        }
    }
    let mut short = replay.clone();
    short.weeks[2].sections.pop();
    let found = verify(&short, &scenario).unwrap();
    assert!(matches!(found, Verification::Differs(d) if d.week == 3), "a section is missing");
}

#[test]
fn who_played_and_what_was_refused_are_covered_by_the_seal_alone() {
    let scenario = tiny();
    let replay = record(&scenario, 5, [Policy::Cautious, Policy::Passive]);
    let text = replay.to_text().unwrap();
    let path = Path::new("replay.ron");
    let forged = |text: &str| {
        let halt = "(\"kazakh\", Halt(force: 65535)),";
        text.replacen("orders: [", &format!("orders: [\n                {halt}"), 1)
            .replace("\"cautious\"", "\"a champion\"")
    };
    let error = Replay::from_text(path, &forged(&text)).unwrap_err();
    assert!(matches!(error, ReplayError::Seal), "{error}");
    // Format 1 had no seal: it plays the same, and what that does not cover is counted.
    let seal = text.rfind("    seal:").unwrap();
    let old = unsealed(&text);
    let refused = |text: &str| {
        let read = Replay::from_text(path, text).unwrap();
        assert!(!read.is_sealed());
        match verify(&read, &scenario).unwrap() {
            Verification::Same { refused, .. } => refused,
            Verification::Differs(difference) => panic!("{difference:?}"),
        }
    };
    assert_eq!(refused(&forged(&old)), refused(&old) + 1);
    assert!(Replay::from_text(path, &text).unwrap().is_sealed());
    // A seal that is cut out is missed.
    let error = Replay::from_text(path, &format!("{})\n", &text[..seal])).unwrap_err();
    assert!(matches!(error, ReplayError::Seal), "{error}");
}

#[test]
fn ids_beyond_every_table_are_refused_by_the_rules() {
    let scenario = tiny();
    let mut replay = record(&scenario, 5, [Policy::Passive, Policy::Passive]);
    let force = ForceId(4000);
    let odd = [
        Order::March {
            force: ForceId(0),
            to: Spot(0xFF80),
            via: [HexId(9999), HexId::NONE],
            pace: Pace::Normal,
        },
        Order::March { force, to: Spot::NONE, via: [HexId::NONE; 2], pace: Pace::Forced },
        Order::Halt { force },
        Order::Follow { force: ForceId(0), leader: force },
        Order::Escort { force: ForceId(0), camp: CampId(500) },
        Order::Detach {
            contingent: ContingentId(900),
            men: u32::MAX,
            to: force,
            leader: LeaderId(77),
            officer: true,
        },
        Order::Detach {
            contingent: ContingentId(0),
            men: 1,
            to: ForceId::NONE,
            leader: LeaderId(77),
            officer: true,
        },
        Order::Merge { force, into: force },
        Order::Garrison { force: ForceId(0), place: PlaceId(800) },
        Order::Relieve { force: ForceId(0), garrison: force },
        Order::Depot { force: ForceId(0), food_man_days: u32::MAX },
        Order::Migrate { camp: CampId(0), to: HexId(60_000) },
        Order::Evacuate { camp: CampId(0), to: BoxId(300) },
        Order::CallLevy { camp: CampId(0), force, men: u32::MAX },
        Order::Release { contingent: ContingentId(65_535), men: 0 },
    ];
    let as_recorded = reread(&replay).weeks;
    for week in &mut replay.weeks {
        for side in ["dzungar", "kazakh"] {
            week.orders.extend(odd.iter().map(|&order| (side.to_owned(), order)));
        }
    }
    let verdict = verify(&reread(&replay), &scenario).unwrap();
    let (weeks, refused) = (scenario.calendar.weeks, 2 * odd.len() as u32 * 8);
    assert_eq!(verdict, Verification::Same { weeks, refused }, "what was refused is counted");
    assert_ne!(replay.weeks, as_recorded);
}

#[test]
fn other_scenarios_rules_sides_and_weeks_are_refused() {
    let scenario = tiny();
    let replay = record(&scenario, 1, [Policy::Passive, Policy::Random]);
    let refused = |change: &dyn Fn(&mut Replay)| {
        let mut changed = replay.clone();
        change(&mut changed);
        verify(&reread(&changed), &scenario).unwrap_err()
    };
    let error = refused(&|r| r.header.hash.0 ^= 1);
    assert!(matches!(error, ReplayError::Hash { .. }), "{error}");
    let error = refused(&|r| r.header.rules.push('x'));
    assert!(matches!(error, ReplayError::Rules { .. }), "{error}");
    let error = refused(&|r| r.header.scenario.push('x'));
    assert!(matches!(error, ReplayError::Scenario { .. }), "{error}");
    let error = refused(&|r| r.weeks[3].orders[0].0 = "nobody".to_owned());
    assert!(matches!(error, ReplayError::Side { week: 4, .. }), "{error}");
    let error = refused(&|r| drop(r.header.players.0.insert("nobody".to_owned(), "x".to_owned())));
    assert!(matches!(error, ReplayError::Side { week: 0, .. }), "{error}");
    let error = refused(&|r| r.weeks.swap(0, 1));
    assert!(matches!(error, ReplayError::Order { at: 1, found: 2 }), "{error}");
    let error = refused(&|r| {
        let more = r.weeks[0].clone();
        r.weeks.push(more);
    });
    assert!(matches!(error, ReplayError::Long { weeks: 9, most: 8 }), "{error}");
}

#[test]
fn a_part_of_a_campaign_is_a_record_too() {
    let scenario = tiny();
    let mut replay = record(&scenario, 2, [Policy::Bold, Policy::Bold]);
    replay.weeks.truncate(3);
    let verdict = verify(&replay, &scenario).unwrap();
    assert!(matches!(verdict, Verification::Same { weeks: 3, .. }), "{verdict:?}");
    replay.weeks.clear();
    assert_eq!(
        verify(&reread(&replay), &scenario).unwrap(),
        Verification::Same { weeks: 0, refused: 0 }
    );
}

#[test]
fn a_saved_campaign_goes_on_as_if_it_had_not_been() {
    let scenario = tiny();
    for (seed, pair) in pairs().enumerate() {
        let seed = seed as u64;
        let whole = record(&scenario, seed, pair);
        let stop = (seed % 9) as u16;
        let game = Game::new(&scenario, seed, pair).play_to(stop);
        let text = Save::new(game.recorder.replay(), &game.state).to_text().unwrap();
        let save = Save::from_text(Path::new("save.ron"), &text).unwrap();
        let (state, record) = save.restore(&scenario).unwrap();
        assert_eq!(state.week(), stop);
        let players = Players::new(&policies(pair));
        let game = Game { state, recorder: Recorder::resume(record), players };
        assert_eq!(*game.play_to(u16::MAX).recorder.replay(), whole, "saved after week {stop}");
    }
}

#[test]
fn a_damaged_save_is_refused() {
    let scenario = tiny();
    let game = Game::new(&scenario, 11, [Policy::Bold, Policy::Random]).play_to(4);
    let digest = game.state.digest();
    let text = Save::new(game.recorder.replay(), &game.state).to_text().unwrap();
    let mut refused = 0;
    let digits: Vec<usize> =
        text.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()).map(|(at, _)| at).collect();
    for &at in digits.iter().step_by(digits.len() / 60) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] = if bytes[at] == b'9' { b'1' } else { b'9' };
        let changed = String::from_utf8(bytes).unwrap();
        let read = Save::from_text(Path::new("save.ron"), &changed);
        match read.and_then(|save| save.restore(&scenario)) {
            Ok((state, _)) => assert_eq!(state.digest(), digest, "a change at byte {at} got in"),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 40, "only {refused} were refused");
    let cut = &text[..text.len() / 2];
    assert!(matches!(Save::from_text(Path::new("x"), cut), Err(ReplayError::Unreadable(_))));
    let save = || Save::from_text(Path::new("save.ron"), &text).unwrap();
    let mut changed = save();
    changed.digest = Digest(1);
    assert!(matches!(changed.restore(&scenario), Err(ReplayError::Digest)));
    let mut changed = save();
    changed.header.seed += 1;
    assert!(matches!(changed.restore(&scenario), Err(ReplayError::Columns(_))));
    let mut changed = save();
    changed.weeks.pop();
    assert!(matches!(changed.restore(&scenario), Err(ReplayError::Columns(_))));
}

fn batch(first: u64, runs: u64, weekly: bool) -> Batch {
    let policies = policies([Policy::Random, Policy::Bold]);
    Batch { scenario: tiny(), policies, first, runs, base: 99, weekly, decrees: Vec::new() }
}

#[test]
fn threads_and_ranges_change_nothing() {
    let one = batch(0, 30, true).play(1, &|| ());
    assert_eq!(one.len(), 30);
    assert_eq!(one, batch(0, 30, true).play(2, &|| ()));
    assert_eq!(one, batch(0, 30, true).play(7, &|| ()));
    assert_eq!(one[12..20], batch(12, 8, true).play(2, &|| ()));
    assert!(one.iter().all(|row| row.weeks.len() == 8));
    let digests: std::collections::BTreeSet<u64> = one.iter().map(|row| row.digest.0).collect();
    assert_eq!(digests.len(), 30);
    assert!(batch(0, 0, false).play(3, &|| ()).is_empty());
}

#[test]
fn a_row_is_the_campaign_of_its_seed() {
    let scenario = tiny();
    let rows = batch(5, 1, false).play(1, &|| ());
    let replay = record(&scenario, rows[0].seed, [Policy::Random, Policy::Bold]);
    assert_eq!(replay.weeks.last().unwrap().digest, rows[0].digest);
}

#[test]
fn parts_merge_into_the_whole() {
    let scenario = tiny();
    let meta = Meta::new(&scenario, 99, Default::default());
    let layout = Layout::new(&scenario, false);
    let part = |first, runs| {
        let rows = batch(first, runs, false).play(2, &|| ());
        (PathBuf::new(), RunTable { meta: meta.clone(), layout: layout.clone(), rows })
    };
    let whole = part(0, 20).1;
    let merged = merge(vec![part(12, 8), part(0, 12)]).unwrap().unwrap();
    assert_eq!(merged, whole);
    let summary = Summary::new(&whole.layout, &whole.rows);
    assert_eq!(summary.runs, 20);
    for place in &summary.places {
        assert!(place.held.iter().map(|share| share.runs).sum::<u64>() <= 20);
    }
}

#[test]
fn no_change_to_a_file_makes_reading_panic() {
    let scenario = tiny();
    let game = Game::new(&scenario, 4, [Policy::Cautious, Policy::Random]).play_to(3);
    let replay = game.recorder.replay().to_text().unwrap();
    let save = Save::new(game.recorder.replay(), &game.state).to_text().unwrap();
    let path = Path::new("file.ron");
    let odd = [")", "(", "\"", "[", "}", ",", ":", "-", "x", "\\", "//", "/*", "", "9", "Ж"];
    for (text, is_save) in [(&replay, false), (&save, true)] {
        let spots: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for (i, &at) in spots.iter().step_by(spots.len() / 150).enumerate() {
            let next = spots.iter().find(|&&s| s > at).copied().unwrap_or(text.len());
            let changed = format!("{}{}{}", &text[..at], odd[i % odd.len()], &text[next..]);
            if is_save {
                let _ = Save::from_text(path, &changed).and_then(|save| save.restore(&scenario));
            } else {
                let _ = Replay::from_text(path, &changed).and_then(|r| verify(&r, &scenario));
            }
        }
    }
}
