//! Events week by week: decisions and their default, steps, what is set down for later, musters,
//! homecomings, gifts, and saves in the middle.

use rules::{
    check::{OrderError, check},
    event::{Body, CampEvent, Cause, Event, MarchEvent, PeopleEvent, ScenarioEvent, SiegeEvent},
    ids::{HexId, PlaceId, Spot},
    observe::Observation,
    order::{CampTask, Order, Pace},
    resolve::week,
    state::{CampaignState, Columns, NEVER, Stock},
};
use test_support::{
    by_key::{camp, force, scripted_event},
    events::{BLUE, RED, WORDS, asked, chosen, news, play, world},
};

/// A council that is called at the start: two ways, a third that is barred.
fn council(more: &str) -> String {
    let track = |add: i32| format!("effects: [Track(track: \"threat\", add: {add})]");
    let barred = "when: Holds(side: \"blue\", place: \"sauran\")";
    asked(
        "council",
        "Decision",
        "From(\"1724-08-07\")",
        more,
        &[("barred", barred), ("west", &track(1)), ("south", &track(3))],
    )
}

#[test]
fn a_decision_that_nobody_makes_is_made_after_a_week() {
    let s = world(&council(""));
    let council = scripted_event(&s, "council");
    let mut state = CampaignState::new(s, 5);
    let answer = |choice| Order::Answer { scripted_event: council, choice };
    let not_open = Err(OrderError::ScriptedEventNotOpen { scripted_event: council });
    assert_eq!(check(&state, BLUE, &answer(1)), not_open, "it has not been put to anybody");
    let log = play(&mut state, 1, &[]);
    assert!(
        log.iter().any(|l| l.event
            == Event::Scenario(ScenarioEvent::Offered { scripted_event: council, week: 1 }))
    );
    assert_eq!(Observation::new(&state, BLUE).open_scripted_events(), [(council, vec![1, 2])]);
    assert_eq!(Observation::new(&state, RED).open_scripted_events(), []);
    assert_eq!(check(&state, RED, &answer(1)), not_open);
    let barred = Err(OrderError::ChoiceNotOpen { scripted_event: council, choice: 0 });
    assert_eq!(check(&state, BLUE, &answer(0)), barred);
    let beyond = Err(OrderError::ChoiceNotOpen { scripted_event: council, choice: 3 });
    assert_eq!(check(&state, BLUE, &answer(3)), beyond);
    let log = play(&mut state, 1, &[]);
    assert_eq!(chosen(&log, council), [(1, 1, true)], "the first way that is open");
    assert_eq!(state.tracks().value(rules::ids::TrackId(0)), 5);
    // Once is once.
    let log = play(&mut state, 4, &[]);
    assert_eq!(chosen(&log, council), []);
    assert_eq!(check(&state, BLUE, &answer(1)), not_open);
}

#[test]
fn an_answer_counts_once_and_at_once() {
    let s = world(&council(""));
    let council = scripted_event(&s, "council");
    let mut state = CampaignState::new(s, 5);
    let _ = play(&mut state, 1, &[]);
    let answer = |choice| Order::Answer { scripted_event: council, choice };
    assert_eq!(check(&state, BLUE, &answer(2)), Ok(()));
    let log = play(&mut state, 1, &[answer(2), answer(1)]);
    assert_eq!(chosen(&log, council), [(1, 2, false)]);
    assert_eq!(state.tracks().value(rules::ids::TrackId(0)), 7);
    let first = log
        .iter()
        .find(|l| matches!(l.event, Event::Scenario(ScenarioEvent::Chosen { .. })))
        .unwrap();
    assert_eq!(first.day, 7, "no courier rides to oneself");
}

#[test]
fn a_decision_may_come_again() {
    let s = world(&council("times: 2,"));
    let council = scripted_event(&s, "council");
    let mut state = CampaignState::new(s, 5);
    let log = play(&mut state, 8, &[]);
    let weeks: Vec<u16> = chosen(&log, council).iter().map(|(week, ..)| *week).collect();
    assert_eq!(weeks, [1, 3]);
}

