//! A command line that makes no sense, told in the reader's language: what clap found, as messages.
//!
//! Deliberately absent: what only the scenario can tell, such as whether a side is there (`players`,
//! `decide`), and help that was asked for (`help`).

use super::error::{CliError, Message, message};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use core::{
    error::Error,
    fmt::{self, Display},
    num::ParseIntError,
    ops::RangeInclusive,
    str::FromStr,
};

/// What a value that does not fit should be.
#[derive(Clone, Debug)]
pub(super) struct Unfit(pub(super) Message);

// Read by `told` alone, which says it in the reader's language.
impl Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl Error for Unfit {}

/// Reads whole numbers within bounds.
pub(super) fn whole<T>(
    bounds: RangeInclusive<T>,
) -> impl Fn(&str) -> Result<T, Unfit> + Clone + Send + Sync + 'static
where
    T: Clone + Display + FromStr + PartialOrd + Send + Sync + 'static,
{
    move |text: &str| {
        text.parse().ok().filter(|number| bounds.contains(number)).ok_or_else(|| {
            // As they are typed: not grouped.
            let (least, most) = (bounds.start().to_string(), bounds.end().to_string());
            Unfit(message!("cli-usage-range", least = least, most = most))
        })
    }
}

/// What is wrong with the command line, and what to do.
pub(super) fn told(error: &clap::Error) -> CliError {
    let mut told = CliError::usage(what(error));
    for kind in
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
    {
        if let Some(name) = context(error, kind) {
            told = told.help(message!("cli-did-you-mean", name = name));
        }
    }
    if let Some(values) = context(error, ContextKind::ValidValue) {
        told = told.help(message!("cli-there-is", names = values));
    }
    if let Some(wanted) = wanted(error) {
        told = told.help(wanted);
    }
    let usage = context(error, ContextKind::Usage).unwrap_or_default();
    for line in usage.lines() {
        // The word before it is clap's own.
        let line = line.trim_start_matches("Usage:").trim().to_owned();
        told = told.help(message!("cli-usage-usage", usage = line));
    }
    told.help(message!("cli-usage-see"))
}

/// Whether `--lang` was not understood because it stands behind `help`.
pub(super) fn takes_lang_for_a_command(error: &clap::Error) -> bool {
    let name = context(error, ContextKind::InvalidSubcommand);
    error.kind() == ErrorKind::InvalidSubcommand && name.is_some_and(|n| n.starts_with("--lang"))
}

fn what(error: &clap::Error) -> Message {
    let of = |kind| context(error, kind).unwrap_or_default();
    let (given, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => message!("cli-usage-unknown", given = given),
        ErrorKind::InvalidSubcommand => {
            message!("cli-usage-unknown-command", given = of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            message!("cli-usage-needs-value", option = given)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            message!("cli-usage-value", option = given, value = value)
        }
        ErrorKind::TooManyValues => {
            message!("cli-usage-takes-none", option = given, value = value)
        }
        ErrorKind::ArgumentConflict => {
            let sub = context(error, ContextKind::InvalidSubcommand);
            let (given, other) = (sub.unwrap_or(given), of(ContextKind::PriorArg));
            if given == other {
                message!("cli-usage-twice", given = given)
            } else {
                message!("cli-usage-conflict", given = given, other = other)
            }
        }
        ErrorKind::MissingRequiredArgument => message!("cli-usage-missing", missing = given),
        ErrorKind::InvalidUtf8 => message!("cli-usage-not-text"),
        // No option of ours wants several values or a sign between, and no command a further one.
        // What clap tells without being wrong is not told here.
        _ => message!("cli-usage-other"),
    }
}

/// What the value should have been, where the reader of the value says so.
fn wanted(error: &clap::Error) -> Option<Message> {
    let source = error.source()?;
    if let Some(Unfit(message)) = source.downcast_ref() {
        return Some(message.clone());
    }
    source.is::<ParseIntError>().then(|| message!("cli-usage-number"))
}

/// What clap says beside the kind of an error; nothing where it says nothing.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::None => return None,
        value => value.to_string(),
    };
    Some(text).filter(|text| !text.is_empty())
}
