//! Order, counts and looks of reports.

use super::*;

fn place(file: &str, line: usize, column: usize, text: &str, width: usize) -> Location {
    let start = line * 1000 + column;
    let before = text.char_indices().nth(column - 1).map_or(text.len(), |(at, _)| at);
    let excerpt = Excerpt::new(text, before, width);
    Location { file: file.into(), span: start..start + width, line, column, excerpt }
}

#[test]
fn shows_a_problem_like_the_compiler() {
    let problem = Problem::error("unknown-field", "unknown field `strenght` in Force")
        .at(place("x.ron", 12, 5, "    strenght: 3,", 8))
        .suggest("strenght", ["strength", "men"]);
    assert_eq!(
        problem.to_string(),
        "\
error[E-unknown-field]: unknown field `strenght` in Force
  --> x.ron:12:5
   |
12 |     strenght: 3,
   |     ^^^^^^^^
   = help: did you mean `strength`?
"
    );
}

#[test]
fn shows_notes_files_and_nothing() {
    let problem = Problem::warning("duplicate-key", "twice")
        .at(place("x.ron", 9, 1, "\t\"a\": 1", 0))
        .note("first here", place("x.ron", 112, 2, "\t\"a\": 1", 3));
    assert_eq!(
        problem.to_string(),
        "\
warning[W-duplicate-key]: twice
   --> x.ron:9:1
    |
  9 |  \"a\": 1
    | ^
    = note: first here
   --> x.ron:112:2
    |
112 |  \"a\": 1
    |  ---
"
    );
    let whole = Problem::error("file", "cannot be read").in_file(Path::new("y.ron"));
    assert_eq!(whole.to_string(), "error[E-file]: cannot be read\n --> y.ron\n");
    assert_eq!(Problem::error("x", "y").help("z").to_string(), "error[E-x]: y\n  = help: z\n");
}

#[test]
fn cuts_long_lines_around_the_place() {
    let row = "қ".repeat(1000);
    let shown = Problem::error("x", "y").at(place("m.ron", 1, 501, &row, 2)).to_string();
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines[3].chars().count(), "1 | ".len() + 1 + 120);
    let caret = lines[4].chars().position(|c| c == '^').unwrap();
    assert_eq!(caret, "1 | ".len() + 41);
    assert!(lines[4].ends_with("^^") && !lines[4].ends_with("^^^"));
    let wide = Problem::error("x", "y").at(place("m.ron", 1, 3, "abcdef", 900)).to_string();
    assert!(wide.ends_with("  ^^^^\n"), "marks end with the line: {wide}");
    let end = Problem::error("x", "y").at(place("m.ron", 1, 7, "abcdef", 0)).to_string();
    assert!(end.ends_with(" |       ^\n"), "behind the last character: {end}");
}

#[test]
fn reports_sort_dedup_and_cap() {
    let mut report = Report::new();
    assert!(report.is_empty() && !report.has_errors());
    for (file, line) in [("b.ron", 1), ("a.ron", 7), ("a.ron", 3), ("a.ron", 7)] {
        report.push(Problem::error("x", "y").at(place(file, line, 1, "line", 4)));
    }
    report.push(Problem::warning("w", "whole").in_file(Path::new("a.ron")));
    let order: Vec<_> =
        report.sorted().iter().map(|problem| (problem.file.clone(), problem.line)).collect();
    assert_eq!(
        order,
        [("a.ron".into(), 0), ("a.ron".into(), 3), ("a.ron".into(), 7), ("b.ron".into(), 1)]
    );
    assert!(report.to_string().ends_with("3 errors, 1 warning\n"));
    let mut more = Report::new();
    for line in 1..=60 {
        more.push(Problem::error("x", "y").at(place("c.ron", line, 1, "line", 4)));
    }
    report.absorb(more);
    assert!(
        report.to_string().ends_with("… and 14 more problems, not shown\n63 errors, 1 warning\n")
    );
    let json = ron::to_string(&report).unwrap();
    assert!(json.contains("errors:63,warnings:1,not_shown:14"), "{json}");
    assert!(json.contains("severity:warning,code:\"W-w\",message:\"whole\""), "{json}");
}

#[test]
fn finds_the_nearest_name() {
    let names = ["strength", "camp_km", "Turkistan", "horse", "men", "dzungar_lancers", "N"];
    for (word, near) in [
        ("strenght", Some("strength")),
        ("camp-km", Some("camp_km")),
        ("turkstan", Some("Turkistan")),
        ("Туркистан", None),
        ("хorse", Some("horse")),
        ("mеn", Some("men")),
        ("ment", Some("men")),
        ("nem", None),
        ("emn", Some("men")),
        ("", None),
        ("zzz", None),
        ("lancers", Some("dzungar_lancers")),
        ("turkistan_town", Some("Turkistan")),
        ("dzungar_guard", None),
        ("E", None),
        ("n", Some("N")),
    ] {
        assert_eq!(nearest(word, names), near, "{word}");
    }
    assert_eq!(nearest("ab", ["aa", "bb"]), Some("aa"), "the first of equally near ones");
    assert!(looks_alike("mеn", "men") && !looks_alike("men", "men") && !looks_alike("Men", "men"));
    assert_eq!(nearest("қазақ", ["казак", "қазақ"]), Some("қазақ"));
    let help = |word| Problem::error("x", "y").suggest(word, ["men", "horse"]).help;
    assert_eq!(
        help("mеn").as_deref(),
        Some("did you mean `men`? letters of two alphabets look alike here")
    );
    assert_eq!(help("zzz").as_deref(), Some("there is: `men`, `horse`"));
}
