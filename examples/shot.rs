//! Takes a picture of a screen of the game without a display, for looking at what changed and for
//! the pictures of the README:
//!
//!   cargo run --example shot -- OUT.png screen=campaign weeks=8 overlay=grass lang=kk
//!
//! Keys: screen=menu|campaign|choose|report|replay, scenario=NAME, side=KEY, weeks=N, seed=N,
//! overlay=KEY, centre=PLACE, zoom=STEPS, lang=en|kk|ru, size=1280x720, scale=PERCENT,
//! select=force:KEY|camp:KEY|place:KEY, sheet=settings|saves|replays|orders|dispatch|credits|keys|
//! leave|encyclopaedia:ENTRY, do=WIDGET,WIDGET (clicked in turn), frames=N, grid=1, whole=1,
//! goal=PLACE (where what is selected is told to go), palette=contrast, ticks=N (tenths of a second
//! after all that, while a week is shown), hover=X,Y (where the pointer rests).
#![allow(clippy::print_stderr, reason = "a tool for developers")]

use bevy::{prelude::*, time::TimeUpdateStrategy};
use headless::{
    ai::Policy,
    play::{Player, Settings, folders::Folders, settings::Palette},
};
use rules::{
    ids::{HexId, Subject},
    scenario::Scenario,
};
use scenario::library::Library;
use std::{collections::BTreeMap, path::PathBuf, sync::Arc, time::Duration};
use text::{Lang, Texts};
use turkistan::game::{
    app::{Options, capture, offscreen},
    campaign::Campaign,
    intent::{
        CameraIntent, CampaignIntent, Intent, LookIntent, MapClick, Overlay, PlanIntent,
        PlaybackIntent, RecordIntent, ReplayIntent, Screen, ScreenIntent, Sheet, TurnIntent,
    },
    map::relief::Ready,
    model::{Sheets, Shown},
    playback::Playback,
    replay::ReplayView,
    ui::WidgetRects,
};

/// What the command line asks for.
struct Wishes(BTreeMap<String, String>);

impl Wishes {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    fn number(&self, key: &str, usual: u32) -> u32 {
        self.get(key).map_or(usual, |n| n.parse().expect("a number"))
    }

    fn size(&self) -> (u32, u32) {
        let size = self.get("size").unwrap_or("1280x720").split_once('x').expect("WIDTHxHEIGHT");
        (size.0.parse().expect("width"), size.1.parse().expect("height"))
    }

    fn settings(&self) -> Settings {
        Settings {
            lang: self
                .get("lang")
                .map_or(Lang::En, |code| Lang::parse(code).expect("en, kk or ru")),
            scale_percent: self.number("scale", 100),
            guide: self.number("guide", 0) > 0,
            grid: self.number("grid", 0) > 0,
            palette: match self.get("palette") {
                Some("contrast") => Palette::HighContrast,
                _ => Palette::default(),
            },
            ..Settings::default()
        }
    }
}

/// The game that is photographed.
struct Shot {
    wishes: Wishes,
    app: App,
    scenario: Arc<Scenario>,
    /// Name of the scenario, or where it lies.
    name: String,
}

fn main() {
    let mut words = std::env::args().skip(1);
    let out = words.next().expect("the first argument is the picture to write");
    let pair = |word: String| {
        word.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).expect("key=value")
    };
    let wishes = Wishes(words.map(pair).collect());
    let library = Library::at(env!("CARGO_MANIFEST_DIR"));
    let settings = wishes.settings();
    let texts = Texts::load(&library.assets(), settings.lang).expect("messages");
    let home = std::env::temp_dir().join(format!("turkistan-shot-{}", std::process::id()));
    let name = wishes.get("scenario").unwrap_or("struggle-for-turkistan").to_owned();
    let scenario = library.load(&name).expect("the scenario loads");
    let options =
        Options { library, texts, folders: Folders::at(&home), settings, first: Vec::new() };
    let (mut app, target) = offscreen(options, wishes.size());
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(100)));

    let mut shot = Shot { wishes, app, scenario, name };
    shot.frames(10);
    shot.go_there();
    shot.look();
    shot.open();
    shot.point();
    shot.settle();
    let image = capture(&mut shot.app, &target, 5).expect("a picture");
    let picture = image.try_into_dynamic().expect("a plain picture").to_rgb8();
    picture.save(PathBuf::from(&out)).expect("the picture can be written");
    let _ = std::fs::remove_dir_all(home);
    eprintln!("{out}");
}

