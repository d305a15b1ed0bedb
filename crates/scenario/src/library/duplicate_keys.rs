//! What two files of one scenario both say.

use crate::{
    problem::{Problem, Report},
    source::Source,
    syntax::{Look, NodeId},
};
use std::sync::Arc;

/// Within one folder every value is given by one file: what two files say is an error, because
/// which of them holds would hang on their names. Files may share a struct or a table as long
/// as each gives other fields and entries of it.
pub(super) fn report(sources: &[Arc<Source>], report: &mut Report) {
    for (i, later) in sources.iter().enumerate() {
        for earlier in &sources[..i] {
            let roots = (earlier.scan().root(), later.scan().root());
            if let (Some(first), Some(second)) = roots {
                compare(earlier, first, later, second, report);
            }
        }
    }
}

fn compare(earlier: &Source, first: NodeId, later: &Source, second: NodeId, report: &mut Report) {
    for (id, node) in later.scan().children(second) {
        let Some(step) = &node.step else { continue };
        let twin = earlier.scan().children(first).find(|(_, old)| old.step.as_ref() == Some(step));
        let Some((other, old)) = twin else { continue };
        let is_shared = |look| matches!(look, Look::Struct | Look::Map);
        if is_shared(node.look) && is_shared(old.look) {
            compare(earlier, other, later, id, report);
            continue;
        }
        let path = later.scan().path_of(id);
        let problem = Problem::error("said-twice", format!("`{path}` is given by two files"));
        report.push(
            problem
                .at(later.place_of_key(id))
                .help("take it out of one of them")
                .note("first given here", earlier.place_of_key(other)),
        );
    }
}
