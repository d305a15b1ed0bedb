### Первая страница недели: заголовки, как в газете, без точки, и причины.

## Сражения

front-rout = { $n ->
    [0] РАЗГРОМ — { $at }: в бегстве { $fled }
   *[other] РАЗГРОМ — { $at }: в бегстве { $fled }, потери — { $own }
}
front-rout-lifted = { $n ->
    [0] РАЗГРОМ у стен — { $place }: в бегстве { $fled }, осада снята
   *[other] РАЗГРОМ у стен — { $place }: в бегстве { $fled }, потери — { $own }, осада снята
}
front-lost = { $n ->
    [0] ПОРАЖЕНИЕ — { $at }
   *[other] ПОРАЖЕНИЕ — { $at }: потери — { $own }
}
front-lost-lifted = { $n ->
    [0] ПОРАЖЕНИЕ у стен — { $place }: осада снята
   *[other] ПОРАЖЕНИЕ у стен — { $place }: потери — { $own }, осада снята
}
front-drawn = Бой без победителя — { $at }
front-won = ПОБЕДА — { $at }: потери неприятеля — { $foe }
front-won-freed = ПОБЕДА у стен — { $place }: осада снята, потери неприятеля — { $foe }
front-foe-rout = ПОБЕДА — { $at }: неприятель бежит, его потери — { $foe }
front-foe-rout-freed = ПОБЕДА у стен — { $place }: осада снята, неприятель бежит
front-heard = { $side ->
    [kazakh] Казахи выиграли сражение — { $at }
    [dzungar] Джунгары выиграли сражение — { $at }
   *[other] Чужое сражение — { $at }; победители: { $name }
}
front-deck-battle = Наших было { $own }, неприятеля — { $foe }; наши потери: { $lost }, потери неприятеля: { $other }.
front-deck-drawn = Наших было { $own }, неприятеля — { $foe }.

## Места

front-place-won = { $way ->
    [storm] ВЗЯТО ПРИСТУПОМ: { $place }
    [terms] { $place } — В НАШИХ РУКАХ: гарнизон ушёл по уговору
    [starved] { $place } — В НАШИХ РУКАХ: осаждённые больше не могли держаться
    [disarmed] { $place } — В НАШИХ РУКАХ: гарнизон сложил оружие
    [opened] { $place } — В НАШИХ РУКАХ: горожане открыли ворота
    [heard] { $place } — В НАШИХ РУКАХ
   *[undefended] { $place } — В НАШИХ РУКАХ без боя
}
front-place-lost = { $way ->
    [storm] ПОТЕРЯ: { $place } — неприятель ворвался приступом
    [terms] ПОТЕРЯ: { $place } — наш гарнизон ушёл по уговору
    [starved] ПОТЕРЯ: { $place } — наши больше не могли держаться
    [disarmed] ПОТЕРЯ: { $place } — наш гарнизон сложил оружие
    [opened] ПОТЕРЯ: { $place } — горожане открыли ворота неприятелю
    [heard] { $side ->
        [kazakh] { $place } — в руках казахов
        [dzungar] { $place } — в руках джунгар
       *[other] { $place } — теперь там { $name }
    }
   *[undefended] ПОТЕРЯ: { $place } — отдано без боя
}
front-freed = { $place } — ОСАДА СНЯТА
front-given-up = { $place } — мы больше не держим осады
front-storm-failed = { $n ->
    [0] { $place } — наш приступ отбит
   *[other] { $place } — наш приступ отбит: потери — { $own }
}
front-deck-storm = Наши потери на приступе: { $own }.
front-storm-beaten = УСТОЯЛИ: { $place } — приступ неприятеля отбит
front-shut-in = { $place } — В ОСАДЕ
front-siege-begun = { $place } — мы начали осаду

## Предводители, народы, нужда

