### Планирование: верхняя полоса, список отрядов, приказы и их последствия.

## Верхняя полоса

top-week = неделя { $n } из { $of }
top-old-style = По старому стилю: { $date }
top-hijri = { $year } год хиджры
top-weather = Погода
top-weather-tip = Там, где большинство наших людей ({ $zone }): { $weather }
top-snow = снег { $n } см
top-crust = пастбища под ледяной коркой: джут
top-frost = мороз без снега
top-no-snow = без снега
top-points = Очки
top-points-enemy = Места, которые считаются вражескими, дают врагу { $n }; остальной его счёт неизвестен.
top-men = Под ружьём
top-men-tip = Люди в наших отрядах
top-lost = Погибло кибиток
top-lost-tip = Потеряно кибиток по всем причинам. В безопасности вне карты: { $n }.
top-undo = Отменить
top-redo = Повторить
top-nothing = Здесь нечего делать.
top-orders = Приказы: { $n }
top-orders-tip = Приказы на эту неделю: { $n }
top-commands = Приказать
top-commands-tip = Любой приказ по названию
top-dispatch = Донесение
top-encyclopaedia = Справочник
top-menu = Сохранения, настройки, выход
top-menu-saves = Сохранённые кампании
top-menu-quick-save = Быстрое сохранение
top-menu-settings = Настройки
top-menu-keys = Клавиши
top-menu-leave = Выйти из кампании
top-end-week-waiting = Завершить неделю ({ $n })
top-end-week-tip = Гонцы уходят, неделя проходит.
top-waits = { $name }: { $why }
top-over = Кампания окончена.
top-pause = Приостановить
top-go-on = Продолжить
top-skip = Показать остальное сразу
top-follow = Карта следует за событиями
top-speed = Скорость: { $percent } %

## Кто требует внимания и почему

attention-hungry = { $n ->
    [one] голодает { $n } день
    [few] голодает { $n } дня
   *[other] голодает { $n } дней
}
attention-little-food = { $n ->
    [0] пищи не осталось
    [one] пищи на { $n } день
    [few] пищи на { $n } дня
   *[other] пищи на { $n } дней
}
attention-food-on-the-way = { $n ->
    [0] пищи не осталось, а путь не кончен
    [one] пищи на { $n } день, до конца пути не хватит
    [few] пищи на { $n } дня, до конца пути не хватит
   *[other] пищи на { $n } дней, до конца пути не хватит
}
attention-weak-horses = лошади { $condition }
attention-eats-horses = ест своих лошадей
attention-enemy-near = { $km ->
    [0] неприятель здесь же, около { $men }
   *[other] неприятель в { $km } км, около { $men }
}
attention-siege-possible = можно осадить: { $place }
attention-idle = без задачи
attention-idle-off-map = за картой без задачи
attention-unwilling = не идёт за нами
attention-fleeing = бежит
attention-levy = { $n ->
    [one] можно призвать: { $n } человек
    [few] можно призвать: { $n } человека
   *[other] можно призвать: { $n } человек
}
attention-besieged = в осаде, день { $n }
attention-open = без гарнизона, неприятель близко
attention-decision = ждёт ответа

## Список слева

