//! How the sides stood, week by week, up to the shown one.

use super::{ReplayPanels, theme, widgets};
use crate::game::intent::ReplayIntent;
use bevy_egui::egui::{Ui, Vec2b};
use egui_plot::{HoverPosition, Legend, Line, LineStyle, PlotPoints, VLine};
use headless::history::SideWeek;
use rules::resolve::DAYS;

/// What the graph is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum GraphMeasure {
    #[default]
    Margin,
    Men,
    Places,
    Commitment,
    Food,
    Lost,
    Safe,
}

impl GraphMeasure {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Margin, "film-measure-margin"),
        (Self::Men, "film-measure-men"),
        (Self::Places, "film-measure-places"),
        (Self::Commitment, "film-measure-commitment"),
        (Self::Food, "film-measure-food"),
        (Self::Lost, "film-measure-lost"),
        (Self::Safe, "film-measure-safe"),
    ];

    fn of(self, side: &SideWeek) -> f64 {
        match self {
            Self::Margin => f64::from(side.margin),
            Self::Men => f64::from(side.men_under_arms),
            Self::Places => f64::from(side.place_points),
            Self::Commitment => f64::from(side.commitment_permille) / 10.0,
            Self::Food => f64::from(side.food_man_days),
            Self::Lost => f64::from(side.households_lost),
            Self::Safe => f64::from(side.households_safe),
        }
    }
}

pub(super) fn show(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    ui.horizontal_wrapped(|ui| {
        let all = GraphMeasure::ALL.map(|(measure, key)| (measure, key, panels.text(key)));
        widgets::choices(ui, &mut panels.folds.measure, all);
    });
    graph(ui, panels, panels.folds.measure);
}

/// The graph; a click on it goes to a week.
fn graph(ui: &mut Ui, panels: &ReplayPanels<'_>, measure: GraphMeasure) {
    let replay = panels.replay;
    let scenario = replay.timeline().scenario();
    let (lang, texts) = (panels.cx.lang(), panels.cx.texts());
    let weeks = f64::from(replay.timeline().weeks());
    let date = |week: f64| {
        let day = (week.max(0.0) as u16 * DAYS).saturating_sub(1);
        text::date(texts, scenario, day)
    };
    let plot = widgets::still_plot("film-standings")
        .height((ui.available_height() - 8.0).clamp(120.0, 300.0))
        .auto_bounds(Vec2b::new(false, true))
        .default_x_bounds(0.0, weeks.max(1.0))
        .show_grid([false, true])
        .legend(Legend::default())
        .x_axis_formatter(move |mark, _| lang.number(mark.value as i64))
        .y_axis_formatter(move |mark, _| lang.number(mark.value as i64))
        .label_formatter(|pointer| match pointer {
            HoverPosition::NearDataPoint { plot_name, position, .. } if !plot_name.is_empty() => {
                let value = lang.number(position.y.round() as i64);
                Some(format!("{plot_name}\n{}\n{value}", date(position.x.round())))
            }
            _ => None,
        });
    let response = plot.show(ui, |plot| {
        for line in lines(panels, measure) {
            plot.line(line);
        }
        plot.vline(VLine::new("", f64::from(replay.week())).color(theme::THIN).width(1.0));
        plot.response().clicked().then(|| plot.pointer_coordinate()).flatten()
    });
    widgets::name(ui, "film-plot", &response.response);
    widgets::told(&response.response, &panels.text("film-plot-told"));
    if let Some(at) = response.inner {
        panels.cx.emit(ReplayIntent::Scrub(at.x.round().clamp(0.0, weeks) as u16));
    }
}

/// A line for each side, up to the shown week.
fn lines<'a>(
    panels: &'a ReplayPanels<'_>,
    measure: GraphMeasure,
) -> impl Iterator<Item = Line<'a>> {
    let replay = panels.replay;
    let scenario = replay.timeline().scenario();
    let week = usize::from(replay.week() - replay.timeline().first());
    let shown = &replay.series()[..=week.min(replay.series().len() - 1)];
    scenario.playable().enumerate().map(move |(i, side)| {
        let key = &scenario.sides[side.index()].key;
        let points: Vec<[f64; 2]> = shown
            .iter()
            .filter_map(|line| {
                let side = line.sides.iter().find(|side| side.side == *key)?;
                Some([f64::from(line.week), measure.of(side)])
            })
            .collect();
        // Not by colour alone: each side has its own stroke.
        let style = match i {
            0 => LineStyle::Solid,
            1 => LineStyle::dashed_loose(),
            _ => LineStyle::dotted_loose(),
        };
        Line::new(panels.side_name(side), PlotPoints::from(points))
            .color(panels.side_colour(side))
            .width(2.0)
            .style(style)
    })
}
