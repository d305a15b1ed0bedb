//! The encyclopaedia: a list with search at the left, an article at the right. Articles come from
//! `assets/encyclopaedia`; what the scenario on the table tells of places, leaders, peoples,
//! troops and ground stands beside them, with its own grades and sources.

mod facts;
mod reading;

use reading::Reading;

use super::{PanelContext, detail::View, theme, widgets};
use crate::game::intent::{CameraIntent, Intent, LookIntent, Screen, ScreenIntent, Sheet, Thing};
use bevy_egui::egui::{self, Color32, RichText, Ui};
use headless::play::encyclopaedia::{Category, Claim, segments, source_key};
use rules::history::Grade;
use std::cell::RefCell;

/// Width of the sheet, points.
const WIDTH: f32 = 980.0;
/// Below this width list and article take turns.
const NARROW: f32 = 620.0;
/// Width of the list, points.
const LIST: f32 = 270.0;

/// What the reader has searched for, and where he has been.
#[derive(Clone, Default)]
struct Shelfmark {
    search: String,
    category: Option<Category>,
    past: Vec<String>,
    at: String,
}

fn mark_id() -> egui::Id {
    egui::Id::new("encyclopaedia-mark")
}

/// The article on something, within a panel; nothing where there is none.
pub(super) fn article(ui: &mut Ui, view: &View<'_, '_>, key: &str) {
    let reading = Reading::of(ui.ctx(), view.desk);
    let act = |wish: Intent| view.act(wish);
    claims(ui, view.desk, &reading, key, &act);
    remark(ui, view.desk, &reading, key);
}

pub(super) fn show(ctx: &egui::Context, desk: &mut PanelContext<'_>, entry: &str) {
    let intents = RefCell::new(Vec::new());
    let act = |wish: Intent| intents.borrow_mut().push(wish);
    let reading = Reading::of(ctx, desk);
    let mut mark: Shelfmark = ctx.data(|data| data.get_temp(mark_id())).unwrap_or_default();
    // A link from elsewhere begins anew. While a link within is on its way, the sheet still shows
    // where it came from.
    if mark.at != entry && mark.past.last().is_none_or(|past| past != entry) {
        mark.past.clear();
        entry.clone_into(&mut mark.at);
    }
    {
        let desk: &PanelContext<'_> = desk;
        widgets::sheet(ctx, "encyclopaedia", &desk.say("enc-title"), WIDTH, |ui| {
            let height = (ui.available_height() - 42.0).max(80.0);
            let narrow = ui.available_width() < NARROW;
            if let Some(trouble) = reading.trouble() {
                ui.label(RichText::new(desk.say("enc-broken")).color(theme::ALARM));
                ui.label(trouble);
            }
            if !narrow {
                ui.allocate_ui_with_layout(
                    egui::vec2(ui.available_width(), height),
                    egui::Layout::left_to_right(egui::Align::Min),
                    |ui| {
                        ui.allocate_ui_with_layout(
                            egui::vec2(LIST, height),
                            egui::Layout::top_down(egui::Align::Min),
                            |ui| {
                                ui.set_width(LIST);
                                list(ui, desk, &reading, &mut mark, height, &act);
                            },
                        );
                        ui.separator();
                        ui.allocate_ui_with_layout(
                            egui::vec2(ui.available_width(), height),
                            egui::Layout::top_down(egui::Align::Min),
                            |ui| page(ui, desk, &reading, &mark, height, &act),
                        );
                    },
                );
            } else if entry.is_empty() {
                list(ui, desk, &reading, &mut mark, height, &act);
            } else {
                page(ui, desk, &reading, &mark, height, &act);
            }
            ui.separator();
            ui.horizontal(|ui| {
                let back = mark.past.is_empty().then(|| desk.say("enc-no-back"));
                if widgets::button_if(ui, "enc-back", &desk.say("enc-back"), back.as_deref())
                    .clicked()
                    && let Some(past) = mark.past.pop()
                {
                    mark.at.clone_from(&past);
                    act(ScreenIntent::Close.into());
                    act(ScreenIntent::Open(Sheet::Encyclopaedia(past)).into());
                }
                if narrow
                    && !entry.is_empty()
                    && widgets::button(ui, "enc-list", &desk.say("enc-list")).clicked()
                {
                    follow(&mut mark, "", &act);
                }
                if widgets::button(ui, "enc-close", &desk.say("close")).clicked() {
                    act(ScreenIntent::Close.into());
                }
            });
        });
    }
    // A link within the sheet leads on from where it stands.
    for wish in intents.borrow().iter() {
        if let Intent::Screen(ScreenIntent::Open(Sheet::Encyclopaedia(next))) = wish
            && *next != mark.at
        {
            let from = core::mem::replace(&mut mark.at, next.clone());
            mark.past.push(from);
        }
    }
    ctx.data_mut(|data| data.insert_temp(mark_id(), mark));
    intents.into_inner().into_iter().for_each(|wish| desk.act(wish));
}

