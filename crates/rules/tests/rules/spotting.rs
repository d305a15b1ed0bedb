//! What becomes of a contact when the ground on which it was thought to be lies before one's eyes.
//! That contacts age far away is told in `marching`.

use rules::{
    event::{Body, Event, KnowledgeEvent, Logged},
    ids::{HexId, Spot},
    resolve::week,
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{
    by_key::{self, hex, side},
    force, on_the_theatre,
};

/// A host in Turkistan, which also holds Sozaq; the enemy is far away.
fn scenario() -> Arc<Scenario> {
    let more = "leader: \"blue_khan\", food_days: 20,";
    let blue = force("blue", "blue", "Place(\"turkistan\")", 3_000, more);
    let red =
        force("red", "red", "Place(\"merke\")", 3_000, "leader: \"red_khan\", food_days: 20,");
    let holders = "\"turkistan\": (holder: \"blue\"), \"sozaq\": (holder: \"blue\")";
    on_the_theatre("1724-09-04", &format!("places: {{ {holders} }}, forces: {{ {blue} {red} }},"))
}

/// Blue hears that a body stands at `at`, before the first day.
fn hearsay(s: &Arc<Scenario>, seed: u64, body: Body, at: HexId) -> CampaignState {
    let (blue, spot) = (side(s, "blue"), Spot::hex(at));
    let mut state = CampaignState::new(s.clone(), seed);
    let (estimate, error, confidence) = (2_000, 300, 900);
    let heard = KnowledgeEvent::Sighted { side: blue, body, spot, estimate, error, confidence };
    state.apply(&Event::Knowledge(heard));
    state.apply(&Event::Knowledge(KnowledgeEvent::LostSight { side: blue, body }));
    state
}

/// The day on which a body is struck off in the week that follows.
fn struck_off(state: &mut CampaignState, body: Body) -> Option<u16> {
    let mut log: Vec<Logged> = Vec::new();
    week(state, &[], &mut log);
    let gone = |l: &&Logged| match l.event {
        Event::Knowledge(KnowledgeEvent::Faded { body: of, confidence, .. }) => {
            of == body && confidence == 0
        }
        _ => false,
    };
    log.iter().find(gone).map(|l| l.day)
}

/// Some hex that lies so many hexes from a place.
fn off(s: &Scenario, place: &str, hexes: u32) -> HexId {
    let from = hex(s, place);
    let mut all = (0..s.map.neighbours.len()).map(HexId::at);
    all.find(|&h| s.map.distance(from, h) == hexes).unwrap()
}

#[test]
fn nobody_is_thought_to_stand_where_one_stands_oneself() {
    let s = scenario();
    let red = Body::Force(by_key::force(&s, "red"));
    let day = |at| struck_off(&mut hearsay(&s, 1, red, at), red);
    assert_eq!(day(hex(&s, "turkistan")), Some(0), "under one's own feet");
    assert_eq!(day(hex(&s, "sozaq")), Some(0), "in a place of one's own");
    let days = s.rules.knowledge.looked_over_days as u16;
    assert_eq!((day(off(&s, "turkistan", 1)), days), (Some(2), 2), "on ground seen well");
    assert_eq!(day(off(&s, "turkistan", 3)), None, "at the edge of sight");
}

#[test]
fn one_who_is_where_he_was_seen_is_not_taken_for_gone() {
    // A few kibitkas in a fold of the ground, which scouts mostly ride past.
    let near = off(&scenario(), "turkistan", 1);
    let camp = format!(
        r#"camps: {{ "aul": (name: (en: "A", kk: "A", ru: "A"), side: "red", group: "red_tribe", at: Hex({}, {}),
            households: 40, horses_per_household: 10, sheep_per_household: 80, rule: Stand) }},"#,
        scenario().map.offset(near).column,
        scenario().map.offset(near).row,
    );
    let more = "leader: \"blue_khan\", food_days: 20,";
    let blue = force("blue", "blue", "Place(\"turkistan\")", 3_000, more);
    let s = on_the_theatre("1724-09-04", &format!("{camp} forces: {{ {blue} }},"));
    let aul = Body::Camp(by_key::camp(&s, "aul"));
    let mut unseen = 0;
    for seed in 0..40 {
        let mut state = hearsay(&s, seed, aul, near);
        assert_eq!(struck_off(&mut state, aul), None, "seed {seed}");
        let contact = state.knowledge().contact(side(&s, "blue"), aul);
        assert!(contact.is_known(), "seed {seed}");
        unseen += u32::from(!contact.in_sight);
    }
    assert!(unseen > 0, "nobody was ridden past for a week");
}
