//! Battles: the chance shown to him who attacks against what comes of it on the day.

use super::{Trials, each};
use rules::{
    event::{
        BattleEvent, Body, Cause, Event, KnowledgeEvent, Logged, MarchEvent, Rations,
        SubsistenceEvent,
    },
    ids::{ForceId, SideId},
    observe::Observation,
    resolve::{Scratch, week_with},
    rng::{Dice, Stream},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{by_key, on_the_theatre};

/// Most men of a side, of whom each battle takes some away.
const HOST: u32 = 12_000;

/// Open semi-desert, and hills below the Karatau: where the attacker and the defender stand.
const OPEN: (&str, &str) = ("Hex(50, 12)", "Hex(50, 13)");
const HILLS: (&str, &str) = ("Hex(35, 35)", "Hex(36, 35)");

/// Troops of attacker and defender, and where they meet.
const MEETINGS: [(&str, &str, (&str, &str)); 8] = [
    ("steppe_levy", "steppe_levy", OPEN),
    ("steppe_levy", "dzungar_lancers", OPEN),
    ("dzungar_lancers", "steppe_levy", OPEN),
    ("batyr_retinue", "mounted_matchlocks", OPEN),
    ("steppe_levy", "karakalpak_foot", OPEN),
    ("dzungar_matchlocks", "dzungar_lancers", OPEN),
    ("steppe_levy", "steppe_levy", HILLS),
    ("dzungar_lancers", "town_militia", HILLS),
];

fn meetings() -> Vec<Arc<Scenario>> {
    let load = |(blue, red, (from, at)): (&str, &str, (&str, &str))| {
        let force = |key: &str, side: &str, at: &str, troop: &str, stance: &str| {
            format!(
                r#""{key}": (name: (en: "N", kk: "N", ru: "N"), side: "{side}", at: {at},
                food_days: 40, stance: {stance},
                contingents: {{"c": (group: "{side}_tribe", troop: "{troop}", men: {HOST})}}),"#
            )
        };
        let forces = [force("a", "blue", from, blue, "Seek"), force("b", "red", at, red, "Hold")];
        on_the_theatre("1724-09-04", &format!("forces: {{ {} }},", forces.concat()))
    };
    MEETINGS.into_iter().map(load).collect()
}

/// A battle being set up.
struct Setting {
    state: CampaignState,
    own: ForceId,
    foe: ForceId,
    side: SideId,
    dice: Dice,
}

impl Setting {
    fn new(scenario: &Arc<Scenario>, seed: u64) -> Self {
        Self {
            state: CampaignState::new(scenario.clone(), seed),
            own: by_key::force(scenario, "a"),
            foe: by_key::force(scenario, "b"),
            side: by_key::side(scenario, "blue"),
            dice: Dice::new(seed, Stream::Strategist, 0, 9),
        }
    }

    fn put(&mut self, fact: impl Into<Event>) {
        self.state.apply(&fact.into());
    }

    fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.dice.roll(most - least + 1)
    }

    /// Leaves so many men, on horses in some condition, holding together more or less.
    fn leave(&mut self, force: ForceId, men: u32) {
        let contingent = self.state.contingents_of(force).next().unwrap();
        let row = self.state.contingents().row(contingent);
        let (men, cause) = (row.men - men, Cause::Desertion);
        self.put(SubsistenceEvent::MenLost { contingent, men, cause });
        let to = self.between(250, 1000) as u16;
        self.put(SubsistenceEvent::Condition { contingent, to });
        if self.dice.roll(3) == 0 {
            let to = self.between(420, 900) as u16;
            self.put(SubsistenceEvent::Cohesion { contingent, to });
        }
    }

    /// What one side knows of a force: where it is, and about how many.
    fn sight(&mut self, side: SideId, force: ForceId, estimate: u32, error: u16) {
        let (spot, body) = (self.state.forces().spot(force), Body::Force(force));
        self.put(KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence: 1000 });
    }

    /// Two bodies face to face, of sizes that leave the outcome open as a rule.
    fn meet(&mut self) {
        let near = self.state.scenario.rules.knowledge.error_near_permille;
        let estimate = self.between(400, HOST * 2 / 3);
        let by = self.between(500, 2_800);
        let own = (estimate * by / 1000).clamp(300, HOST);
        let really = estimate * (1000 - near + self.between(0, 2 * near)) / 1000;
        self.leave(self.own, own);
        self.leave(self.foe, really);
        let red = self.state.forces().side(self.foe);
        self.sight(self.side, self.foe, estimate, near as u16);
        self.sight(red, self.own, own, near as u16);
        if self.dice.roll(4) == 0 {
            let rations = Rations { need: 1, ..Rations::default() };
            for _ in 0..self.between(1, 8) {
                self.put(SubsistenceEvent::Ate { force: self.own, rations });
            }
        }
        if self.dice.roll(8) == 0 {
            let level = self.between(1, 4) as u8;
            self.put(MarchEvent::DugIn { force: self.foe, level });
        }
    }
}

/// Whether the attacker won the battle of the first day; nothing if there was none.
fn won(log: &[Logged], side: SideId) -> Option<bool> {
    log.iter().find_map(|l| match l.event {
        Event::Battle(BattleEvent::BattleEnded { winner, .. }) => {
            (l.day == 0).then_some(winner == Some(side))
        }
        _ => None,
    })
}

#[test]
fn battles_go_as_often_as_is_shown() {
    let (meetings, each) = (meetings(), each());
    let (mut trials, mut scratch) = (Trials::default(), Scratch::default());
    let mut seed = 0;
    while trials.full(each) < super::BINS && seed < u64::from(each) * 120 {
        seed += 1;
        let mut s = Setting::new(&meetings[seed as usize % meetings.len()], seed);
        s.meet();
        let odds = Observation::new(&s.state, s.side).battle_odds(&[s.own], s.foe).unwrap();
        assert!(odds.seen_near && !odds.rides_over);
        if !trials.wants(odds.win.into(), each) {
            continue;
        }
        let mut log: Vec<Logged> = Vec::new();
        week_with(&mut s.state, &[], &mut log, &mut scratch);
        if let Some(won) = won(&log, s.side) {
            trials.note(odds.win.into(), won);
        }
    }
    assert_eq!(trials.hold("battles"), super::BINS, "bins with trials enough");
}
