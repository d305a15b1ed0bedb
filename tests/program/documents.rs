//! The documents speak of what is there: files and folders that they name exist, and the words of
//! the glossary are declared where it says.
//!
//! Deliberately absent: whether what they say of it is true. That takes a reader.

use std::{
    fs,
    path::{Path, PathBuf},
};
use test_support::root;

/// What a path of the repository begins with; everything else in code letters is something else.
const TOP: [&str; 10] = [
    ".ci",
    ".github",
    "assets",
    "crates",
    "docs",
    "examples",
    "scenarios",
    "src",
    "tests",
    "tools",
];

/// Every document written for people who read the repository.
fn documents() -> Vec<PathBuf> {
    let mut files = vec![root().join("assets/text/README.md")];
    for folder in ["", "docs", ".github/ISSUE_TEMPLATE"] {
        let entries = fs::read_dir(root().join(folder)).unwrap();
        files.extend(
            entries
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|ending| ending == "md")),
        );
    }
    files.sort();
    files
}

/// What stands between backticks on one line.
fn code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// A pattern without its alternatives: `a/{b,c}.rs` is `a/b.rs` and `a/c.rs`.
fn spelled_out(pattern: &str) -> Vec<String> {
    let Some((before, rest)) = pattern.split_once('{') else { return vec![pattern.to_owned()] };
    let (inner, after) = rest.split_once('}').expect("a brace that is opened is closed");
    let each = inner.split(',').map(|word| format!("{before}{}{after}", word.trim()));
    each.flat_map(|one| spelled_out(&one)).collect()
}

/// Whether there is such a path; `*` stands for any part of one name.
fn exists(folder: &Path, path: &str) -> bool {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let Some((before, after)) = first.split_once('*') else {
        let next = folder.join(first);
        return next.exists() && (rest.is_empty() || exists(&next, rest));
    };
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let fits = name.len() >= before.len() + after.len()
            && name.starts_with(before)
            && name.ends_with(after);
        fits && (rest.is_empty() || exists(&entry.path(), rest))
    })
}

#[test]
fn what_the_documents_name_is_there() {
    let (mut named, mut missing) = (0, Vec::new());
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let home = document.parent().unwrap();
        for link in links.filter(|link| !link.contains("://") && !link.starts_with('#')) {
            named += 1;
            let file = link.split('#').next().unwrap_or_default();
            if !home.join(file).exists() {
                missing.push(format!("{}: link to {link}", document.display()));
            }
        }
        for word in text.lines().flat_map(code) {
            let is_path = word.split_once('/').is_some_and(|(top, _)| TOP.contains(&top));
            if !is_path || word.contains(char::is_whitespace) {
                continue;
            }
            for path in spelled_out(word) {
                named += 1;
                if !exists(&root(), path.trim_end_matches('/')) {
                    missing.push(format!("{}: {path}", document.display()));
                }
            }
        }
    }
    assert!(named > 150, "only {named} paths were found");
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

/// Whether a source declares a name, by itself or as an entry of a list that declares several.
fn declares(source: &str, name: &str) -> bool {
    if source.lines().any(|line| line.trim().strip_suffix(',') == Some(name)) {
        return true;
    }
    let kinds = ["struct", "enum", "trait", "type", "fn", "mod", "macro_rules!", "const"];
    kinds.iter().any(|kind| {
        source.match_indices(&format!("{kind} {name}")).any(|(at, found)| {
            let next = source[at + found.len()..].chars().next();
            !next.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
        })
    })
}

#[test]
fn words_of_the_glossary_are_declared_where_it_says() {
    let text = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let (mut asked, mut wrong) = (0, Vec::new());
    for line in text.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let places: Vec<&str> = cells.last().map(|cell| code(cell).collect()).unwrap_or_default();
        for name in code(cells[0]) {
            asked += 1;
            let found = places.iter().any(|place| {
                let source = fs::read_to_string(root().join(place)).unwrap_or_default();
                declares(&source, name)
            });
            if !found {
                wrong.push(format!("{name}: not declared in {places:?}"));
            }
        }
    }
    assert!(asked > 60, "only {asked} words were found");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn commands_of_the_documents_name_packages_that_there_are() {
    let mut named = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for words in text.lines().map(|line| line.split([' ', '`']).collect::<Vec<_>>()) {
            for pair in words.windows(2).filter(|pair| pair[0] == "-p") {
                named += 1;
                let package = pair[1].trim_end_matches([',', '.', ';', ':']);
                let there = package == "turkistan"
                    || root().join("crates").join(package).join("Cargo.toml").is_file();
                assert!(there, "{}: there is no package {package}", document.display());
            }
        }
    }
    assert!(named > 8, "only {named} commands were found");
}
