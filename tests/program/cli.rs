//! The commands as people run them: what they print, what they refuse, and how they end.

use crate::command::{command, done, fails, json, ok, run, tiny};
use std::{fs, io::Read as _, process::Stdio};
use test_support::{
    folder::{Folder, copy_tree},
    records::unsealed,
    root,
};

fn folder(name: &str) -> Folder {
    Folder::new(&format!("cli-{name}"))
}

#[test]
fn run_tells_the_weeks_and_the_end() {
    let out = ok(&["run", &tiny(), "--weeks", "2", "--kazakh", "bold", "--seed", "5"]);
    for word in ["Test campaign", "seed 5", "week 1 of 8", "week 2 of 8", "Kibitkas", "Digest: "] {
        assert!(out.contains(word), "no \"{word}\" in: {out}");
    }
    assert!(!out.contains("week 3 of 8"), "{out}");
    assert!(!out.contains("cli-"), "a message is missing: {out}");
    let again = ok(&["run", &tiny(), "--weeks", "2", "--player", "kazakh=bold", "--seed", "5"]);
    assert_eq!(out, again, "--kazakh is short for --player kazakh=");
    let quiet = ok(&["run", &tiny(), "--weeks", "2", "--kazakh", "bold", "--seed", "5", "-q"]);
    assert!(!quiet.contains("week 1") && out.ends_with(&quiet), "{quiet}");
    let all = ok(&["run", &tiny(), "--weeks", "1", "--view", "all"]);
    assert!(all.contains("Dispatch to Kazakhs") && all.contains("Dispatch to Dzungars"), "{all}");
}

#[test]
fn run_speaks_the_language_asked_for() {
    let russian = ok(&["run", &tiny(), "--weeks", "1", "--lang", "ru"]);
    assert!(russian.contains("Пробный поход") && russian.contains("Игроки"), "{russian}");
    let by_locale = |variables: &[(&str, &str)]| {
        let mut command = command(["run", &tiny(), "--weeks", "1"]);
        command.envs(variables.iter().copied());
        done(command.output().unwrap()).out
    };
    assert_eq!(by_locale(&[("LANG", "ru_RU.UTF-8")]), russian);
    let kazakh = by_locale(&[("LC_ALL", "kk_KZ"), ("LANG", "ru_RU")]);
    assert!(kazakh.contains("Сынақ жорығы"), "{kazakh}");
    let english = by_locale(&[("LC_ALL", ""), ("LC_MESSAGES", "C"), ("LANG", "ru_RU")]);
    assert!(english.contains("Test campaign"), "{english}");
}

#[test]
fn run_gives_programs_one_object_a_line() {
    let out = ok(&["run", &tiny(), "--format", "json", "--view", "dzungar"]);
    let lines: Vec<serde_json::Value> = out.lines().map(json).collect();
    assert_eq!(lines.len(), 1 + 8 + 1);
    assert_eq!(lines[0]["campaign"]["scenario"], "tiny");
    for (i, line) in lines[1..=8].iter().enumerate() {
        assert_eq!(line["week"], i + 1);
        assert!(line["events"].as_array().is_some_and(|e| e.iter().all(|e| e["seen"].is_null())));
    }
    assert_eq!(lines[9]["digest"], lines[8]["digest"]);
    let holder = lines[9]["summary"]["holder.east_town"].as_str();
    assert!(holder.is_some_and(|side| ["kazakh", "dzungar"].contains(&side)), "{holder:?}");
    assert_eq!(lines[9]["after_action"]["weeks"], 8);
    assert_eq!(lines[9]["after_action"]["digest"], lines[9]["digest"]);
    let all = ok(&["run", &tiny(), "--format", "json", "--view", "all"]);
    assert!(all.len() > out.len(), "one side does not see all");
    assert!(json(all.lines().nth(1).unwrap())["events"][0]["seen"].is_array());
}

