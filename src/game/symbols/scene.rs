//! What stands on the map, from what the mirror holds: forces gathered into banners and stacks,
//! garrisons into plates, camps into yurts, places into signs; and what can be clicked.

use super::{
    banner::{Banner, Detail},
    glyph_widths::Widths,
    icons::{Shape, Style},
    sprite::{Item, Key, Look},
};
use crate::game::{
    geo,
    mirror::{Fares, Sight},
    model::Viewpoint,
    palette,
};
use bevy::math::{Rect, Vec2};
use headless::play::settings::Palette;
use rules::{
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot, Subject},
    map::Map,
    observe::Observation,
    state::CampaignState,
};
use std::collections::BTreeMap;
use text::Texts;

/// Men of a contact in a town of its side up to which it is taken for the garrison.
const LIKELY_GARRISON: u32 = 1500;

/// A force as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Force {
    pub(super) id: ForceId,
    pub(super) side: SideId,
    pub(super) spot: Spot,
    pub(super) men: u32,
    pub(super) sight: Sight,
    pub(super) fares: Option<Fares>,
}

/// A camp group as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Camp {
    pub(super) id: CampId,
    pub(super) side: SideId,
    pub(super) spot: Spot,
    pub(super) households: u32,
    pub(super) sight: Sight,
}

/// Everything that a picture of the map is made from.
pub(super) struct Scene<'a> {
    pub(super) state: &'a CampaignState,
    pub(super) eyes: Viewpoint,
    pub(super) seen: Option<Observation<'a>>,
    pub(super) texts: &'a Texts,
    pub(super) widths: &'a Widths,
    pub(super) palette: Palette,
    /// Kilometres in a pixel of the marks.
    pub(super) unit: f32,
    pub(super) selected: Option<Subject>,
    /// The first force of the stack that lies open.
    pub(super) open: Option<ForceId>,
    pub(super) forces: Vec<Force>,
    pub(super) camps: Vec<Camp>,
    /// Places with their holders.
    pub(super) places: Vec<(PlaceId, SideId)>,
}

/// Marks being laid out.
#[derive(Default)]
pub(super) struct Table {
    pub(super) items: Vec<Item>,
    /// What can be clicked at a mark: beside its point, pixels.
    pub(super) picks: Vec<(Key, f32, Rect, Subject)>,
    /// Room that is taken, pixels of the whole map.
    pub(super) taken: Vec<Rect>,
    /// Room taken by small signs, over which the names of great towns may be written.
    pub(super) slight: Vec<Rect>,
    /// Stacks, and where the pointer opens them.
    pub(super) stacks: Vec<(Key, Rect, ForceId)>,
    /// Where every body stands, for what appears later.
    pub(super) bodies: BTreeMap<Key, Vec2>,
}

