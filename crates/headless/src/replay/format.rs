//! What stands in a replay: RON for people too, one block a week.
//!
//! Weeks are counted from 1, as on screen. Digests are text of 16 hexadecimal digits, because
//! tools that read numbers as floating point would round them.

use super::ReplayError;
use core::fmt::{self, Write as _};
use ron::ser::PrettyConfig;
use rules::{
    define::{Table, leaf, patch},
    ids::SideId,
    order::Order,
    scenario::Scenario,
    state::SECTIONS,
};
use scenario::{
    problem::Report,
    source::{Layers, SourceFile, options, parse_patch},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::path::Path;

/// Format of replays and saves that this program writes and reads.
pub const FORMAT: u32 = 1;

/// Version of this program; replays of another are refused, because its rules may differ.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// A digest, written as 16 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Digest(pub u64);

impl Digest {
    /// Reads 16 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        digits.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Digits;
        impl de::Visitor<'_> for Digits {
            type Value = Digest;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("16 hexadecimal digits in quotes")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Digest, E> {
                Digest::parse(text)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        from.deserialize_str(Digits)
    }
}

leaf!(Digest, "digest: 16 hexadecimal digits in quotes");

patch! {
    /// What a replay or a save is of.
    pub struct Header, HeaderPatch {
        /// Format of the file.
        format: u32,
        /// Version of the program that wrote it.
        program: String,
        /// Version of the rules.
        rules: String,
        /// Key of the scenario.
        scenario: String,
        /// Digest of the scenario.
        hash: Digest,
        /// Seed of the campaign.
        seed: u64,
        /// Who played, by side. For the reader: the orders are what counts.
        players: Table<String>,
    }

    /// One week.
    pub struct Week, WeekPatch {
        /// Number of the week, from 1.
        week: u16,
        /// The orders given at its start, each with the key of its side.
        orders: Vec<(String, Order)>,
        /// Digest of the campaign at its end.
        digest: Digest,
        /// Digests of the parts of the campaign, in the order of `SECTIONS`.
        sections: Vec<Digest>,
    }

    /// A recorded campaign.
    pub struct Replay, ReplayPatch {
        /// What it is of.
        header: Header,
        /// The weeks from the first.
        weeks: Vec<Week>,
    }
}

/// The orders of a week as the rules take them.
pub type WeekOrders = Vec<(SideId, Order)>;

impl Header {
    /// The header of a campaign played here and now.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: u64, players: Table<String>) -> Self {
        Self {
            format: FORMAT,
            program: PROGRAM.to_owned(),
            rules: scenario.rules.version.clone(),
            scenario: scenario.key.clone(),
            hash: Digest(scenario.hash),
            seed,
            players,
        }
    }

    /// Whether a campaign with this header can go on with a scenario here.
    ///
    /// # Errors
    /// The first thing that differs: another scenario before other rules before another hash.
    pub fn validate(&self, scenario: &Scenario) -> Result<(), ReplayError> {
        if self.scenario != scenario.key {
            let (found, here) = (self.scenario.clone(), scenario.key.clone());
            return Err(ReplayError::Scenario { found, here });
        }
        if self.rules != scenario.rules.version {
            let (found, here) = (self.rules.clone(), scenario.rules.version.clone());
            return Err(ReplayError::Rules { found, here });
        }
        if self.hash != Digest(scenario.hash) {
            return Err(ReplayError::Hash { scenario: self.scenario.clone() });
        }
        let stranger = self.players.keys().find(|key| scenario.side_by_key(key).is_none());
        match stranger {
            Some(side) => Err(ReplayError::Side { side: side.clone(), week: 0 }),
            None => Ok(()),
        }
    }
}

impl Week {
    /// A week as it was played.
    #[must_use]
    pub fn new(
        week: u16,
        orders: &[(SideId, Order)],
        scenario: &Scenario,
        digest: u64,
        sections: &[u64],
    ) -> Self {
        let key = |side: SideId| {
            scenario.sides.get(side.index()).map_or_else(String::new, |side| side.key.clone())
        };
        Self {
            week,
            orders: orders.iter().map(|&(side, order)| (key(side), order)).collect(),
            digest: Digest(digest),
            sections: sections.iter().copied().map(Digest).collect(),
        }
    }
}

