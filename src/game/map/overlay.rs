//! Overlays: what the texture of cells says of every hex.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
