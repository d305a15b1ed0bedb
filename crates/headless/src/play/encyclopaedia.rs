//! The encyclopaedia: articles on the war, its people and places and on the rules, in three
//! languages, each claim with how well it is known and from where. Read from
//! `assets/encyclopaedia/*.ron`, strictly: a link that leads nowhere is an error of the file.
//!
//! Words in an article lead to another as `[[key|words]]`.

use core::fmt;
use rules::history::Grade;
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use text::Lang;

/// What an article is about; the beginning of its key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Category {
    /// Words and rules.
    Term,
    /// Peoples and corps.
    Group,
    /// Leaders, and people who did not lead.
    Leader,
    /// Places.
    Place,
    /// Kinds of troops.
    Troop,
    /// Ground.
    Terrain,
    /// The war and its events.
    Event,
    /// Sources.
    Source,
}

impl Category {
    /// Every category, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Term,
        Self::Event,
        Self::Group,
        Self::Leader,
        Self::Place,
        Self::Troop,
        Self::Terrain,
        Self::Source,
    ];

    /// The beginning of keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Group => "group",
            Self::Leader => "leader",
            Self::Place => "place",
            Self::Troop => "troop",
            Self::Terrain => "terrain",
            Self::Event => "event",
            Self::Source => "source",
        }
    }

    /// The category of a key.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let (kind, name) = key.split_once(':')?;
        let found = Self::ALL.into_iter().find(|category| category.key() == kind);
        found.filter(|_| !name.is_empty())
    }
}

/// A text in the three languages.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslatedText {
    /// English.
    pub en: String,
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
}

impl TranslatedText {
    /// The text in a language.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
        }
    }

    fn all(&self) -> [&str; 3] {
        [&self.en, &self.kk, &self.ru]
    }
}

/// Something an article claims.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What.
    pub text: TranslatedText,
    /// How well it is known.
    pub grade: Grade,
    /// Sources: keys of articles, without `source:`.
    pub from: Vec<String>,
}

impl Claim {
    /// Whether it tells of a rule of the game rather than of history.
    #[must_use]
    pub fn is_rule(&self) -> bool {
        self.from.iter().all(|source| source == RULES)
    }
}

/// Key of the source that is the rule book.
pub const RULES: &str = "rules";

/// An article.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its title.
    pub title: TranslatedText,
    /// What it says, paragraph by paragraph.
    pub claims: Vec<Claim>,
    /// Other articles worth reading, by key.
    #[serde(default)]
    pub see: Vec<String>,
    /// What of a scenario it tells of at length: keys of events and of entries of the chronicle,
    /// from which one comes to it.
    #[serde(default)]
    pub tells: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    articles: BTreeMap<String, Article>,
}

/// Something that is wrong with the encyclopaedia.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ArticleFault {
    /// The file.
    pub file: PathBuf,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for ArticleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.message)
    }
}

/// Everything that is wrong with the encyclopaedia.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EncyclopaediaError(pub Vec<ArticleFault>);

impl fmt::Display for EncyclopaediaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl core::error::Error for EncyclopaediaError {}

/// The encyclopaedia.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Encyclopaedia {
    articles: BTreeMap<String, Article>,
}

