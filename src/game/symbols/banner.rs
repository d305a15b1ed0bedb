//! Banners of forces: how one is drawn and how much room it takes; pixels, y up, about the point of
//! the map it stands on.

use super::{
    drawing::{Drawing, Lettering},
    glyph_widths::{Face, Widths},
    icons::{self, AMBER, FlagShape, GOLD, INK, PAPER, RED, Style},
    painter::{Paint, Pen, between, paint, thin},
};
use bevy::{
    math::{Rect, Vec2},
    sprite::Anchor,
};

/// How much a banner tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Detail {
    /// A small flag.
    Flag,
    /// Strength, cohesion, horses.
    Short,
    /// Name, strength, food, cohesion, horses.
    Full,
}

/// A force, or forces close to each other, as a banner.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Banner {
    pub(super) style: Style,
    pub(super) detail: Detail,
    /// Leader or force; for contacts nothing.
    pub(super) name: String,
    pub(super) strength: String,
    /// When and how surely it was seen, under the cloth.
    pub(super) note: String,
    /// Whether it is known only as a contact.
    pub(super) contact: bool,
    /// Confidence, permille.
    pub(super) sure: u16,
    /// Horse condition, permille in steps; nothing on foot.
    pub(super) horses: Option<u32>,
    /// Food: 0 none, 1 under a week, 2 under two, 3 more.
    pub(super) food: u8,
    /// How its men hold together: shields that stand, of three; 0 = they break at the first blow.
    pub(super) men: u8,
    /// Hungry, horses weak, or men shaken.
    pub(super) alarm: bool,
    /// Face to face with the enemy.
    pub(super) fighting: bool,
    pub(super) headquarters: bool,
    /// Forces under this banner.
    pub(super) count: usize,
    pub(super) selected: bool,
    /// How it hangs, which depends on the room that others leave.
    pub(super) pole: Pole,
}

/// How a banner hangs.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Pole {
    /// To the left of its pole.
    pub(super) flip: bool,
    /// How much longer its pole is.
    pub(super) lift: f32,
    /// Without pole: a line of an opened stack.
    pub(super) loose: bool,
}

const NAME: f32 = 12.0;
const FIGURE: f32 = 13.0;
/// What the signs of food and cohesion take behind the figure.
const GAUGES: f32 = 56.0;

struct ClothFrame {
    cloth: Rect,
    /// Left edge of what is written.
    left: f32,
    wide: f32,
}

impl Banner {
    fn measures(&self) -> (f32, f32, f32) {
        // Height of the cloth, its foot above the point, its notch.
        match self.detail {
            Detail::Full => (if self.contact { 20.0 } else { 33.0 }, 17.0, 9.0),
            Detail::Short => (19.0, 14.0, 7.0),
            Detail::Flag => (12.0, 9.0, 5.0),
        }
    }

    fn frame(&self, widths: &Widths) -> ClothFrame {
        let (high, foot, notch) = self.measures();
        let figure = widths.of(&self.strength, Face::Sans, self.figure(), 0.0);
        let wide = match self.detail {
            Detail::Flag => 19.0 - 6.0 - notch,
            Detail::Full if self.contact => figure,
            Detail::Full => {
                let name = widths.of(&self.name, Face::Serif, NAME, 0.0);
                name.max(figure + GAUGES) + 24.0
            }
            Detail::Short if self.contact => figure,
            Detail::Short => figure + 30.0,
        };
        let band = if self.style.shape == FlagShape::Square { 7.0 } else { 1.0 };
        let tail = if self.style.shape == FlagShape::Square { 3.0 } else { notch + 1.0 };
        let whole = wide + 5.0 + band + tail;
        let (bottom, gap) = (foot + self.pole.lift, if self.pole.loose { 0.0 } else { 1.0 });
        let near = gap + band + 5.0;
        let (left, at) = if self.pole.flip { (-near - wide, -gap - whole) } else { (near, gap) };
        let cloth = Rect::new(at, bottom, at + whole, bottom + high);
        ClothFrame { cloth, left, wide }
    }

    /// Colour of what is written on the cloth: a pale one takes ink.
    fn letters(&self) -> Paint {
        if self.contact && self.sure < 600 { paint(INK) } else { self.style.letters() }
    }

    fn figure(&self) -> f32 {
        if self.detail == Detail::Short { 12.0 } else { FIGURE }
    }

    /// The room it takes.
    pub(super) fn rect(&self, widths: &Widths) -> Rect {
        let mut rect = self.frame(widths).cloth;
        if self.count > 1 {
            rect.max.y += 4.0;
        }
        if !self.note.is_empty() {
            rect.min.y -= 12.0;
            let note = widths.of(&self.note, Face::Sans, 9.5, 0.0);
            rect.max.x = rect.max.x.max(rect.min.x + note);
        }
        rect
    }

