//! The list at the left: own forces, camp groups, places and people, known enemies and open
//! decisions; those that need a look first.

mod lists;
mod row;

use super::{PanelContext, detail, panel_view::PanelView, theme, widgets};
use crate::game::intent::LookIntent;
use bevy_egui::egui::{self, Id, RichText, Ui};

/// Share of the screen that the panel takes, and its least and greatest width in points.
const WIDTH: (f32, f32, f32) = (0.21, 216.0, 270.0);
/// Width of what is left of it when folded away.
const FOLDED: f32 = 46.0;
/// Width of the screen below which it starts folded, points.
const SMALL: f32 = 900.0;

/// Width of the screen below which it gives way to the panel of what is selected, points.
const TINY: f32 = 760.0;

/// What the list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Tab {
    #[default]
    Forces,
    Camps,
    Places,
    People,
    Enemies,
    ScriptedEvents,
}

#[derive(Clone, Default)]
struct Shelf {
    tab: Tab,
    search: String,
    folded: Option<bool>,
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let store = Id::new("forces-shelf");
    let mut shelf: Shelf = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    let screen = ui.ctx().content_rect().width();
    // On a small screen there is room for one panel: that of what is selected.
    let crowded = screen < TINY && detail::is_open(ui, cx);
    let folded = crowded || shelf.folded.unwrap_or(screen < SMALL);
    let (share, least, most) = WIDTH;
    let width = if folded { FOLDED } else { (screen * share).clamp(least, most) };
    let frame = match folded {
        true => widgets::panel_frame().inner_margin(egui::Margin::same(3)),
        false => widgets::panel_frame(),
    };
    let Some(view) = PanelView::new(cx) else { return };
    let side = cx.seat().or(cx.viewpoint.0);
    if view.seen.as_ref().is_none_or(|seen| Some(seen.side()) != side) {
        return;
    }
    let panel = egui::Panel::left("forces").exact_size(width).resizable(false);
    let shown = panel.show_separator_line(false).frame(frame).show(ui, |ui| {
        if folded {
            if strip(ui, cx, &mut shelf) && crowded {
                view.emit(LookIntent::Select(None));
            }
            return;
        }
        ui.spacing_mut().item_spacing = egui::vec2(3.0, 3.0);
        tabs(ui, cx, &mut shelf, false);
        ui.horizontal(|ui| {
            let written = !shelf.search.is_empty();
            ui.spacing_mut().button_padding.x = 4.0;
            let room = ui.available_width() - if written { 54.0 } else { 28.0 };
            let edit = egui::TextEdit::singleline(&mut shelf.search)
                .hint_text(cx.text("plan-search"))
                .desired_width(room - 8.0);
            let response = ui.add(edit);
            widgets::name(ui, "forces-search", &response);
            if written {
                let clear = widgets::button(ui, "forces-clear", "✕");
                if clear.on_hover_text(cx.text("plan-search-clear")).clicked() {
                    shelf.search.clear();
                }
            }
            let fold = widgets::button(ui, "forces-fold", "◀");
            if fold.on_hover_text(cx.text("plan-fold")).clicked() {
                shelf.folded = Some(true);
            }
        });
        ui.add_space(2.0);
        let area = egui::ScrollArea::vertical().id_salt(shelf.tab as u8).auto_shrink(false);
        area.show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 3.0);
            let search = shelf.search.trim().to_lowercase();
            match shelf.tab {
                Tab::Forces => lists::forces(ui, &view, &search),
                Tab::Camps => lists::camps(ui, &view, &search),
                Tab::Places => lists::places(ui, &view, &search),
                Tab::People => lists::people(ui, &view, &search),
                Tab::Enemies => lists::enemies(ui, &view, &search),
                Tab::ScriptedEvents => lists::scripted_events(ui, &view, &search),
            }
        });
    });
    widgets::area(ui.ctx(), "area-forces", shown.response.rect);
    ui.data_mut(|data| data.insert_temp(store, shelf));
}

/// What is left of the panel when it is folded away.
/// Whether something of it was clicked.
fn strip(ui: &mut Ui, cx: &PanelContext<'_>, shelf: &mut Shelf) -> bool {
    let before = shelf.folded.take();
    ui.vertical_centered(|ui| {
        let unfold = widgets::button(ui, "forces-fold", "▶");
        if unfold.on_hover_text(cx.text("plan-unfold")).clicked() {
            shelf.folded = Some(false);
        }
        ui.spacing_mut().button_padding.x = 2.0;
        tabs(ui, cx, shelf, true);
    });
    let clicked = shelf.folded.is_some();
    shelf.folded = shelf.folded.or(before);
    clicked
}

/// The kinds of things in the list, with how many of each press.
fn tabs(ui: &mut Ui, cx: &PanelContext<'_>, shelf: &mut Shelf, narrow: bool) {
    let count = |tab: Tab| lists::pressing(cx, tab);
    let tabs = [
        (Tab::Forces, "tab-forces", "⚑", cx.text("plan-tab-forces")),
        (Tab::Camps, "tab-camps", "⌂", cx.text("plan-tab-camps")),
        (Tab::Places, "tab-places", "♜", cx.text("plan-tab-places")),
        (Tab::People, "tab-people", "♟", cx.text("plan-tab-people")),
        (Tab::Enemies, "tab-enemies", "⚔", cx.text("plan-tab-enemies")),
        (Tab::ScriptedEvents, "tab-scripted_events", "✍", cx.text("plan-tab-scripted-events")),
    ];
    let all = |ui: &mut Ui, shelf: &mut Shelf| {
        let room = match narrow {
            true => ui.available_width(),
            false => (ui.available_width() / tabs.len() as f32 - 3.0).floor(),
        };
        for (tab, name, sign, label) in &tabs {
            let pressing = count(*tab);
            let on = shelf.tab == *tab && !narrow;
            let sign = RichText::new(*sign).size(16.0);
            let button = egui::Button::selectable(on, sign).min_size(egui::vec2(room, 24.0));
            let response = ui.add(button);
            widgets::name(ui, name, &response);
            if pressing > 0 {
                badge(ui, response.rect, pressing);
            }
            let tip = match pressing {
                0 => label.clone(),
                n => cx.message(
                    "plan-tab-pressing",
                    &[("tab", label.clone().into()), ("n", n.into())],
                ),
            };
            if response.on_hover_text(tip).clicked() {
                shelf.tab = *tab;
                shelf.folded = Some(false);
            }
        }
    };
    if narrow {
        all(ui, shelf);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 2.0;
        all(ui, shelf);
    });
}

/// A number in the corner of a tab.
fn badge(ui: &Ui, rect: egui::Rect, n: usize) {
    // Beside the sign of the tab, not on it.
    let at = rect.right_top() + egui::vec2(-5.0, 6.0);
    ui.painter().circle_filled(at, 6.5, theme::ALARM);
    let font = egui::FontId::new(10.0, theme::sans_bold());
    let text = if n > 9 { "9+".to_owned() } else { n.to_string() };
    ui.painter().text(at, egui::Align2::CENTER_CENTER, text, font, theme::PAPER);
}
