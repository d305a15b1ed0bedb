### Страница, которой открывается кампания, в окне и в строках; и то, за что воюют, поверх карты.

## Страница

brief-heading-why = Зачем
brief-heading-win = К победе ведут
brief-heading-until = Срок
brief-heading-against = Против вас
brief-you-leader = Ваша сторона: { $side }. Во главе: { $leader }.
brief-you-side = Ваша сторона: { $side }.
brief-until = до { $date }; { $n ->
    [one] { $n } неделя
    [few] { $n } недели
   *[many] { $n } недель
}
brief-until-long = Срок: до { $date }; { $n ->
    [one] { $n } неделя
    [few] { $n } недели
   *[many] { $n } недель
}
brief-against = { $side }
brief-against-led = { $side } (во главе — { $leader })
brief-sources = Источники
brief-known = Насколько это известно: { $grade }. { $source }

brief-begin = Начать
brief-learn = Учиться на деле: «Первый поход»
brief-learn-tip = Эта кампания закрывается, и начинается маленькая, с советами шаг за шагом.
brief-never = Больше не показывать
brief-never-tip = Кампании будут открываться без этой страницы и без советов. Вернуть то и другое можно в настройках.

terminal-goals = Что считается в конце:
brief-goal-places = удержанные города и посты, ценнейшие из них: { $places }
brief-goal-place = { $place } { $n }
brief-goal-households = по { $n } за каждую тысячу своих уцелевших кибиток
brief-goal-captives = по { $n } за каждую тысячу уведённых неприятельских кибиток
brief-goal-men = по { $n } за каждую тысячу человек под ружьём к концу, но не более чем в среднем за { $weeks ->
    [one] последнюю { $weeks } неделю
    [few] последние { $weeks } недели
   *[other] последние { $weeks } недель
}
brief-goal-commitment = по { $n } за каждые 10 средней приверженности ваших народов
brief-goal-lost = минус { $n } за каждую тысячу потерянных людей
brief-goal-event = «{ $event }»: { $points } ({ $side })
brief-goal-history = В истории вышло: { $level } (перевес { $margin }: ваши очки без очков неприятеля).

## За что воюют, поверх карты

objective-chip = { $sign } { $place } { $n }
objective-chip-bare = { $sign } { $place }
objective-more = и ещё { $n }
objective-points = места: { $n } из { $of } очков
objective-points-tip = Очки за те из этих мест, которые у вас в руках и которые удержат достаточно людей или расположенные к вам горожане; всё, что засчитывается, — в полосе наверху.
objective-tip = { $place }: { $holder }
objective-tip-siege = в осаде: { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
objective-tip-points = { $n ->
    [one] { $n } очко тому, кто удержит его до конца
    [few] { $n } очка тому, кто удержит его до конца
   *[many] { $n } очков тому, кто удержит его до конца
}
objective-fold = Свернуть то, за что воюют
objective-unfold = Показать, за что воюют