front-leader-killed = { $leader } УБИТ
front-leader-captured = { $leader } В ПЛЕНУ У НЕПРИЯТЕЛЯ
front-leader-wounded = { $leader } ранен
front-foe-killed = { $leader }, предводитель неприятеля, УБИТ
front-foe-captured = { $leader }, предводитель неприятеля, ВЗЯТ В ПЛЕН
front-foe-wounded = { $leader }, предводитель неприятеля, ранен
front-went-over = Наши люди перешли к неприятелю: { $group }
front-came-over = К нам перешли: { $group }
front-went-home = Разошлись по домам: { $men }
front-want = Умерли от голода и стужи: { $men }
front-hungry = ГОЛОД: начали голодать — { $men } (отрядов: { $n })
front-deck-hungry = Не хватило трети недельной пищи или больше, либо вместо неё ели своих верховых лошадей.
front-mustered = В ПУТИ: выступило { $men }; первые прибудут { $date }
front-camps-raided = Набег на наши аулы: потеряно { $kibitkas }
front-camps-lost = Потери наших аулов: { $kibitkas }
front-captives = Уведено из неприятельских кочевий: { $kibitkas }
front-deck-settled = Ничего не сказано, и потому: «{ $choice }».
front-deck-camp = Больше всех пострадали: { $camp }.
# $n: goodwill of the town, of a hundred.
front-town-turns = { $place }: горожане ОТВОРАЧИВАЮТСЯ от нас, расположение { $n } из 100
front-deck-turns = При таком расположении горожане могут открыть ворота неприятелю.
# $fallen and $taken: men; of those inside a place that fell. $won: whether we took it.
front-deck-inside = { $won ->
    [yes] Из бывших внутри убито: { $fallen }, взято в плен: { $taken }.
   *[no] Из наших внутри убито: { $fallen }, попало в плен: { $taken }.
}
front-deck-inside-taken = { $won ->
    [yes] Взято в плен внутри: { $taken }.
   *[no] Из наших внутри попало в плен: { $taken }.
}
front-deck-inside-fell = { $won ->
    [yes] Убито внутри: { $fallen }.
   *[no] Из наших внутри убито: { $fallen }.
}
front-host = Замечен { $body } — { $at }
front-host-somewhere = Замечен { $body }
front-event = { $event }
front-event-step = Открылась возможность: { $event }
front-event-open = Надо решить: { $event }
front-event-answered = Вы решили: «{ $choice }».

## Причины

front-why-numbers = { $won ->
    [yes] В решающем месте нас было { $odds } к 1.
   *[no] В решающем месте их было { $odds } к 1.
}
front-why-arms = { $won ->
    [yes] Наши воины были лучше и лучше вооружены.
   *[no] Их воины были лучше и лучше вооружены.
}
front-why-shaken = { $won ->
    [yes] Неприятель был в смятении ещё до боя (сплочённость { $percent } %).
   *[no] Наши были в смятении ещё до боя (сплочённость { $percent } %).
}
front-why-less-steady = { $won ->
    [yes] Неприятель держался нестойко (сплочённость { $percent } %).
   *[no] Наши держались нестойко (сплочённость { $percent } %).
}
front-why-horses = { $won ->
    [yes] Лошади неприятеля были измучены.
   *[no] Наши лошади были измучены.
}
front-why-leader = { $won ->
    [yes] У нас был лучший предводитель.
   *[no] У них был лучший предводитель.
}
front-why-ground = { $won ->
    [yes] Местность была за нас.
   *[no] Местность была за них.
}
front-why-works = { $won ->
    [yes] Мы дрались из-за окопов.
   *[no] Они дрались из-за окопов.
}
front-why-surprise = { $won ->
    [yes] Мы застали их врасплох.
   *[no] Нас застали врасплох.
}
front-why-flanks = { $won ->
    [yes] Мы охватили их с флангов.
   *[no] Нас охватили с флангов.
}
front-why-supply = { $won ->
    [yes] Неприятель был голоден или утомлён.
   *[no] Наши были голодны или утомлены.
}
front-why-fortune = { $won ->
    [yes] Удача в тот день была с нами.
   *[no] Удача в тот день была с ними.
}
front-why-siege-days = { $n ->
    [one] Осада длилась { $n } день.
    [few] Осада длилась { $n } дня.
   *[other] Осада длилась { $n } дней.
}
front-why-hunger = { $won ->
    [yes] Осаждённые голодали.
   *[no] Наши внутри голодали.
}
front-why-town-starved = Город съел свои запасы.
front-why-town-leant = Горожане склонились к осаждающим.
front-why-garrison-shaken = { $won ->
    [yes] Гарнизон был в смятении (сплочённость { $percent } %).
   *[no] Наш гарнизон был в смятении (сплочённость { $percent } %).
}
front-why-outnumbered = { $won ->
    [yes] Нас было { $odds } к 1 против тех, кто внутри.
   *[no] Их было { $odds } к 1 против наших внутри.
}
front-why-stormers = На стены { $n ->
    [one] пошёл { $n } наш человек
    [few] пошли { $n } наших человека
   *[other] пошли { $n } наших человек
}, а за ними { $inside ->
    [one] стоял примерно { $inside } человек
   *[other] стояло примерно { $inside } человек
}.
front-why-storm-chance = Вероятность успеха этого приступа была { $percent } %.
front-why-talks-chance = Вероятность, что осаждённые в тот день согласятся, была { $percent } %.
front-why-water = Воду у осаждённых отвели.
front-why-battle-nearby = Дело решило сражение неподалёку.
front-why-went-away = У стен осталось слишком мало людей, чтобы держать осаду.
front-why-unguarded = Место никто не охранял.
front-why-mood = Причина: { $why }.
front-why-in-fall = Это случилось на приступе или при падении места — { $place }.
front-why-in-battle = Это случилось в сражении — { $at }.
