//! What stands behind a battle, line by line: how each side stood, the tolls of the phases by rate and die,
//! how both held together from one to the next, pursuit, flight and captives. The report sets these
//! lines one under another, the tables beside one another.
//!
//! Deliberately absent: the numbers of the rule book ([`super::battle_rules`]).

use super::{
    report::BattleReport,
    teller::{Teller, about, say, sentence},
    words,
};
use rules::{
    battle_losses::battle_losses,
    event::{BattleEvent, FlightWay, Phase, Strength},
    ids::SideId,
};

/// One phase as it was fought: a round of melee is one.
#[derive(Default)]
pub(super) struct Bout {
    pub(super) phase: Option<Phase>,
    /// Which round of melee.
    round: u32,
    /// Whether men behind works came out for it.
    countercharge: bool,
    /// What is told before both sides: how it came to it.
    pub(super) before: Vec<BattleEvent>,
    /// Both sides, in the order in which they are told.
    pub(super) columns: Vec<Column>,
    /// What is told after them.
    pub(super) after: Vec<BattleEvent>,
}

/// What one side had in a phase.
pub(super) struct Column {
    pub(super) side: SideId,
    pub(super) arms: Vec<BattleEvent>,
    pub(super) strength: Strength,
    pub(super) lost: u32,
    pub(super) cohesion_lost: u16,
    pub(super) toll: Option<BattleEvent>,
}

impl Bout {
    /// Its name.
    pub(super) fn title(&self, t: &Teller<'_>) -> String {
        let Some(phase) = self.phase else { return String::new() };
        let name = words::phase(t.texts, phase);
        match phase {
            Phase::Shock if self.countercharge => say!(t, "phase-countercharge"),
            Phase::Melee => say!(t, "phase-round", phase = name, n = self.round),
            Phase::Missiles | Phase::Shock | Phase::Pursuit => name,
        }
    }

    /// How a side held together after it, and whether it broke.
    pub(super) fn heart(&self, side: SideId) -> Option<(u16, u16, bool)> {
        self.after.iter().find_map(|fact| match *fact {
            BattleEvent::BattleHeart { side: of, cohesion, least, breaks, .. } if of == side => {
                Some((cohesion, least, breaks))
            }
            _ => None,
        })
    }
}

