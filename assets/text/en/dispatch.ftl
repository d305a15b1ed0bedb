### The weekly dispatch.

dispatch-title = Weekly dispatch: week { $n } of { $weeks }
# The same days New Style and Old Style; the year of the Hijra.
dispatch-date = { $new } New Style ({ $old } Old Style), year { $hijri } of the Hijra

dispatch-weather = Weather and rivers
dispatch-orders = Orders
dispatch-marches = Marches
dispatch-contacts = Contact with the enemy
dispatch-places = Places and depots
dispatch-events = Events and decisions
dispatch-battles = Battles
dispatch-sieges = Sieges
dispatch-raids = Raids on camps
dispatch-peoples = The peoples
dispatch-losses = Shortages and losses
dispatch-supply = Supply
dispatch-camps = The camps
dispatch-enemy = Reports of scouts
dispatch-quiet = The week
dispatch-quiet-week = A quiet week: nothing of note has happened.

## Weather

weather-hot = A hot week
weather-warm = A warm week
weather-mild = A mild week
weather-cool = A cool week
weather-frosty = A week of frost
weather-bitter = A week of bitter frost
weather-range = { $sky }, { $low } to { $high } °C.
weather-degrees = { $sky }, about { $n } °C.
weather-snow = Snow up to { $cm } cm deep lies over { $zones }.
weather-snow-all = Snow lies everywhere, up to { $cm } cm deep.
weather-crust = Jut: an ice crust lies over the pastures of { $zones }.
river-frozen = The ice now bears riders: { $reaches }.
river-flood = In flood: { $reaches }.
river-thawed = The ice is gone: { $reaches }.
river-fallen = The flood has fallen: { $reaches }.
pass-closed = Closed by snow: { $passes }.
pass-open = Open again: { $passes }.

## Orders, marches, contacts, places

more-orders = { $n } more orders came to nothing.
march = { $force } marched { $km } { $from } { $to }.
march-arrived = { $force } marched { $km } { $from } { $to } and halted there.
march-going-on = { $force } marched { $km } { $from } { $to }, on the way { $goal }.
march-no-way = { $force } marched { $km } { $from } { $to }; there is no way on from there.
march-leader-gone = { $force } marched { $km } { $from } { $to }; there is nobody left to follow.
march-barred = { $force } marched { $km } { $from } { $to }; the way on is barred by { $enemy }.
march-about = { $force } marched { $km }, still { $at }.
march-about-to = { $force } marched { $km }, still { $at }, on the way { $goal }.
march-round = { $force } rode a circuit of { $km }, ending { $at }.
march-swam = A river was swum on the way.
march-ice = A river was crossed on the ice.
more-marches = { $n } more forces were on the march.
more-changes = { $n } more such changes.
levy-called = { $force } took in { $men } of the levy with { $horses }.
levy-released = { $men } of the levy went home to { $camps }.
# $forces are our own.
contacts-broken = No longer in contact with the enemy: { $forces }.
more-contacts = { $n } more such meetings.
contact-walls = Before the walls of { $place }: { $forces }. The enemy stays inside and gives no battle; the place can only be taken by siege.
more-places = { $n } more such reports.
place-left-empty = It is unguarded: it earns no points until { $men } stand in it or before its gate.

## Want, losses, supply

more-hungry = { $n } more forces went short of food.
thin-grass = The horses found too little grass: { $forces }.
losses-sheep = The slaughter herds lost { $losses }.
losses-others = { $n ->
    [one] { $n } other force lost { $losses }.
   *[other] { $n } other forces together lost { $losses }.
}
supply-eaten = Our men ate { $rations }: { $parts }.
supply-eaten-one = Our men ate { $rations }, all { $from }.
convoys = Convoys brought { $rations } to { $forces }: { $parts }.
convoys-none = Convoys set out to { $forces }, and nothing came through.
convoys-one = Convoys brought { $rations } { $from } to { $forces }.
convoys-towns = from towns
convoys-camps = from the camps
convoys-depots = from depots
convoys-homeland = by caravan from home
convoys-eaten = The carriers ate { $rations } on the way.

## Camps

camp-fled = { $camp } fled { $from }; now { $at }.
camp-fled-near = { $camp } fled, but not far: still { $at }.
more-camps-fled = { $n } more camp groups took to flight.
camp-moved = { $camp } moved { $from } { $to }.
camps-moved = { $n } camp groups moved to other pastures: { $camps }.
more-camps-left = { $n } more camp groups left the map.
camps-thin-grass = The herds found too little grass: { $camps }.
camps-people-lost = The camps lost { $losses }.
camps-herds-lost = The herds lost { $losses }.
camps-worst-hit = Hardest hit: { $camp }, { $kibitkas }.
camps-births = Born in the herds: { $gains }.

## Others

enemy-new = Newly seen: { $body } { $at }.
enemy-watched = On the move: { $body } { $at }.
enemy-lost = Lost from sight: { $body }, last seen { $at } on { $date } ({ $ago }).
enemy-forgotten = Gone, or not heard of for a long time: { $bodies }.
enemy-camp = In sight: { $body } { $at }.
enemy-camps = { $n } camps of other sides are in sight, about { $kibitkas } in all.
more-sighted = { $n ->
    [one] { $n } more force is in sight.
   *[other] { $n } more forces are in sight.
}
still-sighted = { $n ->
    [one] { $n } force is in sight, where it was.
   *[other] { $n } forces are in sight, where they were.
}
more-lost = { $n } more forces were lost from sight.

## Battles, sieges, raids, peoples, events

# $own and $other are numbers of men.
battle-sides = { $own } of ours fought about { $other }.
battle-won = The day was ours; our loss: { $own }, the enemy’s: { $other }.
battle-lost = The day was lost; our loss: { $own }, the enemy’s: { $other }.
battle-drawn = Nobody won.
battle-routed = Beaten and put to flight: { $forces }.
battle-routed-foes = The enemy in flight: { $forces }.
battle-spoils-taken = Taken on the field: { $spoils }.
battle-spoils-left = Left to the enemy on the field: { $spoils }.
more-battles = { $n } more battles were fought.
# $state: day and way of the siege.
siege-goes-on = { $place }: { $state }.
more-sieges = { $n } more such reports of sieges.
storm-loss = Our loss: { $men }.
more-towns = In { $n } more towns the townsmen’s goodwill has changed.
# $what: horses, sheep and kibitkas.
raid-taken = Taken: { $what }.
raid-lost = Lost to the raiders: { $what }.
raids-taken = All the raids of the week together brought { $what }.
raids-lost = All the raids of the week together cost us { $what }.
more-raids = { $n } more such raids.
more-went-home = { $n } more reports of men gone home.
more-peoples = { $n } more such changes among the peoples.
more-events = { $n } more such reports.
steps-open = Still open to us: { $events }.
