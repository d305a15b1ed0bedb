//! Columns as struct of columns: one vector a field, rows by dense id.
//!
//! Kept states name their columns, so that states of before a column was there can be read: a column
//! that is declared with a value, as in `mood: u16 = 500`, may be missing in a file and is then
//! filled with that value. A column without one has been there from the first.

use serde::{Deserialize, Deserializer};

/// A column that a file gives, for what may be missing.
pub(crate) fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// Defines a table and its row. Columns are written by the rules alone; everybody else reads
/// single values or whole rows.
macro_rules! columns {
    ($(#[doc = $doc:literal])* $table:ident, $row:ident by $id:ident {
        $($(#[doc = $field_doc:literal])* $field:ident : $ty:ty $(= $filled:expr)?,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(PartialEq, Eq, Hash, Debug, Default, Serialize)]
        pub struct $table {
            $(pub(crate) $field: Vec<$ty>,)*
        }

        impl<'de> Deserialize<'de> for $table {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                /// The table as a file gives it.
                #[derive(Deserialize)]
                struct $table {
                    $(
                        #[serde(default, deserialize_with = "crate::state::table::given")]
                        $field: Option<Vec<$ty>>,
                    )*
                }
                let file = $table::deserialize(from)?;
                // Asked for only by a column that may be missing.
                let _rows = [$(file.$field.as_ref().map_or(0, Vec::len)),*].into_iter().max();
                Ok(Self {
                    $($field: columns!(@column D, _rows, file.$field, $field $(, $filled)?),)*
                })
            }
        }

        $(#[doc = $doc])*
        ///
        /// One row of the table.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        pub struct $row {
            $($(#[doc = $field_doc])* pub $field: $ty,)*
        }

        impl Clone for $table {
            fn clone(&self) -> Self {
                Self { $($field: self.$field.clone(),)* }
            }
            fn clone_from(&mut self, source: &Self) {
                $(self.$field.clone_from(&source.$field);)*
            }
        }

        #[allow(clippy::allow_attributes, dead_code, reason = "every column has a reader")]
        impl $table {
            columns!(@len $($field)*);

            /// The ids of all rows, also of those struck off.
            pub fn ids(&self) -> impl Iterator<Item = $id> + use<> {
                (0..self.len()).map($id::at)
            }

            /// A whole row.
            pub fn row(&self, id: $id) -> $row {
                $row { $($field: self.$field[id.index()],)* }
            }

            /// Appends a row and returns its id. From outside only tables can be reached that
            /// belong to no campaign yet: those of a start.
            pub fn push(&mut self, row: $row) -> $id {
                let id = $id::at(self.len());
                $(self.$field.push(row.$field);)*
                id
            }

            /// Writes a whole row: one that is there, or the next.
            pub(crate) fn put(&mut self, id: $id, row: $row) {
                if id.index() == self.len() {
                    self.push(row);
                } else {
                    $(self.$field[id.index()] = row.$field;)*
                }
            }

            $($(#[doc = $field_doc])*
            #[inline]
            pub fn $field(&self, id: $id) -> $ty {
                self.$field[id.index()]
            })*

            /// Room the table takes, bytes.
            pub fn bytes(&self) -> usize {
                0 $(+ self.$field.len() * size_of::<$ty>())*
            }

            /// Whether all columns are of one length (a loaded file might lie).
            pub(crate) fn is_square(&self) -> bool {
                true $(&& self.$field.len() == self.len())*
            }
        }
    };
    (@column $D:ident, $rows:ident, $given:expr, $name:ident) => {
        $given.ok_or_else(|| <$D::Error as serde::de::Error>::missing_field(stringify!($name)))?
    };
    (@column $D:ident, $rows:ident, $given:expr, $name:ident, $filled:expr) => {
        $given.unwrap_or_else(|| vec![$filled; $rows.unwrap_or(0)])
    };
    (@len $first:ident $($rest:ident)*) => {
        /// Number of rows, also of those struck off.
        pub fn len(&self) -> usize {
            self.$first.len()
        }

        /// Whether there is no row.
        pub fn is_empty(&self) -> bool {
            self.len() == 0
        }
    };
}

pub(super) use columns;

#[cfg(test)]
#[allow(unreachable_pub, reason = "a table is public where it is declared")]
mod tests {
    use crate::ids::TrackId;
    use serde::{
        Deserialize, Serialize,
        de::value::{Error as Fault, MapDeserializer},
    };

    columns! {
        /// Herds of a test.
        TestHerds, TestHerdRow by TrackId {
            /// Heads.
            heads: u32,
            /// A column that came later.
            mood: u16 = 500,
        }
    }

    #[test]
    fn a_column_that_came_later_may_be_missing_in_a_file_and_no_other() {
        let read = |columns: &[(&str, &[u32])]| {
            let columns = columns.iter().map(|&(name, values)| (name.to_owned(), values.to_vec()));
            let file = MapDeserializer::<_, Fault>::new(columns);
            TestHerds::deserialize(file)
        };
        let old = read(&[("heads", &[7, 8, 9])]).unwrap();
        assert_eq!(old.mood, [500, 500, 500]);
        assert!(old.is_square());
        let now = read(&[("heads", &[7]), ("mood", &[3]), ("gone", &[1, 2])]).unwrap();
        assert_eq!((now.heads(TrackId(0)), now.mood(TrackId(0))), (7, 3));
        // What is there but wrong is not mended.
        assert!(!read(&[("heads", &[7, 8]), ("mood", &[3])]).unwrap().is_square());
        assert!(read(&[("mood", &[3])]).unwrap_err().to_string().contains("heads"));
    }
}
