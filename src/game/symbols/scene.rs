//! What symbols are laid out for (scale, eyes, words, colours) and what the mirror knows of their
//! subjects: where a body stands on the picture, its style, its strength in words.

use super::{
    Looking,
    banner::Detail,
    glyph_widths::Widths,
    icons::{FlagShape, Style},
    sprite::Tools,
};
use crate::game::{
    geo,
    mirror::{
        Away, Bodies, CampRef, Engaged, Fares, ForceRef, Headcount, Heading, Holder, LastSeen,
        Leadership, Of, PlaceRef, Sighting, Stands, UnderSiege, Within,
    },
    model::{Selected, Viewpoint},
    palette,
};
use bevy::{ecs::system::SystemParam, prelude::*};
use headless::play::settings::Palette;
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot, Subject},
    map::Map,
    outlook::Fit,
    state::CampaignState,
};
use text::{Lang, Texts};

/// Cohesion from which men hold together firmly, permille.
const FIRM: u32 = 700;

/// What symbols are laid out for besides what the mirror holds. Written where it differs: when it
/// has changed, everything is looked through anew.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
pub(super) struct LayoutContext {
    /// Which scenario is on the map; none while the map is not to be seen.
    pub(super) scenario: Option<usize>,
    pub(super) viewpoint: Viewpoint,
    pub(super) lang: Lang,
    pub(super) palette: Palette,
    /// Kilometres in a pixel of the symbols.
    pub(super) unit: f32,
    /// How large everything is drawn.
    pub(super) scale: f32,
}

/// What a [`Scene`] is made from.
#[derive(SystemParam)]
pub(super) struct SceneParams<'w> {
    looking: Looking<'w>,
    context: Res<'w, LayoutContext>,
    tools: Res<'w, Tools>,
}

impl SceneParams<'_> {
    /// What is laid out, where the map is to be seen.
    pub(super) fn scene(&self) -> Option<Scene<'_>> {
        let shown = self.looking.map().filter(|_| self.context.scenario.is_some())?;
        Some(Scene {
            state: shown.state(),
            viewpoint: self.context.viewpoint,
            texts: &self.looking.words.0,
            widths: &self.tools.widths,
            palette: self.context.palette,
            unit: self.context.unit,
            selected: &self.looking.selected,
        })
    }

    /// Whether everything must be laid out anew: another scale, other eyes, another map.
    pub(super) fn is_laid_anew(&self) -> bool {
        self.context.is_changed()
    }

    /// Whether every symbol may look otherwise now.
    pub(super) fn is_changed(&self) -> bool {
        self.context.is_changed() || self.looking.selected.is_changed()
    }
}

/// What a picture of the map is laid out with.
pub(super) struct Scene<'a> {
    /// For what never changes, and for names.
    pub(super) state: &'a CampaignState,
    pub(super) viewpoint: Viewpoint,
    pub(super) texts: &'a Texts,
    pub(super) widths: &'a Widths,
    pub(super) palette: Palette,
    /// Kilometres in a pixel of the symbols.
    pub(super) unit: f32,
    pub(super) selected: &'a Selected,
}

/// A force as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Force {
    pub(super) id: ForceId,
    pub(super) side: SideId,
    pub(super) spot: Spot,
    pub(super) away: bool,
    pub(super) men: u32,
    pub(super) sighting: Sighting,
    pub(super) last_seen: u16,
    pub(super) fares: Fares,
    pub(super) within: Within,
    pub(super) command: Leadership,
    pub(super) engaged: bool,
}

/// A camp group as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Camp {
    pub(super) id: CampId,
    pub(super) side: SideId,
    pub(super) spot: Spot,
    pub(super) away: bool,
    pub(super) households: u32,
    pub(super) sighting: Sighting,
    pub(super) heading: Heading,
}

type ForceQuery = (
    &'static ForceRef,
    &'static Of,
    &'static Stands,
    &'static Away,
    &'static Headcount,
    &'static Sighting,
    &'static LastSeen,
    &'static Fares,
    &'static Within,
    &'static Leadership,
    &'static Engaged,
);

type CampQuery = (
    &'static CampRef,
    &'static Of,
    &'static Stands,
    &'static Away,
    &'static Headcount,
    &'static Sighting,
    &'static Heading,
);

