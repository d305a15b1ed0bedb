//! The first minutes: the page that opens a campaign, what it is fought for over the map, and the guide,
//! which teaches by doing.

use crate::drive::{Driver, close_all, quiet};
use bevy::prelude::*;
use headless::{
    ai::Policy,
    play::{Player, Settings, folders::Folders},
};
use rules::{
    ids::{ForceId, HexId, SideId, Spot, Subject},
    observe::Observation,
    order::{Forage, Order, Pace, Quarters, SiegeWay},
    state::CampaignState,
};
use text::Lang;
use turkistan::game::{
    intent::{
        Adjust, CampaignIntent, DraftIntent, LookIntent, PlanIntent, ScreenIntent, SettingsIntent,
        Sheet, TurnIntent,
    },
    map::MapView,
    model::{Selected, SettingsRes},
    planning::{Draft, click::afield},
    ui::WidgetRects,
};

const SIZE: (u32, u32) = (1280, 720);
const LEARN: &str = "first-march";

fn settings(driver: &Driver) -> Settings {
    driver.app.world().resource::<SettingsRes>().0.clone()
}

fn prefer(driver: &mut Driver, settings: Settings) {
    driver.act(SettingsIntent::Prefer(Box::new(settings)));
}

/// Begins a campaign as the Kazakhs, or with two people at the table.
fn begin(driver: &mut Driver, scenario: &str, people: usize, policy: Policy) {
    let own = if people > 1 { &["kazakh", "dzungar"][..] } else { &["kazakh"] };
    begin_as(driver, scenario, own, policy);
}

fn begin_as(driver: &mut Driver, scenario: &str, own: &[&str], policy: Policy) {
    let loaded = test_support::load(scenario);
    let player = |side: SideId| match own.contains(&loaded.sides[side.index()].key.as_str()) {
        true => Player::Human,
        false => Player::Computer(policy),
    };
    let players = loaded.playable().map(|side| (side, player(side))).collect();
    driver.act(CampaignIntent::Begin { scenario: scenario.to_owned(), seed: 7, players });
    driver.frames(4);
}

/// Every side that somebody can play, of every scenario.
fn sides() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for name in test_support::library().names() {
        let scenario = test_support::load(&name);
        let key = |side: SideId| scenario.sides[side.index()].key.clone();
        all.extend(scenario.playable().map(|side| (name.clone(), key(side))));
    }
    all
}

#[test]
fn every_campaign_opens_with_a_page_that_fits() {
    let mut driver = Driver::start(Settings::default(), SIZE);
    crate::measure::read_along(&mut driver);
    for lang in Lang::ALL {
        prefer(&mut driver, Settings { lang, ..Settings::default() });
        for (scenario, own) in sides() {
            begin_as(&mut driver, &scenario, &[&own], Policy::Passive);
            let at = format!("{scenario}, {own}, {lang:?}");
            assert_eq!(driver.sheets(), [Sheet::Briefing], "{at}");
            crate::measure::assert_tidy(&mut driver, &at, SIZE, 100);
            // All of it is there without scrolling, down to its last line.
            let hit = driver.app.world().resource::<WidgetRects>().0["brief-sources"];
            assert!(hit.rect.bottom() <= hit.clip.bottom() + 0.5, "{at}: {hit:?}");
            assert_eq!(driver.has("brief-learn"), scenario != LEARN, "{at}");
            // The keyboard is on Begin, which shows from where one sets out and what for.
            driver.key(KeyCode::Enter);
            driver.frames(2);
            if scenario == LEARN {
                assert!(driver.app.world().resource::<MapView>().is_sweeping(), "{at}");
            }
            assert!(driver.sheets().is_empty(), "{at}: {:?}", driver.sheets());
        }
    }
}

