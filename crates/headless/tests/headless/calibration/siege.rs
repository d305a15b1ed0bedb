//! Sieges: the chance shown at the start of a week against what happens within it.

use super::{Trials, each};
use rules::{
    event::{
        Body, Cause, Event, KnowledgeEvent, Mood, OrderEvent, Rations, ScenarioEvent, SiegeEvent,
        SubsistenceEvent,
    },
    ids::{ForceId, PlaceId, ScriptedEventId, SideId},
    observe::Observation,
    order::{SiegeWay, Task},
    resolve::{Scratch, week_with},
    rng::{Dice, Stream},
    scenario::Scenario,
    state::CampaignState,
};
use scenario::library::Library;
use std::{fs, sync::Arc};
use test_support::{
    by_key,
    folder::{Folder, copy_tree},
    root,
};

/// Most men before the walls and within, of whom each siege takes some away.
const HOST: u32 = 8_000;
const GARRISON: u32 = 1_500;
/// Men who lie within at first: as many as a guess may put there.
const WITHIN: u32 = 2_000;

/// People, walls, water, leaning at the start.
const TOWNS: [(u32, u32, u32, u32); 8] = [
    (150, 250, 0, 50),
    (400, 0, 0, 20),
    (1_500, 400, 0, 30),
    (2_500, 450, 700, 50),
    (3_000, 800, 500, 60),
    (6_000, 1_000, 0, 25),
    (6_000, 1_000, 700, 80),
    (1_000, 600, 1_000, 40),
];

/// A host before a town on the test map, nobody else about.
fn towns() -> Vec<Arc<Scenario>> {
    let folder = Folder::new("siege-calibration");
    copy_tree(&root().join("tests/data/tiny"), &folder.join("tiny"));
    let library = Library::at(root());
    let load = |(people, walls, water, loyalty): (u32, u32, u32, u32)| {
        let name = r#"name: (en: "N", kk: "N", ru: "N")"#;
        let text = format!(
            r#"(base: "tiny", weeks: 40,
    camps: {{ "aul_one": None, "aul_two": None, "otok_camp": None }},
    places: {{ "east_town": (people: {people}, walls_permille: {walls}, water_permille: {water},
        loyalty: {loyalty}, granary_days: 60) }},
    forces: {{ "host": None, "riders": None, "banner": None, "scouts": None,
        "before": ({name}, side: "kazakh", leader: "khan", at: Place("east_town"), food_days: 20,
            slaughter_sheep: 30000,
            contingents: {{ "c": (group: "juz", troop: "steppe_levy", men: {HOST}) }}),
        "within": ({name}, side: "dzungar", leader: "prince", at: Place("east_town"),
            garrison: true, food_days: 1,
            contingents: {{ "c": (group: "otok", troop: "steppe_levy", men: {WITHIN}) }}) }},
)"#
        );
        let file = folder.join("town.ron");
        fs::write(&file, text).unwrap();
        library.load(file.to_str().unwrap()).unwrap_or_else(|report| panic!("{report}"))
    };
    TOWNS.into_iter().map(load).collect()
}

/// A siege being set up.
struct Setting {
    state: CampaignState,
    host: ForceId,
    garrison: ForceId,
    place: PlaceId,
    side: SideId,
    dice: Dice,
}

impl Setting {
    fn new(scenario: &Arc<Scenario>, seed: u64) -> Self {
        Self {
            state: CampaignState::new(scenario.clone(), seed),
            host: by_key::force(scenario, "before"),
            garrison: by_key::force(scenario, "within"),
            place: by_key::place(scenario, "east_town"),
            side: by_key::side(scenario, "kazakh"),
            dice: Dice::new(seed, Stream::Strategist, 0, 7),
        }
    }

    fn put(&mut self, fact: impl Into<Event>) {
        self.state.apply(&fact.into());
    }

    fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.dice.roll(most - least + 1)
    }

    /// As likely between 100 and 200 as between 1,000 and 2,000.
    fn of_any_size(&mut self, least: u32, most: u32) -> u32 {
        let doublings = f64::from(most / least).log2();
        let at = f64::from(self.dice.roll(10_000)) / 10_000.0;
        (f64::from(least) * (doublings * at).exp2()) as u32
    }

    /// Leaves so many men in a force, with some horses each (per ten men).
    fn leave(&mut self, force: ForceId, men: u32, horses_per_10: u32) {
        let contingent = self.state.contingents_of(force).next().unwrap();
        let row = self.state.contingents().row(contingent);
        let horses = row.horses - (men * horses_per_10 / 10).min(row.horses);
        let cause = Cause::Desertion;
        self.put(SubsistenceEvent::HorsesLost { contingent, horses, cause });
        self.put(SubsistenceEvent::MenLost { contingent, men: row.men - men, cause });
    }

    fn cohesion(&mut self, force: ForceId, to: u32) {
        let contingent = self.state.contingents_of(force).next().unwrap();
        self.put(SubsistenceEvent::Cohesion { contingent, to: to as u16 });
    }

    fn besiege(&mut self) -> SiegeWay {
        let place = self.place;
        let water = self.state.scenario.places[place.index()].water_permille > 0;
        let way = loop {
            let way = SiegeWay::ALL[self.dice.roll(4) as usize];
            if water || way != SiegeWay::CutWater {
                break way;
            }
        };
        self.put(OrderEvent::TaskSet { force: self.host, task: Task::Besiege { place, way } });
        way
    }

    fn week(&mut self, scratch: &mut Scratch) -> bool {
        week_with(&mut self.state, &[], &mut (), scratch);
        self.state.places().holder(self.place) == self.side
    }
}

