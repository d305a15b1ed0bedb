//! The men of a people who are in the field: which they are, and how their horses and they themselves
//! stand. Whoever changes them and whoever tells of it beforehand ask here.

use super::CampaignState;
use crate::ids::{ContingentId, GroupId};

impl CampaignState {
    /// Contingents of a group whose force is on the map.
    pub fn in_the_field(&self, group: GroupId) -> impl Iterator<Item = ContingentId> + '_ {
        let (contingents, forces) = (&self.t.contingents, &self.t.forces);
        contingents.ids().filter(move |&c| {
            let force = contingents.force(c);
            contingents.group(c) == group
                && contingents.men(c) > 0
                && forces.alive(force)
                && self.force_hex(force).is_some()
        })
    }

    /// Mean condition of the horses of a group's men in the field, permille; nothing without horses.
    #[must_use]
    pub fn condition_in_field(&self, group: GroupId) -> Option<u16> {
        let contingents = &self.t.contingents;
        self.mean_in_field(group, |c| (contingents.horses(c), contingents.condition(c)))
    }

    /// Mean cohesion of a group's men in the field, permille; nothing without men.
    #[must_use]
    pub fn cohesion_in_field(&self, group: GroupId) -> Option<u16> {
        let contingents = &self.t.contingents;
        self.mean_in_field(group, |c| (contingents.men(c), contingents.cohesion(c)))
    }

    fn mean_in_field(
        &self,
        group: GroupId,
        of: impl Fn(ContingentId) -> (u32, u16),
    ) -> Option<u16> {
        let (sum, weights) =
            self.in_the_field(group).map(of).fold((0, 0), |(sum, all), (n, value)| {
                (sum + u64::from(n) * u64::from(value), all + u64::from(n))
            });
        sum.checked_div(weights).map(|mean| mean as u16)
    }
}
