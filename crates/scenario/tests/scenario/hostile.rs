//! Files made to harm: without end, too deep, a mistake in every line, names that lead elsewhere,
//! keys and names that nobody can type or see. All are refused or told of, at their place, in time
//! that grows as the file does.

use scenario::{
    library::Library,
    problem::{Report, Severity},
    source::SourceFile,
};
use std::{fmt::Write as _, fs, path::Path};
use test_support::{
    folder::{Folder, copy_tree},
    root,
};

/// What is said of a scenario of this text that lies beside the sound one.
fn told_of(folder: &Folder, text: &str) -> Report {
    let path = folder.join("own.ron");
    fs::write(&path, text).unwrap();
    let mut report = Report::new();
    let loaded = Library::at(root()).load_reported(&path.display().to_string(), &mut report);
    assert_eq!(loaded.is_some(), !report.has_errors(), "{report}");
    report
}

fn beside_the_sound_one() -> Folder {
    let folder = Folder::new("hostile");
    copy_tree(&root().join("tests/broken/_sound"), &folder.join("_sound"));
    folder
}

/// Lines with `#` numbered, inside what is around them.
fn lines(before: &str, line: &str, count: usize, after: &str) -> String {
    let mut text = before.to_owned();
    for i in 0..count {
        let _ = write!(text, "{}", line.replace('#', &i.to_string()));
    }
    text + after
}

/// Texts with a mistake in each of `count` lines, by what the mistake is.
fn mistakes(count: usize) -> Vec<(&'static str, String)> {
    let own = |before: &str, line: &str, after: &str| {
        lines(&format!("(base: \"_sound\", {before}"), line, count, &format!("{after})"))
    };
    vec![
        ("unknown fields", own("", "field_#: 1,\n", "")),
        ("unknown fields in one line", own("", "field_#: 1,", "")),
        ("half forces", own("forces: {", "\"f#\": (food_days: 1),\n", "}")),
        ("half forces in one line", own("forces: {", "\"f#\": (food_days: 1),", "}")),
        ("one entry over and over", own("forces: {", "\"f\": (food_days: 1),\n", "}")),
        ("values without a name", own("weeks: 3,\n", "#,\n", "")),
        ("keys among fields", own("", "\"k#\": 1,\n", "")),
        ("names in a list", own("sides: {\"kazakh\": (enemies: [", "\"x#\",", "])}")),
        ("keys in a list", own("sides: {\"kazakh\": (enemies: [", "x#: 1,", "])}")),
        ("entries taken out that are not there", own("forces: {", "\"f#\": None,", "}")),
        ("commas missing", own("forces: {", "\"f#\": None\n", "}")),
        ("quotes of a word processor", own("", "a#: “x”,", "")),
        ("brackets closed in another line", own("plan: {\"kazakh\": [", "(key: \"#\"\n),", "]}")),
        ("great numbers", own("weeks: 3, victory: (levels: {\"kazakh\": [", "9000000,", "]})")),
        ("keys that differ in their last letter", {
            let key = "k".repeat(150);
            own("forces: {", &format!("\"{key}#\": (food_days: \"x\"),"), "}")
        }),
        ("conditions that name nothing", {
            let when = lines("", "Holds(side: \"x#\", place: \"y\"),", count, "");
            format!("(base: \"_sound\", facts: {{\"f\": (test: All([{when}]), weight: 1)}})")
        }),
    ]
}

/// Processor time of this thread, nanoseconds.
#[cfg(target_os = "linux")]
fn spent() -> u64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split_whitespace().next().unwrap().parse().unwrap()
}

