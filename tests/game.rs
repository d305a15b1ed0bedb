//! The application's heart, without a window: what is shown catches up with the truth.
#![cfg(feature = "game")]

mod common;

use bevy::prelude::*;
use turkistan::{
    ai::Policy,
    game::{
        self,
        campaign::{Campaign, EndWeek, Opponents, Planned},
        mirror::{CampRef, ForceRef, Holder, HorseCondition, PlaceRef, Stands, Strength},
        playback::{Playback, Shown},
    },
    rules::{
        ids::HexId,
        observe::Observation,
        order::{Order, Pace},
        state::State,
    },
};

fn app(seed: u64) -> App {
    let mut app = App::new();
    app.insert_resource(Campaign::new(State::new(common::load("first-march"), seed)));
    app.add_plugins(game::plugin);
    app.update();
    app
}

fn computer_plays(app: &mut App) {
    let sides: Vec<_> = app.world().resource::<Campaign>().state().scenario.playable().collect();
    let players = sides.into_iter().map(|side| (side, Policy::Cautious.player())).collect();
    app.insert_resource(Opponents(players));
}

fn show_all(app: &mut App) {
    for _ in 0..100_000 {
        app.update();
        if app.world().resource::<Playback>().is_idle() {
            return;
        }
    }
    panic!("the queue never empties");
}

fn assert_mirrored(app: &mut App) {
    let truth = app.world().resource::<Campaign>().state().clone();
    assert_eq!(app.world().resource::<Shown>().state().sections(), truth.sections());
    let world = app.world_mut();
    let mut forces = world.query::<(&ForceRef, &Stands, &Strength, &HorseCondition)>();
    let mut count = 0;
    for (force, stands, men, condition) in forces.iter(world) {
        assert!(truth.forces().alive(force.0));
        assert_eq!(stands.0, truth.forces().spot(force.0));
        assert_eq!(men.0, truth.men(force.0));
        assert_eq!(condition.0, truth.condition(force.0));
        count += 1;
    }
    assert_eq!(count, truth.living_forces().count(), "one entity for every force");
    let mut camps = world.query::<(&CampRef, &Stands, &Strength)>();
    for (camp, stands, households) in camps.iter(world) {
        assert_eq!(stands.0, truth.camps().spot(camp.0));
        assert_eq!(households.0, truth.camps().households(camp.0));
    }
    let mut places = world.query::<(&PlaceRef, &Holder)>();
    for (place, holder) in places.iter(world) {
        assert_eq!(holder.0, truth.places().holder(place.0));
    }
}

#[test]
fn what_is_shown_catches_up_with_the_truth_every_week() {
    let mut app = app(7);
    computer_plays(&mut app);
    app.world_mut().resource_mut::<Playback>().per_frame = 40;
    let mut lagged = 0;
    while !app.world().resource::<Campaign>().state().is_over() {
        app.world_mut().run_schedule(EndWeek);
        app.update();
        let world = app.world();
        let truth = world.resource::<Campaign>().state().digest();
        lagged += u32::from(world.resource::<Shown>().state().digest() != truth);
        show_all(&mut app);
        assert_mirrored(&mut app);
    }
    assert!(lagged > 0, "the view is supposed to lag behind while it shows");
}

#[test]
fn planned_orders_are_entities_until_the_week_ends() {
    let mut app = app(3);
    let state = app.world().resource::<Campaign>().state().clone();
    let side = state.scenario.playable().next().unwrap();
    let seen = Observation::new(&state, side);
    let force = seen.forces().find(|&f| seen.force_hex(f).is_some()).unwrap();
    let here = seen.force_hex(force).unwrap();
    let to = state.scenario.map.nodes.iter().copied().find(|&hex| {
        let order = Order::March {
            force,
            to: turkistan::rules::ids::Spot::hex(hex),
            via: [HexId::NONE; 2],
            pace: Pace::Normal,
        };
        hex != here && seen.check(&order).is_ok()
    });
    let order = Order::March {
        force,
        to: turkistan::rules::ids::Spot::hex(to.unwrap()),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    app.world_mut().spawn(Planned { side, order, number: 0 });
    app.world_mut().run_schedule(EndWeek);
    show_all(&mut app);
    assert_eq!(app.world_mut().query::<&Planned>().iter(app.world()).count(), 0);
    assert_mirrored(&mut app);
    // The same order given to the rules alone leads to the same state.
    let mut alone = state;
    turkistan::rules::resolve::week(&mut alone, &[(side, order)], &mut ());
    assert_eq!(alone.digest(), app.world().resource::<Campaign>().state().digest());
}
