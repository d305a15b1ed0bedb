### The help of the command line. These messages are built into the program, so that there is help also where its files
### are not found: a change is seen when the program is built anew. Words that are typed are the same in every language.

## Around

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-common = For every command
help-default = [{ $value } unless given]
help-values = [one of: { $values }]
help-values-told = One of:
help-any-help = Help
help-any-help-short = Help (--help tells more)
help-any-help-long = Help (-h is shorter)
help-any-version = Version of the program

## What stands for a value that has to be given

help-value-command = COMMAND
help-value-options = OPTIONS
help-value-lang = LANGUAGE
help-value-dir = FOLDER
help-value-scenario = SCENARIO
help-value-scenarios = SCENARIOS
help-value-side = SIDE
help-value-level = PLAYER
help-value-policy = PLAYER
help-value-side-policy = SIDE=PLAYER
help-value-seed = NUMBER
help-value-file = FILE
help-value-files = FILES
help-value-path = PATH
help-value-week = WEEK
help-value-weeks = WEEKS
help-value-format = FORMAT
help-value-runs = NUMBER
help-value-n = NUMBER
help-value-run = NUMBER
help-value-games = NUMBER
help-value-jobs = NUMBER
help-value-event = EVENT
help-value-event-choice = EVENT=CHOICE
help-value-overlay = OVERLAY
help-value-widthxheight = WIDTHxHEIGHT
help-value-place = PLACE
help-value-km = KM

## The program

help-program = Turkistan 1724: an operational wargame of the Kazakh-Dzungar struggle for the towns of the Syr Darya
help-program-more = Scenarios are given by name (one that comes with the game, or of your own folder of scenarios) or by path; `./name` is always what lies in the current folder. Without a command the game begins.
help-program-lang = Language; unless given, that of the settings, else of LC_ALL, LC_MESSAGES or LANG
help-program-data = Folder with `assets` and `scenarios` in it; unless given, that of $TURKISTAN_DATA, else beside the program, in ../share/turkistan or in the system’s folders
help-help = Help for a command, as by its --help

## What several commands have alike

help-any-lang = { help-program-lang }
help-any-data = { help-program-data }
help-any-scenario = Scenario, by name or path
help-any-kazakh = Player of the side `kazakh`: passive, random, cautious, bold or plan
help-any-dzungar = Player of the side `dzungar`, one of the same
help-any-players = Player of any side of the scenario; may be given for each side
help-any-seed = Number from which the seeds of all campaigns are made
help-any-load = Go on with a saved campaign
help-any-record = Write the record of the campaign to a file
help-any-view = Side whose dispatches are told, or `all`; unless given, the first that is played
help-any-format = For whom the output is
help-any-format-text = for people
help-any-format-json = for programs, one JSON object a line
help-any-battles = After each dispatch, every battle with all its factors, so that the sum can be done again
help-any-force = Replace files that exist
help-any-jobs = How many threads; unless given, as many as the machine has. The results do not depend on it
help-any-out = Write the table of all campaigns to a file: .csv or .json

## play

help-play = Play a campaign: in a window, or in lines of text with --terminal
help-play-scenario = Scenario, by name or path; unless given, you are asked
help-play-side = Side to play, such as kazakh, or `both` for two people at one table
help-play-level = How the computer plays the other side: cautious, bold, plan (as in history), passive (no orders) or random
help-play-seed = Seed of the campaign; 1724 unless given
help-play-anew = With --load: begin a new campaign from where the saved one stands, if that was played by other rules
help-play-terminal = Play in lines of text: for terminals, screen readers and scripts

## run

help-run = Let the computer play one campaign, and tell it in weekly dispatches
help-run-seed = { help-play-seed }
help-run-weeks = Stop after this week of the campaign
help-run-save = Save the campaign to a file, at its end or after the week given by --save-week
help-run-save-week = Save after this week
help-run-report = Write the after-action report to a file, as JSON: points, facts of history, and how the sides stood week by week
help-run-quiet = Tell only how it ends

## sim

help-sim = Let the computer play many campaigns, and sum them up
help-sim-merge = Put together the tables of campaigns that were played apart, and sum them up
help-sim-merge-files = The tables: .csv or .json
help-sim-runs = How many campaigns
help-sim-first = Number of the first campaign: parts of one batch can be played apart and put together
help-sim-decide = Settle the answer to an event beforehand: whoever plays, this choice is made; `none` leaves it open where that may be. May be given for several events
help-sim-weekly = Put into the table also how many men and kibitkas there were each week (needs --out)

## tournament

help-tournament = Let computer players play against each other: who wins how often, on either side
help-tournament-scenarios = Scenarios, by name or path; unless given, all that come with the game
help-tournament-players = The players, with commas between them, the same on both sides; unless given, all that can play the side
help-tournament-games = How many games each pair plays; the seeds are the same for all pairs
help-tournament-out = Write the results to a file, as JSON: one line a scenario

## decisions

help-decisions = Try every choice of every decision of a scenario: what each is worth to whom
help-decisions-runs = How many campaigns for each choice and player
help-decisions-players = The players, with commas between them, each on all sides in turn; unless given, plan, bold and cautious
help-decisions-events = Only these events, with commas between them; all unless given
help-decisions-out = Write the result to a file, as JSON

## history

help-history = Play the historical course, both sides by their plan, beside the chronicle: every fact of history, and whether it came about
help-history-seed = Seed of the campaign; unless given, the reference seed, on which every fact must hold
help-history-runs = Instead, play so many campaigns with each pair of players, and say how ordinary the real course is

## check

help-check = Check scenarios, maps and rule books: all problems at once
help-check-paths = Scenarios (folders, files or names), maps, rule books, or folders of them
help-check-deny-warnings = Fail on warnings too

## migrate

help-migrate = Rewrite scenarios and rule books of an older format in the newest one, comments and all
help-migrate-paths = Scenarios (folders or files), rule books, or folders of them
help-migrate-dry-run = Only say what would change, and write nothing

## replay

help-replay = Tell a recorded campaign again, or verify it
help-replay-file = The record of the campaign
help-replay-verify = Play it again and compare the digest of every week; tell only whether all are the same
help-replay-from = Tell from this week on
help-replay-scenario = Scenario, by name or path, where it is not found by the name in the record
help-replay-save = Save how the campaign stands after the last week, or after the one given by --week, to go on from it; also where the orders of the record cannot be played again
help-replay-week = Week after which --save takes the campaign

## map

help-map = Draw a picture of the map, without a window
help-map-out = The picture, a PNG file
help-map-overlay = What is laid over the map
help-map-overlay-none = nothing
help-map-overlay-supply = how far convoys carry food
help-map-overlay-grass = how many horses the pasture feeds
help-map-overlay-control = who holds what
help-map-overlay-knowledge = what is seen now, and how old the news is
help-map-overlay-weather = snow, ice crust, cold, floods
help-map-overlay-people = where the kibitkas are
help-map-overlay-commitment = how far the peoples stand by the cause
help-map-week = Play so many weeks first: both sides by the plan of the scenario, or idle where there is none
help-map-side = Side whose eyes see; `all` sees everything
help-map-size = Pixels across and down, each from 160 to 8192
help-map-centre = Place in the middle of the picture, such as turkistan; the whole map unless given
help-map-zoom = Kilometres from side to side of the picture
help-map-seed = Seed of the campaign; unless given, the reference seed of the scenario
