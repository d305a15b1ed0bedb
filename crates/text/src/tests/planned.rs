//! What an order would bring and how fit a force is, in words: on the screen in columns, in the terminal in
//! sentences.

use super::*;
use rules::{
    event::{Body, KnowledgeEvent},
    observe::Observation,
    outlook::{Caution, Fit, JointOutlook, Outlook},
};

#[test]
fn a_way_is_told_in_columns_and_in_sentences_with_the_same_figures() {
    let state = CampaignState::new(scenario(), 1);
    let viewer = side(KAZAKH);
    let seen = Observation::new(&state, viewer);
    let mut told = 0;
    for (i, force) in seen.forces().enumerate() {
        let to = Spot::hex(hex(8 + i as i32, 10));
        let order = Order::March { force, to, via: [HexId::NONE; 2], pace: Pace::Normal };
        let Ok(outlook) = Outlook::of(&seen, &order) else { continue };
        let Some(journey) = &outlook.journey else { continue };
        for lang in Lang::ALL {
            let texts = texts(lang);
            let lines = journey_lines(&texts, &state, &seen, &order, &outlook, "besiege");
            for line in &lines {
                assert_clean(&line.words, "words of a way");
                assert_clean(&line.sentence, "sentence of a way");
                assert_eq!(
                    line.caption.is_none(),
                    matches!(
                        line.part,
                        JourneyPart::Danger | JourneyPart::Safe | JourneyPart::EnemyPlace
                    )
                );
            }
            let of = |part| lines.iter().filter(move |line| line.part == part);
            assert_eq!(of(JourneyPart::Start).count(), 1);
            assert_eq!(of(JourneyPart::Arrival).count(), 1);
            assert!(of(JourneyPart::Danger).chain(of(JourneyPart::Safe)).next().is_some());
            // Both count the days as the marks on the map do.
            if let Some(day) = journey.arrives {
                let day = day_of_the_way(&state, day).to_string();
                for line in of(JourneyPart::Arrival) {
                    assert!(line.words.contains(&day) && line.sentence.contains(&day), "{line:?}");
                }
                told += 1;
            }
        }
    }
    assert!(told >= 3, "{told} arrivals");
}

#[test]
fn how_fit_a_force_is_and_what_speaks_against_a_fight_is_told_in_every_language() {
    let state = CampaignState::new(scenario(), 1);
    let viewer = side(KAZAKH);
    let forces: Vec<ForceId> = state.forces_of(viewer).collect();
    for lang in Lang::ALL {
        let texts = texts(lang);
        for &force in &forces {
            let lines = fitness_lines(&texts, &state, force);
            let horses = usize::from(state.horses(force) > 0);
            assert_eq!(lines.len(), 2 + horses);
            for line in &lines {
                assert_clean(&line.words, "fitness");
                assert!(line.permille <= 1000 && !line.short.is_empty(), "{line:?}");
            }
            let cohesion = (state.cohesion(force) / 10).to_string();
            assert!(lines[0].short.contains(&cohesion) && lines[0].words.contains(&cohesion));
            assert_eq!(lines[0].words.matches(':').count() > 0, lines[0].fit == Fit::Bad);
        }
        let (first, last) = (forces[0], forces[forces.len() - 1]);
        let shaken = |cohesion| Caution::Shaken { cohesion };
        let found =
            [(first, shaken(280)), (last, shaken(240)), (first, Caution::Starving { days: 0 })];
        let alone = cautions(&texts, &state, viewer, &found[..1], 1);
        assert_eq!(alone, [caution(&texts, &state, shaken(280))]);
        let of_several = cautions(&texts, &state, viewer, &found, 5);
        assert_eq!(of_several.len(), 2, "{of_several:?}");
        // The worst of each kind is told, and how many of how many.
        assert!(of_several[0].contains("24") && of_several[0].contains('5'), "{of_several:?}");
        for line in of_several.iter().chain(&alone) {
            assert_clean(line, "caution");
        }
    }
    assert_eq!(fitness_lines(&texts(Lang::En), &state, ForceId::NONE), []);
}