impl Scene<'_> {
    pub(super) fn style(&self, side: SideId) -> Style {
        let key = self.state.scenario.sides.get(side.index()).map_or("", |side| side.key.as_str());
        let shape = match key {
            "kazakh" => Shape::Swallow,
            "dzungar" => Shape::Square,
            _ => Shape::Pennon,
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

    pub(super) fn hex(&self, hex: HexId) -> Vec2 {
        geo::centre(&self.state.scenario.map, hex)
    }

    pub(super) fn own(&self, side: SideId) -> bool {
        self.seen.is_none() || self.eyes.0 == Some(side)
    }

    /// Where a body stands: on the map, or at the edge by which it left or will come.
    fn stands(&self, spot: Spot, away: bool) -> Option<Vec2> {
        let map = &self.state.scenario.map;
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
        let away = self.own(force.side) && self.state.forces().arrives(force.id) > 0;
        self.stands(force.spot, away)
    }

    pub(super) fn camp_at(&self, camp: &Camp) -> Option<Vec2> {
        let away = self.own(camp.side) && self.state.camps().arrives(camp.id) > 0;
        self.stands(camp.spot, away)
    }

    /// The place in whose walls a force lies, as far as is known.
    fn garrison(&self, force: &Force) -> Option<PlaceId> {
        match force.sight {
            Sight::Plain => self.state.forces().garrison(force.id).some(),
            Sight::Contact(_) => {
                let scenario = &self.state.scenario;
                let place = scenario.place_at(force.spot.as_hex()?)?;
                let held = self.places.iter().any(|&(p, side)| p == place && side == force.side);
                let few = force.men <= LIKELY_GARRISON && scenario.kind(place).can_be_held;
                (held && few).then_some(place)
            }
        }
    }

    /// "850", "12.4k".
    pub(super) fn strength(&self, men: u32, sight: Sight) -> String {
        let lang = self.texts.lang();
        let known = matches!(sight, Sight::Plain);
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

    /// A leader's name, or what the force is called.
    fn name(&self, force: &Force) -> String {
        if !self.own(force.side) {
            return String::new();
        }
        let scenario = &self.state.scenario;
        let leader = scenario.leaders.get(self.state.forces().leader(force.id).index());
        let name = match leader {
            Some(leader) => self.texts.lang().of(&leader.name).to_owned(),
            None => text::force_name(self.texts, self.state, self.eyes.reader(), force.id),
        };
        short(&name, 20)
    }

    pub(super) fn alarm(&self, force: &Force) -> bool {
        let (Sight::Plain, Some(fares)) = (force.sight, force.fares) else { return false };
        let forces = self.state.forces();
        let starving = fares.food_days == 0
            && !forces.garrison(force.id).is_some()
            && forces.arrives(force.id) == 0
            && force.spot.as_hex().is_some();
        forces.hungry_days(force.id) > 0 || starving || fares.horses.is_some_and(|h| h < 350)
    }

    fn headquarters(&self, force: &Force) -> bool {
        if !self.own(force.side) {
            return false;
        }
        let Some(side) = self.state.scenario.sides.get(force.side.index()) else { return false };
        let led = side.headquarters.iter().find_map(|&leader| {
            let led = self.state.force_led_by(leader)?;
            self.state.force_hex(led).map(|_| led)
        });
        led == Some(force.id)
    }

    pub(super) fn is_selected(&self, things: impl IntoIterator<Item = Subject>) -> bool {
        self.selected.is_some_and(|selected| things.into_iter().any(|thing| thing == selected))
    }

    /// Lays everything out.
    pub(super) fn lay_out(&self) -> Table {
        let mut table = Table::default();
        self.lay_places(&mut table);
        let mut field = Vec::new();
        let mut within: BTreeMap<PlaceId, Vec<Force>> = BTreeMap::new();
        for force in &self.forces {
            match self.garrison(force) {
                Some(place) => within.entry(place).or_default().push(*force),
                None => field.push(*force),
            }
        }
        self.lay_garrisons(&mut table, &within);
        self.lay_camps(&mut table, &field);
        self.lay_forces(&mut table, &field);
        table
    }

    // --- forces ---

    fn lay_forces(&self, table: &mut Table, field: &[Force]) {
        let mut forces: Vec<(Force, Vec2)> =
            field.iter().filter_map(|force| Some((*force, self.force_at(force)?))).collect();
        forces.sort_by_key(|(force, _)| {
            let own = self.eyes.0 == Some(force.side);
            (!own, !self.headquarters(force), std::cmp::Reverse(force.men), force.id)
        });
        let near = self.unit
            * match self.detail() {
                Detail::Full => 20.0,
                Detail::Short => 17.0,
                Detail::Flag => 13.0,
            };
        let mut stacks: Vec<(Vec2, Vec<Force>)> = Vec::new();
        for (force, at) in forces {
            let same = |other: &Force| {
                other.side == force.side && sure(other.sight).0 == sure(force.sight).0
            };
            let stack = stacks.iter_mut().find(|(middle, stack)| {
                middle.distance(at) <= near && stack.first().is_some_and(same)
            });
            match stack {
                Some((_, stack)) => stack.push(force),
                None => stacks.push((at, vec![force])),
            }
            table.bodies.insert(Key::Force(force.id), at);
        }
        let mut placed = Vec::new();
        for (at, stack) in stacks {
            self.lay_stack(table, &mut placed, at, &stack);
        }
        table.taken.extend(placed);
    }

    fn banner(&self, stack: &[Force], detail: Detail) -> Option<Banner> {
        // The face of a stack is what is selected of it.
        let face = stack
            .iter()
            .find(|force| self.selected == Some(Subject::Force(force.id)))
            .or(stack.first())?;
        let men = stack.iter().map(|force| force.men).sum();
        let (contact, sure) = sure(face.sight);
        let note = match face.sight {
            Sight::Contact(seen) if !seen.in_sight && detail > Detail::Flag => {
                let days = self.state.day().saturating_sub(seen.day);
                self.texts.get("mark-seen-ago", &[("n", days.into())])
            }
            _ => String::new(),
        };
        // A worst of many counts.
        let food_days = stack.iter().filter_map(|force| force.fares).map(|f| f.food_days).min();
        Some(Banner {
            style: self.style(face.side),
            detail,
            name: self.name(face),
            strength: self.strength(men, face.sight),
            note,
            contact,
            sure,
            horses: stack
                .iter()
                .filter_map(|force| force.fares?.horses)
                .min()
                .map(|horses| (horses + 20) / 40 * 40),
            food: match food_days.unwrap_or(0) {
                0 => 0,
                1..7 => 1,
                7..14 => 2,
                _ => 3,
            },
            alarm: stack.iter().any(|force| self.alarm(force)),
            fighting: stack.iter().any(|force| {
                self.own(force.side) && self.state.forces().contact(force.id).is_some()
            }),
            headquarters: stack.iter().any(|force| self.headquarters(force)),
            count: stack.len(),
            selected: self.is_selected(stack.iter().map(|force| Subject::Force(force.id))),
            flip: false,
            lift: 0.0,
            loose: false,
        })
    }

    /// Finds room for a banner: to the right of its pole or to the left, on a longer pole if
    /// need be.
    fn raise(&self, table: &Table, placed: &[Rect], at: Vec2, banner: &mut Banner) {
        let foot = at / self.unit;
        let step = banner.rect(self.widths).height() + 3.0;
        let mut best: Option<(f32, bool, f32)> = None;
        let bounds = geo::bounds(&self.state.scenario.map);
        let bounds = Rect { min: bounds.min / self.unit, max: bounds.max / self.unit };
        // At the upper edge of the map there is room only below the point.
        let low = -banner.rect(self.widths).max.y - 12.0;
        for lift in [0.0, step, 2.0 * step, 3.0 * step, low] {
            for flip in [false, true] {
                (banner.lift, banner.flip) = (lift, flip);
                let rect = moved(banner.rect(self.widths), foot);
                let over = |other: &Rect| {
                    let both = rect.intersect(*other);
                    if both.is_empty() { 0.0 } else { both.width() * both.height() }
                };
                // A pole through another's cloth is as bad as cloth over cloth.
                let pole = Rect::new(foot.x - 2.0, foot.y, foot.x + 2.0, rect.min.y.max(foot.y));
                let through = |other: &Rect| {
                    let both = pole.intersect(*other);
                    if both.is_empty() { 0.0 } else { both.height() * 12.0 }
                };
                let crowd: f32 =
                    placed.iter().map(|other| over(other) * 3.0 + through(other)).sum::<f32>()
                        + table.taken.iter().map(over).sum::<f32>()
                        + lift.abs() * 0.4
                        + beyond(rect, bounds) * 100.0;
                if best.is_none_or(|(least, ..)| crowd < least) {
                    best = Some((crowd, flip, lift));
                }
            }
        }
        if let Some((_, flip, lift)) = best {
            (banner.lift, banner.flip) = (lift, flip);
        }
    }

    /// Who waits off the map has no pole on it: the cloth hangs inside the edge. Gives where.
    fn hang(
        &self,
        table: &Table,
        placed: &[Rect],
        at: Vec2,
        out: Vec2,
        banner: &mut Banner,
    ) -> Vec2 {
        (banner.loose, banner.flip) = (true, out.x > 0.0);
        let rect = banner.rect(self.widths);
        let half = rect.size() * 0.5 + 3.0;
        // Along the edge it is in the middle; across it, inside.
        let first = -rect.center() - out * half;
        let along = Vec2::new(out.y, out.x).abs() * (half * 2.0 + 4.0);
        let crowd = |off: Vec2| -> f32 {
            let rect = moved(rect, at / self.unit + off);
            let over = |other: &Rect| {
                let both = rect.intersect(*other);
                if both.is_empty() { 0.0 } else { both.width() * both.height() }
            };
            placed.iter().map(over).sum::<f32>() * 3.0 + table.taken.iter().map(over).sum::<f32>()
        };
        let offs = [0.0, 1.0, -1.0, 2.0, -2.0].map(|i| first + along * i);
        offs.into_iter().min_by(|a, b| crowd(*a).total_cmp(&crowd(*b))).unwrap_or(first)
    }

    /// A force or a stack.
    fn lay_stack(&self, table: &mut Table, placed: &mut Vec<Rect>, at: Vec2, stack: &[Force]) {
        let Some(mut banner) = self.banner(stack, self.detail()) else { return };
        let Some(lead) = stack.first().map(|force| force.id) else { return };
        let out = out_at(&self.state.scenario.map, at);
        let off = match out {
            Some(out) => self.hang(table, placed, at, out, &mut banner),
            None => {
                self.raise(table, placed, at, &mut banner);
                Vec2::ZERO
            }
        };
        placed.push(moved(banner.rect(self.widths), at / self.unit + off));
        // Southern ones lie before northern ones.
        let z = 20.0 - at.y * 1e-3 + if banner.selected { 3.0 } else { 0.0 };
        let key = Key::Force(lead);
        let hits = banner.hits(self.widths).inflate(1.0);
        for force in stack.iter().rev() {
            table.picks.push((key, z, hits, Subject::Force(force.id)));
        }
        if stack.len() < 2 {
            table.items.push(Item { key, at, off, z, look: Look::Banner(banner) });
            return;
        }
        if self.open != Some(lead) {
            table.stacks.push((key, hits, lead));
            table.items.push(Item { key, at, off, z, look: Look::Banner(banner) });
            return;
        }
        self.lay_open(table, at, off, stack, &banner);
    }

    /// An opened stack: every banner for itself, one above the other.
    fn lay_open(&self, table: &mut Table, at: Vec2, start: Vec2, stack: &[Force], closed: &Banner) {
        let mut area: Option<Rect> = None;
        let mut off = start;
        // Downwards from the upper edge of the map.
        let down = out_at(&self.state.scenario.map, at) == Some(Vec2::Y);
        let mut column: f32 = 0.0;
        for (i, force) in stack.iter().enumerate() {
            let Some(single) = self.banner(std::slice::from_ref(force), Detail::Full) else {
                continue;
            };
            let (flip, lift) = (closed.flip, closed.lift);
            let banner = Banner { flip, lift, loose: i > 0 || closed.loose, ..single };
            let rect = banner.rect(self.widths);
            if i > 0 && i % 6 == 0 {
                off = Vec2::new(off.x + if flip { -column } else { column }, start.y);
                column = 0.0;
            }
            column = column.max(rect.width() + 6.0);
            let hits = banner.hits(self.widths);
            // The pole of the first is no part of its line.
            let line =
                if banner.loose { hits } else { Rect { min: hits.min.max(rect.min), ..hits } };
            let shifted = moved(line, off);
            area = Some(area.map_or(shifted, |area| area.union(shifted)));
            // Over the names: what is opened is being read.
            let (key, z) = (Key::Force(force.id), 33.5 + i as f32 * 0.02);
            table.picks.push((key, z, line, Subject::Force(force.id)));
            table.items.push(Item { key, at, off, z, look: Look::Banner(banner) });
            off.y += (rect.height() + 7.0) * if down { -1.0 } else { 1.0 };
        }
        if let (Some(area), Some(lead)) = (area, stack.first()) {
            let key = Key::Force(lead.id);
            // The gaps between the lines belong to it, and the foot of the pole.
            let area = moved(area, -start);
            let foot = if closed.loose { area.center() } else { Vec2::new(0.0, -3.0) };
            let area = area.union_point(foot).inflate(4.0);
            table.stacks.push((key, area, lead.id));
        }
    }
}

/// Whether something is known as a contact, and how surely (in steps: a picture is not drawn
/// anew for a little doubt).
pub(super) fn sure(sight: Sight) -> (bool, u16) {
    match sight {
        Sight::Plain => (false, 1000),
        Sight::Contact(contact) => (true, contact.confidence.div_ceil(100) * 100),
    }
}

/// How far a rectangle lies outside another, pixels.
fn beyond(rect: Rect, bounds: Rect) -> f32 {
    let low = (bounds.min - rect.min).max(Vec2::ZERO);
    let high = (rect.max - bounds.max).max(Vec2::ZERO);
    (low + high).element_sum()
}

/// A rectangle elsewhere.
pub(super) fn moved(rect: Rect, by: Vec2) -> Rect {
    Rect { min: rect.min + by, max: rect.max + by }
}

/// The way out of the map at a hex by its edge.
pub(super) fn way_out(map: &Map, at: Vec2) -> Vec2 {
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

/// A name cut to a number of letters.
fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let cut: String = name.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
