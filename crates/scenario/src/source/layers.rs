//! Files laid over one another: which one says what, and what none of them says.

use super::SourceFile;
use super::explain::{Guide, first_paragraph};
use crate::doc::words;
use crate::problem::{Location, Problem, Report, Severity, nearest};
use crate::syntax::NodeId;
use rules::define::{DocBook, Lack, Missing, Patched, Path as DataPath, PathStep, Shape, build};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files in the order of merging: the base first, the topmost override last.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    layers: Vec<SourceLayer>,
    /// Files of which not even the text could be read, and where their values would stand.
    unread: Vec<(PathBuf, DataPath)>,
}

/// So many missing values are looked at for what was meant; the others are counted.
const EXAMINED: usize = 200;

/// The keys of the table that was looked at last, for entries of one table come together.
#[derive(Default)]
struct KnownKeys(Option<(DataPath, Vec<String>)>);

#[derive(Clone, Debug)]
struct SourceLayer {
    source: Arc<SourceFile>,
    /// Where the file's value stands in the merged data.
    root: DataPath,
}

impl Layers {
    /// No files yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lays a file on top.
    pub fn push(&mut self, source: impl Into<Arc<SourceFile>>) {
        self.push_at(source, DataPath::new());
    }

    /// Lays a file on top whose value is one part of the data (`map.ron` at `map`).
    pub fn push_at(&mut self, source: impl Into<Arc<SourceFile>>, root: DataPath) {
        self.layers.push(SourceLayer { source: source.into(), root });
    }

