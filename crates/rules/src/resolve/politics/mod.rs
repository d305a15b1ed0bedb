//! Peoples: what moves their commitment in a week, how long their levies wait; then who goes
//! home ([`desertion`]) and who changes sides ([`defection`]). Who obeys whom is asked when an order is
//! checked ([`obedience`]).

mod defection;
mod desertion;
mod facts;
mod obedience;

pub(crate) use facts::Facts;
pub(crate) use obedience::willing;

use super::{DAYS, Scratch, Turn};
use crate::{
    event::{Event, Logged, Mood, PeopleEvent, Sink},
    ids::{ForceId, GroupId, PlaceId, SideId},
    num,
    scenario::Scenario,
    state::CampaignState,
};

/// Puts facts of a week and settles the peoples as at its end, in a campaign whose camps have
/// eaten: what a mood is moved by, without a week around it. For tests of moods alone.
#[doc(hidden)]
pub fn settle_peoples(state: &mut CampaignState, events: &[Event], log: &mut Vec<Logged>) {
    // A settling without a week before it must not starve the camps.
    state.t.camps.food.fill(1_000_000);
    let scenario = state.scenario.clone();
    let mut scratch = Scratch::default();
    scratch.peoples.open(state);
    let mut turn = Turn::new(state, &scenario, log, &mut scratch);
    for &event in events {
        turn.put(event);
    }
    turn.peoples_week();
}

/// A people as it stands at the week's end.
#[derive(Clone, Copy, Default)]
struct People {
    /// Men in forces on the map, on their own side.
    men: u32,
    /// Levies among them that wait for something to happen.
    waiting: u32,
    /// Want of food of the men, men × permille.
    want: u64,
    /// Men under another people's leader, men × permille of the authority he lacks.
    slighted: u64,
    /// Households.
    households: u32,
    /// Households on the map.
    on_map: u32,
    /// Households in flight or raided.
    in_danger: u32,
    /// Want of food of the camps on the map, households × permille.
    camp_want: u64,
    /// Fighters at home.
    fighters: u32,
}

impl<S: Sink> Turn<'_, S> {
    /// Peoples: commitment, waiting, going home, going over.
    #[inline(never)]
    pub(super) fn peoples_week(&mut self) {
        let facts = core::mem::take(&mut self.scratch.peoples);
        let mut grievance = vec![Mood::Waiting; self.state.t.groups.len()];
        for (i, grievance) in grievance.iter_mut().enumerate() {
            let group = GroupId::at(i);
            let people = People::of(self.state, group, &facts);
            // Nobody here: an army that waits off the map hears of nothing.
            if people.men == 0 && people.households == 0 {
                continue;
            }
            let mut worst = 0;
            for (why, change) in changes(self.state, group, &people, &facts) {
                let change = felt(self.state.t.groups.commitment(group), change);
                self.mood(group, change, why);
                if change < worst {
                    (worst, *grievance) = (change, why);
                }
            }
            self.wait(group, &people, &facts);
            self.drift(group, &people);
        }
        self.levies_leave(&facts, &grievance);
        self.doubtful_go_over();
        self.scratch.peoples = facts;
    }

    /// A people's commitment rises or falls, permille.
    pub(super) fn mood(&mut self, group: GroupId, change: i32, why: Mood) {
        let now = i32::from(self.state.t.groups.commitment(group));
        let to = (now + change).clamp(0, 1000);
        if to != now {
            self.put(PeopleEvent::Commitment { group, to: to as u16, why });
        }
    }

    /// Counts the weeks that levies are out for nothing, and lets them murmur.
    fn wait(&mut self, group: GroupId, people: &People, facts: &Facts) {
        let rules = &self.scenario.rules.politics;
        let (patience, cost) = (rules.patience_weeks, rules.waiting_permille);
        let side = self.scenario.groups[group.index()].side;
        let something = facts.battles(side, group, people.men).0 > 0
            || facts.booty(self.state, group) > 0
            || facts
                .places
                .iter()
                .any(|&(p, _, to)| to == side && weight(self.scenario, side, p) >= 100);
        let before = self.state.t.groups.waiting_weeks(group);
        let weeks = match people.waiting {
            _ if something => 0,
            // A week of rest does not make them forget the weeks before it.
            0 => before.saturating_sub(1),
            _ => before.saturating_add(1),
        };
        if weeks != before {
            self.put(PeopleEvent::Waited { group, weeks });
        }
        if u32::from(weeks) > patience {
            self.mood(group, -(cost as i32), Mood::Waiting);
        }
    }

    /// Safe camps comfort, and time brings everything back to what it was.
    fn drift(&mut self, group: GroupId, people: &People) {
        let rules = &self.scenario.rules.politics;
        let start = u32::from(self.scenario.groups[group.index()].commitment) * 10;
        let now = u32::from(self.state.t.groups.commitment(group));
        let safe = people.households > 0 && people.in_danger == 0;
        if safe && now < start {
            let to = num::approach(now, start, rules.camps_safe_permille);
            self.mood(group, (to - now) as i32, Mood::CampsSafe);
        }
        let now = u32::from(self.state.t.groups.commitment(group));
        let by_distance = num::permille(now.abs_diff(start), rules.drift_share_permille);
        let to = num::approach(now, start, rules.drift_permille + by_distance);
        self.mood(group, to as i32 - now as i32, Mood::Time);
    }
}

/// What is left of a change near the end of the scale: the elated are lifted little by one more
/// victory, the broken have little left to lose. Up to the middle it tells in full.
fn felt(commitment: u16, change: i32) -> i32 {
    let now = i32::from(commitment.min(1000));
    let room = if change > 0 { 1000 - now } else { now };
    change * (2 * room).min(1000) / 1000
}