#[test]
fn chance_falls_as_often_as_it_says() {
    let s =
        world(&format!("\"rumour\": ({WORDS}, when: Always, chance_permille: 250, times: 255),"));
    let rumour = scripted_event(&s, "rumour");
    let mut came = 0;
    for seed in 0..100 {
        let mut state = CampaignState::new(s.clone(), seed);
        let mut log = Vec::new();
        for _ in 0..10 {
            week(&mut state, &[], &mut log);
        }
        came += chosen(&log, rumour).len();
    }
    assert!((195..305).contains(&came), "{came} of 1,000 at 250 permille");
}

#[test]
fn steps_open_and_close_with_their_condition() {
    // The threat rises to 5 in the third week and falls to 4 in the sixth.
    let events = news("a_rise", "From(\"1724-08-21\")", "Track(track: \"threat\", add: 1)")
        + &news("b_fall", "From(\"1724-09-11\")", "Track(track: \"threat\", add: -1)")
        + &asked(
            "envoy",
            "Step",
            "Track(track: \"threat\", at_least: 5)",
            "times: 3,",
            &[("send", "effects: [Points(side: \"blue\", add: 2)]")],
        );
    let s = world(&events);
    let envoy = scripted_event(&s, "envoy");
    let mut state = CampaignState::new(s, 1);
    let send = Order::Answer { scripted_event: envoy, choice: 0 };
    let not_open = Err(OrderError::ScriptedEventNotOpen { scripted_event: envoy });
    let mut told = Vec::new();
    let mut open = Vec::new();
    for w in 0..8 {
        let may = check(&state, BLUE, &send);
        if may.is_ok() {
            open.push(w);
        } else {
            assert_eq!(may, not_open);
        }
        // Sent in the fifth week, when it has stood open for two.
        let orders = if w == 4 { vec![send] } else { Vec::new() };
        let log = play(&mut state, 1, &orders);
        for logged in &log {
            match logged.event {
                Event::Scenario(ScenarioEvent::Offered { scripted_event, .. })
                    if scripted_event == envoy =>
                {
                    told.push((w, "opens"))
                }
                Event::Scenario(ScenarioEvent::Closed { scripted_event })
                    if scripted_event == envoy =>
                {
                    told.push((w, "closes"))
                }
                Event::Scenario(ScenarioEvent::Chosen { scripted_event, .. })
                    if scripted_event == envoy =>
                {
                    told.push((w, "sent"))
                }
                _ => {}
            }
        }
    }
    // After it was taken it opens anew, for it may be taken three times.
    assert_eq!(told, [(2, "opens"), (4, "sent"), (4, "opens"), (5, "closes")]);
    assert_eq!(open, [3, 4, 5]);
    assert_eq!(state.standings().points(BLUE), 2);
}

#[test]
fn a_step_that_is_open_from_the_start_can_be_taken_in_the_first_week() {
    let first = asked("first", "Step", "Always", "", &[("go", "")]);
    let s = world(&(first + &asked("later", "Step", "From(\"1724-08-14\")", "", &[("go", "")])));
    let (first, later) = (scripted_event(&s, "first"), scripted_event(&s, "later"));
    let mut state = CampaignState::new(s, 1);
    assert_eq!(Observation::new(&state, BLUE).open_scripted_events(), [(first, vec![0])]);
    let go = |scripted_event| Order::Answer { scripted_event, choice: 0 };
    assert!(check(&state, BLUE, &go(later)).is_err());
    let log = play(&mut state, 1, &[go(first)]);
    assert_eq!(chosen(&log, first), [(0, 0, false)]);
    // And nobody takes a step unasked.
    let log = play(&mut state, 6, &[]);
    assert_eq!(chosen(&log, later), []);
    assert_eq!(Observation::new(&state, BLUE).open_scripted_events(), [(later, vec![0])]);
}