    /// The files in the order of merging, each with whether its value is the whole of the data.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&SourceFile, bool)> {
        self.layers.iter().map(|layer| (&*layer.source, layer.root == DataPath::new()))
    }

    /// Notes a file that could not be read (that was reported): what it would give is in doubt.
    pub fn push_unread(&mut self, file: &Path, root: DataPath) {
        self.unread.push((file.to_owned(), root));
    }

    /// Where a value is written: in the topmost file that gives it, or else at the nearest
    /// thing around it that some file gives. `None` only without any file that could hold it.
    #[must_use]
    pub fn locate(&self, path: &DataPath) -> Option<Location> {
        let (layer, id, is_exact) = self.nearest(path)?;
        Some(if is_exact { layer.source.location_of(id) } else { layer.source.location_of_key(id) })
    }

    /// Where some characters of a text value are written (see [`SourceFile::location_in_text`]).
    #[must_use]
    pub fn locate_in_text(&self, path: &DataPath, chars: Range<usize>) -> Option<Location> {
        match self.nearest(path)? {
            (layer, id, true) => Some(layer.source.location_in_text(id, chars)),
            (layer, id, false) => Some(layer.source.location_of_key(id)),
        }
    }

    /// Where the key or the field name of a value is written, as [`Layers::locate`] else.
    #[must_use]
    pub fn locate_key(&self, path: &DataPath) -> Option<Location> {
        let (layer, id, _) = self.nearest(path)?;
        Some(layer.source.location_of_key(id))
    }

    /// The topmost file that gives a value.
    #[must_use]
    pub fn giver(&self, path: &DataPath) -> Option<&SourceFile> {
        let (layer, _, is_exact) = self.nearest(path)?;
        is_exact.then_some(&*layer.source)
    }

    /// An error about the value at a path; the message is given the path in front.
    #[must_use]
    pub fn error(&self, code: &'static str, path: &DataPath, message: &str) -> Problem {
        self.put(Problem::error(code, format!("`{path}`: {message}")), path)
    }

    /// A warning about the value at a path; the message is given the path in front.
    #[must_use]
    pub fn warning(&self, code: &'static str, path: &DataPath, message: &str) -> Problem {
        self.put(Problem::warning(code, format!("`{path}`: {message}")), path)
    }

    /// Builds the whole value from the merged patch; what is missing goes into the report,
    /// except where a file does give it but unreadably (that was reported when it was read).
    #[must_use]
    pub fn build<T: Patched>(&self, patch: &T::Patch, report: &mut Report) -> Option<T> {
        match build::<T>(patch) {
            Ok(value) => Some(value),
            Err(missing) => {
                self.report_missing::<T>(&missing, report);
                None
            }
        }
    }

    /// Reports what a build of `T` lacked.
    pub fn report_missing<T: Patched>(&self, missing: &[Missing], report: &mut Report) {
        let (book, shape) = DocBook::of::<T>();
        let guide = Guide::new(book, shape);
        let written = missing.iter().map(|lack| (self.as_written(&lack.path, report), lack.lack));
        let mut sure: Vec<(DataPath, Lack)> =
            written.filter(|(path, _)| !self.is_doubtful(path, report)).collect();
        // Where so much is missing nobody looks for what each was meant to be.
        report.count_only(Severity::Error, sure.len().saturating_sub(EXAMINED));
        sure.truncate(EXAMINED);
        let mut strangers: Vec<DataPath> = Vec::new();
        let mut tables = KnownKeys::default();
        for (path, lack) in &sure {
            if strangers.iter().any(|stranger| path.starts_with(stranger)) {
                continue;
            }
            if let Some((stranger, problem)) = self.stranger(path, *lack, &sure, &mut tables) {
                report.push(match self.locate_key(&stranger) {
                    Some(place) => problem.at(place),
                    None => problem,
                });
                strangers.push(stranger);
                continue;
            }
            let is_written = self.giver(path).is_some();
            let problem = wording(&guide, path, *lack, is_written);
            report.push(self.put(problem, path));
        }
    }

    /// An entry that lacks most of what it needs, or is to be taken out but is not there, beside
    /// one with nearly the same key: that one was meant, and one message says so.
    fn stranger(
        &self,
        path: &DataPath,
        lack: Lack,
        sure: &[(DataPath, Lack)],
        tables: &mut KnownKeys,
    ) -> Option<(DataPath, Problem)> {
        let mut entry = path.clone();
        if lack == Lack::Value {
            entry.pop();
        }
        let mut table = entry.clone();
        let Some(PathStep::Key(key)) = table.pop() else { return None };
        let keys = match &mut tables.0 {
            Some((known, keys)) if *known == table => &*keys,
            _ => {
                let keys = self.keys(&table);
                &tables.0.insert((table, keys)).1
            }
        };
        let near = nearest(&key, keys.iter().filter(|other| **other != key).map(String::as_str))?;
        let problem = match lack {
            Lack::NothingToRemove => wording_of_removal(path),
            Lack::Value => {
                let fields =
                    sure.iter().filter_map(|(path, _)| match path.below(&entry)?.steps() {
                        [PathStep::Field(name)] => Some(format!("`{name}`")),
                        _ => None,
                    });
                let fields: Vec<String> = fields.collect();
                if fields.len() < 2 {
                    return None;
                }
                let text = format!("`{entry}` is new, and lacks {}", fields.join(", "));
                Problem::error("missing-fields", text)
            }
        };
        let help = format!("did you mean `{near}`, which is there already?");
        Some((entry, problem.help(help)))
    }

    /// The keys of a table in all files.
    fn keys(&self, table: &DataPath) -> Vec<String> {
        let mut keys = Vec::new();
        for layer in &self.layers {
            let tree = layer.source.tree();
            let below = table.below(&layer.root);
            let Some(id) = below.and_then(|path| tree.find(&path)) else { continue };
            keys.extend(tree.children(id).filter_map(|(_, node)| match &node.step {
                Some(PathStep::Key(key)) => Some(key.clone()),
                _ => None,
            }));
        }
        keys.sort();
        keys.dedup();
        keys
    }

    /// Whether a value at this path is written somewhere but could not be read, or lies inside
    /// or around one: conclusions from its absence are not safe.
    #[must_use]
    pub fn is_doubtful(&self, path: &DataPath, report: &Report) -> bool {
        self.doubts(report).any(|(doubt, _)| path.starts_with(&doubt) || doubt.starts_with(path))
    }

    fn put(&self, problem: Problem, path: &DataPath) -> Problem {
        match self.locate(path) {
            Some(place) => problem.at(place),
            None => problem,
        }
    }

    /// The unreadable places of these files, as paths of the merged data, and whether what is
    /// written there was left out.
    fn doubts<'a>(&'a self, report: &'a Report) -> impl Iterator<Item = (DataPath, bool)> + 'a {
        report.doubts().iter().flat_map(move |doubt| {
            let read = self.layers.iter().map(|layer| (layer.source.path(), &layer.root));
            let unread = self.unread.iter().map(|(file, root)| (file.as_path(), root));
            let of_file = read.chain(unread).filter(move |(file, _)| *file == doubt.file);
            of_file.map(move |(_, root)| (root.clone().join(&doubt.path), doubt.is_left_out))
        })
    }

    /// The path of a list item as the file counts it: unreadable items were taken out of the
    /// list, so those behind them were counted too low.
    pub(crate) fn as_written(&self, path: &DataPath, report: &Report) -> DataPath {
        let mut written = DataPath::new();
        for step in path.steps() {
            let PathStep::Item(mut index) = *step else {
                written.push(step.clone());
                continue;
            };
            let in_this_list =
                |(doubt, is_left_out): (DataPath, bool)| match doubt.below(&written)?.steps() {
                    [PathStep::Item(gone)] if is_left_out => Some(*gone),
                    _ => None,
                };
            let mut gone: Vec<usize> = self.doubts(report).filter_map(in_this_list).collect();
            gone.sort_unstable();
            gone.dedup();
            for item in gone {
                index += usize::from(item <= index);
            }
            written.push(PathStep::Item(index));
        }
        written
    }

    /// The layer and value nearest to a path, and whether it is the value itself.
    fn nearest(&self, path: &DataPath) -> Option<(&SourceLayer, NodeId, bool)> {
        let mut best: Option<(usize, &SourceLayer, NodeId)> = None;
        for layer in self.layers.iter().rev() {
            let Some(below) = path.below(&layer.root) else {
                continue;
            };
            let Some((id, depth)) = layer.source.tree().nearest(&below) else {
                continue;
            };
            let reached = layer.root.steps().len() + depth;
            if best.is_none_or(|(most, ..)| reached > most) {
                best = Some((reached, layer, id));
            }
            // Lists replace those below, so a list that ends too early has the last word; and
            // what is taken out with `None` is not what lower files say of it.
            let is_gone = depth < below.steps().len() && layer.source.is_none(id);
            if is_gone || matches!(below.steps().get(depth), Some(PathStep::Item(_))) {
                break;
            }
        }
        best.map(|(reached, layer, id)| (layer, id, reached == path.steps().len()))
    }
}

