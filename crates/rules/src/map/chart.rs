//! Where the grid lies on the globe. No rule asks for it: it is for drawing only, and no part of
//! any digest.

/// A Lambert azimuthal equal-area projection of a sphere, and where on its plane the hexes are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct MapProjection {
    /// Latitude of the centre of the projection, thousandths of a degree.
    pub lat0_mdeg: i32,
    /// Longitude of the centre of the projection, thousandths of a degree.
    pub lon0_mdeg: i32,
    /// Radius of the sphere, km.
    pub radius_km: i32,
    /// Easting of hex (0, 0) of the theatre that the map is part of, m.
    pub x0_m: i32,
    /// Northing of hex (0, 0) of the theatre that the map is part of, m.
    pub y1_m: i32,
    /// Column of this map's first hex in that theatre.
    pub column0: i32,
    /// Row of this map's first hex in that theatre.
    pub row0: i32,
}
