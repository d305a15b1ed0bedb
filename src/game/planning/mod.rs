//! An order being composed: chosen, aimed at something on the map, forecast, and then given or
//! dropped. The map shows it; panels tell what it would bring.
//!
//! [`aim`] turns a kind of order and a hex into an order, [`click`] a click on the map into a
//! selection, [`planned`] letters into orders of what is selected; [`watch`] keeps the list of those
//! who need a look.

pub mod aim;
mod click;
pub mod planned;
pub mod watch;

use super::{
    campaign::Campaign,
    intent::{
        Adjust, Compose, DraftIntent, Intent, LookIntent, MapClick, PlanIntent, Replies, Screen,
        ScreenIntent, TurnIntent,
    },
    model::{Hovered, Selected},
    playback::Playback,
    stage::{Carry, CarryOut, Stage},
};
use bevy::{prelude::*, window::RequestRedraw};
use rules::{
    check::OrderError,
    ids::{HexId, Subject},
    observe::Observation,
    order::{Order, OrderKind, Pace},
    outlook::{self, Journey, Outlook},
};

/// The order being composed.
#[derive(Resource, Clone, Debug)]
pub struct Draft {
    /// Its kind, while one is composed.
    pub compose: Option<Compose>,
    /// The order as it would be given: under the pointer, or clicked and waiting to be confirmed.
    pub order: Option<Order>,
    /// Whether its goal has been chosen.
    pub fixed: bool,
    /// What it would bring, where it can be given.
    pub outlook: Option<Outlook>,
    /// Why it cannot be given.
    pub why_not: Option<OrderError>,
    /// The hex it aims at.
    pub goal: Option<HexId>,
    /// Pace of a march.
    pub pace: Pace,
    /// Waypoints of a march.
    pub via: [HexId; 2],
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            compose: None,
            order: None,
            fixed: false,
            outlook: None,
            why_not: None,
            goal: None,
            pace: Pace::Normal,
            via: [HexId::NONE; 2],
        }
    }
}

impl Draft {
    /// Whether the pointer gives its goal.
    #[must_use]
    pub fn is_aiming(&self) -> bool {
        self.takes_clicks() && !self.fixed
    }

    /// Whether a click on the map is its goal, and selects nothing.
    #[must_use]
    pub fn takes_clicks(&self) -> bool {
        self.compose.is_some_and(Compose::is_aimed)
    }

    /// Whether it can be given as it stands.
    #[must_use]
    pub const fn is_ready(&self) -> bool {
        self.order.is_some() && self.why_not.is_none()
    }

    /// Whether there is room for one more waypoint.
    #[must_use]
    pub fn has_room_for_via(&self) -> bool {
        self.compose.is_some_and(|compose| compose.kind == OrderKind::March)
            && !self.via[1].is_some()
    }

    /// The way on which it would send somebody.
    #[must_use]
    pub fn journey(&self) -> Option<&Journey> {
        self.outlook.as_ref()?.journey.as_ref()
    }

    fn start(&mut self, compose: Compose) {
        *self = Self { compose: Some(compose), pace: self.pace, ..Self::default() };
    }

    /// Whether what is composed is for another body than what has been selected, and is dropped.
    fn is_left_for(&self, subject: Option<Subject>) -> bool {
        let body = subject.and_then(Subject::body);
        self.compose.is_some_and(|compose| body != Some(compose.body))
    }

    /// Aims at a hex.
    fn aim(&mut self, seen: &Observation<'_>, hex: HexId) {
        let Some(compose) = self.compose else { return };
        self.goal = Some(hex);
        self.set(seen, aim::order(seen, compose, hex, self.pace, self.via));
    }

    /// Takes an order and works out what it would bring.
    fn set(&mut self, seen: &Observation<'_>, order: Option<Order>) {
        if let Some(Order::March { pace, via, .. }) = order {
            (self.pace, self.via) = (pace, via);
        }
        self.order = order;
        (self.outlook, self.why_not) = match order.map(|order| Outlook::of(seen, &order)) {
            Some(Ok(outlook)) => (Some(outlook), None),
            Some(Err(why)) => (None, Some(why)),
            None => (None, None),
        };
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>();
    app.add_systems(CarryOut, (click::select, compose).chain().in_set(Carry::Draft))
        .add_systems(Update, hover.after(Stage::Intent).before(Stage::Playback));
    app.add_plugins((planned::plugin, watch::plugin));
}

/// Whether the person at the table may plan, and what they see.
pub(in crate::game) fn planner<'a>(
    campaign: &'a Campaign,
    playback: &Playback,
) -> Option<Observation<'a>> {
    let side = campaign.seat()?;
    let session = campaign.session();
    (playback.is_idle() && !session.is_over()).then(|| session.seen_by(side))
}

