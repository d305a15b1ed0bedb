//! Orders made of words, checked and planned.

use super::{
    IoResult, Terminal,
    line::{Args, fold},
    resolve_names::{Miss, NameEntry, find},
    vocabulary::{ByWord, Verb, Word},
};
use rules::{
    event::Body,
    ids::{BoxId, CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, ScriptedEventId},
    order::{Order, OrderKind, Pace, SiegeWay},
};

/// What becomes of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum OrderMode {
    /// It is planned.
    Plan,
    /// What it would bring is told, and no more.
    Try,
}

/// Why words make no order.
pub(super) enum Wrong {
    /// Something was not found; the key says what was looked for.
    Miss(&'static str, Miss),
    /// One of these words was wanted.
    ByWord(Option<String>, Vec<Word>),
    /// A number was wanted: of men, or of rations.
    Number(&'static str, Option<String>),
    /// The contingent must be named: these there are.
    Part(ForceId),
    /// "All" of nothing.
    NoneLeft(String),
    /// A raid goes against a camp group; this number is a force.
    NoCamp(usize),
    /// More words than make sense.
    Extra(String),
    /// A decision has these choices.
    Answers(ScriptedEventId),
}

type Made<T> = Result<T, Wrong>;

impl Terminal<'_> {
    /// An order in words: told with what it would bring, and planned.
    pub(super) fn order(&mut self, kind: OrderKind, words: &[String], mode: OrderMode) -> IoResult {
        if self.session.is_over() {
            return self.put_message("terminal-over");
        }
        // Of several forces the first is told in words; what is said of it is meant for all.
        let several = self.several(kind, words);
        let made = several.and_then(|several| {
            let mut told = words.to_vec();
            if let Some((forces, rest)) = &several {
                let first =
                    forces.first().ok_or(Wrong::Miss("terminal-what-force", Miss::Nothing))?;
                told = vec![self.number_of_force(*first).to_string()];
                told.extend_from_slice(rest);
            }
            let mut args = Args::new(&told);
            let order = self.compose(kind, &mut args)?;
            match args.peek() {
                Some(word) => Err(Wrong::Extra(word.to_owned())),
                None => Ok((order, several.map(|(forces, _)| forces))),
            }
        });
        match made {
            Ok((order, None)) => self.consider(order, mode),
            Ok((order, Some(forces))) => self.consider_all(order, &forces, mode),
            Err(wrong) => {
                self.put_wrong(&wrong)?;
                self.usage(Verb::Order(kind))
            }
        }
    }

    /// What an order would bring, without giving it: `try march …`.
    pub(super) fn try_order(&mut self, words: &[String]) -> IoResult {
        let Some((first, rest)) = words.split_first() else { return self.usage(Verb::Try) };
        match self.vocabulary.verb(first) {
            Ok(Verb::Order(kind)) => self.order(kind, rest, OrderMode::Try),
            Ok(_) => self.usage(Verb::Try),
            Err(near) => self.unknown_command(first, near),
        }
    }

    fn consider(&mut self, order: Order, mode: OrderMode) -> IoResult {
        if let Err(why) = self.seen().check(&order) {
            let told = text::order_error(self.texts(), self.state(), self.seat, &why);
            let order = text::order(self.texts(), self.state(), &order);
            let args = [("order", order.into()), ("why", told.into())];
            let line = self.message("terminal-refused", &args);
            return self.put(&line);
        }
        let told = text::order(self.texts(), self.state(), &order);
        self.put(&told)?;
        for line in self.outlook(&order) {
            self.put(&format!("  {line}"))?;
        }
        if mode == OrderMode::Try {
            return self.put_message("terminal-tried");
        }
        let before = self.session.plan(self.seat).replaced_by(&order).copied();
        match self.session.give(self.seat, order) {
            Ok(()) => {
                // On disk before it is answered.
                self.keep_up()?;
                if let Some(before) = before.filter(|before| *before != order) {
                    let told = text::order(self.texts(), self.state(), &before);
                    let line = self.message("terminal-replaced", &[("order", told.into())]);
                    self.put(&line)?;
                }
                let n = self.session.plan(self.seat).orders().len();
                let line = self.message("terminal-planned", &[("n", n.into())]);
                self.put(&line)
            }
            Err(why) => {
                let told = text::order_error(self.texts(), self.state(), self.seat, &why);
                self.put(&told)
            }
        }
    }

    /// An order of a kind: its words in their order.
    fn compose(&self, kind: OrderKind, args: &mut Args<'_>) -> Made<Order> {
        Ok(match kind {
            OrderKind::March => self.march(args)?,
            OrderKind::Halt => Order::Halt { force: self.force(args)? },
            OrderKind::Follow => {
                Order::Follow { force: self.force(args)?, leader: self.other_force(args)? }
            }
            OrderKind::Escort => {
                Order::Escort { force: self.force(args)?, camp: self.other_camp(args)? }
            }
            OrderKind::Stance => {
                Order::Stance { force: self.force(args)?, stance: self.choice(args)? }
            }
            OrderKind::Forage => {
                Order::Forage { force: self.force(args)?, forage: self.choice(args)? }
            }
            OrderKind::Winter => {
                Order::Winter { force: self.force(args)?, quarters: self.choice(args)? }
            }
            OrderKind::Detach => self.detach(args)?,
            OrderKind::Merge => {
                Order::Merge { force: self.force(args)?, into: self.other_force(args)? }
            }
            OrderKind::Garrison => {
                Order::Garrison { force: self.force(args)?, place: self.place(args)? }
            }
            OrderKind::Relieve => {
                Order::Relieve { force: self.force(args)?, garrison: self.other_force(args)? }
            }
            OrderKind::Depot => {
                let force = self.force(args)?;
                let all = self.seen().force(force).map_or(0, |row| row.stores);
                let food = self.amount(args, all, "terminal-what-rations")?;
                Order::Depot { force, food_man_days: food }
            }
            OrderKind::Migrate => Order::Migrate { camp: self.camp(args)?, to: self.goal(args)? },
            OrderKind::Evacuate => {
                Order::Evacuate { camp: self.camp(args)?, to: self.haven(args)? }
            }
            OrderKind::CampRule => {
                Order::CampRule { camp: self.camp(args)?, rule: self.choice(args)? }
            }
            OrderKind::CallLevy => {
                let camp = self.camp(args)?;
                let force = self.other_force(args)?;
                let all = self.seen().levy_available(camp);
                let men = self.amount(args, all, "terminal-what-men")?;
                Order::CallLevy { camp, force, men }
            }
            OrderKind::Release => {
                let force = self.force(args)?;
                let (contingent, men) = self.part_and_men(args, force)?;
                Order::Release { contingent, men }
            }
            OrderKind::Besiege => Order::Besiege {
                force: self.force(args)?,
                place: self.place(args)?,
                way: self.way(args)?,
            },
            OrderKind::Raid => {
                Order::Raid { force: self.force(args)?, camp: self.enemy_camp(args)? }
            }
            OrderKind::Answer => self.answer(args)?,
        })
    }

    fn force(&self, args: &mut Args<'_>) -> Made<ForceId> {
        self.own_force(args).map_err(|miss| Wrong::Miss("terminal-what-force", miss))
    }

    fn camp(&self, args: &mut Args<'_>) -> Made<CampId> {
        self.own_camp(args).map_err(|miss| Wrong::Miss("terminal-what-camp", miss))
    }

    /// As [`Self::force`], for one to which another goes.
    fn other_force(&self, args: &mut Args<'_>) -> Made<ForceId> {
        self.pass(args, Word::To);
        self.force(args)
    }

    /// As [`Self::camp`], for one to which a force goes.
    fn other_camp(&self, args: &mut Args<'_>) -> Made<CampId> {
        self.pass(args, Word::To);
        self.camp(args)
    }

    fn place(&self, args: &mut Args<'_>) -> Made<PlaceId> {
        self.pass(args, Word::To);
        self.place_arg(args).map_err(|miss| Wrong::Miss("terminal-what-place", miss))
    }

    fn goal(&self, args: &mut Args<'_>) -> Made<HexId> {
        self.hex(args).map_err(|miss| Wrong::Miss("terminal-what-goal", miss))
    }

    /// A country off the map.
    fn haven(&self, args: &mut Args<'_>) -> Made<BoxId> {
        self.pass(args, Word::To);
        self.off_map(args).map_err(|miss| Wrong::Miss("terminal-what-box", miss))
    }

    /// `march FORCE GOAL [via HEX]… [PACE]`.
    fn march(&self, args: &mut Args<'_>) -> Made<Order> {
        let force = self.force(args)?;
        let to = self.spot(args).map_err(|miss| Wrong::Miss("terminal-what-goal", miss))?;
        let mut via = [HexId::NONE; 2];
        let mut pace = Pace::Normal;
        while let Some(word) = args.peek() {
            if self.vocabulary.word(word) == Some(Word::Via) {
                args.skip(1);
                let free = via.iter_mut().find(|hex| !hex.is_some());
                let Some(free) = free else { return Err(Wrong::Extra(word.to_owned())) };
                *free = self.goal(args)?;
            } else {
                pace = self.choice(args)?;
            }
        }
        Ok(Order::March { force, to, via, pace })
    }

    /// `detach FORCE [PART] MEN [under LEADER | under OFFICER | to FORCE]`.
    fn detach(&self, args: &mut Args<'_>) -> Made<Order> {
        let force = self.force(args)?;
        let (contingent, men) = self.part_and_men(args, force)?;
        let (mut to, mut leader, mut officer) = (ForceId::NONE, LeaderId::NONE, false);
        if self.pass(args, Word::To) {
            to = self.force(args)?;
        } else if self.pass(args, Word::Officer) {
            officer = true;
        } else if self.pass(args, Word::Under) {
            if self.pass(args, Word::Officer) {
                return Ok(Order::Detach { contingent, men, to, leader, officer: true });
            }
            leader = self.leader(args).map_err(|miss| Wrong::Miss("terminal-what-leader", miss))?;
        }
        Ok(Order::Detach { contingent, men, to, leader, officer })
    }

    /// A contingent by its number in the force or its name, and how many of its men. The only
    /// one need not be named.
    fn part_and_men(&self, args: &mut Args<'_>, force: ForceId) -> Made<(ContingentId, u32)> {
        let parts = self.seen().contingents(force);
        let is_amount = |word: Option<&String>| {
            word.is_some_and(|word| {
                word.bytes().next().is_some_and(|b| b.is_ascii_digit())
                    || self.vocabulary.word(word) == Some(Word::All)
            })
        };
        let (contingent, men) = if is_amount(args.rest().first()) && is_amount(args.rest().get(1)) {
            let number = args.list_number().unwrap_or(0);
            let part = parts.get((number as usize).wrapping_sub(1));
            let miss = Wrong::Miss("terminal-what-part", Miss::Number { number });
            part.map(|(id, row)| (*id, row.men)).ok_or(miss)?
        } else if is_amount(args.rest().first()) {
            match parts.as_slice() {
                [(id, row)] => (*id, row.men),
                _ => return Err(Wrong::Part(force)),
            }
        } else {
            let scenario = self.session.scenario();
            let entries: Vec<NameEntry<ContingentId>> = parts
                .iter()
                .map(|(id, row)| {
                    let troop = &scenario.troops[row.troop.index()];
                    let key = &scenario.troop_keys[row.troop.index()];
                    let mut entry = self.entry(*id, key, &troop.name);
                    if let Some(group) = scenario.groups.get(row.group.index()) {
                        let names = [&group.name.en, &group.name.kk, &group.name.ru];
                        entry.names.extend(names.map(|name| fold(name)));
                    }
                    entry
                })
                .collect();
            let (id, count) = match find(&entries, args.rest()) {
                Ok(found) => found,
                Err(Miss::Nothing | Miss::Several { .. }) => return Err(Wrong::Part(force)),
                Err(miss) => return Err(Wrong::Miss("terminal-what-part", miss)),
            };
            args.skip(count);
            let men = parts.iter().find(|(part, _)| *part == id).map_or(0, |(_, row)| row.men);
            (id, men)
        };
        let men = self.amount(args, men, "terminal-what-men")?;
        Ok((contingent, men))
    }

    /// A number, or "all".
    fn amount(&self, args: &mut Args<'_>, all: u32, what: &'static str) -> Made<u32> {
        let word = args.peek().map(str::to_owned);
        if self.pass(args, Word::All) {
            return if all > 0 { Ok(all) } else { Err(Wrong::NoneLeft(word.unwrap_or_default())) };
        }
        args.number().ok_or(Wrong::Number(what, word))
    }

    /// One of the values of a type, by its word.
    fn choice<T: ByWord>(&self, args: &mut Args<'_>) -> Made<T> {
        let word = args.peek();
        let found = word.and_then(|word| self.vocabulary.choice(word));
        let found = found.ok_or_else(|| {
            let words = T::ALL.iter().map(|choice| choice.word()).collect();
            Wrong::ByWord(word.map(str::to_owned), words)
        })?;
        args.skip(1);
        Ok(found)
    }

    /// How a siege is pressed; a blockade when nothing is said.
    pub(super) fn way(&self, args: &mut Args<'_>) -> Made<SiegeWay> {
        if args.is_empty() { Ok(SiegeWay::Blockade) } else { self.choice(args) }
    }

    fn enemy_camp(&self, args: &mut Args<'_>) -> Made<CampId> {
        let body = self.enemy(args).map_err(|miss| Wrong::Miss("terminal-what-enemy", miss))?;
        match body {
            Body::Camp(camp) => Ok(camp),
            Body::Force(_) => Err(Wrong::NoCamp(self.number_of_enemy(body))),
        }
    }

    /// `answer DECISION CHOICE`, both by number or name; the decision may be left out where there
    /// is only one.
    fn answer(&self, args: &mut Args<'_>) -> Made<Order> {
        let open = self.seen().open_scripted_events();
        let what = "terminal-what-decision";
        let scenario = self.session.scenario();
        let entries: Vec<NameEntry<ScriptedEventId>> = open
            .iter()
            .filter_map(|(scripted_event, _)| {
                let fixed = scenario.scripted_events.get(scripted_event.index())?;
                Some(self.entry(*scripted_event, &fixed.key, &fixed.name))
            })
            .collect();
        let single = open.len() == 1 && args.rest().len() == 1;
        let (scripted_event, choices) = if single {
            open[0].clone()
        } else if let Some(number) = args.list_number() {
            let found = open.get((number as usize).wrapping_sub(1)).cloned();
            found.ok_or(Wrong::Miss(what, Miss::Number { number }))?
        } else {
            let (scripted_event, count) =
                find(&entries, args.rest()).map_err(|miss| Wrong::Miss(what, miss))?;
            args.skip(count);
            let choices = open.iter().find(|(a, _)| *a == scripted_event).map(|(_, c)| c.clone());
            (scripted_event, choices.unwrap_or_default())
        };
        let fixed = &scenario.scripted_events[scripted_event.index()];
        if args.is_empty() {
            return Err(Wrong::Answers(scripted_event));
        }
        if let Some(number) = args.list_number() {
            let choice = choices.get((number as usize).wrapping_sub(1));
            let choice = choice.copied().ok_or(Wrong::Answers(scripted_event))?;
            return Ok(Order::Answer { scripted_event, choice });
        }
        let entries: Vec<NameEntry<u8>> = choices
            .iter()
            .filter_map(|&choice| {
                let fixed = fixed.choices.get(usize::from(choice))?;
                Some(self.entry(choice, &fixed.key, &fixed.name))
            })
            .collect();
        let (choice, count) =
            find(&entries, args.rest()).map_err(|_| Wrong::Answers(scripted_event))?;
        args.skip(count);
        Ok(Order::Answer { scripted_event, choice })
    }

    pub(super) fn put_wrong(&mut self, wrong: &Wrong) -> IoResult {
        let line = match wrong {
            Wrong::Miss(what, miss) => self.miss_line(what, miss),
            Wrong::ByWord(word, choices) => {
                let names: Vec<String> =
                    choices.iter().map(|&w| self.vocabulary.inner(w)).collect();
                let names = names.join(", ");
                match word {
                    Some(word) => self.message(
                        "terminal-wrong-choice",
                        &[("word", word.into()), ("names", names.into())],
                    ),
                    None => self.message("terminal-no-choice", &[("names", names.into())]),
                }
            }
            Wrong::Number(what, word) => {
                let what = self.message(what, &[]);
                match word {
                    Some(word) => self.message(
                        "terminal-wrong-number",
                        &[("what", what.into()), ("word", word.into())],
                    ),
                    None => self.message("terminal-no-number", &[("what", what.into())]),
                }
            }
            Wrong::Part(force) => {
                self.put_message("terminal-which-part")?;
                return self.put_parts(*force);
            }
            Wrong::NoneLeft(word) => self.message("terminal-all-none", &[("word", word.into())]),
            Wrong::NoCamp(number) => self.message("terminal-no-camp", &[("n", (*number).into())]),
            Wrong::Extra(word) => self.message("terminal-extra", &[("word", word.into())]),
            Wrong::Answers(scripted_event) => {
                self.put_message("terminal-which-answer")?;
                return self.put_choices(*scripted_event);
            }
        };
        self.put(&line)
    }
}
