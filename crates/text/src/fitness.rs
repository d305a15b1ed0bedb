//! How fit a force is, in words and figures, and what speaks against sending it into a fight.

use super::{Texts, names, teller::Teller, words};
use rules::{
    ids::{ForceId, PlaceId, SideId},
    num,
    outlook::{Caution, CrowdedGarrison, Fit, Fitness},
    state::{CampaignState, Stock},
    victory,
};

/// What of a force is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GaugeKind {
    /// How its men hold together.
    Men,
    /// How its horses are.
    Horses,
    /// How long its food lasts.
    Food,
}

/// One of the three things that decide what a force is good for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FitnessLine {
    /// Which.
    pub kind: GaugeKind,
    /// How it stands.
    pub fit: Fit,
    /// The same as a share of what is full, permille.
    pub permille: u32,
    /// The figure alone: "28 %", "9 d".
    pub short: String,
    /// The figure without its unit, where there is no room for that: "28", "9".
    pub bare: String,
    /// In words.
    pub words: String,
}

/// Days of food that are told as full.
const FULL_DAYS: u32 = 28;
/// Forces that are named in a caution; of more the number is told.
const NAMED: usize = 3;

/// Men, horses and food of a force of the reader's side; horses are left out where there are none.
#[must_use]
pub fn fitness_lines(texts: &Texts, state: &CampaignState, force: ForceId) -> Vec<FitnessLine> {
    if force.index() >= state.forces().len() {
        return Vec::new();
    }
    let fitness = Fitness::of(state, force);
    let mut lines = vec![men(texts, state, force, &fitness)];
    lines.extend(fitness.condition.map(|condition| {
        let n = condition / 10;
        let args = [
            ("horses", names::count(texts, Stock::Horses, state.horses(force)).into()),
            ("condition", words::condition(texts, condition).into()),
            ("n", n.into()),
        ];
        FitnessLine {
            kind: GaugeKind::Horses,
            fit: fitness.horses,
            permille: condition.min(1000),
            short: texts.get("fit-percent", &[("n", n.into())]),
            bare: texts.lang().number(i64::from(n)),
            words: texts.get("fit-horses", &args),
        }
    }));
    lines.push(food(texts, &fitness));
    lines
}

fn men(texts: &Texts, state: &CampaignState, force: ForceId, fitness: &Fitness) -> FitnessLine {
    let breaks = state.scenario.rules.combat.break_permille / 10;
    let n = fitness.cohesion / 10;
    let args = [
        ("men", names::count(texts, Stock::Men, state.men(force)).into()),
        ("n", n.into()),
        ("breaks", breaks.into()),
    ];
    FitnessLine {
        kind: GaugeKind::Men,
        fit: fitness.men,
        permille: fitness.cohesion.min(1000),
        short: texts.get("fit-percent", &[("n", n.into())]),
        bare: texts.lang().number(i64::from(n)),
        words: match fitness.men {
            Fit::Bad => texts.get("fit-men-bad", &args),
            Fit::Good | Fit::Poor => texts.get("fit-men", &args[..2]),
        },
    }
}

fn food(texts: &Texts, fitness: &Fitness) -> FitnessLine {
    let days = fitness.food_days;
    let told = texts.get("line-food", &[("n", days.into())]);
    let hungry = fitness.food == Fit::Bad && fitness.hungry_days > 0;
    FitnessLine {
        kind: GaugeKind::Food,
        fit: fitness.food,
        permille: num::share(days.min(FULL_DAYS), FULL_DAYS),
        short: texts.get("fit-days", &[("n", days.into())]),
        bare: texts.lang().number(i64::from(days)),
        words: match hungry {
            true => {
                let args = [("food", told.into()), ("n", fitness.hungry_days.into())];
                texts.get("fit-food-hungry", &args)
            }
            false => told,
        },
    }
}

/// What speaks against a fight, for one force.
#[must_use]
pub fn caution(texts: &Texts, state: &CampaignState, caution: Caution) -> String {
    let combat = &state.scenario.rules.combat;
    match caution {
        Caution::Shaken { cohesion } => {
            let args = [
                ("n", (cohesion / 10).into()),
                ("breaks", (combat.break_permille / 10).into()),
                ("shaken", (combat.shaken_permille / 10).into()),
            ];
            texts.get("caution-shaken", &args)
        }
        Caution::Starving { days } => texts.get("caution-starving", &[("n", days.into())]),
        Caution::Jaded { condition } => {
            texts.get("caution-jaded", &[("n", (condition / 10).into())])
        }
    }
}

/// That places would count for nobody once those have gone who are told an order, a sentence each.
#[must_use]
pub fn emptied_lines(texts: &Texts, state: &CampaignState, places: &[PlaceId]) -> Vec<String> {
    let line = |&place: &PlaceId| {
        let points = state.scenario.places[place.index()].points;
        let men = names::count(texts, Stock::Men, victory::men_to_keep(state, place));
        let args = [
            ("place", names::place_name(texts, state, place).into()),
            ("men", men.into()),
            ("n", points.into()),
        ];
        texts.get("caution-empties", &args)
    };
    places.iter().map(line).collect()
}

/// That places do not feed all who are sent into them, a sentence each.
#[must_use]
pub fn crowded_lines(
    texts: &Texts,
    state: &CampaignState,
    crowded: &[CrowdedGarrison],
) -> Vec<String> {
    let line = |one: &CrowdedGarrison| {
        let args = [
            ("place", names::place_name(texts, state, one.place).into()),
            ("men", one.men.into()),
            ("fed", one.fed.into()),
        ];
        texts.get("caution-crowded", &args)
    };
    crowded.iter().map(line).collect()
}

/// What speaks against a fight of so many forces of the reader's side, each kind of caution in one sentence, with the
/// worst of those whom it concerns.
#[must_use]
pub fn cautions(
    texts: &Texts,
    state: &CampaignState,
    viewer: SideId,
    found: &[(ForceId, Caution)],
    of: usize,
) -> Vec<String> {
    let kinds: [fn(&Caution) -> bool; 3] = [
        |caution| matches!(caution, Caution::Shaken { .. }),
        |caution| matches!(caution, Caution::Starving { .. }),
        |caution| matches!(caution, Caution::Jaded { .. }),
    ];
    let told = |is: fn(&Caution) -> bool| {
        let mut all: Vec<&(ForceId, Caution)> = found.iter().filter(|(_, c)| is(c)).collect();
        // Of one kind the least figure is the worst.
        all.sort_by_key(|(force, caution)| (*caution, *force));
        let worst = caution(texts, state, all.first()?.1);
        if of <= 1 {
            return Some(worst);
        }
        let teller = Teller::new(texts, state, viewer);
        let named: Vec<String> = all.iter().map(|(force, _)| teller.force(*force)).collect();
        let forces = teller.short_list(&named, NAMED);
        let args = [
            ("n", all.len().into()),
            ("of", of.into()),
            ("forces", forces.into()),
            ("caution", worst.into()),
        ];
        Some(texts.get("caution-several", &args))
    };
    kinds.into_iter().filter_map(told).collect()
}
