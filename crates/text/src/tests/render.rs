//! Every fact, order and refusal told in every language.

use super::*;
use rules::{
    check::OrderError,
    event::{
        Body, CampEvent, Cause, ContactEvent, Event, HaltReason, KnowledgeEvent, MarchEvent,
        OrderEvent, OrganisationEvent, Rations, Source, SubsistenceEvent, TimeEvent,
    },
    ids::{CampId, DepotId, GroupId, PlaceId, ReachId, ScriptedEventId, SideSet, ZoneId},
    map::{Crossing, Ways},
    order::{CampRule, CampTask, Forage, Quarters, SiegeWay, Stance, Task},
};

/// Facts that are told in one way.
fn plain_events() -> Vec<Event> {
    [events_of_forces(), events_of_living()].concat()
}

fn events_of_forces() -> Vec<Event> {
    let (force, enemy) = (force("host"), force("garrison"));
    let (camp, place, contingent) = (CampId(0), PlaceId(0), ContingentId(0));
    let (at, to) = (Spot::hex(hex(8, 10)), Spot::off_map(BoxId(1)));
    let (from_hex, to_hex) = (hex(8, 10), hex(9, 10));
    let order = Order::Halt { force };
    let why = OrderError::NoChange;
    let kazakh = side(KAZAKH);
    facts![
        TimeEvent::WeekBegan { week: 1 },
        TimeEvent::DayBegan { day: 7 },
        TimeEvent::Weather { zone: ZoneId(0), temperature_dc: -40, snow_mm: 20, crust: true },
        TimeEvent::WaysChanged { ways: Ways { ice: 1, flood: 2, closed: 1 } },
        TimeEvent::River { reach: ReachId(0), ice: true, flood: false },
        TimeEvent::River { reach: ReachId(0), ice: false, flood: true },
        TimeEvent::River { reach: ReachId(0), ice: false, flood: false },
        TimeEvent::Regrew { zone: ZoneId(0), permille: 3 },
        OrderEvent::OrderSent { side: kazakh, order, arrives: 9 },
        OrderEvent::OrderSent { side: kazakh, order, arrives: 0 },
        OrderEvent::OrderRefused { side: kazakh, order, why },
        OrderEvent::OrderStarted { side: kazakh, order },
        OrderEvent::OrderLapsed { side: kazakh, order, why },
        OrderEvent::TaskSet { force, task: Task::Rest },
        OrderEvent::StanceSet { force, stance: Stance::Hold },
        OrderEvent::ForageSet { force, forage: Forage::Wide },
        CampEvent::CampTaskSet { camp, task: CampTask::Migrate(to_hex) },
        CampEvent::CampTaskSet { camp, task: CampTask::Evacuate(BoxId(0)) },
        CampEvent::CampTaskSet { camp, task: CampTask::Flee(to_hex) },
        CampEvent::CampTaskSet { camp, task: CampTask::Rest },
        CampEvent::CampRuleSet { camp, rule: CampRule::Stay },
        MarchEvent::Underway { force, points: 3 },
        MarchEvent::Marched { force, effort: 2 },
        MarchEvent::Departed { force, from: at, to, arrives: 12 },
        MarchEvent::Departed { force, from: to, to: at, arrives: 12 },
        MarchEvent::Arrived { force, at },
        MarchEvent::Arrived { force, at: to },
        MarchEvent::DugIn { force, level: 2 },
        OrganisationEvent::Merged { force, into: enemy, stores: 1, sheep: 1 },
        OrganisationEvent::Garrisoned { force, place },
        OrganisationEvent::LeftGarrison { force, place },
        OrganisationEvent::Dissolved { force, in_peace: false },
        OrganisationEvent::DepotLaid {
            depot: DepotId(0),
            force,
            hex: from_hex,
            side: kazakh,
            food: 1,
        },
        released(contingent, camp, 5),
        depot_taken(kazakh, enemy),
        depot_taken(side(DZUNGAR), force),
        OrganisationEvent::LevyCalled {
            camp,
            force,
            contingent,
            new_contingent: false,
            men: 40,
            horses: 90,
            food: 400,
        },
        ContactEvent::Contact { force, enemy, at: from_hex },
        ContactEvent::Contact { force: enemy, enemy: force, at: from_hex },
        ContactEvent::ContactBroken { force, enemy },
        ContactEvent::Evaded { force, from: from_hex, to: to_hex, by: enemy, cohesion: 9 },
        ContactEvent::Evaded { force: enemy, from: from_hex, to: to_hex, by: force, cohesion: 9 },
        ridden_over(force, enemy),
        ridden_over(enemy, force),
    ]
}

