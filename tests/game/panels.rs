//! The panels that tell: whatever is selected, in every language, in words; sums that add up;
//! nothing that the side does not know; decisions, the dispatch, the encyclopaedia.

use crate::{
    drive::{Driver, begin_against, close_all, unfold_ledger},
    measure::drawn,
};
use bevy::prelude::*;
use headless::{
    ai::Policy,
    play::{
        Player, Settings,
        encyclopaedia::{Category, Encyclopaedia, segments},
    },
};
use rules::{
    event::Body,
    ids::{ForceId, GroupId, HexId, LeaderId, PlaceId, SideId, Subject},
    observe::Observation,
    order::Order,
    state::CampaignState,
};
use text::Lang;
use turkistan::game::{
    intent::{CampaignIntent, Intent, LookIntent, PlanIntent, ScreenIntent, Sheet, TurnIntent},
    map::MapView,
    model::Selected,
    ui::WidgetRects,
};

/// A campaign with a window so tall that nothing is scrolled away.
fn start(scenario: &str, lang: Lang, weeks: u16) -> Driver {
    let settings = Settings { lang, guide: false, ..Settings::default() };
    let mut driver = Driver::start(settings, (1400, 5000));
    begin_against(&mut driver, scenario, 7, 1, Policy::Bold);
    for _ in 0..weeks {
        // What a bold player would order: then there is something to tell.
        let mut orders = Vec::new();
        let campaign = driver.campaign();
        let seen = campaign.session().seen_by(campaign.seat().unwrap());
        Policy::Bold.player().plan(&seen, &mut orders);
        for order in orders {
            driver.app.world_mut().write_message(Intent::from(PlanIntent::Give(order)));
        }
        driver.act(TurnIntent::Run);
        driver.show_all();
        close_all(&mut driver);
    }
    driver
}

fn select(driver: &mut Driver, thing: Subject) -> Vec<String> {
    driver.act(LookIntent::Select(Some(thing)));
    drawn(driver)
}

/// A message that nobody has written is shown by its key, a variable that nobody gave by its name.
fn assert_words(texts: &[String], what: &str) {
    let is_key = |word: &str| {
        let mut parts = word.split('-');
        let known = ["panel", "scripted", "enc", "text", "line", "dir", "where", "order", "task"];
        known.contains(&parts.next().unwrap_or_default())
            && parts.clone().count() > 0
            && parts.all(|p| !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase()))
    };
    for text in texts {
        for word in text.split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            assert!(!is_key(word), "{what}: \"{text}\" holds a key");
        }
        assert!(!text.contains("{$") && !text.contains("{ $"), "{what}: {text}");
        assert!(!text.chars().any(|c| ('\u{E000}'..'\u{F8FF}').contains(&c)), "{what}: {text:?}");
    }
}

/// Everything that the side at the table can select, and some hexes.
fn things(state: &CampaignState, side: SideId) -> Vec<Subject> {
    let (s, seen) = (&state.scenario, Observation::new(state, side));
    let mut all: Vec<Subject> = seen.forces().map(Subject::Force).collect();
    all.extend(seen.camps().map(Subject::Camp));
    all.extend(seen.known().map(|enemy| match enemy.body {
        Body::Force(id) => Subject::Force(id),
        Body::Camp(id) => Subject::Camp(id),
    }));
    all.extend((0..s.places.len()).map(PlaceId::at).map(Subject::Place));
    all.extend((0..s.leaders.len()).map(LeaderId::at).map(Subject::Leader));
    all.extend((0..s.groups.len()).map(GroupId::at).map(Subject::Group));
    all.extend((0..s.map.len()).step_by(s.map.len() / 25 + 1).map(HexId::at).map(Subject::Hex));
    all.extend(seen.forces().filter_map(|f| seen.force_hex(f)).map(Subject::Hex));
    all
}

