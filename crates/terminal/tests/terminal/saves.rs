//! Saves in terminal play: listed, found by name or number, deleted, and the campaign kept before it is
//! left.

use super::{Home, played, start};
use std::fs;
use terminal::StartOptions;
use text::Lang;

#[test]
fn saves_are_listed_kept_and_deleted() {
    let home = Home::new("files");
    let input = "saves\nstance 1 seek\nsave one\nsave one\nend\nsave two\nsaves\nload one\nplan\n\
                 delete two yes\ndelete two\nsaves\nload nothing\nsave a b c\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    for said in
        ["There are no saves.", "Saved as “two”", "Loaded.", "Deleted: ", "There is no save"]
    {
        assert!(text.contains(said), "{said} is not said:\n{text}");
    }
    // What another campaign saved is not replaced unasked.
    let before = fs::read_to_string(home.0.join("saves/one.ron")).unwrap();
    let text = played(&home.0, Lang::En, start("uzen-1724", "kazakh"), b"save one\n");
    assert!(text.contains("There is a save “one” already."), "{text}");
    assert_eq!(fs::read_to_string(home.0.join("saves/one.ron")).unwrap(), before);
    let text = played(&home.0, Lang::En, start("uzen-1724", "kazakh"), b"save one replace\n");
    assert!(text.contains("Saved as “one”"), "{text}");
}

#[test]
fn names_of_saves_mean_what_they_say() {
    let home = Home::new("names");
    let there = |name: &str| home.0.join("saves").join(format!("{name}.ron")).is_file();
    let play =
        |input: &str| played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    // A name is a name, also where the list has a number like it.
    let text = play("save 1\nsave 2\nsave 3\ndelete 1\nyes\nsaves\n");
    assert!(text.contains("Delete for good? 1: The First March"), "{text}");
    assert!(!there("1") && there("2") && there("3"), "{text}");
    let text = play("saves\ndelete #1\nyes\n");
    assert!(text.contains("Delete for good? 3: "), "{text}");
    assert!(!there("3") && there("2"));
    // Names that are nearly alike: each by its own, and both when it is neither's.
    let text = play("save Қала\nend\nsave Кала\ndelete кала yes\nload КАЛА\n");
    let asks = "can mean several saves: \"Кала\"; \"Қала\".";
    assert_eq!(text.matches(asks).count(), 2, "{text}");
    assert!(there("Қала") && there("Кала"));
    play("delete Қала yes\n");
    assert!(!there("Қала") && there("Кала"));
    let text = play("delete қала\nyes\n");
    assert!(text.contains("Delete for good? Кала: "), "{text}");
    assert!(!there("Кала"));
}

#[test]
fn a_save_is_deleted_only_by_a_yes() {
    let home = Home::new("sure");
    let there = |name: &str| home.0.join("saves").join(format!("{name}.ron")).is_file();
    let input = "save A\nsave A yes\ndelete A\nplan\nyes\ndelete A yes\ndelete A yes yes\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    assert!(text.contains("Delete for good? A: "), "{text}");
    assert!(text.contains("Delete for good? A yes: "), "“A yes” is a name: {text}");
    assert!(there("A") && !there("A yes"), "{text}");
    // Copies and cut-off files go by the names of their files.
    let saves = home.0.join("saves");
    fs::copy(saves.join("A.ron"), saves.join("A (copy).ron")).unwrap();
    let text = fs::read_to_string(saves.join("A.ron")).unwrap();
    fs::write(saves.join("A cut.ron"), &text[..3000]).unwrap();
    let input = "saves\nload A\ndelete \"A (copy)\" yes\ndelete A cut yes\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    for said in [". A: ", ". A (copy) (saved as “A”): ", ". A cut: not a save", "Loaded."] {
        assert!(text.contains(said), "{said} is not said: {text}");
    }
    assert!(there("A") && !there("A (copy)") && !there("A cut"));
    // A number means what the list showed, though the game keeps the campaign meanwhile.
    let input = "save B\nsaves\nstance 1 seek\nend\ndelete 1 yes\nsaves\ndelete 99 yes\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    assert!(!there("B") && there("A"), "{text}");
    assert!(text.contains("There is no save “99”."), "{text}");
}

#[test]
fn a_campaign_that_is_left_for_another_is_kept_with_its_plan() {
    let home = Home::new("left");
    let input = "save old\nstance 1 seek\nforage 1 wide\nload old\nplan\nload autosave\nplan\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    let plans: Vec<&str> = text.split("> plan\n").skip(1).collect();
    assert!(plans[0].starts_with("Nothing is planned."), "{text}");
    assert!(plans[1].starts_with("Planned for this week:"), "{text}");
    assert!(plans[1].contains("  2. "), "{text}");
}

#[test]
fn what_cannot_be_kept_is_not_left_unasked() {
    let home = Home::new("unkept");
    // A file where the folder of saves should be.
    fs::write(home.0.join("saves"), "in the way").unwrap();
    let input = "stance 1 seek\nquit\nscore\nquit\nquit\nscore\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    assert_eq!(text.matches("Give the command again").count(), 2, "{text}");
    assert_eq!(text.matches("Your points").count(), 1, "{text}");
    assert!(text.ends_with("Farewell.\n"), "{text}");
    assert_eq!(fs::read_to_string(home.0.join("saves")).unwrap(), "in the way");
}

#[test]
fn a_save_is_found_by_name_before_the_first_week() {
    let home = Home::new("begin");
    played(&home.0, Lang::En, start("first-march", "kazakh"), b"stance 1 seek\nsave one\n");
    played(&home.0, Lang::En, start("uzen-1724", "kazakh"), b"save two\n");
    let text = played(&home.0, Lang::En, StartOptions::default(), b"load three\nload one\nplan\n");
    assert!(text.contains("There is no save “three”."), "{text}");
    assert!(text.contains("The First March. "), "{text}");
    assert!(text.contains("Planned for this week:"), "{text}");
    // The list counts the week that is to be planned, as everything else does.
    assert!(text.contains("week 1 of"), "{text}");
    // Only saves of the list are deleted.
    let file = home.0.join("mine.ron");
    fs::write(&file, "mine").unwrap();
    let delete = format!("delete {}\n", file.display());
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), delete.as_bytes());
    assert!(text.contains("There is no save"), "{text}");
    assert!(file.is_file());
}
