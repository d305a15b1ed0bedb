//! Random small scenarios, as the text files a modder would write: a map of a hundred-odd hexes
//! with rivers, hills, roads, passes, places and boxes, two sides with forces and camps.

use rules::{
    hex::{Direction, Offset},
    scenario::Scenario,
};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A small generator for test data; nothing to do with the rules' dice.
pub struct Roll(u64);

impl Roll {
    /// One that gives the same numbers for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// Any number.
    fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, but not including, `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.next_u64() % n.max(1)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    /// Puts a list into any order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i as u64 + 1) as usize);
        }
    }
}

/// The text of a scenario and its map. `order` shuffles every list whose order must not matter.
pub fn texts(seed: u64, order: u64) -> (String, String) {
    let mut roll = Roll::new(seed);
    let mut order = Roll::new(order);
    let (columns, rows) = (roll.between(6, 16) as i32, roll.between(6, 14) as i32);
    let map = map_text(&mut roll, &mut order, columns, rows);
    let scenario = scenario_text(&mut roll, &mut order, columns, rows);
    (scenario, map)
}

/// Writes a random scenario to a folder of its own and loads it.
pub fn scenario(seed: u64, order: u64) -> Arc<Scenario> {
    let folder = super::folder::Folder::new("scatter");
    let (scenario, map) = texts(seed, order);
    let path = write(&folder, &scenario, &map);
    let loaded = super::library().load(&path.display().to_string());
    loaded.unwrap_or_else(|report| {
        panic!("seed {seed}: the random scenario does not load:\n{report}")
    })
}

/// Writes the two files; the folder of the scenario.
pub fn write(folder: &Path, scenario: &str, map: &str) -> PathBuf {
    let own = folder.join("scatter");
    fs::create_dir_all(own.join("maps")).unwrap();
    fs::write(own.join("scenario.ron"), scenario).unwrap();
    fs::write(own.join("maps/scatter.ron"), map).unwrap();
    own
}

const NAMES: &str = "name: (en: \"N\", kk: \"N\", ru: \"N\")";

fn table(out: &mut String, name: &str, mut entries: Vec<String>, order: &mut Roll) {
    order.shuffle(&mut entries);
    let _ = writeln!(out, "    {name}: {{\n        {}\n    }},", entries.join(",\n        "));
}

fn list(out: &mut String, name: &str, mut entries: Vec<String>, order: &mut Roll) {
    order.shuffle(&mut entries);
    let _ = writeln!(out, "    {name}: [{}],", entries.join(", "));
}

fn grid(
    out: &mut String,
    name: &str,
    columns: i32,
    rows: i32,
    mut cell: impl FnMut(i32, i32) -> char,
) {
    let _ = writeln!(out, "    {name}: [");
    for row in 0..rows {
        let line: String = (0..columns).map(|column| cell(column, row)).collect();
        let _ = writeln!(out, "        \"{line}\",");
    }
    let _ = writeln!(out, "    ],");
}

fn map_text(roll: &mut Roll, order: &mut Roll, columns: i32, rows: i32) -> String {
    let mut out = String::from("(\n");
    let _ = writeln!(out, "    {NAMES}, columns: {columns}, rows: {rows}, hex_km: 15,");
    let _ = writeln!(
        out,
        "    projection: (lat0_mdeg: 43500, lon0_mdeg: 68000, radius_km: 6371, x0_m: 0, y1_m: 0, column0: 0, row0: 0),"
    );
    grid(&mut out, "terrain", columns, rows, |_, _| {
        b"wwwwssffodhhtMmca"[roll.below(17) as usize] as char
    });
    grid(&mut out, "oasis_quality", columns, rows, |_, _| {
        b"00000001"[roll.below(8) as usize] as char
    });
    let split = roll.below(columns as u64) as i32;
    grid(&mut out, "zone", columns, rows, |column, _| if column < split { 'a' } else { 'b' });
    grid(&mut out, "region", columns, rows, |column, _| if column == 0 { 'r' } else { '.' });
    let _ = writeln!(out, "    elevation_m: [");
    for _ in 0..rows {
        let row: Vec<String> = (0..columns).map(|_| roll.below(2_000).to_string()).collect();
        let _ = writeln!(out, "        \"{}\",", row.join(" "));
    }
    let _ = writeln!(out, "    ],");
    let zone = |symbol: char, roll: &mut Roll| {
        let months: Vec<String> = (0..12)
            .map(|month: i32| {
                let summer = 6 - (month - 6).abs();
                format!(
                    "(temperature_dc: {}, rain_mm: 10, snow_lying_permille: {}, forage_0_10: {})",
                    summer * 50 - 100 + roll.below(40) as i32,
                    (4 - summer).max(0) * 220,
                    summer + roll.below(4) as i32
                )
            })
            .collect();
        format!("(symbol: '{symbol}', {NAMES}, months: [{}])", months.join(", "))
    };
    let zones = vec![
        format!("\"syr_middle\": {}", zone('a', roll)),
        format!("\"steppe_n\": {}", zone('b', roll)),
    ];
    table(&mut out, "zones", zones, order);
    table(&mut out, "regions", vec![format!("\"west\": (symbol: 'r', {NAMES})")], order);
    rivers(&mut out, roll, order, columns, rows);
    let hills = (0..roll.below(20))
        .map(|_| {
            let (c, r) = any_hex(roll, columns, rows);
            // A side given twice would leave the last one standing: each hex gives one.
            (c, r)
        })
        .collect::<std::collections::BTreeSet<_>>();
    let hills = hills
        .into_iter()
        .map(|(c, r)| format!("({c}, {r}, S, {}, 900, 100)", roll.between(90, 400)))
        .collect();
    list(&mut out, "hill_sides", hills, order);
    let (c, r) = any_hex(roll, columns, rows);
    let pass = format!(
        "\"gap\": ({NAMES}, at: ({c}, {r}), elevation_m: 900, confidence: \"low\", note: \"\", opens: [({c}, {r}, N), ({c}, {r}, S)], closed_months: [1, 2])"
    );
    table(&mut out, "passes", vec![pass], order);
    table(&mut out, "roads", vec![road(roll, columns, rows)], order);
    places(&mut out, roll, order, columns, rows);
    let grounds = (0..3)
        .map(|i| {
            let (c, r) = any_hex(roll, columns, rows);
            format!("\"ground_{i}\": ({NAMES}, at: ({c}, {r}), radius_hexes: 3, seasons: [winter], capacity_1to5: 3, users: \"\", confidence: L, source: \"\")")
        })
        .collect();
    table(&mut out, "grounds", grounds, order);
    let boxes = (0..2)
        .map(|i| {
            let (c, r) = (if i == 0 { 0 } else { columns - 1 }, roll.below(rows as u64));
            let owner = ["blue", "red"][i as usize];
            format!("\"box_{i}\": ({NAMES}, owner: \"{owner}\", entry: ({c}, {r}), weeks_cavalry: 1, weeks_camps: 2, note: \"\")")
        })
        .collect();
    table(&mut out, "boxes", boxes, order);
    out.push_str(")\n");
    out
}

fn any_hex(roll: &mut Roll, columns: i32, rows: i32) -> (u64, u64) {
    (roll.below(columns as u64), roll.below(rows as u64))
}

/// A walk of hexes, each next to the one before.
fn walk(roll: &mut Roll, columns: i32, rows: i32, length: u64) -> Vec<(Offset, Direction)> {
    let (c, r) = any_hex(roll, columns, rows);
    let mut at = Offset::new(c as i32, r as i32);
    let mut out = Vec::new();
    for _ in 0..length {
        let direction = Direction::ALL[roll.below(6) as usize];
        let next = at.step(direction);
        if (0..columns).contains(&next.column) && (0..rows).contains(&next.row) {
            out.push((at, direction));
            at = next;
        }
    }
    out
}

fn rivers(out: &mut String, roll: &mut Roll, order: &mut Roll, columns: i32, rows: i32) {
    let mut entries = Vec::new();
    for (key, rank, reach) in [("great", 1, "lower"), ("small", 2, "upper"), ("brook", 3, "")] {
        let length = roll.between(2, 12);
        let mut sides: Vec<String> = walk(roll, columns, rows, length)
            .iter()
            .map(|(at, d)| format!("({}, {}, {d:?}, {rank}, \"{reach}\")", at.column, at.row))
            .collect();
        sides.dedup();
        order.shuffle(&mut sides);
        entries.push(format!("\"{key}\": ({NAMES}, sides: [{}])", sides.join(", ")));
    }
    table(out, "rivers", entries, order);
    let reach = |key: &str, from: &str, permille: u64| {
        format!(
            "\"{key}\": ({NAMES}, order: 1, ice_from: \"{from}\", ice_to: \"03-01\", crossable_permille: {permille}, floods: [3, 4, 6])"
        )
    };
    let reaches = vec![
        reach("lower", "12-10", roll.below(1_001)),
        reach("upper", "11-20", roll.below(1_001)),
    ];
    table(out, "reaches", reaches, order);
}

fn road(roll: &mut Roll, columns: i32, rows: i32) -> String {
    let steps = walk(roll, columns, rows, 12);
    let mut hexes: Vec<String> =
        steps.iter().map(|(at, _)| format!("({}, {})", at.column, at.row)).collect();
    if let Some((at, direction)) = steps.last() {
        let end = at.step(*direction);
        hexes.push(format!("({}, {})", end.column, end.row));
    }
    format!("\"road\": ({NAMES}, kind: caravan, hexes: [{}])", hexes.join(", "))
}

fn places(out: &mut String, roll: &mut Roll, order: &mut Roll, columns: i32, rows: i32) {
    let kinds = ["walled_town", "fort", "ferry", "well", "winter_camp", "market_town"];
    let entries = (0..8)
        .map(|i| {
            let (c, r) = any_hex(roll, columns, rows);
            let kind = kinds[if i < 4 { 0 } else { roll.below(6) as usize }];
            format!("\"place_{i}\": ({NAMES}, at: ({c}, {r}), kind: \"{kind}\", importance: {}, position_confidence: L, lat_mdeg: 0, lon_mdeg: 0, note: \"\")", roll.below(6))
        })
        .collect();
    table(out, "places", entries, order);
}

fn scenario_text(roll: &mut Roll, order: &mut Roll, columns: i32, rows: i32) -> String {
    let mut out = String::from("(\n    format: 1,\n");
    let _ = writeln!(out, "    {NAMES}, summary: (en: \"S\", kk: \"S\", ru: \"S\"),");
    let start = ["1724-08-07", "1724-10-16", "1725-01-01", "1725-03-05"][roll.below(4) as usize];
    let _ =
        writeln!(out, "    start: \"{start}\", weeks: {}, map: \"scatter\",", roll.between(4, 20));
    let side = |key: &str, enemy: &str, i: u64, roll: &mut Roll| {
        format!(
            "\"{key}\": ({NAMES}, enemies: [\"{enemy}\"], headquarters: [\"{key}_khan\"], seat: \"place_{i}\", objectives: {{\"place_0\": 100, \"place_1\": {}, \"place_2\": 30}}, homelands: {{\"box_{i}\": {}}})",
            roll.between(1, 90),
            roll.below(40_000)
        )
    };
    let sides = vec![side("blue", "red", 0, roll), side("red", "blue", 1, roll)];
    table(&mut out, "sides", sides, order);
    let mut groups = Vec::new();
    let mut leaders = Vec::new();
    for key in ["blue", "red"] {
        groups.push(format!(
            "\"{key}_tribe\": ({NAMES}, side: \"{key}\", levy_troop: \"steppe_levy\")"
        ));
        leaders.push(format!(
            "\"{key}_khan\": ({NAMES}, side: \"{key}\", group: \"{key}_tribe\", rank: 9)"
        ));
    }
    table(&mut out, "groups", groups, order);
    table(&mut out, "leaders", leaders, order);
    let holders = (0..4)
        .map(|i| {
            let side = ["blue", "red"][(i % 2) as usize];
            format!("\"place_{i}\": (holder: \"{side}\", people: {}, granary_days: {}, market_man_days_per_week: {}, points: {i})", roll.below(8_000), roll.below(300), roll.below(5_000))
        })
        .collect();
    table(&mut out, "places", holders, order);
    forces(&mut out, roll, order, columns, rows);
    camps(&mut out, roll, order, columns, rows);
    events(&mut out, roll, order);
    out.push_str(")\n");
    out
}

fn forces(out: &mut String, roll: &mut Roll, order: &mut Roll, columns: i32, rows: i32) {
    let troops =
        ["steppe_levy", "dzungar_lancers", "town_militia", "batyr_retinue", "dzungar_matchlocks"];
    let mut entries = Vec::new();
    for side in ["blue", "red"] {
        for i in 0..roll.between(1, 5) {
            let leader = if i == 0 { format!("leader: \"{side}_khan\", ") } else { String::new() };
            let mut contingents: Vec<String> = (0..roll.between(1, 3))
                .map(|k| {
                    let troop = troops[roll.below(5) as usize];
                    let home = if roll.below(2) == 0 && troop == "steppe_levy" {
                        format!(", home: \"{side}_camp_0\"")
                    } else {
                        String::new()
                    };
                    format!(
                        "\"c{k}\": (group: \"{side}_tribe\", troop: \"{troop}\", men: {}{home})",
                        roll.between(1, 4_000)
                    )
                })
                .collect();
            order.shuffle(&mut contingents);
            let at = if roll.below(8) == 0 {
                String::from(if side == "blue" { "Off(\"box_0\")" } else { "Off(\"box_1\")" })
            } else {
                let (c, r) = any_hex(roll, columns, rows);
                format!("Hex({c}, {r})")
            };
            let stance = ["Seek", "Hold", "Entrench", "Evade", "Screen"][roll.below(5) as usize];
            let forage = ["Close", "Wide"][roll.below(2) as usize];
            entries.push(format!("\"{side}_{i}\": ({NAMES}, side: \"{side}\", {leader}at: {at}, stance: {stance}, forage: {forage}, food_days: {}, slaughter_sheep: {}, contingents: {{{}}})", roll.below(25), roll.below(9_000), contingents.join(", ")));
        }
    }
    for (side, off) in [("blue", "box_0"), ("red", "box_1")] {
        // One that waits until an event musters it.
        entries.push(format!("\"{side}_wait\": ({NAMES}, side: \"{side}\", waits: true, at: Off(\"{off}\"), food_days: {}, contingents: {{\"c0\": (group: \"{side}_tribe\", troop: \"steppe_levy\", men: {})}})", roll.below(25), roll.between(1, 2_000)));
    }
    table(out, "forces", entries, order);
}

fn camps(out: &mut String, roll: &mut Roll, order: &mut Roll, columns: i32, rows: i32) {
    let mut entries = Vec::new();
    for side in ["blue", "red"] {
        for i in 0..roll.between(1, 4) {
            let (c, r) = any_hex(roll, columns, rows);
            let rule = ["Seasonal", "Stay", "Stand"][roll.below(3) as usize];
            entries.push(format!("\"{side}_camp_{i}\": ({NAMES}, side: \"{side}\", group: \"{side}_tribe\", at: Hex({c}, {r}), households: {}, horses_per_household: {}, sheep_per_household: {}, rule: {rule}, winter: Ground(\"ground_0\"), summer: Ground(\"ground_1\"))", roll.between(1, 1_500), roll.below(15), roll.below(120)));
        }
    }
    for (side, off) in [("blue", "box_0"), ("red", "box_1")] {
        // One that has fled before the start.
        entries.push(format!("\"{side}_away\": ({NAMES}, side: \"{side}\", group: \"{side}_tribe\", at: Off(\"{off}\"), households: {}, horses_per_household: {}, sheep_per_household: {})", roll.between(1, 900), roll.below(9), roll.below(90)));
    }
    table(out, "camps", entries, order);
}

/// Events of every kind with any conditions and effects, two tracks.
fn events(out: &mut String, roll: &mut Roll, order: &mut Roll) {
    let tracks = ["calm", "storm"]
        .map(|key| format!("\"{key}\": ({NAMES}, least: -5, most: 9, start: {})", roll.below(9)));
    table(out, "tracks", tracks.to_vec(), order);
    let count = roll.between(3, 9);
    let words = format!("{NAMES}, text: (en: \"T\", kk: \"T\", ru: \"T\")");
    let mut entries = Vec::new();
    for i in 0..count {
        let when = condition(roll, count, 2);
        let times = roll.between(1, 4);
        let what = if roll.below(3) == 0 {
            let chance = roll.between(100, 1_000);
            format!("chance_permille: {chance}, effects: [{}]", effects(roll, count))
        } else {
            let kind = ["Decision", "Step"][roll.below(2) as usize];
            let side = ["blue", "red"][roll.below(2) as usize];
            let choices: Vec<String> = (0..roll.between(1, 3))
                .map(|k| {
                    let when = if k == 0 { "Always".into() } else { condition(roll, count, 1) };
                    format!(
                        "(key: \"c{k}\", {words}, when: {when}, effects: [{}])",
                        effects(roll, count)
                    )
                })
                .collect();
            format!("kind: {kind}, side: \"{side}\", choices: [{}]", choices.join(", "))
        };
        entries.push(format!("\"e{i}\": ({words}, when: {when}, times: {times}, {what})"));
    }
    // What the others can set down.
    entries.push(format!("\"due\": ({words}, when: Always, only_when_due: true, times: 9, effects: [After(event: \"due\", weeks: (1, 3))])"));
    table(out, "events", entries, order);
}

fn condition(roll: &mut Roll, events: u64, depth: u32) -> String {
    let side = ["blue", "red"][roll.below(2) as usize];
    let (n, share) = (roll.below(3_000), roll.below(101));
    let place = roll.below(4);
    let at = format!("at: Place(\"place_{place}\"), hexes: {}", roll.below(9));
    let range = if roll.below(2) == 0 { "at_least" } else { "at_most" };
    match roll.below(26) {
        0 | 1 if depth > 0 => {
            let parts: Vec<String> =
                (0..roll.between(1, 3)).map(|_| condition(roll, events, depth - 1)).collect();
            let word = ["All", "Any"][roll.below(2) as usize];
            format!("{word}([{}])", parts.join(", "))
        }
        2 | 3 if depth > 0 => format!("Not({})", condition(roll, events, depth - 1)),
        4 => format!("Holds(side: \"{side}\", place: \"place_{place}\")"),
        5 => format!("Besieged(\"place_{place}\")"),
        6 => format!("Men(side: \"{side}\", {range}: {n})"),
        7 => format!("GroupMen(group: \"{side}_tribe\", {range}: {n})"),
        8 => format!("MenNear(side: \"{side}\", {at}, {range}: {n})"),
        9 => format!("Households(side: \"{side}\", {range}: {n})"),
        10 => format!("HouseholdsLost(side: \"{side}\", {range}: {})", n / 30),
        11 => format!("HouseholdsSafe(side: \"{side}\", {range}: {})", n / 5),
        12 => format!("CampsNear(side: \"{side}\", {at}, {range}: {})", n / 5),
        13 => format!("Commitment(group: \"{side}_tribe\", {range}: {share})"),
        14 => format!("Loyalty(place: \"place_{place}\", {range}: {share})"),
        15 => format!("Track(track: \"calm\", {range}: {})", n % 10),
        16 => {
            let (event, weeks) = (roll.below(events), roll.below(4));
            format!("Happened(event: \"e{event}\", weeks_ago: {weeks})")
        }
        17 => format!("ForceNear(force: \"{side}_0\", {at})"),
        18 => format!("ForceOnMap(\"{side}_wait\")"),
        19 => format!("ForceFood(force: \"{side}_0\", {range}: {})", n % 30),
        20 => format!("ForceCondition(force: \"{side}_0\", {range}: {})", n % 1_000),
        21 => format!("EnemiesNear(force: \"{side}_0\", hexes: 5, {range}: {n})"),
        22 => format!("LeaderNear(leader: \"{side}_khan\", {at})"),
        23 => format!("LeaderIs(leader: \"{side}_khan\", fate: Free)"),
        24 => format!("Chance({})", n % 1_000),
        _ => String::from("Always"),
    }
}

fn effects(roll: &mut Roll, events: u64) -> String {
    let list: Vec<String> = (0..roll.below(4)).map(|_| effect(roll, events)).collect();
    list.join(", ")
}

fn effect(roll: &mut Roll, events: u64) -> String {
    let (side, other) = [("blue", "red"), ("red", "blue")][roll.below(2) as usize];
    let sign = ["", "-"][roll.below(2) as usize];
    let least = roll.between(1, 3);
    let weeks = format!("weeks: ({least}, {})", least + roll.below(3));
    let (n, share, place) = (roll.between(1, 90_000), roll.between(1, 100), roll.below(4));
    match roll.below(16) {
        0 => format!("Commitment(group: \"{side}_tribe\", add: {sign}{share})"),
        1 => format!("Loyalty(place: \"place_{place}\", add: {sign}{share})"),
        2 => format!("Track(track: \"calm\", add: {sign}{})", share % 4 + 1),
        3 => format!("LevyLimit(group: \"{side}_tribe\", add_permille: {sign}{})", share * 9),
        4 => format!("Muster(force: \"{side}_wait\", {weeks})"),
        5 => format!("Homecoming(camp: \"{side}_away\", {weeks})"),
        6 if roll.below(2) == 0 => format!("After(event: \"due\", {weeks})"),
        6 => format!("After(event: \"e{}\", {weeks})", roll.below(events)),
        7 => format!("Provisions(force: \"{side}_0\", man_days: {n})"),
        8 => format!("Granary(place: \"place_{place}\", add_man_days: {sign}{n})"),
        9 => format!("Gift(group: \"{side}_tribe\", sheep: {n})"),
        10 => format!("GoHome(group: \"{side}_tribe\", permille: {})", share * 10),
        11 => format!("Horses(group: \"{side}_tribe\", add_permille: {sign}{})", share * 9),
        12 => format!("Cohesion(group: \"{side}_tribe\", add_permille: {sign}{})", share * 9),
        13 => format!("FlightCost(group: \"{side}_tribe\", add_permille: {sign}{})", share * 9),
        14 => format!("Points(side: \"{side}\", add: {sign}{share})"),
        _ => format!("Learn(side: \"{side}\", force: \"{other}_0\")"),
    }
}
