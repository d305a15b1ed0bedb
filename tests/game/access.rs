//! The screen as those hear it who do not see it: every widget with a name says what it is, and what
//! a reader of the screen presses is pressed. `layout` asks [`unspoken`] of every screen it looks at.

use crate::drive::{Driver, begin, close_all, quiet};
use bevy::{
    a11y::{AccessibilityRequested, ActionRequest},
    prelude::*,
};
use bevy_egui::{
    EguiOutput,
    egui::accesskit::{self, Action, Node, NodeId, TreeId},
};
use std::collections::BTreeMap;
use turkistan::game::ui::WidgetRects;

/// Somebody listens from now on.
pub(crate) fn listen(driver: &mut Driver) {
    driver.app.world().resource::<AccessibilityRequested>().set(true);
    driver.frames(2);
}

/// What a reader of the screen was told in the last frame; nothing where nobody listens.
fn told(driver: &mut Driver) -> Option<BTreeMap<NodeId, Node>> {
    let world = driver.app.world_mut();
    let update = world
        .query::<&EguiOutput>()
        .iter(world)
        .find_map(|output| output.platform_output.accesskit_update.clone())?;
    Some(update.nodes.into_iter().collect())
}

/// The named widgets of the last frame that a reader of the screen cannot tell from others: without
/// a word, or not there at all.
pub(crate) fn unspoken(driver: &mut Driver) -> Vec<String> {
    let nodes = told(driver).expect("somebody listens");
    let rects = &driver.app.world().resource::<WidgetRects>().0;
    let says = |node: &Node| {
        let words = [node.label(), node.value(), node.placeholder()];
        words.iter().flatten().any(|words| words.chars().any(char::is_alphanumeric))
    };
    let silent = |id: bevy_egui::egui::Id| !nodes.get(&id.accesskit_id()).is_some_and(says);
    rects
        .iter()
        .filter(|(_, widget)| widget.id.is_some_and(silent))
        .map(|(name, _)| format!("{name} says nothing to who hears the screen"))
        .collect()
}

#[test]
fn who_hears_the_screen_ends_the_week() {
    let mut driver = Driver::start(quiet(), (1280, 720));
    begin(&mut driver, "first-march", 1);
    close_all(&mut driver);
    assert!(told(&mut driver).is_none(), "nobody listens, and no tree is made");
    listen(&mut driver);
    let id = driver.app.world().resource::<WidgetRects>().0["top-end-week"].id.unwrap();
    let node = told(&mut driver).unwrap().remove(&id.accesskit_id()).unwrap();
    assert!(node.label().unwrap().contains("End week"), "{node:?}");
    let week = driver.campaign().state().week();
    driver.app.world_mut().write_message(ActionRequest(accesskit::ActionRequest {
        action: Action::Click,
        target_tree: TreeId::ROOT,
        target_node: id.accesskit_id(),
        data: None,
    }));
    driver.frames(3);
    driver.show_all();
    assert_eq!(driver.campaign().state().week(), week + 1);
}
