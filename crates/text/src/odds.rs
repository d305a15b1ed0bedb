//! What a siege or a battle promises, with the sum that the chance comes from.

use super::{
    Texts,
    report::{strength_line, times},
    teller::about,
    words,
};
use rules::{
    odds::{BattleOdds, ODDS_PHASES, SiegeFactor, SiegeOdds},
    state::Stock,
};

/// What a siege promises, line by line: the chance of an attempt and of a week, who stands
/// against whom, and the sum behind it, which can be done again.
#[must_use]
pub fn siege_odds_lines(texts: &Texts, odds: &SiegeOdds) -> Vec<String> {
    let way = words::siege_way(texts, odds.way);
    let besieged = &odds.besieged;
    let men = |n: u32| texts.get(words::stock_keys(Stock::Men).1, &[("n", n.into())]);
    let key = if besieged.inside_known { "siege-odds-party" } else { "siege-odds-party-guess" };
    let party = [
        ("besiegers", men(besieged.besiegers).into()),
        ("defenders", men(about(besieged.defenders()).max(10)).into()),
    ];
    let party = texts.get(key, &party);
    if odds.base == 0 {
        return vec![texts.get("siege-odds-none", &[("way", way.into())]), party];
    }
    let percent = |permille: u32| texts.lang().percent(permille);
    let chance = [
        ("way", way.into()),
        ("percent", percent(odds.chance_permille).into()),
        ("week", percent(odds.week_permille).into()),
    ];
    let start = texts.get("odds-base", &[("percent", percent(odds.base).into())]);
    let factors = odds.factors.iter().map(|&(factor, by)| (siege_factor(factor), by));
    let sum = times(texts, start, factors);
    let product = odds
        .factors
        .iter()
        .fold(u64::from(odds.base), |chance, &(_, by)| chance * u64::from(by) / 1000);
    // No attempt is certain: the rules hold a chance below a bound.
    let key = if product > odds.chance_permille.into() { "odds-sum-bounded" } else { "odds-sum" };
    let sum = [("sum", sum.into()), ("percent", percent(odds.chance_permille).into())];
    vec![texts.get("siege-odds", &chance), party, texts.get(key, &sum)]
}

/// What an attack promises, line by line: the chance, the numbers, and for charge and melee
/// what each side brings. The enemy is told as the scouts put him.
#[must_use]
pub fn battle_odds_lines(texts: &Texts, odds: &BattleOdds) -> Vec<String> {
    let mut lines = battle_odds_chance(texts, odds);
    for (i, phase) in ODDS_PHASES.into_iter().enumerate() {
        lines.push(words::phase(texts, phase));
        let (own, foe) = (texts.get("odds-own", &[]), texts.get("odds-foe", &[]));
        lines.push(strength_line(texts, own, &odds.own[i], true));
        lines.push(strength_line(texts, foe, &odds.enemy[i], false));
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
    let mut lines = vec![
        texts.get("battle-odds", &[("percent", percent.into())]),
        texts.get("battle-odds-men", &parties),
    ];
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
