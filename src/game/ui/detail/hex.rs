//! A hex of the map and everything in it.

use super::{
    super::{
        panel_view::{PanelView, pennant},
        widgets,
    },
    parts::{self, section},
};
use bevy_egui::egui::Ui;
use rules::{
    hex::Direction,
    ids::{HexId, SideId, Subject},
    map::MapSide,
    resolve::{Eater, grown_grass},
};

pub(super) fn title(
    view: &PanelView<'_, '_>,
    id: HexId,
) -> (String, String, SideId, Option<HexId>) {
    let s = &view.state.scenario;
    let region = s.map.regions.get(s.map.region[id.index()].index());
    let region = region.map(|region| view.cx.lang().of(&region.name).to_owned());
    let name = text::hex_name(view.texts(), view.state, id);
    (name, region.unwrap_or_default(), SideId::NONE, Some(id))
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, id: HexId) {
    standing(ui, view, id);
    let (s, lang) = (&view.state.scenario, view.cx.lang());
    let ground = s.ground(id);
    section(ui, view, &view.text("panel-ground"), Some("term:hex"));
    parts::row(ui, &view.text("panel-terrain"), lang.of(&ground.name));
    let height = i64::from(s.map.elevation_m[id.index()]);
    let height = view.message("panel-metres", &[("n", lang.number(height).into())]);
    parts::row(ui, &view.text("panel-height"), &height);
    let zone = s.map.zone[id.index()];
    if let Some(found) = s.map.zones.get(zone.index()) {
        parts::row(ui, &view.text("panel-zone"), lang.of(&found.name));
    }
    let watered = s.derived.watered[id.index()];
    let water = if watered { view.text("panel-watered") } else { view.text("panel-dry") };
    parts::row(ui, &view.text("panel-water-here"), &water);
    let shelter = s.derived.shelter[id.index()];
    if shelter > 0 {
        let n = lang.number((shelter / 10).into());
        let n = view.message("panel-percent", &[("n", n.into())]);
        parts::row(ui, &view.text("panel-shelter"), &n);
    }
    weather(ui, view, id);
    grass(ui, view, id);
    rivers(ui, view, id);
    roads(ui, view, id);
}

/// What stands there, to be selected.
fn standing(ui: &mut Ui, view: &PanelView<'_, '_>, id: HexId) {
    let s = &view.state.scenario;
    let (forces, camps) = (view.forces_at(id), view.camps_at(id));
    let places: Vec<_> = s.places_at(id).collect();
    if forces.is_empty() && camps.is_empty() && places.is_empty() {
        return;
    }
    section(ui, view, &view.text("panel-here"), None);
    for place in places {
        parts::link(ui, view, Subject::Place(place), &view.place(place));
    }
    for force in forces {
        ui.horizontal_wrapped(|ui| {
            pennant(ui, view, view.state.forces().side(force));
            parts::link(ui, view, Subject::Force(force), &view.force(force));
        });
    }
    for camp in camps {
        ui.horizontal_wrapped(|ui| {
            pennant(ui, view, view.state.camps().side(camp));
            parts::link(ui, view, Subject::Camp(camp), &view.camp(camp));
        });
    }
}

fn weather(ui: &mut Ui, view: &PanelView<'_, '_>, id: HexId) {
    let (weather, lang) = (view.state.weather(), view.cx.lang());
    let zone = view.state.scenario.map.zone[id.index()];
    section(ui, view, &view.text("panel-weather"), Some("term:season"));
    let degrees = lang.signed((weather.temperature_dc(zone) / 10).into());
    let degrees = view.message("panel-degrees", &[("n", degrees.into())]);
    parts::row(ui, &view.text("panel-temperature"), &degrees);
    let snow = weather.snow_mm(zone) / 10;
    let snow = view.message("panel-centimetres", &[("n", view.number(snow).into())]);
    parts::row(ui, &view.text("panel-snow"), &snow);
    if weather.crust(zone) {
        parts::row_alarm(ui, &view.text("panel-crust"), &view.text("panel-crust-lies"));
    }
}

