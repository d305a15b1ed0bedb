# The drawn country.
map-no-heights = The height pictures could not be read. The country is drawn from the mean heights of the hexes instead.
    { $details }
