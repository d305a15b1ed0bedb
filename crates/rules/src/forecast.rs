//! What a planned march would bring: the way day by day, arrival, food, horses, dangers. Made
//! from what the side knows and from the weather as it stands; the week may turn out otherwise.

use super::{
    check::{OrderError, check},
    event::Body,
    ids::{ForceId, HexId, SideId, Spot},
    map::Crossing,
    num,
    order::{Order, Pace},
    resolve::{Eater, courier_days, grown_grass, standing_grass},
    state::CampaignState,
};

/// Days beyond which no forecast is made.
const HORIZON_DAYS: u16 = 120;

/// A hex of the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WayPoint {
    /// Where.
    pub hex: HexId,
    /// Day of the campaign on which the force comes there.
    pub day: u16,
    /// How water is crossed to get there.
    pub crossing: Crossing,
}

/// A danger on the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Danger {
    /// A known enemy within a day of the way.
    Enemy {
        /// Who.
        force: ForceId,
        /// Where.
        at: HexId,
    },
    /// A great river without boats or ice.
    Swim {
        /// On coming to this hex.
        at: HexId,
    },
    /// Food gives out on the way, on this day.
    Hunger {
        /// Day of the campaign.
        day: u16,
    },
    /// Little grass at a day's end.
    Barren {
        /// Where.
        at: HexId,
    },
}

/// What an order to march would bring.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Forecast {
    /// Day on which the courier arrives and the march begins.
    pub starts: u16,
    /// The way, first step first.
    pub way: Vec<WayPoint>,
    /// Day of arrival, if within the horizon.
    pub arrives: Option<u16>,
    /// Days of food with the force at the end, nothing else found on the way.
    pub food_days_left: u32,
    /// Mean horse condition at the end, permille.
    pub condition: u32,
    /// Share of the slaughter herd that keeps up, permille.
    pub herd_permille: u32,
    /// Dangers, in the order of the way.
    pub dangers: Vec<Danger>,
}

/// Forecasts an order to march.
///
/// # Errors
/// As [`check`]; an order that is no march has no way and is refused with
/// [`OrderError::NoChange`].
pub fn forecast(
    state: &CampaignState,
    side: SideId,
    order: &Order,
) -> Result<Forecast, OrderError> {
    check(state, side, order)?;
    let Order::March { force, to, via, pace } = *order else {
        return Err(OrderError::NoChange);
    };
    let starts = state.orders_day() + courier_days(state, side, order);
    let way = way_of(state, force, to, via);
    Ok(Walk::new(state, side, force, pace, starts).along(&way))
}

/// All hexes from the force to its goal.
fn way_of(
    state: &CampaignState,
    force: ForceId,
    to: Spot,
    via: [HexId; 2],
) -> Vec<(HexId, u32, Crossing)> {
    let s = &state.scenario;
    let regime = s.routes.regime(&s.map, state.weather().ways());
    let mover = state.mover(force);
    let entry = |spot: Spot| match (spot.as_hex(), spot.as_box()) {
        (Some(hex), _) => Some(hex),
        (None, Some(id)) => Some(s.map.boxes[id.index()].entry),
        (None, None) => None,
    };
    let Some(mut here) = entry(state.forces().spot(force)) else { return Vec::new() };
    let mut way = Vec::new();
    for stop in via.into_iter().filter_map(HexId::some).chain(entry(to)) {
        for (hex, step) in regime.walk(&s.map, &s.costs, mover, here, stop) {
            way.push((hex, step.cost, step.crossing));
            here = hex;
        }
    }
    way
}

struct Walk<'a> {
    state: &'a CampaignState,
    side: SideId,
    force: ForceId,
    pace: Pace,
    starts: u16,
    condition: u32,
    herd: u32,
    dangers: Vec<Danger>,
}

impl<'a> Walk<'a> {
    fn new(
        state: &'a CampaignState,
        side: SideId,
        force: ForceId,
        pace: Pace,
        starts: u16,
    ) -> Self {
        let condition = state.condition(force);
        Self { state, side, force, pace, starts, condition, herd: 1000, dangers: Vec::new() }
    }

