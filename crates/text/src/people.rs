//! Peoples with their commitment, and the events of a scenario, in sentences.

use super::{
    teller::{Teller, say},
    words,
};
use rules::{
    event::{Mood, PeopleEvent, ScenarioEvent},
    history::{Basis, Grade},
    ids::{CampId, ContingentId, ScriptedEventId, SideId},
    scripted_event::{ScriptedEvent, ScriptedEventKind},
    state::Stock,
};

/// The sentence of a fact of a people.
pub(super) fn people(t: &Teller<'_>, fact: &PeopleEvent) -> Option<String> {
    Some(match *fact {
        PeopleEvent::Commitment { group, to, why } => {
            let (n, why) = (words::hundred(to), words::mood(t, why));
            say!(t, "event-commitment", group = t.group(group), n = n, why = why)
        }
        PeopleEvent::LevyLimit { group, permille } => {
            let n = words::hundred(permille);
            say!(t, "event-levy-limit", group = t.group(group), n = n)
        }
        PeopleEvent::FlightCost { group, permille } => {
            let n = u32::from(permille) / 10;
            say!(t, "event-flight-cost", group = t.group(group), n = n)
        }
        PeopleEvent::WentHome { contingent, camp, men, booty, sheep, why, .. } => {
            went_home(t, contingent, camp, men, booty.saturating_add(sheep), why)
        }
        PeopleEvent::WentOver { contingent, side, .. } => went_over(t, contingent, side),
        // How long a people waits is told with its commitment.
        PeopleEvent::Waited { .. } => return None,
    })
}

fn went_home(
    t: &Teller<'_>,
    contingent: ContingentId,
    camp: CampId,
    men: u32,
    booty: u32,
    why: Mood,
) -> String {
    let force = t.force_of(contingent);
    let force = force.map_or_else(|| say!(t, "force-nameless"), |force| t.force(force));
    let (men, camp, why) = (t.men(men), t.camp(camp), words::mood(t, why));
    if booty == 0 {
        return say!(t, "event-went-home", force = force, men = men, camp = camp, why = why);
    }
    let sheep = t.count(Stock::Sheep, booty);
    let key = "event-went-home-booty";
    say!(t, key, force = force, men = men, camp = camp, why = why, sheep = sheep)
}

/// How many went over is told only to those who have them now.
fn went_over(t: &Teller<'_>, contingent: ContingentId, side: SideId) -> String {
    let contingents = t.state.contingents();
    let known = contingent.index() < contingents.len();
    let group = if known { t.group(contingents.group(contingent)) } else { String::new() };
    if side == t.viewer {
        let men = if known { contingents.men(contingent) } else { 0 };
        say!(t, "event-came-over", men = t.men(men), group = group)
    } else {
        say!(t, "event-went-over", troop = t.troop_of(contingent), group = group)
    }
}

/// The sentence of a fact of an event of the scenario.
pub(super) fn scenario(t: &Teller<'_>, fact: &ScenarioEvent) -> Option<String> {
    match *fact {
        ScenarioEvent::Offered { scripted_event, .. } => offered(t, scripted_event),
        ScenarioEvent::Chosen { scripted_event, choice, by_default, .. } => {
            chosen(t, scripted_event, choice, by_default)
        }
        ScenarioEvent::Closed { scripted_event } => {
            Some(say!(t, "event-closed", event = t.scripted_event(scripted_event)))
        }
        ScenarioEvent::TrackMoved { track, to, why } => {
            let track = t.scenario().tracks.get(track.index())?;
            let (name, most) = (t.name(&track.name), track.span.most);
            // What others decide among themselves is not told with it.
            Some(match t.known_scripted_event(why) {
                Some(why) => {
                    let why = t.name(&why.name);
                    say!(t, "event-track-why", track = name, n = to, most = most, why = why)
                }
                None => say!(t, "event-track", track = name, n = to, most = most),
            })
        }
        ScenarioEvent::Provisioned { force, food, why } => {
            let (force, rations, why) = (t.force(force), t.rations(food), t.scripted_event(why));
            Some(say!(t, "event-provisioned", force = force, rations = rations, why = why))
        }
        ScenarioEvent::GranaryChanged { place, to, why } => {
            let (place, rations, why) = (t.place(place), t.rations(to), t.scripted_event(why));
            Some(say!(t, "event-granary", place = place, rations = rations, why = why))
        }
        ScenarioEvent::Awarded { points, why, .. } => {
            let key = if points < 0 { "event-penalty" } else { "event-award" };
            Some(say!(t, key, event = t.scripted_event(why), n = points.unsigned_abs()))
        }
        // What is set down shows when it comes about.
        ScenarioEvent::Due { .. } => None,
    }
}

/// What stands open, with what the scenario tells of it.
pub(super) fn offered(t: &Teller<'_>, id: ScriptedEventId) -> Option<String> {
    let scripted_event = t.scenario().scripted_events.get(id.index())?;
    let keys = match scripted_event.kind {
        ScriptedEventKind::Decision => ("event-decide", "event-decide-text"),
        ScriptedEventKind::Step => ("event-step", "event-step-text"),
        ScriptedEventKind::News => ("event-news", "event-news-text"),
    };
    Some(titled(t, keys, id, scripted_event))
}

/// A title, with its text when there is one.
fn titled(
    t: &Teller<'_>,
    keys: (&str, &str),
    id: ScriptedEventId,
    scripted_event: &ScriptedEvent,
) -> String {
    let (name, text) = (t.scripted_event(id), t.name(&scripted_event.text).trim());
    if text.is_empty() {
        say!(t, keys.0, event = name)
    } else {
        say!(t, keys.1, event = name, text = text)
    }
}

fn chosen(t: &Teller<'_>, id: ScriptedEventId, choice: u8, by_default: bool) -> Option<String> {
    let scripted_event = t.scenario().scripted_events.get(id.index())?;
    let taken = scripted_event.choices.get(usize::from(choice));
    let mut told = match scripted_event.kind {
        ScriptedEventKind::News => titled(t, ("event-news", "event-news-text"), id, scripted_event),
        ScriptedEventKind::Decision | ScriptedEventKind::Step => {
            let key = if by_default { "event-chosen-itself" } else { "event-chosen" };
            let (event, choice) = (t.name(&scripted_event.name), t.choice(id, choice));
            say!(t, key, event = event, choice = choice)
        }
    };
    if let Some(taken) = taken {
        let text = t.name(&taken.text).trim();
        // Whole sentences of the scenario, which stand by themselves.
        if !text.is_empty() && text != t.name(&scripted_event.text).trim() {
            told.push(' ');
            told.push_str(text);
        }
    }
    Some(told)
}

/// A claim with how well it is known and where from: "… [inferred] Levshin 1832".
pub(super) fn graded(t: &Teller<'_>, told: String, grade: Grade, rests: &Basis) -> String {
    let grade = words::grade(t.texts, grade);
    if rests.is_empty() {
        say!(t, "claim", told = told, grade = grade)
    } else {
        let source = words::basis(t.texts, rests);
        say!(t, "claim-source", told = told, grade = grade, source = source)
    }
}

impl<'a> Teller<'a> {
    /// An event of the scenario, if the reader's side hears of it.
    pub(super) fn known_scripted_event(&self, id: ScriptedEventId) -> Option<&'a ScriptedEvent> {
        let scripted_event = self.scenario().scripted_events.get(id.index())?;
        (!scripted_event.side.is_some() || scripted_event.side == self.viewer)
            .then_some(scripted_event)
    }
}
