//! Plain questions to the state. No rule is decided here.

use super::{CampaignState, ContingentRow, ForceRow, NEVER, Stock};
use crate::{
    hex::HEX_KM,
    ids::{CampId, ContingentId, ForceId, GroupId, HexId, LeaderId, PlaceId, SideId, Spot},
    map::Mover,
    num,
    order::Task,
};

impl CampaignState {
    /// Contingents of a force, in order.
    #[inline]
    pub fn contingents_of(&self, force: ForceId) -> impl Iterator<Item = ContingentId> + '_ {
        let mut at = self.t.forces.first[force.index()];
        core::iter::from_fn(move || {
            let this = at.some()?;
            at = self.t.contingents.next[this.index()];
            Some(this)
        })
    }

    /// Forces that still exist, in order.
    pub fn living_forces(&self) -> impl Iterator<Item = ForceId> + '_ {
        let rows = self.t.forces.alive.iter().enumerate();
        rows.filter(|(_, alive)| **alive).map(|(i, _)| ForceId::at(i))
    }

    /// Forces of a side that still exist.
    pub fn forces_of(&self, side: SideId) -> impl Iterator<Item = ForceId> + '_ {
        let rows = self.t.forces.side.iter().zip(&self.t.forces.alive).enumerate();
        rows.filter(move |(_, (of, alive))| **of == side && **alive).map(|(i, _)| ForceId::at(i))
    }

    /// Forces that stand in a hex, within walls or without, in order.
    pub fn forces_at(&self, hex: HexId) -> impl Iterator<Item = ForceId> + '_ {
        let (forces, spot) = (&self.t.forces, Spot::hex(hex));
        let rows = forces.spot.iter().enumerate().filter(move |(_, at)| **at == spot);
        rows.map(|(i, _)| ForceId::at(i))
            .filter(move |&f| forces.alive(f) && self.force_hex(f) == Some(hex))
    }

    /// Camp groups of a side that still have people.
    pub fn camps_of(&self, side: SideId) -> impl Iterator<Item = CampId> + '_ {
        let rows = self.t.camps.side.iter().zip(&self.t.camps.households).enumerate();
        rows.filter(move |(_, (of, households))| **of == side && **households > 0)
            .map(|(i, _)| CampId::at(i))
    }

    /// The force of the start from which the men of a force come; nothing for a body that stands for
    /// itself, such as one that came over from the enemy.
    pub fn root_of(&self, force: ForceId) -> Option<ForceId> {
        let named = self.scenario.force_names.len();
        // Each step leads to the one split off before, so that no way up is longer than the table.
        let up = |at: &ForceId| self.t.forces.parent[at.index()].some();
        let mut chain = core::iter::successors(Some(force), up).take(self.t.forces.len());
        chain.find(|at| at.index() < named)
    }

    /// The nearest force above one in the line of those that it was split from that still is and has a
    /// commander.
    pub fn superior(&self, force: ForceId) -> Option<ForceId> {
        let up = |at: &ForceId| self.t.forces.parent[at.index()].some();
        let chain = core::iter::successors(up(&force), up).take(self.t.forces.len());
        chain.into_iter().find(|&at| self.t.forces.alive[at.index()] && self.is_led(at))
    }

    /// Whether somebody commands a force: a leader of name, or an officer.
    pub fn is_led(&self, force: ForceId) -> bool {
        self.t.forces.officer[force.index()] || self.t.forces.leader[force.index()].is_some()
    }

    /// A contingent of a force whose men are of the same kind: people, troop type, home, and as many
    /// days of want, because men carry their want with them.
    pub(crate) fn alike(&self, force: ForceId, row: &ContingentRow) -> Option<ContingentId> {
        let rows = &self.t.contingents;
        let days = |want: u16| want.div_ceil(1000);
        self.contingents_of(force).find(|&c| {
            (rows.group(c), rows.troop(c), rows.home(c)) == (row.group, row.troop, row.home)
                && days(rows.hunger(c)) == days(row.hunger)
        })
    }

    /// Men of a force.
    #[inline]
    pub fn men(&self, force: ForceId) -> u32 {
        self.contingents_of(force).map(|c| self.t.contingents.men[c.index()]).sum()
    }

    /// Men of a side under arms, those left out that wait off the map for a call that has not come.
    pub fn men_under_arms(&self, side: SideId) -> u32 {
        let forces = self.forces_of(side).filter(|f| self.t.forces.arrives[f.index()] != NEVER);
        forces.map(|f| self.men(f)).sum()
    }

    /// Horses of a force.
    #[inline]
    pub fn horses(&self, force: ForceId) -> u32 {
        self.contingents_of(force).map(|c| self.t.contingents.horses[c.index()]).sum()
    }

    /// Men of a force who ride when they have horses.
    pub fn riders(&self, force: ForceId) -> u32 {
        let rides =
            |c: &ContingentId| self.scenario.troop(self.t.contingents.troop[c.index()]).mounted;
        self.contingents_of(force).filter(rides).map(|c| self.t.contingents.men[c.index()]).sum()
    }

    /// Mean horse condition of a force by horses, permille (1000 for a force on foot).
    pub fn condition(&self, force: ForceId) -> u32 {
        self.mean(
            force,
            |c| self.t.contingents.horses[c.index()],
            |c| u32::from(self.t.contingents.condition[c.index()]),
        )
    }

    /// Mean cohesion of a force by men, permille.
    pub fn cohesion(&self, force: ForceId) -> u32 {
        self.mean(
            force,
            |c| self.t.contingents.men[c.index()],
            |c| u32::from(self.t.contingents.cohesion[c.index()]),
        )
    }

    /// Mean want that the men of a force carry with them, thousandths of a day without food.
    pub fn hunger(&self, force: ForceId) -> u32 {
        let rows = &self.t.contingents;
        // Most forces are of one kind of men: nothing need be weighed.
        if let Some(only) = self.t.forces.first(force).some()
            && !rows.next(only).is_some()
        {
            return if rows.men(only) == 0 { 0 } else { rows.hunger(only).into() };
        }
        let (mut all, mut want) = (0, 0);
        for c in self.contingents_of(force) {
            let men = u64::from(self.t.contingents.men[c.index()]);
            all += men;
            want += men * u64::from(self.t.contingents.hunger[c.index()]);
        }
        if want == 0 { 0 } else { (want / all) as u32 }
    }

    fn mean(
        &self,
        force: ForceId,
        weight: impl Fn(ContingentId) -> u32,
        value: impl Fn(ContingentId) -> u32,
    ) -> u32 {
        let (mut sum, mut weights) = (0u64, 0u64);
        for c in self.contingents_of(force) {
            sum += u64::from(weight(c)) * u64::from(value(c));
            weights += u64::from(weight(c));
        }
        sum.checked_div(weights).map_or(1000, |mean| mean as u32)
    }

    /// How a force moves: as foot when more than a tenth of it has no horse to ride.
    pub fn mover(&self, force: ForceId) -> Mover {
        let mut men = 0;
        let mut riders = 0;
        for c in self.contingents_of(force) {
            let (m, h) = (self.t.contingents.men[c.index()], self.t.contingents.horses[c.index()]);
            men += m;
            if self.scenario.troop(self.t.contingents.troop[c.index()]).mounted {
                riders += m.min(h);
            }
        }
        if riders * 10 >= men * 9 { Mover::Horse } else { Mover::Foot }
    }

    /// Hex of a force, if on the map and not on an off-map way.
    #[inline]
    pub fn force_hex(&self, force: ForceId) -> Option<HexId> {
        let forces = &self.t.forces;
        if forces.arrives[force.index()] > 0 { None } else { forces.spot[force.index()].as_hex() }
    }

    /// Hex of a camp group, if on the map.
    #[inline]
    pub fn camp_hex(&self, camp: CampId) -> Option<HexId> {
        let camps = &self.t.camps;
        if camps.arrives[camp.index()] > 0 { None } else { camps.spot[camp.index()].as_hex() }
    }

    /// Whether men of a levy in the field have a camp of their own on the map to ride home to.
    pub fn has_home_near(&self, contingent: ContingentId) -> bool {
        let (contingents, camps) = (&self.t.contingents, &self.t.camps);
        let (force, camp) = (contingents.force(contingent), contingents.home(contingent));
        camp.is_some()
            && self.scenario.troop(contingents.troop(contingent)).levy
            && self.t.forces.alive(force)
            && self.force_hex(force).is_some()
            && camps.households(camp) > 0
            && camps.side(camp) == self.t.forces.side(force)
            && self.camp_hex(camp).is_some()
    }

    /// Whether a camp group has reached a haven off the map.
    pub fn camp_safe(&self, camp: CampId) -> bool {
        self.t.camps.spot[camp.index()].as_box().is_some()
            && self.t.camps.arrives[camp.index()] == 0
    }

    /// Fighters of a camp group who are at home: those still riding home are not.
    pub fn fighters_at_home(&self, camp: CampId) -> u32 {
        let (camps, i) = (&self.t.camps, camp.index());
        camps.fighters[i].saturating_sub(self.riding_home(camp))
    }

    /// Fighters of a camp group who have left a force and are still riding home.
    pub fn riding_home(&self, camp: CampId) -> u32 {
        let (camps, i) = (&self.t.camps, camp.index());
        if camps.home_day[i] > self.orders_day() { camps.away[i] } else { 0 }
    }

    /// Condition of the horses on which a camp group's men would ride out, permille: what the season
    /// allows, less what those still lack that came home worn.
    pub fn levy_condition(&self, camp: CampId) -> u32 {
        let rules = &self.scenario.rules.horses;
        let days = self.t.camps.rested_day[camp.index()].saturating_sub(self.t.day);
        let lacks = u32::from(days) * (rules.drift_permille + rules.rest_permille);
        self.scenario.season_condition(self.t.day).min(1000).saturating_sub(lacks)
    }

    /// The place under siege in which a force lies, if it does: nobody goes in or out there.
    pub fn shut_in(&self, force: ForceId) -> Option<PlaceId> {
        let place = self.t.forces.garrison[force.index()].some()?;
        (self.t.places.siege_days[place.index()] > 0).then_some(place)
    }

    /// Whether a force has gone into its garrison.
    pub fn in_garrison(&self, force: ForceId) -> bool {
        self.t.forces.garrison[force.index()].is_some()
    }

    /// Camp groups that have people and stand in a hex, in order.
    pub fn camps_at(&self, hex: HexId) -> impl Iterator<Item = CampId> + '_ {
        let (camps, spot) = (&self.t.camps, Spot::hex(hex));
        let rows = camps.spot.iter().enumerate().filter(move |(_, at)| **at == spot);
        rows.map(|(i, _)| CampId::at(i))
            .filter(move |&c| camps.households(c) > 0 && self.camp_hex(c) == Some(hex))
    }

    /// Garrison forces of a side in a place.
    pub fn garrison_of(&self, place: PlaceId) -> impl Iterator<Item = ForceId> + '_ {
        let rows = self.t.forces.garrison.iter().zip(&self.t.forces.alive).enumerate();
        rows.filter(move |(_, (of, alive))| **of == place && **alive).map(|(i, _)| ForceId::at(i))
    }

    /// Whether a living force is led by a leader.
    pub fn force_led_by(&self, leader: LeaderId) -> Option<ForceId> {
        self.living_forces().find(|f| self.t.forces.leader[f.index()] == leader)
    }

    /// Headquarters of a side: the hex orders start from.
    pub fn headquarters(&self, side: SideId) -> Option<HexId> {
        let seat = self.scenario.sides[side.index()].seat;
        self.commander(side)
            .and_then(|(_, force)| self.force_hex(force))
            .or_else(|| seat.some().map(|seat| self.scenario.places[seat.index()].hex))
    }

    /// Who commands for a side, and in which force: the first of its headquarters' leaders who
    /// stands on the map.
    pub fn commander(&self, side: SideId) -> Option<(LeaderId, ForceId)> {
        self.scenario.sides[side.index()].headquarters.iter().find_map(|&leader| {
            let force = self.force_led_by(leader)?;
            self.force_hex(force).map(|_| (leader, force))
        })
    }

    /// Sheep-equivalents of a camp's whole herd for each household.
    pub fn herd_per_household(&self, camp: CampId) -> u32 {
        let i = camp.index();
        let camps = &self.t.camps;
        let herd = camps.sheep[i] + camps.horses[i] * self.scenario.rules.camps.sheep_per_horse;
        herd.checked_div(camps.households[i]).unwrap_or(0)
    }

    /// Horses that a camp's herds equal in grazing.
    pub fn camp_mouths(&self, camp: CampId) -> u32 {
        let i = camp.index();
        let per_horse = self.scenario.rules.food.sheep_per_horse_grazing.max(1);
        self.t.camps.horses[i] + self.t.camps.sheep[i] / per_horse
    }

    /// Horses that a force's beasts equal in grazing.
    pub fn force_mouths(&self, force: ForceId) -> u32 {
        let per_horse = self.scenario.rules.food.sheep_per_horse_grazing.max(1);
        self.horses(force) + self.t.forces.sheep[force.index()] / per_horse
    }

    /// Men of a group under arms.
    pub fn men_of_group(&self, group: GroupId) -> u32 {
        let rows = &self.t.contingents;
        let mut men = 0;
        for force in self.living_forces() {
            for c in self.contingents_of(force) {
                if rows.group[c.index()] == group {
                    men += rows.men[c.index()];
                }
            }
        }
        men
    }

    /// Everything a side has of a stock: under arms and at home, on the map and off it.
    pub fn total(&self, side: SideId, stock: Stock) -> u32 {
        let forces = self.forces_of(side);
        let camps = self.t.camps.ids().filter(|c| self.t.camps.side[c.index()] == side);
        let t = &self.t;
        match stock {
            Stock::Men => {
                forces.map(|f| self.men(f)).sum::<u32>()
                    + camps.map(|c| t.camps.fighters[c.index()]).sum::<u32>()
            }
            Stock::Horses => {
                forces.map(|f| self.horses(f)).sum::<u32>()
                    + camps.map(|c| t.camps.horses[c.index()]).sum::<u32>()
            }
            Stock::Sheep => {
                forces.map(|f| t.forces.sheep[f.index()]).sum::<u32>()
                    + camps.map(|c| t.camps.sheep[c.index()]).sum::<u32>()
            }
            Stock::Households => camps.map(|c| t.camps.households[c.index()]).sum(),
        }
    }

    /// What a side should have of a stock by its start and its ledger.
    pub fn accounted(&self, side: SideId, stock: Stock) -> u32 {
        let fresh = CampaignState::new(self.scenario.clone(), self.t.seed);
        fresh.total(side, stock) + self.t.ledger.gained(side, stock)
            - self.t.ledger.lost(side, stock)
    }

    /// March rate of a force for an effort, km a day, before horses and weather tell.
    pub fn rate_km(&self, mover: Mover, pace: crate::order::Pace) -> u32 {
        use crate::order::Pace;
        let march = &self.scenario.rules.march;
        match (mover, pace) {
            (Mover::Horse, Pace::WithHerd) => march.herd_km,
            (Mover::Horse, Pace::Normal) => march.normal_km,
            (Mover::Horse, Pace::Forced) => march.forced_km,
            (Mover::Foot, Pace::Forced) => march.foot_forced_km,
            (Mover::Foot, _) => march.foot_km,
            (Mover::Camp, Pace::Forced) => march.camp_forced_km,
            (Mover::Camp, _) => march.camp_km,
        }
    }

    /// March of a day in percent of an open hex, with horse condition and the weather at a hex.
    pub fn march_points(
        &self,
        mover: Mover,
        pace: crate::order::Pace,
        condition: u32,
        hex: HexId,
    ) -> u32 {
        let rules = &self.scenario.rules;
        // One open hex is 100 points.
        let open = self.rate_km(mover, pace) * 100 / HEX_KM;
        let floor = rules.march.rate_at_no_condition_permille;
        let by_horse = match mover {
            Mover::Foot => 1000,
            Mover::Horse | Mover::Camp => floor + num::permille(1000 - floor, condition.min(1000)),
        };
        num::permille(num::permille(open, by_horse), self.weather_rate(hex))
    }

    /// March rate in the weather at a hex, permille.
    pub fn weather_rate(&self, hex: HexId) -> u32 {
        let weather = &self.scenario.rules.weather;
        let zone = self.scenario.map.zone[hex.index()];
        let snow = self.t.weather.snow_mm(zone);
        let by_snow = if snow >= weather.deep_snow_mm {
            weather.deep_snow_permille
        } else if snow >= weather.slow_snow_mm {
            weather.slow_snow_permille
        } else {
            1000
        };
        if self.t.weather.crust(zone) { by_snow.min(weather.crust_march_permille) } else { by_snow }
    }

    /// Whether a force is in dispersed winter quarters.
    pub fn is_dispersed(&self, force: ForceId) -> bool {
        self.t.forces.task[force.index()] == Task::Winter(crate::order::Quarters::Disperse)
    }
}

impl ForceRow {
    /// Whether somebody commands it: a leader of name, or an officer.
    #[must_use]
    pub const fn is_led(&self) -> bool {
        self.officer || self.leader.is_some()
    }
}
