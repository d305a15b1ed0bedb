//! Trials by many campaigns: tournaments, answers settled beforehand, and what decisions weigh.

use headless::{
    ai::Policy,
    sim::{
        batch::Batch,
        campaign::Decree,
        decisions::{DecisionTable, DecisionTrial},
        row::Decided,
        tournament::{Tournament, two_sides},
    },
};
use rules::scenario::Scenario;
use std::sync::Arc;
use test_support::{
    by_key::scripted_event,
    events::{BLUE, RED, asked, news, world},
};

const PLAYERS: [Policy; 3] = [Policy::Passive, Policy::Random, Policy::Bold];

#[test]
fn pairs_play_the_same_seeds_and_threads_change_nothing() {
    let scenario = test_support::tiny();
    let sides = two_sides(&scenario).unwrap();
    let tournament = Tournament::new(&scenario, sides, &PLAYERS, 6, 5);
    assert_eq!(tournament.count(), 54);
    let standings = tournament.play(1, &|| ());
    assert_eq!(standings, tournament.play(3, &|| ()));
    assert_eq!(standings.pairs.len(), 9);
    // A pair's games are the runs of a batch with the same base.
    let pair = standings.pairs.iter().find(|p| (p.first, p.second) == ("random", "bold")).unwrap();
    let policies = vec![(sides[0], Policy::Random), (sides[1], Policy::Bold)];
    let batch = Batch {
        scenario: Arc::clone(&scenario),
        policies,
        first: 0,
        runs: 6,
        base: 5,
        weekly: false,
        decrees: Vec::new(),
    };
    let rows = batch.play(1, &|| ());
    let margins: Vec<i32> =
        rows.iter().map(|row| row.course.as_ref().unwrap().margins[sides[0].index()]).collect();
    let mean = f64::from(margins.iter().sum::<i32>()) / 6.0;
    assert!((pair.margin.mean - mean).abs() < 1e-9, "{pair:?} {margins:?}");
    assert_eq!(pair.won.won, margins.iter().filter(|&&m| m > 0).count() as u64);
    assert_eq!(pair.won.won + pair.won.drawn + pair.won.lost, 6);
    assert!(standings.best_pairing().is_some());
}

#[test]
fn the_best_player_of_a_side_stands_up_best_to_the_answer_to_it() {
    let scenario = test_support::tiny();
    let sides = two_sides(&scenario).unwrap();
    let standings = Tournament::new(&scenario, sides, &PLAYERS, 10, 1).play(2, &|| ());
    for side in [0, 1] {
        let least = |key: &str| {
            let own = standings.pairs.iter().filter(|p| [p.first, p.second][side] == key);
            let shares = own.map(|p| if side == 0 { p.won.share } else { 1.0 - p.won.share });
            shares.fold(1.0, f64::min)
        };
        let best = least(standings.best[side]);
        assert!(PLAYERS.iter().all(|player| least(player.key()) <= best + 1e-9), "{standings:?}");
    }
}

/// A decision worth points, one worth nothing, and a step that opens late.
fn asking() -> Arc<Scenario> {
    let points = |points: i32| format!("effects: [Points(side: \"blue\", add: {points})]");
    let (none, many, worse) = ("effects: []", points(50), points(-30));
    let few = points(5);
    let late = "when: From(\"1724-09-18\"), effects: [Points(side: \"blue\", add: 40)]";
    world(
        &[
            news("told", "Always", ""),
            asked(
                "weighty",
                "Decision",
                "From(\"1724-08-14\")",
                "cautious: \"nothing\", bold: \"worse\",",
                &[("nothing", none), ("best", &many), ("worse", &worse)],
            ),
            asked(
                "light",
                "Decision",
                "From(\"1724-08-14\")",
                "",
                &[("one", none), ("other", &few)],
            ),
            asked(
                "step",
                "Step",
                "From(\"1724-08-21\")",
                "cautious: \"at_once\", bold: \"at_once\",",
                &[("at_once", &few), ("late", late)],
            ),
        ]
        .concat(),
    )
}

