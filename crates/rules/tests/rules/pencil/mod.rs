//! A battle reckoned again with a pencil: from what its facts tell of the beginning and of the dice, by
//! the rule book alone. Every other number that a fact carries has to come out as it was told, and the
//! battle has to take the course that the sums give it.

mod sides;

use self::sides::{Body, Side, Stand};
use rules::{
    event::{BattleEvent, Fate, FlightWay, Phase, Strength},
    ids::TroopId,
    ruleset::{CombatRules, PhaseRules},
    scenario::Scenario,
};

/// What a battle came to that was redone.
#[derive(Debug, Default)]
pub(crate) struct Redone {
    /// Phases of a side and flights that came out.
    pub(crate) sums: usize,
    pub(crate) countercharge: bool,
    pub(crate) undecided: bool,
    pub(crate) dismays: usize,
    /// Ways of flight, and whether beasts were driven.
    pub(crate) flights: Vec<(FlightWay, bool)>,
}

/// Redoes a battle from its facts.
pub(crate) fn redo<'a>(s: &'a Scenario, facts: &'a [BattleEvent]) -> Redone {
    let mut pencil = Pencil {
        s,
        rules: &s.rules.combat,
        facts: facts.iter().copied().peekable(),
        sides: Default::default(),
        redone: Redone::default(),
    };
    pencil.begin();
    let loser = pencil.course();
    if let Some(loser) = loser {
        pencil.rout(loser);
    }
    pencil.end(loser);
    pencil.redone
}

fn share(n: u64, permille: u64) -> u64 {
    n * permille / 1000
}

fn wide(n: impl Into<u64>) -> u64 {
    n.into()
}

fn of_phase(rules: &CombatRules, phase: Phase) -> &PhaseRules {
    match phase {
        Phase::Missiles => &rules.missiles,
        Phase::Shock => &rules.shock,
        Phase::Melee | Phase::Pursuit => &rules.melee,
    }
}

fn power(strength: &Strength) -> u64 {
    let by = |power, &factor: &u16| share(power, factor.into());
    strength.factors().iter().fold(u64::from(strength.base), by)
}

struct Pencil<'a> {
    s: &'a Scenario,
    rules: &'a CombatRules,
    facts: std::iter::Peekable<std::iter::Copied<std::slice::Iter<'a, BattleEvent>>>,
    /// The attacker first.
    sides: [Side; 2],
    redone: Redone,
}

