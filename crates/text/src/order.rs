//! Orders in words, and why one is refused.

use super::{
    Texts,
    teller::{Form, Teller, say, sentence},
    words,
};
use rules::{
    check::OrderError,
    hex::HEX_KM,
    ids::{ContingentId, ForceId, HexId, LeaderId, SideId, Spot},
    order::{Bearer, Order, Pace},
    outlook::Outlook,
    state::CampaignState,
};

/// An order in words: who, then what: "Abulkhair's host: march to Sauran by forced marches".
///
/// It is told to the side that owns the body which is to carry it out.
#[must_use]
pub fn order(texts: &Texts, state: &CampaignState, order: &Order) -> String {
    let nobody = Teller::new(texts, state, SideId::NONE);
    let viewer = owner(&nobody, order).unwrap_or(SideId::NONE);
    sentence(words(&Teller::new(texts, state, viewer), order))
}

/// How long an order's courier rides.
#[must_use]
pub fn courier(texts: &Texts, days: u16) -> String {
    match days {
        0 => texts.get("plan-courier-none", &[]),
        n => texts.get("plan-courier", &[("n", n.into())]),
    }
}

/// When an order takes effect; nothing for one that does so as soon as its courier is there.
#[must_use]
pub fn effect_after_courier(
    texts: &Texts,
    state: &CampaignState,
    outlook: &Outlook,
) -> Option<String> {
    let date = super::date(texts, &state.scenario, outlook.starts);
    let arrives = state.orders_day() + outlook.courier_days;
    (outlook.starts > arrives).then(|| texts.get("plan-takes-effect", &[("date", date.into())]))
}

/// Why an order cannot be given or carried out: a whole sentence.
#[must_use]
pub fn order_error(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    why: &OrderError,
) -> String {
    sentence(error(&Teller::new(texts, state, viewer), why))
}

/// The side of the body that carries an order out.
fn owner(t: &Teller<'_>, order: &Order) -> Option<SideId> {
    match order.bearer() {
        Bearer::Force(force) => t.force_side(force),
        Bearer::Contingent(contingent) => {
            t.force_of(contingent).and_then(|force| t.force_side(force))
        }
        Bearer::Camp(camp) => {
            let camps = t.state.camps();
            (camp.index() < camps.len()).then(|| camps.side(camp))
        }
        Bearer::ScriptedEvent(scripted_event) => {
            t.scenario().scripted_events.get(scripted_event.index()).map(|a| a.side)
        }
    }
}

/// An order without its capital, for use within a sentence. An order to somebody else's men is
/// not spelled out: its words would tell of them.
pub(super) fn words(t: &Teller<'_>, order: &Order) -> String {
    if owner(t, order) != Some(t.viewer) {
        return say!(t, "order-foreign");
    }
    match *order {
        Order::March { force, to, via, pace } => march(t, force, to, via, pace),
        Order::Halt { force } => say!(t, "order-halt", force = t.force(force)),
        Order::Follow { force, leader } => {
            say!(t, "order-follow", force = t.force(force), other = t.force(leader))
        }
        Order::Escort { force, camp } => {
            say!(t, "order-escort", force = t.force(force), camp = t.camp(camp))
        }
        Order::Stance { force, stance } => {
            let stance = words::stance(t.texts, stance);
            say!(t, "order-stance", force = t.force(force), stance = stance)
        }
        Order::Forage { force, forage } => {
            let forage = words::forage(t.texts, forage);
            say!(t, "order-forage", force = t.force(force), forage = forage)
        }
        Order::Winter { force, quarters } => {
            let quarters = words::quarters(t.texts, quarters);
            say!(t, "order-winter", force = t.force(force), quarters = quarters)
        }
        Order::Detach { contingent, men, to, leader, officer } => {
            detach(t, contingent, men, to, (leader, officer))
        }
        Order::Merge { force, into } => {
            say!(t, "order-merge", force = t.force(force), into = t.force(into))
        }
        Order::Garrison { force, place } => {
            say!(t, "order-garrison", force = t.force(force), place = t.place(place))
        }
        Order::Relieve { force, garrison } => {
            say!(t, "order-relieve", force = t.force(force), other = t.force(garrison))
        }
        Order::Depot { force, food_man_days } => {
            let rations = t.rations(food_man_days);
            say!(t, "order-depot", force = t.force(force), rations = rations)
        }
        Order::Migrate { camp, to } => {
            say!(t, "order-migrate", camp = t.camp(camp), to = t.to(Spot::hex(to)))
        }
        Order::Evacuate { camp, to } => {
            say!(t, "order-evacuate", camp = t.camp(camp), to = t.to(Spot::off_map(to)))
        }
        Order::CampRule { camp, rule } => {
            let rule = words::camp_rule(t.texts, rule);
            say!(t, "order-camprule", camp = t.camp(camp), rule = rule)
        }
        Order::CallLevy { camp, force, men } => {
            let (force, men) = (t.force(force), t.men(men));
            say!(t, "order-levy", camp = t.camp(camp), force = force, men = men)
        }
        Order::Release { contingent, men } => {
            let (force, troop) = (of_contingent(t, contingent), t.troop_of(contingent));
            say!(t, "order-release", force = force, men = t.men(men), troop = troop)
        }
        Order::Besiege { force, place, way } => {
            let way = words::siege_way(t.texts, way);
            say!(t, "order-besiege", force = t.force(force), place = t.place(place), way = way)
        }
        Order::Raid { force, camp } => {
            say!(t, "order-raid", force = t.force(force), camp = t.camp(camp))
        }
        Order::Answer { scripted_event, choice } => {
            let (name, answer) =
                (t.scripted_event(scripted_event), t.choice(scripted_event, choice));
            say!(t, "order-answer", event = name, choice = answer)
        }
    }
}

