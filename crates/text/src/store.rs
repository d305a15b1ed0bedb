//! Messages of one language, read from the `.ftl` files of its folder.

use super::{Lang, harmless_line};
use core::fmt;
use fluent_bundle::{
    FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle,
    types::FluentNumber,
};
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// What stands for a variable of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arg<'a> {
    /// A whole number: grouped on output, and it chooses among plural forms.
    Number(i64),
    /// Words: a name, a date, a year, a phrase made from another message.
    Text(Cow<'a, str>),
}

macro_rules! number_args {
    ($($number:ty)+) => {$(
        impl From<$number> for Arg<'_> {
            fn from(value: $number) -> Self {
                Self::Number(i64::from(value))
            }
        }
    )+};
}
number_args!(u8 u16 u32 i16 i32 i64);

impl From<usize> for Arg<'_> {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for Arg<'_> {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}

/// One thing that is wrong with the files of a language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextFault {
    /// The file or folder.
    pub file: PathBuf,
    /// Line in it, from 1; 0 when the fault is not of one line.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for TextFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.file.display(), self.message)
        } else {
            write!(f, "{}:{}: {}", self.file.display(), self.line, self.message)
        }
    }
}

/// Everything that is wrong with the files of a language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextError {
    /// The faults, by file and line.
    pub faults: Vec<TextFault>,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.faults.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl core::error::Error for TextError {}

/// The messages of a language.
pub struct Texts {
    lang: Lang,
    own: Bundle,
    /// Stands in, message by message; absent for English itself.
    english: Option<Bundle>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Texts {
    /// Reads the messages of a language from `text/<code>/*.ftl` below a folder of assets, and
    /// the English ones to stand in for those that it lacks.
    ///
    /// # Errors
    /// Everything wrong with the files: missing, unreadable, mistyped, or said twice.
    pub fn load(assets_dir: &Path, lang: Lang) -> Result<Self, TextError> {
        let mut faults = Vec::new();
        let own = read_folder(assets_dir, lang, &mut faults);
        let english = (lang != Lang::En).then(|| read_folder(assets_dir, Lang::En, &mut faults));
        if faults.is_empty() { Ok(Self { lang, own, english }) } else { Err(TextError { faults }) }
    }

    /// The messages of a language out of sources that the program carries, for what has to be told
    /// also where no files are found. What is wrong in a source is left out.
    #[must_use]
    pub fn built_in<const N: usize>(
        lang: Lang,
        sources: impl Fn(Lang) -> [&'static str; N],
    ) -> Self {
        let bundle = |lang| {
            let mut bundle = empty(lang);
            for source in sources(lang) {
                let resource = FluentResource::try_new(source.to_owned());
                // Of messages given twice the first stands; tests read the same files strictly.
                drop(bundle.add_resource(resource.unwrap_or_else(|(resource, _)| resource)));
            }
            bundle
        };
        Self { lang, own: bundle(lang), english: (lang != Lang::En).then(|| bundle(Lang::En)) }
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether a message is there, be it in English.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundles().any(|bundle| bundle.has_message(key))
    }

    /// A message with its variables filled in. A message that is nowhere is shown by its key, a
    /// variable that was not given as `{$name}`: an ugly text beats none.
    #[must_use]
    pub fn get(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let found = self.bundles().find_map(|bundle| {
            bundle.get_message(key).and_then(|m| m.value()).map(|pattern| (bundle, pattern))
        });
        let Some((bundle, pattern)) = found else { return key.to_owned() };
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            let value = match value {
                Arg::Number(number) => FluentValue::Number(FluentNumber::from(*number)),
                // Names come from files that anybody may have written.
                Arg::Text(text) => FluentValue::String(harmless_line(text)),
            };
            given.set(*name, value);
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned()
    }

    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        core::iter::once(&self.own).chain(&self.english)
    }
}

/// Fluent asks a bare function, so there is one for each language.
fn grouped(lang: Lang) -> fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> {
    fn with(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
        match value {
            // All our numbers are whole.
            FluentValue::Number(number) => Some(lang.number(number.into())),
            FluentValue::String(_)
            | FluentValue::Custom(_)
            | FluentValue::None
            | FluentValue::Error => None,
        }
    }
    match lang {
        Lang::En => |value, _| with(Lang::En, value),
        Lang::Kk => |value, _| with(Lang::Kk, value),
        Lang::Ru => |value, _| with(Lang::Ru, value),
    }
}

/// No messages yet, in a language.
fn empty(lang: Lang) -> Bundle {
    // The three codes are well formed; the default would only cost the right plurals.
    let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // Marks around each name would be seen as boxes in a terminal, and all our languages run
    // from left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped(lang)));
    bundle
}

fn read_folder(assets_dir: &Path, lang: Lang, faults: &mut Vec<TextFault>) -> Bundle {
    let mut bundle = empty(lang);
    let folder = assets_dir.join("text").join(lang.code());
    let files = match ftl_files(&folder) {
        Ok(files) if files.is_empty() => {
            let message = "there is no .ftl file in this folder".to_owned();
            faults.push(TextFault { file: folder, line: 0, message });
            return bundle;
        }
        Ok(files) => files,
        Err(error) => {
            faults.push(TextFault { file: folder, line: 0, message: error.to_string() });
            return bundle;
        }
    };
    for file in files {
        read_file(&mut bundle, &file, faults);
    }
    bundle
}

fn ftl_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// No file of messages is larger, bytes.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

fn read_file(bundle: &mut Bundle, file: &Path, faults: &mut Vec<TextFault>) {
    let fault = |line, message| TextFault { file: file.to_path_buf(), line, message };
    let source = match ordinary_file::read_text(file, MAX_BYTES) {
        Ok(source) => source,
        Err(error) => return faults.push(fault(0, error.to_string())),
    };
    let resource = match FluentResource::try_new(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = line_of(resource.source(), error.pos.start);
                faults.push(fault(line, error.kind.to_string()));
            }
            return;
        }
    };
    let source = resource.source().to_owned();
    let Err(errors) = bundle.add_resource(resource) else { return };
    for error in errors {
        match error {
            FluentError::Overriding { id, .. } => {
                let line = last_line_of(&source, &id);
                faults.push(fault(line, format!("the message \"{id}\" is given twice")));
            }
            other => faults.push(fault(0, other.to_string())),
        }
    }
}

