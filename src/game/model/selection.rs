//! What is selected: one thing of any kind, or several forces, to which orders are given together.
//!
//! The first of several is their head: panels that have room for one thing show it. Deliberately
//! absent: what a click or a key selects (`planning`), and whether a force is the player's own
//! (`screens`, which writes it).

use bevy::prelude::*;
use rules::ids::{ForceId, Subject};

/// What is selected.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct Selected(Vec<Subject>);

impl Selected {
    /// The one thing that is selected, or the head of several.
    #[must_use]
    pub fn one(&self) -> Option<Subject> {
        self.0.first().copied()
    }

    /// Whether a thing is selected, alone or with others.
    #[must_use]
    pub fn contains(&self, thing: Subject) -> bool {
        self.0.contains(&thing)
    }

    /// Everything that is selected.
    #[must_use]
    pub fn all(&self) -> &[Subject] {
        &self.0
    }

    /// The forces, where several are selected; empty otherwise.
    #[must_use]
    pub fn several(&self) -> Vec<ForceId> {
        match self.0.as_slice() {
            [_, _, ..] => self.forces().collect(),
            [] | [_] => Vec::new(),
        }
    }

    /// Whether several forces are selected.
    #[must_use]
    pub fn is_several(&self) -> bool {
        self.0.len() > 1
    }

    /// Forces that are selected.
    pub fn forces(&self) -> impl Iterator<Item = ForceId> + '_ {
        self.0.iter().filter_map(|thing| match *thing {
            Subject::Force(force) => Some(force),
            Subject::Camp(_)
            | Subject::Place(_)
            | Subject::Hex(_)
            | Subject::OffMap(_)
            | Subject::Leader(_)
            | Subject::Group(_)
            | Subject::ScriptedEvent(_) => None,
        })
    }

    /// Selects one thing, or nothing.
    pub fn set(&mut self, thing: Option<Subject>) {
        self.0.clear();
        self.0.extend(thing);
    }

    /// Selects forces, each once; nothing where there are none.
    pub fn set_forces(&mut self, forces: impl IntoIterator<Item = ForceId>) {
        self.0.clear();
        for thing in forces.into_iter().map(Subject::Force) {
            if !self.0.contains(&thing) {
                self.0.push(thing);
            }
        }
    }

    /// Adds a force to those that are selected, or takes it out again. What else was selected makes
    /// way for it.
    pub fn toggle(&mut self, force: ForceId) {
        self.0.retain(|thing| matches!(thing, Subject::Force(_)));
        let thing = Subject::Force(force);
        match self.0.iter().position(|&other| other == thing) {
            Some(at) => {
                self.0.remove(at);
            }
            None => self.0.push(thing),
        }
    }

    /// Drops those forces of several for which a condition does not hold. Whether any was dropped.
    pub fn keep_forces(&mut self, keep: impl Fn(ForceId) -> bool) {
        self.0.retain(|thing| !matches!(*thing, Subject::Force(force) if !keep(force)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::ids::PlaceId;

    #[test]
    fn forces_come_and_go_one_by_one_and_another_thing_makes_way() {
        let force = |n| Subject::Force(ForceId(n));
        let mut selected = Selected::default();
        selected.set(Some(Subject::Place(PlaceId(4))));
        assert!(!selected.is_several() && selected.several().is_empty());
        selected.toggle(ForceId(1));
        selected.toggle(ForceId(2));
        assert_eq!(selected.all(), [force(1), force(2)]);
        assert_eq!(selected.several(), [ForceId(1), ForceId(2)]);
        selected.toggle(ForceId(1));
        assert_eq!((selected.one(), selected.is_several()), (Some(force(2)), false));
        selected.set_forces([ForceId(3), ForceId(2), ForceId(3)]);
        assert_eq!(selected.all(), [force(3), force(2)]);
        selected.keep_forces(|kept| kept == ForceId(2));
        assert_eq!(selected.one(), Some(force(2)));
        selected.set(None);
        assert_eq!(selected, Selected::default());
    }
}
