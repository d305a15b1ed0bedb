//! Forces of others: those that the side knows of by its contacts, others by the order of battle of the
//! start, less what the war has cost.

use super::{Draw, Lot, Sampling, men::MOST_MEN, own::nobody};
use crate::{
    event::Body,
    hex::HEX_KM,
    ids::{ContingentId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    num,
    order::{Pace, SiegeWay, Task},
    resolve::DAYS,
    state::{Contact, ForceRow, NEVER, Stock},
};

/// As much food as one force may have, man-days.
const MOST_FOOD: u32 = 50_000_000;

/// What is taken of a force of another side.
#[derive(Clone, Copy)]
enum Taken {
    /// As at the start: nothing has been played, or it waits off the map until that day.
    AsAtStart { arrives: u16 },
    /// It is known.
    Known(Contact),
    /// It lies in its place.
    InWalls(PlaceId),
    /// It is somewhere, since a day on which it stood where it started.
    Somewhere { since: u16 },
    /// It is no more.
    Gone,
}

/// A force of another side, before it is put into its row.
struct Guess {
    force: ForceId,
    side: SideId,
    taken: Taken,
    /// Men of a known one.
    men: u32,
}

impl Sampling<'_> {
    /// Where the forces of others are, and who is in them.
    pub(super) fn array_forces(&mut self) {
        let own = self.seen.side();
        let forces = &self.state.t.forces;
        let strange = forces.ids().filter(|&force| forces.side(force) != own);
        let guesses: Vec<Guess> = strange.map(|force| self.guess(force)).collect();
        let left: Vec<u32> = self.s.side_ids().map(|side| self.left(side, &guesses)).collect();
        for guess in &guesses {
            self.put_force(guess, left[guess.side.index()]);
        }
        self.hear_inside();
        self.face_to_face();
    }

    fn guess(&self, force: ForceId) -> Guess {
        let side = self.state.t.forces.side(force);
        let (mut men, formed) = (0, force.index() >= self.s.start.forces.len());
        let taken = match self.contact(Body::Force(force)) {
            Some(contact) => {
                let mut lot = self.lot(Draw::Men, force.0);
                men = lot.about(contact.estimate, contact.error.into()).clamp(1, MOST_MEN);
                Taken::Known(contact)
            }
            None if formed => Taken::Gone,
            None => self.unseen(force),
        };
        Guess { force, side, taken, men }
    }

    /// A force of the start of which the side knows nothing.
    fn unseen(&self, force: ForceId) -> Taken {
        let start = self.s.start.forces.row(force);
        if self.is_start() || !start.alive {
            return Taken::AsAtStart { arrives: start.arrives };
        }
        let comes = match start.arrives {
            NEVER => self.mustered(force).unwrap_or(NEVER),
            day => day,
        };
        if comes > self.seen.day() {
            return Taken::AsAtStart { arrives: comes };
        }
        if let Some(place) = start.garrison.some() {
            let mut lot = self.lot(Draw::Way, force.0);
            return if self.state.t.places.holder(place) == start.side {
                Taken::InWalls(place)
            } else if lot.falls(self.rules.fell_with_place_permille) {
                Taken::Gone
            } else {
                Taken::Somewhere { since: self.seen.day().saturating_sub(DAYS) }
            };
        }
        Taken::Somewhere { since: comes }
    }

    /// Share of the men of the start that is taken to be left with the forces of a side of which nothing
    /// is known, permille: of all that it may have under arms those are taken off that are seen, and those who
    /// fell in battles.
    fn left(&self, side: SideId, guesses: &[Guess]) -> u32 {
        let (rules, weeks) = (self.rules, self.weeks());
        let (mut all, mut known, mut unseen) = (0u64, 0u64, 0u64);
        for guess in guesses.iter().filter(|guess| guess.side == side) {
            let start = u64::from(self.start_men(guess.force));
            match guess.taken {
                Taken::AsAtStart { .. } => continue,
                Taken::Known(_) => known += u64::from(guess.men),
                Taken::InWalls(_) | Taken::Somewhere { .. } => unseen += start,
                Taken::Gone => {}
            }
            all += start;
        }
        let camps = &self.s.start.camps;
        let fighters = camps.ids().filter(|&c| camps.side(c) == side).map(|c| camps.fighters(c));
        let called = num::ratio(rules.levied_permille.min(1000), weeks, rules.levied_weeks.max(1));
        let called = called.min(rules.levied_permille.min(1000));
        all += u64::from(num::permille(fighters.fold(0, u32::saturating_add), called));
        let worn = u64::from(1000 - rules.wear_permille_per_week.saturating_mul(weeks).min(900));
        let rest = (all * worn / 1000).saturating_sub(known + self.fallen(side));
        // Whoever is out of sight has no more than at the start.
        (rest * 1000).checked_div(unseen).map_or(1000, |share| share.min(1000) as u32)
    }

    /// Men of a side lost in the battles of which all have heard.
    fn fallen(&self, side: SideId) -> u64 {
        let fights = self.seen.fights();
        let lost = |row: crate::state::FightRow| match side {
            side if row.attacker == side => row.attackers_lost,
            side if row.defender == side => row.defenders_lost,
            _ => 0,
        };
        fights.ids().map(|fight| u64::from(lost(fights.row(fight)))).sum()
    }

    fn put_force(&mut self, guess: &Guess, left: u32) {
        let (force, side) = (guess.force, guess.side);
        let start = self.start_row(force, side);
        match guess.taken {
            Taken::AsAtStart { arrives } => {
                self.state.t.forces.put(force, ForceRow { arrives, ..start });
                self.enlist_as_at_start(force);
            }
            Taken::Known(contact) => {
                let (spot, walls) = self.known_spot(force, side, &contact);
                self.form_up(force, start, guess.men, (spot, walls));
            }
            Taken::InWalls(place) => {
                let spot = Spot::hex(self.s.places[place.index()].hex);
                self.form_unseen(force, start, left, (spot, place));
            }
            Taken::Somewhere { since } => match self.somewhere(force, start, since) {
                Some(spot) => self.form_unseen(force, start, left, (spot, PlaceId::NONE)),
                None => self.strike(force, start),
            },
            Taken::Gone => self.strike(force, start),
        }
    }

    /// The row with which a force begins; of one formed since an empty one.
    fn start_row(&self, force: ForceId, side: SideId) -> ForceRow {
        let start = &self.s.start.forces;
        let known = force.index() < start.len();
        let row = if known { start.row(force) } else { ForceRow { alive: true, ..nobody(side) } };
        ForceRow { first: ContingentId::NONE, contact: ForceId::NONE, ..row }
    }

    pub(super) fn strike(&mut self, force: ForceId, start: ForceRow) {
        let row = ForceRow {
            alive: false,
            leader: LeaderId::NONE,
            garrison: PlaceId::NONE,
            task: Task::Rest,
            officer: false,
            arrives: 0,
            stores: 0,
            sheep: 0,
            gone: self.seen.week().saturating_sub(1),
            ..start
        };
        self.state.t.forces.put(force, ForceRow { first: ContingentId::NONE, ..row });
    }

    /// Where a known force is: in sight exactly there, behind walls still there, else some way off.
    fn known_spot(&self, force: ForceId, side: SideId, contact: &Contact) -> (Spot, PlaceId) {
        let Some(hex) = contact.spot.as_hex() else { return (contact.spot, PlaceId::NONE) };
        let faced = self.seen.forces().any(|own| self.seen.faces(own) == Some(force));
        let walls = self.walls_at(hex, side, faced).unwrap_or(PlaceId::NONE);
        if contact.in_sight || walls.is_some() {
            return (contact.spot, walls);
        }
        let mut lot = self.lot(Draw::Way, force.0);
        let mover = self.start_mover(force);
        let steps = lot.roll(self.most_steps(contact.day, mover, Pace::Normal) + 1);
        let goal = self.goal(&mut lot, side, hex, steps);
        let hex = self.walk(mover, hex, goal, steps).unwrap_or(hex);
        (Spot::hex(hex), PlaceId::NONE)
    }

    /// The place at a hex in which a force of a side lies; one that is faced stands before its walls.
    fn walls_at(&self, hex: HexId, side: SideId, faced: bool) -> Option<PlaceId> {
        let held = |place: &PlaceId| {
            let kind = self.s.kind(*place);
            let own_walls = self.state.t.places.holder(*place) == side && kind.walled && !faced;
            // Whoever is at a place that is shut in is inside.
            kind.can_be_held && (own_walls || self.seen.inside(*place).is_some())
        };
        self.s.places_at(hex).find(held)
    }

    /// For what a force out of sight is taken to have set out.
    fn goal(&self, lot: &mut Lot, side: SideId, from: HexId, steps: u32) -> HexId {
        let onward = lot.falls(self.rules.onward_permille);
        let aim = if onward { self.aim(lot, side) } else { None };
        aim.unwrap_or_else(|| self.anywhere(lot, from, steps))
    }

    /// Where a force is of which nothing is known; nothing where it could only stand in full sight.
    fn somewhere(&self, force: ForceId, start: ForceRow, since: u16) -> Option<Spot> {
        let Some(from) = start.spot.as_hex() else { return Some(start.spot) };
        let mut lot = self.lot(Draw::Way, force.0);
        let (mover, rules) = (self.start_mover(force), self.rules);
        let days = u32::from(self.seen.day().saturating_sub(since));
        let km = self.state.rate_km(mover, Pace::WithHerd).min(1000);
        let reach = (days * km / HEX_KM).min(rules.unseen_walk_hexes.min(500));
        let steps = if lot.falls(rules.stays_permille) { 0 } else { lot.roll(reach + 1) };
        let goal = self.goal(&mut lot, start.side, from, steps);
        self.walk(mover, from, goal, steps).map(Spot::hex)
    }

    /// A force of which nothing is known, with what is left of it; some are gone with all their men.
    fn form_unseen(&mut self, force: ForceId, start: ForceRow, left: u32, at: (Spot, PlaceId)) {
        let (rules, mut lot) = (self.rules, self.lot(Draw::Men, force.0));
        let gone = num::permille(1000 - left, rules.gone_whole_permille.min(1000));
        if lot.falls(gone) {
            self.strike(force, start);
            return;
        }
        // Of whoever is not gone as a whole so many are left that all are the same together.
        let left = num::ratio(left, 1000, (1000 - gone).max(1)).min(1000);
        let left = left.max(rules.fewest_left_permille.min(1000));
        let men = num::permille(self.start_men(force), left);
        let men = lot.about(men, rules.uncounted_error_permille).max(1);
        self.form_up(force, start, men, at);
    }

    /// Puts a force into its row, with so many men and what is drawn of the rest.
    fn form_up(
        &mut self,
        force: ForceId,
        start: ForceRow,
        men: u32,
        (spot, garrison): (Spot, PlaceId),
    ) {
        let (stores, sheep) = self.food(force, &start, men);
        let row = ForceRow {
            spot,
            garrison,
            task: self.task(force, start.side, spot, garrison),
            points: 0,
            arrives: 0,
            stores,
            sheep,
            dug_in: 0,
            hungry_days: 0,
            ..start
        };
        self.state.t.forces.put(force, row);
        self.enlist(force, start.side, men);
    }

    /// Food with a force: train, man-days, and herd, sheep, in the proportion of the start.
    fn food(&self, force: ForceId, start: &ForceRow, men: u32) -> (u32, u32) {
        let (rules, per_sheep) = (self.rules, self.s.rules.food.man_days_per_sheep.max(1));
        let mut lot = self.lot(Draw::Food, force.0);
        let days = lot.between(rules.food_least_days, rules.food_most_days).min(1000);
        let all = men.saturating_mul(days).min(MOST_FOOD);
        let herd = start.sheep.saturating_mul(per_sheep);
        let on_hoof = match herd.saturating_add(start.stores) {
            0 => 500,
            whole => num::share(herd, whole),
        };
        let sheep = num::permille(all, on_hoof) / per_sheep;
        (all.saturating_sub(sheep.saturating_mul(per_sheep)), sheep)
    }

    /// What a force of another side does where it stands.
    fn task(&self, force: ForceId, side: SideId, spot: Spot, garrison: PlaceId) -> Task {
        if garrison.is_some() {
            return Task::Garrison(garrison);
        }
        let Some(hex) = spot.as_hex() else { return Task::Rest };
        let places = &self.state.t.places;
        let besieged = |place: &PlaceId| {
            places.siege_days(*place) > 0 && self.s.hostile(side, places.holder(*place))
        };
        if let Some(place) = self.s.places_at(hex).find(besieged) {
            let cut = places.water_cut(place);
            let way = if cut { SiegeWay::CutWater } else { SiegeWay::Blockade };
            return Task::Besiege { place, way };
        }
        let mut lot = self.lot(Draw::Task, force.0);
        let marches = lot.falls(self.rules.marching_permille);
        let aim = if marches { self.aim(&mut lot, side) } else { None };
        aim.filter(|&to| to != hex).map_or(Task::Rest, |to| Task::March {
            to: Spot::hex(to),
            via: [HexId::NONE; 2],
            pace: Pace::WithHerd,
        })
    }

    /// Whom one of the side's forces faces, faces it; whom it only believes to face, it does not.
    fn face_to_face(&mut self) {
        for own in self.seen.forces() {
            let Some(enemy) = self.seen.faces(own) else { continue };
            let forces = &mut self.state.t.forces;
            if !forces.contact(enemy).is_some() {
                forces.contact[enemy.index()] = own;
            }
        }
    }

    /// Men of a side that were not there at the start, and those that are missing.
    pub(super) fn difference(&self, side: SideId, stock: Stock) -> (u32, u32) {
        let (had, has) = (self.had(side, stock), self.state.total(side, stock));
        (has.saturating_sub(had), had.saturating_sub(has))
    }
}
