//! Events of a scenario: when they come about, what a side may choose, what follows. The same
//! tests serve the facts of history and the directives of scripted players.
//!
//! Deliberately absent: effects that set the holder of a place, move a body that is on the map,
//! or kill. What happens on the map happens by orders and rules.

mod eval;
mod view;

pub use eval::{holds, judge, number_dice};
pub use view::{KnownState, Knows};

use super::{
    define::Names,
    event::Fate,
    history::{Basis, Grade},
    ids::{
        BoxId, CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, ReachId, ScriptedEventId,
        SideId, TrackId,
    },
};
use serde::Serialize;

/// Least and most, both included.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Span {
    /// Least.
    pub least: i32,
    /// Most.
    pub most: i32,
}

impl Span {
    /// Whether a number lies within.
    pub const fn has(self, value: i32) -> bool {
        self.least <= value && value <= self.most
    }
}

/// Something that is so or not, as a side knows it or as it is. What nobody could tell the side
/// has no answer, and neither has its opposite: see [`judge`].
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub enum Test {
    /// Always so.
    Always,
    /// All of them.
    All(Vec<Test>),
    /// At least one of them.
    Any(Vec<Test>),
    /// Not so.
    Not(Box<Test>),
    /// The day lies in a range of days of the campaign, both included.
    Days(Span),
    /// The month lies in a range (January 1); the range may run over the year's end.
    Months(u8, u8),
    /// A side holds a place.
    Holds(PlaceId, SideId),
    /// A place is under siege.
    Besieged(PlaceId),
    /// Men of a side under arms.
    Men(SideId, Span),
    /// Men of a group under arms.
    GroupMen(GroupId, Span),
    /// Men of a side within so many hexes of a hex.
    MenNear(SideId, HexId, u32, Span),
    /// Households of a side on the map or on the way off it.
    Households(SideId, Span),
    /// Households of a side lost so far.
    HouseholdsLost(SideId, Span),
    /// Households of a side that have reached safety off the map.
    HouseholdsSafe(SideId, Span),
    /// Households of a side within so many hexes of a hex.
    CampsNear(SideId, HexId, u32, Span),
    /// Commitment of a group, 0–100.
    Commitment(GroupId, Span),
    /// Leaning of a town to its holder, 0–100.
    Loyalty(PlaceId, Span),
    /// A track.
    Track(TrackId, Span),
    /// An event has come about, the last time with this choice if one is given, and at least so
    /// many weeks ago.
    Happened(ScriptedEventId, Option<u8>, u16),
    /// A force of the start is within so many hexes of a hex.
    ForceNear(ForceId, HexId, u32),
    /// A force of the start still exists and is on the map.
    ForceOnMap(ForceId),
    /// Days of food of a force.
    ForceFood(ForceId, Span),
    /// Horse condition of a force, permille.
    ForceCondition(ForceId, Span),
    /// Men of a force.
    ForceMen(ForceId, Span),
    /// Men of enemies of a side that it knows to be within so many hexes of a force.
    EnemiesNear(ForceId, u32, Span),
    /// A leader is within so many hexes of a hex.
    LeaderNear(LeaderId, HexId, u32),
    /// What became of a leader.
    LeaderIs(LeaderId, Fate),
    /// Battles won by a side.
    Won(SideId, Span),
    /// Battles lost by a side.
    Lost(SideId, Span),
    /// Most men of a side who have stood in one battle.
    Fought(SideId, Span),
    /// Of the battles decided in a span of days in which both sides had so many men, a side won so
    /// many, and so many permille.
    BattlesWon(SideId, u32, Span, Span, u32),
    /// Households of a side in boxes off the map.
    HouseholdsIn(SideId, Vec<BoxId>, Span),
    /// Margin of a side as things stand, points.
    Margin(SideId, Span),
    /// A reach of a great river bears riders.
    Ice(ReachId),
    /// A die falls under so many permille: thrown once a week for each place where it is written.
    /// The first number is that of the place: see [`number_dice`].
    Chance(u16, u32),
}

/// What follows from a choice. The rules alone say what comes of it on the map.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub enum Effect {
    /// A group's commitment rises or falls, −100 to 100.
    Commitment(GroupId, i32),
    /// The leaning of a town to its holder rises or falls, −100 to 100.
    Loyalty(PlaceId, i32),
    /// A track rises or falls.
    Track(TrackId, i32),
    /// The share of a group's fighters that can be under arms at once rises or falls, permille.
    LevyLimit(GroupId, i32),
    /// Horses of a group's men in the field gain or lose condition, permille (rest, hard riding).
    Horses(GroupId, i32),
    /// Cohesion of a group's men in the field rises or falls, permille.
    Cohesion(GroupId, i32),
    /// What flight costs a group's camps rises or falls, permille of the usual (ready to go,
    /// hampered, hunted by men who know where they camp).
    FlightCost(GroupId, i32),
    /// A force that waits off the map sets out after so many weeks, least and most.
    Muster(ForceId, u16, u16),
    /// A camp group off the map sets out for home; it is back after so many weeks.
    Homecoming(CampId, u16, u16),
    /// Another event comes about after so many weeks, least and most, if its own test holds.
    After(ScriptedEventId, u16, u16),
    /// A force gets food, man-days (caravans, bought grain).
    Provisions(ForceId, u32),
    /// A granary gains or loses food, man-days.
    Granary(PlaceId, i32),
    /// Sheep given away by the camps of a group.
    Gift(GroupId, u32),
    /// Levies of a group go home, permille of them.
    GoHome(GroupId, u32),
    /// Points of the campaign for a side.
    Points(SideId, i32),
    /// A side learns where a force of another stands.
    Learn(SideId, ForceId),
}

/// What a side may choose.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Choice {
    /// Key in the file.
    pub key: String,
    /// What it says on screen.
    pub name: Names,
    /// What is told when it is made.
    pub text: Names,
    /// When it can be made.
    pub when: Test,
    /// What follows.
    pub effects: Vec<Effect>,
}

/// How an event meets its side.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub enum ScriptedEventKind {
    /// It is told; its first choice follows at once.
    News,
    /// The side must choose; the first choice follows when it has not by the week after.
    Decision,
    /// The side may choose while its test holds; nothing follows by itself.
    Step,
}

/// No choice at all: what a scripted player makes of a step that it does not take.
pub const NO_CHOICE: u8 = u8::MAX;

/// An event of the scenario.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct ScriptedEvent {
    /// Key in the file.
    pub key: String,
    /// Title on screen.
    pub name: Names,
    /// What is told.
    pub text: Names,
    /// Whose it is; none = told to all (news only).
    pub side: SideId,
    /// How it meets its side.
    pub kind: ScriptedEventKind,
    /// When it can come about (or stands open).
    pub when: Test,
    /// Chance a week while it can, permille.
    pub chance_permille: u32,
    /// How often it can come about.
    pub times: u8,
    /// Whether it comes about only when another event sets it down.
    pub only_when_due: bool,
    /// Choices; news has one.
    pub choices: Vec<Choice>,
    /// Position of the choice that a cautious scripted player makes; [`NO_CHOICE`] = none.
    pub cautious: u8,
    /// The same of a bold one.
    pub bold: u8,
    /// How well it is known, shown beside it.
    pub grade: Grade,
    /// What that rests on, shown beside it.
    pub basis: Basis,
}

/// A track.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Track {
    /// Key in the file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Least and most.
    pub span: Span,
    /// Where it starts.
    pub start: i16,
}
