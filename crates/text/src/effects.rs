//! What follows from a choice, as it is told before the choice is made: what, where and how much, whether it
//! helps the reader's side, and what is truly at stake. What is the same for several is told of them
//! together.
//!
//! Deliberately absent: where forces stand that are learnt of, which is told when it is known.

use super::{
    Texts,
    teller::{Teller, say},
    words,
};
use rules::{
    ids::{CampId, ContingentId, ForceId, GroupId, PlaceId, SideId},
    scripted_event::Effect,
    state::{CampaignState, Stock},
};

/// Daily rations that weigh as much as one man.
const RATIONS_A_MAN: u32 = 30;
/// Men that weigh as much as one point of the campaign.
const MEN_A_POINT: u32 = 20;
/// Sheep that weigh as much as one man.
const SHEEP_A_MAN: u32 = 10;

/// One thing that follows from a choice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EffectLine {
    /// In words.
    pub words: String,
    /// Whether it helps the reader's side; nothing where that cannot be said.
    pub helps: Option<bool>,
    /// How much hangs on it, as many men as it is worth; 0 where it is not counted in men, food or points.
    pub weight: u32,
}

impl EffectLine {
    /// The words with a sign, and whether it helps.
    #[must_use]
    pub fn marked(&self, texts: &Texts) -> String {
        let key = match self.helps {
            Some(true) => "scripted-event-helps",
            Some(false) => "scripted-event-hurts",
            None => return self.words.clone(),
        };
        texts.get(key, &[("what", self.words.as_str().into())])
    }
}

/// What is truly at stake: of what follows, the thing on which most hangs.
#[must_use]
pub fn at_stake(lines: &[EffectLine]) -> Option<&EffectLine> {
    lines.iter().filter(|line| line.weight > 0).max_by_key(|line| line.weight)
}

/// What follows from a choice, each thing once: what is the same for several peoples is told of them
/// together, and so are forces that must not be named.
#[must_use]
pub fn effects(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    effects: &[Effect],
) -> Vec<EffectLine> {
    let t = Teller::new(texts, state, viewer);
    let mut told: Vec<EffectLine> = Vec::new();
    for (at, what) in effects.iter().enumerate() {
        let kin = |other: &&Effect| *other == what || is_kin(&t, other, what);
        if effects[..at].iter().any(|other| kin(&other)) {
            continue;
        }
        let all: Vec<&Effect> = effects[at..].iter().filter(kin).collect();
        let words = match all.as_slice() {
            [] | [_] => effect(texts, state, viewer, what),
            several => together(&t, several).or_else(|| effect(texts, state, viewer, what)),
        };
        let weight = all.iter().map(|effect| weight(&t, effect)).sum();
        let helps = helps(&t, what);
        let line = words.map(|words| EffectLine { words, helps, weight });
        // What cannot be told apart is told once.
        told.extend(line.filter(|line| told.iter().all(|other| other.words != line.words)));
    }
    told
}

/// Whether two effects are one to the reader but for whom they meet.
fn is_kin(t: &Teller<'_>, a: &Effect, b: &Effect) -> bool {
    let own = |group: GroupId| group_side(t, group) == t.viewer;
    match (a, b) {
        (Effect::Commitment(a, x), Effect::Commitment(b, y))
        | (Effect::LevyLimit(a, x), Effect::LevyLimit(b, y))
        | (Effect::Horses(a, x), Effect::Horses(b, y))
        | (Effect::Cohesion(a, x), Effect::Cohesion(b, y))
        | (Effect::FlightCost(a, x), Effect::FlightCost(b, y)) => x == y && own(*a) == own(*b),
        (Effect::Learn(a, x), Effect::Learn(b, y)) => {
            a == b && t.force_side(*x) == t.force_side(*y)
        }
        _ => false,
    }
}

/// Several of a kind in one line; nothing where they have none.
fn together(t: &Teller<'_>, several: &[&Effect]) -> Option<String> {
    let groups: Vec<String> = several
        .iter()
        .filter_map(|effect| match **effect {
            Effect::Commitment(group, _)
            | Effect::LevyLimit(group, _)
            | Effect::Horses(group, _)
            | Effect::Cohesion(group, _)
            | Effect::FlightCost(group, _) => Some(t.group(group)),
            _ => None,
        })
        .collect();
    let (groups, signed) = (t.list(&groups), |n: i32| t.texts.lang().signed(n.into()));
    Some(match **several.first()? {
        Effect::Commitment(_, add) => {
            say!(t, "scripted-event-effect-commitment", group = groups, n = signed(add))
        }
        Effect::LevyLimit(_, add) => {
            say!(t, "scripted-event-effect-levy", group = groups, n = signed(add / 10))
        }
        Effect::Horses(_, add) => {
            say!(t, "scripted-event-effect-horses", group = groups, n = signed(add / 10))
        }
        Effect::Cohesion(_, add) => {
            say!(t, "scripted-event-effect-cohesion", group = groups, n = signed(add / 10))
        }
        Effect::FlightCost(_, add) => {
            // What it costs now is told where it is the same for all of them.
            let now = several.iter().map(|effect| match **effect {
                Effect::FlightCost(group, _) => flight_now(t, group),
                _ => None,
            });
            let now: Vec<Option<u16>> = now.collect();
            let same = now.iter().all(|other| *other == now[0]);
            flight_cost(t, groups, add, now[0].filter(|_| same))
        }
        Effect::Learn(side, who) if side == t.viewer => {
            let foe = t.side(t.force_side(who).unwrap_or(SideId::NONE));
            say!(t, "scripted-event-effect-learn-n", side = foe, n = several.len())
        }
        Effect::Learn(side, who) if t.owns_force(who) => {
            let forces: Vec<String> = several
                .iter()
                .filter_map(|effect| match **effect {
                    Effect::Learn(_, who) => Some(force_named(t, who)),
                    _ => None,
                })
                .collect();
            let (side, forces) = (t.side(side), t.list(&forces));
            say!(t, "scripted-event-effect-learnt-of", side = side, forces = forces)
        }
        _ => return None,
    })
}

