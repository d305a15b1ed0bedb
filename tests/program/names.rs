//! One form of each name and of each word of the game, in every language: the texts use those of
//! `tests/data/names.ron` and none that it refuses.
//!
//! Deliberately absent: whether a text declines a name rightly, and whether it uses a word in its
//! own sense. That takes a reader.

use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use test_support::root;

const LANGS: [&str; 3] = ["en", "kk", "ru"];

/// Where the words of the game have to be those of the list; elsewhere a tale may use its own.
const OF_THE_GAME: [&str; 4] = [
    "assets/text/",
    "assets/ruleset/",
    "assets/encyclopaedia/terms",
    "assets/encyclopaedia/troops",
];

/// Names of works stand as they are printed.
const BIBLIOGRAPHY: &str = "assets/encyclopaedia/sources.ron";

/// Messages with further words by which the terminal knows a command.
const FREE_MESSAGES: [&str; 2] = ["terminal-word-", "terminal-inner-"];

/// The levels of victory among the words, and what the keys of their messages begin with.
const LEVELS: [&str; 7] = [
    "decisive_victory",
    "victory",
    "marginal_victory",
    "draw",
    "marginal_defeat",
    "defeat",
    "decisive_defeat",
];
const LEVEL_MESSAGES: [&str; 2] = ["level-", "cli-level-"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    names: BTreeMap<String, Entry>,
    words: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    en: String,
    kk: String,
    ru: String,
    refused: Refused,
    /// Files in which other forms may be spoken of.
    #[serde(default)]
    discussed_in: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    en: Vec<String>,
    kk: Vec<String>,
    ru: Vec<String>,
}

impl Entry {
    /// The form and what is refused, in the order of [`LANGS`].
    fn by_language(&self) -> [(&str, &[String]); 3] {
        [
            (self.en.as_str(), self.refused.en.as_slice()),
            (self.kk.as_str(), self.refused.kk.as_slice()),
            (self.ru.as_str(), self.refused.ru.as_slice()),
        ]
    }
}

/// What a player reads, and where it stands.
struct Told {
    file: String,
    line: usize,
    /// A position in [`LANGS`].
    lang: usize,
    /// The key of a message; empty in a RON file.
    key: String,
    text: String,
}

fn list() -> Names {
    let text = fs::read_to_string(root().join("tests/data/names.ron")).unwrap();
    ron::from_str(&text).unwrap_or_else(|error| panic!("names.ron: {error}"))
}

/// Whether a letter before or after a word makes it another word. With `$` begins a variable.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '\u{2011}' | '_' | '$')
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Whether a text has a form as it stands, or with a capital.
fn uses(text: &str, form: &str) -> bool {
    has_word(text, form) || has_word(text, &capital(form))
}

/// An English text without what stands between double quotation marks.
fn own_words(text: &str) -> String {
    let mut quoted = false;
    let own = |letter: &char| {
        let was = quoted;
        quoted = match *letter {
            '“' => true,
            '”' => false,
            '"' => !was,
            _ => was,
        };
        !was && !quoted
    };
    text.chars().filter(own).collect()
}

/// How long the literal is with which a text begins, with both its marks.
fn literal_len(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The texts of a RON file: every literal that follows `en:`, `kk:` or `ru:`.
fn texts_of_ron(file: &str, source: &str, out: &mut Vec<Told>) {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let (mut rest, mut line, mut field) = (source, 1, "");
    while let Some(first) = rest.chars().next() {
        let remark = rest.starts_with("//");
        let len = match first {
            _ if remark => rest.find('\n').unwrap_or(rest.len()),
            '"' => literal_len(rest),
            _ if is_word(first) => rest.find(|c: char| !is_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(len);
        if first == '"' {
            if let Some(lang) = LANGS.iter().position(|lang| *lang == field) {
                let inside = token.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                let text = inside.unwrap_or(token).replace("\\\"", "\"");
                let (file, key) = (file.to_owned(), String::new());
                out.push(Told { file, line, lang, key, text });
            }
            field = "";
        } else if is_word(first) {
            field = token;
        } else if !(remark || first == ':' || first.is_whitespace()) {
            field = "";
        }
        line += token.matches('\n').count();
        rest = after;
    }
}

/// The messages of a file, line by line.
fn texts_of_messages(file: &str, lang: usize, source: &str, out: &mut Vec<Told>) {
    let mut key = String::new();
    for (number, line) in source.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let mut text = line;
        if !line.starts_with([' ', '}'])
            && let Some((first, rest)) = line.split_once(" =")
        {
            key = first.to_owned();
            text = rest.trim_start();
        }
        let (file, key, text) = (file.to_owned(), key.clone(), text.to_owned());
        out.push(Told { file, line: number + 1, lang, key, text });
    }
}

/// Files of a folder and of the folders in it.
fn files(folder: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, out);
        } else if path.extension().is_some_and(|found| found == ending) {
            out.push(path);
        }
    }
}

/// A path as it is written in the repository.
fn named(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string().replace('\\', "/")
}

