//! Facts of orders: their way from headquarters, and what stands ordered for a force.

use crate::{
    check::OrderError,
    ids::{ForceId, SideId},
    order::{Forage, Order, Stance, Task},
};
use serde::{Deserialize, Serialize};

/// A fact of an order, or of a force's standing orders.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum OrderEvent {
    /// An order left headquarters.
    OrderSent { side: SideId, order: Order, arrives: u16 },
    /// An order was not even sent (a caller did not check it).
    OrderRefused { side: SideId, order: Order, why: OrderError },
    /// An order arrived and took effect.
    OrderStarted { side: SideId, order: Order },
    /// An order arrived too late to be carried out.
    OrderLapsed { side: SideId, order: Order, why: OrderError },
    /// A force's standing task changed.
    TaskSet { force: ForceId, task: Task },
    /// A force's stance changed.
    StanceSet { force: ForceId, stance: Stance },
    /// A force's foraging changed.
    ForageSet { force: ForceId, forage: Forage },
}
