//! Saved campaigns and settings on disk: exact going on, clear errors, and nothing lost.

use headless::{
    ai::Policy,
    play::{
        Player, Session, Settings,
        folders::Folders,
        saves::{self, Keeper, SaveError, SaveKind},
        settings::Palette,
    },
    replay::{
        ReplayError,
        basis::ScenarioOrigin,
        format::{RecordKind, Replay},
        save::Save,
    },
};
use rules::{
    ids::SideId,
    order::{Order, Pace},
    scenario::Scenario,
};
use scenario::library::Library;
use std::{fs, path::Path};
use test_support::{
    folder::{Folder, copy_tree},
    records::unsealed,
};
use text::{Lang, Texts};

/// A player's own folder, gone with the test.
struct Home(Folder, Folders);

impl Home {
    fn new(name: &str) -> Self {
        let root = Folder::new(&format!("saves-{name}"));
        let folders = Folders::at(&root);
        Self(root, folders)
    }

    fn keeper(&self) -> Keeper {
        Keeper::new(&self.1)
    }

    fn files(&self, folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

const NAME: &str = "first-march";

fn library() -> Library {
    Library::at(test_support::root())
}

fn session_of(scenario: &std::sync::Arc<Scenario>) -> Session {
    let sides: Vec<SideId> = scenario.playable().collect();
    let players = [(sides[0], Player::Human), (sides[1], Player::Computer(Policy::Cautious))];
    Session::new(scenario, 7, &players)
}

fn session() -> Session {
    session_of(&test_support::load(NAME))
}

/// Some marches for the person's forces.
fn plan(session: &mut Session) {
    let side = session.humans().next().unwrap();
    let forces: Vec<_> = session.seen_by(side).forces().collect();
    let goals: Vec<_> = session.scenario().places.iter().map(|place| place.hex).collect();
    for (i, force) in forces.into_iter().enumerate() {
        let to = rules::ids::Spot::hex(goals[i % goals.len()]);
        let via = [rules::ids::HexId::NONE; 2];
        let _ = session.give(side, Order::March { force, to, via, pace: Pace::Normal });
    }
    assert!(!session.plan(side).orders().is_empty());
}

fn texts(lang: Lang) -> Texts {
    Texts::load(&library().assets(), lang).unwrap()
}

#[test]
fn going_on_is_exact_with_what_was_planned() {
    let home = Home::new("exact");
    let mut one = session();
    plan(&mut one);
    one.end_week();
    plan(&mut one);
    let side = one.humans().next().unwrap();
    let file = home.keeper().save_as("Жорық — 1", &one).unwrap();
    let mut two = saves::load(&library(), &file).unwrap();
    assert_eq!(two.plan(side).orders(), one.plan(side).orders());
    assert_eq!(two.players().collect::<Vec<_>>(), one.players().collect::<Vec<_>>());
    while !one.is_over() {
        one.end_week();
        two.end_week();
        assert_eq!(one.state().digest(), two.state().digest(), "week {}", one.state().week());
    }
    assert_eq!(one.replay(), two.replay());
}

#[test]
fn a_save_of_before_the_plans_were_kept_still_loads() {
    let home = Home::new("old");
    let mut session = session();
    session.end_week();
    plan(&mut session);
    let file = home.keeper().save_as("old", &session).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let cut = |text: &str, from: &str, to: &str| {
        let start = text.find(from).unwrap();
        let end = start + text[start..].find(to).unwrap() + to.len();
        format!("{}{}", &text[..start], &text[end..])
    };
    let text = cut(&text, "    about: (", "\n    ),\n");
    let text = cut(&text, "    planned: [", "\n    ],\n");
    fs::write(&file, unsealed(&text)).unwrap();
    let loaded = saves::load(&library(), &file).unwrap();
    assert_eq!(loaded.state().digest(), session.state().digest());
    let side = loaded.humans().next().unwrap();
    assert!(loaded.plan(side).orders().is_empty());
    let listed = saves::list(&home.1);
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].scenario.as_str(), listed[0].name.as_str()), (NAME, "old"));
}

