//! The front page of weeks that were really played: what has happened stands first, for each side as
//! it knows it, and quiet weeks are quiet.

use crate::players::plan;
use headless::ai::{Policy, Strategist};
use rules::{
    event::{BattleEvent, Event, Fate, Logged, ScenarioEvent, SiegeEvent},
    headline::{
        BattleEnd, EventStage, Headline, HeadlineCause, HeadlineKind, HeadlineSize, HeadlineTone,
        PlaceWay, headlines,
    },
    ids::{PlaceId, SideId},
    resolve::{Scratch, week_with},
    scenario::Scenario,
    scripted_event::ScriptedEventKind,
    state::CampaignState,
};
use std::sync::{Arc, OnceLock};
use test_support::{custom, load};
use text::{Lang, Texts, dispatch, front_page};

/// A week as it was played.
struct Played {
    before: CampaignState,
    after: CampaignState,
    log: Vec<Logged>,
}

impl Played {
    fn page(&self, side: SideId) -> Vec<Headline> {
        headlines(&self.before, &self.after, &self.log, side)
    }

    fn facts<'a, Facts: 'a>(&'a self, side: SideId) -> impl Iterator<Item = &'a Facts>
    where
        &'a Facts: TryFrom<&'a Event>,
    {
        let seen = move |logged: &&Logged| logged.seen.has(side);
        self.log.iter().filter(seen).filter_map(|logged| logged.event.of())
    }

    fn sides(&self) -> impl Iterator<Item = SideId> + '_ {
        self.after.scenario.playable()
    }
}

/// Weeks of a campaign.
fn played(scenario: &Arc<Scenario>, policies: [Policy; 2], seed: u64, weeks: usize) -> Vec<Played> {
    let mut players: Vec<Box<dyn Strategist>> = policies.map(Policy::player).into();
    let (mut state, mut scratch) = (CampaignState::new(scenario.clone(), seed), Scratch::default());
    let mut all = Vec::new();
    while !state.is_over() && all.len() < weeks {
        let (before, mut log) = (state.clone(), Vec::new());
        let orders = plan(&state, &mut players);
        week_with(&mut state, &orders, &mut log, &mut scratch);
        all.push(Played { before, after: state.clone(), log });
    }
    all
}

/// The weeks of the real course, and of bold and able players, in the shipped scenarios.
fn weeks() -> &'static [Played] {
    static WEEKS: OnceLock<Vec<Played>> = OnceLock::new();
    WEEKS.get_or_init(|| {
        let main = load("struggle-for-turkistan");
        let march = load("first-march");
        let mut all = played(&main, [Policy::Plan, Policy::Plan], 1724, 40);
        all.extend(played(&march, [Policy::Bold, Policy::Passive], 7, 20));
        all.extend(played(&march, [Policy::Bold, Policy::Bold], 11, 20));
        all.extend(played(&main, [Policy::Bold, Policy::Cautious], 3, 24));
        all
    })
}

#[test]
fn a_great_town_that_changes_hands_stands_first_for_both() {
    let mut told = 0;
    for week in weeks() {
        let turkistan = week.after.scenario.place_by_key("turkistan").unwrap();
        let holders = [&week.before, &week.after].map(|s| s.places().holder(turkistan));
        if holders[0] == holders[1] {
            continue;
        }
        for side in week.sides() {
            let page = week.page(side);
            let first = &page[0];
            match first.kind {
                HeadlineKind::PlaceWon { place, .. } => {
                    assert_eq!((place, side), (turkistan, holders[1]));
                    assert_eq!(first.tone, HeadlineTone::Good);
                }
                HeadlineKind::PlaceLost { place, .. } => {
                    assert_eq!((place, side), (turkistan, holders[0]));
                    assert_eq!(first.tone, HeadlineTone::Bad);
                }
                _ => panic!("{page:#?}"),
            }
            assert_eq!(first.size, HeadlineSize::Great);
            told += 1;
        }
    }
    assert!(told >= 2, "Turkistan never changes hands");
}

