//! The words of all three languages: which command a word means in any of them, and what is said
//! in the player's own.

use super::resolve_names::fold;
use scenario::problem::nearest;
use std::path::Path;
use text::{Lang, TextError, Texts};

/// Declares words with their English name, which is also the end of the keys of their messages.
macro_rules! vocabulary {
    ($(#[doc = $doc:literal])* $Name:ident { $($Word:ident $key:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub(super) enum $Name { $($Word),+ }

        impl $Name {
            pub(super) const ALL: [Self; [$($key),+].len()] = [$(Self::$Word),+];

            /// Its English name.
            pub(super) const fn key(self) -> &'static str {
                match self { $(Self::$Word => $key),+ }
            }
        }
    };
}

vocabulary! {
    /// Commands.
    Verb {
        // How things stand.
        Look "look", Brief "brief", Forces "forces", Force "force", Camps "camps", Camp "camp",
        Places "places", Place "place", Enemies "enemies", Leaders "leaders", Peoples "peoples",
        Decisions "decisions", Weather "weather", Supply "supply", Score "score",
        Chronicle "chronicle", Where "where", Near "near", Odds "odds", Try "try", Mail "mail",
        Dispatch "dispatch",
        // Orders.
        March "march", Halt "halt", Follow "follow", Escort "escort", Stance "stance",
        Forage "forage", Winter "winter", Detach "detach", Merge "merge", Garrison "garrison",
        Relieve "relieve", Depot "depot", Migrate "migrate", Evacuate "evacuate",
        CampRule "camprule", Levy "levy", Release "release", Besiege "besiege", Raid "raid",
        Answer "answer",
        // The plan of the week.
        Plan "plan", Withdraw "withdraw", Undo "undo", Redo "redo", End "end",
        // The game.
        Report "report", Save "save", Load "load", Saves "saves", Delete "delete",
        Language "language", Help "help", Quit "quit",
    }
}

vocabulary! {
    /// Words inside commands.
    Word {
        To "to", Via "via", Under "under", All "all", Replace "replace",
        // What a number is of.
        OfForce "force", OfCamp "camp", OfEnemy "enemy", OfPlace "place",
        // Paces.
        Herd "herd", Normal "normal", Forced "forced",
        // Stances.
        Seek "seek", Hold "hold", Entrench "entrench", Evade "evade", Screen "screen",
        // Ways of foraging.
        Close "close", Wide "wide",
        // Winter quarters.
        Disperse "disperse", Arms "arms",
        // Ways of a siege.
        Blockade "blockade", Storm "storm", Parley "parley", Water "water",
        // What camps do by themselves.
        Seasonal "seasonal", Stay "stay", Stand "stand",
        // Seats.
        Both "both",
    }
}

impl Verb {
    /// Whether it gives an order.
    pub(super) fn is_order(self) -> bool {
        (Self::March..=Self::Answer).contains(&self)
    }

    /// The groups in which help lists the commands, with the key of each heading.
    pub(super) fn groups() -> [(&'static str, &'static [Self]); 4] {
        let at = |verb: Self| Self::ALL.iter().position(|&v| v == verb).unwrap_or(0);
        let (orders, plan, game) = (at(Self::March), at(Self::Plan), at(Self::Report));
        const ALL: &[Verb] = &Verb::ALL;
        [
            ("terminal-group-look", &ALL[..orders]),
            ("terminal-group-orders", &ALL[orders..plan]),
            ("terminal-group-plan", &ALL[plan..game]),
            ("terminal-group-game", &ALL[game..]),
        ]
    }
}

/// The words of all languages.
pub(super) struct Voice {
    texts: Vec<Texts>,
    /// Which of them speaks.
    at: usize,
    verbs: Vec<(String, Verb)>,
    words: Vec<(String, Word)>,
}

impl Voice {
    /// Reads the messages of all languages.
    pub(super) fn load(assets: &Path, lang: Lang) -> Result<Self, TextError> {
        let texts = Lang::ALL
            .into_iter()
            .map(|lang| Texts::load(assets, lang))
            .collect::<Result<Vec<_>, _>>()?;
        let (mut verbs, mut words) = (Vec::new(), Vec::new());
        for verb in Verb::ALL {
            verbs.push((fold(verb.key()), verb));
        }
        for word in Word::ALL {
            words.push((fold(word.key()), word));
        }
        for texts in &texts {
            for verb in Verb::ALL {
                verbs.extend(names_of(texts, "word", verb.key()).map(|name| (fold(&name), verb)));
            }
            for word in Word::ALL {
                words.extend(names_of(texts, "inner", word.key()).map(|name| (fold(&name), word)));
            }
        }
        let mut voice = Self { texts, at: 0, verbs, words };
        voice.speak(lang);
        Ok(voice)
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

    /// As [`Self::word`], of some words only: then their beginnings count too.
    pub(super) fn word_of(&self, word: &str, choices: &[Word]) -> Option<Word> {
        let folded = fold(word);
        let fits = |w: &Word| choices.contains(w);
        let exact = self.words.iter().find(|(name, w)| fits(w) && *name == folded);
        if let Some((_, word)) = exact {
            return Some(*word);
        }
        if folded.chars().count() < 2 {
            return None;
        }
        let mut begun = self.words.iter().filter(|(name, w)| fits(w) && name.starts_with(&folded));
        let first = begun.next()?.1;
        begun.all(|(_, w)| *w == first).then_some(first)
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
