//! The bar at the top: date, week, what matters at a glance, undo, redo, end of the week; and the
//! controls of the week while it is shown.

mod facts;

use super::{
    PanelContext, command,
    command::key_cap,
    panel_view::{PanelView, pennant},
    theme, widgets,
};
use crate::game::intent::{
    Action, CampaignIntent, Intent, PlanIntent, PlaybackIntent, Screen, ScreenIntent,
    SettingsIntent, Sheet, TurnIntent,
};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, FontId, Id, RichText, Ui};
use facts::TopFigure;
use headless::play::{attention, saves};
use rules::order::Order;

/// Width below which the bar has two rows, points.
const NARROW: f32 = 860.0;
/// Width below which buttons show signs instead of words, points.
const SIGNS: f32 = 1240.0;
/// Speeds at which the week can be shown, percent of the usual.
const SPEEDS: [u32; 4] = [50, 100, 200, 400];
/// Names told in the tooltip of the end of the week.
const MOST: usize = 12;

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let width = ui.available_width();
    let frame = widgets::panel_frame().inner_margin(egui::Margin::symmetric(8, 4));
    let panel = egui::Panel::top("top").frame(frame).resizable(false).show_separator_line(false);
    let shown = panel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let facts = facts::of(cx);
        if width < NARROW {
            row(
                ui,
                "top-row-1",
                |ui, _| head(ui, cx, &facts),
                |ui| {
                    last_word(ui, cx);
                },
            );
            row(
                ui,
                "top-row-2",
                |ui, room| ledger(ui, room, &facts),
                |ui| {
                    buttons(ui, cx, true);
                },
            );
        } else {
            let left = |ui: &mut Ui, room: f32| {
                let before = ui.min_rect().width();
                head(ui, cx, &facts);
                ledger(ui, room - (ui.min_rect().width() - before), &facts);
            };
            row(ui, "top-row", left, |ui| {
                last_word(ui, cx);
                ui.add_space(4.0);
                buttons(ui, cx, width < SIGNS);
            });
        }
    });
    widgets::area(ui.ctx(), "area-top", shown.response.rect);
}

/// A row of which the right part comes first: the left one is told how much room is left. The
/// right part is as wide as it was in the last frame.
fn row(ui: &mut Ui, key: &str, left: impl FnOnce(&mut Ui, f32), right: impl FnOnce(&mut Ui)) {
    let store = Id::new(key);
    let took: f32 = ui.data(|data| data.get_temp(store)).unwrap_or(420.0);
    ui.horizontal(|ui| {
        left(ui, ui.available_width() - took - 8.0);
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let wide = ui.with_layout(layout, |ui| {
            right(ui);
            ui.min_rect().width()
        });
        if (wide.inner - took).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(store, wide.inner));
            ui.ctx().request_repaint();
        }
    });
}

/// Side, date and week.
fn head(ui: &mut Ui, cx: &PanelContext<'_>, facts: &[TopFigure]) {
    let Some(view) = PanelView::new(cx) else { return };
    let side = cx.seat().unwrap_or(cx.viewpoint.reader());
    let all: Vec<String> =
        facts.iter().map(|fact| format!("{}: {}", fact.caption, fact.told)).collect();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(2.0);
        if side.is_some() {
            pennant(ui, &view, side);
        }
    });
    let calendar = &view.state.scenario.calendar;
    // Orders are for the coming week, and before its first day has been shown it is that day too.
    let under_way = cx.is_planning() || !cx.playback.is_idle();
    let day = if under_way { view.state.orders_day() } else { view.state.day() };
    let date = text::date(cx.texts(), &view.state.scenario, day);
    let old = text::dates(cx.texts(), calendar.old_style(day), calendar.old_style(day));
    let week = (day / 7 + 1).min(calendar.weeks);
    let args = [("n", week.into()), ("of", calendar.weeks.into())];
    let block = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let date = egui::Label::new(RichText::new(date).font(theme::title(17.0))).extend();
        let response = ui.add(date);
        widgets::name(ui, "top-date", &response);
        let side = text::side_name(cx.texts(), view.state, side);
        let under = format!("{side} · {}", cx.message("top-week", &args));
        let under = RichText::new(under).size(12.0).color(theme::THIN);
        let response = ui.add(egui::Label::new(under).extend());
        widgets::name(ui, "top-week", &response);
    });
    let old = cx.message("top-old-style", &[("date", old.into())]);
    let year = calendar.hijri_year(day).to_string();
    let hijri = cx.message("top-hijri", &[("year", year.into())]);
    block.response.tip(format!("{old}\n{hijri}\n\n{}", all.join("\n")));
    ui.add_space(6.0);
}