/// Four times the lines cost about four times the time, and not sixteen times. Processor time does
/// not count what else the machine does; the better of two runs is taken.
#[cfg(target_os = "linux")]
#[test]
fn what_is_wrong_with_a_file_is_found_in_time_that_grows_as_the_file() {
    let folder = beside_the_sound_one();
    let cost = |text: &str| {
        let once = || {
            let before = spent();
            let _ = told_of(&folder, text).to_string();
            spent() - before
        };
        once().min(once())
    };
    let compare = |few: &str, many: &str| {
        let (few, many) = (cost(few), cost(many));
        let told = || format!("{} us, {} us", few / 1_000, many / 1_000);
        (many > few * 9).then(told)
    };
    let mut slow = Vec::new();
    for (i, ((what, few), (_, many))) in
        mistakes(4_000).into_iter().zip(mistakes(16_000)).enumerate()
    {
        let Some(first) = compare(&few, &many) else { continue };
        // Less than a millisecond is nothing to go by beside other programs: what seems slow is asked
        // again with more lines. What really is slow is all the slower then.
        let (more, most) = (mistakes(64_000).swap_remove(i), mistakes(256_000).swap_remove(i));
        if let Some(again) = compare(&more.1, &most.1) {
            slow.push(format!("{what}: {first}; with more lines {again}"));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn a_mistake_in_every_line_is_told_in_few_lines() {
    let folder = beside_the_sound_one();
    for (what, text) in mistakes(5_000) {
        let report = told_of(&folder, &text);
        let told = report.to_string();
        assert!(report.has_errors(), "{what}");
        assert!(report.sorted().len() <= 1_000, "{what}: {}", report.sorted().len());
        assert!(told.lines().count() < 900 && told.len() < 100_000, "{what}:\n{told}");
        let last = told.lines().last().unwrap();
        let counted = format!("{} error", report.count(Severity::Error));
        assert!(last.starts_with(&counted), "{what}: {last}");
    }
    let report = told_of(&folder, &mistakes(5_000)[2].1);
    assert!(report.count(Severity::Error) >= 5_000, "{report}");
    assert!(report.to_string().contains("more problems, not shown"), "{report}");
}

#[test]
fn a_long_name_makes_no_long_message() {
    let folder = beside_the_sound_one();
    let long = "x".repeat(1_000_000);
    let text = format!("(base: \"_sound\", {long}: 1, forces: {{\"{long}\": (side: \"{long}\")}})");
    let told = told_of(&folder, &text).to_string();
    assert!(told.len() < 20_000, "{}", told.len());
}

#[test]
fn brackets_within_brackets_have_a_depth() {
    let folder = beside_the_sound_one();
    for (open, close) in [("(", ")"), ("[", "]"), ("{1:", "}"), ("Some(", ")"), ("Not(", ")")] {
        let deep = format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
        for text in [deep.clone(), format!("(base: \"_sound\", weeks: {deep})")] {
            let told = told_of(&folder, &text).to_string();
            assert!(told.contains("nested too deeply"), "{told}");
        }
    }
    let nots = format!("{}Always{}", "Not(".repeat(100), ")".repeat(100));
    let report = told_of(&folder, &format!("(base: \"_sound\", facts: {{\"f\": (test: {nots})}})"));
    assert!(report.has_errors(), "the fact has no grade");
}

#[test]
fn a_file_of_too_many_values_is_refused() {
    let folder = beside_the_sound_one();
    let report = told_of(&folder, &format!("(base: \"_sound\", x: [{}])", "1,".repeat(1_000_001)));
    assert!(report.to_string().contains("more than 1000000 values"), "{report}");
}

#[test]
fn a_scenario_names_no_file_outside_its_folders() {
    let folder = beside_the_sound_one();
    let sound = folder.join("_sound").display().to_string();
    for base in ["../_sound", "a/../../_sound", "/etc/passwd", &sound, "..\\\\_sound", "./_sound"] {
        let report = told_of(&folder, &format!("(base: \"{base}\")"));
        let problem = report.sorted()[0];
        assert_eq!((problem.code, problem.line), ("base", 1), "{base}: {report}");
        assert_eq!(report.sorted().len(), 1, "{base}: {report}");
    }
    for map in ["../_sound/maps/sound", "/etc/passwd"] {
        let report = told_of(&folder, &format!("(base: \"_sound\", map: \"{map}\")"));
        let problem = report.sorted()[0];
        assert_eq!((problem.code, problem.line), ("no-map", 1), "{map}: {report}");
    }
    assert!(told_of(&folder, "(base: \"_sound\")").is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_followed() {
    use std::os::unix::fs::symlink;
    let (folder, elsewhere) = (beside_the_sound_one(), beside_the_sound_one());
    symlink(elsewhere.join("_sound"), folder.join("linked")).unwrap();
    let told = told_of(&folder, "(base: \"linked\")").to_string();
    assert!(told.contains("a link that leads out of this folder"), "{told}");
    // The same from inside a scenario's folder.
    fs::create_dir(folder.join("own")).unwrap();
    fs::write(folder.join("own/scenario.ron"), "(base: \"_sound\")").unwrap();
    symlink("/etc/passwd", folder.join("own/forces.ron")).unwrap();
    let mut report = Report::new();
    let library = Library::at(root());
    let own = folder.join("own").display().to_string();
    assert!(library.load_reported(&own, &mut report).is_none());
    let told = report.to_string();
    assert!(
        told.contains("leads out of the scenario's folder") && !told.contains("root:"),
        "{told}"
    );
    // A link that somebody types is meant, wherever it leads.
    assert!(library.load(&folder.join("linked").display().to_string()).is_ok());
}

#[test]
fn scenarios_rest_on_one_another_to_a_depth() {
    let folder = beside_the_sound_one();
    fs::write(folder.join("b0.ron"), "(base: \"_sound\")").unwrap();
    for i in 1..200 {
        fs::write(folder.join(format!("b{i}.ron")), format!("(base: \"b{}\")", i - 1)).unwrap();
    }
    assert!(told_of(&folder, "(base: \"b10\")").is_empty());
    let report = told_of(&folder, "(base: \"b199\")");
    assert!(report.to_string().contains("more than 16 scenarios"), "{report}");
    assert_eq!(report.count(Severity::Error), 1, "{report}");
}

#[test]
fn a_side_has_a_key_that_can_be_typed_and_stands_in_tables() {
    let folder = beside_the_sound_one();
    let sound = fs::read_to_string(folder.join("_sound/scenario.ron")).unwrap();
    let forces = fs::read_to_string(folder.join("_sound/forces.ron")).unwrap();
    let named = |key: &str| {
        let own = folder.join("keyed");
        let _ = fs::remove_dir_all(&own);
        copy_tree(&folder.join("_sound"), &own);
        for (file, text) in [("scenario.ron", &sound), ("forces.ron", &forces)] {
            let text = text.replace("\"kazakh\"", &format!("{key:?}"));
            fs::write(own.join(file), text).unwrap();
        }
        let mut report = Report::new();
        drop(Library::at(root()).load_reported(&own.display().to_string(), &mut report));
        report
    };
    for key in
        ["white horde", "a=b", "seed", "runs", "out", "jobs", "Kazakh", "қазақ", "", "-x", "7"]
    {
        let report = named(key);
        let found = report.sorted().iter().any(|problem| problem.code == "side-key");
        assert!(found, "{key:?}: {report}");
    }
    for key in ["kazakh", "white-horde", "side_2"] {
        assert!(named(key).is_empty(), "{key}: {}", named(key));
    }
    assert_eq!(named("white horde").sorted()[0].line, 10, "{}", named("white horde"));
}

#[test]
fn names_that_cannot_be_shown_are_warned_of_at_their_place() {
    let folder = beside_the_sound_one();
    for (name, what) in [
        ("", "is empty"),
        ("  ", "is empty"),
        ("one\\ntwo", "line break"),
        ("\\u{1b}[2J", "control characters"),
        ("a\\u{202e}b", "direction marks"),
    ] {
        let text =
            format!("(\n  base: \"_sound\",\n  name: (en: \"{name}\", kk: \"x\", ru: \"x\"))");
        let report = told_of(&folder, &text);
        let problem = report.sorted()[0];
        let place = (problem.severity, problem.line, report.sorted().len());
        assert_eq!(place, (Severity::Warning, 3, 1), "{name}: {report}");
        assert!(problem.message.contains(what), "{name}: {report}");
    }
    let report = told_of(&folder, "(base: \"_sound\", groups: {\"a\\u{200b}\": None})");
    assert!(report.has_errors(), "{report}");
}

#[test]
fn numbers_that_contradict_one_another_are_refused_at_the_one_that_was_changed() {
    let folder = beside_the_sound_one();
    for (number, other) in [
        ("siege: (most_odds_percent: 4)", "least_odds_percent"),
        ("siege: (least_odds_percent: 9000)", "most_odds_percent"),
        ("weather: (jut_weeks_min: 200)", "jut_weeks_max"),
    ] {
        let report = told_of(&folder, &format!("(\n  base: \"_sound\",\n  rules: ({number}))"));
        let problem = report.sorted()[0];
        assert_eq!((problem.code, problem.line), ("contradiction", 3), "{report}");
        assert!(problem.help.is_some() && problem.notes.len() == 1, "{report}");
        assert!(problem.message.contains(other), "{report}");
        assert!(
            problem.notes[0].place.file.ends_with(Path::new("siege.ron"))
                || problem.notes[0].place.file.ends_with(Path::new("weather.ron")),
            "{report}"
        );
    }
}

#[test]
fn what_is_no_file_is_no_scenario() {
    let folder = beside_the_sound_one();
    let mut report = Report::new();
    assert!(SourceFile::read(&folder, &mut report).is_none());
    for path in ["/dev/zero", "/dev/null"] {
        let mut report = Report::new();
        assert!(Library::at(root()).load_reported(path, &mut report).is_none(), "{path}");
        assert!(report.has_errors());
    }
}

#[test]
fn names_come_to_the_table_in_one_line_and_harmless() {
    let folder = beside_the_sound_one();
    let long = "Ж".repeat(5_000);
    let text = format!(
        "(base: \"_sound\", name: (en: \"A\\nB\", kk: \"x\\u{{1b}}[2J\", ru: \"{long}\"),\n\
         summary: (en: \"1\\n\\u{{202e}}2\", kk: \"x\", ru: \"x\"),\n\
         rules: (troops: {{ \"steppe_levy\": (name: (en: \"l\\u{{9b}}1m\")) }}))"
    );
    fs::write(folder.join("own.ron"), text).unwrap();
    let mut report = Report::new();
    let path = folder.join("own.ron").display().to_string();
    let scenario = Library::at(root()).load_reported(&path, &mut report).unwrap();
    assert!(report.count(Severity::Warning) >= 4, "each is told: {report}");
    assert_eq!(scenario.name.en, "A\\u{a}B");
    assert_eq!(scenario.name.kk, "x\\u{1b}[2J");
    assert_eq!(scenario.name.ru.as_str(), format!("{}…", "Ж".repeat(120)));
    assert_eq!(scenario.summary.en, "1\n\\u{202e}2", "lines of a text stay");
    let levy = scenario.troop_keys.iter().position(|key| key == "steppe_levy").unwrap();
    assert_eq!(scenario.troops[levy].name.en, "l\\u{9b}1m");
}
