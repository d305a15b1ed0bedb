//! The sheets of settings and keys.

use super::{PanelContext, memo, theme, widgets};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{Action, ScreenIntent, SettingsIntent, Sheet},
    model::{Paths, SettingsRes},
    stage::Stage,
};
use bevy::{
    prelude::*,
    window::{MonitorSelection, PrimaryWindow, WindowCloseRequested, WindowMode},
};
use bevy_egui::egui::{self, RichText};
use headless::play::{Settings, settings::Palette};
use text::Lang;

/// Scales that are offered, percent.
const SCALES: [u32; 7] = [75, 90, 100, 125, 150, 175, 200];
/// Speeds that are offered, percent.
const SPEEDS: [u32; 5] = [50, 100, 200, 400, 800];
/// Volumes that are offered, percent.
const VOLUMES: [u32; 6] = [0, 20, 40, 60, 80, 100];
/// Sizes of the window that are offered.
const SIZES: [(u32, u32); 5] = [(1280, 720), (1600, 900), (1920, 1080), (2560, 1440), (3840, 2160)];

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (window_follows.run_if(resource_changed::<SettingsRes>), keep_size.after(Stage::Intent)),
    );
}

/// Sizes that a window of another start can be opened with, pixels.
const USABLE: core::ops::RangeInclusive<u32> = 320..=16384;

/// A window that was resized by hand has the same size when the game is started again.
fn keep_size(
    mut exits: MessageReader<AppExit>,
    mut closing: MessageReader<WindowCloseRequested>,
    window: Query<&Window, With<PrimaryWindow>>,
    mut prefs: ResMut<SettingsRes>,
    shelf: Res<Paths>,
) {
    if exits.read().count() + closing.read().count() == 0 {
        return;
    }
    let Ok(window) = window.single() else { return };
    let size = (window.width().round() as u32, window.height().round() as u32);
    let usable = USABLE.contains(&size.0) && USABLE.contains(&size.1);
    if window.mode != WindowMode::Windowed || !usable || size == prefs.0.window {
        return;
    }
    prefs.0.window = size;
    // Nobody is there any more to be told that it could not be kept, and little is lost.
    let _ = prefs.0.keep(&shelf.folders);
}

/// The window takes the size that was chosen, at once.
fn window_follows(
    prefs: Res<SettingsRes>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
    mut known: Local<Option<(bool, (u32, u32))>>,
) {
    let wanted = (prefs.0.fullscreen, prefs.0.window);
    // It was opened with what had been kept.
    let Some(before) = known.replace(wanted) else { return };
    let (true, Ok(mut window)) = (before != wanted, window.single_mut()) else { return };
    window.mode = match wanted.0 {
        true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
        false => WindowMode::Windowed,
    };
    if !wanted.0 {
        let (width, height) = wanted.1;
        window.resolution.set(width as f32, height as f32);
    }
}

/// The settings.
pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let title = cx.text("set-title");
    widgets::long_sheet(
        ctx,
        "settings",
        &title,
        600.0,
        |ui| {
            let before = cx.settings.0.clone();
            let mut now = before.clone();
            words_and_scale(ui, cx, &mut now);
            window(ui, cx, &mut now);
            play(ui, cx, &mut now);
            hearing(ui, cx, &mut now);
            if now != before {
                cx.emit(SettingsIntent::Prefer(Box::new(now)));
            }
        },
        |ui| {
            let opens = memo::is_new(ui.ctx(), "settings");
            if widgets::first_button(ui, "set-close", &cx.text("close"), opens).clicked() {
                cx.emit(ScreenIntent::Close);
            }
            if widgets::button(ui, "set-keys", &cx.text("set-keys")).clicked() {
                cx.emit(ScreenIntent::Open(Sheet::Keys));
            }
            if widgets::button(ui, "set-usual", &cx.text("set-usual"))
                .tip(cx.text("set-usual-tip"))
                .clicked()
            {
                let kept = cx.settings.0.clone();
                let usual =
                    Settings { lang: kept.lang, window: kept.window, ..Settings::default() };
                cx.emit(SettingsIntent::Prefer(Box::new(usual)));
            }
        },
    );
}

/// A setting: its name, and what can be chosen.
fn row(ui: &mut egui::Ui, name: &str, add: impl FnOnce(&mut egui::Ui)) {
    ui.label(RichText::new(name).font(egui::FontId::new(15.0, theme::serif())));
    ui.indent(name, |ui| ui.horizontal_wrapped(add));
    ui.add_space(3.0);
}