fn march(t: &Teller<'_>, force: ForceId, to: Spot, via: [HexId; 2], pace: Pace) -> String {
    let (force, to, pace) = (t.force(force), t.to(to), words::pace(t.texts, pace));
    let via: Vec<String> = via
        .iter()
        .filter_map(|hex| hex.some())
        .map(|hex| t.spot(Spot::hex(hex), Form::Name))
        .collect();
    if via.is_empty() {
        return say!(t, "order-march", force = force, to = to, pace = pace);
    }
    say!(t, "order-march-via", force = force, to = to, via = t.list(&via), pace = pace)
}

fn detach(
    t: &Teller<'_>,
    contingent: ContingentId,
    men: u32,
    to: ForceId,
    (leader, officer): (LeaderId, bool),
) -> String {
    let (force, men) = (of_contingent(t, contingent), t.men(men));
    let troop = t.troop_of(contingent);
    if to.is_some() {
        let to = t.force(to);
        say!(t, "order-hand-over", force = force, men = men, troop = troop, to = to)
    } else if let Some(name) = t.leader(leader) {
        say!(t, "order-detach-led", force = force, men = men, troop = troop, leader = name)
    } else if officer {
        say!(t, "order-detach-officer", force = force, men = men, troop = troop)
    } else {
        say!(t, "order-detach", force = force, men = men, troop = troop)
    }
}

fn of_contingent(t: &Teller<'_>, contingent: ContingentId) -> String {
    let force = t.force_of(contingent);
    force.map_or_else(|| say!(t, "force-nameless"), |force| t.force(force))
}

