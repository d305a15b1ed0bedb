//! The week: orders in, facts out. Phases run in a fixed order; bodies are taken in id order;
//! every change goes through [`Turn::put`].
//!
//! A day: couriers arrive → march by impulse, contacts → battles → sieges → raids → digging in → grazing, eating and
//! what want does → camps move and flee → places change hands → spotting. The weather stands for the week; towns,
//! camps, convoys, regrowth and fading knowledge are settled at its end, then the peoples'
//! commitment and the events of the scenario.

pub(crate) mod battle;
pub(crate) mod camps;
mod changes;
mod cold;
mod contact;
pub(crate) mod couriers;
mod coverage;
mod detection;
mod execute_orders;
mod going_home;
mod graze;
pub(crate) mod herds;
pub(crate) mod march;
mod occupation;
pub(crate) mod off_map;
pub(crate) mod politics;
mod presence;
mod raid;
pub(crate) mod scripted_events;
mod siege;
mod sight;
pub(crate) mod subsistence;
pub(crate) mod supply;
mod way_ahead;
mod weather;
mod witnesses;

use changes::{Changes, Touched};
pub use couriers::{delay_days as courier_days, effect_days};
pub use detection::sight;
pub use graze::{Eater, grown_grass, standing_grass};
#[doc(hidden)]
pub use politics::settle_peoples;
pub use sight::Sight;
use witnesses::witnesses;

pub use super::state::DAYS;
use super::{
    event::{Event, Logged, Rations, Sink, SubsistenceEvent, TimeEvent},
    ids::{ForceId, SideId, SideSet},
    map::Regime,
    order::Order,
    scenario::Scenario,
    state::CampaignState,
};
use std::{cmp::Reverse, collections::BinaryHeap, sync::Arc};

/// Room that the resolution reuses from week to week, so that the hot loop allocates nothing.
#[derive(Default)]
pub struct Scratch {
    presence: presence::Presence,
    changes: changes::Changes,
    march: march::MarchScratch,
    supply: supply::SupplyScratch,
    dangers: Vec<camps::Dangers>,
    detours: Vec<camps::Detour>,
    camp_ways: way_ahead::WaysAhead,
    givers: subsistence::Givers,
    guests: Vec<off_map::Guests>,
    /// What each force ate on the day.
    pub(crate) eaten: Vec<Rations>,
    sights: Vec<detection::SideSight>,
    heap: BinaryHeap<Reverse<(u32, u16)>>,
    spread: Vec<u32>,
    peoples: politics::Facts,
    battle: battle::BattleScratch,
}

/// A day's meals of every force and, on the last day of a week, what towns keep and convoys bring:
/// as much of the week as forecasts of food need.
pub(crate) fn meals(state: &mut CampaignState, scratch: &mut Scratch) {
    let scenario = state.scenario.clone();
    scratch.eaten.clear();
    scratch.eaten.resize(state.t.forces.len(), Rations::default());
    let sink = &mut ();
    let mut turn = Turn::new(state, &scenario, sink, scratch);
    turn.count_guests();
    turn.men_day();
    if turn.state.t.day % DAYS == DAYS - 1 {
        turn.towns_week();
        turn.convoys();
    }
}

/// A day of a force's horses as it stands and as hard as it was ridden, by the week's own rules; how
/// far they found grass, permille.
pub(crate) fn horse_day(state: &mut CampaignState, force: ForceId, scratch: &mut Scratch) -> u32 {
    let scenario = state.scenario.clone();
    let season = scenario.season_condition(state.t.day);
    let sink = &mut ();
    let mut turn = Turn::new(state, &scenario, sink, scratch);
    turn.count_guests();
    turn.horse_day(force, season)
}

impl CampaignState {
    /// A campaign at its start: the first week's weather lies, as it will be drawn again with the week.
    /// Who is in sight is not seen yet: bodies that start beside each other would find nobody asleep or
    /// still digging.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let mut state = Self::without_weather(scenario.clone(), seed);
        let (scratch, sink) = (&mut Scratch::default(), &mut ());
        let mut turn = Turn::new(&mut state, &scenario, sink, scratch);
        turn.weather_of_the_week();
        state
    }
}

