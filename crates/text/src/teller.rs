//! Naming: bodies, places and days as the reader's side would speak of them. Nothing here
//! panics on an id that the state does not know; it is told without a name.

use super::{Arg, Texts, linked_dispatch, words};
use rules::{
    calendar::Date,
    define::Names,
    event::{Body, Cause},
    hex::HEX_KM,
    ids::{
        BoxId, CampId, ContingentId, ForceId, GroupId, HexId, LeaderId, PassId, PlaceId, ReachId,
        ScriptedEventId, SideId, Spot, Subject, ZoneId,
    },
    map::Map,
    scenario::Scenario,
    state::{CampaignState, Contact, Stock},
    victory,
};

/// A message with named variables: `say!(teller, "key", n = 5, force = name)`.
macro_rules! say {
    ($teller:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $teller.texts.get($key, &[$((stringify!($name), $crate::Arg::from($value))),*])
    };
}
pub(super) use say;

/// In which part of a sentence a spot stands. Kazakh says each with another ending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// By its bare name.
    Name,
    /// Where something is.
    At,
    /// Where something goes.
    To,
    /// Where something comes from.
    From,
}

/// Tells of a state to the people of one side.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) texts: &'a Texts,
    pub(super) state: &'a CampaignState,
    /// An older state, for what has been forgotten since.
    pub(super) earlier: Option<&'a CampaignState>,
    pub(super) viewer: SideId,
    /// Men that forces of others brought to a battle that is told: they are named by these, not by what
    /// scouts saw of them afterwards.
    pub(super) met: &'a [(ForceId, u32)],
    /// Whether names carry marks that say what they name: see [`super::linked_dispatch`].
    pub(super) marks: bool,
}

impl<'a> Teller<'a> {
    pub(super) const fn new(texts: &'a Texts, state: &'a CampaignState, viewer: SideId) -> Self {
        Self { texts, state, earlier: None, viewer, met: &[], marks: false }
    }

    /// Words with a mark that says what they name, where marks are wanted.
    fn marked(&self, subject: Subject, words: String) -> String {
        if self.marks { linked_dispatch::mark(subject, &words) } else { words }
    }

