//! The washes of the ground: muted colours of the eighteenth century on the paper of the map.

use rules::ruleset::Terrain;

/// How a kind of ground is drawn.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Wash {
    /// Colour, sRGB 0–1.
    pub(super) colour: [f32; 3],
    /// How green it becomes when grass is at its best, 0–1.
    pub(super) green: f32,
    /// Ink signs on it: dots of sand, strokes of reed, trees, salt; 0–1 each.
    pub(super) signs: [f32; 4],
}

const fn rgb(r: u8, g: u8, b: u8) -> [f32; 3] {
    [r as f32 / 255.0, g as f32 / 255.0, b as f32 / 255.0]
}

/// The wash of a kind of ground. Kinds that only a modder's rule book has are told by what the
/// rules say of them.
pub(super) fn wash(key: &str, ground: &Terrain) -> Wash {
    let (colour, green, signs) = match key {
        "lake" => (rgb(176, 194, 194), 0.0, [0.0; 4]),
        "marsh" => (rgb(182, 189, 160), 0.55, [0.0, 1.0, 0.0, 0.0]),
        "salt_flat" => (rgb(229, 224, 212), 0.0, [0.0, 0.0, 0.0, 1.0]),
        "tugai" => (rgb(177, 183, 132), 0.7, [0.0, 0.25, 0.85, 0.0]),
        "oasis" => (rgb(170, 184, 124), 0.9, [0.0, 0.0, 1.0, 0.0]),
        "foothill_steppe" => (rgb(206, 200, 160), 1.0, [0.0; 4]),
        "steppe" => (rgb(211, 204, 165), 0.95, [0.0; 4]),
        "semi_desert" => (rgb(219, 206, 172), 0.6, [0.0; 4]),
        "clay_desert" => (rgb(220, 202, 174), 0.35, [0.1, 0.0, 0.0, 0.0]),
        "sand_desert" => (rgb(226, 206, 164), 0.3, [1.0, 0.0, 0.0, 0.0]),
        "hills" => (rgb(206, 189, 154), 0.8, [0.0; 4]),
        "mountain" => (rgb(192, 170, 136), 0.5, [0.0; 4]),
        "high_mountain" => (rgb(196, 184, 168), 0.15, [0.0; 4]),
        "alpine_valley" => (rgb(190, 192, 145), 0.9, [0.0; 4]),
        _ => of_rules(ground),
    };
    Wash { colour, green, signs }
}

fn of_rules(ground: &Terrain) -> ([f32; 3], f32, [f32; 4]) {
    if closed(ground) {
        return if is_water("", ground) {
            (rgb(176, 194, 194), 0.0, [0.0; 4])
        } else {
            (rgb(196, 176, 146), 0.3, [0.0; 4])
        };
    }
    let grass = (ground.grass_horse_days_per_km2 as f32 / 7000.0).min(1.0);
    let (bare, lush) = (rgb(226, 206, 166), rgb(200, 200, 144));
    let colour = std::array::from_fn(|i| bare[i] + (lush[i] - bare[i]) * grass);
    let wet = if ground.has_water { 0.5 } else { 0.0 };
    (colour, grass, [0.0, 0.0, wet * 0.5, 0.0])
}

fn closed(ground: &Terrain) -> bool {
    ground.cost_percent_horse == 0 && ground.cost_percent_foot == 0
}

/// Whether a kind of ground is open water.
pub(super) fn is_water(key: &str, ground: &Terrain) -> bool {
    // Ice and rock have water too, but something hides or grows there.
    let bare =
        ground.grass_horse_days_per_km2 + ground.cover_permille + ground.shelter_permille == 0;
    key == "lake" || (key != "high_mountain" && closed(ground) && ground.has_water && bare)
}

/// The colour of dry grass and bare boughs by month, January first, and how strongly it lies over
/// the ground: straw in July, bronze in October, grey in January.
pub(super) const DRY: [([f32; 3], f32); 12] = [
    (rgb(205, 197, 178), 0.45),
    (rgb(207, 199, 176), 0.42),
    (rgb(205, 199, 160), 0.30),
    (rgb(206, 204, 150), 0.22),
    (rgb(214, 206, 146), 0.28),
    (rgb(219, 203, 154), 0.36),
    (rgb(222, 202, 154), 0.40),
    (rgb(220, 197, 149), 0.42),
    (rgb(212, 184, 138), 0.42),
    (rgb(201, 168, 122), 0.42),
    (rgb(194, 170, 128), 0.42),
    (rgb(202, 190, 164), 0.44),
];