#[test]
fn lists_tell_of_saves_without_reading_them_whole() {
    let home = Home::new("list");
    let mut session = session();
    plan(&mut session);
    session.end_week();
    home.keeper().save_as("перед/Сауран", &session).unwrap();
    home.keeper().quick_save(&session).unwrap();
    home.keeper().keep(&session).unwrap();
    fs::write(home.1.saves.join("stray.ron"), "no save").unwrap();
    fs::write(home.1.saves.join("notes.txt"), "no save").unwrap();
    let list = saves::list(&home.1);
    assert_eq!(list.len(), 4);
    let of = |kind: SaveKind, name: &str| {
        let found = list.iter().find(|saved| saved.kind == kind && saved.name == name);
        found.unwrap_or_else(|| panic!("{kind:?} {name} among {list:#?}"))
    };
    let named = of(SaveKind::Named, "перед/Сауран");
    assert!(named.file.parent() == Some(home.1.saves.as_path()));
    let about = named.about.as_ref().unwrap();
    assert_eq!((about.week, named.seed, about.people.len()), (1, 7, 1));
    assert_eq!(about.title, session.scenario().name);
    let quick = list.iter().find(|saved| saved.kind == SaveKind::Quick).unwrap();
    assert!(quick.about.is_some() && quick.campaign.is_some(), "{quick:?}");
    let kept = list.iter().find(|saved| saved.kind == SaveKind::Auto).unwrap();
    assert!(kept.about.is_some() && kept.campaign.is_some(), "{kept:?}");
    assert!(of(SaveKind::Named, "stray").about.is_none());
    // A list is made from heads and ends: what is changed between does not matter to it, and of a file
    // whose end is missing it says so.
    let text = fs::read_to_string(&named.file).unwrap();
    let known = |text: &str| {
        fs::write(&named.file, text).unwrap();
        let again = saves::list(&home.1);
        again.iter().any(|s| s.name == "перед/Сауран" && s.about.is_some())
    };
    assert!(known(&text) && known(&text.replace("tables:", "tablets:")));
    let old = unsealed(&text);
    assert!(known(&old));
    for whole in [&text, &old] {
        for cut in [whole.len() / 2, whole.len() - 200, whole.trim_end().len() - 1] {
            assert!(!known(&whole[..whole.floor_char_boundary(cut)]), "{cut}");
        }
    }
    for lang in Lang::ALL {
        let texts = texts(lang);
        for saved in &list {
            let line = saved.describe(&texts);
            assert!(!line.contains(['{', '$']) && !line.contains("play-"), "{line}");
        }
    }
}

#[test]
fn a_replay_is_no_save_and_a_save_no_replay() {
    let home = Home::new("kinds");
    let mut session = session();
    session.end_week();
    let save = home.keeper().save_as("save", &session).unwrap();
    let replay = saves::keep_replay(&home.1, &session).unwrap();
    for (error, says) in [
        (saves::load(&library(), &replay).err().unwrap(), "is a replay, not a save"),
        (saves::begin_from(&library(), &replay).err().unwrap(), "is a replay, not a save"),
    ] {
        let told = error.message(&texts(Lang::En));
        assert!(told.contains(says) && told.contains("turkistan replay FILE"), "{told}");
        assert!(!told.contains("unknown"), "{told}");
    }
    let error = Replay::read(&save).unwrap_err();
    assert!(matches!(error, ReplayError::Kind { found: RecordKind::Save }), "{error}");
    assert_eq!(error.to_string(), "this is a save, not a replay");
}

#[test]
fn no_save_is_called_as_lists_call_what_the_game_keeps() {
    let home = Home::new("alike");
    for lang in Lang::ALL {
        let texts = texts(lang);
        let campaign = |key| texts.get(key, &[("campaign", "a0b4".into())]);
        for own in [
            campaign("play-save-auto-of"),
            campaign("play-save-quick-of"),
            texts.get("play-save-quick", &[]),
            texts.get("play-save-auto", &[("n", 2.into())]),
        ] {
            let shouted = own.to_uppercase();
            for name in [&own, &shouted, &own.replace(' ', "  "), &format!("“{own}”")] {
                let error = saves::file_of(&home.1, name).unwrap_err();
                let told = error.message(&texts);
                assert!(told.contains(name.trim()) && !told.contains("play-"), "{name}: {told}");
            }
        }
    }
    for name in ["autosave of Sunday", "Autosave of campaign Sayram", "Quick save of a fool"] {
        assert!(saves::file_of(&home.1, name).is_ok(), "{name}");
    }
    assert!(saves::file_of(&home.1, "a\u{202e}b").is_err(), "it would be read another way");
}

