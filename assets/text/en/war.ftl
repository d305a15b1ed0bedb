### Battles, sieges and raids.
### $force is the reader's own force or the other's as the reader knows it, $enemy the other's.
### $percent, $n are numbers; $at, $to, $from are spots in their form.

## Battles: how one begins, ours first, then how we meet it

event-battle-open = { $force } attacked { $enemy } { $at }.
event-battle-open-on-us = { $force } came under attack { $at } from { $enemy }.
event-battle-works = { $force } attacked the field works of { $enemy } { $at }.
event-battle-works-on-us = { $force } came under attack behind field works { $at } from { $enemy }.
event-battle-surprise = { $force } took { $enemy } by surprise { $at }.
event-battle-surprise-on-us = { $enemy } took { $force } by surprise { $at }.
event-battle-sortie = { $force } sallied out { $at } against { $enemy }.
event-battle-sortie-on-us = { $force } had to meet a sortie { $at } by { $enemy }.
event-battle-relief = { $force } came to raise the siege { $at } and attacked { $enemy }.
event-battle-relief-on-us = { $force } came under attack { $at } from men who came to raise the siege: { $enemy }.

# How one ends. $own and $other are numbers of men.
event-battle-won = The battle { $at } is won. Our loss: { $own }; the enemy’s: { $other }.
event-battle-lost = The battle { $at } is lost. Our loss: { $own }; the enemy’s: { $other }.
event-battle-drawn = The battle { $at } ended without a winner.
# What is told of other people’s losses, in place of a number.
men-about = about { $men }
# $range is $n, or a range up to it.
men-range = { $n ->
    [one] { $range } man
   *[other] { $range } men
}
men-few = hardly any
# Our own losses where there were none.
men-none = none
event-battle-heard = { $side ->
    [kazakh] There was a battle { $at }; the Kazakhs won it.
    [dzungar] There was a battle { $at }; the Dzungars won it.
   *[other] There was a battle { $at }; the winner: { $name }.
}
event-routed = { $force } broke and fled { $to }.
event-routed-seen = { $force } broke and fled { $from }.
# What was left on the field to the victor. $spoils is a list.
event-spoils-taken = { $force } took { $spoils } from the beaten.
event-spoils-left = { $force } left { $spoils } to the enemy.

event-leader-well = { $leader } is fit to lead again.
event-leader-wounded = { $leader } was wounded; he should be well by { $date }.
event-leader-captured = { $leader } fell into the hands of the enemy.
event-leader-killed = { $leader } was killed.
# A leader of another side.
event-foe-wounded = { $leader }, a leader of the enemy, was wounded.
event-foe-captured = { $leader }, a leader of the enemy, was taken captive.
event-foe-killed = { $leader }, a leader of the enemy, was killed.

## Sieges. With -ours the reader holds the place.

event-invested = { $force } laid siege to { $place }.
event-invested-ours = { $place } is under siege by { $force }.
event-siege-lifted = The siege of { $place } is lifted.
event-water-cut = { $force } turned the water away from { $place }.
event-water-cut-ours = The enemy turned the water away from { $place }.
event-water-back = There are too few before { $place } to keep its water turned away: it runs again.
event-storm-won = { $force } stormed { $place } and got in; the chance was { $percent } %.
event-storm-failed = { $force } stormed { $place } in vain; the chance was { $percent } %.
event-storm-won-ours = { $place } was stormed and the enemy got in: { $force }.
event-storm-failed-ours = { $place } was stormed, and the walls held against { $force }.
event-parley-won = { $force } came to terms with those in { $place }; the chance was { $percent } %.
event-parley-failed = { $force } parleyed at { $place } in vain; the chance was { $percent } %.
event-parley-won-ours = Those in { $place } came to terms with the enemy.
event-parley-failed-ours = Those in { $place } would hear of no terms.
event-surrendered = { $free ->
    [yes] { $place } surrendered to { $force }; the garrison marched off free.
   *[no] { $place } surrendered to { $force }; the garrison was led off captive.
}
event-surrendered-ours = { $free ->
    [yes] { $place } surrendered; our garrison marched off free.
   *[no] { $place } surrendered; our garrison was led off captive.
}
event-gates-opened = The townsmen of { $place } opened the gates to { $force }.
event-gates-opened-ours = The townsmen of { $place } opened the gates to the enemy.
event-plundered = { $force } plundered { $place }: { $spoils }.
event-plundered-bare = { $force } plundered { $place }.
event-plundered-ours = The enemy plundered { $place }; { $rations } are gone from the granaries.
event-plundered-ours-bare = The enemy plundered { $place }.
spoils-goods = goods worth { $sheep }
event-loyalty = { $place }: the townsmen’s goodwill towards us is now { $n } of 100 ({ $why }).