    /// Where it can be clicked: the cloth, and the foot of its pole. What lies between is no part of it: a
    /// long pole stands before towns of other hexes.
    pub(super) fn hits(&self, widths: &Widths) -> (Rect, Option<Rect>) {
        let foot = Rect::from_center_half_size(Vec2::ZERO, Vec2::splat(3.0));
        (self.frame(widths).cloth, (!self.pole.loose).then_some(foot))
    }

    pub(super) fn draw(&self, widths: &Widths, soft: f32) -> Drawing {
        let mut pen = Pen::new(soft);
        let mut words = Vec::new();
        let ink = paint(INK);
        let frame = self.frame(widths);
        let cloth = frame.cloth;
        let notch = self.measures().2 / cloth.height();
        let corners = icons::cloth(self.style.shape, cloth, self.pole.flip, notch);
        pen.cover = if self.contact { 0.6 + 0.0004 * f32::from(self.sure) } else { 1.0 };
        let top = cloth.max.y + 3.0;
        if !self.pole.loose {
            pen.disc(Vec2::ZERO, 3.2, thin(paint(PAPER), 0.9));
            pen.disc(Vec2::ZERO, 2.2, ink);
            pen.line(Vec2::ZERO, Vec2::new(0.0, top), 3.4, thin(paint(PAPER), 0.55));
            pen.line(Vec2::ZERO, Vec2::new(0.0, top), 1.8, ink);
        }
        if self.selected {
            pen.stroke(&corners, true, 7.0, ink);
            pen.stroke(&corners, true, 5.0, paint(AMBER));
            if !self.pole.loose {
                icons::halo(&mut pen, Vec2::ZERO, 9.0, 5.5);
            }
        }
        // Others behind the first.
        for back in (1..self.count.min(3)).rev() {
            let by = Vec2::splat(2.6 * back as f32)
                * if self.pole.flip { Vec2::new(-1.0, 1.0) } else { Vec2::ONE };
            let behind: Vec<Vec2> = corners.iter().map(|&at| at + by).collect();
            pen.shape(&behind, between(self.style.paint(), ink, 0.25), ink, 1.0);
        }
        let field = match self.contact {
            true => between(self.style.paint(), paint(PAPER), 0.22),
            false => self.style.paint(),
        };
        pen.fill(&corners, field);
        if self.style.shape == FlagShape::Square {
            self.band(&mut pen, cloth);
        }
        if self.contact {
            pen.stroke(&corners, true, 1.6, thin(paint(PAPER), 0.8));
            pen.dashes(&corners, true, 1.5, (4.0, 3.0), ink);
        } else {
            pen.stroke(&corners, true, 1.3, ink);
        }
        match self.detail {
            Detail::Flag => {}
            Detail::Short => self.short(&mut pen, &mut words, &frame),
            Detail::Full => self.full(&mut pen, &mut words, &frame, widths),
        }
        self.badges(&mut pen, &mut words, cloth, top);
        if !self.note.is_empty() {
            let (x, anchor) = match self.pole.flip {
                true => (cloth.max.x, Anchor::CENTER_RIGHT),
                false => (cloth.min.x + 3.0, Anchor::CENTER_LEFT),
            };
            words.push(Lettering {
                halo: Some(paint(PAPER)),
                ..Lettering::new(
                    &self.note,
                    Face::Sans,
                    9.5,
                    ink,
                    Vec2::new(x, cloth.min.y - 6.5),
                    anchor,
                )
            });
        }
        Drawing { pen, words }
    }

    fn band(&self, pen: &mut Pen, cloth: Rect) {
        let wide = if self.detail == Detail::Flag { 4.0 } else { 5.0 };
        let x = if self.pole.flip { cloth.max.x - wide - 1.5 } else { cloth.min.x + 1.5 };
        let band = Rect::new(x, cloth.min.y + 1.2, x + wide, cloth.max.y - 1.2);
        pen.fill(&super::painter::corners(band), thin(paint(PAPER), 0.92));
    }

    fn short(&self, pen: &mut Pen, words: &mut Vec<Lettering>, frame: &ClothFrame) {
        let middle = frame.cloth.center().y;
        let at = Vec2::new(frame.left, middle - 0.3);
        words.push(Lettering::new(
            &self.strength,
            Face::Sans,
            self.figure(),
            self.letters(),
            at,
            Anchor::CENTER_LEFT,
        ));
        if !self.contact {
            let at = Vec2::new(frame.left + frame.wide - 8.0, middle);
            icons::dial(pen, at, 7.0, self.horses);
            self.shields(pen, at - Vec2::new(14.0, 0.0), 1, self.letters());
        }
    }

