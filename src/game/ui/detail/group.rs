//! A people or corps.

use super::{
    super::{encyclopaedia, panel_view::PanelView, theme, widgets},
    parts::{self, section},
};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    event::{Event, Mood, PeopleEvent},
    ids::{GroupId, HexId, SideId, Subject},
    state::Stock,
};

/// Standards in a row: how many of them are raised tells the commitment.
const STANDARDS: u32 = 10;

pub(super) fn title(
    view: &PanelView<'_, '_>,
    id: GroupId,
) -> (String, String, SideId, Option<HexId>) {
    let group = &view.state.scenario.groups[id.index()];
    let name = view.cx.lang().of(&group.name).to_owned();
    (name, String::new(), group.side, None)
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, id: GroupId) {
    let s = &view.state.scenario;
    let group = &s.groups[id.index()];
    if view.knows(group.side) {
        commitment(ui, view, id);
        arms(ui, view, id);
        forces(ui, view, id);
        camps(ui, view, id);
    } else {
        widgets::note(ui, &view.text("panel-nothing-certain"));
    }
    let leaders: Vec<_> = (0..s.leaders.len())
        .map(rules::ids::LeaderId::at)
        .filter(|l| s.leaders[l.index()].group == id)
        .collect();
    if !leaders.is_empty() {
        section(ui, view, &view.text("panel-leaders"), Some("term:leader"));
        for leader in leaders {
            parts::link(ui, view, Subject::Leader(leader), &view.leader(leader));
        }
    }
    section(ui, view, &view.text("panel-who"), None);
    encyclopaedia::article(ui, view, &format!("group:{}", group.key));
}

fn commitment(ui: &mut Ui, view: &PanelView<'_, '_>, id: GroupId) {
    let groups = view.state.groups();
    let now = u32::from(groups.commitment(id));
    section(ui, view, &view.text("panel-commitment"), Some("term:commitment"));
    ui.horizontal_wrapped(|ui| {
        standards(ui, now);
        let n = view.cx.lang().number((now / 10).into());
        let of = view.message("panel-of-hundred", &[("n", n.into())]);
        ui.label(RichText::new(of).font(egui::FontId::new(15.0, theme::sans_bold())));
    });
    for (why, step) in causes(view, id) {
        let mood = text::mood(view.texts(), view.state, view.side, why);
        let signed = view.cx.lang().signed(step.into());
        ui.horizontal(|ui| {
            // A bar to the right raises, to the left lowers.
            let (rect, _) = ui.allocate_exact_size(egui::vec2(70.0, 10.0), egui::Sense::hover());
            let middle = rect.center().x;
            let reach = (step as f32 * 3.5).clamp(-35.0, 35.0);
            let bar = egui::Rect::from_x_y_ranges(
                middle.min(middle + reach)..=middle.max(middle + reach),
                rect.top() + 1.0..=rect.bottom() - 1.0,
            );
            let ink = if step < 0 { theme::ALARM } else { theme::GOOD };
            ui.painter().rect_filled(bar, 0.0, ink);
            ui.painter().vline(middle, rect.y_range(), egui::Stroke::new(1.0, theme::INK));
            let told = [("why", mood.into()), ("n", signed.into())];
            ui.add(egui::Label::new(view.message("panel-cause", &told)).wrap());
        });
    }
    let waiting = groups.waiting_weeks(id);
    if waiting > 0 {
        let weeks = view.message("panel-weeks", &[("n", waiting.into())]);
        parts::row(ui, &view.text("panel-waiting"), &weeks);
    }
    if groups.booty(id) > 0 {
        parts::row(ui, &view.text("panel-booty"), &view.count(Stock::Sheep, groups.booty(id)));
    }
}

/// Why it changed in the last week that was played: only where its facts are at hand.
fn causes(view: &PanelView<'_, '_>, id: GroupId) -> Vec<(Mood, i32)> {
    let Some(campaign) = &view.cx.campaign else { return Vec::new() };
    let session = campaign.session();
    let before = session.before();
    if id.index() >= before.groups().len() {
        return Vec::new();
    }
    let mut at = i32::from(before.groups().commitment(id)) / 10;
    let mut causes: Vec<(Mood, i32)> = Vec::new();
    for logged in session.log() {
        let Event::People(PeopleEvent::Commitment { group, to, why }) = logged.event else {
            continue;
        };
        if group != id {
            continue;
        }
        let step = i32::from(to) / 10 - at;
        at = i32::from(to) / 10;
        match causes.iter_mut().find(|(mood, _)| *mood == why) {
            Some((_, sum)) => *sum += step,
            None => causes.push((why, step)),
        }
    }
    causes.retain(|&(_, step)| step != 0);
    causes.sort_by_key(|&(_, step)| core::cmp::Reverse(step.unsigned_abs()));
    causes
}

