### Что можно наложить на карту, легенды и что они говорят об одном гексе.

overlay-none = Карта
overlay-supply = Снабжение
overlay-grass = Трава
overlay-control = Власть
overlay-knowledge = Вести
overlay-weather = Погода
overlay-people = Люди
overlay-commitment = Приверженность
overlay-none-hint = Одна карта; пелена лежит на краях, которых ваши люди не видят
overlay-supply-hint = Как далеко доходят обозы из городов, складов и аулов и на сколько дней пищи у ваших отрядов
overlay-grass-hint = Сколько лошадей прокормит пастбище
overlay-control-hint = Чьи города и края вокруг них, насколько вам известно
overlay-knowledge-hint = Что ваши люди видят сейчас и как стары вести о противнике
overlay-weather-hint = Снег, ледяная корка, мороз, половодье, лёд на реках и закрытые перевалы
overlay-people-hint = Где стоят кибитки
overlay-commitment-hint = Насколько ваши народы верны общему делу — там, где их аулы и люди
overlay-key = { $what } (клавиша { $key })
overlay-choose = На карте: { $name }
overlay-choose-hint = Выбрать, что наложено на карту
overlay-grid = Сетка
overlay-grid-hint = Показать или скрыть гексы (15 км от стороны до стороны)
overlay-degrees = { $n }°

legend-title = Легенда
legend-show = Показать легенду
legend-fold = Свернуть легенду
legend-map-show = Показать малую карту
legend-map-fold = Свернуть малую карту
legend-map = Малая карта
legend-map-hint = Щёлкните или потяните, чтобы смотреть туда. Кружки — города, квадраты — ваши отряды, треугольники — известный противник; рамка — то, что видно на большой карте.
legend-map-hint-all = Щёлкните или потяните, чтобы смотреть туда. Кружки — города; квадраты, треугольники и ромбы — отряды сторон; рамка — то, что видно на большой карте.

legend-several = Несколько сторон
legend-supply-within = Обоз доходит за { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
legend-supply-between = Обоз доходит за { $from }–{ $n } дн.
legend-supply-home = Доходят только караваны с родины
legend-supply-hungry = Свой отряд с пищей меньше чем на { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
legend-supply-none = Без цвета: обозы не доходят.
legend-supply-figures = Число: на сколько дней пищи при отряде.
legend-supply-flow = Стрелки: путь, которым везут пищу.
legend-supply-side = Куда доходят обозы: { $side }

legend-grass-below = Голо: меньше { $n } тыс. лошадей
legend-grass-between = { $from }–{ $n } тыс. лошадей
legend-grass-above = Обильно: больше { $n } тыс. лошадей
legend-grass-unit = Сколько лошадей гекс прокормит неделю.
legend-grass-none = Без цвета: пастбища нет.
legend-grass-figures = Число: сочтено вашими людьми на месте, тысяч. В других местах — чего ждать по времени года и погоде.

legend-control-side = { $side }
legend-control-disputed = Спорный край
legend-control-none = Без цвета: на два дня пути ничьё.

legend-knowledge-sight = Противник на виду
legend-knowledge-week = Противника видели на этой неделе
legend-knowledge-weeks = Противника видели не раньше чем { $n ->
    [one] { $n } неделю
    [few] { $n } недели
   *[other] { $n } недель
} назад
legend-knowledge-older = Противника видели больше { $n ->
    [one] { $n } недели
   *[other] { $n } недель
} назад
legend-knowledge-clear = Ясно: ваши люди видят этот край сейчас.
legend-knowledge-veil = Под пеленой: туда никто из ваших не смотрит.
legend-knowledge-side = Кто видит: { $side }

legend-weather-thin = Снег до { $n } см
legend-weather-slow = Снег { $from }–{ $n } см: замедляет марш
legend-weather-deep = Снег глубже { $n } см: почти непроходимо
legend-weather-crust = Ледяная корка на пастбищах (джут)
legend-weather-flood = Река в разливе
legend-weather-figures = Число: средняя температура недели, °C.
legend-weather-signs = ❄ лёд держит конных · ≈ разлив · ✕ перевал закрыт

legend-people-below = Меньше { $n } кибиток
legend-people-between = { $from }–{ $n } кибиток
legend-people-above = Больше { $n } кибиток
legend-people-others = Известные чужие аулы
legend-people-figures = Число: кибиток в аулах; ≈ — на глаз.
legend-people-side = Аулы: { $side }

legend-commitment-leave = Меньше { $n } из 100: ополчение уходит домой
legend-commitment-waver = { $from }–{ $n }: колеблются
legend-commitment-doubt = { $from }–{ $n }: идут лишь за видными вождями
legend-commitment-firm = { $from }–{ $n }: тверды
legend-commitment-devoted = Больше { $n }: преданны
legend-commitment-figures = Число: приверженность из 100; наименьшая из тех, кто там стоит.

overlay-supply-none = Обозы сюда не доходят.
overlay-supply-here = Отсюда посылают пищу: { $source }.
overlay-supply-from = Пища приходит отсюда: { $source }.
overlay-supply-way = { $n ->
    [one] { $n } день караваном
    [few] { $n } дня караваном
   *[other] { $n } дней караваном
}; сами возчики съедают { $loss } %.
overlay-supply-depot = склад
overlay-grass-none = Здесь ничего не растёт.
overlay-grass-feeds = Прокормит неделю около { $n ->
    [one] { $n } лошади
   *[other] { $n } лошадей
}: { $percent } % от лучшей поры.
overlay-grass-known = Сочтено людьми на месте.
overlay-grass-expected = Чего ждать по времени года и погоде; что уже вытравлено, неизвестно.
overlay-control-none = Ничей край.
overlay-control-place = { $place }: { $side }
overlay-control-free = { $place }: ничьё
overlay-knowledge-seen = Ваши люди видят это место сейчас.
overlay-knowledge-unseen = Никто из ваших сюда не смотрит.
overlay-knowledge-nobody = Сюда не смотрит ни одна сторона.
overlay-weather-zone = { $zone }: { $degrees } °C
overlay-weather-bare = Снега нет.
overlay-weather-snow = Снег: { $n } см.
overlay-weather-crust = На пастбище ледяная корка.
overlay-weather-flood = Разлив: { $river }.
overlay-weather-ice = Лёд держит конных: { $river }.
overlay-weather-closed = Перевал закрыт снегом: { $pass }.
overlay-weather-open = Перевал открыт: { $pass }.
overlay-people-none = Аулов здесь не знают.
overlay-people-here = Здесь пасут скот около { $n ->
    [one] { $n } вашей кибитки
   *[other] { $n } ваших кибиток
}.
overlay-commitment-none = Ваших людей здесь нет.
