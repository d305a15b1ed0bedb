//! The encyclopaedia: a list with search at the left, an article at the right. Articles come from
//! `assets/encyclopaedia`; what the scenario on the table tells of places, leaders, peoples,
//! troops and ground stands beside them, with its own grades and sources.

mod facts;
mod reading;

use reading::Reading;

use super::{
    PanelContext, memo,
    panel_view::{PanelView, show_on_map},
    theme,
    widgets::{self, Tip},
};
use crate::game::intent::{Screen, ScreenIntent, Sheet};
use bevy_egui::egui::{self, Color32, RichText, Ui, style::ScrollAnimation};
use core::cell::RefCell;
use headless::play::encyclopaedia::{Category, Claim, segments, source_key};
use rules::{
    history::Grade,
    ids::{GroupId, LeaderId, Subject},
};

/// Width of the sheet, points.
const WIDTH: f32 = 980.0;
/// Below this width list and article take turns.
const NARROW: f32 = 620.0;
/// Width of the list, points.
const LIST: f32 = 270.0;
/// Frames for which the list is kept where the article stands that was opened.
const LIST_SETTLES: u64 = 3;

/// What the reader has searched for, and where they have been.
#[derive(Clone, Default)]
struct Bookmark {
    search: String,
    category: Option<Category>,
    past: Vec<String>,
    at: String,
    /// The article that the list has been scrolled to.
    listed: String,
    /// The frame in which it was.
    listed_in: u64,
}

/// What an article is read with: its links are followed through it.
struct ArticleReader<'a, 'w> {
    cx: &'a PanelContext<'w>,
    reading: Reading,
    /// Where a link has led in this frame.
    led_to: RefCell<Option<String>>,
}

impl<'a, 'w> ArticleReader<'a, 'w> {
    fn new(ctx: &egui::Context, cx: &'a PanelContext<'w>) -> Self {
        Self { cx, reading: Reading::of(ctx, cx), led_to: RefCell::default() }
    }

    /// Opens an article in place of the one that is open.
    fn open(&self, key: &str) {
        self.cx.emit(ScreenIntent::Close);
        self.cx.emit(ScreenIntent::Open(Sheet::Encyclopaedia(key.to_owned())));
        self.led_to.replace(Some(key.to_owned()));
    }

    /// The title of an article in the player's language.
    fn title(&self, key: &str) -> Option<String> {
        self.reading.title(key, self.cx.lang())
    }
}

/// The article on something, within a panel; nothing where there is none.
pub(super) fn article(ui: &mut Ui, view: &PanelView<'_, '_>, key: &str) {
    let reader = ArticleReader::new(ui.ctx(), view.cx);
    claims(ui, &reader, key);
    remark(ui, &reader, key);
}

/// Leads from an event of the scenario or an entry of its chronicle to the articles that tell of it.
pub(super) fn links_to(ui: &mut Ui, cx: &PanelContext<'_>, key: &str) {
    let reading = Reading::of(ui.ctx(), cx);
    for (article, found) in reading.book().telling_of(key) {
        let title = found.title.of(cx.lang());
        let words = cx.message("enc-read", &[("title", title.into())]);
        if widgets::link(ui, &format!("read-{key}-{article}"), &words).clicked() {
            cx.emit(ScreenIntent::Open(Sheet::Encyclopaedia(article.to_owned())));
        }
    }
}

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, entry: &str) {
    let reader = ArticleReader::new(ctx, cx);
    let mut mark: Bookmark = memo::kept(ctx, "encyclopaedia");
    if memo::is_new(ctx, "encyclopaedia") {
        mark.listed.clear();
    }
    // A link from elsewhere begins anew. While a link within is on its way, the sheet still shows
    // where it came from.
    if mark.at != entry && mark.past.last().is_none_or(|past| past != entry) {
        mark.past.clear();
        entry.clone_into(&mut mark.at);
    }
    widgets::sheet(ctx, "encyclopaedia", &cx.text("enc-title"), WIDTH, |ui| {
        let height = (ui.available_height() - 42.0).max(80.0);
        let narrow = ui.available_width() < NARROW;
        if let Some(trouble) = reader.reading.trouble() {
            ui.label(RichText::new(cx.text("enc-broken")).color(theme::ALARM));
            ui.label(trouble);
        }
        if !narrow {
            side_by_side(ui, &reader, &mut mark, height);
        } else if entry.is_empty() {
            list(ui, &reader, &mut mark, height);
        } else {
            page(ui, &reader, &mark, height);
        }
        ui.separator();
        foot(ui, &reader, &mut mark, narrow && !entry.is_empty());
    });
    // A link within the sheet leads on from where it stands.
    if let Some(next) = reader.led_to.take().filter(|next| *next != mark.at) {
        let from = core::mem::replace(&mut mark.at, next);
        mark.past.push(from);
    }
    memo::keep(ctx, "encyclopaedia", mark);
}

