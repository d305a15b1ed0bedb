//! Leaving a campaign, and the seat: what is kept, what is asked, what nobody may see.

use super::{Home, options, played, start};
use scenario::library::Library;
use std::{collections::VecDeque, fs};
use terminal::{Incoming, LineSource, Outcome, StartOptions, TerminalOptions};
use text::Lang;

#[test]
fn a_screen_is_wiped_when_the_next_one_sits_down_and_only_a_screen() {
    let script = "\nstance 1 evade\nend\n\nend\n\nquit\n";
    let told = |wipes: bool| {
        let home = Home::new("wiped");
        let options =
            TerminalOptions { wipes, ..options(&home.0, Lang::En, start("first-march", "both")) };
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
            assert!(text.contains("was played under rules number 0"), "{text}");
            let plan = text.split("> plan\n").nth(1).unwrap();
            assert!(plan.starts_with("Planned for this week:"), "what was planned stays: {text}");
            assert!(text.contains("“load other anew” begins"), "{text}");
        }
    }
    let file = home.0.join("saves/other.ron");
    let before = fs::read(&file).unwrap();
    for (start, input) in [
        (start("first-march", "kazakh"), "stance 1 seek\nload other anew\n\nscore\n"),
        (StartOptions::default(), "load other\nload other anew\n\nscore\n"),
        // The word is understood in every language.
        (start("first-march", "kazakh"), "load other заново\n\nscore\n"),
    ] {
        let text = played(&home.0, Lang::En, start, input.as_bytes());
        let anew = text.rsplit("load other ").next().unwrap();
        assert!(anew.contains("Your points") && !anew.contains("There is no"), "{text}");
        assert!(!anew.contains("rules number"), "{text}");
        assert_eq!(fs::read(&file).unwrap(), before, "what it began from stays");
    }
}

/// A table at which lines and signals come in this order.
struct Scripted(VecDeque<Incoming>);

impl LineSource for Scripted {
    fn next_line(&mut self) -> std::io::Result<Incoming> {
        Ok(self.0.pop_front().unwrap_or(Incoming::End))
    }
}

/// What is said, and how it ends; nothing can be kept where the disk is `full`.
fn interrupted(full: bool, incoming: &[Incoming]) -> (String, Outcome) {
    let home = Home::new("interrupted");
    if full {
        fs::write(home.0.join("saves"), "in the way").unwrap();
    }
    let options = options(&home.0, Lang::En, start("first-march", "kazakh"));
    let mut source = Scripted(incoming.iter().cloned().collect());
    let mut output = Vec::new();
    let outcome = terminal::play_from(options, &mut source, &mut output).unwrap();
    (String::from_utf8(output).unwrap(), outcome)
}

#[test]
fn who_stops_the_game_by_hand_is_asked_once_where_it_cannot_be_kept() {
    let line = |text: &str| Incoming::Line(text.as_bytes().to_vec());
    let stance = line("stance 1 seek");
    let by_hand = Incoming::Interrupt(2);
    // Kept: nothing is asked.
    let (said, outcome) = interrupted(false, &[stance.clone(), by_hand.clone(), line("score")]);
    assert_eq!(outcome, Outcome { stopped: Some(2), unwritten: false }, "{said}");
    assert!(!said.contains("Ctrl+C") && !said.contains("Your points"), "{said}");
    // Not kept: asked; who goes on stays, and is asked anew later.
    let twice = [stance.clone(), by_hand.clone(), line("score"), by_hand.clone(), by_hand.clone()];
    let (said, outcome) = interrupted(true, &twice);
    assert_eq!(outcome, Outcome { stopped: Some(2), unwritten: true }, "{said}");
    assert_eq!(said.matches("Ctrl+C once more").count(), 2, "{said}");
    assert!(said.contains("Your points"), "{said}");
    assert!(said.trim_end().ends_with("What was done since the last save is lost."), "{said}");
    // Nobody can be asked who is not there.
    let (said, outcome) = interrupted(true, &[stance, Incoming::Stop(15), line("score")]);
    assert_eq!(outcome, Outcome { stopped: Some(15), unwritten: true }, "{said}");
    assert!(!said.contains("Ctrl+C") && said.contains("is lost."), "{said}");
}

#[test]
fn settings_that_cannot_be_kept_are_told_and_no_success() {
    for lang in Lang::ALL {
        let home = Home::new("settings");
        fs::create_dir(home.0.join("settings.ron")).unwrap();
        let options = options(&home.0, Lang::En, start("first-march", "kazakh"));
        let input = format!("language {}\nquit\n", lang.code());
        let (mut input, mut output) = (input.as_bytes(), Vec::new());
        let outcome = terminal::play(options, &mut input, &mut output).unwrap();
        let said = String::from_utf8(output).unwrap();
        assert!(outcome.unwritten && said.contains("settings.ron"), "{said}");
        if lang == Lang::En {
            assert!(said.contains("The language is not kept for the next start."), "{said}");
        }
    }
}

#[test]
fn scenarios_with_mistakes_are_listed_and_say_what_tells_of_them() {
    let home = Home::new("broken");
    let own = home.0.join("scenarios");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("my war.ron"), "(format: 2, weeks: \"five\")").unwrap();
    for lang in Lang::ALL {
        let options = TerminalOptions {
            library: Library::at(test_support::root()).with_own(&own),
            ..options(&home.0, lang, StartOptions::default())
        };
        let (mut input, mut output) = (&b"my war\nquit\n"[..], Vec::new());
        terminal::play(options, &mut input, &mut output).unwrap();
        let said = String::from_utf8(output).unwrap();
        assert_eq!(said.matches("turkistan check 'my war'").count(), 2, "{lang:?}: {said}");
        assert!(said.contains("  my war: "), "{said}");
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

#[test]
fn a_script_that_does_not_know_of_the_change_of_seats_loses_no_line() {
    let home = Home::new("seats");
    let input = b"plan\nend\nplan\nstance 1 evade\nend\nplan\n";
    let text = played(&home.0, Lang::En, start("first-march", "both"), input);
    // Every line was a command of somebody.
    assert_eq!(text.matches("Nothing is planned.").count(), 3, "{text}");
    assert!(text.contains("Planned; 1 order now."), "{text}");
}

#[test]
fn whoever_loads_stays_where_they_sit_and_the_other_still_plans() {
    let home = Home::new("stays");
    let input = b"\nstance 1 evade\nsave shared\nend\n\nload shared\n\nplan\nend\n\nplan\nend\n";
    let text = played(&home.0, Lang::En, start("first-march", "both"), input);
    let loaded = text.split_once("> load shared\n").unwrap().1;
    // The second does not see what the first has planned; the first still has it, and is asked.
    let parts: Vec<&str> = loaded.split("> end\n").collect();
    assert!(parts[0].contains("Nothing is planned."), "{loaded}");
    assert!(parts[1].contains("evade") && !parts[1].contains("Weekly dispatch"), "{loaded}");
    assert!(parts[2].contains("Weekly dispatch"), "{loaded}");
}
