### Сражения, осады и набеги.

## Начало сражения: сперва наш удар, затем удар по нам

event-battle-open = { $force } — атака ({ $at }); неприятель: { $enemy }.
event-battle-open-on-us = { $force } — бой с наступающим неприятелем ({ $at }): { $enemy }.
event-battle-works = { $force } — атака на окопы ({ $at }); за ними: { $enemy }.
event-battle-works-on-us = { $force } — бой за окопами ({ $at }); наступает неприятель: { $enemy }.
event-battle-surprise = { $force } — внезапное нападение ({ $at }); застигнут врасплох: { $enemy }.
event-battle-surprise-on-us = { $force } — наши застигнуты врасплох ({ $at }); неприятель: { $enemy }.
event-battle-sortie = { $force } — вылазка ({ $at }); неприятель: { $enemy }.
event-battle-sortie-on-us = { $force } — бой с вылазкой неприятеля ({ $at }): { $enemy }.
event-battle-relief = { $force } — атака для снятия осады ({ $at }); неприятель: { $enemy }.
event-battle-relief-on-us = { $force } — бой с неприятелем, пришедшим снять осаду ({ $at }): { $enemy }.

event-battle-won = Сражение выиграно ({ $at }). Наши потери: { $own }; потери неприятеля: { $other }.
event-battle-lost = Сражение проиграно ({ $at }). Наши потери: { $own }; потери неприятеля: { $other }.
event-battle-drawn = Сражение окончилось ничем ({ $at }).
men-about = примерно { $men }
men-few = почти никаких
men-none = нет
event-battle-heard = { $side ->
    [kazakh] Было сражение ({ $at }); победили казахи.
    [dzungar] Было сражение ({ $at }); победили джунгары.
   *[other] Было сражение ({ $at }); победители: { $name }.
}
event-routed = { $force } — поражение и бегство: { $to }.
event-routed-seen = { $force } — поражение и бегство: { $from }.
event-spoils-taken = { $force } — взято у разбитых: { $spoils }.
event-spoils-left = { $force } — брошено неприятелю: { $spoils }.

event-leader-well = { $leader } — снова в седле.
event-leader-wounded = { $leader } — рана; выздоровление к { $date }.
event-leader-captured = { $leader } — в плену у неприятеля.
event-leader-killed = { $leader } — гибель.
event-foe-wounded = { $leader } (другая сторона) — рана.
event-foe-captured = { $leader } (другая сторона) — плен.
event-foe-killed = { $leader } (другая сторона) — гибель.

## Осады

event-invested = { $force } — начата осада: { $place }.
event-invested-ours = { $place } — в осаде. Под стенами: { $force }.
event-siege-lifted = { $place } — осада снята.
event-water-cut = { $force } — вода отведена: { $place }.
event-water-cut-ours = { $place } — неприятель отвёл воду.
event-water-back = { $place } — осаждающих слишком мало, чтобы держать воду отведённой: она снова течёт.
event-storm-won = { $force } — удачный приступ: { $place }; вероятность была { $percent } %.
event-storm-failed = { $force } — приступ отбит: { $place }; вероятность была { $percent } %.
event-storm-won-ours = { $place } — приступ: неприятель внутри стен. Это { $force }.
event-storm-failed-ours = { $place } — приступ отбит. Нападал неприятель: { $force }.
event-parley-won = { $force } — соглашение с осаждёнными: { $place }; вероятность была { $percent } %.
event-parley-failed = { $force } — переговоры ни к чему не привели: { $place }; вероятность была { $percent } %.
event-parley-won-ours = { $place } — осаждённые сговорились с неприятелем.
event-parley-failed-ours = { $place } — осаждённые отвергли условия неприятеля.
event-surrendered = { $free ->
    [yes] { $place } — сдача ({ $force }); гарнизон ушёл свободно.
   *[no] { $place } — сдача ({ $force }); гарнизон взят в плен.
}
event-surrendered-ours = { $free ->
    [yes] { $place } — сдача неприятелю; наш гарнизон ушёл свободно.
   *[no] { $place } — сдача неприятелю; наш гарнизон взят в плен.
}
event-gates-opened = { $place } — горожане открыли нам ворота ({ $force }).
event-gates-opened-ours = { $place } — горожане открыли ворота неприятелю.
event-plundered = { $force } — разграбление: { $place }. Взято: { $spoils }.
event-plundered-bare = { $force } — разграбление: { $place }.
event-plundered-ours = { $place } — разграбление неприятелем; из амбаров пропало: { $rations }.
event-plundered-ours-bare = { $place } — разграбление неприятелем.
spoils-goods = добро, по цене { $sheep }
event-loyalty = { $place } — расположение горожан к нам теперь { $n } из 100 ({ $why }).

## Набеги на аулы

event-raid-won = { $surprise ->
    [yes] { $force } — внезапный набег удался: { $camp }.
   *[no] { $force } — набег удался: { $camp }.
}
event-raid-failed = { $surprise ->
    [yes] { $force } — внезапный набег отбит: { $camp }.
   *[no] { $force } — набег отбит: { $camp }.
}
event-raided-won = { $surprise ->
    [yes] { $camp } — внезапный набег; ворвался неприятель: { $force }. Защищались: { $defenders }.
   *[no] { $camp } — набег; ворвался неприятель: { $force }. Защищались: { $defenders }.
}
event-raided-failed = { $surprise ->
    [yes] { $camp } — внезапный набег отбит; нападал неприятель: { $force }. Защищались: { $defenders }.
   *[no] { $camp } — набег отбит; нападал неприятель: { $force }. Защищались: { $defenders }.
}
event-herd-taken = { $force } — угнано: { $herds } ({ $camp }).
event-herd-lost = { $camp } — угнано неприятелем: { $herds }.
event-captives = Уведено в плен: { $kibitkas } ({ $camp }).

