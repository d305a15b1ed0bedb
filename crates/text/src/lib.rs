//! Everything that a player reads, in English, Kazakh and Russian: events as sentences, the
//! weekly dispatch, orders and why they are refused, summaries and tables.
//!
//! The words are messages in `assets/text/<language>/*.ftl`; the code here chooses a message and
//! hands it names and numbers, and never joins words of a language. Names stay in the form in
//! which they stand in the scenario, for no program can decline them: Russian messages set them
//! after a dash or a colon, Kazakh ones before a word that takes the ending ("Сауран маңында").
//!
//! Deliberately absent: other sides' true numbers and names (they are told by the reader's
//! estimate), file positions and wording of scenario errors (`scenario::problem` has them, in
//! English), and any choice of what to show on a screen.
//!
//! ```
//! use rules::{order::Order, state::CampaignState};
//! use scenario::library::Library;
//! use text::{Lang, Texts};
//!
//! let library = Library::at(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
//! let state = CampaignState::new(library.load("first-march").unwrap(), 1724);
//! let force = state.scenario.force_by_key("abulkhair").unwrap();
//! let told = |lang| {
//!     let texts = Texts::load(&library.assets(), lang).unwrap();
//!     text::order(&texts, &state, &Order::Halt { force })
//! };
//! assert_eq!(told(Lang::En), "Abul Khair's main body: halt");
//! assert_eq!(told(Lang::Kk), "Әбілқайырдың негізгі қолы: тоқтау");
//! assert_eq!(told(Lang::Ru), "Главные силы Абулхаира: остановиться");
//! ```
#![deny(clippy::unwrap_used, clippy::expect_used)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod battle_rules;
mod battle_sheet;
mod battle_stage;
mod battle_told;
mod briefing;
mod describe;
mod dispatch;
mod effects;
mod fitness;
mod front_page;
mod journey;
mod lang;
mod line;
mod linked_dispatch;
mod names;
mod odds;
mod order;
mod people;
mod report;
mod score;
mod siege_card;
mod store;
mod story;
mod summary;
mod teller;
mod war;
mod words;

#[cfg(test)]
mod tests;

pub use battle_rules::battle_rules;
pub use battle_sheet::{BattleSheet, PhaseTable, battle_sheet};
pub use battle_stage::{StageParty, stage_party};
pub use briefing::{Briefing, briefing};
pub use describe::describe;
pub use dispatch::{Dispatch, DispatchSection, Paragraph, dispatch};
pub use effects::{EffectLine, at_stake, effect, effects};
pub use fitness::{
    FitnessLine, GaugeKind, caution, cautions, crowded_lines, emptied_lines, fitness_lines,
};
pub use front_page::{FrontHeadline, FrontPage, front_headline, front_page};
pub use journey::{
    JourneyLine, JourneyPart, day_of_the_way, joint_dangers, joint_first, joint_odds, joint_wear,
    journey_lines,
};
pub use lang::Lang;
pub use line::{camp_line, days_of_food, force_line, group_line, kept_by_nobody, place_line};
pub use linked_dispatch::{LinkedDispatch, LinkedParagraph, LinkedWords, linked_dispatch};
pub use names::{
    camp_name, camp_task, condition_met_when, count, day_month, force_name, force_task, graded,
    hex_name, mood, place_name, side_name, subject_name, whereabouts,
};
pub use odds::{battle_odds_chance, battle_odds_lines};
pub use order::{courier, effect_after_courier, order, order_error};
pub use report::battle_report;
pub use rules::harmless::{harmless, harmless_line, is_harmful};
pub use score::{held_for_nothing_line, level, outcome, score_item, score_table};
pub use siege_card::{SiegeCard, SiegeRow, siege_card};
pub use store::{Arg, TextError, TextFault, Texts};
pub use story::{StoryWeek, story, verdict};
pub use summary::{campaign_summary, table};
pub use teller::{date, dates, direction, range, sentence};
pub use words::{
    basis, camp_rule, cause, condition, forage, grade, larder, meeting, pace, phase, quarters,
    section, siege_way, stance, stock,
};
