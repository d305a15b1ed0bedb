//! The campaign in plain lines of text: for a terminal, a screen reader, a pipe. A line comes in,
//! lines go out; nothing moves on the screen, nothing is told by colour.
//!
//! [`io`] reads and writes lines, [`vocabulary`] has the words of all three languages and knows
//! which command a word means, [`line`](mod@line) takes a line apart, [`resolve_names`] says what a name or number means, [`give`] makes orders
//! of words, [`forecast`] tells what they would bring, [`show`] how things stand, [`week`] ends the
//! week, [`watch`] says what needs a look before it does, [`files`] saves and loads,
//! [`which_save`] says which save is meant, [`begin`] asks what to play. [`after`] is the after-action
//! report, which the commands print too.
//!
//! Deliberately absent: rules, and anything that the side at the table does not know.
//!
//! ```
//! use headless::play::folders::Folders;
//! use scenario::library::Library;
//! use terminal::{TerminalOptions, StartOptions};
//! use text::Lang;
//!
//! let home = test_support::folder::Folder::new("terminal-example");
//! let options = TerminalOptions {
//!     library: Library::at(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")),
//!     folders: Folders::at(&home),
//!     lang: Lang::En,
//!     echo: true,
//!     wipes: false,
//!     start: StartOptions {
//!         scenario: Some("first-march".into()),
//!         side: Some("kazakh".into()),
//!         ..StartOptions::default()
//!     },
//!     notices: Vec::new(),
//! };
//! let (mut input, mut output) = (&b"stance 1 evade\nplan\nend\nquit\n"[..], Vec::new());
//! terminal::play(options, &mut input, &mut output).unwrap();
//!
//! let told = String::from_utf8(output).unwrap();
//! assert!(told.contains("Planned; 1 order now."), "{told}");
//! assert!(told.contains("Weekly dispatch"), "{told}");
//! assert!(told.ends_with("Farewell.\n"), "{told}");
//! ```

pub mod after;
mod begin;
mod files;
mod forecast;
mod give;
mod help;
mod io;
mod line;
mod resolve_names;
mod several;
mod show;
mod vocabulary;
mod watch;
mod week;
mod which_save;

pub use begin::{BOTH, LEVEL, MAIN, SEED, StartOptions};
pub use io::{Incoming, LineSource, read_line};
pub use vocabulary::Vocabulary;

use headless::play::{
    Session,
    folders::Folders,
    saves::{self, Keeper, SaveError},
};
use io::{LineIo, Manner, Undisturbed};
use resolve_names::Numbers;
use rules::{ids::SideId, observe::Observation, state::CampaignState};
use scenario::library::Library;
use std::{
    collections::BTreeSet,
    io::{BufRead, Write},
    path::PathBuf,
};
use text::{Arg, Lang, Texts};
use vocabulary::{Verb, Word};

/// What terminal play starts from.
pub struct TerminalOptions {
    /// Scenarios and assets.
    pub library: Library,
    /// The player's own files.
    pub folders: Folders,
    /// The player's language.
    pub lang: Lang,
    /// Whether what is read is written too: for scripts, so that what comes out reads well.
    pub echo: bool,
    /// Whether lines go to a screen before which people change places: then it is wiped, with what
    /// has been scrolled away, when the next one sits down.
    pub wipes: bool,
    /// What to play.
    pub start: StartOptions,
    /// Said before anything else.
    pub notices: Vec<String>,
}

/// Why terminal play could not go on.
#[derive(Debug)]
pub enum TerminalError {
    /// Reading or writing failed.
    Io(std::io::Error),
    /// The same, and the campaign could not be kept either.
    Lost(SaveError),
    /// The messages could not be read.
    Texts(text::TextError),
}

impl From<std::io::Error> for TerminalError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// How play in lines ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// The signal that asked the program to end, if one did.
    pub stopped: Option<i32>,
    /// Whether something that was asked for, or the campaign itself, is not on disk.
    pub unwritten: bool,
}

