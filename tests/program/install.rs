//! The program where it is installed: it finds its own files beside it and never the builder's,
//! scenarios by name, and a place for what a player keeps.
//!
//! Deliberately absent: packages. `tools/package` makes them, and tries what it has made.

use crate::command::{Done, done, ok};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use test_support::{
    folder::{Folder, copy_tree},
    records::unsealed,
};

/// A root of its own, with the program in it as packages lay it out.
struct Installed {
    root: Folder,
    program: PathBuf,
    data: PathBuf,
}

impl Installed {
    /// The program alone.
    fn bare(name: &str) -> Self {
        let root = Folder::new(&format!("installed-{name}"));
        let program = root.join("usr/bin/turkistan");
        let data = root.join("usr/share/turkistan");
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        let built = Path::new(env!("CARGO_BIN_EXE_turkistan"));
        // The same file where that can be, for it is large.
        if fs::hard_link(built, &program).is_err() {
            fs::copy(built, &program).unwrap();
        }
        Self { root, program, data }
    }

    /// With all its files.
    fn whole(name: &str) -> Self {
        let installed = Self::bare(name);
        put_data(&installed.data);
        installed
    }

    /// The program in the folder `work`, with nothing of whoever tests in its environment: an empty
    /// home, and no files in the system's own folders.
    fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        self.command_by(&self.program, args)
    }

    fn command_by<S: AsRef<OsStr>>(
        &self,
        program: &Path,
        args: impl IntoIterator<Item = S>,
    ) -> Command {
        fs::create_dir_all(self.work()).unwrap();
        let mut command = Command::new(program);
        command.args(args).current_dir(self.work()).env_clear();
        command.env("HOME", self.root.join("home")).env("XDG_DATA_DIRS", self.root.join("none"));
        // What finds the system's own libraries and drivers.
        for name in ["PATH", "LD_LIBRARY_PATH", "VK_ICD_FILENAMES", "SYSTEMROOT", "TEMP"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command
    }

    fn run(&self, args: &[&str]) -> Done {
        done(self.command(args).output().unwrap())
    }

    fn ok(&self, args: &[&str]) -> String {
        let done = self.run(args);
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{args:?}: {}", done.out);
        done.out
    }

    fn work(&self) -> PathBuf {
        self.root.join("work")
    }

    /// The folder of the user's own scenarios.
    fn own(&self) -> PathBuf {
        let home = self.root.join("home");
        if cfg!(target_os = "macos") {
            home.join("Library/Application Support/turkistan/scenarios")
        } else {
            home.join(".local/share/turkistan/scenarios")
        }
    }
}

fn put_data(folder: &Path) {
    for part in ["assets", "scenarios"] {
        copy_tree(&test_support::root().join(part), &folder.join(part));
    }
}

fn put(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// Replaces words in a file, which must be there.
fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "no {from} in {}", file.display());
    fs::write(file, text.replace(from, to)).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn an_installed_program_uses_the_files_it_was_installed_with() {
    let installed = Installed::whole("share");
    assert!(installed.ok(&["check", "first-march"]).contains("1 scenario"));
    let history = installed.ok(&["history", "--lang", "en"]);
    assert_eq!(history, ok(&["history", "--lang", "en"]), "history is the same everywhere");
    // Words and scenarios are those of the installation: the builder's are not looked at.
    let heading = "cli-summary-places = Important places";
    let other = "cli-summary-places = Places of note";
    change(&installed.data.join("assets/text/en/cli.ftl"), heading, other);
    let scenario = installed.data.join("scenarios/first-march/scenario.ron");
    change(&scenario, "The First March", "The Last March");
    let told = installed.ok(&["run", "first-march", "--quiet"]);
    assert!(told.contains("Places of note") && told.contains("The Last March"), "{told}");
    change(&scenario, "format: 2,", "format: 2, nonsense: 1,");
    let done = installed.run(&["check", "first-march"]);
    assert!(done.code == 1 && done.out.contains("nonsense"), "{}", done.out);
}

