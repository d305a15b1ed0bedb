//! Each overlay as classes of hexes.

use super::{Class, Figure, OverlayLayer, Tag, horses_a_week, watchers};
use crate::game::{
    intent::Overlay,
    model::Viewpoint,
    palette::{self, Look, Pattern},
};
use headless::play::settings::Palette;
use rules::{
    event::Body,
    ids::{CampId, GroupId, HexId, PlaceId, SideId},
    map::Mover,
    observe::{Enemy, Observation},
    resolve::{DAYS, Eater, standing_grass},
    state::CampaignState,
};
use std::collections::BTreeMap;

/// Upper bounds of the classes of grass, thousands of horses fed for a week. The best hexes of the
/// theatre feed some 220 thousand.
pub(super) const GRASS_BOUNDS: [u32; 4] = [20, 50, 90, 140];
/// Upper bounds of the classes of households on a hex.
const PEOPLE_BOUNDS: [u32; 2] = [250, 750];
/// Upper bounds of what is known, days old.
const AGE_BOUNDS: [u16; 2] = [DAYS, 3 * DAYS];
/// How far from a place its holder's word goes, percent of open hexes for riders: two days.
const HOLD_COST: u32 = 560;
/// And no farther than this as the crow flies, hexes.
const HOLD_HEXES: u32 = 6;
/// Difference of two such ways at which country is disputed.
const DISPUTE_COST: u32 = 120;
/// What being held by tents or an army in the field counts, percent of open hexes for each hex.
const FIELD_COST: u32 = 200;

/// An overlay over a state as some eyes see it.
pub(super) fn layer(
    overlay: Overlay,
    palette: Palette,
    state: &CampaignState,
    viewpoint: Viewpoint,
) -> OverlayLayer {
    let mut layer = OverlayLayer {
        overlay,
        cells: vec![0; state.scenario.map.len()],
        ..OverlayLayer::default()
    };
    let look = |class: usize| palette::ramp(palette, overlay)[class];
    match overlay {
        Overlay::None => {}
        Overlay::Supply => match viewpoint.of(state) {
            Some(seen) => supply(&mut layer, &look, &seen),
            None => {
                let reaches = watchers(state, viewpoint).into_iter().map(|seen| {
                    let reach = seen.supply().hexes;
                    (seen.side(), reach.iter().map(Option::is_some).collect())
                });
                let reaches = reaches.collect();
                sides_over_one_another(&mut layer, palette, state, reaches, "legend-supply-side");
            }
        },
        Overlay::Grass => grass(&mut layer, &look, state, viewpoint),
        Overlay::Control => control(&mut layer, palette, state, viewpoint),
        Overlay::Knowledge => match viewpoint.of(state) {
            Some(seen) => knowledge(&mut layer, &look, &seen),
            None => {
                let map = &state.scenario.map;
                let seen = watchers(state, viewpoint).into_iter().map(|seen| {
                    let sight = seen.sight();
                    (seen.side(), (0..map.len()).map(|i| sight.has(map, HexId::at(i))).collect())
                });
                let seen = seen.collect();
                sides_over_one_another(&mut layer, palette, state, seen, "legend-knowledge-side");
            }
        },
        Overlay::Weather => weather(&mut layer, &look, state),
        Overlay::People => people(&mut layer, &look, palette, state, viewpoint),
        Overlay::Commitment => commitment(&mut layer, &look, state, viewpoint),
    }
    layer
}

fn class(look: Look, key: &'static str, args: &[(&'static str, u32)]) -> Class {
    let args = args.iter().map(|&(name, n)| (name, Figure::Number(n.into()))).collect();
    Class { look, key, args }
}

fn side_colour(palette: Palette, state: &CampaignState, side: SideId) -> palette::Rgb {
    let key = side.some().and_then(|side| state.scenario.sides.get(side.index()));
    palette::side_rgb(palette, key.map_or("", |side| &side.key), side)
}

