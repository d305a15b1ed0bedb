//! The languages of the game and how each writes a number.

use core::fmt::Write as _;
use rules::define::Names;

/// A language of the game.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Lang {
    /// English: also what stands in where another language lacks a message.
    #[default]
    En,
    /// Kazakh, in Cyrillic.
    Kk,
    /// Russian.
    Ru,
}

impl Lang {
    /// Every language, in the order in which a menu offers them.
    pub const ALL: [Self; 3] = [Self::En, Self::Kk, Self::Ru];

    /// Two-letter code: the name of its folder, and what is written in settings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Kk => "kk",
            Self::Ru => "ru",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
        }
    }

    /// Reads a code, a locale such as `ru_RU.UTF-8`, or a name, whatever its letter case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let code = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| code == lang.code() || text == lang.own_name().to_lowercase())
            .or(match text.as_str() {
                "kazakh" | "казахский" => Some(Self::Kk),
                "russian" => Some(Self::Ru),
                _ => None,
            })
    }

    /// A name in this language, or in English where it has been left empty.
    #[must_use]
    pub fn of(self, names: &Names) -> &str {
        let name = match self {
            Self::En => &names.en,
            Self::Kk => &names.kk,
            Self::Ru => &names.ru,
        };
        if name.is_empty() { &names.en } else { name }
    }

    /// What stands between groups of three digits: a comma, or a space that does not break
    /// the line. (A narrow one, U+202F, does in the window.)
    const fn group_mark(self) -> char {
        match self {
            Self::En => ',',
            Self::Kk | Self::Ru => '\u{A0}',
        }
    }

    /// A whole number with its thousands grouped, and a true minus sign.
    #[must_use]
    pub fn number(self, value: i64) -> String {
        let mut digits = String::new();
        // Writing to a string cannot fail.
        let _ = write!(digits, "{}", value.unsigned_abs());
        let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 3 + 3);
        if value < 0 {
            text.push('−');
        }
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(self.group_mark());
            }
            text.push(digit);
        }
        text
    }

    /// A whole number with its sign: "+45", "−3", "0".
    #[must_use]
    pub fn signed(self, value: i64) -> String {
        if value > 0 { format!("+{}", self.number(value)) } else { self.number(value) }
    }

    /// Permille as percent: "34", "0.7".
    #[must_use]
    pub fn percent(self, permille: u32) -> String {
        let whole = self.number((permille / 10).into());
        match permille % 10 {
            0 => whole,
            tenth => format!("{whole}{}{tenth}", self.decimal_mark()),
        }
    }

    const fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::Kk | Self::Ru => ',',
        }
    }

    /// Permille as a decimal: "0.82", "1.1" is "1.10", and three places where they are needed.
    #[must_use]
    pub fn decimal(self, permille: u32) -> String {
        let mark = self.decimal_mark();
        let (whole, rest) = (self.number((permille / 1000).into()), permille % 1000);
        if rest % 10 == 0 {
            format!("{whole}{mark}{:02}", rest / 10)
        } else {
            format!("{whole}{mark}{rest:03}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(Lang::En.number(0), "0");
        assert_eq!(Lang::En.number(999), "999");
        assert_eq!(Lang::En.number(1_000), "1,000");
        assert_eq!(Lang::En.number(1_234_567), "1,234,567");
        assert_eq!(Lang::Ru.number(12_000), "12\u{A0}000");
        assert_eq!(Lang::Kk.number(-12_000), "−12\u{A0}000");
        assert_eq!(Lang::En.number(i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn factors_are_written_with_as_many_places_as_they_need() {
        assert_eq!(Lang::En.decimal(820), "0.82");
        assert_eq!(Lang::En.decimal(1_100), "1.10");
        assert_eq!(Lang::Ru.decimal(1_005), "1,005");
        assert_eq!(Lang::Kk.decimal(40), "0,04");
        assert_eq!(Lang::En.decimal(2_000_000), "2,000.00");
        assert_eq!(Lang::En.percent(340), "34");
        assert_eq!(Lang::Ru.percent(7), "0,7");
        assert_eq!(Lang::En.signed(1_045), "+1,045");
        assert_eq!(Lang::En.signed(-3), "−3");
    }

    #[test]
    fn languages_are_read_from_codes_locales_and_names() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(lang));
            assert_eq!(Lang::parse(lang.own_name()), Some(lang));
        }
        assert_eq!(Lang::parse("ru_RU.UTF-8"), Some(Lang::Ru));
        assert_eq!(Lang::parse("KK-kz"), Some(Lang::Kk));
        assert_eq!(Lang::parse("English"), Some(Lang::En));
        assert_eq!(Lang::parse("Kazakh"), Some(Lang::Kk));
        assert_eq!(Lang::parse("fr"), None);
        assert_eq!(Lang::parse(""), None);
    }
}