impl Pencil<'_> {
    fn next(&mut self) -> BattleEvent {
        self.facts.next().expect("a fact more")
    }

    fn begin(&mut self) {
        let BattleEvent::BattleBegan { attacker, .. } = self.next() else {
            panic!("a battle begins")
        };
        while let Some(BattleEvent::BattleJoined { force, side, men, .. }) =
            self.facts.next_if(|f| matches!(f, BattleEvent::BattleJoined { .. }))
        {
            let first = usize::from(force != attacker && side != self.sides[0].side);
            let own = &mut self.sides[first];
            own.side = side;
            own.forces.push((force, men.into()));
        }
        for i in 0..2 {
            while let Some(BattleEvent::BattleBody {
                force,
                contingent,
                troop,
                men,
                riders,
                condition,
                cohesion,
                ..
            }) = self.facts.next_if(|f| matches!(f, BattleEvent::BattleBody { .. }))
            {
                let (riders, condition) = (riders.into(), condition.into());
                let (men, cohesion) = (men.into(), cohesion.into());
                let body = Body { force, contingent, troop, men, riders, condition, cohesion };
                self.sides[i].bodies.push(body);
            }
            self.freshness(i);
            self.stand(i);
        }
        self.lie_of_the_land();
    }

    fn freshness(&mut self, i: usize) {
        let rules = self.rules;
        for n in 0..self.sides[i].forces.len() {
            let (of, men) = self.sides[i].forces[n];
            let fact = self.next();
            let BattleEvent::BattleFreshness { force, hungry_days, forced, left, .. } = fact else {
                panic!("{fact:?}")
            };
            let hunger = wide(hungry_days) * wide(rules.hungry_day_permille);
            let march = if forced { wide(rules.forced_march_permille) } else { 0 };
            let kept = 1000 - (hunger.min(rules.hungry_most_permille.into()) + march).min(1000);
            assert_eq!((force, u64::from(left)), (of, kept));
            self.sides[i].fed += men * kept;
        }
    }

    fn stand(&mut self, i: usize) {
        let fact = self.next();
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
            ground,
            dug_in,
            surprised,
            ..
        } = fact
        else {
            panic!("{fact:?}")
        };
        assert_eq!(side, self.sides[i].side);
        let gifts = [command, attack, initiative].map(u64::from);
        let (room, ground, dug_in) = (room.into(), ground.into(), dug_in.into());
        self.sides[i].stand =
            Some(Stand { leader, gifts, room, flanks, river, rough, ground, dug_in, surprised });
    }

    /// Room and ground follow from the river, the rough ground and the works.
    fn lie_of_the_land(&self) {
        let rules = self.rules;
        let [attackers, defenders] = [0, 1].map(|i| self.sides[i].stand());
        let river = match defenders.river {
            0 => 1000,
            1 => rules.great_river_permille,
            2 => rules.river_permille,
            3 => rules.stream_permille,
            rank => panic!("a river of rank {rank}"),
        };
        let rough = if defenders.rough { rules.rough_permille } else { 1000 };
        assert_eq!(defenders.ground, share(river.into(), rough.into()));
        let mut room = rules.frontage_open_permille;
        if defenders.rough {
            room = room.min(rules.frontage_rough_permille);
        }
        if defenders.dug_in > 0 {
            room = room.min(rules.frontage_works_permille);
        }
        assert_eq!(
            (attackers.room, defenders.room),
            (room.into(), wide(rules.frontage_open_permille))
        );
        assert_eq!((attackers.ground, attackers.dug_in, attackers.surprised), (1000, 0, false));
        let open = defenders.ground == 1000 && defenders.dug_in == 0;
        assert_eq!((attackers.flanks, defenders.flanks), (open, open));
    }

    /// The phases until one side breaks or night falls; the side that broke.
    fn course(&mut self) -> Option<usize> {
        let rules = self.rules;
        let works = self.sides[1].stand().dug_in > 0;
        self.phase(Phase::Missiles);
        if let Some(loser) = self.hearts(Phase::Missiles) {
            return Some(loser);
        }
        self.phase(Phase::Shock);
        self.dismays();
        if let Some(loser) = self.hearts(Phase::Shock) {
            return Some(loser);
        }
        for _ in 0..if works { rules.works_rounds } else { rules.melee_rounds } {
            self.phase(Phase::Melee);
            if let Some(loser) = self.hearts(Phase::Melee) {
                return Some(loser);
            }
        }
        let [foe, own] = [0, 1].map(|i| self.sides[i].cohesion());
        let rides = works
            && foe < rules.countercharge_permille.into()
            && own >= rules.countercharge_own_permille.into();
        if !rides {
            return None;
        }
        let fact = self.next();
        let BattleEvent::BattleCountercharge { side, foe: f, own: o, .. } = fact else {
            panic!("{fact:?}")
        };
        assert_eq!((side, u64::from(f), u64::from(o)), (self.sides[1].side, foe, own));
        (0..2).for_each(|i| self.stand(i));
        let [attackers, defenders] = [0, 1].map(|i| self.sides[i].stand());
        assert_eq!((defenders.ground, defenders.dug_in, defenders.surprised), (1000, 0, false));
        assert_eq!(attackers.room, wide(rules.frontage_open_permille));
        self.redone.countercharge = true;
        self.phase(Phase::Shock);
        self.hearts(Phase::Shock)
    }

    /// What men of a kind count, men of a kind together.
    fn arms(&self, i: usize, phase: Phase) -> Vec<(TroopId, u64, u64, u64)> {
        let (side, rules) = (&self.sides[i], self.rules);
        let behind = side.stand().dug_in > 0;
        side.bodies
            .chunk_by(|a, b| a.troop == b.troop)
            .filter_map(|bodies| {
                let men: u64 = bodies.iter().map(|b| b.men).sum();
                let ride: u64 = bodies.iter().map(|b| b.men * b.riders).sum();
                let riders = ride.checked_div(men)?;
                let kind = &self.s.troops[bodies[0].troop.index()];
                let quality = wide(kind.quality_permille);
                let on_foot = |permille: u32| riders + share(permille.into(), 1000 - riders);
                let weight = match phase {
                    Phase::Missiles => share(quality, kind.missile_permille.into()),
                    Phase::Shock if !behind => share(
                        share(quality, kind.shock_permille.into()),
                        on_foot(rules.unhorsed_permille),
                    ),
                    Phase::Shock | Phase::Melee => quality,
                    Phase::Pursuit => on_foot(rules.pursuit_foot_permille),
                };
                Some((bodies[0].troop, men, riders, weight))
            })
            .collect()
    }

    /// What a side brings, but for fortune, which is thrown.
    fn brought(&self, i: usize, phase: Phase, foes: u64, luck: u16) -> Strength {
        let (side, rules, stand) = (&self.sides[i], self.rules, self.sides[i].stand());
        let (men, flight) = (side.men(), phase == Phase::Pursuit);
        let (engaged, beyond) = self.engaged(i, phase, foes);
        let weight: u64 = self.arms(i, phase).iter().map(|&(_, n, _, w)| n * w / 1000).sum();
        let floor = wide(rules.no_condition_permille);
        let mounted = side.mean(|b| {
            share(floor + share(1000 - floor, b.condition.min(1000)), b.riders) + 1000 - b.riders
        });
        let horses = match phase {
            Phase::Missiles => 1000,
            Phase::Shock | Phase::Melee if stand.dug_in > 0 => 1000,
            Phase::Melee => u64::midpoint(1000, mounted),
            Phase::Shock | Phase::Pursuit => mounted,
        };
        let gift = match phase {
            Phase::Missiles | Phase::Melee => stand.gifts[0],
            Phase::Shock => stand.gifts[1],
            Phase::Pursuit => stand.gifts[2],
        };
        let of = of_phase(rules, phase);
        let works = match stand.dug_in {
            days if days > 0 && !flight => {
                1000 + wide(of.works_first_permille) + (days - 1) * wide(of.works_day_permille)
            }
            _ => 1000,
        };
        let unawares = stand.surprised && !flight;
        let surprise = if unawares { of.surprised_permille.into() } else { 1000 };
        let ground = if flight { 1000 } else { stand.ground };
        let small = |n: u64| u16::try_from(n).unwrap();
        Strength {
            men: engaged as u32,
            base: (weight * engaged).checked_div(men).unwrap_or(0) as u32,
            cohesion: small(side.cohesion()),
            horses: small(horses),
            leader: small(1000 + gift * wide(rules.leader_permille)),
            ground: small(ground),
            works: small(works),
            surprise: small(surprise),
            flanks: small(1000 + beyond),
            supply: small(side.supply()),
            luck,
        }
    }

    /// Who comes to blows, and what riding round the enemy's flanks adds, permille.
    fn engaged(&self, i: usize, phase: Phase, foes: u64) -> (u64, u64) {
        let (men, rules, stand) = (self.sides[i].men(), self.rules, self.sides[i].stand());
        if phase == Phase::Pursuit {
            return (men, 0);
        }
        let in_front = men.min(self.room(i, foes));
        if !stand.flanks {
            return (in_front, 0);
        }
        let engaged = in_front + share(men - in_front, rules.envelop_beyond_permille.into());
        let odds = (men * 1000 / foes.max(1)).min(20_000);
        let more = odds.saturating_sub(rules.envelop_from_permille.into());
        let gain =
            share(more, rules.envelop_rise_permille.into()).min(rules.envelop_most_permille.into());
        (engaged, if phase == Phase::Missiles { 0 } else { gain })
    }

    fn room(&self, i: usize, foes: u64) -> u64 {
        share(foes, self.sides[i].stand().room).max(self.rules.frontage_least_men.into())
    }

    fn told_arms(&mut self, i: usize, phase: Phase) {
        for (troop, men, riders, weight) in self.arms(i, phase) {
            let fact = self.next();
            let BattleEvent::BattleArm { troop: t, men: m, riders: r, weight: w, .. } = fact else {
                panic!("{fact:?}")
            };
            assert_eq!((t, wide(m), wide(r), wide(w)), (troop, men, riders, weight), "{phase:?}");
        }
    }

    fn phase(&mut self, phase: Phase) {
        let men = [0, 1].map(|i| self.sides[i].men());
        let mut told = Vec::new();
        for i in 0..2 {
            self.told_arms(i, phase);
            told.push((self.next(), self.next()));
        }
        let strengths: Vec<Strength> = told
            .iter()
            .enumerate()
            .map(|(i, (toll, fact))| {
                let BattleEvent::BattlePhase { strength, .. } = *fact else { panic!("{fact:?}") };
                let BattleEvent::BattleToll { fortune, front, .. } = *toll else {
                    panic!("{toll:?}")
                };
                let own = self.brought(i, phase, men[1 - i], strength.luck);
                assert_eq!(own, strength, "{phase:?}");
                assert_eq!(u64::from(front), self.room(i, men[1 - i]));
                // What is left of luck is the fortune of the phase.
                let throw = i64::from(strength.luck) - 1000 - i64::from(fortune);
                assert!(throw.unsigned_abs() <= self.rules.luck_permille.into(), "{throw}");
                own
            })
            .collect();
        for (i, (toll, fact)) in told.iter().enumerate() {
            self.toll(i, phase, men[i], (&strengths[i], &strengths[1 - i]), toll, fact);
            self.redone.sums += 1;
        }
    }

    fn toll(
        &mut self,
        i: usize,
        phase: Phase,
        men: u64,
        (own, foe): (&Strength, &Strength),
        toll: &BattleEvent,
        fact: &BattleEvent,
    ) {
        let BattleEvent::BattleToll { under_fire, kill, die, shake, odds, held, felt, .. } = *toll
        else {
            panic!("{toll:?}")
        };
        let BattleEvent::BattlePhase { lost: fell, cohesion_lost, .. } = *fact else {
            panic!("{fact:?}")
        };
        let (rules, of) = (self.rules, of_phase(self.rules, phase));
        let (mine, theirs) = (power(own), power(foe));
        let fire = theirs * 1000 / wide(own.works);
        let lost = ((fire * wide(of.kill_permille) + wide(die)) / 1000).min(men);
        let tells = (theirs * 1000 / mine.max(1)).min(rules.shake_odds_permille.into());
        let charge = phase == Phase::Shock && mine < theirs;
        let more = if charge { wide(rules.held_permille) } else { 0 };
        let before = (wide(own.men) * 1000).checked_div(men).unwrap_or(1000).min(1000);
        let all = before + share(1000 - before, rules.reserve_permille.into());
        let shaken = share(share(of.shake_permille.into(), tells) + more, all).min(1000);
        assert_eq!(
            [
                u64::from(under_fire),
                kill.into(),
                shake.into(),
                odds.into(),
                held.into(),
                felt.into()
            ],
            [fire, of.kill_permille.into(), of.shake_permille.into(), tells, more, all],
            "{phase:?}"
        );
        assert_eq!((wide(fell), wide(cohesion_lost)), (lost, shaken), "{phase:?}");
        self.sides[i].lose(lost);
        self.sides[i].shake(|_| shaken);
    }

    /// Leaders who fell in the fight, and what it did to their men.
    fn dismays(&mut self) {
        while let Some(BattleEvent::LeaderFate { leader, force, fate, .. }) =
            self.facts.next_if(|f| matches!(f, BattleEvent::LeaderFate { .. }))
        {
            let half = if fate == Fate::Wounded { 2 } else { 1 };
            let i = usize::from(!self.sides[0].forces.iter().any(|&(f, _)| f == force));
            let led = self.sides[i].stand().leader == leader;
            let heart = wide(self.rules.leader_fall_permille / half);
            let rest = if led { wide(self.rules.chief_fall_permille / half) } else { 0 };
            let fact = self.next();
            let BattleEvent::BattleDismay { side, force: of, own, others, .. } = fact else {
                panic!("{fact:?}")
            };
            assert_eq!((side, of), (self.sides[i].side, force));
            assert_eq!((wide(own), wide(others)), (heart, rest));
            self.sides[i].shake(|b| if b.force == force { heart } else { rest });
            let before = self.sides[i].stand();
            self.stand(i);
            let after = self.sides[i].stand();
            assert_eq!(Stand { leader: before.leader, gifts: before.gifts, ..after }, before);
            assert!(led || after == before, "who does not lead is not missed at the head");
            self.redone.dismays += 1;
        }
    }

    /// How both hold together, and who has broken: of two, who holds together less.
    fn hearts(&mut self, phase: Phase) -> Option<usize> {
        let least = wide(self.rules.break_permille);
        let left = [0, 1].map(|i| self.sides[i].cohesion());
        let loser = match left.map(|cohesion| cohesion < least) {
            _ if phase == Phase::Pursuit => None,
            [false, false] => None,
            [true, false] => Some(0),
            [false, true] => Some(1),
            [true, true] => Some(usize::from(left[1] < left[0])),
        };
        for (i, cohesion) in left.into_iter().enumerate() {
            let fact = self.next();
            let BattleEvent::BattleHeart { side, men, cohesion: told, least: l, breaks, .. } = fact
            else {
                panic!("{fact:?}")
            };
            assert_eq!((side, wide(men)), (self.sides[i].side, self.sides[i].men()));
            assert_eq!((wide(told), wide(l)), (cohesion, least), "{phase:?}");
            assert_eq!(breaks, loser == Some(i), "{phase:?}");
        }
        loser
    }

    fn rout(&mut self, loser: usize) {
        let (winner, rules) = (1 - loser, self.rules);
        self.told_arms(winner, Phase::Pursuit);
        self.told_arms(loser, Phase::Pursuit);
        let (chased, pursuit) = (self.next(), self.next());
        let mut flights = Vec::new();
        while let Some(flight) =
            self.facts.next_if(|f| matches!(f, BattleEvent::BattleFlight { .. }))
        {
            flights.push(flight);
        }
        let fled = self.next();
        let strengths = [(winner, chased), (loser, fled)].map(|(i, fact)| {
            let BattleEvent::BattlePhase { phase: Phase::Pursuit, strength, .. } = fact else {
                panic!("{fact:?}")
            };
            assert_eq!(self.brought(i, Phase::Pursuit, 0, strength.luck), strength);
            self.redone.sums += 1;
            strength
        });
        let odds = power(&strengths[0]) * 1000 / power(&strengths[1]).max(1);
        let most =
            wide(rules.pursuit_odds_permille) * wide(strengths[0].luck) / wide(strengths[1].luck);
        let rate = share(rules.pursuit_permille.into(), odds.min(most))
            .max(rules.pursuit_least_permille.into());
        let BattleEvent::BattlePursuit { side, odds: o, most: m, rate: r, .. } = pursuit else {
            panic!("{pursuit:?}")
        };
        assert_eq!(side, self.sides[winner].side);
        assert_eq!((wide(o), wide(m), wide(r)), (odds, most, rate));
        let before = self.sides[loser].men();
        flights.iter().for_each(|flight| self.flight(loser, rate, flight));
        assert_eq!(flights.len(), self.sides[loser].bodies.len(), "each body flees");
        let fell = before - self.sides[loser].men();
        let BattleEvent::BattlePhase { lost, cohesion_lost, .. } = fled else { unreachable!() };
        assert_eq!((wide(lost), cohesion_lost.into()), (fell, rules.rout_permille));
        self.sides[loser].lost_in_flight = fell;
        self.sides[loser].shake(|_| rules.rout_permille.into());
        // Victory gives heart again, up to that of rested men.
        let troops = &self.s.troops;
        for body in &mut self.sides[winner].bodies {
            let full = troops[body.troop.index()].cohesion_permille.min(1000).into();
            let gain = body.cohesion + wide(rules.victory_permille);
            body.cohesion = body.cohesion.max(gain.min(full));
        }
        // Horses that the victor led off are another sum.
        let remounts = |f: &BattleEvent| matches!(f, BattleEvent::RemountsTaken { .. });
        while self.facts.next_if(remounts).is_some() {}
        self.hearts(Phase::Pursuit);
    }

    fn flight(&mut self, loser: usize, rate: u64, fact: &BattleEvent) {
        let BattleEvent::BattleFlight {
            contingent,
            way,
            burdened,
            men,
            rate: told,
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
            panic!("{fact:?}")
        };
        let rules = self.rules;
        let own = if burdened { share(rate, rules.burden_permille.into()) } else { rate };
        let (own, river) = match way {
            FlightWay::Away => (own, 0),
            FlightWay::River => (own, rules.drowned_permille),
            FlightWay::Flood => (own, rules.drowned_torrent_permille),
            FlightWay::Gate => (share(own, rules.gate_permille.into()), 0),
            FlightWay::Surrounded => (share(own, rules.trapped_permille.into()), 0),
        };
        assert_eq!((wide(told), u32::from(drown)), (own.min(990), river), "{fact:?}");
        let body =
            self.sides[loser].bodies.iter_mut().find(|b| b.contingent == contingent).unwrap();
        assert_eq!(wide(men), body.men);
        let overtaken = ((body.men * own.min(990) + wide(die)) / 1000).min(body.men);
        let left = body.men - overtaken;
        let swept = ((left * wide(river) + wide(drown_die)) / 1000).min(left);
        assert_eq!((wide(lost), wide(drowned)), (overtaken, swept));
        assert_eq!(u32::from(alive), rules.captured_permille);
        assert_eq!(wide(captured), share(overtaken, alive.into()));
        body.men -= overtaken + swept;
        self.redone.flights.push((way, burdened));
        self.redone.sums += 1;
    }

    /// What it came to, after the facts of what follows from a rout.
    fn end(&mut self, loser: Option<usize>) {
        let end = self.facts.by_ref().last().expect("an end");
        let BattleEvent::BattleEnded { winner: w, loser: l, winner_lost, loser_lost, .. } = end
        else {
            panic!("{end:?}")
        };
        let first = loser.map_or(0, |loser| 1 - loser);
        let (won, beaten) = (&self.sides[first], &self.sides[1 - first]);
        let named = loser.is_some();
        assert_eq!((w, l), (named.then_some(won.side), named.then_some(beaten.side)));
        let in_all = |side: &Side| side.lost + side.lost_in_flight;
        assert_eq!((wide(winner_lost), wide(loser_lost)), (in_all(won), in_all(beaten)));
        self.redone.undecided = loser.is_none();
    }
}
