//! What claims rest on: keys of works become their titles, from the scenario's own bibliography or
//! from that of the encyclopaedia. A work that neither has is shown by its key: whoever reads a record
//! made with another bibliography can still read it.

use super::{
    Compiler,
    keys::{shown_name, shown_text},
};
use crate::{bibliography, raw::WorkFile};
use rules::{
    define::{Names, Path, Table},
    harmless::harmless,
    history::{Basis, Grade, Work},
};

/// What a file says of where a claim comes from.
#[derive(Clone, Copy)]
pub(crate) struct StatedSources<'a> {
    pub(crate) sources: &'a [String],
    pub(crate) note: &'a Names,
    pub(crate) plain: &'a str,
}

/// Takes it out of a row of a file.
macro_rules! said {
    ($row:expr) => {
        $crate::compile::basis::StatedSources {
            sources: &$row.sources,
            note: &$row.note,
            plain: &$row.source,
        }
    };
}
pub(crate) use said;

impl StatedSources<'_> {
    /// With titles, of the scenario's own works and of the common ones.
    pub(crate) fn basis(self, own: &Table<WorkFile>) -> Basis {
        let work = |key: &String| Work {
            key: key.clone(),
            title: shown_name(&bibliography::title(own, key).unwrap_or_default()),
        };
        Basis {
            works: self.sources.iter().map(work).collect(),
            note: shown_text(self.note),
            plain: harmless(self.plain.trim()).into_owned(),
        }
    }
}

impl Compiler<'_, '_> {
    /// What a claim rests on, with a warning for each work that no bibliography has.
    pub(super) fn basis(&mut self, said: StatedSources<'_>, path: &Path) -> Basis {
        self.known_works(said.sources, path);
        said.basis(&self.input.file.bibliography)
    }

    /// The same for a claim of history itself, which has to rest on something.
    pub(super) fn firm_basis(
        &mut self,
        said: StatedSources<'_>,
        grade: Grade,
        path: &Path,
    ) -> Basis {
        let basis = self.basis(said, path);
        if basis.is_empty() {
            let grade = grade.key();
            let text = format!("this is {grade}, and nothing says on what it rests");
            self.error_with("no-source", path.clone(), &text, |problem| {
                problem.help("name a work of the bibliography: `sources: [\"founding\"]`")
            });
        }
        basis
    }

    /// Warns of works that no bibliography has, in all tables whose claims are only shown.
    pub(super) fn claims(&mut self) {
        let file = self.input.file;
        let of = |table: &'static str, key: &str| Path::new().field(table).key(key);
        for (key, row) in &file.groups {
            self.known_works(&row.sources, &of("groups", key));
        }
        for (key, row) in &file.leaders {
            self.known_works(&row.sources, &of("leaders", key));
        }
        for (key, row) in &file.places {
            self.known_works(&row.sources, &of("places", key));
        }
        for (key, row) in &file.forces {
            self.known_works(&row.sources, &of("forces", key));
        }
        for (key, row) in &file.camps {
            self.known_works(&row.sources, &of("camps", key));
        }
        for (key, row) in &file.tracks {
            self.known_works(&row.sources, &of("tracks", key));
        }
    }

    fn known_works(&mut self, sources: &[String], path: &Path) {
        for (i, key) in sources.iter().enumerate() {
            let own = &self.input.file.bibliography;
            if bibliography::title(own, key).is_some() {
                continue;
            }
            let text = format!("no bibliography has the work \"{key}\"; it is shown by its key");
            let at = path.clone().field("sources").item(i);
            let keys: Vec<String> = own.keys().cloned().chain(bibliography::keys()).collect();
            self.warning_with("unknown-work", at, &text, |problem| {
                let problem = problem.help("a work of your own stands in `bibliography`");
                problem.suggest(key, keys.iter().map(String::as_str))
            });
        }
    }
}
