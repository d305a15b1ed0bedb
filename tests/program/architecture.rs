//! The layers look down only, and modules stay small.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// A folder and what it must never name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "src/rules",
        &[
            "crate::scenario",
            "crate::ai",
            "crate::replay",
            "crate::sim",
            "crate::text",
            "crate::cli",
            "crate::game",
            "bevy",
            "ron::",
            "std::fs",
            "std::env",
            "std::time",
            "std::thread",
            "std::net",
            "std::io",
        ],
    ),
    (
        "src/scenario",
        &[
            "crate::ai",
            "crate::replay",
            "crate::sim",
            "crate::text",
            "crate::cli",
            "crate::game",
            "bevy",
        ],
    ),
    (
        "src/ai",
        &[
            "crate::cli",
            "crate::game",
            "crate::sim",
            "crate::replay",
            "bevy",
            "rules::state::CampaignState",
            "state::CampaignState",
        ],
    ),
    ("src/replay", &["crate::ai", "crate::cli", "crate::game", "crate::sim", "bevy"]),
    (
        "src/history",
        &["crate::ai", "crate::text", "crate::sim", "crate::cli", "crate::game", "bevy"],
    ),
    ("src/text", &["crate::ai", "crate::cli", "crate::game", "crate::sim", "bevy"]),
    ("src/sim", &["crate::cli", "crate::game", "crate::terminal", "bevy"]),
    ("src/play", &["crate::sim", "crate::cli", "crate::game", "crate::terminal", "bevy"]),
    ("src/terminal", &["crate::sim", "crate::cli", "crate::game", "bevy"]),
    ("src/cli", &["bevy"]),
];

/// The folders below `game` are named by nobody but the application itself.
const BELOW_GAME: &[&str] = &[
    "src/rules",
    "src/scenario",
    "src/ai",
    "src/replay",
    "src/history",
    "src/text",
    "src/sim",
    "src/play",
    "src/terminal",
    "src/cli",
];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn layers_only_look_down() {
    let mut bad = Vec::new();
    let mut read = 0;
    for (folder, names) in FORBIDDEN {
        let mut files = Vec::new();
        sources(&test_support::root().join(folder), &mut files);
        for path in files {
            read += 1;
            // Tests of a module may read what the module must not.
            if path.ends_with("tests.rs") || path.parent().is_some_and(|p| p.ends_with("tests")) {
                continue;
            }
            for (number, line) in lines(&path).iter().enumerate() {
                for name in *names {
                    if line.contains(name) {
                        bad.push(format!("{}:{}: names {name}", path.display(), number + 1));
                    }
                }
            }
        }
    }
    assert!(read > 60, "only {read} files were read");
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

/// The commands open the window, say what it is to do first, and have pictures drawn; nothing
/// else of the game is theirs.
#[test]
fn commands_know_the_door_of_the_game_alone() {
    const DOOR: &[&str] = &["shell", "act", "palette", "view", "map", "still"];
    let mut bad = Vec::new();
    for folder in BELOW_GAME {
        let mut files = Vec::new();
        sources(&test_support::root().join(folder), &mut files);
        for path in files {
            // Imports are written over several lines: white space says nothing.
            let text: String = lines(&path).concat().split_whitespace().collect();
            for (at, _) in text.match_indices("game::") {
                let before = text[..at].ends_with("crate::")
                    || text[..at].ends_with("crate::{")
                    || text[..at].ends_with("turkistan::");
                let rest = text[at + "game::".len()..].trim_start_matches('{');
                let open = folder.ends_with("cli") && DOOR.iter().any(|d| rest.starts_with(d));
                if before && !open {
                    let name: String = rest.chars().take(40).collect();
                    bad.push(format!("{}: game::{name}", path.display()));
                }
            }
        }
    }
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}

#[test]
fn randomness_has_one_owner() {
    let mut files = Vec::new();
    sources(&test_support::root().join("src"), &mut files);
    let users: Vec<String> = files
        .iter()
        .filter(|path| lines(path).iter().any(|l| l.contains("rand::")))
        .map(|path| path.display().to_string())
        .filter(|path| !path.ends_with("rules/rng.rs"))
        .collect();
    assert!(users.is_empty(), "dice outside rules::rng: {users:?}");
}

#[test]
fn modules_stay_small() {
    let mut big = BTreeMap::new();
    for folder in ["src", "tests", "benches"] {
        let mut files = Vec::new();
        sources(&test_support::root().join(folder), &mut files);
        for path in files {
            let count = fs::read_to_string(&path).unwrap().lines().count();
            if count > 600 {
                big.insert(path.display().to_string(), count);
            }
        }
    }
    assert!(big.is_empty(), "split by concept: {big:#?}");
}

#[test]
fn nothing_is_left_open_in_the_sources() {
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches"] {
        sources(&test_support::root().join(folder), &mut files);
    }
    let marks = ["todo!", "unimplemented!", concat!("FIX", "ME"), concat!("#[ig", "nore")];
    let mut bad = Vec::new();
    for path in files.iter().filter(|p| !p.ends_with("architecture.rs")) {
        for (number, line) in fs::read_to_string(path).unwrap().lines().enumerate() {
            if marks.iter().any(|m| line.contains(m)) {
                bad.push(format!("{}:{}", path.display(), number + 1));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:?}");
}
