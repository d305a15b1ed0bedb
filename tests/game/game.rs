//! The application without a window: what is shown catches up with the truth, and what the
//! mirror holds is what the watching side knows.

use crate::drive::{Driver, begin_against, quiet};
use bevy::prelude::*;
use headless::ai::Policy;
use rules::{
    ids::{HexId, SideId, Spot},
    observe::Observation,
    order::{Order, Pace},
};
use turkistan::game::{
    campaign::Campaign,
    intent::{PlanIntent, Screen, ScreenIntent, TurnIntent},
    mirror::{CampRef, ForceRef, Headcount, Holder, PlaceRef, Stands},
    model::{Shown, Viewpoint},
    playback::Playback,
};

fn start(scenario: &str, seed: u64, human: bool) -> Driver {
    let mut driver = Driver::start(quiet(), (1280, 720));
    begin_against(&mut driver, scenario, seed, usize::from(human), Policy::Cautious);
    driver
}

/// The mirror against the truth as the watching side sees it.
fn assert_mirrored(driver: &mut Driver) {
    let world = driver.app.world_mut();
    let truth = world.resource::<Campaign>().state().clone();
    assert_eq!(world.resource::<Shown>().state().sections(), truth.sections());
    let viewpoint = world.resource::<Viewpoint>().0;
    let seen = viewpoint.map(|side| Observation::new(&truth, side));
    let mut forces = world.query::<(&ForceRef, &Stands, &Headcount)>();
    let mut count = 0;
    for (force, stands, men) in forces.iter(world) {
        let own = seen.is_none() || Some(truth.forces().side(force.0)) == viewpoint;
        if own {
            assert_eq!(stands.0, truth.forces().spot(force.0));
            assert_eq!(men.0, truth.men(force.0));
        } else {
            let known = seen.as_ref().unwrap().known();
            let body = rules::event::Body::Force(force.0);
            let enemy = { known }.find(|enemy| enemy.body == body).unwrap();
            assert_eq!((stands.0, men.0), (enemy.contact.spot, enemy.contact.estimate));
        }
        count += 1;
    }
    let wanted = match &seen {
        None => truth.living_forces().count(),
        Some(seen) => {
            let contacts = seen.known().filter(|e| matches!(e.body, rules::event::Body::Force(_)));
            seen.forces().count() + contacts.count()
        }
    };
    assert_eq!(count, wanted, "one entity for every force that is known");
    let mut camps = world.query::<(&CampRef, &Stands, &Headcount)>();
    for (camp, stands, households) in camps.iter(world) {
        if seen.is_none() || Some(truth.camps().side(camp.0)) == viewpoint {
            assert_eq!(stands.0, truth.camps().spot(camp.0));
            assert_eq!(households.0, truth.camps().households(camp.0));
        }
    }
    let mut places = world.query::<(&PlaceRef, &Holder)>();
    assert_eq!(places.iter(world).count(), truth.places().len());
    for (place, holder) in places.iter(world) {
        let known = seen.as_ref().map_or(truth.places().holder(place.0), |s| s.holder(place.0));
        assert_eq!(holder.0, known);
    }
}

#[test]
fn what_is_shown_catches_up_with_the_truth_every_week() {
    let mut driver = start("first-march", 7, true);
    assert_eq!(driver.screen(), Screen::Campaign);
    let mut lagged = 0;
    while !driver.campaign().session().is_over() {
        driver.act(TurnIntent::Run);
        let world = driver.app.world();
        let truth = world.resource::<Campaign>().state().digest();
        lagged += u32::from(world.resource::<Shown>().state().digest() != truth);
        assert!(!world.resource::<Playback>().is_idle());
        driver.show_all();
        assert_mirrored(&mut driver);
        while !driver.sheets().is_empty() {
            driver.act(ScreenIntent::Close);
        }
    }
    assert!(lagged > 0, "the view is supposed to lag behind while it shows");
}

#[test]
fn a_planned_order_leads_where_the_rules_alone_lead() {
    let mut driver = start("first-march", 3, true);
    let state = driver.campaign().state().clone();
    let side = driver.campaign().seat().unwrap();
    let seen = Observation::new(&state, side);
    let force = seen.forces().find(|&f| seen.force_hex(f).is_some()).unwrap();
    let here = seen.force_hex(force).unwrap();
    let march = |hex: HexId| Order::March {
        force,
        to: Spot::hex(hex),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    let nodes = &state.scenario.map.nodes;
    let to = nodes.iter().find(|&&hex| hex != here && seen.check(&march(hex)).is_ok());
    let order = march(*to.unwrap());
    driver.act(PlanIntent::Give(order));
    assert_eq!(driver.campaign().session().plan(side).orders(), [order]);
    driver.act(PlanIntent::Undo);
    assert!(driver.campaign().session().plan(side).orders().is_empty());
    driver.act(PlanIntent::Redo);
    driver.act(TurnIntent::Run);
    driver.show_all();
    assert_mirrored(&mut driver);
    assert!(driver.campaign().session().plan(side).orders().is_empty());
    // The same order given to the rules alone, with what the computer ordered, leads to the same.
    let week = driver.campaign().session().replay().weeks[0].clone();
    let orders: Vec<(SideId, Order)> = week
        .orders
        .iter()
        .map(|(key, order)| (state.scenario.side_by_key(key).unwrap(), *order))
        .collect();
    assert!(orders.contains(&(side, order)));
    let mut alone = state;
    rules::resolve::week(&mut alone, &orders, &mut ());
    assert_eq!(alone.digest(), driver.campaign().state().digest());
}
