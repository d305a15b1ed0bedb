//! What stands on the map, in the real application without a window: everything that a side
//! knows of can be clicked at every zoom, nothing else has a symbol, names do not cross, and
//! nothing is made anew that has not changed.

use crate::drive::{Driver, begin_against, close_all};
use bevy::prelude::*;
use headless::{ai::Policy, play::Settings};
use rules::{
    event::{Body, MarchEvent},
    ids::{ForceId, HexId, Spot, Subject},
    map::Crossing,
    observe::Observation,
    order::{Order, Pace},
};
use std::collections::BTreeSet;
use text::Lang;
use turkistan::game::{
    geo,
    intent::{
        CameraIntent, LookIntent, PlanIntent, Screen, ScreenIntent, SettingsIntent, Sheet,
        TurnIntent,
    },
    map::MapView,
    mirror::{CampRef, ForceRef, Stands},
    model::{MapArea, Picks, Selected, SettingsRes, Shown, Viewpoint},
    symbols::{Glide, Symbol, SymbolRef, Written},
};

/// Kilometres in a pixel: the whole theatre, a front, a neighbourhood.
const ZOOMS: [f32; 3] = [1.45, 0.7, 0.3];

fn start(humans: usize) -> Driver {
    let settings = Settings { guide: false, ..Settings::default() };
    let mut driver = Driver::start(settings, (1280, 720));
    begin_against(&mut driver, "struggle-for-turkistan", 5, humans, Policy::Cautious);
    driver.frames(20);
    assert_eq!(driver.screen(), Screen::Campaign);
    driver
}

fn look_at(driver: &mut Driver, at: Vec2, scale: f32) {
    let mut view = driver.app.world_mut().resource_mut::<MapView>();
    let size = view.size * scale;
    view.look_at(Rect::from_center_size(at, size));
    driver.frames(3);
}

/// Bodies that the mirror holds, those that wait off the map too.
fn known(driver: &mut Driver) -> BTreeSet<Subject> {
    let world = driver.app.world_mut();
    let mut forces = world.query::<&ForceRef>();
    let mut camps = world.query::<&CampRef>();
    let forces: Vec<Subject> = forces.iter(world).map(|force| Subject::Force(force.0)).collect();
    let camps = camps.iter(world).map(|camp| Subject::Camp(camp.0));
    forces.into_iter().chain(camps).collect()
}

/// The names that are written on the map.
fn names(driver: &mut Driver) -> Vec<Written> {
    let world = driver.app.world_mut();
    world.query::<&Written>().iter(world).cloned().collect()
}

/// How many symbols stand on the map.
fn count_symbols(driver: &mut Driver) -> usize {
    let world = driver.app.world_mut();
    world.query::<&SymbolRef>().iter(world).count()
}

fn pick_of(driver: &Driver, thing: Subject) -> Option<Rect> {
    let picks = &driver.app.world().resource::<Picks>().0;
    picks.iter().rev().find(|(_, other)| *other == thing).map(|(rect, _)| *rect)
}

/// Orders a march of some days.
fn march(driver: &mut Driver) {
    let campaign = driver.campaign();
    let (state, side) = (campaign.state(), campaign.seat().unwrap());
    let seen = Observation::new(state, side);
    let map = &state.scenario.map;
    let orders = seen.forces().filter_map(|force| {
        let here = seen.force_hex(force)?;
        let to = (0..map.len()).map(HexId::at).filter(|&hex| map.distance(here, hex) == 6);
        let order = |hex| Order::March {
            force,
            to: Spot::hex(hex),
            via: [HexId::NONE; 2],
            pace: Pace::Normal,
        };
        to.map(order).find(|order| seen.check(order).is_ok())
    });
    let orders: Vec<Order> = orders.take(4).collect();
    assert!(!orders.is_empty());
    for order in orders {
        driver.act(PlanIntent::Give(order));
    }
}

fn play_a_week(driver: &mut Driver) {
    driver.act(TurnIntent::Run);
    driver.show_all();
    close_all(driver);
}

#[test]
fn every_body_that_is_known_can_be_clicked_at_every_zoom() {
    let mut driver = start(1);
    for _ in 0..2 {
        play_a_week(&mut driver);
    }
    // With the eyes of all, then of a side that knows something of the other.
    let dzungar = test_support::load("struggle-for-turkistan").side_by_key("dzungar").unwrap();
    for (viewpoint, least) in [(None, 70), (Some(dzungar), 15)] {
        driver.act(LookIntent::Viewpoint(viewpoint));
        let all = known(&mut driver);
        assert!(all.len() > least, "{}", all.len());
        for scale in ZOOMS {
            for &thing in &all {
                click_until_selected(&mut driver, thing, scale);
            }
        }
    }
}

