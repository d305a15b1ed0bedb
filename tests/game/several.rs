//! Orders to many: forces are selected together by mouse, list and keys, told one thing with one
//! forecast, one confirmation and one undo; and what is composed is not lost by accident.

use crate::drive::{Driver, close_all};
use bevy::{input::ButtonState, prelude::*};
use headless::{
    ai::Policy,
    play::{
        Player, Settings,
        folders::Folders,
        saves::{self, Saved},
    },
};
use rules::{
    ids::{ForceId, HexId, PlaceId, SideId, Subject},
    observe::Observation,
    order::{Order, OrderKind, SiegeWay},
    outlook::JointOutlook,
    state::CampaignState,
};
use turkistan::game::{
    geo,
    intent::{CampaignIntent, Compose, DraftIntent, LookIntent, PlanIntent, Sheet, TurnIntent},
    map::MapView,
    model::{AskedWeek, MapArea, Picks, Selected, Shown},
    planning::{Draft, click::afield},
};

const MAIN: &str = "struggle-for-turkistan";

/// The main scenario as the Kazakhs, against a computer that keeps to its plan.
fn start(size: (u32, u32)) -> Driver {
    let settings = Settings { guide: false, ..Settings::default() };
    let mut driver = Driver::start(settings, size);
    let scenario = test_support::load(MAIN);
    let player = |side: SideId| match scenario.sides[side.index()].key == "kazakh" {
        true => Player::Human,
        false => Player::Computer(Policy::Plan),
    };
    let players = scenario.playable().map(|side| (side, player(side))).collect();
    driver.act(CampaignIntent::Begin { scenario: MAIN.to_owned(), seed: 1725, players });
    driver.frames(3);
    driver
}

fn truth(driver: &Driver) -> (CampaignState, SideId) {
    (driver.campaign().state().clone(), driver.campaign().seat().unwrap())
}

fn planned(driver: &Driver) -> Vec<Order> {
    let campaign = driver.campaign();
    campaign.session().plan(campaign.seat().unwrap()).orders().to_vec()
}

fn selected(driver: &Driver) -> Vec<ForceId> {
    driver.app.world().resource::<Selected>().forces().collect()
}

fn draft(driver: &Driver) -> Draft {
    driver.app.world().resource::<Draft>().clone()
}

fn place(state: &CampaignState, key: &str) -> PlaceId {
    state.scenario.place_by_key(key).unwrap()
}

/// Counts what a player does: a click, a stroke of a key, a drag, a word typed.
struct Counted {
    driver: Driver,
    actions: usize,
}

impl Counted {
    fn click(&mut self, name: &str) {
        self.actions += 1;
        self.driver.click(name);
        self.driver.frames(3);
    }

    fn right_click(&mut self, hex: HexId) {
        self.actions += 1;
        self.driver.click_hex(hex, MouseButton::Right);
        self.driver.frames(3);
    }

    fn key(&mut self, key: KeyCode) {
        self.actions += 1;
        self.driver.key(key);
        self.driver.frames(3);
    }

    /// A key with another one held.
    fn chord(&mut self, with: KeyCode, key: KeyCode) {
        self.actions += 1;
        chord(&mut self.driver, with, key);
        self.driver.frames(2);
    }

    fn type_text(&mut self, text: &str) {
        self.actions += 1;
        self.driver.type_text(text);
        self.driver.frames(1);
    }

    /// A rectangle about some forces.
    fn sweep(&mut self, forces: &[ForceId]) {
        self.actions += 1;
        sweep(&mut self.driver, forces);
    }

    /// Answers every decision that lies open, and takes away every sheet.
    fn answer_by_mouse(&mut self) {
        for _ in 0..20 {
            self.driver.frames(4);
            match self.driver.sheets().last() {
                None => return,
                Some(Sheet::ScriptedEvent(_)) if self.can_answer() => {
                    self.click("scripted-event-choice-0");
                    self.key(KeyCode::Escape);
                }
                Some(_) => self.key(KeyCode::Escape),
            }
        }
        panic!("the sheets never end: {:?}", self.driver.sheets());
    }

    fn can_answer(&self) -> bool {
        let rects = &self.driver.app.world().resource::<turkistan::game::ui::WidgetRects>().0;
        rects.get("scripted-event-choice-0").is_some_and(|hit| hit.enabled)
    }

