//! An order being composed: chosen, aimed at something on the map, forecast, and then given or
//! dropped. The map shows it; panels tell what it would bring.
//!
//! [`draft`] is the order, for one body or for several forces, [`aside`] what waits while another
//! is called. [`aim`] turns a kind of order and a hex into an order, [`click`] a click on the map into
//! a selection, [`planned`] letters into orders of what is selected; [`watch`] keeps the list of those
//! who need a look.

pub mod aim;
pub mod aside;
pub mod click;
mod draft;
pub mod planned;
pub mod watch;

pub use draft::Draft;

use self::aside::Aside;
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
    ids::{ForceId, HexId, Subject},
    observe::Observation,
    order::Order,
    outlook,
};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>().init_resource::<Aside>();
    let carry = (forget, click::select, click::sweep, compose, aside::tell);
    app.add_systems(CarryOut, carry.chain().in_set(Carry::Draft))
        .add_systems(CarryOut, gather.after(Carry::Look))
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

/// What was composed in one campaign is nothing in another, nor in an earlier week of the same one.
fn forget(
    mut of: Local<Option<u64>>,
    campaign: Option<Res<Campaign>>,
    mut draft: ResMut<Draft>,
    mut aside: ResMut<Aside>,
) {
    let now = campaign.map(|campaign| campaign.session().number());
    if *of != now {
        *of = now;
        *draft = Draft::default();
        aside.clear();
    }
}

/// Composes orders as the player asks.
#[allow(clippy::too_many_arguments, reason = "a click means what is selected and what lies there")]
fn compose(
    mut intents: MessageReader<Intent>,
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    selected: Res<Selected>,
    hovered: Res<Hovered>,
    mut draft: ResMut<Draft>,
    mut aside: ResMut<Aside>,
    mut told: ResMut<Replies>,
) {
    let seen = campaign.as_ref().and_then(|campaign| planner(campaign, &playback));
    let Some(seen) = seen else {
        intents.clear();
        if draft.compose.is_some() {
            *draft = Draft::default();
        }
        if !aside.is_empty() {
            aside.clear();
        }
        return;
    };
    let stack = selected.several();
    for intent in intents.read() {
        match intent {
            Intent::Draft(wish) => match *wish {
                DraftIntent::Compose(kind) => {
                    leave(&mut draft, &mut aside, kind);
                    begin(&mut draft, &seen, (kind, &stack), hovered.0);
                }
                DraftIntent::Adjust(change) => {
                    if let Adjust::Order(order) = change
                        && let Some(next) = aim::compose_of(&seen, &order)
                    {
                        leave(&mut draft, &mut aside, next);
                    }
                    adjust(&mut draft, &seen, change, &stack);
                }
                DraftIntent::With(force) => draft.with(&seen, force),
                DraftIntent::Confirm => told.write_batch(confirm(&mut draft)),
                DraftIntent::Cancel => *draft = Draft::default(),
                DraftIntent::ConfirmAll => {
                    told.write(PlanIntent::GiveAll(aside.drain(&mut draft)));
                }
                DraftIntent::CancelAll => {
                    aside.clear();
                    *draft = Draft::default();
                }
            },
            Intent::Click(click) => {
                clicked((&mut draft, &mut aside), &seen, *click, &selected);
            }
            // What waits is asked about; what has no goal yet is nothing.
            Intent::Turn(TurnIntent::EndWeek | TurnIntent::Run | TurnIntent::RunOn)
                if aside.waiting(&draft).is_empty() =>
            {
                *draft = Draft::default();
            }
            Intent::Screen(ScreenIntent::Go(_)) => {
                *draft = Draft::default();
                aside.clear();
            }
            Intent::Look(LookIntent::Select(thing)) => {
                look(&mut draft, &mut aside, &seen, *thing);
            }
            _ => {}
        }
    }
}

