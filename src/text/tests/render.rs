//! Every fact, order and refusal told in every language, and a small war told from both sides.

use super::*;
use crate::rules::{
    check::OrderError,
    event::{Body, Cause, Event, HaltReason, Rations, Source},
    ids::{CampId, DepotId, PassId, PlaceId, ReachId, SideSet, ZoneId},
    map::{Crossing, Ways},
    order::{CampRule, CampTask, Forage, Quarters, Stance, Task},
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
        Event::WeekBegan { week: 1 },
        Event::DayBegan { day: 7 },
        Event::Weather { zone: ZoneId(0), temperature_dc: -40, snow_mm: 20, crust: true },
        Event::WaysChanged { ways: Ways { ice: 1, flood: 2, closed: 1 } },
        Event::River { reach: ReachId(0), ice: true, flood: false },
        Event::River { reach: ReachId(0), ice: false, flood: true },
        Event::River { reach: ReachId(0), ice: false, flood: false },
        Event::Regrew { zone: ZoneId(0), permille: 3 },
        Event::OrderSent { side: kazakh, order, arrives: 9 },
        Event::OrderSent { side: kazakh, order, arrives: 0 },
        Event::OrderRefused { side: kazakh, order, why },
        Event::OrderStarted { side: kazakh, order },
        Event::OrderLapsed { side: kazakh, order, why },
        Event::TaskSet { force, task: Task::Rest },
        Event::StanceSet { force, stance: Stance::Hold },
        Event::ForageSet { force, forage: Forage::Wide },
        Event::CampTaskSet { camp, task: CampTask::Migrate(to_hex) },
        Event::CampTaskSet { camp, task: CampTask::Evacuate(BoxId(0)) },
        Event::CampTaskSet { camp, task: CampTask::Flee(to_hex) },
        Event::CampTaskSet { camp, task: CampTask::Rest },
        Event::CampRuleSet { camp, rule: CampRule::Stay },
        Event::Underway { force, points: 3 },
        Event::Marched { force, effort: 2 },
        Event::Departed { force, from: at, to, arrives: 12 },
        Event::Departed { force, from: to, to: at, arrives: 12 },
        Event::Arrived { force, at },
        Event::Arrived { force, at: to },
        Event::DugIn { force, level: 2 },
        Event::Merged { force, into: enemy, stores: 1, sheep: 1 },
        Event::Garrisoned { force, place },
        Event::LeftGarrison { force, place },
        Event::Dissolved { force },
        Event::DepotLaid { depot: DepotId(0), force, hex: from_hex, side: kazakh, food: 1 },
        Event::LevyReleased { contingent, camp, men: 5, horses: 5 },
        Event::Contact { force, enemy, at: from_hex },
        Event::Contact { force: enemy, enemy: force, at: from_hex },
        Event::ContactBroken { force, enemy },
        Event::Evaded { force, from: from_hex, to: to_hex, by: enemy, cohesion: 9 },
        Event::Evaded { force: enemy, from: from_hex, to: to_hex, by: force, cohesion: 9 },
        Event::Grazed { hex: from_hex, horse_days: 5 },
        Event::HorsesFed { force, need: 5, found: 5 },
        Event::Condition { contingent, to: 500 },
        Event::Cohesion { contingent, to: 500 },
        Event::Ate { force, rations },
        Event::Ate { force, rations: Rations { need: 7, ..rations } },
        Event::GranaryEaten { place, force, food: 5 },
        Event::DepotEaten { depot: DepotId(0), force, food: 5 },
        Event::CampGave { camp, force, sheep: 5, food: 5 },
        Event::SheepLost { force, sheep: 1, cause },
        Event::TownWeek { place, eaten: 1, harvested: 1 },
        Event::CampMoved { camp, from: from_hex, to: to_hex, points: 0, crossing: Crossing::Dry },
        Event::CampUnderway { camp, points: 0 },
        Event::CampFled { camp, from: from_hex, to: to_hex, enemy },
        Event::CampFlightDay { camp, days: 3 },
        Event::CampSettled { camp, at: to_hex, calm_until: 3 },
        Event::CampDeparted { camp, from: at, to, arrives: 40 },
        Event::CampSafe { camp, at: to },
        Event::CampWeek { camp, grass_need: 1, grass_found: 1, food: 1, milk: 1, sheep: 1 },
        Event::HouseholdsLost { camp, households: 21, fighters: 12, cause },
        Event::LostSight { side: kazakh, body: Body::Force(enemy) },
        Event::LostSight { side: dzungar, body: Body::Camp(camp) },
        Event::Faded { side: kazakh, body: Body::Force(enemy), confidence: 0 },
        Event::Faded { side: kazakh, body: Body::Force(enemy), confidence: 300 },
        Event::WeekEnded { week: 0 },
    ];
    for crossing in
        [Crossing::Dry, Crossing::Ice, Crossing::Ferry, Crossing::Swim, Crossing::Torrent]
    {
        all.push(Event::Moved { force, from: from_hex, to: to_hex, points: 0, crossing });
    }
    for why in [
        HaltReason::Arrived,
        HaltReason::NoWay,
        HaltReason::Enemy(enemy),
        HaltReason::LeaderGone,
    ] {
        all.push(Event::Halted { force, at, why });
    }
    for (leader, new_force) in [(LeaderId(0), true), (LeaderId::NONE, true), (LeaderId(0), false)] {
        all.push(Event::Detached {
            contingent,
            to_force: if new_force { ForceId(5) } else { self::force("vanguard") },
            to_contingent: ContingentId(7),
            men: 300,
            horses: 1,
            stores: 1,
            sheep: 1,
            leader,
            new_force,
        });
    }
    for (from, to) in [
        (dzungar, kazakh),
        (kazakh, dzungar),
        (SideId::NONE, side("bukhara")),
        (side("bukhara"), SideId::NONE),
    ] {
        all.push(Event::PlaceTaken { place, from, to, by: force });
        all.push(Event::HolderKnown { side: kazakh, place, holder: to });
    }
    for cause in Cause::ALL {
        all.push(Event::MenLost { contingent, men: 14, cause });
        all.push(Event::HorsesLost { contingent, horses: 120, cause });
        all.push(Event::HerdChanged { camp, horses: 1, sheep: 22, cause });
        all.push(Event::HerdChanged { camp, horses: 0, sheep: 22, cause });
    }
    for source in [
        Source::Place(place),
        Source::Camp(camp),
        Source::Depot(DepotId(0)),
        Source::Homeland(BoxId(0)),
    ] {
        all.push(Event::Convoy { source, force, sent: 5, arrived: 4, sheep: 0, cost: 9 });
    }
    for body in [Body::Force(enemy), Body::Force(force), Body::Camp(camp), Body::Force(self::force("guests"))] {
        let spot = at;
        all.push(Event::Sighted {
            side: kazakh,
            body,
            spot,
            estimate: 1_200,
            error: 200,
            confidence: 900,
        });
    }
    all.push(Event::LevyCalled {
        camp,
        force,
        contingent,
        new_contingent: false,
        men: 40,
        horses: 90,
        food: 400,
    });
    all
}

