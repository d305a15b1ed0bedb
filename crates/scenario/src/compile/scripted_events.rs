//! Events and tracks: what people wrote, with ids for names.

use super::{
    Compiler,
    basis::said,
    keys::{shown_name, shown_text},
};
use crate::raw::{ChoiceFile, EventFile, KindWord, Then, When};
use rules::{
    define::Path,
    ids::SideId,
    scenario::Scenario,
    scripted_event::{
        Choice, Effect, NO_CHOICE, ScriptedEvent, ScriptedEventKind, Span, Test, Track, number_dice,
    },
};
use std::collections::BTreeMap;

/// Most choices of an event, and most effects of a choice: their dice are named by both.
const MOST_CHOICES: usize = 32;
const MOST_EFFECTS: usize = 64;

impl Compiler<'_, '_> {
    /// Events and tracks into the scenario, then plan, chronicle and facts.
    pub(super) fn scripted_events(&mut self, scenario: &mut Scenario) {
        scenario.tracks = self.tracks();
        let events = &self.input.file.events;
        for (key, event) in events {
            let scripted_event = self.event(key, event, scenario);
            scenario.scripted_events.push(scripted_event);
        }
        self.nobody_sets_down();
        scenario.plan = self.plan(scenario);
        scenario.chronicle = self.chronicle();
        scenario.facts = self.facts(scenario);
        scenario.statistics = self.statistics(scenario);
        number_all_dice(scenario);
    }

    fn tracks(&mut self) -> Vec<Track> {
        let mut tracks = Vec::new();
        for (key, track) in &self.input.file.tracks {
            let at = |field| Path::new().field("tracks").key(key.as_str()).field(field);
            let span = Span { least: track.least.into(), most: track.most.into() };
            if span.least > span.most {
                let text = format!("a track cannot run from {} to {}", span.least, span.most);
                self.error("range", at("most"), &text);
            } else if !span.has(track.start.into()) {
                let text = format!("this track runs from {} to {}", span.least, span.most);
                self.error("range", at("start"), &text);
            }
            let (name, start) = (shown_name(&track.name), track.start);
            tracks.push(Track { key: key.clone(), name, span, start });
        }
        tracks
    }

    fn event(&mut self, key: &str, event: &EventFile, scenario: &Scenario) -> ScriptedEvent {
        let path = Path::new().field("events").key(key);
        let at = |field: &'static str| path.clone().field(field);
        let side = self.side_of_event(event, &path);
        self.shape_of_event(event, &path);
        if event.times == 0 {
            self.error("range", at("times"), "this never comes about: at least 1 time is needed");
        }
        let when = self.test(&event.when, &scenario.map, &at("when"));
        let (kind, choices) = match event.kind {
            KindWord::News => {
                let effects = self.effects(&event.effects, at("effects"));
                // Nobody chooses it, so it has no words of its own.
                let (key, when) = (String::new(), Test::Always);
                let (name, text) = (shown_name(&event.name), shown_text(&event.text));
                (ScriptedEventKind::News, vec![Choice { key, name, text, when, effects }])
            }
            KindWord::Decision => {
                (ScriptedEventKind::Decision, self.choices(event, &path, scenario))
            }
            KindWord::Step => (ScriptedEventKind::Step, self.choices(event, &path, scenario)),
        };
        let otherwise = if kind == ScriptedEventKind::Step { NO_CHOICE } else { 0 };
        let mut habit = |field, wish: &str| {
            if wish.is_empty() { None } else { self.choice_of(key, wish, at(field)) }
        };
        let cautious = habit("cautious", &event.cautious).unwrap_or(otherwise);
        let bold = habit("bold", &event.bold).unwrap_or(otherwise);
        ScriptedEvent {
            key: key.to_owned(),
            name: shown_name(&event.name),
            text: shown_text(&event.text),
            side,
            kind,
            when,
            chance_permille: event.chance_permille.min(1000),
            times: event.times,
            only_when_due: event.only_when_due,
            choices,
            cautious,
            bold,
            grade: event.grade,
            basis: self.basis(said!(event), &path),
        }
    }

    /// Whose an event is: what is to be answered needs somebody who answers.
    fn side_of_event(&mut self, event: &EventFile, path: &Path) -> SideId {
        let at = path.clone().field("side");
        if event.side.is_empty() {
            if event.kind != KindWord::News {
                let text = "somebody must choose: this needs a `side`";
                self.error("event", path.clone().field("kind"), text);
            }
            return SideId::NONE;
        }
        let side = self.side(&event.side, at.clone());
        let is_played = self.input.file.sides.get(&event.side).is_none_or(|side| side.playable);
        if !is_played && event.kind != KindWord::News {
            let text = format!("nobody gives \"{}\" orders, so nobody can choose", event.side);
            self.error("event", at, &text);
        }
        side
    }

