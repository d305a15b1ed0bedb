//! Letters that compose orders of what is selected, and lead from one who needs a look to the
//! next.

use super::{Draft, aim, click::afield, planner, watch::Watch};
use crate::game::{
    campaign::Campaign,
    geo,
    input::{Keyboard, Listening},
    intent::{
        Action, Adjust, CameraIntent, Compose, DraftIntent, Intent, LookIntent, PlanIntent, Screen,
        ScreenIntent, Sheet, WatchIntent, is_asked_of,
    },
    model::{Selected, Sheets, Shown},
    playback::Playback,
    stage::Stage,
};
use bevy::{ecs::system::SystemParam, prelude::*};
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, Subject},
    map::Map,
    observe::Observation,
    order::{CampRule, Forage, Order, OrderKind, Quarters, Stance, Task},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (press, walk).in_set(Stage::Input));
}

/// What decides whether a key means an order.
#[derive(SystemParam)]
struct Hand<'w> {
    keyboard: Keyboard<'w>,
    screen: Res<'w, State<Screen>>,
    sheets: Res<'w, Sheets>,
    listening: Res<'w, Listening>,
}

impl Hand<'_> {
    fn is_free(&self) -> bool {
        *self.screen.get() == Screen::Campaign
            && self.sheets.0.is_empty()
            && self.listening.0.is_none()
    }

    fn just(&self, action: Action) -> bool {
        self.keyboard.just(action)
    }
}

fn press(
    hand: Hand<'_>,
    selected: Res<Selected>,
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    draft: Res<Draft>,
    mut intents: MessageWriter<Intent>,
) {
    let seen = campaign.as_ref().and_then(|campaign| planner(campaign, &playback));
    let (true, Some(seen), Some(campaign)) = (hand.is_free(), seen, campaign.as_ref()) else {
        return;
    };
    if hand.just(Action::LeaveAlone) {
        intents.write_batch(selected.one().map(|who| Intent::from(WatchIntent::Leave(who))));
    }
    if hand.just(Action::Commands) {
        intents.write(ScreenIntent::Open(Sheet::Commands).into());
    }
    if draft.compose.is_some() {
        if hand.just(Action::Confirm) {
            intents.write(DraftIntent::Confirm.into());
        }
        if hand.just(Action::Via) {
            intents.write(DraftIntent::Adjust(Adjust::Via).into());
        }
    }
    if hand.keyboard.shortcut(KeyCode::KeyA) && !hand.keyboard.writes() {
        intents.write(LookIntent::SelectForces(afield(&seen).collect()).into());
    }
    // What is composed counts as planned: the same letter again goes on to the next choice.
    let composed = draft.order.into_iter();
    let planned: Vec<Order> =
        composed.chain(campaign.session().plan(seen.side()).orders().iter().copied()).collect();
    let Some(body) = selected.one().and_then(Subject::body) else { return };
    let own = match body {
        Body::Force(force) => seen.force(force).is_some(),
        Body::Camp(camp) => seen.camp(camp).is_some(),
    };
    if !own {
        return;
    }
    let letter = |kind: &OrderKind| {
        is_asked_of(*kind, body) && Action::of_order(*kind).is_some_and(|letter| hand.just(letter))
    };
    for kind in OrderKind::ALL.into_iter().filter(letter) {
        // A letter that was struck by mistake gives nothing: every order waits for Enter.
        intents.write_batch(asked(&seen, &planned, kind, body).into_iter().map(waiting));
    }
}

/// An order that would be given at once, to be composed and confirmed instead; other wishes as they
/// are.
#[must_use]
pub fn waiting(wish: Intent) -> Intent {
    match wish {
        Intent::Plan(PlanIntent::Give(order)) => DraftIntent::Adjust(Adjust::Order(order)).into(),
        other => other,
    }
}

