//! What a test asks of: the truth, or what a side knows.
//!
//! A side knows its own bodies exactly, others by its contacts, and of places who it believes
//! holds them. What it cannot know (the commitment of another's peoples, the food of a strange
//! force) has no answer, and a test that has no answer does not hold.

use super::Span;
use crate::{
    event::{Body, Fate},
    ids::{
        BoxId, CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, ReachId, ScriptedEventId,
        SideId, TrackId,
    },
    order::Task,
    resolve::DAYS,
    scenario::Scenario,
    state::{CampaignState, FightId, NEVER, ScriptedEventRow, Stock},
    victory,
};

/// Something that conditions can be asked of.
pub trait Knows {
    /// What is known there.
    fn known_state(&self) -> KnownState<'_>;
}

impl Knows for CampaignState {
    fn known_state(&self) -> KnownState<'_> {
        KnownState::all(self)
    }
}

/// The state as one side knows it, or as it is.
#[derive(Clone, Copy)]
pub struct KnownState<'a> {
    state: &'a CampaignState,
    /// Whose knowledge; none = the truth.
    side: Option<SideId>,
}

impl Knows for KnownState<'_> {
    fn known_state(&self) -> KnownState<'_> {
        *self
    }
}

impl<'a> KnownState<'a> {
    /// The truth.
    pub const fn all(state: &'a CampaignState) -> Self {
        Self { state, side: None }
    }

    /// What a side knows.
    pub const fn of(state: &'a CampaignState, side: SideId) -> Self {
        Self { state, side: side.some() }
    }