/// The reason in a sentence, not yet capitalised.
pub(super) fn error(t: &Teller<'_>, why: &OrderError) -> String {
    match *why {
        OrderError::CampaignOver => say!(t, "error-campaign-over"),
        OrderError::NoSuchForce { .. } => say!(t, "error-no-such-force"),
        OrderError::NotYourForce { .. } => say!(t, "error-not-your-force"),
        OrderError::ForceGone { force } => say!(t, "error-force-gone", force = t.force(force)),
        OrderError::ForceOffMap { force } => {
            say!(t, "error-force-off-map", force = t.force(force))
        }
        OrderError::NoSuchContingent { .. } => say!(t, "error-no-such-contingent"),
        OrderError::NoSuchCamp { .. } => say!(t, "error-no-such-camp"),
        OrderError::NotYourCamp { .. } => say!(t, "error-not-your-camp"),
        OrderError::CampGone { camp } => say!(t, "error-camp-gone", camp = t.camp(camp)),
        OrderError::NoSuchHex { .. } => say!(t, "error-no-such-hex"),
        OrderError::NoSuchBox { .. } => say!(t, "error-no-such-box"),
        OrderError::HostileBox { to } => say!(t, "error-hostile-box", name = t.off_map(to)),
        OrderError::NoSuchPlace { .. } => say!(t, "error-no-such-place"),
        OrderError::CannotBeHeld { place } => {
            say!(t, "error-cannot-be-held", place = t.place(place))
        }
        OrderError::PlaceNotYours { place } => {
            say!(t, "error-place-not-yours", place = t.place(place))
        }
        OrderError::NoSuchLeader { leader } => {
            let own = t.scenario().leaders.get(leader.index()).filter(|l| l.side == t.viewer);
            match own {
                Some(leader) => say!(t, "error-leader-not-free", leader = t.name(&leader.name)),
                None => say!(t, "error-no-such-leader"),
            }
        }
        OrderError::NoWay { hex } => say!(t, "error-no-way", to = t.to(Spot::hex(hex))),
        OrderError::AlreadyThere => say!(t, "error-already-there"),
        OrderError::Itself => say!(t, "error-itself"),
        OrderError::NotTogether { force, other } => {
            say!(t, "error-not-together", force = t.force(force), other = t.force(other))
        }
        OrderError::NotEnoughMen { asked: 0, .. } => say!(t, "error-no-men-asked"),
        OrderError::NotEnoughMen { asked, have } => {
            say!(t, "error-not-enough-men", asked = t.men(asked), have = t.men(have))
        }
        OrderError::NotEnoughFood { asked: 0, .. } => say!(t, "error-no-food-asked"),
        OrderError::NotEnoughFood { asked, have } => {
            say!(t, "error-not-enough-food", asked = t.rations(asked), have = t.rations(have))
        }
        OrderError::NotAGarrison { force } => {
            say!(t, "error-not-a-garrison", force = t.force(force))
        }
        OrderError::TooFar { hexes, most } => {
            let km = |hexes: u32| say!(t, "count-km", n = hexes.saturating_mul(HEX_KM));
            say!(t, "error-too-far", far = km(hexes), most = km(most))
        }
        OrderError::ShutIn { place } => say!(t, "error-shut-in", place = t.place(place)),
        OrderError::LeaderElsewhere { leader, hex } => {
            let (name, at) = (t.leader(leader).unwrap_or_default(), t.at(Spot::hex(hex)));
            say!(t, "error-leader-elsewhere", leader = name, at = at)
        }
        OrderError::StillRiding { camp, have, away, days } => {
            let (have, away) = (t.men(have), t.men(away));
            let camp = t.camp(camp);
            say!(t, "error-still-riding", camp = camp, have = have, away = away, days = days)
        }
        OrderError::NotALevy { contingent } => {
            say!(t, "error-not-a-levy", troop = t.troop_of(contingent))
        }
        OrderError::PlaceNotEnemys { place } => {
            say!(t, "error-place-not-enemys", place = t.place(place))
        }
        OrderError::NoWaterToCut { place } => {
            say!(t, "error-no-water-to-cut", place = t.place(place))
        }
        OrderError::TooFewToStorm { place, men, least } => {
            say!(t, "error-too-few-to-storm", place = t.place(place), men = men, least = least)
        }
        OrderError::CampNotEnemys { .. } => say!(t, "error-camp-not-enemys"),
        OrderError::CampNotKnown { .. } => say!(t, "error-camp-not-known"),
        OrderError::NoSuchScriptedEvent { .. } => say!(t, "error-no-such-event"),
        OrderError::ScriptedEventNotOpen { scripted_event } => {
            say!(t, "error-event-not-open", event = t.scripted_event(scripted_event))
        }
        OrderError::ChoiceNotOpen { scripted_event, choice } => {
            let (name, answer) =
                (t.scripted_event(scripted_event), t.choice(scripted_event, choice));
            if answer.is_empty() {
                return say!(t, "error-no-such-choice", event = name);
            }
            say!(t, "error-choice-not-open", event = name, choice = answer)
        }
        OrderError::WillNotFollow { force, group } => {
            say!(t, "error-will-not-follow", force = t.force(force), group = t.group(group))
        }
        OrderError::NoCommander { force, hexes } => {
            let far = say!(t, "count-km", n = hexes.saturating_mul(HEX_KM));
            say!(t, "error-no-commander", force = t.force(force), far = far)
        }
        OrderError::NoOfficer { left: 0 } => say!(t, "error-no-officer"),
        OrderError::NoOfficer { .. } => say!(t, "error-officer-only-new"),
        OrderError::TooManyBodies { most } => say!(t, "error-too-many-bodies", n = most),
        OrderError::NoChange => say!(t, "error-no-change"),
        OrderError::Full => say!(t, "error-full"),
    }
}
