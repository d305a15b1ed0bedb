//! The next steps of bodies on their ways: looked up a few at a time, and kept for the days on which they
//! are taken. A way depends on where it begins, on its goal, on who goes and on the state of the ways
//! alone, so it holds as long as those do. Where somebody wants to go is not here, nor who keeps him
//! from it.

use crate::{
    hex::Direction,
    ids::HexId,
    map::{Mover, Regime, Ways},
    scenario::Scenario,
};

/// How many steps are looked up at a time.
const STEPS: usize = 8;

/// A stretch of a way.
#[derive(Clone, Copy)]
struct Stretch {
    /// Digest of the scenario on whose map it lies.
    scenario: u64,
    ways: Ways,
    mover: Mover,
    goal: HexId,
    /// Where the next step begins.
    here: HexId,
    steps: [(Direction, HexId); STEPS],
    /// Those of them that have been taken, and those that are known.
    taken: u8,
    known: u8,
}

/// The ways of bodies, by their number.
#[derive(Default)]
pub(super) struct WaysAhead {
    bodies: Vec<Option<Stretch>>,
}

impl WaysAhead {
    /// The next step of a body from where it stands, and where it leads; nothing at the goal, or when no
    /// way leads on.
    #[inline]
    pub(super) fn next(
        &mut self,
        body: usize,
        (s, regime): (&Scenario, &Regime),
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<(Direction, HexId)> {
        if body >= self.bodies.len() {
            self.bodies.resize(body + 1, None);
        }
        let kept = &mut self.bodies[body];
        let step = kept.as_mut().and_then(|way| way.next((s, regime), mover, here, goal));
        if step.is_some() {
            debug_assert_eq!(step, anew((s, regime), mover, here, goal), "the way has changed");
            return step;
        }
        *kept = Some(Stretch::from((s, regime), mover, here, goal));
        kept.as_mut().and_then(|way| way.next((s, regime), mover, here, goal))
    }
}

/// The next step, looked up.
fn anew(
    (s, regime): (&Scenario, &Regime),
    mover: Mover,
    here: HexId,
    goal: HexId,
) -> Option<(Direction, HexId)> {
    regime.guide(&s.map, &s.costs, mover, goal).next(here)
}

impl Stretch {
    /// The way from a hex, as far as it is looked up.
    #[inline(never)]
    fn from((s, regime): (&Scenario, &Regime), mover: Mover, here: HexId, goal: HexId) -> Self {
        let guide = regime.guide(&s.map, &s.costs, mover, goal);
        let (mut steps, mut known, mut at) = ([(Direction::N, HexId::NONE); STEPS], 0, here);
        for step in &mut steps {
            let Some(next) = guide.next(at) else { break };
            (*step, at, known) = (next, next.1, known + 1);
        }
        Self { scenario: s.hash, ways: regime.ways, mover, goal, here, steps, taken: 0, known }
    }

    /// The next step from a hex, if this is the way that is asked for and it goes on there.
    #[inline]
    fn next(
        &mut self,
        (s, regime): (&Scenario, &Regime),
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<(Direction, HexId)> {
        let same = self.goal == goal
            && self.mover == mover
            && self.ways == regime.ways
            && self.scenario == s.hash;
        if !same {
            return None;
        }
        if self.here != here {
            // It may have taken the step that was asked for last.
            let (_, next) = *self.steps.get(usize::from(self.taken))?;
            if next != here {
                return None;
            }
            (self.here, self.taken) = (here, self.taken + 1);
        }
        let ahead = self.taken < self.known;
        self.steps.get(usize::from(self.taken)).copied().filter(|_| ahead)
    }
}
