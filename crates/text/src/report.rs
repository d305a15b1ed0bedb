//! How a battle went, so that a reader can reckon it again.

use super::{
    Texts,
    teller::{Teller, about, say, sentence},
    words,
};
use rules::{
    event::{BattleEvent, Body, Logged, Meeting, Phase, Strength},
    ids::{ForceId, HexId, SideId, Spot},
    state::{CampaignState, Stock},
};

/// A battle, phase by phase, for both sides: men, what they weigh, each factor, the power that
/// comes of them, and what was lost.
///
/// `log` may hold anything besides the battle. A side reads its own numbers exactly; the
/// enemy's men are told by its scouts and the enemy's powers and losses in two figures. A side
/// that did not fight hears only where it was and who won. [`SideId::NONE`] reads the truth of
/// both: it is for the day on which the maps are laid open.
#[must_use]
pub fn battle_report(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    log: &[Logged],
    battle: u16,
) -> Vec<String> {
    let t = Teller::new(texts, state, viewer);
    let Some(report) = BattleReport::of(&t, log, battle) else { return Vec::new() };
    report.lines().into_iter().map(sentence).collect()
}

/// How many men other people's forces had in a battle, as the reader would put it: by its
/// scouts where they told of them, else by what the field showed, in two figures.
pub(super) fn foes(t: &Teller<'_>, forces: &[(ForceId, u32)]) -> u32 {
    let of = |&(force, men): &(ForceId, u32)| {
        t.contact(Body::Force(force)).map_or(men, |contact| contact.estimate)
    };
    about(forces.iter().map(of).sum()).max(10)
}

/// Everything a log holds of one battle.
struct BattleReport<'a> {
    t: &'a Teller<'a>,
    day: u16,
    at: HexId,
    meeting: Meeting,
    /// The attacking side first.
    sides: Vec<FightingSide>,
    phases: Vec<(Phase, SideId, Strength, u32, u16)>,
    /// Who won, and the losses of winner and loser; if nobody won, of attacker and defender.
    end: Option<(Option<SideId>, u32, u32)>,
}

/// One of the two sides.
struct FightingSide {
    side: SideId,
    forces: Vec<(ForceId, u32)>,
}

impl<'a> BattleReport<'a> {
    fn of(t: &'a Teller<'a>, log: &[Logged], battle: u16) -> Option<Self> {
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
                let (day, phases) = (logged.day, Vec::new());
                report = Some(Self { t, day, at, meeting, sides, phases, end: None });
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
            BattleEvent::BattlePhase { battle: n, phase, side, strength, lost, cohesion_lost } => {
                if n == battle {
                    self.phases.push((phase, side, strength, lost, cohesion_lost));
                }
            }
            BattleEvent::BattleEnded { battle: n, winner, winner_lost, loser_lost, .. } => {
                if n == battle {
                    self.end = Some((winner, winner_lost, loser_lost));
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
    fn knows(&self, side: SideId) -> bool {
        !self.t.viewer.is_some() || side == self.t.viewer
    }

    fn lines(&self) -> Vec<String> {
        let t = self.t;
        let (at, date) = (t.at(Spot::hex(self.at)), t.date(self.day));
        let meeting = words::meeting(t.texts, self.meeting);
        let mut lines = vec![say!(t, "report-title", at = at, date = date, meeting = meeting)];
        let fought = self.sides.iter().any(|party| self.knows(party.side));
        if fought {
            lines.extend(self.sides.iter().map(|party| self.party(party)));
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
            let men = t.men(foes(t, &party.forces));
            say!(t, "report-side-foe", people = people, forces = forces, men = men)
        }
    }

    fn course(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for phase in Phase::ALL {
            let sides: Vec<_> = self.phases.iter().filter(|p| p.0 == phase).collect();
            if sides.is_empty() {
                continue;
            }
            lines.push(words::phase(self.t.texts, phase));
            for &&(_, side, strength, lost, cohesion) in &sides {
                if strength.base > 0 {
                    lines.push(self.sum(side, &strength));
                }
                if lost > 0 || cohesion > 0 {
                    lines.push(self.loss(side, lost, cohesion));
                }
            }
        }
        lines
    }

    fn sum(&self, side: SideId, strength: &Strength) -> String {
        let t = self.t;
        let known = self.knows(side);
        let told = |n: u32| if known { n } else { about(n) };
        let strength = Strength {
            men: told(strength.men),
            base: told(strength.base),
            power: told(strength.power),
            ..*strength
        };
        strength_line(t.texts, sentence(t.people(side)), &strength, known)
    }

    fn loss(&self, side: SideId, lost: u32, cohesion: u16) -> String {
        let t = self.t;
        let known = self.knows(side);
        let men = if known { t.men(lost) } else { t.men_about(lost) };
        let cohesion = t.texts.lang().decimal(cohesion.into());
        let key = if known { "report-loss" } else { "report-loss-foe" };
        say!(t, key, people = sentence(t.people(side)), men = men, cohesion = cohesion)
    }

    fn outcome(&self, fought: bool) -> Vec<String> {
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
        }
        lines
    }
}

/// "The Kazakhs: 4,200 men → 3,900 × cohesion 0.82 × horses 0.95 = 3,038": a sum that can be
/// done again. Numbers that are not `exact` are called so.
pub(super) fn strength_line(
    texts: &Texts,
    people: String,
    strength: &Strength,
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
    texts.get(
        key,
        &[("people", people.into()), ("sum", sum.into()), ("power", strength.power.into())],
    )
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
const FACTORS: [&str; 8] = [
    "factor-cohesion",
    "factor-horses",
    "factor-leader",
    "factor-ground",
    "factor-works",
    "factor-surprise",
    "factor-supply",
    "factor-luck",
];
