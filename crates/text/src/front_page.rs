//! The front page of a week: its headlines as a newspaper would set them, each with the numbers
//! behind it and why it came about. Which they are, and how large, is [`rules::headline`]'s to say;
//! all the rest of the week stands in the dispatch.

use super::{
    Texts,
    dispatch::week_lines,
    report::shaken,
    teller::{Teller, about, say, sentence},
    words,
};
use core::fmt;
use rules::{
    battle_causes::{BattleCause, BattleCauseKind},
    event::{Body, Fate, Logged},
    headline::{
        BattleEnd, BattleTold, EventStage, Headline, HeadlineCause, HeadlineKind, InsideFate,
        PlaceWay, headlines,
    },
    ids::{ForceId, LeaderId, PlaceId, ScriptedEventId, SideId, Spot},
    scripted_event::ScriptedEventKind,
    state::{CampaignState, Stock},
};

/// The front page of a week.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontPage {
    /// "Weekly dispatch, week 3 of 40".
    pub title: String,
    /// The week's days New Style and Old Style, and the year of the Hijra.
    pub date_line: String,
    /// The headlines, the weightiest first; none in a quiet week.
    pub headlines: Vec<FrontHeadline>,
    /// What is said where there are none.
    pub quiet: String,
}

/// A headline in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontHeadline {
    /// What it tells, its tone, its size, and where to look.
    pub news: Headline,
    /// The headline itself, without a full stop.
    pub title: String,
    /// The numbers behind it, in a sentence.
    pub deck: Option<String>,
    /// Why it came about: whole sentences, the weightiest first.
    pub why: Vec<String>,
    /// The whole text of an event that asks nothing, for readers who cannot open it from the headline.
    pub story: Option<String>,
}

impl fmt::Display for FrontPage {
    /// Plain text: for a terminal, a log, a screen reader.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.title)?;
        writeln!(f, "{}", self.date_line)?;
        if self.headlines.is_empty() {
            writeln!(f)?;
            writeln!(f, "{}", self.quiet)?;
        }
        for headline in &self.headlines {
            writeln!(f)?;
            writeln!(f, "{}", headline.title)?;
            if let Some(deck) = &headline.deck {
                writeln!(f, "  {deck}")?;
            }
            for line in &headline.why {
                writeln!(f, "  {line}")?;
            }
            if let Some(story) = &headline.story {
                writeln!(f, "  {story}")?;
            }
        }
        Ok(())
    }
}

/// The front page of the week that lies between two states, for one side.
///
/// `events` is the log of the week; what the side has not seen is passed over.
#[must_use]
pub fn front_page(
    texts: &Texts,
    before: &CampaignState,
    after: &CampaignState,
    events: &[Logged],
    viewer: SideId,
) -> FrontPage {
    let mut t = Teller::new(texts, after, viewer);
    t.earlier = Some(before);
    let (title, date_line) = week_lines(&t, before, events);
    let headlines = headlines(before, after, events, viewer)
        .into_iter()
        .map(|news| in_words(&t, news))
        .collect();
    FrontPage { title, date_line, headlines, quiet: say!(t, "dispatch-quiet-week") }
}

/// One headline in words, for one side; `before` is an older state, for what has been forgotten since.
#[must_use]
pub fn front_headline(
    texts: &Texts,
    before: Option<&CampaignState>,
    after: &CampaignState,
    viewer: SideId,
    news: Headline,
) -> FrontHeadline {
    let mut t = Teller::new(texts, after, viewer);
    t.earlier = before;
    in_words(&t, news)
}

fn in_words(t: &Teller<'_>, news: Headline) -> FrontHeadline {
    FrontHeadline {
        title: sentence(front_title(t, &news.kind)),
        deck: deck(t, &news.kind).map(sentence),
        why: news.causes.iter().map(|cause| sentence(why(t, cause))).collect(),
        story: event_story(t, &news.kind),
        news,
    }
}

fn event_story(t: &Teller<'_>, kind: &HeadlineKind) -> Option<String> {
    let HeadlineKind::ScriptedEvent { id, stage: EventStage::News } = *kind else { return None };
    let told = t.scenario().scripted_events.get(id.index())?;
    Some(t.name(&told.text).to_owned())
}

