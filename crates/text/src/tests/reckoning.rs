//! Battles and chances told as sums that a reader can do again, and what each side may read.

use super::{render::logged, *};
use rules::{
    event::{BattleEvent, Body, Event, FlightWay, KnowledgeEvent, Meeting, Phase, Strength},
    ids::{GroupId, PlaceId, ScriptedEventId},
    odds::{BattleOdds, Besieged, SiegeCourse, SiegeGuess, SiegeOdds},
    order::SiegeWay,
    outlook::{ApartBecause, SiegeOutlook},
    scripted_event::Effect,
};

/// Numbers of the enemy that nobody on the other side may read as they are.
const OWN_LOST: u32 = 137;
const FOE_LOST: u32 = 1_234;

fn strength() -> Strength {
    Strength {
        men: 4_217,
        base: 3_911,
        cohesion: 820,
        horses: 950,
        leader: 1_105,
        ground: 1_000,
        works: 1_200,
        surprise: 1_000,
        flanks: 1_000,
        supply: 940,
        luck: 1_037,
    }
}

/// A battle between the host and the garrison that the attacker wins.
pub(super) fn battle() -> Vec<Event> {
    let (host, garrison) = (force("host"), force("garrison"));
    let (kazakh, dzungar) = (side(KAZAKH), side(DZUNGAR));
    let at = hex(8, 10);
    let meeting = Meeting::Open;
    let mut all = vec![
        Event::Battle(BattleEvent::BattleBegan {
            battle: 3,
            at,
            attacker: host,
            defender: garrison,
            meeting,
        }),
        Event::Battle(BattleEvent::BattleJoined {
            battle: 3,
            force: host,
            side: kazakh,
            men: 2_417,
        }),
        Event::Battle(BattleEvent::BattleJoined {
            battle: 3,
            force: garrison,
            side: dzungar,
            men: 8_653,
        }),
    ];
    for phase in Phase::ALL {
        let foe = Strength { men: 8_653, base: 7_919, ..strength() };
        for (side, strength, lost) in [(kazakh, strength(), 34), (dzungar, foe, 1_117)] {
            let cohesion_lost = 45;
            if phase != Phase::Pursuit {
                all.push(Event::Battle(toll(phase, side)));
            }
            all.push(Event::Battle(BattleEvent::BattlePhase {
                battle: 3,
                phase,
                side,
                strength,
                lost,
                cohesion_lost,
            }));
        }
        all.extend([kazakh, dzungar].map(|side| Event::Battle(heart(phase, side))));
    }
    all.push(Event::Battle(BattleEvent::BattleFlight {
        battle: 3,
        contingent: contingent_of(garrison),
        way: FlightWay::Away,
        burdened: false,
        men: 400,
        rate: 42,
        die: 300,
        lost: 17,
        alive: 300,
        captured: 5,
        drown: 60,
        drown_die: 10,
        drowned: 22,
    }));
    all.push(Event::Battle(BattleEvent::BattleEnded {
        battle: 3,
        at,
        winner: Some(kazakh),
        loser: Some(dzungar),
        winner_lost: OWN_LOST,
        loser_lost: FOE_LOST,
    }));
    all.push(Event::Battle(BattleEvent::Routed {
        force: garrison,
        from: at,
        to: hex(9, 10),
        by: host,
    }));
    all
}

/// How a side held together after a phase: the Dzungars break in the melee.
fn heart(phase: Phase, side: SideId) -> BattleEvent {
    let (men, cohesion, least) = (2_300, 775, 330);
    let breaks = phase == Phase::Melee && side != self::side(KAZAKH);
    BattleEvent::BattleHeart { battle: 3, phase, side, men, cohesion, least, breaks }
}

/// By what the toll of a phase was reckoned.
fn toll(phase: Phase, side: SideId) -> BattleEvent {
    let (fortune, kill, die, shake, odds, held, felt) = (-120, 14, 412, 15, 870, 0, 950);
    let (men, front, under_fire) = (4_500, 4_400, 7_919);
    BattleEvent::BattleToll {
        battle: 3,
        phase,
        side,
        men,
        front,
        fortune,
        under_fire,
        kill,
        die,
        shake,
        odds,
        held,
        felt,
    }
}

