//! The numbers of the rule book that stand behind a battle, in words, so that whoever reads its report
//! needs nothing else to do the sum again.

use super::{
    Texts,
    teller::{list, say, sentence},
};
use rules::{ruleset::CombatRules, scenario::Scenario};

/// What [`say!`] needs.
struct RuleWords<'a> {
    texts: &'a Texts,
}

impl RuleWords<'_> {
    fn decimal(&self, permille: u32) -> String {
        self.texts.lang().decimal(permille)
    }
}

/// The numbers of the rule book behind a battle, line by line, under a heading.
#[must_use]
pub fn battle_rules(texts: &Texts, scenario: &Scenario) -> Vec<String> {
    let (t, rules) = (&RuleWords { texts }, &scenario.rules.combat);
    let mut lines = vec![say!(t, "battle-rules"), men(t, scenario)];
    lines.extend([room(t, rules), factors(t, rules), ground(t, rules), works(t, rules)]);
    lines.extend([surprise(t, rules), tolls(t, rules), hearts(t, rules), rounds(t, rules)]);
    lines.extend([leaders(t, rules), pursuit(t, rules), after(t, rules)]);
    lines.into_iter().map(sentence).collect()
}

/// What a man of each kind counts.
fn men(t: &RuleWords<'_>, scenario: &Scenario) -> String {
    let troops: Vec<String> = scenario
        .troops
        .iter()
        .map(|troop| {
            say!(
                t,
                "rule-troop",
                troop = t.texts.lang().of(&troop.name),
                quality = t.decimal(troop.quality_permille),
                missile = t.decimal(troop.missile_permille),
                shock = t.decimal(troop.shock_permille)
            )
        })
        .collect();
    let rules = &scenario.rules.combat;
    say!(
        t,
        "rule-men",
        troops = list(t.texts, &troops),
        unhorsed = t.decimal(rules.unhorsed_permille),
        foot = t.decimal(rules.pursuit_foot_permille)
    )
}

fn room(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(
        t,
        "rule-room",
        open = t.decimal(rules.frontage_open_permille),
        rough = t.decimal(rules.frontage_rough_permille),
        works = t.decimal(rules.frontage_works_permille),
        least = rules.frontage_least_men,
        beyond = t.decimal(rules.envelop_beyond_permille),
        rise = t.decimal(rules.envelop_rise_permille),
        from = t.decimal(rules.envelop_from_permille),
        most = t.decimal(rules.envelop_most_permille)
    )
}

fn factors(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(
        t,
        "rule-factors",
        horses = t.decimal(rules.no_condition_permille),
        leader = t.decimal(rules.leader_permille),
        hungry = t.decimal(rules.hungry_day_permille),
        most = t.decimal(rules.hungry_most_permille),
        forced = t.decimal(rules.forced_march_permille)
    )
}

fn ground(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(
        t,
        "rule-ground",
        great = t.decimal(rules.great_river_permille),
        river = t.decimal(rules.river_permille),
        stream = t.decimal(rules.stream_permille),
        rough = t.decimal(rules.rough_permille)
    )
}

fn works(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    let [missiles, shock, melee] = [&rules.missiles, &rules.shock, &rules.melee];
    say!(
        t,
        "rule-works",
        missiles = t.decimal(missiles.works_first_permille),
        day = t.decimal(missiles.works_day_permille),
        shock = t.decimal(shock.works_first_permille),
        shockday = t.decimal(shock.works_day_permille),
        melee = t.decimal(melee.works_first_permille),
        meleeday = t.decimal(melee.works_day_permille)
    )
}

fn surprise(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    let [missiles, shock, melee] = [&rules.missiles, &rules.shock, &rules.melee];
    say!(
        t,
        "rule-surprise",
        missiles = t.decimal(missiles.surprised_permille),
        shock = t.decimal(shock.surprised_permille),
        melee = t.decimal(melee.surprised_permille)
    )
}

fn tolls(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(
        t,
        "rule-tolls",
        most = t.decimal(rules.shake_odds_permille),
        held = t.decimal(rules.held_permille),
        reserve = t.decimal(rules.reserve_permille)
    )
}

fn hearts(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(t, "rule-hearts", least = t.decimal(rules.break_permille))
}

fn rounds(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(
        t,
        "rule-rounds",
        open = rules.melee_rounds,
        works = rules.works_rounds,
        under = t.decimal(rules.countercharge_permille),
        least = t.decimal(rules.countercharge_own_permille)
    )
}

fn leaders(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    let (own, rest) = (rules.leader_fall_permille, rules.chief_fall_permille);
    say!(t, "rule-leaders", own = t.decimal(own), rest = t.decimal(rest))
}

fn pursuit(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    say!(
        t,
        "rule-pursuit",
        even = t.decimal(rules.pursuit_permille),
        most = t.decimal(rules.pursuit_odds_permille),
        least = t.decimal(rules.pursuit_least_permille),
        burden = t.decimal(rules.burden_permille),
        gate = t.decimal(rules.gate_permille),
        trapped = t.decimal(rules.trapped_permille),
        alive = t.decimal(rules.captured_permille),
        river = t.decimal(rules.drowned_permille),
        flood = t.decimal(rules.drowned_torrent_permille)
    )
}

fn after(t: &RuleWords<'_>, rules: &CombatRules) -> String {
    let (beaten, victors) = (rules.rout_permille, rules.victory_permille);
    say!(t, "rule-after", beaten = t.decimal(beaten), victors = t.decimal(victors))
}