/// Men of a levy let go.
fn released(contingent: ContingentId, camp: CampId, men: u32) -> OrganisationEvent {
    let (horses, home_day, rested_day) = (men, 3, 9);
    OrganisationEvent::LevyReleased { contingent, camp, men, horses, home_day, rested_day }
}

/// Food of a side found by a body of the other.
fn depot_taken(from: SideId, by: ForceId) -> OrganisationEvent {
    let (depot, hex, food, taken) = (DepotId(0), hex(8, 10), 9, 4);
    OrganisationEvent::DepotTaken { depot, from, hex, by, food, taken }
}

/// A small body ridden over.
fn ridden_over(force: ForceId, by: ForceId) -> ContactEvent {
    let (from, to) = (hex(8, 10), hex(9, 10));
    let (host, men, lost, cohesion, day) = (2_417, 60, 11, 80, 50);
    ContactEvent::RiddenOver { force, from, to, by, host, men, lost, cohesion, day }
}

fn events_of_living() -> Vec<Event> {
    let (force, enemy) = (force("host"), force("garrison"));
    let (camp, place, contingent) = (CampId(0), PlaceId(0), ContingentId(0));
    let (at, to) = (Spot::hex(hex(8, 10)), Spot::off_map(BoxId(1)));
    let (from_hex, to_hex) = (hex(8, 10), hex(9, 10));
    let (kazakh, dzungar) = (side(KAZAKH), side(DZUNGAR));
    let rations = Rations { need: 9, from: [1; 7], sheep: 0, kept: 0 };
    let cause = Cause::Cold;
    facts![
        SubsistenceEvent::Grazed { hex: from_hex, horse_days: 5 },
        SubsistenceEvent::HorsesFed { force, need: 5, found: 5 },
        SubsistenceEvent::Condition { contingent, to: 500 },
        SubsistenceEvent::Cohesion { contingent, to: 500 },
        SubsistenceEvent::Hunger { contingent, to: 2_500 },
        SubsistenceEvent::Ate { force, rations },
        SubsistenceEvent::Ate { force, rations: Rations { need: 7, ..rations } },
        SubsistenceEvent::GranaryEaten { place, force, food: 5 },
        SubsistenceEvent::DepotEaten { depot: DepotId(0), force, food: 5 },
        SubsistenceEvent::CampGave { camp, force, sheep: 5, food: 5 },
        SubsistenceEvent::SheepLost { force, sheep: 1, cause },
        SubsistenceEvent::TownWeek { place, eaten: 1, harvested: 1 },
        CampEvent::CampMoved {
            camp,
            from: from_hex,
            to: to_hex,
            points: 0,
            crossing: Crossing::Dry,
        },
        CampEvent::CampUnderway { camp, points: 0 },
        CampEvent::CampFled { camp, from: from_hex, to: to_hex, enemy },
        CampEvent::CampFlightDay { camp, days: 3 },
        CampEvent::CampSettled { camp, at: to_hex, calm_until: 3 },
        CampEvent::CampDeparted { camp, from: at, to, arrives: 40 },
        CampEvent::CampSafe { camp, at: to },
        CampEvent::CampWeek { camp, grass_need: 1, grass_found: 1, food: 1, milk: 1, sheep: 1 },
        CampEvent::HouseholdsLost { camp, households: 21, fighters: 12, cause },
        KnowledgeEvent::LostSight { side: kazakh, body: Body::Force(enemy) },
        KnowledgeEvent::LostSight { side: dzungar, body: Body::Camp(camp) },
        KnowledgeEvent::Faded { side: kazakh, body: Body::Force(enemy), confidence: 0 },
        KnowledgeEvent::Faded { side: kazakh, body: Body::Force(enemy), confidence: 300 },
        TimeEvent::WeekEnded { week: 0 },
    ]
}

/// Facts that are told in as many ways as something in them has.
fn varied_events() -> Vec<Event> {
    [varied_events_of_forces(), varied_events_of_living()].concat()
}

