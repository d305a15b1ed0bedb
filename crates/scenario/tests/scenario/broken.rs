//! Scenarios with a mistake in them, and what the loader says of each, to the letter.
//!
//! Every folder of `tests/broken` is a case: a scenario that rests on the sound one in `_sound`,
//! and beside it, in `expected.txt`, the whole report. `TURKISTAN_BLESS=1 cargo test -p scenario
//! broken::` writes the reports anew and fails, so that the switch is never left on; read what it
//! wrote as somebody would who has made that mistake and knows nothing of the program.

use rules::{resolve::week, state::CampaignState};
use scenario::{library::Library, problem::Report};
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};
use test_support::{folder::Folder, root, scatter::Roll};

/// The cases, by name.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/broken")).unwrap();
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The report on a scenario, with files as seen from the repository.
fn told(path: &Path) -> String {
    let mut report = Report::new();
    let scenario = Library::at(root()).load_reported(&path.display().to_string(), &mut report);
    assert_eq!(scenario.is_some(), !report.has_errors(), "{}:\n{report}", path.display());
    let prefix = format!("{}{}", root().display(), std::path::MAIN_SEPARATOR);
    let told = report.to_string().replace(&prefix, "");
    if cfg!(windows) { told.replace('\\', "/") } else { told }
}

#[test]
fn broken_scenarios_are_told_what_is_wrong() {
    let bless = std::env::var_os("TURKISTAN_BLESS").is_some();
    let mut differ = Vec::new();
    for case in cases() {
        let told = told(&case);
        let file = case.join("expected.txt");
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if told == expected {
            continue;
        }
        if bless {
            fs::write(&file, &told).unwrap();
        }
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        differ.push(format!("=== {name}: expected\n{expected}=== told\n{told}"));
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(!bless, "the expected reports are up to date: take TURKISTAN_BLESS away again");
}

/// The files that are damaged: the sound scenario, its map, and the rule book.
const VICTIMS: [&str; 11] = [
    "scenarios/sound/scenario.ron",
    "scenarios/sound/forces.ron",
    "scenarios/sound/maps/sound.ron",
    "assets/ruleset/march.ron",
    "assets/ruleset/camps.ron",
    "assets/ruleset/food.ron",
    "assets/ruleset/horses.ron",
    "assets/ruleset/knowledge.ron",
    "assets/ruleset/places.ron",
    "assets/ruleset/troops.ron",
    "assets/ruleset/weather.ron",
];

/// A library of its own, to damage.
struct Victim {
    root: Folder,
    texts: [String; VICTIMS.len()],
}

impl Victim {
    fn new(name: &str) -> Self {
        let root = Folder::new(&format!("broken-{name}"));
        for (from, to) in [
            ("assets/ruleset", "assets/ruleset"),
            ("tests/broken/_sound", "scenarios/sound"),
            ("tests/broken/_sound/maps", "scenarios/sound/maps"),
        ] {
            fs::create_dir_all(root.join(to)).unwrap();
            for entry in fs::read_dir(test_support::root().join(from)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    fs::copy(&path, root.join(to).join(path.file_name().unwrap())).unwrap();
                }
            }
        }
        let texts = VICTIMS.map(|file| fs::read_to_string(root.join(file)).unwrap());
        Self { root, texts }
    }

    /// Loads with one file replaced. Whatever is in it: no panic, a scenario or an error, and a
    /// report that can be shown. Whether it still loads.
    fn try_with(&self, which: usize, bytes: &[u8], what: &str) -> bool {
        let file = self.root.join(VICTIMS[which]);
        fs::write(&file, bytes).unwrap();
        let library = Library::at(&self.root);
        let loaded = catch_unwind(AssertUnwindSafe(|| {
            let mut report = Report::new();
            let scenario = library.load_reported("sound", &mut report);
            assert_eq!(scenario.is_some(), !report.has_errors(), "{report}");
            for problem in report.sorted() {
                assert!(
                    !problem.message.is_empty() && !problem.file.as_os_str().is_empty(),
                    "{problem}"
                );
            }
            assert_eq!(report.is_empty(), report.to_string() == "0 errors, 0 warnings\n");
            // And what passes the compiler can be played.
            if let Some(scenario) = &scenario {
                let mut state = CampaignState::new(scenario.clone(), 1);
                week(&mut state, &[], &mut ());
                week(&mut state, &[], &mut ());
            }
            scenario.is_some()
        }));
        fs::write(&file, &self.texts[which]).unwrap();
        let text = String::from_utf8_lossy(bytes);
        loaded.unwrap_or_else(|_| panic!("{what}, {}:\n{text}", VICTIMS[which]))
    }
}

