### Playing in lines of text: commands, prompts, lists.
### Names of commands and of words inside them stand in lists: the first is shown, all are understood.

## Seats, prompts, unknown words

terminal-prompt = { $side }, week { $n } >
terminal-prompt-over = { $side }, the campaign is over >
terminal-unknown = There is no command “{ $word }”. “help” lists the commands.
terminal-unknown-near = There is no command “{ $word }”. Did you mean “{ $near }”?
terminal-unknown-several = “{ $word }” can mean: { $near }.
terminal-miss-nothing = Missing: { $what }.
terminal-miss-number = Number { $n } is not in the list; wanted: { $what }.
terminal-miss = “{ $word }” is not known; wanted: { $what }.
terminal-miss-near = “{ $word }” is not known; wanted: { $what }. Did you mean “{ $near }”?
terminal-miss-several = “{ $word }” can be several ({ $what }): { $names }.
terminal-miss-off-map = “{ $word }” lies off the map; the way there begins { $entry }. “{ $evacuate }” leads camp groups there, “{ $march }” forces.
terminal-what-force = one of your forces
terminal-what-camp = one of your camp groups
terminal-what-place = a place
terminal-what-language = a language: en, kk or ru
terminal-what-goal = a goal (a name, the number of a place, or column,row)
terminal-what-box = a country off the map
terminal-what-leader = one of your leaders
terminal-what-part = a part of the force
terminal-what-enemy = a number from the list of enemies
terminal-what-decision = an open decision
terminal-what-men = a number of men
terminal-what-rations = an amount of rations
terminal-wrong-choice = “{ $word }” does not fit here; there are: { $names }.
terminal-no-choice = Say which: { $names }.
terminal-wrong-number = “{ $word }” will not do as a number; wanted: { $what }.
terminal-no-number = Missing: { $what }.
terminal-which-part = Say which part, by its number:
terminal-which-answer = Say which choice, by its number:
terminal-extra = “{ $word }” is one word too many.
terminal-all-none = “{ $word }” comes to nothing here: there is nothing to take.
terminal-no-camp = Enemy { $n } is a force; a raid goes against a camp group.

## Help

terminal-help = Commands. Begin a line with one of them; its beginning is enough. Things are named by their number in a list, by name in any language, or by the beginning of a name.
terminal-help-more = Orders are planned first and ride when the week ends. Several commands stand in one line with semicolons; what follows # is not read. Several forces take one order: “march 1+2+5 Sauran”, “march 1-11 Sauran”, “march all Sauran”, “march Eset + Bukenbai Sauran”; it is undone as one.
terminal-help-names = { $names } (in English: { $english })
terminal-group-look = How things stand
terminal-group-orders = Orders
terminal-group-plan = The week
terminal-group-game = The game

## The start

terminal-no-display = There is no display to open a window on: the campaign is played in lines of text.
terminal-no-graphics = No window could be opened ({ $why }): the campaign is played in lines of text.
terminal-no-window = This build has no window: the campaign is played in lines of text.
terminal-choose-scenario = Which campaign?
terminal-choose-scenario-prompt = Number or name, Enter for the first:
terminal-choose-line = { $weeks ->
    [one] { $name }; from { $date }, { $weeks } week
   *[other] { $name }; from { $date }, { $weeks } weeks
}
terminal-choose-own = { $line } (your own scenario)
terminal-choose-broken = { $name }: its files have errors, listed by: turkistan check { $quoted }
terminal-choose-load = “{ $load }” continues from the last save: { $save }
terminal-choose-which = Which of them: { $names }?
terminal-choose-near = Did you mean “{ $near }”?
terminal-choose-number = A number from 1 to { $n } is wanted, or a name; “quit” leaves.
terminal-choose-side = Which side do you play?
terminal-choose-both = { $both }: two people at one table
terminal-choose-side-prompt = Number or name, Enter for the first:
terminal-brief-title = { $title }. { $date }.
terminal-brief-you = You lead: { $side }.
terminal-brief-human = { $side }: played by a person.
terminal-brief-computer = { $side }: played by the computer ({ $level }).
terminal-level-passive = gives no orders
terminal-level-random = gives orders at random
terminal-level-cautious = cautious
terminal-level-bold = bold
terminal-level-plan = as in history
terminal-level-other = by its own lights
terminal-brief-strength = { $n ->
    [one] Your strength: { $men } in { $n } force; people in camps: { $households }.
   *[other] Your strength: { $men } in { $n } forces; people in camps: { $households }.
}
terminal-brief-help = “help” lists the commands, “forces” your forces; “end” ends the week.

