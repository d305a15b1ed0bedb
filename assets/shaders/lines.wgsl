// Rivers and roads: bands that keep their width on the screen. Lengths called px are pixels of the
// screen; `unit` is how many of them a pixel of the interface has.
#import bevy_sprite::{mesh2d_functions, mesh2d_view_bindings::view}
#import "shaders/sheet.wgsl"::{Params, depth_km}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> p: Params;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var facts: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(2) var clamped: sampler;

const ROAD_INK = vec3<f32>(0.300, 0.190, 0.120);
const RIVER_INK = vec3<f32>(0.200, 0.330, 0.410);
const RIVER_FILL = vec3<f32>(0.520, 0.655, 0.710);
const ICE_FILL = vec3<f32>(0.900, 0.925, 0.930);

struct Vertex {
    @builtin(instance_index) instance: u32,
    @location(0) position: vec3<f32>,
    // Outwards, longer at bends.
    @location(1) out: vec3<f32>,
    // Side (-1, 1) and kilometres along the line.
    @location(2) uv: vec2<f32>,
    // Kind (1-4 river, 11-15 road), reach, share of the full width.
    @location(4) what: vec4<f32>,
};

struct Stroke {
    @builtin(position) position: vec4<f32>,
    @location(0) at: vec2<f32>,
    // Px from the middle, and km along.
    @location(1) run: vec2<f32>,
    @location(2) swell: f32,
    @location(3) @interpolate(flat) kind: u32,
    @location(4) @interpolate(flat) state: u32,
};

fn km_a_px() -> f32 {
    return 2.0 / (view.clip_from_world[0][0] * view.viewport.z);
}

// How much bolder lines are from near.
fn boldness() -> f32 {
    return clamp(pow(0.6 / (km_a_px() * p.pixel), 0.42), 0.70, 2.7);
}

// Half of a line's width, px.
fn half_width(kind: u32, swell: f32) -> f32 {
    let bold = boldness();
    var wide = 0.5;
    switch kind {
        case 1u: { wide = 1.75 * bold; }
        case 2u: { wide = 1.05 * bold; }
        case 3u: { wide = 0.62 * bold; }
        case 4u: { wide = 0.50 * bold; }
        case 11u: { wide = 1.00 + 0.62 * bold; }
        case 12u: { wide = 0.35 + 0.42 * bold; }
        case 13u: { wide = 0.30 + 0.38 * bold; }
        case 14u: { wide = 0.25 + 0.32 * bold; }
        default: { wide = 0.30 + 0.38 * bold; }
    }
    return wide * swell * p.pixel;
}

// State: 1 ice, 2 flood.
fn flood_width(state: u32) -> f32 {
    return select(0.0, (1.2 + 3.2 * boldness()) * p.pixel, (state & 2u) != 0u);
}

@vertex
fn vertex(v: Vertex) -> Stroke {
    let reach = u32(v.what.y + 0.5);
    let bit = select(0u, 1u << (reach & 31u), reach < 32u);
    var stroke: Stroke;
    stroke.kind = u32(v.what.x + 0.5);
    stroke.state = select(0u, 1u, (p.ice & bit) != 0u) | select(0u, 2u, (p.flood & bit) != 0u);
    stroke.swell = v.what.z;
    // A pixel more for the soft edge, three for what sticks out.
    let reach_px = half_width(stroke.kind, v.what.z) + flood_width(stroke.state) * v.what.z + 1.0 + 2.0 * p.pixel;
    let at = v.position.xy + v.out.xy * reach_px * km_a_px();
    stroke.at = at;
    stroke.run = vec2<f32>(v.uv.x * reach_px, v.uv.y);
    stroke.position = mesh2d_functions::mesh2d_position_local_to_clip(
        mesh2d_functions::get_world_from_local(v.instance),
        vec4<f32>(at, v.position.z, 1.0),
    );
    return stroke;
}

// Strokes of `on` px in every `period`, soft at the ends.
fn dashes(along: f32, on: f32, period: f32) -> f32 {
    let x = abs(fract(along / period) - 0.5) * period;
    return clamp((period - on) * -0.5 + x + 0.5, 0.0, 1.0);
}

