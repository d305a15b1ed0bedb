//! Which message names which choice of the rules. The matches have no wildcard, so that a new
//! choice breaks the build here and not a sentence at play.

use super::Texts;
use crate::rules::{
    event::{Cause, Larder},
    order::{CampRule, Forage, Pace, Quarters, Stance},
    state::Stock,
};

/// The name of a stance, for lists and panels.
#[must_use]
pub fn stance(texts: &Texts, stance: Stance) -> String {
    texts.get(stance_key(stance), &[])
}

/// How a pace reads in an order.
#[must_use]
pub fn pace(texts: &Texts, pace: Pace) -> String {
    texts.get(pace_key(pace), &[])
}

/// The name of a way of foraging.
#[must_use]
pub fn forage(texts: &Texts, forage: Forage) -> String {
    texts.get(forage_key(forage), &[])
}

/// The name of a way of wintering.
#[must_use]
pub fn quarters(texts: &Texts, quarters: Quarters) -> String {
    texts.get(quarters_key(quarters), &[])
}

/// The name of what camps do without orders.
#[must_use]
pub fn camp_rule(texts: &Texts, rule: CampRule) -> String {
    texts.get(camp_rule_key(rule), &[])
}

/// The name of a cause of loss or gain, for tables.
#[must_use]
pub fn cause(texts: &Texts, cause: Cause) -> String {
    texts.get(cause_keys(cause).0, &[])
}

/// The name of a larder.
#[must_use]
pub fn larder(texts: &Texts, larder: Larder) -> String {
    texts.get(larder_keys(larder).0, &[])
}

/// The name of a stock, for tables.
#[must_use]
pub fn stock(texts: &Texts, stock: Stock) -> String {
    texts.get(stock_keys(stock).0, &[])
}

/// The condition of horses in a word or two, from permille.
#[must_use]
pub fn condition(texts: &Texts, permille: u32) -> String {
    texts.get(condition_key(permille), &[])
}

/// The name of a section of the state, as in [`crate::rules::state::SECTIONS`]; one that is not
/// known is given back as it came.
#[must_use]
pub fn section(texts: &Texts, name: &str) -> String {
    let key = format!("section-{}", name.replace(' ', "-"));
    if texts.has(&key) { texts.get(&key, &[]) } else { name.to_owned() }
}

pub(super) const fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Seek => "stance-seek",
        Stance::Hold => "stance-hold",
        Stance::Entrench => "stance-entrench",
        Stance::Evade => "stance-evade",
        Stance::Screen => "stance-screen",
    }
}

pub(super) const fn pace_key(pace: Pace) -> &'static str {
    match pace {
        Pace::WithHerd => "pace-with-herd",
        Pace::Normal => "pace-normal",
        Pace::Forced => "pace-forced",
    }
}

pub(super) const fn forage_key(forage: Forage) -> &'static str {
    match forage {
        Forage::Close => "forage-close",
        Forage::Wide => "forage-wide",
    }
}

pub(super) const fn quarters_key(quarters: Quarters) -> &'static str {
    match quarters {
        Quarters::Disperse => "quarters-disperse",
        Quarters::StandToArms => "quarters-stand-to-arms",
    }
}

pub(super) const fn camp_rule_key(rule: CampRule) -> &'static str {
    match rule {
        CampRule::Seasonal => "camp-rule-seasonal",
        CampRule::Stay => "camp-rule-stay",
        CampRule::Stand => "camp-rule-stand",
    }
}

/// A cause as a heading, and as the end of "14 men …".
pub(super) const fn cause_keys(cause: Cause) -> (&'static str, &'static str) {
    match cause {
        Cause::Hunger => ("cause-hunger", "loss-by-hunger"),
        Cause::NoGrass => ("cause-no-grass", "loss-by-no-grass"),
        Cause::Cold => ("cause-cold", "loss-by-cold"),
        Cause::Jut => ("cause-jut", "loss-by-jut"),
        Cause::River => ("cause-river", "loss-by-river"),
        Cause::Overwork => ("cause-overwork", "loss-by-overwork"),
        Cause::Flight => ("cause-flight", "loss-by-flight"),
        Cause::Eaten => ("cause-eaten", "loss-by-eaten"),
        Cause::Desertion => ("cause-desertion", "loss-by-desertion"),
        Cause::Destitution => ("cause-destitution", "loss-by-destitution"),
        Cause::Combat => ("cause-combat", "loss-by-combat"),
        Cause::Captured => ("cause-captured", "loss-by-captured"),
        Cause::Born => ("cause-born", "loss-by-born"),
    }
}

/// A larder as a heading, and as the end of "2,900 rations …".
pub(super) const fn larder_keys(larder: Larder) -> (&'static str, &'static str) {
    match larder {
        Larder::Stores => ("larder-stores", "eaten-from-stores"),
        Larder::Herd => ("larder-herd", "eaten-from-herd"),
        Larder::Town => ("larder-town", "eaten-from-town"),
        Larder::Camps => ("larder-camps", "eaten-from-camps"),
        Larder::Country => ("larder-country", "eaten-from-country"),
        Larder::Depot => ("larder-depot", "eaten-from-depot"),
        Larder::Horses => ("larder-horses", "eaten-from-horses"),
    }
}

/// A stock as a heading, and as a number of it.
pub(super) const fn stock_keys(stock: Stock) -> (&'static str, &'static str) {
    match stock {
        Stock::Men => ("stock-men", "count-men"),
        Stock::Horses => ("stock-horses", "count-horses"),
        Stock::Sheep => ("stock-sheep", "count-sheep"),
        Stock::Households => ("stock-households", "count-kibitkas"),
    }
}

/// Bands in which a horseman would speak; the year's curve runs from about 900 to 400.
pub(super) const fn condition_key(permille: u32) -> &'static str {
    match permille {
        850.. => "condition-splendid",
        700..850 => "condition-good",
        550..700 => "condition-fair",
        400..550 => "condition-thin",
        250..400 => "condition-worn",
        0..250 => "condition-failing",
    }
}
