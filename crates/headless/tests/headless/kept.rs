//! Files of earlier programs, kept in `tests/data/kept`: they open, whatever has become of the
//! program since. A folder for each way in which files were written; in it records and saves.
//!
//! They also decide when the number of the rules is raised: recorded orders under today's number
//! must give the digests that were recorded with them. No computer player has a say in it.

use headless::{
    ai::Policy,
    play::{Player, ReplayTimeline, Session, folders::Folders, saves},
    replay::{
        ReplayError,
        basis::{RecordBasis, ScenarioOrigin},
        format::{FORMAT, Replay},
        save::Save,
        verify::{Verification, verify},
        write::write_file,
    },
};
use rules::{RULES, ids::SideId, scenario::Scenario};
use scenario::problem::Report;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use test_support::folder::Folder;

const RAISE: &str = "recorded orders no longer give the digests that were recorded with them. If the \
    rules were not meant to change, mend them. If they were: raise `rules::RULES` by one \
    (crates/rules/src/lib.rs), so that older records and saves are told apart, and run \
    `TURKISTAN_BLESS=1 cargo test -p headless --test headless kept::`, which records files under the \
    new number. The older ones stay: they must go on being shown.";

fn kept() -> PathBuf {
    test_support::root().join("tests/data/kept")
}

/// The folder of the files that were written under today's format and number.
fn today() -> PathBuf {
    kept().join(format!("format-{FORMAT}-rules-{RULES}"))
}

/// All kept files whose names begin so.
fn files(kind: &str) -> Vec<PathBuf> {
    let folders = fs::read_dir(kept()).unwrap().map(|entry| entry.unwrap().path());
    let files = folders.filter(|path| path.is_dir()).flat_map(|folder| {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    });
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let mut files: Vec<PathBuf> = files.filter(|path| name(path).starts_with(kind)).collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus of {kind} is gone");
    files
}

fn none() -> Report {
    Report::new()
}

/// The scenario that a file carries along, as it was; format 1 carried none, but was written on the
/// scenario that the first files of format 2 carry.
fn basis(header: &headless::replay::format::Header, sources: &str) -> RecordBasis {
    let first = Replay::read(&kept().join("format-2-rules-1/replay.ron")).unwrap();
    let sources = if sources.is_empty() { &first.sources } else { sources };
    let basis = RecordBasis::find(header, sources, Err(none())).unwrap();
    assert_eq!(basis.origin, ScenarioOrigin::Missing);
    basis
}

/// Writes the files of today's format and number, on the scenarios as they are.
fn bless() {
    fs::create_dir_all(today()).unwrap();
    let write = |folder: &Path, name: &str, text: String| {
        write_file(&folder.join(name), &text, true).unwrap();
    };
    let played = |name: &str, pair: [Policy; 2], weeks: usize| {
        let scenario = test_support::load(name);
        let sides: Vec<SideId> = scenario.playable().collect();
        let players = [0, 1].map(|i| (sides[i], Player::Computer(pair[i])));
        let mut session = Session::new(&scenario, 7, &players);
        for _ in 0..weeks {
            session.end_week();
        }
        session
    };
    let small = played("first-march", [Policy::Bold, Policy::Cautious], 12);
    let replay = small.replay().to_keep(small.scenario()).unwrap();
    write(&today(), "replay.ron", replay.to_text().unwrap());
    let save = played("first-march", [Policy::Cautious, Policy::Bold], 6).save();
    write(&today(), "save.ron", save.to_text().unwrap());
    // Everything that the rules know happens in the large one; its states would be long.
    let large = played("struggle-for-turkistan", [Policy::Random, Policy::Plan], 20);
    let mut record = large.replay().to_keep(large.scenario()).unwrap();
    record.states = String::new();
    write(&today(), "replay-large.ron", record.to_text().unwrap());
    // The same files as of rules that never were.
    let other = kept().join("other-rules");
    fs::create_dir_all(&other).unwrap();
    let mut replay = replay;
    replay.header.rules_number = 0;
    write(&other, "replay.ron", replay.to_text().unwrap());
    let mut save = save;
    save.header.rules_number = 0;
    save.sources = String::new();
    write(&other, "save.ron", save.to_text().unwrap());
}

