//! How a battle went, so that a reader can reckon it again.

use super::{
    Texts,
    teller::{Teller, about, say, sentence},
    words,
};
use rules::{
    battle_causes::{BattleCause, BattleCauseKind, battle_causes},
    event::{BattleEvent, Logged, Meeting, Strength},
    ids::{ForceId, HexId, SideId, Spot},
    state::{CampaignState, Stock},
};

/// A battle in the order in which it was fought, for both sides: men, what they weigh, each factor, the
/// power that comes of them, what was lost, and how they held together; of its own men also how they
/// stood and by which rates and dice. Before it, what decided the day; the numbers of the rule book that
/// stand behind it are told by [`super::battle_rules`].
///
/// `log` may hold anything besides the battle. A side reads its own numbers exactly; the
/// enemy's men, powers and losses in two figures. A side that did not fight hears only where it was and who won. [`SideId::NONE`] reads the truth of
/// both: it is for the day on which the maps are laid open.
#[must_use]
pub fn battle_report(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    log: &[Logged],
    battle: u16,
) -> Vec<String> {
    let met = if viewer.is_some() { joined(log.iter(), Some(battle)) } else { Vec::new() };
    let t = Teller { met: &met, ..Teller::new(texts, state, viewer) };
    let Some(report) = BattleReport::of(&t, log, battle) else { return Vec::new() };
    report.lines().into_iter().map(sentence).collect()
}

/// How many men other people's forces had in a battle, by what the field showed, in two figures.
/// (What scouts tell of them afterwards leaves out those who fell.)
pub(super) fn foes(forces: &[(ForceId, u32)]) -> u32 {
    about(forces.iter().map(|&(_, men)| men).sum()).max(10)
}

/// The forces that came to a battle, or to all of a log, with their men.
pub(super) fn joined<'l>(
    log: impl Iterator<Item = &'l Logged>,
    of: Option<u16>,
) -> Vec<(ForceId, u32)> {
    let force = |logged: &Logged| match logged.event.of() {
        Some(&BattleEvent::BattleJoined { battle, force, men, .. })
            if of.is_none_or(|of| of == battle) =>
        {
            Some((force, men))
        }
        _ => None,
    };
    log.filter_map(force).collect()
}

/// Everything a log holds of one battle.
pub(super) struct BattleReport<'a> {
    pub(super) t: &'a Teller<'a>,
    day: u16,
    at: HexId,
    meeting: Meeting,
    /// The attacking side first.
    pub(super) sides: Vec<FightingSide>,
    /// All facts of the battle.
    pub(super) facts: Vec<BattleEvent>,
    /// Who won, and the losses of winner and loser; if nobody won, of attacker and defender.
    end: Option<(Option<SideId>, u32, u32)>,
}

/// One of the two sides.
pub(super) struct FightingSide {
    pub(super) side: SideId,
    forces: Vec<(ForceId, u32)>,
}

impl<'a> BattleReport<'a> {
    pub(super) fn of(t: &'a Teller<'a>, log: &[Logged], battle: u16) -> Option<Self> {
        let mut report: Option<Self> = None;
        for logged in log {
            let Some(fact) = logged.event.of() else { continue };
            if let BattleEvent::BattleBegan { battle: n, at, attacker, defender, meeting } = *fact
                && n == battle
            {
                let party = |force| FightingSide {
                    side: t.force_side(force).unwrap_or(SideId::NONE),
                    forces: Vec::new(),
                };
                let sides = vec![party(attacker), party(defender)];
                let day = logged.day;
                let facts = Vec::new();
                report = Some(Self { t, day, at, meeting, sides, facts, end: None });
            } else if let Some(report) = &mut report {
                report.follow(fact, battle);
            }
        }
        report
    }

    fn follow(&mut self, fact: &BattleEvent, battle: u16) {
        match *fact {
            BattleEvent::BattleJoined { battle: n, force, side, men } => {
                let party = self.sides.iter_mut().find(|party| n == battle && party.side == side);
                if let Some(party) = party {
                    party.forces.push((force, men));
                }
            }
            BattleEvent::BattleEnded { battle: n, winner, winner_lost, loser_lost, .. } => {
                if n == battle {
                    self.facts.push(*fact);
                    self.end = Some((winner, winner_lost, loser_lost));
                }
            }
            // The sum.
            BattleEvent::BattleBody { battle: n, .. }
            | BattleEvent::BattleFreshness { battle: n, .. }
            | BattleEvent::BattleStand { battle: n, .. }
            | BattleEvent::BattleHeart { battle: n, .. }
            | BattleEvent::BattleDismay { battle: n, .. }
            | BattleEvent::BattleCountercharge { battle: n, .. }
            | BattleEvent::BattlePursuit { battle: n, .. }
            | BattleEvent::BattleArm { battle: n, .. }
            | BattleEvent::BattleToll { battle: n, .. }
            | BattleEvent::BattleFlight { battle: n, .. }
            | BattleEvent::BattlePhase { battle: n, .. } => {
                if n == battle {
                    self.facts.push(*fact);
                }
            }
            // What follows from a battle is told by the dispatch.
            BattleEvent::BattleBegan { .. }
            | BattleEvent::Routed { .. }
            | BattleEvent::TrainTaken { .. }
            | BattleEvent::RemountsTaken { .. }
            | BattleEvent::LeaderFate { .. } => {}
        }
    }

