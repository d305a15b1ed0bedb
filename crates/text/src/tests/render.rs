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

fn events() -> Vec<Event> {
    let (force, enemy) = (force("host"), force("garrison"));
    let (camp, place, contingent) = (CampId(0), PlaceId(0), ContingentId(0));
    let (at, to) = (Spot::hex(hex(8, 10)), Spot::off_map(BoxId(1)));
    let (from_hex, to_hex) = (hex(8, 10), hex(9, 10));
    let order = Order::Halt { force };
    let why = OrderError::NoChange;
    let (kazakh, dzungar) = (side(KAZAKH), side(DZUNGAR));
    let rations = Rations { need: 9, from: [1; 7], sheep: 0, kept: 0 };
    let cause = Cause::Cold;
    let mut all = vec![
        Event::Time(TimeEvent::WeekBegan { week: 1 }),
        Event::Time(TimeEvent::DayBegan { day: 7 }),
        Event::Time(TimeEvent::Weather {
            zone: ZoneId(0),
            temperature_dc: -40,
            snow_mm: 20,
            crust: true,
        }),
        Event::Time(TimeEvent::WaysChanged { ways: Ways { ice: 1, flood: 2, closed: 1 } }),
        Event::Time(TimeEvent::River { reach: ReachId(0), ice: true, flood: false }),
        Event::Time(TimeEvent::River { reach: ReachId(0), ice: false, flood: true }),
        Event::Time(TimeEvent::River { reach: ReachId(0), ice: false, flood: false }),
        Event::Time(TimeEvent::Regrew { zone: ZoneId(0), permille: 3 }),
        Event::Order(OrderEvent::OrderSent { side: kazakh, order, arrives: 9 }),
        Event::Order(OrderEvent::OrderSent { side: kazakh, order, arrives: 0 }),
        Event::Order(OrderEvent::OrderRefused { side: kazakh, order, why }),
        Event::Order(OrderEvent::OrderStarted { side: kazakh, order }),
        Event::Order(OrderEvent::OrderLapsed { side: kazakh, order, why }),
        Event::Order(OrderEvent::TaskSet { force, task: Task::Rest }),
        Event::Order(OrderEvent::StanceSet { force, stance: Stance::Hold }),
        Event::Order(OrderEvent::ForageSet { force, forage: Forage::Wide }),
        Event::Camp(CampEvent::CampTaskSet { camp, task: CampTask::Migrate(to_hex) }),
        Event::Camp(CampEvent::CampTaskSet { camp, task: CampTask::Evacuate(BoxId(0)) }),
        Event::Camp(CampEvent::CampTaskSet { camp, task: CampTask::Flee(to_hex) }),
        Event::Camp(CampEvent::CampTaskSet { camp, task: CampTask::Rest }),
        Event::Camp(CampEvent::CampRuleSet { camp, rule: CampRule::Stay }),
        Event::March(MarchEvent::Underway { force, points: 3 }),
        Event::March(MarchEvent::Marched { force, effort: 2 }),
        Event::March(MarchEvent::Departed { force, from: at, to, arrives: 12 }),
        Event::March(MarchEvent::Departed { force, from: to, to: at, arrives: 12 }),
        Event::March(MarchEvent::Arrived { force, at }),
        Event::March(MarchEvent::Arrived { force, at: to }),
        Event::March(MarchEvent::DugIn { force, level: 2 }),
        Event::Organisation(OrganisationEvent::Merged { force, into: enemy, stores: 1, sheep: 1 }),
        Event::Organisation(OrganisationEvent::Garrisoned { force, place }),
        Event::Organisation(OrganisationEvent::LeftGarrison { force, place }),
        Event::Organisation(OrganisationEvent::Dissolved { force }),
        Event::Organisation(OrganisationEvent::DepotLaid {
            depot: DepotId(0),
            force,
            hex: from_hex,
            side: kazakh,
            food: 1,
        }),
        Event::Organisation(OrganisationEvent::LevyReleased {
            contingent,
            camp,
            men: 5,
            horses: 5,
        }),
        Event::Contact(ContactEvent::Contact { force, enemy, at: from_hex }),
        Event::Contact(ContactEvent::Contact { force: enemy, enemy: force, at: from_hex }),
        Event::Contact(ContactEvent::ContactBroken { force, enemy }),
        Event::Contact(ContactEvent::Evaded {
            force,
            from: from_hex,
            to: to_hex,
            by: enemy,
            cohesion: 9,
        }),
        Event::Contact(ContactEvent::Evaded {
            force: enemy,
            from: from_hex,
            to: to_hex,
            by: force,
            cohesion: 9,
        }),
        Event::Subsistence(SubsistenceEvent::Grazed { hex: from_hex, horse_days: 5 }),
        Event::Subsistence(SubsistenceEvent::HorsesFed { force, need: 5, found: 5 }),
        Event::Subsistence(SubsistenceEvent::Condition { contingent, to: 500 }),
        Event::Subsistence(SubsistenceEvent::Cohesion { contingent, to: 500 }),
        Event::Subsistence(SubsistenceEvent::Ate { force, rations }),
        Event::Subsistence(SubsistenceEvent::Ate {
            force,
            rations: Rations { need: 7, ..rations },
        }),
        Event::Subsistence(SubsistenceEvent::GranaryEaten { place, force, food: 5 }),
        Event::Subsistence(SubsistenceEvent::DepotEaten { depot: DepotId(0), force, food: 5 }),
        Event::Subsistence(SubsistenceEvent::CampGave { camp, force, sheep: 5, food: 5 }),
        Event::Subsistence(SubsistenceEvent::SheepLost { force, sheep: 1, cause }),
        Event::Subsistence(SubsistenceEvent::TownWeek { place, eaten: 1, harvested: 1 }),
        Event::Camp(CampEvent::CampMoved {
            camp,
            from: from_hex,
            to: to_hex,
            points: 0,
            crossing: Crossing::Dry,
        }),
        Event::Camp(CampEvent::CampUnderway { camp, points: 0 }),
        Event::Camp(CampEvent::CampFled { camp, from: from_hex, to: to_hex, enemy }),
        Event::Camp(CampEvent::CampFlightDay { camp, days: 3 }),
        Event::Camp(CampEvent::CampSettled { camp, at: to_hex, calm_until: 3 }),
        Event::Camp(CampEvent::CampDeparted { camp, from: at, to, arrives: 40 }),
        Event::Camp(CampEvent::CampSafe { camp, at: to }),
        Event::Camp(CampEvent::CampWeek {
            camp,
            grass_need: 1,
            grass_found: 1,
            food: 1,
            milk: 1,
            sheep: 1,
        }),
        Event::Camp(CampEvent::HouseholdsLost { camp, households: 21, fighters: 12, cause }),
        Event::Knowledge(KnowledgeEvent::LostSight { side: kazakh, body: Body::Force(enemy) }),
        Event::Knowledge(KnowledgeEvent::LostSight { side: dzungar, body: Body::Camp(camp) }),
        Event::Knowledge(KnowledgeEvent::Faded {
            side: kazakh,
            body: Body::Force(enemy),
            confidence: 0,
        }),
        Event::Knowledge(KnowledgeEvent::Faded {
            side: kazakh,
            body: Body::Force(enemy),
            confidence: 300,
        }),
        Event::Time(TimeEvent::WeekEnded { week: 0 }),
    ];
    for crossing in
        [Crossing::Dry, Crossing::Ice, Crossing::Ferry, Crossing::Swim, Crossing::Torrent]
    {
        all.push(Event::March(MarchEvent::Moved {
            force,
            from: from_hex,
            to: to_hex,
            points: 0,
            crossing,
        }));
    }
    for why in
        [HaltReason::Arrived, HaltReason::NoWay, HaltReason::Enemy(enemy), HaltReason::LeaderGone]
    {
        all.push(Event::March(MarchEvent::Halted { force, at, why }));
    }
    for (leader, new_force) in [(LeaderId(0), true), (LeaderId::NONE, true), (LeaderId(0), false)] {
        all.push(Event::Organisation(OrganisationEvent::Detached {
            contingent,
            to_force: if new_force { ForceId(5) } else { self::force("vanguard") },
            to_contingent: ContingentId(7),
            men: 300,
            horses: 1,
            stores: 1,
            sheep: 1,
            leader,
            new_force,
        }));
    }
    for (from, to) in [
        (dzungar, kazakh),
        (kazakh, dzungar),
        (SideId::NONE, side("bukhara")),
        (side("bukhara"), SideId::NONE),
    ] {
        all.push(Event::Organisation(OrganisationEvent::PlaceTaken { place, from, to, by: force }));
        all.push(Event::Knowledge(KnowledgeEvent::HolderKnown { side: kazakh, place, holder: to }));
    }
    for cause in Cause::ALL {
        all.push(Event::Subsistence(SubsistenceEvent::MenLost { contingent, men: 14, cause }));
        all.push(Event::Subsistence(SubsistenceEvent::HorsesLost {
            contingent,
            horses: 120,
            cause,
        }));
        all.push(Event::Camp(CampEvent::HerdChanged { camp, horses: 1, sheep: 22, cause }));
        all.push(Event::Camp(CampEvent::HerdChanged { camp, horses: 0, sheep: 22, cause }));
    }
    for source in [
        Source::Place(place),
        Source::Camp(camp),
        Source::Depot(DepotId(0)),
        Source::Homeland(BoxId(0)),
    ] {
        all.push(Event::Subsistence(SubsistenceEvent::Convoy {
            source,
            force,
            sent: 5,
            arrived: 4,
            sheep: 0,
            cost: 9,
        }));
    }
    for body in [
        Body::Force(enemy),
        Body::Force(force),
        Body::Camp(camp),
        Body::Force(self::force("guests")),
    ] {
        let spot = at;
        all.push(Event::Knowledge(KnowledgeEvent::Sighted {
            side: kazakh,
            body,
            spot,
            estimate: 1_200,
            error: 200,
            confidence: 900,
        }));
    }
    all.push(Event::Organisation(OrganisationEvent::LevyCalled {
        camp,
        force,
        contingent,
        new_contingent: false,
        men: 40,
        horses: 90,
        food: 400,
    }));
    all
}

