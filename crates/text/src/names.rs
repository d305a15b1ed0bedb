//! Names and short phrases by themselves, for panels, lists and labels: as the reader's side
//! would speak of things. For eyes that see all ([`SideId::NONE`]) every body has its own name.

use super::{
    Texts, line, people,
    teller::{Teller, range, sentence},
    words,
};
use rules::{
    event::{Fate, Mood},
    hex::HEX_KM,
    history::{Basis, Grade},
    ids::{CampId, ContingentId, ForceId, GroupId, HexId, PlaceId, SideId, Spot, Subject},
    scripted_event::{Effect, Test},
    state::{CampaignState, Stock},
};

fn teller<'a>(
    texts: &'a Texts,
    state: &'a CampaignState,
    viewer: SideId,
    owner: Option<SideId>,
) -> Teller<'a> {
    Teller::new(texts, state, viewer.some().or(owner).unwrap_or(SideId::NONE))
}

fn of_force<'a>(
    texts: &'a Texts,
    state: &'a CampaignState,
    viewer: SideId,
    force: ForceId,
) -> Teller<'a> {
    let owner = (force.index() < state.forces().len()).then(|| state.forces().side(force));
    teller(texts, state, viewer, owner)
}

fn of_camp<'a>(
    texts: &'a Texts,
    state: &'a CampaignState,
    viewer: SideId,
    camp: CampId,
) -> Teller<'a> {
    let owner = (camp.index() < state.camps().len()).then(|| state.camps().side(camp));
    teller(texts, state, viewer, owner)
}

/// A force: its own by name, another side's as the reader knows it.
#[must_use]
pub fn force_name(texts: &Texts, state: &CampaignState, viewer: SideId, force: ForceId) -> String {
    sentence(of_force(texts, state, viewer, force).force(force))
}

/// A camp group: its own by name, another side's as the reader knows it.
#[must_use]
pub fn camp_name(texts: &Texts, state: &CampaignState, viewer: SideId, camp: CampId) -> String {
    sentence(of_camp(texts, state, viewer, camp).camp(camp))
}

/// What a force of the reader's side is doing, in a few words.
#[must_use]
pub fn force_task(texts: &Texts, state: &CampaignState, viewer: SideId, force: ForceId) -> String {
    sentence(line::task(&of_force(texts, state, viewer, force), force))
}

/// What a camp group of the reader's side is doing, in a few words.
#[must_use]
pub fn camp_task(texts: &Texts, state: &CampaignState, viewer: SideId, camp: CampId) -> String {
    let t = of_camp(texts, state, viewer, camp);
    sentence(line::camp_task(&t, state.camps().task(camp)))
}

/// Where a spot is, by the nearest place that people know.
#[must_use]
pub fn whereabouts(texts: &Texts, state: &CampaignState, spot: Spot) -> String {
    sentence(Teller::new(texts, state, SideId::NONE).at(spot))
}

/// A side by its name, or "nobody".
#[must_use]
pub fn side_name(texts: &Texts, state: &CampaignState, side: SideId) -> String {
    Teller::new(texts, state, SideId::NONE).side(side)
}

/// A day of the campaign without its year.
#[must_use]
pub fn day_month(texts: &Texts, state: &CampaignState, day: u16) -> String {
    Teller::new(texts, state, SideId::NONE).day_month(day)
}

/// Why a people's mind changed, as the reader hears it.
#[must_use]
pub fn mood(texts: &Texts, state: &CampaignState, viewer: SideId, mood: Mood) -> String {
    words::mood(&Teller::new(texts, state, viewer), mood)
}

/// A number of a stock: "300 men".
#[must_use]
pub fn count(texts: &Texts, stock: Stock, n: u32) -> String {
    texts.get(words::stock_keys(stock).1, &[("n", n.into())])
}

/// A claim with how well it is known and where from.
#[must_use]
pub fn graded(
    texts: &Texts,
    state: &CampaignState,
    told: String,
    grade: Grade,
    basis: &Basis,
) -> String {
    people::graded(&Teller::new(texts, state, SideId::NONE), told, grade, basis)
}

/// How a condition reads in words. What has no words of its own is told as something that must
/// come about first.
#[must_use]
pub fn condition_met_when(texts: &Texts, state: &CampaignState, test: &Test) -> String {
    condition(&Teller::new(texts, state, SideId::NONE), test)
}

