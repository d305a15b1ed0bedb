### History: the historical course, the facts, and the report after the action.

cli-no-plan = there is no plan for the side “{ $side }” in the scenario “{ $scenario }”
cli-no-plan-help = choose another player, or write `plan` in the scenario

## The historical course

cli-history = { $name }: the historical course, both sides following their plans; seed { $seed }
cli-history-reference = This is the reference seed: every fact of history must hold on it.
cli-history-before = Before the campaign
cli-history-after = After the campaign, as history has it, however this one went
# Dates of both calendars.
cli-both-styles = { $new } ({ $old } Old Style)
cli-history-entry = { $date }: { $text }
# What no good source says is marked before it begins.
cli-history-entry-unsure = ≈ { $date }: { $text }
# An entry of the chronicle between the events of a week.
cli-history-says = History — { $entry }
# A turn of events as one side tells it.
cli-history-turn = { $side } — { $line }
cli-history-lost = { $side }: { $lost } lost this week

## The facts of history

cli-facts = Facts of history: { $met } of { $all } met; fidelity { $share } %
outcome-as-in-history = The outcome is that of history: { $side }, { $level } (margin { $margin }; in history { $old }).
outcome-unlike-history = The outcome is not that of history: { $side }, { $level }; in history { $was } (margin { $margin }; in history { $old }).
cli-facts-none-yet = Facts of history: none is settled yet
cli-fact = { $verdict }: { $fact }
cli-fact-met = met ({ $date })
cli-fact-early = early ({ $date })
cli-fact-late = late ({ $date })
cli-fact-not-met = NOT MET
cli-fact-pending = still open

## After the action

cli-after = After the action
cli-after-level = { $side }: { $level }; margin { $margin }.
cli-after-margin = { $side }: margin { $margin }.
cli-after-history-level = In history: { $level }; margin { $margin }.
cli-after-history-margin = In history: margin { $margin }.
cli-after-history-range = What is known of it allows { $least } to { $most }.
cli-after-quantity = Quantity
cli-after-points = Points
cli-after-total = In all

cli-score-places = Places held
cli-score-households = Surviving kibitkas
cli-score-captives = Enemy kibitkas led off
cli-score-men = Men under arms
cli-score-commitment = Commitment of the peoples, of 1,000
cli-score-men-lost = Men lost
cli-score-events = Events

cli-level-decisive-victory = decisive victory
cli-level-victory = victory
cli-level-marginal-victory = marginal victory
cli-level-draw = draw
cli-level-marginal-defeat = marginal defeat
cli-level-defeat = defeat
cli-level-decisive-defeat = decisive defeat

## Many campaigns held against history

cli-sim-april = Men under arms on 1 April
cli-sim-margin = Margin
cli-sim-levels = How the campaigns end
cli-sim-facts = Facts of history, with the share of campaigns in which they are met
cli-sim-fidelity = Fidelity: median { $median } %; a tenth of the campaigns at { $low } % or less, a tenth at { $high } % or more
cli-sim-taken = First taken, in how many campaigns and when
cli-sim-taken-by = { $place }: { $side }

# --- how ordinary the real course is ---

cli-real-heading = { $name }: how ordinary the real course is, { $runs ->
        [one] one campaign
       *[other] { $runs } campaigns
    } of each pair of players (seeds from { $seed })
cli-real-statistics = Numbers of the real course among the campaigns by plan
cli-real-grade = Known
cli-real-real = In history
cli-real-low = 10 %
cli-real-median = Median
cli-real-high = 90 %
cli-real-percentile = Lie below
cli-real-inside = Inside 80 %
cli-real-yes = yes
cli-real-no = no
cli-real-counted = Attested or secondary: { $inside } of { $of } inside the middle eight tenths. Our own readings: { $ours } of { $all }.
cli-real-mark = Mark of { $side }: { $mark } ({ $range }); eight tenths of the campaigns end between { $low } and { $high }, half of them below { $median }. { $overlaps ->
        [yes] The two ranges overlap.
       *[no] The two ranges do not overlap.
    }
cli-real-facts = Facts of history, with the share of campaigns in which they fail, by who plays both sides
