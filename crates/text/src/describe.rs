//! One event as one sentence.

use super::{
    Texts, order, people,
    teller::{Teller, say, sentence},
    war,
};
use rules::{
    event::{
        Body, CampEvent, Cause, ContactEvent, Event, HaltReason, KnowledgeEvent, Logged,
        MarchEvent, OrderEvent, OrganisationEvent, Rations, Source, SubsistenceEvent, TimeEvent,
    },
    ids::{CampId, ForceId, HexId, PlaceId, ReachId, SideId, Spot},
    map::Crossing,
    order::CampTask,
    state::{CampaignState, Stock},
};

/// Tells an event to a side: nothing for what is not told one by one (the daily eating and
/// grazing, half a march, a contact that fades), and nothing for what the side has not seen.
///
/// `state` may be the state before the event or any later one. Other sides' bodies are told by
/// the reader's estimate, never by their true number or name.
#[must_use]
pub fn describe(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    logged: &Logged,
) -> Option<String> {
    if !logged.seen.has(viewer) {
        return None;
    }
    message(&Teller::new(texts, state, viewer), logged).map(sentence)
}

/// As [`describe`], for a fact that the side is known to have seen; not yet capitalised.
pub(super) fn message(t: &Teller<'_>, logged: &Logged) -> Option<String> {
    match &logged.event {
        Event::Time(fact) => time(t, fact),
        Event::Order(fact) => order_fact(t, fact, logged.day),
        Event::March(fact) => march(t, fact),
        Event::Organisation(fact) => organisation(t, fact),
        Event::Contact(fact) => Some(contact(t, fact)),
        Event::Battle(fact) => war::battle(t, fact),
        Event::Siege(fact) => war::siege(t, fact),
        Event::Raid(fact) => war::raid(t, fact),
        Event::People(fact) => people::people(t, fact),
        Event::Scenario(fact) => people::scenario(t, fact),
        Event::Subsistence(fact) => subsistence(t, fact),
        Event::Camp(fact) => camp(t, fact),
        Event::Knowledge(fact) => knowledge(t, fact),
    }
}

fn time(t: &Teller<'_>, fact: &TimeEvent) -> Option<String> {
    match *fact {
        TimeEvent::Weather { zone, crust, .. } => {
            crust.then(|| say!(t, "event-crust", zone = t.zone(zone)))
        }
        TimeEvent::River { reach, ice, flood } => Some(river(t, reach, ice, flood)),
        // Told by the dispatch's heading, or nothing to tell.
        TimeEvent::WeekBegan { .. }
        | TimeEvent::DayBegan { .. }
        | TimeEvent::WaysChanged { .. }
        | TimeEvent::Regrew { .. }
        | TimeEvent::WeekEnded { .. } => None,
    }
}

fn order_fact(t: &Teller<'_>, fact: &OrderEvent, today: u16) -> Option<String> {
    let words = |order| order::words(t, order);
    Some(match fact {
        OrderEvent::OrderSent { order, arrives, .. } if *arrives > today => {
            say!(t, "event-order-sent", order = words(order), date = t.date(*arrives))
        }
        OrderEvent::OrderSent { order, .. } => {
            say!(t, "event-order-in-hand", order = words(order))
        }
        OrderEvent::OrderRefused { order, why, .. } => {
            let why = sentence(order::error(t, why));
            say!(t, "event-order-refused", order = words(order), why = why)
        }
        OrderEvent::OrderLapsed { order, why, .. } => {
            let why = sentence(order::error(t, why));
            say!(t, "event-order-lapsed", order = words(order), why = why)
        }
        OrderEvent::OrderStarted { order, .. } => {
            say!(t, "event-order-started", order = words(order))
        }
        // The order that set them is told.
        OrderEvent::TaskSet { .. }
        | OrderEvent::StanceSet { .. }
        | OrderEvent::ForageSet { .. } => {
            return None;
        }
    })
}