fn grass(ui: &mut Ui, view: &PanelView<'_, '_>, id: HexId) {
    let s = &view.state.scenario;
    section(ui, view, &view.text("panel-grass"), Some("term:grass"));
    let known = match &view.seen {
        Some(seen) => seen.grass_at_own(id),
        None => Some(rules::resolve::standing_grass(view.state, id, Eater::Horse)),
    };
    let best = s.derived.best_grass[id.index()];
    let grown = grown_grass(view.state, id, Eater::Horse);
    let word = if known.is_some() {
        view.text("panel-grass-stands")
    } else {
        view.text("panel-grass-expected")
    };
    let stands = known.unwrap_or(grown);
    parts::row(ui, &word, &view.message("panel-horse-days", &[("n", stands.into())]));
    let permille = (u64::from(stands) * 1000).checked_div(best.into()).unwrap_or(0);
    let permille = u32::try_from(permille).unwrap_or(1000).min(1000);
    let n = view.cx.lang().number((permille / 10).into());
    let n = view.message("panel-percent", &[("n", n.into())]);
    parts::share(ui, &view.text("panel-grass-of-best"), permille, &n);
    if known.is_none() {
        widgets::note(ui, &view.text("panel-grass-unseen"));
    }
}

fn direction(view: &PanelView<'_, '_>, direction: usize) -> String {
    // Sides of a hex run clockwise from north.
    match direction {
        0 => view.text("dir-n"),
        1 => view.text("dir-ne"),
        2 => view.text("dir-se"),
        3 => view.text("dir-s"),
        4 => view.text("dir-sw"),
        _ => view.text("dir-nw"),
    }
}

/// Rivers along its sides, and how they can be crossed now.
fn rivers(ui: &mut Ui, view: &PanelView<'_, '_>, id: HexId) {
    let map = &view.state.scenario.map;
    let sides = &map.sides[id.index()];
    let mut seen: Vec<(String, String, Vec<String>)> = Vec::new();
    for (i, side) in sides.iter().enumerate().filter(|(_, side)| side.river_rank > 0) {
        let reach = map.reaches.get(side.reach.index());
        let name = match reach {
            Some(reach) => view.cx.lang().of(&reach.name).to_owned(),
            None if side.river_rank >= 4 => view.text("panel-old-bed"),
            None => view.text("panel-river"),
        };
        let how = crossing(view, id, Direction::ALL[i], side);
        let where_to = direction(view, i);
        match seen.iter_mut().find(|(n, h, _)| *n == name && *h == how) {
            Some((.., at)) => at.push(where_to),
            None => seen.push((name, how, vec![where_to])),
        }
    }
    if seen.is_empty() {
        return;
    }
    section(ui, view, &view.text("panel-rivers"), Some("term:river"));
    for (name, how, at) in seen {
        let told = [("river", name.into()), ("at", at.join(", ").into()), ("how", how.into())];
        ui.label(view.message("panel-river-side", &told));
    }
}

fn crossing(view: &PanelView<'_, '_>, id: HexId, to: Direction, side: &MapSide) -> String {
    let (ways, map) = (view.state.weather().ways(), &view.state.scenario.map);
    let frozen = side.reach.is_some() && ways.frozen(side.reach);
    let flooded = side.reach.is_some() && ways.flooded(side.reach);
    let ferry = map.ferries.contains(&id)
        || map.step(id, to).is_some_and(|other| map.ferries.contains(&other));
    match side.river_rank {
        4.. => view.text("panel-cross-dry"),
        _ if frozen => view.text("panel-cross-ice"),
        1 if ferry && flooded => view.text("panel-cross-ferry-flood"),
        1 if ferry => view.text("panel-cross-ferry"),
        1 if flooded => view.text("panel-cross-swim-flood"),
        1 => view.text("panel-cross-swim"),
        _ if flooded => view.text("panel-cross-flood"),
        _ => view.text("panel-cross-ford"),
    }
}

fn roads(ui: &mut Ui, view: &PanelView<'_, '_>, id: HexId) {
    let map = &view.state.scenario.map;
    let roads: Vec<_> = map.roads.iter().filter(|road| road.hexes.contains(&id)).collect();
    let passes: Vec<_> = map.passes.iter().enumerate().filter(|(_, p)| p.hex == id).collect();
    let grounds: Vec<_> = map.grounds.iter().filter(|ground| ground.hex == id).collect();
    if roads.is_empty() && passes.is_empty() && grounds.is_empty() {
        return;
    }
    section(ui, view, &view.text("panel-ways"), Some("term:march"));
    let lang = view.cx.lang();
    for road in roads {
        ui.label(view.message("panel-road", &[("name", lang.of(&road.name).into())]));
    }
    for (i, pass) in passes {
        let shut = view.state.weather().ways().shut(rules::ids::PassId::at(i));
        let name = lang.of(&pass.name);
        let height = view.number(pass.elevation_m.into());
        let told = [("name", name.into()), ("height", height.into())];
        ui.label(if shut {
            view.message("panel-pass-shut", &told)
        } else {
            view.message("panel-pass", &told)
        });
    }
    for ground in grounds {
        ui.label(view.message("panel-pasture", &[("name", lang.of(&ground.name).into())]));
    }
}
