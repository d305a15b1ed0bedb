//! Every letter and sign that a player is shown is in the fonts that come with the game.

use skrifa::{FontRef, MetadataProvider};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Files of some kinds below a folder.
fn files(folder: &Path, kinds: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, kinds, found);
        } else if path.extension().is_some_and(|kind| kinds.iter().any(|k| kind == *k)) {
            found.push(path);
        }
    }
}

/// What stands between double quotes in a source file, without the comments.
fn literals(source: &str) -> String {
    let code: Vec<&str> =
        source.lines().map(|line| line.split("// ").next().unwrap_or(line)).collect();
    code.join("\n").split('"').skip(1).step_by(2).collect()
}

#[test]
fn every_letter_has_a_shape() {
    let mut shown: BTreeMap<char, PathBuf> = BTreeMap::new();
    let root = test_support::root();
    let mut all = Vec::new();
    files(&root.join("src/game/ui"), &["rs"], &mut all);
    files(&root.join("assets/text"), &["ftl"], &mut all);
    files(&root.join("assets/encyclopaedia"), &["ron"], &mut all);
    files(&root.join("scenarios"), &["ron"], &mut all);
    for path in all {
        let text = std::fs::read_to_string(&path).unwrap();
        let is_code = path.extension().is_some_and(|kind| kind == "rs" || kind == "ron");
        let text = if is_code { literals(&text) } else { text };
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            shown.entry(letter).or_insert_with(|| path.clone());
        }
    }
    assert!(shown.contains_key(&'▶') && shown.contains_key(&'ә'));
    // Where a face lacks a letter, the next one in the chain gives it.
    let read = |file: &str| std::fs::read(root.join("assets/fonts").join(file)).unwrap();
    let faces = ["FiraSans-Regular.ttf", "DejaVuSans.ttf"].map(read);
    let faces = faces.each_ref().map(|bytes| FontRef::new(bytes).unwrap().charmap());
    let missing: Vec<String> = shown
        .iter()
        .filter(|(letter, _)| faces.iter().all(|face| face.map(**letter).is_none()))
        .map(|(letter, path)| {
            format!("{letter} (U+{:04X}, {})", u32::from(*letter), path.display())
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