/// Events that name what does not exist, as a damaged or foreign log might.
fn strange_events() -> Vec<Event> {
    let (force, camp, contingent) = (ForceId(120), CampId(95), ContingentId(255));
    let hex = HexId(60_000);
    vec![
        Event::March(MarchEvent::Moved {
            force,
            from: hex,
            to: hex,
            points: 0,
            crossing: Crossing::Dry,
        }),
        Event::Organisation(OrganisationEvent::Merged {
            force,
            into: ForceId::NONE,
            stores: 0,
            sheep: 0,
        }),
        Event::Subsistence(SubsistenceEvent::MenLost { contingent, men: 1, cause: Cause::Hunger }),
        Event::Camp(CampEvent::CampMoved {
            camp,
            from: hex,
            to: hex,
            points: 0,
            crossing: Crossing::Dry,
        }),
        Event::Organisation(OrganisationEvent::PlaceTaken {
            place: PlaceId::NONE,
            from: SideId(7),
            to: SideId(9),
            by: force,
        }),
        Event::Knowledge(KnowledgeEvent::Sighted {
            side: SideId(1),
            body: Body::Camp(camp),
            spot: Spot::NONE,
            estimate: 1,
            error: 0,
            confidence: 1,
        }),
        Event::Subsistence(SubsistenceEvent::Convoy {
            source: Source::Depot(DepotId(9)),
            force,
            sent: 1,
            arrived: 1,
            sheep: 0,
            cost: 0,
        }),
        Event::Camp(CampEvent::CampSafe { camp, at: Spot::off_map(BoxId(99)) }),
        Event::Camp(CampEvent::CampSafe { camp: CampId::NONE, at: Spot::NONE }),
        Event::Knowledge(KnowledgeEvent::LostSight {
            side: SideId(2),
            body: Body::Force(ForceId::NONE),
        }),
        Event::Knowledge(KnowledgeEvent::LostSight {
            side: SideId(2),
            body: Body::Camp(CampId::NONE),
        }),
        Event::Contact(ContactEvent::Contact { force: ForceId::NONE, enemy: force, at: hex }),
        Event::Time(TimeEvent::River { reach: ReachId::NONE, ice: true, flood: false }),
        Event::Organisation(OrganisationEvent::DepotLaid {
            depot: DepotId::NONE,
            force,
            hex,
            side: SideId::NONE,
            food: 0,
        }),
        Event::Organisation(OrganisationEvent::LevyReleased {
            contingent,
            camp: CampId::NONE,
            men: 0,
            horses: 0,
        }),
        Event::Time(TimeEvent::Weather {
            zone: ZoneId(99),
            temperature_dc: 0,
            snow_mm: 0,
            crust: false,
        }),
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
            for event in events() {
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
    for event in events() {
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
        "Войско Абулхаира — переход по льду: Туркестан, 30 км к северо-западу."
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
        "Разведка донесла: Туркестан — джунгарский отряд, примерно 1\u{202F}200 человек."
    );
    assert_eq!(
        say(Lang::Kk, KAZAKH, sighted),
        "Шолғыншы хабары: Түркістан маңында — шамамен 1\u{202F}200 сарбаздық жоңғар қолы."
    );
    let lost = Event::Subsistence(SubsistenceEvent::MenLost {
        contingent: state.contingents_of(host).next().unwrap(),
        men: 14,
        cause: Cause::Cold,
    });
    assert_eq!(say(Lang::En, KAZAKH, lost), "Abulkhair’s host lost 14 men to cold and sickness.");
    assert_eq!(
        say(Lang::Ru, KAZAKH, lost),
        "Войско Абулхаира — потери: 14 человек от стужи и болезней."
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
        OrderError::NotALevy { contingent },
        OrderError::PlaceNotEnemys { place },
        OrderError::NoWaterToCut { place },
        OrderError::CampNotEnemys { camp },
        OrderError::CampNotKnown { camp },
        OrderError::NoSuchScriptedEvent { scripted_event: ScriptedEventId(99) },
        OrderError::ScriptedEventNotOpen { scripted_event: ScriptedEventId(0) },
        OrderError::ChoiceNotOpen { scripted_event: ScriptedEventId(0), choice: 0 },
        OrderError::ChoiceNotOpen { scripted_event: ScriptedEventId(0), choice: 99 },
        OrderError::WillNotFollow { force, group: GroupId(0) },
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
        Order::Detach { contingent, men: 300, to: ForceId::NONE, leader: LeaderId(1) },
        Order::Detach { contingent, men: 300, to: ForceId::NONE, leader: LeaderId::NONE },
        Order::Detach { contingent, men: 300, to: other, leader: LeaderId::NONE },
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
        "Order not sent — to a body that is not ours. That force is not yours to command."
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
