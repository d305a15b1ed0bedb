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
use rules::ids::Subject;
use scenario::library::Library;
use std::{collections::BTreeMap, path::PathBuf, time::Duration};
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

fn main() {
    let mut words = std::env::args().skip(1);
    let out = words.next().expect("the first argument is the picture to write");
    let wishes: BTreeMap<String, String> = words
        .map(|word| {
            word.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).expect("key=value")
        })
        .collect();
    let get = |key: &str| wishes.get(key).map(String::as_str);
    let number = |key: &str, usual: u32| get(key).map_or(usual, |n| n.parse().expect("a number"));
    let lang = get("lang").map_or(Lang::En, |code| Lang::parse(code).expect("en, kk or ru"));
    let library = Library::at(env!("CARGO_MANIFEST_DIR"));
    let texts = Texts::load(&library.assets(), lang).expect("messages");
    let size = get("size").unwrap_or("1280x720").split_once('x').expect("WIDTHxHEIGHT");
    let size = (size.0.parse().expect("width"), size.1.parse().expect("height"));
    let settings = Settings {
        lang,
        scale_percent: number("scale", 100),
        guide: number("guide", 0) > 0,
        grid: number("grid", 0) > 0,
        palette: match get("palette") {
            Some("contrast") => Palette::HighContrast,
            _ => Palette::default(),
        },
        ..Settings::default()
    };
    let home = std::env::temp_dir().join(format!("turkistan-shot-{}", std::process::id()));
    let name = get("scenario").unwrap_or("struggle-for-turkistan").to_owned();
    let scenario = library.load(&name).expect("the scenario loads");
    let options =
        Options { library, texts, folders: Folders::at(&home), settings, first: Vec::new() };
    let (mut app, target) = offscreen(options, size);
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(100)));
    let frames = |app: &mut App, count: usize| (0..count).for_each(|_| app.update());
    let act = |app: &mut App, intent: Intent| {
        app.world_mut().write_message(intent);
        frames(app, 3);
    };
    frames(&mut app, 10);
    let side = get("side").map(|key| scenario.side_by_key(key).expect("a side"));
    let side = side.or_else(|| scenario.side_by_key("kazakh")).or(scenario.playable().next());
    let screen = get("screen").unwrap_or("campaign");
    if matches!(screen, "campaign" | "report") {
        let policy = Policy::from_key(get("players").unwrap_or("plan")).expect("a policy");
        let weeks = number("weeks", 0);
        let play = |s| match Some(s) == side {
            true => Player::Human,
            false => Player::Computer(policy),
        };
        let players = scenario.playable().map(|s| (s, play(s))).collect();
        act(
            &mut app,
            CampaignIntent::Begin {
                scenario: name.clone(),
                seed: u64::from(number("seed", 1725)),
                players,
            }
            .into(),
        );
        for _ in 0..weeks {
            // What the plan would order for the person at the table.
            let campaign = app.world().resource::<Campaign>();
            let mut orders = Vec::new();
            policy.player().plan(&campaign.session().seen_by(side.expect("a side")), &mut orders);
            for order in orders {
                app.world_mut().write_message(Intent::from(PlanIntent::Give(order)));
            }
            act(&mut app, TurnIntent::EndWeek.into());
            while !app.world().resource::<Playback>().is_idle() {
                act(&mut app, PlaybackIntent::Skip.into());
            }
            frames(&mut app, 3);
            while !app.world().resource::<Sheets>().0.is_empty() {
                act(&mut app, ScreenIntent::Close.into());
            }
        }
        if screen == "report" {
            act(&mut app, ScreenIntent::Go(Screen::Report).into());
        }
    }
    match screen {
        "choose" => act(&mut app, ScreenIntent::Go(Screen::Choose).into()),
        "replay" => {
            act(&mut app, RecordIntent::OpenHistory(name.clone()).into());
            // History is played through in the background.
            while !app.world().contains_resource::<ReplayView>() {
                frames(&mut app, 1);
                std::thread::sleep(Duration::from_millis(20));
            }
            frames(&mut app, 3);
            act(&mut app, ReplayIntent::Scrub(number("weeks", 0) as u16).into());
        }
        _ => {}
    }
    if let Some(key) = get("overlay") {
        act(&mut app, LookIntent::Overlay(Overlay::from_key(key).expect("an overlay")).into());
    }
    if let Some(key) = get("centre") {
        let place = scenario.place_by_key(key).expect("a place");
        act(&mut app, CameraIntent::Centre(scenario.places[place.index()].hex).into());
    }
    if let Some(steps) = get("zoom") {
        act(&mut app, CameraIntent::Zoom(steps.parse().expect("steps of zoom")).into());
    }
    if get("whole").is_some() {
        act(&mut app, CameraIntent::WholeMap.into());
    }
    if let Some((kind, key)) = get("select").and_then(|wish| wish.split_once(':')) {
        let thing = match kind {
            "force" => Subject::Force(scenario.force_by_key(key).expect("a force")),
            "camp" => Subject::Camp(scenario.camp_by_key(key).expect("a camp")),
            "place" => Subject::Place(scenario.place_by_key(key).expect("a place")),
            other => panic!("select what? {other}"),
        };
        act(&mut app, LookIntent::Select(Some(thing)).into());
    }
    if let Some(sheet) = get("sheet") {
        let sheet = match sheet.split_once(':').unwrap_or((sheet, "")) {
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
        };
        act(&mut app, ScreenIntent::Open(sheet).into());
    }
    for widget in get("do").into_iter().flat_map(|list| list.split(',')) {
        frames(&mut app, 2);
        press(&mut app, widget);
    }
    if let Some(key) = get("goal") {
        let hex = scenario.places[scenario.place_by_key(key).expect("a place").index()].hex;
        let at = turkistan::game::geo::centre(&scenario.map, hex);
        act(&mut app, MapClick { hex: Some(hex), at, goal: true }.into());
    }
    if let Some((x, y)) = get("hover").and_then(|at| at.split_once(',')) {
        let at = Vec2::new(x.parse().expect("X"), y.parse().expect("Y"));
        let mut window = Window { resolution: UVec2::from(size).into(), ..default() };
        window.set_cursor_position(Some(at));
        app.world_mut().spawn((window, bevy::window::PrimaryWindow));
    }
    // Background work (relief, letters) is done in real time.
    let unpainted =
        |app: &App| app.world().contains_resource::<Shown>() && !app.world().resource::<Ready>().0;
    let mut left = number("frames", 60);
    while left > 0 || unpainted(&app) {
        left = left.saturating_sub(1);
        frames(&mut app, 1);
        std::thread::sleep(Duration::from_millis(u64::from(number("pause", 30))));
    }
    frames(&mut app, number("ticks", 0) as usize);
    let image = capture(&mut app, &target, 5).expect("a picture");
    let picture = image.try_into_dynamic().expect("a plain picture").to_rgb8();
    picture.save(PathBuf::from(&out)).expect("the picture can be written");
    let _ = std::fs::remove_dir_all(home);
    eprintln!("{out}");
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
