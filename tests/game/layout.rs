//! The campaign and the replay are tidy in every language, in small windows and on great screens,
//! in small letters and great ones: nothing lies over another, nothing is cut.

use crate::drive::{Driver, players};
use headless::{
    ai::Policy,
    play::{Settings, attention::OpenMatters},
};
use rules::{
    event::{BattleEvent, Body, Event, Logged},
    ids::{ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId, Spot, Subject},
    observe::Observation,
    order::{Order, OrderKind, Pace, SiegeWay},
};
use text::Lang;
use turkistan::game::{
    intent::{
        Adjust, CampaignIntent, Compose, DraftIntent, Intent, LookIntent, Overlay, PlanIntent,
        PlaybackIntent, RecordIntent, ReplayIntent, Screen, ScreenIntent, SettingsIntent, Sheet,
        TurnIntent,
    },
    model::AskedWeek,
    planning::click::afield,
    playback::Playback,
    replay::ReplayView,
};

const SMALL: (u32, u32) = (1280, 720);
const GREAT: (u32, u32) = (3840, 2160);
/// Weeks until there must have been a battle.
const WEEKS: u16 = 12;
const SCENARIO: &str = "struggle-for-turkistan";

/// Looks at screens and writes down what is wrong.
struct Look {
    driver: Driver,
    size: (u32, u32),
    settings: Settings,
    wrong: Vec<String>,
    looks: usize,
}

impl Look {
    fn start(size: (u32, u32)) -> Self {
        let settings = Settings { guide: false, ..Settings::default() };
        let mut driver = Driver::start(settings.clone(), size);
        crate::measure::read_along(&mut driver);
        crate::access::listen(&mut driver);
        Self { driver, size, settings, wrong: Vec::new(), looks: 0 }
    }

    fn prefer(&mut self, settings: Settings) {
        self.settings = settings.clone();
        self.driver.act(SettingsIntent::Prefer(Box::new(settings)));
    }

    fn act(&mut self, intent: impl Into<Intent>) {
        self.driver.act(intent);
    }

    fn at(&mut self, what: &str) {
        let (lang, scale) = (self.settings.lang.code(), self.settings.scale_percent);
        let mut found = crate::measure::untidy(&mut self.driver, self.size, scale);
        found.extend(crate::access::unspoken(&mut self.driver));
        let of = format!("{what}, {:?} at {scale} %, {lang}", self.size);
        self.wrong.extend(found.into_iter().map(|wrong| format!("{of}: {wrong}")));
        self.looks += 1;
    }

    /// Selects something, composes, opens: looks, and leaves it as it was.
    fn after(&mut self, what: &str, intents: impl IntoIterator<Item = Intent>) {
        intents.into_iter().for_each(|act| self.act(act));
        self.at(what);
        self.act(DraftIntent::Cancel);
        while !self.driver.sheets().is_empty() {
            self.act(ScreenIntent::Close);
        }
        self.act(LookIntent::Select(None));
    }

    fn click(&mut self, name: &str) {
        if self.driver.place(name).is_some() {
            self.driver.click(name);
        }
    }

    fn end(self) {
        assert!(self.looks > 0);
        let few: Vec<&str> = self.wrong.iter().take(60).map(String::as_str).collect();
        assert!(few.is_empty(), "{} are untidy:\n{}", self.wrong.len(), few.join("\n"));
    }
}

/// A campaign some weeks old, in which there is something to tell.
fn play(look: &mut Look) {
    let players = players(SCENARIO, 1, Policy::Bold);
    look.act(CampaignIntent::Begin { scenario: SCENARIO.to_owned(), seed: 7, players });
    // Up to a battle, of which the dispatch has more to tell.
    let mut fought = false;
    for week in 0..WEEKS {
        let mut orders = Vec::new();
        let campaign = look.driver.campaign();
        Policy::Bold
            .player()
            .plan(&campaign.session().seen_by(campaign.seat().unwrap()), &mut orders);
        for order in orders {
            look.driver.app.world_mut().write_message(Intent::from(PlanIntent::Give(order)));
        }
        if fought && week > 2 {
            // The orders of the last week stay on the table.
            break;
        }
        look.act(TurnIntent::Run);
        look.driver.show_all();
        let campaign = look.driver.campaign();
        let known = |logged: &Logged| {
            matches!(logged.event, Event::Battle(BattleEvent::BattleBegan { .. }))
                && logged.seen.has(campaign.seat().unwrap())
        };
        fought = campaign.session().log().iter().any(known);
        for _ in 0..9 {
            look.driver.frames(2);
            look.act(ScreenIntent::Close);
        }
    }
    assert!(look.driver.sheets().is_empty());
    assert!(fought, "nobody fights in {WEEKS} weeks");
}

