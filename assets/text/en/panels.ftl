### Panels of what is selected, cards, the dispatch, events and decisions.

## The panel of what is selected. $n is a number; names come from the scenario as they stand.

panel-fold = Fold the panel away
panel-unfold = Unfold the panel
panel-close = Close; nothing is selected then
panel-centre = Show it on the map
panel-info = What the encyclopaedia says of it
panel-percent = { $n } %
panel-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
panel-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
panel-doing = Doing
panel-waits = No order of ours moves it: it sets out when it is called for. What may call it stands among the decisions.
panel-due = Due
panel-due-in = { $n ->
    [one] { $date }, in { $n } day
   *[other] { $date }, in { $n } days
}
panel-leader = Leader
panel-commander-officer = An officer commands it.
panel-commander-none = Nobody commands it: it garrisons, escorts, carries food, joins others and stays near the force it comes from, and does nothing else.
panel-officers = Officers in reserve: { $n }
panel-leaders = Leaders
panel-men = Men
panel-on-foot = marches at the pace of foot
panel-cohesion = Cohesion
panel-commitment = Commitment
panel-horses = Horses
panel-no-horses = No horses.
panel-dial-why = Condition of the horses: thin below 55 %, worn out below 40 %
panel-condition = { $condition }, { $percent }
panel-trend-down = ▼ a day −{ $percent } % (grass −{ $grass }, march −{ $work })
panel-trend-up = ▲ putting on flesh
panel-trend-level = ● holding as the season lets them
panel-horses-each = Horses for each man
panel-posture = Posture
panel-stance = Stance
panel-forage = Foraging
panel-dug-in = Dug in for
panel-garrison-of = In garrison:
panel-face-to-face = ! Face to face with the enemy:
panel-couriers = Orders on their way
panel-courier = ⌁ { $date }: { $order }

## Food and grass

panel-food = Food
panel-food-days = Own food lasts
panel-food-lasts = Fed until
panel-food-lasts-long = two months and more
panel-eats-horses = It eats its riding horses: { $n } rations this week.
panel-train = In the train, rations
panel-herd = Slaughter herd ({ $n } sheep)
panel-food-with-it = With it in all
panel-eaten-in = { $n ->
    [one] Eaten this week ({ $n } day)
   *[other] Eaten this week ({ $n } days)
}
panel-food-short = Not found
panel-food-need = Needed
panel-food-week = Food of the week
panel-hunger-costs = Hunger costs { $percent } % of cohesion a day.
panel-convoys = Brought by convoys, rations
panel-hungry = Hungry
panel-grass = Grass
panel-grass-need = Needed this week, horse-days
panel-grass-found = Found, horse-days
panel-grass-share = Found of the need

## A leader

panel-rank = Rank
panel-rank-why = Who goes before whom
panel-initiative = Initiative
panel-initiative-why = How fast he acts
panel-command = Command
panel-command-why = How many he holds together
panel-attack = Attack
panel-attack-why = What he adds in a fight
panel-siegecraft = Siegecraft
panel-siegecraft-why = What he knows of walls
panel-authority = Authority
panel-authority-why = How far other peoples follow him
panel-aliases = also { $names }
panel-fate = Fate
panel-wounded-until = wounded, fit again by { $date }
panel-captured = in captivity
panel-killed = killed
panel-people = People:
panel-leads = Leads:
panel-leads-nobody = He leads nobody on the map.
panel-gifts = Gifts
panel-life = What is known of him

## A people

panel-nothing-certain = Nothing certain is known of its mind and numbers.
panel-who = Who they are
panel-of-hundred = { $n } of 100
panel-cause = { $n }  { $why }
panel-waiting = Waiting without gain
panel-booty = Booty not yet carried home
panel-under-arms = Under arms
panel-at-home = Fit to fight, at home
panel-levy-limit = May be under arms
panel-levy-now = Are under arms
panel-forces = Forces with its men
panel-camps = Camps
panel-in-all = In all

## A camp group

