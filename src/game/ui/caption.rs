//! What stands on a picture of the map: of what and when it is, whose eyes see it, what the
//! overlay means, and how far a hundred kilometres are.

use super::{PanelContext, floating, overlays, theme, widgets};
use crate::game::intent::Overlay;
use bevy_egui::egui::{self, Align2, Area, Id, Order, Pos2, RichText, Sense, Stroke, Ui, Vec2};
use rules::resolve::DAYS;

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>) {
    let room = ui.available_rect_before_wrap();
    let shown = *cx.overlay;
    let laid = shown != Overlay::None && cx.layer.overlay == shown;
    if laid {
        overlays::tags(ui, cx, room);
    }
    let ctx = ui.ctx().clone();
    let area = |id: &str, align: Align2, x: f32, y: f32| {
        Area::new(Id::new(id))
            .order(Order::Middle)
            .anchor(align, Vec2::new(x, y))
            .interactable(false)
    };
    area("caption", Align2::LEFT_BOTTOM, 8.0, -8.0).show(&ctx, |ui| {
        floating::paper().inner_margin(8).show(ui, |ui| {
            ui.set_max_width(360.0_f32.min(room.width() * 0.5));
            words(ui, cx);
            bar(ui, cx);
        });
    });
    if laid {
        area("caption-legend", Align2::RIGHT_BOTTOM, -8.0, -8.0).show(&ctx, |ui| {
            floating::paper().inner_margin(8).show(ui, |ui| {
                ui.set_max_width(250.0_f32.min(room.width() * 0.45));
                widgets::subheading(ui, &overlays::name(cx, shown));
                overlays::entries(ui, cx);
            });
        });
    }
}

fn words(ui: &mut Ui, cx: &PanelContext<'_>) {
    let Some(state) = cx.shown() else { return };
    let scenario = &state.scenario;
    let name = cx.lang().of(&scenario.name);
    ui.label(RichText::new(name).font(theme::title(16.0)));
    let day = (state.week() * DAYS).saturating_sub(1);
    let new = text::date(cx.texts(), scenario, day);
    let old = scenario.calendar.old_style(day);
    let old = text::dates(cx.texts(), old, old);
    ui.label(cx.message("film-both-styles", &[("new", new.into()), ("old", old.into())]));
    let side = cx.viewpoint.0.and_then(|side| scenario.sides.get(side.index()));
    if let Some(side) = side {
        let name = cx.lang().of(&side.name);
        widgets::note(ui, &cx.message("film-seen-by", &[("side", name.into())]));
    }
}

/// A bar of a round number of kilometres.
fn bar(ui: &mut Ui, cx: &PanelContext<'_>) {
    // Points are logical pixels times the scale of the panels.
    let km_a_point = cx.view.scale * ui.ctx().zoom_factor();
    let fits = |km: &&f32| **km / km_a_point <= 160.0;
    let Some(&km) = [500.0, 200.0, 100.0, 50.0, 20.0, 10.0].iter().find(fits) else { return };
    let wide = km / km_a_point;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(wide + 2.0, 10.0), Sense::hover());
    let stroke = Stroke::new(1.5, theme::INK);
    let (left, right, y) = (rect.left() + 1.0, rect.left() + 1.0 + wide, rect.bottom() - 3.0);
    let painter = ui.painter();
    painter.line_segment([Pos2::new(left, y), Pos2::new(right, y)], stroke);
    for x in [left, right] {
        painter.line_segment([Pos2::new(x, y - 5.0), Pos2::new(x, y)], stroke);
    }
    let word = cx.message("film-km", &[("n", (km as u32).into())]);
    ui.label(RichText::new(word).font(egui::FontId::proportional(12.0)).color(theme::THIN));
}
