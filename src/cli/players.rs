//! Who plays which side, from the command line.

use super::error::{CliError, message};
use clap::Args;
use headless::ai::Policy;
use rules::{ids::SideId, scenario::Scenario};
use std::collections::BTreeMap;
use text::Texts;

/// Who plays when nobody is named.
const DEFAULT: Policy = Policy::Cautious;

#[derive(Args, Debug, Default)]
pub(super) struct PlayerArgs {
    #[arg(long, value_name = "POLICY")]
    kazakh: Option<String>,
    #[arg(long, value_name = "POLICY")]
    dzungar: Option<String>,
    #[arg(long = "player", value_name = "SIDE=POLICY")]
    players: Vec<String>,
}

impl PlayerArgs {
    /// A player for each side that somebody plays. `before` are those of a saved campaign: they
    /// go on unless the command line names others.
    pub(super) fn resolve(
        &self,
        scenario: &Scenario,
        before: &BTreeMap<String, String>,
    ) -> Result<Vec<(SideId, Policy)>, CliError> {
        let mut players: BTreeMap<SideId, Policy> = scenario
            .playable()
            .map(|side| {
                let known = before.get(&scenario.sides[side.index()].key);
                // A record names all who played one after the other: the last goes on.
                let last = known.and_then(|names| names.rsplit(", ").next());
                (side, last.and_then(Policy::from_key).unwrap_or(DEFAULT))
            })
            .collect();
        let mut named: Vec<SideId> = Vec::new();
        for (key, policy) in self.wishes()? {
            let side = side(scenario, key)?;
            if named.contains(&side) {
                return Err(CliError::usage(message!("cli-side-twice", side = key.to_owned())));
            }
            named.push(side);
            players.insert(side, self::policy(policy)?);
        }
        if let Some((&side, _)) = players.iter().find(|(side, p)| !p.can_play(scenario, **side)) {
            return Err(no_plan(scenario, side));
        }
        Ok(players.into_iter().collect())
    }

    fn wishes(&self) -> Result<Vec<(&str, &str)>, CliError> {
        let sugar = [("kazakh", &self.kazakh), ("dzungar", &self.dzungar)];
        let mut wishes: Vec<(&str, &str)> = sugar
            .into_iter()
            .filter_map(|(side, policy)| policy.as_deref().map(|policy| (side, policy)))
            .collect();
        for pair in &self.players {
            let Some(pair) = pair.split_once('=') else {
                let given = message!("cli-player-form", given = pair.clone());
                return Err(CliError::usage(given));
            };
            wishes.push(pair);
        }
        Ok(wishes)
    }
}

/// A playable side by its key.
pub(super) fn side(scenario: &Scenario, key: &str) -> Result<SideId, CliError> {
    let found = scenario.side_by_key(key).filter(|side| scenario.sides[side.index()].playable);
    found.ok_or_else(|| {
        let known: Vec<&str> =
            scenario.playable().map(|side| scenario.sides[side.index()].key.as_str()).collect();
        CliError::unknown(message!("cli-unknown-side", side = key.to_owned()), key, &known)
    })
}

/// Players by their names, none of them twice.
pub(super) fn named(keys: &[String]) -> Result<Vec<Policy>, CliError> {
    let mut players = Vec::new();
    for key in keys {
        let player = policy(key)?;
        if players.contains(&player) {
            return Err(CliError::usage(message!("cli-policy-twice", policy = key.clone())));
        }
        players.push(player);
    }
    Ok(players)
}

/// A policy by its name.
pub(super) fn policy(key: &str) -> Result<Policy, CliError> {
    Policy::from_key(key).ok_or_else(|| {
        let known = Policy::NAMED.map(Policy::key);
        CliError::unknown(message!("cli-unknown-policy", policy = key.to_owned()), key, &known)
    })
}

/// The scenario has no plan for a side.
pub(super) fn no_plan(scenario: &Scenario, side: SideId) -> CliError {
    let side = scenario.sides[side.index()].key.clone();
    let what = message!("cli-no-plan", side = side, scenario = scenario.key.clone());
    CliError::usage(what).help(message!("cli-no-plan-help"))
}

/// The players by side key, as records name them.
pub(super) fn by_key(
    scenario: &Scenario,
    players: &[(SideId, Policy)],
) -> BTreeMap<String, String> {
    let key = |side: SideId| scenario.sides[side.index()].key.clone();
    players.iter().map(|&(side, policy)| (key(side), policy.key().to_owned())).collect()
}

/// The players in words, such as "Kazakhs: bold, Dzungars: cautious".
pub(super) fn in_words(
    texts: &Texts,
    scenario: &Scenario,
    players: &BTreeMap<String, String>,
) -> String {
    let name = |key: &String| {
        let side = scenario.side_by_key(key).map(|side| &scenario.sides[side.index()].name);
        side.map_or(key.as_str(), |names| texts.lang().of(names)).to_owned()
    };
    let words: Vec<String> =
        players.iter().map(|(side, player)| format!("{}: {player}", name(side))).collect();
    words.join(", ")
}