#[test]
fn records_verify_and_are_told_again() {
    let folder = folder("records");
    let file = folder.join("a.ron").display().to_string();
    let played = ok(&["run", &tiny(), "--record", &file, "--kazakh", "random"]);
    let scenario = ["--scenario", &tiny()];
    let verified = ok(&[&["replay", &file, "--verify"], &scenario[..]].concat());
    assert!(verified.contains("8 weeks"), "{verified}");
    let told = ok(&[&["replay", &file], &scenario[..]].concat());
    let body: Vec<&str> = played.lines().filter(|line| !line.contains(&file)).collect();
    assert_eq!(told.lines().collect::<Vec<_>>(), body);
    let late = ok(&[&["replay", &file, "--from", "7", "--view", "kazakh"], &scenario[..]].concat());
    assert!(late.contains("week 7 of 8") && !late.contains("week 6 of 8"), "{late}");
    fails(&[&["replay", &file, "--from", "9"], &scenario[..]].concat(), 2, &["8"]);
    // The record carries its scenario along, and says that it is played on that.
    let carried = ok(&["replay", &file, "--verify"]);
    assert!(carried.contains("not installed") && carried.contains("all 8 weeks"), "{carried}");
    assert!(carried.contains("The seal is whole"), "{carried}");
    assert_eq!(fs::read_dir(&*folder).unwrap().count(), 1, "no draft is left behind");
}

#[test]
fn a_record_of_other_rules_is_shown_and_begun_anew() {
    let folder = folder("other-rules");
    let kept = |name: &str| {
        test_support::root().join("tests/data/kept/other-rules").join(name).display().to_string()
    };
    let replay = kept("replay.ron");
    let told = ok(&["replay", &replay, "--view", "all"]);
    assert!(told.contains("cannot be played again") && told.contains("week 12 of 12"), "{told}");
    fails(&["replay", &replay, "--verify"], 1, &["rules number 0", "--save"]);
    fails(&["run", "first-march", "--load", &kept("save.ron")], 1, &["rules number 0", "--anew"]);
    let save = folder.join("anew.ron").display().to_string();
    let written = ok(&["replay", &replay, "--save", &save, "--week", "5"]);
    assert!(written.contains("Saved in"), "{written}");
    fails(&["replay", &replay, "--save", &save, "--week", "5"], 1, &["anew.ron"]);
    let on = folder.join("on.ron").display().to_string();
    ok(&["run", "first-march", "--load", &save, "--quiet", "--record", &on, "--kazakh", "bold"]);
    assert!(ok(&["replay", &on, "--verify"]).contains("Verified"));
    for lang in ["kk", "ru"] {
        let told = ok(&["replay", &replay, "--lang", lang]);
        assert!(told.contains("--week") && !told.contains("cannot be"), "{told}");
    }
}

#[test]
fn what_was_played_on_a_scenario_that_has_changed_goes_on_with_it_as_it_was() {
    let folder = folder("changed");
    let path = |name: &str| folder.join(name).display().to_string();
    let (scenario, save, record) = (path("tiny"), path("save.ron"), path("record.ron"));
    copy_tree(tiny().as_ref(), scenario.as_ref());
    let play = ["run", &scenario, "--quiet"];
    let whole =
        ok(&[&play[..], &["--record", &record, "--save", &save, "--save-week", "3"]].concat());
    let file = folder.join("tiny/scenario.ron");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("men: 1500)", "men: 1600)")).unwrap();
    let end = |out: &str| out.lines().find(|line| line.starts_with("Digest")).map(str::to_owned);
    let on = ok(&[&play[..], &["--load", &save]].concat());
    assert!(on.contains("has changed since"), "{on}");
    assert_eq!(end(&on), end(&whole));
    assert_ne!(end(&ok(&play)), end(&whole), "the scenario is another");
    let verified = ok(&["replay", &record, "--verify", "--scenario", &scenario]);
    assert!(verified.contains("has changed since") && verified.contains("Verified"), "{verified}");
}

