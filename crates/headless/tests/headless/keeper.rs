//! Each campaign is kept by itself: nothing displaces the newest of another, nothing is lost to an
//! older week played once more, to a second program, to a clock, or to what a crash left.

use headless::{
    ai::Policy,
    play::{
        Player, ReplayTimeline, Session,
        folders::Folders,
        saves::{self, CampaignId, Keeper, SaveKind, Saved},
    },
    replay::save::Save,
};
use rules::{
    ids::{ForceId, SideId},
    order::{Order, Stance},
};
use scenario::library::Library;
use std::{
    collections::BTreeSet,
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};
use test_support::folder::Folder;
use text::{Lang, Texts};

/// A player's own folders, gone with the test.
struct Home {
    folders: Folders,
    _root: Folder,
}

impl Home {
    fn new(name: &str) -> Self {
        let root = Folder::new(&format!("keeper-{name}"));
        let folders = Folders::at(&root);
        Self { folders, _root: root }
    }

    fn keeper(&self) -> Keeper {
        Keeper::new(&self.folders)
    }

    fn list(&self) -> Vec<Saved> {
        saves::list(&self.folders)
    }

    /// What is in the folder of saves, hidden files too.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folders.saves).into_iter().flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The campaigns that have kept something, and the last week of each.
    fn campaigns(&self) -> Vec<(CampaignId, u16)> {
        let mut last: Vec<(CampaignId, u16)> = Vec::new();
        for saved in self.list().iter().filter(|saved| saved.kind == SaveKind::Auto) {
            let (campaign, week) = (saved.campaign.unwrap(), saved.about.as_ref().unwrap().week);
            match last.iter_mut().find(|(of, _)| *of == campaign) {
                Some((_, last)) => *last = week.max(*last),
                None => last.push((campaign, week)),
            }
        }
        last
    }
}

fn load(file: &Path) -> Session {
    saves::load(&Library::at(test_support::root()), file).unwrap()
}

fn session(seed: u64, side: usize) -> Session {
    let scenario = test_support::load("first-march");
    let sides: Vec<SideId> = scenario.playable().collect();
    let who = |at: usize| match at == side {
        true => Player::Human,
        false => Player::Computer(Policy::Passive),
    };
    let players = [(sides[0], who(0)), (sides[1], who(1))];
    Session::new(&scenario, seed, &players)
}

fn own_forces(session: &Session) -> Vec<ForceId> {
    let side = session.humans().next().unwrap();
    session.seen_by(side).forces().collect()
}

/// Plans one of the stances that a force does not have.
fn plan(session: &mut Session, force: usize, which: usize) {
    let side = session.humans().next().unwrap();
    let force = own_forces(session)[force];
    let order = |&stance: &Stance| Order::Stance { force, stance };
    let seen = session.seen_by(side);
    let may: Vec<Order> =
        Stance::ALL.iter().map(order).filter(|order| seen.check(order).is_ok()).collect();
    session.give(side, may[which]).unwrap();
}

fn planned(session: &Session) -> Vec<Order> {
    let side = session.humans().next().unwrap();
    session.plan(side).orders().to_vec()
}

fn file_of(keeper: &Keeper, session: &Session) -> PathBuf {
    keeper.on_disk(session).unwrap().to_owned()
}

#[test]
fn a_campaign_keeps_its_last_weeks_in_files_of_its_own() {
    let home = Home::new("weeks");
    let (mut keeper, mut session) = (home.keeper(), session(7, 0));
    for _ in 0..7 {
        session.end_week();
        keeper.keep(&session).unwrap();
    }
    drop(keeper);
    let [(campaign, 7)] = home.campaigns()[..] else { panic!("{:?}", home.campaigns()) };
    let weeks = [4, 5, 6, 7, 8];
    assert_eq!(home.files(), weeks.map(|week| format!("autosave-{campaign}-w{week:02}.ron")));
    let listed: Vec<u16> = home.list().iter().map(|s| s.about.as_ref().unwrap().week).collect();
    assert_eq!(listed, [7, 6, 5, 4, 3]);
    let last = load(&home.list()[0].file);
    assert_eq!(last.state().digest(), session.state().digest());
}