/// Leads from one article to another.
fn follow(mark: &mut Shelfmark, key: &str, act: &dyn Fn(Intent)) {
    let from = core::mem::replace(&mut mark.at, key.to_owned());
    mark.past.push(from);
    act(ScreenIntent::Close.into());
    act(ScreenIntent::Open(Sheet::Encyclopaedia(key.to_owned())).into());
}

pub(super) fn category_name(desk: &PanelContext<'_>, category: Category) -> String {
    match category {
        Category::Term => desk.say("enc-terms"),
        Category::Group => desk.say("enc-peoples"),
        Category::Leader => desk.say("enc-leaders"),
        Category::Place => desk.say("enc-places"),
        Category::Troop => desk.say("enc-troops"),
        Category::Terrain => desk.say("enc-terrain"),
        Category::Event => desk.say("enc-events"),
        Category::Source => desk.say("enc-sources"),
    }
}

/// The list, with what narrows it.
fn list(
    ui: &mut Ui,
    desk: &PanelContext<'_>,
    reading: &Reading,
    mark: &mut Shelfmark,
    height: f32,
    act: &dyn Fn(Intent),
) {
    let top = ui.cursor().top();
    let field = egui::TextEdit::singleline(&mut mark.search)
        .hint_text(desk.say("enc-search"))
        .desired_width(ui.available_width() - 12.0);
    let response = ui.add(field);
    widgets::name(ui, "enc-search", &response);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(3.0, 3.0);
        ui.spacing_mut().button_padding = egui::vec2(5.0, 2.0);
        let all = desk.say("enc-all");
        if widgets::choice(ui, "enc-category-all", mark.category.is_none(), &all).clicked() {
            mark.category = None;
        }
        for category in Category::ALL {
            let key = format!("enc-category-{}", category.key());
            let on = mark.category == Some(category);
            if widgets::choice(ui, &key, on, &category_name(desk, category)).clicked() {
                mark.category = Some(category);
            }
        }
    });
    ui.add_space(2.0);
    let wanted = mark.search.trim().to_lowercase();
    let room = (height - (ui.cursor().top() - top)).max(40.0);
    egui::ScrollArea::vertical().id_salt("enc-list").max_height(room).auto_shrink(false).show(
        ui,
        |ui| {
            let mut heading = None;
            let mut none = true;
            for (key, category, title) in reading.titles(desk.lang()) {
                let fits = mark.category.is_none_or(|only| only == category)
                    && (wanted.is_empty() || reading.finds(&key, desk.lang(), &title, &wanted));
                if !fits {
                    continue;
                }
                none = false;
                if heading != Some(category) {
                    heading = Some(category);
                    ui.add_space(4.0);
                    let name = category_name(desk, category);
                    ui.label(RichText::new(name).font(theme::title(14.0)));
                }
                let name = format!("enc-entry-{key}");
                if widgets::choice(ui, &name, mark.at == key, &title).clicked() && mark.at != key {
                    follow(mark, &key, act);
                }
            }
            if none {
                widgets::note(ui, &desk.say("enc-nothing-found"));
            }
        },
    );
}