#[test]
fn whatever_is_selected_is_told_in_words_in_every_language() {
    for lang in Lang::ALL {
        let mut driver = start("struggle-for-turkistan", lang, 3);
        let state = driver.campaign().state().clone();
        let side = driver.campaign().seat().unwrap();
        let bare = {
            driver.act(LookIntent::Select(None));
            drawn(&mut driver).len()
        };
        let all = things(&state, side);
        assert!(
            all.iter().any(|thing| matches!(thing, Subject::Force(f)
            if state.forces().side(*f) != side)),
            "no enemy is known"
        );
        // Every kind in English; in the other languages some of each.
        let step = if lang == Lang::En { 1 } else { 5 };
        for thing in all.into_iter().step_by(step) {
            let texts = select(&mut driver, thing);
            assert!(texts.len() > bare + 3, "{thing:?} tells nothing: {texts:?}");
            assert_words(&texts, &format!("{} {thing:?}", lang.code()));
            assert!(driver.has("detail-close"), "{thing:?}");
        }
    }
}

/// Numbers as the panel writes them.
fn number(n: u32) -> String {
    Lang::En.number(n.into())
}

#[test]
fn what_a_force_ate_adds_up_to_what_it_needed() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 3);
    let state = driver.campaign().state().clone();
    let side = driver.campaign().seat().unwrap();
    let mut checked = 0;
    for force in state.forces_of(side).collect::<Vec<_>>() {
        let row = state.forces().row(force);
        if row.week.need == 0 || row.arrives > 0 {
            continue;
        }
        let texts = select(&mut driver, Subject::Force(force));
        let from = texts.iter().position(|t| t.starts_with("Eaten this week")).unwrap();
        let to = texts[from..].iter().position(|t| t == "Needed").unwrap() + from;
        // UiTexts and numbers take turns between the two.
        let read = |text: &String| text.replace(',', "").parse::<u32>().ok();
        let sum: u32 = texts[from + 1..to].iter().filter_map(read).sum();
        assert_eq!(texts[to + 1], number(row.week.need), "{:?}", &texts[from..]);
        assert_eq!(sum, row.week.need, "{texts:?}");
        checked += 1;
    }
    assert!(checked > 3);
}

#[test]
fn an_enemys_place_and_forces_show_nothing_hidden() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 4);
    let state = driver.campaign().state().clone();
    let side = driver.campaign().seat().unwrap();
    let seen = Observation::new(&state, side);
    let s = &state.scenario;
    let mut places = 0;
    for place in (0..s.places.len()).map(PlaceId::at) {
        let row = state.places().row(place);
        if seen.place(place).is_some() || !s.kind(place).can_be_held || row.granary < 1000 {
            continue;
        }
        let texts = select(&mut driver, Subject::Place(place));
        let all = texts.join("\n");
        assert!(
            !all.contains(&number(row.granary)),
            "granary of {}: {all}",
            s.places[place.index()].key
        );
        assert!(
            !texts.iter().any(|t| t == "Garrison" || t == "Granary" || t == "Townsmen’s goodwill")
        );
        places += 1;
    }
    assert!(places > 3, "{places}");
    let mut forces = 0;
    for enemy in seen.known() {
        let Body::Force(force) = enemy.body else { continue };
        let texts = select(&mut driver, Subject::Force(force)).join("\n");
        let men = state.men(force);
        if men != enemy.contact.estimate && men > 150 {
            assert!(!texts.contains(&format!("{} men", number(men))), "{texts}");
        }
        let stores = state.forces().row(force).stores;
        assert!(stores < 1000 || !texts.contains(&number(stores)), "{texts}");
        if let Some(leader) = state.forces().leader(force).some() {
            let panel = driver.has(&format!("detail-leader-{}", leader.0));
            assert!(!panel, "the leader of another's force is told");
        }
        forces += 1;
    }
    assert!(forces > 0);
    // A force nobody knows of cannot be looked at at all.
    let hidden: Vec<ForceId> = state
        .living_forces()
        .filter(|&f| state.forces().side(f) != side)
        .filter(|&f| !seen.known().any(|enemy| enemy.body == Body::Force(f)))
        .collect();
    for force in hidden {
        select(&mut driver, Subject::Force(force));
        assert!(!driver.has("detail-close"), "{force:?}");
    }
}

