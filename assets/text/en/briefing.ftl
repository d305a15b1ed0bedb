### The page that opens a campaign, in the window and in lines; and what it is fought for, pinned over the map.

## The page

brief-heading-why = Why
brief-heading-win = You win by
brief-heading-until = Until
brief-heading-against = Against
# Where the scenario does not say who the player is.
brief-you-leader = You lead: { $side }. At the head: { $leader }.
brief-you-side = You lead: { $side }.
brief-until = { $date }; { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
brief-until-long = Until { $date }; { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
brief-against = { $side }
brief-against-led = { $side }, led by { $leader }
brief-sources = Sources
brief-known = How well this is known: { $grade }. { $source }

brief-begin = Begin
brief-learn = Learn by doing: The First March
brief-learn-tip = Leaves this campaign and begins the small one, with advice step by step.
brief-never = No more of this
brief-never-tip = Campaigns open without this page and without advice. Both can be turned on again in the settings.

terminal-goals = What counts at the end:
brief-goal-places = places held, the most valuable: { $places }
brief-goal-place = { $place } { $n }
brief-goal-households = { $n } for every 1,000 of your kibitkas that survive
brief-goal-captives = { $n } for every 1,000 enemy kibitkas led off
brief-goal-men = { $n } for every 1,000 men under arms at the end, but no more than the average of the last { $weeks } weeks
brief-goal-commitment = { $n } for every 10 of the average commitment of your peoples
brief-goal-lost = { $n } taken off for every 1,000 men lost
brief-goal-event = “{ $event }”: { $points } for the { $side }
brief-goal-history = In history it came to: { $level } (margin { $margin }: your points less the enemy’s).

## What it is fought for, over the map

objective-chip = { $sign } { $place } { $n }
objective-chip-bare = { $sign } { $place }
objective-more = and { $n } more
objective-points = places: { $n } of { $of } points
objective-points-tip = Points of these places that you hold and that men enough, or friendly townsmen, keep for you; the bar at the top has everything that counts.
objective-tip = { $place }: { $holder }
objective-tip-siege = under siege: { $n ->
    [one] { $n } day
   *[other] { $n } days
}
objective-tip-points = { $n ->
    [one] { $n } point to whoever holds it at the end
   *[other] { $n } points to whoever holds it at the end
}
objective-fold = Fold away what it is fought for
objective-unfold = Show what it is fought for
