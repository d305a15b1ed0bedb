//! What a side knows: the only view of a campaign that players and computer players get.
//!
//! An observation shows a side's own bodies exactly and everything else as the side knows it:
//! contacts with their age and error, places as it believes them held. It hands out nothing
//! else, so nothing that is hidden can change it.

mod survey;

pub use survey::{Carried, SupplyReach};

use super::{
    check::{OrderError, check, levy_available},
    event::Body,
    hash::StableHasher,
    ids::{
        CampId, ContingentId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId, SideId,
        TrackId,
    },
    map::{Mover, Regime},
    odds::{BattleOdds, SiegeOdds, battle_odds, siege_odds},
    order::{Bearer, Order, SiegeWay},
    resolve::{Eater, courier_days, scripted_events, standing_grass},
    scenario::Scenario,
    scripted_event::{KnownState, Knows},
    state::{
        CampRow, CampaignState, Contact, ContingentRow, ForceRow, GroupRow, LeaderRow, NEVER,
        PlaceRow, ScriptedEventRow, StandingRow, Stock, Weather,
    },
};
use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

/// A campaign as one side sees it.
#[derive(Clone)]
pub struct Observation<'a> {
    state: &'a CampaignState,
    side: SideId,
    /// The ways as they stand, looked up once.
    regime: &'a Regime,
}

/// An enemy body as a side knows it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Enemy {
    /// Which body.
    pub body: Body,
    /// Whose.
    pub side: SideId,
    /// What is known of it.
    pub contact: Contact,
}

impl<'a> Observation<'a> {
    /// A campaign as a side sees it.
    pub fn new(state: &'a CampaignState, side: SideId) -> Self {
        let regime = state.scenario.routes.regime(state.weather().ways());
        Self { state, side, regime }
    }