fn march(t: &Teller<'_>, fact: &MarchEvent) -> Option<String> {
    Some(match *fact {
        MarchEvent::Moved { force, to, crossing, .. } => {
            let key = match crossing {
                Crossing::Dry => "event-moved",
                Crossing::Ice => "event-moved-ice",
                Crossing::Ferry => "event-moved-ferry",
                Crossing::Swim => "event-moved-swim",
                Crossing::Torrent => "event-moved-torrent",
            };
            say!(t, key, force = t.force(force), to = t.to(Spot::hex(to)))
        }
        MarchEvent::Halted { force, at, why } => halted(t, force, at, why),
        MarchEvent::Departed { force, from, to, arrives } => departed(t, force, from, to, arrives),
        MarchEvent::Arrived { force, at } => {
            say!(t, "event-arrived", force = t.force(force), at = t.at(at))
        }
        MarchEvent::DugIn { force, level } => {
            say!(t, "event-dug-in", force = t.force(force), n = level)
        }
        MarchEvent::Mustered { force, arrives } => {
            say!(t, "event-mustered", force = t.force(force), date = t.date(arrives))
        }
        // The daily round; the dispatch tells it in sum.
        MarchEvent::Underway { .. } | MarchEvent::Marched { .. } => return None,
    })
}

fn organisation(t: &Teller<'_>, fact: &OrganisationEvent) -> Option<String> {
    Some(match *fact {
        OrganisationEvent::Detached { .. } => return detached(t, fact),
        OrganisationEvent::Merged { force, into, .. } => {
            say!(t, "event-merged", force = t.force(force), into = t.force(into))
        }
        OrganisationEvent::Garrisoned { force, place } => {
            say!(t, "event-garrisoned", force = t.force(force), place = t.place(place))
        }
        OrganisationEvent::LeftGarrison { force, place } => {
            say!(t, "event-left-garrison", force = t.force(force), place = t.place(place))
        }
        OrganisationEvent::Dissolved { force, .. } => {
            say!(t, "event-dissolved", force = t.force(force))
        }
        OrganisationEvent::PlaceTaken { place, from, to, by } => {
            place_taken(t, place, from, to, by)
        }
        OrganisationEvent::DepotLaid { force, hex, food, .. } => {
            let (rations, at) = (t.rations(food), t.at(Spot::hex(hex)));
            say!(t, "event-depot-laid", force = t.force(force), rations = rations, at = at)
        }
        OrganisationEvent::DepotTaken { hex, by, food, taken, .. } => {
            let (food, at) = (t.rations(food), t.at(Spot::hex(hex)));
            if t.owns_force(by) {
                let taken = t.rations(taken);
                say!(
                    t,
                    "event-depot-found",
                    force = t.force(by),
                    at = at,
                    food = food,
                    taken = taken
                )
            } else {
                say!(t, "event-depot-lost", at = at, food = food)
            }
        }
        OrganisationEvent::LevyCalled { camp, force, men, .. } => {
            let (camp, force) = (t.camp(camp), t.force(force));
            say!(t, "event-levy-called", camp = camp, force = force, men = t.men(men))
        }
        OrganisationEvent::LevyReleased { camp, men, .. } => {
            say!(t, "event-levy-released", camp = t.camp(camp), men = t.men(men))
        }
    })
}

fn contact(t: &Teller<'_>, fact: &ContactEvent) -> String {
    match *fact {
        ContactEvent::Contact { force, enemy, at } => {
            let (own, other) = t.own_first(force, enemy);
            let at = t.at(Spot::hex(at));
            say!(t, "event-contact", force = t.force(own), enemy = t.force(other), at = at)
        }
        ContactEvent::ContactBroken { force, enemy } => {
            let (own, other) = t.own_first(force, enemy);
            say!(t, "event-contact-broken", force = t.force(own), enemy = t.force(other))
        }
        ContactEvent::Evaded { force, to, by, .. } => evaded(t, force, to, by),
        ContactEvent::RiddenOver { .. } => ridden_over(t, fact),
    }
}

