//! What a side would read first of a week: its headlines, by weight, each with its causes and with
//! where to look. Worked out from the facts that the side has seen and from what it knows of the
//! state before and after; how much each weighs stands in the rule book ([`HeadlineRules`]).
//!
//! Facts that tell of one thing make one headline: a siege that a battle broke, a town with the way
//! in which it fell. Deliberately absent: words (`text` has them), pictures, and whatever is told
//! in the sums of a week.

mod battles;
mod day;
mod falls;
mod hosts;
mod places;
mod tolls;

pub use day::{HeadlineStaging, staging};

use crate::{
    battle_causes::BattleCause,
    event::{Event, Fate, Logged, Mood},
    ids::{CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId, SideId, Subject},
    ruleset::HeadlineRules,
    state::CampaignState,
};

/// A headline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Headline {
    /// What it tells.
    pub kind: HeadlineKind,
    /// How it is for the side.
    pub tone: HeadlineTone,
    /// Its weight, on the scale of the rule book.
    pub weight: u32,
    /// How large it is set.
    pub size: HeadlineSize,
    /// Where to look.
    pub subject: Option<Subject>,
    /// Why it came about, the weightiest first, at most three.
    pub causes: Vec<HeadlineCause>,
}

/// What a headline tells. Men, horses, sheep and households in numbers; those of others as exact as
/// the facts have them: who tells of them rounds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum HeadlineKind {
    /// A battle in which the side fought.
    Battle(BattleTold),
    /// A battle between others, and who won it.
    BattleHeard {
        /// Where.
        at: HexId,
        /// Whose the day was.
        winner: SideId,
    },
    /// A place that was taken from others.
    PlaceWon {
        /// Which.
        place: PlaceId,
        /// How.
        way: PlaceWay,
        /// Men of the side's own who fell in storms on it.
        lost: u32,
        /// What became of those inside.
        inside: InsideFate,
    },
    /// A place that was lost, to whom.
    PlaceLost {
        /// Which.
        place: PlaceId,
        /// To whom.
        to: SideId,
        /// How.
        way: PlaceWay,
        /// What became of those inside.
        inside: InsideFate,
    },
    /// The people of a town of the side's own turn away from it.
    TownTurns {
        /// Which.
        place: PlaceId,
        /// How far they lean to the side now, permille.
        loyalty: u16,
    },
    /// A town of the side's own is free again.
    TownFreed(PlaceId),
    /// The side lies no longer before a place.
    SiegeGivenUp(PlaceId),
    /// The side's own storm was thrown back.
    StormFailed {
        /// From where.
        place: PlaceId,
        /// Men of the side's own who fell in it.
        lost: u32,
    },
    /// A storm on a town of the side's own was thrown back.
    StormBeaten {
        /// From where.
        place: PlaceId,
    },
    /// A town of the side's own is shut in.
    ShutIn(PlaceId),
    /// The side has shut in a place of others.
    SiegeBegun(PlaceId),
    /// What became of a leader: of the side's own, or of others.
    Leader {
        /// Who.
        leader: LeaderId,
        /// What.
        fate: Fate,
        /// Whether it is one of the side's own.
        own: bool,
    },
    /// Men of the side's own who went over to others.
    WentOver {
        /// Whose men.
        group: GroupId,
    },
    /// Men of others who came over.
    CameOver {
        /// Whose men.
        group: GroupId,
    },
    /// Men who went home of their own will.
    WentHome {
        /// How many.
        men: u32,
    },
    /// Men who died of hunger, cold and sickness.
    Want {
        /// How many.
        men: u32,
    },
    /// Forces of the side's own that have come to go short of food, or to eat their riding horses.
    Hungry {
        /// How many forces.
        forces: u32,
        /// Their men.
        men: u32,
    },
    /// Forces of the side's own that were called and have set out.
    Mustered {
        /// How many forces.
        forces: u32,
        /// Their men.
        men: u32,
        /// Day of the campaign on which the first of them is due.
        day: u16,
    },
    /// Households that the side's own camps lost.
    CampsLost {
        /// The camp that lost most.
        camp: CampId,
        /// How many, of all camps.
        households: u32,
        /// Whether raiders took most of them.
        to_raiders: bool,
    },
    /// Households that the side's raiders led off.
    CaptivesLed {
        /// From where most.
        camp: CampId,
        /// How many in all.
        households: u32,
    },
    /// A force of an enemy of which nothing was known the week before.
    HostSeen {
        /// Which: the strongest.
        force: ForceId,
        /// How many men it is thought to have.
        men: u32,
    },
    /// Something that the scenario brought, or asks to be decided.
    ScriptedEvent {
        /// What.
        id: ScriptedEventId,
        /// How it stands.
        stage: EventStage,
    },
}

