//! What stands on the land itself: plates of garrisons, yurts, places. Each says how it is drawn and
//! how much room it takes; pixels, y up, about the point of the map it stands on.

use super::{
    drawing::{Drawing, Words},
    glyph_widths::{Face, Widths},
    icons::{self, AMBER, FlagShape, INK, PAPER, RED, Style},
    painter::{Pen, paint, ring, thin},
    place_icons::{self, PlaceIcon},
};
use bevy::{
    math::{Rect, Vec2},
    sprite::Anchor,
};

/// A garrison: a small plate under its town.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Plate {
    pub(super) style: Style,
    pub(super) strength: String,
    pub(super) contact: bool,
    pub(super) sure: u16,
    pub(super) count: usize,
    pub(super) alarm: bool,
    pub(super) selected: bool,
    /// A bare square of colour, where letters would be too many.
    pub(super) small: bool,
}

impl Plate {
    pub(super) fn rect(&self, widths: &Widths) -> Rect {
        let wide = match self.small {
            true => 12.0,
            false => widths.of(&self.strength, Face::Sans, 11.0, 0.0) + 23.0,
        };
        Rect::from_center_size(Vec2::ZERO, Vec2::new(wide, if self.small { 10.0 } else { 16.0 }))
    }

    pub(super) fn draw(&self, widths: &Widths, soft: f32) -> Drawing {
        let (mut pen, mut words) = (Pen::new(soft), Vec::new());
        let (rect, ink) = (self.rect(widths), paint(INK));
        pen.cover = if self.contact { 0.6 + 0.0004 * f32::from(self.sure) } else { 1.0 };
        let outline = super::painter::rounded(
            rect,
            if self.style.shape == FlagShape::Square { 1.0 } else { 6.0 },
        );
        if self.selected {
            pen.stroke(&outline, true, 6.4, ink);
            pen.stroke(&outline, true, 4.6, paint(AMBER));
        }
        pen.fill(&outline, self.style.paint());
        if self.contact {
            pen.stroke(&outline, true, 1.4, thin(paint(PAPER), 0.8));
            pen.dashes(&outline, true, 1.4, (3.5, 2.5), ink);
        } else {
            pen.stroke(&outline, true, 1.2, ink);
        }
        // A tower: men behind walls.
        let at = Vec2::new(if self.small { 0.0 } else { rect.min.x + 9.0 }, -0.5);
        let tower =
            [(-4.0, -4.0), (4.0, -4.0), (4.0, 4.5), (2.2, 4.5), (2.2, 2.4), (0.9, 2.4), (0.9, 4.5)];
        let mut corners: Vec<Vec2> = tower.iter().map(|&(x, y)| Vec2::new(x, y)).collect();
        let mirrored: Vec<Vec2> =
            corners.iter().skip(2).rev().map(|at| Vec2::new(-at.x, at.y)).collect();
        corners.extend(mirrored);
        let size = if self.small { 0.75 } else { 1.0 };
        for corner in &mut corners {
            *corner = at + *corner * size;
        }
        pen.fill(&corners, self.style.letters());
        if !self.small {
            let at = Vec2::new(rect.min.x + 17.0, -0.3);
            words.push(Words::new(
                &self.strength,
                Face::Sans,
                11.0,
                self.style.letters(),
                at,
                Anchor::CENTER_LEFT,
            ));
        }
        if self.alarm {
            icons::alarm(&mut pen, Vec2::new(rect.max.x, rect.max.y - 1.0), 12.0);
        }
        if self.count > 1 && !self.small {
            let at = Vec2::new(rect.max.x + 2.0, rect.min.y + 2.0);
            pen.disc(at, 6.8, ink);
            pen.disc(at, 5.8, paint(PAPER));
            words.push(Words::new(
                &self.count.to_string(),
                Face::Sans,
                9.5,
                ink,
                at,
                Anchor::CENTER,
            ));
        }
        Drawing { pen, words }
    }
}

/// Camp groups as yurts.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Yurts {
    pub(super) style: Style,
    /// Width of a yurt.
    pub(super) size: f32,
    /// Households in words, where there is room.
    pub(super) households: String,
    /// Camp groups under this sign.
    pub(super) count: usize,
    /// Which way it moves.
    pub(super) way: Option<Vec2>,
    pub(super) flees: bool,
    pub(super) contact: bool,
    pub(super) sure: u16,
    pub(super) selected: bool,
}

impl Yurts {
    pub(super) fn rect(&self, widths: &Widths) -> Rect {
        let wide = self.size * if self.count > 1 { 1.5 } else { 1.0 };
        let mut rect = Rect::new(-wide * 0.5, -self.size * 0.35, wide * 0.5, self.size * 0.45);
        if !self.households.is_empty() {
            let words = widths.of(&self.households, Face::Sans, 10.0, 0.0) * 0.5;
            rect = Rect::new(
                rect.min.x.min(-words),
                rect.min.y - 11.0,
                rect.max.x.max(words),
                rect.max.y,
            );
        }
        rect
    }

