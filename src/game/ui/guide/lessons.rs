//! What the guide teaches, in its order, as data: when a lesson can be done, and how it is seen that the
//! player has done it, in whatever way.
//!
//! Deliberately absent: words (messages `guide-KEY`, `guide-KEY-text`), and what has been learnt, which
//! the settings keep.

use crate::game::{
    campaign::Campaign,
    intent::{Overlay, Sheet},
    model::Selected,
    planning::{Draft, click::afield},
};
use rules::{
    event::Event,
    ids::{ForceId, SideId, Subject},
    observe::Observation,
    order::{Forage, Order, OrderKind},
};

/// The scenario through the whole of which the guide leads.
pub(super) const WHOLE: &str = "first-march";
/// Months in which one thinks of winter quarters: by then the grass is going.
const WINTER: [u8; 5] = [11, 12, 1, 2, 3];

/// In which scenarios a lesson is taught.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Taught {
    /// In all.
    Everywhere,
    /// In the one to learn by: it has room and time for it.
    There,
    /// In all but that one.
    Elsewhere,
}

/// What the player does and has, as the guide sees it in a frame.
pub(super) struct Doing<'a> {
    /// The campaign.
    pub(super) campaign: &'a Campaign,
    /// The player's side.
    pub(super) side: SideId,
    /// What is selected.
    pub(super) selected: &'a Selected,
    /// The overlay.
    pub(super) overlay: Overlay,
    /// What is composed.
    pub(super) draft: &'a Draft,
    /// Sheets that lie there.
    pub(super) sheets: &'a [Sheet],
    /// Whether the dispatch lay there in the last frame and lies there no more.
    pub(super) has_read: bool,
    /// Whether the dispatch of the last week has been read.
    pub(super) knows_week: bool,
    /// The lesson whose card was on the screen when the dispatch was opened.
    pub(super) read_for: Option<&'static str>,
    /// The lesson whose card was on the screen in the last frame.
    pub(super) card: Option<&'static str>,
}

impl Doing<'_> {
    fn plan(&self) -> &[Order] {
        self.campaign.session().plan(self.side).orders()
    }

    fn plans(&self, kind: OrderKind) -> bool {
        self.plan().iter().any(|order| order.kind() == kind)
    }

    fn view(&self) -> Observation<'_> {
        self.campaign.session().seen_by(self.side)
    }

    /// The one force of the side that is selected, or the first of several.
    fn force(&self) -> Option<ForceId> {
        let forces = self.campaign.state().forces();
        self.selected.forces().find(|&force| forces.side(force) == self.side)
    }

    /// Month of the week that is planned.
    fn month(&self) -> u8 {
        let state = self.campaign.state();
        state.scenario.calendar.date(state.orders_day()).month
    }
}

/// Something to be tried.
pub(super) struct Lesson {
    /// Name in messages and settings.
    pub(super) key: &'static str,
    taught: Taught,
    /// Whether it can be done now; till then the next one is told.
    pub(super) is_ready: fn(&Doing<'_>) -> bool,
    /// Whether the player is doing it.
    pub(super) is_done: fn(&Doing<'_>) -> bool,
    /// Widgets that show where, the best first: a name, or the beginning of names and a star.
    pub(super) marks: &'static [&'static str],
}

impl Lesson {
    /// Whether it is taught in a scenario.
    pub(super) fn is_taught(&self, scenario: &str) -> bool {
        match self.taught {
            Taught::Everywhere => true,
            Taught::There => scenario == WHOLE,
            Taught::Elsewhere => scenario != WHOLE,
        }
    }

