//! The tables at the start: forces and their men, camps, places, depots.

use super::{Compiler, LARGEST};
use crate::raw::{ContingentFile, ForceFile};
use rules::{
    define::Path,
    event::Rations,
    ids::{CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    num,
    order::{CampTask, Task},
    scenario::{Place, Scenario},
    state::{
        CampRow, ContingentRow, DepotRow, ForceRow, GroupRow, LeaderRow, MAX_CAMPS,
        MAX_CONTINGENTS, MAX_DEPOTS, MAX_FORCES, NEVER, PlaceRow, ScriptedEventRow, StandingRow,
        StartColumns, TrackRow,
    },
};
use std::collections::BTreeMap;

impl Compiler<'_, '_> {
    pub(super) fn start(&mut self, scenario: &mut Scenario) {
        let mut start = StartColumns::default();
        self.start_places(scenario, &mut start);
        self.start_camps(scenario, &mut start);
        self.start_forces(scenario, &mut start);
        self.start_depots(&mut start);
        start_peoples(scenario, &mut start);
        self.start_sides(scenario, &mut start);
        self.limits(&start);
        scenario.start = start;
    }

    fn limits(&mut self, start: &StartColumns) {
        for (field, what, have, most) in [
            // Half of the room is for what is split off during play.
            ("forces", "forces", start.forces.len(), MAX_FORCES / 2),
            ("forces", "contingents", start.contingents.len(), MAX_CONTINGENTS / 2),
            ("camps", "camp groups", start.camps.len(), MAX_CAMPS),
            ("depots", "depots", start.depots.len(), MAX_DEPOTS / 2),
        ] {
            if have > most {
                let text = format!("at the start there is room for {most} {what}, here are {have}");
                self.error("too-many", Path::new().field(field), &text);
            }
        }
    }

    fn start_places(&mut self, scenario: &Scenario, start: &mut StartColumns) {
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
            start.places.push(PlaceRow {
                holder,
                granary,
                given: 0,
                loyalty: u16::from(place.loyalty) * 10,
                siege_days: 0,
                water_cut: false,
                stormed: NEVER,
            });
        }
    }

    fn start_camps(&mut self, scenario: &Scenario, start: &mut StartColumns) {
        for (key, camp) in &self.input.file.camps {
            let at = |field| Path::new().field("camps").key(key.as_str()).field(field);
            let (horses, sheep) = (
                u64::from(camp.households) * u64::from(camp.horses_per_household),
                u64::from(camp.households) * u64::from(camp.sheep_per_household),
            );
            if horses + sheep > 100_000_000 {
                let text = "so great a herd is beyond the rules: at most 100,000,000 beasts";
                self.error("number", at("households"), text);
            }
            if camp.households == 0 {
                self.error("empty", at("households"), "a camp group without households is no camp");
            }
            let fighters_per_100 = scenario.rules.camps.fighters_per_100.min(1000);
            let fighters =
                camp.fighters.unwrap_or(num::ratio(camp.households, fighters_per_100, 100));
            let group = self.group_of(&camp.side, &camp.group, at("group"));
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
                away: 0,
                home_day: 0,
                rested_day: 0,
            });
        }
    }

    fn start_forces(&mut self, scenario: &Scenario, start: &mut StartColumns) {
        let mut led: BTreeMap<LeaderId, &str> = BTreeMap::new();
        for (key, force) in &self.input.file.forces {
            let at = |field| Path::new().field("forces").key(key.as_str()).field(field);
            let side = self.side(&force.side, at("side"));
            let leader = match &force.leader {
                Some(name) => self.leader(name, at("leader")),
                None => LeaderId::NONE,
            };
            if let (Some(name), true) = (&force.leader, leader.is_some()) {
                match led.get(&leader) {
                    Some(other) => self.leads_twice(name, other, at("leader")),
                    None => drop(led.insert(leader, key)),
                }
                self.leader_of(&force.side, name, at("leader"));
            }
            let rule = "a train holds 0 to 400 days";
            self.range(rule, at("food_days"), force.food_days, 0..=400);
            let spot = self.at(&force.at, at("at"));
            let garrison = self.garrison(key, force, spot, scenario);
            let id = ForceId::at(start.forces.len());
            let (first, men) = self.contingents(key, force, id, scenario, start);
            if force.contingents.is_empty() {
                self.error("empty", at("contingents"), "a force has at least one contingent");
            } else if men > LARGEST && force.contingents.values().all(|c| c.men <= LARGEST) {
                let text = format!("{men} men are too many in one force: at most {LARGEST}");
                self.error("number", at("contingents"), &text);
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
                officer: force.officer,
                number: 0,
                gone: 0,
            });
        }
    }

    fn leads_twice(&mut self, name: &str, other: &str, path: Path) {
        let first = Path::new().field("forces").key(other).field("leader");
        let first = self.input.layers.locate(&first);
        let text = format!("\"{name}\" already leads \"{other}\"");
        self.error_with("leader-twice", path, &text, |problem| match first {
            Some(place) => problem.note("he leads this force", place),
            None => problem,
        });
    }

    fn arrival(&mut self, key: &str, force: &ForceFile, spot: Spot) -> u16 {
        let (week, weeks) = (force.arrives_week, self.input.file.weeks);
        if week == 0 && !force.waits {
            return 0;
        }
        let field = if force.waits { "waits" } else { "arrives_week" };
        let path = || Path::new().field("forces").key(key).field(field);
        let at = Path::new().field("forces").key(key).field("at");
        if spot.as_hex().is_some() && self.is_sure(&at) {
            let text = "a force that comes later starts in a box off the map";
            self.error_with("arrival", path(), text, |problem| {
                problem.help("write `at: Off(\"…\")` with the key of a box, or take the field out")
            });
            return 0;
        }
        if force.waits {
            return NEVER;
        }
        if week >= weeks && (1..=260).contains(&weeks) {
            let text = format!("the campaign has {weeks} weeks, so this force never comes");
            self.warning_with("arrival", path(), &text, |problem| problem);
        }
        week.min(260) * 7
    }

    /// The place that a garrison holds.
    fn garrison(
        &mut self,
        key: &str,
        force: &ForceFile,
        spot: Spot,
        scenario: &Scenario,
    ) -> PlaceId {
        if !force.garrison || spot == Spot::NONE {
            return PlaceId::NONE;
        }
        let path = Path::new().field("forces").key(key).field("garrison");
        let here = |place: &&Place| Some(place.hex) == spot.as_hex();
        let can_be_held = |place: &&Place| {
            let kind = scenario.place_kinds.get(usize::from(place.kind));
            kind.is_some_and(|kind| kind.can_be_held)
        };
        let Some(place) = scenario.places.iter().filter(here).find(can_be_held) else {
            let at = Path::new().field("forces").key(key).field("at");
            // Of what kind the places here are may be just what is wrong with the map.
            let kinds = &self.input.file.rules.place_kinds;
            let is_known = |place: &Place| {
                let spot = self.input.map.places.get(&place.key);
                spot.is_some_and(|spot| kinds.contains_key(&spot.kind))
            };
            if self.is_sure(&at) && scenario.places.iter().filter(here).all(is_known) {
                let text = "there is no place to hold where this force stands";
                self.error_with("garrison", path, text, |problem| {
                    match scenario.places.iter().find(here) {
                        Some(place) => problem
                            .help(format!("\"{}\" is of a kind that cannot be held", place.key)),
                        None => problem
                            .help("write `at: Place(\"…\")` with the key of a town or a fort"),
                    }
                });
            }
            return PlaceId::NONE;
        };
        let holder = self.input.file.places.get(&place.key).map_or("", |more| more.holder.as_str());
        let given = Path::new().field("places").key(place.key.as_str()).field("holder");
        if holder != force.side && self.is_sure(&given) {
            let held = match holder {
                "" => "nobody".to_owned(),
                side => format!("\"{side}\""),
            };
            let text = format!("\"{}\" is held by {held}, not by \"{}\"", place.key, force.side);
            let place = self.input.layers.giver(&given).and(self.input.layers.locate(&given));
            self.error_with("garrison", path, &text, |problem| {
                let problem =
                    problem.help(format!("give it `holder: \"{}\"` in `places`", force.side));
                match place {
                    Some(place) => problem.note("its holder", place),
                    None => problem,
                }
            });
        }
        let at = scenario.places.iter().position(|other| other.key == place.key);
        at.map_or(PlaceId::NONE, PlaceId::at)
    }

    /// The force's contingents as a chain; its first link and the sum of men.
    fn contingents(
        &mut self,
        key: &str,
        force: &ForceFile,
        id: ForceId,
        scenario: &Scenario,
        start: &mut StartColumns,
    ) -> (ContingentId, u32) {
        let mut first = ContingentId::NONE;
        let mut last = ContingentId::NONE;
        let mut men = 0u32;
        for (name, contingent) in &force.contingents {
            let path = Path::new().field("forces").key(key).field("contingents").key(name.as_str());
            let row = self.contingent(contingent, (id, &force.side), scenario, path);
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
        (force, side): (ForceId, &str),
        scenario: &Scenario,
        path: Path,
    ) -> ContingentRow {
        let at = |field| path.clone().field(field);
        let group = self.group_of(side, &file.group, at("group"));
        let troop = self.troop(&file.troop, at("troop"));
        let home = match &file.home {
            Some(name) => {
                let camps = self.table("camp group", "camps", &self.input.file.camps);
                self.name(&camps, name, at("home")).map_or(CampId::NONE, CampId::at)
            }
            None => CampId::NONE,
        };
        if file.men == 0 {
            self.error("empty", at("men"), "a contingent has at least one man");
        }
        if let Some((least, most)) = file.men_range
            && !(least..=most).contains(&file.men)
        {
            let text =
                format!("{} men are outside the range ({least}, {most}) given here", file.men);
            let range = self.input.layers.locate(&at("men_range"));
            self.warning_with("range", at("men"), &text, |problem| match range {
                Some(place) => problem.note("the range", place),
                None => problem,
            });
        }
        let kind = scenario.troops.get(troop.index());
        let rate =
            file.horses_per_man_permille.or(kind.map(|k| k.horses_per_man_permille)).unwrap_or(0);
        // With a rule book in which something is wrong, its sums could overflow.
        let is_sound = !self.report.has_errors();
        let season = if is_sound { scenario.season_condition(0).min(1000) as u16 } else { 0 };
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
            hunger: 0,
            gone: NEVER,
        }
    }

    fn start_sides(&mut self, scenario: &Scenario, start: &mut StartColumns) {
        let rules = &scenario.rules.command;
        for (i, side) in scenario.sides.iter().enumerate() {
            let forces = start.forces.ids().filter(|&f| start.forces.side(f) == SideId::at(i));
            let usual = forces.count() as u32 / rules.forces_per_officer.max(1);
            let given = self.input.file.sides.get(&side.key).and_then(|side| side.officers);
            if let Some(officers) = given {
                let path = Path::new().field("sides").key(side.key.as_str()).field("officers");
                self.range("a side has 0 to 100 officers in reserve", path, officers, 0..=100);
            }
            let officers = given.unwrap_or(usual.max(rules.least_officers)).min(100) as u16;
            let row = StandingRow::new(officers);
            start.standings.push(row);
        }
    }

    fn start_depots(&mut self, start: &mut StartColumns) {
        for (key, depot) in &self.input.file.depots {
            let at = |field| Path::new().field("depots").key(key.as_str()).field(field);
            let side = self.side(&depot.side, at("side"));
            let hex: HexId = self.hex_of(&depot.at, at("at"));
            start.depots.push(DepotRow { side, hex, food: depot.food_man_days });
        }
    }
}

/// Peoples, leaders, events and tracks as they stand at the start.
fn start_peoples(scenario: &Scenario, start: &mut StartColumns) {
    for group in &scenario.groups {
        start.groups.push(GroupRow {
            commitment: u16::from(group.commitment) * 10,
            levy_permille: group.levy_permille,
            flight_permille: rules::state::USUAL_FLIGHT,
            booty: 0,
            waiting_weeks: 0,
        });
    }
    for _ in &scenario.leaders {
        start.leaders.push(LeaderRow::WELL);
    }
    for _ in &scenario.scripted_events {
        let row = ScriptedEventRow { times: 0, week: NEVER, choice: 0, offered: NEVER, due: NEVER };
        start.scripted_events.push(row);
    }
    for track in &scenario.tracks {
        start.tracks.push(TrackRow { value: track.start });
    }
}