#[test]
fn a_battle_is_told_to_both_by_how_it_ended_for_them() {
    let (mut lost, mut routs, mut lifted, mut relieved) = (0, 0, 0, 0);
    for week in weeks() {
        for side in week.sides() {
            let page = week.page(side);
            for fact in week.facts(side) {
                let BattleEvent::BattleEnded { battle, winner, loser, loser_lost, .. } = *fact
                else {
                    continue;
                };
                if loser_lost < 500 || ![winner, loser].contains(&Some(side)) {
                    continue;
                }
                let told = page.iter().find_map(|headline| match headline.kind {
                    HeadlineKind::Battle(told) if told.battle == battle => Some((headline, told)),
                    _ => None,
                });
                let Some((headline, told)) = told else {
                    // Only where five things weigh more.
                    assert_eq!(page.len(), 5, "{page:#?}");
                    continue;
                };
                let won = matches!(told.end, BattleEnd::Won | BattleEnd::RoutOfTheEnemy);
                assert_eq!(won, winner == Some(side));
                assert!(told.own > 0 && headline.size > HeadlineSize::Small);
                let causes = headline.causes.len();
                assert!((1..=3).contains(&causes), "{headline:?}");
                let sides = headline
                    .causes
                    .iter()
                    .all(|c| matches!(c, HeadlineCause::Battle { won: w, .. } if *w == won));
                assert!(sides, "{headline:?}");
                if !won {
                    assert_eq!(told.own_lost, loser_lost);
                    lost += 1;
                    routs += usize::from(told.end == BattleEnd::Rout);
                }
                if told.lifted.is_some() {
                    if won { relieved += 1 } else { lifted += 1 }
                }
            }
        }
    }
    let seen = (lost, routs, lifted, relieved);
    assert!(lost > 2 && routs > 0 && lifted + relieved > 0, "{seen:?}");
}

#[test]
fn the_loss_of_a_leader_is_a_headline() {
    let mut told = 0;
    for week in weeks() {
        for side in week.sides() {
            for fact in week.facts(side) {
                let BattleEvent::LeaderFate { leader, fate: Fate::Killed | Fate::Captured, .. } =
                    *fact
                else {
                    continue;
                };
                let page = week.page(side);
                let found = page.iter().any(
                    |headline| matches!(headline.kind, HeadlineKind::Leader { leader: l, .. } if l == leader),
                );
                assert!(found || page.len() == 5, "{page:#?}");
                told += usize::from(found);
            }
        }
    }
    assert!(told > 0, "no leader is lost");
}

#[test]
fn a_town_that_is_free_again_is_a_headline_once() {
    let mut told = 0;
    for week in weeks() {
        for side in week.sides() {
            let free: Vec<PlaceId> = week
                .facts(side)
                .filter_map(|fact| match *fact {
                    SiegeEvent::SiegeLifted { place } => Some(place),
                    _ => None,
                })
                .filter(|&place| {
                    week.after.places().holder(place) == side
                        && week.before.places().holder(place) == side
                        && week.after.places().siege_days(place) == 0
                        && week.after.scenario.places[place.index()].points >= 15
                })
                .collect();
            for place in free {
                let page = week.page(side);
                let about = page.iter().filter(|headline| match headline.kind {
                    HeadlineKind::TownFreed(p) => p == place,
                    HeadlineKind::Battle(told) => told.lifted == Some(place),
                    _ => false,
                });
                let about = about.count();
                assert!(about == 1 || (about == 0 && page.len() >= 3), "{place:?}: {page:#?}");
                told += about;
            }
        }
    }
    assert!(told > 0, "no siege is lifted");
}

