//! What the watching side sees, as panels tell of it, and where things are on the map.

use super::{PanelContext, theme};
use crate::game::intent::{CameraIntent, Intent, LookIntent};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot, Subject},
    observe::Observation,
    state::{CampaignState, Contact, Stock},
};
use text::{Arg, Texts};

/// What the watching side sees, for the panels that tell of it.
pub(super) struct PanelView<'a, 'w> {
    /// What panels are handed.
    pub(super) cx: &'a PanelContext<'w>,
    /// The state that is shown.
    pub(super) state: &'a CampaignState,
    /// Whose eyes; none = they see all.
    pub(super) side: SideId,
    /// What a side knows; nothing where the eyes see all.
    pub(super) seen: Option<Observation<'a>>,
}

impl<'a, 'w> PanelView<'a, 'w> {
    /// A view of what is shown.
    pub(super) fn new(cx: &'a PanelContext<'w>) -> Option<Self> {
        let state = cx.shown()?;
        let seen = cx.seen();
        Some(Self { cx, state, side: cx.viewpoint.reader(), seen })
    }

    /// Asks for something.
    pub(super) fn emit(&self, intent: impl Into<Intent>) {
        self.cx.emit(intent);
    }

    /// The messages.
    pub(super) fn texts(&self) -> &'a Texts {
        self.cx.texts()
    }

    /// A message without variables.
    pub(super) fn text(&self, key: &str) -> String {
        self.cx.text(key)
    }

    /// A message with variables.
    pub(super) fn message(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.cx.message(key, args)
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, n: u32) -> String {
        self.cx.lang().number(n.into())
    }

    /// Whether everything about a side is known.
    pub(super) fn knows(&self, side: SideId) -> bool {
        !self.side.is_some() || self.side == side
    }

    /// A number of a stock: "300 men".
    pub(super) fn count(&self, stock: Stock, n: u32) -> String {
        text::count(self.texts(), stock, n)
    }

    /// A force as the side speaks of it.
    pub(super) fn force(&self, id: ForceId) -> String {
        text::force_name(self.texts(), self.state, self.side, id)
    }

    /// A camp group as the side speaks of it.
    pub(super) fn camp(&self, id: CampId) -> String {
        text::camp_name(self.texts(), self.state, self.side, id)
    }

    /// A place.
    pub(super) fn place(&self, id: PlaceId) -> String {
        text::place_name(self.texts(), self.state, id)
    }

    /// A leader.
    pub(super) fn leader(&self, id: LeaderId) -> String {
        let leader = self.state.scenario.leaders.get(id.index());
        leader.map_or_else(String::new, |l| self.cx.lang().of(&l.name).to_owned())
    }

    /// Where a spot is.
    pub(super) fn at(&self, spot: Spot) -> String {
        text::whereabouts(self.texts(), self.state, spot)
    }

    /// Forces that the side knows of in a hex: its own and contacts.
    pub(super) fn forces_at(&self, hex: HexId) -> Vec<ForceId> {
        let state = self.state;
        let own = state.living_forces().filter(|&f| self.knows(state.forces().side(f)));
        let mut all: Vec<ForceId> = own.filter(|&f| state.force_hex(f) == Some(hex)).collect();
        all.extend(self.known_at(hex).filter_map(|body| match body {
            Body::Force(force) => Some(force),
            Body::Camp(_) => None,
        }));
        all
    }

    /// Camp groups that the side knows of in a hex.
    pub(super) fn camps_at(&self, hex: HexId) -> Vec<CampId> {
        let state = self.state;
        let own = state
            .camps()
            .ids()
            .filter(|&c| self.knows(state.camps().side(c)) && state.camps().households(c) > 0);
        let mut all: Vec<CampId> = own.filter(|&c| state.camp_hex(c) == Some(hex)).collect();
        all.extend(self.known_at(hex).filter_map(|body| match body {
            Body::Camp(camp) => Some(camp),
            Body::Force(_) => None,
        }));
        all
    }

    /// Bodies of others that the side knows of in a hex.
    fn known_at(&self, hex: HexId) -> impl Iterator<Item = Body> {
        let known = self.seen.iter().flat_map(Observation::known);
        known.filter(move |e| e.contact.spot.as_hex() == Some(hex)).map(|e| e.body)
    }

    /// What is known of another side's body.
    pub(super) fn contact(&self, body: Body) -> Option<Contact> {
        self.seen.as_ref()?.known().find(|enemy| enemy.body == body).map(|enemy| enemy.contact)
    }

    /// Days of travel at a rider's pace along open ground: a measure of nearness.
    pub(super) fn hexes(&self, a: HexId, b: HexId) -> u32 {
        self.state.scenario.map.distance(a, b)
    }
}

