//! Output that nobody reads, files that cannot be written, and words that files bring: exit codes
//! tell the truth, what was asked for is there, and nothing moves a cursor.

use crate::command::{command, done, fails, json, ok, run, tiny};
use std::{
    fs,
    os::unix::fs::symlink,
    path::Path,
    process::{Command, Stdio},
};
use test_support::folder::{Folder, copy_tree};

/// The exit code of a command whose output nobody reads, and what it says of errors.
fn unread(args: &[&str]) -> (Option<i32>, String) {
    let mut child = command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!errors.contains("panicked"), "{errors}");
    (output.status.code(), errors)
}

/// The same where the disk of the output is full.
fn onto_a_full_disk(args: &[&str]) -> Option<i32> {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").ok()?;
    Some(done(command(args).stdout(full).output().unwrap()).code)
}

#[test]
fn files_that_were_asked_for_are_there_though_nobody_reads_on() {
    let folder = Folder::new("unread");
    let path = |name: &str| folder.join(name).display().to_string();
    let tiny = tiny();
    for (name, args) in [
        ("r.ron", vec!["run", &tiny, "--record"]),
        ("s.ron", vec!["run", &tiny, "--save"]),
        ("a.json", vec!["run", &tiny, "--format", "json", "--report"]),
        ("t.csv", vec!["sim", &tiny, "--runs", "2", "--out"]),
        ("h.ron", vec!["history", "ayagoz-1717", "--record"]),
    ] {
        let file = path(name);
        let args = [args, vec![&file]].concat();
        let (code, errors) = unread(&args);
        assert_eq!((code, errors.as_str()), (Some(0), ""), "{args:?}");
        assert!(Path::new(&file).is_file(), "{args:?}");
        // A full disk is no success, but the file is on another one.
        fs::remove_file(&file).unwrap();
        assert_eq!(onto_a_full_disk(&args).unwrap_or(1), 1, "{args:?}");
        assert!(Path::new(&file).is_file() || !Path::new("/dev/full").exists(), "{args:?}");
    }
}

#[test]
fn a_verdict_does_not_hang_on_who_reads_it() {
    let folder = Folder::new("verdict");
    let bad = folder.join("bad.ron");
    fs::write(&bad, "(format: 1, nmae: 3)").unwrap();
    let bad = bad.display().to_string();
    assert_eq!(unread(&["check", &bad]).0, Some(1));
    assert_eq!(unread(&["check", &bad, "--format", "json"]).0, Some(1));
    assert_eq!(unread(&["check", &tiny()]).0, Some(0));
    for args in [&["--help"][..], &["--version"], &["run", "--help"], &["check", &tiny()]] {
        assert_eq!(onto_a_full_disk(args).unwrap_or(1), 1, "{args:?}");
        assert_eq!(unread(args).0, Some(0), "{args:?}");
    }
}

#[test]
fn what_cannot_be_written_is_refused_before_the_work() {
    // So long a name, and a folder in which nobody makes files.
    let long = format!("{}.ron", "x".repeat(300));
    let mut places = vec![long];
    if Path::new("/proc/self").exists() {
        places.push("/proc/turkistan.ron".into());
    }
    let tiny = tiny();
    for place in &places {
        let csv = place.replace(".ron", ".csv");
        // As many campaigns as would take hours.
        let mut long_work = vec![vec!["sim", &tiny, "--runs", "1000000", "--out", &csv]];
        for option in ["--record", "--save", "--report"] {
            long_work.push(vec!["run", &tiny, option, place]);
        }
        long_work.push(vec!["history", "--record", place]);
        if cfg!(feature = "game") {
            long_work.push(vec!["map", "first-march", "--out", place]);
        }
        for args in long_work {
            let done = run(&args);
            assert_eq!((done.code, done.out.as_str()), (1, ""), "{args:?}: {}", done.err);
            assert!(done.err.contains("turkistan.") || done.err.contains("xxx"), "{}", done.err);
        }
    }
}

#[test]
fn a_limit_on_the_size_of_files_is_told_like_a_full_disk() {
    let folder = Folder::new("limit");
    let file = folder.join("r.ron");
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -f 4; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_turkistan")]);
    shell.args(["run", &tiny(), "--quiet", "--record", &file.display().to_string()]);
    let done = done(shell.current_dir(test_support::root()).output().unwrap());
    assert_eq!(done.code, 1, "{}", done.err);
    assert!(done.err.contains("r.ron"), "{}", done.err);
    assert_eq!(fs::read_dir(&*folder).unwrap().count(), 0);
}

#[test]
fn a_save_is_taken_from_a_week_that_is_there_and_replaced_when_told_to() {
    let folder = Folder::new("taken");
    let (record, save) = (folder.join("r.ron"), folder.join("s.ron"));
    let (record, save) = (record.display().to_string(), save.display().to_string());
    assert_eq!(run(&["run", &tiny(), "--record", &record]).code, 0);
    fails(&["replay", &record, "--save", &save, "--week", "99"], 2, &["there is no week 99"]);
    assert!(!Path::new(&save).exists());
    assert_eq!(run(&["replay", &record, "--save", &save, "--week", "1"]).code, 0);
    fails(&["replay", &record, "--save", &save], 1, &["--force"]);
    assert_eq!(run(&["replay", &record, "--save", &save, "--force"]).code, 0);
}

