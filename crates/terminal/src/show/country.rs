//! The country: places, ground, ways, weather, and what lies around.

use super::super::{IoResult, Terminal, line::Args, vocabulary::Verb};
use rules::{
    event::Body,
    hex::{Direction, HEX_KM},
    ids::{HexId, PassId, PlaceId, ReachId, ZoneId},
    state::NEVER,
};

/// Hexes within which `near` looks.
const NEAR: u32 = 8;
/// Things that `near` tells of one kind.
const MOST: usize = 14;

const DIRECTIONS: [&str; 6] = ["dir-n", "dir-ne", "dir-se", "dir-s", "dir-sw", "dir-nw"];

impl Terminal<'_> {
    /// Places that can be held, the dearest first; or one of them, closely.
    pub(in super::super) fn places(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        if !args.is_empty() {
            return match self.place_arg(&mut args) {
                Ok(place) => self.one_place(place),
                Err(miss) => self.put_miss("terminal-what-place", &miss),
            };
        }
        let (scenario, state) = (self.session.scenario(), self.state());
        let fixed = &scenario.places;
        let can_be_held = |p: &PlaceId| scenario.kind(*p).can_be_held;
        let mut held: Vec<PlaceId> =
            (0..fixed.len()).map(PlaceId::at).filter(can_be_held).collect();
        held.sort_by_key(|p| {
            let place = &fixed[p.index()];
            (core::cmp::Reverse((place.points, place.importance)), *p)
        });
        let mut lines = vec![self.message("terminal-places", &[])];
        for place in held {
            let line = text::place_line(self.texts(), state, self.seat, place);
            let points = fixed[place.index()].points;
            let line = if points > 0 {
                let args = [("place", line.into()), ("n", points.into())];
                self.message("terminal-place-points", &args)
            } else {
                line
            };
            lines.push(format!("  {}. {line}", place.index() + 1));
        }
        self.put_all(lines)
    }

    fn one_place(&mut self, place: PlaceId) -> IoResult {
        let (scenario, state) = (self.session.scenario(), self.state());
        let fixed = &scenario.places[place.index()];
        let kind = &scenario.place_kinds[usize::from(fixed.kind)];
        let line = text::place_line(self.texts(), state, self.seat, place);
        let args = [
            ("kind", self.lang().of(&kind.name).into()),
            ("people", fixed.people.into()),
            ("walls", (fixed.walls_permille / 10).into()),
            ("points", fixed.points.into()),
        ];
        let more = self.message("terminal-place", &args);
        let hex = fixed.hex;
        self.put(&line)?;
        self.put(&more)?;
        self.put_ground(hex)
    }

    /// `where X`: the ground of a hex, its neighbours, who is there.
    pub(in super::super) fn whereabouts(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        if args.is_empty() {
            return self.usage(Verb::Where);
        }
        match self.hex(&mut args) {
            Ok(hex) => {
                let name = text::hex_name(self.texts(), self.state(), hex);
                self.put(&name)?;
                self.put_ground(hex)
            }
            Err(miss) => self.put_miss("terminal-what-goal", &miss),
        }
    }

    fn put_ground(&mut self, hex: HexId) -> IoResult {
        let (scenario, state) = (self.session.scenario(), self.state());
        let map = &scenario.map;
        let at = map.offset(hex);
        let ground = self.lang().of(&scenario.ground(hex).name).to_owned();
        let region = map.regions.get(map.region[hex.index()].index());
        let region = region.map_or("", |region| self.lang().of(&region.name)).to_owned();
        let args = [
            ("column", at.column.to_string().into()),
            ("row", at.row.to_string().into()),
            ("ground", ground.into()),
            ("height", i64::from(map.elevation_m[hex.index()]).into()),
        ];
        let mut lines = vec![self.message("terminal-ground", &args)];
        if !region.is_empty() {
            lines.push(self.message("terminal-region", &[("region", region.into())]));
        }
        lines.push(self.zone_line(map.zone[hex.index()]));
        if let Some(grass) = self.seen().grass_at_own(hex) {
            lines.push(self.message("terminal-grass", &[("n", grass.into())]));
        }
        for place in scenario.places_at(hex) {
            let line = text::place_line(self.texts(), state, self.seat, place);
            lines.push(format!("  {}. {line}", place.index() + 1));
        }
        lines.extend(self.bodies_at(|there| there == hex).into_iter().map(|(.., line)| line));
        lines.push(self.message("terminal-neighbours", &[]));
        for (direction, key) in Direction::ALL.into_iter().zip(DIRECTIONS) {
            let Some(next) = map.step(hex, direction) else { continue };
            let side = &map.sides[hex.index()][direction as usize];
            let mut words = vec![self.lang().of(&scenario.ground(next).name).to_owned()];
            words.extend(
                scenario.place_at(next).map(|place| text::place_name(self.texts(), state, place)),
            );
            if (1..=3).contains(&side.river_rank) {
                let reach = map.reaches.get(side.reach.index());
                let river = reach.map_or("", |reach| self.lang().of(&reach.name)).to_owned();
                words.push(if river.is_empty() {
                    self.message("terminal-over-water", &[])
                } else {
                    self.message("terminal-over-river", &[("river", river.into())])
                });
            }
            if let Some(pass) = map.passes.get(side.pass.index()) {
                let name = self.lang().of(&pass.name).to_owned();
                words.push(self.message("terminal-over-pass", &[("pass", name.into())]));
            }
            if (1..=3).contains(&side.road) {
                words.push(self.message("terminal-road", &[]));
            }
            let there = map.offset(next);
            let direction = self.message(key, &[]);
            let args = [
                ("direction", direction.into()),
                ("column", there.column.to_string().into()),
                ("row", there.row.to_string().into()),
                ("what", words.join(", ").into()),
            ];
            lines.push(format!("  {}", self.message("terminal-neighbour", &args)));
        }
        self.put_all(lines)
    }

    /// Bodies known to the side at hexes of a kind: own forces, own camps, others.
    fn bodies_at(&self, at: impl Fn(HexId) -> bool) -> Vec<(HexId, u8, String)> {
        let (seen, state) = (self.seen(), self.state());
        let mut found = Vec::new();
        for force in seen.forces().filter(|&f| state.forces().arrives(f) != NEVER) {
            if let Some(hex) = seen.force_hex(force).filter(|hex| at(*hex)) {
                let line = text::force_line(self.texts(), state, self.seat, force);
                let line = self.numbered("terminal-own-force", self.number_of_force(force), line);
                found.push((hex, 0, line));
            }
        }
        for camp in seen.camps() {
            let lives = state.camps().households(camp) > 0;
            if let Some(hex) = seen.camp_hex(camp).filter(|hex| lives && at(*hex)) {
                let line = text::camp_line(self.texts(), state, self.seat, camp);
                let line = self.numbered("terminal-own-camp", self.number_of_camp(camp), line);
                found.push((hex, 1, line));
            }
        }
        for enemy in seen.known() {
            let Some(hex) = enemy.contact.spot.as_hex().filter(|hex| at(*hex)) else { continue };
            let line = match enemy.body {
                Body::Force(force) => text::force_line(self.texts(), state, self.seat, force),
                Body::Camp(camp) => text::camp_line(self.texts(), state, self.seat, camp),
            };
            let number = self.number_of_enemy(enemy.body);
            found.push((hex, 2, self.numbered("terminal-enemy-body", number, line)));
        }
        found
    }

    fn numbered(&self, key: &str, number: usize, line: String) -> String {
        format!("  {}", self.message(key, &[("n", number.into()), ("line", line.into())]))
    }

    /// `near X`: places and bodies around, with distance and direction.
    pub(in super::super) fn near(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        if args.is_empty() {
            return self.usage(Verb::Near);
        }
        let hex = match self.hex(&mut args) {
            Ok(hex) => hex,
            Err(miss) => return self.put_miss("terminal-what-goal", &miss),
        };
        let (scenario, state) = (self.session.scenario(), self.state());
        let map = &scenario.map;
        let name = text::hex_name(self.texts(), state, hex);
        let km = (NEAR * HEX_KM).into();
        let mut lines = vec![self.message("terminal-near", &[("place", name.into()), ("km", km)])];
        let far = |there: HexId| {
            if there == hex {
                return self.message("terminal-near-here", &[]);
            }
            let direction = text::direction(self.texts(), map, hex, there);
            let km = (map.distance(hex, there) * HEX_KM).into();
            self.message("terminal-near-far", &[("direction", direction.into()), ("km", km)])
        };
        let mut places: Vec<(u32, PlaceId)> = (0..scenario.places.len())
            .map(|i| (map.distance(hex, scenario.places[i].hex), PlaceId::at(i)))
            .filter(|&(d, p)| d <= NEAR && scenario.places[p.index()].importance > 0)
            .collect();
        places.sort_unstable();
        for (_, place) in places.into_iter().take(MOST) {
            let there = scenario.places[place.index()].hex;
            let line = text::place_line(self.texts(), state, self.seat, place);
            lines.push(format!("  {}: {}. {line}", far(there), place.index() + 1));
        }
        let mut bodies = self.bodies_at(|there| map.distance(hex, there) <= NEAR);
        bodies.sort_by_key(|(there, kind, _)| (*kind, map.distance(hex, *there)));
        for (there, _, line) in bodies {
            lines.push(format!("  {}: {}", far(there), line.trim_start()));
        }
        self.put_all(lines)
    }

    /// Weather by zone, rivers, passes, and the day in both styles.
    pub(in super::super) fn weather(&mut self) -> IoResult {
        let (scenario, state) = (self.session.scenario(), self.state());
        let map = &scenario.map;
        let calendar = &scenario.calendar;
        let day = self.today();
        let (new, old) = (calendar.date(day), calendar.old_style(day));
        let args = [
            ("new", text::dates(self.texts(), new, new).into()),
            ("old", text::dates(self.texts(), old, old).into()),
            ("hijri", calendar.hijri_year(day).to_string().into()),
        ];
        let mut lines = vec![self.message("terminal-weather", &args)];
        for zone in (0..map.zones.len()).map(ZoneId::at) {
            lines.push(format!("  {}", self.zone_line(zone)));
        }
        let ways = state.weather().ways();
        let names = |of: &dyn Fn(ReachId) -> bool| -> Vec<String> {
            let reaches = map.reaches.iter().enumerate();
            let those = reaches.filter(|(i, _)| of(ReachId::at(*i)));
            those.map(|(_, reach)| self.lang().of(&reach.name).to_owned()).collect()
        };
        let ice = names(&|reach| ways.frozen(reach));
        let flood = names(&|reach| ways.flooded(reach));
        let passes = map.passes.iter().enumerate().filter(|(i, _)| ways.shut(PassId::at(*i)));
        let shut: Vec<String> =
            passes.map(|(_, pass)| self.lang().of(&pass.name).to_owned()).collect();
        if !ice.is_empty() {
            lines.push(self.message("terminal-ice", &[("names", ice.join(", ").into())]));
        }
        if !flood.is_empty() {
            lines.push(self.message("terminal-flood", &[("names", flood.join(", ").into())]));
        }
        if !shut.is_empty() {
            lines.push(self.message("terminal-shut", &[("names", shut.join(", ").into())]));
        }
        self.put_all(lines)
    }

    fn zone_line(&self, zone: ZoneId) -> String {
        let weather = self.state().weather();
        let fixed = self.session.scenario().map.zones.get(zone.index());
        let name = fixed.map_or("", |zone| self.lang().of(&zone.name)).to_owned();
        let snow = weather.snow_mm(zone).div_ceil(10);
        let degrees = weather.temperature_dc(zone).div_euclid(10);
        let key = match (weather.crust(zone), snow > 0) {
            (true, _) => "terminal-zone-crust",
            (false, true) => "terminal-zone-snow",
            (false, false) => "terminal-zone",
        };
        let args = [("zone", name.into()), ("degrees", degrees.into()), ("snow", snow.into())];
        self.message(key, &args)
    }
}
