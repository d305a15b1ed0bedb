//! Events: facts that have happened. An event carries every number that is needed to replay it
//! without dice and to tell it as a sentence; nobody recomputes them.

mod accounts;
mod war;

pub use accounts::{Cause, Larder, Rations};
pub use war::{Fate, Meeting, Mood, Phase, Strength};

use super::{
    ids::{
        BoxId, CampId, ContingentId, DepotId, ForceId, GroupId, HexId, LeaderId, PlaceId, ReachId,
        ScriptedEventId, SideId, SideSet, Spot, Subject, TrackId, ZoneId,
    },
    map::{Crossing, Ways},
    order::{CampRule, CampTask, Forage, Order, SiegeWay, Stance, Task},
};
use crate::check::OrderError;
use serde::{Deserialize, Serialize};

/// Why a body stopped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum HaltReason {
    /// It is there.
    Arrived,
    /// No way leads on (river, closed pass).
    NoWay,
    /// An enemy bars the way.
    Enemy(ForceId),
    /// The body it followed is gone.
    LeaderGone,
}

/// Where a convoy came from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Source {
    /// A town's granary.
    Place(PlaceId),
    /// A camp group's herds.
    Camp(CampId),
    /// A depot.
    Depot(DepotId),
    /// Caravans from a homeland off the map.
    Homeland(BoxId),
}

/// A body that can be seen: what moves, is spotted and is known as a contact. All that can be
/// pointed at, places and hexes too, is [`Subject`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Body {
    /// A force.
    Force(ForceId),
    /// A camp group.
    Camp(CampId),
}

impl From<Body> for Subject {
    fn from(body: Body) -> Self {
        match body {
            Body::Force(force) => Self::Force(force),
            Body::Camp(camp) => Self::Camp(camp),
        }
    }
}

impl Subject {
    /// The body that it is, if it is one.
    #[must_use]
    pub const fn body(self) -> Option<Body> {
        match self {
            Self::Force(force) => Some(Body::Force(force)),
            Self::Camp(camp) => Some(Body::Camp(camp)),
            Self::Place(_)
            | Self::Hex(_)
            | Self::OffMap(_)
            | Self::Leader(_)
            | Self::Group(_)
            | Self::ScriptedEvent(_) => None,
        }
    }
}

