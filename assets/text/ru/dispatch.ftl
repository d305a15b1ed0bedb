### Недельное донесение.

dispatch-title = Донесение за неделю { $n } из { $weeks }
dispatch-date = { $new } по новому стилю ({ $old } по старому стилю), { $hijri } год хиджры

dispatch-weather = Погода и реки
dispatch-orders = Приказы
dispatch-marches = Походы
dispatch-contacts = Соприкосновение с неприятелем
dispatch-places = Города, посты и склады
dispatch-events = События и решения
dispatch-battles = Сражения
dispatch-sieges = Осады
dispatch-raids = Набеги на аулы
dispatch-peoples = Народы
dispatch-losses = Нужда и потери
dispatch-supply = Снабжение
dispatch-camps = Аулы
dispatch-enemy = Вести разведки
dispatch-quiet = Неделя
dispatch-quiet-week = Неделя прошла спокойно: ничего примечательного не случилось.

## Погода

weather-hot = Жаркая неделя
weather-warm = Тёплая неделя
weather-mild = Неделя мягкой погоды
weather-cool = Прохладная неделя
weather-frosty = Морозная неделя
weather-bitter = Неделя лютых морозов
weather-range = { $sky }, от { $low } до { $high } °C.
weather-degrees = { $sky }, около { $n } °C.
weather-snow = Снег лежит глубиной до { $cm } см: { $zones }.
weather-snow-all = Снег лежит повсюду, глубиной до { $cm } см.
weather-crust = Джут: пастбища под ледяной коркой — { $zones }.
river-frozen = Лёд уже держит конных: { $reaches }.
river-flood = Разлив: { $reaches }.
river-thawed = Лёд сошёл: { $reaches }.
river-fallen = Вода спала: { $reaches }.
pass-closed = Закрыты снегом: { $passes }.
pass-open = Снова открыты: { $passes }.

## Приказы, походы, соприкосновение, места

more-orders = { $n ->
    [one] Не исполнен ещё { $n } приказ.
    [few] Не исполнены ещё { $n } приказа.
   *[other] Не исполнено ещё { $n } приказов.
}
march = { $force }: пройдено { $km } ({ $from } → { $to }).
march-arrived = { $force }: пройдено { $km } ({ $from } → { $to }); пришли на место.
march-going-on = { $force }: пройдено { $km } ({ $from } → { $to }); идут дальше — { $goal }.
march-no-way = { $force }: пройдено { $km } ({ $from } → { $to }); дальше пути нет.
march-leader-gone = { $force }: пройдено { $km } ({ $from } → { $to }); следовать больше не за кем.
march-barred = { $force }: пройдено { $km } ({ $from } → { $to }); путь преградил { $enemy }.
march-about = { $force }: пройдено { $km }; всё ещё — { $at }.
march-about-to = { $force }: пройдено { $km }; всё ещё — { $at }; идут дальше — { $goal }.
march-round = { $force }: объезд в { $km }; вернулись — { $at }.
march-swam = Через реку переправились вплавь.
march-ice = Через реку перешли по льду.
more-marches = { $n ->
    [one] В походе ещё { $n } отряд.
    [few] В походе ещё { $n } отряда.
   *[other] В походе ещё { $n } отрядов.
}
more-changes = { $n ->
    [one] И ещё { $n } подобная перемена.
    [few] И ещё { $n } подобные перемены.
   *[other] И ещё { $n } подобных перемен.
}
levy-called = { $force }: пришло ополчение — { $men }, { $horses }.
levy-released = Ополчение отпущено домой: { $men } ({ $camps }).
contacts-broken = Больше нет соприкосновения с неприятелем: { $forces }.
more-contacts = { $n ->
    [one] И ещё { $n } подобная встреча.
    [few] И ещё { $n } подобные встречи.
   *[other] И ещё { $n } подобных встреч.
}
contact-walls = Под стенами ({ $place }): { $forces }. Неприятель не выходит, и сражения не будет; взять место можно только осадой.
more-places = { $n ->
    [one] И ещё { $n } подобная весть.
    [few] И ещё { $n } подобные вести.
   *[other] И ещё { $n } подобных вестей.
}
place-left-empty = Место без охраны: очков оно не даст, пока внутри или у ворот не встанет { $men }.

## Нужда, потери, снабжение

more-hungry = { $n ->
    [one] Голодал ещё { $n } отряд.
    [few] Голодали ещё { $n } отряда.
   *[other] Голодало ещё { $n } отрядов.
}
thin-grass = Лошадям не хватило травы: { $forces }.
losses-sheep = Потери убойного скота: { $losses }.
losses-others = { $n ->
    [one] Потери ещё { $n } отряда: { $losses }.
   *[other] Общие потери ещё { $n } отрядов: { $losses }.
}
supply-eaten = Наши люди съели { $rations }: { $parts }.
supply-eaten-one = Наши люди съели { $rations }, всё — { $from }.
convoys = Обозы доставили { $rations }: { $parts } ({ $forces }).
convoys-none = Обозы вышли, но ничего не довезли; ждали: { $forces }.
convoys-one = Обозы доставили { $rations } { $from } ({ $forces }).
convoys-towns = из городов
convoys-camps = из аулов
convoys-depots = со складов
convoys-homeland = караванами из дома
convoys-eaten = Сами возчики съели в пути { $rations }.

