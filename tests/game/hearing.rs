//! What is heard of the game, without a loudspeaker: which sounds are written beside what is shown.

use crate::drive::{Driver, begin, begin_against, close_all, quiet};
use bevy::{
    ecs::message::{MessageCursor, Messages},
    prelude::*,
    window::PrimaryWindow,
};
use headless::{ai::Policy, play::Settings};
use rules::{event::Event, ids::ScriptedEventId};
use sound::{Cue, Tune, Wind};
use turkistan::game::{
    hearing::{Background, Heard},
    intent::{PlaybackIntent, Screen, ScreenIntent, SettingsIntent, Sheet, TurnIntent},
    model::{Shown, Viewpoint},
    playback::{EventShown, Playback},
};

const SIZE: (u32, u32) = (1280, 720);

/// Hears and sees frame by frame: messages are gone after two.
#[derive(Default)]
struct Ear {
    heard: MessageCursor<Heard>,
    shown: MessageCursor<EventShown>,
}

impl Ear {
    /// Begins to listen now.
    fn new(driver: &Driver) -> Self {
        let mut ear = Self::default();
        ear.take(driver);
        ear
    }

    /// What sounded since it was last asked, and what was shown meanwhile.
    fn take(&mut self, driver: &Driver) -> (Vec<Cue>, Vec<EventShown>) {
        let world = driver.app.world();
        let heard = self.heard.read(world.resource::<Messages<Heard>>()).map(|heard| heard.0);
        let shown = self.shown.read(world.resource::<Messages<EventShown>>()).copied();
        (heard.collect(), shown.collect())
    }

    /// Lets a frame pass.
    fn frame(&mut self, driver: &mut Driver) -> (Vec<Cue>, Vec<EventShown>) {
        driver.frames(1);
        self.take(driver)
    }

    /// Everything that sounds during something and the frames after it.
    fn during(
        &mut self,
        driver: &mut Driver,
        intent: impl Into<turkistan::game::intent::Intent>,
    ) -> Vec<Cue> {
        driver.app.world_mut().write_message(intent.into());
        (0..4).flat_map(|_| self.frame(driver).0).collect()
    }
}

fn background(driver: &Driver) -> Background {
    *driver.app.world().resource::<Background>()
}

fn is_playing(driver: &Driver) -> bool {
    !driver.app.world().resource::<Playback>().is_idle()
}

#[test]
fn sheets_and_buttons_sound_as_they_are_laid_down() {
    let mut driver = Driver::start(quiet(), SIZE);
    let mut ear = Ear::new(&driver);
    assert_eq!(ear.during(&mut driver, ScreenIntent::Open(Sheet::Settings)), [Cue::Tap]);
    assert_eq!(ear.during(&mut driver, ScreenIntent::Close), [], "what is gone is silent");
    begin(&mut driver, "struggle-for-turkistan", 1);
    close_all(&mut driver);
    let mut ear = Ear::new(&driver);
    assert_eq!(ear.during(&mut driver, ScreenIntent::Open(Sheet::Dispatch)), [Cue::Paper]);
    let decision = Sheet::ScriptedEvent(ScriptedEventId::at(0));
    assert_eq!(ear.during(&mut driver, ScreenIntent::Open(decision.clone())), [Cue::Alarm]);
    assert_eq!(ear.during(&mut driver, ScreenIntent::Open(decision)), [], "it lies there already");
    assert_eq!(
        (0..20).flat_map(|_| ear.frame(&mut driver).0).count(),
        0,
        "nothing sounds by itself"
    );
}

#[test]
fn a_week_begins_with_hoofs_and_ends_with_the_horn() {
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    close_all(&mut driver);
    let mut ear = Ear::new(&driver);
    let first = ear.during(&mut driver, TurnIntent::Run);
    assert!(first.contains(&Cue::Hoofs), "{first:?}");
    let rest = ear.during(&mut driver, PlaybackIntent::Skip);
    assert!(rest.contains(&Cue::WeekEnd), "{rest:?}");
    let after: Vec<Cue> = (0..10).flat_map(|_| ear.frame(&mut driver).0).collect();
    assert!(rest.iter().chain(&after).any(|cue| *cue == Cue::Paper), "the dispatch: {after:?}");
}

/// Whether a sound belongs to the map.
fn is_of_the_map(cue: Cue) -> bool {
    match cue {
        Cue::Horn | Cue::Clash | Cue::Gates => true,
        Cue::Tap
        | Cue::Paper
        | Cue::Alarm
        | Cue::Hoofs
        | Cue::WeekEnd
        | Cue::Triumph
        | Cue::Lament => false,
    }
}

