//! Reads which module of the sources names which other: words of Rust without remarks, texts and
//! tests, out of them the paths, and out of these a graph.
//!
//! Deliberately absent: names that macros put together, and paths through a module that another
//! one re-exports with `*`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Which module names which others.
pub(crate) type Graph = BTreeMap<String, BTreeSet<String>>;

/// Every source file below a folder, in order.
pub(crate) fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    collect(folder, &mut out);
    out.sort();
    out
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(path);
        }
    }
}

/// Whether a file holds tests, which may name what their module must not.
pub(crate) fn is_test(path: &Path) -> bool {
    path.iter().any(|part| part == "tests" || part == "tests.rs")
}

/// The words and signs of a source, without remarks, texts and `#[cfg(test)]` modules.
pub(crate) fn words(source: &str) -> Vec<String> {
    let mut words = split(source);
    while let Some(at) = position(&words, &["#", "[", "cfg", "(", "test", ")", "]", "mod"]) {
        let end = match words.get(at + 9).map(String::as_str) {
            Some("{") => after_block(&words, at + 9),
            _ => at + 10,
        };
        words.drain(at..end.min(words.len()));
    }
    words
}

fn position(words: &[String], wanted: &[&str]) -> Option<usize> {
    words.windows(wanted.len()).position(|some| some.iter().zip(wanted).all(|(a, b)| a == b))
}

/// Where the block that opens at a position is over.
fn after_block(words: &[String], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, word) in words.iter().enumerate().skip(open) {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    words.len()
}

fn split(source: &str) -> Vec<String> {
    let chars: Vec<char> = source.chars().collect();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        if c == '/' && next == '/' {
            at += chars[at..].iter().position(|&c| c == '\n').unwrap_or(chars.len() - at);
        } else if c == '/' && next == '*' {
            let end = chars[at..].windows(2).position(|two| two == ['*', '/']);
            at += end.map_or(chars.len() - at, |end| end + 2);
        } else if c == '"' {
            at = after_text(&chars, at, 0);
        } else if c == 'r' && matches!(next, '"' | '#') && is_raw(&chars, at) {
            let marks = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
            at = after_text(&chars, at + 1 + marks, marks + 1);
        } else if c == '\'' {
            // A letter between quotes, or a lifetime.
            let letter = next == '\\' || chars.get(at + 2) == Some(&'\'');
            let from = at + if next == '\\' { 3 } else { 2 };
            let close = chars.iter().skip(from).position(|&c| c == '\'');
            at = if letter { from + close.unwrap_or(0) + 1 } else { at + 1 };
        } else if c.is_alphanumeric() || c == '_' {
            let long = chars[at..].iter().take_while(|c| c.is_alphanumeric() || **c == '_').count();
            words.push(chars[at..at + long].iter().collect());
            at += long;
        } else if c == ':' && next == ':' {
            words.push("::".to_owned());
            at += 2;
        } else {
            if !c.is_whitespace() {
                words.push(c.to_string());
            }
            at += 1;
        }
    }
    words
}

fn is_raw(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| chars.get(at));
    let text = chars[at + 1..].iter().find(|c| **c != '#') == Some(&'"');
    text && !before.is_some_and(|c| c.is_alphanumeric() || *c == '_')
}

/// Where a text is over that opens at a position; `marks` is 0 for one with escapes, otherwise one
/// more than the `#` that close it.
fn after_text(chars: &[char], open: usize, marks: usize) -> usize {
    let mut at = open + 1;
    while let Some(&c) = chars.get(at) {
        at += 1;
        match (c, marks) {
            ('\\', 0) => at += 1,
            ('"', 0 | 1) => return at,
            ('"', _) if chars[at..].iter().take_while(|c| **c == '#').count() >= marks - 1 => {
                return at + marks - 1;
            }
            _ => {}
        }
    }
    at
}

/// Every path in the words that starts at the crate or near the module, as written, with the
/// inline modules in which it stands.
fn paths(words: &[String]) -> Vec<(Vec<String>, Vec<String>)> {
    let mut all = Vec::new();
    let mut inline: Vec<(String, usize)> = Vec::new();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = |by: usize| words.get(at + by).map_or("", String::as_str);
        let inside = || inline.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        match word.as_str() {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inline.retain(|(_, opened)| *opened <= depth);
            }
            "mod" if next(2) == "{" => inline.push((next(1).to_owned(), depth + 1)),
            "use" if next(1) != "<" => {
                let mut found = Vec::new();
                at = tree(words, at + 1, &[], &mut found);
                all.extend(found.into_iter().map(|path| (inside(), path)));
                continue;
            }
            "crate" | "super" | "self" if next(1) == "::" => {
                let mut path = vec![word.clone()];
                while words.get(at + 1).is_some_and(|sign| sign == "::") {
                    path.extend(words.get(at + 2).cloned());
                    at += 2;
                }
                all.push((inside(), path));
            }
            _ => {}
        }
        at += 1;
    }
    all
}

