//! What to play: asked line by line where the command line does not say.

use super::{
    TerminalError,
    files::given_file,
    io::LineIo,
    line::{Args, fold, words},
    resolve_names::{Miss, NameEntry, find},
    vocabulary::{Verb, Vocabulary, Word},
    which_save::{WhichSave, anew_hint, names, which_save, without_anew},
};
use headless::{
    ai::Policy,
    play::{Player, Session, folders::Folders, saves},
};
use rules::{
    ids::SideId,
    scenario::Scenario,
    state::{CampaignState, Stock},
};
use scenario::library::{Library, ListedScenario, ScenarioHome};
use std::{path::PathBuf, sync::Arc};

/// The scenario that is played when nobody says which.
pub const MAIN: &str = "struggle-for-turkistan";
/// Seed when none is given.
pub const SEED: u64 = 1724;
/// The computer's policy when none is given.
pub const LEVEL: Policy = Policy::Cautious;

/// What to play. What is not given is asked for.
#[derive(Default)]
pub struct StartOptions {
    /// Scenario, by name or path.
    pub scenario: Option<String>,
    /// Key of the side that is played by a person; `both` for all.
    pub side: Option<String>,
    /// The computer's policy.
    pub level: Option<Policy>,
    /// Seed.
    pub seed: Option<u64>,
    /// A campaign that is ready to be played.
    pub session: Option<Box<Session>>,
}

/// Lays a campaign out; nothing when the player leaves before.
pub(super) fn session(
    lines: &mut LineIo<'_>,
    vocabulary: &Vocabulary,
    library: &Library,
    folders: &Folders,
    start: StartOptions,
) -> Result<Option<Session>, TerminalError> {
    let StartOptions { scenario, side, level, seed, session } = start;
    if let Some(session) = session {
        return Ok(Some(*session));
    }
    let mut asker = Asker { lines, vocabulary, library, folders, shown_saves: Vec::new() };
    let (name, scenario) = match scenario {
        Some(name) => match library.load(&name) {
            Ok(scenario) => (name, scenario),
            Err(report) => {
                asker.lines.put(&report.to_string())?;
                return Ok(None);
            }
        },
        None => match asker.scenario()? {
            Chosen::Scenario(name, scenario) => (name, scenario),
            Chosen::Session(session) => return Ok(Some(*session)),
            Chosen::Nothing => return Ok(None),
        },
    };
    let sides: Vec<SideId> = scenario.playable().collect();
    let humans = match side {
        Some(key) if key == BOTH => sides.clone(),
        Some(key) => scenario.side_by_key(&key).into_iter().collect(),
        None => match asker.side(&scenario)? {
            Some(humans) => humans,
            None => return Ok(None),
        },
    };
    let level = level.unwrap_or(LEVEL);
    let players: Vec<(SideId, Player)> = sides
        .into_iter()
        .map(|side| {
            let level = if level.can_play(&scenario, side) { level } else { LEVEL };
            let human = humans.contains(&side);
            (side, if human { Player::Human } else { Player::Computer(level) })
        })
        .collect();
    let mut session = Session::new(&scenario, seed.unwrap_or(SEED), &players);
    session.set_source(saves::place_of(library, &name));
    Ok(Some(session))
}

/// The word for all sides on the command line.
pub const BOTH: &str = "both";

enum Chosen {
    Scenario(String, Arc<Scenario>),
    Session(Box<Session>),
    Nothing,
}

struct Asker<'a, 'io> {
    lines: &'a mut LineIo<'io>,
    vocabulary: &'a Vocabulary,
    library: &'a Library,
    folders: &'a Folders,
    /// Saves as they were last listed: what their numbers mean.
    shown_saves: Vec<PathBuf>,
}

impl Asker<'_, '_> {
    fn put_message(&mut self, key: &str) -> Result<(), TerminalError> {
        let told = self.vocabulary.texts().get(key, &[]);
        Ok(self.lines.put(&told)?)
    }

    fn prompt(&mut self, key: &str) -> Result<Option<String>, TerminalError> {
        let prompt = self.vocabulary.texts().get(key, &[]);
        Ok(self.lines.read(&prompt)?)
    }

