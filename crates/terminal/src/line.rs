//! A line taken apart: commands, words, and how words are compared.

/// The commands of a line: what stands behind a sharp is a remark, semicolons part commands, and
/// within quotes neither means anything. "#3" is the number of a list.
pub(super) fn commands(line: &str) -> Vec<&str> {
    let (mut parts, mut start, mut quoted, mut before) = (Vec::new(), 0, false, ' ');
    for (at, letter) in line.char_indices() {
        let next = line[at + letter.len_utf8()..].chars().next();
        match letter {
            c if is_quote(c) => quoted = !quoted,
            ';' if !quoted => {
                parts.push(&line[start..at]);
                start = at + 1;
            }
            '#' if !quoted
                && (before.is_whitespace() || before == ';')
                && !next.is_some_and(|c| c.is_ascii_digit()) =>
            {
                parts.push(&line[start..at]);
                return parts;
            }
            _ => {}
        }
        before = letter;
    }
    parts.push(&line[start..]);
    parts
}

const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '«' | '»')
}

/// A line in words. Quotes hold a name together; "45, 43" is one word.
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut quoted) = (String::new(), false);
    for letter in line.chars() {
        match letter {
            c if is_quote(c) => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match joined.last_mut() {
            Some(last) if last.strip_suffix(',').is_some_and(digits) && digits(&word) => {
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    for word in &mut joined {
        while word.ends_with([',', '.', ':']) {
            word.pop();
        }
    }
    joined.retain(|word| !word.is_empty());
    joined
}

/// How words are compared: small letters, no quotes, Kazakh letters by the Russian ones nearest to
/// them, so that any of the keyboards will do.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        out.push(match letter {
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            'і' => 'и',
            'ё' => 'е',
            'ü' | 'ū' => 'u',
            'ö' | 'ō' => 'o',
            'ä' | 'ā' => 'a',
            'ï' | 'ī' => 'i',
            'ş' => 's',
            'ç' => 'c',
            'ğ' => 'g',
            '-' | '–' | '_' => ' ',
            '\'' | '’' | 'ʼ' | '‘' | '"' | '.' | ',' | ':' | '(' | ')' => continue,
            other => other,
        });
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words of a command that have not been read yet.
#[derive(Clone, Copy)]
pub(super) struct Args<'w> {
    rest: &'w [String],
}

impl<'w> Args<'w> {
    pub(super) const fn new(words: &'w [String]) -> Self {
        Self { rest: words }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn peek(&self) -> Option<&'w str> {
        self.rest.first().map(String::as_str)
    }

    pub(super) const fn rest(&self) -> &'w [String] {
        self.rest
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// A whole number, with or without marks between its thousands.
    pub(super) fn number(&mut self) -> Option<u32> {
        let plain: String = self
            .peek()?
            .chars()
            .filter(|c| !matches!(c, '_' | '\u{A0}' | '\u{202F}' | '\''))
            .collect();
        let number = plain.parse().ok()?;
        self.skip(1);
        Some(number)
    }

    /// The number of a list: "3", "3." or "#3".
    pub(super) fn list_number(&mut self) -> Option<u32> {
        let word = self.peek()?;
        let number = word.trim_start_matches(['#', '№']).trim_end_matches(['.', ')']);
        let number = number.parse().ok()?;
        self.skip(1);
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_parted_into_commands() {
        for (line, want) in [
            ("end", vec!["end"]),
            ("march 1 2; end", vec!["march 1 2", " end"]),
            ("halt 1 # no; end", vec!["halt 1 "]),
            ("# end", vec![""]),
            ("end;#no", vec!["end", ""]),
            ("force #3; end", vec!["force #3", " end"]),
            ("save \"a; # b\"; end", vec!["save \"a; # b\"", " end"]),
            ("save a#b", vec!["save a#b"]),
        ] {
            assert_eq!(commands(line), want, "{line}");
        }
    }

    #[test]
    fn a_line_falls_into_words() {
        assert_eq!(
            words("march 1, \"Abul Khair\" 45, 43 via 3,4."),
            ["march", "1", "Abul Khair", "45,43", "via", "3,4"]
        );
        assert!(words("  ").is_empty());
    }
}
