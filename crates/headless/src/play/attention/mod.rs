//! What needs a look before the week ends: which forces, camp groups, places and decisions of a
//! side, and why. Pure, and made only of what the side knows.
//!
//! It judges nothing: a force may well stand idle or ride its horses thin on purpose. It only
//! says where a glance is worth it, the most urgent first. What is counted is what an order would answer
//! ([`ways`]) and nobody has put aside ([`left`]); [`open_matters`] is what is asked once before a week
//! runs.

pub mod left;
pub mod open_matters;
mod ways;

pub use left::LeftAlone;
pub use open_matters::{AskedMatters, OpenMatters};
pub use ways::way_out;

use rules::{
    check::OrderError,
    event::{Body, Larder},
    hex::{Direction, HEX_KM},
    ids::{CampId, ForceId, HexId, PlaceId, Spot, Subject},
    num,
    observe::{Enemy, Observation},
    order::{CampTask, Order, Pace, SiegeWay, Task},
    outlook::{Danger, FoodCourse, FoodForecast, Journey},
    state::{CampaignState, DAYS, NEVER},
};
use serde::{Deserialize, Serialize};
use text::{Arg, Texts};

/// Days of food below which a force is named: what is ordered on a Monday is there within the week, and
/// brings food within another.
const FOOD_DAYS: u32 = 14;
/// Days of food below which one on the march is named that comes to its goal fed.
const FOOD_DAYS_THERE: u32 = 7;
/// Horse condition below which a force is named, permille: "thin" begins here.
const WEAK_HORSES: u32 = 550;
/// Hexes at which a known enemy is near: about two days' ride.
const NEAR_HEXES: u32 = 6;
/// Days after which what was seen of an enemy is too old to warn of.
const STALE_DAYS: u16 = 10;
/// Men against whom nobody is warned, permille of the own men.
const FEW_PERMILLE: u32 = 100;
/// Least men for whom a levy that waits is named.
const LEVY_MEN: u32 = 100;

/// Points from which a place that nobody keeps is named: pickets and ferries come and go.
const DEAR_POINTS: u32 = 10;

/// Why.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Reason {
    /// It goes hungry.
    Hungry {
        /// Days in a row.
        days: u8,
    },
    /// It eats its own riding horses.
    EatsHorses,
    /// It is fed only for so long where it stands.
    LittleFood {
        /// Days.
        days: u32,
    },
    /// Its food gives out before it is where it marches.
    FoodBeforeArrival {
        /// In how many days.
        days: u32,
    },
    /// Its horses are thin or worse.
    WeakHorses {
        /// Mean condition, permille.
        condition: u32,
    },
    /// A known enemy is near.
    EnemyNear {
        /// Who.
        enemy: ForceId,
        /// Where he was seen last.
        at: HexId,
        /// How far, hexes.
        hexes: u32,
        /// Men, as the scouts put it.
        men: u32,
    },
    /// A place in enemy hands lies within a day's reach.
    SiegePossible {
        /// Which.
        place: PlaceId,
    },
    /// It stands without a task.
    Idle,
    /// It stands off the map without a task.
    IdleOffMap,
    /// Its people will not follow.
    Unwilling,
    /// It runs from the enemy.
    Fleeing,
    /// Men of it could be called up.
    LevyReady {
        /// How many.
        men: u32,
    },
    /// It lies under siege.
    Besieged {
        /// For how many days.
        days: u8,
        /// Days for which its granary feeds garrison and townsmen.
        #[serde(default)]
        bread_days: Option<u32>,
    },
    /// It has no garrison, and an enemy is near.
    Open,
    /// Too few of the side's men hold it: its points count for nobody.
    Unkept {
        /// How many points.
        points: u32,
    },
    /// It waits for an answer.
    Decision,
}

impl Reason {
    /// How much it presses: 4 at once, 3 this week, 2 worth an order, 1 worth knowing.
    #[must_use]
    pub const fn urgency(self) -> u8 {
        match self {
            Self::Hungry { .. } | Self::EatsHorses | Self::Fleeing | Self::Besieged { .. } => 4,
            Self::EnemyNear { .. }
            | Self::Decision
            | Self::Open
            | Self::Unwilling
            | Self::FoodBeforeArrival { .. }
            | Self::LittleFood { days: 0..=6 } => 3,
            Self::LittleFood { .. }
            | Self::WeakHorses { .. }
            | Self::Idle
            | Self::IdleOffMap
            | Self::Unkept { .. } => 2,
            Self::SiegePossible { .. } | Self::LevyReady { .. } => 1,
        }
    }

