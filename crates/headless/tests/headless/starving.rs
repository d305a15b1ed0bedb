//! Armies of the scripted players do not lie still and starve: told over whole games, by what was
//! eaten.

use headless::{ai::Policy, sim::batch::seed_of};
use rules::{
    event::{Event, Logged, Sink, SubsistenceEvent},
    ids::ForceId,
    order::Task,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;

/// Fewest men of an army.
const ARMY: u32 = 1_000;
/// Who eats less of his rations, his own horses counted, starves, permille.
const STARVING_PERMILLE: u32 = 500;
/// Base of the seeds.
const SEED: u64 = 11;
/// Weeks at rest on so little, one after another, from which it is told.
const WEEKS: u16 = 3;

/// Most such army-weeks, permille of all.
const MOST_PERMILLE: u32 = 2;

/// What a force needed and ate in a week.
#[derive(Clone, Copy, Default)]
struct Meals {
    need: u32,
    eaten: u32,
}

/// Keeps the week's meals, by force, and nothing else.
#[derive(Default)]
struct MealsOfWeek(Vec<Meals>);

impl Sink for MealsOfWeek {
    const WANTS: bool = true;

    fn emit(&mut self, logged: &Logged) {
        if let Event::Subsistence(SubsistenceEvent::Ate { force, rations }) = logged.event {
            let at = force.index();
            if self.0.len() <= at {
                self.0.resize(at + 1, Meals::default());
            }
            self.0[at].need += rations.need;
            self.0[at].eaten += rations.eaten();
        }
    }
}

/// The army-weeks of some games.
#[derive(Clone, Copy, Default, Debug)]
struct ArmyWeeks {
    /// All of them.
    all: u32,
    /// Those in which it starved, at rest or not.
    hungry: u32,
    /// Those of three and more in a row at rest and starving, not besieged.
    starving: u32,
}

/// Plays a game and tells the army-weeks of both sides together.
fn army_weeks(scenario: &Arc<Scenario>, pair: (Policy, Policy), run: u64) -> ArmyWeeks {
    let mut state = CampaignState::new(Arc::clone(scenario), seed_of(SEED, run));
    let mut players = vec![pair.0.player(), pair.1.player()];
    let (mut scratch, mut told) = (Scratch::default(), ArmyWeeks::default());
    // Weeks that each force has lain so, in a row, and where.
    let mut lain: Vec<u16> = Vec::new();
    while !state.is_over() {
        let orders = crate::players::plan(&state, &mut players);
        let mut meals = MealsOfWeek::default();
        let before: Vec<_> = state.forces().ids().map(|f| state.forces().spot(f)).collect();
        week_with(&mut state, &orders, &mut meals, &mut scratch);
        lain.resize(lain.len().max(state.forces().len()), 0);
        for force in state.forces().ids() {
            let of = meals.0.get(force.index()).copied().unwrap_or_default();
            let army = state.forces().alive(force) && of.need >= ARMY * 7;
            let hungry = army && of.eaten * 1000 < of.need * STARVING_PERMILLE;
            told.all += u32::from(army);
            told.hungry += u32::from(hungry);
            let moved = before.get(force.index()) != Some(&state.forces().spot(force));
            let weeks = &mut lain[force.index()];
            *weeks = if hungry && lies(&state, force) && !moved { *weeks + 1 } else { 0 };
            // The third week tells of the two before it as well.
            told.starving += match *weeks {
                WEEKS => u32::from(WEEKS),
                n if n > WEEKS => 1,
                _ => 0,
            };
        }
    }
    told
}

/// At rest, in winter quarters or in garrison, and not shut in.
fn lies(state: &CampaignState, force: ForceId) -> bool {
    let row = state.forces().row(force);
    let shut_in = row.garrison.some().is_some_and(|p| state.places().siege_days(p) > 0);
    let still = matches!(row.task, Task::Rest | Task::Winter(_) | Task::Garrison(_))
        || row.garrison.is_some();
    still && !shut_in
}

/// The scripted players against each other, five games a pair. Before they looked for bread by what it
/// still feeds, armies lay and starved in three to five of a thousand army-weeks.
#[test]
fn armies_do_not_lie_still_and_starve() {
    let scenario = test_support::load("struggle-for-turkistan");
    let mut sum = ArmyWeeks::default();
    for pair in [(Policy::Cautious, Policy::Bold), (Policy::Bold, Policy::Cautious)] {
        for run in 0..5 {
            let game = army_weeks(&scenario, pair, run);
            sum.all += game.all;
            sum.hungry += game.hungry;
            sum.starving += game.starving;
        }
    }
    assert!(sum.all > 1_000, "{sum:?}");
    assert!(sum.starving * 1000 < sum.all * MOST_PERMILLE, "{sum:?}");
}
