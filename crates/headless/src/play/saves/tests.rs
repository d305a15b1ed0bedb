//! A keeper whose disk fails, or whose program is killed, at every step of a write.

use super::{Keeper, list, recover};
use crate::{
    ai::Policy,
    play::{Player, Session, folders::Folders},
    replay::write::fault::{self, Mishap, Step},
};
use rules::{
    ids::SideId,
    order::{Order, Stance},
};
use scenario::library::Library;
use std::{
    fs::{self, File},
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, SystemTime},
};
use test_support::folder::Folder;

fn session() -> Session {
    let scenario = test_support::load("first-march");
    let sides: Vec<SideId> = scenario.playable().collect();
    let players = [(sides[0], Player::Human), (sides[1], Player::Computer(Policy::Passive))];
    Session::new(&scenario, 7, &players)
}

fn planned(session: &Session) -> &[Order] {
    let side = session.humans().next().unwrap();
    session.plan(side).orders()
}

/// Plans one more order: that of one more force.
fn plan(session: &mut Session) {
    let side = session.humans().next().unwrap();
    let force = session.seen_by(side).forces().nth(planned(session).len()).unwrap();
    let seen = session.seen_by(side);
    let orders = Stance::ALL.map(|stance| Order::Stance { force, stance });
    let order = orders.into_iter().find(|order| seen.check(order).is_ok()).unwrap();
    session.give(side, order).unwrap();
}

/// The week and the orders of what is listed first.
fn newest(folders: &Folders) -> (u16, usize) {
    let listed = list(folders);
    let library = Library::at(test_support::root());
    for saved in &listed {
        super::load(&library, &saved.file).unwrap_or_else(|why| panic!("{why}"));
    }
    let session = super::load(&library, &listed[0].file).unwrap();
    (session.state().week(), planned(&session).len())
}

fn drafts(folders: &Folders) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(&folders.saves).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|e| e == "part")).collect()
}

#[test]
fn a_full_disk_at_any_step_loses_nothing_and_is_tried_again() {
    for step in Step::ALL {
        let root = Folder::new("full");
        let folders = Folders::at(&root);
        let (mut keeper, mut session) = (Keeper::new(&folders), session());
        plan(&mut session);
        keeper.keep(&session).unwrap();
        // An order, and then the end of the week, while nothing can be written.
        plan(&mut session);
        fault::put_in(Some((step, Mishap::Full)));
        for ends in [false, true] {
            if ends {
                session.end_week();
            }
            keeper.keep(&session).unwrap_err();
            assert!(keeper.has_failed() && !keeper.is_kept(&session), "{step:?}");
            assert_eq!(newest(&folders), (0, 1), "{step:?}: what was kept before");
            assert_eq!(drafts(&folders), [] as [std::path::PathBuf; 0], "{step:?}");
        }
        fault::put_in(None);
        keeper.keep(&session).unwrap();
        assert!(keeper.is_kept(&session));
        assert_eq!(newest(&folders), (1, 0), "{step:?}");
    }
}

#[test]
fn a_kill_at_any_step_loses_no_more_than_the_order_being_typed() {
    for step in Step::ALL {
        for ends in [false, true] {
            let root = Folder::new("killed");
            let folders = Folders::at(&root);
            let (mut keeper, mut session) = (Keeper::new(&folders), session());
            plan(&mut session);
            keeper.keep(&session).unwrap();
            let (before, after) = match ends {
                true => ((0, 1), (1, 0)),
                false => ((0, 1), (0, 2)),
            };
            match ends {
                true => session.end_week(),
                false => plan(&mut session),
            }
            fault::put_in(Some((step, Mishap::Killed)));
            catch_unwind(AssertUnwindSafe(|| keeper.keep(&session))).unwrap_err();
            drop(keeper);
            assert_eq!(newest(&folders), before, "{step:?}");
            let left = drafts(&folders);
            assert_eq!(left.len(), usize::from(step != Step::Open), "{step:?}");
            for draft in &left {
                let hour_ago = SystemTime::now() - Duration::from_secs(3600);
                let file = File::options().write(true).open(draft).unwrap();
                file.set_modified(hour_ago).unwrap();
            }
            // At the next start what was written whole comes into its place; the rest is gone.
            recover(&folders);
            let whole = matches!(step, Step::Sync | Step::Settle);
            assert_eq!(newest(&folders), if whole { after } else { before }, "{step:?} {ends}");
            assert_eq!(drafts(&folders), [] as [std::path::PathBuf; 0], "{step:?}");
        }
    }
}