    /// Whether the reader may know the numbers of a side exactly.
    pub(super) fn knows(&self, side: SideId) -> bool {
        !self.t.viewer.is_some() || side == self.t.viewer
    }

    /// Whether the reader fought in it.
    pub(super) fn fought(&self) -> bool {
        self.sides.iter().any(|party| self.knows(party.side))
    }

    /// The title; who fought and what decided the day, for those who fought.
    pub(super) fn head(&self) -> (String, Vec<String>) {
        let t = self.t;
        let (at, date) = (t.at(Spot::hex(self.at)), t.date(self.day));
        let meeting = words::meeting(t.texts, self.meeting);
        let title = say!(t, "report-title", at = at, date = date, meeting = meeting);
        let mut lines = Vec::new();
        if self.fought() {
            lines.extend(self.sides.iter().map(|party| self.party(party)));
            lines.extend(causes(t, &self.facts));
        }
        (title, lines)
    }

    fn lines(&self) -> Vec<String> {
        let fought = self.fought();
        let (title, head) = self.head();
        let mut lines = vec![title];
        lines.extend(head);
        if fought {
            lines.extend(self.course());
        }
        lines.extend(self.outcome(fought));
        lines
    }

    fn party(&self, party: &FightingSide) -> String {
        let t = self.t;
        let people = sentence(t.people(party.side));
        // Two forces of the enemy may be known by the same words; their names are not.
        let names: Vec<String> = party.forces.iter().map(|&(force, _)| t.force(force)).collect();
        let forces = t.short_list(&names, 6);
        if self.knows(party.side) {
            let men = party.forces.iter().map(|&(_, men)| men).sum();
            say!(t, "report-side", people = people, forces = forces, men = t.men(men))
        } else {
            let men = t.men(foes(&party.forces));
            say!(t, "report-side-foe", people = people, forces = forces, men = men)
        }
    }

    fn course(&self) -> Vec<String> {
        let mut lines = self.order_of_battle();
        for bout in self.bouts() {
            lines.push(bout.title(self.t));
            lines.extend(bout.before.iter().filter_map(|fact| self.note(&bout, fact)));
            for column in &bout.columns {
                let foe = bout.columns.iter().find(|other| other.side != column.side);
                lines.extend(self.arms_line(column));
                if column.strength.base > 0 {
                    lines.push(self.sum(column.side, &column.strength));
                }
                lines.extend(self.toll(column, foe));
                if column.lost > 0 || column.cohesion_lost > 0 {
                    lines.push(self.loss(column.side, column.lost, column.cohesion_lost));
                }
            }
            lines.extend(bout.after.iter().filter_map(|fact| self.note(&bout, fact)));
        }
        lines
    }

    fn sum(&self, side: SideId, strength: &Strength) -> String {
        let t = self.t;
        let known = self.knows(side);
        let told = |n: u32| if known { n } else { about(n) };
        let power = told(strength.power());
        let strength = Strength { men: told(strength.men), base: told(strength.base), ..*strength };
        strength_line(t.texts, sentence(t.people(side)), &strength, power, known)
    }

    fn loss(&self, side: SideId, lost: u32, cohesion: u16) -> String {
        let t = self.t;
        let known = self.knows(side);
        let men = if known { t.men(lost) } else { t.men_about(lost) };
        let cohesion = t.texts.lang().decimal(cohesion.into());
        let key = if known { "report-loss" } else { "report-loss-foe" };
        say!(t, key, people = sentence(t.people(side)), men = men, cohesion = cohesion)
    }