/// Whether the watching side knows of a thing at all.
pub(super) fn is_there(cx: &PanelContext<'_>, thing: Subject) -> bool {
    let Some(view) = PanelView::new(cx) else { return false };
    let (state, s) = (view.state, &view.state.scenario);
    match thing {
        Subject::Force(id) if id.index() >= state.forces().len() => false,
        Subject::Force(id) if view.knows(state.forces().side(id)) => state.forces().alive(id),
        Subject::Force(id) => view.contact(Body::Force(id)).is_some(),
        Subject::Camp(id) if id.index() >= state.camps().len() => false,
        Subject::Camp(id) if view.knows(state.camps().side(id)) => true,
        Subject::Camp(id) => view.contact(Body::Camp(id)).is_some(),
        Subject::Place(id) => id.index() < s.places.len(),
        Subject::Hex(id) => id.index() < s.map.len(),
        Subject::Leader(id) => id.index() < s.leaders.len(),
        Subject::Group(id) => id.index() < s.groups.len(),
        // Told elsewhere: there is nothing to select.
        Subject::OffMap(_) | Subject::ScriptedEvent(_) => false,
    }
}

/// The side's pennant, with its name over it.
pub(super) fn pennant(ui: &mut Ui, view: &PanelView<'_, '_>, side: SideId) {
    let Some(found) = view.state.scenario.sides.get(side.index()) else { return };
    theme::pennant(ui, view.cx.palette(), &found.key, side).tip(text::side_name(
        view.texts(),
        view.state,
        side,
    ));
}

/// A short stable name of a thing, for names of widgets.
pub(super) fn thing_name(thing: Subject) -> String {
    match thing {
        Subject::Force(id) => format!("force-{}", id.0),
        Subject::Camp(id) => format!("camp-{}", id.0),
        Subject::Place(id) => format!("place-{}", id.0),
        Subject::Hex(id) => format!("hex-{}", id.0),
        Subject::Leader(id) => format!("leader-{}", id.0),
        Subject::Group(id) => format!("group-{}", id.0),
        Subject::OffMap(id) => format!("box-{}", id.0),
        Subject::ScriptedEvent(id) => format!("event-{}", id.0),
    }
}

/// Where a thing is, as far as the side knows.
pub(super) fn hex_of(view: &PanelView<'_, '_>, thing: Subject) -> Option<HexId> {
    let state = view.state;
    let body = |body| view.contact(body).and_then(|contact| contact.spot.as_hex());
    match thing {
        Subject::Force(id) if view.knows(state.forces().side(id)) => state.force_hex(id),
        Subject::Force(id) => body(Body::Force(id)),
        Subject::Camp(id) if view.knows(state.camps().side(id)) => state.camp_hex(id),
        Subject::Camp(id) => body(Body::Camp(id)),
        Subject::Place(id) => Some(state.scenario.places[id.index()].hex),
        Subject::Hex(id) => Some(id),
        Subject::Leader(id) => {
            let side = state.scenario.leaders[id.index()].side;
            let force = view.knows(side).then(|| state.force_led_by(id)).flatten();
            force.and_then(|force| state.force_hex(force))
        }
        Subject::OffMap(id) => state.scenario.map.boxes.get(id.index()).map(|off| off.entry),
        Subject::Group(_) | Subject::ScriptedEvent(_) => None,
    }
}

/// Selects a thing and moves the map to where it is, as far as that is known.
pub(super) fn show_on_map(cx: &PanelContext<'_>, thing: Subject) {
    cx.emit(LookIntent::Select(Some(thing)));
    let hex = PanelView::new(cx).and_then(|view| hex_of(&view, thing));
    cx.emit_all(hex.map(CameraIntent::Centre));
}
