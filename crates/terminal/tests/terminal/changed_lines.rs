//! Lines of play changed at random, a bounded number of them, the same each time: whatever is typed
//! is answered within bounds, and the campaign goes on. What is guided by coverage is in `fuzz`.

use headless::{
    play::{
        Player, Session,
        folders::Folders,
        saves::{self, SaveKind},
    },
    replay::verify::{Verification, verify},
};
use rules::ids::SideId;
use scenario::library::Library;
use std::{fs, sync::Arc};
use terminal::{StartOptions, TerminalOptions};
use test_support::{changes::changed, folder::Folder, load, root, scatter::Roll};
use text::Lang;

/// The most that one line is answered with, in bytes: some times the longest of these answers.
const MOST_A_LINE: usize = 8 * 1024;

/// First lines, none of which leaves the table.
fn seeds() -> Vec<String> {
    let file = fs::read_to_string(root().join("fuzz/seeds/terminal.txt")).unwrap();
    file.lines().filter(|line| !line.starts_with("quit")).map(str::to_owned).collect()
}

/// A line made of such lines: the words of one with those of another, then changed in its letters.
fn line(seeds: &[String], roll: &mut Roll) -> String {
    let mut pick = || &seeds[roll.below(seeds.len() as u64) as usize];
    let (one, other) = (pick(), pick());
    let kept = one.split(' ').count() as u64;
    let kept = roll.between(1, kept) as usize;
    let words: Vec<&str> = one.split(' ').take(kept).chain(other.split(' ').skip(1)).collect();
    let line = if roll.below(4) == 0 { one.clone() } else { words.join(" ") };
    // What ends a line would only make two of it.
    if roll.below(3) == 0 { line } else { changed(&line, roll).replace('\n', " ") }
}

#[test]
fn changed_lines_are_answered_and_the_campaign_goes_on() {
    let scenario = load("first-march");
    let seeds = seeds();
    assert!(seeds.len() > 40);
    let (mut lines, mut kept) = (0, 0);
    for (number, lang) in Lang::ALL.into_iter().enumerate() {
        let mut roll = Roll::new(6_000 + number as u64);
        let home = Folder::new("changed-lines");
        let folders = Folders::at(&home);
        let sides: Vec<(SideId, Player)> =
            scenario.playable().map(|side| (side, Player::Human)).collect();
        let session = Session::new(&scenario, 9, &sides);
        let options = TerminalOptions {
            library: Library::at(root()),
            folders: folders.clone(),
            lang,
            echo: true,
            wipes: false,
            start: StartOptions { session: Some(Box::new(session)), ..StartOptions::default() },
            notices: Vec::new(),
        };
        let mut input = String::new();
        for _ in 0..80 {
            input.push_str(&line(&seeds, &mut roll));
            input.push('\n');
        }
        // An order at the end, so that there is something to keep.
        input.push_str("stance 1 evade\n");
        lines += input.lines().count();
        let mut output = Vec::new();
        terminal::play(options, &mut input.as_bytes(), &mut output).unwrap();
        let output = String::from_utf8(output).unwrap();
        assert!(!output.contains("\u{1b}") && !output.contains('\u{202E}'), "{output}");
        let most = MOST_A_LINE * input.lines().count();
        assert!(output.len() < most, "{} bytes of\n{input}", output.len());
        for answer in output.split("> ") {
            assert!(answer.len() < MOST_A_LINE, "{} bytes: {answer}", answer.len());
        }
        // Whatever was kept by itself can be gone on with, and is what its record says.
        let saved = saves::list(&folders);
        for auto in saved.iter().filter(|saved| saved.kind == SaveKind::Auto).take(1) {
            let mut session = saves::load(&Library::at(root()), &auto.file).unwrap();
            let week = session.state().week();
            session.end_week();
            assert_eq!(session.state().week(), week + 1);
            let scenario = Arc::clone(session.scenario());
            let verdict = verify(session.replay(), &scenario).unwrap();
            assert!(matches!(verdict, Verification::Same { .. }), "{verdict:?}");
            kept += 1;
        }
    }
    assert!(lines > 200 && kept == 3, "{lines} lines, {kept} campaigns kept");
}
