//! "Did you mean …": the nearest of some names to a misspelt one.

/// Among more names none is looked for: comparing letters costs time, and no table of a scenario
/// that plays is so long.
const MOST: usize = 2_000;

/// Longer words, in bytes, are nobody's misspelt name.
const LONGEST: usize = 200;

/// The candidate nearest to `word`: at most a third of its letters (but at least one) wrong,
/// missing, added or swapped with their neighbour. Case and Cyrillic letters that look like
/// Latin ones make no difference. Of equally near ones, the first by name. Where none is near,
/// the only one that has a part in common, as `lancers` has with `dzungar_lancers`. Nothing where the
/// word is too long or the candidates are too many for a slip of the pen.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().take(MOST + 1).collect();
    if word.len() > LONGEST || candidates.len() > MOST {
        return None;
    }
    let word = fold(word);
    // With one letter everything would be near.
    let limit = if word.len() > 1 { (word.len() / 3).max(1) } else { 0 };
    let folded: Vec<(Vec<char>, &str)> =
        candidates.into_iter().filter(|c| c.len() <= LONGEST).map(|c| (fold(c), c)).collect();
    let near = folded
        .iter()
        .map(|(letters, candidate)| (distance(&word, letters), *candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min();
    if let Some((_, candidate)) = near {
        return Some(candidate);
    }
    let mut akin =
        folded.iter().filter(|(letters, _)| is_part(&word, letters) || is_part(letters, &word));
    match (akin.next(), akin.next()) {
        (Some((_, only)), None) => Some(only),
        _ => None,
    }
}

/// Whether the words of one name, between `_` or blanks, are among those of another.
fn is_part(part: &[char], whole: &[char]) -> bool {
    let words = |name: &[char]| -> Vec<Vec<char>> {
        let words = name.split(|c| matches!(c, '_' | '-' | ' ' | '.' | '/'));
        words.filter(|word| word.len() > 2).map(<[char]>::to_vec).collect()
    };
    let (part, whole) = (words(part), words(whole));
    !part.is_empty() && part.iter().all(|word| whole.contains(word))
}

/// Whether two different words show the same letters, in two alphabets.
#[must_use]
pub fn looks_alike(a: &str, b: &str) -> bool {
    a.to_lowercase() != b.to_lowercase() && fold(a) == fold(b)
}

/// Lower case, and Latin letters for the Cyrillic ones that look like them in either case.
fn fold(word: &str) -> Vec<char> {
    let latin = |c| match c {
        'а' => 'a',
        'в' => 'b',
        'е' | 'ё' => 'e',
        'н' => 'h',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'ѕ' => 's',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'һ' => 'h',
        other => other,
    };
    word.chars().flat_map(char::to_lowercase).map(latin).collect()
}

/// Damerau–Levenshtein distance (no letter is edited twice): every change costs one.
fn distance(a: &[char], b: &[char]) -> usize {
    // Three rows of the usual table: the last but one, the last, and the one in the making.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &y) in b.iter().enumerate() {
            let change = last[j] + usize::from(x != y);
            let mut best = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}
