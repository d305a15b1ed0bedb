//! Playing in lines, and every way in which it can end: what was ordered is on disk. The program is
//! run as a person runs it, with a signal, a closed pipe or a full disk at the wrong moment.

use crate::command::command;
use std::{
    fs,
    io::{Read as _, Write as _},
    path::PathBuf,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};
use test_support::folder::Folder;

/// A program that plays, and what it has said so far.
struct Playing {
    home: Folder,
    child: Child,
    input: Option<ChildStdin>,
    chunks: Receiver<Vec<u8>>,
    said: String,
}

impl Playing {
    fn begin(name: &str) -> Self {
        Self::begin_in(Folder::new(&format!("ways-{name}")), "kazakh")
    }

    fn begin_in(home: Folder, side: &str) -> Self {
        Self::spawn(home, command(["play", "first-march", "--terminal", "--side", side]))
    }

    fn spawn(home: Folder, mut command: Command) -> Self {
        command.env("TURKISTAN_HOME", &*home);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take();
        let mut output = child.stdout.take().unwrap();
        let (send, chunks) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    // Nobody reads on: here the pipe is closed.
                    return;
                }
            }
        });
        Self { home, child, input, chunks, said: String::new() }
    }

    fn type_line(&mut self, line: &str) {
        // A program that has ended reads no more.
        let _ = writeln!(self.input.as_mut().unwrap(), "{line}");
    }

    /// Waits until it has said something; nothing said before counts.
    fn hear(&mut self, words: &str) {
        let mut new = String::new();
        while !new.contains(words) {
            match self.chunks.recv_timeout(Duration::from_secs(60)) {
                Ok(bytes) => new.push_str(&String::from_utf8_lossy(&bytes)),
                Err(_) => panic!("never said: {words}\n{}{new}", self.said),
            }
        }
        self.said.push_str(&new);
    }

    /// Plans an order and waits for the answer.
    fn plan(&mut self) {
        self.type_line("stance 1 entrench");
        self.hear("Planned; 1 order now.");
    }

    fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Waits for the end: the exit code, if it was no signal, all that was said, and what was said
    /// of errors.
    fn end(&mut self) -> (Option<i32>, String, String) {
        let status = self.child.wait().unwrap();
        while let Ok(bytes) = self.chunks.recv_timeout(Duration::from_secs(60)) {
            self.said.push_str(&String::from_utf8_lossy(&bytes));
        }
        let mut errors = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        assert!(!errors.contains("panicked"), "{errors}");
        (status.code(), std::mem::take(&mut self.said), errors)
    }

    fn saves(&self) -> PathBuf {
        self.home.join("saves")
    }

    /// How many orders are planned in what is kept.
    fn planned(&self) -> usize {
        let Ok(files) = fs::read_dir(self.saves()) else { return 0 };
        let texts = files.flatten().filter_map(|file| fs::read_to_string(file.path()).ok());
        texts.map(|text| text.matches("Stance(").count()).sum()
    }

    /// Something stands where the folder of saves should be: nothing can be written there.
    fn full(home: &Folder) {
        fs::write(home.join("saves"), "").unwrap();
    }

    fn make_room(&self) {
        fs::remove_file(self.saves()).unwrap();
    }
}

impl Drop for Playing {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn orders_are_on_disk_as_they_are_given() {
    let mut playing = Playing::begin("killed");
    playing.plan();
    playing.child.kill().unwrap();
    playing.child.wait().unwrap();
    assert_eq!(playing.planned(), 1);
}

#[test]
fn the_end_of_the_input_keeps_the_orders() {
    let mut playing = Playing::begin("input-ends");
    playing.plan();
    playing.input = None;
    let (code, said, _) = playing.end();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("The campaign is kept:"), "{said}");
    assert_eq!(playing.planned(), 1);
}

#[test]
fn a_signal_is_heard_while_nobody_types() {
    for (name, code) in [("TERM", 143), ("INT", 130), ("HUP", 129)] {
        let mut playing = Playing::begin(name);
        playing.plan();
        playing.signal(name);
        let (ended, said, errors) = playing.end();
        assert_eq!(ended, Some(code), "{name}: {said} {errors}");
        assert!(said.contains("The campaign is kept:"), "{name}: {said}");
        assert_eq!(playing.planned(), 1, "{name}");
    }
}

