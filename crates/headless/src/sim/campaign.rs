//! The players of one campaign.

use crate::ai::{Policy, Strategist};
use rules::{ids::SideId, observe::Observation, order::Order, state::CampaignState};

/// A player for each side that has one. All plan on the same state: nobody sees what another
/// ordered this week.
pub struct Players {
    players: Vec<(SideId, Box<dyn Strategist>)>,
    wishes: Vec<Order>,
}

impl Players {
    /// Fresh players for a campaign.
    #[must_use]
    pub fn new(policies: &[(SideId, Policy)]) -> Self {
        let players = policies.iter().map(|&(side, policy)| (side, policy.player())).collect();
        Self { players, wishes: Vec::new() }
    }

    /// The week's orders of all players, in the order of the sides. What `orders` held is gone.
    pub fn plan(&mut self, state: &CampaignState, orders: &mut Vec<(SideId, Order)>) {
        orders.clear();
        for (side, player) in &mut self.players {
            self.wishes.clear();
            player.plan(&Observation::new(state, *side), &mut self.wishes);
            orders.extend(self.wishes.drain(..).map(|order| (*side, order)));
        }
    }
}
