//! A small war told from all sides: dispatches, lists and the account at its end.

use super::{render::logged, *};
use rules::event::{
    Cause, Event, OrganisationEvent, PeopleEvent, SiegeEvent, SubsistenceEvent, TimeEvent,
};

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
            // A screen, and a little more in a week of battles with news of every kind.
            assert!(text.lines().count() <= 56, "{text}");
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
    let state = CampaignState::new(scenario(), 1);
    let told = dispatch(&texts(Lang::En), &state, &state, &[], side(KAZAKH));
    assert_eq!(told.title, "Weekly dispatch: week 1 of 12");
    assert_eq!(
        told.date_line,
        "6–12 November 1724 New Style (26 October – 1 November 1724 Old Style), \
         year 1137 of the Hijra"
    );
    let headings: Vec<&str> = told.paragraphs.iter().map(|p| p.heading.as_str()).collect();
    assert_eq!(headings, ["The week", "Weather and rivers"]);
    assert_eq!(told.paragraphs[0].lines, ["A quiet week: nothing of note has happened."]);
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
    let lost = |men| {
        logged(Event::Subsistence(SubsistenceEvent::MenLost {
            contingent: vanguard,
            men,
            cause: Cause::Cold,
        }))
    };
    let joined = Event::Organisation(OrganisationEvent::Merged {
        force: force("vanguard"),
        into: force("host"),
        stores: 0,
        sheep: 0,
    });
    let mut after = week.after.clone();
    after.apply(&joined);
    let log = [lost(3), logged(joined), lost(4), lost(1)];
    let text = dispatch(&texts(Lang::En), &week.before, &after, &log, side(KAZAKH)).to_string();
    assert!(text.contains("The vanguard lost 3 men to cold and sickness."), "{text}");
    assert!(text.contains("Abulkhair’s host lost 5 men to cold and sickness."), "{text}");
}

