### Panels of what is selected, cards, the dispatch, events and decisions.

## The panel of what is selected. $n is a number; names come from the scenario as they stand.

panel-fold = Свернуть панель
panel-unfold = Развернуть панель
panel-close = Закрыть и снять выделение
panel-centre = Показать на карте
panel-info = Что об этом говорит энциклопедия
panel-percent = { $n } %
panel-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
panel-weeks = { $n ->
    [one] { $n } неделя
    [few] { $n } недели
   *[other] { $n } недель
}
panel-doing = Сейчас
panel-waits = Нашим приказом их не двинуть: выступят, когда их позовут. Чем их можно позвать, сказано среди решений.
panel-due = Прибудут
panel-due-in = { $n ->
    [one] { $date }, через { $n } день
    [few] { $date }, через { $n } дня
   *[other] { $date }, через { $n } дней
}
panel-leader = Предводитель
panel-commander-officer = Во главе отряда сотник.
panel-commander-none = Предводителя нет: отряд может стоять в гарнизоне, охранять, возить припасы, соединяться с другими и держаться близ того, из которого выделен, — и только.
panel-officers = Сотники в запасе: { $n }
panel-leaders = Предводители
panel-men = Люди
panel-on-foot = идут со скоростью пеших
panel-cohesion = Сплочённость
panel-commitment = Приверженность
panel-horses = Лошади
panel-no-horses = Лошадей нет.
panel-dial-why = Состояние лошадей: ниже 55 % — худы, ниже 40 % — изнурены
panel-condition = { $condition }, { $percent }
panel-trend-down = ▼ за день −{ $percent } % (трава −{ $grass }, переход −{ $work })
panel-trend-up = ▲ набирают тело
panel-trend-level = ● держатся, как позволяет время года
panel-horses-each = Лошадей на человека
panel-posture = Как держится
panel-stance = Поведение
panel-forage = Фуражировка
panel-dug-in = Окапываются уже
panel-garrison-of = В гарнизоне:
panel-face-to-face = ! Лицом к лицу с неприятелем:
panel-couriers = Приказы в пути
panel-courier = ⌁ { $date }: { $order }

## Food and grass

panel-food = Пища
panel-food-days = Своей пищи хватит на
panel-food-lasts = Пища кончится
panel-food-lasts-long = через два месяца или позже
panel-eats-horses = Едят своих верховых лошадей; пайков за неделю: { $n }.
panel-train = В обозе, пайков
panel-herd = { $n ->
    [one] Убойный скот ({ $n } овца)
    [few] Убойный скот ({ $n } овцы)
   *[other] Убойный скот ({ $n } овец)
}
panel-food-with-it = Всего с собой
panel-eaten-in = { $n ->
    [one] Съедено за неделю ({ $n } день)
    [few] Съедено за неделю ({ $n } дня)
   *[other] Съедено за неделю ({ $n } дней)
}
panel-food-short = Не хватило
panel-food-need = Нужно
panel-food-week = Пища за неделю
panel-hunger-costs = Голод отнимает { $percent } % сплочённости в день.
panel-convoys = Доставлено обозами, пайков
panel-hungry = Голодают уже
panel-grass = Трава
panel-grass-need = Нужно за неделю, коне-дней
panel-grass-found = Найдено, коне-дней
panel-grass-share = Найдено из нужного

## A leader

panel-rank = Старшинство
panel-rank-why = Кто кого старше
panel-initiative = Почин
panel-initiative-why = Как быстро он действует
panel-command = Управление
panel-command-why = Сколько людей держит в руках
panel-attack = Натиск
panel-attack-why = Что прибавляет в бою
panel-siegecraft = Осадное дело
panel-siegecraft-why = Что понимает в стенах и осадах
panel-authority = Авторитет
panel-authority-why = Насколько за ним идут чужие народы
panel-aliases = иначе: { $names }
panel-fate = Судьба
panel-wounded-until = ранен, оправится к { $date }
panel-captured = в плену
panel-killed = убит
panel-people = Народ:
panel-leads = Ведёт:
panel-leads-nobody = На карте никого не ведёт.
panel-gifts = Дарования
panel-life = Что о нём известно

## A people

panel-nothing-certain = О настроении и численности этого народа верных сведений нет.
panel-who = Кто они
panel-of-hundred = { $n } из 100
panel-cause = { $n }  { $why }
panel-waiting = Ждут без добычи
panel-booty = Добыча, не отвезённая домой
panel-under-arms = Под ружьём
panel-at-home = Годных к бою дома
panel-levy-limit = Можно призвать
panel-levy-now = Призвано
panel-forces = Отряды с его людьми
panel-camps = Аулы
panel-in-all = Всего

## A camp group

