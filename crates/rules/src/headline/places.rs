//! Places that were taken, lost, shut in, freed, and storms that were thrown back.

use super::{
    BattleTold, Headline, HeadlineCause, HeadlineKind, HeadlineTone, NewsWeek, PlaceWay, per, sum,
};
use crate::{
    event::{
        Cause, Event, KnowledgeEvent, OrderEvent, OrganisationEvent, SiegeEvent, SubsistenceEvent,
    },
    ids::{ContingentId, PlaceId, SideId, Subject},
};

/// What happened to a place in a week, as far as the side knows.
#[derive(Default)]
struct PlaceNews {
    /// Who took it last, from whom.
    taken: Option<(SideId, SideId)>,
    way: Option<PlaceWay>,
    /// Heard of without the way: who holds it now.
    heard: Option<SideId>,
    /// By the side's own men, or by others.
    invested: Option<bool>,
    /// Whose storm was thrown back: the side's own, or that of others.
    repulsed: Option<bool>,
    /// Men of the side's own who fell in storms.
    fallen: u32,
    freed: bool,
}

impl NewsWeek<'_> {
    /// What happened to places. A siege of which a battle's headline tells (`told`) is left out.
    pub(super) fn places(
        &self,
        told: &[PlaceId],
        battles: &[(BattleTold, Vec<HeadlineCause>)],
    ) -> Vec<Headline> {
        let mut all = Vec::new();
        for place in (0..self.after.scenario.places.len()).map(PlaceId::at) {
            let news = self.news_of(place);
            let given_up = self.given_up().any(|other| other == place);
            let changed = self.changed_hands(place, &news);
            // What came of it in the end is the news; what led there is not told beside it.
            let found = if changed.is_some() {
                changed
            } else if news.freed && !told.contains(&place) {
                self.siege_over(place, HeadlineKind::TownFreed(place), battles)
            } else if given_up && !told.contains(&place) {
                self.siege_over(place, HeadlineKind::SiegeGivenUp(place), battles)
            } else if let Some(own) = news.repulsed {
                self.repulse(place, own, news.fallen)
            } else {
                news.invested.and_then(|own| self.shut_in(place, own))
            };
            all.extend(found);
        }
        all
    }

    fn news_of(&self, place: PlaceId) -> PlaceNews {
        let mut news = PlaceNews::default();
        for (at, &logged) in self.facts.iter().enumerate() {
            if let Some(fact) = logged.event.of::<SiegeEvent>() {
                self.siege_fact(place, fact, &mut news);
                if matches!(*fact, SiegeEvent::StormTried { place: p, .. } if p == place) {
                    news.fallen = news.fallen.saturating_add(self.fallen_after(at));
                }
            } else if let Some(&OrganisationEvent::PlaceTaken { place: p, from, to, .. }) =
                logged.event.of()
                && p == place
            {
                let first = news.taken.map_or(from, |(first, _)| first);
                news.taken = Some((first, to));
            } else if let Some(&KnowledgeEvent::HolderKnown { place: p, holder, .. }) =
                logged.event.of()
                && p == place
            {
                news.heard = Some(holder);
            }
        }
        news
    }

    /// Men of the side's own who fell in the storm that is told at a number: their losses follow it.
    fn fallen_after(&self, at: usize) -> u32 {
        let contingents = self.after.contingents();
        let own = |contingent: ContingentId| {
            contingent.index() < contingents.len() && self.owns(contingents.force(contingent))
        };
        let mut fallen = 0u32;
        for logged in self.facts.iter().skip(at + 1) {
            match logged.event {
                Event::Subsistence(SubsistenceEvent::MenLost {
                    contingent,
                    men,
                    cause: Cause::Combat,
                }) => fallen = fallen.saturating_add(if own(contingent) { men } else { 0 }),
                Event::Subsistence(_)
                | Event::Organisation(OrganisationEvent::Dissolved { .. })
                | Event::Order(OrderEvent::TaskSet { .. } | OrderEvent::StanceSet { .. }) => {}
                _ => break,
            }
        }
        fallen
    }

    fn siege_fact(&self, at: PlaceId, fact: &SiegeEvent, news: &mut PlaceNews) {
        match *fact {
            SiegeEvent::Invested { place, by } if place == at => {
                news.invested = Some(self.owns(by));
                news.freed = false;
            }
            SiegeEvent::SiegeLifted { place } if place == at => {
                news.freed = true;
                news.invested = None;
            }
            SiegeEvent::StormTried { place, by, odds, roll } if place == at => {
                if roll < odds {
                    news.way = Some(PlaceWay::Storm);
                } else {
                    news.repulsed = Some(self.owns(by));
                }
            }
            SiegeEvent::Surrendered { place, free, .. } if place == at => {
                news.way = Some(if free { PlaceWay::Terms } else { PlaceWay::Starved });
            }
            SiegeEvent::GatesOpened { place, .. } if place == at => {
                news.way = Some(PlaceWay::Opened);
            }
            SiegeEvent::Invested { .. }
            | SiegeEvent::SiegeLifted { .. }
            | SiegeEvent::StormTried { .. }
            | SiegeEvent::Surrendered { .. }
            | SiegeEvent::GatesOpened { .. }
            | SiegeEvent::SiegeDay { .. }
            | SiegeEvent::WaterCut { .. }
            | SiegeEvent::WaterBack { .. }
            | SiegeEvent::ParleyTried { .. }
            | SiegeEvent::Plundered { .. }
            | SiegeEvent::Loyalty { .. } => {}
        }
    }

    /// The headline of a place that is in other hands at the week's end than at its beginning.
    fn changed_hands(&self, place: PlaceId, news: &PlaceNews) -> Option<Headline> {
        let (from, to, way) = match (news.taken, news.heard) {
            (Some((from, to)), _) => (from, to, news.way.unwrap_or(PlaceWay::Undefended)),
            // Of others' places: only what an enemy has gained.
            (None, Some(holder)) if self.after.scenario.hostile(self.viewer, holder) => {
                (self.before.knowledge().holder(self.viewer, place), holder, PlaceWay::Heard)
            }
            (None, _) => return None,
        };
        if from == to {
            return None;
        }
        let won = to == self.viewer;
        let (kind, tone) = if won {
            (HeadlineKind::PlaceWon { place, way, lost: news.fallen }, HeadlineTone::Good)
        } else if from == self.viewer || from.is_some() {
            (HeadlineKind::PlaceLost { place, to, way }, HeadlineTone::Bad)
        } else {
            return None;
        };
        let weight = sum([self.rules.place_weight, self.worth(place)]);
        let mut causes = Vec::new();
        if matches!(way, PlaceWay::Undefended) {
            causes.push(HeadlineCause::Unguarded);
        } else if way != PlaceWay::Heard {
            causes.extend(self.siege_causes(place));
        }
        self.headline(kind, tone, weight, Some(Subject::Place(place)), causes)
    }

    /// How long it had been besieged when it fell, and whether its water was turned away.
    fn siege_causes(&self, place: PlaceId) -> Vec<HeadlineCause> {
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
        let days = since.map_or(0, |since| fell.saturating_sub(since));
        let mut causes = Vec::new();
        if dry {
            causes.push(HeadlineCause::WaterCut);
        }
        if days > 0 {
            causes.push(HeadlineCause::SiegeDays(days));
        }
        causes
    }

    /// A siege that came to nothing: a town of the side's own is free, or the side lies no more
    /// before one of others.
    fn siege_over(
        &self,
        place: PlaceId,
        kind: HeadlineKind,
        battles: &[(BattleTold, Vec<HeadlineCause>)],
    ) -> Option<Headline> {
        let tone = match kind {
            HeadlineKind::TownFreed(_) => HeadlineTone::Good,
            _ => HeadlineTone::Bad,
        };
        let scenario = &self.after.scenario;
        let hex = scenario.places[place.index()].hex;
        let near = battles
            .iter()
            .any(|(told, _)| scenario.map.distance(told.at, hex) <= self.rules.near_hexes);
        let cause = if near { HeadlineCause::BattleNearby } else { HeadlineCause::WentAway };
        let weight = sum([self.rules.lifted_weight, self.worth(place)]);
        self.headline(kind, tone, weight, Some(Subject::Place(place)), vec![cause])
    }

    fn repulse(&self, place: PlaceId, own: bool, lost: u32) -> Option<Headline> {
        let (kind, tone) = if own {
            (HeadlineKind::StormFailed { place, lost }, HeadlineTone::Bad)
        } else {
            (HeadlineKind::StormBeaten { place }, HeadlineTone::Good)
        };
        let toll = per(lost, 100, self.rules.per_100_lost_weight);
        let weight = sum([self.rules.repulse_weight, self.worth(place), toll]);
        self.headline(kind, tone, weight, Some(Subject::Place(place)), Vec::new())
    }

    fn shut_in(&self, place: PlaceId, own: bool) -> Option<Headline> {
        let (kind, tone) = if own {
            (HeadlineKind::SiegeBegun(place), HeadlineTone::Plain)
        } else {
            (HeadlineKind::ShutIn(place), HeadlineTone::Bad)
        };
        let weight = sum([self.rules.invested_weight, self.worth(place)]);
        self.headline(kind, tone, weight, Some(Subject::Place(place)), Vec::new())
    }
}
