//! A place.

use super::{
    super::{encyclopaedia, memo, panel_view::PanelView, siege_card, widgets},
    parts::{self, section},
};
use bevy_egui::egui::{self, Ui};
use headless::play::attention;
use rules::{
    hex::HEX_KM,
    ids::{ForceId, HexId, PlaceId, SideId, Subject},
    observe::Observation,
    order::SiegeWay,
    outlook::SiegeOutlook,
    state::Stock,
};

/// Hexes within which one's own forces are asked what a siege promises.
const NEAR: u32 = 6;

pub(super) fn title(
    view: &PanelView<'_, '_>,
    id: PlaceId,
) -> (String, String, SideId, Option<HexId>) {
    let s = &view.state.scenario;
    let kind = view.cx.lang().of(&s.kind(id).name).to_owned();
    (view.place(id), kind, holder(view, id), Some(s.places[id.index()].hex))
}

/// Who is known to hold it.
fn holder(view: &PanelView<'_, '_>, id: PlaceId) -> SideId {
    match &view.seen {
        Some(seen) => seen.holder(id),
        None => view.state.places().holder(id),
    }
}

/// Whether the side knows what is inside.
fn is_inside(view: &PanelView<'_, '_>, id: PlaceId) -> bool {
    match &view.seen {
        Some(seen) => seen.place(id).is_some(),
        None => true,
    }
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let s = &view.state.scenario;
    let place = &s.places[id.index()];
    let holder = holder(view, id);
    if s.kind(id).can_be_held {
        let name = text::side_name(view.texts(), view.state, holder);
        parts::row(ui, &view.text("panel-holder"), &name);
    }
    if place.points > 0 {
        parts::row(ui, &view.text("panel-points"), &view.number(place.points));
    }
    if place.people > 0 {
        parts::row(ui, &view.text("panel-townspeople"), &view.number(place.people));
    }
    if place.walls_permille > 0 {
        let n = view.cx.lang().number((place.walls_permille / 10).into());
        let n = view.message("panel-percent", &[("n", n.into())]);
        parts::share(ui, &view.text("panel-walls"), place.walls_permille, &n);
    }
    if place.market_man_days_per_week > 0 {
        let n = view.number(place.market_man_days_per_week);
        parts::row(
            ui,
            &view.text("panel-market"),
            &view.message("panel-a-week", &[("n", n.into())]),
        );
    }
    if place.water_permille > 0 {
        let n = view.cx.lang().number((place.water_permille / 10).into());
        let n = view.message("panel-percent", &[("n", n.into())]);
        parts::row(ui, &view.text("panel-water"), &n);
    }
    siege(ui, view, id);
    if is_inside(view, id) {
        within(ui, view, id);
    } else if s.kind(id).can_be_held && holder.is_some() {
        widgets::note(ui, &view.text("panel-within-hidden"));
    }
    odds(ui, view, id);
    section(ui, view, &view.text("panel-history"), None);
    encyclopaedia::article(ui, view, &format!("place:{}", place.key));
}

fn siege(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let places = view.state.places();
    let days = match &view.seen {
        Some(seen) => seen.siege_days(id),
        None => Some(places.siege_days(id)),
    };
    let Some(days) = days.filter(|&days| days > 0) else { return };
    let n = view.message("panel-day-of", &[("n", days.into())]);
    parts::row_alarm(ui, &view.text("panel-siege"), &n);
    if places.water_cut(id) {
        parts::row_alarm(ui, &view.text("panel-water"), &view.text("panel-water-cut"));
    }
}

