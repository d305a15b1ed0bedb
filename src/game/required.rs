//! The files that everything drawn needs: letters, shaders, heights. Where one is missing the
//! engine says nothing to the player and draws without it, so they are looked for before anything
//! is drawn.
//!
//! Deliberately absent: messages, the rule book and maps. Who reads them tells what is wrong.

use std::path::{Path, PathBuf};

/// The files, by their place among the assets.
const FILES: [&str; 10] = [
    "fonts/DejaVuSans.ttf",
    "fonts/FiraSans-Bold.ttf",
    "fonts/FiraSans-Regular.ttf",
    "fonts/PTF55F.ttf",
    "fonts/PTF56F.ttf",
    "fonts/PTF75F.ttf",
    "relief/relief.ron",
    "shaders/ground.wgsl",
    "shaders/lines.wgsl",
    "shaders/sheet.wgsl",
];

/// Those that are not there or cannot be opened.
#[must_use]
pub fn missing(assets: &Path) -> Vec<PathBuf> {
    FILES
        .iter()
        .map(|file| assets.join(file))
        .filter(|path| ordinary_file::open(path).is_err())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs};

    #[test]
    fn all_letters_shaders_and_heights_are_required() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        assert_eq!(missing(&assets), Vec::<PathBuf>::new());
        let mut found = BTreeSet::new();
        for folder in ["fonts", "relief", "shaders"] {
            for entry in fs::read_dir(assets.join(folder)).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                if !name.ends_with(".txt") {
                    found.insert(format!("{folder}/{name}"));
                }
            }
        }
        assert_eq!(found, FILES.map(str::to_owned).into());
        assert_eq!(missing(Path::new("/nowhere")).len(), FILES.len());
    }
}
