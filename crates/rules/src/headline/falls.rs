//! Why a place fell, and what became of those inside.
//!
//! What a side knows of the other side of the wall is what the rules of a siege let it know: those who
//! shut a place in hear from deserters how it stands, those inside count the tents.

use super::{HeadlineCause, InsideFate, NewsWeek, PlaceWay, places::PlaceNews};
use crate::{
    event::{Body, Cause, Event, OrganisationEvent, SiegeEvent, SubsistenceEvent},
    ids::{ForceId, PlaceId},
    odds::siege::{Besieged, SideView, besieged},
    order::{SiegeWay, Task},
};

impl NewsWeek<'_> {
    /// Whether a fact of a siege decides that a place falls.
    pub(super) fn decides(fact: &SiegeEvent, at: PlaceId) -> bool {
        match *fact {
            SiegeEvent::StormTried { place, odds, roll, .. } => place == at && roll < odds,
            SiegeEvent::Surrendered { place, .. } | SiegeEvent::GatesOpened { place, .. } => {
                place == at
            }
            _ => false,
        }
    }

    /// What became of those inside, from the fact that decided it to the taking of the place.
    pub(super) fn inside_after(&self, at: usize, place: PlaceId) -> InsideFate {
        let mut fate = InsideFate::default();
        let holder = self.before.places().holder(place);
        let contingents = self.after.contingents();
        for logged in self.facts.iter().skip(at + 1) {
            match logged.event {
                Event::Organisation(OrganisationEvent::PlaceTaken { place: p, .. })
                    if p == place =>
                {
                    break;
                }
                Event::Subsistence(SubsistenceEvent::MenLost { contingent, men, cause })
                    if contingent.index() < contingents.len() =>
                {
                    let force = contingents.force(contingent);
                    let inside = force.index() < self.after.forces().len()
                        && self.after.forces().side(force) == holder;
                    match cause {
                        Cause::Combat if inside => fate.fallen = fate.fallen.saturating_add(men),
                        Cause::Captured if inside => fate.taken = fate.taken.saturating_add(men),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        fate
    }

    /// Why a place fell by an attempt with a chance, permille.
    pub(super) fn fall_causes(
        &self,
        place: PlaceId,
        way: PlaceWay,
        news: &PlaceNews,
        won: bool,
    ) -> Vec<HeadlineCause> {
        let (days, dry) = self.siege_before(place);
        let known = self.inside_before(place);
        let rules = &self.after.scenario.rules.siege;
        let mut causes = Vec::new();
        if dry {
            causes.push(HeadlineCause::WaterCut);
        }
        let hungry = known.is_some_and(|known| known.hungry_days > 0);
        if hungry || (way == PlaceWay::Starved && !dry) {
            causes.push(HeadlineCause::Hunger { won });
        } else if known.is_some_and(|known| known.starving) {
            causes.push(HeadlineCause::TownStarved);
        }
        if way == PlaceWay::Storm {
            causes.extend(self.numbers_at(place, news, won));
        }
        let leaning = known.map(|known| known.loyalty);
        if way == PlaceWay::Opened && leaning.is_some_and(|l| l < rules.gates_loyalty_permille) {
            causes.push(HeadlineCause::TownLeant);
        }
        let least = self.after.scenario.rules.combat.break_permille;
        if let Some(known) = known.filter(|known| known.garrison > 0 && known.cohesion < least) {
            causes.push(HeadlineCause::GarrisonShaken { cohesion: known.cohesion, won });
        }
        let told = news.chance.map(|permille| match way {
            PlaceWay::Storm => HeadlineCause::StormChance(permille),
            _ => HeadlineCause::TalksChance(permille),
        });
        if let Some(told) = told.filter(|_| way != PlaceWay::Starved) {
            // It stands among the three whatever else told.
            causes.truncate(super::CAUSES - 1);
            causes.push(told);
        }
        if days > 0 {
            causes.push(HeadlineCause::SiegeDays(days));
        }
        causes
    }

    /// How it stood inside when the week began; nothing where the place was not shut in, or the side
    /// has no part in it.
    fn inside_before(&self, place: PlaceId) -> Option<Besieged> {
        let state = self.before;
        if state.places().siege_days(place) == 0 {
            return None;
        }
        if state.places().holder(place) == self.viewer {
            // Only what those inside know of themselves is asked of it.
            let foe =
                state.scenario.side_ids().find(|&s| state.scenario.hostile(s, self.viewer))?;
            return Some(besieged(state, SideView::All, foe, place, &[], &[]));
        }
        let seen = besieged(state, SideView::Besiegers, self.viewer, place, &[], &[]);
        seen.inside_known.then_some(seen)
    }

    /// How many of the side's own stormed a place in vain, those who fell among them, and how many were
    /// behind its walls.
    pub(super) fn stormers(&self, place: PlaceId, fallen: u32) -> Option<HeadlineCause> {
        let state = self.after;
        let storm = Task::Besiege { place, way: SiegeWay::Storm };
        let there = state.scenario.places[place.index()].hex;
        let told = state.forces().ids().filter(|&force| {
            self.owns(force)
                && state.forces().task(force) == storm
                && state.force_hex(force) == Some(there)
        });
        let men = told.map(|force| state.men(force)).fold(0, u32::saturating_add);
        let seen = besieged(state, SideView::Besiegers, self.viewer, place, &[], &[]);
        let known = men > 0 && seen.inside_known;
        let men = men.saturating_add(fallen);
        known.then(|| HeadlineCause::Stormers { men, inside: seen.defenders() })
    }

    /// How many those outside were to one inside, as the side could count both; of its own those too
    /// who fell on the walls.
    fn numbers_at(&self, place: PlaceId, news: &PlaceNews, won: bool) -> Option<HeadlineCause> {
        let few = news.inside.fallen.saturating_add(news.inside.taken);
        let fallen = if won { news.fallen } else { 0 };
        let (state, hex) = (self.after, self.after.scenario.places[place.index()].hex);
        let men = |force: ForceId| {
            if won {
                let there = self.owns(force) && state.force_hex(force) == Some(hex);
                return if there { state.men(force) } else { 0 };
            }
            let contact = state.knowledge().contact(self.viewer, Body::Force(force));
            let foe = state.scenario.hostile(self.viewer, state.forces().side(force));
            let there = foe && contact.is_known() && contact.spot.as_hex() == Some(hex);
            if there { contact.estimate } else { 0 }
        };
        let many = state.forces().ids().map(men).fold(fallen, u32::saturating_add);
        let telling = few > 0 && u64::from(many) * 2 >= u64::from(few) * 3;
        telling.then_some(HeadlineCause::Outnumbered { many, few, won })
    }

    /// For how many days it had been besieged when it fell, and whether its water was turned away.
    fn siege_before(&self, place: PlaceId) -> (u16, bool) {
        // The day before the first one of the siege, where it was shut in before this week.
        let earlier = u16::from(self.before.places().siege_days(place));
        let mut since = (earlier > 0).then(|| self.before.day().saturating_sub(earlier));
        let mut dry = self.before.places().water_cut(place);
        let mut fell = self.after.day();
        for &logged in &self.facts {
            if let Some(&OrganisationEvent::PlaceTaken { place: p, .. }) = logged.event.of()
                && p == place
            {
                fell = logged.day;
            }
            let Some(fact) = logged.event.of::<SiegeEvent>() else { continue };
            if matches!(*fact, SiegeEvent::Invested { place: p, .. } if p == place) {
                since = since.or(Some(logged.day));
            }
            if matches!(*fact, SiegeEvent::SiegeLifted { place: p } if p == place) {
                since = None;
            }
            dry |= matches!(*fact, SiegeEvent::WaterCut { place: p, .. } if p == place);
            dry &= !matches!(*fact, SiegeEvent::WaterBack { place: p, .. } if p == place);
        }
        (since.map_or(0, |since| fell.saturating_sub(since)), dry)
    }
}
