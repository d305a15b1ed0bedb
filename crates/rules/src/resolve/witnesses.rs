//! Who knows of a fact as it happens: the sides whose doing or suffering it is, and those that
//! have the body in sight. One function a subject, which names every fact of it.
//!
//! Deliberately absent: what a side learns later. That is a fact of its own (`HolderKnown`,
//! `Sighted`).

use crate::{
    event::{
        BattleEvent, Body, CampEvent, ContactEvent, Event, KnowledgeEvent, MarchEvent, OrderEvent,
        OrganisationEvent, PeopleEvent, RaidEvent, ScenarioEvent, SiegeEvent, SubsistenceEvent,
        TimeEvent,
    },
    ids::{
        CampId, ContingentId, ForceId, GroupId, LeaderId, PlaceId, ScriptedEventId, SideId, SideSet,
    },
    state::CampaignState,
};

const NOBODY: SideSet = SideSet(0);

/// Sides that know of a fact, judged in one state: before or after it is folded.
pub(super) fn witnesses(state: &CampaignState, event: &Event) -> SideSet {
    let w = Witnesses { state };
    match event {
        Event::Time(fact) => time(fact),
        Event::Order(fact) => w.order(fact),
        Event::March(fact) => w.march(fact),
        Event::Organisation(fact) => w.organisation(fact),
        Event::Contact(fact) => w.contact(fact),
        Event::Battle(fact) => w.battle(fact),
        Event::Siege(fact) => w.siege(fact),
        Event::Raid(fact) => w.raid(fact),
        Event::People(fact) => w.people(fact),
        Event::Scenario(fact) => w.scenario(fact),
        Event::Subsistence(fact) => w.subsistence(fact),
        Event::Camp(fact) => w.camp(fact),
        Event::Knowledge(fact) => knowledge(fact),
    }
}

/// The weather and the calendar are everybody's.
const fn time(fact: &TimeEvent) -> SideSet {
    match fact {
        TimeEvent::WeekBegan { .. }
        | TimeEvent::DayBegan { .. }
        | TimeEvent::Weather { .. }
        | TimeEvent::WaysChanged { .. }
        | TimeEvent::River { .. }
        | TimeEvent::Regrew { .. }
        | TimeEvent::WeekEnded { .. } => SideSet::ALL,
    }
}

const fn knowledge(fact: &KnowledgeEvent) -> SideSet {
    match *fact {
        KnowledgeEvent::Sighted { side, .. }
        | KnowledgeEvent::LostSight { side, .. }
        | KnowledgeEvent::Faded { side, .. }
        | KnowledgeEvent::HolderKnown { side, .. } => only(side),
    }
}

/// One side, or nobody.
const fn only(side: SideId) -> SideSet {
    if side.is_some() { NOBODY.with(side) } else { NOBODY }
}

/// The eyes of a state.
struct Witnesses<'a> {
    state: &'a CampaignState,
}

