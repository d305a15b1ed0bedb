//! The country behind the main menu.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
