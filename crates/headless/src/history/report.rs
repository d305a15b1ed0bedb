//! The after-action report: what a campaign came to, side by side with history, and how it went
//! week by week. Text and JSON are made from this one struct; all numbers are those of the state.

use super::{FactWatch, Judged, Verdict, fidelity, judge};
use crate::replay::{
    ReplayError,
    format::{Digest, Replay},
    play::ReplayRunner,
};
use rules::{
    calendar::Date,
    history::{Basis, Grade},
    ids::{PlaceId, SideId},
    resolve::DAYS,
    scenario::Scenario,
    state::{CampaignState, Stock},
    victory::{self, Level, ScoreItem},
};
use serde::Serialize;

/// A campaign followed from its start, week by week.
#[derive(Clone, Debug)]
pub struct CampaignCourse {
    watch: FactWatch,
    weeks: Vec<WeekLine>,
}

impl CampaignCourse {
    /// Begins to follow a campaign at its start.
    #[must_use]
    pub fn new(start: &CampaignState) -> Self {
        Self { watch: FactWatch::new(start), weeks: vec![WeekLine::of(start)] }
    }

    /// The course of a campaign that stands at `end`, from its record, every week of which is
    /// played again and held against its digests.
    ///
    /// # Errors
    /// The record does not fit the scenario, or does not give what it says, or not this end.
    pub fn of_record(record: &Replay, end: &CampaignState) -> Result<Self, ReplayError> {
        let mut playback = ReplayRunner::new(record, &end.scenario)?;
        let mut course = Self::new(playback.state());
        while let Some(played) = playback.week(&mut ()) {
            if played.difference.is_some() {
                return Err(ReplayError::Differs { week: played.week });
            }
            course.week(playback.state());
        }
        if playback.state().digest() != end.digest() {
            return Err(ReplayError::Differs { week: end.week() });
        }
        Ok(course)
    }

    /// Takes in a week that has been played. To be called once for every week.
    pub fn week(&mut self, state: &CampaignState) {
        self.watch.look(state);
        self.weeks.push(WeekLine::of(state));
    }

    /// The facts of history so far.
    #[must_use]
    pub const fn watch(&self) -> &FactWatch {
        &self.watch
    }

    /// The report on the campaign as it stands.
    #[must_use]
    pub fn report(&self, state: &CampaignState) -> AfterActionReport {
        let scenario = &state.scenario;
        AfterActionReport {
            scenario: scenario.key.clone(),
            scenario_hash: Digest(scenario.hash).to_string(),
            seed: state.seed().to_string(),
            digest: Digest(state.digest()).to_string(),
            weeks: state.week(),
            of_weeks: scenario.calendar.weeks,
            over: state.is_over(),
            sides: scenario.playable().map(|side| SideLine::of(state, side)).collect(),
            facts: judge(scenario, &self.watch)
                .map(|judged| FactLine::of(scenario, judged))
                .collect(),
            fidelity_permille: fidelity(scenario, &self.watch),
            series: self.weeks.clone(),
        }
    }
}

/// What a campaign came to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AfterActionReport {
    /// Key of the scenario.
    pub scenario: String,
    /// Digest of the scenario.
    pub scenario_hash: String,
    /// Seed, as text: tools that read numbers as floating point would round it.
    pub seed: String,
    /// Digest of the campaign.
    pub digest: String,
    /// Weeks played.
    pub weeks: u16,
    /// Weeks of the scenario.
    pub of_weeks: u16,
    /// Whether the last week has been played.
    pub over: bool,
    /// The sides that somebody plays.
    pub sides: Vec<SideLine>,
    /// The facts of history, in the scenario's order.
    pub facts: Vec<FactLine>,
    /// Share of the settled facts that are met, by weight, permille; nothing without any.
    pub fidelity_permille: Option<u32>,
    /// How it stood at the start (week 0) and after each week.
    pub series: Vec<WeekLine>,
}

impl AfterActionReport {
    /// The side that history gives the better of it, where the campaign is over and both results have a
    /// name: what became of it is how the outcome compares.
    #[must_use]
    pub fn outcome(&self) -> Option<ComparedOutcome<'_>> {
        let won = |line: &&SideLine| line.historical_margin.is_some_and(|margin| margin >= 0);
        let line = self.sides.iter().filter(|_| self.over).find(won)?;
        Some(ComparedOutcome {
            side: &line.side,
            now: (level_by_key(line.level?)?, line.margin),
            then: (level_by_key(line.historical_level?)?, line.historical_margin?),
        })
    }
}

/// How an outcome compares with that of history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ComparedOutcome<'a> {
    /// Key of the side.
    pub side: &'a str,
    /// Its level and margin.
    pub now: (Level, i32),
    /// Those of history.
    pub then: (Level, i32),
}

/// What it came to for one side.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SideLine {
    /// Key of the side.
    pub side: String,
    /// Points by what they are for, every item once.
    pub score: Vec<ScoreLine>,
    /// Sum of the points.
    pub total: i32,
    /// Points less those of the best enemy.
    pub margin: i32,
    /// Key of what that is called; nothing where the scenario has no levels.
    pub level: Option<&'static str>,
    /// Margin of the historical result.
    pub historical_margin: Option<i32>,
    /// Least and most margin that what is known of it allows.
    pub historical_range: Option<(i32, i32)>,
    /// Key of what that is called.
    pub historical_level: Option<&'static str>,
}

/// Points for one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ScoreLine {
    /// Key of what they are for.
    pub item: &'static str,
    /// How much of it there is.
    pub quantity: u32,
    /// The points.
    pub points: i32,
}

