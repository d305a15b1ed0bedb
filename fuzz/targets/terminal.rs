//! Lines typed at the table: any line is answered, and the campaign goes on. What all inputs begin
//! from (words, scenario) is read once.
#![no_main]

use headless::{
    ai::Policy,
    play::{Player, Session, folders::Folders},
};
use libfuzzer_sys::{Corpus, fuzz_target};
use rules::{ids::SideId, scenario::Scenario, scenario::SourceTexts};
use std::{
    fs,
    io::ErrorKind,
    sync::{Arc, OnceLock},
};
use terminal::{Incoming, LineSource, StartOptions, TerminalOptions, Vocabulary, read_line};
use text::Lang;
use turkistan_fuzz::{home, library};

/// Weeks and loading cost most: a few are enough.
const COSTLY: usize = 4;
/// Commands of an input.
const COMMANDS: usize = 32;
/// How the words begin that end a week or load a campaign, in all languages.
const COSTLY_WORDS: [&str; 11] =
    ["en", "nex", "wee", "lo", "ая", "ап", "жү", "ко", "не", "да", "за"];

struct Common {
    scenario: Arc<Scenario>,
    vocabulary: Vocabulary,
    players: Vec<(SideId, Player)>,
}

fn common() -> &'static Common {
    static COMMON: OnceLock<Common> = OnceLock::new();
    COMMON.get_or_init(|| {
        let mut scenario = library().load("first-march").unwrap();
        // Packing the files of the scenario into each campaign's first save takes longer than all
        // the rest, and no line bears on it.
        Arc::get_mut(&mut scenario).unwrap().sources = SourceTexts::default();
        let kazakh = scenario.side_by_key("kazakh").unwrap();
        let player = |side| match side == kazakh {
            true => (side, Player::Human),
            false => (side, Player::Computer(Policy::Cautious)),
        };
        let players = scenario.playable().map(player).collect();
        let vocabulary = Vocabulary::load(&library().assets(), Lang::En).unwrap();
        Common { scenario, vocabulary, players }
    })
}

struct Lines<'a>(&'a [u8]);

impl LineSource for Lines<'_> {
    fn next_line(&mut self) -> std::io::Result<Incoming> {
        Ok(read_line(&mut self.0)?.map_or(Incoming::End, Incoming::Line))
    }
}

fn is_too_long(text: &str) -> bool {
    let words = || text.split(|letter: char| !letter.is_alphanumeric());
    let is_costly = |word: &&str| {
        let word = word.to_lowercase();
        COSTLY_WORDS.iter().any(|costly| word.starts_with(costly))
    };
    text.matches(['\n', ';']).count() > COMMANDS || words().filter(is_costly).count() > COSTLY
}

fuzz_target!(|data: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    if data.len() > 4096 || is_too_long(text) {
        return Corpus::Reject;
    }
    let common = common();
    let folders = Folders::at(home());
    // Each input has a table of its own: what others kept would only grow.
    for folder in [&folders.saves, &folders.replays] {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => panic!("{error}"),
            _ => {}
        }
    }
    let session = Session::new(&common.scenario, 1724, &common.players);
    let options = TerminalOptions {
        library: library(),
        folders,
        lang: [Lang::En, Lang::Kk, Lang::Ru][data.len() % 3],
        echo: true,
        wipes: data.len() % 2 == 0,
        start: StartOptions { session: Some(Box::new(session)), ..StartOptions::default() },
        notices: Vec::new(),
    };
    let (mut lines, mut output) = (Lines(data), Vec::new());
    terminal::play_with(common.vocabulary.clone(), options, &mut lines, &mut output).unwrap();
    assert!(String::from_utf8(output).is_ok());
    Corpus::Keep
});
