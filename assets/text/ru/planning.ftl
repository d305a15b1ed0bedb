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
top-points-enemy = Места, которые считаются неприятельскими, дают неприятелю { $n }; прочие его очки неизвестны.
top-men = Под ружьём
top-men-tip = Люди в наших отрядах
top-lost = Потеряно кибиток
top-lost-tip = Кибитки, потерянные по любой причине. В безопасности за краем карты: { $n }.
top-undo = Отменить
top-redo = Вернуть
top-nothing = Здесь нечего делать.
top-orders = Приказы: { $n }
top-orders-tip = Приказы на эту неделю: { $n }
top-commands = Приказать
top-commands-tip = Любой приказ — по названию
top-dispatch = Донесение
top-encyclopaedia = Энциклопедия
top-menu = Сохранения, настройки, выход
top-menu-saves = Сохранённые кампании
top-menu-quick-save = Быстрое сохранение
top-menu-settings = Настройки
top-menu-keys = Клавиши
top-menu-guide-on = Вернуться к советам
top-menu-guide-off = Отложить советы
top-menu-leave = Выйти из кампании
top-end-week-waiting = Завершить неделю ({ $n })
top-end-week-tip = Гонцы уезжают с приказами, и неделя проходит.
top-waits = { $name } — { $why } ({ $way })
top-waits-more = и ещё { $n }
top-over = Кампания окончена.
top-pause = Остановить
top-go-on = Продолжить
top-skip = Показать остальное сразу
top-follow = Карта следует за событиями
top-speed = Скорость: { $percent } %

## Кто требует внимания и почему

attention-hungry = { $n ->
    [one] голодают { $n } день
    [few] голодают { $n } дня
   *[other] голодают { $n } дней
}
attention-little-food = { $n ->
    [0] пищи не осталось
    [one] с тем, что найдут, пищи на { $n } день
    [few] с тем, что найдут, пищи на { $n } дня
   *[other] с тем, что найдут, пищи на { $n } дней
}
attention-food-on-the-way = { $n ->
    [0] пищи не осталось, а путь не кончен
    [one] пищи на { $n } день, до конца пути не хватит
    [few] пищи на { $n } дня, до конца пути не хватит
   *[other] пищи на { $n } дней, до конца пути не хватит
}
attention-weak-horses = лошади { $condition }
attention-eats-horses = едят своих лошадей
attention-enemy-near = { $km ->
    [0] неприятель здесь же, примерно { $men } чел.
   *[other] неприятель в { $km } км, примерно { $men } чел.
}
attention-siege-possible = можно осадить: { $place }
attention-idle = без дела
attention-idle-off-map = за краем карты, без дела
attention-unwilling = не идут за нами
attention-fleeing = бегут
attention-levy = { $n ->
    [one] можно призвать: { $n } человек
    [few] можно призвать: { $n } человека
   *[other] можно призвать: { $n } человек
}
attention-besieged = осада, день { $n }
attention-besieged-bread = осада, день { $n }; хлеба в амбарах на дней: { $bread }
attention-open = без гарнизона, неприятель близко
attention-unkept = { $n ->
    [one] людей мало, не удержать: { $n } очко никому не засчитывается
    [few] людей мало, не удержать: { $n } очка никому не засчитываются
   *[other] людей мало, не удержать: { $n } очков никому не засчитывается
}
attention-decision = ждёт ответа

## Список слева