## Raids on camps

event-raid-won = { $surprise ->
    [yes] { $force } fell on { $camp } by surprise and broke in.
   *[no] { $force } fell on { $camp } and broke in.
}
event-raid-failed = { $surprise ->
    [yes] { $force } fell on { $camp } by surprise, but failed to break in.
   *[no] { $force } fell on { $camp }, but failed to break in.
}
# $defenders is a number of men.
event-raided-won = { $surprise ->
    [yes] { $force } raided { $camp } by surprise and broke in; { $defenders } made a stand.
   *[no] { $force } raided { $camp } and broke in; { $defenders } made a stand.
}
event-raided-failed = { $surprise ->
    [yes] { $force } raided { $camp } by surprise, but { $defenders } beat off the attack.
   *[no] { $force } raided { $camp }, but { $defenders } beat off the attack.
}
event-herd-taken = { $force } drove off { $herds } from { $camp }.
event-herd-lost = { $camp }: the enemy drove off { $herds }.
event-captives = Led off captive from { $camp }: { $kibitkas }.

## How a battle went, to be reckoned again. $sum is a sum begun, $factor a decimal.

meeting-open = a battle in the open
meeting-works = an attack on field works
meeting-surprise = a surprise
meeting-sortie = a sortie
meeting-relief = a fight to raise a siege
phase-missiles = Missiles
phase-shock = Shock
phase-melee = Melee
phase-pursuit = Rout and pursuit
factor-cohesion = cohesion
factor-horses = horses
factor-leader = leader
factor-ground = ground
factor-works = works
factor-surprise = surprise
factor-flanks = round the flanks
factor-supply = food and rest
factor-luck = fortune
report-title = Battle { $at }, { $date }: { $meeting }
report-side = { $people }: { $forces }; { $men }
report-side-foe = { $people }: { $forces }; about { $men } in all
report-base = { $men } → { $base }
report-arm = { $men } { $troop } × { $weight }
report-arms = { $people }: { $arms }
report-toll = { $people }: of { $men } there was room for { $front }; fortune of the day { $fortune }. { $fire } × { $kill } fall, rounded by a die of { $die }; cohesion: { $shake } × odds { $odds } + held charge { $held }, felt by { $felt }
report-flight = { $troop } { $way }: { $men } × { $rate }, rounded by a die of { $die }: { $lost }; of those × { $alive } taken alive: { $captured }
report-times = { $sum } × { $name } { $factor }
report-power = { $people }: { $sum } = { $power }
report-power-foe = { $people }: about { $sum } = about { $power }
report-loss = { $people } lost { $men }; cohesion −{ $cohesion }
report-loss-foe = { $people } lost { $men }; cohesion −{ $cohesion }
report-winner = { $side ->
    [kazakh] Won by the Kazakhs.
    [dzungar] Won by the Dzungars.
   *[other] The winner: { $name }.
}
report-no-winner = Nobody won.
report-total = { $people } lost in all { $men }.
report-total-foe = { $people } lost in all { $men }.
# What the beaten lost in the fight, and apart from it in flight; numbers of men.
report-apart = { $people }: { $fight } in the fight, { $flight } in flight; of those { $captured } taken alive, { $drowned } drowned.
# How a side stood when it began; numbers are shares of one.
report-bodies = { $people }, as they stood: { $bodies }
report-body = { $men } { $troop } (cohesion { $cohesion }, horses { $condition }, mounted { $riders })
report-stand = { $people }: { $stand }
stand-leader = led by { $leader } (command { $command }, attack { $attack }, initiative { $initiative })
stand-leaderless = led by nobody of name
stand-room = room for { $room } men to one of the enemy
stand-flanks = the enemy’s flanks open
stand-great-river = behind a great river
stand-river = behind a river
stand-stream = behind a stream
stand-rough = on rough ground
stand-works = { $n ->
    [one] behind works of { $n } day
   *[other] behind works of { $n } days
}
stand-surprised = taken by surprise
stand-hungry = { $n ->
    [one] { $force } hungry for { $n } day
   *[other] { $force } hungry for { $n } days
}
stand-forced = { $force } after a forced march
# The enemy’s power as a number; with works what of it their cover leaves.
report-fire = The enemy’s power { $power }
report-fire-cover = The enemy’s power { $power } ÷ cover of the works { $works } = { $under }
phase-round = { $phase }, round { $n }
phase-countercharge = Those behind the works charge
report-countercharge = { $people } mount and charge: the attackers’ cohesion { $foe } is under { $under }, their own { $own } not under { $least }
report-dismay = { $people }: the leader’s fall takes { $own } cohesion from his own men, { $others } from the others
# Cohesion from before a phase to after it.
report-heart = { $people }: cohesion { $from } → { $to }; they break under { $least }
report-heart-breaks = { $people }: cohesion { $from } → { $to }, under { $least }: they break
report-heart-after = { $people }: cohesion { $from } → { $to } when it was over
report-pursuit = Overtaken at equal power { $even } × odds { $odds }, of which at most { $most } tell, and never fewer than { $least }: { $rate }
flight-away = over open country
flight-river = through a great river
flight-flood = through a river in flood
flight-gate = through the gate at their backs (× { $factor })
flight-surrounded = with no way out (× { $factor })
flight-burdened = { $way }, driving beasts (× { $factor })
report-drowned = { $flight }; in the river × { $drown }, die { $die }: { $drowned }

