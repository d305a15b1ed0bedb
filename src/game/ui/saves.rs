//! The sheet of saved campaigns: to save under a name, to go on, to delete.

use super::{
    PanelContext,
    memo::{self, Later},
    theme, widgets,
};
use crate::game::intent::Intent;
use bevy_egui::egui::{self, RichText};
use headless::play::saves::{self, SaveKind, Saved, week_of};
use rules::calendar::Date;
use std::{path::PathBuf, time::SystemTime};
use text::dates;

/// What the sheet keeps.
#[derive(Clone, Default)]
struct Kept {
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

pub(super) fn show(ctx: &egui::Context, desk: &mut PanelContext<'_>) {
    let mut kept: Kept = memo::kept(ctx, "saves");
    let opened = memo::is_new(ctx, "saves");
    if opened {
        kept = Kept { name: suggestion(desk), ..Kept::default() };
    }
    let now = ctx.cumulative_pass_nr();
    let due = kept.again.is_some_and(|at| at <= now);
    if kept.list.is_none() || due {
        let folders = desk.shelf.folders.clone();
        kept.list = Some(Later::begin(move || saves::list(&folders)));
        kept.again = None;
    } else if kept.again.is_some() {
        ctx.request_repaint();
    }
    let title = desk.say("save-title");
    let state = std::cell::RefCell::new(kept);
    widgets::long_sheet(
        ctx,
        "saves",
        &title,
        640.0,
        desk,
        |ui, desk| {
            let kept = &mut *state.borrow_mut();
            if desk.campaign.is_some() {
                name_field(ui, desk, kept);
                theme::rule(ui);
            }
            match kept.list.clone().as_ref().and_then(|list| list.get(ui.ctx())) {
                None => {
                    widgets::note(ui, &desk.say("save-looking"));
                }
                Some(list) if list.is_empty() => {
                    widgets::note(ui, &desk.say("save-none"));
                }
                Some(list) => {
                    for (number, saved) in list.iter().enumerate() {
                        save_row(ui, desk, kept, number, saved);
                    }
                }
            }
        },
        |ui, desk| {
            let close = widgets::main_button(ui, "saves-close", &desk.say("close"), None);
            if opened {
                close.request_focus();
            }
            if close.clicked() {
                desk.act(Intent::Close);
            }
        },
    );
    memo::keep(ctx, "saves", state.into_inner());
}

/// A name for the campaign as it stands.
fn suggestion(desk: &PanelContext<'_>) -> String {
    let Some(campaign) = &desk.campaign else { return String::new() };
    let state = campaign.state();
    let name = desk.lang().of(&state.scenario.name).to_owned();
    let week = u32::from(state.week()) + 1;
    desk.tell("save-suggestion", &[("name", name.into()), ("week", week.into())])
}

fn name_field(ui: &mut egui::Ui, desk: &mut PanelContext<'_>, kept: &mut Kept) {
    ui.label(desk.say("save-name"));
    let file = saves::file_of(&desk.shelf.folders, &kept.name);
    let there = file.as_ref().is_ok_and(|file| {
        let list = kept.list.as_ref().and_then(|list| list.get(ui.ctx()));
        list.is_some_and(|list| list.iter().any(|saved| saved.file == *file))
    });
    let why_not = file.as_ref().err().map(|error| error.message(desk.texts()));
    let mut wanted = false;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 150.0).clamp(100.0, 380.0);
        let field = ui.add(egui::TextEdit::singleline(&mut kept.name).desired_width(width));
        widgets::name(ui, "save-name", &field);
        if field.changed() {
            kept.replace = false;
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let button =
            widgets::button_if(ui, "save-save", &desk.say("save-save"), why_not.as_deref());
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
            ui.label(RichText::new(desk.say("save-replace-ask")).color(theme::ALARM));
            save |= widgets::button(ui, "save-replace", &desk.say("save-replace")).clicked();
            if widgets::button(ui, "save-replace-not", &desk.say("save-replace-not")).clicked() {
                kept.replace = false;
            }
        });
    }
    if save {
        kept.replace = false;
        desk.act(Intent::Save(kept.name.clone()));
        look_again(ui, kept);
    }
}

