//! What the scripted players do with camp groups.

use super::ScriptedWeek;
use rules::{
    ids::{BoxId, CampId, ForceId},
    map::Mover,
    order::{CampTask, Order},
};

impl ScriptedWeek<'_, '_> {
    pub(super) fn camps(&mut self) {
        let camps: Vec<CampId> = self.seen.camps().collect();
        for camp in camps {
            if self.lead_away(camp) {
                continue;
            }
            self.call_levy(camp);
        }
    }

    /// Camps near a strong known enemy are led off the map in time: in the lean months, when
    /// flight kills, sooner.
    fn lead_away(&mut self, camp: CampId) -> bool {
        let seen = self.seen;
        let (Some(row), Some(here)) = (seen.camp(camp), seen.camp_hex(camp)) else { return false };
        if matches!(row.task, CampTask::Evacuate(_)) {
            return true;
        }
        let lean = matches!(self.month(), 1..=4);
        let enemy = self.enemies_near(here, self.character.evacuate_hexes);
        let friends = self.friends_near(here, 4);
        let guard = friends + row.fighters;
        // When grass stands they can drive away and come again: only from many they go for good.
        let many = if lean { guard } else { guard * 3 };
        if enemy <= many {
            return false;
        }
        let scenario = seen.scenario();
        let haven = (0..scenario.map.boxes.len())
            .map(BoxId::at)
            .filter(|b| scenario.map.boxes[b.index()].owner == seen.side())
            .map(|b| (seen.travel(Mover::Camp, here, scenario.map.boxes[b.index()].entry), b))
            .min();
        haven.is_some_and(|(_, to)| self.give(Order::Evacuate { camp, to }))
    }

    /// Men are called from August to October, while horses are fat, to the nearest host.
    fn call_levy(&mut self, camp: CampId) {
        let seen = self.seen;
        if !matches!(self.month(), 8..=10) {
            return;
        }
        let (Some(row), Some(here)) = (seen.camp(camp), seen.camp_hex(camp)) else { return };
        let fit = row.fighters * self.character.levy_permille / 1000;
        let men = seen.levy_available(camp).min(fit);
        let called =
            self.riding.iter().any(|o| matches!(o, Order::CallLevy { camp: c, .. } if *c == camp));
        if men < 100 || called {
            return;
        }
        let map = &seen.scenario().map;
        let reach = seen.scenario().rules.levies.reach_hexes;
        let host: Option<(u32, ForceId)> = seen
            .forces()
            .filter(|&f| seen.force(f).is_some_and(|r| !r.garrison.is_some()))
            .filter(|&f| seen.mover(f) == Mover::Horse)
            .filter_map(|f| seen.force_hex(f).map(|hex| (map.distance(here, hex), f)))
            .filter(|&(hexes, _)| hexes <= reach)
            .min();
        if let Some((_, force)) = host {
            self.give(Order::CallLevy { camp, force, men });
        }
    }
}
