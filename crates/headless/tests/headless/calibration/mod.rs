//! What is promised against what happens: chances that are shown, thrown for again and again, in
//! ten bins. A share lies in its interval in 95 of 100 cases for all bins together (Wilson's
//! score interval, Bonferroni's correction).
//!
//! The gate tries some hundreds a bin; `TURKISTAN_LONG=1` some thousands, and prints the table for
//! `docs/calibration.md` with `-- --nocapture`.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

mod battle;
mod garrisons;
mod march;
mod siege;
mod winter;

/// Bins of a tenth each.
pub(crate) const BINS: usize = 10;
/// Fewest trials for a bin to say anything.
const LEAST: u32 = 300;
/// Most that a bin may be off.
const OFF: f64 = 0.05;
/// Quantile of the normal distribution for ten intervals that hold together in 95 of 100 cases.
const Z: f64 = 2.807;

/// Trials of chances that were shown.
#[derive(Default)]
pub(crate) struct Trials([Bin; BINS]);

#[derive(Default, Clone, Copy)]
struct Bin {
    tried: u32,
    happened: u32,
    /// Sum of what was shown, permille.
    shown: u64,
}

impl Trials {
    fn bin(permille: u32) -> usize {
        (permille as usize * BINS / 1000).min(BINS - 1)
    }

    /// Whether more trials of a chance are wanted, with so many for each bin.
    pub(crate) fn wants(&self, permille: u32, each: u32) -> bool {
        self.0[Self::bin(permille)].tried < each
    }

    /// Bins with so many trials.
    pub(crate) fn full(&self, each: u32) -> usize {
        self.0.iter().filter(|bin| bin.tried >= each).count()
    }

    /// A chance that was shown, and whether it came to pass.
    pub(crate) fn note(&mut self, permille: u32, happened: bool) {
        let bin = &mut self.0[Self::bin(permille)];
        bin.tried += 1;
        bin.happened += u32::from(happened);
        bin.shown += u64::from(permille);
    }

    /// That no bin with trials enough is off by more than five points, beyond chance; how many
    /// bins had enough.
    pub(crate) fn hold(&self, name: &str) -> usize {
        println!(
            "{name}\n| shown | trials | mean shown | happened | interval |\n|---|---|---|---|---|"
        );
        let mut off = Vec::new();
        let mut enough = 0;
        for (i, bin) in self.0.iter().enumerate().filter(|(_, bin)| bin.tried > 0) {
            let (n, k) = (f64::from(bin.tried), f64::from(bin.happened));
            let (shown, share) = (bin.shown as f64 / n / 1000.0, k / n);
            let (low, high) = wilson(n, k);
            println!(
                "| {}–{} % | {n} | {:.1} % | {:.1} % | {:.1}–{:.1} |",
                i * 10,
                (i + 1) * 10,
                shown * 100.0,
                share * 100.0,
                low * 100.0,
                high * 100.0
            );
            if bin.tried < LEAST {
                continue;
            }
            enough += 1;
            // With few trials chance alone moves a share; with many it may not be off itself.
            let many = bin.tried >= 2_000 && (share - shown).abs() > OFF;
            if many || low > shown + OFF || high < shown - OFF {
                off.push(i);
            }
        }
        assert!(off.is_empty(), "{name}: bins {off:?} are off by more than five points");
        enough
    }
}

fn wilson(n: f64, k: f64) -> (f64, f64) {
    let (p, z2) = (k / n, Z * Z);
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    (middle - half, middle + half)
}

/// Trials for each bin.
pub(crate) fn each() -> u32 {
    if std::env::var_os("TURKISTAN_LONG").is_some() { 4_000 } else { 400 }
}
