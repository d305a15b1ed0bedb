### Отряды и аулы одной строкой, для списков.

line-force = { $force }: { $men }, { $horses }, { $food }; { $place }; { $task }
line-horses = { $horses } ({ $condition }, { $percent } %)
line-on-foot = пешие
line-food = { $n ->
    [0] пищи нет
    [one] пищи на { $n } день
    [few] пищи на { $n } дня
   *[other] пищи на { $n } дней
}
line-force-gone = { $force }: больше не существует
line-off-map-way = в пути — { $to }, прибытие { $date }

task-march = на марше — { $to }
task-follow = в следовании, впереди — { $other }
task-escort = в охране — { $camp }
task-garrison = в гарнизоне — { $place }
task-to-garrison = на пути в гарнизон — { $place }
task-relieve = на пути для смены — { $other }
task-merge = на пути к соединению — { $other }

line-camp = { $camp }: { $kibitkas }, { $fighters }, { $horses }, { $sheep }; { $place }; { $task }
line-camp-gone = { $camp }: никого не осталось
camp-task-rest = на стоянке
camp-task-migrate = кочёвка — { $to }
camp-task-flee = бегство — { $to }
camp-task-safe = в безопасности

line-contact = { $body }; { $place }; на виду
line-contact-lost = { $body }; последний раз — { $place }, { $date } ({ $ago })
line-contact-unknown = { $body }; где — неизвестно
