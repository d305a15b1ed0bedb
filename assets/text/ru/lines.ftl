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
line-off-map-home = путь начат — { $from }, прибытие { $date }
line-off-map-waits = { $at }, в ожидании зова

task-march = на марше — { $to }
task-follow = в следовании, впереди — { $other }
task-escort = в охране — { $camp }
task-garrison = в гарнизоне — { $place }
task-to-garrison = на пути в гарнизон — { $place }
task-relieve = на пути для смены — { $other }
task-merge = на пути к соединению — { $other }
task-besiege = осаждает — { $place } ({ $way })
task-to-besiege = на пути к осаде — { $place } ({ $way })
task-raid = в набеге — { $camp }

line-camp = { $camp }: { $kibitkas }, { $fighters }, { $horses }, { $sheep }; { $place }; { $task }
line-camp-gone = { $camp }: никого не осталось
camp-task-rest = на стоянке
camp-task-migrate = кочёвка — { $to }
camp-task-flee = бегство — { $to }
camp-task-safe = в безопасности
camp-task-return = на пути домой

line-contact = { $body }; { $place }; на виду
line-contact-lost = { $body }; последний раз — { $place }, { $date } ({ $ago })
line-contact-unknown = { $body }; где — неизвестно
