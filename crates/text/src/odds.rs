//! What a siege or a battle promises, with the sum that the chance comes from.

use super::{
    Texts,
    report::{strength_line, times},
    teller::{about, range},
    words,
};
use rules::{
    odds::{BattleOdds, Besieged, FallWay, ODDS_PHASES, SiegeFactor, SiegeGuess, SiegeOdds},
    order::SiegeWay,
    state::Stock,
};

/// The sum behind a single attempt, which can be done again, and what is not counted.
#[must_use]
pub(super) fn siege_odds_sum(texts: &Texts, odds: &SiegeOdds) -> Vec<String> {
    let mut lines = Vec::new();
    if odds.base > 0 {
        let percent = |permille: u32| texts.lang().percent(permille);
        let attempt = [("percent", percent(odds.chance_permille).into())];
        lines.push(texts.get("siege-odds-attempt", &attempt));
        let start = texts.get("odds-base", &[("percent", percent(odds.base).into())]);
        let factors = odds.factors.iter().map(|&(factor, by)| (siege_factor(factor), by));
        let sum = times(texts, start, factors);
        let product = odds
            .factors
            .iter()
            .fold(u64::from(odds.base), |chance, &(_, by)| chance * u64::from(by) / 1000);
        // No attempt is certain: the rules hold a chance below a bound.
        let bounded = product > odds.chance_permille.into();
        let key = if bounded { "odds-sum-bounded" } else { "odds-sum" };
        let sum = [("sum", sum.into()), ("percent", percent(odds.chance_permille).into())];
        lines.push(texts.get(key, &sum));
    }
    if let Some(guess) = odds.guess {
        let garrison = guessed_garrison(texts, guess);
        lines.push(texts.get("siege-odds-guessed", &[("garrison", garrison.into())]));
    }
    if odds.week_permille > 0 {
        lines.push(texts.get("siege-odds-not-counted", &[]));
    }
    lines
}

/// Men of a garrison as they are guessed at: "200 to 1,400 men".
pub(super) fn guessed_garrison(texts: &Texts, guess: SiegeGuess) -> String {
    let (least, most) = guess.garrison;
    let number = |n: u32| texts.lang().number(about(n).into());
    let range = range(texts, &number(least), &number(most));
    texts.get("men-range", &[("n", about(most).into()), ("range", range.into())])
}

/// Why nothing is to be hoped for of a siege within the week; nothing where something is.
#[must_use]
pub(super) fn siege_none_why(texts: &Texts, odds: &SiegeOdds) -> Option<String> {
    if odds.week_permille > 0 {
        return None;
    }
    let besieged = &odds.besieged;
    Some(if odds.way == SiegeWay::CutWater && besieged.water == 0 {
        texts.get("siege-none-water", &[])
    } else if odds.way != odds.pressed {
        texts.get("siege-none-pressed", &[])
    } else if besieged.host < besieged.defenders() {
        texts.get("siege-none-few", &[])
    } else if odds.way == SiegeWay::Blockade && besieged.inside_known {
        texts.get("siege-none-fed", &[("n", days_of_food(besieged).into())])
    } else if odds.way == SiegeWay::Blockade {
        texts.get("siege-none-unknown", &[])
    } else if odds.way == SiegeWay::Storm
        && let Some(days) = besieged.course.storm_days_ago
    {
        texts.get("siege-none-stormed", &[("n", days.into())])
    } else {
        texts.get("siege-none", &[])
    })
}

/// Days for which those within have food, townsmen and garrison together.
pub(super) fn days_of_food(besieged: &Besieged) -> u32 {
    let course = &besieged.course;
    let food = course.granary.saturating_add(course.stores);
    food.checked_div(course.town_day.saturating_add(besieged.garrison)).unwrap_or(0)
}

/// What a fight with an enemy on the way would promise, as a part of a sentence.
#[must_use]
pub(super) fn fight_on_the_way(texts: &Texts, odds: &BattleOdds) -> String {
    let key = match (odds.behind_walls, odds.rides_over) {
        (true, _) => "way-fight-walls",
        (false, true) => "way-fight-ridden-over",
        (false, false) => "way-fight",
    };
    texts.get(key, &[("percent", texts.lang().percent(odds.win.into()).into())])
}

pub(super) const fn fall_way(way: FallWay) -> &'static str {
    match way {
        FallWay::RideIn => "siege-fall-ride-in",
        FallWay::Storm => "siege-fall-storm",
        FallWay::Friends => "siege-fall-friends",
        FallWay::Terms => "siege-fall-terms",
        FallWay::Thirst => "siege-fall-thirst",
        FallWay::Hunger => "siege-fall-hunger",
    }
}

/// What an attack promises, line by line: the chance, the numbers, and for charge and melee
/// what each side brings. The enemy is told as the scouts put him.
#[must_use]
pub fn battle_odds_lines(texts: &Texts, odds: &BattleOdds) -> Vec<String> {
    let mut lines = battle_odds_chance(texts, odds);
    for (i, phase) in ODDS_PHASES.into_iter().enumerate() {
        lines.push(words::phase(texts, phase));
        let (own, foe) = (texts.get("odds-own", &[]), texts.get("odds-foe", &[]));
        for (who, strength, exact) in [(own, &odds.own[i], true), (foe, &odds.enemy[i], false)] {
            lines.push(strength_line(texts, who, strength, strength.power(), exact));
        }
    }
    lines
}

/// The first lines of [`battle_odds_lines`]: the chance and the numbers.
#[must_use]
pub fn battle_odds_chance(texts: &Texts, odds: &BattleOdds) -> Vec<String> {
    let men = |n: u32| texts.get(words::stock_keys(Stock::Men).1, &[("n", n.into())]);
    let percent = texts.lang().percent(odds.win.into());
    let parties =
        [("own", men(odds.own_men).into()), ("other", men(about(odds.enemy_men).max(10)).into())];
    let chance = match (odds.behind_walls, odds.rides_over) {
        (true, _) => texts.get("battle-odds-walls", &[("percent", percent.into())]),
        (false, true) => texts.get("battle-odds-ridden-over", &[]),
        (false, false) => texts.get("battle-odds", &[("percent", percent.into())]),
    };
    let mut lines = vec![chance, texts.get("battle-odds-men", &parties)];
    if !odds.seen_near {
        lines.push(texts.get("battle-odds-far", &[]));
    }
    lines
}

const fn siege_factor(factor: SiegeFactor) -> &'static str {
    match factor {
        SiegeFactor::Odds => "siege-factor-odds",
        SiegeFactor::Walls => "siege-factor-walls",
        SiegeFactor::Besiegers => "siege-factor-besiegers",
        SiegeFactor::Garrison => "siege-factor-garrison",
        SiegeFactor::Fresh => "siege-factor-fresh",
        SiegeFactor::Townsmen => "siege-factor-townsmen",
        SiegeFactor::Leader => "siege-factor-leader",
        SiegeFactor::Commander => "siege-factor-commander",
        SiegeFactor::Surprise => "siege-factor-surprise",
        SiegeFactor::Hunger => "siege-factor-hunger",
        SiegeFactor::Thirst => "siege-factor-thirst",
        SiegeFactor::Works => "siege-factor-works",
        SiegeFactor::Relief => "siege-factor-relief",
        SiegeFactor::FedGarrison => "siege-factor-fed-garrison",
    }
}
