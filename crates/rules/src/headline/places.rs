//! Places that were taken, lost, shut in, freed, and storms that were thrown back.

use super::{
    BattleTold, Headline, HeadlineCause, HeadlineKind, HeadlineTone, InsideFate, NewsWeek,
    PlaceWay, per, sum,
};
use crate::{
    event::{
        Cause, Event, KnowledgeEvent, OrderEvent, OrganisationEvent, SiegeEvent, SubsistenceEvent,
    },
    ids::{ContingentId, PlaceId, SideId, Subject},
    state::CampaignState,
};

/// What happened to a place in a week, as far as the side knows.
#[derive(Default)]
pub(super) struct PlaceNews {
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
    pub(super) fallen: u32,
    freed: bool,
    /// The chance of the last storm, or of the talks that brought it to an end, permille.
    pub(super) chance: Option<u16>,
    /// Whether the last talks came to something.
    talked: bool,
    /// What became of those inside when it fell.
    pub(super) inside: InsideFate,
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
                self.repulse(place, own, &news)
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
                if Self::decides(fact, place) {
                    news.inside = self.inside_after(at, place);
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
            SiegeEvent::ParleyTried { place, odds, roll, .. } if place == at => {
                news.talked = roll < odds;
                if news.talked {
                    news.chance = Some(odds);
                }
            }
            SiegeEvent::StormTried { place, by, odds, roll } if place == at => {
                (news.chance, news.talked) = (Some(odds), false);
                if roll < odds {
                    news.way = Some(PlaceWay::Storm);
                } else {
                    news.repulsed = Some(self.owns(by));
                }
            }
            SiegeEvent::Surrendered { place, free, .. } if place == at => {
                news.way = Some(match (free, news.talked) {
                    (true, _) => PlaceWay::Terms,
                    (false, true) => PlaceWay::GaveUp,
                    (false, false) => PlaceWay::Starved,
                });
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
            let (lost, inside) = (news.fallen, news.inside);
            (HeadlineKind::PlaceWon { place, way, lost, inside }, HeadlineTone::Good)
        } else if from == self.viewer || from.is_some() {
            let inside = news.inside;
            (HeadlineKind::PlaceLost { place, to, way, inside }, HeadlineTone::Bad)
        } else {
            return None;
        };
        let garrison = news.inside.fallen.saturating_add(news.inside.taken);
        let toll = per(garrison, 100, self.rules.per_100_inside_weight);
        let weight = sum([self.rules.place_weight, self.worth(place), toll]);
        let causes = match way {
            PlaceWay::Undefended => vec![HeadlineCause::Unguarded],
            PlaceWay::Heard => Vec::new(),
            _ => self.fall_causes(place, way, news, won),
        };
        self.headline(kind, tone, weight, Some(Subject::Place(place)), causes)
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

    fn repulse(&self, place: PlaceId, own: bool, news: &PlaceNews) -> Option<Headline> {
        let lost = news.fallen;
        let (kind, tone) = if own {
            (HeadlineKind::StormFailed { place, lost }, HeadlineTone::Bad)
        } else {
            (HeadlineKind::StormBeaten { place }, HeadlineTone::Good)
        };
        let toll = per(lost, 100, self.rules.per_100_lost_weight);
        let weight = sum([self.rules.repulse_weight, self.worth(place), toll]);
        let chance = news.chance.map(HeadlineCause::StormChance);
        let stormers = own.then(|| self.stormers(place, lost)).flatten();
        let causes = stormers.into_iter().chain(chance).collect();
        self.headline(kind, tone, weight, Some(Subject::Place(place)), causes)
    }

    /// Towns of the side's own whose people came to lean so little to it that they would open to the
    /// enemy, each with what moved them.
    pub(super) fn towns_turning(&self) -> Vec<Headline> {
        let scenario = &self.after.scenario;
        let least = scenario.rules.siege.gates_loyalty_permille;
        let own = |state: &CampaignState, place| state.places().holder(place) == self.viewer;
        let turned = |&place: &PlaceId| {
            let leaning = |state: &CampaignState| u32::from(state.places().loyalty(place));
            scenario.places[place.index()].people > 0
                && own(self.before, place)
                && own(self.after, place)
                && leaning(self.before) >= least
                && leaning(self.after) < least
        };
        let all = (0..scenario.places.len()).map(PlaceId::at).filter(turned);
        all.filter_map(|place| {
            let loyalty = self.after.places().loyalty(place);
            let mut causes: Vec<HeadlineCause> = Vec::new();
            for (_, fact) in self.facts() {
                if let SiegeEvent::Loyalty { place: p, why, .. } = *fact
                    && p == place
                    && !causes.contains(&HeadlineCause::Mood(why))
                {
                    causes.push(HeadlineCause::Mood(why));
                }
            }
            let kind = HeadlineKind::TownTurns { place, loyalty };
            let weight = sum([self.rules.turning_weight, self.worth(place)]);
            self.headline(kind, HeadlineTone::Bad, weight, Some(Subject::Place(place)), causes)
        })
        .collect()
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
