//! What the shaders are given.

use bevy::{
    prelude::*,
    reflect::TypePath,
    render::render_resource::{AsBindGroup, ShaderType},
    shader::ShaderRef,
    sprite_render::{AlphaMode2d, Material2d},
};

/// Numbers for both shaders; they change with the day, the scenario and the preferences, never
/// with the camera.
#[derive(ShaderType, Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Params {
    /// The painted rectangle: west, south, east, north.
    pub painted: Vec4,
    /// The rectangle of the hexes.
    pub bounds: Vec4,
    /// Colour of what is dry, and its strength.
    pub dry: Vec4,
    /// Columns and rows.
    pub cells: UVec2,
    /// Reaches under ice.
    pub ice: u32,
    /// Reaches in flood.
    pub flood: u32,
    /// Physical pixels in a pixel of the interface.
    pub pixel: f32,
    /// 1 = the hex grid is drawn.
    pub grid: f32,
    /// Kilometres a pixel of the painting.
    pub fine_km: f32,
    /// 1 = stronger contrasts.
    pub contrast: f32,
}

/// The ground.
#[derive(Asset, TypePath, AsBindGroup, Clone, Debug)]
pub(super) struct GroundMaterial {
    /// Numbers.
    #[uniform(0)]
    pub params: Params,
    /// Wash and light.
    #[texture(1)]
    #[sampler(2)]
    pub wash: Handle<Image>,
    /// Height, green, shore, noise.
    #[texture(3)]
    pub facts: Handle<Image>,
    /// Ink signs.
    #[texture(4)]
    pub signs: Handle<Image>,
    /// The season.
    #[texture(5)]
    pub season: Handle<Image>,
    /// Paper and pen: noise that repeats.
    #[texture(6)]
    #[sampler(7)]
    pub paper: Handle<Image>,
    /// Overlay by hex.
    #[texture(8, sample_type = "float", filterable = false)]
    pub cell_wash: Handle<Image>,
    /// Pattern, veil, highlight by hex.
    #[texture(9, sample_type = "float", filterable = false)]
    pub cell_signs: Handle<Image>,
}

impl Material2d for GroundMaterial {
    fn vertex_shader() -> ShaderRef {
        "shaders/ground.wgsl".into()
    }

    fn fragment_shader() -> ShaderRef {
        "shaders/ground.wgsl".into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Opaque
    }
}

/// Rivers and roads.
#[derive(Asset, TypePath, AsBindGroup, Clone, Debug)]
pub(super) struct LineMaterial {
    /// Numbers.
    #[uniform(0)]
    pub params: Params,
    /// Height, green, shore, noise.
    #[texture(1)]
    #[sampler(2)]
    pub facts: Handle<Image>,
}

impl Material2d for LineMaterial {
    fn vertex_shader() -> ShaderRef {
        "shaders/lines.wgsl".into()
    }

    fn fragment_shader() -> ShaderRef {
        "shaders/lines.wgsl".into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }
}