/// Country of several sides, that of more than one crossed.
fn sides_over_one_another(
    layer: &mut OverlayLayer,
    palette: Palette,
    state: &CampaignState,
    sides: Vec<(SideId, Vec<bool>)>,
    key: &'static str,
) {
    const PATTERNS: [Pattern; 3] = [Pattern::Rising, Pattern::Falling, Pattern::Dots];
    for (i, (side, _)) in sides.iter().enumerate() {
        let look = Look {
            rgb: side_colour(palette, state, *side),
            pattern: PATTERNS[i.min(PATTERNS.len() - 1)],
        };
        layer.legend.push(Class { look, key, args: vec![("side", Figure::Side(*side))] });
    }
    let both = Look { rgb: palette::DISPUTED, pattern: Pattern::Crossed };
    layer.legend.push(class(both, "legend-several", &[]));
    let several = layer.legend.len() as u8;
    for (i, cell) in layer.cells.iter_mut().enumerate() {
        for (at, _) in sides.iter().enumerate().filter(|(_, (_, has))| has[i]) {
            *cell = if *cell == 0 { at as u8 + 1 } else { several };
        }
    }
}

fn supply(layer: &mut OverlayLayer, look: &dyn Fn(usize) -> Look, seen: &Observation<'_>) {
    let s = seen.scenario();
    let rules = &s.rules.supply;
    let whole = rules.reach_cost_percent;
    let days = |third: u32| seen.caravan_days(whole * third / 3);
    let hungry = rules.want_days / 2;
    layer.legend = vec![
        class(look(0), "legend-supply-within", &[("n", days(1))]),
        class(look(1), "legend-supply-between", &[("from", days(1)), ("n", days(2))]),
        class(look(2), "legend-supply-between", &[("from", days(2)), ("n", days(3))]),
        class(look(3), "legend-supply-home", &[]),
        class(look(4), "legend-supply-hungry", &[("n", hungry)]),
    ];
    layer.notes = vec!["legend-supply-none", "legend-supply-figures", "legend-supply-flow"];
    let reach = seen.supply();
    for (cell, carried) in layer.cells.iter_mut().zip(&reach.hexes) {
        *cell = match carried {
            None => 0,
            Some(carried) if carried.far => 4,
            Some(carried) => 1 + (carried.cost * 3 / whole.max(1)).min(2) as u8,
        };
    }
    let mut food: BTreeMap<HexId, u32> = BTreeMap::new();
    for force in seen.forces() {
        let Some(hex) = seen.force_hex(force) else { continue };
        let days = seen.food_days(force);
        food.entry(hex).and_modify(|least| *least = days.min(*least)).or_insert(days);
    }
    for (&hex, &days) in &food {
        layer.tags.push((hex, Tag::Food(days)));
        if days < hungry {
            layer.cells[hex.index()] = 5;
        }
        let Some(carried) = reach.hexes[hex.index()] else { continue };
        let (_, from, _) = reach.sources[usize::from(carried.source)];
        let way = seen.way(Mover::Foot, from, hex);
        if way.last() == Some(&hex) {
            layer.flows.push(core::iter::once(from).chain(way).collect());
        }
    }
    layer.reach = Some(reach);
}

fn grass(
    layer: &mut OverlayLayer,
    look: &dyn Fn(usize) -> Look,
    state: &CampaignState,
    viewpoint: Viewpoint,
) {
    let [a, b, c, d] = GRASS_BOUNDS;
    layer.legend = vec![
        class(look(0), "legend-grass-below", &[("n", a)]),
        class(look(1), "legend-grass-between", &[("from", a), ("n", b)]),
        class(look(2), "legend-grass-between", &[("from", b), ("n", c)]),
        class(look(3), "legend-grass-between", &[("from", c), ("n", d)]),
        class(look(4), "legend-grass-above", &[("n", d)]),
    ];
    layer.notes = vec!["legend-grass-unit", "legend-grass-none"];
    let seen = viewpoint.of(state);
    if seen.is_some() {
        layer.notes.push("legend-grass-figures");
    }
    for i in 0..layer.cells.len() {
        let hex = HexId::at(i);
        let (stands, own) = match &seen {
            Some(seen) => seen.grass(hex),
            None => (standing_grass(state, hex, Eater::Horse), false),
        };
        let thousands = (horses_a_week(stands) + 500) / 1000;
        if own {
            layer.tags.push((hex, Tag::Pasture(thousands)));
        }
        if state.scenario.derived.best_grass[i] > 0 {
            let above = GRASS_BOUNDS.iter().filter(|&&bound| thousands >= bound).count();
            layer.cells[i] = above as u8 + 1;
        }
    }
}

