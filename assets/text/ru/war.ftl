### Сражения, осады и набеги.

## Начало сражения: сперва наш удар, затем удар по нам

event-battle-open = { $force }: атаковали { $enemy }; место: { $at }.
event-battle-open-on-us = { $force }: атаковал их { $enemy }; место: { $at }.
event-battle-works = { $force }: пошли на окопы, за которыми стоял { $enemy }; место: { $at }.
event-battle-works-on-us = { $force }: на их окопы пошёл { $enemy }; место: { $at }.
event-battle-surprise = { $force }: застали врасплох { $enemy }; место: { $at }.
event-battle-surprise-on-us = { $force }: врасплох их застал { $enemy }; место: { $at }.
event-battle-sortie = { $force }: сделали вылазку, против них { $enemy }; место: { $at }.
event-battle-sortie-on-us = { $force }: на них сделал вылазку { $enemy }; место: { $at }.
event-battle-relief = { $force }: пришли снять осаду и атаковали { $enemy }; место: { $at }.
event-battle-relief-on-us = { $force }: на них напал { $enemy }, пришедший снять осаду; место: { $at }.

event-battle-won = Сражение выиграно: { $at }. Наши потери: { $own }; потери неприятеля: { $other }.
event-battle-lost = Сражение проиграно: { $at }. Наши потери: { $own }; потери неприятеля: { $other }.
event-battle-drawn = Сражение не выиграл никто: { $at }.
men-about = примерно { $men }
men-few = почти никаких
men-none = нет
event-battle-heard = { $side ->
    [kazakh] Было сражение, победили казахи; место: { $at }.
    [dzungar] Было сражение, победили джунгары; место: { $at }.
   *[other] Было сражение, победители: { $name }; место: { $at }.
}
event-routed = { $force }: дрогнули и бежали — { $to }.
event-routed-seen = Дрогнул и бежал { $force }; откуда: { $from }.
event-spoils-taken = { $force }: взяли у разбитых добычу — { $spoils }.
event-spoils-left = { $force }: оставили неприятелю — { $spoils }.

event-leader-well = { $leader } снова в седле.
event-leader-wounded = { $leader } ранен; должен оправиться к { $date }.
event-leader-captured = { $leader } попал в плен к неприятелю.
event-leader-killed = { $leader } убит.
event-foe-wounded = { $leader }, предводитель неприятеля, ранен.
event-foe-captured = { $leader }, предводитель неприятеля, взят в плен.
event-foe-killed = { $leader }, предводитель неприятеля, убит.

## Осады

event-invested = { $force }: начали осаду — { $place }.
event-invested-ours = { $place }: осаду начал { $force }.
event-siege-lifted = { $place }: осада снята.
event-water-cut = { $force }: отвели у осаждённых воду — { $place }.
event-water-cut-ours = { $place }: неприятель отвёл воду.
event-water-back = { $place }: осаждающих слишком мало, чтобы не пускать воду, и она снова течёт.
event-storm-won = { $force }: ворвались приступом — { $place }; вероятность была { $percent } %.
event-storm-failed = { $force }: ходили на приступ и отбиты — { $place }; вероятность была { $percent } %.
event-storm-won-ours = { $place }: на приступ пошёл и ворвался { $force }.
event-storm-failed-ours = { $place }: приступ отбит; на стены шёл { $force }.
event-parley-won = { $force }: сговорились с осаждёнными — { $place }; вероятность была { $percent } %.
event-parley-failed = { $force }: переговоры ни к чему не привели — { $place }; вероятность была { $percent } %.
event-parley-won-ours = { $place }: осаждённые сговорились с неприятелем.
event-parley-failed-ours = { $place }: осаждённые и слышать не хотят об условиях.
event-surrendered = { $free ->
    [yes] { $place }: осаждённые сдались ({ $force }); гарнизон отпущен.
   *[no] { $place }: осаждённые сдались ({ $force }); гарнизон взят в плен.
}
event-surrendered-ours = { $free ->
    [yes] { $place }: наши сдались; гарнизон отпущен.
   *[no] { $place }: наши сдались; гарнизон взят в плен.
}
event-gates-opened = { $place }: горожане открыли нам ворота ({ $force }).
event-gates-opened-ours = { $place }: горожане открыли ворота неприятелю.
event-plundered = { $place }: разграбили наши ({ $force }). Взято: { $spoils }.
event-plundered-bare = { $place }: разграбили наши ({ $force }).
event-plundered-ours = { $place }: разграбил неприятель; из амбаров пропало { $rations }.
event-plundered-ours-bare = { $place }: разграбил неприятель.
spoils-goods = добро ценой в { $sheep }
event-loyalty = { $place }: расположение горожан к нам теперь { $n } из 100 ({ $why }).

