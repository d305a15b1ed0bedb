//! The pool: every one of it plays any side of any scenario, gives legal orders only, does what its name
//! says, and starves no more than `bold` does. Figures with
//! `cargo test -p headless --test headless pool:: -- --nocapture`.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

use headless::{ai::Policy, sim::batch::seed_of};
use rules::{
    event::{BattleEvent, Event, Logged, OrderEvent, RaidEvent, Sink},
    ids::SideId,
    observe::Observation,
    order::{Order, Task},
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
    victory,
};
use std::sync::{Arc, OnceLock};

const MAIN: &str = "struggle-for-turkistan";
/// Base of the seeds, and seeds for each side of the main scenario.
const SEED: u64 = 14;
const RUNS: u64 = 3;
/// Fewest men of a body that counts as an army.
const ARMY: u32 = 300;
/// Days of want from which an army starves.
const STARVING_DAYS: u8 = 3;

/// How many more of a thousand army-weeks may be hungry than with `bold`: what six games leave open.
const SPREAD_PERMILLE: f64 = 5.0;

/// What one side did in some games.
#[derive(Clone, Copy, Default, Debug)]
struct Conduct {
    games: u32,
    weeks: u32,
    margin: i32,
    /// Orders of the side that were not even sent, and those given while they were riding.
    refused: u32,
    twice: u32,
    battles: u32,
    captives: u32,
    /// Orders to raid, and to besiege.
    raids: u32,
    sieges: u32,
    /// By weeks: share of the side's men on the map who stand within two hexes of its strongest body,
    /// permille; bodies formed in play that ride or besiege; most bodies in one hex; households safe.
    host_permille: u32,
    squads: u32,
    together: u32,
    safe: u32,
    /// Weeks of bodies that besiege, and of those that do so with two and more before one place.
    besieging: u32,
    massed: u32,
    /// Army-weeks, and those without food or in want.
    armies: u32,
    starving: u32,
}

/// Hears what a week has to tell of a side.
struct Listener<'a> {
    side: SideId,
    scenario: &'a Scenario,
    conduct: &'a mut Conduct,
}

impl Sink for Listener<'_> {
    const WANTS: bool = true;

    fn emit(&mut self, logged: &Logged) {
        match logged.event {
            Event::Order(OrderEvent::OrderRefused { side, order, why }) if side == self.side => {
                println!("{}: {order:?} refused: {why:?}", self.scenario.key);
                self.conduct.refused += 1;
            }
            Event::Battle(BattleEvent::BattleBegan { .. }) => self.conduct.battles += 1,
            Event::Raid(RaidEvent::CaptivesTaken { side, households, .. }) if side == self.side => {
                self.conduct.captives += households;
            }
            _ => {}
        }
    }
}

/// Plays a game against `bold` and adds what the side did.
fn play(scenario: &Arc<Scenario>, policy: Policy, side: SideId, seed: u64, sum: &mut Conduct) {
    let mut state = CampaignState::new(Arc::clone(scenario), seed);
    let seat = |at: SideId| if at == side { policy } else { Policy::Bold }.player();
    let mut players: Vec<_> = scenario.playable().map(seat).collect();
    let mut scratch = Scratch::default();
    sum.games += 1;
    while !state.is_over() {
        let orders = crate::players::plan(&state, &mut players);
        let riding = Observation::new(&state, side).orders_on_the_way();
        for (_, order) in orders.iter().filter(|(of, _)| *of == side) {
            sum.twice += u32::from(riding.iter().any(|(_, sent)| sent == order));
            sum.raids += u32::from(matches!(order, Order::Raid { .. }));
            sum.sieges += u32::from(matches!(order, Order::Besiege { .. }));
        }
        let mut listener = Listener { side, scenario, conduct: sum };
        week_with(&mut state, &orders, &mut listener, &mut scratch);
        look(&state, side, sum);
    }
    sum.margin += victory::margin(&state, side);
}