panel-camp-safe = В безопасности за краем карты
panel-camp-rule = Без приказа
panel-in-flight = Бегут уже
panel-danger = Опасность рядом
panel-km-off = в { $n } км
panel-households = Кибитки
panel-persons = Душ
panel-at-start = Кибиток в начале
panel-lost-since = Убыло с начала
panel-come-since = Прибыло с начала
panel-levy-free = Можно призвать
panel-herds = Стада
panel-sheep = Прочий скот, в овцах
panel-herd-each = На кибитку, в овцах
panel-herd-least = Если меньше { $n }, семьи впадают в нужду.
panel-milk = Молоко и дичь, пайков
panel-meat = Забитый скот, пайков
panel-slaughtered = Забито скота
panel-given = Отдано отрядам

## A place

panel-holder = Держат
panel-points = Очки в конце
panel-townspeople = Жители
panel-walls = Стены
panel-market = Рынок даёт, пайков
panel-a-week = { $n } в неделю
panel-water = Отводимая вода
panel-water-cut = отведена
panel-siege = Осада
panel-day-of = день { $n }
panel-within-hidden = Что за стенами, неизвестно.
panel-garrison = Гарнизон
panel-no-garrison = Гарнизона нет.
panel-granary = Амбары
panel-rations = пайков: { $n }
panel-granary-lasts = Жителям и гарнизону этого хватит на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} (недель: { $weeks }).
panel-granary-house = Содержит, пока нет осады, человек
panel-granary-crowded = Гарнизону ({ $men } чел.) достаётся пайков в день: { $fed }.
panel-granary-given = Отдано отрядам за неделю
panel-loyalty = Расположение горожан
panel-siege-odds = Что обещает осада
panel-reckoning = Откуда это число
panel-history = Что об этом месте известно

## A contact

panel-known = Что известно
panel-seen = Когда замечен
panel-in-sight = сейчас на виду
panel-seen-on = { $n ->
    [0] { $date }, сегодня
    [1] { $date }, вчера
    [one] { $date }, { $n } день назад
    [few] { $date }, { $n } дня назад
   *[other] { $date }, { $n } дней назад
}
panel-estimate = Оценка
panel-between = Вероятно
panel-confidence = Достоверность
panel-contact-note = Предводитель, пища и лошади чужих неизвестны; пока их не видно, достоверность падает.
panel-battle-odds = Что обещает нападение

## A hex

panel-here = Кто здесь стоит
panel-ground = Местность
panel-terrain = Вид местности
panel-height = Высота
panel-metres = { $n } м
panel-zone = Климат
panel-water-here = Вода
panel-watered = есть для людей и скота
panel-dry = нет
panel-shelter = Зимнее укрытие
panel-weather = Погода недели
panel-temperature = Температура
panel-degrees = { $n } °C
panel-snow = Снежный покров
panel-centimetres = { $n } см
panel-crust = Джут
panel-crust-lies = ледяная корка на траве
panel-grass-stands = Доступно лошадям
panel-grass-expected = Можно ждать не больше
panel-grass-unseen = Наших здесь нет: сколько съели стада, не учтено.
panel-grass-of-best = От лучшей поры
panel-horse-days = { $n ->
    [one] { $n } коне-день
    [few] { $n } коне-дня
   *[other] { $n } коне-дней
}
panel-rivers = Реки по сторонам
panel-river = Река
panel-old-bed = Старое русло
panel-river-side = { $river } ({ $at }): { $how }
panel-cross-dry = посуху
panel-cross-ice = лёд держит конных
panel-cross-ferry = на лодках
panel-cross-ferry-flood = на лодках, половодье
panel-cross-swim = вплавь, с потерями
panel-cross-swim-flood = вплавь в половодье, с большими потерями
panel-cross-ford = вброд
panel-cross-flood = половодье, с потерями
panel-ways = Пути и угодья
panel-road = Дорога: { $name }
panel-pass = Перевал: { $name }, { $height } м, открыт
panel-pass-shut = Перевал: { $name }, { $height } м, закрыт снегом
panel-pasture = Пастбище: { $name }

## Cards under the pointer

panel-tip-place = { $kind }; { $side }

## The dispatch

panel-front-ledger = Вся неделя подробно
panel-front-why = Почему:
panel-dispatch-title = Донесение
panel-dispatch-none = Ни одна неделя ещё не сыграна. Первое донесение придёт, когда неделя закончится.
panel-dispatch-show = Показать на карте
panel-dispatch-read = Прочесть целиком
panel-dispatch-battle = Весь расчёт: { $battle }
panel-dispatch-close = К карте
panel-dispatch-earlier = ◀ Раньше
panel-dispatch-later = Позже ▶
panel-dispatch-first = Это первая неделя.
panel-dispatch-last = Это последняя неделя.
panel-dispatch-chronicle = Что говорит история

## Events and decisions. $n is a number with its sign where it is a change.

