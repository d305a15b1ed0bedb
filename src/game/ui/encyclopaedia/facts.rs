//! What the scenario tells of the thing that an article is about, in figures.

use super::{
    super::{PanelContext, chronicle_part::ChroniclePart, theme, widgets},
    ArticleReader, grade, link,
    reading::CHRONICLE,
};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{calendar::Date, history::ChronicleEntry, scenario::Scenario};

pub(super) fn show(ui: &mut Ui, reader: &ArticleReader<'_, '_>, key: &str) {
    let (cx, Some(s)) = (reader.cx, reader.reading.scenario()) else { return };
    if key == CHRONICLE {
        chronicle(ui, reader, s);
        return;
    }
    let Some((kind, name)) = key.split_once(':') else { return };
    let rows = match kind {
        "place" => place(cx, s, name),
        "leader" => leader(cx, s, name),
        "group" => group(cx, s, name),
        "troop" => troop(cx, s, name),
        "terrain" => terrain(cx, s, name),
        _ => None,
    };
    let Some(rows) = rows.filter(|rows| !rows.is_empty()) else { return };
    ui.add_space(4.0);
    widgets::subheading(ui, &cx.text("enc-figures"));
    egui::Grid::new(("enc-facts", key)).num_columns(2).spacing([14.0, 3.0]).striped(true).show(
        ui,
        |ui| {
            for (word, value) in rows {
                ui.label(RichText::new(word).color(theme::THIN));
                ui.label(value);
                ui.end_row();
            }
        },
    );
    let name = cx.lang().of(&s.name).to_owned();
    widgets::note(ui, &cx.message("enc-of-scenario", &[("name", name.into())]));
}

type Rows = Option<Vec<(String, String)>>;

fn number(cx: &PanelContext<'_>, n: u32) -> String {
    cx.lang().number(n.into())
}

fn percent(cx: &PanelContext<'_>, permille: u32) -> String {
    let n = cx.lang().percent(permille);
    cx.message("panel-percent", &[("n", n.into())])
}

fn of_ten(cx: &PanelContext<'_>, n: u8) -> String {
    cx.message("enc-of-ten", &[("n", n.into())])
}

fn place(cx: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let id = s.place_by_key(name)?;
    let place = &s.places[id.index()];
    let mut rows = vec![(cx.text("enc-kind"), cx.lang().of(&s.kind(id).name).to_owned())];
    if place.people > 0 {
        rows.push((cx.text("panel-townspeople"), number(cx, place.people)));
    }
    if place.walls_permille > 0 {
        rows.push((cx.text("panel-walls"), percent(cx, place.walls_permille)));
    }
    if place.points > 0 {
        rows.push((cx.text("panel-points"), number(cx, place.points)));
    }
    if place.market_man_days_per_week > 0 {
        let n = number(cx, place.market_man_days_per_week);
        rows.push((cx.text("panel-market"), cx.message("panel-a-week", &[("n", n.into())])));
    }
    if place.water_permille > 0 {
        rows.push((cx.text("panel-water"), percent(cx, place.water_permille)));
    }
    Some(rows)
}

fn leader(cx: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let leader = s.leaders.iter().find(|leader| leader.key == name)?;
    let mut rows = Vec::new();
    if let Some(group) = s.groups.get(leader.group.index()) {
        rows.push((cx.text("panel-people"), cx.lang().of(&group.name).to_owned()));
    }
    if !leader.aliases.is_empty() {
        rows.push((cx.text("enc-aliases"), leader.aliases.join(", ")));
    }
    rows.push((cx.text("panel-rank"), of_ten(cx, leader.rank)));
    rows.push((cx.text("panel-initiative"), of_ten(cx, leader.initiative)));
    rows.push((cx.text("panel-command"), of_ten(cx, leader.command)));
    rows.push((cx.text("panel-attack"), of_ten(cx, leader.attack)));
    rows.push((cx.text("panel-siegecraft"), of_ten(cx, leader.siegecraft)));
    rows.push((cx.text("panel-authority"), of_ten(cx, leader.authority)));
    Some(rows)
}

