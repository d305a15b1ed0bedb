//! The front page of a week: its headlines in three sizes, each with its picture, its numbers, why it
//! came about and the way to the map; the sum of a battle one click away. Which headlines there are
//! is the rules' to say.

use super::{leave::leave_for, reckoning, vignette::vignette};
use crate::game::ui::{PanelContext, scripted_events, theme, widgets};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    headline::{EventStage, HeadlineKind, HeadlineSize, HeadlineTone},
    ids::Subject,
};
use text::{BattleSheet, FrontHeadline, FrontPage};

/// Draws the headlines. `battles` are the sums of the week's battles by their numbers.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    page: &FrontPage,
    battles: &[(u16, BattleSheet)],
    is_sheet: bool,
) {
    if page.headlines.is_empty() {
        ui.add_space(6.0);
        ui.label(RichText::new(&page.quiet).font(theme::italic(16.0)));
    }
    for (n, headline) in page.headlines.iter().enumerate() {
        ui.add_space(if is_sheet { 8.0 } else { 5.0 });
        let (letters, picture) = measures(headline.news.size, is_sheet);
        ui.horizontal_top(|ui| {
            vignette(ui, &headline.news, picture);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                words(ui, cx, headline, letters);
                way_to_it(ui, cx, headline, n, is_sheet);
            });
        });
        // A sum needs the whole width.
        for (battle, sheet) in battles.iter().filter(|(of, _)| battle_of(headline) == Some(*of)) {
            reckoning::show(ui, cx, *battle, sheet);
        }
    }
}

/// Whether the front page has the sum of a battle.
pub(super) fn tells(page: &FrontPage, number: u16) -> bool {
    page.headlines.iter().any(|headline| battle_of(headline) == Some(number))
}

fn battle_of(headline: &FrontHeadline) -> Option<u16> {
    match headline.news.kind {
        HeadlineKind::Battle(told) => Some(told.battle),
        _ => None,
    }
}

/// Size of the letters of a headline and of its picture, points.
const fn measures(size: HeadlineSize, is_sheet: bool) -> (f32, f32) {
    match (size, is_sheet) {
        (HeadlineSize::Great, true) => (24.0, 72.0),
        (HeadlineSize::Middling, true) => (19.0, 52.0),
        (HeadlineSize::Small, true) => (15.5, 36.0),
        (HeadlineSize::Great, false) => (17.0, 40.0),
        (HeadlineSize::Middling, false) => (15.0, 32.0),
        (HeadlineSize::Small, false) => (13.5, 24.0),
    }
}

fn words(ui: &mut Ui, cx: &PanelContext<'_>, headline: &FrontHeadline, letters: f32) {
    let colour = match headline.news.tone {
        HeadlineTone::Bad => theme::ALARM,
        HeadlineTone::Good | HeadlineTone::Plain => theme::INK,
    };
    let title = RichText::new(&headline.title).font(theme::title(letters)).color(colour);
    ui.add(egui::Label::new(title).wrap());
    if let Some(deck) = &headline.deck {
        ui.add(egui::Label::new(RichText::new(deck).font(theme::italic(14.5))).wrap());
    }
    if let Some(answer) = answer(cx, headline) {
        ui.add(egui::Label::new(RichText::new(answer).size(14.0)).wrap());
    }
    if !headline.why.is_empty() {
        ui.label(RichText::new(cx.text("panel-front-why")).size(13.0).color(theme::THIN));
    }
    for line in &headline.why {
        ui.add(egui::Label::new(RichText::new(format!("• {line}")).size(14.0)).wrap());
    }
}

/// What has been decided since, where the headline asks for it.
fn answer(cx: &PanelContext<'_>, headline: &FrontHeadline) -> Option<String> {
    let HeadlineKind::ScriptedEvent { id, stage: EventStage::Open } = headline.news.kind else {
        return None;
    };
    let (_, choice) = scripted_events::planned(cx, id)?;
    let campaign = cx.campaign.as_ref()?;
    let event = campaign.state().scenario.scripted_events.get(id.index())?;
    let choice = cx.lang().of(&event.choices.get(usize::from(choice))?.name);
    Some(cx.message("front-event-answered", &[("choice", choice.into())]))
}

/// The way to the map, or to the text of an event.
fn way_to_it(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    headline: &FrontHeadline,
    n: usize,
    is_sheet: bool,
) {
    let Some(subject) = headline.news.subject else { return };
    let key = match subject {
        Subject::ScriptedEvent(_) => "panel-dispatch-read",
        Subject::Force(_)
        | Subject::Camp(_)
        | Subject::Place(_)
        | Subject::Hex(_)
        | Subject::Group(_)
        | Subject::OffMap(_)
        | Subject::Leader(_) => "panel-dispatch-show",
    };
    if widgets::link(ui, &format!("front-show-{n}"), &cx.text(key)).clicked() {
        leave_for(cx, subject, is_sheet);
    }
}
