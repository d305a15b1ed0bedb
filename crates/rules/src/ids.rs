//! Small dense ids. An id is a position in a column or a static table, given out by the scenario
//! compiler in key order; those of the start name the same thing for a whole campaign.
//!
//! A body formed in play (a force, a contingent, a depot) takes the row of one that was struck off in
//! an earlier week, and with it its id (`state::room`): within a week, from the orders to its last
//! fact, an id names one body, and what referred to the old one is cleared before the new one stands
//! there. Whoever keeps ids of such bodies from week to week keeps their number too.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[doc = $doc:literal])* $name:ident),* $(,)?) => {$(
        $(#[doc = $doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
        )]
        pub struct $name(pub u16);

        impl $name {
            /// "None of them": never a valid position.
            pub const NONE: Self = Self(u16::MAX);

            /// Position in a column.
            #[inline]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// Whether this names something.
            #[inline]
            pub const fn is_some(self) -> bool {
                self.0 != u16::MAX
            }

            /// The id, or nothing for [`Self::NONE`].
            #[inline]
            pub const fn some(self) -> Option<Self> {
                if self.is_some() { Some(self) } else { None }
            }

            /// From a position; positions beyond 65,534 do not occur (the compiler refuses them).
            #[inline]
            pub const fn at(index: usize) -> Self {
                Self(index as u16)
            }
        }
    )*};
}

ids! {
    /// A hex of the map, row by row from the north-west corner.
    HexId,
    /// A side of the war.
    SideId,
    /// A people or corps with a will of its own.
    GroupId,
    /// A named leader.
    LeaderId,
    /// A force: what a player moves.
    ForceId,
    /// A contingent: men of one troop type from one group within a force.
    ContingentId,
    /// A camp group (aul).
    CampId,
    /// A place on the map.
    PlaceId,
    /// A troop type of the catalogue.
    TroopId,
    /// A terrain of the catalogue.
    TerrainId,
    /// A climate zone.
    ZoneId,
    /// A named region: a set of hexes.
    RegionId,
    /// A stretch of river that freezes and floods as one.
    ReachId,
    /// A mountain pass.
    PassId,
    /// A box off the map (a homeland, a haven).
    BoxId,
    /// A junction of the travel graph: a place, pass, ground or box entry.
    NodeId,
    /// A field depot.
    DepotId,
    /// An event of the scenario: news, a decision, a step that a side may take.
    ScriptedEventId,
    /// A track: a number that events keep, such as a threat in another quarter.
    TrackId,
}

/// What can be pointed at: named in a sentence, selected, aimed at, listed as in need of a look.
///
/// Where something stands is a [`Spot`]; the bodies that can be seen, and of which knowledge is
/// kept, are [`crate::event::Body`]; who can carry an order out is [`crate::order::Bearer`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Subject {
    /// A force.
    Force(ForceId),
    /// A camp group.
    Camp(CampId),
    /// A place.
    Place(PlaceId),
    /// A hex of the map.
    Hex(HexId),
    /// A box off the map.
    OffMap(BoxId),
    /// A leader.
    Leader(LeaderId),
    /// A people or corps.
    Group(GroupId),
    /// An event of the scenario, such as a decision that stands open.
    ScriptedEvent(ScriptedEventId),
}

impl Subject {
    /// The hex or box of a spot; nothing for nowhere.
    #[must_use]
    pub const fn at(spot: Spot) -> Option<Self> {
        match (spot.as_hex(), spot.as_box()) {
            (Some(hex), _) => Some(Self::Hex(hex)),
            (None, Some(id)) => Some(Self::OffMap(id)),
            (None, None) => None,
        }
    }
}

/// Where something stands: a hex of the map, or a box off the map. It is where, not what: two
/// bodies in one hex have one spot ([`Subject`] tells them apart).
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct Spot(pub u16);

impl Spot {
    /// First value that names a box.
    const BOXES: u16 = 0xFF00;
    /// Nowhere.
    pub const NONE: Self = Self(u16::MAX);

    /// On the map.
    #[inline]
    pub const fn hex(hex: HexId) -> Self {
        Self(hex.0)
    }

    /// Off the map.
    #[inline]
    pub const fn off_map(id: BoxId) -> Self {
        Self(Self::BOXES + id.0)
    }

    /// The hex, if on the map.
    #[inline]
    pub const fn as_hex(self) -> Option<HexId> {
        if self.0 < Self::BOXES { Some(HexId(self.0)) } else { None }
    }

    /// The box, if off the map.
    #[inline]
    pub const fn as_box(self) -> Option<BoxId> {
        if self.0 >= Self::BOXES && self.0 != u16::MAX {
            Some(BoxId(self.0 - Self::BOXES))
        } else {
            None
        }
    }
}

/// A set of sides, one bit each (at most eight sides in a scenario).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct SideSet(pub u8);

impl SideSet {
    /// Every side.
    pub const ALL: Self = Self(0xFF);

    /// The set with one more side.
    #[must_use]
    pub const fn with(self, side: SideId) -> Self {
        Self(self.0 | 1 << (side.0 & 7))
    }

    /// Whether a side is in the set.
    pub const fn has(self, side: SideId) -> bool {
        self.0 >> (side.0 & 7) & 1 == 1
    }
}
