//! Numbers of the rule book that contradict one another: a least above its most, and what cannot
//! be without a part of it. Each is possible by itself, so only both together can be refused.
//!
//! A test of the players sets every number of the rule book to its extremes, one at a time, and
//! plays what passes here: whatever would make a rule stop the program is to be found in this list.

use super::Compiler;
use rules::{define::Path, ruleset::Ruleset, state::MOST_COUNTED_WEEKS};
use std::ops::RangeInclusive;

/// Two numbers of one section of which the first may not be above the second.
struct AtMost {
    section: &'static str,
    least: (&'static str, i64),
    most: (&'static str, i64),
    why: &'static str,
}

/// `section: least <= most, "why";` for each pair.
macro_rules! pairs {
    ($rules:expr; $( $section:ident: $least:ident <= $most:ident, $why:literal; )+) => {
        [$( AtMost {
            section: stringify!($section),
            least: (stringify!($least), i64::from($rules.$section.$least)),
            most: (stringify!($most), i64::from($rules.$section.$most)),
            why: $why,
        } ),+]
    };
}

fn pairs(rules: &Ruleset) -> impl IntoIterator<Item = AtMost> {
    pairs! { rules;
        weather: jut_weeks_min <= jut_weeks_max, "no jut is as long as its shortest";
        weather: slow_snow_mm <= deep_snow_mm, "snow would stop a march before it slows it";
        knowledge: drop_below_permille <= fresh_confidence_permille,
            "every contact would be forgotten on the day it is made";
        raids: least_chance_permille <= most_chance_permille, "no chance lies between the two";
        siege: lift_permille <= invest_permille, "every siege would be lifted on the day it begins";
        siege: least_odds_percent <= most_odds_percent, "no factor lies between the two";
        siege: party_loyalty_permille <= neutral_loyalty_permille,
            "townsmen would side with the besiegers before they waver";
        siege: townsmen_floor_permille <= townsmen_permille,
            "more would shut the gate to robbers than man the walls for their own side";
        siege: assumed_least_percent <= assumed_most_percent, "no guess lies between the two";
        siege: failed_least_permille <= failed_most_permille, "no loss lies between the two";
        siege: taken_least_permille <= taken_most_permille, "no loss lies between the two";
        siege: held_least_permille <= held_most_permille, "no loss lies between the two";
    }
}

/// Numbers outside of which a rule means nothing, with what they count.
fn ranges(rules: &Ruleset) -> [(&'static str, &'static str, u32, RangeInclusive<u32>); 7] {
    [
        ("command", "forces_per_officer", rules.command.forces_per_officer, 1..=100),
        ("command", "least_officers", rules.command.least_officers, 0..=100),
        ("levies", "counted_weeks", rules.levies.counted_weeks, 1..=MOST_COUNTED_WEEKS as u32),
        ("march", "impulses", rules.march.impulses, 1..=24),
        ("siege", "base_odds", rules.siege.base_odds, 1..=100),
        ("siege", "host_percent", rules.siege.host_percent, 100..=10_000),
        ("grass", "hex_area_km2", rules.grass.hex_area_km2, 1..=1_000),
    ]
}

impl Compiler<'_, '_> {
    /// Numbers of the rule book that cannot stand together.
    pub(super) fn contradictions(&mut self) {
        let rules = &self.input.file.rules;
        for AtMost { section, least, most, why } in pairs(rules) {
            if least.1 > most.1 {
                self.contradiction(section, least, most, why);
            }
        }
        for (section, field, value, possible) in ranges(rules) {
            let path = Path::new().field("rules").field(section).field(field);
            let (from, to) = (*possible.start(), *possible.end());
            let rule = format!("this number runs from {from} to {to}");
            self.range(&rule, path, value, possible);
        }
    }

    fn contradiction(
        &mut self,
        section: &'static str,
        least: (&'static str, i64),
        most: (&'static str, i64),
        why: &str,
    ) {
        let at = |field| Path::new().field("rules").field(section).field(field);
        // The mistake is in the number that was changed, not in that of the shipped rule book.
        let is_shipped = |field| {
            let giver = self.input.layers.giver(&at(field));
            let folder = giver.and_then(|file| file.path().parent());
            folder.is_some_and(|folder| folder.ends_with("assets/ruleset"))
        };
        let (here, there) =
            if is_shipped(most.0) && !is_shipped(least.0) { (least, most) } else { (most, least) };
        let text = format!("`{}` is {} and `{}` {}: {why}", least.0, least.1, most.0, most.1);
        let help = if here == most {
            format!("write at least {} here, or a smaller `{}`", least.1, least.0)
        } else {
            format!("write at most {} here, or a greater `{}`", most.1, most.0)
        };
        let other = self.input.layers.locate(&at(there.0));
        self.error_with("contradiction", at(here.0), &text, |problem| {
            let problem = problem.help(help);
            match other {
                Some(place) => problem.note(format!("`{}`", there.0), place),
                None => problem,
            }
        });
    }
}
