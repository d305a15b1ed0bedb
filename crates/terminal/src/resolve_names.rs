//! What a name, a number or a hex in a command means: names in any of the three languages, whole
//! or their beginning; numbers are those of the lists and stay what they are for the campaign.

use super::{
    Terminal,
    line::{Args, fold},
    vocabulary::{Verb, Word},
};
use rules::{
    define::Names,
    event::Body,
    hex::Offset,
    ids::{BoxId, CampId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    order::OrderKind,
};
use scenario::problem::nearest;

/// Words of the longest name.
const LONGEST: usize = 8;

/// The numbers under which a side's lists show things: given once, never to another.
#[derive(Clone, Default, Debug)]
pub(super) struct Numbers {
    pub(super) forces: Vec<ForceId>,
    pub(super) camps: Vec<CampId>,
    pub(super) enemies: Vec<Body>,
}

/// Something that can be named.
pub(super) struct NameEntry<T> {
    pub(super) what: T,
    /// Its names, folded.
    pub(super) names: Vec<String>,
    /// How it is shown.
    pub(super) shown: String,
}

/// Why nothing was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Miss {
    /// No word is left.
    Nothing,
    /// No such name; something like it perhaps.
    Unknown { word: String, near: Option<String> },
    /// Several.
    Several { word: String, names: Vec<String> },
    /// No such number in the list.
    Number { number: u32 },
    /// A country off the map, where something on it is wanted.
    OffMap { id: BoxId },
}

/// The entry that the first words name, and how many words it took.
pub(super) fn find<T: Copy + PartialEq>(
    entries: &[NameEntry<T>],
    words: &[String],
) -> Result<(T, usize), Miss> {
    if words.is_empty() {
        return Err(Miss::Nothing);
    }
    for count in (1..=words.len().min(LONGEST)).rev() {
        let name = fold(&words[..count].join(" "));
        if name.is_empty() {
            continue;
        }
        let inner = format!(" {name}");
        let whole = |n: &String| *n == name;
        let begins = |n: &String| n.starts_with(&name) && name.chars().count() > 1;
        let within = |n: &String| n.contains(&inner) && name.chars().count() > 2;
        let tests: [&dyn Fn(&String) -> bool; 3] = [&whole, &begins, &within];
        for test in tests {
            let mut found: Vec<&NameEntry<T>> = Vec::new();
            for entry in entries.iter().filter(|entry| entry.names.iter().any(test)) {
                if found.iter().all(|other| other.what != entry.what) {
                    found.push(entry);
                }
            }
            match found.as_slice() {
                [] => {}
                [one] => return Ok((one.what, count)),
                several => {
                    let names = several.iter().map(|entry| entry.shown.clone()).collect();
                    return Err(Miss::Several { word: words[..count].join(" "), names });
                }
            }
        }
    }
    let word = words[0].clone();
    let known = entries.iter().flat_map(|entry| entry.names.iter().map(String::as_str));
    let whole = fold(&words.join(" "));
    let known: Vec<&str> = known.collect();
    let near = nearest(&whole, known.iter().copied())
        .or_else(|| nearest(&fold(&word), known.iter().copied()));
    let near = near.and_then(|near| {
        let entry = entries.iter().find(|entry| entry.names.iter().any(|name| name == near));
        entry.map(|entry| entry.shown.clone())
    });
    Err(Miss::Unknown { word, near })
}