impl Replay {
    /// Reads a replay.
    ///
    /// # Errors
    /// Another format or program version, or everything wrong with the file, at its places.
    pub fn read(path: &Path) -> Result<Self, ReplayError> {
        read_file(path)
    }

    /// As [`Replay::read`], from a text; `path` is what messages call it.
    ///
    /// # Errors
    /// As [`Replay::read`].
    pub fn from_text(path: &Path, text: &str) -> Result<Self, ReplayError> {
        read_text(path, text)
    }

    /// The orders of every week for the rules, once everything fits the scenario.
    ///
    /// # Errors
    /// What does not fit: scenario, rules, sides, number or length of the weeks.
    pub fn bind(&self, scenario: &Scenario) -> Result<Vec<WeekOrders>, ReplayError> {
        self.header.validate(scenario)?;
        bind_weeks(&self.weeks, scenario)
    }

    /// The text of the file.
    ///
    /// # Errors
    /// The writer of RON fails; it has no reason to.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        let mut text = String::from(
            "// A recorded campaign of Turkistan 1724: who wished what, week by week.\n\
             //   turkistan replay FILE            tells it again\n\
             //   turkistan replay FILE --verify   plays it again and compares the digests\n\
             // Ids in orders are positions in the scenario's tables, 65535 = none.\n",
        );
        text.push_str("(\n");
        header_text(&mut text, &self.header)?;
        weeks_text(&mut text, &self.weeks)?;
        text.push_str(")\n");
        Ok(text)
    }
}

/// The orders of weeks for the rules.
pub(super) fn bind_weeks(
    weeks: &[Week],
    scenario: &Scenario,
) -> Result<Vec<WeekOrders>, ReplayError> {
    let most = scenario.calendar.weeks;
    if weeks.len() > usize::from(most) {
        return Err(ReplayError::Long { weeks: weeks.len(), most });
    }
    let mut bound = Vec::with_capacity(weeks.len());
    for (i, week) in weeks.iter().enumerate() {
        if usize::from(week.week) != i + 1 {
            return Err(ReplayError::Order { at: i + 1, found: week.week });
        }
        let mut orders = Vec::with_capacity(week.orders.len());
        for (side, order) in &week.orders {
            let Some(id) = scenario.side_by_key(side) else {
                return Err(ReplayError::Side { side: side.clone(), week: week.week });
            };
            orders.push((id, *order));
        }
        bound.push(orders);
    }
    Ok(bound)
}

/// Reads a file that starts with a header.
pub(super) fn read_file<T: rules::define::Patched>(path: &Path) -> Result<T, ReplayError> {
    let mut report = Report::new();
    match SourceFile::read(path, &mut report) {
        Some(source) => from_source(source, report),
        None => Err(ReplayError::Unreadable(Box::new(report))),
    }
}

/// As [`read_file`], from a text; `path` is what messages call it.
pub(super) fn read_text<T: rules::define::Patched>(
    path: &Path,
    text: &str,
) -> Result<T, ReplayError> {
    let mut report = Report::new();
    let source = SourceFile::from_text(path, text, &mut report);
    from_source(source, report)
}

/// Types a file that starts with a header.
fn from_source<T: rules::define::Patched>(
    source: SourceFile,
    mut report: Report,
) -> Result<T, ReplayError> {
    another_version(&source)?;
    let patch = parse_patch::<T>(&source, &mut report);
    let mut layers = Layers::new();
    layers.push(source);
    let built = patch.and_then(|patch| layers.build::<T>(&patch, &mut report));
    match built {
        Some(value) if !report.has_errors() => Ok(value),
        _ => Err(ReplayError::Unreadable(Box::new(report))),
    }
}

/// Looks at the versions alone: a file of another version may differ in everything else, and
/// fifty unknown fields would not tell anybody why.
fn another_version(source: &SourceFile) -> Result<(), ReplayError> {
    #[derive(Deserialize)]
    struct Peek {
        header: PeekHeader,
    }
    #[derive(Deserialize)]
    struct PeekHeader {
        format: u32,
        #[serde(default)]
        program: Option<String>,
    }
    let Ok(Peek { header }) = options().from_str::<Peek>(source.text()) else { return Ok(()) };
    if header.format != FORMAT {
        return Err(ReplayError::Format { found: header.format, here: FORMAT });
    }
    match header.program {
        Some(found) if found != PROGRAM => {
            Err(ReplayError::Program { found, here: PROGRAM.to_owned() })
        }
        _ => Ok(()),
    }
}