/// The first contingent of a force.
fn contingent_of(force: rules::ids::ForceId) -> rules::ids::ContingentId {
    CampaignState::new(scenario(), 1).contingents_of(force).next().unwrap()
}

/// Every way in which a number could be written.
pub(super) fn writes(text: &str, n: u32) -> bool {
    let digits: String = text.chars().filter(|c| !matches!(c, ',' | '\u{A0}')).collect();
    digits.split(|c: char| !c.is_ascii_digit()).any(|word| word == n.to_string())
}

#[test]
fn a_battle_tells_each_side_its_own_losses_exactly_and_the_other_s_about() {
    let state = CampaignState::new(scenario(), 1);
    let log: Vec<Logged> = battle().into_iter().map(logged).collect();
    for lang in Lang::ALL {
        let texts = texts(lang);
        for (viewer, own, foe) in [(KAZAKH, OWN_LOST, FOE_LOST), (DZUNGAR, FOE_LOST, OWN_LOST)] {
            let told = dispatch(&texts, &state, &state, &log, side(viewer)).to_string();
            assert!(writes(&told, own) && !writes(&told, foe), "{told}");
            let report = battle_report(&texts, &state, side(viewer), &log, 3).join("\n");
            assert!(writes(&report, own) && !writes(&report, foe), "{report}");
            // Neither men nor powers of the other side are read as they are.
            let foes = if viewer == KAZAKH { [8_653, 7_919, 1_117] } else { [2_417, 3_911, 4_217] };
            for n in foes {
                assert!(!writes(&report, n) && !writes(&told, n), "{n}: {report}");
            }
        }
        // Those who did not fight hear who won, and no numbers.
        let heard = dispatch(&texts, &state, &state, &log, side("bukhara")).to_string();
        for n in [OWN_LOST, FOE_LOST, 140, 1_200, 2_417, 8_653] {
            assert!(!writes(&heard, n), "{heard}");
        }
        let heard = battle_report(&texts, &state, side("bukhara"), &log, 3);
        assert_eq!(heard.len(), 2, "{heard:?}");
        assert!(battle_report(&texts, &state, side(KAZAKH), &log, 4).is_empty());
    }
    let told = dispatch(&texts(Lang::En), &state, &state, &log, side(KAZAKH)).to_string();
    assert!(
        told.contains("The day was ours; our loss: 137 men, the enemy’s: about 1,200 men."),
        "{told}"
    );
    // Scouts who count those that are left do not change how many fought.
    let mut after = state.clone();
    after.apply(&Event::Knowledge(KnowledgeEvent::Sighted {
        side: side(KAZAKH),
        body: Body::Force(force("garrison")),
        spot: Spot::hex(hex(8, 10)),
        estimate: 7_500,
        error: 100,
        confidence: 1000,
    }));
    let told = dispatch(&texts(Lang::En), &state, &after, &log, side(KAZAKH)).to_string();
    assert!(told.contains("2,417 men of ours fought about 8,700 men"), "{told}");
}

/// Reads a factor as the language writes it, in thousandths.
fn thousandths(factor: &str) -> u64 {
    let (whole, rest) = factor.split_once(['.', ',']).unwrap();
    format!("{whole}{rest:0<3}").parse().unwrap()
}

fn count(lang: Lang, word: &str) -> u64 {
    let mark = if lang == Lang::En { ',' } else { '\u{A0}' };
    word.replace(mark, "").parse().unwrap()
}

/// Does the sum of a line again: base, factors, result.
fn redone(lang: Lang, line: &str) -> (u64, u64) {
    let (_, sum) = line.split_once(" → ").unwrap();
    let (sum, power) = sum.rsplit_once(" = ").unwrap();
    let power = power.rsplit(' ').next().unwrap();
    let mut parts = sum.split(" × ");
    let base = count(lang, parts.next().unwrap());
    let done = parts
        .fold(base, |power, part| power * thousandths(part.rsplit(' ').next().unwrap()) / 1000);
    (done, count(lang, power))
}

