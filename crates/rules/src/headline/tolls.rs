//! What a week took without a battle: want, and households.

use super::{Headline, HeadlineKind, HeadlineTone, NewsWeek, per};
use crate::{
    event::{CampEvent, Cause, Larder, RaidEvent, SubsistenceEvent},
    ids::{CampId, ForceId, Subject},
    state::CampaignState,
};

/// Want that is news, permille of what the men need in a week.
const SHORT_PERMILLE: u32 = 333;

/// Households by camp.
#[derive(Default)]
struct HouseholdToll(Vec<(CampId, u32)>);

impl HouseholdToll {
    fn add(&mut self, camp: CampId, households: u32) {
        match self.0.iter_mut().find(|(of, _)| *of == camp) {
            Some((_, sum)) => *sum = sum.saturating_add(households),
            None => self.0.push((camp, households)),
        }
    }

    fn all(&self) -> u32 {
        self.0.iter().map(|&(_, households)| households).fold(0, u32::saturating_add)
    }

    /// The camp with most of them.
    fn most(&self) -> Option<CampId> {
        let most = self.0.iter().max_by_key(|&&(camp, n)| (n, core::cmp::Reverse(camp)));
        most.map(|&(camp, _)| camp)
    }
}

impl NewsWeek<'_> {
    /// Men dead of want, households lost and led off.
    pub(super) fn tolls(&self) -> Vec<Headline> {
        [self.want(), self.hungry(), self.camps_lost(), self.captives()]
            .into_iter()
            .flatten()
            .collect()
    }

    fn want(&self) -> Option<Headline> {
        let contingents = self.after.contingents();
        let own = |&(_, fact): &(u16, &SubsistenceEvent)| match *fact {
            SubsistenceEvent::MenLost {
                contingent, cause: Cause::Hunger | Cause::Cold, ..
            } => contingent.index() < contingents.len() && self.owns(contingents.force(contingent)),
            _ => false,
        };
        let men = self.facts().filter(own).fold(0u32, |sum, (_, fact)| match *fact {
            SubsistenceEvent::MenLost { men, .. } => sum.saturating_add(men),
            _ => sum,
        });
        let rules = self.rules;
        let weight = per(men, 100, rules.per_100_want_weight).min(rules.ebb_most_weight);
        self.headline(HeadlineKind::Want { men }, HeadlineTone::Bad, weight, None, Vec::new())
    }

    /// Who has come to go short of food in the week: a third of it missing, or eaten of the horses that
    /// the men ride.
    fn hungry(&self) -> Option<Headline> {
        let goes_short = |state: &CampaignState, force: ForceId| {
            if force.index() >= state.forces().len() || !state.forces().alive(force) {
                return false;
            }
            let week = state.forces().week(force);
            let missing = week.short().saturating_add(week.from[Larder::Horses as usize]);
            u64::from(missing) * 1000 > u64::from(week.need) * u64::from(SHORT_PERMILLE)
        };
        let own = self.after.forces_of(self.viewer);
        let new: Vec<ForceId> = own
            .filter(|&force| goes_short(self.after, force) && !goes_short(self.before, force))
            .collect();
        let most = new.iter().copied().max_by_key(|&force| self.after.men(force))?;
        let men = new.iter().map(|&force| self.after.men(force)).fold(0, u32::saturating_add);
        let weight = per(men, 1000, self.rules.per_1000_hungry_weight);
        let kind = HeadlineKind::Hungry { forces: new.len() as u32, men };
        let weight = weight.min(self.rules.ebb_most_weight);
        self.headline(kind, HeadlineTone::Bad, weight, Some(Subject::Force(most)), Vec::new())
    }

    fn camps_lost(&self) -> Option<Headline> {
        let camps = self.after.camps();
        let (mut lost, mut taken) = (HouseholdToll::default(), 0u32);
        for (_, fact) in self.facts() {
            let CampEvent::HouseholdsLost { camp, households, cause, .. } = *fact else {
                continue;
            };
            if camp.index() >= camps.len() || camps.side(camp) != self.viewer {
                continue;
            }
            lost.add(camp, households);
            if matches!(cause, Cause::Captured | Cause::Combat) {
                taken = taken.saturating_add(households);
            }
        }
        let (camp, households) = (lost.most()?, lost.all());
        let weight = per(households, 100, self.rules.per_100_households_weight);
        let to_raiders = taken > households / 2;
        let kind = HeadlineKind::CampsLost { camp, households, to_raiders };
        self.headline(kind, HeadlineTone::Bad, weight, Some(Subject::Camp(camp)), Vec::new())
    }

    fn captives(&self) -> Option<Headline> {
        let mut led = HouseholdToll::default();
        for (_, fact) in self.facts() {
            if let RaidEvent::CaptivesTaken { camp, side, households } = *fact
                && side == self.viewer
            {
                led.add(camp, households);
            }
        }
        let (camp, households) = (led.most()?, led.all());
        let weight = per(households, 100, self.rules.per_100_households_weight);
        let kind = HeadlineKind::CaptivesLed { camp, households };
        self.headline(kind, HeadlineTone::Good, weight, Some(Subject::Camp(camp)), Vec::new())
    }
}