fn words_and_scale(ui: &mut egui::Ui, cx: &PanelContext<'_>, now: &mut Settings) {
    row(ui, &cx.text("set-language"), |ui| {
        for lang in Lang::ALL {
            let key = format!("set-lang-{}", lang.code());
            if widgets::choice(ui, &key, now.lang == lang, lang.own_name()).clicked() {
                now.lang = lang;
            }
        }
    });
    row(ui, &cx.text("set-scale"), |ui| {
        for scale in SCALES {
            let text = cx.message("set-percent", &[("n", scale.into())]);
            let key = format!("set-scale-{scale}");
            if widgets::choice(ui, &key, now.scale_percent == scale, &text).clicked() {
                now.scale_percent = scale;
            }
        }
    });
    row(ui, &cx.text("set-palette"), |ui| {
        let palettes = [
            (Palette::Paper, "set-palette-paper", cx.text("set-palette-paper")),
            (Palette::HighContrast, "set-palette-contrast", cx.text("set-palette-contrast")),
        ];
        widgets::choices(ui, &mut now.palette, palettes);
        swatches(ui, now.palette);
    });
}

/// The banners of the two sides in the colours of a palette.
fn swatches(ui: &mut egui::Ui, palette: Palette) {
    for (key, side) in [("kazakh", 0), ("dzungar", 1)] {
        theme::flag(ui, palette, key, rules::ids::SideId(side));
    }
}

fn window(ui: &mut egui::Ui, cx: &PanelContext<'_>, now: &mut Settings) {
    row(ui, &cx.text("set-window"), |ui| {
        widgets::tick(ui, "set-fullscreen", &mut now.fullscreen, &cx.text("set-fullscreen"));
        for (width, height) in SIZES {
            let on = !now.fullscreen && now.window == (width, height);
            let (w, h) = (width.to_string(), height.to_string());
            let text = cx.message("set-size", &[("w", w.into()), ("h", h.into())]);
            let key = format!("set-size-{width}");
            if widgets::choice(ui, &key, on, &text).clicked() {
                now.fullscreen = false;
                now.window = (width, height);
            }
        }
    });
}

fn play(ui: &mut egui::Ui, cx: &PanelContext<'_>, now: &mut Settings) {
    row(ui, &cx.text("set-speed"), |ui| {
        for speed in SPEEDS {
            let text = cx.message("set-percent", &[("n", speed.into())]);
            let key = format!("set-speed-{speed}");
            if widgets::choice(ui, &key, now.speed_percent == speed, &text).clicked() {
                now.speed_percent = speed;
            }
        }
    });
    let ticks = [
        (&mut now.follow, "set-follow", cx.text("set-follow"), cx.text("set-follow-tip")),
        (
            &mut now.edge_scroll,
            "set-edge-scroll",
            cx.text("set-edge-scroll"),
            cx.text("set-edge-scroll-tip"),
        ),
        (&mut now.grid, "set-grid", cx.text("set-grid"), cx.text("set-grid-tip")),
        (&mut now.guide, "set-guide", cx.text("set-guide"), cx.text("set-guide-tip")),
        (&mut now.ask_before_week, "set-ask", cx.text("set-ask"), cx.text("set-ask-tip")),
    ];
    for (on, key, text, tip) in ticks {
        widgets::tick(ui, key, on, &text).tip(tip);
    }
}

fn hearing(ui: &mut egui::Ui, cx: &PanelContext<'_>, now: &mut Settings) {
    for (name, percent) in [
        ("set-volume", &mut now.volume_percent),
        ("set-effects", &mut now.effects_percent),
        ("set-music", &mut now.music_percent),
    ] {
        row(ui, &cx.text(name), |ui| {
            for volume in VOLUMES {
                let text = match volume {
                    0 => cx.text("set-volume-none"),
                    _ => cx.message("set-percent", &[("n", volume.into())]),
                };
                let key = format!("{name}-{volume}");
                if widgets::choice(ui, &key, *percent == volume, &text).clicked() {
                    *percent = volume;
                }
            }
        });
    }
    let ticks = [
        (&mut now.mute, "set-mute", cx.text("set-mute"), cx.text("set-mute-tip")),
        (&mut now.mute_behind, "set-behind", cx.text("set-behind"), cx.text("set-behind-tip")),
    ];
    for (on, key, text, tip) in ticks {
        widgets::tick(ui, key, on, &text).tip(tip);
    }
}

