//! What the pages of the panel are made of: the eyes that read, links to things, gauges.

use super::super::{PanelContext, theme, widgets};
use crate::game::intent::{CameraIntent, Intent, LookIntent, ScreenIntent, Sheet, Thing};
use bevy_egui::egui::{self, Color32, RichText, Ui, Vec2};
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    observe::Observation,
    state::{CampaignState, Contact, Stock},
};
use std::cell::RefCell;
use text::{Arg, Texts};

/// What the watching side sees, and a list for what the player asks for meanwhile.
pub(in crate::game::ui) struct View<'a, 'w> {
    /// The desk, to read.
    pub(in crate::game::ui) desk: &'a PanelContext<'w>,
    /// The state that is shown.
    pub(in crate::game::ui) state: &'a CampaignState,
    /// Whose eyes; none = they see all.
    pub(in crate::game::ui) side: SideId,
    /// What a side knows; nothing where the eyes see all.
    pub(in crate::game::ui) seen: Option<Observation<'a>>,
    intents: RefCell<Vec<Intent>>,
}

impl<'a, 'w> View<'a, 'w> {
    /// A view of what is shown.
    pub(in crate::game::ui) fn new(desk: &'a PanelContext<'w>) -> Option<Self> {
        let state = desk.shown()?;
        let seen = desk.seen();
        let intents = RefCell::default();
        Some(Self { desk, state, side: desk.eyes.reader(), seen, intents })
    }

    /// Asks for something.
    pub(in crate::game::ui) fn act(&self, intent: impl Into<Intent>) {
        self.intents.borrow_mut().push(intent.into());
    }

    /// What has been asked for.
    pub(in crate::game::ui) fn into_intents(self) -> Vec<Intent> {
        self.intents.into_inner()
    }

    /// The messages.
    pub(in crate::game::ui) fn texts(&self) -> &'a Texts {
        self.desk.texts()
    }

    /// A message without variables.
    pub(in crate::game::ui) fn say(&self, key: &str) -> String {
        self.desk.say(key)
    }

    /// A message with variables.
    pub(in crate::game::ui) fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.desk.tell(key, args)
    }

    /// A number as the language writes it.
    pub(in crate::game::ui) fn number(&self, n: u32) -> String {
        self.desk.lang().number(n.into())
    }

    /// Whether everything about a side is known.
    pub(in crate::game::ui) fn knows(&self, side: SideId) -> bool {
        !self.side.is_some() || self.side == side
    }

    /// A number of a stock: "300 men".
    pub(in crate::game::ui) fn count(&self, stock: Stock, n: u32) -> String {
        text::count(self.texts(), stock, n)
    }

    /// A force as the side speaks of it.
    pub(in crate::game::ui) fn force(&self, id: ForceId) -> String {
        text::force_name(self.texts(), self.state, self.side, id)
    }

    /// A camp group as the side speaks of it.
    pub(in crate::game::ui) fn camp(&self, id: CampId) -> String {
        text::camp_name(self.texts(), self.state, self.side, id)
    }

    /// A place.
    pub(in crate::game::ui) fn place(&self, id: PlaceId) -> String {
        text::place_name(self.texts(), self.state, id)
    }

    /// A leader.
    pub(in crate::game::ui) fn leader(&self, id: LeaderId) -> String {
        let leader = self.state.scenario.leaders.get(id.index());
        leader.map_or_else(String::new, |l| self.desk.lang().of(&l.name).to_owned())
    }

    /// Where a spot is.
    pub(in crate::game::ui) fn at(&self, spot: Spot) -> String {
        text::whereabouts(self.texts(), self.state, spot)
    }

    /// Forces that the side knows of in a hex: its own and contacts.
    pub(in crate::game::ui) fn forces_at(&self, hex: HexId) -> Vec<ForceId> {
        let state = self.state;
        let own = state.living_forces().filter(|&f| self.knows(state.forces().side(f)));
        let mut all: Vec<ForceId> = own.filter(|&f| state.force_hex(f) == Some(hex)).collect();
        let known = self.seen.iter().flat_map(Observation::known);
        all.extend(known.filter(|e| e.contact.spot.as_hex() == Some(hex)).filter_map(|e| {
            match e.body {
                Body::Force(force) => Some(force),
                Body::Camp(_) => None,
            }
        }));
        all
    }

    /// Camp groups that the side knows of in a hex.
    pub(in crate::game::ui) fn camps_at(&self, hex: HexId) -> Vec<CampId> {
        let state = self.state;
        let own = state
            .camps()
            .ids()
            .filter(|&c| self.knows(state.camps().side(c)) && state.camps().households(c) > 0);
        let mut all: Vec<CampId> = own.filter(|&c| state.camp_hex(c) == Some(hex)).collect();
        let known = self.seen.iter().flat_map(Observation::known);
        all.extend(known.filter(|e| e.contact.spot.as_hex() == Some(hex)).filter_map(|e| {
            match e.body {
                Body::Camp(camp) => Some(camp),
                Body::Force(_) => None,
            }
        }));
        all
    }

    /// What is known of another side's body.
    pub(in crate::game::ui) fn contact(&self, body: Body) -> Option<Contact> {
        self.seen.as_ref()?.known().find(|enemy| enemy.body == body).map(|enemy| enemy.contact)
    }

    /// Days of travel at a rider's pace along open ground: a measure of nearness.
    pub(in crate::game::ui) fn hexes(&self, a: HexId, b: HexId) -> u32 {
        self.state.scenario.map.distance(a, b)
    }
}

