//! The commands of the program. Each has a file; this one reads the command line and ends the
//! process.
//!
//! Results go to standard output, errors and progress to standard error. Everything a player
//! reads comes from the messages of their language, help too; the reports on files that modders write
//! are English.
//!
//! Deliberately absent: rules, and playing by hand: [`terminal`] and the game have it.

mod check;
mod data;
mod data_root;
mod decide;
mod decisions;
mod error;
mod help;
mod history;
#[cfg(feature = "game")]
mod map;
mod migrate;
mod out;
mod play;
mod players;
mod printer;
mod real_course;
mod replay;
mod run;
mod sim;
mod tournament;
mod usage;

use clap::{
    CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser as _},
};
use error::{CliError, message};
use headless::play::{Settings, folders::Folders, settings::lang_of_environment};
use std::{
    env,
    ffi::OsString,
    io::{ErrorKind, Write as _},
    path::PathBuf,
    process::ExitCode,
};
use terminal::after;
use text::Lang;

// What commands and options are for is said by messages (`help`), not by comments on them.
#[derive(Parser, Debug)]
#[command(name = "turkistan", version)]
struct Cli {
    #[arg(long, global = true, value_parser = lang_parser())]
    lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    Play(play::PlayArgs),
    Run(run::RunArgs),
    Sim(sim::SimArgs),
    Tournament(tournament::TournamentArgs),
    Decisions(decisions::DecisionsArgs),
    History(history::HistoryArgs),
    Check(check::CheckArgs),
    Migrate(migrate::MigrateArgs),
    Replay(replay::ReplayArgs),
    #[cfg(feature = "game")]
    Map(map::MapArgs),
}

fn lang_parser() -> impl clap::builder::TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
        .map(|code| Lang::parse(&code).unwrap_or_default())
}

/// Runs the program: reads the command line, does what it says, and tells what went wrong.
/// 0 = done, 1 = failed, 2 = the command line makes no sense.
#[must_use]
pub fn main() -> ExitCode {
    crate::signals::outlive_file_limit();
    let folders = Folders::of_user();
    let (mut settings, notice) = match &folders {
        Some(folders) => Settings::load(folders),
        None => (Settings { lang: lang_of_environment(), ..Settings::default() }, None),
    };
    let (asked, others) = help::lang_apart(env::args_os());
    let cli = match read(others, &help::texts(asked.unwrap_or(settings.lang))) {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    settings.lang = cli.lang.unwrap_or(settings.lang);
    let setting = match data::Setting::new(cli.data, settings.lang, folders.as_ref()) {
        Ok(setting) => setting,
        Err(error) => return end(&error, None),
    };
    let usual = play::PlayArgs::default();
    let args = match &cli.command {
        None => &usual,
        Some(Command::Play(args)) => args,
        Some(command) => {
            let done = match command {
                Command::Play(_) => Ok(()),
                Command::Run(args) => run::run(&setting, args),
                Command::Sim(args) => sim::sim(&setting, args),
                Command::Tournament(args) => tournament::tournament(&setting, args),
                Command::Decisions(args) => decisions::decisions(&setting, args),
                Command::History(args) => history::history(&setting, args),
                Command::Check(args) => check::check(&setting, args),
                Command::Migrate(args) => migrate::migrate(&setting, args),
                Command::Replay(args) => replay::replay(&setting, args),
                #[cfg(feature = "game")]
                Command::Map(args) => map::map(&setting, args),
            };
            return done
                .map_or_else(|error| end(&error, Some(&setting.texts)), |()| ExitCode::SUCCESS);
        }
    };
    // Who plays wants the campaign kept. Every other command writes only what it is told to.
    let Some(folders) = folders else {
        let error = CliError::new(message!("cli-no-home")).help(message!("cli-set-home"));
        return end(&error, Some(&setting.texts));
    };
    play::play(data::Own { setting, settings, notice, folders }, args)
}

/// Understands the command line, or says what is wrong with it, or what was asked for by `--help` and
/// `--version`. `others` are all arguments but `--lang`.
fn read(others: Vec<OsString>, texts: &text::Texts) -> Result<Cli, ExitCode> {
    let mut command = help::in_words(Cli::command(), texts);
    let mut matches = command.try_get_matches_from_mut(env::args_os());
    // Behind `help` clap takes everything for the name of a command.
    if matches.as_ref().is_err_and(usage::takes_lang_for_a_command) {
        matches = command.try_get_matches_from_mut(others);
    }
    let error = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => return Ok(cli),
        Err(error) => error,
    };
    if error.use_stderr() {
        return Err(end(&usage::told(&error), Some(texts)));
    }
    // A closed pipe is nobody's fault.
    let unsaid = error.print().is_err_and(|why| why.kind() != ErrorKind::BrokenPipe);
    Err(ExitCode::from(u8::from(unsaid)))
}

/// The one place where errors are told.
fn end(error: &CliError, texts: Option<&text::Texts>) -> ExitCode {
    let told = error.message(texts);
    if !told.is_empty() {
        // Where nobody can be told, the exit code must do.
        let told = text::harmless(told.trim_end());
        let _ = writeln!(std::io::stderr().lock(), "{told}");
    }
    ExitCode::from(error.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
