### Messages of the command line.

cli-campaign = { $name }; seed { $seed }.
cli-week = Week { $n } of { $weeks }: { $date }
cli-dispatch-for = Dispatch to { $side }
cli-orders = Orders given this week
cli-no-orders = No orders were given.
cli-over = The campaign is over.
cli-recorded = Recorded in { $file }.

cli-hint-help = All commands: turkistan --help
cli-hint-scenarios = Scenarios: { $names }
cli-hint-play = Play: turkistan play { $scenario }
cli-hint-run = Let the computer play both sides: turkistan run { $scenario } --seed { $seed }
cli-unknown-language = There is no language “{ $code }”; there are { $codes }.

cli-verify-ok = { $weeks ->
    [one] Verified: { $weeks } week gives the recorded digest.
   *[other] Verified: all { $weeks } weeks give the recorded digests.
}
cli-verify-sealed = { $refused ->
    [0] The seal is whole: who played is as it was written, too.
    [one] The seal is whole: who played, and { $refused } order that the rules refused, are as they were written, too.
   *[other] The seal is whole: who played, and { $refused } orders that the rules refused, are as they were written, too.
}
cli-verify-uncovered = { $refused ->
    [0] Not covered: who played.
    [one] Not covered: who played, and { $refused } order that the rules refused.
   *[other] Not covered: who played, and { $refused } orders that the rules refused.
}
cli-verify-differs = Not verified: week { $week } is the first that differs, in { $sections }.
cli-verify-scenario = Not verified: scenario or rules are not those of the recording.

cli-summary-heading = { $name }: how it stands on { $date }
cli-summary-places = Important places
cli-summary-holder = { $side }: { $places }
cli-summary-side = Account of { $side }
cli-summary-start = At the start
cli-summary-lost = Lost in all
cli-summary-now = Now

## Sections of the state, as a verification names them

section-time = time
section-forces = forces
section-contingents = parts
section-camps = camps
section-places = places
section-depots = depots
section-orders-on-the-way = orders on the way
section-weather = weather
section-grass = grass
section-peoples = peoples
section-leaders = leaders
section-events = events
section-tracks = tracks
section-standings = standings
section-ledger = ledger of losses
section-knowledge = knowledge

## Commands: what went wrong

cli-error = error
cli-help = help
cli-did-you-mean = did you mean “{ $name }”?
cli-there-is = there are: { $names }
cli-use-force = choose another name, or give --force to replace it
cli-scenario-also = “{ $name }” means { $taken }. There is also { $others }: a scenario can be given by its path, too.
cli-no-home = no home folder is known in which the campaign could be kept
cli-set-home = give a folder for saves and settings in TURKISTAN_HOME, or set HOME
cli-files-missing = files of the program are missing: { $files }
cli-files-install = install the program again, or give --data a whole folder with `assets` in it
cli-file-exists = { $file } is there already and is not replaced unasked
cli-file-is-folder = { $file } is a folder, not a file
cli-file-not-plain = { $file } is not an ordinary file
cli-file-no-folder = the folder for { $file } does not exist
cli-file-unwritable = { $file } cannot be written: { $why }
cli-file-unreadable = { $file } cannot be read: { $why }
cli-out-failed = the output cannot be written: { $why }
cli-play-closed = the output was closed before the game was left; the campaign is kept as it stood then
cli-side-twice = the side “{ $side }” is given two players
cli-player-form = “{ $given }” is not of the form SIDE=POLICY, such as kazakh=bold
cli-unknown-side = there is no playable side “{ $side }” in this scenario
cli-unknown-policy = there is no player “{ $policy }”
cli-policy-twice = the player “{ $policy }” is named twice
cli-decide-form = “{ $given }” is not of the form EVENT=CHOICE, such as west_or_south=south
cli-decide-twice = the event “{ $event }” is given two choices
cli-unknown-event = there is no event “{ $event }” that a side answers in this scenario
cli-unknown-choice = the event “{ $event }” has no choice “{ $choice }”
cli-no-events = no side is asked anything in this scenario
cli-two-sides = a tournament is for two sides; “{ $scenario }” has { $sides } that somebody plays
cli-run-same-file = the record and the save would be written to the same file
cli-run-save-week = the campaign cannot be saved after that week: it is played from week { $first } to week { $last }