#[test]
fn the_page_comes_once_to_each_person_and_to_nobody_who_does_not_want_it() {
    let mut driver = Driver::start(Settings::default(), SIZE);
    // Two people at one table: each reads their own, and only the first time.
    begin(&mut driver, LEARN, 2, Policy::Passive);
    let mut pages = Vec::new();
    for _ in 0..4 {
        assert!(matches!(driver.sheets()[..], [Sheet::HandOver(_)]), "{:?}", driver.sheets());
        driver.act(TurnIntent::TakeSeat);
        driver.frames(2);
        if driver.sheets().contains(&Sheet::Briefing) {
            pages.push(driver.campaign().seat().unwrap());
        }
        driver.show_all();
        close_all(&mut driver);
        driver.act(TurnIntent::Run);
        driver.frames(2);
    }
    assert_eq!(pages.len(), 2, "{pages:?}");
    assert_ne!(pages[0], pages[1]);
    // Who goes on with a campaign knows what it is about.
    begin(&mut driver, "ayagoz-1717", 1, Policy::Passive);
    driver.act(ScreenIntent::Close);
    driver.act(CampaignIntent::Save("page".to_owned()));
    let saved = headless::play::saves::list(&Folders::at(driver.home()));
    let file = saved.iter().find(|saved| saved.file.to_string_lossy().contains("page")).unwrap();
    driver.act(CampaignIntent::Load(file.file.clone()));
    driver.frames(4);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    // From the page one comes to the small campaign, or has no more of it.
    begin(&mut driver, "uzen-1724", 1, Policy::Passive);
    driver.click("brief-learn");
    driver.frames(4);
    let scenario = |driver: &Driver| driver.campaign().state().scenario.key.clone();
    assert_eq!(scenario(&driver), LEARN);
    let seat = driver.campaign().seat().unwrap();
    assert_eq!(driver.campaign().state().scenario.sides[seat.index()].key, "kazakh");
    assert_eq!(driver.sheets(), [Sheet::Briefing]);
    driver.click("brief-never");
    driver.frames(3);
    assert!(driver.sheets().is_empty() && !settings(&driver).guide);
    begin(&mut driver, "uzen-1724", 1, Policy::Passive);
    assert!(driver.sheets().is_empty() && !driver.has("area-guide"));
}

fn view(driver: &Driver) -> Observation<'_> {
    let campaign = driver.campaign();
    campaign.session().seen_by(campaign.seat().unwrap())
}

#[test]
fn what_is_fought_for_is_pinned_over_the_map_with_its_progress() {
    let mut driver = Driver::start(quiet(), SIZE);
    crate::measure::read_along(&mut driver);
    begin(&mut driver, LEARN, 1, Policy::Passive);
    let place = |key: &str| view(&driver).scenario().place_by_key(key).unwrap();
    let (town, fort) = (place("turkistan"), place("zhanaqorghan"));
    let chip = |place: rules::ids::PlaceId| format!("objective-place-{}", place.0);
    let words = |driver: &mut Driver| crate::measure::drawn(driver).join("\n");
    let told = words(&mut driver);
    // Every place that gives points counts, whether or not the side wants it most.
    let points = |told: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix("places: "));
        let numbers = line.and_then(|line| line.strip_suffix(" points")?.split_once(" of "));
        let numbers = numbers.unwrap_or_else(|| panic!("no sum in {told}"));
        (numbers.0.parse::<u32>().unwrap(), numbers.1.parse::<u32>().unwrap())
    };
    let all: u32 = view(&driver).scenario().places.iter().map(|place| place.points).sum();
    let (own, of) = points(&told);
    assert!(told.contains("○ Turkistan 100") && of == all && own + 100 <= of, "{told}");
    driver.click(&chip(town));
    driver.frames(3);
    assert_eq!(driver.app.world().resource::<Selected>().one(), Some(Subject::Place(town)));
    // Folded away there is the sum alone.
    driver.click("objectives-fold");
    driver.frames(2);
    assert!(!driver.has(&chip(town)) && driver.has("objectives-points"));
    driver.click("objectives-fold");
    driver.frames(2);
    // A fort is besieged, and falls: its sign and the sum follow.
    let mut signs = Vec::new();
    for _ in 0..6 {
        let forces: Vec<ForceId> = afield(&view(&driver)).take(3).collect();
        let orders = forces.into_iter().map(|force| Order::Besiege {
            force,
            place: fort,
            way: SiegeWay::Storm,
        });
        let able: Vec<Order> = orders.filter(|order| view(&driver).check(order).is_ok()).collect();
        driver.act(PlanIntent::GiveAll(able));
        driver.act(TurnIntent::Run);
        driver.show_all();
        close_all(&mut driver);
        let told = words(&mut driver);
        let sign =
            ["○", "◐", "●"].into_iter().find(|sign| told.contains(&format!("{sign} Yany-Kurgan")));
        signs.push((sign.unwrap_or_default().to_owned(), points(&told).0 == own + 15));
        if signs.last().is_some_and(|(sign, _)| sign == "●") {
            break;
        }
    }
    assert_eq!(signs.last(), Some(&("●".to_owned(), true)), "{signs:?}");
    // Where there is little room it begins folded.
    let mut small = Driver::start(quiet(), (800, 600));
    begin(&mut small, LEARN, 1, Policy::Passive);
    assert!(!small.names().iter().any(|name| name.starts_with("objective-place-")));
}

