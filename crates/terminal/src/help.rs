//! What commands there are, and how each is written.

use super::{IoResult, Terminal, vocabulary::Verb};
use text::Lang;

impl Terminal<'_> {
    pub(super) fn help(&mut self, words: &[String]) -> IoResult {
        let Some(first) = words.first() else { return self.help_all() };
        match self.vocabulary.verb(first) {
            Ok(verb) => {
                let names = self.vocabulary.names(verb).join(", ");
                let line = if self.lang() == Lang::En {
                    names
                } else {
                    let args = [("names", names.into()), ("english", verb.key().into())];
                    self.message("terminal-help-names", &args)
                };
                self.put(&line)?;
                self.usage(verb)
            }
            Err(near) => self.unknown_command(first, near),
        }
    }

    /// How a command is written, and what it does.
    pub(super) fn usage(&mut self, verb: Verb) -> IoResult {
        let told = self.vocabulary.texts().get(&format!("terminal-help-{}", verb.key()), &[]);
        self.put(&told)
    }

    fn help_all(&mut self) -> IoResult {
        self.put_message("terminal-help")?;
        for (heading, verbs) in Verb::groups() {
            self.gap()?;
            let heading = self.vocabulary.texts().get(heading, &[]);
            self.put(&heading)?;
            for verb in verbs {
                // The first line of a help is how it is written.
                let told =
                    self.vocabulary.texts().get(&format!("terminal-help-{}", verb.key()), &[]);
                let short = told.lines().next().unwrap_or_default().to_owned();
                self.put(&format!("  {short}"))?;
            }
        }
        self.gap()?;
        self.put_message("terminal-help-more")
    }
}
