//! Panels of a replay: above, whose eyes see and what is open; below, the timeline; at the left
//! the chronicle, at the right facts, dispatches and graphs. On a small screen the side panels are
//! folded away, and one at a time is opened.

mod chronicle;
mod facts;
mod standings;
mod timeline;
mod week;

use super::{
    PanelContext, detail, memo, overlays, theme,
    widgets::{self, Tip},
};
use crate::game::{
    intent::{LookIntent, Screen, ScreenIntent},
    replay::{Origin, ReplayView},
};
use bevy_egui::egui::{self, Align, Color32, Layout, RichText, Ui};
use rules::{calendar::Date, ids::SideId};

/// Below this width, in points, one side panel is open at a time and secondary things are left
/// out.
const NARROW: f32 = 960.0;

/// What the right panel shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum ReplayTab {
    #[default]
    Facts,
    Week,
    Standings,
}

/// What is folded and chosen; kept while the program runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Folds {
    /// Whether each side panel is open; nothing before anybody has said so.
    chronicle: Option<bool>,
    facts: Option<bool>,
    tab: ReplayTab,
    /// The side whose dispatch is read while the eyes see all.
    reader: Option<SideId>,
    measure: standings::GraphMeasure,
    /// Whether it is being asked who takes over.
    taking: bool,
}

/// What the panels of a replay are drawn from.
struct ReplayPanels<'a> {
    cx: &'a PanelContext<'a>,
    replay: &'a ReplayView,
    folds: Folds,
    narrow: bool,
}

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>) {
    let Some(replay) = cx.replay.as_deref() else { return };
    let folds: Folds = memo::kept(ui.ctx(), "replay-folds");
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let mut panels = ReplayPanels { cx, replay, folds, narrow };
    let selected = cx.selected.one().is_some();
    panels.top(ui);
    timeline::show(ui, &mut panels);
    // What is selected takes the place of the facts.
    let right = panels.facts_open() && !selected;
    if panels.chronicle_open() && !(narrow && selected) {
        chronicle::show(ui, &mut panels);
    }
    if right {
        panels.right(ui);
    }
    memo::keep(ui.ctx(), "replay-folds", panels.folds);
    if selected {
        detail::show(ui, cx);
    }
    overlays::show(ui, cx, overlays::Room::ALL);
}