/// Plays in lines until the player leaves or the input ends.
///
/// # Errors
/// Reading or writing failed, or there are no messages. The campaign is kept all the same, where it
/// can be.
pub fn play(
    options: TerminalOptions,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> Result<Outcome, TerminalError> {
    play_from(options, &mut Undisturbed(input), output)
}

/// As [`play`], from a source that can also say that the program is to end.
///
/// # Errors
/// As [`play`].
pub fn play_from(
    options: TerminalOptions,
    source: &mut dyn LineSource,
    output: &mut dyn Write,
) -> Result<Outcome, TerminalError> {
    let vocabulary = Vocabulary::load(&options.library.assets(), options.lang);
    play_with(vocabulary.map_err(TerminalError::Texts)?, options, source, output)
}

/// As [`play_from`], with words that have been read already: for whoever plays many times.
///
/// # Errors
/// As [`play`].
pub fn play_with(
    mut vocabulary: Vocabulary,
    options: TerminalOptions,
    source: &mut dyn LineSource,
    output: &mut dyn Write,
) -> Result<Outcome, TerminalError> {
    let TerminalOptions { library, folders, lang, echo, wipes, start, notices } = options;
    vocabulary.speak(lang);
    // First of all it takes up what a crash left.
    let keeper = Keeper::new(&folders);
    let mut lines = LineIo::new(source, output, Manner { echo, wipes });
    for notice in notices {
        lines.put(&notice)?;
        lines.gap()?;
    }
    let session = begin::session(&mut lines, &vocabulary, &library, &folders, start);
    if let Some(signal) = lines.stopped() {
        return Ok(Outcome { stopped: Some(signal), unwritten: false });
    }
    let Some(session) = session? else { return Ok(Outcome::default()) };
    if let Some(note) = saves::origin_note(&session, vocabulary.texts()) {
        lines.put(&note)?;
        lines.gap()?;
    }
    let mut terminal = Terminal::new(lines, vocabulary, library, folders, keeper, session);
    match terminal.run() {
        Ok(()) => Ok(terminal.outcome()),
        Err(error) => terminal.unheard(error),
    }
}

/// What a command comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Then {
    /// Go on reading.
    On,
    /// Leave.
    Leave,
}

/// Whether writing went well.
type IoResult = std::io::Result<()>;

/// The campaign on the table, and the person at it.
struct Terminal<'io> {
    lines: LineIo<'io>,
    vocabulary: Vocabulary,
    library: Library,
    folders: Folders,
    keeper: Keeper,
    session: Session,
    /// The side of the person at the table; none where only computers play.
    seat: SideId,
    /// Those at the table who have planned this week.
    done: BTreeSet<SideId>,
    /// Numbers of the lists, by side.
    numbers: Vec<Numbers>,
    /// Saves that were written or loaded here: they may be written again unasked.
    own_saves: BTreeSet<PathBuf>,
    /// What was asked for and is not on disk: saves, the settings.
    unwritten: BTreeSet<PathBuf>,
    /// Whether it has been said that the campaign cannot be kept.
    told: bool,
    /// Saves as they were last listed: what their numbers mean.
    shown_saves: Vec<PathBuf>,
    /// The save that the player has just been asked about deleting.
    to_delete: Option<PathBuf>,
    /// Whether the end has been told.
    ended: bool,
    /// Whether it has just been said that the campaign on the table cannot be kept: who insists
    /// then may leave it all the same.
    warned: bool,
}

impl<'io> Terminal<'io> {
    fn new(
        lines: LineIo<'io>,
        vocabulary: Vocabulary,
        library: Library,
        folders: Folders,
        keeper: Keeper,
        session: Session,
    ) -> Self {
        let mut table = Self {
            lines,
            vocabulary,
            library,
            folders,
            keeper,
            seat: SideId::NONE,
            done: BTreeSet::new(),
            numbers: Vec::new(),
            own_saves: BTreeSet::new(),
            unwritten: BTreeSet::new(),
            told: false,
            shown_saves: Vec::new(),
            to_delete: None,
            ended: false,
            warned: false,
            session,
        };
        table.sit_down();
        table
    }

    /// Takes the first seat of a campaign that has just been laid out.
    fn sit_down(&mut self) {
        let scenario = self.session.scenario();
        self.seat = self
            .session
            .humans()
            .next()
            .or_else(|| scenario.playable().next())
            .unwrap_or(SideId::NONE);
        self.numbers = vec![Numbers::default(); scenario.sides.len()];
        self.done.clear();
        self.ended = false;
        self.note_numbers();
    }

    fn run(&mut self) -> IoResult {
        if !self.hand_over_if_shared()? {
            return self.leave_unasked();
        }
        self.briefing()?;
        loop {
            self.note_numbers();
            let prompt = self.prompt();
            let Some(line) = self.lines.read(&prompt)? else {
                if !self.is_to_be_asked()? {
                    return self.leave_unasked();
                }
                // Who shares the table may just have been changing places.
                self.hand_over_if_shared()?;
                continue;
            };
            if self.obey(&line)? == Then::Leave {
                return Ok(());
            }
        }
    }

    /// Nobody hears anything any more; what was done here must not be lost for it. A terminal that is
    /// hung up is gone when its signal comes.
    fn unheard(&mut self, error: std::io::Error) -> Result<Outcome, TerminalError> {
        if !self.keeper.is_kept(&self.session) {
            self.keeper.keep(&self.session).map_err(TerminalError::Lost)?;
        }
        let outcome = self.outcome();
        if outcome.stopped.is_some() { Ok(outcome) } else { Err(error.into()) }
    }

    fn outcome(&self) -> Outcome {
        let lost = !self.keeper.is_kept(&self.session);
        Outcome { stopped: self.lines.stopped(), unwritten: lost || !self.unwritten.is_empty() }
    }