impl Shot {
    fn frames(&mut self, count: usize) {
        (0..count).for_each(|_| self.app.update());
    }

    fn ask(&mut self, intent: impl Into<Intent>) {
        self.app.world_mut().write_message(intent.into());
        self.frames(3);
    }

    /// Goes to the screen, and plays the weeks before the picture.
    fn go_there(&mut self) {
        let screen = self.wishes.get("screen").unwrap_or("campaign").to_owned();
        let weeks = self.wishes.number("weeks", 0);
        match screen.as_str() {
            "campaign" => self.play(weeks),
            "report" => {
                self.play(weeks);
                self.ask(ScreenIntent::Go(Screen::Report));
            }
            "choose" => self.ask(ScreenIntent::Go(Screen::Choose)),
            "replay" => {
                self.ask(RecordIntent::OpenHistory(self.name.clone()));
                // History is played through in the background.
                while !self.app.world().contains_resource::<ReplayView>() {
                    self.frames(1);
                    std::thread::sleep(Duration::from_millis(20));
                }
                self.frames(3);
                self.ask(ReplayIntent::Scrub(weeks as u16));
            }
            _ => {}
        }
    }

    fn play(&mut self, weeks: u32) {
        let scenario = &self.scenario;
        let side = self.wishes.get("side").map(|key| scenario.side_by_key(key).expect("a side"));
        let side = side.or_else(|| scenario.side_by_key("kazakh")).or(scenario.playable().next());
        let side = side.expect("a side that is played");
        let policy = self.wishes.get("players").unwrap_or("plan");
        let policy = Policy::from_key(policy).expect("a policy");
        let player = |other| match other == side {
            true => Player::Human,
            false => Player::Computer(policy),
        };
        let players = scenario.playable().map(|other| (other, player(other))).collect();
        let seed = u64::from(self.wishes.number("seed", 1725));
        self.ask(CampaignIntent::Begin { scenario: self.name.clone(), seed, players });
        for _ in 0..weeks {
            // What the plan would order for the person at the table.
            let mut orders = Vec::new();
            let campaign = self.app.world().resource::<Campaign>();
            policy.player().plan(&campaign.session().seen_by(side), &mut orders);
            for order in orders {
                self.app.world_mut().write_message(Intent::from(PlanIntent::Give(order)));
            }
            self.ask(TurnIntent::EndWeek);
            while !self.app.world().resource::<Playback>().is_idle() {
                self.ask(PlaybackIntent::Skip);
            }
            self.frames(3);
            while !self.app.world().resource::<Sheets>().0.is_empty() {
                self.ask(ScreenIntent::Close);
            }
        }
    }

    fn place(&self, key: &str) -> HexId {
        let place = self.scenario.place_by_key(key).expect("a place");
        self.scenario.places[place.index()].hex
    }

    /// Where the camera looks, and what is laid over the map.
    fn look(&mut self) {
        if let Some(key) = self.wishes.get("overlay") {
            self.ask(LookIntent::Overlay(Overlay::from_key(key).expect("an overlay")));
        }
        if let Some(key) = self.wishes.get("centre") {
            self.ask(CameraIntent::Centre(self.place(key)));
        }
        if let Some(steps) = self.wishes.get("zoom") {
            self.ask(CameraIntent::Zoom(steps.parse().expect("steps of zoom")));
        }
        if self.wishes.get("whole").is_some() {
            self.ask(CameraIntent::WholeMap);
        }
    }

