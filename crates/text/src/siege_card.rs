//! A siege on one card: what each way promises, who is inside, who takes part and who does not, and
//! the fight in the open as a risk of its own.
//!
//! Every chance stands once: that of a way in its row, its parts below the one that is looked at,
//! that of a fight in the risks. The sum of a single attempt is apart.

use super::{
    Texts, names,
    odds::{days_of_food, fall_way, guessed_garrison, siege_none_why, siege_odds_sum},
    teller::{about, list, range},
    words,
};
use rules::{
    hex::HEX_KM,
    ids::{ForceId, PlaceId, SideId},
    odds::{BattleOdds, FallWay, SiegeFactor, SiegeOdds},
    order::SiegeWay,
    outlook::{ApartBecause, SiegeOutlook},
    state::{CampaignState, Stock},
};

/// What a way of a siege promises.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiegeRow {
    /// Which way.
    pub way: SiegeWay,
    /// What it is called.
    pub name: String,
    /// Chance that the place falls within a week, permille.
    pub permille: u32,
    /// The same in percent: "11"; nothing where there is none to be hoped for.
    pub percent: Option<String>,
    /// Why there is none.
    pub why_none: Option<String>,
}

/// A siege on one card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiegeCard {
    /// Of which place, and on which day of the siege.
    pub title: String,
    /// What the figures of the rows are.
    pub heading: String,
    /// What each way promises.
    pub rows: Vec<SiegeRow>,
    /// The way that is looked at.
    pub way: SiegeWay,
    /// More of the way that is looked at: of what its chance is made up, how far it is a guess, what
    /// stands against it.
    pub more: Vec<String>,
    /// Who is inside.
    pub inside: String,
    /// Who takes part.
    pub with: String,
    /// Who does not count, and why.
    pub without: Option<String>,
    /// Fights in the open that may come of it.
    pub risks: Vec<String>,
    /// The sum behind a single attempt, and what is not counted.
    pub sum: Vec<String>,
}

impl SiegeCard {
    /// All of it but the sum, line by line, for those who read lines.
    #[must_use]
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let mut lines = vec![self.title.clone(), self.heading.clone()];
        for row in &self.rows {
            let mut args = vec![("way", row.name.as_str().into())];
            lines.push(match (&row.percent, &row.why_none) {
                (Some(percent), _) => {
                    args.push(("n", percent.as_str().into()));
                    texts.get("siege-card-way", &args)
                }
                (None, why) => {
                    args.push(("why", why.as_deref().unwrap_or_default().into()));
                    texts.get("siege-odds-none", &args)
                }
            });
            if row.way == self.way {
                lines.extend(self.more.iter().cloned());
            }
        }
        lines.extend([self.inside.clone(), self.with.clone()]);
        lines.extend(self.without.iter().chain(&self.risks).cloned());
        lines
    }
}

/// A siege on one card, as the reader's side may know it.
#[must_use]
pub fn siege_card(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    outlook: &SiegeOutlook,
) -> SiegeCard {
    let place = names::place_name(texts, state, outlook.place);
    let mut head = vec![("place", place.into())];
    let title = match outlook.days {
        0 => texts.get("siege-card-title", &head),
        days => {
            head.push(("n", days.into()));
            texts.get("siege-card-title-day", &head)
        }
    };
    let chosen = outlook.odds();
    SiegeCard {
        title,
        heading: texts.get("siege-card-week", &[]),
        rows: outlook.ways.iter().map(|odds| row(texts, odds)).collect(),
        way: outlook.way,
        more: chosen.map(|odds| more(texts, state, outlook.place, odds)).unwrap_or_default(),
        inside: chosen.map(|odds| inside(texts, odds)).unwrap_or_default(),
        with: with(texts, state, viewer, &outlook.pressing),
        without: without(texts, state, viewer, &outlook.others),
        risks: risks(texts, outlook),
        sum: chosen.map(|odds| siege_odds_sum(texts, odds)).unwrap_or_default(),
    }
}

fn row(texts: &Texts, odds: &SiegeOdds) -> SiegeRow {
    let some = odds.week_permille > 0;
    SiegeRow {
        way: odds.way,
        name: words::siege_way(texts, odds.way),
        permille: odds.week_permille,
        percent: some.then(|| texts.lang().percent(odds.week_permille)),
        why_none: siege_none_why(texts, odds),
    }
}