/// Whether a fact is one that flashes up.
fn can_flash(event: &Event) -> bool {
    matches!(event, Event::Battle(_) | Event::Siege(_) | Event::Raid(_) | Event::Organisation(_))
}

#[test]
fn what_sounds_on_the_map_is_seen_there_by_who_hears_it() {
    let mut driver = Driver::start(Settings { speed_percent: 800, ..quiet() }, SIZE);
    begin_against(&mut driver, "first-march", 3, 1, Policy::Bold);
    close_all(&mut driver);
    let mut ear = Ear::new(&driver);
    let (mut sounded, mut weeks) = (0, 0);
    while driver.screen() == Screen::Campaign && weeks < 12 {
        weeks += 1;
        driver
            .app
            .world_mut()
            .write_message(turkistan::game::intent::Intent::from(TurnIntent::Run));
        // It begins a frame later; when nothing has moved for some, it is over.
        let mut idle = 0;
        while idle < 5 {
            let (cues, shown) = ear.frame(&mut driver);
            let side = driver.app.world().resource::<Viewpoint>().0.expect("one person plays");
            let seen =
                shown.iter().filter(|shown| shown.0.seen.has(side) && can_flash(&shown.0.event));
            let of_map = cues.iter().filter(|cue| is_of_the_map(**cue)).count();
            assert!(of_map <= 2, "no din: {cues:?}");
            assert!(of_map <= seen.count(), "week {weeks}: {cues:?} without anything to see");
            sounded += of_map;
            idle = if is_playing(&driver) { 0 } else { idle + 1 };
        }
        close_all(&mut driver);
        ear.take(&driver);
    }
    assert!(sounded > 0, "nothing sounded in {weeks} weeks");
}

#[test]
fn music_and_wind_follow_the_screen_and_the_season() {
    let mut driver = Driver::start(quiet(), SIZE);
    assert_eq!((background(&driver).tune, background(&driver).wind), (Some(Tune::Menu), None));
    begin(&mut driver, "struggle-for-turkistan", 1);
    driver.frames(2);
    let month = {
        let state = driver.app.world().resource::<Shown>().state();
        state.scenario.calendar.date(state.day()).month
    };
    let wind = match month {
        3..=5 => Wind::Spring,
        6..=8 => Wind::Summer,
        9..=11 => Wind::Autumn,
        _ => Wind::Winter,
    };
    let on_map = background(&driver);
    assert_eq!((on_map.tune, on_map.wind), (Some(Tune::Map), Some(wind)));
    driver.act(ScreenIntent::Go(Screen::Menu));
    assert_eq!((background(&driver).tune, background(&driver).wind), (Some(Tune::Menu), None));
}

#[test]
fn it_is_silent_when_muted_and_behind_other_windows() {
    let mut driver = Driver::start(quiet(), SIZE);
    assert!(!background(&driver).muted);
    let focus = |driver: &mut Driver, focused: bool| {
        let world = driver.app.world_mut();
        let mut window = world.query_filtered::<&mut Window, With<PrimaryWindow>>();
        window.single_mut(world).unwrap().focused = focused;
        driver.frames(2);
    };
    focus(&mut driver, false);
    assert!(background(&driver).muted, "another window is in front");
    let prefer = |settings: Settings| SettingsIntent::Prefer(Box::new(settings));
    driver.act(prefer(Settings { mute_behind: false, ..quiet() }));
    assert!(!background(&driver).muted, "it may be heard from behind");
    focus(&mut driver, true);
    driver.act(prefer(Settings { mute: true, ..quiet() }));
    assert!(background(&driver).muted);
    driver.act(prefer(Settings {
        volume_percent: 20,
        effects_percent: 0,
        music_percent: 100,
        ..quiet()
    }));
    let volumes = background(&driver).volumes;
    assert_eq!((volumes.master, volumes.effects, volumes.music), (20, 0, 100));
    assert!(!background(&driver).muted);
}

#[test]
fn volumes_are_set_by_clicks() {
    // High enough for all of the settings.
    let mut driver = Driver::start(quiet(), (1280, 1600));
    driver.click("menu-settings");
    driver.frames(2);
    for name in ["set-volume-20", "set-effects-0", "set-music-100", "set-mute", "set-behind"] {
        driver.click(name);
        driver.frames(3);
    }
    let heard = background(&driver);
    assert_eq!((heard.volumes.master, heard.volumes.effects, heard.volumes.music), (20, 0, 100));
    assert!(heard.muted);
    let folders = headless::play::folders::Folders::at(driver.home());
    let kept = Settings::load(&folders).0;
    assert!(kept.mute && !kept.mute_behind);
    assert_eq!(kept.music_percent, 100);
}
