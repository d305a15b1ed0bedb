//! Whether a screen is tidy: nothing of it lies outside of the screen or over another part, no
//! words are cut or printed over others.

use crate::drive::Driver;
use bevy::prelude::*;
use bevy_egui::{EguiFullOutput, EguiPostUpdateSet, egui};
use turkistan::game::ui::WidgetRects;

/// A piece of text that was drawn in the last frame.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    /// The words.
    pub(crate) words: String,
    /// Where they stand.
    pub(crate) rect: egui::Rect,
    /// The part of the screen in which they are drawn.
    pub(crate) clip: egui::Rect,
    /// Whether their end is left out.
    pub(crate) elided: bool,
}

/// Every piece of text that was drawn in the last frame; where a sheet is open, of the sheet.
#[derive(Resource, Default)]
pub(crate) struct Texts(pub Vec<Text>);

/// Lets a player's screen be read from now on.
pub(crate) fn read_along(driver: &mut Driver) {
    driver.app.init_resource::<Texts>().add_systems(
        PostUpdate,
        listen.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput),
    );
}

fn listen(mut texts: ResMut<Texts>, outputs: Query<&EguiFullOutput>) {
    texts.0.clear();
    for output in outputs.iter().filter_map(|output| output.0.as_ref()) {
        for clipped in &output.shapes {
            read(&clipped.shape, clipped.clip_rect, &mut texts.0);
        }
    }
}

fn read(shape: &egui::Shape, clip: egui::Rect, out: &mut Vec<Text>) {
    match shape {
        // A text that flows on from another begins within its first line: each line for itself.
        egui::Shape::Text(text) => {
            let lines = text.galley.rows.iter().map(|line| {
                let ends = line.glyphs.first().zip(line.glyphs.last());
                let (from, to) = ends.map_or((0.0, 0.0), |(a, b)| (a.pos.x, b.max_x()));
                let at = text.pos + line.pos.to_vec2();
                let rect = egui::Rect::from_min_max(
                    at + egui::vec2(from, 0.0),
                    at + egui::vec2(to, line.size.y),
                );
                let words = line.glyphs.iter().map(|glyph| glyph.chr).collect();
                Text { words, rect, clip, elided: false }
            });
            let from = out.len();
            out.extend(lines);
            // Letters under one another: words squeezed into no room at all.
            let column = &out[from..];
            let letters = column.iter().filter(|line| line.words.trim().chars().count() <= 2);
            let squeezed = column.len() > 3 && letters.count() == column.len();
            if let Some(last) = out[from..].last_mut() {
                last.elided = text.galley.elided || squeezed;
            }
        }
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| read(shape, clip, out)),
        // The veil under a sheet: what was drawn before lies below it.
        egui::Shape::Rect(veil) if veil.fill == turkistan::game::ui::theme::VEIL => out.clear(),
        _ => {}
    }
}

/// The words of every piece of text that was drawn in the last frame, whatever lies over them.
#[derive(Resource, Default)]
struct Drawn(Vec<String>);

/// The words of every piece of text on the screen, two frames from now.
pub(crate) fn drawn(driver: &mut Driver) -> Vec<String> {
    if !driver.app.world().contains_resource::<Drawn>() {
        driver.app.init_resource::<Drawn>().add_systems(
            PostUpdate,
            note_words.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput),
        );
    }
    driver.frames(2);
    driver.app.world().resource::<Drawn>().0.clone()
}

fn note_words(mut drawn: ResMut<Drawn>, outputs: Query<&EguiFullOutput>) {
    drawn.0.clear();
    for output in outputs.iter().filter_map(|output| output.0.as_ref()) {
        for clipped in &output.shapes {
            words_of(&clipped.shape, &mut drawn.0);
        }
    }
}

fn words_of(shape: &egui::Shape, out: &mut Vec<String>) {
    match shape {
        egui::Shape::Text(text) => out.push(text.galley.text().to_owned()),
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| words_of(shape, out)),
        _ => {}
    }
}

/// Fails where something is not tidy.
pub(crate) fn assert_tidy(driver: &mut Driver, of: &str, size: (u32, u32), scale: u32) {
    let wrong = untidy(driver, size, scale);
    assert!(wrong.is_empty(), "{of}:\n{}", wrong.join("\n"));
}

