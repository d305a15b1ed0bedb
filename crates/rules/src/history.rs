//! What history says of a campaign: the chronicle, and facts that can be checked against the
//! course of a game. Nothing of it bears on the course.

use super::{
    define::Names,
    scripted_event::{Span, Test},
};

choices! {
    /// How well something is known. Shown to players beside the claim.
    pub enum Grade {
        /// A contemporary document, or a modern summary of one, was seen.
        Attested,
        /// A modern historian or encyclopaedia says so; its source was not seen.
        Secondary,
        /// Reasoned from better facts, distances and seasons; no text says it.
        Inferred,
        /// Oral tradition, epic or local history; cannot be checked.
        Tradition,
        /// General knowledge of the literature, not verified.
        Memory,
        /// Contradicted or rejected by a source.
        Doubtful,
        /// Made up for a scenario.
        Fiction,
    }
}

/// A work of the bibliography.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Work {
    /// Its key.
    pub key: String,
    /// Its title; empty where the bibliography does not have it.
    pub title: Names,
}

/// What a claim rests on. It never bears on the course of a campaign: of it only `plain` enters a
/// hash, as it did before there was a bibliography.
#[derive(Clone, PartialEq, Eq, Debug, Default, serde::Serialize)]
pub struct Basis {
    /// Works, most important first.
    pub works: Vec<Work>,
    /// What they say of it, and what is reckoned; empty = nothing more to say.
    pub note: Names,
    /// Works and remark in one language, as older files have them.
    pub plain: String,
}

impl Basis {
    /// Whether it says nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.works.is_empty() && self.note.is_empty() && self.plain.is_empty()
    }
}

impl core::hash::Hash for Basis {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.plain.hash(state);
    }
}

/// An entry of the chronicle.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct ChronicleEntry {
    /// Key in the file.
    pub key: String,
    /// First and last day it may have happened, days of the campaign (before it: negative).
    pub days: Span,
    /// What happened.
    pub text: Names,
    /// How well it is known.
    pub grade: Grade,
    /// What it rests on.
    pub basis: Basis,
}

/// When a fact must hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FactTiming {
    /// It comes to hold for the first time between two days.
    Comes(Span),
    /// It holds on a day.
    On(u16),
    /// It holds at the end of every week between two days.
    Throughout(Span),
    /// It holds at the end of the campaign.
    AtEnd,
}

/// A fact.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct HistoricalFact {
    /// Key in the file.
    pub key: String,
    /// What it says.
    pub name: Names,
    /// What must be so.
    pub test: Test,
    /// When.
    pub manner: FactTiming,
    /// Its weight in the fidelity of a game.
    pub weight: u32,
    /// How well it is known.
    pub grade: Grade,
    /// What it rests on.
    pub basis: Basis,
}
