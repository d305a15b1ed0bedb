//! Choice of scenario, side, players and options, with a briefing.

mod brief;
mod players;

pub(super) use players::usual as usual_players;

use super::{
    PanelContext,
    memo::{self, Later},
    theme, widgets,
};
use crate::game::{
    backdrop::MAIN,
    intent::{CampaignIntent, Screen, ScreenIntent, Sheet},
};
use bevy_egui::egui::{self, RichText};
use headless::play::Player;
use rules::{ids::SideId, scenario::Scenario, state::CampaignState};
use scenario::library::{Library, ListedScenario, ScenarioHome};
use std::sync::Arc;

/// A scenario as it was found.
#[derive(Clone)]
struct OfferedScenario {
    /// What loads it.
    name: String,
    home: ScenarioHome,
    read: Later<Result<Loaded, String>>,
}

/// A scenario that can be played, and how it begins.
struct Loaded {
    scenario: Arc<Scenario>,
    start: CampaignState,
}

/// Which part is shown where there is no room for all.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum ChoosePart {
    #[default]
    List,
    Brief,
    Players,
}

/// What the screen keeps.
#[derive(Clone, Default)]
struct ChooseState {
    books: Vec<OfferedScenario>,
    /// The chosen scenario.
    chosen: usize,
    /// Who plays, and of which scenario that was said.
    players: Vec<(SideId, Player)>,
    /// Sides whose player was chosen by hand.
    by_hand: Vec<SideId>,
    of: String,
    /// Whether chance gives the seed; else what was typed.
    by_chance: bool,
    seed: String,
    part: ChoosePart,
}

/// Every scenario is read anew: files may have changed.
fn open(library: &Library) -> ChooseState {
    let mut listed = library.listed();
    // The great campaign first, the player's own last.
    listed.sort_by_key(|listed| (listed.name != MAIN, listed.home, listed.name.clone()));
    let read = |ListedScenario { name, home, .. }| {
        let (library, key) = (library.clone(), name.clone());
        let read = Later::begin(move || {
            let scenario = library.load(&key).map_err(|report| report.to_string())?;
            let start = CampaignState::new(Arc::clone(&scenario), scenario.reference_seed);
            Ok(Loaded { scenario, start })
        });
        OfferedScenario { name, home, read }
    };
    ChooseState {
        books: listed.into_iter().map(read).collect(),
        by_chance: true,
        ..ChooseState::default()
    }
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let ctx = ui.ctx().clone();
    let mut kept: ChooseState = memo::kept(&ctx, "choose");
    let opened = memo::is_new(&ctx, "choose");
    if opened {
        kept = open(&cx.paths.library);
    }
    let book = kept.books.get(kept.chosen).cloned();
    let read = book.as_ref().and_then(|book| book.read.get(&ctx));
    if let (Some(Ok(loaded)), Some(book)) = (read, &book)
        && kept.of != book.name
    {
        kept.of.clone_from(&book.name);
        kept.players = players::usual(&loaded.scenario);
        kept.by_hand.clear();
    }
    let wide = ctx.content_rect().width() >= 900.0;
    let paper = widgets::panel_frame().inner_margin(egui::Margin::symmetric(14, 8));
    egui::Panel::top("choose-head").frame(paper).show(ui, |ui| head(ui, cx, &mut kept, wide));
    egui::Panel::bottom("choose-foot").frame(paper).show(ui, |ui| foot(ui, cx, &kept, read));
    if wide {
        let list = egui::Panel::left("choose-list").exact_size(270.0).resizable(false);
        list.frame(paper)
            .show(ui, |ui| scroll(ui, "list", |ui| list_of(ui, cx, &mut kept, opened)));
        let side = egui::Panel::right("choose-players").exact_size(310.0).resizable(false);
        side.frame(paper).show(ui, |ui| {
            scroll(ui, "players", |ui| players::show(ui, cx, &mut kept, read));
        });
        egui::CentralPanel::default().frame(paper).show(ui, |ui| {
            scroll(ui, "brief", |ui| briefing(ui, cx, read));
        });
    } else {
        egui::CentralPanel::default().frame(paper).show(ui, |ui| match kept.part {
            ChoosePart::List => scroll(ui, "list", |ui| list_of(ui, cx, &mut kept, opened)),
            ChoosePart::Brief => scroll(ui, "brief", |ui| briefing(ui, cx, read)),
            ChoosePart::Players => {
                scroll(ui, "players", |ui| players::show(ui, cx, &mut kept, read))
            }
        });
    }
    memo::keep(&ctx, "choose", kept);
}

fn scroll(ui: &mut egui::Ui, id: &str, add: impl FnOnce(&mut egui::Ui)) {
    egui::ScrollArea::vertical().id_salt(("choose", id)).auto_shrink(false).show(ui, add);
}