cli-replay-format = { $file } is of format { $found }; this program reads format { $here }
cli-replay-old-program = it was written by another version of the program: use that one
cli-replay-rules = { $file } was played under the rules “{ $found }”; the rules here are “{ $here }”
cli-replay-old-data = give the folder with the files of that time with --data, or play the campaign anew
cli-replay-scenario = { $file } belongs to the scenario “{ $found }”, not to “{ $here }”
cli-replay-give-scenario = give its scenario with --scenario: it is a campaign of “{ $scenario }”
cli-replay-hash = the scenario “{ $scenario }” has changed since { $file } was written
cli-replay-side = { $file }: there is no side “{ $side }” in the scenario (week { $week })
cli-replay-long = { $file } has { $weeks } weeks; the scenario has { $most }
cli-replay-order = { $file }: the weeks are not in order; after { $at } weeks comes one with the number { $found }
cli-replay-from = there is no week { $week }: the record has { $weeks }
cli-replay-forged = week { $week } plays as its sections say, but its digest is not theirs
cli-replay-changed = the file was changed by hand, or this program is not the one that wrote it
cli-save-digest = the save { $file } has been changed: its tables do not give the digest written with them
cli-record-differs = { $file } does not give what it says: played again, week { $week } comes out differently from what was recorded
cli-record-seal = { $file } has been changed since it was written, or is damaged
cli-record-seal-help = a record or a save cannot be edited: take a copy that nobody has changed
cli-record-is-save = { $file } is a save, not a replay
cli-record-is-save-help = continue it with: turkistan play --load FILE
cli-record-is-replay = { $file } is a replay, not a save
cli-record-is-replay-help = to show it again: turkistan replay FILE; to continue from one of its weeks: turkistan replay FILE --save SAVE --week WEEK
cli-record-packed = { $file } is damaged: { $what }
cli-record-rules-number = { $file } was played under rules number { $found }, this program has number { $here }: its orders cannot be played again
cli-record-rules-number-help = a replay is still shown by the states kept in it (turkistan replay FILE); to begin a new campaign from where it stands: turkistan replay FILE --save SAVE, or for a save: turkistan play --load FILE --anew
cli-record-states-only = This record was played under rules number { $found }; this program has number { $here }. Its orders cannot be played again, verified or taken over. It is shown by the states kept in it, week by week, without what happened within the weeks. A new campaign can begin from any of them: --save FILE --week WEEK.
cli-record-scenario-changed = The scenario “{ $scenario }” has changed since; here it is as it was, from the files in the record.
cli-record-scenario-missing = The scenario “{ $scenario }” is not installed; here it is from the files in the record.
cli-save-tables = the parts of the save { $file } do not fit one another or the scenario
cli-save-changed = saves cannot be edited: continue from another one, or start anew with the same seed

cli-sheet-broken = { $file }, line { $line }: this is not a table of campaigns ({ $what })
cli-sheet-differs = { $file } is of other campaigns: { $what } is “{ $other }”, not “{ $first }”
cli-sheet-overlap = { $file }: campaign { $run } is in another table too
cli-sheet-use-first = give each part a range of its own with --first
cli-sheet-no-parquet = { $file }: this build writes .csv and .json, not .parquet
cli-sheet-ending = { $file }: the name must end in .csv or .json

## A command line that makes no sense