    pub(super) fn scenario(&self) -> &'a Scenario {
        &self.state.scenario
    }

    pub(super) fn name(&self, names: &'a Names) -> &'a str {
        self.texts.lang().of(names)
    }

    // --- numbers and lists ---

    pub(super) fn count(&self, stock: Stock, n: u32) -> String {
        say!(self, words::stock_keys(stock).1, n = n)
    }

    pub(super) fn men(&self, n: u32) -> String {
        self.count(Stock::Men, n)
    }

    pub(super) fn rations(&self, n: u32) -> String {
        say!(self, "count-rations", n = n)
    }

    /// Our own losses in a fight.
    pub(super) fn men_lost(&self, n: u32) -> String {
        if n == 0 { say!(self, "men-none") } else { self.men(n) }
    }

    /// Other people's losses: "about 250 men", "hardly any".
    pub(super) fn men_about(&self, n: u32) -> String {
        match about(n) {
            0 => say!(self, "men-few"),
            n => say!(self, "men-about", men = self.men(n)),
        }
    }

    /// "14 men to sickness".
    pub(super) fn loss(&self, stock: Stock, cause: Cause, n: u32) -> String {
        self.loss_of(self.count(stock, n), cause)
    }

    /// As [`Self::loss`], with what was lost in words.
    pub(super) fn loss_of(&self, what: String, cause: Cause) -> String {
        let by = say!(self, words::cause_keys(cause).1);
        say!(self, "loss", what = what, by = by)
    }

    /// "a, b and c".
    pub(super) fn list(&self, items: &[String]) -> String {
        list(self.texts, items)
    }

    /// "a, b and 5 more" when there are more than `most`.
    pub(super) fn short_list(&self, items: &[String], most: usize) -> String {
        if items.len() <= most {
            return self.list(items);
        }
        let named = join(self.texts, &items[..most]);
        say!(self, "list-more", a = named, n = items.len() - most)
    }

    // --- days ---

    pub(super) fn date(&self, day: u16) -> String {
        date(self.texts, self.scenario(), day)
    }

    pub(super) fn day_month(&self, day: u16) -> String {
        let date = self.scenario().calendar.date(day);
        say!(self, "date-day", day = date.day, month = month(self.texts, date))
    }

    // --- sides ---

    /// Name of a side, or "nobody".
    pub(super) fn side(&self, side: SideId) -> String {
        match self.scenario().sides.get(side.index()) {
            Some(side) => self.name(&side.name).to_owned(),
            None => say!(self, "side-nobody"),
        }
    }

    /// Key of a side, by which messages have words of their own for the shipped sides.
    pub(super) fn side_key(&self, side: SideId) -> &'a str {
        self.scenario().sides.get(side.index()).map_or("none", |side| side.key.as_str())
    }

    /// The people of a side: "the Kazakhs".
    pub(super) fn people(&self, side: SideId) -> String {
        say!(self, "side-people", side = self.side_key(side), name = self.side(side))
    }

    // --- bodies ---

    pub(super) fn force_side(&self, force: ForceId) -> Option<SideId> {
        let forces = self.state.forces();
        (force.index() < forces.len()).then(|| forces.side(force))
    }

    pub(super) fn owns_force(&self, force: ForceId) -> bool {
        self.force_side(force) == Some(self.viewer)
    }

    pub(super) fn owns_camp(&self, camp: CampId) -> bool {
        let camps = self.state.camps();
        camp.index() < camps.len() && camps.side(camp) == self.viewer
    }

    /// A force: its own by name, another side's as the reader knows it.
    pub(super) fn force(&self, force: ForceId) -> String {
        match self.force_side(force) {
            None => say!(self, "force-nameless"),
            Some(side) if side == self.viewer => {
                self.marked(Subject::Force(force), self.own_force(force))
            }
            Some(_) => self.body(Body::Force(force), self.estimate(Body::Force(force))),
        }
    }

    fn own_force(&self, force: ForceId) -> String {
        let named = &self.scenario().force_names;
        if let Some(force) = named.get(force.index()) {
            return self.name(&force.name).to_owned();
        }
        let forces = self.state.forces();
        if let Some(leader) = self.scenario().leaders.get(forces.leader(force).index()) {
            return say!(self, "force-led", leader = self.name(&leader.name));
        }
        let Some(root) = self.state.root_of(force) else { return say!(self, "force-nameless") };
        // Detachments of one host are told apart by their number; those of before they had one by their
        // order.
        let before = || forces.ids().take(force.index()).skip(named.len());
        let n = match usize::from(forces.number(force)) {
            0 => 1 + before().filter(|&f| self.state.root_of(f) == Some(root)).count(),
            number => number,
        };
        let host = self.name(&named[root.index()].name);
        if n == 1 {
            say!(self, "force-detachment", force = host)
        } else {
            say!(self, "force-detachment-nth", force = host, n = n)
        }
    }

    /// A camp group: its own by name, another side's as the reader knows it.
    pub(super) fn camp(&self, camp: CampId) -> String {
        match self.scenario().camp_names.get(camp.index()) {
            Some(name) if self.owns_camp(camp) => {
                self.marked(Subject::Camp(camp), self.name(&name.name).to_owned())
            }
            _ => self.body(Body::Camp(camp), self.estimate(Body::Camp(camp))),
        }
    }

    /// What the reader's side knows of a body, now or before.
    pub(super) fn contact(&self, body: Body) -> Option<&'a Contact> {
        let known = |state: &'a CampaignState| {
            let exists = match body {
                Body::Force(force) => force.index() < state.forces().len(),
                Body::Camp(camp) => camp.index() < state.camps().len(),
            };
            (exists && self.viewer.index() < state.scenario.sides.len())
                .then(|| state.knowledge().contact(self.viewer, body))
                .filter(|contact| contact.is_known())
        };
        known(self.state).or_else(|| self.earlier.and_then(known))
    }

    fn estimate(&self, body: Body) -> Option<u32> {
        if let Body::Force(force) = body
            && let Some(&(_, men)) = self.met.iter().find(|(met, _)| *met == force)
        {
            return Some(about(men).max(10));
        }
        self.contact(body).map(|contact| contact.estimate)
    }

    /// "a Dzungar force of about 1,200 men": never a name, never a true number.
    pub(super) fn body(&self, body: Body, estimate: Option<u32>) -> String {
        let (side, keys) = match body {
            Body::Force(force) => (self.force_side(force), ("body-force", "body-force-unknown")),
            Body::Camp(camp) => {
                let camps = self.state.camps();
                let side = (camp.index() < camps.len()).then(|| camps.side(camp));
                (side, ("body-camp", "body-camp-unknown"))
            }
        };
        let side = side.unwrap_or(SideId::NONE);
        let (key, name) = (self.side_key(side), self.side(side));
        let words = match estimate {
            Some(n) => say!(self, keys.0, side = key, name = name, n = n),
            None => say!(self, keys.1, side = key, name = name),
        };
        // What has been forgotten since cannot be looked up.
        let known = Self { earlier: None, ..*self }.contact(body).is_some();
        if known { self.marked(body.into(), words) } else { words }
    }

    /// Force of a contingent.
    pub(super) fn force_of(&self, contingent: ContingentId) -> Option<ForceId> {
        let contingents = self.state.contingents();
        (contingent.index() < contingents.len()).then(|| contingents.force(contingent))
    }

    pub(super) fn leader(&self, leader: LeaderId) -> Option<&'a str> {
        self.scenario().leaders.get(leader.index()).map(|leader| self.name(&leader.name))
    }

    /// Troop type of a contingent.
    pub(super) fn troop_of(&self, contingent: ContingentId) -> String {
        let contingents = self.state.contingents();
        let troop = (contingent.index() < contingents.len())
            .then(|| self.scenario().troops.get(contingents.troop(contingent).index()));
        troop.flatten().map_or_else(String::new, |troop| self.name(&troop.name).to_owned())
    }

    /// Men who would have to stand in a place for it to count; nothing where it counts, or is worth
    /// nothing.
    pub(super) fn men_wanted(&self, place: PlaceId) -> Option<String> {
        let worth = self.scenario().places.get(place.index())?.points > 0;
        let held = self.state.places().holder(place).is_some();
        let idle = worth && held && !victory::could_keep(self.state, place);
        idle.then(|| self.men(victory::men_to_keep(self.state, place)))
    }

    // --- the map ---

    pub(super) fn place(&self, place: PlaceId) -> String {
        match self.scenario().places.get(place.index()) {
            Some(found) => self.marked(Subject::Place(place), self.name(&found.name).to_owned()),
            None => say!(self, "where-nowhere"),
        }
    }

    pub(super) fn group(&self, group: GroupId) -> String {
        match self.scenario().groups.get(group.index()) {
            Some(found) => self.marked(Subject::Group(group), self.name(&found.name).to_owned()),
            None => String::new(),
        }
    }

    pub(super) fn scripted_event(&self, id: ScriptedEventId) -> String {
        let fixed = self.scenario().scripted_events.get(id.index());
        fixed.map_or_else(String::new, |fixed| {
            self.marked(Subject::ScriptedEvent(id), self.name(&fixed.name).to_owned())
        })
    }

    pub(super) fn choice(&self, scripted_event: ScriptedEventId, choice: u8) -> String {
        let scripted_event = self.scenario().scripted_events.get(scripted_event.index());
        let choice = scripted_event
            .and_then(|scripted_event| scripted_event.choices.get(usize::from(choice)));
        choice.map_or_else(String::new, |choice| self.name(&choice.name).to_owned())
    }

    pub(super) fn zone(&self, zone: ZoneId) -> String {
        let zone = self.scenario().map.zones.get(zone.index());
        zone.map_or_else(String::new, |zone| self.name(&zone.name).to_owned())
    }

    pub(super) fn reach(&self, reach: ReachId) -> String {
        let reach = self.scenario().map.reaches.get(reach.index());
        reach.map_or_else(String::new, |reach| self.name(&reach.name).to_owned())
    }

    pub(super) fn pass(&self, pass: PassId) -> String {
        let pass = self.scenario().map.passes.get(pass.index());
        pass.map_or_else(String::new, |pass| self.name(&pass.name).to_owned())
    }

    pub(super) fn off_map(&self, id: BoxId) -> String {
        let off = self.scenario().map.boxes.get(id.index());
        off.map_or_else(|| say!(self, "where-nowhere"), |off| self.name(&off.name).to_owned())
    }

    pub(super) fn at(&self, spot: Spot) -> String {
        self.spot(spot, Form::At)
    }

    pub(super) fn to(&self, spot: Spot) -> String {
        self.spot(spot, Form::To)
    }

    pub(super) fn from(&self, spot: Spot) -> String {
        self.spot(spot, Form::From)
    }

    /// A spot by the nearest place, as people tell it.
    pub(super) fn spot(&self, spot: Spot, form: Form) -> String {
        let map = &self.scenario().map;
        if let Some(id) = spot.as_box() {
            let key = form.pick(["where-off", "where-off-at", "where-off-to", "where-off-from"]);
            return say!(self, key, name = self.off_map(id));
        }
        let Some(hex) = spot.as_hex().filter(|hex| hex.index() < map.len()) else {
            return say!(self, "where-nowhere");
        };
        let Some(place) = self.nearest_place(hex) else {
            let at = map.offset(hex);
            let key = form.pick(["where-hex", "where-hex-at", "where-hex-to", "where-hex-from"]);
            return say!(self, key, column = at.column, row = at.row);
        };
        let (name, there) = (self.place(place), self.scenario().places[place.index()].hex);
        if there == hex {
            let key =
                form.pick(["where-place", "where-place-at", "where-place-to", "where-place-from"]);
            return say!(self, key, name = name);
        }
        let km = map.distance(hex, there) * HEX_KM;
        let direction = say!(self, DIRECTIONS[octant(map, there, hex)]);
        let key = form.pick(["where-near", "where-near-at", "where-near-to", "where-near-from"]);
        self.marked(Subject::Hex(hex), say!(self, key, name = name, km = km, dir = direction))
    }

    /// The place by which people would tell where a hex is: near first, but a town that all
    /// know rather than a well a little nearer.
    fn nearest_place(&self, hex: HexId) -> Option<PlaceId> {
        let s = self.scenario();
        s.place_at(hex).or_else(|| {
            (0..s.places.len())
                .filter(|&i| s.places[i].hex.index() < s.map.len())
                .min_by_key(|&i| {
                    let place = &s.places[i];
                    4 * i64::from(s.map.distance(hex, place.hex)) - 2 * i64::from(place.importance)
                })
                .map(PlaceId::at)
        })
    }
}

