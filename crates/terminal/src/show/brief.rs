//! What the campaign is about, told at its start and on wish.

use super::super::{IoResult, Terminal};
use headless::play::Player;
use rules::state::{NEVER, Stock};

impl Terminal<'_> {
    pub(in super::super) fn briefing(&mut self) -> IoResult {
        let date = text::date(self.texts(), self.session.scenario(), self.today());
        let page = text::briefing(self.texts(), self.state(), self.seat);
        let args = [("title", page.title.into()), ("date", date.into())];
        let mut lines = vec![self.message("terminal-brief-title", &args), page.who, page.why];
        lines.extend(page.known);
        lines.push(String::new());
        lines.extend(self.players_lines());
        lines.extend(self.strength_line());
        lines.push(page.until_line);
        if !page.win.is_empty() {
            lines.push(self.message("terminal-goals", &[]));
            lines.extend(page.win.iter().map(|line| format!("  {line}")));
        }
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
