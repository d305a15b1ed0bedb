### The front page of a week: headlines as a newspaper would set them, without a full stop, and why.
### $at is where: “at Sauran”, “15 km north of Sauran”. $n is the number of men in $own.

## Battles. -lifted and -freed with the siege that the battle broke, before $place.

front-rout = { $n ->
    [0] ROUT { $at }: { $fled } in flight
   *[other] ROUT { $at }: { $fled } in flight, { $own } lost
}
front-rout-lifted = { $n ->
    [0] ROUT before { $place }: { $fled } in flight, the siege is lifted
   *[other] ROUT before { $place }: { $fled } in flight, { $own } lost, the siege is lifted
}
front-lost = { $n ->
    [0] DEFEAT { $at }
   *[other] DEFEAT { $at }: { $own } lost
}
front-lost-lifted = { $n ->
    [0] DEFEAT before { $place }: the siege is lifted
   *[other] DEFEAT before { $place }: { $own } lost, the siege is lifted
}
front-drawn = Nobody’s victory { $at }
front-won = VICTORY { $at }: the enemy lost { $foe }
front-won-freed = VICTORY before { $place }: the town is relieved, the enemy lost { $foe }
front-foe-rout = VICTORY { $at }: the enemy is in flight and lost { $foe }
front-foe-rout-freed = VICTORY before { $place }: the town is relieved, the enemy is in flight
front-heard = { $side ->
    [kazakh] The Kazakhs won a battle { $at }
    [dzungar] The Dzungars won a battle { $at }
   *[other] A battle { $at } was won by others: { $name }
}
front-deck-battle = { $own } of ours fought { $foe }; our loss: { $lost }, the enemy’s: { $other }.
front-deck-drawn = { $own } of ours fought { $foe }.

## Places

front-place-won = { $way ->
    [storm] { $place } TAKEN by storm
    [terms] { $place } OURS: the garrison gave it up for free leave
    [starved] { $place } OURS: those inside could hold out no longer
    [disarmed] { $place } OURS: the garrison laid down its arms
    [opened] { $place } OURS: the townsmen opened the gates
    [heard] { $place } OURS
   *[undefended] { $place } OURS without a fight
}
front-place-lost = { $way ->
    [storm] { $place } LOST: the enemy took it by storm
    [terms] { $place } LOST: our garrison gave it up for free leave
    [starved] { $place } LOST: our men could hold out no longer
    [disarmed] { $place } LOST: our garrison laid down its arms
    [opened] { $place } LOST: the townsmen opened the gates to the enemy
    [heard] { $side ->
        [kazakh] { $place } in the hands of the Kazakhs
        [dzungar] { $place } in the hands of the Dzungars
       *[other] { $place } has a new holder: { $name }
    }
   *[undefended] { $place } LOST without a fight
}
front-freed = { $place } RELIEVED: the siege is lifted
front-given-up = We no longer besiege { $place }
front-storm-failed = { $n ->
    [0] Our storm of { $place } thrown back
   *[other] Our storm of { $place } thrown back: { $own } lost
}
front-deck-storm = The storm cost us { $own }.
front-storm-beaten = { $place } HOLDS: the enemy’s storm thrown back
front-shut-in = { $place } UNDER SIEGE
front-siege-begun = Our siege of { $place } has begun

## Leaders, peoples, want

