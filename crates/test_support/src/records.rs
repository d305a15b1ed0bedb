//! Records and saves as earlier programs wrote them.

/// What a line of a later format begins with, apart from the number of the rules.
const LATER: [&str; 5] = ["states:", "sources:", "seal:", "// The states", "// The files"];

/// The text of a record or save without its seal and what is packed, as in the first format, but with
/// the number of the rules that played it: whatever is changed in it is found by playing it.
pub fn unsealed(text: &str) -> String {
    let told = |line: &&str| {
        let line = line.trim_start();
        !LATER.iter().any(|start| line.starts_with(start))
    };
    let lines: Vec<&str> = text.lines().filter(told).collect();
    lines.join("\n").replace("format: 2", "format: 1")
}
