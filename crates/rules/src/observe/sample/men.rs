//! The men of others' forces: contingents of the start scaled to how many there are taken to be, or men of a
//! kind that their side has.

use super::{Draw, Sampling};
use crate::{
    ids::{ContingentId, ForceId, SideId},
    map::Mover,
    num,
    state::{ContingentRow, MAX_CONTINGENTS, NEVER},
};

/// As many men as one body may have, whatever is drawn.
pub(super) const MOST_MEN: u32 = 1_000_000;

impl Sampling<'_> {
    /// Contingents of a force of the start; none for a body formed since.
    pub(super) fn start_ranks(&self, force: ForceId) -> Vec<(ContingentId, ContingentRow)> {
        let start = &self.s.start;
        if force.index() >= start.forces.len() {
            return Vec::new();
        }
        let chain = core::iter::successors(start.forces.first(force).some(), |&c| {
            start.contingents.next(c).some()
        });
        chain.map(|c| (c, start.contingents.row(c))).collect()
    }

    /// Men of a force of the start.
    pub(super) fn start_men(&self, force: ForceId) -> u32 {
        self.start_ranks(force).iter().map(|(_, row)| row.men).sum()
    }

    /// How a force of the start moves; riders where nothing is known.
    pub(super) fn start_mover(&self, force: ForceId) -> Mover {
        let ranks = self.start_ranks(force);
        let rides = |row: &ContingentRow| self.s.troop(row.troop).mounted;
        let riders: u32 = ranks.iter().filter(|(_, r)| rides(r)).map(|(_, r)| r.men).sum();
        let men: u32 = ranks.iter().map(|(_, row)| row.men).sum();
        if u64::from(riders) * 10 >= u64::from(men) * 9 { Mover::Horse } else { Mover::Foot }
    }

    /// Puts so many men into a force; those of a force of the start by its own contingents.
    pub(super) fn enlist(&mut self, force: ForceId, side: SideId, men: u32) {
        let mut ranks = self.start_ranks(force);
        if ranks.iter().all(|(_, row)| row.men == 0) {
            ranks = self.some_kind(force, side).into_iter().collect();
        }
        let all: u32 = ranks.iter().map(|(_, row)| row.men).sum();
        let men = men.min(MOST_MEN);
        let mut left = men;
        let last = ranks.len().saturating_sub(1);
        for (i, (id, row)) in ranks.into_iter().enumerate() {
            let share = if i == last { left } else { num::ratio(men, row.men, all).min(left) };
            left -= share;
            if share > 0 {
                let horses = num::ratio(row.horses, share, row.men);
                let sent = self.in_shape(id, ContingentRow { men: share, horses, force, ..row });
                self.put_in_line(force, id, sent);
            }
        }
    }

    /// Men of the start as they stand at it.
    pub(super) fn enlist_as_at_start(&mut self, force: ForceId) {
        for (id, row) in self.start_ranks(force) {
            self.put_in_line(force, id, row);
        }
    }

    /// Men of a kind that a side has at the start, the commoner the likelier.
    fn some_kind(&self, force: ForceId, side: SideId) -> Option<(ContingentId, ContingentRow)> {
        let start = &self.s.start;
        let of_side = |c: &ContingentId| start.forces.side(start.contingents.force(*c)) == side;
        let rows: Vec<ContingentId> = start.contingents.ids().filter(of_side).collect();
        let weights = rows.iter().map(|&c| start.contingents.men(c));
        let id = rows[self.lot(Draw::Kind, force.0).pick(weights)?];
        Some((id, start.contingents.row(id)))
    }

    /// Men as weeks of war leave them: fewer horses, thinner, less of one mind.
    fn in_shape(&self, id: ContingentId, row: ContingentRow) -> ContingentRow {
        let of = u32::from(row.force.0) << 10 | u32::from(id.0 & 0x3FF);
        let (mut lot, rules) = (self.lot(Draw::Shape, of), self.rules);
        let most = |permille: u32| permille.min(1000) + 1;
        let lost = lot.roll(most(rules.horses_lost_most_permille)).min(1000);
        let worn = lot.roll(most(rules.worn_most_permille));
        let shaken = lot.roll(most(rules.shaken_most_permille));
        let whole = self.s.troop(row.troop).cohesion_permille.min(1000);
        let season = self.s.season_condition(self.seen.day()).min(1000);
        ContingentRow {
            horses: num::permille(row.horses, 1000 - lost),
            condition: season.saturating_sub(worn) as u16,
            cohesion: whole.saturating_sub(shaken) as u16,
            hunger: 0,
            ..row
        }
    }

    /// Links men to a force: in their own row, or in one that is free. Where none is, they go into
    /// the force's first.
    fn put_in_line(&mut self, force: ForceId, id: ContingentId, row: ContingentRow) {
        let row = ContingentRow { force, next: ContingentId::NONE, gone: NEVER, ..row };
        let Some(id) = self.free_row(id) else {
            if let Some(first) = self.state.t.forces.first(force).some() {
                self.state.t.contingents.men[first.index()] += row.men;
                self.state.t.contingents.horses[first.index()] += row.horses;
            }
            return;
        };
        self.state.t.contingents.put(id, row);
        self.state.link(id, force);
    }

    /// The row that somebody has at the start if nobody is in it, or another.
    fn free_row(&mut self, wish: ContingentId) -> Option<ContingentId> {
        let free = |&i: &usize| !self.taken[i];
        let wish = Some(wish.index()).filter(|&i| i < self.taken.len()).filter(free);
        let more = self.taken.len();
        let at = wish
            .or_else(|| (self.s.start.contingents.len()..more).find(free))
            .or((more < MAX_CONTINGENTS).then_some(more))
            .or_else(|| (0..more).find(free))?;
        if at == more {
            self.taken.push(false);
        }
        self.taken[at] = true;
        Some(ContingentId::at(at))
    }
}
