//! Orders that were composed for one body when another was called: they are kept, come again when
//! their body is selected, and are asked about before the week ends.
//!
//! What had no goal yet is dropped: there is nothing in it to lose.

use super::Draft;
use crate::game::{intent::Compose, model::Ungiven};
use bevy::prelude::*;
use rules::{
    event::Body,
    observe::Observation,
    order::{Order, OrderKind},
};

/// Kinds of orders of which a force follows one: another of them is a change of mind.
const TASKS: [OrderKind; 10] = [
    OrderKind::March,
    OrderKind::Halt,
    OrderKind::Follow,
    OrderKind::Escort,
    OrderKind::Winter,
    OrderKind::Merge,
    OrderKind::Garrison,
    OrderKind::Relieve,
    OrderKind::Besiege,
    OrderKind::Raid,
];

/// Orders put aside, the oldest first.
#[derive(Resource, Default, Clone, Debug)]
pub struct Aside(Vec<Draft>);

impl Aside {
    /// Whether something for a body has been put aside.
    #[must_use]
    pub fn has(&self, body: Body) -> bool {
        self.0.iter().any(|draft| is_for(draft, body))
    }

    /// Puts what is composed aside, if it could be given.
    pub(super) fn put(&mut self, draft: &mut Draft) {
        let pace = draft.pace;
        let draft = std::mem::replace(draft, Draft { pace, ..Draft::default() });
        if is_whole(&draft)
            && let Some(compose) = draft.compose
        {
            let other = |now: Compose| (now.body, now.kind) != (compose.body, compose.kind);
            self.0.retain(|draft| draft.compose.is_none_or(other));
            self.0.push(draft);
        }
    }

    /// Takes up again what was last put aside for a body, as the world stands now.
    pub(super) fn take(&mut self, seen: &Observation<'_>, body: Body) -> Option<Draft> {
        let at = self.0.iter().rposition(|draft| is_for(draft, body))?;
        let mut draft = self.0.remove(at);
        draft.set(seen, draft.order);
        Some(draft)
    }

    /// Whether nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Every order that waits, those being composed last; taken out, so that they can be given.
    pub(super) fn drain(&mut self, draft: &mut Draft) -> Vec<Order> {
        let orders = self.waiting(draft);
        self.0.clear();
        *draft = Draft { pace: draft.pace, ..Draft::default() };
        orders
    }

    /// Every order that has been composed and neither given nor dropped.
    pub(super) fn waiting(&self, draft: &Draft) -> Vec<Order> {
        let all = self.0.iter().chain(Some(draft).filter(|draft| is_whole(draft)));
        all.flat_map(Draft::orders).collect()
    }
}

/// Whether an order that is begun takes the place of what is composed, which is a change of mind, or
/// leaves it for something else.
pub(super) fn is_left_for(draft: &Draft, next: Compose) -> bool {
    let Some(now) = draft.compose else { return false };
    let told = match next.body {
        Body::Force(force) => draft.forces.contains(&force),
        Body::Camp(_) => false,
    };
    let instead = now.kind == next.kind || now.kind.is_in(&TASKS) && next.kind.is_in(&TASKS);
    !(instead && (now.body == next.body || told))
}

/// Whether an order lacks nothing but that it is given.
fn is_whole(draft: &Draft) -> bool {
    draft.fixed && draft.is_ready()
}

fn is_for(draft: &Draft, body: Body) -> bool {
    draft.compose.is_some_and(|compose| compose.body == body)
}

/// Tells the others what waits.
pub(super) fn tell(draft: Res<Draft>, aside: Res<Aside>, mut ungiven: ResMut<Ungiven>) {
    if draft.is_changed() || aside.is_changed() {
        ungiven.set_if_neq(Ungiven(aside.waiting(&draft)));
    }
}
