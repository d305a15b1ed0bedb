//! From the globe to the drawn map and back: the map file's projection in floating point.

use crate::game::geo;
use bevy::math::{DVec2, Vec2};
use rules::map::MapProjection as Numbers;

/// The projection of a map: latitude and longitude to kilometres of the drawn map.
#[derive(Clone, Copy, Debug)]
pub struct Chart {
    radius: f64,
    sin0: f64,
    cos0: f64,
    lon0: f64,
    /// Where hex (0, 0) of this map lies on the plane of the projection, km.
    origin: DVec2,
}

impl Chart {
    /// The projection that a map file states; nothing if its numbers describe none.
    #[must_use]
    pub fn new(numbers: &Numbers) -> Option<Self> {
        if numbers.radius_km <= 0 || numbers.lat0_mdeg.abs() > 90_000 {
            return None;
        }
        let lat0 = (f64::from(numbers.lat0_mdeg) * 0.001).to_radians();
        let first = geo::centre_of(numbers.column0, numbers.row0).as_dvec2();
        let theatre = DVec2::new(f64::from(numbers.x0_m), f64::from(numbers.y1_m)) * 0.001;
        Some(Self {
            radius: f64::from(numbers.radius_km),
            sin0: lat0.sin(),
            cos0: lat0.cos(),
            lon0: (f64::from(numbers.lon0_mdeg) * 0.001).to_radians(),
            origin: theatre + first,
        })
    }

    /// Where a point of the globe (degrees north and east) is on the drawn map.
    #[must_use]
    pub fn to_map(&self, latitude: f64, longitude: f64) -> Vec2 {
        let (sin, cos) = latitude.to_radians().sin_cos();
        let (sin_l, cos_l) = (longitude.to_radians() - self.lon0).sin_cos();
        let near = (1.0 + self.sin0 * sin + self.cos0 * cos * cos_l).max(1e-9);
        let k = self.radius * (2.0 / near).sqrt();
        let plane = DVec2::new(k * cos * sin_l, k * (self.cos0 * sin - self.sin0 * cos * cos_l));
        (plane - self.origin).as_vec2()
    }

    /// Which point of the globe (degrees north and east) is at a point of the drawn map.
    #[must_use]
    pub fn to_globe(&self, at: Vec2) -> (f64, f64) {
        let plane = (at.as_dvec2() + self.origin) / self.radius;
        let rho = plane.length();
        if rho < 1e-12 {
            return (self.sin0.asin().to_degrees(), self.lon0.to_degrees());
        }
        let c = 2.0 * (rho * 0.5).min(1.0).asin();
        let (sin, cos) = c.sin_cos();
        let latitude = (cos * self.sin0 + plane.y * sin * self.cos0 / rho).clamp(-1.0, 1.0).asin();
        let east = plane.x * sin;
        let longitude = self.lon0 + east.atan2(rho * self.cos0 * cos - plane.y * self.sin0 * sin);
        (latitude.to_degrees(), longitude.to_degrees())
    }
}
