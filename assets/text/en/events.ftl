### One event as one sentence. The first letter is made a capital by the program.

## Weather and rivers

event-crust = Jut: an ice crust lies over the pastures of { $zone }.
event-river-ice = { $reach }: the ice bears riders.
event-river-flood = { $reach }: the river is in flood.
event-river-open = { $reach }: neither ice nor flood any more.

## Orders. $order is the order in words, $why a whole sentence.

event-order-sent = Order sent — { $order }; the courier arrives on { $date }.
event-order-in-hand = Order delivered — { $order }.
event-order-refused = Order not sent — { $order }. { $why }
event-order-started = Order begun — { $order }.
event-order-lapsed = Order lapsed — { $order }. { $why }

## Marches

event-moved = { $force } marched { $to }.
event-moved-ice = { $force } marched { $to } over the ice.
event-moved-ferry = { $force } marched { $to }, crossing by boat.
event-moved-swim = { $force } marched { $to }, swimming the river.
event-moved-torrent = { $force } marched { $to } through a river in flood.
event-halted = { $force } halted { $at }.
event-halted-no-way = { $force } halted { $at }: no way leads on.
event-halted-enemy = { $force } halted { $at }: the way is barred by { $enemy }.
event-halted-leader-gone = { $force } halted { $at }: there is nobody left to follow.
event-departed = { $force } set out { $from } { $to }, due there on { $date }.
event-departed-seen = { $force } rode off { $from } and left the map.
event-arrived = { $force } arrived { $at }.
event-dug-in = { $force } dug in, day { $n }.

## Splitting, joining, garrisons, places

event-detached = { $force } sent off a detachment of { $men }.
event-detached-led = { $force } sent off { $men } under { $leader }.
event-detached-officer = { $force } sent off { $men } under an officer.
event-handed-over = { $force } handed over { $men } to { $to }.
event-took-over = { $force } took over { $men }.
event-merged = { $force } joined { $into }.
event-garrisoned = { $force } went into garrison in { $place }.
event-left-garrison = { $force } left the garrison of { $place }.
event-dissolved = { $force } ceased to exist.
event-place-taken = { $force } took { $place }.
event-place-ours = { $place } is in our hands.
event-place-lost = { $side ->
    [kazakh] { $place } is lost to the Kazakhs.
    [dzungar] { $place } is lost to the Dzungars.
   *[other] { $place } is lost; its new holder: { $name }.
}
event-place-holder = { $side ->
    [kazakh] { $place } is in the hands of the Kazakhs.
    [dzungar] { $place } is in the hands of the Dzungars.
    [none] { $place } is in nobody’s hands.
   *[other] { $place } has a new holder: { $name }.
}
event-depot-laid = { $force } laid down { $rations } { $at }.
event-levy-called = { $men } of { $camp } joined { $force }.
event-depot-found = { $force } found { $food } of the enemy’s { $at } and carried off { $taken }.
event-depot-lost = The enemy found our depot { $at }: { $food } lost.
event-levy-released = { $men } went home to { $camp }.

## Contact with the enemy. $force is our own.

event-contact = { $force } came face to face with { $enemy } { $at }.
event-contact-broken = { $force } lost touch with { $enemy }.
event-evaded = { $force } slipped away { $to } from { $enemy }.
event-evaded-seen = { $enemy } slipped away from { $force }.
event-ridden-over = { $force } rode over { $enemy } { $at }; the enemy lost { $lost }.
event-ridden-over-us = { $enemy } rode over { $force } { $at }: { $lost } lost of { $men }.

## Food and losses

event-hungry = { $force } went short of food: { $need } needed, { $found } found.
event-losses = { $force } lost { $losses }.
event-convoy = { $force } received { $rations } { $from }.
source-place = from the granaries of { $name }
source-camp = from the herds of { $name }
source-depot = from the depot { $at }
source-homeland = by caravan from { $name }

## Camps

event-camp-sets-out = { $camp } struck camp and set out { $to }.
event-camp-moved = { $camp } moved { $to }.
event-camp-fled = { $camp } fled { $from } before { $enemy }.
event-camp-fled-seen = { $camp } took to flight { $from }.
event-camp-settled = { $camp } pitched camp { $at }.
event-camp-departed = { $camp } set out { $to }, to be in safety on { $date }.
event-camp-departed-seen = { $camp } moved off { $from } and left the map.
event-camp-safe = { $camp } reached safety { $at }.
event-births = Born in { $camp }: { $gains }.
event-camp-losses = { $camp } lost { $losses }.

## Knowledge

event-sighted = Scouts saw { $body } { $at }.
event-lost-sight = Scouts lost sight of { $body }, last seen { $at }.
event-forgotten = Gone, or not heard of for a long time: { $body }.
