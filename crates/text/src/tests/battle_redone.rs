//! Battles that were fought, redone with a pencil from the lines of their report and the rule book alone,
//! in every language: each line says in the same order what its sum rests on.

use super::*;
use rules::{
    event::{BattleEvent, Event},
    resolve::{Scratch, week_with},
    ruleset::CombatRules,
};
use test_support::{force as body, on_the_theatre};

/// The numbers of a line in their order: counts as they are, decimals in thousandths.
fn numbers(lang: Lang, line: &str) -> Vec<u64> {
    let (group, point) = if lang == Lang::En { (',', '.') } else { ('\u{A0}', ',') };
    let signs: Vec<char> = line.chars().collect();
    let digit = |i: usize| signs.get(i).is_some_and(char::is_ascii_digit);
    let (mut found, mut i) = (Vec::new(), 0);
    while i < signs.len() {
        if !digit(i) {
            i += 1;
            continue;
        }
        let (mut whole, mut rest) = (String::new(), None);
        while digit(i) || signs.get(i) == Some(&group) && digit(i + 1) {
            whole.extend(signs[i].is_ascii_digit().then_some(signs[i]));
            i += 1;
        }
        if signs.get(i) == Some(&point) && digit(i + 1) {
            let end = (i + 1..).find(|&k| !digit(k)).unwrap();
            rest = Some(signs[i + 1..end].iter().collect::<String>());
            i = end;
        }
        let whole: u64 = whole.parse().unwrap();
        found.push(
            rest.map_or(whole, |rest| whole * 1000 + format!("{rest:0<3}").parse::<u64>().unwrap()),
        );
    }
    found
}

/// A side of a phase as its lines tell it.
#[derive(Debug, Default)]
struct Told {
    arms: Vec<u64>,
    /// Men who come to blows, base, factors, power.
    sum: Vec<u64>,
    toll: Vec<u64>,
    /// Men and cohesion lost.
    loss: Vec<u64>,
    /// Cohesion from, to, and the least; nothing is the least after the pursuit.
    heart: Vec<u64>,
}

/// A reader with a pencil.
struct Reader<'a> {
    lang: Lang,
    rules: &'a CombatRules,
    lines: std::iter::Peekable<std::vec::IntoIter<String>>,
    /// Sums that came out.
    sums: usize,
}

fn share(n: u64, permille: u64) -> u64 {
    n * permille / 1000
}