/// One week being resolved.
pub(crate) struct Turn<'a, S: Sink> {
    pub(crate) state: &'a mut CampaignState,
    /// The state's own scenario, held apart so that reading it does not bind the state (and no
    /// count of owners is touched in the hot loop, where threads would fight for it).
    scenario: &'a Scenario,
    sink: &'a mut S,
    regime: &'a Regime,
    scratch: &'a mut Scratch,
}

impl<'a, S: Sink> Turn<'a, S> {
    /// A turn of a state of this scenario.
    fn new(
        state: &'a mut CampaignState,
        scenario: &'a Scenario,
        sink: &'a mut S,
        scratch: &'a mut Scratch,
    ) -> Self {
        let regime = scenario.routes.regime(state.t.weather.ways());
        scratch.presence.open(state);
        scratch.changes = Changes::default();
        Self { state, scenario, sink, regime, scratch }
    }

    /// Folds a fact into the state and passes it on: the one way to change anything.
    #[inline]
    pub(crate) fn put(&mut self, fact: impl Into<Event>) {
        let event = fact.into();
        let (week, day) = (self.state.t.week, self.state.t.day);
        // Who sees it is judged both before and after: a body that marches out of sight, or
        // into it, was seen doing so.
        // Meals and news are most of what happens, and move neither hearts nor forces.
        let daily = matches!(event, Event::Subsistence(_) | Event::Knowledge(_));
        if !daily {
            self.scratch.peoples.note(self.state, &event);
        }
        let before = if S::WANTS { witnesses(self.state, &event) } else { SideSet::ALL };
        self.state.apply(&event);
        if !daily {
            let touched = Touched::by(&event);
            self.scratch.changes.touch(touched);
            self.scratch.presence.follow(self.state, touched);
        } else {
            if let Event::Knowledge(fact) = &event {
                self.scratch.changes.learn(fact);
            }
            if !S::WANTS {
                return;
            }
        }
        let after = if S::WANTS { witnesses(self.state, &event) } else { SideSet::ALL };
        let seen = SideSet(before.0 | after.0);
        self.sink.emit(&Logged { week, day, seen, event });
    }

    /// The same of what men and beasts live on, which is most of what happens. Whoever tells such a
    /// fact knows which one it is: where nobody listens it is folded on the spot, and not looked for
    /// among all the facts there are.
    #[inline(always)]
    pub(crate) fn put_daily(&mut self, fact: SubsistenceEvent) {
        if S::WANTS {
            self.put(fact);
        } else {
            self.state.apply_subsistence(&fact);
        }
    }
}

/// Resolves one week. `orders` are those of all sides in the order given; they should have
/// passed [`super::check::check`], one that does not is refused and changes nothing.
pub fn week<S: Sink>(state: &mut CampaignState, orders: &[(SideId, Order)], sink: &mut S) {
    week_with(state, orders, sink, &mut Scratch::default());
}

/// As [`week`], reusing working room.
pub fn week_with<S: Sink>(
    state: &mut CampaignState,
    orders: &[(SideId, Order)],
    sink: &mut S,
    scratch: &mut Scratch,
) {
    if state.is_over() {
        return;
    }
    let week = state.t.week;
    let scenario = state.scenario.clone();
    let mut turn = Turn::new(state, &scenario, sink, scratch);
    turn.scratch.peoples.open(turn.state);
    turn.put(TimeEvent::WeekBegan { week });
    turn.put(TimeEvent::DayBegan { day: week * DAYS });
    turn.weather_of_the_week();
    turn.send_orders(orders);
    for day in week * DAYS..(week + 1) * DAYS {
        if day > week * DAYS {
            turn.put(TimeEvent::DayBegan { day });
        }
        turn.deliver_orders();
        turn.march_day();
        turn.battles_day();
        turn.sieges_day();
        turn.raids_day();
        turn.dig_in();
        turn.horses_day();
        turn.men_day();
        turn.camps_day();
        turn.hold_places();
        turn.take_depots();
        turn.spot_day();
    }
    debug_assert!(turn.scratch.presence.is_true(turn.state), "somebody moved unseen");
    turn.towns_week();
    turn.convoys();
    turn.camps_week();
    turn.regrow();
    turn.fade();
    turn.peoples_week();
    turn.scripted_events_week();
    turn.put(TimeEvent::WeekEnded { week });
}