    /// Asks for a scenario, or goes on with a save. The first one is played where nothing is said.
    fn scenario(&mut self) -> Result<Chosen, TerminalError> {
        let mut known: Vec<(ListedScenario, Arc<Scenario>)> = Vec::new();
        let mut broken: Vec<ListedScenario> = Vec::new();
        for listed in self.library.listed() {
            match self.library.load(&listed.name) {
                Ok(scenario) => known.push((listed, scenario)),
                // What is wrong with it is told by `turkistan check`.
                Err(_) => broken.push(listed),
            }
        }
        known.sort_by_key(|(listed, _)| (listed.name != MAIN, listed.home, listed.name.clone()));
        self.put_scenarios(&known, &broken)?;
        loop {
            let line = self.prompt("terminal-choose-scenario-prompt")?;
            let given = line.map_or_else(Vec::new, |line| words(&line));
            let Some(word) = given.first() else { return Ok(first_of(known)) };
            match self.vocabulary.verb(word) {
                Ok(Verb::Quit) => return Ok(Chosen::Nothing),
                Ok(Verb::Saves) => self.put_saves()?,
                Ok(Verb::Load) => {
                    if let Some(session) = self.load(&given[1..])? {
                        return Ok(Chosen::Session(Box::new(session)));
                    }
                }
                Ok(_) | Err(_) => {
                    let said = given.join(" ");
                    let is_meant = |listed: &&ListedScenario| {
                        [&listed.name, &listed.key].iter().any(|name| **name == said)
                    };
                    if let Some(listed) = broken.iter().find(is_meant) {
                        self.put_broken(listed)?;
                    } else if let Some(at) =
                        self.pick(&given, known.len(), &self.scenario_entries(&known))?
                    {
                        let (listed, scenario) = known.swap_remove(at);
                        return Ok(Chosen::Scenario(listed.name, scenario));
                    }
                }
            }
        }
    }

    /// That a scenario cannot be played, and what tells why.
    fn put_broken(&mut self, listed: &ListedScenario) -> Result<(), TerminalError> {
        let name = listed.name.as_str();
        let quoted = shlex::try_quote(name).unwrap_or(name.into());
        let args = [("name", listed.key.as_str().into()), ("quoted", quoted.as_ref().into())];
        let told = self.vocabulary.texts().get("terminal-choose-broken", &args);
        Ok(self.lines.put(&format!("  {told}"))?)
    }

    /// What there is to play, what cannot be, and the last save.
    fn put_scenarios(
        &mut self,
        known: &[(ListedScenario, Arc<Scenario>)],
        broken: &[ListedScenario],
    ) -> Result<(), TerminalError> {
        let texts = self.vocabulary.texts();
        let mut out = vec![texts.get("terminal-choose-scenario", &[])];
        for (i, (listed, scenario)) in known.iter().enumerate() {
            let date = text::date(texts, scenario, 0);
            let args = [
                ("name", texts.lang().of(&scenario.name).into()),
                ("date", date.into()),
                ("weeks", scenario.calendar.weeks.into()),
            ];
            let line = texts.get("terminal-choose-line", &args);
            let line = match listed.home {
                ScenarioHome::Own => texts.get("terminal-choose-own", &[("line", line.into())]),
                ScenarioHome::Shipped | ScenarioHome::Elsewhere => line,
            };
            out.push(format!("  {}. {line}", i + 1));
        }
        for line in out {
            self.lines.put(&line)?;
        }
        for listed in broken {
            self.put_broken(listed)?;
        }
        let saved = saves::list(self.folders);
        if let Some(last) = saved.iter().find(|saved| saved.about.is_some()) {
            let texts = self.vocabulary.texts();
            let load = self.vocabulary.name(Verb::Load);
            let args = [("load", load.into()), ("save", last.describe(texts).into())];
            self.lines.put(&texts.get("terminal-choose-load", &args))?;
        }
        Ok(())
    }

    fn scenario_entries(&self, known: &[(ListedScenario, Arc<Scenario>)]) -> Vec<NameEntry<usize>> {
        let lang = self.vocabulary.texts().lang();
        let entry = |(what, (listed, scenario)): (usize, &(ListedScenario, Arc<Scenario>))| {
            let names = &scenario.name;
            let all = [listed.name.as_str(), &names.en, &names.kk, &names.ru];
            let shown = lang.of(names).to_owned();
            NameEntry { what, names: all.map(fold).to_vec(), shown }
        };
        known.iter().enumerate().map(entry).collect()
    }

    fn put_saves(&mut self) -> Result<(), TerminalError> {
        let list = saves::list(self.folders);
        for (i, saved) in list.iter().enumerate() {
            let line = saved.describe(self.vocabulary.texts());
            self.lines.put(&format!("  {}. {line}", i + 1))?;
        }
        self.shown_saves = list.into_iter().map(|saved| saved.file).collect();
        Ok(())
    }

