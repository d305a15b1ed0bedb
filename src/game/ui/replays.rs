//! The sheet of recorded campaigns: the historical courses, and the player's own records.

use super::{PanelContext, theme, widgets};
use crate::game::{
    intent::{Intent, RecordIntent, ScreenIntent},
    replay::catalogue::{Contents, Record},
};
use bevy_egui::egui::{self, Id, RichText, Ui};
use std::path::PathBuf;

pub(super) fn show(ctx: &egui::Context, desk: &mut PanelContext<'_>) {
    let title = desk.say("film-replays");
    let intents = widgets::sheet(ctx, "replays", &title, 560.0, |ui| {
        let mut intents = Vec::new();
        let high = (ui.ctx().content_rect().height() - 150.0).max(80.0);
        egui::ScrollArea::vertical().max_height(high).show(ui, |ui| {
            ui.set_width(ui.available_width());
            histories(ui, desk, &mut intents);
            ui.add_space(8.0);
            records(ui, desk, &mut intents);
        });
        ui.separator();
        if widgets::button(ui, "replays-close", &desk.say("close")).clicked() {
            intents.push(ScreenIntent::Close.into());
        }
        intents
    });
    for act in intents.into_iter().flatten() {
        desk.act(act);
    }
}

fn histories(ui: &mut Ui, desk: &PanelContext<'_>, intents: &mut Vec<Intent>) {
    widgets::subheading(ui, &desk.say("film-histories"));
    widgets::note(ui, &desk.say("film-histories-why"));
    let catalogue = &desk.catalogue;
    if catalogue.is_looking && catalogue.histories.is_empty() {
        looking(ui, desk);
    }
    for (i, history) in catalogue.histories.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            if widgets::button(ui, &format!("replays-history-{i}"), &desk.say("film-open"))
                .clicked()
            {
                intents.push(RecordIntent::OpenHistory(history.scenario.clone()).into());
            }
            let name = desk.lang().of(&history.name);
            ui.label(RichText::new(name).font(egui::FontId::new(15.0, theme::serif())));
            widgets::note(ui, &desk.tell("film-weeks", &[("n", history.weeks.into())]));
        });
    }
}

fn records(ui: &mut Ui, desk: &PanelContext<'_>, intents: &mut Vec<Intent>) {
    widgets::subheading(ui, &desk.say("film-records"));
    let folder = desk.shelf.folders.replays.display().to_string();
    widgets::note(ui, &desk.tell("film-records-why", &[("folder", folder.into())]));
    let catalogue = &desk.catalogue;
    if catalogue.records.is_empty() {
        if catalogue.is_looking {
            looking(ui, desk);
        } else {
            ui.label(desk.say("film-records-none"));
        }
        return;
    }
    let store = Id::new("replays-deleting");
    let deleting: Option<PathBuf> = ui.data(|data| data.get_temp(store));
    for (i, record) in catalogue.records.iter().enumerate() {
        ui.separator();
        let file = record.file.file_stem().unwrap_or_default().to_string_lossy();
        match &record.contents {
            Ok(contents) => told(ui, desk, &file, contents),
            Err(refusal) => {
                ui.label(RichText::new(&*file).strong());
                // The first paragraph; the rest is for whoever mends files.
                let all = refusal.tell(desk.texts());
                let first = all.split("\n\n").next().unwrap_or_default().to_owned();
                ui.colored_label(theme::ALARM, format!("⚠ {first}")).on_hover_text(all);
            }
        }
        ui.horizontal_wrapped(|ui| {
            if deleting.as_ref() == Some(&record.file) {
                ask(ui, desk, record, i, intents);
                return;
            }
            if record.contents.is_ok()
                && widgets::button(ui, &format!("replays-open-{i}"), &desk.say("film-open"))
                    .clicked()
            {
                intents.push(RecordIntent::Open(record.file.clone()).into());
            }
            let key = format!("replays-delete-{i}");
            if widgets::button(ui, &key, &desk.say("film-delete")).clicked() {
                ui.data_mut(|data| data.insert_temp(store, record.file.clone()));
            }
        });
    }
}

/// Really delete it?
fn ask(ui: &mut Ui, desk: &PanelContext<'_>, record: &Record, i: usize, intents: &mut Vec<Intent>) {
    let store = Id::new("replays-deleting");
    ui.label(desk.say("film-delete-sure"));
    if widgets::button(ui, &format!("replays-delete-yes-{i}"), &desk.say("film-delete")).clicked() {
        intents.push(RecordIntent::Delete(record.file.clone()).into());
        ui.data_mut(|data| data.remove::<PathBuf>(store));
    }
    if widgets::button(ui, &format!("replays-delete-no-{i}"), &desk.say("film-cancel")).clicked() {
        ui.data_mut(|data| data.remove::<PathBuf>(store));
    }
}

fn told(ui: &mut Ui, desk: &PanelContext<'_>, file: &str, contents: &Contents) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(file).strong());
        let scenario = contents.name.as_ref().map(|name| desk.lang().of(name));
        let scenario = scenario.unwrap_or(&contents.scenario);
        ui.label(RichText::new(scenario).font(egui::FontId::new(15.0, theme::serif())));
        widgets::note(ui, &desk.tell("film-weeks", &[("n", contents.weeks.into())]));
    });
    let players: Vec<String> = contents
        .players
        .iter()
        .map(|(side, who)| {
            let side = match side {
                Ok(names) => desk.lang().of(names),
                Err(key) => key,
            };
            // Who played one after the other.
            let who: Vec<String> = who.split(',').map(|who| player(desk, who.trim())).collect();
            let args = [("side", side.into()), ("who", who.join(" → ").into())];
            desk.tell("film-player", &args)
        })
        .collect();
    let seed = contents.seed.to_string();
    let args = [("players", players.join("; ").into()), ("seed", seed.into())];
    widgets::note(ui, &desk.tell("film-players", &args));
}

/// Who played, in a word; names that are not known stand as they are.
fn player(desk: &PanelContext<'_>, key: &str) -> String {
    match key {
        "human" => desk.say("film-player-human"),
        "passive" => desk.say("film-player-passive"),
        "random" => desk.say("film-player-random"),
        "cautious" => desk.say("film-player-cautious"),
        "bold" => desk.say("film-player-bold"),
        "plan" => desk.say("film-player-plan"),
        other => other.to_owned(),
    }
}

fn looking(ui: &mut Ui, desk: &PanelContext<'_>) {
    widgets::note(ui, &desk.say("film-looking"));
}

/// The notice that a record is being opened.
pub(super) fn wait(ctx: &egui::Context, desk: &mut PanelContext<'_>) {
    let title = desk.say("film-wait");
    let close = widgets::sheet(ctx, "film-wait", &title, 340.0, |ui| {
        ui.label(desk.say("film-wait-why"));
        widgets::button(ui, "film-wait-cancel", &desk.say("film-cancel")).clicked()
    });
    if close == Some(true) {
        desk.act(ScreenIntent::Close);
    }
}
