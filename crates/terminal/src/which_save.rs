//! Which save words mean: an exact name before a number of the list, a number before a name that is
//! nearly the same. Where several would do, nobody guesses.

use super::{
    line::{Args, fold},
    vocabulary::{Verb, Vocabulary, Word},
};
use headless::play::saves::{QUICK, SaveError, SaveKind, Saved};
use std::path::PathBuf;

/// What words mean among the saves.
pub(super) enum WhichSave<'a> {
    /// This one.
    One(&'a Saved),
    /// Any of these.
    Several(Vec<&'a Saved>),
    /// None.
    Unknown,
}

/// The save that words mean. Numbers are those of the list as it was last `shown`, so that a week
/// kept meanwhile moves none of them; where none was, as it is.
pub(super) fn which_save<'a>(
    list: &'a [Saved],
    shown: &[PathBuf],
    words: &[String],
) -> WhichSave<'a> {
    let said = words.join(" ");
    // Each campaign has a quick save; the shared one of earlier versions is one of several.
    if said == QUICK {
        return among(list.iter().filter(|saved| saved.kind == SaveKind::Quick).collect());
    }
    let found = exactly(list, &said);
    if !found.is_empty() {
        return among(found);
    }
    if let [_] = words
        && let Some(number) = Args::new(words).list_number()
    {
        let at = (number as usize).wrapping_sub(1);
        let numbered = match shown.get(at) {
            Some(file) => list.iter().find(|saved| saved.file == *file),
            None if shown.is_empty() => list.get(at),
            None => None,
        };
        return numbered.map_or(WhichSave::Unknown, WhichSave::One);
    }
    let folded = fold(&said);
    let near = |name: &str| fold(name) == folded;
    let found: Vec<&Saved> = list
        .iter()
        .filter(|saved| near(&saved.name) || saved.inside.as_deref().is_some_and(near))
        .collect();
    if !found.is_empty() {
        return among(found);
    }
    // What the game keeps by itself has names that nobody types: the last of it is meant.
    let last = list.iter().find(|saved| saved.kind == SaveKind::Auto);
    last.filter(|_| folded == AUTOSAVE).map_or(WhichSave::Unknown, WhichSave::One)
}

/// The words without the last, where that asks for a new campaign and no save is called so; and
/// whether it was.
pub(super) fn without_anew<'w>(
    vocabulary: &Vocabulary,
    list: &[Saved],
    words: &'w [String],
) -> (&'w [String], bool) {
    match words.split_last() {
        Some((last, rest))
            if !rest.is_empty()
                && vocabulary.word(last) == Some(Word::Anew)
                && exactly(list, &words.join(" ")).is_empty() =>
        {
            (rest, true)
        }
        _ => (words, false),
    }
}

/// The command that begins a new campaign where a save of other rules stands, for the player;
/// nothing where something else is wrong with it.
pub(super) fn anew_hint(
    vocabulary: &Vocabulary,
    error: &SaveError,
    words: &[String],
) -> Option<String> {
    error.needs_other_rules().then(|| {
        let args = [
            ("load", vocabulary.name(Verb::Load).into()),
            ("save", words.join(" ").into()),
            ("anew", vocabulary.inner(Word::Anew).into()),
        ];
        vocabulary.texts().get("terminal-load-anew", &args)
    })
}

/// The word for what the game keeps by itself, as its files begin.
const AUTOSAVE: &str = "autosave";

/// The save whose file bears that very name, else those that bear it inside.
pub(super) fn exactly<'a>(list: &'a [Saved], name: &str) -> Vec<&'a Saved> {
    let named: Vec<&Saved> = list.iter().filter(|saved| saved.name == name).collect();
    if !named.is_empty() {
        return named;
    }
    list.iter().filter(|saved| saved.inside.as_deref() == Some(name)).collect()
}

fn among(found: Vec<&Saved>) -> WhichSave<'_> {
    match found.as_slice() {
        [] => WhichSave::Unknown,
        [one] => WhichSave::One(one),
        _ => WhichSave::Several(found),
    }
}

/// The names of saves, each as it can be typed.
pub(super) fn names(saves: &[&Saved]) -> String {
    let quoted = |saved: &&Saved| format!("\"{}\"", saved.name);
    saves.iter().map(quoted).collect::<Vec<_>>().join("; ")
}
