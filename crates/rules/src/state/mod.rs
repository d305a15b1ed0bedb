//! The state of a campaign: flat columns that clone in microseconds. [`CampaignState::apply`] is the
//! only writer.

mod apply;
mod columns;
mod field;
mod grass;
mod knowledge;
mod ledger;
mod query;
mod room;
mod table;
mod validate;
mod weather;

pub use columns::{
    CampRow, Camps, ContingentRow, Contingents, DEAREST_FLIGHT, DepotRow, Depots, FightId,
    FightRow, Fights, ForceRow, Forces, GroupRow, Groups, LeaderRow, Leaders, MAX_CAMPS,
    MAX_CONTINGENTS, MAX_DEPOTS, MAX_FIGHTS, MAX_FORCES, MAX_MAIL, MOST_COUNTED_WEEKS, Mail,
    MailId, MailRow, NEVER, PlaceRow, Places, ScriptedEventRow, ScriptedEvents, StandingRow,
    Standings, TrackRow, Tracks, USUAL_FLIGHT,
};
pub use grass::{Grass, UNIT_HORSE_DAYS};
pub use knowledge::{Contact, Knowledge};
pub use ledger::{Ledger, Stock};
pub use weather::Weather;

use super::{hash::StableHasher, scenario::Scenario};
use serde::{Deserialize, Serialize};
use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

/// Days of a week.
pub const DAYS: u16 = 7;

/// The tables as a scenario starts them.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize)]
pub struct StartColumns {
    /// Forces.
    pub forces: Forces,
    /// Their men.
    pub contingents: Contingents,
    /// Camp groups.
    pub camps: Camps,
    /// Places.
    pub places: Places,
    /// Depots.
    pub depots: Depots,
    /// Peoples and corps.
    pub groups: Groups,
    /// Leaders.
    pub leaders: Leaders,
    /// Events of the scenario.
    #[serde(rename = "affairs")]
    pub scripted_events: ScriptedEvents,
    /// Tracks.
    pub tracks: Tracks,
    /// How the sides stand.
    pub standings: Standings,
}

/// The changing part of a campaign, as saved.
#[derive(PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Columns {
    /// Seed of every die.
    pub(crate) seed: u64,
    /// Weeks played.
    pub(crate) week: u16,
    /// Day of the campaign, from 0.
    pub(crate) day: u16,
    /// Forces.
    pub(crate) forces: Forces,
    /// Their men.
    pub(crate) contingents: Contingents,
    /// Camp groups.
    pub(crate) camps: Camps,
    /// Places.
    pub(crate) places: Places,
    /// Depots.
    pub(crate) depots: Depots,
    /// Orders on the way.
    pub(crate) mail: Mail,
    /// Weather and ways.
    pub(crate) weather: Weather,
    /// Grass eaten.
    pub(crate) grass: Grass,
    /// Peoples and corps.
    pub(crate) groups: Groups,
    /// What became of the leaders.
    pub(crate) leaders: Leaders,
    /// Events of the scenario.
    #[serde(rename = "affairs")]
    pub(crate) scripted_events: ScriptedEvents,
    /// Tracks.
    pub(crate) tracks: Tracks,
    /// How the sides stand.
    pub(crate) standings: Standings,
    /// Battles fought so far.
    pub(crate) battles: u16,
    /// What is remembered of them.
    #[serde(default)]
    pub(crate) fights: Fights,
    /// Losses by cause.
    pub(crate) ledger: Ledger,
    /// What sides know.
    pub(crate) knowledge: Knowledge,
}

impl Columns {
    /// Digest of the tables, whatever they hold: nothing is looked up by an id, so tables that no
    /// campaign could have are digested like any others.
    #[must_use]
    pub fn digest(&self) -> u64 {
        StableHasher::of(&self.sections())
    }

    /// Digest by section, in the order of [`SECTIONS`].
    #[must_use]
    pub fn sections(&self) -> [u64; SECTIONS.len()] {
        let time = StableHasher::of(&(self.seed, self.week, self.day));
        fn of(value: &impl Hash) -> u64 {
            let mut hasher = StableHasher::new();
            value.hash(&mut hasher);
            hasher.finish()
        }
        [
            time,
            of(&self.forces),
            of(&self.contingents),
            of(&self.camps),
            of(&self.places),
            of(&self.depots),
            of(&self.mail),
            of(&self.weather),
            of(&self.grass),
            of(&self.groups),
            of(&self.leaders),
            of(&self.scripted_events),
            of(&self.tracks),
            of(&(&self.standings, self.battles, &self.fights)),
            of(&self.ledger),
            of(&self.knowledge),
        ]
    }

