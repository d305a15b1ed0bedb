### Peoples, their will, and the events of a scenario.

## Commitment. Why it changes; $n is of 100.

event-commitment = { $group }: commitment is { $n } of 100 now ({ $why }).
# A change with its causes: "hunger −3".
mood-part = { $why } +{ $n }
mood-part-less = { $why } −{ $n }
commitment-fell = { $group }: commitment fell from { $from } to { $to } ({ $causes }).
commitment-rose = { $group }: commitment rose from { $from } to { $to } ({ $causes }).
commitment-same = { $group }: commitment is still { $to } ({ $causes }).
loyalty-fell = { $place }: the townsmen’s goodwill towards us fell from { $from } to { $to } ({ $causes }).
loyalty-rose = { $place }: the townsmen’s goodwill towards us rose from { $from } to { $to } ({ $causes }).
mood-victory = victory
mood-defeat = defeat
mood-place-won = a place won
mood-place-lost = a place lost
mood-booty = booty
mood-hunger = hunger
mood-camps-in-danger = camps in danger
mood-camps-safe = camps in safety
mood-waiting = a fruitless wait
mood-waiting-weeks = { $n ->
    [one] { $n } week without gain
   *[other] { $n } weeks without gain
}
mood-leader-lost = a leader lost
mood-precedence = under a stranger’s command
mood-time = the passing of time
mood-siege = the siege
mood-plunder = plunder
mood-called-up = too many called up
mood-others = the doings of others

event-levy-limit = { $group }: { $n } of every 100 of its men may be under arms now.
event-flight-cost = { $group }: flight now costs families { $n } % of the herds and people that it usually does.
# $men are of $force, or of $group where they are summed up.
event-went-home = { $men } of { $force } went home to { $camp } ({ $why }).
event-went-home-booty = { $men } of { $force } went home to { $camp } with booty worth { $sheep } ({ $why }).
went-home = { $group }: { $men } went home ({ $why }).
went-home-booty = { $group }: { $men } went home ({ $why }), with booty worth { $sheep }.
event-came-over = { $men } came over to us ({ $group }).
event-went-over = Men of ours went over to the other side: { $troop } ({ $group }).

## Events. $event and $choice are titles, $text whole sentences from the scenario.

event-news = { $event }.
event-news-text = { $event } — { $text }
event-decide = To be decided: { $event }.
event-decide-text = To be decided: { $event } — { $text }
event-step = It can be done now: { $event }.
event-step-text = It can be done now: { $event } — { $text }
event-chosen = { $event } — our choice: “{ $choice }”.
event-chosen-itself = { $event } — left undecided, it came to this: “{ $choice }”.
event-closed = No longer open: { $event }.
event-track = { $track }: { $n } of { $most } now.
event-track-why = { $track }: { $n } of { $most } now ({ $why }).
event-mustered = { $force } gathered and set out, due on { $date }.
event-camp-set-out = { $camp } set out for home { $from }, due on { $date }.
event-camp-returned = { $camp } came home and pitched camp { $at }.
event-provisioned = { $force } received { $rations } ({ $why }).
event-granary = The granaries of { $place } hold { $rations } now ({ $why }).
event-award = { $event } — { $n ->
    [one] { $n } point for us.
   *[other] { $n } points for us.
}
event-penalty = { $event } — { $n ->
    [one] { $n } point against us.
   *[other] { $n } points against us.
}
# Choices that stand open, with the last day for them.
choices-open = To choose from: { $choices }.
choices-open-until = To choose from, until { $date }: { $choices }. If nothing is said: “{ $choice }”.
choice-quoted = “{ $choice }”

## How well something is known, beside it in brackets

grade-attested = attested
grade-secondary = secondary
grade-inferred = inferred
grade-tradition = tradition
grade-memory = from memory
grade-doubtful = doubtful
grade-fiction = made up
claim = { $told } [{ $grade }]
claim-source = { $told } [{ $grade }] { $source }
# What a claim rests on: titles of works, then a remark of whole sentences.
basis-next = { $works }; { $work }
basis-alone = { $works }.
basis-note = { $works }. { $note }

## Peoples and places in one line each

line-group = { $group }: commitment { $n } of 100; { $men } under arms; levy limit { $limit } of every 100 men
line-group-unknown = { $group }: nothing certain is known
line-group-waiting = { $men } more wait off the map for their call
line-place = { $place }: { $holder }
line-place-nobody = { $place }: held by nobody
line-place-landmark = { $place }: a landmark that nobody holds
line-garrison = garrison { $men }
line-no-garrison = no garrison
line-no-garrison-army = no garrison; { $men } stand before its gate
line-counts-not = unguarded, so it earns no points; { $men } there would be enough
line-granary = { $n ->
    [0] granaries empty
    [one] granaries for { $n } day
   *[other] granaries for { $n } days
}
line-loyalty = townsmen’s goodwill { $n } of 100
line-siege = day { $n } of the siege
line-siege-way = day { $n } of the siege ({ $way })
line-water-cut = water cut off
line-leader-wounded = { $leader } is wounded, fit again by { $date }
line-no-commander = nobody commands it
line-booty = booty worth { $sheep }
# A line with one more thing said of it.
line-note = { $line }; { $note }

## What a campaign comes to. $margin and $old are numbers with their sign.

score-places = Places held
score-households = Surviving kibitkas
score-captives = Enemy kibitkas led off
score-men = Men under arms
score-commitment = Commitment
score-men-lost = Men lost
score-events = Events
score-unkept = Ours, but unguarded and so worth nothing: { $places }.
score-unkept-place = { $place } ({ $points }; { $men } would be enough)
score-total = Points in all
# Points, and what they are for.
score-cell = { $points } ({ $n })
level-decisive-victory = decisive victory
level-victory = victory
level-marginal-victory = marginal victory
level-draw = draw
level-marginal-defeat = marginal defeat
level-defeat = defeat
level-decisive-defeat = decisive defeat
summary-result = Result
summary-level = { $people }: { $level } (margin { $margin })
summary-level-history = { $people }: { $level } (margin { $margin }); in history: { $then } ({ $old })
summary-points = Points
summary-war = The war
summary-battles = { $people }: battles won { $won }, lost { $lost }
# $captured is a number, the others are numbers of kibitkas.
summary-people = { $people }: { $lost } lost, { $captured } of them led off
summary-people-safe = { $people }: { $safe } in safety off the map
summary-captives = { $people }: { $kibitkas } of the enemy led off
summary-leaders-killed = { $people }: killed — { $leaders }
summary-leaders-captured = { $people }: in captivity — { $leaders }
summary-leaders-wounded = { $people }: wounded — { $leaders }
