//! What a group of forces can do together, whatever the character of its side: one goal for all,
//! reckoned from the largest of them.

use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId, Spot},
    map::Mover,
    observe::Observation,
    order::{Order, Pace, Quarters, SiegeWay, Stance, Task},
};
use std::cmp::Reverse;

/// What a group does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Script {
    /// What the character of the side says.
    Character,
    /// Together to the dearest prize for the way.
    Prize,
    /// Together to the next.
    SecondPrize,
    /// Together at the strongest enemy host in the field.
    SeekHost,
    /// To the dearest own place near.
    Guard,
    /// Against the enemy who lies before an own place.
    Relieve,
    /// Each after another enemy camp.
    Raid,
    /// To the own families whom the enemy is nearest to.
    Cover,
    /// All to the largest of them, where they go into one camp.
    Join,
    /// Each to another prize that nobody keeps.
    Grab,
    /// Into quarters where there is shelter.
    Winter,
    /// Away from the enemy, to own camps and towns; there rest and graze.
    Withdraw,
}

/// All but the character's.
pub(super) const ALL: [Script; 11] = [
    Script::Prize,
    Script::SecondPrize,
    Script::SeekHost,
    Script::Guard,
    Script::Relieve,
    Script::Raid,
    Script::Cover,
    Script::Join,
    Script::Grab,
    Script::Winter,
    Script::Withdraw,
];

/// Confidence from which a contact is ridden after, permille.
const FRESH: u16 = 300;
/// How far raiders ride, hexes.
const RAID_HEXES: u32 = 18;
/// Chance of a storm from which it is tried, permille.
const STORM_PERMILLE: u32 = 300;
/// How far from a place or host others matter to it, hexes.
const NEAR: u32 = 6;
/// Added to the cost of every way, so that what is at hand is not worth any number of times what is a day
/// off: percent of an open hex.
const SETTING_OUT: u32 = 800;
/// Farthest shelter worth a way, percent of an open hex.
const TO_SHELTER: u32 = 900;
/// Shelter that is better by so much is worth a way, permille.
const BETTER_SHELTER: u32 = 150;
/// Dearest way from which others join, percent of an open hex.
const TO_JOIN: u32 = 2_500;

/// What a script tells the forces of a group, added to what the side orders already.
pub(super) fn orders(
    script: Script,
    members: &[ForceId],
    seen: &Observation<'_>,
    out: &mut Vec<Order>,
) {
    let largest = members.iter().copied().max_by_key(|&f| (seen.men(f), Reverse(f)));
    let Some((lead, here)) = largest.and_then(|f| Some((f, seen.force_hex(f)?))) else { return };
    let riding = seen.orders_on_the_way().into_iter().map(|(_, order)| order).collect();
    let mut group = Group { seen, members, lead, here, riding, out };
    match script {
        Script::Character => {}
        Script::Prize => group.prize(0),
        Script::SecondPrize => group.prize(1),
        Script::SeekHost => group.seek_host(),
        Script::Guard => group.guard(),
        Script::Relieve => group.relieve(),
        Script::Raid => group.raid(),
        Script::Cover => group.cover(),
        Script::Join => group.join(),
        Script::Grab => group.grab(),
        Script::Winter => group.winter(),
        Script::Withdraw => group.withdraw(),
    }
}

/// A group of forces in a week.
struct Group<'a, 'o> {
    seen: &'a Observation<'a>,
    members: &'a [ForceId],
    /// The largest.
    lead: ForceId,
    /// Where it stands.
    here: HexId,
    /// Orders that are still riding.
    riding: Vec<Order>,
    out: &'o mut Vec<Order>,
}

/// A place the side wants.
#[derive(Clone, Copy)]
struct Aim {
    place: PlaceId,
    hex: HexId,
    /// Its weight against the way there.
    pull: u64,
}

