### Народы, их настроение и события сценария.

## Приверженность. $n — из 100.

event-commitment = { $group }: приверженность теперь { $n } из 100 ({ $why }).
mood-part = { $why } +{ $n }
mood-part-less = { $why } −{ $n }
commitment-fell = { $group }: приверженность упала с { $from } до { $to } ({ $causes }).
commitment-rose = { $group }: приверженность выросла с { $from } до { $to } ({ $causes }).
commitment-same = { $group }: приверженность прежняя, { $to } ({ $causes }).
loyalty-fell = { $place }: расположение горожан к нам упало с { $from } до { $to } ({ $causes }).
loyalty-rose = { $place }: расположение горожан к нам выросло с { $from } до { $to } ({ $causes }).
mood-victory = победа
mood-defeat = поражение
mood-place-won = взятие места
mood-place-lost = потеря места
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
mood-leader-lost = потеря предводителя
mood-precedence = под чужим началом
mood-time = время
mood-siege = осада
mood-plunder = грабёж
mood-called-up = слишком много призванных
mood-others = дела других

event-levy-limit = { $group }: под ружьём теперь может быть { $n } из каждых 100 мужчин.
event-flight-cost = { $group }: бегство стоит семьям теперь { $n } % обычных потерь скота и людей.
event-went-home = { $force }: ушли домой — { $men } ({ $camp }; { $why }).
event-went-home-booty = { $force }: ушли домой — { $men } ({ $camp }; { $why }); унесли добычи на { $sheep }.
went-home = { $group }: ушли домой — { $men } ({ $why }).
went-home-booty = { $group }: ушли домой — { $men } ({ $why }); унесли добычи на { $sheep }.
event-came-over = К нам перешли: { $men } ({ $group }).
event-went-over = Наши люди перешли к неприятелю: { $troop } ({ $group }).

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
event-mustered = { $force }: собрались и выступили; прибудут { $date }.
event-camp-set-out = { $camp }: отправились домой; откуда: { $from }; прибудут { $date }.
event-camp-returned = { $camp }: вернулись домой — { $at }.
event-provisioned = { $force }: получили { $rations } ({ $why }).
event-granary = { $place }: в амбарах теперь { $rations } ({ $why }).
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
choices-open-until = На выбор, до { $date }: { $choices }. Если не решить, выйдет так: «{ $choice }».
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
# What a claim rests on: titles of works, then a remark of whole sentences.
basis-next = { $works }; { $work }
basis-alone = { $works }.
basis-note = { $works }. { $note }

## Народы и места одной строкой

line-group = { $group }: приверженность { $n } из 100; под ружьём { $men }; предел — { $limit } из каждых 100 мужчин
line-group-unknown = { $group }: верных сведений нет
line-group-waiting = за краем карты ждёт зова ещё { $men }
line-place = { $place }: { $holder }
line-place-nobody = { $place }: никто не держит
line-place-landmark = { $place }: примета на местности, её никто не занимает
line-garrison = гарнизон { $men }
line-no-garrison = гарнизона нет
line-no-garrison-army = гарнизона нет; у ворот стоит { $men }
line-counts-not = без охраны, и очков не даёт; хватило бы там { $men }
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
line-leader-wounded = { $leader } ранен, оправится к { $date }
line-no-commander = без предводителя
line-booty = добычи на { $sheep }
line-note = { $line }; { $note }

## Итог кампании

score-places = Удержанные города и посты
score-households = Уцелевшие кибитки
score-captives = Уведённые неприятельские кибитки
score-men = Люди под ружьём
score-commitment = Приверженность
score-men-lost = Потери в людях
score-events = События
score-unkept = Наши, но без охраны, и очков не дают: { $places }.
score-unkept-place = { $place } ({ $points }; хватило бы { $men })
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
summary-people-safe = { $people }: в безопасности за краем карты { $safe }
summary-captives = { $people }: уведено у неприятеля { $kibitkas }
summary-leaders-killed = { $people }: убитые предводители — { $leaders }
summary-leaders-captured = { $people }: предводители в плену — { $leaders }
summary-leaders-wounded = { $people }: раненые предводители — { $leaders }
