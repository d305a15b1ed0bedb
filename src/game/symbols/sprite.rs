//! How symbols look and how that comes onto the screen: triangles in a mesh, letters as children.
//! A symbol is drawn once for each appearance; moving, gliding and zooming only move it.

use super::{
    banner::Banner,
    drawing::{Drawing, Lettering},
    glyph_widths::{Face, Widths},
    icons::{self, INK, PAPER},
    land_signs::{Plate, Town, Yurts},
    painter::{Paint, Pen, paint, thin},
    place_icons::{self, PlaceIcon},
};
use bevy::{
    mesh::Mesh2d,
    prelude::*,
    sprite::Anchor,
    sprite_render::{AlphaMode2d, ColorMaterial, MeshMaterial2d},
    text::LetterSpacing,
};

/// A name on the map.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) rgb: [u8; 3],
    /// How strongly it is written, percent.
    pub(super) strong: u8,
    pub(super) spacing: f32,
    pub(super) turn: f32,
}

/// A day on a way, or a danger.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Note {
    /// A day's end: its number.
    Day(String),
    /// Something told in a small plate: start, arrival.
    Told(String, NoteIcon),
    /// An enemy near the way.
    Enemy,
    /// A river to swim.
    Swim,
    /// Food gives out.
    Hunger,
    /// No grass.
    Barren,
    /// It cannot be done.
    Cross,
}

/// Which sign goes before what is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NoteIcon {
    /// A rider: the courier.
    Start,
    /// A flag: arrival.
    Goal,
}

/// A passing effect.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Flash {
    /// A battle, and who won.
    Battle(String),
    /// A burning camp.
    Fire(String),
    /// A siege, a storm, the fall of a place.
    Siege(String),
    /// A place changes hands.
    Taken(String, [u8; 3]),
}

/// What a symbol looks like.
#[derive(Component, Clone, PartialEq, Debug)]
pub(super) enum Appearance {
    Banner(Banner),
    Plate(Plate),
    Yurts(Yurts),
    Town(Town),
    Name(Name),
    Sign(PlaceIcon, f32),
    Note(Note),
    Flash(Flash),
}

/// What drawing needs.
#[derive(Resource)]
pub(super) struct Tools {
    pub(super) widths: Widths,
    fonts: [Handle<Font>; 3],
    pub(super) paint: Handle<ColorMaterial>,
}

impl Tools {
    pub(super) fn new(
        widths: Widths,
        assets: &AssetServer,
        materials: &mut Assets<ColorMaterial>,
    ) -> Self {
        let material = ColorMaterial { alpha_mode: AlphaMode2d::Blend, ..default() };
        Self {
            widths,
            fonts: Face::ALL.map(|face| assets.load(face.file())),
            paint: materials.add(material),
        }
    }

    /// Whether letters are still being read from their files.
    pub(super) fn wait(&self, assets: &AssetServer) -> bool {
        self.fonts.iter().any(|font| assets.load_state(font).is_loading())
    }
}

impl Appearance {
    fn draw(&self, widths: &Widths, soft: f32) -> Drawing {
        match self {
            Self::Banner(banner) => banner.draw(widths, soft),
            Self::Plate(plate) => plate.draw(widths, soft),
            Self::Yurts(yurts) => yurts.draw(widths, soft),
            Self::Town(town) => town.draw(soft),
            Self::Name(name) => name.draw(soft),
            Self::Sign(kind, size) => {
                let mut pen = Pen::new(soft);
                place_icons::place(&mut pen, *kind, Vec2::ZERO, *size, false);
                Drawing { pen, words: Vec::new() }
            }
            Self::Note(note) => note.draw(widths, soft),
            Self::Flash(flash) => flash.draw(widths, soft),
        }
    }
}

impl Name {
    fn draw(&self, soft: f32) -> Drawing {
        let colour = thin(paint(self.rgb), f32::from(self.strong) * 0.01);
        let halo = thin(paint(PAPER), f32::from(self.strong) * 0.0065);
        let words = Lettering {
            halo: Some(halo),
            spacing: self.spacing,
            turn: self.turn,
            ..Lettering::new(&self.text, self.face, self.size, colour, Vec2::ZERO, Anchor::CENTER)
        };
        Drawing { pen: Pen::new(soft), words: vec![words] }
    }
}

