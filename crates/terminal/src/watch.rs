//! What needs a look before a week ends, what is told before it runs, and what is left alone.

use super::{
    IoResult, Terminal,
    line::Args,
    resolve_names::Miss,
    vocabulary::{Verb, Word},
};
use headless::play::attention::{self, Alert, OpenMatters, Reason};
use rules::ids::Subject;

impl Terminal<'_> {
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
        let alerts = self.session.alerts(self.seat);
        lines.extend(alerts.iter().filter_map(|alert| self.alert_line(alert)));
        if lines.len() == 1 {
            lines.push(format!("  {}", self.message("terminal-look-nothing", &[])));
        }
        let left = alerts.iter().filter(|alert| alert.left).count();
        if left > 0 {
            lines.push(self.message("terminal-look-left", &[("n", left.into())]));
        }
        let planned = self.session.plan(self.seat).orders().len();
        if planned > 0 {
            lines.push(self.message("terminal-look-planned", &[("n", planned.into())]));
        }
        for line in lines {
            self.put(&line)?;
        }
        self.open_decisions()
    }

    /// Who needs a look and why: what can be done about it, or that nothing can.
    fn alert_line(&self, alert: &Alert) -> Option<String> {
        if !alert.presses() || alert.left {
            return None;
        }
        let (name, n) = self.subject(alert.subject);
        let why: Vec<Reason> = match alert.counts() {
            true => alert.open.clone(),
            false => alert.reasons.iter().copied().filter(|reason| reason.presses()).collect(),
        };
        let told = attention::describe_all(self.texts(), self.state(), &why);
        let way = why.iter().filter(|_| alert.counts());
        let way = { way }.find_map(|&reason| attention::advice(self.texts(), reason));
        let way = way.unwrap_or_else(|| self.message("terminal-look-no-way", &[]));
        let args = [("name", name.into()), ("why", told.into()), ("way", way.into())];
        let line = self.message("terminal-look-line", &args);
        Some(match n {
            Some((kind, n)) => format!("  {} {n}. {line}", self.vocabulary.inner(kind)),
            None => format!("  {line}"),
        })
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

    /// Why something needs a look, in a line of its own.
    pub(super) fn look_line(&self, subject: Subject) -> Option<String> {
        let alerts = self.session.alerts(self.seat);
        let alert = alerts.iter().find(|alert| alert.subject == subject)?;
        let why = attention::describe_all(self.texts(), self.state(), &alert.reasons);
        let key = if alert.left { "terminal-was-left" } else { "terminal-needs-look" };
        Some(self.message(key, &[("why", why.into())]))
    }

    /// Before the week runs: what stands open is told, and the week runs all the same: whoever plays in
    /// lines reads it, and nothing that was written down is lost.
    pub(super) fn put_open(&mut self) -> IoResult {
        let seen = self.seen();
        let open = OpenMatters::of(&seen, &self.session.alerts(self.seat), &[]);
        let mut lines = Vec::new();
        for &(id, silence) in &open.decisions {
            let Some(event) = seen.scenario().scripted_events.get(id.index()) else { continue };
            let choice = silence.and_then(|at| event.choices.get(usize::from(at)));
            let choice = choice.map_or("", |choice| self.lang().of(&choice.name));
            let name = self.lang().of(&event.name);
            let args = [("name", name.into()), ("choice", choice.into())];
            lines.push(self.message("terminal-end-undecided", &args));
        }
        if !open.idle.is_empty() {
            let names = open.idle.iter().map(|&force| self.subject(Subject::Force(force)).0);
            let names = names.collect::<Vec<_>>().join(", ");
            lines.push(self.message("terminal-end-idle", &[("names", names.into())]));
        }
        self.put_all(lines)
    }

    /// `leave force 3`, `leave camp 2`, `leave place 5`: seen, and left as it is until something changes;
    /// said again, it is taken up again.
    pub(super) fn leave_alone(&mut self, words: &[String]) -> IoResult {
        let mut args = Args::new(words);
        let kind = args.peek().and_then(|word| self.vocabulary.word(word));
        let (what, found) = match kind {
            Some(Word::OfCamp) => {
                ("terminal-what-camp", self.own_camp(&mut args).map(Subject::Camp))
            }
            Some(Word::OfPlace) => {
                ("terminal-what-place", self.place_arg(&mut args).map(Subject::Place))
            }
            _ => ("terminal-what-force", self.own_force(&mut args).map(Subject::Force)),
        };
        let subject = match found {
            Ok(subject) => subject,
            Err(Miss::Nothing) => return self.usage(Verb::Leave),
            Err(miss) => {
                let line = self.miss_line(what, &miss);
                return self.put(&line);
            }
        };
        let key = if self.session.take_up(self.seat, subject) {
            "terminal-taken-up"
        } else if self.session.leave(self.seat, subject) {
            "terminal-left"
        } else {
            "terminal-left-nothing"
        };
        let name = self.subject(subject).0;
        let line = self.message(key, &[("name", name.into())]);
        self.put(&line)
    }
}
