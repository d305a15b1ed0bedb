//! Scenarios as people keep them: on shipped ones, in folders and files, with maps of their own,
//! anywhere on the disk. And the reference of the format, whose examples must load.

use rules::scenario::Scenario;
use scenario::{
    doc,
    library::Library,
    problem::{Report, Severity},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use test_support::{
    folder::{Folder, copy_tree},
    root, scatter,
};

/// A folder to write scenarios in.
struct Temp(Folder);

impl Temp {
    fn new() -> Self {
        Self(Folder::new("loading"))
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }
}

/// A library with the rule book, the smaller map, and the sound scenario of `tests/broken` as
/// the one it ships.
fn small_library() -> (Temp, Library) {
    let temp = Temp::new();
    copy_tree(&root().join("assets/ruleset"), &temp.0.join("assets/ruleset"));
    fs::create_dir_all(temp.0.join("assets/map")).unwrap();
    fs::copy(root().join("assets/map/core.ron"), temp.0.join("assets/map/core.ron")).unwrap();
    copy_tree(&root().join("tests/broken/_sound"), &temp.0.join("scenarios/sound"));
    let library = Library::at(&temp.0);
    (temp, library)
}

/// Loads without an error and without a warning.
fn load(library: &Library, path: &Path) -> Arc<Scenario> {
    let mut report = Report::new();
    let scenario = library.load_reported(&path.display().to_string(), &mut report);
    assert!(report.is_empty(), "{}:\n{report}", path.display());
    scenario.unwrap()
}

fn men(scenario: &Scenario, force: &str) -> u32 {
    let id = scenario.force_by_key(force).unwrap();
    let contingents = &scenario.start.contingents;
    let of_force = contingents.ids().filter(|&c| contingents.force(c) == id);
    of_force.map(|c| contingents.men(c)).sum()
}

#[test]
fn shipped_scenarios_load_without_a_word() {
    let library = Library::at(root());
    let names = library.names();
    for name in &names {
        let scenario = load(&library, Path::new(name));
        assert_eq!(&scenario.key, name);
        // And somebody else's scenario, elsewhere, can rest on it by name.
        let temp = Temp::new();
        let own = temp.write("own.ron", &format!("(base: \"{name}\", weeks: 100)"));
        let own = load(&library, &own);
        assert_eq!((own.key.as_str(), own.calendar.weeks), ("own", 100));
        assert_eq!(own.map, scenario.map);
        assert_eq!(own.start, scenario.start);
    }
}

#[test]
fn a_scenario_changes_only_what_it_says() {
    let (_shipped, library) = small_library();
    let base = load(&library, Path::new("sound"));
    let temp = Temp::new();
    let path = temp.write(
        "late.ron",
        r#"(
            base: "sound",
            forces: {
                "main": (contingents: { "junior": (men: 3100, home: None) }),
                "relief": None,
            },
            camps: { "camp": None },
            rules: (march: (camp_km: 14), troops: { "steppe_levy": (quality_permille: 950) }),
        )"#,
    );
    let own = load(&library, &path);
    assert_eq!((men(&base, "main"), men(&own, "main")), (3400, 3500));
    assert_eq!((base.camp_names.len(), own.camp_names.len()), (1, 0));
    assert_eq!(own.force_by_key("relief"), None);
    assert_eq!(men(&base, "host"), men(&own, "host"));
    // The rule book with two numbers changed is the rule book with two numbers changed.
    let mut rules = base.rules.clone();
    rules.march.camp_km = 14;
    rules.troops.0.get_mut("steppe_levy").unwrap().quality_permille = 950;
    assert_ne!(rules, base.rules);
    assert_eq!(rules, own.rules);
    assert_eq!((&own.map, &own.places), (&base.map, &base.places));
    assert_eq!((&own.sides, &own.groups), (&base.sides, &base.groups));
    assert_eq!((&own.name, &own.calendar), (&base.name, &base.calendar));
    assert_ne!(own.hash, base.hash);
}

#[test]
fn what_a_player_is_told_first_bears_on_nothing() {
    let (_shipped, library) = small_library();
    let base = load(&library, Path::new("sound"));
    assert!(base.briefs.iter().all(Option::is_none));
    let temp = Temp::new();
    let path = temp.write(
        "told.ron",
        r#"(
            base: "sound",
            sides: { "kazakh": (brief: (
                who: (en: "You are Abul Khair.", kk: "Сіз — Әбілқайырсыз.", ru: "Вы — Абулхаир."),
                why: (en: "For Otrar.", kk: "Отырар үшін.", ru: "За Отрар."),
                grade: Secondary,
                sources: ["founding"],
            )) },
        )"#,
    );
    let own = load(&library, &path);
    let kazakh = own.side_by_key("kazakh").unwrap();
    let brief = own.briefs[kazakh.index()].as_ref().unwrap();
    assert_eq!(&*brief.who.en, "You are Abul Khair.");
    assert_eq!(brief.basis.works.len(), 1);
    assert_eq!(own.briefs.iter().flatten().count(), 1, "the other side is not told of");
    assert_eq!(own.hash, base.hash, "words are no other campaign");
}

