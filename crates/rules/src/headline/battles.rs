//! Battles of a week, with the sieges that they broke.

use super::{
    BattleEnd, BattleTold, Headline, HeadlineCause, HeadlineKind, HeadlineTone, NewsWeek, per, sum,
};
use crate::{
    battle_causes::battle_causes,
    event::{BattleEvent, SiegeEvent},
    ids::{ForceId, HexId, PlaceId, Subject},
    order::Task,
    state::CampaignState,
};
use core::cmp::Reverse;

impl NewsWeek<'_> {
    /// The battles in which the side fought, with what decided them.
    pub(super) fn battles(&self) -> Vec<(BattleTold, Vec<HeadlineCause>)> {
        let mut told: Vec<(BattleTold, Vec<HeadlineCause>)> = Vec::new();
        for (day, fact) in self.facts() {
            if let BattleEvent::BattleBegan { battle, at, attacker, .. } = *fact
                && let Some(found) = self.told(battle, at, day, attacker)
            {
                told.push((found, self.decided(battle, found.end)));
            }
        }
        // Of several battles about one siege, that which broke it is the bloodiest, of equals the first.
        let all: Vec<(Option<PlaceId>, u32)> =
            told.iter().map(|(one, _)| (one.lifted, one.cost())).collect();
        for (i, (one, _)) in told.iter_mut().enumerate() {
            let own = (one.cost(), Reverse(i));
            let bloodier = all.iter().enumerate().any(|(n, &(place, cost))| {
                place.is_some() && place == one.lifted && (cost, Reverse(n)) > own
            });
            if bloodier {
                one.lifted = None;
            }
        }
        told
    }

    fn told(&self, number: u16, at: HexId, began: u16, attacker: ForceId) -> Option<BattleTold> {
        let (mut own, mut foe) = (0u32, 0u32);
        let mut joined: Vec<(ForceId, bool, u32)> = Vec::new();
        let mut ended = None;
        for (_, fact) in self.facts() {
            if let BattleEvent::BattleJoined { battle, force, side, men } = *fact
                && battle == number
            {
                let ours = side == self.viewer;
                let sum = if ours { &mut own } else { &mut foe };
                *sum = sum.saturating_add(men);
                joined.push((force, ours, men));
            } else if let BattleEvent::BattleEnded {
                battle,
                winner,
                loser,
                winner_lost,
                loser_lost,
                ..
            } = *fact
                && battle == number
            {
                ended = Some((winner, loser, winner_lost, loser_lost));
            }
        }
        let (winner, loser, winner_lost, loser_lost) = ended?;
        let (own_lost, foe_lost, lost) = if winner == Some(self.viewer) {
            (winner_lost, loser_lost, Some(false))
        } else if loser == Some(self.viewer) {
            (loser_lost, winner_lost, Some(true))
        } else if self.owns(attacker) {
            // Nobody won: the losses are those of the attacker and of the defender.
            (winner_lost, loser_lost, None)
        } else {
            (loser_lost, winner_lost, None)
        };
        // Of the beaten, those who fled on the day; others may have had a gate at their backs.
        let fled = lost.map_or(0, |lost| self.fled(&joined, lost, began));
        let beaten = if lost == Some(true) { own } else { foe };
        let most = u64::from(beaten) * u64::from(self.rules.rout_permille);
        let enough = fled > 0 && fled >= self.rules.rout_men;
        let rout = enough && u64::from(fled) * 1000 >= most;
        let end = match (lost, rout) {
            (None, _) => BattleEnd::Drawn,
            (Some(true), true) => BattleEnd::Rout,
            (Some(true), false) => BattleEnd::Lost,
            (Some(false), true) => BattleEnd::RoutOfTheEnemy,
            (Some(false), false) => BattleEnd::Won,
        };
        let lifted = lost.and_then(|lost| self.lifted_by(at, began, lost));
        Some(BattleTold { battle: number, at, end, own, foe, own_lost, foe_lost, fled, lifted })
    }

    /// Men of the side's own (`ours`) or of the enemy who came to a battle and fled from it.
    fn fled(&self, joined: &[(ForceId, bool, u32)], ours: bool, day: u16) -> u32 {
        let mut fled: Vec<ForceId> = Vec::new();
        for (on, fact) in self.facts() {
            if let BattleEvent::Routed { force, .. } = *fact
                && on == day
                && !fled.contains(&force)
            {
                fled.push(force);
            }
        }
        let men = joined.iter().filter(|(force, own, _)| *own == ours && fled.contains(force));
        men.map(|&(_, _, men)| men).fold(0, u32::saturating_add)
    }

    /// The siege that ended where a battle was fought: the side's own where it lost, that of a town
    /// of its own where it won.
    fn lifted_by(&self, at: HexId, began: u16, lost: bool) -> Option<PlaceId> {
        let near = |place: &PlaceId| {
            let scenario = &self.after.scenario;
            scenario.map.distance(scenario.places[place.index()].hex, at) <= self.rules.near_hexes
        };
        if lost {
            return self.given_up().find(near);
        }
        self.facts()
            .filter_map(|(day, fact)| match *fact {
                SiegeEvent::SiegeLifted { place } if day >= began => Some(place),
                _ => None,
            })
            .find(near)
    }

    /// Places of others before which the side lay, and lies no more, though they have not fallen.
    pub(super) fn given_up(&self) -> impl Iterator<Item = PlaceId> + '_ {
        let places = (0..self.after.scenario.places.len()).map(PlaceId::at);
        let invested = |place: PlaceId| {
            self.facts().any(|(_, fact)| {
                matches!(*fact, SiegeEvent::Invested { place: p, by } if p == place && self.owns(by))
            })
        };
        places.filter(move |&place| {
            let holder = self.after.knowledge().holder(self.viewer, place);
            self.after.scenario.hostile(self.viewer, holder)
                && (self.lies_before(self.before, place) || invested(place))
                && !self.lies_before(self.after, place)
        })
    }

    /// Whether men of the side lie before a place that is under siege.
    fn lies_before(&self, state: &CampaignState, place: PlaceId) -> bool {
        let hex = state.scenario.places[place.index()].hex;
        state.places().siege_days(place) > 0 && state.forces_of(self.viewer).any(|force| {
            let besieges =
                matches!(state.forces().task(force), Task::Besiege { place: p, .. } if p == place);
            let near = |at: HexId| state.scenario.map.distance(at, hex) <= 1;
            besieges && state.force_hex(force).is_some_and(near)
        })
    }

    /// What decided a battle.
    fn decided(&self, battle: u16, end: BattleEnd) -> Vec<HeadlineCause> {
        let facts: Vec<BattleEvent> = self.facts().map(|(_, fact)| *fact).collect();
        let least = self.after.scenario.rules.combat.break_permille;
        let won = matches!(end, BattleEnd::Won | BattleEnd::RoutOfTheEnemy);
        battle_causes(facts.iter(), battle, least)
            .into_iter()
            .map(|cause| HeadlineCause::Battle { cause, won })
            .collect()
    }

    /// The headline of a battle.
    pub(super) fn battle(&self, told: &BattleTold, causes: &[HeadlineCause]) -> Option<Headline> {
        let lifted =
            told.lifted.map_or(0, |place| sum([self.rules.lifted_weight, self.worth(place)]));
        let base = match told.end {
            BattleEnd::Drawn => self.rules.battle_drawn_weight,
            BattleEnd::RoutOfTheEnemy | BattleEnd::Won | BattleEnd::Lost | BattleEnd::Rout => {
                self.rules.battle_weight
            }
        };
        let weight = sum([
            base,
            per(told.cost(), 100, self.rules.per_100_lost_weight),
            per(told.fled, 1000, self.rules.per_1000_fled_weight),
            lifted,
        ]);
        let tone = match told.end {
            BattleEnd::RoutOfTheEnemy | BattleEnd::Won => HeadlineTone::Good,
            BattleEnd::Drawn => HeadlineTone::Plain,
            BattleEnd::Lost | BattleEnd::Rout => HeadlineTone::Bad,
        };
        let subject = Some(Subject::Hex(told.at));
        self.headline(HeadlineKind::Battle(*told), tone, weight, subject, causes.to_vec())
    }

    /// Battles between others, of which the side hears.
    pub(super) fn heard(&self) -> Vec<Headline> {
        let fought = |number: u16| {
            self.facts().any(|(_, fact)| {
                matches!(*fact, BattleEvent::BattleBegan { battle, .. } if battle == number)
            })
        };
        let heard = |fact: &BattleEvent| match *fact {
            BattleEvent::BattleEnded { battle, at, winner: Some(winner), .. }
                if !fought(battle) && winner != self.viewer =>
            {
                let kind = HeadlineKind::BattleHeard { at, winner };
                let weight = self.rules.battle_heard_weight;
                let subject = Some(Subject::Hex(at));
                self.headline(kind, HeadlineTone::Plain, weight, subject, Vec::new())
            }
            _ => None,
        };
        self.facts().filter_map(|(_, fact)| heard(fact)).collect()
    }
}

impl BattleTold {
    /// Men whom it cost both sides.
    const fn cost(&self) -> u32 {
        self.own_lost.saturating_add(self.foe_lost)
    }
}
