//! Widgets that all panels use. Whatever can be clicked has a name, under which tests find it and
//! screen checks measure it.

use super::theme;
use bevy::prelude::Resource;
use bevy_egui::egui::{self, Context, Id, Rect, Response, RichText, Ui};
use egui_plot::Plot;
use headless::play::settings::Palette;
use rules::{ids::SideId, scenario::Scenario};
use std::collections::BTreeMap;
use text::Lang;

/// Where a named widget is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct WidgetRect {
    /// Its rectangle, in points.
    pub rect: Rect,
    /// The part of the screen in which it is drawn, in points.
    pub clip: Rect,
    /// Whether it can be used.
    pub enabled: bool,
    /// Whether its words are cut off.
    pub cut: bool,
    /// Whether it stands among other words and may go on in the next line: then its rectangle
    /// holds other words too.
    pub flows: bool,
    /// What egui knows it by; nothing for what cannot be used.
    pub id: Option<Id>,
}

/// Named widgets of the last frame.
#[derive(Resource, Default, Clone, Debug)]
pub struct WidgetRects(pub BTreeMap<String, WidgetRect>);

fn store() -> Id {
    Id::new("widget-rects")
}

pub(super) fn begin(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(store(), BTreeMap::<String, WidgetRect>::new()));
}

pub(super) fn take(ctx: &Context) -> BTreeMap<String, WidgetRect> {
    ctx.data_mut(|data| data.remove_temp(store())).unwrap_or_default()
}

/// Where a widget of this frame can be seen and used, by its name; a star at the end of the name stands
/// for whatever follows.
pub fn place(ctx: &Context, name: &str) -> Option<Rect> {
    let (begin, any) = name.strip_suffix('*').map_or((name, false), |begin| (begin, true));
    ctx.data_mut(|data| {
        let all = data.get_temp_mut_or_default::<BTreeMap<String, WidgetRect>>(store());
        let meant = all.range(begin.to_owned()..).take_while(|(key, _)| key.starts_with(begin));
        let mut meant = meant.filter(|(key, hit)| (any || *key == name) && hit.enabled);
        meant.find_map(|(_, hit)| {
            let seen = hit.rect.intersect(hit.clip);
            seen.is_positive().then_some(seen)
        })
    })
}

/// Gives a widget a name.
pub fn name(ui: &Ui, name: &str, response: &Response) {
    note_rect(ui, name, response, false);
}

/// Gives a name to words that lead somewhere.
pub fn name_link(ui: &Ui, name: &str, response: &Response) {
    note_rect(ui, name, response, ui.layout().main_wrap());
}

fn note_rect(ui: &Ui, name: &str, response: &Response, flows: bool) {
    let rect = WidgetRect {
        rect: response.rect,
        clip: ui.clip_rect(),
        enabled: response.enabled(),
        // Words that are wrapped are wider than their place, but not cut: they take more height.
        cut: !flows
            && response.intrinsic_size().is_some_and(|size| {
                size.x > response.rect.width() + 1.0 && response.rect.height() < size.y + 6.0
            }),
        flows,
        id: response.sense.interactive().then_some(response.id),
    };
    keep(ui.ctx(), name, rect);
}

fn keep(ctx: &Context, name: &str, rect: WidgetRect) {
    ctx.data_mut(|data| {
        let all = data.get_temp_mut_or_default::<BTreeMap<String, WidgetRect>>(store());
        all.insert(name.to_owned(), rect);
    });
}

/// Says what something painted is, for those who hear the screen: `words` as they would be read
/// from it.
pub fn told(response: &Response, words: &str) {
    let kind = egui::WidgetType::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(kind, response.enabled(), words));
}

/// Says what a widget is about that has no words of its own, a slider.
pub fn called(response: &Response, words: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(words));
}

/// Words that are shown over a widget while the pointer rests on it.
pub trait Tip: Sized {
    /// Shows `words` over it. Those who hear the screen hear them too: in place of its own words
    /// where it bears but a sign, after them elsewhere.
    fn tip(self, words: impl Into<String>) -> Self;
}

impl Tip for Response {
    fn tip(self, words: impl Into<String>) -> Self {
        let words = words.into();
        self.ctx.accesskit_node_builder(self.id, |node| {
            let speaks = node.label().is_some_and(|own| own.chars().any(char::is_alphabetic));
            if speaks {
                node.set_description(words.as_str());
            } else {
                node.set_label(words.as_str());
            }
        });
        // A sheet over the screen hides what lies below it, its tips too: one that is open when a key calls
        // the sheet would else stay.
        if !self.ctx.memory(|memory| memory.allows_interaction(self.layer_id)) {
            return self;
        }
        self.on_hover_text(words)
    }
}

/// Gives a part of the screen a name, so that it can be seen that no two of them lie over one
/// another.
pub fn area(ctx: &Context, name: &str, rect: Rect) {
    let rect = WidgetRect {
        rect,
        clip: ctx.content_rect(),
        enabled: true,
        cut: false,
        flows: false,
        id: None,
    };
    keep(ctx, name, rect);
}

