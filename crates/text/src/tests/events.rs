//! Battles, sieges, raids, peoples and events of a scenario in every language.

use super::{
    reckoning::{battle, writes},
    render::logged,
    *,
};
use rules::{
    event::{
        BattleEvent, CampEvent, Cause, Event, Fate, MarchEvent, Meeting, Mood, OrderEvent,
        PeopleEvent, Phase, RaidEvent, ScenarioEvent, SiegeEvent,
    },
    history::Grade,
    ids::{CampId, GroupId, PlaceId, ScriptedEventId, TrackId},
    order::{SiegeWay, Task},
    victory::{Level, ScoreItem},
};

fn place(key: &str) -> PlaceId {
    scenario().place_by_key(key).unwrap()
}

fn scripted_event(key: &str) -> ScriptedEventId {
    scenario().scripted_events.iter().position(|a| a.key == key).map(ScriptedEventId::at).unwrap()
}

const MEETINGS: [Meeting; 5] =
    [Meeting::Open, Meeting::Works, Meeting::Surprise, Meeting::Sortie, Meeting::Relief];

const MOODS: [Mood; 15] = [
    Mood::Victory,
    Mood::Defeat,
    Mood::PlaceWon,
    Mood::PlaceLost,
    Mood::Booty,
    Mood::Hunger,
    Mood::CampsInDanger,
    Mood::CampsSafe,
    Mood::Waiting,
    Mood::LeaderLost,
    Mood::Precedence,
    Mood::Time,
    Mood::Siege,
    Mood::Plunder,
    Mood::CalledUp,
];

const GRADES: [Grade; 7] = [
    Grade::Attested,
    Grade::Secondary,
    Grade::Inferred,
    Grade::Tradition,
    Grade::Memory,
    Grade::Doubtful,
    Grade::Fiction,
];

fn fights() -> Vec<Event> {
    let (own, enemy) = (force("host"), force("garrison"));
    let at = hex(8, 10);
    let mut all = battle();
    for meeting in MEETINGS {
        for (attacker, defender) in [(own, enemy), (enemy, own)] {
            all.push(
                BattleEvent::BattleBegan { battle: 1, at, attacker, defender, meeting }.into(),
            );
        }
    }
    for (winner, loser) in [
        (Some(side(DZUNGAR)), Some(side(KAZAKH))),
        (Some(side("bukhara")), Some(side(DZUNGAR))),
        (None, None),
    ] {
        all.push(
            BattleEvent::BattleEnded {
                battle: 1,
                at,
                winner,
                loser,
                winner_lost: 5,
                loser_lost: 60,
            }
            .into(),
        );
    }
    all.push(BattleEvent::Routed { force: own, from: at, to: hex(9, 10), by: enemy }.into());
    all.push(BattleEvent::TrainTaken { force: enemy, by: own, stores: 60, sheep: 0 }.into());
    all.push(BattleEvent::TrainTaken { force: own, by: enemy, stores: 60, sheep: 7 }.into());
    for leader in [LeaderId(0), LeaderId(2)] {
        for fate in [Fate::Well, Fate::Wounded, Fate::Captured, Fate::Killed] {
            all.push(BattleEvent::LeaderFate { leader, force: own, fate, until: 20 }.into());
        }
    }
    all
}

fn sieges() -> Vec<Event> {
    let mut all = Vec::new();
    for (place, by) in [(place("turkistan"), force("host")), (place("sozaq"), force("garrison"))] {
        all.extend(facts![
            SiegeEvent::Invested { place, by },
            SiegeEvent::SiegeDay { place, days: 3 },
            SiegeEvent::SiegeLifted { place },
            SiegeEvent::WaterCut { place, by },
            SiegeEvent::WaterBack { place, by },
            SiegeEvent::GatesOpened { place, by },
            SiegeEvent::Plundered { place, by, food: 900, booty: 4_000 },
            SiegeEvent::Plundered { place, by, food: 0, booty: 4_000 },
            SiegeEvent::Plundered { place, by, food: 0, booty: 0 },
        ]);
        for free in [true, false] {
            all.push(SiegeEvent::Surrendered { place, by, free }.into());
        }
        for roll in [1, 999] {
            all.push(SiegeEvent::StormTried { place, by, odds: 347, roll }.into());
            for way in SiegeWay::ALL {
                all.push(SiegeEvent::ParleyTried { place, by, odds: 347, roll, way }.into());
            }
        }
        for why in MOODS {
            all.push(SiegeEvent::Loyalty { place, to: 450, why }.into());
        }
    }
    all
}

