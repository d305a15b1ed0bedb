### Planning: the bar at the top, the list of forces, orders and what they would bring.

## The bar at the top

top-week = week { $n } of { $of }
top-old-style = Old style: { $date }
top-hijri = Year { $year } of the Hijra
top-weather = Weather
top-weather-tip = Where most of our people are ({ $zone }): { $weather }
top-snow = { $n } cm of snow
top-crust = ice crust over the pastures: jut
top-frost = frost, no snow
top-no-snow = no snow
top-points = Points
top-points-enemy = Places thought to be in enemy hands give the enemy { $n }; the rest of the enemy’s points is not known.
top-men = Under arms
top-men-tip = Men in our forces
top-lost = Kibitkas lost
top-lost-tip = Kibitkas lost from every cause. In safety off the map: { $n }.
top-undo = Undo
top-redo = Redo
top-nothing = There is nothing to do here.
top-orders = Orders: { $n }
top-orders-tip = Orders for this week: { $n }
top-commands = Command
top-commands-tip = Every order by its name
top-dispatch = Dispatch
top-encyclopaedia = Encyclopaedia
top-menu = Saves, settings, leave
top-menu-saves = Saved campaigns
top-menu-quick-save = Quick save
top-menu-settings = Settings
top-menu-keys = Keys
top-menu-guide-on = Take up the advice
top-menu-guide-off = Leave the advice
top-menu-leave = Leave the campaign
top-end-week-waiting = End week ({ $n })
top-end-week-tip = Orders ride out and the week passes.
top-waits = { $name } — { $why } ({ $way })
top-waits-more = and { $n } more
top-over = The campaign is over.
top-pause = Stop here
top-go-on = Go on
top-skip = Show the rest at once
top-follow = The map follows what happens
top-speed = Speed: { $percent } %

## Who needs a look, and why

attention-hungry = { $n ->
    [one] hungry for { $n } day
   *[other] hungry for { $n } days
}
attention-little-food = { $n ->
    [0] no food left
    [one] with what it finds, food for { $n } day
   *[other] with what it finds, food for { $n } days
}
attention-food-on-the-way = { $n ->
    [0] no food left, and the march is not over
    [one] food for { $n } day, not enough to reach the goal
   *[other] food for { $n } days, not enough to reach the goal
}
attention-weak-horses = horses { $condition }
attention-eats-horses = eats its horses
attention-enemy-near = { $km ->
    [0] enemy in the same place, about { $men }
   *[other] enemy { $km } km away, about { $men }
}
attention-siege-possible = could besiege { $place }
attention-idle = without a task
attention-idle-off-map = off the map without a task
attention-unwilling = will not follow
attention-fleeing = in flight
attention-levy = { $n ->
    [one] { $n } man could be called up
   *[other] { $n } men could be called up
}
attention-besieged = under siege, day { $n }
attention-besieged-bread = under siege, day { $n }; the granary feeds it for { $bread } days
attention-open = no garrison, an enemy near
attention-unkept = { $n ->
    [one] too few men hold it: its { $n } point counts for nobody
   *[other] too few men hold it: its { $n } points count for nobody
}
attention-decision = waits for an answer

## The list at the left

plan-tab-forces = Forces
plan-tab-camps = Camps
plan-tab-places = Places
plan-tab-people = Peoples and leaders
plan-tab-enemies = What we know of others
plan-tab-scripted-events = Decisions
plan-tab-pressing = { $tab } (need a look: { $n })
plan-tab-open = { $tab } (open: { $n })
plan-search = Find …
plan-search-clear = Show all
plan-fold = Fold the list away
plan-unfold = Unfold the list
plan-herds = { $horses } horses, { $sheep } sheep
plan-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
plan-commitment = { $n } %
plan-leads = leads { $force }
plan-leads-none = without a command
plan-leader-wounded = wounded
plan-leader-lost = dead or taken
plan-enemy-men = about { $n } men
plan-enemy-camp = about { $n } kibitkas
plan-in-sight = in sight
plan-seen-ago = { $n ->
    [0] seen today
    [one] seen { $n } day ago
   *[other] seen { $n } days ago
}
plan-list-empty = Nothing here.
plan-select-all = Select all: { $n }
plan-select-all-tip = Selects every force of this list that is in the field, to give them one order together. Ctrl adds one, Shift all between; on the map too, and Shift with the mouse drawn over it.
plan-row-ungiven = { $task } · order composed, not given
plan-enemies-none = Nothing is known of the enemy.
plan-scripted-events-none = Nothing waits for a decision.
plan-scripted-event-tip = Read and decide

