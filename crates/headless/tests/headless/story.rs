//! The stories of the shipped scenarios: five sentences for every side in every language, from their real
//! course.

use headless::play::ReplayTimeline;
use rules::victory;
use test_support::{load, root};
use text::{Lang, StoryWeek, Texts, story, verdict};

#[test]
fn every_scenario_ends_with_a_verdict_and_five_sentences() {
    let texts = Lang::ALL.map(|lang| Texts::load(&root().join("assets"), lang).unwrap());
    let scenarios =
        ["ayagoz-1717", "first-march", "struggle-for-turkistan", "surprise-1723", "uzen-1724"];
    for scenario in scenarios {
        let timeline = ReplayTimeline::history(&load(scenario)).unwrap();
        let end = timeline.state(timeline.weeks());
        assert!(end.is_over());
        for side in end.scenario.playable() {
            let level = victory::level(end, side).expect("a result has a name");
            let week = |week: u16| {
                let (before, after) = (timeline.state(week), timeline.state(week + 1));
                StoryWeek::of(before, after, &timeline.log(week), side)
            };
            let weeks: Vec<StoryWeek> = (0..timeline.weeks()).map(week).collect();
            for texts in &texts {
                assert!(!verdict(texts, level).is_empty());
                let lines = story(texts, side, |week| timeline.state(week), &weeks);
                assert_eq!(lines.len(), 5, "{lines:#?}");
                for (n, line) in lines.iter().enumerate() {
                    let of = format!("{scenario}, {}: {line}", texts.lang().code());
                    assert!(line.ends_with('.') && !line.contains(".."), "{of}");
                    assert!(!line.contains(['{', '$']) && !line.contains("  "), "{of}");
                    assert!(line.chars().count() < 260, "{of}");
                    assert!(!lines[..n].contains(line), "twice: {of}");
                }
                // Something is always worth telling, and the balance always moves.
                assert!(lines[1].contains(['“', '«']), "{scenario}: {lines:#?}");
                assert_ne!(lines[2], texts.get("story-turn-none", &[]));
            }
        }
    }
}
