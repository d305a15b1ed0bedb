//! What an overlay says of one hex, in words.

use super::{OverlayLayer, horses_a_week, layers};
use crate::game::{intent::Overlay, model::Viewpoint};
use rules::{
    event::{Body, Source},
    ids::{GroupId, HexId, PassId, ReachId},
    resolve::{Eater, standing_grass},
    state::CampaignState,
};
use std::collections::BTreeSet;
use text::Texts;

/// What the overlay that is laid over the map says of a hex.
#[must_use]
pub fn describe(
    texts: &Texts,
    layer: &OverlayLayer,
    state: &CampaignState,
    viewpoint: Viewpoint,
    hex: HexId,
) -> Vec<String> {
    if hex.index() >= state.scenario.map.len() {
        return Vec::new();
    }
    let words = HexReader { texts, layer, state, viewpoint, hex };
    match layer.overlay {
        Overlay::None => Vec::new(),
        Overlay::Supply => words.supply(),
        Overlay::Grass => words.grass(),
        Overlay::Control => words.control(),
        Overlay::Knowledge => words.knowledge(),
        Overlay::Weather => words.weather(),
        Overlay::People => words.people(),
        Overlay::Commitment => words.commitment(),
    }
}

struct HexReader<'a> {
    texts: &'a Texts,
    layer: &'a OverlayLayer,
    state: &'a CampaignState,
    viewpoint: Viewpoint,
    hex: HexId,
}

