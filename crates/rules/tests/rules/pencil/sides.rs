//! What is known of each side of a battle that is reckoned again: its bodies, on what it stands, how it
//! holds together.

use rules::ids::{ContingentId, ForceId, LeaderId, SideId, TroopId};

pub(super) struct Body {
    pub(super) force: ForceId,
    pub(super) contingent: ContingentId,
    pub(super) troop: TroopId,
    pub(super) men: u64,
    pub(super) riders: u64,
    pub(super) condition: u64,
    pub(super) cohesion: u64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stand {
    pub(super) leader: LeaderId,
    pub(super) gifts: [u64; 3],
    pub(super) room: u64,
    pub(super) flanks: bool,
    pub(super) river: u8,
    pub(super) rough: bool,
    pub(super) ground: u64,
    pub(super) dug_in: u64,
    pub(super) surprised: bool,
}

#[derive(Default)]
pub(super) struct Side {
    pub(super) side: SideId,
    pub(super) bodies: Vec<Body>,
    pub(super) forces: Vec<(ForceId, u64)>,
    /// Men × what hunger and marches leave of them.
    pub(super) fed: u64,
    pub(super) stand: Option<Stand>,
    pub(super) lost: u64,
    pub(super) lost_in_flight: u64,
}

impl Side {
    pub(super) fn stand(&self) -> Stand {
        self.stand.expect("how it stands is told")
    }

    pub(super) fn men(&self) -> u64 {
        self.bodies.iter().map(|b| b.men).sum()
    }

    pub(super) fn mean(&self, of: impl Fn(&Body) -> u64) -> u64 {
        let sum: u64 = self.bodies.iter().map(|b| b.men * of(b)).sum();
        sum.checked_div(self.men()).unwrap_or(0)
    }

    pub(super) fn cohesion(&self) -> u64 {
        self.mean(|b| b.cohesion)
    }

    pub(super) fn supply(&self) -> u64 {
        let men: u64 = self.forces.iter().map(|&(_, men)| men).sum();
        self.fed.checked_div(men).unwrap_or(1000)
    }

    pub(super) fn shake(&mut self, by: impl Fn(&Body) -> u64) {
        for body in &mut self.bodies {
            body.cohesion = body.cohesion.saturating_sub(by(body));
        }
    }

    /// Losses are shared out in the order of the bodies.
    pub(super) fn lose(&mut self, lost: u64) {
        let (all, mut passed, mut taken) = (self.men(), 0, 0);
        for body in &mut self.bodies {
            passed += body.men;
            let own = lost * passed / all.max(1) - taken;
            taken += own;
            body.men -= own;
        }
        self.lost += lost;
    }
}