## The numbers of the rule book behind a battle; all but counts are shares of one.

battle-rules = Numbers of the rule book behind it
rule-troop = { $troop } { $quality } (missiles × { $missile }, charge × { $shock })
rule-men = A man counts: { $troops }. Without a horse { $unhorsed } in the charge, { $foot } in flight and pursuit.
rule-room = Room for men to one of the enemy: { $open } in the open, { $rough } on rough ground, { $works } before works; always for { $least }. Of the rest { $beyond } ride round open flanks; that adds { $rise } for each one more to one of the enemy than { $from }, { $most } at most.
rule-factors = Horses: { $horses } in the worst condition, 1 in the best; half of what is missing tells in the melee, none in shooting or behind works. Leader: { $leader } a point, of command with missiles and in the melee, of attack in the charge, of initiative in the pursuit. Food and rest: −{ $hungry } a day of hunger, −{ $most } at most, −{ $forced } after a forced march.
rule-ground = Ground for those attacked: great river { $great }, river { $river }, stream { $stream }, × rough ground { $rough }.
rule-works = Works on the first day and for each one more: missiles +{ $missiles } and +{ $day }, charge +{ $shock } and +{ $shockday }, melee +{ $melee } and +{ $meleeday }. They multiply one’s own power and cover: the enemy’s is divided by as much.
rule-surprise = Taken by surprise: missiles { $missiles }, charge { $shock }, melee { $melee }.
rule-tolls = Odds tell on cohesion up to { $most }; a charge that is held costs { $held } more; men behind those in front feel { $reserve } of it.
rule-hearts = A side breaks when its cohesion is under { $least }; if both are, the one with less, of equals the attacker. Between the rounds nobody takes heart again.
rule-rounds = Night falls after { $open } rounds of melee, before works after { $works }. Then those behind works charge if the attackers’ cohesion is under { $under } and their own is not under { $least }.
rule-leaders = A leader who falls takes { $own } cohesion from his own men, { $rest } from the others if he led them all; half of it when he is wounded.
rule-pursuit = Overtaken in flight: { $even } at equal power, odds tell up to { $most }, { $least } at the least; × { $burden } for those who drive beasts, × { $gate } through a gate, × { $trapped } with no way out. Of those overtaken { $alive } are taken alive. Of the others { $river } drown in a great river, { $flood } in a smaller one in flood.
rule-after = When it is over the beaten lose { $beaten } cohesion; the victors take heart by { $victors }, up to that of rested men.

## What a siege or a battle promises. $percent and $week are percents, $sum a sum begun.

