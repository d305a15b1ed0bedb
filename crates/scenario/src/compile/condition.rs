//! Conditions: what people write of the course of a campaign, with ids for names and days for
//! dates.

use super::{Compiler, LARGEST};
use crate::raw::{FateWord, When};
use rules::{
    define::Path,
    event::Fate,
    ids::{CampId, ForceId, HexId, ReachId, ScriptedEventId, TrackId},
    map::Map,
    scripted_event::{Span, Test},
};

/// What a condition is about, for words and bounds of its numbers.
#[derive(Clone, Copy)]
enum NumberScale {
    /// Any number.
    Count,
    /// 0 to 100.
    Hundred(&'static str),
    /// 0 to 1000.
    Permille(&'static str),
}

impl Compiler<'_, '_> {
    /// A condition. What is wrong with it is reported; what stands in then is never used.
    pub(super) fn test(&mut self, when: &When, map: &Map, path: &Path) -> Test {
        let at = |field: &'static str| path.clone().field(field);
        let only = || path.clone().item(0);
        match when {
            When::Always => Test::Always,
            When::All(list) => Test::All(self.tests(list, map, only())),
            When::Any(list) => Test::Any(self.tests(list, map, only())),
            When::Not(inner) => Test::Not(Box::new(self.test(inner, map, &only()))),
            When::Dates { from, to } => self.dates(from, to, path),
            When::From(date) => {
                let day = self.day_of_condition(date, only());
                Test::Days(Span { least: day, most: i32::MAX })
            }
            When::Until(date) => {
                let day = self.day_of_condition(date, only());
                Test::Days(Span { least: i32::MIN, most: day })
            }
            When::Months { from, to } => {
                for (field, month) in [("from", *from), ("to", *to)] {
                    self.range("months run from 1 to 12", at(field), month.into(), 1..=12);
                }
                Test::Months(*from, *to)
            }
            When::Holds { side, place } => {
                Test::Holds(self.place(place, at("place")), self.side(side, at("side")))
            }
            When::Besieged(place) => Test::Besieged(self.place(place, only())),
            When::Happened { event, choice, weeks_ago } => {
                let (scripted_event, choice) = self.happened(event, choice.as_deref(), path);
                Test::Happened(scripted_event, choice, *weeks_ago)
            }
            When::Ice(place) => Test::Ice(self.ice(place, map, only())),
            When::Chance(permille) => {
                // What is too large for any number is told as such.
                if *permille <= LARGEST {
                    self.range("a chance is 0 to 1000 permille", only(), *permille, 0..=1000);
                }
                Test::Chance(0, *permille)
            }
            When::Track { track, at_least, at_most } => {
                let id = self.track(track, at("track"));
                Test::Track(id, self.span(*at_least, *at_most, NumberScale::Count, path))
            }
            When::Won { side, at_least } => {
                let least = *at_least as i32;
                Test::Won(self.side(side, at("side")), Span { least, most: i32::MAX })
            }
            When::Lost { side, at_least } => {
                let least = *at_least as i32;
                Test::Lost(self.side(side, at("side")), Span { least, most: i32::MAX })
            }
            When::Fought { side, at_least } => {
                let least = i32::try_from(*at_least).unwrap_or(i32::MAX);
                Test::Fought(self.side(side, at("side")), Span { least, most: i32::MAX })
            }
            When::BattlesWon { .. } | When::HouseholdsIn { .. } | When::Margin { .. } => {
                self.test_of_course(when, path)
            }
            _ => self.test_of_people(when, path),
        }
    }

    /// Conditions on how a campaign has gone, mostly for facts.
    fn test_of_course(&mut self, when: &When, path: &Path) -> Test {
        let at = |field: &'static str| path.clone().field(field);
        match when {
            When::BattlesWon { side, least_men, from, to, at_least, share_permille } => {
                let side = self.side(side, at("side"));
                let from = from.as_ref().map(|date| self.day_of_condition(date, at("from")));
                let to = to.as_ref().map(|date| self.day_of_condition(date, at("to")));
                let days = Span { least: from.unwrap_or(i32::MIN), most: to.unwrap_or(i32::MAX) };
                if days.least > days.most {
                    self.error("date", at("to"), "this ends before it begins");
                }
                let share = at("share_permille");
                self.range("a share is 0 to 1000 permille", share, *share_permille, 0..=1000);
                let least = i32::try_from(*at_least).unwrap_or(i32::MAX);
                let won = Span { least, most: i32::MAX };
                Test::BattlesWon(side, *least_men, days, won, *share_permille)
            }
            When::HouseholdsIn { side, boxes, at_least, at_most } => {
                let side = self.side(side, at("side"));
                if boxes.is_empty() {
                    self.error("empty", at("boxes"), "this list needs at least one box");
                }
                let named = boxes.iter().enumerate();
                let named = named.map(|(i, key)| self.off_map(key, at("boxes").item(i)));
                let boxes = named.collect();
                Test::HouseholdsIn(side, boxes, self.count(*at_least, *at_most, path))
            }
            When::Margin { side, at_least, at_most } => {
                let side = self.side(side, at("side"));
                Test::Margin(side, self.span(*at_least, *at_most, NumberScale::Count, path))
            }
            // All others are conditions of their own, above and below.
            _ => Test::Always,
        }
    }

    /// Conditions on sides, groups and leaders.
    fn test_of_people(&mut self, when: &When, path: &Path) -> Test {
        let at = |field: &'static str| path.clone().field(field);
        match when {
            When::Men { side, at_least, at_most } => {
                Test::Men(self.side(side, at("side")), self.count(*at_least, *at_most, path))
            }
            When::GroupMen { group, at_least, at_most } => Test::GroupMen(
                self.group(group, at("group")),
                self.count(*at_least, *at_most, path),
            ),
            When::MenNear { side, at: spot, hexes, at_least, at_most } => {
                let side = self.side(side, at("side"));
                let hex = self.hex_of(spot, at("at"));
                Test::MenNear(side, hex, *hexes, self.count(*at_least, *at_most, path))
            }
            When::Households { side, at_least, at_most } => {
                Test::Households(self.side(side, at("side")), self.count(*at_least, *at_most, path))
            }
            When::HouseholdsLost { side, at_least, at_most } => Test::HouseholdsLost(
                self.side(side, at("side")),
                self.count(*at_least, *at_most, path),
            ),
            When::HouseholdsSafe { side, at_least, at_most } => Test::HouseholdsSafe(
                self.side(side, at("side")),
                self.count(*at_least, *at_most, path),
            ),
            When::CampsNear { side, at: spot, hexes, at_least, at_most } => {
                let side = self.side(side, at("side"));
                let hex = self.hex_of(spot, at("at"));
                Test::CampsNear(side, hex, *hexes, self.count(*at_least, *at_most, path))
            }
            When::Commitment { group, at_least, at_most } => {
                let group = self.group(group, at("group"));
                let measure = NumberScale::Hundred("commitment");
                Test::Commitment(group, self.span_of(*at_least, *at_most, measure, path))
            }
            When::Loyalty { place, at_least, at_most } => {
                let place = self.place(place, at("place"));
                let measure = NumberScale::Hundred("the leaning of a town");
                Test::Loyalty(place, self.span_of(*at_least, *at_most, measure, path))
            }
            When::LeaderNear { leader, at: spot, hexes } => {
                let leader = self.leader(leader, at("leader"));
                Test::LeaderNear(leader, self.hex_of(spot, at("at")), *hexes)
            }
            When::LeaderIs { leader, fate } => {
                let leader = self.leader(leader, at("leader"));
                let is = |fate| Test::LeaderIs(leader, fate);
                match fate {
                    FateWord::Free => Test::Any(vec![is(Fate::Well), is(Fate::Wounded)]),
                    FateWord::Wounded => is(Fate::Wounded),
                    FateWord::Captured => is(Fate::Captured),
                    FateWord::Killed => is(Fate::Killed),
                }
            }
            _ => self.test_of_force(when, path),
        }
    }

    /// Conditions on forces of the start.
    fn test_of_force(&mut self, when: &When, path: &Path) -> Test {
        let at = |field: &'static str| path.clone().field(field);
        match when {
            When::ForceNear { force, at: spot, hexes } => {
                let force = self.force(force, at("force"));
                Test::ForceNear(force, self.hex_of(spot, at("at")), *hexes)
            }
            When::ForceOnMap(force) => Test::ForceOnMap(self.force(force, path.clone().item(0))),
            When::ForceFood { force, at_least, at_most } => {
                let force = self.force(force, at("force"));
                Test::ForceFood(force, self.count(*at_least, *at_most, path))
            }
            When::ForceCondition { force, at_least, at_most } => {
                let force = self.force(force, at("force"));
                let measure = NumberScale::Permille("horse condition");
                Test::ForceCondition(force, self.span_of(*at_least, *at_most, measure, path))
            }
            When::ForceMen { force, at_least, at_most } => {
                let force = self.force(force, at("force"));
                Test::ForceMen(force, self.count(*at_least, *at_most, path))
            }
            When::EnemiesNear { force, hexes, at_least, at_most } => {
                let force = self.force(force, at("force"));
                Test::EnemiesNear(force, *hexes, self.count(*at_least, *at_most, path))
            }
            // All others are conditions of their own, above.
            _ => Test::Always,
        }
    }

    fn tests(&mut self, list: &[When], map: &Map, path: Path) -> Vec<Test> {
        if list.is_empty() {
            self.error("empty", path.clone(), "this list needs at least one condition");
        }
        let tests = list.iter().enumerate();
        tests.map(|(i, when)| self.test(when, map, &path.clone().item(i))).collect()
    }

    fn count(&mut self, least: Option<u32>, most: Option<u32>, path: &Path) -> Span {
        self.span_of(least, most, NumberScale::Count, path)
    }

    fn span_of(
        &mut self,
        least: Option<u32>,
        most: Option<u32>,
        measure: NumberScale,
        path: &Path,
    ) -> Span {
        let signed = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
        self.span(least.map(signed), most.map(signed), measure, path)
    }

    /// Least and most, as far as they are given.
    fn span(
        &mut self,
        least: Option<i32>,
        most: Option<i32>,
        measure: NumberScale,
        path: &Path,
    ) -> Span {
        let (what, largest) = match measure {
            NumberScale::Count => ("", i32::MAX),
            NumberScale::Hundred(what) => (what, 100),
            NumberScale::Permille(what) => (what, 1000),
        };
        for (field, value) in [("at_least", least), ("at_most", most)] {
            if let Some(value) = value.filter(|&value| value > largest) {
                let text = format!("{what} runs from 0 to {largest}, not {value}");
                self.error("range", path.clone().field(field), &text);
            }
        }
        match (least, most) {
            (Some(least), Some(most)) if least > most => {
                let text = format!("no number is at least {least} and at most {most}");
                self.error("range", path.clone().field("at_most"), &text);
            }
            (None, None) => {
                let text = "without `at_least` and `at_most` this says nothing";
                self.error("range", path.clone(), text);
            }
            _ => {}
        }
        Span { least: least.unwrap_or(i32::MIN), most: most.unwrap_or(i32::MAX) }
    }

    fn dates(&mut self, from: &str, to: &str, path: &Path) -> Test {
        let least = self.day(from, path.clone().field("from"));
        let most = self.day(to, path.clone().field("to"));
        let (Some(least), Some(most)) = (least, most) else { return Test::Always };
        if least > most {
            self.error("date", path.clone().field("to"), "this ends before it begins");
        } else if most < 0 || least >= self.days() {
            let text = "these days lie outside the campaign: this never is so";
            self.warning_with("date", path.clone().field("from"), text, |problem| problem);
        }
        Test::Days(Span { least, most })
    }

    /// The day of a condition; one outside the campaign is told, for it says always or never.
    fn day_of_condition(&mut self, date: &str, path: Path) -> i32 {
        let Some(day) = self.day(date, path.clone()) else { return 0 };
        if day < 0 || day >= self.days() {
            let text = format!("{date} lies outside the campaign");
            self.warning_with("date", path, &text, |problem| problem);
        }
        day
    }

    fn happened(
        &mut self,
        event: &str,
        choice: Option<&str>,
        path: &Path,
    ) -> (ScriptedEventId, Option<u8>) {
        let scripted_event = self.scripted_event(event, path.clone().field("event"));
        let choice =
            choice.and_then(|key| self.choice_of(event, key, path.clone().field("choice")));
        (scripted_event, choice)
    }

    /// Position of a choice of an event by its key, or an error.
    pub(super) fn choice_of(&mut self, event: &str, key: &str, path: Path) -> Option<u8> {
        let choices = &self.input.file.events.get(event)?.choices;
        let at = choices.iter().position(|choice| choice.key == key);
        let list = Path::new().field("events").key(event).field("choices");
        if at.is_none() && self.is_sure(&list) {
            let text = if choices.is_empty() {
                format!("the event \"{event}\" has no choices")
            } else {
                format!("the event \"{event}\" has no choice \"{key}\"")
            };
            let keys = choices.iter().map(|choice| choice.key.as_str());
            self.error_with("unknown-name", path, &text, |problem| problem.suggest(key, keys));
        }
        at.and_then(|at| u8::try_from(at).ok())
    }

    /// The reach of the great river nearest to a place.
    fn ice(&mut self, place: &str, map: &Map, path: Path) -> ReachId {
        let id = self.place(place, path.clone());
        let spot = self.input.map.places.get(place).map(|spot| spot.at);
        let hex = spot.filter(|_| id.is_some()).and_then(|(column, row)| self.hex(column, row));
        let reach = hex.map(|hex| nearest_great_river(map, hex));
        if reach == Some(ReachId::NONE) {
            let text = "the map has no great river (rank 1) with a reach that freezes";
            self.error("river", path, text);
        }
        reach.unwrap_or(ReachId::NONE)
    }

    pub(super) fn scripted_event(&mut self, name: &str, path: Path) -> ScriptedEventId {
        let events = self.table("event", "events", &self.input.file.events);
        self.name(&events, name, path).map_or(ScriptedEventId::NONE, ScriptedEventId::at)
    }

    pub(super) fn track(&mut self, name: &str, path: Path) -> TrackId {
        let tracks = self.table("track", "tracks", &self.input.file.tracks);
        self.name(&tracks, name, path).map_or(TrackId::NONE, TrackId::at)
    }

    pub(super) fn force(&mut self, name: &str, path: Path) -> ForceId {
        let forces = self.table("force", "forces", &self.input.file.forces);
        self.name(&forces, name, path).map_or(ForceId::NONE, ForceId::at)
    }

    pub(super) fn camp(&mut self, name: &str, path: Path) -> CampId {
        let camps = self.table("camp group", "camps", &self.input.file.camps);
        self.name(&camps, name, path).map_or(CampId::NONE, CampId::at)
    }
}

/// The reach of the great river that runs nearest to a hex; of equals the first.
fn nearest_great_river(map: &Map, from: HexId) -> ReachId {
    let great = |hex: usize| {
        let reach = map.sides[hex].iter().find(|side| side.river_rank == 1 && side.reach.is_some());
        reach.map(|side| (map.distance(from, HexId::at(hex)), side.reach))
    };
    let nearest = (0..map.len()).filter_map(great).min();
    nearest.map_or(ReachId::NONE, |(_, reach)| reach)
}