/// A fact.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum Event {
    // --- time, weather ---
    /// A week begins; last week's accounts are closed.
    WeekBegan { week: u16 },
    /// A day begins.
    DayBegan { day: u16 },
    /// The week's weather in a zone.
    Weather { zone: ZoneId, temperature_dc: i16, snow_mm: u16, crust: bool },
    /// The state of rivers and passes.
    WaysChanged { ways: Ways },
    /// A reach froze, thawed, flooded or fell (told, not applied: `WaysChanged` carries the state).
    River { reach: ReachId, ice: bool, flood: bool },
    /// Eaten grass grew back in a zone.
    Regrew { zone: ZoneId, permille: u16 },

    // --- orders ---
    /// An order left headquarters.
    OrderSent { side: SideId, order: Order, arrives: u16 },
    /// An order was not even sent (a caller did not check it).
    OrderRefused { side: SideId, order: Order, why: OrderError },
    /// An order arrived and took effect.
    OrderStarted { side: SideId, order: Order },
    /// An order arrived too late to be carried out.
    OrderLapsed { side: SideId, order: Order, why: OrderError },
    /// A force's standing task changed.
    TaskSet { force: ForceId, task: Task },
    /// A force's stance changed.
    StanceSet { force: ForceId, stance: Stance },
    /// A force's foraging changed.
    ForageSet { force: ForceId, forage: Forage },
    /// A camp group's task changed.
    CampTaskSet { camp: CampId, task: CampTask },
    /// A camp group's rule changed.
    CampRuleSet { camp: CampId, rule: CampRule },

    // --- marching ---
    /// A force went to a neighbouring hex; `points` are left for the next step.
    Moved { force: ForceId, from: HexId, to: HexId, points: u32, crossing: Crossing },
    /// A force ended the day's march between hexes.
    Underway { force: ForceId, points: u32 },
    /// How a force spent the day: 0 rested, 1 marched with its herd, 2 normally, 3 forced.
    Marched { force: ForceId, effort: u8 },
    /// A force stopped.
    Halted { force: ForceId, at: Spot, why: HaltReason },
    /// A force left the map or a box; it arrives on a later day.
    Departed { force: ForceId, from: Spot, to: Spot, arrives: u16 },
    /// A force came in from off the map, or reached a box.
    Arrived { force: ForceId, at: Spot },
    /// A force dug in for one more day.
    DugIn { force: ForceId, level: u8 },

    // --- organisation ---
    /// Men left a contingent for another force, or a new one.
    Detached {
        contingent: ContingentId,
        to_force: ForceId,
        to_contingent: ContingentId,
        men: u32,
        horses: u32,
        stores: u32,
        sheep: u32,
        leader: LeaderId,
        new_force: bool,
    },
    /// A force joined another and is no more.
    Merged { force: ForceId, into: ForceId, stores: u32, sheep: u32 },
    /// A force went into garrison.
    Garrisoned { force: ForceId, place: PlaceId },
    /// A force left its garrison.
    LeftGarrison { force: ForceId, place: PlaceId },
    /// A force with no men left is struck off.
    Dissolved { force: ForceId },
    /// A side took hold of a place that nobody defended.
    PlaceTaken { place: PlaceId, from: SideId, to: SideId, by: ForceId },
    /// Food was laid down.
    DepotLaid { depot: DepotId, force: ForceId, hex: HexId, side: SideId, food: u32 },
    /// Men of a camp joined a force.
    LevyCalled {
        camp: CampId,
        force: ForceId,
        contingent: ContingentId,
        new_contingent: bool,
        men: u32,
        horses: u32,
        food: u32,
    },
    /// Men of a levy went home.
    LevyReleased { contingent: ContingentId, camp: CampId, men: u32, horses: u32 },

    // --- contact ---
    /// Two hostile forces stand face to face.
    Contact { force: ForceId, enemy: ForceId, at: HexId },
    /// Two forces are no longer face to face.
    ContactBroken { force: ForceId, enemy: ForceId },
    /// A force slipped away.
    Evaded { force: ForceId, from: HexId, to: HexId, by: ForceId, cohesion: u16 },

    // --- battle ---
    /// A battle begins. The forces that take part follow.
    BattleBegan { battle: u16, at: HexId, attacker: ForceId, defender: ForceId, meeting: Meeting },
    /// A force takes part in a battle.
    BattleJoined { battle: u16, force: ForceId, side: SideId, men: u32 },
    /// A phase of a battle for one side: what it brought and what it lost.
    BattlePhase {
        battle: u16,
        phase: Phase,
        side: SideId,
        strength: Strength,
        lost: u32,
        cohesion_lost: u16,
    },
    /// A battle is over. Nobody won: winner and loser are none, and the losses are those of the
    /// attacking and of the defending side.
    BattleEnded {
        battle: u16,
        at: HexId,
        winner: SideId,
        loser: SideId,
        winner_lost: u32,
        loser_lost: u32,
    },
    /// A beaten force fled the field.
    Routed { force: ForceId, from: HexId, to: HexId, by: ForceId },
    /// A beaten force left food and slaughter beasts to the victor.
    TrainTaken { force: ForceId, by: ForceId, stores: u32, sheep: u32 },
    /// Horses of the beaten taken by a contingent of the victor.
    RemountsTaken { contingent: ContingentId, by: ContingentId, horses: u32 },
    /// What became of a leader; one who is killed or captured leads no force any more.
    LeaderFate { leader: LeaderId, force: ForceId, fate: Fate, until: u16 },

    // --- siege ---
    /// A place is cut off.
    Invested { place: PlaceId, by: ForceId },
    /// A day of siege is over.
    SiegeDay { place: PlaceId, days: u8 },
    /// A siege is lifted.
    SiegeLifted { place: PlaceId },
    /// The besiegers turned the water away.
    WaterCut { place: PlaceId, by: ForceId },
    /// A storm was tried. `odds` is the chance of success, permille, and `roll` the die under it.
    StormTried { place: PlaceId, by: ForceId, odds: u16, roll: u16 },
    /// Terms were offered, or friends inside asked to open.
    ParleyTried { place: PlaceId, by: ForceId, odds: u16, roll: u16, way: SiegeWay },
    /// The garrison gave up the place: with free leave, or as captives.
    Surrendered { place: PlaceId, by: ForceId, free: bool },
    /// Townsmen opened the gates.
    GatesOpened { place: PlaceId, by: ForceId },
    /// A place was plundered: food to the force, and booty in sheep-equivalents.
    Plundered { place: PlaceId, by: ForceId, food: u32, booty: u32 },
    /// The leaning of a town changed.
    Loyalty { place: PlaceId, to: u16, why: Mood },

    // --- raids ---
    /// A force fell on a camp group: who stood to it, and whether it broke in.
    CampRaided { camp: CampId, by: ForceId, men: u32, defenders: u32, surprise: bool, won: bool },
    /// Beasts of a camp group were driven off; the horses go to a contingent.
    HerdTaken { camp: CampId, force: ForceId, contingent: ContingentId, horses: u32, sheep: u32 },
    /// Households were led off (their loss is told as such).
    CaptivesTaken { camp: CampId, side: SideId, households: u32 },

    // --- peoples ---
    /// A people's commitment changed.
    Commitment { group: GroupId, to: u16, why: Mood },
    /// A people's limit of men under arms changed.
    LevyLimit { group: GroupId, permille: u16 },
    /// How long a people's levies have been out for nothing.
    Waited { group: GroupId, weeks: u8 },
    /// Men of a levy went home of their own will; `booty` is what they carried home of their
    /// people's plunder (sheep-equivalents), `sheep` what they drove with them on the hoof.
    WentHome {
        contingent: ContingentId,
        camp: CampId,
        men: u32,
        horses: u32,
        booty: u32,
        sheep: u32,
        why: Mood,
    },
    /// Men of a contingent went over to another side, as a new force or to one, with food
    /// (man-days) and sheep of their old force.
    WentOver {
        contingent: ContingentId,
        to_force: ForceId,
        new_force: bool,
        side: SideId,
        place: PlaceId,
        stores: u32,
        sheep: u32,
    },

    // --- events of the scenario (records call them affairs, and go on doing so) ---
    /// An event came about, or stands open to be answered.
    #[serde(rename = "AffairOffered")]
    ScriptedEventOffered {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        week: u16,
    },
    /// A choice was made, or came about by itself.
    #[serde(rename = "AffairChosen")]
    ScriptedEventChosen {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        choice: u8,
        week: u16,
        by_default: bool,
    },
    /// What stood open no longer does.
    #[serde(rename = "AffairClosed")]
    ScriptedEventClosed {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
    },
    /// An event is set down for a week.
    #[serde(rename = "AffairDue")]
    ScriptedEventDue {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        week: u16,
    },
    /// A track moved.
    TrackMoved { track: TrackId, to: i16, why: ScriptedEventId },
    /// A force that waited off the map sets out.
    Mustered { force: ForceId, arrives: u16 },
    /// A camp group sets out for home from off the map.
    CampSetOut { camp: CampId, from: Spot, arrives: u16 },
    /// A camp group came home.
    CampReturned { camp: CampId, at: HexId },
    /// A force got food by an event.
    Provisioned { force: ForceId, food: u32, why: ScriptedEventId },
    /// A town's granary changed by an event.
    GranaryChanged { place: PlaceId, to: u32, why: ScriptedEventId },
    /// Points were given or taken by an event.
    Awarded { side: SideId, points: i32, why: ScriptedEventId },

    // --- living ---
    /// Horses or herds ate grass.
    Grazed { hex: HexId, horse_days: u32 },
    /// What a force's horses wanted and found in a day, horse-days.
    HorsesFed { force: ForceId, need: u32, found: u32 },
    /// A contingent's horses changed condition.
    Condition { contingent: ContingentId, to: u16 },
    /// A contingent's cohesion changed.
    Cohesion { contingent: ContingentId, to: u16 },
    /// What a force ate in a day.
    Ate { force: ForceId, rations: Rations },
    /// A town fed a force.
    GranaryEaten { place: PlaceId, force: ForceId, food: u32 },
    /// A depot fed a force.
    DepotEaten { depot: DepotId, force: ForceId, food: u32 },
    /// A camp group fed a force: sheep slaughtered.
    CampGave { camp: CampId, force: ForceId, sheep: u32, food: u32 },
    /// Men of a contingent were lost.
    MenLost { contingent: ContingentId, men: u32, cause: Cause },
    /// Horses of a contingent were lost.
    HorsesLost { contingent: ContingentId, horses: u32, cause: Cause },
    /// Part of a force's slaughter herd was lost.
    SheepLost { force: ForceId, sheep: u32, cause: Cause },
    /// A town's people ate and harvested for a week.
    TownWeek { place: PlaceId, eaten: u32, harvested: u32 },
    /// A convoy reached a force.
    Convoy { source: Source, force: ForceId, sent: u32, arrived: u32, sheep: u32, cost: u32 },

    // --- camps ---
    /// A camp group went to a neighbouring hex.
    CampMoved { camp: CampId, from: HexId, to: HexId, points: u32, crossing: Crossing },
    /// A camp group ended the day between hexes.
    CampUnderway { camp: CampId, points: u32 },
    /// A camp group took to flight.
    CampFled { camp: CampId, from: HexId, to: HexId, enemy: ForceId },
    /// A camp group spent a day in flight.
    CampFlightDay { camp: CampId, days: u8 },
    /// A camp group stopped; it will not move by itself before a day.
    CampSettled { camp: CampId, at: HexId, calm_until: u16 },
    /// A camp group left the map for a box.
    CampDeparted { camp: CampId, from: Spot, to: Spot, arrives: u16 },
    /// A camp group reached a box: saved, and out of play.
    CampSafe { camp: CampId, at: Spot },
    /// What a camp group wanted and found in a week: grass in horse-days, food in man-days, and
    /// the sheep slaughtered for it.
    CampWeek { camp: CampId, grass_need: u32, grass_found: u32, food: u32, milk: u32, sheep: u32 },
    /// Herds of a camp group grew or shrank.
    HerdChanged { camp: CampId, horses: u32, sheep: u32, cause: Cause },
    /// Households of a camp group were lost, with the fighters among them.
    HouseholdsLost { camp: CampId, households: u32, fighters: u32, cause: Cause },

    // --- knowing ---
    /// A side saw a body.
    Sighted { side: SideId, body: Body, spot: Spot, estimate: u32, error: u16, confidence: u16 },
    /// A side lost sight of a body.
    LostSight { side: SideId, body: Body },
    /// A contact aged.
    Faded { side: SideId, body: Body, confidence: u16 },
    /// A side learned who holds a place.
    HolderKnown { side: SideId, place: PlaceId, holder: SideId },

    /// The week is over.
    WeekEnded { week: u16 },
}

/// An event in a campaign's log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Logged {
    /// Week of the campaign, from 0.
    pub week: u16,
    /// Day of the campaign, from 0.
    pub day: u16,
    /// Sides that know of it when it happens.
    pub seen: SideSet,
    /// The fact.
    pub event: Event,
}

/// Who receives events. `()` takes none and compiles away; a `Vec<Logged>` keeps them.
pub trait Sink {
    /// Whether the sink wants the knowledge of who saw an event worked out.
    const WANTS: bool;
    /// Takes an event that has been applied.
    fn emit(&mut self, logged: &Logged);
}

impl Sink for () {
    const WANTS: bool = false;
    #[inline(always)]
    fn emit(&mut self, _: &Logged) {}
}

impl Sink for Vec<Logged> {
    const WANTS: bool = true;
    #[inline]
    fn emit(&mut self, logged: &Logged) {
        self.push(*logged);
    }
}
