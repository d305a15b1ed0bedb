//! The campaign on the map, from its first week to its last in some seconds: who held what, where the forces
//! went. It plays once when it is first seen and then rests.
//!
//! Deliberately absent: anything but what stood at the weeks' ends; the replay shows every day.

use super::course::WholeCourse;
use crate::game::{
    geo,
    ui::{
        PanelContext,
        minimap::{self, MapFrame},
        theme, widgets,
    },
};
use bevy_egui::egui::{self, Id, Pos2, Stroke};
use headless::play::ReplayTimeline;
use rules::{
    ids::{ForceId, HexId, SideId},
    resolve::DAYS,
    state::CampaignState,
};

/// How long it plays at most, and a week of it, seconds.
const MOST_SECONDS: f64 = 12.0;
const WEEK_SECONDS: f64 = 0.6;
/// Greatest size of the picture, points.
const SIZE: egui::Vec2 = egui::vec2(620.0, 330.0);
/// Weeks for which the track of a force is seen behind it.
const TRACK: usize = 4;
/// Less important places are left out (0 landmark … 5 capital), unless there are points for them.
const IMPORTANCE: u8 = 3;

/// How a week ended, as far as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct FilmWeek {
    /// Holders of the places, in their order.
    holders: Vec<SideId>,
    /// Forces on the map.
    forces: Vec<FilmForce>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct FilmForce {
    force: ForceId,
    side: SideId,
    men: u32,
    at: HexId,
}

impl FilmWeek {
    fn of(state: &CampaignState) -> Self {
        let places = state.places();
        let forces = state.living_forces().filter_map(|force| {
            let (side, men) = (state.forces().side(force), state.men(force));
            Some(FilmForce { force, side, men, at: state.force_hex(force)? })
        });
        Self {
            holders: places.ids().map(|place| places.holder(place)).collect(),
            forces: forces.collect(),
        }
    }
}

/// Every week of a record, the first being how it began.
pub(super) fn weeks(timeline: &ReplayTimeline) -> Vec<FilmWeek> {
    let weeks = timeline.first()..=timeline.weeks();
    weeks.map(|week| FilmWeek::of(timeline.state(week))).collect()
}

/// Since when it plays, seconds; nothing before it has been seen.
#[derive(Clone, Copy, Default)]
struct FilmClock {
    of: usize,
    since: Option<f64>,
}

/// Draws the film.
pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, course: &WholeCourse) {
    let film = &course.film;
    let state = course.timeline.state(course.timeline.weeks());
    let (Some(last), now) = (film.len().checked_sub(1), ui.input(|input| input.time)) else {
        return;
    };
    let key = Id::new("campaign-film");
    let of = std::ptr::from_ref(course) as usize;
    let kept: FilmClock = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let mut clock = if kept.of == of { kept } else { FilmClock { of, since: None } };
    let lasts = (last as f64 * WEEK_SECONDS).clamp(0.1, MOST_SECONDS);
    ui.horizontal_wrapped(|ui| {
        widgets::subheading(ui, &cx.text("verdict-film"));
        let passed = clock.since.map_or(0.0, |since| now - since);
        if passed < lasts {
            if widgets::button(ui, "film-to-end", &cx.text("verdict-film-stop")).clicked() {
                clock.since = Some(now - lasts);
            }
        } else if widgets::button(ui, "film-again", &cx.text("verdict-film-again")).clicked() {
            clock.since = Some(now);
            ui.ctx().request_repaint();
        }
    });
    let bounds = geo::bounds(&state.scenario.map);
    let most = SIZE.min(egui::vec2(ui.available_width(), SIZE.y));
    let scale = (most.x / bounds.width()).min(most.y / bounds.height());
    let size = egui::vec2(bounds.width(), bounds.height()) * scale;
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    widgets::name(ui, "campaign-film", &response);
    // It begins when it is seen.
    if ui.is_rect_visible(rect) {
        let since = *clock.since.get_or_insert(now);
        let at = ((now - since) / lasts).clamp(0.0, 1.0);
        if at < 1.0 {
            ui.ctx().request_repaint();
        }
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let frame = FilmFrame { map: MapFrame { bounds, rect }, state, cx, painter: &painter };
        frame.draw(film, (at * last as f64) as f32);
        let week = course.timeline.first() + (at * last as f64).round() as u16;
        let date = text::date(cx.texts(), &state.scenario, (week * DAYS).saturating_sub(1));
        let weeks = u32::from(state.scenario.calendar.weeks);
        let args =
            [("week", u32::from(week).into()), ("weeks", weeks.into()), ("date", date.into())];
        widgets::note(ui, &cx.message("verdict-film-week", &args));
    }
    ui.data_mut(|data| data.insert_temp(key, clock));
}

