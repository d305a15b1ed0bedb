### What can be laid over the map, legends, and what they say of a hex.

overlay-none = Plain map
overlay-supply = Supply
overlay-grass = Grass
overlay-control = Control
overlay-knowledge = Knowledge
overlay-weather = Weather
overlay-people = People
overlay-commitment = Commitment
overlay-none-hint = The map alone, with a veil over country that none of your people see
overlay-supply-hint = How far convoys from towns, depots and camps carry food, and how long your forces’ food lasts
overlay-grass-hint = How many horses the pasture feeds
overlay-control-hint = Who holds the places and the country around them, as far as you know
overlay-knowledge-hint = What your people see now, and how old the news of the enemy is
overlay-weather-hint = Snow, ice crust, cold, floods, river ice and closed passes
overlay-people-hint = Where the kibitkas are
overlay-commitment-hint = How far your peoples stand by the cause, where their camps and men are
# $what says what the button does, $key is the name of a key.
overlay-key = { $what } (key { $key })
overlay-choose = On the map: { $name }
overlay-choose-hint = Choose what is laid over the map
overlay-grid = Grid
overlay-grid-hint = Show or hide the hexes (15 km from side to side)
overlay-degrees = { $n }°

legend-title = Legend
legend-show = Show the legend
legend-fold = Fold the legend
legend-map-show = Show the small map
legend-map-fold = Fold the small map
legend-map = Small map
legend-map-hint = Click or drag to look there. Circles are towns, squares are your forces, triangles are known enemies; the frame is what you see.
legend-map-hint-all = Click or drag to look there. Circles are towns; squares, triangles and lozenges are the forces of the sides; the frame is what you see.

legend-several = Several sides
legend-supply-within = Convoys come within { $n ->
    [one] { $n } day
   *[other] { $n } days
}
legend-supply-between = Convoys take { $from } to { $n } days
legend-supply-home = Only caravans from the homeland come so far
legend-supply-hungry = Own force with food for less than { $n } days
legend-supply-none = No colour: no convoy comes here.
legend-supply-figures = Number: days of food with the force.
legend-supply-flow = Arrows: the way the food takes.
legend-supply-side = Within reach of convoys: { $side }

legend-grass-below = Bare: under { $n } thousand horses
legend-grass-between = { $from } to { $n } thousand horses
legend-grass-above = Rich: over { $n } thousand horses
legend-grass-unit = Horses that a hex feeds for a week.
legend-grass-none = No colour: no pasture at all.
legend-grass-figures = Number: counted by your own people, in thousands. Elsewhere: what season and weather lead one to expect.

legend-control-side = { $side }
legend-control-disputed = Disputed
legend-control-none = No colour: no side holds a place within two days’ ride.

legend-knowledge-sight = Enemy in sight
legend-knowledge-week = Enemy seen within a week
legend-knowledge-weeks = Enemy seen within { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
legend-knowledge-older = Enemy seen more than { $n ->
    [one] { $n } week
   *[other] { $n } weeks
} ago
legend-knowledge-clear = Clear country: your people see it now.
legend-knowledge-veil = Veiled country: none of your people see it.
legend-knowledge-side = Seen by: { $side }

legend-weather-thin = Snow under { $n } cm
legend-weather-slow = Snow of { $from } to { $n } cm: slows marches
legend-weather-deep = Snow over { $n } cm: all but stops them
legend-weather-crust = Ice crust over the pastures (jut)
legend-weather-flood = River in flood
legend-weather-figures = Number: mean temperature of the week, °C.
legend-weather-signs = ❄ ice bears riders · ≈ flood · ✕ pass closed

legend-people-below = Under { $n } kibitkas
legend-people-between = { $from } to { $n } kibitkas
legend-people-above = Over { $n } kibitkas
legend-people-others = Known camps of others
legend-people-figures = Number: kibitkas in the camps; ≈ is an estimate.
legend-people-side = Camps: { $side }

legend-commitment-leave = Under { $n } of 100: levies go home
legend-commitment-waver = { $from } to { $n }: wavering
legend-commitment-doubt = { $from } to { $n }: follows only leaders of standing
legend-commitment-firm = { $from } to { $n }: firm
legend-commitment-devoted = Over { $n }: devoted
legend-commitment-figures = Number: commitment of 100; the lowest of those who stand there.

overlay-supply-none = No convoy comes here.
overlay-supply-here = Food is sent from here: { $source }.
overlay-supply-from = Food comes from: { $source }.
overlay-supply-way = { $n ->
    [one] { $n } day by caravan
   *[other] { $n } days by caravan
}; the carriers eat { $loss } % of it.
overlay-supply-depot = a depot
overlay-grass-none = Nothing grows here.
overlay-grass-feeds = Feeds about { $n } horses for a week: { $percent } % of its best.
overlay-grass-known = Counted by people on the spot.
overlay-grass-expected = Expected from season and weather; what has been grazed off is not known.
overlay-control-none = Nobody’s country.
overlay-control-place = { $place }: { $side }
overlay-control-free = { $place }: nobody
overlay-knowledge-seen = In sight of your people now.
overlay-knowledge-unseen = None of your people see this.
overlay-knowledge-nobody = No side sees this.
overlay-weather-zone = { $zone }: { $degrees } °C
overlay-weather-bare = No snow.
overlay-weather-snow = Snow: { $n } cm.
overlay-weather-crust = An ice crust lies over the pasture.
overlay-weather-flood = In flood: { $river }.
overlay-weather-ice = The ice bears riders: { $river }.
overlay-weather-closed = Pass closed by snow: { $pass }.
overlay-weather-open = Pass open: { $pass }.
overlay-people-none = No camps known here.
overlay-people-here = { $n ->
    [one] About { $n } kibitka of your people is here.
   *[other] About { $n } kibitkas of your people are here.
}
overlay-commitment-none = None of your people are here.
