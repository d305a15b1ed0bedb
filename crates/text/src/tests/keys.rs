//! The message files against one another and against the code.

use super::*;
use rules::{
    event::{Cause, Larder},
    order::{CampRule, Forage, OrderKind, Pace, Quarters, Stance, kinds::BearerKind},
    state::{SECTIONS, Stock},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// What a message needs: variables, and other messages set into it.
#[derive(Default, Debug)]
struct Needs {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

/// Reads just as much of the syntax as the comparison wants; that the files are well formed is
/// the real parser's to say.
fn read(lang: Lang) -> BTreeMap<String, Needs> {
    let mut all = BTreeMap::new();
    let folder = assets().join("text").join(lang.code());
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut rest = line;
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (name, value) = line.split_once('=').unwrap();
                key = name.trim().to_owned();
                rest = value;
                all.insert(key.clone(), Needs::default());
            }
            let Some(needs) = all.get_mut(&key) else { continue };
            for part in rest.split('{').skip(1) {
                let inside = part.split(['}', '-']).next().unwrap_or_default().trim();
                if let Some(variable) = inside.strip_prefix('$') {
                    needs.variables.insert(variable.to_owned());
                } else {
                    let name = part.split('}').next().unwrap_or_default().trim();
                    needs.messages.insert(name.to_owned());
                }
            }
        }
    }
    all
}

fn variables(all: &BTreeMap<String, Needs>, key: &str) -> BTreeSet<String> {
    let needs = &all[key];
    let mut found = needs.variables.clone();
    for other in &needs.messages {
        assert!(all.contains_key(other), "{key} sets in {other}, which is not there");
        found.extend(variables(all, other));
    }
    found
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_variables() {
    let english = read(Lang::En);
    assert!(english.len() > 300);
    for lang in [Lang::Kk, Lang::Ru] {
        let other = read(lang);
        for key in english.keys() {
            assert!(other.contains_key(key), "{} lacks {key}", lang.code());
            let (a, b) = (variables(&english, key), variables(&other, key));
            assert_eq!(a, b, "{}: {key}", lang.code());
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{} has {key}, English has not", lang.code());
        }
    }
}

/// The words in quotes in the code of the layer, tests left out.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                literals(&path, found);
            }
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
}

#[test]
fn code_and_messages_know_the_same_keys() {
    let english = read(Lang::En);
    let mut used = BTreeSet::new();
    literals(&root().join("crates/text/src"), &mut used);
    let like_a_key = |word: &&String| {
        word.contains('-')
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !word.ends_with('-')
    };
    for key in used.iter().filter(like_a_key) {
        assert!(english.contains_key(key), "the code asks for {key}");
    }
    let by_others = ["cli-", "help-", "map-cmd-", "section-", "terminal-"];
    // Not every word in quotes there is a message, but every message is such a word.
    for layer in ["src/game", "crates/headless/src/play"] {
        literals(&root().join(layer), &mut used);
    }
    // What screens say of a kind of order bears the key of the kind.
    let of_kind = |key: &str| {
        OrderKind::ALL.iter().any(|kind| {
            let parts = [("order-ui-", ""), ("order-ui-", "-tip"), ("plan-aim-", ""), ("key-", "")];
            parts.iter().any(|(start, end)| key == format!("{start}{}{end}", kind.key()))
        })
    };
    for key in english.keys() {
        let set_in = english.values().any(|needs| needs.messages.contains(key));
        let free = by_others.iter().any(|prefix| key.starts_with(prefix));
        // Keys are named by what they do.
        let named = key.strip_prefix("key-").is_some_and(|name| used.contains(name));
        // So are lessons of the guide, each with its text.
        let lesson = key.strip_prefix("guide-").is_some_and(|name| {
            used.contains(name)
                || name.strip_suffix("-text").is_some_and(|name| used.contains(name))
        });
        let used = used.contains(key) || of_kind(key);
        assert!(free || set_in || named || lesson || used, "nobody asks for {key}");
    }
}

