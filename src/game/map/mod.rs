//! The country: relief, water, roads, seasons, overlays, and the camera over it.

mod camera;
pub mod cells;
mod cursor;
mod edge;
pub mod overlay;
pub mod pointer;
pub mod relief;
mod sweep;
mod view;

pub use camera::{Canvas, MapCamera};
pub use view::{FOOT, MapView, SLIVER};

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        camera::plugin,
        pointer::plugin,
        cursor::plugin,
        edge::plugin,
        cells::plugin,
        relief::plugin,
        overlay::plugin,
    ));
}
