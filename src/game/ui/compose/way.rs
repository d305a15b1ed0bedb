//! The way of the one who is sent: figures in columns, and what threatens, which leads to the map.

use super::super::{PanelContext, theme, widgets};
use crate::game::intent::CameraIntent;
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, Label, RichText, Ui};
use text::{JourneyLine, JourneyPart};

/// When it starts and arrives, what it leads past, and in what state it leaves its bearer.
pub(super) fn facts(ui: &mut Ui, lines: &[JourneyLine]) {
    // What it leads past may be long: it stands by itself.
    let in_columns = |line: &&JourneyLine| line.part != JourneyPart::Past;
    let of = |line: &JourneyLine| Some((line.caption.clone()?, line.words.clone()));
    let pairs: Vec<(String, String)> = lines.iter().filter(in_columns).filter_map(of).collect();
    columns(ui, &pairs);
    for (caption, words) in lines.iter().filter(|line| !in_columns(line)).filter_map(of) {
        pair(ui, &caption, &words);
    }
}

fn pair(ui: &mut Ui, caption: &str, value: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(caption).size(12.5).color(theme::THIN));
        ui.label(RichText::new(value).size(13.5));
    });
}

fn columns(ui: &mut Ui, pairs: &[(String, String)]) {
    let wide = |text: &str, size: f32| {
        let font = egui::FontId::proportional(size);
        ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x
    };
    let caption = pairs.iter().map(|(caption, _)| wide(caption, 12.5)).fold(0.0, f32::max);
    let value = pairs.iter().map(|(_, value)| wide(value, 13.5)).fold(0.0, f32::max);
    // A grid breaks no line: it is taken only where each cell has its room.
    let both = caption + value + 20.0;
    if ui.available_width() < both {
        for (caption, value) in pairs {
            pair(ui, caption, value);
        }
        return;
    }
    let columns = if ui.available_width() > 2.0 * both { 2 } else { 1 };
    egui::Grid::new("draft-facts").num_columns(columns * 2).spacing([10.0, 3.0]).show(ui, |ui| {
        for pair in pairs.chunks(columns) {
            for (caption, value) in pair {
                ui.label(RichText::new(caption).size(12.5).color(theme::THIN));
                ui.label(RichText::new(value).size(13.5));
            }
            ui.end_row();
        }
    });
}

/// What threatens on the way, a click goes there; that nothing does; and what a march does not do.
pub(super) fn dangers(ui: &mut Ui, cx: &PanelContext<'_>, lines: &[JourneyLine]) {
    for (at, line) in lines.iter().filter(|line| line.caption.is_none()).enumerate() {
        if line.part != JourneyPart::Danger {
            let words = RichText::new(&line.words).size(13.0).color(theme::THIN);
            ui.add(Label::new(words).wrap());
            continue;
        }
        let text = RichText::new(format!("⚠ {}", line.words)).size(13.0).color(theme::ALARM);
        match line.hex {
            Some(hex) => {
                let link = ui.add(egui::Link::new(text));
                widgets::name_link(ui, &format!("draft-danger-{at}"), &link);
                if link.tip(cx.text("plan-orders-centre")).clicked() {
                    cx.emit(CameraIntent::Centre(hex));
                }
            }
            None => {
                ui.add(Label::new(text).wrap());
            }
        }
    }
}