panel-camp-safe = In safety off the map
panel-camp-rule = Without orders
panel-in-flight = In flight
panel-danger = Danger near
panel-km-off = { $n } km off
panel-households = Kibitkas
panel-persons = People
panel-at-start = Kibitkas at the start
panel-lost-since = Fewer since then
panel-come-since = More since then
panel-levy-free = Levy that can be called
panel-herds = Herds
panel-sheep = Other stock, in sheep
panel-herd-each = For each kibitka, in sheep
panel-herd-least = Below { $n } families fall into want.
panel-milk = Milk and game, rations
panel-meat = Slaughtered beasts, rations
panel-slaughtered = Slaughtered
panel-given = Given to forces

## A place

panel-holder = In the hands of
panel-points = Points at the end
panel-townspeople = People
panel-walls = Walls
panel-market = Market brings, rations
panel-a-week = { $n } a week
panel-water = Water that can be turned away
panel-water-cut = turned away
panel-siege = Siege
panel-day-of = day { $n }
panel-within-hidden = What is within the walls is not known.
panel-garrison = Garrison
panel-no-garrison = No garrison.
panel-granary = Granary
panel-rations = { $n } daily rations
panel-granary-lasts = It lasts townsmen and garrison { $days ->
    [one] { $days } day
   *[other] { $days } days
} (weeks: { $weeks }).
panel-granary-house = Provides for while not besieged, men
panel-granary-crowded = Its garrison of { $men } gets { $fed } rations a day.
panel-granary-given = Given to forces this week
panel-loyalty = Townsmen’s goodwill
panel-siege-odds = What a siege promises
panel-reckoning = The sum behind it
panel-history = What is known of it

## A contact

panel-known = What is known
panel-seen = Seen
panel-in-sight = in sight now
panel-seen-on = { $n ->
    [0] { $date }, today
    [1] { $date }, yesterday
   *[other] { $date }, { $n } days ago
}
panel-estimate = Put at
panel-between = Likely
panel-confidence = Confidence
panel-contact-note = Leader, food and horses of others are not known; confidence fades while they are out of sight.
panel-battle-odds = What an attack promises

## A hex

panel-here = What stands here
panel-ground = Ground
panel-terrain = Terrain
panel-height = Height
panel-metres = { $n } m
panel-zone = Climate
panel-water-here = Water
panel-watered = for men and beasts
panel-dry = none
panel-shelter = Winter shelter
panel-weather = Weather of the week
panel-temperature = Temperature
panel-degrees = { $n } °C
panel-snow = Snow lying
panel-centimetres = { $n } cm
panel-crust = Jut
panel-crust-lies = ice crust over the grass
panel-grass-stands = Within reach of horses
panel-grass-expected = Expected at most
panel-grass-unseen = None of ours is here: what herds have eaten is not counted.
panel-grass-of-best = Of the best season
panel-horse-days = { $n ->
    [one] { $n } horse-day
   *[other] { $n } horse-days
}
panel-rivers = Rivers along its sides
panel-river = River
panel-old-bed = Old bed
panel-river-side = { $river } ({ $at }): { $how }
panel-cross-dry = crossed dry-shod
panel-cross-ice = the ice bears riders
panel-cross-ferry = by ferry
panel-cross-ferry-flood = by ferry, in flood
panel-cross-swim = by swimming, with losses
panel-cross-swim-flood = by swimming in flood, with heavy losses
panel-cross-ford = forded
panel-cross-flood = in flood, with losses
panel-ways = Ways and grounds
panel-road = Road: { $name }
panel-pass = Pass: { $name }, { $height } m, open
panel-pass-shut = Pass: { $name }, { $height } m, closed by snow
panel-pasture = Grazing ground: { $name }

## Cards under the pointer

panel-tip-place = { $kind }; { $side }

## The dispatch

panel-front-ledger = The whole week in detail
panel-front-why = Why:
panel-dispatch-title = Dispatch
panel-dispatch-none = No week has been played yet. The first dispatch comes when the week is ended.
panel-dispatch-show = Show it on the map
panel-dispatch-read = Read it in full
panel-dispatch-battle = The reckoning: { $battle }
panel-dispatch-close = To the map
panel-dispatch-earlier = ◀ Earlier week
panel-dispatch-later = Later week ▶
panel-dispatch-first = This is the first week.
panel-dispatch-last = This is the last week.
panel-dispatch-chronicle = What history tells