## Счёт сражения

meeting-open = бой в поле
meeting-works = атака на окопы
meeting-surprise = внезапное нападение
meeting-sortie = вылазка
meeting-relief = бой за снятие осады
phase-missiles = Стрельба
phase-shock = Удар
phase-melee = Рукопашная
phase-pursuit = Бегство и погоня
factor-cohesion = сплочённость
factor-horses = лошади
factor-leader = начальник
factor-ground = местность
factor-works = окопы
factor-surprise = внезапность
factor-flanks = охват с боков
factor-supply = пища и отдых
factor-luck = удача
report-title = Сражение ({ $at }), { $date }: { $meeting }
report-side = { $people }: { $forces }; { $men }
report-side-foe = { $people }: { $forces }; всего примерно { $men }
report-base = { $men } → { $base }
report-arm = { $men } ({ $troop }) × { $weight }
report-arms = { $people }: { $arms }
report-toll = { $people }: всего { $men }, место было для { $front }; удача дня { $fortune }. На каждого из неприятельской силы за вычетом прикрытия падает { $kill }, округлено костью { $die }; сплочённость: { $shake } × перевес { $odds } + остановленный удар { $held }, ощутили { $felt }
report-flight = { $troop }: { $men } × { $rate }, округлено костью { $die }: { $lost }; в реке × { $drown }, кость { $drown_die }: { $drowned }
report-times = { $sum } × { $name } { $factor }
report-power = { $people }: { $sum } = { $power }
report-power-foe = { $people }: примерно { $sum } = примерно { $power }
report-loss = { $people } — потери: { $men }; сплочённость −{ $cohesion }
report-loss-foe = { $people } — потери: { $men }; сплочённость −{ $cohesion }
report-winner = { $side ->
    [kazakh] Победили казахи.
    [dzungar] Победили джунгары.
   *[other] Победители: { $name }.
}
report-no-winner = Победителя нет.
report-total = { $people } — потери за всё сражение: { $men }.
report-total-foe = { $people } — потери за всё сражение: { $men }.

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
siege-odds-party-guess = под стенами { $besiegers }; внутри, по обычному счёту, { $defenders }
siege-odds-too-few = слишком мало людей, чтобы охватить стену: приступа не будет
siege-odds-ways = в том числе { $ways }
siege-odds-others = большинство действует там иначе ({ $way }): эти будут только стоять
siege-odds-guessed = по догадке, ведь внутрь никто не заглядывал: гарнизон — от { $least } до { $most }, его дух, еда больше чем на неделю, горожане настроены как прежде
siege-odds-attempt = одна попытка: { $percent } %
siege-odds-not-counted = не учтены: вылазка осаждённых, сражение, ночь, когда никто не заметит подхода
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
siege-factor-leader = начальник
siege-factor-commander = начальник внутри
siege-factor-surprise = ночь и внезапность
siege-factor-hunger = голод
siege-factor-thirst = жажда
siege-factor-works = окопы
siege-factor-relief = надежда на выручку
siege-factor-fed-garrison = гарнизон ещё сыт
battle-odds = Вероятность победы в поле: примерно { $percent } %
battle-odds-walls = За стенами он в бой не вступит. Если выйдет, вероятность победы: примерно { $percent } %
battle-odds-ridden-over = Их слишком мало, чтобы устоять: они уйдут или будут смяты, а день пойдёт своим чередом.
battle-odds-men = Наших { $own }, неприятеля примерно { $other }
battle-odds-far = Неприятель вблизи не виден; он сочтён за обычный отряд своей стороны.
way-fight = если дойдёт до боя, победим с вероятностью примерно { $percent } %
way-fight-walls = за стенами, боя там не будет (если выйдет, победим с вероятностью примерно { $percent } %)
way-fight-ridden-over = их слишком мало, чтобы устоять
odds-own = Наши
odds-foe = Неприятель

## What decided a battle: $causes is a list of the messages below it, the weightiest first.

battle-causes = Что решило дело: { $causes }.
cause-numbers = численный перевес там, где он был важен ({ $odds } к 1)
cause-arms = лучшие люди и оружие
cause-shaken = побеждённые были расстроены ({ $percent } %)
cause-less-steady = побеждённые держались слабее ({ $percent } %)
cause-horses = лошади побеждённых выбились из сил
cause-leader = победителей лучше вели
cause-ground = местность
cause-works = победители стояли за окопами
cause-surprise = побеждённых застали врасплох
cause-flanks = побеждённых обошли с боков
cause-supply = побеждённые были голодны или измучены
cause-fortune = удача этого дня

## A battle as tables: labels of the rows.

table-blows = вступили в бой, человек
table-base = их вес
table-power = сила
table-men = людей
table-room = место для
table-fortune = удача дня
table-kill = падает от единицы силы неприятеля
table-die = округлено костью
table-shake = сплочённости теряется при равной силе
table-odds = перевес неприятеля
table-held = ещё за остановленный удар
table-felt = ощутили
table-lost = потеряно людей
table-cohesion = потеряно сплочённости
