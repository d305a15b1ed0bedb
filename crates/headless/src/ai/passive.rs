//! The player that gives no orders: what the world does by itself.

use super::Strategist;
use rules::{observe::Observation, order::Order};

pub(super) struct Passive;

impl Strategist for Passive {
    fn plan(&mut self, _: &Observation<'_>, _: &mut Vec<Order>) {}
}
