### Что разыгрывается, пока идёт неделя, и чем кончается кампания: сражения на своём месте, карточки,
### приговор, рассказ, кампания на карте.

## Сражение на своём месте

stage-lost = Потери: { $men }
stage-rout = РАЗГРОМ
stage-rout-foe = НЕПРИЯТЕЛЬ БЕЖИТ
stage-won = ПОБЕДА
stage-beaten = ПОРАЖЕНИЕ
stage-drawn = НОЧЬ РАЗНЯЛА БОЙЦОВ
stage-winner = ПОБЕДИТЕЛИ: { $people }
stage-cohesion = сплочённость { $percent } %
stage-cohesion-about = сплочённость около { $percent } %
stage-skip = Пропустить ({ $key })
stage-skip-tip = Неделя сразу идёт дальше. То же делает любой щелчок по карточке; ещё раз — и остаток недели.

## Карточки

card-show = Показать
card-close = Закрыть

## Итог

verdict-none = Этот сценарий не знает ни победы, ни поражения: всё, к чему пришли, — в очках.
verdict-of = { $people }: { $level }
verdict-story = Кампания в пяти предложениях
verdict-film = Кампания на карте
verdict-film-week = Неделя { $week } из { $weeks }, { $date }
verdict-film-again = Показать снова
verdict-film-stop = К концу
verdict-graphs = Неделя за неделей
verdict-wait = Кампания проигрывается ещё раз…

## Рассказ

story-points = { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
story-places = { $n ->
    [0] ни одного из мест, что идут в счёт
    [one] { $n } место из тех, что идут в счёт
    [few] { $n } места из тех, что идут в счёт
   *[other] { $n } мест из тех, что идут в счёт
}
story-begin = { $stand ->
    [ahead] Начало войны, { $date }: { $people }, под ружьём { $men }, впереди неприятеля на { $points }.
    [behind] Начало войны, { $date }: { $people }, под ружьём { $men }, позади неприятеля на { $points }.
   *[even] Начало войны, { $date }: { $people }, под ружьём { $men }, чаши весов вровень.
}
story-first = Первая большая новость пришла в неделю до { $date }: «{ $headline }».
story-first-none = Ни один день не стал поворотным: война прошла в переходах, нужде и ожидании.
story-turn = { $stand ->
    [behind] Сильнее всего чаши весов качнулись в неделю до { $date }, не в их пользу, на { $points }: «{ $headline }».
   *[ahead] Сильнее всего чаши весов качнулись в неделю до { $date }, в их пользу, на { $points }: «{ $headline }».
}
story-turn-quiet = { $stand ->
    [behind] Ничто не качнуло весы сильнее, чем неделя до { $date }: на { $points } не в их пользу.
   *[ahead] Ничто не качнуло весы сильнее, чем неделя до { $date }: на { $points } в их пользу.
}
story-turn-none = От начала и до конца чаши весов почти не двигались.
story-cost = { $homes ->
    [0] Цена войны, { $people }: потери — { $men }; потери неприятеля — { $foe }.
   *[other] Цена войны, { $people }: потери — { $men } и { $kibitkas }; потери неприятеля — { $foe }.
}
story-end = { $stand ->
    [ahead] Под конец в их руках { $places }, впереди неприятеля на { $points }; { $people }: { $level }.
    [behind] Под конец в их руках { $places }, позади неприятеля на { $points }; { $people }: { $level }.
   *[even] Под конец в их руках { $places }, чаши весов вровень; { $people }: { $level }.
}
story-end-unnamed = { $stand ->
    [ahead] Под конец в их руках ({ $people }) { $places }, впереди неприятеля на { $points }.
    [behind] Под конец в их руках ({ $people }) { $places }, позади неприятеля на { $points }.
   *[even] Под конец в их руках ({ $people }) { $places }, чаши весов вровень.
}
