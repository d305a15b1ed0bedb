//! A campaign kept in the middle: the record so far, so that going on can still be recorded from
//! the first week, and the whole tables, so that going on needs no playing again.

use super::{
    ReplayError,
    format::{Digest, Header, RecordKind, Replay, Week, bind_weeks, read_file, read_text},
    seal,
    text::{header_text, packed_text, weeks_text},
};
use ron::ser::PrettyConfig;
use rules::{
    define::{Names, Table, Words, patch},
    ids::SideId,
    order::Order,
    resolve::DAYS,
    scenario::Scenario,
    state::{CampaignState, Columns},
};
use scenario::source::options;
use std::{path::Path, sync::Arc};

patch! {
    /// What a list of saves tells of one, so that none need be read whole.
    pub struct About, AboutPatch {
        /// The name that the player gave it.
        name: String = String::new(),
        /// Weeks played.
        week: u16 = 0,
        /// Weeks of the scenario.
        weeks: u16 = 0,
        /// Day on which it stands, New Style, such as 1724-09-04.
        date: String = String::new(),
        /// Name of the scenario.
        title: Names = unnamed(),
        /// Names of the sides that people play, by key.
        people: Table<Names> = Table::new(),
        /// When it was written, milliseconds since 1970, later than anything that its writer found
        /// kept: what comes after what is told by this, not by the time of a file. 0 if unknown.
        written: u64 = 0,
    }

    /// A saved campaign.
    pub struct Save, SavePatch {
        /// What it is of.
        header: Header,
        /// What a list tells of it.
        about: About = About::default(),
        /// Where the scenario lies, if it is not one of the game's own.
        place: String = String::new(),
        /// Which campaign it is of: 16 hexadecimal digits; empty if unknown. All that is kept of a
        /// campaign by itself bears the same.
        campaign: String = String::new(),
        /// The weeks played so far.
        weeks: Vec<Week>,
        /// Orders planned for the coming week and not yet given, each with the key of its side.
        planned: Vec<(String, Order)> = Vec::new(),
        /// What has been seen and left as it is: the key of a side, and what it is, in words of the program
        /// that goes on from the save; whoever does not know them passes over them.
        left: Vec<(String, String)> = Vec::new(),
        /// Digest of the tables.
        digest: Digest,
        /// The changing part of the campaign.
        tables: Columns,
        /// The state from which the record begins, packed; empty where it begins as the scenario does.
        start: String = String::new(),
        /// The files of the scenario, packed; empty where they are not kept.
        sources: String = String::new(),
        /// Over the whole file.
        seal: Digest = Digest(0),
    }
}

fn unnamed() -> Names {
    let none = || Words(String::new());
    Names { en: none(), kk: none(), ru: none() }
}

impl Default for About {
    fn default() -> Self {
        Self {
            name: String::new(),
            week: 0,
            weeks: 0,
            date: String::new(),
            title: unnamed(),
            people: Table::new(),
            written: 0,
        }
    }
}

impl About {
    /// What is to be told of a campaign with these people at the table.
    #[must_use]
    pub fn new(state: &CampaignState, people: impl IntoIterator<Item = SideId>) -> Self {
        let s = &state.scenario;
        // The first day of the week that comes next.
        let date = s.calendar.date(state.week().saturating_mul(DAYS));
        let sides = people.into_iter().filter_map(|side| s.sides.get(side.index()));
        Self {
            name: String::new(),
            week: state.week(),
            weeks: s.calendar.weeks,
            date: format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
            title: s.name.clone(),
            people: sides.map(|side| (side.key.clone(), side.name.clone())).collect(),
            written: 0,
        }
    }
}

impl Save {
    /// A campaign as it stands, with its record so far and nothing planned. The files of its scenario
    /// are not in it yet: to be put into [`Save::sources`], made once for all saves of a campaign.
    #[must_use]
    pub fn new(record: &Replay, state: &CampaignState) -> Self {
        Self {
            header: record.header.clone(),
            about: About::new(state, []),
            place: String::new(),
            campaign: String::new(),
            weeks: record.weeks.clone(),
            planned: Vec::new(),
            left: Vec::new(),
            digest: Digest(state.digest()),
            tables: state.tables().clone(),
            start: record.start.clone(),
            sources: String::new(),
            seal: Digest(0),
        }
    }

    /// Reads a save.
    ///
    /// # Errors
    /// A later format, a broken seal, or everything wrong with the file, at its places.
    pub fn read(path: &Path) -> Result<Self, ReplayError> {
        read_file(path, RecordKind::Save)
    }

    /// As [`Save::read`], from a text; `path` is what messages call it.
    ///
    /// # Errors
    /// As [`Save::read`].
    pub fn from_text(path: &Path, text: &str) -> Result<Self, ReplayError> {
        read_text(path, text, RecordKind::Save)
    }

