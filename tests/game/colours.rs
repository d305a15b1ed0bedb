//! Colours as they look to people who do not see all of them: sides and classes of overlays stay
//! apart in both palettes, words can be read on every paper.
//!
//! Kinds of colour blindness are simulated after Machado, Oliveira and Fernandes (2009), severity
//! 1.0, in linear light. Distances are CIEDE2000: about 2 can just be told apart side by side;
//! 10 is another colour at a glance.
#![allow(clippy::print_stdout, reason = "the measured distances are what a reader wants")]

use headless::play::settings::Palette;
use rules::ids::SideId;
use turkistan::game::{
    intent::Overlay,
    palette::{DISPUTED, GROUND, Pattern, Rgb, WASH_ALPHA, over, ramp, side_rgb, sides},
    ui::theme,
};

/// Least distance between any two sides, as flat colours and as washes over the map.
const SIDES_FLAT: f64 = 14.0;
/// Least distance between any two classes that one overlay lays over the same ground.
const WASHES: f64 = 10.0;
/// Least distance between a class and bare ground.
const FROM_GROUND: f64 = 5.0;

/// Grounds that the map may have: steppe, snow, hill shade.
const GROUNDS: [Rgb; 3] = [GROUND, [0xED, 0xE8, 0xDA], [0xB9, 0xA9, 0x84]];

const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

const PALETTES: [Palette; 2] = [Palette::Paper, Palette::HighContrast];

