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
    /// Sources.
    pub source: String,
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
    /// Sources.
    pub source: String,
}
