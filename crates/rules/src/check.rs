//! Whether an order may be given: pure, the same for screen, computer players, replays and the
//! moment the order arrives. It knows only what the side itself knows.

mod command;
mod levies;

pub use levies::levy_available;
pub(crate) use levies::levy_row;

use super::{
    event::{Body, Fate},
    ids::{
        BoxId, CampId, ContingentId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId,
        SideId, Spot,
    },
    map::Mover,
    odds::siege::least_stormers,
    order::{Order, SiegeWay, Task},
    resolve::{politics, scripted_events},
    state::CampaignState,
};
use serde::{Deserialize, Serialize};

/// Why an order is refused. Turned into a sentence by the text layer alone.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum OrderError {
    /// The campaign is over.
    CampaignOver,
    /// There is no such force.
    NoSuchForce { force: ForceId },
    /// The force is another side's.
    NotYourForce { force: ForceId },
    /// The force no longer exists.
    ForceGone { force: ForceId },
    /// The force is off the map or on a way there.
    ForceOffMap { force: ForceId },
    /// There is no such contingent among the side's forces.
    NoSuchContingent { contingent: ContingentId },
    /// There is no such camp group.
    NoSuchCamp { camp: CampId },
    /// The camp group is another side's.
    NotYourCamp { camp: CampId },
    /// Nobody is left in the camp group, or it is safe off the map.
    CampGone { camp: CampId },
    /// There is no such hex on the map.
    NoSuchHex { hex: HexId },
    /// There is no such box off the map.
    NoSuchBox { to: BoxId },
    /// The box belongs to an enemy.
    HostileBox { to: BoxId },
    /// There is no such place.
    NoSuchPlace { place: PlaceId },
    /// The place is a landmark that nobody can hold.
    CannotBeHeld { place: PlaceId },
    /// The place is thought to be in other hands.
    PlaceNotYours { place: PlaceId },
    /// There is no such leader to spare.
    NoSuchLeader { leader: LeaderId },
    /// No way leads there now.
    NoWay { hex: HexId },
    /// It is there already.
    AlreadyThere,
    /// A body cannot do that with itself.
    Itself,
    /// The two are not in one hex.
    NotTogether { force: ForceId, other: ForceId },
    /// More men than there are, or none.
    NotEnoughMen { asked: u32, have: u32 },
    /// More food than there is, or none.
    NotEnoughFood { asked: u32, have: u32 },
    /// The other force is not in garrison.
    NotAGarrison { force: ForceId },
    /// Too far to answer.
    TooFar { hexes: u32, most: u32 },
    /// Nobody goes in or out of a place under siege.
    ShutIn { place: PlaceId },
    /// The leader is not there: he was left elsewhere.
    LeaderElsewhere { leader: LeaderId, hex: HexId },
    /// So many can be called; others of the camp are still riding home.
    StillRiding { camp: CampId, have: u32, away: u32, days: u32 },
    /// These men are not a levy that can go home.
    NotALevy { contingent: ContingentId },
    /// The place is not thought to be in enemy hands.
    PlaceNotEnemys { place: PlaceId },
    /// The place's water cannot be turned away.
    NoWaterToCut { place: PlaceId },
    /// The men there are too few to cover the wall, as far as the side can know.
    TooFewToStorm { place: PlaceId, men: u32, least: u32 },
    /// The camp group is not an enemy's.
    CampNotEnemys { camp: CampId },
    /// The side does not know where the camp group is.
    CampNotKnown { camp: CampId },
    /// There is no such event.
    #[serde(rename = "NoSuchAffair")]
    NoSuchScriptedEvent {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
    },
    /// The event is not the side's to answer, or stands not open.
    #[serde(rename = "AffairNotOpen")]
    ScriptedEventNotOpen {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
    },
    /// There is no such choice, or it cannot be made now.
    ChoiceNotOpen {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        choice: u8,
    },
    /// The people of the force will not follow: its commitment, and the authority of him who
    /// commands, are too low.
    WillNotFollow { force: ForceId, group: GroupId },
    /// Nobody commands the force: it garrisons, relieves, escorts, carries, joins and rides back to
    /// places, camps and forces of its side, or stands within so many hexes of the force that it was
    /// split from; it does nothing else.
    NoCommander { force: ForceId, hexes: u32 },
    /// No officer can be spared for that: so many are in reserve.
    NoOfficer { left: u32 },
    /// The side has as many bodies split off as it can keep.
    TooManyBodies { most: u32 },
    /// It already is so.
    NoChange,
    /// No room for another contingent, depot or courier.
    Full,
}

