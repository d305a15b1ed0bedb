### Отряды и аулы одной строкой, для списков.

line-force = { $force }: { $men }, сплочённость { $cohesion } %, { $horses }, { $food }; { $place }; { $task }
line-horses = { $horses } ({ $condition }, { $percent } %)
line-on-foot = пешие
line-shaken = потрясены, ниже { $breaks } % побегут
line-food = { $n ->
    [0] пищи нет
    [one] пищи на { $n } день
    [few] пищи на { $n } дня
   *[other] пищи на { $n } дней
}
line-force-gone = { $force }: отряда больше нет
line-off-map-way = в пути — { $to }, прибудут { $date }
line-off-map-home = вышли в путь — { $from }, прибудут { $date }
line-on-the-way = в пути — { $to }

task-waits = ждут зова
task-due = прибудут { $date }
task-march = в походе — { $to }
task-follow = следуют за отрядом — { $other }
task-escort = охраняют — { $camp }
task-garrison = в гарнизоне — { $place }
task-to-garrison = идут в гарнизон — { $place }
task-relieve = идут на смену — { $other }
task-merge = идут на соединение — { $other }
task-besiege = осаждают — { $place } ({ $way })
task-to-besiege = идут осаждать — { $place } ({ $way })
task-raid = идут в набег на { $camp }

line-camp = { $camp }: { $kibitkas }, { $fighters }, { $horses }, { $sheep }; { $place }; { $task }
line-camp-gone = { $camp }: никого не осталось
camp-task-rest = на стоянке
camp-task-migrate = кочуют — { $to }
camp-task-flee = бегут — { $to }
camp-task-safe = в безопасности
camp-task-return = на пути домой

line-contact = { $body }; { $place }; на виду
line-contact-lost = { $body }; последний раз замечен: { $place }, { $date } ({ $ago })
line-contact-unknown = { $body }; где он, неизвестно