@fragment
fn fragment(in: Stroke) -> @location(0) vec4<f32> {
    let unit = p.pixel;
    let x = abs(in.run.x);
    let wide = half_width(in.kind, in.swell);
    // Px along the line: the measure changes in steps, so that dashes do not creep while zooming.
    let along = in.run.y / exp2(round(log2(km_a_px() * unit)));
    let body = clamp(wide - x + 0.5, 0.0, 1.0) * clamp(wide * 2.0, 0.3, 1.0);
    var colour = ROAD_INK;
    var alpha = body;
    let far = smoothstep(0.75, 1.5, km_a_px() * unit);
    switch in.kind {
        case 1u, 2u, 3u: {
            let bank = smoothstep(wide - 1.35 * unit, wide - 0.55 * unit, x);
            let open = smoothstep(1.0 * unit, 1.7 * unit, wide);
            colour = mix(RIVER_INK, mix(RIVER_FILL, RIVER_INK, bank), open);
            if (in.state & 1u) != 0u {
                // Cracks: slanted pairs that stop short of one bank, so that ice is no railway.
                let skew = along + in.run.x / unit * 0.9;
                let number = floor(skew / 13.0);
                let shore = select(in.run.x, -in.run.x, fract(number * 0.5) > 0.25);
                let crack = max(dashes(skew, 1.1, 13.0), dashes(skew - 3.2, 1.0, 13.0) * step(0.0, shore));
                let tick = crack * clamp(wide + 0.8 * unit - x + 0.5, 0.0, 1.0) * step(-0.45 * wide, shore);
                colour = mix(mix(ICE_FILL, RIVER_INK, bank * 0.9), RIVER_INK, tick * 0.85);
                alpha = max(alpha, tick * 0.85);
            } else if (in.state & 2u) != 0u {
                let rim = wide + flood_width(in.state) * in.swell;
                let over = clamp(rim - x + 0.5, 0.0, 1.0);
                let stripes = dashes(along + in.run.x / unit, 1.4, 5.0);
                let edge = clamp(1.0 - abs(x - rim + unit), 0.0, 1.0) * dashes(along, 5.0, 8.0);
                let flood = over * max(0.20 + 0.30 * stripes, edge * 0.7);
                colour = mix(RIVER_INK * 1.25, colour, body);
                alpha = max(alpha, flood);
            }
        }
        case 4u: {
            colour = mix(RIVER_INK, ROAD_INK, 0.35);
            alpha = body * dashes(along, 6.0, 9.5) * 0.8;
        }
        case 11u: {
            // Two lines with paper between; from afar one.
            let between = clamp(wide - 1.25 * unit - x + 0.5, 0.0, 1.0) * (1.0 - far);
            colour = mix(ROAD_INK, vec3<f32>(0.900, 0.840, 0.700), between);
            alpha = mix(body * 0.95, clamp(0.62 * unit - x + 0.5, 0.0, 1.0) * 0.9, far);
        }
        case 12u: { alpha = body * mix(0.85, 0.70, far); }
        case 13u: { alpha = body * dashes(along, 7.5, 10.5) * mix(0.85, 0.65, far); }
        case 14u: { alpha = body * dashes(along, 3.6, 6.6) * mix(0.75, 0.45, far); }
        default: {
            let spot = length(vec2<f32>(in.run.x, (fract(along / 5.5) - 0.5) * 5.5 * unit));
            alpha = clamp(wide * 1.15 - spot + 0.5, 0.0, 1.0) * mix(0.75, 0.40, far);
        }
    }
    // Lakes swallow what runs into them.
    let size = p.painted.zw - p.painted.xy;
    let uv = vec2<f32>(in.at.x - p.painted.x, p.painted.w - in.at.y) / size;
    let depth = depth_km(textureSampleLevel(facts, clamped, uv, 0.0).b);
    alpha *= clamp(0.5 - depth / km_a_px(), 0.0, 1.0);
    if min(min(uv.x, uv.y), 1.0 - max(uv.x, uv.y)) < 0.0 {
        alpha = 0.0;
    }
    return vec4<f32>(pow(colour, vec3<f32>(2.2)), alpha);
}
