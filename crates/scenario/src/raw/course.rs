//! The real course as people write it, where it is numbers: how history ended, and statistics that
//! campaigns are held against.

use super::{At, Grade, When};
use rules::define::{Names, patch, phrases};

phrases! {
    /// A number of a finished campaign.
    pub enum Measure as "Measure", with [At] {
        /// The last day of the week at whose end it is so for the first time.
        FirstDay(When),
        /// So many weeks end with it being so.
        Weeks(When),
        /// Men of a side under arms at the end of the week of a day; absent = at the end.
        MenUnderArms {
            side: String,
            #[serde(default)]
            on: Option<String>,
        },
        /// Men that a side lost, by all causes.
        MenLost(String),
        /// Households that a side lost, by all causes.
        HouseholdsLost(String),
        /// Households of a side that are safe in some of the boxes off the map, or have set out for them.
        HouseholdsGone { side: String, boxes: Vec<String> },
        /// Battles decided from a day to another in which both sides had so many men.
        Battles { least_men: u32, from: String, to: String },
        /// The share of them that a side won, permille; none without any.
        BattlesWon { side: String, least_men: u32, from: String, to: String },
        /// Margin of a side at the end.
        Margin(String),
    }
}

patch! {
    /// A number of the real course, held against what campaigns come to.
    pub struct StatisticFile, StatisticFilePatch {
        /// What it is.
        name: Names,
        /// How it is measured.
        of: Measure,
        /// What it was, least and most, where it is a day.
        dates: Option<(String, String)>,
        /// What it was, least and most, where it is a number.
        numbers: Option<(i32, i32)>,
        /// How well that is known.
        grade: Grade,
        /// Works of the bibliography on which this rests, by key.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
    }

    /// How history ended for a side: from this its mark is worked out, by the points of the scenario.
    /// Pairs are least and most.
    pub struct SideEndFile, SideEndFilePatch {
        /// Places that it held and could keep.
        places: Vec<String>,
        /// Households alive.
        households: (u32, u32),
        /// Enemy households led off.
        captives: (u32, u32) = (0, 0),
        /// Men under arms.
        men: (u32, u32),
        /// Mean commitment of its peoples, 0–100.
        commitment: (u8, u8),
        /// Men lost.
        men_lost: (u32, u32),
    }
}