#[test]
#[cfg(unix)]
fn files_are_found_where_systems_put_them() {
    let installed = Installed::bare("places");
    let check = ["check", "first-march"];
    let sound = |command: &mut Command| {
        let done = done(command.output().unwrap());
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    };
    // Nowhere: every place is named, and the repository, which is there, is none of them.
    let done = installed.run(&check);
    assert_eq!((done.code, done.out.as_str()), (1, ""));
    for place in ["usr/bin", "usr/share/turkistan", "usr/Resources", "none/turkistan"] {
        let place = installed.root.canonicalize().unwrap().join(place).display().to_string();
        assert!(done.err.contains(&place), "no {place} in: {}", done.err);
    }
    assert!(done.err.contains("TURKISTAN_DATA"), "{}", done.err);
    let repository = test_support::root().display().to_string();
    assert!(!done.err.contains(&repository), "{}", done.err);
    // Not in the current folder, but where it is given.
    put_data(&installed.work());
    assert_eq!(installed.run(&check).code, 1);
    sound(&mut installed.command([&["--data", "."], &check[..]].concat()));
    sound(installed.command(check).env("TURKISTAN_DATA", "../work"));
    let done = installed.run(&[&["--data", "assets"], &check[..]].concat());
    let given = installed.work().join("assets").canonicalize().unwrap().display().to_string();
    assert!(done.code == 1 && done.err.contains(&given), "{}", done.err);
    // In each of the places, by a link to the program too.
    for place in ["usr/bin", "usr/share/turkistan", "usr/Resources", "none/turkistan"] {
        let place = installed.root.join(place);
        fs::create_dir_all(&place).unwrap();
        for part in ["assets", "scenarios"] {
            fs::rename(installed.work().join(part), place.join(part)).unwrap();
        }
        sound(&mut installed.command(check));
        let link = installed.root.join("games");
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(&installed.program, &link).unwrap();
        sound(&mut installed.command_by(&link, check));
        for part in ["assets", "scenarios"] {
            fs::rename(place.join(part), installed.work().join(part)).unwrap();
        }
    }
}

/// The English name of the scenario that a name means, and what was said of it.
#[cfg(not(windows))]
fn meant(installed: &Installed, name: &str) -> (String, String) {
    let done = installed.run(&["run", name, "--quiet", "--weeks", "1"]);
    assert_eq!(done.code, 0, "{name}: {}", done.err);
    let told = done.out.lines().find_map(|line| line.split_once(": how it stands"));
    (told.unwrap_or_else(|| panic!("{}", done.out)).0.to_owned(), done.err)
}

