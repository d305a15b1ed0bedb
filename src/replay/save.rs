//! A campaign kept in the middle: the record so far, so that going on can still be recorded from
//! the first week, and the whole tables, so that going on needs no playing again.

use super::{
    ReplayError,
    format::{Digest, Header, Replay, Week, bind_weeks, from_source, header_text, weeks_text},
};
use crate::{
    rules::{
        define::{leaf, patch},
        scenario::Scenario,
        state::{State, Tables},
    },
    scenario::{
        problem::Report,
        source::{Source, options},
    },
};
use ron::ser::PrettyConfig;
use std::{path::Path, sync::Arc};

leaf!(Tables, "the tables of a campaign");

patch! {
    /// A saved campaign.
    pub struct Save, SavePatch {
        /// What it is of.
        header: Header,
        /// The weeks played so far.
        weeks: Vec<Week>,
        /// Digest of the tables.
        digest: Digest,
        /// The changing part of the campaign.
        tables: Tables,
    }
}

impl Save {
    /// A campaign as it stands, with its record so far.
    #[must_use]
    pub fn new(record: &Replay, state: &State) -> Self {
        Self {
            header: record.header.clone(),
            weeks: record.weeks.clone(),
            digest: Digest(state.digest()),
            tables: state.tables().clone(),
        }
    }

    /// Reads a save.
    ///
    /// # Errors
    /// Another format or program version, or everything wrong with the file, at its places.
    pub fn read(path: &Path) -> Result<Self, ReplayError> {
        let mut report = Report::new();
        match Source::read(path, &mut report) {
            Some(source) => from_source::<Self>(source, report),
            None => Err(ReplayError::Unreadable(Box::new(report))),
        }
    }

    /// As [`Save::read`], from a text; `path` is what messages call it.
    ///
    /// # Errors
    /// As [`Save::read`].
    pub fn from_text(path: &Path, text: &str) -> Result<Self, ReplayError> {
        let mut report = Report::new();
        let source = Source::from_text(path, text, &mut report);
        from_source::<Self>(source, report)
    }

    /// The campaign, ready to go on, and its record so far.
    ///
    /// # Errors
    /// The save does not fit the scenario, or its parts do not fit each other.
    pub fn restore(self, scenario: &Arc<Scenario>) -> Result<(State, Replay), ReplayError> {
        self.header.fits(scenario)?;
        bind_weeks(&self.weeks, scenario)?;
        let state =
            State::from_tables(Arc::clone(scenario), self.tables).map_err(ReplayError::Tables)?;
        let here = Digest(state.digest());
        if here != self.digest {
            return Err(ReplayError::Digest { found: self.digest, here });
        }
        if state.seed() != self.header.seed {
            return Err(ReplayError::Tables("the tables are of another seed"));
        }
        let last = self.weeks.last().map(|week| week.digest);
        if usize::from(state.week()) != self.weeks.len() || last.is_some_and(|d| d != here) {
            return Err(ReplayError::Tables("the tables are of another week than the record"));
        }
        Ok((state, Replay { header: self.header, weeks: self.weeks }))
    }

    /// The text of the file.
    ///
    /// # Errors
    /// The writer of RON fails; it has no reason to.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        let mut text = String::from(
            "// A saved campaign of Turkistan 1724. To go on with it:\n\
             //   turkistan run SCENARIO --load FILE\n\
             // The digest guards the tables: a file changed by hand is refused.\n(\n",
        );
        header_text(&mut text, &self.header)?;
        weeks_text(&mut text, &self.weeks)?;
        text.push_str(&format!("    digest: \"{}\",\n    tables: ", self.digest));
        // One column of a table a line: whoever compares two saves sees which differs.
        let tables =
            options().to_string_pretty(&self.tables, PrettyConfig::new().depth_limit(2))?;
        text.push_str(&tables.replace('\n', "\n    "));
        text.push_str(",\n)\n");
        Ok(text)
    }
}
