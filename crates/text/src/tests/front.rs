//! The front page of weeks that are made up fact by fact, word for word.

use super::{render::logged, *};
use rules::{
    event::{
        BattleEvent, Cause, Event, MarchEvent, Meeting, OrderEvent, OrganisationEvent, SiegeEvent,
        SubsistenceEvent,
    },
    ids::PlaceId,
    map::Crossing,
    order::{SiegeWay, Task},
};

fn turkistan() -> (PlaceId, HexId) {
    let place = scenario().place_by_key("turkistan").unwrap();
    (place, scenario().places[place.index()].hex)
}

/// A battle before Turkistan in which the host is beaten by the garrison, and flees if it is told so.
fn beaten(at: HexId, routs: bool) -> Vec<Event> {
    let (host, garrison) = (force("host"), force("garrison"));
    let (kazakh, dzungar) = (side(KAZAKH), side(DZUNGAR));
    let joined = |force, side, men| BattleEvent::BattleJoined { battle: 3, force, side, men };
    let mut all = facts![
        BattleEvent::BattleBegan {
            battle: 3,
            at,
            attacker: garrison,
            defender: host,
            meeting: Meeting::Sortie,
        },
        joined(host, kazakh, 9_791),
        joined(garrison, dzungar, 3_112),
        BattleEvent::BattleEnded {
            battle: 3,
            at,
            winner: Some(dzungar),
            loser: Some(kazakh),
            winner_lost: 12,
            loser_lost: 454,
        },
    ];
    if routs {
        all.push(BattleEvent::Routed { force: host, from: at, to: at, by: garrison }.into());
    }
    all
}

/// The headlines of a week of these facts.
fn page(lang: Lang, viewer: &str, before: &CampaignState, facts: &[Event]) -> Vec<FrontHeadline> {
    let mut after = before.clone();
    facts.iter().for_each(|fact| after.apply(fact));
    let log: Vec<Logged> = facts.iter().copied().map(logged).collect();
    front_page(&texts(lang), before, &after, &log, side(viewer)).headlines
}

#[test]
fn a_defeat_that_ends_a_siege_says_so_and_a_rout_is_called_one() {
    let (place, at) = turkistan();
    let host = force("host");
    let mut before = CampaignState::new(scenario(), 1);
    let from = before.force_hex(host).unwrap();
    let crossing = Crossing::Dry;
    let task = Task::Besiege { place, way: SiegeWay::Blockade };
    for fact in facts![
        MarchEvent::Moved { force: host, from, to: at, points: 0, crossing },
        OrderEvent::TaskSet { force: host, task },
        SiegeEvent::Invested { place, by: host },
        SiegeEvent::SiegeDay { place, days: 9 },
    ] {
        before.apply(&fact);
    }
    let lifted = Event::from(SiegeEvent::SiegeLifted { place });
    let told = |lang, viewer, routs| {
        let mut facts = beaten(at, routs);
        facts.push(lifted);
        let page = page(lang, viewer, &before, &facts);
        assert_eq!(page.len(), 1, "{page:#?}");
        (page[0].title.clone(), page[0].deck.clone().unwrap())
    };
    let (title, deck) = told(Lang::En, KAZAKH, false);
    assert_eq!(title, "DEFEAT before Turkistan: 454 men lost, the siege is lifted");
    assert_eq!(
        deck,
        "9,791 men of ours fought about 3,100 men; our loss: 454 men, the enemy’s: about 10 men."
    );
    // Thousands are parted by a space that does not break.
    let rout = |lang| told(lang, KAZAKH, true).0.replace('\u{a0}', " ");
    assert_eq!(
        rout(Lang::En),
        "ROUT before Turkistan: 9,791 men in flight, 454 men lost, the siege is lifted"
    );
    assert_eq!(
        rout(Lang::Kk),
        "Түркістан түбінде ТАЛҚАНДАЛДЫҚ: 9 791 сарбаз қаша жөнелді, шығын — 454 сарбаз, қоршау бұзылды"
    );
    assert_eq!(
        rout(Lang::Ru),
        "РАЗГРОМ у стен — Туркестан: в бегстве 9 791 человек, потери — 454 человека, осада снята"
    );
    // The other side of it, in numbers that those within can know.
    assert_eq!(
        told(Lang::En, DZUNGAR, true).0,
        "VICTORY before Turkistan: the town is relieved, the enemy is in flight"
    );
}

#[test]
fn a_town_is_told_with_the_way_in_which_it_fell() {
    let (place, _) = turkistan();
    let host = force("host");
    let before = CampaignState::new(scenario(), 1);
    let (from, to) = (side(DZUNGAR), side(KAZAKH));
    let fell = facts![
        SiegeEvent::Surrendered { place, by: host, free: true },
        OrganisationEvent::PlaceTaken { place, from, to, by: host },
    ];
    let first = |lang, viewer| page(lang, viewer, &before, &fell)[0].title.clone();
    let won = [
        (Lang::En, "Turkistan OURS: the garrison gave it up for free leave"),
        (Lang::Kk, "Түркістан БІЗДІКІ: гарнизон бөгетсіз кету шартымен берілді"),
        (Lang::Ru, "Туркестан — В НАШИХ РУКАХ: гарнизон ушёл по уговору"),
    ];
    for (lang, title) in won {
        assert_eq!(first(lang, KAZAKH), title);
    }
    assert_eq!(first(Lang::En, DZUNGAR), "Turkistan LOST: our garrison gave it up for free leave");
    // Who hears of nothing has a quiet week.
    assert!(page(Lang::En, KAZAKH, &before, &[]).is_empty());
}

