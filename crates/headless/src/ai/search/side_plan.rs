//! A plan for a whole side, and the groups of forces that it speaks of.

use super::{cast::Part, script::Script};
use rules::{
    ids::{ForceId, HexId, ScriptedEventId},
    observe::Observation,
    state::MAX_FORCES,
};
use std::cmp::Reverse;

/// Most groups of a side.
pub(super) const GROUPS: usize = 4;
/// Hexes within which forces belong to one group.
const TOGETHER: u32 = 6;
/// Most men of a garrison that stays where it is.
const SMALL_GARRISON: u32 = 1_500;
/// A force of no group.
const NONE: u8 = u8::MAX;

/// Own forces by position: the largest leads, whoever is within reach of it belongs to it. Small garrisons
/// stay where they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Groups {
    of: [u8; MAX_FORCES],
    count: usize,
}

impl Groups {
    /// The groups of a side as it stands.
    pub(super) fn of(seen: &Observation<'_>) -> Self {
        let map = &seen.scenario().map;
        let goes_out = |&force: &ForceId| {
            let behind_walls = seen.force(force).is_some_and(|row| row.garrison.is_some());
            !behind_walls || seen.men(force) > SMALL_GARRISON
        };
        let place = |force| Some((Reverse(seen.men(force)), force, seen.force_hex(force)?));
        let mut forces: Vec<(Reverse<u32>, ForceId, HexId)> =
            seen.forces().filter(goes_out).filter_map(place).collect();
        forces.sort_unstable();
        let (mut of, mut leads) = ([NONE; MAX_FORCES], Vec::<HexId>::new());
        for (_, force, here) in forces {
            let near =
                leads.iter().enumerate().map(|(g, &lead)| (map.distance(lead, here), g)).min();
            of[force.index()] = match near {
                Some((away, group)) if away <= TOGETHER || leads.len() == GROUPS => group as u8,
                _ => {
                    leads.push(here);
                    (leads.len() - 1) as u8
                }
            };
        }
        Self { of, count: leads.len() }
    }

    /// The forces of a group.
    pub(super) fn members(
        &self,
        seen: &Observation<'_>,
        group: usize,
    ) -> impl Iterator<Item = ForceId> + use<'_> {
        let own: Vec<ForceId> = seen.forces().collect();
        own.into_iter().filter(move |f| usize::from(self.of[f.index()]) == group)
    }

    /// How many there are.
    pub(super) const fn count(&self) -> usize {
        self.count
    }
}

/// What a side does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct SidePlan {
    /// The character of the side.
    pub(super) base: Part,
    /// The character that leads its camps.
    pub(super) camps: Part,
    /// What each group does.
    pub(super) scripts: [Script; GROUPS],
    /// Answers of this week that differ from the character's.
    pub(super) answers: Vec<(ScriptedEventId, u8)>,
    groups: Groups,
}

/// One thing done otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Change {
    /// What a group does.
    Script(usize, Script),
    /// Who leads the camps.
    Camps(Part),
    /// What is answered.
    Answer(ScriptedEventId, u8),
}

impl SidePlan {
    /// One character for everybody.
    pub(super) fn uniform(base: Part, groups: &Groups) -> Self {
        let scripts = [Script::Character; GROUPS];
        Self { base, camps: base, scripts, answers: Vec::new(), groups: groups.clone() }
    }

    /// The same with one thing done otherwise.
    pub(super) fn with(&self, change: Change) -> Self {
        let mut plan = self.clone();
        match change {
            Change::Script(group, script) => plan.scripts[group] = script,
            Change::Camps(part) => plan.camps = part,
            Change::Answer(event, choice) => {
                plan.answers.retain(|answer| answer.0 != event);
                plan.answers.push((event, choice));
            }
        }
        plan
    }

    /// The group of a force.
    pub(super) fn group(&self, force: ForceId) -> Option<usize> {
        let group = *self.groups.of.get(force.index())?;
        (group != NONE).then_some(usize::from(group))
    }

    /// What a force does.
    pub(super) fn script(&self, force: ForceId) -> Script {
        self.group(force).map_or(Script::Character, |group| self.scripts[group])
    }

    /// The answer to an event, if it differs from the character's.
    pub(super) fn answer(&self, event: ScriptedEventId) -> Option<u8> {
        self.answers.iter().find(|answer| answer.0 == event).map(|answer| answer.1)
    }
}
