//! Battles, sieges and raids in sentences. Peoples and events of the scenario are told by
//! [`super::people`].

use super::{
    teller::{Teller, say},
    words,
};
use rules::{
    event::{BattleEvent, Fate, Meeting, RaidEvent, SiegeEvent},
    ids::{CampId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    order::SiegeWay,
    state::Stock,
};

// --- battles ---

/// The sentence of a fact of battle.
pub(super) fn battle(t: &Teller<'_>, fact: &BattleEvent) -> Option<String> {
    Some(match *fact {
        BattleEvent::BattleBegan { at, attacker, defender, meeting, .. } => {
            battle_began(t, at, attacker, defender, meeting)
        }
        BattleEvent::BattleEnded { at, winner, loser, winner_lost, loser_lost, .. } => {
            battle_ended(t, at, (winner, winner_lost), (loser, loser_lost))
        }
        BattleEvent::Routed { force, from, to, .. } => routed(t, force, from, to),
        BattleEvent::TrainTaken { force, by, stores, sheep } => {
            return train_taken(t, force, by, stores, sheep);
        }
        BattleEvent::RemountsTaken { contingent, by, horses } => {
            let (from, to) = (t.force_of(contingent)?, t.force_of(by)?);
            return spoils(t, from, to, t.count(Stock::Horses, horses));
        }
        BattleEvent::LeaderFate { leader, fate, until, .. } => {
            return leader_fate(t, leader, fate, until);
        }
        // Told in sum, by the report of the battle.
        BattleEvent::BattleJoined { .. }
        | BattleEvent::BattleBody { .. }
        | BattleEvent::BattleFreshness { .. }
        | BattleEvent::BattleStand { .. }
        | BattleEvent::BattleHeart { .. }
        | BattleEvent::BattleDismay { .. }
        | BattleEvent::BattleCountercharge { .. }
        | BattleEvent::BattlePursuit { .. }
        | BattleEvent::BattleArm { .. }
        | BattleEvent::BattleToll { .. }
        | BattleEvent::BattleFlight { .. }
        | BattleEvent::BattlePhase { .. } => return None,
    })
}

fn battle_began(
    t: &Teller<'_>,
    at: HexId,
    attacker: ForceId,
    defender: ForceId,
    meeting: Meeting,
) -> String {
    let (own, other) = t.own_first(attacker, defender);
    let keys = match meeting {
        Meeting::Open => ("event-battle-open", "event-battle-open-on-us"),
        Meeting::Works => ("event-battle-works", "event-battle-works-on-us"),
        Meeting::Surprise => ("event-battle-surprise", "event-battle-surprise-on-us"),
        Meeting::Sortie => ("event-battle-sortie", "event-battle-sortie-on-us"),
        Meeting::Relief => ("event-battle-relief", "event-battle-relief-on-us"),
    };
    let key = if own == attacker { keys.0 } else { keys.1 };
    say!(t, key, force = t.force(own), enemy = t.force(other), at = t.at(Spot::hex(at)))
}

/// How a battle ended, to those who fought in it and to those who only hear of it.
fn battle_ended(
    t: &Teller<'_>,
    at: HexId,
    (winner, winner_lost): (Option<SideId>, u32),
    (loser, loser_lost): (Option<SideId>, u32),
) -> String {
    let at = t.at(Spot::hex(at));
    let Some(victor) = winner else {
        return say!(t, "event-battle-drawn", at = at);
    };
    let (key, own, other) = if winner == Some(t.viewer) {
        ("event-battle-won", winner_lost, loser_lost)
    } else if loser == Some(t.viewer) {
        ("event-battle-lost", loser_lost, winner_lost)
    } else {
        let (side, name) = (t.side_key(victor), t.side(victor));
        return say!(t, "event-battle-heard", at = at, side = side, name = name);
    };
    say!(t, key, at = at, own = t.men_lost(own), other = t.men_about(other))
}

fn routed(t: &Teller<'_>, force: ForceId, from: HexId, to: HexId) -> String {
    let name = t.force(force);
    if t.owns_force(force) {
        say!(t, "event-routed", force = name, to = t.to(Spot::hex(to)))
    } else {
        say!(t, "event-routed-seen", force = name, from = t.from(Spot::hex(from)))
    }
}

fn train_taken(
    t: &Teller<'_>,
    force: ForceId,
    by: ForceId,
    stores: u32,
    sheep: u32,
) -> Option<String> {
    let mut what = Vec::new();
    if stores > 0 {
        what.push(t.rations(stores));
    }
    if sheep > 0 {
        what.push(t.count(Stock::Sheep, sheep));
    }
    if what.is_empty() { None } else { spoils(t, force, by, t.list(&what)) }
}

/// What a victor took on the field, to him and to him who left it.
fn spoils(t: &Teller<'_>, from: ForceId, to: ForceId, what: String) -> Option<String> {
    if t.owns_force(to) {
        Some(say!(t, "event-spoils-taken", force = t.force(to), spoils = what))
    } else if t.owns_force(from) {
        Some(say!(t, "event-spoils-left", force = t.force(from), spoils = what))
    } else {
        None
    }
}

fn leader_fate(t: &Teller<'_>, leader: LeaderId, fate: Fate, until: u16) -> Option<String> {
    let name = t.leader(leader)?;
    let own = t.scenario().leaders.get(leader.index()).is_some_and(|l| l.side == t.viewer);
    Some(match (fate, own) {
        (Fate::Well, true) => say!(t, "event-leader-well", leader = name),
        (Fate::Well, false) => return None,
        (Fate::Wounded, true) => {
            say!(t, "event-leader-wounded", leader = name, date = t.date(until))
        }
        (Fate::Captured, true) => say!(t, "event-leader-captured", leader = name),
        (Fate::Killed, true) => say!(t, "event-leader-killed", leader = name),
        (Fate::Wounded, false) => say!(t, "event-foe-wounded", leader = name),
        (Fate::Captured, false) => say!(t, "event-foe-captured", leader = name),
        (Fate::Killed, false) => say!(t, "event-foe-killed", leader = name),
    })
}

// --- sieges ---

/// The sentence of a fact of a siege.
pub(super) fn siege(t: &Teller<'_>, fact: &SiegeEvent) -> Option<String> {
    Some(match *fact {
        SiegeEvent::Invested { place, by } => {
            let key = t.by_us(by, "event-invested", "event-invested-ours");
            say!(t, key, place = t.place(place), force = t.force(by))
        }
        SiegeEvent::SiegeLifted { place } => say!(t, "event-siege-lifted", place = t.place(place)),
        SiegeEvent::WaterCut { place, by } if t.owns_force(by) => {
            say!(t, "event-water-cut", place = t.place(place), force = t.force(by))
        }
        SiegeEvent::WaterCut { place, .. } => {
            say!(t, "event-water-cut-ours", place = t.place(place))
        }
        SiegeEvent::WaterBack { place, .. } => say!(t, "event-water-back", place = t.place(place)),
        SiegeEvent::StormTried { place, by, odds, roll } => stormed(t, place, by, odds, roll),
        SiegeEvent::ParleyTried { place, by, odds, roll, way } => {
            return parleyed(t, place, by, odds, roll, way);
        }
        SiegeEvent::Surrendered { place, by, free } if t.owns_force(by) => {
            let (place, force) = (t.place(place), t.force(by));
            say!(t, "event-surrendered", place = place, force = force, free = yes(free))
        }
        SiegeEvent::Surrendered { place, free, .. } => {
            say!(t, "event-surrendered-ours", place = t.place(place), free = yes(free))
        }
        SiegeEvent::GatesOpened { place, by } if t.owns_force(by) => {
            say!(t, "event-gates-opened", place = t.place(place), force = t.force(by))
        }
        SiegeEvent::GatesOpened { place, .. } => {
            say!(t, "event-gates-opened-ours", place = t.place(place))
        }
        SiegeEvent::Plundered { place, by, food, booty } => plundered(t, place, by, food, booty),
        SiegeEvent::Loyalty { place, to, why } => {
            let why = words::mood(t, why);
            say!(t, "event-loyalty", place = t.place(place), n = words::hundred(to), why = why)
        }
        // Told by the state of the siege.
        SiegeEvent::SiegeDay { .. } => return None,
    })
}

fn plundered(t: &Teller<'_>, place: PlaceId, by: ForceId, food: u32, booty: u32) -> String {
    let place = t.place(place);
    if !t.owns_force(by) {
        return if food > 0 {
            say!(t, "event-plundered-ours", place = place, rations = t.rations(food))
        } else {
            say!(t, "event-plundered-ours-bare", place = place)
        };
    }
    let force = t.force(by);
    let mut spoils = Vec::new();
    if food > 0 {
        spoils.push(t.rations(food));
    }
    if booty > 0 {
        spoils.push(say!(t, "spoils-goods", sheep = t.count(Stock::Sheep, booty)));
    }
    if spoils.is_empty() {
        return say!(t, "event-plundered-bare", force = force, place = place);
    }
    say!(t, "event-plundered", force = force, place = place, spoils = t.list(&spoils))
}

/// The chance is the besieger's reckoning: the besieged are not told of it.
fn stormed(t: &Teller<'_>, place: PlaceId, by: ForceId, odds: u16, roll: u16) -> String {
    let keys = if roll < odds {
        ("event-storm-won", "event-storm-won-ours")
    } else {
        ("event-storm-failed", "event-storm-failed-ours")
    };
    let (place, force) = (t.place(place), t.force(by));
    if t.owns_force(by) {
        say!(t, keys.0, place = place, force = force, percent = t.texts.lang().percent(odds.into()))
    } else {
        say!(t, keys.1, place = place, force = force)
    }
}

/// Talks by order are told whether they come to something or not; that hunger or thirst has not
/// yet opened a gate is no news.
fn parleyed(
    t: &Teller<'_>,
    place: PlaceId,
    by: ForceId,
    odds: u16,
    roll: u16,
    way: SiegeWay,
) -> Option<String> {
    let won = roll < odds;
    if way != SiegeWay::Parley && !won {
        return None;
    }
    let keys = if won {
        ("event-parley-won", "event-parley-won-ours")
    } else {
        ("event-parley-failed", "event-parley-failed-ours")
    };
    let (place, force) = (t.place(place), t.force(by));
    Some(if t.owns_force(by) {
        say!(t, keys.0, place = place, force = force, percent = t.texts.lang().percent(odds.into()))
    } else {
        say!(t, keys.1, place = place)
    })
}

// --- raids ---

/// The sentence of a fact of a raid.
pub(super) fn raid(t: &Teller<'_>, fact: &RaidEvent) -> Option<String> {
    match *fact {
        RaidEvent::CampRaided { camp, by, defenders, surprise, won, .. } => {
            Some(camp_raided(t, camp, by, defenders, surprise, won))
        }
        RaidEvent::HerdTaken { camp, force, horses, sheep, .. } => {
            let herds: Vec<String> = [(Stock::Horses, horses), (Stock::Sheep, sheep)]
                .into_iter()
                .filter(|&(_, n)| n > 0)
                .map(|(stock, n)| t.count(stock, n))
                .collect();
            let herds = if herds.is_empty() { return None } else { t.list(&herds) };
            Some(if t.owns_camp(camp) {
                say!(t, "event-herd-lost", camp = t.camp(camp), herds = herds)
            } else {
                let force = t.force(force);
                say!(t, "event-herd-taken", force = force, camp = t.camp(camp), herds = herds)
            })
        }
        // The people they were taken from tell it as a loss of households.
        RaidEvent::CaptivesTaken { camp, side, households } => (side == t.viewer).then(|| {
            let kibitkas = t.count(Stock::Households, households);
            say!(t, "event-captives", camp = t.camp(camp), kibitkas = kibitkas)
        }),
    }
}

fn camp_raided(
    t: &Teller<'_>,
    camp: CampId,
    by: ForceId,
    defenders: u32,
    surprise: bool,
    won: bool,
) -> String {
    let (name, force, surprise) = (t.camp(camp), t.force(by), yes(surprise));
    if t.owns_camp(camp) {
        let key = if won { "event-raided-won" } else { "event-raided-failed" };
        let men = t.men(defenders);
        say!(t, key, camp = name, force = force, defenders = men, surprise = surprise)
    } else {
        let key = if won { "event-raid-won" } else { "event-raid-failed" };
        say!(t, key, camp = name, force = force, surprise = surprise)
    }
}

/// By this word messages choose.
const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

impl Teller<'_> {
    /// The message for what our own men did, or the one for what was done to us.
    fn by_us(&self, by: ForceId, ours: &'static str, theirs: &'static str) -> &'static str {
        if self.owns_force(by) { ours } else { theirs }
    }
}