## Аулы

camp-fled = { $camp }: бежали ({ $from } → { $at }).
camp-fled-near = { $camp }: бежали, но недалеко: всё ещё { $at }.
more-camps-fled = { $n ->
    [one] Бежал ещё { $n } аул.
    [few] Бежали ещё { $n } аула.
   *[other] Бежало ещё { $n } аулов.
}
camp-moved = { $camp }: перекочевали ({ $from } → { $to }).
camps-moved = { $n ->
    [one] Сменил пастбища { $n } аул: { $camps }.
    [few] Сменили пастбища { $n } аула: { $camps }.
   *[other] Сменили пастбища { $n } аулов: { $camps }.
}
more-camps-left = { $n ->
    [one] За край карты ушёл ещё { $n } аул.
    [few] За край карты ушли ещё { $n } аула.
   *[other] За край карты ушло ещё { $n } аулов.
}
camps-thin-grass = Стадам не хватило травы: { $camps }.
camps-people-lost = Потери в аулах: { $losses }.
camps-herds-lost = Потери в стадах: { $losses }.
camps-worst-hit = Больше всех потеряли: { $camp } ({ $kibitkas }).
camps-births = Приплод в стадах: { $gains }.

## Чужие

enemy-new = Впервые замечен { $body }: { $at }.
enemy-watched = Передвинулся { $body }: { $at }.
enemy-lost = Потерян из виду { $body }; последний раз замечен: { $at }, { $date } ({ $ago }).
enemy-forgotten = Исчезли или давно не дают о себе знать: { $bodies }.
enemy-camp = На виду { $body }: { $at }.
enemy-camps = { $n ->
    [one] На виду { $n } чужой аул, примерно { $kibitkas }.
    [few] На виду { $n } чужих аула, всего примерно { $kibitkas }.
   *[other] На виду { $n } чужих аулов, всего примерно { $kibitkas }.
}
more-sighted = { $n ->
    [one] На виду ещё { $n } отряд.
    [few] На виду ещё { $n } отряда.
   *[other] На виду ещё { $n } отрядов.
}
still-sighted = { $n ->
    [one] На виду { $n } отряд, на прежнем месте.
    [few] На виду { $n } отряда, на прежних местах.
   *[other] На виду { $n } отрядов, на прежних местах.
}
more-lost = { $n ->
    [one] Потерян из виду ещё { $n } отряд.
    [few] Потеряны из виду ещё { $n } отряда.
   *[other] Потеряно из виду ещё { $n } отрядов.
}

## Сражения, осады, набеги, народы, события

battle-sides = Наших было { $own }, неприятеля — примерно { $other }.
battle-won = Победа за нами; наши потери: { $own }, потери неприятеля: { $other }.
battle-lost = Победа за неприятелем; наши потери: { $own }, потери неприятеля: { $other }.
battle-drawn = Сражение не выиграл никто.
battle-routed = Разбиты и бегут: { $forces }.
battle-routed-foes = Неприятель бежит: { $forces }.
battle-spoils-taken = Взято на поле боя: { $spoils }.
battle-spoils-left = Оставлено неприятелю на поле боя: { $spoils }.
more-battles = { $n ->
    [one] Было ещё { $n } сражение.
    [few] Было ещё { $n } сражения.
   *[other] Было ещё { $n } сражений.
}
siege-goes-on = { $place }: { $state }.
more-sieges = { $n ->
    [one] И ещё { $n } подобная весть об осадах.
    [few] И ещё { $n } подобные вести об осадах.
   *[other] И ещё { $n } подобных вестей об осадах.
}
storm-loss = Наши потери: { $men }.
more-towns = { $n ->
    [one] Настроение горожан переменилось ещё в { $n } городе.
   *[other] Настроение горожан переменилось ещё в { $n } городах.
}
raid-taken = Добыча: { $what }.
raid-lost = Потеряно: { $what }.
raids-taken = Вся добыча в набегах недели: { $what }.
raids-lost = Все наши потери в набегах недели: { $what }.
more-raids = { $n ->
    [one] И ещё { $n } подобный набег.
    [few] И ещё { $n } подобных набега.
   *[other] И ещё { $n } подобных набегов.
}
more-went-home = { $n ->
    [one] И ещё { $n } весть об ушедших домой.
    [few] И ещё { $n } вести об ушедших домой.
   *[other] И ещё { $n } вестей об ушедших домой.
}
more-peoples = { $n ->
    [one] Среди народов ещё { $n } подобная перемена.
    [few] Среди народов ещё { $n } подобные перемены.
   *[other] Среди народов ещё { $n } подобных перемен.
}
more-events = { $n ->
    [one] И ещё { $n } подобная весть.
    [few] И ещё { $n } подобные вести.
   *[other] И ещё { $n } подобных вестей.
}
steps-open = По-прежнему возможно: { $events }.