#[test]
fn damaged_and_foreign_saves_are_told_with_file_and_help() {
    let home = Home::new("damaged");
    let mut session = session();
    session.end_week();
    let file = home.keeper().save_as("sound", &session).unwrap();
    // Without its seal, so that each is found by what is wrong with it.
    let text = unsealed(&fs::read_to_string(&file).unwrap());
    let version = env!("CARGO_PKG_VERSION");
    // The version of the program decides nothing.
    fs::write(&file, text.replace(&format!("program: \"{version}\""), "program: \"9.9\"")).unwrap();
    assert!(saves::load(&library(), &file).is_ok());
    let rules = text.replace(&format!("rules_number: {}", rules::RULES), "rules_number: 99");
    let broken: Vec<(&str, String)> = vec![
        ("empty", String::new()),
        ("cut", text[..text.len() * 2 / 3].to_owned()),
        ("cut-early", text[..200].to_owned()),
        ("garbage", "\u{1}\u{2}нет".to_owned()),
        ("replay", session.replay().to_text().unwrap()),
        ("rules", rules),
        ("seal", format!("{}    seal: \"0123456789abcdef\",\n)\n", text.trim_end_matches(")"))),
        ("format", text.replace("format: 1", "format: 99")),
        ("scenario", text.replace("scenario: \"first-march\"", "scenario: \"gone\"")),
        ("other", text.replace("scenario: \"first-march\"", "scenario: \"uzen-1724\"")),
        ("seed", text.replace("seed: 7", "seed: 8")),
        ("side", text.replace("\"dzungar\": \"human\"", "\"roman\": \"human\"")),
        ("digits", text.replacen(" men: [", " men: [9", 1)),
    ];
    let before = [text.clone()];
    for (name, text) in broken {
        let bad = home.1.saves.join(format!("{name}.ron"));
        fs::write(&bad, &text).unwrap();
        assert!(!before.contains(&text), "{name} is not damaged");
        let Err(error) = saves::load(&library(), &bad) else { panic!("{name} was loaded") };
        // Nor is it a new start, unless nothing but its rules is amiss.
        assert_eq!(saves::begin_from(&library(), &bad).is_ok(), name == "rules", "{name}");
        let mut said = Vec::new();
        for lang in Lang::ALL {
            let told = error.message(&texts(lang));
            assert!(told.contains(&format!("{name}.ron")), "{name}: {told}");
            assert!(!told.contains("play-") && !told.contains("{ $"), "{name}: {told}");
            said.push(told);
        }
        assert!(said[0] != said[1] && said[1] != said[2], "{name}");
        assert_eq!(fs::read_to_string(&bad).unwrap(), text, "{name} was touched");
    }
    let missing = home.1.saves.join("missing.ron");
    let error = saves::load(&library(), &missing).err().unwrap();
    assert!(matches!(error, SaveError::Missing { .. }), "{error}");
    assert!(error.message(&texts(Lang::En)).contains("missing.ron"));
    // A file of other letters than UTF-8.
    let bad = home.1.saves.join("bytes.ron");
    fs::write(&bad, [0xFF, 0xFE, 0x41, 0x00]).unwrap();
    assert!(saves::load(&library(), &bad).is_err());
    assert_eq!(saves::list(&home.1).len(), 15);
}

