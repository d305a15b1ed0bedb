//! How things might stand, as far as one side can tell: a whole state for whoever thinks ahead.
//!
//! It is made of what the observation shows, of the scenario, and of dice; nothing else is read, so two
//! campaigns of which a side knows the same give the same. What the side knows is in it as it is: its own
//! bodies and goods at their ids, its contacts, weather, tracks, battles. All else is drawn, body by body
//! with dice of its own: where a contact has gone since, whom nobody has seen (by the order of battle of the
//! start), and what is hidden of those who are seen. The ranges stand in the rule book
//! ([`crate::ruleset::BeliefRules`]).
//!
//! Deliberately absent: memory (what a side saw and has lost sight of for good is gone), orders of others on
//! their way, and field depots that others laid.

mod camps;
mod events;
mod eyes;
mod forces;
mod ground;
mod inside;
mod lot;
mod men;
mod own;
mod peoples;
mod places;
mod walk;

use super::Observation;
use crate::{
    ids::SideId,
    resolve::Sight,
    ruleset::BeliefRules,
    scenario::Scenario,
    state::{CampaignState, Stock},
    victory,
};
use lot::{Draw, Lot};

impl Observation<'_> {
    /// A whole state that the side might be in: its observation is this one, and it can be played on. Equal
    /// seeds give equal states; the seed is also that of the state's dice, so that none foresees the true ones.
    ///
    /// The weather lies as it does. What a scenario lets hang on a die of its own week by week (a choice with a
    /// `Chance`) may stand open in one and not in another.
    pub fn sample(&self, seed: u64) -> CampaignState {
        Sampling::new(self, Some(seed)).state()
    }

    /// The state in the middle of all that [`Self::sample`] draws from: no die is thrown. Its own dice say
    /// nothing of the campaign's.
    pub fn expected(&self) -> CampaignState {
        Sampling::new(self, None).state()
    }

    /// What the side's margin would be now, as far as it can know: its own points as they are, those of its
    /// enemies by what it takes them to have, points.
    pub fn margin(&self) -> i32 {
        victory::margin(&self.expected(), self.side())
    }
}

/// A state as it is put together.
struct Sampling<'a> {
    seen: &'a Observation<'a>,
    s: &'a Scenario,
    rules: &'a BeliefRules,
    /// Seed of the dice; nothing where the middle is taken.
    seed: Option<u64>,
    /// What the side sees now.
    sight: Sight,
    /// What the sides had at the start.
    start: Vec<[u32; Stock::ALL.len()]>,
    /// By row of men: whether somebody has it.
    taken: Vec<bool>,
    state: CampaignState,
}

impl<'a> Sampling<'a> {
    fn new(seen: &'a Observation<'a>, seed: Option<u64>) -> Self {
        let s = &**seen.scenario();
        let state = CampaignState::without_weather(seen.scenario().clone(), seed.unwrap_or(0));
        let had = |side: SideId| Stock::ALL.map(|stock| state.total(side, stock));
        let start = s.side_ids().map(had).collect();
        let (sight, rules) = (seen.sight(), &*s.rules.belief);
        Self { seen, s, rules, seed, sight, start, taken: Vec::new(), state }
    }

    fn state(mut self) -> CampaignState {
        self.take_over();
        self.tell_events();
        self.hold_places();
        self.settle_camps();
        self.array_forces();
        self.move_hearts();
        self.lay_ground();
        self.open_eyes();
        self.keep_books();
        debug_assert_eq!(self.state.fits(), Ok(()));
        self.state
    }

    /// Sides of which the side is not.
    fn others(&self) -> impl Iterator<Item = SideId> + use<> {
        let own = self.seen.side();
        self.s.side_ids().filter(move |&side| side != own)
    }

    /// The dice of one thing that is drawn of one body.
    fn lot(&self, draw: Draw, of: impl Into<u32>) -> Lot {
        Lot::new(self.seed, self.seen.week(), draw, of.into())
    }

    /// Weeks played.
    fn weeks(&self) -> u32 {
        self.seen.week().into()
    }

    /// Whether nothing has been played: all stands as it starts.
    fn is_start(&self) -> bool {
        self.seen.week() == 0
    }
}
