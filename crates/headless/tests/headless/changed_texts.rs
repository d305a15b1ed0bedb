//! Files changed at random, a bounded number of them, the same each time: records and saves whose
//! seal is made anew, so that the change gets past it; what is packed in them, packed anew; settings.
//! They are refused, or do what they say. What is guided by coverage is in `fuzz`.

use data_encoding::BASE64;
use headless::{
    ai::Policy,
    play::{Player, ReplayTimeline, Session, Settings, folders::Folders, session::HUMAN},
    replay::{
        ReplayError,
        basis::{BasisError, RecordBasis, ScenarioOrigin},
        format::Replay,
        save::Save,
        verify::{Verification, verify},
    },
};
use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib};
use rules::{RULES, ids::SideId, scenario::Scenario};
use scenario::problem::Report;
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::Arc,
};
use test_support::{changes::changed, folder::Folder, scatter::Roll, seal::sealed_anew, tiny};
use text::{Lang, Texts};

/// The tiny campaign, all of it played by chance.
fn campaign(scenario: &Arc<Scenario>, weeks: usize) -> Session {
    let sides = scenario.playable();
    let players: Vec<_> = sides.map(|side| (side, Player::Computer(Policy::Random))).collect();
    let mut session = Session::new(scenario, 5, &players);
    for _ in 0..weeks {
        session.end_week();
    }
    session
}

/// A file without what is packed in it: changes then fall on what is not.
fn lean(text: &str) -> String {
    let packed = |line: &&str| {
        ["start", "states", "sources"].iter().any(|name| {
            line.strip_prefix("    ")
                .and_then(|line| line.strip_prefix(name))
                .is_some_and(|rest| rest.starts_with(": \""))
        })
    };
    text.lines().filter(|line| !packed(line)).flat_map(|line| [line, "\n"]).collect()
}

/// What became of changed files.
#[derive(Default, Debug)]
struct Fates {
    let_in: u32,
    refused: u32,
    unreadable: u32,
}

/// Tries so many changes of a text; `try_one` says whether one was let in.
fn try_changes(
    text: &str,
    seed: u64,
    count: u64,
    try_one: impl Fn(&str) -> Result<(), ReplayError>,
) -> Fates {
    let mut fates = Fates::default();
    for number in 0..count {
        let new = changed(text, &mut Roll::new(seed + number));
        let tried = catch_unwind(AssertUnwindSafe(|| try_one(&new)));
        match tried.unwrap_or_else(|_| panic!("change {} panics:\n{new}", seed + number)) {
            Ok(()) => fates.let_in += 1,
            Err(ReplayError::Unreadable(report)) => {
                assert!(report.has_errors());
                fates.unreadable += 1;
            }
            Err(ReplayError::Seal) => panic!("change {} ends at the seal:\n{new}", seed + number),
            Err(_) => fates.refused += 1,
        }
    }
    fates
}

/// All that is asked of a record that is shown.
fn look_at(timeline: &ReplayTimeline) {
    for week in timeline.first()..=timeline.weeks() {
        let state = timeline.state(week);
        assert_eq!(state.week(), week);
        assert_eq!(timeline.course(week).report(state).weeks, week);
        let _ = timeline.log(week);
    }
}

#[test]
fn the_seal_of_tests_is_that_of_the_program() {
    let scenario = tiny();
    let session = campaign(&scenario, 2);
    let record = session.replay().to_keep(&scenario).unwrap().to_text().unwrap();
    let save = session.save().to_text().unwrap();
    for text in [record, save] {
        assert_eq!(sealed_anew(&text), text);
        let bare = text.lines().filter(|line| !line.starts_with("    seal: "));
        let bare: String = bare.flat_map(|line| [line, "\n"]).collect();
        assert_ne!(bare, text);
        assert_eq!(sealed_anew(&bare), text);
    }
}

#[test]
fn changed_records_that_are_sealed_anew_are_refused_or_played() {
    let scenario = tiny();
    let text = campaign(&scenario, 6).replay().to_text().unwrap();
    let fates = try_changes(&lean(&text), 1_000, 300, |new| {
        let replay = Replay::from_text("changed.ron".as_ref(), &sealed_anew(new))?;
        let verdict = verify(&replay, &scenario)?;
        let weeks = replay.weeks.len();
        if let Verification::Same { weeks: same, .. } = verdict {
            assert_eq!(usize::from(same), weeks);
        }
        let timeline = ReplayTimeline::new(replay, &scenario)?;
        assert_eq!(usize::from(timeline.weeks()), weeks);
        look_at(&timeline);
        Ok(())
    });
    assert!(fates.let_in > 60 && fates.refused > 5 && fates.unreadable > 60, "{fates:?}");
}

