//! Moods and changing sides, fact by fact, on the test map.

use rules::{
    event::{
        BattleEvent, Cause, Event, Fate, Logged, Meeting, Mood, OrganisationEvent, PeopleEvent,
        RaidEvent,
    },
    ids::{CampId, ContingentId, ForceId, GroupId, LeaderId},
    resolve::settle_peoples,
    state::{CampaignState, NEVER, Stock},
};

use serde_json::{Value, to_value};
use std::sync::Arc;
use test_support::{
    by_key::{force, group, place, side},
    tiny,
};

const KAZAKH: &str = "kazakh";
const DZUNGAR: &str = "dzungar";

fn start() -> CampaignState {
    CampaignState::new(tiny(), 1)
}

/// The campaign with other columns: only the rules write a state, so it goes through what a save
/// holds.
fn with(state: &CampaignState, change: impl FnOnce(&mut Value)) -> CampaignState {
    let mut columns = serde_json::to_value(state.tables()).unwrap();
    change(&mut columns);
    let columns = serde_json::from_value(columns).unwrap();
    CampaignState::from_columns(state.scenario.clone(), columns).unwrap()
}

/// Puts facts of a week and settles the peoples; the log of the settling.
fn settle(state: &mut CampaignState, events: &[Event]) -> Vec<Logged> {
    let mut log = Vec::new();
    settle_peoples(state, events, &mut log);
    log.split_off(events.len())
}

/// What a mood moved a group by, permille.
fn moved(start: u16, log: &[Logged], group: GroupId, mood: Mood) -> i32 {
    let (mut now, mut sum) = (i32::from(start), 0);
    for logged in log {
        if let Event::People(PeopleEvent::Commitment { group: g, to, why }) = logged.event
            && g == group
        {
            if why == mood {
                sum += i32::from(to) - now;
            }
            now = to.into();
        }
    }
    sum
}

fn battle(state: &CampaignState, winner: &str, loser: &str) -> Vec<Event> {
    let (host, banner) = (force(&state.scenario, "host"), force(&state.scenario, "banner"));
    let joined =
        |force, side, men| Event::Battle(BattleEvent::BattleJoined { battle: 0, force, side, men });
    let at = state.force_hex(host).unwrap();
    vec![
        Event::Battle(BattleEvent::BattleBegan {
            battle: 0,
            at,
            attacker: host,
            defender: banner,
            meeting: Meeting::Open,
        }),
        joined(host, side(&state.scenario, KAZAKH), 1800),
        joined(banner, side(&state.scenario, DZUNGAR), 1500),
        Event::Battle(BattleEvent::BattleEnded {
            battle: 0,
            at,
            winner: Some(side(&state.scenario, winner)),
            loser: Some(side(&state.scenario, loser)),
            winner_lost: 0,
            loser_lost: 0,
        }),
    ]
}

#[test]
fn victory_lifts_and_defeat_casts_down_by_the_men_who_stood() {
    let mut state = start();
    let (juz, otok) = (group(&state.scenario, "juz"), group(&state.scenario, "otok"));
    let events = battle(&state, KAZAKH, DZUNGAR);
    let log = settle(&mut state, &events);
    // 1,800 of 2,200 men fought, against 1,500: 681 permille of 80, and four fifths of it at 600.
    assert_eq!(moved(600, &log, juz, Mood::Victory), 43);
    // 1,500 of 1,800 men were beaten: 833 permille of 100.
    assert_eq!(moved(600, &log, otok, Mood::Defeat), -83);
    assert_eq!(moved(600, &log, otok, Mood::Victory), 0);
    let mut other = start();
    let events = battle(&other, DZUNGAR, KAZAKH);
    settle(&mut other, &events);
    assert!(other.groups().commitment(juz) < 600 && other.groups().commitment(otok) > 600);
}

#[test]
fn places_count_by_what_they_are_worth() {
    let mut state = start();
    let (juz, otok) = (group(&state.scenario, "juz"), group(&state.scenario, "otok"));
    let (host, from, to) = (
        force(&state.scenario, "host"),
        side(&state.scenario, DZUNGAR),
        side(&state.scenario, KAZAKH),
    );
    let town = place(&state.scenario, "east_town");
    let log = settle(
        &mut state,
        &[Event::Organisation(OrganisationEvent::PlaceTaken { place: town, from, to, by: host })],
    );
    assert_eq!(moved(600, &log, juz, Mood::PlaceWon), 48, "the dearest of all: 60, felt at 600");
    assert_eq!(moved(600, &log, otok, Mood::PlaceLost), -60);
    let mut state = start();
    let village = place(&state.scenario, "halfway");
    let log = settle(
        &mut state,
        &[Event::Organisation(OrganisationEvent::PlaceTaken {
            place: village,
            from,
            to,
            by: host,
        })],
    );
    assert_eq!(moved(600, &log, juz, Mood::PlaceWon), 19, "four points of ten: 24, felt at 600");
}

