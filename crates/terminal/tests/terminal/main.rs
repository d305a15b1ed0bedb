//! Terminal play: whole campaigns from scripts, in three languages, with bad input and without.

mod changed_lines;
mod leaving;
mod no_english;
mod saves;
mod told_plainly;

use headless::{
    ai::Policy,
    play::{Settings, folders::Folders},
    replay::{format::Replay, play::ReplayRunner, save::Save},
};
use rules::{
    event::{Event, MarchEvent},
    observe::Observation,
    order::{Order, SiegeWay},
    outlook::Outlook,
    state::CampaignState,
};
use scenario::library::Library;
use std::{collections::BTreeSet, fs, path::Path};
use terminal::{StartOptions, TerminalOptions};
use test_support::folder::Folder;
use text::{Lang, Texts};

/// A player's own folder, gone with the test.
struct Home(Folder);

impl Home {
    fn new(name: &str) -> Self {
        Self(Folder::new(&format!("terminal-{name}")))
    }

    fn replay(&self) -> Replay {
        let file = fs::read_dir(self.0.join("replays")).unwrap().next().unwrap().unwrap();
        Replay::read(&file.path()).unwrap()
    }
}

fn start(scenario: &str, side: &str) -> StartOptions {
    StartOptions {
        scenario: Some(scenario.to_owned()),
        side: Some(side.to_owned()),
        level: Some(Policy::Cautious),
        seed: Some(1724),
        session: None,
    }
}

/// A terminal that echoes and never wipes, with its folders at `home`.
fn options(home: &Path, lang: Lang, start: StartOptions) -> TerminalOptions {
    TerminalOptions {
        library: Library::at(test_support::root()),
        folders: Folders::at(home),
        lang,
        echo: true,
        wipes: false,
        start,
        notices: Vec::new(),
    }
}

fn played(home: &Path, lang: Lang, start: StartOptions, input: &[u8]) -> String {
    let options = options(home, lang, start);
    let mut output = Vec::new();
    let mut input = input;
    terminal::play(options, &mut input, &mut output).unwrap();
    let text = String::from_utf8(output).unwrap();
    // Nothing that a screen reader would stumble over, and no message without its words.
    assert!(!text.contains('\u{1b}') && !text.contains("\n\n\n"), "{text}");
    for line in text.lines() {
        assert!(!line.contains("{ $") && !line.contains("{$"), "{line}");
        assert!(!line.contains("terminal-") || line.contains('/'), "{line}");
    }
    text
}

const MAIN: &str = "struggle-for-turkistan";

fn name_of(order: &Order) -> String {
    let name = format!("{order:?}");
    name.split([' ', '{']).next().unwrap_or_default().to_owned()
}

/// Forty weeks with at least one order of every kind: the first weeks in English, then some in
/// Kazakh and some in Russian, the rest left to itself.
fn forty_weeks() -> Vec<String> {
    let first = "
        march abulkhair maylybas via kazaly herd
        stance abulkhair entrench
        stance eset seek; forage abulkhair wide
        follow eset abulkhair
        escort janibek argyn_ulytau
        detach bukenbai 2 200
        levy khan_auly abulkhair 100
        levy shekti abulkhair 100
        migrate shekti irghyz
        camprule tama stay
        evacuate tabyn Emba
        depot abulkhair 5000
        halt sameke
        merge barak sameke
        garrison esim maylybas
        besiege kabanbai sozaq storm
        march sanyrak kulan
        stance sanyrak hold
        plan";
    let kazakh = "
        language kk
        жасақтар
        босату әбілқайыр 3 100
        шешімдер
        жауап 1 1; жауап 1 1
        аттан сәмеке ұлытау суыт
        жоспар";
    let raids: String = (1..20).map(|n| format!("набег санырак {n}\n")).collect();
    let russian =
        format!("язык ru\nсилы\nвраги\nпоход жанибек улутау через irghyz стадо\n{raids}очки\nплан");
    let later = "
        language en
        relieve bukenbai esim
        winter sameke disperse
        release abulkhair 3 50
        supply";
    let mut weeks = vec![
        first.to_owned(),
        "release abulkhair 3 100".into(),
        kazakh.to_owned(),
        russian.clone(),
        russian,
        later.to_owned(),
    ];
    weeks.resize(40, "answer 1 1".to_owned());
    weeks
}

