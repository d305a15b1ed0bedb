//! The page that opens a campaign: who the player is, why it is fought, how it is won, until when and
//! against whom. What it says is `text::briefing`'s to say.
//!
//! Deliberately absent: when it is laid, which `campaign` knows.

use super::{PanelContext, choose, memo, theme, victory_scale, widgets};
use crate::game::intent::{
    CameraIntent, CampaignIntent, Intent, ScreenIntent, SettingsIntent, Sheet,
};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, RichText};
use text::Briefing;

/// Width of the page, points.
const WIDTH: f32 = 660.0;
/// Width of the column of headings, points.
const HEADING: f32 = 104.0;
/// The scenario to learn by.
const LEARN: &str = "first-march";

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let Some(campaign) = &cx.campaign else { return };
    let Some(side) = campaign.seat() else { return };
    let state = campaign.state();
    let page = text::briefing(cx.texts(), state, side);
    let opens = memo::is_new(ctx, "briefing");
    let body = |ui: &mut egui::Ui| {
        head(ui, cx, &page);
        row(ui, &cx.text("brief-heading-why"), |ui| {
            ui.label(&page.why);
        });
        row(ui, &cx.text("brief-heading-win"), |ui| {
            for line in &page.win {
                ui.horizontal_top(|ui| {
                    ui.label("•");
                    ui.add(egui::Label::new(line).wrap());
                });
            }
            if let Some(terms) = state.scenario.victory.get(side.index()) {
                victory_scale::show(ui, cx, terms, None);
            }
        });
        row(ui, &cx.text("brief-heading-until"), |ui| {
            ui.label(&page.until);
        });
        row(ui, &cx.text("brief-heading-against"), |ui| {
            for enemy in &page.against {
                ui.label(enemy);
            }
        });
        if let Some(known) = &page.known {
            widgets::fold(ui, "brief-sources", &cx.text("brief-sources"), 13.0, |ui| {
                widgets::note(ui, known);
            });
        }
    };
    let learns = state.scenario.key != LEARN;
    widgets::long_sheet(ctx, "briefing", &page.title, WIDTH, body, |ui| {
        foot(ui, cx, opens, learns);
    });
}

/// The side's banner, and who the player is.
fn head(ui: &mut egui::Ui, cx: &PanelContext<'_>, page: &Briefing) {
    let Some(campaign) = &cx.campaign else { return };
    let Some(side) = campaign.seat() else { return };
    let Some(found) = campaign.state().scenario.sides.get(side.index()) else { return };
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(HEADING, 0.0), |ui| {
            ui.set_width(HEADING);
            ui.add_space(4.0);
            theme::large_flag(ui, cx.palette(), &found.key, side);
        });
        ui.vertical(|ui| {
            let who = RichText::new(&page.who).font(egui::FontId::new(16.0, theme::serif()));
            ui.add(egui::Label::new(who).wrap());
        });
    });
    ui.add_space(5.0);
}

/// A heading, and beside it what stands under it.
fn row(ui: &mut egui::Ui, heading: &str, add: impl FnOnce(&mut egui::Ui)) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(HEADING, 0.0), |ui| {
            ui.set_width(HEADING);
            ui.add(egui::Label::new(RichText::new(heading).font(theme::title(15.0))).wrap());
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
    ui.add_space(5.0);
}

fn foot(ui: &mut egui::Ui, cx: &PanelContext<'_>, opens: bool, learns: bool) {
    if widgets::first_button(ui, "brief-begin", &cx.text("brief-begin"), opens).clicked() {
        cx.emit(ScreenIntent::Close);
        // From the player's banner to what it is all about.
        cx.emit(CameraIntent::Sweep);
    }
    if learns {
        let learn = widgets::button(ui, "brief-learn", &cx.text("brief-learn"));
        if learn.tip(cx.text("brief-learn-tip")).clicked() {
            cx.emit_all(learn_by_doing(cx));
        }
    }
    let never = widgets::button(ui, "brief-never", &cx.text("brief-never"));
    if never.tip(cx.text("brief-never-tip")).clicked() {
        let mut settings = cx.settings.0.clone();
        settings.guide = false;
        cx.emit(SettingsIntent::Prefer(Box::new(settings)));
        cx.emit(ScreenIntent::Close);
    }
}

/// Begins the scenario to learn by, or says what is wrong with it.
fn learn_by_doing(cx: &PanelContext<'_>) -> Vec<Intent> {
    match cx.paths.library.load(LEARN) {
        Ok(scenario) => {
            let players = choose::usual_players(&scenario);
            let (scenario, seed) = (LEARN.to_owned(), choose::chance());
            vec![CampaignIntent::Begin { scenario, seed, players }.into()]
        }
        Err(report) => vec![ScreenIntent::Open(Sheet::Trouble(report.to_string())).into()],
    }
}