#[test]
fn a_lost_leader_a_great_call_and_hunted_camps_cost_commitment() {
    let mut state = start();
    let juz = group(&state.scenario, "juz");
    let khan = LeaderId::at(state.scenario.leaders.iter().position(|l| l.key == "khan").unwrap());
    let host = force(&state.scenario, "host");
    let camp = state.scenario.camp_by_key("aul_one").unwrap();
    let levy = state.contingents_of(host).next().unwrap();
    let enemy = force(&state.scenario, "scouts");
    let events = [
        Event::Battle(BattleEvent::LeaderFate {
            leader: khan,
            force: host,
            fate: Fate::Killed,
            until: 0,
        }),
        Event::Organisation(OrganisationEvent::LevyCalled {
            camp,
            force: host,
            contingent: levy,
            new_contingent: false,
            men: 800,
            horses: 800,
            food: 0,
        }),
        Event::Organisation(OrganisationEvent::LevyCalled {
            camp: state.scenario.camp_by_key("aul_two").unwrap(),
            force: host,
            contingent: levy,
            new_contingent: false,
            men: 500,
            horses: 500,
            food: 0,
        }),
        Event::Raid(RaidEvent::CampRaided {
            camp,
            by: enemy,
            men: 300,
            defenders: 50,
            surprise: true,
            won: true,
        }),
    ];
    let log = settle(&mut state, &events);
    assert_eq!(moved(600, &log, juz, Mood::LeaderLost), -72, "rank 9");
    // 1,300 of 3,630 men called, 726 of them free: 197 permille of the rest, of 200; felt at 492.
    assert_eq!(moved(600, &log, juz, Mood::CalledUp), -38);
    // 800 of 1,300 households.
    assert_eq!(moved(600, &log, juz, Mood::CampsInDanger), -36);
    // A few men called cost nothing.
    let mut state = start();
    let call = Event::Organisation(OrganisationEvent::LevyCalled {
        camp,
        force: host,
        contingent: levy,
        new_contingent: false,
        men: 100,
        horses: 100,
        food: 0,
    });
    let log = settle(&mut state, &[call]);
    assert_eq!(moved(600, &log, juz, Mood::CalledUp), 0);
}

#[test]
fn levies_murmur_when_weeks_bring_nothing() {
    let mut state = start();
    let juz = group(&state.scenario, "juz");
    for week in 1..=9 {
        let before = state.groups().commitment(juz);
        let log = settle(&mut state, &[]);
        assert_eq!(state.groups().waiting_weeks(juz), week);
        let cost = if week > 6 { -10 } else { 0 };
        assert_eq!(moved(before, &log, juz, Mood::Waiting), cost, "week {week}");
    }
    let events = battle(&state, KAZAKH, DZUNGAR);
    settle(&mut state, &events);
    assert_eq!(state.groups().waiting_weeks(juz), 0, "a victory makes up for it");
}

#[test]
fn an_army_that_waits_off_the_map_hears_of_nothing() {
    let mut state = start();
    let otok = group(&state.scenario, "otok");
    let away = ["banner", "scouts"].map(|key| force(&state.scenario, key));
    let camps: Vec<CampId> =
        state.camps().ids().filter(|&camp| state.camps().group(camp) == otok).collect();
    state = with(&state, |columns| {
        for force in away {
            columns["forces"]["arrives"][force.index()] = NEVER.into();
        }
        for camp in &camps {
            columns["camps"]["households"][camp.index()] = 0.into();
        }
        columns["groups"]["commitment"][otok.index()] = 500.into();
    });
    let events = battle(&state, KAZAKH, DZUNGAR);
    settle(&mut state, &events);
    assert_eq!(state.groups().commitment(otok), 500);
}

/// The east town shut in by the khan's host, its garrison two thirds townsmen of a people that
/// may go over.
fn shut_in(whole: bool, loyalty: u16, seed: u64) -> CampaignState {
    let mut scenario = Arc::into_inner(tiny()).unwrap();
    let town_men = {
        let mut men = scenario.groups[1].clone();
        men.key = "townsmen".to_owned();
        (men.may_go_over, men.commitment) = (true, 5);
        men
    };
    scenario.groups.push(town_men);
    let townsmen = GroupId::at(scenario.groups.len() - 1);
    let mut row = scenario.start.groups.row(GroupId(1));
    row.commitment = 50;
    scenario.start.groups.push(row);
    let state = CampaignState::new(Arc::new(scenario), seed);
    let (host, banner) = (force(&state.scenario, "host"), force(&state.scenario, "banner"));
    let town = place(&state.scenario, "east_town");
    let all = state.forces().first(banner);
    with(&state, |columns| {
        columns["forces"]["garrison"][banner.index()] = to_value(town).unwrap();
        columns["forces"]["spot"][host.index()] = columns["forces"]["spot"][banner.index()].take();
        columns["forces"]["spot"][banner.index()] = columns["forces"]["spot"][host.index()].clone();
        columns["places"]["siege_days"][town.index()] = 10.into();
        columns["places"]["loyalty"][town.index()] = loyalty.into();
        let men = &mut columns["contingents"];
        if whole {
            men["group"][all.index()] = to_value(townsmen).unwrap();
            return;
        }
        // A second contingent, as the first but for its people.
        let second = men["men"].as_array().unwrap().len();
        for column in men.as_object_mut().unwrap().values_mut() {
            let column = column.as_array_mut().unwrap();
            column.push(column[all.index()].clone());
        }
        men["men"][second] = 1000.into();
        men["horses"][second] = 0.into();
        men["group"][second] = to_value(townsmen).unwrap();
        men["men"][all.index()] = 500.into();
        men["next"][all.index()] = to_value(ContingentId::at(second)).unwrap();
    })
}

