//! What the bar at the top tells of the side: weather, points, men, losses.

use super::super::{PanelContext, panel_view::PanelView};
use rules::{
    ids::{HexId, PlaceId, SideId, Subject},
    observe::Observation,
    state::CampaignState,
    victory,
};

/// A number with a caption.
pub(super) struct TopFigure {
    /// Name of its widget.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) caption: String,
    /// How it stands, short.
    pub(super) value: String,
    /// The same in full.
    pub(super) told: String,
    /// What it means.
    pub(super) tip: String,
    /// Whether it is bad.
    pub(super) alarms: bool,
}

pub(super) fn of(cx: &PanelContext<'_>) -> Vec<TopFigure> {
    let Some(state) = cx.shown() else { return Vec::new() };
    let Some(side) = cx.seat().or(cx.viewpoint.0) else { return Vec::new() };
    let seen = Observation::new(state, side);
    let mut facts: Vec<TopFigure> = weather(cx, &seen).into_iter().collect();
    facts.push(points(cx, state, side));
    let men = victory::men_under_arms(state, side);
    let number = |n: u32| cx.lang().number(n.into());
    facts.push(TopFigure {
        name: "top-men",
        caption: cx.text("top-men"),
        value: number(men),
        told: number(men),
        tip: cx.text("top-men-tip"),
        alarms: false,
    });
    let lost = seen.households_lost();
    facts.push(TopFigure {
        name: "top-lost",
        caption: cx.text("top-lost"),
        value: number(lost),
        told: number(lost),
        tip: cx.message("top-lost-tip", &[("n", seen.households_safe().into())]),
        alarms: false,
    });
    facts
}

fn points(cx: &PanelContext<'_>, state: &CampaignState, side: SideId) -> TopFigure {
    let score = victory::score(state, side);
    let value = cx.lang().number(score.total.into());
    let mut lines: Vec<String> = score
        .items
        .iter()
        .filter(|(_, points, _)| *points != 0)
        .map(|&(item, points, _)| {
            let item = text::score_item(cx.texts(), item);
            format!("{item}: {}", cx.lang().signed(points.into()))
        })
        .collect();
    lines.extend(text::held_for_nothing_line(cx.texts(), state, side));
    // What the result would be called hangs on the enemy's account, which nobody here knows but
    // for the places that are thought to be theirs.
    let seen = Observation::new(state, side);
    let s = &state.scenario;
    let theirs = |place: &PlaceId| s.hostile(side, seen.holder(*place));
    let lost = (0..s.places.len()).map(PlaceId::at).filter(theirs);
    let lost: u32 = lost.map(|place| s.places[place.index()].points).sum();
    lines.push(cx.message("top-points-enemy", &[("n", lost.into())]));
    let (name, caption, tip) = ("top-points", cx.text("top-points"), lines.join("\n"));
    TopFigure { name, caption, told: value.clone(), value, tip, alarms: false }
}

/// Weather where most of the side's people are.
fn weather(cx: &PanelContext<'_>, seen: &Observation<'_>) -> Option<TopFigure> {
    let hex = middle(seen)?;
    let scenario = seen.scenario();
    let zone = scenario.map.zone[hex.index()];
    let weather = seen.weather();
    let dc = weather.temperature_dc(zone);
    let degrees = (dc + if dc < 0 { -5 } else { 5 }) / 10;
    let degrees = cx.lang().signed(degrees.into());
    let snow = weather.snow_mm(zone);
    let (sign, told) = if weather.crust(zone) {
        ("❄", cx.text("top-crust"))
    } else if snow > 0 {
        ("❄", cx.message("top-snow", &[("n", (snow / 10).max(1).into())]))
    } else if dc < 0 {
        ("☁", cx.text("top-frost"))
    } else {
        ("☀", cx.text("top-no-snow"))
    };
    let value = format!("{sign} {degrees}°");
    let place = scenario.map.zones.get(zone.index()).map(|zone| cx.lang().of(&zone.name));
    let told = format!("{degrees}°, {told}");
    let args = [("zone", place.unwrap_or_default().into()), ("weather", told.clone().into())];
    Some(TopFigure {
        name: "top-weather",
        caption: cx.text("top-weather"),
        value,
        tip: cx.message("top-weather-tip", &args),
        told,
        alarms: weather.crust(zone),
    })
}

/// The hex of the side nearest to the middle of its people.
fn middle(seen: &Observation<'_>) -> Option<HexId> {
    let map = &seen.scenario().map;
    let camps = seen.camps().filter_map(|camp| {
        let weight = seen.camp(camp).map_or(0, |row| row.households);
        Some((seen.camp_hex(camp)?, i64::from(weight)))
    });
    let mut there: Vec<(HexId, i64)> = camps.collect();
    if there.is_empty() {
        there = seen
            .forces()
            .filter_map(|f| Some((seen.force_hex(f)?, i64::from(seen.men(f)))))
            .collect();
    }
    let all: i64 = there.iter().map(|(_, weight)| weight).sum::<i64>().max(1);
    let mean = |value: &dyn Fn(HexId) -> i32| {
        there.iter().map(|&(hex, weight)| i64::from(value(hex)) * weight).sum::<i64>() / all
    };
    let column = mean(&|hex| map.offset(hex).column);
    let row = mean(&|hex| map.offset(hex).row);
    let far = |hex: HexId| {
        let at = map.offset(hex);
        (i64::from(at.column) - column).abs() + (i64::from(at.row) - row).abs()
    };
    let near = there.iter().map(|(hex, _)| *hex).min_by_key(|hex| far(*hex));
    near.or(seen.headquarters())
}

/// Who needs a look, by name.
pub(super) fn subject_name(view: &PanelView<'_, '_>, subject: Subject) -> String {
    text::subject_name(view.texts(), view.state, view.side, subject)
}
