//! The page that opens a campaign, for every side of every shipped scenario.

use super::{Lang, Library, root, texts};
use crate::briefing;
use rules::state::CampaignState;
use std::collections::BTreeSet;

/// Most words of who and of why: the page has no scroll bar.
const MOST: (usize, usize) = (40, 66);

#[test]
fn every_side_is_told_who_it_is_and_why_it_fights() {
    let library = Library::at(root());
    let mut told = 0;
    for name in library.names() {
        let state = CampaignState::new(library.load(&name).unwrap(), 1);
        for side in state.scenario.playable() {
            let key = &state.scenario.sides[side.index()].key;
            let mut seen = BTreeSet::new();
            for lang in Lang::ALL {
                let page = briefing(&texts(lang), &state, side);
                let words = |text: &str| text.split_whitespace().count();
                let at = format!("{name}, {key}, {lang:?}");
                assert!((8..=MOST.0).contains(&words(&page.who)), "{at}: {}", page.who);
                assert!((20..=MOST.1).contains(&words(&page.why)), "{at}: {}", page.why);
                assert!(seen.insert(page.who.clone()) && seen.insert(page.why.clone()), "{at}");
                // On what it rests, with works that the bibliography has.
                let brief = state.scenario.briefs[side.index()].as_ref().unwrap();
                assert!(brief.basis.works.iter().all(|work| !work.title.is_empty()), "{at}");
                assert!(!lang.of(&brief.basis.note).is_empty(), "{at}");
                let known = page.known.unwrap();
                assert!(known.contains(lang.of(&brief.basis.note)), "{at}: {known}");
                // All that counts, who is fought and for how long.
                assert!(page.win.len() >= 3, "{at}: {:?}", page.win);
                assert_eq!(page.against.len(), 1, "{at}");
                assert!(page.until_line.contains(&state.scenario.calendar.weeks.to_string()));
                told += 1;
            }
        }
    }
    assert_eq!(told, 5 * 2 * 3);
}

#[test]
fn a_side_of_which_nothing_is_said_has_a_page_all_the_same() {
    let mut scenario = test_support::load("first-march");
    let own = std::sync::Arc::get_mut(&mut scenario).unwrap();
    own.briefs.iter_mut().for_each(|brief| *brief = None);
    let state = CampaignState::new(scenario, 1);
    let side = state.scenario.side_by_key("kazakh").unwrap();
    let page = briefing(&texts(Lang::En), &state, side);
    assert_eq!(page.who, "You lead: Kazakhs. At the head: Abul Khair Khan.");
    assert_eq!(&page.why, Lang::En.of(&state.scenario.summary));
    assert_eq!(page.known, None);
    assert_eq!(page.against, ["Dzungars, led by Lobsangsür"]);
    assert_eq!(page.until, "17 December 1724; 12 weeks");
    assert!(page.win[0].contains("Turkistan 100, Sauran 25"), "{:?}", page.win);
}
