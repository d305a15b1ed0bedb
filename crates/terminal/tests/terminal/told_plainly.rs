//! Things that a new player stumbled over, and what is said of them.

use super::{Home, MAIN, played, start};
use text::Lang;

fn said(name: &str, scenario: &str, input: &str) -> String {
    let home = Home::new(name);
    // Nothing is without its words in any language.
    for lang in [Lang::Kk, Lang::Ru] {
        let home = Home::new(&format!("{name}-{}", lang.code()));
        played(&home.0, lang, start(scenario, "kazakh"), input.as_bytes());
    }
    played(&home.0, Lang::En, start(scenario, "kazakh"), input.as_bytes())
}

fn has(text: &str, words: &str) {
    assert!(text.contains(words), "“{words}” is not said:\n{text}");
}

#[test]
fn a_country_off_the_map_is_no_place_on_it() {
    let text = said("box", "first-march", "migrate 4 Ulytau\nplan\n");
    has(&text, "Sarysu and Ulytau” lies off the map");
    has(&text, "Nothing is planned.");
}

#[test]
fn what_is_held_and_kept_by_nobody_is_said_to_count_nothing() {
    let text = said("unkept", MAIN, "score\nplace Kazaly\n");
    has(&text, "Ours, but unguarded and so worth nothing: ");
    has(&text, "unguarded, so it earns no points; ");
}

#[test]
fn who_is_under_arms_and_who_waits_are_told_apart() {
    let text = said("peoples", MAIN, "peoples\n");
    has(&text, "more wait off the map for their call");
}

#[test]
fn the_way_to_one_who_marches_is_no_forecast() {
    let text = said("merge", MAIN, "try merge eset abulkhair\n");
    assert!(!text.contains("when the two meet cannot be told"), "{text}");
    let text = said("merge-2", MAIN, "march abulkhair kazaly\nmerge eset abulkhair\n");
    has(&text, "when the two meet cannot be told");
}

#[test]
fn a_siege_says_why_nothing_is_to_be_hoped_for() {
    let text = said("why-none", MAIN, "odds 1 Sauran\nodds 1 Ulytau\nhelp odds\n");
    has(&text, "blockade: no chance this week; hunger takes weeks");
    has(&text, "cut off the water: no chance this week; its water cannot be turned away");
    has(&text, "Ulytau is a landmark with nothing to hold");
    has(&text, "each force named once");
}

#[test]
fn a_language_that_there_is_not_is_told_from_those_there_are() {
    let text = said("language", MAIN, "language xx\n");
    has(&text, "“xx” is not known; wanted: a language: en, kk or ru.");
}

#[test]
fn the_chronicle_tells_what_has_been_and_at_the_end_what_came_after() {
    let ends = "end\n".repeat(40);
    let text = played(
        &Home::new("chronicle").0,
        Lang::En,
        start(MAIN, "kazakh"),
        format!("chronicle\n{ends}chronicle\n").as_bytes(),
    );
    let (first, last) = text.split_at(text.find("Weekly dispatch").unwrap_or(0));
    has(first, "History tells of the days so far:");
    assert!(!first.contains("1741"), "{first}");
    let last = &last[last.rfind("History tells of the days so far:").unwrap()..];
    // The oldest of it stays, and what is reckoned bears its mark.
    has(last, "1723");
    has(last, "≈");
    has(last, "What came of it in history, however this campaign went:");
    has(last, "1741");
}

#[test]
fn what_stands_open_is_told_and_left_alone_by_a_word() {
    let text = said("open", MAIN, "look\nleave 1\nlook\nleave 1\nleave place 1\nend\nend\n");
    has(&text, "seen. It is not counted until something changes.");
    has(&text, "Seen and left alone: 1.");
    has(&text, "taken up again.");
    has(&text, "there is nothing to leave alone.");
    has(&text, "Not decided: ");
    has(&text, "Without a task: ");
    has(&text, "Weekly dispatch");
}

#[test]
fn weeks_run_until_something_happens() {
    let text = said("until", "first-march", "until 3\nuntil\n");
    has(&text, "one word too many");
    let line = text.lines().find(|line| line.contains("passed. ")).expect("it says how many");
    let weeks: usize = match line.split(' ').next().unwrap() {
        "One" => 1,
        n => n.parse().unwrap(),
    };
    assert!((1..=4).contains(&weeks), "{line}");
    has(&text, "Weekly dispatch");
}

#[test]
fn the_last_week_is_told_again_by_whoever_goes_on_from_a_save() {
    let home = Home::new("again");
    let first = played(
        &home.0,
        Lang::En,
        start(MAIN, "kazakh"),
        b"end\nend\nsave here\ndispatch\nload here\ndispatch\nbattles\n",
    );
    let parts: Vec<&str> = first.split("> dispatch\n").collect();
    let told = |part: &str| part.split("\nKazakhs, week 3").next().unwrap().to_owned();
    assert_eq!(told(parts[1]), told(parts[2]));
    assert!(!parts[2].contains("No week has been played"), "{}", parts[2]);
}
