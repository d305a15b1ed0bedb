//! What stands on the map: banners of forces, yurts of camps, towns, contacts, names, routes,
//! and the small effects of a week that is shown.
//!
//! [`scene`] and [`places`] make a list of marks from what the mirror holds, [`names`] adds the names that
//! find room, [`routes`] the ways and [`effects`] what flashes up; [`sprite`] brings the list onto
//! the map. A mark is drawn with triangles by a [`painter`] in pixels and keeps its size on the
//! screen: zooming and moving only change transforms. The list is made anew when something that
//! it shows has changed.
//!
//! Deliberately absent: anything that the watching eyes do not know. Other sides' bodies come
//! from the mirror's contacts alone.

mod banner;
mod effects;
mod glyph_widths;
mod icons;
mod names;
mod painter;
mod places;
mod river_labels;
mod routes;
mod scene;
mod sprite;

pub use names::Written;
pub use sprite::Mark;

use self::{
    effects::Flashes,
    glyph_widths::Widths,
    names::Gazetteer,
    routes::Ways,
    scene::{Camp, Force, Scene},
    sprite::{Item, Key, Look, Standing, Tools},
};
use super::{
    intent::{Screen, Sheet},
    map::{MapCamera, MapView},
    mirror::{CampRef, Fares, ForceRef, Holder, Of, PlaceRef, Sight, Stands, Strength},
    model::{Paths, Picks, Pointed, Selected, SettingsRes, Sheets, Shown, UiTexts, Viewpoint},
    palette,
    planning::Draft,
    playback::{Playback, day_seconds},
};
use bevy::{
    ecs::system::SystemParam, prelude::*, sprite_render::ColorMaterial,
    transform::TransformSystems, window::RequestRedraw,
};
use rules::{
    ids::{ForceId, SideId, Subject},
    state::CampaignState,
};
use std::{collections::BTreeMap, sync::Arc};

/// The names that are written on the map now.
#[derive(Resource, Default, Clone, Debug)]
pub struct Lettering(pub Vec<Written>);

/// The stack that lies open under the pointer, by its first force, and where it lies.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
struct Open(Option<ForceId>);

/// What can be clicked, about the marks; and which stacks open where.
#[derive(Resource, Default)]
struct WidgetRects {
    picks: Vec<(Key, Rect, Subject)>,
    stacks: Vec<(Key, Rect, ForceId)>,
    /// Whether the places on the map must be worked out anew.
    stale: bool,
}

/// What the map is looked at with.
#[derive(SystemParam)]
struct Looking<'w> {
    shown: Option<Res<'w, Shown>>,
    eyes: Res<'w, Viewpoint>,
    selected: Res<'w, Selected>,
    prefs: Res<'w, SettingsRes>,
    words: Res<'w, UiTexts>,
    view: Res<'w, MapView>,
    screen: Res<'w, State<Screen>>,
    sheets: Res<'w, Sheets>,
}

impl Looking<'_> {
    /// What is shown, where the map may be seen: not behind menus, and not while one person
    /// hands over to another.
    fn map(&self) -> Option<&Shown> {
        let on_map = matches!(self.screen.get(), Screen::Campaign | Screen::Replay);
        let covered = self.sheets.0.iter().any(|sheet| matches!(sheet, Sheet::HandOver(_)));
        self.shown.as_deref().filter(|_| on_map && !covered)
    }

    fn is_campaign(&self) -> bool {
        *self.screen.get() == Screen::Campaign
    }

    /// Whether anything but the scale has changed.
    fn is_changed(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.is_changed())
            || self.eyes.is_changed()
            || self.selected.is_changed()
            || self.prefs.is_changed()
            || self.words.is_changed()
            || self.screen.is_changed()
            || self.sheets.is_changed()
    }

    fn scale(&self) -> f32 {
        self.prefs.0.scale_percent.clamp(75, 200) as f32 / 100.0
    }

    /// Kilometres in a pixel of the marks.
    fn unit(&self) -> f32 {
        self.view.scale * self.scale()
    }

    fn rgb(&self, state: &CampaignState, side: SideId) -> [u8; 3] {
        let key = state.scenario.sides.get(side.index()).map_or("", |side| side.key.as_str());
        palette::side_rgb(self.prefs.0.palette, key, side)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Lettering>()
        .init_resource::<Open>()
        .init_resource::<WidgetRects>()
        .init_resource::<Standing>()
        .init_resource::<Ways>()
        .init_resource::<Flashes>()
        .add_systems(Startup, prepare)
        .add_systems(Update, await_letters)
        // When everything has been carried out, shown and mirrored, and the camera stands.
        .add_systems(
            PostUpdate,
            (
                effects::listen,
                effects::pass,
                routes::plot,
                lay_out,
                routes::draw,
                stand,
                reach,
                point,
            )
                .chain()
                .before(TransformSystems::Propagate)
                .before(bevy::text::detect_text_needs_rerender),
        );
}

