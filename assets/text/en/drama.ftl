### What is staged while a week is shown, and how a campaign ends: battles in their place, cards, the
### verdict, the story, the film of the campaign.

## A battle in its place

# $men: “454 men”, “hardly any”, “none”.
stage-lost = Lost: { $men }
# A word over the field when one side breaks: the enemy, or one’s own men.
stage-rout = ROUT
stage-rout-foe = THE ENEMY FLEES
stage-won = VICTORY
stage-beaten = DEFEAT
stage-drawn = NIGHT ENDS THE FIGHT
# For who sees all: $people, “The Kazakhs”.
stage-winner = { $people } WIN
stage-cohesion = cohesion { $percent } %
stage-cohesion-about = cohesion about { $percent } %
stage-skip = Skip ({ $key })
stage-skip-tip = Goes on with the week at once. Any click on the card does the same; again for the rest of the week.

## Cards

card-show = Show
card-close = Close

## The verdict

verdict-none = This scenario says nothing of victory or defeat: what it came to stands in the points.
verdict-of = { $people }: { $level }
verdict-story = The campaign in five sentences
verdict-film = The campaign on the map
verdict-film-week = Week { $week } of { $weeks }, { $date }
verdict-film-again = Show again
verdict-film-stop = To the end
verdict-graphs = Week by week
verdict-wait = The campaign is being played through once more…

## The story. $points: “120 points”. $stand: whether the side is ahead or behind, or whether a week moved
## the balance for or against it. $headline: of a front page, without a full stop.

story-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
story-places = { $n ->
    [0] none of the places that count
    [one] one of the places that count
   *[other] { $n } of the places that count
}
story-begin = { $stand ->
    [ahead] On { $date } { $people } had { $men } under arms and were { $points } ahead.
    [behind] On { $date } { $people } had { $men } under arms and were { $points } behind.
   *[even] On { $date } { $people } had { $men } under arms, and the scales were level.
}
story-first = The first great news came in the week to { $date }: “{ $headline }”.
story-first-none = No single day stood out: the war was one of marches, want and waiting.
story-turn = { $stand ->
    [behind] The scales tipped most in the week to { $date }, by { $points } against them: “{ $headline }”.
   *[ahead] The scales tipped most in the week to { $date }, by { $points } for them: “{ $headline }”.
}
story-turn-quiet = { $stand ->
    [behind] Nothing moved the scales more than the week to { $date }: by { $points } against them.
   *[ahead] Nothing moved the scales more than the week to { $date }: by { $points } for them.
}
story-turn-none = From first to last the scales hardly moved.
# $homes is the number of kibitkas in $kibitkas.
story-cost = { $homes ->
    [0] It cost { $people } { $men }; losses of the enemy: { $foe }.
   *[other] It cost { $people } { $men } and { $kibitkas }; losses of the enemy: { $foe }.
}
story-end = { $stand ->
    [ahead] When it was over they held { $places } and were { $points } ahead: { $level } for { $people }.
    [behind] When it was over they held { $places } and were { $points } behind: { $level } for { $people }.
   *[even] When it was over they held { $places } and the scales were level: { $level } for { $people }.
}
story-end-unnamed = { $stand ->
    [ahead] When it was over { $people } held { $places } and were { $points } ahead.
    [behind] When it was over { $people } held { $places } and were { $points } behind.
   *[even] When it was over { $people } held { $places } and the scales were level.
}