/// Composes orders as the player asks.
#[allow(clippy::too_many_arguments, reason = "a click means what is selected and what lies there")]
fn compose(
    mut intents: MessageReader<Intent>,
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    selected: Res<Selected>,
    buttons: Res<ButtonInput<KeyCode>>,
    hovered: Res<Hovered>,
    mut draft: ResMut<Draft>,
    mut told: ResMut<Replies>,
) {
    let seen = campaign.as_ref().and_then(|campaign| planner(campaign, &playback));
    let Some(seen) = seen else {
        intents.clear();
        if draft.compose.is_some() {
            *draft = Draft::default();
        }
        return;
    };
    let shift = buttons.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    for intent in intents.read() {
        match *intent {
            Intent::Draft(wish) => match wish {
                DraftIntent::Compose(kind) => begin(&mut draft, &seen, kind, hovered.0),
                DraftIntent::Adjust(change) => adjust(&mut draft, &seen, change),
                DraftIntent::Confirm => told.write_batch(confirm(&mut draft)),
                DraftIntent::Cancel => *draft = Draft::default(),
            },
            Intent::Click(MapClick { hex: Some(hex), goal, .. }) => {
                if draft.takes_clicks() {
                    draft.aim(&seen, hex);
                    draft.fixed = draft.order.is_some();
                    if shift && draft.has_room_for_via() {
                        adjust(&mut draft, &seen, Adjust::Via);
                    }
                } else if goal && let Some(kind) = aim::usual(&seen, selected.0, hex) {
                    draft.start(kind);
                    draft.aim(&seen, hex);
                    draft.fixed = true;
                }
            }
            Intent::Turn(TurnIntent::EndWeek) | Intent::Screen(ScreenIntent::Go(_)) => {
                *draft = Draft::default();
            }
            Intent::Look(LookIntent::Select(thing)) if draft.is_left_for(thing) => {
                *draft = Draft::default();
            }
            _ => {}
        }
    }
}

/// Fixes what follows the pointer; gives what is fixed.
fn confirm(draft: &mut Draft) -> Option<PlanIntent> {
    if !draft.is_ready() {
        return None;
    }
    if !draft.fixed {
        draft.fixed = true;
        return None;
    }
    let order = draft.order?;
    *draft = Draft { pace: draft.pace, ..Draft::default() };
    Some(PlanIntent::Give(order))
}

fn begin(draft: &mut Draft, seen: &Observation<'_>, kind: Compose, under: Option<HexId>) {
    draft.start(kind);
    if kind.is_aimed() {
        if let Some(hex) = under {
            draft.aim(seen, hex);
        }
    } else {
        draft.set(seen, aim::first(seen, kind));
        draft.fixed = true;
    }
}

fn adjust(draft: &mut Draft, seen: &Observation<'_>, change: Adjust) {
    match change {
        Adjust::Pace(pace) => {
            draft.pace = pace;
            if let Some(Order::March { force, to, via, .. }) = draft.order {
                draft.set(seen, Some(Order::March { force, to, via, pace }));
            }
        }
        Adjust::Via => {
            let Some(Order::March { to, via, .. }) = draft.order else { return };
            let (Some(hex), Some(free)) = (to.as_hex(), via.iter().position(|v| !v.is_some()))
            else {
                return;
            };
            draft.via[free] = hex;
            draft.fixed = false;
        }
        Adjust::DropVia => {
            let Some(last) = draft.via.iter().rposition(|v| v.is_some()) else { return };
            draft.via[last] = HexId::NONE;
            if let Some(Order::March { force, to, pace, .. }) = draft.order {
                draft.set(seen, Some(Order::March { force, to, via: draft.via, pace }));
            }
        }
        Adjust::Order(order) => {
            let Some(compose) = aim::compose_of(seen, &order) else { return };
            if draft.compose.is_none_or(|now| now.body != compose.body) {
                draft.start(compose);
            }
            draft.compose = Some(compose);
            draft.goal = outlook::goal(seen, &order);
            draft.set(seen, Some(order));
            draft.fixed = true;
        }
        Adjust::Kind(kind) => {
            let goal = draft.goal;
            draft.start(kind);
            if let Some(hex) = goal {
                draft.aim(seen, hex);
                draft.fixed = draft.order.is_some();
            }
        }
    }
}

/// While a goal is chosen, the order follows the pointer; a frame later, when it is known that the
/// pointer has not come onto a panel.
fn hover(
    mut last: Local<Option<HexId>>,
    mut redraw: MessageWriter<RequestRedraw>,
    hovered: Res<Hovered>,
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    screen: Res<State<Screen>>,
    mut draft: ResMut<Draft>,
) {
    if *screen.get() != Screen::Campaign || !draft.is_aiming() {
        return;
    }
    if std::mem::replace(&mut *last, hovered.0) != hovered.0 {
        redraw.write(RequestRedraw);
        return;
    }
    let (Some(hex), Some(campaign)) = (hovered.0, campaign) else { return };
    if draft.goal != Some(hex)
        && let Some(seen) = planner(&campaign, &playback)
    {
        draft.aim(&seen, hex);
    }
}
