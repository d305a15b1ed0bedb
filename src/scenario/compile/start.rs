//! The tables at the start: forces and their men, camps, places, depots.

use super::{Compiler, LARGEST};
use crate::{
    rules::{
        define::Path,
        event::Rations,
        ids::{CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
        num,
        order::{CampTask, Task},
        scenario::Scenario,
        state::{
            CampRow, ContingentRow, DepotRow, ForceRow, MAX_CAMPS, MAX_CONTINGENTS, MAX_DEPOTS,
            MAX_FORCES, PlaceRow, Start,
        },
    },
    scenario::raw::{ContingentFile, ForceFile},
};

impl Compiler<'_, '_> {
    pub(super) fn start(&mut self, scenario: &mut Scenario) {
        let mut start = Start::default();
        self.start_places(scenario, &mut start);
        self.start_camps(scenario, &mut start);
        self.start_forces(scenario, &mut start);
        self.start_depots(&mut start);
        self.limits(&start);
        scenario.start = start;
    }

    fn limits(&mut self, start: &Start) {
        for (field, have, most) in [
            // Half of the room is for what is split off during play.
            ("forces", start.forces.len(), MAX_FORCES / 2),
            ("forces", start.contingents.len(), MAX_CONTINGENTS / 2),
            ("camps", start.camps.len(), MAX_CAMPS),
            ("depots", start.depots.len(), MAX_DEPOTS / 2),
        ] {
            if have > most {
                let text = format!("there is room for {most} of these at the start, here are {have}");
                self.error("too-many", Path::new().field(field), &text);
            }
        }
    }

    fn start_places(&mut self, scenario: &Scenario, start: &mut Start) {
        for place in &scenario.places {
            let more = self.input.file.places.get(&place.key);
            let holder = match more {
                Some(m) if !m.holder.is_empty() => {
                    let path = Path::new().field("places").key(place.key.as_str()).field("holder");
                    self.side(&m.holder, path)
                }
                _ => SideId::NONE,
            };
            let day = num::permille(place.people, scenario.rules.supply.townsman_ration_permille);
            let granary = day.saturating_mul(more.map_or(0, |m| m.granary_days));
            start.places.push(PlaceRow { holder, granary, given: 0 });
        }
    }

    fn start_camps(&mut self, scenario: &Scenario, start: &mut Start) {
        for (key, camp) in &self.input.file.camps {
            let at = |field| Path::new().field("camps").key(key.as_str()).field(field);
            let (horses, sheep) = (
                u64::from(camp.households) * u64::from(camp.horses_per_household),
                u64::from(camp.households) * u64::from(camp.sheep_per_household),
            );
            if horses + sheep > 100_000_000 {
                self.error("number", at("households"), "so great a herd is beyond the rules");
            }
            if camp.households == 0 {
                self.error("empty", at("households"), "a camp group without households is no camp");
            }
            let fighters = camp.fighters.unwrap_or(
                camp.households * scenario.rules.camps.fighters_per_100.min(1000) / 100,
            );
            let group = self.group(&camp.group, at("group"));
            let side = self.side(&camp.side, at("side"));
            let spot = self.at(&camp.at, at("at"));
            start.camps.push(CampRow {
                side,
                group,
                spot,
                task: CampTask::Rest,
                rule: camp.rule,
                points: 0,
                arrives: 0,
                calm_until: 0,
                flight_days: 0,
                households: camp.households,
                fighters,
                horses: horses.min(50_000_000) as u32,
                sheep: sheep.min(50_000_000) as u32,
                grass_need: 0,
                grass_found: 0,
                food: 0,
                milk: 0,
                slaughtered: 0,
                given: 0,
            });
        }
    }

    fn start_forces(&mut self, scenario: &Scenario, start: &mut Start) {
        let mut led: Vec<LeaderId> = Vec::new();
        for (key, force) in &self.input.file.forces {
            let at = |field| Path::new().field("forces").key(key.as_str()).field(field);
            let side = self.side(&force.side, at("side"));
            let leader = match &force.leader {
                Some(name) => self.leader(name, at("leader")),
                None => LeaderId::NONE,
            };
            if leader.is_some() {
                if led.contains(&leader) {
                    self.error("leader", at("leader"), "this leader already leads another force");
                }
                if scenario.leaders.get(leader.index()).is_some_and(|l| l.side != side) {
                    self.error("leader", at("leader"), "this leader is of another side");
                }
                led.push(leader);
            }
            let spot = self.at(&force.at, at("at"));
            let garrison = self.garrison(key, force, spot, scenario, start);
            let id = ForceId::at(start.forces.len());
            let (first, men) = self.contingents(key, force, id, scenario, start);
            if men == 0 || men > LARGEST {
                self.error("empty", at("contingents"), "a force has at least one man");
            }
            start.forces.push(ForceRow {
                side,
                leader,
                spot,
                task: if garrison.is_some() { Task::Garrison(garrison) } else { Task::Rest },
                stance: force.stance,
                forage: force.forage,
                garrison,
                points: 0,
                arrives: self.arrival(key, force, spot),
                stores: men.min(LARGEST).saturating_mul(force.food_days.min(400)),
                sheep: force.slaughter_sheep,
                dug_in: 0,
                hungry_days: 0,
                effort: 0,
                contact: ForceId::NONE,
                parent: ForceId::NONE,
                alive: true,
                first,
                grass_need: 0,
                grass_found: 0,
                week: Rations::default(),
                convoys: 0,
            });
        }
    }

    fn arrival(&mut self, key: &str, force: &ForceFile, spot: Spot) -> u16 {
        if force.arrives_week == 0 {
            return 0;
        }
        let path = Path::new().field("forces").key(key).field("arrives_week");
        if spot.as_box().is_none() && spot != Spot::NONE {
            self.error("arrival", path, "a force that comes later starts in a box off the map");
            return 0;
        }
        if force.arrives_week > 260 {
            self.error("arrival", path, "no campaign has so many weeks");
        }
        force.arrives_week.min(260) * 7
    }

    fn garrison(
        &mut self,
        key: &str,
        force: &ForceFile,
        spot: Spot,
        scenario: &Scenario,
        start: &Start,
    ) -> PlaceId {
        if !force.garrison {
            return PlaceId::NONE;
        }
        let path = Path::new().field("forces").key(key).field("garrison");
        let place = spot.as_hex().and_then(|hex| {
            (0..scenario.places.len()).map(PlaceId::at).find(|&p| {
                scenario.places[p.index()].hex == hex && scenario.kind(p).can_be_held
            })
        });
        let Some(place) = place else {
            self.error("garrison", path, "there is no place to hold where this force stands");
            return PlaceId::NONE;
        };
        let side = self.input.file.sides.keys().position(|k| *k == force.side);
        if Some(start.places.holder(place)) != side.map(SideId::at) {
            let text = format!(
                "\"{}\" is not held by \"{}\": give it that holder in `places`",
                scenario.places[place.index()].key,
                force.side
            );
            self.error("garrison", path, &text);
        }
        place
    }

    /// The force's contingents as a chain; its first link and the sum of men.
    fn contingents(
        &mut self,
        key: &str,
        force: &ForceFile,
        id: ForceId,
        scenario: &Scenario,
        start: &mut Start,
    ) -> (ContingentId, u32) {
        let mut first = ContingentId::NONE;
        let mut last = ContingentId::NONE;
        let mut men = 0u32;
        for (name, contingent) in &force.contingents {
            let path =
                Path::new().field("forces").key(key).field("contingents").key(name.as_str());
            let row = self.contingent(contingent, id, scenario, path);
            men = men.saturating_add(row.men);
            let this = start.contingents.push(row);
            if last.is_some() {
                start.contingents.chain(last, this);
            } else {
                first = this;
            }
            last = this;
        }
        (first, men)
    }

    fn contingent(
        &mut self,
        file: &ContingentFile,
        force: ForceId,
        scenario: &Scenario,
        path: Path,
    ) -> ContingentRow {
        let at = |field| path.clone().field(field);
        let group = self.group(&file.group, at("group"));
        let troop = self.troop(&file.troop, at("troop"));
        let home = match &file.home {
            Some(name) => {
                let camps = &self.input.file.camps;
                self.name("camp group", name, camps, at("home")).map_or(CampId::NONE, CampId::at)
            }
            None => CampId::NONE,
        };
        if file.men == 0 {
            self.error("empty", at("men"), "a contingent has at least one man");
        }
        if let Some((least, most)) = file.men_range
            && !(least..=most).contains(&file.men)
        {
            let text = format!("{} men lie outside the range ({least}, {most}) given here", file.men);
            let problem = self.input.layers.warning("range", &at("men"), &text);
            self.report.push(problem);
        }
        let kind = scenario.troops.get(troop.index());
        let rate = file
            .horses_per_man_permille
            .or(kind.map(|k| k.horses_per_man_permille))
            .unwrap_or(0);
        let season = scenario.season_condition(0).min(1000) as u16;
        let full = kind.map_or(1000, |k| k.cohesion_permille).min(1000) as u16;
        ContingentRow {
            force,
            next: ContingentId::NONE,
            group,
            troop,
            home,
            men: file.men,
            horses: num::permille(file.men, rate),
            condition: file.condition_permille.unwrap_or(season).min(1000),
            cohesion: file.cohesion_permille.unwrap_or(full).min(1000),
        }
    }

    fn start_depots(&mut self, start: &mut Start) {
        for (key, depot) in &self.input.file.depots {
            let at = |field| Path::new().field("depots").key(key.as_str()).field(field);
            let side = self.side(&depot.side, at("side"));
            let hex: HexId = self.hex_of(&depot.at, at("at"));
            start.depots.push(DepotRow { side, hex, food: depot.food_man_days });
        }
    }
}