fn group(cx: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let group = s.groups.iter().find(|group| group.key == name)?;
    let lang = cx.lang();
    let mut rows = Vec::new();
    if let Some(side) = s.sides.get(group.side.index()) {
        rows.push((cx.text("enc-side"), lang.of(&side.name).to_owned()));
    }
    if let Some(troop) = s.troops.get(group.levy_troop.index()) {
        rows.push((cx.text("enc-levy-troop"), lang.of(&troop.name).to_owned()));
    }
    let of = |n: u32| {
        let n = lang.number(n.into());
        cx.message("panel-of-hundred", &[("n", n.into())])
    };
    rows.push((cx.text("enc-commitment-start"), of(group.commitment.into())));
    rows.push((cx.text("panel-levy-limit"), of(u32::from(group.levy_permille) / 10)));
    if group.may_go_over {
        rows.push((cx.text("enc-may-go-over"), cx.text("enc-yes")));
    }
    Some(rows)
}

fn troop(cx: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let troop = &s.troops[s.troop_keys.iter().position(|key| key == name)?];
    let decimal = |permille: u32| cx.lang().decimal(permille);
    let mounted = if troop.mounted { cx.text("enc-yes") } else { cx.text("enc-no") };
    let levy = if troop.levy { cx.text("enc-yes") } else { cx.text("enc-no") };
    Some(vec![
        (cx.text("enc-mounted"), mounted),
        (cx.text("panel-horses-each"), decimal(troop.horses_per_man_permille)),
        (cx.text("enc-quality"), decimal(troop.quality_permille)),
        (cx.text("enc-missile"), percent(cx, troop.missile_permille)),
        (cx.text("enc-shock"), decimal(troop.shock_permille)),
        (cx.text("panel-cohesion"), percent(cx, troop.cohesion_permille)),
        (cx.text("enc-goes-home"), levy),
    ])
}

fn terrain(cx: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let ground = &s.terrain[s.terrain_keys.iter().position(|key| key == name)?];
    let cost = |percent: u16| {
        if percent == 0 {
            cx.text("enc-closed")
        } else {
            cx.message("panel-percent", &[("n", number(cx, percent.into()).into())])
        }
    };
    let water = if ground.has_water { cx.text("panel-watered") } else { cx.text("panel-dry") };
    Some(vec![
        (cx.text("enc-cost-horse"), cost(ground.cost_percent_horse)),
        (cx.text("enc-cost-camp"), cost(ground.cost_percent_camp)),
        (cx.text("enc-cost-foot"), cost(ground.cost_percent_foot)),
        (cx.text("enc-grass"), number(cx, ground.grass_horse_days_per_km2)),
        (cx.text("panel-water-here"), water),
        (cx.text("panel-shelter"), percent(cx, ground.shelter_permille)),
        (cx.text("enc-cover"), percent(cx, ground.cover_permille)),
    ])
}

/// The chronicle of the scenario, day by day, each entry with its grade and source.
fn chronicle(ui: &mut Ui, reader: &ArticleReader<'_, '_>, s: &Scenario) {
    let cx = reader.cx;
    if s.chronicle.is_empty() {
        widgets::subheading(ui, cx.lang().of(&s.name));
        widgets::note(ui, &cx.text("enc-no-chronicle"));
    }
    let mut part = None;
    for entry in &s.chronicle {
        ui.add_space(6.0);
        let of = ChroniclePart::of(s, entry);
        if part.replace(of) != Some(of) {
            widgets::subheading(ui, &of.heading(cx, s));
        }
        ui.label(RichText::new(days(cx, s, entry)).font(theme::title(14.0)));
        let text = cx.lang().of(&entry.text);
        ui.label(RichText::new(text).font(egui::FontId::new(15.0, theme::serif())));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(5.0, 1.0);
            grade(ui, cx, entry.grade);
            let basis = text::basis(cx.texts(), &entry.basis);
            ui.label(RichText::new(basis).size(12.0).color(theme::THIN));
        });
        for (article, found) in reader.reading.book().telling_of(&entry.key) {
            let title = found.title.of(cx.lang());
            link(ui, reader, article, &cx.message("enc-read", &[("title", title.into())]));
        }
    }
}

fn days(cx: &PanelContext<'_>, s: &Scenario, entry: &ChronicleEntry) -> String {
    let start = s.calendar.start_day_number;
    let first = Date::new_style(start + entry.days.least);
    let last = Date::new_style(start + entry.days.most);
    text::dates(cx.texts(), first, last)
}
