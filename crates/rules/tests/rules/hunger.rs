//! What want does to men: how soon they are shaken, leave and die; what their own horses are worth
//! to them; and how those live who lie behind walls. Figures with `--nocapture`.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

use rules::{
    event::Larder,
    ids::{ForceId, ScriptedEventId, SideId},
    order::{Order, SiegeWay},
    resolve::week,
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{by_key, on_the_theatre};

/// Open semi-desert in the north, without people, camps or water towns.
const BARE: &str = "Hex(50, 12)";

/// A force of one contingent with so many horses a man (permille).
fn body(key: &str, side: &str, at: &str, troop: &str, men: u32, horses: u32, more: &str) -> String {
    format!(
        r#""{key}": (name: (en: "{key}", kk: "{key}", ru: "{key}"), side: "{side}", at: {at}, {more}
            contingents: {{"c": (group: "{side}_tribe", troop: "{troop}", men: {men},
                horses_per_man_permille: {horses})}}),"#
    )
}

/// Men of a force left, and their cohesion, at the end of each week.
#[derive(Debug)]
struct Weeks {
    men: Vec<u32>,
    cohesion: Vec<u32>,
}

fn weeks(scenario: &Arc<Scenario>, key: &str, weeks: usize, orders: &[(SideId, Order)]) -> Weeks {
    let force = by_key::force(scenario, key);
    let mut state = CampaignState::new(scenario.clone(), 5);
    let (mut men, mut cohesion) = (Vec::new(), Vec::new());
    for at in 0..weeks {
        week(&mut state, if at == 0 { orders } else { &[] }, &mut ());
        men.push(state.men(force));
        cohesion.push(state.cohesion(force));
    }
    let told = Weeks { men, cohesion };
    println!("{key}: {told:?}");
    told
}

/// Men without food, and too few horses to eat any.
fn starving(troop: &str, men: u32, rules: &str) -> Arc<Scenario> {
    let lost = body("lost", "blue", BARE, troop, men, 700, "food_days: 0,");
    on_the_theatre("1724-09-04", &format!("forces: {{ {lost} }}, rules: ( {rules} ),"))
}

#[test]
fn an_army_without_food_is_shaken_in_days_and_gone_in_weeks() {
    let s = starving("steppe_levy", 4_000, "");
    let shaken = s.rules.combat.shaken_permille;
    let levy = weeks(&s, "lost", 6, &[]);
    assert!(levy.men[0] == 4_000 && levy.cohesion[0] < shaken, "{levy:?}");
    assert!((2_800..=3_200).contains(&levy.men[1]), "a quarter leaves in two weeks: {levy:?}");
    assert!(levy.men[5] < 1_000, "{levy:?}");
    // Old troops hold together for longer.
    let old = weeks(&starving("batyr_retinue", 4_000, ""), "lost", 6, &[]);
    assert!(old.cohesion[0] >= shaken && old.cohesion[1] < shaken, "{old:?}");
    assert!(old.men[1] > levy.men[1] && old.men[5] > levy.men[5], "{old:?} {levy:?}");
}

/// The levy on part of its rations: bread of the country that does not last all.
#[test]
fn half_rations_wear_an_army_down_half_as_fast() {
    let fed = |permille: u32| {
        let week = 500 * permille / 1000 * 7;
        let rules = format!(
            r#"food: ( wide_forage_permille: 1000, close_forage_permille: 1000 ),
            terrain: {{ "semi_desert": ( country_food_man_days: {week} ) }}"#
        );
        starving("steppe_levy", 500, &rules)
    };
    let (half, most) = (fed(500), fed(850));
    let shaken = half.rules.combat.shaken_permille;
    let half = weeks(&half, "lost", 8, &[]);
    assert!(half.cohesion[0] > shaken && half.cohesion[1] < shaken, "{half:?}");
    assert!(half.men[1] == 500 && half.men[3] < 488 && half.men[7] < 325, "{half:?}");
    let most = weeks(&most, "lost", 8, &[]);
    assert!(most.men[7] == 500 && most.cohesion[7] > 600, "{most:?}");
}

#[test]
fn one_meal_does_not_make_a_week_of_hunger_good() {
    let s = starving("steppe_levy", 4_000, "");
    let force = by_key::force(&s, "lost");
    let mut state = CampaignState::new(s.clone(), 5);
    week(&mut state, &[], &mut ());
    week(&mut state, &[], &mut ());
    let (days, cohesion) = (state.forces().hungry_days(force), state.cohesion(force));
    assert_eq!(days, 14);
    state.apply(&rules::event::Event::Scenario(rules::event::ScenarioEvent::Provisioned {
        force,
        food: 4_000 * 14,
        why: ScriptedEventId(0),
    }));
    week(&mut state, &[], &mut ());
    assert!((11..=13).contains(&state.forces().hungry_days(force)), "{days}");
    assert!(state.cohesion(force) <= cohesion + 50);
    // Want goes with the men who carry it, not with the banner.
    assert_eq!(u32::from(state.forces().hungry_days(force)), state.hunger(force).div_ceil(1000));
}