/// What is selected, one of each kind.
fn things(look: &Look) -> Vec<(&'static str, Subject)> {
    let campaign = look.driver.campaign();
    let (state, side) = (campaign.state(), campaign.seat().unwrap());
    let (s, seen) = (&state.scenario, Observation::new(state, side));
    let place = |hostile: bool| {
        let whose = |&p: &PlaceId| match hostile {
            true => s.hostile(side, seen.holder(p)),
            false => seen.holder(p) == side,
        };
        (0..s.places.len()).map(PlaceId::at).filter(whose).find(|p| s.kind(*p).can_be_held)
    };
    let mut all = vec![
        ("camp", Subject::Camp(seen.camps().next().unwrap())),
        ("enemy's place", Subject::Place(place(true).unwrap())),
        ("hex", Subject::Hex(HexId::at(s.map.len() / 2))),
        ("leader", Subject::Leader(LeaderId::at(0))),
        ("group", Subject::Group(GroupId::at(0))),
    ];
    all.extend(place(false).map(|place| ("own place", Subject::Place(place))));
    all.extend(seen.known().take(2).map(|enemy| match enemy.body {
        Body::Force(id) => ("contact", Subject::Force(id)),
        Body::Camp(id) => ("contact's camp", Subject::Camp(id)),
    }));
    all
}

/// Orders being composed.
fn orders(look: &Look) -> Vec<(&'static str, Vec<Intent>)> {
    let campaign = look.driver.campaign();
    let (state, side) = (campaign.state(), campaign.seat().unwrap());
    let (s, seen) = (&state.scenario, campaign.session().seen_by(side));
    let force = seen.forces().find(|&f| seen.force_hex(f).is_some()).unwrap();
    let camp = seen.camps().next().unwrap();
    let place = |key: &str| s.place_by_key(key).unwrap();
    let town = place("turkistan");
    let march = Order::March {
        force,
        to: Spot::hex(s.places[town.index()].hex),
        via: [HexId::NONE; 2],
        pace: Pace::Forced,
    };
    let siege = Order::Besiege { force, place: town, way: SiegeWay::Storm };
    let compose = |kind| {
        vec![
            LookIntent::Select(Some(Subject::Force(force))).into(),
            DraftIntent::Compose(kind).into(),
        ]
    };
    let aimed = |order| {
        vec![
            LookIntent::Select(Some(Subject::Force(force))).into(),
            DraftIntent::Adjust(Adjust::Order(order)).into(),
        ]
    };
    vec![
        ("march", compose(Compose::new(OrderKind::March, force))),
        ("march to", aimed(march)),
        ("siege of", aimed(siege)),
        ("detach", compose(Compose::new(OrderKind::Detach, force))),
        ("depot", compose(Compose::new(OrderKind::Depot, force))),
        (
            "levy",
            vec![
                LookIntent::Select(Some(Subject::Camp(camp))).into(),
                DraftIntent::Compose(Compose::new(OrderKind::CallLevy, camp)).into(),
            ],
        ),
    ]
}

/// Several forces selected, what is composed for them, and what is asked of it as the week ends.
fn several(look: &mut Look) {
    let campaign = look.driver.campaign();
    let seen = campaign.session().seen_by(campaign.seat().unwrap());
    let forces: Vec<ForceId> = afield(&seen).collect();
    assert!(forces.len() > 2, "{forces:?}");
    let place = seen.scenario().place_by_key("turkistan").unwrap();
    let siege = Order::Besiege { force: forces[0], place, way: SiegeWay::Blockade };
    let all = || Intent::from(LookIntent::SelectForces(forces.clone()));
    let aimed = || Intent::from(DraftIntent::Adjust(Adjust::Order(siege)));
    look.after("several forces", [all()]);
    look.after("siege by several forces", [all(), aimed()]);
    let end = || Intent::from(TurnIntent::EndWeek);
    // Asked anew in every language; where nothing stands open the week would run.
    let asked = |look: &mut Look| look.driver.app.world_mut().resource_mut::<AskedWeek>().0 = None;
    let campaign = look.driver.campaign();
    let (session, side) = (campaign.session(), campaign.seat().unwrap());
    let open = OpenMatters::of(&session.seen_by(side), &session.alerts(side), &[]);
    asked(look);
    if !open.is_empty() {
        look.after("what stands open", [LookIntent::Select(None).into(), end()]);
    }
    asked(look);
    look.after("orders that are not given", [all(), aimed(), end()]);
}

