//! The plan of the week, its end, the dispatch, and the end of the campaign.

use super::{
    IoResult, Terminal, after,
    line::Args,
    vocabulary::{Verb, Word},
};
use headless::play::{attention, saves};
use rules::{
    event::{BattleEvent, Event, Logged},
    ids::{PlaceId, SideId, Subject},
    victory,
};

impl Terminal<'_> {
    /// The orders planned, numbered.
    pub(super) fn plan(&mut self) -> IoResult {
        let orders = self.session.plan(self.seat).orders().to_vec();
        if orders.is_empty() {
            return self.put_message("terminal-plan-empty");
        }
        self.put_message("terminal-plan")?;
        for (i, order) in orders.iter().enumerate() {
            let told = text::order(self.texts(), self.state(), order);
            self.put(&format!("  {}. {told}", i + 1))?;
        }
        Ok(())
    }

    pub(super) fn withdraw(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        let count = self.session.plan(self.seat).orders().len();
        let all = args.peek().and_then(|word| self.vocabulary.word(word));
        if all == Some(super::vocabulary::Word::All) {
            self.session.plan_mut(self.seat).clear();
            return self.put_message("terminal-withdrawn-all");
        }
        match args.list_number() {
            Some(n) if n >= 1 && n as usize <= count => {
                let at = n as usize - 1;
                let order = self.session.plan(self.seat).orders()[at];
                let told = text::order(self.texts(), self.state(), &order);
                self.session.plan_mut(self.seat).withdraw(at);
                let line = self.message("terminal-withdrawn", &[("order", told.into())]);
                self.put(&line)
            }
            Some(n) => {
                let line = self.message("terminal-no-order", &[("n", n.into())]);
                self.put(&line)
            }
            None => self.usage(Verb::Withdraw),
        }
    }

    pub(super) fn undo(&mut self) -> IoResult {
        if self.session.plan_mut(self.seat).undo() {
            self.put_message("terminal-undone")?;
            self.plan()
        } else {
            self.put_message("terminal-nothing-to-undo")
        }
    }

    pub(super) fn redo(&mut self) -> IoResult {
        if self.session.plan_mut(self.seat).redo() {
            self.put_message("terminal-redone")?;
            self.plan()
        } else {
            self.put_message("terminal-nothing-to-redo")
        }
    }

    /// Orders on the way by courier.
    pub(super) fn mail(&mut self) -> IoResult {
        let mail = self.seen().orders_on_the_way();
        if mail.is_empty() {
            return self.put_message("terminal-mail-none");
        }
        self.put_message("terminal-mail")?;
        for (day, order) in mail {
            let date = text::date(self.texts(), self.session.scenario(), day);
            let told = text::order(self.texts(), self.state(), &order);
            let line = self
                .message("terminal-mail-line", &[("order", told.into()), ("date", date.into())]);
            self.put(&format!("  {line}"))?;
        }
        Ok(())
    }

    /// Ends the week, or hands over to the next person.
    pub(super) fn end_week(&mut self) -> IoResult {
        if self.session.is_over() {
            return self.put_message("terminal-over");
        }
        let mut humans = self.session.humans().skip_while(|&side| side != self.seat);
        humans.next();
        let next = humans.next();
        drop(humans);
        if let Some(next) = next {
            return self.seat_next(next);
        }
        self.session.end_week();
        self.keep_up()?;
        let first = self.session.humans().next().unwrap_or(self.seat);
        if first != self.seat {
            return self.seat_next(first);
        }
        self.note_numbers();
        self.opening()
    }

    /// The next person at the table; nothing of theirs is told where nobody sits down any more.
    fn seat_next(&mut self, next: SideId) -> IoResult {
        self.lines.wipe()?;
        if self.hand_over(next)? {
            self.note_numbers();
            self.opening()?;
        }
        Ok(())
    }

    /// What a person reads who takes the seat: the front page of the last week, what needs a look,
    /// and at the end the report.
    fn opening(&mut self) -> IoResult {
        self.gap()?;
        if self.session.state().week() > 0 {
            self.front_page()?;
            self.gap()?;
        }
        if !self.session.is_over() {
            return self.look();
        }
        self.put_message("terminal-ended")?;
        if !self.ended {
            self.ended = true;
            self.keep_replay()?;
        }
        self.gap()?;
        self.report()
    }

    fn keep_replay(&mut self) -> IoResult {
        let told = match saves::keep_replay(&self.folders, &self.session) {
            Ok(file) => {
                let file = file.display().to_string();
                self.message("terminal-replay-kept", &[("file", file.into())])
            }
            Err(error) => error.message(self.texts()),
        };
        self.put(&told)
    }

    /// Between two people at one table the screen shows nothing of either. Whether the next one sat
    /// down.
    fn hand_over(&mut self, next: SideId) -> std::io::Result<bool> {
        self.seat = next;
        let side = self.side_name(next);
        self.gap()?;
        let line = self.message("terminal-hand-over", &[("side", side.into())]);
        self.put(&line)?;
        let prompt = self.message("terminal-hand-over-prompt", &[]);
        Ok(self.lines.read(&prompt)?.is_some())
    }

    /// At the start, if several people share the table. Whether somebody sits there.
    pub(super) fn hand_over_if_shared(&mut self) -> std::io::Result<bool> {
        if self.session.humans().count() > 1 { self.hand_over(self.seat) } else { Ok(true) }
    }

    /// The front page of the last week, and how to read the rest of it.
    fn front_page(&mut self) -> IoResult {
        let session = &self.session;
        let (before, after) = (session.before(), session.state());
        if before.week() == after.week() {
            return self.put_message("terminal-no-dispatch");
        }
        let page = text::front_page(self.texts(), before, after, session.log(), self.seat);
        self.put(&page.to_string())?;
        self.put_message("terminal-front-more")
    }

    /// The whole dispatch of the last week.
    pub(super) fn dispatch(&mut self) -> IoResult {
        if self.session.state().week() == self.session.before().week() {
            return self.put_message("terminal-no-dispatch");
        }
        let session = &self.session;
        let (before, after) = (session.before(), session.state());
        let dispatch = text::dispatch(self.texts(), before, after, session.log(), self.seat);
        self.put(&dispatch.to_string())
    }

    /// The battles of the last week in which the side fought, each with its whole sum, and the
    /// numbers of the rule book behind them.
    pub(super) fn battles(&mut self) -> IoResult {
        let session = &self.session;
        let began = |logged: &Logged| match logged.event {
            Event::Battle(BattleEvent::BattleBegan { battle, .. })
                if logged.seen.has(self.seat) =>
            {
                Some(battle)
            }
            _ => None,
        };
        let log = session.log();
        let told: Vec<Vec<String>> = log
            .iter()
            .filter_map(began)
            .map(|battle| {
                text::battle_report(self.texts(), session.state(), self.seat, log, battle)
            })
            .collect();
        if told.is_empty() {
            return self.put_message("terminal-no-battles");
        }
        for lines in told {
            for line in lines {
                self.put(&line)?;
            }
            self.gap()?;
        }
        for line in text::battle_rules(self.texts(), self.session.scenario()) {
            self.put(&line)?;
        }
        Ok(())
    }

    /// What needs a look this week, and what can be decided.
    pub(super) fn look(&mut self) -> IoResult {
        if self.session.is_over() {
            return self.put_message("terminal-over");
        }
        let (state, scenario) = (self.state(), self.session.scenario());
        let date = text::date(self.texts(), scenario, self.today());
        let args = [
            ("n", (state.week() + 1).into()),
            ("weeks", scenario.calendar.weeks.into()),
            ("date", date.into()),
        ];
        let mut lines = vec![self.message("terminal-look", &args)];
        let seen = self.seen();
        let planned = self.session.plan(self.seat).orders();
        let found = attention::list_planned(&seen, planned);
        for (subject, reasons) in &found {
            let presses = reasons.iter().filter(|reason| reason.presses());
            let why: Vec<String> =
                presses.map(|&reason| attention::describe(self.texts(), state, reason)).collect();
            if why.is_empty() {
                continue;
            }
            let (name, n) = self.subject(*subject);
            let args = [("name", name.into()), ("why", why.join("; ").into())];
            let line = self.message("terminal-look-line", &args);
            lines.push(match n {
                Some((kind, n)) => format!("  {} {n}. {line}", self.vocabulary.inner(kind)),
                None => format!("  {line}"),
            });
        }
        if lines.len() == 1 {
            lines.push(format!("  {}", self.message("terminal-look-nothing", &[])));
        }
        if !planned.is_empty() {
            lines.push(self.message("terminal-look-planned", &[("n", planned.len().into())]));
        }
        for line in lines {
            self.put(&line)?;
        }
        self.open_decisions()
    }

    /// Who needs a look by name, and the number under which a list shows it, if one does.
    fn subject(&self, subject: Subject) -> (String, Option<(Word, usize)>) {
        let number = match subject {
            Subject::Force(force) => Some((Word::OfForce, self.number_of_force(force))),
            Subject::Camp(camp) => Some((Word::OfCamp, self.number_of_camp(camp))),
            Subject::Place(place) => Some((Word::OfPlace, place.index() + 1)),
            Subject::Hex(_)
            | Subject::OffMap(_)
            | Subject::Leader(_)
            | Subject::Group(_)
            | Subject::ScriptedEvent(_) => None,
        };
        (text::subject_name(self.texts(), self.state(), self.seat, subject), number)
    }

    /// The after-action report once all is over; before that, where the own side stands.
    pub(super) fn report(&mut self) -> IoResult {
        if !self.session.is_over() {
            self.put_message("terminal-report-early")?;
            return self.score();
        }
        let state = self.session.state();
        let mut lines = text::campaign_summary(self.texts(), state);
        let report = self.session.course().report(state);
        lines.extend(after::facts(self.texts(), self.session.scenario(), &report));
        for line in lines {
            self.put(&line)?;
        }
        Ok(())
    }

    /// What the side's own points are for, as things stand. The enemy's are not known.
    pub(super) fn score(&mut self) -> IoResult {
        let state = self.session.state();
        let score = victory::score(state, self.seat);
        let lang = self.lang();
        let mut rows = Vec::new();
        for &(item, points, quantity) in &score.items {
            let quantity = match item {
                victory::ScoreItem::Commitment => (quantity + 5) / 10,
                _ => quantity,
            };
            let quantity = match item {
                victory::ScoreItem::Events => String::new(),
                _ => lang.number(quantity.into()),
            };
            rows.push(vec![
                text::score_item(self.texts(), item),
                quantity,
                lang.signed(points.into()),
            ]);
        }
        let total = self.message("score-total", &[]);
        rows.push(vec![total, String::new(), lang.signed(score.total.into())]);
        self.put_message("terminal-score")?;
        for line in text::table(&rows) {
            self.put(&line)?;
        }
        if let Some(line) = self.unkept_line() {
            self.put(&line)?;
        }
        // What is thought to be in enemy hands is worth so much to him.
        let scenario = self.session.scenario();
        let seen = self.seen();
        let lost: u32 = (0..scenario.places.len())
            .map(PlaceId::at)
            .filter(|&p| scenario.hostile(self.seat, seen.holder(p)))
            .map(|p| scenario.places[p.index()].points)
            .sum();
        let line = self.message("terminal-score-enemy", &[("n", lost.into())]);
        self.put(&line)
    }

    /// Places of the side that count for nothing because nobody keeps them.
    fn unkept_line(&self) -> Option<String> {
        let state = self.session.state();
        let place = |place: PlaceId| {
            let points = state.scenario.places[place.index()].points;
            let men = victory::men_to_keep(state, place);
            let args = [
                ("place", text::place_name(self.texts(), state, place).into()),
                ("points", points.into()),
                ("men", self.message("count-men", &[("n", men.into())]).into()),
            ];
            self.message("terminal-score-unkept-place", &args)
        };
        let places: Vec<String> = victory::held_for_nothing(state, self.seat).map(place).collect();
        let places = places.join(", ");
        (!places.is_empty())
            .then(|| self.message("terminal-score-unkept", &[("places", places.into())]))
    }
}