/// A number of other people's men, as one tells it: in two figures, and never closer than by
/// tens.
pub(super) const fn about(n: u32) -> u32 {
    let mut unit = 10;
    while n / unit >= 100 {
        unit *= 10;
    }
    n.saturating_add(unit / 2) / unit * unit
}

const DIRECTIONS: [&str; 8] =
    ["dir-n", "dir-ne", "dir-e", "dir-se", "dir-s", "dir-sw", "dir-w", "dir-nw"];

impl Form {
    const fn pick(self, keys: [&'static str; 4]) -> &'static str {
        keys[self as usize]
    }
}

/// The direction from one hex to another, in a word: "north-east".
#[must_use]
pub fn direction(texts: &Texts, map: &Map, from: HexId, to: HexId) -> String {
    texts.get(DIRECTIONS[octant(map, from, to)], &[])
}

/// The wind rose from one hex to another: 0 = north, clockwise. Columns lie 13 km apart, rows
/// [`HEX_KM`].
fn octant(map: &Map, from: HexId, to: HexId) -> usize {
    let (a, b) = (map.offset(from), map.offset(to));
    let east = (b.column - a.column) * 26;
    let half = |row: i32, column: i32| 2 * row + (column & 1);
    let south = (half(b.row, b.column) - half(a.row, a.column)) * HEX_KM as i32;
    let (x, y) = (east.abs(), south.abs());
    // tan 22.5° is about 5 / 12.
    if x * 12 < y * 5 {
        return if south < 0 { 0 } else { 4 };
    }
    if y * 12 < x * 5 {
        return if east > 0 { 2 } else { 6 };
    }
    match (east > 0, south > 0) {
        (true, false) => 1,
        (true, true) => 3,
        (false, true) => 5,
        (false, false) => 7,
    }
}

/// A sentence begins with a capital, whatever name it begins with.
#[must_use]
pub fn sentence(text: String) -> String {
    let (marks, rest) = text.split_at(linked_dispatch::marks_before(&text));
    let mut letters = rest.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => {
            marks.chars().chain(first.to_uppercase()).chain(letters).collect()
        }
        _ => text,
    }
}

/// Joins phrases as the language does.
pub(super) fn list(texts: &Texts, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = join(texts, first);
            texts.get("list-and", &[("a", Arg::from(first)), ("b", Arg::from(last))])
        }
    }
}