/// What is to be said of the way that is looked at besides its chance.
fn more(texts: &Texts, state: &CampaignState, place: PlaceId, odds: &SiegeOdds) -> Vec<String> {
    let mut lines = Vec::new();
    let percent = |permille: u32| texts.lang().percent(permille);
    if let Some(guess) = odds.guess.filter(|guess| guess.week_permille.0 != guess.week_permille.1) {
        let (low, high) = guess.week_permille;
        let range = range(texts, &percent(low), &percent(high));
        lines.push(texts.get("siege-card-range", &[("range", range.into())]));
    }
    // A single part is the whole of it, and stands in the row.
    if odds.ways.len() > 1 {
        let part = |&(way, part): &(FallWay, u32)| {
            texts.get(fall_way(way), &[("percent", percent(part).into())])
        };
        let ways: Vec<String> = odds.ways.iter().map(part).collect();
        lines.push(texts.get("siege-odds-ways", &[("ways", list(texts, &ways).into())]));
    }
    let besieged = &odds.besieged;
    if odds.way == SiegeWay::Blockade && besieged.inside_known {
        let args = [("day", besieged.course.days.into()), ("n", days_of_food(besieged).into())];
        lines.push(texts.get("siege-odds-clock", &args));
    }
    if odds.factors.contains(&(SiegeFactor::Odds, 0)) {
        lines.push(texts.get("siege-odds-too-few", &[]));
    }
    let people = state.scenario.places[place.index()].people;
    if odds.way == SiegeWay::Storm && people > 0 {
        let falls = state.scenario.rules.siege.plunder_loyalty_permille / 10;
        lines.push(texts.get("siege-card-plunder", &[("n", falls.into())]));
    }
    if odds.pressed != odds.way {
        let way = words::siege_way(texts, odds.pressed);
        lines.push(texts.get("siege-odds-others", &[("way", way.into())]));
    }
    lines
}

/// Who is inside: the garrison and, apart, the townsmen who man the walls.
fn inside(texts: &Texts, odds: &SiegeOdds) -> String {
    let besieged = &odds.besieged;
    let townsmen = about(besieged.townsmen);
    match odds.guess {
        None => {
            let men = names::count(texts, Stock::Men, about(besieged.garrison));
            let garrison = texts.get("men-about", &[("men", men.into())]);
            let args = [("garrison", garrison.into()), ("townsmen", townsmen.into())];
            texts.get("siege-card-inside", &args)
        }
        Some(guess) => {
            let garrison = guessed_garrison(texts, guess);
            let args = [("garrison", garrison.into()), ("townsmen", townsmen.into())];
            texts.get("siege-card-inside-guess", &args)
        }
    }
}

/// A force with its men: "Bukenbai 2,569".
fn counted(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    (force, men): (ForceId, u32),
) -> String {
    let name = names::force_name(texts, state, viewer, force);
    texts.get("siege-card-force", &[("force", name.into()), ("n", men.into())])
}

fn with(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    pressing: &[(ForceId, u32)],
) -> String {
    let forces: Vec<String> =
        pressing.iter().map(|&force| counted(texts, state, viewer, force)).collect();
    let men: u32 = pressing.iter().map(|&(_, men)| men).sum();
    let args = [("forces", list(texts, &forces).into()), ("n", men.into())];
    match pressing.len() {
        0 | 1 => texts.get("siege-card-with", &args[..1]),
        _ => texts.get("siege-card-with-several", &args),
    }
}

fn without(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    others: &[(ForceId, u32, ApartBecause)],
) -> Option<String> {
    let told = |&(force, men, why): &(ForceId, u32, ApartBecause)| {
        let mut args = vec![("force", counted(texts, state, viewer, (force, men)).into())];
        let key = match why {
            ApartBecause::OtherWay(way) => {
                args.push(("way", words::siege_way(texts, way).into()));
                "siege-apart-way"
            }
            ApartBecause::OnTheWay(Some(day)) => {
                args.push(("date", names::day_month(texts, state, day).into()));
                "siege-apart-coming"
            }
            ApartBecause::OnTheWay(None) => "siege-apart-coming-late",
            ApartBecause::Otherwise => "siege-apart-otherwise",
        };
        texts.get(key, &args)
    };
    let forces: Vec<String> = others.iter().map(told).collect();
    let told = list(texts, &forces);
    (!forces.is_empty()).then(|| texts.get("siege-card-without", &[("forces", told.into())]))
}

fn risks(texts: &Texts, outlook: &SiegeOutlook) -> Vec<String> {
    let win = |odds: &BattleOdds| texts.lang().percent(odds.win.into());
    let mut risks = Vec::new();
    risks.extend(outlook.field.as_ref().map(|(_, odds)| match odds.rides_over {
        true => texts.get("siege-card-risk-over", &[]),
        false => texts.get("siege-card-risk", &[("n", win(odds).into())]),
    }));
    risks.extend(outlook.relief.as_ref().map(|(_, hexes, odds)| {
        let men = names::count(texts, Stock::Men, about(odds.enemy_men).max(10));
        let args = [
            ("men", texts.get("men-about", &[("men", men.into())]).into()),
            ("km", (hexes * HEX_KM).into()),
            ("n", win(odds).into()),
        ];
        texts.get("siege-card-relief", &args)
    }));
    risks
}