fn subsistence(t: &Teller<'_>, fact: &SubsistenceEvent) -> Option<String> {
    Some(match *fact {
        SubsistenceEvent::Ate { force, rations } => return hungry(t, force, &rations),
        SubsistenceEvent::MenLost { contingent, men, cause } => {
            force_loss(t, t.force_of(contingent), Stock::Men, men, cause)
        }
        SubsistenceEvent::HorsesLost { contingent, horses, cause } => {
            force_loss(t, t.force_of(contingent), Stock::Horses, horses, cause)
        }
        SubsistenceEvent::SheepLost { force, sheep, cause } => {
            force_loss(t, Some(force), Stock::Sheep, sheep, cause)
        }
        SubsistenceEvent::Convoy { source, force, arrived, .. } => {
            let (from, rations) = (convoy_source(t, source), t.rations(arrived));
            say!(t, "event-convoy", force = t.force(force), from = from, rations = rations)
        }
        // The daily round; the dispatch tells it in sum.
        SubsistenceEvent::Grazed { .. }
        | SubsistenceEvent::HorsesFed { .. }
        | SubsistenceEvent::Condition { .. }
        | SubsistenceEvent::Cohesion { .. }
        | SubsistenceEvent::Hunger { .. }
        | SubsistenceEvent::GranaryEaten { .. }
        | SubsistenceEvent::DepotEaten { .. }
        | SubsistenceEvent::CampGave { .. }
        | SubsistenceEvent::TownWeek { .. } => return None,
    })
}

fn knowledge(t: &Teller<'_>, fact: &KnowledgeEvent) -> Option<String> {
    Some(match *fact {
        KnowledgeEvent::Sighted { body, spot, estimate, .. } => {
            let body = t.body(body, Some(estimate));
            say!(t, "event-sighted", body = body, at = t.at(spot))
        }
        KnowledgeEvent::LostSight { body, .. } => {
            let seen = t.contact(body).map_or(Spot::NONE, |contact| contact.spot);
            say!(t, "event-lost-sight", body = known(t, body), at = t.at(seen))
        }
        KnowledgeEvent::Faded { confidence: 1.., .. } => return None,
        KnowledgeEvent::Faded { body, confidence: 0, .. } => {
            say!(t, "event-forgotten", body = known(t, body))
        }
        KnowledgeEvent::HolderKnown { place, holder, .. } => holder_known(t, place, holder),
    })
}

impl Teller<'_> {
    /// Of two forces face to face, the reader's own one first.
    pub(super) fn own_first(&self, a: ForceId, b: ForceId) -> (ForceId, ForceId) {
        if self.owns_force(b) && !self.owns_force(a) { (b, a) } else { (a, b) }
    }
}

/// A body by what the reader knows of it.
pub(super) fn known(t: &Teller<'_>, body: Body) -> String {
    t.body(body, t.contact(body).map(|contact| contact.estimate))
}

fn river(t: &Teller<'_>, reach: ReachId, ice: bool, flood: bool) -> String {
    let key = match (ice, flood) {
        (true, _) => "event-river-ice",
        (false, true) => "event-river-flood",
        (false, false) => "event-river-open",
    };
    say!(t, key, reach = t.reach(reach))
}

fn halted(t: &Teller<'_>, force: ForceId, at: Spot, why: HaltReason) -> String {
    let (name, at) = (t.force(force), t.at(at));
    // Why another side's force stops, the reader cannot know.
    let why = if t.owns_force(force) { why } else { HaltReason::Arrived };
    match why {
        HaltReason::Arrived => say!(t, "event-halted", force = name, at = at),
        HaltReason::NoWay => say!(t, "event-halted-no-way", force = name, at = at),
        HaltReason::Enemy(enemy) => {
            say!(t, "event-halted-enemy", force = name, at = at, enemy = t.force(enemy))
        }
        HaltReason::LeaderGone => say!(t, "event-halted-leader-gone", force = name, at = at),
    }
}

fn departed(t: &Teller<'_>, force: ForceId, from: Spot, to: Spot, arrives: u16) -> String {
    let (name, from) = (t.force(force), t.from(from));
    if t.owns_force(force) {
        let date = t.date(arrives);
        say!(t, "event-departed", force = name, from = from, to = t.to(to), date = date)
    } else {
        say!(t, "event-departed-seen", force = name, from = from)
    }
}

