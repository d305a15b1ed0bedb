//! What names mean: shipped scenarios, the user's own, and what lies in neither. (What the current
//! folder has to do with it is tested with the program, which has one of its own.)

use scenario::library::{Library, ScenarioHome};
use std::{fs, path::Path};
use test_support::{folder::Folder, root};

/// The shipped library with a folder of own scenarios: `mine`, which rests on a shipped one,
/// `yours`, which rests on `mine`, and one that has the name of a shipped one.
fn with_own() -> (Folder, Library) {
    let folder = Folder::new("own-scenarios");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("mine.ron", r#"(base: "uzen-1724", weeks: 5)"#);
    write("yours/scenario.ron", r#"(base: "mine", weeks: 6)"#);
    write("first-march.ron", r#"(base: "first-march", weeks: 4)"#);
    write("notes.txt", "no scenario");
    let library = Library::at(root()).with_own(&*folder);
    (folder, library)
}

fn weeks(library: &Library, name: &str) -> u16 {
    let loaded = library.load(name);
    loaded.unwrap_or_else(|report| panic!("{name}:\n{report}")).calendar.weeks
}

#[test]
fn own_scenarios_are_known_by_name() {
    let (folder, library) = with_own();
    assert_eq!((weeks(&library, "mine"), weeks(&library, "yours")), (5, 6));
    let shipped = Library::at(root());
    assert_eq!(weeks(&library, "first-march"), weeks(&shipped, "first-march"));
    assert!(library.knows("mine") && !shipped.knows("mine") && !library.knows("notes"));
    // Anything else may rest on them, too.
    let elsewhere = Folder::new("rests-on-own");
    fs::write(elsewhere.join("third.ron"), r#"(base: "yours", weeks: 3)"#).unwrap();
    assert_eq!(weeks(&library, &elsewhere.join("third.ron").display().to_string()), 3);
    assert!(shipped.load(&elsewhere.join("third.ron").display().to_string()).is_err());
    // Mistyped, they are proposed.
    let told = library.load("yuors").unwrap_err().to_string();
    assert!(told.contains("did you mean `yours`?"), "{told}");
    drop(folder);
}

#[test]
fn a_name_that_two_have_means_the_shipped_one_and_says_so() {
    let (folder, library) = with_own();
    let meant = library.meaning("first-march").unwrap();
    assert_eq!(meant.home, ScenarioHome::Shipped);
    assert_eq!(meant.path, root().join("scenarios/first-march"));
    assert_eq!(meant.others, [folder.join("first-march.ron")]);
    // What is listed can be loaded, each as itself.
    let listed = library.listed();
    let own: Vec<_> = listed.iter().filter(|listed| listed.home == ScenarioHome::Own).collect();
    let keys: Vec<&str> = own.iter().map(|listed| listed.key.as_str()).collect();
    assert_eq!(keys, ["first-march", "mine", "yours"]);
    assert_eq!(own[0].name, folder.join("first-march.ron").display().to_string());
    assert_eq!(own.iter().map(|own| weeks(&library, &own.name)).collect::<Vec<_>>(), [4, 5, 6]);
    assert_eq!(listed.len() - own.len(), library.names().len());
    assert!(library.meaning("mine").unwrap().others.is_empty());
}

#[test]
fn a_path_means_what_lies_there() {
    let (folder, library) = with_own();
    let home = |path: &Path| library.meaning(&path.display().to_string()).map(|it| it.home);
    assert_eq!(home(&folder.join("first-march.ron")), Some(ScenarioHome::Own));
    assert_eq!(home(&folder.join("first-march")), Some(ScenarioHome::Own), "without its ending");
    assert_eq!(home(&root().join("scenarios/first-march")), Some(ScenarioHome::Shipped));
    assert_eq!(home(&root().join("tests/data/tiny")), Some(ScenarioHome::Elsewhere));
    assert_eq!(home(&root().join("scenarios/mine")), None);
    for name in ["./first-march", "../scenarios/first-march", "first-march.ron", "", ".", ".."] {
        assert!(library.meaning(name).is_none(), "{name} lies in no folder of this crate");
        assert!(!library.knows(name), "{name}");
    }
}

#[test]
fn one_folder_for_both_holds_what_came_with_the_game() {
    let library = Library::at(root()).with_own(root().join("scenarios"));
    assert!(library.listed().iter().all(|listed| listed.home == ScenarioHome::Shipped));
    assert!(library.meaning("first-march").unwrap().others.is_empty());
    let library = Library::at(root()).with_own(root().join("nowhere"));
    assert_eq!(library.listed().len(), library.names().len());
}