#[test]
fn the_sums_of_a_battle_can_be_done_again() {
    let state = CampaignState::new(scenario(), 1);
    let log: Vec<Logged> = battle().into_iter().map(logged).collect();
    for lang in Lang::ALL {
        let texts = texts(lang);
        // The truth of both sides, and what one side may read of itself.
        for (viewer, sums) in [(SideId::NONE, 8), (side(KAZAKH), 4), (side(DZUNGAR), 4)] {
            let report = battle_report(&texts, &state, viewer, &log, 3);
            let told = texts.get("report-power-foe", &[]);
            let about = told.split_whitespace().find(|w| w.chars().all(char::is_alphabetic));
            let lines = report.iter().filter(|l| l.contains('→') && l.contains(" = "));
            let mut exact = 0;
            for line in lines {
                assert_clean(line, "sum");
                if about.is_some_and(|about| line.contains(about)) {
                    continue;
                }
                let (done, told) = redone(lang, line);
                assert_eq!(done, told, "{line}");
                assert!(told > 1_000, "{line}");
                exact += 1;
            }
            assert_eq!(exact, sums, "{report:#?}");
        }
    }
    let report = battle_report(&texts(Lang::En), &state, SideId::NONE, &log, 3);
    assert_eq!(
        report[5],
        "The Kazakhs: 4,217 men → 3,911 × cohesion 0.82 × horses 0.95 × leader 1.105 × works 1.20 \
         × food and rest 0.94 × fortune 1.037 = 3,935",
        "{report:#?}"
    );
    assert!(
        report[6].starts_with("The Kazakhs: of 4,500 men there was room for 4,400;"),
        "{report:#?}"
    );
    assert_eq!(report[7], "The Kazakhs lost 34 men; cohesion −0.045");
    assert_eq!(report[3], "What decided it: better men with better arms.");
    assert!(
        report.iter().any(|line| line.ends_with(
            " over open country: 400 × 0.042, rounded by a die of 300: 17; of those × 0.30 taken alive: 5; \
             in the river × 0.06, die 10: 22"
        )),
        "{report:#?}"
    );
}

fn besieged() -> Besieged {
    Besieged {
        besiegers: 4_217,
        host: 4_217,
        spirit: 800,
        leader: 12,
        garrison: 617,
        townsmen: 211,
        people: 6_000,
        walled: true,
        cohesion: 700,
        fresh: true,
        commander: None,
        hungry_days: 9,
        works_days: 2,
        loyalty: 300,
        starving: true,
        thirst: 0,
        water: 500,
        walls: 700,
        relief: true,
        surprise: true,
        inside_known: false,
        course: SiegeCourse { days: 12, town_day: 4_200, ..SiegeCourse::default() },
    }
}

/// The card of a siege by one force, which another one joins later.
fn card_of(texts: &Texts, odds: &SiegeOdds) -> SiegeCard {
    let state = CampaignState::new(scenario(), 1);
    let kazakh = side(KAZAKH);
    let own: Vec<ForceId> = state.forces_of(kazakh).collect();
    let coming = ApartBecause::OnTheWay(Some(9));
    let outlook = SiegeOutlook {
        place: PlaceId::at(0),
        days: 12,
        way: odds.way,
        ways: vec![odds.clone()],
        pressing: vec![(own[0], odds.besieged.besiegers)],
        others: own.get(1).map(|&force| (force, 777, coming)).into_iter().collect(),
        field: None,
        relief: None,
    };
    siege_card(texts, &state, kazakh, &outlook)
}

/// The chance of the week stands once, in its row: whatever else is in percent is a part of it or says
/// how far it is a guess.
fn no_second_figure(texts: &Texts, card: &SiegeCard, odds: &SiegeOdds) {
    let week = format!("{} %", texts.lang().percent(odds.week_permille));
    let lines = card.lines(texts);
    let told = |line: &&String| {
        let at = line.find(&week);
        at.is_some_and(|at| {
            !line[..at].ends_with(|c: char| c.is_ascii_digit() || c == ',' || c == '.')
        })
    };
    assert_eq!(lines.iter().filter(told).count(), 1, "{week} in {lines:#?}");
    let attempt = format!("{} %", texts.lang().percent(odds.chance_permille));
    if odds.base > 0 && odds.chance_permille != odds.week_permille {
        assert!(card.sum.iter().any(|line| line.contains(&attempt)), "{:?}", card.sum);
    }
}

