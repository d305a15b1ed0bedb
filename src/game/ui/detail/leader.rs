//! A leader.

use super::{
    super::{
        PanelContext, encyclopaedia,
        panel_view::{PanelView, hex_of},
        widgets,
    },
    parts::{self, section},
};
use bevy_egui::egui::Ui;
use rules::{
    event::Fate,
    ids::{HexId, LeaderId, SideId, Subject},
};

pub(super) fn title(
    view: &PanelView<'_, '_>,
    id: LeaderId,
) -> (String, String, SideId, Option<HexId>) {
    let leader = &view.state.scenario.leaders[id.index()];
    let under = match leader.aliases.as_slice() {
        [] => String::new(),
        names => {
            let names = names.join(", ");
            view.message("panel-aliases", &[("names", names.into())])
        }
    };
    (view.leader(id), under, leader.side, hex_of(view, Subject::Leader(id)))
}

/// Rank and gifts as dots.
pub(super) fn ratings(ui: &mut Ui, cx: &PanelContext<'_>, leader: &rules::scenario::Leader) {
    let text = |key: &str| cx.text(key);
    parts::dots(ui, &text("panel-rank"), leader.rank, &text("panel-rank-why"));
    parts::dots(ui, &text("panel-initiative"), leader.initiative, &text("panel-initiative-why"));
    parts::dots(ui, &text("panel-command"), leader.command, &text("panel-command-why"));
    parts::dots(ui, &text("panel-attack"), leader.attack, &text("panel-attack-why"));
    parts::dots(ui, &text("panel-siegecraft"), leader.siegecraft, &text("panel-siegecraft-why"));
    parts::dots(ui, &text("panel-authority"), leader.authority, &text("panel-authority-why"));
}

/// A leader within the page of their force.
pub(super) fn short(ui: &mut Ui, view: &PanelView<'_, '_>, id: LeaderId) {
    let Some(leader) = view.state.scenario.leaders.get(id.index()) else { return };
    parts::link(ui, view, Subject::Leader(id), &view.leader(id));
    fate(ui, view, id);
    ratings(ui, view.cx, leader);
}

/// How they fare, where the side can know it.
fn fate(ui: &mut Ui, view: &PanelView<'_, '_>, id: LeaderId) {
    let (leaders, side) = (view.state.leaders(), view.state.scenario.leaders[id.index()].side);
    if !view.knows(side) || id.index() >= leaders.len() {
        return;
    }
    match leaders.fate(id) {
        Fate::Well => {}
        Fate::Wounded => {
            let date = text::date(view.texts(), &view.state.scenario, leaders.until(id));
            let until = view.message("panel-wounded-until", &[("date", date.into())]);
            parts::row_alarm(ui, &view.text("panel-fate"), &until);
        }
        Fate::Captured => {
            parts::row_alarm(ui, &view.text("panel-fate"), &view.text("panel-captured"));
        }
        Fate::Killed => parts::row_alarm(ui, &view.text("panel-fate"), &view.text("panel-killed")),
    }
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, id: LeaderId) {
    let leader = &view.state.scenario.leaders[id.index()];
    if let Some(group) = view.state.scenario.groups.get(leader.group.index()) {
        ui.horizontal_wrapped(|ui| {
            widgets::note(ui, &view.text("panel-people"));
            parts::link(ui, view, Subject::Group(leader.group), view.cx.lang().of(&group.name));
        });
    }
    if view.knows(leader.side) {
        fate(ui, view, id);
        match view.state.force_led_by(id) {
            Some(force) => {
                ui.horizontal_wrapped(|ui| {
                    widgets::note(ui, &view.text("panel-leads"));
                    parts::link(ui, view, Subject::Force(force), &view.force(force));
                });
            }
            None => {
                widgets::note(ui, &view.text("panel-leads-nobody"));
            }
        }
    }
    section(ui, view, &view.text("panel-gifts"), Some("term:leader"));
    ratings(ui, view.cx, leader);
    section(ui, view, &view.text("panel-life"), None);
    encyclopaedia::article(ui, view, &format!("leader:{}", leader.key));
}