    fn answer_by_keys(&mut self) {
        for _ in 0..20 {
            self.driver.frames(4);
            match self.driver.sheets().last() {
                None => return,
                Some(Sheet::ScriptedEvent(_)) if self.can_answer() => {
                    let before = planned(&self.driver).len();
                    self.key(KeyCode::Digit1);
                    assert_eq!(planned(&self.driver).len(), before + 1, "a digit is a choice");
                    self.key(KeyCode::Escape);
                }
                Some(_) => self.key(KeyCode::Escape),
            }
        }
        panic!("the sheets never end: {:?}", self.driver.sheets());
    }

    /// The week ends and is shown, and its sheets come.
    fn week(&mut self) {
        self.key(KeyCode::F5);
        if self.driver.sheets() == [Sheet::Leading] {
            self.key(KeyCode::Enter);
        }
        self.key(KeyCode::KeyX);
        for _ in 0..50 {
            self.driver.frames(1);
        }
    }
}

fn chord(driver: &mut Driver, with: KeyCode, key: KeyCode) {
    driver.stroke(with, ButtonState::Pressed);
    driver.key(key);
    driver.stroke(with, ButtonState::Released);
    driver.frames(1);
}

/// Draws a rectangle with Shift about where some forces stand.
fn sweep(driver: &mut Driver, forces: &[ForceId]) {
    let world = driver.app.world();
    let state = world.resource::<Shown>().state();
    let view = world.resource::<MapView>();
    let map = &state.scenario.map;
    let points = forces.iter().filter_map(|&f| state.force_hex(f));
    let points: Vec<Vec2> = points.map(|hex| view.to_screen(geo::centre(map, hex))).collect();
    let around = Rect::from_center_size(points[0], Vec2::ZERO);
    let rect = points.iter().fold(around, |rect, &at| rect.union_point(at)).inflate(6.0);
    let area = world.resource::<MapArea>().0;
    assert!(area.contains(rect.min) && area.contains(rect.max), "{rect:?} in {area:?}");
    driver.stroke(KeyCode::ShiftLeft, ButtonState::Pressed);
    driver.drag(rect.min, rect.max, MouseButton::Left);
    driver.stroke(KeyCode::ShiftLeft, ButtonState::Released);
    driver.frames(2);
}

/// Places besieged by the plan or on the way to be, with how many forces.
fn besieged(driver: &Driver, place: PlaceId) -> usize {
    let (state, side) = truth(driver);
    let seen = Observation::new(&state, side);
    let to = |order: &Order| matches!(*order, Order::Besiege { place: at, .. } if at == place);
    let tasked = seen.forces().filter(|&f| {
        matches!(seen.force(f).map(|row| row.task),
            Some(rules::order::Task::Besiege { place: at, .. }) if at == place)
    });
    planned(driver).iter().filter(|order| to(order)).count() + tasked.count()
}

#[test]
fn a_stack_is_told_with_one_forecast_one_confirmation_and_one_undo() {
    let mut driver = start((1600, 900));
    close_all(&mut driver);
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let all: Vec<ForceId> = afield(&seen).collect();
    assert_eq!(all.len(), 11);
    driver.key(KeyCode::Home);
    driver.frames(20);
    driver.click("forces-select-all");
    let mut chosen = selected(&driver);
    chosen.sort_unstable();
    assert_eq!(chosen, all);
    let fort = place(&state, "zhanaqorghan");
    driver.click_hex(state.scenario.places[fort.index()].hex, MouseButton::Right);
    let composed = draft(&driver);
    let joint = composed.joint.clone().expect("it is for several");
    let order = composed.order.expect("it has a goal");
    assert!(matches!(order, Order::Besiege { way: SiegeWay::Blockade, .. }), "{order:?}");
    assert_eq!(joint, JointOutlook::of(&seen, &order, &selected(&driver)));
    assert!(joint.arrives.is_some_and(|(first, last)| first < last));
    assert_eq!(planned(&driver), []);
    driver.click("draft-confirm");
    assert_eq!(planned(&driver).len(), 11);
    assert_eq!(besieged(&driver, fort), 11);
    driver.click("top-undo");
    assert_eq!(planned(&driver), []);
    driver.click("top-redo");
    assert_eq!(planned(&driver).len(), 11);
}