fn script(weeks: &[String]) -> String {
    weeks.iter().map(|week| format!("{}\nend\n", week.trim())).collect()
}

#[test]
fn a_siege_is_told_beforehand_as_it_then_comes_about() {
    let home = Home::new("besiege");
    let input =
        format!("try besiege 13 Suzak\nbesiege 13 Suzak\n{}save then; quit\n", "end\n".repeat(8));
    // Nobody rides out to meet them, and no small fort that they do not know of lies on the way.
    let start = StartOptions { level: Some(Policy::Passive), ..start(MAIN, "kazakh") };
    let text = played(&home.0, Lang::En, start, input.as_bytes());
    let scenario = test_support::load(MAIN);
    let side = scenario.side_by_key("kazakh").unwrap();
    let place = scenario.place_by_key("sozaq").unwrap();
    let state = CampaignState::new(scenario.clone(), 1724);
    let seen = Observation::new(&state, side);
    let force = scenario.force_by_key("sameke").unwrap();
    let order = Order::Besiege { force, place, way: SiegeWay::Blockade };
    let outlook = Outlook::of(&seen, &order).unwrap();
    let arrives = outlook.journey.unwrap().arrives.unwrap();
    // The terminal tells what the rules reckon …
    let texts = Texts::load(&test_support::root().join("assets"), Lang::En).unwrap();
    let date = |day: u16| text::date(&texts, &scenario, day);
    let told = format!("They arrive on {}", date(arrives));
    assert!(text.contains(&told), "{told}\n{text}");
    assert!(text.contains(&date(outlook.starts)), "{text}");
    // … and that is what happens.
    let file = home.0.join("saves/then.ron");
    let (_, record) = Save::read(&file).unwrap().restore(&scenario).unwrap();
    let mut log = Vec::new();
    let mut play = ReplayRunner::new(&record, &scenario).unwrap();
    while play.week(&mut log).is_some() {}
    let walls = scenario.places[place.index()].hex;
    let came = log.iter().find_map(|l| match l.event {
        Event::March(MarchEvent::Moved { force: f, to, .. }) if f == force && to == walls => {
            Some(l.day)
        }
        _ => None,
    });
    let came = came.unwrap_or_else(|| panic!("it never came there\n{text}"));
    assert!(came.abs_diff(arrives) <= 1, "told {}, came {}", date(arrives), date(came));
}

#[test]
fn forty_weeks_with_every_order_in_three_languages() {
    let home = Home::new("forty");
    let weeks = forty_weeks();
    let text = played(&home.0, Lang::En, start(MAIN, "kazakh"), script(&weeks).as_bytes());
    let replay = home.replay();
    assert_eq!(replay.weeks.len(), 40);
    let own = replay.weeks.iter().flat_map(|week| &week.orders);
    let kinds: BTreeSet<String> =
        own.filter(|(side, _)| side == "kazakh").map(|(_, order)| name_of(order)).collect();
    for kind in [
        "March", "Halt", "Follow", "Escort", "Stance", "Forage", "Winter", "Detach", "Merge",
        "Garrison", "Relieve", "Depot", "Migrate", "Evacuate", "CampRule", "CallLevy", "Release",
        "Besiege", "Raid", "Answer",
    ] {
        assert!(kinds.contains(kind), "no order {kind} was given: {kinds:?}\n{text}");
    }
    for said in [
        "Weekly dispatch: week 1 of 40",
        "They arrive on",
        "Chance that it falls within a week",
        "storm: ",
        "Бұдан былай қазақша.",
        "Дальше по-русски.",
        "Weekly dispatch: week 40 of 40",
        "The campaign is over.",
        "Points in all",
        "Facts of history",
    ] {
        assert!(text.contains(said), "{said} is not said");
    }
}