/// Writing into a string cannot fail.
fn line(text: &mut String, args: fmt::Arguments<'_>) {
    let _ = text.write_fmt(args);
    text.push('\n');
}

/// The field `header`, one value a line.
pub(super) fn header_text(text: &mut String, header: &Header) -> Result<(), ron::Error> {
    let quoted = |value: &str| options().to_string(value);
    line(text, format_args!("    header: ("));
    line(text, format_args!("        format: {},", header.format));
    line(text, format_args!("        program: {},", quoted(&header.program)?));
    line(text, format_args!("        rules: {},", quoted(&header.rules)?));
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

#[cfg(test)]
mod tests {
    use super::*;
    use rules::ids::ForceId;

    fn replay() -> Replay {
        let header = Header {
            format: FORMAT,
            program: PROGRAM.to_owned(),
            rules: "1 \"beta\"".to_owned(),
            scenario: "tiny".to_owned(),
            hash: Digest(0x0123_4567_89ab_cdef),
            seed: u64::MAX,
            players: [("kazakh", "bold".to_owned())].into_iter().collect(),
        };
        let weeks = (1..=2)
            .map(|week| Week {
                week,
                orders: vec![
                    ("kazakh".to_owned(), Order::Halt { force: ForceId(3) }),
                    ("kazakh".to_owned(), Order::Merge { force: ForceId(1), into: ForceId(2) }),
                ],
                digest: Digest(week.into()),
                sections: (0..SECTIONS.len() as u64).map(Digest).collect(),
            })
            .collect();
        Replay { header, weeks }
    }

    fn read(text: &str) -> Result<Replay, ReplayError> {
        Replay::from_text(Path::new("x.ron"), text)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = replay().to_text().unwrap();
        assert!(text.contains("(\"kazakh\", Halt(force: 3))"), "{text}");
        let again = read(&text).unwrap();
        assert_eq!(again, replay());
        assert_eq!(again.to_text().unwrap(), text);
    }

    #[test]
    fn another_version_is_told_before_anything_else() {
        let text = replay().to_text().unwrap();
        let other = text.replace("format: 1", "format: 9").replace("weeks:", "months:");
        let error = read(&other).unwrap_err();
        assert!(matches!(error, ReplayError::Format { found: 9, here: FORMAT }), "{error}");
        let other = text.replace(&format!("program: \"{PROGRAM}\""), "program: \"99.0.0\"");
        let error = read(&other).unwrap_err();
        assert!(matches!(error, ReplayError::Program { .. }), "{error}");
    }

    #[test]
    fn broken_files_are_refused_at_their_place() {
        let text = replay().to_text().unwrap();
        for (from, to, want) in [
            ("seed:", "sead:", "x.ron:12:"),
            ("0123456789abcdef", "0123", "x.ron:11:"),
            ("\"kazakh\", Halt", "\"kazakh\", Hult", "x.ron:"),
            ("force: 3", "force: 70000", "x.ron:"),
            ("weeks: [", "weeks: [[", "x.ron:"),
        ] {
            let error = read(&text.replace(from, to)).unwrap_err();
            assert!(matches!(error, ReplayError::Unreadable(_)), "{from}: {error:?}");
            let shown = error.to_string();
            assert!(shown.contains(want), "{from}: {shown}");
        }
        for cut in (0..text.len()).step_by(37) {
            let Some(part) = text.get(..cut) else { continue };
            assert!(read(part).is_err(), "cut at {cut}");
        }
    }

    #[test]
    fn digests_are_sixteen_digits() {
        assert_eq!(Digest::parse("00000000000000ff"), Some(Digest(255)));
        for bad in ["ff", "00000000000000fg", "+0000000000000ff", "", "00000000000000ff0"] {
            assert_eq!(Digest::parse(bad), None, "{bad}");
        }
    }
}
