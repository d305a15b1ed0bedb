//! `turkistan` and `turkistan play`: the game in its window, or in lines of text.

use super::{
    data::Own,
    end,
    error::{CliError, message},
    players,
};
use crate::signals::{self, SignalWatch};
use clap::Args;
use headless::{ai::Policy, play::saves};
use rules::{ids::SideId, scenario::Scenario};
use std::{
    env,
    io::{self, BufWriter, IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};
use terminal::{BOTH, Incoming, LineSource, Outcome, StartOptions, TerminalError, TerminalOptions};

#[derive(Args, Debug, Default)]
pub(super) struct PlayArgs {
    scenario: Option<String>,
    #[arg(long, value_name = "SIDE", requires = "scenario")]
    side: Option<String>,
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,
    #[arg(long, conflicts_with = "load", allow_negative_numbers = true)]
    seed: Option<u64>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "side", "level"])]
    load: Option<PathBuf>,
    #[arg(long, requires = "load")]
    anew: bool,
    #[arg(long)]
    terminal: bool,
}

pub(super) fn play(own: Own, args: &PlayArgs) -> ExitCode {
    saves::recover(&own.folders);
    // What is wrong with the command line is said before any window opens.
    let start = match start(&own, args) {
        Ok(start) => start,
        Err(error) => return end(&error, Some(&own.setting.texts)),
    };
    let mut notices: Vec<String> =
        own.notice.iter().map(|notice| notice.message(&own.setting.texts)).collect();
    if !args.terminal {
        match window::open(&own, args, &start, &notices) {
            Ok(code) => return code,
            Err(notice) => notices.push(notice),
        }
    }
    match in_lines(&own, start, notices) {
        Ok(code) => code,
        Err(error) => end(&error, Some(&own.setting.texts)),
    }
}

/// What to play, as far as the command line says.
fn start(own: &Own, args: &PlayArgs) -> Result<StartOptions, CliError> {
    let level = args.level.as_deref().map(players::policy).transpose()?;
    if let Some(file) = &args.load {
        let open = if args.anew { saves::begin_from } else { saves::load };
        let session = open(&own.setting.library, file)
            .map_err(|error| CliError::Worded(error.message(&own.setting.texts)))?;
        return Ok(StartOptions { session: Some(Box::new(session)), ..StartOptions::default() });
    }
    if let Some(name) = &args.scenario {
        let scenario = own.setting.scenario(name)?;
        let side = match args.side.as_deref() {
            None | Some(BOTH) => None,
            Some(key) => Some(players::side(&scenario, key)?),
        };
        can_play(&scenario, side, level)?;
    }
    Ok(StartOptions {
        scenario: args.scenario.clone(),
        side: args.side.clone(),
        level,
        seed: args.seed,
        session: None,
    })
}

/// Whether the computer can play the other sides as asked.
fn can_play(
    scenario: &Scenario,
    human: Option<SideId>,
    level: Option<Policy>,
) -> Result<(), CliError> {
    let others = scenario.playable().filter(|&side| human.is_some_and(|human| human != side));
    let fails = |side: &SideId| level.is_some_and(|level| !level.can_play(scenario, *side));
    match { others }.find(fails) {
        Some(side) => Err(players::no_plan(scenario, side)),
        None => Ok(()),
    }
}

fn in_lines(own: &Own, start: StartOptions, notices: Vec<String>) -> Result<ExitCode, CliError> {
    let stdout = io::stdout();
    // A terminal of which nothing is known is told nothing but words.
    let knows_escapes = env::var_os("TERM").is_none_or(|term| term != "dumb");
    let options = TerminalOptions {
        library: own.setting.library.clone(),
        folders: own.folders.clone(),
        lang: own.settings.lang,
        // Who types sees what they type; a script does not.
        echo: !io::stdin().is_terminal(),
        wipes: stdout.is_terminal() && knows_escapes,
        start,
        notices,
    };
    let mut output = BufWriter::new(stdout.lock());
    let played = terminal::play_from(options, &mut StandardInput::open(), &mut output);
    let played = played.and_then(|outcome| match output.flush() {
        // Nobody needs to hear the last word; a signal tells by the exit code.
        Err(error) if outcome.stopped.is_none() && error.kind() != io::ErrorKind::BrokenPipe => {
            Err(TerminalError::Io(error))
        }
        Ok(()) | Err(_) => Ok(outcome),
    });
    match played {
        Ok(Outcome { stopped: Some(signal), .. }) => Ok(signals::exit_code(signal).into()),
        Ok(Outcome { unwritten: true, .. }) => Ok(ExitCode::FAILURE),
        Ok(Outcome { .. }) => Ok(ExitCode::SUCCESS),
        // What was still to be done has not been done: no success, as it is for a report.
        Err(TerminalError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            Err(CliError::new(message!("cli-play-closed")))
        }
        Err(TerminalError::Io(error)) => {
            Err(CliError::new(message!("cli-out-failed", why = error.to_string())))
        }
        Err(TerminalError::Lost(error)) => Err(CliError::Worded(error.message(&own.setting.texts))),
        Err(TerminalError::Texts(error)) => Err(CliError::Plain(error.to_string())),
    }
}

/// How long a signal may come after the fault that has the same cause.
const SIGNAL_FOLLOWS: Duration = Duration::from_millis(300);