fn join(texts: &Texts, items: &[String]) -> String {
    let mut items = items.iter();
    let mut all = items.next().cloned().unwrap_or_default();
    for next in items {
        all = texts.get("list-comma", &[("a", Arg::from(all)), ("b", Arg::from(next))]);
    }
    all
}

/// A day of the campaign, New Style: "7 August 1724".
#[must_use]
pub fn date(texts: &Texts, scenario: &Scenario, day: u16) -> String {
    full(texts, scenario.calendar.date(day))
}

/// A day, or the days from one to another: "7 August 1724", "21–27 August 1724". The dates are of
/// one calendar, New Style or Old Style.
#[must_use]
pub fn dates(texts: &Texts, first: Date, last: Date) -> String {
    if first == last { full(texts, first) } else { span(texts, first, last) }
}

fn full(texts: &Texts, date: Date) -> String {
    let args = [
        ("day", Arg::from(date.day)),
        ("month", Arg::from(month(texts, date))),
        // Years are not grouped: they go in as words.
        ("year", Arg::from(date.year.to_string())),
    ];
    texts.get("date-full", &args)
}

fn month(texts: &Texts, date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
        "month-9", "month-10", "month-11", "month-12",
    ];
    let at = usize::from(date.month.clamp(1, 12) - 1);
    texts.get(MONTHS[at], &[])
}

/// From one number to another, as it is written; of two that are the same, that one.
#[must_use]
pub fn range(texts: &Texts, least: &str, most: &str) -> String {
    if least == most {
        return least.to_owned();
    }
    texts.get("range", &[("least", least.into()), ("most", most.into())])
}

/// The days from one to another, both included: "21–27 August 1724".
pub(super) fn span(texts: &Texts, first: Date, last: Date) -> String {
    let args = [
        ("from", Arg::from(first.day)),
        ("month", Arg::from(month(texts, first))),
        ("year", Arg::from(first.year.to_string())),
        ("to", Arg::from(last.day)),
        ("tomonth", Arg::from(month(texts, last))),
        ("toyear", Arg::from(last.year.to_string())),
    ];
    let key = if first.year != last.year {
        "date-span-years"
    } else if first.month != last.month {
        "date-span-months"
    } else {
        "date-span-days"
    };
    texts.get(key, &args)
}