/// Who the eyes believe holds a place.
pub(super) fn holder(state: &CampaignState, viewpoint: Viewpoint, place: PlaceId) -> SideId {
    match viewpoint.of(state) {
        Some(seen) => seen.holder(place),
        None => state.places().holder(place),
    }
}

/// Bodies on the map that the eyes know of well enough to say that they hold the country: whose,
/// where, and how many hexes around.
fn holders_in_the_field(state: &CampaignState, viewpoint: Viewpoint) -> Vec<(SideId, HexId, u32)> {
    const FRESH: u16 = 2 * DAYS;
    let mut all = Vec::new();
    for seen in watchers(state, viewpoint) {
        let forces = seen.forces().filter_map(|f| seen.force_hex(f));
        all.extend(forces.map(|hex| (seen.side(), hex, 2)));
        let camps = seen.camps().filter_map(|c| seen.camp_hex(c));
        all.extend(camps.map(|hex| (seen.side(), hex, 2)));
        if viewpoint.0.is_some() {
            let fresh = |e: &Enemy| e.contact.in_sight || e.contact.day + FRESH >= seen.day();
            let known = seen.known().filter(fresh);
            all.extend(known.filter_map(|e| Some((e.side, e.contact.spot.as_hex()?, 1))));
        }
    }
    all
}

fn control(
    layer: &mut OverlayLayer,
    palette: Palette,
    state: &CampaignState,
    viewpoint: Viewpoint,
) {
    let map = &state.scenario.map;
    let sides = state.scenario.sides.len();
    let watchers = watchers(state, viewpoint);
    let Some(surveyor) = watchers.first() else { return };
    // The cheapest way from each side's nearest hold, by hex.
    let mut cost = vec![vec![u32::MAX; map.len()]; sides];
    let mut hold = |side: SideId, from: HexId, hexes: u32, way: &dyn Fn(HexId) -> u32| {
        let Some(costs) = cost.get_mut(side.index()).filter(|_| side.is_some()) else { return };
        for (i, cost) in costs.iter_mut().enumerate() {
            let hex = HexId::at(i);
            if map.distance(from, hex) <= hexes {
                *cost = way(hex).min(*cost);
            }
        }
    };
    for place in state.places().ids() {
        let from = state.scenario.places[place.index()].hex;
        let side = holder(state, viewpoint, place);
        hold(side, from, HOLD_HEXES, &|hex| surveyor.travel(Mover::Horse, from, hex));
    }
    for (side, from, hexes) in holders_in_the_field(state, viewpoint) {
        hold(side, from, hexes, &|hex| map.distance(from, hex) * FIELD_COST);
    }
    let mut shown: Vec<SideId> = Vec::new();
    let mut whose = vec![(SideId::NONE, false); map.len()];
    for (i, whose) in whose.iter_mut().enumerate() {
        let mut near: Vec<(u32, SideId)> = (0..sides)
            .map(|side| (cost[side][i], SideId::at(side)))
            .filter(|&(cost, _)| cost <= HOLD_COST)
            .collect();
        near.sort_unstable();
        let Some(&(least, side)) = near.first() else { continue };
        let rival = near[1..].iter().any(|&(cost, other)| {
            cost <= least + DISPUTE_COST && state.scenario.hostile(side, other)
        });
        *whose = (side, rival);
        if !rival && !shown.contains(&side) {
            shown.push(side);
        }
    }
    // Own country first, then enemies', then others'.
    let rank = |side: &SideId| {
        let rank = match viewpoint.0 {
            Some(own) if own == *side => 0,
            Some(own) if state.scenario.hostile(own, *side) => 1,
            Some(_) => 2,
            None => side.index().min(2),
        };
        (rank, *side)
    };
    shown.sort_unstable_by_key(rank);
    for side in &shown {
        let pattern = [Pattern::Rising, Pattern::Falling, Pattern::Dots][rank(side).0];
        let look = Look { rgb: side_colour(palette, state, *side), pattern };
        let args = vec![("side", Figure::Side(*side))];
        layer.legend.push(Class { look, key: "legend-control-side", args });
    }
    let both = Look { rgb: palette::DISPUTED, pattern: Pattern::Crossed };
    layer.legend.push(class(both, "legend-control-disputed", &[]));
    layer.notes = vec!["legend-control-none"];
    let disputed = layer.legend.len() as u8;
    for (cell, (side, rival)) in layer.cells.iter_mut().zip(whose) {
        let at = shown.iter().position(|&other| other == side);
        *cell = match at {
            _ if rival => disputed,
            Some(at) => at as u8 + 1,
            None => 0,
        };
    }
}

