//! What a campaign comes to: points by item, margins and what a result is called.

use super::{
    Texts,
    summary::table,
    teller::{Teller, say, sentence},
};
use rules::{
    define::Names,
    ids::{PlaceId, SideId},
    state::CampaignState,
    victory::{self, Level, ScoreItem},
};

/// What points are given or taken for.
#[must_use]
pub fn score_item(texts: &Texts, item: ScoreItem) -> String {
    let key = match item {
        ScoreItem::Places => "score-places",
        ScoreItem::Households => "score-households",
        ScoreItem::Captives => "score-captives",
        ScoreItem::Men => "score-men",
        ScoreItem::Commitment => "score-commitment",
        ScoreItem::MenLost => "score-men-lost",
        ScoreItem::Events => "score-events",
    };
    texts.get(key, &[])
}

/// Places of a side that count for nothing because nobody keeps them; nothing where there are none.
#[must_use]
pub fn held_for_nothing_line(texts: &Texts, state: &CampaignState, side: SideId) -> Option<String> {
    let place = |place: PlaceId| {
        let points = state.scenario.places[place.index()].points;
        let men = texts.get("count-men", &[("n", victory::men_to_keep(state, place).into())]);
        let name = super::place_name(texts, state, place);
        let args = [("place", name.into()), ("points", points.into()), ("men", men.into())];
        texts.get("score-unkept-place", &args)
    };
    let places: Vec<String> = victory::held_for_nothing(state, side).map(place).collect();
    (!places.is_empty()).then(|| texts.get("score-unkept", &[("places", places.join(", ").into())]))
}

/// What a result is called.
#[must_use]
pub fn level(texts: &Texts, level: Level) -> String {
    let key = match level {
        Level::DecisiveVictory => "level-decisive-victory",
        Level::Victory => "level-victory",
        Level::MarginalVictory => "level-marginal-victory",
        Level::Draw => "level-draw",
        Level::MarginalDefeat => "level-marginal-defeat",
        Level::Defeat => "level-defeat",
        Level::DecisiveDefeat => "level-decisive-defeat",
    };
    texts.get(key, &[])
}

/// The points of the sides that somebody plays, item by item: points, and in brackets what they
/// are for. Items that give no side anything are left out.
#[must_use]
pub fn score_table(texts: &Texts, state: &CampaignState) -> Vec<String> {
    let t = Teller::new(texts, state, SideId::NONE);
    let lang = texts.lang();
    let sides: Vec<SideId> = t.scenario().playable().collect();
    let scores: Vec<_> = sides.iter().map(|&side| victory::score(state, side)).collect();
    let mut rows = vec![
        core::iter::once(String::new()).chain(sides.iter().map(|&side| t.side(side))).collect(),
    ];
    let items = scores.first().map(|score| score.items.as_slice()).unwrap_or_default();
    for &(item, ..) in items {
        if scores.iter().all(|score| score.points(item) == 0) {
            continue;
        }
        let cells = scores.iter().map(|score| {
            let n = score.items.iter().find(|i| i.0 == item).map_or(0, |i| i.2);
            // Commitment is counted in thousandths and told of a hundred.
            let n = if item == ScoreItem::Commitment { (n + 5) / 10 } else { n };
            if item == ScoreItem::Events {
                lang.signed(score.points(item).into())
            } else {
                let points = lang.number(score.points(item).into());
                say!(t, "score-cell", points = points, n = n)
            }
        });
        rows.push(core::iter::once(score_item(texts, item)).chain(cells).collect());
    }
    let total = scores.iter().map(|score| lang.number(score.total.into()));
    rows.push(core::iter::once(say!(t, "score-total")).chain(total).collect());
    table(&rows)
}

/// How the outcome for a side compares with that of history: level and margin, now and then.
#[must_use]
pub fn outcome(
    texts: &Texts,
    side: &Names,
    (now, margin): (Level, i32),
    (then, old): (Level, i32),
) -> String {
    let signed = |n: i32| texts.lang().signed(n.into());
    let key = if now == then { "outcome-as-in-history" } else { "outcome-unlike-history" };
    texts.get(
        key,
        &[
            ("side", texts.lang().of(side).to_owned().into()),
            ("level", level(texts, now).into()),
            ("was", level(texts, then).into()),
            ("margin", signed(margin).into()),
            ("old", signed(old).into()),
        ],
    )
}

/// What each side that somebody plays has come to, and what history made of it.
pub(super) fn levels(t: &Teller<'_>) -> Vec<String> {
    let lang = t.texts.lang();
    t.scenario()
        .playable()
        .filter_map(|side| {
            let reached = victory::level(t.state, side)?;
            let margin = lang.signed(victory::margin(t.state, side).into());
            let (people, reached) = (t.people(side), level(t.texts, reached));
            let terms = &t.scenario().victory[side.index()];
            let then = terms.historical.map(|mark| mark.margin);
            let then = then.and_then(|m| Some((m, victory::level_of(&terms.levels, m)?)));
            Some(sentence(match then {
                Some((then, was)) => say!(
                    t,
                    "summary-level-history",
                    people = people,
                    level = reached,
                    margin = margin,
                    then = level(t.texts, was),
                    old = lang.signed(then.into()),
                ),
                None => {
                    say!(t, "summary-level", people = people, level = reached, margin = margin)
                }
            }))
        })
        .collect()
}
