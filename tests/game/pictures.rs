//! Pictures of the game compared with those under `tests/pictures`. Drawn without a window, by
//! whatever graphics adapter is there; CI draws with the software one.
//!
//! A picture is shrunk to 480 × 270 and compared pixel by pixel: a channel may differ by 16 of 255
//! from its golden picture, and half a percent of the pixels may differ by more. The goldens are
//! kept in steps of 8, which makes them small.
//!
//! `TURKISTAN_BLESS=1` writes the goldens anew; look at them before they are committed. Without a
//! graphics adapter the test is passed over, unless `TURKISTAN_NEED_PICTURES=1`. What was drawn
//! lies in the temporary folder of the target directory.
#![allow(clippy::print_stderr, reason = "says why nothing was compared")]

use headless::{
    ai::Policy,
    play::{Player, Settings, settings::Palette},
};
use image::{
    RgbImage,
    imageops::{FilterType, resize},
};
use rules::ids::Subject;
use rules::observe::Observation;
use std::path::PathBuf;
use text::Lang;
use turkistan::game::{
    campaign::Campaign,
    intent::{
        CampaignIntent, DraftIntent, Intent, LookIntent, MapClick, Overlay, PlaybackIntent,
        RecordIntent, ReplayIntent, Screen, ScreenIntent, SettingsIntent, Sheet, TurnIntent,
    },
    model::Bare,
    replay::ReplayView,
    screenshot::{ScreenshotError, Studio, can_draw},
};

const MAIN: &str = "struggle-for-turkistan";
/// Pixels in which the game draws.
const SIZE: (u32, u32) = (1280, 720);
/// Pixels of a golden picture.
const GOLDEN: (u32, u32) = (480, 270);
/// Steps in which a golden is kept.
const STEP: u8 = 8;
/// What a channel may differ by.
const CLOSE: u8 = 16;
/// Share of the pixels that may differ by more, permille.
const MOST: usize = 5;

/// Pictures taken, and what was wrong with them.
struct Album {
    studio: Studio,
    bless: bool,
    wrong: Vec<String>,
}

impl Album {
    fn act(&mut self, intent: impl Into<Intent>) {
        self.studio.act(intent).unwrap();
    }

    fn close_all(&mut self) {
        for _ in 0..8 {
            self.act(ScreenIntent::Close);
        }
    }

    /// Takes a picture and compares it with the golden one of that name.
    fn take(&mut self, name: &str) {
        self.studio.settle().unwrap();
        let drawn = image::DynamicImage::from(self.studio.picture().unwrap()).to_rgb8();
        let mut small = resize(&drawn, GOLDEN.0, GOLDEN.1, FilterType::Triangle);
        small.iter_mut().for_each(|channel| *channel = *channel / STEP * STEP + STEP / 2);
        let file = format!("{name}.png");
        let golden = test_support::root().join("tests/pictures").join(&file);
        if self.bless {
            small.save(&golden).unwrap();
            return;
        }
        let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
        std::fs::create_dir_all(&out).unwrap();
        drawn.save(out.join(&file)).unwrap();
        match image::open(&golden) {
            Ok(golden) => {
                let share = differing(&golden.to_rgb8(), &small);
                if share > MOST {
                    let at = out.join(&file);
                    self.wrong.push(format!("{name}: {share} ‰ differ; drawn: {}", at.display()));
                }
            }
            Err(error) => self.wrong.push(format!("{name}: {error}")),
        }
    }
}

/// Pixels that differ, permille.
fn differing(a: &RgbImage, b: &RgbImage) -> usize {
    if a.dimensions() != b.dimensions() {
        return 1000;
    }
    let far = |(a, b): (&image::Rgb<u8>, &image::Rgb<u8>)| {
        a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > CLOSE)
    };
    a.pixels().zip(b.pixels()).filter(|&pair| far(pair)).count() * 1000 / a.pixels().len()
}

fn flag(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0")
}

#[test]
fn the_game_looks_as_it_did() {
    if !can_draw() {
        assert!(!flag("TURKISTAN_NEED_PICTURES"), "pictures are needed, but cannot be drawn here");
        eprintln!("no graphics adapter: pictures are not compared");
        return;
    }
    let home = crate::drive::home();
    let settings = Settings { guide: false, ..Settings::default() };
    let studio = Studio::open(crate::drive::options(settings.clone(), &home), SIZE).unwrap();
    let mut album = Album { studio, bless: flag("TURKISTAN_BLESS"), wrong: Vec::new() };
    words(&mut album, &settings);
    planning(&mut album);
    seasons(&mut album, &settings);
    let _ = std::fs::remove_dir_all(home);
    assert!(album.wrong.is_empty(), "\n{}", album.wrong.join("\n"));
}