    fn along(mut self, way: &[(HexId, u32, Crossing)]) -> Forecast {
        let state = self.state;
        let mover = state.mover(self.force);
        let mut here = state.force_hex(self.force).or(way.first().map(|w| w.0));
        let mut points = state.forces().points(self.force);
        let (mut day, mut at) = (self.starts, 0);
        let mut out = Vec::with_capacity(way.len());
        while at < way.len() && day < self.starts + HORIZON_DAYS {
            if let Some(hex) = here {
                points += state.march_points(mover, self.pace, self.condition, hex);
            }
            while at < way.len() && points >= way[at].1 {
                let (hex, cost, crossing) = way[at];
                points -= cost;
                self.enter(hex, crossing);
                out.push(WayPoint { hex, day, crossing });
                (here, at) = (Some(hex), at + 1);
            }
            if let Some(hex) = here {
                self.night(hex, day);
            }
            day += 1;
        }
        let arrives = (at == way.len()).then_some(day.saturating_sub(1).max(self.starts));
        let last = arrives.unwrap_or(day);
        let food_days_left = self.food_left(last);
        Forecast {
            starts: self.starts,
            way: out,
            arrives,
            food_days_left,
            condition: self.condition,
            herd_permille: self.herd,
            dangers: self.dangers,
        }
    }

    fn enter(&mut self, hex: HexId, crossing: Crossing) {
        if crossing == Crossing::Swim {
            self.dangers.push(Danger::Swim { at: hex });
        }
        let state = self.state;
        let map = &state.scenario.map;
        for enemy in state.forces().ids() {
            let contact = state.knowledge().contact(self.side, Body::Force(enemy));
            let hostile = state.scenario.hostile(self.side, state.forces().side(enemy));
            let Some(at) = contact.spot.as_hex().filter(|_| contact.is_known() && hostile) else {
                continue;
            };
            let known = self
                .dangers
                .iter()
                .any(|d| matches!(d, Danger::Enemy { force, .. } if *force == enemy));
            if !known && map.distance(at, hex) <= 2 {
                self.dangers.push(Danger::Enemy { force: enemy, at });
            }
        }
    }

    /// A day's wear, and whether beasts find enough where the day ends.
    fn night(&mut self, hex: HexId, day: u16) {
        let rules = &self.state.scenario.rules;
        let effort = match self.pace {
            Pace::WithHerd => rules.horses.herd_march_permille,
            Pace::Normal => rules.horses.march_permille,
            Pace::Forced => rules.horses.forced_permille,
        };
        let lag = match self.pace {
            Pace::WithHerd => 0,
            Pace::Normal => rules.march.herd_lag_normal_permille,
            Pace::Forced => rules.march.herd_lag_forced_permille,
        };
        self.herd = num::permille(self.herd, 1000 - lag.min(1000));
        let season = self.state.scenario.season_condition(day);
        self.condition = num::approach(self.condition, season, rules.horses.drift_permille);
        let need = self.state.force_mouths(self.force);
        // What others have eaten counts where somebody of the side sees it; elsewhere herdsmen know
        // the country and the season.
        let stands = if sees(self.state, self.side, hex) {
            standing_grass(self.state, hex, Eater::Horse)
        } else {
            grown_grass(self.state, hex, Eater::Horse)
        };
        let limit = rules.grass.day_limit_permille.min(1000);
        let fed = num::share(num::permille(stands, limit), need).min(1000);
        let hungry = num::permille(rules.horses.hungry_permille, 1000 - fed);
        self.condition = self.condition.saturating_sub(effort + hungry);
        if fed < 500 && self.dangers.len() < 12 {
            self.dangers.push(Danger::Barren { at: hex });
        }
        if self.food_left(day + 1) == 0
            && !self.dangers.iter().any(|d| matches!(d, Danger::Hunger { .. }))
        {
            self.dangers.push(Danger::Hunger { day });
        }
    }

    /// Days of food left on a day: train and what is left of the herd, less what is eaten.
    fn food_left(&self, day: u16) -> u32 {
        let men = self.state.men(self.force).max(1);
        let per_sheep = self.state.scenario.rules.food.man_days_per_sheep;
        let herd = num::permille(self.state.forces().sheep(self.force), self.herd) * per_sheep;
        let have = (self.state.forces().stores(self.force) + herd) / men;
        have.saturating_sub(u32::from(day.saturating_sub(self.state.orders_day())))
    }
}

/// Whether a hex lies in the sight of a force, camp group or place of the side.
fn sees(state: &CampaignState, side: SideId, hex: HexId) -> bool {
    let (map, rules) = (&state.scenario.map, &state.scenario.rules.knowledge);
    let near = |at: Option<HexId>, hexes: u32| at.is_some_and(|at| map.distance(at, hex) <= hexes);
    let places = &state.scenario.places;
    state.forces_of(side).any(|f| near(state.force_hex(f), rules.force_hexes))
        || state.camps_of(side).any(|c| near(state.camp_hex(c), rules.camp_hexes))
        || state.places().ids().any(|p| {
            state.places().holder(p) == side && near(Some(places[p.index()].hex), rules.place_hexes)
        })
}