fn line_of(source: &str, position: usize) -> usize {
    source.bytes().take(position).filter(|&b| b == b'\n').count() + 1
}

/// The last line on which a message begins, or 0.
fn last_line_of(source: &str, id: &str) -> usize {
    source
        .lines()
        .enumerate()
        .filter(|(_, line)| {
            line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map(|(i, _)| i + 1)
        .last()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::folder::Folder;

    fn folder(name: &str, files: &[(&str, &str)]) -> Folder {
        let root = Folder::new(name);
        for (file, content) in files {
            let path = root.join("text").join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        root
    }

    #[test]
    fn a_missing_message_falls_back_to_english_and_then_to_its_key() {
        let root = folder(
            "fallback",
            &[("en/a.ftl", "one = One { $n }\ntwo = Two\n"), ("ru/a.ftl", "one = Один { $n }\n")],
        );
        let texts = Texts::load(&root, Lang::Ru).unwrap();
        assert_eq!(texts.get("one", &[("n", 1_500.into())]), "Один 1\u{A0}500");
        assert_eq!(texts.get("two", &[]), "Two");
        assert_eq!(texts.get("three", &[]), "three");
        assert_eq!(texts.get("one", &[]), "Один {$n}");
        assert!(texts.has("two") && !texts.has("three"));
        assert_eq!(texts.lang(), Lang::Ru);
    }

    #[test]
    fn broken_files_are_told_with_file_and_line() {
        let root = folder(
            "broken",
            &[
                ("en/a.ftl", "one = One\n\ntwo { = Two\nthree = { $n ->\n}\n"),
                ("en/b.ftl", "four = Four\n\nfour = Again\n"),
            ],
        );
        let error = Texts::load(&root, Lang::En).unwrap_err();
        let told = error.to_string();
        assert!(told.contains("a.ftl:3:"), "{told}");
        assert!(told.contains("b.ftl:3: the message \"four\" is given twice"), "{told}");
        assert_eq!(told.lines().count(), error.faults.len());
    }

    #[test]
    fn what_is_wrong_in_a_source_that_is_built_in_takes_nothing_else_along() {
        let texts = Texts::built_in(Lang::Ru, |lang| match lang {
            Lang::Ru => ["one = Один\ntwo { = Два\n", "one = Ещё один\n"],
            Lang::En | Lang::Kk => ["two = Two\n", "three = Three { $n }\n"],
        });
        assert_eq!(texts.get("one", &[]), "Один");
        assert_eq!(texts.get("two", &[]), "Two");
        assert_eq!(texts.get("three", &[("n", 3.into())]), "Three 3");
        assert_eq!(texts.lang(), Lang::Ru);
    }

    #[test]
    fn a_missing_or_empty_folder_is_an_error() {
        let root = folder("empty", &[("en/readme.txt", "")]);
        for lang in Lang::ALL {
            let error = Texts::load(&root, lang).unwrap_err();
            assert!(error.to_string().contains(lang.code()), "{error}");
        }
        let nowhere = Texts::load(Path::new("/nowhere/at/all"), Lang::En);
        assert!(nowhere.is_err());
    }

    #[test]
    fn a_name_is_set_in_bare() {
        let root = folder("bare", &[("en/a.ftl", "hail = Hail, { $name }!\n")]);
        let texts = Texts::load(&root, Lang::En).unwrap();
        assert_eq!(texts.get("hail", &[("name", "Abulkhair".into())]), "Hail, Abulkhair!");
    }

    #[test]
    fn a_name_brings_neither_escapes_nor_lines() {
        let root = folder("harmless", &[("en/a.ftl", "hail = Hail, { $name }!\n")]);
        let texts = Texts::load(&root, Lang::En).unwrap();
        let told = texts.get("hail", &[("name", "\u{1b}[2J\u{202e}a\nb".into())]);
        assert_eq!(told, "Hail, \\u{1b}[2J\\u{202e}a\\u{a}b!");
    }

    #[test]
    fn texts_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Texts>();
    }
}
