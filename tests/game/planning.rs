//! Planning on the screen: every order by mouse and by keys, the composed order and its forecast,
//! undo and redo, and panels that fit.

use crate::drive::{Driver, close_all};
use bevy::{input::ButtonState, prelude::*};
use headless::{
    ai::Policy,
    play::{Player, Settings},
};
use rules::{
    event::Body,
    ids::{ForceId, HexId, SideId, Spot, Subject},
    observe::Observation,
    order::{
        CampRule, Forage, Order, OrderKind, Pace, Quarters, SiegeWay, Stance, Task,
        kinds::BearerKind,
    },
    outlook::Outlook,
    resolve::week,
    state::CampaignState,
};
use text::Texts;
use turkistan::game::{
    geo,
    intent::{
        Adjust, CameraIntent, CampaignIntent, Compose, DraftIntent, Intent, LookIntent, PlanIntent,
        TurnIntent,
    },
    map::MapView,
    model::{Picks, Selected, Viewpoint},
    planning::{Draft, aim},
    ui::WidgetRects,
};

const MAIN: &str = "struggle-for-turkistan";

fn start_as(key: &str, scale: u32, size: (u32, u32)) -> Driver {
    let settings = Settings { scale_percent: scale, guide: false, ..Settings::default() };
    let mut driver = Driver::start(settings, size);
    let scenario = test_support::load(MAIN);
    let player = |side: SideId| match scenario.sides[side.index()].key == key {
        true => Player::Human,
        false => Player::Computer(Policy::Plan),
    };
    let players = scenario.playable().map(|side| (side, player(side))).collect();
    driver.act(CampaignIntent::Begin { scenario: MAIN.to_owned(), seed: 1725, players });
    driver.frames(3);
    close_all(&mut driver);
    driver
}

fn planned(driver: &Driver) -> Vec<Order> {
    let campaign = driver.campaign();
    campaign.session().plan(campaign.seat().unwrap()).orders().to_vec()
}

fn truth(driver: &Driver) -> (CampaignState, SideId) {
    (driver.campaign().state().clone(), driver.campaign().seat().unwrap())
}

/// Kinds of orders to a body that are composed, because they want a goal or a number.
fn composed(body: Body) -> impl Iterator<Item = OrderKind> {
    let wanted = move |kind: &OrderKind| match body {
        Body::Force(_) => matches!(kind.bearer(), BearerKind::Force | BearerKind::Contingent),
        Body::Camp(_) => kind.bearer() == BearerKind::Camp,
    };
    OrderKind::ALL.into_iter().filter(|kind| !kind.is_plain()).filter(wanted)
}

/// An order of a kind that can be given now, as the first goal of the list means it.
fn possible(seen: &Observation<'_>, kind: Compose) -> Option<Order> {
    let off = |order: &Order| matches!(order, Order::March { to, .. } if to.as_box().is_some());
    let mut near = aim::targets(seen, kind).into_iter().filter(|order| !off(order));
    near.find(|order| seen.check(order).is_ok())
}

/// One order of each composed kind that some body of the side can be given now, with its button.
fn orders(state: &CampaignState, side: SideId) -> Vec<(String, Subject, Compose, Order)> {
    let seen = Observation::new(state, side);
    let mut found: Vec<(String, Subject, Compose, Order)> = Vec::new();
    let bodies = seen.forces().map(Body::Force).chain(seen.camps().map(Body::Camp));
    for body in bodies {
        for kind in composed(body) {
            let compose = Compose::new(kind, body);
            let new = found.iter().all(|(_, _, other, _)| other.kind != kind);
            if let Some(order) = possible(&seen, compose).filter(|_| new) {
                found.push((format!("order-{}", kind.key()), body.into(), compose, order));
            }
        }
    }
    found
}