fn click_until_selected(driver: &mut Driver, thing: Subject, scale: f32) {
    driver.app.world_mut().resource_mut::<Selected>().set(None);
    // The panel of the last one goes, and the map comes to rest.
    driver.frames(4);
    let rect = pick_of(driver, thing);
    let rect = rect.unwrap_or_else(|| panic!("{thing:?} cannot be picked at {scale}"));
    let mut seen = rect.center();
    let mut clicks = 0;
    while driver.app.world().resource::<Selected>().one() != Some(thing) {
        // The panel of another body takes room, and a stack lies otherwise under the pointer.
        look_at(driver, seen, scale);
        let rect = pick_of(driver, thing).unwrap();
        seen = rect.center();
        let at = driver.app.world().resource::<MapView>().to_screen(rect.center());
        driver.click_at(at, MouseButton::Left);
        // Sooner a second click would be a double one, which moves the map.
        driver.frames(8);
        clicks += 1;
        let picked = driver.app.world().resource::<Selected>().one();
        assert!(clicks < 40, "{thing:?} at {scale}: only {picked:?} at {at}");
    }
}

#[test]
fn nothing_that_the_side_does_not_know_of_has_a_symbol() {
    let mut driver = start(1);
    for week in 0..3 {
        let world = driver.app.world();
        let viewpoint = world.resource::<Viewpoint>().0.unwrap();
        let truth = world.resource::<Shown>().state().clone();
        let seen = Observation::new(&truth, viewpoint);
        let mut allowed: BTreeSet<Subject> = seen.forces().map(Subject::Force).collect();
        allowed.extend(seen.camps().map(Subject::Camp));
        allowed.extend(seen.known().map(|enemy| match enemy.body {
            Body::Force(force) => Subject::Force(force),
            Body::Camp(camp) => Subject::Camp(camp),
        }));
        allowed.extend(truth.places().ids().map(Subject::Place));
        for (_, thing) in &world.resource::<Picks>().0 {
            assert!(allowed.contains(thing), "week {week}: {thing:?}");
        }
        let world = driver.app.world_mut();
        let mut symbols = world.query::<&SymbolRef>();
        for thing in symbols.iter(world).filter_map(SymbolRef::thing) {
            assert!(allowed.contains(&thing), "week {week}: {thing:?}");
        }
        play_a_week(&mut driver);
    }
}

#[test]
fn symbols_stand_where_the_mirror_says_after_a_week() {
    let mut driver = start(1);
    play_a_week(&mut driver);
    let world = driver.app.world_mut();
    let state = world.resource::<Shown>().state().clone();
    let mut symbols = world.query::<(&SymbolRef, &Symbol)>();
    let symbols: Vec<(Subject, Vec2)> = symbols
        .iter(world)
        .filter_map(|(key, symbol)| Some((key.thing()?, symbol.goal())))
        .collect();
    let mut forces = world.query::<(&ForceRef, &Stands)>();
    let mut count = 0;
    for (force, stands) in forces.iter(world) {
        let Some(hex) = stands.0.as_hex() else { continue };
        let on_the_way = state.forces().arrives(force.0) > 0;
        let symbol = symbols.iter().find(|(thing, _)| *thing == Subject::Force(force.0));
        let Some((_, at)) = symbol.filter(|_| !on_the_way) else { continue };
        assert_eq!(*at, geo::centre(&state.scenario.map, hex), "{:?}", force.0);
        count += 1;
    }
    assert!(count >= 5, "{count}");
}

#[test]
fn names_do_not_cross_each_other() {
    let mut driver = start(1);
    for scale in ZOOMS {
        look_at(&mut driver, Vec2::new(600.0, -600.0), scale);
        let names = names(&mut driver);
        assert!(names.len() >= 12, "{} names at {scale}", names.len());
        for (i, a) in names.iter().enumerate() {
            for b in &names[i + 1..] {
                let cross = a.boxes.iter().any(|one| {
                    b.boxes.iter().any(|other| {
                        let both = one.intersect(*other);
                        both.width() > 0.01 && both.height() > 0.01
                    })
                });
                assert!(!cross, "{} and {} at {scale}", a.text, b.text);
            }
        }
    }
}