#[test]
fn recorded_orders_give_their_digests() {
    if std::env::var_os("TURKISTAN_BLESS").is_some() {
        bless();
        panic!("recorded anew; read the difference and run again without TURKISTAN_BLESS");
    }
    assert!(today().is_dir(), "no files are kept for rules number {RULES}: bless them ({RAISE})");
    let mut verified = 0;
    for file in files("replay") {
        let replay = Replay::read(&file).unwrap();
        if replay.header.rules_number != RULES {
            continue;
        }
        let basis = basis(&replay.header, &replay.sources);
        match verify(&replay, &basis.scenario).unwrap() {
            Verification::Same { weeks, .. } => assert_eq!(usize::from(weeks), replay.weeks.len()),
            Verification::Differs(difference) => {
                panic!("{}: {difference:?}\n{RAISE}", file.display())
            }
        }
        let timeline = ReplayTimeline::open(replay, &basis).unwrap();
        assert!(timeline.can_play() && !timeline.log(3).is_empty());
        verified += 1;
    }
    assert!(verified >= 2, "only {verified} records are of today's rules");
}

#[test]
fn saves_go_on() {
    for file in files("save").into_iter().chain(files("planned")) {
        let save = Save::read(&file).unwrap();
        if save.header.rules_number != RULES {
            continue;
        }
        let planned = save.planned.len();
        let basis = basis(&save.header, &save.sources);
        let mut session = Session::resume(save, &basis.scenario).unwrap();
        let plans: usize = session.humans().map(|side| session.plan(side).orders().len()).sum();
        assert_eq!(plans, planned, "{}", file.display());
        session.end_week();
        let text = session.save().to_text().unwrap();
        let again = Save::from_text(&file, &text).unwrap();
        assert_eq!(
            (again.header.format, again.weeks.len()),
            (FORMAT, session.replay().weeks.len())
        );
        Session::resume(again, &basis.scenario).unwrap();
    }
}

#[test]
fn all_are_listed() {
    let home = Folder::new("kept-list");
    let folders = Folders::at(&home);
    fs::create_dir_all(&folders.saves).unwrap();
    for (i, file) in files("save").into_iter().chain(files("planned")).enumerate() {
        fs::copy(file, folders.saves.join(format!("{i}.ron"))).unwrap();
    }
    let list = saves::list(&folders);
    assert!(list.len() >= 4);
    for saved in &list {
        assert!(saved.other_version.is_none() && saved.about.is_some(), "{saved:?}");
        assert_eq!(saved.scenario, "first-march");
    }
    assert!(list.iter().any(|saved| saved.needs_rules == Some(0)));
    assert!(list.iter().any(|saved| saved.needs_rules.is_none()));
}

/// What every state shows when it is shown.
fn look_at(timeline: &ReplayTimeline) {
    for week in timeline.first()..=timeline.weeks() {
        let state = timeline.state(week);
        assert_eq!(state.week(), week);
        assert_eq!(timeline.course(week).report(state).weeks, week);
    }
}

fn sides(scenario: &Scenario) -> Vec<(SideId, Player)> {
    scenario.playable().map(|side| (side, Player::Human)).collect()
}

/// A campaign that was begun from a state is recorded, kept and opened like any other.
fn goes_on(mut session: Session, scenario: &Arc<Scenario>, week: u16) {
    assert_eq!(session.state().week(), week);
    session.end_week();
    session.end_week();
    let save = Save::from_text("again.ron".as_ref(), &session.save().to_text().unwrap()).unwrap();
    let resumed = Session::resume(save, scenario).unwrap();
    assert_eq!(resumed.state().digest(), session.state().digest());
    let record = session.replay().to_keep(scenario).unwrap().to_text().unwrap();
    let record = Replay::from_text("again.ron".as_ref(), &record).unwrap();
    let verdict = verify(&record, scenario).unwrap();
    assert!(
        matches!(verdict, Verification::Same { weeks, .. } if weeks == week + 2),
        "{verdict:?}"
    );
    let timeline = ReplayTimeline::new(record, scenario).unwrap();
    assert_eq!((timeline.first(), timeline.weeks()), (week, week + 2));
    assert!(timeline.log(0).is_empty() && !timeline.log(week).is_empty());
    look_at(&timeline);
}