/// Whether a lesson has been learnt.
fn learnt(driver: &Driver, key: &str) -> bool {
    settings(driver).lessons.iter().any(|lesson| lesson == key)
}

/// A player who does what the card says.
struct Pupil {
    driver: Driver,
    /// Lessons in the order in which their cards were shown.
    cards: Vec<String>,
}

impl Pupil {
    fn start() -> Self {
        let mut driver = Driver::start(Settings::default(), (1600, 900));
        begin(&mut driver, LEARN, 1, Policy::Plan);
        driver.key(KeyCode::Enter);
        driver.frames(3);
        Self { driver, cards: Vec::new() }
    }

    /// The lesson on the card.
    fn card(&self) -> Option<String> {
        let mut names = self.driver.names().into_iter();
        names.find_map(|name| name.strip_prefix("guide-card-").map(str::to_owned))
    }

    /// The card of a lesson is there; it is done, and the card goes on.
    fn learn(&mut self, key: &str, act: impl FnOnce(&mut Driver)) {
        assert_eq!(self.card().as_deref(), Some(key), "after {:?}", self.cards);
        self.cards.push(key.to_owned());
        act(&mut self.driver);
        self.driver.frames(4);
        assert!(learnt(&self.driver, key), "{key} is done and not seen");
    }

    fn give(driver: &mut Driver, order: Order) {
        assert_eq!(view(driver).check(&order), Ok(()), "{order:?}");
        driver.act(PlanIntent::Give(order));
    }

    fn state(&self) -> &CampaignState {
        self.driver.campaign().state()
    }

    fn force(&self, key: &str) -> ForceId {
        self.state().scenario.force_by_key(key).unwrap()
    }

    fn end_week(&mut self) {
        self.driver.key(KeyCode::F5);
        self.driver.frames(3);
        if self.driver.sheets().last() == Some(&Sheet::Leading) {
            self.driver.key(KeyCode::Enter);
            self.driver.frames(2);
        }
        self.driver.show_all();
        self.driver.frames(3);
    }

    /// Plays a week on: whoever is free marches on the town.
    fn march_on(&mut self) {
        let seen = view(&self.driver);
        let town = seen.scenario().place_by_key("turkistan").unwrap();
        let march = |force| Order::Besiege { force, place: town, way: SiegeWay::Storm };
        let orders: Vec<Order> =
            afield(&seen).map(march).filter(|order| seen.check(order).is_ok()).collect();
        self.driver.act(PlanIntent::GiveAll(orders));
        self.end_week();
        close_all(&mut self.driver);
    }
}

