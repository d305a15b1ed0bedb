//! Plays a campaign with computer players on every side.

use headless::ai::Strategist;
use rules::{
    event::Logged,
    ids::SideId,
    observe::Observation,
    order::Order,
    resolve::{Scratch, week_with},
    state::CampaignState,
};

/// The orders of every playable side for a week, each given by its own player, who sees what the
/// side knows. Players stand in the order of the sides.
pub(crate) fn plan(
    state: &CampaignState,
    players: &mut [Box<dyn Strategist>],
) -> Vec<(SideId, Order)> {
    let mut all = Vec::new();
    for (side, player) in state.scenario.playable().zip(players) {
        let mut orders = Vec::new();
        player.plan(&Observation::new(state, side), &mut orders);
        all.extend(orders.into_iter().map(|order| (side, order)));
    }
    all
}

/// Plays weeks and returns the log.
pub(crate) fn play(
    state: &mut CampaignState,
    players: &mut [Box<dyn Strategist>],
    weeks: u16,
) -> Vec<Logged> {
    let (mut log, mut scratch) = (Vec::new(), Scratch::default());
    for _ in 0..weeks {
        let orders = plan(state, players);
        week_with(state, &orders, &mut log, &mut scratch);
    }
    log
}

/// Plays to the end without a log.
pub(crate) fn run_through(state: &mut CampaignState, players: &mut [Box<dyn Strategist>]) {
    let mut scratch = Scratch::default();
    while !state.is_over() {
        let orders = plan(state, players);
        week_with(state, &orders, &mut (), &mut scratch);
    }
}
