//! What the side knows, as it is: its own rows at their ids, what it knows of others, what all know.

use super::Sampling;
use crate::{
    event::Body,
    ids::{ContingentId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    observe::own::accounts,
    order::{Forage, Stance, Task},
    state::{ContingentRow, ForceRow, MailRow},
};

impl Sampling<'_> {
    /// Everything of which nothing has to be drawn.
    pub(super) fn take_over(&mut self) {
        let (seen, side) = (self.seen, self.seen.side());
        let t = &mut self.state.t;
        (t.week, t.day) = (seen.week(), seen.day());
        t.weather.clone_from(seen.weather());
        t.battles = seen.battles_fought();
        t.fights.clone_from(seen.fights());
        for (arrives, order) in seen.orders_on_the_way() {
            t.mail.push(MailRow { side, arrives, order });
        }
        for track in t.tracks.ids() {
            t.tracks.value[track.index()] = seen.track(track);
        }
        for (stock, cause) in accounts() {
            t.ledger.add(side, stock, cause, seen.booked(stock, cause));
        }
        for group in t.groups.ids() {
            if let Some(row) = seen.group(group) {
                t.groups.put(group, row);
            }
        }
        for leader in t.leaders.ids() {
            if let Some(row) = seen.leader(leader) {
                t.leaders.put(leader, row);
            }
        }
        t.standings.put(side, seen.standing());
        for camp in t.camps.ids() {
            if let Some(row) = seen.camp(camp) {
                t.camps.put(camp, row);
            }
        }
        for enemy in seen.known() {
            *t.knowledge.contact_mut(side, enemy.body) = enemy.contact;
        }
        for place in t.places.ids() {
            t.knowledge.set_holder(side, place, seen.holder(place));
        }
        self.take_over_forces();
        self.take_over_men();
    }

    /// The side's forces at their ids; rows of others that it knows of, and those between, are there and
    /// empty.
    fn take_over_forces(&mut self) {
        let seen = self.seen;
        let gone = seen.struck_off().map(|(force, row)| {
            (force, ForceRow { first: ContingentId::NONE, contact: ForceId::NONE, ..row })
        });
        let stand = seen.forces().filter_map(|force| {
            let contact = seen.faces(force).unwrap_or(ForceId::NONE);
            Some((force, ForceRow { contact, ..seen.force(force)? }))
        });
        let own: Vec<(ForceId, ForceRow)> = gone.chain(stand).collect();
        let strange: Vec<(ForceId, SideId)> = seen
            .known()
            .filter_map(|enemy| match enemy.body {
                Body::Force(force) => Some((force, enemy.side)),
                Body::Camp(_) => None,
            })
            .collect();
        let ids = own.iter().map(|row| row.0).chain(strange.iter().map(|row| row.0));
        let rows = ids.map(|force| force.index() + 1).max().unwrap_or(0);
        // Rows of which the side knows nothing are those of its enemies.
        let hostile = |other: &SideId| self.s.hostile(seen.side(), *other);
        let other = self.others().find(hostile).or_else(|| self.others().next());
        let forces = &mut self.state.t.forces;
        while forces.len() < rows {
            forces.push(nobody(other.unwrap_or(seen.side())));
        }
        for (force, side) in strange {
            forces.side[force.index()] = side;
        }
        for (force, row) in own {
            forces.put(force, row);
        }
    }

    /// The side's men at their ids; all other rows are free.
    fn take_over_men(&mut self) {
        let seen = self.seen;
        let own: Vec<(ContingentId, ContingentRow)> =
            seen.forces().flat_map(|force| seen.contingents(force)).collect();
        let start = &self.s.start.contingents;
        let rows = own.iter().map(|(id, _)| id.index() + 1).max().unwrap_or(0).max(start.len());
        let free = |row: ContingentRow| ContingentRow {
            next: ContingentId::NONE,
            men: 0,
            horses: 0,
            gone: 0,
            ..row
        };
        let men = &mut self.state.t.contingents;
        // What stands in a free row means nothing, but its ids must be there.
        if let Some(&(_, any)) = own.first() {
            for _ in men.len()..rows {
                men.push(free(any));
            }
        }
        for id in men.ids() {
            let row = men.row(id);
            men.put(id, free(row));
        }
        self.taken.clear();
        self.taken.resize(men.len(), false);
        for (id, row) in own {
            men.put(id, row);
            self.taken[id.index()] = true;
        }
        // Only men who have been told off to a force are in its chain.
        let forces = &mut self.state.t.forces;
        for (first, side) in forces.first.iter_mut().zip(&forces.side) {
            if *side != seen.side() {
                *first = ContingentId::NONE;
            }
        }
    }
}

/// A row in which nobody is.
pub(super) fn nobody(side: SideId) -> ForceRow {
    ForceRow {
        side,
        leader: LeaderId::NONE,
        spot: Spot::hex(HexId(0)),
        task: Task::Rest,
        stance: Stance::Hold,
        forage: Forage::Close,
        garrison: PlaceId::NONE,
        points: 0,
        arrives: 0,
        stores: 0,
        sheep: 0,
        dug_in: 0,
        hungry_days: 0,
        effort: 0,
        contact: ForceId::NONE,
        parent: ForceId::NONE,
        alive: false,
        first: ContingentId::NONE,
        grass_need: 0,
        grass_found: 0,
        week: Default::default(),
        convoys: 0,
        officer: true,
        number: 0,
        gone: 0,
    }
}