#[test]
fn a_storm_is_told_with_its_chance_and_with_what_became_of_those_inside() {
    let (place, _) = turkistan();
    let (host, garrison) = (force("host"), force("garrison"));
    let before = CampaignState::new(scenario(), 1);
    let (from, to) = (side(DZUNGAR), side(KAZAKH));
    let (stormers, inside) =
        (before.forces().first(host), before.contingents_of(garrison).next().unwrap());
    let lost = |contingent, men, cause| SubsistenceEvent::MenLost { contingent, men, cause };
    let storm = |roll| SiegeEvent::StormTried { place, by: host, odds: 259, roll };
    let fell = facts![
        storm(120),
        lost(stormers, 48, Cause::Combat),
        lost(inside, 12, Cause::Combat),
        lost(inside, 90, Cause::Captured),
        OrganisationEvent::PlaceTaken { place, from, to, by: host },
        // What is lost afterwards, elsewhere, is not told with it.
        lost(inside, 1, Cause::Combat),
    ];
    let first = |lang, viewer: &str, facts: &[Event]| page(lang, viewer, &before, facts).remove(0);
    let won = first(Lang::En, KAZAKH, &fell);
    assert_eq!(won.title, "Turkistan TAKEN by storm");
    let deck = won.deck.as_deref().unwrap();
    let told = "The storm cost us 48 men. Inside, 12 men of theirs fell and 90 men were taken.";
    assert!(deck.starts_with(told), "{deck}");
    assert!(won.why.contains(&"The chance of this storm was 25.9 %.".to_owned()), "{:?}", won.why);
    let ours = first(Lang::En, DZUNGAR, &fell);
    assert_eq!(ours.deck.as_deref(), Some("Inside, 12 men of ours fell and 90 men were taken."));
    for lang in Lang::ALL {
        for viewer in [KAZAKH, DZUNGAR] {
            let told = first(lang, viewer, &fell);
            for line in told.why.iter().chain(&told.deck) {
                assert_clean(line, "why a place fell");
            }
        }
    }
    // Those who fell on the walls stood before them: they count among the many.
    let (mut there, men) = (CampaignState::new(scenario(), 1), before.men(host));
    let (from, crossing) = (there.force_hex(host).unwrap(), Crossing::Dry);
    let to = there.scenario.places[place.index()].hex;
    there.apply(&MarchEvent::Moved { force: host, from, to, points: 0, crossing }.into());
    let few = men / 4;
    let (from, to) = (side(DZUNGAR), side(KAZAKH));
    let dear = facts![
        storm(120),
        lost(stormers, men / 2, Cause::Combat),
        lost(inside, few, Cause::Captured),
        OrganisationEvent::PlaceTaken { place, from, to, by: host },
    ];
    let why = page(Lang::En, KAZAKH, &there, &dear).remove(0).why;
    let many = "We were 4 to 1 against those inside.";
    assert!(why.iter().any(|line| line == many), "{why:?}");
    // A storm that was thrown back is told with its chance too.
    let failed = first(Lang::En, KAZAKH, &[storm(700).into()]);
    assert_eq!(failed.why, ["The chance of this storm was 25.9 %."]);
    // Where the side's own went up the walls, with how many they were against how many.
    let task = Task::Besiege { place, way: SiegeWay::Storm };
    there.apply(&OrderEvent::TaskSet { force: host, task }.into());
    there.apply(&SiegeEvent::Invested { place, by: host }.into());
    there.apply(&SiegeEvent::SiegeDay { place, days: 9 }.into());
    for lang in Lang::ALL {
        let facts = facts![storm(700), lost(stormers, 48, Cause::Combat)];
        let failed = page(lang, KAZAKH, &there, &facts).remove(0);
        let told = failed.why[0].replace('\u{a0}', " ");
        let number = texts(lang).lang().number(men.into()).replace('\u{a0}', " ");
        assert!(told.contains(&number), "{men} went up: {told}");
        failed.why.iter().for_each(|line| assert_clean(line, "why a storm failed"));
    }
}

#[test]
fn a_town_that_turns_away_stands_on_the_page_of_its_holder_alone() {
    let (place, _) = turkistan();
    let mut before = CampaignState::new(scenario(), 1);
    let why = rules::event::Mood::Siege;
    before.apply(&SiegeEvent::Loyalty { place, to: 420, why }.into());
    let turned = facts![SiegeEvent::Loyalty { place, to: 160, why }];
    let page = |viewer| page(Lang::En, viewer, &before, &turned);
    assert!(page(KAZAKH).is_empty(), "{:#?}", page(KAZAKH));
    let told = page(DZUNGAR).remove(0);
    assert_eq!(told.title, "Turkistan TURNS AWAY from us: goodwill 16 of 100");
    assert_eq!(told.why, ["The reason: the siege."]);
}
