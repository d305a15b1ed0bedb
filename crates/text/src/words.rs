//! Which message names which choice of the rules. The matches have no wildcard, so that a new
//! choice breaks the build here and not a sentence at play.

use super::{
    Texts,
    teller::{Teller, say},
};
use rules::{
    event::{Cause, Larder, Meeting, Mood, Phase},
    history::{Basis, Grade, Work},
    order::{CampRule, Forage, Pace, Quarters, SiegeWay, Stance},
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

/// The name of a way to press a siege.
#[must_use]
pub fn siege_way(texts: &Texts, way: SiegeWay) -> String {
    let key = match way {
        SiegeWay::Blockade => "siege-blockade",
        SiegeWay::Storm => "siege-storm",
        SiegeWay::Parley => "siege-parley",
        SiegeWay::CutWater => "siege-cut-water",
    };
    texts.get(key, &[])
}

/// What a claim rests on: titles of works, then what they say of it and what is reckoned.
#[must_use]
pub fn basis(texts: &Texts, basis: &Basis) -> String {
    let title = |work: &Work| match texts.lang().of(&work.title) {
        "" => work.key.clone(),
        title => title.to_owned(),
    };
    let mut works = basis.works.iter().map(title);
    let first = works.next().unwrap_or_else(|| basis.plain.clone());
    let works = works.fold(first, |works, work| {
        texts.get("basis-next", &[("works", works.into()), ("work", work.into())])
    });
    let note = texts.lang().of(&basis.note);
    // A title that ends in an abbreviation has its full stop already.
    let works = works.trim_end_matches('.').to_owned();
    match (works.is_empty(), note.is_empty()) {
        (true, _) => note.to_owned(),
        (false, true) => texts.get("basis-alone", &[("works", works.into())]),
        (false, false) => {
            texts.get("basis-note", &[("works", works.into()), ("note", note.into())])
        }
    }
}

/// How well something is known, in a word or two.
#[must_use]
pub fn grade(texts: &Texts, grade: Grade) -> String {
    let key = match grade {
        Grade::Attested => "grade-attested",
        Grade::Secondary => "grade-secondary",
        Grade::Inferred => "grade-inferred",
        Grade::Tradition => "grade-tradition",
        Grade::Memory => "grade-memory",
        Grade::Doubtful => "grade-doubtful",
        Grade::Fiction => "grade-fiction",
    };
    texts.get(key, &[])
}

/// The name of a phase of a battle.
#[must_use]
pub fn phase(texts: &Texts, phase: Phase) -> String {
    let key = match phase {
        Phase::Missiles => "phase-missiles",
        Phase::Shock => "phase-shock",
        Phase::Melee => "phase-melee",
        Phase::Pursuit => "phase-pursuit",
    };
    texts.get(key, &[])
}

/// How a battle came about.
#[must_use]
pub fn meeting(texts: &Texts, meeting: Meeting) -> String {
    let key = match meeting {
        Meeting::Open => "meeting-open",
        Meeting::Works => "meeting-works",
        Meeting::Surprise => "meeting-surprise",
        Meeting::Sortie => "meeting-sortie",
        Meeting::Relief => "meeting-relief",
    };
    texts.get(key, &[])
}

/// Why a people's mind changed. An event of the scenario says so by its title, if the reader
/// hears of it at all.
pub(super) fn mood(t: &Teller<'_>, mood: Mood) -> String {
    let key = match mood {
        Mood::Victory => "mood-victory",
        Mood::Defeat => "mood-defeat",
        Mood::PlaceWon => "mood-place-won",
        Mood::PlaceLost => "mood-place-lost",
        Mood::Booty => "mood-booty",
        Mood::Hunger => "mood-hunger",
        Mood::CampsInDanger => "mood-camps-in-danger",
        Mood::CampsSafe => "mood-camps-safe",
        Mood::Waiting => "mood-waiting",
        Mood::LeaderLost => "mood-leader-lost",
        Mood::Precedence => "mood-precedence",
        Mood::Time => "mood-time",
        Mood::Siege => "mood-siege",
        Mood::Plunder => "mood-plunder",
        Mood::CalledUp => "mood-called-up",
        Mood::ScriptedEvent(scripted_event) => {
            return t.known_scripted_event(scripted_event).map_or_else(
                || say!(t, "mood-others"),
                |scripted_event| t.name(&scripted_event.name).to_owned(),
            );
        }
    };
    say!(t, key)
}

/// Permille as people count it, of a hundred, rounded.
pub(super) const fn hundred(permille: u16) -> u16 {
    permille.saturating_add(5) / 10
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

/// The name of a section of the state, as in [`rules::state::SECTIONS`]; one that is not
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
        Cause::Defection => ("cause-defection", "loss-by-defection"),
        Cause::Given => ("cause-given", "loss-by-given"),
        Cause::Born => ("cause-born", "loss-by-born"),
        Cause::Joined => ("cause-joined", "loss-by-joined"),
        Cause::Booty => ("cause-booty", "loss-by-booty"),
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