    fn full(&self, pen: &mut Pen, words: &mut Vec<Lettering>, frame: &ClothFrame, widths: &Widths) {
        let paper = self.letters();
        let cloth = frame.cloth;
        if self.contact {
            let at = Vec2::new(frame.left, cloth.center().y - 0.3);
            words.push(Lettering::new(
                &self.strength,
                Face::Sans,
                FIGURE,
                paper,
                at,
                Anchor::CENTER_LEFT,
            ));
            return;
        }
        let upper = Vec2::new(frame.left, cloth.max.y - 9.5);
        let lower = Vec2::new(frame.left, cloth.min.y + 9.0);
        words.push(Lettering::new(
            &self.name,
            Face::Serif,
            NAME,
            paper,
            upper,
            Anchor::CENTER_LEFT,
        ));
        words.push(Lettering::new(
            &self.strength,
            Face::Sans,
            FIGURE,
            paper,
            lower,
            Anchor::CENTER_LEFT,
        ));
        let figure = widths.of(&self.strength, Face::Sans, FIGURE, 0.0);
        for i in 0..3u8 {
            let at = lower + Vec2::new(figure + 9.0 + 7.5 * f32::from(i), -0.3);
            sack(pen, at, i < self.food, paper);
        }
        self.shields(pen, lower + Vec2::new(figure + 34.0, -0.3), 3, paper);
        let at = Vec2::new(frame.left + frame.wide - 9.5, cloth.center().y);
        icons::dial(pen, at, 10.0, self.horses);
    }

    /// How its men hold together: shields that stand and shields that have fallen; where none stands,
    /// a red mark on paper.
    fn shields(&self, pen: &mut Pen, at: Vec2, places: u8, colour: Paint) {
        if self.men == 0 {
            let middle = at + Vec2::new(4.0 * f32::from(places - 1), 0.0);
            pen.disc(middle, 6.0, paint(PAPER));
            pen.line(middle + Vec2::new(0.0, 4.0), middle - Vec2::new(0.0, 0.8), 2.2, paint(RED));
            pen.disc(middle - Vec2::new(0.0, 3.4), 1.3, paint(RED));
            return;
        }
        // In one place the shield is as full as the men are firm.
        let stands = |i: u8| if places == 1 { self.men > 1 } else { i < self.men };
        for i in 0..places {
            shield(pen, at + Vec2::new(8.0 * f32::from(i), 0.0), stands(i), colour);
        }
    }

    fn badges(&self, pen: &mut Pen, words: &mut Vec<Lettering>, cloth: Rect, top: f32) {
        let ink = paint(INK);
        if !self.pole.loose {
            if self.headquarters {
                let size = if self.detail == Detail::Flag { 5.5 } else { 7.5 };
                icons::star(pen, Vec2::new(0.0, top + size * 0.5), size, paint(GOLD), ink);
            } else if self.detail != Detail::Flag {
                pen.disc(Vec2::new(0.0, top), 2.6, ink);
                pen.disc(Vec2::new(0.0, top), 1.6, paint(GOLD));
            }
        }
        // From the free end of the cloth towards the pole.
        let inward = if self.pole.flip { 1.0 } else { -1.0 };
        let mut at = Vec2::new(
            if self.pole.flip { cloth.min.x + 4.0 } else { cloth.max.x - 4.0 },
            cloth.max.y + 2.0,
        );
        if self.headquarters && self.pole.loose {
            icons::star(pen, at, 7.0, paint(GOLD), ink);
            at.x += inward * 16.0;
        }
        if self.count > 1 {
            pen.disc(at, 8.2, ink);
            pen.disc(at, 7.0, paint(PAPER));
            let count = self.count.to_string();
            words.push(Lettering::new(&count, Face::Sans, 11.0, ink, at, Anchor::CENTER));
            at.x += inward * 17.0;
        }
        let size = if self.detail == Detail::Flag { 10.0 } else { 14.0 };
        if self.fighting {
            pen.disc(at, size * 0.6, ink);
            pen.disc(at, size * 0.6 - 1.2, paint(PAPER));
            icons::sabres(pen, at, size * 0.86, paint(RED));
            at.x += inward * (size + 3.0);
        }
        if self.alarm {
            icons::alarm(pen, at, size);
        }
    }
}

fn shield(pen: &mut Pen, at: Vec2, full: bool, colour: Paint) {
    let line = [(-3.0, 3.8), (3.0, 3.8), (3.0, -0.4), (0.0, -3.9), (-3.0, -0.4)];
    let line: Vec<Vec2> = line.iter().map(|&(x, y)| at + Vec2::new(x, y)).collect();
    if full {
        pen.fill(&line, colour);
    } else {
        pen.stroke(&line, true, 1.0, thin(colour, 0.55));
    }
}

fn sack(pen: &mut Pen, at: Vec2, full: bool, colour: Paint) {
    let line = [
        (-2.3, -3.6),
        (2.3, -3.6),
        (2.7, 0.4),
        (1.0, 2.6),
        (1.5, 3.9),
        (-1.5, 3.9),
        (-1.0, 2.6),
        (-2.7, 0.4),
    ];
    let line: Vec<Vec2> = line.iter().map(|&(x, y)| at + Vec2::new(x, y)).collect();
    if full {
        pen.fill(&line, colour);
    } else {
        pen.stroke(&line, true, 1.0, thin(colour, 0.55));
    }
}