fn front_title(t: &Teller<'_>, kind: &HeadlineKind) -> String {
    let at = |hex| t.at(Spot::hex(hex));
    match *kind {
        HeadlineKind::Battle(told) => battle_title(t, &told),
        HeadlineKind::BattleHeard { at: hex, winner } => {
            let (side, name) = (t.side_key(winner), t.side(winner));
            say!(t, "front-heard", side = side, name = name, at = at(hex))
        }
        HeadlineKind::PlaceWon { place, way, .. } => {
            say!(t, "front-place-won", place = t.place(place), way = way_key(way))
        }
        HeadlineKind::PlaceLost { place, to, way, .. } => {
            let (side, name) = (t.side_key(to), t.side(to));
            let (place, way) = (t.place(place), way_key(way));
            say!(t, "front-place-lost", place = place, way = way, side = side, name = name)
        }
        HeadlineKind::TownTurns { place, loyalty } => {
            say!(t, "front-town-turns", place = t.place(place), n = u32::from(loyalty) / 10)
        }
        HeadlineKind::TownFreed(place) => say!(t, "front-freed", place = t.place(place)),
        HeadlineKind::SiegeGivenUp(place) => say!(t, "front-given-up", place = t.place(place)),
        HeadlineKind::StormFailed { place, lost } => {
            say!(t, "front-storm-failed", place = t.place(place), n = lost, own = t.men(lost))
        }
        HeadlineKind::StormBeaten { place } => {
            say!(t, "front-storm-beaten", place = t.place(place))
        }
        HeadlineKind::ShutIn(place) => say!(t, "front-shut-in", place = t.place(place)),
        HeadlineKind::SiegeBegun(place) => say!(t, "front-siege-begun", place = t.place(place)),
        HeadlineKind::Leader { leader, fate, own } => leader_title(t, leader, fate, own),
        HeadlineKind::WentOver { group } => say!(t, "front-went-over", group = t.group(group)),
        HeadlineKind::CameOver { group } => say!(t, "front-came-over", group = t.group(group)),
        HeadlineKind::WentHome { men } => say!(t, "front-went-home", men = t.men(men)),
        HeadlineKind::Want { men } => say!(t, "front-want", men = t.men(men)),
        HeadlineKind::Hungry { forces, men } => {
            say!(t, "front-hungry", n = forces, men = t.men(men))
        }
        HeadlineKind::Mustered { men, day, .. } => {
            say!(t, "front-mustered", men = t.men(men), date = t.date(day))
        }
        HeadlineKind::CampsLost { households, to_raiders, .. } => {
            let key = if to_raiders { "front-camps-raided" } else { "front-camps-lost" };
            say!(t, key, kibitkas = t.count(Stock::Households, households))
        }
        HeadlineKind::CaptivesLed { households, .. } => {
            say!(t, "front-captives", kibitkas = t.count(Stock::Households, households))
        }
        HeadlineKind::HostSeen { force, men } => host_title(t, force, men),
        HeadlineKind::ScriptedEvent { id, stage } => {
            let key = match stage {
                EventStage::Open if is_step(t, id) => "front-event-step",
                EventStage::Open => "front-event-open",
                EventStage::News | EventStage::Settled(_) => "front-event",
            };
            say!(t, key, event = t.scripted_event(id))
        }
    }
}

/// Whether an event is a step that its side may take when it likes, and no decision that is asked for.
fn is_step(t: &Teller<'_>, id: ScriptedEventId) -> bool {
    let fixed = t.scenario().scripted_events.get(id.index());
    fixed.is_some_and(|fixed| fixed.kind == ScriptedEventKind::Step)
}

/// The headline of a battle, with the siege that it broke. Men of the enemy are told in two figures.
fn battle_title(t: &Teller<'_>, told: &BattleTold) -> String {
    let at = t.at(Spot::hex(told.at));
    let place = |id: PlaceId| t.place(id);
    let (n, own) = (told.own_lost, t.men(told.own_lost));
    let foe = t.men_about(told.foe_lost);
    match (told.end, told.lifted) {
        (BattleEnd::Rout, None) => {
            say!(t, "front-rout", at = at, fled = t.men(told.fled), n = n, own = own)
        }
        (BattleEnd::Rout, Some(id)) => {
            let (place, fled) = (place(id), t.men(told.fled));
            say!(t, "front-rout-lifted", place = place, fled = fled, n = n, own = own)
        }
        (BattleEnd::Lost, None) => say!(t, "front-lost", at = at, n = n, own = own),
        (BattleEnd::Lost, Some(id)) => {
            say!(t, "front-lost-lifted", place = place(id), n = n, own = own)
        }
        (BattleEnd::Drawn, _) => say!(t, "front-drawn", at = at),
        (BattleEnd::Won, None) => say!(t, "front-won", at = at, foe = foe),
        (BattleEnd::Won, Some(id)) => say!(t, "front-won-freed", place = place(id), foe = foe),
        (BattleEnd::RoutOfTheEnemy, None) => say!(t, "front-foe-rout", at = at, foe = foe),
        (BattleEnd::RoutOfTheEnemy, Some(id)) => {
            say!(t, "front-foe-rout-freed", place = place(id), foe = foe)
        }
    }
}