fn raids() -> Vec<Event> {
    let (camp, force) = (CampId(0), force("garrison"));
    let contingent = ContingentId(0);
    let mut all = facts![
        RaidEvent::HerdTaken { camp, force, contingent, horses: 0, sheep: 3 },
        RaidEvent::HerdTaken { camp, force, contingent, horses: 40, sheep: 2_113 },
        RaidEvent::CaptivesTaken { camp, side: side(DZUNGAR), households: 21 },
    ];
    for (surprise, won) in [(true, true), (true, false), (false, true), (false, false)] {
        all.push(
            RaidEvent::CampRaided { camp, by: force, men: 813, defenders: 617, surprise, won }
                .into(),
        );
    }
    all
}

fn politics() -> Vec<Event> {
    let (group, contingent, camp) = (GroupId(0), ContingentId(0), CampId(0));
    let host = force("host");
    let mut all = facts![
        PeopleEvent::LevyLimit { group, permille: 400 },
        PeopleEvent::FlightCost { group, permille: 700 },
        PeopleEvent::Waited { group, weeks: 3 },
        MarchEvent::Mustered { force: host, arrives: 20 },
        CampEvent::CampSetOut { camp, from: Spot::off_map(BoxId(1)), arrives: 30 },
        CampEvent::CampReturned { camp, at: hex(9, 10) },
    ];
    for why in MOODS.into_iter().chain([Mood::ScriptedEvent(scripted_event("secret"))]) {
        all.push(PeopleEvent::Commitment { group, to: 480, why }.into());
    }
    for (booty, sheep) in [(0, 0), (200, 40)] {
        let why = Mood::Waiting;
        let (men, horses) = (40, 41);
        all.push(
            PeopleEvent::WentHome {
                contingent,
                camp,
                men,
                horses,
                booty,
                sheep,
                why,
                home_day: 0,
                rested_day: 0,
            }
            .into(),
        );
    }
    for to in [side(DZUNGAR), side(KAZAKH)] {
        all.push(
            PeopleEvent::WentOver {
                contingent,
                to_force: host,
                new_force: false,
                side: to,
                place: PlaceId::NONE,
                stores: 5,
                sheep: 6,
            }
            .into(),
        );
    }
    all
}

fn scripted_events() -> Vec<Event> {
    let (track, why, week) = (TrackId(0), scripted_event("rumour"), 3);
    let mut all = facts![
        ScenarioEvent::Due { scripted_event: why, week },
        ScenarioEvent::TrackMoved { track, to: 4, why },
        ScenarioEvent::TrackMoved { track, to: 4, why: scripted_event("secret") },
        ScenarioEvent::Provisioned { force: force("host"), food: 900, why },
        ScenarioEvent::GranaryChanged { place: place("sozaq"), to: 900, why },
    ];
    for points in [-2, 1] {
        all.push(ScenarioEvent::Awarded { side: side(KAZAKH), points, why }.into());
    }
    for scripted_event in (0..scenario().scripted_events.len()).map(ScriptedEventId::at) {
        all.push(ScenarioEvent::Offered { scripted_event, week }.into());
        all.push(ScenarioEvent::Closed { scripted_event }.into());
        for by_default in [true, false] {
            all.push(ScenarioEvent::Chosen { scripted_event, choice: 0, week, by_default }.into());
        }
    }
    all
}

fn all_events() -> Vec<Event> {
    [fights(), sieges(), raids(), politics(), scripted_events()].concat()
}

#[test]
fn every_new_event_is_told_in_every_language() {
    let state = CampaignState::new(scenario(), 1);
    for lang in Lang::ALL {
        let texts = texts(lang);
        for viewer in scenario().side_ids() {
            for event in all_events() {
                if let Some(line) = describe(&texts, &state, viewer, &logged(event)) {
                    assert_clean(&line, &format!("{lang:?} {viewer:?} {event:?}"));
                    assert!(line.ends_with(['.', '»', '”']), "{line}");
                    assert!(!line.starts_with(char::is_lowercase), "{line}");
                }
            }
            for (i, part) in
                [fights(), sieges(), raids(), politics(), scripted_events()].iter().enumerate()
            {
                let log: Vec<Logged> = part.iter().copied().map(logged).collect();
                let told = dispatch(&texts, &state, &state, &log, viewer);
                for line in told.paragraphs.iter().flat_map(|section| &section.lines) {
                    assert_clean(line, &format!("{lang:?} {viewer:?} {i}"));
                }
            }
        }
    }
}

