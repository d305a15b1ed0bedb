//! Takes a picture of a screen of the game without a display, for looking at what changed and for
//! the pictures of the README:
//!
//!   cargo run --example shot -- OUT.png screen=campaign weeks=8 overlay=grass lang=kk
//!
//! Keys: screen=menu|campaign|choose|report|replay, scenario=NAME, side=KEY, weeks=N, seed=N,
//! overlay=KEY, centre=PLACE, zoom=STEPS, lang=en|kk|ru, size=1280x720, scale=PERCENT,
//! select=force:KEY|camp:KEY|place:KEY, sheet=settings|saves|replays|orders|dispatch|credits|keys|
//! leave|encyclopaedia:ENTRY, do=WIDGET,WIDGET (clicked in turn), frames=N, grid=1, whole=1,
//! goal=PLACE (where what is selected is told to go), then=WIDGET,WIDGET (clicked after that),
//! palette=contrast, stage=battle|card (on until one is staged), ticks=N (tenths of a second after all that, while a week is shown), hover=X,Y
//! (where the pointer rests), wheel=X,Y,LINES (the wheel turned there, down where LINES is below nothing).
#![allow(clippy::print_stderr, reason = "a tool for developers")]

use bevy::{prelude::*, time::TimeUpdateStrategy};
use bevy_egui::{EguiContext, PrimaryEguiContext, egui, input::EguiInputEvent};
use headless::{
    ai::Policy,
    play::{Player, Settings, folders::Folders, settings::Palette},
};
use rules::{ids::Subject, scenario::Scenario};
use scenario::library::Library;
use std::{collections::BTreeMap, path::PathBuf, time::Duration};
use text::{Lang, Texts};
use turkistan::game::{
    app::{Options, capture, offscreen},
    campaign::Campaign,
    drama::Staging,
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

/// What was wished for on the command line.
struct Wishes(BTreeMap<String, String>);

impl Wishes {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    fn number(&self, key: &str, usual: u32) -> u32 {
        self.get(key).map_or(usual, |n| n.parse().expect("a number"))
    }

    fn lang(&self) -> Lang {
        self.get("lang").map_or(Lang::En, |code| Lang::parse(code).expect("en, kk or ru"))
    }

    fn size(&self) -> (u32, u32) {
        let size = self.get("size").unwrap_or("1280x720").split_once('x').expect("WIDTHxHEIGHT");
        (size.0.parse().expect("width"), size.1.parse().expect("height"))
    }

    fn scenario(&self) -> &str {
        self.get("scenario").unwrap_or("struggle-for-turkistan")
    }

    fn settings(&self) -> Settings {
        Settings {
            lang: self.lang(),
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

fn main() {
    let mut words = std::env::args().skip(1);
    let out = words.next().expect("the first argument is the picture to write");
    let pair = |word: String| {
        word.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).expect("key=value")
    };
    let wishes = Wishes(words.map(pair).collect());
    let library = Library::at(env!("CARGO_MANIFEST_DIR"));
    let texts = Texts::load(&library.assets(), wishes.lang()).expect("messages");
    let home = std::env::temp_dir().join(format!("turkistan-shot-{}", std::process::id()));
    let scenario = library.load(wishes.scenario()).expect("the scenario loads");
    let settings = wishes.settings();
    let options =
        Options { library, texts, folders: Folders::at(&home), settings, first: Vec::new() };
    let (mut app, target) = offscreen(options, wishes.size());
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(100)));
    frames(&mut app, 10);
    show_screen(&mut app, &wishes, &scenario);
    look(&mut app, &wishes, &scenario);
    touch(&mut app, &wishes, &scenario);
    settle(&mut app, &wishes);
    let image = capture(&mut app, &target, 5).expect("a picture");
    let picture = image.try_into_dynamic().expect("a plain picture").to_rgb8();
    picture.save(PathBuf::from(&out)).expect("the picture can be written");
    let _ = std::fs::remove_dir_all(home);
    eprintln!("{out}");
}

fn frames(app: &mut App, count: usize) {
    (0..count).for_each(|_| app.update());
}

/// Asks for something, and lets it be done.
fn ask(app: &mut App, intent: impl Into<Intent>) {
    app.world_mut().write_message(intent.into());
    frames(app, 3);
}

/// Goes to the screen that is wished for, with a campaign played so far where it needs one.
fn show_screen(app: &mut App, wishes: &Wishes, scenario: &Scenario) {
    match wishes.get("screen").unwrap_or("campaign") {
        "campaign" => play(app, wishes, scenario),
        "report" => {
            play(app, wishes, scenario);
            ask(app, ScreenIntent::Go(Screen::Report));
        }
        "choose" => ask(app, ScreenIntent::Go(Screen::Choose)),
        "replay" => {
            ask(app, RecordIntent::OpenHistory(wishes.scenario().to_owned()));
            // History is played through in the background.
            while !app.world().contains_resource::<ReplayView>() {
                frames(app, 1);
                std::thread::sleep(Duration::from_millis(20));
            }
            frames(app, 3);
            ask(app, ReplayIntent::Scrub(wishes.number("weeks", 0) as u16));
        }
        _ => {}
    }
}

/// Begins a campaign and plays its first weeks, a policy ordering for the person at the table.
fn play(app: &mut App, wishes: &Wishes, scenario: &Scenario) {
    let side = wishes.get("side").map(|key| scenario.side_by_key(key).expect("a side"));
    let side = side.or_else(|| scenario.side_by_key("kazakh")).or(scenario.playable().next());
    let policy = Policy::from_key(wishes.get("players").unwrap_or("plan")).expect("a policy");
    let player = |s| match Some(s) == side {
        true => Player::Human,
        false => Player::Computer(policy),
    };
    let begin = CampaignIntent::Begin {
        scenario: wishes.scenario().to_owned(),
        seed: u64::from(wishes.number("seed", 1725)),
        players: scenario.playable().map(|s| (s, player(s))).collect(),
    };
    ask(app, begin);
    for _ in 0..wishes.number("weeks", 0) {
        let campaign = app.world().resource::<Campaign>();
        let mut orders = Vec::new();
        policy.player().plan(&campaign.session().seen_by(side.expect("a side")), &mut orders);
        for order in orders {
            app.world_mut().write_message(Intent::from(PlanIntent::Give(order)));
        }
        ask(app, TurnIntent::Run);
        while !app.world().resource::<Playback>().is_idle() {
            ask(app, PlaybackIntent::Skip);
        }
        frames(app, 3);
        while !app.world().resource::<Sheets>().0.is_empty() {
            ask(app, ScreenIntent::Close);
        }
    }
}

/// Overlay, camera, selection and sheet.
fn look(app: &mut App, wishes: &Wishes, scenario: &Scenario) {
    if let Some(key) = wishes.get("overlay") {
        ask(app, LookIntent::Overlay(Overlay::from_key(key).expect("an overlay")));
    }
    if let Some(key) = wishes.get("centre") {
        let place = scenario.place_by_key(key).expect("a place");
        ask(app, CameraIntent::Centre(scenario.places[place.index()].hex));
    }
    if let Some(steps) = wishes.get("zoom") {
        ask(app, CameraIntent::Zoom(steps.parse().expect("steps of zoom")));
    }
    if wishes.get("whole").is_some() {
        ask(app, CameraIntent::WholeMap);
    }
    if let Some((kind, key)) = wishes.get("select").and_then(|wish| wish.split_once(':')) {
        let subject = match kind {
            "force" => Subject::Force(scenario.force_by_key(key).expect("a force")),
            "camp" => Subject::Camp(scenario.camp_by_key(key).expect("a camp")),
            "place" => Subject::Place(scenario.place_by_key(key).expect("a place")),
            other => panic!("select what? {other}"),
        };
        ask(app, LookIntent::Select(Some(subject)));
    }
    if let Some(sheet) = wishes.get("sheet") {
        let sheet = match sheet.split_once(':').unwrap_or((sheet, "")) {
            ("settings", _) => Sheet::Settings,
            ("saves", _) => Sheet::Saves,
            ("replays", _) => Sheet::Replays,
            ("orders", _) => Sheet::Orders,
            ("dispatch", _) => Sheet::Dispatch,
            ("credits", _) => Sheet::Credits,
            ("keys", _) => Sheet::Keys,
            ("briefing", _) => Sheet::Briefing,
            ("leave", _) => Sheet::Leave,
            ("encyclopaedia", entry) => Sheet::Encyclopaedia(entry.to_owned()),
            (other, _) => panic!("no sheet {other}"),
        };
        ask(app, ScreenIntent::Open(sheet));
    }
}

/// What the mouse does: clicks on widgets, a goal on the map, the place where the pointer rests.
fn touch(app: &mut App, wishes: &Wishes, scenario: &Scenario) {
    press_all(app, wishes.get("do"));
    if let Some(key) = wishes.get("goal") {
        let hex = scenario.places[scenario.place_by_key(key).expect("a place").index()].hex;
        let at = turkistan::game::geo::centre(&scenario.map, hex);
        ask(app, MapClick { hex: Some(hex), at, goal: true, more: false });
    }
    press_all(app, wishes.get("then"));
    turn_wheel(app, wishes.get("wheel"));
    if let Some((x, y)) = wishes.get("hover").and_then(|at| at.split_once(',')) {
        let at = Vec2::new(x.parse().expect("X"), y.parse().expect("Y"));
        let mut window = Window { resolution: UVec2::from(wishes.size()).into(), ..default() };
        window.set_cursor_position(Some(at));
        app.world_mut().spawn((window, bevy::window::PrimaryWindow));
    }
}

/// Draws on until background work (relief, letters), which is done in real time, is on the screen.
fn settle(app: &mut App, wishes: &Wishes) {
    let unpainted =
        |app: &App| app.world().contains_resource::<Shown>() && !app.world().resource::<Ready>().0;
    let pause = Duration::from_millis(u64::from(wishes.number("pause", 30)));
    let mut left = wishes.number("frames", 60);
    while left > 0 || unpainted(app) {
        left = left.saturating_sub(1);
        frames(app, 1);
        std::thread::sleep(pause);
    }
    if let Some(what) = wishes.get("stage") {
        until_staged(app, what);
    }
    frames(app, wishes.number("ticks", 0) as usize);
}

/// Lets what plays go on until a battle or a card is there.
fn until_staged(app: &mut App, what: &str) {
    for _ in 0..10_000 {
        let staging = app.world().resource::<Staging>();
        match what {
            "battle" if staging.battle().is_some() => return,
            "card" if staging.card().is_some() => return,
            "battle" | "card" => frames(app, 1),
            other => panic!("stage what? {other}"),
        }
    }
    panic!("no {what} is staged");
}

/// Clicks named widgets in turn.
fn press_all(app: &mut App, list: Option<&str>) {
    for widget in list.into_iter().flat_map(|list| list.split(',')) {
        frames(app, 2);
        press(app, widget);
    }
}

/// Turns the wheel at a point, a line at a time.
fn turn_wheel(app: &mut App, wish: Option<&str>) {
    let Some(wish) = wish else { return };
    let numbers: Vec<f32> = wish.split(',').map(|n| n.parse().expect("X,Y,LINES")).collect();
    let &[x, y, lines] = numbers.as_slice() else { panic!("X,Y,LINES") };
    tell(app, egui::Event::PointerMoved(egui::pos2(x, y)));
    for _ in 0..lines.abs() as u32 {
        tell(
            app,
            egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Line,
                delta: egui::vec2(0.0, lines.signum()),
                phase: egui::TouchPhase::Move,
                modifiers: egui::Modifiers::default(),
            },
        );
    }
}

/// Clicks a named widget through the panels' own input.
fn press(app: &mut App, widget: &str) {
    let hits = &app.world().resource::<WidgetRects>().0;
    let Some(hit) = hits.get(widget).copied() else {
        panic!("no widget {widget} among {:?}", hits.keys().collect::<Vec<_>>());
    };
    let pos = hit.rect.intersect(hit.clip).center();
    let button = |pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::default(),
    };
    for event in [egui::Event::PointerMoved(pos), button(true), button(false)] {
        tell(app, event);
    }
}

/// Tells the panels that something was done.
fn tell(app: &mut App, event: egui::Event) {
    let world = app.world_mut();
    let mut query = world.query_filtered::<Entity, (With<EguiContext>, With<PrimaryEguiContext>)>();
    let context = query.single(world).expect("panels");
    app.world_mut().write_message(EguiInputEvent { context, event });
    app.update();
    app.update();
}