/// How the side's bodies stand at a week's end.
fn look(state: &CampaignState, side: SideId, sum: &mut Conduct) {
    let map = &state.scenario.map;
    let field: Vec<_> = state
        .forces_of(side)
        .filter(|&f| !state.in_garrison(f))
        .filter_map(|f| state.force_hex(f).map(|hex| (state.men(f), hex, f)))
        .collect();
    let all: u32 = field.iter().map(|body| body.0).sum();
    let host = field.iter().max().map_or(0, |&(_, at, _)| {
        let near = field.iter().filter(|body| map.distance(body.1, at) <= 2);
        near.map(|body| body.0).sum::<u32>()
    });
    sum.weeks += 1;
    sum.host_permille += (host * 1000).checked_div(all).unwrap_or(0);
    sum.safe += Observation::new(state, side).households_safe();
    let bodies = |of: &dyn Fn(&(u32, rules::ids::HexId, rules::ids::ForceId)) -> bool| {
        field.iter().filter(|body| of(body)).count() as u32
    };
    let task = |f: rules::ids::ForceId| state.forces().task(f);
    let starters = state.scenario.force_names.len();
    sum.squads += bodies(&|b| {
        b.2.index() >= starters && matches!(task(b.2), Task::Raid(_) | Task::Besiege { .. })
    });
    let most = field.iter().map(|at| bodies(&|b| b.1 == at.1 && b.0 >= ARMY)).max();
    sum.together += most.unwrap_or(0);
    for &(_, hex, force) in &field {
        if let Task::Besiege { place, .. } = task(force)
            && state.scenario.places[place.index()].hex == hex
        {
            sum.besieging += 1;
            let with = |b: &(u32, _, _)| b.1 == hex && matches!(task(b.2), Task::Besiege { .. });
            sum.massed += u32::from(bodies(&with) >= 2);
        }
    }
    for &(men, _, force) in field.iter().filter(|body| body.0 >= ARMY) {
        let food = Observation::new(state, side).food_days(force);
        let eaten = state.forces().row(force).week;
        sum.armies += 1;
        let want = state.forces().hungry_days(force) > STARVING_DAYS;
        sum.starving += u32::from(want || food == 0 && eaten.eaten() < men * 7 / 2);
    }
}

/// What `bold` and everyone of the pool does on either side of the main scenario against `bold`.
fn conducts() -> &'static [(Policy, [Conduct; 2])] {
    static PLAYED: OnceLock<Vec<(Policy, [Conduct; 2])>> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let scenario = test_support::load(MAIN);
        let one = |policy: Policy| {
            let sides: Vec<SideId> = scenario.playable().collect();
            let sums = [0, 1].map(|at| {
                let mut sum = Conduct::default();
                for run in 0..RUNS {
                    play(&scenario, policy, sides[at], seed_of(SEED, run), &mut sum);
                }
                println!("{policy:?} as {}: {sum:?}", scenario.sides[sides[at].index()].key);
                sum
            });
            (policy, sums)
        };
        let all = [Policy::Bold, Policy::Passive].into_iter().chain(Policy::POOL);
        all.map(one).collect()
    })
}

fn of(policy: Policy) -> [Conduct; 2] {
    conducts().iter().find(|(of, _)| *of == policy).unwrap().1
}

/// Mean by weeks of both sides.
fn mean(policy: Policy, what: impl Fn(&Conduct) -> u32) -> f64 {
    let both = of(policy);
    let weeks: u32 = both.iter().map(|conduct| conduct.weeks).sum();
    f64::from(both.iter().map(what).sum::<u32>()) / f64::from(weeks)
}

/// Sum over both sides.
fn sum(policy: Policy, what: impl Fn(&Conduct) -> u32) -> u32 {
    of(policy).iter().map(what).sum()
}

#[test]
fn everyone_plays_any_side_of_any_scenario_by_legal_orders() {
    for name in test_support::library().names() {
        let scenario = test_support::load(&name);
        for policy in Policy::POOL {
            for side in scenario.playable() {
                let mut conduct = Conduct::default();
                play(&scenario, policy, side, seed_of(SEED, 0), &mut conduct);
                let key = &scenario.sides[side.index()].key;
                println!("{name}: {} as {key}: {:+}", policy.key(), conduct.margin);
                assert_eq!((conduct.refused, conduct.twice), (0, 0), "{name} {policy:?} {key}");
                assert_eq!(conduct.weeks, u32::from(scenario.calendar.weeks));
            }
        }
    }
}