## Набеги на аулы

event-raid-won = { $surprise ->
    [yes] { $force }: внезапным набегом ворвались в { $camp }.
   *[no] { $force }: набегом ворвались в { $camp }.
}
event-raid-failed = { $surprise ->
    [yes] { $force }: внезапно напали на { $camp }, но не смогли ворваться.
   *[no] { $force }: напали на { $camp }, но не смогли ворваться.
}
event-raided-won = { $surprise ->
    [yes] { $camp }: внезапно напал и ворвался { $force }. Защищались: { $defenders }.
   *[no] { $camp }: напал и ворвался { $force }. Защищались: { $defenders }.
}
event-raided-failed = { $surprise ->
    [yes] { $camp }: внезапно напал { $force }, но набег отбит. Защищались: { $defenders }.
   *[no] { $camp }: напал { $force }, но набег отбит. Защищались: { $defenders }.
}
event-herd-taken = { $force }: ограбили { $camp }; угнано: { $herds }.
event-herd-lost = { $camp }: неприятель угнал скот — { $herds }.
event-captives = Уведено в плен: { $kibitkas }; откуда: { $camp }.

## Счёт сражения

meeting-open = бой в поле
meeting-works = бой за окопы
meeting-surprise = внезапное нападение
meeting-sortie = вылазка
meeting-relief = бой за снятие осады
phase-missiles = Стрельба
phase-shock = Удар
phase-melee = Рукопашная
phase-pursuit = Бегство и погоня
factor-cohesion = сплочённость
factor-horses = лошади
factor-leader = предводитель
factor-ground = местность
factor-works = окопы
factor-surprise = внезапность
factor-flanks = охват с флангов
factor-supply = пища и отдых
factor-luck = удача
report-title = Сражение, { $date }: { $meeting }; место: { $at }
report-side = { $people }: { $forces }; { $men }
report-side-foe = { $people }: { $forces }; всего примерно { $men }
report-base = { $men } → { $base }
report-arm = { $men } ({ $troop }) × { $weight }
report-arms = { $people }: { $arms }
report-toll = { $people }: всего { $men }, место нашлось для { $front }; удача дня { $fortune }. На каждую единицу неприятельской силы за вычетом прикрытия падает { $kill }, округлено по кости { $die }; сплочённость: { $shake } × перевес { $odds } + остановленный удар { $held }, доля почувствовавших { $felt }
report-flight = { $troop }: { $men } × { $rate }, округлено по кости { $die }: { $lost }; в реке × { $drown }, кость { $drown_die }: { $drowned }
report-times = { $sum } × { $name } { $factor }
report-power = { $people }: { $sum } = { $power }
report-power-foe = { $people }: примерно { $sum } = примерно { $power }
report-loss = { $people }: потери — { $men }; сплочённость −{ $cohesion }
report-loss-foe = { $people }: потери — { $men }; сплочённость −{ $cohesion }
report-winner = { $side ->
    [kazakh] Победили казахи.
    [dzungar] Победили джунгары.
   *[other] Победители: { $name }.
}
report-no-winner = Победителя нет.
report-total = { $people }: потери за всё сражение — { $men }.
report-total-foe = { $people }: потери за всё сражение — { $men }.

## Чего ждать от осады и сражения