    pub(super) fn outcome(&self, fought: bool) -> Vec<String> {
        let t = self.t;
        let Some((winner, winner_lost, loser_lost)) = self.end else { return Vec::new() };
        let mut lines = vec![match winner {
            Some(winner) => {
                say!(t, "report-winner", side = t.side_key(winner), name = t.side(winner))
            }
            None => say!(t, "report-no-winner"),
        }];
        if !fought {
            return lines;
        }
        for (i, party) in self.sides.iter().enumerate() {
            let first = winner.map_or(i == 0, |winner| party.side == winner);
            let lost = if first { winner_lost } else { loser_lost };
            let people = sentence(t.people(party.side));
            lines.push(if self.knows(party.side) {
                say!(t, "report-total", people = people, men = t.men(lost))
            } else {
                say!(t, "report-total-foe", people = people, men = t.men_about(lost))
            });
            lines.extend(self.apart(party.side));
        }
        lines
    }
}

/// What decided a battle, in a sentence; none while nobody has won.
pub(super) fn causes(t: &Teller<'_>, facts: &[BattleEvent]) -> Option<String> {
    let battle = facts.iter().find_map(|fact| match *fact {
        BattleEvent::BattleEnded { battle, .. } => Some(battle),
        _ => None,
    })?;
    let least = t.scenario().rules.combat.break_permille;
    let causes: Vec<String> = battle_causes(facts.iter(), battle, least)
        .iter()
        .map(|cause| one_cause(t, cause))
        .collect();
    (!causes.is_empty()).then(|| say!(t, "battle-causes", causes = t.list(&causes)))
}

/// Cohesion under which men are called shaken, permille: less than a levy has at rest.
const SHAKEN: u32 = 600;

/// Whether men of a cohesion (permille) are called shaken.
pub(super) const fn shaken(cohesion: u32) -> bool {
    cohesion < SHAKEN
}

fn one_cause(t: &Teller<'_>, cause: &BattleCause) -> String {
    match cause.kind {
        BattleCauseKind::Numbers => {
            let odds = u64::from(cause.winner) * 10 / u64::from(cause.loser.max(1));
            let odds = t.texts.lang().decimal(u32::try_from(odds * 100).unwrap_or(u32::MAX));
            say!(t, "cause-numbers", odds = odds)
        }
        BattleCauseKind::Arms => say!(t, "cause-arms"),
        BattleCauseKind::Cohesion => {
            let percent = t.texts.lang().percent(cause.loser);
            let key = if shaken(cause.loser) { "cause-shaken" } else { "cause-less-steady" };
            say!(t, key, percent = percent)
        }
        BattleCauseKind::Horses => say!(t, "cause-horses"),
        BattleCauseKind::Leader => say!(t, "cause-leader"),
        BattleCauseKind::Ground => say!(t, "cause-ground"),
        BattleCauseKind::Works => say!(t, "cause-works"),
        BattleCauseKind::Surprise => say!(t, "cause-surprise"),
        BattleCauseKind::Flanks => say!(t, "cause-flanks"),
        BattleCauseKind::Supply => say!(t, "cause-supply"),
        BattleCauseKind::Fortune => say!(t, "cause-fortune"),
    }
}

/// "The Kazakhs: 4,200 men → 3,900 × cohesion 0.82 × horses 0.95 = 3,038": a sum that can be
/// done again. Numbers that are not `exact` are called so.
pub(super) fn strength_line(
    texts: &Texts,
    people: String,
    strength: &Strength,
    power: u32,
    exact: bool,
) -> String {
    let men = texts.get(words::stock_keys(Stock::Men).1, &[("n", strength.men.into())]);
    let base = [("men", men.into()), ("base", strength.base.into())];
    let factors = FACTORS.into_iter().zip(strength.factors());
    let sum = times(
        texts,
        texts.get("report-base", &base),
        factors.map(|(key, factor)| (key, factor.into())),
    );
    let key = if exact { "report-power" } else { "report-power-foe" };
    texts.get(key, &[("people", people.into()), ("sum", sum.into()), ("power", power.into())])
}

/// A sum with its factors by name, permille; a factor of one changes nothing and is left out.
pub(super) fn times(
    texts: &Texts,
    start: String,
    factors: impl Iterator<Item = (&'static str, u32)>,
) -> String {
    factors.filter(|&(_, factor)| factor != 1000).fold(start, |sum, (key, factor)| {
        let (name, factor) = (texts.get(key, &[]), texts.lang().decimal(factor));
        texts.get(
            "report-times",
            &[("sum", sum.into()), ("name", name.into()), ("factor", factor.into())],
        )
    })
}

/// Names of the factors of a [`Strength`], in their order.
pub(super) const FACTORS: [&str; 9] = [
    "factor-cohesion",
    "factor-horses",
    "factor-leader",
    "factor-ground",
    "factor-works",
    "factor-surprise",
    "factor-flanks",
    "factor-supply",
    "factor-luck",
];