/// The side of a people.
fn group_side(t: &Teller<'_>, group: GroupId) -> SideId {
    t.scenario().groups.get(group.index()).map_or(SideId::NONE, |group| group.side)
}

/// Whether something helps the reader's side; nothing where that cannot be said, or is not known.
fn helps(t: &Teller<'_>, effect: &Effect) -> Option<bool> {
    // Whether it is good for the side that it meets, and which that is.
    let (side, good) = match *effect {
        Effect::Commitment(group, add)
        | Effect::LevyLimit(group, add)
        | Effect::Horses(group, add)
        | Effect::Cohesion(group, add) => (group_side(t, group), sign(add)?),
        Effect::FlightCost(group, add) => (group_side(t, group), sign(-add)?),
        Effect::Loyalty(place, add) | Effect::Granary(place, add) => {
            (known_holder(t, place)?, sign(add)?)
        }
        Effect::Points(side, add) => (side, sign(add)?),
        Effect::Muster(force, ..) | Effect::Provisions(force, _) => (t.force_side(force)?, true),
        Effect::Homecoming(camp, ..) => (t.state.camps().side(camp), true),
        Effect::Gift(group, _) | Effect::GoHome(group, _) => (group_side(t, group), false),
        Effect::Learn(side, _) => (side, true),
        // What a track stands for the scenario alone knows; what comes later is told when it comes.
        Effect::Track(..) | Effect::After(..) => return None,
    };
    match side {
        side if !side.is_some() || !t.viewer.is_some() => None,
        side if side == t.viewer => Some(good),
        side if t.scenario().hostile(t.viewer, side) => Some(!good),
        _ => None,
    }
}

/// Who holds a place, as far as the reader's side knows.
fn known_holder(t: &Teller<'_>, place: PlaceId) -> Option<SideId> {
    t.viewer.is_some().then(|| t.state.knowledge().holder(t.viewer, place))
}

fn sign(add: i32) -> Option<bool> {
    (add != 0).then_some(add > 0)
}

/// How much hangs on something, in men.
fn weight(t: &Teller<'_>, effect: &Effect) -> u32 {
    let own = |side: Option<SideId>| side == Some(t.viewer);
    match *effect {
        Effect::GoHome(group, permille) if own(Some(group_side(t, group))) => {
            would_go_home(t.state, group, permille)
        }
        Effect::Muster(force, ..) if own(t.force_side(force)) => t.state.men(force),
        Effect::Homecoming(camp, ..) if own(Some(t.state.camps().side(camp))) => {
            t.state.camps().households(camp)
        }
        Effect::Points(_, points) => points.unsigned_abs().saturating_mul(MEN_A_POINT),
        Effect::Granary(_, rations) => rations.unsigned_abs() / RATIONS_A_MAN,
        Effect::Provisions(_, rations) => rations / RATIONS_A_MAN,
        Effect::Gift(_, sheep) => sheep / SHEEP_A_MAN,
        // Of what is not the reader's nothing is told by the way.
        Effect::GoHome(..) | Effect::Muster(..) | Effect::Homecoming(..) => 0,
        Effect::Commitment(..)
        | Effect::Loyalty(..)
        | Effect::Track(..)
        | Effect::LevyLimit(..)
        | Effect::Horses(..)
        | Effect::Cohesion(..)
        | Effect::FlightCost(..)
        | Effect::After(..)
        | Effect::Learn(..) => 0,
    }
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
    let t = Teller::new(texts, state, viewer);
    let signed = |n: i32| texts.lang().signed(n.into());
    let scenario = &*state.scenario;
    let own = |g: GroupId| scenario.groups.get(g.index()).is_some_and(|g| g.side == viewer);
    Some(match *effect {
        Effect::Commitment(group, add) if own(group) => {
            let now = state.groups().commitment(group);
            let then = (i32::from(now) + add * 10).clamp(0, 1000) as u16;
            say!(
                t,
                "scripted-event-effect-commitment-now",
                group = t.group(group),
                n = signed(add),
                now = words::hundred(now),
                then = words::hundred(then)
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
            let name = t.place(place);
            if holds(&t, place) {
                let stands = state.places().granary(place);
                // No more can be taken than there is.
                let n = signed(add.max(-i32::try_from(stands).unwrap_or(i32::MAX)));
                let now = texts.lang().number(stands.into());
                say!(t, "scripted-event-effect-granary-now", place = name, n = n, now = now)
            } else {
                say!(t, "scripted-event-effect-granary", place = name, n = signed(add))
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
        Effect::Learn(side, who) if t.owns_force(who) => {
            let (side, forces) = (t.side(side), force_named(&t, who));
            say!(t, "scripted-event-effect-learnt-of", side = side, forces = forces)
        }
        Effect::Learn(..) => say!(t, "scripted-event-effect-learnt"),
    })
}

/// A camp that comes home, with its kibitkas where it is one of the reader's.
fn homecoming(t: &Teller<'_>, camp: CampId, when: String) -> Option<String> {
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
            say!(t, "scripted-event-effect-strength", name = name, n = strength)
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
