//! Structure, faults, and that no text makes the reader panic.

use super::*;

const SAMPLE: &str = r##"#![enable(implicit_some)]
// A comment with a ( bracket.
Scenario(
    name: "Turkistan \"1724\"", /* nested /* comment */ ) */
    raw: r#"a "raw" ) text"#,
    march: ( season: Winter, camp: -3, at: (3, 4), mark: ')' ),
    forces: {
        "abulkhair": ( men: 3_000, contingents: { "junior": (men: 5), }, route: [ (1, 2), (3, 4) ] ),
        "gone": None,
        "қос": Some((men: 3)),
    },
    events: [ Siege(town: "x", weeks: 3), Raid("y", 2), Peace, ],
)
"##;

fn clean(text: &str) -> SyntaxTree {
    let tree = SyntaxTree::new(text);
    assert_eq!(tree.faults(), [], "{text}");
    tree
}

fn at(text: &str, tree: &SyntaxTree, path: &str) -> String {
    let path = Path::parse(path).unwrap_or_else(|| panic!("{path} is no path"));
    let node = tree.find(&path).and_then(|id| tree.node(id));
    node.map_or_else(|| "nothing".to_owned(), |node| text[node.span.clone()].to_owned())
}

#[test]
fn finds_values_by_path() {
    let tree = clean(SAMPLE);
    for (path, value) in [
        ("name", r#""Turkistan \"1724\"""#),
        ("raw", r##"r#"a "raw" ) text"#"##),
        ("march.season", "Winter"),
        ("march.camp", "-3"),
        ("march.at[1]", "4"),
        ("march.mark", "')'"),
        (r#"forces["abulkhair"].men"#, "3_000"),
        (r#"forces["abulkhair"].contingents["junior"].men"#, "5"),
        (r#"forces["abulkhair"].route[1][0]"#, "3"),
        (r#"forces["gone"]"#, "None"),
        (r#"forces["қос"].men"#, "3"),
        ("events[0]", r#"Siege(town: "x", weeks: 3)"#),
        ("events[0].weeks", "3"),
        ("events[1][0]", r#""y""#),
        ("events[2]", "Peace"),
        ("events[3]", "nothing"),
        ("march.nothing", "nothing"),
    ] {
        assert_eq!(at(SAMPLE, &tree, path), value, "{path}");
    }
    assert_eq!(
        tree.root().and_then(|id| tree.node(id)).unwrap().span.start,
        SAMPLE.find("Scenario").unwrap()
    );
}

#[test]
fn finds_keys_paths_and_the_nearest() {
    let tree = clean(SAMPLE);
    let key = |path: &Path| {
        let node = tree.find(path).and_then(|id| tree.node(id)).unwrap();
        &SAMPLE[node.key.clone().unwrap()]
    };
    let path = Path::parse(r#"forces["abulkhair"].men"#).unwrap();
    assert_eq!(key(&path), "men");
    assert_eq!(tree.path_of(tree.find(&path).unwrap()), path);
    let entry = Path::new().field("forces").key("abulkhair");
    assert_eq!(key(&entry), "\"abulkhair\"");
    let lost = entry.field("strength").field("deeper");
    assert_eq!(tree.nearest(&lost).map(|(_, depth)| depth), Some(2));
    let inner = Path::new().field("forces").key("қос").field("men");
    assert_eq!(tree.path_of(tree.find(&inner).unwrap()), inner, "`Some(…)` is seen through");
}

#[test]
fn counts_lines_and_columns_in_characters() {
    let text = "ab\r\nқ: 1\n\n";
    let lines = LineIndex::new(text);
    assert_eq!(lines.span(text, 1), Some(0..2));
    assert_eq!(lines.position(text, 0), (1, 1));
    let colon = text.find(':').unwrap();
    assert_eq!(lines.position(text, colon), (2, 2));
    assert_eq!(lines.offset(text, 2, 2), colon);
    assert_eq!(lines.position(text, colon - 1), (2, 1), "inside a character means its start");
    assert_eq!(lines.position(text, 999), (4, 1));
    assert_eq!(lines.offset(text, 99, 1), text.len());
    assert_eq!(lines.offset(text, 2, 99), text.find("\n\n").unwrap() + 1);
}

/// Code, line:column and the line of the note of every fault.
fn faults(text: &str) -> Vec<(&'static str, String)> {
    let tree = SyntaxTree::new(text);
    let place = |at: usize| tree.lines().position(text, at);
    let show = |fault: &SyntaxFault| {
        let (line, column) = place(fault.span.start);
        (fault.code, format!("{line}:{column}"))
    };
    tree.faults().iter().map(show).collect()
}

#[test]
fn names_the_true_place_of_what_is_wrong() {
    for (text, code, place) in [
        ("(\n  a: 1\n  b: 2,\n)", "missing-comma", "2:7"),
        ("(\n  a: 1 // c\n  b: 2,\n)", "missing-comma", "2:7"),
        ("[1 2]", "missing-comma", "1:3"),
        ("(\n  a: \"x,\n  b: \"y\",\n  c: 3,\n)", "open-text", "2:6"),
        ("(\n  a: \"x,\n  b: \"\",\n  c: 3,\n)", "open-text", "2:6"),
        ("(\n  a: 2,\n  b: \"y,\n)", "open-text", "3:6"),
        ("(\n  a: (\n    x: 1,\n  b: (\n    y: 2,\n  ),\n)\n", "unclosed", "2:6"),
        ("(\n  a: [1, 2,\n  b: 3,\n)\n", "unclosed", "2:6"),
        ("(\n  f: {\n    \"a\": (\n      m: 1,\n    \"b\": (m: 2),\n  },\n)\n", "unclosed", "3:10"),
        ("(a: 1, b: [1, 2)", "unclosed", "1:11"),
        ("(a: 1, b: [1, 2}])", "stray-bracket", "1:16"),
        ("(a: 1)\n)", "after-end", "2:1"),
        ("/* x", "open-comment", "1:1"),
        ("(a: 1, a: 2)", "duplicate-field", "1:8"),
        ("{\"a\": 1, \"a\": 2}", "duplicate-key", "1:10"),
        ("(a: , b: 1)", "missing-value", "1:2"),
        ("(a: 1,, b: 1)", "stray-comma", "1:7"),
        ("(a = 1)", "equals", "1:4"),
        ("(a: 1; b: 2)", "semicolon", "1:6"),
        ("(men 300)", "missing-colon", "1:5"),
        ("(men: 1 000)", "split-number", "1:8"),
        ("(men: 1,500)", "value-among-fields", "1:9"),
        ("(\"a\": 1)", "key-in-fields", "1:2"),
        ("{\"a\" 1}", "missing-colon", "1:5"),
        ("(a: “x”)", "foreign-quote", "1:5"),
        ("(a: 'xyz')", "single-quote", "1:5"),
        ("(a: \"the \"Great\" one\")", "quote-in-text", "1:10"),
        ("  // nothing\n", "empty-file", "2:1"),
        ("(a: @)", "unexpected", "1:5"),
        ("#![enable(", "attribute", "1:1"),
    ] {
        let found = faults(text);
        assert_eq!(found.first(), Some(&(code, place.to_owned())), "{text}\n{found:?}");
    }
    // A bracket without its end spoils what is inside it, but not what stands before.
    assert_eq!(faults("(a: 1 b: [1,\n c: 3)").len(), 2);
    assert_eq!(faults("(a: 1 b: 2 c: 3").len(), 3);
    // One mistake, one message.
    for text in [
        "(men: 1 000, food: 2)",
        "(men: 1,500, food: 2)",
        "(men 300, food: 3)",
        "(a = 1, b: 2)",
        "(a: 1 b: 2)",
        "(a: [1,\n b: 2)",
        "(a: \"x,\n b: \"y\", c: 3)",
        "(a: \"the \"Great\" one\", b: \"y\")",
        "{\"a\" 1}",
        "{\"a\"(b: 1)}",
    ] {
        assert_eq!(faults(text).len(), 1, "{text}");
    }
}

#[test]
fn reports_both_places_of_what_is_given_twice() {
    let text = "(\n  a: 1,\n  a: 2,\n)";
    let tree = SyntaxTree::new(text);
    let (first, _) = tree.faults()[0].note.clone().unwrap();
    assert_eq!(tree.lines().position(text, first.start), (2, 3));
}

#[test]
fn cures_keep_every_offset() {
    for (text, cured) in [
        ("(a: 1\n b: 2)", "(a: 1, b: 2)"),
        ("(a: 1 // c\n b: 2)", "(a: 1,// c\n b: 2)"),
        ("(a = 1; b 2)", "(a : 1, b:2)"),
        ("(a: 1 000, қ: 2,, a: 3)", "(a: 1_000, қ: 2,      )"),
        ("(a: , b: 1)", "(     b: 1)"),
        ("(a: \"the \"Great\" one\", b: \"y\")", "(a: \"the 'Great' one\", b: \"y\")"),
        ("{\"a\" 1} x", "{\"a\":1}  "),
    ] {
        let mut now = text.to_owned();
        for edit in SyntaxTree::new(text).faults().iter().flat_map(|fault| fault.cure.clone()) {
            edit.apply(&mut now);
        }
        let is_same = now.replace('\n', " ").replace(": ", ":")
            == cured.replace('\n', " ").replace(": ", ":");
        assert!(is_same, "{text}\n{now}\n{cured}");
        assert_eq!(now.len(), text.len());
        assert_eq!(SyntaxTree::new(&now).faults(), [], "{now}");
    }
}

#[test]
fn survives_truncation_at_every_byte() {
    for end in 0..SAMPLE.len() {
        if let Some(text) = SAMPLE.get(..end) {
            check_sane(text);
        }
        if let Some(text) = SAMPLE.get(end..) {
            check_sane(text);
        }
    }
}

/// Every span lies in the text and every path leads back to a value.
fn check_sane(text: &str) -> SyntaxTree {
    let tree = SyntaxTree::new(text);
    for (id, node) in tree.nodes() {
        assert!(text.get(node.span.clone()).is_some(), "{text}");
        assert!(node.key.clone().is_none_or(|key| text.get(key).is_some()), "{text}");
        let path = tree.path_of(id);
        assert!(tree.nearest(&path).is_some(), "{text}");
    }
    let mut cured = text.to_owned();
    for fault in tree.faults() {
        assert!(text.get(fault.span.clone()).is_some(), "{text} {fault:?}");
        for edit in &fault.cure {
            assert!(text.get(edit.range.clone()).is_some(), "{text} {fault:?}");
            edit.apply(&mut cured);
        }
    }
    assert_eq!(cured.len(), text.len());
    tree
}

/// A small generator of numbers; tests need no better one.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (limit as u64)).unwrap_or_default()
    }
}

#[test]
fn survives_random_damage_and_agrees_with_ron() {
    let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "r#\"", "\"#", "//", "/*", "*/", "\\",
        "\n", " ", "=", ";", "a", "None", "1", "-", ".", "қ", "“", "#", "b'", "é", "@", "a: 1",
        "\"k\": ",
    ];
    let mut dice = Dice(0x1724_0001);
    let mut agreed = 0;
    for _ in 0..10_000 {
        let mut text = SAMPLE.to_owned();
        for _ in 0..=dice.below(3) {
            let mut at = dice.below(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let mut end = (at + dice.below(4)).min(text.len());
            while !text.is_char_boundary(end) {
                end += 1;
            }
            text.replace_range(at..end, pieces[dice.below(pieces.len())]);
        }
        let tree = check_sane(&text);
        let ron = ron::from_str::<ron::Value>(&text);
        let is_structural = tree.faults().iter().any(|fault| !fault.code.starts_with("duplicate"));
        if ron.is_ok() {
            agreed += 1;
            assert!(!is_structural, "ron reads this:\n{text}\n{:?}", tree.faults());
        }
    }
    assert!(agreed > 500, "too few texts survived the damage: {agreed}");
}

#[test]
fn survives_noise_and_depth() {
    let pieces =
        ["(", ")", "[", "{", "}", "\"", "a:", "\"k\":", ",", "\n  ", "/*", "'", "1", "X", " "];
    let mut dice = Dice(0x1724_0002);
    for _ in 0..10_000 {
        let text: String = (0..dice.below(40)).map(|_| pieces[dice.below(pieces.len())]).collect();
        check_sane(&text);
    }
    check_sane(&"(a:[".repeat(50_000));
    check_sane(&"/*".repeat(50_000));
    check_sane(&"{".repeat(50_000));
}