#[test]
fn a_campaign_goes_on_from_a_save_as_if_it_had_not_been() {
    let (whole, parts) = (Home::new("whole"), Home::new("parts"));
    let mut weeks = forty_weeks();
    weeks.truncate(12);
    weeks.resize(40, String::new());
    played(&whole.0, Lang::En, start(MAIN, "kazakh"), script(&weeks).as_bytes());
    // The same, left in the middle of a week with orders planned, and taken up again twice.
    let (head, tail) = weeks.split_at(5);
    let (mid, end) = tail.split_at(1);
    let input = format!("{}{}\nsave Алтыншы апта\nquit\n", script(head), mid[0].trim());
    let text = played(&parts.0, Lang::En, start(MAIN, "kazakh"), input.as_bytes());
    assert!(text.contains("Saved as “Алтыншы апта”"), "{text}");
    let (rest, last) = end.split_at(3);
    let input = format!("load Алтыншы апта\nplan\nend\n{}save b; quit\n", script(rest));
    let text = played(&parts.0, Lang::En, start(MAIN, "kazakh"), input.as_bytes());
    assert!(text.contains("Loaded.") && text.contains("take over the post"), "{text}");
    let input = format!("load b\n{}", script(last));
    played(&parts.0, Lang::Ru, start("first-march", "kazakh"), input.as_bytes());
    let (one, two) = (whole.replay(), parts.replay());
    assert_eq!(one.weeks, two.weeks);
}

#[test]
fn every_command_is_explained_in_three_languages() {
    for lang in Lang::ALL {
        let home = Home::new("help");
        let texts = Texts::load(&test_support::root().join("assets"), lang).unwrap();
        let text = played(&home.0, lang, start("uzen-1724", "kazakh"), b"help\nhelp march\n");
        let mut count = 0;
        for key in COMMANDS {
            let (word, help) = (format!("terminal-word-{key}"), format!("terminal-help-{key}"));
            assert!(texts.has(&word) && texts.has(&help), "{key}");
            let help = texts.get(&help, &[]);
            assert!(help.contains(" — "), "{help}");
            assert!(text.contains(help.lines().next().unwrap()), "{help} is not listed");
            count += 1;
        }
        assert_eq!(count, 57);
    }
}

const COMMANDS: [&str; 57] = [
    "look",
    "brief",
    "forces",
    "force",
    "camps",
    "camp",
    "places",
    "place",
    "enemies",
    "leaders",
    "peoples",
    "decisions",
    "weather",
    "supply",
    "score",
    "chronicle",
    "where",
    "near",
    "odds",
    "try",
    "mail",
    "dispatch",
    "battles",
    "march",
    "halt",
    "follow",
    "escort",
    "stance",
    "forage",
    "winter",
    "detach",
    "merge",
    "garrison",
    "relieve",
    "depot",
    "migrate",
    "evacuate",
    "camprule",
    "levy",
    "release",
    "besiege",
    "raid",
    "answer",
    "plan",
    "withdraw",
    "undo",
    "redo",
    "leave",
    "until",
    "end",
    "report",
    "save",
    "load",
    "saves",
    "delete",
    "language",
    "help",
];