#[test]
fn orders_are_on_disk_as_they_are_given() {
    let home = Home::new("orders");
    let (mut keeper, mut session) = (home.keeper(), session(7, 0));
    assert!(keeper.is_kept(&session), "what has only been laid out needs no keeping");
    for (force, which) in [(0, 0), (1, 1), (0, 2)] {
        plan(&mut session, force, which);
        assert!(!keeper.is_kept(&session) && keeper.is_due(&session));
        keeper.keep(&session).unwrap();
        assert!(keeper.is_kept(&session) && !keeper.is_due(&session));
        assert_eq!(planned(&load(&file_of(&keeper, &session))), planned(&session));
    }
    let side = session.humans().next().unwrap();
    session.plan_mut(side).clear();
    assert!(!keeper.is_kept(&session), "orders taken back are kept as such");
    keeper.keep(&session).unwrap();
    assert_eq!(planned(&load(&file_of(&keeper, &session))), []);
    assert_eq!(home.list().len(), 1, "one week, one file");
    // What is on disk already is not written again.
    let file = file_of(&keeper, &session);
    let before = fs::metadata(&file).unwrap().modified().unwrap();
    keeper.keep(&session).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
}

#[test]
fn ten_campaigns_in_turn_are_all_there() {
    let home = Home::new("ten");
    let mut files: Vec<PathBuf> = Vec::new();
    for seed in 1..=10 {
        let (mut keeper, mut session) = (home.keeper(), session(seed, 0));
        session.end_week();
        keeper.keep(&session).unwrap();
        files.push(file_of(&keeper, &session));
    }
    let mut keeper = home.keeper();
    for file in &files {
        let mut session = load(file);
        session.end_week();
        keeper.keep(&session).unwrap();
    }
    let campaigns = home.campaigns();
    assert_eq!(campaigns.len(), 10);
    assert!(campaigns.iter().all(|(_, week)| *week == 2), "{campaigns:?}");
    let seeds: BTreeSet<u64> = home.list().iter().map(|saved| saved.seed).collect();
    assert_eq!(seeds.len(), 10);
    assert_eq!(home.list().len(), 20);
}

#[test]
fn both_sides_of_one_scenario_and_seed_are_two_campaigns() {
    let home = Home::new("sides");
    for side in [0, 1] {
        let mut session = session(7, side);
        plan(&mut session, 0, 0);
        session.end_week();
        home.keeper().keep(&session).unwrap();
    }
    assert_eq!(home.campaigns().len(), 2);
    let people: BTreeSet<String> =
        home.list().iter().flat_map(|s| s.about.as_ref().unwrap().people.keys().cloned()).collect();
    assert_eq!(people.len(), 2);
}

#[test]
fn an_older_week_played_once_more_displaces_nothing() {
    let home = Home::new("older");
    let (mut keeper, mut first) = (home.keeper(), session(7, 0));
    let mut files = Vec::new();
    for _ in 0..3 {
        first.end_week();
        keeper.keep(&first).unwrap();
        files.push(file_of(&keeper, &first));
    }
    let named = keeper.save_as("third", &first).unwrap();
    plan(&mut first, 0, 1);
    keeper.keep(&first).unwrap();
    let texts = |files: &[PathBuf]| files.iter().map(|f| fs::read(f).unwrap()).collect::<Vec<_>>();
    let before = texts(&files);
    // The first week again, and again: two more campaigns. The same of a save by name that is
    // older than the last order.
    for (file, campaigns) in [(&files[0], 2), (&files[0], 3), (&named, 4)] {
        let mut again = load(file);
        assert!(keeper.is_kept(&again), "loading alone writes nothing");
        keeper.keep(&again).unwrap();
        assert_eq!(home.campaigns().len(), campaigns - 1);
        plan(&mut again, 0, 2);
        keeper.keep(&again).unwrap();
        for _ in 0..3 {
            again.end_week();
            keeper.keep(&again).unwrap();
        }
        assert_eq!(home.campaigns().len(), campaigns, "{}", file.display());
        assert_eq!(texts(&files), before);
    }
    // The newest goes on as what it is.
    let mut on = load(&files[2]);
    assert_eq!(planned(&on), planned(&first));
    on.end_week();
    keeper.keep(&on).unwrap();
    assert_eq!(home.campaigns().len(), 4);
    assert_eq!(
        file_of(&keeper, &on),
        files[2].with_file_name({
            let name = files[2].file_name().unwrap().to_str().unwrap();
            name.replace("-w04", "-w05")
        })
    );
    // A save by name that is the newest goes on as well.
    let named = keeper.save_as("fourth", &on).unwrap();
    let mut on = load(&named);
    on.end_week();
    keeper.keep(&on).unwrap();
    assert_eq!(home.campaigns().len(), 4);
}