    /// The orders that were planned, for the rules.
    ///
    /// # Errors
    /// A side that the scenario has not.
    pub fn planned(&self, scenario: &Scenario) -> Result<Vec<(SideId, Order)>, ReplayError> {
        let bind = |(side, order): &(String, Order)| match scenario.side_by_key(side) {
            Some(id) => Ok((id, *order)),
            None => Err(ReplayError::Side { side: side.clone(), week: self.about.week + 1 }),
        };
        self.planned.iter().map(bind).collect()
    }

    /// The campaign, ready to go on, and its record so far. The digest is asked before anything in
    /// the tables is looked up. Whether the record gives these tables is not asked here: that takes
    /// playing it ([`CampaignCourse::of_record`](crate::history::CampaignCourse::of_record)).
    ///
    /// # Errors
    /// The save does not fit the scenario, or its parts do not fit each other.
    pub fn restore(self, scenario: &Arc<Scenario>) -> Result<(CampaignState, Replay), ReplayError> {
        self.header.by_these_rules()?;
        self.header.validate(scenario)?;
        if Digest(self.tables.digest()) != self.digest {
            return Err(ReplayError::Digest);
        }
        if self.tables.seed() != self.header.seed {
            return Err(ReplayError::Columns("the tables are of another seed"));
        }
        let record = Replay { weeks: self.weeks, start: self.start, ..Replay::new(self.header) };
        let first = match record.start.is_empty() {
            true => 0,
            false => record.first_state(scenario)?.week(),
        };
        bind_weeks(&record.weeks, scenario, first)?;
        let last = record.weeks.last().map(|week| week.digest);
        let is_of_week = usize::from(self.tables.week()) == usize::from(first) + record.weeks.len();
        if !is_of_week || last.is_some_and(|digest| digest != self.digest) {
            return Err(ReplayError::Columns("the tables are of another week than the record"));
        }
        let state = CampaignState::from_columns(Arc::clone(scenario), self.tables)
            .map_err(ReplayError::Columns)?;
        Ok((state, record))
    }

    /// The campaign as it stands, without its record, to begin a new one from there: for a save that
    /// was played by other rules. Its digest is then that of other rules too and says nothing here; the
    /// seal has been looked at.
    ///
    /// # Errors
    /// The state does not fit the scenario or the header.
    pub fn stand(self, scenario: &Arc<Scenario>) -> Result<CampaignState, ReplayError> {
        self.header.validate(scenario)?;
        let is_of_these = self.header.by_these_rules().is_ok();
        if is_of_these && Digest(self.tables.digest()) != self.digest {
            return Err(ReplayError::Digest);
        }
        if self.tables.seed() != self.header.seed {
            return Err(ReplayError::Columns("the tables are of another seed"));
        }
        CampaignState::from_columns(Arc::clone(scenario), self.tables).map_err(ReplayError::Columns)
    }

    /// The text of the file.
    ///
    /// # Errors
    /// The writer of RON fails; it has no reason to.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        let mut text = String::from(
            "// A saved campaign of Turkistan 1724. To go on with it:\n\
             //   turkistan play --load FILE\n\
             // To let the computer play on:\n\
             //   turkistan run SCENARIO --load FILE\n\
             // The seal at its end guards it: a file changed by hand is refused.\n(\n",
        );
        header_text(&mut text, &self.header)?;
        let pretty = || PrettyConfig::new().depth_limit(2);
        let about = options().to_string_pretty(&self.about, pretty())?;
        text.push_str(&format!("    about: {},\n", about.replace('\n', "\n    ")));
        if !self.place.is_empty() {
            text.push_str(&format!("    place: {},\n", options().to_string(&self.place)?));
        }
        if !self.campaign.is_empty() {
            text.push_str(&format!("    campaign: {},\n", options().to_string(&self.campaign)?));
        }
        weeks_text(&mut text, &self.weeks)?;
        if !self.planned.is_empty() {
            text.push_str("    planned: [\n");
            for order in &self.planned {
                text.push_str(&format!("        {},\n", options().to_string(order)?));
            }
            text.push_str("    ],\n");
        }
        if !self.left.is_empty() {
            text.push_str("    left: [\n");
            for alone in &self.left {
                text.push_str(&format!("        {},\n", options().to_string(alone)?));
            }
            text.push_str("    ],\n");
        }
        text.push_str(&format!("    digest: \"{}\",\n    tables: ", self.digest));
        // One column of a table a line: whoever compares two saves sees which differs.
        let tables = options().to_string_pretty(&self.tables, pretty())?;
        text.push_str(&tables.replace('\n', "\n    "));
        text.push_str(",\n");
        packed_text(&mut text, "start", "The state from which the record begins.", &self.start);
        packed_text(&mut text, "sources", "The files of the scenario.", &self.sources);
        seal::seal(&mut text);
        Ok(text)
    }
}