/// Men sent off or handed over; nothing for another fact.
fn detached(t: &Teller<'_>, fact: &OrganisationEvent) -> Option<String> {
    let &OrganisationEvent::Detached {
        contingent,
        to_force: to,
        men,
        leader,
        new_force,
        officer,
        ..
    } = fact
    else {
        return None;
    };
    // A contingent that went over whole is no longer in its old force; a new force knows its
    // parent.
    let forces = t.state.forces();
    let from = if new_force && to.index() < forces.len() {
        Some(forces.parent(to))
    } else {
        t.force_of(contingent).filter(|&from| from != to)
    };
    let men = t.men(men);
    let Some(from) = from else {
        return Some(say!(t, "event-took-over", force = t.force(to), men = men));
    };
    let force = t.force(from);
    Some(match (new_force, t.leader(leader)) {
        (true, Some(leader)) => {
            say!(t, "event-detached-led", force = force, men = men, leader = leader)
        }
        (true, None) if officer => say!(t, "event-detached-officer", force = force, men = men),
        (true, None) => say!(t, "event-detached", force = force, men = men),
        (false, _) => say!(t, "event-handed-over", force = force, men = men, to = t.force(to)),
    })
}

pub(super) fn place_taken(
    t: &Teller<'_>,
    place: PlaceId,
    from: SideId,
    to: SideId,
    by: ForceId,
) -> String {
    let name = t.place(place);
    if to == t.viewer && t.owns_force(by) {
        say!(t, "event-place-taken", place = name, force = t.force(by))
    } else if to == t.viewer {
        say!(t, "event-place-ours", place = name)
    } else if from == t.viewer {
        say!(t, "event-place-lost", place = name, side = t.side_key(to), name = t.side(to))
    } else {
        place_holder(t, name, to)
    }
}

pub(super) fn holder_known(t: &Teller<'_>, place: PlaceId, holder: SideId) -> String {
    let name = t.place(place);
    if holder == t.viewer {
        say!(t, "event-place-ours", place = name)
    } else {
        place_holder(t, name, holder)
    }
}

fn place_holder(t: &Teller<'_>, place: String, side: SideId) -> String {
    say!(t, "event-place-holder", place = place, side = t.side_key(side), name = t.side(side))
}

pub(super) fn evaded(t: &Teller<'_>, force: ForceId, to: HexId, by: ForceId) -> String {
    let (name, by_name) = (t.force(force), t.force(by));
    if t.owns_force(force) {
        let to = t.to(Spot::hex(to));
        say!(t, "event-evaded", force = name, enemy = by_name, to = to)
    } else {
        say!(t, "event-evaded-seen", enemy = name, force = by_name)
    }
}

/// How a small body was ridden over; of the enemy's men and losses the reader hears about.
pub(super) fn ridden_over(t: &Teller<'_>, fact: &ContactEvent) -> String {
    let ContactEvent::RiddenOver { force, by, from, men, lost, .. } = *fact else {
        return String::new();
    };
    let (name, by_name, at) = (t.force(force), t.force(by), t.at(Spot::hex(from)));
    if t.owns_force(force) {
        let (lost, men) = (t.men_lost(lost), t.men(men));
        say!(
            t,
            "event-ridden-over-us",
            force = name,
            enemy = by_name,
            at = at,
            lost = lost,
            men = men
        )
    } else {
        let lost = t.men_about(lost);
        say!(t, "event-ridden-over", force = by_name, enemy = name, at = at, lost = lost)
    }
}

fn hungry(t: &Teller<'_>, force: ForceId, rations: &Rations) -> Option<String> {
    (rations.short() > 0).then(|| {
        let (need, found) = (t.rations(rations.need), t.rations(rations.eaten()));
        say!(t, "event-hungry", force = t.force(force), need = need, found = found)
    })
}

fn force_loss(
    t: &Teller<'_>,
    force: Option<ForceId>,
    stock: Stock,
    n: u32,
    cause: Cause,
) -> String {
    let name = force.map_or_else(|| say!(t, "force-nameless"), |f| t.force(f));
    say!(t, "event-losses", force = name, losses = t.loss(stock, cause, n))
}

fn convoy_source(t: &Teller<'_>, source: Source) -> String {
    match source {
        Source::Place(place) => say!(t, "source-place", name = t.place(place)),
        Source::Camp(camp) => say!(t, "source-camp", name = t.camp(camp)),
        Source::Depot(depot) => {
            let depots = t.state.depots();
            let known = depot.index() < depots.len();
            let spot = if known { Spot::hex(depots.hex(depot)) } else { Spot::NONE };
            say!(t, "source-depot", at = t.at(spot))
        }
        Source::Homeland(id) => say!(t, "source-homeland", name = t.off_map(id)),
    }
}