/// Events that name what does not exist, as a damaged or foreign log might.
fn strange_events() -> Vec<Event> {
    let (force, camp, contingent) = (ForceId(120), CampId(95), ContingentId(255));
    let hex = HexId(60_000);
    vec![
        Event::Moved { force, from: hex, to: hex, points: 0, crossing: Crossing::Dry },
        Event::Merged { force, into: ForceId::NONE, stores: 0, sheep: 0 },
        Event::MenLost { contingent, men: 1, cause: Cause::Hunger },
        Event::CampMoved { camp, from: hex, to: hex, points: 0, crossing: Crossing::Dry },
        Event::PlaceTaken { place: PlaceId::NONE, from: SideId(7), to: SideId(9), by: force },
        Event::Sighted {
            side: SideId(1),
            body: Body::Camp(camp),
            spot: Spot::NONE,
            estimate: 1,
            error: 0,
            confidence: 1,
        },
        Event::Convoy {
            source: Source::Depot(DepotId(9)),
            force,
            sent: 1,
            arrived: 1,
            sheep: 0,
            cost: 0,
        },
        Event::CampSafe { camp, at: Spot::off_map(BoxId(99)) },
        Event::CampSafe { camp: CampId::NONE, at: Spot::NONE },
        Event::LostSight { side: SideId(2), body: Body::Force(ForceId::NONE) },
        Event::LostSight { side: SideId(2), body: Body::Camp(CampId::NONE) },
        Event::Contact { force: ForceId::NONE, enemy: force, at: hex },
        Event::River { reach: ReachId::NONE, ice: true, flood: false },
        Event::DepotLaid { depot: DepotId::NONE, force, hex, side: SideId::NONE, food: 0 },
        Event::LevyReleased { contingent, camp: CampId::NONE, men: 0, horses: 0 },
        Event::Weather { zone: ZoneId(99), temperature_dc: 0, snow_mm: 0, crust: false },
    ]
}