#[test]
fn forces_are_added_one_by_one_on_the_map_and_in_the_list() {
    let mut driver = start((1600, 900));
    close_all(&mut driver);
    let (state, side) = truth(&driver);
    let all: Vec<ForceId> = afield(&Observation::new(&state, side)).collect();
    let name = |force: ForceId| format!("force-{}", force.0);
    let (first, second, third) = (all[0], all[1], all[2]);
    driver.click(&name(first));
    driver.stroke(KeyCode::ControlLeft, ButtonState::Pressed);
    driver.click(&name(second));
    assert_eq!(selected(&driver), [first, second]);
    driver.click(&name(first));
    assert_eq!(selected(&driver), [second], "again takes it out");
    driver.click(&name(third));
    driver.stroke(KeyCode::ControlLeft, ButtonState::Released);
    assert_eq!(selected(&driver), [second, third]);
    driver.click(&format!("stack-drop-{}", third.0));
    assert_eq!(selected(&driver), [second]);
    // On the map.
    driver.key(KeyCode::Home);
    driver.frames(20);
    driver.act(LookIntent::Select(None));
    // The map comes to rest where the panel has been.
    driver.frames(20);
    sweep(&mut driver, &[first, second]);
    assert!([first, second].iter().all(|f| selected(&driver).contains(f)));
    driver.act(LookIntent::Select(Some(Subject::Force(third))));
    assert_eq!(selected(&driver), [third]);
    chord(&mut driver, KeyCode::ControlLeft, KeyCode::KeyA);
    assert_eq!(selected(&driver).len(), all.len());
    driver.act(LookIntent::Select(None));
    for count in 1..=3 {
        chord(&mut driver, KeyCode::ShiftLeft, KeyCode::KeyN);
        assert_eq!(selected(&driver).len(), count);
    }
}

#[test]
fn a_siege_by_a_stack_takes_three_actions() {
    let mut driver = start((1600, 900));
    close_all(&mut driver);
    driver.key(KeyCode::Home);
    driver.frames(20);
    let (state, _) = truth(&driver);
    let fort = place(&state, "zhanaqorghan");
    let mut hand = Counted { driver, actions: 0 };
    hand.click("forces-select-all");
    hand.right_click(state.scenario.places[fort.index()].hex);
    hand.click("draft-confirm");
    assert_eq!((hand.actions, besieged(&hand.driver, fort)), (3, 11));
}

#[test]
fn two_weeks_of_eleven_forces_take_few_clicks() {
    let driver = start((1600, 900));
    let mut hand = Counted { driver, actions: 0 };
    hand.answer_by_mouse();
    let (state, side) = truth(&hand.driver);
    let hex = |key: &str| state.scenario.places[place(&state, key).index()].hex;
    hand.key(KeyCode::Home);
    hand.driver.frames(20);
    hand.click("forces-select-all");
    hand.right_click(hex("zhanaqorghan"));
    hand.click("draft-confirm");
    assert_eq!(besieged(&hand.driver, place(&state, "zhanaqorghan")), 11);
    hand.week();
    hand.answer_by_mouse();
    hand.key(KeyCode::Home);
    hand.driver.frames(20);
    let east: Vec<ForceId> = ["sameke", "janibek"].map(|key| force(&state, key)).to_vec();
    hand.sweep(&east);
    hand.right_click(hex("syghanaq"));
    hand.click("draft-confirm");
    let both = ["zhanaqorghan", "syghanaq"].map(|key| besieged(&hand.driver, place(&state, key)));
    assert!(both[0] > 0 && both[1] >= 2, "{both:?}");
    hand.week();
    hand.answer_by_mouse();
    assert_eq!(hand.driver.campaign().state().week(), 2);
    assert!(hand.driver.campaign().state().forces().side(east[0]) == side);
    assert!(hand.actions <= 25, "{} actions", hand.actions);
}

fn force(state: &CampaignState, key: &str) -> ForceId {
    let names = &state.scenario.force_names;
    ForceId::at(names.iter().position(|fixed| fixed.key == key).unwrap())
}

#[test]
fn two_weeks_of_eleven_forces_take_few_keys() {
    let driver = start((1600, 900));
    let mut hand = Counted { driver, actions: 0 };
    hand.answer_by_keys();
    let (state, _) = truth(&hand.driver);
    hand.chord(KeyCode::ControlLeft, KeyCode::KeyA);
    hand.key(KeyCode::KeyC);
    hand.type_text("besiege yany blockade");
    hand.chord(KeyCode::ShiftLeft, KeyCode::Enter);
    assert_eq!(besieged(&hand.driver, place(&state, "zhanaqorghan")), 11);
    hand.week();
    hand.answer_by_keys();
    hand.chord(KeyCode::ShiftLeft, KeyCode::KeyN);
    hand.chord(KeyCode::ShiftLeft, KeyCode::KeyN);
    assert_eq!(selected(&hand.driver).len(), 2);
    hand.key(KeyCode::KeyC);
    hand.type_text("besiege sygnak blockade");
    hand.chord(KeyCode::ShiftLeft, KeyCode::Enter);
    let given = planned(&hand.driver);
    assert_eq!(besieged(&hand.driver, place(&state, "syghanaq")), 2, "{given:?}");
    hand.week();
    hand.answer_by_keys();
    assert_eq!(hand.driver.campaign().state().week(), 2);
    assert!(hand.actions <= 25, "{} actions", hand.actions);
}

