//! What towns send to forces in their reach, and what is told of those whom nothing reaches.

use rules::{
    event::{Event, Larder, Logged, Source, SubsistenceEvent},
    explain::force_supply,
    ids::ForceId,
    resolve::week,
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{by_key, force, on_the_theatre};

/// A week in which nobody is given an order.
fn quiet_week(state: &mut CampaignState) -> Vec<Logged> {
    let mut log = Vec::new();
    week(state, &[], &mut log);
    log
}

fn forces(list: &[String]) -> String {
    format!("forces: {{ {} }},", list.concat())
}

/// A town with a full granary, a hungry force three hexes off, and perhaps others.
fn supplied(more: &[String]) -> Arc<Scenario> {
    let mut list = vec![force(
        "van",
        "blue",
        "Place(\"otrar\")",
        2_000,
        "leader: \"blue_khan\", food_days: 2,",
    )];
    list.extend_from_slice(more);
    on_the_theatre(
        "1724-10-02",
        &format!(
            "places: {{ \"turkistan\": (holder: \"blue\", people: 6000, granary_days: 90) }}, {}",
            forces(&list)
        ),
    )
}

fn brought(log: &[Logged], force: ForceId) -> u32 {
    log.iter()
        .map(|l| match l.event {
            Event::Subsistence(SubsistenceEvent::Convoy {
                force: f,
                arrived,
                source: Source::Place(_),
                ..
            }) if f == force => arrived,
            _ => 0,
        })
        .sum()
}

#[test]
fn a_town_feeds_the_forces_in_its_reach_and_an_enemy_on_the_road_cuts_them_off() {
    let s = supplied(&[]);
    let mut state = CampaignState::new(s.clone(), 1);
    let log = quiet_week(&mut state);
    let free = brought(&log, by_key::force(&s, "van"));
    assert!(free > 5_000, "{free} man-days");
    // Ikan lies on the road between.
    let s = supplied(&[
        force("cut", "red", "Place(\"iqan\")", 3_000, "food_days: 20,"),
        force("cut_too", "red", "Place(\"arystanbab\")", 3_000, "food_days: 20,"),
        force("cut_three", "red", "Place(\"turkistan\")", 3_000, "food_days: 20,"),
    ]);
    let mut state = CampaignState::new(s.clone(), 1);
    let log = quiet_week(&mut state);
    assert_eq!(brought(&log, by_key::force(&s, "van")), 0, "the line is cut");
}

#[test]
fn what_a_town_can_send_is_shared_out_among_all_it_reaches() {
    let rear = force("rear", "blue", "Place(\"sauran\")", 6_000, "food_days: 2,");
    let s = supplied(&[rear]);
    let alone = {
        let s = supplied(&[]);
        let mut state = CampaignState::new(s.clone(), 1);
        brought(&quiet_week(&mut state), by_key::force(&s, "van"))
    };
    let mut state = CampaignState::new(s.clone(), 1);
    let log = quiet_week(&mut state);
    let (van, rear) =
        (brought(&log, by_key::force(&s, "van")), brought(&log, by_key::force(&s, "rear")));
    assert!(van > 0 && rear > van, "the larger asks for more: {van} {rear}");
    assert!(van < alone, "and the smaller gets less than alone: {van} {alone}");
}

#[test]
fn hunger_is_told_with_its_causes_and_costs_cohesion_then_men() {
    let s = on_the_theatre(
        "1724-12-04",
        &forces(&[force(
            "lost",
            "blue",
            "Hex(60, 20)",
            4_000,
            "leader: \"blue_khan\", food_days: 3,",
        )]),
    );
    let mut state = CampaignState::new(s.clone(), 1);
    let lost = by_key::force(&s, "lost");
    let horses = state.horses(lost);
    quiet_week(&mut state);
    let supply = force_supply(&state, lost);
    assert_eq!(supply.need, 4_000);
    assert_eq!(supply.from.iter().sum::<u32>() + supply.short, supply.need, "the sum adds up");
    assert!(supply.from[Larder::Horses as usize] > 0, "spare horses are eaten last: {supply:?}");
    for _ in 0..12 {
        quiet_week(&mut state);
    }
    assert!(state.horses(lost) < horses, "horses are gone");
    let before = state.men(lost);
    assert!(before <= 4_000);
}
