//! The sheet of recorded campaigns: the historical courses, and the player's own records.

use super::{
    PanelContext, theme,
    widgets::{self, Tip},
};
use crate::game::{
    intent::{RecordIntent, ScreenIntent},
    replay::catalogue::{Contents, Record},
};
use bevy_egui::egui::{self, Id, RichText, Ui};
use rules::RULES;
use std::path::PathBuf;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let title = cx.text("film-replays");
    widgets::sheet(ctx, "replays", &title, 560.0, |ui| {
        let high = (ui.ctx().content_rect().height() - 150.0).max(80.0);
        egui::ScrollArea::vertical().max_height(high).show(ui, |ui| {
            ui.set_width(ui.available_width());
            histories(ui, cx);
            ui.add_space(8.0);
            records(ui, cx);
        });
        ui.separator();
        if widgets::button(ui, "replays-close", &cx.text("close")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
    });
}

fn histories(ui: &mut Ui, cx: &PanelContext<'_>) {
    widgets::subheading(ui, &cx.text("film-histories"));
    widgets::note(ui, &cx.text("film-histories-why"));
    let catalogue = &cx.catalogue;
    if catalogue.is_looking && catalogue.histories.is_empty() {
        looking(ui, cx);
    }
    for (i, history) in catalogue.histories.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            if widgets::button(ui, &format!("replays-history-{i}"), &cx.text("film-open")).clicked()
            {
                cx.emit(RecordIntent::OpenHistory(history.scenario.clone()));
            }
            let name = cx.lang().of(&history.name);
            ui.label(RichText::new(name).font(egui::FontId::new(15.0, theme::serif())));
            widgets::note(ui, &cx.message("film-weeks", &[("n", history.weeks.into())]));
        });
    }
}

fn records(ui: &mut Ui, cx: &PanelContext<'_>) {
    widgets::subheading(ui, &cx.text("film-records"));
    let folder = cx.paths.folders.replays.display().to_string();
    widgets::note(ui, &cx.message("film-records-why", &[("folder", folder.into())]));
    let catalogue = &cx.catalogue;
    if catalogue.records.is_empty() {
        if catalogue.is_looking {
            looking(ui, cx);
        } else {
            ui.label(cx.text("film-records-none"));
        }
        return;
    }
    let store = Id::new("replays-deleting");
    let deleting: Option<PathBuf> = ui.data(|data| data.get_temp(store));
    for (i, record) in catalogue.records.iter().enumerate() {
        ui.separator();
        let file = record.file.file_stem().unwrap_or_default().to_string_lossy();
        match &record.contents {
            Ok(contents) => told(ui, cx, &file, contents),
            Err(refusal) => {
                ui.label(RichText::new(&*file).strong());
                // The first paragraph; the rest is for whoever mends files.
                let all = refusal.message(cx.texts());
                let first = all.split("\n\n").next().unwrap_or_default().to_owned();
                ui.colored_label(theme::ALARM, format!("⚠ {first}")).tip(all);
            }
        }
        ui.horizontal_wrapped(|ui| {
            if deleting.as_ref() == Some(&record.file) {
                ask(ui, cx, record, i);
                return;
            }
            if record.contents.is_ok()
                && widgets::button(ui, &format!("replays-open-{i}"), &cx.text("film-open"))
                    .clicked()
            {
                cx.emit(RecordIntent::Open(record.file.clone()));
            }
            let key = format!("replays-delete-{i}");
            if widgets::button(ui, &key, &cx.text("film-delete")).clicked() {
                ui.data_mut(|data| data.insert_temp(store, record.file.clone()));
            }
        });
    }
}

/// Really delete it?
fn ask(ui: &mut Ui, cx: &PanelContext<'_>, record: &Record, i: usize) {
    let store = Id::new("replays-deleting");
    ui.label(cx.text("film-delete-sure"));
    if widgets::button(ui, &format!("replays-delete-yes-{i}"), &cx.text("film-delete")).clicked() {
        cx.emit(RecordIntent::Delete(record.file.clone()));
        ui.data_mut(|data| data.remove::<PathBuf>(store));
    }
    if widgets::button(ui, &format!("replays-delete-no-{i}"), &cx.text("film-cancel")).clicked() {
        ui.data_mut(|data| data.remove::<PathBuf>(store));
    }
}

fn told(ui: &mut Ui, cx: &PanelContext<'_>, file: &str, contents: &Contents) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(file).strong());
        let scenario = contents.name.as_ref().map(|name| cx.lang().of(name));
        let scenario = scenario.unwrap_or(&contents.scenario);
        ui.label(RichText::new(scenario).font(egui::FontId::new(15.0, theme::serif())));
        widgets::note(ui, &cx.message("film-weeks", &[("n", contents.weeks.into())]));
    });
    let players: Vec<String> = contents
        .players
        .iter()
        .map(|(side, who)| {
            let side = match side {
                Ok(names) => cx.lang().of(names),
                Err(key) => key,
            };
            // Who played one after the other.
            let who: Vec<String> = who.split(',').map(|who| player(cx, who.trim())).collect();
            let args = [("side", side.into()), ("who", who.join(" → ").into())];
            cx.message("film-player", &args)
        })
        .collect();
    if let Some(found) = contents.needs_rules {
        let args = [("found", found.to_string().into()), ("here", RULES.to_string().into())];
        widgets::note(ui, &cx.message("film-states-only", &args));
    }
    let seed = contents.seed.to_string();
    let args = [("players", players.join("; ").into()), ("seed", seed.into())];
    widgets::note(ui, &cx.message("film-players", &args));
}

/// Who played, in a word; names that are not known stand as they are.
fn player(cx: &PanelContext<'_>, key: &str) -> String {
    match key {
        "human" => cx.text("film-player-human"),
        "passive" => cx.text("film-player-passive"),
        "random" => cx.text("film-player-random"),
        "cautious" => cx.text("film-player-cautious"),
        "bold" => cx.text("film-player-bold"),
        "plan" => cx.text("film-player-plan"),
        other => other.to_owned(),
    }
}

fn looking(ui: &mut Ui, cx: &PanelContext<'_>) {
    widgets::note(ui, &cx.text("film-looking"));
}

/// The notice that a record is being opened.
pub(super) fn wait(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let title = cx.text("film-wait");
    widgets::sheet(ctx, "film-wait", &title, 340.0, |ui| {
        ui.label(cx.text("film-wait-why"));
        if widgets::button(ui, "film-wait-cancel", &cx.text("film-cancel")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
    });
}