#[test]
fn a_signal_before_any_campaign_ends_the_program() {
    let home = Folder::new("ways-early");
    let mut command = command(["play", "--terminal"]);
    command.env("TURKISTAN_HOME", &*home).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The question which campaign is asked first.
    let mut first = [0; 1];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    let kill = format!("kill -TERM {}", child.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    // The input stays open: its end would be another way out.
    let input = child.stdin.take();
    let output = child.wait_with_output().unwrap();
    drop(input);
    assert_eq!(output.status.code(), Some(143));
    assert!(!String::from_utf8_lossy(&output.stdout).contains("You lead"));
    assert!(!home.join("saves").exists());
}

#[test]
fn nobody_reads_any_more_and_the_orders_are_kept() {
    let mut playing = Playing::begin("closed");
    playing.plan();
    // The reader goes with its channel: from here on the pipe is closed.
    let (_, other) = channel();
    playing.chunks = other;
    for _ in 0..200 {
        playing.type_line("forces; camps; places; enemies; leaders");
    }
    let (code, _, errors) = playing.end();
    assert_eq!(code, Some(1), "the rest of the lines was not obeyed: {errors}");
    assert!(errors.contains("is kept"), "{errors}");
    assert_eq!(playing.planned(), 1);
}

#[test]
fn a_disk_that_has_room_again_is_tried_again() {
    let home = Folder::new("ways-room");
    Playing::full(&home);
    let mut playing = Playing::begin_in(home, "kazakh");
    playing.plan();
    playing.type_line("undo");
    playing.type_line("stance 1 evade");
    playing.hear("Planned; 1 order now.");
    playing.make_room();
    // With the next order, said once.
    playing.type_line("stance 2 evade");
    playing.hear("Planned; 2 orders now.");
    playing.child.kill().unwrap();
    let (_, said, _) = playing.end();
    assert_eq!(said.matches("cannot be written").count(), 1, "{said}");
    assert!(said.contains("kept again"), "{said}");
    assert_eq!(playing.planned(), 2);
}

#[test]
fn on_the_way_out_it_is_tried_once_more() {
    for (name, code) in [("TERM", 143), ("", 0)] {
        let home = Folder::new("ways-last");
        Playing::full(&home);
        let mut playing = Playing::begin_in(home, "kazakh");
        playing.plan();
        playing.make_room();
        if name.is_empty() {
            playing.input = None
        } else {
            playing.signal(name)
        }
        let (ended, said, _) = playing.end();
        assert_eq!(ended, Some(code), "{said}");
        assert_eq!(playing.planned(), 1, "{said}");
    }
}

#[test]
fn what_could_not_be_kept_is_no_success() {
    let home = Folder::new("ways-lost");
    Playing::full(&home);
    let mut playing = Playing::begin_in(home, "kazakh");
    playing.plan();
    playing.type_line("quit");
    playing.hear("Give the command again");
    playing.input = None;
    let (code, said, _) = playing.end();
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("is lost"), "{said}");
    // A save that was asked for, though the campaign itself is kept.
    let mut playing = Playing::begin("no-save");
    fs::create_dir_all(playing.saves().join("B.ron")).unwrap();
    playing.plan();
    playing.type_line("save B replace");
    playing.type_line("quit");
    let (code, said, _) = playing.end();
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(playing.planned(), 1);
}

/// In a terminal of its own, which `script` makes; not every system has that.
#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_asks_once_where_the_campaign_cannot_be_kept() {
    let home = Folder::new("ways-by-hand");
    Playing::full(&home);
    let program = env!("CARGO_BIN_EXE_turkistan");
    let line = format!("'{program}' --lang en play first-march --terminal --side kazakh");
    let mut script = Command::new("script");
    if script.arg("--version").stdout(Stdio::null()).status().is_err() {
        return;
    }
    let mut script = Command::new("script");
    script.args(["-qefc", &line, "/dev/null"]).env("TERM", "dumb");
    let mut playing = Playing::spawn(home, script);
    let ctrl_c = |playing: &mut Playing| {
        let input = playing.input.as_mut().unwrap();
        input.write_all(b"\x03").and_then(|()| input.flush()).unwrap();
    };
    playing.hear("week 1 >");
    playing.plan();
    ctrl_c(&mut playing);
    playing.hear("Ctrl+C once more");
    // Longer than a program may take that is to end.
    thread::sleep(Duration::from_secs(6));
    playing.type_line("score");
    playing.hear("Your points");
    ctrl_c(&mut playing);
    playing.hear("Ctrl+C once more");
    ctrl_c(&mut playing);
    let (code, said, errors) = playing.end();
    assert_eq!(code, Some(130), "{said} {errors}");
    assert!(said.contains("is lost."), "{said}");
}

#[test]
fn nobody_sits_down_and_nothing_is_told() {
    let mut playing = Playing::begin_in(Folder::new("ways-seat"), "both");
    playing.hear("Press Enter");
    playing.type_line("");
    playing.hear("week 1 >");
    playing.plan();
    playing.type_line("end");
    playing.hear("Press Enter");
    playing.signal("INT");
    let (code, said, _) = playing.end();
    assert_eq!(code, Some(130), "{said}");
    let after = said.rsplit("Press Enter").next().unwrap();
    assert!(!after.contains("week 1") && after.lines().count() < 5, "{after}");
    assert_eq!(playing.planned(), 1);
    assert!(!said.contains('\u{1b}'), "a pipe is not wiped");
}
