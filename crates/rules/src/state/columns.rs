//! The tables of the campaign.

use super::table::columns;
use crate::{
    event::{Fate, Rations},
    ids::{
        CampId, ContingentId, DepotId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId,
        SideId, Spot, TrackId, TroopId,
    },
    order::{CampRule, CampTask, Forage, Order, Stance, Task},
};
use serde::{Deserialize, Serialize};

/// Most forces in a campaign, those struck off included. How tables are shared out among the sides
/// stands in `room`.
pub const MAX_FORCES: usize = 128;
/// Most contingents in a campaign.
pub const MAX_CONTINGENTS: usize = 256;
/// Most camp groups in a campaign.
pub const MAX_CAMPS: usize = 96;
/// Most depots in a campaign.
pub const MAX_DEPOTS: usize = 48;
/// Most battles that are remembered; of later ones only the number is kept.
pub const MAX_FIGHTS: usize = 256;
/// Most orders under way by courier.
pub const MAX_MAIL: usize = 256;

columns! {
    /// Forces: what players move.
    Forces, ForceRow by ForceId {
        /// Whose it is.
        side: SideId,
        /// Who leads it.
        leader: LeaderId,
        /// Where it stands (where it is bound for, while off the map).
        spot: Spot,
        /// What it is doing.
        task: Task,
        /// How it meets the enemy.
        stance: Stance,
        /// How it feeds off the country.
        forage: Forage,
        /// The place in whose walls it lies.
        garrison: PlaceId,
        /// March left over for the next step, percent of an open hex.
        points: u32,
        /// Day on which it comes in from off the map; 0 = it is not on such a way.
        arrives: u16,
        /// Food in its train, man-days.
        stores: u32,
        /// Slaughter herd, sheep.
        sheep: u32,
        /// Days it has dug in.
        dug_in: u8,
        /// Days without any food that its men carry with them in the mean, begun ones counted: they are
        /// made good slowly, whoever joins brings his own.
        hungry_days: u8,
        /// Effort of the day: 0 rested, 1 with herd, 2 normal, 3 forced.
        effort: u8,
        /// The enemy it stands face to face with.
        contact: ForceId,
        /// The force it was split from.
        parent: ForceId,
        /// Whether it still exists.
        alive: bool,
        /// Its first contingent; the others follow by [`ContingentRow::next`].
        first: ContingentId,
        /// Grass its horses needed this week, horse-days.
        grass_need: u32,
        /// Grass they found this week.
        grass_found: u32,
        /// What it ate this week.
        week: Rations,
        /// What convoys brought this week, man-days.
        convoys: u32,
        /// Whether an officer without a name commands it, with or under a leader of name.
        officer: bool = true,
        /// Of a force of the start: bodies split from it so far, directly or not. Of a body formed
        /// in play: the how manieth of its host it is; 0 = not numbered.
        number: u16 = 0,
        /// Week in which it was struck off, if it was: its row is free for another body of its side
        /// in a later one.
        gone: u16 = 0,
    }
}

columns! {
    /// Contingents: the men of the forces.
    Contingents, ContingentRow by ContingentId {
        /// The force it is in.
        force: ForceId,
        /// The next contingent of the same force.
        next: ContingentId,
        /// Its people.
        group: GroupId,
        /// Troop type.
        troop: TroopId,
        /// The camp it was levied from.
        home: CampId,
        /// Men.
        men: u32,
        /// Horses.
        horses: u32,
        /// Horse condition, permille.
        condition: u16,
        /// Cohesion, permille.
        cohesion: u16,
        /// Week in which it was struck off; [`NEVER`] = it still is. The row of one that was is free
        /// for other men in a later week.
        gone: u16 = NEVER,
        /// Want of food that the men carry with them, thousandths of a day without any.
        hunger: u16 = 0,
    }
}

columns! {
    /// Camp groups: the people.
    Camps, CampRow by CampId {
        /// Whose people.
        side: SideId,
        /// Which people.
        group: GroupId,
        /// Where.
        spot: Spot,
        /// What it is doing.
        task: CampTask,
        /// What it does without orders.
        rule: CampRule,
        /// March left over, percent of an open hex.
        points: u32,
        /// Day on which it reaches an off-map box; 0 = it is not on such a way.
        arrives: u16,
        /// Day until which it lies still by itself.
        calm_until: u16,
        /// Days in a row in flight.
        flight_days: u8,
        /// Households.
        households: u32,
        /// Men fit to fight who are at home.
        fighters: u32,
        /// Horses.
        horses: u32,
        /// Other stock in sheep-equivalents.
        sheep: u32,
        /// Grass needed this week, horse-days.
        grass_need: u32,
        /// Grass found this week.
        grass_found: u32,
        /// Food eaten this week, man-days.
        food: u32,
        /// Part of it from milk and game.
        milk: u32,
        /// Sheep slaughtered this week for the camp's own need.
        slaughtered: u32,
        /// Sheep given to forces this week.
        given: u32,
        /// Of the fighters those who have left a force and are still riding home, until `home_day`.
        away: u32 = 0,
        /// Day on which the last of them is home.
        home_day: u16 = 0,
        /// Day on which the horses of those who came home are again what the season allows.
        rested_day: u16 = 0,
    }
}

columns! {
    /// Places: what changes about them.
    Places, PlaceRow by PlaceId {
        /// Who holds it.
        holder: SideId,
        /// Food in its granaries, man-days.
        granary: u32,
        /// Food that went to forces this week, man-days.
        given: u32,
        /// How far its townsmen lean to who holds it, permille.
        loyalty: u16,
        /// Days it has been under siege; 0 = it is not.
        siege_days: u8,
        /// Whether the besiegers have turned its water away.
        water_cut: bool,
        /// Day of the last attempt on its walls; [`NEVER`] = none.
        stormed: u16,
    }
}

