//! Drives the real application without a window: clicks and keys as a player makes them.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput, NativeKey},
        mouse::{MouseButtonInput, MouseScrollUnit, MouseWheel},
    },
    prelude::*,
    time::TimeUpdateStrategy,
    window::{CursorMoved, PrimaryWindow, WindowEvent},
};
use headless::{
    ai::Policy,
    play::{Player, Settings, folders::Folders},
};
use rules::ids::{HexId, SideId};
use scenario::library::Library;
use std::{path::PathBuf, time::Duration};
use test_support::{self, root};
use text::Texts;
use turkistan::game::{
    app::{Options, windowless},
    campaign::Campaign,
    geo,
    intent::{CampaignIntent, Intent, PlaybackIntent, Screen, ScreenIntent, Sheet},
    map::MapView,
    model::{Sheets, Shown},
    playback::Playback,
    ui::WidgetRects,
};

/// A player at the application.
pub(crate) struct Driver {
    /// The application.
    pub(crate) app: App,
    home: PathBuf,
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

/// An own folder for a player's files, which goes with them.
pub(crate) fn home() -> PathBuf {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let home = std::env::temp_dir().join(format!("turkistan-ui-{}-{number}", std::process::id()));
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home).unwrap();
    home
}

/// What the application starts from in tests.
pub(crate) fn options(settings: Settings, home: &std::path::Path) -> Options {
    let folders = Folders::at(home);
    let library = Library::at(root()).with_own(&folders.scenarios);
    let texts = Texts::load(&library.assets(), settings.lang).unwrap();
    Options { library, texts, folders, settings, first: Vec::new() }
}

impl Driver {
    /// Starts the application with settings in a window of a size (logical pixels).
    pub(crate) fn start(settings: Settings, size: (u32, u32)) -> Self {
        Self::start_in(home(), settings, size)
    }

    /// Starts the application with a player's files.
    pub(crate) fn start_in(home: PathBuf, settings: Settings, size: (u32, u32)) -> Self {
        let mut app = windowless(options(settings, &home), size);
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(50)));
        let mut driver = Self { app, home };
        driver.frames(4);
        driver
    }

    /// The player's files.
    pub(crate) fn home(&self) -> &std::path::Path {
        &self.home
    }

    /// Draws frames.
    pub(crate) fn frames(&mut self, count: usize) {
        for _ in 0..count {
            self.app.update();
        }
    }

    fn window(&mut self) -> Entity {
        let world = self.app.world_mut();
        world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).unwrap()
    }

    /// Moves the pointer (logical pixels).
    pub(crate) fn point(&mut self, at: Vec2) {
        let window = self.window();
        let world = self.app.world_mut();
        world.get_mut::<Window>(window).unwrap().set_cursor_position(Some(at));
        let moved = CursorMoved { window, position: at, delta: None };
        // The panels read what the window says, everything else its parts.
        world.write_message(WindowEvent::CursorMoved(moved.clone()));
        world.write_message(moved);
        self.frames(1);
    }

    /// Presses or releases a mouse button where the pointer is.
    pub(crate) fn mouse(&mut self, button: MouseButton, state: ButtonState) {
        let window = self.window();
        let press = MouseButtonInput { button, state, window };
        self.app.world_mut().write_message(WindowEvent::MouseButtonInput(press));
        self.app.world_mut().write_message(press);
        self.frames(1);
    }

    /// Clicks at a point (logical pixels).
    pub(crate) fn click_at(&mut self, at: Vec2, button: MouseButton) {
        self.point(at);
        self.mouse(button, ButtonState::Pressed);
        self.mouse(button, ButtonState::Released);
        self.frames(2);
    }

    /// Drags from one point to another.
    pub(crate) fn drag(&mut self, from: Vec2, to: Vec2, button: MouseButton) {
        self.point(from);
        self.mouse(button, ButtonState::Pressed);
        self.point(from.lerp(to, 0.5));
        self.point(to);
        self.mouse(button, ButtonState::Released);
        self.frames(1);
    }

    /// Turns the wheel where the pointer is.
    pub(crate) fn wheel(&mut self, lines: f32) {
        let window = self.window();
        let wheel = MouseWheel {
            unit: MouseScrollUnit::Line,
            x: 0.0,
            y: lines,
            window,
            phase: bevy::input::touch::TouchPhase::Moved,
        };
        self.app.world_mut().write_message(wheel);
        self.frames(2);
    }

    /// Whether a named widget is on the screen.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.app.world().resource::<WidgetRects>().0.contains_key(name)
    }

    /// Names of the widgets on the screen.
    pub(crate) fn names(&self) -> Vec<String> {
        self.app.world().resource::<WidgetRects>().0.keys().cloned().collect()
    }

    /// Where a named widget can be clicked (logical pixels); none when it is scrolled away.
    pub(crate) fn place(&self, name: &str) -> Option<Vec2> {
        let hit = self.app.world().resource::<WidgetRects>().0.get(name).copied()?;
        let seen = hit.rect.intersect(hit.clip);
        let scale =
            self.app.world().resource::<turkistan::game::model::SettingsRes>().0.scale_percent;
        let scale = scale as f32 / 100.0;
        let centre = seen.center();
        seen.is_positive().then(|| Vec2::new(centre.x, centre.y) * scale)
    }

    /// Clicks a named widget, which must be there.
    pub(crate) fn click(&mut self, name: &str) {
        let at = self.place(name);
        let at = at.unwrap_or_else(|| panic!("no widget {name} among {:?}", self.names()));
        self.click_at(at, MouseButton::Left);
    }

    /// Clicks the middle of a hex, which must be in the picture.
    pub(crate) fn click_hex(&mut self, hex: HexId, button: MouseButton) {
        let world = self.app.world();
        let map = &world.resource::<Shown>().state().scenario.map;
        let at = world.resource::<MapView>().to_screen(geo::centre(map, hex));
        self.click_at(at, button);
    }

    /// Presses and releases a key.
    pub(crate) fn key(&mut self, key_code: KeyCode) {
        self.stroke(key_code, ButtonState::Pressed);
        self.stroke(key_code, ButtonState::Released);
        self.frames(1);
    }

    /// Presses or releases a key, for one frame.
    pub(crate) fn stroke(&mut self, key_code: KeyCode, state: ButtonState) {
        self.strike(key_code, state);
        self.frames(1);
    }

    /// Presses or releases a key; what follows may come within the same frame.
    pub(crate) fn strike(&mut self, key_code: KeyCode, state: ButtonState) {
        let window = self.window();
        self.app.world_mut().write_message(KeyboardInput {
            key_code,
            logical_key: logical(key_code),
            state,
            text: None,
            repeat: false,
            window,
        });
    }

    /// Types a text into what has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        let window = self.window();
        for letter in text.chars() {
            self.app.world_mut().write_message(KeyboardInput {
                key_code: KeyCode::Unidentified(bevy::input::keyboard::NativeKeyCode::Unidentified),
                logical_key: Key::Character(letter.to_string().into()),
                state: ButtonState::Pressed,
                text: Some(letter.to_string().into()),
                repeat: false,
                window,
            });
            self.frames(1);
        }
    }

    /// Asks for something directly.
    pub(crate) fn act(&mut self, intent: impl Into<Intent>) {
        self.app.world_mut().write_message(intent.into());
        self.frames(3);
    }

    /// The screen.
    pub(crate) fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    /// The sheets over it.
    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        self.app.world().resource::<Sheets>().0.clone()
    }

    /// The campaign being played.
    pub(crate) fn campaign(&self) -> &Campaign {
        self.app.world().resource::<Campaign>()
    }

    /// Shows what waits to be shown.
    pub(crate) fn show_all(&mut self) {
        self.act(PlaybackIntent::Skip);
        for _ in 0..50 {
            if self.app.world().resource::<Playback>().is_idle() {
                self.frames(2);
                return;
            }
            self.frames(1);
        }
        panic!("the queue never empties");
    }
}

