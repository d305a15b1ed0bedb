//! A battle laid out in tables, one for each phase: what both sides had, what came of it, and what
//! it cost. The same numbers as the lines of [`super::report`], to be read side by side.
//!
//! Deliberately absent: how a table is drawn.

use super::{
    Texts,
    report::{BattleReport, FACTORS},
    teller::{Teller, about, say, sentence},
    words,
};
use rules::{
    event::{BattleEvent, Logged, Phase, Strength},
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
    let (title, head) = report.head();
    Some(BattleSheet {
        title: sentence(title),
        head: head.into_iter().map(sentence).collect(),
        phases: if fought { tables(&report) } else { Vec::new() },
        outcome: report.outcome(fought).into_iter().map(sentence).collect(),
    })
}

/// What one side had in a phase.
struct Column {
    side: SideId,
    strength: Strength,
    lost: u32,
    cohesion_lost: u16,
    toll: Option<BattleEvent>,
}

fn tables(report: &BattleReport<'_>) -> Vec<PhaseTable> {
    let mut tables = Vec::new();
    let mut open: Vec<Column> = Vec::new();
    let (mut arms, mut toll) = (Vec::new(), None);
    for fact in &report.facts {
        match *fact {
            BattleEvent::BattleArm { side, .. } => arms.push((side, *fact)),
            BattleEvent::BattleToll { .. } => toll = Some(*fact),
            BattleEvent::BattlePhase { phase, side, strength, lost, cohesion_lost, .. } => {
                let toll = toll.take();
                open.push(Column { side, strength, lost, cohesion_lost, toll });
                if open.len() == 2 {
                    let notes = arms_of(report, &core::mem::take(&mut arms));
                    tables.push(table(report, phase, core::mem::take(&mut open), notes));
                }
            }
            BattleEvent::BattleBegan { .. }
            | BattleEvent::BattleJoined { .. }
            | BattleEvent::BattleFlight { .. }
            | BattleEvent::BattleEnded { .. }
            | BattleEvent::Routed { .. }
            | BattleEvent::TrainTaken { .. }
            | BattleEvent::RemountsTaken { .. }
            | BattleEvent::LeaderFate { .. } => {}
        }
    }
    tables
}

/// The men of each side by troops, as far as the reader knows them.
fn arms_of(report: &BattleReport<'_>, arms: &[(SideId, BattleEvent)]) -> Vec<String> {
    let of = |side: SideId| {
        let own = arms.iter().filter(|(s, _)| *s == side).map(|(_, fact)| fact);
        let told: Vec<String> = own.filter_map(|fact| report.arm(fact)).collect();
        (report.knows(side) && !told.is_empty()).then(|| report.arms_line(side, &told))
    };
    report.sides.iter().filter_map(|party| of(party.side)).collect()
}

fn table(
    report: &BattleReport<'_>,
    phase: Phase,
    mut columns: Vec<Column>,
    mut notes: Vec<String>,
) -> PhaseTable {
    let t = report.t;
    // The attacking side stands first, whoever is told first.
    let first = report.sides.first().map_or(SideId::NONE, |party| party.side);
    columns.sort_by_key(|column| column.side != first);
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
    if phase != Phase::Pursuit {
        for toll in TOLLS {
            put(toll.label(t), &|c| match &c.toll {
                Some(fact) if report.knows(c.side) => toll.cell(t, fact),
                Some(_) | None => "–".to_owned(),
            });
        }
    }
    put(say!(t, "table-lost"), &|c| number(c, c.lost));
    put(say!(t, "table-cohesion"), &|c| decimal(c.cohesion_lost.into()));
    if phase == Phase::Pursuit {
        notes.extend(report.flights());
    }
    PhaseTable { title: words::phase(t.texts, phase), rows, notes }
}

/// What the toll of a phase is reckoned by, a row each.
#[derive(Clone, Copy)]
enum TollRow {
    Men,
    Room,
    Fortune,
    Kill,
    Die,
    Shake,
    Odds,
    Held,
    Felt,
}

const TOLLS: [TollRow; 9] = [
    TollRow::Men,
    TollRow::Room,
    TollRow::Fortune,
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
            Self::Kill => say!(t, "table-kill"),
            Self::Die => say!(t, "table-die"),
            Self::Shake => say!(t, "table-shake"),
            Self::Odds => say!(t, "table-odds"),
            Self::Held => say!(t, "table-held"),
            Self::Felt => say!(t, "table-felt"),
        }
    }

    fn cell(self, t: &Teller<'_>, fact: &BattleEvent) -> String {
        let BattleEvent::BattleToll {
            men, front, fortune, kill, die, shake, odds, held, felt, ..
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
            Self::Kill => decimal(kill),
            Self::Die => die.to_string(),
            Self::Shake => decimal(shake),
            Self::Odds => decimal(odds),
            Self::Held => decimal(held),
            Self::Felt => decimal(felt),
        }
    }
}