    pub(super) fn scenario(self) -> &'a Scenario {
        &self.state.scenario
    }

    /// Day of the campaign. A side that plans a week asks for that week: its first day, although
    /// the last of the week before is all that has been played.
    pub(super) fn day(self) -> u16 {
        let day = self.state.day();
        if self.side.is_some() { day.max(self.state.week() * DAYS) } else { day }
    }

    pub(super) fn week(self) -> u16 {
        self.state.week()
    }

    /// Whether everything about a side is seen.
    fn sees(self, side: SideId) -> bool {
        self.side.is_none_or(|own| own == side)
    }

    /// Whether a hex lies within so many hexes of another.
    fn near(self, from: HexId, to: HexId, hexes: u32) -> bool {
        self.state.scenario.map.distance(from, to) <= hexes
    }

    /// Where a body of another side is thought to be, and how large.
    fn contact(self, body: Body) -> Option<(Option<HexId>, u32)> {
        let contact = self.state.knowledge().contact(self.side?, body);
        contact.is_known().then(|| (contact.spot.as_hex(), contact.estimate))
    }

    /// Who holds a place, as known.
    pub(super) fn holder(self, place: PlaceId) -> SideId {
        match self.side {
            Some(own) => self.state.knowledge().holder(own, place),
            None => self.state.places().holder(place),
        }
    }

    /// Days for which a place has been under siege: its holder and its besiegers know.
    pub(crate) fn siege_days(self, place: PlaceId) -> Option<u8> {
        let state = self.state;
        let hex = state.scenario.places[place.index()].hex;
        let besieges = |f: ForceId| {
            matches!(state.forces().task(f), Task::Besiege { place: p, .. } if p == place)
                && state.force_hex(f).is_some_and(|at| self.near(at, hex, 1))
        };
        let lies_there = |own| state.forces_of(own).any(besieges);
        let knows = self.sees(state.places().holder(place)) || self.side.is_some_and(lies_there);
        knows.then(|| state.places().siege_days(place))
    }

    /// Men of a side under arms; forces that still wait to be mustered are not.
    pub(super) fn men(self, side: SideId) -> u32 {
        let state = self.state;
        if self.sees(side) {
            let forces = state.forces_of(side).filter(|&f| state.forces().arrives(f) != NEVER);
            return forces.map(|f| state.men(f)).sum();
        }
        self.strangers(side).map(|(_, men)| men).sum()
    }

    /// Men of a group under arms for its side; those who have gone over are not.
    pub(super) fn group_men(self, group: GroupId) -> Option<u32> {
        let state = self.state;
        let side = self.scenario().groups[group.index()].side;
        let forces = state.forces_of(side).filter(|&f| state.forces().arrives(f) != NEVER);
        let own = forces
            .flat_map(|f| state.contingents_of(f))
            .filter(|&c| state.contingents().group(c) == group);
        self.sees(side).then(|| own.map(|c| state.contingents().men(c)).sum())
    }

    /// Men of a side within so many hexes of a hex, as known.
    pub(super) fn men_near(self, side: SideId, hex: HexId, hexes: u32) -> u32 {
        let state = self.state;
        let here = |at: Option<HexId>| at.is_some_and(|at| self.near(at, hex, hexes));
        if self.sees(side) {
            let forces = state.forces_of(side).filter(|&f| here(state.force_hex(f)));
            return forces.map(|f| state.men(f)).sum();
        }
        self.strangers(side).filter(|&(at, _)| here(at)).map(|(_, men)| men).sum()
    }

    /// Forces of another side as this side knows them: where, and how many men.
    fn strangers(self, side: SideId) -> impl Iterator<Item = (Option<HexId>, u32)> + 'a {
        let forces = self.state.forces();
        let of_side = forces.ids().filter(move |&f| forces.side(f) == side);
        of_side.filter_map(move |f| self.contact(Body::Force(f)))
    }

    /// Households of a side on the map or on a way to or from it.
    pub(super) fn households(self, side: SideId) -> Option<u32> {
        let state = self.state;
        let out = state.camps_of(side).filter(|&c| !state.camp_safe(c));
        self.sees(side).then(|| out.map(|c| state.camps().households(c)).sum())
    }

    /// Households of a side lost so far.
    pub(super) fn households_lost(self, side: SideId) -> Option<u32> {
        self.sees(side).then(|| self.state.ledger().lost(side, Stock::Households))
    }

    /// Households of a side in safety off the map.
    pub(super) fn households_safe(self, side: SideId) -> Option<u32> {
        let state = self.state;
        let safe = state.camps_of(side).filter(|&c| state.camp_safe(c));
        self.sees(side).then(|| safe.map(|c| state.camps().households(c)).sum())
    }

    /// Households of a side within so many hexes of a hex, as known.
    pub(super) fn camps_near(self, side: SideId, hex: HexId, hexes: u32) -> u32 {
        let state = self.state;
        let here = |at: Option<HexId>| at.is_some_and(|at| self.near(at, hex, hexes));
        if self.sees(side) {
            let camps = state.camps_of(side).filter(|&c| here(state.camp_hex(c)));
            return camps.map(|c| state.camps().households(c)).sum();
        }
        let camps = state.camps();
        let of_side = camps.ids().filter(|&c: &CampId| camps.side(c) == side);
        let known = of_side.filter_map(|c| self.contact(Body::Camp(c)));
        known.filter(|&(at, _)| here(at)).map(|(_, people)| people).sum()
    }

    /// Commitment of a group, 0–100.
    pub(super) fn commitment(self, group: GroupId) -> Option<u32> {
        let commitment = u32::from(self.state.groups().commitment(group)) / 10;
        self.sees(self.scenario().groups[group.index()].side).then_some(commitment)
    }

    /// Leaning of a town to its holder, 0–100.
    pub(super) fn loyalty(self, place: PlaceId) -> Option<u32> {
        let places = self.state.places();
        self.sees(places.holder(place)).then(|| u32::from(places.loyalty(place)) / 10)
    }

    /// Where a track stands: everybody sees it.
    pub(super) fn track(self, track: TrackId) -> i32 {
        self.state.tracks().value(track).into()
    }

    /// What has become of an event that this side was told of.
    pub(super) fn scripted_event(
        self,
        scripted_event: ScriptedEventId,
    ) -> Option<ScriptedEventRow> {
        let side = self.scenario().scripted_events[scripted_event.index()].side;
        (!side.is_some() || self.sees(side))
            .then(|| self.state.scripted_events().row(scripted_event))
    }

    /// Whether a force is within so many hexes of a hex.
    pub(super) fn force_near(self, force: ForceId, hex: HexId, hexes: u32) -> Option<bool> {
        let at = if self.sees(self.state.forces().side(force)) {
            self.own_hex(force)
        } else {
            self.contact(Body::Force(force))?.0
        };
        Some(at.is_some_and(|at| self.near(at, hex, hexes)))
    }

    fn own_hex(self, force: ForceId) -> Option<HexId> {
        let alive = self.state.forces().alive(force);
        if alive { self.state.force_hex(force) } else { None }
    }

    /// Whether a force exists and is on the map.
    pub(super) fn force_on_map(self, force: ForceId) -> Option<bool> {
        if self.sees(self.state.forces().side(force)) {
            return Some(self.own_hex(force).is_some());
        }
        self.contact(Body::Force(force)).map(|(at, _)| at.is_some())
    }

    /// Men of a force; none when it is no more.
    pub(super) fn force_men(self, force: ForceId) -> Option<u32> {
        if self.sees(self.state.forces().side(force)) {
            let alive = self.state.forces().alive(force);
            return Some(if alive { self.state.men(force) } else { 0 });
        }
        self.contact(Body::Force(force)).map(|(_, men)| men)
    }

    /// A force that exists and about which everything is seen.
    fn open(self, force: ForceId) -> Option<ForceId> {
        let forces = self.state.forces();
        (forces.alive(force) && self.sees(forces.side(force))).then_some(force)
    }

    /// Days of food of a force: train and herd.
    pub(super) fn force_food(self, force: ForceId) -> Option<u32> {
        let force = self.open(force)?;
        let forces = self.state.forces();
        let per_sheep = self.scenario().rules.food.man_days_per_sheep;
        let food = forces.sheep(force).saturating_mul(per_sheep);
        food.saturating_add(forces.stores(force)).checked_div(self.state.men(force))
    }

    /// Horse condition of a force, permille.
    pub(super) fn force_condition(self, force: ForceId) -> Option<u32> {
        self.open(force).map(|force| self.state.condition(force))
    }

    /// Men of enemies that the side of a force knows to be within so many hexes of it: always
    /// what that side knows, never the truth.
    pub(super) fn enemies_near(self, force: ForceId, hexes: u32) -> Option<u32> {
        let force = self.open(force)?;
        let at = self.state.force_hex(force)?;
        let own = self.state.forces().side(force);
        let known = Self::of(self.state, own);
        let enemies = self.scenario().side_ids().filter(|&s| self.scenario().hostile(own, s));
        Some(enemies.map(|enemy| known.men_near(enemy, at, hexes)).sum())
    }

    /// Whether a leader is within so many hexes of a hex.
    pub(super) fn leader_near(self, leader: LeaderId, hex: HexId, hexes: u32) -> Option<bool> {
        let own = self.sees(self.scenario().leaders[leader.index()].side);
        let at = || self.state.force_led_by(leader).and_then(|f| self.state.force_hex(f));
        own.then(|| at().is_some_and(|at| self.near(at, hex, hexes)))
    }

    /// What became of a leader.
    pub(super) fn fate(self, leader: LeaderId) -> Option<Fate> {
        let own = self.sees(self.scenario().leaders[leader.index()].side);
        own.then(|| self.state.leaders().fate(leader))
    }

    /// Battles won and lost by a side: everybody hears of battles.
    pub(super) fn battles(self, side: SideId) -> (u16, u16) {
        let standings = self.state.standings();
        (standings.won(side), standings.lost(side))
    }

    /// Most men with whom a side has stood in one battle: everybody hears of battles.
    pub(super) fn fought(self, side: SideId) -> u32 {
        let fights = self.state.fights();
        let men = |f: FightId| match fights.row(f) {
            row if row.attacker == side => row.attacking,
            row if row.defender == side => row.defending,
            _ => 0,
        };
        fights.ids().map(men).max().unwrap_or(0)
    }

    /// Of the battles decided in a span of days in which both sides had so many men, how many a side
    /// won, and how many there were. How many men others had nobody is told exactly, so a side cannot
    /// answer.
    pub(super) fn battles_of(self, side: SideId, men: u32, days: Span) -> Option<(u32, u32)> {
        let fights = self.state.fights();
        let counts = |f: &FightId| {
            let row = fights.row(*f);
            row.winner.is_some()
                && row.attacking.min(row.defending) >= men
                && days.has(row.day.into())
                && (row.attacker == side || row.defender == side)
        };
        let (mut won, mut all) = (0, 0);
        for fight in fights.ids().filter(counts) {
            all += 1;
            won += u32::from(fights.winner(fight) == side);
        }
        self.side.is_none().then_some((won, all))
    }

    /// Households of a side in boxes off the map.
    pub(super) fn households_in(self, side: SideId, boxes: &[BoxId]) -> Option<u32> {
        let state = self.state;
        let inside = |c: &CampId| {
            let camps = state.camps();
            let there = camps.spot(*c).as_box().is_some_and(|at| boxes.contains(&at));
            there && state.camp_safe(*c)
        };
        let there = state.camps_of(side).filter(inside);
        self.sees(side).then(|| there.map(|c| state.camps().households(c)).sum())
    }

    /// Margin of a side as things stand, points: nobody is told it exactly.
    pub(super) fn margin(self, side: SideId) -> Option<i32> {
        self.side.is_none().then(|| victory::margin(self.state, side))
    }

    /// Whether a reach of a river bears riders.
    pub(super) fn ice(self, reach: ReachId) -> bool {
        self.state.weather().ways().frozen(reach)
    }
}
