//! Leaders, peoples, food, and what history tells.

use super::super::{IoResult, Terminal};
use rules::{
    event::{Fate, Larder},
    history::{ChronicleEntry, Grade},
    ids::{ForceId, GroupId, LeaderId, PlaceId},
    outlook::FoodForecast,
    state::NEVER,
};

impl Terminal<'_> {
    pub(in super::super) fn leaders(&mut self) -> IoResult {
        let (scenario, state) = (self.session.scenario(), self.state());
        let mut lines = vec![self.message("terminal-leaders", &[])];
        for (i, fixed) in scenario.leaders.iter().enumerate() {
            let id = LeaderId::at(i);
            let Some(row) = self.seen().leader(id) else { continue };
            let name = self.lang().of(&fixed.name).to_owned();
            let force = self.seen().forces().find(|&f| state.forces().leader(f) == id);
            let where_to = match (row.fate, force) {
                (Fate::Killed, _) => self.message("terminal-leader-killed", &[]),
                (Fate::Captured, _) => self.message("terminal-leader-captured", &[]),
                (fate, force) => {
                    let leads = match force {
                        Some(force) => {
                            let force = text::force_name(self.texts(), state, self.seat, force);
                            self.message("terminal-leader-leads", &[("force", force.into())])
                        }
                        None => match row.at.some() {
                            Some(hex) => {
                                let at = text::hex_name(self.texts(), state, hex);
                                self.message("terminal-leader-left", &[("at", at.into())])
                            }
                            None => self.message("terminal-leader-free", &[]),
                        },
                    };
                    if fate == Fate::Wounded {
                        let date = text::date(self.texts(), scenario, row.until);
                        let args = [("leads", leads.into()), ("date", date.into())];
                        self.message("terminal-leader-wounded", &args)
                    } else {
                        leads
                    }
                }
            };
            let args = [
                ("name", name.into()),
                ("what", where_to.into()),
                ("command", fixed.command.into()),
                ("attack", fixed.attack.into()),
                ("siege", fixed.siegecraft.into()),
                ("initiative", fixed.initiative.into()),
                ("authority", fixed.authority.into()),
            ];
            lines.push(format!("  {}", self.message("terminal-leader", &args)));
        }
        self.put_all(lines)
    }

    pub(in super::super) fn peoples(&mut self) -> IoResult {
        let state = self.state();
        let groups = 0..self.session.scenario().groups.len();
        let mut lines = vec![self.message("terminal-peoples", &[])];
        for group in groups.map(GroupId::at) {
            if self.seen().group(group).is_some() {
                let line = text::group_line(self.texts(), state, self.seat, group);
                lines.push(format!("  {line}"));
            }
        }
        self.put_all(lines)
    }

    /// Food of every force and the granaries of the side's places.
    pub(in super::super) fn supply(&mut self) -> IoResult {
        let (scenario, state) = (self.session.scenario(), self.state());
        let mut lines = vec![self.message("terminal-supply", &[])];
        let waits = |f: &ForceId| state.forces().arrives(*f) == NEVER;
        let mut own: Vec<ForceId> = self.seen().forces().filter(|f| !waits(f)).collect();
        let forecast = FoodForecast::standing(&self.seen());
        let lasts = |force: ForceId| forecast.of(force).gives_out();
        own.sort_by_key(|&force| (lasts(force).unwrap_or(NEVER), self.number_of_force(force)));
        for force in own {
            let name = text::force_name(self.texts(), state, self.seat, force);
            let food = self.message("line-food", &[("n", self.seen().food_days(force).into())]);
            let args = [("force", name.into()), ("food", food.into())];
            let mut line = self.message("terminal-supply-force", &args);
            let until = match lasts(force) {
                Some(day) => {
                    let date = text::date(self.texts(), scenario, day);
                    self.message("terminal-supply-until", &[("date", date.into())])
                }
                None => self.message("terminal-supply-long", &[]),
            };
            line = format!("{line} {until}");
            if let Some(eaten) = self.eaten_line(force) {
                line = format!("{line} {eaten}");
            }
            lines.push(format!("  {}. {line}", self.number_of_force(force)));
        }
        lines.push(self.message("terminal-supply-places", &[]));
        for place in (0..scenario.places.len()).map(PlaceId::at) {
            let held = self.seen().holder(place) == self.seat && scenario.kind(place).can_be_held;
            if held {
                let line = text::place_line(self.texts(), state, self.seat, place);
                lines.push(format!("  {}. {line}", place.index() + 1));
            }
        }
        self.put_all(lines)
    }

    /// What a force ate last week, and where it came from; nothing before the first week.
    pub(super) fn eaten_line(&self, force: ForceId) -> Option<String> {
        let row = self.seen().force(force)?;
        if row.week.need == 0 {
            return None;
        }
        let parts: Vec<String> = Larder::ALL
            .into_iter()
            .filter(|&larder| row.week.from[larder as usize] > 0)
            .map(|larder| {
                let n = row.week.from[larder as usize];
                let from = text::larder(self.texts(), larder).to_lowercase();
                format!("{from} {}", self.lang().number(n.into()))
            })
            .collect();
        let parts = parts.join("; ");
        let args = [("need", row.week.need.into()), ("from", parts.into())];
        let told = self.message("terminal-eaten", &args);
        let short = row.week.short();
        if short == 0 {
            return Some(told);
        }
        let short = self.message("terminal-eaten-short", &[("n", short.into())]);
        Some(format!("{told} {short}"))
    }

    /// What history tells of the days so far, and after the last week of what came of it; nothing
    /// of what is still to come, for a player is not told the future.
    pub(in super::super) fn chronicle(&mut self) -> IoResult {
        let scenario = self.session.scenario();
        let (today, over) = (i32::from(self.state().day()), self.state().is_over());
        let (past, later): (Vec<_>, Vec<_>) =
            scenario.chronicle.iter().partition(|entry| entry.days.least <= today);
        let mut lines = Vec::new();
        let told = [("terminal-chronicle", past), ("terminal-chronicle-after", later)];
        for (heading, entries) in told.into_iter().take(if over { 2 } else { 1 }) {
            if !entries.is_empty() {
                lines.push(self.message(heading, &[]));
                lines.extend(entries.into_iter().map(|entry| self.chronicle_entry(entry)));
            }
        }
        if lines.is_empty() {
            return self.put_message("terminal-chronicle-none");
        }
        self.put_all(lines)
    }

    /// An entry with its days, which bear a mark where no text has them.
    fn chronicle_entry(&self, entry: &ChronicleEntry) -> String {
        let start = self.session.scenario().calendar.start_day_number;
        let date = |day: i32| rules::calendar::Date::new_style(start + day);
        let when = text::dates(self.texts(), date(entry.days.least), date(entry.days.most));
        let told = self.lang().of(&entry.text).to_owned();
        let told = text::graded(self.texts(), self.state(), told, entry.grade, &entry.basis);
        let sure = matches!(entry.grade, Grade::Attested | Grade::Secondary);
        let key = if sure { "terminal-chronicle-line" } else { "terminal-chronicle-unsure" };
        format!("  {}", self.message(key, &[("date", when.into()), ("told", told.into())]))
    }
}