#[test]
fn one_event_sets_down_another() {
    let due = |key: &str, when: &str| {
        format!("\"{key}\": ({WORDS}, when: {when}, only_when_due: true, chance_permille: 1),\n")
    };
    let events = news(
        "first",
        "From(\"1724-08-14\")",
        "After(event: \"second\", weeks: (2, 4)), After(event: \"never\", weeks: (1, 1))",
    ) + &due("second", "Always")
        + &due("never", "Holds(side: \"red\", place: \"turkistan\")");
    let s = world(&events);
    let (first, second, never) =
        (scripted_event(&s, "first"), scripted_event(&s, "second"), scripted_event(&s, "never"));
    let mut weeks = [0; 20];
    for seed in 0..60 {
        let mut state = CampaignState::new(s.clone(), seed);
        let mut log = Vec::new();
        for _ in 0..8 {
            week(&mut state, &[], &mut log);
            let row = Observation::new(&state, BLUE).scripted_event(second).unwrap();
            assert_eq!(row.due, NEVER, "what is to come is told to nobody");
        }
        assert_eq!(chosen(&log, first), [(1, 0, false)]);
        assert_eq!(chosen(&log, never), []);
        let came = chosen(&log, second);
        assert_eq!(came.len(), 1, "no chance is asked of what is set down");
        weeks[usize::from(came[0].0)] += 1;
    }
    assert!(weeks[3] > 5 && weeks[4] > 5 && weeks[5] > 5, "{weeks:?}");
    assert_eq!(weeks.iter().sum::<u32>(), weeks[3..=5].iter().sum::<u32>());
}

