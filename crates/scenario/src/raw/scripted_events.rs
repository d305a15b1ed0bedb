//! Events, plans and history as people write them.

use super::{At, Grade, course::SideEndFile};
use rules::{
    define::{Names, Table, choices, patch, phrases},
    order::{CampRule, Forage, Pace, Quarters, SiegeWay, Stance},
};

phrases! {
    /// Something that is so or not. `at_least` and `at_most` are numbers that are still within; one of
    /// them may be left out. What is in square brackets may be left out.
    ///
    /// A condition of an event, or of a fact, is asked of the truth; one of a choice or a directive is
    /// asked of what the side knows. What it cannot know (the commitment of another side's peoples,
    /// the food of a force that is not its own) does not hold, and `Not` of it does not either. Forces
    /// of others are counted by its contacts.
    pub enum When as "Condition", with [At, FateWord] {
        /// Always so.
        Always,
        /// All of these.
        All(Vec<When>),
        /// At least one of these.
        Any(Vec<When>),
        /// Not so.
        Not(Box<When>),
        /// The date lies between two, both included.
        Dates { from: String, to: String },
        /// From a date on.
        From(String),
        /// Up to a date, included.
        Until(String),
        /// The month lies in a range (January 1); it may run over the year's end.
        Months { from: u8, to: u8 },
        /// A side holds a place.
        Holds { side: String, place: String },
        /// A place is under siege.
        Besieged(String),
        /// Men of a side under arms.
        Men {
            side: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Men of a group under arms.
        GroupMen {
            group: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Men of a side near a position, as known.
        MenNear {
            side: String,
            at: At,
            hexes: u32,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Households of a side on the map or on the way off it.
        Households {
            side: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Households of a side lost so far, by every cause.
        HouseholdsLost {
            side: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Households of a side that are safe off the map.
        HouseholdsSafe {
            side: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Households of a side near a position, as known.
        CampsNear {
            side: String,
            at: At,
            hexes: u32,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Commitment of a group, 0–100.
        Commitment {
            group: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Leaning of a town to its holder, 0–100.
        Loyalty {
            place: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Where a track stands.
        Track {
            track: String,
            #[serde(default)]
            at_least: Option<i32>,
            #[serde(default)]
            at_most: Option<i32>,
        },
        /// An event has come about (with this choice), at least so many weeks ago.
        Happened {
            event: String,
            #[serde(default)]
            choice: Option<String>,
            #[serde(default)]
            weeks_ago: u16,
        },
        /// A force of the start is near a position.
        ForceNear { force: String, at: At, hexes: u32 },
        /// A force of the start still exists and is on the map.
        ForceOnMap(String),
        /// Days of food of a force.
        ForceFood {
            force: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Horse condition of a force, permille.
        ForceCondition {
            force: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Men of a force.
        ForceMen {
            force: String,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Enemy men known near a force.
        EnemiesNear {
            force: String,
            hexes: u32,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// A leader is near a position.
        LeaderNear { leader: String, at: At, hexes: u32 },
        /// What became of a leader.
        LeaderIs { leader: String, fate: FateWord },
        /// Battles won by a side.
        Won { side: String, at_least: u32 },
        /// Battles lost by a side.
        Lost { side: String, at_least: u32 },
        /// Men with whom a side has stood in one battle, the most of all its battles.
        Fought { side: String, at_least: u32 },
        /// Battles won by a side, of those decided from a date to another (absent = from the start, to
        /// the end) in which both sides had at least so many men: so many, and so many permille of them.
        /// For facts: no side knows it.
        BattlesWon {
            side: String,
            least_men: u32,
            #[serde(default)]
            from: Option<String>,
            #[serde(default)]
            to: Option<String>,
            at_least: u32,
            #[serde(default)]
            share_permille: u32,
        },
        /// Households of a side that are safe in some of the boxes off the map.
        HouseholdsIn {
            side: String,
            boxes: Vec<String>,
            #[serde(default)]
            at_least: Option<u32>,
            #[serde(default)]
            at_most: Option<u32>,
        },
        /// Margin of a side as things stand, points. For facts: no side knows it.
        Margin {
            side: String,
            #[serde(default)]
            at_least: Option<i32>,
            #[serde(default)]
            at_most: Option<i32>,
        },
        /// The river at a place bears riders.
        Ice(String),
        /// A die falls under so many permille, once a week.
        Chance(u32),
    }
}

choices! {
    /// What became of a leader.
    pub enum FateWord {
        /// In the saddle, whole or wounded.
        Free,
        /// Wounded.
        Wounded,
        /// In the enemy's hands.
        Captured,
        /// Dead.
        Killed,
    }
}

phrases! {
    /// What follows from a choice. No effect sets the holder of a place, moves what is on the map, or
    /// kills: that happens by orders and rules alone.
    pub enum Then as "Effect", with [] {
        /// A group's commitment rises or falls, −100 to 100.
        Commitment { group: String, add: i32 },
        /// The leaning of a town to its holder rises or falls, −100 to 100.
        Loyalty { place: String, add: i32 },
        /// A track rises or falls.
        Track { track: String, add: i32 },
        /// The share of a group's fighters that can be under arms at once, permille more or less.
        LevyLimit { group: String, add_permille: i32 },
        /// Horses of a group's men in the field gain or lose condition, permille.
        Horses { group: String, add_permille: i32 },
        /// Cohesion of a group's men in the field rises or falls, permille.
        Cohesion { group: String, add_permille: i32 },
        /// What flight costs a group's camps rises or falls, permille of the usual.
        FlightCost { group: String, add_permille: i32 },
        /// A force that waits off the map sets out after weeks, least and most.
        Muster { force: String, weeks: (u16, u16) },
        /// A camp group off the map sets out for home; weeks on the way, least and most.
        Homecoming { camp: String, weeks: (u16, u16) },
        /// Another event comes about after weeks, least and most, if its own condition holds then.
        After { event: String, weeks: (u16, u16) },
        /// A force gets food.
        Provisions { force: String, man_days: u32 },
        /// A granary gains or loses food.
        Granary { place: String, add_man_days: i32 },
        /// Sheep given away by the camps of a group.
        Gift { group: String, sheep: u32 },
        /// Levies of a group go home, permille of them.
        GoHome { group: String, permille: u32 },
        /// Points for a side.
        Points { side: String, add: i32 },
        /// A side learns where a force of another stands.
        Learn { side: String, force: String },
    }
}

choices! {
    /// How an event meets its side.
    pub enum KindWord {
        /// Told; what follows comes at once.
        News,
        /// The side must choose; the first choice follows when it does not within a week.
        Decision,
        /// The side may choose while the condition holds.
        Step,
    }
}

phrases! {
    /// What a directive tells its forces or camps to do.
    pub enum Do as "Act", with [At, Pace, SiegeWay, Quarters, CampRule] {
        /// March there and stay.
        March {
            to: At,
            #[serde(default)]
            pace: Option<Pace>,
        },
        /// Stay where it is.
        Halt,
        /// Besiege a place, marching there first.
        Besiege { place: String, way: SiegeWay },
        /// Go into garrison.
        Garrison(String),
        /// Keep with another force of the start.
        Follow(String),
        /// Join another force of the start for good.
        Merge(String),
        /// Go into winter quarters where it stands.
        Winter(Quarters),
        /// Fall on the nearest known enemy camp group within so many hexes; none there: the next
        /// directive is followed instead.
        Raid { hexes: u32 },
        /// March on the nearest known enemy force within so many hexes; none there: the next
        /// directive is followed instead.
        Attack { hexes: u32 },
        /// Leave men behind as a garrison in a place where the force stands, if none of its side is
        /// there; then the next directive is followed as well.
        LeaveGarrison { place: String, men: u32 },
        /// Call so many permille of what camps of a group within reach of the force can give; then
        /// the next directive is followed as well.
        CallLevies { group: String, permille: u32 },
        /// Camps of a group go to a position.
        Migrate { group: String, to: At },
        /// One camp goes to a position.
        MigrateCamp { camp: String, to: At },
        /// Camps of a group that are near a position go off the map.
        Evacuate { group: String, near: At, hexes: u32, to: String },
        /// Camps of a group get a rule.
        CampRule { group: String, rule: CampRule },
        /// Answer an event, or take a step.
        Answer { event: String, choice: String },
    }
}

patch! {
    /// An event of the scenario.
    pub struct EventFile, EventFilePatch {
        /// Title on screen.
        name: Names,
        /// What is told, in a few sentences.
        text: Names,
        /// Whose it is, by key of the side; empty = told to all.
        side: String = String::new(),
        /// How it meets its side.
        kind: KindWord = KindWord::News,
        /// When it can come about, or stands open.
        when: When,
        /// Chance a week while it can, permille.
        chance_permille: u32 = 1000,
        /// How often it can come about.
        times: u8 = 1,
        /// Whether it comes about only when another event sets it down (`After`).
        only_when_due: bool = false,
        /// What follows from news.
        effects: Vec<Then> = Vec::new(),
        /// What can be chosen, in order; the first is taken when nobody answers.
        choices: Vec<ChoiceFile> = Vec::new(),
        /// Key of the choice that a cautious scripted player makes; empty = the first, and no
        /// step at all.
        cautious: String = String::new(),
        /// Key of the choice that a bold scripted player makes; empty = the first, and no step.
        bold: String = String::new(),
        /// How well this is known.
        grade: Grade = Grade::Fiction,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// What can be chosen.
    pub struct ChoiceFile, ChoiceFilePatch {
        /// Key, by which conditions and plans name it.
        key: String,
        /// What it says on screen.
        name: Names,
        /// What is told when it is made.
        text: Names,
        /// When it can be made.
        when: When = When::Always,
        /// What follows.
        effects: Vec<Then> = Vec::new(),
    }

    /// A track: a number that events keep.
    pub struct TrackFile, TrackFilePatch {
        /// Name on screen.
        name: Names,
        /// Least.
        least: i16 = 0,
        /// Most.
        most: i16 = 10,
        /// Where it starts.
        start: i16 = 0,
        /// How well this is known.
        grade: Grade = Grade::Fiction,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// A directive of a plan. For each force the first directive of the list whose condition
    /// holds is followed, week after week; a plan keeps no memory.
    pub struct DirectiveFile, DirectiveFilePatch {
        /// Key: says in a few words what it is for.
        key: String,
        /// When it is followed, as the side knows things.
        when: When = When::Always,
        /// Forces of the start that it concerns.
        forces: Vec<String> = Vec::new(),
        /// Stance to take; absent = as it is.
        stance: Option<Stance>,
        /// Way of foraging to take; absent = as it is.
        forage: Option<Forage>,
        /// What to do.
        order: Do,
    }

    /// A work of the bibliography.
    pub struct WorkFile, WorkFilePatch {
        /// Title on screen, short enough for a line.
        title: Names,
    }

    /// An entry of the chronicle.
    pub struct EntryFile, EntryFilePatch {
        /// First day it may have happened, New Style.
        from: String,
        /// Last day; empty = the same.
        to: String = String::new(),
        /// What happened.
        text: Names,
        /// How well this is known.
        grade: Grade,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// A fact that can be checked against a game. Give one of `comes`, `on`, `throughout`, or
    /// none: then it must hold at the end.
    pub struct FactFile, FactFilePatch {
        /// What it says.
        name: Names,
        /// What must be so.
        test: When,
        /// It comes to be so for the first time between two dates.
        comes: Option<(String, String)>,
        /// It is so at the end of the week of a date.
        on: Option<String>,
        /// It is so at the end of every week between two dates.
        throughout: Option<(String, String)>,
        /// Its weight in the fidelity of a game.
        weight: u32 = 1,
        /// How well this is known.
        grade: Grade,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// What the sides fight for, beyond the points of places.
    pub struct VictoryFile, VictoryFilePatch {
        /// Points for each thousand households of a side that are alive at the end (on the map or
        /// safe), by side.
        points_per_1000_households: Table<u32> = Table::new(),
        /// Points for each thousand enemy households led off, by side.
        points_per_1000_captives: Table<u32> = Table::new(),
        /// Points for each thousand men under arms at the end, by side.
        points_per_1000_men: Table<u32> = Table::new(),
        /// Points for each ten of the mean commitment of a side's groups, by side.
        points_per_10_commitment: Table<u32> = Table::new(),
        /// Points taken for each thousand men lost, by side.
        points_lost_per_1000_men: Table<u32> = Table::new(),
        /// Margin (own points less the best enemy's) from which a side's result is called a
        /// decisive victory, a victory, a marginal victory, a draw, a marginal defeat, a defeat
        /// (falling); below the last it is a decisive defeat. By side.
        levels: Table<Vec<i32>> = Table::new(),
        /// How history ended, by side: from this the mark on the scale is worked out, and how far it
        /// may lie off.
        historical_end: Table<SideEndFile> = Table::new(),
        /// Margin of the historical result, by side, where `historical_end` does not say more.
        historical_margin: Table<i32> = Table::new(),
    }
}
