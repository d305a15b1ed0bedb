//! What people see for what they got wrong, and that nothing is said twice.
#![allow(unreachable_pub, reason = "the structs are declared as a library declares them")]

use super::*;
use crate::problem::Severity;
use rules::define::{Patched, Table, choices, leaf, patch};

patch! {
    /// A scenario.
    pub struct Game, GamePatch {
        /// Its title.
        title: String,
        /// How forces march.
        march: March,
        /// The forces.
        forces: Table<Force> = Table::new(),
        /// What is planned.
        plans: Vec<Plan> = Vec::new(),
    }
    /// Marching.
    pub struct March, MarchPatch {
        /// Kilometres a day of a whole camp.
        camp_km: u16,
        /// Whether camps rest.
        rests: bool = true,
    }
    /// A force.
    pub struct Force, ForcePatch {
        /// Men who can fight.
        men: u16,
        /// How good they are.
        strength: u8 = 5,
        /// When they are called up.
        season: Season = Season::Summer,
        /// Where they stand.
        at: (i16, i16),
        /// Their horses.
        horses: Option<u32>,
        /// By name.
        contingents: Table<u16> = Table::new(),
    }
    /// A plan.
    pub struct Plan, PlanPatch {
        /// Its day.
        day: u8,
        /// What happens.
        what: What = What::Nothing,
        /// Stages.
        stages: Vec<u8> = Vec::new(),
    }
}

choices! {
    /// A season.
    pub enum Season {
        /// Snow.
        Winter,
        /// Grass.
        Summer,
    }
}

/// What happens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub enum What {
    /// Nothing.
    Nothing,
    /// A siege.
    Siege {
        /// Of what.
        town: String,
        /// How long.
        weeks: u8,
    },
    /// A march over so many days.
    March(u8),
}
leaf!(What, "plan such as March(3)");

/// Reads texts as layers, base first; the whole value and the report.
fn load(texts: &[&str]) -> (Option<Game>, Report) {
    let mut report = Report::new();
    let mut layers = Layers::new();
    let mut patch = GamePatch::default();
    for (index, text) in texts.iter().enumerate() {
        let source = SourceFile::from_text(Path::new(&format!("{index}.ron")), *text, &mut report);
        if let Some(over) = parse_patch::<Game>(&source, &mut report) {
            Game::merge(&mut patch, over);
        }
        layers.push(source);
    }
    let game = layers.build(&patch, &mut report);
    (game, report)
}

/// One line for each problem: place, code, message and help.
fn said(texts: &[&str]) -> Vec<String> {
    let (_, report) = load(texts);
    let show = |problem: &&Problem| {
        let help = problem.help.as_ref().map_or_else(String::new, |help| format!(" = {help}"));
        format!("{}:{} {}: {}{help}", problem.line, problem.column, problem.code, problem.message)
    };
    report.sorted().iter().map(show).collect()
}

const GOOD: &str = r#"(
    title: "Turkistan",
    march: (camp_km: 25),
    forces: {
        "abulkhair": (men: 300, at: (1, 2), season: Winter),
        "galdan": Force(men: 400, at: (3, 4), horses: 900, contingents: { "van": 3 }),
    },
    plans: [(day: 1), (day: 2, what: Siege(town: "x", weeks: 3)), (day: 3, what: March(2), stages: [1, 2])],
)"#;