/// What is missing, and what to write.
fn wording(guide: &Guide, path: &DataPath, lack: Lack, is_written: bool) -> Problem {
    if lack == Lack::NothingToRemove {
        return wording_of_removal(path)
            .help("`None` takes out an entry of the files below; none of them has this one");
    }
    if let (true, Some(names)) = (is_written, guide.required_fields(path)) {
        let text = format!("`{path}` is written without what it needs: {names}");
        return Problem::error("missing-field", text);
    }
    let mut above = path.clone();
    let Some(PathStep::Field(name)) = above.pop() else {
        let text = if path.is_root() {
            "nothing is given".to_owned()
        } else {
            format!("`{path}` has no value")
        };
        return Problem::error("missing-value", text);
    };
    let owner = match guide.shape(&above) {
        Some(Shape::Struct(owner)) => format!(" of {owner}"),
        _ => String::new(),
    };
    let place = if above.is_root() { String::new() } else { format!(" in `{above}`") };
    let problem =
        Problem::error("missing-field", format!("the field `{name}`{owner} is missing{place}"));
    match guide.field(path) {
        Some(field) => problem.help(format!(
            "add `{name}: …` ({}): {}",
            words(&field.shape),
            first_paragraph(&field.doc)
        )),
        None => problem.help(format!("add `{name}: …`")),
    }
}

fn wording_of_removal(path: &DataPath) -> Problem {
    Problem::error("nothing-to-remove", format!("`{path}`: there is nothing to remove"))
}
