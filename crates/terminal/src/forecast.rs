//! What an order would bring, told before it is planned: courier, way, food, dangers, odds.

use super::{Terminal, vocabulary::Verb};
use headless::play::attention;
use rules::{
    event::Body,
    ids::{ForceId, PlaceId},
    order::{Order, OrderKind, SiegeWay},
    outlook::{Outlook, SiegeOutlook, cautions, crowded, emptied},
};

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
        let mut lines = text::cautions(self.texts(), self.state(), self.seat, &found, orders.len());
        let planned = self.session.plan(self.seat).orders();
        let (places, full) = (emptied(&seen, orders, planned), crowded(&seen, orders, planned));
        lines.extend(text::emptied_lines(self.texts(), self.state(), &places));
        lines.extend(text::crowded_lines(self.texts(), self.state(), &full));
        lines
    }

    /// The courier, and the way on which an order sends its bearer.
    fn way_lines(&self, order: &Order, outlook: &Outlook) -> Vec<String> {
        if outlook.journey.is_none() {
            let mut lines = Vec::from_iter(self.courier_line(order, outlook.courier_days));
            lines.extend(text::effect_after_courier(self.texts(), self.state(), outlook));
            return lines;
        }
        let besiege = self.vocabulary.name(Verb::Order(OrderKind::Besiege));
        let told =
            text::journey_lines(self.texts(), self.state(), &self.seen(), order, outlook, &besiege);
        let mut lines: Vec<String> = told.into_iter().map(|line| line.sentence).collect();
        lines.extend(self.after_a_mover(order));
        lines
    }

    /// That whom an order goes after is to go elsewhere himself.
    fn after_a_mover(&self, order: &Order) -> Option<String> {
        let planned = self.session.plan(self.seat).orders();
        let after = attention::goes_after_a_mover(&self.seen(), planned, order)?;
        let body = text::subject_name(self.texts(), self.state(), self.seat, after.into());
        Some(self.message("plan-after-mover", &[("body", body.into())]))
    }

    fn courier_line(&self, order: &Order, courier_days: u16) -> Option<String> {
        if matches!(order, Order::Answer { .. }) {
            return None;
        }
        let day = self.today() + courier_days;
        let date = text::date(self.texts(), self.session.scenario(), day);
        Some(self.message("terminal-courier", &[("date", date.into())]))
    }
}