#[test]
fn what_several_are_promised_says_whom_it_counts_and_names_each_danger_once() {
    let mut state = CampaignState::new(scenario(), 1);
    let (viewer, host) = (side(KAZAKH), force("host"));
    let forces: Vec<ForceId> = state.forces_of(viewer).collect();
    let goal = state.force_hex(force("garrison")).unwrap();
    let march = Order::March {
        force: host,
        to: Spot::hex(goal),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    // Somebody stands near the goal, somebody at it.
    let foes: Vec<ForceId> = state.forces_of(side(DZUNGAR)).collect();
    let near = state.scenario.map.neighbours[goal.index()];
    let near = near.into_iter().find(|hex| hex.is_some()).unwrap();
    for (&foe, at) in foes.iter().zip([goal, near]) {
        let (body, estimate, error, confidence) = (Body::Force(foe), 900, 100, 900);
        let spot = Spot::hex(at);
        let side = viewer;
        let sighted = KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence };
        state.apply(&sighted.into());
    }
    let seen = Observation::new(&state, viewer);
    let joint = JointOutlook::of(&seen, &march, &forces);
    let (_, odds) = joint.battle.as_ref().expect("somebody is known to be at the goal");
    let apart = joint.arrives.is_some_and(|(first, last)| first != last);
    assert!(odds.own_men > seen.men(host), "all are counted");
    for lang in Lang::ALL {
        let texts = texts(lang);
        assert_eq!(joint_odds(&texts, &joint).is_some(), apart, "only where they come apart");
        let lines = joint_dangers(&texts, &state, &seen, &joint);
        for line in &lines {
            assert_eq!(line.part, JourneyPart::Danger);
            assert_clean(&line.words, "a danger of several");
            assert_clean(&line.sentence, "a danger of several");
            let times = lines.iter().filter(|other| other.words == line.words).count();
            assert_eq!(times, 1, "{lines:#?}");
        }
        if foes.len() > 1 {
            assert!(lines.iter().any(|line| line.hex == Some(near)), "{lines:#?}");
        }
        // Whom they go against is told by the odds, and not as a danger besides.
        assert!(!lines.iter().any(|line| line.hex == Some(goal)), "{lines:#?}");
    }
}

#[test]
fn what_several_will_be_on_arrival_is_told_of_the_worst_off_of_them() {
    let state = CampaignState::new(scenario(), 1);
    let viewer = side(KAZAKH);
    let seen = Observation::new(&state, viewer);
    let forces: Vec<ForceId> = state.forces_of(viewer).collect();
    let goal = state.force_hex(force("garrison")).unwrap();
    let march = Order::March {
        force: force("host"),
        to: Spot::hex(goal),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    let joint = JointOutlook::of(&seen, &march, &forces);
    let wear: Vec<_> = joint
        .each
        .iter()
        .filter_map(|(_, _, outlook)| outlook.as_ref().ok()?.journey.as_ref()?.wear)
        .collect();
    let least = wear.iter().map(|wear| wear.food_days).min().expect("somebody goes there");
    for lang in Lang::ALL {
        let texts = texts(lang);
        let lines = joint_wear(&texts, &state, &seen, &joint);
        let food = texts.get("line-food", &[("n", least.into())]);
        assert!(lines.iter().any(|line| line.contains(&food)), "{food:?} in {lines:?}");
        for line in &lines {
            assert_clean(line, "how several arrive");
        }
        let horses = wear.iter().filter_map(|wear| wear.condition).min();
        let told = horses.map(|horses| (horses / 10).to_string());
        assert!(told.is_none_or(|n| lines.iter().any(|line| line.contains(&n))), "{lines:?}");
    }
}

#[test]
fn who_comes_first_and_alone_is_named_with_what_they_have_to_hope_for() {
    let mut state = CampaignState::new(scenario(), 1);
    let viewer = side(KAZAKH);
    let goal = state.force_hex(force("garrison")).unwrap();
    let forces: Vec<ForceId> =
        state.forces_of(viewer).filter(|&force| state.force_hex(force).is_some()).collect();
    let foe = state.forces_of(side(DZUNGAR)).next().unwrap();
    let men: u32 = forces.iter().map(|&force| state.men(force)).sum();
    // An enemy at the goal whom all together can beat and the few cannot.
    let sighted = KnowledgeEvent::Sighted {
        side: viewer,
        body: Body::Force(foe),
        spot: Spot::hex(goal),
        estimate: men / 2,
        error: 100,
        confidence: 900,
    };
    state.apply(&sighted.into());
    let seen = Observation::new(&state, viewer);
    let mut told = 0;
    for &lead in &forces {
        let to = Spot::hex(goal);
        let order = Order::March { force: lead, to, via: [HexId::NONE; 2], pace: Pace::Normal };
        let joint = JointOutlook::of(&seen, &order, &forces);
        let Some(first) = joint.first.as_ref() else { continue };
        let (day, last) = joint.arrives.unwrap();
        assert!(first.day == day && day < last && first.forces.len() < forces.len());
        assert_eq!(first.men, first.forces.iter().map(|&f| seen.men(f)).sum::<u32>());
        let (_, alone) = (foe, seen.battle_odds(&first.forces, foe).unwrap());
        assert_eq!(first.alone, u32::from(alone.win), "with nobody who is not there");
        for lang in Lang::ALL {
            let texts = texts(lang);
            if let Some(line) = joint_first(&texts, &state, &seen, &joint) {
                assert!(line.contains(&texts.lang().percent(first.alone)), "{line}");
                assert_clean(&line, "who comes first");
                told += 1;
            }
        }
    }
    assert!(told > 0, "nobody comes first to where all together have more to hope for");
}
