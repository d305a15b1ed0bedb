//! A campaign told week by week, as dispatches or as lines of JSON.

use super::{
    after,
    error::{CliError, message},
    out::Out,
    players,
};
use clap::ValueEnum;
use headless::{
    history::{AfterActionReport, CampaignCourse},
    replay::format::{Digest, Header},
    sim::{
        columns::{Cell, Layout},
        row::RunRow,
    },
};
use rules::{
    event::{BattleEvent, Event, Logged},
    ids::SideId,
    resolve::DAYS,
    scenario::Scenario,
    state::CampaignState,
};
use serde::Serialize;
use std::collections::BTreeMap;
use text::{Texts, battle_report, battle_rules, campaign_summary, dispatch};

/// For whom the output is: people, or programs, with one JSON object a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

/// Through whose eyes a campaign is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DispatchView {
    /// One side: what it has seen.
    Side(SideId),
    /// Every side that somebody plays, and in JSON all that has happened.
    All,
}

impl DispatchView {
    /// The view that was asked for, or that of the first side somebody plays.
    pub(super) fn resolve(scenario: &Scenario, wish: Option<&str>) -> Result<Self, CliError> {
        match wish {
            Some("all") => Ok(Self::All),
            Some(key) => players::side(scenario, key).map(Self::Side),
            None => Ok(scenario.playable().next().map_or(Self::All, Self::Side)),
        }
    }

    fn sides(self, scenario: &Scenario) -> Vec<SideId> {
        match self {
            Self::Side(side) => vec![side],
            Self::All => scenario.playable().collect(),
        }
    }

    fn shows(self, logged: &Logged) -> bool {
        match self {
            Self::Side(side) => logged.seen.has(side),
            Self::All => true,
        }
    }
}

/// How a campaign is told.
pub(super) struct CampaignPrinter<'a> {
    pub(super) texts: &'a Texts,
    pub(super) format: Format,
    pub(super) view: DispatchView,
    /// Only how it ends.
    pub(super) quiet: bool,
    /// Every battle of the week with its factors after the dispatch.
    pub(super) battles: bool,
}

#[derive(Serialize)]
struct CampaignLine<'a> {
    campaign: &'a Header,
    weeks: u16,
    sides: Vec<&'a str>,
}

#[derive(Serialize)]
struct CampaignWeekLine<'a> {
    week: u16,
    first_day: String,
    digest: Digest,
    events: Vec<EventLine<'a>>,
}

#[derive(Serialize)]
struct EventLine<'a> {
    day: u16,
    /// Who knows of it: told only to those who may see all.
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<Vec<&'a str>>,
    event: Event,
}

#[derive(Serialize)]
struct EndLine {
    weeks: u16,
    digest: Digest,
    summary: BTreeMap<String, Cell>,
    after_action: AfterActionReport,
}

