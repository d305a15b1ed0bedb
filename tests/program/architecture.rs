//! The house: who names whom, edge by edge, and what else keeps it in order.
//!
//! `tests/data/module_graph.txt` lists every edge that is allowed. A new one is a decision: it is
//! written there by hand, and one that nobody uses any more is taken out.

use crate::module_graph::{self, Graph, cycle, is_test, modules, sources, words};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    test_support::root()
}

/// The graphs that are held against the list: name, folder, its path from the root of its crate.
fn graphs() -> Vec<(String, PathBuf, Vec<&'static str>)> {
    let mut all: Vec<_> = modules(&root().join("crates"))
        .into_iter()
        .map(|name| (name.clone(), root().join("crates").join(name).join("src"), Vec::new()))
        .collect();
    all.push(("turkistan".into(), root().join("src"), vec![]));
    all.push(("cli".into(), root().join("src/cli"), vec!["cli"]));
    all.push(("game".into(), root().join("src/game"), vec!["game"]));
    for part in ["map", "planning", "replay", "symbols", "ui"] {
        all.push((format!("game/{part}"), root().join("src/game").join(part), vec!["game", part]));
    }
    all
}

fn measured() -> BTreeMap<String, Graph> {
    let graphs = graphs().into_iter();
    let mut all: BTreeMap<String, Graph> = graphs
        .map(|(name, folder, within)| (name, module_graph::graph(&folder, &within)))
        .collect();
    all.insert("crates".into(), crates());
    all
}

/// Which crate of the workspace builds on which others.
fn crates() -> Graph {
    let names = modules(&root().join("crates"));
    let manifest = |name: &String| root().join("crates").join(name).join("Cargo.toml");
    let own = |manifest: &Path| -> BTreeSet<String> {
        module_graph::dependencies(manifest).intersection(&names).cloned().collect()
    };
    let mut graph: Graph = names.iter().map(|name| (name.clone(), own(&manifest(name)))).collect();
    graph.insert("turkistan".into(), own(&root().join("Cargo.toml")));
    graph
}

/// The list: a heading for each graph, below it a line for each module.
fn allowed() -> BTreeMap<String, Graph> {
    let text = fs::read_to_string(root().join("tests/data/module_graph.txt")).unwrap();
    let mut all = BTreeMap::<String, Graph>::new();
    let mut heading = String::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.split_once(':') {
            None => heading = line.trim().to_owned(),
            Some((module, others)) => {
                let others = others.split_whitespace().map(str::to_owned).collect();
                let graph = all.entry(heading.clone()).or_default();
                let twice = graph.insert(module.trim().to_owned(), others);
                assert!(twice.is_none(), "{heading}: {module} is listed twice");
            }
        }
    }
    all
}

#[test]
fn every_edge_between_modules_is_allowed() {
    let (measured, allowed) = (measured(), allowed());
    let mut wrong = Vec::new();
    let headings: BTreeSet<_> = measured.keys().chain(allowed.keys()).collect();
    let nothing = Graph::new();
    for heading in headings {
        let now = measured.get(heading).unwrap_or(&nothing);
        let may = allowed.get(heading).unwrap_or(&nothing);
        for module in now.keys().chain(may.keys()).collect::<BTreeSet<_>>() {
            if now.get(module) != may.get(module) {
                let list = |of: Option<&BTreeSet<String>>| match of {
                    None => "(not there)".to_owned(),
                    Some(others) => others.iter().map(|other| format!(" {other}")).collect(),
                };
                let (now, may) = (list(now.get(module)), list(may.get(module)));
                wrong.push(format!(
                    "[{heading}] allowed {module}:{may}\n{:1$} is {module}:{now}",
                    "",
                    heading.len() + 7
                ));
            }
        }
    }
    assert!(measured["game"].len() > 15 && measured["rules"].len() > 15, "the sources were read");
    assert!(wrong.is_empty(), "edges otherwise than listed:\n{}", wrong.join("\n"));
}

#[test]
fn modules_of_the_game_do_not_go_round_in_a_circle() {
    let measured = measured();
    let game = measured.iter().filter(|(name, _)| {
        ["crates", "turkistan", "cli"].contains(&name.as_str()) || name.starts_with("game")
    });
    let mut read = 0;
    for (name, graph) in game {
        read += graph.len();
        assert_eq!(cycle(graph), None, "{name}");
    }
    assert!(read > 80, "only {read} modules were read");
}

/// A folder and what its words must not be, joined as they are written.
const NEVER: &[(&str, &[&str])] = &[
    // A week depends on nothing but its state, its orders and its seed.
    (
        "crates/rules/src",
        &["std::fs", "std::env", "std::time", "std::thread", "std::net", "std::io", "ron::"],
    ),
    // A computer player sees what its side sees.
    ("crates/headless/src/ai", &["CampaignState"]),
    ("src/cli", &["bevy"]),
];

