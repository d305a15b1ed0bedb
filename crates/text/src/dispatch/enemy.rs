//! What has been seen of others: new, still in sight, lost, forgotten.

use super::DispatchWeek;
use crate::{describe::known, teller::say};
use rules::{
    event::{Body, KnowledgeEvent},
    ids::Spot,
};
use std::collections::BTreeMap;

const TOLD: usize = 3;

/// What the week brought of one body.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// Where and how many, at the last look.
    last: Option<(Spot, u32)>,
    lost: bool,
    forgotten: bool,
}

impl DispatchWeek<'_> {
    pub(super) fn enemy(&self) -> Vec<String> {
        let seen = self.sightings();
        let mut lines = Vec::new();
        // News first, then who has moved, then what is lost.
        let most = TOLD.min(self.most);
        lines.extend(self.fresh(&seen, true).into_iter().take(most));
        lines.extend(self.fresh(&seen, false).into_iter().take(most));
        // One sum at the end of all that are in sight and stand in no line.
        let rest = self.in_sight().saturating_sub(lines.len());
        if rest > 0 {
            // "More" than what, where nothing has been told before?
            let key = if lines.is_empty() { "still-sighted" } else { "more-sighted" };
            lines.push(say!(self.t, key, n = rest));
        }
        lines.extend(self.cap(self.lost(&seen), TOLD, "more-lost"));
        lines.extend(self.forgotten(&seen));
        lines.extend(self.camps_seen(&seen));
        lines
    }

    fn sightings(&self) -> BTreeMap<Body, Seen> {
        let mut bodies: BTreeMap<Body, Seen> = BTreeMap::new();
        for fact in self.facts() {
            match *fact {
                KnowledgeEvent::Sighted { side, .. }
                | KnowledgeEvent::LostSight { side, .. }
                | KnowledgeEvent::Faded { side, .. }
                    if side != self.t.viewer => {}
                KnowledgeEvent::Sighted { body, spot, estimate, .. } => {
                    let seen = bodies.entry(body).or_default();
                    seen.last = Some((spot, estimate));
                    (seen.lost, seen.forgotten) = (false, false);
                }
                KnowledgeEvent::LostSight { body, .. } => {
                    bodies.entry(body).or_default().lost = true;
                }
                KnowledgeEvent::Faded { body, confidence: 0, .. } => {
                    bodies.entry(body).or_default().forgotten = true;
                }
                KnowledgeEvent::Faded { .. } | KnowledgeEvent::HolderKnown { .. } => {}
            }
        }
        bodies
    }

    /// Where a body was thought to be a week ago, if it was known.
    fn known_before(&self, body: Body) -> Option<Spot> {
        (self.t.viewer.index() < self.before.scenario.sides.len() && !self.is_another(body))
            .then(|| self.before.knowledge().contact(self.t.viewer, body))
            .filter(|contact| contact.is_known())
            .map(|contact| contact.spot)
    }

    /// Whether a body has taken the row of one that was gone a week ago: what was known of that one
    /// is not known of it.
    fn is_another(&self, body: Body) -> bool {
        let Body::Force(force) = body else { return false };
        let (was, is) = (self.before.forces(), self.t.state.forces());
        force.index() < was.len()
            && !was.alive(force)
            && (is.alive(force) || is.gone(force) != was.gone(force))
    }

    /// Forces in sight at the week's end: those not known before, or those that were and have
    /// since moved.
    fn fresh(&self, seen: &BTreeMap<Body, Seen>, new: bool) -> Vec<String> {
        let key = if new { "enemy-new" } else { "enemy-watched" };
        self.sighted(seen)
            .filter(|&(body, spot, _)| match self.known_before(body) {
                None => new,
                Some(was) => !new && was != spot,
            })
            .map(|(body, spot, estimate)| {
                let body = self.t.body(body, Some(estimate));
                say!(self.t, key, body = body, at = self.t.at(spot))
            })
            .collect()
    }

    fn sighted<'s>(
        &'s self,
        seen: &'s BTreeMap<Body, Seen>,
    ) -> impl Iterator<Item = (Body, Spot, u32)> + 's {
        seen.iter()
            .filter(|(body, s)| is_force(**body) && !s.lost)
            .filter_map(|(body, s)| s.last.map(|(spot, estimate)| (*body, spot, estimate)))
    }

    /// Other sides' forces in sight at the week's end.
    fn in_sight(&self) -> usize {
        let forces = self.t.state.forces();
        forces
            .ids()
            .filter(|&f| !self.t.owns_force(f))
            .filter(|&f| self.t.contact(Body::Force(f)).is_some_and(|c| c.in_sight))
            .count()
    }

    /// Forces lost from sight, with the age of what is known.
    fn lost(&self, seen: &BTreeMap<Body, Seen>) -> Vec<String> {
        seen.iter()
            // Whom nobody has seen this week, and is given up, stands with the forgotten.
            .filter(|(body, s)| is_force(**body) && s.lost && !(s.forgotten && s.last.is_none()))
            .map(|(body, _)| {
                let contact = self.t.contact(*body);
                let name = known(&self.t, *body);
                let Some(contact) = contact else {
                    return say!(self.t, "event-forgotten", body = name);
                };
                let days = self.t.state.day().saturating_sub(contact.day);
                say!(
                    self.t,
                    "enemy-lost",
                    body = name,
                    at = self.t.at(contact.spot),
                    date = self.t.day_month(contact.day),
                    ago = say!(self.t, "count-days-ago", n = days)
                )
            })
            .collect()
    }

    fn forgotten(&self, seen: &BTreeMap<Body, Seen>) -> Option<String> {
        let gone: Vec<String> = seen
            .iter()
            .filter(|(body, s)| is_force(**body) && s.forgotten && s.last.is_none())
            .map(|(body, _)| known(&self.t, *body))
            .collect();
        (!gone.is_empty())
            .then(|| say!(self.t, "enemy-forgotten", bodies = self.t.short_list(&gone, TOLD)))
    }

    /// Other sides' camps in sight, in sum.
    fn camps_seen(&self, seen: &BTreeMap<Body, Seen>) -> Vec<String> {
        let camps: Vec<(Body, Spot, u32)> = seen
            .iter()
            .filter(|(body, s)| !is_force(**body) && !s.lost)
            .filter_map(|(body, s)| s.last.map(|(spot, estimate)| (*body, spot, estimate)))
            .collect();
        match camps.as_slice() {
            [] => Vec::new(),
            [(body, spot, estimate)] => {
                let body = self.t.body(*body, Some(*estimate));
                vec![say!(self.t, "enemy-camp", body = body, at = self.t.at(*spot))]
            }
            many => {
                let all: u32 = many.iter().map(|(_, _, n)| n).sum();
                let kibitkas = self.t.count(rules::state::Stock::Households, all);
                vec![say!(self.t, "enemy-camps", n = many.len(), kibitkas = kibitkas)]
            }
        }
    }
}

const fn is_force(body: Body) -> bool {
    matches!(body, Body::Force(_))
}