fn nearest_enemy(seen: &Observation<'_>) -> Option<(ForceId, HexId)> {
    let own: Vec<(ForceId, HexId)> =
        afield(seen).filter_map(|force| Some((force, seen.force_hex(force)?))).collect();
    let map = &seen.scenario().map;
    let pairs =
        seen.enemy_forces().flat_map(|(_, at)| own.iter().map(move |&(f, from)| (f, from, at)));
    let near = pairs.min_by_key(|&(_, from, at)| map.distance(from, at))?;
    Some((near.0, near.2))
}

/// What is learnt before the first week ends, and from its dispatch.
fn first_week(pupil: &mut Pupil) {
    let (khan, rear) = (pupil.force("abulkhair"), pupil.force("esim"));
    let row = format!("force-{}", khan.0);
    pupil.learn("force", |driver| driver.click(&row));
    pupil.learn("food", |driver| driver.key(KeyCode::Digit2));
    let scenario = pupil.state().scenario.clone();
    let ferry = scenario.places[scenario.place_by_key("tomenaryq").unwrap().index()].hex;
    pupil.learn("march", |driver| {
        let to = Spot::hex(ferry);
        let march = Order::March { force: khan, to, via: [HexId::NONE; 2], pace: Pace::Normal };
        driver.act(DraftIntent::Adjust(Adjust::Order(march)));
    });
    pupil.learn("confirm", |driver| {
        driver.key(KeyCode::Enter);
        driver.frames(3);
    });
    pupil.learn("join", |driver| Pupil::give(driver, Order::Merge { force: rear, into: khan }));
    pupil.learn("forage", |driver| {
        Pupil::give(driver, Order::Forage { force: khan, forage: Forage::Wide });
    });
    pupil.learn("overlay", |driver| driver.key(KeyCode::Digit3));
    pupil.learn("points", |driver| {
        let chip = driver.names().into_iter().find(|name| name.starts_with("objective-place-"));
        driver.click(&chip.unwrap());
    });
    pupil.learn("decide", |driver| driver.key(KeyCode::KeyO));
    close_all(&mut pupil.driver);
    pupil.driver.frames(3);
    assert_eq!(pupil.card().as_deref(), Some("end-week"));
    pupil.end_week();
    assert_eq!(pupil.driver.sheets().last(), Some(&Sheet::Dispatch));
    assert!(learnt(&pupil.driver, "end-week"));
    close_all(&mut pupil.driver);
    pupil.driver.frames(3);
    assert!(learnt(&pupil.driver, "dispatch"));
}

/// The rest comes as it can: an enemy has to be seen, a battle fought, and the snow comes late.
fn later_weeks(pupil: &mut Pupil) {
    let van = pupil.force("bukenbai");
    let fort = pupil.state().scenario.place_by_key("zhanaqorghan").unwrap();
    for _ in 0..24 {
        match pupil.card().as_deref() {
            Some("siege") => pupil.learn("siege", |driver| {
                let (place, way) = (fort, SiegeWay::Storm);
                Pupil::give(driver, Order::Besiege { force: van, place, way });
            }),
            Some("cohesion") => pupil.learn("cohesion", |driver| {
                let seen = view(driver);
                let weakest = afield(&seen).min_by_key(|&force| seen.cohesion(force)).unwrap();
                driver.act(LookIntent::Select(Some(Subject::Force(weakest))));
            }),
            Some("fight") => pupil.learn("fight", |driver| {
                let (force, at) = nearest_enemy(&view(driver)).unwrap();
                let (to, via) = (Spot::hex(at), [HexId::NONE; 2]);
                let march = Order::March { force, to, via, pace: Pace::Normal };
                driver.act(LookIntent::Select(Some(Subject::Force(force))));
                driver.act(DraftIntent::Adjust(Adjust::Order(march)));
                assert!(driver.app.world().resource::<Draft>().outlook.is_some());
            }),
            Some("battle") => pupil.learn("battle", |driver| {
                driver.act(ScreenIntent::Open(Sheet::Dispatch));
                driver.act(ScreenIntent::Close);
            }),
            Some("people") => pupil.learn("people", |driver| {
                let order = move_of_a_camp(&view(driver));
                Pupil::give(driver, order);
            }),
            Some("winter") => pupil.learn("winter", |driver| {
                let seen = view(driver);
                let quarters = |force| Order::Winter { force, quarters: Quarters::Disperse };
                let able = afield(&seen).map(quarters).find(|order| seen.check(order).is_ok());
                Pupil::give(driver, able.unwrap());
            }),
            Some("done") => break,
            Some(other) => panic!("{other} after {:?}", pupil.cards),
            None => pupil.march_on(),
        }
        pupil.driver.act(DraftIntent::CancelAll);
    }
}

