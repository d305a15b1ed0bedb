//! Whether loaded tables fit their scenario: sizes of columns, every id they name, and the chains
//! of contingents. A save that passes can be played without a panic, whoever wrote it.

use super::{
    CampaignState, Columns, DEAREST_FLIGHT, MAX_CONTINGENTS, MAX_DEPOTS, MAX_FIGHTS, MAX_FORCES,
    MAX_MAIL, NEVER, knowledge::Knowledge,
};
use crate::{
    event::Body,
    ids::{CampId, ForceId, PlaceId, SideId, Spot},
    order::{CampTask, Task},
    scenario::Scenario,
};

/// Numbers beyond this would overflow sums somewhere.
const LARGEST: u32 = 100_000_000;
/// As many men or households as one body may have: five times what a scenario may give it, and
/// little enough to be multiplied by the numbers of the rules.
const MOST_PEOPLE: u32 = 5_000_000;
/// Officers in reserve beyond any that a scenario and its forces could have.
const MOST_OFFICERS: u16 = 1_000;
/// As much want as men can carry, thousandths of a day: two months without any food.
const MOST_HUNGER: u16 = 60_000;
/// Battles and the like are counted up to here, so that one more can always be counted.
const MOST_BATTLES: u16 = 60_000;

/// `Ok` when the tables can be played.
pub(super) fn fits(state: &CampaignState) -> Result<(), &'static str> {
    let (s, t) = (&*state.scenario, &state.t);
    // In this order: each check may look things up that the ones before it have found to be there.
    let checks: [(Check, &'static str); 13] = [
        (|_, t| square(t), "columns of one table differ in length"),
        (sized, "a table has more or fewer rows than the scenario"),
        (dated, "the date is beyond the campaign"),
        (forces, "a force names something that is not there"),
        (contingents, "a contingent names something that is not there"),
        (camps, "a camp group names something that is not there"),
        (places, "a place, depot or courier names something that is not there"),
        (|_, t| chained(t), "the contingents of a force are not a chain"),
        (fights, "a battle is remembered that cannot have been"),
        (peoples, "a people, leader, event or side has a value beyond its bounds"),
        (|s, t| t.weather.is_sane() && t.grass.is_sane(s.map.len()), "weather beyond its bounds"),
        (|_, t| t.ledger.is_sane(LARGEST), "the ledger holds more than there can be"),
        (known, "a contact names something that is not there"),
    ];
    checks.iter().find(|(good, _)| !good(s, t)).map_or(Ok(()), |(_, what)| Err(what))
}

/// One question to loaded tables.
type Check = fn(&Scenario, &Columns) -> bool;

fn dated(s: &Scenario, t: &Columns) -> bool {
    t.week <= s.calendar.weeks && t.day < s.calendar.weeks * 7 + 7
}

fn square(t: &Columns) -> bool {
    t.forces.is_square()
        && t.contingents.is_square()
        && t.camps.is_square()
        && t.places.is_square()
        && t.depots.is_square()
        && t.mail.is_square()
        && t.groups.is_square()
        && t.leaders.is_square()
        && t.scripted_events.is_square()
        && t.tracks.is_square()
        && t.standings.is_square()
        && t.fights.is_square()
}

fn sized(s: &Scenario, t: &Columns) -> bool {
    t.camps.len() == s.camp_names.len()
        && t.places.len() == s.places.len()
        && t.groups.len() == s.groups.len()
        && t.leaders.len() == s.leaders.len()
        && t.scripted_events.len() == s.scripted_events.len()
        && t.tracks.len() == s.tracks.len()
        && t.standings.len() == s.sides.len()
        && (s.force_names.len()..=MAX_FORCES).contains(&t.forces.len())
        && t.contingents.len() <= MAX_CONTINGENTS
        && t.depots.len() <= MAX_DEPOTS
        && t.mail.len() <= MAX_MAIL
        && t.fights.len() <= MAX_FIGHTS
        && t.grass.fits(s.map.len())
        && t.weather.fits(s)
        && t.ledger.fits(s.sides.len())
        && t.knowledge.fits(s.sides.len(), s.places.len())
}

fn side(s: &Scenario, id: SideId) -> bool {
    id.index() < s.sides.len()
}

fn spot(s: &Scenario, at: Spot) -> bool {
    match (at.as_hex(), at.as_box()) {
        (Some(hex), _) => hex.index() < s.map.len(),
        (None, Some(id)) => id.index() < s.map.boxes.len(),
        (None, None) => false,
    }
}

fn forces(s: &Scenario, t: &Columns) -> bool {
    let count = t.forces.len();
    let none_or = |index: usize, some: bool, most: usize| !some || index < most;
    t.forces.ids().all(|id| {
        let row = t.forces.row(id);
        let hex = |h: crate::ids::HexId| none_or(h.index(), h.is_some(), s.map.len());
        let task = match row.task {
            Task::Rest | Task::Winter(_) => true,
            Task::March { to, via, .. } => spot(s, to) && via.into_iter().all(hex),
            Task::Follow(f) | Task::Relieve(f) | Task::Merge(f) => f.index() < count,
            Task::Escort(c) => c.index() < t.camps.len(),
            Task::Garrison(p) | Task::Besiege { place: p, .. } => p.index() < s.places.len(),
            Task::Raid(c) => c.index() < t.camps.len(),
        };
        let within =
            |p: PlaceId| row.arrives == 0 && row.spot == Spot::hex(s.places[p.index()].hex);
        task && side(s, row.side)
            && spot(s, row.spot)
            && none_or(row.leader.index(), row.leader.is_some(), s.leaders.len())
            && none_or(row.garrison.index(), row.garrison.is_some(), s.places.len())
            // Who lies in a place stands where it is.
            && row.garrison.some().is_none_or(within)
            && none_or(row.contact.index(), row.contact.is_some(), count)
            && none_or(row.parent.index(), row.parent.is_some(), count)
            && row.stores <= LARGEST
            && row.sheep <= LARGEST
            && row.points <= 100_000
            && row.week.from.into_iter().all(|eaten| eaten <= LARGEST)
    })
}

