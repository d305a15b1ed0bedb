//! What part of the map is seen: where the picture looks and how near, where it is going, and how
//! far it may go. Beside the map there is bare paper: of that never more than a sliver is shown,
//! except where the whole map is wished for.
//!
//! Deliberately absent: who asks for it (`camera`, `pointer`, `edge`).

use super::sweep::{CameraView, CameraWay};
use crate::game::geo;
use bevy::prelude::*;

/// Nearest: a hex is about 200 logical pixels high.
const NEAREST: f32 = geo::HEX_KM / 200.0;
/// Kilometres in a logical pixel with which the neighbourhood of something is seen.
const NEAR: f32 = 0.45;
/// Room for the frame drawn around the map, km.
const FRAME_KM: f32 = 30.0;
/// Bare paper beyond the edge of the map that may be seen, logical pixels.
pub const SLIVER: f32 = 24.0;
/// What the strip of overlays covers of the lower edge, logical pixels: paper under it is not seen.
pub const FOOT: f32 = 40.0;
/// About what is to be in view: room for a banner, logical pixels.
const ABOUT: f32 = 72.0;
/// Frames in which the panels of another screen, or of what has just been selected, find their
/// size: until then what was aimed at is aimed at again.
const SCREEN_SETTLES: u8 = 6;
const PANEL_SETTLES: u8 = 3;

/// What part of the map is seen.
#[derive(Resource, Clone, Copy, PartialEq, Debug)]
pub struct MapView {
    /// Middle of the picture, map kilometres.
    pub centre: Vec2,
    /// Kilometres in a logical pixel.
    pub scale: f32,
    /// Size of the picture, logical pixels.
    pub size: Vec2,
    /// Where it is moving to.
    goal: CameraView,
    /// What the map covers, kilometres.
    map: Rect,
    /// What the panels leave free of the picture, logical pixels from the upper left.
    free: Rect,
    /// What it was last aimed at, and for how many frames that still holds.
    aim: Option<(CameraAim, u8)>,
    /// Where it looked before the week that is shown led it away.
    before: Option<CameraView>,
    /// The way on which it is.
    way: Option<CameraWay>,
}

/// What the camera is aimed at: it hangs on what the panels leave free.
#[derive(Clone, Copy, PartialEq, Debug)]
enum CameraAim {
    /// The whole map between the panels.
    Whole,
    /// A point in their middle.
    Point(Vec2),
    /// A rectangle somewhere between them.
    Within(Rect),
}

impl Default for MapView {
    fn default() -> Self {
        Self {
            centre: Vec2::ZERO,
            scale: 1.0,
            size: Vec2::new(1280.0, 720.0),
            goal: (Vec2::ZERO, 1.0),
            map: Rect::new(0.0, 0.0, 1.0, 1.0),
            free: Rect::new(0.0, 0.0, 1280.0, 720.0),
            aim: None,
            before: None,
            way: None,
        }
    }
}

/// A distance on the screen as one on the map, of the same length.
fn flip(by: Vec2) -> Vec2 {
    Vec2::new(by.x, -by.y)
}

impl MapView {
    /// Where a point of the map is on the screen: logical pixels from the upper left.
    #[must_use]
    pub fn to_screen(&self, at: Vec2) -> Vec2 {
        self.size * 0.5 + flip((at - self.centre) / self.scale)
    }

    /// Which point of the map is at a point of the screen.
    #[must_use]
    pub fn to_map(&self, at: Vec2) -> Vec2 {
        self.centre + flip(at - self.size * 0.5) * self.scale
    }

