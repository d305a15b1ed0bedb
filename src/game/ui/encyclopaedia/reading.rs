//! The book and the scenario that stand open, read once.

use crate::game::ui::PanelContext;
use bevy_egui::egui;
use headless::play::encyclopaedia::{Category, Encyclopaedia, segments};
use rules::{
    history::{Basis, Grade},
    scenario::Scenario,
};
use scenario::library::Notes;
use std::sync::Arc;
use text::Lang;

/// The scenario that tells of the theatre while none is on the table.
const THEATRE: &str = "struggle-for-turkistan";

/// The chronicle of the scenario is an article of its own.
pub(super) const CHRONICLE: &str = "event:chronicle";

struct OpenBook {
    book: Encyclopaedia,
    trouble: Option<String>,
    scenario: Option<Arc<Scenario>>,
    notes: Notes,
}

/// The book and the scenario that stand open.
#[derive(Clone)]
pub(in crate::game::ui) struct Reading(Arc<OpenBook>);

impl Reading {
    /// Opens the book; it stays open while the scenario is the same.
    pub(in crate::game::ui) fn of(ctx: &egui::Context, cx: &PanelContext<'_>) -> Self {
        let id = egui::Id::new("encyclopaedia-reading");
        let shown = cx.shown().map(|state| Arc::clone(&state.scenario));
        if let Some(open) = ctx.data(|data| data.get_temp::<Self>(id)) {
            let same = match (&open.0.scenario, &shown) {
                (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                (_, None) => true,
                (None, Some(_)) => false,
            };
            if same {
                return open;
            }
        }
        let library = &cx.paths.library;
        let (book, trouble) = match Encyclopaedia::load(&library.assets()) {
            Ok(book) => (book, None),
            Err(error) => (Encyclopaedia::default(), Some(error.to_string())),
        };
        let scenario = shown.or_else(|| library.load(THEATRE).ok());
        let notes = scenario.as_ref().map(|s| library.notes(&s.key)).unwrap_or_default();
        let open = Self(Arc::new(OpenBook { book, trouble, scenario, notes }));
        ctx.data_mut(|data| data.insert_temp(id, open.clone()));
        open
    }

    pub(super) fn book(&self) -> &Encyclopaedia {
        &self.0.book
    }

    /// What is wrong with the book.
    pub(super) fn trouble(&self) -> Option<&str> {
        self.0.trouble.as_deref()
    }

    pub(super) fn scenario(&self) -> Option<&Scenario> {
        self.0.scenario.as_deref()
    }

    /// Grade and basis of what the scenario says of something.
    pub(super) fn note(&self, key: &str) -> Option<(Grade, &Basis)> {
        self.0.notes.get(key).map(|(grade, basis)| (*grade, basis))
    }

    /// The title of an article, from the book or from the scenario.
    pub(super) fn title(&self, key: &str, lang: Lang) -> Option<String> {
        if let Some(article) = self.0.book.article(key) {
            return Some(article.title.of(lang).to_owned());
        }
        let s = self.scenario()?;
        let (kind, name) = key.split_once(':')?;
        let names = match kind {
            "place" => &s.places.iter().find(|place| place.key == name)?.name,
            "leader" => &s.leaders.iter().find(|leader| leader.key == name)?.name,
            "group" => &s.groups.iter().find(|group| group.key == name)?.name,
            "troop" => &s.troops[s.troop_keys.iter().position(|key| key == name)?].name,
            "terrain" => &s.terrain[s.terrain_keys.iter().position(|key| key == name)?].name,
            _ => return None,
        };
        Some(lang.of(names).to_owned())
    }

    /// Every article with its category and title, by category and then by title.
    pub(super) fn titles(&self, lang: Lang) -> Vec<(String, Category, String)> {
        let mut keys: Vec<String> = self.0.book.articles().map(|(key, _)| key.to_owned()).collect();
        if let Some(s) = self.scenario() {
            keys.extend(s.leaders.iter().map(|leader| format!("leader:{}", leader.key)));
            keys.extend(s.groups.iter().map(|group| format!("group:{}", group.key)));
            keys.extend(s.troop_keys.iter().map(|key| format!("troop:{key}")));
            keys.extend(s.terrain_keys.iter().map(|key| format!("terrain:{key}")));
            keys.extend(s.places.iter().map(|place| format!("place:{}", place.key)));
        }
        keys.sort();
        keys.dedup();
        let mut all: Vec<(String, Category, String)> = keys
            .into_iter()
            .filter_map(|key| {
                let category = Category::of(&key)?;
                let title = self.title(&key, lang)?;
                Some((key, category, title))
            })
            .collect();
        let place = |category: Category| Category::ALL.iter().position(|&c| c == category);
        all.sort_by_cached_key(|(key, category, title)| {
            (place(*category), title.to_lowercase(), key.clone())
        });
        all
    }

    /// Whether an article speaks of something.
    pub(super) fn finds(&self, key: &str, lang: Lang, title: &str, wanted: &str) -> bool {
        if title.to_lowercase().contains(wanted) {
            return true;
        }
        let Some(article) = self.0.book.article(key) else { return false };
        article.claims.iter().any(|claim| {
            let words: String = segments(claim.text.of(lang)).map(|s| s.words).collect();
            words.to_lowercase().contains(wanted)
        })
    }
}