#[test]
fn a_record_taken_over_is_a_campaign_of_its_own() {
    let home = Home::new("record");
    let (mut keeper, mut first) = (home.keeper(), session(7, 0));
    for _ in 0..3 {
        first.end_week();
        keeper.keep(&first).unwrap();
    }
    let players: Vec<_> = first.players().collect();
    let timeline = ReplayTimeline::new(first.replay().clone(), first.scenario()).unwrap();
    let over = Session::take_over(&timeline, 2, &players).unwrap();
    assert!(!keeper.is_kept(&over));
    keeper.keep(&over).unwrap();
    let mut weeks: Vec<u16> = home.campaigns().iter().map(|(_, week)| *week).collect();
    weeks.sort_unstable();
    assert_eq!(weeks, [2, 3]);
    assert_eq!(home.list().len(), 4);
}

#[test]
fn two_programs_that_go_on_with_one_campaign_both_keep_theirs() {
    let home = Home::new("two");
    let mut begun = session(7, 0);
    begun.end_week();
    let file = {
        let mut keeper = home.keeper();
        keeper.keep(&begun).unwrap();
        file_of(&keeper, &begun)
    };
    let (mut one, mut two) = (home.keeper(), home.keeper());
    let (mut first, mut second) = (load(&file), load(&file));
    plan(&mut first, 0, 0);
    plan(&mut second, 0, 1);
    one.keep(&first).unwrap();
    two.keep(&second).unwrap();
    assert_eq!(file_of(&one, &first), file, "the first goes on as what it is");
    assert_ne!(file_of(&two, &second), file);
    // The first has gone, and a third read the file before it went on: that is not the newest.
    let third = load(&file);
    let mut third = {
        plan(&mut first, 1, 2);
        one.keep(&first).unwrap();
        drop(one);
        third
    };
    plan(&mut third, 1, 1);
    let mut three = home.keeper();
    three.keep(&third).unwrap();
    assert_eq!(home.campaigns().len(), 3);
    for (keeper, session) in [(&two, &second), (&three, &third)] {
        assert_eq!(planned(&load(&file_of(keeper, session))), planned(session));
    }
    assert_eq!(planned(&load(&file)), planned(&first));
}

#[test]
fn deleting_the_campaign_on_the_table_makes_it_written_again() {
    let home = Home::new("deleted");
    let (mut keeper, mut session) = (home.keeper(), session(7, 0));
    plan(&mut session, 0, 0);
    keeper.keep(&session).unwrap();
    let file = file_of(&keeper, &session);
    saves::delete(&home.folders, &file).unwrap();
    assert!(!keeper.is_kept(&session));
    keeper.keep(&session).unwrap();
    assert_eq!(planned(&load(&file)), planned(&session));
    // The same of a campaign that was loaded and not gone on with.
    let loaded = load(&file);
    assert!(keeper.is_kept(&loaded));
    saves::delete(&home.folders, &file).unwrap();
    assert!(!keeper.is_kept(&loaded));
    keeper.keep(&loaded).unwrap();
    assert_eq!(planned(&load(&home.list()[0].file)), planned(&session));
}

#[test]
fn what_failed_is_tried_again() {
    let home = Home::new("again");
    fs::write(&home.folders.saves, "in the way").unwrap();
    let (mut keeper, mut session) = (home.keeper(), session(7, 0));
    session.end_week();
    keeper.keep(&session).unwrap_err();
    assert!(keeper.has_failed() && !keeper.is_kept(&session));
    assert!(!keeper.is_due(&session), "a disk that has failed rests");
    plan(&mut session, 0, 0);
    assert!(keeper.is_due(&session), "but what is new is tried at once");
    fs::remove_file(&home.folders.saves).unwrap();
    keeper.keep(&session).unwrap();
    assert!(!keeper.has_failed() && keeper.is_kept(&session));
    assert_eq!(planned(&load(&home.list()[0].file)), planned(&session));
}