#[test]
fn what_other_rules_played_is_shown_and_begun_anew() {
    let (mut shown, mut begun) = (0, 0);
    for file in files("replay") {
        let replay = Replay::read(&file).unwrap();
        let basis = basis(&replay.header, &replay.sources);
        if replay.header.rules_number == RULES || replay.states.is_empty() {
            continue;
        }
        let refused = verify(&replay, &basis.scenario).unwrap_err();
        assert!(matches!(refused, ReplayError::RulesNumber { here: RULES, .. }), "{refused}");
        let timeline = ReplayTimeline::open(replay, &basis).unwrap();
        assert!(!timeline.can_play() && timeline.log(2).is_empty());
        look_at(&timeline);
        let session = Session::take_over(&timeline, 5, &sides(&basis.scenario)).unwrap();
        goes_on(session, &basis.scenario, 5);
        shown += 1;
    }
    for file in files("save") {
        let read = || Save::read(&file).unwrap();
        let save = read();
        if save.header.rules_number == RULES {
            continue;
        }
        let basis = basis(&save.header, &save.sources);
        let week = save.about.week;
        let refused = Session::resume(save, &basis.scenario).map(drop).unwrap_err();
        assert!(matches!(refused, ReplayError::RulesNumber { here: RULES, .. }), "{refused}");
        let session = Session::begin_from(read(), &basis.scenario).unwrap();
        goes_on(session, &basis.scenario, week);
        begun += 1;
    }
    assert!(shown > 0 && begun > 0, "{shown} shown, {begun} begun");
}

#[test]
fn states_that_are_kept_are_those_that_were_played() {
    let mut replay = Replay::read(&today().join("replay.ron")).unwrap();
    let basis = basis(&replay.header, &replay.sources);
    let played = ReplayTimeline::new(replay.clone(), &basis.scenario).unwrap();
    for (week, state) in replay.kept_states(&basis.scenario).unwrap().iter().enumerate() {
        assert_eq!(state.digest(), played.state(week as u16).digest(), "week {week}");
    }
    // Without states nothing can be shown of a record of other rules.
    replay.header.rules_number = 0;
    let other = RecordBasis { needs_rules: Some(0), ..basis };
    let broken = |states: String| {
        let replay = Replay { states, ..replay.clone() };
        ReplayTimeline::open(replay, &other).map(drop).unwrap_err()
    };
    assert!(matches!(broken(String::new()), ReplayError::RulesNumber { .. }));
    for at in (0..replay.states.len() - 4).step_by(replay.states.len() / 60) {
        let mut states = replay.states.clone();
        states.replace_range(at..at + 1, if &states[at..=at] == "A" { "B" } else { "A" });
        assert!(matches!(broken(states), ReplayError::Packed(_)), "{at}");
    }
    replay.weeks.pop();
    let error = ReplayTimeline::open(replay.clone(), &other).map(drop).unwrap_err();
    assert!(matches!(error, ReplayError::Packed(_)), "{error}");
}

#[test]
fn no_change_to_a_kept_file_gets_in_or_panics() {
    for file in files("replay").into_iter().chain(files("save")) {
        let text = fs::read_to_string(&file).unwrap();
        let is_save = file.file_name().unwrap().to_string_lossy().starts_with("save");
        let sealed = text.contains("    seal: \"");
        let read = |text: &str| -> Result<(), ReplayError> {
            if is_save {
                Save::from_text(&file, text).map(drop)
            } else {
                Replay::from_text(&file, text).map(drop)
            }
        };
        read(&text).unwrap();
        if !sealed {
            continue;
        }
        let seal = text.trim_end().rsplit('"').nth(1).unwrap().to_owned();
        let spots = text.char_indices().map(|(at, letter)| (at, letter.len_utf8()));
        let spots: Vec<(usize, usize)> = spots.collect();
        for &(at, len) in spots.iter().step_by(spots.len() / 40) {
            let changed = format!("{}~{}", &text[..at], &text[at + len..]);
            let error = read(&changed).unwrap_err();
            let said = format!("{error} {error:?}");
            assert!(!said.contains(&seal) || matches!(error, ReplayError::Unreadable(_)), "{said}");
        }
        for (from, to) in [("seed: 7", "seed: 8"), ("players: {", "players:  {"), ("\n", "\n\n")] {
            let error = read(&text.replacen(from, to, 1)).unwrap_err();
            assert!(matches!(error, ReplayError::Seal), "{from}: {error}");
        }
    }
}