/// The keys.
pub(super) fn keys(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let title = cx.text("set-keys-title");
    widgets::long_sheet(
        ctx,
        "keys",
        &title,
        560.0,
        |ui| {
            widgets::note(ui, &cx.text("set-keys-note"));
            ui.add_space(4.0);
            for (action, name, _) in Action::ALL {
                key_row(ui, cx, action, name);
            }
            ui.add_space(4.0);
            for fixed in
                ["set-keys-digits", "set-keys-shortcuts", "set-keys-escape", "set-keys-mouse"]
            {
                widgets::note(ui, &cx.text(fixed));
            }
        },
        |ui| {
            let opens = memo::is_new(ui.ctx(), "keys");
            if widgets::first_button(ui, "keys-close", &cx.text("close"), opens).clicked() {
                cx.emit(ScreenIntent::Close);
            }
            let none = cx.settings.0.keys.is_empty().then(|| cx.text("set-keys-usual-already"));
            let reset = cx.text("set-keys-reset");
            if widgets::button_if(ui, "keys-reset", &reset, none.as_deref()).clicked() {
                let mut settings = cx.settings.0.clone();
                settings.keys.clear();
                cx.emit(SettingsIntent::Prefer(Box::new(settings)));
            }
        },
    );
}

fn key_row(ui: &mut egui::Ui, cx: &PanelContext<'_>, action: Action, name: &str) {
    let listening = cx.listening.0 == Some(action);
    let key = action.bound(&cx.settings);
    let same: Vec<String> = Action::ALL
        .into_iter()
        .filter(|(other, ..)| *other != action && action.meets(*other))
        .filter(|(other, ..)| other.bound(&cx.settings) == key)
        .map(|(_, other, _)| cx.text(&format!("key-{other}")))
        .collect();
    ui.horizontal(|ui| {
        let text = match listening {
            true => cx.text("set-keys-press"),
            false => key_name(cx, key),
        };
        let size = egui::vec2(132.0, 24.0);
        let button = egui::Button::new(
            RichText::new(text).font(egui::FontId::new(14.0, theme::sans_bold())),
        );
        let button = ui.add(button.min_size(size).selected(listening));
        widgets::name(ui, &format!("keys-bind-{name}"), &button);
        if button.clicked() {
            // Enter and Space are keys like others now.
            button.surrender_focus();
            cx.emit(SettingsIntent::Listen((!listening).then_some(action)));
        }
        ui.vertical(|ui| {
            ui.label(cx.text(&format!("key-{name}")));
            if !same.is_empty() {
                let told = cx.message("set-keys-also", &[("actions", same.join(", ").into())]);
                ui.label(RichText::new(told).small().color(theme::ALARM));
            }
        });
    });
}

/// What is engraved on a key.
pub(super) fn key_name(cx: &PanelContext<'_>, key: KeyCode) -> String {
    use KeyCode::{
        ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Comma, Delete, End, Enter, Equal,
        Home, Insert, Minus, NumpadAdd, NumpadEnter, NumpadSubtract, PageDown, PageUp, Period,
        Slash, Space,
    };
    let sign = match key {
        ArrowLeft => "←",
        ArrowRight => "→",
        ArrowUp => "↑",
        ArrowDown => "↓",
        Comma => ",",
        Period => ".",
        Slash => "/",
        Minus => "−",
        Equal => "=",
        Space => return cx.text("set-key-space"),
        Enter => return cx.text("set-key-enter"),
        Backspace => return cx.text("set-key-backspace"),
        Delete => return cx.text("set-key-delete"),
        Insert => return cx.text("set-key-insert"),
        Home => return cx.text("set-key-home"),
        End => return cx.text("set-key-end"),
        PageUp => return cx.text("set-key-page-up"),
        PageDown => return cx.text("set-key-page-down"),
        NumpadEnter => {
            return cx.message("set-key-numpad", &[("key", cx.text("set-key-enter").into())]);
        }
        NumpadAdd => return cx.message("set-key-numpad", &[("key", "+".into())]),
        NumpadSubtract => return cx.message("set-key-numpad", &[("key", "−".into())]),
        _ => "",
    };
    if !sign.is_empty() {
        return sign.to_owned();
    }
    let name = format!("{key:?}");
    match name.strip_prefix("Numpad") {
        Some(digit) => cx.message("set-key-numpad", &[("key", digit.into())]),
        None => name.trim_start_matches("Key").trim_start_matches("Digit").to_owned(),
    }
}
