//! What can be done with a record here: on which scenario it stands, and whether its orders can be
//! played.
//!
//! A record is played on the scenario that is installed here, if that is still the one it was
//! recorded on, and else on the files that it carries along. Its orders are played only under the
//! number of the rules under which they were given.

use super::{ReplayError, format::Header, pack::unpack};
use crate::replay::format::Digest;
use rules::scenario::{Scenario, SourceTexts};
use scenario::{library::Library, problem::Report};
use std::sync::Arc;

/// Where the scenario of a record comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScenarioOrigin {
    /// It is installed, as it was.
    Installed,
    /// The record carries it: what is installed under its name has changed since.
    Changed,
    /// The record carries it: none of its name is installed, or it cannot be loaded.
    Missing,
}

/// On what a record stands here.
#[derive(Clone, Debug)]
pub struct RecordBasis {
    /// Its scenario.
    pub scenario: Arc<Scenario>,
    /// Where that comes from.
    pub origin: ScenarioOrigin,
    /// Why its orders cannot be played here, if they cannot: the rules that they need.
    pub needs_rules: Option<u32>,
}

/// Why a record stands on nothing here.
#[derive(Debug)]
pub enum BasisError {
    /// Its scenario cannot be loaded, and it carries none along.
    Scenario(Box<Report>),
    /// It does not fit the scenario that is installed, and carries none along.
    Replay(ReplayError),
}

impl RecordBasis {
    /// Finds out; `sources` is what the record carries along, `installed` the scenario of its name.
    ///
    /// # Errors
    /// There is no scenario that it can stand on.
    pub fn find(
        header: &Header,
        sources: &str,
        installed: Result<Arc<Scenario>, Report>,
    ) -> Result<Self, BasisError> {
        let needs_rules = header.by_these_rules().is_err().then_some(header.rules_number);
        let as_it_was = |scenario: &Arc<Scenario>| header.validate(scenario);
        let why = match installed {
            Ok(scenario) => match as_it_was(&scenario) {
                Ok(()) => {
                    let origin = ScenarioOrigin::Installed;
                    return Ok(Self { scenario, origin, needs_rules });
                }
                Err(error) => (ScenarioOrigin::Changed, BasisError::Replay(error)),
            },
            Err(report) => (ScenarioOrigin::Missing, BasisError::Scenario(Box::new(report))),
        };
        let (origin, error) = why;
        if sources.is_empty() {
            return Err(error);
        }
        let scenario = carried(header, sources)?;
        header.validate(&scenario).map_err(BasisError::Replay)?;
        Ok(Self { scenario, origin, needs_rules })
    }
}

/// The scenario that a record carries along.
fn carried(header: &Header, sources: &str) -> Result<Arc<Scenario>, BasisError> {
    let texts: SourceTexts =
        unpack(sources, "files of the scenario").map_err(BasisError::Replay)?;
    let mut scenario = Library::from_texts(&header.scenario, &texts)
        .map_err(|report| BasisError::Scenario(Box::new(report)))?;
    // A later program may digest the same files to another number. It is the scenario of the record
    // by being carried in it, under the record's seal; the digests of the weeks are its judge.
    if let Some(fresh) = Arc::get_mut(&mut scenario) {
        let Digest(hash) = header.hash;
        fresh.hash = hash;
    }
    Ok(scenario)
}