fn condition(t: &Teller<'_>, test: &Test) -> String {
    use super::teller::say;
    let all = |tests: &[Test]| tests.iter().map(|test| condition(t, test)).collect::<Vec<_>>();
    match test {
        Test::All(tests) => t.list(&all(tests)),
        Test::Any(tests) => {
            let mut parts = all(tests).into_iter();
            let first = parts.next().unwrap_or_default();
            parts.fold(first, |a, b| say!(t, "scripted-event-when-or", a = a, b = b))
        }
        Test::Not(test) => say!(t, "scripted-event-when-not", what = condition(t, test)),
        Test::Holds(place, side) => {
            say!(t, "scripted-event-when-holds", place = t.place(*place), side = t.side(*side))
        }
        Test::Commitment(group, span) => {
            say!(t, "scripted-event-when-commitment", group = t.group(*group), n = span.least)
        }
        Test::Track(track, span) => match t.scenario().tracks.get(track.index()) {
            Some(track) => {
                let number = |n: i32| t.texts.lang().number(n.into());
                let least = number(span.least.max(track.span.least));
                let most = number(span.most.min(track.span.most));
                let range = range(t.texts, &least, &most);
                say!(t, "scripted-event-when-track", track = t.name(&track.name), range = range)
            }
            None => say!(t, "scripted-event-when-other"),
        },
        Test::Won(side, span) => {
            say!(t, "scripted-event-when-won", side = t.side(*side), n = span.least)
        }
        Test::Happened(scripted_event, ..) => {
            match t.scenario().scripted_events.get(scripted_event.index()) {
                Some(scripted_event) => {
                    say!(t, "scripted-event-when-happened", event = t.name(&scripted_event.name))
                }
                None => say!(t, "scripted-event-when-other"),
            }
        }
        Test::LeaderIs(leader, Fate::Well) => {
            let name = t.leader(*leader).unwrap_or_default();
            say!(t, "scripted-event-when-leader-free", leader = name)
        }
        Test::MenNear(side, at, hexes, span) => say!(
            t,
            "scripted-event-when-men-near",
            side = t.side(*side),
            men = t.men(u32::try_from(span.least).unwrap_or(0)),
            place = t.spot(Spot::hex(*at), super::teller::Form::Name),
            km = hexes * HEX_KM
        ),
        _ => say!(t, "scripted-event-when-other"),
    }
}

/// What follows from a choice, each thing once: what is the same for several peoples is told of them
/// together, and several forces that must not be named read alike.
#[must_use]
pub fn effects(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    effects: &[Effect],
) -> Vec<String> {
    let t = Teller::new(texts, state, viewer);
    // Peoples for whom flight grows dearer by as much from the same, are told together.
    let from = |group| flight_now(&t, group);
    let flights = |cost: i32, now: Option<u16>| {
        let of = effects.iter().filter_map(move |effect| match *effect {
            Effect::FlightCost(group, add) if add == cost && from(group) == now => Some(group),
            _ => None,
        });
        of.map(|group| t.group(group)).collect::<Vec<_>>()
    };
    let mut told: Vec<String> = Vec::new();
    for what in effects {
        let words = match *what {
            Effect::FlightCost(group, add) => {
                let now = from(group);
                Some(flight_cost(&t, t.list(&flights(add, now)), add, now))
            }
            _ => effect(texts, state, viewer, what),
        };
        told.extend(words.filter(|words| !told.contains(words)));
    }
    told
}

