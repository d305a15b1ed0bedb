//! A measure of the messages: realistic mistakes, one at a time, in a sound file. How often is
//! the mistake found, at its line, with one message, and with the right suggestion?
#![allow(unreachable_pub, reason = "the structs are declared as a library declares them")]

use super::*;
use rules::define::{Patched, Table, choices, patch};

patch! {
    /// All.
    pub struct Camp, CampPatch {
        /// Title.
        title: String,
        /// Weeks.
        weeks: u8,
        /// Forces.
        forces: Table<Host>,
        /// Events.
        events: Vec<Deed>,
    }
    /// A host.
    pub struct Host, HostPatch {
        /// Name.
        name: String,
        /// Men.
        men: u16,
        /// Horses.
        horses: u32,
        /// Place.
        stands_at: (i16, i16),
        /// Time.
        season: Time,
        /// Leaders.
        leaders: Vec<String>,
    }
    /// A deed.
    pub struct Deed, DeedPatch {
        /// Week.
        week: u8,
        /// Note.
        note: String,
    }
}

choices! {
    /// Time.
    pub enum Time {
        /// Cold.
        Winter,
        /// Warm.
        Summer,
    }
}

const SOUND: &str = r#"// A small campaign.
(
    title: "The winter of 1724",
    weeks: 26,
    forces: {
        "abulkhair": (
            name: "Abulkhair",
            men: 3_000,
            horses: 9000,
            stands_at: (12, 7),
            season: Winter,
            leaders: ["Abulkhair", "Bogenbai"],
        ),
        // The other side.
        "galdan": (
            name: "Galdan Tseren, қалмақ",
            men: 12000,
            horses: 24000,
            stands_at: (31, 4),
            season: Summer,
            leaders: [
                "Galdan Tseren",
                "Shuno Dabo",
            ],
        ),
    },
    events: [
        (week: 3, note: "The river freezes"),
        (week: 9, note: "It thaws"),
    ],
)
"#;

/// Every text with one mistake in it, the line of the mistake, and what should be suggested.
fn mistakes() -> Vec<(String, usize, Option<String>)> {
    let mut made = Vec::new();
    let lines: Vec<&str> = SOUND.lines().collect();
    let mut put = |index: usize, line: String, suggestion: Option<String>| {
        let mut now = lines.clone();
        now[index] = &line;
        made.push((now.join("\n"), index + 1, suggestion));
    };
    for (index, line) in lines.iter().enumerate() {
        let Some(end) = line.find("//").or(Some(line.len())) else {
            continue;
        };
        for (at, _) in line[..end].match_indices(':') {
            let start = line[..at].rfind([' ', '(']).map_or(0, |start| start + 1);
            let name = &line[start..at];
            if name.starts_with('"') || name.len() < 3 {
                continue;
            }
            // Swapped, lost, doubled letters and a capital one in a field name.
            for spot in 0..name.len() - 1 {
                let (mut swapped, mut lost, mut twice): (Vec<char>, _, _) =
                    (name.chars().collect(), name.to_owned(), name.to_owned());
                swapped.swap(spot, spot + 1);
                lost.remove(spot);
                twice.insert(spot, name.as_bytes()[spot].into());
                for wrong in [swapped.into_iter().collect(), lost, twice] {
                    if wrong != name {
                        let line = format!("{}{wrong}{}", &line[..start], &line[at..]);
                        put(index, line, Some(format!("did you mean `{name}`?")));
                    }
                }
            }
            put(index, line.replacen(':', " =", 1), None);
            put(index, line.replacen(':', "", 1), None);
        }
        for (from, to) in [
            ("Winter", "Wnter"),
            ("Summer", "\"Summer\""),
            (": 26", ": 2600"),
            (": 3_000", ": 3,000"),
            (": 3_000", ": 3 000"),
            (": 12000", ": \"many\""),
            (": 24000", ": 24.5"),
            (": (12, 7)", ": (12)"),
            (": (31, 4)", ": (31, 4, 5)"),
            (": (31, 4)", ": [31, 4]"),
            ("[\"Abulkhair\", \"Bogenbai\"]", "\"Abulkhair\""),
            ("\"galdan\":", "galdan:"),
            (": {", ": ["),
            ("(week: 3, note: ", "(week: 3, "),
        ] {
            if line.contains(from) && !line.starts_with("//") {
                put(index, line.replacen(from, to, 1), None);
            }
        }
        // A comma, a quote or a bracket too few.
        if line.ends_with(',') && !lines[index + 1].trim_start().starts_with([')', ']', '}']) {
            put(index, line[..line.len() - 1].to_owned(), None);
        }
        for (at, quote) in line.match_indices(['"', '(', '[', '{']).filter(|(at, _)| *at < end) {
            let is_closing = quote == "\"" && line[..at].matches('"').count() % 2 == 1;
            if is_closing || quote != "\"" {
                put(index, format!("{}{}", &line[..at], &line[at + 1..]), None);
            }
        }
        for (at, _) in
            line.match_indices([')', ']']).filter(|(at, _)| *at < end && line.len() > at + 2)
        {
            put(index, format!("{}{}", &line[..at], &line[at + 1..]), None);
        }
    }
    made
}

#[test]
fn mistakes_are_found_where_they_are() {
    let (mut all, mut at_line, mut alone, mut suggestions, mut right) = (0, 0, 0, 0, 0);
    let mut poor = String::new();
    for (text, line, suggestion) in mistakes() {
        let mut report = Report::new();
        let source = SourceFile::from_text(Path::new("x.ron"), text.as_str(), &mut report);
        let patch = parse_patch::<Camp>(&source, &mut report);
        let mut layers = Layers::new();
        layers.push(source);
        let _ = patch.and_then(|patch| layers.build::<Camp>(&patch, &mut report));
        assert!(report.has_errors(), "not found, line {line}:\n{text}");
        let sorted = report.sorted();
        all += 1;
        alone += usize::from(sorted.len() == 1);
        at_line += usize::from(sorted.iter().any(|problem| problem.line == line));
        if sorted.len() != 1 || sorted[0].line != line {
            poor += &format!("--- line {line}: {}\n{report}", text.lines().nth(line - 1).unwrap());
        }
        if let Some(suggestion) = suggestion {
            suggestions += 1;
            right += usize::from(
                sorted.iter().any(|problem| problem.help.as_ref() == Some(&suggestion)),
            );
        }
    }
    let counts = format!(
        "{all} mistakes: {at_line} at their line, {alone} with one message, \
         {right} of {suggestions} suggestions right\n{poor}"
    );
    assert!(all > 300, "{counts}");
    assert!(at_line * 100 >= all * 99, "{counts}");
    assert!(alone * 100 >= all * 98, "{counts}");
    assert!(right * 100 >= suggestions * 99, "{counts}");
}

#[test]
fn the_sound_file_is_sound() {
    let mut report = Report::new();
    let source = SourceFile::from_text(Path::new("x.ron"), SOUND, &mut report);
    let patch = parse_patch::<Camp>(&source, &mut report).unwrap();
    assert!(
        Layers::new().build::<Camp>(&patch, &mut report).is_some() && report.is_empty(),
        "{report}"
    );
    let _ = Camp::doc(&mut rules::define::DocBook::default());
}
