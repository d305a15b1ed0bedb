### Orders in words, and why one is refused.

## Choices

stance-seek = seek battle
stance-hold = hold the ground
stance-entrench = hold behind works
stance-evade = evade the enemy
stance-screen = screen and evade

pace-with-herd = at the pace of the herd
pace-normal = at the usual pace
pace-forced = by forced marches

forage-close = close to camp
forage-wide = in a wide circle

quarters-disperse = winter dispersed over the pastures
quarters-stand-to-arms = winter together under arms

siege-blockade = blockade
siege-storm = storm
siege-parley = parley
siege-cut-water = cut off the water

camp-rule-seasonal = follow the seasons, flee from danger
camp-rule-stay = stay, flee from danger
camp-rule-stand = stay whatever comes

## Orders: who, then what

order-foreign = to a force or camp that is not ours
order-march = { $force }: march { $to } { $pace }
order-march-via = { $force }: march { $to } by way of { $via }, { $pace }
order-halt = { $force }: halt
order-follow = { $force }: follow { $other }
order-escort = { $force }: escort { $camp }
order-stance = { $force }: { $stance }
order-forage = { $force }: forage { $forage }
order-winter = { $force }: { $quarters }
order-detach = { $force }: detach { $men } ({ $troop })
order-detach-led = { $force }: detach { $men } ({ $troop }) under { $leader }
order-detach-officer = { $force }: detach { $men } ({ $troop }) under an officer
order-hand-over = { $force }: hand over { $men } ({ $troop }) to { $to }
order-merge = { $force }: join { $into }
order-garrison = { $force }: go into garrison in { $place }
order-relieve = { $force }: take over the post of { $other }
order-depot = { $force }: lay down { $rations } in a depot
order-migrate = { $camp }: move { $to }
order-evacuate = { $camp }: withdraw into safety { $to }
order-camprule = { $camp }: without orders, { $rule }
order-levy = { $camp }: send { $men } to { $force }
order-release = { $force }: send { $men } ({ $troop }) home
order-besiege = { $force }: besiege { $place } ({ $way })
order-raid = { $force }: ride to raid { $camp }
# $event and $choice are titles from the scenario.
order-answer = { $event } — { $choice }

## Why not

error-campaign-over = The campaign is over.
error-no-such-force = There is no such force.
error-not-your-force = That force is not yours to command.
error-force-gone = There is no such force any more: { $force }.
error-force-off-map = Off the map, or on the way there: { $force }.
error-no-such-contingent = There are no such men among your forces.
error-no-such-camp = There is no such camp group.
error-not-your-camp = That camp group is not yours to command.
error-camp-gone = { $camp }: nobody is left there, or they are safe off the map.
error-no-such-hex = There is no such hex on the map.
error-no-such-box = There is no such country off the map.
error-hostile-box = { $name }: that is the enemy’s country.
error-no-such-place = There is no such place.
error-cannot-be-held = { $place } is a landmark with nothing to hold: it can be neither besieged nor garrisoned. March there instead.
error-place-not-yours = { $place } is thought to be in other hands.
error-no-such-leader = There is no such leader.
error-leader-not-free = { $leader } is not free to take this command.
error-no-way = No way leads { $to }.
error-already-there = Already there.
error-itself = It cannot do that with itself.
error-not-together = Not in one place: { $force } and { $other }.
error-no-men-asked = No number of men was given.
error-not-enough-men = Not enough men: { $asked } asked for, { $have } to be had.
error-no-food-asked = No amount of food was given.
error-not-enough-food = Not enough food: { $asked } asked for, { $have } to be had.
error-not-a-garrison = Not in garrison: { $force }.
error-too-far = Too far: { $far }; { $most } is the most.
error-shut-in = { $place } is under siege: nobody goes in or out.
error-leader-elsewhere = { $leader } was left { $at }: only a force that stands there can be put under him.
error-still-riding = { $camp }: { $have } can be called. { $away } are still riding home, for { $days ->
    [one] one more day
   *[other] { $days } more days
}.
error-not-a-levy = These men are no levy that could go home: { $troop }.
error-place-not-enemys = { $place } is not thought to be in enemy hands.
error-no-water-to-cut = The water of { $place } cannot be turned away.
error-too-few-to-storm = { $men } men cannot storm { $place }: at least { $least } are needed to cover its wall, as far as is known.
error-camp-not-enemys = That camp group is not the enemy’s.
error-camp-not-known = Nobody knows where that camp group is.
error-no-such-event = There is no such matter to decide.
error-event-not-open = { $event } — this is not for us to decide now.
error-choice-not-open = { $event } — “{ $choice }” cannot be chosen now.
error-no-such-choice = { $event } — there is no such choice.
error-will-not-follow = The men of { $force } will not follow: their people holds back ({ $group }).
error-no-commander = Nobody commands { $force }: it can go to your own places, camps and forces, garrison, escort, carry food and join others, or stand within { $far } of the force it comes from — nothing else.
error-no-officer = No officer is left in reserve.
error-officer-only-new = Only a new force takes an officer from the reserve.
error-too-many-bodies = No more forces can be formed: { $n } beside those you began with are the most. Let some join others; their room is free a week later.
error-no-change = It is so already.
error-full = There is no room for another part, depot or courier.