/// What became of those inside a place that fell, as far as the side has seen it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct InsideFate {
    /// Men who were killed.
    pub fallen: u32,
    /// Men who were taken.
    pub taken: u32,
}

/// How something that the scenario brought stands at the end of a week.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EventStage {
    /// It has come about, and asks nothing.
    News,
    /// It waits for a decision.
    Open,
    /// Nobody decided, and this choice came of it.
    Settled(u8),
}

/// A battle in which the side fought.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct BattleTold {
    /// Its number.
    pub battle: u16,
    /// Where.
    pub at: HexId,
    /// How it ended.
    pub end: BattleEnd,
    /// Men of the side's own who fought.
    pub own: u32,
    /// Men of the enemy who fought, as far as they were seen.
    pub foe: u32,
    /// Men of the side's own who were lost.
    pub own_lost: u32,
    /// Men of the enemy who were lost.
    pub foe_lost: u32,
    /// Men of the beaten who fled.
    pub fled: u32,
    /// A siege that it put an end to.
    pub lifted: Option<PlaceId>,
}

/// How a battle ended for a side.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum BattleEnd {
    /// Won, and the enemy in flight.
    RoutOfTheEnemy,
    /// Won.
    Won,
    /// Neither won nor lost.
    Drawn,
    /// Lost.
    Lost,
    /// Lost, and its own men in flight.
    Rout,
}

/// How a place changed hands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PlaceWay {
    /// By storm.
    Storm,
    /// On terms: the garrison had free leave.
    Terms,
    /// By hunger or thirst: the garrison gave itself up.
    Starved,
    /// By talks, and no way was open to leave by: the garrison laid down its arms.
    GaveUp,
    /// Its townsmen opened the gates.
    Opened,
    /// Nobody defended it.
    Undefended,
    /// It is heard of, without the way.
    Heard,
}

/// How a headline is for the side.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum HeadlineTone {
    /// To be glad of.
    Good,
    /// Neither.
    Plain,
    /// Bad news.
    Bad,
}

/// How large a headline is set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum HeadlineSize {
    /// In small letters.
    Small,
    /// In middling letters.
    Middling,
    /// In great letters.
    Great,
}

/// Why something came about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum HeadlineCause {
    /// Something that told for the winner of a battle, whether the side won or lost.
    Battle {
        /// What.
        cause: BattleCause,
        /// Whether the side won.
        won: bool,
    },
    /// So many days of siege.
    SiegeDays(u16),
    /// The water had been turned away.
    WaterCut,
    /// Those inside had nothing left to eat.
    Hunger {
        /// Whether the side won.
        won: bool,
    },
    /// The town had eaten up its stores.
    TownStarved,
    /// The townsmen leant to those outside.
    TownLeant,
    /// The garrison hardly held together.
    GarrisonShaken {
        /// Its mean cohesion when the week began, permille.
        cohesion: u32,
        /// Whether the side won.
        won: bool,
    },
    /// Those outside were many times those inside.
    Outnumbered {
        /// Men outside.
        many: u32,
        /// Men inside.
        few: u32,
        /// Whether the side won.
        won: bool,
    },
    /// How many of the side's own went up the walls, against how many behind them.
    Stormers {
        /// Men who stormed, those who fell among them.
        men: u32,
        /// Men behind the walls, townsmen who fight among them, as far as those outside know.
        inside: u32,
    },
    /// The chance that the storm had, permille.
    StormChance(u16),
    /// The chance that those inside would come to terms that day, permille.
    TalksChance(u16),
    /// A battle nearby was lost by those who lay before the walls.
    BattleNearby,
    /// No battle was fought: those who lay before the walls went, or became too few.
    WentAway,
    /// It was guarded by nobody.
    Unguarded,
    /// What moved the hearts of the men.
    Mood(Mood),
    /// It happened in a battle there.
    InBattle(HexId),
    /// It happened when a place fell.
    InFall(PlaceId),
}

