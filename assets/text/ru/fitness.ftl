### Насколько отряд годен, что мешает вести его в бой, и осада на одной карточке.

fit-men = { $men }, сплочённость { $n } %
fit-men-bad = { $men }, сплочённость { $n } %: ниже { $breaks } % сторона бежит
fit-horses = { $horses }: { $condition } ({ $n } %)
# Beside a small bar, where there is little room.
fit-percent = { $n } %
fit-days = { $n } дн.
fit-food-hungry = { $n ->
    [one] { $food }; голодают { $n } день
    [few] { $food }; голодают { $n } дня
   *[other] { $food }; голодают { $n } дней
}

## Перед приказом о бое

caution-shaken = Люди потрясены: сплочённость { $n } %. Ниже { $breaks } % сторона бежит, а ниже { $shaken } % отряд по своей воле в бой не идёт.
caution-starving = { $n ->
    [0] Голод: пищи не осталось, а без неё сплочённость падает каждый день.
    [one] Пищи только на { $n } день: без неё сплочённость падает каждый день.
    [few] Пищи только на { $n } дня: без неё сплочённость падает каждый день.
   *[other] Пищи только на { $n } дней: без неё сплочённость падает каждый день.
}
caution-jaded = Лошади изнурены ({ $n } %): идут медленно, удар слаб.
# $men: with their number; $n: points.
caution-empties = { $n ->
    [one] { $place }: останется слишком мало людей (нужно { $men }), и { $n } очко никому не засчитается.
    [few] { $place }: останется слишком мало людей (нужно { $men }), и { $n } очка никому не засчитаются.
   *[other] { $place }: останется слишком мало людей (нужно { $men }), и { $n } очков никому не засчитается.
}
caution-crowded = { $place } прокормит в день { $fed } из { $men } человек: часть людей город содержит, остальным достаётся то немногое, что он может уделить. За закрытыми воротами все едят из одного котла.
# Of several forces; $caution is one of the sentences above, for the worst of them.
caution-several = { $n } из { $of } ({ $forces }). { $caution }

## Карточка осады

siege-card-title = Осада: { $place }
siege-card-title-day = Осада: { $place }, день { $n }
siege-card-week = Вероятность, что место падёт за неделю
siege-card-way = { $way }: { $n } %
siege-card-range = { $range } % — смотря кто внутри
siege-card-inside = Внутри: { $garrison }, { $townsmen ->
        [0] горожан на стенах нет
       *[other] горожан на стенах { $townsmen }
    }
siege-card-inside-guess = Внутри, по догадке: { $garrison }, { $townsmen ->
        [0] горожан на стенах нет
       *[other] горожан на стенах { $townsmen }
    }; никто не видел
siege-card-force = { $force } { $n }
siege-card-with = Участвуют: { $forces }
siege-card-with-several = Участвуют, всего { $n }: { $forces }
siege-card-without = Не в счёт: { $forces }
siege-apart-way = { $force } ({ $way })
siege-apart-coming = { $force } (подойдут { $date })
siege-apart-coming-late = { $force } (в пути)
siege-apart-otherwise = { $force } (стоят рядом)
siege-card-plunder = Взятое приступом разграбят: нам еда и добыча, расположение горожан −{ $n }
siege-card-risk = Другая опасность: если выйдут, бой в поле, победим с вероятностью примерно { $n } %
siege-card-risk-over = Если выйдут, им не устоять: слишком малы числом
siege-card-relief = Другая опасность: в { $km } км { $men }, бой с ними выиграем с вероятностью примерно { $n } %

## Несколько предметов под указателем

tip-and-more = { $men ->
    [0] и ещё { $n }
   *[other] и ещё { $n }, людей { $men }
}