fn plate_rect(widths: &Widths, text: &str, at: Vec2, lead: f32) -> Rect {
    let wide = widths.of(text, Face::Sans, 11.0, 0.0) + 12.0 + lead;
    Rect::from_center_size(at, Vec2::new(wide, 18.0))
}

/// A plate of paper with words, its left edge or middle at a point; its rectangle.
fn plate(
    pen: &mut Pen,
    words: &mut Vec<Lettering>,
    widths: &Widths,
    text: &str,
    at: Vec2,
    lead: f32,
) -> Rect {
    let rect = plate_rect(widths, text, at, lead);
    pen.plate(rect, 3.0, thin(paint(PAPER), 0.94), paint(INK), 1.0);
    let left = Vec2::new(rect.min.x + 6.0 + lead, at.y - 0.3);
    words.push(Lettering::new(text, Face::Sans, 11.0, paint(INK), left, Anchor::CENTER_LEFT));
    rect
}

/// Room before the words of a plate for its sign, pixels.
const LEAD: f32 = 14.0;

impl NoteIcon {
    /// How far above the point its plate lies, pixels.
    const fn up(self) -> f32 {
        match self {
            Self::Goal => 20.0,
            Self::Start => -20.0,
        }
    }
}

impl Note {
    /// The room that it takes about its point, pixels.
    pub(super) fn rect(&self, widths: &Widths) -> Rect {
        match self {
            Self::Told(text, icon) => plate_rect(widths, text, Vec2::new(0.0, icon.up()), LEAD),
            Self::Day(_) | Self::Cross => Rect::from_center_size(Vec2::ZERO, Vec2::splat(18.0)),
            _ => Rect::from_center_size(Vec2::ZERO, Vec2::splat(22.0)),
        }
    }

    fn draw(&self, widths: &Widths, soft: f32) -> Drawing {
        let (mut pen, mut words) = (Pen::new(soft), Vec::new());
        let (ink, paper, red) = (paint(INK), paint(PAPER), paint(icons::RED));
        match self {
            Self::Day(number) => {
                pen.disc(Vec2::ZERO, 8.0, ink);
                pen.disc(Vec2::ZERO, 6.9, paper);
                words.push(Lettering::new(
                    number,
                    Face::Sans,
                    10.0,
                    ink,
                    Vec2::ZERO,
                    Anchor::CENTER,
                ));
            }
            Self::Told(text, icon) => {
                let up = icon.up();
                let rect = plate(&mut pen, &mut words, widths, text, Vec2::new(0.0, up), LEAD);
                let at = Vec2::new(rect.min.x + 11.0, up);
                match icon {
                    NoteIcon::Start => {
                        icons::chevrons(&mut pen, at - Vec2::new(6.0, 0.0), Vec2::X, 8.0, 2, ink)
                    }
                    NoteIcon::Goal => {
                        pen.line(at + Vec2::new(-3.0, -6.0), at + Vec2::new(-3.0, 6.0), 1.4, ink);
                        let flag = [(-3.0, 6.0), (5.0, 3.0), (-3.0, 0.0)];
                        let flag: Vec<Vec2> =
                            flag.iter().map(|&(x, y)| at + Vec2::new(x, y)).collect();
                        pen.fill(&flag, ink);
                    }
                }
            }
            Self::Cross => {
                for turn in [1.0, -1.0] {
                    let arm = Vec2::new(8.0, 8.0 * turn);
                    pen.line(-arm, arm, 6.0, paper);
                    pen.line(-arm, arm, 3.4, red);
                }
            }
            Self::Enemy | Self::Swim | Self::Hunger | Self::Barren => {
                pen.disc(Vec2::ZERO, 11.0, red);
                pen.disc(Vec2::ZERO, 9.4, paper);
                match self {
                    Self::Enemy => icons::sabres(&mut pen, Vec2::ZERO, 13.0, red),
                    Self::Swim => icons::waves(&mut pen, Vec2::ZERO, 14.0, paint(icons::WATER)),
                    Self::Hunger => icons::bowl(&mut pen, Vec2::new(0.0, 1.0), 14.0, ink),
                    _ => icons::tuft(&mut pen, Vec2::ZERO, 12.0, paint(icons::OCHRE)),
                }
            }
        }
        Drawing { pen, words }
    }
}

