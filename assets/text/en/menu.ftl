### The main menu, leaving and handing over.

menu-title = Turkistan 1724
menu-under = The war for the towns of the Syr Darya
menu-continue = Continue
menu-continue-with = { $name }, week { $week }, { $date }
menu-looking = Looking for saved campaigns …
menu-no-save = No campaign has been saved yet.
menu-new = New campaign
menu-load = Load
menu-history = Watch history
menu-history-tip = The campaign of 1724–1725 as both sides fought it, as far as is known, week by week on the map.
menu-replays = Replays
menu-encyclopaedia = Encyclopaedia
menu-settings = Settings
menu-credits = Credits and sources
menu-quit = Quit
menu-version = Version { $n }

## The menu of a campaign

seat-menu = Campaign
seat-back = Back to the map
seat-saves = Save and load
seat-report = Report so far
seat-to-menu = Leave to the main menu
seat-quit = Leave the game
seat-kept = The campaign is kept as it stands, with the orders planned for the week: “Continue” goes on exactly here.

## A campaign that cannot be kept

unkept-title = The campaign cannot be saved
unkept-ask = What was done since it was last kept would be lost. Leave without saving?
unkept-stay = Stay
unkept-again = Try once more, then leave
unkept-leave = Leave without saving
unkept-keeps-trying = Play on as you like: the game tries again with everything you do, and before you leave.
unkept-kept-again = The campaign is kept again.
unkept-kept-in = The campaign is kept: { $file }

## Several people at one screen

seat-next = { $side }: week { $week }
seat-over = { $side }: the last week is over
seat-away = Whoever plays another side looks away now. Nothing of the map is shown until the seat has been taken.
seat-take = I am at the table
