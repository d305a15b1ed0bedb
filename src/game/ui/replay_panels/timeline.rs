//! The timeline below the map: buttons, the date, and a strip of weeks with what stands out.
//! Dragging over the strip scrubs.

use super::{
    ReplayPanels, theme,
    widgets::{self, Tip},
};
use crate::game::{
    intent::{ReplayIntent, SettingsIntent},
    replay::highlights::{Highlight, HighlightKind},
};
use bevy_egui::egui::{
    self, Align, Color32, FontFamily, FontId, Id, Layout, Painter, Pos2, Rect, RichText, Sense,
    Shape, Stroke, Ui, Vec2,
};
use headless::history::Verdict;
use rules::{
    calendar::Date,
    history::{FactTiming, Grade},
    resolve::DAYS,
};

/// Speeds that can be chosen, percent.
const SPEEDS: [(u32, &str, &str); 4] = [
    (50, "film-speed-50", "½"),
    (100, "film-speed-100", "1"),
    (200, "film-speed-200", "2"),
    (400, "film-speed-400", "4"),
];

pub(super) fn show(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let frame = widgets::panel_frame().inner_margin(egui::Margin::symmetric(8, 4));
    egui::Panel::bottom("film-timeline").frame(frame).resizable(false).show(ui, |ui| {
        if panels.folds.taking {
            ask(ui, panels);
            ui.separator();
        }
        ui.horizontal(|ui| {
            buttons(ui, panels);
            ui.separator();
            // What stands at the right is as wide as it was in the last frame.
            let store = Id::new("film-timeline-right");
            let took: f32 = ui.data(|data| data.get_temp(store)).unwrap_or(300.0);
            date(ui, panels, ui.available_width() - took - 12.0);
            let right = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                take(ui, panels);
                if !panels.narrow {
                    ui.separator();
                    speeds(ui, panels);
                }
                ui.min_rect().width()
            });
            if (right.inner - took).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(store, right.inner));
                ui.ctx().request_repaint();
            }
        });
        strip(ui, panels);
    });
}

fn buttons(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let replay = panels.replay;
    let (week, weeks, days) = (replay.week(), replay.timeline().weeks(), replay.days());
    let back = if days > 0 { week } else { week.saturating_sub(1) };
    let run = if replay.is_running() { "❚❚" } else { "▶" };
    let all = [
        ("film-start", "|◀", "film-start-why", ReplayIntent::Scrub(0), true),
        ("film-back", "◀◀", "film-back-why", ReplayIntent::Scrub(back), true),
        ("film-day-back", "◀", "film-day-back-why", ReplayIntent::StepDay(-1), !panels.narrow),
        ("film-run", run, "film-run-why", ReplayIntent::Run(!replay.is_running()), true),
        ("film-day-on", "▶|", "film-day-on-why", ReplayIntent::StepDay(1), !panels.narrow),
        ("film-on", "▶▶", "film-on-why", ReplayIntent::Scrub((week + 1).min(weeks)), true),
        ("film-end", "▶▶|", "film-end-why", ReplayIntent::Scrub(weeks), true),
    ];
    for (key, sign, why, intent, wanted) in all {
        if wanted {
            let button = ui.add(egui::Button::new(sign).min_size(Vec2::new(30.0, 24.0)));
            widgets::name(ui, key, &button);
            if button.tip(panels.text(why)).clicked() {
                panels.cx.emit(intent);
            }
        }
    }
}

/// The day that is shown, in as many words as there is room for.
fn date(ui: &mut Ui, panels: &ReplayPanels<'_>, room: f32) {
    let replay = panels.replay;
    let day = i32::from(replay.day());
    let both = panels.both_styles(day, day);
    let week = (replay.day() / DAYS + 1).min(replay.timeline().weeks().max(1));
    let of = replay.timeline().weeks();
    let week = panels.cx.message("film-week", &[("n", week.into()), ("weeks", of.into())]);
    let new = text::date(panels.cx.texts(), replay.timeline().scenario(), replay.day());
    let wide = |text: &str, font: FontId| {
        ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x
    };
    let bold = |text: &str| wide(text, theme::title(15.0));
    let of = wide(&week, FontId::proportional(14.0)) + ui.spacing().item_spacing.x;
    let whole = format!("{both}\n{week}");
    let told = if bold(&both) <= room { &both } else { &new };
    let and_week = bold(told) + of <= room;
    let date = egui::Label::new(RichText::new(told).font(theme::title(15.0))).extend();
    ui.add(date).tip(whole);
    if and_week {
        ui.add(egui::Label::new(RichText::new(week).color(theme::THIN)).extend());
    }
}