#[test]
fn what_is_composed_waits_while_another_is_called_and_before_the_week_ends() {
    let mut driver = start((1600, 900));
    close_all(&mut driver);
    let (state, side) = truth(&driver);
    let all: Vec<ForceId> = afield(&Observation::new(&state, side)).collect();
    let halt = |force| Order::Stance { force, stance: rules::order::Stance::Entrench };
    driver.act(LookIntent::Select(Some(Subject::Force(all[0]))));
    driver.act(DraftIntent::Adjust(turkistan::game::intent::Adjust::Order(halt(all[0]))));
    driver.act(LookIntent::Select(Some(Subject::Force(all[1]))));
    assert!(draft(&driver).compose.is_none());
    driver.act(LookIntent::Select(Some(Subject::Force(all[0]))));
    assert_eq!(draft(&driver).order, Some(halt(all[0])), "it comes again");
    driver.act(LookIntent::Select(Some(Subject::Force(all[1]))));
    // The week asks first.
    driver.key(KeyCode::F5);
    assert_eq!(driver.sheets(), [Sheet::Leading]);
    let open = driver.app.world().resource::<AskedWeek>().0.clone().unwrap().open;
    let told = |force: ForceId| open.idle.contains(&force);
    assert_eq!(open.drafts, [halt(all[0])]);
    assert!(!told(all[0]), "what is composed for it stands in the list already");
    driver.click("leading-back");
    assert!(driver.sheets().is_empty());
    driver.act(TurnIntent::EndWeek);
    driver.click("leading-give");
    driver.show_all();
    let orders = &driver.campaign().session().replay().weeks[0].orders;
    assert!(orders.iter().any(|(_, order)| *order == halt(all[0])), "{orders:?}");
    close_all(&mut driver);
    // What is dropped is not given.
    let week = driver.campaign().state().week();
    driver.act(DraftIntent::Adjust(turkistan::game::intent::Adjust::Order(halt(all[1]))));
    driver.act(TurnIntent::EndWeek);
    driver.click("leading-drop");
    driver.show_all();
    assert_eq!(driver.campaign().state().week(), week + 1);
    let orders = &driver.campaign().session().replay().weeks[1].orders;
    assert!(orders.iter().all(|(_, order)| *order != halt(all[1])), "{orders:?}");
    // What was composed in one campaign is nothing in another, nor in an earlier week of the same.
    close_all(&mut driver);
    driver.act(CampaignIntent::Save("composed".to_owned()));
    let saved = saves::list(&Folders::at(driver.home()));
    let is_it = |saved: &&Saved| saved.file.to_string_lossy().contains("composed");
    let file = saved.iter().find(is_it).unwrap().file.clone();
    driver.act(DraftIntent::Adjust(turkistan::game::intent::Adjust::Order(halt(all[1]))));
    assert!(draft(&driver).compose.is_some());
    driver.act(CampaignIntent::Load(file));
    driver.frames(4);
    close_all(&mut driver);
    assert!(draft(&driver).compose.is_none(), "{:?}", draft(&driver));
    driver.act(TurnIntent::EndWeek);
    let asked = driver.app.world().resource::<AskedWeek>().0.clone();
    assert!(asked.is_none_or(|asked| asked.open.drafts.is_empty()));
}

#[test]
fn a_letter_waits_for_enter_and_its_next_stroke_for_the_next_choice() {
    let mut driver = start((1600, 900));
    close_all(&mut driver);
    let (state, side) = truth(&driver);
    let all: Vec<ForceId> = afield(&Observation::new(&state, side)).collect();
    driver.act(LookIntent::SelectForces(all.clone()));
    driver.key(KeyCode::KeyS);
    assert_eq!(planned(&driver), []);
    let first = draft(&driver).order;
    driver.key(KeyCode::KeyS);
    assert_ne!(draft(&driver).order, first);
    let orders = draft(&driver).orders();
    assert!(orders.len() > 1 && orders.iter().all(|order| order.kind() == OrderKind::Stance));
    driver.key(KeyCode::Enter);
    assert_eq!(planned(&driver), orders);
    driver.act(PlanIntent::Clear);
    driver.act(LookIntent::Select(Some(Subject::Force(all[0]))));
    driver.act(DraftIntent::Compose(Compose::new(OrderKind::March, all[0])));
    assert!(draft(&driver).forces.is_empty(), "one alone is told as before");
}