/// What follows from a choice, in words: what, where and how much, with how things stand now where
/// the reader's side knows it. What is set down for later is told without its name.
#[must_use]
pub fn effect(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    effect: &Effect,
) -> Option<String> {
    use super::teller::say;
    let t = Teller::new(texts, state, viewer);
    let signed = |n: i32| texts.lang().signed(n.into());
    let scenario = &*state.scenario;
    let own = |g: GroupId| scenario.groups.get(g.index()).is_some_and(|g| g.side == viewer);
    Some(match *effect {
        Effect::Commitment(group, add) if own(group) => {
            let (n, now) = (signed(add), words::hundred(state.groups().commitment(group)));
            say!(
                t,
                "scripted-event-effect-commitment-now",
                group = t.group(group),
                n = n,
                now = now
            )
        }
        Effect::Commitment(group, add) => {
            say!(t, "scripted-event-effect-commitment", group = t.group(group), n = signed(add))
        }
        Effect::Loyalty(place, add) => {
            let (name, n) = (t.place(place), signed(add));
            if holds(&t, place) {
                let now = words::hundred(state.places().loyalty(place));
                say!(t, "scripted-event-effect-loyalty-now", place = name, n = n, now = now)
            } else {
                say!(t, "scripted-event-effect-loyalty", place = name, n = n)
            }
        }
        Effect::Track(track, add) => {
            let fixed = scenario.tracks.get(track.index())?;
            let (now, most) = (state.tracks().value(track), fixed.span.most);
            let (name, n) = (t.name(&fixed.name), signed(add));
            say!(t, "scripted-event-effect-track", track = name, n = n, now = now, most = most)
        }
        Effect::LevyLimit(group, add) if own(group) => {
            let (n, now) = (signed(add / 10), words::hundred(state.groups().levy_permille(group)));
            say!(t, "scripted-event-effect-levy-now", group = t.group(group), n = n, now = now)
        }
        Effect::LevyLimit(group, add) => {
            say!(t, "scripted-event-effect-levy", group = t.group(group), n = signed(add / 10))
        }
        Effect::Horses(group, add) => {
            let (name, n) = (t.group(group), signed(add / 10));
            match state.condition_in_field(group).filter(|_| own(group)).map(words::hundred) {
                Some(now) => {
                    say!(t, "scripted-event-effect-horses-now", group = name, n = n, now = now)
                }
                None => say!(t, "scripted-event-effect-horses", group = name, n = n),
            }
        }
        Effect::Cohesion(group, add) => {
            let (name, n) = (t.group(group), signed(add / 10));
            match state.cohesion_in_field(group).filter(|_| own(group)).map(words::hundred) {
                Some(now) => {
                    say!(t, "scripted-event-effect-cohesion-now", group = name, n = n, now = now)
                }
                None => say!(t, "scripted-event-effect-cohesion", group = name, n = n),
            }
        }
        Effect::FlightCost(group, add) => {
            flight_cost(&t, t.group(group), add, flight_now(&t, group))
        }
        Effect::Muster(who, from, to) => {
            let own = t.force_side(who) == Some(viewer);
            let who = with_strength(&t, force_named(&t, who), own.then(|| t.men(state.men(who))));
            say!(t, "scripted-event-effect-muster", force = who, when = in_weeks(texts, from, to))
        }
        Effect::Homecoming(camp, from, to) => homecoming(&t, camp, in_weeks(texts, from, to))?,
        // What it sets down is told to nobody; that something comes is.
        Effect::After(_, from, to) => {
            say!(t, "scripted-event-effect-after", when = in_weeks(texts, from, to))
        }
        Effect::Provisions(who, food) => {
            let (force, rations) = (force_named(&t, who), t.rations(food));
            say!(t, "scripted-event-effect-provisions", force = force, rations = rations)
        }
        Effect::Granary(place, add) => {
            let (name, n) = (t.place(place), signed(add));
            if holds(&t, place) {
                let now = texts.lang().number(state.places().granary(place).into());
                say!(t, "scripted-event-effect-granary-now", place = name, n = n, now = now)
            } else {
                say!(t, "scripted-event-effect-granary", place = name, n = n)
            }
        }
        Effect::Gift(group, sheep) => {
            let sheep = t.count(Stock::Sheep, sheep);
            say!(t, "scripted-event-effect-gift", group = t.group(group), sheep = sheep)
        }
        Effect::GoHome(group, permille) if own(group) => {
            let (n, men) = (permille / 10, t.men_about(would_go_home(state, group, permille)));
            say!(t, "scripted-event-effect-go-home-men", group = t.group(group), n = n, men = men)
        }
        Effect::GoHome(group, permille) => {
            say!(t, "scripted-event-effect-go-home", group = t.group(group), n = permille / 10)
        }
        Effect::Points(side, points) => {
            say!(t, "scripted-event-effect-points", side = t.side(side), n = signed(points))
        }
        Effect::Learn(side, who) if side == viewer => {
            let foe = t.force_side(who).unwrap_or(SideId::NONE);
            say!(t, "scripted-event-effect-learn", side = t.side(foe))
        }
        Effect::Learn(..) => say!(t, "scripted-event-effect-learnt"),
    })
}

