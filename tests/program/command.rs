//! Runs the program as people do: in the repository, without the languages of whoever tests.

use std::{
    ffi::OsStr,
    process::{Command, Output},
};

/// The program with arguments, in English unless they say otherwise.
pub(crate) fn command<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_turkistan"));
    command.args(args).current_dir(test_support::root());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "TURKISTAN_DATA"] {
        command.env_remove(name);
    }
    // Whoever tests may have scenarios and settings of their own.
    command.env("TURKISTAN_HOME", std::env::temp_dir().join("turkistan-of-nobody"));
    command
}

/// What a command printed, and how it ended.
pub(crate) struct Done {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// What a run of the program came to.
pub(crate) fn done(output: Output) -> Done {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let code = output.status.code().unwrap();
    let done = Done { code, out: text(output.stdout), err: text(output.stderr) };
    assert!(!done.err.contains("panicked"), "{}", done.err);
    done
}

/// Runs a command.
pub(crate) fn run(args: &[&str]) -> Done {
    done(command(args).output().unwrap())
}

/// Runs a command that must succeed and say nothing on standard error.
pub(crate) fn ok(args: &[&str]) -> String {
    let done = run(args);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{args:?}");
    done.out
}

/// Runs a command that must fail with a code and say so on standard error alone.
pub(crate) fn fails(args: &[&str], code: i32, says: &[&str]) {
    let done = run(args);
    assert_eq!(done.code, code, "{args:?}: {} {}", done.out, done.err);
    for word in says {
        assert!(done.err.contains(word), "{args:?}: no \"{word}\" in: {}", done.err);
    }
}

/// The small campaign, as an argument.
pub(crate) fn tiny() -> String {
    test_support::root().join("tests/data/tiny").display().to_string()
}

/// A line of JSON.
pub(crate) fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).unwrap()
}