fn varied_events_of_forces() -> Vec<Event> {
    let (force, enemy) = (force("host"), force("garrison"));
    let (place, contingent) = (PlaceId(0), ContingentId(0));
    let (from_hex, to_hex) = (hex(8, 10), hex(9, 10));
    let at = Spot::hex(from_hex);
    let (kazakh, dzungar) = (side(KAZAKH), side(DZUNGAR));
    let mut all = Vec::new();
    for crossing in
        [Crossing::Dry, Crossing::Ice, Crossing::Ferry, Crossing::Swim, Crossing::Torrent]
    {
        all.push(
            MarchEvent::Moved { force, from: from_hex, to: to_hex, points: 0, crossing }.into(),
        );
    }
    for why in
        [HaltReason::Arrived, HaltReason::NoWay, HaltReason::Enemy(enemy), HaltReason::LeaderGone]
    {
        all.push(MarchEvent::Halted { force, at, why }.into());
    }
    for (leader, new_force, officer) in [
        (LeaderId(0), true, false),
        (LeaderId::NONE, true, true),
        (LeaderId::NONE, true, false),
        (LeaderId(0), false, false),
    ] {
        all.push(
            OrganisationEvent::Detached {
                contingent,
                to_force: if new_force { ForceId(5) } else { self::force("vanguard") },
                to_contingent: ContingentId(7),
                men: 300,
                horses: 1,
                stores: 1,
                sheep: 1,
                leader,
                new_force,
                officer,
            }
            .into(),
        );
    }
    for (from, to) in [
        (dzungar, kazakh),
        (kazakh, dzungar),
        (SideId::NONE, side("bukhara")),
        (side("bukhara"), SideId::NONE),
    ] {
        all.push(OrganisationEvent::PlaceTaken { place, from, to, by: force }.into());
        all.push(KnowledgeEvent::HolderKnown { side: kazakh, place, holder: to }.into());
    }
    all
}

fn varied_events_of_living() -> Vec<Event> {
    let (force, enemy) = (force("host"), force("garrison"));
    let (camp, place, contingent) = (CampId(0), PlaceId(0), ContingentId(0));
    let at = Spot::hex(hex(8, 10));
    let kazakh = side(KAZAKH);
    let mut all = Vec::new();
    for cause in Cause::ALL {
        all.push(SubsistenceEvent::MenLost { contingent, men: 14, cause }.into());
        all.push(SubsistenceEvent::HorsesLost { contingent, horses: 120, cause }.into());
        all.push(CampEvent::HerdChanged { camp, horses: 1, sheep: 22, cause }.into());
        all.push(CampEvent::HerdChanged { camp, horses: 0, sheep: 22, cause }.into());
    }
    for source in [
        Source::Place(place),
        Source::Camp(camp),
        Source::Depot(DepotId(0)),
        Source::Homeland(BoxId(0)),
    ] {
        all.push(
            SubsistenceEvent::Convoy { source, force, sent: 5, arrived: 4, sheep: 0, cost: 9 }
                .into(),
        );
    }
    for body in [
        Body::Force(enemy),
        Body::Force(force),
        Body::Camp(camp),
        Body::Force(self::force("guests")),
    ] {
        let spot = at;
        all.push(
            KnowledgeEvent::Sighted {
                side: kazakh,
                body,
                spot,
                estimate: 1_200,
                error: 200,
                confidence: 900,
            }
            .into(),
        );
    }
    all
}

