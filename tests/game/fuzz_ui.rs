//! Forty weeks of random clicking and typing through the real application: nothing panics, and
//! what is shown catches up with the truth after every week.

use crate::drive::Driver;
use bevy::{input::ButtonState, prelude::*};
use headless::{
    ai::Policy,
    play::{Player, Settings},
};
use rules::hash::StableHasher;
use turkistan::game::{
    campaign::Campaign,
    input::BINDABLE,
    intent::{CampaignIntent, DraftIntent, Screen, ScreenIntent, TurnIntent},
    model::Shown,
    playback::Playback,
    ui::WidgetRects,
};

/// The dice of the monkey: fixed by its seed.
struct Monkey {
    seed: u64,
    count: u64,
}

impl Monkey {
    fn below(&mut self, most: usize) -> usize {
        self.count += 1;
        (StableHasher::of(&(self.seed, self.count)) % most.max(1) as u64) as usize
    }

    fn at(&mut self, size: Vec2) -> Vec2 {
        Vec2::new(self.below(size.x as usize) as f32, self.below(size.y as usize) as f32)
    }

    /// What is held while the mouse is pressed: nothing, or what selects several.
    fn held(&mut self) -> Option<KeyCode> {
        [None, Some(KeyCode::ControlLeft), Some(KeyCode::ShiftLeft)][self.below(3)]
    }

    /// Something that a player might do, or their cat.
    fn act(&mut self, driver: &mut Driver, size: Vec2) {
        match self.below(10) {
            0..=4 => {
                let hits = &driver.app.world().resource::<WidgetRects>().0;
                let mut names: Vec<String> =
                    hits.iter().filter(|(_, hit)| hit.enabled).map(|(n, _)| n.clone()).collect();
                // Of the many things to click, orders are what a player is there for.
                let orders = |name: &String| {
                    ["order", "draft", "command", "force"].iter().any(|part| name.contains(part))
                };
                if self.below(2) == 0 && names.iter().any(orders) {
                    names.retain(orders);
                }
                if names.is_empty() {
                    return;
                }
                let name = &names[self.below(names.len())];
                if let Some(at) = driver.place(name) {
                    driver.click_at(at, MouseButton::Left);
                }
            }
            5 => {
                let at = self.at(size);
                let button = [MouseButton::Left, MouseButton::Right][self.below(2)];
                let held = self.held();
                held.iter().for_each(|&key| driver.stroke(key, ButtonState::Pressed));
                driver.click_at(at, button);
                held.iter().for_each(|&key| driver.stroke(key, ButtonState::Released));
            }
            6 => {
                let (from, to) = (self.at(size), self.at(size));
                let held = self.held();
                held.iter().for_each(|&key| driver.stroke(key, ButtonState::Pressed));
                driver.drag(from, to, MouseButton::Left);
                held.iter().for_each(|&key| driver.stroke(key, ButtonState::Released));
            }
            7 => {
                let at = self.at(size);
                driver.point(at);
                let lines = self.below(9) as f32 - 4.0;
                driver.wheel(lines);
            }
            8 => driver.key(BINDABLE[self.below(BINDABLE.len())]),
            _ => {
                const WORDS: [&str; 6] = ["түркістан", "1724", "-99999999999", "Ё", "../..", "☺ a"];
                driver.type_text(WORDS[self.below(WORDS.len())]);
                driver.key([KeyCode::Escape, KeyCode::Tab, KeyCode::Enter][self.below(3)]);
            }
        }
    }
}

fn begin(driver: &mut Driver, seed: u64) {
    let scenario = test_support::load("struggle-for-turkistan");
    let sides: Vec<_> = scenario.playable().collect();
    let human = sides[(seed % 2) as usize];
    let player = |side| match side == human {
        true => Player::Human,
        false => Player::Computer(Policy::Cautious),
    };
    let players = sides.iter().map(|&side| (side, player(side))).collect();
    driver.act(CampaignIntent::Begin {
        scenario: "struggle-for-turkistan".to_owned(),
        seed,
        players,
    });
}

/// Back from wherever the monkey went to a campaign in which orders can be planned.
fn back_to_the_table(driver: &mut Driver, seed: u64) {
    for _ in 0..20 {
        if driver.sheets().is_empty() {
            break;
        }
        driver.act(TurnIntent::TakeSeat);
        driver.act(ScreenIntent::Close);
    }
    if driver.screen() != Screen::Campaign {
        match driver.app.world().contains_resource::<Campaign>() {
            true => driver.act(ScreenIntent::Go(Screen::Campaign)),
            false => begin(driver, seed),
        }
    }
    if !driver.app.world().resource::<Playback>().is_idle() {
        driver.show_all();
    }
    while !driver.sheets().is_empty() {
        driver.act(TurnIntent::TakeSeat);
        driver.act(ScreenIntent::Close);
    }
    if driver.campaign().session().is_over() {
        begin(driver, seed);
    }
}

fn forty_weeks(seed: u64, size: (u32, u32), scale: u32) {
    let settings = Settings { scale_percent: scale, ..Settings::default() };
    let mut driver = Driver::start(settings, size);
    let mut monkey = Monkey { seed, count: 0 };
    begin(&mut driver, seed);
    let mut orders = 0;
    for week in 0..40 {
        for _ in 0..12 {
            monkey.act(&mut driver, Vec2::new(size.0 as f32, size.1 as f32));
        }
        back_to_the_table(&mut driver, seed);
        // What is composed and not given would be asked about.
        driver.act(DraftIntent::ConfirmAll);
        let seat = driver.campaign().seat().unwrap();
        if seat.is_some() {
            orders += driver.campaign().session().plan(seat).orders().len();
        }
        driver.act(DraftIntent::CancelAll);
        driver.act(TurnIntent::Run);
        back_to_the_table(&mut driver, seed);
        let world = driver.app.world();
        let (shown, truth) = (world.resource::<Shown>(), world.resource::<Campaign>());
        assert_eq!(
            shown.state().digest(),
            truth.state().digest(),
            "seed {seed}, week {week}: what is shown is the truth"
        );
    }
    assert!(orders > 0, "seed {seed}: the monkey never gave an order");
}

#[test]
fn forty_weeks_of_random_clicking_in_a_small_window() {
    forty_weeks(1, (1280, 720), 100);
}

#[test]
fn forty_weeks_of_random_clicking_in_great_letters() {
    forty_weeks(2, (1280, 720), 200);
}

#[test]
fn forty_weeks_of_random_clicking_on_a_great_screen() {
    forty_weeks(3, (3840, 2160), 150);
}