/// Gives an order at once, or shows why it cannot be given.
#[must_use]
pub fn at_once(seen: &Observation<'_>, order: Order) -> Intent {
    match seen.check(&order) {
        Ok(()) => PlanIntent::Give(order).into(),
        Err(_) => DraftIntent::Adjust(Adjust::Order(order)).into(),
    }
}

/// What is asked for by the letter or the button of a kind of order: what needs a goal or a number
/// is composed, of choices the next is given.
#[must_use]
pub fn asked(
    seen: &Observation<'_>,
    planned: &[Order],
    kind: OrderKind,
    body: Body,
) -> Vec<Intent> {
    let order = match (kind, body) {
        (OrderKind::Halt, Body::Force(force)) => Order::Halt { force },
        (OrderKind::Stance, Body::Force(force)) => {
            Order::Stance { force, stance: next(&Stance::ALL, stance(seen, planned, force)) }
        }
        (OrderKind::Forage, Body::Force(force)) => {
            Order::Forage { force, forage: next(&Forage::ALL, forage(seen, planned, force)) }
        }
        (OrderKind::Winter, Body::Force(force)) => {
            let quarters = match winter(seen, planned, force) {
                Some(Quarters::Disperse) => Quarters::StandToArms,
                _ => Quarters::Disperse,
            };
            Order::Winter { force, quarters }
        }
        (OrderKind::CampRule, Body::Camp(camp)) => {
            Order::CampRule { camp, rule: next(&CampRule::ALL, rule(seen, planned, camp)) }
        }
        (OrderKind::CallLevy, Body::Force(force)) => {
            let Some(camp) = nearest_levy(seen, force) else { return Vec::new() };
            let men = seen.levy_available(camp);
            let levy = Order::CallLevy { camp, force, men };
            return vec![
                DraftIntent::Compose(Compose::new(kind, camp)).into(),
                DraftIntent::Adjust(Adjust::Order(levy)).into(),
            ];
        }
        _ => return vec![DraftIntent::Compose(Compose::new(kind, body)).into()],
    };
    vec![at_once(seen, order)]
}

/// The choice after one, round and round.
fn next<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let at = all.iter().position(|choice| *choice == now).map_or(0, |at| (at + 1) % all.len());
    all[at]
}

/// The stance that a force has, or is to have.
#[must_use]
pub fn stance(seen: &Observation<'_>, planned: &[Order], force: ForceId) -> Stance {
    let set = planned.iter().find_map(|order| match *order {
        Order::Stance { force: f, stance } if f == force => Some(stance),
        _ => None,
    });
    set.or(seen.force(force).map(|row| row.stance)).unwrap_or(Stance::Hold)
}

/// How a force forages, or is to.
#[must_use]
pub fn forage(seen: &Observation<'_>, planned: &[Order], force: ForceId) -> Forage {
    let set = planned.iter().find_map(|order| match *order {
        Order::Forage { force: f, forage } if f == force => Some(forage),
        _ => None,
    });
    set.or(seen.force(force).map(|row| row.forage)).unwrap_or(Forage::Close)
}

/// How a force winters, or is to, if it does.
#[must_use]
pub fn winter(seen: &Observation<'_>, planned: &[Order], force: ForceId) -> Option<Quarters> {
    let set = planned.iter().find_map(|order| match *order {
        Order::Winter { force: f, quarters } if f == force => Some(quarters),
        _ => None,
    });
    set.or(match seen.force(force)?.task {
        Task::Winter(quarters) => Some(quarters),
        _ => None,
    })
}

/// What a camp group does without orders, or is to.
#[must_use]
pub fn rule(seen: &Observation<'_>, planned: &[Order], camp: CampId) -> CampRule {
    let set = planned.iter().find_map(|order| match *order {
        Order::CampRule { camp: c, rule } if c == camp => Some(rule),
        _ => None,
    });
    set.or(seen.camp(camp).map(|row| row.rule)).unwrap_or(CampRule::Seasonal)
}