## The week

terminal-look = Week { $n } of { $weeks }, { $date }. What needs a look:
terminal-look-line = { $name } — { $why } ({ $way })
terminal-look-no-way = no order would help
terminal-look-left = Seen and left alone: { $n }.
terminal-look-nothing = nothing presses
terminal-look-planned = { $n ->
    [one] { $n } order is planned.
   *[other] { $n } orders are planned.
}
terminal-needs-look = needs a look: { $why }
terminal-was-left = seen, and left alone: { $why }
terminal-left = { $name }: seen. It is not counted until something changes.
terminal-left-nothing = { $name }: there is nothing to leave alone.
terminal-taken-up = { $name }: taken up again.
terminal-end-undecided = Not decided: “{ $name }”. If nothing is said: “{ $choice }”.
terminal-end-idle = Without a task: { $names }.
terminal-until = { $n ->
    [one] One week has passed. { $why }
   *[other] { $n } weeks have passed. { $why }
}
terminal-until-shared = Where several people share the table, weeks end one by one.
terminal-open-decisions = { $n ->
    [one] { $n } decision is open: { $names } (“decisions” tells more, “answer” decides)
   *[other] { $n } decisions are open: { $names } (“decisions” tells more, “answer” decides)
}
terminal-over = The campaign is over. “report” tells what it came to; “load” continues from a save.
terminal-ended = The campaign is over. Everything is shown now.
terminal-replay-kept = The record of the campaign: { $file }
terminal-hand-over = Now at the table: { $side }. The other player looks away.
terminal-hand-over-prompt = Press Enter when you sit down:
terminal-no-dispatch = No week has been played here yet.
# The words are commands.
terminal-front-more = The whole week: dispatch. Battles with their sums: battles.
terminal-no-battles = No battle of ours was fought last week.
terminal-report-early = The campaign is not over yet. How you stand today:
terminal-score = Your points (how much, points):
terminal-score-enemy = Places thought to be in enemy hands give the enemy { $n }. The rest of the enemy’s points is not known.

## Orders

terminal-refused = This cannot be ordered. { $order } — { $why }
terminal-tried = Not planned.
terminal-replaced = It takes the place of: { $order }
terminal-planned = { $n ->
    [one] Planned; { $n } order now. “undo” takes it back.
   *[other] Planned; { $n } orders now. “undo” takes it back.
}
terminal-courier = The order arrives on { $date }.
terminal-forecast-start = The order arrives, and they set out, on { $date }.
terminal-forecast-arrive = { $n ->
    [one] They arrive on { $date }, day { $day }: { $n } day on the march, { $km } km.
   *[other] They arrive on { $date }, day { $day }: { $n } days on the march, { $km } km.
}
terminal-forecast-far = They do not arrive within four months ({ $km } km).
terminal-forecast-by = The way leads past: { $places }.
terminal-forecast-food = By then: { $food }.
terminal-forecast-horses = Their horses then: { $condition } ({ $horses } %).
terminal-forecast-herd = { $herd } % of the slaughter herd keeps up.
terminal-danger-enemy = Danger. { $place }: { $enemy }.
terminal-danger-enemy-fight = Danger. { $place }: { $enemy }; { $fight }.
terminal-danger-enemy-some = Danger for { $forces }. { $place }: { $enemy }; { $fight }.
terminal-danger-swim = Danger. { $place }: a great river without boats or ice.
terminal-danger-hunger = Danger: food gives out on { $date }.
terminal-joint-danger-hunger = Danger: food gives out on the way. { $forces }.
terminal-danger-barren = { $n ->
    [one] Danger: little grass at { $n } camp on the way. { $place }.
   *[other] Danger: little grass at { $n } camps on the way. The first: { $place }.
}
terminal-danger-none = No dangers are known.
terminal-enemy-place = { $place }, as far as is known, is held by: { $side }. A march takes it only if nobody defends it; “{ $besiege }” lays siege.
terminal-plan = Planned for this week:
terminal-plan-empty = Nothing is planned.
terminal-withdrawn = Taken back: { $order }
terminal-withdrawn-all = All orders are taken back.
terminal-no-order = There is no order { $n } in the plan.
terminal-undone = Undone.
terminal-redone = Redone.
terminal-nothing-to-undo = There is nothing to undo.
terminal-nothing-to-redo = There is nothing to redo.
terminal-mail = Orders on the way:
terminal-mail-line = { $order }; arrives on { $date }
terminal-mail-none = No orders are on the way.
terminal-order-riding = On the way to it: { $order }
terminal-order-planned = Planned for it: { $order }

