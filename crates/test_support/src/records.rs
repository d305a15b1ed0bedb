//! Records and saves as earlier programs wrote them.

/// The text of a record or save as the first format had it: without the number of the rules, what is
/// packed, and the seal.
pub fn of_format_1(text: &str) -> String {
    let later = ["rules_number:", "states:", "sources:", "seal:", "// The states", "// The files"];
    let told = |line: &&str| !later.iter().any(|start| line.trim_start().starts_with(start));
    let lines: Vec<&str> = text.lines().filter(told).collect();
    lines.join("\n").replace("format: 2", "format: 1")
}