fn campaign(size: (u32, u32), scales: &[u32]) {
    let mut look = Look::start(size);
    play(&mut look);
    let (things, orders) = (things(&look), orders(&look));
    let scripted_events = {
        let campaign = look.driver.campaign();
        let open = campaign.session().seen_by(campaign.seat().unwrap()).open_scripted_events();
        let mut all: Vec<ScriptedEventId> = open.into_iter().map(|(id, _)| id).take(2).collect();
        all.push(ScriptedEventId::at(0));
        all
    };
    for &scale in scales {
        for lang in Lang::ALL {
            look.prefer(Settings { lang, scale_percent: scale, ..look.settings.clone() });
            look.at("the map");
            for (what, thing) in &things {
                look.after(what, [LookIntent::Select(Some(*thing)).into()]);
            }
            for (what, intents) in &orders {
                look.after(what, intents.clone());
            }
            several(&mut look);
            // The list beside what is selected, in each of its parts.
            let folded = !look.driver.has("forces-search");
            for tab in ["forces", "camps", "places", "people", "enemies", "scripted_events"] {
                look.click(&format!("tab-{tab}"));
                look.at(&format!("list of {tab}"));
            }
            look.click("tab-forces");
            look.after("march beside the list", orders[1].1.clone());
            if folded {
                look.click("forces-fold");
            }
            // The legend, the little map the other way round, advice.
            let guide = look.settings.clone();
            look.prefer(Settings { guide: true, ..guide.clone() });
            look.act(LookIntent::Overlay(Overlay::Supply));
            look.at("supply, with advice");
            look.after("march under supply", orders[0].1.clone());
            look.click("minimap-fold");
            look.at("the little map otherwise");
            look.after("march beside the little map", orders[1].1.clone());
            look.click("minimap-fold");
            look.click("legend-fold");
            look.at("the legend otherwise");
            look.click("legend-fold");
            look.act(LookIntent::Overlay(Overlay::None));
            look.prefer(guide);
            let sheets = [
                Sheet::Briefing,
                Sheet::Orders,
                Sheet::Dispatch,
                Sheet::Commands,
                Sheet::Encyclopaedia(String::new()),
                Sheet::Encyclopaedia("term:supply".to_owned()),
                Sheet::Encyclopaedia("place:turkistan".to_owned()),
            ];
            for sheet in
                sheets.into_iter().chain(scripted_events.iter().map(|id| Sheet::ScriptedEvent(*id)))
            {
                look.after(&format!("{sheet:?}"), [ScreenIntent::Open(sheet).into()]);
            }
        }
        // The bar while the week is shown.
        look.act(TurnIntent::Run);
        look.act(PlaybackIntent::Pause);
        assert!(!look.driver.app.world().resource::<Playback>().is_idle());
        for lang in Lang::ALL {
            look.prefer(Settings { lang, ..look.settings.clone() });
            look.at("the week");
        }
        look.act(PlaybackIntent::Pause);
        look.driver.show_all();
        for _ in 0..9 {
            look.driver.frames(2);
            look.act(ScreenIntent::Close);
        }
    }
    look.end();
}

fn replay(size: (u32, u32), scales: &[u32]) {
    let mut look = Look::start(size);
    look.act(RecordIntent::OpenHistory(SCENARIO.to_owned()));
    for _ in 0..6000 {
        if look.driver.app.world().contains_resource::<ReplayView>() {
            break;
        }
        look.driver.frames(1);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    look.driver.frames(4);
    assert_eq!(look.driver.screen(), Screen::Replay);
    look.act(ReplayIntent::Scrub(20));
    let force = {
        let state = look.driver.app.world().resource::<ReplayView>().timeline().state(20).clone();
        state.living_forces().find(|&f| state.force_hex(f).is_some()).unwrap()
    };
    for &scale in scales {
        for lang in Lang::ALL {
            look.prefer(Settings { lang, scale_percent: scale, ..look.settings.clone() });
            look.at("replay");
            // On a small screen one side panel is open at a time.
            look.click("film-fold-chronicle");
            look.at("replay, chronicle otherwise");
            look.click("film-fold-chronicle");
            if !look.driver.has("film-tab-week") {
                look.click("film-fold-facts");
            }
            for tab in ["film-tab-week", "film-tab-standings", "film-tab-facts"] {
                look.click(tab);
                look.at(tab);
            }
            look.after(
                "a force in the replay",
                [LookIntent::Select(Some(Subject::Force(force))).into()],
            );
            look.click("film-take");
            look.at("taking over");
            look.click("film-take-cancel");
            // At the end: all of the chronicle, the outcome, the report.
            look.act(ReplayIntent::Scrub(u16::MAX));
            look.at("the end of the replay");
            look.after("the report", [ScreenIntent::Open(Sheet::Report).into()]);
            look.act(ReplayIntent::Scrub(20));
        }
    }
    look.end();
}

#[test]
fn a_campaign_is_tidy_in_a_small_window() {
    campaign(SMALL, &[75, 100, 150, 200]);
}

#[test]
fn a_campaign_is_tidy_on_a_great_screen() {
    campaign(GREAT, &[75, 200]);
}

#[test]
fn a_replay_is_tidy() {
    replay(SMALL, &[75, 100, 150, 200]);
    replay(GREAT, &[75, 200]);
}
