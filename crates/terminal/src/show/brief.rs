//! What the campaign is about, told at its start and on wish.

use super::super::{IoResult, Terminal};
use headless::play::Player;
use rules::{
    ids::PlaceId,
    scripted_event::{Effect, ScriptedEventKind},
    state::{NEVER, Stock},
    victory,
};

/// Places named as worth winning.
const NAMED: usize = 8;

impl Terminal<'_> {
    pub(in super::super) fn briefing(&mut self) -> IoResult {
        let scenario = self.session.scenario();
        let lang = self.lang();
        let date = text::date(self.texts(), scenario, self.today());
        let title = lang.of(&scenario.name).to_owned();
        let mut lines = vec![
            self.message("terminal-brief-title", &[("title", title.into()), ("date", date.into())]),
            lang.of(&scenario.summary).to_owned(),
            String::new(),
        ];
        lines.extend(self.players_lines());
        lines.extend(self.strength_line());
        lines.extend(self.goal_lines());
        self.put_all(lines)?;
        self.gap()?;
        self.look()?;
        self.gap()?;
        self.put_message("terminal-brief-help")
    }

    fn players_lines(&self) -> Vec<String> {
        let shared = self.session.humans().count() > 1;
        let players = self.session.players();
        players
            .map(|(side, player)| {
                let name = self.side_name(side);
                let args = |name: String| [("side", name.into())];
                match player {
                    Player::Human if !shared && side == self.seat => {
                        self.message("terminal-brief-you", &args(name))
                    }
                    Player::Human => self.message("terminal-brief-human", &args(name)),
                    Player::Computer(policy) => {
                        let level = self.message(level_key(policy.key()), &[]);
                        let args = [("side", name.into()), ("level", level.into())];
                        self.message("terminal-brief-computer", &args)
                    }
                }
            })
            .collect()
    }

    fn strength_line(&self) -> Option<String> {
        let (seen, state) = (self.seen(), self.state());
        let forces: Vec<_> =
            seen.forces().filter(|&f| state.forces().arrives(f) != NEVER).collect();
        let men: u32 = forces.iter().map(|&force| seen.men(force)).sum();
        let households = seen.total(Stock::Households);
        (men > 0 || households > 0).then(|| {
            let args = [
                ("n", forces.len().into()),
                ("men", text::count(self.texts(), Stock::Men, men).into()),
                ("households", text::count(self.texts(), Stock::Households, households).into()),
            ];
            self.message("terminal-brief-strength", &args)
        })
    }

    fn goal_lines(&self) -> Vec<String> {
        let scenario = self.session.scenario();
        let Some(terms) = scenario.victory.get(self.seat.index()) else { return Vec::new() };
        let mut lines = vec![self.message("terminal-goals", &[])];
        let mut places: Vec<PlaceId> = (0..scenario.places.len())
            .map(PlaceId::at)
            .filter(|p| scenario.places[p.index()].points > 0)
            .collect();
        places.sort_by_key(|p| (core::cmp::Reverse(scenario.places[p.index()].points), *p));
        let named: Vec<String> = places
            .iter()
            .take(NAMED)
            .map(|&place| {
                let name = text::place_name(self.texts(), self.state(), place);
                format!("{name} {}", scenario.places[place.index()].points)
            })
            .collect();
        if !named.is_empty() {
            let named = named.join(", ");
            lines.push(format!(
                "  {}",
                self.message("terminal-goal-places", &[("places", named.into())])
            ));
        }
        for (key, n) in [
            ("terminal-goal-households", terms.per_1000_households),
            ("terminal-goal-captives", terms.per_1000_captives),
            ("terminal-goal-men", terms.per_1000_men),
            ("terminal-goal-commitment", terms.per_10_commitment),
            ("terminal-goal-lost", terms.lost_per_1000_men),
        ] {
            if n > 0 {
                let weeks = scenario.rules.levies.counted_weeks;
                let args = [("n", n.into()), ("weeks", weeks.into())];
                lines.push(format!("  {}", self.message(key, &args)));
            }
        }
        lines.extend(self.event_goals());
        if let Some(margin) = terms.historical.map(|mark| mark.margin)
            && let Some(level) = victory::level_of(&terms.levels, margin)
        {
            let args = [
                ("level", text::level(self.texts(), level).into()),
                ("margin", self.lang().signed(margin.into()).into()),
            ];
            lines.push(self.message("terminal-goal-history", &args));
        }
        lines
    }
}

impl Terminal<'_> {
    /// What happens without anybody's choice and gives or takes points, with how many and whose.
    fn event_goals(&self) -> Vec<String> {
        let scenario = self.session.scenario();
        let news = scenario.scripted_events.iter().filter(|e| e.kind == ScriptedEventKind::News);
        let mut lines = Vec::new();
        for event in news {
            for effect in event.choices.iter().flat_map(|choice| &choice.effects) {
                let Effect::Points(side, points) = *effect else { continue };
                let args = [
                    ("event", self.lang().of(&event.name).to_owned().into()),
                    ("side", self.side_name(side).into()),
                    ("points", self.lang().signed(points.into()).into()),
                ];
                lines.push(format!("  {}", self.message("terminal-goal-event", &args)));
            }
        }
        lines
    }
}

/// The message that names a computer player.
pub(in super::super) fn level_key(policy: &str) -> &'static str {
    match policy {
        "passive" => "terminal-level-passive",
        "random" => "terminal-level-random",
        "cautious" => "terminal-level-cautious",
        "bold" => "terminal-level-bold",
        "plan" => "terminal-level-plan",
        _ => "terminal-level-other",
    }
}