fn linear(rgb: Rgb) -> [f64; 3] {
    rgb.map(|byte| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

/// A colour as some eyes see it, in CIELAB (D65).
fn lab(rgb: Rgb, viewpoint: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(rgb);
    let seen =
        viewpoint.map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0));
    let [r, g, b] = seen;
    let bend = |t: f64| {
        if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
    };
    let x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    let y = bend(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    let z = bend((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000 after Sharma, Wu and Dalal (2005).
fn distance([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let mean_chroma = (a1.hypot(b1) + a2.hypot(b2)) / 2.0;
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - seventh(mean_chroma));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let dh = match h2 - h1 {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let mean_h = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => sum / 2.0 + 180.0,
        sum => sum / 2.0 - 180.0,
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (dh.to_radians() / 2.0).sin();
    let (ml, mc) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t =
        1.0 - 0.17 * cos(mean_h - 30.0) + 0.24 * cos(2.0 * mean_h) + 0.32 * cos(3.0 * mean_h + 6.0)
            - 0.20 * cos(4.0 * mean_h - 63.0);
    let turn = 30.0 * (-((mean_h - 275.0) / 25.0).powi(2)).exp();
    let sl = 1.0 + 0.015 * (ml - 50.0).powi(2) / (20.0 + (ml - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * mc, 1.0 + 0.015 * mc * t);
    let rt = -(2.0 * turn).to_radians().sin() * 2.0 * seventh(mc);
    let (dl, dc, dh) = (dl / sl, dc / sc, dh / sh);
    (dl * dl + dc * dc + dh * dh + rt * dc * dh).sqrt()
}

/// The least distance between two of some colours to any eyes, with the eyes and the two.
fn least(colours: &[Rgb]) -> (f64, &'static str, usize, usize) {
    let mut least = (f64::MAX, "", 0, 0);
    for (name, viewpoint) in &EYES {
        let seen: Vec<[f64; 3]> = colours.iter().map(|&c| lab(c, viewpoint)).collect();
        for i in 0..seen.len() {
            for j in 0..i {
                let d = distance(seen[i], seen[j]);
                if d < least.0 {
                    least = (d, name, j, i);
                }
            }
        }
    }
    least
}

fn washes(colours: &[Rgb], ground: Rgb) -> Vec<Rgb> {
    colours.iter().map(|&colour| over(colour, WASH_ALPHA, ground)).collect()
}

fn luminance(rgb: Rgb) -> f64 {
    let [r, g, b] = linear(rgb);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Contrast of the Web Content Accessibility Guidelines, 1–21.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn bytes(colour: bevy_egui::egui::Color32) -> Rgb {
    [colour.r(), colour.g(), colour.b()]
}

/// Published pairs of the standard's authors, so that a slip here cannot pass for a good palette.
#[test]
fn the_distance_is_that_of_the_standard() {
    for (a, b, wanted) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373),
        ([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441),
    ] {
        let found = distance(a, b);
        assert!((found - wanted).abs() < 1e-4, "{found} instead of {wanted}");
    }
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
}

#[test]
fn sides_stay_apart_for_all_eyes() {
    for palette in PALETTES {
        let sides = sides(palette);
        let flat = least(&sides);
        println!("{palette:?}: sides {flat:.1?}");
        assert!(flat.0 >= SIDES_FLAT, "{palette:?}: sides {flat:?}");
        // As country of the control overlay, with what is disputed.
        let country: Vec<Rgb> = sides.into_iter().chain([DISPUTED]).collect();
        for ground in GROUNDS {
            let wash = least(&washes(&country, ground));
            println!("{palette:?}: country over {ground:02X?} {wash:.1?}");
            assert!(wash.0 >= WASHES, "{palette:?} over {ground:02X?}: {wash:?}");
        }
        for side in washes(&country, GROUND) {
            let from_ground = least(&[side, GROUND]).0;
            assert!(from_ground >= FROM_GROUND, "{palette:?}: {side:02X?} {from_ground}");
        }
    }
}

#[test]
fn a_side_keeps_its_colour_in_every_scenario() {
    for palette in PALETTES {
        let [blue, vermilion, bone, ..] = sides(palette);
        for at in 0..4 {
            assert_eq!(side_rgb(palette, "kazakh", SideId::at(at)), blue);
            assert_eq!(side_rgb(palette, "dzungar", SideId::at(at)), vermilion);
            assert_eq!(side_rgb(palette, "kalmyk", SideId::at(at)), bone);
        }
        assert!(blue[2] > 2 * blue[0] && vermilion[0] > 2 * vermilion[2]);
        assert_eq!(side_rgb(palette, "", SideId::NONE), sides(palette)[4]);
        let [one, other] = [1, 2].map(|at| side_rgb(palette, "anybody", SideId::at(at)));
        assert_ne!(one, other);
    }
}

#[test]
fn classes_of_every_overlay_stay_apart_for_all_eyes() {
    for palette in PALETTES {
        for overlay in Overlay::ALL {
            let looks = ramp(palette, overlay);
            let colours: Vec<Rgb> = looks.iter().map(|look| look.rgb).collect();
            for ground in GROUNDS {
                let wash = least(&washes(&colours, ground));
                if ground == GROUND && !looks.is_empty() {
                    println!("{palette:?}: {overlay:?} {wash:.1?}");
                }
                assert!(wash.0 >= WASHES, "{palette:?} {overlay:?} over {ground:02X?}: {wash:?}");
            }
            for (class, wash) in washes(&colours, GROUND).into_iter().enumerate() {
                let from_ground = least(&[wash, GROUND]).0;
                assert!(
                    from_ground >= FROM_GROUND,
                    "{palette:?} {overlay:?} {class}: {from_ground}"
                );
            }
        }
    }
}

/// Not by colour alone: every class of an overlay has a pattern of its own.
#[test]
fn no_two_classes_of_an_overlay_share_a_pattern() {
    for palette in PALETTES {
        for overlay in Overlay::ALL {
            let mut patterns: Vec<Pattern> =
                ramp(palette, overlay).iter().map(|look| look.pattern).collect();
            let count = patterns.len();
            patterns.sort_unstable();
            patterns.dedup();
            assert_eq!(patterns.len(), count, "{palette:?} {overlay:?}");
        }
    }
}

#[test]
fn words_can_be_read_on_every_paper() {
    let papers = [theme::PAPER, theme::LEAF, theme::LEAF_WARM].map(bytes);
    for paper in papers {
        let ink = contrast(bytes(theme::INK), paper);
        println!("ink on {paper:02X?}: {ink:.1}");
        assert!(ink >= 7.0, "ink on {paper:02X?}: {ink}");
    }
    // Notes and warnings stand on the paper of panels and rows.
    for paper in &papers[..2] {
        for (name, colour) in
            [("thin ink", theme::THIN), ("alarm", theme::ALARM), ("good", theme::GOOD)]
        {
            let found = contrast(bytes(colour), *paper);
            println!("{name} on {paper:02X?}: {found:.2}");
            assert!(found >= 4.5, "{name} on {paper:02X?}: {found}");
        }
    }
}