#[test]
fn news_of_the_scenario_is_a_headline_and_what_one_has_decided_is_none() {
    let mut told = 0;
    for week in weeks() {
        let scenario = &week.after.scenario;
        for side in week.sides() {
            let page = week.page(side);
            for fact in week.facts(side) {
                let ScenarioEvent::Chosen { scripted_event, choice, by_default, .. } = *fact else {
                    continue;
                };
                let row = &scenario.scripted_events[scripted_event.index()];
                let is_news = row.kind == ScriptedEventKind::News;
                let found = page.iter().any(|headline| {
                    matches!(headline.kind, HeadlineKind::ScriptedEvent { id, stage }
                        if id == scripted_event && stage != EventStage::Open)
                });
                let settled = EventStage::Settled(choice);
                let told_of = page.iter().any(|headline| {
                    headline.kind
                        == HeadlineKind::ScriptedEvent { id: scripted_event, stage: settled }
                });
                assert_eq!(told_of, found && !is_news, "{page:#?}");
                if !is_news && !by_default {
                    assert!(!found, "{page:#?}");
                }
                // Small news has its place among the first three alone.
                assert!(!is_news || found || page.len() >= 3, "{page:#?}");
                told += usize::from(is_news && found);
            }
        }
    }
    assert!(told > 5, "the scenarios bring no news");
}

