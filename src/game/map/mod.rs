//! The country: relief, water, roads, seasons, overlays, and the camera over it.

mod camera;
pub mod cells;
mod cursor;
pub mod overlay;
pub mod pointer;
pub mod relief;

pub use camera::{Canvas, MapCamera, MapView};

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        camera::plugin,
        pointer::plugin,
        cursor::plugin,
        cells::plugin,
        relief::plugin,
        overlay::plugin,
    ));
}
