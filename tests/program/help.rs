//! Help in three languages: whole, without a word of English, within eighty columns, in the language
//! that was asked for, and also where the program does not find its files.

use crate::command::{Done, command, done};
use std::{collections::BTreeSet, fs};
use test_support::folder::Folder;

const LANGS: [&str; 3] = ["en", "kk", "ru"];

/// Words that are typed or are names, and stand as they are in every language; the names of commands
/// besides.
const TYPED: [&str; 38] = [
    "turkistan",
    "struggle-for-turkistan",
    "en",
    "kk",
    "ru",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "TURKISTAN_DATA",
    "assets",
    "scenarios",
    "share",
    "kazakh",
    "dzungar",
    "both",
    "all",
    "passive",
    "random",
    "cautious",
    "bold",
    "plan",
    "text",
    "json",
    "JSON",
    "csv",
    "PNG",
    "none",
    "supply",
    "grass",
    "control",
    "knowledge",
    "weather",
    "people",
    "commitment",
    "tiny",
    "sed",
    "ran",
    "jso",
];

/// A command in a terminal of eighty columns.
fn told(args: &[&str], variables: &[(&str, &str)]) -> Done {
    done(command(args).env("COLUMNS", "80").envs(variables.iter().copied()).output().unwrap())
}

fn help(args: &[&str]) -> String {
    let done = told(args, &[]);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{args:?}");
    done.out
}

/// Every command, as it is typed: those that the program's own help lists, and theirs.
fn commands() -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    let mut at = 0;
    while let Some(outer) = all.get(at).cloned() {
        let args: Vec<&str> = outer.iter().map(String::as_str).chain(["-h"]).collect();
        let page = help(&args);
        let listed = page.lines().skip_while(|line| *line != "Commands:").skip(1);
        for line in listed.take_while(|line| !line.is_empty()) {
            // A name stands after two blanks; what follows it is set in further.
            let name = line.strip_prefix("  ").filter(|rest| !rest.starts_with(' '));
            let name = name.and_then(|rest| rest.split(' ').next());
            if let Some(name) = name.filter(|name| *name != "help") {
                all.push(outer.iter().cloned().chain([name.to_owned()]).collect());
            }
        }
        at += 1;
    }
    all
}

/// Words in Latin letters that are not typed: options and what is in the list.
fn english<'a>(text: &'a str, commands: &[Vec<String>]) -> BTreeSet<&'a str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let words = text.split(|c| !is_word(c)).filter(|word| {
        let letters = word.chars().filter(char::is_ascii_alphabetic).count();
        letters > 1 && word.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    let is_command =
        |word: &str| word == "help" || commands.iter().flatten().any(|name| name == word);
    words.filter(|word| !TYPED.contains(word) && !is_command(word)).collect()
}

/// The options and arguments that a page lists, without what stands for their values.
fn listed(page: &str) -> Vec<String> {
    // What is said of them is set in further, and may begin with one.
    let depth = |line: &str| line.len() - line.trim_start().len();
    let lines = page.lines().filter(|line| depth(line) <= 6).map(str::trim_start);
    let lines = lines.filter(|line| line.starts_with('-'));
    let name = |line: &str| {
        let end = line.find(['<', '[']).or_else(|| line.find("  ")).unwrap_or(line.len());
        line[..end].trim_end().to_owned()
    };
    lines.map(name).collect()
}

#[test]
fn help_of_every_command_is_in_the_reader_s_language() {
    let commands = commands();
    let expected = if cfg!(feature = "game") { 12 } else { 11 };
    assert_eq!(commands.len(), expected, "{commands:?}");
    for path in &commands {
        for ask in ["-h", "--help"] {
            let mut pages = LANGS.map(|lang| {
                let args = ["--lang", lang].into_iter().chain(path.iter().map(String::as_str));
                help(&args.chain([ask]).collect::<Vec<_>>())
            });
            for (lang, page) in LANGS.into_iter().zip(&mut pages) {
                let wide = page.lines().find(|line| line.chars().count() > 80);
                assert_eq!(wide, None, "{lang} {path:?} {ask}");
                assert_eq!(page.contains("Options:"), lang == "en", "{page}");
                let words = english(page, &commands);
                assert!(lang == "en" || words.is_empty(), "{lang} {path:?} {ask}: {words:?}");
            }
            let [en, kk, ru] = pages.map(|page| listed(&page));
            assert!(en.len() >= 3, "{path:?}: {en:?}");
            assert_eq!((&en, &en), (&kk, &ru), "{path:?}");
        }
    }
}

