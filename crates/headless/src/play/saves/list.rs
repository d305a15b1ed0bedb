//! What saves there are, told from the heads of their files, and from their last bytes, which say
//! whether something has been cut off.

use super::{Folders, campaign::CampaignId, name};
use crate::replay::{
    ends_sealed,
    format::{FORMAT, SEALED},
    save::{About, AboutPatch},
};
use rules::{RULES, calendar::Date, define::build};
use scenario::source::options;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use text::{Texts, dates};

/// What made a save.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SaveKind {
    /// The player, under a name.
    Named,
    /// The player, by the quick-save key.
    Quick,
    /// The game, after a week.
    Auto,
}

/// A save as a list shows it.
#[derive(Clone, Debug)]
pub struct Saved {
    /// Its file.
    pub file: PathBuf,
    /// Its name, by that of its file.
    pub name: String,
    /// The name that it bears inside, where that is another one: a copy, or renamed.
    pub inside: Option<String>,
    /// What made it.
    pub kind: SaveKind,
    /// The campaign it is of, as far as it says.
    pub campaign: Option<CampaignId>,
    /// When it was written: by what it says, else by the system.
    pub written: Option<SystemTime>,
    /// The same in milliseconds since 1970, made so that what was written later has more, even
    /// where a clock went back; 0 if nobody tells.
    pub order: u64,
    /// Key of its scenario; empty where the file is no save.
    pub scenario: String,
    /// Seed.
    pub seed: u64,
    /// What it tells of itself; nothing for files that are no saves, or of another version.
    pub about: Option<About>,
    /// Who plays, by side key.
    pub players: BTreeMap<String, String>,
    /// A later version of the program made it: it cannot be loaded.
    pub other_version: Option<String>,
    /// The rules that it needs, where they are not those of this program: it cannot be gone on with,
    /// but a new campaign can begin from it.
    pub needs_rules: Option<u32>,
}

impl Saved {
    /// How a list calls it.
    #[must_use]
    pub fn title(&self, texts: &Texts) -> String {
        // Of what is damaged nothing is believed but the name of its file.
        if self.about.is_none() && self.other_version.is_none() {
            return self.name.clone();
        }
        match (self.kind, &self.inside, self.campaign) {
            (SaveKind::Named, None, _) => self.name.clone(),
            (SaveKind::Named, Some(inside), _) => {
                let args = [("name", self.name.as_str().into()), ("inside", inside.into())];
                texts.get("play-save-copy", &args)
            }
            (SaveKind::Quick, _, Some(campaign)) => {
                texts.get("play-save-quick-of", &[("campaign", campaign.short().into())])
            }
            (SaveKind::Quick, _, None) => texts.get("play-save-quick", &[]),
            (SaveKind::Auto, _, Some(campaign)) => {
                texts.get("play-save-auto-of", &[("campaign", campaign.short().into())])
            }
            (SaveKind::Auto, _, None) => {
                let n = self.name.rsplit('-').next().and_then(|n| n.parse::<u32>().ok());
                texts.get("play-save-auto", &[("n", n.unwrap_or(1).into())])
            }
        }
    }

    /// In a line: name, scenario, week, date, and who plays.
    #[must_use]
    pub fn describe(&self, texts: &Texts) -> String {
        let lang = texts.lang();
        let name = self.title(texts);
        if let Some(version) = &self.other_version {
            let args = [("name", name.into()), ("version", version.into())];
            return texts.get("play-save-other-version", &args);
        }
        let Some(about) = &self.about else {
            return texts.get("play-save-unreadable", &[("name", name.into())]);
        };
        let title = lang.of(&about.title);
        let title = if title.is_empty() { self.scenario.as_str() } else { title };
        let date = Date::parse(&about.date).map_or_else(String::new, |day| dates(texts, day, day));
        let people: Vec<&str> = about.people.values().map(|names| lang.of(names)).collect();
        let args = [
            ("name", name.into()),
            ("scenario", title.into()),
            ("week", week_of(about).into()),
            ("weeks", about.weeks.into()),
            ("date", date.into()),
            ("people", people.join(", ").into()),
        ];
        let line = texts.get("play-save-line", &args);
        match self.needs_rules {
            None => line,
            Some(number) => {
                let args = [("save", line.into()), ("number", number.into())];
                texts.get("play-save-other-rules", &args)
            }
        }
    }
}

/// The week that is to be planned; the last when all have been played.
#[must_use]
pub fn week_of(about: &About) -> u32 {
    u32::from(about.week + 1).min(about.weeks.into())
}

/// The saves in the player's folder, the last written first, and those of a campaign together. Files
/// that are no saves, or have been cut off, are told as such; only their heads and ends are read.
#[must_use]
pub fn list(folders: &Folders) -> Vec<Saved> {
    let mut campaigns = HashMap::new();
    let placed = in_folder(&folders.saves).into_iter().enumerate().map(|(at, saved)| {
        // Where the last of its campaign stands.
        let place = saved.campaign.map_or(at, |campaign| *campaigns.entry(campaign).or_insert(at));
        (place, saved)
    });
    let mut placed: Vec<(usize, Saved)> = placed.collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, saved)| saved).collect()
}