    /// Seed of the campaign.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// Weeks played.
    #[must_use]
    pub const fn week(&self) -> u16 {
        self.week
    }
}

impl Clone for Columns {
    fn clone(&self) -> Self {
        Self {
            seed: self.seed,
            week: self.week,
            day: self.day,
            forces: self.forces.clone(),
            contingents: self.contingents.clone(),
            camps: self.camps.clone(),
            places: self.places.clone(),
            depots: self.depots.clone(),
            mail: self.mail.clone(),
            weather: self.weather.clone(),
            grass: self.grass.clone(),
            groups: self.groups.clone(),
            leaders: self.leaders.clone(),
            scripted_events: self.scripted_events.clone(),
            tracks: self.tracks.clone(),
            standings: self.standings.clone(),
            battles: self.battles,
            fights: self.fights.clone(),
            ledger: self.ledger.clone(),
            knowledge: self.knowledge.clone(),
        }
    }

    fn clone_from(&mut self, source: &Self) {
        self.seed = source.seed;
        self.week = source.week;
        self.day = source.day;
        self.forces.clone_from(&source.forces);
        self.contingents.clone_from(&source.contingents);
        self.camps.clone_from(&source.camps);
        self.places.clone_from(&source.places);
        self.depots.clone_from(&source.depots);
        self.mail.clone_from(&source.mail);
        self.weather.clone_from(&source.weather);
        self.grass.clone_from(&source.grass);
        self.groups.clone_from(&source.groups);
        self.leaders.clone_from(&source.leaders);
        self.scripted_events.clone_from(&source.scripted_events);
        self.tracks.clone_from(&source.tracks);
        self.standings.clone_from(&source.standings);
        self.battles = source.battles;
        self.fights.clone_from(&source.fights);
        self.ledger.clone_from(&source.ledger);
        self.knowledge.clone_from(&source.knowledge);
    }
}

/// A campaign: the scenario and what has become of it.
#[derive(Debug)]
pub struct CampaignState {
    /// The static part.
    pub scenario: Arc<Scenario>,
    pub(crate) t: Columns,
}

impl Clone for CampaignState {
    fn clone(&self) -> Self {
        Self { scenario: self.scenario.clone(), t: self.t.clone() }
    }

    fn clone_from(&mut self, source: &Self) {
        if !Arc::ptr_eq(&self.scenario, &source.scenario) {
            self.scenario = source.scenario.clone();
        }
        self.t.clone_from(&source.t);
    }
}

/// What a digest is made of, so that two states that differ can say where.
pub const SECTIONS: [&str; 16] = [
    "time",
    "forces",
    "contingents",
    "camps",
    "places",
    "depots",
    "orders on the way",
    "weather",
    "grass",
    "peoples",
    "leaders",
    "events",
    "tracks",
    "standings",
    "ledger",
    "knowledge",
];

impl CampaignState {
    /// A campaign at its start, over which no weather lies yet. `CampaignState::new` draws it: dice
    /// are thrown where weeks are resolved.
    pub(crate) fn without_weather(scenario: Arc<Scenario>, seed: u64) -> Self {
        let start = &scenario.start;
        let sides = scenario.sides.len();
        let t = Columns {
            seed,
            week: 0,
            day: 0,
            forces: start.forces.clone(),
            contingents: start.contingents.clone(),
            camps: start.camps.clone(),
            places: start.places.clone(),
            depots: start.depots.clone(),
            mail: Mail::default(),
            weather: Weather::new(&scenario),
            grass: Grass::new(scenario.map.len()),
            groups: start.groups.clone(),
            leaders: start.leaders.clone(),
            scripted_events: start.scripted_events.clone(),
            tracks: start.tracks.clone(),
            standings: start.standings.clone(),
            battles: 0,
            fights: Fights::default(),
            ledger: Ledger::new(sides),
            knowledge: Knowledge::new(sides, &start.places.holder),
        };
        Self { scenario, t }
    }

