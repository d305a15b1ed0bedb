//! The sheet of saved campaigns: to save under a name, to go on, to delete.

use super::{
    PanelContext,
    memo::{self, Later},
    theme,
    widgets::{self, Tip},
};
use crate::game::intent::{CampaignIntent, ScreenIntent};
use bevy_egui::egui::{self, RichText};
use headless::play::saves::{self, Saved, week_of};
use rules::{RULES, calendar::Date};
use std::{path::PathBuf, time::SystemTime};
use text::dates;

/// What the sheet keeps.
#[derive(Clone, Default)]
struct SavesState {
    list: Option<Later<Vec<Saved>>>,
    /// The pass in which the list is looked up again: intents take a moment.
    again: Option<u64>,
    /// What is typed as a name.
    name: String,
    /// Whether the player has been asked about replacing that save.
    replace: bool,
    /// The save that the player is asked about deleting.
    delete: Option<PathBuf>,
}

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let mut kept: SavesState = memo::kept(ctx, "saves");
    let opened = memo::is_new(ctx, "saves");
    if opened {
        kept = SavesState { name: suggestion(cx), ..SavesState::default() };
    }
    let now = ctx.cumulative_pass_nr();
    let due = kept.again.is_some_and(|at| at <= now);
    if kept.list.is_none() || due {
        let folders = cx.paths.folders.clone();
        kept.list = Some(Later::begin(move || saves::list(&folders)));
        kept.again = None;
    } else if kept.again.is_some() {
        ctx.request_repaint();
    }
    let title = cx.text("save-title");
    widgets::long_sheet(
        ctx,
        "saves",
        &title,
        640.0,
        |ui| {
            if cx.campaign.is_some() {
                name_field(ui, cx, &mut kept);
                theme::rule(ui);
            }
            match kept.list.clone().as_ref().and_then(|list| list.get(ui.ctx())) {
                None => {
                    widgets::note(ui, &cx.text("save-looking"));
                }
                Some(list) if list.is_empty() => {
                    widgets::note(ui, &cx.text("save-none"));
                }
                Some(list) => {
                    for (number, saved) in list.iter().enumerate() {
                        save_row(ui, cx, &mut kept, number, saved);
                    }
                }
            }
        },
        |ui| {
            if widgets::first_button(ui, "saves-close", &cx.text("close"), opened).clicked() {
                cx.emit(ScreenIntent::Close);
            }
        },
    );
    memo::keep(ctx, "saves", kept);
}

/// A name for the campaign as it stands.
fn suggestion(cx: &PanelContext<'_>) -> String {
    let Some(campaign) = &cx.campaign else { return String::new() };
    let state = campaign.state();
    let name = cx.lang().of(&state.scenario.name).to_owned();
    let week = u32::from(state.week()) + 1;
    cx.message("save-suggestion", &[("name", name.into()), ("week", week.into())])
}

fn name_field(ui: &mut egui::Ui, cx: &PanelContext<'_>, kept: &mut SavesState) {
    ui.label(cx.text("save-name"));
    let file = saves::file_of(&cx.paths.folders, &kept.name);
    let there = file.as_ref().is_ok_and(|file| {
        let list = kept.list.as_ref().and_then(|list| list.get(ui.ctx()));
        list.is_some_and(|list| list.iter().any(|saved| saved.file == *file))
    });
    let why_not = file.as_ref().err().map(|error| error.message(cx.texts()));
    let mut wanted = false;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 150.0).clamp(100.0, 380.0);
        let field = ui.add(egui::TextEdit::singleline(&mut kept.name).desired_width(width));
        widgets::name(ui, "save-name", &field);
        if field.changed() {
            kept.replace = false;
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let button = widgets::button_if(ui, "save-save", &cx.text("save-save"), why_not.as_deref());
        wanted = button.clicked() || (enter && why_not.is_none());
    });
    if let Some(why) = &why_not {
        ui.label(RichText::new(why).color(theme::ALARM));
    }
    let mut save = wanted && !there;
    if wanted && there {
        kept.replace = true;
    }
    if kept.replace && there {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(cx.text("save-replace-ask")).color(theme::ALARM));
            save |= widgets::button(ui, "save-replace", &cx.text("save-replace")).clicked();
            if widgets::button(ui, "save-replace-not", &cx.text("save-replace-not")).clicked() {
                kept.replace = false;
            }
        });
    }
    if save {
        kept.replace = false;
        cx.emit(CampaignIntent::Save(kept.name.clone()));
        look_again(ui, kept);
    }
}

