//! What an order brings several forces together: their men, when the first and the last of them are
//! there, in what state the worst off of them is then, who cannot go, and what threatens any of them.

use super::super::{PanelContext, command, theme};
use bevy_egui::egui::{Label, RichText, Ui};
use rules::{observe::Observation, order::Order, outlook::JointOutlook, state::CampaignState};

/// What is ordered, whereto, and to how many.
pub(super) fn title(cx: &PanelContext<'_>, joint: &JointOutlook) -> Option<String> {
    let (_, order, _) = joint.each.first()?;
    let n = joint.orders().count();
    let what = match *order {
        Order::Stance { stance, .. } => text::stance(cx.texts(), stance),
        Order::Forage { forage, .. } => text::forage(cx.texts(), forage),
        Order::Winter { quarters, .. } => text::quarters(cx.texts(), quarters),
        order => cx.text(&format!("order-ui-{}", order.kind().key())),
    };
    let goal = command::target_name(cx, order);
    let what = text::sentence(what);
    let args = [("n", n.into()), ("what", what.into()), ("goal", goal.as_str().into())];
    Some(match goal.is_empty() {
        true => cx.message("plan-joint", &args[..2]),
        false => cx.message("plan-joint-goal", &args),
    })
}

/// Men, first and last day, and those who are left out with the reason.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    state: &CampaignState,
    joint: &JointOutlook,
) {
    let name = |force| text::force_name(cx.texts(), state, seen.side(), force);
    let line = |ui: &mut Ui, told: String| {
        ui.add(Label::new(RichText::new(told).size(13.5)).wrap());
    };
    let goes = if joint.slowest.is_some() { "plan-joint-men" } else { "plan-joint-of" };
    line(ui, cx.message(goes, &[("n", joint.men.into())]));
    if let Some(slowest) = joint.slowest {
        let force = name(slowest);
        line(
            ui,
            match joint.arrives {
                Some((first, last)) => {
                    let day = |day: u16| text::day_month(cx.texts(), state, day);
                    let args = [
                        ("first", day(first).into()),
                        ("last", day(last).into()),
                        ("force", force.into()),
                    ];
                    match first == last {
                        true => cx.message("plan-joint-arrive", &args[..1]),
                        false => cx.message("plan-joint-arrives", &args),
                    }
                }
                None => cx.message("plan-joint-late", &[("force", force.into())]),
            },
        );
    }
    for told in text::joint_wear(cx.texts(), state, seen, joint) {
        line(ui, told);
    }
    // Where the first have far less to hope for, that has been said at the top.
    if text::joint_first(cx.texts(), state, seen, joint).is_none()
        && let Some(told) = text::joint_odds(cx.texts(), joint)
    {
        line(ui, told);
    }
    for (force, why) in joint.refused() {
        let why = text::order_error(cx.texts(), state, seen.side(), why);
        let args = [("force", name(force).into()), ("why", why.into())];
        let told = RichText::new(cx.message("plan-joint-refused", &args)).size(13.0);
        ui.add(Label::new(told.color(theme::ALARM)).wrap());
    }
}
