//! The plan of the week, its end, the dispatch, and the end of the campaign.

use super::{IoResult, Terminal, after, line::Args, vocabulary::Verb};
use headless::play::{saves, until};
use rules::{
    event::{BattleEvent, Event, Logged},
    ids::{PlaceId, SideId},
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
        self.put_open()?;
        self.done.insert(self.seat);
        let next = self.session.humans().find(|side| !self.done.contains(side));
        if let Some(next) = next {
            return self.seat_next(next);
        }
        self.done.clear();
        self.session.end_week();
        self.keep_up()?;
        let first = self.session.humans().next().unwrap_or(self.seat);
        if first != self.seat {
            return self.seat_next(first);
        }
        self.note_numbers();
        self.opening()
    }

    /// Lets weeks run until something happens; each of them is kept.
    pub(super) fn until(&mut self) -> IoResult {
        if self.session.is_over() {
            return self.put_message("terminal-over");
        }
        if self.session.humans().count() > 1 {
            return self.put_message("terminal-until-shared");
        }
        self.put_open()?;
        let before = self.session.alerts(self.seat);
        let mut weeks = 0;
        let stop = loop {
            self.session.end_week();
            self.keep_up()?;
            weeks += 1;
            if let Some(stop) = until::stops(&self.session, self.seat, &before, weeks) {
                break stop;
            }
        };
        self.note_numbers();
        let why = self.message(stop.key(), &[]);
        let line = self.message("terminal-until", &[("n", weeks.into()), ("why", why.into())]);
        self.put(&line)?;
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
        let Some(line) = self.lines.read(&prompt)? else { return Ok(false) };
        // A script that does not know of the change of seats has sent its next command: it is not lost.
        self.lines.unread(line);
        Ok(true)
    }

    /// At the start, if several people share the table. Whether somebody sits there.
    pub(super) fn hand_over_if_shared(&mut self) -> std::io::Result<bool> {
        if self.session.humans().count() > 1 { self.hand_over(self.seat) } else { Ok(true) }
    }

    /// The front page of the last week, and how to read the rest of it.
    fn front_page(&mut self) -> IoResult {
        let Some((before, log)) = self.session.last_week() else {
            return self.put_message("terminal-no-dispatch");
        };
        let page = text::front_page(self.texts(), before, self.session.state(), log, self.seat);
        self.put(&page.to_string())?;
        self.put_message("terminal-front-more")
    }

    /// The whole dispatch of the last week.
    pub(super) fn dispatch(&mut self) -> IoResult {
        let Some((before, log)) = self.session.last_week() else {
            return self.put_message("terminal-no-dispatch");
        };
        let dispatch = text::dispatch(self.texts(), before, self.session.state(), log, self.seat);
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
        let log = session.last_week().map_or(&[][..], |(_, log)| log);
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
        let unkept = text::held_for_nothing_line(self.texts(), self.session.state(), self.seat);
        if let Some(line) = unkept {
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
}
