//! `--help` in the reader's language: the command line as it is declared, with all its words put in.
//!
//! The words are messages of `assets/text/*/help.ftl`, found by the names of commands and options:
//! `help-COMMAND` tells what a command does, and `help-COMMAND-more` what only the long help adds;
//! `help-COMMAND-OPTION` tells of an option or argument, `help-any-OPTION` of one that several
//! commands have alike; with `-VALUE` behind it, of a value; `help-value-NAME` is what stands for a
//! value that has to be given. They are built in, so that there is help also where the program does
//! not find its files.
//!
//! Deliberately absent: English in the declarations, and what is wrong with a command line (`usage`).

use clap::{Arg, Command};
use std::ffi::OsString;
use text::{Lang, Texts};

/// The name by which the program is told of, whatever its file is called.
const PROGRAM: &str = "turkistan";
/// What stands for the program itself in the keys of messages.
const WHOLE: &str = "program";

/// The messages that the program carries.
pub(super) fn texts(lang: Lang) -> Texts {
    Texts::built_in(lang, |lang| match lang {
        Lang::En => [
            include_str!("../../assets/text/en/help.ftl"),
            include_str!("../../assets/text/en/cli.ftl"),
        ],
        Lang::Kk => [
            include_str!("../../assets/text/kk/help.ftl"),
            include_str!("../../assets/text/kk/cli.ftl"),
        ],
        Lang::Ru => [
            include_str!("../../assets/text/ru/help.ftl"),
            include_str!("../../assets/text/ru/cli.ftl"),
        ],
    })
}

/// The language that a command line asks for, wherever `--lang` stands in it, and the command line
/// without it. Help has to know it before the command line is understood, and also where it cannot be.
pub(super) fn lang_apart(
    args: impl IntoIterator<Item = OsString>,
) -> (Option<Lang>, Vec<OsString>) {
    let (mut found, mut rest) = (None, Vec::new());
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let tail = arg.to_str().and_then(|arg| arg.strip_prefix("--lang"));
        let code = match tail.map(|tail| (tail, tail.strip_prefix('='))) {
            Some(("", _)) => args.next(),
            Some((_, Some(code))) => Some(code.into()),
            Some((_, None)) | None => {
                let is_last_option = arg == "--";
                rest.push(arg);
                if is_last_option {
                    break;
                }
                continue;
            }
        };
        let code = code.and_then(|code| code.into_string().ok());
        found = code.and_then(|code| Lang::parse(&code)).or(found);
    }
    rest.extend(args);
    (found, rest)
}

/// The command line in the language of the texts.
pub(super) fn in_words(declared: Command, texts: &Texts) -> Command {
    let mut command = told(declared.bin_name(PROGRAM), WHOLE, texts);
    // Now clap adds what it has of its own: `help`, --help, --version.
    command.build();
    framed(command, WHOLE, texts)
}

/// A command's own name in keys: `sim merge` is `sim-merge`.
fn path_of(outer: &str, command: &Command) -> String {
    let name = command.get_name();
    if outer == WHOLE { name.to_owned() } else { format!("{outer}-{name}") }
}

/// A name as it stands in keys.
fn in_key(name: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    name.chars().map(letter).collect()
}

/// The key of what is told of an option or argument.
fn key_of(path: &str, arg: &Arg, texts: &Texts) -> String {
    let name = in_key(arg.get_id().as_str());
    let own = format!("help-{path}-{name}");
    if texts.has(&own) { own } else { format!("help-any-{name}") }
}

/// What commands, options and arguments are for.
fn told(command: Command, path: &str, texts: &Texts) -> Command {
    let about = texts.get(&format!("help-{path}"), &[]);
    let more = format!("help-{path}-more");
    let command = if texts.has(&more) {
        let long = format!("{about}\n\n{}", texts.get(&more, &[]));
        command.long_about(long)
    } else {
        command
    };
    command.about(about).mut_args(|arg| option_told(arg, path, texts)).mut_subcommands(|inner| {
        let path = path_of(path, &inner);
        told(inner, &path, texts)
    })
}

/// An option or argument with what is said of it, of its values, and of what it is unless given.
fn option_told(arg: Arg, path: &str, texts: &Texts) -> Arg {
    let key = key_of(path, &arg, texts);
    let about = texts.get(&key, &[]);
    if !arg.get_action().takes_values() {
        return arg.help(about);
    }
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| texts.get(&format!("help-value-{}", in_key(name)), &[]))
        .collect();
    let default: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let default = (!default.is_empty())
        .then(|| texts.get("help-default", &[("value", default.join(" ").into())]));
    let values = arg.get_possible_values();
    let values: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
    let listed = (!values.is_empty())
        .then(|| texts.get("help-values", &[("values", values.join(", ").into())]));
    let short: Vec<&str> = [Some(&about), default.as_ref(), listed.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let arg = arg
        .value_names(names)
        .hide_default_value(true)
        .hide_possible_values(true)
        .help(short.join(" "));
    let of_value = |value: &str| format!("{key}-{}", in_key(value));
    if !values.iter().any(|value| texts.has(&of_value(value))) {
        return arg;
    }
    // A value a line, with what it means.
    let mut long = format!("{about}\n\n{}", texts.get("help-values-told", &[]));
    for value in values {
        long.push_str(&format!("\n- {value}: {}", texts.get(&of_value(value), &[])));
    }
    if let Some(default) = default {
        long.push_str(&format!("\n\n{default}"));
    }
    arg.long_help(long)
}

