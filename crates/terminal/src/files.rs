//! Saves, the language, and leaving.

use super::{
    IoResult, Terminal, Then,
    vocabulary::{Verb, Word},
    which_save::{WhichSave, anew_hint, exactly, names, which_save, without_anew},
};
use headless::play::{Session, Settings, saves};
use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};
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
            self.unwritten.insert(file);
            return self.put(&line);
        }
        let told = match self.keeper.save_as(&name, &self.session) {
            Ok(written) => {
                let shown = written.display().to_string();
                self.unwritten.remove(&file);
                self.own_saves.insert(written);
                self.message("terminal-saved", &[("name", name.into()), ("file", shown.into())])
            }
            Err(error) => {
                self.unwritten.insert(file);
                error.message(self.texts())
            }
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
        self.shown_saves = saves.into_iter().map(|saved| saved.file).collect();
        Ok(())
    }

    /// `load NUMBER`, a name, or a file; with `anew` a new campaign begins where that one stands.
    /// The campaign that is left for it is kept first, with the orders planned in it.
    pub(super) fn load(&mut self, words: &[String], warned: bool) -> IoResult {
        if words.is_empty() {
            self.saves()?;
            return self.usage(Verb::Load);
        }
        let list = saves::list(&self.folders);
        let (words, anew) = without_anew(&self.vocabulary, &list, words);
        let file = match which_save(&list, &self.shown_saves, words) {
            WhichSave::One(saved) => saved.file.clone(),
            WhichSave::Several(several) => return self.which_save(words, &names(&several)),
            WhichSave::Unknown => match given_file(words) {
                Some(file) => file,
                None => return self.no_save(words),
            },
        };
        let open = if anew { saves::begin_from } else { saves::load };
        match open(&self.library, &file) {
            Ok(session) => {
                if !self.keep()? && !warned {
                    self.warned = true;
                    return self.put_message("terminal-insist");
                }
                // A new campaign has no save yet that it may replace unasked.
                self.own_saves.extend((!anew).then_some(file));
                self.lay_out(session)
            }
            Err(error) => {
                let told = error.message(self.texts());
                self.put(&told)?;
                match anew_hint(&self.vocabulary, &error, words) {
                    Some(hint) => self.put(&hint),
                    None => Ok(()),
                }
            }
        }
    }

    /// Lays a campaign on the table in the place of another.
    fn lay_out(&mut self, session: Session) -> IoResult {
        let typed = self.seat;
        self.session = session;
        self.sit_down();
        // Whoever loaded it stays where they sit, if a person sits there in it: the other's plan is not theirs.
        if self.session.humans().any(|side| side == typed) {
            self.seat = typed;
        }
        if self.session.humans().count() > 1 {
            // Whoever sat here has looked at something.
            self.lines.wipe()?;
        }
        self.put_message("terminal-loaded")?;
        if let Some(note) = saves::origin_note(&self.session, self.texts()) {
            self.put(&note)?;
        }
        if !self.hand_over_if_shared()? {
            return Ok(());
        }
        if self.session.is_over() { self.report() } else { self.look() }
    }

    /// `delete NUMBER` or a name: asks. `delete NAME yes`, or "yes" after that, does it.
    pub(super) fn delete(&mut self, words: &[String]) -> IoResult {
        if words.is_empty() {
            self.saves()?;
            return self.usage(Verb::Delete);
        }
        let list = saves::list(&self.folders);
        let (last, rest) = (&words[words.len() - 1], &words[..words.len() - 1]);
        // A save may be called so.
        let sure = !rest.is_empty()
            && self.vocabulary.word(last) == Some(Word::Yes)
            && exactly(&list, &words.join(" ")).is_empty();
        let words = if sure { rest } else { words };
        match which_save(&list, &self.shown_saves, words) {
            WhichSave::One(saved) if sure => self.delete_now(&saved.file),
            WhichSave::One(saved) => {
                let told = saved.describe(self.texts());
                let yes = self.vocabulary.inner(Word::Yes);
                let args = [("save", told.into()), ("yes", yes.into())];
                let line = self.message("terminal-delete-ask", &args);
                self.to_delete = Some(saved.file.clone());
                self.put(&line)
            }
            WhichSave::Several(several) => self.which_save(words, &names(&several)),
            WhichSave::Unknown => self.no_save(words),
        }
    }

    /// Deletes a save for good.
    pub(super) fn delete_now(&mut self, file: &Path) -> IoResult {
        let told = match saves::delete(&self.folders, file) {
            Ok(()) => {
                let file = file.display().to_string();
                self.message("terminal-deleted", &[("file", file.into())])
            }
            Err(error) => error.message(self.texts()),
        };
        self.put(&told)
    }

    fn which_save(&mut self, words: &[String], names: &str) -> IoResult {
        let args = [("name", words.join(" ").into()), ("names", names.into())];
        let line = self.message("terminal-save-which", &args);
        self.put(&line)
    }

    fn no_save(&mut self, words: &[String]) -> IoResult {
        let line = self.message("terminal-no-save", &[("name", words.join(" ").into())]);
        self.put(&line)
    }

    /// `language ru`: spoken from here on, and kept for the next start.
    pub(super) fn language(&mut self, words: &[String]) -> IoResult {
        let lang = words.first().and_then(|word| Lang::parse(word));
        let Some(lang) = lang else {
            if let Some(word) = words.first() {
                let what = self.message("terminal-what-language", &[]);
                let args = [("word", word.as_str().into()), ("what", what.into())];
                let line = self.message("terminal-miss", &args);
                self.put(&line)?;
            }
            return self.usage(Verb::Language);
        };
        self.vocabulary.speak(lang);
        self.put_message("terminal-language")?;
        // As the file has them, not as they were at the start: another window may have changed it.
        let (settings, _) = Settings::load(&self.folders);
        let file = self.folders.settings.clone();
        match (Settings { lang, ..settings }).keep(&self.folders) {
            Ok(()) => {
                self.unwritten.remove(&file);
                Ok(())
            }
            Err(error) => {
                self.unwritten.insert(file);
                let told = error.message(self.texts());
                self.put(&told)?;
                self.put_message("terminal-language-unkept")
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

    /// After whatever may have changed the campaign: what is not on disk goes there. That it cannot
    /// be kept is said once, and again when it can.
    pub(super) fn keep_up(&mut self) -> IoResult {
        if !self.keeper.is_due(&self.session) {
            return Ok(());
        }
        match self.keeper.keep(&self.session) {
            Ok(()) if std::mem::take(&mut self.told) => self.put_message("terminal-kept-again"),
            Ok(()) => Ok(()),
            Err(_) if self.told => Ok(()),
            Err(error) => {
                self.told = true;
                let told = error.message(self.texts());
                self.put(&told)?;
                self.put_message("terminal-keeps-trying")
            }
        }
    }

    /// Keeps the campaign on the table before it is left, and says where. Whether nothing of it
    /// would be lost now.
    pub(super) fn keep(&mut self) -> std::io::Result<bool> {
        if !self.keeper.is_kept(&self.session)
            && let Err(error) = self.keeper.keep(&self.session)
        {
            let told = error.message(self.texts());
            self.put(&told)?;
            return Ok(false);
        }
        self.told = false;
        if let Some(file) = self.keeper.on_disk(&self.session)
            && !self.session.is_over()
        {
            let file = file.display().to_string();
            // A shell is to read the name as it is, whatever stands in it.
            let quoted = shlex::try_quote(&file).map_or_else(|_| file.clone(), Cow::into_owned);
            let args = [("file", file.into()), ("quoted", quoted.into())];
            let line = self.message("terminal-left-saved", &args);
            self.put(&line)?;
        }
        Ok(true)
    }

    /// Whether a person who asks for the end from the keyboard is asked themselves: once, where the
    /// campaign cannot be kept. Asked for again, it is the end.
    pub(super) fn is_to_be_asked(&mut self) -> std::io::Result<bool> {
        if self.lines.interrupted().is_none() || self.warned || self.keep()? {
            return Ok(false);
        }
        self.put_message("terminal-interrupt")?;
        self.warned = true;
        self.lines.stay();
        Ok(true)
    }

    /// Leaves where nobody can be asked: the input has ended, or the program is to end.
    pub(super) fn leave_unasked(&mut self) -> IoResult {
        if !self.keep()? {
            self.put_message("terminal-lost")?;
        }
        if self.lines.stopped().is_some() { self.lines.flush() } else { self.farewell() }
    }

    pub(super) fn farewell(&mut self) -> IoResult {
        let said = self.put_message("terminal-farewell").and_then(|()| self.lines.flush());
        // All is done; that nobody hears the last word is no fault.
        match said {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            said => said,
        }
    }
}

/// A file that is named by its path.
pub(super) fn given_file(words: &[String]) -> Option<PathBuf> {
    let path = PathBuf::from(words.join(" "));
    path.is_file().then_some(path)
}