/// Everything both sides have.
fn sums(state: &CampaignState) -> Vec<u32> {
    let both = |stock| state.scenario.side_ids().map(|s| state.total(s, stock)).sum();
    Stock::ALL.into_iter().map(both).collect()
}

#[test]
fn townsmen_go_over_to_the_besiegers() {
    let mut went = 0;
    for seed in 0..40 {
        let mut state = shut_in(false, 400, seed);
        let (before, town) = (sums(&state), place(&state.scenario, "east_town"));
        let kazakh = side(&state.scenario, KAZAKH);
        let men = state.total(kazakh, Stock::Men);
        let log = settle(&mut state, &[]);
        assert_eq!(sums(&state), before, "nobody is lost or made");
        let over = log.iter().find_map(|l| match l.event {
            Event::People(PeopleEvent::WentOver { to_force, new_force, place, .. }) => {
                Some((to_force, new_force, place))
            }
            _ => None,
        });
        let Some(over) = over else { continue };
        went += 1;
        assert_eq!(over, (force(&state.scenario, "host"), false, town));
        assert_eq!(state.total(kazakh, Stock::Men), men + 1000);
        assert_eq!(state.ledger().of(kazakh, Stock::Men, Cause::Joined), 1000);
        assert_eq!(state.men(force(&state.scenario, "banner")), 500);
        assert_eq!(state.places().loyalty(town), 150, "the town leans away");
    }
    // 700 permille × four fifths of the way down × a town that leans away: 34 of a hundred.
    assert!((5..=23).contains(&went), "{went} of 40");
    let loyal = |seed| {
        let mut state = shut_in(false, 1000, seed);
        settle(&mut state, &[])
            .iter()
            .any(|l| matches!(l.event, Event::People(PeopleEvent::WentOver { .. })))
    };
    assert!(!(0..40).any(loyal), "a loyal town opens to nobody");
}

#[test]
fn a_garrison_of_townsmen_alone_hands_over_the_town() {
    let town_taken = (0..40).find_map(|seed| {
        let mut state = shut_in(true, 0, seed);
        let log = settle(&mut state, &[]);
        let taken = log
            .iter()
            .any(|l| matches!(l.event, Event::Organisation(OrganisationEvent::PlaceTaken { .. })));
        taken.then_some(state)
    });
    let state = town_taken.expect("in forty sieges");
    let (town, kazakh) = (place(&state.scenario, "east_town"), side(&state.scenario, KAZAKH));
    assert_eq!(state.places().holder(town), kazakh);
    let garrison: Vec<ForceId> = state.garrison_of(town).collect();
    assert_eq!(garrison.len(), 1);
    assert_eq!((state.forces().side(garrison[0]), state.men(garrison[0])), (kazakh, 1500));
    assert!(state.forces().stores(garrison[0]) > 0, "with what they had");
    assert!(!state.forces().alive(force(&state.scenario, "banner")));
    let homeless = |c| !state.contingents().home(c).is_some();
    assert!(state.contingents_of(garrison[0]).all(homeless));
}

#[test]
fn nobody_leaves_a_place_that_is_shut_in() {
    let mut state = start();
    let (juz, host) = (group(&state.scenario, "juz"), force(&state.scenario, "host"));
    let town = place(&state.scenario, "west_town");
    state = with(&state, |columns| {
        columns["groups"]["commitment"][juz.index()] = 0.into();
        columns["forces"]["garrison"][host.index()] = to_value(town).unwrap();
        columns["places"]["siege_days"][town.index()] = 3.into();
    });
    let went = |log: &[Logged]| {
        log.iter().any(|l| matches!(l.event, Event::People(PeopleEvent::WentHome { .. })))
    };
    assert!(!went(&settle(&mut state, &[])));
    state = with(&state, |columns| columns["places"]["siege_days"][town.index()] = 0.into());
    assert!(went(&settle(&mut state, &[])));
}