/// Whether the watching side knows of a thing at all.
pub(super) fn is_there(desk: &PanelContext<'_>, thing: Thing) -> bool {
    let Some(view) = View::new(desk) else { return false };
    let (state, s) = (view.state, &view.state.scenario);
    match thing {
        Thing::Force(id) if id.index() >= state.forces().len() => false,
        Thing::Force(id) if view.knows(state.forces().side(id)) => state.forces().alive(id),
        Thing::Force(id) => view.contact(Body::Force(id)).is_some(),
        Thing::Camp(id) if id.index() >= state.camps().len() => false,
        Thing::Camp(id) if view.knows(state.camps().side(id)) => true,
        Thing::Camp(id) => view.contact(Body::Camp(id)).is_some(),
        Thing::Place(id) => id.index() < s.places.len(),
        Thing::Hex(id) => id.index() < s.map.len(),
        Thing::Leader(id) => id.index() < s.leaders.len(),
        Thing::Group(id) => id.index() < s.groups.len(),
    }
}

/// The side's pennant: colour and shape tell the side.
pub(in crate::game::ui) fn pennant(ui: &mut Ui, view: &View<'_, '_>, side: SideId) {
    let Some(found) = view.state.scenario.sides.get(side.index()) else { return };
    let [r, g, b] = theme::side_rgb(view.desk.prefs.0.palette, &found.key, side);
    let colour = Color32::from_rgb(r, g, b);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(18.0, 18.0), egui::Sense::hover());
    let at = |x: f32, y: f32| rect.min + egui::vec2(x, y);
    let painter = ui.painter();
    painter.line_segment([at(2.0, 1.0), at(2.0, 17.0)], egui::Stroke::new(1.5, theme::INK));
    let edge = egui::Stroke::new(1.0, theme::INK);
    // The first side's cloth is cut like a swallow's tail, the second's runs to a point, others'
    // are square.
    match found.key.as_str() {
        "dzungar" => {
            let cloth = vec![at(2.5, 2.0), at(17.0, 7.0), at(2.5, 12.0)];
            painter.add(egui::Shape::convex_polygon(cloth, colour, edge));
        }
        "kazakh" => {
            let upper = vec![at(2.5, 2.0), at(17.0, 2.0), at(12.0, 7.0), at(2.5, 7.0)];
            let lower = vec![at(2.5, 7.0), at(12.0, 7.0), at(17.0, 12.0), at(2.5, 12.0)];
            let none = egui::Stroke::NONE;
            painter.add(egui::Shape::convex_polygon(upper, colour, none));
            painter.add(egui::Shape::convex_polygon(lower, colour, none));
        }
        _ => {
            painter.rect(
                egui::Rect::from_min_max(at(2.5, 2.0), at(16.0, 12.0)),
                0.0,
                colour,
                edge,
                egui::StrokeKind::Inside,
            );
        }
    }
    response.on_hover_text(text::side_name(view.texts(), view.state, side));
}

/// A heading within the panel, with a way to the article on the matter.
pub(super) fn section(ui: &mut Ui, view: &View<'_, '_>, title: &str, entry: Option<&str>) {
    ui.add_space(7.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(RichText::new(title).font(theme::title(14.0)));
        if let Some(entry) = entry {
            info(ui, view, entry);
        }
    });
    let rect = ui.available_rect_before_wrap();
    let y = ui.cursor().top() - 1.0;
    ui.painter().hline(rect.x_range(), y, egui::Stroke::new(1.0, theme::LINE));
    ui.add_space(2.0);
}

