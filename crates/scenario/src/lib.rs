//! What people write: RON files on disk, read strictly, laid over one another and checked with
//! every problem shown at once, at its place.
//!
//! [`source`] reads files and types them with recovery, [`syntax`] knows where everything stands,
//! [`problem`] collects and renders what is wrong, [`doc`] writes the reference of the format.
//! What is declared and merged is in [`rules::define`].
//!
//! ```
//! use scenario::library::Library;
//!
//! let library = Library::at(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
//! let scenario = library.load("first-march").unwrap();
//! assert_eq!(scenario.name.en, "The First March");
//! assert!(scenario.force_by_key("abulkhair").is_some());
//!
//! // What cannot be loaded is told with all that is wrong, and what may have been meant.
//! let report = library.load("frist-march").unwrap_err().to_string();
//! assert!(report.contains("did you mean `first-march`?"), "{report}");
//! ```

mod bibliography;
mod compile;
pub mod doc;
pub mod library;
pub mod migrate;
pub mod problem;
pub mod raw;
pub mod source;
pub mod syntax;