impl Encyclopaedia {
    /// Reads `encyclopaedia/*.ron` below a folder of assets.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn load(assets: &Path) -> Result<Self, EncyclopaediaError> {
        let folder = assets.join("encyclopaedia");
        let mut files: Vec<PathBuf> = match fs::read_dir(&folder) {
            Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
            Err(error) => {
                return Err(EncyclopaediaError(vec![ArticleFault {
                    file: folder,
                    message: error.to_string(),
                }]));
            }
        };
        files.retain(|file| file.extension().is_some_and(|e| e == "ron"));
        files.sort();
        let (mut book, mut faults, mut homes) = (Self::default(), Vec::new(), BTreeMap::new());
        for file in files {
            let read = ordinary_file::read_text(&file, scenario::source::MAX_BYTES)
                .map_err(|error| error.to_string());
            let read = read
                .and_then(|text| ron::from_str::<File>(&text).map_err(|error| error.to_string()));
            match read {
                Ok(read) => {
                    for (key, article) in read.articles {
                        if let Some(first) = homes.insert(key.clone(), file.clone()) {
                            let message = format!("\"{key}\" is in {} too", first.display());
                            faults.push(ArticleFault { file: file.clone(), message });
                        }
                        book.articles.insert(key, article);
                    }
                }
                Err(message) => faults.push(ArticleFault { file, message }),
            }
        }
        for (key, article) in &book.articles {
            let file = homes.get(key).cloned().unwrap_or_default();
            let told = book.faults_of(key, article).into_iter();
            faults.extend(told.map(|m| ArticleFault { file: file.clone(), message: m }));
        }
        if faults.is_empty() { Ok(book) } else { Err(EncyclopaediaError(faults)) }
    }

    fn faults_of(&self, key: &str, article: &Article) -> Vec<String> {
        let mut faults = Vec::new();
        let category = Category::of(key);
        if category.is_none() {
            faults.push(format!("\"{key}\" does not begin with a category, such as \"term:\""));
        }
        if article.title.all().iter().any(|title| title.trim().is_empty()) {
            faults.push(format!("\"{key}\" lacks a title in one of the languages"));
        }
        if article.claims.is_empty() {
            faults.push(format!("\"{key}\" says nothing"));
        }
        for (i, claim) in article.claims.iter().enumerate() {
            let at = format!("\"{key}\", claim {}", i + 1);
            if claim.text.all().iter().any(|text| text.trim().is_empty()) {
                faults.push(format!("{at}: one of the languages is empty"));
            }
            if claim.from.is_empty() && category != Some(Category::Source) {
                faults.push(format!("{at} names no source"));
            }
            for source in &claim.from {
                if !self.articles.contains_key(&source_key(source)) {
                    faults.push(format!("{at}: there is no source \"{source}\""));
                }
            }
            for text in claim.text.all() {
                for (link, _) in segments(text).filter_map(|s| s.link.map(|link| (link, s.words))) {
                    if !self.articles.contains_key(link) {
                        faults.push(format!("{at}: the link to \"{link}\" leads nowhere"));
                    }
                }
            }
        }
        for other in article.see.iter().filter(|other| !self.articles.contains_key(*other)) {
            faults.push(format!("\"{key}\": there is no \"{other}\" to see"));
        }
        faults
    }

    /// An article.
    #[must_use]
    pub fn article(&self, key: &str) -> Option<&Article> {
        self.articles.get(key)
    }

    /// All articles with their keys.
    pub fn articles(&self) -> impl Iterator<Item = (&str, &Article)> {
        self.articles.iter().map(|(key, article)| (key.as_str(), article))
    }

    /// The articles that tell of an event of a scenario or of an entry of its chronicle, by key.
    pub fn telling_of<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a str, &'a Article)> {
        self.articles().filter(move |(_, article)| article.tells.iter().any(|told| told == key))
    }

    /// An article in plain lines, for a terminal; nothing where there is none.
    #[must_use]
    pub fn plain(&self, key: &str, lang: Lang) -> Option<Vec<String>> {
        let article = self.article(key)?;
        let mut lines = vec![article.title.of(lang).to_owned()];
        for claim in &article.claims {
            lines.push(segments(claim.text.of(lang)).map(|segment| segment.words).collect());
        }
        Some(lines)
    }
}

/// The article on a source.
#[must_use]
pub fn source_key(source: &str) -> String {
    format!("{}:{source}", Category::Source.key())
}

/// A piece of an article's text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Segment<'a> {
    /// The words.
    pub words: &'a str,
    /// The article to which they lead.
    pub link: Option<&'a str>,
}

/// Takes a text with links apart.
pub fn segments(text: &str) -> impl Iterator<Item = Segment<'_>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some(inside) = rest.strip_prefix("[[")
            && let Some((link, after)) = inside.split_once("]]")
        {
            rest = after;
            let (key, words) = link.split_once('|').unwrap_or((link, link));
            return Some(Segment { words, link: Some(key) });
        }
        let skip = usize::from(rest.starts_with("[[")) * 2;
        let end = rest[skip..].find("[[").map_or(rest.len(), |at| at + skip);
        let words;
        (words, rest) = rest.split_at(end);
        Some(Segment { words, link: None })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_taken_apart() {
        let found: Vec<_> = segments("The [[term:jut|jut]] of 1723; [[x|y]]").collect();
        let words: Vec<_> = found.iter().map(|s| (s.words, s.link)).collect();
        let wanted =
            [("The ", None), ("jut", Some("term:jut")), (" of 1723; ", None), ("y", Some("x"))];
        assert_eq!(words, wanted);
        assert_eq!(segments("a [[ b").map(|s| s.words).collect::<String>(), "a [[ b");
        assert_eq!(segments("").count(), 0);
    }
}
