//! A battle laid out in tables, one for each phase: what both sides had, what came of it, and what
//! it cost. The same numbers as the lines of [`super::report`], to be read side by side.
//!
//! Deliberately absent: how a table is drawn.

use super::{
    Texts,
    battle_rules::battle_rules,
    battle_told::{Bout, Column},
    report::{BattleReport, FACTORS},
    teller::{Teller, about, say, sentence},
};
use rules::{
    event::{BattleEvent, Logged, Phase},
    ids::SideId,
    state::CampaignState,
};

/// A battle as tables.
pub struct BattleSheet {
    /// Where, when and what kind of battle.
    pub title: String,
    /// Who fought, and what decided the day.
    pub head: Vec<String>,
    /// Each time that a phase was fought.
    pub phases: Vec<PhaseTable>,
    /// How it ended.
    pub outcome: Vec<String>,
    /// The numbers of the rule book behind it, under a heading.
    pub rules: Vec<String>,
}

/// One phase of a battle.
pub struct PhaseTable {
    /// Its name.
    pub title: String,
    /// Rows of a label, what the attacking side had, and what the other had; the first row names
    /// the sides.
    pub rows: Vec<[String; 3]>,
    /// What is told in words: men by troops, and flight.
    pub notes: Vec<String>,
}

/// A battle as tables; what a side may read is as in [`super::battle_report`]. `None` when the log
/// does not hold it.
#[must_use]
pub fn battle_sheet(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    log: &[Logged],
    battle: u16,
) -> Option<BattleSheet> {
    let t = Teller::new(texts, state, viewer);
    let report = BattleReport::of(&t, log, battle)?;
    let fought = report.fought();
    let (title, mut head) = report.head();
    if fought {
        head.extend(report.order_of_battle());
    }
    Some(BattleSheet {
        title: sentence(title),
        head: head.into_iter().map(sentence).collect(),
        phases: if fought { tables(&report) } else { Vec::new() },
        outcome: report.outcome(fought).into_iter().map(sentence).collect(),
        rules: if fought { battle_rules(texts, &state.scenario) } else { Vec::new() },
    })
}

fn tables(report: &BattleReport<'_>) -> Vec<PhaseTable> {
    report.bouts().into_iter().map(|bout| table(report, bout)).collect()
}

fn table(report: &BattleReport<'_>, mut bout: Bout) -> PhaseTable {
    let (t, title) = (report.t, bout.title(report.t));
    // The attacking side stands first, whoever is told first.
    let first = report.sides.first().map_or(SideId::NONE, |party| party.side);
    bout.columns.sort_by_key(|column| column.side != first);
    let columns = &bout.columns;
    let mut rows = Vec::new();
    let mut put = |label: String, cell: &dyn Fn(&Column) -> String| {
        let mut cells = columns.iter().map(cell);
        let mut next = || cells.next().unwrap_or_default();
        rows.push([label, next(), next()]);
    };
    let number = |column: &Column, n: u32| {
        let n = if report.knows(column.side) { n } else { about(n) };
        t.texts.lang().number(n.into())
    };
    let decimal = |permille: u32| t.texts.lang().decimal(permille);
    let both = columns.iter().all(|column| report.knows(column.side));
    put(String::new(), &|c| sentence(t.people(c.side)));
    put(say!(t, "table-blows"), &|c| number(c, c.strength.men));
    put(say!(t, "table-base"), &|c| number(c, c.strength.base));
    for (i, key) in FACTORS.into_iter().enumerate() {
        let factor = |c: &Column| u32::from(c.strength.factors().get(i).copied().unwrap_or(1000));
        if columns.iter().any(|c| factor(c) != 1000) {
            put(t.texts.get(key, &[]), &|c| decimal(factor(c)));
        }
    }
    put(say!(t, "table-power"), &|c| number(c, c.strength.power()));
    if columns.iter().any(|c| c.toll.is_some()) {
        for toll in TOLLS {
            put(toll.label(t), &|c| match &c.toll {
                Some(fact) if report.knows(c.side) => toll.cell(t, fact, both),
                Some(_) | None => "–".to_owned(),
            });
        }
    }
    put(say!(t, "table-lost"), &|c| number(c, c.lost));
    put(say!(t, "table-cohesion"), &|c| decimal(c.cohesion_lost.into()));
    if columns.iter().all(|c| bout.heart(c.side).is_some()) {
        let heart = |c: &Column| bout.heart(c.side).unwrap_or_default();
        put(say!(t, "table-heart"), &|c| decimal(heart(c).0.into()));
        if bout.phase != Some(Phase::Pursuit) {
            put(say!(t, "table-least"), &|c| decimal(heart(c).1.into()));
        }
    }
    PhaseTable { title, rows, notes: notes(report, &bout) }
}

/// What is told of a phase in words: men by troops, how it came to it, what followed.
fn notes(report: &BattleReport<'_>, bout: &Bout) -> Vec<String> {
    let told_in_rows = |fact: &&BattleEvent| matches!(fact, BattleEvent::BattleHeart { .. });
    let mut notes: Vec<String> =
        bout.columns.iter().filter_map(|column| report.arms_line(column)).collect();
    let facts = bout.before.iter().chain(&bout.after).filter(|fact| !told_in_rows(fact));
    notes.extend(facts.filter_map(|fact| report.note(bout, fact)));
    notes
}

/// What the toll of a phase is reckoned by, a row each.
#[derive(Clone, Copy)]
enum TollRow {
    Men,
    Room,
    Fortune,
    Fire,
    Kill,
    Die,
    Shake,
    Odds,
    Held,
    Felt,
}

const TOLLS: [TollRow; 10] = [
    TollRow::Men,
    TollRow::Room,
    TollRow::Fortune,
    TollRow::Fire,
    TollRow::Kill,
    TollRow::Die,
    TollRow::Shake,
    TollRow::Odds,
    TollRow::Held,
    TollRow::Felt,
];

impl TollRow {
    fn label(self, t: &Teller<'_>) -> String {
        match self {
            Self::Men => say!(t, "table-men"),
            Self::Room => say!(t, "table-room"),
            Self::Fortune => say!(t, "table-fortune"),
            Self::Fire => say!(t, "table-fire"),
            Self::Kill => say!(t, "table-kill"),
            Self::Die => say!(t, "table-die"),
            Self::Shake => say!(t, "table-shake"),
            Self::Odds => say!(t, "table-odds"),
            Self::Held => say!(t, "table-held"),
            Self::Felt => say!(t, "table-felt"),
        }
    }

    fn cell(self, t: &Teller<'_>, fact: &BattleEvent, exactly: bool) -> String {
        let BattleEvent::BattleToll {
            men,
            front,
            fortune,
            under_fire,
            kill,
            die,
            shake,
            odds,
            held,
            felt,
            ..
        } = *fact
        else {
            return String::new();
        };
        let lang = t.texts.lang();
        let decimal = |permille: u16| lang.decimal(permille.into());
        match self {
            Self::Men => lang.number(men.into()),
            Self::Room => lang.number(front.into()),
            Self::Fortune => {
                lang.decimal(u32::try_from(1000 + i32::from(fortune)).unwrap_or_default())
            }
            // What stands against them is known as closely as its power above.
            Self::Fire if exactly => lang.number(under_fire.into()),
            Self::Fire => lang.number(about(under_fire).into()),
            Self::Kill => decimal(kill),
            Self::Die => die.to_string(),
            Self::Shake => decimal(shake),
            Self::Odds => decimal(odds),
            Self::Held => decimal(held),
            Self::Felt => decimal(felt),
        }
    }
}
