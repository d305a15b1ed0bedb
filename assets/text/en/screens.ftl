### Screens and sheets: choice, saves, settings, report, credits.

## Choosing a campaign

choose-title = New campaign
choose-back = Back
choose-part-list = Campaigns
choose-part-brief = Briefing
choose-part-players = Players
choose-reading = Reading …
choose-broken = Its files have errors.
choose-broken-long = This campaign cannot be played: its files have errors. What is wrong, and where, is told below.
choose-dates = { $dates }; { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
choose-own = Your own scenario; { $line }
choose-begin = Begin
choose-ready = Everything is ready.
choose-nobody = Nobody plays: give at least one side to a person.
choose-seed-odd = Write the seed as a whole number.
choose-hot-seat = Several people play at this screen in turn; the seat is handed over each week.
choose-words = What do these words mean?
choose-who = Who plays
choose-human = A person
choose-human-tip = You, or somebody beside you.
choose-cautious = Computer: cautious
choose-cautious-tip = Marches when it is fed and stronger, guards what it has, goes into winter quarters early. A good first opponent.
choose-bold = Computer: bold
choose-bold-tip = Fights at even odds, marches hard and late into the year. The strongest opponent.
choose-plan = Computer: history
choose-plan-tip = Does what the side did in 1724–1725, as far as is known, whatever you do.
choose-passive = Computer: passive
choose-passive-tip = Gives no orders at all. To learn, or to try something out.
choose-random = Computer: at random
choose-random-tip = Gives any orders that the rules allow. For trying the game out, not for playing.
choose-seed = Chance
choose-chance = Different luck each time
choose-chance-tip = Weather, battles and couriers turn out differently each time. Untick this to enter a number: the same number and the same orders lead to the same campaign.
choose-seed-number = Seed
choose-options = Help
choose-sides = The sides
choose-forces = Forces: { $forces }; men under arms: { $men }
choose-camps = Camps: { $camps }; kibitkas: { $households }
choose-leaders = Leaders: { $names }
choose-objectives = Objectives: { $names }
choose-aims = What earns points
choose-aim-places = Places held at the end: their points, { $n } in all
choose-aim-households = For each 1,000 of its kibitkas that survive: { $n ->
    [one] { $n } point
   *[other] { $n } points
}
choose-aim-captives = For each 1,000 enemy kibitkas led off: { $n ->
    [one] { $n } point
   *[other] { $n } points
}
choose-aim-men = For each 1,000 men under arms at the end, but no more than the average of the last { $weeks } weeks: { $n ->
    [one] { $n } point
   *[other] { $n } points
}
choose-aim-commitment = For each 10 of its peoples’ commitment: { $n ->
    [one] { $n } point
   *[other] { $n } points
}
choose-aim-men-lost = Taken off for each 1,000 men lost: { $n ->
    [one] { $n } point
   *[other] { $n } points
}
choose-history = Held against history
choose-facts = The report at the end holds your campaign against { $n ->
    [one] { $n } fact
   *[other] { $n } facts
} of history, each with how well it is known and its sources.
choose-before = What came before
choose-entry = { $date }: { $text }
choose-known = [{ $grade }] { $source }

## Saved campaigns

save-title = Saved campaigns
save-looking = Looking …
save-none = Nothing has been saved yet. The game keeps a campaign by itself, with every order.
save-suggestion = { $name }, week { $week }
save-name = Save the campaign as it stands under the name:
save-save = Save
save-replace-ask = There is a save of that name.
save-replace = Replace it
save-replace-not = Keep it
save-load = Load
save-delete = Delete
save-delete-ask = Delete this save for good?
save-delete-not = Keep it
save-done = Saved as “{ $name }”.
save-done-quick = The campaign is saved (quick save).
save-other-version = Another version of the game made it: { $version }.
save-other-rules = Played under rules number { $found }; this version has number { $here }. It cannot be continued.
save-anew = Begin anew from it
save-anew-why = A new campaign that begins where this one stands.
save-unreadable = This file is not a saved campaign, or it is damaged.
save-line = { $name }; week { $week } of { $weeks }, { $date }; played by people: { $people }; saved { $when }
save-now = just now
save-minutes = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
save-hours = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
save-days = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}

## Settings

