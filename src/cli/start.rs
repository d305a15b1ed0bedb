//! `turkistan` alone: the game, which has no window yet.

use super::{
    data::Setting,
    error::{CliError, message},
    out::Out,
    run::{self, RunArgs},
};

/// The main scenario.
pub(super) const MAIN: &str = "struggle-for-turkistan";

pub(super) fn start(setting: &Setting) -> Result<(), CliError> {
    let mut out = Out::new();
    let notice = message!("cli-no-window");
    out.line(&notice.text(&setting.texts))?;
    out.line("")?;
    out.flush()?;
    // The lock on standard output goes with it; `run` takes its own.
    drop(out);
    run::run(setting, &RunArgs { scenario: MAIN.to_owned(), ..RunArgs::default() })
}