/// An article.
fn page(
    ui: &mut Ui,
    desk: &PanelContext<'_>,
    reading: &Reading,
    mark: &Shelfmark,
    height: f32,
    act: &dyn Fn(Intent),
) {
    let key = mark.at.as_str();
    egui::ScrollArea::vertical()
        .id_salt(("enc-page", key))
        .max_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width((ui.available_width() - 8.0).min(640.0));
            if key.is_empty() {
                welcome(ui, desk, act);
                return;
            }
            let title = reading.title(key, desk.lang()).unwrap_or_else(|| desk.say("enc-unknown"));
            ui.label(RichText::new(title).font(theme::title(22.0)));
            if let Some(category) = Category::of(key) {
                widgets::note(ui, &category_name(desk, category));
            }
            theme::rule(ui);
            if !claims(ui, desk, reading, key, act) && reading.title(key, desk.lang()).is_none() {
                ui.label(desk.say("enc-unknown-text"));
            }
            facts::show(ui, desk, reading, key);
            remark(ui, desk, reading, key);
            on_the_map(ui, desk, key, act);
            see(ui, desk, reading, key, act);
            ui.add_space(10.0);
        });
}

fn welcome(ui: &mut Ui, desk: &PanelContext<'_>, act: &dyn Fn(Intent)) {
    ui.label(RichText::new(desk.say("enc-welcome")).font(egui::FontId::new(16.0, theme::serif())));
    ui.add_space(8.0);
    for key in
        ["event:war", "term:grade", "term:week", "term:supply", "term:commitment", "term:siege"]
    {
        link(ui, key, &start_word(desk, key), act);
    }
}

fn start_word(desk: &PanelContext<'_>, key: &str) -> String {
    match key {
        "event:war" => desk.say("enc-start-war"),
        "term:grade" => desk.say("enc-start-grades"),
        "term:week" => desk.say("enc-start-week"),
        "term:supply" => desk.say("enc-start-supply"),
        "term:commitment" => desk.say("enc-start-commitment"),
        _ => desk.say("enc-start-siege"),
    }
}

fn link(ui: &mut Ui, key: &str, words: &str, act: &dyn Fn(Intent)) -> egui::Response {
    let response = widgets::link(ui, &format!("enc-link-{key}"), words);
    if response.clicked() {
        open(key, act);
    }
    response
}

/// Opens an article in place of the one that is open.
fn open(key: &str, act: &dyn Fn(Intent)) {
    act(ScreenIntent::Close.into());
    act(ScreenIntent::Open(Sheet::Encyclopaedia(key.to_owned())).into());
}

/// Ink of a grade. The word beside it says the same.
fn ink(grade: Grade) -> Color32 {
    match grade {
        Grade::Attested => theme::GOOD,
        Grade::Secondary => Color32::from_rgb(0x2F, 0x55, 0x7A),
        Grade::Inferred => Color32::from_rgb(0x8A, 0x62, 0x14),
        Grade::Tradition | Grade::Memory => Color32::from_rgb(0x6B, 0x4A, 0x5E),
        Grade::Doubtful => theme::ALARM,
        Grade::Fiction => theme::THIN,
    }
}

/// What an article claims, each claim with its grade and sources. Returns whether there is one.
fn claims(
    ui: &mut Ui,
    desk: &PanelContext<'_>,
    reading: &Reading,
    key: &str,
    act: &dyn Fn(Intent),
) -> bool {
    let Some(article) = reading.book().article(key) else { return false };
    for claim in &article.claims {
        words(ui, claim.text.of(desk.lang()), act, reading, desk);
        stamp(ui, desk, reading, claim, act);
        ui.add_space(7.0);
    }
    true
}

/// A paragraph with links in it.
fn words(
    ui: &mut Ui,
    text: &str,
    act: &dyn Fn(Intent),
    _reading: &Reading,
    _desk: &PanelContext<'_>,
) {
    let font = egui::FontId::new(15.5, theme::serif());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for segment in segments(text) {
            let words = RichText::new(segment.words).font(font.clone());
            match segment.link {
                Some(key) => {
                    let response = ui.link(words);
                    widgets::name(ui, &format!("enc-link-{key}"), &response);
                    if response.clicked() {
                        open(key, act);
                    }
                }
                None => {
                    ui.label(words);
                }
            }
        }
    });
}