#[test]
fn who_eats_his_own_horses_has_meat_and_no_heart() {
    let host = body("host", "blue", BARE, "steppe_levy", 4_000, 3_000, "food_days: 0,");
    let s = on_the_theatre("1724-09-04", &format!("forces: {{ {host} }},"));
    let force = by_key::force(&s, "host");
    let mut state = CampaignState::new(s.clone(), 5);
    let horses = state.horses(force);
    week(&mut state, &[], &mut ());
    let eaten = state.forces().row(force).week.from[Larder::Horses as usize];
    assert_eq!(eaten, 4_000 * 7, "nobody goes without meat");
    assert!(
        (100..=220).contains(&(horses - state.horses(force))),
        "{}",
        horses - state.horses(force)
    );
    let told = weeks(&s, "host", 12, &[]);
    let shaken = s.rules.combat.shaken_permille;
    assert!(told.men[2] == 4_000, "for some weeks it stands: {told:?}");
    assert!(told.cohesion[1] > shaken && told.cohesion[3] < shaken, "{told:?}");
    assert!(told.men[9] < 3_300, "and not for ever: {told:?}");
}

/// Red before Turkistan with a garrison in it, a granary of so many days for its people.
fn shut_in(people: u32, granary_days: u32, horses: u32, rules: &str) -> Arc<Scenario> {
    let red = body(
        "red_host",
        "red",
        "Place(\"turkistan\")",
        "steppe_levy",
        9_000,
        1000,
        "leader: \"red_khan\", food_days: 200,",
    );
    let at = "Place(\"turkistan\")";
    let more = "garrison: true, food_days: 0,";
    let blue = body("garrison", "blue", at, "steppe_levy", 700, horses, more);
    let town = format!(
        "holder: \"blue\", people: {people}, granary_days: {granary_days}, walls_permille: 1000, loyalty: 100"
    );
    on_the_theatre(
        "1725-01-01",
        &format!(
            r#"places: {{ "turkistan": ({town}) }}, forces: {{ {red} {blue} }}, rules: ( {rules} ),"#
        ),
    )
}

fn blockade(s: &Arc<Scenario>) -> (SideId, Order) {
    let (force, place) = (by_key::force(s, "red_host"), by_key::place(s, "turkistan"));
    (by_key::side(s, "red"), Order::Besiege { force, place, way: SiegeWay::Blockade })
}

/// Weeks after which a garrison is nothing: fallen, or melted away to a third.
fn holds_out(s: &Arc<Scenario>, seed: u64) -> u32 {
    let garrison = by_key::force(s, "garrison");
    let place = by_key::place(s, "turkistan");
    let mut state = CampaignState::new(s.clone(), seed);
    for gone in 0..20 {
        let order = [blockade(s)];
        week(&mut state, if gone == 0 { &order } else { &[] }, &mut ());
        let fallen = state.places().holder(place) != by_key::side(s, "blue");
        if fallen || state.men(garrison) < 234 {
            return gone + 1;
        }
    }
    20
}

#[test]
fn a_garrison_with_empty_granaries_is_done_with_in_six_weeks() {
    let s = shut_in(6_000, 0, 2_000, "");
    let mut held: Vec<u32> = (0..12).map(|seed| holds_out(&s, seed)).collect();
    held.sort_unstable();
    println!("empty granary: {held:?}");
    assert!(held[6] <= 6 && held[11] <= 8, "{held:?}");
    // With its own food locked away it eats its fill while the townsmen go short.
    let s = shut_in(6_000, 20, 1_000, "");
    let told = weeks(&s, "garrison", 4, &[blockade(&s)]);
    assert!(told.men[2] >= 690 && told.cohesion[2] > 600, "{told:?}");
}

#[test]
fn who_splits_eats_no_more() {
    let town = r#"places: { "turkistan": (holder: "blue", people: 6000, granary_days: 100) }"#;
    let at = "Place(\"turkistan\")";
    let eaten = |parts: u32| {
        let forces: String = (0..parts)
            .map(|i| {
                body(
                    &format!("f{i}"),
                    "blue",
                    at,
                    "steppe_levy",
                    9_000 / parts,
                    1000,
                    "food_days: 0,",
                )
            })
            .collect();
        let s = on_the_theatre("1724-10-02", &format!("forces: {{ {forces} }}, {town},"));
        let mut state = CampaignState::new(s.clone(), 3);
        week(&mut state, &[], &mut ());
        (0..state.forces().len() as u16)
            .map(|i| {
                let from = state.forces().row(ForceId(i)).week.from;
                from[Larder::Town as usize] + from[Larder::Country as usize]
            })
            .sum::<u32>()
    };
    let (one, nine) = (eaten(1), eaten(9));
    println!("one force eats {one}, nine parts {nine}");
    assert!(one > 20_000 && nine <= one + one / 100, "{one} {nine}");
}
