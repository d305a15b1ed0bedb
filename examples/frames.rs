//! Measures the game as it is drawn: start, loading, frames, memory. Draws into a picture, as fast
//! as the machine can, and waits for every frame to be finished.
//!
//!   cargo run --release --example frames -- [WIDTHxHEIGHT]
//!
//! The figures of one run belong together; docs/performance.md holds recorded ones.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

use bevy::{
    prelude::*,
    render::{
        render_resource::PollType,
        renderer::{RenderAdapterInfo, RenderDevice},
    },
};
use headless::{
    ai::Policy,
    play::{Player, Settings, folders::Folders},
};
use rules::{ids::Subject, scenario::Scenario};
use scenario::library::Library;
use std::time::{Duration, Instant};
use text::{Lang, Texts};
use turkistan::game::{
    app::Options,
    campaign::Campaign,
    intent::{CameraIntent, CampaignIntent, Intent, LookIntent, Overlay, ScreenIntent, TurnIntent},
    map::{MapView, relief::Ready},
    model::Sheets,
    playback::Playback,
    screenshot::Studio,
    ui::WidgetRects,
};

/// Frames in a row.
const COUNT: usize = 60;

fn main() {
    let begun = Instant::now();
    let size = std::env::args().nth(1).unwrap_or_else(|| "1280x720".to_owned());
    let size = size.split_once('x').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
    let size = size.expect("WIDTHxHEIGHT");
    let library = Library::at(env!("CARGO_MANIFEST_DIR"));
    let texts = Texts::load(&library.assets(), Lang::En).expect("messages");
    let home = std::env::temp_dir().join(format!("turkistan-frames-{}", std::process::id()));
    let settings = Settings { guide: false, ..Settings::default() };
    let scenario = library.load("struggle-for-turkistan").expect("the scenario loads");
    let options =
        Options { library, texts, folders: Folders::at(&home), settings, first: Vec::new() };
    let mut studio = Studio::open(options, size).expect("a graphics adapter");
    studio.until(|world| !world.resource::<WidgetRects>().0.is_empty()).expect("the menu");
    finish(&studio);
    let adapter = studio.app().world().resource::<RenderAdapterInfo>().name.clone();
    println!("{} at {} × {}", adapter, size.0, size.1);
    told("start to the menu", begun.elapsed());
    studio.until(|world| world.resource::<Ready>().0).expect("the country is painted");
    told("start to the map behind it", begun.elapsed());
    println!("  memory: {} MB", memory());
    begin(&mut studio, &scenario);
    look_around(&mut studio);
    weeks(&mut studio);
    let _ = std::fs::remove_dir_all(home);
}

/// Begins the great campaign, a person on the first side.
fn begin(studio: &mut Studio, scenario: &Scenario) {
    let players = scenario.playable().enumerate();
    let players = players
        .map(|(i, side)| {
            (side, [Player::Human, Player::Computer(Policy::Plan)][usize::from(i > 0)])
        })
        .collect();
    let loading = Instant::now();
    let begin = CampaignIntent::Begin {
        scenario: "struggle-for-turkistan".to_owned(),
        seed: 1725,
        players,
    };
    studio.act(begin).expect("drawn");
    studio.until(|world| world.contains_resource::<Campaign>()).expect("the campaign");
    finish(studio);
    told("begin the great campaign", loading.elapsed());
    studio.settle().expect("drawn");
}

/// The map at rest, moved, nearer and farther, under overlays, with something selected.
fn look_around(studio: &mut Studio) {
    let drag = |app: &mut App, i: usize| {
        let by = Vec2::from_angle(i as f32 * 0.4) * 8.0;
        app.world_mut().resource_mut::<MapView>().drag(by);
    };
    measure(studio, "nothing moves", |_, _| {});
    for (name, steps) in [("far", -40.0), ("middle", 6.0), ("near", 6.0)] {
        studio.act(CameraIntent::Zoom(steps)).expect("drawn");
        studio.settle().expect("drawn");
        measure(studio, &format!("the map is moved, {name}"), drag);
    }
    measure(studio, "the wheel turns", |app, i| {
        let steps = if i % 20 < 10 { 1.0 } else { -1.0 };
        app.world_mut().write_message(Intent::from(CameraIntent::Zoom(steps)));
    });
    for overlay in [Overlay::Supply, Overlay::Knowledge] {
        studio.act(LookIntent::Overlay(overlay)).expect("drawn");
        studio.settle().expect("drawn");
        measure(studio, &format!("{overlay:?} laid over"), drag);
    }
    studio.act(LookIntent::Overlay(Overlay::None)).expect("drawn");
    let campaign = studio.app().world().resource::<Campaign>();
    let force = campaign.session().seen_by(campaign.seat().unwrap()).forces().next();
    studio.act(LookIntent::Select(force.map(Subject::Force))).expect("drawn");
    measure(studio, "a force is selected", |_, _| {});
    studio.act(LookIntent::Select(None)).expect("drawn");
}

/// Four weeks ended and shown, and what memory they leave behind.
fn weeks(studio: &mut Studio) {
    let mut weeks = Vec::new();
    let mut ends = Vec::new();
    for _ in 0..4 {
        let now = Instant::now();
        studio.act(TurnIntent::Run).expect("drawn");
        ends.push(now.elapsed());
        while !studio.app().world().resource::<Playback>().is_idle() {
            weeks.push(frame(studio));
        }
        while !studio.app().world().resource::<Sheets>().0.is_empty() {
            studio.act(ScreenIntent::Close).expect("drawn");
        }
    }
    told_all("end the week (both sides played, three frames)", &mut ends);
    told_all("a week is shown", &mut weeks);
    println!("  memory: {} MB", memory());
    for _ in 0..10 {
        measure_quietly(studio);
    }
    println!("  memory after {} more frames: {} MB", 10 * COUNT, memory());
}

/// Waits until everything that was asked of the graphics adapter is done.
fn finish(studio: &Studio) {
    let device = studio.app().world().resource::<RenderDevice>();
    device.poll(PollType::wait_indefinitely()).expect("the adapter answers");
}

fn frame(studio: &mut Studio) -> Duration {
    let now = Instant::now();
    studio.frames(1).expect("drawn");
    finish(studio);
    now.elapsed()
}

fn measure_quietly(studio: &mut Studio) -> Vec<Duration> {
    (0..COUNT).map(|_| frame(studio)).collect()
}

fn measure(studio: &mut Studio, name: &str, change: impl Fn(&mut App, usize)) {
    let mut times = Vec::new();
    for i in 0..COUNT {
        change(studio.app_mut(), i);
        times.push(frame(studio));
    }
    told_all(name, &mut times);
}

fn told(name: &str, time: Duration) {
    println!("{name}: {:.2} s", time.as_secs_f32());
}

fn told_all(name: &str, times: &mut [Duration]) {
    times.sort();
    let ms = |share: usize| {
        let at = (times.len() * share / 100).min(times.len().saturating_sub(1));
        times.get(at).map_or(0.0, |time| time.as_secs_f32() * 1e3)
    };
    println!(
        "{name}: median {:.1} ms, 95 % under {:.1} ms, worst {:.1} ms ({} times)",
        ms(50),
        ms(95),
        ms(100),
        times.len()
    );
}

/// Memory that the program holds, where the system says it.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kb = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kb.unwrap_or_default() / 1024
}
