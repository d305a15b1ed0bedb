//! What an order would bring, told before it is planned: courier, way, food, dangers, odds.

use super::{Terminal, vocabulary::Verb};
use rules::{
    event::Body,
    forecast::{Danger, Forecast},
    ids::{ForceId, HexId, Spot},
    order::{Order, OrderKind, Pace},
};

/// Across a hex, km.
const HEX_KM: usize = 15;
/// Places named on a way.
const NAMED: usize = 8;

impl Terminal<'_> {
    /// What an order would bring: courier, way, siege, as far as the side can know.
    pub(super) fn outlook(&self, order: &Order) -> Vec<String> {
        let seen = self.seen();
        let mut lines = Vec::new();
        let march = self.march_of(order);
        match march.and_then(|march| seen.forecast(&march).ok()) {
            Some(forecast) => lines.extend(self.forecast_lines(&forecast)),
            None => lines.extend(self.courier_line(order)),
        }
        match *order {
            Order::Besiege { force, place, way } => {
                if let Some(odds) = seen.siege_odds(force, place, way) {
                    lines.extend(text::siege_odds_lines(self.texts(), &odds));
                }
            }
            Order::March { force, to, .. } => {
                let there = to.as_hex();
                let met = seen.enemy_forces().find(|(_, hex)| Some(*hex) == there);
                if let Some((enemy, _)) = met
                    && let Body::Force(foe) = enemy.body
                    && let Some(odds) = seen.battle_odds(&[force], foe)
                {
                    // The whole sum is told by `odds`.
                    lines.extend(text::battle_odds_lines(self.texts(), &odds).into_iter().take(3));
                }
                lines.extend(there.and_then(|hex| self.enemy_place_line(hex)));
            }
            _ => {}
        }
        lines
    }

    /// That a march alone takes no defended place: who marches to one may mean a siege.
    fn enemy_place_line(&self, hex: HexId) -> Option<String> {
        let scenario = self.session.scenario();
        let place = scenario.place_at(hex)?;
        let holder = self.seen().holder(place);
        if !scenario.kind(place).can_be_held || !scenario.hostile(self.seat, holder) {
            return None;
        }
        let place = text::place_name(self.texts(), self.state(), place);
        let args = [
            ("place", place.into()),
            ("side", self.side_name(holder).into()),
            ("besiege", self.vocabulary.name(Verb::Order(OrderKind::Besiege)).into()),
        ];
        Some(self.message("terminal-enemy-place", &args))
    }

    /// The march that belongs to an order, for the forecast.
    fn march_of(&self, order: &Order) -> Option<Order> {
        let (scenario, state) = (self.session.scenario(), self.state());
        let none = [HexId::NONE; 2];
        let to = |force: ForceId, to: Spot| {
            Some(Order::March { force, to, via: none, pace: Pace::Normal })
        };
        match *order {
            Order::March { .. } => Some(*order),
            Order::Besiege { force, place, .. } | Order::Garrison { force, place } => {
                to(force, Spot::hex(scenario.places[place.index()].hex))
            }
            Order::Merge { force, into: other }
            | Order::Follow { force, leader: other }
            | Order::Relieve { force, garrison: other } => to(force, state.forces().spot(other)),
            Order::Escort { force, camp } => to(force, state.camps().spot(camp)),
            Order::Raid { force, camp } => {
                let body = Body::Camp(camp);
                to(force, state.knowledge().contact(self.seat, body).spot)
            }
            _ => None,
        }
    }

    fn courier_line(&self, order: &Order) -> Option<String> {
        if matches!(order, Order::Answer { .. }) {
            return None;
        }
        let day = self.today() + self.seen().courier_days(order);
        let date = text::date(self.texts(), self.session.scenario(), day);
        Some(self.message("terminal-courier", &[("date", date.into())]))
    }

    /// What a march would bring.
    fn forecast_lines(&self, forecast: &Forecast) -> Vec<String> {
        let scenario = self.session.scenario();
        let date = |day: u16| text::date(self.texts(), scenario, day);
        let mut lines = vec![
            self.message("terminal-forecast-start", &[("date", date(forecast.starts).into())]),
        ];
        let km = forecast.way.len() * HEX_KM;
        lines.push(match forecast.arrives {
            Some(day) => self.message(
                "terminal-forecast-arrive",
                &[
                    ("date", date(day).into()),
                    ("n", (u32::from(day - forecast.starts.min(day)) + 1).into()),
                    ("km", km.into()),
                ],
            ),
            None => self.message("terminal-forecast-far", &[("km", km.into())]),
        });
        lines.extend(self.way_line(forecast));
        let condition = text::condition(self.texts(), forecast.condition);
        lines.push(self.message(
            "terminal-forecast-then",
            &[
                (
                    "food",
                    self.message("line-food", &[("n", forecast.food_days_left.into())]).into(),
                ),
                ("condition", condition.into()),
                ("horses", (forecast.condition / 10).into()),
                ("herd", (forecast.herd_permille / 10).into()),
            ],
        ));
        lines.extend(self.danger_lines(&forecast.dangers));
        lines
    }

    /// Places that a way leads through.
    fn way_line(&self, forecast: &Forecast) -> Option<String> {
        let scenario = self.session.scenario();
        let (_, way) = forecast.way.split_last()?;
        let mut named: Vec<(u8, usize, String)> = Vec::new();
        for (i, point) in way.iter().enumerate() {
            if let Some(place) = scenario.place_at(point.hex) {
                let fixed = &scenario.places[place.index()];
                named.push((fixed.importance, i, self.lang().of(&fixed.name).to_owned()));
            }
        }
        // The best known ones, in the order of the way.
        named.sort_by_key(|(importance, i, _)| (core::cmp::Reverse(*importance), *i));
        named.truncate(NAMED);
        named.sort_by_key(|(_, i, _)| *i);
        let names: Vec<String> = named.into_iter().map(|(.., name)| name).collect();
        let names = names.join(", ");
        (!names.is_empty())
            .then(|| self.message("terminal-forecast-by", &[("places", names.into())]))
    }

    fn danger_lines(&self, dangers: &[Danger]) -> Vec<String> {
        let (state, scenario) = (self.state(), self.session.scenario());
        let at = |hex: HexId| text::whereabouts(self.texts(), state, Spot::hex(hex));
        let mut lines = Vec::new();
        let mut barren: Vec<HexId> = Vec::new();
        for danger in dangers {
            match *danger {
                Danger::Enemy { force, at: hex } => {
                    // What is known of an enemy is no name: it stands within the sentence.
                    let known = text::force_name(self.texts(), state, self.seat, force);
                    let mut letters = known.chars();
                    let first = letters.next().into_iter().flat_map(char::to_lowercase);
                    let enemy: String = first.chain(letters).collect();
                    let args = [("enemy", enemy.into()), ("place", at(hex).into())];
                    lines.push(self.message("terminal-danger-enemy", &args));
                }
                Danger::Swim { at: hex } => {
                    lines.push(self.message("terminal-danger-swim", &[("place", at(hex).into())]));
                }
                Danger::Hunger { day } => {
                    let date = text::date(self.texts(), scenario, day);
                    lines.push(self.message("terminal-danger-hunger", &[("date", date.into())]));
                }
                Danger::Barren { at: hex } => barren.push(hex),
            }
        }
        if let Some(&first) = barren.first() {
            let args = [("n", barren.len().into()), ("place", at(first).into())];
            lines.push(self.message("terminal-danger-barren", &args));
        }
        if lines.is_empty() {
            lines.push(self.message("terminal-danger-none", &[]));
        }
        lines
    }
}
