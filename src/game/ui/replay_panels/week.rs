//! The dispatch of the week that was shown last, as a side got it.

use super::{
    super::{
        dispatch::{COLUMN, Letter},
        memo,
    },
    ReplayPanels, widgets,
};
use bevy_egui::egui::{self, Ui};
use rules::ids::SideId;

pub(super) fn show(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let reader = reader(ui, panels);
    let (cx, replay) = (panels.cx, panels.replay);
    let week = replay.week().checked_sub(1);
    let (Some(week), Some(reader)) = (week, reader) else {
        widgets::note(ui, &panels.text("film-dispatch-none"));
        return;
    };
    let timeline = replay.timeline();
    let of = (timeline.state(week + 1).digest(), week, reader, cx.viewpoint.0, cx.lang());
    let letter = memo::made(ui.ctx(), "replay-letter", of, || {
        Some(Letter::of_week(cx, timeline, week, reader))
    });
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        if let Some(letter) = letter {
            letter.show(ui, cx, &COLUMN);
        }
    });
}

/// Whose dispatch is read: that of the side whose eyes see, else of one that is chosen.
fn reader(ui: &mut Ui, panels: &mut ReplayPanels<'_>) -> Option<SideId> {
    if let Some(side) = panels.cx.viewpoint.0 {
        return Some(side);
    }
    let scenario = panels.replay.timeline().scenario().clone();
    let chosen = panels.folds.reader.filter(|side| side.index() < scenario.sides.len());
    let mut reader = chosen.or_else(|| scenario.playable().next());
    ui.horizontal_wrapped(|ui| {
        widgets::note(ui, &panels.text("film-dispatch-to"));
        for side in scenario.playable() {
            let key = format!("film-reader-{}", scenario.sides[side.index()].key);
            let on = reader == Some(side);
            if widgets::choice(ui, &key, on, &panels.side_name(side)).clicked() {
                panels.folds.reader = Some(side);
                reader = Some(side);
            }
        }
    });
    reader
}