#[test]
fn a_force_that_waits_comes_when_it_is_mustered() {
    let events = news("call", "From(\"1724-08-14\")", "Muster(force: \"wait\", weeks: (1, 3))");
    let s = world(&events);
    let (call, wait) = (scripted_event(&s, "call"), force(&s, "wait"));
    let goal = s.places[s.place_by_key("turkistan").unwrap().index()].hex;
    let march = Order::March {
        force: wait,
        to: Spot::hex(goal),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    let mut state = CampaignState::new(s, 2);
    let box_spot = state.forces().spot(wait);
    let off_map = Err(OrderError::ForceOffMap { force: wait });
    assert_eq!(check(&state, BLUE, &march), off_map);
    let (mut arrives, mut arrived) = (0, None);
    for _ in 0..6 {
        let may = check(&state, BLUE, &march);
        assert_eq!(may.is_ok(), arrived.is_some(), "{may:?} on day {}", state.day());
        for logged in play(&mut state, 1, &[]) {
            match logged.event {
                Event::March(MarchEvent::Mustered { force, arrives: day }) if force == wait => {
                    arrives = day
                }
                Event::March(MarchEvent::Arrived { force, at }) if force == wait => {
                    assert_eq!(at, box_spot);
                    arrived = Some(logged.day);
                }
                _ => {}
            }
        }
    }
    assert!((13 + 7..=13 + 21).contains(&arrives), "set out on day 13, comes on {arrives}");
    assert_eq!(arrived, Some(arrives));
    assert_eq!(state.scripted_events().times(call), 1);
    // It is its side's to command now.
    let log = play(&mut state, 5, &[march]);
    assert!(log.iter().any(
        |l| matches!(l.event, Event::March(MarchEvent::Departed { force, .. }) if force == wait)
    ));
    assert!(state.force_hex(wait).is_some());
}

#[test]
fn a_camp_group_comes_home_with_all_it_has() {
    let home = "Homecoming(camp: \"away\", weeks: (2, 2))";
    let s = world(&news("home", "From(\"1724-08-14\")", home));
    let away = camp(&s, "away");
    let mut state = CampaignState::new(s.clone(), 2);
    let (before, from) = (state.camps().row(away), state.camps().spot(away));
    let entry = s.map.boxes[from.as_box().unwrap().index()].entry;
    assert!(state.camp_safe(away));
    let log = play(&mut state, 2, &[]);
    let set_out = Event::Camp(CampEvent::CampSetOut { camp: away, from, arrives: 27 });
    assert!(log.iter().any(|l| l.event == set_out), "{log:?}");
    assert!(!state.camp_safe(away) && state.camp_hex(away).is_none());
    let log = play(&mut state, 3, &[]);
    let back = Event::Camp(CampEvent::CampReturned { camp: away, at: entry });
    assert_eq!(log.iter().find(|l| l.event == back).map(|l| l.day), Some(27));
    let after = state.camps().row(away);
    // But for a household or two that scatter abroad while they wait.
    assert!((before.households - 2..=before.households).contains(&after.households));
    assert!((before.fighters - 2..=before.fighters).contains(&after.fighters));
    assert_eq!(state.camp_hex(away), Some(entry));
    assert_ne!(after.task, CampTask::Return);
}

#[test]
fn a_gift_is_given_by_wealth_and_to_the_last_sheep() {
    for (sheep, wanted) in [(1_000, 1_000), (999_999, 7_070)] {
        let gift = format!("Gift(group: \"blue_tribe\", sheep: {sheep})");
        // Off the map nothing is eaten; on it the first week takes its own: compare the events.
        let s = world(&news("gift", "From(\"1724-08-07\")", &gift));
        let mut state = CampaignState::new(s.clone(), 2);
        let log = play(&mut state, 1, &[]);
        let given: Vec<(u16, u32)> = log
            .iter()
            .filter_map(|l| match l.event {
                Event::Camp(CampEvent::HerdChanged {
                    camp,
                    sheep,
                    horses: 0,
                    cause: Cause::Given,
                }) => Some((camp.0, sheep)),
                _ => None,
            })
            .collect();
        let sum: u32 = given.iter().map(|(_, sheep)| sheep).sum();
        assert_eq!(sum, state.ledger().of(BLUE, Stock::Sheep, Cause::Given));
        if sheep == wanted {
            assert_eq!(sum, wanted);
            let by = |key: &str| given.iter().find(|(c, _)| *c == camp(&s, key).0).unwrap().1;
            assert!(by("camp") > by("away") && by("away") > by("poor"), "{given:?}");
        } else {
            // More than there is: everything, and no more.
            assert!(sum <= wanted && sum > 4_000, "{sum}");
            assert_eq!(state.total(BLUE, Stock::Sheep), 0);
        }
    }
}

#[test]
fn levies_go_home_and_nobody_is_lost() {
    let events =
        news("home", "From(\"1724-08-07\")", "GoHome(group: \"blue_tribe\", permille: 1000)");
    let s = world(&events);
    let mut state = CampaignState::new(s.clone(), 2);
    let fighters = state.camps().fighters(camp(&s, "camp"));
    let log = play(&mut state, 1, &[]);
    let went: Vec<u32> = log
        .iter()
        .filter_map(|l| match l.event {
            Event::People(PeopleEvent::WentHome { men, .. }) => Some(men),
            _ => None,
        })
        .collect();
    assert_eq!(went.len(), 1, "the retinue has no camp to go to");
    assert!(state.camps().fighters(camp(&s, "camp")) >= fighters + went[0]);
    // Those of whom nobody is left are struck off when the week ends.
    assert_eq!(state.contingents_of(force(&s, "main")).count(), 1);
    assert!(state.men(force(&s, "main")) <= 2_000);
}

#[test]
fn what_a_side_learns_fades_like_any_news() {
    let events = news("letter", "From(\"1724-08-07\")", "Learn(side: \"blue\", force: \"far\")");
    let s = world(&events);
    let far = force(&s, "far");
    let mut state = CampaignState::new(s, 2);
    let contact = |state: &CampaignState| *state.knowledge().contact(BLUE, Body::Force(far));
    assert!(!contact(&state).is_known());
    let _ = play(&mut state, 1, &[]);
    let fresh = contact(&state);
    assert!(fresh.is_known() && !fresh.in_sight && fresh.spot == state.forces().spot(far));
    assert!((300..=1_100).contains(&fresh.estimate), "{}", fresh.estimate);
    let _ = play(&mut state, 2, &[]);
    assert!(contact(&state).confidence < fresh.confidence);
}

#[test]
fn a_save_in_the_middle_keeps_what_is_pending() {
    let events = council("")
        + &asked("envoy", "Step", "Always", "", &[("send", "")])
        + &news("first", "From(\"1724-08-07\")", "After(event: \"second\", weeks: (2, 3))")
        + &format!("\"second\": ({WORDS}, when: Always, only_when_due: true),");
    let s = world(&events);
    let (council, second) = (scripted_event(&s, "council"), scripted_event(&s, "second"));
    let mut state = CampaignState::new(s, 11);
    let _ = play(&mut state, 1, &[]);
    assert_ne!(state.scripted_events().due(second), NEVER);
    let tables: Columns = ron::from_str(&ron::to_string(state.tables()).unwrap()).unwrap();
    let mut loaded = CampaignState::from_columns(state.scenario.clone(), tables).unwrap();
    let open = Observation::new(&loaded, BLUE).open_scripted_events();
    assert_eq!(open.len(), 2);
    assert_eq!(open, Observation::new(&state, BLUE).open_scripted_events());
    let answer = [Order::Answer { scripted_event: council, choice: 2 }];
    for orders in [&answer[..], &[], &[], &[]] {
        let one = play(&mut state, 1, orders);
        let two = play(&mut loaded, 1, orders);
        assert_eq!(one, two);
        assert_eq!(state.sections(), loaded.sections());
    }
    assert_eq!(
        (state.scripted_events().choice(council), state.scripted_events().times(second)),
        (2, 1)
    );
}

#[test]
fn what_is_hidden_opens_no_choice() {
    // The second way depends on what only the truth knows.
    let hidden = "when: MenNear(side: \"red\", at: Place(\"taraz\"), hexes: 1, at_least: 1)";
    let ask = asked("ask", "Decision", "From(\"1724-08-07\")", "", &[("a", ""), ("b", hidden)]);
    let learn = news("learn", "From(\"1724-08-14\")", "Learn(side: \"blue\", force: \"far\")");
    let again = asked("late", "Decision", "From(\"1724-08-14\")", "", &[("a", ""), ("b", hidden)]);
    let s = world(&(ask + &learn + &again));
    let (ask, late) = (scripted_event(&s, "ask"), scripted_event(&s, "late"));
    let mut state = CampaignState::new(s, 3);
    let _ = play(&mut state, 1, &[]);
    assert_eq!(Observation::new(&state, BLUE).open_scripted_events(), [(ask, vec![0])]);
    let _ = play(&mut state, 1, &[]);
    assert_eq!(Observation::new(&state, BLUE).open_scripted_events(), [(late, vec![0, 1])]);
}

#[test]
fn an_observation_shows_its_own_side_and_no_other() {
    let s = world(&council(""));
    let mut state = CampaignState::new(s.clone(), 5);
    let _ = play(&mut state, 1, &[]);
    let digest = |state: &CampaignState, side| Observation::new(state, side).digest();
    let (blue, red) = (digest(&state, BLUE), digest(&state, RED));
    let group = |i: usize| rules::ids::GroupId::at(i);
    let place = |key: &str| -> PlaceId { s.place_by_key(key).unwrap() };
    let why = rules::event::Mood::Victory;
    let rows: [(Event, bool, bool); 7] = [
        (Event::People(PeopleEvent::Commitment { group: group(0), to: 10, why }), true, false),
        (Event::People(PeopleEvent::Commitment { group: group(1), to: 10, why }), false, true),
        (Event::Siege(SiegeEvent::Loyalty { place: place("sauran"), to: 10, why }), false, true),
        (
            Event::Scenario(ScenarioEvent::TrackMoved {
                track: Default::default(),
                to: 9,
                why: Default::default(),
            }),
            true,
            true,
        ),
        (
            Event::Scenario(ScenarioEvent::Closed {
                scripted_event: scripted_event(&s, "council"),
            }),
            true,
            false,
        ),
        (
            Event::Scenario(ScenarioEvent::Due {
                scripted_event: scripted_event(&s, "council"),
                week: 9,
            }),
            false,
            false,
        ),
        (
            Event::Scenario(ScenarioEvent::Awarded {
                side: RED,
                points: 4,
                why: Default::default(),
            }),
            false,
            true,
        ),
    ];
    for (event, by_blue, by_red) in rows {
        let mut next = state.clone();
        next.apply(&event);
        assert_eq!(digest(&next, BLUE) != blue, by_blue, "{event:?}");
        assert_eq!(digest(&next, RED) != red, by_red, "{event:?}");
    }
}
