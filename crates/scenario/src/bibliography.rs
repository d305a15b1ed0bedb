//! The bibliography: works by key, with their titles. There is one, that of the encyclopaedia
//! (`assets/encyclopaedia/sources.ron`, articles `source:KEY`); a scenario may add works of its own.
//!
//! It is built in, so that a record can be read wherever it is. Deliberately absent: what was seen of a
//! work, which is an article to be read there.

use super::raw::WorkFile;
use rules::define::{Names, Table};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// The beginning of the keys of articles on works.
const PREFIX: &str = "source:";

const TEXT: &str = include_str!("../../../assets/encyclopaedia/sources.ron");

#[derive(Deserialize)]
struct Articles {
    articles: BTreeMap<String, Titled>,
}

#[derive(Deserialize)]
struct Titled {
    title: Title,
}

#[derive(Deserialize)]
struct Title {
    en: String,
    kk: String,
    ru: String,
}

static WORKS: LazyLock<BTreeMap<String, Names>> = LazyLock::new(|| {
    // What is built in is read by a test; were it broken, works would be shown by their keys.
    let read = ron::from_str::<Articles>(TEXT);
    let articles = read.map(|read| read.articles).unwrap_or_default();
    let work = |(key, article): (String, Titled)| {
        let key = key.strip_prefix(PREFIX)?.to_owned();
        let Title { en, kk, ru } = article.title;
        Some((key, Names::new(en, kk, ru)))
    };
    articles.into_iter().filter_map(work).collect()
});

/// The title of a work, from a scenario's own works or from the common ones.
pub(crate) fn title(own: &Table<WorkFile>, key: &str) -> Option<Names> {
    own.get(key).map(|work| work.title.clone()).or_else(|| WORKS.get(key).cloned())
}

/// Keys of the common works, sorted.
pub(crate) fn keys() -> impl Iterator<Item = String> {
    WORKS.keys().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bibliography_that_is_built_in_can_be_read() {
        let read = ron::from_str::<Articles>(TEXT).expect("sources.ron");
        assert!(read.articles.keys().all(|key| key.starts_with(PREFIX)));
        assert_eq!(WORKS.len(), read.articles.len());
        let founding = title(&Table::new(), "founding").expect("the founding article");
        assert!(founding.en.contains("Struggle for Turkistan"), "{founding:?}");
    }

    #[test]
    fn works_of_a_scenario_come_first() {
        let mine = WorkFile { title: Names::new("Mine", "Менікі", "Моя") };
        let own = Table::from_iter([("founding", mine)]);
        assert_eq!(title(&own, "founding").unwrap().en, "Mine");
        assert_eq!(title(&own, "nothing"), None);
    }
}