    /// The save that words mean, the last one where there are none; what was wrong is told.
    fn load(&mut self, words: &[String]) -> Result<Option<Session>, TerminalError> {
        let list = saves::list(self.folders);
        let texts = self.vocabulary.texts();
        let (words, anew) = without_anew(self.vocabulary, &list, words);
        let name = || words.join(" ");
        // The last one that is whole, as the list has offered it.
        let whole = || list.iter().find(|saved| saved.about.is_some());
        let meant = match words {
            [] => whole().map(|last| last.file.clone()),
            _ => match which_save(&list, &self.shown_saves, words) {
                WhichSave::One(saved) => Some(saved.file.clone()),
                WhichSave::Several(several) => {
                    let args = [("name", name().into()), ("names", names(&several).into())];
                    let line = texts.get("terminal-save-which", &args);
                    self.lines.put(&line)?;
                    return Ok(None);
                }
                WhichSave::Unknown => given_file(words),
            },
        };
        let open = if anew { saves::begin_from } else { saves::load };
        let wrong = match meant.map(|file| open(self.library, &file)) {
            Some(Ok(session)) => return Ok(Some(session)),
            Some(Err(error)) => {
                self.lines.put(&error.message(texts))?;
                match anew_hint(self.vocabulary, &error, words) {
                    Some(hint) => hint,
                    None => return Ok(None),
                }
            }
            None if words.is_empty() => texts.get("terminal-saves-none", &[]),
            None => texts.get("terminal-no-save", &[("name", name().into())]),
        };
        self.lines.put(&wrong)?;
        Ok(None)
    }

    /// A position by number or name; what was wrong is told.
    fn pick(
        &mut self,
        given: &[String],
        count: usize,
        entries: &[NameEntry<usize>],
    ) -> Result<Option<usize>, TerminalError> {
        let texts = self.vocabulary.texts();
        if let Some(number) = Args::new(given).list_number() {
            let at = (number as usize).wrapping_sub(1);
            if at < count {
                return Ok(Some(at));
            }
        }
        let line = match find(entries, given) {
            Ok((at, _)) => return Ok(Some(at)),
            Err(Miss::Several { names, .. }) => {
                texts.get("terminal-choose-which", &[("names", names.join("; ").into())])
            }
            Err(Miss::Unknown { near: Some(near), .. }) => {
                texts.get("terminal-choose-near", &[("near", near.into())])
            }
            Err(_) => texts.get("terminal-choose-number", &[("n", count.into())]),
        };
        self.lines.put(&line)?;
        Ok(None)
    }

    /// Asks which side a person plays.
    fn side(&mut self, scenario: &Arc<Scenario>) -> Result<Option<Vec<SideId>>, TerminalError> {
        let mut sides: Vec<SideId> = scenario.playable().collect();
        if sides.len() < 2 {
            return Ok(Some(sides));
        }
        // The people whose land it is first: those with the most households.
        let start = CampaignState::new(Arc::clone(scenario), SEED);
        sides.sort_by_key(|&side| core::cmp::Reverse(start.total(side, Stock::Households)));
        self.put_message("terminal-choose-side")?;
        let lang = self.vocabulary.texts().lang();
        let mut entries = Vec::new();
        for (i, side) in sides.iter().enumerate() {
            let fixed = &scenario.sides[side.index()];
            let shown = lang.of(&fixed.name).to_owned();
            self.lines.put(&format!("  {}. {shown}", i + 1))?;
            let all = [fixed.key.as_str(), &fixed.name.en, &fixed.name.kk, &fixed.name.ru];
            entries.push(NameEntry { what: i, names: all.map(fold).to_vec(), shown });
        }
        let both = self.vocabulary.inner(Word::Both);
        let told = self.vocabulary.texts().get("terminal-choose-both", &[("both", both.into())]);
        self.lines.put(&format!("  {}. {told}", sides.len() + 1))?;
        loop {
            let Some(line) = self.prompt("terminal-choose-side-prompt")? else {
                return Ok(Some(sides[..1].to_vec()));
            };
            let given = words(&line);
            let Some(first) = given.first() else { return Ok(Some(sides[..1].to_vec())) };
            if self.vocabulary.word(first) == Some(Word::Both)
                || Args::new(&given).list_number() == Some(sides.len() as u32 + 1)
            {
                return Ok(Some(sides));
            }
            if self.vocabulary.verb(first) == Ok(Verb::Quit) {
                return Ok(None);
            }
            if let Some(at) = self.pick(&given, sides.len(), &entries)? {
                return Ok(Some(vec![sides[at]]));
            }
        }
    }
}

fn first_of(known: Vec<(ListedScenario, Arc<Scenario>)>) -> Chosen {
    let first = known.into_iter().next();
    first.map_or(Chosen::Nothing, |(listed, scenario)| Chosen::Scenario(listed.name, scenario))
}