/// A small question mark that leads to an article.
pub(super) fn info(ui: &mut Ui, view: &View<'_, '_>, entry: &str) {
    let sign = RichText::new("?").size(11.0).color(theme::THIN);
    let button = egui::Button::new(sign).small().frame(false);
    let response = ui.add(button).on_hover_text(view.say("panel-info"));
    widgets::name(ui, &format!("info-{entry}"), &response);
    if response.clicked() {
        view.act(ScreenIntent::Open(Sheet::Encyclopaedia(entry.to_owned())));
    }
}

/// A word and what stands for it, the value at the right edge.
pub(super) fn row(ui: &mut Ui, word: &str, value: &str) {
    row_in(ui, word, RichText::new(value));
}

/// As [`row`], for what is a matter of alarm.
pub(super) fn row_alarm(ui: &mut Ui, word: &str, value: &str) {
    row_in(ui, word, RichText::new(format!("! {value}")).color(theme::ALARM).strong());
}

fn row_in(ui: &mut Ui, word: &str, value: RichText) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(word).color(theme::THIN));
        ui.label(value);
    });
}

/// A line of a sum: words at the left, the number right-aligned.
pub(super) fn sum_row(ui: &mut Ui, word: &str, number: &str, strong: bool) {
    let usual = egui::FontId::proportional(14.0);
    let font = if strong { egui::FontId::new(14.0, theme::sans_bold()) } else { usual };
    let width = ui.available_width();
    let painter = ui.painter();
    let number = painter.layout_no_wrap(number.to_owned(), font.clone(), theme::INK);
    let room = (width - number.size().x - 10.0).max(40.0);
    let words = painter.layout(word.to_owned(), font, theme::INK, room);
    let height = words.size().y.max(number.size().y);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
    let right = egui::pos2(rect.right() - number.size().x, rect.top());
    ui.painter().galley(rect.left_top(), words, theme::INK);
    ui.painter().galley(right, number, theme::INK);
}

/// UiTexts in thin ink at the left of something that takes `beside`: in a cell of a usual width, so
/// that what follows stands in a column; in one as wide as they are where they are longer; where
/// that is too wide, in a line of their own.
fn captioned(
    ui: &mut Ui,
    word: &str,
    usual: f32,
    beside: f32,
    add: impl FnOnce(&mut Ui) -> egui::Response,
) -> egui::Response {
    let width = ui.available_width();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, theme::THIN);
    let cell = galley.size().x.max(usual);
    let own_line = cell + 6.0 + beside > width;
    if own_line {
        ui.add(egui::Label::new(RichText::new(word).color(theme::THIN)).wrap());
    }
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if !own_line {
            let height = galley.size().y;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(cell, height), egui::Sense::hover());
            ui.painter().galley(rect.left_top(), galley, theme::THIN);
        }
        add(ui)
    });
    row.inner
}

/// A share of a thousand as a slim bar with its words beside it.
pub(super) fn share(ui: &mut Ui, word: &str, permille: u32, text: &str) {
    let width = ui.available_width();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x;
    let bar = (width * 0.3).clamp(40.0, 110.0).min((width - words - 6.0).max(24.0));
    captioned(ui, word, (width * 0.36).min(110.0), bar + 6.0 + words, |ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(bar, 9.0), egui::Sense::hover());
        paint_bar(ui, rect, permille);
        ui.label(text)
    });
}

/// Ink of a share: full is quiet, low is alarming; the length says the same.
pub(super) fn ink_of(permille: u32) -> Color32 {
    match permille {
        600.. => theme::GOOD,
        350..600 => Color32::from_rgb(0x9A, 0x76, 0x1E),
        _ => theme::ALARM,
    }
}

fn paint_bar(ui: &Ui, rect: egui::Rect, permille: u32) {
    let painter = ui.painter();
    let line = egui::Stroke::new(1.0, theme::LINE);
    painter.rect(rect, 1.0, theme::LEAF, line, egui::StrokeKind::Inside);
    let mut full = rect.shrink(1.0);
    full.set_width(full.width() * permille.min(1000) as f32 / 1000.0);
    painter.rect_filled(full, 0.0, ink_of(permille));
    // Quarters, so that a length can be read without its colour.
    for quarter in 1..4 {
        let x = rect.left() + rect.width() * quarter as f32 / 4.0;
        painter.vline(x, rect.y_range(), egui::Stroke::new(0.5, theme::LINE));
    }
}