#[test]
fn pages_are_short_sorted_and_of_what_the_side_has_seen() {
    let (mut quiet, mut all) = (0, 0);
    for week in weeks() {
        for side in week.sides() {
            let page = week.page(side);
            assert!(page.len() <= 5);
            assert!(page.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
            let small = page.iter().skip(3).all(|one| one.size > HeadlineSize::Small);
            assert!(small && page.iter().all(|one| one.causes.len() <= 3), "{page:#?}");
            let own: Vec<Logged> =
                week.log.iter().filter(|logged| logged.seen.has(side)).copied().collect();
            assert_eq!(page, headlines(&week.before, &week.after, &own, side));
            let told = |kind: &HeadlineKind| matches!(kind, HeadlineKind::BattleHeard { .. });
            assert!(page.iter().all(|one| !told(&one.kind)) || own.len() > 1);
            quiet += usize::from(page.is_empty());
            all += 1;
        }
    }
    // A war is marching and waiting for the most part.
    assert!(quiet * 10 >= all, "{quiet} of {all} weeks are quiet");
    assert!(quiet * 10 <= all * 8, "{quiet} of {all} weeks are quiet");
}

#[test]
fn the_page_reads_in_every_language_and_names_no_force_of_others() {
    let assets = test_support::root().join("assets");
    let languages = Lang::ALL.map(|lang| (lang, Texts::load(&assets, lang).unwrap()));
    for week in weeks() {
        for (lang, texts) in &languages {
            for side in week.sides() {
                let page = front_page(texts, &week.before, &week.after, &week.log, side);
                let text = page.to_string();
                let keys = ["front-", "where-", "count-", "men-about", "{", "$", "  \n", " ."];
                assert!(keys.iter().all(|key| !text.contains(key)), "{text}");
                let scenario = &week.after.scenario;
                for (i, name) in scenario.force_names.iter().enumerate() {
                    let force = rules::ids::ForceId::at(i);
                    if week.after.forces().side(force) != side {
                        assert!(!text.contains(lang.of(&name.name)), "{text}");
                    }
                }
                let titles: Vec<&str> = page.headlines.iter().map(|h| h.title.as_str()).collect();
                assert!(titles.iter().all(|title| !title.ends_with('.')), "{titles:?}");
            }
        }
    }
}

#[test]
fn what_weighs_is_the_scenarios_to_say_and_bears_on_nothing() {
    let shipped = load("first-march");
    let one = custom(
        "(format: 1, base: \"first-march\", rules: (headlines: (most: 1, few: 1, least_weight: 1)))",
    );
    assert_eq!(one.hash, shipped.hash);
    let week = |scenario: &Arc<Scenario>| {
        let weeks = played(scenario, [Policy::Bold, Policy::Bold], 11, 6);
        let pages: Vec<usize> = weeks.iter().map(|week| week.page(SideId(0)).len()).collect();
        (weeks.last().unwrap().after.digest(), pages)
    };
    let ((digest, few), (other, many)) = (week(&one), week(&shipped));
    assert_eq!(digest, other);
    assert!(few.iter().all(|&n| n == 1) && many.iter().any(|&n| n != 1), "{few:?} {many:?}");
}

#[test]
fn scouts_tell_nothing_twice() {
    let texts = Texts::load(&test_support::root().join("assets"), Lang::En).unwrap();
    let mut told = 0;
    for week in played(&load("struggle-for-turkistan"), [Policy::Plan, Policy::Bold], 7, 16) {
        for side in week.sides() {
            let letter = dispatch(&texts, &week.before, &week.after, &week.log, side).to_string();
            let Some((_, scouts)) = letter.split_once("Reports of scouts\n") else { continue };
            let scouts: Vec<&str> =
                scouts.lines().take_while(|line| line.starts_with("  ")).collect();
            for (at, line) in scouts.iter().enumerate() {
                assert!(!scouts[..at].contains(line), "{letter}");
            }
            // One sum of those who stand in no line, at most.
            let more =
                scouts.iter().filter(|line| line.contains(" more ") && line.contains("in sight"));
            assert!(more.count() <= 1, "{letter}");
            told += scouts.len();
        }
    }
    assert!(told > 30, "{told}");
}

#[test]
fn what_comes_of_silence_is_told_by_its_choice_and_its_text_only_once() {
    let texts = Texts::load(&test_support::root().join("assets"), Lang::En).unwrap();
    let mut told = 0;
    // Nobody decides anything.
    for week in played(&load("struggle-for-turkistan"), [Policy::Passive, Policy::Passive], 7, 8) {
        for side in week.sides() {
            let page = front_page(&texts, &week.before, &week.after, &week.log, side);
            for headline in &page.headlines {
                let HeadlineKind::ScriptedEvent { id, stage } = headline.news.kind else {
                    continue;
                };
                let event = &week.after.scenario.scripted_events[id.index()];
                let whole = Lang::En.of(&event.text);
                let story = headline.story.as_deref();
                assert_eq!(story, (stage == EventStage::News).then_some(whole), "{page}");
                if let EventStage::Settled(choice) = stage {
                    let choice = Lang::En.of(&event.choices[usize::from(choice)].name);
                    let deck = headline.deck.as_deref().unwrap_or_default();
                    assert!(deck.contains(choice), "{page}");
                    told += 1;
                }
            }
        }
    }
    assert!(told > 2, "everything is decided");
}

#[test]
fn a_quiet_week_tells_the_weightiest_of_what_is_small() {
    let (mut quiet, mut small) = (0, 0);
    for week in weeks() {
        let least = week.after.scenario.rules.headlines.least_weight;
        for side in week.sides() {
            let page = week.page(side);
            if page.iter().any(|headline| headline.weight < least) {
                assert_eq!(page.len(), 1, "{page:#?}");
                assert_eq!(page[0].size, HeadlineSize::Small);
                small += 1;
            }
            quiet += usize::from(page.is_empty());
        }
    }
    assert!(small > 3 && quiet > 3, "{small} weeks with something small, {quiet} with nothing");
}

#[test]
fn a_place_that_falls_is_told_with_why_it_fell() {
    let (mut stormed, mut spoken) = (0, 0);
    for week in weeks() {
        for side in week.sides() {
            for headline in week.page(side) {
                let (HeadlineKind::PlaceWon { place, way, .. }
                | HeadlineKind::PlaceLost { place, way, .. }) = headline.kind
                else {
                    continue;
                };
                let causes = &headline.causes;
                if way == PlaceWay::Heard {
                    assert!(causes.is_empty(), "{headline:?}");
                    continue;
                }
                assert!(!causes.is_empty(), "{headline:?}");
                let told = week.facts(side).find_map(|fact| match *fact {
                    SiegeEvent::StormTried { place: p, odds, roll, .. }
                        if p == place && roll < odds =>
                    {
                        Some(odds)
                    }
                    _ => None,
                });
                if way == PlaceWay::Storm {
                    let chance = HeadlineCause::StormChance(told.expect("it was stormed"));
                    assert!(causes.contains(&chance), "{headline:?}");
                    stormed += 1;
                } else if matches!(way, PlaceWay::Terms | PlaceWay::Opened) {
                    let talks = |c: &HeadlineCause| matches!(c, HeadlineCause::TalksChance(_));
                    assert!(causes.iter().any(talks), "{headline:?}");
                    spoken += 1;
                }
            }
        }
    }
    assert!(stormed > 1 && spoken > 1, "{stormed} stormed, {spoken} by talks");
}
