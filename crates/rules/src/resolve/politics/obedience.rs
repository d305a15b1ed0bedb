//! Who obeys whom. No khan commanded the others: a people of little commitment takes no orders
//! of another people's leader whose authority does not make up for it.

use crate::{
    check::OrderError,
    ids::{CampId, ContingentId, ForceId, GroupId, SideId},
    order::{Order, Stance},
    state::CampaignState,
};

/// Whether those whom an order concerns will carry it out. Ids have been checked.
pub(crate) fn willing(
    state: &CampaignState,
    side: SideId,
    order: &Order,
) -> Result<(), OrderError> {
    let contingent = |c: ContingentId| {
        let force = state.contingents().force(c);
        group_follows(state, side, force, state.contingents().group(c))
    };
    match *order {
        Order::March { force, .. }
        | Order::Follow { force, .. }
        | Order::Escort { force, .. }
        | Order::Stance { force, stance: Stance::Seek }
        | Order::Merge { force, .. }
        | Order::Garrison { force, .. }
        | Order::Relieve { force, .. }
        | Order::Depot { force, .. }
        | Order::Besiege { force, .. }
        | Order::Raid { force, .. } => match largest_group(state, force) {
            Some(group) => group_follows(state, side, force, group),
            None => Ok(()),
        },
        Order::Detach { contingent: c, .. } => contingent(c),
        // A people that does not follow sends no more men.
        Order::CallLevy { camp, force, .. } => camp_sends(state, side, camp, force),
        // They may always stop, defend themselves, feed themselves and go home; families look
        // after themselves.
        Order::Halt { .. }
        | Order::Stance { .. }
        | Order::Forage { .. }
        | Order::Winter { .. }
        | Order::Release { .. }
        | Order::Migrate { .. }
        | Order::Evacuate { .. }
        | Order::CampRule { .. }
        | Order::Answer { .. } => Ok(()),
    }
}

fn camp_sends(
    state: &CampaignState,
    side: SideId,
    camp: CampId,
    force: ForceId,
) -> Result<(), OrderError> {
    group_follows(state, side, force, state.camps().group(camp))
}

fn group_follows(
    state: &CampaignState,
    side: SideId,
    force: ForceId,
    group: GroupId,
) -> Result<(), OrderError> {
    let s = &state.scenario;
    let rules = &s.rules.politics;
    let commitment = u32::from(state.groups().commitment(group));
    // A side that names no headquarters knows no such quarrel; who came over follows.
    let own = s.groups[group.index()].side == side;
    if commitment >= rules.follow_permille || !own || s.sides[side.index()].headquarters.is_empty()
    {
        return Ok(());
    }
    let commander = state.commander(side);
    let by_authority = match commander {
        Some((leader, at)) if at == force || s.leaders[leader.index()].group == group => {
            return Ok(());
        }
        Some((leader, _)) => {
            u32::from(s.leaders[leader.index()].authority) * rules.authority_permille
        }
        None => 0,
    };
    if commitment + by_authority < rules.follow_permille {
        return Err(OrderError::WillNotFollow { force, group });
    }
    Ok(())
}

/// The people of most men in a force; of equals the first.
fn largest_group(state: &CampaignState, force: ForceId) -> Option<GroupId> {
    let contingents = state.contingents();
    let men = |group| -> u32 {
        let of = state.contingents_of(force).filter(|&c| contingents.group(c) == group);
        of.map(|c| contingents.men(c)).sum()
    };
    let groups = state.contingents_of(force).map(|c| contingents.group(c));
    groups.max_by_key(|&group| (men(group), core::cmp::Reverse(group)))
}