#[test]
fn what_is_not_told_one_by_one_is_silent() {
    let state = CampaignState::new(scenario(), 1);
    let texts = texts(Lang::En);
    let silent = facts![
        BattleEvent::BattleJoined { battle: 3, force: force("host"), side: side(KAZAKH), men: 5 },
        SiegeEvent::SiegeDay { place: place("sozaq"), days: 3 },
        PeopleEvent::Waited { group: GroupId(0), weeks: 3 },
        ScenarioEvent::Due { scripted_event: ScriptedEventId(0), week: 3 },
    ];
    for event in silent {
        assert_eq!(describe(&texts, &state, side(KAZAKH), &logged(event)), None);
    }
    for (event, viewer) in all_events().into_iter().flat_map(|e| [(e, KAZAKH), (e, DZUNGAR)]) {
        let told = describe(&texts, &state, side(viewer), &logged(event));
        let known = matches!(
            event,
            Event::Siege(SiegeEvent::Invested { .. })
                | Event::Siege(SiegeEvent::StormTried { .. })
                | Event::Scenario(ScenarioEvent::Offered { .. })
        );
        assert!(!known || told.is_some(), "{event:?}");
    }
}

#[test]
fn what_strange_ids_name_is_told_without_a_name() {
    let state = CampaignState::new(scenario(), 1);
    let (force, camp, contingent) = (ForceId(120), CampId(95), ContingentId(255));
    let (place, group, scripted_event) = (PlaceId::NONE, GroupId(99), ScriptedEventId(99));
    let at = HexId(60_000);
    let events = facts![
        BattleEvent::BattleBegan {
            battle: 1,
            at,
            attacker: force,
            defender: force,
            meeting: Meeting::Open,
        },
        BattleEvent::Routed { force, from: at, to: at, by: force },
        BattleEvent::RemountsTaken { contingent, by: contingent, horses: 1 },
        BattleEvent::LeaderFate { leader: LeaderId(99), force, fate: Fate::Killed, until: 0 },
        SiegeEvent::Invested { place, by: force },
        SiegeEvent::Loyalty { place, to: 1, why: Mood::ScriptedEvent(scripted_event) },
        RaidEvent::CampRaided { camp, by: force, men: 1, defenders: 1, surprise: true, won: true },
        RaidEvent::HerdTaken { camp, force, contingent, horses: 1, sheep: 1 },
        RaidEvent::CaptivesTaken { camp, side: side(KAZAKH), households: 1 },
        PeopleEvent::Commitment { group, to: 1, why: Mood::ScriptedEvent(scripted_event) },
        PeopleEvent::WentHome {
            contingent,
            camp,
            men: 1,
            horses: 1,
            booty: 0,
            sheep: 0,
            why: Mood::Waiting,
            home_day: 0,
            rested_day: 0,
        },
        PeopleEvent::WentOver {
            contingent,
            to_force: force,
            new_force: true,
            side: SideId(9),
            place,
            stores: 0,
            sheep: 0,
        },
        ScenarioEvent::Offered { scripted_event, week: 1 },
        ScenarioEvent::Chosen { scripted_event, choice: 9, week: 1, by_default: false },
        ScenarioEvent::TrackMoved { track: TrackId(99), to: 1, why: scripted_event },
        CampEvent::CampReturned { camp, at },
    ];
    for lang in Lang::ALL {
        let texts = texts(lang);
        let log: Vec<Logged> = events.iter().copied().map(logged).collect();
        for one in &log {
            let told = describe(&texts, &state, side(KAZAKH), one).unwrap_or_default();
            assert!(!told.contains(['{', '$']), "{told}");
        }
        let told = dispatch(&texts, &state, &state, &log, side(KAZAKH)).to_string();
        assert!(!told.contains(['{', '$']), "{told}");
        let report = battle_report(&texts, &state, side(KAZAKH), &log, 1).join("\n");
        assert!(!report.contains(['{', '$']), "{report}");
        assert_clean(&place_line(&texts, &state, side(KAZAKH), place), "no place");
    }
}