/// Screens of words, in every language where they have to fit.
fn words(album: &mut Album, settings: &Settings) {
    for lang in [Lang::Kk, Lang::Ru, Lang::En] {
        album.act(SettingsIntent::Prefer(Box::new(Settings { lang, ..settings.clone() })));
        album.take(&format!("menu-{}", lang.code()));
        album.act(ScreenIntent::Open(Sheet::Settings));
        album.take(&format!("settings-{}", lang.code()));
        album.close_all();
    }
    album.act(ScreenIntent::Go(Screen::Choose));
    album.take("choose");
    album.act(ScreenIntent::Go(Screen::Menu));
}

/// A week planned, ended and told.
fn planning(album: &mut Album) {
    let scenario = test_support::load("first-march");
    let players = scenario
        .playable()
        .enumerate()
        .map(|(i, side)| {
            (side, if i == 0 { Player::Human } else { Player::Computer(Policy::Cautious) })
        })
        .collect();
    album.act(CampaignIntent::Begin { scenario: "first-march".to_owned(), seed: 7, players });
    let world = album.studio.app().world();
    let campaign = world.resource::<Campaign>();
    let seen = Observation::new(campaign.state(), campaign.seat().unwrap());
    let force = seen.forces().find(|&force| seen.force_hex(force).is_some()).unwrap();
    let here = seen.force_hex(force).unwrap();
    let goal = scenario.places.iter().map(|place| place.hex).find(|&hex| hex != here).unwrap();
    album.act(LookIntent::Select(Some(Subject::Force(force))));
    let at = turkistan::game::geo::centre(&scenario.map, goal);
    album.act(MapClick { hex: Some(goal), at, goal: true, more: false });
    album.take("planning");
    album.act(DraftIntent::Cancel);
    album.act(TurnIntent::Run);
    album.act(PlaybackIntent::Skip);
    album.act(PlaybackIntent::Skip);
    album.take("dispatch");
    album.close_all();
}

/// The historical course: the country in autumn, winter and spring, and what can be laid over it.
fn seasons(album: &mut Album, settings: &Settings) {
    album.act(RecordIntent::OpenHistory(MAIN.to_owned()));
    album.studio.until(|world| world.contains_resource::<ReplayView>()).unwrap();
    album.act(ReplayIntent::Scrub(12));
    album.take("replay");
    album.studio.app_mut().insert_resource(Bare);
    // Weeks counted from 7 August 1724.
    for (week, name) in [(10, "october"), (22, "january"), (35, "april")] {
        album.act(ReplayIntent::Scrub(week));
        album.take(&format!("map-{name}"));
    }
    album.act(ReplayIntent::Scrub(22));
    for overlay in Overlay::ALL.into_iter().filter(|&overlay| overlay != Overlay::None) {
        album.act(LookIntent::Overlay(overlay));
        album.take(&format!("overlay-{}", overlay.key()));
    }
    album.act(LookIntent::Overlay(Overlay::None));
    let kazakhs = test_support::load(MAIN).side_by_key("kazakh").unwrap();
    album.act(LookIntent::Viewpoint(Some(kazakhs)));
    album.take("map-eyes");
    // Stronger contrasts: banners, washes, patterns, borders.
    let palette = Palette::HighContrast;
    album.act(SettingsIntent::Prefer(Box::new(Settings {
        palette,
        grid: true,
        ..settings.clone()
    })));
    album.act(LookIntent::Overlay(Overlay::Control));
    album.take("overlay-contrast");
}

#[test]
fn what_breaks_is_an_error_and_no_panic() {
    // A picture larger than any adapter draws.
    let home = crate::drive::home();
    let opened =
        Studio::open(crate::drive::options(Settings::default(), &home), (200_000, 200_000));
    let broken = match opened {
        Err(error) => Some(error),
        Ok(mut studio) => studio.picture().err(),
    };
    assert!(
        matches!(
            broken,
            Some(
                ScreenshotError::NoAdapter | ScreenshotError::Broken(_) | ScreenshotError::TooLong
            )
        ),
        "{broken:?}"
    );
    let _ = std::fs::remove_dir_all(home);
}
