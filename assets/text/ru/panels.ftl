### Panels of what is selected, cards, the dispatch, events and decisions.

## The panel of what is selected. $n is a number; names come from the scenario as they stand.

panel-fold = Свернуть панель
panel-unfold = Развернуть панель
panel-close = Закрыть и снять выделение
panel-centre = Показать на карте
panel-info = Что говорит об этом энциклопедия
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
panel-doing = Действие
panel-due = Прибытие
panel-due-in = { $n ->
    [one] { $date }, через { $n } день
    [few] { $date }, через { $n } дня
   *[other] { $date }, через { $n } дней
}
panel-leader = Предводитель
panel-commander-officer = Начальник — сотник.
panel-commander-none = Начальника нет: отряд стоит в гарнизоне, охраняет, возит запасы, соединяется с другими и держится близ того, из которого выделен, — и больше ничего.
panel-officers = Сотники в запасе: { $n }
panel-leaders = Предводители
panel-men = Люди
panel-on-foot = идёт шагом пеших
panel-cohesion = Сплочённость
panel-commitment = Приверженность
panel-horses = Лошади
panel-no-horses = Лошадей нет.
panel-dial-why = Состояние лошадей: ниже 55 % — исхудали, ниже 40 % — измотаны
panel-condition = { $condition }, { $percent }
panel-trend-down = ▼ в день −{ $percent } % (трава −{ $grass }, переход −{ $work })
panel-trend-up = ▲ набирают тело
panel-trend-level = ● держатся, как позволяет сезон
panel-horses-each = Лошадей на человека
panel-posture = Положение
panel-stance = Образ действий
panel-forage = Фуражировка
panel-dug-in = Окапывается
panel-garrison-of = В гарнизоне:
panel-face-to-face = ! Лицом к лицу с противником:
panel-couriers = Приказы в пути
panel-courier = ⌁ { $date }: { $order }

## Food and grass

panel-food = Продовольствие
panel-food-days = Своего хватит на
panel-food-lasts = Пищи хватит до
panel-food-lasts-long = два месяца и дольше
panel-eats-horses = Ест своих верховых лошадей; пайков за неделю: { $n }.
panel-train = В обозе, пайков
panel-herd = Убойный скот ({ $n } овец)
panel-food-with-it = Всего при себе
panel-eaten-in = { $n ->
    [one] Съедено за неделю ({ $n } день)
    [few] Съедено за неделю ({ $n } дня)
   *[other] Съедено за неделю ({ $n } дней)
}
panel-food-short = Не найдено
panel-food-need = Нужно
panel-food-week = Пища за неделю
panel-hunger-costs = Голод отнимает { $percent } % сплочённости в день.
panel-convoys = Доставлено обозами, пайков
panel-hungry = Голодают
panel-grass = Трава
panel-grass-need = Нужно за неделю, коне-дней
panel-grass-found = Найдено, коне-дней
panel-grass-share = Доля найденного

## A leader

panel-rank = Старшинство
panel-rank-why = Кто кого старше
panel-initiative = Почин
panel-initiative-why = Как быстро он действует
panel-command = Управление
panel-command-why = Сколько людей он держит в руках
panel-attack = Натиск
panel-attack-why = Что он прибавляет в бою
panel-siegecraft = Осадное дело
panel-siegecraft-why = Что он смыслит в осадах
panel-authority = Авторитет
panel-authority-why = Насколько за ним идут чужие люди
panel-aliases = также { $names }
panel-fate = Судьба
panel-wounded-until = ранен до { $date }
panel-captured = в плену
panel-killed = погиб
panel-people = Народ:
panel-leads = Ведёт:
panel-leads-nobody = На карте никого не ведёт.
panel-gifts = Дарования
panel-life = Что о нём известно

## A people

panel-nothing-certain = О его настроении и числе ничего верного не известно.
panel-who = Кто они
panel-of-hundred = { $n } из 100
panel-cause = { $n }  { $why }
panel-waiting = Ждут без прибытка
panel-booty = Добыча, не отвезённая домой
panel-under-arms = Под оружием
panel-at-home = Годных к бою дома
panel-levy-limit = Можно призвать
panel-levy-now = Призвано
panel-forces = Войска с его людьми
panel-camps = Кочевья
panel-in-all = Всего

## A camp group

panel-camp-safe = В безопасности за пределами карты
panel-camp-rule = Без приказа
panel-in-flight = В бегстве
panel-danger = Опасность рядом
panel-km-off = в { $n } км
panel-households = Кибитки
panel-persons = Душ
panel-at-start = Кибиток в начале
panel-lost-since = Убыло с тех пор
panel-come-since = Прибыло с тех пор
panel-levy-free = Можно призвать
panel-herds = Стада
panel-sheep = Прочий скот, в овцах
panel-herd-each = На кибитку, в овцах
panel-herd-least = Если меньше { $n }, семьи впадают в нужду.
panel-milk = Молоко и дичь, пайков
panel-meat = Забитый скот, пайков
panel-slaughtered = Забито
panel-given = Отдано войскам

## A place