#[test]
fn nothing_that_is_typed_ends_the_campaign() {
    let home = Home::new("bad");
    let mut input: Vec<u8> = Vec::new();
    for command in COMMANDS {
        for rest in
            ["", " 0", " 1", " 99999999999", " -1", " 1 2 3 4 5 6", " nonsense", " «", " ,,"]
        {
            if matches!(command, "end" | "load" | "language") && rest.is_empty() {
                continue;
            }
            input.extend(format!("{command}{rest}\n").bytes());
        }
    }
    input.extend(b"\n;;;\n# a remark\nmrach 1 sauran\n\xFF\xFE\x00\x1b[2J\n");
    input.extend("x".repeat(100_000).bytes());
    input.extend("\n\u{1F40E} \u{301}\nmarch 1 Сауран via via via\nscore\n".bytes());
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), &input);
    assert!(text.contains("Did you mean “march”?"));
    assert!(text.ends_with("Farewell.\n"));
}

#[test]
fn an_empty_input_gets_the_briefing_and_a_clean_end() {
    let home = Home::new("empty");
    for lang in Lang::ALL {
        let text = played(&home.0, lang, StartOptions::default(), b"");
        let texts = Texts::load(&test_support::root().join("assets"), lang).unwrap();
        assert!(text.contains(&texts.get("terminal-brief-help", &[])), "{text}");
        assert!(text.ends_with(&format!("{}\n", texts.get("terminal-farewell", &[]))), "{text}");
    }
    // Nothing was done, so nothing is kept.
    assert!(!home.0.join("saves").exists());
}

#[test]
fn the_briefing_names_what_events_give() {
    let home = Home::new("goals");
    for (scenario, name) in
        [("uzen-1724", "The raiders are home"), ("ayagoz-1717", "They came for nothing")]
    {
        let text = played(&home.0, Lang::En, start(scenario, "kazakh"), b"brief\n");
        assert!(text.contains(&format!("“{name}”: +40")), "{text}");
    }
}

#[test]
fn a_campaign_opens_with_who_one_is_and_why() {
    let home = Home::new("who");
    let text = played(&home.0, Lang::En, start("first-march", "dzungar"), b"");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words} in {text}"));
    let who = at("You are Lobsangsür, son of Tsewang Rabtan");
    let why = at("Keep the town until the grass fails");
    let known = at("How well this is known: inferred.");
    let until = at("Until 17 December 1724; 12 weeks");
    let goals = at("What counts at the end:");
    assert!(who < why && why < known && known < until && until < goals, "{text}");
}

#[test]
fn what_to_play_is_asked_for() {
    let home = Home::new("ask");
    let text = played(
        &home.0,
        Lang::En,
        StartOptions::default(),
        b"99\nfirst march\nzzz\nboth\n\nend\n\n",
    );
    assert!(text.contains("The First March. "), "{text}");
    assert!(text.contains("A number from 1 to"), "{text}");
    let tables = text.matches("Now at the table: ").count();
    assert_eq!(tables, 2, "the first and the second sit down: {text}");
    let text = played(&home.0, Lang::Kk, StartOptions::default(), "шығу\n".as_bytes());
    assert!(!text.contains("Сау болыңыз"), "nothing was begun: {text}");
}

#[test]
fn two_people_at_one_table_see_their_own() {
    let home = Home::new("both");
    let input = "\nforces\nend\n\nforces\nend\n\nend\n\nend\n\n";
    let text = played(&home.0, Lang::En, start("first-march", "both"), input.as_bytes());
    let mut names = text.match_indices("Now at the table: ").map(|(at, found)| {
        text[at + found.len()..].split('.').next().unwrap_or_default().to_owned()
    });
    let first = names.next().unwrap();
    let second = names.next().unwrap();
    assert_ne!(first, second);
    assert_eq!(names.next(), Some(first));
    assert!(text.contains("Weekly dispatch: week 2 of"), "{text}");
}

#[test]
fn the_plan_can_be_changed_until_the_week_ends() {
    let home = Home::new("plan");
    let input = "stance 1 seek\nforage 1 wide\nplan\nundo\nredo\nwithdraw 2\nwithdraw 7\n\
                 withdraw all\nundo\nplan\nundo\nundo\nundo\nundo\nundo\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    for said in [
        "Planned; 1 order now.",
        "Undone.",
        "Redone.",
        "Taken back: ",
        "There is no order 7 in the plan.",
        "All orders are taken back.",
        "There is nothing to undo.",
    ] {
        assert!(text.contains(said), "{said} is not said:\n{text}");
    }
}

