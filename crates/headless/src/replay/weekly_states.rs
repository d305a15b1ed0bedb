//! The states of a campaign week by week, as a record carries them: so that it can be shown where
//! its orders can no longer be played, because the rules have changed.
//!
//! They are woven: for each column, by name, its values week after week, and nothing where a week
//! left it as it was. Packed, forty weeks of the largest scenario take about as much as five alone.

use super::{
    ReplayError,
    pack::{pack, unpack},
};
use rules::{
    scenario::Scenario,
    state::{CampaignState, Columns},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

/// States read from a record.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct WeeklyStates {
    /// How many there are: one before the first week, and one after each.
    states: usize,
    /// The columns by table and name; at the end of each name a list of as many values.
    columns: Value,
}

/// What messages call them.
const WHAT: &str = "weekly states";

impl WeeklyStates {
    /// Packs the tables of all weeks.
    ///
    /// # Errors
    /// The tables cannot be written as JSON; they have no reason to.
    pub(super) fn pack(states: Vec<Value>) -> Result<String, serde_json::Error> {
        let woven = Self { states: states.len(), columns: weave(states) };
        pack(&woven)
    }

    /// Unpacks them.
    ///
    /// # Errors
    /// The text is damaged.
    pub(super) fn unpack(text: &str) -> Result<Self, ReplayError> {
        unpack(text, WHAT)
    }

    /// The campaigns of all weeks, which must be so many.
    ///
    /// # Errors
    /// There are more or fewer, or a state is damaged or does not fit the scenario.
    pub(super) fn campaigns(
        &self,
        scenario: &Arc<Scenario>,
        number: usize,
    ) -> Result<Vec<CampaignState>, ReplayError> {
        if self.states != number {
            return Err(ReplayError::Packed(WHAT));
        }
        (0..self.states).map(|week| campaign(self.tables(week)?, scenario)).collect()
    }

    fn tables(&self, week: usize) -> Result<Columns, ReplayError> {
        let tables = unweave(&self.columns, week, self.states);
        let columns = tables.and_then(|tables| Columns::deserialize(tables).ok());
        columns.ok_or(ReplayError::Packed(WHAT))
    }
}

/// A campaign from tables that no digest vouches for.
fn campaign(tables: Columns, scenario: &Arc<Scenario>) -> Result<CampaignState, ReplayError> {
    CampaignState::from_columns(Arc::clone(scenario), tables).map_err(ReplayError::Columns)
}

/// Packs one state, from which a record begins.
///
/// # Errors
/// As [`WeeklyStates::pack`].
pub(super) fn pack_start(state: &CampaignState) -> Result<String, serde_json::Error> {
    pack(state.tables())
}

/// Unpacks the state from which a record begins.
///
/// # Errors
/// It is damaged, or does not fit the scenario.
pub(super) fn unpack_start(
    text: &str,
    scenario: &Arc<Scenario>,
) -> Result<CampaignState, ReplayError> {
    campaign(unpack(text, "state at the start")?, scenario)
}

/// Puts the values of each name one after the other; the states are alike in their names.
fn weave(states: Vec<Value>) -> Value {
    if states.first().is_some_and(Value::is_object) {
        let mut names: Vec<String> = Vec::new();
        let mut tables: Vec<Map<String, Value>> = Vec::new();
        for state in states {
            let Value::Object(fields) = state else { continue };
            if names.is_empty() {
                names = fields.keys().cloned().collect();
            }
            tables.push(fields);
        }
        let woven = names.into_iter().map(|name| {
            let column = tables.iter_mut().map(|table| table.remove(&name).unwrap_or_default());
            let column: Vec<Value> = column.collect();
            (name, weave(column))
        });
        return Value::Object(woven.collect());
    }
    let mut last = Value::Null;
    let changed = states.into_iter().map(|value| {
        if value == last {
            return Value::Null;
        }
        last.clone_from(&value);
        value
    });
    Value::Array(changed.collect())
}

/// The values of one week by their names; nothing where the lists are not of that length.
fn unweave(woven: &Value, week: usize, states: usize) -> Option<Value> {
    match woven {
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, field)| Some((name.clone(), unweave(field, week, states)?)));
            fields.collect::<Option<Map<String, Value>>>().map(Value::Object)
        }
        Value::Array(values) if values.len() == states => {
            values[..=week].iter().rev().find(|value| !value.is_null()).cloned()
        }
        Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_woven_comes_apart_week_by_week() {
        let states = vec![
            json!({ "a": 1, "t": { "x": [1, 2], "y": [true] } }),
            json!({ "a": 1, "t": { "x": [1, 3], "y": [true] } }),
            json!({ "a": 2, "t": { "x": [1, 2], "y": [true] } }),
        ];
        let woven = weave(states.clone());
        assert_eq!(woven["a"], json!([1, null, 2]));
        assert_eq!(woven["t"]["y"], json!([[true], null, null]));
        for (week, state) in states.iter().enumerate() {
            assert_eq!(unweave(&woven, week, 3).as_ref(), Some(state));
        }
        assert_eq!(unweave(&woven, 0, 4), None);
        assert_eq!(unweave(&json!({ "a": 1 }), 0, 1), None);
    }
}