#[test]
fn good_files_are_read_without_a_word() {
    let (game, report) = load(&[GOOD, r#"(forces: { "galdan": (men: 450), "abulkhair": None })"#]);
    assert!(report.is_empty(), "{report}");
    let game = game.unwrap();
    assert_eq!(game.forces.len(), 1);
    assert_eq!((game.forces["galdan"].men, game.forces["galdan"].horses), (450, Some(900)));
    assert_eq!(game.plans[1].what, What::Siege { town: "x".to_owned(), weeks: 3 });
}

/// What stands in [`GOOD`], what stands there instead, and what is said of it.
const MISTAKES: [(&str, &str, &str); 32] = [
    (
        "camp_km: 25",
        "camp_km: \"25\"",
        "3:22 wrong-type: `march.camp_km`: expected a whole number from 0 to 65535, found \"25\" = write `25` without quotes",
    ),
    (
        "men: 300",
        "men: \"many\"",
        "5:28 wrong-type: `forces[\"abulkhair\"].men`: expected a whole number from 0 to 65535, found \"many\" = `men`: Men who can fight.",
    ),
    (
        "men: 300",
        "men: 70_000",
        "5:28 out-of-range: `forces[\"abulkhair\"].men`: expected a whole number from 0 to 65535, found `70_000` = `men`: Men who can fight.",
    ),
    (
        "men: 300",
        "men: -3",
        "5:28 out-of-range: `forces[\"abulkhair\"].men`: expected a whole number from 0 to 65535, found `-3` = `men`: Men who can fight.",
    ),
    (
        "camp_km: 25",
        "camp_km: 2.5",
        "3:22 wrong-type: `march.camp_km`: expected a whole number from 0 to 65535, found `2.5` = fractions are not used: write a whole number",
    ),
    (
        "camp_km: 25",
        "camp_km: 25km",
        "3:22 wrong-type: `march.camp_km`: expected a whole number from 0 to 65535, found `25km` = write the number alone: `25`",
    ),
    (
        "camp_km: 25",
        "camp_km: 25, rests: yes",
        "3:33 wrong-type: `march.rests`: expected true or false, found `yes` = `rests`: Whether camps rest.",
    ),
    (
        "men: 300",
        "men: 300, strenght: 4",
        "5:33 unknown-field: unknown field `strenght` in Force (`forces[\"abulkhair\"]`) = did you mean `strength`?",
    ),
    (
        "title: \"Turkistan\"",
        "titel: \"Turkistan\"",
        "2:5 unknown-field: unknown field `titel` in Game = did you mean `title`?",
    ),
    (
        "season: Winter",
        "season: Wnter",
        "5:53 unknown-choice: `forces[\"abulkhair\"].season`: `Wnter` is no Season = did you mean `Winter`?",
    ),
    (
        "season: Winter",
        "season: Spring",
        "5:53 unknown-choice: `forces[\"abulkhair\"].season`: `Spring` is no Season = there is: `Winter`, `Summer`",
    ),
    (
        "season: Winter",
        "season: \"winter\"",
        "5:53 wrong-type: `forces[\"abulkhair\"].season`: expected one of `Winter`, `Summer`, found \"winter\" = write `Winter` without quotes",
    ),
    (
        "season: Winter",
        "season: Winter(3)",
        "5:53 wrong-type: `forces[\"abulkhair\"].season`: expected one of `Winter`, `Summer`, found values `Winter(3)` = `season`: When they are called up.",
    ),
    (
        "\"abulkhair\": (",
        "abulkhair: (",
        "5:9 key: expected a key in quotes, found `abulkhair` = write `\"abulkhair\"`",
    ),
    (
        "title: \"Turkistan\"",
        "title: Turkistan",
        "2:12 wrong-type: `title`: expected text in quotes, found `Turkistan` = write `\"Turkistan\"`",
    ),
    (
        "at: (1, 2)",
        "at: (1, 2, 3)",
        "5:37 wrong-type: `forces[\"abulkhair\"].at`: expected values `(whole number from -32768 to 32767, whole number from -32768 to 32767)`, found values `(1, 2, 3)` = `at`: Where they stand.",
    ),
    (
        "at: (1, 2)",
        "at: (1)",
        "5:37 wrong-type: `forces[\"abulkhair\"].at`: expected values `(whole number from -32768 to 32767, whole number from -32768 to 32767)`, found values `(1)` = `at`: Where they stand.",
    ),
    (
        "at: (1, 2)",
        "at: (1, north)",
        "5:41 wrong-type: `forces[\"abulkhair\"].at[1]`: expected a whole number from -32768 to 32767, found `north`",
    ),
    (
        "march: (camp_km: 25)",
        "march: 25",
        "3:12 wrong-type: `march`: expected the fields of March in `( … )`, found `25` = it is written `(camp_km: …)`",
    ),
    (
        "march: (camp_km: 25)",
        "march: Marsh(camp_km: 25)",
        "3:5 wrong-name: `march`: expected `March( … )`, found `Marsh` = write `March( … )`, or leave the name out",
    ),
    (
        "march: (camp_km: 25)",
        "march: { \"camp_km\": 25 }",
        "3:12 wrong-type: `march`: expected the fields of March in `( … )`, found a table `{ \"camp_km\": 25 }` = fields are written `( name: value, … )`, without quotes around the names",
    ),
    (
        "contingents: { \"van\": 3 }",
        "contingents: [3]",
        "6:73 wrong-type: `forces[\"galdan\"].contingents`: expected a table `{ \"key\": … }` of whole number from 0 to 65535, found a list `[3]` = a table is written `{ \"key\": value, … }`",
    ),
    (
        "stages: [1, 2]",
        "stages: 3",
        "8:100 wrong-type: `plans[2].stages`: expected a list `[ … ]` of whole number from 0 to 255, found `3` = write `[3]`",
    ),
    (
        "stages: [1, 2]",
        "stages: [1, 256]",
        "8:104 out-of-range: `plans[2].stages[1]`: expected a whole number from 0 to 255, found `256`",
    ),
    (
        "(day: 1)",
        "5",
        "8:13 wrong-type: `plans[0]`: expected the fields of Plan in `( … )`, found `5` = it is written `(day: …)`",
    ),
    (
        "weeks: 3",
        "weeks: 3, weks: 4",
        "8:65 unknown-field: unknown field `weks` in Siege (`plans[1].what`) = `weeks` is given already; take one out",
    ),
    (
        "weeks: 3",
        "weeks: \"x\"",
        "8:62 wrong-type: `plans[1].what.weeks`: expected a whole number, found \"x\"",
    ),
    (", weeks: 3", "", "8:32 missing-field: `plans[1].what`: the field `weeks` is missing"),
    (
        "what: March(2)",
        "what: March(day: 2)",
        "8:82 wrong-type: `plans[2].what`: expected a plan such as March(3), found fields `March(day: 2)` = `what`: What happens.",
    ),
    ("camp_km: 25", "", "3:12 missing-field: `march` is written without what it needs: `camp_km`"),
    (
        "men: 300, ",
        "",
        "5:9 missing-field: the field `men` of Force is missing in `forces[\"abulkhair\"]` = add `men: …` (whole number from 0 to 65535): Men who can fight.",
    ),
    (
        "day: 2, ",
        "",
        "8:23 missing-field: the field `day` of Plan is missing in `plans[1]` = add `day: …` (whole number from 0 to 255): Its day.",
    ),
];

#[test]
fn says_each_mistake_in_its_own_words() {
    for (from, to, expected) in MISTAKES {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        assert_eq!(said(&[&text]), [expected], "{to}");
    }
}

#[test]
fn says_everything_at_once_and_nothing_twice() {
    let text = r#"(
    titel: "x",
    march: (camp_km: many rests: 3),
    forces: {
        "a": (men: 1 000, men: 2, at: (x, 2), strenght: 3, at: (1, 2)),
        "b": (men: 1, at: (1, 2), season: Sumer, horses: "no", contingents: { "v": -1, "w": 2, "v": 3 }),
        "c": 5,
        "d": (at: (1, 1)),
    },
    plans: [7, (day: 300), "x", (day = 1; what: Siege(town: 3, weeks: "x")), (what: Nothing)],
)"#;
    assert_eq!(
        said(&[text]),
        [
            "2:5 unknown-field: unknown field `titel` in Game = did you mean `title`?",
            "3:22 wrong-type: `march.camp_km`: expected a whole number from 0 to 65535, found `many` = `camp_km`: Kilometres a day of a whole camp.",
            "3:26 missing-comma: expected `,` between these values = add a comma here",
            "3:34 wrong-type: `march.rests`: expected true or false, found `3` = `rests`: Whether camps rest.",
            "5:21 split-number: a blank splits this number = digits are grouped with `_`, as in `1_000`",
            "5:27 duplicate-field: the field `men` is given twice = take one of them out",
            "5:40 wrong-type: `forces[\"a\"].at[0]`: expected a whole number from -32768 to 32767, found `x`",
            "5:47 unknown-field: unknown field `strenght` in Force (`forces[\"a\"]`) = did you mean `strength`?",
            "5:60 duplicate-field: the field `at` is given twice = take one of them out",
            "6:43 unknown-choice: `forces[\"b\"].season`: `Sumer` is no Season = did you mean `Summer`?",
            "6:58 wrong-type: `forces[\"b\"].horses`: expected a whole number, 0 or more, found \"no\" = `horses`: Their horses.",
            "6:84 out-of-range: `forces[\"b\"].contingents[\"v\"]`: expected a whole number from 0 to 65535, found `-1`",
            "6:96 duplicate-key: the entry \"v\" is given twice = take one of them out",
            "7:14 wrong-type: `forces[\"c\"]`: expected the fields of Force in `( … )`, found `5` = it is written `(men: …, at: …)`",
            "8:9 missing-field: the field `men` of Force is missing in `forces[\"d\"]` = add `men: …` (whole number from 0 to 65535): Men who can fight.",
            "10:13 wrong-type: `plans[0]`: expected the fields of Plan in `( … )`, found `7` = it is written `(day: …)`",
            "10:22 out-of-range: `plans[1].day`: expected a whole number from 0 to 255, found `300` = `day`: Its day.",
            "10:28 wrong-type: `plans[2]`: expected the fields of Plan in `( … )`, found \"x\" = it is written `(day: …)`",
            "10:38 equals: `=` does not give a field its value = write `:`",
            "10:41 semicolon: `;` does not separate values = write `,`",
            "10:61 wrong-type: `plans[3].what.town`: expected text in quotes, found `3` = write `\"3\"`",
            "10:71 wrong-type: `plans[3].what.weeks`: expected a whole number, found \"x\"",
            "10:78 missing-field: the field `day` of Plan is missing in `plans[4]` = add `day: …` (whole number from 0 to 255): Its day.",
        ]
    );
}

#[test]
fn texts_that_cannot_be_followed_spoil_only_themselves() {
    for (text, expected) in [
        ("(", "1:1 unclosed: this `(` is never closed = add the missing `)`"),
        (
            "",
            "1:1 empty-file: the file holds no value = write at least `()`, a group of fields with nothing in it",
        ),
        ("[1]", "1:1 wrong-type: expected the fields of Game in `( … )`, found a list `[1]`"),
        (
            "(title: \"a\\q\", march: (camp_km: 1))",
            "1:9 wrong-type: `title`: expected text in quotes, found \"a\\q\" = `title`: Its title.",
        ),
        (
            "(title: “a”, march: (camp_km: 1))",
            "1:9 foreign-quote: `“` is not the quote that texts are written in = write `\"` before and after the text",
        ),
        (
            "(title: 'ab', march: (camp_km: 1))",
            "1:9 single-quote: single quotes hold one character = write texts between double quotes `\"`",
        ),
        (
            "(title: \"a\", march: (camp_km: 1), forces: (\"a\": (men: 1)))",
            "1:44 key-in-fields: expected a field name = fields have no quotes; a table of names is written `{ \"name\": … }` with braces",
        ),
        (
            "(title: \"a\", march: (camp_km: 1), plans: [day: 3])",
            "1:43 key-in-list: a list has no names in it = fields are written `( name: value )`, tables `{ \"key\": value }`",
        ),
        (
            "(title: \"a\", march: (camp_km: 1), plans: [(day: 1)(day: 2)])",
            "1:51 missing-comma: expected `,` between these values = add a comma here",
        ),
        (
            "(title: \"a\", march: (camp_km: 1), my-field: 3)",
            "1:35 key: `my-field` is no field name = field names have small letters, digits and `_`",
        ),
    ] {
        assert_eq!(said(&[text]), [expected], "{text}");
    }
}

#[test]
fn finds_the_file_that_says_it() {
    let base = "(\n  title: \"x\",\n  march: (camp_km: 1),\n  plans: [(day: 1), (day: 2), (day: 3)],\n  forces: { \"a\": (men: 1, at: (1, 2)) },\n)";
    let top = "(\n  plans: [(day: 4)],\n  forces: {\n    \"a\": (men: 2),\n    \"b\": (at: (1, 2)),\n    \"c\": None,\n  },\n)";
    let (_, report) = load(&[base, top]);
    let places: Vec<_> = report
        .sorted()
        .iter()
        .map(|problem| (problem.file.display().to_string(), problem.line, problem.code))
        .collect();
    assert_eq!(
        places,
        [("1.ron".into(), 5, "missing-field"), ("1.ron".into(), 6, "nothing-to-remove")]
    );

    let mut layers = Layers::new();
    let mut report = Report::new();
    layers.push(SourceFile::from_text(Path::new("0.ron"), base, &mut report));
    layers.push(SourceFile::from_text(Path::new("1.ron"), top, &mut report));
    layers.push_at(
        SourceFile::from_text(Path::new("march.ron"), "(camp_km: 9)", &mut report),
        DataPath::new().field("march"),
    );
    let at = |path: &str| {
        let path = DataPath::parse(path).unwrap();
        let place = layers.locate(&path).unwrap();
        let exact = layers.giver(&path).is_some();
        format!("{}:{}:{} {exact}", place.file.display(), place.line, place.column)
    };
    assert_eq!(at("title"), "0.ron:2:10 true");
    assert_eq!(at("march.camp_km"), "march.ron:1:11 true");
    assert_eq!(at("forces[\"a\"].men"), "1.ron:4:16 true");
    assert_eq!(at("forces[\"a\"].at"), "0.ron:5:31 true");
    assert_eq!(at("forces[\"b\"].men"), "1.ron:5:5 false");
    assert_eq!(at("plans[2].day"), "1.ron:2:3 false", "lists are replaced, not merged");
    assert_eq!(at("forces"), "1.ron:3:3 true");
    assert_eq!(at("forces[\"c\"]"), "1.ron:6:10 true");
    let title = DataPath::new().field("title");
    let place = layers.locate_in_text(&title, 0..1).unwrap();
    assert_eq!((place.line, place.column, place.excerpt.width), (2, 11, 1));
    assert_eq!(layers.locate_in_text(&title, 9..10).map(|place| place.column), Some(10));
    let path = DataPath::parse("forces[\"a\"].men").unwrap();
    let problem = layers.warning("few-men", &path, "two men are no force");
    assert_eq!(problem.severity, Severity::Warning);
    assert!(
        problem.to_string().contains("4 |     \"a\": (men: 2),\n  |                ^\n"),
        "{problem}"
    );
}

#[test]
fn what_is_taken_out_is_no_longer_written_below() {
    let (mut layers, mut report) = (Layers::new(), Report::new());
    for (name, text) in
        [("0.ron", "(forces: { \"a\": (men: 1) })"), ("1.ron", "(forces: { \"a\": None })")]
    {
        layers.push(SourceFile::from_text(Path::new(name), text, &mut report));
    }
    let path = DataPath::parse("forces[\"a\"].men").unwrap();
    assert!(layers.giver(&path).is_none());
    let place = layers.locate(&path).unwrap();
    assert_eq!((place.file.to_str(), place.column), (Some("1.ron"), 12));
    assert_eq!(layers.locate_key(&path).map(|place| place.column), Some(12));
}

#[test]
fn counts_list_items_as_they_are_written() {
    let text = "(title: \"x\", march: (camp_km: 1), plans: [5, (day: 1), 6, (), (day: 2)])";
    let said = said(&[text]);
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(
        said[2]
            .starts_with("1:59 missing-field: `plans[3]` is written without what it needs: `day`"),
        "{said:?}"
    );
}

#[test]
fn stops_after_so_many_errors() {
    let items: String = (0..100).map(|_| "\"x\",\n").collect();
    let (game, report) =
        load(&[&format!("(title: \"x\", march: (camp_km: 1), plans: [\n{items}])")]);
    assert!(game.is_none());
    assert_eq!(report.count(Severity::Error), 41);
    assert!(report.to_string().contains("too many errors in this file"));
}

#[test]
fn damage_is_always_reported_and_never_panics() {
    let mut seed = 0x1724_0003_u64;
    let mut below = |limit: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % limit as u64).unwrap()
    };
    let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "x", "1", " ", "\n", "=", "None", "Some(",
        "y: 2,",
    ];
    for _ in 0..3_000 {
        let mut text = GOOD.to_owned();
        let at = below(text.len());
        let end = (at + below(6)).min(text.len());
        text.replace_range(at..end, pieces[below(pieces.len())]);
        let (game, report) = load(&[&text]);
        assert_eq!(game.is_none() || report.has_errors(), report.has_errors(), "{text}\n{report}");
    }
}