#[test]
fn what_a_siege_promises_is_a_sum_in_every_language() {
    let rules = &scenario().rules;
    for lang in Lang::ALL {
        let texts = texts(lang);
        for way in SiegeWay::ALL {
            for inside_known in [true, false] {
                let mut odds: SiegeOdds = Besieged { inside_known, ..besieged() }.odds(rules, way);
                if !inside_known {
                    let (garrison, week_permille) = ((203, 1_407), (31, 702));
                    odds.guess = Some(SiegeGuess { garrison, week_permille });
                    odds.pressed = SiegeWay::Blockade;
                }
                let card = card_of(&texts, &odds);
                let lines: Vec<String> =
                    card.lines(&texts).into_iter().chain(card.sum.clone()).collect();
                for line in &lines {
                    assert_clean(line, &format!("{way:?}"));
                    assert!(!writes(line, 828), "{line}");
                }
                let sum = lines.iter().filter(|l| l.contains(" × ")).count();
                assert_eq!(sum, usize::from(!odds.factors.is_empty() && odds.base > 0));
                // What each way does adds up to what is told of all.
                assert_eq!(
                    odds.ways.iter().map(|&(_, part)| part).sum::<u32>(),
                    odds.week_permille
                );
                let least = if way == SiegeWay::Blockade { 1 } else { 2 };
                assert!(odds.week_permille > 0 && odds.ways.len() >= least, "{odds:?}");
                // Who is inside is guessed at on the card and, once more, with what the sum rests on.
                let told = if inside_known { 0 } else { 2 };
                assert_eq!(
                    lines.iter().filter(|l| writes(l, 200) && writes(l, 1_400)).count(),
                    told
                );
                no_second_figure(&texts, &card, &odds);
            }
            let fed = Besieged { starving: false, hungry_days: 0, water: 0, ..besieged() };
            for line in card_of(&texts, &fed.odds(rules, way)).lines(&texts) {
                assert_clean(&line, &format!("{way:?}"));
            }
        }
        let odds = BattleOdds {
            own_men: 2_000,
            enemy_men: 1_234,
            seen_near: false,
            own: [strength(); 2],
            enemy: [strength(); 2],
            win: 637,
            rides_over: false,
            behind_walls: false,
        };
        let lines = battle_odds_lines(&texts, &odds);
        assert_eq!(lines.len(), 9);
        for line in &lines {
            assert_clean(line, "battle odds");
        }
        let own = lines.iter().find(|line| line.contains('→')).unwrap();
        let (done, told) = redone(lang, own);
        assert_eq!(done, told, "{own}");
    }
}

#[test]
fn a_battle_is_laid_out_in_tables() {
    let state = CampaignState::new(scenario(), 1);
    let log: Vec<Logged> = battle().into_iter().map(logged).collect();
    for lang in Lang::ALL {
        let texts = texts(lang);
        for viewer in [SideId::NONE, side(KAZAKH), side(DZUNGAR)] {
            let sheet = battle_sheet(&texts, &state, viewer, &log, 3).unwrap();
            assert_eq!(sheet.phases.len(), 4);
            assert!(sheet.rules.len() > 10, "{:?}", sheet.rules);
            sheet.rules.iter().for_each(|line| assert_clean(line, "a number of the rule book"));
            let foes: &[u32] = match viewer {
                v if v == side(KAZAKH) => &[8_653, 7_919, 1_117],
                v if v == side(DZUNGAR) => &[2_417, 3_911, 4_217],
                _ => &[],
            };
            for phase in &sheet.phases {
                // Who fought, men, weight, six factors, power, the toll, losses, hearts.
                let rows = if phase.title == sheet.phases[3].title { 13 } else { 24 };
                assert_eq!(phase.rows.len(), rows, "{}", phase.title);
                assert!(phase.rows[0][0].is_empty(), "the corner");
                let cells = phase.rows.iter().flatten().skip(1);
                for cell in cells.chain(&phase.notes) {
                    assert_clean(cell, "a cell");
                    assert!(foes.iter().all(|&n| !writes(cell, n)), "{cell}");
                }
            }
        }
        assert!(battle_sheet(&texts, &state, side(KAZAKH), &log, 4).is_none());
        let heard = battle_sheet(&texts, &state, side("bukhara"), &log, 3).unwrap();
        assert!(heard.phases.is_empty() && heard.head.is_empty());
    }
}

