//! The dispatch of the week that was shown last, as a side got it.

use super::{Table, theme, widgets};
use bevy_egui::egui::{self, FontId, Id, RichText, Ui};
use rules::ids::SideId;
use std::sync::Arc;
use text::{Dispatch, Lang, dispatch};

/// A dispatch that was written, and what it was written of.
#[derive(Clone)]
struct Kept {
    of: (u64, u16, SideId, Lang),
    dispatch: Arc<Dispatch>,
}

pub(super) fn show(ui: &mut Ui, table: &mut Table<'_>) {
    let film = table.film;
    let scenario = film.reel().scenario().clone();
    let mut reader = table.cx.viewpoint.reader();
    if !reader.is_some() {
        reader = table
            .folds
            .reader
            .filter(|side| side.index() < scenario.sides.len())
            .unwrap_or(scenario.playable().next().unwrap_or(SideId::NONE));
        ui.horizontal_wrapped(|ui| {
            widgets::note(ui, &table.text("film-dispatch-to"));
            for side in scenario.playable() {
                let key = format!("film-reader-{}", scenario.sides[side.index()].key);
                if widgets::choice(ui, &key, side == reader, &table.side_name(side)).clicked() {
                    table.folds.reader = Some(side);
                    reader = side;
                }
            }
        });
    }
    let Some(week) = film.week().checked_sub(1).filter(|_| reader.is_some()) else {
        widgets::note(ui, &table.text("film-dispatch-none"));
        return;
    };
    let dispatch = written(ui, table, week, reader);
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.label(RichText::new(&dispatch.title).font(theme::title(15.0)));
        ui.label(RichText::new(&dispatch.date_line).small().color(theme::THIN));
        for section in &dispatch.paragraphs {
            ui.add_space(4.0);
            ui.label(RichText::new(&section.heading).font(theme::title(14.0)));
            for line in &section.lines {
                ui.label(RichText::new(line).font(FontId::new(14.0, theme::serif())));
            }
        }
    });
}

/// The dispatch, written once for as long as it is read: the week is played again for it.
fn written(ui: &Ui, table: &Table<'_>, week: u16, reader: SideId) -> Arc<Dispatch> {
    let reel = table.film.reel();
    let texts = table.cx.texts();
    let of = (reel.state(week + 1).digest(), week, reader, texts.lang());
    let store = Id::new("film-dispatch");
    let kept: Option<Kept> = ui.data(|data| data.get_temp(store));
    if let Some(kept) = kept.filter(|kept| kept.of == of) {
        return kept.dispatch;
    }
    let (before, after) = (reel.state(week), reel.state(week + 1));
    let dispatch = Arc::new(dispatch(texts, before, after, &reel.log(week), reader));
    ui.data_mut(|data| data.insert_temp(store, Kept { of, dispatch: Arc::clone(&dispatch) }));
    dispatch
}
