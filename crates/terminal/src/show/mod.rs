//! How things stand, list by list, as far as the side at the table knows.

mod brief;
mod country;
mod people;

use super::{
    IoResult, Terminal,
    line::Args,
    resolve_names::Miss,
    vocabulary::{Verb, Word},
};
use headless::play::attention::{self, Reason};
use rules::{
    check::OrderError,
    event::Body,
    history::Basis,
    ids::{CampId, ForceId, PlaceId, ScriptedEventId, Subject},
    order::{Bearer, Order, OrderKind},
    state::NEVER,
};

impl Terminal<'_> {
    /// The side's forces, those that need a look first; or one of them, closely.
    pub(super) fn forces(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        if !args.is_empty() {
            return match self.own_force(&mut args) {
                Ok(force) => self.one_force(force),
                Err(miss) => self.put_miss("terminal-what-force", &miss),
            };
        }
        let seen = self.seen();
        let (state, forces) = (self.state(), self.state().forces());
        let waits = |f: &ForceId| forces.arrives(*f) == NEVER;
        let alerts = self.session.alerts(self.seat);
        let needs = |force: ForceId| {
            let mut at = alerts.iter().enumerate();
            at.find(|(_, alert)| {
                alert.subject == Subject::Force(force) && alert.presses() && !alert.left
            })
        };
        let mut own: Vec<ForceId> = seen.forces().filter(|f| !waits(f)).collect();
        own.sort_by_key(|&f| (needs(f).map_or(usize::MAX, |(at, _)| at), self.number_of_force(f)));
        let mut lines = vec![self.message("terminal-forces", &[("n", own.len().into())])];
        for force in own {
            let line = text::force_line(self.texts(), state, self.seat, force);
            lines.push(format!("  {}. {line}", self.number_of_force(force)));
            if let Some((_, alert)) = needs(force) {
                let presses: Vec<Reason> =
                    alert.reasons.iter().copied().filter(|reason| reason.presses()).collect();
                let why = attention::describe_all(self.texts(), state, &presses);
                let why = self.message("terminal-needs-look", &[("why", why.into())]);
                lines.push(format!("     {why}"));
            }
        }
        let officers = seen.standing().officers;
        lines.push(self.message("terminal-officers", &[("n", officers.into())]));
        let waiting = seen.forces().filter(waits).count();
        if waiting > 0 {
            lines.push(self.message("terminal-forces-waiting", &[("n", waiting.into())]));
        }
        self.put_all(lines)
    }

    fn one_force(&mut self, force: ForceId) -> IoResult {
        let state = self.state();
        let texts = self.texts();
        let mut lines = vec![text::force_line(texts, state, self.seat, force)];
        let Some(row) = self.seen().force(force) else { return self.put_all(lines) };
        let leader = self.session.scenario().leaders.get(row.leader.index());
        let leader = leader.map(|leader| self.lang().of(&leader.name).to_owned());
        lines.push(match leader {
            Some(leader) => self.message("terminal-force-leader", &[("leader", leader.into())]),
            None => self.message("terminal-force-no-leader", &[]),
        });
        let cohesion = self.seen().cohesion(force) / 10;
        let args = [
            ("stance", text::stance(texts, row.stance).into()),
            ("forage", text::forage(texts, row.forage).into()),
            ("cohesion", cohesion.into()),
        ];
        lines.push(self.message("terminal-force-ways", &args));
        lines.push(self.message(
            "terminal-force-food",
            &[("stores", row.stores.into()), ("sheep", row.sheep.into())],
        ));
        lines.extend(self.eaten_line(force));
        lines.extend(self.look_line(Subject::Force(force)));
        let seen = self.seen();
        lines.extend(self.order_lines(|order| match *order {
            Order::CallLevy { force: to, .. } => to == force,
            _ => seen.body_of(order) == Some(Body::Force(force)),
        }));
        self.put_all(lines)?;
        self.put_parts(force)
    }

    /// The contingents of a force, numbered as `detach` takes them.
    pub(super) fn put_parts(&mut self, force: ForceId) -> IoResult {
        let scenario = self.session.scenario();
        let parts = self.seen().contingents(force);
        let mut lines = Vec::new();
        for (i, (_, row)) in parts.iter().enumerate() {
            let troop = self.lang().of(&scenario.troops[row.troop.index()].name).to_owned();
            let group = scenario.groups.get(row.group.index());
            let group = group.map_or("", |group| self.lang().of(&group.name)).to_owned();
            let args = [
                ("troop", troop.into()),
                ("group", group.into()),
                ("men", self.message("count-men", &[("n", row.men.into())]).into()),
                ("horses", self.message("count-horses", &[("n", row.horses.into())]).into()),
            ];
            let line = self.message("terminal-part", &args);
            lines.push(format!("  {}. {line}", i + 1));
        }
        self.put_all(lines)
    }

    /// The side's camp groups; or one of them, closely.
    pub(super) fn camps(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        if !args.is_empty() {
            return match self.own_camp(&mut args) {
                Ok(camp) => self.one_camp(camp),
                Err(miss) => self.put_miss("terminal-what-camp", &miss),
            };
        }
        let seen = self.seen();
        let state = self.state();
        let own: Vec<CampId> = seen.camps().filter(|&c| state.camps().households(c) > 0).collect();
        let mut lines = vec![self.message("terminal-camps", &[("n", own.len().into())])];
        for camp in own {
            let line = text::camp_line(self.texts(), state, self.seat, camp);
            lines.push(format!("  {}. {line}", self.number_of_camp(camp)));
        }
        self.put_all(lines)
    }

    fn one_camp(&mut self, camp: CampId) -> IoResult {
        let state = self.state();
        let texts = self.texts();
        let mut lines = vec![text::camp_line(texts, state, self.seat, camp)];
        if let Some(row) = self.seen().camp(camp) {
            let group = self.session.scenario().groups.get(row.group.index());
            let group = group.map_or("", |group| self.lang().of(&group.name)).to_owned();
            let args = [
                ("group", group.into()),
                ("rule", text::camp_rule(texts, row.rule).into()),
                ("men", self.seen().levy_available(camp).into()),
            ];
            lines.push(self.message("terminal-camp", &args));
        }
        lines.extend(self.look_line(Subject::Camp(camp)));
        lines.extend(self.order_lines(|order| order.bearer() == Bearer::Camp(camp)));
        self.put_all(lines)
    }

    /// The orders of a body that are on the way to it, and those planned for it this week.
    fn order_lines(&self, concerns: impl Fn(&Order) -> bool) -> Vec<String> {
        let riding = self.seen().orders_on_the_way().into_iter().map(|(_, order)| order);
        let planned = self.session.plan(self.seat).orders().iter().copied();
        let line = |key: &str, order: Order| {
            let told = text::order(self.texts(), self.state(), &order);
            self.message(key, &[("order", told.into())])
        };
        let riding = riding.filter(&concerns).map(|order| line("terminal-order-riding", order));
        let planned = planned.filter(&concerns).map(|order| line("terminal-order-planned", order));
        riding.chain(planned).collect()
    }

    /// What is known of the enemy.
    pub(super) fn enemies(&mut self) -> IoResult {
        let state = self.state();
        let known: Vec<Body> = self.seen().known().map(|enemy| enemy.body).collect();
        if known.is_empty() {
            return self.put_message("terminal-enemies-none");
        }
        let mut lines = vec![self.message("terminal-enemies", &[("n", known.len().into())])];
        for body in known {
            let line = match body {
                Body::Force(force) => text::force_line(self.texts(), state, self.seat, force),
                Body::Camp(camp) => text::camp_line(self.texts(), state, self.seat, camp),
            };
            lines.push(format!("  {}. {line}", self.number_of_enemy(body)));
        }
        self.put_all(lines)
    }

    /// `odds FORCE PLACE [WAY]`, several forces as one word (`odds 1+2 PLACE`), or `odds FORCE… enemy NUMBER`.
    pub(super) fn odds(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        let mut forces = Vec::new();
        match self.several(OrderKind::Besiege, words) {
            Ok(Some((several, rest))) => (forces, args) = (several, Args::new(rest)),
            Ok(None) => match self.own_force(&mut args) {
                Ok(force) => forces.push(force),
                Err(miss) => {
                    self.put_miss("terminal-what-force", &miss)?;
                    return self.usage(Verb::Odds);
                }
            },
            Err(wrong) => {
                self.put_wrong(&wrong)?;
                return self.usage(Verb::Odds);
            }
        }
        let is_enemy = |args: &Args<'_>| {
            args.peek().is_some_and(|word| self.vocabulary.word(word) == Some(Word::OfEnemy))
        };
        // More forces may follow, if an enemy follows them.
        let mut more = args;
        let mut others = Vec::new();
        while !more.is_empty() && !is_enemy(&more) {
            let Ok(force) = self.own_force(&mut more) else { break };
            others.push(force);
        }
        if is_enemy(&more) {
            forces.extend(others);
            let body = match self.enemy(&mut more) {
                Ok(body) => body,
                Err(miss) => return self.put_miss("terminal-what-enemy", &miss),
            };
            let Body::Force(foe) = body else { return self.put_message("terminal-odds-no-battle") };
            let lines = match self.seen().battle_odds(&forces, foe) {
                Some(odds) => text::battle_odds_lines(self.texts(), &odds),
                None => vec![self.message("terminal-odds-no-battle", &[])],
            };
            return self.put_all(lines);
        }
        self.pass(&mut args, Word::To);
        let place = match self.place_arg(&mut args) {
            Ok(place) => place,
            Err(Miss::Nothing) => return self.usage(Verb::Odds),
            Err(miss) => return self.put_miss("terminal-what-place", &miss),
        };
        self.siege_odds(&forces, place, &mut args)
    }

    /// The siege card, with the sum behind the way that is named; else behind the way in which the
    /// place is pressed now.
    fn siege_odds(&mut self, forces: &[ForceId], place: PlaceId, args: &mut Args<'_>) -> IoResult {
        use rules::{order::SiegeWay, outlook::SiegeOutlook};
        let way = if args.is_empty() {
            SiegeOutlook::pressed(&self.seen(), place).unwrap_or(SiegeWay::Blockade)
        } else {
            match self.way(args) {
                Ok(way) => way,
                Err(wrong) => return self.put_wrong(&wrong),
            }
        };
        let mut lines = self.siege_card_lines(forces, place, way, true);
        if lines.is_empty() && !self.session.scenario().kind(place).can_be_held {
            let why = OrderError::CannotBeHeld { place };
            lines.push(text::order_error(self.texts(), self.state(), self.seat, &why));
        } else if lines.is_empty() {
            lines.push(self.message("terminal-odds-no-siege", &[]));
        }
        self.put_all(lines)
    }

    /// Events that wait for an answer, with what can be chosen.
    pub(super) fn decisions(&mut self, words: &[String]) -> IoResult {
        let open = self.seen().open_scripted_events();
        if open.is_empty() {
            return self.put_message("terminal-decisions-none");
        }
        if let Some(number) = Args::new(words).list_number() {
            let Some((scripted_event, _)) = open.get((number as usize).wrapping_sub(1)) else {
                return self.put_miss("terminal-what-decision", &Miss::Number { number });
            };
            return self.put_decision(number as usize, *scripted_event);
        }
        self.put_message("terminal-decisions")?;
        for (i, (scripted_event, _)) in open.into_iter().enumerate() {
            self.put_decision(i + 1, scripted_event)?;
        }
        Ok(())
    }

    /// The decisions that stand open, in a line each: for the look at a week.
    pub(super) fn open_decisions(&mut self) -> IoResult {
        let open = self.seen().open_scripted_events();
        if open.is_empty() {
            return Ok(());
        }
        let scenario = self.session.scenario();
        let names: Vec<String> = open
            .iter()
            .enumerate()
            .filter_map(|(i, (scripted_event, _))| {
                let scripted_event = scenario.scripted_events.get(scripted_event.index())?;
                Some(format!("{}. {}", i + 1, self.lang().of(&scripted_event.name)))
            })
            .collect();
        let args = [("n", names.len().into()), ("names", names.join("; ").into())];
        let line = self.message("terminal-open-decisions", &args);
        self.put(&line)
    }

    fn put_decision(&mut self, number: usize, scripted_event: ScriptedEventId) -> IoResult {
        let scenario = self.session.scenario();
        let Some(fixed) = scenario.scripted_events.get(scripted_event.index()) else {
            return Ok(());
        };
        let name = self.lang().of(&fixed.name).to_owned();
        let told = self.lang().of(&fixed.text).to_owned();
        let name = text::graded(self.texts(), self.state(), name, fixed.grade, &Basis::default());
        let must = fixed.kind == rules::scripted_event::ScriptedEventKind::Decision;
        let key = if must { "terminal-decision" } else { "terminal-step" };
        let line = self.message(key, &[("name", name.into())]);
        self.put(&format!("  {number}. {line}"))?;
        if !told.is_empty() {
            self.put(&format!("     {told}"))?;
        }
        self.put_choices(scripted_event)
    }

    /// What can be chosen, numbered as `answer` takes it, with what follows.
    pub(super) fn put_choices(&mut self, scripted_event: ScriptedEventId) -> IoResult {
        let open = self.seen().open_scripted_events();
        let Some((_, choices)) = open.into_iter().find(|(a, _)| *a == scripted_event) else {
            return Ok(());
        };
        let (scenario, state) = (self.session.scenario(), self.state());
        let fixed = &scenario.scripted_events[scripted_event.index()];
        let mut lines = Vec::new();
        for (i, choice) in choices.into_iter().enumerate() {
            let Some(choice) = fixed.choices.get(usize::from(choice)) else { continue };
            let name = self.lang().of(&choice.name);
            let effects = text::effects(self.texts(), state, self.seat, &choice.effects);
            let effects =
                effects.iter().map(|line| line.marked(self.texts())).collect::<Vec<_>>().join("; ");
            lines.push(if effects.is_empty() {
                format!("     {}) {name}", i + 1)
            } else {
                let args = [("choice", name.into()), ("effects", effects.into())];
                format!("     {}) {}", i + 1, self.message("terminal-choice", &args))
            });
        }
        self.put_all(lines)
    }

    fn put_miss(&mut self, what: &str, miss: &Miss) -> IoResult {
        let line = self.miss_line(what, miss);
        self.put(&line)
    }

    pub(super) fn put_all(&mut self, lines: Vec<String>) -> IoResult {
        lines.iter().try_for_each(|line| self.put(line))
    }
}
