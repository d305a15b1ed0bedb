//! What people write: the structs mirror the files, with names, dates and units in the field
//! names. Nothing here runs; `compile` turns it into [`rules::scenario::Scenario`].

mod course;
mod map;
mod scripted_events;

pub use course::{Measure, SideEndFile, StatisticFile};
pub use map::{
    BoxFile, HexSide, HillSide, MapFile, MapFilePatch, PassFile, ReachFile, RiverSide, ZoneFile,
};
pub use rules::history::Grade;
pub use scripted_events::{
    ChoiceFile, DirectiveFile, Do, EntryFile, EventFile, FactFile, FateWord, KindWord, Then,
    TrackFile, VictoryFile, When, WorkFile,
};

use rules::{
    define::{Names, Table, leaf, patch},
    order::{CampRule, Forage, Stance},
    ruleset::Ruleset,
};
use serde::{Deserialize, Serialize};

/// Newest format of scenario files that this program reads.
pub const FORMAT: u32 = 2;

/// Where something stands.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename = "Position")]
pub enum At {
    /// At a place of the map, by key.
    Place(String),
    /// On a seasonal ground of the map, by key.
    Ground(String),
    /// On a hex: column, row.
    Hex(u16, u16),
    /// In a box off the map, by key.
    Off(String),
}

leaf!(At, "position: Place(\"key\"), Ground(\"key\"), Hex(column, row) or Off(\"box key\")");

