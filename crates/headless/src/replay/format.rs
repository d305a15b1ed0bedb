//! What stands in a replay: RON for people too, one block a week.
//!
//! Weeks are counted from 1, as on screen. Digests are text of 16 hexadecimal digits, because
//! tools that read numbers as floating point would round them.
//!
//! Format 1 had no seal, no states, no sources and no number of the rules, which was 1.

use super::{
    ReplayError, pack,
    play::ReplayRunner,
    seal::{self, SealState},
    text::{header_text, packed_text, weeks_text},
    weekly_states::{WeeklyStates, unpack_start},
};
use core::fmt;
use rules::{
    RULES,
    define::{Path as DataPath, Table, leaf, patch},
    ids::SideId,
    order::Order,
    scenario::Scenario,
    state::CampaignState,
};
use scenario::{
    problem::Report,
    source::{Layers, SourceFile, options, parse_patch},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{path::Path, sync::Arc};

/// Format of replays and saves that this program writes. It reads this one and all before it.
pub const FORMAT: u32 = 2;

/// The first format whose files are sealed.
pub(crate) const SEALED: u32 = 2;

/// Version of this program. In records it is for the reader: what can be played again hangs on the
/// number of the rules ([`RULES`]).
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// What a file is that begins with a header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RecordKind {
    /// A recorded campaign.
    Replay,
    /// A campaign to go on with.
    Save,
}

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
        /// Version of the program that began it. For the reader.
        program: String = String::new(),
        /// Version of the rule book.
        rules: String,
        /// Number of the rules by which it was played: [`RULES`].
        rules_number: u32 = 1,
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
        /// The state from which it begins, packed; empty where it begins as the scenario does.
        start: String = String::new(),
        /// The states before the first week and after each, packed; empty where they are not kept.
        states: String = String::new(),
        /// The files of the scenario, packed; empty where they are not kept.
        sources: String = String::new(),
        /// Over the whole file.
        seal: Digest = Digest(0),
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
            rules_number: RULES,
            scenario: scenario.key.clone(),
            hash: Digest(scenario.hash),
            seed,
            players,
        }
    }

    /// Whether it was played by the rules of this program, so that its orders can be played here.
    ///
    /// # Errors
    /// The rules that it needs.
    pub fn by_these_rules(&self) -> Result<(), ReplayError> {
        match self.rules_number {
            RULES => Ok(()),
            found => Err(ReplayError::RulesNumber { found, here: RULES }),
        }
    }

    /// Whether a campaign with this header is one of a scenario.
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
    /// A record from a scenario's start, of nothing yet.
    #[must_use]
    pub const fn new(header: Header) -> Self {
        let none = String::new;
        Self {
            header,
            weeks: Vec::new(),
            start: none(),
            states: none(),
            sources: none(),
            seal: Digest(0),
        }
    }

    /// Reads a replay.
    ///
    /// # Errors
    /// A later format, a broken seal, or everything wrong with the file, at its places.
    pub fn read(path: &Path) -> Result<Self, ReplayError> {
        read_file(path, RecordKind::Replay).map(Self::opened)
    }

    /// As [`Replay::read`], from a text; `path` is what messages call it.
    ///
    /// # Errors
    /// As [`Replay::read`].
    pub fn from_text(path: &Path, text: &str) -> Result<Self, ReplayError> {
        read_text(path, text, RecordKind::Replay).map(Self::opened)
    }

    /// The seal belongs to the file, not to what stands in it.
    fn opened(mut self) -> Self {
        self.seal = Digest::default();
        self
    }

    /// Whether its file was sealed: then also who played, and orders that changed nothing, are as
    /// they were written.
    #[must_use]
    pub const fn is_sealed(&self) -> bool {
        self.header.format >= SEALED
    }

    /// The campaign as it stood before the first week of the record.
    ///
    /// # Errors
    /// The state in the record does not fit the scenario or the seed.
    pub fn first_state(&self, scenario: &Arc<Scenario>) -> Result<CampaignState, ReplayError> {
        if self.start.is_empty() {
            return Ok(CampaignState::new(Arc::clone(scenario), self.header.seed));
        }
        let state = unpack_start(&self.start, scenario)?;
        if state.seed() != self.header.seed {
            return Err(ReplayError::Columns("the state at the start is of another seed"));
        }
        Ok(state)
    }

    /// The orders of every week for the rules, once everything fits the scenario; `first` is how
    /// many weeks had been played before the record begins.
    ///
    /// # Errors
    /// What does not fit: scenario, rules, sides, number or length of the weeks.
    pub fn bind(&self, scenario: &Scenario, first: u16) -> Result<Vec<WeekOrders>, ReplayError> {
        self.header.validate(scenario)?;
        bind_weeks(&self.weeks, scenario, first)
    }

    /// The record with all that it needs to outlive this program and these files: the states of all
    /// weeks, for which it is played again, and the files of its scenario.
    ///
    /// # Errors
    /// It does not fit the scenario, or does not give what it says.
    pub fn to_keep(&self, scenario: &Arc<Scenario>) -> Result<Self, ReplayError> {
        let mut playback = ReplayRunner::new(self, scenario)?;
        let words = |_| ReplayError::Packed("weekly states");
        let tables = |state: &CampaignState| serde_json::to_value(state.tables()).map_err(words);
        let mut states = vec![tables(playback.state())?];
        while let Some(played) = playback.week(&mut ()) {
            if played.difference.is_some() {
                return Err(ReplayError::Differs { week: played.week });
            }
            states.push(tables(playback.state())?);
        }
        Ok(Self {
            states: WeeklyStates::pack(states).map_err(words)?,
            sources: packed_sources(scenario)?,
            ..self.clone()
        })
    }

    /// The campaigns of all weeks as they are kept in the record, not played.
    ///
    /// # Errors
    /// They are not kept, are damaged, or do not fit the scenario or the record.
    pub fn kept_states(&self, scenario: &Arc<Scenario>) -> Result<Vec<CampaignState>, ReplayError> {
        let most = scenario.calendar.weeks;
        if self.weeks.len() > usize::from(most) {
            return Err(ReplayError::Long { weeks: self.weeks.len(), most });
        }
        let kept = WeeklyStates::unpack(&self.states)?;
        let states = kept.campaigns(scenario, self.weeks.len() + 1)?;
        let first = states.first().map_or(0, CampaignState::week);
        let in_order = states
            .iter()
            .zip(first..)
            .all(|(state, week)| state.week() == week && state.seed() == self.header.seed);
        if !in_order {
            return Err(ReplayError::Columns("the weekly states are not one campaign"));
        }
        bind_weeks(&self.weeks, scenario, first)?;
        Ok(states)
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
        packed_text(&mut text, "start", "The state from which it begins.", &self.start);
        packed_text(&mut text, "states", "The states of all weeks.", &self.states);
        packed_text(&mut text, "sources", "The files of the scenario.", &self.sources);
        seal::seal(&mut text);
        Ok(text)
    }
}