/// A fact of history.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FactLine {
    /// Its key.
    pub fact: String,
    /// How it turned out.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Date of the day that belongs to the verdict, New Style.
    pub date: Option<String>,
    /// Its weight.
    pub weight: u32,
    /// How well it is known.
    pub grade: Grade,
    /// What it rests on.
    pub basis: Basis,
}

/// How it stood at the end of a week.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct WeekLine {
    /// Weeks played; 0 = the start.
    pub week: u16,
    /// Date of its last day, New Style; of the first day for the start.
    pub date: String,
    /// The sides that somebody plays.
    pub sides: Vec<SideWeek>,
}

/// How a side stood at the end of a week.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SideWeek {
    /// Key of the side.
    pub side: String,
    /// Men in forces, those left out that wait off the map for a call.
    pub men_under_arms: u32,
    /// Households not in safety: on the map, or on a way off it.
    pub households_on_map: u32,
    /// Households in a haven off the map.
    pub households_safe: u32,
    /// Households lost so far, by all causes.
    pub households_lost: u32,
    /// Enemy households led off so far.
    pub captives: u32,
    /// Places held that give points.
    pub places: u32,
    /// Points of these places.
    pub place_points: u32,
    /// Mean commitment of its peoples, permille.
    pub commitment_permille: u32,
    /// Food with its forces, trains and slaughter herds, man-days.
    pub food_man_days: u32,
    /// Points less those of the best enemy, as things stood.
    pub margin: i32,
}

impl SideLine {
    fn of(state: &CampaignState, side: SideId) -> Self {
        let fixed = state.scenario.victory.get(side.index());
        let mark = fixed.and_then(|terms| terms.historical);
        let historical_margin = mark.map(|mark| mark.margin);
        let named = |margin| fixed.and_then(|terms| victory::level_of(&terms.levels, margin));
        let score = victory::score(state, side);
        let line = |&(item, points, quantity): &(ScoreItem, i32, u32)| ScoreLine {
            item: item_key(item),
            quantity,
            points,
        };
        Self {
            side: state.scenario.sides[side.index()].key.clone(),
            score: score.items.iter().map(line).collect(),
            total: score.total,
            margin: victory::margin(state, side),
            level: victory::level(state, side).map(level_key),
            historical_margin,
            historical_range: mark.map(|mark| (mark.least, mark.most)),
            historical_level: historical_margin.and_then(named).map(level_key),
        }
    }
}

impl FactLine {
    fn of(scenario: &Scenario, judged: Judged<'_>) -> Self {
        let Judged { fact, verdict } = judged;
        Self {
            fact: fact.key.clone(),
            verdict,
            date: verdict.day().map(|day| date(scenario, day)),
            weight: fact.weight,
            grade: fact.grade,
            basis: fact.basis.clone(),
        }
    }
}

impl WeekLine {
    fn of(state: &CampaignState) -> Self {
        let scenario = &state.scenario;
        let day = (state.week() * DAYS).saturating_sub(1);
        Self {
            week: state.week(),
            date: date(scenario, day),
            sides: scenario.playable().map(|side| SideWeek::of(state, side)).collect(),
        }
    }
}

impl SideWeek {
    fn of(state: &CampaignState, side: SideId) -> Self {
        let scenario = &state.scenario;
        let safe = state.camps_of(side).filter(|&camp| state.camp_safe(camp));
        let households_safe = safe.map(|camp| state.camps().households(camp)).sum();
        let all = state.total(side, Stock::Households);
        let points = |p: PlaceId| scenario.places[p.index()].points;
        let held = || {
            let own = state.places().ids().filter(|&p| state.places().holder(p) == side);
            own.filter(|&p| points(p) > 0)
        };
        let per_sheep = scenario.rules.food.man_days_per_sheep;
        let forces = state.forces();
        let food = state
            .forces_of(side)
            .map(|f| forces.stores(f).saturating_add(forces.sheep(f).saturating_mul(per_sheep)));
        Self {
            side: scenario.sides[side.index()].key.clone(),
            men_under_arms: victory::men_under_arms(state, side),
            households_on_map: all.saturating_sub(households_safe),
            households_safe,
            households_lost: state.ledger().lost(side, Stock::Households),
            captives: state.standings().captives(side),
            places: held().count() as u32,
            place_points: held().map(points).sum(),
            commitment_permille: victory::mean_commitment(state, side),
            food_man_days: food.fold(0, u32::saturating_add),
            margin: victory::margin(state, side),
        }
    }
}

fn date(scenario: &Scenario, day: u16) -> String {
    let Date { year, month, day } = scenario.calendar.date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The key of a level in tables and reports.
#[must_use]
pub const fn level_key(level: Level) -> &'static str {
    match level {
        Level::DecisiveVictory => "decisive_victory",
        Level::Victory => "victory",
        Level::MarginalVictory => "marginal_victory",
        Level::Draw => "draw",
        Level::MarginalDefeat => "marginal_defeat",
        Level::Defeat => "defeat",
        Level::DecisiveDefeat => "decisive_defeat",
    }
}

/// The level of that key.
#[must_use]
pub fn level_by_key(key: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|&level| level_key(level) == key)
}

/// The key of a thing that points are given for.
const fn item_key(item: ScoreItem) -> &'static str {
    match item {
        ScoreItem::Places => "places",
        ScoreItem::Households => "households",
        ScoreItem::Captives => "captives",
        ScoreItem::Men => "men",
        ScoreItem::Commitment => "commitment",
        ScoreItem::MenLost => "men_lost",
        ScoreItem::Events => "events",
    }
}