#[test]
fn a_panel_leads_to_leader_people_home_and_article_and_folds() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 0);
    let state = driver.campaign().state().clone();
    let side = driver.campaign().seat().unwrap();
    let force = state.forces_of(side).find(|&f| state.forces().leader(f).is_some()).unwrap();
    let leader = state.forces().leader(force);
    select(&mut driver, Subject::Force(force));
    driver.click(&format!("detail-leader-{}", leader.0));
    assert_eq!(driver.app.world().resource::<Selected>().one(), Some(Subject::Leader(leader)));
    driver.click("detail-info");
    let key = &state.scenario.leaders[leader.index()].key;
    assert_eq!(driver.sheets(), [Sheet::Encyclopaedia(format!("leader:{key}"))]);
    driver.click("enc-close");
    assert!(driver.sheets().is_empty());
    driver.click("detail-fold");
    driver.frames(2);
    assert!(!driver.has("detail-close") && driver.has("detail-fold"));
    driver.click("detail-fold");
    driver.frames(2);
    driver.click("detail-close");
    assert_eq!(driver.app.world().resource::<Selected>().one(), None);
}

#[test]
fn a_decision_is_answered_by_a_click_and_taken_back_by_another() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 0);
    let side = driver.campaign().seat().unwrap();
    let mut open = Vec::new();
    for _ in 0..6 {
        open = driver.campaign().session().seen_by(side).open_scripted_events();
        if !open.is_empty() {
            break;
        }
        driver.act(TurnIntent::Run);
        driver.show_all();
        // After the dispatch the decision is laid on the table by itself.
        driver.frames(3);
        assert!(driver.sheets().contains(&Sheet::Dispatch));
        driver.click("dispatch-close");
        driver.frames(3);
        let told = driver.sheets();
        open = driver.campaign().session().seen_by(side).open_scripted_events();
        let decision = |id: &rules::ids::ScriptedEventId| {
            let kind = driver.campaign().state().scenario.scripted_events[id.index()].kind;
            kind == rules::scripted_event::ScriptedEventKind::Decision
        };
        let wanted = open.iter().filter(|(id, _)| decision(id)).count();
        let laid = told.iter().filter(|sheet| matches!(sheet, Sheet::ScriptedEvent(_))).count();
        assert_eq!(laid, wanted, "{told:?}");
        close_all(&mut driver);
        if !open.is_empty() {
            break;
        }
    }
    let (scripted_event, choices) =
        open.first().cloned().expect("a decision comes up in six weeks");
    driver.act(ScreenIntent::Open(Sheet::ScriptedEvent(scripted_event)));
    let texts = drawn(&mut driver);
    assert_words(&texts, "scripted_event");
    let choice = *choices.last().unwrap();
    driver.click(&format!("scripted-event-choice-{choice}"));
    let orders = driver.campaign().session().plan(side).orders().to_vec();
    assert_eq!(orders, [Order::Answer { scripted_event, choice }]);
    driver.click(&format!("scripted-event-choice-{choice}"));
    assert!(driver.campaign().session().plan(side).orders().is_empty());
    driver.click("scripted-event-later");
    assert!(driver.sheets().is_empty());
}