fn knowledge(layer: &mut OverlayLayer, look: &dyn Fn(usize) -> Look, seen: &Observation<'_>) {
    let weeks = |days: u16| u32::from(days / DAYS);
    layer.legend = vec![
        class(look(0), "legend-knowledge-sight", &[]),
        class(look(1), "legend-knowledge-week", &[]),
        class(look(2), "legend-knowledge-weeks", &[("n", weeks(AGE_BOUNDS[1]))]),
        class(look(3), "legend-knowledge-older", &[("n", weeks(AGE_BOUNDS[1]))]),
    ];
    layer.notes = vec!["legend-knowledge-clear", "legend-knowledge-veil"];
    let map = &seen.scenario().map;
    let paint = |layer: &mut OverlayLayer, hex: HexId, class: u8| {
        let cell = &mut layer.cells[hex.index()];
        // What is fresher lies on top.
        if *cell == 0 || class < *cell {
            *cell = class;
        }
    };
    for enemy in seen.known() {
        let Some(hex) = enemy.contact.spot.as_hex() else { continue };
        let age = seen.day().saturating_sub(enemy.contact.day);
        let class = match age {
            _ if enemy.contact.in_sight => 1,
            age if age <= AGE_BOUNDS[0] => 2,
            age if age <= AGE_BOUNDS[1] => 3,
            _ => 4,
        };
        paint(layer, hex, class);
        // It may have moved on since: the hexes around are as doubtful as it.
        for near in map.neighbours[hex.index()].iter().filter_map(|n| n.some()) {
            paint(layer, near, class);
        }
    }
}

