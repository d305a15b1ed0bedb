//! What commands there are, and how each is written.

use super::{Table, Told, vocabulary::Verb};
use text::Lang;

impl Table<'_> {
    pub(super) fn help(&mut self, words: &[String]) -> Told {
        let Some(first) = words.first() else { return self.help_all() };
        match self.voice.verb(first) {
            Ok(verb) => {
                let names = self.voice.names(verb).join(", ");
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
    pub(super) fn usage(&mut self, verb: Verb) -> Told {
        let told = self.voice.texts().get(&format!("terminal-help-{}", verb.key()), &[]);
        self.put(&told)
    }

    fn help_all(&mut self) -> Told {
        self.put_say("terminal-help")?;
        for (heading, verbs) in Verb::groups() {
            self.gap()?;
            let heading = self.voice.texts().get(heading, &[]);
            self.put(&heading)?;
            for verb in verbs {
                // The first line of a help is how it is written.
                let told = self.voice.texts().get(&format!("terminal-help-{}", verb.key()), &[]);
                let short = told.lines().next().unwrap_or_default().to_owned();
                self.put(&format!("  {short}"))?;
            }
        }
        self.gap()?;
        self.put_say("terminal-help-more")
    }
}