## Lists

terminal-forces = { $n ->
    [one] Your { $n } force:
   *[other] Your { $n } forces:
}
terminal-forces-waiting = { $n ->
    [one] { $n } more waits off the map for its call.
   *[other] { $n } more wait off the map for their call.
}
terminal-force-leader = Led by { $leader }.
terminal-force-no-leader = No leader of note.
terminal-force-ways = Stance: { $stance }. Foraging: { $forage }. Cohesion { $cohesion } %.
terminal-force-food = { $stores ->
    [one] Food in the train: { $stores } ration; slaughter herd: { $sheep } sheep.
   *[other] Food in the train: { $stores } rations; slaughter herd: { $sheep } sheep.
}
terminal-part = { $troop } ({ $group }): { $men }, { $horses }
terminal-camps = { $n ->
    [one] Your { $n } camp group:
   *[other] Your { $n } camp groups:
}
terminal-camp = { $men ->
    [one] People: { $group }. Without orders: { $rule }. It can send { $men } man.
   *[other] People: { $group }. Without orders: { $rule }. It can send { $men } men.
}
terminal-enemies = { $n ->
    [one] Known of the enemy, { $n } force or camp group:
   *[other] Known of the enemy, { $n } forces and camp groups:
}
terminal-enemies-none = Nothing is known of the enemy’s whereabouts.
terminal-enemy-body = enemy { $n }. { $line }
terminal-own-force = force { $n }. { $line }
terminal-own-camp = camp { $n }. { $line }
terminal-odds-no-battle = No such enemy force is known, or your force is not on the map.
terminal-odds-no-siege = That place is not thought to be in enemy hands.
terminal-decisions = What can be decided:
terminal-decisions-none = Nothing waits for a decision.
terminal-decision = { $name } (must be decided this week; otherwise the first choice follows)
terminal-step = { $name } (may be done, need not be)
terminal-choice = { $choice } — { $effects }
terminal-officers = Officers left in reserve: { $n }
terminal-leaders = Your leaders:
terminal-leader = { $name }: { $what }; command { $command }, attack { $attack }, siegecraft { $siege }, initiative { $initiative }, authority { $authority }
terminal-leader-leads = leads { $force }
terminal-leader-free = has no force
terminal-leader-left = has no force; left at: { $at }
terminal-leader-killed = killed
terminal-leader-captured = in captivity
terminal-leader-wounded = { $leads }; wounded, fit again by { $date }
terminal-peoples = Your peoples:
terminal-supply = Food of your forces, the hungriest first:
terminal-supply-force = { $force }: { $food }.
terminal-supply-until = Fed until { $date }.
terminal-supply-long = Fed for two months and more.
terminal-supply-places = Your places:
terminal-eaten = { $need ->
    [one] Last week { $need } ration was needed; eaten: { $from }.
   *[other] Last week { $need } rations were needed; eaten: { $from }.
}
terminal-eaten-short = { $n ->
    [one] Lacking: { $n } ration.
   *[other] Lacking: { $n } rations.
}
terminal-chronicle = History tells of the days so far:
terminal-chronicle-line = { $date }: { $told }
terminal-chronicle-unsure = ≈ { $date }: { $told }
terminal-chronicle-after = What came of it in history, however this campaign went:
terminal-chronicle-none = History tells nothing of these days.

