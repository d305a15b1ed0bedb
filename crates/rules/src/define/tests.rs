//! Declaring, reading, merging, building and documenting, on small structs of every kind.
#![allow(unreachable_pub, reason = "the structs are declared as a library declares them")]

use super::*;
use ron::extensions::Extensions;

patch! {
    /// How fast a force goes.
    ///
    /// Second paragraph.
    pub struct March, MarchPatch {
        /// Kilometres a day of a whole camp.
        camp_km: u16,
        /// A remark.
        note: String = String::new(),
        /// Days of rest a week.
        rest: Option<u8>,
    }
    /// One kind of troops.
    pub struct Kind, KindPatch {
        /// Men in it.
        men: u32,
        /// Its names.
        names: Names,
        /// When it is called up.
        season: Season = Season::Summer,
    }
    /// Everything.
    pub struct All, AllPatch {
        /// Marching.
        march: March,
        /// The kinds.
        kinds: Table<Kind>,
        /// Weights by name.
        weights: Table<u16> = Table::new(),
        /// Stages of a route.
        route: Vec<Stage> = Vec::new(),
        /// Where it begins.
        from: (i16, i16),
        /// Levels.
        levels: Vec<u8> = vec![1, 2],
        /// Columns in tables.
        deep: Table<Table<bool>> = Table::new(),
        /// A struct that may be left out.
        aside: Option<March>,
        /// An event.
        event: Event = Event::Peace,
    }
    /// A stage.
    pub struct Stage, StagePatch {
        /// Its end.
        to: String,
        /// Its days.
        days: u8,
    }
    /// Nothing in it.
    pub struct Bare, BarePatch {}
}

choices! {
    /// A time of the year.
    pub enum Season {
        /// Snow | ice.
        Winter,
        /// Grass.
        Summer,
    }
}

/// Something that happens, written whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Event {
    /// Nothing.
    Peace,
    /// A siege of so many weeks.
    Siege {
        /// Weeks.
        weeks: u8,
    },
}
leaf!(Event, "event");

fn try_read<P: serde::de::DeserializeOwned>(text: &str) -> Result<P, String> {
    let extensions = Extensions::IMPLICIT_SOME
        | Extensions::UNWRAP_NEWTYPES
        | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    options.from_str(text).map_err(|error| error.to_string())
}

fn read<P: serde::de::DeserializeOwned>(text: &str) -> P {
    try_read(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn layers<T: Patched>(texts: &[&str]) -> Result<T, Vec<String>> {
    let mut patch = T::Patch::default();
    for text in texts {
        T::merge(&mut patch, read(text));
    }
    build(&patch).map_err(|missing| {
        missing.iter().map(|missing| format!("{} {:?}", missing.path, missing.lack)).collect()
    })
}

const BASE: &str = r#"All(
    march: March(camp_km: 25, rest: 1),
    kinds: {
        "sipahi": (men: 500, names: (en: "a", kk: "b", ru: "c")),
        "archer": (men: 300, names: (en: "d", kk: "e", ru: "f"), season: Winter),
    },
    weights: { "a": 1, "b": 2 },
    route: [(to: "x", days: 3), Stage(to: "y", days: 4)],
    from: (-3, 4),
    deep: { "one": { "two": true, "three": false } },
    aside: (camp_km: 9),
    event: Siege(weeks: 3),
)"#;

#[test]
fn builds_what_one_file_gives() {
    let all: All = layers(&[BASE]).unwrap();
    assert_eq!(all.march, March { camp_km: 25, note: String::new(), rest: Some(1) });
    assert_eq!(all.kinds["archer"].season, Season::Winter);
    assert_eq!(all.kinds["sipahi"].season, Season::Summer);
    assert_eq!(all.weights, [("a", 1), ("b", 2)].into_iter().collect());
    assert_eq!(all.route[1], Stage { to: "y".to_owned(), days: 4 });
    assert_eq!((all.from, all.levels), ((-3, 4), vec![1, 2]));
    assert!(!all.deep["one"]["three"]);
    assert_eq!(all.aside.map(|march| march.camp_km), Some(9));
    assert_eq!(all.event, Event::Siege { weeks: 3 });
    let _bare: Bare = layers(&["()"]).unwrap();
}

#[test]
fn an_override_changes_only_what_it_names() {
    let over = r#"(
        march: (note: "slow"),
        kinds: { "archer": (men: 350, names: (ru: "g")), "sipahi": None, "new": (men: 1, names: (en: "x", kk: "y", ru: "z")) },
        weights: { "a": None, "b": 5 },
        route: [(to: "z", days: 1)],
        deep: { "one": { "two": None } },
        aside: None,
    )"#;
    let all: All = layers(&[BASE, over]).unwrap();
    assert_eq!((all.march.camp_km, all.march.note.as_str()), (25, "slow"));
    assert_eq!(all.kinds.keys().collect::<Vec<_>>(), ["archer", "new"]);
    let archer = &all.kinds["archer"];
    assert_eq!((archer.men, archer.season), (350, Season::Winter));
    assert_eq!((archer.names.en.as_str(), archer.names.ru.as_str()), ("d", "g"));
    assert_eq!(all.weights, [("b", 5)].into_iter().collect());
    assert_eq!(all.route.len(), 1, "lists are replaced whole");
    assert_eq!(all.deep["one"].len(), 1);
    assert_eq!(all.aside, None, "`None` clears what a lower layer gives");
    let back: All =
        layers(&[BASE, over, "(aside: (camp_km: 3), kinds: { \"archer\": Some(men: 7) })"])
            .unwrap();
    assert_eq!(back.aside.map(|march| march.camp_km), Some(3));
    assert_eq!(back.kinds["archer"].men, 7, "`Some(…)` may be written");
}

