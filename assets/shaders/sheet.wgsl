// What both shaders of the country are given; `Params` is `material::Params`.

struct Params {
    painted: vec4<f32>,
    bounds: vec4<f32>,
    dry: vec4<f32>,
    cells: vec2<u32>,
    ice: u32,
    flood: u32,
    pixel: f32,
    grid: f32,
    fine_km: f32,
    contrast: f32,
};

// Kilometres from the shore at which the byte of the distance is full.
const SHORE_KM: f32 = 8.0;
// Kilometres from the shore by the byte of the facts: water above zero.
fn depth_km(byte: f32) -> f32 {
    return (byte * 2.0 - 1.0) * SHORE_KM;
}