plan-tab-forces = Отряды
plan-tab-camps = Аулы
plan-tab-places = Места
plan-tab-people = Народы и предводители
plan-tab-enemies = Что мы знаем о других
plan-tab-scripted-events = Решения
plan-tab-pressing = { $tab } (требуют внимания: { $n })
plan-tab-open = { $tab } (открыто: { $n })
plan-search = Найти …
plan-search-clear = Показать всё
plan-fold = Свернуть
plan-unfold = Развернуть
plan-herds = лошадей { $horses }, овец { $sheep }
plan-points = { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
plan-commitment = { $n } %
plan-leads = ведёт: { $force }
plan-leads-none = никого не ведёт
plan-leader-wounded = ранен
plan-leader-lost = погиб или в плену
plan-enemy-men = { $n ->
    [one] примерно { $n } человек
    [few] примерно { $n } человека
   *[other] примерно { $n } человек
}
plan-enemy-camp = { $n ->
    [one] примерно { $n } кибитка
    [few] примерно { $n } кибитки
   *[other] примерно { $n } кибиток
}
plan-in-sight = на виду
plan-seen-ago = { $n ->
    [0] видели сегодня
    [one] видели { $n } день назад
    [few] видели { $n } дня назад
   *[other] видели { $n } дней назад
}
plan-list-empty = Здесь ничего нет.
plan-select-all = Выбрать все: { $n }
plan-select-all-tip = Выбирает все отряды этого списка, что стоят в поле: им можно дать один приказ. Ctrl добавляет один отряд, Shift — все, что между ними; так же и на карте, а с Shift их можно обвести мышью.
plan-row-ungiven = { $task } · приказ составлен, но не отдан
plan-enemies-none = О неприятеле ничего не известно.
plan-scripted-events-none = Решать пока нечего.
plan-scripted-event-tip = Прочесть и решить

## Составляемый приказ

plan-aim-march = Укажите на карте, куда идти.
plan-aim-besiege = Укажите на карте, что осадить.
plan-aim-raid = Укажите на карте, на какой аул идти в набег.
plan-aim-garrison = Укажите на карте, где встать гарнизоном.
plan-aim-relieve = Укажите на карте, какой гарнизон сменить.
plan-aim-follow = Укажите на карте, за кем следовать.
plan-aim-escort = Укажите на карте, какой аул охранять.
plan-aim-merge = Укажите на карте, с кем соединиться.
plan-aim-migrate = Укажите на карте, куда кочевать.
plan-aim-none = Сейчас это приказать нельзя.
plan-or-choose = Или выберите:
plan-starts = Выступят
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
plan-courier-none = Приказ дойдёт сразу.
plan-takes-effect = Исполнят { $date }.
plan-arrives = Прибудут
plan-arrives-on = { $n ->
    [one] { $date }, день { $day }: { $n } день пути, { $km } км
    [few] { $date }, день { $day }: { $n } дня пути, { $km } км
   *[other] { $date }, день { $day }: { $n } дней пути, { $km } км
}
plan-arrives-late = не раньше чем через четыре месяца ({ $km } км)
plan-way-past = По пути
plan-after-mover = { $body }: сами уходят в другое место. Это путь туда, где они стоят теперь; когда они сойдутся с этим отрядом, сказать нельзя.
plan-food-left = Пища тогда
plan-horses-then = Лошади тогда
plan-horses-told = { $condition } ({ $n } %)
plan-herd = Скот
plan-herd-told = дойдёт { $n } %
plan-pace-herd-tip = Со скоростью убойного скота: люди и лошади не устают.
plan-pace-normal-tip = Как ездят с заводными лошадьми: часть скота отстанет.
plan-pace-forced-tip = Как ходят в набег: лошади изнурятся, большая часть скота отстанет.
plan-via = { $n }. через: { $place }
plan-add-via = Через это место
plan-add-via-tip = Сделать это место промежуточным; затем укажите цель. Щелчок с Shift ставит промежуточную точку сразу.
plan-drop-via = Убрать последнюю точку
plan-danger-enemy = у дороги: { $enemy } ({ $place })
plan-danger-enemy-fight = у дороги: { $enemy } ({ $place }); { $fight }
plan-danger-enemy-some = у дороги ({ $forces }): { $enemy } ({ $place }); { $fight }
plan-danger-swim = придётся переплывать большую реку: { $place }
plan-danger-hunger = пища кончится { $date }
plan-joint-danger-hunger = пища кончится в пути: { $forces }
plan-danger-barren = { $n ->
    [one] мало травы на { $n } ночлеге: { $place }
    [few] мало травы на { $n } ночлегах, первый: { $place }
   *[other] мало травы на { $n } ночлегах, первый: { $place }
}
plan-odds-why = Откуда это число
plan-to-force = Куда:
plan-to-haven = Куда уйти:
plan-new-force = отдельный отряд
plan-led-by = Предводитель:
plan-nobody = без предводителя
plan-officer = сотник (в запасе: { $n })
plan-quarter = Четверть
plan-half = Половина
plan-all = Все
plan-joint = { $what }: { $n ->
    [one] { $n } отряд
    [few] { $n } отряда
   *[many] { $n } отрядов
}
plan-joint-goal = { $what }, { $goal }: { $n ->
    [one] { $n } отряд
    [few] { $n } отряда
   *[many] { $n } отрядов
}
plan-joint-men = { $n ->
    [one] Всего пойдёт { $n } человек.
    [few] Всего пойдут { $n } человека.
   *[many] Всего пойдёт { $n } человек.
}
plan-joint-of = Всего человек: { $n }.
plan-joint-courier = { $n ->
    [one] Самый дальний гонец едет { $n } день: { $force }.
    [few] Самый дальний гонец едет { $n } дня: { $force }.
   *[other] Самый дальний гонец едет { $n } дней: { $force }.
}
plan-joint-food = Хуже всего с пищей на месте: { $force } ({ $food }).
plan-joint-horses = Худшее состояние лошадей на месте: { $n } % ({ $force }).
plan-joint-arrive = Все будут на месте { $first }.
plan-joint-arrives = Первые будут на месте { $first }, последние { $last }: { $force }.
plan-joint-alone = Не вместе: { $day } первыми подойдут { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[other] { $n } человек
} ({ $forces }) и начнут без остальных: вероятность успеха примерно { $alone } %, а у всех вместе — { $together } %.
plan-joint-odds = Шансы посчитаны на всех вместе.
plan-joint-first = Шансы посчитаны на всех вместе; кто придёт первым, начнёт без остальных.
plan-joint-late = Не дойдёт и за четыре месяца: { $force }
plan-joint-refused = Не пойдёт: { $force }. { $why }
plan-give = Приказать
plan-cancel = Отставить
plan-not-ready = В таком виде приказ отдать нельзя.

## Приказы недели

plan-orders-title = Приказы этой недели: { $n }
plan-orders-none = Приказов пока нет. Все продолжают своё дело.
plan-orders-riding = В пути с гонцами
plan-orders-centre = Показать на карте
plan-orders-clear = Отменить все

## Кнопки приказов и их смысл

order-ui-march = Идти
order-ui-march-tip = Идти в клетку, к месту или за край карты. То же самое — щелчок правой кнопкой по карте.
order-ui-halt = Стоять
order-ui-halt-tip = Остановиться и бросить своё дело.
order-ui-besiege = Осадить
order-ui-besiege-tip = Осадить место, которое держит неприятель: обложение, приступ, переговоры или отвод воды.
order-ui-raid = Набег
order-ui-raid-tip = Напасть усиленными переходами на известный нам неприятельский аул.
order-ui-garrison = Гарнизон
order-ui-garrison-tip = Прийти и держать стены этого места.
order-ui-relieve = Сменить
order-ui-relieve-tip = Занять место гарнизона и освободить его.
order-ui-escort = Охранять
order-ui-escort-tip = Держаться аула и прикрывать его.
order-ui-follow = Следовать
order-ui-follow-tip = Держаться другого отряда.
order-ui-merge = Соединиться
order-ui-merge-tip = Идти к другому отряду и войти в его состав.
order-ui-detach = Выделить
order-ui-detach-tip = Выделить людей в отдельный отряд или передать отряду, стоящему рядом.
order-ui-release = Отпустить
order-ui-release-tip = Отпустить ополченцев домой, в их аулы.
order-ui-depot = Склад
order-ui-depot-tip = Сложить здесь пищу для тех, кто придёт потом.
order-ui-levy = Призвать
order-ui-levy-tip = Призвать людей аула в отряд.
order-ui-migrate = Кочевать
order-ui-migrate-tip = Увести аул на другое кочевье; аул, укрывшийся за краем карты, вернётся домой.
order-ui-evacuate = В укрытие
order-ui-evacuate-tip = Увести аул за край карты, в безопасное место.
order-ui-stance = Поведение
order-ui-forage = Фуражировка
order-ui-winter = Зимовка
order-ui-camprule = Без приказа
order-ui-no-target = Для этого приказа нет ни одной известной нам цели.
order-ui-no-levy = Вблизи нет аула, который мог бы дать людей.
order-ui-withdraw = Отменить этот приказ
order-ui-riding = { $order } (дойдёт { $date })
order-ui-contingent = { $troop }, { $group }: { $men }
order-ui-against = Выступить туда:
order-ui-raid-by = Кем идти в набег:
order-ui-send = Послать туда:
order-ui-besiege-by = Кем осадить:
order-ui-garrison-by = Кого поставить гарнизоном:
order-ui-by-tip = С Ctrl или Shift: вместе с уже выбранными, одним приказом.
order-ui-by = { $force } — { $men }, { $km } км
order-ui-palette = Приказы по названию
order-ui-palette-hint = сауран идти …
order-ui-palette-note = Число задаёт, сколько. Enter выбирает, Shift+Enter приказывает сразу.
order-ui-palette-several = Всем выбранным отрядам ({ $n }); названы по первому из них. Enter выбирает, Shift+Enter приказывает сразу.
order-ui-palette-nobody = Сначала выберите свой отряд или аул.
order-ui-look = Показать: { $name }

## Прежде чем пройдёт неделя, и что оставлено как есть

attention-way-food = идти дальше, фуражировать широким кругом или вывести часть людей из переполненного города
attention-way-horses = дать отдых
attention-way-enemy = сдвинуться или сменить поведение
attention-way-idle = дать дело
attention-way-besieged = идти на осаждающих
attention-way-open = поставить гарнизон
attention-way-decision = решить
top-run-on-tip = Пусть недели идут, пока что-нибудь не случится; не больше четырёх.
plan-seen = видели: { $why }
plan-leave-tip = Видел, оставить как есть: не считается, пока что-нибудь не изменится.
plan-take-up-tip = Вернуть в список дел.
until-over = Кампания окончена.
until-headline = Кое-что случилось.
until-decision = Дело ждёт решения.
until-alert = Кому-то нужен приказ.
until-weeks = Прошли четыре тихие недели.

## For those who hear the screen

plan-amount-told = Сколько