    /// Whether it is worth an order, and not only worth knowing.
    #[must_use]
    pub const fn presses(self) -> bool {
        self.urgency() >= 2
    }
}

/// One who needs a look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Alert {
    /// Who.
    pub subject: Subject,
    /// Why, the most urgent first.
    pub reasons: Vec<Reason>,
    /// Those of them that press and that some order would answer; none where all is ordered already
    /// that can be.
    pub open: Vec<Reason>,
    /// Whether it has been seen, and is left as it is until something changes.
    pub left: bool,
}

impl Alert {
    /// Whether it is counted: something can be done about it, and nobody has put it aside.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.open.is_empty() && !self.left
    }

    /// Whether something about it is worth an order, could one be given.
    #[must_use]
    pub fn presses(&self) -> bool {
        self.reasons.iter().any(|reason| reason.presses())
    }
}

/// Who needs a look and why: first those who count, then the most urgent. Orders of the side that are
/// on the way count as given, and so do those that are planned for this week; what was left alone is told as
/// that for as long as it stands as it stood then.
#[must_use]
pub fn list(seen: &Observation<'_>, planned: &[Order], left: &[LeftAlone]) -> Vec<Alert> {
    let riding = seen.orders_on_the_way();
    let given: Vec<Order> =
        riding.iter().map(|(_, order)| *order).chain(planned.iter().copied()).collect();
    let told: Vec<Body> = given.iter().filter_map(|order| concerns(seen, order)).collect();
    let mut found = found(seen, &told);
    for (scripted_event, choices) in seen.open_scripted_events() {
        let answered = planned
            .iter()
            .any(|o| matches!(o, Order::Answer { scripted_event: a, .. } if *a == scripted_event));
        let asked = seen.scenario().scripted_events.get(scripted_event.index());
        let must =
            asked.is_some_and(|a| a.kind == rules::scripted_event::ScriptedEventKind::Decision);
        if !choices.is_empty() && !answered && must {
            found.push((Subject::ScriptedEvent(scripted_event), vec![Reason::Decision]));
        }
    }
    found.retain(|(_, reasons)| !reasons.is_empty());
    let mut alerts: Vec<Alert> = found
        .into_iter()
        .map(|(subject, mut reasons)| {
            reasons.sort_by_key(|reason| core::cmp::Reverse(reason.urgency()));
            let is_open = |reason: &&Reason| {
                reason.presses()
                    && !ways::is_answered(seen, &given, subject, **reason)
                    && way_out(seen, subject, **reason).is_some()
            };
            let open: Vec<Reason> = reasons.iter().filter(is_open).copied().collect();
            let left =
                !open.is_empty() && left.iter().any(|left| left.still_holds(seen, subject, &open));
            Alert { subject, reasons, open, left }
        })
        .collect();
    let weight = |alert: &Alert| {
        let most = alert.reasons.iter().map(|reason| reason.urgency()).max().unwrap_or(0);
        (alert.counts(), most, alert.reasons.len())
    };
    // Of places that press alike the dearest.
    let points = |alert: &Alert| match alert.subject {
        Subject::Place(place) => seen.scenario().places[place.index()].points,
        _ => 0,
    };
    let order = |alert: &Alert| core::cmp::Reverse((weight(alert), points(alert)));
    alerts.sort_by_key(|alert| (order(alert), alert.subject));
    alerts
}

/// Everybody of the side with what there is to say of them, mostly nothing.
fn found(seen: &Observation<'_>, told: &[Body]) -> Vec<(Subject, Vec<Reason>)> {
    let enemies: Vec<(Enemy, HexId)> =
        seen.enemy_forces().filter(|e| is_fresh(seen, e.0)).collect();
    let mut found: Vec<(Subject, Vec<Reason>)> = Vec::new();
    let food = FoodForecast::standing(seen);
    for force in seen.forces() {
        let has = told.contains(&Body::Force(force));
        let reasons = of_force(seen, force, food.of(force), &enemies, has);
        found.push((Subject::Force(force), reasons));
    }
    for camp in seen.camps() {
        let has = told.contains(&Body::Camp(camp));
        found.push((Subject::Camp(camp), of_camp(seen, camp, &enemies, has)));
    }
    for index in 0..seen.scenario().places.len() {
        let place = PlaceId::at(index);
        found.push((Subject::Place(place), of_place(seen, place, &enemies)));
    }
    found
}