#[test]
fn what_cannot_be_written_loses_nothing() {
    let home = Home::new("unwritable");
    let mut session = session();
    home.keeper().save_as("a", &session).unwrap();
    let before = fs::read_to_string(home.1.saves.join("a.ron")).unwrap();
    // A folder stands where the file should go.
    fs::create_dir_all(home.1.saves.join("b.ron")).unwrap();
    let error = home.keeper().save_as("b", &session).unwrap_err();
    assert!(error.message(&texts(Lang::Ru)).contains("b.ron"));
    // A file stands where the folder should be.
    let other = Home::new("unwritable-2");
    fs::write(&other.1.saves, "x").unwrap();
    for error in [
        other.keeper().save_as("a", &session).unwrap_err(),
        other.keeper().keep(&session).unwrap_err(),
    ] {
        assert!(matches!(error, SaveError::Folder { .. }), "{error}");
        assert!(error.message(&texts(Lang::Kk)).contains("saves"));
    }
    for name in ["", "  ", "a\nb", "autosave", "autosave-3", "autosave-00000000000000ff-w07"] {
        assert!(matches!(home.keeper().save_as(name, &session), Err(SaveError::Name { .. })));
    }
    // Names lead nowhere but into the folder of saves.
    for name in ["../../x", "/etc/x", "..", "c:\\x", "con"] {
        let file = home.keeper().save_as(name, &session).unwrap();
        assert_eq!(file.parent(), Some(home.1.saves.as_path()), "{name}");
        assert!(saves::load(&library(), &file).is_ok());
        saves::delete(&home.1, &file).unwrap();
        assert!(!file.exists());
    }
    let outside = home.0.join("outside.ron");
    fs::write(&outside, "x").unwrap();
    assert!(saves::delete(&home.1, &outside).is_err());
    assert!(saves::delete(&home.1, &home.1.saves.join("none.ron")).is_err());
    assert!(outside.exists());
    session.end_week();
    assert_eq!(fs::read_to_string(home.1.saves.join("a.ron")).unwrap(), before);
    home.keeper().save_as("a", &session).unwrap();
    assert_ne!(fs::read_to_string(home.1.saves.join("a.ron")).unwrap(), before);
    assert_eq!(home.files(&home.1.saves), ["a.ron", "b.ron"]);
}

#[test]
fn scenarios_outside_the_game_are_found_again() {
    let home = Home::new("modded");
    let mod_folder = home.0.join("mods/my-march");
    copy_tree(&test_support::root().join("scenarios").join(NAME), &mod_folder);
    let library = library();
    let name = mod_folder.to_string_lossy().into_owned();
    assert_eq!(saves::place_of(&library, NAME), "");
    let shipped = test_support::root().join("scenarios").join(NAME);
    assert_eq!(saves::place_of(&library, &shipped.to_string_lossy()), "");
    let mut session = session_of(&library.load(&name).unwrap());
    session.set_source(saves::place_of(&library, &name));
    session.end_week();
    let file = home.keeper().save_as("mod", &session).unwrap();
    let loaded = saves::load(&library, &file).unwrap();
    assert_eq!(loaded.state().digest(), session.state().digest());
    // What is saved again is still found.
    let file = home.keeper().save_as("mod 2", &loaded).unwrap();
    assert!(saves::load(&library, &file).is_ok());
    // What has changed or is gone is played as it was, from the save, and that is said.
    let played_as_it_was = |origin: ScenarioOrigin, file: &Path| {
        let mut loaded = saves::load(&library, file).unwrap();
        assert_eq!((loaded.origin(), loaded.scenario().hash), (origin, session.scenario().hash));
        for lang in Lang::ALL {
            let note = saves::origin_note(&loaded, &texts(lang)).unwrap();
            assert!(note.contains(lang.of(&loaded.scenario().name)), "{note}");
        }
        loaded.end_week();
        home.keeper().save_as("mod 3", &loaded).unwrap()
    };
    let forces = fs::read_to_string(mod_folder.join("forces.ron")).unwrap();
    fs::write(mod_folder.join("forces.ron"), forces.replacen("men: ", "men: 1", 1)).unwrap();
    let again = played_as_it_was(ScenarioOrigin::Changed, &file);
    fs::write(mod_folder.join("forces.ron"), "what is this").unwrap();
    played_as_it_was(ScenarioOrigin::Missing, &again);
    fs::rename(&mod_folder, home.0.join("moved")).unwrap();
    played_as_it_was(ScenarioOrigin::Missing, &file);
    // The first format carried nothing along.
    let old = unsealed(&fs::read_to_string(&file).unwrap());
    fs::write(&file, old).unwrap();
    let error = saves::load(&library, &file).err().unwrap();
    assert!(matches!(error, SaveError::NoScenario { .. }), "{error}");
    assert!(error.message(&texts(Lang::En)).contains("my-march"));
}

