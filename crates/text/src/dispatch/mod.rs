//! The weekly dispatch: what a side knows of the week, in sentences, as a staff officer would
//! write it. Sections without content are left out; long lists end in "and N more".

mod camps;
mod country;
mod enemy;
mod forces;
mod lists;
mod living;
mod politics;
mod war;

use super::{
    Texts,
    teller::{Teller, say, sentence, span},
};
use core::fmt;
use rules::{
    event::{Event, Logged},
    ids::SideId,
    resolve::DAYS,
    state::CampaignState,
};

/// What a section of a dispatch is about, in the order of a report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DispatchSection {
    /// Events of the scenario, and the choices that stand open.
    Events,
    /// Orders that came to nothing.
    Orders,
    /// Marches, and changes among the forces.
    Marches,
    /// Meetings with the enemy.
    Contacts,
    /// Battles.
    Battles,
    /// Sieges.
    Sieges,
    /// Places that changed hands, and depots.
    Places,
    /// Raids on camps.
    Raids,
    /// Want and losses of the forces.
    Losses,
    /// The camp groups.
    Camps,
    /// The peoples.
    Peoples,
    /// What scouts report of others.
    Enemy,
    /// That there is no news.
    Quiet,
    /// What was eaten and brought.
    Supply,
    /// Weather, rivers, passes.
    Weather,
}

impl DispatchSection {
    /// Every section, in the order of a report.
    pub const ALL: [Self; 15] = [
        Self::Events,
        Self::Orders,
        Self::Marches,
        Self::Contacts,
        Self::Battles,
        Self::Sieges,
        Self::Places,
        Self::Raids,
        Self::Losses,
        Self::Camps,
        Self::Peoples,
        Self::Enemy,
        Self::Quiet,
        Self::Supply,
        Self::Weather,
    ];

    /// The message of its heading.
    const fn key(self) -> &'static str {
        match self {
            Self::Weather => "dispatch-weather",
            Self::Events => "dispatch-events",
            Self::Orders => "dispatch-orders",
            Self::Marches => "dispatch-marches",
            Self::Contacts => "dispatch-contacts",
            Self::Battles => "dispatch-battles",
            Self::Sieges => "dispatch-sieges",
            Self::Places => "dispatch-places",
            Self::Raids => "dispatch-raids",
            Self::Losses => "dispatch-losses",
            Self::Camps => "dispatch-camps",
            Self::Peoples => "dispatch-peoples",
            Self::Enemy => "dispatch-enemy",
            Self::Quiet => "dispatch-quiet",
            Self::Supply => "dispatch-supply",
        }
    }

    /// Weather and daily bread are always told; they alone make no news.
    const fn is_news(self) -> bool {
        !matches!(self, Self::Weather | Self::Quiet | Self::Supply)
    }
}

/// A part of a dispatch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// What it is about.
    pub section: DispatchSection,
    /// The same in a word or two.
    pub heading: String,
    /// Its sentences, one a line.
    pub lines: Vec<String>,
}

/// A weekly dispatch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dispatch {
    /// "Weekly dispatch, week 3 of 40".
    pub title: String,
    /// The week's days New Style and Old Style, and the year of the Hijra.
    pub date_line: String,
    /// The sections that have something to tell, in the order of a report.
    pub paragraphs: Vec<Paragraph>,
}

impl fmt::Display for Dispatch {
    /// Plain text: for a terminal, a log, a screen reader.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.title)?;
        writeln!(f, "{}", self.date_line)?;
        for paragraph in &self.paragraphs {
            writeln!(f)?;
            writeln!(f, "{}", paragraph.heading)?;
            for line in &paragraph.lines {
                writeln!(f, "  {line}")?;
            }
        }
        Ok(())
    }
}

/// The dispatch of the week that lies between two states, for one side.
///
/// `events` is the log of the week; what the side has not seen is passed over. The week is that
/// of the first event, or of `before` when the log is empty.
#[must_use]
pub fn dispatch(
    texts: &Texts,
    before: &CampaignState,
    after: &CampaignState,
    events: &[Logged],
    viewer: SideId,
) -> Dispatch {
    compose(texts, before, after, events, viewer, false)
}

/// The dispatch: for a page of its own, or with marks on its names and nothing cut short, for a reader
/// who follows them.
pub(super) fn compose(
    texts: &Texts,
    before: &CampaignState,
    after: &CampaignState,
    events: &[Logged],
    viewer: SideId,
    marks: bool,
) -> Dispatch {
    let mut teller = Teller::new(texts, after, viewer);
    teller.earlier = Some(before);
    teller.marks = marks;
    let seen = events.iter().filter(|logged| logged.seen.has(viewer)).collect();
    let mut week = DispatchWeek { t: teller, before, events: seen, most: usize::MAX, whole: marks };
    let mut paragraphs = week.paragraphs();
    for most in TIGHTER {
        if week.whole || lines_of(&paragraphs) <= SCREEN {
            break;
        }
        week.most = most;
        paragraphs = week.paragraphs();
    }
    let (title, date_line) = week_lines(&teller, before, events);
    Dispatch { title, date_line, paragraphs }
}