/// Grade and sources under a claim.
fn stamp(
    ui: &mut Ui,
    desk: &PanelContext<'_>,
    reading: &Reading,
    claim: &Claim,
    act: &dyn Fn(Intent),
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 1.0);
        if claim.is_rule() {
            let word = RichText::new(desk.say("enc-rule")).size(12.0).color(theme::THIN);
            ui.label(word).on_hover_text(desk.say("enc-rule-why"));
            return;
        }
        grade(ui, desk, claim.grade);
        let named = claim.from.iter().filter_map(|source| {
            let key = source_key(source);
            let title = reading.title(&key, desk.lang())?.to_owned();
            Some((key, title))
        });
        for (at, (key, title)) in named.enumerate() {
            if at > 0 {
                ui.label(RichText::new("·").size(12.0).color(theme::THIN));
            }
            let response = ui.link(RichText::new(title).size(12.0));
            widgets::name_link(ui, &format!("enc-link-{key}"), &response);
            if response.clicked() {
                open(&key, act);
            }
        }
    });
}

fn grade(ui: &mut Ui, desk: &PanelContext<'_>, grade: Grade) {
    let word = text::grade(desk.texts(), grade);
    let word = RichText::new(format!("[{word}]")).size(12.0).color(ink(grade)).strong();
    ui.label(word).on_hover_text(grade_why(desk, grade));
}

fn grade_why(desk: &PanelContext<'_>, grade: Grade) -> String {
    match grade {
        Grade::Attested => desk.say("enc-grade-attested"),
        Grade::Secondary => desk.say("enc-grade-secondary"),
        Grade::Inferred => desk.say("enc-grade-inferred"),
        Grade::Tradition => desk.say("enc-grade-tradition"),
        Grade::Memory => desk.say("enc-grade-memory"),
        Grade::Doubtful => desk.say("enc-grade-doubtful"),
        Grade::Fiction => desk.say("enc-grade-fiction"),
    }
}

/// What the scenario remarks on where its own figures come from.
fn remark(ui: &mut Ui, desk: &PanelContext<'_>, reading: &Reading, key: &str) {
    let Some((known, source)) = reading.note(key) else { return };
    ui.add_space(3.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 1.0);
        let word = RichText::new(desk.say("enc-in-scenario")).size(12.0).color(theme::THIN);
        ui.label(word);
        grade(ui, desk, known);
        ui.label(RichText::new(source).size(12.0).color(theme::THIN));
    });
}

/// The thing that an article is about, in the campaign on the table.
fn thing(desk: &PanelContext<'_>, key: &str) -> Option<Thing> {
    use rules::ids::{GroupId, LeaderId};
    let s = &desk.shown()?.scenario;
    let (kind, name) = key.split_once(':')?;
    match kind {
        "place" => s.place_by_key(name).map(Thing::Place),
        "leader" => {
            s.leaders.iter().position(|l| l.key == name).map(LeaderId::at).map(Thing::Leader)
        }
        "group" => s.groups.iter().position(|g| g.key == name).map(GroupId::at).map(Thing::Group),
        _ => None,
    }
}

fn on_the_map(ui: &mut Ui, desk: &PanelContext<'_>, key: &str, act: &dyn Fn(Intent)) {
    let on_map = matches!(desk.screen(), Screen::Campaign | Screen::Replay);
    let Some(thing) = thing(desk, key).filter(|_| on_map) else { return };
    ui.add_space(4.0);
    if widgets::button(ui, "enc-show", &desk.say("enc-show")).clicked() {
        act(ScreenIntent::Close.into());
        act(LookIntent::Select(Some(thing)).into());
        let hex = View::new(desk).and_then(|view| super::detail::hex_of(&view, thing));
        if let Some(hex) = hex {
            act(CameraIntent::Centre(hex).into());
        }
    }
}

fn see(ui: &mut Ui, desk: &PanelContext<'_>, reading: &Reading, key: &str, act: &dyn Fn(Intent)) {
    let Some(article) = reading.book().article(key).filter(|a| !a.see.is_empty()) else { return };
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        widgets::note(ui, &desk.say("enc-see"));
        for other in &article.see {
            if let Some(title) = reading.title(other, desk.lang()) {
                link(ui, other, &title, act);
            }
        }
    });
}
