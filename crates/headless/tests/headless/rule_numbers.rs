//! Every number of the rule book set to its extremes, one at a time: `check` refuses it, or weeks
//! of war are played with it and nothing stops the program.
//!
//! The gate tries one value a number, another one for the next; `TURKISTAN_LONG=1` tries all.

use crate::players::plan;
use headless::ai::{Policy, Strategist};
use rules::{
    define::{Path as DataPath, PathStep},
    explain::{camp_supply, force_supply},
    observe::Observation,
    order::{Order, SiegeWay},
    outlook::Outlook,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use scenario::{
    library::Library,
    problem::Report,
    source::SourceFile,
    syntax::{NodeId, NodeKind, SyntaxTree},
};
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};
use test_support::{
    assert_books_balance, by_key,
    folder::{Folder, copy_tree},
    root,
};

/// What a number becomes: too little, too much, and what looks harmless beside its neighbours.
const VALUES: [&str; 7] = ["0", "1", "4", "1000", "20000", "1000000", "4294967295"];

/// The tiny campaign in the depth of winter, with everybody upon everybody else.
const WAR: &str = r#"
    base: "tiny", start: "1724-12-04", weeks: 8,
    forces: {
        "host": (at: Place("east_town")),
        "banner": (at: Place("east_town"), garrison: true),
        "riders": (at: Hex(9, 6), stance: Seek),
        "scouts": (at: Hex(4, 6), stance: Seek),
    },
"#;

/// A number of the rule book: where it stands, and the text that gives it another value.
struct Number {
    path: DataPath,
    /// Before and after the value, the lists in which it stands given whole.
    around: (String, String),
}

/// Every number of the shipped rule book.
fn numbers() -> Vec<Number> {
    let mut all = Vec::new();
    let mut files: Vec<_> = fs::read_dir(root().join("assets/ruleset")).unwrap().collect();
    files.sort_by_key(|entry| entry.as_ref().unwrap().path());
    for file in files {
        let path = file.unwrap().path();
        let mut report = Report::new();
        let source = SourceFile::read(&path, &mut report).unwrap();
        let tree = source.tree();
        for (id, _) in tree.nodes().filter(|(_, node)| node.kind == NodeKind::Number) {
            all.push(Number { path: tree.path_of(id), around: around(tree, source.text(), id) });
        }
    }
    all
}

/// The brackets around a value, outermost first, with nothing else in them but, of a list, the
/// other items.
fn around(tree: &SyntaxTree, text: &str, id: NodeId) -> (String, String) {
    let (mut before, mut after) = (String::new(), String::new());
    let (mut at, mut node) = (id, tree.node(id).unwrap());
    while let (Some(parent), Some(step)) = (node.parent, &node.step) {
        let own = tree.node(parent).unwrap();
        match step {
            PathStep::Field(name) => {
                before.insert_str(0, &format!("({name}: "));
                after.push(')');
            }
            PathStep::Key(key) => {
                before.insert_str(0, &format!("{{{key:?}: "));
                after.push('}');
            }
            PathStep::Item(_) => {
                let (from, to) = (own.span.start, own.span.end);
                before.insert_str(0, &text[from..node.span.start]);
                after.push_str(&text[node.span.end..to]);
            }
        }
        (at, node) = (parent, own);
    }
    assert_eq!(Some(at), tree.root());
    (before, after)
}

/// Four weeks: sieges in every way, raids, and what players think of it all.
fn war(scenario: &Arc<Scenario>, which: usize) {
    let mut state = CampaignState::new(scenario.clone(), which as u64);
    let mut players: Vec<Box<dyn Strategist>> =
        vec![Policy::Bold.player(), Policy::ALL[which % Policy::ALL.len()].player()];
    let force = |key| by_key::force(scenario, key);
    let besiege = |way| Order::Besiege {
        force: force("host"),
        place: by_key::place(scenario, "east_town"),
        way,
    };
    let raid = Order::Raid { force: force("riders"), camp: by_key::camp(scenario, "otok_camp") };
    let own = by_key::side(scenario, "kazakh");
    let mut scratch = Scratch::default();
    for week in 0..4 {
        let mut orders = plan(&state, &mut players);
        let way = SiegeWay::ALL[(which + week) % SiegeWay::ALL.len()];
        orders.extend([(own, besiege(way)), (own, raid)]);
        for (side, order) in &orders {
            let _ = Outlook::of(&Observation::new(&state, *side), order);
        }
        week_with(&mut state, &orders, &mut (), &mut scratch);
        state.living_forces().for_each(|force| {
            let _ = force_supply(&state, force);
        });
        state.camps().ids().for_each(|camp| {
            let _ = camp_supply(&state, camp);
        });
        assert_books_balance(&state);
    }
}

#[test]
fn no_number_that_passes_the_check_stops_the_program() {
    let all = std::env::var_os("TURKISTAN_LONG").is_some();
    let numbers = numbers();
    assert!(numbers.len() > 500, "only {} numbers were found", numbers.len());
    let (numbers, workers) = (&numbers, 2);
    let told: Vec<(usize, Vec<String>)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let folder = Folder::new("rule-numbers");
                    copy_tree(&root().join("tests/data/tiny"), &folder.join("tiny"));
                    let (file, library) = (folder.join("war.ron"), Library::at(root()));
                    let (mut played, mut wrong) = (0, Vec::new());
                    for (i, number) in numbers.iter().enumerate().skip(worker).step_by(workers) {
                        for (k, value) in VALUES.iter().enumerate() {
                            if !all && k != i / workers % VALUES.len() {
                                continue;
                            }
                            let (before, after) = &number.around;
                            let text = format!("({WAR} rules: {before}{value}{after})");
                            fs::write(&file, text).unwrap();
                            let done = catch_unwind(AssertUnwindSafe(|| {
                                let loaded = library.load(file.to_str().unwrap());
                                loaded.is_ok_and(|scenario| {
                                    war(&scenario, i + k);
                                    true
                                })
                            }));
                            match done {
                                Ok(did_play) => played += usize::from(did_play),
                                Err(_) => wrong.push(format!("{} = {value}", number.path)),
                            }
                        }
                    }
                    (played, wrong)
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    let wrong: Vec<&String> = told.iter().flat_map(|(_, wrong)| wrong).collect();
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
    // Were all of them refused, this would test nothing.
    let played: usize = told.iter().map(|(played, _)| played).sum();
    assert!(played * 3 > numbers.len(), "{played} of {} were played", numbers.len());
}
