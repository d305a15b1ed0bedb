//! The commands of the program. Each has a file; this one reads the command line and ends the
//! process.
//!
//! Results go to standard output, errors and progress to standard error. Everything a player
//! reads comes from the messages of their language; the descriptions of options and the reports
//! on files that modders write are English.
//!
//! Deliberately absent: rules, and playing by hand: [`terminal`] and the game have it.

mod check;
mod data;
mod data_root;
mod decide;
mod decisions;
mod error;
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

use clap::{
    Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser as _},
};
use error::{CliError, message};
use headless::play::{Settings, folders::Folders, settings::lang_of_environment};
use std::{
    io::{ErrorKind, Write as _},
    path::PathBuf,
    process::ExitCode,
};
use terminal::after;
use text::Lang;

/// Turkistan 1724: an operational wargame of the Kazakh-Dzungar struggle for the Syr Darya towns.
///
/// Scenarios are given by name (one that comes with the game, or of your own folder of scenarios)
/// or by path; `./name` is always what lies in the current folder.
#[derive(Parser, Debug)]
#[command(name = "turkistan", version)]
struct Cli {
    /// Language: en, kk or ru; else that of the settings, of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, global = true, value_parser = lang_parser())]
    lang: Option<Lang>,
    /// Folder with `assets` and `scenarios` in it; else $TURKISTAN_DATA, else beside the program,
    /// in ../share/turkistan or in the system's folders
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Play a campaign: in a window, or in lines of text with --terminal
    Play(play::PlayArgs),
    /// Play one campaign without a screen, with weekly dispatches
    Run(run::RunArgs),
    /// Play many campaigns and sum them up
    Sim(sim::SimArgs),
    /// Let computer players play against each other: who wins how often, on either side
    Tournament(tournament::TournamentArgs),
    /// Try every choice of every decision of a scenario: what each is worth to whom
    Decisions(decisions::DecisionsArgs),
    /// Play the historical course, both sides by their plan, beside the chronicle: every fact of
    /// history with its verdict
    History(history::HistoryArgs),
    /// Check scenarios, maps and rule books: all problems at once
    Check(check::CheckArgs),
    /// Rewrite scenarios and rule books of an older format in the newest one, comments and all
    Migrate(migrate::MigrateArgs),
    /// Tell a recorded campaign again, or verify it
    Replay(replay::ReplayArgs),
    /// Draw a picture of the map, without a window
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
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Also the way of `--help` and `--version`. A closed pipe is nobody's fault.
            let unsaid = error.print().is_err_and(|why| why.kind() != ErrorKind::BrokenPipe);
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return ExitCode::from(if unsaid { code.max(1) } else { code });
        }
    };
    let folders = Folders::of_user();
    let (mut settings, notice) = match &folders {
        Some(folders) => Settings::load(folders),
        None => (Settings { lang: lang_of_environment(), ..Settings::default() }, None),
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
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