/// What matters at a glance, as much as fits.
fn ledger(ui: &mut Ui, room: f32, facts: &[TopFigure]) {
    let mut room = room;
    for fact in facts {
        let font = FontId::new(15.0, theme::sans_bold());
        let small = FontId::new(11.5, egui::FontFamily::Proportional);
        let wide = |text: &str, font: FontId| {
            ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x
        };
        let need = wide(&fact.value, font.clone()).max(wide(&fact.caption, small.clone())) + 17.0;
        if need > room {
            break;
        }
        room -= need;
        ui.separator();
        let block = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let caption = RichText::new(&fact.caption).font(small).color(theme::THIN);
            ui.add(egui::Label::new(caption).extend());
            let colour = if fact.alarms { theme::ALARM } else { theme::INK };
            let value = RichText::new(&fact.value).font(font).color(colour);
            ui.add(egui::Label::new(value).extend());
        });
        widgets::name(ui, fact.name, &block.response);
        block.response.tip(&fact.tip);
    }
}

/// The button of the week's end; the day while the week is shown.
fn last_word(ui: &mut Ui, cx: &PanelContext<'_>) {
    if cx.screen() != Screen::Campaign {
        return;
    }
    if !cx.playback.is_idle() {
        let sign = if cx.playback.paused { "▶" } else { "❚❚" };
        let tip = if cx.playback.paused { cx.text("top-go-on") } else { cx.text("top-pause") };
        let skip = widgets::button(ui, "top-skip", "▶▶|").tip(tipped(
            cx,
            &cx.text("top-skip"),
            Action::Skip,
        ));
        if skip.clicked() {
            cx.emit(PlaybackIntent::Skip);
        }
        let pause = widgets::button(ui, "top-pause", sign);
        if pause.tip(tipped(cx, &tip, Action::Pause)).clicked() {
            cx.emit(PlaybackIntent::Pause);
        }
        return;
    }
    let over = cx.campaign.as_ref().is_none_or(|campaign| campaign.session().is_over());
    let waiting = if cx.is_planning() { cx.watch.counted().count() } else { 0 };
    let label = match waiting {
        0 => cx.text("top-end-week"),
        n => cx.message("top-end-week-waiting", &[("n", n.into())]),
    };
    let over = over.then(|| cx.text("top-over"));
    let button = widgets::main_button(ui, "top-end-week", &label, over.as_deref());
    let mut tip = tipped(cx, &cx.text("top-end-week-tip"), Action::EndWeek);
    if waiting > 0 {
        tip.push_str("\n\n");
        tip.push_str(&those_waiting(cx));
    }
    if button.tip(tip).clicked() {
        cx.emit(TurnIntent::EndWeek);
    }
    run_on_button(ui, cx, over.as_deref());
}

/// Lets quiet weeks run; not where several people share the table.
fn run_on_button(ui: &mut Ui, cx: &PanelContext<'_>, over: Option<&str>) {
    let alone = cx.campaign.as_ref().is_some_and(|c| c.session().humans().count() == 1);
    if !alone || !cx.is_planning() {
        return;
    }
    let tip = tipped(cx, &cx.text("top-run-on-tip"), Action::RunOn);
    if widgets::button_if(ui, "top-run-on", "▶▶", over).tip(tip).clicked() {
        cx.emit(TurnIntent::RunOn);
    }
}