#[test]
fn what_is_decided_from_the_dispatch_is_told_in_it_and_not_asked_again() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 0);
    let side = driver.campaign().seat().unwrap();
    let decisions = |driver: &Driver| {
        let campaign = driver.campaign();
        let events = &campaign.state().scenario.scripted_events;
        let mut open = campaign.session().seen_by(side).open_scripted_events();
        let kind = |id: rules::ids::ScriptedEventId| events[id.index()].kind;
        open.retain(|(id, _)| kind(*id) == rules::scripted_event::ScriptedEventKind::Decision);
        open
    };
    for _ in 0..6 {
        driver.act(TurnIntent::Run);
        driver.show_all();
        driver.frames(3);
        if !decisions(&driver).is_empty() {
            break;
        }
        close_all(&mut driver);
    }
    assert_eq!(driver.sheets(), [Sheet::Dispatch]);
    let asked = drawn(&mut driver).join("");
    assert!(asked.contains("To be decided") && !asked.contains("You have decided"), "{asked}");
    for (scripted_event, choices) in decisions(&driver) {
        driver.act(PlanIntent::Give(Order::Answer { scripted_event, choice: choices[0] }));
    }
    let told = drawn(&mut driver).join("");
    assert!(told.contains("You have decided"), "{told}");
    driver.click("dispatch-close");
    driver.frames(4);
    assert_eq!(driver.sheets(), []);
}

#[test]
fn every_event_of_the_scenario_can_be_laid_on_the_table_in_words() {
    for lang in Lang::ALL {
        let mut driver = start("struggle-for-turkistan", lang, 0);
        let count = driver.campaign().state().scenario.scripted_events.len();
        for scripted_event in (0..count).map(rules::ids::ScriptedEventId::at) {
            driver.act(ScreenIntent::Open(Sheet::ScriptedEvent(scripted_event)));
            let texts = drawn(&mut driver);
            assert_words(&texts, &format!("{} {scripted_event:?}", lang.code()));
            driver.act(ScreenIntent::Close);
        }
    }
}

#[test]
fn names_in_the_dispatch_lead_to_the_map_and_weeks_can_be_turned_back() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 4);
    driver.act(ScreenIntent::Open(Sheet::Dispatch));
    let page = drawn(&mut driver);
    // The page alone: the ledger is folded beneath it.
    assert_words(&page, "front page");
    assert!(!driver.names().iter().any(|name| name.starts_with("dispatch-force-")), "{page:?}");
    unfold_ledger(&mut driver);
    let texts = drawn(&mut driver);
    assert_words(&texts, "dispatch");
    let last = texts.join("");
    let links: Vec<String> = driver
        .names()
        .into_iter()
        .filter(|name| name.starts_with("dispatch-force-") || name.starts_with("dispatch-place-"))
        .filter(|name| driver.place(name).is_some())
        .collect();
    assert!(!links.is_empty(), "nothing in the dispatch leads anywhere: {texts:?}");
    driver.click("dispatch-earlier");
    let earlier = drawn(&mut driver).join("");
    assert!(earlier != last && earlier.contains("week 3"), "{earlier}");
    driver.click("dispatch-later");
    assert_eq!(drawn(&mut driver).join(""), last);
    driver.app.world_mut().resource_mut::<MapView>().centre = Vec2::ZERO;
    driver.click(&links[0]);
    driver.frames(4);
    assert!(driver.sheets().is_empty());
    let selected = driver.app.world().resource::<Selected>().one().expect("something is selected");
    let state = driver.campaign().state();
    let hex = match selected {
        Subject::Force(id) => {
            let seen = Observation::new(state, driver.campaign().seat().unwrap());
            let known = seen.known().find(|e| e.body == Body::Force(id));
            state
                .force_hex(id)
                .filter(|_| known.is_none())
                .or(known.and_then(|e| e.contact.spot.as_hex()))
        }
        Subject::Place(id) => Some(state.scenario.places[id.index()].hex),
        _ => None,
    };
    assert!(hex.is_some());
    assert!(driver.app.world().resource::<MapView>().centre != Vec2::ZERO, "the map stays");
}