patch! {
    /// A scenario: one file, or a folder of files that each give some of these fields.
    pub struct ScenarioFile, ScenarioFilePatch {
        /// Format of the file, 1 or 2; what is new is written in format 2 (see `turkistan migrate`).
        format: u32,
        /// The scenario on which this one rests; only what differs is given. Empty = none.
        base: String = String::new(),
        /// Title on screen.
        name: Names,
        /// What it is about, in a few sentences.
        summary: Names,
        /// First day, New Style, `YYYY-MM-DD`; a Monday.
        start: String,
        /// Length in weeks, 1–260.
        weeks: u16,
        /// The map: name of a file without `.ron`, in `maps` inside or beside the scenario, or
        /// in `assets/map`.
        map: String,
        /// The rule book. The files of `assets/ruleset` are read first; give what differs.
        rules: Ruleset,
        /// Sides, by key. The key is also the command-line option for its player.
        sides: Table<SideFile>,
        /// Peoples and corps.
        groups: Table<GroupFile>,
        /// Leaders.
        leaders: Table<LeaderFile> = Table::new(),
        /// What the scenario says of places of the map, by their key there.
        places: Table<PlaceFile> = Table::new(),
        /// Forces.
        forces: Table<ForceFile> = Table::new(),
        /// Camp groups.
        camps: Table<CampFile> = Table::new(),
        /// Depots.
        depots: Table<DepotFile> = Table::new(),
        /// Events.
        events: Table<EventFile> = Table::new(),
        /// Tracks: numbers that events keep.
        tracks: Table<TrackFile> = Table::new(),
        /// What the sides fight for.
        victory: VictoryFile,
        /// The plan of each side, by key of the side: what the player `plan` follows. History's
        /// course, where the scenario has one.
        plan: Table<Vec<DirectiveFile>> = Table::new(),
        /// The chronicle.
        chronicle: Table<EntryFile> = Table::new(),
        /// Facts that can be checked against a game.
        facts: Table<FactFile> = Table::new(),
        /// Numbers of the real course, held against what campaigns come to.
        statistics: Table<StatisticFile> = Table::new(),
        /// Works that the scenario adds to the bibliography, by key.
        bibliography: Table<WorkFile> = Table::new(),
        /// Seed with which the historical replay is played.
        reference_seed: u64 = 1724,
    }

    /// A side of the war.
    pub struct SideFile, SideFilePatch {
        /// Name on screen.
        name: Names,
        /// Whether somebody gives it orders.
        playable: bool = true,
        /// Sides it is at war with.
        enemies: Vec<String>,
        /// Leaders from whose force orders start, first to last.
        headquarters: Vec<String> = Vec::new(),
        /// Place from which orders start when none of them is in the field.
        seat: String = String::new(),
        /// Places it wants, with weights: a compass for scripted players.
        objectives: Table<u32> = Table::new(),
        /// Homeland caravans: off-map box and man-days of food a week.
        homeland_man_days_per_week: Table<u32> = Table::new(),
        /// Officers in reserve at the start, for bodies split off in play, 0–100; absent = by the
        /// number of its forces, as the rule book says.
        officers: Option<u32>,
        /// What its player is told first; absent = the page names the leader of its headquarters.
        brief: Option<BriefFile>,
    }

    /// Who the player of a side is and why it fights, as the page that opens a campaign tells it. It
    /// bears on nothing else.
    pub struct BriefFile, BriefFilePatch {
        /// Who the player is: "You are …", in a sentence or two.
        who: Names,
        /// Why it is fought and what is at stake, in a few sentences.
        why: Names,
        /// How well this is known.
        grade: Grade = Grade::Fiction,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
    }

    /// A people or corps.
    pub struct GroupFile, GroupFilePatch {
        /// Name on screen.
        name: Names,
        /// Its side, by key.
        side: String,
        /// Commitment at the start, 0–100.
        commitment: u8 = 60,
        /// Share of its fighters that can be under arms at once, permille; absent = as the rule
        /// book says.
        levy_permille: Option<u32>,
        /// Troop type of its levies.
        levy_troop: String,
        /// Whether its men may change sides: pressed townsmen, auxiliaries.
        may_go_over: bool = false,
        /// How well its part is known.
        grade: Grade = Grade::Fiction,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// A leader. Ratings run from 0 to 10.
    pub struct LeaderFile, LeaderFilePatch {
        /// Name on screen.
        name: Names,
        /// Its side, by key.
        side: String,
        /// Its group, by key: one of the same side.
        group: String,
        /// Rank: higher goes first.
        rank: u8,
        /// Initiative, 0–10: how fast he acts.
        initiative: u8 = 5,
        /// Command, 0–10: how many he holds together.
        command: u8 = 5,
        /// Attack, 0–10.
        attack: u8 = 5,
        /// Siegecraft, 0–10.
        siegecraft: u8 = 3,
        /// Authority over other groups, 0–10.
        authority: u8 = 3,
        /// Other names under which the sources know him.
        aliases: Vec<String> = Vec::new(),
        /// How well his part is known.
        grade: Grade = Grade::Fiction,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// What a scenario says of a place of the map.
    pub struct PlaceFile, PlaceFilePatch {
        /// Side that holds it; empty = nobody.
        holder: String = String::new(),
        /// People in and around it.
        people: u32 = 0,
        /// Food in its granaries, days of its own people's need.
        granary_days: u32 = 0,
        /// Strength of its walls, permille of the strongest of the theatre.
        walls_permille: u32 = 0,
        /// Food that trade brings in peace, man-days a week.
        market_man_days_per_week: u32 = 0,
        /// Points for holding it at the end.
        points: u32 = 0,
        /// How far its townsmen lean to who holds it at the start, 0–100.
        loyalty: u8 = 50,
        /// How far besiegers can turn its water away, permille.
        water_permille: u32 = 0,
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

    /// A force.
    pub struct ForceFile, ForceFilePatch {
        /// Name on screen.
        name: Names,
        /// Its side, by key.
        side: String,
        /// Leader; absent = nobody of name.
        leader: Option<String>,
        /// Whether an officer without a name commands it, with or under its leader. What nobody
        /// commands garrisons, escorts, carries and joins others, and does nothing else.
        officer: bool = true,
        /// Where it stands: on the map, or in a box off it.
        at: At,
        /// Week in which it comes into play, from 0; later than 0 only in a box off the map.
        arrives_week: u16 = 0,
        /// Whether it waits off the map until an event musters it.
        waits: bool = false,
        /// Whether it starts behind the walls of the place where it stands.
        garrison: bool = false,
        /// How it meets the enemy.
        stance: Stance = Stance::Hold,
        /// How it feeds off the country.
        forage: Forage = Forage::Close,
        /// Food in its train, days, 0–400.
        food_days: u32,
        /// Slaughter herd, sheep.
        slaughter_sheep: u32 = 0,
        /// Its men.
        contingents: Table<ContingentFile>,
        /// How well its strength and place are known.
        grade: Grade = Grade::Fiction,
        /// Works of the bibliography on which this rests, by key: `source:KEY` of the encyclopaedia,
        /// or of `bibliography`.
        sources: Vec<String> = Vec::new(),
        /// What they say of it, and what is reckoned.
        note: Names = Names::default(),
        /// The same in one language only: `sources` and `note` are better.
        source: String = String::new(),
    }

    /// Men of one troop type from one group.
    pub struct ContingentFile, ContingentFilePatch {
        /// Its group, by key: one of the same side.
        group: String,
        /// Troop type, by its key in the rule book.
        troop: String,
        /// Men, at least one.
        men: u32,
        /// Least and most that the sources allow, men: for variants and for the reader.
        men_range: Option<(u32, u32)>,
        /// Horses per man, permille; absent = as the troop type.
        horses_per_man_permille: Option<u32>,
        /// Horse condition, permille; absent = as the season allows.
        condition_permille: Option<u16>,
        /// Cohesion, permille; absent = as the troop type.
        cohesion_permille: Option<u16>,
        /// Camp group that the men come from and go home to.
        home: Option<String>,
    }

    /// A camp group (aul).
    pub struct CampFile, CampFilePatch {
        /// Name on screen.
        name: Names,
        /// Its side, by key.
        side: String,
        /// Its group, by key: one of the same side.
        group: String,
        /// Where it is.
        at: At,
        /// Households (kibitkas), at least one.
        households: u32,
        /// Men fit to fight who are at home; absent = by the rule book.
        fighters: Option<u32>,
        /// Horses of a household.
        horses_per_household: u32,
        /// Other stock of a household, sheep-equivalents.
        sheep_per_household: u32,
        /// What it does without orders.
        rule: CampRule = CampRule::Seasonal,
        /// Where it belongs in winter, November to March; absent = where it is.
        winter: Option<At>,
        /// In spring, April and May.
        spring: Option<At>,
        /// In summer, June to August.
        summer: Option<At>,
        /// In autumn, September and October.
        autumn: Option<At>,
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

    /// A field depot.
    pub struct DepotFile, DepotFilePatch {
        /// Its side, by key.
        side: String,
        /// Where it is, on the map.
        at: At,
        /// Food, man-days.
        food_man_days: u32,
    }
}
