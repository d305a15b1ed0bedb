//! Texts changed at random: a number for an odd one, a word for another, letters and lines lost,
//! doubled, put elsewhere. The same roll gives the same change.

use crate::scatter::Roll;

/// Numbers at the edges of what columns and fields hold.
const ODD: [&str; 16] = [
    "0",
    "1",
    "-1",
    "7",
    "255",
    "256",
    "999",
    "1001",
    "32768",
    "65534",
    "65535",
    "65536",
    "99999999",
    "2147483648",
    "4294967295",
    "18446744073709551616",
];

/// Letters that mean something to a reader of RON or of lines, or look like what they are not.
const LETTERS: [char; 20] = [
    '"',
    '\'',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    ';',
    '\\',
    '/',
    '#',
    '\n',
    ' ',
    '\0',
    'қ',
    '\u{202E}',
    '\u{1F40E}',
];

/// A text with one change, sometimes with two or three.
pub fn changed(text: &str, roll: &mut Roll) -> String {
    let mut text = text.to_owned();
    for _ in 0..roll.between(1, 6).saturating_sub(3).max(1) {
        change(&mut text, roll);
    }
    text
}

fn change(text: &mut String, roll: &mut Roll) {
    match roll.below(10) {
        0..=2 => {
            let odd = ODD[roll.below(ODD.len() as u64) as usize];
            replace_run(text, roll, |letter| letter.is_ascii_digit(), odd);
        }
        3 | 4 => {
            let small = roll.below(40).to_string();
            replace_run(text, roll, |letter| letter.is_ascii_digit(), &small);
        }
        5 => {
            let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
            let other = run(text, roll, is_of_word);
            let other = text[other].to_owned();
            replace_run(text, roll, is_of_word, &other);
        }
        6 => {
            let at = spot(text, roll);
            let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
            let letter = LETTERS[roll.below(LETTERS.len() as u64) as usize];
            text.replace_range(at..end, letter.encode_utf8(&mut [0; 4]));
        }
        7 => {
            let (at, len) = (spot(text, roll), roll.between(1, 12) as usize);
            let end = text[at..].char_indices().nth(len).map_or(text.len(), |(end, _)| at + end);
            text.replace_range(at..end, "");
        }
        8 => {
            let line = line(text, roll);
            let twice = text[line.clone()].to_owned();
            text.insert_str(line.start, &twice);
        }
        _ => {
            let line = line(text, roll);
            let moved = text[line.clone()].to_owned();
            text.replace_range(line, "");
            let to = self::line(text, roll).start;
            text.insert_str(to, &moved);
        }
    }
}

/// The start of some letter, or the end.
fn spot(text: &str, roll: &mut Roll) -> usize {
    text.floor_char_boundary(roll.below(text.len() as u64 + 1) as usize)
}

/// The next run of such letters behind some spot; empty where there is none.
fn run(text: &str, roll: &mut Roll, is_in: impl Fn(char) -> bool) -> std::ops::Range<usize> {
    let from = spot(text, roll);
    let start = text[from..].find(&is_in).map_or(text.len(), |start| from + start);
    let end = text[start..].find(|letter| !is_in(letter)).map_or(text.len(), |end| start + end);
    start..end
}

fn replace_run(text: &mut String, roll: &mut Roll, is_in: impl Fn(char) -> bool, with: &str) {
    let run = run(text, roll, is_in);
    text.replace_range(run, with);
}

/// Some line with its end.
fn line(text: &str, roll: &mut Roll) -> std::ops::Range<usize> {
    let spot = spot(text, roll);
    let start = text[..spot].rfind('\n').map_or(0, |end| end + 1);
    let end = text[spot..].find('\n').map_or(text.len(), |end| spot + end + 1);
    start..end
}
