### How fit a force is, what speaks against sending it into a fight, and a siege on one card.

fit-men = { $men }, cohesion { $n } %
fit-men-bad = { $men }, cohesion { $n } %: a side breaks below { $breaks } %
fit-horses = { $horses }: { $condition } ({ $n } %)
# Beside a small bar, where there is little room.
fit-percent = { $n } %
fit-days = { $n } d
fit-food-hungry = { $n ->
    [one] { $food }; hungry for { $n } day
   *[other] { $food }; hungry for { $n } days
}

## Before an order to fight

caution-shaken = Shaken: cohesion { $n } %. A side breaks below { $breaks } %, and below { $shaken } % a force does not fight of its own will.
caution-starving = { $n ->
    [0] Starving: no food is left, and without it cohesion falls every day.
    [one] Food for { $n } day only: without it cohesion falls every day.
   *[other] Food for { $n } days only: without it cohesion falls every day.
}
caution-jaded = Horses worn out ({ $n } %): slow, and weak in the charge.
# $men: with their number; $n: points.
caution-empties = { $n ->
    [one] Too few would stay in { $place } ({ $men } are needed): its { $n } point would count for nobody.
   *[other] Too few would stay in { $place } ({ $men } are needed): its { $n } points would count for nobody.
}
caution-crowded = { $place } feeds { $fed } of { $men } men a day: it provides for some, and the others share what it spares. Behind shut gates all eat from one pot.
# Of several forces; $caution is one of the sentences above, for the worst of them.
caution-several = { $n } of { $of } ({ $forces }). { $caution }

## The siege card

siege-card-title = Siege of { $place }
siege-card-title-day = Siege of { $place }, day { $n }
siege-card-week = Chance that it falls within a week
siege-card-way = { $way }: { $n } %
siege-card-range = { $range } %, depending on who is inside
siege-card-inside = Inside: { $garrison }, { $townsmen ->
        [0] no townsmen on the walls
       *[other] townsmen on the walls { $townsmen }
    }
siege-card-inside-guess = Inside, by guess: { $garrison }, { $townsmen ->
        [0] no townsmen on the walls
       *[other] townsmen on the walls { $townsmen }
    }; nobody has looked
siege-card-force = { $force } { $n }
siege-card-with = Takes part: { $forces }
siege-card-with-several = Take part, { $n } in all: { $forces }
siege-card-without = Do not count: { $forces }
siege-apart-way = { $force } ({ $way })
siege-apart-coming = { $force } (there on { $date })
siege-apart-coming-late = { $force } (on the way)
siege-apart-otherwise = { $force } (stands by)
siege-card-plunder = What is stormed is plundered: food and booty for us, goodwill −{ $n }
siege-card-risk = Another risk: should they come out, a fight in the open, about { $n } % for us
siege-card-risk-over = Should they come out, they are too few to stand
siege-card-relief = Another risk: { $men } { $km } km off, a fight with them about { $n } % for us

## Several things under the pointer

tip-and-more = { $men ->
    [0] and { $n } more
   *[other] and { $n } more, { $men } men
}
