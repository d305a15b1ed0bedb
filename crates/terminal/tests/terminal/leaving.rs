//! Leaving a campaign, and the seat: what is kept, what is asked, what nobody may see.

use super::{Home, played, start};
use headless::play::folders::Folders;
use scenario::library::Library;
use std::fs;
use terminal::TerminalOptions;
use text::Lang;

#[test]
fn a_screen_is_wiped_when_the_next_one_sits_down_and_only_a_screen() {
    let script = "\nstance 1 evade\nend\n\nend\n\nquit\n";
    let told = |wipes: bool| {
        let home = Home::new("wiped");
        let options = TerminalOptions {
            library: Library::at(test_support::root()),
            folders: Folders::at(&home.0),
            lang: Lang::En,
            echo: true,
            wipes,
            start: start("first-march", "both"),
            notices: Vec::new(),
        };
        let (mut input, mut output) = (script.as_bytes(), Vec::new());
        terminal::play(options, &mut input, &mut output).unwrap();
        String::from_utf8(output).unwrap()
    };
    let wipe = "\u{1b}[H\u{1b}[2J\u{1b}[3J";
    let screen = told(true);
    // From the first to the second, and back when the week is over; not at the start, where what
    // has been scrolled away is the player's own.
    let parts: Vec<&str> = screen.split(wipe).collect();
    assert_eq!(parts.len(), 3, "{screen}");
    assert!(parts[0].contains("Planned; 1 order now."));
    for part in &parts[1..] {
        let first = part.lines().find(|line| !line.is_empty()).unwrap();
        assert!(first.starts_with("Now at the table"), "{first}");
    }
    let pipe = told(false);
    assert!(!pipe.contains('\u{1b}'), "{pipe}");
    assert_eq!(
        screen.replace(wipe, "").matches("Planned").count(),
        pipe.matches("Planned").count()
    );
}

#[test]
fn a_save_of_other_rules_says_which_and_leaves_the_campaign_on_the_table() {
    let home = Home::new("other-rules");
    let kept = test_support::root().join("tests/data/kept/other-rules/save.ron");
    fs::create_dir_all(home.0.join("saves")).unwrap();
    fs::copy(kept, home.0.join("saves/other.ron")).unwrap();
    for lang in Lang::ALL {
        let input = "stance 1 seek\nsaves\nload other\nplan\n";
        let text = played(&home.0, lang, start("first-march", "kazakh"), input.as_bytes());
        assert!(text.contains("--load") && text.contains("--anew"), "{lang:?}: {text}");
        if lang == Lang::En {
            assert!(text.contains("was played by rules number 0"), "{text}");
            let plan = text.split("> plan\n").nth(1).unwrap();
            assert!(plan.starts_with("Planned for this week:"), "what was planned stays: {text}");
        }
    }
}