siege-odds-none = { $way }: no chance this week; { $why }
siege-none-water = its water cannot be turned away
siege-none-few = the men are too few to cut it off
siege-none-fed = { $n ->
    [one] those within have food for about { $n } day
   *[other] those within have food for about { $n } days
}
siege-none-unknown = hunger takes weeks, and how long their food lasts is not known before they are shut in
siege-none-pressed = most of the men there press it otherwise
siege-none-stormed = { $n ->
    [0] a storm has failed today
    [one] a storm failed { $n } day ago
   *[other] a storm failed { $n } days ago
}: the men must rest before the next
siege-none = nothing favours it yet
siege-odds-clock = { $n ->
    [0] day { $day } of the siege; the food within has run out, and hungry men may give up on any day
    [one] day { $day } of the siege; food within for about { $n } day, then they may give up on any day
   *[other] day { $day } of the siege; food within for about { $n } days, then they may give up on any day
}
siege-odds-too-few = too few to cover the wall: no storm would be tried
siege-odds-ways = of this: { $ways }
siege-odds-others = most men there press it otherwise ({ $way }): these would only lie there
siege-odds-guessed = a guess, since nobody has looked inside: a garrison of { $garrison }, in ordinary spirit, with food for more than a week, the townsmen minded as before
siege-odds-attempt = a single attempt: { $percent } %
siege-odds-not-counted = not counted: the besieged riding out, a battle, a night on which nobody sees the besiegers come
siege-fall-ride-in = an open gate { $percent } %
siege-fall-storm = a storm { $percent } %
siege-fall-friends = friends inside { $percent } %
siege-fall-terms = terms { $percent } %
siege-fall-thirst = thirst { $percent } %
siege-fall-hunger = hunger { $percent } %
odds-base = { $percent } %
odds-sum = { $sum } = { $percent } %
odds-sum-bounded = { $sum }; at most { $percent } %
siege-factor-odds = numbers
siege-factor-walls = walls
siege-factor-besiegers = spirit of the besiegers
siege-factor-garrison = spirit of the garrison
siege-factor-fresh = unwearied garrison
siege-factor-townsmen = townsmen
siege-factor-leader = leader
siege-factor-commander = commander within
siege-factor-surprise = night and surprise
siege-factor-hunger = hunger
siege-factor-thirst = thirst
siege-factor-works = field works
siege-factor-relief = hope of relief
siege-factor-fed-garrison = the garrison still eats
battle-odds = Chance of winning a battle in the field: about { $percent } %
battle-odds-walls = Behind walls the enemy gives no battle. Should he come out, the chance of winning: about { $percent } %
battle-odds-ridden-over = They are too few to stand: they slip away or are ridden over, and the day goes on.
battle-odds-men = { $own } of ours against about { $other } known to be there; more may be about
battle-odds-far = The enemy has not been seen from near and is taken for a usual force of that side.
way-fight = if it comes to a fight, about { $percent } % for us
way-fight-walls = behind walls, where the enemy gives no battle (should he come out, about { $percent } % for us)
way-fight-ridden-over = too few to stand against us
odds-own = Ours
odds-foe = The enemy

## What decided a battle: $causes is a list of the messages below it, the weightiest first.

battle-causes = What decided it: { $causes }.
cause-numbers = the beaten outnumbered where it counted ({ $odds } to 1)
cause-arms = better men with better arms
cause-shaken = the beaten shaken ({ $percent } %)
cause-less-steady = the beaten less steady ({ $percent } %)
cause-horses = the horses of the beaten spent
cause-leader = the victors better led
cause-ground = the lie of the ground
cause-works = the victors behind works
cause-surprise = the beaten taken by surprise
cause-flanks = the beaten outflanked
cause-supply = the beaten hungry or weary
cause-fortune = the fortune of the day

## A battle as tables: labels of the rows.

table-blows = men who come to blows
table-base = their weight
table-power = power
table-men = men
table-room = room for
table-fortune = fortune of the day
table-kill = fall by one of that power
table-die = rounded by a die of
table-shake = cohesion lost at equal power
table-odds = odds against
table-held = more for a held charge
table-felt = felt by
table-lost = men lost
table-cohesion = cohesion lost
table-heart = cohesion then
table-least = breaks under
table-fire = the enemy’s power under cover