fn logged(event: Event) -> Logged {
    Logged { week: 0, day: 2, seen: SideSet::ALL, event }
}

#[test]
fn every_event_is_told_in_every_language() {
    let state = State::new(scenario(), 1);
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
    let state = State::new(scenario(), 1);
    let texts = texts(Lang::En);
    let unseen = |event| Logged { seen: SideSet::default(), ..logged(event) };
    for event in events() {
        assert_eq!(describe(&texts, &state, side(KAZAKH), &unseen(event)), None);
    }
}

#[test]
fn sentences_read_as_they_should() {
    let state = State::new(scenario(), 1);
    let say = |lang, viewer, event| {
        describe(&texts(lang), &state, side(viewer), &logged(event)).unwrap_or_default()
    };
    let host = force("host");
    let moved = Event::Moved {
        force: host,
        from: hex(8, 9),
        to: hex(9, 10),
        points: 0,
        crossing: Crossing::Ice,
    };
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
    let sighted = Event::Sighted {
        side: side(KAZAKH),
        body: Body::Force(force("patrol")),
        spot: Spot::hex(hex(11, 11)),
        estimate: 1_200,
        error: 300,
        confidence: 900,
    };
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
    let lost =
        Event::MenLost { contingent: state.contingents_of(host).next().unwrap(), men: 14, cause: Cause::Cold };
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
    let state = State::new(scenario(), 1);
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
    let state = State::new(scenario(), 1);
    let (force, other) = (force("host"), force("vanguard"));
    let contingent = state.contingents_of(force).next().unwrap();
    let (camp, place) = (CampId(0), PlaceId(0));
    let to = Spot::hex(hex(9, 10));
    let via = [hex(11, 11), HexId::NONE];
    let mut all = vec![
        Order::March { force, to, via, pace: Pace::Normal },
        Order::March { force, to: Spot::off_map(BoxId(1)), via: [HexId::NONE; 2], pace: Pace::Normal },
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
    ];
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
    let refused = Event::OrderRefused {
        side: side(DZUNGAR),
        order: if state.contingents().force(ContingentId(1)) == self::force("garrison") {
            Order::Halt { force }
        } else {
            foreign
        },
        why: OrderError::NotYourForce { force },
    };
    let told = describe(&texts(Lang::En), &state, side(DZUNGAR), &logged(refused)).unwrap();
    assert_eq!(
        told,
        "Order not sent — to a body that is not ours. That force is not yours to command."
    );
}

#[test]
fn the_war_is_told_without_a_gap_and_without_a_leak() {
    let s = scenario();
    let secret: Vec<(SideId, Vec<&str>)> = [KAZAKH, DZUNGAR, "bukhara"]
        .map(|key| {
            let id = side(key);
            let start = &s.start;
            let forces = start.forces.ids().filter(|&f| start.forces.side(f) != id);
            let camps = start.camps.ids().filter(|&c| start.camps.side(c) != id);
            let names = forces
                .map(|f| s.force_names[f.index()].name.en.as_str())
                .chain(camps.map(|c| s.camp_names[c.index()].name.en.as_str()));
            (id, names.collect())
        })
        .into();
    let english = texts(Lang::En);
    let mut told_in_all = 0;
    for week in &war() {
        for (viewer, names) in &secret {
            let told = dispatch(&english, &week.before, &week.after, &week.events, *viewer);
            let text = told.to_string();
            let lines = week
                .events
                .iter()
                .filter_map(|e| describe(&english, &week.after, *viewer, e))
                .inspect(|_| told_in_all += 1);
            for line in lines.chain([text.clone()]) {
                for name in names {
                    assert!(!line.contains(name), "{line}");
                }
            }
            assert!(text.lines().count() <= 45, "{text}");
        }
        for lang in Lang::ALL {
            let texts = texts(lang);
            for (viewer, _) in &secret {
                let told = dispatch(&texts, &week.before, &week.after, &week.events, *viewer);
                assert_clean(&told.title, "title");
                assert_clean(&told.date_line, "date");
                assert!(!told.paragraphs.is_empty());
                for section in &told.paragraphs {
                    assert_clean(&section.heading, "heading");
                    assert!(!section.lines.is_empty());
                    for line in &section.lines {
                        assert_clean(line, &section.heading);
                    }
                }
                for state in [&week.before, &week.after] {
                    for f in state.forces().ids() {
                        assert_clean(&force_line(&texts, state, *viewer, f), "force");
                    }
                    for c in state.camps().ids() {
                        assert_clean(&camp_line(&texts, state, *viewer, c), "camp");
                    }
                }
            }
        }
    }
    assert!(told_in_all > 100);
}