/// How many count.
#[must_use]
pub fn counted(alerts: &[Alert]) -> usize {
    alerts.iter().filter(|alert| alert.counts()).count()
}

/// Reasons as a few words for the player, one after the other.
#[must_use]
pub fn describe_all(texts: &Texts, state: &CampaignState, reasons: &[Reason]) -> String {
    let words = reasons.iter().map(|&reason| describe(texts, state, reason));
    words.collect::<Vec<_>>().join("; ")
}

/// What can be done about a reason, as a few words for the player; nothing where nothing can.
#[must_use]
pub fn advice(texts: &Texts, reason: Reason) -> Option<String> {
    let key = match reason {
        Reason::Hungry { .. }
        | Reason::EatsHorses
        | Reason::LittleFood { .. }
        | Reason::FoodBeforeArrival { .. } => "attention-way-food",
        Reason::WeakHorses { .. } => "attention-way-horses",
        Reason::EnemyNear { .. } => "attention-way-enemy",
        Reason::Idle | Reason::IdleOffMap => "attention-way-idle",
        Reason::Besieged { .. } => "attention-way-besieged",
        Reason::Open | Reason::Unkept { .. } => "attention-way-open",
        Reason::Decision => "attention-way-decision",
        Reason::Unwilling
        | Reason::Fleeing
        | Reason::SiegePossible { .. }
        | Reason::LevyReady { .. } => return None,
    };
    Some(texts.get(key, &[]))
}