siege-odds = { $way }: место падёт за неделю с вероятностью { $week } %
siege-odds-range = { $way }: место падёт за неделю с вероятностью примерно { $week } %, от { $low } до { $high } % — смотря кто внутри
siege-odds-none = { $way }: на этой неделе надеяться не на что; { $why }
siege-none-water = воду здесь не отвести
siege-none-few = людей мало, чтобы отрезать место
siege-none-fed = { $n ->
    [one] внутри еды примерно на { $n } день
    [few] внутри еды примерно на { $n } дня
   *[other] внутри еды примерно на { $n } дней
}
siege-none-unknown = голод — дело недель, а на сколько им хватит еды, до осады не узнать
siege-none = пока ничто этому не помогает
siege-odds-clock = { $n ->
    [0] { $day }-й день осады; еда внутри кончилась, голодные могут сдаться в любой день
    [one] { $day }-й день осады; еды внутри примерно на { $n } день, потом могут сдаться в любой день
    [few] { $day }-й день осады; еды внутри примерно на { $n } дня, потом могут сдаться в любой день
   *[other] { $day }-й день осады; еды внутри примерно на { $n } дней, потом могут сдаться в любой день
}
siege-odds-party = под стенами { $besiegers }; внутри примерно { $defenders }
siege-odds-party-guess = под стенами { $besiegers }; внутри, как обычно бывает, { $defenders }
siege-odds-too-few = людей слишком мало, чтобы охватить стену: на приступ они не пойдут
siege-odds-ways = из этого: { $ways }
siege-odds-others = большинство там ведёт осаду иначе ({ $way }): эти будут только стоять под стенами
siege-odds-guessed = это догадка, ведь внутрь никто не заглядывал: в гарнизоне самое малое { $least }, самое большее { $most }, дух у него обычный, пищи больше чем на неделю, горожане настроены как прежде
siege-odds-attempt = одна попытка: { $percent } %
siege-odds-not-counted = не учтено: вылазка осаждённых, сражение, ночь, когда подхода никто не заметит
siege-fall-ride-in = открытые ворота { $percent } %
siege-fall-storm = приступ { $percent } %
siege-fall-friends = друзья внутри { $percent } %
siege-fall-terms = сдача на условиях { $percent } %
siege-fall-thirst = жажда { $percent } %
siege-fall-hunger = голод { $percent } %
odds-base = { $percent } %
odds-sum = { $sum } = { $percent } %
odds-sum-bounded = { $sum }; не более { $percent } %
siege-factor-odds = число людей
siege-factor-walls = стены
siege-factor-besiegers = дух осаждающих
siege-factor-garrison = дух гарнизона
siege-factor-fresh = свежий гарнизон
siege-factor-townsmen = горожане
siege-factor-leader = предводитель
siege-factor-commander = предводитель внутри
siege-factor-surprise = ночь и внезапность
siege-factor-hunger = голод
siege-factor-thirst = жажда
siege-factor-works = окопы
siege-factor-relief = надежда на выручку
siege-factor-fed-garrison = гарнизон ещё сыт
battle-odds = Вероятность победы в поле: примерно { $percent } %
battle-odds-walls = За стенами неприятель боя не примет. Если выйдет, вероятность победы: примерно { $percent } %
battle-odds-ridden-over = Их слишком мало, чтобы устоять: они ускользнут или будут смяты на ходу.
battle-odds-men = Наших { $own }, неприятеля примерно { $other }
battle-odds-far = Вблизи неприятеля не видели; он сочтён за обычный отряд своей стороны.
way-fight = если дойдёт до боя, победим с вероятностью примерно { $percent } %
way-fight-walls = за стенами неприятель боя не примет (если выйдет, победим с вероятностью примерно { $percent } %)
way-fight-ridden-over = их слишком мало, чтобы устоять
odds-own = Наши
odds-foe = Неприятель

## What decided a battle: $causes is a list of the messages below it, the weightiest first.

battle-causes = Дело решили: { $causes }.
cause-numbers = численный перевес в решающем месте ({ $odds } к 1)
cause-arms = лучшие воины с лучшим оружием
cause-shaken = смятение побеждённых (сплочённость { $percent } %)
cause-less-steady = нестойкость побеждённых (сплочённость { $percent } %)
cause-horses = измученные лошади побеждённых
cause-leader = лучший предводитель у победителей
cause-ground = местность
cause-works = окопы победителей
cause-surprise = внезапность
cause-flanks = охват с флангов
cause-supply = голод и усталость побеждённых
cause-fortune = удача этого дня

## A battle as tables: labels of the rows.

table-blows = вступило в бой людей
table-base = их вес
table-power = сила
table-men = людей
table-room = место нашлось для
table-fortune = удача дня
table-kill = падает на единицу силы неприятеля
table-die = округлено по кости
table-shake = сплочённости теряется при равной силе
table-odds = перевес неприятеля
table-held = ещё за остановленный удар
table-felt = доля почувствовавших
table-lost = потеряно людей
table-cohesion = потеряно сплочённости
