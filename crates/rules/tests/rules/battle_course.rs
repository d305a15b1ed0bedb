//! The course of battles, as it is shown: what is told of it is what the facts say, and of the enemy no
//! more than can be seen across the field.

use crate::field::{even, first_week, khans};
use rules::{
    battle_course::{BattleCourse, battle_course},
    event::{BattleEvent, Event, Logged, Phase},
    ids::SideId,
    scenario::Scenario,
};
use std::sync::Arc;

/// Courses of the first battles of some weeks, with their logs.
fn courses(
    s: &Arc<Scenario>,
    viewer: Option<SideId>,
) -> impl Iterator<Item = (BattleCourse, Vec<Logged>)> {
    (0..20).filter_map(move |seed| {
        let (_, log) = first_week(s, seed);
        let number = log.iter().find_map(|l| match l.event {
            Event::Battle(BattleEvent::BattleBegan { battle, .. }) => Some(battle),
            _ => None,
        })?;
        Some((battle_course(&log, number, viewer)?, log))
    })
}

/// What is told of how a side holds together.
fn hearts(log: &[Logged], of: (u16, SideId)) -> Vec<(Phase, u16)> {
    let heart = |l: &Logged| match l.event {
        Event::Battle(BattleEvent::BattleHeart { battle, side, phase, cohesion, .. })
            if (battle, side) == of =>
        {
            Some((phase, cohesion))
        }
        _ => None,
    };
    log.iter().filter_map(heart).collect()
}

#[test]
fn cohesion_of_the_course_is_that_of_the_facts() {
    let s = even("");
    let mut seen = 0;
    for (course, log) in courses(&s, None) {
        for (i, party) in course.parties.iter().enumerate() {
            let told = hearts(&log, (course.battle, party.side));
            assert!(party.is_known && !told.is_empty());
            assert_eq!(course.phases, told.iter().map(|t| t.0).collect::<Vec<_>>());
            assert_eq!(party.cohesion[1..], told.iter().map(|t| t.1).collect::<Vec<_>>());
            assert!(party.cohesion[0] >= party.cohesion[1], "{course:?}");
            let broke = log.iter().any(|l| match l.event {
                Event::Battle(BattleEvent::BattleHeart { battle, side, breaks, .. }) => {
                    breaks && (battle, side) == (course.battle, party.side)
                }
                _ => false,
            });
            assert_eq!(course.beaten == Some(i), broke, "{course:?}");
            let came: u32 = log
                .iter()
                .filter_map(|l| match l.event {
                    Event::Battle(BattleEvent::BattleJoined { battle, side, men, .. }) => {
                        ((battle, side) == (course.battle, party.side)).then_some(men)
                    }
                    _ => None,
                })
                .sum();
            assert!(came > 0 && party.men == came, "{course:?}");
        }
        let lost: u32 = course.parties.iter().map(|party| party.lost).sum();
        assert!(lost > 0, "{course:?}");
        seen += 1;
    }
    assert!(seen > 5, "only {seen} battles in twenty weeks");
}

#[test]
fn the_enemy_is_told_as_he_is_known() {
    let s = khans("");
    let (blue, red) = (s.side_by_key("blue").unwrap(), s.side_by_key("red").unwrap());
    let mut named = 0;
    for (seen, log) in courses(&s, Some(red)) {
        let [own, foe] = &seen.parties;
        assert_eq!((own.side, foe.side), (red, blue), "one's own side stands first");
        let whole = battle_course(&log, seen.battle, None).unwrap();
        // Where all is seen the attackers stand first.
        assert_eq!(whole.parties[0].side, blue);
        assert_eq!(own.cohesion, whole.parties[1].cohesion);
        assert_eq!(own.leader, whole.parties[1].leader);
        assert!(own.leader.is_some() && !foe.is_known);
        for (told, truth) in foe.cohesion.iter().zip(&whole.parties[0].cohesion) {
            assert_eq!(told % 250, 0, "in quarters");
            assert!(told >= truth && told - truth < 250, "{told} of {truth}");
        }
        // Whoever leads them, one learns it from his fate alone.
        let befell = log.iter().any(|l| match l.event {
            Event::Battle(BattleEvent::LeaderFate { leader, .. }) => Some(leader) == foe.leader,
            _ => false,
        });
        assert_eq!(foe.leader.is_some(), befell);
        named += usize::from(befell);
    }
    assert!(named < 15, "enemies are named as a rule: {named}");
}