impl ReplayPanels<'_> {
    fn text(&self, key: &str) -> String {
        self.cx.text(key)
    }

    fn chronicle_open(&self) -> bool {
        self.folds.chronicle.unwrap_or(!self.narrow)
    }

    fn facts_open(&self) -> bool {
        let open = self.folds.facts.unwrap_or(!self.narrow);
        open && !(self.narrow && self.chronicle_open())
    }

    /// A date of both calendars for a span of days: New Style, and Old Style in brackets.
    fn both_styles(&self, first: i32, last: i32) -> String {
        let start = self.replay.timeline().scenario().calendar.start_day_number;
        let texts = self.cx.texts();
        let span =
            |style: fn(i32) -> Date| text::dates(texts, style(start + first), style(start + last));
        let (new, old) = (span(Date::new_style), span(Date::old_style));
        self.cx.message("film-both-styles", &[("new", new.into()), ("old", old.into())])
    }

    fn side_name(&self, side: SideId) -> String {
        let sides = &self.replay.timeline().scenario().sides;
        sides
            .get(side.index())
            .map_or_else(String::new, |fixed| self.cx.lang().of(&fixed.name).to_owned())
    }

    fn side_colour(&self, side: SideId) -> Color32 {
        let sides = &self.replay.timeline().scenario().sides;
        let key = sides.get(side.index()).map_or("", |side| side.key.as_str());
        theme::side_colour(self.cx.palette(), key, side)
    }

    fn title(&self) -> String {
        let name = self.cx.lang().of(&self.replay.timeline().scenario().name).to_owned();
        match self.replay.origin() {
            Origin::History(_) => self.cx.message("film-title-history", &[("name", name.into())]),
            Origin::File(file) => {
                let file = file.file_stem().unwrap_or_default().to_string_lossy();
                let args = [("name", name.into()), ("file", file.as_ref().into())];
                self.cx.message("film-title-record", &args)
            }
        }
    }

    fn top(&mut self, ui: &mut Ui) {
        let frame = widgets::panel_frame().inner_margin(egui::Margin::symmetric(8, 4));
        egui::Panel::top("film-top").frame(frame).resizable(false).show(ui, |ui| {
            ui.horizontal(|ui| {
                let menu = widgets::button(ui, "film-menu", &self.text("film-menu"));
                if menu.tip(self.text("film-menu-why")).clicked() {
                    self.cx.emit(ScreenIntent::Go(Screen::Menu));
                }
                if !self.narrow {
                    ui.label(RichText::new(self.title()).font(theme::title(16.0)));
                }
                let notes = self.replay.notes(self.cx.texts());
                if !notes.is_empty() {
                    ui.colored_label(theme::ALARM, "⚠").tip(notes.join("\n\n"));
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.folds(ui);
                    ui.separator();
                    self.viewpoint(ui);
                });
            });
        });
    }

    /// Whose eyes see. Drawn from right to left.
    fn viewpoint(&mut self, ui: &mut Ui) {
        let scenario = self.replay.timeline().scenario();
        let mut sides: Vec<SideId> = scenario.playable().collect();
        sides.reverse();
        for side in sides {
            let name = self.side_name(side);
            let on = self.cx.viewpoint.0 == Some(side);
            let key = format!("film-eyes-{}", scenario.sides[side.index()].key);
            let choice = widgets::choice(ui, &key, on, &name);
            if choice.tip(self.text("film-eyes-side-why")).clicked() {
                self.cx.emit(LookIntent::Viewpoint(Some(side)));
            }
        }
        let all = widgets::choice(
            ui,
            "film-eyes-all",
            self.cx.viewpoint.0.is_none(),
            &self.text("film-eyes-all"),
        );
        if all.tip(self.text("film-eyes-all-why")).clicked() {
            self.cx.emit(LookIntent::Viewpoint(None));
        }
        if !self.narrow {
            widgets::note(ui, &self.text("film-eyes"));
        }
    }

    /// Which side panels are open. Drawn from right to left.
    fn folds(&mut self, ui: &mut Ui) {
        let (chronicle, facts) = (self.chronicle_open(), self.facts_open());
        if widgets::choice(ui, "film-fold-facts", facts, &self.text("film-facts")).clicked() {
            self.folds.facts = Some(!facts);
            if self.narrow && !facts {
                self.folds.chronicle = Some(false);
            }
            // What was selected would hide them.
            if !facts && self.cx.selected.one().is_some() {
                self.cx.emit(LookIntent::Select(None));
            }
        }
        let text = self.text("film-chronicle");
        if widgets::choice(ui, "film-fold-chronicle", chronicle, &text).clicked() {
            self.folds.chronicle = Some(!chronicle);
            if self.narrow && !chronicle {
                self.folds.facts = Some(false);
            }
        }
    }

    fn side_panel(panel: egui::Panel, wide: f32, ui: &Ui) -> egui::Panel {
        // The map keeps at least two fifths of the width.
        let most = ui.ctx().content_rect().width() * 0.6;
        panel.frame(widgets::panel_frame()).resizable(false).exact_size(wide.min(most))
    }

    fn right(&mut self, ui: &mut Ui) {
        let panel = Self::side_panel(egui::Panel::right("film-right"), 330.0, ui);
        panel.show(ui, |ui| {
            ui.horizontal(|ui| {
                let tabs = [
                    (ReplayTab::Facts, "film-tab-facts", self.text("film-tab-facts")),
                    (ReplayTab::Week, "film-tab-week", self.text("film-tab-week")),
                    (ReplayTab::Standings, "film-tab-standings", self.text("film-tab-standings")),
                ];
                widgets::choices(ui, &mut self.folds.tab, tabs);
            });
            ui.separator();
            match self.folds.tab {
                ReplayTab::Facts => facts::show(ui, self),
                ReplayTab::Week => week::show(ui, self),
                ReplayTab::Standings => standings::show(ui, self),
            }
        });
    }
}
