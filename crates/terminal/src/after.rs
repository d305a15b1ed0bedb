//! The after-action report for people: the points of each side, what that is called and what
//! history's result is called, and the facts of history one by one.

use headless::history::{AfterActionReport, ComparedOutcome, FactLine, SideLine, Verdict};
use rules::{
    calendar::Date,
    define::Names,
    history::{Basis, Grade},
    scenario::Scenario,
};
use text::{Texts, dates, table};

/// `message!(texts, "key", name = value, …)`.
macro_rules! message {
    ($texts:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.get($key, &[$((stringify!($name), text::Arg::from($value))),*])
    };
}

/// The report in lines, each section after an empty one.
pub fn page(texts: &Texts, scenario: &Scenario, report: &AfterActionReport) -> Vec<String> {
    let mut lines = vec![String::new(), texts.get("cli-after", &[])];
    for side in &report.sides {
        lines.push(String::new());
        lines.push(result(texts, scenario, side));
        lines.extend(points(texts, side));
    }
    lines.extend(facts(texts, scenario, report));
    lines
}

/// "Kazakhs: marginal defeat, margin −12; in history: defeat, −40".
fn result(texts: &Texts, scenario: &Scenario, side: &SideLine) -> String {
    let name = scenario.side_by_key(&side.side).map(|id| &scenario.sides[id.index()].name);
    let name = name.map_or(side.side.as_str(), |names| texts.lang().of(names)).to_owned();
    let margin = signed(texts, side.margin);
    let now = match side.level {
        Some(level) => {
            message!(
                texts,
                "cli-after-level",
                side = name,
                level = level_word(texts, level),
                margin = margin
            )
        }
        None => message!(texts, "cli-after-margin", side = name, margin = margin),
    };
    let Some(then) = side.historical_margin else { return now };
    let margin = signed(texts, then);
    let then = match side.historical_level {
        Some(level) => {
            message!(
                texts,
                "cli-after-history-level",
                level = level_word(texts, level),
                margin = margin
            )
        }
        None => message!(texts, "cli-after-history-margin", margin = margin),
    };
    let Some((least, most)) = side.historical_range.filter(|(least, most)| least != most) else {
        return format!("{now} {then}");
    };
    let (least, most) = (signed(texts, least), signed(texts, most));
    let range = message!(texts, "cli-after-history-range", least = least, most = most);
    format!("{now} {then} {range}")
}

/// The table of what points were given and taken for.
fn points(texts: &Texts, side: &SideLine) -> Vec<String> {
    let number = |n: i64| texts.lang().number(n);
    let mut rows = vec![vec![
        String::new(),
        texts.get("cli-after-quantity", &[]),
        texts.get("cli-after-points", &[]),
    ]];
    for line in side.score.iter().filter(|line| line.points != 0) {
        let quantity =
            if line.item == "events" { String::new() } else { number(line.quantity.into()) };
        rows.push(vec![item_word(texts, line.item), quantity, signed(texts, line.points)]);
    }
    rows.push(vec![texts.get("cli-after-total", &[]), String::new(), signed(texts, side.total)]);
    table(&rows)
}

/// The facts of history with their verdicts; nothing where the scenario has none.
pub fn facts(texts: &Texts, scenario: &Scenario, report: &AfterActionReport) -> Vec<String> {
    if report.facts.is_empty() {
        return Vec::new();
    }
    let met = report.facts.iter().filter(|line| line.verdict.is_met()).count();
    let all = report.facts.len();
    let mut lines = vec![String::new()];
    lines.push(match report.fidelity_permille {
        Some(share) => {
            let share = ((share + 5) / 10).to_string();
            message!(
                texts,
                "cli-facts",
                met = met.to_string(),
                all = all.to_string(),
                share = share
            )
        }
        None => texts.get("cli-facts-none-yet", &[]),
    });
    let named = |outcome: &ComparedOutcome<'_>| scenario.side_by_key(outcome.side);
    if let Some((outcome, side)) = report.outcome().and_then(|o| Some((o, named(&o)?))) {
        let side = &scenario.sides[side.index()].name;
        lines.push(text::outcome(texts, side, outcome.now, outcome.then));
    }
    for (line, fact) in report.facts.iter().zip(&scenario.facts) {
        lines.push(format!("  {}", fact_line(texts, scenario, line, &fact.name)));
    }
    lines
}

fn fact_line(texts: &Texts, scenario: &Scenario, line: &FactLine, name: &Names) -> String {
    let day = line.verdict.day().map(|day| {
        let date = scenario.calendar.date(day);
        dates(texts, date, date)
    });
    let verdict = match (line.verdict, day) {
        (Verdict::Met { .. }, Some(date)) => message!(texts, "cli-fact-met", date = date),
        (Verdict::Early { .. }, Some(date)) => message!(texts, "cli-fact-early", date = date),
        (Verdict::Late { .. }, Some(date)) => message!(texts, "cli-fact-late", date = date),
        (Verdict::Pending, _) => message!(texts, "cli-fact-pending"),
        _ => message!(texts, "cli-fact-not-met"),
    };
    let told = texts.lang().of(name).to_owned();
    let told = message!(texts, "cli-fact", verdict = verdict, fact = told);
    claim(texts, &told, line.grade, &line.basis)
}

/// A sentence with how well it is known, and what it rests on.
pub fn claim(texts: &Texts, told: &str, grade: Grade, basis: &Basis) -> String {
    let grade = text::grade(texts, grade);
    let args = [
        ("told", told.into()),
        ("grade", grade.into()),
        ("source", text::basis(texts, basis).into()),
    ];
    if basis.is_empty() { texts.get("claim", &args[..2]) } else { texts.get("claim-source", &args) }
}

/// The name of a level, by its key in reports.
pub fn level_word(texts: &Texts, key: &str) -> String {
    texts.get(&format!("cli-level-{}", key.replace('_', "-")), &[])
}

fn item_word(texts: &Texts, key: &str) -> String {
    texts.get(&format!("cli-score-{}", key.replace('_', "-")), &[])
}

fn signed(texts: &Texts, number: i32) -> String {
    texts.lang().signed(number.into())
}

/// A span of days as the dispatches give it: New Style, and Old Style after it.
pub fn both_styles(texts: &Texts, scenario: &Scenario, first: i32, last: i32) -> String {
    let start = scenario.calendar.start_day_number;
    let span = |style: fn(i32) -> Date| dates(texts, style(start + first), style(start + last));
    let (new, old) = (span(Date::new_style), span(Date::old_style));
    message!(texts, "cli-both-styles", new = new, old = old)
}
