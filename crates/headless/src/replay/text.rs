//! The text of records and saves: RON for people too, one block a week, one order a line.

use super::format::{FORMAT, Header, Week};
use core::fmt::{self, Write as _};
use ron::ser::PrettyConfig;
use rules::state::SECTIONS;
use scenario::source::options;

/// Writing into a string cannot fail.
fn line(text: &mut String, args: fmt::Arguments<'_>) {
    let _ = text.write_fmt(args);
    text.push('\n');
}

/// The field `header`, one value a line.
pub(super) fn header_text(text: &mut String, header: &Header) -> Result<(), ron::Error> {
    let quoted = |value: &str| options().to_string(value);
    line(text, format_args!("    header: ("));
    // Also what was read in an older format is written in that of today.
    line(text, format_args!("        format: {FORMAT},"));
    line(text, format_args!("        program: {},", quoted(&header.program)?));
    line(text, format_args!("        rules: {},", quoted(&header.rules)?));
    line(text, format_args!("        rules_number: {},", header.rules_number));
    line(text, format_args!("        scenario: {},", quoted(&header.scenario)?));
    line(text, format_args!("        hash: \"{}\",", header.hash));
    line(text, format_args!("        seed: {},", header.seed));
    line(text, format_args!("        players: {{"));
    for (side, player) in &header.players {
        line(text, format_args!("            {}: {},", quoted(side)?, quoted(player)?));
    }
    line(text, format_args!("        }},\n    ),"));
    Ok(())
}

/// The field `weeks`, one block a week, one order a line.
pub(super) fn weeks_text(text: &mut String, weeks: &[Week]) -> Result<(), ron::Error> {
    let names = SECTIONS.join(", ");
    line(text, format_args!("    // The sections of a digest: {names}."));
    line(text, format_args!("    weeks: ["));
    let flat = || PrettyConfig::new().compact_structs(true);
    for week in weeks {
        line(text, format_args!("        (\n            week: {},", week.week));
        line(text, format_args!("            orders: ["));
        for order in &week.orders {
            line(
                text,
                format_args!("                {},", options().to_string_pretty(order, flat())?),
            );
        }
        line(text, format_args!("            ],\n            digest: \"{}\",", week.digest));
        line(text, format_args!("            sections: ["));
        for part in week.sections.chunks(4) {
            let words: Vec<String> = part.iter().map(|digest| format!("\"{digest}\"")).collect();
            line(text, format_args!("                {},", words.join(", ")));
        }
        line(text, format_args!("            ],\n        ),"));
    }
    line(text, format_args!("    ],"));
    Ok(())
}

/// A field that holds something packed; none where there is nothing in it.
pub(super) fn packed_text(text: &mut String, name: &str, why: &str, packed: &str) {
    if !packed.is_empty() {
        line(text, format_args!("    // {why}"));
        line(text, format_args!("    {name}: \"{packed}\","));
    }
}
