### Forces and camps in one line each, for lists.

line-force = { $force }: { $men }, cohesion { $cohesion } %, { $horses }, { $food }; { $place }; { $task }
line-horses = { $horses } ({ $condition }, { $percent } %)
line-on-foot = on foot
line-shaken = shaken, breaks below { $breaks } %
line-food = { $n ->
    [0] no food
    [one] food for { $n } day
   *[other] food for { $n } days
}
line-force-gone = { $force }: no longer exists
line-off-map-way = on the way { $to }, due on { $date }
line-off-map-home = set out { $from }, due on { $date }
line-on-the-way = on the way { $to }

task-waits = waiting to be called
task-due = due on { $date }
task-march = marching { $to }
task-follow = following { $other }
task-escort = escorting { $camp }
task-garrison = in garrison in { $place }
task-to-garrison = going into garrison in { $place }
task-relieve = going to take over from { $other }
task-merge = going to join { $other }
task-besiege = besieging { $place } ({ $way })
task-to-besiege = on the way to besiege { $place } ({ $way })
task-raid = riding to raid { $camp }

line-camp = { $camp }: { $kibitkas }, { $fighters }, { $horses }, { $sheep }; { $place }; { $task }
line-camp-gone = { $camp }: nobody is left
camp-task-rest = encamped
camp-task-migrate = moving { $to }
camp-task-flee = fleeing { $to }
camp-task-safe = in safety
camp-task-return = on the way home

line-contact = { $body }; { $place }; in sight
line-contact-lost = { $body }; last seen { $place } on { $date } ({ $ago })
line-contact-unknown = { $body }; whereabouts unknown
