// The ground: a painted sheet with light, season and water on it, the overlay of the hexes above,
// on paper with a neat line around. Colours are mixed as painters do, in sRGB, and turned to
// linear light at the end. Lengths called px are pixels of the interface.
#import bevy_sprite::{mesh2d_functions, mesh2d_view_bindings::view}
#import "shaders/sheet.wgsl"::{Params, SHORE_KM, depth_km}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> p: Params;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var wash: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(2) var clamped: sampler;
@group(#{MATERIAL_BIND_GROUP}) @binding(3) var facts: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(4) var signs: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(5) var season: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(6) var paper: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(7) var repeated: sampler;
@group(#{MATERIAL_BIND_GROUP}) @binding(8) var cell_wash: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(9) var cell_signs: texture_2d<f32>;

const PAPER = vec3<f32>(0.867, 0.812, 0.690);
const INK = vec3<f32>(0.205, 0.150, 0.110);
const WATER_INK = vec3<f32>(0.240, 0.370, 0.440);
const CORNER_KM = 8.660254;
const HALF_HEX_KM = 7.5;
const HIGHEST_M = 5100.0;

fn random(at: vec2<i32>) -> vec2<f32> {
    var h = u32(at.x) * 374761393u + u32(at.y) * 668265263u;
    h = (h ^ (h >> 13u)) * 1274126177u;
    h = h ^ (h >> 16u);
    return vec2<f32>(f32(h & 0xffffu), f32(h >> 16u)) / 65535.0;
}

// ---------------------------------------------------------------- signs of the ground

// Dots of sand: one in a cell of `size` px, at random, some larger.
fn sand(at: vec2<f32>, size: f32) -> f32 {
    let row = floor(at.y / size);
    let shifted = vec2<f32>(at.x + size * 0.37 * row, at.y);
    let cell = floor(shifted / size);
    let r = random(vec2<i32>(cell));
    let d = shifted - (cell + 0.16 + 0.68 * r) * size;
    let radius = 0.45 + 0.55 * fract(r.x * 13.7 + r.y * 3.1);
    return clamp(radius + 0.45 - length(d), 0.0, 1.0) * step(0.22, fract(r.x * 7.13 + r.y));
}

// Tufts of reed: a level stroke, three upright.
fn reed(at: vec2<f32>) -> f32 {
    let size = vec2<f32>(17.0, 12.0);
    let row = floor(at.y / size.y);
    let shifted = vec2<f32>(at.x + 8.5 * fract(row * 0.5) * 2.0, at.y);
    let cell = floor(shifted / size);
    let r = random(vec2<i32>(cell));
    if r.x > 0.72 { return 0.0; }
    let d = shifted - (cell + 0.35 + 0.3 * r) * size;
    let level = clamp(0.9 - abs(d.y), 0.0, 1.0) * step(abs(d.x), 4.5);
    let lean = abs(d.x - sign(d.x) * floor(abs(d.x) / 2.4 + 0.5) * 2.4 * (1.0 + 0.05 * d.y));
    let blade = clamp(0.85 - lean, 0.0, 1.0) * step(0.0, d.y) * step(d.y, 4.2 - abs(d.x)) * step(abs(d.x), 3.2);
    return max(level, blade);
}

// Trees: little rings, darker on the lower right.
fn tree(at: vec2<f32>) -> f32 {
    let size = 12.0;
    let row = floor(at.y / size);
    let shifted = vec2<f32>(at.x + size * 0.41 * row, at.y);
    let cell = floor(shifted / size);
    let r = random(vec2<i32>(cell) + vec2<i32>(91, 37));
    if fract(r.x * 5.7 + r.y * 3.3) > 0.6 { return 0.0; }
    let d = shifted - (cell + 0.26 + 0.48 * r) * size;
    let radius = 1.5 + 1.1 * r.x;
    let ring = clamp(0.9 - abs(length(d) - radius), 0.0, 1.0);
    let shade = clamp(radius - length(d - vec2<f32>(0.7, -0.7)), 0.0, 1.0) * 0.35;
    return max(ring * (0.55 + 0.45 * step(0.0, d.x - d.y)), shade);
}

// Salt: short level strokes in rows.
fn salt(at: vec2<f32>) -> f32 {
    let row = floor(at.y / 5.0);
    let r = random(vec2<i32>(vec2<f32>(floor((at.x + row * 5.3) / 13.0), row)));
    let x = fract((at.x + row * 5.3) / 13.0) * 13.0;
    let on = step(1.0 + 3.0 * r.x, x) * step(x, 8.0 + 4.0 * r.y);
    return on * clamp(0.8 - abs(fract(at.y / 5.0) * 5.0 - 2.5), 0.0, 1.0);
}

// ---------------------------------------------------------------- hexes

struct Hex {
    cell: vec2<i32>,
    // From the nearest side, km.
    edge: f32,
    // The hex beyond that side.
    beyond: vec2<i32>,
};

fn hex_at(at: vec2<f32>) -> Hex {
    let q = at.x / (1.5 * CORNER_KM);
    let r = -at.y / (2.0 * HALF_HEX_KM) - q * 0.5;
    let s = -q - r;
    var a = round(q);
    var b = round(r);
    let c = round(s);
    let da = abs(a - q);
    let db = abs(b - r);
    let dc = abs(c - s);
    if da > db && da > dc { a = -b - c; } else if db > dc { b = -a - c; }
    let column = i32(a);
    let odd = column & 1;
    let row = i32(b) + (column - odd) / 2;
    let centre = vec2<f32>(1.5 * CORNER_KM * a, -2.0 * HALF_HEX_KM * (f32(row) + 0.5 * f32(odd)));
    let d = at - centre;
    let north = d.y;
    let north_east = 0.8660254 * d.x + 0.5 * d.y;
    let south_east = 0.8660254 * d.x - 0.5 * d.y;
    var hex: Hex;
    hex.cell = vec2<i32>(column, row);
    if abs(north) >= abs(north_east) && abs(north) >= abs(south_east) {
        hex.edge = HALF_HEX_KM - abs(north);
        hex.beyond = vec2<i32>(column, row - i32(sign(north)));
    } else if abs(north_east) >= abs(south_east) {
        hex.edge = HALF_HEX_KM - abs(north_east);
        hex.beyond = vec2<i32>(column + i32(sign(north_east)), row + select(odd, odd - 1, north_east > 0.0));
    } else {
        hex.edge = HALF_HEX_KM - abs(south_east);
        hex.beyond = vec2<i32>(column + i32(sign(south_east)), row + select(odd - 1, odd, south_east > 0.0));
    }
    return hex;
}

fn is_on_map(cell: vec2<i32>) -> bool {
    return cell.x >= 0 && cell.y >= 0 && cell.x < i32(p.cells.x) && cell.y < i32(p.cells.y);
}

// The cell, or beyond the edge the outermost beside it.
fn inside(cell: vec2<i32>) -> vec2<i32> {
    return clamp(cell, vec2<i32>(0), vec2<i32>(p.cells) - 1);
}

fn veil_of(column: i32, along: i32) -> f32 {
    let row = along + (column - (column & 1)) / 2;
    return textureLoad(cell_signs, inside(vec2<i32>(column, row)), 0).g;
}

// How veiled a point is, between the middles of the three hexes around it.
fn veil_at(at: vec2<f32>) -> f32 {
    let q = at.x / (1.5 * CORNER_KM);
    let r = -at.y / (2.0 * HALF_HEX_KM) - q * 0.5;
    let a = i32(floor(q));
    let b = i32(floor(r));
    let f = vec2<f32>(q - floor(q), r - floor(r));
    let far = f.x + f.y > 1.0;
    let third = veil_of(a + i32(far), b + i32(far));
    let right = veil_of(a + 1, b);
    let low = veil_of(a, b + 1);
    let most = max(third, max(right, low));
    if most <= 0.0 {
        return 0.0;
    }
    let mean = select(
        third * (1.0 - f.x - f.y) + right * f.x + low * f.y,
        third * (f.x + f.y - 1.0) + right * (1.0 - f.y) + low * (1.0 - f.x),
        far,
    );
    return most * smoothstep(0.25, 0.75, mean / most);
}

fn pattern(kind: u32, at: vec2<f32>) -> f32 {
    switch kind {
        case 1u: { return clamp(1.1 - abs(fract((at.x - at.y) / 9.9) * 7.0 - 3.5), 0.0, 1.0); }
        case 2u: { return clamp(1.1 - abs(fract((at.x + at.y) / 9.9) * 7.0 - 3.5), 0.0, 1.0); }
        case 3u: {
            let row = floor(at.y / 6.0);
            let d = vec2<f32>(fract(at.x / 6.0 + 0.5 * fract(row * 0.5) * 2.0), fract(at.y / 6.0)) * 6.0 - 3.0;
            return clamp(1.9 - length(d), 0.0, 1.0);
        }
        case 4u: {
            let rising = abs(fract((at.x - at.y) / 12.7) * 9.0 - 4.5);
            let falling = abs(fract((at.x + at.y) / 12.7) * 9.0 - 4.5);
            return clamp(1.0 - min(rising, falling), 0.0, 1.0);
        }
        default: { return 0.0; }
    }
}

// ---------------------------------------------------------------- the sheet

// Paper beyond the map, and the neat line around it. `out` = px from the painted edge.
fn margin(sheet: vec3<f32>, out: f32) -> vec3<f32> {
    let thin = clamp(1.1 - abs(out - 1.0), 0.0, 1.0);
    let thick = clamp(2.2 - abs(out - 8.0), 0.0, 1.0);
    let last = clamp(0.9 - abs(out - 12.5), 0.0, 1.0);
    let shadow = 0.06 * exp(-max(out - 12.0, 0.0) / 40.0);
    return mix(sheet * (0.97 - shadow), INK, max(max(thin, thick), last) * 0.86);
}

// From sRGB to linear light, near enough, without a power.
fn linear(colour: vec3<f32>) -> vec4<f32> {
    let c = max(colour, vec3<f32>(0.0));
    return vec4<f32>(c * (c * (c * 0.305306 + 0.682171) + 0.012523), 1.0);
}

struct Vertex {
    @builtin(instance_index) instance: u32,
    @location(0) position: vec3<f32>,
};

struct Sheet {
    @builtin(position) position: vec4<f32>,
    @location(0) at: vec2<f32>,
    // The same for every pixel: kilometres in a pixel of the screen and of the interface, pixels
    // of the pen in a kilometre, copy of the painting to read.
    @location(1) @interpolate(flat) zoom: vec4<f32>,
};

@vertex
fn vertex(v: Vertex) -> Sheet {
    let world = mesh2d_functions::mesh2d_position_local_to_world(
        mesh2d_functions::get_world_from_local(v.instance),
        vec4<f32>(v.position, 1.0),
    );
    let fine = 2.0 / (view.clip_from_world[0][0] * view.viewport.z);
    let km = fine * p.pixel;
    var sheet: Sheet;
    sheet.position = mesh2d_functions::mesh2d_position_world_to_clip(world);
    sheet.at = world.xy;
    // Signs keep their size on the screen within a step of zoom, and lie still on the map.
    sheet.zoom = vec4<f32>(fine, km, exp2(-round(log2(km))), max(log2(fine / p.fine_km), 0.0));
    return sheet;
}

@fragment
fn fragment(in: Sheet) -> @location(0) vec4<f32> {
    let at = in.at;
    let fine = in.zoom.x;
    let km = in.zoom.y;
    let pen = at * in.zoom.z;
    let grain = textureSampleLevel(paper, repeated, pen / 256.0, 0.0);
    let sheet = PAPER * (0.955 + 0.05 * grain.r + 0.05 * grain.g);

    let size = p.painted.zw - p.painted.xy;
    let beyond = max(p.painted.xy - at, at - p.painted.zw);
    let out = max(beyond.x, beyond.y) / km;
    if out > 0.0 {
        return linear(margin(sheet, out));
    }

    // A shaking hand: no edge of a brush stroke is straight, and pixels do not show from near.
    var place = at;
    if km < 0.9 {
        place += (textureSampleLevel(paper, repeated, at / 90.0, 0.0).ba - 0.5) * 1.6;
    }
    let uv = vec2<f32>(place.x - p.painted.x, p.painted.w - place.y) / size;
    let level = in.zoom.w;
    let base = textureSampleLevel(wash, clamped, uv, level);
    let fact = textureSampleLevel(facts, clamped, uv, level);
    let when = textureSampleLevel(season, clamped, uv, 0.0);
    let marks = textureSampleLevel(signs, clamped, uv, max(level - 1.0, 0.0));
    var light = base.a * 2.0 - 1.0;
    let rough = fact.a * 2.0 - 1.0;
    let height = fact.r * HIGHEST_M;
    if km < 0.5 {
        // From near the painting is coarse: the brush breaks it up where the ground is steep.
        let brush = textureSampleLevel(paper, repeated, at / 23.0, 0.0).ba - 0.5;
        light += (brush.x + brush.y) * 0.4 * abs(light) * smoothstep(0.5, 0.2, km);
    }
    let warmth = when.a * 100.0 - 50.0;

    // Grass: dry by the month, green where it has grown.
    var colour = base.rgb;
    let grass = 0.3 + 0.7 * fact.g;
    colour = mix(colour, p.dry.rgb * (0.72 + 0.34 * dot(base.rgb, vec3<f32>(0.333))), p.dry.a * grass);
    let green = fact.g * smoothstep(0.42, 0.95, when.r + 0.06 * rough);
    colour = mix(colour, vec3<f32>(0.640, 0.690, 0.420), 0.62 * green);

    // Signs of the ground, in ink that the snow covers.
    var ink = 0.0;
    if marks.r > 0.15 { ink = max(ink, sand(pen, 6.5) * smoothstep(0.15, 0.7, marks.r) * mix(0.42, 0.26, smoothstep(0.4, 1.3, km))); }
    if marks.g > 0.2 { ink = max(ink, reed(pen) * smoothstep(0.2, 0.6, marks.g) * 0.5); }
    if marks.b > 0.2 { ink = max(ink, tree(pen) * smoothstep(0.2, 0.6, marks.b) * 0.45); }
    if marks.a > 0.2 { ink = max(ink, salt(pen) * smoothstep(0.2, 0.6, marks.a) * 0.4); }
    colour = mix(colour, INK, ink);

    // Snow: lying on the plains by the weather, and on the heights by cold.
    let lying = clamp(when.g * 1.55 - 0.42 + 0.34 * rough, 0.0, 1.0) * smoothstep(0.03, 0.2, when.g);
    let cold = warmth - 0.0062 * (height - 400.0) + 3.5 * rough;
    let high = smoothstep(-2.5, -8.5, cold) * smoothstep(700.0, 1500.0, height + 200.0 * rough);
    let snow = max(lying * 0.66, high * 0.88);
    colour = mix(colour, vec3<f32>(0.930, 0.922, 0.890), snow);

    // Light and shadow; on snow the shadows are blue.
    let shade = clamp(-light, 0.0, 1.0);
    let dark = mix(vec3<f32>(0.40, 0.33, 0.33), vec3<f32>(0.50, 0.55, 0.64), snow);
    colour = colour * mix(vec3<f32>(1.0), dark, shade * (0.78 - 0.12 * snow));
    colour = mix(colour, vec3<f32>(0.995, 0.960, 0.870), clamp(light, 0.0, 1.0) * 0.46);

    // Water: the wash is strongest at the shore, with lines along it as engravers draw them.
    let depth = depth_km(fact.b);
    if depth > -3.0 * fine {
        let px = depth / km;
        var water = mix(vec3<f32>(0.610, 0.710, 0.735), vec3<f32>(0.770, 0.815, 0.800), smoothstep(0.0, 6.0, depth));
        let ice = smoothstep(-3.0, -8.0, warmth + rough);
        water = mix(water, vec3<f32>(0.885, 0.905, 0.905), ice * 0.85);
        let near = 1.0 - smoothstep(0.55, 0.92, depth / SHORE_KM);
        let lines = max(
            max(clamp(1.0 - abs(px - 4.0), 0.0, 1.0) * 0.42, clamp(0.9 - abs(px - 9.0), 0.0, 1.0) * 0.32),
            max(clamp(0.8 - abs(px - 15.5), 0.0, 1.0) * 0.26, clamp(0.7 - abs(px - 23.5), 0.0, 1.0) * 0.22),
        );
        water = mix(water, WATER_INK, lines * near * (1.0 - 0.6 * ice));
        colour = mix(colour, water, clamp(depth / fine + 0.5, 0.0, 1.0));
        colour = mix(colour, WATER_INK * 0.8, clamp(1.15 - abs(px), 0.0, 1.0) * 0.85);
    }

    // Overlays, hex by hex.
    // The paint of the outermost reaches on to the frame.
    let hex = hex_at(at);
    {
        let cell = inside(hex.cell);
        let cover = textureLoad(cell_wash, cell, 0);
        let mark = textureLoad(cell_signs, cell, 0);
        var other = cover;
        // What lies beyond the side matters near it only.
        if hex.edge < max(2.6, 5.0 * km) {
            other = textureLoad(cell_wash, inside(hex.beyond), 0);
        }
        let px = hex.edge / km;
        if cover.a > 0.0 {
            // As maps were coloured by hand: thin over the land, strong along its border.
            let tint = sqrt(cover.rgb);
            let differs = step(0.02, dot(abs(cover - other), vec4<f32>(1.0)));
            let fall = max(1.0 - hex.edge / 2.5, 0.0);
            let rim = differs * (0.55 * fall * fall + clamp(1.6 - px, 0.0, 1.0) * 0.5);
            // Cold colours over yellow paper turn grey unless they are purer.
            let mean = dot(tint, vec3<f32>(0.333));
            let blue = clamp((tint.b - tint.r) * 2.5, 0.0, 1.0);
            let pure = clamp(tint + ((tint - mean) * 1.1 + 0.08) * blue, vec3<f32>(0.0), vec3<f32>(1.0));
            colour = mix(colour, pure * (0.66 + 0.34 * colour), clamp(cover.a + rim * cover.a, 0.0, 0.92));
            let kind = u32(mark.r * 255.0 + 0.5);
            if kind > 0u {
                colour = mix(colour, tint * 0.72, pattern(kind, pen) * min((0.30 + 0.4 * cover.a) * (1.0 + 0.6 * p.contrast), 0.95));
            }
        } else {
            let kind = u32(mark.r * 255.0 + 0.5);
            if kind > 0u {
                colour = mix(colour, INK, pattern(kind, pen) * 0.35);
            }
        }
        // Country that nobody watches: paler and greyer, like the back of the paper. Sight knows
        // no hexes, so its edge is soft and wanders.
        let stray = (textureSampleLevel(paper, repeated, at / 110.0, 0.0).ba - 0.5) * 17.0;
        let veil = veil_at(at + stray);
        if veil > 0.0 {
            let grey = vec3<f32>(dot(colour, vec3<f32>(0.3, 0.59, 0.11))) * vec3<f32>(0.93, 0.90, 0.84);
            colour = mix(colour, grey * 0.86, veil * 0.8);
        }
    }
    if is_on_map(hex.cell) {
        let mark = textureLoad(cell_signs, hex.cell, 0);
        let px = hex.edge / km;
        // Thin, and gone when hexes become tiny. No branch here: where a branch hangs on a uniform
        // alone, Mesa's software driver makes the shader anew at every draw and keeps the old one.
        let fade = p.grid * smoothstep(9.0, 22.0, 2.0 * HALF_HEX_KM / km);
        colour = mix(colour, INK, clamp(1.0 - px * 1.1, 0.0, 1.0) * (0.30 + 0.25 * p.contrast) * fade);
        if mark.a > 0.75 {
            // Selected: ink outside, gold inside.
            colour = mix(colour, vec3<f32>(0.93, 0.74, 0.28), clamp(4.6 - px, 0.0, 1.0) * 0.9);
            colour = mix(colour, INK, clamp(1.9 - px, 0.0, 1.0) * 0.9);
        } else if mark.a > 0.25 {
            colour = mix(colour, vec3<f32>(0.98, 0.95, 0.86), 0.10 + clamp(2.4 - px, 0.0, 1.0) * 0.5);
            colour = mix(colour, INK, clamp(1.3 - px, 0.0, 1.0) * 0.6);
        }
    }

    // The grain of the paper comes through everything.
    colour *= 0.955 + 0.045 * grain.r + 0.05 * grain.g;
    let within = -out;
    colour = mix(colour, INK, clamp(0.8 - within, 0.0, 1.0));
    return linear(colour);
}