/// Orders that are given at once, each with its button.
fn plain(state: &CampaignState, side: SideId) -> Vec<(&'static str, Subject, Order)> {
    let seen = Observation::new(state, side);
    let mut found: Vec<(&'static str, Subject, Order)> = Vec::new();
    let force = seen.forces().find(|&f| seen.force_hex(f).is_some()).unwrap();
    let of_force = [
        ("order-halt", Order::Halt { force }),
        ("order-stance-entrench", Order::Stance { force, stance: Stance::Entrench }),
        ("order-stance-hold", Order::Stance { force, stance: Stance::Hold }),
        ("order-forage-close", Order::Forage { force, forage: Forage::Close }),
        ("order-forage-wide", Order::Forage { force, forage: Forage::Wide }),
        ("order-winter-disperse", Order::Winter { force, quarters: Quarters::Disperse }),
    ];
    let able = of_force.into_iter().filter(|(_, order)| seen.check(order).is_ok());
    found.extend(able.map(|(button, order)| (button, Subject::Force(force), order)));
    if let Some(camp) = seen.camps().find(|&camp| seen.camp_hex(camp).is_some()) {
        let rules = [
            ("order-rule-stay", CampRule::Stay),
            ("order-rule-stand", CampRule::Stand),
            ("order-rule-seasonal", CampRule::Seasonal),
        ];
        let orders = rules.map(|(button, rule)| (button, Order::CampRule { camp, rule }));
        let able = orders.into_iter().filter(|(_, order)| seen.check(order).is_ok());
        found.extend(able.map(|(button, order)| (button, Subject::Camp(camp), order)));
    }
    found
}

/// Every kind of order that one of the two sides can give at the start.
fn both_sides(mut each: impl FnMut(&mut Driver, &CampaignState, SideId, &mut Vec<OrderKind>)) {
    let mut done = Vec::new();
    for key in ["kazakh", "dzungar"] {
        let mut driver = start_as(key, 75, (1920, 1400));
        let (state, side) = truth(&driver);
        each(&mut driver, &state, side, &mut done);
    }
    for kind in OrderKind::ALL {
        // Nobody is near enough to be raided yet, and nothing waits for an answer.
        let later = matches!(kind, OrderKind::Raid | OrderKind::Answer);
        assert!(later || done.contains(&kind), "{kind:?} is not among {done:?}");
    }
}

#[test]
fn every_order_can_be_given_by_clicks() {
    both_sides(|driver, state, side, done| {
        for (button, thing, order) in plain(state, side) {
            driver.act(PlanIntent::Clear);
            driver.act(LookIntent::Select(Some(thing)));
            driver.click(button);
            assert_eq!(planned(driver), [order], "{button}");
            done.push(order.kind());
        }
        for (button, thing, kind, order) in orders(state, side) {
            driver.act(PlanIntent::Clear);
            driver.act(LookIntent::Select(Some(thing)));
            driver.click(&button);
            driver.frames(3);
            let draft = driver.app.world().resource::<Draft>();
            assert_eq!(draft.compose, Some(kind), "{button}");
            if kind.is_aimed() {
                driver.click("draft-goal-0");
                driver.frames(3);
            }
            driver.click("draft-confirm");
            assert_eq!(planned(driver), [order], "{button}");
            done.push(order.kind());
        }
    });
}

#[test]
fn every_order_can_be_given_by_keys() {
    let texts =
        Texts::load(&test_support::root().join("assets"), Settings::default().lang).unwrap();
    both_sides(|driver, state, side, done| {
        let all = plain(state, side)
            .into_iter()
            .map(|(_, thing, order)| (thing, order))
            .chain(orders(state, side).into_iter().map(|(_, thing, _, order)| (thing, order)));
        for (thing, order) in all {
            driver.act(PlanIntent::Clear);
            driver.act(LookIntent::Select(Some(thing)));
            driver.key(KeyCode::KeyC);
            assert!(driver.has("palette-field"), "{order:?}");
            let words = text::order(&texts, state, &order).to_lowercase();
            let words: Vec<&str> =
                words.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            driver.type_text(&words.join(" "));
            driver.frames(1);
            driver.key(KeyCode::Enter);
            if planned(driver).is_empty() {
                driver.key(KeyCode::Enter);
            }
            let kinds: Vec<OrderKind> = planned(driver).iter().map(Order::kind).collect();
            assert_eq!(kinds, [order.kind()], "{words:?}");
            done.push(order.kind());
        }
    });
}

#[test]
fn letters_and_the_map_cursor_give_a_march() {
    let mut driver = start_as("kazakh", 100, (1280, 720));
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let force = seen
        .forces()
        .find(|&f| possible(&seen, Compose::new(OrderKind::March, f)).is_some())
        .unwrap();
    let here = seen.force_hex(force).unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    driver.act(CameraIntent::Centre(here));
    driver.frames(20);
    driver.key(KeyCode::KeyM);
    driver.key(KeyCode::Numpad8);
    driver.key(KeyCode::Numpad6);
    let draft = driver.app.world().resource::<Draft>().clone();
    let order = draft.order.expect("the cursor aims");
    assert_eq!(draft.outlook, Outlook::of(&seen, &order).ok());
    assert_eq!(draft.why_not, seen.check(&order).err());
    if draft.is_ready() {
        driver.key(KeyCode::Enter);
        driver.key(KeyCode::Enter);
        assert_eq!(planned(&driver), [order]);
    }
    driver.key(KeyCode::KeyM);
    driver.key(KeyCode::Escape);
    assert!(driver.app.world().resource::<Draft>().compose.is_none());
    assert!(driver.app.world().resource::<Selected>().one().is_some());
}

#[test]
fn a_right_click_composes_a_march_and_undo_takes_it_back() {
    let mut driver = start_as("kazakh", 100, (1280, 720));
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let map = &state.scenario.map;
    let force = seen
        .forces()
        .find(|&f| possible(&seen, Compose::new(OrderKind::March, f)).is_some())
        .unwrap();
    let here = seen.force_hex(force).unwrap();
    let march = |hex: HexId, pace| {
        let to = Spot::hex(hex);
        Order::March { force, to, via: [HexId::NONE; 2], pace }
    };
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    driver.act(CameraIntent::Centre(here));
    driver.frames(30);
    // On open ground: a banner or a name means the hex of whom it is of.
    let picks = driver.app.world().resource::<Picks>().clone();
    let near = (0..map.len()).map(HexId::at);
    let goal = near
        .filter(|&hex| (2..=3).contains(&map.distance(here, hex)))
        .filter(|&hex| picks.at(geo::centre(map, hex)).next().is_none())
        .find(|&hex| seen.check(&march(hex, Pace::Normal)).is_ok())
        .unwrap();
    driver.click_hex(goal, MouseButton::Right);
    let draft = driver.app.world().resource::<Draft>().clone();
    assert_eq!((draft.order, draft.fixed), (Some(march(goal, Pace::Normal)), true));
    assert_eq!(draft.outlook, Outlook::of(&seen, &march(goal, Pace::Normal)).ok());
    driver.click("draft-pace-forced");
    let draft = driver.app.world().resource::<Draft>().clone();
    assert_eq!(draft.outlook, Outlook::of(&seen, &march(goal, Pace::Forced)).ok());
    driver.click("draft-confirm");
    assert_eq!(planned(&driver), [march(goal, Pace::Forced)]);
    driver.click("top-undo");
    assert!(planned(&driver).is_empty());
    driver.click("top-redo");
    assert_eq!(planned(&driver), [march(goal, Pace::Forced)]);
    driver.click("top-orders");
    driver.click("orders-withdraw-0");
    assert!(planned(&driver).is_empty());
}

#[test]
fn a_right_click_on_a_name_or_banner_means_the_hex_of_whom_it_is_of() {
    let mut driver = start_as("kazakh", 100, (1280, 720));
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let map = &state.scenario.map;
    let force = seen.forces().find(|&f| seen.force_hex(f).is_some()).unwrap();
    let town = state.scenario.place_by_key("turkistan").unwrap();
    let hex = state.scenario.places[town.index()].hex;
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    driver.act(CameraIntent::Centre(hex));
    driver.frames(30);
    // Somewhere on it that lies over another hex.
    let world = driver.app.world();
    let picks = world.resource::<Picks>();
    let of_the_town = |thing: Subject| Viewpoint(Some(side)).hex_of(&state, thing) == Some(hex);
    let on_it = picks.0.iter().filter(|(_, thing)| of_the_town(*thing)).flat_map(|(rect, _)| {
        let steps = (1..10).map(|n| n as f32 / 10.0);
        let points = steps.clone().flat_map(move |x| steps.clone().map(move |y| Vec2::new(x, y)));
        points.map(|at| rect.min + rect.size() * at)
    });
    let beside = on_it
        .filter(|&at| geo::hex_at(map, at).is_some_and(|under| under != hex))
        .find(|&at| picks.at(at).next().is_some_and(of_the_town))
        .expect("names and banners are larger than a hex");
    let at = world.resource::<MapView>().to_screen(beside);
    driver.click_at(at, MouseButton::Right);
    let draft = driver.app.world().resource::<Draft>().clone();
    assert_eq!(draft.goal, Some(hex), "{:?}", draft.order);
}

#[test]
fn who_lies_before_a_town_may_be_told_to_press_it_otherwise() {
    let scenario = test_support::load(MAIN);
    let side = scenario.side_by_key("kazakh").unwrap();
    let place = scenario.place_by_key("turkistan").unwrap();
    let hex = scenario.places[place.index()].hex;
    let mut state = CampaignState::new(scenario, 1725);
    let siege = |force, way| Order::Besiege { force, place, way };
    let force = {
        let seen = Observation::new(&state, side);
        let can = |f: &_| seen.check(&siege(*f, SiegeWay::Blockade)).is_ok();
        seen.forces().filter(|f| seen.force_hex(*f).is_some()).find(can).unwrap()
    };
    week(&mut state, &[(side, siege(force, SiegeWay::Blockade))], &mut ());
    let seen = Observation::new(&state, side);
    let on_it = Task::Besiege { place, way: SiegeWay::Blockade };
    assert_eq!(seen.force(force).unwrap().task, on_it, "the order has arrived");
    let again = siege(force, SiegeWay::Blockade);
    assert!(seen.check(&again).is_err(), "it does so already");
    let other = aim::able(&seen, again).expect("there are other ways");
    assert!(matches!(other, Order::Besiege { way, .. } if way != SiegeWay::Blockade));
    // A right click on the town means that, and no march to where it goes anyhow.
    let usual = aim::usual(&seen, Some(Subject::Force(force)), hex).unwrap();
    assert_eq!(Some(usual), aim::compose_of(&seen, &other));
}

#[test]
fn a_right_click_where_one_lies_within_walls_rides_out_at_those_before_them() {
    let mut driver = start_as("dzungar", 100, (1280, 720));
    let shut_in = |driver: &Driver| {
        let (state, side) = truth(driver);
        let seen = Observation::new(&state, side);
        seen.forces().find_map(|force| {
            let place = seen.force(force)?.garrison.some()?;
            let hex = seen.force_hex(force)?;
            (seen.siege_days(place)? > 0).then_some((force, hex))
        })
    };
    let right_click = |driver: &mut Driver, force: ForceId, hex: HexId| {
        driver.act(LookIntent::Select(Some(Subject::Force(force))));
        driver.act(CameraIntent::Centre(hex));
        driver.frames(30);
        driver.click_hex(hex, MouseButton::Right);
        driver.app.world().resource::<Draft>().order
    };
    // Nobody is before the walls yet: the click means nothing of the kind.
    let quiet = {
        let (state, side) = truth(&driver);
        let seen = Observation::new(&state, side);
        let inside = |f: &ForceId| seen.force(*f).is_some_and(|row| row.garrison.is_some());
        let force = seen.forces().find(inside).expect("a town has a garrison");
        (force, seen.force_hex(force).unwrap())
    };
    let order = right_click(&mut driver, quiet.0, quiet.1);
    assert!(!matches!(order, Some(Order::Stance { .. })), "{order:?}");
    let mut weeks = 0;
    let (force, hex) = loop {
        if let Some(found) = shut_in(&driver) {
            break found;
        }
        weeks += 1;
        assert!(weeks < 8, "the Kazakhs besiege nobody");
        driver.act(DraftIntent::CancelAll);
        driver.act(TurnIntent::Run);
        driver.show_all();
        close_all(&mut driver);
    };
    let order = right_click(&mut driver, force, hex);
    assert_eq!(order, Some(Order::Stance { force, stance: Stance::Seek }));
    driver.click("draft-confirm");
    assert_eq!(planned(&driver), [Order::Stance { force, stance: Stance::Seek }]);
}

#[test]
fn the_window_forecasts_a_siege_as_the_rules_do() {
    let mut driver = start_as("kazakh", 100, (1280, 720));
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let force = seen.forces().next().unwrap();
    let place = state.scenario.place_by_key("turkistan").unwrap();
    let order = Order::Besiege { force, place, way: rules::order::SiegeWay::Blockade };
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    driver.act(DraftIntent::Adjust(Adjust::Order(order)));
    driver.frames(3);
    let outlook = driver.app.world().resource::<Draft>().outlook.clone();
    assert_eq!(outlook, Outlook::of(&seen, &order).ok());
    let journey = outlook.and_then(|outlook| outlook.journey).expect("it goes there");
    assert_eq!(journey.pace, Pace::WithHerd);
}

#[test]
fn an_order_is_in_the_plan_in_the_frame_in_which_it_is_given() {
    let mut driver = start_as("kazakh", 100, (1280, 720));
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let force = seen
        .forces()
        .find(|&f| possible(&seen, Compose::new(OrderKind::March, f)).is_some())
        .unwrap();
    let march = possible(&seen, Compose::new(OrderKind::March, force)).unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    // A letter that needs no goal waits for Enter all the same.
    let before = planned(&driver).len();
    driver.key(KeyCode::KeyS);
    assert_eq!(planned(&driver).len(), before);
    driver.stroke(KeyCode::Enter, ButtonState::Pressed);
    assert_eq!(planned(&driver).len(), before + 1);
    assert!(matches!(planned(&driver)[before], Order::Stance { .. }));
    driver.stroke(KeyCode::Enter, ButtonState::Released);
    // What is composed, by the key that confirms it.
    driver.act(DraftIntent::Adjust(Adjust::Order(march)));
    driver.stroke(KeyCode::Enter, ButtonState::Pressed);
    assert!(planned(&driver).contains(&march));
    driver.stroke(KeyCode::Enter, ButtonState::Released);
    driver.act(PlanIntent::Clear);
    // By the button, when it is let go.
    driver.act(DraftIntent::Adjust(Adjust::Order(march)));
    driver.frames(3);
    driver.point(driver.place("draft-confirm").unwrap());
    driver.mouse(MouseButton::Left, ButtonState::Pressed);
    assert!(planned(&driver).is_empty());
    driver.mouse(MouseButton::Left, ButtonState::Released);
    assert_eq!(planned(&driver), [march]);
    // And the week that ends in the same frame has it.
    driver.act(PlanIntent::Clear);
    driver.act(DraftIntent::Adjust(Adjust::Order(march)));
    let world = driver.app.world_mut();
    world.write_message(Intent::from(DraftIntent::Confirm));
    world.write_message(Intent::from(TurnIntent::Run));
    driver.frames(1);
    let replay = driver.campaign().session().replay();
    assert!(replay.weeks[0].orders.iter().any(|(_, order)| *order == march));
}

#[test]
fn what_cannot_be_ordered_is_grey() {
    let mut driver = start_as("kazakh", 75, (1920, 1400));
    let (state, side) = truth(&driver);
    let seen = Observation::new(&state, side);
    let mut greyed = 0;
    for force in seen.forces().take(6) {
        driver.act(LookIntent::Select(Some(Subject::Force(force))));
        for kind in composed(Body::Force(force)) {
            let button = &format!("order-{}", kind.key());
            let hit = driver.app.world().resource::<WidgetRects>().0.get(button).copied();
            let hit = hit.unwrap_or_else(|| panic!("no {button}"));
            assert_eq!(
                hit.enabled,
                possible(&seen, Compose::new(kind, force)).is_some(),
                "{button} {force:?}"
            );
            greyed += u32::from(!hit.enabled);
        }
    }
    assert!(greyed > 0);
}

/// Widgets of the bar, of orders and of the composed order lie within the screen and apart.
#[test]
fn panels_fit_the_screen() {
    for scale in [75, 100, 200] {
        let mut driver = start_as("kazakh", scale, (1280, 720));
        let (state, side) = truth(&driver);
        let seen = Observation::new(&state, side);
        let force = seen
            .forces()
            .find(|&f| possible(&seen, Compose::new(OrderKind::March, f)).is_some())
            .unwrap();
        let order = possible(&seen, Compose::new(OrderKind::March, force)).unwrap();
        driver.act(LookIntent::Select(Some(Subject::Force(force))));
        driver.act(DraftIntent::Compose(Compose::new(OrderKind::March, force)));
        driver.frames(3);
        driver.act(DraftIntent::Adjust(Adjust::Order(order)));
        driver.frames(4);
        let (width, height) = (1280.0 * 100.0 / scale as f32, 720.0 * 100.0 / scale as f32);
        let hits = driver.app.world().resource::<WidgetRects>().0.clone();
        for name in ["top-date", "top-undo", "top-redo", "top-orders", "top-menu", "top-end-week"] {
            assert!(hits.contains_key(name), "{name} at {scale}");
        }
        for name in ["draft-confirm", "draft-cancel"] {
            let hit = hits.get(name).unwrap_or_else(|| panic!("{name} at {scale}"));
            assert!(hit.clip.contains_rect(hit.rect), "{name} is cut off at {scale}: {hit:?}");
        }
        let ours =
            |name: &str| ["top-", "draft-", "order-"].iter().any(|prefix| name.starts_with(prefix));
        let list: Vec<_> = hits.iter().filter(|(name, _)| ours(name)).collect();
        for (at, (name, hit)) in list.iter().enumerate() {
            let seen = hit.rect.intersect(hit.clip);
            if !seen.is_positive() {
                continue;
            }
            assert!(
                seen.min.x >= -0.5 && seen.max.x <= width + 0.5 && seen.max.y <= height + 0.5,
                "{name} at {scale}: {seen:?}"
            );
            for (other, hit) in &list[at + 1..] {
                let both = seen.intersect(hit.rect.intersect(hit.clip));
                let apart = both.width() <= 1.0 || both.height() <= 1.0;
                assert!(apart, "{name} and {other} overlap at {scale}: {both:?}");
            }
        }
        let bar = |name: &str| name.starts_with("top-") && !hits[name].cut;
        for name in hits.keys().filter(|name| name.starts_with("top-")) {
            assert!(bar(name), "{name} is cut at {scale}");
        }
    }
}

#[test]
fn n_leads_to_those_who_need_a_look() {
    let mut driver = start_as("kazakh", 100, (1280, 720));
    let mut seen = Vec::new();
    for _ in 0..3 {
        driver.key(KeyCode::KeyN);
        close_all(&mut driver);
        seen.extend(driver.app.world().resource::<Selected>().one());
    }
    assert!(!seen.is_empty());
    let body = |thing: &Subject| match *thing {
        Subject::Force(force) => Some(Body::Force(force)),
        Subject::Camp(camp) => Some(Body::Camp(camp)),
        _ => None,
    };
    let (state, side) = truth(&driver);
    for body in seen.iter().filter_map(body) {
        let own = match body {
            Body::Force(force) => state.forces().side(force),
            Body::Camp(camp) => state.camps().side(camp),
        };
        assert_eq!(own, side);
    }
}