/// Events that name what does not exist, as a damaged or foreign log might.
fn strange_events() -> Vec<Event> {
    let (force, camp, contingent) = (ForceId(120), CampId(95), ContingentId(255));
    let hex = HexId(60_000);
    facts![
        MarchEvent::Moved { force, from: hex, to: hex, points: 0, crossing: Crossing::Dry },
        OrganisationEvent::Merged { force, into: ForceId::NONE, stores: 0, sheep: 0 },
        SubsistenceEvent::MenLost { contingent, men: 1, cause: Cause::Hunger },
        CampEvent::CampMoved { camp, from: hex, to: hex, points: 0, crossing: Crossing::Dry },
        OrganisationEvent::PlaceTaken {
            place: PlaceId::NONE,
            from: SideId(7),
            to: SideId(9),
            by: force,
        },
        KnowledgeEvent::Sighted {
            side: SideId(1),
            body: Body::Camp(camp),
            spot: Spot::NONE,
            estimate: 1,
            error: 0,
            confidence: 1,
        },
        SubsistenceEvent::Convoy {
            source: Source::Depot(DepotId(9)),
            force,
            sent: 1,
            arrived: 1,
            sheep: 0,
            cost: 0,
        },
        CampEvent::CampSafe { camp, at: Spot::off_map(BoxId(99)) },
        CampEvent::CampSafe { camp: CampId::NONE, at: Spot::NONE },
        KnowledgeEvent::LostSight { side: SideId(2), body: Body::Force(ForceId::NONE) },
        KnowledgeEvent::LostSight { side: SideId(2), body: Body::Camp(CampId::NONE) },
        ContactEvent::Contact { force: ForceId::NONE, enemy: force, at: hex },
        TimeEvent::River { reach: ReachId::NONE, ice: true, flood: false },
        OrganisationEvent::DepotLaid {
            depot: DepotId::NONE,
            force,
            hex,
            side: SideId::NONE,
            food: 0,
        },
        released(contingent, CampId::NONE, 0),
        OrganisationEvent::DepotTaken {
            depot: DepotId::NONE,
            from: SideId::NONE,
            hex,
            by: ForceId::NONE,
            food: 0,
            taken: 0,
        },
        TimeEvent::Weather { zone: ZoneId(99), temperature_dc: 0, snow_mm: 0, crust: false },
    ]
}

pub(super) fn logged(event: Event) -> Logged {
    Logged { week: 0, day: 2, seen: SideSet::ALL, event }
}

#[test]
fn every_event_is_told_in_every_language() {
    let state = CampaignState::new(scenario(), 1);
    for lang in Lang::ALL {
        let texts = texts(lang);
        for viewer in scenario().side_ids() {
            for event in plain_events().into_iter().chain(varied_events()) {
                if let Some(line) = describe(&texts, &state, viewer, &logged(event)) {
                    assert_clean(&line, &format!("{lang:?} {viewer:?} {event:?}"));
                    assert!(line.ends_with('.'), "{line}");
                    assert!(!line.starts_with(char::is_lowercase), "{line}");
                }
            }
            for event in strange_events() {
                // Whatever is said, nothing panics and no message shows through.
                if let Some(line) = describe(&texts, &state, viewer, &logged(event)) {
                    assert!(!line.contains(['{', '$']), "{line}");
                }
            }
            let log: Vec<Logged> = strange_events().into_iter().map(logged).collect();
            let told = dispatch(&texts, &state, &state, &log, viewer).to_string();
            assert!(!told.contains(['{', '$']), "{told}");
            assert_clean(&force_line(&texts, &state, viewer, ForceId::NONE), "no force");
            assert_clean(&camp_line(&texts, &state, viewer, CampId::NONE), "no camp");
            assert_eq!(days_of_food(&state, ForceId::NONE), 0);
        }
    }
}

#[test]
fn what_was_not_seen_is_not_told() {
    let state = CampaignState::new(scenario(), 1);
    let texts = texts(Lang::En);
    let unseen = |event| Logged { seen: SideSet::default(), ..logged(event) };
    for event in plain_events().into_iter().chain(varied_events()) {
        assert_eq!(describe(&texts, &state, side(KAZAKH), &unseen(event)), None);
    }
}

