//! What two files of one scenario both say.

use crate::{
    problem::{Problem, Report},
    source::SourceFile,
    syntax::{NodeId, NodeKind},
};
use rules::define::PathStep;
use std::{collections::BTreeMap, sync::Arc};

/// What the files so far say at one place: who said it first, and what stands in it.
struct Said<'a> {
    file: &'a SourceFile,
    id: NodeId,
    /// Whether it is a struct or a table, of which another file may give other parts.
    is_shared: bool,
    inside: BTreeMap<&'a PathStep, Said<'a>>,
}

/// Within one folder every value is given by one file: what two files say is an error, because
/// which of them holds would hang on their names. Files may share a struct or a table as long
/// as each gives other fields and entries of it.
pub(super) fn report(sources: &[Arc<SourceFile>], report: &mut Report) {
    let mut files = sources.iter().filter_map(|file| Some((&**file, file.tree().root()?)));
    let Some((first, root)) = files.next() else { return };
    let mut said = Said { file: first, id: root, is_shared: true, inside: BTreeMap::new() };
    if sources.len() > 1 {
        take_in(&mut said, first, root, report);
        for (file, root) in files {
            take_in(&mut said, file, root, report);
        }
    }
}

/// Adds what a file says in one value to what others said there, and reports what is said twice.
fn take_in<'a>(said: &mut Said<'a>, file: &'a SourceFile, id: NodeId, report: &mut Report) {
    for (id, node) in file.tree().children(id) {
        let Some(step) = &node.step else { continue };
        let is_shared = matches!(node.kind, NodeKind::Struct | NodeKind::Map);
        let Some(first) = said.inside.get_mut(step) else {
            let mut new = Said { file, id, is_shared, inside: BTreeMap::new() };
            if is_shared {
                take_in(&mut new, file, id, report);
            }
            said.inside.insert(step, new);
            continue;
        };
        // What a file says twice within itself was reported when it was read.
        if std::ptr::eq(first.file, file) {
            continue;
        }
        if is_shared && first.is_shared {
            take_in(first, file, id, report);
            continue;
        }
        let path = file.tree().path_of(id);
        let problem = Problem::error("said-twice", format!("`{path}` is given by two files"));
        report.push(
            problem
                .at(file.location_of_key(id))
                .help("take it out of one of them")
                .note("first given here", first.file.location_of_key(first.id)),
        );
    }
}
