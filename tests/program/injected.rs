//! A fault at every call to the system, one a run: the program is killed before it, or the disk is full
//! in it, or broken. `strace` puts them in, so this is run by hand (`.ci/long`):
//! `cargo test --no-default-features --test program -- --ignored --nocapture injected::`.
//!
//! Deliberately absent: calls that only read what is open, and faults that last; those are asked of
//! the keeper of campaigns itself.

use crate::nothing_lost::{kept, load, play, told};
use headless::{play::folders::Folders, replay::format::Week};
use rules::order::Order;
use std::{
    collections::BTreeMap,
    fs,
    io::{Write as _, stderr},
    path::Path,
    process::{Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};
use test_support::{folder::Folder, root};

/// The calls by which files come about, change and go, and by which the program speaks.
const CALLS: [&str; 7] = ["openat", "write", "fsync", "rename", "linkat", "unlink", "mkdir"];

/// What happens at a call.
const FAULTS: [&str; 3] = ["signal=KILL", "error=ENOSPC", "error=EIO"];

/// Three weeks with orders in each, and the way out.
const SCRIPT: &str = "stance 1 seek\nforage 1 wide\nstance 2 evade\nend\n\
     stance 1 evade\nforage 2 wide\nend\n\
     forage 3 wide\nstance 3 seek\nquit\n";

const SIDE: &str = "kazakh";

/// The program at play under `strace`, and what it said.
fn traced(home: &Path, strace: &[&str]) -> String {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(strace);
    command.arg(env!("CARGO_BIN_EXE_turkistan"));
    command.args(["play", "--terminal", "first-march", "--side", SIDE, "--seed", "1"]);
    command.current_dir(root()).env("TURKISTAN_HOME", home).env("LC_ALL", "C");
    command.env_remove("TURKISTAN_DATA");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("`strace` is needed: install it");
    // What is killed early does not read it all.
    let _ = child.stdin.take().unwrap().write_all(SCRIPT.as_bytes());
    let done = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(!said.contains("panicked"), "{strace:?}: {said}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// How often each call is made at most by one thread: faults are counted by thread.
fn counted(log: &str) -> BTreeMap<&'static str, usize> {
    let mut by_thread: BTreeMap<(&str, &'static str), usize> = BTreeMap::new();
    for line in log.lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let name = rest.trim_start().split('(').next().unwrap_or_default();
        if let Some(call) = CALLS.iter().find(|call| **call == name) {
            *by_thread.entry((thread, call)).or_default() += 1;
        }
    }
    let mut most: BTreeMap<&'static str, usize> = BTreeMap::new();
    for ((_, call), count) in by_thread {
        let known = most.entry(call).or_default();
        *known = (*known).max(count);
    }
    most
}

/// The campaign as it goes when nothing is in its way.
struct Undisturbed {
    weeks: Vec<Week>,
    planned: Vec<Order>,
}

fn undisturbed(home: &Path) -> Undisturbed {
    let there = kept(&Folders::at(home), |_| true);
    let session = load(Path::new(&there[0].file));
    let side = session.scenario().side_by_key(SIDE).unwrap();
    Undisturbed {
        weeks: session.replay().weeks.clone(),
        planned: session.plan(side).orders().to_vec(),
    }
}

/// One fault: whatever was told as planned or ended before it is there, and is what it was.
fn struck(whole: &Undisturbed, call: &str, fault: &str, at: usize) {
    let home = Folder::new("injected");
    let what = format!("{fault} at {call} {at}");
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:{fault}:when={at}"));
    let output = traced(&home, &["-o", "/dev/null", "-e", &trace, "-e", &inject]);
    let folders = Folders::at(&home);
    let sure = told(&output, (1, 0)).unwrap_or((1, 0));
    let there = kept(&folders, |_| true);
    let Some(on) = there.first() else {
        assert_eq!(sure, (1, 0), "{what}: nothing is there\n{output}");
        return;
    };
    assert_eq!(there.len(), 1, "{what}: {there:?}");
    let typed = [(sure.0, sure.1 + 1), (sure.0 + 1, 0)];
    assert!(on.far == sure || typed.contains(&on.far), "{what}: {sure:?}, {on:?}\n{output}");
    let session = load(Path::new(&on.file));
    let weeks = &session.replay().weeks;
    assert_eq!(weeks.as_slice(), &whole.weeks[..weeks.len()], "{what}");
    // Its orders are those that were typed, in their order.
    let given: Vec<Order> = match whole.weeks.get(weeks.len()) {
        Some(week) => {
            week.orders.iter().filter(|(side, _)| side == SIDE).map(|(_, order)| *order).collect()
        }
        None => whole.planned.clone(),
    };
    let side = session.scenario().side_by_key(SIDE).unwrap();
    let planned = session.plan(side).orders();
    assert!(given.starts_with(planned), "{what}: {planned:?} of {given:?}");
    if at.is_multiple_of(8) {
        let done = play(&home, &["--load", &on.file], "end\nquit\n").wait_with_output().unwrap();
        assert!(done.status.success(), "{what}: {}", String::from_utf8_lossy(&done.stderr));
        assert_eq!(kept(&folders, |_| true)[0].far, (on.far.0 + 1, 0), "{what}");
    }
}

#[test]
#[ignore = "needs strace and minutes: run by .ci/long"]
fn a_fault_at_any_call_loses_no_more_than_the_order_being_typed() {
    let home = Folder::new("counted");
    let log = home.join("calls.log");
    let trace = format!("trace={}", CALLS.join(","));
    let output = traced(&home, &["-o", &log.display().to_string(), "-e", &trace]);
    assert_eq!(told(&output, (1, 0)), Some((3, 2)), "{output}");
    let counts = counted(&fs::read_to_string(&log).unwrap());
    for call in ["openat", "write", "fsync", "rename"] {
        assert!(counts.get(call).is_some_and(|&count| count >= 8), "{call}: {counts:?}");
    }
    let whole = undisturbed(&home);
    assert_eq!((whole.weeks.len(), whole.planned.len()), (2, 2));
    let faults: Vec<(&str, &str, usize)> = counts
        .iter()
        .flat_map(|(&call, &count)| (1..=count).map(move |at| (call, at)))
        .flat_map(|(call, at)| FAULTS.map(|fault| (call, fault, at)))
        .collect();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((call, fault, at)) = faults.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    struck(&whole, call, fault, *at);
                }
            });
        }
    });
    let told = format!("{} faults put in at {counts:?}; nothing was lost\n", faults.len());
    stderr().write_all(told.as_bytes()).unwrap();
}