/// "Weekly dispatch, week 3 of 40", and the week's days. The week is that of the first event that
/// the reader's side has seen, or of `before`.
pub(super) fn week_lines(
    t: &Teller<'_>,
    before: &CampaignState,
    events: &[Logged],
) -> (String, String) {
    let first = events.iter().find(|logged| logged.seen.has(t.viewer));
    let week = first.map_or_else(|| before.week(), |logged| logged.week);
    let calendar = &t.scenario().calendar;
    let (n, weeks) = (u32::from(week) + 1, calendar.weeks);
    let first = week.saturating_mul(DAYS);
    let last = first.saturating_add(DAYS - 1);
    let new_style = span(t.texts, calendar.date(first), calendar.date(last));
    let old_style = span(t.texts, calendar.old_style(first), calendar.old_style(last));
    // Years are not grouped: they go in as words.
    let hijri = calendar.hijri_year(last).to_string();
    let title = say!(t, "dispatch-title", n = n, weeks = weeks);
    (title, say!(t, "dispatch-date", new = new_style, old = old_style, hijri = hijri))
}

/// Lines that fit on a screen, headings and gaps counted; beyond, the lists are cut shorter.
const SCREEN: usize = 44;
/// Lines of one list where there is much to tell, tighter until it fits.
const TIGHTER: [usize; 3] = [3, 2, 1];
/// Lines of a list that is kept longest.
const DEAR: usize = 3;

/// Lines of the paragraphs as [`Dispatch`] is shown, with a gap before each.
fn lines_of(paragraphs: &[Paragraph]) -> usize {
    paragraphs.iter().map(|paragraph| paragraph.lines.len() + 2).sum()
}

/// A week as one side has seen it.
struct DispatchWeek<'a> {
    /// Tells of the state after the week.
    t: Teller<'a>,
    before: &'a CampaignState,
    /// What the side has seen, in order.
    events: Vec<&'a Logged>,
    /// Most lines of one list.
    most: usize,
    /// Where the reader can scroll, and asks for more, nothing is cut short.
    whole: bool,
}

impl<'a> DispatchWeek<'a> {
    fn paragraphs(&self) -> Vec<Paragraph> {
        let mut news = false;
        DispatchSection::ALL
            .into_iter()
            .filter_map(|section| {
                let lines = match section {
                    // Asked after everything that makes news.
                    DispatchSection::Quiet if news => Vec::new(),
                    section => self.lines(section),
                };
                let lines: Vec<String> = lines.into_iter().map(sentence).collect();
                news |= section.is_news() && !lines.is_empty();
                let heading = self.t.texts.get(section.key(), &[]);
                (!lines.is_empty()).then_some(Paragraph { section, heading, lines })
            })
            .collect()
    }

    /// What there is to tell in a section; nothing leaves it out.
    fn lines(&self, section: DispatchSection) -> Vec<String> {
        match section {
            DispatchSection::Weather => self.weather(),
            DispatchSection::Events => self.scripted_events(),
            DispatchSection::Orders => self.orders(),
            DispatchSection::Marches => self.marches(),
            DispatchSection::Contacts => self.contacts(),
            DispatchSection::Battles => self.battles(),
            DispatchSection::Sieges => self.sieges(),
            DispatchSection::Places => self.places(),
            DispatchSection::Raids => self.raids(),
            DispatchSection::Losses => self.losses(),
            DispatchSection::Camps => self.camps(),
            DispatchSection::Peoples => self.peoples(),
            DispatchSection::Enemy => self.enemy(),
            DispatchSection::Quiet => vec![say!(self.t, "dispatch-quiet-week")],
            DispatchSection::Supply => self.supply(),
        }
    }

    /// The facts of a subject that the side has seen, in order.
    fn facts<Facts: 'a>(&self) -> impl Iterator<Item = &'a Facts> + '_
    where
        &'a Facts: TryFrom<&'a Event>,
    {
        self.events.iter().filter_map(|&logged| logged.event.of())
    }

    /// Whether so much has happened that small matters are left out.
    const fn brief(&self) -> bool {
        self.most <= 1
    }

    /// Keeps the first `most` lines and says how many more there are.
    fn cap(&self, lines: Vec<String>, most: usize, more: &str) -> Vec<String> {
        self.cap_at(lines, most.min(self.most), more)
    }

    /// As [`Self::cap`], for what a reader wants first: a tight dispatch keeps more of it.
    fn cap_late(&self, lines: Vec<String>, most: usize, more: &str) -> Vec<String> {
        self.cap_at(lines, most.min(self.most.max(DEAR)), more)
    }

    fn cap_at(&self, mut lines: Vec<String>, most: usize, more: &str) -> Vec<String> {
        if !self.whole && lines.len() > most + 1 {
            let rest = lines.len() - most;
            lines.truncate(most);
            lines.push(self.t.texts.get(more, &[("n", rest.into())]));
        }
        lines
    }
}
