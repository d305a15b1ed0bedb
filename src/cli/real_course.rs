//! `turkistan history --runs N`: how ordinary the real course is among the campaigns that the rules give.

use super::{
    data::Setting,
    error::{CliError, message},
    out::Out,
    printer::{Format, json},
    sim::{jobs, percent_of, progress},
};
use headless::sim::real_course::{MarkLine, PLAYERS, RealCourse, StatisticLine, Study};
use rules::{history::Grade, scenario::Scenario};
use text::{Texts, table};

/// Plays the campaigns and tells what they say.
pub(super) fn tell(
    setting: &Setting,
    study: &Study,
    wish: Option<u16>,
    format: Format,
) -> Result<(), CliError> {
    let bar = progress(study.runs.saturating_mul(PLAYERS.len() as u64));
    let found = study.play(jobs(wish), &|| bar.inc(1));
    bar.finish_and_clear();
    let mut out = Out::new();
    if format == Format::Json {
        out.line(&json(&found)?)?;
    } else {
        for line in page(&setting.texts, &study.scenario, &found) {
            out.line(&line)?;
        }
    }
    out.end()
}

fn page(texts: &Texts, scenario: &Scenario, found: &RealCourse) -> Vec<String> {
    let heading = message!(
        "cli-real-heading",
        name = texts.lang().of(&scenario.name).to_owned(),
        runs = found.runs.cast_signed(),
        seed = found.base_seed.clone(),
    );
    let mut lines = vec![heading.text(texts)];
    if !found.statistics.is_empty() {
        lines.push(String::new());
        lines.push(texts.get("cli-real-statistics", &[]));
        lines.extend(table(&statistics(texts, scenario, &found.statistics)));
        lines.push(counted(texts, &found.statistics));
    }
    if !found.marks.is_empty() {
        lines.push(String::new());
        lines.extend(found.marks.iter().map(|mark| mark_line(texts, scenario, mark)));
    }
    if !found.facts.is_empty() {
        lines.push(String::new());
        lines.push(texts.get("cli-real-facts", &[]));
        let head = found.players.iter().map(|player| (*player).to_owned());
        let mut rows = vec![core::iter::once(String::new()).chain(head).collect::<Vec<_>>()];
        for (fact, fixed) in found.facts.iter().zip(&scenario.facts) {
            let name = texts.lang().of(&fixed.name).to_owned();
            let shares = fact.fails.iter().map(|share| percent_of(share.share));
            rows.push(core::iter::once(name).chain(shares).collect());
        }
        lines.extend(table(&rows));
    }
    lines
}

fn statistics(texts: &Texts, scenario: &Scenario, all: &[StatisticLine]) -> Vec<Vec<String>> {
    let head = ["grade", "real", "low", "median", "high", "percentile", "inside"];
    let head = head.map(|column| texts.get(&format!("cli-real-{column}"), &[]));
    let mut rows = vec![core::iter::once(String::new()).chain(head).collect::<Vec<_>>()];
    for line in all {
        let Some(fixed) = scenario.statistics.iter().find(|one| one.key == line.statistic) else {
            continue;
        };
        let number = |n: i32| match u16::try_from(n) {
            Ok(day) if fixed.measure.is_day() => text::date(texts, scenario, day),
            _ => texts.lang().number(n.into()),
        };
        let range = text::range(texts, &number(line.real.0), &number(line.real.1));
        let inside = if line.is_ordinary { "cli-real-yes" } else { "cli-real-no" };
        rows.push(vec![
            texts.lang().of(&fixed.name).to_owned(),
            text::grade(texts, line.grade),
            range,
            number(line.low_10),
            number(line.median),
            number(line.high_90),
            percent_of(line.percentile),
            texts.get(inside, &[]),
        ]);
    }
    rows
}

/// How many lie inside: what sources say apart from what is ours.
fn counted(texts: &Texts, all: &[StatisticLine]) -> String {
    let sourced = |line: &&StatisticLine| matches!(line.grade, Grade::Attested | Grade::Secondary);
    let (theirs, ours): (Vec<_>, Vec<_>) = all.iter().partition(sourced);
    let inside = |lines: &[&StatisticLine]| lines.iter().filter(|line| line.is_ordinary).count();
    message!(
        "cli-real-counted",
        inside = inside(&theirs),
        of = theirs.len(),
        ours = inside(&ours),
        all = ours.len()
    )
    .text(texts)
}

fn mark_line(texts: &Texts, scenario: &Scenario, line: &MarkLine) -> String {
    let signed = |n: i32| texts.lang().signed(n.into());
    let side = scenario.side_by_key(&line.side).map(|side| &scenario.sides[side.index()].name);
    let side = side.map_or(line.side.as_str(), |names| texts.lang().of(names));
    let (mark, least, most) = line.mark;
    message!(
        "cli-real-mark",
        side = side.to_owned(),
        mark = signed(mark),
        range = text::range(texts, &signed(least), &signed(most)),
        low = signed(line.low_10),
        median = signed(line.median),
        high = signed(line.high_90),
        overlaps = if line.overlaps { "yes" } else { "no" }.to_owned(),
    )
    .text(texts)
}