    fn prompt(&self) -> String {
        let scenario = self.session.scenario();
        let side = scenario.sides.get(self.seat.index());
        let name = side.map_or("", |side| self.lang().of(&side.name)).to_owned();
        if self.session.is_over() {
            return self.message("terminal-prompt-over", &[("side", name.into())]);
        }
        let week = self.session.state().week() + 1;
        self.message("terminal-prompt", &[("n", week.into()), ("side", name.into())])
    }

    /// Carries a line out. A line of several commands is written with semicolons.
    fn obey(&mut self, line: &str) -> std::io::Result<Then> {
        for part in line::commands(line) {
            let words = line::words(part);
            let Some((first, rest)) = words.split_first() else { continue };
            // Whoever says anything else has thought better of it.
            let asked = self.to_delete.take();
            if let (Some(file), []) = (asked, rest)
                && self.vocabulary.word(first) == Some(Word::Yes)
            {
                self.delete_now(&file)?;
                continue;
            }
            match self.vocabulary.verb(first) {
                Ok(verb) => {
                    if self.command(verb, rest)? == Then::Leave {
                        return Ok(Then::Leave);
                    }
                }
                Err(near) => self.unknown_command(first, near)?,
            }
        }
        Ok(Then::On)
    }

    fn unknown_command(&mut self, word: &str, near: Vec<String>) -> IoResult {
        let told = match near.as_slice() {
            [] => self.message("terminal-unknown", &[("word", word.into())]),
            [one] => self
                .message("terminal-unknown-near", &[("word", word.into()), ("near", one.into())]),
            several => {
                let near = several.join(", ");
                self.message(
                    "terminal-unknown-several",
                    &[("word", word.into()), ("near", near.into())],
                )
            }
        };
        self.put(&told)
    }

    fn command(&mut self, verb: Verb, words: &[String]) -> std::io::Result<Then> {
        // What cannot be looked at again first must not rest on a misunderstanding: "end 5" would
        // end one week.
        if let (Verb::End | Verb::Until | Verb::Undo | Verb::Redo | Verb::Quit, Some(word)) =
            (verb, words.first())
        {
            let line = self.message("terminal-extra", &[("word", word.into())]);
            self.put(&line)?;
            self.usage(verb)?;
            return Ok(Then::On);
        }
        let warned = !matches!(verb, Verb::Order(_)) && std::mem::take(&mut self.warned);
        match verb {
            Verb::Order(kind) => self.order(kind, words, give::OrderMode::Plan)?,
            Verb::Quit => return self.quit(warned),
            Verb::Help => self.help(words)?,
            Verb::Look => self.look()?,
            Verb::Brief => self.briefing()?,
            Verb::Forces | Verb::Force => self.forces(words)?,
            Verb::Camps | Verb::Camp => self.camps(words)?,
            Verb::Places | Verb::Place => self.places(words)?,
            Verb::Enemies => self.enemies()?,
            Verb::Leaders => self.leaders()?,
            Verb::Peoples => self.peoples()?,
            Verb::Decisions => self.decisions(words)?,
            Verb::Weather => self.weather()?,
            Verb::Supply => self.supply()?,
            Verb::Score => self.score()?,
            Verb::Chronicle => self.chronicle()?,
            Verb::Where => self.whereabouts(words)?,
            Verb::Near => self.near(words)?,
            Verb::Odds => self.odds(words)?,
            Verb::Try => self.try_order(words)?,
            Verb::Plan => self.plan()?,
            Verb::Withdraw => self.withdraw(words)?,
            Verb::Undo => self.undo()?,
            Verb::Redo => self.redo()?,
            Verb::Mail => self.mail()?,
            Verb::Leave => self.leave_alone(words)?,
            Verb::Until => self.until()?,
            Verb::End => self.end_week()?,
            Verb::Dispatch => self.dispatch()?,
            Verb::Battles => self.battles()?,
            Verb::Report => self.report()?,
            Verb::Save => self.save(words)?,
            Verb::Load => self.load(words, warned)?,
            Verb::Saves => self.saves()?,
            Verb::Delete => self.delete(words)?,
            Verb::Language => self.language(words)?,
        }
        self.keep_up()?;
        Ok(Then::On)
    }

    // --- short ways to what everything here needs ---

    fn put(&mut self, line: &str) -> IoResult {
        self.lines.put(line)
    }

    fn gap(&mut self) -> IoResult {
        self.lines.gap()
    }

    /// A message as a line.
    fn put_message(&mut self, key: &str) -> IoResult {
        let told = self.vocabulary.texts().get(key, &[]);
        self.put(&told)
    }

    fn message(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.vocabulary.texts().get(key, args)
    }

    fn texts(&self) -> &Texts {
        self.vocabulary.texts()
    }

    fn lang(&self) -> Lang {
        self.vocabulary.texts().lang()
    }

    fn state(&self) -> &CampaignState {
        self.session.state()
    }

    /// The first day of the week that is being planned.
    fn today(&self) -> u16 {
        self.state().orders_day()
    }

    fn seen(&self) -> Observation<'_> {
        self.session.seen_by(self.seat)
    }
}