fn weather(layer: &mut OverlayLayer, look: &dyn Fn(usize) -> Look, state: &CampaignState) {
    let s = &state.scenario;
    let rules = &s.rules.weather;
    let cm = |mm: u32| mm / 10;
    layer.legend = vec![
        class(look(0), "legend-weather-thin", &[("n", cm(rules.slow_snow_mm))]),
        class(
            look(1),
            "legend-weather-slow",
            &[("from", cm(rules.slow_snow_mm)), ("n", cm(rules.deep_snow_mm))],
        ),
        class(look(2), "legend-weather-deep", &[("n", cm(rules.deep_snow_mm))]),
        class(look(3), "legend-weather-crust", &[]),
        class(look(4), "legend-weather-flood", &[]),
    ];
    layer.notes = vec!["legend-weather-figures", "legend-weather-signs"];
    let weather = state.weather();
    for i in 0..layer.cells.len() {
        let zone = s.map.zone[i];
        let snow = weather.snow_mm(zone);
        let flood = s.map.sides[i]
            .iter()
            .any(|side| side.river_rank > 0 && weather.ways().flooded(side.reach));
        let ice = s.map.sides[i]
            .iter()
            .any(|side| side.river_rank == 1 && weather.ways().frozen(side.reach));
        let hex = HexId::at(i);
        if flood || ice {
            layer.tags.push((hex, if flood { Tag::Flood } else { Tag::Ice }));
        }
        layer.cells[i] = match snow {
            _ if weather.crust(zone) => 4,
            0 if flood => 5,
            0 => 0,
            snow if snow >= rules.deep_snow_mm => 3,
            snow if snow >= rules.slow_snow_mm => 2,
            _ => 1,
        };
    }
    for (i, pass) in s.map.passes.iter().enumerate() {
        if weather.ways().shut(rules::ids::PassId::at(i)) {
            layer.tags.push((pass.hex, Tag::Closed));
        }
    }
    // The temperature of a zone stands in the middle of each of its parts; a part is a zone's
    // hexes in a block of the map, so that a long zone says it more than once.
    const BLOCK: i32 = 24;
    let mut parts: BTreeMap<(usize, i32, i32), (i64, i64, i64)> = BTreeMap::new();
    for i in 0..layer.cells.len() {
        let at = s.map.offset(HexId::at(i));
        let block = (s.map.zone[i].index(), at.column / BLOCK, at.row / BLOCK);
        let sum = parts.entry(block).or_default();
        *sum = (sum.0 + i64::from(at.column), sum.1 + i64::from(at.row), sum.2 + 1);
    }
    // Parts smaller than this are slivers at the edge of a block.
    const LEAST: i64 = 60;
    for ((zone, ..), (columns, rows, count)) in parts.into_iter().filter(|(_, p)| p.2 >= LEAST) {
        let middle = rules::hex::Offset::new((columns / count) as i32, (rows / count) as i32);
        let zone = rules::ids::ZoneId::at(zone);
        let nearest = (0..layer.cells.len())
            .map(HexId::at)
            .filter(|hex| s.map.zone[hex.index()] == zone)
            .min_by_key(|&hex| s.map.offset(hex).distance(middle));
        if let Some(hex) = nearest {
            let degrees = weather.temperature_dc(zone);
            let whole = (degrees + 5 * degrees.signum()) / 10;
            layer.tags.push((hex, Tag::Degrees(whole)));
        }
    }
}

/// Households near every hex: two fifths of a camp on its own, the rest on those around.
pub(super) fn density(
    state: &CampaignState,
    camps: impl Iterator<Item = (HexId, u32)>,
) -> BTreeMap<HexId, u32> {
    let mut all = BTreeMap::new();
    for (hex, households) in camps {
        *all.entry(hex).or_default() += households * 2 / 5;
        let around = &state.scenario.map.neighbours[hex.index()];
        for near in around.iter().filter_map(|n| n.some()) {
            *all.entry(near).or_default() += households / 10;
        }
    }
    all
}

/// Own camps on the map with their households.
pub(super) fn own_camps(seen: &Observation<'_>) -> Vec<(CampId, HexId, u32)> {
    seen.camps().filter_map(|c| Some((c, seen.camp_hex(c)?, seen.camp(c)?.households))).collect()
}

fn people(
    layer: &mut OverlayLayer,
    look: &dyn Fn(usize) -> Look,
    palette: Palette,
    state: &CampaignState,
    viewpoint: Viewpoint,
) {
    let Some(seen) = viewpoint.of(state) else {
        return people_of_all(layer, palette, state, viewpoint);
    };
    let [a, b] = PEOPLE_BOUNDS;
    layer.legend = vec![
        class(look(0), "legend-people-below", &[("n", a)]),
        class(look(1), "legend-people-between", &[("from", a), ("n", b)]),
        class(look(2), "legend-people-above", &[("n", b)]),
        class(look(3), "legend-people-others", &[]),
    ];
    layer.notes = vec!["legend-people-figures"];
    let own = own_camps(&seen);
    for (hex, households) in density(state, own.iter().map(|&(_, hex, n)| (hex, n))) {
        let above = PEOPLE_BOUNDS.iter().filter(|&&bound| households >= bound).count();
        layer.cells[hex.index()] = above as u8 + 1;
    }
    let mut here: BTreeMap<HexId, u32> = BTreeMap::new();
    for (_, hex, households) in own {
        *here.entry(hex).or_default() += households;
    }
    layer.tags.extend(here.into_iter().map(|(hex, n)| (hex, Tag::Households(n, false))));
    for enemy in seen.known().filter(|e| matches!(e.body, Body::Camp(_))) {
        let Some(hex) = enemy.contact.spot.as_hex() else { continue };
        layer.tags.push((hex, Tag::Households(enemy.contact.estimate, true)));
        layer.cells[hex.index()] = 4;
        for near in state.scenario.map.neighbours[hex.index()].iter().filter_map(|n| n.some()) {
            let cell = &mut layer.cells[near.index()];
            if *cell == 0 {
                *cell = 4;
            }
        }
    }
}