/// The nearest camp group that can still send men to a force.
#[must_use]
pub fn nearest_levy(seen: &Observation<'_>, force: ForceId) -> Option<CampId> {
    let here = seen.force_hex(force)?;
    let map = &seen.scenario().map;
    let able = seen.camps().filter(|&camp| {
        let men = seen.levy_available(camp);
        men > 0 && seen.check(&Order::CallLevy { camp, force, men }).is_ok()
    });
    able.min_by_key(|&camp| seen.camp_hex(camp).map_or(u32::MAX, |at| map.distance(at, here)))
}

/// From one who needs a look to the next.
fn walk(
    hand: Hand<'_>,
    selected: Res<Selected>,
    shown: Option<Res<Shown>>,
    campaign: Option<Res<Campaign>>,
    watch: Res<Watch>,
    draft: Res<Draft>,
    mut intents: MessageWriter<Intent>,
) {
    let forth = hand.just(Action::NextForce);
    if !hand.is_free() || !(forth || hand.just(Action::PreviousForce)) {
        return;
    }
    let (Some(shown), Some(campaign)) = (shown, campaign) else { return };
    let Some(side) = campaign.seat() else { return };
    let seen = Observation::new(shown.state(), side);
    let mut list: Vec<Subject> = watch.counted().map(|alert| alert.subject).collect();
    if list.is_empty() {
        list = seen.forces().map(Subject::Force).collect();
    }
    if list.is_empty() {
        return;
    }
    // With Shift the next force joins those that are selected, to be told one order: who is off the
    // map can be told none.
    let more = hand.keyboard.shift();
    if more {
        let field: Vec<Subject> = afield(&seen).map(Subject::Force).collect();
        list.retain(|who| field.contains(who) && !selected.contains(*who));
        if list.is_empty() {
            list = field;
            list.retain(|who| !selected.contains(*who));
        }
        if let Some(&next) = if forth { list.first() } else { list.last() } {
            intents.write(LookIntent::Toggle(next).into());
        }
        return;
    }
    let now = list.iter().position(|who| Some(*who) == selected.one());
    let at = match (now, forth) {
        (Some(now), true) => (now + 1) % list.len(),
        (Some(now), false) => (now + list.len() - 1) % list.len(),
        (None, true) => 0,
        (None, false) => list.len() - 1,
    };
    intents.write_batch(look_at(&seen, list[at], &draft));
}

/// A wish to have a hex in view, and with it the goal of what is composed, by the least move.
#[must_use]
pub fn in_view(map: &Map, hex: HexId, draft: &Draft) -> CameraIntent {
    let goal = draft.goal.filter(|goal| draft.compose.is_some() && goal.index() < map.len());
    let here = geo::centre(map, hex);
    let there = goal.map_or(here, |goal| geo::centre(map, goal));
    CameraIntent::Frame(Rect::from_corners(here, there).inflate(geo::CORNER_KM))
}

/// Selects somebody and has them in view, with the goal of what is composed; opens a decision.
#[must_use]
pub fn look_at(seen: &Observation<'_>, subject: Subject, draft: &Draft) -> Vec<Intent> {
    let hex: Option<HexId> = match subject {
        Subject::Force(force) => aim::stands(seen, Body::Force(force)),
        Subject::Camp(camp) => aim::stands(seen, Body::Camp(camp)),
        Subject::Place(place) => seen.scenario().places.get(place.index()).map(|p| p.hex),
        Subject::Hex(hex) => Some(hex),
        Subject::OffMap(_) | Subject::Leader(_) | Subject::Group(_) => None,
        Subject::ScriptedEvent(scripted_event) => {
            return vec![ScreenIntent::Open(Sheet::ScriptedEvent(scripted_event)).into()];
        }
    };
    let select = LookIntent::Select(Some(subject)).into();
    let map = &seen.scenario().map;
    let view = hex.filter(|hex| hex.index() < map.len()).map(|hex| in_view(map, hex, draft));
    core::iter::once(select).chain(view.map(Intent::from)).collect()
}