/// By this word messages choose.
const fn way_key(way: PlaceWay) -> &'static str {
    match way {
        PlaceWay::Storm => "storm",
        PlaceWay::Terms => "terms",
        PlaceWay::Starved => "starved",
        PlaceWay::GaveUp => "disarmed",
        PlaceWay::Opened => "opened",
        PlaceWay::Undefended => "undefended",
        PlaceWay::Heard => "heard",
    }
}

fn leader_title(t: &Teller<'_>, leader: LeaderId, fate: Fate, own: bool) -> String {
    let key = match (fate, own) {
        // The fit are no news.
        (Fate::Wounded | Fate::Well, true) => "front-leader-wounded",
        (Fate::Captured, true) => "front-leader-captured",
        (Fate::Killed, true) => "front-leader-killed",
        (Fate::Wounded | Fate::Well, false) => "front-foe-wounded",
        (Fate::Captured, false) => "front-foe-captured",
        (Fate::Killed, false) => "front-foe-killed",
    };
    say!(t, key, leader = t.leader(leader).unwrap_or_default())
}

fn host_title(t: &Teller<'_>, force: ForceId, men: u32) -> String {
    let body = t.body(Body::Force(force), Some(men));
    match t.contact(Body::Force(force)) {
        Some(contact) => say!(t, "front-host", body = body, at = t.at(contact.spot)),
        None => say!(t, "front-host-somewhere", body = body),
    }
}

/// The numbers behind a headline.
fn deck(t: &Teller<'_>, kind: &HeadlineKind) -> Option<String> {
    match *kind {
        HeadlineKind::Battle(told) if told.own > 0 && told.foe > 0 => {
            let (own, foe) = (t.men(told.own), t.men_about(told.foe));
            let (lost, other) = (t.men_lost(told.own_lost), t.men_about(told.foe_lost));
            Some(if told.end == BattleEnd::Drawn {
                say!(t, "front-deck-drawn", own = own, foe = foe)
            } else {
                say!(t, "front-deck-battle", own = own, foe = foe, lost = lost, other = other)
            })
        }
        HeadlineKind::PlaceWon { place, lost, inside, .. } => {
            let cost = (lost > 0).then(|| say!(t, "front-deck-storm", own = t.men(lost)));
            let fate = inside_fate(t, inside, "yes");
            let empty = t.men_wanted(place).map(|men| say!(t, "place-left-empty", men = men));
            // Each is a sentence of its own.
            let told: Vec<String> = cost.into_iter().chain(fate).chain(empty).collect();
            (!told.is_empty()).then(|| told.join(" "))
        }
        HeadlineKind::PlaceLost { inside, .. } => inside_fate(t, inside, "no"),
        HeadlineKind::TownTurns { .. } => Some(say!(t, "front-deck-turns")),
        HeadlineKind::Hungry { .. } => Some(say!(t, "front-deck-hungry")),
        HeadlineKind::CampsLost { camp, .. } | HeadlineKind::CaptivesLed { camp, .. } => {
            Some(say!(t, "front-deck-camp", camp = t.camp(camp)))
        }
        HeadlineKind::ScriptedEvent { id, stage: EventStage::Settled(choice) } => {
            Some(say!(t, "front-deck-settled", choice = t.choice(id, choice)))
        }
        HeadlineKind::Battle(_)
        | HeadlineKind::BattleHeard { .. }
        | HeadlineKind::TownFreed(_)
        | HeadlineKind::SiegeGivenUp(_)
        | HeadlineKind::StormFailed { .. }
        | HeadlineKind::StormBeaten { .. }
        | HeadlineKind::ShutIn(_)
        | HeadlineKind::SiegeBegun(_)
        | HeadlineKind::Leader { .. }
        | HeadlineKind::WentOver { .. }
        | HeadlineKind::CameOver { .. }
        | HeadlineKind::WentHome { .. }
        | HeadlineKind::Want { .. }
        | HeadlineKind::Mustered { .. }
        | HeadlineKind::HostSeen { .. }
        | HeadlineKind::ScriptedEvent { stage: EventStage::News | EventStage::Open, .. } => None,
    }
}

