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
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot, Subject},
    scripted_event::Test,
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