fn prepare(
    mut commands: Commands,
    shelf: Res<Paths>,
    assets: Res<AssetServer>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let widths = Widths::read(&shelf.library.assets());
    commands.insert_resource(Tools::new(widths, &assets, &mut materials));
}

/// Nothing else wakes a resting window when letters have come.
fn await_letters(
    tools: Res<Tools>,
    assets: Res<AssetServer>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if tools.wait(&assets) {
        redraw.write(RequestRedraw);
    }
}

type ForceParts<'a> =
    (&'a ForceRef, &'a Of, &'a Stands, &'a Strength, &'a Sight, Option<&'a Fares>);
type CampParts<'a> = (&'a CampRef, &'a Of, &'a Stands, &'a Strength, &'a Sight);

/// What the mirror holds.
#[derive(SystemParam)]
struct Mirrored<'w, 's> {
    forces: Query<'w, 's, ForceParts<'static>>,
    camps: Query<'w, 's, CampParts<'static>>,
    places: Query<'w, 's, (&'static PlaceRef, &'static Holder)>,
}

impl Mirrored<'_, '_> {
    fn forces(&self) -> Vec<Force> {
        let mut forces: Vec<Force> = self
            .forces
            .iter()
            .map(|(id, side, spot, men, sight, fares)| Force {
                id: id.0,
                side: side.0,
                spot: spot.0,
                men: men.0,
                sight: *sight,
                fares: fares.copied(),
            })
            .collect();
        forces.sort_by_key(|force| force.id);
        forces
    }

    fn camps(&self) -> Vec<Camp> {
        let mut camps: Vec<Camp> = self
            .camps
            .iter()
            .map(|(id, side, spot, households, sight)| Camp {
                id: id.0,
                side: side.0,
                spot: spot.0,
                households: households.0,
                sight: *sight,
            })
            .collect();
        camps.sort_by_key(|camp| camp.id);
        camps
    }
}

/// What has been laid out, to see when it must be done anew.
#[derive(Default)]
struct Done {
    unit: f32,
    scale: f32,
    gazetteer: Option<((usize, text::Lang), Gazetteer)>,
    bodies: BTreeMap<Key, Vec2>,
}

#[allow(clippy::too_many_arguments, reason = "everything that stands on the map")]
fn lay_out(
    mut commands: Commands,
    looking: Looking<'_>,
    mirrored: Mirrored<'_, '_>,
    ways: Res<Ways>,
    flashes: Res<Flashes>,
    open: Res<Open>,
    tools: Res<Tools>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut standing: ResMut<Standing>,
    mut marks: Query<&mut Mark>,
    mut hits: ResMut<WidgetRects>,
    mut lettering: ResMut<Lettering>,
    mut done: Local<Done>,
) {
    let unit = looking.unit();
    let rescaled = (unit / done.unit.max(1e-6) - 1.0).abs() > 0.05
        || (unit != done.unit && looking.view.is_still());
    let changed =
        looking.is_changed() || ways.is_changed() || flashes.is_changed() || open.is_changed();
    if !(rescaled || changed) {
        return;
    }
    done.unit = unit;
    let scale = looking.scale();
    if scale != done.scale {
        // Letters are set anew in another size.
        let old = std::mem::take(&mut standing.items);
        old.into_values().for_each(|(entity, _)| commands.entity(entity).despawn());
        done.scale = scale;
    }
    let Some(shown) = looking.map() else {
        let old = std::mem::take(&mut standing.items);
        old.into_values().for_each(|(entity, _)| commands.entity(entity).despawn());
        *hits = WidgetRects { stale: true, ..WidgetRects::default() };
        lettering.0.clear();
        return;
    };
    let state = shown.state();
    let of = (Arc::as_ptr(&state.scenario) as usize, looking.words.0.lang());
    if done.gazetteer.as_ref().is_none_or(|(before, _)| *before != of) {
        let gazetteer = Gazetteer::new(&state.scenario, of.1, &tools.widths);
        done.gazetteer = Some((of, gazetteer));
    }
    let scene = Scene {
        state,
        eyes: *looking.eyes,
        seen: looking.eyes.of(state),
        texts: &looking.words.0,
        widths: &tools.widths,
        palette: looking.prefs.0.palette,
        unit,
        selected: looking.selected.0,
        open: open.0,
        forces: mirrored.forces(),
        camps: mirrored.camps(),
        places: {
            let mut places: Vec<_> = mirrored.places.iter().map(|(p, h)| (p.0, h.0)).collect();
            places.sort_by_key(|&(place, _)| place);
            places
        },
    };
    let mut table = scene.lay_out();
    let notes: Vec<Item> = ways.items().collect();
    table.taken.extend(notes.iter().filter_map(|item| match &item.look {
        Look::Note(note) => Some(scene::moved(note.rect(&tools.widths), item.at / unit + item.off)),
        _ => None,
    }));
    let written = match &done.gazetteer {
        Some((_, gazetteer)) => gazetteer.write(&scene, &mut table),
        None => Vec::new(),
    };
    table.items.extend(notes);
    table.items.extend(flashes.items(state));
    let before = std::mem::replace(&mut done.bodies, std::mem::take(&mut table.bodies));
    table.picks.sort_by(|a, b| a.1.total_cmp(&b.1));
    hits.picks = table.picks.into_iter().map(|(key, _, rect, thing)| (key, rect, thing)).collect();
    hits.stacks = table.stacks;
    hits.stale = true;
    lettering.0 = written;
    let came_from = |key: Key| before.get(&key).copied();
    sprite::settle(
        &mut commands,
        &mut standing,
        &mut marks,
        &mut meshes,
        &tools,
        table.items,
        scale,
        flashes.is_moving(),
        came_from,
    );
}