/// All camps, by side.
fn people_of_all(
    layer: &mut OverlayLayer,
    palette: Palette,
    state: &CampaignState,
    viewpoint: Viewpoint,
) {
    let mut sides = Vec::new();
    for seen in watchers(state, viewpoint) {
        let camps = own_camps(&seen);
        let mut has = vec![false; layer.cells.len()];
        for hex in density(state, camps.iter().map(|&(_, hex, n)| (hex, n))).into_keys() {
            has[hex.index()] = true;
        }
        let tags = camps.iter().map(|&(_, hex, n)| (hex, Tag::Households(n, false)));
        layer.tags.extend(tags);
        sides.push((seen.side(), has));
    }
    sides_over_one_another(layer, palette, state, sides, "legend-people-side");
    layer.notes = vec!["legend-people-figures"];
}

/// Where a people is: its camps, and forces most of whose men are of it.
pub(super) fn group_hexes(seen: &Observation<'_>) -> Vec<(GroupId, HexId)> {
    let camps = own_camps(seen);
    let mut all: Vec<(GroupId, HexId)> = camps
        .into_iter()
        .filter_map(|(camp, hex, _)| Some((seen.camp(camp)?.group, hex)))
        .collect();
    for force in seen.forces() {
        let Some(hex) = seen.force_hex(force) else { continue };
        let mut men: BTreeMap<GroupId, u32> = BTreeMap::new();
        for (_, row) in seen.contingents(force) {
            *men.entry(row.group).or_default() += row.men;
        }
        let most = men.into_iter().max_by_key(|&(group, men)| (men, core::cmp::Reverse(group)));
        all.extend(most.map(|(group, _)| (group, hex)));
    }
    all
}

fn commitment(
    layer: &mut OverlayLayer,
    look: &dyn Fn(usize) -> Look,
    state: &CampaignState,
    viewpoint: Viewpoint,
) {
    let politics = &state.scenario.rules.politics;
    // Below the first, levies go home; below the third, a people follows only leaders of standing.
    let leave = politics.go_home_below_permille;
    let follow = politics.follow_permille.max(leave + 2);
    let bounds = [leave, (leave + follow) / 2, follow, (follow + 1000) / 2];
    let [a, b, c, d] = bounds.map(|permille| (permille + 5) / 10);
    layer.legend = vec![
        class(look(0), "legend-commitment-leave", &[("n", a)]),
        class(look(1), "legend-commitment-waver", &[("from", a), ("n", b)]),
        class(look(2), "legend-commitment-doubt", &[("from", b), ("n", c)]),
        class(look(3), "legend-commitment-firm", &[("from", c), ("n", d)]),
        class(look(4), "legend-commitment-devoted", &[("n", d)]),
    ];
    layer.notes = vec!["legend-commitment-figures"];
    let mut least: BTreeMap<HexId, u16> = BTreeMap::new();
    for seen in watchers(state, viewpoint) {
        for (group, hex) in group_hexes(&seen) {
            let Some(row) = seen.group(group) else { continue };
            let value = least.entry(hex).or_insert(row.commitment);
            *value = row.commitment.min(*value);
        }
    }
    let band = |commitment: u16| {
        bounds.iter().filter(|&&bound| u32::from(commitment) >= bound).count() as u8 + 1
    };
    // Around a camp or an army the country is its people's.
    for (&hex, &commitment) in &least {
        for near in state.scenario.map.neighbours[hex.index()].iter().filter_map(|n| n.some()) {
            let cell = &mut layer.cells[near.index()];
            let band = band(commitment);
            *cell = if *cell == 0 { band } else { band.min(*cell) };
        }
    }
    for (&hex, &commitment) in &least {
        layer.cells[hex.index()] = band(commitment);
        layer.tags.push((hex, Tag::Commitment(u32::from(commitment + 5) / 10)));
    }
}