/// The list at the left, the article at the right.
fn side_by_side(ui: &mut Ui, reader: &ArticleReader<'_, '_>, mark: &mut Bookmark, height: f32) {
    let down = egui::Layout::top_down(egui::Align::Min);
    let across = egui::Layout::left_to_right(egui::Align::Min);
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), height), across, |ui| {
        ui.allocate_ui_with_layout(egui::vec2(LIST, height), down, |ui| {
            ui.set_width(LIST);
            list(ui, reader, mark, height);
        });
        ui.separator();
        ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), height), down, |ui| {
            page(ui, reader, mark, height);
        });
    });
}

/// The way back, and the way to the list where an article fills the sheet.
fn foot(ui: &mut Ui, reader: &ArticleReader<'_, '_>, mark: &mut Bookmark, to_list: bool) {
    let cx = reader.cx;
    ui.horizontal(|ui| {
        let none = mark.past.is_empty().then(|| cx.text("enc-no-back"));
        let back = widgets::button_if(ui, "enc-back", &cx.text("enc-back"), none.as_deref());
        if back.clicked()
            && let Some(past) = mark.past.pop()
        {
            reader.open(&past);
            mark.at = past;
        }
        if to_list && widgets::button(ui, "enc-list", &cx.text("enc-list")).clicked() {
            follow(reader, mark, "");
        }
        if widgets::button(ui, "enc-close", &cx.text("close")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
    });
}

/// Leads from one article to another.
fn follow(reader: &ArticleReader<'_, '_>, mark: &mut Bookmark, key: &str) {
    let from = core::mem::replace(&mut mark.at, key.to_owned());
    mark.past.push(from);
    reader.open(key);
}

pub(super) fn category_name(cx: &PanelContext<'_>, category: Category) -> String {
    match category {
        Category::Term => cx.text("enc-terms"),
        Category::Group => cx.text("enc-peoples"),
        Category::Leader => cx.text("enc-leaders"),
        Category::Place => cx.text("enc-places"),
        Category::Troop => cx.text("enc-troops"),
        Category::Terrain => cx.text("enc-terrain"),
        Category::Event => cx.text("enc-events"),
        Category::Source => cx.text("enc-sources"),
    }
}

/// The list, with what narrows it.
fn list(ui: &mut Ui, reader: &ArticleReader<'_, '_>, mark: &mut Bookmark, height: f32) {
    let (cx, reading) = (reader.cx, &reader.reading);
    let top = ui.cursor().top();
    let field = egui::TextEdit::singleline(&mut mark.search)
        .hint_text(cx.text("enc-search"))
        .desired_width(ui.available_width() - 12.0);
    let response = ui.add(field);
    widgets::name(ui, "enc-search", &response);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(3.0, 3.0);
        ui.spacing_mut().button_padding = egui::vec2(5.0, 2.0);
        let all = cx.text("enc-all");
        if widgets::choice(ui, "enc-category-all", mark.category.is_none(), &all).clicked() {
            mark.category = None;
        }
        for category in Category::ALL {
            let key = format!("enc-category-{}", category.key());
            let on = mark.category == Some(category);
            if widgets::choice(ui, &key, on, &category_name(cx, category)).clicked() {
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
            for (key, category, title) in reading.titles(cx.lang()) {
                let fits = mark.category.is_none_or(|only| only == category)
                    && (wanted.is_empty() || reading.finds(&key, cx.lang(), &title, &wanted));
                if !fits {
                    continue;
                }
                none = false;
                if heading != Some(category) {
                    heading = Some(category);
                    ui.add_space(4.0);
                    let name = category_name(cx, category);
                    ui.label(RichText::new(name).font(theme::title(14.0)));
                }
                let name = format!("enc-entry-{key}");
                let row = widgets::choice(ui, &name, mark.at == key, &title);
                // Whoever comes by a link sees in the list where they are.
                // A list finds its size in the first frames after its sheet has opened.
                let now = ui.ctx().cumulative_frame_nr();
                if mark.at == key && (mark.listed != key || now <= mark.listed_in + LIST_SETTLES) {
                    row.scroll_to_me_animation(None, ScrollAnimation::none());
                    if mark.listed != key {
                        mark.listed.clone_from(&key);
                        mark.listed_in = now;
                    }
                }
                if row.clicked() && mark.at != key {
                    follow(reader, mark, &key);
                }
            }
            if none {
                widgets::note(ui, &cx.text("enc-nothing-found"));
            }
        },
    );
}

/// An article.
fn page(ui: &mut Ui, reader: &ArticleReader<'_, '_>, mark: &Bookmark, height: f32) {
    let (cx, key) = (reader.cx, mark.at.as_str());
    egui::ScrollArea::vertical()
        .id_salt(("enc-page", key))
        .max_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width((ui.available_width() - 8.0).min(640.0));
            if key.is_empty() {
                welcome(ui, reader);
                return;
            }
            let title = reader.title(key).unwrap_or_else(|| cx.text("enc-unknown"));
            ui.label(RichText::new(title).font(theme::title(22.0)));
            if let Some(category) = Category::of(key) {
                widgets::note(ui, &category_name(cx, category));
            }
            theme::rule(ui);
            if !claims(ui, reader, key) && reader.title(key).is_none() {
                ui.label(cx.text("enc-unknown-text"));
            }
            facts::show(ui, reader, key);
            remark(ui, reader, key);
            on_the_map(ui, cx, key);
            see(ui, reader, key);
            ui.add_space(10.0);
        });
}