fn logical(key: KeyCode) -> Key {
    match key {
        KeyCode::Enter | KeyCode::NumpadEnter => Key::Enter,
        KeyCode::Escape => Key::Escape,
        KeyCode::Tab => Key::Tab,
        KeyCode::Space => Key::Space,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::ArrowLeft => Key::ArrowLeft,
        KeyCode::ArrowRight => Key::ArrowRight,
        KeyCode::ControlLeft | KeyCode::ControlRight => Key::Control,
        KeyCode::ShiftLeft | KeyCode::ShiftRight => Key::Shift,
        KeyCode::ArrowUp => Key::ArrowUp,
        KeyCode::ArrowDown => Key::ArrowDown,
        _ => Key::Unidentified(NativeKey::Unidentified),
    }
}

/// Without the first steps, which lie over the map, and without the question before a week.
pub(crate) fn quiet() -> Settings {
    Settings { guide: false, ask_before_week: false, ..Settings::default() }
}

/// Who plays: so many people, then computers of a kind.
pub(crate) fn players(scenario: &str, humans: usize, policy: Policy) -> Vec<(SideId, Player)> {
    let player = |i: usize| match i < humans {
        true => Player::Human,
        false => Player::Computer(policy),
    };
    test_support::load(scenario).playable().enumerate().map(|(i, side)| (side, player(i))).collect()
}

/// Begins a campaign against computers that give no orders.
pub(crate) fn begin(driver: &mut Driver, scenario: &str, humans: usize) {
    begin_against(driver, scenario, 7, humans, Policy::Passive);
    assert_eq!(driver.screen(), Screen::Campaign);
}

/// Begins a campaign from a seed: so many people, then computers of a kind.
pub(crate) fn begin_against(
    driver: &mut Driver,
    scenario: &str,
    seed: u64,
    humans: usize,
    policy: Policy,
) {
    let players = players(scenario, humans, policy);
    driver.act(CampaignIntent::Begin { scenario: scenario.to_owned(), seed, players });
}

/// Waits for what is done in the background.
pub(crate) fn wait_for(driver: &mut Driver, what: &str, ready: impl Fn(&Driver) -> bool) {
    for _ in 0..3000 {
        if ready(driver) {
            driver.frames(2);
            return;
        }
        driver.frames(1);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("{what} never comes; there are {:?}", driver.names());
}

/// Unfolds the ledger beneath the front page of the dispatch, if it is folded.
pub(crate) fn unfold_ledger(driver: &mut Driver) {
    let open = driver.names().iter().any(|name| {
        ["dispatch-force-", "dispatch-place-", "dispatch-event-", "dispatch-hex-"]
            .iter()
            .any(|kind| name.starts_with(kind))
    });
    if !open {
        driver.click("front-ledger");
        driver.frames(2);
    }
}

/// Closes all sheets, also those that open when others are gone: after a dispatch come the
/// decisions.
pub(crate) fn close_all(driver: &mut Driver) {
    for _ in 0..20 {
        driver.frames(3);
        if driver.sheets().is_empty() {
            return;
        }
        driver.act(ScreenIntent::Close);
    }
    panic!("the sheets never end: {:?}", driver.sheets());
}