#[test]
fn losses_say_what_is_counted_once() {
    let state = CampaignState::new(scenario(), 1);
    let host = state.contingents_of(force("host")).next().unwrap();
    let men = |men, cause| {
        logged(Event::Subsistence(SubsistenceEvent::MenLost { contingent: host, men, cause }))
    };
    let horses = |horses, cause| {
        logged(Event::Subsistence(SubsistenceEvent::HorsesLost { contingent: host, horses, cause }))
    };
    let tell = |lang, log: &[Logged]| {
        let told = dispatch(&texts(lang), &state, &state, log, side(KAZAKH));
        told.paragraphs[0].lines[0].clone()
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
        "Войско Абулхаира: потери — 52 человека от голода, 277 в бегах и 69 лошадей в бегах."
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
    let state = CampaignState::new(s, 1);
    let year_end = |lang| {
        let logged = [Logged { week: 7, ..logged(Event::Time(TimeEvent::WeekBegan { week: 7 })) }];
        dispatch(&texts(lang), &state, &state, &logged, side(KAZAKH)).date_line
    };
    assert!(
        year_end(Lang::En).starts_with("25–31 December 1724 New Style"),
        "{}",
        year_end(Lang::En)
    );
    let logged = [Logged { week: 8, ..logged(Event::Time(TimeEvent::WeekBegan { week: 8 })) }];
    let told = dispatch(&texts(Lang::En), &state, &state, &logged, side(KAZAKH)).date_line;
    assert!(told.contains("(21–27 December 1724 Old Style)"), "{told}");
}

#[test]
fn every_line_of_a_war_is_whole_in_every_language() {
    let whole = |text: &str| {
        assert!(!text.trim().is_empty());
        assert!(!text.contains(['{', '}', '$']), "a variable was left open: {text}");
    };
    for week in war() {
        for lang in Lang::ALL {
            let texts = texts(lang);
            for key in [KAZAKH, DZUNGAR] {
                let told = dispatch(&texts, &week.before, &week.after, &week.events, side(key));
                whole(&told.to_string());
            }
            for f in week.after.forces().ids() {
                whole(&force_line(&texts, &week.after, side(KAZAKH), f));
            }
            for c in week.after.camps().ids() {
                whole(&camp_line(&texts, &week.after, side(KAZAKH), c));
            }
            whole(&campaign_summary(&texts, &week.after).join("\n"));
        }
    }
}

#[test]
fn a_storm_is_told_with_what_it_cost() {
    let state = CampaignState::new(scenario(), 1);
    let host = state.contingents_of(force("host")).next().unwrap();
    let place = scenario().place_by_key("turkistan").unwrap();
    let lost = |men, cause| {
        logged(Event::Subsistence(SubsistenceEvent::MenLost { contingent: host, men, cause }))
    };
    let by = force("host");
    let log = [
        logged(Event::Siege(SiegeEvent::StormTried { place, by, odds: 100, roll: 900 })),
        lost(41, Cause::Combat),
        lost(7, Cause::Hunger),
        lost(12, Cause::Combat),
        logged(Event::Time(TimeEvent::DayBegan { day: 3 })),
        lost(99, Cause::Combat),
    ];
    let text = dispatch(&texts(Lang::En), &state, &state, &log, side(KAZAKH)).to_string();
    assert!(text.contains("Our loss: 53 men."), "{text}");
}

#[test]
fn peoples_for_whom_flight_costs_the_same_are_told_together() {
    let state = CampaignState::new(scenario(), 1);
    let groups = scenario().groups.len();
    assert!(groups > 2);
    let cost = |(i, permille)| {
        let group = rules::ids::GroupId::at(i);
        logged(Event::People(PeopleEvent::FlightCost { group, permille }))
    };
    let log: Vec<Logged> = [(0, 1_700), (1, 1_700), (2, 900)].map(cost).into();
    let text = dispatch(&texts(Lang::En), &state, &state, &log, side(KAZAKH)).to_string();
    assert_eq!(text.matches("flight now costs families 170 % of").count(), 1, "{text}");
    assert_eq!(text.matches("flight now costs families 90 % of").count(), 1, "{text}");
}

#[test]
fn an_enemy_is_named_by_what_he_brought_to_the_battle() {
    let mut state = CampaignState::new(scenario(), 1);
    // Of 8,653 who fought, scouts see 40 afterwards.
    state.apply(&Event::Knowledge(rules::event::KnowledgeEvent::Sighted {
        side: side(KAZAKH),
        body: rules::event::Body::Force(force("garrison")),
        spot: Spot::hex(hex(8, 10)),
        estimate: 40,
        error: 100,
        confidence: 900,
    }));
    let log: Vec<Logged> = super::reckoning::battle().into_iter().map(logged).collect();
    for lang in Lang::ALL {
        let told = dispatch(&texts(lang), &state, &state, &log, side(KAZAKH));
        let battles = told.paragraphs.iter().find(|p| p.section == DispatchSection::Battles);
        let line = &battles.unwrap().lines[0];
        let men = lang.number(8_700);
        assert!(line.matches(&men).count() >= 2, "{line}");
    }
}

#[test]
fn a_place_taken_and_left_empty_is_said_to_count_nothing() {
    let mut state = CampaignState::new(scenario(), 1);
    let place = scenario().place_by_key("turkistan").unwrap();
    let before = state.clone();
    let taken = Event::Organisation(OrganisationEvent::PlaceTaken {
        place,
        from: side(DZUNGAR),
        to: side(KAZAKH),
        by: force("host"),
    });
    state.apply(&taken);
    state.apply(&Event::Siege(SiegeEvent::Loyalty {
        place,
        to: 300,
        why: rules::event::Mood::PlaceWon,
    }));
    state.apply(&Event::Knowledge(rules::event::KnowledgeEvent::HolderKnown {
        side: side(KAZAKH),
        place,
        holder: side(KAZAKH),
    }));
    let told = dispatch(&texts(Lang::En), &before, &state, &[logged(taken)], side(KAZAKH));
    let text = told.to_string();
    assert!(text.contains("It is unguarded: it earns no points until "), "{text}");
    let line = place_line(&texts(Lang::En), &state, side(KAZAKH), place);
    assert!(line.contains("unguarded, so it earns no points"), "{line}");
}
