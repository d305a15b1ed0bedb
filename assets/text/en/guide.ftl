### First steps: one thing at a time, told while playing.

guide-step = step { $n } of { $all }
guide-skip = Next
guide-skip-tip = Go to the next step without doing this one.
guide-hide = No advice
guide-hide-tip = Put these cards away. They can be turned on again in the settings.
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
guide-done = That is all there is to it
guide-done-text = Choose, look, plan, end the week. Before snow falls, decide where your people and herds will winter. Everything is explained under the pointer, and F1 opens the encyclopaedia.