impl HexReader<'_> {
    fn text(&self, key: &str) -> String {
        self.texts.get(key, &[])
    }

    /// The class of the hex as the legend says it.
    fn class(&self) -> Option<String> {
        let class = self.layer.class(self.hex)?;
        Some(self.legend(class))
    }

    fn legend(&self, class: &super::Class) -> String {
        legend(self.texts, self.state, class)
    }

    fn supply(&self) -> Vec<String> {
        let s = &self.state.scenario;
        let lang = self.texts.lang();
        let Some(seen) = self.viewpoint.of(self.state) else {
            return self.class().into_iter().collect();
        };
        let reach = self.layer.reach.as_ref();
        let carried = reach.and_then(|r| Some((r, r.hexes.get(self.hex.index()).copied()??)));
        let Some((reach, carried)) = carried else {
            return vec![self.text("overlay-supply-none")];
        };
        let Some(&(source, from, _)) = reach.sources.get(usize::from(carried.source)) else {
            return Vec::new();
        };
        let named = |names| lang.of(names).to_owned();
        let whence = match source {
            Source::Place(place) => s.places.get(place.index()).map(|p| named(&p.name)),
            Source::Camp(camp) => s.camp_names.get(camp.index()).map(|c| named(&c.name)),
            Source::Homeland(off) => s.map.boxes.get(off.index()).map(|b| named(&b.name)),
            Source::Depot(_) => None,
        };
        let whence = whence.unwrap_or_else(|| self.text("overlay-supply-depot"));
        if from == self.hex {
            return vec![self.texts.get("overlay-supply-here", &[("source", whence.into())])];
        }
        vec![
            self.texts.get("overlay-supply-from", &[("source", whence.into())]),
            self.texts.get(
                "overlay-supply-way",
                &[
                    ("n", seen.caravan_days(carried.cost).into()),
                    ("loss", lang.percent(seen.caravan_loss(carried.cost)).into()),
                ],
            ),
        ]
    }

    fn grass(&self) -> Vec<String> {
        let (stands, own) = match self.viewpoint.of(self.state) {
            Some(seen) => seen.grass(self.hex),
            None => (standing_grass(self.state, self.hex, Eater::Horse), true),
        };
        let best = self.state.scenario.derived.best_grass[self.hex.index()];
        if best == 0 {
            return vec![self.text("overlay-grass-none")];
        }
        let permille = (u64::from(stands) * 1000 / u64::from(best)) as u32;
        let percent = self.texts.lang().number(i64::from(permille.div_ceil(10)));
        // Two figures are all that such an estimate is worth.
        let horses = (horses_a_week(stands) + 500) / 1000 * 1000;
        vec![
            self.texts
                .get("overlay-grass-feeds", &[("n", horses.into()), ("percent", percent.into())]),
            self.text(if own { "overlay-grass-known" } else { "overlay-grass-expected" }),
        ]
    }

    fn control(&self) -> Vec<String> {
        let mut lines = vec![self.class().unwrap_or_else(|| self.text("overlay-control-none"))];
        for place in self.state.scenario.places_at(self.hex) {
            let name = self.texts.lang().of(&self.state.scenario.places[place.index()].name);
            let side = layers::holder(self.state, self.viewpoint, place);
            let side = self.state.scenario.sides.get(side.index()).filter(|_| side.is_some());
            lines.push(match side {
                Some(side) => self.texts.get(
                    "overlay-control-place",
                    &[("place", name.into()), ("side", self.texts.lang().of(&side.name).into())],
                ),
                None => self.texts.get("overlay-control-free", &[("place", name.into())]),
            });
        }
        lines
    }

    fn knowledge(&self) -> Vec<String> {
        let Some(seen) = self.viewpoint.of(self.state) else {
            let none = || self.text("overlay-knowledge-nobody");
            return vec![self.class().unwrap_or_else(none)];
        };
        let sight = match self.layer.in_sight(self.hex) {
            true => self.text("overlay-knowledge-seen"),
            false => self.text("overlay-knowledge-unseen"),
        };
        let here = seen.known().filter(|e| e.contact.spot.as_hex() == Some(self.hex));
        let contacts = here.map(|enemy| match enemy.body {
            Body::Force(force) => {
                text::force_line(self.texts, self.state, self.viewpoint.reader(), force)
            }
            Body::Camp(camp) => {
                text::camp_line(self.texts, self.state, self.viewpoint.reader(), camp)
            }
        });
        core::iter::once(sight).chain(contacts).collect()
    }

    fn weather(&self) -> Vec<String> {
        let s = &self.state.scenario;
        let lang = self.texts.lang();
        let weather = self.state.weather();
        let zone = s.map.zone[self.hex.index()];
        let degrees = weather.temperature_dc(zone);
        let whole = (degrees + 5 * degrees.signum()) / 10;
        let name = lang.of(&s.map.zones[zone.index()].name);
        let mut lines = vec![self.texts.get(
            "overlay-weather-zone",
            &[("zone", name.into()), ("degrees", lang.signed(whole.into()).into())],
        )];
        lines.push(match weather.snow_mm(zone).div_ceil(10) {
            0 => self.text("overlay-weather-bare"),
            cm => self.texts.get("overlay-weather-snow", &[("n", cm.into())]),
        });
        if weather.crust(zone) {
            lines.push(self.text("overlay-weather-crust"));
        }
        let mut reaches: BTreeSet<ReachId> = BTreeSet::new();
        for side in s.map.sides[self.hex.index()].iter().filter(|side| side.river_rank > 0) {
            reaches.extend(side.reach.some());
        }
        for reach in reaches {
            let Some(fixed) = s.map.reaches.get(reach.index()) else { continue };
            let river = lang.of(&fixed.name);
            if weather.ways().flooded(reach) {
                lines.push(self.texts.get("overlay-weather-flood", &[("river", river.into())]));
            } else if weather.ways().frozen(reach) {
                lines.push(self.texts.get("overlay-weather-ice", &[("river", river.into())]));
            }
        }
        for (i, pass) in s.map.passes.iter().enumerate().filter(|(_, p)| p.hex == self.hex) {
            let name = [("pass", lang.of(&pass.name).into())];
            lines.push(match weather.ways().shut(PassId::at(i)) {
                true => self.texts.get("overlay-weather-closed", &name),
                false => self.texts.get("overlay-weather-open", &name),
            });
        }
        lines
    }

    fn people(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut households = 0;
        for seen in super::watchers(self.state, self.viewpoint) {
            let camps = layers::own_camps(&seen);
            let density = layers::density(self.state, camps.iter().map(|&(_, hex, n)| (hex, n)));
            households += density.get(&self.hex).copied().unwrap_or(0);
            let here = camps.iter().filter(|(_, hex, _)| *hex == self.hex);
            lines.extend(
                here.map(|&(c, ..)| text::camp_line(self.texts, self.state, seen.side(), c)),
            );
            if self.viewpoint.0.is_some() {
                let known = seen.known().filter(|e| e.contact.spot.as_hex() == Some(self.hex));
                lines.extend(known.filter_map(|enemy| match enemy.body {
                    Body::Camp(camp) => {
                        Some(text::camp_line(self.texts, self.state, seen.side(), camp))
                    }
                    Body::Force(_) => None,
                }));
            }
        }
        lines.insert(
            0,
            match households {
                0 => self.text("overlay-people-none"),
                n => self.texts.get("overlay-people-here", &[("n", n.into())]),
            },
        );
        lines
    }

    fn commitment(&self) -> Vec<String> {
        let map = &self.state.scenario.map;
        let mut lines = Vec::new();
        for seen in super::watchers(self.state, self.viewpoint) {
            let all = layers::group_hexes(&seen);
            let within = |hexes: u32| -> BTreeSet<GroupId> {
                let near = all.iter().filter(|(_, hex)| map.distance(*hex, self.hex) <= hexes);
                near.map(|&(group, _)| group).collect()
            };
            // Those who are here, or else those around.
            let here = within(0);
            let groups = if here.is_empty() { within(1) } else { here };
            lines.extend(
                groups
                    .into_iter()
                    .map(|g| text::group_line(self.texts, self.state, seen.side(), g)),
            );
        }
        if lines.is_empty() {
            lines.push(self.text("overlay-commitment-none"));
        }
        lines
    }
}

/// A class as the legend says it.
#[must_use]
pub fn legend(texts: &Texts, state: &CampaignState, class: &super::Class) -> String {
    let args: Vec<_> = class
        .args
        .iter()
        .map(|&(name, figure)| match figure {
            super::Figure::Number(n) => (name, n.into()),
            super::Figure::Side(side) => {
                let side = state.scenario.sides.get(side.index());
                (name, side.map_or("", |side| texts.lang().of(&side.name)).into())
            }
        })
        .collect();
    texts.get(class.key, &args)
}