fn decreed(scenario: &Arc<Scenario>, decrees: Vec<Decree>) -> Vec<(i32, Vec<Decided>)> {
    let policies = vec![(BLUE, Policy::Bold), (RED, Policy::Passive)];
    let scenario = Arc::clone(scenario);
    let batch = Batch { scenario, policies, first: 0, runs: 2, base: 1, weekly: false, decrees };
    let rows = batch.play(1, &|| ());
    rows.into_iter().map(|row| (row.course.unwrap().margins[0], row.decided)).collect()
}

#[test]
fn whoever_answers_a_settled_event_gets_its_choice() {
    let scenario = asking();
    let weighty = scripted_event(&scenario, "weighty");
    let step = scripted_event(&scenario, "step");
    let plain = decreed(&scenario, Vec::new());
    for (scripted_event, choice, more) in [
        // The bold one makes the worse choice, −30, and takes the step at once, +5.
        (weighty, Some(2), 0),
        (weighty, Some(0), 30),
        (weighty, Some(1), 80),
        (step, None, -5),
        // A step waits until its choice opens.
        (step, Some(1), 35),
    ] {
        let other = decreed(&scenario, vec![Decree { scripted_event, choice }]);
        for (plain, other) in plain.iter().zip(&other) {
            assert_eq!(other.0 - plain.0, more, "{scripted_event:?} {choice:?}");
            assert_eq!(other.1, [Decided::Made]);
        }
    }
}

#[test]
fn a_choice_that_is_not_open_is_told_and_the_players_own_stands() {
    let shut = "when: Not(Always), effects: []";
    let scenario = world(&asked(
        "question",
        "Decision",
        "From(\"1724-08-14\")",
        "bold: \"open\",",
        &[
            ("first", "effects: [Points(side: \"blue\", add: 7)]"),
            ("open", "effects: [Points(side: \"blue\", add: 20)]"),
            ("shut", shut),
        ],
    ));
    let question = scripted_event(&scenario, "question");
    let of = |choice| decreed(&scenario, vec![Decree { scripted_event: question, choice }]);
    let (first, shut) = (of(Some(0)), of(Some(2)));
    assert_eq!(shut[0].0 - first[0].0, 13);
    assert_eq!((shut[0].1[0], first[0].1[0]), (Decided::Barred, Decided::Made));
}

#[test]
fn decisions_are_weighed_seed_by_seed() {
    let scenario = asking();
    let trial = DecisionTrial {
        only: Vec::new(),
        scenario: Arc::clone(&scenario),
        players: vec![Policy::Bold, Policy::Cautious],
        runs: 2,
        base: 3,
    };
    let table: DecisionTable = trial.play(2, &|_| (), &|| ());
    assert_eq!(table, trial.play(1, &|_| (), &|| ()));
    let keys: Vec<&str> = table.events.iter().map(|row| row.event.as_str()).collect();
    assert_eq!(keys, ["light", "step", "weighty"], "news is answered by nobody");
    let [light, step, weighty] = &table.events[..] else { panic!("{keys:?}") };
    assert!(weighty.weighs && !light.weighs && step.weighs, "{table:?}");
    let more = |row: &headless::sim::decisions::DecisionRow, choice: usize| {
        row.choices[choice].under.iter().map(|u| u.more.mean.round() as i32).collect::<Vec<_>>()
    };
    assert_eq!((more(weighty, 1), more(weighty, 2)), (vec![50, 50], vec![-30, -30]));
    assert_eq!(more(light, 1), [5, 5]);
    let choices: Vec<&str> = step.choices.iter().map(|c| c.choice.as_str()).collect();
    assert_eq!(choices, ["none", "at_once", "late"]);
    assert_eq!((more(step, 1), more(step, 2)), (vec![5, 5], vec![40, 40]));
    assert_eq!(weighty.best_under_all.as_deref(), Some("best"));
    assert_eq!(step.best_under_all.as_deref(), Some("late"));
    assert_eq!(weighty.asked[0].runs, 2);
    // What would change no order is not played again: two players, two runs, 9 ways; of these
    // the bold and the cautious one go three each of their own accord, silence on the light one
    // being no order at all.
    assert!(table.played < 4 + 4 * 8, "{}", table.played);
    // Seed by seed: what chance adds to a campaign is the same on both sides of the difference.
    for under in weighty.choices.iter().flat_map(|choice| &choice.under) {
        assert!((under.more.high - under.more.low).abs() < 1e-9, "{under:?}");
    }
}
