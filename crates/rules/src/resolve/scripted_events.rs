//! Events of the scenario: at the week's end those whose test holds come about; decisions stand
//! open for a week, steps as long as their test holds.
//!
//! Events are taken in id order, so that what one brings about the next one sees. Whether they
//! come about is judged by the truth; whether a choice can be made, by what its side knows, so
//! that the list of choices gives nothing away.

use super::{DAYS, Turn, detection::two_figures, going_home::RideHome};
use crate::{
    event::{
        Body, CampEvent, Cause, KnowledgeEvent, MarchEvent, Mood, PeopleEvent, ScenarioEvent,
        SiegeEvent, Sink, SubsistenceEvent,
    },
    ids::{CampId, ContingentId, ForceId, GroupId, ScriptedEventId, SideId},
    num,
    order::CampTask,
    rng::{Dice, Stream, die},
    scripted_event::{Effect, KnownState, ScriptedEventKind, holds},
    state::{CampaignState, DEAREST_FLIGHT, NEVER},
};

/// Whether an event stands open to be answered by its side.
pub(crate) fn is_open(state: &CampaignState, scripted_event: ScriptedEventId) -> bool {
    let (fixed, row) = (
        &state.scenario.scripted_events[scripted_event.index()],
        state.scripted_events().row(scripted_event),
    );
    if row.times >= fixed.times {
        return false;
    }
    // Before the first week nothing has been told yet: steps stand open as the side sees things.
    let early = fixed.kind == ScriptedEventKind::Step
        && state.week() == 0
        && row.week == NEVER
        && !fixed.only_when_due;
    row.offered != NEVER
        || (early && holds(&fixed.when, &KnownState::of(state, fixed.side), state.seed()))
}

/// Whether a choice of an event can be made now, as its side knows things.
pub(crate) fn is_choice_open(
    state: &CampaignState,
    scripted_event: ScriptedEventId,
    choice: u8,
) -> bool {
    let fixed = &state.scenario.scripted_events[scripted_event.index()];
    fixed
        .choices
        .get(usize::from(choice))
        .is_some_and(|wish| holds(&wish.when, &KnownState::of(state, fixed.side), state.seed()))
}

/// What a die of an event is thrown for: the subject of its name.
fn subject(scripted_event: ScriptedEventId, what: usize) -> u32 {
    u32::from(scripted_event.0) << 12 | what as u32
}