/// A button with a name.
pub fn button(ui: &mut Ui, key: &str, text: &str) -> Response {
    button_if(ui, key, text, None)
}

/// A button that may be greyed; then the reason is shown over it.
pub fn button_if(ui: &mut Ui, key: &str, text: &str, why_not: Option<&str>) -> Response {
    let mut button = egui::Button::new(text);
    if let Some(mode) = fit(ui, text) {
        button = button.wrap_mode(mode);
    }
    greyed(ui, key, button, why_not)
}

/// Adds a button that is greyed where there is a reason, which is shown over it then.
fn greyed(ui: &mut Ui, key: &str, button: egui::Button<'_>, why_not: Option<&str>) -> Response {
    let response = ui.add_enabled(why_not.is_none(), button);
    name(ui, key, &response);
    match why_not {
        Some(why) => response.on_disabled_hover_text(why),
        None => response,
    }
}

/// A button of full width in a list of buttons.
pub fn wide_button(ui: &mut Ui, key: &str, text: &str) -> Response {
    wide_button_if(ui, key, text, None)
}

/// The same, but it may be greyed; then the reason is shown over it.
pub fn wide_button_if(ui: &mut Ui, key: &str, text: &str, why_not: Option<&str>) -> Response {
    let text = RichText::new(text).font(egui::FontId::new(16.0, theme::serif()));
    let button = egui::Button::new(text).min_size(egui::vec2(ui.available_width(), 30.0));
    greyed(ui, key, button, why_not)
}

/// The button of what is most likely wanted next: dark, with light letters.
pub fn main_button(ui: &mut Ui, key: &str, text: &str, why_not: Option<&str>) -> Response {
    let text = RichText::new(text).font(theme::title(16.0));
    // Greyed it is a button as others are: light letters could not be read.
    let button = match why_not {
        None => egui::Button::new(text.color(theme::PAPER))
            .fill(theme::DEEP)
            .stroke(egui::Stroke::new(1.0, theme::INK)),
        Some(_) => egui::Button::new(text),
    };
    let button = button.min_size(egui::vec2(120.0, 30.0));
    let response = greyed(ui, key, button, why_not);
    if response.has_focus() || response.hovered() {
        // Its own colours hide those that tell of the keyboard and the pointer.
        let (rect, ink) = (response.rect.expand(2.0), egui::Stroke::new(1.5, theme::INK));
        ui.painter().rect_stroke(rect, 3, ink, egui::StrokeKind::Outside);
    }
    response
}

/// The button that has the keyboard when its sheet opens.
pub fn first_button(ui: &mut Ui, key: &str, text: &str, opens: bool) -> Response {
    let button = main_button(ui, key, text, None);
    if opens {
        button.request_focus();
    }
    button
}

/// A choice among several, of which one is on.
pub fn choice(ui: &mut Ui, key: &str, on: bool, text: &str) -> Response {
    let mut button = egui::Button::selectable(on, text);
    if let Some(mode) = fit(ui, text) {
        button = button.wrap_mode(mode);
    }
    let response = ui.add(button);
    name(ui, key, &response);
    response
}

/// Several choices beside one another, of which `now` is on: what each stands for, its name and
/// its words.
pub fn choices<'a, T: PartialEq>(
    ui: &mut Ui,
    now: &mut T,
    all: impl IntoIterator<Item = (T, &'a str, String)>,
) {
    for (value, key, text) in all {
        if choice(ui, key, *now == value, &text).clicked() {
            *now = value;
        }
    }
}

/// How a button of a row that is broken into lines is to be set: as a whole in the next line where
/// it does not fit, in several lines where no line is long enough for it. Nothing in other layouts.
pub fn fit(ui: &mut Ui, text: &str) -> Option<egui::TextWrapMode> {
    if !ui.layout().main_wrap() {
        return None;
    }
    let font = egui::TextStyle::Button.resolve(ui.style());
    let wide = ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x;
    let room = ui.max_rect();
    if wide + 2.0 * ui.spacing().button_padding.x <= room.width() {
        return Some(egui::TextWrapMode::Extend);
    }
    if ui.cursor().left() > room.left() + 1.0 {
        ui.end_row();
    }
    Some(egui::TextWrapMode::Wrap)
}

/// A tick box.
pub fn tick(ui: &mut Ui, key: &str, on: &mut bool, text: &str) -> Response {
    let response = ui.checkbox(on, text);
    name(ui, key, &response);
    response
}

/// Words that lead somewhere.
pub fn link(ui: &mut Ui, key: &str, text: &str) -> Response {
    let response = ui.link(text);
    name_link(ui, key, &response);
    response
}

/// A heading.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).font(theme::title(18.0)))
}

/// A heading within a panel.
pub fn subheading(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).font(theme::title(15.0)))
}

/// A note in thin ink.
pub fn note(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).color(theme::THIN))
}

/// Paper of a panel at the edge of the screen.
pub fn panel_frame() -> egui::Frame {
    egui::Frame::new()
        .fill(theme::PAPER)
        .inner_margin(egui::Margin::same(8))
        .stroke(egui::Stroke::new(1.0, theme::LINE))
}

