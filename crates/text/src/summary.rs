//! The end of a campaign in text: who holds what, and what each side has and has lost.

use super::{
    Texts, score,
    teller::{Teller, say, sentence},
    words,
};
use rules::{
    event::{Cause, Fate},
    ids::{CampId, LeaderId, PlaceId, SideId},
    state::{CampaignState, Stock},
};

/// Places of less importance are left out of the summary.
const IMPORTANT: u8 = 3;

/// The end of a campaign (or how it stands), line by line: a heading, the important places with
/// their holders, what each side has come to with its points, battles, people and leaders, and a
/// table of losses by cause for each side that somebody plays.
///
/// It tells the truth of the state: it is for the day on which the maps are laid open.
#[must_use]
pub fn campaign_summary(texts: &Texts, state: &CampaignState) -> Vec<String> {
    let t = Teller::new(texts, state, SideId::NONE);
    let date = t.date(state.day());
    let mut lines = vec![
        say!(t, "cli-summary-heading", name = t.name(&t.scenario().name), date = date),
        String::new(),
        say!(t, "cli-summary-places"),
    ];
    lines.extend(holders(&t));
    lines.extend(block(say!(t, "summary-result"), score::levels(&t)));
    lines.extend(block(say!(t, "summary-points"), score::score_table(texts, state)));
    let accounts = t.scenario().playable().flat_map(|side| account(&t, side)).collect();
    lines.extend(block(say!(t, "summary-war"), accounts));
    for side in t.scenario().playable() {
        lines.push(String::new());
        lines.push(say!(t, "cli-summary-side", side = t.people(side)));
        lines.extend(table(&losses(&t, side)));
    }
    lines
}

/// Lines under a heading, set off by an empty line; nothing when there are none.
fn block(heading: String, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    [String::new(), heading].into_iter().chain(lines).collect()
}

/// What the war was for a side: battles, its people by what became of them, its leaders.
fn account(t: &Teller<'_>, side: SideId) -> Vec<String> {
    let (state, people) = (t.state, t.people(side));
    let standings = state.standings();
    let mut lines = Vec::new();
    let (won, lost) = (standings.won(side), standings.lost(side));
    if won + lost > 0 {
        lines.push(say!(t, "summary-battles", people = people.clone(), won = won, lost = lost));
    }
    let count = |n: u32| t.count(Stock::Households, n);
    let ledger = state.ledger();
    let all = ledger.lost(side, Stock::Households);
    let captured = ledger.of(side, Stock::Households, Cause::Captured);
    let safe: u32 = (0..state.camps().len())
        .map(CampId::at)
        .filter(|&camp| state.camps().side(camp) == side && state.camp_safe(camp))
        .map(|camp| state.camps().households(camp))
        .sum();
    if all > 0 {
        let (people, lost) = (people.clone(), count(all));
        lines.push(say!(t, "summary-people", people = people, lost = lost, captured = captured));
    }
    if safe > 0 {
        let (people, safe) = (people.clone(), count(safe));
        lines.push(say!(t, "summary-people-safe", people = people, safe = safe));
    }
    let captives = standings.captives(side);
    if captives > 0 {
        lines.push(say!(t, "summary-captives", people = people, kibitkas = count(captives)));
    }
    lines.extend(fates(t, side));
    lines.into_iter().map(sentence).collect()
}

/// Leaders of a side who are no longer what they were.
fn fates(t: &Teller<'_>, side: SideId) -> Vec<String> {
    let leaders = t.state.leaders();
    let of = |fate: Fate| -> Vec<String> {
        (0..t.scenario().leaders.len().min(leaders.len()))
            .map(LeaderId::at)
            .filter(|&l| t.scenario().leaders[l.index()].side == side && leaders.fate(l) == fate)
            .filter_map(|leader| t.leader(leader).map(str::to_owned))
            .collect()
    };
    [
        (Fate::Killed, "summary-leaders-killed"),
        (Fate::Captured, "summary-leaders-captured"),
        (Fate::Wounded, "summary-leaders-wounded"),
    ]
    .into_iter()
    .map(|(fate, key)| (key, of(fate)))
    .filter(|(_, names)| !names.is_empty())
    .map(|(key, names)| say!(t, key, people = t.people(side), leaders = t.list(&names)))
    .collect()
}

/// Each holder with its important places, the dearest first.
fn holders(t: &Teller<'_>) -> Vec<String> {
    let s = t.scenario();
    let mut places: Vec<PlaceId> = t
        .state
        .places()
        .ids()
        .filter(|&p| s.places[p.index()].importance >= IMPORTANT && s.kind(p).can_be_held)
        .collect();
    places.sort_by_key(|p| (core::cmp::Reverse(s.places[p.index()].importance), *p));
    s.side_ids()
        .chain([SideId::NONE])
        .filter_map(|side| {
            let held: Vec<String> = places
                .iter()
                .filter(|&&p| {
                    let holder = t.state.places().holder(p);
                    holder == side || (!side.is_some() && !holder.is_some())
                })
                .map(|&p| t.place(p))
                .collect();
            (!held.is_empty()).then(|| {
                let (people, held) = (t.people(side), t.list(&held));
                sentence(say!(t, "cli-summary-holder", side = people, places = held))
            })
        })
        .collect()
}

/// Rows of the table of one side: what it had and has, then each cause that took anything.
fn losses(t: &Teller<'_>, side: SideId) -> Vec<Vec<String>> {
    let (state, lang) = (t.state, t.texts.lang());
    let row = |name: String, number: &dyn Fn(Stock) -> u32| {
        let numbers = Stock::ALL.into_iter().map(|stock| lang.number(number(stock).into()));
        core::iter::once(name).chain(numbers).collect::<Vec<String>>()
    };
    let fresh = CampaignState::new(state.scenario.clone(), state.seed());
    let mut rows = vec![
        core::iter::once(String::new())
            .chain(Stock::ALL.into_iter().map(|stock| words::stock(t.texts, stock)))
            .collect(),
        row(say!(t, "cli-summary-start"), &|stock| fresh.total(side, stock)),
    ];
    // Gains first; then what was lost.
    let (gains, losses): (Vec<Cause>, Vec<Cause>) =
        Cause::ALL.into_iter().partition(|cause| cause.is_gain());
    let causes = gains.into_iter().chain(losses);
    for cause in causes {
        let of = |stock| state.ledger().of(side, stock, cause);
        if Stock::ALL.into_iter().any(|stock| of(stock) > 0) {
            rows.push(row(words::cause(t.texts, cause), &of));
        }
    }
    rows.push(row(say!(t, "cli-summary-lost"), &|stock| state.ledger().lost(side, stock)));
    rows.push(row(say!(t, "cli-summary-now"), &|stock| state.total(side, stock)));
    rows
}

/// Rows as lines: the first column set left, the others right. Widths are in characters.
#[must_use]
pub fn table(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    rows.iter()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(
                    |(i, (cell, &width))| {
                        if i == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
                    },
                )
                .collect();
            format!("  {}", cells.join("  ").trim_end())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_characters() {
        let rows = [["Жұт", "1"], ["Суық", "20"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table(&rows), ["  Жұт    1", "  Суық  20"]);
        assert!(table(&[]).is_empty());
    }
}
