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

#[test]
fn the_command_to_go_on_with_can_be_given_to_a_shell_whatever_the_folder_is_called() {
    let home = Home::new("shell");
    let folder = home.0.join("it's $(touch pwned)");
    fs::create_dir_all(&folder).unwrap();
    let input = "stance 1 evade\nquit\n";
    let text = played(&folder, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    let command = text.split("--load ").nth(1).unwrap().lines().next().unwrap();
    let words = shlex::split(command).unwrap();
    assert_eq!(words.len(), 1, "{command}");
    assert!(std::path::Path::new(&words[0]).is_file(), "{command}");
    assert!(command.starts_with(['\'', '"']) && !command.contains("\"$("), "{command}");
}

#[test]
fn several_quick_saves_are_asked_about() {
    let home = Home::new("quick");
    let save = b"save\nquit\n";
    played(&home.0, Lang::En, start("first-march", "kazakh"), save);
    let one = b"load quick\nquit\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), one);
    assert!(!text.contains("no save"), "{text}");
    played(&home.0, Lang::En, start("first-march", "dzungar"), save);
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), b"delete quick\nquit\n");
    assert_eq!(text.matches("\"quick-").count(), 2, "{text}");
    let quick = |name: &fs::DirEntry| name.file_name().to_string_lossy().starts_with("quick-");
    let files = fs::read_dir(home.0.join("saves")).unwrap().flatten();
    assert_eq!(files.filter(quick).count(), 2);
}