/// Rivers are named as on a map, not as the rules tell their reaches apart; no name runs over the
/// frame, in no language, at no scale.
#[test]
fn names_stay_within_the_frame_and_rivers_bear_short_ones() {
    let mut driver = start(1);
    for lang in Lang::ALL {
        let mut settings = driver.app.world().resource::<SettingsRes>().0.clone();
        settings.lang = lang;
        driver.act(SettingsIntent::Prefer(Box::new(settings)));
        for scale in ZOOMS {
            look_at(&mut driver, Vec2::new(600.0, -600.0), scale);
            let names = names(&mut driver);
            let scenario = &driver.app.world().resource::<Shown>().state().scenario;
            let frame = geo::bounds(&scenario.map).inflate(9.0);
            let all = names.iter().flat_map(|name| name.boxes.iter().map(move |b| (name, b)));
            for (name, rect) in all {
                let within = frame.contains(rect.min) && frame.contains(rect.max);
                assert!(within, "{} at {scale}: {rect:?}", name.text);
            }
            let reach = scenario.map.reaches.iter().map(|reach| lang.of(&reach.name));
            let syr: Vec<&str> = reach.filter(|name| name.contains('(')).collect();
            assert!(!syr.is_empty());
            let short = syr[0].split('(').next().unwrap().trim();
            assert!(names.iter().any(|name| name.text == short), "{short} at {scale}");
            assert!(!names.iter().any(|name| syr.contains(&name.text.as_str())));
        }
    }
}

/// The name of a river lies beside the line that is drawn, not across it.
#[test]
fn names_of_rivers_do_not_cross_their_river() {
    use turkistan::game::map::relief::{lakes, rivers};
    let mut driver = start(1);
    for scale in ZOOMS {
        look_at(&mut driver, Vec2::new(600.0, -600.0), scale);
        let names = names(&mut driver);
        let scenario = &driver.app.world().resource::<Shown>().state().scenario;
        let lines = rivers(&scenario.map, &lakes(scenario));
        let mut count = 0;
        for name in names {
            let of = |r: &&rules::map::Reach| {
                Lang::En.of(&r.name).split('(').next().map(str::trim) == Some(name.text.as_str())
            };
            if !scenario.map.reaches.iter().any(|reach| of(&reach)) {
                continue;
            }
            // Its middle box: what is left of it when half its height is taken off on each side.
            let boxes = &name.boxes;
            let middle = boxes.iter().map(Rect::center).sum::<Vec2>() / boxes.len() as f32;
            let near = 5.0 * scale;
            let own = lines.iter().flatten().filter(|point| {
                scenario.map.reaches.get(point.reach.index()).is_some_and(|reach| of(&reach))
            });
            let nearest = own.map(|p| p.at.distance(middle));
            let nearest = nearest.fold(f32::MAX, f32::min);
            assert!(nearest > near, "{} at {scale}: {} px", name.text, nearest / scale);
            count += 1;
        }
        assert!(count >= 2, "{count} at {scale}");
    }
}

#[test]
fn names_are_written_in_the_language_of_the_player() {
    let mut driver = start(1);
    for lang in Lang::ALL {
        let mut settings = driver.app.world().resource::<SettingsRes>().0.clone();
        settings.lang = lang;
        driver.act(SettingsIntent::Prefer(Box::new(settings)));
        let names = names(&mut driver);
        let scenario = &driver.app.world().resource::<Shown>().state().scenario;
        let town = scenario.place_by_key("turkistan").unwrap();
        let name = lang.of(&scenario.places[town.index()].name);
        assert!(names.iter().any(|written| written.text == name), "{name}");
    }
}

#[test]
fn symbols_glide_while_a_week_is_shown_and_are_gone_behind_a_menu() {
    let mut driver = start(1);
    march(&mut driver);
    driver.act(TurnIntent::Run);
    let mut glided = 0;
    for _ in 0..120 {
        driver.frames(1);
        let world = driver.app.world_mut();
        let mut symbols = world.query::<(&Symbol, &Glide)>();
        glided += symbols.iter(world).filter(|(at, glide)| glide.now() != at.goal()).count();
    }
    assert!(glided > 10, "{glided}");
    driver.show_all();
    while !driver.sheets().is_empty() {
        driver.act(ScreenIntent::Close);
    }
    assert!(!driver.app.world().resource::<Picks>().0.is_empty());
    driver.act(ScreenIntent::Go(Screen::Menu));
    driver.frames(3);
    assert!(driver.app.world().resource::<Picks>().0.is_empty());
    assert_eq!(count_symbols(&mut driver), 0);
}