#[test]
fn commitment_is_told_with_its_causes_which_add_up() {
    let state = CampaignState::new(scenario(), 1);
    let group = GroupId::at(scenario().groups.iter().position(|g| g.key == "junior").unwrap());
    let start = state.groups().commitment(group);
    let step = |to, why| logged(Event::People(PeopleEvent::Commitment { group, to, why }));
    let log = [
        step(start - 40, Mood::Hunger),
        step(start - 75, Mood::Defeat),
        step(start - 73, Mood::Time),
        step(start - 110, Mood::Hunger),
    ];
    let told = |lang| {
        let told = dispatch(&texts(lang), &state, &state, &log, side(KAZAKH));
        told.paragraphs[0].lines[0].clone()
    };
    assert_eq!(start, 600);
    assert_eq!(
        told(Lang::En),
        "Junior Jüz: commitment fell from 60 to 49 (hunger −8 and defeat −3)."
    );
    assert_eq!(
        told(Lang::Ru),
        "Младший жуз: приверженность упала с 60 до 49 (голод −8 и поражение −3)."
    );
    assert_eq!(told(Lang::Kk), "Кіші жүз салқындап барады: 60 → 49 (аштық −8 және жеңіліс −3).");
    // Time alone is no news.
    let quiet = [step(start - 20, Mood::Time)];
    let told = dispatch(&texts(Lang::En), &state, &state, &quiet, side(KAZAKH)).to_string();
    assert!(!told.contains("Jüz"), "{told}");
}

#[test]
fn an_event_comes_with_its_choices_grade_and_source() {
    let (mut offered, mut chosen, mut steps, mut news) = (false, false, false, false);
    let english = texts(Lang::En);
    for week in &war() {
        let tell = |key| {
            dispatch(&english, &week.before, &week.after, &week.events, side(key)).to_string()
        };
        let told = tell(KAZAKH);
        offered |= told.contains(
            "To be decided: A council. To choose from, until 26 November 1724: “Winter together” \
             and “Winter apart”. If nothing is said: “Winter together”.",
        );
        // Its text stands where it is decided, and there alone.
        assert!(!told.contains("The elders ask"), "{told}");
        chosen |= told.contains(
            "A council — left undecided, it came to this: “Winter together”. The auls draw \
             together. [inferred] A history of winters; lost. Winters of our own.",
        );
        steps |= told.contains("Still open to us: Send an envoy.");
        news |= told.contains(
            "Riders in the west — Kalmyks were seen beyond the Emba. [tradition] Told by old men",
        );
        assert!(!told.contains("treaty") && !told.contains("Nobody else"), "{told}");
        let other = tell(DZUNGAR);
        assert!(!other.contains("council") && !other.contains("envoy"), "{other}");
    }
    assert!(offered && chosen && steps && news, "{offered} {chosen} {steps} {news}");
}