## The composed order

plan-aim-march = Show on the map where to march.
plan-aim-besiege = Show on the map which place to besiege.
plan-aim-raid = Show on the map which camp to raid.
plan-aim-garrison = Show on the map which place to garrison.
plan-aim-relieve = Show on the map whose post is to be taken over.
plan-aim-follow = Show on the map whom to follow.
plan-aim-escort = Show on the map which camp to cover.
plan-aim-merge = Show on the map whom to join.
plan-aim-migrate = Show on the map where to move.
plan-aim-none = This cannot be ordered now.
plan-or-choose = Or choose:
plan-starts = Sets out
plan-starts-now = at once, { $date }
plan-starts-on = { $n ->
    [one] { $date }; the courier rides { $n } day
   *[other] { $date }; the courier rides { $n } days
}
plan-courier = { $n ->
    [one] The courier rides { $n } day.
   *[other] The courier rides { $n } days.
}
plan-courier-none = It reaches them at once.
plan-takes-effect = It is carried out on { $date }.
plan-arrives = Arrives
plan-arrives-on = { $n ->
    [one] { $date }, day { $day }: { $n } day on the march, { $km } km
   *[other] { $date }, day { $day }: { $n } days on the march, { $km } km
}
plan-arrives-late = not within four months ({ $km } km)
plan-way-past = Past
plan-after-mover = { $body } is to go elsewhere. This is the way to where it stands now; when the two meet cannot be told.
plan-food-left = Food then
plan-horses-then = Horses then
plan-horses-told = { $condition } ({ $n } %)
plan-herd = Herd
plan-herd-told = { $n } % keep up
plan-pace-herd-tip = As fast as the slaughter herd: men and horses stay fresh.
plan-pace-normal-tip = As riders with spare horses: part of the herd falls behind.
plan-pace-forced-tip = As raiders ride: horses pay for it, most of the herd is left.
plan-via = { $n }. by way of { $place }
plan-add-via = Waypoint
plan-add-via-tip = This becomes a waypoint; then show the goal. With Shift a click sets a waypoint at once.
plan-drop-via = Drop the last waypoint
plan-danger-enemy = near the way: { $enemy } ({ $place })
plan-danger-enemy-fight = near the way: { $enemy } ({ $place }); { $fight }
plan-danger-enemy-some = near the way of { $forces }: { $enemy } ({ $place }); { $fight }
plan-danger-swim = a great river must be swum: { $place }
plan-danger-hunger = food gives out on { $date }
plan-joint-danger-hunger = food gives out on the way: { $forces }
plan-danger-barren = { $n ->
    [one] little grass for a night: { $place }
   *[other] little grass for { $n } nights, first: { $place }
}
plan-odds-why = How this is reckoned
plan-to-force = To:
plan-to-haven = Into safety:
plan-new-force = a force of its own
plan-led-by = Led by:
plan-nobody = nobody
plan-officer = an officer ({ $n } left)
plan-quarter = A quarter
plan-half = Half
plan-all = All
plan-joint = { $what }: { $n ->
    [one] one force
   *[other] { $n } forces
}
plan-joint-goal = { $what }, { $goal }: { $n ->
    [one] one force
   *[other] { $n } forces
}
plan-joint-men = { $n ->
    [one] One man goes.
   *[other] { $n } men go in all.
}
plan-joint-of = { $n ->
    [one] One man in all.
   *[other] { $n } men in all.
}
plan-joint-courier = { $n ->
    [one] The courier with farthest to go rides { $n } day: { $force }.
   *[other] The courier with farthest to go rides { $n } days: { $force }.
}
plan-joint-food = On arrival the worst fed will have { $food }: { $force }.
plan-joint-horses = The poorest horses on arrival: condition { $n } % ({ $force }).
plan-joint-arrive = All are there on { $first }.
plan-joint-arrives = The first are there on { $first }, the last on { $last }: { $force }.
plan-joint-alone = Not together: { $forces } will be there first, on { $day }, with { $n ->
    [one] one man
   *[other] { $n } men
}, and begin without the others: a chance of about { $alone } %, against { $together } % for all.
plan-joint-odds = The odds are those of all together.
plan-joint-first = The odds are those of all together; whoever is there first begins without the others.
plan-joint-late = Not there within four months: { $force }
plan-joint-refused = Left out: { $force }. { $why }
plan-give = Give the order
plan-cancel = Drop it
plan-not-ready = This order cannot be given as it stands.