#[test]
fn sentences_read_as_they_should() {
    let state = CampaignState::new(scenario(), 1);
    let say = |lang, viewer, event| {
        describe(&texts(lang), &state, side(viewer), &logged(event)).unwrap_or_default()
    };
    let host = force("host");
    let moved = Event::March(MarchEvent::Moved {
        force: host,
        from: hex(8, 9),
        to: hex(9, 10),
        points: 0,
        crossing: Crossing::Ice,
    });
    assert_eq!(
        say(Lang::En, KAZAKH, moved),
        "Abulkhair’s host marched to a point 30 km north-west of Turkistan over the ice."
    );
    assert_eq!(
        say(Lang::En, DZUNGAR, moved),
        "A Kazakh force marched to a point 30 km north-west of Turkistan over the ice."
    );
    assert_eq!(
        say(Lang::Ru, KAZAKH, moved),
        "Войско Абулхаира: переход по льду — Туркестан, 30 км к северо-западу."
    );
    assert_eq!(
        say(Lang::Kk, KAZAKH, moved),
        "Әбілқайыр қолы мұз үстімен өтіп, Түркістан маңынан солтүстік-батысқа қарай 30 км жерге жетті."
    );
    let sighted = Event::Knowledge(KnowledgeEvent::Sighted {
        side: side(KAZAKH),
        body: Body::Force(force("patrol")),
        spot: Spot::hex(hex(11, 11)),
        estimate: 1_200,
        error: 300,
        confidence: 900,
    });
    assert_eq!(
        say(Lang::En, KAZAKH, sighted),
        "Scouts saw a Dzungar force of about 1,200 men at Turkistan."
    );
    assert_eq!(
        say(Lang::Ru, KAZAKH, sighted),
        "Разведка донесла: замечен джунгарский отряд (примерно 1\u{A0}200 человек) — Туркестан."
    );
    assert_eq!(
        say(Lang::Kk, KAZAKH, sighted),
        "Шолғыншылар хабары: Түркістан маңында — шамамен 1\u{A0}200 сарбаздық жоңғар жасағы."
    );
    let lost = Event::Subsistence(SubsistenceEvent::MenLost {
        contingent: state.contingents_of(host).next().unwrap(),
        men: 14,
        cause: Cause::Cold,
    });
    assert_eq!(say(Lang::En, KAZAKH, lost), "Abulkhair’s host lost 14 men to cold and sickness.");
    assert_eq!(
        say(Lang::Ru, KAZAKH, lost),
        "Войско Абулхаира: потери — 14 человек от стужи и болезней."
    );
    assert_eq!(
        say(Lang::Kk, KAZAKH, lost),
        "Әбілқайыр қолы шығынға ұшырады: суық пен аурудан 14 сарбаз."
    );
}