#[test]
fn what_an_order_takes_the_place_of_is_told() {
    let home = Home::new("replaced");
    let input = "march 1 1,1\nhalt 1\nhalt 1\nforce 1\nundo\nplan\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    assert_eq!(text.matches("It takes the place of: ").count(), 1, "{text}");
    // The force is told with what is planned for it, and no longer as idle.
    let force = text.split("> force 1\n").nth(1).unwrap().split("\n\n").next().unwrap();
    assert!(force.contains("Planned for it: "), "{force}");
    assert!(!force.contains("without a task"), "{force}");
}

#[test]
fn one_order_is_given_to_several_and_undone_as_one() {
    let home = Home::new("several");
    // The second is off the map: it is left out, and that is said.
    let input = "try march 1+3 Sauran\nmarch 1-4 Sauran forced\nplan\nundo\nplan\n\
                 besiege eset + 1 Sauran\nundo\nstance all seek\nmarch 1+99 Sauran\n\
                 merge 1+3 3\ndetach 1+2 10\n";
    let text = played(&home.0, Lang::En, start(MAIN, "kazakh"), input.as_bytes());
    let answer = |typed: &str| {
        let rest = text.split(&format!("> {typed}\n")).nth(1);
        rest.unwrap_or_else(|| panic!("{typed}: {text}"))
            .split("\n\nKazakhs, week")
            .next()
            .unwrap()
            .to_owned()
    };
    let tried = answer("try march 1+3 Sauran");
    assert!(tried.contains("men go in all.") && tried.contains("Not planned."), "{tried}");
    let three = answer("march 1-4 Sauran forced");
    assert!(three.contains("Planned; 3 orders now."), "{three}");
    assert!(three.contains("Left out: Abulmambet's following."), "{three}");
    assert!(three.contains("there on"), "{three}");
    assert!(answer("undo").contains("Undone."), "{text}");
    assert!(text.contains("Nothing is planned."), "{text}");
    assert!(answer("besiege eset + 1 Sauran").contains("Planned; 2 orders now."), "{text}");
    assert!(answer("merge 1+3 3").contains("orders now"), "nobody joins himself: {text}");
    assert!(!answer("detach 1+2 10").contains("Planned"), "men of one force alone: {text}");
    let wrong = answer("march 1+99 Sauran");
    assert!(!wrong.contains("Planned") && wrong.contains("99"), "{wrong}");
}

#[test]
fn who_commands_what_is_split_off_is_said_and_told() {
    let home = Home::new("officers");
    let input = "forces\ndetach abulkhair 1 100 under officer\ndetach abulkhair 1 50\nplan\nend\nend\n\
                 forces\n";
    let text = played(&home.0, Lang::En, start(MAIN, "kazakh"), input.as_bytes());
    let said = |n: u32| text.matches(&format!("Officers left in reserve: {n}\n")).count();
    assert_eq!((said(6), said(5)), (1, 1), "{text}");
    assert!(text.contains("under an officer"), "{text}");
    assert_eq!(text.matches("nobody commands it").count(), 1, "{text}");
}

#[test]
fn remarks_and_stray_words_end_no_week() {
    let home = Home::new("remarks");
    let input = "stance 1 seek # as long as the grass lasts; end\nend 5\nquit now\nscore\n";
    let text = played(&home.0, Lang::En, start("first-march", "kazakh"), input.as_bytes());
    assert!(text.contains("Planned; 1 order now."), "{text}");
    assert!(!text.contains("Weekly dispatch"), "{text}");
    assert!(text.contains("“5” is one word too many."), "{text}");
    assert!(text.contains("Your points"), "{text}");
}