set-title = Settings
set-usual = Default settings
set-usual-tip = Everything but the language and the size of the window goes back to what it was at first.
set-language = Language
set-scale = Size of letters and signs
set-percent = { $n } %
set-palette = Colours of the sides
set-palette-paper = Old paper
set-palette-contrast = Strong contrast
set-window = Window
set-fullscreen = Full screen
set-size = { $w } × { $h }
set-speed = Speed at which a week is shown
set-follow = Follow what happens
set-follow-tip = While a week is shown, the map moves to what you know of, and comes back afterwards. When a campaign opens it shows where you stand and what is fought for.
set-edge-scroll = The map moves at the edge of the window
set-edge-scroll-tip = While the pointer rests at an edge of the window the map moves that way. Keys and dragging move it always.
set-grid = Hex grid
set-grid-tip = Draws the hexes in which marches are reckoned; each is about as wide as half a day’s ride.
set-ask = Ask before the week runs
set-ask-tip = Once a week: about matters that are not decided, and forces without a task.
set-guide = First steps and the opening page
set-guide-tip = Campaigns open with a page that says who you are and what it is about, and cards beside the map tell, one at a time, what to try next.
set-volume = Volume
set-effects = Events and wind
set-music = Music
set-volume-none = off
set-mute = Mute
set-mute-tip = Nothing is heard; the volumes stay as they are. Whatever sounds is also seen.
set-behind = Silent behind other windows
set-behind-tip = Nothing is heard while another window is in front.
set-keys = Keys
set-keys-title = Keys
set-keys-note = Click a key, then press the one you want instead; Escape leaves it as it is.
set-keys-press = Press a key …
set-keys-also = The same key: { $actions }
set-keys-reset = Default keys
set-keys-usual-already = The keys are the default ones.
set-keys-digits = 1 to 8: overlays of the map.
set-keys-shortcuts = Ctrl+S saves at once, Ctrl+Z undoes, Ctrl+Y redoes, Ctrl+A selects every force in the field, Shift+N the next one too. With Ctrl, Alt or Super no key gives an order.
set-keys-escape = Escape: close what lies on top, or open the menu of the campaign. Tab and the arrows walk through buttons.
set-keys-mouse = Mouse: click to choose, double-click to bring into the middle, right-click for a goal, drag to move the map, Ctrl or Shift and a click for several forces, draw a rectangle with Shift, turn the wheel to come nearer.
set-key-space = Space
set-key-enter = Enter
set-key-backspace = Backspace
set-key-delete = Delete
set-key-insert = Insert
set-key-home = Home
set-key-end = End
set-key-page-up = Page Up
set-key-page-down = Page Down
set-key-numpad = Num { $key }
set-unkept = The settings hold until you leave; they are not kept for the next start.

## What keys do

key-end-week = End the week
key-undo = Undo
key-redo = Redo
key-pause = Stop or go on showing
key-skip = Show the rest at once
key-next-force = Next force that needs you
key-previous-force = Previous force that needs you
key-leave-alone = Seen, leave it
key-run-on = Until something happens
key-march = Plan a march
key-confirm = Give the composed order
key-orders = List of orders
key-dispatch = Dispatch
key-encyclopaedia = Encyclopaedia
key-saves = Saved campaigns
key-quick-save = Quick save
key-settings = Settings
key-keys = This list
key-grid = Hex grid
key-pan-left = Map to the left
key-pan-right = Map to the right
key-pan-up = Map up
key-pan-down = Map down
key-zoom-in = Nearer
key-zoom-out = Farther
key-whole-map = The whole theatre
key-cursor-north = Map cursor to the north
key-cursor-south = Map cursor to the south
key-cursor-west = Map cursor to the west
key-cursor-east = Map cursor to the east
key-cursor-select = Choose at the map cursor
key-cursor-goal = Goal at the map cursor
key-commands = All orders of what is chosen
key-halt = Halt
key-stance = Stance
key-forage = Foraging
key-winter = Winter quarters
key-follow = Follow
key-escort = Cover a camp
key-merge = Join another force
key-garrison = Garrison
key-relieve = Take over a garrison’s post
key-besiege = Besiege
key-raid = Raid
key-detach = Send men off
key-release = Let men go home
key-depot = Depot
key-levy = Call the levy
key-via = Waypoint

## The report

