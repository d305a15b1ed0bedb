//! Lines typed at the table: any line is answered, and the campaign goes on.
#![no_main]

use headless::play::folders::Folders;
use libfuzzer_sys::{Corpus, fuzz_target};
use std::sync::OnceLock;
use terminal::{StartOptions, TerminalOptions};
use text::Lang;
use turkistan_fuzz::{home, library};

/// Weeks cost most: a few are enough.
const WEEKS: usize = 4;

fuzz_target!(|data: &[u8]| -> Corpus {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| ["end", "аяқта", "конец", "next"].map(str::to_owned).to_vec());
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    let many = |word: &String| text.matches(word.as_str()).count() > WEEKS;
    if data.len() > 4096 || words.iter().any(many) {
        return Corpus::Reject;
    }
    let lang = [Lang::En, Lang::Kk, Lang::Ru][data.len() % 3];
    let options = TerminalOptions {
        library: library(),
        folders: Folders::at(home()),
        lang,
        echo: true,
        wipes: data.len() % 2 == 0,
        start: StartOptions {
            scenario: Some("first-march".into()),
            side: Some("kazakh".into()),
            ..StartOptions::default()
        },
        notices: Vec::new(),
    };
    let (mut input, mut output) = (data, Vec::new());
    terminal::play(options, &mut input, &mut output).unwrap();
    assert!(String::from_utf8(output).is_ok());
    Corpus::Keep
});
