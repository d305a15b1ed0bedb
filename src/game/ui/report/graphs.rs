//! How the campaign went, week by week, beside history's course.

use super::ReportContents;
use crate::game::ui::{PanelContext, theme, widgets};
use bevy_egui::egui::{self, Color32, RichText, Stroke};
use egui_plot::{GridMark, HoverPosition, Line, LineStyle, PlotPoints};
use headless::history::{AfterActionReport, SideWeek, WeekLine};
use rules::{calendar::Date, ids::SideId};
use text::dates;

/// A graph: its message, what it counts, and whether it can be told of one side alone.
type Graph = (&'static str, fn(&SideWeek) -> f64, bool);

/// The graphs, what matters most first.
const GRAPHS: [Graph; 8] = [
    ("after-graph-men", |week| week.men_under_arms.into(), true),
    ("after-graph-margin", |week| week.margin.into(), false),
    ("after-graph-lost", |week| week.households_lost.into(), true),
    ("after-graph-safe", |week| week.households_safe.into(), true),
    ("after-graph-places", |week| week.places.into(), true),
    ("after-graph-captives", |week| week.captives.into(), true),
    ("after-graph-commitment", |week| f64::from(week.commitment_permille) / 10.0, true),
    ("after-graph-food", |week| week.food_man_days.into(), true),
];

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let sides: Vec<SideId> = contents.sides().map(|(side, _)| side).collect();
    legend(ui, cx, contents, &sides);
    let columns = if ui.available_width() > 880.0 { 2 } else { 1 };
    // What was nothing for everybody all the time is not worth a picture.
    let counts = |report: &AfterActionReport, count: fn(&SideWeek) -> f64| {
        report.series.iter().flat_map(|week| &week.sides).any(|side| count(side) != 0.0)
    };
    let graphs: Vec<Graph> = GRAPHS
        .into_iter()
        .filter(|(.., alone)| *alone || contents.only.is_none())
        .filter(|(_, count, _)| counts(contents.report, *count))
        .collect();
    for row in graphs.chunks(columns) {
        ui.columns(columns, |cells| {
            for (cell, graph) in cells.iter_mut().zip(row) {
                one(cell, cx, contents, &sides, *graph);
            }
        });
        ui.add_space(8.0);
    }
}

fn legend(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    contents: &ReportContents<'_>,
    sides: &[SideId],
) {
    ui.horizontal_wrapped(|ui| {
        for (number, &side) in sides.iter().enumerate() {
            widgets::side_name(ui, cx.palette(), cx.lang(), contents.scenario, side);
            sample(ui, number, ink(cx, contents, side), false);
            ui.add_space(10.0);
        }
        if contents.history.is_some() {
            sample(ui, 0, theme::THIN, true);
            widgets::note(ui, &cx.text("after-history-line"));
        }
    });
    ui.add_space(4.0);
}

/// A piece of the line by which a side is drawn.
fn sample(ui: &mut egui::Ui, number: usize, ink: Color32, history: bool) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(34.0, 14.0), egui::Sense::hover());
    let ends = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(2.0, ink);
    let painter = ui.painter();
    if history {
        painter.extend(egui::Shape::dotted_line(&ends, ink, 5.0, 1.2));
    } else if number == 0 {
        painter.line_segment(ends, stroke);
    } else {
        painter.extend(egui::Shape::dashed_line(&ends, stroke, 7.0, 4.0));
    }
}

fn ink(cx: &PanelContext<'_>, contents: &ReportContents<'_>, side: SideId) -> Color32 {
    let key = contents.scenario.sides.get(side.index()).map_or("", |row| row.key.as_str());
    theme::side_colour(cx.palette(), key, side)
}

/// The points of a side.
fn course(series: &[WeekLine], key: &str, count: fn(&SideWeek) -> f64) -> Vec<[f64; 2]> {
    let at = |week: &WeekLine| {
        let side = week.sides.iter().find(|side| side.side == key)?;
        Some([f64::from(week.week), count(side)])
    };
    series.iter().filter_map(at).collect()
}