/// A reason as a few words for the player.
#[must_use]
pub fn describe(texts: &Texts, state: &CampaignState, reason: Reason) -> String {
    let place_name = |place: PlaceId| {
        let place = state.scenario.places.get(place.index());
        place.map_or_else(String::new, |place| texts.lang().of(&place.name).to_owned())
    };
    let get = |key: &str, args: &[(&str, Arg<'_>)]| texts.get(key, args);
    match reason {
        Reason::Hungry { days } => get("attention-hungry", &[("n", days.into())]),
        Reason::EatsHorses => get("attention-eats-horses", &[]),
        Reason::LittleFood { days } => get("attention-little-food", &[("n", days.into())]),
        Reason::FoodBeforeArrival { days } => {
            get("attention-food-on-the-way", &[("n", days.into())])
        }
        Reason::WeakHorses { condition } => {
            let words = text::condition(texts, condition);
            get("attention-weak-horses", &[("condition", words.into())])
        }
        Reason::EnemyNear { hexes, men, .. } => {
            let km = hexes * HEX_KM;
            get("attention-enemy-near", &[("men", men.into()), ("km", km.into())])
        }
        Reason::SiegePossible { place } => {
            get("attention-siege-possible", &[("place", place_name(place).into())])
        }
        Reason::Idle => get("attention-idle", &[]),
        Reason::IdleOffMap => get("attention-idle-off-map", &[]),
        Reason::Unwilling => get("attention-unwilling", &[]),
        Reason::Fleeing => get("attention-fleeing", &[]),
        Reason::LevyReady { men } => get("attention-levy", &[("n", men.into())]),
        Reason::Besieged { days, bread_days: Some(bread) } => {
            get("attention-besieged-bread", &[("n", days.into()), ("bread", bread.into())])
        }
        Reason::Besieged { days, bread_days: None } => {
            get("attention-besieged", &[("n", days.into())])
        }
        Reason::Open => get("attention-open", &[]),
        Reason::Unkept { points } => get("attention-unkept", &[("n", points.into())]),
        Reason::Decision => get("attention-decision", &[]),
    }
}

/// Whom an order sends after somebody of the side who is himself to go elsewhere, by what he is doing
/// or by orders that are planned or on the way: where and when the two meet cannot be told.
#[must_use]
pub fn goes_after_a_mover(
    seen: &Observation<'_>,
    planned: &[Order],
    order: &Order,
) -> Option<Body> {
    let after = match *order {
        Order::Follow { leader: to, .. } | Order::Merge { into: to, .. } => Body::Force(to),
        Order::Escort { camp, .. } => Body::Camp(camp),
        _ => return None,
    };
    let riding = seen.orders_on_the_way();
    let given = riding.iter().map(|(_, order)| order).chain(planned);
    let sent = { given }.any(|other| other != order && leads_away(other) == Some(after));
    let goes = match after {
        Body::Force(force) => Journey::standing(seen, force).is_some(),
        Body::Camp(camp) => seen.camp(camp).is_some_and(|row| row.task != CampTask::Rest),
    };
    (sent || goes).then_some(after)
}

/// Whom an order sends elsewhere.
fn leads_away(order: &Order) -> Option<Body> {
    match *order {
        Order::Migrate { camp, .. } | Order::Evacuate { camp, .. } => Some(Body::Camp(camp)),
        Order::Halt { .. } | Order::Winter { .. } => None,
        _ => order.tasked().map(Body::Force),
    }
}

/// Whom an order gives something to do.
fn concerns(seen: &Observation<'_>, order: &Order) -> Option<Body> {
    // How a body goes about things is no answer to what it needs.
    if matches!(order, Order::Forage { .. } | Order::CampRule { .. }) {
        return None;
    }
    seen.body_of(order)
}

fn is_fresh(seen: &Observation<'_>, enemy: Enemy) -> bool {
    enemy.contact.in_sight || seen.day().saturating_sub(enemy.contact.day) <= STALE_DAYS
}

/// The nearest enemy that a number of men should mind.
fn nearest(
    seen: &Observation<'_>,
    here: HexId,
    men: u32,
    enemies: &[(Enemy, HexId)],
) -> Option<Reason> {
    let map = &seen.scenario().map;
    let minded = enemies.iter().filter_map(|&(enemy, at)| {
        let Body::Force(force) = enemy.body else { return None };
        let hexes = map.distance(here, at);
        let counts =
            u64::from(enemy.contact.estimate) * 1000 >= u64::from(men) * u64::from(FEW_PERMILLE);
        (hexes <= NEAR_HEXES && counts).then_some((hexes, force, at, enemy.contact.estimate))
    });
    let (hexes, enemy, at, men) = minded.min()?;
    Some(Reason::EnemyNear { enemy, at, hexes, men })
}

fn of_force(
    seen: &Observation<'_>,
    force: ForceId,
    food: &FoodCourse,
    enemies: &[(Enemy, HexId)],
    told: bool,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let Some(row) = seen.force(force) else { return reasons };
    // Who waits off the map for a call that has not come needs nothing.
    if row.arrives == NEVER {
        return reasons;
    }
    let eats_horses = row.week.from[Larder::Horses as usize] > 0;
    if eats_horses {
        reasons.push(Reason::EatsHorses);
    }
    if row.hungry_days > 0 && row.week.short() > 0 {
        reasons.push(Reason::Hungry { days: row.hungry_days });
    } else if !eats_horses {
        reasons.extend(want_ahead(seen, force, food));
    }
    let horses: u32 = seen.contingents(force).iter().map(|(_, part)| part.horses).sum();
    let condition = seen.condition(force);
    if horses > 0 && condition < WEAK_HORSES {
        reasons.push(Reason::WeakHorses { condition });
    }
    let busy = row.task != Task::Rest || row.garrison.is_some() || told;
    let Some(here) = seen.force_hex(force) else {
        if !busy && row.arrives == 0 {
            reasons.push(Reason::IdleOffMap);
        }
        return reasons;
    };
    reasons.extend(nearest(seen, here, seen.men(force), enemies));
    if busy {
        return reasons;
    }
    if refuses(seen, force, here) {
        reasons.push(Reason::Unwilling);
    }
    reasons.push(Reason::Idle);
    reasons.extend(siege_within_reach(seen, force, here));
    reasons
}

/// Want of food that is to be seen coming: on the way of one that marches, else where it stands.
fn want_ahead(seen: &Observation<'_>, force: ForceId, food: &FoodCourse) -> Option<Reason> {
    let little = food.lasts_days().filter(|&days| days < FOOD_DAYS);
    let little = little.map(|days| Reason::LittleFood { days });
    let Some(journey) = Journey::standing(seen, force) else { return little };
    let today = seen.week() * DAYS;
    let hunger = journey.dangers.iter().find_map(|danger| match *danger {
        Danger::Hunger { day } => Some(u32::from(day.saturating_sub(today))),
        Danger::Enemy { .. } | Danger::Swim { .. } | Danger::Barren { .. } => None,
    });
    let left = journey.wear.map_or(0, |wear| wear.food_days);
    match hunger {
        Some(days) => Some(Reason::FoodBeforeArrival { days }),
        None => little.filter(|_| left < FOOD_DAYS_THERE),
    }
}

/// Whether the people of a force refuse to march a step.
fn refuses(seen: &Observation<'_>, force: ForceId, here: HexId) -> bool {
    let map = &seen.scenario().map;
    let at = map.offset(here);
    let mut steps = Direction::ALL.into_iter().filter_map(|way| map.hex_at(at.step(way)));
    let none = [HexId::NONE; 2];
    steps.any(|hex| {
        let march = Order::March { force, to: Spot::hex(hex), via: none, pace: Pace::Normal };
        matches!(seen.check(&march), Err(OrderError::WillNotFollow { .. }))
    })
}

fn siege_within_reach(seen: &Observation<'_>, force: ForceId, here: HexId) -> Option<Reason> {
    let scenario = seen.scenario();
    let near = (0..scenario.places.len()).map(PlaceId::at).filter(|&place| {
        scenario.kind(place).can_be_held
            && scenario.hostile(seen.side(), seen.holder(place))
            && scenario.map.distance(here, scenario.places[place.index()].hex) <= 2
    });
    let besiege = |place| Order::Besiege { force, place, way: SiegeWay::Blockade };
    near.into_iter()
        .find(|&place| seen.check(&besiege(place)).is_ok())
        .map(|place| Reason::SiegePossible { place })
}

fn of_camp(
    seen: &Observation<'_>,
    camp: CampId,
    enemies: &[(Enemy, HexId)],
    told: bool,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let (Some(row), Some(here)) = (seen.camp(camp), seen.camp_hex(camp)) else { return reasons };
    if matches!(row.task, CampTask::Flee(_)) {
        reasons.push(Reason::Fleeing);
    }
    reasons.extend(nearest(seen, here, row.fighters, enemies));
    let reach = seen.scenario().rules.levies.reach_hexes;
    let near = seen.forces().filter_map(|force| seen.force_hex(force));
    let reached = { near }.any(|at| seen.scenario().map.distance(here, at) <= reach);
    let men = seen.levy_available(camp);
    if men >= LEVY_MEN && reached && !told {
        reasons.push(Reason::LevyReady { men });
    }
    reasons
}

/// Days for which the granary of an own place feeds garrison and townsmen.
#[must_use]
pub fn bread_days(seen: &Observation<'_>, place: PlaceId) -> Option<u32> {
    let scenario = seen.scenario();
    let inside = |&force: &ForceId| seen.force(force).is_some_and(|row| row.garrison == place);
    let men: u32 = seen.forces().filter(inside).map(|force| seen.men(force)).sum();
    let ration = scenario.rules.supply.townsman_ration_permille;
    let townsmen = num::permille(scenario.places[place.index()].people, ration);
    seen.place(place)?.granary.checked_div(men.saturating_add(townsmen))
}

fn of_place(seen: &Observation<'_>, place: PlaceId, enemies: &[(Enemy, HexId)]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let scenario = seen.scenario();
    if seen.holder(place) != seen.side() || !scenario.kind(place).can_be_held {
        return reasons;
    }
    if let Some(days) = seen.siege_days(place).filter(|&days| days > 0) {
        reasons.push(Reason::Besieged { days, bread_days: bread_days(seen, place) });
    }
    let garrison = seen.forces().any(|f| seen.force(f).is_some_and(|row| row.garrison == place));
    let here = scenario.places[place.index()].hex;
    let worth = scenario.places[place.index()].points > 0;
    if worth && !garrison && nearest(seen, here, 0, enemies).is_some() {
        reasons.push(Reason::Open);
    }
    let points = scenario.places[place.index()].points;
    if points >= DEAR_POINTS && seen.keeps(place) == Some(false) {
        reasons.push(Reason::Unkept { points });
    }
    reasons
}