/// What a week does to a people's commitment, permille, cause by cause.
fn changes(
    state: &CampaignState,
    group: GroupId,
    people: &People,
    facts: &Facts,
) -> [(Mood, i32); 10] {
    let s = &state.scenario;
    let rules = &s.rules.politics;
    let side = s.groups[group.index()].side;
    let part = |most: u32, share: u32| num::permille(most, share.min(1000)) as i32;
    let (won, lost) = facts.battles(side, group, people.men);
    let place = |at: fn(&(PlaceId, SideId, SideId)) -> SideId| -> i32 {
        let these = facts.places.iter().filter(|p| at(p) == side);
        these.map(|p| part(rules.place_permille, weight(s, side, p.0))).sum()
    };
    let booty = match num::ratio(facts.booty(state, group), rules.booty_permille, people.men) {
        wins if people.men > 0 => wins.min(rules.booty_most_permille) as i32,
        _ => 0,
    };
    let mean = |sum: u64, of: u32| sum.checked_div(of.into()).unwrap_or(0) as u32;
    let hunger = mean(people.want, people.men).max(mean(people.camp_want, people.on_map));
    let households = facts.households_lost(group);
    let hunted = people.in_danger.saturating_add(households * rules.camps_lost_weight);
    let danger = num::ratio(1000, hunted, people.households + households);
    let leaders: u32 = facts
        .leaders
        .iter()
        .map(|l| &s.leaders[l.index()])
        .filter(|leader| leader.group == group)
        .map(|leader| u32::from(leader.rank) * rules.leader_lost_permille)
        .sum();
    let able = people.men + people.fighters;
    let free = num::permille(able, rules.call_free_permille);
    let too_many = facts.called(group).saturating_sub(free);
    let called = num::ratio(1000, too_many, able.saturating_sub(free));
    [
        (Mood::Victory, part(rules.victory_permille, won)),
        (Mood::Defeat, -part(rules.defeat_permille, lost)),
        (Mood::PlaceWon, place(|p| p.2)),
        (Mood::PlaceLost, -place(|p| p.1)),
        (Mood::Booty, booty),
        (Mood::Hunger, -part(rules.hunger_permille, hunger)),
        (Mood::CampsInDanger, -part(rules.camps_danger_permille, danger)),
        (Mood::LeaderLost, -(leaders as i32)),
        (Mood::Precedence, -part(rules.precedence_permille, mean(people.slighted, people.men))),
        (Mood::CalledUp, -part(rules.call_cost_permille, called)),
    ]
}

/// What a place is worth to a side against the dearest, permille: by its objectives or by its
/// points, whichever is more; a place that counts in neither by its importance.
fn weight(scenario: &Scenario, side: SideId, place: PlaceId) -> u32 {
    let objectives = &scenario.sides[side.index()].objectives;
    let dearest = objectives.iter().map(|o| o.1).max().unwrap_or(0);
    let wanted = objectives.iter().find(|o| o.0 == place).map_or(0, |o| o.1);
    let best = scenario.places.iter().map(|p| p.points).max().unwrap_or(0);
    let at = &scenario.places[place.index()];
    let by_points = num::ratio(at.points, 1000, best);
    let known = num::ratio(wanted, 1000, dearest).max(by_points);
    let rules = &scenario.rules.politics;
    if known > 0 { known } else { u32::from(at.importance) * rules.place_importance_permille }
}

impl People {
    fn of(state: &CampaignState, group: GroupId, facts: &Facts) -> Self {
        let mut people = Self::default();
        for force in state.forces_of(state.scenario.groups[group.index()].side) {
            if state.force_hex(force).is_some() {
                people.add_force(state, group, force);
            }
        }
        let camps = state.camps();
        for camp in camps.ids().filter(|&c| camps.group(c) == group) {
            let households = camps.households(camp);
            people.households += households;
            people.fighters += camps.fighters(camp);
            if facts.in_danger(state, camp) {
                people.in_danger += households;
            }
            if state.camp_hex(camp).is_some() {
                let rations = state.scenario.rules.food.household_rations;
                let need = households * rations * u32::from(DAYS);
                let want = 1000 - num::share(camps.food(camp), need).min(1000);
                people.on_map += households;
                people.camp_want += u64::from(households) * u64::from(want);
            }
        }
        people
    }

    fn add_force(&mut self, state: &CampaignState, group: GroupId, force: ForceId) {
        let contingents = state.contingents();
        let (mut men, mut levies) = (0, 0);
        for c in state.contingents_of(force).filter(|&c| contingents.group(c) == group) {
            men += contingents.men(c);
            if contingents.home(c).is_some() {
                levies += contingents.men(c);
            }
        }
        if men == 0 {
            return;
        }
        let rations = state.forces().week(force);
        let want = 1000 - num::share(rations.eaten(), rations.need).min(1000);
        self.men += men;
        self.want += u64::from(men) * u64::from(want);
        // Dispersed in winter quarters they live much as at home.
        if !state.is_dispersed(force) {
            self.waiting += levies;
        }
        let rules = &state.scenario.rules.politics;
        if let Some(leader) = state.forces().leader(force).some() {
            let leader = &state.scenario.leaders[leader.index()];
            let enough = rules.authority_enough;
            let lacks = enough.saturating_sub(leader.authority.into());
            if leader.group != group {
                self.slighted += u64::from(men) * u64::from(num::ratio(1000, lacks, enough));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_ends_of_the_scale_are_hard_to_reach() {
        let of = super::felt;
        assert_eq!([of(500, 80), of(800, 80), of(950, 80), of(1000, 80)], [80, 32, 8, 0]);
        assert_eq!([of(500, -80), of(900, -80), of(200, -80), of(0, -80)], [-80, -80, -32, 0]);
    }
}