    /// The whole state, for what reckons on behalf of the side. Whoever asks for it answers for
    /// what it lets the side know.
    pub(crate) const fn state(&self) -> &'a CampaignState {
        self.state
    }

    /// The ways as they stand.
    pub(crate) fn regime(&self) -> &Regime {
        self.regime
    }

    /// The side.
    pub const fn side(&self) -> SideId {
        self.side
    }

    /// The static scenario: map, calendar and rules are known to all.
    pub const fn scenario(&self) -> &'a Arc<Scenario> {
        &self.state.scenario
    }

    /// Weeks played.
    pub fn week(&self) -> u16 {
        self.state.week()
    }

    /// Day of the campaign.
    pub fn day(&self) -> u16 {
        self.state.day()
    }

    /// Seed for a computer player's own choices: it says nothing of the campaign's dice.
    pub fn choice_seed(&self) -> u64 {
        super::rng::draw(
            self.state.seed() ^ 0x51A7_E61C,
            super::rng::Stream::Strategist,
            self.week(),
            u32::from(self.side.0),
        )
    }

    /// The side's forces.
    pub fn forces(&self) -> impl Iterator<Item = ForceId> + 'a {
        self.state.forces_of(self.side)
    }

    /// The side's camp groups.
    pub fn camps(&self) -> impl Iterator<Item = CampId> + 'a {
        self.state.camps_of(self.side)
    }

    /// One of the side's forces; nothing for another's.
    pub fn force(&self, force: ForceId) -> Option<ForceRow> {
        self.owns(force).then(|| self.state.forces().row(force))
    }

    /// One of the side's camp groups; nothing for another's.
    pub fn camp(&self, camp: CampId) -> Option<CampRow> {
        let camps = self.state.camps();
        let own = camp.index() < camps.len() && camps.side(camp) == self.side;
        own.then(|| camps.row(camp))
    }

    /// Contingents of one of the side's forces.
    pub fn contingents(&self, force: ForceId) -> Vec<(ContingentId, ContingentRow)> {
        if !self.owns(force) {
            return Vec::new();
        }
        let rows = self.state.contingents_of(force);
        rows.map(|c| (c, self.state.contingents().row(c))).collect()
    }

    /// The body that an order is for: of men of a force the force, if it is the side's. Nothing
    /// where the side itself decides.
    pub fn body_of(&self, order: &Order) -> Option<Body> {
        match order.bearer() {
            Bearer::Force(force) => Some(Body::Force(force)),
            Bearer::Contingent(contingent) => {
                let rows = self.state.contingents();
                let force = (contingent.index() < rows.len()).then(|| rows.force(contingent))?;
                let is_in = self.state.contingents_of(force).any(|other| other == contingent);
                (is_in && self.owns(force)).then_some(Body::Force(force))
            }
            Bearer::Camp(camp) => Some(Body::Camp(camp)),
            Bearer::ScriptedEvent(_) => None,
        }
    }

    fn owns(&self, force: ForceId) -> bool {
        let forces = self.state.forces();
        force.index() < forces.len() && forces.side(force) == self.side && forces.alive(force)
    }

    /// Men of one of the side's forces.
    pub fn men(&self, force: ForceId) -> u32 {
        if self.owns(force) { self.state.men(force) } else { 0 }
    }

    /// Mean horse condition of one of the side's forces, permille.
    pub fn condition(&self, force: ForceId) -> u32 {
        if self.owns(force) { self.state.condition(force) } else { 0 }
    }

    /// Mean cohesion of one of the side's forces, permille.
    pub fn cohesion(&self, force: ForceId) -> u32 {
        if self.owns(force) { self.state.cohesion(force) } else { 0 }
    }

    /// How one of the side's forces moves.
    pub fn mover(&self, force: ForceId) -> Mover {
        if self.owns(force) { self.state.mover(force) } else { Mover::Foot }
    }

    /// Hex of one of the side's forces, if on the map.
    pub fn force_hex(&self, force: ForceId) -> Option<HexId> {
        if self.owns(force) { self.state.force_hex(force) } else { None }
    }

    /// Hex of one of the side's camps, if on the map.
    pub fn camp_hex(&self, camp: CampId) -> Option<HexId> {
        self.camp(camp).and_then(|_| self.state.camp_hex(camp))
    }

    /// Days of food one of the side's forces has with it: train and herd.
    pub fn food_days(&self, force: ForceId) -> u32 {
        let Some(row) = self.force(force) else { return 0 };
        let per_sheep = self.state.scenario.rules.food.man_days_per_sheep;
        (row.stores + row.sheep * per_sheep).checked_div(self.men(force)).unwrap_or(0)
    }

    /// Men that a camp can still send.
    pub fn levy_available(&self, camp: CampId) -> u32 {
        self.camp(camp).map_or(0, |_| levy_available(self.state, camp))
    }

    /// Everything the side knows of other sides' bodies.
    pub fn known(&self) -> impl Iterator<Item = Enemy> + 'a {
        let (state, side) = (self.state, self.side);
        // All rows there could be, not those there are: how many forces an enemy has split off
        // is hidden, and no contact means no row.
        let forces = state.forces().ids().map(Body::Force);
        let camps = state.camps().ids().map(Body::Camp);
        forces.chain(camps).filter_map(move |body| {
            let owner = match body {
                Body::Force(f) => state.forces().side(f),
                Body::Camp(c) => state.camps().side(c),
            };
            let contact = *state.knowledge().contact(side, body);
            (owner != side && contact.is_known()).then_some(Enemy { body, side: owner, contact })
        })
    }

    /// Known forces of sides it is at war with, and where.
    pub fn enemy_forces(&self) -> impl Iterator<Item = (Enemy, HexId)> + 'a {
        let (scenario, side) = (&self.state.scenario, self.side);
        self.known().filter_map(move |enemy| {
            let force = matches!(enemy.body, Body::Force(_));
            let hex = enemy.contact.spot.as_hex()?;
            (force && scenario.hostile(side, enemy.side)).then_some((enemy, hex))
        })
    }

    /// Who the side believes holds a place.
    pub fn holder(&self, place: PlaceId) -> SideId {
        self.state.knowledge().holder(self.side, place)
    }

    /// Stores of a place that the side holds; nothing for others.
    pub fn place(&self, place: PlaceId) -> Option<PlaceRow> {
        let row = self.state.places().row(place);
        (row.holder == self.side).then_some(row)
    }

    /// Man-days that the granary of an own place gives no guest, for its people and its garrison;
    /// nothing for others.
    pub fn kept_back(&self, place: PlaceId) -> Option<u32> {
        let own = self.state.places().row(place).holder == self.side;
        own.then(|| crate::resolve::subsistence::kept_back(self.state, place))
    }

    /// Whether an own place counts for the side: its people or men enough hold it. Nothing for others'.
    pub fn keeps(&self, place: PlaceId) -> Option<bool> {
        let own = self.state.places().row(place).holder == self.side;
        own.then(|| crate::victory::could_keep(self.state, place))
    }

    /// Man-days that an own place gives in a day, while it is not shut in, to a garrison of so many men,
    /// when so many others of the side eat there; nothing for others' places.
    pub fn garrison_fed(&self, place: PlaceId, men: u32, guests: u32) -> Option<u32> {
        let own = self.state.places().row(place).holder == self.side;
        own.then(|| crate::resolve::subsistence::garrison_fed(self.state, place, men, guests))
    }

    /// Weather and the state of the ways: known to all who live there.
    pub fn weather(&self) -> &'a Weather {
        self.state.weather()
    }

    /// Grass that horses can reach at a hex where the side has a body, horse-days.
    pub fn grass_at_own(&self, hex: HexId) -> Option<u32> {
        let here = self.forces().any(|f| self.force_hex(f) == Some(hex))
            || self.camps().any(|c| self.camp_hex(c) == Some(hex));
        here.then(|| standing_grass(self.state, hex, Eater::Horse))
    }

    /// Losses of the side's own by cause are in its ledger; this is what it has left.
    pub fn total(&self, stock: Stock) -> u32 {
        self.state.total(self.side, stock)
    }

    /// Headquarters.
    pub fn headquarters(&self) -> Option<HexId> {
        self.state.headquarters(self.side)
    }

    /// Whether the side may give an order, and why not.
    pub fn check(&self, order: &Order) -> Result<(), OrderError> {
        check(self.state, self.side, order)
    }

    /// Days the courier will ride.
    pub fn courier_days(&self, order: &Order) -> u16 {
        courier_days(self.state, self.side, order)
    }

    /// What a siege by one of the side's forces would promise, as far as the side can know;
    /// nothing for another's force, or a place that the side does not think an enemy's.
    pub fn siege_odds(&self, force: ForceId, place: PlaceId, way: SiegeWay) -> Option<SiegeOdds> {
        self.joint_siege_odds(&[force], place, way)
    }

    /// As [`Self::siege_odds`], by several of the side's forces that are all told the same. Who is
    /// named twice counts once; nothing for nobody.
    pub fn joint_siege_odds(
        &self,
        forces: &[ForceId],
        place: PlaceId,
        way: SiegeWay,
    ) -> Option<SiegeOdds> {
        let s = &self.state.scenario;
        let enemys = place.index() < s.places.len() && s.hostile(self.side, self.holder(place));
        let ours = !forces.is_empty() && forces.iter().all(|&force| self.owns(force));
        let mut forces = forces.to_vec();
        forces.sort_unstable();
        forces.dedup();
        (enemys && ours).then(|| siege_odds(self.state, self.side, &forces, place, way))
    }

    /// What an attack of some of the side's forces on a known enemy promises.
    pub fn battle_odds(&self, attackers: &[ForceId], enemy: ForceId) -> Option<BattleOdds> {
        battle_odds(self.state, self.side, attackers, enemy)
    }

    /// Travel cost between two hexes for a mover, percent of an open hex: an estimate from above
    /// over the travel graph; [`u32::MAX`] when no way leads.
    pub fn travel(&self, mover: Mover, from: HexId, to: HexId) -> u32 {
        let s = &self.state.scenario;
        self.regime.net(&s.map, &s.costs, mover).estimate(&s.map, from, to)
    }

    /// Orders of the side that are still riding.
    pub fn orders_on_the_way(&self) -> Vec<(u16, Order)> {
        let mail = self.state.mail();
        let own = mail.ids().filter(|&m| mail.side(m) == self.side);
        own.map(|m| (mail.arrives(m), mail.order(m))).collect()
    }

    /// Events that the side can answer now, with the choices that it can make now.
    pub fn open_scripted_events(&self) -> Vec<(ScriptedEventId, Vec<u8>)> {
        let state = self.state;
        let own = state.scripted_events().ids().filter(|a| {
            state.scenario.scripted_events[a.index()].side == self.side
                && scripted_events::is_open(state, *a)
        });
        own.map(|scripted_event| {
            let count = state.scenario.scripted_events[scripted_event.index()].choices.len() as u8;
            let open =
                (0..count).filter(|&c| scripted_events::is_choice_open(state, scripted_event, c));
            (scripted_event, open.collect())
        })
        .collect()
    }

    /// What has become of an event, if it is the side's own or told to all. What events have set
    /// down for later is told to nobody.
    pub fn scripted_event(&self, scripted_event: ScriptedEventId) -> Option<ScriptedEventRow> {
        let fixed = self.state.scenario.scripted_events.get(scripted_event.index())?;
        let told = fixed.side == self.side || !fixed.side.is_some();
        told.then(|| ScriptedEventRow {
            due: NEVER,
            ..self.state.scripted_events().row(scripted_event)
        })
    }

    /// Where a track stands: tracks move before everybody's eyes.
    pub fn track(&self, track: TrackId) -> i16 {
        self.state.tracks().value(track)
    }

    /// One of the side's own peoples.
    pub fn group(&self, group: GroupId) -> Option<GroupRow> {
        let fixed = self.state.scenario.groups.get(group.index())?;
        (fixed.side == self.side).then(|| self.state.groups().row(group))
    }

    /// What became of one of the side's own leaders.
    pub fn leader(&self, leader: LeaderId) -> Option<LeaderRow> {
        let fixed = self.state.scenario.leaders.get(leader.index())?;
        (fixed.side == self.side).then(|| self.state.leaders().row(leader))
    }

    /// How the side stands.
    pub fn standing(&self) -> StandingRow {
        self.state.standings().row(self.side)
    }

    /// Battles that a side has won and lost: everybody hears of battles.
    pub fn battles(&self, side: SideId) -> (u16, u16) {
        let standings = self.state.standings();
        (standings.won(side), standings.lost(side))
    }

    /// Days for which a place has been under siege; nothing where the side neither holds nor
    /// besieges it.
    pub fn siege_days(&self, place: PlaceId) -> Option<u8> {
        self.known_state().siege_days(place)
    }

    /// Households of the side that are safe off the map.
    pub fn households_safe(&self) -> u32 {
        let safe = self.camps().filter(|&c| self.state.camp_safe(c));
        safe.map(|c| self.state.camps().households(c)).sum()
    }

    /// Households of the side lost so far, by every cause.
    pub fn households_lost(&self) -> u32 {
        self.state.ledger().lost(self.side, Stock::Households)
    }

    /// Digest of everything the observation shows. What is hidden cannot change it.
    pub fn digest(&self) -> u64 {
        let mut hasher = StableHasher::new();
        (self.week(), self.day(), self.side).hash(&mut hasher);
        for force in self.forces() {
            (force, self.force(force).map(own_row)).hash(&mut hasher);
            for (id, row) in self.contingents(force) {
                (id, row).hash(&mut hasher);
            }
        }
        for camp in self.camps() {
            (camp, self.camp(camp)).hash(&mut hasher);
        }
        for enemy in self.known() {
            enemy.hash(&mut hasher);
        }
        for i in 0..self.state.scenario.places.len() {
            let place = PlaceId::at(i);
            (self.holder(place), self.place(place)).hash(&mut hasher);
            self.siege_days(place).hash(&mut hasher);
        }
        self.hash_peoples(&mut hasher);
        self.weather().hash(&mut hasher);
        for stock in Stock::ALL {
            self.total(stock).hash(&mut hasher);
        }
        self.orders_on_the_way().hash(&mut hasher);
        self.headquarters().hash(&mut hasher);
        hasher.finish()
    }

    fn hash_peoples(&self, hasher: &mut StableHasher) {
        let state = self.state;
        self.open_scripted_events().hash(hasher);
        state
            .scripted_events()
            .ids()
            .for_each(|scripted_event| self.scripted_event(scripted_event).hash(hasher));
        state.tracks().ids().for_each(|track| self.track(track).hash(hasher));
        state.groups().ids().for_each(|group| self.group(group).hash(hasher));
        state.leaders().ids().for_each(|leader| self.leader(leader).hash(hasher));
        self.standing().hash(hasher);
        state.scenario.side_ids().for_each(|side| self.battles(side).hash(hasher));
        (self.households_safe(), self.households_lost()).hash(hasher);
    }
}

impl Knows for Observation<'_> {
    fn known_state(&self) -> KnownState<'_> {
        KnownState::of(self.state, self.side)
    }
}

/// Rows are chained by ids that other sides' splits shift; what counts is what the row says.
fn own_row(row: ForceRow) -> ForceRow {
    ForceRow { first: ContingentId::NONE, contact: ForceId::NONE, ..row }
}
