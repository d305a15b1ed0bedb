//! The players of one campaign, and answers that are settled beforehand, whoever plays.

use crate::ai::{Policy, Strategist};
use rules::{
    ids::{ScriptedEventId, SideId},
    observe::Observation,
    order::Order,
    state::CampaignState,
};

/// An event whose answer is settled beforehand: whoever answers, it gets this choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decree {
    /// The event.
    pub scripted_event: ScriptedEventId,
    /// Position of the choice; none = the event is never answered.
    pub choice: Option<u8>,
}

/// An event that stood open in a week.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The event.
    pub scripted_event: ScriptedEventId,
    /// The choice that was ordered, if any was.
    pub ordered: Option<u8>,
    /// Whether a decree asked for a choice that was not open.
    pub barred: bool,
}

/// A player for each side that has one. All plan on the same state: nobody sees what another
/// ordered this week.
pub struct Players {
    players: Vec<(SideId, Box<dyn Strategist>)>,
    wishes: Vec<Order>,
    decrees: Vec<Decree>,
    /// Events that stood open, week by week; nothing unless they are watched.
    asked: Option<Vec<Asked>>,
}

impl Players {
    /// Fresh players for a campaign, whoever is named first.
    #[must_use]
    pub fn new(policies: &[(SideId, Policy)]) -> Self {
        let mut players: Vec<_> =
            policies.iter().map(|&(side, policy)| (side, policy.player())).collect();
        players.sort_by_key(|(side, _)| *side);
        Self { players, wishes: Vec::new(), decrees: Vec::new(), asked: None }
    }

    /// Fresh players some of whose answers are settled. What was asked is noted.
    #[must_use]
    pub fn with_decrees(policies: &[(SideId, Policy)], decrees: &[Decree]) -> Self {
        Self { decrees: decrees.to_vec(), asked: Some(Vec::new()), ..Self::new(policies) }
    }

    /// The events that stood open so far, if anybody noted them.
    #[must_use]
    pub fn asked(&self) -> &[Asked] {
        self.asked.as_deref().unwrap_or_default()
    }

    /// The week's orders of all players, in the order of the sides. What `orders` held is gone.
    pub fn plan(&mut self, state: &CampaignState, orders: &mut Vec<(SideId, Order)>) {
        orders.clear();
        for (side, player) in &mut self.players {
            self.wishes.clear();
            let seen = Observation::new(state, *side);
            player.plan(&seen, &mut self.wishes);
            if let Some(asked) = &mut self.asked {
                settle(&seen, &self.decrees, &mut self.wishes, asked);
            }
            orders.extend(self.wishes.drain(..).map(|order| (*side, order)));
        }
    }
}

/// Puts decreed answers in the place of the player's own, and notes what stood open. A decision
/// whose decreed choice is barred gets the player's own answer: it is asked once, and silence is
/// an answer too. A step stands open longer, so it waits.
fn settle(
    seen: &Observation<'_>,
    decrees: &[Decree],
    wishes: &mut Vec<Order>,
    asked: &mut Vec<Asked>,
) {
    for (scripted_event, open) in seen.open_scripted_events() {
        let answers = |o: &Order| matches!(o, Order::Answer { scripted_event: e, .. } if *e == scripted_event);
        let decree = decrees.iter().find(|decree| decree.scripted_event == scripted_event);
        let barred = decree.and_then(|d| d.choice).is_some_and(|choice| !open.contains(&choice));
        let kind = seen.scenario().scripted_events[scripted_event.index()].kind;
        let stands = barred && kind == rules::scripted_event::ScriptedEventKind::Decision;
        if let Some(decree) = decree.filter(|_| !stands) {
            let at = wishes.iter().position(answers).unwrap_or(0);
            wishes.retain(|order| !answers(order));
            if let Some(choice) = decree.choice.filter(|_| !barred) {
                wishes.insert(at.min(wishes.len()), Order::Answer { scripted_event, choice });
            }
        }
        let ordered = wishes.iter().find_map(|order| match *order {
            Order::Answer { scripted_event: e, choice } if e == scripted_event => Some(choice),
            _ => None,
        });
        asked.push(Asked { scripted_event, ordered, barred });
    }
}