    /// News has effects, everything else has choices; and a step opens by its condition alone.
    fn shape_of_event(&mut self, event: &EventFile, path: &Path) {
        let at = |field: &'static str| path.clone().field(field);
        if event.kind == KindWord::News {
            if !event.choices.is_empty() {
                self.error_with(
                    "event",
                    at("choices"),
                    "news leave nothing to choose",
                    |problem| {
                        problem.help("write `kind: Decision` or `kind: Step`, or give `effects`")
                    },
                );
            }
            return;
        }
        if event.choices.is_empty() && self.is_sure(&at("choices")) {
            self.error("event", at("kind"), "there is nothing to choose: give `choices`");
        }
        if !event.effects.is_empty() {
            let text = "what follows depends on the choice: put the effects into `choices`";
            self.error("event", at("effects"), text);
        }
        if event.kind == KindWord::Step && event.chance_permille != 1000 {
            let text = "a step stands open by its condition, not by chance";
            self.error_with("event", at("chance_permille"), text, |problem| {
                problem.help("write `Chance(…)` into its condition")
            });
        }
    }

    fn choices(&mut self, event: &EventFile, path: &Path, scenario: &Scenario) -> Vec<Choice> {
        let list = path.clone().field("choices");
        if event.choices.len() > MOST_CHOICES {
            let text = format!("at most {MOST_CHOICES} choices are possible");
            self.error("too-many", list.clone(), &text);
        }
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut choices = Vec::new();
        for (i, choice) in event.choices.iter().enumerate() {
            let at = |field: &'static str| list.clone().item(i).field(field);
            if choice.key.is_empty() {
                self.error("empty", at("key"), "a choice needs a key, by which others name it");
            }
            if let Some(&first) = seen.get(choice.key.as_str()) {
                let text = format!("there is a choice \"{}\" already", choice.key);
                let first = list.clone().item(first).field("key");
                let place = self.input.layers.locate(&first);
                self.error_with("key-twice", at("key"), &text, |problem| match place {
                    Some(place) => problem.note("the other one", place),
                    None => problem,
                });
            }
            seen.entry(&choice.key).or_insert(i);
            choices.push(self.choice(choice, scenario, &list.clone().item(i)));
        }
        choices
    }

    fn choice(&mut self, choice: &ChoiceFile, scenario: &Scenario, path: &Path) -> Choice {
        Choice {
            key: choice.key.clone(),
            name: shown_name(&choice.name),
            text: shown_text(&choice.text),
            when: self.test(&choice.when, &scenario.map, &path.clone().field("when")),
            effects: self.effects(&choice.effects, path.clone().field("effects")),
        }
    }

    fn effects(&mut self, effects: &[Then], path: Path) -> Vec<Effect> {
        if effects.len() > MOST_EFFECTS {
            let text = format!("at most {MOST_EFFECTS} effects are possible");
            self.error("too-many", path.clone(), &text);
        }
        let effects = effects.iter().enumerate();
        effects.map(|(i, effect)| self.effect(effect, &path.clone().item(i))).collect()
    }

    fn effect(&mut self, effect: &Then, path: &Path) -> Effect {
        let at = |field: &'static str| path.clone().field(field);
        match effect {
            Then::Commitment { group, add } => {
                self.change(*add, 100, at("add"));
                Effect::Commitment(self.group(group, at("group")), *add)
            }
            Then::Loyalty { place, add } => {
                self.change(*add, 100, at("add"));
                Effect::Loyalty(self.place(place, at("place")), *add)
            }
            Then::Track { track, add } => {
                self.change(*add, u32::MAX, at("add"));
                Effect::Track(self.track(track, at("track")), *add)
            }
            Then::LevyLimit { group, add_permille } => {
                self.change(*add_permille, 1000, at("add_permille"));
                Effect::LevyLimit(self.group(group, at("group")), *add_permille)
            }
            Then::Horses { group, add_permille } => {
                self.change(*add_permille, 1000, at("add_permille"));
                Effect::Horses(self.group(group, at("group")), *add_permille)
            }
            Then::Cohesion { group, add_permille } => {
                self.change(*add_permille, 1000, at("add_permille"));
                Effect::Cohesion(self.group(group, at("group")), *add_permille)
            }
            Then::FlightCost { group, add_permille } => {
                self.change(*add_permille, 1000, at("add_permille"));
                Effect::FlightCost(self.group(group, at("group")), *add_permille)
            }
            Then::Muster { force, weeks } => {
                self.weeks(*weeks, 0, at("weeks"));
                let id = self.force(force, at("force"));
                self.waits(force, at("force"));
                Effect::Muster(id, weeks.0, weeks.1)
            }
            Then::Homecoming { camp, weeks } => {
                self.weeks(*weeks, 0, at("weeks"));
                let id = self.camp(camp, at("camp"));
                self.is_away(camp, at("camp"));
                Effect::Homecoming(id, weeks.0, weeks.1)
            }
            Then::After { event, weeks } => {
                self.weeks(*weeks, 1, at("weeks"));
                Effect::After(self.scripted_event(event, at("event")), weeks.0, weeks.1)
            }
            Then::Provisions { force, man_days } => {
                Effect::Provisions(self.force(force, at("force")), *man_days)
            }
            Then::Granary { place, add_man_days } => {
                Effect::Granary(self.place(place, at("place")), *add_man_days)
            }
            Then::Gift { group, sheep } => Effect::Gift(self.group(group, at("group")), *sheep),
            // That it is no more than the whole is looked at with all shares.
            Then::GoHome { group, permille } => {
                Effect::GoHome(self.group(group, at("group")), *permille)
            }
            Then::Points { side, add } => {
                self.change(*add, u32::MAX, at("add"));
                Effect::Points(self.side(side, at("side")), *add)
            }
            Then::Learn { side, force } => {
                let id = self.side(side, at("side"));
                let other = self.force(force, at("force"));
                self.is_strange(side, force, at("force"));
                Effect::Learn(id, other)
            }
        }
    }