/// A camp that comes home, with its kibitkas where it is one of the reader's.
fn homecoming(t: &Teller<'_>, camp: CampId, when: String) -> Option<String> {
    use super::teller::say;
    let name = t.texts.lang().of(&t.scenario().camp_names.get(camp.index())?.name).to_owned();
    let camps = t.state.camps();
    let own = camps.side(camp) == t.viewer;
    let households = own.then(|| t.count(Stock::Households, camps.households(camp)));
    let camp = with_strength(t, name, households);
    Some(say!(t, "scripted-event-effect-homecoming", camp = camp, when = when))
}

/// Whether the reader's side holds a place, and so knows how it stands there.
fn holds(t: &Teller<'_>, place: PlaceId) -> bool {
    t.viewer.is_some() && t.state.places().holder(place) == t.viewer
}

/// What flight costs the reader's own people now, permille of the usual.
fn flight_now(t: &Teller<'_>, group: GroupId) -> Option<u16> {
    let own = t.scenario().groups.get(group.index()).is_some_and(|g| g.side == t.viewer);
    own.then(|| t.state.groups().flight_permille(group))
}

/// How much dearer flight grows, and what it costs now where that is known.
fn flight_cost(t: &Teller<'_>, group: String, add: i32, now: Option<u16>) -> String {
    use super::teller::say;
    let n = t.texts.lang().signed((add / 10).into());
    match now {
        Some(now) => {
            say!(t, "scripted-event-effect-flight-now", group = group, n = n, now = now / 10)
        }
        None => say!(t, "scripted-event-effect-flight", group = group, n = n),
    }
}

/// So many weeks from now: "in 2 weeks", "in 2 to 3 weeks".
fn in_weeks(texts: &Texts, least: u16, most: u16) -> String {
    let weeks = if least == most {
        most.to_string()
    } else {
        texts.get("range-counted", &[("least", least.into()), ("most", most.into())])
    };
    texts.get("in-weeks", &[("n", most.into()), ("weeks", weeks.into())])
}

/// The name of a force as its own side says it.
fn force_named(t: &Teller<'_>, force: ForceId) -> String {
    let named = t.scenario().force_names.get(force.index());
    named.map_or_else(String::new, |force| t.name(&force.name).to_owned())
}

/// A name with what it stands for, where that may be told.
fn with_strength(t: &Teller<'_>, name: String, strength: Option<String>) -> String {
    match strength {
        Some(strength) => {
            super::teller::say!(t, "scripted-event-effect-strength", name = name, n = strength)
        }
        None => name,
    }
}

/// How many men of a people such a share of its levies is.
fn would_go_home(state: &CampaignState, group: GroupId, permille: u32) -> u32 {
    let contingents = state.contingents();
    let own = |c: &ContingentId| contingents.group(*c) == group && state.has_home_near(*c);
    contingents.ids().filter(own).map(|c| contingents.men(c) * permille.min(1000) / 1000).sum()
}

/// The name of a place.
#[must_use]
pub fn place_name(texts: &Texts, state: &CampaignState, place: PlaceId) -> String {
    Teller::new(texts, state, SideId::NONE).place(place)
}

/// Where a hex is, by the nearest place that people know.
#[must_use]
pub fn hex_name(texts: &Texts, state: &CampaignState, hex: HexId) -> String {
    let t = Teller::new(texts, state, SideId::NONE);
    sentence(t.spot(Spot::hex(hex), super::teller::Form::Name))
}

/// Whatever can be pointed at, by name: bodies as the reader's side speaks of them.
#[must_use]
pub fn subject_name(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    subject: Subject,
) -> String {
    let t = Teller::new(texts, state, SideId::NONE);
    match subject {
        Subject::Force(force) => force_name(texts, state, viewer, force),
        Subject::Camp(camp) => camp_name(texts, state, viewer, camp),
        Subject::Place(place) => t.place(place),
        Subject::Hex(hex) => hex_name(texts, state, hex),
        Subject::OffMap(id) => t.off_map(id),
        Subject::Leader(leader) => t.leader(leader).unwrap_or_default().to_owned(),
        Subject::Group(group) => t.group(group),
        Subject::ScriptedEvent(scripted_event) => t.scripted_event(scripted_event),
    }
}
