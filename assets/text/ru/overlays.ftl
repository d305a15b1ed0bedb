### Что можно наложить на карту, легенды и что они говорят об одной клетке.

overlay-none = Карта
overlay-supply = Снабжение
overlay-grass = Трава
overlay-control = Власть
overlay-knowledge = Вести
overlay-weather = Погода
overlay-people = Люди
overlay-commitment = Приверженность
overlay-none-hint = Только карта; пеленой закрыты края, которых ваши люди не видят
overlay-supply-hint = Куда доходят обозы из городов, складов и аулов и на сколько дней у ваших отрядов пищи
overlay-grass-hint = Сколько лошадей прокормит пастбище
overlay-control-hint = Кто держит города и края вокруг них, насколько вам известно
overlay-knowledge-hint = Что ваши люди видят сейчас и насколько стары вести о неприятеле
overlay-weather-hint = Снег, ледяная корка, мороз, половодье, лёд на реках и закрытые перевалы
overlay-people-hint = Где стоят кибитки
overlay-commitment-hint = Насколько ваши народы преданы общему делу — там, где стоят их аулы и люди
overlay-key = { $what } (клавиша { $key })
overlay-choose = На карте: { $name }
overlay-choose-hint = Выбрать слой карты
overlay-grid = Сетка
overlay-grid-hint = Показать или скрыть клетки (15 км от стороны до стороны)
overlay-degrees = { $n }°

legend-title = Легенда
legend-show = Показать легенду
legend-fold = Свернуть легенду
legend-map-show = Показать малую карту
legend-map-fold = Свернуть малую карту
legend-map = Малая карта
legend-map-hint = Щёлкните или потяните, чтобы смотреть туда. Кружки — города, квадраты — ваши отряды, треугольники — известный неприятель; рамка — то, что видно на большой карте.
legend-map-hint-all = Щёлкните или потяните, чтобы смотреть туда. Кружки — города; квадраты, треугольники и ромбы — отряды сторон; рамка — то, что видно на большой карте.

legend-several = Несколько сторон
legend-supply-within = Обоз доходит за { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
legend-supply-between = Обоз идёт от { $from } до { $n } дней
legend-supply-home = Сюда доходят только караваны с родины
legend-supply-hungry = У отряда пищи меньше чем на { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
legend-supply-none = Без цвета: обозы сюда не доходят.
legend-supply-figures = Число: на сколько дней у отряда пищи.
legend-supply-flow = Стрелки: каким путём везут пищу.
legend-supply-side = Куда доходят обозы: { $side }

legend-grass-below = Голо: меньше чем на { $n } тыс. лошадей
legend-grass-between = На { $from }–{ $n } тыс. лошадей
legend-grass-above = Обильно: больше чем на { $n } тыс. лошадей
legend-grass-unit = Сколько лошадей клетка прокормит неделю.
legend-grass-none = Без цвета: пастбища нет.
legend-grass-figures = Число: сочтено вашими людьми на месте, в тысячах. В остальных местах — чего ждать по времени года и погоде.

legend-control-side = { $side }
legend-control-disputed = Спорный край
legend-control-none = Без цвета: на два дня пути никто ничего не держит.

legend-knowledge-sight = Неприятель на виду
legend-knowledge-week = Неприятеля видели на этой неделе
legend-knowledge-weeks = Неприятеля видели за последние { $n ->
    [one] { $n } неделю
    [few] { $n } недели
   *[other] { $n } недель
}
legend-knowledge-older = Неприятеля видели больше { $n ->
    [one] { $n } недели
   *[other] { $n } недель
} назад
legend-knowledge-clear = Открыто: этот край ваши люди видят сейчас.
legend-knowledge-veil = Под пеленой: этого края никто из ваших не видит.
legend-knowledge-side = Кто видит: { $side }

legend-weather-thin = Снег до { $n } см
legend-weather-slow = Снег { $from }–{ $n } см: замедляет поход
legend-weather-deep = Снег глубже { $n } см: почти не пройти
legend-weather-crust = Ледяная корка на пастбищах (джут)
legend-weather-flood = Разлив реки
legend-weather-figures = Число: средняя температура недели, °C.
legend-weather-signs = ❄ лёд держит конных · ≈ разлив · ✕ перевал закрыт

legend-people-below = Меньше { $n ->
        [one] { $n } кибитки
       *[other] { $n } кибиток
    }
legend-people-between = { $from }–{ $n } кибиток
legend-people-above = Больше { $n ->
        [one] { $n } кибитки
       *[other] { $n } кибиток
    }
legend-people-others = Известные чужие аулы
legend-people-figures = Число: сколько кибиток в аулах; ≈ — на глаз.
legend-people-side = Аулы: { $side }

legend-commitment-leave = Меньше { $n } из 100: ополчение уходит домой
legend-commitment-waver = { $from }–{ $n }: колеблются
legend-commitment-doubt = { $from }–{ $n }: идут лишь за именитыми предводителями
legend-commitment-firm = { $from }–{ $n }: тверды
legend-commitment-devoted = Больше { $n }: преданны
legend-commitment-figures = Число: приверженность из 100; наименьшая у тех, кто там стоит.

overlay-supply-none = Обозы сюда не доходят.
overlay-supply-here = Отсюда шлют пищу: { $source }.
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
overlay-grass-known = Сочтено нашими людьми на месте.
overlay-grass-expected = По времени года и погоде; сколько уже стравлено, неизвестно.
overlay-control-none = Ничейный край.
overlay-control-place = { $place }: { $side }
overlay-control-free = { $place }: никто не держит
overlay-knowledge-seen = Ваши люди видят это сейчас.
overlay-knowledge-unseen = Никто из ваших этого не видит.
overlay-knowledge-nobody = Этого не видит ни одна сторона.
overlay-weather-zone = { $zone }: { $degrees } °C
overlay-weather-bare = Снега нет.
overlay-weather-snow = Снег: { $n } см.
overlay-weather-crust = На пастбище ледяная корка.
overlay-weather-flood = Разлив: { $river }.
overlay-weather-ice = Лёд держит конных: { $river }.
overlay-weather-closed = Перевал закрыт снегом: { $pass }.
overlay-weather-open = Перевал открыт: { $pass }.
overlay-people-none = Об аулах здесь ничего не известно.
overlay-people-here = Здесь стоит около { $n ->
    [one] { $n } вашей кибитки
   *[other] { $n } ваших кибиток
}.
overlay-commitment-none = Ваших людей здесь нет.