#[test]
fn nothing_is_seen_while_the_seat_changes_hands() {
    let mut driver = start(2);
    while !driver.sheets().is_empty() {
        driver.act(TurnIntent::TakeSeat);
    }
    driver.frames(3);
    assert!(!driver.app.world().resource::<Picks>().0.is_empty());
    driver.act(TurnIntent::Run);
    assert!(driver.sheets().iter().any(|sheet| matches!(sheet, Sheet::HandOver(_))));
    assert!(driver.app.world().resource::<Picks>().0.is_empty());
    assert_eq!(count_symbols(&mut driver), 0);
    driver.act(TurnIntent::TakeSeat);
    driver.frames(3);
    assert!(!driver.app.world().resource::<Picks>().0.is_empty());
}

/// The whole map is seen whole: between the panels, not behind them.
#[test]
fn the_whole_map_lies_between_the_panels() {
    let mut driver = start(1);
    driver.act(CameraIntent::WholeMap);
    driver.frames(30);
    let world = driver.app.world();
    let hole = world.resource::<MapArea>().0;
    assert!(hole.min.x > 100.0, "there is a panel: {hole:?}");
    let bounds = geo::bounds(&world.resource::<Shown>().state().scenario.map);
    let view = world.resource::<MapView>();
    for corner in [bounds.min, bounds.max] {
        let at = view.to_screen(corner);
        assert!(hole.inflate(1.0).contains(at), "{at} outside {hole:?}");
    }
}

/// The symbols that were made, moved or drawn anew, by what they stand for, and how many were
/// taken away.
#[derive(Resource, Default)]
struct Touched {
    things: Vec<Option<Subject>>,
    removed: usize,
}

/// What shows that a symbol was made, moved or drawn anew.
type Anew =
    Or<(Changed<Symbol>, Changed<Glide>, Changed<Transform>, Changed<Mesh2d>, Changed<Children>)>;

/// Begins to watch which symbols are touched.
fn watch(driver: &mut Driver) {
    let note = |changed: Query<&SymbolRef, Anew>,
                mut removed: RemovedComponents<SymbolRef>,
                mut touched: ResMut<Touched>| {
        touched.things.extend(changed.iter().map(SymbolRef::thing));
        touched.removed += removed.read().count();
    };
    driver.app.init_resource::<Touched>().add_systems(Last, note);
    driver.frames(2);
    forget(driver);
}

fn forget(driver: &mut Driver) {
    *driver.app.world_mut().resource_mut::<Touched>() = Touched::default();
}

/// Bodies, places and garrisons that have been touched; names, which seek room beside them, left
/// out.
fn touched(driver: &Driver) -> BTreeSet<Subject> {
    driver.app.world().resource::<Touched>().things.iter().copied().flatten().collect()
}

/// A point of the screen under which nothing can be clicked.
fn bare(driver: &Driver) -> Vec2 {
    let world = driver.app.world();
    let (view, picks) = (world.resource::<MapView>(), world.resource::<Picks>());
    let down = (200..600).step_by(20).map(|y| Vec2::new(640.0, y as f32));
    { down }.find(|&at| picks.at(view.to_map(at)).next().is_none()).unwrap()
}

#[test]
fn a_map_at_rest_makes_no_symbol_anew() {
    let mut driver = start(1);
    play_a_week(&mut driver);
    look_at(&mut driver, Vec2::new(600.0, -600.0), 0.7);
    watch(&mut driver);
    assert!(count_symbols(&mut driver) > 60);
    driver.frames(30);
    // Nor does the pointer over bare country.
    let bare = bare(&driver);
    driver.point(bare);
    driver.frames(10);
    let seen = driver.app.world().resource::<Touched>();
    assert!(seen.things.is_empty() && seen.removed == 0, "{:?}, {}", seen.things, seen.removed);
}

/// Forces in the field with their hexes.
fn afield(driver: &mut Driver) -> Vec<(ForceId, HexId)> {
    let state = driver.app.world().resource::<Shown>().state();
    let forces = state.living_forces().filter(|&force| !state.in_garrison(force));
    forces.filter_map(|force| Some((force, state.force_hex(force)?))).collect()
}

/// Shows a force on another hex, and nothing else otherwise.
fn shift(driver: &mut Driver, force: ForceId, from: HexId, to: HexId) {
    let mut state = driver.app.world().resource::<Shown>().state().clone();
    let crossing = Crossing::Dry;
    state.apply(&MarchEvent::Moved { force, from, to, points: 0, crossing }.into());
    assert_eq!(state.force_hex(force), Some(to));
    driver.app.world_mut().resource_mut::<Shown>().jump(&state);
    driver.frames(1);
}

