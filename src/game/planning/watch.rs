//! Who needs a look before the week ends: worked out when what is shown or planned changes.

use crate::game::{
    campaign::Campaign,
    model::{Shown, Viewpoint},
    stage::Stage,
};
use bevy::prelude::*;
use headless::play::attention::{self, Reason};
use rules::ids::Subject;

/// Who needs a look and why, the most urgent first. Empty where nobody plans.
#[derive(Resource, Default, Clone, Debug)]
pub struct Watch(pub Vec<(Subject, Vec<Reason>)>);

impl Watch {
    /// How many need an order.
    #[must_use]
    pub fn pressing(&self) -> usize {
        attention::pressing(&self.0)
    }

    /// Why somebody needs a look.
    #[must_use]
    pub fn reasons(&self, subject: Subject) -> &[Reason] {
        self.0.iter().find(|(other, _)| *other == subject).map_or(&[], |(_, reasons)| reasons)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Watch>().add_systems(Update, look.in_set(Stage::Mirror));
}

fn look(
    campaign: Option<Res<Campaign>>,
    shown: Option<Res<Shown>>,
    viewpoint: Res<Viewpoint>,
    mut watch: ResMut<Watch>,
) {
    let (Some(campaign), Some(shown)) = (campaign, shown) else { return };
    if !campaign.is_changed() && !shown.is_changed() && !viewpoint.is_changed() {
        return;
    }
    let list = match viewpoint.of(shown.state()) {
        Some(seen) if campaign.seat() == Some(seen.side()) => {
            attention::list_planned(&seen, campaign.session().plan(seen.side()).orders())
        }
        _ => Vec::new(),
    };
    watch.0 = list;
}
