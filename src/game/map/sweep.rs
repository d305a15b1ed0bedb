//! The camera's way when a campaign opens: it rests on one view, crosses to the next, and draws out
//! to the last.
//!
//! Deliberately absent: which views these are (`camera`).

use bevy::math::Vec2;

/// A view: the middle of the picture (km), and kilometres in a logical pixel.
pub(super) type CameraView = (Vec2, f32);

/// How long it rests on the first view, seconds.
const RESTS: f32 = 0.6;
/// How long it takes to the second view, and from there to the last, seconds.
const CROSSES: f32 = 1.2;
const DRAWS_OUT: f32 = 0.7;

/// A way along three views.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct CameraWay {
    views: [CameraView; 3],
    /// Seconds since it set out.
    elapsed: f32,
}

impl CameraWay {
    /// Sets out at the first view.
    pub(super) const fn new(views: [CameraView; 3]) -> Self {
        Self { views, elapsed: 0.0 }
    }

    /// Goes on for some seconds. Returns where it is then, and whether it has arrived.
    pub(super) fn pass(&mut self, seconds: f32) -> (CameraView, bool) {
        self.elapsed += seconds;
        let [first, second, last] = self.views;
        let under_way = self.elapsed - RESTS;
        let at = match under_way {
            t if t < 0.0 => first,
            t if t < CROSSES => between(first, second, t / CROSSES),
            t => between(second, last, ((t - CROSSES) / DRAWS_OUT).min(1.0)),
        };
        (at, under_way >= CROSSES + DRAWS_OUT)
    }
}

/// From one view to another, slow at both ends. The scale grows by the same share in every moment.
fn between(from: CameraView, to: CameraView, share: f32) -> CameraView {
    let eased = share * share * (3.0 - 2.0 * share);
    (from.0.lerp(to.0, eased), from.1 * (to.1 / from.1).powf(eased))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_rests_crosses_and_draws_out_within_two_and_a_half_seconds() {
        let views = [(Vec2::ZERO, 0.4), (Vec2::X * 300.0, 0.4), (Vec2::X * 150.0, 1.2)];
        let mut way = CameraWay::new(views);
        let seen: Vec<_> = (0..52).map(|_| way.pass(0.05)).collect();
        assert_eq!(seen[10].0, views[0], "it rests");
        let nearest = |view: CameraView| {
            let off = |at: &CameraView| at.0.distance(view.0);
            seen.iter().map(|(at, _)| off(at)).fold(f32::INFINITY, f32::min)
        };
        assert!(nearest(views[1]) < 5.0, "it comes by the second view");
        assert!(!seen[48].1 && seen[50].1, "it arrives, and not before its time");
        assert_eq!(seen[50].0, views[2]);
    }
}