impl Witnesses<'_> {
    fn order(&self, fact: &OrderEvent) -> SideSet {
        match *fact {
            OrderEvent::OrderSent { side, .. }
            | OrderEvent::OrderRefused { side, .. }
            | OrderEvent::OrderStarted { side, .. }
            | OrderEvent::OrderLapsed { side, .. } => only(side),
            OrderEvent::TaskSet { force, .. }
            | OrderEvent::StanceSet { force, .. }
            | OrderEvent::ForageSet { force, .. } => self.owner(force),
        }
    }

    fn march(&self, fact: &MarchEvent) -> SideSet {
        match *fact {
            MarchEvent::Underway { force, .. }
            | MarchEvent::Marched { force, .. }
            | MarchEvent::DugIn { force, .. }
            | MarchEvent::Mustered { force, .. } => self.owner(force),
            MarchEvent::Moved { force, .. }
            | MarchEvent::Halted { force, .. }
            | MarchEvent::Departed { force, .. }
            | MarchEvent::Arrived { force, .. } => self.see_force(force),
        }
    }

    fn organisation(&self, fact: &OrganisationEvent) -> SideSet {
        match *fact {
            OrganisationEvent::Detached { contingent, .. }
            | OrganisationEvent::LevyReleased { contingent, .. } => self.owner_of_men(contingent),
            OrganisationEvent::Merged { force, .. }
            | OrganisationEvent::Dissolved { force, .. }
            | OrganisationEvent::DepotLaid { force, .. }
            | OrganisationEvent::LevyCalled { force, .. } => self.owner(force),
            // Who lost it hears of it from those who fetch food there.
            OrganisationEvent::DepotTaken { from, by, .. } => both(only(from), self.owner(by)),
            OrganisationEvent::Garrisoned { force, .. }
            | OrganisationEvent::LeftGarrison { force, .. } => self.see_force(force),
            // Those who lost or took it know; others hear of it later.
            OrganisationEvent::PlaceTaken { from, to, .. } => both(only(from), only(to)),
        }
    }

    fn contact(&self, fact: &ContactEvent) -> SideSet {
        match *fact {
            ContactEvent::Contact { force, enemy, .. }
            | ContactEvent::ContactBroken { force, enemy }
            | ContactEvent::Evaded { force, by: enemy, .. }
            | ContactEvent::RiddenOver { force, by: enemy, .. } => self.owners(force, enemy),
        }
    }

    fn battle(&self, fact: &BattleEvent) -> SideSet {
        match *fact {
            BattleEvent::BattleBegan { attacker, defender, .. } => self.owners(attacker, defender),
            BattleEvent::BattleJoined { force, .. } | BattleEvent::Routed { force, .. } => {
                self.see_force(force)
            }
            // How a side stood is known to it alone.
            BattleEvent::BattleBody { side, .. }
            | BattleEvent::BattleStand { side, .. }
            | BattleEvent::BattleDismay { side, .. } => only(side),
            BattleEvent::BattleFreshness { force, .. } => self.owner(force),
            // Who fought knows how it went; others hear of a battle by who won.
            BattleEvent::BattleHeart { .. }
            | BattleEvent::BattleCountercharge { .. }
            | BattleEvent::BattlePursuit { .. }
            | BattleEvent::BattleArm { .. }
            | BattleEvent::BattleToll { .. }
            | BattleEvent::BattleFlight { .. }
            | BattleEvent::BattlePhase { .. }
            | BattleEvent::BattleEnded { .. } => SideSet::ALL,
            BattleEvent::TrainTaken { force, by, .. } => self.owners(force, by),
            BattleEvent::RemountsTaken { contingent, by, .. } => {
                both(self.owner_of_men(contingent), self.owner_of_men(by))
            }
            BattleEvent::LeaderFate { leader, force, .. } => {
                both(self.see_force(force), self.owner_of_leader(leader))
            }
        }
    }

    fn siege(&self, fact: &SiegeEvent) -> SideSet {
        match *fact {
            SiegeEvent::Invested { place, by }
            | SiegeEvent::WaterCut { place, by }
            | SiegeEvent::WaterBack { place, by }
            | SiegeEvent::StormTried { place, by, .. }
            | SiegeEvent::ParleyTried { place, by, .. }
            | SiegeEvent::Surrendered { place, by, .. }
            | SiegeEvent::GatesOpened { place, by }
            | SiegeEvent::Plundered { place, by, .. } => both(self.owner(by), self.holder(place)),
            SiegeEvent::SiegeDay { place, .. }
            | SiegeEvent::SiegeLifted { place }
            | SiegeEvent::Loyalty { place, .. } => self.holder(place),
        }
    }

    fn raid(&self, fact: &RaidEvent) -> SideSet {
        match *fact {
            RaidEvent::CampRaided { camp, by, .. }
            | RaidEvent::HerdTaken { camp, force: by, .. } => {
                both(self.owner_of_camp(camp), self.owner(by))
            }
            RaidEvent::CaptivesTaken { camp, side, .. } => {
                both(self.owner_of_camp(camp), only(side))
            }
        }
    }

    fn people(&self, fact: &PeopleEvent) -> SideSet {
        match *fact {
            PeopleEvent::Commitment { group, .. }
            | PeopleEvent::LevyLimit { group, .. }
            | PeopleEvent::FlightCost { group, .. }
            | PeopleEvent::Waited { group, .. } => self.side_of_group(group),
            PeopleEvent::WentHome { contingent, .. } => self.owner_of_men(contingent),
            PeopleEvent::WentOver { contingent, side, .. } => {
                both(self.owner_of_men(contingent), only(side))
            }
        }
    }

    fn scenario(&self, fact: &ScenarioEvent) -> SideSet {
        match *fact {
            ScenarioEvent::Offered { scripted_event, .. }
            | ScenarioEvent::Chosen { scripted_event, .. }
            | ScenarioEvent::Closed { scripted_event } => self.hear(scripted_event),
            // Set down by what is told; tracks move before everybody's eyes.
            ScenarioEvent::Due { .. } => NOBODY,
            ScenarioEvent::TrackMoved { .. } => SideSet::ALL,
            ScenarioEvent::Provisioned { force, .. } => self.owner(force),
            ScenarioEvent::GranaryChanged { place, .. } => self.holder(place),
            ScenarioEvent::Awarded { side, .. } => only(side),
        }
    }

    fn subsistence(&self, fact: &SubsistenceEvent) -> SideSet {
        match *fact {
            // Grazed grass is seen by those who stand on it; nothing is told of it.
            SubsistenceEvent::Grazed { .. } => NOBODY,
            SubsistenceEvent::HorsesFed { force, .. }
            | SubsistenceEvent::Ate { force, .. }
            | SubsistenceEvent::GranaryEaten { force, .. }
            | SubsistenceEvent::DepotEaten { force, .. }
            | SubsistenceEvent::CampGave { force, .. }
            | SubsistenceEvent::SheepLost { force, .. }
            | SubsistenceEvent::Convoy { force, .. } => self.owner(force),
            SubsistenceEvent::Condition { contingent, .. }
            | SubsistenceEvent::Cohesion { contingent, .. }
            | SubsistenceEvent::Hunger { contingent, .. }
            | SubsistenceEvent::MenLost { contingent, .. }
            | SubsistenceEvent::HorsesLost { contingent, .. } => self.owner_of_men(contingent),
            SubsistenceEvent::TownWeek { place, .. } => self.holder(place),
        }
    }

    fn camp(&self, fact: &CampEvent) -> SideSet {
        match *fact {
            CampEvent::CampMoved { camp, .. }
            | CampEvent::CampFled { camp, .. }
            | CampEvent::CampDeparted { camp, .. } => self.see_camp(camp),
            CampEvent::CampTaskSet { camp, .. }
            | CampEvent::CampRuleSet { camp, .. }
            | CampEvent::CampUnderway { camp, .. }
            | CampEvent::CampFlightDay { camp, .. }
            | CampEvent::CampSettled { camp, .. }
            | CampEvent::CampSetOut { camp, .. }
            | CampEvent::CampReturned { camp, .. }
            | CampEvent::CampSafe { camp, .. }
            | CampEvent::CampWeek { camp, .. }
            | CampEvent::HerdChanged { camp, .. }
            | CampEvent::HouseholdsLost { camp, .. } => self.owner_of_camp(camp),
        }
    }

    // --- who that is ---

    /// The side of a force; nobody while the force is still to be formed.
    fn owner(&self, force: ForceId) -> SideSet {
        let forces = &self.state.t.forces;
        if force.index() < forces.len() { only(forces.side(force)) } else { NOBODY }
    }

    fn owners(&self, a: ForceId, b: ForceId) -> SideSet {
        both(self.owner(a), self.owner(b))
    }

    /// The side of a force, and those that have it in sight.
    fn see_force(&self, force: ForceId) -> SideSet {
        let forces = &self.state.t.forces;
        if force.index() >= forces.len() {
            return NOBODY;
        }
        self.see(Body::Force(force), forces.side(force))
    }

    fn see_camp(&self, camp: CampId) -> SideSet {
        self.see(Body::Camp(camp), self.state.t.camps.side(camp))
    }

    fn see(&self, body: Body, own: SideId) -> SideSet {
        let knowledge = &self.state.t.knowledge;
        self.state
            .scenario
            .side_ids()
            .filter(|&side| side == own || knowledge.contact(side, body).in_sight)
            .fold(NOBODY, SideSet::with)
    }

    /// The side of the force in which men stand; nobody while they are still to be called.
    fn owner_of_men(&self, contingent: ContingentId) -> SideSet {
        let contingents = &self.state.t.contingents;
        if contingent.index() >= contingents.len() {
            return NOBODY;
        }
        self.owner(contingents.force(contingent))
    }

    fn owner_of_camp(&self, camp: CampId) -> SideSet {
        only(self.state.t.camps.side(camp))
    }

    fn owner_of_leader(&self, leader: LeaderId) -> SideSet {
        let leader = self.state.scenario.leaders.get(leader.index());
        leader.map_or(NOBODY, |leader| only(leader.side))
    }

    fn holder(&self, place: PlaceId) -> SideSet {
        only(self.state.t.places.holder(place))
    }

    fn side_of_group(&self, group: GroupId) -> SideSet {
        only(self.state.scenario.groups[group.index()].side)
    }

    /// The side whose matter an event of the scenario is, or everybody.
    fn hear(&self, id: ScriptedEventId) -> SideSet {
        match self.state.scenario.scripted_events[id.index()].side {
            side if side.is_some() => only(side),
            _ => SideSet::ALL,
        }
    }
}

const fn both(a: SideSet, b: SideSet) -> SideSet {
    SideSet(a.0 | b.0)
}
