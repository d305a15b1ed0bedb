//! A campaign under way: who plays, what is planned, and the week ended.

use super::{
    Plan, ReplayTimeline,
    attention::{self, Alert, LeftAlone},
    saves::LoadedFrom,
};
use crate::{
    ai::{Policy, Strategist},
    history::CampaignCourse,
    replay::{
        ReplayError,
        basis::ScenarioOrigin,
        format::{Replay, packed_sources},
        record::Recorder,
        save::{About, Save},
    },
};
use rules::{
    check::OrderError,
    define::Table,
    event::Logged,
    ids::{SideId, Subject},
    observe::Observation,
    order::Order,
    resolve::Scratch,
    scenario::Scenario,
    state::CampaignState,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// The name of a person in records.
pub const HUMAN: &str = "human";

/// Who plays a side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Player {
    /// A person.
    Human,
    /// The computer.
    Computer(Policy),
}

impl Player {
    /// Its name in records.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Human => HUMAN,
            Self::Computer(policy) => policy.key(),
        }
    }

    /// The player of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key == HUMAN { Some(Self::Human) } else { Policy::from_key(key).map(Self::Computer) }
    }
}

struct Seat {
    side: SideId,
    player: Player,
    mind: Option<Box<dyn Strategist>>,
}

impl Seat {
    fn new((side, player): (SideId, Player)) -> Self {
        let mind = match player {
            Player::Human => None,
            Player::Computer(policy) => Some(policy.player()),
        };
        Self { side, player, mind }
    }
}

/// A campaign being played.
pub struct Session {
    state: CampaignState,
    /// As it stood before the last week.
    before: CampaignState,
    log: Vec<Logged>,
    recorder: Recorder,
    course: CampaignCourse,
    seats: Vec<Seat>,
    /// By side.
    plans: Vec<Plan>,
    /// What each side has seen and left as it is, by side.
    left: Vec<Vec<LeftAlone>>,
    /// The last week of the record it goes on from, played again when somebody asks for it.
    recorded: OnceLock<Option<(CampaignState, Vec<Logged>)>>,
    /// Where the scenario lies, if it is not one of the game's own.
    source: String,
    /// A number that no other session of this program has.
    number: u64,
    /// The save it goes on from.
    loaded_from: Option<LoadedFrom>,
    origin: ScenarioOrigin,
    /// The files of the scenario as saves carry them, made for the first.
    packed_sources: OnceLock<String>,
    scratch: Scratch,
}

impl Session {
    /// A campaign at its start. Sides without a player get no orders.
    #[must_use]
    pub fn new(scenario: &Arc<Scenario>, seed: u64, players: &[(SideId, Player)]) -> Self {
        let state = CampaignState::new(Arc::clone(scenario), seed);
        let recorder = Recorder::new(scenario, seed, names(scenario, players));
        let course = CampaignCourse::new(&state);
        Self::with(state, recorder, course, players)
    }