    /// A change that is one, and no greater than the whole.
    fn change(&mut self, add: i32, whole: u32, path: Path) {
        if add == 0 {
            self.error("range", path, "this changes nothing");
        } else if add.unsigned_abs() > whole {
            let text = format!("a change is at most {whole} either way, not {add}");
            self.error("range", path, &text);
        }
    }

    /// Least and most weeks.
    fn weeks(&mut self, (least, most): (u16, u16), first: u16, path: Path) {
        if least > most {
            let text = format!("the least number comes first: ({most}, {least})");
            self.error("range", path, &text);
        } else if least < first {
            self.error("range", path, "another event comes about a week later at the earliest");
        } else if most > 260 {
            self.error("range", path, "a campaign has at most 260 weeks");
        }
    }

    /// An error unless a force waits to be mustered.
    fn waits(&mut self, force: &str, path: Path) {
        let at = Path::new().field("forces").key(force).field("waits");
        let waits = self.input.file.forces.get(force).is_none_or(|force| force.waits);
        if !waits && self.is_sure(&at) {
            let text = format!("the force \"{force}\" does not wait to be mustered");
            self.error_with("muster", path, &text, |problem| {
                problem.help("give it `waits: true` in `forces`, and a box off the map")
            });
        }
    }

    /// An error unless a camp group is off the map at the start.
    fn is_away(&mut self, camp: &str, path: Path) {
        let at = Path::new().field("camps").key(camp).field("at");
        let camp_at = self.input.file.camps.get(camp).map(|camp| &camp.at);
        let is_here = camp_at.is_some_and(|at| !matches!(at, super::At::Off(_)));
        if is_here && self.is_sure(&at) {
            let text = format!("the camp group \"{camp}\" is not off the map at the start");
            let place = self.input.layers.locate(&at);
            self.error_with("homecoming", path, &text, |problem| match place {
                Some(place) => problem.note("it is here", place),
                None => problem,
            });
        }
    }

    /// An error if a side is to learn of its own force.
    fn is_strange(&mut self, side: &str, force: &str, path: Path) {
        let own = self.input.file.forces.get(force).is_some_and(|force| force.side == side);
        let at = Path::new().field("forces").key(force).field("side");
        if own && self.is_sure(&at) {
            let text = format!("\"{force}\" is a force of \"{side}\", which knows where it stands");
            self.error("other-side", path, &text);
        }
    }

    /// Events that wait for another one which never sets them down.
    fn nobody_sets_down(&mut self) {
        let events = &self.input.file.events;
        let all = events.values().flat_map(|event| {
            event.effects.iter().chain(event.choices.iter().flat_map(|choice| &choice.effects))
        });
        let named: Vec<&str> = all
            .filter_map(|effect| match effect {
                Then::After { event, .. } => Some(event.as_str()),
                _ => None,
            })
            .collect();
        for (key, event) in events {
            if event.only_when_due && !named.contains(&key.as_str()) {
                let path = Path::new().field("events").key(key.as_str()).field("only_when_due");
                let text = "no other event sets this one down, so it never comes about";
                self.warning_with("event", path, text, |problem| {
                    problem.help(format!("write `After(event: \"{key}\", weeks: …)` somewhere"))
                });
            }
        }
    }
}

/// Numbers the dice of all conditions: those of events first, because plan and facts bear on no
/// campaign and must not shift its dice.
fn number_all_dice(scenario: &mut Scenario) {
    let mut next = 0;
    for scripted_event in &mut scenario.scripted_events {
        number_dice(&mut scripted_event.when, &mut next);
        for choice in &mut scripted_event.choices {
            number_dice(&mut choice.when, &mut next);
        }
    }
    for directive in &mut scenario.plan {
        number_dice(&mut directive.when, &mut next);
    }
    for fact in &mut scenario.facts {
        number_dice(&mut fact.test, &mut next);
    }
}

/// Whether a condition throws a die.
pub(super) fn throws(when: &When) -> bool {
    match when {
        When::All(list) | When::Any(list) => list.iter().any(throws),
        When::Not(inner) => throws(inner),
        When::Chance(_) => true,
        _ => false,
    }
}
