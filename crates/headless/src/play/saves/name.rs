//! Names of saves and the files they are kept in. A name is what a player types, in any letters;
//! a file name is what every system takes: no separators, no device names, nothing hidden.

use super::{NameFault, QUICK, SaveError, campaign::CampaignId};
use core::fmt::Write as _;

/// Weeks of a campaign that are kept by themselves.
pub const AUTOSAVES: u32 = 5;

/// The longest name, in characters.
const LONGEST: usize = 60;
/// The longest file name that is safe everywhere, in bytes, without its ending.
const LONGEST_FILE: usize = 200;
/// What the files of autosaves begin with.
pub(super) const AUTO: &str = "autosave";
/// The ending of all saves.
pub(super) const ENDING: &str = ".ron";

/// Names that some systems keep for devices.
const DEVICES: [&str; 8] = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "config$"];

/// The file in which a campaign is kept by itself in the week that is to be planned, from 1.
pub(super) fn autosave(campaign: CampaignId, week: u16) -> String {
    format!("{AUTO}-{campaign}-w{week:02}{ENDING}")
}

/// What such a name says: the campaign, and the week.
pub(super) fn as_autosave(file: &str) -> Option<(CampaignId, u16)> {
    let rest = file.strip_prefix(AUTO)?.strip_prefix('-')?.strip_suffix(ENDING)?;
    let (campaign, week) = rest.split_once("-w")?;
    let named = (CampaignId::parse(campaign)?, week.parse().ok()?);
    // As it is written, and no other way.
    (autosave(named.0, named.1) == file).then_some(named)
}

/// The file of a campaign's quick save.
pub(super) fn quick(campaign: CampaignId) -> String {
    format!("{QUICK}-{campaign}{ENDING}")
}

/// The campaign that such a name says.
fn as_quick(file: &str) -> Option<CampaignId> {
    let campaign = file.strip_prefix(QUICK)?.strip_prefix('-')?.strip_suffix(ENDING)?;
    CampaignId::parse(campaign).filter(|&campaign| quick(campaign) == file)
}

/// Whether a file name is that of a quick save: a campaign's own, or the slot that all campaigns
/// shared in earlier versions.
pub(super) fn is_quick(file: &str) -> bool {
    as_quick(file).is_some() || file.strip_suffix(ENDING) == Some(QUICK)
}

/// The campaign that the name of a file kept by itself, or of a quick save, says.
pub(super) fn campaign_of(file: &str) -> Option<CampaignId> {
    as_autosave(file).map(|(campaign, _)| campaign).or_else(|| as_quick(file))
}

/// Whether a file name is that of an autosave.
pub(super) fn is_autosave(file: &str) -> bool {
    as_autosave(file).is_some() || is_shared_slot(file)
}

/// Whether it is one of the slots that all campaigns shared in earlier versions: the last, the four
/// before it, and one that was just being written.
fn is_shared_slot(file: &str) -> bool {
    let slot = file.strip_prefix(AUTO).and_then(|rest| rest.strip_suffix(ENDING));
    matches!(slot, Some("" | "-2" | "-3" | "-4" | "-5" | "-new"))
}

/// The file name for a name.
pub(super) fn to_file(name: &str) -> Result<String, SaveError> {
    let name = name.trim();
    let refused = |fault| Err(SaveError::Name { name: name.to_owned(), fault });
    if name.is_empty() {
        return refused(NameFault::Empty);
    }
    if name.chars().count() > LONGEST {
        return refused(NameFault::Long);
    }
    if name.chars().any(text::is_harmful) {
        return refused(NameFault::Odd);
    }
    let stem = encoded(name);
    if stem.len() > LONGEST_FILE {
        return refused(NameFault::Long);
    }
    let file = format!("{}{ENDING}", stem.to_lowercase());
    if is_autosave(&file) || as_quick(&file).is_some() {
        return refused(NameFault::Reserved);
    }
    if is_like_ours(name) {
        return refused(NameFault::Alike);
    }
    Ok(format!("{stem}{ENDING}"))
}