#[test]
fn an_override_may_give_a_removed_entry_anew() {
    let remove = r#"(kinds: { "archer": None })"#;
    let anew = r#"(kinds: { "archer": (men: 9) })"#;
    let names = r#"(kinds: { "archer": (names: (en: "d", kk: "e", ru: "f")) })"#;
    assert_eq!(
        layers::<All>(&[BASE, remove, anew]).unwrap_err(),
        ["kinds[\"archer\"].names Value"],
        "nothing of the removed entry comes back"
    );
    assert_eq!(layers::<All>(&[BASE, remove, anew, names]).unwrap().kinds["archer"].men, 9);
}

#[test]
fn names_all_that_is_missing_by_its_path() {
    let text = r#"(
        march: (note: "x"),
        kinds: { "a \"b\"": (men: 3, names: (en: "x")), "bare": (), "gone": None },
        route: [(to: "x", days: 3), (to: "y"), ()],
        aside: (note: "y"),
        levels: [1, None],
    )"#;
    assert_eq!(
        layers::<All>(&[text]).unwrap_err(),
        [
            "march.camp_km Value",
            "kinds[\"a \\\"b\\\"\"].names.kk Value",
            "kinds[\"a \\\"b\\\"\"].names.ru Value",
            "kinds[\"bare\"].men Value",
            "kinds[\"bare\"].names Value",
            "kinds[\"gone\"] NothingToRemove",
            "route[1].days Value",
            "route[2] Value",
            "from Value",
            "levels[1] Value",
            "aside.camp_km Value",
        ]
    );
    assert_eq!(layers::<All>(&["()"]).unwrap_err(), ["march Value", "kinds Value", "from Value"]);
}

#[test]
fn reading_is_strict() {
    for (text, message) in [
        ("(march: (camp: 3))", "Unexpected field named `camp` in `March`"),
        ("(march: MarchPatch(camp_km: 3))", "Expected struct `March` but found `MarchPatch`"),
        ("(march: (camp_km: 70000))", "Integer is out of bounds"),
        ("(march: (camp_km: 1, camp_km: 2))", "duplicate field named `camp_km`"),
        ("(kinds: [])", "Expected opening `{`"),
        ("(kinds: { \"a\": (season: Spring) })", "variant named `Spring`"),
        ("(from: (1, 2, 3))", "Expected closing `)`"),
    ] {
        let error = try_read::<AllPatch>(text).unwrap_err();
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn choices_know_their_names() {
    assert_eq!(Season::ALL, [Season::Winter, Season::Summer]);
    assert_eq!(Season::Winter.key(), "Winter");
    assert_eq!(Season::from_key("Summer"), Some(Season::Summer));
    assert_eq!(Season::from_key("summer"), None);
}

#[test]
fn paths_read_what_they_write() {
    for text in ["", "a", "a.b", "a[\"k\"].b[3][\"x.y]\"][0]", "a[\"k \\\"q\\\"\"]"] {
        let path = Path::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(path.to_string(), text);
    }
    for text in [".a", "a.", "a[", "a[x]", "a[\"k\"", "a[\"k]", "a..b"] {
        assert_eq!(Path::parse(text), None, "{text}");
    }
    let path = Path::new().field("a").key("k").item(2);
    assert_eq!(path.to_string(), "a[\"k\"][2]");
    let above = Path::new().field("a");
    assert!(path.starts_with(&above));
    assert_eq!(path.below(&above).map(|path| path.to_string()), Some("[\"k\"][2]".to_owned()));
    assert_eq!(above.join(&Path::new().item(1)).to_string(), "a[1]");
}

#[test]
fn the_book_lists_what_there_is() {
    let (book, shape) = DocBook::of::<All>();
    assert_eq!(shape, Shape::Struct("All"));
    let names: Vec<_> = book.structs().iter().map(|doc| doc.name).collect();
    assert_eq!(names, ["All", "March", "Kind", "Names", "Stage"], "the root first, each once");
    assert_eq!(book.structs()[1].doc, "How fast a force goes.\n\nSecond paragraph.");
    let all = book.find_struct("All").unwrap();
    let fields: Vec<_> = all.fields.iter().map(|field| field.shape.to_string()).collect();
    assert_eq!(
        fields,
        [
            "March",
            "table of Kind",
            "table of whole number 0..65535",
            "list of Stage",
            "(whole number -32768..32767, whole number -32768..32767)",
            "list of whole number 0..255",
            "table of table of true or false",
            "March, or None",
            "event",
        ]
    );
    let defaults: Vec<_> = all.fields.iter().map(|field| field.default.as_deref()).collect();
    assert_eq!(defaults[2..6], [Some("{}"), Some("[]"), None, Some("[1, 2]")]);
    assert_eq!(
        book.find_field("March", "note").and_then(|field| field.default.as_deref()),
        Some("\"\"")
    );
    assert_eq!(book.choices()[0].items[0].doc, "Snow | ice.");
    let at = |path| book.shape_at(&shape, &Path::parse(path).unwrap()).map(ToString::to_string);
    assert_eq!(at("kinds[\"x\"].season").as_deref(), Some("Season"));
    assert_eq!(at("aside.camp_km").as_deref(), Some("whole number 0..65535"));
    assert_eq!(at("from[1]").as_deref(), Some("whole number -32768..32767"));
    assert_eq!(at("from[2]"), None);
    assert_eq!(March::doc(&mut DocBook::default()), "March");
}

#[test]
fn serializes_without_the_wrapping() {
    let table: Table<u8> = [("a", 1)].into_iter().collect();
    assert_eq!(ron::to_string(&table).unwrap(), "{\"a\":1}");
    assert_eq!(format!("{table:?}"), "{\"a\": 1}");
}
