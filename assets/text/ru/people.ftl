### Народы, их настроение и события сценария.

## Рвение. $n — из 100.

event-commitment = { $group } — приверженность теперь { $n } из 100 ({ $why }).
mood-part = { $why } +{ $n }
mood-part-less = { $why } −{ $n }
commitment-fell = { $group } — охлаждение: { $from } → { $to } ({ $causes }).
commitment-rose = { $group } — воодушевление: { $from } → { $to } ({ $causes }).
commitment-same = { $group } — приверженность прежняя: { $to } ({ $causes }).
loyalty-fell = { $place } — горожане отворачиваются от нас: { $from } → { $to } ({ $causes }).
loyalty-rose = { $place } — горожане склоняются к нам: { $from } → { $to } ({ $causes }).
mood-victory = победа
mood-defeat = поражение
mood-place-won = взятое место
mood-place-lost = потерянное место
mood-booty = добыча
mood-hunger = голод
mood-camps-in-danger = аулы в опасности
mood-camps-safe = аулы в безопасности
mood-waiting = напрасное ожидание
mood-waiting-weeks = { $n ->
    [one] { $n } неделя без добычи
    [few] { $n } недели без добычи
   *[other] { $n } недель без добычи
}
mood-leader-lost = потеря начальника
mood-precedence = под чужим началом
mood-time = время
mood-siege = осада
mood-plunder = грабёж
mood-called-up = слишком много людей в ополчении
mood-others = дела других

event-levy-limit = { $group } — под ружьём теперь может быть { $n } из каждых 100 мужчин.
event-flight-cost = { $group } — бегство обошлось бы теперь семьям в { $n } % обычной цены.
event-went-home = { $force } — ушли домой: { $men } ({ $camp }; { $why }).
event-went-home-booty = { $force } — ушли домой: { $men } ({ $camp }; { $why }); унесли добычи по цене { $sheep }.
went-home = { $group } — ушли домой: { $men } ({ $why }).
went-home-booty = { $group } — ушли домой: { $men } ({ $why }); унесли добычи по цене { $sheep }.
event-came-over = На нашу сторону перешли: { $men } ({ $group }).
event-went-over = Наши люди перешли на другую сторону: { $troop } ({ $group }).

## События

event-news = { $event }.
event-news-text = { $event } — { $text }
event-decide = Надо решить: { $event }.
event-decide-text = Надо решить: { $event } — { $text }
event-step = Теперь возможно: { $event }.
event-step-text = Теперь возможно: { $event } — { $text }
event-chosen = { $event } — наш выбор: «{ $choice }».
event-chosen-itself = { $event } — решения не было; вышло: «{ $choice }».
event-closed = Больше невозможно: { $event }.
event-track = { $track }: теперь { $n } из { $most }.
event-track-why = { $track }: теперь { $n } из { $most } ({ $why }).
event-mustered = { $force } — сбор окончен, выступление; прибытие { $date }.
event-camp-set-out = { $camp } — выступление домой: { $from }; прибытие { $date }.
event-camp-returned = { $camp } — снова дома: { $at }.
event-provisioned = { $force } — получено: { $rations } ({ $why }).
event-granary = { $place } — в амбарах теперь { $rations } ({ $why }).
event-award = { $event } — { $n ->
    [one] { $n } очко в нашу пользу.
    [few] { $n } очка в нашу пользу.
   *[other] { $n } очков в нашу пользу.
}
event-penalty = { $event } — { $n ->
    [one] { $n } очко не в нашу пользу.
    [few] { $n } очка не в нашу пользу.
   *[other] { $n } очков не в нашу пользу.
}
choices-open = На выбор: { $choices }.
choices-open-until = На выбор, до { $date }: { $choices }. Если ничего не решить: «{ $choice }».
choice-quoted = «{ $choice }»

## Насколько это известно

grade-attested = засвидетельствовано
grade-secondary = по исследованиям
grade-inferred = вывод
grade-tradition = предание
grade-memory = по памяти
grade-doubtful = сомнительно
grade-fiction = вымысел
claim = { $told } [{ $grade }]
claim-source = { $told } [{ $grade }] { $source }

## Народы и места одной строкой

line-group = { $group }: приверженность { $n } из 100; под ружьём { $men }; предел — { $limit } из каждых 100 мужчин
line-group-unknown = { $group }: верных сведений нет
line-group-waiting = ещё { $men } за картой ждут зова
line-place = { $place }: занимают — { $holder }
line-place-nobody = { $place }: никем не занято
line-place-landmark = { $place }: примета на местности, её никто не занимает
line-garrison = гарнизон { $men }
line-no-garrison = гарнизона нет
line-no-garrison-army = гарнизона нет; у ворот стоит { $men }
line-counts-not = его никто не держит, и очков оно не даёт: хватило бы там { $men }
line-granary = { $n ->
    [0] амбары пусты
    [one] в амбарах пищи на { $n } день
    [few] в амбарах пищи на { $n } дня
   *[other] в амбарах пищи на { $n } дней
}
line-loyalty = расположение горожан { $n } из 100
line-siege = { $n }-й день осады
line-siege-way = { $n }-й день осады ({ $way })
line-water-cut = вода отведена
line-leader-wounded = { $leader } — в ранах до { $date }
line-no-commander = без начальника
line-booty = добыча по цене { $sheep }
line-note = { $line }; { $note }

## Итог кампании

score-places = Удержанные места
score-households = Кибитки в живых
score-captives = Уведённые кибитки неприятеля
score-men = Люди под ружьём
score-commitment = Приверженность
score-men-lost = Потери людей
score-events = События
score-total = Всего очков
score-cell = { $points } ({ $n })
level-decisive-victory = решительная победа
level-victory = победа
level-marginal-victory = малая победа
level-draw = ничья
level-marginal-defeat = малое поражение
level-defeat = поражение
level-decisive-defeat = решительное поражение
summary-result = Итог
summary-level = { $people }: { $level } (перевес { $margin })
summary-level-history = { $people }: { $level } (перевес { $margin }); в истории: { $then } ({ $old })
summary-points = Очки
summary-war = Война
summary-battles = { $people }: выиграно сражений { $won }, проиграно { $lost }
summary-people = { $people }: потеряно { $lost }, из них уведено { $captured }
summary-people-safe = { $people }: в безопасности за пределами карты { $safe }
summary-captives = { $people }: уведено у неприятеля { $kibitkas }
summary-leaders-killed = { $people }: убиты — { $leaders }
summary-leaders-captured = { $people }: в плену — { $leaders }
summary-leaders-wounded = { $people }: ранены — { $leaders }