/// One picture of the film.
struct FilmFrame<'a, 'w> {
    map: MapFrame,
    state: &'a CampaignState,
    cx: &'a PanelContext<'w>,
    painter: &'a egui::Painter,
}

impl FilmFrame<'_, '_> {
    fn draw(&self, film: &[FilmWeek], at: f32) {
        let (week, share) = ((at as usize).min(film.len() - 1), at.fract());
        let (now, next) = (&film[week], film.get(week + 1).unwrap_or(&film[week]));
        minimap::land(self.painter, self.cx, self.state, &self.map);
        self.places(now, next, share);
        for force in &now.forces {
            let to = next.forces.iter().find(|other| other.force == force.force);
            let from = self.point(force.at);
            let there = to.map_or(from, |to| from.lerp(self.point(to.at), share));
            let fill = minimap::side_ink(self.cx, self.state, force.side);
            self.track(film, week, force, there);
            // From a band of a few hundred to a host of ten thousand.
            let size = 0.8 + (force.men as f32 / 4_000.0).sqrt().min(1.6);
            minimap::body(self.painter, there, fill, force.side.index().min(2), size);
        }
        let line = Stroke::new(1.0, theme::THIN);
        self.painter.rect_stroke(self.map.rect, 0, line, egui::StrokeKind::Inside);
    }

    fn point(&self, hex: HexId) -> Pos2 {
        self.map.to_picture(geo::centre(&self.state.scenario.map, hex))
    }

    /// The way of a force over the last weeks, fading.
    fn track(&self, film: &[FilmWeek], week: usize, force: &FilmForce, there: Pos2) {
        let ink = minimap::side_ink(self.cx, self.state, force.side);
        let mut to = there;
        for back in 0..=TRACK.min(week) {
            let before = film[week - back].forces.iter().find(|f| f.force == force.force);
            let Some(from) = before.map(|before| self.point(before.at)) else { break };
            let faint = ink.gamma_multiply(0.9 - 0.18 * back as f32);
            self.painter.line_segment([from, to], Stroke::new(1.6, faint));
            to = from;
        }
    }

    /// Places in the colours of their holders; a ring where one changes hands.
    fn places(&self, now: &FilmWeek, next: &FilmWeek, share: f32) {
        for (n, place) in self.state.scenario.places.iter().enumerate() {
            if place.importance < IMPORTANCE && place.points == 0 {
                continue;
            }
            let (Some(&before), Some(&after)) = (now.holders.get(n), next.holders.get(n)) else {
                continue;
            };
            let at = self.point(place.hex);
            let holder = if share < 0.5 { before } else { after };
            let fill = minimap::side_ink(self.cx, self.state, holder);
            let radius = 2.4 + 0.6 * f32::from(place.importance.saturating_sub(IMPORTANCE));
            self.painter.circle(at, radius, fill, Stroke::new(1.0, theme::PAPER));
            if before != after {
                let ring = Stroke::new(2.0, minimap::side_ink(self.cx, self.state, after));
                self.painter.circle_stroke(at, radius + 12.0 * share, ring);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_film_of_the_campaign_ends_at_the_end_state() {
        let library = scenario::library::Library::at(env!("CARGO_MANIFEST_DIR"));
        let scenario = library.load("first-march").unwrap();
        let timeline = ReplayTimeline::history(&scenario).unwrap();
        let film = weeks(&timeline);
        assert_eq!(film.len(), usize::from(timeline.weeks()) + 1);
        let end = timeline.state(timeline.weeks());
        let last = film.last().unwrap();
        for (place, holder) in end.places().ids().zip(&last.holders) {
            assert_eq!(end.places().holder(place), *holder);
        }
        assert_eq!(last.forces.len(), {
            let on_map = |force: &ForceId| end.force_hex(*force).is_some();
            end.living_forces().filter(on_map).count()
        });
        for force in &last.forces {
            assert_eq!(end.force_hex(force.force), Some(force.at));
            assert_eq!(end.men(force.force), force.men);
        }
        assert_ne!(film[0], *last, "nothing moved in the whole campaign");
    }
}
