//! Who commands what is split off.

patch! {
    /// Officers without a name, whom a side can put over bodies that it splits off.
    pub struct CommandRules, CommandRulesPatch {
        /// A side that names no other number starts with one officer in reserve for every so many of
        /// its forces.
        forces_per_officer: u32 = 3,
        /// The fewest with whom it starts then.
        least_officers: u32 = 2,
    }
}
