//! What stands on the map: banners of forces, yurts of camps, towns, contacts, names, routes,
//! and the small effects of a week that is shown.
//!
//! A symbol is an entity of its own beside the bodies that the mirror holds ([`board`]): what it
//! stands for never changes, everything else is written where it differs. [`places`] and [`forces`]
//! gather bodies into symbols and dress those whose bodies are known otherwise now, [`names`] writes
//! the names that find room, [`routes`] the ways and [`effects`] what flashes up. A symbol is drawn
//! with triangles by a [`painter`] in pixels and keeps its size on the screen: zooming and moving
//! only change transforms.
//!
//! Deliberately absent: anything that the watching eyes do not know. Other sides' bodies come
//! from the mirror's contacts alone.

mod banner;
mod board;
mod drawing;
mod effects;
mod forces;
mod gazetteer;
mod glyph_widths;
mod icons;
mod land_signs;
mod names;
mod painter;
mod place_icons;
mod places;
mod river_labels;
mod route_tracer;
mod routes;
mod scene;
mod sprite;

pub use board::{Glide, Symbol, SymbolRef};
pub use names::Written;

use self::{
    board::{Clickable, DayShown, Placement, SymbolIndex, on_map},
    effects::Flashes,
    gazetteer::Gazetteer,
    glyph_widths::Widths,
    routes::RouteLines,
    scene::LayoutContext,
    sprite::Tools,
};
use super::{
    intent::{Screen, Sheet},
    map::MapView,
    model::{Paths, Pointed, Selected, SettingsRes, Sheets, Shown, UiTexts, Viewpoint},
    palette,
    planning::Draft,
    playback::Playback,
};
use bevy::{
    ecs::system::SystemParam, prelude::*, sprite_render::ColorMaterial,
    transform::TransformSystems, window::RequestRedraw,
};
use rules::{
    ids::{ForceId, SideId, Subject},
    state::CampaignState,
};

/// The stack that lies open under the pointer, by its first force.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
struct OpenStack(Option<ForceId>);

/// What the map is looked at with.
#[derive(SystemParam)]
struct Looking<'w> {
    shown: Option<Res<'w, Shown>>,
    viewpoint: Res<'w, Viewpoint>,
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
            || self.viewpoint.is_changed()
            || self.selected.is_changed()
            || self.prefs.is_changed()
            || self.words.is_changed()
            || self.screen.is_changed()
            || self.sheets.is_changed()
    }

    fn scale(&self) -> f32 {
        self.prefs.0.scale_percent.clamp(75, 200) as f32 / 100.0
    }

    /// Kilometres in a pixel of the symbols.
    fn unit(&self) -> f32 {
        self.view.scale * self.scale()
    }

    fn rgb(&self, state: &CampaignState, side: SideId) -> [u8; 3] {
        let key = state.scenario.sides.get(side.index()).map_or("", |side| side.key.as_str());
        palette::side_rgb(self.prefs.0.palette, key, side)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OpenStack>()
        .init_resource::<LayoutContext>()
        .init_resource::<SymbolIndex>()
        .init_resource::<DayShown>()
        .init_resource::<Gazetteer>()
        .init_resource::<RouteLines>()
        .init_resource::<Flashes>()
        .add_systems(Startup, prepare)
        .add_systems(Update, await_letters)
        // When everything has been carried out, shown and mirrored, and the camera stands.
        .add_systems(
            PostUpdate,
            (
                (effects::listen, effects::pass, routes::plot, board::look_through).chain(),
                (places::dress, forces::gather, places::gather_camps).chain(),
                (forces::dress, places::dress_camps, forces::place, forces::open_stack).chain(),
                (routes::note, effects::show, names::read, names::write).chain(),
                (board::draw, routes::draw, board::stand, board::reach, point).chain(),
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

/// A stack under the pointer opens.
fn point(
    looking: Looking<'_>,
    pointed: Res<Pointed>,
    draft: Option<Res<Draft>>,
    playback: Res<Playback>,
    symbols: Query<(&SymbolRef, &Glide, &Placement, &Clickable)>,
    mut open: ResMut<OpenStack>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    // While a goal is sought, nothing opens in its way.
    let aiming = draft.is_some_and(|draft| draft.takes_clicks()) || !playback.is_idle();
    let unit = looking.unit();
    let under = pointed.0.filter(|_| !aiming).and_then(|at| {
        let here = symbols.iter().filter_map(|(key, glide, placement, clickable)| {
            let rect = on_map(clickable.opens?, glide.now(), placement.off, unit);
            let Some(Subject::Force(lead)) = key.thing().filter(|_| rect.contains(at)) else {
                return None;
            };
            // What lies open stays open as long as the pointer is on it; else the topmost opens.
            Some((open.0 == Some(lead), placement.z, lead))
        });
        here.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))).map(|(.., lead)| lead)
    });
    if open.set_if_neq(OpenStack(under)) {
        redraw.write(RequestRedraw);
    }
}