/// A frame with room at its left for a rule or a mark, points; its other edges are narrow.
pub fn ruled_frame(left: i8, high: i8) -> egui::Frame {
    let margin = egui::Margin { left, right: 6, top: high, bottom: high };
    egui::Frame::new().corner_radius(2).inner_margin(margin)
}

/// A sheet in the middle of the screen, no larger than the screen; what lies below cannot be used
/// while it is open.
pub fn sheet(ctx: &Context, id: &str, title: &str, width: f32, add: impl FnOnce(&mut Ui)) {
    let screen = ctx.content_rect();
    // Room for margins, frame and the title.
    let size = egui::vec2(width.min(screen.width() - 48.0), screen.height() - 52.0);
    let id = Id::new(id);
    let before = ctx.memory(|memory| memory.area_rect(id)).map(|rect| rect.size());
    let modal = egui::Modal::new(id).backdrop_color(theme::VEIL).frame(theme::sheet_frame());
    let shown = modal.show(ctx, |ui| {
        ui.set_width(size.x);
        ui.set_max_size(size);
        if !title.is_empty() {
            ui.vertical_centered(|ui| ui.label(RichText::new(title).font(theme::title(19.0))));
            theme::rule(ui);
        }
        add(ui);
        let rect = ui.min_rect().expand2(egui::vec2(14.0, 12.0));
        theme::border(ui.painter(), rect);
    });
    // It was laid by the size that it had: where that has changed it lies elsewhere, at first even
    // beyond the window. That is not shown: the panels are drawn once more within the frame.
    let now = shown.response.rect.size();
    if before.is_none_or(|before| (before - now).abs().max_elem() > 0.5) {
        ctx.request_discard("a sheet is measured");
    }
}

/// A sheet whose body scrolls while its foot, with the buttons, stays.
pub fn long_sheet(
    ctx: &Context,
    id: &str,
    title: &str,
    width: f32,
    body: impl FnOnce(&mut Ui),
    foot: impl FnOnce(&mut Ui),
) {
    sheet(ctx, id, title, width, |ui| {
        // The foot takes as much as it took in the last frame.
        let key = Id::new((id, "foot"));
        let room: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(40.0);
        let height = (ui.available_height() - room - 6.0).max(60.0);
        egui::ScrollArea::vertical().id_salt((id, "body")).max_height(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            body(ui);
        });
        let top = ui.cursor().top();
        ui.separator();
        ui.horizontal_wrapped(foot);
        let took = ui.min_rect().bottom() - top;
        ui.data_mut(|data| data.insert_temp(key, took));
    });
}

/// Words as they fit into a line so wide: cut short, with a mark, where they do not.
pub fn shortened(ui: &Ui, words: &str, font: &egui::FontId, room: f32) -> String {
    let wide =
        |words: String| ui.painter().layout_no_wrap(words, font.clone(), theme::INK).size().x;
    let line = words.lines().next().unwrap_or_default();
    if wide(line.to_owned()) <= room {
        return line.to_owned();
    }
    let letters: Vec<char> = line.chars().collect();
    let cut = |n: usize| format!("{}…", letters[..n].iter().collect::<String>().trim_end());
    let (mut low, mut high) = (1, letters.len());
    while low + 1 < high {
        let middle = usize::midpoint(low, high);
        if wide(cut(middle)) <= room { low = middle } else { high = middle }
    }
    cut(low)
}

/// A graph that is neither moved nor zoomed.
pub fn still_plot<'a>(id: &str) -> Plot<'a> {
    Plot::new(id).allow_zoom(false).allow_drag(false).allow_scroll(false).allow_boxed_zoom(false)
}

/// Something folded away until its title is clicked. Unlike egui's own, a long title goes on in
/// the next line.
pub fn fold(ui: &mut Ui, key: &str, title: &str, size: f32, body: impl FnOnce(&mut Ui)) {
    let id = Id::new(("fold", key));
    let open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let sign = if open { "▾" } else { "▸" };
    let words = RichText::new(format!("{sign} {title}")).size(size).color(theme::THIN);
    let label = egui::Label::new(words).wrap().sense(egui::Sense::click());
    let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
    name(ui, key, &response);
    if response.has_focus() {
        let line = egui::Stroke::new(1.0, theme::INK);
        ui.painter().rect_stroke(response.rect.expand(2.0), 2, line, egui::StrokeKind::Outside);
    }
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
        ui.ctx().request_repaint();
    }
    if open {
        ui.indent(id, body);
    }
}

/// The name of a side in its colour, behind its banner.
pub fn side_name(ui: &mut Ui, palette: Palette, lang: Lang, scenario: &Scenario, side: SideId) {
    let Some(row) = scenario.sides.get(side.index()) else { return };
    ui.horizontal(|ui| {
        theme::flag(ui, palette, &row.key, side);
        let name = RichText::new(lang.of(&row.name)).font(theme::title(15.0));
        ui.label(name.color(theme::side_colour(palette, &row.key, side)));
    });
}
