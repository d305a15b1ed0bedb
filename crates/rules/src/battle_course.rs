//! The course of a battle as somebody could have followed it: who stood against whom, and how both sides
//! held together from phase to phase. Worked out from the facts of the log alone, and of those only from
//! what the watching side has seen.
//!
//! The enemy is told as one sees him across a field: how he holds together in quarters, and who leads him
//! only where his fate became known. Deliberately absent: what decided the day
//! ([`crate::battle_causes`]), words and pictures.

use crate::{
    event::{BattleEvent, Fate, Logged, Phase},
    ids::{ForceId, HexId, LeaderId, SideId},
};

/// The course of a battle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BattleCourse {
    /// Its number.
    pub battle: u16,
    /// Where.
    pub at: HexId,
    /// Who fought: the watching side first; where all is seen, the attackers.
    pub parties: [CourseParty; 2],
    /// The phases in the order in which they were fought; the last is the pursuit where there was one.
    pub phases: Vec<Phase>,
    /// Which of the parties was beaten, 0 or 1; nothing where neither was.
    pub beaten: Option<usize>,
}

/// One side of a battle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CourseParty {
    /// Which side.
    pub side: SideId,
    /// Whether its numbers are known exactly; else men are as they were counted across the field, for
    /// whoever tells of them to round, and cohesion is in quarters.
    pub is_known: bool,
    /// Who led it when it began, as far as it is known; nobody of name, else.
    pub leader: Option<LeaderId>,
    /// Men who came to the battle.
    pub men: u32,
    /// Men lost.
    pub lost: u32,
    /// Cohesion before the first phase and after each, permille: one more than there are phases.
    pub cohesion: Vec<u16>,
}

/// What of cohesion is seen from across the field, permille.
const QUARTER: u16 = 250;

/// The course of a battle of a log as a side could follow it, or without a side as it was. Nothing where
/// the log does not hold it to its end, or the side did not fight in it.
#[must_use]
pub fn battle_course(log: &[Logged], battle: u16, viewer: Option<SideId>) -> Option<BattleCourse> {
    let seen = log.iter().filter(|logged| viewer.is_none_or(|side| logged.seen.has(side)));
    let facts: Vec<BattleEvent> = seen.filter_map(|logged| logged.event.of().copied()).collect();
    let at = facts.iter().find_map(|fact| match *fact {
        BattleEvent::BattleBegan { battle: n, at, .. } if n == battle => Some(at),
        _ => None,
    })?;
    let (winner, loser, costs) =
        facts.iter().find_map(|fact| match *fact {
            BattleEvent::BattleEnded {
                battle: n, winner, loser, winner_lost, loser_lost, ..
            } if n == battle => Some((winner, loser, [winner_lost, loser_lost])),
            _ => None,
        })?;
    // Of each phase the attackers are told first.
    let mut order: Vec<SideId> = Vec::new();
    for fact in &facts {
        if let BattleEvent::BattlePhase { battle: n, side, .. } = *fact
            && n == battle
            && !order.contains(&side)
        {
            order.push(side);
        }
    }
    let &[attacker, defender] = order.as_slice() else { return None };
    let sides = match viewer {
        Some(viewer) if viewer == defender => [defender, attacker],
        Some(viewer) if viewer != attacker => return None,
        Some(_) | None => [attacker, defender],
    };
    let lost = |side: SideId| match winner {
        Some(winner) => costs[usize::from(winner != side)],
        // Nobody won: the losses are those of the attackers and of the defenders.
        None => costs[usize::from(side != attacker)],
    };
    let field = BattleField { facts: &facts, battle };
    let parties = sides.map(|side| field.party(side, viewer.is_none_or(|v| v == side), lost(side)));
    let phases = field.phases(attacker);
    let whole = parties.iter().all(|party| party.cohesion.len() == phases.len() + 1);
    (whole && !phases.is_empty()).then_some(BattleCourse {
        battle,
        at,
        parties,
        phases,
        beaten: sides.iter().position(|&side| Some(side) == loser),
    })
}