#[test]
fn one_file_is_not_asked_for_twice_by_any_name() {
    let folder = Folder::new("twice");
    fs::create_dir(folder.join("in")).unwrap();
    symlink(folder.join("in"), folder.join("way")).unwrap();
    fs::write(folder.join("there.ron"), "precious").unwrap();
    symlink(folder.join("there.ron"), folder.join("link.ron")).unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    for (one, other) in [
        ("a.ron", "./a.ron"),
        ("a.ron", "in/../a.ron"),
        ("in/a.ron", "way/a.ron"),
        ("there.ron", "link.ron"),
    ] {
        for (first, second) in [("--record", "--save"), ("--save", "--report")] {
            let (one, other) = (path(one), path(other));
            let args = ["run", &tiny(), first, &one, second, &other, "--force"];
            fails(&args, 2, &["same file"]);
        }
    }
    assert_eq!(fs::read_to_string(folder.join("there.ron")).unwrap(), "precious");
    // From within the folder, by the plain name and the whole one.
    let mut args = command(["run", &tiny(), "--record", "b.ron", "--save", &path("b.ron")]);
    assert_eq!(done(args.current_dir(&*folder).output().unwrap()).code, 2);
}

/// A sign that a terminal obeys, or that turns the direction of what is read.
fn obeyed(text: &str) -> Option<char> {
    text.chars().find(|&sign| text::is_harmful(sign) && !matches!(sign, '\n' | '\t'))
}

#[test]
fn nothing_that_files_bring_moves_a_cursor() {
    let folder = Folder::new("hostile-words");
    let hostile = "\u{1b}]0;PWNED\u{7}\u{1b}[2J\u{9b}31m\u{202e}X";
    // Where a name may stand in a report: a field, its value, a file.
    let scenario = folder.join("a\u{1b}[2J\u{202e}b");
    copy_tree(&test_support::root().join("tests/data/tiny"), &scenario);
    let file = scenario.join("scenario.ron");
    let good = fs::read_to_string(&file).unwrap();
    let name = scenario.display().to_string();
    let tell = |args: &[&str]| {
        let done = done(command(args).output().unwrap());
        for text in [&done.out, &done.err] {
            assert_eq!(obeyed(text), None, "{args:?}: {text:?}");
        }
        done
    };
    for args in [&["run", &name][..], &["check", &name], &["run", &name, "--format", "json"]] {
        tell(args);
    }
    for bad in [format!("\"{hostile}\": 3, // {hostile}"), format!("name: {hostile}\n")] {
        fs::write(&file, good.replacen('(', &format!("({bad}"), 1)).unwrap();
        for format in ["text", "json"] {
            let done = tell(&["check", &name, "--format", format]);
            assert_eq!(done.code, 1, "{}", done.out);
            if format == "json" {
                json(&done.out);
            }
        }
        tell(&["run", &name]);
    }
    tell(&["run", hostile]);
    tell(&["replay", hostile]);
    tell(&["sim", "merge", &format!("{hostile}.csv")]);
    // Who played, as a record has it.
    fs::write(&file, &good).unwrap();
    let record = folder.join("r.ron").display().to_string();
    ok(&["run", &tiny(), "--record", &record, "--quiet"]);
    let text = fs::read_to_string(&record).unwrap();
    let named = "\\u{1b}[2J\\u{202e}X";
    let text = text.replace("\"kazakh\": \"cautious\"", &format!("\"kazakh\": \"{named}\""));
    assert!(text.contains(named), "{text}");
    fs::write(&record, text).unwrap();
    tell(&["replay", &record, "--scenario", &tiny()]);
    // Where the campaign is played in lines, by the name of a save too.
    let home = folder.join("home");
    let mut play = command(["play", &name, "--side", "kazakh", "--terminal"]);
    play.env("TURKISTAN_HOME", &home).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = play.stderr(Stdio::piped()).spawn().unwrap();
    let lines = format!("save \"x\u{202e}y\"\nsaves\nload \"{hostile}\"\n{hostile}\nquit\n");
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), lines.as_bytes()).unwrap();
    let done = done(child.wait_with_output().unwrap());
    assert_eq!(obeyed(&done.out), None, "{:?}", done.out);
    assert_eq!(obeyed(&done.err), None, "{:?}", done.err);
}

#[test]
fn the_shell_sees_what_was_not_written() {
    // As people write it: with a pipe that ends at the first line.
    let folder = Folder::new("shell");
    let file = folder.join("r.ron");
    let script = format!(
        "set -o pipefail; '{}' run '{}' --record '{}' | head -1",
        env!("CARGO_BIN_EXE_turkistan"),
        tiny(),
        file.display()
    );
    let ended = Command::new("bash").args(["-c", &script]).output();
    let Ok(ended) = ended else { return };
    assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
    assert!(file.is_file());
}
