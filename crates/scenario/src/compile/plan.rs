//! Plans: the directives of scripted players, with ids for names.

use super::{Compiler, OwnedBySide};
use crate::raw::{At, DirectiveFile, Do};
use rules::{
    define::Path,
    ids::{ForceId, ScriptedEventId},
    order::Pace,
    plan::{Act, Directive},
    scenario::Scenario,
};
use std::collections::BTreeMap;

/// Whether an act is one for forces.
fn is_for_forces(act: &Do) -> bool {
    match act {
        Do::March { .. }
        | Do::Halt
        | Do::Besiege { .. }
        | Do::Garrison(_)
        | Do::Follow(_)
        | Do::Merge(_)
        | Do::Winter(_)
        | Do::Raid { .. }
        | Do::Attack { .. }
        | Do::LeaveGarrison { .. }
        | Do::CallLevies { .. } => true,
        Do::Migrate { .. }
        | Do::MigrateCamp { .. }
        | Do::Evacuate { .. }
        | Do::CampRule { .. }
        | Do::Answer { .. } => false,
    }
}

impl Compiler<'_, '_> {
    /// The plans of all sides: by side, each in the order in which it is written.
    pub(super) fn plan(&mut self, scenario: &Scenario) -> Vec<Directive> {
        let mut plan = Vec::new();
        for (side, list) in &self.input.file.plan {
            let path = Path::new().field("plan").key(side.as_str());
            let id = self.side(side, path.clone());
            self.forces_off_the_map(list, &path);
            let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
            for (i, file) in list.iter().enumerate() {
                let at = path.clone().item(i);
                if let Some(&first) = seen.get(file.key.as_str()) {
                    let text = format!("there is a directive \"{}\" already", file.key);
                    let first = path.clone().item(first).field("key");
                    let place = self.input.layers.locate(&first);
                    let key = at.clone().field("key");
                    self.error_with("key-twice", key, &text, |problem| match place {
                        Some(place) => problem.note("the other one", place),
                        None => problem,
                    });
                }
                seen.entry(&file.key).or_insert(i);
                let forces = self.forces_of_directive(side, file, &at);
                let when = self.test(&file.when, &scenario.map, &at.clone().field("when"));
                let act = self.act(side, &file.order, &at.clone().field("order"));
                plan.push(Directive {
                    key: file.key.clone(),
                    side: id,
                    when,
                    forces,
                    stance: file.stance,
                    forage: file.forage,
                    act,
                });
            }
        }
        plan
    }

    /// A warning about forces that stand off the map and get orders that they cannot be given there, and
    /// which no march of the plan brings in: such orders are passed over.
    fn forces_off_the_map(&mut self, list: &[DirectiveFile], path: &Path) {
        let forces = &self.input.file.forces;
        let stands_off = |name: &str| {
            forces.get(name).is_some_and(|force| {
                matches!(force.at, At::Off(_)) && !force.waits && force.arrives_week == 0
            })
        };
        let marches = |name: &String| {
            let to = |d: &&DirectiveFile| matches!(d.order, Do::March { .. });
            list.iter().filter(to).any(|d| d.forces.contains(name))
        };
        let mut warned: Vec<(Path, String)> = Vec::new();
        for (i, file) in list.iter().enumerate() {
            let on_map =
                is_for_forces(&file.order) && !matches!(file.order, Do::March { .. } | Do::Halt);
            let named = file.forces.iter().enumerate();
            for (n, name) in named.filter(|(_, name)| on_map && stands_off(name)) {
                if !marches(name) {
                    let at = path.clone().item(i).field("forces").item(n);
                    let text = format!(
                        "\"{name}\" stands off the map and no `March` of this plan brings it in: the order is never given"
                    );
                    warned.push((at, text));
                }
            }
        }
        for (at, text) in warned {
            self.warning_with("off-map", at, &text, |problem| problem);
        }
    }

    /// A warning about a call to a people that has no camps to send anybody.
    fn nobody_to_call(&mut self, side: &str, group: &str, path: Path) {
        let has_camps = self.input.file.camps.values().any(|camp| camp.group == group);
        let own = self.input.file.groups.get(group).is_some_and(|of| of.side == side);
        if own && !has_camps {
            let text = format!("no camp belongs to \"{group}\": nobody can be called up");
            self.warning_with("no-camps", path, &text, |problem| problem);
        }
    }

    fn forces_of_directive(
        &mut self,
        side: &str,
        file: &DirectiveFile,
        path: &Path,
    ) -> Vec<ForceId> {
        let list = path.clone().field("forces");
        let forces = file.forces.iter().enumerate();
        let ids = forces.map(|(i, name)| self.own_force(side, name, list.clone().item(i)));
        let ids: Vec<ForceId> = ids.collect();
        let wants = is_for_forces(&file.order);
        if wants && ids.is_empty() && self.is_sure(&list) {
            let text = "somebody must do this: give `forces`";
            self.error("directive", path.clone().field("order"), text);
        }
        if !wants {
            let none = [
                ("forces", !ids.is_empty()),
                ("stance", file.stance.is_some()),
                ("forage", file.forage.is_some()),
            ];
            for (field, _) in none.into_iter().filter(|(_, is_given)| *is_given) {
                let text = "this is no order for forces: they have no part in it";
                self.error("directive", path.clone().field(field), text);
            }
        }
        ids
    }

