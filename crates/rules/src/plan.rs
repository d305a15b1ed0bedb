//! What a scripted player does, as data: conditional, dated directives. The historical course of
//! both sides is written in it, and modders write their own.
//!
//! A player by plan keeps no memory: each week, for every body named, the first directive whose
//! test holds says what it does. So a plan can be taken up in any week of any campaign.

use super::{
    ids::{BoxId, CampId, ForceId, GroupId, HexId, PlaceId, ScriptedEventId, SideId, Spot},
    order::{CampRule, Forage, Pace, Quarters, SiegeWay, Stance},
    scripted_event::Test,
};

/// What a directive tells its bodies to do.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Act {
    /// March there and stay.
    March(Spot, Pace),
    /// Stay where it is.
    Halt,
    /// Besiege a place (march there first); goes in when it has fallen, if it is to garrison it.
    Besiege(PlaceId, SiegeWay),
    /// Go into garrison.
    Garrison(PlaceId),
    /// Keep with another force.
    Follow(ForceId),
    /// Join another force for good.
    Merge(ForceId),
    /// Go into winter quarters where it stands.
    Winter(Quarters),
    /// Fall on the nearest enemy camp group known within so many hexes; else what follows in the
    /// list is done.
    Raid(u32),
    /// March on the nearest enemy force known within so many hexes; else the next directive.
    Attack(u32),
    /// Leave so many men of the force behind as a garrison where it stands, if none is there.
    LeaveGarrison(PlaceId, u32),
    /// Call so many permille of what camps of a group within reach can still give.
    CallLevies(GroupId, u32),
    /// Camps of a group go to a hex.
    Migrate(GroupId, HexId),
    /// One camp goes to a hex.
    MigrateCamp(CampId, HexId),
    /// Camps of a group, within so many hexes of a hex, go off the map.
    Evacuate(GroupId, HexId, u32, BoxId),
    /// Camps of a group get a rule.
    CampRule(GroupId, CampRule),
    /// Answer an event, or take a step.
    Answer(ScriptedEventId, u8),
}

/// A directive.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Directive {
    /// Key in the file.
    pub key: String,
    /// Whose plan it belongs to.
    pub side: SideId,
    /// When it is followed, as the side knows things.
    pub when: Test,
    /// Forces of the start that it concerns, in order; empty for camps and answers.
    pub forces: Vec<ForceId>,
    /// Stance to take.
    pub stance: Option<Stance>,
    /// Way of foraging to take.
    pub forage: Option<Forage>,
    /// What to do.
    pub act: Act,
}