/// The intent is carried out in the next frame.
fn look_again(ui: &egui::Ui, kept: &mut SavesState) {
    kept.again = Some(ui.ctx().cumulative_pass_nr() + 2);
    ui.ctx().request_repaint();
}

fn save_row(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    kept: &mut SavesState,
    number: usize,
    saved: &Saved,
) {
    let frame = egui::Frame::new()
        .fill(theme::LEAF)
        .stroke(egui::Stroke::new(1.0, theme::LINE))
        .corner_radius(2)
        .inner_margin(egui::Margin::symmetric(10, 6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(name_of(cx, saved)).font(theme::title(15.0)));
        ui.add(egui::Label::new(RichText::new(told(cx, saved)).color(theme::THIN)).wrap());
        ui.horizontal_wrapped(|ui| {
            let why_not = refused(cx, saved);
            let load = format!("save-load-{number}");
            if widgets::button_if(ui, &load, &cx.text("save-load"), why_not.as_deref()).clicked() {
                cx.emit(CampaignIntent::Load(saved.file.clone()));
            }
            if saved.needs_rules.is_some() && saved.other_version.is_none() {
                let anew = format!("save-anew-{number}");
                let button = widgets::button(ui, &anew, &cx.text("save-anew"));
                if button.tip(cx.text("save-anew-why")).clicked() {
                    cx.emit(CampaignIntent::BeginFrom(saved.file.clone()));
                }
            }
            if kept.delete.as_ref() == Some(&saved.file) {
                ui.label(RichText::new(cx.text("save-delete-ask")).color(theme::ALARM));
                let yes = format!("save-delete-yes-{number}");
                if widgets::button(ui, &yes, &cx.text("save-delete")).clicked() {
                    kept.delete = None;
                    cx.emit(CampaignIntent::Delete(saved.file.clone()));
                    look_again(ui, kept);
                }
                let no = format!("save-delete-no-{number}");
                if widgets::button(ui, &no, &cx.text("save-delete-not")).clicked() {
                    kept.delete = None;
                }
            } else {
                let delete = format!("save-delete-{number}");
                if widgets::button(ui, &delete, &cx.text("save-delete")).clicked() {
                    kept.delete = Some(saved.file.clone());
                }
            }
        });
    });
    ui.add_space(3.0);
}

/// Why it cannot be loaded.
fn refused(cx: &PanelContext<'_>, saved: &Saved) -> Option<String> {
    if let Some(version) = &saved.other_version {
        return Some(cx.message("save-other-version", &[("version", version.as_str().into())]));
    }
    if let Some(number) = saved.needs_rules {
        let args = [("found", number.into()), ("here", RULES.into())];
        return Some(cx.message("save-other-rules", &args));
    }
    saved.about.is_none().then(|| cx.text("save-unreadable"))
}

fn name_of(cx: &PanelContext<'_>, saved: &Saved) -> String {
    text::harmless_line(&saved.title(cx.texts())).into_owned()
}

/// Scenario, week, date, who plays, and when it was saved.
fn told(cx: &PanelContext<'_>, saved: &Saved) -> String {
    let Some(about) = &saved.about else {
        return refused(cx, saved).unwrap_or_default();
    };
    let lang = cx.lang();
    let title = lang.of(&about.title);
    let title = if title.is_empty() { saved.scenario.as_str() } else { title };
    let date = Date::parse(&about.date);
    let date = date.map_or_else(String::new, |day| dates(cx.texts(), day, day));
    let people: Vec<&str> = about.people.values().map(|names| lang.of(names)).collect();
    let args = [
        ("name", title.into()),
        ("week", week_of(about).into()),
        ("weeks", u32::from(about.weeks).into()),
        ("date", date.into()),
        ("people", people.join(", ").into()),
        ("when", when(cx, saved).into()),
    ];
    cx.message("save-line", &args)
}

/// How long ago it was written.
fn when(cx: &PanelContext<'_>, saved: &Saved) -> String {
    let ago = saved.written.and_then(|at| SystemTime::now().duration_since(at).ok());
    let minutes = ago.map_or(0, |ago| ago.as_secs() / 60);
    match minutes {
        0..=1 => cx.text("save-now"),
        2..=119 => cx.message("save-minutes", &[("n", (minutes as u32).into())]),
        120..=2879 => cx.message("save-hours", &[("n", (minutes as u32 / 60).into())]),
        _ => cx.message("save-days", &[("n", ((minutes / 1440) as u32).into())]),
    }
}
