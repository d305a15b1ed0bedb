//! Saves, the language, and leaving.

use super::{
    IoResult, Terminal, Then,
    line::{Args, fold},
    vocabulary::{Verb, Word},
};
use headless::play::{
    Settings,
    saves::{self, Saved},
};
use std::path::PathBuf;
use text::Lang;

impl Terminal<'_> {
    /// `save [NAME] [replace]`.
    pub(super) fn save(&mut self, words: &[String]) -> IoResult {
        let mut words = words.to_vec();
        let last = words.last().and_then(|word| self.vocabulary.word(word));
        let replace = words.len() > 1 && last == Some(Word::Replace);
        if replace {
            words.pop();
        }
        let name = if words.is_empty() { saves::QUICK.to_owned() } else { words.join(" ") };
        let file = match saves::file_of(&self.folders, &name) {
            Ok(file) => file,
            Err(error) => {
                let told = error.message(self.texts());
                return self.put(&told);
            }
        };
        let free = replace || name == saves::QUICK || self.own_saves.contains(&file);
        if file.exists() && !free {
            let replace = self.vocabulary.inner(Word::Replace);
            let args = [("name", name.into()), ("replace", replace.into())];
            let line = self.message("terminal-save-exists", &args);
            return self.put(&line);
        }
        let told = match saves::save_as(&self.folders, &name, &self.session) {
            Ok(file) => {
                let shown = file.display().to_string();
                self.own_saves.insert(file);
                self.message("terminal-saved", &[("name", name.into()), ("file", shown.into())])
            }
            Err(error) => error.message(self.texts()),
        };
        self.put(&told)
    }

    /// The saves there are, numbered.
    pub(super) fn saves(&mut self) -> IoResult {
        let saves = saves::list(&self.folders);
        if saves.is_empty() {
            return self.put_message("terminal-saves-none");
        }
        self.put_message("terminal-saves")?;
        for (i, saved) in saves.iter().enumerate() {
            let line = saved.describe(self.texts());
            self.put(&format!("  {}. {line}", i + 1))?;
        }
        Ok(())
    }

    /// `load NUMBER`, a name, or a file.
    /// The campaign that is left for it is kept first, with the orders planned in it.
    pub(super) fn load(&mut self, words: &[String], warned: bool) -> IoResult {
        if words.is_empty() {
            self.saves()?;
            return self.usage(Verb::Load);
        }
        let list = saves::list(&self.folders);
        let Some(file) = saved_file(&list, words).or_else(|| given_file(words)) else {
            return self.no_save(words);
        };
        match saves::load(&self.library, &file) {
            Ok(session) => {
                if !self.keep()? && !warned {
                    self.warned = true;
                    return self.put_message("terminal-insist");
                }
                self.session = session;
                self.own_saves.insert(file);
                self.sit_down();
                self.put_message("terminal-loaded")?;
                if let Some(note) = saves::origin_note(&self.session, self.texts()) {
                    self.put(&note)?;
                }
                self.hand_over_if_shared()?;
                if self.session.is_over() { self.report() } else { self.look() }
            }
            Err(error) => {
                let told = error.message(self.texts());
                self.put(&told)
            }
        }
    }

    pub(super) fn delete(&mut self, words: &[String]) -> IoResult {
        if words.is_empty() {
            self.saves()?;
            return self.usage(Verb::Delete);
        }
        let list = saves::list(&self.folders);
        let Some(file) = saved_file(&list, words) else { return self.no_save(words) };
        let told = match saves::delete(&self.folders, &file) {
            Ok(()) => {
                let file = file.display().to_string();
                self.message("terminal-deleted", &[("file", file.into())])
            }
            Err(error) => error.message(self.texts()),
        };
        self.put(&told)
    }

    fn no_save(&mut self, words: &[String]) -> IoResult {
        let line = self.message("terminal-no-save", &[("name", words.join(" ").into())]);
        self.put(&line)
    }

    /// `language ru`: spoken from here on, and kept for the next start.
    pub(super) fn language(&mut self, words: &[String]) -> IoResult {
        let lang = words.first().and_then(|word| Lang::parse(word));
        let Some(lang) = lang else { return self.usage(Verb::Language) };
        self.vocabulary.speak(lang);
        self.put_message("terminal-language")?;
        // As the file has them, not as they were at the start: another window may have changed it.
        let (settings, _) = Settings::load(&self.folders);
        match (Settings { lang, ..settings }).keep(&self.folders) {
            Ok(()) => Ok(()),
            Err(error) => {
                let told = error.message(self.texts());
                self.put(&told)
            }
        }
    }

    /// Leaves; but not where the campaign cannot be kept, unless the player insists.
    pub(super) fn quit(&mut self, warned: bool) -> std::io::Result<Then> {
        if !self.keep()? && !warned {
            self.warned = true;
            self.put_message("terminal-insist")?;
            return Ok(Then::On);
        }
        self.farewell()?;
        Ok(Then::Leave)
    }

    /// Keeps the campaign on the table. Whether nothing of it would be lost now.
    pub(super) fn keep(&mut self) -> std::io::Result<bool> {
        let begun = self.session.state().week() > 0
            || self.session.humans().any(|side| !self.session.plan(side).orders().is_empty());
        if !begun || self.session.is_over() {
            return Ok(true);
        }
        let kept = saves::autosave(&self.folders, &self.session);
        let told = match &kept {
            Ok(file) => {
                let file = file.display().to_string();
                self.message("terminal-left-saved", &[("file", file.into())])
            }
            Err(error) => error.message(self.texts()),
        };
        self.put(&told)?;
        Ok(kept.is_ok())
    }

    pub(super) fn farewell(&mut self) -> IoResult {
        self.put_message("terminal-farewell")?;
        self.lines.flush()
    }
}

/// The save that a number of the list or a name means.
pub(super) fn saved_file(list: &[Saved], words: &[String]) -> Option<PathBuf> {
    if let [_] = words
        && let Some(number) = Args::new(words).list_number()
    {
        return list.get((number as usize).wrapping_sub(1)).map(|saved| saved.file.clone());
    }
    let folded = fold(&words.join(" "));
    let of_file = |saved: &&Saved| {
        saved.file.file_stem().is_some_and(|stem| fold(&stem.to_string_lossy()) == folded)
    };
    // A copied file bears another name outside than inside: the one that can be seen goes first.
    let found = list.iter().find(of_file);
    let found = found.or_else(|| list.iter().find(|saved| fold(&saved.name) == folded));
    found.map(|saved| saved.file.clone())
}

/// A file that is named by its path.
pub(super) fn given_file(words: &[String]) -> Option<PathBuf> {
    let path = PathBuf::from(words.join(" "));
    path.is_file().then_some(path)
}