## The orders of the week

plan-orders-title = Orders of this week: { $n }
plan-orders-none = No orders yet. Forces carry on with what they do.
plan-orders-riding = On the way by courier
plan-orders-centre = Show it on the map
plan-orders-clear = Take all back

## Buttons of orders, and what they mean

order-ui-march = March
order-ui-march-tip = March to a hex, a place or off the map. A right click on the map does the same.
order-ui-halt = Halt
order-ui-halt-tip = Stop and drop the task.
order-ui-besiege = Besiege
order-ui-besiege-tip = Lay siege to a place in enemy hands: blockade, storm, parley, or turn its water away.
order-ui-raid = Raid
order-ui-raid-tip = Ride by forced marches against an enemy camp that we know of.
order-ui-garrison = Garrison
order-ui-garrison-tip = March to a place and hold its walls.
order-ui-relieve = Take over the post
order-ui-relieve-tip = Take over the post of a garrison and set it free. To raise a siege, march against the besiegers.
order-ui-escort = Cover camp
order-ui-escort-tip = Keep with a camp group and cover it.
order-ui-follow = Follow
order-ui-follow-tip = Keep with another force.
order-ui-merge = Join
order-ui-merge-tip = March to another force and become part of it.
order-ui-detach = Detach
order-ui-detach-tip = Send men off as a force of their own, or hand them to another here.
order-ui-release = Send home
order-ui-release-tip = Let men of a levy go home to their camps.
order-ui-depot = Depot
order-ui-depot-tip = Lay down food here for whoever comes after.
order-ui-levy = Call levy
order-ui-levy-tip = Call men of a camp group to a force.
order-ui-migrate = Move
order-ui-migrate-tip = Move the camp to another ground; out of a refuge off the map it comes home.
order-ui-evacuate = To safety
order-ui-evacuate-tip = Lead the camp off the map into safety.
order-ui-stance = Stance
order-ui-forage = Foraging
order-ui-winter = Winter
order-ui-camprule = Without orders
order-ui-no-target = We know of no target for this order.
order-ui-no-levy = No camp within reach can send men.
order-ui-withdraw = Take this order back
order-ui-riding = { $order } (arrives { $date })
order-ui-contingent = { $troop }, { $group }: { $men }
order-ui-against = March against it:
order-ui-raid-by = Raid it by:
order-ui-send = Send there:
order-ui-besiege-by = Besiege it by:
order-ui-garrison-by = Garrison it by:
order-ui-by-tip = With Ctrl or Shift: together with those chosen already, as one order.
order-ui-by = { $force } — { $men }, { $km } km
order-ui-palette = Orders by name
order-ui-palette-hint = march sauran …
order-ui-palette-note = A number sets how many. Enter chooses, Shift and Enter give at once.
order-ui-palette-several = For all { $n } forces selected, called by the first of them. Enter chooses, Shift+Enter gives it at once.
order-ui-palette-nobody = First choose a force or a camp of your own.
order-ui-look = Go to: { $name }

## Before the week, and what is left alone

attention-way-food = move on, forage wide, or lead some out of a crowded town
attention-way-horses = let them rest
attention-way-enemy = move, or change the stance
attention-way-idle = give it a task
attention-way-besieged = march against the besiegers
attention-way-open = put a garrison in
attention-way-decision = decide
top-run-on-tip = Let weeks run until something happens; four at most.
plan-seen = seen: { $why }
plan-leave-tip = Seen, leave it: it is not counted until something changes.
plan-take-up-tip = Take it up again.
until-over = The campaign is over.
until-headline = Something has happened.
until-decision = A matter waits for a decision.
until-alert = Somebody needs an order.
until-weeks = Four quiet weeks have passed.

## For those who hear the screen

plan-amount-told = How many
