//! Commands and files that came from anywhere: refused at once and in words, and what is rewritten
//! keeps every byte that it need not change.

use crate::command::{fails, ok, run, tiny};
use std::{collections::BTreeSet, fs};
use test_support::{folder::Folder, folder::copy_tree, root};

fn folder(name: &str) -> Folder {
    Folder::new(&format!("cli-{name}"))
}

#[test]
fn old_scenarios_are_rewritten_and_nothing_else_in_them_changes() {
    let folder = folder("migrate");
    let own = folder.join("old");
    copy_tree(&root().join("tests/data/tiny"), &own);
    let file = own.join("scenario.ron");
    let before = fs::read_to_string(&file).unwrap().replace('\n', "\r\n");
    let before = format!("\u{feff}{before}// homelands: the last word\r\n");
    fs::write(&file, &before).unwrap();
    let path = own.display().to_string();
    let told = ok(&["migrate", "--dry-run", &path]);
    assert!(told.contains("homelands -> homeland_man_days_per_week"), "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    ok(&["migrate", &path]);
    let after = fs::read_to_string(&file).unwrap();
    let wanted = before
        .replace("format: 1", "format: 2")
        .replace(" homelands: {", " homeland_man_days_per_week: {");
    assert_eq!(after, wanted);
    ok(&["check", "--deny-warnings", &path]);
    fails(&["migrate", &path], 1, &["newest format already"]);
    fs::write(&file, &after[..after.len() / 2]).unwrap();
    fails(&["migrate", &path], 1, &["error[", "nothing was written"]);
    assert_eq!(fs::read_dir(&own).unwrap().count(), 2, "no draft is left behind");
}

/// Options of the commands that play: no side has such a key, or `--player KEY=…` and the tables
/// could be misread.
#[test]
fn no_side_is_called_as_an_option() {
    let folder = folder("options");
    let sound = fs::read_to_string(root().join("tests/broken/_sound/scenario.ron")).unwrap();
    let mut options = BTreeSet::new();
    for name in ["play", "run", "sim"] {
        let help = ok(&[name, "--help"]);
        let words = help.split([' ', ',', '\n']).filter_map(|word| word.strip_prefix("--"));
        options.extend(words.map(|word| word.to_owned()));
    }
    // These two are keys of sides, and options for their players.
    options.retain(|option| !["kazakh", "dzungar", ""].contains(&option.as_str()));
    assert!(options.len() > 12, "{options:?}");
    for option in options {
        let own = folder.join("own");
        copy_tree(&root().join("tests/broken/_sound"), &own);
        let text = sound.replace("\"kazakh\"", &format!("\"{option}\""));
        fs::write(own.join("scenario.ron"), text).unwrap();
        let done = run(&["check", &own.display().to_string()]);
        assert!(done.out.contains("E-side-key"), "{option}: {}", done.out);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once_wherever_a_file_is_read() {
    let folder = folder("pipe");
    let path = |name: &str| folder.join(name).display().to_string();
    for name in ["pipe.ron", "pipe.csv"] {
        let made = std::process::Command::new("mkfifo").arg(folder.join(name)).status();
        assert!(made.unwrap().success());
    }
    let (pipe, table) = (path("pipe.ron"), path("pipe.csv"));
    let told = run(&["check", &pipe]);
    assert!(told.code == 1 && told.out.contains("this is a pipe, not a file"), "{}", told.out);
    for args in [
        &["run", &pipe][..],
        &["replay", &pipe, "--scenario", &tiny()],
        &["run", &tiny(), "--load", &pipe],
        &["sim", "merge", &table],
    ] {
        let done = run(args);
        assert!(done.code != 0 && !done.err.is_empty(), "{args:?}");
    }
}
