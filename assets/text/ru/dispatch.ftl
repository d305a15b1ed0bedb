### Недельное донесение.

dispatch-title = Недельное донесение: неделя { $n } из { $weeks }
dispatch-date = { $new } по новому стилю ({ $old } по старому стилю), { $hijri } год хиджры

dispatch-weather = Погода и реки
dispatch-orders = Приказы
dispatch-marches = Марши
dispatch-contacts = Соприкосновение с неприятелем
dispatch-places = Места и склады
dispatch-events = События и решения
dispatch-battles = Сражения
dispatch-sieges = Осады
dispatch-raids = Набеги на аулы
dispatch-peoples = Народы
dispatch-losses = Нужда и потери
dispatch-supply = Снабжение
dispatch-camps = Аулы
dispatch-enemy = Донесения разведки
dispatch-quiet = Неделя
dispatch-quiet-week = Неделя прошла спокойно, примечательного не случилось.

## Погода

weather-hot = Неделя жаркая
weather-warm = Неделя тёплая
weather-mild = Неделя мягкая
weather-cool = Неделя прохладная
weather-frosty = Неделя морозная
weather-bitter = Неделя лютых морозов
weather-range = { $sky }, от { $low } до { $high } °C.
weather-degrees = { $sky }, около { $n } °C.
weather-snow = Лежит снег, глубиной до { $cm } см: { $zones }.
weather-snow-all = Снег лежит повсюду, глубиной до { $cm } см.
weather-crust = Джут: гололедица на пастбищах — { $zones }.
river-frozen = Лёд уже держит конных: { $reaches }.
river-flood = Разлив: { $reaches }.
river-thawed = Лёд сошёл: { $reaches }.
river-fallen = Вода спала: { $reaches }.
pass-closed = Закрыто снегом: { $passes }.
pass-open = Вновь открыто: { $passes }.

## Приказы, марши, соприкосновение, места

more-orders = { $n ->
    [one] Сверх того не исполнен { $n } приказ.
    [few] Сверх того не исполнены { $n } приказа.
   *[other] Сверх того не исполнено { $n } приказов.
}
march = { $force } — переход { $km }: { $from } — { $to }.
march-arrived = { $force } — переход { $km }: { $from } — { $to }; цель достигнута.
march-going-on = { $force } — переход { $km }: { $from } — { $to }; дальнейший путь — { $goal }.
march-no-way = { $force } — переход { $km }: { $from } — { $to }; дальше пути нет.
march-leader-gone = { $force } — переход { $km }: { $from } — { $to }; следовать больше не за кем.
march-barred = { $force } — переход { $km }: { $from } — { $to }; путь преградил неприятель: { $enemy }.
march-about = { $force } — переход { $km }, место прежнее: { $at }.
march-about-to = { $force } — переход { $km }, пока: { $at }; дальнейший путь — { $goal }.
march-round = { $force } — объезд { $km }, в конце: { $at }.
march-swam = Реку переплыли.
march-ice = Реку перешли по льду.
more-marches = { $n ->
    [one] Сверх того на марше { $n } отряд.
    [few] Сверх того на марше { $n } отряда.
   *[other] Сверх того на марше { $n } отрядов.
}
more-changes = { $n ->
    [one] Сверх того { $n } подобное изменение.
    [few] Сверх того { $n } подобных изменения.
   *[other] Сверх того { $n } подобных изменений.
}
levy-called = { $force } — прибыло ополчение: { $men }, { $horses }.
levy-released = Ополчение отпущено домой: { $men } ({ $camps }).
contacts-broken = Вновь без соприкосновения с неприятелем: { $forces }.
more-contacts = { $n ->
    [one] Сверх того { $n } подобная встреча.
    [few] Сверх того { $n } подобные встречи.
   *[other] Сверх того { $n } подобных встреч.
}
contact-walls = Под стенами — { $place }: { $forces }. Неприятель не выходит, и сражения не будет; место берут только осадой.
more-places = { $n ->
    [one] Сверх того { $n } подобная весть.
    [few] Сверх того { $n } подобные вести.
   *[other] Сверх того { $n } подобных вестей.
}
place-left-empty = Его никто не держит: очков оно не даст, пока внутри или у ворот не встанет { $men }.

## Нужда, потери, снабжение

more-hungry = { $n ->
    [one] Сверх того голодал { $n } отряд.
    [few] Сверх того голодали { $n } отряда.
   *[other] Сверх того голодало { $n } отрядов.
}
thin-grass = Лошадям не хватило травы: { $forces }.
losses-sheep = Убойный скот — потери: { $losses }.
losses-others = { $n ->
    [one] Потери ещё { $n } отряда: { $losses }.
   *[other] Потери ещё { $n } отрядов: { $losses }.
}
supply-eaten = Люди съели { $rations }: { $parts }.
supply-eaten-one = Люди съели { $rations }, всё — { $from }.
convoys = Обозами доставлено { $rations } ({ $forces }): { $parts }.
convoys-one = Обозами доставлено { $rations } { $from } ({ $forces }).
convoys-towns = из городов
convoys-camps = от аулов
convoys-depots = со складов
convoys-homeland = караванами из дому
convoys-eaten = Сами возчики съели в пути { $rations }.