#[test]
fn places_and_peoples_have_their_lines() {
    let mut state = CampaignState::new(scenario(), 1);
    let (turkistan, sozaq) = (place("turkistan"), place("sozaq"));
    state.apply(&Event::Siege(SiegeEvent::Invested { place: turkistan, by: force("host") }));
    state.apply(&Event::Siege(SiegeEvent::SiegeDay { place: turkistan, days: 9 }));
    for lang in Lang::ALL {
        let texts = texts(lang);
        for viewer in scenario().side_ids().chain([SideId::NONE]) {
            for id in state.places().ids() {
                let line = place_line(&texts, &state, viewer, id);
                assert_clean(&line, "place");
            }
            for id in state.groups().ids() {
                assert_clean(&group_line(&texts, &state, viewer, id), "group");
            }
        }
        // What lies within the walls is for those who hold them; so is a people's mind.
        let seen = place_line(&texts, &state, side(KAZAKH), turkistan);
        assert!(!writes(&seen, 800) && !writes(&seen, 9), "{seen}");
        let foe = group_line(&texts, &state, side(KAZAKH), GroupId(0));
        let own = group_line(&texts, &state, side(DZUNGAR), GroupId(0));
        assert_ne!(foe, own);
    }
    // Tasks of war, and a camp on its way home.
    for lang in Lang::ALL {
        let texts = texts(lang);
        let mut state = state.clone();
        let (host, camp) = (force("host"), CampId(0));
        let besiege = SiegeWay::ALL.map(|way| Task::Besiege { place: turkistan, way });
        for task in besiege.into_iter().chain([Task::Raid(camp)]) {
            state.apply(&Event::Order(OrderEvent::TaskSet { force: host, task }));
            assert_clean(&force_line(&texts, &state, side(KAZAKH), host), "task");
        }
        state.apply(&Event::Camp(CampEvent::CampSetOut {
            camp,
            from: Spot::off_map(BoxId(1)),
            arrives: 30,
        }));
        assert_clean(&camp_line(&texts, &state, side(KAZAKH), camp), "homecoming");
        state.apply(&Event::March(MarchEvent::Mustered {
            force: host,
            arrives: rules::state::NEVER,
        }));
        assert_clean(&force_line(&texts, &state, side(KAZAKH), host), "waits");
    }
    let english = texts(Lang::En);
    let own = place_line(&english, &state, side(DZUNGAR), turkistan);
    assert!(own.starts_with("Turkistan: the Dzungars; garrison 800 men; granaries for "), "{own}");
    assert!(own.ends_with("; day 9 of the siege"), "{own}");
    let seen = place_line(&english, &state, side(DZUNGAR), sozaq);
    assert_eq!(seen, "Suzak: the Kazakhs");
    let garrison = force_line(&english, &state, side(DZUNGAR), force("garrison"));
    assert!(garrison.ends_with("; day 9 of the siege"), "{garrison}");
    let leader = state.forces().leader(force("host"));
    let host = force("host");
    state.apply(&Event::Battle(BattleEvent::LeaderFate {
        leader,
        force: host,
        fate: Fate::Wounded,
        until: 20,
    }));
    let line = force_line(&english, &state, side(KAZAKH), host);
    assert!(
        line.ends_with("; Abul Khair Khan is wounded, fit again by 26 November 1724"),
        "{line}"
    );
}

#[test]
fn names_of_grades_levels_and_points_are_there_in_every_language() {
    for lang in Lang::ALL {
        let texts = texts(lang);
        let mut said: Vec<String> = GRADES.map(|g| grade(&texts, g)).to_vec();
        said.extend(Level::ALL.map(|l| level(&texts, l)));
        said.extend(Phase::ALL.map(|p| phase(&texts, p)));
        said.extend(MEETINGS.map(|m| meeting(&texts, m)));
        said.extend(SiegeWay::ALL.map(|w| siege_way(&texts, w)));
        let items = [
            ScoreItem::Places,
            ScoreItem::Households,
            ScoreItem::Captives,
            ScoreItem::Men,
            ScoreItem::Commitment,
            ScoreItem::MenLost,
            ScoreItem::Events,
        ];
        said.extend(items.map(|item| score_item(&texts, item)));
        for word in &said {
            assert_clean(word, lang.code());
        }
        let different: std::collections::BTreeSet<&String> = said.iter().collect();
        assert_eq!(different.len(), said.len(), "{said:?}");
    }
}

#[test]
fn the_summary_tells_battles_people_and_leaders() {
    let mut state = CampaignState::new(scenario(), 1);
    for event in battle() {
        if matches!(event, Event::Battle(BattleEvent::BattleEnded { .. })) {
            state.apply(&event);
        }
    }
    let camp = CampId(0);
    let cause = Cause::Captured;
    state.apply(&Event::Camp(CampEvent::HouseholdsLost {
        camp,
        households: 21,
        fighters: 5,
        cause,
    }));
    let (leader, force) = (LeaderId(2), ForceId::NONE);
    state.apply(&Event::Battle(BattleEvent::LeaderFate {
        leader,
        force,
        fate: Fate::Killed,
        until: 0,
    }));
    for lang in Lang::ALL {
        let lines = campaign_summary(&texts(lang), &state);
        for line in lines.iter().filter(|line| !line.is_empty()) {
            assert!(!line.contains(['{', '$']), "{line}");
        }
    }
    let text = campaign_summary(&texts(Lang::En), &state).join("\n");
    for line in ["battles won 1, lost 0", "battles won 0, lost 1", "21 kibitkas lost", "killed — "]
    {
        assert!(text.contains(line), "{line}\n{text}");
    }
}
