//! The player that gives no orders: what the world does by itself.

use super::Memoryless;
use rules::{observe::Observation, order::Order};

pub(super) struct Passive;

impl Memoryless for Passive {
    fn orders(&self, _: &Observation<'_>, _: &mut Vec<Order>) {}
}