after-title = After the campaign
after-title-so-far = The campaign so far
after-none = No campaign is being played.
after-tab-verdict = Verdict
after-tab-points = Points
after-tab-facts = Against history
after-weeks = { $week } of { $weeks } weeks played
after-only-own = Until the last week is over, only your own side is shown: more would tell you what you cannot know.
after-level = { $level }, margin { $margin }
after-margin = Margin { $margin }
after-mark-now = this game, { $margin }
after-mark-history = history, { $margin }
after-level-from = { $level }: from a margin of { $margin }
after-level-history = In history: { $level }, margin { $margin }
after-fidelity = Facts of history met: { $met } of { $all }; fidelity { $share } %
after-cell = { $points } ({ $n })
after-total = In all
after-map = Back to the map
after-watch = Watch the campaign
after-watch-tip = Keeps the record among the replays and shows it from the first week, with everything that was hidden.
after-keep = Keep the record
after-keep-tip = Keeps the record among the replays, to be watched later.
after-kept = The record is among the replays.
after-too-early = The record holds the orders of all sides: it can be watched after the last week.
after-menu = Main menu
after-dispatch = Last dispatch
after-dispatch-tip = The dispatch of the last week, and those before it
after-no-facts = Nothing in this campaign is held against history.
after-facts-note = What history tells of this campaign, and whether it happened here. In brackets: how well it is known.
after-facts-later = Whether it happened is told after the last week.
after-met = Happened: { $date }
after-early = Happened too early: { $date }
after-late = Happened too late: { $date }
after-not-met = Did not happen
after-pending = Still open
after-known = [{ $grade }] { $source } Weight { $weight }.
after-graph-men = Men under arms
after-graph-margin = Margin of points
after-graph-lost = Kibitkas lost
after-graph-safe = Kibitkas in safety
after-graph-places = Places held
after-graph-captives = Enemy kibitkas led off
after-graph-commitment = Commitment of the peoples
after-graph-food = Food with the forces, daily rations
after-history-line = history’s course
after-history-of = { $side }, in history
after-axis-week = Week
after-point =
    { $name }
    { $value }
    week { $week }, { $date }

## Credits

credits-title = Credits and sources
credits-game = Turkistan 1724
credits-game-text =
    A free game about the war of the Kazakhs and the Dzungars for the towns of the Syr Darya, 1724–1725.
    Program and data may be used, changed and passed on under the MIT licence or the Apache licence 2.0, as you choose.
credits-history = Sources of history
credits-history-text =
    Campaign: Wikipedia on the struggle for Turkistan, probably after I. V. Yerofeeva, Khan Abulkhair, with the report of Florio Beneveni from Bukhara, 1725, that it quotes in part; abstracts of V. T. Tepkeev’s articles on the Kalmyks, Kazakhs and Karakalpaks, after the National Archive of Kalmykia.
    Sides and peoples: Kazakh-Russian Relations in the 16th–18th Centuries (Alma-Ata 1961): what Abul Khair’s envoys said in 1730, and his letter of 1731; his letter to the Empress Anna, 1730; I. Kirilov on the hordes.
    Every fact, event and rating in the game says how well it is known and where it comes from; what no source says is marked as inferred or made up. The encyclopaedia and the report show it.
credits-map = Map
credits-map-text =
    Relief: GEBCO Compilation Group (2023), GEBCO_2023 Grid, and GLOBE 1.0 of the NOAA National Geophysical Data Center; public domain.
    Great rivers and Lake Balkhash: made with Natural Earth; public domain.
    Other rivers, deserts, oases, places, passes, roads and regions: ours, after the sources named in the files; CC0.
    Climate: a few figures after Recommendations ITU-R P.1510-1 and P.837-7; snow and forage are ours.
credits-letters = Fonts
credits-letters-text =
    Fira Sans: © 2012–2015 The Mozilla Foundation and Telefonica S.A.; SIL Open Font License 1.1.
    PT Serif: © 2009 ParaType Ltd.; ParaType Free Font License.
    DejaVu Sans: © 2003 Bitstream, Inc.; changes by the DejaVu authors in the public domain.
credits-program = Made with
credits-program-text = Rust, Bevy, egui and egui_plot, Project Fluent, RON and many smaller libraries, all free software; their licences come with their sources.

leading-title = Before the week runs
leading-drafts = { $n ->
    [one] One order is composed, and not given:
   *[other] { $n } orders are composed, and not given:
}
leading-decisions = { $n ->
    [one] One matter waits for a decision:
   *[other] { $n } matters wait for a decision:
}
leading-silence = “{ $name }”. If nothing is said: “{ $choice }”.
leading-decide = Decide
leading-idle = { $n ->
    [one] One force stands without a task:
   *[other] { $n } forces stand without a task:
}
leading-show-tip = Show it on the map
leading-leave = They stand as they should
leading-leave-tip = They are not asked about again until they stand elsewhere or something changes.
leading-run = Run the week
leading-give = Give the orders and run the week
leading-drop = Run the week without them
leading-back = Back to the map
leading-never = Do not ask about undecided matters and idle forces
leading-never-tip = Orders that are composed and not given are always asked about. It can be turned on again in the settings.