/// A force of which something else is known now.
pub(super) type ForceChanged = (
    With<ForceRef>,
    Or<(
        Changed<Of>,
        Changed<Stands>,
        Changed<Away>,
        Changed<Headcount>,
        Changed<Sighting>,
        Changed<LastSeen>,
        Changed<Fares>,
        Changed<Within>,
        Changed<Leadership>,
        Changed<Engaged>,
    )>,
);

/// A camp group of which something else is known now.
pub(super) type CampChanged = (
    With<CampRef>,
    Or<(
        Changed<Of>,
        Changed<Stands>,
        Changed<Away>,
        Changed<Headcount>,
        Changed<Sighting>,
        Changed<Heading>,
    )>,
);

/// A place of which something else is known now.
pub(super) type PlaceChanged = (With<PlaceRef>, Or<(Changed<Holder>, Changed<UnderSiege>)>);

/// What the mirror holds.
#[derive(SystemParam)]
pub(super) struct Mirrored<'w, 's> {
    bodies: Res<'w, Bodies>,
    forces: Query<'w, 's, ForceQuery>,
    camps: Query<'w, 's, CampQuery>,
}

impl Mirrored<'_, '_> {
    /// The entity that mirrors a body.
    pub(super) fn entity(&self, body: Body) -> Option<Entity> {
        self.bodies.body(body)
    }

    /// All forces in the order of their ids.
    pub(super) fn forces(&self) -> Vec<Force> {
        let mut forces: Vec<Force> = self.forces.iter().map(force).collect();
        forces.sort_by_key(|force| force.id);
        forces
    }

    /// All camp groups in the order of their ids.
    pub(super) fn camps(&self) -> Vec<Camp> {
        let mut camps: Vec<Camp> = self.camps.iter().map(camp).collect();
        camps.sort_by_key(|camp| camp.id);
        camps
    }

    /// The forces among bodies.
    pub(super) fn forces_of(&self, bodies: &[Body]) -> Vec<Force> {
        let of = |&body: &Body| self.forces.get(self.entity(body)?).ok().map(force);
        bodies.iter().filter_map(of).collect()
    }

    /// The camp groups among bodies.
    pub(super) fn camps_of(&self, bodies: &[Body]) -> Vec<Camp> {
        let of = |&body: &Body| self.camps.get(self.entity(body)?).ok().map(camp);
        bodies.iter().filter_map(of).collect()
    }
}

type ForceItem<'a> = (
    &'a ForceRef,
    &'a Of,
    &'a Stands,
    &'a Away,
    &'a Headcount,
    &'a Sighting,
    &'a LastSeen,
    &'a Fares,
    &'a Within,
    &'a Leadership,
    &'a Engaged,
);

fn force(item: ForceItem<'_>) -> Force {
    let (id, of, stands, away, men, sighting, last_seen, fares, within, command, engaged) = item;
    Force {
        id: id.0,
        side: of.0,
        spot: stands.0,
        away: away.0,
        men: men.0,
        sighting: *sighting,
        last_seen: last_seen.0,
        fares: *fares,
        within: *within,
        command: *command,
        engaged: engaged.0,
    }
}

