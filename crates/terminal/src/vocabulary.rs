//! The words of all three languages: which command a word means in any of them, and what is said
//! in the player's own.

use super::line::fold;
use rules::order::{CampRule, Forage, OrderKind, Pace, Quarters, SiegeWay, Stance};
use scenario::problem::nearest;
use std::{path::Path, sync::Arc};
use text::{Lang, TextError, Texts};

/// Declares words in their order: those with their English name, and families of words, one for
/// each of the values of a type. The English name is also the end of the keys of their messages.
macro_rules! words {
    ($(#[doc = $doc:literal])* $Name:ident {
        $({ $($Word:ident $key:literal),+ $(,)? } $($Family:ident($Of:ty)),* $(,)?)+
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub(super) enum $Name { $($($Word,)+ $($Family($Of),)*)+ }

        impl $Name {
            /// All of them, in the order of the declaration.
            pub(super) fn all() -> Vec<Self> {
                let mut all = Vec::new();
                $(
                    all.extend([$(Self::$Word),+]);
                    $(all.extend(<$Of>::ALL.map(Self::$Family));)*
                )+
                all
            }

            /// Its English name.
            pub(super) fn key(self) -> &'static str {
                match self {
                    $($(Self::$Word => $key,)+ $(Self::$Family(of) => Named::key(of),)*)+
                }
            }
        }
    };
}

/// What has an English name.
trait Named {
    fn key(self) -> &'static str;
}

impl Named for OrderKind {
    fn key(self) -> &'static str {
        Self::key(self)
    }
}

/// A value that is chosen by a word.
pub(super) trait ByWord: Copy + 'static {
    /// All that can be chosen.
    const ALL: &'static [Self];

    /// The word that chooses it.
    fn word(self) -> Word;
}

/// Declares the English names of the values of a type, and that each is chosen by its word.
macro_rules! choices {
    ($($Of:ident { $($Value:ident $key:literal),+ $(,)? })+) => {$(
        impl Named for $Of {
            fn key(self) -> &'static str {
                match self { $(Self::$Value => $key),+ }
            }
        }

        impl ByWord for $Of {
            const ALL: &'static [Self] = &Self::ALL;

            fn word(self) -> Word {
                Word::$Of(self)
            }
        }
    )+};
}

choices! {
    Pace { WithHerd "herd", Normal "normal", Forced "forced" }
    Stance {
        Seek "seek", Hold "hold", Entrench "entrench", Evade "evade", Screen "screen",
    }
    Forage { Close "close", Wide "wide" }
    Quarters { Disperse "disperse", StandToArms "arms" }
    SiegeWay { Blockade "blockade", Storm "storm", Parley "parley", CutWater "water" }
    CampRule { Seasonal "seasonal", Stay "stay", Stand "stand" }
}

words! {
    /// Commands.
    Verb {
        // How things stand.
        {
            Look "look", Brief "brief", Forces "forces", Force "force", Camps "camps", Camp "camp",
            Places "places", Place "place", Enemies "enemies", Leaders "leaders",
            Peoples "peoples", Decisions "decisions", Weather "weather", Supply "supply",
            Score "score", Chronicle "chronicle", Where "where", Near "near", Odds "odds",
            Try "try", Mail "mail", Dispatch "dispatch", Battles "battles",
        }
        Order(OrderKind)
        // The plan of the week.
        {
            Plan "plan", Withdraw "withdraw", Undo "undo", Redo "redo", Leave "leave", Until "until",
            End "end",
        }
        // The game.
        {
            Report "report", Save "save", Load "load", Saves "saves", Delete "delete",
            Language "language", Help "help", Quit "quit",
        }
    }
}

words! {
    /// Words inside commands.
    Word {
        // Small words, what a number is of, seats.
        {
            To "to", Via "via", Under "under", Officer "officer", All "all", Replace "replace", Yes "yes",
            Anew "anew",
            OfForce "force", OfCamp "camp", OfEnemy "enemy", OfPlace "place", Both "both",
        }
        // What is chosen in an order.
        Pace(Pace), Stance(Stance), Forage(Forage), Quarters(Quarters), SiegeWay(SiegeWay),
        CampRule(CampRule),
    }
}