/// Who is counted, why, and what can be done: as many lines as the button says.
fn those_waiting(cx: &PanelContext<'_>) -> String {
    let Some(view) = PanelView::new(cx) else { return String::new() };
    let mut lines: Vec<String> = cx
        .watch
        .counted()
        .take(MOST)
        .map(|alert| {
            let name = facts::subject_name(&view, alert.subject);
            let why = attention::describe_all(cx.texts(), view.state, &alert.open);
            let way = alert.open.iter().find_map(|&why| attention::advice(cx.texts(), why));
            let args = [
                ("name", name.into()),
                ("why", why.into()),
                ("way", way.unwrap_or_default().into()),
            ];
            cx.message("top-waits", &args)
        })
        .collect();
    let rest = cx.watch.counted().count().saturating_sub(MOST);
    if rest > 0 {
        lines.push(cx.message("top-waits-more", &[("n", rest.into())]));
    }
    lines.join("\n")
}

/// What can be done, from the right. While the week is shown: how it is shown.
fn buttons(ui: &mut Ui, cx: &PanelContext<'_>, signs: bool) {
    if cx.screen() != Screen::Campaign {
        return;
    }
    menu(ui, cx);
    if !cx.playback.is_idle() {
        playing(ui, cx);
        return;
    }
    sheet_buttons(ui, cx, signs);
    undo_buttons(ui, cx);
}

/// The sheets that are opened from the bar.
fn sheet_buttons(ui: &mut Ui, cx: &PanelContext<'_>, signs: bool) {
    let word = |sign: &str, word: String| if signs { sign.to_owned() } else { word };
    let count = command::planned(cx).len();
    let open = [
        (
            "top-encyclopaedia",
            word("?", cx.text("top-encyclopaedia")),
            cx.text("top-encyclopaedia"),
            Action::Encyclopaedia,
            Sheet::Encyclopaedia(String::new()),
        ),
        (
            "top-dispatch",
            word("✉", cx.text("top-dispatch")),
            cx.text("top-dispatch"),
            Action::Dispatch,
            Sheet::Dispatch,
        ),
        (
            "top-orders",
            match signs {
                true => format!("✎ {}", cx.lang().number(count as i64)),
                false => cx.message("top-orders", &[("n", count.into())]),
            },
            cx.message("top-orders-tip", &[("n", count.into())]),
            Action::Orders,
            Sheet::Orders,
        ),
        (
            "top-commands",
            word("⌘", cx.text("top-commands")),
            cx.text("top-commands-tip"),
            Action::Commands,
            Sheet::Commands,
        ),
    ];
    for (name, label, tip, action, sheet) in open {
        if matches!(sheet, Sheet::Commands) && !cx.is_planning() {
            continue;
        }
        if widgets::button(ui, name, &label).tip(tipped(cx, &tip, action)).clicked() {
            cx.emit(ScreenIntent::Open(sheet));
        }
    }
}

/// Undoing and doing again, each with what it would change.
fn undo_buttons(ui: &mut Ui, cx: &PanelContext<'_>) {
    let Some(session) = cx.campaign.as_ref().map(|campaign| campaign.session()) else { return };
    let Some(side) = cx.seat() else { return };
    let plan = session.plan(side);
    let ways = [
        ("top-redo", "↷", cx.text("top-redo"), Action::Redo, PlanIntent::Redo, plan.after_next()),
        ("top-undo", "↶", cx.text("top-undo"), Action::Undo, PlanIntent::Undo, plan.before_last()),
    ];
    for (name, sign, title, action, intent, then) in ways {
        let why = then.is_none().then(|| cx.text("top-nothing"));
        let change = then.map(|then| change(cx, plan.orders(), then)).unwrap_or_default();
        let button = widgets::button_if(ui, name, sign, why.as_deref());
        let tip = format!("{}\n{change}", tipped(cx, &title, action));
        if button.tip(tip).clicked() {
            cx.emit(intent);
        }
    }
}