## The country

terminal-places = Places that can be held, the most valuable first:
terminal-place-points = { $n ->
    [one] { $place }; { $n } point
   *[other] { $place }; { $n } points
}
terminal-place = { $kind }; people { $people }; walls { $walls } % of the strongest; points { $points }
terminal-ground = Hex { $column },{ $row }: { $ground }, { $height } m.
terminal-region = Region: { $region }.
terminal-grass = Grass for { $n } horses for a day.
terminal-neighbours = Around:
terminal-neighbour = { $direction } ({ $column },{ $row }): { $what }
terminal-over-water = over a river
terminal-over-river = over the river { $river }
terminal-over-pass = over the pass { $pass }
terminal-road = by road
terminal-near = { $place } — within { $km } km:
terminal-near-here = here
terminal-near-far = { $km } km { $direction }
terminal-weather = { $new } ({ $old } Old Style, { $hijri } of the Hijra). Weather:
terminal-zone = { $zone }: { $degrees } °C
terminal-zone-snow = { $zone }: { $degrees } °C, snow { $snow } cm
terminal-zone-crust = { $zone }: { $degrees } °C, snow { $snow } cm, an ice crust over the pastures
terminal-ice = Ice bears riders: { $names }.
terminal-flood = In flood: { $names }.
terminal-shut = Passes closed by snow: { $names }.

## Saves and leaving

terminal-saved = Saved as “{ $name }”: { $file }
terminal-save-exists = There is a save “{ $name }” already. To write over it, add “{ $replace }”.
terminal-saves = Saves, the last one first:
terminal-saves-none = There are no saves.
terminal-loaded = Loaded.
terminal-load-anew = “{ $load } { $save } { $anew }” begins a new campaign here from where that one stands.
terminal-no-save = There is no save “{ $name }”. “saves” lists them.
terminal-save-which = “{ $name }” can mean several saves: { $names }. Give the whole name, or the number in the list.
terminal-delete-ask = Delete for good? { $save } — “{ $yes }” does it; anything else leaves it.
terminal-deleted = Deleted: { $file }
terminal-language = From here on in English.
terminal-language-unkept = The language is not kept for the next start.
terminal-left-saved = The campaign is kept: { $file }. Continue with: turkistan play --terminal --load { $quoted }
terminal-farewell = Farewell.
terminal-insist = What was done since the last save would be lost. Give the command again to do it all the same.
terminal-interrupt = What was done since the last save would be lost. Ctrl+C once more leaves all the same; whoever types on stays.
terminal-keeps-trying = The game tries again with everything you do, and when you leave.
terminal-kept-again = The campaign is kept again.
terminal-lost = What was done since the last save is lost.

## Names of commands