/// The paths of an import that starts at a position; where it ends.
fn tree(words: &[String], mut at: usize, before: &[String], out: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    while let Some(word) = words.get(at) {
        match word.as_str() {
            "::" => at += 1,
            "{" => {
                at += 1;
                while words.get(at).is_some_and(|word| word != "}") {
                    at = tree(words, at, &path, out);
                    at += usize::from(words.get(at).is_some_and(|word| word == ","));
                }
                return at + 1;
            }
            "as" => at += 2,
            // The module itself, as in `use a::{self, B}`.
            "self" if !path.is_empty() => at += 1,
            "," | "}" | ";" => break,
            _ => {
                path.push(word.clone());
                at += 1;
            }
        }
    }
    out.push(path);
    at
}

/// The modules that lie in a folder.
pub(crate) fn modules(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| {
        let path = entry.path();
        let name = path.file_stem()?.to_str()?.to_owned();
        let is_source = path.is_dir() || path.extension().is_some_and(|ending| ending == "rs");
        (is_source && !["lib", "main", "mod", "tests"].contains(&name.as_str())).then_some(name)
    });
    names.collect()
}

/// Which of the modules in a folder names which others of them. `within` is the path of the folder
/// from the root of its crate. The file that declares the modules is none of them.
pub(crate) fn graph(folder: &Path, within: &[&str]) -> Graph {
    let all = modules(folder);
    let mut graph: Graph = all.iter().map(|name| (name.clone(), BTreeSet::new())).collect();
    for file in sources(folder).iter().filter(|file| !is_test(file)) {
        let below = file.strip_prefix(folder).unwrap().with_extension("");
        let mut own: Vec<String> = within.iter().map(ToString::to_string).collect();
        own.extend(below.iter().map(|part| part.to_str().unwrap().to_owned()));
        if own.last().is_some_and(|name| name == "mod") {
            own.pop();
        }
        let Some(name) = own.get(within.len()).filter(|name| all.contains(*name)) else { continue };
        let mine = graph.get_mut(name).unwrap();
        for (inline, path) in paths(&words(&fs::read_to_string(file).unwrap())) {
            let from = own.iter().chain(&inline).cloned().collect();
            let target = absolute(from, &path);
            let same = target.iter().zip(within).all(|(a, b)| a == b);
            let other = target.get(within.len()).filter(|_| same);
            mine.extend(other.filter(|other| *other != name && all.contains(*other)).cloned());
        }
    }
    graph
}

/// A path from the root of the crate.
fn absolute(mut from: Vec<String>, path: &[String]) -> Vec<String> {
    for (at, part) in path.iter().enumerate() {
        match part.as_str() {
            "crate" if at == 0 => from.clear(),
            "self" => {}
            "super" => {
                from.pop();
            }
            // A path that starts with neither is another crate's, or a module beside the import.
            _ if at == 0 => return Vec::new(),
            _ => {
                from.extend_from_slice(&path[at..]);
                break;
            }
        }
    }
    from
}

/// A way round in a graph, if there is one: the modules of it, in order.
pub(crate) fn cycle(graph: &Graph) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    graph.keys().find_map(|start| walk(graph, start, &mut Vec::new(), &mut done))
}

fn walk(
    graph: &Graph,
    name: &str,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(at) = way.iter().position(|before| before == name) {
        return Some(way[at..].to_vec());
    }
    if done.contains(name) {
        return None;
    }
    way.push(name.to_owned());
    let next = graph.get(name).into_iter().flatten();
    let found = { next }.find_map(|next| walk(graph, next, way, done));
    way.pop();
    done.insert(name.to_owned());
    found
}

/// The crates of the workspace on which a manifest builds, other than for tests.
pub(crate) fn dependencies(manifest: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(manifest).unwrap();
    let lines = text.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let own = lines.take_while(|line| !line.starts_with('['));
    let name = |line: &str| line.split(['.', ' ', '=']).next().unwrap_or_default().to_owned();
    own.filter(|line| !line.starts_with(['#', ' ', ']']))
        .map(name)
        .filter(|n| !n.is_empty())
        .collect()
}

#[test]
fn paths_are_read_as_they_are_written() {
    let source = r##"
        //! use crate::remark::A;
        use crate::{a::{self, B}, c as d, e::*};
        pub(super) use super::f::G;
        const TEXT: &str = "crate::text::X"; const RAW: &str = r#"crate::"raw"::X"#;
        fn one<'a>(x: &'a str) -> bool { x.starts_with('"') && crate::h::i(x) }
        mod inline { use super::super::j::K; }
        #[cfg(test)]
        mod tests { use crate::test::L; fn two() { { } } }
        fn three() { self::m::n() }
    "##;
    let own = |inline: Vec<String>| std::iter::once("here".to_owned()).chain(inline).collect();
    let found: Vec<String> = paths(&words(source))
        .into_iter()
        .map(|(inline, path)| absolute(own(inline), &path).join("::"))
        .collect();
    let wanted = ["a", "a::B", "c", "e::*", "f::G", "h::i", "j::K", "here::m::n"];
    assert_eq!(found, wanted);
}

#[test]
fn a_way_round_is_found() {
    let graph = |edges: &[(&str, &str)]| -> Graph {
        let mut graph = Graph::new();
        for (a, b) in edges {
            graph.entry((*a).to_owned()).or_default().insert((*b).to_owned());
        }
        graph
    };
    assert_eq!(cycle(&graph(&[("a", "b"), ("a", "c"), ("b", "c"), ("c", "d")])), None);
    let round = cycle(&graph(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")]));
    assert_eq!(round, Some(["b", "c", "d"].map(str::to_owned).to_vec()));
}