/// Checks an order of a side. `Ok` promises that the order can be sent now; when it arrives it
/// is checked again, because the world has moved on.
pub fn check(state: &CampaignState, side: SideId, order: &Order) -> Result<(), OrderError> {
    if state.is_over() {
        return Err(OrderError::CampaignOver);
    }
    if !state.room_for_mail(side) {
        return Err(OrderError::Full);
    }
    executable(state, side, order)?;
    command::officer_left(state, side, order)
}

/// Checks whether an order can be carried out now, and will be.
pub(crate) fn executable(
    state: &CampaignState,
    side: SideId,
    order: &Order,
) -> Result<(), OrderError> {
    possible(state, side, order)?;
    politics::willing(state, side, order)
}

fn possible(state: &CampaignState, side: SideId, order: &Order) -> Result<(), OrderError> {
    let c = Checker { state, side };
    c.ordered(order)?;
    c.commanded(order)
}

struct Checker<'a> {
    state: &'a CampaignState,
    side: SideId,
}

type Checked<T> = Result<T, OrderError>;

impl Checker<'_> {
    /// Whether what an order names is there, and can do what is asked of it.
    fn ordered(&self, order: &Order) -> Checked<()> {
        let (c, state) = (self, self.state);
        match *order {
            Order::March { force, to, via, .. } => c.march(force, to, via),
            Order::Halt { force } => c.own(force).map(|_| ()),
            Order::Follow { force, leader } => c.join(force, leader),
            Order::Merge { force, into } => {
                c.join(force, into)?;
                c.on_map(into)?;
                c.no_walls(force, into)
            }
            Order::Escort { force, camp } => {
                let here = c.on_map(force)?;
                let there = c.camp(camp)?;
                c.way(c.state.mover(force), here, there)
            }
            Order::Stance { force, stance } => {
                c.own(force)?;
                c.changes(state.forces().stance(force) != stance)
            }
            Order::Forage { force, forage } => {
                c.own(force)?;
                c.changes(state.forces().forage(force) != forage)
            }
            Order::Winter { force, quarters } => {
                c.on_map(force)?;
                c.changes(state.forces().task(force) != Task::Winter(quarters))
            }
            Order::Detach { contingent, men, to, leader, officer } => {
                c.detach(contingent, men, to, leader)?;
                c.officer(to, officer)
            }
            Order::Garrison { force, place } => c.garrison(force, place),
            Order::Relieve { force, garrison } => {
                let here = c.on_map(force)?;
                c.distinct(force, garrison)?;
                let there = c.on_map(garrison)?;
                if !state.in_garrison(garrison) {
                    return Err(OrderError::NotAGarrison { force: garrison });
                }
                c.way(state.mover(force), here, there)
            }
            Order::Depot { force, food_man_days } => c.depot(force, food_man_days),
            Order::Migrate { camp, to } => {
                // Out of a country off the map it comes home by the way on which it went.
                let refuge = c.refuge(camp);
                let here = refuge.map_or_else(|| c.camp(camp), Ok)?;
                c.hex(to)?;
                if here == to && refuge.is_none() {
                    return Err(OrderError::AlreadyThere);
                }
                c.way(Mover::Camp, here, to)
            }
            Order::Evacuate { camp, to } => {
                let here = c.camp(camp)?;
                let entry = c.off_map(to)?;
                c.way(Mover::Camp, here, entry)
            }
            Order::CampRule { camp, rule } => {
                c.camp(camp)?;
                c.changes(state.camps().rule(camp) != rule)
            }
            Order::CallLevy { camp, force, men } => c.call_levy(camp, force, men),
            Order::Release { contingent, men } => c.release(contingent, men),
            Order::Besiege { force, place, way } => c.besiege(force, place, way),
            Order::Raid { force, camp } => c.raid(force, camp),
            Order::Answer { scripted_event, choice } => c.answer(scripted_event, choice),
        }
    }

    fn own(&self, force: ForceId) -> Checked<ForceId> {
        let forces = self.state.forces();
        if force.index() >= forces.len() {
            return Err(OrderError::NoSuchForce { force });
        }
        if forces.side(force) != self.side {
            return Err(OrderError::NotYourForce { force });
        }
        if forces.alive(force) { Ok(force) } else { Err(OrderError::ForceGone { force }) }
    }

    fn on_map(&self, force: ForceId) -> Checked<HexId> {
        self.own(force)?;
        self.state.force_hex(force).ok_or(OrderError::ForceOffMap { force })
    }

    fn camp(&self, camp: CampId) -> Checked<HexId> {
        let camps = self.state.camps();
        if camp.index() >= camps.len() {
            return Err(OrderError::NoSuchCamp { camp });
        }
        if camps.side(camp) != self.side {
            return Err(OrderError::NotYourCamp { camp });
        }
        match self.state.camp_hex(camp) {
            Some(hex) if camps.households(camp) > 0 => Ok(hex),
            _ => Err(OrderError::CampGone { camp }),
        }
    }

    /// Where the side's own camp group that has found refuge off the map comes in again.
    fn refuge(&self, camp: CampId) -> Option<HexId> {
        let camps = self.state.camps();
        let own = camp.index() < camps.len() && camps.side(camp) == self.side;
        let safe = own && camps.households(camp) > 0 && self.state.camp_safe(camp);
        let off = safe.then(|| camps.spot(camp).as_box())??;
        Some(self.state.scenario.map.boxes[off.index()].entry)
    }

    fn hex(&self, hex: HexId) -> Checked<HexId> {
        if hex.index() < self.state.scenario.map.len() {
            Ok(hex)
        } else {
            Err(OrderError::NoSuchHex { hex })
        }
    }

    fn off_map(&self, id: BoxId) -> Checked<HexId> {
        let to = self.state.scenario.map.boxes.get(id.index());
        let to = to.ok_or(OrderError::NoSuchBox { to: id })?;
        if self.state.scenario.hostile(self.side, to.owner) {
            Err(OrderError::HostileBox { to: id })
        } else {
            Ok(to.entry)
        }
    }

    fn way(&self, mover: Mover, from: HexId, to: HexId) -> Checked<()> {
        let s = &self.state.scenario;
        // Judged by open water and open passes: the season may change before it gets there.
        let regime = s.routes.regime(&Default::default());
        if regime.reaches(&s.map, &s.costs, mover, from, to) {
            Ok(())
        } else {
            Err(OrderError::NoWay { hex: to })
        }
    }

    fn changes(&self, change: bool) -> Checked<()> {
        if change { Ok(()) } else { Err(OrderError::NoChange) }
    }

    fn distinct(&self, a: ForceId, b: ForceId) -> Checked<()> {
        if a == b { Err(OrderError::Itself) } else { Ok(()) }
    }

    fn march(&self, force: ForceId, to: Spot, via: [HexId; 2]) -> Checked<()> {
        self.own(force)?;
        let forces = self.state.forces();
        let goal = match to.as_box() {
            Some(id) => self.off_map(id)?,
            None => self.hex(to.as_hex().unwrap_or(HexId::NONE))?,
        };
        let stops: Vec<HexId> = via.iter().filter_map(|v| v.some()).collect();
        for &stop in &stops {
            self.hex(stop)?;
        }
        let mut here = match forces.spot(force).as_box() {
            // Out of a box, or still on an off-map way: the way goes on from the entry hex.
            Some(id) => self.state.scenario.map.boxes[id.index()].entry,
            None => self.hex(forces.spot(force).as_hex().unwrap_or(HexId::NONE))?,
        };
        if forces.arrives(force) > 0 {
            return Err(OrderError::ForceOffMap { force });
        }
        // Over where it stands to where it stands is no way.
        if forces.spot(force) == to && stops.iter().all(|&stop| Spot::hex(stop) == to) {
            return Err(OrderError::AlreadyThere);
        }
        let mover = self.state.mover(force);
        for stop in stops.into_iter().chain([goal]) {
            self.way(mover, here, stop)?;
            here = stop;
        }
        Ok(())
    }

    fn join(&self, force: ForceId, other: ForceId) -> Checked<()> {
        let here = self.on_map(force)?;
        self.own(other)?;
        self.distinct(force, other)?;
        let forces = self.state.forces();
        // No chains that bite their own tail: the one followed must not follow back.
        let back = matches!(
            forces.task(other),
            Task::Follow(to) | Task::Merge(to) | Task::Relieve(to) if to == force
        );
        if back {
            return Err(OrderError::Itself);
        }
        match self.state.force_hex(other) {
            Some(there) => self.way(self.state.mover(force), here, there),
            None => Ok(()),
        }
    }

    fn contingent(&self, contingent: ContingentId) -> Checked<ForceId> {
        let contingents = self.state.contingents();
        if contingent.index() >= contingents.len() || !self.state.is_standing(contingent) {
            return Err(OrderError::NoSuchContingent { contingent });
        }
        let force = contingents.force(contingent);
        match self.on_map(force) {
            Ok(_) => Ok(force),
            Err(OrderError::NotYourForce { .. }) => {
                Err(OrderError::NoSuchContingent { contingent })
            }
            Err(other) => Err(other),
        }
    }

    fn men(&self, contingent: ContingentId, asked: u32) -> Checked<()> {
        let have = self.state.contingents().men(contingent);
        if asked == 0 || asked > have {
            return Err(OrderError::NotEnoughMen { asked, have });
        }
        Ok(())
    }

    fn detach(
        &self,
        contingent: ContingentId,
        men: u32,
        to: ForceId,
        leader: LeaderId,
    ) -> Checked<()> {
        let state = self.state;
        let force = self.contingent(contingent)?;
        self.men(contingent, men)?;
        if to.is_some() {
            self.on_map(to)?;
            self.distinct(force, to)?;
            if state.force_hex(to) != state.force_hex(force) {
                return Err(OrderError::NotTogether { force, other: to });
            }
            self.no_walls(force, to)?;
        } else if men == state.men(force) {
            // All of them is not a detachment.
            return Err(OrderError::NotEnoughMen { asked: men, have: men - 1 });
        } else if let Some(place) = state.shut_in(force) {
            return Err(OrderError::ShutIn { place });
        }
        if leader.is_some() {
            let known = state.scenario.leaders.get(leader.index());
            let free = known.is_some_and(|l| l.side == self.side)
                && matches!(state.leaders().fate(leader), Fate::Well | Fate::Wounded)
                && state.force_led_by(leader).is_none_or(|f| f == force);
            if !free || to.is_some() {
                return Err(OrderError::NoSuchLeader { leader });
            }
            if state.force_led_by(leader).is_none() {
                self.leader_there(leader, force)?;
            }
        }
        let whole = men == state.contingents().men(contingent);
        if !to.is_some() && state.room_for_force(self.side).is_none() {
            let most = state.most_formed(self.side) as u32;
            return Err(OrderError::TooManyBodies { most });
        }
        let kind = state.contingents().row(contingent);
        let has_row = || to.some().is_some_and(|to| state.alike(to, &kind).is_some());
        if !whole && !has_row() && !state.has_room_for_men(self.side) {
            return Err(OrderError::Full);
        }
        Ok(())
    }

    fn garrison(&self, force: ForceId, place: PlaceId) -> Checked<()> {
        let here = self.on_map(force)?;
        let scenario = &self.state.scenario;
        let Some(static_place) = scenario.places.get(place.index()) else {
            return Err(OrderError::NoSuchPlace { place });
        };
        if !scenario.kind(place).can_be_held {
            return Err(OrderError::CannotBeHeld { place });
        }
        let holder = self.state.knowledge().holder(self.side, place);
        if scenario.hostile(self.side, holder) {
            return Err(OrderError::PlaceNotYours { place });
        }
        if self.state.forces().garrison(force) == place {
            return Err(OrderError::NoChange);
        }
        self.way(self.state.mover(force), here, static_place.hex)
    }

    fn besiege(&self, force: ForceId, place: PlaceId, way: SiegeWay) -> Checked<()> {
        let here = self.on_map(force)?;
        let scenario = &self.state.scenario;
        let Some(static_place) = scenario.places.get(place.index()) else {
            return Err(OrderError::NoSuchPlace { place });
        };
        if !scenario.kind(place).can_be_held {
            return Err(OrderError::CannotBeHeld { place });
        }
        let holder = self.state.knowledge().holder(self.side, place);
        if !scenario.hostile(self.side, holder) {
            return Err(OrderError::PlaceNotEnemys { place });
        }
        if way == SiegeWay::CutWater && static_place.water_permille == 0 {
            return Err(OrderError::NoWaterToCut { place });
        }
        self.changes(self.state.forces().task(force) != Task::Besiege { place, way })?;
        if way == SiegeWay::Storm {
            self.stormers(force, place)?;
        }
        self.way(self.state.mover(force), here, static_place.hex)
    }

    /// That those who could storm together are enough to cover the wall: whoever stands with the
    /// force, lies before the place, or is on the way to besiege it. Of a garrison that nobody has
    /// counted the least that it may be is taken.
    fn stormers(&self, force: ForceId, place: PlaceId) -> Checked<()> {
        let hex = self.state.scenario.places[place.index()].hex;
        let with = self.state.force_hex(force);
        let joins = |f: ForceId| {
            let tasked = matches!(self.state.forces().task(f), Task::Besiege { place: at, .. } if at == place);
            let here = self.state.force_hex(f);
            tasked || here == Some(hex) || here == with
        };
        let own = self.state.forces_of(self.side).filter(|&f| !self.state.in_garrison(f));
        let men = own.filter(|&f| f == force || joins(f)).map(|f| self.state.men(f)).sum();
        let least = least_stormers(self.state, self.side, place, men);
        if men < least { Err(OrderError::TooFewToStorm { place, men, least }) } else { Ok(()) }
    }

    fn raid(&self, force: ForceId, camp: CampId) -> Checked<()> {
        let here = self.on_map(force)?;
        let camps = self.state.camps();
        if camp.index() >= camps.len() {
            return Err(OrderError::NoSuchCamp { camp });
        }
        if !self.state.scenario.hostile(self.side, camps.side(camp)) {
            return Err(OrderError::CampNotEnemys { camp });
        }
        let contact = self.state.knowledge().contact(self.side, Body::Camp(camp));
        let Some(there) = contact.spot.as_hex().filter(|_| contact.is_known()) else {
            return Err(OrderError::CampNotKnown { camp });
        };
        self.changes(self.state.forces().task(force) != Task::Raid(camp))?;
        self.way(self.state.mover(force), here, there)
    }

    fn answer(&self, scripted_event: ScriptedEventId, choice: u8) -> Checked<()> {
        let Some(fixed) = self.state.scenario.scripted_events.get(scripted_event.index()) else {
            return Err(OrderError::NoSuchScriptedEvent { scripted_event });
        };
        if fixed.side != self.side || !scripted_events::is_open(self.state, scripted_event) {
            return Err(OrderError::ScriptedEventNotOpen { scripted_event });
        }
        if scripted_events::is_choice_open(self.state, scripted_event, choice) {
            Ok(())
        } else {
            Err(OrderError::ChoiceNotOpen { scripted_event, choice })
        }
    }

    fn depot(&self, force: ForceId, asked: u32) -> Checked<()> {
        let here = self.on_map(force)?;
        let have = self.state.forces().stores(force);
        if asked == 0 || asked > have {
            return Err(OrderError::NotEnoughFood { asked, have });
        }
        if let Some(place) = self.state.shut_in(force) {
            // It would lie before the gates.
            return Err(OrderError::ShutIn { place });
        }
        if self.state.room_for_depot(self.side, here).is_none() {
            return Err(OrderError::Full);
        }
        Ok(())
    }
}