#[test]
fn what_is_newer_is_told_by_the_saves_and_not_by_the_times_of_files() {
    let home = Home::new("times");
    let (mut keeper, mut session) = (home.keeper(), session(7, 0));
    let mut files = Vec::new();
    for week in 0..3_u64 {
        session.end_week();
        keeper.keep(&session).unwrap();
        files.push(file_of(&keeper, &session));
        let late = SystemTime::now() - Duration::from_secs(1000 * week);
        File::options()
            .write(true)
            .open(&files[week as usize])
            .unwrap()
            .set_modified(late)
            .unwrap();
    }
    let listed: Vec<PathBuf> = home.list().into_iter().map(|saved| saved.file).collect();
    files.reverse();
    assert_eq!(listed, files);
    // A clock that went back: what is written next is still the newest.
    let mut save = Save::read(&files[0]).unwrap();
    save.about.written += 1_000_000_000;
    fs::write(&files[0], save.to_text().unwrap()).unwrap();
    drop(keeper);
    let mut on = load(&files[0]);
    on.end_week();
    home.keeper().keep(&on).unwrap();
    assert_eq!(home.list()[0].about.as_ref().unwrap().week, 4);
    assert_eq!(home.campaigns().len(), 1);
    // A time that cannot be is not believed.
    save.about.written = u64::MAX;
    fs::write(home.folders.saves.join("absurd.ron"), save.to_text().unwrap()).unwrap();
    on.end_week();
    home.keeper().keep(&on).unwrap();
    assert!(home.list()[..2].iter().any(|saved| saved.about.as_ref().unwrap().week == 5));
}

#[test]
fn saves_of_earlier_versions_are_listed_and_never_touched() {
    let home = Home::new("slots");
    let mut session = session(7, 0);
    session.end_week();
    let named = home.keeper().save_as("x", &session).unwrap();
    // As it was written before campaigns had numbers.
    let mut save = Save::read(&named).unwrap();
    save.campaign.clear();
    save.about.written = 0;
    save.about.name.clear();
    let old = save.to_text().unwrap();
    assert!(!old.contains("campaign: "), "{old}");
    let slots = ["autosave.ron", "autosave-2.ron", "autosave-new.ron"];
    for slot in slots {
        fs::write(home.folders.saves.join(slot), &old).unwrap();
    }
    fs::remove_file(named).unwrap();
    assert_eq!(home.list().len(), 3);
    assert!(home.list().iter().all(|saved| saved.kind == SaveKind::Auto && saved.about.is_some()));
    for slot in slots {
        let (mut keeper, mut on) = (home.keeper(), load(&home.folders.saves.join(slot)));
        for _ in 0..6 {
            on.end_week();
            keeper.keep(&on).unwrap();
        }
    }
    for slot in slots {
        assert_eq!(fs::read_to_string(home.folders.saves.join(slot)).unwrap(), old, "{slot}");
    }
    assert_eq!(home.list().len(), 3 + 3 * 5);
}

/// Makes a file look as if it had been left an hour ago.
fn left(file: &Path) {
    let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    File::options().write(true).open(file).unwrap().set_modified(hour_ago).unwrap();
}