#[test]
#[cfg(not(windows))]
fn a_name_never_silently_means_what_lies_in_the_current_folder() {
    let installed = Installed::whole("names");
    let (here, own) = (installed.work(), installed.own());
    let shipped = meant(&installed, "first-march");
    assert_eq!(shipped.1, "");
    let of = |name: &str| format!(r#"(base: "first-march", name: (en: "{name}"))"#);
    // One that is nowhere else is found.
    put(&here.join("mine.ron"), &of("Three"));
    assert_eq!(meant(&installed, "mine"), ("Three".into(), String::new()));
    // Beside a shipped one it is meant by its path alone, and the name says so.
    put(&here.join("first-march/scenario.ron"), &of("Four"));
    let (name, said) = meant(&installed, "first-march");
    assert_eq!(name, shipped.0);
    for part in ["“first-march”", "usr/share/turkistan/scenarios/first-march", "./first-march"]
    {
        assert!(said.contains(part), "no {part} in: {said}");
    }
    for path in ["./first-march", "first-march/", "first-march/../first-march"] {
        assert_eq!(meant(&installed, path), ("Four".into(), String::new()), "{path}");
    }
    put(&here.join("first-march.ron"), &of("Five"));
    assert_eq!(meant(&installed, "first-march.ron"), ("Five".into(), String::new()));
    // One of the user's own is known by name, too, to every command.
    put(&own.join("mine.ron"), &of("Six"));
    let (name, said) = meant(&installed, "mine");
    assert!(name == "Six" && said.contains("./mine.ron"), "{name} {said}");
    fs::remove_file(here.join("mine.ron")).unwrap();
    assert_eq!(meant(&installed, "mine"), ("Six".into(), String::new()));
    installed.ok(&["check", "mine"]);
    installed.ok(&["sim", "mine", "--runs", "1", "--jobs", "1"]);
    // With the name of a shipped one it is meant by its path.
    put(&own.join("first-march.ron"), &of("Seven"));
    let (name, said) = meant(&installed, "first-march");
    let path = own.join("first-march.ron").display().to_string();
    assert!(name == shipped.0 && said.contains(&path), "{name} {said}");
    assert_eq!(meant(&installed, &path), ("Seven".into(), String::new()));
    let checked = installed.run(&["check", "first-march"]);
    assert!(checked.code == 0 && checked.err.contains(&path), "{}", checked.err);
}

#[test]
#[cfg(not(windows))]
fn own_scenarios_are_offered_and_their_saves_found_again() {
    let installed = Installed::whole("own");
    put(
        &installed.own().join("mine.ron"),
        r#"(base: "first-march", weeks: 3, name: (en: "Mine"))"#,
    );
    let play = |args: &[&str], lines: &str| {
        let input = installed.root.join("lines");
        put(&input, lines);
        let mut command = installed.command([&["play", "--terminal"], args].concat());
        done(command.stdin(Stdio::from(fs::File::open(input).unwrap())).output().unwrap())
    };
    let told = play(&[], "mine\n1\nend\nsave a\nquit\n");
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    assert!(told.out.contains("Mine;") && told.out.contains("(your own scenario)"), "{}", told.out);
    assert_eq!(told.out.matches("(your own scenario)").count(), 1, "{}", told.out);
    // The save goes on, and still does when the home folder has another name.
    let goes_on = || {
        let told = play(&[], "load a\nquit\n");
        assert!(told.code == 0 && told.out.contains("Mine"), "{} {}", told.out, told.err);
        let save = installed.own().with_file_name("saves").join("a.ron").display().to_string();
        let done = play(&["--load", &save], "quit\n");
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    };
    goes_on();
    let save = installed.own().with_file_name("saves").join("a.ron");
    let home = installed.root.join("home").canonicalize().unwrap().display().to_string();
    // Without its seal, for the path in it is changed by hand here.
    let text = unsealed(&fs::read_to_string(&save).unwrap());
    assert!(text.contains(&home), "{text}");
    put(&save, &text.replace(&home, "/of-old"));
    goes_on();
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn a_player_without_a_home_is_told_and_nothing_is_written_here() {
    let installed = Installed::whole("homeless");
    let play = ["play", "first-march", "--side", "kazakh", "--terminal"];
    let by = |args: &[&str], variables: &[(&str, &str)]| {
        let mut command = installed.command(args);
        command.env("HOME", ".").envs(variables.iter().copied());
        let input = installed.root.join("lines");
        put(&input, "end\nquit\n");
        done(command.stdin(Stdio::from(fs::File::open(input).unwrap())).output().unwrap())
    };
    let none = Vec::<String>::new();
    // (Without `HOME` the system's user database would name the home of whoever tests.)
    for home in [".", "here"] {
        let here = [("HOME", home), ("XDG_DATA_HOME", "here"), ("XDG_CONFIG_HOME", "./here")];
        let told = by(&play, &here);
        assert!(told.code == 1 && told.err.contains("TURKISTAN_HOME"), "{home}: {}", told.err);
        assert_eq!(names(&installed.work()), none, "{home}");
    }
    // Whoever does not play needs none.
    assert_eq!(by(&["run", "first-march", "--quiet"], &[]).code, 0);
    // With a home, relative paths are passed over; what is given is made whole.
    let home = installed.root.join("home").display().to_string();
    let told = by(&play, &[("HOME", &home), ("XDG_DATA_HOME", "here")]);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    assert_eq!(names(&installed.work()), none);
    assert_eq!(names(&installed.own().with_file_name("saves")).len(), 1);
    let told = by(&play, &[("TURKISTAN_HOME", "../given")]);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    assert_eq!(names(&installed.root.join("given/saves")).len(), 1);
    assert_eq!(names(&installed.work()), none);
}

#[test]
#[cfg(feature = "game")]
fn pictures_are_drawn_with_the_files_that_are_given() {
    let installed = Installed::whole("pictures");
    let picture = |args: &[&str], out: &str| {
        let map = ["map", "uzen-1724", "--size", "320x180", "--out", out];
        installed.run(&[&map[..], args].concat())
    };
    let done = picture(&[], "whole.png");
    if done.err.contains("no graphics adapter")
        && std::env::var_os("TURKISTAN_NEED_PICTURES").is_none()
    {
        return;
    }
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    // A relative path is as good as a whole one.
    assert_eq!(picture(&["--data", "../usr/share/turkistan"], "relative.png").err, "");
    let bytes = |name: &str| fs::read(installed.work().join(name)).unwrap();
    assert!(bytes("whole.png") == bytes("relative.png"), "the two differ");
    // Other letters give another picture; none give none, and that is an error.
    let fonts = installed.data.join("assets/fonts");
    fs::copy(fonts.join("DejaVuSans.ttf"), fonts.join("PTF75F.ttf")).unwrap();
    assert_eq!(picture(&[], "other.png").code, 0);
    assert!(bytes("whole.png") != bytes("other.png"), "the builder's letters were used");
    fs::remove_file(fonts.join("PTF75F.ttf")).unwrap();
    let done = picture(&[], "none.png");
    assert!(done.code == 1 && done.err.contains("PTF75F.ttf"), "{}", done.err);
    assert!(!installed.work().join("none.png").exists());
}
