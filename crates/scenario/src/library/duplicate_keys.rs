//! What two files of one scenario both say.

use crate::{
    problem::{Problem, Report},
    source::SourceFile,
    syntax::{NodeId, NodeKind},
};
use std::sync::Arc;

/// Within one folder every value is given by one file: what two files say is an error, because
/// which of them holds would hang on their names. Files may share a struct or a table as long
/// as each gives other fields and entries of it.
pub(super) fn report(sources: &[Arc<SourceFile>], report: &mut Report) {
    for (i, later) in sources.iter().enumerate() {
        for earlier in &sources[..i] {
            let roots = (earlier.tree().root(), later.tree().root());
            if let (Some(first), Some(second)) = roots {
                compare(earlier, first, later, second, report);
            }
        }
    }
}

fn compare(
    earlier: &SourceFile,
    first: NodeId,
    later: &SourceFile,
    second: NodeId,
    report: &mut Report,
) {
    for (id, node) in later.tree().children(second) {
        let Some(step) = &node.step else { continue };
        let twin = earlier.tree().children(first).find(|(_, old)| old.step.as_ref() == Some(step));
        let Some((other, old)) = twin else { continue };
        let is_shared = |kind| matches!(kind, NodeKind::Struct | NodeKind::Map);
        if is_shared(node.kind) && is_shared(old.kind) {
            compare(earlier, other, later, id, report);
            continue;
        }
        let path = later.tree().path_of(id);
        let problem = Problem::error("said-twice", format!("`{path}` is given by two files"));
        report.push(
            problem
                .at(later.location_of_key(id))
                .help("take it out of one of them")
                .note("first given here", earlier.location_of_key(other)),
        );
    }
}