/// The words around: headings, usage, and the options that clap brings.
fn framed(command: Command, path: &str, texts: &Texts) -> Command {
    let say = |key: &str| texts.get(key, &[]);
    let style = command.get_styles().get_usage();
    let usage = format!("{style}{}{style:#}", say("help-usage"));
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(say("help-commands"))
        .subcommand_value_name(say("help-value-command"));
    let usage = command.render_usage().ansi().to_string();
    // After the word `Usage:` and the end of its style.
    let usage = usage.split_once("Usage:").map_or(usage.as_str(), |(_, rest)| rest);
    let usage = usage.trim_start_matches("\u{1b}[0m").trim_start();
    let usage = usage.replace("[OPTIONS]", &format!("[{}]", say("help-value-options")));
    // A second line stands below the first.
    let below = format!("\n{}", " ".repeat(say("help-usage").chars().count() + 1));
    let usage = usage.replace("\n       ", &below);
    let is_whole = path == WHOLE;
    command
        .override_usage(usage)
        .mut_args(|arg| {
            let arg = brought(arg, texts);
            let common = arg.is_global_set() || is_brought(&arg);
            let heading = match (arg.is_positional(), common && !is_whole) {
                (true, _) => "help-arguments",
                (false, true) => "help-common",
                (false, false) => "help-options",
            };
            arg.help_heading(say(heading))
        })
        .mut_subcommands(|inner| {
            let path = path_of(path, &inner);
            let is_help = inner.get_name() == "help";
            let inner = if is_help { inner.about(say("help-help")) } else { inner };
            framed(inner, &path, texts)
        })
}

/// Whether clap brings an option.
fn is_brought(arg: &Arg) -> bool {
    matches!(arg.get_id().as_str(), "help" | "version")
}

/// The options that clap brings, with words of ours.
fn brought(arg: Arg, texts: &Texts) -> Arg {
    let say = |key: &str| texts.get(key, &[]);
    match arg.get_id().as_str() {
        // Clap has two words for it where the long help tells more.
        "help" if arg.get_long_help().is_some() => {
            arg.help(say("help-any-help-short")).long_help(say("help-any-help-long"))
        }
        "help" => arg.help(say("help-any-help")),
        "version" => arg.help(say("help-any-version")),
        _ => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    /// A command and those in it.
    fn each(command: &Command, act: &mut impl FnMut(&Command)) {
        act(command);
        for inner in command.get_subcommands() {
            each(inner, act);
        }
    }

    fn in_lang(lang: Lang) -> Command {
        // Without a width no sentence is broken.
        in_words(crate::cli::Cli::command().term_width(0), &texts(lang))
    }

    /// All that help can say, long and short.
    fn said(lang: Lang) -> String {
        let mut all = String::new();
        each(&in_lang(lang), &mut |command| {
            let mut command = command.clone();
            all.push_str(&command.render_help().to_string());
            all.push_str(&command.render_long_help().to_string());
        });
        all
    }

    fn keys(lang: Lang) -> Vec<&'static str> {
        let source = match lang {
            Lang::En => include_str!("../../assets/text/en/help.ftl"),
            Lang::Kk => include_str!("../../assets/text/kk/help.ftl"),
            Lang::Ru => include_str!("../../assets/text/ru/help.ftl"),
        };
        source
            .lines()
            .filter(|line| line.starts_with("help-"))
            .filter_map(|line| line.split(" =").next())
            .collect()
    }

    #[test]
    fn english_stands_in_the_messages_alone() {
        each(&crate::cli::Cli::command(), &mut |command| {
            let name = command.get_name();
            assert!(command.get_about().is_none() && command.get_long_about().is_none(), "{name}");
            for arg in command.get_arguments() {
                let id = arg.get_id();
                assert!(arg.get_help().is_none() && arg.get_long_help().is_none(), "{name} {id}");
                let values = arg.get_possible_values();
                assert!(values.iter().all(|value| value.get_help().is_none()), "{name} {id}");
            }
        });
    }

    #[test]
    fn every_message_of_help_is_asked_for_and_there() {
        for lang in Lang::ALL {
            let (said, texts) = (said(lang), texts(lang));
            let lost = said
                .split_whitespace()
                .find(|word| word.trim_start_matches(['<', '[']).starts_with("help-"));
            assert_eq!(lost, None, "{}", lang.code());
            let keys = keys(lang);
            assert!(keys.len() > 120, "{}", keys.len());
            // Without the game there is no map to draw, and nobody asks for its words.
            for key in keys.into_iter().filter(|_| cfg!(feature = "game")) {
                let mut parts = Vec::new();
                for part in texts.get(key, &[]).split('{') {
                    parts.push(part.split('}').next_back().unwrap_or_default().to_owned());
                }
                assert!(parts.iter().all(|part| said.contains(part)), "{}: {key}", lang.code());
            }
        }
    }

    #[test]
    fn every_option_says_what_it_is_for() {
        for lang in Lang::ALL {
            each(&in_lang(lang), &mut |command| {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for arg in command.get_arguments() {
                    // What clap shows of commands below its own `help` is their names.
                    let told = arg.get_help().is_some_and(|help| !help.to_string().is_empty());
                    assert!(told && arg.get_help_heading().is_some(), "{}", arg.get_id());
                }
            });
        }
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let of = |line: &str| lang_apart(line.split(' ').map(OsString::from)).0;
        for line in
            ["--lang ru run", "run --lang=ru x", "run --help --lang ru", "--lang en --lang ru"]
        {
            assert_eq!(of(line), Some(Lang::Ru), "{line}");
        }
        for line in
            ["run --lang", "run --lang fr", "run --language ru", "run -- --lang ru", "lang ru"]
        {
            assert_eq!(of(line), None, "{line}");
        }
        let (lang, rest) =
            lang_apart("help --lang ru run -- --lang x".split(' ').map(OsString::from));
        assert_eq!(
            (lang, rest.join(" ".as_ref()).to_str()),
            (Some(Lang::Ru), Some("help run -- --lang x"))
        );
    }
}
