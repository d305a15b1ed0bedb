//! Saves, the language, and leaving.

use super::{
    Table, Told,
    find::{Args, fold},
    voice::{Verb, Word},
};
use crate::{
    play::saves::{self, Saved},
    text::Lang,
};
use std::path::{Path, PathBuf};

impl Table<'_> {
    /// `save [NAME] [replace]`.
    pub(super) fn save(&mut self, words: &[String]) -> Told {
        let mut words = words.to_vec();
        let last = words.last().and_then(|word| self.voice.word(word));
        let replace = words.len() > 1 && last == Some(Word::Replace);
        if replace {
            words.pop();
        }
        let name = if words.is_empty() { saves::QUICK.to_owned() } else { words.join(" ") };
        let file = match saves::file_of(&self.folders, &name) {
            Ok(file) => file,
            Err(error) => {
                let told = error.tell(self.texts());
                return self.put(&told);
            }
        };
        let free = replace || name == saves::QUICK || self.own_saves.contains(&file);
        if file.exists() && !free {
            let replace = self.voice.inner(Word::Replace);
            let args = [("name", name.into()), ("replace", replace.into())];
            let line = self.tell("terminal-save-exists", &args);
            return self.put(&line);
        }
        let told = match saves::save_as(&self.folders, &name, &self.session) {
            Ok(file) => {
                let shown = file.display().to_string();
                self.own_saves.insert(file);
                self.tell("terminal-saved", &[("name", name.into()), ("file", shown.into())])
            }
            Err(error) => error.tell(self.texts()),
        };
        self.put(&told)
    }

    /// The saves there are, numbered.
    pub(super) fn saves(&mut self) -> Told {
        let saves = saves::list(&self.folders);
        if saves.is_empty() {
            return self.put_say("terminal-saves-none");
        }
        self.put_say("terminal-saves")?;
        for (i, saved) in saves.iter().enumerate() {
            let line = saved.tell(self.texts());
            self.put(&format!("  {}. {line}", i + 1))?;
        }
        Ok(())
    }

    /// `load NUMBER`, a name, or a file.
    pub(super) fn load(&mut self, words: &[String]) -> Told {
        if words.is_empty() {
            self.saves()?;
            return self.usage(Verb::Load);
        }
        let Some(file) = self.saved_file(words) else { return self.no_save(words) };
        match saves::load(&self.library, &file) {
            Ok(session) => {
                self.session = session;
                self.own_saves.insert(file);
                self.sit_down();
                self.put_say("terminal-loaded")?;
                self.hand_over_if_shared()?;
                if self.session.is_over() { self.report() } else { self.look() }
            }
            Err(error) => {
                let told = error.tell(self.texts());
                self.put(&told)
            }
        }
    }

    pub(super) fn delete(&mut self, words: &[String]) -> Told {
        if words.is_empty() {
            self.saves()?;
            return self.usage(Verb::Delete);
        }
        let Some(file) = self.saved_file(words) else { return self.no_save(words) };
        let told = match saves::delete(&self.folders, &file) {
            Ok(()) => {
                let file = file.display().to_string();
                self.tell("terminal-deleted", &[("file", file.into())])
            }
            Err(error) => error.tell(self.texts()),
        };
        self.put(&told)
    }

    fn no_save(&mut self, words: &[String]) -> Told {
        let line = self.tell("terminal-no-save", &[("name", words.join(" ").into())]);
        self.put(&line)
    }

    /// The file that a number of the list, a name or a path means.
    fn saved_file(&self, words: &[String]) -> Option<PathBuf> {
        let list = saves::list(&self.folders);
        if let [_] = words
            && let Some(number) = Args::new(words).list_number()
        {
            return list.into_iter().nth((number as usize).wrapping_sub(1)).map(|s| s.file);
        }
        let name = words.join(" ");
        let folded = fold(&name);
        let is = |saved: &&Saved| {
            let stem = saved.file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            fold(&saved.name) == folded || stem.is_some_and(|stem| fold(&stem) == folded)
        };
        if let Some(saved) = list.iter().find(is) {
            return Some(saved.file.clone());
        }
        let path = Path::new(&name);
        path.is_file().then(|| path.to_owned())
    }

    /// `language ru`.
    pub(super) fn language(&mut self, words: &[String]) -> Told {
        let lang = words.first().and_then(|word| Lang::parse(word));
        let Some(lang) = lang else { return self.usage(Verb::Language) };
        self.voice.speak(lang);
        self.put_say("terminal-language")
    }

    /// Keeps the campaign and says farewell.
    pub(super) fn leave(&mut self) -> Told {
        let begun = self.session.state().week() > 0
            || self.session.humans().any(|side| !self.session.plan(side).orders().is_empty());
        if begun && !self.session.is_over() {
            let told = match saves::autosave(&self.folders, &self.session) {
                Ok(file) => {
                    let file = file.display().to_string();
                    self.tell("terminal-left-saved", &[("file", file.into())])
                }
                Err(error) => error.tell(self.texts()),
            };
            self.put(&told)?;
        }
        self.put_say("terminal-farewell")?;
        self.lines.flush()
    }
}