## Аулы

camp-fled = { $camp } — бегство: { $from }; теперь — { $at }.
more-camps-fled = { $n ->
    [one] Сверх того бежал { $n } аул.
    [few] Сверх того бежали { $n } аула.
   *[other] Сверх того бежало { $n } аулов.
}
camp-moved = { $camp } — перекочёвка: { $from } — { $to }.
camps-moved = { $n ->
    [one] { $n } аул сменил пастбища: { $camps }.
    [few] { $n } аула сменили пастбища: { $camps }.
   *[other] { $n } аулов сменили пастбища: { $camps }.
}
more-camps-left = { $n ->
    [one] Сверх того за пределы карты ушёл { $n } аул.
    [few] Сверх того за пределы карты ушли { $n } аула.
   *[other] Сверх того за пределы карты ушло { $n } аулов.
}
camps-thin-grass = Стадам не хватило травы: { $camps }.
camps-people-lost = Потери аулов: { $losses }.
camps-herds-lost = Потери стад: { $losses }.
camps-worst-hit = Тяжелее всех пришлось: { $camp }, { $kibitkas }.
camps-births = Приплод в стадах: { $gains }.

## Чужие

enemy-new = Замечено впервые: { $body } — { $at }.
enemy-watched = Новое место: { $body } — { $at }.
enemy-lost = Больше не видно: { $body }; последний раз — { $at }, { $date } ({ $ago }).
enemy-forgotten = Исчезли или давно не дают о себе знать: { $bodies }.
enemy-camp = На виду: { $body } — { $at }.
enemy-camps = { $n ->
    [one] На виду { $n } чужой аул, всего примерно { $kibitkas }.
    [few] На виду { $n } чужих аула, всего примерно { $kibitkas }.
   *[other] На виду { $n } чужих аулов, всего примерно { $kibitkas }.
}
more-sighted = { $n ->
    [one] Сверх того на виду { $n } отряд.
    [few] Сверх того на виду { $n } отряда.
   *[other] Сверх того на виду { $n } отрядов.
}
still-sighted = { $n ->
    [one] На виду { $n } отряд, на прежнем месте.
    [few] На виду { $n } отряда, на прежних местах.
   *[other] На виду { $n } отрядов, на прежних местах.
}
more-lost = { $n ->
    [one] Сверх того из виду потерян { $n } отряд.
    [few] Сверх того из виду потеряны { $n } отряда.
   *[other] Сверх того из виду потеряно { $n } отрядов.
}

## Сражения, осады, набеги, народы, события

battle-sides = Наших — { $own }, неприятеля — примерно { $other }.
battle-won = Победа наша; наши потери: { $own }, потери неприятеля: { $other }.
battle-lost = Мы побеждены; наши потери: { $own }, потери неприятеля: { $other }.
battle-drawn = Сражение окончилось ничем.
battle-routed = Разбиты и бегут: { $forces }.
battle-routed-foes = Неприятель бежит: { $forces }.
battle-spoils-taken = Взято на поле боя: { $spoils }.
battle-spoils-left = Брошено на поле боя: { $spoils }.
more-battles = { $n ->
    [one] Сверх того было { $n } сражение.
    [few] Сверх того было { $n } сражения.
   *[other] Сверх того было { $n } сражений.
}
siege-goes-on = { $place }: { $state }.
more-sieges = { $n ->
    [one] Сверх того об осадах { $n } подобная весть.
    [few] Сверх того об осадах { $n } подобные вести.
   *[other] Сверх того об осадах { $n } подобных вестей.
}
storm-loss = Наши потери: { $men }.
more-towns = { $n ->
    [one] Настроение сменилось ещё в { $n } городе.
   *[other] Настроение сменилось ещё в { $n } городах.
}
raid-taken = Угнано и уведено: { $what }.
raid-lost = Потеряно: { $what }.
raids-taken = Всего в набегах недели угнано и уведено: { $what }.
raids-lost = Всего в набегах недели нами потеряно: { $what }.
more-raids = { $n ->
    [one] Сверх того { $n } подобный набег.
    [few] Сверх того { $n } подобных набега.
   *[other] Сверх того { $n } подобных набегов.
}
more-went-home = { $n ->
    [one] Люди ушли домой ещё у { $n } народа.
   *[other] Люди ушли домой ещё у { $n } народов.
}
more-peoples = { $n ->
    [one] Сверх того среди народов { $n } подобная перемена.
    [few] Сверх того среди народов { $n } подобные перемены.
   *[other] Сверх того среди народов { $n } подобных перемен.
}
more-events = { $n ->
    [one] Сверх того { $n } подобная весть.
    [few] Сверх того { $n } подобные вести.
   *[other] Сверх того { $n } подобных вестей.
}
steps-open = По-прежнему возможно: { $events }.
