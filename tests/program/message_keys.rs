//! Every message that the sources ask for by name is there.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use text::{Lang, Texts};

/// Where widgets have names beside messages: there a message is known by the call that asks for it.
const NAMED_WIDGETS: &str = "src/game";
/// Where nothing but messages is named as they are.
const MESSAGES_ONLY: [&str; 4] =
    ["src/cli", "crates/terminal/src", "crates/headless/src", "crates/text/src"];

/// The calls that ask for a message.
const CALLS: [&str; 3] = ["text(", "message(", "get("];

/// Files of a folder, but for its tests: they ask for what is not there.
fn files(folder: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("tests") {
            files(&path, ending, out);
        } else if path.extension().is_some_and(|found| found == ending) {
            out.push(path);
        }
    }
}

fn read(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    files(&test_support::root().join(folder), ending, &mut paths);
    assert!(!paths.is_empty(), "nothing is in {folder}");
    let text = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        // Unit tests stand at the end of a file.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        (path, text.split_inclusive('\n').filter(is_code).collect())
    };
    paths.into_iter().map(text).collect()
}

/// Words of small letters and digits with hyphens between them.
fn is_key(text: &str) -> bool {
    let letters = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    text.contains('-') && text.split('-').all(letters)
}

/// The part before the first hyphen.
fn family(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}

/// The literal with which a text begins, if it can be a key.
fn literal(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('"')?;
    inside.get(..inside.find('"')?).filter(|key| is_key(key))
}

/// Literal keys in calls that ask for messages, wherever the line breaks.
fn asked(text: &str) -> impl Iterator<Item = &str> {
    CALLS.into_iter().flat_map(move |call| {
        let after = text.match_indices(call).map(move |(at, _)| &text[at + call.len()..]);
        after.filter_map(|rest| literal(rest.trim_start()))
    })
}

/// Every literal that can be a key.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('"').filter_map(|(at, _)| literal(&text[at..]))
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let texts = Texts::load(&test_support::root().join("assets"), Lang::En).unwrap();
    let messages = read("assets/text/en", "ftl");
    let lines = messages.iter().flat_map(|(_, text)| text.lines());
    let families: BTreeSet<&str> =
        lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| family(key)).collect();
    let (mut missing, mut in_calls, mut in_literals) = (Vec::new(), 0, 0);
    for folder in MESSAGES_ONLY.into_iter().chain([NAMED_WIDGETS]) {
        for (file, text) in read(folder, "rs") {
            let asked: Vec<&str> = asked(&text).collect();
            in_calls += asked.len();
            // Elsewhere a key may also stand in a table, or be handed on.
            let of_messages = |key: &&str| families.contains(family(key));
            let named = literals(&text).filter(|_| folder != NAMED_WIDGETS).filter(of_messages);
            let named: Vec<&str> = named.collect();
            in_literals += named.len();
            let lost = asked.into_iter().chain(named).filter(|key| !texts.has(key));
            missing.extend(lost.map(|key| format!("{}: {key}", file.display())));
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
    assert!(in_calls > 900, "only {in_calls} keys were found in calls");
    assert!(in_literals > 800, "only {in_literals} keys were found in literals");
}