/// An order is begun: what is composed for another body, or of another sort, waits.
fn leave(draft: &mut Draft, aside: &mut Aside, next: Compose) {
    if aside::is_left_for(draft, next) {
        aside.put(draft);
    }
}

/// A click on the map that is a goal: of what is composed, or of a new order of the usual kind.
fn clicked(
    (draft, aside): (&mut Draft, &mut Aside),
    seen: &Observation<'_>,
    click: MapClick,
    selected: &Selected,
) {
    let MapClick { hex: Some(hex), goal, more, .. } = click else { return };
    if draft.takes_clicks() {
        draft.aim(seen, hex);
        draft.fixed = draft.order.is_some();
        if more && draft.has_room_for_via() {
            adjust(draft, seen, Adjust::Via, &[]);
        }
    } else if goal
        && let Some(seek) = aim::sally(seen, selected.one(), hex)
        && let Some(kind) = aim::compose_of(seen, &seek)
    {
        leave(draft, aside, kind);
        draft.start(kind, &selected.several());
        adjust(draft, seen, Adjust::Order(seek), &[]);
    } else if goal && let Some(kind) = aim::usual(seen, selected.one(), hex) {
        leave(draft, aside, kind);
        draft.start(kind, &selected.several());
        draft.aim(seen, hex);
        draft.fixed = true;
    }
}

/// Something is selected: what is composed for another waits, and what waited for this one comes
/// again.
fn look(draft: &mut Draft, aside: &mut Aside, seen: &Observation<'_>, thing: Option<Subject>) {
    if draft.compose.is_some() {
        if !draft.is_left_for(thing) {
            return;
        }
        aside.put(draft);
    }
    if let Some(again) = thing.and_then(Subject::body).and_then(|body| aside.take(seen, body)) {
        *draft = again;
    }
}

/// Those who are selected now are those who are told what is composed.
fn gather(
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    selected: Res<Selected>,
    mut draft: ResMut<Draft>,
    mut aside: ResMut<Aside>,
) {
    if !selected.is_changed() || draft.compose.is_none() {
        return;
    }
    // Others were called together: what is composed for one who is not among them waits.
    if draft.forces.is_empty()
        && selected.is_several()
        && !selected.all().iter().any(|&thing| !draft.is_left_for(Some(thing)))
    {
        aside.put(&mut draft);
        return;
    }
    let Some(seen) = campaign.as_ref().and_then(|campaign| planner(campaign, &playback)) else {
        return;
    };
    let forces: Vec<ForceId> = selected.forces().collect();
    let draft_now = draft.bypass_change_detection();
    if draft_now.gather(&seen, &forces) {
        draft.set_changed();
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
    let given = draft.given();
    *draft = Draft { pace: draft.pace, ..Draft::default() };
    given
}

fn begin(
    draft: &mut Draft,
    seen: &Observation<'_>,
    (kind, stack): (Compose, &[ForceId]),
    under: Option<HexId>,
) {
    draft.start(kind, stack);
    if kind.is_aimed() {
        if let Some(hex) = under {
            draft.aim(seen, hex);
        }
    } else {
        draft.set(seen, aim::first(seen, kind));
        draft.fixed = true;
    }
}

fn adjust(draft: &mut Draft, seen: &Observation<'_>, change: Adjust, stack: &[ForceId]) {
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
            // An order of other words for the same keeps who is told it.
            let same = draft.compose.is_some_and(|now| now.body == compose.body);
            let stack = if same { draft.forces.clone() } else { stack.to_vec() };
            let via = if same { draft.via } else { [HexId::NONE; 2] };
            draft.start(compose, &stack);
            draft.via = via;
            draft.goal = outlook::goal(seen, &order);
            draft.set(seen, Some(order));
            draft.fixed = true;
        }
        Adjust::Kind(kind) => {
            let (goal, stack) = (draft.goal, draft.forces.clone());
            draft.start(kind, &stack);
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
