//! What history says of a campaign: the chronicle, and facts that can be checked against the
//! course of a game. Nothing of it bears on the course.

use super::{
    define::Names,
    ids::{BoxId, SideId},
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

/// A number of a finished campaign.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Measure {
    /// The last day of the week at whose end it is so for the first time.
    FirstDay(Test),
    /// Weeks at whose end it is so.
    Weeks(Test),
    /// Men of a side under arms at the end of the week of a day; none = at the end.
    MenUnderArms(SideId, Option<u16>),
    /// Men that a side lost.
    MenLost(SideId),
    /// Households that a side lost.
    HouseholdsLost(SideId),
    /// Households of a side in boxes off the map, or on the way there.
    HouseholdsGone(SideId, Vec<BoxId>),
    /// Battles decided in a span of days in which both sides had so many men.
    Battles(u32, Span),
    /// The share of them that a side won, permille.
    BattlesWon(SideId, u32, Span),
    /// Margin of a side.
    Margin(SideId),
}

impl Measure {
    /// Whether it is a day.
    #[must_use]
    pub const fn is_day(&self) -> bool {
        matches!(self, Self::FirstDay(_))
    }
}

/// A number of the real course, held against what campaigns come to.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Statistic {
    /// Key in the file.
    pub key: String,
    /// What it is.
    pub name: Names,
    /// How it is measured.
    pub measure: Measure,
    /// What it was, least and most: days of the campaign, or a number.
    pub real: Span,
    /// How well that is known.
    pub grade: Grade,
    /// What it rests on.
    pub basis: Basis,
}
