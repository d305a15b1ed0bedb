//! The list at the left: own forces, camp groups, places and people, known enemies and open
//! decisions; those that need a look first.

mod lists;
mod row;

use super::{PanelContext, detail, memo, panel_view::PanelView, theme, widgets};
use crate::game::intent::LookIntent;
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, RichText, Ui};

/// Share of the screen that the panel takes, and its least and greatest width in points.
const WIDTH: (f32, f32, f32) = (0.164, 186.0, 250.0);
/// Width of what is left of it when folded away.
const FOLDED: f32 = 32.0;
/// Width of the screen below which it starts folded, points.
const SMALL: f32 = 900.0;

/// Width of the screen below which it gives way to the panel of what is selected, points.
const TINY: f32 = 760.0;

/// What the list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum ForcesTab {
    #[default]
    Forces,
    Camps,
    Places,
    People,
    Enemies,
    ScriptedEvents,
}

/// What is chosen, typed and folded; kept while the program runs.
#[derive(Clone, Default)]
struct ForcesState {
    tab: ForcesTab,
    search: String,
    folded: Option<bool>,
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let mut state: ForcesState = memo::kept(ui.ctx(), "forces");
    let screen = ui.ctx().content_rect().width();
    // On a small screen there is room for one panel: that of what is selected.
    let crowded = screen < TINY && detail::is_open(ui, cx);
    let folded = crowded || state.folded.unwrap_or(screen < SMALL);
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
            if strip(ui, cx, &mut state) && crowded {
                view.emit(LookIntent::Select(None));
            }
            return;
        }
        ui.spacing_mut().item_spacing = egui::vec2(3.0, 3.0);
        tabs(ui, cx, &mut state, false);
        search_line(ui, cx, &mut state);
        ui.add_space(2.0);
        list(ui, &view, &state);
    });
    widgets::area(ui.ctx(), "area-forces", shown.response.rect);
    memo::keep(ui.ctx(), "forces", state);
}

/// The field in which is typed what is looked for, and the button that folds the panel away.
fn search_line(ui: &mut Ui, cx: &PanelContext<'_>, state: &mut ForcesState) {
    ui.horizontal(|ui| {
        let written = !state.search.is_empty();
        ui.spacing_mut().button_padding.x = 4.0;
        let room = ui.available_width() - if written { 54.0 } else { 28.0 };
        let edit = egui::TextEdit::singleline(&mut state.search)
            .hint_text(cx.text("plan-search"))
            .desired_width(room - 8.0);
        let response = ui.add(edit);
        widgets::name(ui, "forces-search", &response);
        if written {
            let clear = widgets::button(ui, "forces-clear", "✕");
            if clear.tip(cx.text("plan-search-clear")).clicked() {
                state.search.clear();
            }
        }
        let fold = widgets::button(ui, "forces-fold", "◀");
        if fold.tip(cx.text("plan-fold")).clicked() {
            state.folded = Some(true);
        }
    });
}

fn list(ui: &mut Ui, view: &PanelView<'_, '_>, state: &ForcesState) {
    let area = egui::ScrollArea::vertical().id_salt(state.tab as u8).auto_shrink(false);
    area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 3.0);
        let search = state.search.trim().to_lowercase();
        match state.tab {
            ForcesTab::Forces => lists::forces(ui, view, &search),
            ForcesTab::Camps => lists::camps(ui, view, &search),
            ForcesTab::Places => lists::places(ui, view, &search),
            ForcesTab::People => lists::people(ui, view, &search),
            ForcesTab::Enemies => lists::enemies(ui, view, &search),
            ForcesTab::ScriptedEvents => lists::scripted_events(ui, view, &search),
        }
    });
}

/// What is left of the panel when it is folded away. Returns whether something of it was clicked.
fn strip(ui: &mut Ui, cx: &PanelContext<'_>, state: &mut ForcesState) -> bool {
    let before = state.folded.take();
    ui.vertical_centered(|ui| {
        let unfold = widgets::button(ui, "forces-fold", "▶");
        if unfold.tip(cx.text("plan-unfold")).clicked() {
            state.folded = Some(false);
        }
        ui.spacing_mut().button_padding.x = 2.0;
        tabs(ui, cx, state, true);
    });
    let clicked = state.folded.is_some();
    state.folded = state.folded.or(before);
    clicked
}

/// The kinds of things in the list, with how many of each press.
fn tabs(ui: &mut Ui, cx: &PanelContext<'_>, state: &mut ForcesState, narrow: bool) {
    let count = |tab: ForcesTab| lists::pressing(cx, tab);
    let tabs = [
        (ForcesTab::Forces, "tab-forces", "⚑", cx.text("plan-tab-forces")),
        (ForcesTab::Camps, "tab-camps", "⌂", cx.text("plan-tab-camps")),
        (ForcesTab::Places, "tab-places", "♜", cx.text("plan-tab-places")),
        (ForcesTab::People, "tab-people", "♟", cx.text("plan-tab-people")),
        (ForcesTab::Enemies, "tab-enemies", "⚔", cx.text("plan-tab-enemies")),
        (
            ForcesTab::ScriptedEvents,
            "tab-scripted_events",
            "✍",
            cx.text("plan-tab-scripted-events"),
        ),
    ];
    let all = |ui: &mut Ui, state: &mut ForcesState| {
        let room = match narrow {
            true => ui.available_width(),
            false => (ui.available_width() / tabs.len() as f32 - 3.0).floor(),
        };
        for (tab, name, sign, label) in &tabs {
            let pressing = count(*tab);
            let on = state.tab == *tab && !narrow;
            let sign = RichText::new(*sign).size(16.0);
            let button = egui::Button::selectable(on, sign).min_size(egui::vec2(room, 24.0));
            let response = ui.add(button);
            widgets::name(ui, name, &response);
            let open = lists::open(cx, *tab);
            if pressing > 0 {
                badge(ui, response.rect, pressing);
            } else if open > 0 {
                // What may be done when one likes presses nobody: a ring without a number.
                let at = response.rect.right_top() + egui::vec2(-5.0, 6.0);
                ui.painter().circle(at, 4.0, theme::LEAF, egui::Stroke::new(1.5, theme::INK));
            }
            let tip = match (pressing, open) {
                (0, 0) => label.clone(),
                (0, n) => {
                    cx.message("plan-tab-open", &[("tab", label.clone().into()), ("n", n.into())])
                }
                (n, _) => cx.message(
                    "plan-tab-pressing",
                    &[("tab", label.clone().into()), ("n", n.into())],
                ),
            };
            if response.tip(tip).clicked() {
                state.tab = *tab;
                state.folded = Some(false);
            }
        }
    };
    if narrow {
        all(ui, state);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 2.0;
        all(ui, state);
    });
}

/// A tab narrower than this has room for one figure beside its sign, points.
const NARROW_TAB: f32 = 29.0;

/// A number in the corner of a tab.
fn badge(ui: &Ui, rect: egui::Rect, n: usize) {
    // Beside the sign of the tab, not on it.
    let at = rect.right_top() + egui::vec2(-5.0, 6.0);
    if n > 9 && rect.width() < NARROW_TAB {
        // Two letters would lie on the sign; the tip and the list tell how many.
        ui.painter().circle_filled(at, 4.0, theme::ALARM);
        return;
    }
    ui.painter().circle_filled(at, 6.5, theme::ALARM);
    let font = egui::FontId::new(10.0, theme::sans_bold());
    let text = if n > 9 { "9+".to_owned() } else { n.to_string() };
    ui.painter().text(at, egui::Align2::CENTER_CENTER, text, font, theme::PAPER);
}
