//! A campaign of forty weeks in Kazakh and in Russian, with all that can be asked for: not a word of
//! English, but for titles of works and what is typed.

use super::{Home, MAIN, played, start};
use headless::ai::Policy;
use std::collections::BTreeSet;
use terminal::StartOptions;
use text::Lang;

/// What is asked for every fifth week.
const ASKED: [&str; 16] = [
    "help",
    "forces",
    "camps",
    "places",
    "peoples",
    "events",
    "chronicle",
    "score",
    "brief",
    "supply",
    "weather",
    "plan",
    "dispatch",
    "force 1",
    "place Turkistan",
    "odds 1 Turkistan",
];

/// Words that are meant: languages by their codes, an address, and the one name of the letter of 1725
/// that was seen in English only.
const MEANT: [&str; 6] = ["en", "kk", "ru", "nutug", "Shono", "Lausanne"];

fn script() -> String {
    let mut lines = Vec::new();
    for week in 0..40 {
        if week % 5 == 0 {
            lines.extend(ASKED);
        }
        lines.push("end");
    }
    lines.extend(["score", "report", "quit"]);
    lines.join("\n") + "\n"
}

/// Words in Latin letters of a text, without titles, prompts and paths.
fn latin(text: &str, titles: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines() {
        // What was typed is echoed after the prompt; files have the names that they have.
        let line = line.split(" > ").next().unwrap_or_default();
        if line.contains('/') {
            continue;
        }
        let mut line = line.to_owned();
        for title in titles {
            line = line.replace(title.as_str(), "");
        }
        let words = line.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1);
        found.extend(words.filter(|word| !MEANT.contains(word)).map(str::to_owned));
    }
    found
}

#[test]
fn forty_weeks_without_a_word_of_english() {
    let scenario = test_support::load(MAIN);
    let script = script();
    for lang in [Lang::Kk, Lang::Ru] {
        let works = scenario.chronicle.iter().map(|entry| &entry.basis);
        let works = works.chain(scenario.facts.iter().map(|fact| &fact.basis));
        let works = works.chain(scenario.scripted_events.iter().map(|event| &event.basis));
        let titles: BTreeSet<String> =
            works.flat_map(|b| &b.works).map(|work| lang.of(&work.title).to_owned()).collect();
        // Longer ones first: a title may begin as another does.
        let mut titles: Vec<String> = titles.into_iter().collect();
        titles.sort_by_key(|title| core::cmp::Reverse(title.len()));
        for side in ["kazakh", "dzungar"] {
            let home = Home::new(&format!("no-english-{}-{side}", lang.code()));
            let begin = StartOptions { level: Some(Policy::Plan), ..start(MAIN, side) };
            let text = played(&home.0, lang, begin, script.as_bytes());
            assert!(text.lines().count() > 2_000, "the campaign was played");
            let words = latin(&text, &titles);
            assert!(words.is_empty(), "{} of the {side}s: {words:?}", lang.code());
        }
    }
}

#[test]
fn what_is_english_is_found() {
    let titles = ["Wikipedia: “Struggle for Turkistan”".to_owned()];
    let line = "Тест: Wikipedia: “Struggle for Turkistan”. It came about";
    assert_eq!(latin(line, &titles), ["It", "about", "came"].map(str::to_owned).into());
}