impl<S: Sink> Turn<'_, S> {
    /// Makes a choice and does what follows.
    pub(super) fn choose(&mut self, scripted_event: ScriptedEventId, choice: u8, by_default: bool) {
        let scenario = self.scenario;
        let fixed = &scenario.scripted_events[scripted_event.index()];
        let Some(wish) = fixed.choices.get(usize::from(choice)) else { return };
        let week = self.state.t.week;
        self.put(ScenarioEvent::Chosen { scripted_event, choice, week, by_default });
        for (i, effect) in wish.effects.iter().enumerate() {
            // At most 32 choices of 64 effects: the compiler sees to it.
            self.follow(effect, scripted_event, 1 + usize::from(choice) * 64 + i);
        }
    }

    /// Events of the week's end.
    #[inline(never)]
    pub(super) fn scripted_events_week(&mut self) {
        for i in 0..self.scenario.scripted_events.len() {
            let scripted_event = ScriptedEventId::at(i);
            match self.scenario.scripted_events[i].kind {
                ScriptedEventKind::News if self.comes_about(scripted_event) => {
                    self.choose(scripted_event, 0, false)
                }
                ScriptedEventKind::News => {}
                ScriptedEventKind::Decision => self.decision(scripted_event),
                ScriptedEventKind::Step => self.step(scripted_event),
            }
        }
    }

    /// Whether an event comes about this week.
    fn comes_about(&self, scripted_event: ScriptedEventId) -> bool {
        let state = &*self.state;
        let fixed = &self.scenario.scripted_events[scripted_event.index()];
        let (row, week) = (state.t.scripted_events.row(scripted_event), state.t.week);
        let is_due = row.due == week;
        if row.times >= fixed.times || (fixed.only_when_due && !is_due) {
            return false;
        }
        let falls =
            || die(state.t.seed, Stream::ScriptedEvents, week, subject(scripted_event, 0), 1000);
        holds(&fixed.when, state, state.t.seed) && (is_due || falls() < fixed.chance_permille)
    }

    /// A decision is put to its side; a week later it takes the first way that is open.
    fn decision(&mut self, scripted_event: ScriptedEventId) {
        let (offered, week) =
            (self.state.t.scripted_events.offered(scripted_event), self.state.t.week);
        if offered == NEVER {
            if self.comes_about(scripted_event) {
                self.put(ScenarioEvent::Offered { scripted_event, week: week + 1 });
            }
        } else if offered <= week {
            let count = self.scenario.scripted_events[scripted_event.index()].choices.len() as u8;
            match (0..count).find(|&choice| is_choice_open(self.state, scripted_event, choice)) {
                Some(choice) => self.choose(scripted_event, choice, true),
                None => self.put(ScenarioEvent::Closed { scripted_event }),
            }
        }
    }

    /// A step opens and closes with its test.
    fn step(&mut self, scripted_event: ScriptedEventId) {
        let state = &*self.state;
        let fixed = &self.scenario.scripted_events[scripted_event.index()];
        let (row, week) = (state.t.scripted_events.row(scripted_event), state.t.week);
        let is_told = row.offered != NEVER;
        let may = is_told || !fixed.only_when_due || row.due == week;
        let opens = may && row.times < fixed.times && holds(&fixed.when, state, state.t.seed);
        if opens && !is_told {
            self.put(ScenarioEvent::Offered { scripted_event, week: week + 1 });
        } else if is_told && !opens {
            self.put(ScenarioEvent::Closed { scripted_event });
        }
    }

    /// Does what follows from a choice. `what` numbers the effect among those of its event.
    fn follow(&mut self, effect: &Effect, scripted_event: ScriptedEventId, what: usize) {
        let (s, t) = (self.scenario, &self.state.t);
        match *effect {
            Effect::Commitment(group, add) => {
                let now = t.groups.commitment(group);
                let to = moved(now, add * 10);
                if to != now {
                    self.put(PeopleEvent::Commitment {
                        group,
                        to,
                        why: Mood::ScriptedEvent(scripted_event),
                    });
                }
            }
            Effect::Loyalty(place, add) => {
                let now = t.places.loyalty(place);
                let to = moved(now, add * 10);
                if to != now {
                    self.put(SiegeEvent::Loyalty {
                        place,
                        to,
                        why: Mood::ScriptedEvent(scripted_event),
                    });
                }
            }
            Effect::Track(track, add) => {
                let (now, span) = (t.tracks.value(track), s.tracks[track.index()].span);
                let to = i32::from(now).saturating_add(add).clamp(span.least, span.most) as i16;
                if to != now {
                    self.put(ScenarioEvent::TrackMoved { track, to, why: scripted_event });
                }
            }
            Effect::LevyLimit(group, add) => {
                let now = t.groups.levy_permille(group);
                let permille = moved(now, add);
                if permille != now {
                    self.put(PeopleEvent::LevyLimit { group, permille });
                }
            }
            Effect::Horses(group, add) => self.rest_or_ride(group, add),
            Effect::Cohesion(group, add) => self.hearten(group, add),
            Effect::FlightCost(group, add) => {
                let now = t.groups.flight_permille(group);
                let least = self.scenario.rules.camps.flight_least_permille;
                let least = i32::try_from(least).unwrap_or(0).min(DEAREST_FLIGHT.into());
                let to = i32::from(now).saturating_add(add).clamp(least, DEAREST_FLIGHT.into());
                if to != i32::from(now) {
                    self.put(PeopleEvent::FlightCost { group, permille: to as u16 });
                }
            }
            Effect::Muster(force, least, most) => {
                if t.forces.alive(force) && t.forces.arrives(force) == NEVER {
                    let arrives = self.in_weeks(least, most, scripted_event, what);
                    self.put(MarchEvent::Mustered { force, arrives });
                }
            }
            Effect::Homecoming(camp, least, most) => {
                self.homecoming(camp, least, most, scripted_event, what)
            }
            Effect::After(next, least, most) => {
                let week = t.week.saturating_add(self.weeks(least, most, scripted_event, what));
                self.put(ScenarioEvent::Due { scripted_event: next, week });
            }
            Effect::Provisions(force, food) => {
                let food = food.min(LARGEST_TRAIN.saturating_sub(t.forces.stores(force)));
                if t.forces.alive(force) && food > 0 {
                    self.put(ScenarioEvent::Provisioned { force, food, why: scripted_event });
                }
            }
            Effect::Granary(place, add) => {
                let now = t.places.granary(place);
                let to = now.saturating_add_signed(add).min(LARGEST_GRANARY.max(now));
                if to != now {
                    self.put(ScenarioEvent::GranaryChanged { place, to, why: scripted_event });
                }
            }
            Effect::Gift(group, sheep) => self.give(group, sheep),
            Effect::GoHome(group, permille) => self.send_home(group, permille, scripted_event),
            Effect::Points(side, points) => {
                self.put(ScenarioEvent::Awarded { side, points, why: scripted_event });
            }
            Effect::Learn(side, force) => self.learn(side, force, subject(scripted_event, what)),
        }
    }

    /// Weeks between least and most, by a die of its own for each effect.
    fn weeks(&self, least: u16, most: u16, scripted_event: ScriptedEventId, what: usize) -> u16 {
        let span = u32::from(most.saturating_sub(least)) + 1;
        let t = &self.state.t;
        least
            + die(t.seed, Stream::ScriptedEvents, t.week, subject(scripted_event, what), span)
                as u16
    }

    /// The day so many weeks from now, but not before tomorrow.
    fn in_weeks(&self, least: u16, most: u16, scripted_event: ScriptedEventId, what: usize) -> u16 {
        let days = self.weeks(least, most, scripted_event, what).saturating_mul(DAYS).max(1);
        self.state.t.day.saturating_add(days).min(NEVER - 1)
    }

    /// A camp group that lies off the map sets out for home.
    fn homecoming(
        &mut self,
        camp: CampId,
        least: u16,
        most: u16,
        scripted_event: ScriptedEventId,
        what: usize,
    ) {
        let camps = &self.state.t.camps;
        let rests = self.state.camp_safe(camp) && camps.task(camp) != CampTask::Return;
        if rests && camps.households(camp) > 0 {
            let from = camps.spot(camp);
            let arrives = self.in_weeks(least, most, scripted_event, what);
            self.put(CampEvent::CampSetOut { camp, from, arrives });
        }
    }

    /// Horses of a group's men get better or worse.
    fn rest_or_ride(&mut self, group: GroupId, add: i32) {
        for contingent in self.state.in_the_field(group).collect::<Vec<_>>() {
            let contingents = &self.state.t.contingents;
            let now = contingents.condition(contingent);
            let to = moved(now, add);
            if contingents.horses(contingent) > 0 && to != now {
                self.put_daily(SubsistenceEvent::Condition { contingent, to });
            }
        }
    }

    /// A group's men in the field stand together better or worse.
    fn hearten(&mut self, group: GroupId, add: i32) {
        for contingent in self.state.in_the_field(group).collect::<Vec<_>>() {
            let now = self.state.t.contingents.cohesion(contingent);
            let to = moved(now, add);
            if to != now {
                self.put_daily(SubsistenceEvent::Cohesion { contingent, to });
            }
        }
    }

    /// Sheep given away: each camp of a group gives by its wealth, and what rounding leaves over
    /// is given by the first that have it.
    fn give(&mut self, group: GroupId, sheep: u32) {
        let all: u32 = self.flocks(group).map(|(_, have)| have).sum();
        let sheep = sheep.min(all);
        let given: u32 = self.flocks(group).map(|(_, have)| num::ratio(sheep, have, all)).sum();
        let mut rest = sheep - given;
        for i in 0..self.state.t.camps.len() {
            let camp = CampId::at(i);
            let Some((_, have)) = self.flocks(group).find(|&(c, _)| c == camp) else { continue };
            let share = num::ratio(sheep, have, all);
            let more = rest.min(have - share);
            rest -= more;
            if share + more > 0 {
                let sheep = share + more;
                self.put(CampEvent::HerdChanged { camp, horses: 0, sheep, cause: Cause::Given });
            }
        }
    }

    /// Camps of a group that have people, and their sheep.
    fn flocks(&self, group: GroupId) -> impl Iterator<Item = (CampId, u32)> + '_ {
        let camps = &self.state.t.camps;
        camps
            .ids()
            .filter(move |&c| camps.group(c) == group && camps.households(c) > 0)
            .map(move |c| (c, camps.sheep(c)))
    }

    /// Part of the levies of a group goes home, where a camp of its own is on the map.
    fn send_home(&mut self, group: GroupId, permille: u32, scripted_event: ScriptedEventId) {
        for i in 0..self.state.t.contingents.len() {
            let contingent = ContingentId::at(i);
            let t = &self.state.t;
            let (force, camp) = (t.contingents.force(contingent), t.contingents.home(contingent));
            if t.contingents.group(contingent) != group || !self.state.has_home_near(contingent) {
                continue;
            }
            let have = t.contingents.men(contingent);
            let men = num::permille(have, permille.min(1000));
            if men == 0 {
                continue;
            }
            let horses = num::ratio(t.contingents.horses(contingent), men, have);
            let why = Mood::ScriptedEvent(scripted_event);
            let RideHome { home_day, rested_day } =
                RideHome::of(self.state, contingent, camp, horses);
            self.put(PeopleEvent::WentHome {
                contingent,
                camp,
                men,
                horses,
                booty: 0,
                sheep: 0,
                why,
                home_day,
                rested_day,
            });
            self.strike_off_if_empty(force);
        }
    }

    /// A captured dispatch, a rumour: a side hears where a force stands, and how strong.
    fn learn(&mut self, side: SideId, force: ForceId, subject: u32) {
        let (rules, t) = (&self.scenario.rules.knowledge, &self.state.t);
        let body = Body::Force(force);
        let men = self.state.men(force);
        let seen = t.knowledge.contact(side, body).in_sight;
        if seen || !t.forces.alive(force) || t.forces.arrives(force) > 0 || men == 0 {
            return;
        }
        // As good as the sight of a patrol at its farthest.
        let error = rules.error_far_permille.min(900);
        let skew = Dice::new(t.seed, Stream::ScriptedEvents, t.week, subject).bell(error);
        let estimate = two_figures(num::permille(men, (1000 + skew) as u32).max(1));
        let spot = t.forces.spot(force);
        let confidence = rules.fresh_confidence_permille.min(1000) as u16;
        let error = error as u16;
        self.put(KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence });
        // Heard of, not seen.
        self.put(KnowledgeEvent::LostSight { side, body });
    }
}

/// Most food in a train that events can bring together, man-days.
const LARGEST_TRAIN: u32 = 50_000_000;
/// Most food in a granary, man-days.
const LARGEST_GRANARY: u32 = 200_000_000;

/// A share in permille, moved and kept between none and the whole.
fn moved(now: u16, add: i32) -> u16 {
    i32::from(now).saturating_add(add).clamp(0, 1000) as u16
}