#[test]
fn what_a_choice_brings_is_told_before_it_is_made() {
    let state = CampaignState::new(scenario(), 1);
    let group = scenario().groups.iter().position(|g| g.key == "junior").map(GroupId::at).unwrap();
    let now = state.groups().commitment(group) / 10;
    let levies: u32 = state
        .contingents()
        .ids()
        .filter(|&c| state.contingents().group(c) == group && state.has_home_near(c))
        .map(|c| state.contingents().men(c))
        .sum();
    assert!(levies > 100, "{levies}");
    for lang in Lang::ALL {
        let texts = texts(lang);
        let told = |viewer, effect: &Effect| effect_words(&texts, &state, side(viewer), effect);
        // Ours with how things stand, the enemy's without.
        let mood = Effect::Commitment(group, -4);
        assert!(told(KAZAKH, &mood).contains(&now.to_string()), "{}", told(KAZAKH, &mood));
        assert!(!told(DZUNGAR, &mood).contains(&now.to_string()), "{}", told(DZUNGAR, &mood));
        let home = Effect::GoHome(group, 1000);
        let [ours, theirs] = [told(KAZAKH, &home), told(DZUNGAR, &home)];
        assert!(ours.len() > theirs.len() + 3, "{ours} / {theirs}");
        // What is set down for later is told without its name.
        let later = told(KAZAKH, &Effect::After(ScriptedEventId(0), 2, 5));
        assert!(later.contains('2') && later.contains('5'), "{later}");
        // Of two ends that are the same, one is told.
        let later = told(KAZAKH, &Effect::After(ScriptedEventId(0), 2, 2));
        assert_eq!(later.matches('2').count(), 1, "{later}");
        for effect in [
            Effect::Horses(group, -120),
            Effect::Cohesion(group, -120),
            Effect::FlightCost(group, -120),
            Effect::LevyLimit(group, -120),
        ] {
            let words = told(KAZAKH, &effect);
            assert!(words.contains("12") && words.contains("100") | words.contains('%'), "{words}");
        }
        // What flight costs is told against what it usually costs, and with what it costs now.
        let [ours, theirs] = [KAZAKH, DZUNGAR].map(|v| told(v, &Effect::FlightCost(group, 700)));
        assert!(ours.contains("+70 %") && ours.contains("100 %"), "{ours}");
        assert!(theirs.contains("+70 %") && !theirs.contains("100 %"), "{theirs}");
        let way = state.cohesion_in_field(group).unwrap() / 10;
        let [ours, theirs] = [KAZAKH, DZUNGAR].map(|v| told(v, &Effect::Cohesion(group, 50)));
        assert!(writes(&ours, way.into()) && !writes(&theirs, way.into()), "{ours} / {theirs}");
    }
}

#[test]
fn how_a_choice_reads() {
    let state = CampaignState::new(scenario(), 1);
    let group = scenario().groups.iter().position(|g| g.key == "junior").map(GroupId::at).unwrap();
    let dearer = Effect::FlightCost(group, 700);
    let told = [Lang::En, Lang::Kk, Lang::Ru].map(|lang| {
        let texts = texts(lang);
        let told = |effect| effect_words(&texts, &state, side(KAZAKH), effect);
        let soon = told(&Effect::After(ScriptedEventId(0), 1, 1));
        let later = told(&Effect::After(ScriptedEventId(0), 2, 3));
        [told(&dearer), soon, later]
    });
    assert_eq!(
        told,
        [
            [
                "Junior Jüz: what flight costs families in herds and people +70 % of the usual (now 100 %)",
                "What comes of it shows in 1 week",
                "What comes of it shows in 2 to 3 weeks",
            ],
            [
                "Кіші жүз: үрке көшкендегі мал мен жан шығыны әдеттегіден +70 % (қазір 100 %)",
                "Мұның соңы 1 аптадан кейін көрінеді",
                "Мұның соңы 2–3 аптадан кейін көрінеді",
            ],
            [
                "Младший жуз: потери семей в бегстве, скотом и людьми, +70 % от обычных (сейчас 100 %)",
                "Что из этого выйдет, станет видно через 1 неделю",
                "Что из этого выйдет, станет видно через 2–3 недели",
            ],
        ]
    );
}

fn effect_words(texts: &Texts, state: &CampaignState, viewer: SideId, what: &Effect) -> String {
    let words = effect(texts, state, viewer, what).unwrap();
    assert!(!words.contains("scripted-event-"), "{words}");
    words
}