#[test]
fn the_stubborn_march_as_one_host() {
    let share = |policy| mean(policy, |conduct| conduct.host_permille);
    let (stubborn, bold) = (share(Policy::Stubborn), share(Policy::Bold));
    println!("men within two hexes of the strongest body: {stubborn:.0} permille, bold {bold:.0}");
    assert!(stubborn > 600.0 && stubborn > bold * 1.4, "{stubborn} against {bold}");
    assert_eq!(sum(Policy::Stubborn, |conduct| conduct.raids), 0);
}

#[test]
fn squads_ride_under_all_officers_there_are() {
    let squads = |policy| mean(policy, |conduct| conduct.squads);
    let (many, bold) = (squads(Policy::Squads), squads(Policy::Bold));
    println!("bodies formed in play that raid or besiege: {many:.2} in the mean, bold {bold:.2}");
    assert!(many > 0.8 && many > bold * 3.0, "{many} against {bold}");
}

#[test]
fn hiders_avoid_battles_and_lead_their_people_away() {
    let battles = |policy| sum(policy, |conduct| conduct.battles);
    let (hider, passive) = (battles(Policy::Hider), battles(Policy::Passive));
    let bold = battles(Policy::Bold);
    println!("battles: hider {hider}, passive {passive}, bold {bold}");
    assert!(hider < passive && hider * 2 < bold, "{hider}, {passive}, {bold}");
    let safe = |policy| mean(policy, |conduct| conduct.safe);
    println!("households safe: hider {:.0}, bold {:.0}", safe(Policy::Hider), safe(Policy::Bold));
    assert!(safe(Policy::Hider) > safe(Policy::Bold) * 1.5);
}

#[test]
fn besiegers_mass_before_walls_and_never_raid() {
    assert_eq!(sum(Policy::Besieger, |conduct| conduct.raids), 0);
    let massed = |policy| {
        let all = sum(policy, |conduct| conduct.besieging).max(1);
        f64::from(sum(policy, |conduct| conduct.massed)) / f64::from(all)
    };
    let (besieger, bold) = (massed(Policy::Besieger), massed(Policy::Bold));
    println!("besiegers beside others: {besieger:.2} of all, bold {bold:.2}");
    let weeks = |policy| mean(policy, |conduct| conduct.besieging);
    println!(
        "bodies before walls: {:.2}, bold {:.2}",
        weeks(Policy::Besieger),
        weeks(Policy::Bold)
    );
    assert!(besieger > 0.5 && besieger > bold, "{besieger} against {bold}");
}

#[test]
fn raiders_lead_off_more_people_and_never_besiege() {
    assert_eq!(sum(Policy::Raider, |conduct| conduct.sieges), 0);
    for (raider, bold) in of(Policy::Raider).iter().zip(&of(Policy::Bold)) {
        println!("households led off: {}, bold {}", raider.captives, bold.captives);
    }
    let captives = |policy| sum(policy, |conduct| conduct.captives);
    assert!(captives(Policy::Raider) > captives(Policy::Bold));
}

#[test]
fn concentrators_stand_together() {
    let together = |policy| mean(policy, |conduct| conduct.together);
    let (concentrator, bold) = (together(Policy::Concentrator), together(Policy::Bold));
    println!("most armies in one hex: {concentrator:.2}, bold {bold:.2}");
    assert!(concentrator > bold * 1.3, "{concentrator} against {bold}");
}

#[test]
fn nobody_starves_for_an_idea() {
    let starving = |policy| {
        let all = f64::from(sum(policy, |conduct| conduct.armies));
        f64::from(sum(policy, |conduct| conduct.starving)) * 1000.0 / all
    };
    let bold = starving(Policy::Bold);
    for policy in Policy::POOL {
        let share = starving(policy);
        println!("{}: {share:.1} permille of army-weeks starving, bold {bold:.1}", policy.key());
        assert!(share <= bold + SPREAD_PERMILLE, "{policy:?}: {share} against {bold}");
    }
}