fn welcome(ui: &mut Ui, reader: &ArticleReader<'_, '_>) {
    let cx = reader.cx;
    ui.label(RichText::new(cx.text("enc-welcome")).font(egui::FontId::new(16.0, theme::serif())));
    ui.add_space(8.0);
    for key in
        ["event:war", "term:grade", "term:week", "term:supply", "term:commitment", "term:siege"]
    {
        link(ui, reader, key, &start_word(cx, key));
    }
}

fn start_word(cx: &PanelContext<'_>, key: &str) -> String {
    match key {
        "event:war" => cx.text("enc-start-war"),
        "term:grade" => cx.text("enc-start-grades"),
        "term:week" => cx.text("enc-start-week"),
        "term:supply" => cx.text("enc-start-supply"),
        "term:commitment" => cx.text("enc-start-commitment"),
        _ => cx.text("enc-start-siege"),
    }
}

fn link(ui: &mut Ui, reader: &ArticleReader<'_, '_>, key: &str, words: &str) {
    if widgets::link(ui, &format!("enc-link-{key}"), words).clicked() {
        reader.open(key);
    }
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
fn claims(ui: &mut Ui, reader: &ArticleReader<'_, '_>, key: &str) -> bool {
    let Some(article) = reader.reading.book().article(key) else { return false };
    for claim in &article.claims {
        words(ui, reader, claim.text.of(reader.cx.lang()));
        stamp(ui, reader, claim);
        ui.add_space(7.0);
    }
    true
}

/// A paragraph with links in it.
fn words(ui: &mut Ui, reader: &ArticleReader<'_, '_>, text: &str) {
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
                        reader.open(key);
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
fn stamp(ui: &mut Ui, reader: &ArticleReader<'_, '_>, claim: &Claim) {
    let cx = reader.cx;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 1.0);
        if claim.is_rule() {
            let word = RichText::new(cx.text("enc-rule")).size(12.0).color(theme::THIN);
            ui.label(word).tip(cx.text("enc-rule-why"));
            return;
        }
        grade(ui, cx, claim.grade);
        let named = claim.from.iter().filter_map(|source| {
            let key = source_key(source);
            let title = reader.title(&key)?;
            Some((key, title))
        });
        for (at, (key, title)) in named.enumerate() {
            if at > 0 {
                ui.label(RichText::new("·").size(12.0).color(theme::THIN));
            }
            let response = ui.link(RichText::new(title).size(12.0));
            widgets::name_link(ui, &format!("enc-link-{key}"), &response);
            if response.clicked() {
                reader.open(&key);
            }
        }
    });
}