#[test]
fn broken_records_are_refused() {
    let folder = folder("broken");
    let file = folder.join("a.ron");
    let name = file.display().to_string();
    ok(&["run", &tiny(), "--record", &name, "--kazakh", "bold"]);
    let text = fs::read_to_string(&file).unwrap();
    let tiny = tiny();
    let verify = ["replay", &name, "--verify", "--scenario", &tiny];
    let try_text = |text: &str, says: &[&str]| {
        fs::write(&file, text).unwrap();
        fails(&verify, 1, says);
    };
    try_text(&text[..text.len() / 2], &["error[", "a.ron:"]);
    try_text(&text.replace("format: 2,", "format: 3,"), &["format 3", "format 2"]);
    try_text(&text.replace("\"bold\"", "\"human\""), &["a.ron", "changed"]);
    try_text(&text.replace("seed: 1724", "sead: 1724"), &["a.ron:", "sead"]);
    // Without a seal, as in format 1, each is found by what is wrong with it.
    let old = unsealed(&text);
    let hash = old.split("hash: \"").nth(1).unwrap().split('"').next().unwrap();
    try_text(&old.replace(hash, "0123456789abcdef"), &["has changed", "--data"]);
    assert!(!run(&verify).err.contains(hash), "the hash that would pass is told to nobody");
    try_text(&old.replace("seed: 1724", "seed: 1725"), &["week 1 ", "weather"]);
    let digests: Vec<&str> = old.split("digest: \"").skip(1).map(|rest| &rest[..16]).collect();
    try_text(&old.replace(digests[4], "00000000000000aa"), &["week 5 "]);
    assert!(!run(&verify).err.contains(digests[4]), "nor the digest");
    try_text(&old.replace("\"kazakh\", ", "\"kazak\", "), &["kazak"]);
    fs::write(&file, &old).unwrap();
    let said = ok(&verify);
    assert!(said.contains("Verified") && said.contains("Not covered: who played"), "{said}");
    fs::write(&file, b"(header: (format: 1, program: \"\xff\xfe\"))").unwrap();
    fails(&verify, 1, &["UTF-8"]);
    fails(&["replay", &folder.display().to_string()], 1, &["folder"]);
    fails(&["replay", &folder.join("b.ron").display().to_string()], 1, &["no such file", "a.ron"]);
    fs::write(&file, "").unwrap();
    fails(&verify, 1, &["a.ron"]);
}

#[test]
fn a_saved_campaign_goes_on() {
    let folder = folder("saves");
    let path = |name: &str| folder.join(name).display().to_string();
    let (whole, part, save) = (path("whole.ron"), path("part.ron"), path("save.ron"));
    let end = |out: String| out.lines().find(|line| line.starts_with("Digest")).map(str::to_owned);
    let players = ["--kazakh", "random", "--dzungar", "bold", "--quiet"];
    let out = ok(&[
        &["run", &tiny(), "--record", &whole, "--save", &save, "--save-week", "3"],
        &players[..],
    ]
    .concat());
    let on = ok(&["run", &tiny(), "--load", &save, "--record", &part, "--quiet"]);
    assert_eq!(end(out), end(on), "the players of the save go on");
    assert_eq!(fs::read_to_string(&whole).unwrap(), fs::read_to_string(&part).unwrap());
    let text = fs::read_to_string(&save).unwrap();
    let (head, tables) = text.split_once("tables:").unwrap();
    fs::write(&save, format!("{head}tables:{}", tables.replacen(" men: [", " men: [9", 1)))
        .unwrap();
    fails(&["run", &tiny(), "--load", &save], 1, &["save.ron", "changed"]);
    fs::write(&save, head).unwrap();
    fails(&["run", &tiny(), "--load", &save], 1, &["error[", "save.ron:"]);
    fails(&["run", "first-march", "--load", &whole], 1, &["is a replay, not a save"]);
    fails(&["run", &tiny(), "--load", &tiny()], 1, &["folder"]);
}

