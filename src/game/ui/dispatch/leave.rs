//! The way from a letter to what it names.

use crate::game::{
    intent::{Screen, ScreenIntent, Sheet},
    ui::{PanelContext, panel_view::show_on_map},
};
use rules::ids::Subject;

/// Leaves the letter for the map. An event has no place there: it is laid over the letter.
pub(super) fn leave_for(cx: &PanelContext<'_>, thing: Subject, is_sheet: bool) {
    if let Subject::ScriptedEvent(id) = thing {
        cx.emit(ScreenIntent::Open(Sheet::ScriptedEvent(id)));
        return;
    }
    match cx.screen() {
        // The map lies behind the report.
        Screen::Report => cx.emit(ScreenIntent::Go(Screen::Campaign)),
        _ if is_sheet => cx.emit(ScreenIntent::Close),
        _ => {}
    }
    show_on_map(cx, thing);
}