/// What became of those inside a place that fell; nothing where nobody saw it.
fn inside_fate(t: &Teller<'_>, inside: InsideFate, won: &'static str) -> Option<String> {
    let men = |men: u32| t.men(men);
    let (fallen, taken) = (men(inside.fallen), men(inside.taken));
    match (inside.fallen, inside.taken) {
        (0, 0) => None,
        (0, _) => Some(say!(t, "front-deck-inside-taken", won = won, taken = taken)),
        (_, 0) => Some(say!(t, "front-deck-inside-fell", won = won, fallen = fallen)),
        _ => Some(say!(t, "front-deck-inside", won = won, fallen = fallen, taken = taken)),
    }
}

/// A cause in a sentence.
fn why(t: &Teller<'_>, cause: &HeadlineCause) -> String {
    match *cause {
        HeadlineCause::Battle { cause, won } => why_won(t, &cause, yes(won)),
        HeadlineCause::SiegeDays(n) => say!(t, "front-why-siege-days", n = u32::from(n)),
        HeadlineCause::WaterCut => say!(t, "front-why-water"),
        HeadlineCause::Hunger { won } => say!(t, "front-why-hunger", won = yes(won)),
        HeadlineCause::TownStarved => say!(t, "front-why-town-starved"),
        HeadlineCause::TownLeant => say!(t, "front-why-town-leant"),
        HeadlineCause::GarrisonShaken { cohesion, won } => {
            let percent = t.texts.lang().percent(cohesion);
            say!(t, "front-why-garrison-shaken", won = yes(won), percent = percent)
        }
        HeadlineCause::Outnumbered { many, few, won } => {
            say!(t, "front-why-outnumbered", won = yes(won), odds = odds(t, many, few))
        }
        HeadlineCause::Stormers { men, inside } => {
            say!(t, "front-why-stormers", n = men, inside = about(inside))
        }
        HeadlineCause::StormChance(permille) => {
            say!(t, "front-why-storm-chance", percent = t.texts.lang().percent(permille.into()))
        }
        HeadlineCause::TalksChance(permille) => {
            say!(t, "front-why-talks-chance", percent = t.texts.lang().percent(permille.into()))
        }
        HeadlineCause::BattleNearby => say!(t, "front-why-battle-nearby"),
        HeadlineCause::WentAway => say!(t, "front-why-went-away"),
        HeadlineCause::Unguarded => say!(t, "front-why-unguarded"),
        HeadlineCause::Mood(mood) => say!(t, "front-why-mood", why = words::mood(t, mood)),
        HeadlineCause::InFall(place) => say!(t, "front-why-in-fall", place = t.place(place)),
        HeadlineCause::InBattle(hex) => say!(t, "front-why-in-battle", at = t.at(Spot::hex(hex))),
    }
}

/// By this word messages choose.
const fn yes(won: bool) -> &'static str {
    if won { "yes" } else { "no" }
}

/// What told for the winner, as the reader's side saw it.
fn why_won(t: &Teller<'_>, cause: &BattleCause, won: &'static str) -> String {
    match cause.kind {
        BattleCauseKind::Numbers => {
            say!(t, "front-why-numbers", won = won, odds = odds(t, cause.winner, cause.loser))
        }
        BattleCauseKind::Arms => say!(t, "front-why-arms", won = won),
        BattleCauseKind::Cohesion => {
            let percent = t.texts.lang().percent(cause.loser);
            let key =
                if shaken(cause.loser) { "front-why-shaken" } else { "front-why-less-steady" };
            say!(t, key, won = won, percent = percent)
        }
        BattleCauseKind::Horses => say!(t, "front-why-horses", won = won),
        BattleCauseKind::Leader => say!(t, "front-why-leader", won = won),
        BattleCauseKind::Ground => say!(t, "front-why-ground", won = won),
        BattleCauseKind::Works => say!(t, "front-why-works", won = won),
        BattleCauseKind::Surprise => say!(t, "front-why-surprise", won = won),
        BattleCauseKind::Flanks => say!(t, "front-why-flanks", won = won),
        BattleCauseKind::Supply => say!(t, "front-why-supply", won = won),
        BattleCauseKind::Fortune => say!(t, "front-why-fortune", won = won),
    }
}

/// So many to one: in whole numbers from three on, in tenths below.
fn odds(t: &Teller<'_>, many: u32, few: u32) -> String {
    let tenths = u64::from(many) * 10 / u64::from(few.max(1));
    let whole = |n: u64| t.texts.lang().number(i64::try_from(n).unwrap_or(i64::MAX));
    if tenths >= 30 || tenths.is_multiple_of(10) {
        return whole((tenths + 5) / 10);
    }
    let told = t.texts.lang().decimal(u32::try_from(tenths * 100).unwrap_or(u32::MAX));
    told.trim_end_matches('0').to_owned()
}