#[test]
fn the_parts_of_a_force_are_called_back_with_one_order() {
    let mut driver = start((1600, 2000));
    close_all(&mut driver);
    let (state, side) = truth(&driver);
    let host = force(&state, "abulkhair");
    let seen = Observation::new(&state, side);
    driver.act(LookIntent::Select(Some(Subject::Force(host))));
    assert!(!driver.has("stack-parts"), "it is whole");
    for (contingent, row) in seen.contingents(host).into_iter().take(2) {
        let (to, leader, men) = (ForceId::NONE, rules::ids::LeaderId::NONE, row.men / 2);
        driver.act(PlanIntent::Give(Order::Detach { contingent, men, to, leader, officer: true }));
    }
    assert_eq!(planned(&driver).len(), 2);
    driver.act(TurnIntent::Run);
    driver.show_all();
    close_all(&mut driver);
    driver.act(LookIntent::Select(Some(Subject::Force(host))));
    driver.click("stack-parts");
    driver.frames(3);
    assert_eq!(selected(&driver).len(), 3);
    driver.click("draft-confirm");
    let orders = planned(&driver);
    assert_eq!(orders.len(), 2);
    assert!(orders.iter().all(|order| matches!(order, Order::Merge { into, .. } if *into == host)));
}

#[test]
fn a_rectangle_about_a_banner_takes_all_who_stand_under_it() {
    let mut driver = start((1600, 900));
    close_all(&mut driver);
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let stands = |force: ForceId| seen.force(force).is_some_and(|row| !row.garrison.is_some());
    let mut swept = 0;
    let picks = driver.app.world().resource::<Picks>().0.clone();
    for (banner, thing) in picks {
        let Subject::Force(force) = thing else { continue };
        let Some(hex) = seen.force_hex(force).filter(|_| stands(force)) else { continue };
        let world = driver.app.world();
        let (view, area) = (world.resource::<MapView>(), world.resource::<MapArea>().0);
        let corners = [banner.min, banner.max].map(|at| view.to_screen(at));
        let rect = Rect::from_corners(corners[0], corners[1]).inflate(2.0);
        let foot = view.to_screen(geo::centre(&state.scenario.map, hex));
        // At the edges lie the little map and what else floats over it.
        let free = area.inflate(-0.15 * area.size().min_element());
        if rect.contains(foot) || !free.contains(rect.min) || !free.contains(rect.max) {
            continue;
        }
        driver.act(LookIntent::Select(None));
        driver.stroke(KeyCode::ShiftLeft, ButtonState::Pressed);
        driver.drag(rect.min, rect.max, MouseButton::Left);
        driver.stroke(KeyCode::ShiftLeft, ButtonState::Released);
        driver.frames(2);
        let there: Vec<ForceId> =
            seen.forces().filter(|&f| stands(f) && seen.force_hex(f) == Some(hex)).collect();
        let taken = selected(&driver);
        for other in &there {
            assert!(taken.contains(other), "{other:?} under the banner of {force:?}: {taken:?}");
        }
        swept += there.len();
    }
    assert!(swept > 0, "no banner stands above its ground");
}

#[test]
fn a_town_stays_selected_while_forces_are_sent_to_it() {
    let mut driver = start((1600, 2000));
    close_all(&mut driver);
    let (state, _) = truth(&driver);
    let fort = Subject::Place(place(&state, "zhanaqorghan"));
    driver.act(LookIntent::Select(Some(fort)));
    let send: Vec<String> =
        driver.names().into_iter().filter(|name| name.starts_with("send-")).collect();
    for (count, name) in send.iter().take(2).enumerate() {
        driver.click(name);
        assert_eq!(driver.app.world().resource::<Selected>().one(), Some(fort));
        driver.click("draft-confirm");
        assert_eq!(planned(&driver).len(), count + 1);
    }
    assert_eq!(planned(&driver).len(), 2);
    // Or together, as one order.
    driver.act(PlanIntent::Clear);
    driver.click(&send[0]);
    driver.stroke(KeyCode::ControlLeft, ButtonState::Pressed);
    driver.click(&send[1]);
    driver.stroke(KeyCode::ControlLeft, ButtonState::Released);
    assert_eq!(draft(&driver).forces.len(), 2);
    driver.click("draft-confirm");
    assert_eq!(planned(&driver).len(), 2);
    driver.click("top-undo");
    assert_eq!(planned(&driver), []);
}