/// Everything that players read and that is looked at, in the order of its files.
fn told() -> Vec<Told> {
    let mut out = Vec::new();
    let mut paths = Vec::new();
    for folder in ["assets", "scenarios"] {
        files(&root().join(folder), "ron", &mut paths);
    }
    paths.sort();
    for path in paths {
        let file = named(&path);
        if file != BIBLIOGRAPHY {
            texts_of_ron(&file, &fs::read_to_string(&path).unwrap(), &mut out);
        }
    }
    for (lang, folder) in LANGS.into_iter().enumerate() {
        let mut paths = Vec::new();
        files(&root().join("assets/text").join(folder), "ftl", &mut paths);
        paths.sort();
        for path in paths {
            let source = fs::read_to_string(&path).unwrap();
            texts_of_messages(&named(&path), lang, &source, &mut out);
        }
    }
    for told in &mut out {
        if LANGS[told.lang] == "en" {
            told.text = own_words(&told.text);
        }
    }
    out.retain(|told| !FREE_MESSAGES.iter().any(|free| told.key.starts_with(free)));
    out
}

#[test]
fn texts_use_the_one_form_of_each_name_and_word() {
    let (list, told) = (list(), told());
    assert!(told.len() > 9000, "only {} texts were found", told.len());
    let of_the_game = |file: &str| OF_THE_GAME.iter().any(|start| file.starts_with(start));
    let mut wrong = Vec::new();
    for (entries, everywhere) in [(&list.names, true), (&list.words, false)] {
        for entry in entries.values() {
            for (lang, (right, refused)) in entry.by_language().into_iter().enumerate() {
                for told in told.iter().filter(|told| told.lang == lang) {
                    let exempt = entry.discussed_in.contains(&told.file)
                        || !(everywhere || of_the_game(&told.file));
                    if exempt {
                        continue;
                    }
                    for form in refused.iter().filter(|form| uses(&told.text, form)) {
                        let (file, line) = (&told.file, told.line);
                        wrong.push(format!("{file}:{line}: “{form}”; the form is “{right}”"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_form_is_refused_elsewhere_in_the_list() {
    let list = list();
    assert!(list.names.len() > 80, "only {} names", list.names.len());
    assert!(list.words.len() > 30, "only {} words", list.words.len());
    let mut wrong = Vec::new();
    // Words may be refused where a name is right: they hold in other texts.
    for entries in [&list.names, &list.words] {
        for (key, entry) in entries {
            for (lang, (form, _)) in entry.by_language().into_iter().enumerate() {
                if form.trim().is_empty() {
                    wrong.push(format!("{key}: no form in {}", LANGS[lang]));
                }
                let refusals = entries.iter().flat_map(|(other, entry)| {
                    let (_, refused) = entry.by_language()[lang];
                    refused.iter().map(move |refused| (other, refused))
                });
                let told = refusals.filter(|(_, refused)| uses(form, refused));
                wrong.extend(told.map(|(other, _)| format!("{key}: {form} is refused in {other}")));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn english_names_of_the_list_are_used() {
    let told = told();
    let used =
        |form: &str| told.iter().any(|told| LANGS[told.lang] == "en" && uses(&told.text, form));
    let list = list();
    let unused: Vec<_> = list.names.values().map(|entry| &entry.en).filter(|n| !used(n)).collect();
    assert!(unused.is_empty(), "no text has {unused:?}");
}

#[test]
fn levels_of_victory_have_one_name_on_screen_and_in_tables() {
    let (list, told) = (list(), told());
    let mut found = 0;
    for level in LEVELS {
        for prefix in LEVEL_MESSAGES {
            let key = format!("{prefix}{}", level.replace('_', "-"));
            for told in told.iter().filter(|told| told.key == key && !told.text.is_empty()) {
                found += 1;
                let (form, _) = list.words[level].by_language()[told.lang];
                assert_eq!(told.text, form, "{}:{}: {key}", told.file, told.line);
            }
        }
    }
    assert_eq!(found, LEVELS.len() * LEVEL_MESSAGES.len() * LANGS.len());
}

#[test]
fn the_glossary_has_the_words_of_the_list() {
    let list = list();
    let text = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let mut found = 0;
    for line in text.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [word, forms, ..] = cells[..] else { continue };
        let entries = list.words.values().chain(list.names.values());
        for entry in entries.filter(|entry| entry.en == word && has_kazakh(forms)) {
            found += 1;
            assert_eq!(forms, format!("{}, {}", entry.kk, entry.ru), "{word}");
        }
    }
    assert!(found > 20, "only {found} words of the list were found");
}

/// Whether a cell holds words in Cyrillic letters, and not what something means.
fn has_kazakh(cell: &str) -> bool {
    cell.chars().next().is_some_and(|letter| matches!(letter, '\u{400}'..='\u{4ff}'))
}

#[test]
fn refused_forms_are_found_where_they_stand() {
    assert!(uses("near Ak-Mechet’s wall", "Ak-Mechet"));
    assert!(uses("Households of the Syr", "households"));
    assert!(!uses("{ $households } of them", "households"));
    assert!(!uses("“Shono-Lausanne”", "Shono"));
    assert!(!uses("на Узене", "Узен"));
    assert_eq!(own_words("he wrote “Abulkhair Khan” and \"Shono\" there"), "he wrote  and  there");
    let mut out = Vec::new();
    let source =
        "// ru: \"no\"\n(name: (en: \"a \\\"b\\\"\", kk: \"c\"), aliases: [\"d\"], ru: \"e\")";
    texts_of_ron("x.ron", source, &mut out);
    let found: Vec<_> = out.iter().map(|told| (told.lang, told.line, told.text.as_str())).collect();
    assert_eq!(found, [(0, 2, "a \"b\""), (1, 2, "c"), (2, 2, "e")]);
}