/// The saves of any folder, the last written first.
pub(super) fn in_folder(folder: &Path) -> Vec<Saved> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut saves: Vec<Saved> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && path.extension().is_some_and(|e| e == "ron"))
        .filter_map(|path| look(&path))
        .collect();
    // The slots of earlier versions may bear one time of the clock: then the later week goes first.
    let week = |saved: &Saved| saved.about.as_ref().map(|about| about.week);
    saves.sort_by(|a, b| {
        let later = b.order.cmp(&a.order).then_with(|| week(b).cmp(&week(a)));
        later.then_with(|| a.file.cmp(&b.file))
    });
    saves
}

/// A file as a save.
pub(super) fn look(path: &Path) -> Option<Saved> {
    let hidden = path.file_name()?.to_str()?.starts_with('.');
    if hidden { None } else { peeked(path) }
}

/// The latest time that is believed, milliseconds since 1970: the year 3000.
pub(super) const LATEST: u64 = 32_503_680_000_000;

/// A file as a save, hidden ones too.
pub(super) fn peeked(path: &Path) -> Option<Saved> {
    let file_name = path.file_name()?.to_str()?;
    let kind = if name::is_autosave(file_name) {
        SaveKind::Auto
    } else if name::is_quick(file_name) {
        SaveKind::Quick
    } else {
        SaveKind::Named
    };
    let mut saved = Saved {
        file: path.to_owned(),
        name: name::from_file(file_name),
        inside: None,
        kind,
        campaign: name::campaign_of(file_name),
        written: path.metadata().and_then(|facts| facts.modified()).ok(),
        order: 0,
        scenario: String::new(),
        seed: 0,
        about: None,
        players: BTreeMap::new(),
        other_version: None,
        needs_rules: None,
    };
    if let Some((Peek { header, about, campaign }, tail)) = peek(path) {
        let is_whole = match header.format {
            ..SEALED => tail.trim_end().ends_with(')'),
            SEALED..=FORMAT => ends_sealed(&tail),
            // How a later version ends its files is its own affair.
            _ => true,
        };
        saved.scenario = header.scenario;
        saved.seed = header.seed;
        saved.players = header.players;
        if header.format > FORMAT {
            saved.other_version = Some(header.program);
        }
        saved.needs_rules = Some(header.rules_number).filter(|&number| number != RULES);
        saved.about = build::<About>(&about).ok().filter(|_| is_whole);
        saved.campaign = saved.campaign.or_else(|| CampaignId::parse(&campaign));
    }
    if let Some(about) = &saved.about {
        let given = Some(&about.name).filter(|_| kind == SaveKind::Named);
        saved.inside = given.filter(|given| !given.is_empty() && **given != saved.name).cloned();
        let told = UNIX_EPOCH + Duration::from_millis(about.written.min(LATEST));
        if believed(about.written) > 0 && told <= SystemTime::now() {
            saved.written = Some(told);
        }
    }
    let told = saved.about.as_ref().map_or(0, |about| believed(about.written));
    let of_file = saved.written.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    saved.order = match (told, of_file) {
        (0, Some(at)) => u64::try_from(at.as_millis()).unwrap_or(0),
        (told, _) => told,
    };
    Some(saved)
}

/// When a save says that it was written; 0 where it does not, or what cannot be.
pub(super) const fn believed(written: u64) -> u64 {
    if written <= LATEST { written } else { 0 }
}

#[derive(Deserialize)]
struct Peek {
    header: PeekHeader,
    #[serde(default)]
    about: AboutPatch,
    #[serde(default)]
    campaign: String,
}

#[derive(Deserialize)]
struct PeekHeader {
    #[serde(default)]
    format: u32,
    #[serde(default)]
    program: String,
    /// Format 1 had none; its rules were number 1.
    #[serde(default = "first_rules")]
    rules_number: u32,
    scenario: String,
    #[serde(default)]
    seed: u64,
    #[serde(default)]
    players: BTreeMap<String, String>,
}

const fn first_rules() -> u32 {
    1
}

/// Bytes that hold the head of any save.
const HEAD: u64 = 16 * 1024;

/// Bytes that hold the end of any save, with its seal.
const TAIL: u64 = 128;

/// The head of a save, what stands before its weeks, and the last bytes of the file.
fn peek(path: &Path) -> Option<(Peek, String)> {
    let mut file = ordinary_file::open(path).ok()?;
    // Room for all of it: else it is read in many small pieces.
    let mut bytes = Vec::with_capacity(HEAD as usize + 1);
    (&file).take(HEAD).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let head = text.split("\n    weeks: [").next().filter(|head| head.len() < text.len());
    let peek = match head {
        Some(head) => options().from_str(&format!("{head}\n)")).ok()?,
        // Not as the game writes it: the whole file then, if it is of a sensible size.
        None => {
            let whole = ordinary_file::read(path, scenario::source::MAX_BYTES).ok()?;
            options().from_str(&String::from_utf8_lossy(&whole)).ok()?
        }
    };
    Some((peek, tail(&mut file).ok()?))
}

fn tail(file: &mut File) -> io::Result<String> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut bytes = Vec::new();
    file.take(TAIL).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