    /// Whether it only closes the course.
    pub(super) fn is_end(&self) -> bool {
        matches!(self.key, "done" | "more")
    }
}

const fn lesson(
    key: &'static str,
    taught: Taught,
    is_ready: fn(&Doing<'_>) -> bool,
    is_done: fn(&Doing<'_>) -> bool,
    marks: &'static [&'static str],
) -> Lesson {
    Lesson { key, taught, is_ready, is_done, marks }
}

fn always(_: &Doing<'_>) -> bool {
    true
}

fn never(_: &Doing<'_>) -> bool {
    false
}

/// The lessons, in order.
pub(super) static LESSONS: [Lesson; 18] = [
    lesson("force", Taught::Everywhere, always, |seen| seen.force().is_some(), &["force-*"]),
    lesson(
        "food",
        Taught::Everywhere,
        always,
        |seen| seen.overlay == Overlay::Supply,
        &["overlay-supply", "overlay-menu"],
    ),
    lesson("march", Taught::Everywhere, always, composes, &["order-march", "force-*"]),
    lesson(
        "confirm",
        Taught::Everywhere,
        always,
        |seen| !seen.plan().is_empty(),
        &["draft-confirm", "order-march", "force-*"],
    ),
    lesson(
        "join",
        Taught::There,
        many,
        |seen| seen.plans(OrderKind::Merge),
        &["order-merge", "force-*"],
    ),
    lesson("forage", Taught::There, always, forages_wide, &["order-forage-wide", "force-*"]),
    lesson(
        "overlay",
        Taught::Everywhere,
        always,
        |seen| !matches!(seen.overlay, Overlay::None | Overlay::Supply),
        &["overlay-grass", "overlay-menu"],
    ),
    lesson("points", Taught::There, always, looks_at_an_aim, &["objective-*", "objectives-fold"]),
    lesson("decide", Taught::Everywhere, always, decides, &["top-orders"]),
    lesson(
        "end-week",
        Taught::Everywhere,
        always,
        |seen| seen.campaign.state().week() > 0,
        &["top-end-week"],
    ),
    lesson("dispatch", Taught::Everywhere, has_dispatch, |seen| seen.has_read, &["top-dispatch"]),
    lesson(
        "siege",
        Taught::There,
        always,
        |seen| seen.plans(OrderKind::Besiege),
        &["order-besiege", "force-*"],
    ),
    lesson(
        "cohesion",
        Taught::There,
        |seen| has_a_weakest(seen) && !looks_at_the_weakest(seen),
        |seen| seen.card == Some("cohesion") && looks_at_the_weakest(seen),
        &["force-*"],
    ),
    lesson("fight", Taught::There, knows_an_enemy, weighs_a_battle, &["order-march", "force-*"]),
    lesson(
        "battle",
        Taught::There,
        has_fought,
        |seen| seen.read_for == Some("battle") && seen.has_read,
        &["top-dispatch"],
    ),
    lesson(
        "people",
        Taught::There,
        has_camps,
        |seen| seen.plans(OrderKind::Migrate),
        &["order-migrate", "camp-*", "tab-camps"],
    ),
    lesson(
        "winter",
        Taught::There,
        |seen| WINTER.contains(&seen.month()),
        |seen| seen.plans(OrderKind::Winter),
        &["order-winter-disperse", "force-*"],
    ),
    lesson("done", Taught::There, always, never, &[]),
];

/// What closes the course elsewhere.
pub(super) static MORE: Lesson = lesson("more", Taught::Elsewhere, always, never, &[]);

fn composes(seen: &Doing<'_>) -> bool {
    seen.draft.compose.is_some() || !seen.plan().is_empty()
}

fn many(seen: &Doing<'_>) -> bool {
    afield(&seen.view()).nth(1).is_some()
}

fn forages_wide(seen: &Doing<'_>) -> bool {
    seen.plan().iter().any(|order| matches!(order, Order::Forage { forage: Forage::Wide, .. }))
}

fn looks_at_an_aim(seen: &Doing<'_>) -> bool {
    let aims = &seen.campaign.state().scenario.sides[seen.side.index()].objectives;
    match seen.selected.one() {
        Some(Subject::Place(place)) => aims.iter().any(|&(aim, _)| aim == place),
        _ => false,
    }
}

fn decides(seen: &Doing<'_>) -> bool {
    let asked = |sheet: &Sheet| matches!(sheet, Sheet::ScriptedEvent(_) | Sheet::Orders);
    seen.plans(OrderKind::Answer) || seen.sheets.iter().any(asked)
}

fn has_dispatch(seen: &Doing<'_>) -> bool {
    seen.campaign.state().week() > 0
}

/// Whether some hold together less than others.
fn has_a_weakest(seen: &Doing<'_>) -> bool {
    let view = seen.view();
    let all = || afield(&view).map(|force| view.cohesion(force));
    all().min() < all().max()
}

/// The force whose men hold together least; of equals any.
fn looks_at_the_weakest(seen: &Doing<'_>) -> bool {
    let view = seen.view();
    let least = afield(&view).map(|force| view.cohesion(force)).min();
    seen.force().is_some_and(|force| Some(view.cohesion(force)) == least)
}

fn knows_an_enemy(seen: &Doing<'_>) -> bool {
    seen.view().enemy_forces().next().is_some()
}

fn weighs_a_battle(seen: &Doing<'_>) -> bool {
    // A siege is another lesson.
    if !matches!(seen.draft.order, Some(Order::March { .. })) {
        return false;
    }
    let one = seen.draft.outlook.as_ref().is_some_and(|outlook| outlook.battle.is_some());
    one || seen.draft.joint.as_ref().is_some_and(|joint| joint.battle.is_some())
}

/// Whether there was fighting of which the dispatch has told: it is read once more, for the reasons.
fn has_fought(seen: &Doing<'_>) -> bool {
    if !seen.knows_week {
        return false;
    }
    let told = seen.campaign.session().log().iter();
    let mut told = told.filter(|logged| logged.seen.has(seen.side));
    told.any(|logged| matches!(logged.event, Event::Battle(_)))
}

fn has_camps(seen: &Doing<'_>) -> bool {
    seen.view().camps().next().is_some()
}