#[test]
fn a_week_with_nothing_in_it_is_quiet() {
    let state = State::new(scenario(), 1);
    let told = dispatch(&texts(Lang::En), &state, &state, &[], side(KAZAKH));
    assert_eq!(told.title, "Weekly dispatch: week 1 of 12");
    assert_eq!(
        told.date_line,
        "6–12 November 1724 New Style (26 October – 1 November 1724 Old Style), \
         year 1137 of the Hijra"
    );
    let headings: Vec<&str> = told.paragraphs.iter().map(|p| p.heading.as_str()).collect();
    assert_eq!(headings, ["Weather and rivers", "The week"]);
    assert_eq!(told.paragraphs[1].lines, ["A quiet week: nothing of note has happened."]);
}

#[test]
fn the_first_week_of_the_war_reads_as_a_report() {
    let week = &war()[0];
    let told = dispatch(&texts(Lang::En), &week.before, &week.after, &week.events, side(KAZAKH));
    let text = told.to_string();
    for line in [
        "Abulkhair’s host marched 105 km from Suzak to Sauran and halted there.",
        "Abulkhair’s host sent off 300 men under Bogenbay Batyr.",
        "Abulkhair’s host took Sauran.",
    ] {
        assert!(text.contains(line), "{text}");
    }
    // Split-offs are known by their leader or by the host they come from.
    let names: Vec<String> = week
        .after
        .forces()
        .ids()
        .skip(scenario().force_names.len())
        .map(|f| force_line(&texts(Lang::En), &week.after, side(KAZAKH), f))
        .collect();
    assert!(names[0].starts_with("A detachment of Abulkhair’s host: 300 men, "), "{names:?}");
    assert!(names[1].starts_with("Bogenbay Batyr’s detachment: 300 men, "), "{names:?}");
}

#[test]
fn a_contingent_that_changes_its_force_is_followed() {
    let week = &war()[0];
    // The vanguard's men, lost before it joined the host and after, are booked to each.
    let vanguard = week.before.contingents_of(force("vanguard")).next().unwrap();
    let lost = |men| logged(Event::MenLost { contingent: vanguard, men, cause: Cause::Cold });
    let joined = Event::Merged { force: force("vanguard"), into: force("host"), stores: 0, sheep: 0 };
    let mut after = week.after.clone();
    after.apply(&joined);
    let log = [lost(3), logged(joined), lost(4), lost(1)];
    let text = dispatch(&texts(Lang::En), &week.before, &after, &log, side(KAZAKH)).to_string();
    assert!(text.contains("The vanguard lost 3 men to cold and sickness."), "{text}");
    assert!(text.contains("Abulkhair’s host lost 5 men to cold and sickness."), "{text}");
}

#[test]
fn losses_say_what_is_counted_once() {
    let state = State::new(scenario(), 1);
    let host = state.contingents_of(force("host")).next().unwrap();
    let men = |men, cause| logged(Event::MenLost { contingent: host, men, cause });
    let horses = |horses, cause| logged(Event::HorsesLost { contingent: host, horses, cause });
    let tell = |lang, log: &[Logged]| {
        let told = dispatch(&texts(lang), &state, &state, log, side(KAZAKH));
        told.paragraphs[1].lines[0].clone()
    };
    let log = [
        men(51, Cause::Hunger),
        men(277, Cause::Desertion),
        horses(69, Cause::Desertion),
        men(1, Cause::Hunger),
    ];
    assert_eq!(
        tell(Lang::En, &log),
        "Abulkhair’s host lost 52 men to hunger, 277 by desertion and 69 horses by desertion."
    );
    assert_eq!(
        tell(Lang::Ru, &log),
        "Войско Абулхаира — потери: 52 человека от голода, 277 в бегах и 69 лошадей в бегах."
    );
    assert_eq!(
        tell(Lang::Kk, &log),
        "Әбілқайыр қолы шығынға ұшырады: аштықтан 52 сарбаз, қашып кеткен 277 және қашып кеткен 69 жылқы."
    );
    let log = [men(14, Cause::Cold), horses(2, Cause::Cold)];
    assert_eq!(
        tell(Lang::En, &log),
        "Abulkhair’s host lost 14 men and 2 horses to cold and sickness."
    );
}