fn contingents(s: &Scenario, t: &Columns) -> bool {
    t.contingents.ids().all(|id| {
        let row = t.contingents.row(id);
        row.force.index() < t.forces.len()
            && row.troop.index() < s.troops.len()
            && row.group.index() < s.groups.len()
            && (!row.home.is_some() || row.home.index() < t.camps.len())
            && row.men <= MOST_PEOPLE
            && row.horses <= LARGEST
            && row.condition <= 1_000
            && row.cohesion <= 1_000
            && row.hunger <= MOST_HUNGER
            // The row of men struck off is free for others.
            && (row.gone == NEVER || (row.men == 0 && row.horses == 0))
    })
}

fn camps(s: &Scenario, t: &Columns) -> bool {
    t.camps.ids().all(|id| {
        let row = t.camps.row(id);
        let task = match row.task {
            CampTask::Rest | CampTask::Return => true,
            CampTask::Migrate(hex) | CampTask::Flee(hex) => hex.index() < s.map.len(),
            CampTask::Evacuate(id) => id.index() < s.map.boxes.len(),
        };
        task && side(s, row.side)
            && spot(s, row.spot)
            && row.group.index() < s.groups.len()
            && row.households <= MOST_PEOPLE
            && row.fighters.max(row.away) <= MOST_PEOPLE
            && row.points <= 100_000
            && [row.horses, row.sheep, row.given].into_iter().all(|n| n <= LARGEST)
    })
}

fn places(s: &Scenario, t: &Columns) -> bool {
    let holder = |id: SideId| !id.is_some() || side(s, id);
    t.places.ids().all(|p| holder(t.places.holder(p)) && t.places.granary(p) <= 2 * LARGEST)
        && t.depots.ids().all(|d| {
            side(s, t.depots.side(d))
                && t.depots.hex(d).index() < s.map.len()
                && t.depots.food(d) <= LARGEST
        })
        // What an order names is checked when it arrives.
        && t.mail.ids().all(|m| side(s, t.mail.side(m)))
}

/// Every contingent with men hangs in the chain of its own force, once.
fn chained(t: &Columns) -> bool {
    let mut seen = vec![false; t.contingents.len()];
    for force in t.forces.ids() {
        let mut at = t.forces.first(force);
        while let Some(contingent) = at.some() {
            let fresh = seen.get(contingent.index()) == Some(&false);
            let stands = || t.contingents.gone(contingent) == NEVER;
            if !fresh || !stands() || t.contingents.force(contingent) != force {
                return false;
            }
            seen[contingent.index()] = true;
            at = t.contingents.next(contingent);
        }
    }
    t.contingents.ids().all(|c| seen[c.index()] || t.contingents.men(c) == 0)
}

fn known(s: &Scenario, t: &Columns) -> bool {
    let knowledge: &Knowledge = &t.knowledge;
    s.side_ids().all(|viewer| {
        let bodies = (0..MAX_FORCES)
            .map(|i| Body::Force(ForceId::at(i)))
            .chain((0..t.camps.len()).map(|i| Body::Camp(CampId::at(i))));
        let contacts = bodies.into_iter().all(|body| {
            let contact = knowledge.contact(viewer, body);
            !contact.is_known() || (spot(s, contact.spot) && contact.estimate <= LARGEST)
        });
        let holders = t.places.ids().all(|p| {
            let holder = knowledge.holder(viewer, p);
            !holder.is_some() || side(s, holder)
        });
        contacts && holders
    })
}

fn fights(s: &Scenario, t: &Columns) -> bool {
    t.fights.ids().all(|f| {
        let row = t.fights.row(f);
        row.battle < t.battles
            && row.day <= t.day
            && row.hex.index() < s.map.len()
            && side(s, row.attacker)
            && side(s, row.defender)
            && (!row.winner.is_some() || row.winner == row.attacker || row.winner == row.defender)
            && row.attacking.max(row.defending) <= LARGEST
            && row.attackers_lost.max(row.defenders_lost) <= LARGEST
    })
}

fn peoples(s: &Scenario, t: &Columns) -> bool {
    t.groups.ids().all(|g| {
        t.groups.commitment(g) <= 1_000
            && t.groups.levy_permille(g) <= 1_000
            && t.groups.flight_permille(g) <= DEAREST_FLIGHT
            && t.groups.booty(g) <= LARGEST
    }) && t.places.ids().all(|p| t.places.loyalty(p) <= 1_000)
        && t.scripted_events.ids().all(|a| {
            let choices = s.scripted_events[a.index()].choices.len();
            t.scripted_events.times(a) == 0 || usize::from(t.scripted_events.choice(a)) < choices
        })
        && t.tracks.ids().all(|k| s.tracks[k.index()].span.has(t.tracks.value(k).into()))
        && t.battles <= MOST_BATTLES
        && t.leaders.ids().all(|l| {
            let at = t.leaders.at(l);
            !at.is_some() || at.index() < s.map.len()
        })
        && t.standings.ids().all(|side| {
            let row = t.standings.row(side);
            row.captives <= LARGEST
                && row.officers <= MOST_OFFICERS
                && row.points.unsigned_abs() <= LARGEST
                && row.won.max(row.lost) <= MOST_BATTLES
        })
}