/// Whatever is not tidy.
pub(crate) fn untidy(driver: &mut Driver, size: (u32, u32), scale: u32) -> Vec<String> {
    driver.frames(4);
    let mut wrong = Vec::new();
    widgets(driver, size, scale, &mut wrong);
    if driver.app.world().contains_resource::<Texts>() {
        let texts = driver.app.world().resource::<Texts>().0.clone();
        words(&texts, &mut wrong);
        letters(driver, &texts, &mut wrong);
    }
    wrong
}

/// Signs that no font has are drawn as boxes.
fn letters(driver: &mut Driver, texts: &[Text], wrong: &mut Vec<String>) {
    use bevy_egui::{EguiContext, PrimaryEguiContext};
    let world = driver.app.world_mut();
    let mut query = world.query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
    let Ok(mut context) = query.single_mut(world) else { return };
    let font = egui::FontId::proportional(14.0);
    let all: std::collections::BTreeSet<char> =
        texts.iter().flat_map(|text| text.words.chars()).filter(|c| !c.is_whitespace()).collect();
    context.get_mut().fonts_mut(|fonts| {
        let mut font = fonts.fonts.font(&font.family);
        let known = font.characters();
        for sign in all.iter().filter(|sign| !known.contains_key(sign)) {
            wrong.push(format!("no letter for {sign:?}"));
        }
    });
}

fn widgets(driver: &Driver, size: (u32, u32), scale: u32, wrong: &mut Vec<String>) {
    let hits = driver.app.world().resource::<WidgetRects>().0.clone();
    let (width, height) =
        (size.0 as f32 * 100.0 / scale as f32, size.1 as f32 * 100.0 / scale as f32);
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
    let seen: Vec<_> = hits
        .iter()
        .map(|(name, hit)| (name, hit.rect.intersect(hit.clip), *hit))
        .filter(|(_, seen, _)| seen.width() > 1.0 && seen.height() > 1.0)
        .collect();
    for (name, rect, hit) in &seen {
        if hit.cut {
            wrong.push(format!("{name} is cut"));
        }
        if !screen.expand(1.0).contains_rect(*rect) {
            wrong.push(format!("{name} at {rect:?} of {screen:?}"));
        }
        // Wider than where it is drawn: no scrolling sideways reaches the rest.
        if hit.rect.right() > hit.clip.right() + 2.0 || hit.rect.left() < hit.clip.left() - 2.0 {
            wrong.push(format!("{name} {:?} runs out of {:?}", hit.rect, hit.clip));
        }
    }
    for (i, (one, a, hit)) in seen.iter().enumerate() {
        for (two, b, other) in &seen[i + 1..] {
            let over = a.intersect(*b);
            let same = prefix(one) == prefix(two);
            let both = hit.enabled && other.enabled && same;
            let overlap = over.width() > 1.0 && over.height() > 1.0;
            // The button that folds the little map away lies in its corner.
            let corner = (one.as_str(), two.as_str()) == ("minimap", "minimap-fold");
            // UiTexts that go on in the next line leave others within their rectangle.
            let flow = hit.flows || other.flows;
            if both && overlap && !corner && !flow {
                wrong.push(format!("{one} {a:?} lies over {two} {b:?}"));
            }
        }
    }
}

fn prefix(name: &str) -> &str {
    name.split('-').next().unwrap_or(name)
}

fn words(texts: &[Text], wrong: &mut Vec<String>) {
    let seen: Vec<(&Text, egui::Rect)> = texts
        .iter()
        .map(|text| (text, text.rect.intersect(text.clip)))
        .filter(|(text, seen)| seen.is_positive() && !text.words.trim().is_empty())
        .collect();
    for (text, seen) in &seen {
        if text.elided {
            wrong.push(format!("\"{}\" has lost its end", text.words));
        }
        if seen.width() + 2.0 < text.rect.width() {
            wrong.push(format!("\"{}\" {:?} is cut by {:?}", text.words, text.rect, text.clip));
        }
        for debug in ["First use of", "Second use of", "Unaligned"] {
            if text.words.contains(debug) {
                wrong.push(format!("a developer's mark: \"{}\"", text.words));
            }
        }
    }
    for (i, (one, a)) in seen.iter().enumerate() {
        for (two, b) in &seen[i + 1..] {
            // Lines of letters may touch.
            let over = a.shrink(1.5).intersect(b.shrink(1.5));
            if over.width() > 1.0 && over.height() > 1.0 {
                let (one, two) = (&one.words, &two.words);
                wrong.push(format!("\"{one}\" {a:?} is printed over \"{two}\" {b:?}"));
            }
        }
    }
}
