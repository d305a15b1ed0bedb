//! The plan of the week: orders given, taken back, undone and done again; and what is left alone.

use super::Campaign;
use crate::game::{
    intent::{Intent, PlanIntent, Replies, WatchIntent},
    model::UiTexts,
    playback::Playback,
};
use bevy::prelude::*;
use rules::{check::OrderError, ids::SideId};

/// Changes the plan of the side at the table, while it may plan.
pub(super) fn change(
    mut intents: MessageReader<Intent>,
    campaign: Option<ResMut<Campaign>>,
    playback: Res<Playback>,
    texts: Res<UiTexts>,
    mut replies: ResMut<Replies>,
) {
    let Some(mut campaign) = campaign else {
        intents.clear();
        return;
    };
    for intent in intents.read() {
        let Intent::Plan(wish) = intent else { continue };
        let Some(side) = campaign.seat else { continue };
        if !playback.is_idle() || campaign.coming.is_some() {
            continue;
        }
        match wish {
            PlanIntent::Give(order) => {
                let given = campaign.session.give(side, *order);
                replies.write_batch(refusal(&campaign, &texts, side, given));
            }
            PlanIntent::GiveAll(orders) => {
                let given = campaign.session.give_all(side, orders);
                replies.write_batch(refusal(&campaign, &texts, side, given));
            }
            PlanIntent::Withdraw(at) => campaign.session.plan_mut(side).withdraw(*at),
            PlanIntent::Clear => campaign.session.plan_mut(side).clear(),
            PlanIntent::Undo => {
                campaign.session.plan_mut(side).undo();
            }
            PlanIntent::Redo => {
                campaign.session.plan_mut(side).redo();
            }
        }
    }
}

/// Leaves alone what the one at the table has seen, or takes it up again.
pub(super) fn leave(
    mut intents: MessageReader<Intent>,
    campaign: Option<ResMut<Campaign>>,
    playback: Res<Playback>,
) {
    let Some(mut campaign) = campaign else {
        intents.clear();
        return;
    };
    for intent in intents.read() {
        let Intent::Watch(wish) = intent else { continue };
        let Some(side) = campaign.seat else { continue };
        if !playback.is_idle() || campaign.coming.is_some() {
            continue;
        }
        match *wish {
            WatchIntent::Leave(who) => {
                let left = campaign.session.take_up(side, who);
                if !left {
                    campaign.session.leave(side, who);
                }
            }
        }
    }
}

/// Tells why orders may not be given.
fn refusal(
    campaign: &Campaign,
    texts: &UiTexts,
    side: SideId,
    given: Result<(), OrderError>,
) -> Option<Intent> {
    let why = given.err()?;
    let state = campaign.session.state();
    Some(Intent::trouble(text::order_error(&texts.0, state, side, &why)))
}