/// What lists call quick saves and what the game keeps by itself, in the languages of the game, in
/// small letters: what stands before and behind the number of the slot or of the campaign.
const OURS: [(&str, &str); 12] = [
    ("quick save", ""),
    ("quick save of campaign ", ""),
    ("autosave ", ""),
    ("autosave of campaign ", ""),
    ("жылдам сақтау", ""),
    ("", " жорығының жылдам сақтауы"),
    ("автосақтау ", ""),
    ("", " жорығының автосақтауы"),
    ("быстрое сохранение", ""),
    ("быстрое сохранение кампании ", ""),
    ("автосохранение ", ""),
    ("автосохранение кампании ", ""),
];

/// Whether a name reads in a list as if the game had given it. Capitals, quotes, blanks and signs that
/// are not seen make no difference to the eye.
fn is_like_ours(name: &str) -> bool {
    let seen: String = name
        .to_lowercase()
        .chars()
        .filter(|letter| letter.is_alphanumeric() || letter.is_whitespace())
        .collect();
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let number = |text: &str| text.len() <= 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
    let between =
        |before: &str, behind: &str| seen.strip_prefix(before)?.strip_suffix(behind).map(number);
    OURS.iter().any(|(before, behind)| between(before, behind) == Some(true))
}

/// The name that a file name stands for.
pub(super) fn from_file(file: &str) -> String {
    let stem = file.strip_suffix(ENDING).unwrap_or(file);
    let mut bytes = Vec::with_capacity(stem.len());
    let mut rest = stem.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| stem.to_owned())
}

/// A key as part of a file name.
pub(super) fn plain(key: &str) -> String {
    encoded(key).chars().take(LONGEST).collect()
}

/// Letters, digits and a few signs as they are, the rest as `%2F`. No two names give one file.
fn encoded(name: &str) -> String {
    let device = DEVICES.contains(&name.to_lowercase().as_str()) || is_port(name);
    let mut out = String::with_capacity(name.len());
    for (i, letter) in name.chars().enumerate() {
        let plain = letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | ',' | '(' | ')');
        if plain && !(i == 0 && device) {
            out.push(letter);
        } else {
            for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// `COM1`, `LPT9`.
fn is_port(name: &str) -> bool {
    let name = name.to_lowercase();
    let number = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    number.is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_from_their_files() {
        for name in [
            "before Sauran",
            "Әбілқайыр — үшінші апта",
            "Перед Сайрамом, 3",
            "../../etc/passwd",
            "a/b",
            "a\\b",
            ".hidden",
            "100%",
            "%2F",
            "con",
            "COM1",
            "quick",
        ] {
            let file = to_file(name).unwrap();
            assert!(file.is_ascii() || !name.is_ascii(), "{file}");
            assert!(!file.contains(['/', '\\', ':']) && !file.starts_with('.'), "{file}");
            assert!(!file[..file.len() - ENDING.len()].contains('.'), "{file}");
            assert_eq!(from_file(&file), name);
        }
        assert_ne!(to_file("a/b").unwrap(), to_file("a_b").unwrap());
        assert_ne!(to_file("con").unwrap().to_lowercase(), "con.ron");
    }

    #[test]
    fn autosaves_say_of_what_they_are() {
        let campaign = CampaignId::parse("00000000000000ff").unwrap();
        assert_eq!(autosave(campaign, 7), "autosave-00000000000000ff-w07.ron");
        for week in [1, 7, 100, u16::MAX] {
            assert_eq!(as_autosave(&autosave(campaign, week)), Some((campaign, week)));
        }
        for other in ["autosave.ron", "autosave-00000000000000ff-w007.ron", "autosave-2.ron"] {
            assert_eq!(as_autosave(other), None, "{other}");
        }
    }

    #[test]
    fn what_can_be_no_name_is_refused() {
        let long = "Ж".repeat(61);
        let own = "AUTOSAVE-00000000000000FF-w07";
        for name in
            ["", "   ", "a\nb", "autosave", "Autosave-2", "autosave-new", own, long.as_str()]
        {
            assert!(matches!(to_file(name), Err(SaveError::Name { .. })), "{name}");
        }
        for name in ["autosave of Sunday", "autosave-6", "autosave-00000000000000ff-w7"] {
            assert!(to_file(name).is_ok(), "{name}");
        }
        assert!(to_file(&"Ж".repeat(60)).is_ok());
    }
}