#[test]
fn english_is_found_where_it_stands() {
    let words = english("  --out <ФАЙЛ>  Жазу [default: text], play", &[vec!["play".to_owned()]]);
    assert_eq!(words, ["default"].into());
    let page = "  -q, --quiet  Тек\n      --out <ФАЙЛ>\n          --run тек\n";
    assert_eq!(listed(page), ["-q, --quiet", "--out"]);
}

#[test]
fn help_is_the_same_whichever_way_it_is_asked_for() {
    let kazakh = help(&["run", "--help", "--lang", "kk"]);
    assert!(kazakh.contains("Қолданылуы: turkistan run [ОПЦИЯЛАР] <СЦЕНАРИЙ>"), "{kazakh}");
    for args in [
        &["--lang", "kk", "run", "--help"][..],
        &["--lang=kk", "run", "--help"],
        &["--lang", "kk", "help", "run"],
        &["help", "run", "--lang", "kk"],
        &["help", "--lang=kk", "run"],
    ] {
        assert_eq!(help(args), kazakh, "{args:?}");
    }
    assert_eq!(told(&["run", "--help"], &[("LANG", "kk_KZ.UTF-8")]).out, kazakh);
    // The settings say it before the environment does, and the command line before them.
    let home = Folder::new("help-settings");
    fs::write(home.join("settings.ron"), "(language: \"kk\")").unwrap();
    let home = home.display().to_string();
    let at_home = [("TURKISTAN_HOME", home.as_str()), ("LANG", "ru_RU")];
    assert_eq!(told(&["run", "--help"], &at_home).out, kazakh);
    let russian = told(&["run", "--help", "--lang", "ru"], &at_home).out;
    assert_eq!(russian, help(&["--lang", "ru", "help", "run"]));
    assert!(russian.contains("Использование:"), "{russian}");
}

#[test]
fn there_is_help_without_the_files_of_the_program() {
    let nowhere = [("TURKISTAN_DATA", "/nowhere")];
    for lang in LANGS {
        let args = ["--lang", lang, "sim", "merge", "--help"];
        assert_eq!(told(&args, &nowhere).out, help(&args));
        let args = [&["--data", "/nowhere"][..], &args].concat();
        assert_eq!(help(&args), help(&args[2..]));
    }
}

#[test]
fn what_is_wrong_with_a_command_line_is_told_in_the_reader_s_language() {
    let commands = commands();
    for args in [
        &["ran"][..],
        &["run"],
        &["help", "ran"],
        &["run", "tiny", "--sed", "4"],
        &["run", "tiny", "--seed"],
        &["run", "tiny", "--seed", "-4"],
        &["run", "tiny", "--weeks", "261"],
        &["run", "tiny", "--format", "jso"],
        &["run", "tiny", "--force=1"],
        &["run", "tiny", "--seed", "1", "--seed", "2"],
        &["run", "tiny", "--seed", "1", "--load", "tiny"],
        &["run", "tiny", "--save-week", "3"],
        &["sim", "tiny", "merge", "tiny"],
    ] {
        let pages = LANGS.map(|lang| {
            let done = told(&[&["--lang", lang][..], args].concat(), &[]);
            assert_eq!((done.code, done.out.as_str()), (2, ""), "{args:?}");
            done.err
        });
        let [en, kk, ru] = &pages;
        let begin = ["error: ", "қате: ", "ошибка: "];
        assert!(pages.iter().zip(begin).all(|(page, word)| page.starts_with(word)), "{pages:?}");
        for page in [kk, ru] {
            let words = english(page, &commands);
            assert!(words.is_empty(), "{args:?}: {words:?}\n{page}");
            assert_eq!(page.lines().count(), en.lines().count(), "{page}");
        }
    }
    let said = told(&["--lang", "ru", "run", "tiny", "--weeks", "261"], &[]).err;
    assert!(said.contains("«261»") && said.contains("от 1 до 260"), "{said}");
    let said = told(&["--lang", "kk", "run", "tiny", "--sed", "4"], &[]).err;
    assert!(said.contains("«--seed» демек"), "{said}");
}