impl Flash {
    fn draw(&self, widths: &Widths, soft: f32) -> Drawing {
        let (mut pen, mut words) = (Pen::new(soft), Vec::new());
        let (ink, paper) = (paint(INK), paint(PAPER));
        pen.disc(Vec2::ZERO, 19.0, thin(paper, 0.7));
        let text = match self {
            Self::Battle(text) => {
                pen.circle(Vec2::ZERO, 19.0, 1.6, paint(icons::RED));
                icons::sabres(&mut pen, Vec2::ZERO, 26.0, paint(icons::RED));
                text
            }
            Self::Fire(text) => {
                icons::flame(&mut pen, Vec2::ZERO, 26.0);
                text
            }
            Self::Siege(text) => {
                pen.dashes(
                    &super::painter::ring(Vec2::ZERO, 19.0, 19.0),
                    true,
                    2.4,
                    (6.0, 4.0),
                    paint(icons::RED),
                );
                text
            }
            Self::Taken(text, rgb) => {
                pen.circle(Vec2::ZERO, 19.0, 2.6, paint(*rgb));
                pen.line(Vec2::new(-4.0, -12.0), Vec2::new(-4.0, 13.0), 2.0, ink);
                let flag = [(-4.0, 13.0), (11.0, 13.0), (11.0, 2.0), (-4.0, 2.0)];
                let flag: Vec<Vec2> = flag.iter().map(|&(x, y)| Vec2::new(x, y)).collect();
                pen.shape(&flag, paint(*rgb), ink, 1.1);
                text
            }
        };
        if !text.is_empty() {
            plate(&mut pen, &mut words, widths, text, Vec2::new(0.0, -31.0), 0.0);
        }
        Drawing { pen, words }
    }
}

/// Puts a drawing on an entity, in the place of the one that it bears.
pub(super) fn draw(
    symbol: &mut EntityCommands<'_>,
    meshes: &mut Assets<Mesh>,
    tools: &Tools,
    look: &Appearance,
    scale: f32,
) {
    let drawing = look.draw(&tools.widths, 1.0 / scale);
    symbol.despawn_related::<Children>();
    if drawing.pen.is_empty() {
        symbol.remove::<(Mesh2d, MeshMaterial2d<ColorMaterial>)>();
    } else {
        let mesh = meshes.add(drawing.pen.mesh());
        symbol.insert((Mesh2d(mesh), MeshMaterial2d(tools.paint.clone())));
    }
    symbol.with_children(|children| {
        for words in drawing.words {
            write(children, tools, &words, scale);
        }
    });
}

/// Half the width of the paper around letters, pixels.
const HALO: f32 = 1.25;

fn write(children: &mut ChildSpawnerCommands<'_>, tools: &Tools, words: &Lettering, scale: f32) {
    let font = TextFont {
        font: tools.fonts[words.face as usize].clone().into(),
        // Letters are set as large as they are seen, and made small again with the symbol.
        font_size: (words.size * scale).into(),
        ..default()
    };
    let place = |by: Vec2, z: f32| {
        Transform::from_translation((words.at + by).extend(z))
            .with_rotation(Quat::from_rotation_z(words.turn))
            .with_scale(Vec3::splat(1.0 / scale).with_z(1.0))
    };
    let mut set = |colour: Paint, by: Vec2, z: f32| {
        children.spawn((
            Text2d::new(text::harmless_line(&words.text)),
            font.clone(),
            TextColor(colour.into()),
            TextLayout::no_wrap(),
            LetterSpacing::Px(words.spacing * scale),
            words.anchor,
            place(by, z),
        ));
    };
    if let Some(halo) = words.halo {
        for i in 0..6 {
            let by = Vec2::from_angle(i as f32 * std::f32::consts::FRAC_PI_3) * HALO;
            set(halo, by, 0.004);
        }
        // Light is mixed in proportion, which makes thin dark letters pale: they are inked twice.
        set(words.colour, Vec2::ZERO, 0.005);
    }
    set(words.colour, Vec2::ZERO, 0.006);
}
