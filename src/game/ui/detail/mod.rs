//! The panel at the right: everything that the watching side knows of what is selected.

mod camp;
mod contact;
mod force;
mod group;
mod hex;
mod leader;
mod parts;
mod place;
mod stack;
mod supply;

pub(in crate::game::ui) use parts::{reason_marks, reasons};

use super::{
    PanelContext, command, compose,
    panel_view::{PanelView, is_there, pennant},
    theme, widgets,
};
use crate::game::intent::{CameraIntent, LookIntent, ScreenIntent, Sheet};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, RichText};
use rules::{
    event::Body,
    ids::{HexId, SideId, Subject},
};

/// Share of the screen that the panel takes, and its least and greatest width in points.
const WIDTH: (f32, f32, f32) = (0.168, 210.0, 320.0);
/// Width of its inside below which the title stands under the buttons, points.
const NARROW: f32 = 230.0;
/// Its least width and the least height of the screen with which it holds a composed order, points.
const ROOM: egui::Vec2 = egui::vec2(320.0, 640.0);
/// Width of what is left of it when folded away.
const FOLDED: f32 = 30.0;

fn folded() -> egui::Id {
    egui::Id::new("detail-folded")
}

/// Whether it takes a good part of the screen.
pub(super) fn is_open(ui: &egui::Ui, cx: &PanelContext<'_>) -> bool {
    let is_folded = ui.data(|data| data.get_temp::<bool>(folded()).unwrap_or(false));
    !is_folded && cx.selected.one().is_some_and(|thing| is_there(cx, thing))
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let Some(thing) = cx.selected.one().filter(|thing| is_there(cx, *thing)) else {
        return;
    };
    let is_folded = ui.data(|data| data.get_temp::<bool>(folded()).unwrap_or(false));
    let width = if is_folded { FOLDED } else { width(ui.ctx()) };
    let frame = if is_folded {
        widgets::panel_frame().inner_margin(egui::Margin::same(3))
    } else {
        widgets::panel_frame()
    };
    let shown = egui::Panel::right("detail")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            if is_folded {
                fold(ui, cx, "◀", false);
                return;
            }
            head(ui, cx, thing);
            ui.separator();
            if has_room(ui, cx) {
                compose::beside(ui, cx);
            }
            egui::ScrollArea::vertical().id_salt(thing).auto_shrink(false).show(ui, |ui| {
                // The bar of the scroll area lies beside the words, not on them.
                ui.set_max_width(ui.available_width() - 4.0);
                body(ui, cx, thing);
                ui.add_space(8.0);
            });
        });
    widgets::area(ui.ctx(), "area-detail", shown.response.rect);
}

/// Width of the unfolded panel.
fn width(ctx: &egui::Context) -> f32 {
    let (share, least, most) = WIDTH;
    (ctx.content_rect().width() * share).clamp(least, most)
}

/// Whether it is there with room for an order that is composed.
pub(super) fn has_room(ui: &egui::Ui, cx: &PanelContext<'_>) -> bool {
    let ctx = ui.ctx();
    width(ctx) >= ROOM.x && ctx.content_rect().height() >= ROOM.y && is_open(ui, cx)
}

/// The button that folds the panel away or unfolds it.
fn fold(ui: &mut egui::Ui, cx: &PanelContext<'_>, sign: &str, fold: bool) {
    let what = if fold { cx.text("panel-fold") } else { cx.text("panel-unfold") };
    if widgets::button(ui, "detail-fold", sign).tip(what).clicked() {
        ui.data_mut(|data| data.insert_temp(folded(), fold));
    }
}

/// Title, whose it is, and what can be done with the panel.
fn head(ui: &mut egui::Ui, cx: &PanelContext<'_>, thing: Subject) {
    let Some(view) = PanelView::new(cx) else { return };
    let several = cx.selected.is_several();
    let (title, under, side, hex) = match several {
        true => (stack::title(cx), String::new(), view.side, None),
        false => title(&view, thing),
    };
    let entry = if several { None } else { entry(&view, thing) };
    let name = |ui: &mut egui::Ui| {
        ui.horizontal_wrapped(|ui| {
            if side.is_some() {
                pennant(ui, &view, side);
            }
            ui.label(RichText::new(&title).font(theme::title(17.0)));
        });
    };
    // Beside the buttons there is no room for a long word in a narrow panel.
    let narrow = ui.available_width() < NARROW;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        if !narrow {
            let room = ui.available_width() - 92.0;
            let layout = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(room, 0.0), layout, name);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 3.0;
            ui.spacing_mut().button_padding = egui::vec2(5.0, 2.0);
            let close = widgets::button(ui, "detail-close", "×").tip(view.text("panel-close"));
            if close.clicked() {
                view.emit(LookIntent::Select(None));
            }
            fold(ui, cx, "▶", true);
            if let Some(hex) = hex
                && widgets::button(ui, "detail-centre", "◎")
                    .tip(view.text("panel-centre"))
                    .clicked()
            {
                view.emit(CameraIntent::Centre(hex));
            }
            if let Some(entry) = entry
                && widgets::button(ui, "detail-info", "?").tip(view.text("panel-info")).clicked()
            {
                view.emit(ScreenIntent::Open(Sheet::Encyclopaedia(entry)));
            }
        });
    });
    if narrow {
        name(ui);
    }
    if !under.is_empty() {
        ui.add(egui::Label::new(RichText::new(&under).color(theme::THIN)).wrap());
    }
}