front-leader-killed = { $leader } KILLED
front-leader-captured = { $leader } IN THE HANDS OF THE ENEMY
front-leader-wounded = { $leader } wounded
front-foe-killed = { $leader }, a leader of the enemy, KILLED
front-foe-captured = { $leader }, a leader of the enemy, TAKEN CAPTIVE
front-foe-wounded = { $leader }, a leader of the enemy, wounded
front-went-over = Men of ours went over to the enemy: { $group }
front-came-over = They came over to us: { $group }
front-went-home = { $men } of ours went home
front-want = Hunger and cold took { $men }
front-hungry = { $n ->
    [one] HUNGER: { $men } in one force have begun to go short
   *[other] HUNGER: { $men } in { $n } forces have begun to go short
}
front-deck-hungry = A third or more of the week’s food was missing, or was meat from their own mounts.
front-mustered = ON THE WAY: { $men } have been called out; the first are due on { $date }
front-camps-raided = Raiders in our camps: { $kibitkas } lost
front-camps-lost = Our camps lost { $kibitkas }
front-captives = { $kibitkas } led off from the enemy’s camps
front-deck-settled = Nothing was said, and so it is: “{ $choice }”.
front-deck-camp = Hardest hit: { $camp }.
# $n: goodwill of the town, of a hundred.
front-town-turns = { $place } TURNS AWAY from us: goodwill { $n } of 100
front-deck-turns = With so little goodwill its people may open the gates to the enemy.
# $fallen and $taken: men; of those inside a place that fell. $won: whether we took it.
front-deck-inside = { $won ->
    [yes] Inside, { $fallen } of theirs fell and { $taken } were taken.
   *[no] Inside, { $fallen } of ours fell and { $taken } were taken.
}
front-deck-inside-taken = { $won ->
    [yes] Taken inside: { $taken }.
   *[no] Our men taken inside: { $taken }.
}
front-deck-inside-fell = { $won ->
    [yes] Fallen inside: { $fallen }.
   *[no] Our men fallen inside: { $fallen }.
}
# $body: “a Dzungar force of about 3,100 men”.
front-host = In sight: { $body } { $at }
front-host-somewhere = In sight: { $body }
front-event = { $event }
front-event-step = A way stands open: { $event }
front-event-open = To be decided: { $event }
front-event-answered = You have decided: “{ $choice }”.

## Why. $won: whether we won the battle.

front-why-numbers = { $won ->
    [yes] Where it counted we were { $odds } to 1.
   *[no] Where it counted they were { $odds } to 1.
}
front-why-arms = { $won ->
    [yes] Our men were the better fighters, with better arms.
   *[no] Theirs were the better fighters, with better arms.
}
front-why-shaken = { $won ->
    [yes] The enemy was shaken before the first blow (cohesion { $percent } %).
   *[no] Our men were shaken before the first blow (cohesion { $percent } %).
}
front-why-less-steady = { $won ->
    [yes] The enemy held together less well (cohesion { $percent } %).
   *[no] Our men held together less well (cohesion { $percent } %).
}
front-why-horses = { $won ->
    [yes] The enemy’s horses were spent.
   *[no] Our horses were spent.
}
front-why-leader = { $won ->
    [yes] We were better led.
   *[no] They were better led.
}
front-why-ground = { $won ->
    [yes] The ground was on our side.
   *[no] The ground was on their side.
}
front-why-works = { $won ->
    [yes] We fought from behind works.
   *[no] They fought from behind works.
}
front-why-surprise = { $won ->
    [yes] We took them by surprise.
   *[no] They took us by surprise.
}
front-why-flanks = { $won ->
    [yes] We rode round their flanks.
   *[no] They rode round our flanks.
}
front-why-supply = { $won ->
    [yes] The enemy was hungry or weary.
   *[no] Our men were hungry or weary.
}
front-why-fortune = { $won ->
    [yes] Fortune was with us that day.
   *[no] Fortune was with them that day.
}
front-why-siege-days = { $n ->
    [one] The siege had lasted { $n } day.
   *[other] The siege had lasted { $n } days.
}
front-why-hunger = { $won ->
    [yes] Those inside had gone hungry.
   *[no] Our men inside had gone hungry.
}
front-why-town-starved = The town had eaten up its stores.
front-why-town-leant = The townsmen had come to favour the besiegers.
front-why-garrison-shaken = { $won ->
    [yes] The garrison was shaken (cohesion { $percent } %).
   *[no] Our garrison was shaken (cohesion { $percent } %).
}
front-why-outnumbered = { $won ->
    [yes] We were { $odds } to 1 against those inside.
   *[no] They were { $odds } to 1 against our men inside.
}
front-why-stormers = { $n ->
    [one] One man of ours went
   *[other] { $n } men of ours went
} up the walls; about { $inside } stood behind them.
front-why-storm-chance = The chance of this storm was { $percent } %.
front-why-talks-chance = The chance that those inside would come to terms that day was { $percent } %.
front-why-water = Its water had been turned away.
front-why-battle-nearby = A battle nearby decided it.
front-why-went-away = Too few were left before the walls to shut it in.
front-why-unguarded = Nobody guarded it.
# $why: a word or two, as in the account of a people’s commitment.
front-why-mood = The reason: { $why }.
front-why-in-fall = It happened in the storm or the fall of { $place }.
front-why-in-battle = It happened in the battle { $at }.