/// Most causes of a headline.
const CAUSES: usize = 3;

/// The headlines of the week that lies between two states, for one side, the weightiest first;
/// none in a quiet week. `log` is the log of the week; what the side has not seen is passed over.
#[must_use]
pub fn headlines(
    before: &CampaignState,
    after: &CampaignState,
    log: &[Logged],
    viewer: SideId,
) -> Vec<Headline> {
    let facts: Vec<&Logged> = log.iter().filter(|logged| logged.seen.has(viewer)).collect();
    let week = NewsWeek { before, after, facts, viewer, rules: &after.scenario.rules.headlines };
    let mut found = week.all();
    // Equals stay in the order in which they are gathered: what was fought, won and lost first.
    found.sort_by_key(|headline| core::cmp::Reverse(headline.weight));
    let (few, most) = (week.rules.few as usize, week.rules.most as usize);
    // In a week without great news the weightiest of the small ones is news.
    let least = week.rules.least_weight;
    let quiet = found.first().is_none_or(|first| first.weight < least);
    let kept = if quiet { week.rules.quiet_weight } else { least };
    found.truncate(if quiet { 1 } else { found.len() });
    found
        .into_iter()
        .filter(|headline| headline.weight >= kept)
        .enumerate()
        .filter(|(n, headline)| *n < few || headline.size > HeadlineSize::Small)
        .map(|(_, headline)| headline)
        .take(most)
        .collect()
}

/// A week as one side has seen it.
struct NewsWeek<'a> {
    before: &'a CampaignState,
    after: &'a CampaignState,
    /// What the side has seen, in order.
    facts: Vec<&'a Logged>,
    viewer: SideId,
    rules: &'a HeadlineRules,
}

impl<'a> NewsWeek<'a> {
    fn all(&self) -> Vec<Headline> {
        let battles = self.battles();
        let mut all = Vec::new();
        let lifted: Vec<PlaceId> = battles.iter().filter_map(|(told, _)| told.lifted).collect();
        all.extend(battles.iter().filter_map(|(told, causes)| self.battle(told, causes)));
        all.extend(self.heard());
        all.extend(self.places(&lifted, &battles));
        all.extend(self.towns_turning());
        all.extend(self.leaders());
        all.extend(self.hearts());
        all.extend(self.tolls());
        all.extend(self.hosts());
        all.extend(self.mustered());
        all.extend(self.scripted_events());
        all
    }

    /// The facts of a subject, in order, with their days.
    fn facts<Facts: 'a>(&self) -> impl Iterator<Item = (u16, &'a Facts)> + '_
    where
        &'a Facts: TryFrom<&'a Event>,
    {
        self.facts.iter().filter_map(|&logged| Some((logged.day, logged.event.of()?)))
    }

    /// A headline; nothing where it would not even stand in a quiet week.
    fn headline(
        &self,
        kind: HeadlineKind,
        tone: HeadlineTone,
        weight: u32,
        subject: Option<Subject>,
        mut causes: Vec<HeadlineCause>,
    ) -> Option<Headline> {
        let size = if weight >= self.rules.great_weight {
            HeadlineSize::Great
        } else if weight >= self.rules.middling_weight {
            HeadlineSize::Middling
        } else {
            HeadlineSize::Small
        };
        causes.truncate(CAUSES);
        let headline = Headline { kind, tone, weight, size, subject, causes };
        (weight >= self.rules.quiet_weight.min(self.rules.least_weight)).then_some(headline)
    }

    fn owns(&self, force: ForceId) -> bool {
        let forces = self.after.forces();
        force.index() < forces.len() && forces.side(force) == self.viewer
    }

    /// What the points of a place add.
    fn worth(&self, place: PlaceId) -> u32 {
        let place = self.after.scenario.places.get(place.index());
        place.map_or(0, |place| place.points.saturating_mul(self.rules.per_point_weight))
    }
}

/// A weight that grows with a number: so much for every `each`.
fn per(number: u32, each: u32, weight: u32) -> u32 {
    let weight = u64::from(number) * u64::from(weight) / u64::from(each);
    u32::try_from(weight).unwrap_or(u32::MAX)
}

/// The sum of weights.
fn sum<const N: usize>(weights: [u32; N]) -> u32 {
    weights.into_iter().fold(0, u32::saturating_add)
}