/// Drawn from right to left.
fn speeds(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let now = panels.cx.settings.0.speed_percent;
    for (percent, key, sign) in SPEEDS.into_iter().rev() {
        let choice = widgets::choice(ui, key, now == percent, sign);
        if choice.tip(panels.text("film-speed-why")).clicked() {
            let mut settings = panels.cx.settings.0.clone();
            settings.speed_percent = percent;
            panels.cx.emit(SettingsIntent::Prefer(Box::new(settings)));
        }
    }
    widgets::note(ui, &panels.text("film-speed"));
}

fn take(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let replay = panels.replay;
    let over = replay.timeline().state(replay.week()).is_over();
    let why_not = over.then(|| panels.text("film-take-over-late"));
    let button = widgets::button_if(ui, "film-take", &panels.text("film-take"), why_not.as_deref());
    if button.tip(panels.text("film-take-why")).clicked() {
        panels.folds.taking = !panels.folds.taking;
        panels.cx.emit(ReplayIntent::Run(false));
    }
}

/// Which side is taken over?
fn ask(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let replay = panels.replay;
    let scenario = replay.timeline().scenario().clone();
    if replay.timeline().state(replay.week()).is_over() {
        panels.folds.taking = false;
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let n = replay.week() + 1;
        ui.label(panels.cx.message("film-take-from", &[("n", n.into())]));
        for side in scenario.playable() {
            let key = format!("film-take-{}", scenario.sides[side.index()].key);
            if widgets::button(ui, &key, &panels.side_name(side)).clicked() {
                panels.folds.taking = false;
                panels.cx.emit(ReplayIntent::TakeOver(side));
            }
        }
        if widgets::button(ui, "film-take-cancel", &panels.text("film-cancel")).clicked() {
            panels.folds.taking = false;
        }
    });
}

/// The strip: where things are on it.
struct Strip {
    rect: Rect,
    days: f32,
}

impl Strip {
    fn x(&self, day: f32) -> f32 {
        self.rect.left() + self.rect.width() * (day / self.days).clamp(0.0, 1.0)
    }

    fn week_at(&self, x: f32, weeks: u16) -> u16 {
        let share = ((x - self.rect.left()) / self.rect.width()).clamp(0.0, 1.0);
        (share * f32::from(weeks)).round() as u16
    }
}

fn strip(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let replay = panels.replay;
    let weeks = replay.timeline().weeks().max(1);
    let size = Vec2::new(ui.available_width(), if panels.narrow { 46.0 } else { 54.0 });
    let (response, painter) = ui.allocate_painter(size, Sense::click_and_drag());
    widgets::name(ui, "film-strip", &response);
    widgets::told(&response, &panels.text("film-strip-told"));
    let rect = response.rect.shrink2(Vec2::new(8.0, 0.0));
    let strip = Strip { rect, days: f32::from(weeks * DAYS) };
    paper(&painter, panels, &strip);
    history(&painter, panels, &strip);
    let y = rect.top() + 9.0;
    for highlight in highlights_seen(panels) {
        let at = Pos2::new(strip.x(f32::from(highlight.logged.day) + 0.5), y);
        let shown = highlight.logged.day < replay.days_in_all();
        let ink = panels.side_colour(highlight.teller);
        sign(&painter, highlight.kind, at, if shown { ink } else { ink.gamma_multiply(0.55) });
    }
    let x = strip.x(f32::from(replay.days_in_all()));
    painter.line_segment(
        [Pos2::new(x, rect.top()), Pos2::new(x, rect.bottom())],
        Stroke::new(2.0, theme::ALARM),
    );
    painter.circle_filled(Pos2::new(x, rect.top() + 20.0), 4.5, theme::ALARM);
    if let Some(at) = response.interact_pointer_pos()
        && (response.dragged() || response.clicked())
    {
        let week = strip.week_at(at.x, weeks);
        if week != replay.week() || replay.days() > 0 {
            panels.cx.emit(ReplayIntent::Scrub(week));
        }
    }
    if response.has_focus() {
        painter.rect_stroke(
            response.rect,
            2,
            Stroke::new(1.0, theme::INK),
            egui::StrokeKind::Inside,
        );
    }
    if let Some(at) = response.hover_pos() {
        let week = ((at.x - rect.left()) / rect.width() * f32::from(weeks)).floor();
        let week = (week.max(0.0) as u16).min(weeks - 1);
        response.on_hover_ui_at_pointer(|ui| highlights(ui, panels, week));
    }
}