#[test]
fn the_dispatch_of_a_loaded_campaign_is_written_from_its_record() {
    let mut driver = start("struggle-for-turkistan", Lang::En, 2);
    driver.act(ScreenIntent::Open(Sheet::Dispatch));
    let before = drawn(&mut driver).join("");
    close_all(&mut driver);
    driver.act(CampaignIntent::Save("panels".to_owned()));
    let mut files = Vec::new();
    files_of(driver.home(), &mut files);
    let file = files.into_iter().find(|f| f.file_stem().is_some_and(|s| s == "panels")).unwrap();
    driver.act(CampaignIntent::Load(file));
    driver.frames(4);
    close_all(&mut driver);
    driver.act(ScreenIntent::Open(Sheet::Dispatch));
    assert_eq!(drawn(&mut driver).join(""), before);
}

fn files_of(folder: &std::path::Path, out: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            files_of(&entry.path(), out);
        } else {
            out.push(entry.path());
        }
    }
}

#[test]
fn every_article_speaks_three_languages_with_grade_and_source_and_its_links_lead_on() {
    let book =
        Encyclopaedia::load(&test_support::root().join("assets")).unwrap_or_else(|e| panic!("{e}"));
    let mut categories = std::collections::BTreeSet::new();
    for (key, article) in book.articles() {
        categories.insert(Category::of(key).unwrap());
        for lang in Lang::ALL {
            assert!(!article.title.of(lang).trim().is_empty(), "{key}");
            for claim in &article.claims {
                let text = claim.text.of(lang);
                assert!(!text.trim().is_empty(), "{key}");
                for segment in segments(text) {
                    assert!(segment.link.is_none_or(|link| book.article(link).is_some()), "{key}");
                }
            }
            assert!(book.plain(key, lang).unwrap().len() > 1, "{key}");
        }
        for claim in &article.claims {
            assert!(!claim.from.is_empty(), "{key}");
            for source in &claim.from {
                assert!(book.article(&format!("source:{source}")).is_some(), "{key}: {source}");
            }
            // Kazakh and Russian are no copies of the English.
            assert!(claim.text.kk != claim.text.en && claim.text.ru != claim.text.en, "{key}");
        }
    }
    assert_eq!(categories.len(), Category::ALL.len());
    // The chief leaders and places of the campaign have articles.
    let s = test_support::load("struggle-for-turkistan");
    for leader in &s.leaders {
        assert!(book.article(&format!("leader:{}", leader.key)).is_some(), "{}", leader.key);
    }
    for place in s.places.iter().filter(|place| place.points >= 40) {
        assert!(book.article(&format!("place:{}", place.key)).is_some(), "{}", place.key);
    }
    // Articles that panels lead to.
    for key in panels_lead_to() {
        assert!(book.article(&key).is_some(), "a panel leads to {key}");
    }
}

/// Keys of articles that stand in the code of the panels.
fn panels_lead_to() -> Vec<String> {
    let mut files = Vec::new();
    files_of(&test_support::root().join("src/game/ui"), &mut files);
    let mut keys = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for word in text.split('"').skip(1).step_by(2) {
            let plain = word.chars().all(|c| c.is_ascii_lowercase() || c == ':' || c == '_');
            if plain && (word.starts_with("term:") || word.starts_with("event:")) {
                keys.push(word.to_owned());
            }
        }
    }
    assert!(keys.len() > 10);
    keys
}

