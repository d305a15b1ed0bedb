//! The commands that hold a campaign against history.

use std::{fs, process::Command};
use test_support::planned::planned_folder;

fn turkistan(args: &[&str]) -> (i32, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_turkistan"))
        .args(args)
        .args(["--lang", "en"])
        .current_dir(test_support::root())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

#[test]
fn the_command_tells_history_and_fails_where_it_does_not_hold() {
    let folder = planned_folder();
    let scenario = folder.join("planned").display().to_string();
    let record = folder.join("record.ron").display().to_string();
    let (code, out, err) = turkistan(&["history", &scenario, "--record", &record]);
    assert_eq!((code, err.as_str()), (1, ""), "not every fact holds on the reference seed: {out}");
    for says in [
        "seed 7",
        "reference seed",
        "Before the campaign",
        "≈ 1–30 September 1724",
        "History — 18 October 1724 (7 October 1724 Old Style): The riders set out. [attested]",
        "Week 8 of 8",
        "met (",
        "early (",
        "late (",
        "NOT MET: East Town taken",
        "fidelity 45 %",
        "In history: marginal victory; margin 7.",
    ] {
        assert!(out.contains(says), "no \"{says}\" in:\n{out}");
    }
    assert!(!out.contains("cli-"), "a message is missing: {out}");
    let (code, out, _) = turkistan(&["replay", &record, "--verify", "--scenario", &scenario]);
    assert!(code == 0 && out.contains("8 weeks"), "{out}");
    let (code, ..) = turkistan(&["history", &scenario, "--seed", "8"]);
    assert_eq!(code, 0, "other seeds promise nothing");
    let (code, out, _) = turkistan(&["history", &scenario, "--seed", "8", "--format", "json"]);
    assert_eq!(code, 0);
    let lines: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 9);
    assert_eq!(lines[1]["chronicle"][0]["entry"], "march");
    assert_eq!(lines[8]["after_action"]["facts"].as_array().unwrap().len(), 8);
    for lang in ["kk", "ru"] {
        let out = Command::new(env!("CARGO_BIN_EXE_turkistan"))
            .args(["history", &scenario, "--lang", lang])
            .current_dir(test_support::root())
            .output()
            .unwrap();
        let text = String::from_utf8(out.stdout).unwrap();
        assert!(text.len() > 1000 && !text.contains("cli-"), "{text}");
    }
}

#[test]
fn a_side_without_a_plan_is_refused() {
    let tiny = test_support::root().join("tests/data/tiny").display().to_string();
    for args in [
        &["history", &tiny][..],
        &["run", &tiny, "--kazakh", "plan"],
        &["sim", &tiny, "--runs", "1", "--dzungar", "plan"],
    ] {
        let (code, _, err) = turkistan(args);
        assert_eq!(code, 2, "{args:?}: {err}");
        assert!(err.contains("there is no plan for the side"), "{args:?}: {err}");
    }
}

#[test]
fn run_and_sim_hold_campaigns_against_history() {
    let folder = planned_folder();
    let scenario = folder.join("planned").display().to_string();
    let report = folder.join("report.json").display().to_string();
    let players = ["--kazakh", "plan", "--dzungar", "plan"];
    let run = [&["run", &scenario, "--quiet", "--report", &report], &players[..]].concat();
    let (code, out, err) = turkistan(&run);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("Points in all") && out.contains("Facts of history"), "{out}");
    let written: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&report).unwrap()).unwrap();
    assert_eq!(written["series"].as_array().unwrap().len(), 9);
    let (code, _, err) = turkistan(&run);
    assert!(code == 1 && err.contains("report.json"), "an existing file is not replaced: {err}");

    let table = folder.join("runs.csv").display().to_string();
    let sim = ["sim", &scenario, "--runs", "6", "--seed", "4", "--weekly", "--out", &table];
    let (code, out, err) = turkistan(&[&sim[..], &players[..]].concat());
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    for says in ["Facts of history", "West Town held", "Fidelity: median", "decisive defeat"] {
        assert!(out.contains(says), "no \"{says}\" in:\n{out}");
    }
    let csv = fs::read_to_string(&table).unwrap();
    let head: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
    let value = |line: &str, column: &str| {
        let at = head.iter().position(|name| *name == column);
        let at = at.unwrap_or_else(|| panic!("no column {column}"));
        line.split(',').nth(at).unwrap().to_owned()
    };
    for line in csv.lines().skip(1) {
        assert_eq!(value(line, "held_on.1724-11-01.east_town"), "dzungar");
        assert_eq!(value(line, "fact.f_on"), "1");
        let taken = value(line, "taken.halfway.kazakh");
        let early = value(line, "fact.a_in_time") == "1";
        assert_eq!(early, taken.parse().is_ok_and(|day: u16| day < 28), "{taken}");
        let margins = ["kazakh", "dzungar"]
            .map(|side| value(line, &format!("{side}.margin")).parse::<i32>().unwrap());
        assert_eq!(margins[0], -margins[1]);
        assert!(!value(line, "kazakh.level").is_empty());
        let men = value(line, "kazakh.men_under_arms");
        assert_eq!(men, value(line, "kazakh.men_under_arms.week_8"));
    }
    let (code, merged, _) = turkistan(&["sim", "merge", &table]);
    assert!(code == 0 && merged.contains("e_throughout"), "{merged}");
}

#[test]
fn the_shipped_history_meets_every_fact_on_its_seed() {
    let (code, out, err) = turkistan(&["history"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let scenario = test_support::load("struggle-for-turkistan");
    assert!(scenario.facts.len() >= 12 && scenario.chronicle.len() >= 12);
    assert!(!out.contains("NOT MET") && out.contains("[attested]") && out.contains("[inferred]"));
    for fact in &scenario.facts {
        assert!(out.contains(&*fact.name.en), "{} is told", fact.key);
        assert!(!fact.source.is_empty(), "{} has a source", fact.key);
    }
}
