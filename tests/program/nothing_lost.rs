//! Campaigns against the world outside: programs that are killed, and two of them at once.
//!
//! How often is a matter of patience: `TURKISTAN_KILLS=500` and `TURKISTAN_ROUNDS=60` say more.

use crate::command::command;
use headless::play::{
    Session,
    folders::Folders,
    saves::{self, CampaignId, SaveKind},
};
use scenario::library::Library;
use std::{
    collections::BTreeSet,
    io::{Read as _, Write as _},
    path::Path,
    process::{Child, Stdio},
    thread,
    time::Duration,
};
use test_support::{folder::Folder, root};

fn often(name: &str, usual: u32) -> u32 {
    std::env::var(name).ok().and_then(|often| often.parse().ok()).unwrap_or(usual)
}

/// The program at play in lines, with what it is told.
pub(crate) fn play(home: &Path, args: &[&str], lines: &str) -> Child {
    let mut command = command(["play", "--terminal"].iter().chain(args));
    command.env("TURKISTAN_HOME", home);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that is killed early does not read it all.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child
}

pub(crate) fn load(file: &Path) -> Session {
    saves::load(&Library::at(root()), file).unwrap_or_else(|why| panic!("{why}"))
}

/// The furthest that a campaign has been kept.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) campaign: CampaignId,
    pub(crate) file: String,
    pub(crate) seed: u64,
    /// The week to be planned, and the orders planned in it.
    pub(crate) far: (u16, usize),
    pub(crate) over: bool,
}

/// What each campaign that was begun with such a seed has kept last. Whatever is listed must load.
pub(crate) fn kept(folders: &Folders, seed: impl Fn(u64) -> bool) -> Vec<Kept> {
    let mut furthest: Vec<Kept> = Vec::new();
    for saved in saves::list(folders).into_iter().filter(|saved| seed(saved.seed)) {
        assert_eq!(saved.kind, SaveKind::Auto, "{}", saved.file.display());
        let session = load(&saved.file);
        let campaign = saved.campaign.unwrap();
        // The list has the newest first.
        if furthest.iter().all(|kept| kept.campaign != campaign) {
            let planned = session.humans().map(|side| session.plan(side).orders().len()).sum();
            furthest.push(Kept {
                campaign,
                file: saved.file.display().to_string(),
                seed: saved.seed,
                far: (session.state().week() + 1, planned),
                over: session.is_over(),
            });
        }
    }
    furthest
}

#[test]
fn two_programs_at_once_keep_both_campaigns() {
    for round in 0..often("TURKISTAN_ROUNDS", 6) {
        let home = Folder::new("two");
        let folders = Folders::at(&home);
        // The same scenario, the same side; in every second round the same seed too.
        let seeds = [1, if round % 2 == 0 { 2 } else { 1 }];
        let lines = "stance 1 seek\nend\nend\nend\nquit\n";
        let new = |seed: u64| {
            let seed = seed.to_string();
            play(&home, &["first-march", "--side", "kazakh", "--seed", &seed], lines)
        };
        for child in seeds.map(new) {
            let done = child.wait_with_output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        let mut there: Vec<_> =
            kept(&folders, |_| true).into_iter().map(|kept| (kept.seed, kept.far.0)).collect();
        there.sort_unstable();
        let mut want = seeds.map(|seed| (seed, 4));
        want.sort_unstable();
        assert_eq!(there, want, "round {round}");
        // Both go on with one save.
        let file = saves::list(&folders)[0].file.display().to_string();
        let on = [2, 3].map(|weeks| {
            play(&home, &["--load", &file], &format!("{}quit\n", "end\n".repeat(weeks)))
        });
        for child in on {
            let done = child.wait_with_output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        let mut weeks: Vec<u16> =
            kept(&folders, |_| true).into_iter().map(|kept| kept.far.0).collect();
        weeks.sort_unstable();
        // One of them under the number of its campaign, the other as one of its own.
        assert_eq!(weeks, [4, 6, 7], "round {round}");
    }
}

/// Weeks of orders: other ones than those of the week before.
fn weeks_of_orders() -> String {
    let mut lines = String::new();
    for week in 0..12 {
        let (stance, forage) = [("seek", "wide"), ("evade", "close")][week % 2];
        for force in 1..=4 {
            lines.push_str(&format!("stance {force} {stance}\nforage {force} {forage}\n"));
        }
        lines.push_str("end\n");
    }
    lines
}

/// How far a campaign that began with so much had come for the player when the program went: the
/// week to be planned and the orders planned in it, at the last prompt, if there was one.
pub(crate) fn told(output: &str, begun: (u16, usize)) -> Option<(u16, usize)> {
    let (mut now, mut last) = (begun, None);
    for line in output.lines() {
        if let Some((_, rest)) = line.split_once("Kazakhs, week ") {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            // A prompt that is cut off says nothing.
            let Some(true) = rest.get(digits.len()..).map(|rest| rest.starts_with(" >")) else {
                continue;
            };
            let week: u16 = digits.parse().unwrap();
            if week != now.0 {
                now = (week, 0);
            }
            last = Some(now);
        } else if let Some(rest) = line.strip_prefix("Planned; ") {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            now.1 = digits.parse().unwrap_or(now.1);
        }
    }
    last
}

#[test]
fn kills_lose_no_more_than_the_order_being_typed() {
    let home = Folder::new("kills");
    let folders = Folders::at(&home);
    let lines = weeks_of_orders();
    let mut seeds: BTreeSet<u64> = BTreeSet::new();
    // The campaign that is gone on with after each kill: its seed, its file, and how far it is.
    let mut table: Option<(u64, String, (u16, usize))> = None;
    for kill in 0..often("TURKISTAN_KILLS", 20) {
        let new = u64::from(kill) + 1;
        let mut child = match &table {
            Some((_, file, _)) => play(&home, &["--load", file], &lines),
            None => {
                let seed = new.to_string();
                play(&home, &["first-march", "--side", "kazakh", "--seed", &seed], &lines)
            }
        };
        // Some go before the first word, most while orders are being given.
        let (mut output, mut out) = (Vec::new(), child.stdout.take().unwrap());
        if kill % 8 != 7 {
            let mut begun = [0; 64];
            let count = out.read(&mut begun).unwrap();
            output.extend_from_slice(&begun[..count]);
        }
        thread::sleep(Duration::from_micros(u64::from(kill * 7919 % 997) * 300));
        child.kill().unwrap();
        child.wait().unwrap();
        out.read_to_end(&mut output).unwrap();
        let output = String::from_utf8_lossy(&output);
        let (seed, begun) = match &table {
            Some((seed, _, begun)) => (*seed, *begun),
            None => (new, (1, 0)),
        };
        let sure = told(&output, begun).unwrap_or(begun);
        let there = kept(&folders, |of| of == seed);
        let Some(on) = there.first() else {
            assert_eq!(sure, (1, 0), "kill {kill}: nothing is there\n{output}");
            continue;
        };
        let typed = [(sure.0, sure.1 + 1), (sure.0 + 1, 0)];
        assert!(on.far == sure || typed.contains(&on.far), "kill {kill}: {sure:?}, {on:?}");
        seeds.insert(seed);
        assert_eq!(there.len(), 1, "kill {kill}: it goes on as what it is: {there:?}");
        table = (!on.over).then(|| (seed, on.file.clone(), on.far));
    }
    let there: BTreeSet<u64> = kept(&folders, |_| true).iter().map(|kept| kept.seed).collect();
    assert!(!seeds.is_empty() && there == seeds, "{seeds:?}, {there:?}");
}