#[test]
fn bases_rest_on_bases() {
    let (_shipped, library) = small_library();
    let temp = Temp::new();
    temp.write("one.ron", "(base: \"sound\", weeks: 20, rules: (march: (camp_km: 14)))");
    temp.write("two/scenario.ron", "(base: \"one\", weeks: 30)");
    let three = temp.write("three.ron", "(base: \"two\", rules: (march: (foot_km: 11)))");
    let own = load(&library, &three);
    assert_eq!(own.calendar.weeks, 30);
    assert_eq!((own.rules.march.camp_km, own.rules.march.foot_km), (14, 11));
    assert_eq!(own.map.columns, 10, "the map of the lowest of them");
}

#[test]
fn a_scenario_may_bear_the_name_of_the_one_it_rests_on() {
    let (_shipped, library) = small_library();
    let temp = Temp::new();
    let own = temp.write("sound/scenario.ron", "(base: \"sound\", weeks: 20)");
    let own = load(&library, own.parent().unwrap());
    assert_eq!((own.key.as_str(), own.calendar.weeks, men(&own, "main")), ("sound", 20, 3400));
}

#[test]
fn what_lies_beside_is_found_before_what_is_shipped() {
    let (_shipped, library) = small_library();
    let temp = Temp::new();
    temp.write("near/sound.ron", "(base: \"sound\", weeks: 40)");
    let near = temp.write("near/own.ron", "(base: \"sound\")");
    let far = temp.write("far/own.ron", "(base: \"sound\")");
    assert_eq!(load(&library, &near).calendar.weeks, 40);
    assert_eq!(load(&library, &far).calendar.weeks, 12);
}

#[test]
fn a_map_of_its_own_comes_first() {
    let (_shipped, library) = small_library();
    let sound = fs::read_to_string(root().join("tests/broken/_sound/maps/sound.ron")).unwrap();
    let titled = |title: &str| sound.replacen("The river towns", title, 1);
    let temp = Temp::new();
    // Its name is that of a shipped map.
    let folder = temp.write("mods/own/scenario.ron", "(base: \"sound\", map: \"core\")");
    let file = temp.write("mods/file.ron", "(base: \"sound\", map: \"core\")");
    temp.write("mods/maps/core.ron", &titled("Beside"));
    let folder = folder.parent().unwrap();
    assert_eq!(load(&library, folder).map.name.en, "Beside");
    assert_eq!(load(&library, &file).map.name.en, "Beside");
    temp.write("mods/own/maps/core.ron", &titled("Inside"));
    assert_eq!(load(&library, folder).map.name.en, "Inside");
    assert_eq!(load(&library, &file).map.name.en, "Beside");
    // Another that rests on it has its map too, where none lies nearer.
    fs::remove_file(temp.0.join("mods/maps/core.ron")).unwrap();
    let other = temp.write("mods/other.ron", "(base: \"own\", weeks: 9)");
    assert_eq!(load(&library, &other).map.name.en, "Inside");
}

/// The fields of a scenario's text at the first level, each with its comma.
fn fields(text: &str) -> Vec<String> {
    let body = text.trim().strip_prefix('(').unwrap().strip_suffix(')').unwrap();
    let (mut fields, mut field, mut depth) = (Vec::new(), String::new(), 0_i32);
    for c in body.chars() {
        depth += match c {
            '(' | '[' | '{' => 1,
            ')' | ']' | '}' => -1,
            _ => 0,
        };
        field.push(c);
        if c == ',' && depth == 0 {
            fields.push(std::mem::take(&mut field));
        }
    }
    fields.push(field);
    fields
}

#[test]
fn folders_files_and_order_are_all_the_same() {
    let library = Library::at(root());
    for seed in 0..8 {
        let (text, map) = scatter::texts(seed, seed);
        let temp = Temp::new();
        temp.write("one/maps/scatter.ron", &map);
        let one = temp.write("one/game.ron", &text);
        temp.write("two/game/maps/scatter.ron", &map);
        // Dealt out to files at random, whose names sort in any order.
        let mut roll = scatter::Roll::new(seed);
        let names = ["scenario.ron", "a.ron", "z.ron", "forces.ron"];
        let mut files = names.map(|_| Vec::new());
        let mut dealt = fields(&text);
        roll.shuffle(&mut dealt);
        for field in dealt {
            files[roll.below(4) as usize].push(field);
        }
        for (name, fields) in names.iter().zip(&files) {
            temp.write(&format!("two/game/{name}"), &format!("({})", fields.join("\n")));
        }
        let one = load(&library, &one);
        let two = load(&library, &temp.0.join("two/game"));
        assert_eq!((&one.key, one.hash), (&two.key, two.hash), "seed {seed}");
        // The same lists in another order.
        let (text, map) = scatter::texts(seed, seed + 1000);
        temp.write("three/maps/scatter.ron", &map);
        let three = temp.write("three/game.ron", &text);
        assert_eq!(load(&library, &three).hash, one.hash, "seed {seed}");
    }
}