cli-usage-unknown = there is no option or argument “{ $given }” here
cli-usage-unknown-command = there is no command “{ $given }”
cli-usage-needs-value = “{ $option }” needs a value
cli-usage-takes-none = “{ $option }” takes no value, but “{ $value }” was given
cli-usage-value = “{ $value }” does not fit “{ $option }”
cli-usage-range = a whole number from { $least } to { $most } is needed
cli-usage-number = a whole number is needed, 0 or more
cli-usage-size = the form is { $form }, each number from { $least } to { $most }
cli-usage-conflict = these cannot be given together: “{ $given }” and “{ $other }”
cli-usage-twice = “{ $given }” is given more than once
cli-usage-missing = not given: { $missing }
cli-usage-not-text = an argument is not Unicode text
cli-usage-other = the command line makes no sense
cli-usage-usage = usage: { $usage }
cli-usage-see = --help tells how a command is used

## Commands: results

cli-run-players = Players: { $players }
cli-run-digest = Digest: { $digest }
cli-saved = Saved in { $file }.
cli-migrate-newest = Nothing to do: these files are of the newest format already.
cli-migrate-nothing-written = nothing was written
cli-migrate-would = { $n ->
    [one] { $n } file would be rewritten; nothing was written.
   *[other] { $n } files would be rewritten; nothing was written.
}
cli-migrate-done = { $n ->
    [one] { $n } file was rewritten.
   *[other] { $n } files were rewritten.
}
cli-check-checked = { $n ->
    [one] { $n } scenario, map or rule book was checked.
   *[other] { $n } scenarios, maps and rule books were checked.
}
cli-sim-heading = { $name }: { $runs ->
    [one] { $runs } campaign
   *[other] { $runs } campaigns
}
cli-sim-players = Players: { $players }; seeds from { $seed }
cli-sim-side = { $side }; ahead in points: { $ahead }
cli-sim-mean = mean
cli-sim-median = median
cli-sim-low = 10 %
cli-sim-high = 90 %
cli-sim-points = Points of places held
cli-sim-men = Men under arms
cli-sim-men-lost = Men lost
cli-sim-households = Kibitkas not in safety
cli-sim-households-safe = Kibitkas in safety
cli-sim-households-lost = Kibitkas lost
cli-sim-horses = Horses
cli-sim-sheep = Sheep
cli-sim-places = Who holds what at the end
cli-sim-legend = Shares with the interval that holds the true share in 95 of 100 cases. 10 % and 90 %: a tenth of the campaigns lies below the first number, a tenth above the second.
cli-sim-decided = Answers settled beforehand
cli-sim-decided-made = made
cli-sim-decided-barred = asked, choice never open
cli-sim-decided-not-asked = never asked
cli-tournament-heading = { $name }: { $games ->
    [one] { $games } game
   *[other] { $games } games
} a pair, seeds from { $seed }
cli-tournament-table = Games won by { $side }, whose players are the rows, against the players of { $other }; their mean margin
cli-tournament-best = Best player of { $side }: { $player }; best of { $other }: { $rival }. Between them { $side } win { $share }, mean margin { $margin }.
cli-tournament-legend = A game is won by whoever is ahead in points; a draw counts half. Shares with the interval that holds the true share in 95 of 100 cases. The best player of a side is the one that fares best against the other side’s best answer to it.
cli-decisions-heading = { $name }: { $runs } campaigns a choice and player, seeds from { $seed }; { $played } had to be played
cli-decisions-event = { $event } ({ $side }): { $name }
cli-decisions-asked = asked
cli-decisions-silence = (no answer)
cli-decisions-light = Moves no mean by 20 points.
cli-decisions-best = “{ $choice }” is best under all who are asked.
cli-decisions-sum = Events: { $all }. That move no mean by 20 points: { $light }. With one choice that is best under all: { $best }.
cli-decisions-legend = Mean margin of the side that answers, all sides played by the same player. The first choice is what comes of silence; of the others, how much more that is, seed by seed, with the interval that holds the true mean in 95 of 100 cases. In square brackets: campaigns in which the choice was made.