impl Terminal<'_> {
    /// Gives numbers to what has come into the lists.
    pub(super) fn note_numbers(&mut self) {
        if !self.seat.is_some() {
            return;
        }
        let seen = self.session.seen_by(self.seat);
        let Some(numbers) = self.numbers.get_mut(self.seat.index()) else { return };
        // A body of another week may have the row of one that is gone, never its number.
        for number in &mut numbers.forces {
            if seen.force(*number).is_none() {
                *number = ForceId::NONE;
            }
        }
        for force in seen.forces() {
            if !numbers.forces.contains(&force) {
                numbers.forces.push(force);
            }
        }
        for camp in seen.camps() {
            if !numbers.camps.contains(&camp) {
                numbers.camps.push(camp);
            }
        }
        for enemy in seen.known() {
            if !numbers.enemies.contains(&enemy.body) {
                numbers.enemies.push(enemy.body);
            }
        }
    }

    pub(super) fn numbers(&self) -> &Numbers {
        // There are numbers for every side; a scenario without sides does not load.
        &self.numbers[self.seat.index().min(self.numbers.len().saturating_sub(1))]
    }

    pub(super) fn number_of_force(&self, force: ForceId) -> usize {
        self.numbers().forces.iter().position(|&f| f == force).map_or(0, |at| at + 1)
    }

    pub(super) fn number_of_camp(&self, camp: CampId) -> usize {
        self.numbers().camps.iter().position(|&c| c == camp).map_or(0, |at| at + 1)
    }

    pub(super) fn number_of_enemy(&self, body: Body) -> usize {
        self.numbers().enemies.iter().position(|&b| b == body).map_or(0, |at| at + 1)
    }

    fn skip_word(&self, args: &mut Args<'_>, word: Word) -> bool {
        let is = args.peek().is_some_and(|next| self.vocabulary.word(next) == Some(word));
        if is {
            args.skip(1);
        }
        is
    }

    /// Passes over a word such as "to" that says nothing new.
    pub(super) fn pass(&self, args: &mut Args<'_>, word: Word) -> bool {
        self.skip_word(args, word)
    }

    /// One of the side's forces, by number or name.
    pub(super) fn own_force(&self, args: &mut Args<'_>) -> Result<ForceId, Miss> {
        self.pass(args, Word::OfForce);
        if let Some(number) = args.list_number() {
            let found = self.numbers().forces.get((number as usize).wrapping_sub(1));
            let found = found.and_then(|force| force.some());
            return found.ok_or(Miss::Number { number });
        }
        self.take(args, &self.force_entries())
    }

    /// One of the side's camp groups, by number or name.
    pub(super) fn own_camp(&self, args: &mut Args<'_>) -> Result<CampId, Miss> {
        self.pass(args, Word::OfCamp);
        if let Some(number) = args.list_number() {
            let found = self.numbers().camps.get((number as usize).wrapping_sub(1)).copied();
            return found.ok_or(Miss::Number { number });
        }
        self.take(args, &self.camp_entries())
    }

    /// A body of the enemy, by its number.
    pub(super) fn enemy(&self, args: &mut Args<'_>) -> Result<Body, Miss> {
        self.pass(args, Word::OfEnemy);
        match args.list_number() {
            Some(number) => {
                let found = self.numbers().enemies.get((number as usize).wrapping_sub(1)).copied();
                found.ok_or(Miss::Number { number })
            }
            None => match args.peek() {
                Some(word) => Err(Miss::Unknown { word: word.to_owned(), near: None }),
                None => Err(Miss::Nothing),
            },
        }
    }

    /// A place, by number or name.
    pub(super) fn place_arg(&self, args: &mut Args<'_>) -> Result<PlaceId, Miss> {
        self.pass(args, Word::OfPlace);
        if let Some(number) = args.list_number() {
            let places = self.session.scenario().places.len();
            let at = (number as usize).wrapping_sub(1);
            return if at < places { Ok(PlaceId::at(at)) } else { Err(Miss::Number { number }) };
        }
        self.take(args, &self.place_entries(|place| place))
    }

    /// A box off the map, by name.
    pub(super) fn off_map(&self, args: &mut Args<'_>) -> Result<BoxId, Miss> {
        let boxes = &self.session.scenario().map.boxes;
        let entries: Vec<NameEntry<BoxId>> = (0..boxes.len())
            .map(|i| self.entry(BoxId::at(i), &boxes[i].key, &boxes[i].name))
            .collect();
        if let Some(number) = args.list_number() {
            let at = (number as usize).wrapping_sub(1);
            return if at < boxes.len() { Ok(BoxId::at(at)) } else { Err(Miss::Number { number }) };
        }
        self.take(args, &entries)
    }

    /// A leader of the side, by name.
    pub(super) fn leader(&self, args: &mut Args<'_>) -> Result<LeaderId, Miss> {
        let leaders = &self.session.scenario().leaders;
        let own = (0..leaders.len()).filter(|&i| leaders[i].side == self.seat);
        let entries: Vec<NameEntry<LeaderId>> = own
            .map(|i| {
                let mut entry = self.entry(LeaderId::at(i), &leaders[i].key, &leaders[i].name);
                entry.names.extend(leaders[i].aliases.iter().map(|name| fold(name)));
                entry
            })
            .collect();
        self.take(args, &entries)
    }

    /// Where something goes: a place, a country off the map, a ground, a pass, one of the side's
    /// own bodies, a known enemy, or column and row.
    pub(super) fn spot(&self, args: &mut Args<'_>) -> Result<Spot, Miss> {
        self.pass(args, Word::To);
        let map = &self.session.scenario().map;
        if let Some((column, row)) = args.peek().and_then(|word| word.split_once(','))
            && let (Ok(column), Ok(row)) = (column.parse(), row.parse())
        {
            let word = args.peek().unwrap_or_default().to_owned();
            let hex = map.hex_at(Offset::new(column, row));
            args.skip(1);
            return hex.map(Spot::hex).ok_or(Miss::Unknown { word, near: None });
        }
        let word = args.peek().and_then(|word| self.vocabulary.word(word));
        let numbered = args.rest().get(1).is_some_and(|next| {
            next.trim_start_matches(['#', '№']).bytes().next().is_some_and(|b| b.is_ascii_digit())
        });
        match word.filter(|_| numbered) {
            Some(Word::OfForce) => {
                let force = self.own_force(args)?;
                return Ok(self.state().forces().spot(force));
            }
            Some(Word::OfCamp) => {
                let camp = self.own_camp(args)?;
                return Ok(self.state().camps().spot(camp));
            }
            Some(Word::OfEnemy) => {
                let body = self.enemy(args)?;
                return Ok(self.state().knowledge().contact(self.seat, body).spot);
            }
            _ => {}
        }
        self.pass(args, Word::OfPlace);
        if let Some(number) = args.list_number() {
            let place = self.session.scenario().places.get((number as usize).wrapping_sub(1));
            return place.map(|place| Spot::hex(place.hex)).ok_or(Miss::Number { number });
        }
        self.named_spot(args)
    }

    fn named_spot(&self, args: &mut Args<'_>) -> Result<Spot, Miss> {
        let scenario = self.session.scenario();
        let map = &scenario.map;
        let places = self.place_entries(|place| Spot::hex(scenario.places[place.index()].hex));
        let mut others: Vec<NameEntry<Spot>> = Vec::new();
        for (i, off) in map.boxes.iter().enumerate() {
            others.push(self.entry(Spot::off_map(BoxId::at(i)), &off.key, &off.name));
        }
        for pass in &map.passes {
            others.push(self.entry(Spot::hex(pass.hex), &pass.key, &pass.name));
        }
        for ground in &map.grounds {
            others.push(self.entry(Spot::hex(ground.hex), &ground.key, &ground.name));
        }
        let state = self.state();
        for NameEntry { what, names, shown } in self.force_entries() {
            others.push(NameEntry { what: state.forces().spot(what), names, shown });
        }
        for NameEntry { what, names, shown } in self.camp_entries() {
            others.push(NameEntry { what: state.camps().spot(what), names, shown });
        }
        // Towns go before whatever else bears their name.
        let first = find(&places, args.rest());
        let second = find(&others, args.rest());
        let (found, count) = match (first, second) {
            (Ok(a), Ok(b)) => {
                if b.1 > a.1 {
                    b
                } else {
                    a
                }
            }
            (Ok(a), Err(_)) => a,
            (Err(Miss::Unknown { near: None, .. } | Miss::Nothing), other) => other?,
            (Err(several @ Miss::Several { .. }), Err(_)) => return Err(several),
            (Err(_), Ok(b)) => b,
            (Err(miss), Err(Miss::Unknown { .. } | Miss::Nothing)) => return Err(miss),
            (Err(_), Err(miss)) => return Err(miss),
        };
        args.skip(count);
        Ok(found)
    }

    /// As [`Self::spot`], on the map.
    pub(super) fn hex(&self, args: &mut Args<'_>) -> Result<HexId, Miss> {
        let word = args.peek().unwrap_or_default().to_owned();
        let spot = self.spot(args)?;
        match (spot.as_hex(), spot.as_box()) {
            (Some(hex), _) => Ok(hex),
            (None, Some(id)) => Err(Miss::OffMap { id }),
            (None, None) => Err(Miss::Unknown { word, near: None }),
        }
    }

    fn take<T: Copy + PartialEq>(
        &self,
        args: &mut Args<'_>,
        entries: &[NameEntry<T>],
    ) -> Result<T, Miss> {
        let (found, count) = find(entries, args.rest())?;
        args.skip(count);
        Ok(found)
    }

    /// Something under its key and its names in all languages.
    pub(super) fn entry<T>(&self, what: T, key: &str, names: &Names) -> NameEntry<T> {
        let all = [key, names.en.as_str(), names.kk.as_str(), names.ru.as_str()];
        NameEntry {
            what,
            names: all.into_iter().map(fold).filter(|name| !name.is_empty()).collect(),
            shown: self.lang().of(names).to_owned(),
        }
    }

    fn place_entries<T>(&self, of: impl Fn(PlaceId) -> T) -> Vec<NameEntry<T>> {
        let places = self.session.scenario().places.iter().enumerate();
        places.map(|(i, p)| self.entry(of(PlaceId::at(i)), &p.key, &p.name)).collect()
    }

    fn force_entries(&self) -> Vec<NameEntry<ForceId>> {
        let (state, scenario) = (self.state(), self.session.scenario());
        let seen = self.seen();
        let own = seen.forces().map(|force| {
            let shown = text::force_name(self.texts(), state, self.seat, force);
            let mut names = vec![fold(&shown)];
            if let Some(fixed) = scenario.force_names.get(force.index()) {
                let entry = self.entry(force, &fixed.key, &fixed.name);
                names.extend(entry.names);
            }
            NameEntry { what: force, names, shown }
        });
        own.collect()
    }

    fn camp_entries(&self) -> Vec<NameEntry<CampId>> {
        let scenario = self.session.scenario();
        let seen = self.seen();
        let own = seen.camps().filter_map(|camp| {
            let fixed = scenario.camp_names.get(camp.index())?;
            Some(self.entry(camp, &fixed.key, &fixed.name))
        });
        own.collect()
    }

    /// Why nothing was found, for the player. `what` says in a word what was looked for.
    pub(super) fn miss_line(&self, what: &str, miss: &Miss) -> String {
        let what = self.message(what, &[]);
        match miss {
            Miss::Nothing => self.message("terminal-miss-nothing", &[("what", what.into())]),
            Miss::Number { number } => self
                .message("terminal-miss-number", &[("what", what.into()), ("n", (*number).into())]),
            Miss::Unknown { word, near: None } => {
                self.message("terminal-miss", &[("what", what.into()), ("word", word.into())])
            }
            Miss::Unknown { word, near: Some(near) } => {
                let args = [("what", what.into()), ("word", word.into()), ("near", near.into())];
                self.message("terminal-miss-near", &args)
            }
            Miss::Several { word, names } => {
                let names = names.join("; ");
                let args = [("what", what.into()), ("word", word.into()), ("names", names.into())];
                self.message("terminal-miss-several", &args)
            }
            Miss::OffMap { id } => {
                let off = &self.session.scenario().map.boxes[id.index()];
                let (entry, word) = (off.entry, self.lang().of(&off.name));
                let entry = text::whereabouts(self.texts(), self.state(), Spot::hex(entry));
                let evacuate = Verb::Order(OrderKind::Evacuate);
                let args = [
                    ("word", word.into()),
                    ("entry", entry.into()),
                    ("evacuate", self.vocabulary.name(evacuate).into()),
                    ("march", self.vocabulary.name(Verb::Order(OrderKind::March)).into()),
                ];
                self.message("terminal-miss-off-map", &args)
            }
        }
    }

    /// The name of a side.
    pub(super) fn side_name(&self, side: SideId) -> String {
        text::side_name(self.texts(), self.state(), side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(what: u8, names: &[&str]) -> NameEntry<u8> {
        let shown = names[0].to_owned();
        NameEntry { what, names: names.iter().map(|name| fold(name)).collect(), shown }
    }

    fn of(text: &str) -> Result<(u8, usize), Miss> {
        let all = [
            entry(1, &["Sauran", "Сауран"]),
            entry(2, &["Sayram", "Сайрам"]),
            entry(3, &["Abul Khair's main body", "Әбілқайырдың негізгі қолы"]),
            entry(4, &["Abul Khair's guard"]),
        ];
        find(&all, &crate::line::words(text))
    }

    #[test]
    fn names_are_found_whole_and_by_their_beginnings() {
        assert_eq!(of("sauran via x"), Ok((1, 1)));
        assert_eq!(of("САУРАН"), Ok((1, 1)));
        assert_eq!(of("say"), Ok((2, 1)));
        assert_eq!(of("abul khair’s main body to sauran"), Ok((3, 4)));
        assert_eq!(of("абилкайырдын"), Ok((3, 1)));
        assert_eq!(of("guard"), Ok((4, 1)));
        assert!(matches!(of("sa"), Err(Miss::Several { .. })));
        assert!(matches!(of("abul"), Err(Miss::Several { .. })));
        assert_eq!(of(""), Err(Miss::Nothing));
        let near = Some("Sauran".to_owned());
        assert_eq!(of("saurann"), Err(Miss::Unknown { word: "saurann".into(), near }));
    }
}
