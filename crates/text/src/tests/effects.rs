//! What follows from choices: every line of every choice of the shipped scenarios.

use super::*;
use rules::{ids::GroupId, scripted_event::Effect};

#[test]
fn no_two_lines_of_a_choice_are_the_same_and_each_says_whether_it_helps() {
    let library = Library::at(root());
    let (mut lines, mut judged) = (0, 0);
    for name in ["struggle-for-turkistan", "surprise-1723"] {
        let scenario = library.load(name).unwrap_or_else(|report| panic!("{report}"));
        let state = CampaignState::new(scenario.clone(), 7);
        for lang in Lang::ALL {
            let texts = texts(lang);
            for event in &scenario.scripted_events {
                for (choice, side) in event
                    .choices
                    .iter()
                    .flat_map(|choice| scenario.playable().map(move |side| (choice, side)))
                {
                    let told = effects(&texts, &state, side, &choice.effects);
                    for (at, line) in told.iter().enumerate() {
                        let marked = line.marked(&texts);
                        assert!(!marked.contains("scripted-event"), "{marked}");
                        assert!(!line.words.contains("{"), "{marked}");
                        assert!(told[..at].iter().all(|o| o.words != line.words), "{marked}");
                        assert_eq!(line.helps.is_some(), marked != line.words, "{marked}");
                        lines += 1;
                        judged += u32::from(line.helps.is_some());
                    }
                    assert!(told.len() <= choice.effects.len());
                    // Our own people's hearts are always judged.
                    let own = choice.effects.iter().any(|effect| {
                        matches!(*effect, Effect::Commitment(group, add)
                            if add != 0 && scenario.groups[group.index()].side == side)
                    });
                    assert!(!own || told.iter().any(|line| line.helps.is_some()));
                }
            }
        }
    }
    assert!(lines > 500 && judged * 2 > lines, "{judged} of {lines}");
}

#[test]
fn what_is_alike_is_told_together_and_the_weightiest_is_at_stake() {
    let state = CampaignState::new(scenario(), 1);
    let groups: Vec<GroupId> = (0..scenario().groups.len())
        .map(GroupId::at)
        .filter(|group| scenario().groups[group.index()].side == side(KAZAKH))
        .collect();
    let mood = groups.iter().map(|&group| Effect::Commitment(group, 3));
    let home = Effect::GoHome(groups[0], 500);
    let all: Vec<Effect> = mood.chain([home]).collect();
    let texts = texts(Lang::En);
    let told = effects(&texts, &state, side(KAZAKH), &all);
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!((told[0].helps, told[1].helps), (Some(true), Some(false)));
    assert!(told[0].marked(&texts).starts_with('▲') && told[1].marked(&texts).starts_with('▼'));
    assert_eq!(at_stake(&told), Some(&told[1]));
    // To the enemy the same is the other way round, and without our numbers.
    let theirs = effects(&texts, &state, side(DZUNGAR), &all);
    assert_eq!((theirs[0].helps, theirs[1].helps), (Some(false), Some(true)));
    assert_eq!(at_stake(&theirs), None);
    // One alone is told with what it comes to.
    let one = effects(&texts, &state, side(KAZAKH), &all[..1]);
    assert!(one[0].words.contains('→'), "{one:?}");
}

#[test]
fn nobody_is_told_that_more_is_taken_from_a_granary_than_is_in_it() {
    let state = CampaignState::new(scenario(), 1);
    let place = scenario().place_by_key("turkistan").unwrap();
    let stands = i32::try_from(state.places().granary(place)).unwrap();
    assert!(stands > 0);
    let told = |add| {
        effects(&texts(Lang::En), &state, side(DZUNGAR), &[Effect::Granary(place, add)]).remove(0)
    };
    assert_eq!(told(-stands - 40_000).words, told(-stands).words);
    assert_ne!(told(-stands + 1_000).words, told(-stands).words);
}
