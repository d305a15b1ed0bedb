//! What numbers of many runs say, and how sure that is. The one place with floating point.

use serde::Serialize;

/// How a number is spread over runs.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// Half of the runs lie below.
    pub median: f64,
    /// A tenth of the runs lies below.
    pub low_10: f64,
    /// A tenth of the runs lies above.
    pub high_90: f64,
}

impl Spread {
    /// The spread of numbers; nothing without any.
    #[must_use]
    pub fn of(numbers: impl IntoIterator<Item = u32>) -> Option<Self> {
        let mut sorted: Vec<u32> = numbers.into_iter().collect();
        sorted.sort_unstable();
        if sorted.is_empty() {
            return None;
        }
        let sum: u64 = sorted.iter().map(|&n| u64::from(n)).sum();
        Some(Self {
            mean: sum as f64 / sorted.len() as f64,
            median: quantile(&sorted, 0.5),
            low_10: quantile(&sorted, 0.1),
            high_90: quantile(&sorted, 0.9),
        })
    }
}

impl Spread {
    /// As [`Self::of`], for numbers that may be below nought.
    #[must_use]
    pub fn of_signed(numbers: impl IntoIterator<Item = i32>) -> Option<Self> {
        let numbers: Vec<i32> = numbers.into_iter().collect();
        let least = numbers.iter().copied().min()?;
        let above = Self::of(numbers.iter().map(|&n| n.abs_diff(least)))?;
        let shift = |value: f64| value + f64::from(least);
        Some(Self {
            mean: shift(above.mean),
            median: shift(above.median),
            low_10: shift(above.low_10),
            high_90: shift(above.high_90),
        })
    }
}

/// Quantile of sorted numbers, on a straight line between neighbours (Hyndman and Fan's type 7,
/// the default of R and NumPy). 0 without numbers.
#[must_use]
pub fn quantile(sorted: &[u32], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let at = share.clamp(0.0, 1.0) * last as f64;
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    let (a, b) = (f64::from(sorted[below.min(last)]), f64::from(sorted[above]));
    a + (b - a) * (at - below as f64)
}

/// A share of runs, with the interval in which the true share lies in 95 of 100 cases.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Share {
    /// Runs in which it is so.
    pub runs: u64,
    /// Runs in all.
    pub of: u64,
    /// The share, 0–1.
    pub share: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Share {
    /// Wilson's score interval, which stays sound for few runs and for shares near 0 and 1
    /// (E. B. Wilson 1927; z = 1.96).
    #[must_use]
    pub fn new(runs: u64, of: u64) -> Self {
        let (share, low, high) = wilson(runs as f64, of);
        Self { runs, of, share, low, high }
    }
}

/// Two-sided quantile of the normal distribution for 95 of 100 cases.
const Z: f64 = 1.959_964;

/// A share and Wilson's interval for it.
fn wilson(runs: f64, of: u64) -> (f64, f64, f64) {
    if of == 0 {
        return (0.0, 0.0, 1.0);
    }
    let (z, n) = (Z, of as f64);
    let share = runs / n;
    let middle = share + z * z / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    let end = |value: f64| (value / scale).clamp(0.0, 1.0);
    (share, end(middle - half), end(middle + half))
}

/// Games won by one of two, a draw as half of a game.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct WinShare {
    /// Games won.
    pub won: u64,
    /// Games drawn.
    pub drawn: u64,
    /// Games lost.
    pub lost: u64,
    /// The share won, draws as halves, 0–1.
    pub share: f64,
    /// Lower end of the interval in which the true share lies in 95 of 100 cases.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl WinShare {
    /// Wilson's interval, as if every game were won or lost: draws only make it too wide.
    #[must_use]
    pub fn new(won: u64, drawn: u64, lost: u64) -> Self {
        let (share, low, high) = wilson(won as f64 + drawn as f64 / 2.0, won + drawn + lost);
        Self { won, drawn, lost, share, low, high }
    }
}

/// A mean, with the interval in which the true mean lies in 95 of 100 cases.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Estimate {
    /// Mean of the numbers; 0 without any.
    pub mean: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Estimate {
    /// By the normal distribution, from the spread of the numbers among themselves; a single number
    /// says nothing of its spread, and its interval has no width.
    #[must_use]
    pub fn of(numbers: &[f64]) -> Self {
        let n = numbers.len().max(1) as f64;
        let mean = numbers.iter().sum::<f64>() / n;
        let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
        let half = Z * (squares / (n - 1.0).max(1.0) / n).sqrt();
        Self { mean, low: mean - half, high: mean + half }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-4
    }

    #[test]
    fn quantiles_lie_between_neighbours() {
        let spread = Spread::of([4, 1, 3, 2]).unwrap();
        assert!(near(spread.mean, 2.5) && near(spread.median, 2.5), "{spread:?}");
        assert!(near(spread.low_10, 1.3) && near(spread.high_90, 3.7), "{spread:?}");
        let one = Spread::of([7]).unwrap();
        assert!(near(one.low_10, 7.0) && near(one.high_90, 7.0), "{one:?}");
        assert_eq!(Spread::of([]), None);
        let signed = Spread::of_signed([4, -10, 1, 3]).unwrap();
        assert!(near(signed.mean, -0.5) && near(signed.median, 2.0), "{signed:?}");
        assert_eq!(Spread::of_signed([]), None);
        assert!(near(quantile(&[], 0.5), 0.0));
    }

    #[test]
    fn shares_have_wilsons_interval() {
        // Values of the usual tables: 5 of 10 and 0 of 20.
        let half = Share::new(5, 10);
        assert!(near(half.low, 0.2366) && near(half.high, 0.7634), "{half:?}");
        let none = Share::new(0, 20);
        assert!(near(none.low, 0.0) && near(none.high, 0.1611), "{none:?}");
        let all = Share::new(20, 20);
        assert!(near(all.low, 0.8389) && near(all.high, 1.0), "{all:?}");
        assert!(near(Share::new(0, 0).high, 1.0));
    }

    #[test]
    fn draws_are_halves_and_means_have_intervals() {
        let won = WinShare::new(4, 2, 4);
        assert!(near(won.share, 0.5) && near(won.low, 0.2366) && near(won.high, 0.7634), "{won:?}");
        assert!(near(WinShare::new(0, 0, 0).high, 1.0));
        // Standard deviation 1, so 1.96 / √3 on either side.
        let mean = Estimate::of(&[1.0, 2.0, 3.0]);
        assert!(near(mean.mean, 2.0) && near(mean.high - 2.0, 1.1316), "{mean:?}");
        assert!(near(mean.mean - mean.low, mean.high - mean.mean));
        let one = Estimate::of(&[5.0]);
        assert!(near(one.low, 5.0) && near(one.high, 5.0) && near(Estimate::of(&[]).mean, 0.0));
    }
}
