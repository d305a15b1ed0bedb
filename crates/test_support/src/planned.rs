//! The tiny test campaign with a plan for both sides and facts to hold it against.

use crate::folder::Folder;
use std::fs;

/// Plan and facts for the tiny test campaign. All made up.
pub const HISTORY: &str = r#"(
    reference_seed: 7,
    chronicle: {
        "before": (
            from: "1724-09-01", to: "1724-09-30", grade: Inferred, source: "Made up.",
            text: (en: "They gather.", kk: "Жиналады.", ru: "Собираются."),
        ),
        "march": (
            from: "1724-10-18", grade: Attested, source: "Made up.",
            text: (en: "The riders set out.", kk: "Аттылар шықты.", ru: "Всадники выступили."),
        ),
    },
    facts: {
        "a_in_time": (
            name: (en: "Halfway taken", kk: "Алынды", ru: "Взято"), weight: 3,
            test: Holds(side: "kazakh", place: "halfway"), comes: ("1724-10-10", "1724-11-05"),
            grade: Fiction, source: "Made up.",
        ),
        "b_early": (
            name: (en: "Halfway taken late", kk: "Кеш алынды", ru: "Взято поздно"),
            test: Holds(side: "kazakh", place: "halfway"), comes: ("1724-11-20", "1724-11-30"),
            grade: Fiction, source: "Made up.",
        ),
        "c_late": (
            name: (en: "Halfway taken before", kk: "Бұрын алынды", ru: "Взято раньше"),
            test: Holds(side: "kazakh", place: "halfway"), comes: ("1724-10-09", "1724-10-11"),
            grade: Fiction, source: "Made up.",
        ),
        "d_never": (
            name: (en: "East Town taken", kk: "Шығыс алынды", ru: "Восток взят"),
            test: Holds(side: "kazakh", place: "east_town"), comes: ("1724-10-10", "1724-11-05"),
            grade: Fiction, source: "Made up.",
        ),
        "e_throughout": (
            name: (en: "West Town held", kk: "Батыс қолда", ru: "Запад удержан"),
            test: Holds(side: "kazakh", place: "west_town"), throughout: ("1724-10-15", "1724-11-20"),
            grade: Fiction, source: "Made up.",
        ),
        "f_on": (
            name: (en: "East Town theirs", kk: "Шығыс соларда", ru: "Восток у них"),
            test: Holds(side: "dzungar", place: "east_town"), on: "1724-11-01",
            grade: Fiction, source: "Made up.",
        ),
        "g_at_end": (
            name: (en: "Many households lost", kk: "Көп үй құрыды", ru: "Потеряно много"),
            test: HouseholdsLost(side: "kazakh", at_least: 700), weight: 2,
            grade: Fiction, source: "Made up.",
        ),
        "h_from_the_start": (
            name: (en: "West Town won", kk: "Батыс алынды", ru: "Запад взят"),
            test: Holds(side: "kazakh", place: "west_town"), comes: ("1724-10-23", "1724-11-20"),
            grade: Fiction, source: "Made up.",
        ),
    },
    plan: {
        "kazakh": [
            (
                key: "leave_men", forces: ["riders"],
                order: LeaveGarrison(place: "halfway", men: 80),
            ),
            (
                key: "home", when: From("1724-11-13"), forces: ["riders"],
                stance: Evade, order: March(to: Place("west_town"), pace: WithHerd),
            ),
            (
                key: "out", when: From("1724-10-16"), forces: ["riders"],
                stance: Hold, forage: Wide, order: March(to: Place("halfway")),
            ),
            (key: "nothing_to_besiege", forces: ["host"], order: Besiege(place: "west_town", way: Storm)),
            (key: "nobody_near", forces: ["host"], order: Attack(hexes: 0)),
            (key: "keep", forces: ["host"], order: Garrison("west_town")),
            (key: "aul", order: MigrateCamp(camp: "aul_two", to: Place("west_town"))),
            (key: "stay", order: CampRule(group: "juz", rule: Stay)),
        ],
        "dzungar": [
            (key: "keep", forces: ["banner"], order: Garrison("east_town")),
            (key: "with_him", forces: ["scouts"], stance: Screen, order: Follow("banner")),
        ],
    },
    victory: (
        points_per_1000_households: {"kazakh": 10, "dzungar": 10},
        levels: {"kazakh": [20, 10, 5, -5, -10, -20], "dzungar": [20, 10, 5, -5, -10, -20]},
        historical: {"kazakh": 7},
    ),
)"#;

/// The tiny test campaign with plan and facts, as a folder that goes when the test is over.
pub fn planned_folder() -> Folder {
    let folder = Folder::new("history");
    fs::create_dir_all(folder.join("planned/maps")).unwrap();
    let from = crate::root().join("tests/data/tiny");
    for file in ["scenario.ron", "maps/tiny.ron"] {
        fs::copy(from.join(file), folder.join("planned").join(file)).unwrap();
    }
    fs::write(folder.join("planned/history.ron"), HISTORY).unwrap();
    folder
}
