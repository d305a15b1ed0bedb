### Одно событие — одно предложение.

## Погода и реки

event-crust = Джут: гололедица на пастбищах — { $zone }.
event-river-ice = { $reach }: лёд держит конных.
event-river-flood = { $reach }: река разлилась.
event-river-open = { $reach }: ни льда, ни разлива больше нет.

## Приказы

event-order-sent = Приказ послан — { $order }; гонец прибудет { $date }.
event-order-in-hand = Приказ вручён — { $order }.
event-order-refused = Приказ не послан — { $order }. { $why }
event-order-started = Приказ исполняется — { $order }.
event-order-lapsed = Приказ не исполнен — { $order }. { $why }

## Марши

event-moved = { $force } — переход: { $to }.
event-moved-ice = { $force } — переход по льду: { $to }.
event-moved-ferry = { $force } — переправа на лодках: { $to }.
event-moved-swim = { $force } — переправа вплавь: { $to }.
event-moved-torrent = { $force } — переправа через разлившуюся реку: { $to }.
event-halted = { $force } — остановка: { $at }.
event-halted-no-way = { $force } — остановка: { $at }. Дальше пути нет.
event-halted-enemy = { $force } — остановка: { $at }. Путь преградил неприятель: { $enemy }.
event-halted-leader-gone = { $force } — остановка: { $at }. Следовать больше не за кем.
event-departed = { $force } — выступление: { $from } — { $to }; прибытие { $date }.
event-departed-seen = { $force } — уход за пределы края: { $from }.
event-arrived = { $force } — прибытие: { $at }.
event-dug-in = { $force } — земляные работы, день { $n }.

## Разделение, соединение, гарнизоны, места

event-detached = { $force } — выделен отряд: { $men }.
event-detached-led = { $force } — выделен отряд: { $men }, начальник — { $leader }.
event-detached-officer = { $force } — выделен отряд: { $men }, начальник — сотник.
event-handed-over = { $force } — передано людей: { $men }; в состав — { $to }.
event-took-over = { $force } — пополнение: { $men }.
event-merged = { $force } и { $into } соединились.
event-garrisoned = { $force } — вступление в гарнизон: { $place }.
event-left-garrison = { $force } — выход из гарнизона: { $place }.
event-dissolved = { $force } — людей не осталось.
event-place-taken = { $place } теперь в наших руках ({ $force }).
event-place-ours = { $place } в наших руках.
event-place-lost = { $side ->
    [kazakh] { $place } — потеря: теперь там казахи.
    [dzungar] { $place } — потеря: теперь там джунгары.
   *[other] { $place } — потеря: теперь там { $name }.
}
event-place-holder = { $side ->
    [kazakh] { $place } в руках казахов.
    [dzungar] { $place } в руках джунгар.
    [none] { $place } никем не занят.
   *[other] { $place } — новый хозяин: { $name }.
}
event-depot-laid = { $force } — устроен склад: { $rations } ({ $at }).
event-levy-called = { $camp } — ополчение: { $men }; в состав — { $force }.
event-levy-released = Ополчение отпущено домой: { $men } ({ $camp }).

## Соприкосновение с неприятелем

event-contact = { $force } — лицом к лицу с неприятелем ({ $at }): { $enemy }.
event-contact-broken = { $force } — соприкосновение потеряно: { $enemy }.
event-evaded = { $force } — уход из-под удара: { $to }. Преследователь — { $enemy }.
event-evaded-seen = Уход из-под нашего удара: { $enemy }. Преследователь — { $force }.
event-ridden-over = { $force }: неприятель смят на ходу ({ $at }) — { $enemy }; его потери: { $lost }.
event-ridden-over-us = { $force }: отряд смят на ходу ({ $at }), смял его { $enemy }; потери: { $lost }, а было { $men }.

## Пища и потери

event-hungry = { $force } — нехватка пищи: нужно { $need }, нашлось { $found }.
event-losses = { $force } — потери: { $losses }.
event-convoy = { $force } — подвоз: { $rations } ({ $from }).
source-place = амбары — { $name }
source-camp = стада — { $name }
source-depot = склад — { $at }
source-homeland = караван — { $name }

## Аулы

event-camp-sets-out = { $camp } — выступление в путь: { $to }.
event-camp-moved = { $camp } — перекочёвка: { $to }.
event-camp-fled = { $camp } — бегство: { $from }. Приближается неприятель: { $enemy }.
event-camp-fled-seen = { $camp } — бегство: { $from }.
event-camp-settled = { $camp } — стоянка: { $at }.
event-camp-departed = { $camp } — уход: { $to }; в безопасности будут { $date }.
event-camp-departed-seen = { $camp } — уход за пределы края: { $from }.
event-camp-safe = { $camp } — в безопасности: { $at }.
event-births = { $camp } — приплод: { $gains }.
event-camp-losses = { $camp } — потери: { $losses }.

## Вести

event-sighted = Разведка донесла: { $at } — { $body }.
event-lost-sight = Больше не видно: { $body }; последний раз — { $at }.
event-forgotten = Исчезли или давно не дают о себе знать: { $body }.