terminal-word-look = look, overview, status
terminal-word-brief = brief, briefing, goals
terminal-word-forces = forces
terminal-word-force = force
terminal-word-camps = camps, auls
terminal-word-camp = camp, aul
terminal-word-places = places, towns
terminal-word-place = place, town
terminal-word-enemies = enemies, enemy
terminal-word-leaders = leaders
terminal-word-peoples = peoples, groups
terminal-word-decisions = decisions, events
terminal-word-weather = weather
terminal-word-supply = supply, food
terminal-word-score = score, points
terminal-word-chronicle = chronicle, history
terminal-word-where = where
terminal-word-near = near, around
terminal-word-odds = odds
terminal-word-try = try, forecast
terminal-word-mail = mail, couriers, post
terminal-word-dispatch = dispatch, news
terminal-word-battles = battles
terminal-word-march = march, go
terminal-word-halt = halt, stop
terminal-word-follow = follow
terminal-word-escort = escort, cover
terminal-word-stance = stance
terminal-word-forage = forage
terminal-word-winter = winter
terminal-word-detach = detach, split
terminal-word-merge = merge, join
terminal-word-garrison = garrison
terminal-word-relieve = relieve
terminal-word-depot = depot
terminal-word-migrate = migrate, move
terminal-word-evacuate = evacuate
terminal-word-camprule = camprule, rule
terminal-word-levy = levy, call
terminal-word-release = release, dismiss
terminal-word-besiege = besiege, siege
terminal-word-raid = raid
terminal-word-answer = answer, choose
terminal-word-plan = plan, orders
terminal-word-withdraw = withdraw, cancel
terminal-word-undo = undo
terminal-word-redo = redo
terminal-word-leave = leave, seen
terminal-word-until = until, wait
terminal-word-end = end, next, week
terminal-word-report = report
terminal-word-save = save
terminal-word-load = load
terminal-word-saves = saves
terminal-word-delete = delete
terminal-word-language = language, lang
terminal-word-help = help, ?
terminal-word-quit = quit, exit

## Words inside commands

terminal-inner-to = to
terminal-inner-via = via, by, through
terminal-inner-under = under
terminal-inner-officer = officer, an officer
terminal-inner-all = all
terminal-inner-replace = replace
terminal-inner-yes = yes
terminal-inner-anew = anew
terminal-inner-force = force
terminal-inner-camp = camp, aul
terminal-inner-enemy = enemy
terminal-inner-place = place, town
terminal-inner-herd = herd, slow
terminal-inner-normal = normal
terminal-inner-forced = forced, fast
terminal-inner-seek = seek, attack
terminal-inner-hold = hold
terminal-inner-entrench = entrench, dig
terminal-inner-evade = evade
terminal-inner-screen = screen
terminal-inner-close = close
terminal-inner-wide = wide
terminal-inner-disperse = disperse
terminal-inner-arms = arms, together
terminal-inner-blockade = blockade
terminal-inner-storm = storm, assault
terminal-inner-parley = parley, talk
terminal-inner-water = water
terminal-inner-seasonal = seasonal, seasons
terminal-inner-stay = stay
terminal-inner-stand = stand
terminal-inner-both = both

## How commands are written

