//! The way on which an order sends its bearer, line by line: when it starts and ends, what it leads
//! past, in what state its bearer comes there, and what threatens. One owner for the screen, which
//! sets captions and figures into columns, and the terminal, which tells sentences.

use super::{
    Arg, Texts, names,
    odds::fight_on_the_way,
    teller::{Teller, date},
    words,
};
use rules::{
    event::Body,
    hex::HEX_KM,
    ids::{ForceId, HexId, PlaceId, Spot},
    observe::Observation,
    order::Order,
    outlook::{Danger, JointOutlook, Journey, Outlook},
    state::CampaignState,
};

/// What a line tells of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JourneyPart {
    /// When it sets out.
    Start,
    /// When it arrives, after how many days and kilometres.
    Arrival,
    /// What it leads past.
    Past,
    /// Food, horses and herd at the end.
    Wear,
    /// Something that threatens.
    Danger,
    /// That nothing is known to threaten.
    Safe,
    /// That a march alone takes no defended place.
    EnemyPlace,
}

/// A line on a journey.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JourneyLine {
    /// What it tells of.
    pub part: JourneyPart,
    /// What stands before the words, where they are not a sentence of their own.
    pub caption: Option<String>,
    /// In a few words.
    pub words: String,
    /// The same as a sentence.
    pub sentence: String,
    /// Where on the map.
    pub hex: Option<HexId>,
}

/// Places named on a way.
const NAMED: usize = 8;

/// On which day of those that are counted from today, today being the first.
#[must_use]
pub fn day_of_the_way(state: &CampaignState, day: u16) -> u32 {
    u32::from(day.saturating_sub(state.orders_day())) + 1
}

/// The way on which an order sends its bearer; nothing where it sends nobody anywhere. What lays
/// siege is called `besiege` where the reader gives orders.
#[must_use]
pub fn journey_lines(
    texts: &Texts,
    state: &CampaignState,
    seen: &Observation<'_>,
    order: &Order,
    outlook: &Outlook,
    besiege: &str,
) -> Vec<JourneyLine> {
    let Some(journey) = &outlook.journey else { return Vec::new() };
    let own: Vec<ForceId> = match journey.body {
        Body::Force(force) => vec![force],
        Body::Camp(_) => Vec::new(),
    };
    let way = Way { texts, state, seen, journey, own: &own };
    let mut lines = vec![way.start(outlook), way.arrival(outlook.starts)];
    lines.extend(way.past());
    lines.extend(way.wear());
    lines.extend(way.dangers());
    if let Order::March { to, .. } = *order {
        lines.extend(to.as_hex().and_then(|hex| way.enemy_place(hex, besiege)));
    }
    lines
}

struct Way<'a> {
    texts: &'a Texts,
    state: &'a CampaignState,
    seen: &'a Observation<'a>,
    journey: &'a Journey,
    /// Who would fight whom it leads past.
    own: &'a [ForceId],
}