/// The facts of the log in which a battle is found.
struct BattleField<'a> {
    facts: &'a [BattleEvent],
    battle: u16,
}

impl BattleField<'_> {
    /// The phases, by what is told of one side after each.
    fn phases(&self, of: SideId) -> Vec<Phase> {
        let phase = |fact: &BattleEvent| match *fact {
            BattleEvent::BattleHeart { battle, phase, side, .. }
                if battle == self.battle && side == of =>
            {
                Some(phase)
            }
            _ => None,
        };
        self.facts.iter().filter_map(phase).collect()
    }

    fn party(&self, side: SideId, is_known: bool, lost: u32) -> CourseParty {
        let joined = self.joined(side);
        let mut cohesion: Vec<u16> =
            self.start(side).into_iter().chain(self.hearts(side)).collect();
        if !is_known {
            cohesion.iter_mut().for_each(|permille| *permille = in_quarters(*permille));
        }
        CourseParty {
            side,
            is_known,
            leader: self.leader(side, &joined),
            men: joined.iter().map(|&(_, men)| men).fold(0, u32::saturating_add),
            lost,
            cohesion,
        }
    }

    /// Forces of a side that came, with their men.
    fn joined(&self, of: SideId) -> Vec<(ForceId, u32)> {
        let joined = |fact: &BattleEvent| match *fact {
            BattleEvent::BattleJoined { battle, force, side, men }
                if battle == self.battle && side == of =>
            {
                Some((force, men))
            }
            _ => None,
        };
        self.facts.iter().filter_map(joined).collect()
    }

    fn hearts(&self, of: SideId) -> impl Iterator<Item = u16> + '_ {
        self.facts.iter().filter_map(move |fact| match *fact {
            BattleEvent::BattleHeart { battle, side, cohesion, .. }
                if battle == self.battle && side == of =>
            {
                Some(cohesion)
            }
            _ => None,
        })
    }

    /// Cohesion before the first phase: that of its contingents by their men where they are told, else
    /// what it had after the phase and what the phase cost.
    fn start(&self, of: SideId) -> Option<u16> {
        let (mut sum, mut men) = (0u64, 0u64);
        for fact in self.facts {
            if let BattleEvent::BattleBody { battle, side, men: m, cohesion, .. } = *fact
                && (battle, side) == (self.battle, of)
            {
                sum += u64::from(m) * u64::from(cohesion);
                men += u64::from(m);
            }
        }
        if let Some(mean) = sum.checked_div(men) {
            return Some(mean.min(1000) as u16);
        }
        let cost = self.facts.iter().find_map(|fact| match *fact {
            BattleEvent::BattlePhase { battle, side, cohesion_lost, .. }
                if (battle, side) == (self.battle, of) =>
            {
                Some(cohesion_lost)
            }
            _ => None,
        });
        Some(self.hearts(of).next()?.saturating_add(cost?).min(1000))
    }

    fn leader(&self, of: SideId, joined: &[(ForceId, u32)]) -> Option<LeaderId> {
        let stands = self.facts.iter().find_map(|fact| match *fact {
            BattleEvent::BattleStand { battle, side, leader, .. }
                if (battle, side) == (self.battle, of) =>
            {
                Some(leader.some())
            }
            _ => None,
        });
        // Of the enemy's leaders one knows him who fell or was taken.
        stands.unwrap_or_else(|| {
            self.facts.iter().find_map(|fact| match *fact {
                BattleEvent::LeaderFate { leader, force, fate, .. }
                    if fate != Fate::Well && joined.iter().any(|&(own, _)| own == force) =>
                {
                    Some(leader)
                }
                _ => None,
            })
        })
    }
}

/// Upwards: who stands at all is seen to stand.
const fn in_quarters(permille: u16) -> u16 {
    let quarters = permille.div_ceil(QUARTER) * QUARTER;
    if quarters > 1000 { 1000 } else { quarters }
}