/// The act is carried out in the next frame.
fn look_again(ui: &egui::Ui, kept: &mut Kept) {
    kept.again = Some(ui.ctx().cumulative_pass_nr() + 2);
    ui.ctx().request_repaint();
}

fn save_row(
    ui: &mut egui::Ui,
    desk: &mut PanelContext<'_>,
    kept: &mut Kept,
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
        ui.label(RichText::new(name_of(desk, saved)).font(theme::title(15.0)));
        ui.add(egui::Label::new(RichText::new(told(desk, saved)).color(theme::THIN)).wrap());
        ui.horizontal_wrapped(|ui| {
            let why_not = refused(desk, saved);
            let load = format!("save-load-{number}");
            if widgets::button_if(ui, &load, &desk.say("save-load"), why_not.as_deref()).clicked() {
                desk.act(Intent::Load(saved.file.clone()));
            }
            if kept.delete.as_ref() == Some(&saved.file) {
                ui.label(RichText::new(desk.say("save-delete-ask")).color(theme::ALARM));
                let yes = format!("save-delete-yes-{number}");
                if widgets::button(ui, &yes, &desk.say("save-delete")).clicked() {
                    kept.delete = None;
                    desk.act(Intent::Forget(saved.file.clone()));
                    look_again(ui, kept);
                }
                let no = format!("save-delete-no-{number}");
                if widgets::button(ui, &no, &desk.say("save-delete-not")).clicked() {
                    kept.delete = None;
                }
            } else {
                let delete = format!("save-delete-{number}");
                if widgets::button(ui, &delete, &desk.say("save-delete")).clicked() {
                    kept.delete = Some(saved.file.clone());
                }
            }
        });
    });
    ui.add_space(3.0);
}

/// Why it cannot be loaded.
fn refused(desk: &PanelContext<'_>, saved: &Saved) -> Option<String> {
    if let Some(version) = &saved.other_version {
        return Some(desk.tell("save-other-version", &[("version", version.as_str().into())]));
    }
    saved.about.is_none().then(|| desk.say("save-unreadable"))
}

fn name_of(desk: &PanelContext<'_>, saved: &Saved) -> String {
    match saved.kind {
        SaveKind::Named => saved.name.clone(),
        SaveKind::Quick => desk.say("save-quick"),
        SaveKind::Auto => desk.say("save-auto"),
    }
}

/// Scenario, week, date, who plays, and when it was saved.
fn told(desk: &PanelContext<'_>, saved: &Saved) -> String {
    let Some(about) = &saved.about else {
        return refused(desk, saved).unwrap_or_default();
    };
    let lang = desk.lang();
    let title = lang.of(&about.title);
    let title = if title.is_empty() { saved.scenario.as_str() } else { title };
    let date = Date::parse(&about.date);
    let date = date.map_or_else(String::new, |day| dates(desk.texts(), day, day));
    let people: Vec<&str> = about.people.values().map(|names| lang.of(names)).collect();
    let args = [
        ("name", title.into()),
        ("week", week_of(about).into()),
        ("weeks", u32::from(about.weeks).into()),
        ("date", date.into()),
        ("people", people.join(", ").into()),
        ("when", when(desk, saved).into()),
    ];
    desk.tell("save-line", &args)
}

/// How long ago it was written.
fn when(desk: &PanelContext<'_>, saved: &Saved) -> String {
    let ago = saved.written.and_then(|at| SystemTime::now().duration_since(at).ok());
    let minutes = ago.map_or(0, |ago| ago.as_secs() / 60);
    match minutes {
        0..=1 => desk.say("save-now"),
        2..=119 => desk.tell("save-minutes", &[("n", (minutes as u32).into())]),
        120..=2879 => desk.tell("save-hours", &[("n", (minutes as u32 / 60).into())]),
        _ => desk.tell("save-days", &[("n", ((minutes / 1440) as u32).into())]),
    }
}