fn grade(ui: &mut Ui, cx: &PanelContext<'_>, grade: Grade) {
    let word = text::grade(cx.texts(), grade);
    let word = RichText::new(format!("[{word}]")).size(12.0).color(ink(grade)).strong();
    ui.label(word).tip(grade_why(cx, grade));
}

fn grade_why(cx: &PanelContext<'_>, grade: Grade) -> String {
    match grade {
        Grade::Attested => cx.text("enc-grade-attested"),
        Grade::Secondary => cx.text("enc-grade-secondary"),
        Grade::Inferred => cx.text("enc-grade-inferred"),
        Grade::Tradition => cx.text("enc-grade-tradition"),
        Grade::Memory => cx.text("enc-grade-memory"),
        Grade::Doubtful => cx.text("enc-grade-doubtful"),
        Grade::Fiction => cx.text("enc-grade-fiction"),
    }
}

/// What the scenario remarks on where its own figures come from.
fn remark(ui: &mut Ui, reader: &ArticleReader<'_, '_>, key: &str) {
    let cx = reader.cx;
    let Some((known, basis)) = reader.reading.note(key) else { return };
    ui.add_space(3.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(5.0, 1.0);
        let word = RichText::new(cx.text("enc-in-scenario")).size(12.0).color(theme::THIN);
        ui.label(word);
        grade(ui, cx, known);
        let basis = text::basis(cx.texts(), basis);
        ui.label(RichText::new(basis).size(12.0).color(theme::THIN));
    });
}

/// The thing that an article is about, in the campaign on the table.
fn thing(cx: &PanelContext<'_>, key: &str) -> Option<Subject> {
    let s = &cx.shown()?.scenario;
    let (kind, name) = key.split_once(':')?;
    match kind {
        "place" => s.place_by_key(name).map(Subject::Place),
        "leader" => {
            s.leaders.iter().position(|l| l.key == name).map(LeaderId::at).map(Subject::Leader)
        }
        "group" => s.groups.iter().position(|g| g.key == name).map(GroupId::at).map(Subject::Group),
        _ => None,
    }
}

fn on_the_map(ui: &mut Ui, cx: &PanelContext<'_>, key: &str) {
    let on_map = matches!(cx.screen(), Screen::Campaign | Screen::Replay);
    let Some(thing) = thing(cx, key).filter(|_| on_map) else { return };
    ui.add_space(4.0);
    if widgets::button(ui, "enc-show", &cx.text("enc-show")).clicked() {
        cx.emit(ScreenIntent::Close);
        show_on_map(cx, thing);
    }
}

fn see(ui: &mut Ui, reader: &ArticleReader<'_, '_>, key: &str) {
    let Some(article) = reader.reading.book().article(key).filter(|a| !a.see.is_empty()) else {
        return;
    };
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        widgets::note(ui, &reader.cx.text("enc-see"));
        for other in &article.see {
            if let Some(title) = reader.title(other) {
                link(ui, reader, other, &title);
            }
        }
    });
}