fn camp(t: &Teller<'_>, fact: &CampEvent) -> Option<String> {
    Some(match *fact {
        CampEvent::CampTaskSet { camp, task } => return camp_sets_out(t, camp, task),
        CampEvent::CampMoved { camp, to, .. } => {
            say!(t, "event-camp-moved", camp = t.camp(camp), to = t.to(Spot::hex(to)))
        }
        CampEvent::CampFled { camp, from, enemy, .. } if t.owns_camp(camp) => {
            let (at, enemy) = (t.from(Spot::hex(from)), t.force(enemy));
            say!(t, "event-camp-fled", camp = t.camp(camp), from = at, enemy = enemy)
        }
        CampEvent::CampFled { camp, from, .. } => {
            say!(t, "event-camp-fled-seen", camp = t.camp(camp), from = t.from(Spot::hex(from)))
        }
        CampEvent::CampSettled { camp, at, .. } => {
            say!(t, "event-camp-settled", camp = t.camp(camp), at = t.at(Spot::hex(at)))
        }
        CampEvent::CampDeparted { camp, to, arrives, .. } if t.owns_camp(camp) => {
            let date = t.date(arrives);
            say!(t, "event-camp-departed", camp = t.camp(camp), to = t.to(to), date = date)
        }
        CampEvent::CampDeparted { camp, from, .. } => {
            say!(t, "event-camp-departed-seen", camp = t.camp(camp), from = t.from(from))
        }
        CampEvent::CampSafe { camp, at } => {
            say!(t, "event-camp-safe", camp = t.camp(camp), at = t.at(at))
        }
        CampEvent::HerdChanged { camp, horses, sheep, cause } => {
            let counted = [(Stock::Horses, horses), (Stock::Sheep, sheep)];
            let present = counted.into_iter().filter(|&(_, n)| n > 0);
            if cause == Cause::Born {
                let born: Vec<String> = present.map(|(stock, n)| t.count(stock, n)).collect();
                return Some(say!(t, "event-births", camp = t.camp(camp), gains = t.list(&born)));
            }
            let lost: Vec<String> = present.map(|(stock, n)| t.loss(stock, cause, n)).collect();
            say!(t, "event-camp-losses", camp = t.camp(camp), losses = t.list(&lost))
        }
        // Fighters fell, no tent was given up: told by the fight.
        CampEvent::HouseholdsLost { households: 0, .. } => return None,
        CampEvent::HouseholdsLost { camp, households, cause, .. } => {
            let lost = t.loss(Stock::Households, cause, households);
            say!(t, "event-camp-losses", camp = t.camp(camp), losses = lost)
        }
        CampEvent::CampSetOut { camp, from, arrives } => {
            let (from, date) = (t.from(from), t.date(arrives));
            say!(t, "event-camp-set-out", camp = t.camp(camp), from = from, date = date)
        }
        CampEvent::CampReturned { camp, at } => {
            say!(t, "event-camp-returned", camp = t.camp(camp), at = t.at(Spot::hex(at)))
        }
        // The order that set it is told; the daily round is told in sum.
        CampEvent::CampRuleSet { .. }
        | CampEvent::CampUnderway { .. }
        | CampEvent::CampFlightDay { .. }
        | CampEvent::CampWeek { .. } => return None,
    })
}

/// Flight and rest have facts of their own; what is left is setting out.
fn camp_sets_out(t: &Teller<'_>, camp: CampId, task: CampTask) -> Option<String> {
    match task {
        CampTask::Migrate(to) => {
            let to = t.to(Spot::hex(to));
            Some(say!(t, "event-camp-sets-out", camp = t.camp(camp), to = to))
        }
        CampTask::Evacuate(to) => {
            let to = t.to(Spot::off_map(to));
            Some(say!(t, "event-camp-sets-out", camp = t.camp(camp), to = to))
        }
        CampTask::Flee(_) | CampTask::Rest | CampTask::Return => None,
    }
}
