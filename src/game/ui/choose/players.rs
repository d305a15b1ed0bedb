//! Who plays which side, the seed and the options.

use super::{ChooseState, Loaded};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::SettingsIntent,
    ui::{PanelContext, theme, widgets},
};
use bevy_egui::egui;
use headless::{ai::Policy, play::Player};
use rules::{ids::SideId, scenario::Scenario};

/// Who can play, in the order in which they are offered.
const OFFERED: [Player; 6] = [
    Player::Human,
    Player::Computer(Policy::Cautious),
    Player::Computer(Policy::Bold),
    Player::Computer(Policy::Plan),
    Player::Computer(Policy::Passive),
    Player::Computer(Policy::Random),
];

/// The side that a person plays unless they choose another: the one the game is about.
const OWN: &str = "kazakh";

/// A person plays one side, the computer the others.
pub(in crate::game::ui) fn usual(scenario: &Scenario) -> Vec<(SideId, Player)> {
    let sides: Vec<SideId> = scenario.playable().collect();
    let own = sides.iter().copied().find(|side| scenario.sides[side.index()].key == OWN);
    let own = own.or(sides.first().copied());
    let player = |side| match Some(side) == own {
        true => Player::Human,
        false => Player::Computer(Policy::Cautious),
    };
    sides.into_iter().map(|side| (side, player(side))).collect()
}

pub(super) fn show(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    kept: &mut ChooseState,
    read: Option<&Result<Loaded, String>>,
) {
    let Some(Ok(loaded)) = read else { return };
    let scenario = &loaded.scenario;
    widgets::subheading(ui, &cx.text("choose-who"));
    for (side, player) in &mut kept.players {
        let Some(row) = scenario.sides.get(side.index()) else { continue };
        widgets::side_name(ui, cx.palette(), cx.lang(), scenario, *side);
        ui.indent(("players", side.index()), |ui| {
            for offered in OFFERED {
                if let Player::Computer(policy) = offered
                    && !policy.can_play(scenario, *side)
                {
                    continue;
                }
                let (text, tip) = words(cx, offered);
                let key = format!("choose-{}-{}", row.key, offered.key());
                let radio = ui.radio(*player == offered, text);
                widgets::name(ui, &key, &radio);
                if radio.tip(tip).clicked() {
                    *player = offered;
                }
            }
        });
        ui.add_space(4.0);
    }
    theme::rule(ui);
    seed(ui, cx, kept);
    theme::rule(ui);
    widgets::subheading(ui, &cx.text("choose-options"));
    let mut settings = cx.settings.0.clone();
    let guide = widgets::tick(ui, "choose-guide", &mut settings.guide, &cx.text("set-guide"));
    if guide.tip(cx.text("set-guide-tip")).changed() {
        cx.emit(SettingsIntent::Prefer(Box::new(settings)));
    }
}

/// What a player is called, and what they are like.
fn words(cx: &PanelContext<'_>, player: Player) -> (String, String) {
    match player {
        Player::Human => (cx.text("choose-human"), cx.text("choose-human-tip")),
        Player::Computer(Policy::Cautious) => {
            (cx.text("choose-cautious"), cx.text("choose-cautious-tip"))
        }
        Player::Computer(Policy::Bold) => (cx.text("choose-bold"), cx.text("choose-bold-tip")),
        Player::Computer(Policy::Plan) => (cx.text("choose-plan"), cx.text("choose-plan-tip")),
        Player::Computer(Policy::Passive) => {
            (cx.text("choose-passive"), cx.text("choose-passive-tip"))
        }
        Player::Computer(Policy::Random) => {
            (cx.text("choose-random"), cx.text("choose-random-tip"))
        }
        // Not offered: they are there to be measured against.
        Player::Computer(
            Policy::Stubborn
            | Policy::Squads
            | Policy::Hider
            | Policy::Besieger
            | Policy::Raider
            | Policy::Concentrator,
        ) => (player.key().to_owned(), String::new()),
    }
}

fn seed(ui: &mut egui::Ui, cx: &PanelContext<'_>, kept: &mut ChooseState) {
    widgets::subheading(ui, &cx.text("choose-seed"));
    widgets::tick(ui, "choose-chance", &mut kept.by_chance, &cx.text("choose-chance"))
        .tip(cx.text("choose-chance-tip"));
    if !kept.by_chance {
        ui.horizontal(|ui| {
            ui.label(cx.text("choose-seed-number"));
            let field = egui::TextEdit::singleline(&mut kept.seed).desired_width(120.0);
            let field = ui.add(field.char_limit(20));
            widgets::name(ui, "choose-seed", &field);
            kept.seed.retain(|letter| letter.is_ascii_digit());
        });
    }
}