/// Ten standards, raised as far as the people stands by the cause.
fn standards(ui: &mut Ui, permille: u32) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(120.0, 26.0), egui::Sense::hover());
    let raised = (permille + 50) / 100;
    for i in 0..STANDARDS {
        let x = rect.left() + 3.0 + i as f32 * 12.0;
        let up = i < raised;
        let foot = egui::pos2(x, rect.bottom() - 2.0);
        let (head, cloth) = if up {
            (egui::pos2(x, rect.top() + 2.0), parts::ink_of(permille))
        } else {
            // A lowered standard lies on the ground.
            (egui::pos2(x + 7.0, rect.bottom() - 6.0), theme::LINE)
        };
        let ink = if up { theme::INK } else { theme::LINE };
        ui.painter().line_segment([foot, head], egui::Stroke::new(1.3, ink));
        if up {
            let points = vec![
                head,
                head + egui::vec2(8.0, 2.0),
                head + egui::vec2(5.5, 5.0),
                head + egui::vec2(8.0, 8.0),
                head + egui::vec2(0.0, 9.0),
            ];
            ui.painter().add(egui::Shape::convex_polygon(points, cloth, egui::Stroke::NONE));
        }
    }
}

fn arms(ui: &mut Ui, view: &PanelView<'_, '_>, id: GroupId) {
    let state = view.state;
    section(ui, view, &view.text("panel-under-arms"), Some("term:levy"));
    let men = state.men_of_group(id);
    let camps = state.camps();
    let at_home: u32 =
        camps.ids().filter(|&c| camps.group(c) == id).map(|c| camps.fighters(c)).sum();
    parts::row(ui, &view.text("panel-under-arms"), &view.count(Stock::Men, men));
    parts::row(ui, &view.text("panel-at-home"), &view.count(Stock::Men, at_home));
    let limit = u32::from(state.groups().levy_permille(id));
    let n = view.cx.lang().number((limit / 10).into());
    parts::row(
        ui,
        &view.text("panel-levy-limit"),
        &view.message("panel-of-hundred", &[("n", n.into())]),
    );
    let all = men + at_home;
    if let Some(part) = (men * 100).checked_div(all).filter(|_| at_home > 0) {
        let n = view.cx.lang().number(part.into());
        let of = view.message("panel-of-hundred", &[("n", n.into())]);
        parts::row(ui, &view.text("panel-levy-now"), &of);
    }
}

fn forces(ui: &mut Ui, view: &PanelView<'_, '_>, id: GroupId) {
    let state = view.state;
    let has = |force| {
        state
            .contingents_of(force)
            .any(|c| state.contingents().group(c) == id && state.contingents().men(c) > 0)
    };
    let side = state.scenario.groups[id.index()].side;
    let own: Vec<_> = state.forces_of(side).filter(|&f| has(f)).collect();
    if own.is_empty() {
        return;
    }
    section(ui, view, &view.text("panel-forces"), Some("term:force"));
    for force in own {
        parts::link(ui, view, Subject::Force(force), &view.force(force));
    }
}

fn camps(ui: &mut Ui, view: &PanelView<'_, '_>, id: GroupId) {
    let camps = view.state.camps();
    let own: Vec<_> =
        camps.ids().filter(|&c| camps.group(c) == id && camps.households(c) > 0).collect();
    if own.is_empty() {
        return;
    }
    let all: u32 = own.iter().map(|&c| camps.households(c)).sum();
    section(ui, view, &view.text("panel-camps"), Some("term:camp"));
    parts::row(ui, &view.text("panel-in-all"), &view.count(Stock::Households, all));
    for camp in own {
        ui.horizontal_wrapped(|ui| {
            parts::link(ui, view, Subject::Camp(camp), &view.camp(camp));
            widgets::note(ui, &view.number(camps.households(camp)));
        });
    }
}