#[test]
fn changed_saves_that_are_sealed_anew_are_refused_or_gone_on_with() {
    let scenario = tiny();
    let mut save = campaign(&scenario, 4).save();
    // As if people had planned: what was given in the last week.
    save.planned = save.weeks[3].orders.clone();
    save.header.players.0.values_mut().for_each(|player| *player = HUMAN.to_owned());
    let text = lean(&save.to_text().unwrap());
    // The tables are long, and a change in them ends at their digest; so each second one is before.
    let (head, tables) = text.split_at(text.find("\n    digest: ").unwrap());
    for (number, (changes, count)) in [(head, 120), (tables, 60)].into_iter().enumerate() {
        let (before, behind) = if number == 0 { ("", tables) } else { (head, "") };
        let fates = try_changes(changes, 2_000, count, |new| {
            let text = sealed_anew(&format!("{before}{new}{behind}"));
            let save = Save::from_text("changed.ron".as_ref(), &text)?;
            // As a new start its tables are asked for nothing but their digest.
            if let Ok(mut begun) = Session::begin_from(save.clone(), &scenario) {
                begun.end_week();
            }
            let mut resumed = Session::resume(save, &scenario)?;
            assert_eq!(resumed.state().week(), 4);
            resumed.end_week();
            let again = resumed.save().to_text().unwrap();
            let again = Save::from_text("again.ron".as_ref(), &again).unwrap();
            Session::resume(again, &scenario).unwrap();
            Ok(())
        });
        let enough = if number == 0 { fates.let_in > 20 } else { fates.refused > 10 };
        assert!(enough && fates.unreadable > 10, "{number}: {fates:?}");
    }
}

/// What is packed in a record, changed and packed anew.
fn changed_inside(packed: &str, roll: &mut Roll) -> String {
    let json = decompress_to_vec_zlib(&BASE64.decode(packed.as_bytes()).unwrap()).unwrap();
    let json = changed(&String::from_utf8(json).unwrap(), roll);
    BASE64.encode(&compress_to_vec_zlib(json.as_bytes(), 1))
}

#[test]
fn what_is_packed_in_a_record_and_changed_is_refused_or_shown() {
    let scenario = tiny();
    let mut whole = campaign(&scenario, 3).replay().to_keep(&scenario).unwrap();
    // Shown by its states, as a record of other rules is.
    whole.header.rules_number = RULES + 1;
    let basis = RecordBasis {
        scenario: Arc::clone(&scenario),
        origin: ScenarioOrigin::Installed,
        needs_rules: Some(RULES + 1),
    };
    let (mut shown, mut refused) = (0, 0);
    for number in 0..100 {
        let states = changed_inside(&whole.states, &mut Roll::new(3_000 + number));
        let replay = Replay { states, ..whole.clone() };
        match ReplayTimeline::open(replay, &basis) {
            Ok(timeline) => {
                look_at(&timeline);
                let sides: Vec<(SideId, Player)> =
                    scenario.playable().map(|side| (side, Player::Human)).collect();
                let mut session = Session::take_over(&timeline, timeline.weeks(), &sides).unwrap();
                session.end_week();
                shown += 1;
            }
            Err(ReplayError::Packed(_) | ReplayError::Columns(_)) => refused += 1,
            Err(error) => panic!("change {number}: {error}"),
        }
    }
    assert!(shown > 5 && refused > 20, "{shown} shown, {refused} refused");
}

#[test]
fn files_of_a_scenario_that_are_carried_and_changed_are_refused_or_loaded() {
    let scenario = tiny();
    let whole = campaign(&scenario, 1).replay().to_keep(&scenario).unwrap();
    for number in 0..40 {
        let sources = changed_inside(&whole.sources, &mut Roll::new(4_000 + number));
        match RecordBasis::find(&whole.header, &sources, Err(Report::new())) {
            Ok(basis) => drop(verify(&whole, &basis.scenario)),
            Err(BasisError::Scenario(report)) => assert!(report.has_errors()),
            Err(BasisError::Replay(_)) => {}
        }
    }
}

#[test]
fn changed_settings_are_told_or_kept() {
    const SOUND: &str = "// Mine.\n(\n    language: \"kk\",\n    scale_percent: 125,\n    palette: \
        HighContrast,\n    fullscreen: true,\n    window_width: 1600,\n    window_height: 900,\n    speed_percent: 150,\n    \
        follow: false,\n    grid: true,\n    guide: false,\n    volume_percent: 40,\n    mute: \
        true,\n    keys: {\"end-week\": \"F5\", \"march\": \
        \"M\"},\n)\n";
    let home = Folder::new("changed-settings");
    let folders = Folders::at(&home);
    let texts = Texts::load(&test_support::root().join("assets"), Lang::En).unwrap();
    let (mut read, mut told) = (0, 0);
    for number in 0..600 {
        let text = if number == 0 {
            SOUND.to_owned()
        } else {
            changed(SOUND, &mut Roll::new(5_000 + number))
        };
        fs::write(&folders.settings, &text).unwrap();
        let (settings, notice) = Settings::load(&folders);
        assert!(number > 0 || notice.is_none(), "the sound ones are refused");
        if let Some(notice) = notice {
            assert!(notice.message(&texts).contains("error"), "{text}");
            told += 1;
            continue;
        }
        let in_bounds = (75..=200).contains(&settings.scale_percent);
        assert!(in_bounds, "{settings:?} of\n{text}");
        settings.keep(&folders).unwrap();
        let (again, notice) = Settings::load(&folders);
        assert!(notice.is_none() && again == settings, "{settings:?} of\n{text}");
        read += 1;
    }
    assert!(read > 100 && told > 200, "{read} read, {told} told");
}

#[test]
fn changes_are_the_same_each_time() {
    let text = lean(&campaign(&tiny(), 1).replay().to_text().unwrap());
    let twice = [(); 2].map(|()| changed(&text, &mut Roll::new(1)));
    assert_eq!(twice[0], twice[1]);
    assert!(twice[0] != text && Path::new(&text) != Path::new(&twice[0]));
}