plan-tab-forces = Отряды
plan-tab-camps = Аулы
plan-tab-places = Места
plan-tab-people = Роды и предводители
plan-tab-enemies = Что мы знаем о других
plan-tab-scripted-events = Решения
plan-tab-pressing = { $tab } (требуют внимания: { $n })
plan-search = Найти …
plan-search-clear = Показать всё
plan-fold = Свернуть
plan-unfold = Развернуть
plan-horses = { $n } %
plan-food = { $n ->
    [0] пищи нет
    [one] пищи на { $n } день
    [few] пищи на { $n } дня
   *[other] пищи на { $n } дней
}
plan-herds = лошадей { $horses }, овец { $sheep }
plan-points = { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
plan-commitment = { $n } %
plan-leads = во главе: { $force }
plan-leads-none = без отряда
plan-leader-wounded = ранен
plan-leader-lost = погиб или в плену
plan-enemy-men = примерно { $n } чел.
plan-enemy-camp = примерно { $n } киб.
plan-in-sight = на виду
plan-seen-ago = { $n ->
    [0] видели сегодня
    [one] видели { $n } день назад
    [few] видели { $n } дня назад
   *[other] видели { $n } дней назад
}
plan-list-empty = Здесь ничего нет.
plan-enemies-none = О неприятеле ничего не известно.
plan-scripted-events-none = Ничто не ждёт решения.
plan-scripted-event-tip = Прочесть и решить

## Составляемый приказ

plan-aim-march = Укажите на карте, куда идти.
plan-aim-besiege = Укажите на карте, что осадить.
plan-aim-raid = Укажите на карте, на какой аул идти.
plan-aim-garrison = Укажите на карте, где стать гарнизоном.
plan-aim-relieve = Укажите на карте, какой гарнизон сменить.
plan-aim-follow = Укажите на карте, за кем следовать.
plan-aim-escort = Укажите на карте, какой аул охранять.
plan-aim-merge = Укажите на карте, с кем соединиться.
plan-aim-migrate = Укажите на карте, куда кочевать.
plan-aim-none = Сейчас это приказать нельзя.
plan-or-choose = Или выберите:
plan-starts = Выступит
plan-starts-now = сразу, { $date }
plan-starts-on = { $n ->
    [one] { $date }, гонец едет { $n } день
    [few] { $date }, гонец едет { $n } дня
   *[other] { $date }, гонец едет { $n } дней
}
plan-courier = { $n ->
    [one] Гонец едет { $n } день.
    [few] Гонец едет { $n } дня.
   *[other] Гонец едет { $n } дней.
}
plan-courier-none = Дойдёт сразу.
plan-takes-effect = Будет исполнен { $date }.
plan-arrives = Прибудет
plan-arrives-on = { $n ->
    [one] { $date } (через { $n } день)
    [few] { $date } (через { $n } дня)
   *[other] { $date } (через { $n } дней)
}
plan-arrives-late = не раньше чем через четыре месяца
plan-after-mover = { $body }: сам уходит в другое место. Это путь туда, где он стоит теперь; когда они сойдутся, сказать нельзя.
plan-food-left = Останется
plan-horses-then = Лошади тогда
plan-horses-told = { $condition } ({ $n } %)
plan-herd = Скот
plan-herd-told = поспевает { $n } %
plan-pace-herd-tip = Ходом убойного скота: люди и лошади свежи.
plan-pace-normal-tip = Как всадники о двуконь: часть скота отстанет.
plan-pace-forced-tip = Как в набеге: лошади изнурятся, скот большей частью отстанет.
plan-via = { $n }. через: { $place }
plan-add-via = Через это место
plan-add-via-tip = Это место станет промежуточным; затем укажите цель. Щелчок с Shift сразу ставит промежуточную точку.
plan-drop-via = Убрать последнюю точку
plan-danger-enemy = неприятель у дороги, около { $n }: { $place }
plan-danger-enemy-fight = { $danger }; { $fight }
plan-danger-swim = большую реку придётся переплывать: { $place }
plan-danger-hunger = пища кончится { $date }
plan-danger-barren = { $n ->
    [one] мало травы на { $n } ночлег: { $place }
    [few] мало травы на { $n } ночлега, первый: { $place }
   *[other] мало травы на { $n } ночлегов, первый: { $place }
}
plan-odds-why = Как это высчитано
plan-to-force = Куда:
plan-to-haven = Куда уйти:
plan-new-force = отдельный отряд
plan-led-by = Начальник:
plan-nobody = никто из известных
plan-officer = сотник (в запасе: { $n })
plan-quarter = Четверть
plan-half = Половина
plan-all = Все
plan-give = Приказать
plan-cancel = Отставить
plan-not-ready = В таком виде приказ отдать нельзя.

## Приказы недели

plan-orders-title = Приказы этой недели: { $n }
plan-orders-none = Приказов пока нет. Отряды продолжают своё дело.
plan-orders-riding = В пути с гонцами
plan-orders-centre = Показать на карте
plan-orders-clear = Отменить все

## Кнопки приказов и их смысл

order-ui-march = Идти
order-ui-march-tip = Идти в клетку, место или за край карты. То же — щелчок правой кнопкой.
order-ui-halt = Стоять
order-ui-halt-tip = Остановиться и оставить задачу.
order-ui-besiege = Осадить
order-ui-besiege-tip = Осадить место в руках неприятеля: обложение, приступ, переговоры или отвод воды.
order-ui-raid = Набег
order-ui-raid-tip = Усиленными переходами на известный аул неприятеля.
order-ui-garrison = Гарнизон
order-ui-garrison-tip = Идти в место и держать его стены.
order-ui-relieve = Сменить
order-ui-relieve-tip = Занять пост гарнизона и освободить его.
order-ui-escort = Охранять
order-ui-escort-tip = Идти с аулом и прикрывать его.
order-ui-follow = Следовать
order-ui-follow-tip = Держаться другого отряда.
order-ui-merge = Соединиться
order-ui-merge-tip = Идти к другому отряду и войти в его состав.
order-ui-detach = Выделить
order-ui-detach-tip = Выделить людей в отдельный отряд или передать соседнему.
order-ui-release = Распустить
order-ui-release-tip = Отпустить ополченцев по аулам.
order-ui-depot = Склад
order-ui-depot-tip = Сложить здесь пищу для тех, кто придёт после.
order-ui-levy = Призвать
order-ui-levy-tip = Призвать людей аула в отряд.
order-ui-migrate = Кочевать
order-ui-migrate-tip = Увести аул на другое кочевье; из убежища за картой он вернётся домой.
order-ui-evacuate = В безопасность
order-ui-evacuate-tip = Увести аул за край карты в безопасные места.
order-ui-stance = При встрече с неприятелем
order-ui-forage = Добыча пищи
order-ui-winter = Зимовка
order-ui-camprule = Без приказа
order-ui-no-target = Нам не известно ничего подходящего для этого.
order-ui-no-levy = Поблизости нет аула, который мог бы дать людей.
order-ui-withdraw = Отменить этот приказ
order-ui-riding = { $order } (дойдёт { $date })
order-ui-contingent = { $troop }, { $group }: { $men }
order-ui-against = Выступить против:
order-ui-raid-by = Идти в набег:
order-ui-send = Послать туда:
order-ui-besiege-by = Осадить силами:
order-ui-garrison-by = Поставить гарнизоном:
order-ui-by = { $force } — { $men }, { $km } км
order-ui-palette = Приказы по названию
order-ui-palette-hint = сауран идти …
order-ui-palette-note = Число задаёт количество. Enter — выбрать, Shift и Enter — приказать сразу.
order-ui-palette-nobody = Из наших никто не выбран: сначала выберите отряд или аул.
order-ui-look = Показать: { $name }