/// Brings marks to where they stand, in the size in which they are seen.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn stand(
    looking: Looking<'_>,
    camera: Query<&Camera, With<MapCamera>>,
    playback: Res<Playback>,
    time: Res<Time>,
    mut marks: Query<(&mut Mark, &mut Transform)>,
    mut hits: ResMut<WidgetRects>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut last: Local<Option<(Vec2, f32)>>,
) {
    let view = &looking.view;
    let unit = looking.unit();
    // A body is on its way for most of the day, then rests.
    let by = time.delta_secs() / (0.85 * day_seconds(&looking.prefs)).max(0.05);
    let by = if playback.paused && !playback.is_idle() { 0.0 } else { by };
    let moved = last.replace((view.centre, unit)) != Some((view.centre, unit));
    let dots = camera.iter().next().and_then(Camera::target_scaling_factor).unwrap_or(1.0);
    let mut gliding = false;
    for (mut mark, mut transform) in &mut marks {
        let glides = mark.share < 1.0;
        if glides {
            mark.share = (mark.share + by).min(1.0);
            gliding = true;
        } else if !(moved || mark.is_changed()) {
            continue;
        }
        let mut at = mark.now() + mark.off * unit;
        if view.is_still() && !glides {
            // On whole dots of the screen letters are sharp.
            let dot = view.scale / dots;
            at = view.centre + ((at - view.centre) / dot).round() * dot;
        }
        let place =
            Transform::from_translation(at.extend(mark.z)).with_scale(Vec3::new(unit, unit, 1.0));
        transform.set_if_neq(place);
    }
    if gliding || moved {
        hits.stale = true;
    }
    if gliding {
        redraw.write(RequestRedraw);
    }
}

/// Where things can be clicked now.
fn reach(
    looking: Looking<'_>,
    standing: Res<Standing>,
    marks: Query<&Mark>,
    mut hits: ResMut<WidgetRects>,
    mut picks: ResMut<Picks>,
) {
    if !hits.stale {
        return;
    }
    hits.bypass_change_detection().stale = false;
    let unit = looking.unit();
    picks.0 = hits
        .picks
        .iter()
        .filter_map(|(key, rect, thing)| {
            let mark = marks.get(standing.items.get(key)?.0).ok()?;
            Some((names::on_map(*rect, mark.now(), mark.off, unit), *thing))
        })
        .collect();
}

/// What lies under the pointer; a stack under it opens.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn point(
    looking: Looking<'_>,
    pointed: Res<Pointed>,
    draft: Option<Res<Draft>>,
    playback: Res<Playback>,
    hits: Res<WidgetRects>,
    standing: Res<Standing>,
    marks: Query<&Mark>,
    mut open: ResMut<Open>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let at = pointed.0;
    // While a goal is sought, nothing opens in its way.
    let aiming = draft.is_some_and(|draft| draft.takes_clicks()) || !playback.is_idle();
    let unit = looking.unit();
    let under = at.filter(|_| !aiming).and_then(|at| {
        let mut here = hits.stacks.iter().filter(|(key, rect, _)| {
            let mark = standing.items.get(key).and_then(|(entity, _)| marks.get(*entity).ok());
            mark.is_some_and(|mark| names::on_map(*rect, mark.now(), mark.off, unit).contains(at))
        });
        // What lies open stays open as long as the pointer is on it.
        let found: Vec<ForceId> = here.by_ref().map(|&(.., lead)| lead).collect();
        found.iter().copied().find(|&lead| open.0 == Some(lead)).or(found.last().copied())
    });
    if open.set_if_neq(Open(under)) {
        redraw.write(RequestRedraw);
    }
}

impl Mark {
    /// What it stands for: the first force of a stack, the largest camp of a heap.
    #[must_use]
    pub const fn thing(&self) -> Option<Subject> {
        match self.key {
            Key::Force(force) => Some(Subject::Force(force)),
            Key::Camp(camp) => Some(Subject::Camp(camp)),
            Key::Place(place) => Some(Subject::Place(place)),
            _ => None,
        }
    }
}
