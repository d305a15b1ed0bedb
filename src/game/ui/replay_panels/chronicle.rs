//! The chronicle beside the map: what history says up to the shown day and a little beyond; at the
//! end of the record all of it, with what came of it later.
//! What no text says is set in slanting letters behind a broken line.

use super::{
    super::{chronicle_part::ChroniclePart, encyclopaedia},
    ReplayPanels, theme,
    widgets::{self, Tip},
};
use crate::game::intent::CameraIntent;
use bevy_egui::egui::{
    self, Align, FontId, Id, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, style::ScrollAnimation,
};
use rules::{
    history::{ChronicleEntry, Grade},
    ids::HexId,
    resolve::DAYS,
};

/// How far ahead the chronicle may be read, days.
const AHEAD: i32 = 2 * DAYS as i32;

/// Where an entry stands to the shown day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Past,
    Now,
    Ahead,
}

pub(super) fn show(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let panel = ReplayPanels::side_panel(egui::Panel::left("film-chronicle"), 310.0, ui);
    panel.show(ui, |ui| {
        widgets::subheading(ui, &panels.text("film-chronicle"));
        let entries = &panels.replay.timeline().scenario().chronicle;
        if entries.is_empty() {
            widgets::note(ui, &panels.text("film-chronicle-none"));
            return;
        }
        let day = i32::from(panels.replay.day());
        let is_over = panels.replay.week() == panels.replay.timeline().weeks();
        let mut order: Vec<usize> = (0..entries.len()).collect();
        order.sort_by_key(|&i| (entries[i].days.least, entries[i].days.most));
        let (known, later): (Vec<usize>, Vec<usize>) =
            order.into_iter().partition(|&i| is_over || entries[i].days.least <= day + AHEAD);
        // The entry that stands nearest to the day comes into sight whenever the day changes.
        let near = known.iter().copied().rfind(|&i| entries[i].days.least <= day);
        let store = Id::new("film-chronicle-near");
        let before: Option<usize> = ui.data(|data| data.get_temp(store));
        let moved = near.is_some() && near != before;
        if let Some(near) = near {
            ui.data_mut(|data| data.insert_temp(store, near));
        }
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let scenario = panels.replay.timeline().scenario().clone();
            let mut part = None;
            for i in known {
                let of = ChroniclePart::of(&scenario, &entries[i]);
                if part.replace(of) != Some(of) {
                    ui.add_space(4.0);
                    widgets::subheading(ui, &of.heading(panels.cx, &scenario));
                }
                let rect = entry(ui, panels, i, day);
                if moved && Some(i) == near {
                    ui.scroll_to_rect_animation(rect, Some(Align::Center), ScrollAnimation::none());
                }
            }
            if !later.is_empty() {
                let n = later.len();
                widgets::note(ui, &panels.cx.message("film-chronicle-later", &[("n", n.into())]));
            }
        });
    });
}

fn when(entry: &ChronicleEntry, day: i32) -> When {
    let week = i32::from(DAYS);
    if entry.days.least > day {
        When::Ahead
    } else if entry.days.most > day - week {
        When::Now
    } else {
        When::Past
    }
}

/// Whether a text says so.
const fn is_told(grade: Grade) -> bool {
    matches!(grade, Grade::Attested | Grade::Secondary)
}

fn entry(ui: &mut Ui, panels: &mut ReplayPanels<'_>, i: usize, day: i32) -> Rect {
    let scenario = panels.replay.timeline().scenario().clone();
    let entry = &scenario.chronicle[i];
    let when = when(entry, day);
    let ink = if when == When::Ahead { theme::THIN } else { theme::INK };
    let fill = if when == When::Now { theme::LEAF_WARM } else { egui::Color32::TRANSPARENT };
    let basis = text::basis(panels.cx.texts(), &entry.basis);
    let frame = widgets::ruled_frame(12, 4).fill(fill);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let date = panels.both_styles(entry.days.least, entry.days.most);
        let date = if is_told(entry.grade) { date } else { format!("≈ {date}") };
        ui.label(RichText::new(date).small().color(theme::THIN));
        let font = match is_told(entry.grade) {
            true => FontId::new(14.5, theme::serif()),
            false => theme::italic(14.5),
        };
        let told = panels.cx.lang().of(&entry.text);
        ui.label(RichText::new(told).font(font).color(ink));
        let grade = text::grade(panels.cx.texts(), entry.grade);
        let note = if basis.is_empty() || panels.narrow {
            panels.cx.message("film-grade", &[("grade", grade.into())])
        } else {
            let args = [("grade", grade.into()), ("source", basis.as_str().into())];
            panels.cx.message("film-grade-source", &args)
        };
        ui.label(RichText::new(note).small().color(theme::THIN));
    });
    let rect = shown.response.rect;
    rule(ui, rect, entry.grade, if when == When::Now { theme::ALARM } else { theme::THIN });
    lead(
        ui,
        panels,
        &format!("film-entry-{i}"),
        rect,
        panels.replay.place_of_entry(i),
        panels.cx.lang().of(&entry.text),
        // Where it is written out it need not be told once more.
        if panels.narrow { &basis } else { "" },
    );
    // Below the paper: on it, a click leads to the map.
    encyclopaedia::links_to(ui, panels.cx, &entry.key);
    rect
}

/// Makes a piece of paper lead to its place on the map.
pub(super) fn lead(
    ui: &mut Ui,
    panels: &mut ReplayPanels<'_>,
    key: &str,
    rect: Rect,
    hex: Option<HexId>,
    words: &str,
    source: &str,
) {
    let sense = if hex.is_some() { Sense::click() } else { Sense::hover() };
    let mut response = ui.interact(rect, Id::new(key), sense);
    widgets::name(ui, key, &response);
    widgets::told(&response, words);
    if let Some(hex) = hex {
        let why = panels.text("film-centre-why");
        let why = if source.is_empty() { why } else { format!("{why}\n{source}") };
        response = response.tip(why);
        if response.hovered() {
            ui.painter().rect_stroke(
                rect,
                2,
                Stroke::new(1.0, theme::THIN),
                egui::StrokeKind::Inside,
            );
        }
        if response.clicked() {
            panels.cx.emit(CameraIntent::Centre(hex));
        }
    } else if !source.is_empty() {
        response.tip(source);
    }
}

/// The line at the left that says how well something is known: unbroken where a document or a
/// historian says so, broken where it is reasoned, dotted where it is tradition or less.
pub(super) fn rule(ui: &Ui, rect: Rect, grade: Grade, ink: egui::Color32) {
    let x = rect.left() + 4.0;
    let line = [Pos2::new(x, rect.top() + 3.0), Pos2::new(x, rect.bottom() - 3.0)];
    let painter = ui.painter();
    match grade {
        Grade::Attested => {
            painter.line_segment(line, Stroke::new(3.0, ink));
        }
        Grade::Secondary => {
            painter.line_segment(line, Stroke::new(1.5, ink));
        }
        Grade::Inferred => {
            painter.extend(Shape::dashed_line(&line, Stroke::new(2.0, ink), 6.0, 4.0));
        }
        Grade::Tradition | Grade::Memory | Grade::Doubtful | Grade::Fiction => {
            painter.extend(Shape::dotted_line(&line, ink, 5.0, 1.2));
        }
    }
}