    fn with(
        state: CampaignState,
        recorder: Recorder,
        course: CampaignCourse,
        players: &[(SideId, Player)],
    ) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let sides = state.scenario.sides.len();
        Self {
            before: state.clone(),
            state,
            log: Vec::new(),
            recorder,
            course,
            seats: players.iter().copied().map(Seat::new).collect(),
            plans: vec![Plan::default(); sides],
            left: vec![Vec::new(); sides],
            recorded: OnceLock::new(),
            source: String::new(),
            number: COUNT.fetch_add(1, Ordering::Relaxed),
            loaded_from: None,
            origin: ScenarioOrigin::Installed,
            packed_sources: OnceLock::new(),
            scratch: Scratch::default(),
        }
    }

    /// Says where the scenario lies, to be kept in saves (see
    /// [`saves::place_of`](super::saves::place_of)); empty for the game's own ones.
    pub fn set_source(&mut self, source: impl Into<String>) {
        self.source = source.into();
    }

    /// A number that no other session of this program has: two of one save are still two.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The save it goes on from, if it was loaded.
    pub(super) const fn loaded_from(&self) -> Option<&LoadedFrom> {
        self.loaded_from.as_ref()
    }

    /// Says which save it goes on from.
    pub(super) fn set_loaded_from(&mut self, from: LoadedFrom) {
        self.loaded_from = Some(from);
    }

    /// Says where the scenario comes from, if not from where it is installed.
    pub const fn set_origin(&mut self, origin: ScenarioOrigin) {
        self.origin = origin;
    }

    /// Where the scenario comes from: installed, or carried along by the save that was loaded.
    #[must_use]
    pub const fn origin(&self) -> ScenarioOrigin {
        self.origin
    }

    /// Goes on with a saved campaign, with the players named in it and the orders that were planned;
    /// a side whose player is not known here is played by a person, and all are where nobody was.
    ///
    /// # Errors
    /// The save does not fit the scenario, its parts do not fit each other, or its record, played
    /// again, does not give what it says.
    pub fn resume(save: Save, scenario: &Arc<Scenario>) -> Result<Self, ReplayError> {
        let (planned, left) = (save.planned(scenario)?, save.left.clone());
        let (state, mut record) = save.restore(scenario)?;
        let course = CampaignCourse::of_record(&record, &state)?;
        let mut players = seats(scenario, &record.header.players);
        if seat_people(&mut players) {
            record.header.players =
                taken_over(&record.header.players, scenario, &players, record.weeks.is_empty());
        }
        let mut session = Self::with(state, Recorder::resume(record), course, &players);
        session.plan_again(planned);
        session.leave_again(left);
        Ok(session)
    }

    /// Begins a new campaign where one stands that was played by other rules: its record begins
    /// there, with the players named in it and the orders that were planned and can still be given.
    ///
    /// # Errors
    /// The state does not fit the scenario.
    pub fn begin_from(save: Save, scenario: &Arc<Scenario>) -> Result<Self, ReplayError> {
        let planned = save.planned(scenario)?;
        let (names, left) = (save.header.players.clone(), save.left.clone());
        let state = save.stand(scenario)?;
        let mut players = seats(scenario, &names);
        seat_people(&mut players);
        let recorder = Recorder::from_state(&state, self::names(scenario, &players))?;
        let course = CampaignCourse::new(&state);
        let mut session = Self::with(state, recorder, course, &players);
        session.plan_again(planned);
        session.leave_again(left);
        Ok(session)
    }

    /// Goes on with a recorded campaign from a week, by other players. Where its orders cannot be
    /// played, the new record begins at the state that is shown.
    ///
    /// # Errors
    /// That state cannot be packed; it has no reason to.
    pub fn take_over(
        timeline: &ReplayTimeline,
        week: u16,
        players: &[(SideId, Player)],
    ) -> Result<Self, ReplayError> {
        let week = week.clamp(timeline.first(), timeline.weeks());
        let state = timeline.state(week).clone();
        if !timeline.can_play() {
            let recorder = Recorder::from_state(&state, names(&state.scenario, players))?;
            return Ok(Self::with(state, recorder, timeline.course(week).clone(), players));
        }
        let mut record = timeline.replay().clone();
        record.weeks.truncate(usize::from(week - timeline.first()));
        let fresh = week == timeline.first();
        record.header.players = taken_over(&record.header.players, &state.scenario, players, fresh);
        let course = timeline.course(week).clone();
        Ok(Self::with(state, Recorder::resume(record), course, players))
    }

    /// Plans what had been planned; what cannot be given was not planned by a player.
    fn plan_again(&mut self, planned: Vec<(SideId, Order)>) {
        for (side, order) in planned {
            if self.seen_by(side).check(&order).is_ok() {
                self.plans[side.index()].append(order);
            }
        }
    }

    /// Leaves alone what had been left alone; what is of no side here is nobody's.
    fn leave_again(&mut self, left: Vec<(String, String)>) {
        for (side, alone) in left {
            let side = self.scenario().side_by_key(&side);
            if let Some((side, alone)) = side.zip(LeftAlone::from_text(&alone)) {
                self.left[side.index()].push(alone);
            }
        }
    }

    /// The truth.
    #[must_use]
    pub const fn state(&self) -> &CampaignState {
        &self.state
    }

    /// The truth before the last week; as now when none has been played here.
    #[must_use]
    pub const fn before(&self) -> &CampaignState {
        &self.before
    }

    /// What happened in the last week that was played here.
    #[must_use]
    pub fn log(&self) -> &[Logged] {
        &self.log
    }

    /// The last week as it can be told: how things stood before it, and what happened. That of a campaign
    /// that goes on from a record is played again. Nothing where no week is known.
    #[must_use]
    pub fn last_week(&self) -> Option<(&CampaignState, &[Logged])> {
        if self.before.week() != self.state.week() {
            return Some((&self.before, &self.log));
        }
        let again = || {
            let week = self.state.week().checked_sub(1)?;
            let timeline = ReplayTimeline::new(self.replay().clone(), self.scenario()).ok()?;
            let there = week >= timeline.first() && week < timeline.weeks();
            there.then(|| (timeline.state(week).clone(), timeline.log(week)))
        };
        let (before, log) = self.recorded.get_or_init(again).as_ref()?;
        Some((before, log))
    }

    /// Who of a side needs a look, with what it has planned and what it has left alone.
    #[must_use]
    pub fn alerts(&self, side: SideId) -> Vec<Alert> {
        attention::list(&self.seen_by(side), self.plan(side).orders(), self.left_alone(side))
    }

    /// What a side has seen and left as it is.
    #[must_use]
    pub fn left_alone(&self, side: SideId) -> &[LeftAlone] {
        self.left.get(side.index()).map_or(&[], Vec::as_slice)
    }

    /// Leaves alone what a side has seen of somebody, until something changes. Whether there was anything
    /// that counted.
    pub fn leave(&mut self, side: SideId, subject: Subject) -> bool {
        let alerts = self.alerts(side);
        let counts = |alert: &&Alert| alert.subject == subject && alert.counts();
        let Some(alert) = alerts.iter().find(counts) else { return false };
        let alone = LeftAlone::new(&self.seen_by(side), alert);
        let left = &mut self.left[side.index()];
        left.retain(|other| other.subject() != subject);
        left.push(alone);
        true
    }

    /// Takes up again what a side had left alone. Whether there was anything.
    pub fn take_up(&mut self, side: SideId, subject: Subject) -> bool {
        let left = &mut self.left[side.index()];
        let before = left.len();
        left.retain(|other| other.subject() != subject);
        left.len() < before
    }

    /// Forgets of what was left alone whatever is past, or has changed.
    fn forget_what_changed(&mut self) {
        for side in self.scenario().clone().side_ids() {
            if self.left[side.index()].is_empty() {
                continue;
            }
            let alerts = self.alerts(side);
            let holds = |alone: &LeftAlone| {
                alerts.iter().any(|alert| alert.left && alert.subject == alone.subject())
            };
            self.left[side.index()].retain(holds);
        }
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.state.scenario
    }

    /// The campaign as a side sees it.
    #[must_use]
    pub fn seen_by(&self, side: SideId) -> Observation<'_> {
        Observation::new(&self.state, side)
    }

    /// How the campaign went so far.
    #[must_use]
    pub const fn course(&self) -> &CampaignCourse {
        &self.course
    }

    /// The record so far.
    #[must_use]
    pub const fn replay(&self) -> &Replay {
        self.recorder.replay()
    }

    /// Who plays which side.
    pub fn players(&self) -> impl Iterator<Item = (SideId, Player)> + '_ {
        self.seats.iter().map(|seat| (seat.side, seat.player))
    }

    /// Sides played by people, in order.
    pub fn humans(&self) -> impl Iterator<Item = SideId> + '_ {
        self.players().filter(|(_, player)| *player == Player::Human).map(|(side, _)| side)
    }

    /// The orders that a side means to give this week.
    #[must_use]
    pub fn plan(&self, side: SideId) -> &Plan {
        &self.plans[side.index()]
    }

    /// The orders that a side means to give this week, to change them. Orders are checked when
    /// given by [`Session::give`]; what is put in here is checked when the week ends.
    pub fn plan_mut(&mut self, side: SideId) -> &mut Plan {
        &mut self.plans[side.index()]
    }

    /// Plans an order, if it may be given.
    ///
    /// # Errors
    /// Why it may not; then nothing has changed.
    pub fn give(&mut self, side: SideId, order: Order) -> Result<(), OrderError> {
        self.give_all(side, &[order])
    }

    /// Plans several orders as one change, if each of them may be given.
    ///
    /// # Errors
    /// Why the first that may not be given may not; then nothing has changed.
    pub fn give_all(&mut self, side: SideId, orders: &[Order]) -> Result<(), OrderError> {
        let seen = self.seen_by(side);
        orders.iter().try_for_each(|order| seen.check(order))?;
        self.plans[side.index()].give_all(orders.iter().copied());
        Ok(())
    }

    /// Whether the last week has been played.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state.is_over()
    }

    /// Plays the week with the orders that people planned and those of the computer. Afterwards
    /// [`Session::log`] tells what happened. Nothing happens when the campaign is over.
    pub fn end_week(&mut self) {
        if self.is_over() {
            return;
        }
        let mut orders: Vec<(SideId, Order)> = Vec::new();
        let mut wishes = Vec::new();
        for seat in &mut self.seats {
            match &mut seat.mind {
                Some(mind) => {
                    mind.plan(&Observation::new(&self.state, seat.side), &mut wishes);
                }
                None => wishes.extend_from_slice(self.plans[seat.side.index()].orders()),
            }
            orders.extend(wishes.drain(..).map(|order| (seat.side, order)));
        }
        self.plans.fill(Plan::default());
        self.before.clone_from(&self.state);
        self.log.clear();
        self.recorder.play(&mut self.state, &orders, &mut self.log, &mut self.scratch);
        self.course.week(&self.state);
        self.forget_what_changed();
    }

    /// The campaign as it stands, to keep, with the orders that are planned but not yet given.
    #[must_use]
    pub fn save(&self) -> Save {
        let mut save = Save::new(self.replay(), &self.state);
        save.about = About::new(&self.state, self.humans());
        save.place.clone_from(&self.source);
        // Without its files the save still loads where the scenario is installed.
        let pack = || packed_sources(self.scenario()).unwrap_or_default();
        save.sources.clone_from(self.packed_sources.get_or_init(pack));
        for (side, plan) in self.scenario().side_ids().zip(&self.plans) {
            let key = &self.scenario().sides[side.index()].key;
            save.planned.extend(plan.orders().iter().map(|&order| (key.clone(), order)));
            let left = self.left_alone(side).iter().filter_map(LeftAlone::to_text);
            save.left.extend(left.map(|alone| (key.clone(), alone)));
        }
        save
    }
}