#[test]
fn files_that_exist_are_not_replaced_unasked() {
    let folder = folder("exist");
    let file = folder.join("a.ron");
    let name = file.display().to_string();
    fs::write(&file, "precious").unwrap();
    for option in ["--record", "--save"] {
        fails(&["run", &tiny(), "--quiet", option, &name], 1, &["a.ron", "--force"]);
    }
    let csv = folder.join("a.csv").display().to_string();
    fs::write(&csv, "precious").unwrap();
    fails(&["sim", &tiny(), "--runs", "2", "--out", &csv], 1, &["a.csv", "--force"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "precious");
    ok(&["run", &tiny(), "--quiet", "--record", &name, "--force"]);
    ok(&["sim", &tiny(), "--runs", "2", "--out", &csv, "--force"]);
    assert!(fs::read_to_string(&file).unwrap().contains("header:"));
    fails(&["run", &tiny(), "--record", &folder.display().to_string()], 1, &["folder"]);
    let nowhere = folder.join("no/such/a.ron").display().to_string();
    fails(&["run", &tiny(), "--record", &nowhere], 1, &["folder", "a.ron"]);
    fails(&["run", &tiny(), "--record", "x.ron", "--save", "x.ron"], 2, &["same file"]);
}

#[test]
fn sim_sums_up_and_merges() {
    let folder = folder("sim");
    let path = |name: &str| folder.join(name).display().to_string();
    let tiny = tiny();
    let sim =
        |more: &[&str]| ok(&[&["sim", &tiny, "--seed", "9", "--kazakh", "random"], more].concat());
    let whole = sim(&["--runs", "12", "--jobs", "2", "--out", &path("whole.csv")]);
    assert!(whole.contains("12 campaigns") && whole.contains("East Town"), "{whole}");
    assert!(!whole.contains("cli-"), "a message is missing: {whole}");
    sim(&["--runs", "5", "--jobs", "1", "--out", &path("a.json")]);
    sim(&["--runs", "7", "--first", "5", "--out", &path("b.csv")]);
    let merged = ok(&["sim", "merge", &path("b.csv"), &path("a.json"), "--out", &path("c.csv")]);
    let read = |name: &str| fs::read_to_string(path(name)).unwrap();
    assert_eq!(read("c.csv"), read("whole.csv"));
    // The merged table does not know where the scenario is, so it names sides by their keys.
    assert_eq!(merged.replace("kazakh", "").matches('%').count(), whole.matches('%').count());
    let summary = json(&sim(&["--runs", "3", "--format", "json"]));
    assert_eq!(summary["runs"], 3);
    sim(&["--runs", "2", "--weekly", "--out", &path("w.csv")]);
    assert!(read("w.csv").lines().next().unwrap().contains("kazakh.households.week_8"));

    fails(&["sim", "merge", &path("a.json"), &path("whole.csv")], 1, &["whole.csv", "--first"]);
    let other = path("other.csv");
    ok(&["sim", &tiny, "--seed", "8", "--runs", "2", "--first", "50", "--out", &other]);
    fails(&["sim", "merge", &path("a.json"), &other], 1, &["base_seed", "8", "9"]);
    fs::write(path("cut.csv"), &read("b.csv")[..2500]).unwrap();
    fails(&["sim", "merge", &path("cut.csv")], 1, &["cut.csv"]);
    fs::write(path("bad.json"), "[1, 2").unwrap();
    fails(&["sim", "merge", &path("bad.json")], 1, &["bad.json"]);
    fails(&["sim", "merge", &tiny], 2, &[".csv"]);
    fails(&["sim", "merge", &path("gone.csv")], 1, &["gone.csv"]);
    fails(&["sim", "merge"], 2, &["FILES"]);
    fails(&["sim", &tiny, "--out", "a.parquet"], 2, &["parquet", ".csv"]);
    fails(&["sim", &tiny, "--out", "a.xlsx"], 2, &[".csv", ".json"]);
}

#[test]
fn check_finds_all_problems_at_their_places() {
    let out = ok(&["check", &tiny(), "assets/map/core.ron", "assets/ruleset", "assets/map"]);
    assert!(out.contains("0 errors, 0 warnings"), "{out}");
    let folder = folder("check");
    let copy = |from: &str, to: &str, change: &dyn Fn(String) -> String| {
        let text = fs::read_to_string(root().join("tests/data/tiny").join(from)).unwrap();
        let to = folder.join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, change(text)).unwrap();
    };
    copy("maps/tiny.ron", "bad/maps/tiny.ron", &|text| text);
    copy("scenario.ron", "bad/scenario.ron", &|text| {
        text.replace("men: 1800", "men: many").replace("leader: \"prince\"", "leadr: \"prince\"")
    });
    let bad = folder.join("bad").display().to_string();
    let done = run(&["check", &bad]);
    assert_eq!(done.code, 1, "{}", done.out);
    for word in ["error[", "scenario.ron:", "many", "leadr", "did you mean `leader`", "2 errors"] {
        assert!(done.out.contains(word), "no \"{word}\" in: {}", done.out);
    }
    let report = run(&["check", &bad, "--format", "json"]);
    let report = json(&report.out);
    assert_eq!(report["errors"], 2);
    assert!(report["problems"][0]["line"].as_u64().is_some_and(|line| line > 1));
    fails(&["run", &bad], 1, &["scenario.ron:", "error["]);
    let by_file = run(&["check", &folder.join("bad/scenario.ron").display().to_string()]);
    assert_eq!(by_file.out, done.out, "a file of a scenario stands for its folder");

    copy("maps/tiny.ron", "odd.ron", &|text| text.replace("columns: 10", "columns: ten"));
    let done = run(&["check", &folder.join("odd.ron").display().to_string()]);
    assert!(done.code == 1 && done.out.contains("odd.ron:5:"), "{}", done.out);
    fs::write(folder.join("rules.ron"), "(march: (camp_kms: 3))").unwrap();
    let done = run(&["check", &folder.join("rules.ron").display().to_string()]);
    assert!(done.code == 1 && done.out.contains("did you mean `camp_km`"), "{}", done.out);
    for (path, says) in [("scenarios/nothing.ron", "no such file"), ("first-marsh", "first-march")]
    {
        let done = run(&["check", path]);
        assert!(done.code == 1 && done.out.contains(says), "{path}: {}", done.out);
    }
}