#[test]
fn the_summary_tells_holders_and_losses_in_every_language() {
    let last = war().pop().unwrap();
    for lang in Lang::ALL {
        let lines = campaign_summary(&texts(lang), &last.after);
        for line in lines.iter().filter(|line| !line.is_empty()) {
            assert!(!line.contains(['{', '$']), "{line}");
        }
        // One table for each playable side; the columns of each line up.
        let tables: Vec<&String> = lines.iter().filter(|line| line.starts_with("  ")).collect();
        assert!(tables.len() >= 8, "{lines:#?}");
        let side = lines.iter().rposition(String::is_empty).unwrap();
        let widths: Vec<usize> = lines[side + 2..].iter().map(|l| l.chars().count()).collect();
        assert!(widths.windows(2).all(|w| w[0] == w[1]), "{:#?}", &lines[side..]);
    }
}

#[test]
fn days_are_written_as_the_language_does() {
    let s = scenario();
    assert_eq!(date(&texts(Lang::En), &s, 0), "6 November 1724");
    assert_eq!(date(&texts(Lang::Ru), &s, 0), "6 ноября 1724 года");
    assert_eq!(date(&texts(Lang::Kk), &s, 0), "1724 жылғы 6 қараша");
    let state = State::new(s, 1);
    let year_end = |lang| {
        let logged = [Logged { week: 7, ..logged(Event::WeekBegan { week: 7 }) }];
        dispatch(&texts(lang), &state, &state, &logged, side(KAZAKH)).date_line
    };
    assert!(year_end(Lang::En).starts_with("25–31 December 1724 New Style"), "{}", year_end(Lang::En));
    let logged = [Logged { week: 8, ..logged(Event::WeekBegan { week: 8 }) }];
    let told = dispatch(&texts(Lang::En), &state, &state, &logged, side(KAZAKH)).date_line;
    assert!(told.contains("(21–27 December 1724 Old Style)"), "{told}");
}

#[test]
fn passes_and_rivers_are_named() {
    let state = State::new(scenario(), 1);
    assert!(!scenario().map.passes.is_empty());
    let _ = PassId(0);
    let said = describe(
        &texts(Lang::Ru),
        &state,
        side(KAZAKH),
        &logged(Event::River { reach: ReachId(0), ice: true, flood: false }),
    );
    assert_eq!(said.unwrap(), "Арысь: лёд держит конных.");
}

/// Shows dispatches of the war, for reading: `cargo test … show -- --nocapture --ignored`.
#[test]
#[ignore = "prints for people to read"]
#[allow(clippy::print_stdout, reason = "this is what it is for")]
fn show() {
    for week in war().iter().take(5) {
        for lang in Lang::ALL {
            let texts = texts(lang);
            for key in [KAZAKH, DZUNGAR] {
                let told = dispatch(&texts, &week.before, &week.after, &week.events, side(key));
                println!("{told}");
            }
            for f in week.after.forces().ids() {
                println!("{}", force_line(&texts, &week.after, side(KAZAKH), f));
            }
            for c in week.after.camps().ids() {
                println!("{}", camp_line(&texts, &week.after, side(KAZAKH), c));
            }
            println!();
        }
    }
    for lang in Lang::ALL {
        println!("{}\n", campaign_summary(&texts(lang), &war()[11].after).join("\n"));
    }
}

#[test]
fn show_big() {
    use crate::{ai::Policy, rules::observe::Observation};
    let s = Library::at(root()).load("struggle-for-turkistan").unwrap_or_else(|r| panic!("{r}"));
    let mut state = State::new(s.clone(), 3);
    let mut players: Vec<_> = s.playable().map(|p| (p, Policy::Bold.player())).collect();
    for week in 0..s.calendar.weeks {
        let mut orders = Vec::new();
        for (id, player) in &mut players {
            let mut plan = Vec::new();
            player.plan(&Observation::new(&state, *id), &mut plan);
            orders.extend(plan.into_iter().map(|o| (*id, o)));
        }
        let before = state.clone();
        let mut events: Vec<Logged> = Vec::new();
        resolve::week(&mut state, &orders, &mut events);
        if [0, 3, 8, 14, 20, 26, 32, 38].contains(&week) {
            for lang in Lang::ALL {
                if lang != Lang::En && week != 20 { continue; }
                let t0 = std::time::Instant::now();
                let d = dispatch(&texts(lang), &before, &state, &events, s.side_by_key("kazakh").unwrap());
                println!("{d} [{:?}] lines {}", t0.elapsed(), d.to_string().lines().count());
            }
            if week == 20 {
                for f in state.forces_of(s.side_by_key("kazakh").unwrap()) { println!("{}", force_line(&texts(Lang::En), &state, s.side_by_key("kazakh").unwrap(), f)); }
            }
        }
    }
    for lang in Lang::ALL { println!("{}", campaign_summary(&texts(lang), &state).join("\n")); }
}