/// Who sits where, by the names in a record.
fn seats(scenario: &Scenario, names: &BTreeMap<String, String>) -> Vec<(SideId, Player)> {
    let seat = |side: SideId| {
        let name = names.get(&scenario.sides[side.index()].key);
        // "plan, human": where others went on, the last name counts.
        let last = name.and_then(|name| name.rsplit(',').next()).map(str::trim);
        (side, last.and_then(Player::from_key).unwrap_or(Player::Human))
    };
    scenario.playable().map(seat).collect()
}

/// Seats people on all sides where nobody plays: a table without a player could give no order.
/// Whether that was so.
fn seat_people(players: &mut [(SideId, Player)]) -> bool {
    let empty = players.iter().all(|(_, player)| *player != Player::Human);
    if empty {
        players.iter_mut().for_each(|(_, player)| *player = Player::Human);
    }
    empty
}

/// Who has played a campaign that others go on with: the last of a side's names counts. `fresh`:
/// nobody has played it yet.
fn taken_over(
    names: &Table<String>,
    scenario: &Scenario,
    players: &[(SideId, Player)],
    fresh: bool,
) -> Table<String> {
    let mut names: BTreeMap<String, String> = (**names).clone();
    for (side, player) in players {
        let name = names.entry(scenario.sides[side.index()].key.clone()).or_default();
        *name = match name.is_empty() || fresh {
            true => player.key().to_owned(),
            false => format!("{name}, {}", player.key()),
        };
    }
    names.into_iter().collect()
}

fn names(
    scenario: &Scenario,
    players: &[(SideId, Player)],
) -> impl Iterator<Item = (String, String)> {
    let name = |&(side, player): &(SideId, Player)| {
        (scenario.sides[side.index()].key.clone(), player.key().to_owned())
    };
    players.iter().map(name).collect::<Vec<_>>().into_iter()
}
