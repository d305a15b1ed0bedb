### Recorded campaigns on the map, and pictures of the map.

## The list of records

film-replays = Replays
film-histories = History
film-histories-why = The historical course of a scenario: both sides follow their plans, with the chronicle beside them.
film-records = Your campaigns
film-records-why = Records in { $folder }
film-records-none = There are none yet: a campaign is recorded as you play it.
film-looking = Looking …
film-open = Show
film-delete = Delete
film-delete-sure = Delete this record for good?
film-cancel = Cancel
film-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
film-player = { $side }: { $who }
film-players = { $players }; seed { $seed }
film-player-human = a person
film-player-passive = nobody
film-player-random = chance
film-player-cautious = cautious computer
film-player-bold = bold computer
film-player-plan = historical plan
film-wait = One moment
film-wait-why = The campaign is being played through, so that any week can be shown.

## What can go wrong

film-no-scenario = The scenario “{ $scenario }” cannot be loaded.
film-no-plan = This scenario does not have a historical plan for every side.
film-unreadable = { $file } is not a record of a campaign, or it is damaged.
film-states-only = Played under rules number { $found } (this program has { $here }): it cannot be played again or taken over by its orders. It is shown by the states kept in it, a week at a time, without what happened within the weeks. “Take over here” begins a new campaign from the state that is shown.
film-no-states = No states of its weeks are kept in it, so it cannot be shown: use the version of the program that wrote it.
film-differs = From week { $n } on, this record comes out differently from what was written down: the file was changed, or another program wrote it.
film-not-deleted = { $file } could not be deleted: { $why }

## Above the map

film-menu = Menu
film-menu-why = Back to the main menu.
film-title-history = { $name }: the historical course
film-title-record = { $name }: { $file }
film-eyes = Seen by
film-eyes-all = All
film-eyes-all-why = Show everything on the map.
film-eyes-side-why = Show only what this side knew.
film-chronicle = Chronicle
film-facts = Facts

## The chronicle

film-both-styles = { $new } ({ $old } Old Style)
film-chronicle-none = This scenario has no chronicle.
film-chronicle-after = What came after
film-chronicle-later = { $n ->
    [one] { $n } more entry lies ahead.
   *[other] { $n } more entries lie ahead.
}
film-grade = [{ $grade }]
film-grade-source = [{ $grade }] { $source }
film-centre-why = Click to see the place.
film-history-says = History: { $entry }

## Facts, dispatches, graphs

film-tab-facts = Facts
film-tab-week = Dispatch
film-tab-standings = Graphs
film-facts-none = This scenario has no facts to check.
film-fidelity = { $met } of { $all } met; fidelity so far { $share } %
film-fidelity-end = { $met } of { $all } met; fidelity { $share } %
film-fidelity-none = None is settled yet.
film-report = The full report
film-report-early = The report comes after the last week.
film-fact-met = met ({ $date })
film-fact-early = too early ({ $date })
film-fact-late = too late ({ $date })
film-fact-not-met = not met
film-fact-pending = still open
film-dispatch-to = To:
film-dispatch-none = The first dispatch comes after the first week.
film-measure-margin = Margin
film-measure-men = Men
film-measure-places = Points of places
film-measure-commitment = Commitment, %
film-measure-food = Food, man-days
film-measure-lost = Kibitkas lost
film-measure-safe = Kibitkas in safety

## The timeline

film-week = Week { $n } of { $weeks }
film-start-why = Go to the start (Page Up)
film-back-why = A week back
film-day-back-why = A day back
film-run-why = Run or stop
film-day-on-why = A day on
film-on-why = A week on
film-end-why = Go to the end (Page Down)
film-speed = Speed
film-speed-why = How fast the weeks go by.
film-take = Take over here …
film-take-why = Continue from this week yourself; the computer plays the other side.
film-take-over-late = The campaign is over here.
film-take-from = Continue from the start of week { $n } as:
film-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
film-month-1 = Jan
film-month-2 = Feb
film-month-3 = Mar
film-month-4 = Apr
film-month-5 = May
film-month-6 = Jun
film-month-7 = Jul
film-month-8 = Aug
film-month-9 = Sep
film-month-10 = Oct
film-month-11 = Nov
film-month-12 = Dec

## Keys

key-film-back = Replay: a week back (with Shift a day)
key-film-on = Replay: a week on (with Shift a day)
key-film-start = Replay: to the start
key-film-end = Replay: to the end

## Pictures of the map

film-seen-by = What is known to: { $side }
film-km = { $n } km
map-cmd-done = Drawn in { $file }.
map-cmd-week = there is no week { $n }: the scenario has { $weeks }
map-cmd-place = there is no place “{ $place }” in this scenario
map-cmd-no-adapter = no picture can be drawn: no graphics adapter was found
map-cmd-install = install a Vulkan driver, such as the package mesa-vulkan-drivers, which also draws without a graphics card
map-cmd-driver = install the driver of the graphics card
map-cmd-broken = the picture could not be drawn: { $why }
map-cmd-too-long = the picture did not become ready in time

## For those who hear the screen

film-strip-told = The weeks of the campaign: go to a week
film-plot-told = The course of the measure over the weeks: go to a week