    /// A force that must be the plan's own.
    fn own_force(&mut self, side: &str, name: &str, path: Path) -> ForceId {
        let id = self.force(name, path.clone());
        let own = self.input.file.forces.get(name).map(|force| force.side.as_str());
        self.must_be_own(side, &OwnedBySide { what: "force", name, own, table: "forces" }, path);
        id
    }

    /// An error if what a plan commands is another side's.
    fn must_be_own(&mut self, side: &str, named: &OwnedBySide<'_>, path: Path) {
        self.must_be_of(side, named, ("this plan", "its side"), path);
    }

    fn act(&mut self, side: &str, order: &Do, path: &Path) -> Act {
        let at = |field: &'static str| path.clone().field(field);
        let only = || path.clone().item(0);
        match order {
            Do::March { to, pace } => {
                Act::March(self.at(to, at("to")), pace.unwrap_or(Pace::Normal))
            }
            Do::Halt => Act::Halt,
            Do::Besiege { place, way } => Act::Besiege(self.stronghold(place, at("place")), *way),
            Do::Garrison(place) => Act::Garrison(self.stronghold(place, only())),
            Do::Follow(force) => Act::Follow(self.own_force(side, force, only())),
            Do::Merge(force) => Act::Merge(self.own_force(side, force, only())),
            Do::Winter(quarters) => Act::Winter(*quarters),
            Do::Raid { hexes } => Act::Raid(*hexes),
            Do::Attack { hexes } => Act::Attack(*hexes),
            Do::LeaveGarrison { place, men } => {
                if *men == 0 {
                    self.error("range", at("men"), "a garrison has at least one man");
                }
                Act::LeaveGarrison(self.stronghold(place, at("place")), *men)
            }
            Do::CallLevies { group, permille } => {
                if *permille == 0 {
                    self.error("range", at("permille"), "nobody is called up by this");
                }
                self.nobody_to_call(side, group, at("group"));
                Act::CallLevies(self.group_of_plan(side, group, at("group")), *permille)
            }
            Do::Migrate { group, to } => {
                let group = self.group_of_plan(side, group, at("group"));
                Act::Migrate(group, self.hex_of(to, at("to")))
            }
            Do::MigrateCamp { camp, to } => {
                let id = self.camp(camp, at("camp"));
                let own = self.input.file.camps.get(camp).map(|camp| camp.side.as_str());
                let named = OwnedBySide { what: "camp group", name: camp, own, table: "camps" };
                self.must_be_own(side, &named, at("camp"));
                Act::MigrateCamp(id, self.hex_of(to, at("to")))
            }
            Do::Evacuate { group, near, hexes, to } => {
                let group = self.group_of_plan(side, group, at("group"));
                let near = self.hex_of(near, at("near"));
                Act::Evacuate(group, near, *hexes, self.off_map(to, at("to")))
            }
            Do::CampRule { group, rule } => {
                Act::CampRule(self.group_of_plan(side, group, at("group")), *rule)
            }
            Do::Answer { event, choice } => self.answer(side, event, choice, path),
        }
    }

    fn group_of_plan(&mut self, side: &str, name: &str, path: Path) -> rules::ids::GroupId {
        let own = self.input.file.groups.get(name).map(|group| group.side.as_str());
        let id = self.group(name, path.clone());
        self.must_be_own(side, &OwnedBySide { what: "group", name, own, table: "groups" }, path);
        id
    }

    /// A place that can be held.
    fn stronghold(&mut self, name: &str, path: Path) -> rules::ids::PlaceId {
        let id = self.place(name, path.clone());
        let kind = self.input.map.places.get(name).map(|place| place.kind.as_str());
        let rules = kind.and_then(|kind| self.input.file.rules.place_kinds.get(kind));
        if let (Some(kind), Some(rules)) = (kind, rules)
            && !rules.can_be_held
        {
            let text = format!("a place of kind \"{kind}\" cannot be held");
            self.error("holder", path, &text);
        }
        id
    }

    fn answer(&mut self, side: &str, event: &str, choice: &str, path: &Path) -> Act {
        let scripted_event: ScriptedEventId =
            self.scripted_event(event, path.clone().field("event"));
        let own = self.input.file.events.get(event).map(|event| event.side.as_str());
        let named = OwnedBySide { what: "event", name: event, own, table: "events" };
        self.must_be_own(side, &named, path.clone().field("event"));
        let at = path.clone().field("choice");
        Act::Answer(scripted_event, self.choice_of(event, choice, at).unwrap_or(0))
    }
}