    /// The part of the map that is seen.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_center_size(self.centre, self.size * self.scale)
    }

    /// What the panels leave free of the picture, logical pixels from the upper left.
    #[must_use]
    pub const fn free(&self) -> Rect {
        self.free
    }

    /// Farthest: the whole map fits between the panels.
    #[must_use]
    pub fn farthest(&self) -> f32 {
        let framed = self.map.inflate(FRAME_KM);
        (framed.size() / self.free.size().max(Vec2::ONE)).max_element().max(NEAREST)
    }

    /// Farthest with the map all over what is free but for slivers at its edges.
    fn covering(&self) -> f32 {
        let covered = (self.free.size() - 2.0 * SLIVER).max(Vec2::ONE);
        (self.map.size() / covered).min_element().clamp(NEAREST, self.farthest())
    }

    /// Near enough to see the neighbourhood of what is looked at, and no paper beside a small map.
    fn near(&self) -> f32 {
        self.covering().min(NEAR)
    }

    /// From the middle of the picture to the middle of what is free of it, kilometres.
    fn off(&self, scale: f32) -> Vec2 {
        flip(self.free.center() - self.size * 0.5) * scale
    }

    /// The view in which a point is in the middle of what is free, as far as the map reaches.
    fn centred(&self, point: Vec2, scale: f32) -> CameraView {
        let scale = scale.clamp(NEAREST, self.farthest());
        self.held(point - self.off(scale), scale)
    }

    /// A view, moved so that no more than a sliver of bare paper is seen. Where the map is too small
    /// to fill what is free it is in its middle.
    fn held(&self, centre: Vec2, scale: f32) -> CameraView {
        let off = self.off(scale);
        let half = self.free.size() * 0.5 * scale;
        let mut room = self.map.inflate(SLIVER * scale);
        // Who waits beyond the lower edge must not lie under the strip.
        room.min.y -= FOOT * scale;
        let (least, most) = (room.min + half, room.max - half);
        let middle = centre + off;
        let axis = |at: f32, least: f32, most: f32, middle: f32| match least < most {
            true => at.clamp(least, most),
            false => middle,
        };
        let middle = Vec2::new(
            axis(middle.x, least.x, most.x, self.map.center().x),
            axis(middle.y, least.y, most.y, self.map.center().y),
        );
        (middle - off, scale)
    }

    /// The least move that brings a rectangle of the map between the panels: no nearer, and farther
    /// only where it would not fit.
    fn within(&self, rect: Rect) -> CameraView {
        let about = Vec2::splat(ABOUT).min(self.free.size() * 0.2);
        let fits = rect.size() / (self.free.size() - 2.0 * about).max(Vec2::ONE);
        let scale = self.goal.1.max(fits.max_element().min(self.covering()));
        let half = (self.free.size() * 0.5 - about) * scale;
        let (least, most) = (rect.max - half, rect.min + half);
        let middle = self.goal.0 + self.off(scale);
        self.held(middle.clamp(least.min(most), most.max(least)) - self.off(scale), scale)
    }

    /// The whole map in the middle of what the panels leave free.
    fn whole(&self) -> CameraView {
        self.centred(self.map.center(), self.farthest())
    }

    fn aimed(&self, aim: CameraAim) -> CameraView {
        match aim {
            CameraAim::Whole => self.whole(),
            CameraAim::Point(at) => self.centred(at, self.goal.1),
            CameraAim::Within(rect) => self.within(rect),
        }
    }

    /// Another map: all of it is seen.
    pub(super) fn show_map(&mut self, map: Rect) {
        self.map = map;
        self.leave();
        self.goal = self.whole();
        (self.centre, self.scale) = self.goal;
        self.aim = Some((CameraAim::Whole, SCREEN_SETTLES));
    }

    /// The picture or what is free of it has changed. A panel that opens or closes moves nothing,
    /// except where it uncovers bare paper; who saw the whole map when the window changes still does.
    pub(super) fn refit(&mut self, size: Vec2, free: Rect) {
        let (was_whole, resized) = (self.goal == self.whole(), size != self.size);
        let covered = self.goal.1 <= self.covering();
        // Between panels that leave next to nothing, they are not heeded.
        let picture = Rect::from_corners(Vec2::ZERO, size);
        let free = free.intersect(picture);
        let roomy = free.size().cmpge(size * 0.3).all();
        let (before, free) = (self.free, if roomy { free } else { picture });
        (self.size, self.free) = (size, free);
        let grown = !(before.contains(free.min) && before.contains(free.max));
        // Who saw no bare paper sees none in a larger room either.
        if covered {
            self.goal.1 = self.goal.1.min(self.covering());
        }
        // More than one edge of the room moves where all panels come or go at once.
        let edges = [free.min - before.min, free.max - before.max];
        let moved = edges.iter().flat_map(|by| by.to_array()).filter(|by| by.abs() > 0.5).count();
        if resized || (was_whole && moved > 1) {
            self.goal = if was_whole { self.whole() } else { self.held(self.goal.0, self.goal.1) };
            (self.centre, self.scale) = self.goal;
        }
        if self.way.is_some() {
            return;
        }
        match self.aim {
            Some((aim, left)) if left > 0 => {
                self.goal = self.aimed(aim);
                // What has just come onto the screen does not glide into its place.
                if aim == CameraAim::Whole || left > PANEL_SETTLES {
                    (self.centre, self.scale) = self.goal;
                }
            }
            _ if grown => self.goal = self.held(self.goal.0, self.goal.1),
            _ => {}
        }
    }

    /// A frame has passed: what was aimed at holds for one less.
    pub(super) fn settle(&mut self) {
        self.aim = self.aim.and_then(|(aim, left)| Some((aim, left.checked_sub(1)?)));
    }

    /// Whether panels may still find their size.
    pub(super) const fn is_settling(&self) -> bool {
        self.aim.is_some()
    }

    /// The player moves it: where a week led it, and what it was on the way to, is forgotten.
    fn leave(&mut self) {
        (self.aim, self.before, self.way) = (None, None, None);
    }

    /// The player aims it at something. While the panels of another screen find their size, so long
    /// does that hold.
    fn aim_at(&mut self, aim: CameraAim) {
        let settles = match self.aim {
            Some((_, left)) if left > PANEL_SETTLES => left,
            _ => PANEL_SETTLES,
        };
        self.leave();
        self.goal = self.aimed(aim);
        self.aim = Some((aim, settles));
    }

    /// Looks at a rectangle of the map at once.
    pub fn look_at(&mut self, rect: Rect) {
        self.leave();
        let scale = (rect.size() / self.size.max(Vec2::ONE)).max_element();
        self.set_goal(rect.center(), scale);
        (self.centre, self.scale) = self.goal;
    }

    fn set_goal(&mut self, centre: Vec2, scale: f32) {
        self.goal = self.held(centre, scale.clamp(NEAREST, self.farthest()));
    }

    /// Moves the picture at once, as dragging does.
    pub fn drag(&mut self, by: Vec2) {
        self.leave();
        self.set_goal(self.centre - flip(by) * self.scale, self.goal.1);
        self.centre = self.goal.0;
    }

    /// Zooms by steps about a point of the screen: out until the map no longer covers what is free.
    pub fn zoom(&mut self, steps: f32, about: Vec2) {
        self.leave();
        let offset = flip(about - self.size * 0.5);
        let under = self.goal.0 + offset * self.goal.1;
        let most = self.covering().max(self.goal.1.min(self.farthest()));
        let scale = (self.goal.1 * 0.85_f32.powf(steps)).clamp(NEAREST, most);
        self.set_goal(under - offset * scale, scale);
    }

    /// Moves it by a share of the picture, right and up.
    pub(super) fn pan(&mut self, share: Vec2) {
        let (centre, scale) = self.goal;
        self.leave();
        self.set_goal(centre + share * self.size * scale, scale);
    }

    /// Whether it would move by that at all.
    pub(super) fn can_pan(&self, share: Vec2) -> bool {
        let (centre, scale) = self.goal;
        self.held(centre + share * self.size * scale, scale) != self.goal
    }

    /// Brings a point into the middle of what is free, near enough to see its neighbourhood.
    pub(super) fn look_near(&mut self, at: Vec2) {
        self.goal.1 = self.goal.1.min(self.near());
        self.aim_at(CameraAim::Point(at));
    }

    /// Brings a point into the middle of what is free, as near as it is.
    pub(super) fn look_to(&mut self, at: Vec2) {
        self.aim_at(CameraAim::Point(at));
    }

    /// Brings a rectangle into view by the least move.
    pub(super) fn frame(&mut self, rect: Rect) {
        self.aim_at(CameraAim::Within(rect));
    }

    /// Shows the whole map.
    pub(super) fn look_at_all(&mut self) {
        self.aim_at(CameraAim::Whole);
    }

    /// Follows what happens there, to come back later.
    pub(super) fn follow(&mut self, at: Vec2) {
        let before = self.before.unwrap_or(self.goal);
        self.look_near(at);
        (self.before, self.aim) = (Some(before), None);
    }

    /// Comes back from what was followed, unless it has been moved since.
    pub(super) fn come_back(&mut self) {
        if let Some((centre, scale)) = self.before.take() {
            self.set_goal(centre, scale);
        }
    }

    /// Goes from one point by another to a view that holds a rectangle; at once to the last, where
    /// nothing is to move by itself.
    pub(super) fn sweep(&mut self, from: Vec2, by: Vec2, out: Rect, moves: bool) {
        self.leave();
        let near = self.near();
        self.goal = self.centred(by, near);
        let last = self.within(out);
        let last = self.centred(out.center(), last.1);
        let views = [self.centred(from, near), self.goal, last];
        self.goal = if moves { views[0] } else { last };
        (self.centre, self.scale) = self.goal;
        self.way = moves.then(|| CameraWay::new(views));
    }

    /// Whether it moves by itself along a way.
    #[must_use]
    pub const fn is_sweeping(&self) -> bool {
        self.way.is_some()
    }

    /// Stays where it is.
    pub(super) fn stop(&mut self) {
        self.way = None;
        self.goal = (self.centre, self.scale);
    }

    /// Moves on for some seconds.
    pub(super) fn glide(&mut self, seconds: f32) {
        if let Some(way) = &mut self.way {
            let (at, arrived) = way.pass(seconds);
            self.goal = at;
            (self.centre, self.scale) = at;
            if arrived {
                self.way = None;
            }
            return;
        }
        let (centre, scale) = self.goal;
        // Nine tenths of the way in a fifth of a second.
        let share = 1.0 - (-12.0 * seconds).exp();
        self.centre = self.centre.lerp(centre, share);
        self.scale += (scale - self.scale) * share;
        let near = self.centre.distance(centre) < self.scale * 0.5
            && (self.scale / scale - 1.0).abs() < 0.002;
        if near {
            (self.centre, self.scale) = (centre, scale);
        }
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.way.is_none() && (self.centre, self.scale) == self.goal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: Rect = Rect { min: Vec2::ZERO, max: Vec2::new(1800.0, 1200.0) };

    /// A view of a map between a list at the left, a bar above and, where it is open, a panel at the
    /// right.
    fn view(detail: f32) -> MapView {
        let mut view = MapView::default();
        view.show_map(MAP);
        let size = Vec2::new(1280.0, 720.0);
        view.refit(size, Rect::new(210.0, 40.0, 1280.0 - detail, 720.0));
        view.aim = None;
        view
    }

    /// Bare paper within what is free, at its worst edge, logical pixels.
    fn bare(view: &MapView) -> f32 {
        let free = view.free;
        // What lies under the strip is not seen.
        let low = view.to_map(Vec2::new(free.min.x, free.max.y - FOOT));
        let high = view.to_map(Vec2::new(free.max.x, free.min.y));
        let beyond = (MAP.min - low).max(high - MAP.max);
        beyond.max_element() / view.scale
    }

    fn arrive(view: &mut MapView) {
        (0..60).for_each(|_| view.glide(0.05));
        assert!(view.is_still());
    }

    #[test]
    fn no_more_than_a_sliver_of_bare_paper_is_seen() {
        let mut view = view(0.0);
        for corner in [MAP.min, MAP.max, Vec2::new(MAP.min.x, MAP.max.y), MAP.center()] {
            for steps in [0.0_f32, 8.0, -30.0, 3.0, -4.0] {
                view.look_near(corner);
                view.zoom(steps, Vec2::new(300.0, 100.0));
                view.drag((corner - MAP.center()) * Vec2::new(-9.0, 9.0));
                arrive(&mut view);
                assert!(bare(&view) <= SLIVER + 0.5, "{corner}, {steps}: {}", bare(&view));
            }
        }
        // The whole map may be wished for; the wheel alone does not lead there.
        view.look_at_all();
        arrive(&mut view);
        assert!(bare(&view) > SLIVER);
    }

    #[test]
    fn a_panel_that_opens_moves_nothing_and_what_it_uncovers_is_no_paper() {
        let mut view = view(0.0);
        let (size, before) = (view.size, view.free);
        view.look_near(MAP.center());
        arrive(&mut view);
        view.aim = None;
        let at = view.centre;
        let open = Rect { max: before.max - Vec2::new(216.0, 0.0), ..before };
        for free in [open, before, open] {
            view.refit(size, free);
            assert_eq!((view.goal.0, view.centre), (at, at));
        }
        view.drag(Vec2::new(-9000.0, 0.0));
        view.refit(size, before);
        arrive(&mut view);
        assert!(bare(&view) <= SLIVER + 0.5);
    }

    #[test]
    fn a_rectangle_is_framed_by_the_least_move() {
        let mut view = view(216.0);
        view.look_near(Vec2::new(900.0, 600.0));
        arrive(&mut view);
        let (at, scale) = (view.centre, view.scale);
        let near = Rect::from_center_size(Vec2::new(950.0, 620.0), Vec2::splat(20.0));
        view.frame(near);
        assert_eq!(view.goal, (at, scale), "it is in view already");
        let beside = Rect::from_center_size(Vec2::new(1200.0, 600.0), Vec2::splat(20.0));
        view.frame(beside);
        arrive(&mut view);
        assert_eq!(view.scale, scale);
        let right = view.to_screen(beside.max).x;
        assert!((view.free.max.x - ABOUT - right).abs() < 1.0, "no farther than it must: {right}");
        let far = Rect::new(200.0, 500.0, 1500.0, 700.0);
        view.frame(far);
        arrive(&mut view);
        assert!(view.scale > scale);
        for corner in [far.min, far.max] {
            assert!(view.free.contains(view.to_screen(corner)), "{corner}");
        }
        let scale = view.scale;
        view.frame(near);
        arrive(&mut view);
        assert_eq!(view.scale, scale, "it never comes nearer");
    }

    #[test]
    fn what_was_followed_is_left_again_unless_the_player_has_moved() {
        let mut view = view(0.0);
        view.look_near(Vec2::new(900.0, 600.0));
        arrive(&mut view);
        let at = (view.centre, view.scale);
        view.follow(Vec2::new(1300.0, 400.0));
        arrive(&mut view);
        view.follow(Vec2::new(700.0, 800.0));
        arrive(&mut view);
        assert_ne!(view.centre, at.0);
        view.come_back();
        arrive(&mut view);
        assert_eq!((view.centre, view.scale), at);
        view.follow(Vec2::new(1300.0, 400.0));
        view.drag(Vec2::new(40.0, 0.0));
        let goal = view.goal;
        view.come_back();
        assert_eq!(view.goal, goal);
    }
}
