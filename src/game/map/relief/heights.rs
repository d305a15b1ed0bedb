//! The shape of the ground: height pictures of the globe, where they reach, and the mean heights
//! of the hexes elsewhere.

use super::{
    chart::Chart,
    noise,
    raster::{Raster, RasterFrame},
};
use bevy::math::{DVec2, Vec2};
use rules::{define::patch, map::Map};
use scenario::{
    problem::{Problem, Report},
    source::{Layers, SourceFile, parse_patch},
};
use std::path::Path;

patch! {
    /// The height pictures, coarsest first: where two reach, the later one is drawn.
    pub struct ReliefFile, ReliefFilePatch {
        /// The pictures.
        heights: Vec<HeightsFile>,
    }

    /// A height picture: a grey PNG of 16 bits a pixel, even in latitude and longitude.
    pub struct HeightsFile, HeightsFilePatch {
        /// Name of the file beside this one.
        file: String,
        /// Upper edge, thousandths of a degree of northern latitude.
        north_mdeg: i32,
        /// Lower edge.
        south_mdeg: i32,
        /// Left edge, thousandths of a degree of eastern longitude.
        west_mdeg: i32,
        /// Right edge.
        east_mdeg: i32,
        /// The value of a pixel at sea level.
        sea_level: i32,
    }
}

/// A height picture in memory.
#[derive(Clone, PartialEq, Debug)]
pub struct Heights {
    values: Vec<u16>,
    width: usize,
    height: usize,
    north: f64,
    west: f64,
    /// Pixels a degree, down and across.
    per_degree: DVec2,
    sea_level: f32,
}

impl Heights {
    /// Reads the pictures that `relief.ron` in a folder names.
    ///
    /// # Errors
    /// What is wrong with that file or a picture.
    pub fn read(folder: &Path) -> Result<Vec<Self>, Report> {
        let mut report = Report::new();
        let heights = Self::read_all(folder, &mut report);
        match heights {
            Some(heights) if !report.has_errors() => Ok(heights),
            _ => Err(report),
        }
    }

    fn read_all(folder: &Path, report: &mut Report) -> Option<Vec<Self>> {
        let source = SourceFile::read(&folder.join("relief.ron"), report)?;
        let patch = parse_patch::<ReliefFile>(&source, report)?;
        let mut layers = Layers::new();
        layers.push(source);
        let file = layers.build::<ReliefFile>(&patch, report)?;
        let mut heights = Vec::new();
        for one in &file.heights {
            let path = folder.join(&one.file);
            match Self::picture(&path, one) {
                Ok(picture) => heights.push(picture),
                Err(text) => report.push(Problem::error("heights", text).in_file(&path)),
            }
        }
        Some(heights)
    }

    fn picture(path: &Path, file: &HeightsFile) -> Result<Self, String> {
        let (up, across) = (file.north_mdeg - file.south_mdeg, file.east_mdeg - file.west_mdeg);
        if up <= 0 || across <= 0 {
            return Err("a height picture must reach from south to north, west to east".into());
        }
        let picture = image::ImageReader::open(path)
            .map_err(|error| error.to_string())?
            .with_guessed_format()
            .map_err(|error| error.to_string())?
            .decode()
            .map_err(|error| error.to_string())?;
        let image::DynamicImage::ImageLuma16(picture) = picture else {
            return Err("a height picture is grey, with 16 bits a pixel".into());
        };
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        if width < 2 || height < 2 {
            return Err("a height picture has at least two pixels each way".into());
        }
        let per_degree = DVec2::new(
            height as f64 / (f64::from(up) * 0.001),
            width as f64 / (f64::from(across) * 0.001),
        );
        Ok(Self {
            values: picture.into_raw(),
            width,
            height,
            north: f64::from(file.north_mdeg) * 0.001,
            west: f64::from(file.west_mdeg) * 0.001,
            per_degree,
            sea_level: file.sea_level as f32,
        })
    }