#[test]
fn no_truncation_makes_the_loader_panic() {
    let victim = Victim::new("cut");
    for (which, text) in victim.texts.iter().enumerate().take(4) {
        assert!(victim.try_with(which, text.as_bytes(), "whole"));
        for end in (0..text.len()).step_by(37) {
            victim.try_with(which, &text.as_bytes()[..end], &format!("cut at {end}"));
        }
    }
}

/// What a slip puts in.
const PIECES: [&str; 30] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "//",
    "/*",
    "\\",
    "\n",
    " ",
    "=",
    "None",
    "Some(",
    "0",
    "1",
    "-",
    "99",
    "65535",
    "4294967295",
    "4294967296",
    ".5",
    "қ",
    "“",
    "\u{FEFF}",
    "()",
];

/// What a number becomes.
const NUMBERS: [&str; 12] =
    ["0", "1", "7", "13", "255", "256", "999", "20000", "65535", "1000000", "4294967295", "-1"];

/// A text with one to three things wrong, as slips of the hand and of the editor make them.
fn damaged(text: &str, roll: &mut Roll) -> Vec<u8> {
    let mut text = text.to_owned();
    for _ in 0..roll.between(1, 3) {
        slip(&mut text, roll);
    }
    let mut bytes = text.into_bytes();
    if roll.below(50) == 0 && !bytes.is_empty() {
        let at = roll.below(bytes.len() as u64) as usize;
        bytes[at] = roll.below(256) as u8;
    }
    bytes
}

/// One slip of the hand or of the editor.
fn slip(text: &mut String, roll: &mut Roll) {
    let mut at = roll.below(text.len() as u64 + 1) as usize;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let end = |from: usize, most: u64, roll: &mut Roll| {
        let end = (from + roll.below(most) as usize).min(text.len());
        text.ceil_char_boundary(end)
    };
    match roll.below(7) {
        0 => text.insert_str(at, PIECES[roll.below(30) as usize]),
        1 => {
            let to = end(at, 12, roll);
            text.replace_range(at..to, "");
        }
        2 => {
            let to = end(at, 4, roll);
            text.replace_range(at..to, PIECES[roll.below(30) as usize]);
        }
        // A number becomes another one.
        3 | 4 => {
            if let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()).map(|i| at + i) {
                let rest = &text[from..];
                let to = from + rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                text.replace_range(from..to, NUMBERS[roll.below(12) as usize]);
            }
        }
        // A line twice, or a line less.
        5 => {
            let from = text[..at].rfind('\n').map_or(0, |i| i + 1);
            let to = text[at..].find('\n').map_or(text.len(), |i| at + i + 1);
            let line = text[from..to].to_owned();
            let with = if roll.below(2) == 0 { line.repeat(2) } else { String::new() };
            text.replace_range(from..to, &with);
        }
        // A name becomes another name.
        _ => {
            let names: Vec<(usize, &str)> = text.match_indices('"').collect();
            if names.len() > 4 {
                let pick = |roll: &mut Roll| {
                    let i = roll.below(names.len() as u64 / 2) as usize * 2;
                    names[i].0..names.get(i + 1).map_or(text.len(), |n| n.0 + 1)
                };
                let (from, to) = (pick(roll), pick(roll));
                let with = text[from].to_owned();
                text.replace_range(to, &with);
            }
        }
    }
}

#[test]
fn no_mutation_makes_the_loader_panic_and_what_loads_plays() {
    let loaded: usize = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..4u64)
            .map(|worker| {
                scope.spawn(move || {
                    let victim = Victim::new(&format!("mutant-{worker}"));
                    let mut roll = Roll::new(0x1724_0100 + worker);
                    let mut loaded = 0;
                    for i in 0..500 {
                        // Three in four of the scenario and its map, the fourth of the rules.
                        let which = if i % 4 < 3 { i % 4 } else { 3 + i / 4 % (VICTIMS.len() - 3) };
                        let bytes = damaged(&victim.texts[which], &mut roll);
                        let what = format!("worker {worker}, mutation {i}");
                        loaded += usize::from(victim.try_with(which, &bytes, &what));
                    }
                    loaded
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });
    // Some slips change only a number; were it all of them, this would test nothing.
    assert!((50..1_500).contains(&loaded), "{loaded} of 2,000 mutations load");
}
