//! What the player's side fights for, pinned over the map: the places that count, which of them it
//! holds or besieges, and how many of their points it has.
//!
//! Deliberately absent: the other points (the bar at the top has them all), and what others count.

use super::{
    PanelContext, floating,
    panel_view::{PanelView, show_on_map, thing_name},
    theme, widgets,
};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    ids::{PlaceId, Subject},
    victory,
};

/// Name of its area, and under which it is folded.
pub(super) const AREA: &str = "objectives";
/// Between the chips.
const BETWEEN: f32 = 3.0;
/// Least room for it, points.
const LEAST: f32 = 150.0;
const LEAST_HEIGHT: f32 = 330.0;

/// How a place that is fought for stands, as the side knows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Hold {
    /// The side's.
    Own,
    /// Under siege by the side, or the side's and besieged.
    Besieged,
    /// Another's, or nobody's.
    Others,
}

impl Hold {
    const fn sign(self) -> &'static str {
        match self {
            Self::Own => "●",
            Self::Besieged => "◐",
            Self::Others => "○",
        }
    }
}

/// A place that is fought for.
struct Objective {
    place: PlaceId,
    points: u32,
    hold: Hold,
    /// Whether the side holds it, besieged or not, with enough to keep it: then its points are the
    /// side's.
    own: bool,
}

/// Draws it along the upper edge of what the side panels leave: a panel and no card over the map, for
/// the map ends below it, and what stands at its edge must not lie under something.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>) {
    let Some(view) = PanelView::new(cx) else { return };
    let Some(all) = objectives(&view) else { return };
    // On a small screen the map is worth more: the points stand in the bar at the top.
    if ui.available_width() < LEAST || ui.available_height() < LEAST_HEIGHT {
        return;
    }
    let frame = widgets::panel_frame().inner_margin(egui::Margin::symmetric(5, 2));
    let shown = egui::Panel::top(AREA)
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                let room = ui.available_width();
                row(ui, &view, &all, room);
            });
        });
    widgets::area(ui.ctx(), "area-objectives", shown.response.rect);
}

/// What the watching side fights for, dearest first; nothing where it fights for no place.
fn objectives(view: &PanelView<'_, '_>) -> Option<Vec<Objective>> {
    let seen = view.seen.as_ref()?;
    let scenario = &view.state.scenario;
    let wanted = &scenario.sides.get(seen.side().index())?.objectives;
    let hold = |place: PlaceId| {
        if seen.siege_days(place).is_some_and(|days| days > 0) {
            Hold::Besieged
        } else if seen.holder(place) == seen.side() {
            Hold::Own
        } else {
            Hold::Others
        }
    };
    let points = |place: PlaceId| scenario.places[place.index()].points;
    // What gives points counts whether or not the side wants it most.
    let others = (0..scenario.places.len()).map(PlaceId::at);
    let others = others.filter(|&place| points(place) > 0 && !wanted.iter().any(|w| w.0 == place));
    let places = wanted.iter().map(|&(place, _)| place).chain(others);
    let all = places.map(|place| Objective {
        place,
        points: points(place),
        hold: hold(place),
        own: seen.holder(place) == seen.side() && victory::could_keep(view.state, place),
    });
    let mut all: Vec<Objective> = all.collect();
    // Where places give points, those without any are a means and no aim.
    if all.iter().any(|objective| objective.points > 0) {
        all.retain(|objective| objective.points > 0);
    }
    all.sort_by_key(|objective| core::cmp::Reverse(objective.points));
    (!all.is_empty()).then_some(all)
}

/// The fold, the sum, and as many places as there is room for.
fn row(ui: &mut Ui, view: &PanelView<'_, '_>, all: &[Objective], room: f32) {
    let folded = floating::is_folded(ui.ctx(), AREA);
    let sign = if folded { "▸" } else { "▾" };
    let tip = view.text(if folded { "objective-unfold" } else { "objective-fold" });
    if small_button(ui, "objectives-fold", &format!("★ {sign}")).tip(tip).clicked() {
        floating::fold(ui.ctx(), AREA, !folded);
    }
    let own: u32 = all.iter().filter(|one| one.own).map(|one| one.points).sum();
    let of: u32 = all.iter().map(|one| one.points).sum();
    let args = [("n", own.into()), ("of", of.into())];
    let points = (of > 0).then(|| view.message("objective-points", &args));
    let width = |ui: &Ui, text: &str| {
        let font = egui::TextStyle::Button.resolve(ui.style());
        let padding = 2.0 * ui.spacing().button_padding.x;
        ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x + padding + BETWEEN
    };
    let mut left = room - ui.min_rect().width() - BETWEEN;
    if let Some(points) = &points {
        left -= width(ui, points);
    }
    if !folded {
        // Room for "and 12 more", which the last chip may need.
        let rest = |n: usize| view.message("objective-more", &[("n", n.into())]);
        let tail = width(ui, &rest(all.len()));
        let mut shown = 0;
        for (number, objective) in all.iter().enumerate() {
            let words = words(view, objective);
            let wide = width(ui, &words);
            let needs = if number + 1 < all.len() { wide + tail } else { wide };
            if needs > left {
                break;
            }
            left -= wide;
            shown += 1;
            chip(ui, view, objective, &words);
        }
        if shown < all.len() {
            let more = ui.label(RichText::new(rest(all.len() - shown)).color(theme::THIN));
            more.on_hover_ui(|ui| {
                for objective in &all[shown..] {
                    ui.label(words(view, objective));
                }
            });
        }
    }
    if let Some(points) = points {
        let label =
            ui.label(RichText::new(points).font(egui::FontId::new(13.0, theme::sans_bold())));
        widgets::name(ui, "objectives-points", &label);
        label.tip(view.text("objective-points-tip"));
    }
}

/// "● Sauran 25".
fn words(view: &PanelView<'_, '_>, objective: &Objective) -> String {
    let (sign, place) = (objective.hold.sign(), view.place(objective.place));
    match objective.points {
        0 => view.message("objective-chip-bare", &[("sign", sign.into()), ("place", place.into())]),
        n => {
            let args = [("sign", sign.into()), ("place", place.into()), ("n", n.into())];
            view.message("objective-chip", &args)
        }
    }
}

fn chip(ui: &mut Ui, view: &PanelView<'_, '_>, objective: &Objective, words: &str) {
    let name = format!("objective-{}", thing_name(Subject::Place(objective.place)));
    let response = small_button(ui, &name, words);
    if response.tip(tip(view, objective)).clicked() {
        show_on_map(view.cx, Subject::Place(objective.place));
    }
}

/// Whose it is, and what has come of it so far.
fn tip(view: &PanelView<'_, '_>, objective: &Objective) -> String {
    let place = view.place(objective.place);
    let Some(seen) = &view.seen else { return place };
    let holder = text::side_name(view.texts(), view.state, seen.holder(objective.place));
    let head = [("place", place.into()), ("holder", holder.into())];
    let head = view.message("objective-tip", &head);
    let days = seen.siege_days(objective.place).filter(|&days| days > 0);
    let siege = days.map(|days| view.message("objective-tip-siege", &[("n", days.into())]));
    let points = (objective.points > 0)
        .then(|| view.message("objective-tip-points", &[("n", objective.points.into())]));
    let lines: Vec<String> = [Some(head), siege, points].into_iter().flatten().collect();
    lines.join("\n")
}

fn small_button(ui: &mut Ui, name: &str, words: &str) -> egui::Response {
    let button = egui::Button::new(RichText::new(words)).frame_when_inactive(false).small();
    let response = ui.add(button);
    widgets::name(ui, name, &response);
    response
}
