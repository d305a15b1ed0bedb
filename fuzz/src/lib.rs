//! What the targets share: the library of the project, and a folder of their own.

use scenario::library::Library;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The assets and scenarios of this checkout.
#[must_use]
pub fn library() -> Library {
    Library::at(checkout())
}

/// This checkout.
#[must_use]
pub fn checkout() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The same library for whoever loads scenarios again and again: the same values, but without
/// remarks and indents, and the rule book in one file. Reading those took most of the time.
#[must_use]
pub fn lean_library() -> Library {
    static LEAN: OnceLock<PathBuf> = OnceLock::new();
    let root = LEAN.get_or_init(|| {
        let (from, to) = (checkout(), home().join("library"));
        let book = ron_files(&from.join("assets/ruleset"));
        let book: String = book.iter().map(|(_, text)| inside(text)).collect();
        fs::create_dir_all(to.join("assets/ruleset")).unwrap();
        fs::write(to.join("assets/ruleset/all.ron"), format!("({book})")).unwrap();
        copy_lean(&from.join("assets/map"), &to.join("assets/map"));
        copy_lean(&from.join("scenarios"), &to.join("scenarios"));
        for name in library().names() {
            let hash = |library: Library| library.load(&name).unwrap().hash;
            assert_eq!(hash(Library::at(&to)), hash(library()), "{name} is not the same");
        }
        to
    });
    Library::at(root)
}

/// The fields of a file, ready for others to follow.
fn inside(text: &str) -> String {
    let lean = lean(text);
    let fields = lean.trim().strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap();
    let fields = fields.trim().trim_end_matches(',');
    if fields.is_empty() { String::new() } else { format!("{fields},\n") }
}

fn copy_lean(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for (name, text) in ron_files(from) {
        fs::write(to.join(name), lean(&text)).unwrap();
    }
    for entry in fs::read_dir(from).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        copy_lean(&entry.path(), &to.join(entry.file_name()));
    }
}

fn ron_files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "ron"));
    let named = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read_to_string(entry.path()).unwrap())
    };
    let mut files: Vec<_> = files.map(named).collect();
    files.sort();
    files
}

/// A text without remarks and indents. Ours have neither raw texts nor remarks of several lines.
fn lean(text: &str) -> String {
    let mut lean = String::new();
    for line in text.lines() {
        let (mut in_text, mut escaped, mut end) = (false, false, line.len());
        for (at, letter) in line.char_indices() {
            match letter {
                _ if escaped => escaped = false,
                '\\' if in_text => escaped = true,
                '"' => in_text = !in_text,
                '/' if !in_text && line[at..].starts_with("//") => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        let rest = line[..end].trim();
        if !rest.is_empty() {
            lean.push_str(rest);
            lean.push('\n');
        }
    }
    lean
}

/// A folder of this process alone, in memory where the system has such a place.
#[must_use]
pub fn home() -> &'static Path {
    static HOME: OnceLock<PathBuf> = OnceLock::new();
    HOME.get_or_init(|| {
        let shm = Path::new("/dev/shm");
        let root = if shm.is_dir() { shm.to_owned() } else { std::env::temp_dir() };
        let own = root.join(format!("turkistan-fuzz-{}", std::process::id()));
        fs::create_dir_all(&own).unwrap();
        own
    })
}