    /// A campaign from saved tables.
    ///
    /// # Errors
    /// The tables do not fit the scenario. Those that do can be played, whoever wrote them.
    pub fn from_columns(scenario: Arc<Scenario>, t: Columns) -> Result<Self, &'static str> {
        let state = Self { scenario, t };
        validate::fits(&state).map(|()| state)
    }

    /// The tables, for saving.
    pub fn tables(&self) -> &Columns {
        &self.t
    }

    /// Seed of the campaign.
    pub fn seed(&self) -> u64 {
        self.t.seed
    }

    /// Weeks played.
    pub fn week(&self) -> u16 {
        self.t.week
    }

    /// Day of the campaign, from 0.
    pub fn day(&self) -> u16 {
        self.t.day
    }

    /// Day of the campaign on which orders given now go out: between two weeks the first day of the
    /// next, while one is played the day itself.
    pub fn orders_day(&self) -> u16 {
        self.t.day.max(self.t.week.saturating_mul(DAYS))
    }

    /// Days from an earlier day of the campaign to the one that is being planned or played.
    pub fn days_since(&self, day: u16) -> u16 {
        self.orders_day().saturating_sub(day)
    }

    /// Whether the last week has been played.
    pub fn is_over(&self) -> bool {
        self.t.week >= self.scenario.calendar.weeks
    }

    /// Forces.
    pub fn forces(&self) -> &Forces {
        &self.t.forces
    }

    /// Contingents.
    pub fn contingents(&self) -> &Contingents {
        &self.t.contingents
    }

    /// Camp groups.
    pub fn camps(&self) -> &Camps {
        &self.t.camps
    }

    /// Places.
    pub fn places(&self) -> &Places {
        &self.t.places
    }

    /// Depots.
    pub fn depots(&self) -> &Depots {
        &self.t.depots
    }

    /// Orders on the way.
    pub fn mail(&self) -> &Mail {
        &self.t.mail
    }

    /// Weather.
    pub fn weather(&self) -> &Weather {
        &self.t.weather
    }

    /// Grass.
    pub fn grass(&self) -> &Grass {
        &self.t.grass
    }

    /// Peoples and corps.
    pub fn groups(&self) -> &Groups {
        &self.t.groups
    }

    /// What became of the leaders.
    pub fn leaders(&self) -> &Leaders {
        &self.t.leaders
    }

    /// Events of the scenario.
    pub fn scripted_events(&self) -> &ScriptedEvents {
        &self.t.scripted_events
    }

    /// Tracks.
    pub fn tracks(&self) -> &Tracks {
        &self.t.tracks
    }

    /// How the sides stand.
    pub fn standings(&self) -> &Standings {
        &self.t.standings
    }

    /// Battles fought so far.
    pub fn battles(&self) -> u16 {
        self.t.battles
    }

    /// What is remembered of battles, oldest first.
    pub fn fights(&self) -> &Fights {
        &self.t.fights
    }

    /// Losses.
    pub fn ledger(&self) -> &Ledger {
        &self.t.ledger
    }

    /// Knowledge.
    pub fn knowledge(&self) -> &Knowledge {
        &self.t.knowledge
    }

    /// Digest of the whole state.
    pub fn digest(&self) -> u64 {
        self.t.digest()
    }

    /// Digest by section, in the order of [`SECTIONS`].
    pub fn sections(&self) -> [u64; SECTIONS.len()] {
        self.t.sections()
    }

    /// Room the changing part takes, bytes.
    pub fn bytes(&self) -> usize {
        let t = &self.t;
        size_of::<Columns>()
            + t.forces.bytes()
            + t.contingents.bytes()
            + t.camps.bytes()
            + t.places.bytes()
            + t.depots.bytes()
            + t.mail.bytes()
            + t.weather.bytes()
            + t.grass.bytes()
            + t.groups.bytes()
            + t.leaders.bytes()
            + t.scripted_events.bytes()
            + t.tracks.bytes()
            + t.standings.bytes()
            + t.fights.bytes()
            + t.ledger.bytes()
            + t.knowledge.bytes()
    }
}