/// What those within the walls know.
fn within(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let (state, s) = (view.state, &view.state.scenario);
    let (places, place) = (state.places(), &s.places[id.index()]);
    if s.kind(id).can_be_held {
        section(ui, view, &view.text("panel-garrison"), Some("term:garrison"));
        let garrison: Vec<ForceId> = state.garrison_of(id).collect();
        if garrison.is_empty() {
            widgets::note(ui, &view.text("panel-no-garrison"));
        }
        if let Some(why) = text::kept_by_nobody(view.texts(), state, id) {
            widgets::note(ui, &why);
        }
        for force in garrison {
            ui.horizontal_wrapped(|ui| {
                parts::link(ui, view, Subject::Force(force), &view.force(force));
                widgets::note(ui, &view.count(Stock::Men, state.men(force)));
            });
        }
        let granary = places.granary(id);
        if granary > 0 || place.people > 0 {
            let food = view.number(granary);
            parts::row(
                ui,
                &view.text("panel-granary"),
                &view.message("panel-rations", &[("n", food.into())]),
            );
        }
        if let Some(days) = attention::bread_days(&Observation::new(state, places.holder(id)), id) {
            let weeks = days / 7;
            let told = [("weeks", weeks.into()), ("days", days.into())];
            ui.label(view.message("panel-granary-lasts", &told));
        }
        if view.knows(places.holder(id)) && place.people > 0 {
            let house = view.number(s.keeps_house_for(id));
            parts::row(ui, &view.text("panel-granary-house"), &house);
            fed(ui, view, id);
        }
        if places.given(id) > 0 {
            let n = view.number(places.given(id));
            parts::row(ui, &view.text("panel-granary-given"), &n);
        }
    }
    if place.people > 0 {
        let loyalty = u32::from(places.loyalty(id));
        let n = view.cx.lang().number((loyalty / 10).into());
        parts::share(ui, &view.text("panel-loyalty"), loyalty, &n);
    }
}

/// What its garrison gets of it, where that is more than the place feeds.
fn fed(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let (state, here) = (view.state, view.state.scenario.places[id.index()].hex);
    let own = state.places().holder(id);
    let sum = |inside: bool| -> u32 {
        let there = state.forces_of(own).filter(|&force| state.force_hex(force) == Some(here));
        let some = there.filter(|&force| (state.forces().garrison(force) == id) == inside);
        some.map(|force| state.men(force)).sum()
    };
    let (men, guests) = (sum(true), sum(false));
    let fed = Observation::new(state, own).garrison_fed(id, men, guests);
    if let Some(fed) = fed.filter(|&fed| fed < men && state.places().siege_days(id) == 0) {
        let args = [("men", men.into()), ("fed", fed.into())];
        widgets::note(ui, &view.message("panel-granary-crowded", &args));
    }
}

/// The siege card of those who press the place, or of those nearest to it. A click on a way looks at
/// that one.
fn odds(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let Some(seen) = &view.seen else { return };
    let key = egui::Id::new(("siege-card-way", id));
    let looked: Option<SiegeWay> = ui.data(|data| data.get_temp(key));
    let pressed = || SiegeOutlook::pressed(seen, id).unwrap_or(SiegeWay::Blockade);
    let way = looked.unwrap_or_else(pressed);
    // Four ways of seven days each: too much for every frame.
    let of = (view.cx.shown_since(), seen.side(), id, way);
    let reckon = || {
        let forces = SiegeOutlook::nearest(seen, id, NEAR);
        Some(SiegeOutlook::of(seen, &forces, id, way))
    };
    let made = memo::made(ui.ctx(), "place-siege-card", of, reckon);
    let Some(outlook) = made.as_deref().and_then(Option::as_ref) else { return };
    section(ui, view, &view.text("panel-siege-odds"), Some("term:siege"));
    if let [(force, _), ..] = outlook.pressing.as_slice() {
        let at = view.state.scenario.places[id.index()].hex;
        let hexes = seen.force_hex(*force).map_or(0, |hex| view.hexes(hex, at));
        if hexes > 0 {
            ui.horizontal_wrapped(|ui| {
                parts::link(ui, view, Subject::Force(*force), &view.force(*force));
                let km = (hexes * HEX_KM).into();
                widgets::note(ui, &view.message("panel-km-off", &[("n", km)]));
            });
        }
    }
    let card = text::siege_card(view.texts(), view.state, seen.side(), outlook);
    let clicked = siege_card::show(ui, view.cx, &card, "detail-siege", |_| true);
    if let Some(way) = clicked {
        ui.data_mut(|data| data.insert_temp(key, way));
    }
}
