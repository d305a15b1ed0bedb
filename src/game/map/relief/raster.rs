//! A field of numbers over the map, one a pixel.

use bevy::math::{Rect, UVec2, Vec2};
use std::thread;

/// Where the pixels of a picture lie on the map.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RasterFrame {
    /// What it covers, map kilometres.
    pub rect: Rect,
    /// Pixels across and down.
    pub size: UVec2,
}

impl RasterFrame {
    /// A picture of about so many kilometres a pixel.
    #[must_use]
    pub fn new(rect: Rect, km: f32) -> Self {
        let size = (rect.size() / km).round().max(Vec2::ONE);
        Self { rect, size: size.as_uvec2() }
    }

    /// The same picture coarser.
    #[must_use]
    pub fn coarser(&self, times: u32) -> Self {
        Self { rect: self.rect, size: (self.size / times).max(UVec2::ONE) }
    }

    /// Kilometres a pixel.
    #[must_use]
    pub fn km(&self) -> Vec2 {
        self.rect.size() / self.size.as_vec2()
    }

    /// Middle of a pixel on the map.
    #[must_use]
    pub fn at(&self, x: u32, y: u32) -> Vec2 {
        let share = (Vec2::new(x as f32, y as f32) + 0.5) / self.size.as_vec2();
        let size = self.rect.size();
        Vec2::new(self.rect.min.x + share.x * size.x, self.rect.max.y - share.y * size.y)
    }

    /// Pixel coordinates of a point of the map; the middle of the first pixel is (0, 0).
    #[must_use]
    pub fn pixel(&self, at: Vec2) -> Vec2 {
        let share = Vec2::new(at.x - self.rect.min.x, self.rect.max.y - at.y) / self.rect.size();
        share * self.size.as_vec2() - 0.5
    }

    /// Number of pixels.
    #[must_use]
    pub fn len(&self) -> usize {
        self.size.x as usize * self.size.y as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One value a pixel.
#[derive(Clone, PartialEq, Debug)]
pub struct Raster<T> {
    /// Where it lies.
    pub frame: RasterFrame,
    /// Row by row from the north-west.
    pub values: Vec<T>,
}

impl<T: Copy + Send> Raster<T> {
    /// Works out every pixel, on all processors.
    pub fn fill(frame: RasterFrame, value: impl Fn(u32, u32) -> T + Sync) -> Self {
        let mut values = vec![value(0, 0); frame.len()];
        let width = frame.size.x as usize;
        let workers = thread::available_parallelism().map_or(1, usize::from).min(8);
        let rows = (frame.size.y as usize).div_ceil(workers).max(1);
        thread::scope(|scope| {
            for (band, part) in values.chunks_mut(rows * width).enumerate() {
                let value = &value;
                scope.spawn(move || {
                    for (row, line) in part.chunks_mut(width).enumerate() {
                        let y = (band * rows + row) as u32;
                        for (x, pixel) in line.iter_mut().enumerate() {
                            *pixel = value(x as u32, y);
                        }
                    }
                });
            }
        });
        Self { frame, values }
    }

    /// The value of a pixel; beyond the edge that of the edge.
    pub fn get(&self, x: i32, y: i32) -> T {
        let x = x.clamp(0, self.frame.size.x as i32 - 1) as usize;
        let y = y.clamp(0, self.frame.size.y as i32 - 1) as usize;
        self.values[y * self.frame.size.x as usize + x]
    }
}

impl<const N: usize> Raster<[f32; N]> {
    /// The value at pixel coordinates, between the pixels.
    pub fn sample(&self, at: Vec2) -> [f32; N] {
        let cell = at.floor();
        let f = at - cell;
        let (x, y) = (cell.x as i32, cell.y as i32);
        let (a, b) = (self.get(x, y), self.get(x + 1, y));
        let (c, d) = (self.get(x, y + 1), self.get(x + 1, y + 1));
        let mut mix = [0.0; N];
        for i in 0..N {
            let upper = a[i] + (b[i] - a[i]) * f.x;
            let lower = c[i] + (d[i] - c[i]) * f.x;
            mix[i] = upper + (lower - upper) * f.y;
        }
        mix
    }

    /// The value at a point of the map, between the pixels.
    pub fn at(&self, at: Vec2) -> [f32; N] {
        self.sample(self.frame.pixel(at))
    }

    /// Softens by running means over `radius` pixels on each side, `times` times.
    pub fn blur(&mut self, radius: u32, times: u32) {
        let (width, height) = (self.frame.size.x as usize, self.frame.size.y as usize);
        let radius = (radius as usize).min(width.min(height).saturating_sub(1));
        if radius == 0 {
            return;
        }
        let share = 1.0 / (2 * radius + 1) as f32;
        let mut out = vec![[0.0; N]; self.values.len()];
        for _ in 0..times {
            for (from, to) in self.values.chunks(width).zip(out.chunks_mut(width)) {
                let mut sum = [0.0; N];
                for k in 0..=2 * radius {
                    add(&mut sum, &from[k.saturating_sub(radius).min(width - 1)], 1.0);
                }
                for x in 0..width {
                    to[x] = sum.map(|v| v * share);
                    add(&mut sum, &from[(x + radius + 1).min(width - 1)], 1.0);
                    add(&mut sum, &from[x.saturating_sub(radius)], -1.0);
                }
            }
            // Down the columns, a whole row of sums at a time.
            let mut sums = vec![[0.0; N]; width];
            let row = |y: usize| y * width..(y + 1) * width;
            for k in 0..=2 * radius {
                let y = k.saturating_sub(radius).min(height - 1);
                for (sum, value) in sums.iter_mut().zip(&out[row(y)]) {
                    add(sum, value, 1.0);
                }
            }
            for y in 0..height {
                for (to, sum) in self.values[row(y)].iter_mut().zip(&sums) {
                    *to = sum.map(|v| v * share);
                }
                let (next, last) = ((y + radius + 1).min(height - 1), y.saturating_sub(radius));
                for x in 0..width {
                    add(&mut sums[x], &out[next * width + x], 1.0);
                    add(&mut sums[x], &out[last * width + x], -1.0);
                }
            }
        }
    }
}

fn add<const N: usize>(sum: &mut [f32; N], value: &[f32; N], sign: f32) {
    for (s, v) in sum.iter_mut().zip(value) {
        *s += v * sign;
    }
}