/// What undoing or doing again would change.
fn change(cx: &PanelContext<'_>, now: &[Order], then: &[Order]) -> String {
    let gone = now.iter().filter(|order| !then.contains(order));
    let back = then.iter().filter(|order| !now.contains(order));
    let gone = gone.map(|order| format!("− {}", command::words(cx, order)));
    let back = back.map(|order| format!("+ {}", command::words(cx, order)));
    gone.chain(back).collect::<Vec<_>>().join("\n")
}

/// Speed, and whether the map follows.
fn playing(ui: &mut Ui, cx: &PanelContext<'_>) {
    let prefs = &cx.settings.0;
    let follow = widgets::choice(ui, "top-follow", prefs.follow, "◎");
    if follow.tip(cx.text("top-follow")).clicked() {
        let mut settings = prefs.clone();
        settings.follow = !settings.follow;
        cx.emit(SettingsIntent::Prefer(Box::new(settings)));
    }
    for speed in SPEEDS.into_iter().rev() {
        let label = match speed {
            50 => "½×".to_owned(),
            _ => format!("{}×", speed / 100),
        };
        let on = prefs.speed_percent == speed;
        let choice = widgets::choice(ui, &format!("top-speed-{speed}"), on, &label);
        let percent = i64::from(speed);
        let tip = cx.message("top-speed", &[("percent", percent.into())]);
        if choice.tip(tip).clicked() && !on {
            let mut settings = prefs.clone();
            settings.speed_percent = speed;
            cx.emit(SettingsIntent::Prefer(Box::new(settings)));
        }
    }
}

fn menu(ui: &mut Ui, cx: &PanelContext<'_>) {
    let button = egui::containers::menu::MenuButton::new("☰");
    let (response, _) = button.ui(ui, |ui| {
        ui.set_min_width(170.0);
        let mut settings = cx.settings.0.clone();
        settings.guide = !settings.guide;
        let guide = if settings.guide { "top-menu-guide-on" } else { "top-menu-guide-off" };
        let items: [(_, _, _, Intent); 6] = [
            (
                "menu-saves",
                cx.text("top-menu-saves"),
                Some(Action::Saves),
                ScreenIntent::Open(Sheet::Saves).into(),
            ),
            (
                "menu-quick-save",
                cx.text("top-menu-quick-save"),
                Some(Action::QuickSave),
                CampaignIntent::Save(saves::QUICK.to_owned()).into(),
            ),
            (
                "menu-settings",
                cx.text("top-menu-settings"),
                Some(Action::Settings),
                ScreenIntent::Open(Sheet::Settings).into(),
            ),
            (
                "menu-keys",
                cx.text("top-menu-keys"),
                Some(Action::Keys),
                ScreenIntent::Open(Sheet::Keys).into(),
            ),
            ("menu-guide", cx.text(guide), None, SettingsIntent::Prefer(Box::new(settings)).into()),
            (
                "menu-leave",
                cx.text("top-menu-leave"),
                None,
                ScreenIntent::Open(Sheet::Leave).into(),
            ),
        ];
        for (name, label, action, intent) in items {
            let mut button = egui::Button::new(label).min_size(egui::vec2(170.0, 24.0));
            if let Some(action) = action {
                let cap = key_cap(action.bound(&cx.settings));
                button = button.shortcut_text(RichText::new(cap).size(11.0).color(theme::THIN));
            }
            let response = ui.add(button);
            widgets::name(ui, name, &response);
            if response.clicked() {
                cx.emit(intent);
                ui.close();
            }
        }
    });
    widgets::name(ui, "top-menu", &response);
    response.tip(cx.text("top-menu"));
}

/// A tooltip with its key.
fn tipped(cx: &PanelContext<'_>, tip: &str, action: Action) -> String {
    format!("{tip} ({})", key_cap(action.bound(&cx.settings)))
}
