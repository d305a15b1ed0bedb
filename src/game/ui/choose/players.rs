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
    let mut chosen = None;
    for &(side, player) in &kept.players {
        let Some(row) = scenario.sides.get(side.index()) else { continue };
        widgets::side_name(ui, cx.palette(), cx.lang(), scenario, side);
        ui.indent(("players", side.index()), |ui| {
            for offered in OFFERED {
                if let Player::Computer(policy) = offered
                    && !policy.can_play(scenario, side)
                {
                    continue;
                }
                let (text, tip) = words(cx, offered);
                let key = format!("choose-{}-{}", row.key, offered.key());
                let radio = ui.radio(player == offered, text);
                widgets::name(ui, &key, &radio);
                if radio.tip(tip).clicked() {
                    chosen = Some((side, offered));
                }
            }
        });
        ui.add_space(4.0);
    }
    if let Some((side, player)) = chosen {
        seat(kept, scenario, side, player);
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

/// Seats a player. Whoever takes a side for a person changes places with the one that was offered them:
/// two play at one screen only where both sides are given to people by hand.
fn seat(kept: &mut ChooseState, scenario: &Scenario, side: SideId, player: Player) {
    let before = kept.players.iter().find(|seat| seat.0 == side).map(|seat| seat.1);
    if player == Player::Human
        && let Some(before) = before.filter(|&before| before != Player::Human)
    {
        let by_hand = &kept.by_hand;
        let offered =
            |seat: &&mut (SideId, Player)| seat.1 == Player::Human && !by_hand.contains(&seat.0);
        if let Some(other) = kept.players.iter_mut().find(offered) {
            other.1 = match before {
                // A plan is written for one side.
                Player::Computer(policy) if !policy.can_play(scenario, other.0) => {
                    Player::Computer(Policy::Cautious)
                }
                able => able,
            };
        }
    }
    if let Some(own) = kept.players.iter_mut().find(|seat| seat.0 == side) {
        own.1 = player;
    }
    if !kept.by_hand.contains(&side) {
        kept.by_hand.push(side);
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
