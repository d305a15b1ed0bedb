//! A small war told in all languages.

/// Facts of several subjects in one list.
macro_rules! facts {
    ($($fact:expr),* $(,)?) => { vec![$(Event::from($fact)),*] };
}

mod battle_redone;
mod briefing;
mod effects;
mod events;
mod front;
mod keys;
mod planned;
mod reckoning;
mod render;
mod story;
mod war;

use super::*;
use rules::{
    define::Names,
    event::Logged,
    hex::Offset,
    history::{Basis, Work},
    ids::{BoxId, ContingentId, ForceId, HexId, LeaderId, SideId, Spot},
    order::{Order, Pace},
    resolve,
    scenario::Scenario,
    state::CampaignState,
};
use scenario::library::Library;
use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
};

fn root() -> PathBuf {
    test_support::root()
}

fn assets() -> PathBuf {
    root().join("assets")
}

fn texts(lang: Lang) -> Texts {
    Texts::load(&assets(), lang).unwrap_or_else(|error| panic!("{error}"))
}

fn scenario() -> Arc<Scenario> {
    static SCENARIO: OnceLock<Arc<Scenario>> = OnceLock::new();
    SCENARIO
        .get_or_init(|| {
            let path = root().join("crates/text/src/tests/fixture.ron");
            let library = Library::at(root());
            match library.load(&path.to_string_lossy()) {
                Ok(scenario) => scenario,
                Err(report) => panic!("{report}"),
            }
        })
        .clone()
}

const KAZAKH: &str = "kazakh";
const DZUNGAR: &str = "dzungar";

fn side(key: &str) -> SideId {
    scenario().side_by_key(key).unwrap()
}

fn force(key: &str) -> ForceId {
    scenario().force_by_key(key).unwrap()
}

fn hex(column: i32, row: i32) -> HexId {
    scenario().map.hex_at(Offset::new(column, row)).unwrap()
}

/// One week of the small war.
struct Told {
    before: CampaignState,
    after: CampaignState,
    events: Vec<Logged>,
}

/// The small war, with some orders in its first weeks.
fn war() -> Vec<Told> {
    let s = scenario();
    let mut state = CampaignState::new(s.clone(), 7);
    let (kazakh, dzungar) = (side(KAZAKH), side(DZUNGAR));
    let host = force("host");
    let levy = state.contingents_of(host).next().unwrap();
    let here = |force, to, pace| Order::March { force, to, via: [HexId::NONE; 2], pace };
    let sauran = Spot::hex(s.places[s.place_by_key("sauran").unwrap().index()].hex);
    let camp = s.camp_by_key("zhagalbayly").unwrap();
    let bogenbay = s.leaders.iter().position(|l| l.key == "bogenbay").map(LeaderId::at).unwrap();
    let detach = |leader| Order::Detach {
        contingent: levy,
        men: 300,
        to: ForceId::NONE,
        leader,
        officer: false,
    };
    let plan: Vec<Vec<(SideId, Order)>> = vec![
        vec![
            (kazakh, detach(LeaderId::NONE)),
            (kazakh, detach(bogenbay)),
            (kazakh, here(host, sauran, Pace::Normal)),
            (kazakh, Order::Depot { force: host, food_man_days: 500 }),
            (kazakh, Order::CallLevy { camp, force: host, men: 40 }),
            (kazakh, Order::Release { contingent: ContingentId(0), men: 1 }),
            (dzungar, Order::Halt { force: host }),
        ],
        vec![
            (kazakh, here(force("vanguard"), Spot::hex(hex(6, 12)), Pace::Forced)),
            (kazakh, Order::Merge { force: force("vanguard"), into: host }),
            (dzungar, here(force("patrol"), Spot::hex(hex(8, 9)), Pace::Forced)),
        ],
        vec![
            (kazakh, here(host, Spot::hex(hex(12, 12)), Pace::WithHerd)),
            (kazakh, Order::Evacuate { camp, to: BoxId(0) }),
        ],
    ];
    let mut weeks = Vec::new();
    for week in 0..usize::from(s.calendar.weeks) {
        let before = state.clone();
        let mut events: Vec<Logged> = Vec::new();
        let none = Vec::new();
        resolve::week(&mut state, plan.get(week).unwrap_or(&none), &mut events);
        weeks.push(Told { before, after: state.clone(), events });
    }
    weeks
}

/// Nothing of a message shows through: no variable without a value, no key without a message,
/// no mark of direction, no empty name.
fn assert_clean(text: &str, of: &str) {
    assert!(!text.trim().is_empty(), "{of}: nothing said");
    assert!(!text.contains(['{', '}', '$', '\u{2068}', '\u{2069}']), "{of}: {text}");
    assert!(!text.contains("  "), "{of}: {text}");
    assert!(!text.contains("()") && !text.contains(" ,") && !text.contains(" ."), "{of}: {text}");
    let keyed = text.split_whitespace().any(|word| {
        let prefixes =
            ["event-", "order-", "error-", "where-", "count-", "loss-", "line-", "task-"];
        prefixes.iter().any(|prefix| word.starts_with(prefix))
    });
    assert!(!keyed, "{of}: {text}");
}

#[test]
#[allow(clippy::disallowed_types, reason = "the clock is what is asked here; no rule sees it")]
fn loading_a_language_is_fast() {
    let start = std::time::Instant::now();
    for lang in Lang::ALL {
        let _ = texts(lang);
    }
    // A few milliseconds each; the bound leaves room for a busy machine.
    assert!(start.elapsed().as_millis() < 500, "{:?}", start.elapsed());
}

#[test]
fn what_a_claim_rests_on_ends_in_one_full_stop() {
    let names = |en: &str| Names::new(en, "", "");
    let work = |title: &&str| Work { key: String::new(), title: names(title) };
    let basis = |works: &[&str], note: &str| Basis {
        works: works.iter().map(work).collect(),
        note: names(note),
        plain: String::new(),
    };
    let told = |works: &[&str], note: &str| crate::basis(&texts(Lang::En), &basis(works, note));
    assert_eq!(told(&["Levshin", "Anna, 1730 O.S."], ""), "Levshin; Anna, 1730 O.S.");
    assert_eq!(told(&["Levshin"], ""), "Levshin.");
    assert_eq!(told(&["Levshin"], "The year is ours."), "Levshin. The year is ours.");
    assert_eq!(told(&["Anna, 1730 O.S."], "The year."), "Anna, 1730 O.S. The year.");
}