#[test]
fn the_first_march_teaches_by_doing() {
    let mut pupil = Pupil::start();
    first_week(&mut pupil);
    later_weeks(&mut pupil);
    assert_eq!(pupil.card().as_deref(), Some("done"), "{:?}", pupil.cards);
    assert_eq!(pupil.cards.len(), 15, "each has had its card: {:?}", pupil.cards);
    assert!(pupil.state().week() < 12, "the campaign is not over");
    pupil.driver.click("guide-end");
    pupil.driver.frames(3);
    assert_eq!(pupil.card(), None);
}

/// An order by which a camp group moves to a hex beside it.
fn move_of_a_camp(seen: &Observation<'_>) -> Order {
    let map = &seen.scenario().map;
    let all = (0..map.len()).map(HexId::at);
    let near: Vec<(rules::ids::CampId, HexId)> = seen
        .camps()
        .filter_map(|camp| Some((camp, seen.camp_hex(camp)?)))
        .flat_map(|(camp, at)| {
            all.clone().filter(move |&to| map.distance(at, to) == 1).map(move |to| (camp, to))
        })
        .collect();
    let moves = near.into_iter().map(|(camp, to)| Order::Migrate { camp, to });
    moves.into_iter().find(|order| seen.check(order).is_ok()).unwrap()
}

#[test]
fn the_guide_is_left_and_taken_up_over_a_restart() {
    let home = crate::drive::home();
    let again = home.clone();
    let kept = || Settings::load(&Folders::at(&again)).0;
    let mut driver = Driver::start_in(home.clone(), Settings::default(), (1600, 900));
    begin(&mut driver, LEARN, 1, Policy::Passive);
    driver.key(KeyCode::Enter);
    driver.frames(3);
    let khan = driver.campaign().state().scenario.force_by_key("abulkhair").unwrap();
    driver.click(&format!("force-{}", khan.0));
    driver.frames(4);
    assert!(driver.has("guide-card-food"), "{:?}", driver.names());
    // Where it is done is framed on wish, and what cannot be done can be passed over.
    driver.click("guide-show");
    driver.click("guide-skip");
    driver.frames(4);
    assert!(driver.has("guide-card-march"));
    driver.click("guide-hide");
    driver.frames(4);
    assert!(!driver.has("area-guide"));
    assert!(!kept().guide);
    assert_eq!(kept().lessons, ["force", "food"]);
    // The program is started again.
    let mut driver = {
        std::mem::forget(driver);
        Driver::start_in(home, kept(), (1600, 900))
    };
    begin(&mut driver, LEARN, 1, Policy::Passive);
    assert!(driver.sheets().is_empty() && !driver.has("area-guide"));
    driver.click("top-menu");
    driver.frames(2);
    driver.click("menu-guide");
    driver.frames(4);
    assert!(driver.has("guide-card-march"), "{:?}", driver.names());
    // After the end it begins anew.
    let mut all = settings(&driver);
    all.lessons.extend(["march", "done"].map(str::to_owned));
    all.guide = false;
    prefer(&mut driver, all.clone());
    prefer(&mut driver, Settings { guide: true, ..all });
    driver.frames(3);
    assert!(driver.has("guide-card-force"), "{:?}", driver.names());
}
