//! The kinds of orders as one table: who bears an order of a kind, what it is aimed at, which
//! number it carries, and the key under which messages, commands, buttons and letters know it.
//!
//! A new kind of order is a variant of [`Order`], a row here, its rule ([`crate::check`], and
//! what is carried out when the courier comes) and its words. Whoever treats kinds differently
//! matches [`OrderKind`] exhaustively, so that the compiler names every other place.
//!
//! Deliberately absent: whether an order may be given, which is a question to a state, and words.

use super::{Bearer, Order};
use crate::ids::{ForceId, Spot, Subject};

/// Who carries orders of a kind out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BearerKind {
    /// A force.
    Force,
    /// Men of a force.
    Contingent,
    /// A camp group.
    Camp,
    /// Nobody: the side decides.
    Side,
}

/// What orders of a kind are aimed at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Aim {
    /// Nothing beyond the bearer itself.
    Nothing,
    /// A hex, or a box off the map.
    Spot,
    /// A hex.
    Hex,
    /// A box off the map.
    OffMap,
    /// A force of the side.
    OwnForce,
    /// A camp group of the side.
    OwnCamp,
    /// An enemy camp group that the side knows of.
    EnemyCamp,
    /// A place that is not in enemy hands.
    OwnPlace,
    /// A place in enemy hands.
    EnemyPlace,
}

/// The number that orders of a kind carry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amount {
    /// None.
    Nothing,
    /// Of men.
    Men,
    /// Of man-days of food.
    Food,
}

/// What all orders of a kind have in common.
struct KindRow {
    key: &'static str,
    bearer: BearerKind,
    aim: Aim,
    amount: Amount,
    gives_task: bool,
}

/// Declares the kinds with their rows.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $Kind:ident
        $key:literal $bearer:ident $aim:ident $amount:ident $task:literal),+ $(,)?) => {
        /// A kind of order.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum OrderKind { $($(#[doc = $doc])* $Kind),+ }

        impl OrderKind {
            /// Every kind, in the order in which they are listed to people.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$Kind),+];

            const fn row(self) -> &'static KindRow {
                const ROWS: [KindRow; OrderKind::ALL.len()] = [$(KindRow {
                    key: $key,
                    bearer: BearerKind::$bearer,
                    aim: Aim::$aim,
                    amount: Amount::$amount,
                    gives_task: $task,
                }),+];
                &ROWS[self as usize]
            }
        }
    };
}

kinds! {
    // Kind, key, bearer, aim, number, whether a force is given another task.
    /// March to a hex or off the map.
    March "march" Force Spot Nothing true,
    /// Stop.
    Halt "halt" Force Nothing Nothing true,
    /// Keep with another force.
    Follow "follow" Force OwnForce Nothing true,
    /// Cover a camp group.
    Escort "escort" Force OwnCamp Nothing true,
    /// Change stance.
    Stance "stance" Force Nothing Nothing false,
    /// Change the way of foraging.
    Forage "forage" Force Nothing Nothing false,
    /// Go into winter quarters.
    Winter "winter" Force Nothing Nothing true,
    /// Send men off, or to a force in the same hex.
    Detach "detach" Contingent Nothing Men false,
    /// Join another force.
    Merge "merge" Force OwnForce Nothing true,
    /// Go into garrison.
    Garrison "garrison" Force OwnPlace Nothing true,
    /// Take the post of a garrison.
    Relieve "relieve" Force OwnForce Nothing true,
    /// Lay down food.
    Depot "depot" Force Nothing Food false,
    /// Move a camp group.
    Migrate "migrate" Camp Hex Nothing false,
    /// Lead a camp group off the map.
    Evacuate "evacuate" Camp OffMap Nothing false,
    /// Tell a camp group what to do without orders.
    CampRule "camprule" Camp Nothing Nothing false,
    /// Call men of a camp group to a force.
    CallLevy "levy" Camp OwnForce Men false,
    /// Let men of a levy go home.
    Release "release" Contingent Nothing Men false,
    /// Lay siege to a place.
    Besiege "besiege" Force EnemyPlace Nothing true,
    /// Fall on an enemy camp group.
    Raid "raid" Force EnemyCamp Nothing true,
    /// Answer a decision.
    Answer "answer" Side Nothing Nothing false,
}