scripted-event-later = Решить позже
scripted-event-deadline = Решить до { $date }. Если промолчать, выйдет: «{ $choice }».
scripted-event-step = Шаг, который можно сделать, пока для него есть возможность.
scripted-event-not-open = Сейчас ответить на это нельзя.
scripted-event-cannot = Этот выбор сейчас закрыт.
scripted-event-needs = Нужно: { $what }
scripted-event-nothing-follows = Само по себе это ничего не меняет.
scripted-event-planned = Ответ уйдёт в конце недели; до тех пор его можно изменить или, нажав ещё раз, взять назад.
scripted-event-effect-commitment = { $group }: приверженность { $n } из 100
scripted-event-effect-commitment-now = { $group }: приверженность { $n } (сейчас { $now } → { $then } из 100)
scripted-event-effect-loyalty = { $place }: расположение горожан к тому, кто держит город, { $n } из 100
scripted-event-effect-loyalty-now = { $place }: расположение горожан к нам { $n } из 100 (сейчас { $now })
scripted-event-effect-track = { $track }: { $n } (сейчас { $now } из { $most })
scripted-event-effect-levy = { $group }: предел призыва { $n } из каждых 100 мужчин
scripted-event-effect-levy-now = { $group }: предел призыва { $n } из каждых 100 мужчин (сейчас { $now })
scripted-event-effect-horses = { $group }: состояние лошадей в походе { $n } из 100
scripted-event-effect-horses-now = { $group }: состояние лошадей в походе { $n } из 100 (сейчас { $now })
scripted-event-effect-cohesion = { $group }: сплочённость людей в походе { $n } из 100
scripted-event-effect-cohesion-now = { $group }: сплочённость людей в походе { $n } из 100 (сейчас { $now })
scripted-event-effect-flight = { $group }: потери семей в бегстве, скотом и людьми, { $n } % от обычных
scripted-event-effect-flight-now = { $group }: потери семей в бегстве, скотом и людьми, { $n } % от обычных (сейчас { $now } %)
scripted-event-effect-strength = { $name } ({ $n })
scripted-event-effect-muster = { $force }: выступят { $when }
scripted-event-effect-homecoming = { $camp }: вернутся { $when }
scripted-event-effect-after = Что из этого выйдет, станет видно { $when }
# $weeks are $n, or a range up to it.
in-weeks = { $n ->
    [0] сразу
    [one] через { $weeks } неделю
    [few] через { $weeks } недели
   *[other] через { $weeks } недель
}
scripted-event-effect-provisions = { $force }: получат { $rations }
scripted-event-effect-granary = { $place }: дневных пайков в амбарах { $n }
scripted-event-effect-granary-now = { $place }: дневных пайков в амбарах { $n } (сейчас { $now })
scripted-event-effect-gift = { $group }: отдают { $sheep }
scripted-event-effect-go-home = { $group }: из каждых 100 ополченцев домой уйдёт { $n }
scripted-event-effect-go-home-men = { $group }: из каждых 100 ополченцев домой уйдёт { $n } ({ $men })
scripted-event-effect-points = { $side }: очки { $n }
scripted-event-effect-learn = Станет известно, где стоит один из неприятельских отрядов ({ $side })
scripted-event-effect-learn-n = { $n ->
    [one] Станет известно, где стоит { $n } неприятельский отряд ({ $side })
    [few] Станет известно, где стоят { $n } неприятельских отряда ({ $side })
   *[many] Станет известно, где стоят { $n } неприятельских отрядов ({ $side })
}
scripted-event-effect-learnt-of = { $side }: узнают, где найти нас — { $forces }
scripted-event-helps = ▲ на пользу · { $what }
scripted-event-hurts = ▼ во вред · { $what }
scripted-event-stake = На кону: { $what }
scripted-event-effect-learnt = Неприятель узнает, где стоит один из наших отрядов
scripted-event-when-or = { $a } или { $b }
scripted-event-when-not = чтобы не было так: { $what }
scripted-event-when-holds = { $place } в руках стороны «{ $side }»
scripted-event-when-commitment = { $group }: приверженность { $n } и выше
# $range is a number, or from one to another.
scripted-event-when-track = { $track }: { $range }
scripted-event-when-won = выигранных сражений ({ $side }): { $n }
scripted-event-when-happened = после «{ $event }»
scripted-event-when-leader-free = { $leader } здоров и на свободе
scripted-event-when-men-near = { $place }: в пределах { $km } км { $men } ({ $side })
scripted-event-when-other = то, чего сейчас нет

stack-title = Отрядов: { $n }, людей: { $men }
stack-row = { $force } — { $men }, { $place }
stack-drop = Убрать из выбранных
stack-join = Собрать всех под началом: { $force }
stack-join-tip = Все остальные выбранные отряды идут туда и входят в его состав.
stack-parts = Отозвать все выделенные из него части: { $n }
