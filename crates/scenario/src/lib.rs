//! What people write: RON files on disk, read strictly, laid over one another and checked with
//! every problem shown at once, at its place.
//!
//! [`source`] reads files and types them with recovery, [`syntax`] knows where everything stands,
//! [`problem`] collects and renders what is wrong, [`doc`] writes the reference of the format.
//! What is declared and merged is in [`rules::define`].

mod compile;
pub mod doc;
pub mod library;
pub mod problem;
pub mod raw;
pub mod source;
pub mod syntax;