    /// Height at a point of the globe in metres, and how far it may be trusted: 0 outside, 1 well
    /// inside. Smooth as a spline, or slopes would show the pixels.
    fn at(&self, latitude: f64, longitude: f64) -> (f32, f32) {
        let y = ((self.north - latitude) * self.per_degree.x - 0.5) as f32;
        let x = ((longitude - self.west) * self.per_degree.y - 0.5) as f32;
        let (right, lower) = (self.width as f32 - 1.0, self.height as f32 - 1.0);
        let inside = x.min(y).min(right - x).min(lower - y);
        if inside <= 0.0 {
            return (0.0, 0.0);
        }
        let (cx, cy) = (x.floor(), y.floor());
        let (wx, wy) = (spline(x - cx), spline(y - cy));
        let (cx, cy) = (cx as i32 - 1, cy as i32 - 1);
        let mut sum = 0.0;
        for (j, wy) in wy.iter().enumerate() {
            let row = (cy + j as i32).clamp(0, self.height as i32 - 1) as usize * self.width;
            let mut line = 0.0;
            for (i, wx) in wx.iter().enumerate() {
                let column = (cx + i as i32).clamp(0, self.width as i32 - 1) as usize;
                line += wx * f32::from(self.values[row + column]);
            }
            sum += wy * line;
        }
        (sum - self.sea_level, (inside / 12.0).min(1.0))
    }
}

/// Weights of four neighbours in a cubic B-spline.
fn spline(t: f32) -> [f32; 4] {
    let s = 1.0 - t;
    let (t2, t3) = (t * t, t * t * t);
    [
        s * s * s / 6.0,
        (4.0 - 6.0 * t2 + 3.0 * t3) / 6.0,
        (1.0 + 3.0 * t + 3.0 * t2 - 3.0 * t3) / 6.0,
        t3 / 6.0,
    ]
}

/// Heights of the ground in metres, one a pixel.
pub(super) fn ground(
    frame: RasterFrame,
    map: &Map,
    chart: Option<&Chart>,
    pictures: &[Heights],
) -> Raster<[f32; 1]> {
    let by_hex = by_hexes(frame, map);
    let Some(chart) = chart.filter(|_| !pictures.is_empty()) else {
        return Raster::fill(frame, |x, y| rough(&by_hex, frame.at(x, y)));
    };
    // The projection is smooth: every sixteenth pixel is enough, the rest lies between.
    let coarse = RasterFrame { rect: frame.rect, size: frame.size / 16 + 2 };
    let globe = Raster::fill(coarse, |x, y| {
        let (latitude, longitude) = chart.to_globe(coarse.at(x, y));
        [latitude as f32, longitude as f32]
    });
    Raster::fill(frame, |x, y| {
        let at = frame.at(x, y);
        let [latitude, longitude] = globe.at(at);
        let (mut metres, mut known) = (0.0, 0.0_f32);
        for picture in pictures {
            let (height, share) = picture.at(latitude.into(), longitude.into());
            if share > 0.0 {
                metres += (height - metres) * share.max(1.0 - known.ceil());
                known = known.max(share);
            }
        }
        if known < 1.0 {
            let [other] = rough(&by_hex, at);
            metres += (other - metres) * (1.0 - known);
        }
        [metres]
    })
}

/// The mean heights of the hexes, softened, and how rough the ground is, at 3 km a pixel.
fn by_hexes(frame: RasterFrame, map: &Map) -> Raster<[f32; 2]> {
    let frame = RasterFrame::new(frame.rect, 3.0);
    let mut raster = Raster::fill(frame, |x, y| {
        let hex = super::nearest(map, frame.at(x, y));
        let height = f32::from(map.elevation_m[hex.index()]);
        let about = map.neighbours[hex.index()].iter().filter_map(|n| n.some());
        let change = about
            .map(|n| (f32::from(map.elevation_m[n.index()]) - height).abs())
            .fold(0.0, f32::max);
        [height, change]
    });
    raster.blur(2, 3);
    raster
}

/// Ground made up between the mean heights of the hexes: rougher where they differ more.
fn rough(by_hex: &Raster<[f32; 2]>, at: Vec2) -> [f32; 1] {
    let [height, change] = by_hex.at(at);
    let hills = noise::layers(at / 19.0, 5);
    [height + hills * (4.0 + change * 0.8)]
}
