//! The commands that try players and decisions by many campaigns.

use crate::command::{fails, json, ok, run, tiny};
use std::fs;
use test_support::folder::Folder;

/// The tiny campaign with a question in it.
fn asking(folder: &Folder) -> String {
    let own = folder.join("asking");
    test_support::folder::copy_tree(&test_support::root().join("tests/data/tiny"), &own);
    let question = test_support::events::asked(
        "council",
        "Decision",
        "Always",
        "bold: \"ride\",",
        &[
            ("wait", "effects: []"),
            ("ride", "effects: [Points(side: \"kazakh\", add: 30)]"),
            ("never", "when: Not(Always), effects: []"),
        ],
    );
    let question = question.replace("side: \"blue\"", "side: \"kazakh\"");
    fs::write(own.join("events.ron"), format!("(events: {{ {question} }})")).unwrap();
    own.display().to_string()
}

#[test]
fn a_tournament_tells_who_wins_how_often() {
    let folder = Folder::new("tournament");
    let file = folder.join("t.json").display().to_string();
    let tiny = tiny();
    let pair = ["tournament", &tiny, "--players", "passive,bold", "--games", "3", "--seed", "4"];
    let out = ok(&[&pair[..], &["--out", &file, "--jobs", "2"]].concat());
    for says in ["3 games a pair", "passive", "bold", "Best player of", " % (", "counts half"] {
        assert!(out.contains(says), "no \"{says}\" in:\n{out}");
    }
    assert!(!out.contains("cli-"), "a message is missing: {out}");
    let line = ok(&[&pair[..], &["--format", "json", "--jobs", "1"]].concat());
    assert_eq!(line, fs::read_to_string(&file).unwrap(), "threads change nothing");
    let standings = json(&line);
    assert_eq!(standings["pairs"].as_array().unwrap().len(), 4);
    assert_eq!(standings["sides"], serde_json::json!(["kazakh", "dzungar"]));
    for lang in ["kk", "ru"] {
        let text = run(&[&pair[..], &["--lang", lang]].concat()).out;
        assert!(text.len() > 300 && !text.contains("cli-"), "{text}");
    }
    fails(&[&pair[..], &["--out", &file]].concat(), 1, &["--force"]);
    fails(&["tournament", &tiny, "--players", "blod"], 2, &["blod", "bold"]);
    fails(&["tournament", &tiny, "--players", "bold,bold"], 2, &["twice"]);
    fails(&["tournament", &tiny, "--players", "plan"], 2, &["there is no plan"]);
    // Every scenario is read before the first game.
    fails(&["tournament", &tiny, "no-such-scenario"], 1, &["no-such-scenario"]);
}

#[test]
fn a_tournament_is_for_two_sides() {
    let folder = Folder::new("three");
    let own = folder.join("three");
    test_support::folder::copy_tree(&test_support::root().join("tests/data/tiny"), &own);
    let file = own.join("scenario.ron");
    let text = fs::read_to_string(&file).unwrap();
    let third = "\"third\": (name: (en: \"Third\", kk: \"Third\", ru: \"Third\"), enemies: []),\n        \"dzungar\": (";
    let text = text.replacen("\"dzungar\": (", third, 1);
    fs::write(&file, text).unwrap();
    fails(&["tournament", &own.display().to_string()], 2, &["two sides", "3"]);
}

#[test]
fn answers_are_settled_or_refused_before_any_work() {
    let folder = Folder::new("decide");
    let scenario = asking(&folder);
    let sim = |more: &[&str]| ok(&[&["sim", &scenario, "--runs", "2"], more].concat());
    let margin = |out: String| {
        let summary = json(&out);
        let sides = summary["sides"].as_array().unwrap();
        let kazakh = sides.iter().find(|side| side["side"] == "kazakh").unwrap();
        kazakh["margin"]["mean"].as_f64().unwrap()
    };
    let of =
        |choice: &str| margin(sim(&["--decide", &format!("council={choice}"), "--format", "json"]));
    assert!((of("ride") - of("wait") - 30.0).abs() < 1e-9);
    let out = sim(&["--decide", "council=never"]);
    assert!(out.contains("council=never") && out.contains("choice never open"), "{out}");
    assert!(!sim(&[]).contains("choice never open"));
    // Tables keep what was settled apart.
    let path = |name: &str| folder.join(name).display().to_string();
    sim(&["--decide", "council=ride", "--out", &path("a.csv")]);
    sim(&["--decide", "council=wait", "--first", "2", "--out", &path("b.csv")]);
    sim(&["--decide", "council=ride", "--first", "2", "--out", &path("c.json")]);
    fails(&["sim", "merge", &path("a.csv"), &path("b.csv")], 1, &["decided", "council=wait"]);
    assert!(ok(&["sim", "merge", &path("a.csv"), &path("c.json")]).contains("council=ride"));

    let fails = |wish: &[&str], says: &[&str]| {
        fails(&[&["sim", &scenario, "--runs", "2"], wish].concat(), 2, says);
    };
    fails(&["--decide", "counsil=ride"], &["counsil", "did you mean", "council"]);
    fails(&["--decide", "council=rid"], &["rid", "did you mean", "ride", "never"]);
    fails(&["--decide", "council=none"], &["none", "wait"]);
    fails(&["--decide", "council"], &["EVENT=CHOICE"]);
    fails(&["--decide", "council=ride", "--decide", "council=wait"], &["two choices"]);
    crate::command::fails(
        &["sim", &tiny(), "--decide", "council=ride"],
        2,
        &["council", "no side is asked"],
    );
}

#[test]
fn decisions_are_weighed_in_a_table() {
    let folder = Folder::new("decisions");
    let scenario = asking(&folder);
    let file = folder.join("d.json").display().to_string();
    let ask = ["decisions", &scenario, "--runs", "2", "--players", "bold,cautious"];
    let out = ok(&[&ask[..], &["--out", &file]].concat());
    for says in ["council", "wait", "ride", "+30 (+30 … +30)", "bold", "cautious", "“ride” is best"]
    {
        assert!(out.contains(says), "no \"{says}\" in:\n{out}");
    }
    assert!(!out.contains("cli-"), "a message is missing: {out}");
    let line = ok(&[&ask[..], &["--format", "json"]].concat());
    assert_eq!(line, fs::read_to_string(&file).unwrap());
    assert_eq!(json(&line)["events"][0]["weighs"], true);
    for lang in ["kk", "ru"] {
        let text = run(&[&ask[..], &["--lang", lang]].concat()).out;
        assert!(text.len() > 300 && !text.contains("cli-"), "{text}");
    }
    let one = ok(&[&ask[..], &["--event", "council"]].concat());
    assert!(one.contains("council"), "{one}");
    fails(&[&ask[..], &["--event", "counsel"]].concat(), 2, &["counsel", "council"]);
    assert!(ok(&["decisions", &tiny(), "--runs", "1"]).contains("no side is asked"));
    fails(&["decisions", &tiny(), "--players", "plan"], 2, &["there is no plan"]);
}
