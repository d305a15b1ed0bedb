//! The page that opens a campaign: who the player is, why it is fought, how it is won, until when and
//! against whom. The window lays it over the map, the terminal prints it.
//!
//! Deliberately absent: who sits at the other side (a matter of the session), and how strong anybody is.

use super::{
    Texts, level,
    teller::{Teller, say},
    words,
};
use rules::{
    ids::{PlaceId, SideId},
    scenario::{SideBrief, Victory},
    scripted_event::{Effect, ScriptedEventKind},
    state::CampaignState,
    victory,
};

/// Places named as worth winning.
const NAMED: usize = 6;

/// The page that opens a campaign, for one side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Briefing {
    /// Name of the scenario.
    pub title: String,
    /// Who the player is.
    pub who: String,
    /// Why it is fought, and what is at stake.
    pub why: String,
    /// What gives and takes points, a line each.
    pub win: Vec<String>,
    /// The last day, and how many weeks there are.
    pub until: String,
    /// The same as a sentence of its own.
    pub until_line: String,
    /// The enemies, with who leads them.
    pub against: Vec<String>,
    /// How well who and why are known, and what they rest on; nothing where the scenario says neither.
    pub known: Option<String>,
}

/// The page that opens a campaign. What a scenario does not say of a side is told from what it is made
/// of: the leader of its headquarters, and the scenario's own summary.
#[must_use]
pub fn briefing(texts: &Texts, state: &CampaignState, side: SideId) -> Briefing {
    let t = Teller::new(texts, state, side);
    let scenario = t.scenario();
    let told = scenario.briefs.get(side.index()).and_then(Option::as_ref);
    let weeks = scenario.calendar.weeks;
    let last = t.date((weeks * 7).saturating_sub(1));
    Briefing {
        title: t.name(&scenario.name).to_owned(),
        who: told.map_or_else(|| leads(&t, side), |told| t.name(&told.who).to_owned()),
        why: t.name(told.map_or(&scenario.summary, |told| &told.why)).to_owned(),
        win: goal_lines(&t, side),
        until: say!(t, "brief-until", date = last.clone(), n = weeks),
        until_line: say!(t, "brief-until-long", date = last, n = weeks),
        against: against(&t, side),
        known: told.map(|told| known(&t, told)),
    }
}

/// Who the player is where the scenario does not say it.
fn leads(t: &Teller<'_>, side: SideId) -> String {
    match head(t, side) {
        Some(leader) => say!(t, "brief-you-leader", side = t.side(side), leader = leader),
        None => say!(t, "brief-you-side", side = t.side(side)),
    }
}

/// The leader from whose force the side's orders start at first.
fn head(t: &Teller<'_>, side: SideId) -> Option<String> {
    let scenario = t.scenario();
    let first = scenario.sides.get(side.index())?.headquarters.first()?;
    scenario.leaders.get(first.index()).map(|leader| t.name(&leader.name).to_owned())
}

fn against(t: &Teller<'_>, side: SideId) -> Vec<String> {
    let enemies = t.scenario().side_ids().filter(|&other| t.scenario().hostile(side, other));
    enemies
        .map(|enemy| match head(t, enemy) {
            Some(leader) => say!(t, "brief-against-led", side = t.side(enemy), leader = leader),
            None => say!(t, "brief-against", side = t.side(enemy)),
        })
        .collect()
}

fn known(t: &Teller<'_>, told: &SideBrief) -> String {
    let (grade, source) = (words::grade(t.texts, told.grade), words::basis(t.texts, &told.basis));
    say!(t, "brief-known", grade = grade, source = source)
}

/// What gives a side points and takes them, a line each, and what history came to; nothing where the
/// scenario has no terms.
fn goal_lines(t: &Teller<'_>, side: SideId) -> Vec<String> {
    let Some(terms) = t.scenario().victory.get(side.index()) else { return Vec::new() };
    let mut lines: Vec<String> = places_line(t).into_iter().collect();
    let weeks = t.scenario().rules.levies.counted_weeks;
    for (key, n) in [
        ("brief-goal-households", terms.per_1000_households),
        ("brief-goal-captives", terms.per_1000_captives),
        ("brief-goal-men", terms.per_1000_men),
        ("brief-goal-commitment", terms.per_10_commitment),
        ("brief-goal-lost", terms.lost_per_1000_men),
    ] {
        if n > 0 {
            lines.push(say!(t, key, n = n, weeks = weeks));
        }
    }
    lines.extend(event_lines(t));
    lines.extend(history_line(t, terms));
    lines
}

/// The places that are worth most.
fn places_line(t: &Teller<'_>) -> Option<String> {
    let points = |place: &PlaceId| t.scenario().places[place.index()].points;
    let mut places: Vec<PlaceId> =
        (0..t.scenario().places.len()).map(PlaceId::at).filter(|place| points(place) > 0).collect();
    places.sort_by_key(|place| (core::cmp::Reverse(points(place)), *place));
    let named = places.iter().take(NAMED);
    let named: Vec<String> = named
        .map(|&place| say!(t, "brief-goal-place", place = t.place(place), n = points(&place)))
        .collect();
    (!named.is_empty()).then(|| say!(t, "brief-goal-places", places = t.list(&named)))
}

/// What happens without anybody's choice and gives or takes points, with how many and whose.
fn event_lines(t: &Teller<'_>) -> Vec<String> {
    let events = &t.scenario().scripted_events;
    let mut lines = Vec::new();
    for event in events.iter().filter(|event| event.kind == ScriptedEventKind::News) {
        for effect in event.choices.iter().flat_map(|choice| &choice.effects) {
            let Effect::Points(side, points) = *effect else { continue };
            let (name, side) = (t.name(&event.name), t.side(side));
            let points = t.texts.lang().signed(points.into());
            lines.push(say!(t, "brief-goal-event", event = name, side = side, points = points));
        }
    }
    lines
}

/// What the real result would be called.
fn history_line(t: &Teller<'_>, terms: &Victory) -> Option<String> {
    let margin = terms.historical.map(|mark| mark.margin)?;
    let reached = level(t.texts, victory::level_of(&terms.levels, margin)?);
    let margin = t.texts.lang().signed(margin.into());
    Some(say!(t, "brief-goal-history", level = reached, margin = margin))
}
