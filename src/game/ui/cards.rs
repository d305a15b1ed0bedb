//! Great news as a card with its picture, on the day on which it comes: at the lower left of the map, above
//! what lies there. It goes by itself.
//!
//! Deliberately absent: which news comes as a card, and for how long (`drama`).

use super::{PanelContext, dispatch, floating, overlays, panel_view::show_on_map, theme, widgets};
use crate::game::intent::{Overlay, PlaybackIntent};
use bevy_egui::egui::{self, Align2, Id, Order, Rect, RichText};
use rules::headline::HeadlineTone;

/// Width of the words, points.
const WORDS: f32 = 236.0;
/// Width and height of the picture.
const PICTURE: f32 = 96.0;
const GAP: f32 = 8.0;

/// Draws the card in the room that the panels leave.
pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect) {
    let Some(news) = cx.staging.card() else { return };
    let (Some(state), Some(viewer)) = (cx.shown(), cx.viewpoint.0) else { return };
    let told = text::front_headline(cx.texts(), None, state, viewer, news.clone());
    // What lies at the foot of the map stays free.
    let below = |name: &str| ctx.memory(|memory| memory.area_rect(Id::new(name)));
    let legend = (*cx.overlay != Overlay::None).then_some(overlays::LEGEND);
    let foot = legend.into_iter().chain([overlays::STRIP]).filter_map(below);
    let top = foot.map(|rect| rect.top()).fold(room.bottom(), f32::min);
    let at = egui::pos2(room.left() + GAP, top - GAP);
    let area = egui::Area::new(Id::new("card"))
        .order(Order::Foreground)
        .movable(false)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(at)
        .constrain_to(ctx.content_rect());
    let shown = area.show(ctx, |ui| {
        floating::paper().inner_margin(egui::Margin::symmetric(10, 8)).show(ui, |ui| {
            ui.horizontal(|ui| {
                dispatch::vignette(ui, news, PICTURE);
                ui.vertical(|ui| {
                    ui.set_width(WORDS.min(ctx.content_rect().width() - PICTURE - 60.0));
                    ui.set_min_height(PICTURE);
                    let colour = match news.tone {
                        HeadlineTone::Bad => theme::ALARM,
                        HeadlineTone::Good | HeadlineTone::Plain => theme::INK,
                    };
                    let title = RichText::new(&told.title).font(theme::title(18.0)).color(colour);
                    ui.add(egui::Label::new(title).wrap());
                    if let Some(deck) = &told.deck {
                        ui.label(RichText::new(deck).font(theme::italic(13.5)));
                    }
                    ui.horizontal_wrapped(|ui| {
                        if let Some(subject) = news.subject
                            && widgets::link(ui, "card-show", &cx.text("card-show")).clicked()
                        {
                            show_on_map(cx, subject);
                        }
                        if widgets::link(ui, "card-close", &cx.text("card-close")).clicked() {
                            cx.emit(PlaybackIntent::SkipScene);
                        }
                    });
                });
            });
        });
    });
    widgets::area(ctx, "area-card", shown.response.rect);
}
