//! A campaign in five sentences.

use super::*;
use rules::{headline::HeadlineKind, ids::PlaceId, victory::Level};

/// The small war as its story needs it.
fn weeks(viewer: &str) -> Vec<StoryWeek> {
    let told = |week: &Told| StoryWeek::of(&week.before, &week.after, &week.events, side(viewer));
    war().iter().map(told).collect()
}

fn told(lang: Lang, viewer: &str, weeks: &[StoryWeek]) -> Vec<String> {
    let all = war();
    let state = |week: u16| match week.checked_sub(1) {
        Some(n) => &all[usize::from(n)].after,
        None => &all[0].before,
    };
    story(&texts(lang), side(viewer), state, weeks)
}

#[test]
fn a_war_is_told_in_five_sentences_none_of_them_twice() {
    for lang in Lang::ALL {
        for viewer in [KAZAKH, DZUNGAR] {
            let lines = told(lang, viewer, &weeks(viewer));
            assert_eq!(lines.len(), 5, "{lines:#?}");
            for (n, line) in lines.iter().enumerate() {
                assert_clean(line, "story");
                assert!(line.ends_with('.'), "{line}");
                assert!(!lines[..n].contains(line), "twice: {line}");
            }
        }
    }
    assert!(told(Lang::En, KAZAKH, &[]).is_empty());
}

#[test]
fn the_turn_is_the_week_in_which_the_margin_moved_most() {
    let news = |week: &mut StoryWeek| {
        let place = PlaceId::at(0);
        let headline = rules::headline::Headline {
            kind: HeadlineKind::TownFreed(place),
            tone: rules::headline::HeadlineTone::Good,
            weight: 900,
            size: rules::headline::HeadlineSize::Great,
            subject: None,
            causes: Vec::new(),
        };
        week.news = Some(headline);
    };
    let mut all = weeks(KAZAKH);
    assert!(all.len() >= 3, "the small war is too short for a story");
    let first = all[0].margin;
    for week in &mut all {
        (week.margin, week.news) = (first, None);
    }
    // The second week loses seventy points and wins back half of them in the third.
    all[1].margin = first - 70;
    for week in &mut all[2..] {
        week.margin = first - 35;
    }
    news(&mut all[0]);
    let date = |week: &StoryWeek| date(&texts(Lang::En), &scenario(), week.week * 7 - 1);
    let lines = told(Lang::En, KAZAKH, &all);
    assert!(lines[1].contains(&date(&all[0])) && lines[1].contains('“'), "{lines:#?}");
    assert!(lines[2].contains(&date(&all[1])), "{lines:#?}");
    assert!(lines[2].contains("70 points against them"), "{lines:#?}");
    // The news of that week stands in the sentence, unless it has been told.
    news(&mut all[1]);
    assert!(told(Lang::En, KAZAKH, &all)[2].contains('“'));
    all[0].news = None;
    assert!(!told(Lang::En, KAZAKH, &all)[2].contains('“'));
}

#[test]
fn a_verdict_stands_by_itself() {
    assert_eq!(verdict(&texts(Lang::En), Level::DecisiveVictory), "Decisive victory");
    assert_eq!(verdict(&texts(Lang::Ru), Level::Draw), "Ничья");
}