/// One graph.
fn one(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    contents: &ReportContents<'_>,
    sides: &[SideId],
    (name, count, _): Graph,
) {
    ui.label(RichText::new(cx.text(name)).font(theme::title(14.0)));
    let lang = cx.lang();
    let lines = lines(cx, contents, sides, count);
    let weeks = f64::from(contents.report.of_weeks.max(1));
    let week_dates = week_dates(cx, contents.report);
    let hover = move |at: &HoverPosition<'_>| {
        let HoverPosition::NearDataPoint { plot_name, position, .. } = at else { return None };
        let week = position.x.round().max(0.0) as usize;
        let date = week_dates.get(week).cloned().unwrap_or_default();
        let args = [
            ("name", (*plot_name).into()),
            ("value", lang.number(position.y.round() as i64).into()),
            ("week", week.into()),
            ("date", date.into()),
        ];
        Some(cx.message("after-point", &args))
    };
    widgets::still_plot(name)
        .height(190.0)
        .allow_double_click_reset(false)
        .show_background(false)
        .include_x(0.0)
        .include_x(weeks)
        .include_y(0.0)
        .y_axis_min_width(46.0)
        .x_axis_label(cx.text("after-axis-week"))
        .x_axis_formatter(move |mark, _| match mark.value.fract() == 0.0 {
            true => lang.number(mark.value as i64),
            false => String::new(),
        })
        .y_grid_spacer(move |input| grid_lines(input.bounds.0, input.bounds.1))
        .y_axis_formatter(move |mark, _| lang.number(mark.value.round() as i64))
        .label_formatter(hover)
        .show(ui, |plot| {
            for line in lines {
                plot.line(line);
            }
        });
}

/// A line for each side, and where history's course is known one for that.
fn lines<'a>(
    cx: &PanelContext<'_>,
    contents: &ReportContents<'_>,
    sides: &[SideId],
    count: fn(&SideWeek) -> f64,
) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (number, &side) in sides.iter().enumerate() {
        let Some(row) = contents.scenario.sides.get(side.index()) else { continue };
        let (colour, title) = (ink(cx, contents, side), cx.lang().of(&row.name).to_owned());
        if let Some(history) = contents.history {
            let title = cx.message("after-history-of", &[("side", title.as_str().into())]);
            let points = PlotPoints::new(course(&history.series, &row.key, count));
            let line = Line::new(title, points).color(colour.gamma_multiply(0.55)).width(1.2);
            lines.push(line.style(LineStyle::Dotted { spacing: 5.0 }));
        }
        let style = match number {
            0 => LineStyle::Solid,
            _ => LineStyle::Dashed { length: 7.0 },
        };
        let points = PlotPoints::new(course(&contents.report.series, &row.key, count));
        lines.push(Line::new(title, points).color(colour).width(2.2).style(style));
    }
    lines
}

/// Lines of a graph from its least to its most at round numbers, four or five of them: so far apart that
/// each has its number. One of them is nothing at all, where that is within.
fn grid_lines(least: f64, most: f64) -> Vec<GridMark> {
    let span = (most - least).max(0.0);
    let rough = (span / 4.0).max(0.25);
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|n| n * power).find(|n| *n >= rough);
    let step = step.unwrap_or(10.0 * power).max(1.0).round();
    let first = (least / step).ceil();
    let count = ((most / step).floor() - first).clamp(0.0, 20.0) as u32;
    (0..=count)
        .map(|n| GridMark {
            value: (first + f64::from(n)) * step,
            step_size: (span * 0.6).max(1.0),
        })
        .collect()
}

/// The last day of every week in words.
fn week_dates(cx: &PanelContext<'_>, report: &AfterActionReport) -> Vec<String> {
    let told = |week: &WeekLine| {
        Date::parse(&week.date).map_or_else(String::new, |day| dates(cx.texts(), day, day))
    };
    report.series.iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graph_has_its_numbers_below_nothing_too() {
        let lines = |least, most| -> Vec<f64> {
            grid_lines(least, most).into_iter().map(|mark| mark.value).collect()
        };
        assert_eq!(lines(-130.0, 240.0), [-100.0, 0.0, 100.0, 200.0]);
        assert_eq!(lines(-40.0, -5.0), [-40.0, -30.0, -20.0, -10.0]);
        assert_eq!(lines(0.0, 4_000.0), [0.0, 1_000.0, 2_000.0, 3_000.0, 4_000.0]);
        assert_eq!(lines(0.0, 0.2), [0.0]);
    }
}