impl Verb {
    /// The groups in which help lists the commands, with the key of each heading.
    pub(super) fn groups() -> [(&'static str, Vec<Self>); 4] {
        let within = |first: Self, last: Self| {
            let all = Self::all().into_iter();
            all.filter(|verb| (first..=last).contains(verb)).collect()
        };
        [
            ("terminal-group-look", within(Self::Look, Self::Battles)),
            ("terminal-group-orders", OrderKind::ALL.map(Self::Order).to_vec()),
            ("terminal-group-plan", within(Self::Plan, Self::End)),
            ("terminal-group-game", within(Self::Report, Self::Quit)),
        ]
    }
}

/// The words of all languages. They are read once; a clone costs nothing.
#[derive(Clone)]
pub struct Vocabulary {
    texts: Arc<[Texts]>,
    /// Which of them speaks.
    at: usize,
    verbs: Arc<[(String, Verb)]>,
    words: Arc<[(String, Word)]>,
}

impl Vocabulary {
    /// Reads the messages of all languages below a folder of assets; the given one is spoken.
    ///
    /// # Errors
    /// Everything wrong with the files.
    pub fn load(assets: &Path, lang: Lang) -> Result<Self, TextError> {
        let texts = Lang::ALL
            .into_iter()
            .map(|lang| Texts::load(assets, lang))
            .collect::<Result<Vec<_>, _>>()?;
        let (mut verbs, mut words) = (Vec::new(), Vec::new());
        for verb in Verb::all() {
            verbs.push((fold(verb.key()), verb));
        }
        for word in Word::all() {
            words.push((fold(word.key()), word));
        }
        for texts in &texts {
            for verb in Verb::all() {
                verbs.extend(names_of(texts, "word", verb.key()).map(|name| (fold(&name), verb)));
            }
            for word in Word::all() {
                words.extend(names_of(texts, "inner", word.key()).map(|name| (fold(&name), word)));
            }
        }
        let (texts, verbs, words) = (texts.into(), verbs.into(), words.into());
        let mut vocabulary = Self { texts, at: 0, verbs, words };
        vocabulary.speak(lang);
        Ok(vocabulary)
    }

    /// Speaks another language from here on.
    pub(super) fn speak(&mut self, lang: Lang) {
        self.at = self.texts.iter().position(|texts| texts.lang() == lang).unwrap_or(0);
    }

    /// The messages of the language that is spoken.
    pub(super) fn texts(&self) -> &Texts {
        &self.texts[self.at]
    }

    /// The name of a command as the player's language has it.
    pub(super) fn name(&self, verb: Verb) -> String {
        let first = names_of(self.texts(), "word", verb.key()).next();
        first.unwrap_or_else(|| verb.key().to_owned())
    }

    /// All names of a command in the player's language.
    pub(super) fn names(&self, verb: Verb) -> Vec<String> {
        names_of(self.texts(), "word", verb.key()).collect()
    }

    /// The name of a word inside commands as the player's language has it.
    pub(super) fn inner(&self, word: Word) -> String {
        let first = names_of(self.texts(), "inner", word.key()).next();
        first.unwrap_or_else(|| word.key().to_owned())
    }

    /// The command that a word means: by its name in any language, or by the beginning of one.
    /// Otherwise what may have been meant.
    pub(super) fn verb(&self, word: &str) -> Result<Verb, Vec<String>> {
        let folded = fold(word);
        if let Some((_, verb)) = self.verbs.iter().find(|(name, _)| *name == folded) {
            return Ok(*verb);
        }
        let mut begun: Vec<Verb> = Vec::new();
        if folded.chars().count() >= 2 {
            let long = self.verbs.iter().filter(|(name, _)| name.starts_with(&folded));
            begun.extend(long.map(|(_, verb)| *verb));
            begun.sort_unstable();
            begun.dedup();
        }
        match begun.as_slice() {
            [one] => return Ok(*one),
            [] => {}
            several => return Err(several.iter().map(|&verb| self.name(verb)).collect()),
        }
        let near = nearest(&folded, self.verbs.iter().map(|(name, _)| name.as_str()));
        Err(near.map(str::to_owned).into_iter().collect())
    }

    /// The inner word that is meant, by its whole name in any language.
    pub(super) fn word(&self, word: &str) -> Option<Word> {
        let folded = fold(word);
        self.words.iter().find(|(name, _)| *name == folded).map(|(_, word)| *word)
    }

    /// The value that a word chooses: as [`Self::word`], but beginnings count too.
    pub(super) fn choice<T: ByWord>(&self, word: &str) -> Option<T> {
        let folded = fold(word);
        let of_word = |w: Word| T::ALL.iter().copied().find(|choice| choice.word() == w);
        let mut named = self.words.iter().filter_map(|(name, w)| Some((name, of_word(*w)?)));
        if let Some((_, choice)) = named.clone().find(|(name, _)| **name == folded) {
            return Some(choice);
        }
        if folded.chars().count() < 2 {
            return None;
        }
        let mut begun = named.by_ref().filter(|(name, _)| name.starts_with(&folded));
        let first = begun.next()?.1;
        begun.all(|(_, choice)| choice.word() == first.word()).then_some(first)
    }
}

/// The names in a message such as "march, go".
fn names_of(texts: &Texts, kind: &str, key: &str) -> impl Iterator<Item = String> {
    let key = format!("terminal-{kind}-{key}");
    let names = if texts.has(&key) { texts.get(&key, &[]) } else { String::new() };
    let names: Vec<String> =
        names.split(',').map(|name| name.trim().to_owned()).filter(|n| !n.is_empty()).collect();
    names.into_iter()
}