/// A line of JSON. What a terminal would not show but obey is written as JSON writes it, so that
/// programs read what stood there.
pub(super) fn json(line: &impl Serialize) -> Result<String, CliError> {
    let text = serde_json::to_string(line)
        .map_err(|error| CliError::new(message!("cli-out-failed", why = error.to_string())))?;
    if !text.contains(text::is_harmful) {
        return Ok(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for sign in text.chars() {
        if text::is_harmful(sign) {
            let units = sign
                .encode_utf16(&mut [0; 2])
                .iter()
                .map(|unit| format!("\\u{unit:04x}"))
                .collect::<String>();
            out.push_str(&units);
        } else {
            out.push(sign);
        }
    }
    Ok(out)
}

impl CampaignPrinter<'_> {
    /// What is about to be told.
    pub(super) fn begin(
        &self,
        out: &mut Out,
        state: &CampaignState,
        header: &Header,
    ) -> Result<(), CliError> {
        if self.quiet {
            return Ok(());
        }
        let scenario = &state.scenario;
        if self.format == Format::Json {
            let sides = scenario.sides.iter().map(|side| side.key.as_str()).collect();
            let line = CampaignLine { campaign: header, weeks: scenario.calendar.weeks, sides };
            return out.line(&json(&line)?);
        }
        let name = self.texts.lang().of(&scenario.name).to_owned();
        let players = players::in_words(self.texts, scenario, &header.players);
        let lines = [
            message!("cli-campaign", name = name, seed = header.seed.to_string()),
            message!("cli-run-players", players = players),
        ];
        for line in lines {
            out.line(&line.text(self.texts))?;
        }
        out.line("")?;
        if self.battles {
            for line in battle_rules(self.texts, scenario) {
                out.line(&line)?;
            }
            out.line("")?;
        }
        out.flush()
    }

    /// A week that has been played.
    pub(super) fn week(
        &self,
        out: &mut Out,
        before: &CampaignState,
        after: &CampaignState,
        log: &[Logged],
    ) -> Result<(), CliError> {
        if self.quiet {
            return Ok(());
        }
        if self.format == Format::Json {
            out.line(&json(&self.week_line(before, after, log))?)?;
        } else {
            let sides = self.view.sides(&after.scenario);
            for &side in &sides {
                if sides.len() > 1 {
                    let name = self.texts.lang().of(&after.scenario.sides[side.index()].name);
                    let heading = message!("cli-dispatch-for", side = name.to_owned());
                    out.line(&heading.text(self.texts))?;
                }
                out.line(&dispatch(self.texts, before, after, log, side).to_string())?;
                self.battle_reports(out, after, log, side)?;
            }
        }
        // A week at a time, so that whoever watches sees it when it is played.
        out.flush()
    }

    /// The battles of the week that a side knows of, with every factor.
    fn battle_reports(
        &self,
        out: &mut Out,
        after: &CampaignState,
        log: &[Logged],
        side: SideId,
    ) -> Result<(), CliError> {
        if !self.battles {
            return Ok(());
        }
        for logged in log.iter().filter(|logged| logged.seen.has(side)) {
            let Event::Battle(BattleEvent::BattleEnded { battle, .. }) = logged.event else {
                continue;
            };
            for line in battle_report(self.texts, after, side, log, battle) {
                out.line(&line)?;
            }
            out.line("")?;
        }
        Ok(())
    }

    fn week_line<'s>(
        &self,
        before: &CampaignState,
        after: &'s CampaignState,
        log: &[Logged],
    ) -> CampaignWeekLine<'s> {
        let sides = &after.scenario.sides;
        let names = |logged: &Logged| {
            let keys = sides.iter().enumerate();
            let seen = keys.filter(|(i, _)| logged.seen.has(SideId::at(*i)));
            seen.map(|(_, side)| side.key.as_str()).collect()
        };
        let first = after.scenario.calendar.date(before.week() * DAYS);
        CampaignWeekLine {
            week: after.week(),
            first_day: format!("{:04}-{:02}-{:02}", first.year, first.month, first.day),
            digest: Digest(after.digest()),
            events: log
                .iter()
                .filter(|logged| self.view.shows(logged))
                .map(|logged| EventLine {
                    day: logged.day,
                    seen: (self.view == DispatchView::All).then(|| names(logged)),
                    event: logged.event,
                })
                .collect(),
        }
    }

    /// How it ends, or stands.
    pub(super) fn end(
        &self,
        out: &mut Out,
        state: &CampaignState,
        course: &CampaignCourse,
    ) -> Result<(), CliError> {
        let digest = Digest(state.digest());
        let after_action = course.report(state);
        if self.format == Format::Json {
            let layout = Layout::plain(&state.scenario);
            let cells = layout.cells(&RunRow::plain(0, state.seed(), state));
            // The number of the run, its seed and its digest are told elsewhere.
            let summary = layout.columns().into_iter().zip(cells).skip(3).collect();
            let weeks = state.week();
            out.line(&json(&EndLine { weeks, digest, summary, after_action })?)?;
        } else {
            for line in campaign_summary(self.texts, state) {
                out.line(&line)?;
            }
            // The points stand in the summary.
            for line in after::facts(self.texts, &state.scenario, &after_action) {
                out.line(&line)?;
            }
            out.line("")?;
            let line = message!("cli-run-digest", digest = digest.to_string());
            out.line(&line.text(self.texts))?;
        }
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_json_holds_what_stood_there_and_moves_no_cursor() {
        let given = "\u{1b}[2J\u{9b}\u{202e}a\u{e0041}\n";
        let line = json(&given).unwrap();
        assert!(line.is_ascii(), "{line}");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), given);
    }
}
