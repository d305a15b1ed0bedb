//! The file of settings: strict RON with comments. Whatever is wrong with it is told at its place.

use super::{Palette, Settings};
use rules::define::{Path as DataPath, Table, patch};
use scenario::{
    problem::Report,
    source::{Layers, SourceFile, options, parse_patch},
};
use std::path::{Path, PathBuf};
use text::{Lang, Texts};

patch! {
    /// What a player has chosen.
    struct Kept, KeptPatch {
        /// Language: en, kk or ru.
        language: String = String::new(),
        /// Scale of panels and map signs, percent.
        scale_percent: u32 = Settings::default().scale_percent,
        /// Colours.
        palette: Palette = Palette::default(),
        /// Whether the window fills the screen.
        fullscreen: bool = false,
        /// Width of the window.
        window_width: u32 = Settings::default().window.0,
        /// Height of the window.
        window_height: u32 = Settings::default().window.1,
        /// Speed at which a week is shown, percent.
        speed_percent: u32 = Settings::default().speed_percent,
        /// Whether the camera follows what happens.
        follow: bool = Settings::default().follow,
        /// Whether the map moves while the pointer rests at the edge of the window.
        edge_scroll: bool = Settings::default().edge_scroll,
        /// Whether a hex grid is drawn.
        grid: bool = Settings::default().grid,
        /// Whether campaigns open with their page, and the guide is shown.
        guide: bool = Settings::default().guide,
        /// Whether undecided matters and idle forces are asked about before a week runs.
        ask_before_week: bool = Settings::default().ask_before_week,
        /// Lessons of the guide that have been learnt.
        lessons: Vec<String> = Vec::new(),
        /// How loud everything is, percent.
        volume_percent: u32 = Settings::default().volume_percent,
        /// How loud events and the wind are, percent of that.
        effects_percent: u32 = Settings::default().effects_percent,
        /// How loud music is, percent of that.
        music_percent: u32 = Settings::default().music_percent,
        /// Whether nothing is heard at all.
        mute: bool = Settings::default().mute,
        /// Whether nothing is heard while another window is in front.
        mute_behind: bool = Settings::default().mute_behind,
        /// Keys that differ from the usual ones.
        keys: Table<String> = Table::new(),
    }
}

/// Least and most of a number, as the game can use it.
const SCALE: (u32, u32) = (75, 200);
const WINDOW: (u32, u32) = (320, 16384);
const SPEED: (u32, u32) = (10, 1000);
const VOLUME: (u32, u32) = (0, 100);

/// Settings that could not be read, told once.
#[derive(Clone, Debug)]
pub struct Notice {
    file: PathBuf,
    report: Box<Report>,
}

impl Notice {
    pub(super) fn new(file: &Path, report: Report) -> Self {
        Self { file: file.to_owned(), report: Box::new(report) }
    }

    /// What is wrong, where, and what becomes of the file.
    #[must_use]
    pub fn message(&self, texts: &Texts) -> String {
        let told =
            texts.get("play-settings-broken", &[("file", self.file.display().to_string().into())]);
        format!("{told}\n{}", self.report.to_string().trim_end())
    }
}

/// Reads a file of settings.
pub(super) fn read(path: &Path) -> Result<Settings, Report> {
    let mut report = Report::new();
    let read = SourceFile::read(path, &mut report).and_then(|source| parse(source, &mut report));
    match read {
        Some(settings) if !report.has_errors() => Ok(settings),
        _ => Err(report),
    }
}

fn parse(source: SourceFile, report: &mut Report) -> Option<Settings> {
    let patch = parse_patch::<Kept>(&source, report)?;
    let mut layers = Layers::new();
    layers.push(source);
    let kept = layers.build::<Kept>(&patch, report)?;
    let mut wrong = |field: &'static str, message: String| {
        let at = DataPath::new().field(field);
        report.push(layers.error("settings", &at, &message));
    };
    for (field, value, (least, most)) in [
        ("scale_percent", kept.scale_percent, SCALE),
        ("window_width", kept.window_width, WINDOW),
        ("window_height", kept.window_height, WINDOW),
        ("speed_percent", kept.speed_percent, SPEED),
        ("volume_percent", kept.volume_percent, VOLUME),
        ("effects_percent", kept.effects_percent, VOLUME),
        ("music_percent", kept.music_percent, VOLUME),
    ] {
        if !(least..=most).contains(&value) {
            wrong(field, format!("{value} is not between {least} and {most}"));
        }
    }
    let lang = if kept.language.is_empty() {
        super::lang_of_environment()
    } else {
        Lang::parse(&kept.language).unwrap_or_else(|| {
            let codes = Lang::ALL.map(Lang::code).join(", ");
            let given = &kept.language;
            wrong("language", format!("there is no \"{given}\"; there are {codes}"));
            Lang::default()
        })
    };
    Some(Settings {
        lang,
        scale_percent: kept.scale_percent,
        palette: kept.palette,
        fullscreen: kept.fullscreen,
        window: (kept.window_width, kept.window_height),
        speed_percent: kept.speed_percent,
        follow: kept.follow,
        edge_scroll: kept.edge_scroll,
        grid: kept.grid,
        guide: kept.guide,
        ask_before_week: kept.ask_before_week,
        lessons: kept.lessons,
        volume_percent: kept.volume_percent,
        effects_percent: kept.effects_percent,
        music_percent: kept.music_percent,
        mute: kept.mute,
        mute_behind: kept.mute_behind,
        keys: kept.keys.0.into_iter().collect(),
    })
}