impl OrderKind {
    /// Its name in commands, messages (`order-…`, `order-ui-…`, `terminal-word-…`, `key-…`) and
    /// the names of buttons.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.row().key
    }

    /// Who carries such orders out.
    #[must_use]
    pub const fn bearer(self) -> BearerKind {
        self.row().bearer
    }

    /// What such orders are aimed at.
    #[must_use]
    pub const fn aim(self) -> Aim {
        self.row().aim
    }

    /// The number that such orders carry.
    #[must_use]
    pub const fn amount(self) -> Amount {
        self.row().amount
    }

    /// Whether they give a force another task; the others only change how it goes about the one
    /// it has, or are no orders to a force.
    #[must_use]
    pub const fn gives_task(self) -> bool {
        self.row().gives_task
    }

    /// Whether it is in a list: for lists that must leave none out, asserted when they are built.
    #[must_use]
    pub const fn is_in(self, list: &[Self]) -> bool {
        let mut at = 0;
        while at < list.len() {
            if list[at] as u8 == self as u8 {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Whether pointing at the map says all that is left to say.
    #[must_use]
    pub const fn is_pointed(self) -> bool {
        let on_map = !matches!(self.aim(), Aim::Nothing | Aim::OffMap);
        on_map && matches!(self.amount(), Amount::Nothing)
    }

    /// Whether there is neither a goal nor a number to think over.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        matches!((self.aim(), self.amount()), (Aim::Nothing, Amount::Nothing))
    }
}

impl Order {
    /// What kind of order it is.
    #[must_use]
    pub const fn kind(&self) -> OrderKind {
        match self {
            Self::March { .. } => OrderKind::March,
            Self::Halt { .. } => OrderKind::Halt,
            Self::Follow { .. } => OrderKind::Follow,
            Self::Escort { .. } => OrderKind::Escort,
            Self::Stance { .. } => OrderKind::Stance,
            Self::Forage { .. } => OrderKind::Forage,
            Self::Winter { .. } => OrderKind::Winter,
            Self::Detach { .. } => OrderKind::Detach,
            Self::Merge { .. } => OrderKind::Merge,
            Self::Garrison { .. } => OrderKind::Garrison,
            Self::Relieve { .. } => OrderKind::Relieve,
            Self::Depot { .. } => OrderKind::Depot,
            Self::Migrate { .. } => OrderKind::Migrate,
            Self::Evacuate { .. } => OrderKind::Evacuate,
            Self::CampRule { .. } => OrderKind::CampRule,
            Self::CallLevy { .. } => OrderKind::CallLevy,
            Self::Release { .. } => OrderKind::Release,
            Self::Besiege { .. } => OrderKind::Besiege,
            Self::Raid { .. } => OrderKind::Raid,
            Self::Answer { .. } => OrderKind::Answer,
        }
    }

    /// The body that carries the order out.
    #[must_use]
    pub const fn bearer(&self) -> Bearer {
        match *self {
            Self::March { force, .. }
            | Self::Halt { force }
            | Self::Follow { force, .. }
            | Self::Escort { force, .. }
            | Self::Stance { force, .. }
            | Self::Forage { force, .. }
            | Self::Winter { force, .. }
            | Self::Merge { force, .. }
            | Self::Garrison { force, .. }
            | Self::Relieve { force, .. }
            | Self::Depot { force, .. }
            | Self::Besiege { force, .. }
            | Self::Raid { force, .. } => Bearer::Force(force),
            Self::Detach { contingent, .. } | Self::Release { contingent, .. } => {
                Bearer::Contingent(contingent)
            }
            Self::Migrate { camp, .. }
            | Self::Evacuate { camp, .. }
            | Self::CampRule { camp, .. }
            | Self::CallLevy { camp, .. } => Bearer::Camp(camp),
            Self::Answer { scripted_event, .. } => Bearer::ScriptedEvent(scripted_event),
        }
    }

    /// What the order is aimed at: where its bearer is to go, or to whom. A force that takes men
    /// over where it stands is no goal, nor is a march to nowhere.
    #[must_use]
    pub const fn target(&self) -> Option<Subject> {
        Some(match *self {
            Self::March { to, .. } => return Subject::at(to),
            Self::Follow { leader: force, .. }
            | Self::Merge { into: force, .. }
            | Self::Relieve { garrison: force, .. }
            | Self::CallLevy { force, .. } => Subject::Force(force),
            Self::Escort { camp, .. } | Self::Raid { camp, .. } => Subject::Camp(camp),
            Self::Garrison { place, .. } | Self::Besiege { place, .. } => Subject::Place(place),
            Self::Migrate { to, .. } => return Subject::at(Spot::hex(to)),
            Self::Evacuate { to, .. } => Subject::OffMap(to),
            Self::Halt { .. }
            | Self::Stance { .. }
            | Self::Forage { .. }
            | Self::Winter { .. }
            | Self::Detach { .. }
            | Self::Depot { .. }
            | Self::CampRule { .. }
            | Self::Release { .. }
            | Self::Answer { .. } => return None,
        })
    }

    /// The force to which the order gives another task; nothing where it only changes how a force
    /// goes about the one it has.
    #[must_use]
    pub const fn tasked(&self) -> Option<ForceId> {
        match self.bearer() {
            Bearer::Force(force) if self.kind().gives_task() => Some(force),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::{BoxId, CampId, ContingentId, HexId, LeaderId, PlaceId, ScriptedEventId},
        order::{CampRule, Forage, Pace, Quarters, SiegeWay, Stance},
    };

    /// One order of every kind, in the order of the table.
    fn samples() -> [Order; OrderKind::ALL.len()] {
        let (force, other, camp) = (ForceId(1), ForceId(2), CampId(3));
        let (place, contingent, men) = (PlaceId(4), ContingentId(5), 6);
        let (to, via) = (Spot::hex(HexId(7)), [HexId::NONE; 2]);
        [
            Order::March { force, to, via, pace: Pace::Normal },
            Order::Halt { force },
            Order::Follow { force, leader: other },
            Order::Escort { force, camp },
            Order::Stance { force, stance: Stance::Hold },
            Order::Forage { force, forage: Forage::Wide },
            Order::Winter { force, quarters: Quarters::Disperse },
            Order::Detach { contingent, men, to: other, leader: LeaderId::NONE, officer: false },
            Order::Merge { force, into: other },
            Order::Garrison { force, place },
            Order::Relieve { force, garrison: other },
            Order::Depot { force, food_man_days: 8 },
            Order::Migrate { camp, to: HexId(7) },
            Order::Evacuate { camp, to: BoxId(0) },
            Order::CampRule { camp, rule: CampRule::Stay },
            Order::CallLevy { camp, force: other, men },
            Order::Release { contingent, men },
            Order::Besiege { force, place, way: SiegeWay::Storm },
            Order::Raid { force, camp },
            Order::Answer { scripted_event: ScriptedEventId(9), choice: 0 },
        ]
    }

    #[test]
    fn the_table_says_of_every_kind_what_its_orders_are() {
        for (order, kind) in samples().iter().zip(OrderKind::ALL) {
            assert_eq!(order.kind(), kind);
            let bearer = match order.bearer() {
                Bearer::Force(_) => BearerKind::Force,
                Bearer::Contingent(_) => BearerKind::Contingent,
                Bearer::Camp(_) => BearerKind::Camp,
                Bearer::ScriptedEvent(_) => BearerKind::Side,
            };
            assert_eq!(bearer, kind.bearer(), "{kind:?}");
            let aim = match kind.aim() {
                Aim::Nothing => None,
                Aim::Spot | Aim::Hex => Some(Subject::Hex(HexId(7))),
                Aim::OffMap => Some(Subject::OffMap(BoxId(0))),
                Aim::OwnForce => Some(Subject::Force(ForceId(2))),
                Aim::OwnCamp | Aim::EnemyCamp => Some(Subject::Camp(CampId(3))),
                Aim::OwnPlace | Aim::EnemyPlace => Some(Subject::Place(PlaceId(4))),
            };
            assert_eq!(order.target(), aim, "{kind:?}");
            let told = format!("{order:?}");
            let number = match kind.amount() {
                Amount::Nothing => !told.contains("men: ") && !told.contains("food_man_days: "),
                Amount::Men => told.contains(" men: 6"),
                Amount::Food => told.contains("food_man_days: 8"),
            };
            assert!(number, "{told}");
            assert!(!kind.gives_task() || kind.bearer() == BearerKind::Force, "{kind:?}");
        }
    }

    #[test]
    fn no_two_kinds_have_one_key() {
        for (at, kind) in OrderKind::ALL.into_iter().enumerate() {
            let first = OrderKind::ALL.iter().position(|other| other.key() == kind.key());
            assert_eq!(first, Some(at), "{}", kind.key());
        }
    }
}
