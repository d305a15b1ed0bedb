//! From where on men, horses and food are told as poor or bad.

patch! {
    /// How fit a force is called. It bears on nothing that happens: only on what is told of a force.
    pub struct FitnessRules, FitnessRulesPatch {
        /// Cohesion under which men are told as bad, permille.
        cohesion_bad_permille: u32 = 450,
        /// Cohesion under which men are told as poor, permille.
        cohesion_poor_permille: u32 = 600,
        /// Condition under which horses are told as bad, permille.
        horses_bad_permille: u32 = 400,
        /// Condition under which horses are told as poor, permille.
        horses_poor_permille: u32 = 550,
        /// Food with a force in the field, days: of less it is told as bad.
        food_bad_days: u32 = 3,
        /// Food with a force in the field, days: of less it is told as poor.
        food_poor_days: u32 = 7,
    }
}