#[test]
fn the_encyclopaedia_is_searched_and_read_from_the_menu_and_links_lead_on_and_back() {
    for lang in Lang::ALL {
        let settings = Settings { lang, ..Settings::default() };
        let mut driver = Driver::start(settings, (1400, 9000));
        driver.act(ScreenIntent::Open(Sheet::Encyclopaedia(String::new())));
        assert_words(&drawn(&mut driver), "encyclopaedia");
        let entries: Vec<String> = entries(&driver);
        assert!(entries.len() > 120, "{}", entries.len());
        for entry in entries.iter().step_by(if lang == Lang::En { 3 } else { 9 }) {
            driver.click(entry);
            let texts = drawn(&mut driver);
            assert_words(&texts, entry);
            assert!(texts.len() > 8, "{entry}");
        }
        driver.act(ScreenIntent::Close);
        driver.act(ScreenIntent::Open(Sheet::Encyclopaedia("event:war".to_owned())));
        driver.frames(2);
        driver.click("enc-link-event:storm");
        assert_eq!(driver.sheets(), [Sheet::Encyclopaedia("event:storm".to_owned())]);
        driver.click("enc-back");
        assert_eq!(driver.sheets(), [Sheet::Encyclopaedia("event:war".to_owned())]);
        driver.click("enc-category-source");
        driver.frames(2);
        assert!(self::entries(&driver).iter().all(|name| name.starts_with("enc-entry-source:")));
        driver.click("enc-category-all");
        driver.click("enc-search");
        driver.type_text(match lang {
            Lang::En => "karatau",
            Lang::Kk => "қаратау",
            Lang::Ru => "каратау",
        });
        driver.frames(2);
        let found = self::entries(&driver);
        assert!(found.contains(&"enc-entry-place:karatau".to_owned()), "{found:?}");
        assert!(found.len() < 40, "{found:?}");
    }
}

fn entries(driver: &Driver) -> Vec<String> {
    let hits = driver.app.world().resource::<WidgetRects>();
    hits.0.keys().filter(|name| name.starts_with("enc-entry-")).cloned().collect()
}

#[test]
fn pages_fit_a_small_screen() {
    for (size, scale) in [((1280, 720), 100), ((1280, 720), 200)] {
        let settings = Settings { scale_percent: scale, guide: false, ..Settings::default() };
        let mut driver = Driver::start(settings, size);
        let s = test_support::load("struggle-for-turkistan");
        let player = |i| if i == 0 { Player::Human } else { Player::Computer(Policy::Passive) };
        let players = s.playable().enumerate().map(|(i, side)| (side, player(i))).collect();
        let scenario = "struggle-for-turkistan".to_owned();
        driver.act(CampaignIntent::Begin { scenario, seed: 1, players });
        let state = driver.campaign().state().clone();
        let side = driver.campaign().seat().unwrap();
        let camp = Subject::Camp(state.camps_of(side).next().unwrap());
        let force = Subject::Force(state.forces_of(side).next().unwrap());
        let place = Subject::Place(s.place_by_key("turkistan").unwrap());
        for thing in [force, camp, place] {
            driver.act(LookIntent::Select(Some(thing)));
            assert_in_screen(&driver, size, scale, "detail-close");
        }
        driver.act(ScreenIntent::Open(Sheet::Encyclopaedia("term:supply".to_owned())));
        assert_in_screen(&driver, size, scale, "enc-close");
        driver.act(ScreenIntent::Close);
        driver.act(ScreenIntent::Open(Sheet::Dispatch));
        assert_in_screen(&driver, size, scale, "dispatch-close");
        driver.act(ScreenIntent::Close);
        driver.act(ScreenIntent::Open(Sheet::ScriptedEvent(rules::ids::ScriptedEventId::at(0))));
        assert_in_screen(&driver, size, scale, "scripted-event-later");
    }
}

fn assert_in_screen(driver: &Driver, size: (u32, u32), scale: u32, name: &str) {
    let at = driver.place(name).unwrap_or_else(|| panic!("{name} is not on the screen"));
    let hit = driver.app.world().resource::<WidgetRects>().0[name];
    let zoom = scale as f32 / 100.0;
    let screen = Vec2::new(size.0 as f32, size.1 as f32);
    assert!(at.x > 0.0 && at.y > 0.0 && at.x < screen.x && at.y < screen.y, "{name} at {at}");
    assert!(hit.rect.right() * zoom <= screen.x + 1.0, "{name}: {hit:?}");
    assert!(hit.rect.bottom() * zoom <= screen.y + 1.0, "{name}: {hit:?}");
}
