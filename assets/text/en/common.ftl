### Words used everywhere: numbers, lists, dates, places, sides and bodies.
### $n is always a number. Names ($force, $camp, $name …) come from the scenario as they stand
### there; in the middle of a sentence they are not changed.

## Numbers of things

count-men = { $n ->
    [one] { $n } man
   *[other] { $n } men
}
# Men fit to fight who are with their camp.
count-fighters = { $n ->
    [one] { $n } man at home
   *[other] { $n } men at home
}
count-horses = { $n ->
    [one] { $n } horse
   *[other] { $n } horses
}
count-sheep = { $n } sheep
# Households; a kibitka is a felt tent and those who live in it.
count-kibitkas = { $n ->
    [one] { $n } kibitka
   *[other] { $n } kibitkas
}
# Food for one man for one day.
count-rations = { $n ->
    [one] { $n } daily ration
   *[other] { $n } daily rations
}
count-km = { $n } km
count-forces = { $n ->
    [one] { $n } force
   *[other] { $n } forces
}
count-days-ago = { $n ->
    [0] today
    [1] yesterday
   *[other] { $n } days ago
}

## Lists

list-comma = { $a }, { $b }
list-and = { $a } and { $b }
list-more = { $a } and { $n } more
# From one number to another.
range = { $least } to { $most }
# The same before a word that is counted: “2 to 3 weeks”.
range-counted = { $least } to { $most }

## Dates. Years come as words, so that they are not grouped.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month }
date-full = { $day } { $month } { $year }
date-span-days = { $from }–{ $to } { $month } { $year }
date-span-months = { $from } { $month } – { $to } { $tomonth } { $year }
date-span-years = { $from } { $month } { $year } – { $to } { $tomonth } { $toyear }

## Where: bare name, at, to, from

dir-n = north
dir-ne = north-east
dir-e = east
dir-se = south-east
dir-s = south
dir-sw = south-west
dir-w = west
dir-nw = north-west

where-place = { $name }
where-place-at = at { $name }
where-place-to = to { $name }
where-place-from = from { $name }
where-near = a point { $km } km { $dir } of { $name }
where-near-at = { $km } km { $dir } of { $name }
where-near-to = to a point { $km } km { $dir } of { $name }
where-near-from = from a point { $km } km { $dir } of { $name }
# A country off the map.
where-off = { $name }
where-off-at = in { $name } (off the map)
where-off-to = to { $name }
where-off-from = from { $name }
# A map without places: column and row.
where-hex = hex { $column }, { $row }
where-hex-at = at hex { $column }, { $row }
where-hex-to = to hex { $column }, { $row }
where-hex-from = from hex { $column }, { $row }
where-nowhere = an unknown place

## Sides and bodies. $side is the side's key in the scenario, $name its name there.

side-nobody = nobody
side-people = { $side ->
    [kazakh] the Kazakhs
    [dzungar] the Dzungars
   *[other] { $name }
}

force-nameless = a force
force-led = { $leader }’s detachment
force-detachment = a detachment of { $force }
force-detachment-nth = detachment { $n } of { $force }

body-force = { $side ->
    [kazakh] a Kazakh force of about { count-men }
    [dzungar] a Dzungar force of about { count-men }
   *[other] a force of about { count-men } ({ $name })
}
body-force-unknown = { $side ->
    [kazakh] a Kazakh force
    [dzungar] a Dzungar force
   *[other] a force ({ $name })
}
body-camp = { $side ->
    [kazakh] a Kazakh camp of about { count-kibitkas }
    [dzungar] a Dzungar camp of about { count-kibitkas }
   *[other] a camp of about { count-kibitkas } ({ $name })
}
body-camp-unknown = { $side ->
    [kazakh] a Kazakh camp
    [dzungar] a Dzungar camp
   *[other] a camp ({ $name })
}

## Stocks and causes, for tables

stock-men = Men
stock-horses = Horses
stock-sheep = Sheep
stock-households = Kibitkas

cause-hunger = Hunger
cause-no-grass = Want of grass
cause-cold = Cold and sickness
cause-jut = Jut
cause-river = River crossings
cause-overwork = Hard marching
cause-flight = Flight
cause-eaten = Eaten
cause-desertion = Desertion
cause-destitution = Destitution
cause-combat = Combat
cause-captured = Taken by the enemy
cause-defection = Gone over
cause-given = Given away
cause-born = Born
cause-joined = Joined
cause-booty = Booty

## Losses in a sentence: "14 men to sickness". $what is a number of things, $by one of these.

loss = { $what } { $by }
loss-by-hunger = to hunger
loss-by-no-grass = to want of grass
loss-by-cold = to cold and sickness
loss-by-jut = to the jut
loss-by-river = in river crossings
loss-by-overwork = to hard marching
loss-by-flight = in flight
loss-by-eaten = slaughtered for food
loss-by-desertion = by desertion
loss-by-destitution = to destitution
loss-by-combat = in combat
loss-by-captured = taken by the enemy
loss-by-defection = gone over to others
loss-by-given = given away
loss-by-born = born
loss-by-joined = come in
loss-by-booty = as booty

## Where food came from

larder-stores = Own train
larder-herd = Slaughter herd
larder-town = Town granary
larder-camps = Camps
larder-country = Country people
larder-depot = Depot
larder-horses = Spare horses
# A part of a sum: "844 from towns".
sum-part = { $n } { $from }
eaten-from-stores = from the trains
eaten-from-herd = from the slaughter herds
eaten-from-town = from town granaries
eaten-from-camps = from the camps
eaten-from-country = from the country people
eaten-from-depot = from depots
eaten-from-horses = from slaughtered horses

## Condition of horses, best to worst

condition-splendid = fat
condition-good = good
condition-fair = fair
condition-thin = thin
condition-worn = worn out
condition-failing = failing