/// The files of a scenario for a record, packed.
///
/// # Errors
/// They cannot be packed; they have no reason to.
pub fn packed_sources(scenario: &Scenario) -> Result<String, ReplayError> {
    pack::pack(&scenario.sources).map_err(|_| ReplayError::Packed("files of the scenario"))
}

/// The orders of weeks for the rules.
pub(super) fn bind_weeks(
    weeks: &[Week],
    scenario: &Scenario,
    first: u16,
) -> Result<Vec<WeekOrders>, ReplayError> {
    let most = scenario.calendar.weeks.saturating_sub(first);
    if weeks.len() > usize::from(most) {
        return Err(ReplayError::Long { weeks: weeks.len(), most });
    }
    let mut bound = Vec::with_capacity(weeks.len());
    for (i, week) in weeks.iter().enumerate() {
        if usize::from(week.week) != usize::from(first) + i + 1 {
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
pub(super) fn read_file<T: rules::define::Patched>(
    path: &Path,
    wanted: RecordKind,
) -> Result<T, ReplayError> {
    let mut report = Report::new();
    match SourceFile::read(path, &mut report) {
        Some(source) => from_source(source, report, wanted),
        None => Err(ReplayError::Unreadable(Box::new(report))),
    }
}

/// As [`read_file`], from a text; `path` is what messages call it.
pub(super) fn read_text<T: rules::define::Patched>(
    path: &Path,
    text: &str,
    wanted: RecordKind,
) -> Result<T, ReplayError> {
    let mut report = Report::new();
    let source = SourceFile::from_text(path, text, &mut report);
    from_source(source, report, wanted)
}

/// Types a file that starts with a header.
fn from_source<T: rules::define::Patched>(
    source: SourceFile,
    mut report: Report,
    wanted: RecordKind,
) -> Result<T, ReplayError> {
    let format = format_of(&source)?;
    if let Some(found) = kind_of(&source).filter(|&found| found != wanted) {
        return Err(ReplayError::Kind { found });
    }
    let seal = seal::check(source.text());
    let patch = parse_patch::<T>(&source, &mut report);
    let mut layers = Layers::new();
    layers.push(source);
    let built = patch.and_then(|patch| layers.build::<T>(&patch, &mut report));
    // What cannot be read is told at its place, also where the seal is broken by it.
    let value = match built {
        Some(value) if !report.has_errors() => value,
        _ => return Err(ReplayError::Unreadable(Box::new(report))),
    };
    match seal {
        SealState::Whole => Ok(value),
        SealState::None if format < SEALED => Ok(value),
        SealState::None | SealState::Broken => Err(ReplayError::Seal),
    }
}

/// What a file is, by its fields; nothing where they are those of neither.
fn kind_of(source: &SourceFile) -> Option<RecordKind> {
    let tree = source.tree();
    let has = |field: &&'static str| tree.find(&DataPath::new().field(field)).is_some();
    if !tree.is_whole() || !["header", "weeks"].iter().all(has) {
        None
    } else if has(&"tables") {
        Some(RecordKind::Save)
    } else {
        // A save of which something is missing is no replay for that.
        let of_saves = ["about", "place", "campaign", "planned", "digest"];
        (!of_saves.iter().any(has)).then_some(RecordKind::Replay)
    }
}

/// Looks at the format alone: a file of a later one may differ in everything else, and fifty unknown
/// fields would not tell anybody why.
fn format_of(source: &SourceFile) -> Result<u32, ReplayError> {
    #[derive(Deserialize)]
    struct Peek {
        header: PeekHeader,
    }
    #[derive(Deserialize)]
    struct PeekHeader {
        format: u32,
    }
    match options().from_str::<Peek>(source.text()) {
        Ok(Peek { header: PeekHeader { format } }) if (1..=FORMAT).contains(&format) => Ok(format),
        Ok(Peek { header }) => Err(ReplayError::Format { found: header.format, here: FORMAT }),
        // It cannot be read at all, which is told by whoever reads it whole.
        Err(_) => Ok(FORMAT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::ids::ForceId;
    use rules::state::SECTIONS;

    fn replay() -> Replay {
        let header = Header {
            format: FORMAT,
            program: PROGRAM.to_owned(),
            rules_number: RULES,
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
        Replay { weeks, ..Replay::new(header) }
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
        let other = text.replace("format: 2", "format: 9").replace("weeks:", "months:");
        let error = read(&other).unwrap_err();
        assert!(matches!(error, ReplayError::Format { found: 9, here: FORMAT }), "{error}");
        // The version of the program is for the reader.
        let program = format!("program: \"{PROGRAM}\"");
        let mut older = replay();
        older.header.program = "0.0.1".to_owned();
        assert_eq!(read(&older.to_text().unwrap()).unwrap().header.program, "0.0.1");
        let error = read(&text.replace(&program, "program: \"0.0.1\"")).unwrap_err();
        assert!(matches!(error, ReplayError::Seal), "{error}");
    }

    #[test]
    fn broken_files_are_refused_at_their_place() {
        let text = replay().to_text().unwrap();
        for (from, to, want) in [
            ("seed:", "sead:", "x.ron:13:"),
            ("0123456789abcdef", "0123", "x.ron:12:"),
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
