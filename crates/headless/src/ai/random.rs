//! The player that gives any legal orders: a stress for the rules, and the weakest opponent.

use super::Strategist;
use rules::{
    event::Body,
    ids::{BoxId, CampId, ForceId, HexId, LeaderId, PlaceId, Spot},
    observe::Observation,
    order::{CampRule, Forage, Order, Pace, Quarters, SiegeWay, Stance},
    rng::{Dice, Stream},
};

/// Orders tried each week; about half of them are legal.
const TRIES: u32 = 16;

pub(super) struct Random;

impl Strategist for Random {
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut dice = Dice::new(seen.choice_seed(), Stream::Strategist, seen.week(), 0);
        let forces: Vec<ForceId> = seen.forces().collect();
        let camps: Vec<CampId> = seen.camps().collect();
        let prey: Vec<CampId> = seen
            .known()
            .filter_map(|enemy| match enemy.body {
                Body::Camp(camp) => Some(camp),
                Body::Force(_) => None,
            })
            .collect();
        for (scripted_event, choices) in seen.open_scripted_events() {
            // Two in three are answered; what is left shows what comes of silence.
            let answer = (dice.roll(3) > 0).then(|| pick(&choices, &mut dice)).flatten();
            orders.extend(answer.map(|choice| Order::Answer { scripted_event, choice }));
        }
        for _ in 0..TRIES {
            let order = match dice.roll(12) {
                0 => raid(&forces, &prey, &mut dice),
                1 => siege(seen, &forces, &mut dice),
                _ => any_order(seen, &forces, &camps, &mut dice),
            };
            if let Some(order) = order.filter(|order| seen.check(order).is_ok()) {
                orders.push(order);
            }
        }
    }
}

fn raid(forces: &[ForceId], prey: &[CampId], dice: &mut Dice) -> Option<Order> {
    Some(Order::Raid { force: pick(forces, dice)?, camp: pick(prey, dice)? })
}

fn siege(seen: &Observation<'_>, forces: &[ForceId], dice: &mut Dice) -> Option<Order> {
    let places = seen.scenario().places.len() as u32;
    Some(Order::Besiege {
        force: pick(forces, dice)?,
        place: PlaceId(dice.roll(places.max(1)) as u16),
        way: SiegeWay::ALL[dice.roll(4) as usize],
    })
}

fn any_order(
    seen: &Observation<'_>,
    forces: &[ForceId],
    camps: &[CampId],
    dice: &mut Dice,
) -> Option<Order> {
    let scenario = seen.scenario();
    let map = &scenario.map;
    let force = pick(forces, dice);
    let camp = pick(camps, dice);
    let node = |dice: &mut Dice| pick(&map.nodes, dice).unwrap_or(HexId(0));
    Some(match dice.roll(20) {
        0..=4 => Order::March {
            force: force?,
            to: if dice.roll(12) == 0 && !map.boxes.is_empty() {
                Spot::off_map(BoxId(dice.roll(map.boxes.len() as u32) as u16))
            } else {
                Spot::hex(node(dice))
            },
            via: if dice.roll(4) == 0 { [node(dice), HexId::NONE] } else { [HexId::NONE; 2] },
            pace: Pace::ALL[dice.roll(3) as usize],
        },
        5 => Order::Halt { force: force? },
        6 => Order::Follow { force: force?, leader: pick(forces, dice)? },
        7 => Order::Escort { force: force?, camp: camp? },
        8 => Order::Stance { force: force?, stance: Stance::ALL[dice.roll(5) as usize] },
        9 => Order::Forage { force: force?, forage: Forage::ALL[dice.roll(2) as usize] },
        10 => Order::Winter { force: force?, quarters: Quarters::ALL[dice.roll(2) as usize] },
        11 | 12 => {
            let contingents = seen.contingents(force?);
            let (contingent, row) =
                *contingents.get(dice.roll(contingents.len() as u32) as usize)?;
            let to = if dice.roll(3) == 0 { pick(forces, dice)? } else { ForceId::NONE };
            let men = dice.roll(row.men.max(1)) + 1;
            let officer = !to.is_some() && dice.roll(2) == 0;
            Order::Detach { contingent, men, to, leader: LeaderId::NONE, officer }
        }
        13 => Order::Merge { force: force?, into: pick(forces, dice)? },
        14 => Order::Garrison {
            force: force?,
            place: PlaceId(dice.roll(scenario.places.len().max(1) as u32) as u16),
        },
        15 => Order::Relieve { force: force?, garrison: pick(forces, dice)? },
        16 => Order::Depot {
            force: force?,
            food_man_days: dice.roll(seen.force(force?)?.stores.max(1)) + 1,
        },
        17 => match dice.roll(3) {
            // Also home from off the map.
            0 => Order::Migrate { camp: camp?, to: node(dice) },
            1 if !map.boxes.is_empty() => {
                Order::Evacuate { camp: camp?, to: BoxId(dice.roll(map.boxes.len() as u32) as u16) }
            }
            _ => Order::CampRule { camp: camp?, rule: CampRule::ALL[dice.roll(3) as usize] },
        },
        18 => Order::CallLevy {
            camp: camp?,
            force: force?,
            men: dice.roll(seen.levy_available(camp?).max(1)) + 1,
        },
        _ => {
            let contingents = seen.contingents(force?);
            let (contingent, row) =
                *contingents.get(dice.roll(contingents.len() as u32) as usize)?;
            Order::Release { contingent, men: dice.roll(row.men.max(1)) + 1 }
        }
    })
}

fn pick<T: Copy>(list: &[T], dice: &mut Dice) -> Option<T> {
    list.get(dice.roll(list.len() as u32) as usize).copied()
}