#[test]
fn a_record_that_does_not_give_what_it_says_is_not_gone_on_with() {
    let mut session = session();
    for _ in 0..3 {
        session.end_week();
    }
    let refused = |change: &dyn Fn(&mut Save)| {
        let mut save = session.save();
        change(&mut save);
        Session::resume(save, session.scenario()).map(drop).unwrap_err()
    };
    let error = refused(&|save| {
        let marches = save.weeks[0]
            .orders
            .iter()
            .position(|(_, order)| matches!(order, Order::Besiege { .. } | Order::March { .. }));
        save.weeks[0].orders.remove(marches.unwrap());
    });
    assert!(matches!(error, ReplayError::Differs { week: 1 | 2 }), "{error}");
    let error = refused(&|save| save.weeks[1].digest.0 ^= 1);
    assert!(matches!(error, ReplayError::Differs { week: 2 }), "{error}");
    let error = refused(&|save| save.weeks[1].sections[4].0 ^= 1);
    assert!(matches!(error, ReplayError::Differs { week: 2 }), "{error}");
    // A start with nothing played is held against the scenario too.
    let mut other = session.save();
    other.weeks.clear();
    let start = rules::state::CampaignState::new(session.scenario().clone(), 8);
    other.tables = start.tables().clone();
    other.digest = headless::replay::format::Digest(start.digest());
    assert!(Session::resume(other, session.scenario()).is_err());
    assert!(Session::resume(session.save(), session.scenario()).is_ok());
}

#[test]
fn a_finished_campaign_is_kept_once() {
    let home = Home::new("replay");
    let mut session = session();
    while !session.is_over() {
        session.end_week();
    }
    let one = saves::keep_replay(&home.1, &session).unwrap();
    let two = saves::keep_replay(&home.1, &session).unwrap();
    assert_eq!(one, two);
    let read = headless::replay::format::Replay::read(&one).unwrap();
    assert_eq!((&read.header, &read.weeks), (&session.replay().header, &session.replay().weeks));
    assert!(!read.states.is_empty() && !read.sources.is_empty());
    assert_eq!(home.files(&home.1.replays).len(), 1);
}

#[test]
fn settings_are_kept_and_read_again() {
    let home = Home::new("settings");
    let (usual, notice) = Settings::load(&home.1);
    assert!(notice.is_none());
    assert_eq!(Settings { lang: Lang::En, ..usual }, Settings::default());
    let chosen = Settings {
        lang: Lang::Kk,
        scale_percent: 125,
        palette: Palette::HighContrast,
        grid: true,
        keys: vec![("end-week".into(), "F9".into())],
        ..Settings::default()
    };
    chosen.keep(&home.1).unwrap();
    assert_eq!(Settings::load(&home.1).0, chosen);
    Settings::default().keep(&home.1).unwrap();
    assert_eq!(Settings::load(&home.1).0, Settings::default());
    assert_eq!(home.files(&home.0), ["settings.ron"]);
}

