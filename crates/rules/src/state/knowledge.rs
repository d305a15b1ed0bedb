//! What each side knows of the others: contacts that age, and who is thought to hold a place.

use super::columns::{MAX_CAMPS, MAX_FORCES};
use crate::{
    event::Body,
    ids::{PlaceId, SideId, Spot},
};
use serde::{Deserialize, Serialize};

/// What a side knows of a body of another side.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Contact {
    /// Where it was seen last.
    pub spot: Spot,
    /// On which day.
    pub day: u16,
    /// Men (or households) as estimated.
    pub estimate: u32,
    /// Error of the estimate, permille either way.
    pub error: u16,
    /// Confidence, permille; 0 = no contact.
    pub confidence: u16,
    /// Whether it is in sight now.
    pub in_sight: bool,
}

impl Contact {
    /// Nothing known.
    pub const NONE: Self =
        Self { spot: Spot::NONE, day: 0, estimate: 0, error: 0, confidence: 0, in_sight: false };

    /// Whether anything is known.
    pub const fn is_known(&self) -> bool {
        self.confidence > 0
    }
}

const BODIES: usize = MAX_FORCES + MAX_CAMPS;

/// The knowledge of all sides.
#[derive(PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Knowledge {
    contacts: Vec<Contact>,
    holders: Vec<SideId>,
    /// Weeks since the known holder and the true one parted, for rumours; 0 = they agree.
    stale_weeks: Vec<u8>,
    places: usize,
}

impl Clone for Knowledge {
    fn clone(&self) -> Self {
        let mut copy = Self::default();
        copy.clone_from(self);
        copy
    }
    fn clone_from(&mut self, source: &Self) {
        self.contacts.clone_from(&source.contacts);
        self.holders.clone_from(&source.holders);
        self.stale_weeks.clone_from(&source.stale_weeks);
        self.places = source.places;
    }
}

const fn body_index(body: Body) -> usize {
    match body {
        Body::Force(id) => id.index(),
        Body::Camp(id) => MAX_FORCES + id.index(),
    }
}

impl Knowledge {
    /// Nobody knows of any body; everybody knows who holds what at the start.
    pub fn new(sides: usize, holders: &[SideId]) -> Self {
        Self {
            contacts: vec![Contact::NONE; sides * BODIES],
            holders: holders.repeat(sides),
            stale_weeks: vec![0; sides * holders.len()],
            places: holders.len(),
        }
    }

    /// What a side knows of a body.
    #[inline]
    pub fn contact(&self, side: SideId, body: Body) -> &Contact {
        &self.contacts[side.index() * BODIES + body_index(body)]
    }

    pub(super) fn contact_mut(&mut self, side: SideId, body: Body) -> &mut Contact {
        &mut self.contacts[side.index() * BODIES + body_index(body)]
    }

    /// Drops what all sides know of a body.
    pub(super) fn forget(&mut self, body: Body) {
        let at = body_index(body);
        for contact in self.contacts.iter_mut().skip(at).step_by(BODIES) {
            *contact = Contact::NONE;
        }
    }

    /// Who a side believes holds a place.
    #[inline]
    pub fn holder(&self, side: SideId, place: PlaceId) -> SideId {
        self.holders[side.index() * self.places + place.index()]
    }

    /// Who a side believes holds the places, by place.
    pub(crate) fn holders(&self, side: SideId) -> &[SideId] {
        let from = side.index() * self.places;
        &self.holders[from..from + self.places]
    }

    /// Weeks for which a side's belief has been wrong.
    pub fn stale(&self, side: SideId, place: PlaceId) -> u8 {
        self.stale_weeks[side.index() * self.places + place.index()]
    }

    pub(super) fn set_holder(&mut self, side: SideId, place: PlaceId, holder: SideId) {
        let at = side.index() * self.places + place.index();
        self.holders[at] = holder;
        self.stale_weeks[at] = 0;
    }

    /// At a week's end, beliefs that are wrong grow a week older.
    pub(super) fn age(&mut self, truth: &[SideId]) {
        if self.places == 0 {
            return;
        }
        for (i, stale) in self.stale_weeks.iter_mut().enumerate() {
            let wrong = self.holders[i] != truth[i % self.places];
            *stale = if wrong { stale.saturating_add(1) } else { 0 };
        }
    }

    /// Room taken, bytes.
    pub fn bytes(&self) -> usize {
        self.contacts.len() * size_of::<Contact>() + self.holders.len() * 2 + self.stale_weeks.len()
    }

    /// Whether the columns fit so many sides and places.
    pub fn fits(&self, sides: usize, places: usize) -> bool {
        self.contacts.len() == sides * BODIES
            && self.places == places
            && self.holders.len() == sides * places
            && self.stale_weeks.len() == sides * places
    }
}