/// A siege that has gone on for some time, with hunger or plenty inside.
fn under_way(s: &mut Setting) -> SiegeWay {
    let (host, garrison, place) = (s.host, s.garrison, s.place);
    let men = s.of_any_size(150, HOST);
    s.leave(host, men, 20);
    let men = s.of_any_size(20, GARRISON);
    let horses = s.between(0, 20);
    s.leave(garrison, men, horses);
    let (spirit, cohesion) = (s.between(300, 800), s.between(50, 850));
    s.cohesion(host, spirit);
    s.cohesion(garrison, cohesion);
    let to = s.between(0, 1000) as u16;
    s.put(SiegeEvent::Loyalty { place, to, why: Mood::Siege });
    let people = s.state.scenario.places[place.index()].people;
    let hungry = s.dice.roll(2) == 0;
    let days = if hungry { s.between(0, 8) } else { s.between(5, 60) };
    let why = ScriptedEventId(0);
    s.put(ScenarioEvent::GranaryChanged { place, to: people * 7 / 10 * days, why });
    let food = if hungry { 0 } else { men * s.between(0, 20) };
    s.put(ScenarioEvent::Provisioned { force: garrison, food, why });
    if hungry {
        let rations = Rations { need: 1, ..Rations::default() };
        for _ in 0..s.between(0, 25) {
            s.put(SubsistenceEvent::Ate { force: garrison, rations });
        }
    }
    s.put(SiegeEvent::Invested { place, by: host });
    let days = s.between(1, 40) as u8;
    s.put(SiegeEvent::SiegeDay { place, days });
    if s.dice.roll(2) == 0 {
        s.put(SiegeEvent::StormTried { place, by: host, odds: 0, roll: 0 });
    }
    let way = s.besiege();
    if way == SiegeWay::CutWater && s.dice.roll(2) == 0 {
        s.put(SiegeEvent::WaterCut { place, by: host });
    }
    way
}

#[test]
fn sieges_of_which_all_is_known_go_as_often_as_is_shown() {
    let (towns, each) = (towns(), each());
    let (mut trials, mut scratch) = (Trials::default(), Scratch::default());
    let mut seed = 0;
    while trials.full(each) < super::BINS && seed < u64::from(each) * 150 {
        seed += 1;
        let mut s = Setting::new(&towns[seed as usize % towns.len()], seed);
        let way = under_way(&mut s);
        // The weeks that follow bring what no die of ours would: losses, weariness, want.
        for _ in 0..3 {
            let seen = Observation::new(&s.state, s.side);
            let odds = seen.siege_odds(s.host, s.place, way).unwrap();
            let wanted = trials.wants(odds.week_permille, each);
            if !wanted || !(odds.besieged.inside_known || odds.week_permille > 0) {
                break;
            }
            let known = odds.guess.is_none();
            let fell = s.week(&mut scratch);
            if known {
                trials.note(odds.week_permille, fell);
            }
            if fell || s.state.men(s.host) == 0 {
                break;
            }
        }
    }
    let bins = trials.hold("all known");
    assert_eq!(bins, super::BINS, "bins with trials enough");
}

#[test]
fn sieges_seen_from_outside_go_as_often_as_is_shown() {
    let (towns, each) = (towns(), each());
    let (mut trials, mut scratch) = (Trials::default(), Scratch::default());
    for seed in 0..u64::from(each) * 100 {
        if trials.full(each) == super::BINS {
            break;
        }
        let mut s = Setting::new(&towns[seed as usize % towns.len()], seed);
        let (host, garrison) = (s.host, s.garrison);
        let men = s.of_any_size(150, HOST);
        s.leave(host, men, 20);
        let way = s.besiege();
        // They are seen to come: no night of surprise.
        let holder = s.state.places().holder(s.place);
        let (spot, body) = (s.state.forces().spot(host), Body::Force(host));
        let (estimate, error, confidence) = (men, 100, 900);
        s.put(KnowledgeEvent::Sighted { side: holder, body, spot, estimate, error, confidence });
        let seen = Observation::new(&s.state, s.side);
        let odds = seen.siege_odds(host, s.place, way).unwrap();
        if !trials.wants(odds.week_permille, each) {
            continue;
        }
        let (least, most) = odds.guess.expect("nobody looked inside").garrison;
        let men = s.between(least, most);
        s.leave(garrison, men, 10);
        let cohesion = s.state.scenario.rules.siege.assumed_cohesion_permille;
        s.cohesion(garrison, cohesion);
        let fell = s.week(&mut scratch);
        trials.note(odds.week_permille, fell);
    }
    let bins = trials.hold("seen from outside");
    assert_eq!(bins, super::BINS, "bins with trials enough");
}