/// Hexes far from the edge, from each other, and from all bodies and places.
fn lonely(driver: &mut Driver) -> [HexId; 3] {
    let mut busy: Vec<HexId> = afield(driver).into_iter().map(|(_, hex)| hex).collect();
    let state = driver.app.world().resource::<Shown>().state();
    let map = &state.scenario.map;
    busy.extend(state.camps().ids().filter_map(|camp| state.camp_hex(camp)));
    busy.extend(state.scenario.places.iter().map(|place| place.hex));
    let mut found = Vec::new();
    for hex in (0..map.len()).map(HexId::at) {
        let at = map.offset(hex);
        let inside = (6..i32::from(map.columns) - 6).contains(&at.column)
            && (6..i32::from(map.rows) - 6).contains(&at.row);
        if inside && busy.iter().all(|&other| map.distance(hex, other) > 4) {
            busy.push(hex);
            found.push(hex);
        }
    }
    found.truncate(3);
    found.try_into().unwrap()
}

/// Two forces of a side that stand alone in the wide steppe, seen from near by eyes that see all.
struct Loners {
    driver: Driver,
    one: ForceId,
    other: ForceId,
    /// Where the first stands, where the second, and where nobody does.
    hexes: [HexId; 3],
}

impl Loners {
    fn new() -> Self {
        let mut driver = start(1);
        driver.act(LookIntent::Viewpoint(None));
        let hexes = lonely(&mut driver);
        let forces = afield(&mut driver);
        let state = driver.app.world().resource::<Shown>().state();
        let side = |force: ForceId| state.forces().side(force);
        let second =
            |one| forces.iter().find(move |&&(other, _)| other != one && side(other) == side(one));
        let (one, from) = forces[0];
        let &(other, of) = second(one).unwrap();
        shift(&mut driver, one, from, hexes[0]);
        shift(&mut driver, other, of, hexes[1]);
        look_at(&mut driver, Vec2::new(600.0, -600.0), 0.15);
        watch(&mut driver);
        Self { driver, one, other, hexes }
    }

    fn both(&self) -> BTreeSet<Subject> {
        BTreeSet::from([Subject::Force(self.one), Subject::Force(self.other)])
    }

    /// Moves the first force; gives what that touched.
    fn shift(&mut self, from: HexId, to: HexId) -> BTreeSet<Subject> {
        forget(&mut self.driver);
        shift(&mut self.driver, self.one, from, to);
        touched(&self.driver)
    }
}

#[test]
fn a_force_that_moves_touches_its_own_symbol_alone() {
    let mut loners = Loners::new();
    let [here, _, there] = loners.hexes;
    let own = BTreeSet::from([Subject::Force(loners.one)]);
    assert_eq!(loners.shift(here, there), own);
    assert_eq!(loners.shift(there, here), own);
}

#[test]
fn a_force_that_joins_or_leaves_a_stack_touches_it_and_itself() {
    let mut loners = Loners::new();
    let [here, there, _] = loners.hexes;
    let bodies = |driver: &mut Driver| {
        let world = driver.app.world_mut();
        world.query::<&SymbolRef>().iter(world).filter_map(SymbolRef::thing).count()
    };
    let before = bodies(&mut loners.driver);
    for (from, to, less) in [(here, there, 1), (there, here, 0)] {
        let touched = loners.shift(from, to);
        assert!(!touched.is_empty() && touched.is_subset(&loners.both()), "{touched:?}");
        assert_eq!(bodies(&mut loners.driver) + less, before);
    }
}

#[test]
fn a_stack_opens_under_the_pointer_and_touches_nothing_else() {
    let mut loners = Loners::new();
    let [here, there, _] = loners.hexes;
    loners.shift(here, there);
    let (one, other, both) =
        (Subject::Force(loners.one), Subject::Force(loners.other), loners.both());
    let driver = &mut loners.driver;
    let rect = pick_of(driver, one).unwrap();
    assert_eq!(pick_of(driver, other), Some(rect), "they lie on a stack");
    look_at(driver, rect.center(), 0.15);
    let outside = bare(driver);
    driver.point(outside);
    let before = count_symbols(driver);
    forget(driver);
    let at = driver.app.world().resource::<MapView>().to_screen(rect.center());
    driver.point(at);
    driver.frames(3);
    assert_eq!(count_symbols(driver), before + 2, "a line for each");
    assert_ne!(pick_of(driver, one), pick_of(driver, other));
    driver.point(outside);
    driver.frames(3);
    assert_eq!(count_symbols(driver), before);
    assert_eq!(pick_of(driver, one), pick_of(driver, other));
    let touched = touched(driver);
    assert!(touched.is_subset(&both), "{touched:?}");
}