#[test]
fn every_refusal_is_a_sentence_in_every_language() {
    let state = CampaignState::new(scenario(), 1);
    let (force, other) = (force("host"), force("vanguard"));
    let (camp, contingent, place) = (CampId(0), ContingentId(0), PlaceId(0));
    let all = [
        OrderError::CampaignOver,
        OrderError::NoSuchForce { force: ForceId(100) },
        OrderError::NotYourForce { force },
        OrderError::ForceGone { force },
        OrderError::ForceOffMap { force },
        OrderError::NoSuchContingent { contingent },
        OrderError::NoSuchCamp { camp },
        OrderError::NotYourCamp { camp },
        OrderError::CampGone { camp },
        OrderError::NoSuchHex { hex: HexId::NONE },
        OrderError::NoSuchBox { to: BoxId(99) },
        OrderError::HostileBox { to: BoxId(0) },
        OrderError::NoSuchPlace { place: PlaceId::NONE },
        OrderError::CannotBeHeld { place },
        OrderError::PlaceNotYours { place },
        OrderError::NoSuchLeader { leader: LeaderId(0) },
        OrderError::NoSuchLeader { leader: LeaderId::NONE },
        OrderError::NoWay { hex: hex(9, 10) },
        OrderError::AlreadyThere,
        OrderError::Itself,
        OrderError::NotTogether { force, other },
        OrderError::NotEnoughMen { asked: 0, have: 3 },
        OrderError::NotEnoughMen { asked: 5, have: 3 },
        OrderError::NotEnoughFood { asked: 0, have: 3 },
        OrderError::NotEnoughFood { asked: 5, have: 3 },
        OrderError::NotAGarrison { force },
        OrderError::TooFar { hexes: 9, most: 4 },
        OrderError::ShutIn { place },
        OrderError::LeaderElsewhere { leader: LeaderId(0), hex: hex(9, 10) },
        OrderError::StillRiding { camp, have: 3, away: 5, days: 1 },
        OrderError::NotALevy { contingent },
        OrderError::PlaceNotEnemys { place },
        OrderError::NoWaterToCut { place },
        OrderError::TooFewToStorm { place, men: 10, least: 100 },
        OrderError::CampNotEnemys { camp },
        OrderError::CampNotKnown { camp },
        OrderError::NoSuchScriptedEvent { scripted_event: ScriptedEventId(99) },
        OrderError::ScriptedEventNotOpen { scripted_event: ScriptedEventId(0) },
        OrderError::ChoiceNotOpen { scripted_event: ScriptedEventId(0), choice: 0 },
        OrderError::ChoiceNotOpen { scripted_event: ScriptedEventId(0), choice: 99 },
        OrderError::WillNotFollow { force, group: GroupId(0) },
        OrderError::NoCommander { force, hexes: 3 },
        OrderError::NoOfficer { left: 0 },
        OrderError::NoOfficer { left: 2 },
        OrderError::TooManyBodies { most: 52 },
        OrderError::NoChange,
        OrderError::Full,
    ];
    for lang in Lang::ALL {
        let texts = texts(lang);
        for why in all {
            let said = order_error(&texts, &state, side(KAZAKH), &why);
            assert_clean(&said, &format!("{lang:?} {why:?}"));
            assert!(said.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn every_order_has_its_words_in_every_language() {
    let state = CampaignState::new(scenario(), 1);
    let (force, other) = (force("host"), force("vanguard"));
    let contingent = state.contingents_of(force).next().unwrap();
    let (camp, place) = (CampId(0), PlaceId(0));
    let to = Spot::hex(hex(9, 10));
    let via = [hex(11, 11), HexId::NONE];
    let detach = |to, leader, officer| Order::Detach { contingent, men: 300, to, leader, officer };
    let mut all = vec![
        Order::March { force, to, via, pace: Pace::Normal },
        Order::March {
            force,
            to: Spot::off_map(BoxId(1)),
            via: [HexId::NONE; 2],
            pace: Pace::Normal,
        },
        Order::Halt { force },
        Order::Follow { force, leader: other },
        Order::Escort { force, camp },
        Order::Forage { force, forage: Forage::Wide },
        Order::Winter { force, quarters: Quarters::Disperse },
        detach(ForceId::NONE, LeaderId(1), false),
        detach(ForceId::NONE, LeaderId::NONE, true),
        detach(ForceId::NONE, LeaderId::NONE, false),
        detach(other, LeaderId::NONE, false),
        Order::Merge { force, into: other },
        Order::Garrison { force, place },
        Order::Relieve { force, garrison: other },
        Order::Depot { force, food_man_days: 900 },
        Order::Migrate { camp, to: hex(9, 10) },
        Order::Evacuate { camp, to: BoxId(1) },
        Order::CampRule { camp, rule: CampRule::Stand },
        Order::CallLevy { camp, force, men: 40 },
        Order::Release { contingent, men: 40 },
        Order::Raid { force, camp },
        Order::Answer { scripted_event: ScriptedEventId(0), choice: 0 },
    ];
    all.extend(SiegeWay::ALL.map(|way| Order::Besiege { force, place, way }));
    all.extend(Stance::ALL.map(|stance| Order::Stance { force, stance }));
    let here = [HexId::NONE; 2];
    all.extend(Pace::ALL.map(|pace| Order::March { force, to, via: here, pace }));
    for lang in Lang::ALL {
        let texts = texts(lang);
        for one in &all {
            assert_clean(&order(&texts, &state, one), &format!("{lang:?} {one:?}"));
        }
    }
    let march = Order::March { force, to, via, pace: Pace::Forced };
    assert_eq!(
        order(&texts(Lang::En), &state, &march),
        "Abulkhair’s host: march to a point 30 km north-west of Turkistan by way of Turkistan, by forced marches"
    );
    // An order to another side's men, refused, tells nothing of them.
    let foreign = Order::Release { contingent: ContingentId(1), men: 1 };
    let refused = Event::Order(OrderEvent::OrderRefused {
        side: side(DZUNGAR),
        order: if state.contingents().force(ContingentId(1)) == self::force("garrison") {
            Order::Halt { force }
        } else {
            foreign
        },
        why: OrderError::NotYourForce { force },
    });
    let told = describe(&texts(Lang::En), &state, side(DZUNGAR), &logged(refused)).unwrap();
    assert_eq!(
        told,
        "Order not sent — to a force or camp that is not ours. That force is not yours to command."
    );
}

#[test]
fn rivers_are_named() {
    let state = CampaignState::new(scenario(), 1);
    let said = describe(
        &texts(Lang::Ru),
        &state,
        side(KAZAKH),
        &logged(Event::Time(TimeEvent::River { reach: ReachId(0), ice: true, flood: false })),
    );
    assert_eq!(said.unwrap(), "Арысь: лёд держит конных.");
}