#[test]
fn what_a_layer_must_not_know_it_does_not_name() {
    let mut wrong = Vec::new();
    let mut read = 0;
    for (folder, never) in NEVER {
        for file in sources(&root().join(folder)).iter().filter(|file| !is_test(file)) {
            read += 1;
            let text = words(&fs::read_to_string(file).unwrap()).join("");
            let named =
                never.iter().filter(|name| text.contains(*name) || names_in_braces(&text, name));
            wrong.extend(named.map(|name| format!("{}: names {name}", file.display())));
        }
    }
    assert!(read > 60, "only {read} files were read");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Whether an import of several names, as `std::{fs,io}`, holds one.
fn names_in_braces(text: &str, name: &str) -> bool {
    let Some((before, name)) = name.split_once("::").filter(|(_, name)| !name.is_empty()) else {
        return false;
    };
    text.split(&format!("{before}::{{")).skip(1).any(|tree| {
        let mut depth = 1_i32;
        let end = tree.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        });
        tree[..end.unwrap_or(tree.len())].split(['{', '}', ',', ':']).any(|part| part == name)
    })
}

/// The commands open the window, say what it is to do first, and have pictures drawn; nothing
/// else of the game is theirs, and nobody below them knows of it.
#[test]
fn commands_know_the_door_of_the_game_alone() {
    const DOOR: &[&str] = &["app", "intent", "map", "model", "palette", "required", "screenshot"];
    let mut wrong = Vec::new();
    let folders = ["src/cli", "crates"].map(|folder| root().join(folder));
    for file in folders.iter().flat_map(|folder| sources(folder)).filter(|file| !is_test(file)) {
        let text = words(&fs::read_to_string(&file).unwrap()).join("");
        for (at, _) in text.match_indices("game::") {
            let before = text[..at].ends_with("crate::")
                || text[..at].ends_with("crate::{")
                || text[..at].ends_with("turkistan::");
            let rest = text[at + "game::".len()..].trim_start_matches('{');
            let open = file.starts_with(&folders[0]) && DOOR.iter().any(|d| rest.starts_with(d));
            if before && !open {
                let name: String = rest.chars().take(40).collect();
                wrong.push(format!("{}: game::{name}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn randomness_has_one_owner() {
    let files = ["src", "crates"].map(|folder| sources(&root().join(folder)));
    let users: Vec<String> = files
        .iter()
        .flatten()
        .filter(|file| words(&fs::read_to_string(file).unwrap()).join("").contains("rand::"))
        .map(|file| file.strip_prefix(root()).unwrap().display().to_string())
        .collect();
    assert_eq!(users, ["crates/rules/src/rng.rs"], "dice outside rules::rng");
}

/// Whatever is read may be a pipe, a device or without end: `ordinary_file` alone opens files to
/// read them. (Opening a folder, so that a rename in it is on the disk, reads nothing.)
#[test]
fn files_are_opened_for_reading_in_one_place() {
    let files = ["src", "crates"].map(|folder| sources(&root().join(folder)));
    let mut users = Vec::new();
    let mut read = 0;
    for file in files.iter().flatten().filter(|file| !is_test(file)) {
        let text = words(&fs::read_to_string(file).unwrap()).join("");
        read += 1;
        let opens = ["fs::read(", "fs::read_to_string(", "File::open("];
        if opens.iter().any(|open| text.contains(open)) {
            users.push(file.strip_prefix(root()).unwrap().display().to_string());
        }
    }
    assert!(read > 200, "only {read} sources were read");
    assert_eq!(users, ["crates/headless/src/replay/write.rs"], "files opened elsewhere");
}

/// Every source of the program, its crates, tests, benches and examples.
fn everything() -> Vec<PathBuf> {
    let folders = ["src", "crates", "tests", "examples"];
    folders.iter().flat_map(|folder| sources(&root().join(folder))).collect()
}

#[test]
fn modules_stay_small() {
    let mut big = BTreeMap::new();
    for file in everything() {
        let count = fs::read_to_string(&file).unwrap().lines().count();
        if count > 600 {
            big.insert(file.display().to_string(), count);
        }
    }
    assert!(big.is_empty(), "split by concept: {big:#?}");
}

#[test]
fn nothing_is_left_open_in_the_sources() {
    let marks = ["todo!", "unimplemented!", concat!("FIX", "ME"), concat!("#[ig", "nore")];
    let mut wrong = Vec::new();
    for file in everything().iter().filter(|file| !file.ends_with("architecture.rs")) {
        for (number, line) in fs::read_to_string(file).unwrap().lines().enumerate() {
            // What is too long for the gate is named with where it is run.
            let elsewhere = line.contains("run by .ci/long");
            if marks.iter().any(|mark| line.contains(mark)) && !elsewhere {
                wrong.push(format!("{}:{}", file.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