#[test]
fn what_a_crash_left_is_taken_up_at_the_next_start() {
    let home = Home::new("crash");
    let (mut keeper, mut session) = (home.keeper(), session(7, 0));
    plan(&mut session, 0, 0);
    keeper.keep(&session).unwrap();
    let auto = file_of(&keeper, &session);
    let name = auto.file_name().unwrap().to_str().unwrap().to_owned();
    let named = keeper.save_as("A", &session).unwrap();
    let earlier = fs::read(&auto).unwrap();
    plan(&mut session, 1, 1);
    keeper.keep(&session).unwrap();
    let later = fs::read(&auto).unwrap();
    let other = {
        let mut other = self::session(8, 1);
        plan(&mut other, 0, 2);
        fs::read(home.keeper().save_as("other", &other).unwrap()).unwrap()
    };
    drop(keeper);
    let at = |name: &str| home.folders.saves.join(name);
    fs::write(&auto, &earlier).unwrap();
    let drafts: [(String, &[u8]); 7] = [
        // An order that was whole on disk but not yet in its place; one that came to nothing.
        (format!(".{name}.77-00000000000000aa.part"), &later),
        (format!(".{name}.77-00000000000000ab.part"), &later[..later.len() / 2]),
        // Saves by name: of another campaign under a name that is taken, and under one that is not.
        (".A.ron.77-00000000000000ac.part".into(), &other),
        (".B.ron.77.part".into(), &other),
        (".C.ron.77.part".into(), b""),
        // Not ours.
        (".D.ron.part".into(), b"x"),
        (".notes.txt.77.part".into(), b"x"),
    ];
    for (draft, text) in &drafts {
        fs::write(at(draft), text).unwrap();
    }
    fs::write(at(".campaign-00000000000000ff.lock"), "").unwrap();
    // What is young may be somebody's.
    saves::recover(&home.folders);
    assert!(drafts.iter().all(|(draft, _)| at(draft).exists()));
    for (draft, _) in &drafts {
        left(&at(draft));
    }
    let before = fs::read(&named).unwrap();
    saves::recover(&home.folders);
    let mut want = vec![
        ".D.ron.part",
        ".notes.txt.77.part",
        "A (recovered).ron",
        "A.ron",
        "B.ron",
        "other.ron",
    ];
    if !cfg!(unix) {
        want.insert(0, ".campaign-00000000000000ff.lock");
    }
    want.push(&name);
    want.sort_unstable();
    assert_eq!(home.files(), want);
    assert_eq!(fs::read(&auto).unwrap(), later);
    assert_eq!(fs::read(&named).unwrap(), before);
    assert_eq!(fs::read(at("A (recovered).ron")).unwrap(), other);
    assert_eq!(planned(&load(&at("B.ron"))).len(), 1);
    // A draft that its campaign has gone on from since is of no use.
    let draft = at(&format!(".{name}.77-00000000000000aa.part"));
    fs::write(&draft, &earlier).unwrap();
    left(&draft);
    saves::recover(&home.folders);
    assert_eq!((draft.exists(), fs::read(&auto).unwrap() == later), (false, true));
}

#[test]
fn copies_and_damaged_saves_are_listed_by_the_names_of_their_files() {
    let home = Home::new("copies");
    let session = session(7, 0);
    let file = home.keeper().save_as("A", &session).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    fs::copy(&file, file.with_file_name("A (copy).ron")).unwrap();
    fs::write(file.with_file_name("A cut.ron"), &text[..3000]).unwrap();
    fs::write(file.with_file_name("A torn.ron"), &text[..300]).unwrap();
    // Also of what the game keeps by itself only the name of its file is believed.
    let mut keeper = home.keeper();
    keeper.keep(&session).unwrap();
    let auto = keeper.on_disk(&session).unwrap().to_owned();
    let whole = fs::read(&auto).unwrap();
    fs::write(&auto, &whole[..whole.len() - 3]).unwrap();
    let auto = auto.file_stem().unwrap().to_str().unwrap();
    for lang in Lang::ALL {
        let texts = Texts::load(&Library::at(test_support::root()).assets(), lang).unwrap();
        let mut lines: Vec<String> = home.list().iter().map(|s| s.describe(&texts)).collect();
        lines.sort();
        assert_eq!(lines.len(), 5);
        assert!(lines.pop().unwrap().starts_with(auto), "{lang:?}");
        for (line, (name, inside)) in lines.iter().zip([
            ("A (copy)", true),
            ("A cut", false),
            ("A torn", false),
            ("A", false),
        ]) {
            assert!(line.starts_with(name), "{name}: {line}");
            let told = line.contains("“A”") || line.contains("«A»");
            assert_eq!(told, inside, "{name}: {line}");
        }
    }
}

#[test]
fn the_saves_of_a_campaign_stand_together_the_last_one_first() {
    let home = Home::new("together");
    let (mut one, mut other) = (home.keeper(), home.keeper());
    let (mut a, mut b) = (session(7, 0), session(8, 0));
    a.end_week();
    b.end_week();
    one.keep(&a).unwrap();
    other.keep(&b).unwrap();
    a.end_week();
    b.end_week();
    other.keep(&b).unwrap();
    one.keep(&a).unwrap();
    let listed: Vec<(u64, u16)> =
        home.list().iter().map(|s| (s.seed, s.about.as_ref().unwrap().week)).collect();
    assert_eq!(listed, [(7, 2), (7, 1), (8, 2), (8, 1)]);
}