fn head(ui: &mut egui::Ui, cx: &PanelContext<'_>, kept: &mut ChooseState, wide: bool) {
    ui.horizontal_wrapped(|ui| {
        if widgets::button(ui, "choose-back", &cx.text("choose-back")).clicked() {
            cx.emit(ScreenIntent::Go(Screen::Menu));
        }
        widgets::heading(ui, &cx.text("choose-title"));
        if !wide {
            let parts = [
                (ChoosePart::List, "choose-part-list", cx.text("choose-part-list")),
                (ChoosePart::Brief, "choose-part-brief", cx.text("choose-part-brief")),
                (ChoosePart::Players, "choose-part-players", cx.text("choose-part-players")),
            ];
            widgets::choices(ui, &mut kept.part, parts);
        }
    });
}

/// Whether it can begin, and begin.
fn foot(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    kept: &ChooseState,
    read: Option<&Result<Loaded, String>>,
) {
    let people = kept.players.iter().filter(|(_, player)| *player == Player::Human).count();
    let typed = kept.seed.trim().parse::<u64>();
    let why_not = match read {
        None => Some(cx.text("choose-reading")),
        Some(Err(_)) => Some(cx.text("choose-broken")),
        Some(Ok(_)) if people == 0 => Some(cx.text("choose-nobody")),
        Some(Ok(_)) if !kept.by_chance && typed.is_err() => Some(cx.text("choose-seed-odd")),
        Some(Ok(_)) => None,
    };
    ui.horizontal_wrapped(|ui| {
        let begin =
            widgets::main_button(ui, "choose-begin", &cx.text("choose-begin"), why_not.as_deref());
        if begin.clicked() {
            let seed = if kept.by_chance { chance() } else { typed.unwrap_or_default() };
            let (scenario, players) = (kept.of.clone(), kept.players.clone());
            cx.emit(CampaignIntent::Begin { scenario, seed, players });
        }
        match &why_not {
            Some(why) => ui.label(RichText::new(why).color(theme::ALARM)),
            None if people > 1 => ui.label(cx.text("choose-hot-seat")),
            None => ui.label(RichText::new(cx.text("choose-ready")).color(theme::THIN)),
        };
    });
}

/// A seed that nobody chose: short enough to be written down.
pub(super) fn chance() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let now = now.map_or(1725, |now| now.as_nanos() as u64);
    (now.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % 1_000_000
}

fn list_of(ui: &mut egui::Ui, cx: &PanelContext<'_>, kept: &mut ChooseState, opened: bool) {
    for number in 0..kept.books.len() {
        let book = kept.books[number].clone();
        let read = book.read.get(ui.ctx());
        let file_name = || text::harmless_line(&book.name).into_owned();
        let (title, under, broken) = match read {
            Some(Ok(loaded)) => {
                let scenario = &loaded.scenario;
                let title = cx.lang().of(&scenario.name).to_owned();
                (title, brief::dates_and_weeks(cx, scenario), false)
            }
            Some(Err(_)) => (file_name(), cx.text("choose-broken"), true),
            None => (file_name(), cx.text("choose-reading"), false),
        };
        let under = match book.home {
            ScenarioHome::Own => cx.message("choose-own", &[("line", under.into())]),
            ScenarioHome::Shipped | ScenarioHome::Elsewhere => under,
        };
        let row = book_row(ui, &title, &under, kept.chosen == number, broken);
        widgets::name(ui, &format!("choose-{}", book.name), &row);
        if opened && number == 0 {
            row.request_focus();
        }
        if row.clicked() {
            kept.chosen = number;
        }
        ui.add_space(3.0);
    }
    ui.add_space(6.0);
    if widgets::link(ui, "choose-words", &cx.text("choose-words")).clicked() {
        cx.emit(ScreenIntent::Open(Sheet::Encyclopaedia(String::new())));
    }
}

/// A scenario in the list: its name, and below in small letters when and how long.
fn book_row(ui: &mut egui::Ui, title: &str, under: &str, on: bool, broken: bool) -> egui::Response {
    let mut text = egui::text::LayoutJob::default();
    let ink =
        |font: egui::FontId, color| egui::TextFormat { font_id: font, color, ..Default::default() };
    let sign = if broken { "⚠ " } else { "" };
    text.append(&format!("{sign}{title}\n"), 0.0, ink(theme::title(15.0), theme::INK));
    let under_ink = if broken { theme::ALARM } else { theme::THIN };
    text.append(under, 0.0, ink(egui::FontId::proportional(12.0), under_ink));
    let button = egui::Button::new(text).selected(on).wrap();
    ui.add(button.min_size(egui::vec2(ui.available_width(), 44.0)))
}

fn briefing(ui: &mut egui::Ui, cx: &PanelContext<'_>, read: Option<&Result<Loaded, String>>) {
    match read {
        None => {
            widgets::note(ui, &cx.text("choose-reading"));
        }
        Some(Err(report)) => {
            ui.label(RichText::new(cx.text("choose-broken-long")).color(theme::ALARM));
            ui.add_space(6.0);
            ui.label(RichText::new(text::harmless(report)).monospace());
        }
        Some(Ok(loaded)) => brief::show(ui, cx, loaded),
    }
}
