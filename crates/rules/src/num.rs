//! Integer arithmetic of the rules: shares in permille, rounded the way each rule needs.

/// `value × permille / 1000`, rounded down.
#[inline]
pub const fn permille(value: u32, share: u32) -> u32 {
    ((value as u64 * share as u64) / 1000) as u32
}

/// `value × numerator / denominator`, rounded down; 0 for a denominator of 0.
#[inline]
pub const fn ratio(value: u32, numerator: u32, denominator: u32) -> u32 {
    if denominator == 0 {
        0
    } else {
        let wide = (value as u64 * numerator as u64) / denominator as u64;
        if wide > u32::MAX as u64 { u32::MAX } else { wide as u32 }
    }
}

/// `part` in permille of `whole` (1000 when the whole is 0: nothing was asked for).
#[inline]
pub const fn share(part: u32, whole: u32) -> u32 {
    if whole == 0 { 1000 } else { ((part as u64 * 1000) / whole as u64) as u32 }
}

/// Moves `from` towards `to` by at most `step`.
#[inline]
pub const fn approach(from: u32, to: u32, step: u32) -> u32 {
    if from < to {
        if to - from < step { to } else { from + step }
    } else if from - to < step {
        to
    } else {
        from - step
    }
}

/// Splits `value` by the fraction in permille, rounding to nearest by a die in 0..1000:
/// the expected loss is exact even where single losses are fractions of a man.
#[inline]
pub const fn permille_rolled(value: u32, share: u32, die: u32) -> u32 {
    let exact = value as u64 * share as u64;
    ((exact + die as u64) / 1000) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_round_as_named() {
        assert_eq!(permille(999, 1), 0);
        assert_eq!(share(1, 3), 333);
        assert_eq!(share(0, 0), 1000);
        assert_eq!(ratio(u32::MAX, 2, 1), u32::MAX);
        assert_eq!(approach(10, 3, 4), 6);
        assert_eq!(approach(3, 10, 40), 10);
        assert_eq!(permille_rolled(10, 50, 499), 0);
        assert_eq!(permille_rolled(10, 50, 500), 1);
    }
}
