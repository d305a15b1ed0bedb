//! Answers settled on the command line: `--decide EVENT=CHOICE`.

use super::error::{CliError, message};
use clap::Args;
use headless::sim::{
    campaign::Decree,
    decisions::{SILENCE, answered},
};
use rules::{
    ids::ScriptedEventId,
    scenario::Scenario,
    scripted_event::{ScriptedEvent, ScriptedEventKind},
};

#[derive(Args, Debug, Default)]
pub(super) struct DecideArgs {
    #[arg(long = "decide", value_name = "EVENT=CHOICE")]
    decide: Vec<String>,
}

impl DecideArgs {
    /// What was settled, in the order given. All of it is looked at before any work begins.
    pub(super) fn resolve(&self, scenario: &Scenario) -> Result<Vec<Decree>, CliError> {
        let mut decrees: Vec<Decree> = Vec::new();
        for given in &self.decide {
            let decree = decree(scenario, given)?;
            if decrees.iter().any(|other| other.scripted_event == decree.scripted_event) {
                let event = scenario.scripted_events[decree.scripted_event.index()].key.clone();
                return Err(CliError::usage(message!("cli-decide-twice", event = event)));
            }
            decrees.push(decree);
        }
        Ok(decrees)
    }
}

fn decree(scenario: &Scenario, given: &str) -> Result<Decree, CliError> {
    let mut first = None;
    // A key may hold the sign itself.
    for (at, _) in given.match_indices('=') {
        let (event, choice) = (&given[..at], &given[at + 1..]);
        let known = answered(scenario).find(|e| of(scenario, *e).key == event);
        if let Some(scripted_event) = known {
            let choice = choice_of(of(scenario, scripted_event), choice)?;
            return Ok(Decree { scripted_event, choice });
        }
        first.get_or_insert(event);
    }
    let Some(event) = first else {
        return Err(CliError::usage(message!("cli-decide-form", given = given.to_owned())));
    };
    Err(unknown(scenario, event))
}

/// The event of a key that a side answers.
pub(super) fn event_of(scenario: &Scenario, key: &str) -> Result<ScriptedEventId, CliError> {
    let mut known = answered(scenario);
    known.find(|&event| of(scenario, event).key == key).ok_or_else(|| unknown(scenario, key))
}

fn unknown(scenario: &Scenario, event: &str) -> CliError {
    let known: Vec<&str> = answered(scenario).map(|e| of(scenario, e).key.as_str()).collect();
    let what = message!("cli-unknown-event", event = event.to_owned());
    if known.is_empty() {
        return CliError::usage(what).help(message!("cli-no-events"));
    }
    CliError::unknown(what, event, &known)
}

fn of(scenario: &Scenario, scripted_event: ScriptedEventId) -> &ScriptedEvent {
    &scenario.scripted_events[scripted_event.index()]
}

/// Position of a choice; nothing for silence.
fn choice_of(event: &ScriptedEvent, key: &str) -> Result<Option<u8>, CliError> {
    if let Some(at) = event.choices.iter().position(|choice| choice.key == key) {
        return Ok(Some(at as u8));
    }
    let may_be_silent = event.kind == ScriptedEventKind::Step;
    if key == SILENCE && may_be_silent {
        return Ok(None);
    }
    let keys = event.choices.iter().map(|choice| choice.key.as_str());
    let known: Vec<&str> = keys.chain(may_be_silent.then_some(SILENCE)).collect();
    let what = message!("cli-unknown-choice", event = event.key.clone(), choice = key.to_owned());
    Err(CliError::unknown(what, key, &known))
}