#[test]
fn files_of_a_folder_share_tables_but_say_nothing_twice() {
    let (_shipped, library) = small_library();
    let temp = Temp::new();
    let folder = temp.0.join("own");
    temp.write(
        "own/scenario.ron",
        r#"(base: "sound", places: { "otrar": (people: 4000) }, rules: (march: (camp_km: 14)))"#,
    );
    let more = r#"(places: { "otrar": (points: 9) }, rules: (march: (foot_km: 11)))"#;
    temp.write("own/more.ron", more);
    let own = load(&library, &folder);
    let otrar = &own.places[own.place_by_key("otrar").unwrap().index()];
    assert_eq!((otrar.people, otrar.points), (4000, 9));
    assert_eq!((own.rules.march.camp_km, own.rules.march.foot_km), (14, 11));
    temp.write("own/yet.ron", r#"(rules: (march: (camp_km: 15)))"#);
    let report = library.load(&folder.display().to_string()).unwrap_err();
    let codes: Vec<&str> = report.sorted().iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["said-twice"], "{report}");
}

#[test]
fn what_is_not_there_is_told() {
    let (shipped, library) = small_library();
    let told = |name: &str| {
        let report = library.load(name).unwrap_err();
        assert_eq!(report.count(Severity::Error), 1, "{report}");
        report.to_string()
    };
    assert!(told("sond").contains("there is no scenario \"sond\""));
    assert!(told("sond").contains("did you mean `sound`?"), "{}", told("sond"));
    let empty = shipped.0.join("assets").display().to_string();
    assert!(told(&empty).contains("holds no `scenario.ron`"));
    // One report can take in several scenarios: what is wrong with one is not held against another.
    let mut report = Report::new();
    assert!(library.load_reported("sond", &mut report).is_none());
    assert!(library.load_reported("sound", &mut report).is_some());
    assert_eq!(report.count(Severity::Error), 1);
    // Without a rule book, that alone is said.
    fs::remove_dir_all(shipped.0.join("assets/ruleset")).unwrap();
    assert!(told("sound").contains("the rule book is missing"));
}

#[test]
fn the_reference_is_up_to_date() {
    let bless = std::env::var_os("TURKISTAN_BLESS").is_some();
    let file = root().join("docs/scenario-format.md");
    let wanted = doc::reference();
    let written = fs::read_to_string(&file).unwrap_or_default();
    if written != wanted && bless {
        fs::write(&file, &wanted).unwrap();
    }
    assert!(
        written == wanted,
        "docs/scenario-format.md is not what the program says: \
         TURKISTAN_BLESS=1 cargo test -p scenario reference writes it"
    );
    assert!(!bless, "the reference is up to date: take TURKISTAN_BLESS away again");
}

#[test]
fn the_examples_of_the_reference_load() {
    let library = Library::at(root());
    let temp = Temp::new();
    let text = doc::reference();
    let examples: Vec<PathBuf> = text
        .split("```ron\n// ")
        .skip(1)
        .map(|rest| {
            let (name, rest) = rest.split_once('\n').unwrap();
            temp.write(name, rest.split("```").next().unwrap())
        })
        .collect();
    assert!(examples.len() >= 2);
    for example in &examples {
        load(&library, example);
    }
    let evening = load(&library, &temp.0.join("evening.ron"));
    assert_eq!((men(&evening, "riders"), evening.force_by_key("town")), (1500, None));
    // And the example of an error is what is said of that mistake.
    let morning = fs::read_to_string(temp.0.join("morning.ron")).unwrap();
    let wrong = morning.replacen("{ \"sauran\": 100 }", "{ \"sauron\": 100 }", 1);
    let wrong = temp.write("morning.ron", &format!("// morning.ron\n{wrong}"));
    let report = library.load(&wrong.display().to_string()).unwrap_err().to_string();
    let prefix = format!("{}{}", temp.0.display(), std::path::MAIN_SEPARATOR);
    let told = report.replace(&prefix, "");
    let shown = text.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(told.starts_with(shown), "{told}");
}
