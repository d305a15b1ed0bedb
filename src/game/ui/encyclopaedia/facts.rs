//! What the scenario tells of the thing that an article is about, in figures.

use super::{
    super::{PanelContext, theme, widgets},
    grade,
    reading::{CHRONICLE, Reading},
};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{calendar::Date, history::Entry, scenario::Scenario};

pub(super) fn show(ui: &mut Ui, desk: &PanelContext<'_>, reading: &Reading, key: &str) {
    let Some(s) = reading.scenario() else { return };
    if key == CHRONICLE {
        chronicle(ui, desk, s);
        return;
    }
    let Some((kind, name)) = key.split_once(':') else { return };
    let rows = match kind {
        "place" => place(desk, s, name),
        "leader" => leader(desk, s, name),
        "group" => group(desk, s, name),
        "troop" => troop(desk, s, name),
        "terrain" => terrain(desk, s, name),
        _ => None,
    };
    let Some(rows) = rows.filter(|rows| !rows.is_empty()) else { return };
    ui.add_space(4.0);
    widgets::subheading(ui, &desk.say("enc-figures"));
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
    let name = desk.lang().of(&s.name).to_owned();
    widgets::note(ui, &desk.tell("enc-of-scenario", &[("name", name.into())]));
}

type Rows = Option<Vec<(String, String)>>;

fn number(desk: &PanelContext<'_>, n: u32) -> String {
    desk.lang().number(n.into())
}

fn percent(desk: &PanelContext<'_>, permille: u32) -> String {
    let n = desk.lang().percent(permille);
    desk.tell("panel-percent", &[("n", n.into())])
}

fn of_ten(desk: &PanelContext<'_>, n: u8) -> String {
    desk.tell("enc-of-ten", &[("n", n.into())])
}

fn place(desk: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let id = s.place_by_key(name)?;
    let place = &s.places[id.index()];
    let mut rows = vec![(desk.say("enc-kind"), desk.lang().of(&s.kind(id).name).to_owned())];
    if place.people > 0 {
        rows.push((desk.say("panel-townspeople"), number(desk, place.people)));
    }
    if place.walls_permille > 0 {
        rows.push((desk.say("panel-walls"), percent(desk, place.walls_permille)));
    }
    if place.points > 0 {
        rows.push((desk.say("panel-points"), number(desk, place.points)));
    }
    if place.market_man_days_per_week > 0 {
        let n = number(desk, place.market_man_days_per_week);
        rows.push((desk.say("panel-market"), desk.tell("panel-a-week", &[("n", n.into())])));
    }
    if place.water_permille > 0 {
        rows.push((desk.say("panel-water"), percent(desk, place.water_permille)));
    }
    Some(rows)
}

fn leader(desk: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let leader = s.leaders.iter().find(|leader| leader.key == name)?;
    let mut rows = Vec::new();
    if let Some(group) = s.groups.get(leader.group.index()) {
        rows.push((desk.say("panel-people"), desk.lang().of(&group.name).to_owned()));
    }
    if !leader.aliases.is_empty() {
        rows.push((desk.say("enc-aliases"), leader.aliases.join(", ")));
    }
    rows.push((desk.say("panel-rank"), of_ten(desk, leader.rank)));
    rows.push((desk.say("panel-initiative"), of_ten(desk, leader.initiative)));
    rows.push((desk.say("panel-command"), of_ten(desk, leader.command)));
    rows.push((desk.say("panel-attack"), of_ten(desk, leader.attack)));
    rows.push((desk.say("panel-siegecraft"), of_ten(desk, leader.siegecraft)));
    rows.push((desk.say("panel-authority"), of_ten(desk, leader.authority)));
    Some(rows)
}