impl<'a> Group<'a, '_> {
    fn give(&mut self, order: Order) -> bool {
        let fresh = !self.riding.contains(&order) && !self.out.contains(&order);
        let legal = fresh && self.seen.check(&order).is_ok();
        if legal {
            self.out.push(order);
        }
        legal
    }

    fn march(&mut self, force: ForceId, hex: HexId, pace: Pace) {
        let Some(row) = self.seen.force(force) else { return };
        let to = Spot::hex(hex);
        let on_it = matches!(row.task, Task::March { to: t, pace: p, .. } if t == to && p == pace);
        if !on_it && row.spot != to {
            self.give(Order::March { force, to, via: [HexId::NONE; 2], pace });
        }
    }

    fn stance(&mut self, force: ForceId, stance: Stance) {
        if self.seen.force(force).is_some_and(|row| row.stance != stance) {
            self.give(Order::Stance { force, stance });
        }
    }

    /// All to a hex, ready to fight there.
    fn go_and_fight(&mut self, hex: HexId) {
        for &force in self.members {
            self.march(force, hex, Pace::Normal);
            self.stance(force, Stance::Seek);
        }
    }

    fn cost(&self, to: HexId) -> u32 {
        self.seen.travel(self.seen.mover(self.lead), self.here, to)
    }

    fn pull(&self, weight: u32, to: HexId) -> u64 {
        u64::from(weight) * 100_000 / u64::from(self.cost(to).saturating_add(SETTING_OUT))
    }

    /// The places that the side wants and somebody holds, best for the way first.
    fn aims(&self, held_by: impl Fn(&Self, PlaceId) -> bool) -> Vec<Aim> {
        let scenario = self.seen.scenario();
        let wanted = scenario.sides[self.seen.side().index()].objectives.iter();
        let mut aims: Vec<Aim> = wanted
            .filter(|&&(place, _)| held_by(self, place))
            .map(|&(place, weight)| {
                let hex = scenario.places[place.index()].hex;
                Aim { place, hex, pull: self.pull(weight, hex) }
            })
            .collect();
        aims.sort_unstable_by_key(|aim| (Reverse(aim.pull), aim.place));
        aims
    }

    fn enemys(&self, place: PlaceId) -> bool {
        self.seen.scenario().hostile(self.seen.side(), self.seen.holder(place))
    }

    fn own(&self, place: PlaceId) -> bool {
        self.seen.holder(place) == self.seen.side()
    }

    /// Known enemy forces that are not behind walls: where, and how many men.
    fn hosts(&self) -> impl Iterator<Item = (HexId, u32)> + use<'a> {
        let (seen, scenario) = (self.seen, self.seen.scenario());
        let in_the_field = move |hex: HexId| {
            !scenario
                .places_at(hex)
                .any(|p| scenario.kind(p).walled && seen.holder(p) != seen.side())
        };
        let fresh = seen.enemy_forces().filter(|(e, _)| e.contact.confidence >= FRESH);
        fresh.filter(move |&(_, hex)| in_the_field(hex)).map(|(e, hex)| (hex, e.contact.estimate))
    }

    fn enemies_near(&self, hex: HexId, hexes: u32) -> u32 {
        let map = &self.seen.scenario().map;
        let known = self.seen.enemy_forces().filter(|(e, _)| e.contact.confidence >= FRESH);
        let near = known.filter(|&(_, at)| map.distance(at, hex) <= hexes);
        near.map(|(e, _)| e.contact.estimate).sum()
    }

    fn besiege(&mut self, force: ForceId, place: PlaceId, way: SiegeWay) {
        if self.seen.force(force).is_some_and(|row| row.task != Task::Besiege { place, way }) {
            self.give(Order::Besiege { force, place, way });
        }
    }

    /// How the group would press a place: by ladder where the chances are good, by talk where somebody
    /// inside may open, else by hunger.
    fn way_of_siege(&self, place: PlaceId) -> SiegeWay {
        let odds = |way| self.seen.joint_siege_odds(self.members, place, way);
        let week = |way| odds(way).map(|odds| odds.week_permille);
        let storm = odds(SiegeWay::Storm).is_some_and(|o| o.chance_permille >= STORM_PERMILLE);
        if storm {
            SiegeWay::Storm
        } else if week(SiegeWay::Parley) > week(SiegeWay::Blockade) {
            SiegeWay::Parley
        } else {
            SiegeWay::Blockade
        }
    }

    fn prize(&mut self, rank: usize) {
        let aims = self.aims(Self::enemys);
        let Some(&Aim { place, .. }) = aims.get(rank) else { return };
        let way = self.way_of_siege(place);
        for &force in self.members {
            self.besiege(force, place, way);
        }
    }

    fn seek_host(&mut self) {
        let best = self.hosts().map(|(hex, men)| (self.pull(men, hex), Reverse(hex))).max();
        if let Some((_, Reverse(hex))) = best {
            self.go_and_fight(hex);
        }
    }

    fn guard(&mut self) {
        let Some(&Aim { place, hex, .. }) = self.aims(Self::own).first() else { return };
        for &force in self.members {
            let Some(row) = self.seen.force(force) else { continue };
            if row.garrison == place {
                continue;
            }
            if row.spot == Spot::hex(hex) {
                self.stance(force, Stance::Entrench);
            } else {
                self.march(force, hex, Pace::WithHerd);
            }
        }
    }

    fn relieve(&mut self) {
        let shut_in = |group: &Self, place| {
            group.own(place) && group.seen.siege_days(place).is_some_and(|days| days > 0)
        };
        let besieged = self.aims(shut_in).first().map(|aim| aim.hex);
        // Where nobody is shut in: whose own place the enemy is nearest to.
        let near = |aim: &Aim| self.enemies_near(aim.hex, NEAR / 2) > 0;
        let threatened = || self.aims(Self::own).into_iter().find(near).map(|aim| aim.hex);
        if let Some(hex) = besieged.or_else(threatened) {
            self.go_and_fight(hex);
        }
    }

    fn raid(&mut self) {
        let (seen, scenario) = (self.seen, self.seen.scenario());
        let mut taken: Vec<CampId> = Vec::new();
        for &force in self.members {
            let Some(here) = seen.force_hex(force) else { continue };
            let prey = seen.known().filter(|e| e.contact.confidence >= FRESH).filter_map(|e| {
                let Body::Camp(camp) = e.body else { return None };
                let away = scenario.map.distance(here, e.contact.spot.as_hex()?);
                let hunted = scenario.hostile(seen.side(), e.side) && away <= RAID_HEXES;
                hunted.then_some((taken.contains(&camp), away, camp))
            });
            let Some((_, _, camp)) = prey.min() else { continue };
            taken.push(camp);
            if seen.force(force).is_some_and(|row| row.task != Task::Raid(camp)) {
                self.give(Order::Raid { force, camp });
            }
        }
    }

    fn cover(&mut self) {
        let seen = self.seen;
        let camps = seen.camps().filter_map(|camp| {
            let (hex, households) = (seen.camp_hex(camp)?, seen.camp(camp)?.households);
            let enemy = self.enemies_near(hex, NEAR);
            (enemy > 0).then(|| (self.pull(households, hex), Reverse(hex)))
        });
        if let Some((_, Reverse(hex))) = camps.max() {
            self.go_and_fight(hex);
        }
    }

    fn join(&mut self) {
        let seen = self.seen;
        let lead = self.lead;
        for &force in self.members.iter().filter(|&&force| force != lead) {
            self.march(force, self.here, Pace::Normal);
        }
        // Alone it goes to the nearest host that is larger.
        if self.members.len() == 1 {
            let men = seen.men(self.lead);
            let larger = seen.forces().filter(|&f| f != self.lead && seen.men(f) > men);
            let hosts = larger.filter_map(|f| seen.force_hex(f)).filter(|&hex| hex != self.here);
            let near = hosts.map(|hex| (self.cost(hex), hex)).filter(|&(cost, _)| cost <= TO_JOIN);
            if let Some((_, hex)) = near.min() {
                self.march(self.lead, hex, Pace::Normal);
            }
        }
    }

    fn grab(&mut self) {
        let seen = self.seen;
        let mut taken: Vec<PlaceId> = Vec::new();
        for &force in self.members {
            let (Some(here), mover) = (seen.force_hex(force), seen.mover(force)) else { continue };
            let men = seen.men(force);
            let open = self.aims(|group, place| !group.own(place)).into_iter().filter(|aim| {
                !taken.contains(&aim.place) && self.enemies_near(aim.hex, 1) * 2 <= men
            });
            let near = open.map(|aim| (seen.travel(mover, here, aim.hex), aim.place)).min();
            let Some((_, place)) = near else { continue };
            taken.push(place);
            if self.enemys(place) {
                let odds = |way| seen.siege_odds(force, place, way).map(|odds| odds.week_permille);
                let ladder = odds(SiegeWay::Storm) > odds(SiegeWay::Parley);
                self.besiege(force, place, if ladder { SiegeWay::Storm } else { SiegeWay::Parley });
            } else {
                self.give(Order::Garrison { force, place });
            }
        }
    }

    fn winter(&mut self) {
        let (seen, scenario) = (self.seen, self.seen.scenario());
        let shelter = |hex: HexId| scenario.derived.shelter[hex.index()];
        for &force in self.members {
            let (Some(here), Some(row)) = (seen.force_hex(force), seen.force(force)) else {
                continue;
            };
            if matches!(row.task, Task::Winter(_) | Task::March { .. }) {
                continue;
            }
            let better = scenario.map.nodes.iter().copied();
            let better = better.filter(|&hex| shelter(hex) > shelter(here) + BETTER_SHELTER);
            let near = better.map(|hex| (seen.travel(seen.mover(force), here, hex), hex));
            match near.filter(|&(cost, _)| cost <= TO_SHELTER).min() {
                Some((_, hex)) => self.march(force, hex, Pace::WithHerd),
                None => {
                    self.give(Order::Winter { force, quarters: Quarters::Disperse });
                }
            }
        }
    }

    fn withdraw(&mut self) {
        let seen = self.seen;
        let towns = self.aims(Self::own).into_iter().map(|aim| aim.hex);
        let havens = towns.chain(seen.camps().filter_map(|camp| seen.camp_hex(camp)));
        let safest =
            havens.map(|hex| (self.enemies_near(hex, NEAR) / 200, self.cost(hex), hex)).min();
        let Some((_, _, hex)) = safest else { return };
        let pressed = self.enemies_near(self.here, NEAR) > 0;
        for &force in self.members {
            if pressed {
                self.march(force, hex, Pace::Normal);
            } else if seen.force(force).is_some_and(|row| row.task != Task::Rest) {
                self.give(Order::Halt { force });
            }
            if seen.mover(force) == Mover::Horse {
                self.stance(force, Stance::Evade);
            }
        }
    }
}
