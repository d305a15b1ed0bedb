//! Files on disk, and types that are no patches.

use super::*;
use test_support::folder::Folder;

#[test]
fn plain_serde_types_are_read_too() {
    #[derive(Debug, Default, PartialEq, serde::Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Plain {
        a: u8,
        b: String,
    }
    let mut report = Report::new();
    let source =
        SourceFile::from_text(Path::new("x.ron"), "\u{FEFF}(a: 300, b: \"x\", c: 1)", &mut report);
    let plain: Option<Plain> = parse(&source, &mut report);
    assert_eq!(plain, Some(Plain { a: 0, b: "x".to_owned() }));
    let text = report.to_string();
    assert!(
        text.contains("x.ron:1:5") && text.contains("`a`: expected a smaller number, found `300`"),
        "{text}"
    );
    assert!(text.contains("unknown field `c` in Plain"), "{text}");
}

#[test]
fn files_that_cannot_be_read_are_problems() {
    let folder = Folder::new("source");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let good = write("good.ron", b"\xEF\xBB\xBF(a: 1)");
    let latin = write("latin.ron", b"(\n  a: \"\xE9\")");
    let wide = write("wide.ron", b"\xFF\xFE(\0");
    let mut report = Report::new();
    let bad = [latin, wide, folder.join("god.ron"), folder.to_path_buf()];
    for path in bad {
        assert!(SourceFile::read(&path, &mut report).is_none(), "{}", path.display());
    }
    let good = SourceFile::read(&good, &mut report).unwrap();
    assert_eq!(good.text(), "(a: 1)");
    let text = report.to_string();
    for part in [
        "latin.ron:2:7",
        "another encoding",
        "UTF-16",
        "there is no such file",
        "good.ron`?",
        "a folder",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let big = std::fs::File::create(folder.join("big.ron")).unwrap();
    big.set_len(MAX_BYTES + 1).unwrap();
    let mut report = Report::new();
    assert!(SourceFile::read(&folder.join("big.ron"), &mut report).is_none());
    assert_eq!(report.sorted()[0].code, "file-too-large");
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_a_problem_at_once() {
    let mut report = Report::new();
    assert!(SourceFile::read(Path::new("/dev/zero"), &mut report).is_none());
    let told = report.to_string();
    assert!(told.contains("this is a device, not a file") && told.contains("/dev/zero"), "{told}");
}
