### First steps: one thing at a time, told while playing.

guide-step = step { $n } of { $all }
guide-skip = Next
guide-skip-tip = Go to the next step without doing this one.
guide-hide = No advice
guide-hide-tip = Put these cards away. They can be taken up again from the menu ☰, where you left off.
guide-show = Show me
guide-show-tip = Puts a frame around what this is done with.
guide-end = Done

guide-force = Choose a force
guide-force-text = Click one of your banners on the map, or a force in the list on the left. What it has, how its horses are and how long its food lasts is shown on the right.
guide-food = Look at its food
guide-food-text = Armies starve sooner than they are beaten. Open the food overlay with the key 2, or with the buttons below the map: it shows who is fed from where. Convoys reach only so far, and grass must feed the horses.
guide-march = Plan a march
guide-march-text = Choose a force and right-click where it is to go, or press M and click the goal. Before you agree you see the way, the day of arrival, and what it costs in food and horses.
guide-confirm = Give the order
guide-confirm-text = If you like the forecast, confirm it with Enter. Nothing moves yet: the orders of a week are carried out together, and until then Z takes back what you did.
guide-overlay = Look at the country
guide-overlay-text = Try another overlay with the keys 3 to 8: grass, who holds the country, what you know of the enemy and how old that is, snow, people. The key 1 takes it away again.
guide-decide = Decide what is asked
guide-decide-text = Khans, elders and envoys want answers; what waits for you is at the top. Nothing waits? Then look at the list of your orders with the key O.
guide-end-week = End the week
guide-end-week-text = When you have given your orders, end the week with the button at the top or with F5. Both sides’ orders are carried out together, day by day; Space stops, X shows the rest at once.
guide-dispatch = Read the dispatch
guide-dispatch-text = Your couriers tell you what happened, as far as you can know it. A click on a line shows the place on the map. Close the dispatch when you have read it.

# Only in the scenario to learn by.
guide-join = Join two forces
guide-join-text = Two small forces are beaten one after the other; one large one is not. Choose a force, press Join and click the force that it is to join, or hold Ctrl, click several and join them to one. Forces of a leader who is far away ride for days.
guide-forage = Send men for grass and grain
guide-forage-text = An army at rest eats its place bare. Choose a force and let it forage in a wide circle: it finds more food for men and horses, but its men are scattered, and whoever is surprised so fights badly. Near an enemy, forage close to camp.
guide-points = Look at what you fight for
guide-points-text = Over the map stand the places that count, with their points: ● is yours, ○ is not, ◐ is besieged. Click one to see it. Most of all counts Turkistan; the bar at the top has all that is counted.
guide-siege = Lay siege to a fort
guide-siege-text = The nearest fort bars your road: Yany-Kurgan. Choose your forces and right-click it. You are told, way by way, what may come of it in a week: blockade starves, storm costs blood, parley needs fear or friends inside. Choose a way and confirm.
guide-cohesion = Look at your weakest force
guide-cohesion-text = Men who are tired, hungry or beaten hold together no more, and who does not hold together breaks before he dies. Choose the force with the lowest cohesion. Rest, food and a victory raise it; do not send it to fight.
guide-fight = Weigh a fight in the open
guide-fight-text = Choose a force and right-click an enemy’s banner, or march to where he stands. Before you agree you are told the chances and what speaks for either side. You need not give the order: Esc drops it. Numbers help less than ground, horses and cohesion.
guide-battle = Read why it was won or lost
guide-battle-text = There has been fighting. Open the dispatch at the top: its headline says how it went and why, and the sum behind it is one click away. Close it when you have read it.
guide-people = Lead your people
guide-people-text = The families and their herds are what all this is for, and what the enemy hunts. Choose a camp group in the list, under Camps, and tell it where to go: to grass and water, behind your army, not in front of it.
guide-winter = Go into winter quarters
guide-winter-text = Snow hides the grass. Choose a force and send it into winter quarters: dispersed it lives off the country and gathers slowly, under arms it is ready and eats its stores. Best near a town or your own camps.
guide-done = That is the whole of it
guide-done-text = You have joined, foraged, besieged, weighed a battle, led your people and thought of the winter. Play the twelve weeks out; then the great campaign waits for you. Everything is explained under the pointer, and F1 opens the encyclopaedia.
# What closes the course elsewhere.
guide-more = That is all there is to it
guide-more-text = Choose, look, plan, end the week. Joining, sieges, battles, foraging, people and winter are taught in The First March, a small campaign of twelve weeks. Everything is explained under the pointer, and F1 opens the encyclopaedia.