#[test]
fn the_shipped_scenarios_can_be_played() {
    ok(&["check", "scenarios", "--deny-warnings"]);
    let out = ok(&["run", "first-march", "--weeks", "2", "--seed", "1"]);
    assert!(out.contains("week 2 of"), "{out}");
    let folder = folder("first-march");
    let file = folder.join("a.ron").display().to_string();
    ok(&["run", "first-march", "--weeks", "2", "--quiet", "--record", &file]);
    ok(&["replay", &file, "--verify"]);
    ok(&["sim", "first-march", "--runs", "2"]);
}

#[test]
fn bad_command_lines_end_with_two() {
    let tiny = tiny();
    fails(&["ran"], 2, &["run"]);
    fails(&["run"], 2, &["SCENARIO"]);
    fails(&["run", &tiny, "--sed", "4"], 2, &["--seed"]);
    fails(&["run", &tiny, "--seed", "-4"], 2, &["--seed"]);
    fails(&["run", &tiny, "--weeks", "0"], 2, &["from 1 to 260"]);
    fails(&["run", &tiny, "--weeks", "999"], 2, &["from 1 to 260"]);
    fails(&["run", &tiny, "--save-week", "3"], 2, &["--save"]);
    fails(&["run", &tiny, "--seed", "1", "--load", "x"], 2, &["--load"]);
    fails(&["run", &tiny, "--weeks", "2", "--save", "x.ron", "--save-week", "5"], 2, &["2"]);
    fails(&["run", &tiny, "--kazakh", "bald"], 2, &["bald", "bold", "cautious"]);
    fails(&["run", &tiny, "--player", "kazak=bold"], 2, &["kazak", "kazakh", "dzungar"]);
    fails(&["run", &tiny, "--player", "kazakh"], 2, &["SIDE=POLICY"]);
    fails(&["run", &tiny, "--kazakh", "bold", "--player", "kazakh=bold"], 2, &["kazakh"]);
    fails(&["run", &tiny, "--view", "russia"], 2, &["russia", "kazakh"]);
    fails(&["run", &tiny, "--lang", "fr"], 2, &["en", "kk", "ru"]);
    fails(&["sim", &tiny, "--runs", "0"], 2, &["--runs"]);
    fails(&["sim", &tiny, "--jobs", "0"], 2, &["--jobs"]);
    fails(&["check"], 2, &["PATH"]);
    fails(&["run", "first-marsh"], 1, &["first-marsh", "did you mean `first-march`"]);
    let done = run(&["--data", "/nowhere", "run", &tiny]);
    assert!(done.code == 1 && done.err.contains("--data"), "{}", done.err);
    assert!(ok(&["--help"]).contains("replay"));
    assert!(ok(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for args in [&["run", &tiny()][..], &["sim", &tiny(), "--runs", "1"], &["check", &tiny()]] {
        let mut child =
            command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let status = child.wait().unwrap();
        assert_eq!((status.code(), err.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn output_that_cannot_be_written_is_told() {
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let done = done(command(["run", &tiny()]).stdout(full).output().unwrap());
    assert_eq!(done.code, 1);
    assert!(done.err.contains("output"), "{}", done.err);
}
