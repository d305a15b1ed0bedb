//! A side's orders of the week, with undo and redo.

use rules::order::Order;

/// The orders that a side means to give this week, in order.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Plan {
    orders: Vec<Order>,
    /// Earlier lists, oldest first.
    past: Vec<Vec<Order>>,
    /// Lists taken back, the next to come again last.
    future: Vec<Vec<Order>>,
}

/// What an order sets: a later order for the same thing takes the place of an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Slot {
    /// What a force does.
    Task(u16),
    Stance(u16),
    Forage(u16),
    Depot(u16),
    /// What a camp group does.
    CampTask(u16),
    CampRule(u16),
    Levy(u16, u16),
    Release(u16),
    Answer(u16),
}

fn slot(order: &Order) -> Option<Slot> {
    Some(match *order {
        Order::Stance { force, .. } => Slot::Stance(force.0),
        Order::Forage { force, .. } => Slot::Forage(force.0),
        Order::Depot { force, .. } => Slot::Depot(force.0),
        Order::Migrate { camp, .. } | Order::Evacuate { camp, .. } => Slot::CampTask(camp.0),
        Order::CampRule { camp, .. } => Slot::CampRule(camp.0),
        Order::CallLevy { camp, force, .. } => Slot::Levy(camp.0, force.0),
        Order::Release { contingent, .. } => Slot::Release(contingent.0),
        Order::Answer { scripted_event, .. } => Slot::Answer(scripted_event.0),
        // Several parts can be split off one contingent: a detachment takes nobody's place.
        _ => Slot::Task(order.tasked()?.0),
    })
}

impl Plan {
    /// A plan with orders, nothing to undo.
    #[must_use]
    pub fn of(orders: Vec<Order>) -> Self {
        Self { orders, past: Vec::new(), future: Vec::new() }
    }

    /// The orders, in order.
    #[must_use]
    pub fn orders(&self) -> &[Order] {
        &self.orders
    }

    /// Adds an order. One that sets the same thing of the same body is replaced in its place.
    pub fn give(&mut self, order: Order) {
        self.give_all([order]);
    }

    /// Adds several orders as one change of the plan, which is undone at once.
    pub fn give_all(&mut self, orders: impl IntoIterator<Item = Order>) {
        let before = self.orders.clone();
        for order in orders {
            match self.place_of(&order) {
                Some(at) => self.orders[at] = order,
                None => self.orders.push(order),
            }
        }
        self.note(before);
    }

    /// The planned order whose place another one would take.
    #[must_use]
    pub fn replaced_by(&self, order: &Order) -> Option<&Order> {
        self.place_of(order).map(|at| &self.orders[at])
    }

    fn place_of(&self, order: &Order) -> Option<usize> {
        let new = slot(order)?;
        self.orders.iter().position(|planned| slot(planned) == Some(new))
    }

    /// Puts an order at the end as it is: for plans that were kept. They are undone one by one; which of
    /// them were given together is not kept.
    pub(super) fn append(&mut self, order: Order) {
        let before = self.orders.clone();
        self.orders.push(order);
        self.note(before);
    }

    /// Takes an order back; nothing happens at a position without one.
    pub fn withdraw(&mut self, at: usize) {
        if at < self.orders.len() {
            let before = self.orders.clone();
            self.orders.remove(at);
            self.note(before);
        }
    }

    /// Takes all orders back.
    pub fn clear(&mut self) {
        let before = std::mem::take(&mut self.orders);
        self.note(before);
    }

    fn note(&mut self, before: Vec<Order>) {
        if before != self.orders {
            self.past.push(before);
            self.future.clear();
        }
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The orders to which undoing would lead.
    #[must_use]
    pub fn before_last(&self) -> Option<&[Order]> {
        self.past.last().map(Vec::as_slice)
    }

    /// The orders to which doing again would lead.
    #[must_use]
    pub fn after_next(&self) -> Option<&[Order]> {
        self.future.last().map(Vec::as_slice)
    }

    /// Undoes the last change. Whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.orders, before));
        true
    }

    /// Does again what was undone. Whether there was something.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.orders, after));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::{
        ids::{ForceId, HexId, Spot},
        order::{Forage, Pace},
    };

    fn march(force: u16, to: u16) -> Order {
        let to = Spot::hex(HexId(to));
        Order::March { force: ForceId(force), to, via: [HexId::NONE; 2], pace: Pace::Normal }
    }

    #[test]
    fn a_later_order_of_the_same_kind_replaces_the_earlier_one() {
        let mut plan = Plan::default();
        plan.give(march(1, 5));
        plan.give(march(2, 5));
        plan.give(Order::Forage { force: ForceId(1), forage: Forage::Wide });
        plan.give(Order::Halt { force: ForceId(1) });
        let halt = Order::Halt { force: ForceId(1) };
        let wide = Order::Forage { force: ForceId(1), forage: Forage::Wide };
        assert_eq!(plan.orders(), [halt, march(2, 5), wide]);
    }

    #[test]
    fn orders_that_are_given_together_are_undone_together() {
        let mut plan = Plan::default();
        plan.give(march(2, 5));
        plan.give_all([march(1, 9), march(2, 9), march(3, 9)]);
        assert_eq!(plan.orders(), [march(2, 9), march(1, 9), march(3, 9)]);
        plan.give_all([]);
        assert!(plan.undo());
        assert_eq!(plan.orders(), [march(2, 5)]);
        assert!(plan.redo());
        assert_eq!(plan.orders(), [march(2, 9), march(1, 9), march(3, 9)]);
    }

    #[test]
    fn undo_and_redo_walk_through_every_change() {
        let mut plan = Plan::default();
        assert!(!plan.undo() && !plan.redo());
        plan.give(march(1, 5));
        plan.give(march(1, 6));
        plan.withdraw(0);
        plan.withdraw(7);
        assert!(plan.orders().is_empty());
        assert!(plan.undo());
        assert_eq!(plan.orders(), [march(1, 6)]);
        assert!(plan.undo() && plan.undo() && !plan.undo());
        assert!(plan.redo() && plan.redo());
        assert_eq!(plan.orders(), [march(1, 6)]);
        plan.give(march(2, 1));
        assert!(!plan.can_redo(), "a new order forgets what was undone");
        plan.clear();
        assert!(plan.orders().is_empty() && plan.can_undo());
    }
}