terminal-help-look = look — what needs a look this week: forces, camps, places, decisions.
terminal-help-brief = brief — what the campaign is about, who plays, what gives points.
terminal-help-forces = forces — your forces in numbered lines, those that need a look first.
terminal-help-force = force [FORCE] — one force in detail: leader, food, parts, orders on the way to it.
terminal-help-camps = camps — your camp groups in numbered lines.
terminal-help-camp = camp [CAMP] — one camp group in detail: its people, what it does without orders, men it can send.
terminal-help-places = places — all places that can be held: holder as far as you know, garrison, points.
terminal-help-place = place [PLACE] — one place in detail, with its terrain and neighbours.
terminal-help-enemies = enemies — what you know of the enemy, in numbered lines.
terminal-help-leaders = leaders — your leaders, their gifts (of 10) and whom they lead.
terminal-help-peoples = peoples — how far your peoples stand by the cause, and how many men may be called up.
terminal-help-decisions = decisions [NUMBER] — what waits for your decision, with choices and what follows. Decide with “answer”.
terminal-help-weather = weather — weather by zone, ice, floods, closed passes, the date in both calendars.
terminal-help-supply = supply — food of every force, what it ate last week and from where; granaries.
terminal-help-score = score — your points as things stand.
terminal-help-chronicle = chronicle — what history tells of the days so far, and how well it is known.
terminal-help-where = where GOAL — the terrain there, its weather, its neighbours, who is there. GOAL: a name, the number of a place, “enemy 2”, “camp 3”, or column,row.
terminal-help-near = near GOAL — places, your forces and camps, and known enemies within 120 km, with direction and distance.
terminal-help-odds = odds FORCE PLACE [storm] — what a siege promises, by every way or one; by several forces together: “odds 1+2 PLACE”. Battle: “odds FORCE [FORCE …] enemy NUMBER”, each force named once.
terminal-help-try = try ORDER — what an order would bring, without planning it: “try march 1 Sauran”.
terminal-help-mail = mail — orders still on the way by courier, and when they arrive.
terminal-help-dispatch = dispatch — all that the last week brought, in sentences.
terminal-help-battles = battles — the battles of the last week, each with its whole sum.
terminal-help-march = march FORCE GOAL [via PLACE] [herd|normal|forced] — send a force somewhere, by way of up to two places.
terminal-help-halt = halt FORCE — stop, and drop what it was doing.
terminal-help-follow = follow FORCE FORCE — the first keeps with the second.
terminal-help-escort = escort FORCE CAMP — keep with a camp group and cover it.
terminal-help-stance = stance FORCE seek|hold|entrench|evade|screen — what it does when it meets the enemy.
terminal-help-forage = forage FORCE close|wide — forage near the camp, ready to fight, or in a wide circle.
terminal-help-winter = winter FORCE disperse|arms — winter where it stands, dispersed over the pastures or together under arms.
terminal-help-detach = detach FORCE PART MEN [under LEADER | under officer | to FORCE] — send men of a part off as a detachment, or to another force in the same place. Parts: “force 1”.
terminal-help-merge = merge FORCE FORCE — the first marches to the second and joins it.
terminal-help-garrison = garrison FORCE PLACE — march to a place and go into garrison there.
terminal-help-relieve = relieve FORCE FORCE — the first takes the place of the second, a garrison.
terminal-help-depot = depot FORCE RATIONS|all — lay down food in a depot where it stands.
terminal-help-migrate = migrate CAMP GOAL — move a camp group, or call it home from off the map.
terminal-help-evacuate = evacuate CAMP COUNTRY — lead a camp group off the map into safety.
terminal-help-camprule = camprule CAMP seasonal|stay|stand — what it does without orders.
terminal-help-levy = levy CAMP FORCE MEN|all — call men of a camp group to a force.
terminal-help-release = release FORCE PART MEN|all — send men of a levy home.
terminal-help-besiege = besiege FORCE PLACE [blockade|storm|parley|water] — march to an enemy place and lay siege to it.
terminal-help-raid = raid FORCE NUMBER — ride to raid an enemy camp group, by its number in “enemies”.
terminal-help-answer = answer DECISION CHOICE — decide, both by number or name: see “decisions”.
terminal-help-plan = plan — the orders planned for this week, numbered.
terminal-help-withdraw = withdraw NUMBER|all — take a planned order back, or all.
terminal-help-undo = undo — undo the last change of the plan.
terminal-help-redo = redo — redo what was undone.
terminal-help-leave = leave [force|camp|place] NUMBER — seen: not counted until something changes. Said again, it is taken up again.
terminal-help-until = until — let weeks run until something happens, four at most.
terminal-help-end = end — end the week: the orders ride out, seven days pass, a dispatch comes. It ends one week at a time.
terminal-help-report = report — the after-action report once the campaign is over.
terminal-help-save = save [NAME] [replace] — save under a name; without one, a quick save. The campaign is kept by itself with every order.
terminal-help-load = load NUMBER|NAME [anew] — continue from a save of the list, or from a file; “anew” begins a new campaign from where it stands.
terminal-help-saves = saves — the saves there are, the last one first.
terminal-help-delete = delete NUMBER|NAME [yes] — delete a save; without “yes” it asks.
terminal-help-language = language en|kk|ru — speak English, Kazakh or Russian, now and at the next start. Commands are understood in all three at any time.
terminal-help-help = help [COMMAND] — the commands, or one of them.
terminal-help-quit = quit — save the campaign and leave.
