//! Leaders, the hearts of the men, hosts newly seen, and what the scenario brought.

use super::{EventStage, Headline, HeadlineCause, HeadlineKind, HeadlineTone, NewsWeek, per};
use crate::{
    event::{
        BattleEvent, Body, Fate, KnowledgeEvent, MarchEvent, Mood, PeopleEvent, ScenarioEvent,
        SiegeEvent,
    },
    ids::{ForceId, HexId, PlaceId, ScriptedEventId, Subject},
    scripted_event::ScriptedEventKind,
    state::Contact,
};

impl NewsWeek<'_> {
    /// What became of leaders.
    pub(super) fn leaders(&self) -> Vec<Headline> {
        let mut field: Option<(u16, HexId)> = None;
        // A place that was falling when it happened.
        let mut fall: Option<(u16, PlaceId)> = None;
        let mut all = Vec::new();
        for logged in &self.facts {
            let day = logged.day;
            if let Some(
                &SiegeEvent::StormTried { place, .. }
                | &SiegeEvent::Surrendered { place, .. }
                | &SiegeEvent::GatesOpened { place, .. },
            ) = logged.event.of()
            {
                fall = Some((day, place));
            }
            let Some(fact) = logged.event.of::<BattleEvent>() else { continue };
            if let BattleEvent::BattleEnded { at, .. } | BattleEvent::BattleBegan { at, .. } = *fact
            {
                (field, fall) = (Some((day, at)), None);
            }
            let BattleEvent::LeaderFate { leader, fate, .. } = *fact else { continue };
            let Some(row) = self.after.scenario.leaders.get(leader.index()) else { continue };
            let own = row.side == self.viewer;
            let weight = match fate {
                Fate::Well => continue,
                Fate::Wounded => self.rules.leader_wounded_weight,
                Fate::Captured | Fate::Killed => self.rules.leader_lost_weight,
            };
            let tone = if own { HeadlineTone::Bad } else { HeadlineTone::Good };
            let there = field.filter(|&(on, _)| on == day).map(|(_, at)| at);
            let fell = fall.filter(|&(on, _)| on == day).map(|(_, place)| place);
            let there = there.filter(|_| fell.is_none());
            let cause = fell.map(HeadlineCause::InFall).or(there.map(HeadlineCause::InBattle));
            let causes = cause.into_iter().collect();
            let there = fell.map(Subject::Place).or(there.map(Subject::Hex));
            let subject = there.or(own.then_some(Subject::Leader(leader)));
            let kind = HeadlineKind::Leader { leader, fate, own };
            all.extend(self.headline(kind, tone, weight, subject, causes));
        }
        all
    }

    /// Men who went over, and who went home, with what moved them.
    pub(super) fn hearts(&self) -> Vec<Headline> {
        let contingents = self.after.contingents();
        let (mut all, mut groups) = (Vec::new(), Vec::new());
        let (mut home, mut moods): (u32, Vec<(Mood, u32)>) = (0, Vec::new());
        for (_, fact) in self.facts() {
            match *fact {
                PeopleEvent::WentOver { contingent, side, .. } => {
                    if contingent.index() >= contingents.len() {
                        continue;
                    }
                    let group = contingents.group(contingent);
                    if groups.contains(&group) {
                        continue;
                    }
                    groups.push(group);
                    let (kind, tone) = if side == self.viewer {
                        (HeadlineKind::CameOver { group }, HeadlineTone::Good)
                    } else {
                        (HeadlineKind::WentOver { group }, HeadlineTone::Bad)
                    };
                    let (weight, subject) = (self.rules.went_over_weight, Subject::Group(group));
                    all.extend(self.headline(kind, tone, weight, Some(subject), Vec::new()));
                }
                PeopleEvent::WentHome { men, why, .. } => {
                    home = home.saturating_add(men);
                    match moods.iter_mut().find(|(mood, _)| *mood == why) {
                        Some((_, sum)) => *sum = sum.saturating_add(men),
                        None => moods.push((why, men)),
                    }
                }
                PeopleEvent::Commitment { .. }
                | PeopleEvent::LevyLimit { .. }
                | PeopleEvent::FlightCost { .. }
                | PeopleEvent::Waited { .. } => {}
            }
        }
        moods.sort_by_key(|&(mood, men)| (core::cmp::Reverse(men), mood));
        let causes = moods.into_iter().map(|(mood, _)| HeadlineCause::Mood(mood)).collect();
        let rules = self.rules;
        let weight = per(home, 100, rules.per_100_home_weight).min(rules.ebb_most_weight);
        let kind = HeadlineKind::WentHome { men: home };
        all.extend(self.headline(kind, HeadlineTone::Bad, weight, None, causes));
        all
    }

    /// The strongest enemy of whom nothing was known the week before.
    pub(super) fn hosts(&self) -> Option<Headline> {
        let known = |force: ForceId| -> Option<&Contact> {
            let contact = self.after.knowledge().contact(self.viewer, Body::Force(force));
            contact.is_known().then_some(contact)
        };
        let was_known = |force: ForceId| {
            force.index() < self.before.forces().len()
                && self.before.knowledge().contact(self.viewer, Body::Force(force)).is_known()
        };
        let mut strongest: Option<(u32, ForceId)> = None;
        for (_, fact) in self.facts() {
            let KnowledgeEvent::Sighted { side, body: Body::Force(force), .. } = *fact else {
                continue;
            };
            let there = force.index() < self.after.forces().len();
            if side != self.viewer || !there || was_known(force) {
                continue;
            }
            let foe = self.after.scenario.hostile(self.viewer, self.after.forces().side(force));
            if let Some(contact) = known(force).filter(|_| foe)
                && strongest.is_none_or(|(most, _)| contact.estimate > most)
            {
                strongest = Some((contact.estimate, force));
            }
        }
        let (men, force) = strongest?;
        let weight = per(men, 1000, self.rules.per_1000_seen_weight);
        let (kind, subject) = (HeadlineKind::HostSeen { force, men }, Subject::Force(force));
        self.headline(kind, HeadlineTone::Plain, weight, Some(subject), Vec::new())
    }

    /// Forces of the side's own that were called off the map and have set out.
    pub(super) fn mustered(&self) -> Option<Headline> {
        let (mut forces, mut men, mut first) = (0u32, 0u32, None::<(u16, ForceId)>);
        for (_, fact) in self.facts() {
            let MarchEvent::Mustered { force, arrives } = *fact else { continue };
            if !self.owns(force) {
                continue;
            }
            forces += 1;
            men = men.saturating_add(self.after.men(force));
            if first.is_none_or(|(day, _)| arrives < day) {
                first = Some((arrives, force));
            }
        }
        let (day, force) = first?;
        let weight = per(men, 1000, self.rules.per_1000_mustered_weight);
        let kind = HeadlineKind::Mustered { forces, men, day };
        self.headline(kind, HeadlineTone::Good, weight, Some(Subject::Force(force)), Vec::new())
    }

    /// What the scenario brought, and what it asks. What the side has decided itself is no news to it;
    /// what came about because it did not decide is.
    pub(super) fn scripted_events(&self) -> Vec<Headline> {
        let kind = |id: ScriptedEventId| {
            let row = self.after.scenario.scripted_events.get(id.index())?;
            Some((row.kind, row.side == self.viewer))
        };
        let mut all = Vec::new();
        for (_, fact) in self.facts() {
            let told = match *fact {
                ScenarioEvent::Offered { scripted_event: id, .. } => match kind(id) {
                    Some((ScriptedEventKind::Decision | ScriptedEventKind::Step, true)) => {
                        Some((id, EventStage::Open))
                    }
                    Some(_) | None => None,
                },
                ScenarioEvent::Chosen { scripted_event: id, choice, by_default, .. } => {
                    match kind(id) {
                        Some((ScriptedEventKind::News, _)) => Some((id, EventStage::News)),
                        Some((ScriptedEventKind::Decision, true)) if by_default => {
                            Some((id, EventStage::Settled(choice)))
                        }
                        Some((ScriptedEventKind::Decision | ScriptedEventKind::Step, _)) | None => {
                            None
                        }
                    }
                }
                ScenarioEvent::Closed { .. }
                | ScenarioEvent::Due { .. }
                | ScenarioEvent::TrackMoved { .. }
                | ScenarioEvent::Provisioned { .. }
                | ScenarioEvent::GranaryChanged { .. }
                | ScenarioEvent::Awarded { .. } => None,
            };
            let Some((id, stage)) = told else { continue };
            let kind = HeadlineKind::ScriptedEvent { id, stage };
            let (weight, subject) = (self.rules.event_weight, Subject::ScriptedEvent(id));
            all.extend(self.headline(kind, HeadlineTone::Plain, weight, Some(subject), Vec::new()));
        }
        all
    }
}
