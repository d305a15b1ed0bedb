//! Levies go home of their own will: for want of heart, rich, hungry, or because their own
//! camps are in danger.

use super::{
    super::{Turn, going_home::RideHome},
    Facts,
};
use crate::{
    event::{Cause, Mood, PeopleEvent, Sink},
    ids::{CampId, ContingentId},
    num,
    rng::{Stream, die},
    state::CampaignState,
};

impl<S: Sink> Turn<'_, S> {
    /// A week of going home, contingent by contingent.
    pub(super) fn levies_leave(&mut self, facts: &Facts, grievance: &[Mood]) {
        // Men of each people under arms, counted when asked for and again when some have left.
        let mut under_arms = vec![None; grievance.len()];
        for i in 0..self.state.t.contingents.len() {
            let contingent = ContingentId::at(i);
            if !can_leave(self.state, contingent) {
                continue;
            }
            let group = self.state.t.contingents.group(contingent);
            let men = &mut under_arms[group.index()];
            let men = || *men.get_or_insert_with(|| self.state.men_of_group(group));
            let grievance = grievance[group.index()];
            let Some((why, rate)) = reason(self.state, contingent, facts, grievance, men) else {
                continue;
            };
            let men = self.state.t.contingents.men(contingent);
            let (seed, week) = (self.state.t.seed, self.state.t.week);
            let roll = die(seed, Stream::Politics, week, i as u32, 1000);
            let leave = num::permille_rolled(men, rate, roll).min(men);
            self.leave(contingent, leave, why);
            under_arms[group.index()] = None;
        }
    }

    /// Men of a levy leave: home with their share of the plunder, or, where there is no home to
    /// ride to, nobody knows whither.
    pub(in crate::resolve) fn leave(&mut self, contingent: ContingentId, men: u32, why: Mood) {
        let row = self.state.t.contingents.row(contingent);
        let men = men.min(row.men);
        if men == 0 {
            return;
        }
        let horses = num::ratio(row.horses, men, row.men);
        if let Some(camp) = home(self.state, contingent) {
            let rich = why == Mood::Booty;
            let (booty, sheep) = carried(self.state, contingent, men, rich);
            let RideHome { home_day, rested_day } =
                RideHome::of(self.state, contingent, camp, horses);
            self.put(PeopleEvent::WentHome {
                contingent,
                camp,
                men,
                horses,
                booty,
                sheep,
                why,
                home_day,
                rested_day,
            });
        } else {
            self.lose_horses(contingent, horses, Cause::Desertion);
            self.lose_men(contingent, men, Cause::Desertion);
        }
        self.strike_off_if_empty(row.force);
    }
}

/// The camp that men of a levy can ride to.
fn home(state: &CampaignState, contingent: ContingentId) -> Option<CampId> {
    let camp = state.contingents().home(contingent).some()?;
    let side = state.forces().side(state.contingents().force(contingent));
    let camps = state.camps();
    let stands = camps.households(camp) > 0 && camps.side(camp) == side;
    (stands && state.camp_hex(camp).is_some()).then_some(camp)
}

/// Levies in the field can leave, but not out of a place that is shut in.
fn can_leave(state: &CampaignState, contingent: ContingentId) -> bool {
    let contingents = state.contingents();
    let force = contingents.force(contingent);
    let group = &state.scenario.groups[contingents.group(contingent).index()];
    contingents.men(contingent) > 0
        && contingents.home(contingent).is_some()
        && state.forces().alive(force)
        && state.forces().side(force) == group.side
        && state.force_hex(force).is_some()
        && state.shut_in(force).is_none()
}

/// The strongest reason to go home, and how many it sends there in the week, permille.
fn reason(
    state: &CampaignState,
    contingent: ContingentId,
    facts: &Facts,
    grievance: Mood,
    under_arms: impl FnOnce() -> u32,
) -> Option<(Mood, u32)> {
    let s = &state.scenario;
    let rules = &s.rules.politics;
    let row = state.contingents().row(contingent);
    let commitment = u32::from(state.groups().commitment(row.group));
    let below = rules.go_home_below_permille;
    let disheartened = num::ratio(rules.go_home_permille, below.saturating_sub(commitment), below);
    let booty = match state.groups().booty(row.group) {
        // Most weeks nobody has any: the men need not be counted.
        0 => 0,
        all => all.checked_div(under_arms()).unwrap_or(0),
    };
    let month = usize::from(s.calendar.date(state.day()).month - 1);
    let season = rules.home_month_permille.get(month).copied().unwrap_or(1000);
    let rich = if booty > rules.booty_limit_sheep {
        num::permille(rules.booty_home_permille, season)
    } else {
        0
    };
    // Want is remembered for weeks; who is fed again stays.
    let wants = state.forces().week(row.force).short() > 0;
    let days = u32::from(state.forces().hungry_days(row.force));
    let hungry = if wants && days >= rules.hunger_days { rules.hunger_home_permille } else { 0 };
    let worried = if facts.in_danger(state, row.home) {
        num::permille(rules.worried_home_permille, 1000 - commitment.min(1000))
    } else {
        0
    };
    let reasons = [
        (disheartened, grievance),
        (hungry, Mood::Hunger),
        (worried, Mood::CampsInDanger),
        (rich, Mood::Booty),
    ];
    // Of equals the first.
    let best = reasons.into_iter().rev().max_by_key(|&(rate, _)| rate);
    best.filter(|&(rate, _)| rate > 0).map(|(rate, why)| (why, rate.min(1000)))
}

/// What men who leave carry of their people's plunder, sheep-equivalents, and how much of it on
/// the hoof. They take no more beasts than are theirs by heads: the rest must eat.
fn carried(state: &CampaignState, contingent: ContingentId, men: u32, rich: bool) -> (u32, u32) {
    let row = state.contingents().row(contingent);
    let all = state.groups().booty(row.group);
    let mean = num::ratio(all, men, state.men_of_group(row.group));
    let more = state.scenario.rules.politics.booty_carried_permille;
    let booty = if rich { num::permille(mean, more) } else { mean }.min(all);
    let herd = num::ratio(state.forces().sheep(row.force), men, state.men(row.force));
    (booty, herd.min(booty))
}