panel-holder = В руках
panel-points = Очки в конце
panel-townspeople = Жителей
panel-walls = Стены
panel-market = Рынок даёт, пайков
panel-a-week = { $n } в неделю
panel-water = Воду можно отвести
panel-water-cut = отведена
panel-siege = Осада
panel-day-of = день { $n }
panel-within-hidden = Что за стенами, неизвестно.
panel-garrison = Гарнизон
panel-no-garrison = Гарнизона нет.
panel-granary = Амбары
panel-rations = { $n } дневных пайков
panel-granary-lasts = Жителям и гарнизону хватит на { $weeks } нед. ({ $days } дн.).
panel-granary-given = Отдано войскам за неделю
panel-loyalty = Настрой горожан
panel-siege-odds = Что обещает осада
panel-within-week = { $percent } % за неделю
panel-reckoning = Как это сосчитано
panel-history = Что о нём известно

## A contact

panel-known = Что известно
panel-seen = Замечен
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
panel-from-to = от { $least } до { $most }
panel-confidence = Достоверность
panel-contact-note = Вождь, припасы и лошади чужих не известны; пока их не видно, достоверность падает.
panel-battle-odds = Что обещает нападение

## A hex

panel-here = Что здесь стоит
panel-ground = Местность
panel-terrain = Ландшафт
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
panel-grass-expected = Ожидается не более
panel-grass-unseen = Наших здесь нет: съеденное стадами не учтено.
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
panel-cross-dry = переход посуху
panel-cross-ice = лёд держит всадника
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

panel-tip-horses = Лошади: { $condition }, { $percent }
panel-tip-food = { $n ->
    [one] Еды на { $n } день
    [few] Еды на { $n } дня
   *[other] Еды на { $n } дней
}
panel-tip-place = { $kind }; { $side }
panel-tip-more = и ещё { $n }

## The dispatch

panel-dispatch-title = Донесение
panel-dispatch-none = Ни одной недели ещё не сыграно. Первое донесение придёт, когда неделя закончится.
panel-dispatch-show = Показать на карте
panel-dispatch-battle = Пересчитать: { $battle }
panel-dispatch-close = К карте
panel-dispatch-earlier = ◀ Раньше
panel-dispatch-later = Позже ▶
panel-dispatch-first = Это первая неделя.
panel-dispatch-last = Это последняя неделя.
panel-dispatch-chronicle = Что говорит история

## Events and decisions. $n is a number with its sign where it is a change.

scripted-event-later = Решить позже
scripted-event-deadline = Решить до { $date }. Если промолчать: «{ $choice }».
scripted-event-step = Шаг, который можно сделать, пока он открыт.
scripted-event-not-open = Сейчас на это нельзя ответить.
scripted-event-cannot = Этот путь сейчас закрыт.
scripted-event-needs = Не хватает: { $what }
scripted-event-nothing-follows = Само по себе ничего не следует.
scripted-event-planned = Ответ уйдёт в конце недели; до того его можно изменить или взять назад, нажав ещё раз.
scripted-event-effect-commitment = { $group }: приверженность { $n } из 100
scripted-event-effect-commitment-now = { $group }: приверженность { $n } из 100 (сейчас { $now })
scripted-event-effect-loyalty = { $place }: расположение горожан к тому, кто держит город, { $n } из 100
scripted-event-effect-track = { $track }: { $n } (сейчас { $now } из { $most })
scripted-event-effect-levy = { $group }: призвать можно { $n } из каждых 100
scripted-event-effect-levy-now = { $group }: призвать можно { $n } из каждых 100 (сейчас { $now })
scripted-event-effect-horses = { $group }: состояние коней в походе { $n } из 100
scripted-event-effect-cohesion = { $group }: сплочённость людей в походе { $n } из 100
scripted-event-effect-flight = { $group }: цена бегства для семей { $n } %
scripted-event-effect-strength = { $name } ({ $n })
scripted-event-effect-muster = { $force }: выступит через { $from }–{ $to } нед.
scripted-event-effect-homecoming = { $camp }: вернётся через { $from }–{ $to } нед.
scripted-event-effect-after = Что из этого выйдет, станет видно через { $from }–{ $to } нед.
scripted-event-effect-provisions = { $force }: получит { $rations }
scripted-event-effect-granary = { $place }: амбары { $n } дневных пайков
scripted-event-effect-gift = { $group }: отдаёт { $sheep }
scripted-event-effect-go-home = { $group }: из каждых 100 ополченцев { $n } едут домой
scripted-event-effect-go-home-men = { $group }: из каждых 100 ополченцев { $n } едут домой ({ $men })
scripted-event-effect-points = { $side }: очки { $n }
scripted-event-effect-learn = Мы узнаем, где стоит одно из вражеских войск ({ $side })
scripted-event-effect-learnt = Другая сторона узнает, где стоит наше войско
scripted-event-when-or = { $a } или { $b }
scripted-event-when-not = не так: { $what }
scripted-event-when-holds = { $place } в руках ({ $side })
scripted-event-when-commitment = { $group }: приверженность { $n } и выше
scripted-event-when-track = { $track }: от { $least } до { $most }
scripted-event-when-won = выигранных битв ({ $side }): { $n }
scripted-event-when-happened = после «{ $event }»
scripted-event-when-leader-free = { $leader } жив и на свободе
scripted-event-when-men-near = { $men } у места { $place } ({ $side }; { $km } км)
scripted-event-when-other = то, чего сейчас нет
