### Одно событие — одно предложение.

## Погода и реки

event-crust = Джут: пастбища под ледяной коркой — { $zone }.
event-river-ice = { $reach }: лёд держит конных.
event-river-flood = { $reach }: река разлилась.
event-river-open = { $reach }: нет больше ни льда, ни разлива.

## Приказы

event-order-sent = Приказ послан — { $order }; гонец прибудет { $date }.
event-order-in-hand = Приказ вручён — { $order }.
event-order-refused = Приказ не послан — { $order }. { $why }
event-order-started = Начато исполнение приказа — { $order }.
event-order-lapsed = Приказ не исполнен — { $order }. { $why }

## Походы

event-moved = { $force }: переход — { $to }.
event-moved-ice = { $force }: переход по льду — { $to }.
event-moved-ferry = { $force }: переправа на лодках — { $to }.
event-moved-swim = { $force }: переправа вплавь — { $to }.
event-moved-torrent = { $force }: переправа через разлившуюся реку — { $to }.
event-halted = { $force }: остановились — { $at }.
event-halted-no-way = { $force }: остановились — { $at }. Дальше пути нет.
event-halted-enemy = { $force }: остановились — { $at }. Путь преградил { $enemy }.
event-halted-leader-gone = { $force }: остановились — { $at }. Следовать больше не за кем.
event-departed = { $force }: выступили ({ $from } → { $to }); прибудут { $date }.
event-departed-seen = За край карты ушёл { $force }; откуда: { $from }.
event-arrived = { $force }: прибыли — { $at }.
event-dug-in = { $force }: окапываются, день { $n }.

## Разделение, соединение, гарнизоны, места

event-detached = { $force }: выделен отдельный отряд — { $men }.
event-detached-led = { $force }: выделен отдельный отряд — { $men }; предводитель — { $leader }.
event-detached-officer = { $force }: выделен отдельный отряд — { $men }; командует сотник.
event-handed-over = { $force }: передана часть людей — { $men }; кому: { $to }.
event-took-over = { $force }: принято пополнение — { $men }.
event-merged = { $force } и { $into } соединились.
event-garrisoned = { $force }: встали гарнизоном — { $place }.
event-left-garrison = { $force }: больше не в гарнизоне — { $place }.
event-dissolved = { $force }: отряда больше нет.
event-place-taken = { $place } теперь в наших руках ({ $force }).
event-place-ours = { $place } в наших руках.
event-place-lost = { $side ->
    [kazakh] { $place } больше не в наших руках: теперь там казахи.
    [dzungar] { $place } больше не в наших руках: теперь там джунгары.
   *[other] { $place } больше не в наших руках: теперь там { $name }.
}
event-place-holder = { $side ->
    [kazakh] { $place } в руках казахов.
    [dzungar] { $place } в руках джунгар.
    [none] { $place }: место никем не занято.
   *[other] { $place }: теперь там { $name }.
}
event-depot-laid = { $force }: устроили склад — { $rations }; место: { $at }.
event-levy-called = { $camp }: выставили ополчение — { $men }; куда: { $force }.
event-depot-found = { $force }: найден склад неприятеля — { $food }; место: { $at }. Увезено: { $taken }.
event-depot-lost = Неприятель нашёл наш склад; место: { $at }. Потеряно: { $food }.
event-levy-released = Ополчение отпущено домой: { $men } ({ $camp }).

## Соприкосновение с неприятелем

event-contact = { $force }: лицом к лицу с неприятелем — { $enemy }; место: { $at }.
event-contact-broken = { $force }: соприкосновение потеряно, ушёл { $enemy }.
event-evaded = { $force }: ускользнули — { $to }. За ними гнался { $enemy }.
event-evaded-seen = От нас ускользнул { $enemy }. За ним гнались: { $force }.
event-ridden-over = { $force }: на ходу смяли { $enemy }; потери неприятеля: { $lost }; место: { $at }.
event-ridden-over-us = { $force }: на ходу их смял { $enemy }; потери: { $lost }, а было { $men }; место: { $at }.

## Пища и потери

event-hungry = { $force }: не хватило пищи — нужно { $need }, нашлось { $found }.
event-losses = { $force }: потери — { $losses }.
event-convoy = { $force }: подвезено — { $rations } ({ $from }).
source-place = амбары: { $name }
source-camp = стада: { $name }
source-depot = склад: { $at }
source-homeland = караван: { $name }

## Аулы

event-camp-sets-out = { $camp }: снялись с места — { $to }.
event-camp-moved = { $camp }: перекочевали — { $to }.
event-camp-fled = { $camp }: бежали с кочевья — { $from }. Близко { $enemy }.
event-camp-fled-seen = Бежал { $camp }; откуда: { $from }.
event-camp-settled = { $camp }: стали кочевьем — { $at }.
event-camp-departed = { $camp }: уходят — { $to }; в безопасности будут { $date }.
event-camp-departed-seen = За край карты ушёл { $camp }; откуда: { $from }.
event-camp-safe = { $camp }: теперь в безопасности — { $at }.
event-births = { $camp }: приплод — { $gains }.
event-camp-losses = { $camp }: потери — { $losses }.

## Вести

event-sighted = Разведка донесла: замечен { $body } — { $at }.
event-lost-sight = Потерян из виду { $body }; последний раз замечен: { $at }.
event-forgotten = Исчезли или давно не дают о себе знать: { $body }.