impl Way<'_> {
    fn line(
        &self,
        part: JourneyPart,
        caption: &str,
        words: String,
        sentence: String,
    ) -> JourneyLine {
        let caption = (!caption.is_empty()).then(|| self.texts.get(caption, &[]));
        JourneyLine { part, caption, words, sentence, hex: None }
    }

    fn short_date(&self, day: u16) -> String {
        names::day_month(self.texts, self.state, day)
    }

    fn date(&self, day: u16) -> String {
        date(self.texts, &self.state.scenario, day)
    }

    fn start(&self, outlook: &Outlook) -> JourneyLine {
        let (day, ride) = (outlook.starts, outlook.courier_days);
        let args = [("date", self.short_date(day).into()), ("n", ride.into())];
        let words = match ride {
            0 => self.texts.get("plan-starts-now", &args[..1]),
            _ => self.texts.get("plan-starts-on", &args),
        };
        let args = [("date", self.date(day).into())];
        let sentence = self.texts.get("terminal-forecast-start", &args);
        self.line(JourneyPart::Start, "plan-starts", words, sentence)
    }

    fn arrival(&self, starts: u16) -> JourneyLine {
        let km = self.journey.way.len() as u32 * HEX_KM;
        let Some(day) = self.journey.arrives else {
            let args = [("km", km.into())];
            let words = self.texts.get("plan-arrives-late", &args);
            let sentence = self.texts.get("terminal-forecast-far", &args);
            return self.line(JourneyPart::Arrival, "plan-arrives", words, sentence);
        };
        let told = |date: String| {
            [
                ("date", date.into()),
                ("day", day_of_the_way(self.state, day).into()),
                ("n", (u32::from(day.saturating_sub(starts)) + 1).into()),
                ("km", km.into()),
            ]
        };
        let words = self.texts.get("plan-arrives-on", &told(self.short_date(day)));
        let sentence = self.texts.get("terminal-forecast-arrive", &told(self.date(day)));
        self.line(JourneyPart::Arrival, "plan-arrives", words, sentence)
    }

    /// Places that the way leads through, the best known ones, in their order.
    fn past(&self) -> Option<JourneyLine> {
        let scenario = &self.state.scenario;
        let (_, way) = self.journey.way.split_last()?;
        let mut named: Vec<(u8, usize, PlaceId)> = Vec::new();
        for (i, point) in way.iter().enumerate() {
            if let Some(place) = scenario.place_at(point.hex) {
                named.push((scenario.places[place.index()].importance, i, place));
            }
        }
        named.sort_by_key(|(importance, i, _)| (core::cmp::Reverse(*importance), *i));
        named.truncate(NAMED);
        named.sort_by_key(|(_, i, _)| *i);
        let names: Vec<String> = named
            .into_iter()
            .map(|(.., place)| names::place_name(self.texts, self.state, place))
            .collect();
        let places = Teller::new(self.texts, self.state, self.seen.side()).list(&names);
        let args = [("places", places.as_str().into())];
        let sentence = self.texts.get("terminal-forecast-by", &args);
        let line = self.line(JourneyPart::Past, "plan-way-past", places, sentence);
        (!names.is_empty()).then_some(line)
    }

    /// In what state its bearer comes there.
    fn wear(&self) -> Vec<JourneyLine> {
        let Some(wear) = self.journey.wear else { return Vec::new() };
        let part = JourneyPart::Wear;
        let food = self.texts.get("line-food", &[("n", wear.food_days.into())]);
        let args = [("food", food.as_str().into())];
        let sentence = self.texts.get("terminal-forecast-food", &args);
        let mut lines = vec![self.line(part, "plan-food-left", food.clone(), sentence)];
        lines.extend(wear.condition.map(|condition| {
            let told = words::condition(self.texts, condition);
            let n = condition / 10;
            let args = [("condition", told.as_str().into()), ("n", n.into())];
            let words = self.texts.get("plan-horses-told", &args);
            let args = [("condition", told.as_str().into()), ("horses", n.into())];
            let sentence = self.texts.get("terminal-forecast-horses", &args);
            self.line(part, "plan-horses-then", words, sentence)
        }));
        lines.extend(wear.herd_permille.map(|herd| {
            let n = herd / 10;
            let words = self.texts.get("plan-herd-told", &[("n", n.into())]);
            let sentence = self.texts.get("terminal-forecast-herd", &[("herd", n.into())]);
            self.line(part, "plan-herd", words, sentence)
        }));
        lines
    }

    fn dangers(&self) -> Vec<JourneyLine> {
        let mut lines: Vec<JourneyLine> = Vec::new();
        let mut barren: Vec<HexId> = Vec::new();
        for danger in &self.journey.dangers {
            lines.push(match *danger {
                Danger::Enemy { force, at } => self.enemy(force, at, false),
                Danger::Swim { at } => {
                    let args = [("place", self.at(at).into())];
                    self.danger("plan-danger-swim", "terminal-danger-swim", &args, Some(at))
                }
                Danger::Hunger { day } => {
                    let words = [("date", self.short_date(day).into())];
                    let words = self.texts.get("plan-danger-hunger", &words);
                    let args = [("date", self.date(day).into())];
                    let sentence = self.texts.get("terminal-danger-hunger", &args);
                    self.line(JourneyPart::Danger, "", words, sentence)
                }
                Danger::Barren { at } => {
                    barren.push(at);
                    continue;
                }
            });
        }
        if let Some(&first) = barren.first() {
            let args = [("n", barren.len().into()), ("place", self.at(first).into())];
            let keys = ("plan-danger-barren", "terminal-danger-barren");
            lines.push(self.danger(keys.0, keys.1, &args, Some(first)));
        }
        if lines.is_empty() {
            let none = self.texts.get("terminal-danger-none", &[]);
            lines.push(self.line(JourneyPart::Safe, "", none.clone(), none));
        }
        lines
    }

    fn danger(
        &self,
        words: &str,
        sentence: &str,
        args: &[(&str, Arg<'_>)],
        hex: Option<HexId>,
    ) -> JourneyLine {
        let (words, sentence) = (self.texts.get(words, args), self.texts.get(sentence, args));
        JourneyLine { hex, ..self.line(JourneyPart::Danger, "", words, sentence) }
    }

    /// A known enemy near the way, who he is and what a fight with him would promise.
    /// `named`: with who of ours would fight him.
    fn enemy(&self, force: ForceId, at: HexId, named: bool) -> JourneyLine {
        // What is known of an enemy is no name: it stands within the sentence.
        let known = names::force_name(self.texts, self.state, self.seen.side(), force);
        let mut letters = known.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        let enemy: String = first.chain(letters).collect();
        let mut args = vec![("enemy", enemy.into()), ("place", self.at(at).into())];
        let Some(odds) = self.seen.battle_odds(self.own, force) else {
            return self.danger("plan-danger-enemy", "terminal-danger-enemy", &args, Some(at));
        };
        args.push(("fight", fight_on_the_way(self.texts, &odds).into()));
        if named {
            let name =
                |&own: &ForceId| names::force_name(self.texts, self.state, self.seen.side(), own);
            let names: Vec<String> = self.own.iter().map(name).collect();
            let forces = Teller::new(self.texts, self.state, self.seen.side()).list(&names);
            args.push(("forces", forces.into()));
            let keys = ("plan-danger-enemy-some", "terminal-danger-enemy-some");
            return self.danger(keys.0, keys.1, &args, Some(at));
        }
        let keys = ("plan-danger-enemy-fight", "terminal-danger-enemy-fight");
        self.danger(keys.0, keys.1, &args, Some(at))
    }

    fn at(&self, hex: HexId) -> String {
        names::whereabouts(self.texts, self.state, Spot::hex(hex))
    }

    /// That a march alone takes no defended place: who marches to one may mean a siege.
    fn enemy_place(&self, hex: HexId, besiege: &str) -> Option<JourneyLine> {
        let (scenario, side) = (&self.state.scenario, self.seen.side());
        let place = scenario.place_at(hex)?;
        let holder = self.seen.holder(place);
        if !scenario.kind(place).can_be_held || !scenario.hostile(side, holder) {
            return None;
        }
        let args = [
            ("place", names::place_name(self.texts, self.state, place).into()),
            ("side", names::side_name(self.texts, self.state, holder).into()),
            ("besiege", besiege.into()),
        ];
        let told = self.texts.get("terminal-enemy-place", &args);
        Some(self.line(JourneyPart::EnemyPlace, "", told.clone(), told))
    }
}

/// What the odds of several that come one after the other mean; nothing where they come together, or no
/// odds are told.
#[must_use]
pub fn joint_odds(texts: &Texts, joint: &JointOutlook) -> Option<String> {
    let apart = joint.arrives.is_some_and(|(first, last)| first != last);
    match (&joint.siege, &joint.battle) {
        (Some(_), _) if apart => Some(texts.get("plan-joint-first", &[])),
        (None, Some(_)) if apart => Some(texts.get("plan-joint-odds", &[])),
        (Some(_), _) | (None, Some(_) | None) => None,
    }
}

/// That some of several come long before the others to where a storm or a fight begins, and what they have
/// to hope for alone; nothing where that is not much less than together.
#[must_use]
pub fn joint_first(
    texts: &Texts,
    state: &CampaignState,
    seen: &Observation<'_>,
    joint: &JointOutlook,
) -> Option<String> {
    let first = joint.first.as_ref().filter(|first| first.alone * 4 < first.together * 3)?;
    let name = |&force: &ForceId| names::force_name(texts, state, seen.side(), force);
    let names: Vec<String> = first.forces.iter().map(name).collect();
    let forces = Teller::new(texts, state, seen.side()).list(&names);
    let percent = |permille: u32| texts.lang().percent(permille);
    Some(texts.get(
        "plan-joint-alone",
        &[
            ("forces", forces.into()),
            ("day", names::day_month(texts, state, first.day).into()),
            ("n", first.men.into()),
            ("alone", percent(first.alone).into()),
            ("together", percent(first.together).into()),
        ],
    ))
}

/// What threatens several forces that are told one order: whom any of them comes near, with what a fight
/// by all of them would promise; great rivers; and whose food gives out on the way. Whom they are sent
/// against is told by their odds.
#[must_use]
pub fn joint_dangers(
    texts: &Texts,
    state: &CampaignState,
    seen: &Observation<'_>,
    joint: &JointOutlook,
) -> Vec<JourneyLine> {
    let journeys = || {
        joint.each.iter().filter_map(|(force, _, outlook)| {
            outlook.as_ref().ok()?.journey.as_ref().map(|journey| (*force, journey))
        })
    };
    let foe = joint.battle.as_ref().map(|(foe, _)| *foe);
    let all = joint.orders().count();
    let (mut swum, mut hungry) = (Vec::new(), Vec::new());
    let mut lines = Vec::new();
    for met in joint.met.iter().filter(|met| foe != Some(met.enemy)) {
        let Some((_, journey)) = journeys().find(|(force, _)| met.forces.contains(force)) else {
            continue;
        };
        let way = Way { texts, state, seen, journey, own: &met.forces };
        // Whose odds these are, unless they are those of all.
        lines.push(way.enemy(met.enemy, met.at, met.forces.len() < all));
    }
    for (bearer, journey) in journeys() {
        let way = Way { texts, state, seen, journey, own: &[] };
        for danger in &journey.dangers {
            match *danger {
                Danger::Swim { at } if !swum.contains(&at) => {
                    swum.push(at);
                    let args = [("place", way.at(at).into())];
                    let keys = ("plan-danger-swim", "terminal-danger-swim");
                    lines.push(way.danger(keys.0, keys.1, &args, Some(at)));
                }
                Danger::Hunger { .. } => hungry.push(bearer),
                Danger::Enemy { .. } | Danger::Swim { .. } | Danger::Barren { .. } => {}
            }
        }
    }
    lines.truncate(JOINT_DANGERS);
    if let Some((_, journey)) = journeys().next().filter(|_| !hungry.is_empty()) {
        let way = Way { texts, state, seen, journey, own: &[] };
        let name = |&force: &ForceId| names::force_name(texts, state, seen.side(), force);
        let names: Vec<String> = hungry.iter().map(name).collect();
        let forces = Teller::new(texts, state, seen.side()).list(&names);
        let args = [("forces", forces.as_str().into())];
        let keys = ("plan-joint-danger-hunger", "terminal-joint-danger-hunger");
        lines.push(way.danger(keys.0, keys.1, &args, None));
    }
    lines
}

/// Most dangers told of several: the first met.
const JOINT_DANGERS: usize = 4;

/// How long couriers ride to several, and in what state the worst off of them will be there.
#[must_use]
pub fn joint_wear(
    texts: &Texts,
    state: &CampaignState,
    seen: &Observation<'_>,
    joint: &JointOutlook,
) -> Vec<String> {
    let able = || joint.each.iter().filter_map(|(force, _, o)| Some((*force, o.as_ref().ok()?)));
    let name = |force: ForceId| names::force_name(texts, state, seen.side(), force);
    let mut lines = Vec::new();
    let farthest = able().max_by_key(|(_, outlook)| outlook.courier_days);
    if let Some((force, outlook)) = farthest.filter(|(_, outlook)| outlook.courier_days > 0) {
        let args = [("n", outlook.courier_days.into()), ("force", name(force).into())];
        lines.push(texts.get("plan-joint-courier", &args));
    }
    let wear = || able().filter_map(|(force, o)| Some((force, o.journey.as_ref()?.wear?)));
    let hungriest = wear().min_by_key(|(_, wear)| wear.food_days);
    let jaded = wear().filter_map(|(force, wear)| Some((force, wear.condition?)));
    if let Some((force, wear)) = hungriest {
        let food = texts.get("line-food", &[("n", wear.food_days.into())]);
        let args = [("food", food.into()), ("force", name(force).into())];
        lines.push(texts.get("plan-joint-food", &args));
    }
    if let Some((force, condition)) = jaded.min_by_key(|(_, condition)| *condition) {
        let args = [("n", (condition / 10).into()), ("force", name(force).into())];
        lines.push(texts.get("plan-joint-horses", &args));
    }
    lines
}