#[test]
fn the_language_is_kept_for_the_next_start() {
    let home = Home::new("language");
    let folders = Folders::at(&home.0);
    let before = Settings { scale_percent: 150, ..Settings::load(&folders).0 };
    before.keep(&folders).unwrap();
    played(&home.0, Lang::En, start("first-march", "kazakh"), b"language kk\n");
    let (after, notice) = Settings::load(&folders);
    assert_eq!(after, Settings { lang: Lang::Kk, ..before });
    assert!(notice.is_none());
}

#[test]
fn a_march_on_an_enemy_town_speaks_of_the_siege() {
    let home = Home::new("town");
    let input = "try march 1 Turkistan\ntry march 1 Kazaly\n";
    let text = played(&home.0, Lang::En, start(MAIN, "kazakh"), input.as_bytes());
    assert_eq!(text.matches("“besiege” lays siege").count(), 1, "{text}");
}

#[test]
fn what_cannot_be_is_told_as_it_is() {
    let home = Home::new("cannot");
    // The levy of a camp is called up whole; then "all" of the rest is nothing. The first enemies
    // that are seen are riders, and nobody raids those.
    let input = "levy 19 1 all\nend\nlevy 19 1 all\nend\nend\nraid 3 1\n";
    let text = played(&home.0, Lang::En, start(MAIN, "kazakh"), input.as_bytes());
    let (first, rest) = text.split_once("week 2 > levy 19 1 all\n").unwrap();
    assert!(first.contains("Planned; 1 order now."), "{first}");
    assert!(rest.starts_with("“all” comes to nothing here"), "{rest}");
    let raid = rest.split_once("> raid 3 1\n").unwrap().1;
    assert!(raid.starts_with("Enemy 1 is a force"), "{raid}");
}

#[test]
fn the_report_is_parted_into_its_sections() {
    let home = Home::new("report");
    let text = played(&home.0, Lang::En, start("uzen-1724", "kazakh"), b"end\nend\nend\n");
    assert!(text.contains("\n\nPoints\n"), "{text}");
}

#[test]
fn what_is_known_is_told_in_whole_sentences() {
    let home = Home::new("sentences");
    let start = StartOptions { level: Some(Policy::Bold), ..start(MAIN, "dzungar") };
    let input = "march 1 suzak\nend\nmarch 16 tashkent forced\nstance 16 seek\nend\ndispatch\nsupply\n\
                 try raid 17 2\n";
    let text = played(&home.0, Lang::En, start, input.as_bytes());
    // A force that was seen before and has not moved is not "more" where none was told before.
    assert!(text.contains("  1 force is in sight, where it was."), "{text}");
    assert!(!text.contains("Reports of scouts\n  1 more"), "{text}");
    // News that cannot be opened here is told whole on the front page.
    let news = text.split_once("\nA year ago\n  ").unwrap().1;
    assert!(news.starts_with(char::is_uppercase), "{news}");
    let supply = text.split_once("> supply\n").unwrap().1;
    assert!(supply.contains("eaten: own train ") && supply.contains("; "), "{supply}");
    assert!(text.contains("Danger. 15 km south-west of Chinaz: a Kazakh force"), "{text}");
}

#[test]
fn a_choice_names_what_follows_once() {
    let home = Home::new("once");
    let text = played(&home.0, Lang::En, start(MAIN, "kazakh"), b"end\ndecisions\n");
    let told = text.split_once("> decisions\n").unwrap().1;
    let mut choices = 0;
    for line in told.lines() {
        let Some((_, effects)) = line.split_once(" — ") else { continue };
        let effects: Vec<&str> = effects.split("; ").collect();
        assert_eq!(effects.iter().collect::<BTreeSet<_>>().len(), effects.len(), "{line}");
        choices += 1;
    }
    assert!(choices >= 6, "{told}");
}