impl BattleReport<'_> {
    /// The phases in the order in which they were fought.
    pub(super) fn bouts(&self) -> Vec<Bout> {
        let (mut bouts, mut bout) = (Vec::new(), Bout::default());
        let (mut arms, mut toll, mut rounds) = (Vec::new(), None, 0);
        for fact in &self.facts {
            let begins = matches!(
                *fact,
                BattleEvent::BattleArm { .. }
                    | BattleEvent::BattleToll { .. }
                    | BattleEvent::BattlePhase { .. }
                    | BattleEvent::BattleCountercharge { .. }
            );
            if begins && bout.columns.len() == 2 {
                bouts.push(core::mem::take(&mut bout));
            }
            match *fact {
                BattleEvent::BattleArm { side, .. } => arms.push((side, *fact)),
                BattleEvent::BattleToll { .. } => toll = Some(*fact),
                BattleEvent::BattlePhase { phase, side, strength, lost, cohesion_lost, .. } => {
                    if bout.columns.is_empty() {
                        rounds += u32::from(phase == Phase::Melee);
                        (bout.phase, bout.round) = (Some(phase), rounds);
                    }
                    let own = arms.extract_if(.., |(of, _)| *of == side).map(|(_, arm)| arm);
                    let (arms, toll) = (own.collect(), toll.take());
                    bout.columns.push(Column { side, arms, strength, lost, cohesion_lost, toll });
                }
                BattleEvent::BattleCountercharge { .. } => {
                    bout.countercharge = true;
                    bout.before.push(*fact);
                }
                // How they stood when it began is told before the first phase.
                BattleEvent::BattleStand { .. } if bouts.is_empty() && bout.columns.is_empty() => {}
                BattleEvent::BattleStand { .. } if bout.columns.is_empty() => {
                    bout.before.push(*fact);
                }
                BattleEvent::BattleStand { .. }
                | BattleEvent::BattleHeart { .. }
                | BattleEvent::BattleDismay { .. }
                | BattleEvent::BattlePursuit { .. }
                | BattleEvent::BattleFlight { .. } => bout.after.push(*fact),
                BattleEvent::BattleBegan { .. }
                | BattleEvent::BattleJoined { .. }
                | BattleEvent::BattleBody { .. }
                | BattleEvent::BattleFreshness { .. }
                | BattleEvent::BattleEnded { .. }
                | BattleEvent::Routed { .. }
                | BattleEvent::TrainTaken { .. }
                | BattleEvent::RemountsTaken { .. }
                | BattleEvent::LeaderFate { .. } => {}
            }
        }
        bouts.extend((!bout.columns.is_empty()).then_some(bout));
        bouts
    }

    /// How the reader's own men stood when it began: bodies, leader, ground, works, hunger.
    pub(super) fn order_of_battle(&self) -> Vec<String> {
        let t = self.t;
        let mut lines = Vec::new();
        for party in self.sides.iter().filter(|party| self.knows(party.side)) {
            let bodies: Vec<String> =
                self.facts.iter().filter_map(|fact| self.body(party.side, fact)).collect();
            if !bodies.is_empty() {
                let people = sentence(t.people(party.side));
                lines.push(say!(t, "report-bodies", people = people, bodies = t.list(&bodies)));
            }
            let stand = self.facts.iter().find(
                |fact| matches!(**fact, BattleEvent::BattleStand { side, .. } if side == party.side),
            );
            let hungry: Vec<String> =
                self.facts.iter().filter_map(|fact| self.weary(party.side, fact)).collect();
            lines.extend(stand.and_then(|stand| self.stand(stand, hungry)));
        }
        lines
    }

    fn body(&self, of: SideId, fact: &BattleEvent) -> Option<String> {
        let BattleEvent::BattleBody { side, contingent, men, riders, condition, cohesion, .. } =
            *fact
        else {
            return None;
        };
        let (t, decimal) = (self.t, |n: u16| self.t.texts.lang().decimal(n.into()));
        (side == of).then(|| {
            say!(
                t,
                "report-body",
                men = men,
                troop = t.troop_of(contingent),
                cohesion = decimal(cohesion),
                condition = decimal(condition),
                riders = decimal(riders)
            )
        })
    }

    fn weary(&self, of: SideId, fact: &BattleEvent) -> Option<String> {
        let BattleEvent::BattleFreshness { force, hungry_days, forced, left, .. } = *fact else {
            return None;
        };
        let t = self.t;
        if left == 1000 || t.force_side(force) != Some(of) {
            return None;
        }
        let force = t.force(force);
        let hungry = say!(t, "stand-hungry", force = force.clone(), n = hungry_days);
        let forced = forced.then(|| say!(t, "stand-forced", force = force));
        let told: Vec<String> =
            (hungry_days > 0).then_some(hungry).into_iter().chain(forced).collect();
        Some(t.list(&told))
    }

    /// On what a side stands: leader, room, ground, works, what hunger and marches took.
    fn stand(&self, fact: &BattleEvent, hungry: Vec<String>) -> Option<String> {
        let t = self.t;
        let BattleEvent::BattleStand {
            side,
            leader,
            command,
            attack,
            initiative,
            room,
            flanks,
            river,
            rough,
            dug_in,
            surprised,
            ..
        } = *fact
        else {
            return None;
        };
        let lead = match t.leader(leader) {
            Some(leader) => {
                let (a, b, c) = (u32::from(command), u32::from(attack), u32::from(initiative));
                say!(t, "stand-leader", leader = leader, command = a, attack = b, initiative = c)
            }
            None => say!(t, "stand-leaderless"),
        };
        let mut clauses = vec![say!(t, "stand-room", room = t.texts.lang().decimal(room.into()))];
        clauses.extend(flanks.then(|| say!(t, "stand-flanks")));
        clauses.extend(match river {
            1 => Some(say!(t, "stand-great-river")),
            2 => Some(say!(t, "stand-river")),
            3 => Some(say!(t, "stand-stream")),
            _ => None,
        });
        clauses.extend(rough.then(|| say!(t, "stand-rough")));
        clauses.extend((dug_in > 0).then(|| say!(t, "stand-works", n = dug_in)));
        clauses.extend(surprised.then(|| say!(t, "stand-surprised")));
        clauses.extend(hungry);
        let line = say!(t, "report-stand", people = sentence(t.people(side)), stand = lead);
        Some(
            clauses
                .into_iter()
                .fold(line, |line, note| say!(t, "line-note", line = line, note = note)),
        )
    }

    /// What the men of each kind of troops weigh in a phase: "3,000 steppe levy × 0.35, 200 guards ×
    /// 0.44". The enemy's are not known so closely.
    pub(super) fn arms_line(&self, column: &Column) -> Option<String> {
        let t = self.t;
        let arms: Vec<String> = column.arms.iter().filter_map(|fact| self.arm(fact)).collect();
        (self.knows(column.side) && !arms.is_empty()).then(|| {
            say!(t, "report-arms", people = sentence(t.people(column.side)), arms = t.list(&arms))
        })
    }

    /// Men of one kind of troops and what each weighs.
    fn arm(&self, fact: &BattleEvent) -> Option<String> {
        let BattleEvent::BattleArm { troop, men, weight, .. } = *fact else { return None };
        let t = self.t;
        let name = t.scenario().troops.get(troop.index()).map_or("", |troop| t.name(&troop.name));
        let weight = t.texts.lang().decimal(weight);
        Some(say!(t, "report-arm", men = men, troop = name, weight = weight))
    }

    /// By which rates and dice a phase took its toll of a side's own men.
    pub(super) fn toll(&self, column: &Column, foe: Option<&Column>) -> Option<String> {
        let t = self.t;
        let decimal = |permille: u16| t.texts.lang().decimal(permille.into());
        let BattleEvent::BattleToll {
            side,
            men,
            front,
            fortune,
            kill,
            die,
            shake,
            odds,
            held,
            felt,
            ..
        } = column.toll?
        else {
            return None;
        };
        self.knows(side).then(|| {
            let day = u32::try_from(1000 + i32::from(fortune)).unwrap_or(0);
            say!(
                t,
                "report-toll",
                people = sentence(t.people(side)),
                men = t.men(men),
                front = front,
                fortune = t.texts.lang().decimal(day),
                fire = self.fire(column, foe),
                kill = decimal(kill),
                die = die,
                shake = decimal(shake),
                odds = decimal(odds),
                held = decimal(held),
                felt = decimal(felt)
            )
        })
    }

    /// The enemy's power, and what of it the cover of works leaves.
    fn fire(&self, column: &Column, foe: Option<&Column>) -> String {
        let t = self.t;
        let exactly = foe.is_none_or(|foe| self.knows(foe.side));
        let told = |n: u32| {
            let number = t.texts.lang().number(if exactly { n } else { about(n) }.into());
            if exactly { number } else { say!(t, "men-about", men = number) }
        };
        let under = match column.toll {
            Some(BattleEvent::BattleToll { under_fire, .. }) => under_fire,
            _ => 0,
        };
        if column.strength.works == 1000 {
            return say!(t, "report-fire", power = told(under));
        }
        let power = told(foe.map_or(0, |foe| foe.strength.power()));
        let works = t.texts.lang().decimal(column.strength.works.into());
        say!(t, "report-fire-cover", power = power, works = works, under = told(under))
    }

    /// The line of a fact that is told beside the two sides, as far as the reader may know it.
    pub(super) fn note(&self, bout: &Bout, fact: &BattleEvent) -> Option<String> {
        let t = self.t;
        let decimal = |permille: u32| t.texts.lang().decimal(permille);
        let people = |side: SideId| sentence(t.people(side));
        match *fact {
            BattleEvent::BattleStand { side, .. } if self.knows(side) => {
                self.stand(fact, Vec::new())
            }
            BattleEvent::BattleHeart { side, .. } => self.heart(bout, side),
            BattleEvent::BattleDismay { side, own, others, .. } if self.knows(side) => {
                let (own, others) = (decimal(own.into()), decimal(others.into()));
                Some(say!(t, "report-dismay", people = people(side), own = own, others = others))
            }
            BattleEvent::BattleCountercharge { side, foe, under, own, least, .. } => Some(say!(
                t,
                "report-countercharge",
                people = people(side),
                foe = decimal(foe.into()),
                under = decimal(under.into()),
                own = decimal(own.into()),
                least = decimal(least.into())
            )),
            BattleEvent::BattlePursuit { odds, most, even, least, rate, .. } => Some(say!(
                t,
                "report-pursuit",
                even = decimal(even.into()),
                odds = decimal(odds),
                most = decimal(most),
                least = decimal(least.into()),
                rate = decimal(rate.into())
            )),
            BattleEvent::BattleFlight { .. } => self.flight(fact),
            // Of the enemy's side not known so closely, or told elsewhere.
            BattleEvent::BattleStand { .. }
            | BattleEvent::BattleDismay { .. }
            | BattleEvent::BattleBegan { .. }
            | BattleEvent::BattleJoined { .. }
            | BattleEvent::BattleBody { .. }
            | BattleEvent::BattleFreshness { .. }
            | BattleEvent::BattleArm { .. }
            | BattleEvent::BattleToll { .. }
            | BattleEvent::BattlePhase { .. }
            | BattleEvent::BattleEnded { .. }
            | BattleEvent::Routed { .. }
            | BattleEvent::TrainTaken { .. }
            | BattleEvent::RemountsTaken { .. }
            | BattleEvent::LeaderFate { .. } => None,
        }
    }

    /// How a side held together from before a phase to after it.
    fn heart(&self, bout: &Bout, side: SideId) -> Option<String> {
        let t = self.t;
        let (to, least, breaks) = bout.heart(side)?;
        let from = bout.columns.iter().find(|column| column.side == side)?.strength.cohesion;
        let [from, to, least] = [from, to, least].map(|n| t.texts.lang().decimal(n.into()));
        let people = sentence(t.people(side));
        Some(match (bout.phase, breaks) {
            (Some(Phase::Pursuit), _) => {
                say!(t, "report-heart-after", people = people, from = from, to = to)
            }
            (_, true) => {
                let key = "report-heart-breaks";
                say!(t, key, people = people, from = from, to = to, least = least)
            }
            (_, false) => {
                say!(t, "report-heart", people = people, from = from, to = to, least = least)
            }
        })
    }

    /// What a contingent of the side's own lost in flight, and by what.
    fn flight(&self, fact: &BattleEvent) -> Option<String> {
        let t = self.t;
        let decimal = |permille: u16| t.texts.lang().decimal(permille.into());
        let BattleEvent::BattleFlight {
            contingent,
            way,
            burdened,
            men,
            rate,
            die,
            lost,
            alive,
            captured,
            drown,
            drown_die,
            drowned,
            ..
        } = *fact
        else {
            return None;
        };
        let side = t.force_of(contingent).and_then(|force| t.force_side(force))?;
        if !self.knows(side) {
            return None;
        }
        let line = say!(
            t,
            "report-flight",
            troop = t.troop_of(contingent),
            way = self.way(way, burdened),
            men = men,
            rate = decimal(rate),
            die = die,
            lost = lost,
            alive = decimal(alive),
            captured = captured
        );
        Some(if drown > 0 {
            let (drown, die) = (decimal(drown), drown_die);
            say!(t, "report-drowned", flight = line, drown = drown, die = die, drowned = drowned)
        } else {
            line
        })
    }

    /// How they fled, with what it did to the rate of loss.
    fn way(&self, way: FlightWay, burdened: bool) -> String {
        let (t, rules) = (self.t, &self.t.scenario().rules.combat);
        let decimal = |permille: u32| t.texts.lang().decimal(permille);
        let way = match way {
            FlightWay::Away => say!(t, "flight-away"),
            FlightWay::River => say!(t, "flight-river"),
            FlightWay::Flood => say!(t, "flight-flood"),
            FlightWay::Gate => say!(t, "flight-gate", factor = decimal(rules.gate_permille)),
            FlightWay::Surrounded => {
                say!(t, "flight-surrounded", factor = decimal(rules.trapped_permille))
            }
        };
        if burdened {
            say!(t, "flight-burdened", way = way, factor = decimal(rules.burden_permille))
        } else {
            way
        }
    }

    /// What the beaten lost in the fight and what in flight, and how many of them were taken.
    pub(super) fn apart(&self, side: SideId) -> Option<String> {
        let t = self.t;
        let battle = self.facts.iter().find_map(|fact| match *fact {
            BattleEvent::BattleEnded { battle, .. } => Some(battle),
            _ => None,
        })?;
        let losses = battle_losses(self.facts.iter(), battle, side);
        let told = |n| if self.knows(side) { t.men_lost(n) } else { t.men_about(n) };
        (losses.flight > 0).then(|| {
            say!(
                t,
                "report-apart",
                people = sentence(t.people(side)),
                fight = told(losses.fight),
                flight = told(losses.flight),
                captured = told(losses.captured),
                drowned = told(losses.drowned)
            )
        })
    }
}