#[test]
fn broken_settings_are_told_and_put_aside_not_lost() {
    for (broken, line) in [
        ("(\n    language: \"en\",\n    scale: 100,\n)\n", ":3:"),
        ("(\n    scale_percent: 9000,\n)\n", ":2:"),
        ("(\n    language: \"fr\",\n)\n", ":2:"),
        ("(\n    grid: yes,\n)\n", ":2:"),
        ("(\n    grid: true,\n", "settings.ron:"),
        ("", "settings.ron"),
        ("\u{0}\u{1}", "settings.ron"),
    ] {
        let home = Home::new("broken-settings");
        fs::write(&home.1.settings, broken).unwrap();
        let (settings, notice) = Settings::load(&home.1);
        assert_eq!(Settings { lang: Lang::En, ..settings.clone() }, Settings::default());
        let notice = notice.unwrap_or_else(|| panic!("{broken:?} was taken"));
        for lang in Lang::ALL {
            let told = notice.message(&texts(lang));
            assert!(told.contains(line) && told.contains("settings.ron"), "{told}");
        }
        assert_eq!(
            fs::read_to_string(&home.1.settings).unwrap(),
            broken,
            "looking changes nothing"
        );
        settings.keep(&home.1).unwrap();
        let aside = home.1.settings.with_file_name("settings.ron.broken");
        assert_eq!(fs::read_to_string(&aside).unwrap(), broken);
        assert!(Settings::load(&home.1).1.is_none());
        // A second broken file does not take the place of the first.
        fs::write(&home.1.settings, "again").unwrap();
        settings.keep(&home.1).unwrap();
        assert_eq!(fs::read_to_string(&aside).unwrap(), broken);
        assert_eq!(home.files(&home.0).len(), 3);
    }
    let home = Home::new("settings-folder");
    fs::create_dir_all(&home.1.settings).unwrap();
    let (settings, notice) = Settings::load(&home.1);
    assert!(notice.is_some());
    assert!(settings.keep(&home.1).is_err());
}

#[test]
fn where_nobody_played_people_sit_down_and_the_record_says_so() {
    let scenario = library().load(NAME).unwrap();
    let sides: Vec<SideId> = scenario.playable().collect();
    let players = [Policy::Bold, Policy::Cautious];
    let seats = [0, 1].map(|i| (sides[i], Player::Computer(players[i])));
    let mut session = Session::new(&scenario, 7, &seats);
    session.end_week();
    let again = Session::resume(session.save(), &scenario).unwrap();
    assert_eq!(again.humans().collect::<Vec<_>>(), sides);
    let named = |session: &Session, at: usize| {
        session.replay().header.players.get(&scenario.sides[sides[at].index()].key).cloned()
    };
    assert_eq!(named(&again, 0).as_deref(), Some("bold, human"));
    assert_eq!(named(&again, 1).as_deref(), Some("cautious, human"));
    let anew = Session::begin_from(session.save(), &scenario).unwrap();
    assert_eq!(anew.humans().collect::<Vec<_>>(), sides);
    assert_eq!(named(&anew, 0).as_deref(), Some("human"));
    // Who has a seat keeps it, and so does the computer beside them.
    let played = session_of(&scenario);
    let again = Session::resume(played.save(), &scenario).unwrap();
    assert!(again.players().eq(played.players()));
}

#[test]
fn each_campaign_has_a_quick_save_of_its_own() {
    let home = Home::new("quick");
    let (mut one, other) = (session(), session());
    let (mut keeper, mut second) = (home.keeper(), home.keeper());
    let first = keeper.quick_save(&one).unwrap();
    let theirs = second.save_as(saves::QUICK, &other).unwrap();
    assert_ne!(first, theirs);
    let kept = fs::read(&theirs).unwrap();
    one.end_week();
    assert_eq!(keeper.quick_save(&one).unwrap(), first, "it takes the place of its own");
    assert_eq!(fs::read(&theirs).unwrap(), kept);
    let weeks = |file: &Path| saves::load(&library(), file).unwrap().state().week();
    assert_eq!((weeks(&first), weeks(&theirs)), (1, 0));
    // The slot of earlier versions is listed beside them; no player's name takes a place of either.
    fs::copy(&first, home.1.saves.join("quick.ron")).unwrap();
    let listed = saves::list(&home.1);
    assert_eq!(listed.iter().filter(|saved| saved.kind == SaveKind::Quick).count(), 3);
    let stem = first.file_stem().unwrap().to_str().unwrap();
    let taken = keeper.save_as(&stem.to_uppercase(), &one);
    assert!(matches!(taken, Err(SaveError::Name { .. })), "{taken:?}");
}