/// A day or week that has not come.
pub const NEVER: u16 = u16::MAX;

/// Most weeks for which men under arms are kept in mind.
pub const MOST_COUNTED_WEEKS: usize = 8;
/// Men of a week in which nobody counted.
pub(crate) const NOT_COUNTED: u32 = u32::MAX;

/// What flight costs families that are neither more nor less ready for it than usual, permille.
pub const USUAL_FLIGHT: u16 = 1_000;
/// As dear as events can make flight, permille of the usual.
pub const DEAREST_FLIGHT: u16 = 3_000;

columns! {
    /// Peoples and corps: what changes about them.
    Groups, GroupRow by GroupId {
        /// How far it stands by the cause, permille.
        commitment: u16,
        /// Share of its fighters that can be under arms at once, permille.
        levy_permille: u16,
        /// What flight costs its camps, permille of the usual.
        flight_permille: u16 = USUAL_FLIGHT,
        /// Plunder its men have taken and not yet carried home, sheep-equivalents.
        booty: u32,
        /// Weeks its levies have been out without plunder or victory.
        waiting_weeks: u8,
    }
}

columns! {
    /// Leaders: what has become of them.
    Leaders, LeaderRow by LeaderId {
        /// How he is.
        fate: Fate,
        /// Day on which a wound has healed; 0 = no wound.
        until: u16,
        /// Where he was left when his force went under another or was no more; [`HexId::NONE`] = he
        /// leads, or has not led yet.
        at: HexId = HexId::NONE,
    }
}

columns! {
    /// Events of the scenario: how often and when.
    ScriptedEvents, ScriptedEventRow by ScriptedEventId {
        /// How often it has come about.
        times: u8,
        /// Week of the last time; [`NEVER`] = none.
        week: u16,
        /// Choice made the last time.
        choice: u8,
        /// Week from which it stands open to be answered; [`NEVER`] = it does not.
        offered: u16,
        /// Week for which another event has set it down; [`NEVER`] = none.
        due: u16,
    }
}

columns! {
    /// Tracks.
    Tracks, TrackRow by TrackId {
        /// Where it stands.
        value: i16,
    }
}

columns! {
    /// Sides: how they stand.
    Standings, StandingRow by SideId {
        /// Points that events gave or took.
        points: i32,
        /// Battles won.
        won: u16,
        /// Battles lost.
        lost: u16,
        /// Enemy households led off, in all.
        captives: u32,
        /// Officers in reserve, for bodies that are to be split off.
        officers: u16 = 3,
        /// Men under arms at the ends of the last weeks, the last first.
        armed: [u32; MOST_COUNTED_WEEKS] = [NOT_COUNTED; MOST_COUNTED_WEEKS],
    }
}

columns! {
    /// Battles fought: what is remembered of each.
    Fights, FightRow by FightId {
        /// Its number.
        battle: u16,
        /// Day.
        day: u16,
        /// Where.
        hex: HexId,
        /// The side that attacked.
        attacker: SideId,
        /// The side that was attacked.
        defender: SideId,
        /// Men of the attackers.
        attacking: u32,
        /// Men of the defenders.
        defending: u32,
        /// Men whom the attackers lost.
        attackers_lost: u32,
        /// Men whom the defenders lost.
        defenders_lost: u32,
        /// Who won; none = nobody.
        winner: SideId,
    }
}

/// Position among the battles that are remembered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FightId(pub u16);

impl FightId {
    /// Position in a column.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// From a position.
    pub const fn at(index: usize) -> Self {
        Self(index as u16)
    }
}

columns! {
    /// Field depots.
    Depots, DepotRow by DepotId {
        /// Whose.
        side: SideId,
        /// Where.
        hex: HexId,
        /// Food, man-days.
        food: u32,
    }
}

columns! {
    /// Orders on the way by courier.
    Mail, MailRow by MailId {
        /// Whose.
        side: SideId,
        /// Day of arrival.
        arrives: u16,
        /// The order.
        order: Order,
    }
}

/// Position in the mail.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MailId(pub u16);

impl MailId {
    /// Position in a column.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// From a position.
    pub const fn at(index: usize) -> Self {
        Self(index as u16)
    }
}

impl StandingRow {
    /// A side that has done nothing yet.
    #[must_use]
    pub const fn new(officers: u16) -> Self {
        let armed = [NOT_COUNTED; MOST_COUNTED_WEEKS];
        Self { points: 0, won: 0, lost: 0, captives: 0, officers, armed }
    }

    /// Mean of the men under arms at the ends of the last weeks, as far as they were counted.
    #[must_use]
    pub fn mean_armed(&self, weeks: usize) -> Option<u32> {
        let counted = self.armed.iter().take(weeks).filter(|&&men| men != NOT_COUNTED);
        let (sum, n) = counted.fold((0u64, 0u64), |(sum, n), &men| (sum + u64::from(men), n + 1));
        sum.checked_div(n).map(|mean| mean as u32)
    }
}

impl LeaderRow {
    /// A leader in the saddle.
    pub const WELL: Self = Self { fate: Fate::Well, until: 0, at: HexId::NONE };
}

impl Contingents {
    /// Makes one contingent follow another in its force. For the scenario compiler alone.
    pub fn chain(&mut self, before: ContingentId, after: ContingentId) {
        self.next[before.index()] = after;
    }
}

impl Forces {
    /// Appends a force to a start that is being put together (compiler and tests).
    pub fn add(&mut self, row: ForceRow) -> ForceId {
        self.push(row)
    }
}
