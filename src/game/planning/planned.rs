//! Letters that compose orders of what is selected, and lead from one who needs a look to the
//! next.

use super::{Adjust, Compose, Draft, aim, planner, watch::Watch};
use crate::game::{
    Stage,
    campaign::Campaign,
    hotkeys::{Action, Listening},
    input::Keyboard,
    intent::Intent,
    model::{Screen, Selected, Sheet, Sheets, Thing},
    playback::{Playback, Shown},
};
use bevy::{ecs::system::SystemParam, prelude::*};
use headless::play::attention::Reason;
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, Subject},
    observe::Observation,
    order::{CampRule, Forage, Order, Quarters, SiegeWay, Stance, Task},
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
    if hand.just(Action::Commands) {
        intents.write(Intent::Open(Sheet::Commands));
    }
    if draft.compose.is_some() {
        if hand.just(Action::Confirm) {
            intents.write(Intent::Confirm);
        }
        if hand.just(Action::Via) {
            intents.write(Intent::Adjust(Adjust::Via));
        }
    }
    let planned = campaign.session().plan(campaign.seat()).orders();
    match selected.0 {
        Some(Thing::Force(force)) if seen.force(force).is_some() => {
            intents.write_batch(of_force(&hand, &seen, planned, force));
        }
        Some(Thing::Camp(camp)) if seen.camp(camp).is_some() => {
            intents.write_batch(of_camp(&hand, &seen, planned, camp));
        }
        _ => {}
    }
}

/// Gives an order at once, or shows why it cannot be given.
#[must_use]
pub fn at_once(seen: &Observation<'_>, order: Order) -> Intent {
    match seen.check(&order) {
        Ok(()) => Intent::Give(order),
        Err(_) => Intent::Adjust(Adjust::Order(order)),
    }
}

fn of_force(
    hand: &Hand<'_>,
    seen: &Observation<'_>,
    planned: &[Order],
    force: ForceId,
) -> Vec<Intent> {
    let composed = [
        (Action::March, Compose::March(force)),
        (Action::Besiege, Compose::Besiege(force, SiegeWay::Blockade)),
        (Action::Raid, Compose::Raid(force)),
        (Action::Garrison, Compose::Garrison(force)),
        (Action::Relieve, Compose::Relieve(force)),
        (Action::Follow, Compose::Follow(force)),
        (Action::Escort, Compose::Escort(force)),
        (Action::Merge, Compose::Merge(force)),
        (Action::Detach, Compose::Detach(force)),
        (Action::Release, Compose::Release(force)),
        (Action::Depot, Compose::Depot(force)),
    ];
    let pressed = composed.into_iter().filter(|(action, _)| hand.just(*action));
    let mut intents: Vec<Intent> = pressed.map(|(_, kind)| Intent::Compose(kind)).collect();
    if hand.just(Action::Halt) {
        intents.push(at_once(seen, Order::Halt { force }));
    }
    if hand.just(Action::Stance) {
        let stance = next(&Stance::ALL, stance(seen, planned, force));
        intents.push(at_once(seen, Order::Stance { force, stance }));
    }
    if hand.just(Action::Forage) {
        let forage = next(&Forage::ALL, forage(seen, planned, force));
        intents.push(at_once(seen, Order::Forage { force, forage }));
    }
    if hand.just(Action::Winter) {
        let quarters = match winter(seen, planned, force) {
            Some(Quarters::Disperse) => Quarters::StandToArms,
            _ => Quarters::Disperse,
        };
        intents.push(at_once(seen, Order::Winter { force, quarters }));
    }
    if hand.just(Action::Levy)
        && let Some(camp) = nearest_levy(seen, force)
    {
        intents.push(Intent::Compose(Compose::CallLevy(camp)));
        let men = seen.levy_available(camp);
        intents.push(Intent::Adjust(Adjust::Order(Order::CallLevy { camp, force, men })));
    }
    intents
}

fn of_camp(
    hand: &Hand<'_>,
    seen: &Observation<'_>,
    planned: &[Order],
    camp: CampId,
) -> Vec<Intent> {
    let composed = [
        (Action::March, Compose::Migrate(camp)),
        (Action::Relieve, Compose::Evacuate(camp)),
        (Action::Levy, Compose::CallLevy(camp)),
    ];
    let pressed = composed.into_iter().filter(|(action, _)| hand.just(*action));
    let mut intents: Vec<Intent> = pressed.map(|(_, kind)| Intent::Compose(kind)).collect();
    if hand.just(Action::Stance) {
        let rule = next(&CampRule::ALL, rule(seen, planned, camp));
        intents.push(at_once(seen, Order::CampRule { camp, rule }));
    }
    intents
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
    mut intents: MessageWriter<Intent>,
) {
    let forth = hand.just(Action::NextForce);
    if !hand.is_free() || !(forth || hand.just(Action::PreviousForce)) {
        return;
    }
    let (Some(shown), Some(campaign)) = (shown, campaign) else { return };
    let Some(side) = campaign.seat().some() else { return };
    let seen = Observation::new(shown.state(), side);
    let presses = |reasons: &[Reason]| reasons.iter().any(|reason| reason.presses());
    let mut list: Vec<Subject> =
        watch.0.iter().filter(|(_, why)| presses(why)).map(|(who, _)| *who).collect();
    if list.is_empty() {
        list = seen.forces().map(Subject::Force).collect();
    }
    if list.is_empty() {
        return;
    }
    let now = list.iter().position(|who| thing(*who).is_some() && thing(*who) == selected.0);
    let at = match (now, forth) {
        (Some(now), true) => (now + 1) % list.len(),
        (Some(now), false) => (now + list.len() - 1) % list.len(),
        (None, true) => 0,
        (None, false) => list.len() - 1,
    };
    intents.write_batch(look_at(&seen, list[at]));
}

/// The thing on the map that a subject is; a decision is none, nor is what lies off the map.
#[must_use]
pub const fn thing(subject: Subject) -> Option<Thing> {
    match subject {
        Subject::Force(force) => Some(Thing::Force(force)),
        Subject::Camp(camp) => Some(Thing::Camp(camp)),
        Subject::Place(place) => Some(Thing::Place(place)),
        Subject::Hex(hex) => Some(Thing::Hex(hex)),
        Subject::Leader(leader) => Some(Thing::Leader(leader)),
        Subject::Group(group) => Some(Thing::Group(group)),
        Subject::OffMap(_) | Subject::ScriptedEvent(_) => None,
    }
}

/// Selects somebody and goes there; opens a decision.
#[must_use]
pub fn look_at(seen: &Observation<'_>, subject: Subject) -> Vec<Intent> {
    let hex: Option<HexId> = match subject {
        Subject::Force(force) => aim::stands(seen, Body::Force(force)),
        Subject::Camp(camp) => aim::stands(seen, Body::Camp(camp)),
        Subject::Place(place) => seen.scenario().places.get(place.index()).map(|p| p.hex),
        Subject::Hex(hex) => Some(hex),
        Subject::OffMap(_) | Subject::Leader(_) | Subject::Group(_) => None,
        Subject::ScriptedEvent(scripted_event) => {
            return vec![Intent::Open(Sheet::ScriptedEvent(scripted_event))];
        }
    };
    let select = Intent::Select(thing(subject));
    core::iter::once(select).chain(hex.map(Intent::Centre)).collect()
}