/// The text of the file.
pub(super) fn to_text(settings: &Settings) -> Result<String, ron::Error> {
    let quoted = |value: &str| options().to_string(value);
    let mut keys = String::new();
    for (action, key) in &settings.keys {
        keys.push_str(&format!("        {}: {},\n", quoted(action)?, quoted(key)?));
    }
    let lessons: Result<Vec<String>, _> = settings.lessons.iter().map(|key| quoted(key)).collect();
    let lessons = lessons?.join(", ");
    let keys = if keys.is_empty() { "{}".to_owned() } else { format!("{{\n{keys}    }}") };
    let Settings { lang, scale_percent, palette, fullscreen, window, speed_percent, .. } = settings;
    let Settings { follow, edge_scroll, grid, guide, ask_before_week, mute, mute_behind, .. } =
        settings;
    let Settings { volume_percent, effects_percent, music_percent, .. } = settings;
    let (lang, palette) = (lang.code(), palette.key());
    let palettes = Palette::ALL.map(Palette::key).join(" or ");
    Ok(format!(
        "// Settings of Turkistan 1724. Lines may be left out; what is left out is as usual.\n\
         (\n\
         \x20   // Language: en, kk or ru.\n\
         \x20   language: \"{lang}\",\n\
         \x20   // Scale of panels and map signs, percent, {} to {}.\n\
         \x20   scale_percent: {scale_percent},\n\
         \x20   // Colours: {palettes}.\n\
         \x20   palette: {palette},\n\
         \x20   // Whether the window fills the screen, and its size if it does not.\n\
         \x20   fullscreen: {fullscreen},\n\
         \x20   window_width: {},\n\
         \x20   window_height: {},\n\
         \x20   // Speed at which a week is shown, percent of the usual, {} to {}.\n\
         \x20   speed_percent: {speed_percent},\n\
         \x20   // Whether the camera follows what happens.\n\
         \x20   follow: {follow},\n\
         \x20   // Whether the map moves while the pointer rests at the edge of the window.\n\
         \x20   edge_scroll: {edge_scroll},\n\
         \x20   // Whether a hex grid is drawn.\n\
         \x20   grid: {grid},\n\
         \x20   // Whether undecided matters and idle forces are asked about before a week runs.\n\
         \x20   ask_before_week: {ask_before_week},\n\
         \x20   // Whether campaigns open with their page, and the guide is shown; what it has taught.\n\
         \x20   guide: {guide},\n\
         \x20   lessons: [{lessons}],\n\
         \x20   // How loud: everything, then events with the wind, and music, percent, {} to {}.\n\
         \x20   volume_percent: {volume_percent},\n\
         \x20   effects_percent: {effects_percent},\n\
         \x20   music_percent: {music_percent},\n\
         \x20   // Whether nothing is heard: at all, and while another window is in front.\n\
         \x20   mute: {mute},\n\
         \x20   mute_behind: {mute_behind},\n\
         \x20   // Keys that differ from the usual ones, such as \"end-week\": \"F5\".\n\
         \x20   keys: {keys},\n\
         )\n",
        SCALE.0, SCALE.1, window.0, window.1, SPEED.0, SPEED.1, VOLUME.0, VOLUME.1,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Settings, Report> {
        let mut report = Report::new();
        let source = SourceFile::from_text(Path::new("settings.ron"), text, &mut report);
        match parse(source, &mut report) {
            Some(settings) if !report.has_errors() => Ok(settings),
            _ => Err(report),
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let settings = Settings {
            lang: Lang::Kk,
            scale_percent: 150,
            palette: Palette::HighContrast,
            fullscreen: true,
            window: (1920, 1080),
            speed_percent: 50,
            follow: false,
            edge_scroll: true,
            grid: true,
            guide: false,
            ask_before_week: false,
            lessons: vec!["force".into(), "a \"b\"".into()],
            volume_percent: 20,
            effects_percent: 0,
            music_percent: 100,
            mute: true,
            mute_behind: false,
            keys: vec![("end-week".into(), "F9".into()), ("march".into(), "KeyQ".into())],
        };
        for settings in [settings, Settings::default()] {
            assert_eq!(of(&to_text(&settings).unwrap()).unwrap(), settings);
        }
    }

    #[test]
    fn what_is_wrong_is_told_at_its_place() {
        for (text, want) in [
            ("(\n    scale_percent: 300,\n)", "settings.ron:2:"),
            ("(\n    music_percent: 101,\n)", "settings.ron:2:"),
            ("(\n    langage: \"kk\",\n)", "settings.ron:2:"),
            ("(\n    language: \"fr\",\n)", "settings.ron:2:"),
            ("(\n    palette: Blue,\n)", "settings.ron:2:"),
            ("(\n    grid: true,\n    grid: false,\n)", "settings.ron:"),
            ("(\n    keys: { \"march\": 3 },\n)", "settings.ron:2:"),
            ("(", "settings.ron:1:"),
        ] {
            let shown = of(text).unwrap_err().to_string();
            assert!(shown.contains(want), "{text}: {shown}");
        }
        assert_eq!(of("()").unwrap().scale_percent, 100);
    }
}
