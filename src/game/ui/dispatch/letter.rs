//! A week's dispatch as a letter: its front page, and below it the ledger, in which every name leads to the
//! map; battles can be reckoned again. The sheet and the side panel of a replay set the same letter, larger
//! and smaller; on the sheet the ledger is folded away.

use super::{front, leave::leave_for, reckoning};
use crate::game::ui::widgets::Tip;
use crate::game::ui::{PanelContext, panel_view::thing_name, theme, widgets};
use bevy_egui::egui::{self, RichText, Ui};
use headless::play::ReplayTimeline;
use rules::{
    event::{BattleEvent, Event, Logged},
    ids::{SideId, Subject},
    state::CampaignState,
};
use text::{BattleSheet, DispatchSection, FrontPage, LinkedDispatch, LinkedWords};

/// A week's letter, with the battles that can be reckoned again.
pub(in crate::game::ui) struct Letter {
    front: FrontPage,
    dispatch: LinkedDispatch,
    battles: Vec<(u16, BattleSheet)>,
}

/// How a letter is set: sizes of its letters, points.
pub(in crate::game::ui) struct LetterStyle {
    title: f32,
    heading: f32,
    line: f32,
    /// Above each heading.
    gap: f32,
    /// Whether it fills a sheet: its title stands in the middle, its lines bear an ornament.
    is_sheet: bool,
}

/// The fold of all that is not on the front page.
const LEDGER: &str = "front-ledger";

/// Alone on a sheet.
pub(super) const SHEET: LetterStyle =
    LetterStyle { title: 21.0, heading: 15.5, line: 15.5, gap: 6.0, is_sheet: true };
/// In a panel at the side of the map.
pub(in crate::game::ui) const COLUMN: LetterStyle =
    LetterStyle { title: 15.0, heading: 14.0, line: 14.0, gap: 4.0, is_sheet: false };

impl Letter {
    /// Writes the letter of the week between two states to a side.
    pub(super) fn new(
        cx: &PanelContext<'_>,
        before: &CampaignState,
        after: &CampaignState,
        log: &[Logged],
        reader: SideId,
    ) -> Self {
        let texts = cx.texts();
        let dispatch = text::linked_dispatch(texts, before, after, log, reader);
        let front = text::front_page(texts, before, after, log, reader);
        // Where the eyes see all, battles are told with the numbers of both.
        let viewer = cx.viewpoint.reader();
        let battles = log
            .iter()
            .filter(|logged| logged.seen.has(reader))
            .filter_map(|logged| match logged.event {
                Event::Battle(BattleEvent::BattleBegan { battle, .. }) => Some(battle),
                _ => None,
            })
            .filter_map(|battle| {
                Some((battle, text::battle_sheet(texts, after, viewer, log, battle)?))
            })
            .collect();
        Self { front, dispatch, battles }
    }

    /// Writes the letter of a recorded week to a side. The week is played again for it.
    pub(in crate::game::ui) fn of_week(
        cx: &PanelContext<'_>,
        timeline: &ReplayTimeline,
        week: u16,
        reader: SideId,
    ) -> Self {
        let log = timeline.log(week);
        Self::new(cx, timeline.state(week), timeline.state(week + 1), &log, reader)
    }

    /// Draws it.
    pub(in crate::game::ui) fn show(
        &self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        style: &LetterStyle,
    ) {
        self.head(ui, style);
        let margin = if style.is_sheet { (12, 2) } else { (0, 0) };
        let margin = egui::Margin::symmetric(margin.0, margin.1);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            front::show(ui, cx, &self.front, &self.battles, style.is_sheet);
            ui.add_space(style.gap);
            if style.is_sheet {
                let title = cx.text("panel-front-ledger");
                widgets::fold(ui, LEDGER, &title, 15.0, |ui| self.ledger(ui, cx, style));
                ui.add_space(10.0);
            } else {
                self.ledger(ui, cx, style);
            }
        });
    }

    /// All that the week brought, section by section.
    fn ledger(&self, ui: &mut Ui, cx: &PanelContext<'_>, style: &LetterStyle) {
        for paragraph in &self.dispatch.paragraphs {
            ui.add_space(style.gap);
            ui.label(RichText::new(&paragraph.heading).font(theme::title(style.heading)));
            for line in &paragraph.lines {
                linked_line(ui, cx, line, style);
            }
            if paragraph.section == DispatchSection::Battles {
                self.battles(ui, cx);
            }
        }
    }

    fn head(&self, ui: &mut Ui, style: &LetterStyle) {
        let title = RichText::new(&self.dispatch.title).font(theme::title(style.title));
        let date = RichText::new(&self.dispatch.date_line).color(theme::THIN);
        if !style.is_sheet {
            ui.label(title);
            ui.label(date.small());
            return;
        }
        ui.vertical_centered(|ui| {
            ui.label(title);
            ui.label(date.font(theme::italic(14.0)));
        });
        theme::rule(ui);
    }

    /// The battles of the week of which the front page does not tell, to be reckoned again.
    fn battles(&self, ui: &mut Ui, cx: &PanelContext<'_>) {
        for (battle, sheet) in &self.battles {
            if !front::tells(&self.front, *battle) {
                reckoning::show(ui, cx, *battle, sheet);
            }
        }
    }
}

/// A line whose names lead somewhere.
fn linked_line(ui: &mut Ui, cx: &PanelContext<'_>, line: &[LinkedWords], style: &LetterStyle) {
    let font = egui::FontId::new(style.line, theme::serif());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(0.0, 2.0);
        if style.is_sheet {
            ui.label(RichText::new("❧ ").font(font.clone()).color(theme::LINE));
        }
        for run in line {
            let words = RichText::new(&run.words).font(font.clone());
            let Some(thing) = run.subject else {
                ui.label(words);
                continue;
            };
            let response = ui.link(words).tip(match thing {
                Subject::ScriptedEvent(_) => cx.text("panel-dispatch-read"),
                _ => cx.text("panel-dispatch-show"),
            });
            widgets::name_link(ui, &format!("dispatch-{}", thing_name(thing)), &response);
            if response.clicked() {
                leave_for(cx, thing, style.is_sheet);
            }
        }
    });
}