/// Weeks, months and what has been shown.
fn paper(painter: &Painter, panels: &ReplayPanels<'_>, strip: &Strip) {
    let replay = panels.replay;
    let calendar = &replay.timeline().scenario().calendar;
    let rect = strip.rect;
    let bar = Rect::from_min_max(
        Pos2::new(rect.left(), rect.top() + 17.0),
        Pos2::new(rect.right(), rect.top() + 23.0),
    );
    painter.rect_filled(bar, 1, theme::LEAF);
    let shown = Rect::from_min_max(
        bar.min,
        Pos2::new(strip.x(f32::from(replay.days_in_all())), bar.bottom()),
    );
    painter.rect_filled(shown, 1, theme::LINE);
    painter.rect_stroke(bar, 1, Stroke::new(1.0, theme::LINE), egui::StrokeKind::Outside);
    for week in 0..=replay.timeline().weeks() {
        let x = strip.x(f32::from(week * DAYS));
        let tick = [Pos2::new(x, bar.top()), Pos2::new(x, bar.bottom())];
        painter.line_segment(tick, Stroke::new(1.0, theme::THIN));
    }
    let font = FontId::new(11.0, FontFamily::Proportional);
    let mut right = f32::MIN;
    for day in 0..replay.timeline().weeks() * DAYS {
        let date = calendar.date(day);
        if date.day != 1 && day != 0 {
            continue;
        }
        let x = strip.x(f32::from(day));
        let line = [Pos2::new(x, bar.top() - 4.0), Pos2::new(x, rect.bottom())];
        painter.line_segment(line, Stroke::new(1.0, theme::LINE));
        let word = month(panels, date, day == 0);
        let galley = painter.layout_no_wrap(word, font.clone(), theme::THIN);
        // A month that has hardly begun before the next gives way to it.
        if x > right && x + galley.size().x < rect.right() + 8.0 {
            right = x + galley.size().x + 6.0;
            painter.galley(
                Pos2::new(x + 3.0, rect.bottom() - galley.size().y),
                galley,
                theme::THIN,
            );
        }
    }
}

/// "Oct", and with the year where it begins: "Jan 1725".
fn month(panels: &ReplayPanels<'_>, date: Date, first: bool) -> String {
    const MONTHS: [&str; 12] = [
        "film-month-1",
        "film-month-2",
        "film-month-3",
        "film-month-4",
        "film-month-5",
        "film-month-6",
        "film-month-7",
        "film-month-8",
        "film-month-9",
        "film-month-10",
        "film-month-11",
        "film-month-12",
    ];
    let word = panels.text(MONTHS[usize::from(date.month.clamp(1, 12) - 1)]);
    if first || date.month == 1 { format!("{word} {}", date.year) } else { word }
}

/// Entries of the chronicle as bars and facts as lozenges, below the weeks.
fn history(painter: &Painter, panels: &ReplayPanels<'_>, strip: &Strip) {
    let replay = panels.replay;
    let scenario = replay.timeline().scenario();
    let y = strip.rect.top() + 28.0;
    for entry in &scenario.chronicle {
        if entry.days.most < 0 || entry.days.least as f32 > strip.days {
            continue;
        }
        let (from, to) = (strip.x(entry.days.least as f32), strip.x(entry.days.most as f32 + 1.0));
        let line = [Pos2::new(from, y), Pos2::new(to.max(from + 3.0), y)];
        match entry.grade {
            Grade::Attested | Grade::Secondary => {
                painter.line_segment(line, Stroke::new(3.0, theme::INK));
            }
            Grade::Inferred => {
                painter.extend(Shape::dashed_line(&line, Stroke::new(2.0, theme::THIN), 4.0, 3.0));
            }
            _ => {
                painter.extend(Shape::dotted_line(&line, theme::THIN, 4.0, 1.2));
            }
        }
    }
    let y = strip.rect.top() + 35.0;
    let verdicts = replay.timeline().course(replay.week()).watch().verdicts();
    for (fact, verdict) in scenario.facts.iter().zip(verdicts) {
        let day = due(fact.manner, replay.timeline().weeks());
        let at = Pos2::new(strip.x(day), y);
        let corner = |x: f32, y: f32| at + Vec2::new(x, y) * 4.0;
        let lozenge =
            vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
        let (fill, ink) = match verdict {
            Verdict::Met { .. } => (theme::GOOD, theme::GOOD),
            Verdict::Pending => (theme::PAPER, theme::THIN),
            _ => (theme::PAPER, theme::ALARM),
        };
        painter.add(Shape::convex_polygon(lozenge, fill, Stroke::new(1.5, ink)));
    }
}