## Events and decisions. $n is a number with its sign where it is a change.

scripted-event-later = Decide later
scripted-event-deadline = To be decided by { $date }. If nothing is said: “{ $choice }”.
scripted-event-step = A step that may be taken as long as it is open.
scripted-event-not-open = This is not open to be answered now.
scripted-event-cannot = This choice is not open now.
scripted-event-needs = Needed: { $what }
scripted-event-nothing-follows = Nothing follows by itself.
scripted-event-planned = The answer goes out when the week ends; until then it can be changed, or taken back by clicking it again.
scripted-event-effect-commitment = { $group }: commitment { $n } of 100
scripted-event-effect-commitment-now = { $group }: commitment { $n } (now { $now } → { $then } of 100)
scripted-event-effect-loyalty = { $place }: townsmen’s goodwill towards whoever holds the town { $n } of 100
scripted-event-effect-loyalty-now = { $place }: townsmen’s goodwill towards us { $n } of 100 (now { $now })
scripted-event-effect-track = { $track }: { $n } (now { $now } of { $most })
scripted-event-effect-levy = { $group }: levy limit { $n } of every 100 men
scripted-event-effect-levy-now = { $group }: levy limit { $n } of every 100 men (now { $now })
scripted-event-effect-horses = { $group }: condition of its horses in the field { $n } of 100
scripted-event-effect-horses-now = { $group }: condition of its horses in the field { $n } of 100 (now { $now })
scripted-event-effect-cohesion = { $group }: cohesion of its men in the field { $n } of 100
scripted-event-effect-cohesion-now = { $group }: cohesion of its men in the field { $n } of 100 (now { $now })
scripted-event-effect-flight = { $group }: what flight costs families in herds and people { $n } % of the usual
scripted-event-effect-flight-now = { $group }: what flight costs families in herds and people { $n } % of the usual (now { $now } %)
scripted-event-effect-strength = { $name } ({ $n })
scripted-event-effect-muster = { $force }: sets out { $when }
scripted-event-effect-homecoming = { $camp }: home { $when }
scripted-event-effect-after = What comes of it shows { $when }
# $weeks are $n, or a range up to it.
in-weeks = { $n ->
    [0] at once
    [one] in { $weeks } week
   *[other] in { $weeks } weeks
}
scripted-event-effect-provisions = { $force }: receives { $rations }
scripted-event-effect-granary = { $place }: granaries { $n } daily rations
scripted-event-effect-granary-now = { $place }: granaries { $n } daily rations (now { $now })
scripted-event-effect-gift = { $group }: gives away { $sheep }
scripted-event-effect-go-home = { $group }: { $n } of every 100 of its levies ride home
scripted-event-effect-go-home-men = { $group }: { $n } of every 100 of its levies ride home ({ $men })
scripted-event-effect-points = { $side }: points { $n }
scripted-event-effect-learn = We learn where one of the enemy’s forces stands ({ $side })
scripted-event-effect-learnt = The other side learns where a force of ours stands
scripted-event-effect-learn-n = We learn where { $n } of the enemy’s forces stand ({ $side })
scripted-event-effect-learnt-of = { $side }: learn where { $forces } can be found
scripted-event-helps = ▲ helps · { $what }
scripted-event-hurts = ▼ hurts · { $what }
scripted-event-stake = At stake: { $what }
scripted-event-when-or = { $a } or { $b }
scripted-event-when-not = not so: { $what }
scripted-event-when-holds = { $place } in hand ({ $side })
scripted-event-when-commitment = { $group }: commitment { $n } or more
# $range is a number, or from one to another.
scripted-event-when-track = { $track } at { $range }
scripted-event-when-won = battles won ({ $side }): { $n }
scripted-event-when-happened = after “{ $event }”
scripted-event-when-leader-free = { $leader } well and free
scripted-event-when-men-near = { $men } near { $place } ({ $side }; { $km } km)
scripted-event-when-other = something that is not so now

stack-title = { $n } forces, { $men } men
stack-row = { $force } — { $men }, { $place }
stack-drop = Take it out of the selection
stack-join = Bring all together under: { $force }
stack-join-tip = Every other force that is selected marches there and becomes part of it.
stack-parts = Call back all that were split from it: { $n }