/// A rating of ten as five pairs of dots.
pub(super) fn dots(ui: &mut Ui, word: &str, rating: u8, hover: &str) {
    let usual = (ui.available_width() * 0.42).min(130.0);
    let response = captioned(ui, word, usual, 100.0, |ui| {
        let (rect, response) =
            ui.allocate_exact_size(egui::vec2(100.0, 12.0), egui::Sense::hover());
        for i in 0..10u8 {
            let centre = rect.min + egui::vec2(5.0 + f32::from(i) * 9.5, 6.0);
            if i < rating {
                ui.painter().circle_filled(centre, 3.6, theme::INK);
            } else {
                ui.painter().circle_stroke(centre, 3.2, egui::Stroke::new(1.0, theme::LINE));
            }
        }
        response
    });
    response.on_hover_text(hover);
}

/// A dial: how a share of a thousand stands, as a needle over a half circle.
pub(super) fn dial(ui: &mut Ui, permille: u32) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(egui::vec2(58.0, 34.0), egui::Sense::hover());
    let centre = egui::pos2(rect.center().x, rect.bottom() - 4.0);
    let radius = 25.0;
    let on_arc = |share: f32, r: f32| {
        let angle = core::f32::consts::PI * (1.0 - share);
        centre + Vec2::new(angle.cos(), -angle.sin()) * r
    };
    let painter = ui.painter();
    // The bands in which a horseman would speak of condition.
    let bands = [
        (0.0, 0.4, theme::ALARM),
        (0.4, 0.7, Color32::from_rgb(0x9A, 0x76, 0x1E)),
        (0.7, 1.0, theme::GOOD),
    ];
    for (from, to, colour) in bands {
        let points: Vec<egui::Pos2> =
            (0..=8).map(|i| on_arc(from + (to - from) * i as f32 / 8.0, radius)).collect();
        painter.add(egui::Shape::line(points, egui::Stroke::new(4.0, colour)));
    }
    for tenth in 0..=10 {
        let share = tenth as f32 / 10.0;
        let line = [on_arc(share, radius - 5.0), on_arc(share, radius - 2.0)];
        painter.line_segment(line, egui::Stroke::new(0.7, theme::THIN));
    }
    let share = permille.min(1000) as f32 / 1000.0;
    painter.line_segment([centre, on_arc(share, radius - 4.0)], egui::Stroke::new(2.0, theme::INK));
    painter.circle_filled(centre, 3.0, theme::INK);
    response
}

/// UiTexts that select a thing.
pub(super) fn link(ui: &mut Ui, view: &View<'_, '_>, thing: Thing, words: &str) {
    let name = thing_name(thing);
    let response = widgets::link(ui, &format!("detail-{name}"), words);
    if response.clicked() {
        view.act(LookIntent::Select(Some(thing)));
        if let Some(hex) = hex_of(view, thing) {
            view.act(CameraIntent::Centre(hex));
        }
    }
}

/// A short stable name of a thing, for names of widgets.
pub(in crate::game::ui) fn thing_name(thing: Thing) -> String {
    match thing {
        Thing::Force(id) => format!("force-{}", id.0),
        Thing::Camp(id) => format!("camp-{}", id.0),
        Thing::Place(id) => format!("place-{}", id.0),
        Thing::Hex(id) => format!("hex-{}", id.0),
        Thing::Leader(id) => format!("leader-{}", id.0),
        Thing::Group(id) => format!("group-{}", id.0),
    }
}

/// Where a thing is, as far as the side knows.
pub(in crate::game::ui) fn hex_of(view: &View<'_, '_>, thing: Thing) -> Option<HexId> {
    let state = view.state;
    let body = |body| view.contact(body).and_then(|contact| contact.spot.as_hex());
    match thing {
        Thing::Force(id) if view.knows(state.forces().side(id)) => state.force_hex(id),
        Thing::Force(id) => body(Body::Force(id)),
        Thing::Camp(id) if view.knows(state.camps().side(id)) => state.camp_hex(id),
        Thing::Camp(id) => body(Body::Camp(id)),
        Thing::Place(id) => Some(state.scenario.places[id.index()].hex),
        Thing::Hex(id) => Some(id),
        Thing::Leader(id) => {
            let side = state.scenario.leaders[id.index()].side;
            let force = view.knows(side).then(|| state.force_led_by(id)).flatten();
            force.and_then(|force| state.force_hex(force))
        }
        Thing::Group(_) => None,
    }
}

/// Lines of a sum, the first set off.
pub(super) fn reckoning(ui: &mut Ui, id: &str, lines: &[String], closed: &str) {
    let Some((first, rest)) = lines.split_first() else { return };
    ui.label(RichText::new(first).strong());
    if rest.is_empty() {
        return;
    }
    widgets::fold(ui, id, closed, 13.0, |ui| {
        for line in rest {
            ui.label(RichText::new(line).size(13.0));
        }
    });
}