type CampItem<'a> =
    (&'a CampRef, &'a Of, &'a Stands, &'a Away, &'a Headcount, &'a Sighting, &'a Heading);

fn camp((id, of, stands, away, households, sighting, heading): CampItem<'_>) -> Camp {
    Camp {
        id: id.0,
        side: of.0,
        spot: stands.0,
        away: away.0,
        households: households.0,
        sighting: *sighting,
        heading: *heading,
    }
}

impl Scene<'_> {
    pub(super) fn style(&self, side: SideId) -> Style {
        let key = self.state.scenario.sides.get(side.index()).map_or("", |side| side.key.as_str());
        let shape = match key {
            "kazakh" => FlagShape::Swallow,
            "dzungar" => FlagShape::Square,
            _ => FlagShape::Pennon,
        };
        Style { rgb: palette::side_rgb(self.palette, key, side), shape }
    }

    pub(super) fn detail(&self) -> Detail {
        match self.unit {
            ..=0.5 => Detail::Full,
            ..=1.05 => Detail::Short,
            _ => Detail::Flag,
        }
    }

    pub(super) fn map(&self) -> &Map {
        &self.state.scenario.map
    }

    pub(super) fn hex(&self, hex: HexId) -> Vec2 {
        geo::centre(self.map(), hex)
    }

    pub(super) fn place_at(&self, place: PlaceId) -> Vec2 {
        self.hex(self.state.scenario.places[place.index()].hex)
    }

    /// Where a body stands: on the map, or at the edge by which it left or will come.
    fn stands(&self, spot: Spot, away: bool) -> Option<Vec2> {
        let map = self.map();
        match (spot.as_hex(), spot.as_box()) {
            (Some(hex), _) if hex.index() < map.len() => {
                if away {
                    Some(edge(map, hex))
                } else {
                    Some(self.hex(hex))
                }
            }
            (None, Some(id)) => map.boxes.get(id.index()).map(|off| edge(map, off.entry)),
            _ => None,
        }
    }

    pub(super) fn force_at(&self, force: &Force) -> Option<Vec2> {
        self.stands(force.spot, force.away)
    }

    pub(super) fn camp_at(&self, camp: &Camp) -> Option<Vec2> {
        self.stands(camp.spot, camp.away)
    }

    /// "850", "12.4k".
    pub(super) fn strength(&self, men: u32, sighting: Sighting) -> String {
        let lang = self.texts.lang();
        let known = matches!(sighting, Sighting::Plain);
        // Estimates are not spelled out to the man.
        let men = match men {
            _ if known => men,
            0..1000 => men.next_multiple_of(50),
            1000..10_000 => (men + 250) / 500 * 500,
            _ => (men + 500) / 1000 * 1000,
        };
        let figure = match men {
            0..1000 => lang.number(men.into()),
            _ => {
                let n = lang.percent((men + 50) / 100);
                self.texts.get("mark-thousands", &[("n", n.into())])
            }
        };
        if known { figure } else { self.texts.get("mark-about", &[("n", figure.into())]) }
    }

    pub(super) fn is_selected(&self, things: impl IntoIterator<Item = Subject>) -> bool {
        things.into_iter().any(|thing| self.selected.contains(thing))
    }
}

impl Force {
    /// Hungry, out of food in the field, with weak horses, or with men who hardly hold together.
    pub(super) fn alarm(&self) -> bool {
        let afield = self.within.0.is_none() && !self.away && self.spot.as_hex().is_some();
        let starving = self.fares.food_days == Some(0) && afield;
        let weak = self.fares.horses.is_some_and(|horses| horses < 350);
        self.fares.hungry || starving || weak || self.fares.men == Fit::Bad
    }

    /// How its men hold together: 3 firmly, 2 well, 1 poorly, 0 so that they break at the first blow.
    pub(super) fn standing(&self) -> u8 {
        match (self.fares.men, self.fares.cohesion) {
            (Fit::Bad, _) => 0,
            (Fit::Poor, _) => 1,
            (Fit::Good, Some(..FIRM)) => 2,
            (Fit::Good, _) => 3,
        }
    }
}

/// Whether something is known as a contact, and how surely (in steps: a picture is not drawn
/// anew for a little doubt).
pub(super) fn sure(sighting: Sighting) -> (bool, u16) {
    match sighting {
        Sighting::Plain => (false, 1000),
        Sighting::Contact(contact) => (true, contact.confidence.div_ceil(100) * 100),
    }
}

/// A rectangle elsewhere.
pub(super) fn moved(rect: Rect, by: Vec2) -> Rect {
    Rect { min: rect.min + by, max: rect.max + by }
}

/// The way out of the map at a hex by its edge.
fn way_out(map: &Map, at: Vec2) -> Vec2 {
    let bounds = geo::bounds(map);
    let ways = [
        (at.x - bounds.min.x, Vec2::NEG_X),
        (bounds.max.x - at.x, Vec2::X),
        (at.y - bounds.min.y, Vec2::NEG_Y),
        (bounds.max.y - at.y, Vec2::Y),
    ];
    ways.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map_or(Vec2::ZERO, |(_, way)| way)
}

/// How far beside the middle of its hex something off the map is drawn, kilometres. Nothing on
/// the map is drawn there.
const OUT: f32 = geo::HEX_KM * 0.37;

/// A point at the very edge of the map, by the hex that leads out there.
pub(super) fn edge(map: &Map, hex: HexId) -> Vec2 {
    let at = geo::centre(map, hex);
    at + way_out(map, at) * OUT
}

/// The way out at a point, if it is a point of [`edge`].
pub(super) fn out_at(map: &Map, at: Vec2) -> Option<Vec2> {
    let hex = geo::hex_at(map, at)?;
    (edge(map, hex) == at).then(|| way_out(map, geo::centre(map, hex)))
}