/// Standard input, read on a thread of its own a line at a time, so that a signal is heard while
/// nobody types.
struct StandardInput {
    ask: Sender<()>,
    answers: Receiver<io::Result<Incoming>>,
    /// Whether a line has been asked for that has not come.
    asked: bool,
    watch: SignalWatch,
}

impl StandardInput {
    fn open() -> Self {
        let (ask, asked) = channel();
        let (answer, answers) = channel();
        let stop = answer.clone();
        let watch = SignalWatch::default();
        watch.begin(move |signal| {
            // Who types can be asked; what is piped in has no more to say.
            let by_hand = signals::is_from_keyboard(signal) && io::stdin().is_terminal();
            let asks = if by_hand { Incoming::Interrupt } else { Incoming::Stop };
            drop(stop.send(Ok(asks(signal))));
        });
        thread::spawn(move || {
            while asked.recv().is_ok() {
                let line = terminal::read_line(&mut io::stdin().lock());
                let line = line.map(|line| line.map_or(Incoming::End, Incoming::Line));
                if answer.send(line).is_err() {
                    return;
                }
            }
        });
        Self { ask, answers, asked: false, watch }
    }
}

impl LineSource for StandardInput {
    fn next_line(&mut self) -> io::Result<Incoming> {
        if !self.asked {
            // Where the thread is gone no line comes: the answer tells.
            let _ = self.ask.send(());
        }
        self.asked = true;
        let incoming = self.answers.recv().unwrap_or(Ok(Incoming::End));
        self.asked = matches!(incoming, Ok(Incoming::Stop(_) | Incoming::Interrupt(_)));
        // A terminal that is hung up has an end of its input, or cannot be read.
        let hung_up = match &incoming {
            Ok(Incoming::End) => io::stdin().is_terminal(),
            Ok(Incoming::Line(_) | Incoming::Stop(_) | Incoming::Interrupt(_)) => false,
            Err(_) => true,
        };
        if hung_up
            && let Ok(Ok(stop @ Incoming::Stop(_))) = self.answers.recv_timeout(SIGNAL_FOLLOWS)
        {
            return Ok(stop);
        }
        incoming
    }

    fn stay(&mut self) {
        self.watch.stay();
    }
}

#[cfg(feature = "game")]
mod window {
    use super::{BOTH, Own, PlayArgs, StartOptions, end};
    use crate::game::app::{self, NoWindow};
    use crate::game::intent::{CampaignIntent, Intent};
    use headless::play::Player;
    use rules::ids::SideId;
    use std::process::ExitCode;
    use terminal::{LEVEL, SEED};
    use text::Texts;

    /// Opens the window and plays in it; or says why there is none.
    pub(super) fn open(
        own: &Own,
        args: &PlayArgs,
        start: &StartOptions,
        notices: &[String],
    ) -> Result<ExitCode, String> {
        let said = |key: &str| own.setting.texts.get(key, &[]);
        // Cheap to see; everything else would be put together in vain.
        if !app::has_display() {
            return Err(said("terminal-no-display"));
        }
        if let Err(error) = own.setting.all_to_draw() {
            return Ok(end(&error, Some(&own.setting.texts)));
        }
        let library = own.setting.library.clone();
        let texts =
            Texts::load(&library.assets(), own.settings.lang).map_err(|error| error.to_string())?;
        let options = app::Options {
            texts,
            folders: own.folders.clone(),
            settings: own.settings.clone(),
            first: first(own, args, start, notices),
            library,
        };
        match app::run(options) {
            Ok(code) => Ok(code.into()),
            Err(NoWindow::NoDisplay) => Err(said("terminal-no-display")),
            Err(NoWindow::Failed(why)) => {
                let why = why.lines().next().unwrap_or_default().to_owned();
                Err(own.setting.texts.get("terminal-no-graphics", &[("why", why.into())]))
            }
        }
    }

    /// What the window does first.
    fn first(own: &Own, args: &PlayArgs, start: &StartOptions, notices: &[String]) -> Vec<Intent> {
        let mut intents = Vec::new();
        if let Some(file) = &args.load {
            let file = file.clone();
            let load = if args.anew { CampaignIntent::BeginFrom } else { CampaignIntent::Load };
            intents.push(load(file).into());
        } else if let Some(name) = &start.scenario
            && let Ok(scenario) = own.setting.library.load(name)
        {
            let sides: Vec<SideId> = scenario.playable().collect();
            let human = |side: SideId| match start.side.as_deref() {
                Some(BOTH) => true,
                Some(key) => scenario.side_by_key(key) == Some(side),
                None => sides.first() == Some(&side),
            };
            let level = start.level.unwrap_or(LEVEL);
            let players = sides
                .iter()
                .map(|&side| {
                    let level = if level.can_play(&scenario, side) { level } else { LEVEL };
                    (side, if human(side) { Player::Human } else { Player::Computer(level) })
                })
                .collect();
            let seed = start.seed.unwrap_or(SEED);
            intents.push(CampaignIntent::Begin { scenario: name.clone(), seed, players }.into());
        }
        intents.extend(notices.iter().map(Intent::trouble));
        intents
    }
}

#[cfg(not(feature = "game"))]
mod window {
    use super::{Own, PlayArgs, StartOptions};
    use std::process::ExitCode;

    /// This build has no window.
    pub(super) fn open(
        own: &Own,
        _args: &PlayArgs,
        _start: &StartOptions,
        _notices: &[String],
    ) -> Result<ExitCode, String> {
        Err(own.setting.texts.get("terminal-no-window", &[]))
    }
}