/// The day by which a fact is settled.
fn due(manner: FactTiming, weeks: u16) -> f32 {
    match manner {
        FactTiming::Comes(span) | FactTiming::Throughout(span) => span.most as f32,
        FactTiming::On(day) => f32::from(day),
        FactTiming::AtEnd => f32::from(weeks * DAYS),
    }
}

/// The highlights that the eyes have seen; all where they see all.
fn highlights_seen<'a>(panels: &'a ReplayPanels<'_>) -> impl Iterator<Item = &'a Highlight> {
    let viewpoint = panels.cx.viewpoint.0;
    let highlights = panels.replay.highlights().iter();
    highlights.filter(move |highlight| viewpoint.is_none_or(|side| highlight.logged.seen.has(side)))
}

/// Each kind has its own shape.
fn sign(painter: &Painter, kind: HighlightKind, at: Pos2, ink: Color32) {
    let stroke = Stroke::new(2.0, ink);
    let p = |x: f32, y: f32| at + Vec2::new(x, y);
    match kind {
        // Crossed sabres.
        HighlightKind::Battle => {
            painter.line_segment([p(-4.0, -5.0), p(4.0, 5.0)], stroke);
            painter.line_segment([p(4.0, -5.0), p(-4.0, 5.0)], stroke);
        }
        // A ring about a town.
        HighlightKind::Siege => {
            painter.circle_stroke(at, 4.0, stroke);
        }
        // A flag on a town.
        HighlightKind::Place => {
            painter.line_segment([p(-3.0, -6.0), p(-3.0, 6.0)], stroke);
            let flag = vec![p(-3.0, -6.0), p(5.0, -3.0), p(-3.0, 0.0)];
            painter.add(Shape::convex_polygon(flag, ink, Stroke::NONE));
        }
        // A torch.
        HighlightKind::Raid => {
            let fire = vec![p(0.0, -4.0), p(3.0, 3.0), p(-3.0, 3.0)];
            painter.add(Shape::convex_polygon(fire, Color32::TRANSPARENT, Stroke::new(1.3, ink)));
        }
    }
}

/// What stands out in a week.
fn highlights(ui: &mut Ui, panels: &ReplayPanels<'_>, week: u16) {
    let replay = panels.replay;
    let scenario = replay.timeline().scenario();
    let texts = panels.cx.texts();
    let first = i32::from(week * DAYS);
    let last = first + i32::from(DAYS) - 1;
    ui.set_max_width(360.0);
    ui.label(RichText::new(panels.both_styles(first, last)).font(theme::title(14.0)));
    let weeks = replay.timeline().weeks();
    widgets::note(
        ui,
        &panels.cx.message("film-week", &[("n", (week + 1).into()), ("weeks", weeks.into())]),
    );
    let after = replay.timeline().state(week + 1);
    let mut lines: Vec<(HighlightKind, Color32, String)> = Vec::new();
    for highlight in highlights_seen(panels).filter(|highlight| highlight.logged.week == week) {
        let told = rules::event::Logged { seen: rules::ids::SideSet::ALL, ..highlight.logged };
        let teller = panels.cx.viewpoint.0.unwrap_or(highlight.teller);
        if let Some(line) = text::describe(texts, after, teller, &told)
            && !lines.iter().any(|(_, _, old)| *old == line)
        {
            lines.push((highlight.kind, panels.side_colour(highlight.teller), line));
        }
    }
    let more = lines.len().saturating_sub(6);
    for (kind, ink, line) in lines.into_iter().take(6) {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(14.0, 16.0), Sense::hover());
            sign(ui.painter(), kind, rect.center(), ink);
            ui.add(egui::Label::new(line).wrap());
        });
    }
    if more > 0 {
        widgets::note(ui, &panels.cx.message("film-more", &[("n", more.into())]));
    }
    for entry in scenario.chronicle.iter().filter(|e| (first..=last).contains(&e.days.least)) {
        let told = panels.cx.lang().of(&entry.text).to_owned();
        let told = panels.cx.message("film-history-says", &[("entry", told.into())]);
        ui.label(RichText::new(told).font(theme::italic(13.5)));
    }
}
