//! A campaign in five sentences: how it stood at the outset, the first great news, the week that moved the
//! balance most, what it cost, how it ended. For one side, from its headlines and the points of all.
//!
//! Deliberately absent: what a headline weighs ([`rules::headline`] says it), and anything before the end
//! of a campaign: the sentences tell what only who sees all can know.

use super::{
    Texts,
    front_page::front_headline,
    score::level,
    teller::{Teller, say, sentence},
};
use rules::{
    event::Logged,
    headline::{Headline, HeadlineSize, headlines},
    ids::SideId,
    resolve::DAYS,
    state::{CampaignState, Stock},
    victory::{self, Level, ScoreItem},
};

/// A week of a campaign, as far as its story needs it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoryWeek {
    /// Weeks played when it was over.
    pub week: u16,
    /// Points of the side less those of its best enemy then.
    pub margin: i32,
    /// What the side would have read first of it; nothing of a quiet week.
    pub news: Option<Headline>,
}

impl StoryWeek {
    /// The week between two states, for one side; `log` is its log.
    #[must_use]
    pub fn of(
        before: &CampaignState,
        after: &CampaignState,
        log: &[Logged],
        viewer: SideId,
    ) -> Self {
        let news = headlines(before, after, log, viewer).into_iter().next();
        Self { week: after.week(), margin: victory::margin(after, viewer), news }
    }
}

/// What a result is called, as a title.
#[must_use]
pub fn verdict(texts: &Texts, reached: Level) -> String {
    sentence(level(texts, reached))
}

/// The story of a campaign for a side. `state` gives how the campaign stood after a number of weeks;
/// it is asked for the weeks in `weeks`, which follow one another, and for the one before them.
/// Nothing where no week has been played.
#[must_use]
pub fn story<'a>(
    texts: &Texts,
    viewer: SideId,
    state: impl Fn(u16) -> &'a CampaignState,
    weeks: &[StoryWeek],
) -> Vec<String> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Vec::new() };
    let begin = state(first.week.saturating_sub(1));
    let end = state(last.week);
    let teller = |state| Teller::new(texts, state, viewer);
    let news = first_news(weeks);
    // What has been told as the first great news is not told again.
    let turn = turning_point(victory::margin(begin, viewer), weeks);
    let title = |week: &StoryWeek| {
        let (before, after) = (state(week.week.saturating_sub(1)), state(week.week));
        let headline = week.news.clone()?;
        Some(front_headline(texts, Some(before), after, viewer, headline).title)
    };
    let t = teller(end);
    [
        opening(&teller(begin)),
        match news.and_then(|week| Some((week, title(week)?))) {
            Some((week, title)) => {
                say!(t, "story-first", date = last_day(&t, week), headline = title)
            }
            None => say!(t, "story-first-none"),
        },
        match turn {
            Some((week, swing)) => {
                let told = news.is_none_or(|news| news.week != week.week);
                turn_of(&t, week, swing, title(week).filter(|_| told))
            }
            None => say!(t, "story-turn-none"),
        },
        cost(&t),
        ending(&t),
    ]
    .map(sentence)
    .into()
}

/// The first week with great news; where there was none, that with the weightiest.
fn first_news(weeks: &[StoryWeek]) -> Option<&StoryWeek> {
    let size = |week: &StoryWeek| week.news.as_ref().map(|news| news.size);
    let great = weeks.iter().find(|week| size(week) == Some(HeadlineSize::Great));
    let weight = |week: &&StoryWeek| week.news.as_ref().map_or(0, |news| news.weight);
    // Of equals the first.
    let best = || weeks.iter().rev().filter(|week| week.news.is_some()).max_by_key(weight);
    great.or_else(best)
}

/// The week in which the margin moved most, and by how much; of equals the first.
fn turning_point(outset: i32, weeks: &[StoryWeek]) -> Option<(&StoryWeek, i32)> {
    let mut before = outset;
    let mut most: Option<(&StoryWeek, i32)> = None;
    for week in weeks {
        let swing = week.margin.saturating_sub(before);
        before = week.margin;
        if swing.unsigned_abs() > most.map_or(0, |(_, swing)| swing.unsigned_abs()) {
            most = Some((week, swing));
        }
    }
    most
}

fn last_day(t: &Teller<'_>, week: &StoryWeek) -> String {
    t.date((week.week * DAYS).saturating_sub(1))
}

/// By this word messages choose.
const fn stand(margin: i32) -> &'static str {
    match margin {
        1.. => "ahead",
        0 => "even",
        ..0 => "behind",
    }
}

fn points(t: &Teller<'_>, margin: i32) -> String {
    say!(t, "story-points", n = margin.unsigned_abs())
}

fn opening(t: &Teller<'_>) -> String {
    let (side, margin) = (t.viewer, victory::margin(t.state, t.viewer));
    say!(
        t,
        "story-begin",
        date = t.date(t.state.day()),
        people = t.people(side),
        men = t.men(victory::men_under_arms(t.state, side)),
        stand = stand(margin),
        points = points(t, margin),
    )
}

fn turn_of(t: &Teller<'_>, week: &StoryWeek, swing: i32, title: Option<String>) -> String {
    let (date, stand, points) = (last_day(t, week), stand(swing), points(t, swing));
    match title {
        Some(title) => {
            say!(t, "story-turn", date = date, stand = stand, points = points, headline = title)
        }
        None => say!(t, "story-turn-quiet", date = date, stand = stand, points = points),
    }
}

fn cost(t: &Teller<'_>) -> String {
    let ledger = t.state.ledger();
    let lost = |side: SideId, stock: Stock| ledger.lost(side, stock);
    let enemies = t.scenario().side_ids().filter(|&side| t.scenario().hostile(t.viewer, side));
    let foe = enemies.map(|side| lost(side, Stock::Men)).fold(0, u32::saturating_add);
    let homes = lost(t.viewer, Stock::Households);
    say!(
        t,
        "story-cost",
        people = t.people(t.viewer),
        men = t.men_lost(lost(t.viewer, Stock::Men)),
        homes = homes,
        kibitkas = t.count(Stock::Households, homes),
        foe = t.men_lost(foe),
    )
}

fn ending(t: &Teller<'_>) -> String {
    let (side, margin) = (t.viewer, victory::margin(t.state, t.viewer));
    let score = victory::score(t.state, side);
    let held = score.items.iter().find(|item| item.0 == ScoreItem::Places).map_or(0, |i| i.2);
    let (people, places) = (t.people(side), say!(t, "story-places", n = held));
    let (stand, points) = (stand(margin), points(t, margin));
    match victory::level(t.state, side) {
        Some(reached) => say!(
            t,
            "story-end",
            people = people,
            places = places,
            stand = stand,
            points = points,
            level = level(t.texts, reached),
        ),
        None => say!(
            t,
            "story-end-unnamed",
            people = people,
            places = places,
            stand = stand,
            points = points,
        ),
    }
}
