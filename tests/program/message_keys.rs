//! Every message that the game and the terminal ask for by name is there.

use std::{
    fs,
    path::{Path, PathBuf},
};
use text::{Lang, Texts};

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// Literal keys in calls of these names, wherever the line breaks.
const CALLS: [&str; 4] = ["say(", "tell(", "get(", "message!("];

fn keys(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in CALLS {
        for (at, _) in text.match_indices(call) {
            let rest = text[at + call.len()..].trim_start();
            let Some(inside) = rest.strip_prefix('"') else { continue };
            let key: String = inside.chars().take_while(|&c| c != '"').collect();
            let plain =
                key.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit());
            if plain && key.contains('-') {
                found.push(key);
            }
        }
    }
    found
}

#[test]
fn every_message_that_screens_ask_for_is_there() {
    let texts = Texts::load(&test_support::root().join("assets"), Lang::En).unwrap();
    let mut files = Vec::new();
    for folder in ["src/game", "src/terminal", "src/play", "src/cli"] {
        sources(&test_support::root().join(folder), &mut files);
    }
    let (mut asked, mut missing) = (0, Vec::new());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for key in keys(&text) {
            asked += 1;
            if !texts.has(&key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(asked > 200, "only {asked} keys were found");
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}
