//! A battle as it is staged: who stands there, in the words of a banner. Men of others in two figures, as
//! on the front page.
//!
//! Deliberately absent: the course itself ([`rules::battle_course`]), and how it is drawn.

use super::{
    Texts,
    teller::{Teller, say, sentence},
};
use rules::{battle_course::CourseParty, ids::SideId, state::CampaignState};

/// What stands beside the banner of a side in a battle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageParty {
    /// "The Kazakhs".
    pub people: String,
    /// Who leads them; nothing where nobody of name does, or it is not known.
    pub leader: Option<String>,
    /// "9,791 men", "about 3,100 men".
    pub men: String,
    /// What the day cost them.
    pub lost: String,
}

/// The words for a side of a battle.
#[must_use]
pub fn stage_party(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    party: &CourseParty,
) -> StageParty {
    let t = Teller::new(texts, state, viewer);
    let (men, cost) = if party.is_known {
        (t.men(party.men), t.men_lost(party.lost))
    } else {
        (t.men_about(party.men), t.men_about(party.lost))
    };
    StageParty {
        people: sentence(t.people(party.side)),
        leader: party.leader.and_then(|leader| t.leader(leader)).map(str::to_owned),
        men,
        lost: say!(t, "stage-lost", men = cost),
    }
}