fn group(desk: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let group = s.groups.iter().find(|group| group.key == name)?;
    let lang = desk.lang();
    let mut rows = Vec::new();
    if let Some(side) = s.sides.get(group.side.index()) {
        rows.push((desk.say("enc-side"), lang.of(&side.name).to_owned()));
    }
    if let Some(troop) = s.troops.get(group.levy_troop.index()) {
        rows.push((desk.say("enc-levy-troop"), lang.of(&troop.name).to_owned()));
    }
    let of = |n: u32| {
        let n = lang.number(n.into());
        desk.tell("panel-of-hundred", &[("n", n.into())])
    };
    rows.push((desk.say("enc-commitment-start"), of(group.commitment.into())));
    rows.push((desk.say("panel-levy-limit"), of(u32::from(group.levy_permille) / 10)));
    if group.may_go_over {
        rows.push((desk.say("enc-may-go-over"), desk.say("enc-yes")));
    }
    Some(rows)
}

fn troop(desk: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let troop = &s.troops[s.troop_keys.iter().position(|key| key == name)?];
    let decimal = |permille: u32| desk.lang().decimal(permille);
    let mounted = if troop.mounted { desk.say("enc-yes") } else { desk.say("enc-no") };
    let levy = if troop.levy { desk.say("enc-yes") } else { desk.say("enc-no") };
    Some(vec![
        (desk.say("enc-mounted"), mounted),
        (desk.say("panel-horses-each"), decimal(troop.horses_per_man_permille)),
        (desk.say("enc-quality"), decimal(troop.quality_permille)),
        (desk.say("enc-missile"), percent(desk, troop.missile_permille)),
        (desk.say("enc-shock"), decimal(troop.shock_permille)),
        (desk.say("panel-cohesion"), percent(desk, troop.cohesion_permille)),
        (desk.say("enc-goes-home"), levy),
    ])
}

fn terrain(desk: &PanelContext<'_>, s: &Scenario, name: &str) -> Rows {
    let ground = &s.terrain[s.terrain_keys.iter().position(|key| key == name)?];
    let cost = |percent: u16| {
        if percent == 0 {
            desk.say("enc-closed")
        } else {
            desk.tell("panel-percent", &[("n", number(desk, percent.into()).into())])
        }
    };
    let water = if ground.has_water { desk.say("panel-watered") } else { desk.say("panel-dry") };
    Some(vec![
        (desk.say("enc-cost-horse"), cost(ground.cost_percent_horse)),
        (desk.say("enc-cost-camp"), cost(ground.cost_percent_camp)),
        (desk.say("enc-cost-foot"), cost(ground.cost_percent_foot)),
        (desk.say("enc-grass"), number(desk, ground.grass_horse_days_per_km2)),
        (desk.say("panel-water-here"), water),
        (desk.say("panel-shelter"), percent(desk, ground.shelter_permille)),
        (desk.say("enc-cover"), percent(desk, ground.cover_permille)),
    ])
}

/// The chronicle of the scenario, day by day, each entry with its grade and source.
fn chronicle(ui: &mut Ui, desk: &PanelContext<'_>, s: &Scenario) {
    let name = desk.lang().of(&s.name).to_owned();
    widgets::subheading(ui, &name);
    if s.chronicle.is_empty() {
        widgets::note(ui, &desk.say("enc-no-chronicle"));
    }
    for entry in &s.chronicle {
        ui.add_space(6.0);
        ui.label(RichText::new(days(desk, s, entry)).font(theme::title(14.0)));
        let text = desk.lang().of(&entry.text);
        ui.label(RichText::new(text).font(egui::FontId::new(15.0, theme::serif())));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(5.0, 1.0);
            grade(ui, desk, entry.grade);
            ui.label(RichText::new(&entry.source).size(12.0).color(theme::THIN));
        });
    }
}

fn days(desk: &PanelContext<'_>, s: &Scenario, entry: &Entry) -> String {
    let start = s.calendar.start_day_number;
    let first = Date::new_style(start + entry.days.least);
    let last = Date::new_style(start + entry.days.most);
    text::dates(desk.texts(), first, last)
}
