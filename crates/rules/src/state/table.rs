//! Columns as struct of columns: one vector a field, rows by dense id.

/// Defines a table and its row. Columns are written by the rules alone; everybody else reads
/// single values or whole rows.
macro_rules! columns {
    ($(#[doc = $doc:literal])* $table:ident, $row:ident by $id:ident {
        $($(#[doc = $field_doc:literal])* $field:ident : $ty:ty,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
        pub struct $table {
            $(pub(crate) $field: Vec<$ty>,)*
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
