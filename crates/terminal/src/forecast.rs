//! What an order would bring, told before it is planned: courier, way, food, dangers, odds.

use super::{Terminal, vocabulary::Verb};
use headless::play::attention;
use rules::{
    event::Body,
    hex::HEX_KM,
    ids::{ForceId, HexId, PlaceId, Spot},
    order::{Order, OrderKind, SiegeWay},
    outlook::{Danger, Journey, Outlook, SiegeOutlook, cautions},
};

/// Places named on a way.
const NAMED: usize = 8;

impl Terminal<'_> {
    /// What an order would bring: courier, way, odds, as far as the side can know.
    pub(super) fn outlook(&self, order: &Order) -> Vec<String> {
        let Ok(outlook) = Outlook::of(&self.seen(), order) else { return Vec::new() };
        let mut lines = self.caution_lines(std::slice::from_ref(order));
        lines.extend(self.way_lines(order, &outlook));
        if let Order::Besiege { force, place, way } = *order {
            lines.extend(self.siege_card_lines(&[force], place, way, false));
        }
        // Who besieges does not mean a battle in the open; who asks for it is told by `odds`, as
        // the whole sum is.
        if let (Some((_, odds)), None) = (&outlook.battle, &outlook.siege) {
            lines.extend(text::battle_odds_chance(self.texts(), odds));
        }
        if let Order::March { to, .. } = *order {
            lines.extend(to.as_hex().and_then(|hex| self.enemy_place_line(hex)));
        }
        lines
    }

    /// The siege of a place by some forces on one card, with the sum behind it where it is asked for;
    /// nothing where there can be none.
    pub(super) fn siege_card_lines(
        &self,
        forces: &[ForceId],
        place: PlaceId,
        way: SiegeWay,
        with_sum: bool,
    ) -> Vec<String> {
        let Some(outlook) = SiegeOutlook::of(&self.seen(), forces, place, way) else {
            return Vec::new();
        };
        let card = text::siege_card(self.texts(), self.state(), self.seat, &outlook);
        let mut lines = card.lines(self.texts());
        if with_sum {
            lines.extend(card.sum);
        }
        lines
    }

    /// What speaks against sending those into a fight who are told the orders.
    pub(super) fn caution_lines(&self, orders: &[Order]) -> Vec<String> {
        let seen = self.seen();
        let mut found = Vec::new();
        for order in orders {
            if let Some(Body::Force(force)) = seen.body_of(order) {
                found.extend(cautions(&seen, order).into_iter().map(|caution| (force, caution)));
            }
        }
        text::cautions(self.texts(), self.state(), self.seat, &found, orders.len())
    }

    /// The courier, and the way on which an order sends its bearer.
    fn way_lines(&self, order: &Order, outlook: &Outlook) -> Vec<String> {
        match &outlook.journey {
            Some(journey) => {
                let mut lines = self.journey_lines(journey, outlook.starts);
                lines.extend(self.after_a_mover(order));
                lines
            }
            None => {
                let mut lines = Vec::from_iter(self.courier_line(order, outlook.courier_days));
                lines.extend(text::effect_after_courier(self.texts(), self.state(), outlook));
                lines
            }
        }
    }

    /// That whom an order goes after is to go elsewhere himself.
    fn after_a_mover(&self, order: &Order) -> Option<String> {
        let planned = self.session.plan(self.seat).orders();
        let after = attention::goes_after_a_mover(&self.seen(), planned, order)?;
        let body = text::subject_name(self.texts(), self.state(), self.seat, after.into());
        Some(self.message("plan-after-mover", &[("body", body.into())]))
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

    fn courier_line(&self, order: &Order, courier_days: u16) -> Option<String> {
        if matches!(order, Order::Answer { .. }) {
            return None;
        }
        let day = self.today() + courier_days;
        let date = text::date(self.texts(), self.session.scenario(), day);
        Some(self.message("terminal-courier", &[("date", date.into())]))
    }

    /// The way on which an order sends its bearer from a day on.
    fn journey_lines(&self, journey: &Journey, starts: u16) -> Vec<String> {
        let scenario = self.session.scenario();
        let date = |day: u16| text::date(self.texts(), scenario, day);
        let mut lines =
            vec![self.message("terminal-forecast-start", &[("date", date(starts).into())])];
        let km = journey.way.len() as u32 * HEX_KM;
        lines.push(match journey.arrives {
            Some(day) => self.message(
                "terminal-forecast-arrive",
                &[
                    ("date", date(day).into()),
                    ("n", (u32::from(day.saturating_sub(starts)) + 1).into()),
                    ("km", km.into()),
                ],
            ),
            None => self.message("terminal-forecast-far", &[("km", km.into())]),
        });
        lines.extend(self.way_line(journey));
        if let Some(wear) = journey.wear {
            let food = self.message("line-food", &[("n", wear.food_days.into())]);
            lines.push(self.message("terminal-forecast-food", &[("food", food.into())]));
            lines.extend(wear.condition.map(|condition| {
                let told = text::condition(self.texts(), condition);
                let args = [("condition", told.into()), ("horses", (condition / 10).into())];
                self.message("terminal-forecast-horses", &args)
            }));
            lines.extend(wear.herd_permille.map(|herd| {
                self.message("terminal-forecast-herd", &[("herd", (herd / 10).into())])
            }));
        }
        lines.extend(self.danger_lines(journey));
        lines
    }

    /// Places that a way leads through.
    fn way_line(&self, journey: &Journey) -> Option<String> {
        let scenario = self.session.scenario();
        let (_, way) = journey.way.split_last()?;
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

    fn danger_lines(&self, journey: &Journey) -> Vec<String> {
        let (state, scenario) = (self.state(), self.session.scenario());
        let at = |hex: HexId| text::whereabouts(self.texts(), state, Spot::hex(hex));
        let mut lines = Vec::new();
        let mut barren: Vec<HexId> = Vec::new();
        for danger in &journey.dangers {
            match *danger {
                Danger::Enemy { force, at: hex } => {
                    // What is known of an enemy is no name: it stands within the sentence.
                    let known = text::force_name(self.texts(), state, self.seat, force);
                    let mut letters = known.chars();
                    let first = letters.next().into_iter().flat_map(char::to_lowercase);
                    let enemy: String = first.chain(letters).collect();
                    let mut args = vec![("enemy", enemy.into()), ("place", at(hex).into())];
                    let odds = match journey.body {
                        Body::Force(own) => self.seen().battle_odds(&[own], force),
                        Body::Camp(_) => None,
                    };
                    let fight = odds.map(|odds| text::fight_on_the_way(self.texts(), &odds));
                    let key = if fight.is_some() {
                        "terminal-danger-enemy-fight"
                    } else {
                        "terminal-danger-enemy"
                    };
                    args.extend(fight.map(|fight| ("fight", fight.into())));
                    lines.push(self.message(key, &args));
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
