//! The commands that hold a campaign against history.

use crate::command::{Done, fails, json, ok, run, tiny};
use std::fs;
use test_support::planned::planned_folder;

#[test]
fn the_command_tells_history_and_fails_where_it_does_not_hold() {
    let folder = planned_folder();
    let scenario = folder.join("planned").display().to_string();
    let record = folder.join("record.ron").display().to_string();
    let Done { code, out, err } = run(&["history", &scenario, "--record", &record]);
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
        "In history: marginal victory; margin +7.",
    ] {
        assert!(out.contains(says), "no \"{says}\" in:\n{out}");
    }
    assert!(!out.contains("cli-"), "a message is missing: {out}");
    let out = ok(&["replay", &record, "--verify", "--scenario", &scenario]);
    assert!(out.contains("8 weeks"), "{out}");
    // Other seeds promise nothing.
    let _ = ok(&["history", &scenario, "--seed", "8"]);
    let out = ok(&["history", &scenario, "--seed", "8", "--format", "json"]);
    let lines: Vec<serde_json::Value> = out.lines().map(json).collect();
    assert_eq!(lines.len(), 9);
    assert_eq!(lines[1]["chronicle"][0]["entry"], "march");
    assert_eq!(lines[8]["after_action"]["facts"].as_array().unwrap().len(), 8);
    for lang in ["kk", "ru"] {
        let text = run(&["history", &scenario, "--lang", lang]).out;
        assert!(text.len() > 1000 && !text.contains("cli-"), "{text}");
    }
}

#[test]
fn a_side_without_a_plan_is_refused() {
    let tiny = tiny();
    for args in [
        &["history", &tiny][..],
        &["run", &tiny, "--kazakh", "plan"],
        &["sim", &tiny, "--runs", "1", "--dzungar", "plan"],
    ] {
        fails(args, 2, &["there is no plan for the side"]);
    }
}

#[test]
fn run_and_sim_hold_campaigns_against_history() {
    let folder = planned_folder();
    let scenario = folder.join("planned").display().to_string();
    let report = folder.join("report.json").display().to_string();
    let players = ["--kazakh", "plan", "--dzungar", "plan"];
    let once = [&["run", &scenario, "--quiet", "--report", &report], &players[..]].concat();
    let out = ok(&once);
    assert!(out.contains("Points in all") && out.contains("Facts of history"), "{out}");
    let written = json(&fs::read_to_string(&report).unwrap());
    assert_eq!(written["series"].as_array().unwrap().len(), 9);
    // A file that exists is not replaced.
    fails(&once, 1, &["report.json"]);

    let table = folder.join("runs.csv").display().to_string();
    let sim = ["sim", &scenario, "--runs", "6", "--seed", "4", "--weekly", "--out", &table];
    let out = ok(&[&sim[..], &players[..]].concat());
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
    let merged = ok(&["sim", "merge", &table]);
    assert!(merged.contains("e_throughout"), "{merged}");
}

#[test]
fn the_shipped_history_meets_every_fact_on_its_seed() {
    let out = ok(&["history"]);
    let scenario = test_support::load("struggle-for-turkistan");
    assert!(scenario.facts.len() >= 12 && scenario.chronicle.len() >= 12);
    assert!(!out.contains("NOT MET") && out.contains("[attested]") && out.contains("[inferred]"));
    for fact in &scenario.facts {
        assert!(out.contains(&*fact.name.en), "{} is told", fact.key);
        assert!(!fact.basis.works.is_empty(), "{} has a source", fact.key);
    }
}

/// What the founding article says, by the entries of the chronicle that tell it.
const FOUNDING: [&str; 16] = [
    // 30,000 under Lobsangsür in February and March 1723; the towns, Turkistan among them.
    "invasion_1723",
    "towns_lost_1723",
    // The threat in the west is removed first.
    "time_bought",
    // South, through the chain of forts, to Turkistan; six months with Tashkent.
    "turns_south",
    "cordon",
    "storm",
    "six_months",
    "beneveni",
    // A series of fights, Turkistan retaken, the whole region lost, markets and crafts too.
    "battles",
    "retaken",
    "repulsed",
    "cut_off",
    // 10,000 kibitkas, and where the families fled.
    "rout",
    // The peace with the Kalmyks, the Dzungars leave the Syr.
    "peace_1726",
    "syr_given_up",
    "letter_to_ufa_1730",
];

#[test]
fn the_chronicle_tells_all_of_the_founding_article_and_what_came_before_and_after() {
    let scenario = test_support::load("struggle-for-turkistan");
    let chronicle = &scenario.chronicle;
    let days = i32::from(scenario.calendar.weeks) * 7;
    assert!(chronicle.iter().filter(|entry| entry.days.most < 0).count() >= 3);
    assert!(chronicle.iter().filter(|entry| entry.days.least >= days).count() >= 5);
    for key in FOUNDING {
        let entry = chronicle.iter().find(|entry| entry.key == key);
        let entry = entry.unwrap_or_else(|| panic!("the chronicle lacks {key}"));
        let founding = |work: &rules::history::Work| work.key == "founding";
        assert!(entry.basis.works.iter().any(founding), "{key} names the founding article");
    }
}

#[test]
fn every_claim_of_a_shipped_scenario_names_works_of_the_bibliography() {
    let library = test_support::library();
    let mut count = 0;
    for name in library.names() {
        let scenario = test_support::load(&name);
        let events = scenario.scripted_events.iter().map(|event| (&event.key, &event.basis));
        let chronicle = scenario.chronicle.iter().map(|entry| (&entry.key, &entry.basis));
        let facts = scenario.facts.iter().map(|fact| (&fact.key, &fact.basis));
        let numbers = scenario.statistics.iter().map(|number| (&number.key, &number.basis));
        let notes = library.notes(&name);
        let notes = notes.iter().map(|(key, (_, basis))| (key, basis));
        for (key, basis) in events.chain(chronicle).chain(facts).chain(numbers).chain(notes) {
            count += 1;
            assert!(basis.plain.is_empty(), "{name}, {key}: a remark in one language");
            assert!(!basis.works.is_empty(), "{name}, {key}: no work");
            for work in &basis.works {
                assert!(!work.title.is_empty(), "{name}, {key}: nobody knows {}", work.key);
            }
        }
    }
    assert!(count > 400, "{count} claims");
}