    /// What is selected, the sheet over the screen, and the widgets that are clicked.
    fn open(&mut self) {
        let scenario = &self.scenario;
        if let Some((kind, key)) = self.wishes.get("select").and_then(|wish| wish.split_once(':')) {
            let thing = match kind {
                "force" => Subject::Force(scenario.force_by_key(key).expect("a force")),
                "camp" => Subject::Camp(scenario.camp_by_key(key).expect("a camp")),
                "place" => Subject::Place(scenario.place_by_key(key).expect("a place")),
                other => panic!("select what? {other}"),
            };
            self.ask(LookIntent::Select(Some(thing)));
        }
        if let Some(sheet) = self.wishes.get("sheet") {
            self.ask(ScreenIntent::Open(named_sheet(sheet)));
        }
        let widgets = self.wishes.get("do").unwrap_or_default().to_owned();
        for widget in widgets.split(',').filter(|widget| !widget.is_empty()) {
            self.frames(2);
            press(&mut self.app, widget);
        }
    }

    /// What the pointer does on the map.
    fn point(&mut self) {
        if let Some(key) = self.wishes.get("goal") {
            let hex = self.place(key);
            let at = turkistan::game::geo::centre(&self.scenario.map, hex);
            self.ask(MapClick { hex: Some(hex), at, goal: true });
        }
        if let Some((x, y)) = self.wishes.get("hover").and_then(|at| at.split_once(',')) {
            let at = Vec2::new(x.parse().expect("X"), y.parse().expect("Y"));
            let size = UVec2::from(self.wishes.size());
            let mut window = Window { resolution: size.into(), ..default() };
            window.set_cursor_position(Some(at));
            self.app.world_mut().spawn((window, bevy::window::PrimaryWindow));
        }
    }

    /// Waits for what is worked out in the background in real time (relief, letters).
    fn settle(&mut self) {
        let pause = Duration::from_millis(u64::from(self.wishes.number("pause", 30)));
        let mut left = self.wishes.number("frames", 60);
        while left > 0 || self.is_unpainted() {
            left = left.saturating_sub(1);
            self.frames(1);
            std::thread::sleep(pause);
        }
        self.frames(self.wishes.number("ticks", 0) as usize);
    }

    fn is_unpainted(&self) -> bool {
        let world = self.app.world();
        world.contains_resource::<Shown>() && !world.resource::<Ready>().0
    }
}

/// The sheet of that name.
fn named_sheet(name: &str) -> Sheet {
    match name.split_once(':').unwrap_or((name, "")) {
        ("settings", _) => Sheet::Settings,
        ("saves", _) => Sheet::Saves,
        ("replays", _) => Sheet::Replays,
        ("orders", _) => Sheet::Orders,
        ("dispatch", _) => Sheet::Dispatch,
        ("credits", _) => Sheet::Credits,
        ("keys", _) => Sheet::Keys,
        ("leave", _) => Sheet::Leave,
        ("encyclopaedia", entry) => Sheet::Encyclopaedia(entry.to_owned()),
        (other, _) => panic!("no sheet {other}"),
    }
}

/// Clicks a named widget through the panels' own input.
fn press(app: &mut App, widget: &str) {
    use bevy_egui::{EguiContext, PrimaryEguiContext, egui, input::EguiInputEvent};
    let hits = &app.world().resource::<WidgetRects>().0;
    let Some(hit) = hits.get(widget).copied() else {
        panic!("no widget {widget} among {:?}", hits.keys().collect::<Vec<_>>());
    };
    let pos = hit.rect.intersect(hit.clip).center();
    let world = app.world_mut();
    let mut query = world.query_filtered::<Entity, (With<EguiContext>, With<PrimaryEguiContext>)>();
    let context = query.single(world).expect("panels");
    let button = |pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::default(),
    };
    for event in [egui::Event::PointerMoved(pos), button(true), button(false)] {
        app.world_mut().write_message(EguiInputEvent { context, event });
        app.update();
        app.update();
    }
}