#[test]
fn every_kind_of_order_has_its_words_in_every_language() {
    for lang in Lang::ALL {
        let t = texts(lang);
        for kind in OrderKind::ALL {
            let key = kind.key();
            let mut wanted = vec![
                format!("order-{key}"),
                format!("terminal-word-{key}"),
                format!("terminal-help-{key}"),
            ];
            if kind.bearer() != BearerKind::Side {
                wanted.push(format!("order-ui-{key}"));
            }
            if kind.is_pointed() {
                wanted.push(format!("plan-aim-{key}"));
            }
            for key in wanted {
                assert!(t.has(&key), "{} lacks {key}", lang.code());
            }
        }
    }
}

#[test]
fn every_choice_has_its_word_in_every_language() {
    for lang in Lang::ALL {
        let t = texts(lang);
        let mut said: Vec<String> = Vec::new();
        said.extend(Stance::ALL.map(|x| stance(&t, x)));
        said.extend(Pace::ALL.map(|x| pace(&t, x)));
        said.extend(Forage::ALL.map(|x| forage(&t, x)));
        said.extend(Quarters::ALL.map(|x| quarters(&t, x)));
        said.extend(CampRule::ALL.map(|x| camp_rule(&t, x)));
        said.extend(Cause::ALL.map(|x| cause(&t, x)));
        said.extend(Larder::ALL.map(|x| larder(&t, x)));
        said.extend(Stock::ALL.map(|x| stock(&t, x)));
        said.extend([1000, 800, 600, 450, 300, 0].map(|x| condition(&t, x)));
        said.extend(SECTIONS.map(|x| section(&t, x)));
        for word in &said {
            assert_clean(word, lang.code());
        }
        let different: BTreeSet<&String> = said.iter().collect();
        // Words may recur between lists (a camp's rule and a stance), hardly ever more.
        assert!(different.len() + 8 > said.len(), "{said:?}");
        for name in SECTIONS {
            assert!(t.has(&format!("section-{}", name.replace(' ', "-"))), "{name}");
        }
    }
    assert_eq!(section(&texts(Lang::En), "no such section"), "no such section");
}

#[test]
fn numbers_and_plurals_are_those_of_the_language() {
    let count = |lang: Lang, key: &str, n: u32| texts(lang).get(key, &[("n", n.into())]);
    for (n, men, horses, kibitkas) in [
        (1, "1 человек", "1 лошадь", "1 кибитка"),
        (2, "2 человека", "2 лошади", "2 кибитки"),
        (5, "5 человек", "5 лошадей", "5 кибиток"),
        (11, "11 человек", "11 лошадей", "11 кибиток"),
        (21, "21 человек", "21 лошадь", "21 кибитка"),
        (1_204, "1\u{A0}204 человека", "1\u{A0}204 лошади", "1\u{A0}204 кибитки"),
    ] {
        assert_eq!(count(Lang::Ru, "count-men", n), men);
        assert_eq!(count(Lang::Ru, "count-horses", n), horses);
        assert_eq!(count(Lang::Ru, "count-kibitkas", n), kibitkas);
    }
    assert_eq!(count(Lang::En, "count-men", 1), "1 man");
    assert_eq!(count(Lang::En, "count-men", 12_000), "12,000 men");
    assert_eq!(count(Lang::En, "line-food", 0), "no food");
    assert_eq!(count(Lang::Kk, "count-men", 12_000), "12\u{A0}000 сарбаз");
    assert_eq!(count(Lang::Ru, "count-days-ago", 0), "сегодня");
    assert_eq!(count(Lang::Ru, "count-days-ago", 1), "вчера");
    assert_eq!(count(Lang::Ru, "count-days-ago", 3), "3 дня назад");
    assert_eq!(count(Lang::Ru, "more-marches", 5), "В походе ещё 5 отрядов.");
}

#[test]
fn the_command_line_finds_its_messages() {
    for lang in Lang::ALL {
        let t = texts(lang);
        let english = read(Lang::En);
        assert!(t.has("cli-error"));
        for key in english.keys().filter(|key| key.starts_with("cli-")) {
            // Variables that choose a plural or are counted are numbers, the rest are words.
            let names = variables(&english, key);
            let args: Vec<(&str, Arg<'_>)> = names
                .iter()
                .map(|name| match name.as_str() {
                    "n" | "week" | "weeks" | "runs" => (name.as_str(), Arg::from(3_u16)),
                    _ => (name.as_str(), Arg::from("X")),
                })
                .collect();
            let said = t.get(key, &args);
            assert!(said != *key && !said.contains(['{', '$']), "{key}: {said}");
        }
    }
}
