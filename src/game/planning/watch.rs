//! Who needs a look before the week ends: worked out when what is shown or planned changes.

use crate::game::{
    campaign::Campaign,
    model::{Shown, Viewpoint},
    stage::Stage,
};
use bevy::prelude::*;
use headless::play::attention::{self, Alert};
use rules::ids::Subject;

/// Who needs a look and why, those who count and press most first. Empty where nobody plans.
#[derive(Resource, Default, Clone, Debug)]
pub struct Watch(pub Vec<Alert>);

impl Watch {
    /// Those who need an order, by the list.
    pub fn counted(&self) -> impl Iterator<Item = &Alert> {
        self.0.iter().filter(|alert| alert.counts())
    }

    /// Why somebody needs a look.
    #[must_use]
    pub fn of(&self, subject: Subject) -> Option<&Alert> {
        self.0.iter().find(|alert| alert.subject == subject)
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
            let session = campaign.session();
            let planned = session.plan(seen.side()).orders();
            attention::list(&seen, planned, session.left_alone(seen.side()))
        }
        _ => Vec::new(),
    };
    watch.0 = list;
}
