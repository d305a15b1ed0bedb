//! Commands and files that came from anywhere: refused at once and in words, and what is rewritten
//! keeps every byte that it need not change.

use crate::command::{command, done, fails, ok, run, tiny};
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
    // There is nothing to do: that is no failure.
    assert!(ok(&["migrate", &path]).contains("newest format already"));
    assert_eq!(fs::read_to_string(&file).unwrap(), after);
    let newer = after.replace("format: 2", "format: 3");
    fs::write(&file, &newer).unwrap();
    fails(&["migrate", &path], 1, &["newer version of the program", "nothing was written"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
    fs::write(&file, &after[..after.len() / 2]).unwrap();
    fails(&["migrate", &path], 1, &["error[", "nothing was written"]);
    assert_eq!(fs::read_dir(&own).unwrap().count(), 2, "no draft is left behind");
}

#[test]
fn a_scenario_of_ones_own_is_rewritten_by_its_name() {
    let home = folder("migrate-own");
    let own = home.join("scenarios/mine");
    copy_tree(&root().join("tests/data/tiny"), &own);
    let mut migrate = command(["migrate", "mine"]);
    let done = done(migrate.env("TURKISTAN_HOME", &*home).output().unwrap());
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    assert!(fs::read_to_string(own.join("scenario.ron")).unwrap().contains("format: 2"));
}

#[test]
fn a_save_is_not_taken_for_a_replay_nor_the_other_way_round() {
    let folder = folder("kinds");
    let path = |name: &str| folder.join(name).display().to_string();
    let (save, replay) = (path("save.ron"), path("replay.ron"));
    ok(&["run", &tiny(), "--quiet", "--record", &replay]);
    ok(&["run", &tiny(), "--quiet", "--weeks", "2", "--save", &save]);
    let is_save = ["is a save, not a replay", "turkistan play --load"];
    fails(&["replay", &save, "--verify", "--scenario", &tiny()], 1, &is_save);
    let is_replay = ["is a replay, not a save", "turkistan replay"];
    fails(&["play", "--terminal", "--load", &replay], 1, &is_replay);
    fails(&["run", &tiny(), "--load", &replay], 1, &is_replay);
}

/// Options of the commands that play: no side has such a key, or `--player KEY=…` and the tables
/// could be misread.
#[test]
fn no_side_is_called_as_an_option() {
    let folder = folder("options");
    let sound = fs::read_to_string(root().join("tests/broken/_sound/scenario.ron")).unwrap();
    let mut options = BTreeSet::new();
    for name in ["play", "run", "sim", "tournament", "decisions"] {
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
fn what_cannot_be_opened_of_a_scenario_is_told_by_name() {
    use std::os::unix::fs::symlink;
    let folder = folder("parts");
    let own = folder.join("own");
    copy_tree(&root().join("tests/data/tiny"), &own);
    let path = own.display().to_string();
    ok(&["check", &path]);
    // The lock of an editor is no part of it.
    symlink("somebody@somewhere.1", own.join(".#scenario.ron")).unwrap();
    ok(&["check", &path]);
    let pipe = |at: &std::path::Path| {
        assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success());
    };
    for (name, says) in [("pipe.ron", "a pipe"), ("link.ron", "leads to no file")] {
        let part = own.join(name);
        if name == "pipe.ron" {
            pipe(&part)
        } else {
            symlink("nowhere.ron", &part).unwrap()
        }
        for args in [&["check", &path][..], &["run", &path], &["migrate", &path]] {
            let done = run(args);
            let told = format!("{}{}", done.out, done.err);
            assert_eq!(done.code, 1, "{args:?}: {told}");
            assert!(told.contains(name) && told.contains(says), "{args:?}: {told}");
        }
        fs::remove_file(part).unwrap();
    }
    // Nor is the map passed over.
    let map = own.join("maps/tiny.ron");
    fs::remove_file(&map).unwrap();
    pipe(&map);
    let told = run(&["check", &path]).out;
    assert!(told.contains("tiny.ron") && told.contains("a pipe"), "{told}");
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