impl Reader<'_> {
    fn take(&mut self, is: impl Fn(&str) -> bool) -> Option<Vec<u64>> {
        let line = self.lines.next_if(|line| is(line))?;
        assert_clean(&line, "a line of a battle");
        Some(numbers(self.lang, &line))
    }

    /// One side of a phase: arms, sum, toll, loss.
    fn side(&mut self) -> Option<Told> {
        let arms = self.take(|line| line.contains(" × ") && !line.contains('→'))?;
        let sum = self.take(|line| line.contains('→') && line.contains(" = "))?;
        // A toll rests on ten numbers and more, the weights of one body on two.
        let lang = self.lang;
        let is_toll = |line: &str| line.contains(" × ") && numbers(lang, line).len() > 9;
        let toll = self.take(is_toll).unwrap_or_default();
        let loss = self.take(|line| line.contains('−')).unwrap_or_default();
        Some(Told { arms, sum, toll, loss, heart: Vec::new() })
    }

    /// Skips to a line that begins a phase: the one before the weights of the first side.
    fn phase(&mut self) -> Option<[Told; 2]> {
        loop {
            if let Some(first) = self.side() {
                let second = self.side().expect("a phase is told for both sides");
                return Some([first, second]);
            }
            self.lines.next()?;
        }
    }

    fn battle(&mut self) {
        while let Some(mut sides) = self.phase() {
            let is_heart = |line: &str| line.contains('→') && !line.contains(" = ");
            if sides.iter().all(|side| !side.toll.is_empty()) {
                for side in &mut sides {
                    side.heart = self.take(is_heart).expect("how they hold together");
                }
                for (own, foe) in [(&sides[0], &sides[1]), (&sides[1], &sides[0])] {
                    self.base(own);
                    self.toll(own, foe);
                    self.sums += 1;
                }
            } else {
                sides.iter().for_each(|side| self.base(side));
                self.pursuit(&sides);
            }
        }
    }

    /// Men by arms to the base, and the base by its factors to the power.
    fn base(&self, own: &Told) {
        let men: u64 = own.arms.chunks(2).map(|arm| arm[0]).sum();
        let weight: u64 = own.arms.chunks(2).map(|arm| share(arm[0], arm[1])).sum();
        let [engaged, base, factors @ .., power] = &own.sum[..] else { panic!("{own:?}") };
        assert_eq!(weight * engaged / men, *base, "{own:?}");
        assert_eq!(factors.iter().fold(*base, |power, &factor| share(power, factor)), *power);
    }

    fn toll(&self, own: &Told, foe: &Told) {
        let [men, front, _, fire @ .., kill, die, shake, odds, held, felt] = &own.toll[..] else {
            panic!("{own:?}")
        };
        let [men, front, kill, die] = [men, front, kill, die].map(|n| *n);
        let [shake, odds, held, felt] = [shake, odds, held, felt].map(|n| *n);
        let (mine, theirs) = (own.sum[own.sum.len() - 1], foe.sum[foe.sum.len() - 1]);
        let under = match fire {
            [power] => {
                assert_eq!(*power, theirs);
                theirs
            }
            [power, works, under] => {
                assert_eq!((*power, theirs * 1000 / works), (theirs, *under));
                *under
            }
            _ => panic!("{own:?}"),
        };
        let engaged = own.sum[0];
        assert!(engaged >= front.min(men), "{own:?}");
        let before = (engaged * 1000 / men).min(1000);
        assert_eq!(felt, before + share(1000 - before, self.rules.reserve_permille.into()));
        assert_eq!(odds, (theirs * 1000 / mine).min(self.rules.shake_odds_permille.into()));
        assert!(held == 0 || held == u64::from(self.rules.held_permille) && mine < theirs);
        let lost = (under * kill + die) / 1000;
        let shaken = share(share(shake, odds) + held, felt);
        assert_eq!(own.loss, [lost, shaken], "{own:?}");
        // One body a side: what it loses is what the mean loses.
        let [from, to, least] = own.heart[..] else { panic!("{own:?}") };
        assert_eq!((to, least), (from.saturating_sub(shaken), self.rules.break_permille.into()));
    }

    /// The winner is told first; then the rate and what the body of the beaten lost by it.
    fn pursuit(&mut self, sides: &[Told; 2]) {
        let pursuit = self.take(|line| line.contains(" × ")).expect("the rate of pursuit");
        let [even, odds, most, least, rate] = pursuit[..] else { panic!("{pursuit:?}") };
        let power = |told: &Told| told.sum[told.sum.len() - 1];
        assert_eq!(odds, power(&sides[0]) * 1000 / power(&sides[1]));
        assert_eq!(rate, share(even, odds.min(most)).max(least));
        let flight = self.take(|line| line.contains(" × ")).expect("what flight cost");
        let [ways @ .., men, own, die, lost, alive, captured] = &flight[..] else {
            panic!("{flight:?}")
        };
        let by_ways = ways.iter().rev().fold(rate, |rate, &factor| share(rate, factor));
        assert_eq!(*own, by_ways.min(990), "{flight:?}");
        assert_eq!(((men * own + die) / 1000, share(*lost, *alive)), (*lost, *captured));
        assert_eq!(sides[1].loss[0], *lost, "{flight:?}");
        let hearts = [0, 1].map(|_| self.take(|line| line.contains('→')).expect("hearts"));
        let of = |cohesion: u64| hearts.iter().any(|heart| heart[0] == cohesion);
        assert!(sides.iter().all(|side| of(side.sum[2])), "{hearts:?} {sides:?}");
        // What is told apart adds up to what is told of all.
        let rest: Vec<Vec<u64>> = self.lines.by_ref().map(|l| numbers(self.lang, &l)).collect();
        // (Nobody drowns where there is no river: that is no number.)
        let apart = rest.iter().find(|line| line.len() == 3).expect("fight and flight");
        let [fight, flight, taken] = apart[..] else { panic!("{rest:?}") };
        assert_eq!((flight, taken), (*lost, *captured));
        assert!(rest.iter().any(|line| line[..] == [fight + flight]), "{rest:?}");
        self.sums += 2;
    }
}

#[test]
fn a_reader_redoes_battles_from_their_reports() {
    let (here, there) = ("Hex(50, 12)", "Hex(50, 13)");
    let seek = "food_days: 40, stance: Seek,";
    let fight = |blue: u32, red: u32, more: &str| {
        let more = format!("food_days: 40, {more}");
        let forces = [body("a", "blue", here, blue, seek), body("b", "red", there, red, &more)];
        on_the_theatre("1724-09-04", &format!("forces: {{ {} }},", forces.concat()))
    };
    let town = || {
        let at = "Place(\"iqan\")";
        let inside = format!("garrison: true, {seek}");
        let forces = [body("a", "blue", at, 3_000, seek), body("g", "red", at, 2_500, &inside)];
        let places = "places: { \"iqan\": (holder: \"red\", walls_permille: 500) },";
        on_the_theatre("1724-09-04", &format!("forces: {{ {} }}, {places}", forces.concat()))
    };
    // In the field, before works, out of a town, and raiders overtaken with their booty.
    let cases = [
        (fight(5_000, 5_000, ""), 12),
        (fight(6_000, 2_000, "stance: Entrench,"), 12),
        (town(), 10),
        (fight(8_000, 757, "slaughter_sheep: 6000,"), 6),
    ];
    for (s, least) in cases {
        let mut sums = 0;
        for seed in 0..3 {
            let mut state = CampaignState::new(s.clone(), seed);
            let mut log: Vec<Logged> = Vec::new();
            week_with(&mut state, &[], &mut log, &mut Scratch::default());
            let began = log.iter().filter_map(|l| match l.event {
                Event::Battle(BattleEvent::BattleBegan { battle, .. }) => Some(battle),
                _ => None,
            });
            for (battle, lang) in began.flat_map(|b| Lang::ALL.map(|lang| (b, lang))) {
                let lines = battle_report(&texts(lang), &state, SideId::NONE, &log, battle);
                let lines = lines.into_iter().peekable();
                let mut reader = Reader { lang, rules: &s.rules.combat, lines, sums: 0 };
                reader.battle();
                sums += reader.sums;
            }
        }
        assert!(sums >= 3 * least, "{sums} sums redone");
    }
}