    pub(super) fn draw(&self, widths: &Widths, soft: f32) -> Drawing {
        let (mut pen, mut words) = (Pen::new(soft), Vec::new());
        let ink = paint(INK);
        let foot = Vec2::new(0.0, -self.size * 0.3);
        pen.cover = if self.contact { 0.4 + 0.0005 * f32::from(self.sure) } else { 1.0 };
        if self.selected {
            icons::halo(
                &mut pen,
                Vec2::new(0.0, -1.0),
                self.size * 0.8 + 3.0,
                self.size * 0.56 + 3.0,
            );
        }
        if self.contact {
            let line = ring(Vec2::new(0.0, 0.0), self.size * 0.68, self.size * 0.54);
            pen.stroke(&line, true, 2.6, thin(paint(PAPER), 0.6));
            pen.dashes(&line, true, 1.2, (3.0, 2.5), self.style.paint());
        }
        if self.count > 2 {
            icons::yurt(
                &mut pen,
                foot + Vec2::new(0.3, 0.18) * self.size,
                self.size * 0.78,
                self.style,
            );
        }
        if self.count > 1 {
            icons::yurt(
                &mut pen,
                foot + Vec2::new(-0.3, 0.1) * self.size,
                self.size * 0.84,
                self.style,
            );
        }
        let front = if self.count > 1 { Vec2::new(0.1, -0.06) * self.size } else { Vec2::ZERO };
        icons::yurt(&mut pen, foot + front, self.size, self.style);
        if let Some(way) = self.way {
            let colour = if self.flees { paint(RED) } else { ink };
            let from = way.normalize_or(Vec2::X) * self.size * 0.42;
            let count = if self.flees { 3 } else { 2 };
            icons::chevrons(&mut pen, from, way, 9.0, count, colour);
        }
        if !self.households.is_empty() {
            let at = Vec2::new(0.0, self.rect(widths).min.y + 5.5);
            words.push(Words {
                halo: Some(paint(PAPER)),
                ..Words::new(&self.households, Face::Sans, 10.0, ink, at, Anchor::CENTER)
            });
        }
        if self.count > 1 {
            let at = Vec2::new(self.size * 0.62, self.size * 0.34);
            pen.disc(at, 7.2, ink);
            pen.disc(at, 6.2, paint(PAPER));
            words.push(Words::new(
                &self.count.to_string(),
                Face::Sans,
                10.0,
                ink,
                at,
                Anchor::CENTER,
            ));
        }
        Drawing { pen, words }
    }
}

/// A place.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Town {
    pub(super) kind: PlaceIcon,
    pub(super) size: f32,
    pub(super) capital: bool,
    /// Whose flag flies.
    pub(super) holder: Option<Style>,
    /// Day of a siege, in words.
    pub(super) siege: Option<String>,
    pub(super) water_cut: bool,
    pub(super) selected: bool,
    /// A point only.
    pub(super) dot: bool,
}

impl Town {
    pub(super) fn rect(&self) -> Rect {
        if self.dot {
            return Rect::from_center_size(Vec2::ZERO, Vec2::splat(8.0));
        }
        let mut rect =
            Rect::from_center_size(Vec2::ZERO, Vec2::new(self.size * 1.1, self.size * 0.9));
        if self.holder.is_some() {
            rect.max.y += self.size * 0.25 + 9.0;
        }
        rect
    }

    pub(super) fn draw(&self, soft: f32) -> Drawing {
        let (mut pen, mut words) = (Pen::new(soft), Vec::new());
        let (ink, reach) = (paint(INK), self.size * 0.82 + 3.0);
        if self.selected {
            let reach = if self.dot { 8.0 } else { reach };
            icons::halo(&mut pen, Vec2::ZERO, reach, reach * 0.86);
        }
        if self.dot {
            let fill = self.holder.map_or(paint(PAPER), Style::paint);
            match self.holder.map(|style| style.shape) {
                Some(FlagShape::Square) => {
                    let square = Rect::from_center_size(Vec2::ZERO, Vec2::splat(6.0));
                    pen.shape(&super::painter::corners(square), fill, ink, 1.2);
                }
                _ => pen.shape(&ring(Vec2::ZERO, 3.2, 3.2), fill, ink, 1.2),
            }
        } else {
            // A breath of paper behind, so that the sign stands off the relief.
            pen.fill(
                &ring(Vec2::ZERO, self.size * 0.62, self.size * 0.52),
                thin(paint(PAPER), 0.4),
            );
            place_icons::place(&mut pen, self.kind, Vec2::ZERO, self.size, self.capital);
            if let Some(style) = self.holder {
                let foot = Vec2::new(0.0, self.size * if self.capital { 0.5 } else { 0.24 });
                icons::flag(&mut pen, foot, style, 13.0);
            }
        }
        if let Some(days) = &self.siege {
            let line = ring(Vec2::ZERO, reach + 4.0, reach + 1.0);
            pen.stroke(&line, true, 4.2, thin(paint(PAPER), 0.7));
            pen.dashes(&line, true, 2.6, (6.0, 4.0), paint(RED));
            if !days.is_empty() {
                words.push(Words {
                    halo: Some(paint(PAPER)),
                    ..Words::new(
                        days,
                        Face::Sans,
                        11.0,
                        paint(RED),
                        Vec2::new(0.0, reach + 10.0),
                        Anchor::CENTER,
                    )
                });
            }
        }
        if self.water_cut {
            icons::drop(&mut pen, Vec2::new(reach + 4.0, -reach * 0.5), 14.0, true);
        }
        Drawing { pen, words }
    }
}
