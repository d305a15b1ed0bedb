### Слова, которые нужны всюду: числа, списки, даты, места, стороны и отряды.
### Имена берутся из сценария в именительном падеже и не склоняются. Своё имя стоит в начале перед
### двоеточием или после тире; чужой отряд или аул (`body-…`) всегда мужского рода: с ним глаголы согласуются.

## Числа

count-men = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[other] { $n } человек
}
count-fighters = { $n ->
    [one] { $n } боец в ауле
    [few] { $n } бойца в ауле
   *[other] { $n } бойцов в ауле
}
count-horses = { $n ->
    [one] { $n } лошадь
    [few] { $n } лошади
   *[other] { $n } лошадей
}
count-sheep = { $n ->
    [one] { $n } овца
    [few] { $n } овцы
   *[other] { $n } овец
}
count-kibitkas = { $n ->
    [one] { $n } кибитка
    [few] { $n } кибитки
   *[other] { $n } кибиток
}
count-rations = { $n ->
    [one] { $n } дневной паёк
    [few] { $n } дневных пайка
   *[other] { $n } дневных пайков
}
count-km = { $n } км
count-forces = { $n ->
    [one] { $n } отряд
    [few] { $n } отряда
   *[other] { $n } отрядов
}
count-days-ago = { $n ->
    [0] сегодня
    [1] вчера
    [one] { $n } день назад
    [few] { $n } дня назад
   *[other] { $n } дней назад
}

## Списки

list-comma = { $a }, { $b }
list-and = { $a } и { $b }
list-more = { $a } и ещё { $n }
# From one number to another.
range = от { $least } до { $most }
# The same before a word that is counted: “2 to 3 weeks”.
range-counted = { $least }–{ $most }

## Даты

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
date-day = { $day } { $month }
date-full = { $day } { $month } { $year } года
date-span-days = { $from }–{ $to } { $month } { $year } года
date-span-months = { $from } { $month } – { $to } { $tomonth } { $year } года
date-span-years = { $from } { $month } { $year } – { $to } { $tomonth } { $toyear } года

## Где: название, место, куда, откуда

dir-n = к северу
dir-ne = к северо-востоку
dir-e = к востоку
dir-se = к юго-востоку
dir-s = к югу
dir-sw = к юго-западу
dir-w = к западу
dir-nw = к северо-западу

where-place = { $name }
where-place-at = { $name }
where-place-to = { $name }
where-place-from = { $name }
where-near = { $name }, { $km } км { $dir }
where-near-at = { $name }, { $km } км { $dir }
where-near-to = { $name }, { $km } км { $dir }
where-near-from = { $name }, { $km } км { $dir }
where-off = { $name }
where-off-at = { $name }, вне карты
where-off-to = { $name }, вне карты
where-off-from = { $name }, вне карты
where-hex = клетка { $column }, { $row }
where-hex-at = клетка { $column }, { $row }
where-hex-to = клетка { $column }, { $row }
where-hex-from = клетка { $column }, { $row }
where-nowhere = место неизвестно

## Стороны и отряды

side-nobody = никто
side-people = { $side ->
    [kazakh] казахи
    [dzungar] джунгары
   *[other] { $name }
}

force-nameless = некий отряд
force-led = отряд ({ $leader })
force-detachment = отдельный отряд ({ $force })
force-detachment-nth = { $n }-й отдельный отряд ({ $force })

body-force = { $side ->
    [kazakh] казахский отряд (примерно { count-men })
    [dzungar] джунгарский отряд (примерно { count-men })
   *[other] отряд ({ $name }, примерно { count-men })
}
body-force-unknown = { $side ->
    [kazakh] казахский отряд
    [dzungar] джунгарский отряд
   *[other] отряд ({ $name })
}
body-camp = { $side ->
    [kazakh] казахский аул (примерно { count-kibitkas })
    [dzungar] джунгарский хотон (примерно { count-kibitkas })
   *[other] аул ({ $name }, примерно { count-kibitkas })
}
body-camp-unknown = { $side ->
    [kazakh] казахский аул
    [dzungar] джунгарский хотон
   *[other] аул ({ $name })
}

## Для таблиц

stock-men = Люди
stock-horses = Лошади
stock-sheep = Овцы
stock-households = Кибитки

cause-hunger = Голод
cause-no-grass = Бескормица
cause-cold = Стужа и болезни
cause-jut = Джут
cause-river = Переправы
cause-overwork = Тяжёлые переходы
cause-flight = Бегство
cause-eaten = Съедено
cause-desertion = Побеги
cause-destitution = Разорение
cause-combat = Бои
cause-captured = Досталось неприятелю
cause-defection = Перешло к другим
cause-given = Отдано
cause-born = Приплод
cause-joined = Прибыло
cause-booty = Добыча

## Потери в предложении: «14 человек от голода»

loss = { $what } { $by }
loss-by-hunger = от голода
loss-by-no-grass = от бескормицы
loss-by-cold = от стужи и болезней
loss-by-jut = от джута
loss-by-river = на переправах
loss-by-overwork = от тяжёлых переходов
loss-by-flight = в бегстве
loss-by-eaten = на мясо
loss-by-desertion = в бегах
loss-by-destitution = от разорения
loss-by-combat = в бою
loss-by-captured = в руках неприятеля
loss-by-defection = перебежчиками
loss-by-given = в дар
loss-by-born = приплодом
loss-by-joined = пополнением
loss-by-booty = добычей

## Откуда пища

larder-stores = Свой обоз
larder-herd = Убойный скот
larder-town = Городские амбары
larder-camps = Аулы
larder-country = Местные жители
larder-depot = Склад
larder-horses = Заводные лошади
# Часть суммы: «844 из городов».
sum-part = { $n } { $from }
eaten-from-stores = из обозов
eaten-from-herd = мясом убойного скота
eaten-from-town = из городских амбаров
eaten-from-camps = из аулов
eaten-from-country = от местных жителей
eaten-from-depot = со складов
eaten-from-horses = кониной

## Состояние лошадей, от лучшего к худшему

condition-splendid = в теле
condition-good = хороши
condition-fair = сносны
condition-thin = худы
condition-worn = изнурены
condition-failing = едва стоят