/// Title, a line under it, whose it is, and where.
fn title(view: &PanelView<'_, '_>, thing: Subject) -> (String, String, SideId, Option<HexId>) {
    match thing {
        Subject::Force(id) if view.knows(view.state.forces().side(id)) => force::title(view, id),
        Subject::Force(id) => contact::title(view, Body::Force(id)),
        Subject::Camp(id) if view.knows(view.state.camps().side(id)) => camp::title(view, id),
        Subject::Camp(id) => contact::title(view, Body::Camp(id)),
        Subject::Place(id) => place::title(view, id),
        Subject::Hex(id) => hex::title(view, id),
        Subject::Leader(id) => leader::title(view, id),
        Subject::Group(id) => group::title(view, id),
        Subject::OffMap(_) | Subject::ScriptedEvent(_) => {
            let name = text::subject_name(view.texts(), view.state, view.side, thing);
            (name, String::new(), SideId::NONE, None)
        }
    }
}

/// The article on a thing.
fn entry(view: &PanelView<'_, '_>, thing: Subject) -> Option<String> {
    let s = &view.state.scenario;
    let forces = view.state.forces();
    Some(match thing {
        Subject::Force(id) if view.knows(forces.side(id)) && forces.leader(id).is_some() => {
            format!("leader:{}", s.leaders[forces.leader(id).index()].key)
        }
        Subject::Force(id) if view.knows(forces.side(id)) => "term:force".to_owned(),
        Subject::Camp(id) if view.knows(view.state.camps().side(id)) => {
            format!("group:{}", s.groups[view.state.camps().group(id).index()].key)
        }
        Subject::Force(_) | Subject::Camp(_) => "term:contact".to_owned(),
        Subject::Place(id) => format!("place:{}", s.places[id.index()].key),
        Subject::Hex(id) => {
            format!("terrain:{}", s.terrain_keys[s.map.terrain[id.index()].index()])
        }
        Subject::Leader(id) => format!("leader:{}", s.leaders[id.index()].key),
        Subject::Group(id) => format!("group:{}", s.groups[id.index()].key),
        Subject::OffMap(_) | Subject::ScriptedEvent(_) => return None,
    })
}

fn body(ui: &mut egui::Ui, cx: &PanelContext<'_>, thing: Subject) {
    if cx.selected.is_several() {
        stack::show(ui, cx);
        return;
    }
    // What a force is about comes before what it can be told.
    if let (Subject::Force(id), Some(view)) = (thing, PanelView::new(cx))
        && view.knows(view.state.forces().side(id))
    {
        force::doing(ui, &view, id);
        force::glance(ui, &view, id);
        view.cx.watch.of(thing).into_iter().for_each(|alert| reasons(ui, &view, alert));
        ui.add_space(4.0);
    }
    if let (Subject::Camp(id), Some(view)) = (thing, PanelView::new(cx))
        && view.knows(view.state.camps().side(id))
    {
        camp::doing(ui, &view, id);
        view.cx.watch.of(thing).into_iter().for_each(|alert| reasons(ui, &view, alert));
        ui.add_space(4.0);
    }
    command::show(ui, cx, thing);
    let Some(view) = PanelView::new(cx) else { return };
    match thing {
        Subject::Force(id) if view.knows(view.state.forces().side(id)) => {
            force::show(ui, &view, id)
        }
        Subject::Force(id) => contact::show(ui, &view, Body::Force(id)),
        Subject::Camp(id) if view.knows(view.state.camps().side(id)) => camp::show(ui, &view, id),
        Subject::Camp(id) => contact::show(ui, &view, Body::Camp(id)),
        Subject::Place(id) => place::show(ui, &view, id),
        Subject::Hex(id) => hex::show(ui, &view, id),
        Subject::Leader(id) => leader::show(ui, &view, id),
        Subject::Group(id) => group::show(ui, &view, id),
        // They have no panel.
        Subject::OffMap(_) | Subject::ScriptedEvent(_) => {}
    }
}
