//! Room in the tables. Each side has a share of its own: what the scenario gives it at the start, and
//! of the rest as much as every other playable side, so that nobody can take the others' room. Rows of
//! bodies that were struck off are used again, once the week is over in which they were (its facts
//! still name them) and no order on the way names them.
//!
//! What else may name a body that is gone (tasks, parents, contacts) is cleared when its row is taken
//! (`apply::bodies`): an enemy that has not heard of its end goes on believing in it until then.
//!
//! A row of a force stays its side's; rows of the start are never taken, because scenarios name them.

use super::{CampaignState, MAX_CONTINGENTS, MAX_DEPOTS, MAX_FORCES, MAX_MAIL, NEVER};
use crate::ids::{ContingentId, DepotId, ForceId, HexId, SideId};

impl CampaignState {
    /// Most bodies of a side that can stand beside those of the start.
    #[must_use]
    pub fn most_formed(&self, side: SideId) -> usize {
        let start = self.scenario.force_names.len();
        self.share(side, MAX_FORCES.saturating_sub(start))
    }

    /// A playable side's share of what the start leaves of a table; nothing for another's.
    fn share(&self, side: SideId, left: usize) -> usize {
        let sides = &self.scenario.sides;
        let playable = sides.iter().filter(|side| side.playable).count().max(1);
        match sides.get(side.index()) {
            Some(side) if side.playable => left / playable,
            _ => 0,
        }
    }

    /// The row for a new force of a side: of those that are free the one that has been for longest, or
    /// a new one.
    pub(crate) fn room_for_force(&self, side: SideId) -> Option<ForceId> {
        let forces = &self.t.forces;
        let (mut rows, mut free) = (0, None);
        for i in self.scenario.force_names.len()..forces.len() {
            let force = ForceId::at(i);
            if forces.side(force) != side {
                continue;
            }
            rows += 1;
            let is_free = !forces.alive(force) && forces.gone(force) < self.t.week;
            let row = (forces.gone(force), force);
            if is_free && free.is_none_or(|best| row < best) && !self.is_awaited(force) {
                free = Some(row);
            }
        }
        let more = rows < self.most_formed(side) && forces.len() < MAX_FORCES;
        free.map(|(_, force)| force).or_else(|| more.then(|| ForceId::at(forces.len())))
    }

    /// Whether an order that is on the way names a force.
    fn is_awaited(&self, force: ForceId) -> bool {
        self.t.mail.order.iter().any(|order| order.forces().contains(&force))
    }

    /// Whether there is a row for new men of a side.
    pub(crate) fn has_room_for_men(&self, side: SideId) -> bool {
        self.few_men(side) || self.room_for_men(side).is_some()
    }

    /// Whether so few rows have come to those of the start that no side can have more than its share.
    fn few_men(&self, side: SideId) -> bool {
        let start = self.scenario.start.contingents.len();
        let left = MAX_CONTINGENTS.saturating_sub(start);
        self.t.contingents.len() < start + self.share(side, left)
    }

    /// The row for new men of a side: one that is free, or a new one.
    pub(crate) fn room_for_men(&self, side: SideId) -> Option<ContingentId> {
        let rows = &self.t.contingents;
        let is_free = |c: &ContingentId| {
            rows.gone(*c) < self.t.week
                && !self.t.mail.order.iter().any(|order| order.contingent() == *c)
        };
        let more = (rows.len() < MAX_CONTINGENTS).then(|| ContingentId::at(rows.len()));
        let room = rows.ids().find(is_free).or(more)?;
        (self.few_men(side) || self.has_share_of_men(side)).then_some(room)
    }

    /// Whether a side has fewer rows in use than it had at the start with its share of the others.
    fn has_share_of_men(&self, side: SideId) -> bool {
        let (rows, start) = (&self.t.contingents, &self.scenario.start);
        let own = |c: &ContingentId| start.forces.side(start.contingents.force(*c)) == side;
        let left = MAX_CONTINGENTS.saturating_sub(start.contingents.len());
        let most = start.contingents.ids().filter(own).count() + self.share(side, left);
        let used = rows
            .ids()
            .filter(|&c| rows.gone(c) >= self.t.week && self.t.forces.side(rows.force(c)) == side);
        used.count() < most
    }

    /// The row for a depot of a side at a hex: its own, an emptied one, or a new one.
    pub(crate) fn room_for_depot(&self, side: SideId, hex: HexId) -> Option<DepotId> {
        let (depots, start) = (&self.t.depots, &self.scenario.start.depots);
        if let Some(own) = depots.ids().find(|&d| depots.side(d) == side && depots.hex(d) == hex) {
            return Some(own);
        }
        let started = start.ids().filter(|&d| start.side(d) == side).count();
        let most = started + self.share(side, MAX_DEPOTS.saturating_sub(start.len()));
        let used = depots.ids().filter(|&d| depots.side(d) == side && depots.food(d) > 0).count();
        let empty = depots.ids().find(|&d| depots.food(d) == 0);
        let more = depots.len() < MAX_DEPOTS;
        empty.or_else(|| more.then(|| DepotId::at(depots.len()))).filter(|_| used < most)
    }

    /// Whether another order of a side can go on its way.
    pub(crate) fn room_for_mail(&self, side: SideId) -> bool {
        let mail = &self.t.mail;
        let share = self.share(side, MAX_MAIL);
        // Mostly so few are on the way that none need be counted.
        mail.len() < share
            || mail.len() < MAX_MAIL && mail.side.iter().filter(|&&of| of == side).count() < share
    }

    /// Whether a contingent still is: one that was struck off only keeps its row.
    #[must_use]
    pub fn is_standing(&self, contingent: ContingentId) -> bool {
        self.t.contingents.gone(contingent) == NEVER
    }
}
