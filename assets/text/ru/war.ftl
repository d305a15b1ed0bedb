### Сражения, осады и набеги.

## Начало сражения: сперва наш удар, затем удар по нам

event-battle-open = { $force }: атаковали { $enemy }; место: { $at }.
event-battle-open-on-us = { $force }: атаковал их { $enemy }; место: { $at }.
event-battle-works = { $force }: пошли на окопы, за которыми стоял { $enemy }; место: { $at }.
event-battle-works-on-us = { $force }: на их окопы пошёл { $enemy }; место: { $at }.
event-battle-surprise = { $force }: застали врасплох { $enemy }; место: { $at }.
event-battle-surprise-on-us = { $force }: врасплох их застал { $enemy }; место: { $at }.
event-battle-sortie = { $force }: сделали вылазку, против них { $enemy }; место: { $at }.
event-battle-sortie-on-us = { $force }: на них сделал вылазку { $enemy }; место: { $at }.
event-battle-relief = { $force }: пришли снять осаду и атаковали { $enemy }; место: { $at }.
event-battle-relief-on-us = { $force }: на них напал { $enemy }, пришедший снять осаду; место: { $at }.

event-battle-won = Сражение выиграно: { $at }. Наши потери: { $own }; потери неприятеля: { $other }.
event-battle-lost = Сражение проиграно: { $at }. Наши потери: { $own }; потери неприятеля: { $other }.
event-battle-drawn = Сражение не выиграл никто: { $at }.
men-about = примерно { $men }
# $range is $n, or a range up to it.
men-range = { $n ->
   *[other] { $range } человек
}
men-few = почти никаких
men-none = нет
event-battle-heard = { $side ->
    [kazakh] Было сражение, победили казахи; место: { $at }.
    [dzungar] Было сражение, победили джунгары; место: { $at }.
   *[other] Было сражение, победители: { $name }; место: { $at }.
}
event-routed = { $force }: дрогнули и бежали — { $to }.
event-routed-seen = Дрогнул и бежал { $force }; откуда: { $from }.
event-spoils-taken = { $force }: взяли у разбитых добычу — { $spoils }.
event-spoils-left = { $force }: оставили неприятелю — { $spoils }.

event-leader-well = { $leader } снова в седле.
event-leader-wounded = { $leader } ранен; должен оправиться к { $date }.
event-leader-captured = { $leader } попал в плен к неприятелю.
event-leader-killed = { $leader } убит.
event-foe-wounded = { $leader }, предводитель неприятеля, ранен.
event-foe-captured = { $leader }, предводитель неприятеля, взят в плен.
event-foe-killed = { $leader }, предводитель неприятеля, убит.

## Осады

event-invested = { $force }: начали осаду — { $place }.
event-invested-ours = { $place }: осаду начал { $force }.
event-siege-lifted = { $place }: осада снята.
event-water-cut = { $force }: отвели у осаждённых воду — { $place }.
event-water-cut-ours = { $place }: неприятель отвёл воду.
event-water-back = { $place }: осаждающих слишком мало, чтобы не пускать воду, и она снова течёт.
event-storm-won = { $force }: ворвались приступом — { $place }; вероятность была { $percent } %.
event-storm-failed = { $force }: ходили на приступ и отбиты — { $place }; вероятность была { $percent } %.
event-storm-won-ours = { $place }: на приступ пошёл и ворвался { $force }.
event-storm-failed-ours = { $place }: приступ отбит; на стены шёл { $force }.
event-parley-won = { $force }: сговорились с осаждёнными — { $place }; вероятность была { $percent } %.
event-parley-failed = { $force }: переговоры ни к чему не привели — { $place }; вероятность была { $percent } %.
event-parley-won-ours = { $place }: осаждённые сговорились с неприятелем.
event-parley-failed-ours = { $place }: осаждённые и слышать не хотят об условиях.
event-surrendered = { $free ->
    [yes] { $place }: осаждённые сдались ({ $force }); гарнизон отпущен.
   *[no] { $place }: осаждённые сдались ({ $force }); гарнизон взят в плен.
}
event-surrendered-ours = { $free ->
    [yes] { $place }: наши сдались; гарнизон отпущен.
   *[no] { $place }: наши сдались; гарнизон взят в плен.
}
event-gates-opened = { $place }: горожане открыли нам ворота ({ $force }).
event-gates-opened-ours = { $place }: горожане открыли ворота неприятелю.
event-plundered = { $place }: разграбили наши ({ $force }). Взято: { $spoils }.
event-plundered-bare = { $place }: разграбили наши ({ $force }).
event-plundered-ours = { $place }: разграбил неприятель; из амбаров пропало { $rations }.
event-plundered-ours-bare = { $place }: разграбил неприятель.
spoils-goods = добро ценой в { $sheep }
event-loyalty = { $place }: расположение горожан к нам теперь { $n } из 100 ({ $why }).

## Набеги на аулы

event-raid-won = { $surprise ->
    [yes] { $force }: внезапным набегом ворвались в { $camp }.
   *[no] { $force }: набегом ворвались в { $camp }.
}
event-raid-failed = { $surprise ->
    [yes] { $force }: внезапно напали на { $camp }, но не смогли ворваться.
   *[no] { $force }: напали на { $camp }, но не смогли ворваться.
}
event-raided-won = { $surprise ->
    [yes] { $camp }: внезапно напал и ворвался { $force }. Защищались: { $defenders }.
   *[no] { $camp }: напал и ворвался { $force }. Защищались: { $defenders }.
}
event-raided-failed = { $surprise ->
    [yes] { $camp }: внезапно напал { $force }, но набег отбит. Защищались: { $defenders }.
   *[no] { $camp }: напал { $force }, но набег отбит. Защищались: { $defenders }.
}
event-herd-taken = { $force }: ограбили { $camp }; угнано: { $herds }.
event-herd-lost = { $camp }: неприятель угнал скот — { $herds }.
event-captives = Уведено в плен: { $kibitkas }; откуда: { $camp }.

## Счёт сражения

meeting-open = бой в поле
meeting-works = бой за окопы
meeting-surprise = внезапное нападение
meeting-sortie = вылазка
meeting-relief = бой за снятие осады
phase-missiles = Стрельба
phase-shock = Удар
phase-melee = Рукопашная
phase-pursuit = Бегство и погоня
factor-cohesion = сплочённость
factor-horses = лошади
factor-leader = предводитель
factor-ground = местность
factor-works = окопы
factor-surprise = внезапность
factor-flanks = охват с флангов
factor-supply = пища и отдых
factor-luck = удача
report-title = Сражение, { $date }: { $meeting }; место: { $at }
report-side = { $people }: { $forces }; { $men }
report-side-foe = { $people }: { $forces }; всего примерно { $men }
report-base = { $men } → { $base }
report-arm = { $men } ({ $troop }) × { $weight }
report-arms = { $people }: { $arms }
report-toll = { $people }: всего { $men }, место нашлось для { $front }; удача дня { $fortune }. { $fire } × { $kill } падает, округлено по кости { $die }; сплочённость: { $shake } × перевес { $odds } + остановленный удар { $held }, доля почувствовавших { $felt }
report-flight = { $troop } { $way }: { $men } × { $rate }, округлено по кости { $die }: { $lost }; из них × { $alive } взято живыми: { $captured }
report-times = { $sum } × { $name } { $factor }
report-power = { $people }: { $sum } = { $power }
report-power-foe = { $people }: примерно { $sum } = примерно { $power }
report-loss = { $people }: потери — { $men }; сплочённость −{ $cohesion }
report-loss-foe = { $people }: потери — { $men }; сплочённость −{ $cohesion }
report-winner = { $side ->
    [kazakh] Победили казахи.
    [dzungar] Победили джунгары.
   *[other] Победители: { $name }.
}
report-no-winner = Победителя нет.
report-total = { $people }: потери за всё сражение — { $men }.
report-total-foe = { $people }: потери за всё сражение — { $men }.
# What the beaten lost in the fight, and apart from it in flight; numbers of men.
report-apart = { $people }: в бою — { $fight }, в бегстве — { $flight }; из последних взято живыми — { $captured }, утонуло — { $drowned }.
# How a side stood when it began; numbers are shares of one.
report-bodies = { $people } до боя: { $bodies }
report-body = { $men } ({ $troop }; сплочённость { $cohesion }, лошади { $condition }, конных { $riders })
report-stand = { $people }: { $stand }
stand-leader = во главе { $leader } (командование { $command }, натиск { $attack }, почин { $initiative })
stand-leaderless = без именитого предводителя
stand-room = место для { $room } на одного неприятеля
stand-flanks = фланги неприятеля открыты
stand-great-river = за большой рекой
stand-river = за рекой
stand-stream = за речкой
stand-rough = на пересечённой местности
stand-works = { $n ->
    [one] в окопах, которые рыли { $n } день
    [few] в окопах, которые рыли { $n } дня
   *[many] в окопах, которые рыли { $n } дней
}
stand-surprised = застигнуты врасплох
stand-hungry = { $n ->
    [one] { $force }: голод { $n } день
    [few] { $force }: голод { $n } дня
   *[many] { $force }: голод { $n } дней
}
stand-forced = { $force }: после усиленного перехода
# The enemy’s power as a number; with works what of it their cover leaves.
report-fire = Сила неприятеля { $power }
report-fire-cover = Сила неприятеля { $power } ÷ прикрытие окопов { $works } = { $under }
phase-round = { $phase }, схватка { $n }
phase-countercharge = Удар из-за окопов
report-countercharge = { $people } садятся на коней и бьют: сплочённость нападающих { $foe } ниже { $under }, своя { $own } не ниже { $least }
report-dismay = { $people }: гибель или рана предводителя отнимает { $own } сплочённости у его людей, { $others } у остальных
# Cohesion from before a phase to after it.
report-heart = { $people }: сплочённость { $from } → { $to }; бегут, когда ниже { $least }
report-heart-breaks = { $people }: сплочённость { $from } → { $to }, ниже { $least }: бегут
report-heart-after = { $people }: сплочённость { $from } → { $to }, когда всё кончилось
report-pursuit = Настигнуто при равной силе { $even } × перевес { $odds }, из которого считается не больше { $most }, и никогда не меньше { $least }: { $rate }
flight-away = по открытой степи
flight-river = через большую реку
flight-flood = через реку в разливе
flight-gate = через ворота за спиной (× { $factor })
flight-surrounded = без выхода (× { $factor })
flight-burdened = { $way }, с угнанным скотом (× { $factor })
report-drowned = { $flight }; в реке × { $drown }, кость { $die }: { $drowned }

## The numbers of the rule book behind a battle; all but counts are shares of one.

battle-rules = Числа из книги правил
rule-troop = { $troop } { $quality } (стрельба × { $missile }, удар × { $shock })
rule-men = Один человек значит: { $troops }. Без лошади { $unhorsed } в ударе, { $foot } в бегстве и погоне.
rule-room = Место на одного неприятеля: { $open } в поле, { $rough } на пересечённой местности, { $works } перед окопами; всегда для { $least }. Из остальных { $beyond } охватывают открытые фланги; это прибавляет { $rise } за каждого сверх { $from } на одного неприятеля, не больше { $most }.
rule-factors = Лошади: { $horses } при худшем состоянии, 1 при лучшем; в рукопашной считается половина недостачи, в стрельбе и за окопами ничего. Предводитель: { $leader } за балл — командования в стрельбе и рукопашной, натиска в ударе, почина в погоне. Пища и отдых: −{ $hungry } за день голода, не больше −{ $most }, −{ $forced } после усиленного перехода.
rule-ground = Местность для того, на кого нападают: большая река { $great }, река { $river }, речка { $stream }, × пересечённая местность { $rough }.
rule-works = Окопы в первый день и за каждый следующий: стрельба +{ $missiles } и +{ $day }, удар +{ $shock } и +{ $shockday }, рукопашная +{ $melee } и +{ $meleeday }. Они умножают свою силу и прикрывают: сила неприятеля на столько же делится.
rule-surprise = Застигнутые врасплох: стрельба { $missiles }, удар { $shock }, рукопашная { $melee }.
rule-tolls = Перевес сказывается на сплочённости до { $most }; остановленный удар стоит ещё { $held }; стоящие позади чувствуют { $reserve } от этого.
rule-hearts = Сторона бежит, когда её сплочённость ниже { $least }; если у обеих, то та, у которой меньше, при равенстве нападающая. Между схватками никто духом не собирается.
rule-rounds = Ночь наступает после { $open } схваток рукопашной, перед окопами после { $works }. Тогда засевшие в окопах бьют сами, если сплочённость нападающих ниже { $under }, а своя не ниже { $least }.
rule-leaders = Гибель предводителя отнимает { $own } сплочённости у его людей, { $rest } у остальных, если он вёл всех; рана — половину.
rule-pursuit = Настигнуто в бегстве: { $even } при равной силе, перевес считается до { $most }, не меньше { $least }; × { $burden } у тех, кто гонит скот, × { $gate } через ворота, × { $trapped } без выхода. Из настигнутых { $alive } берут живыми. Из прочих { $river } тонут в большой реке, { $flood } в малой в разлив.
rule-after = Когда всё кончено, побеждённые теряют { $beaten } сплочённости, победители прибавляют { $victors }, но не больше, чем у отдохнувших.

## Чего ждать от осады и сражения

siege-odds-none = { $way }: на этой неделе надеяться не на что; { $why }
siege-none-water = воду здесь не отвести
siege-none-few = людей мало, чтобы отрезать место
siege-none-fed = { $n ->
    [one] внутри еды примерно на { $n } день
    [few] внутри еды примерно на { $n } дня
   *[other] внутри еды примерно на { $n } дней
}
siege-none-unknown = голод — дело недель, а на сколько им хватит еды, до осады не узнать
siege-none-pressed = большинство там берёт место иначе
siege-none-stormed = { $n ->
    [0] сегодня приступ не удался
    [one] { $n } день назад приступ не удался
    [few] { $n } дня назад приступ не удался
   *[other] { $n } дней назад приступ не удался
}: до следующего людям нужен отдых
siege-none = пока ничто этому не помогает
siege-odds-clock = { $n ->
    [0] { $day }-й день осады; еда внутри кончилась, голодные могут сдаться в любой день
    [one] { $day }-й день осады; еды внутри примерно на { $n } день, потом могут сдаться в любой день
    [few] { $day }-й день осады; еды внутри примерно на { $n } дня, потом могут сдаться в любой день
   *[other] { $day }-й день осады; еды внутри примерно на { $n } дней, потом могут сдаться в любой день
}
siege-odds-too-few = людей слишком мало, чтобы охватить стену: на приступ они не пойдут
siege-odds-ways = из этого: { $ways }
siege-odds-others = большинство там ведёт осаду иначе ({ $way }): эти будут только стоять под стенами
siege-odds-guessed = это догадка, ведь внутрь никто не заглядывал: в гарнизоне { $garrison }, дух у него обычный, пищи больше чем на неделю, горожане настроены как прежде
siege-odds-attempt = одна попытка: { $percent } %
siege-odds-not-counted = не учтено: вылазка осаждённых, сражение, ночь, когда подхода никто не заметит
siege-fall-ride-in = открытые ворота { $percent } %
siege-fall-storm = приступ { $percent } %
siege-fall-friends = друзья внутри { $percent } %
siege-fall-terms = сдача на условиях { $percent } %
siege-fall-thirst = жажда { $percent } %
siege-fall-hunger = голод { $percent } %
odds-base = { $percent } %
odds-sum = { $sum } = { $percent } %
odds-sum-bounded = { $sum }; не более { $percent } %
siege-factor-odds = число людей
siege-factor-walls = стены
siege-factor-besiegers = дух осаждающих
siege-factor-garrison = дух гарнизона
siege-factor-fresh = свежий гарнизон
siege-factor-townsmen = горожане
siege-factor-leader = предводитель
siege-factor-commander = предводитель внутри
siege-factor-surprise = ночь и внезапность
siege-factor-hunger = голод
siege-factor-thirst = жажда
siege-factor-works = окопы
siege-factor-relief = надежда на выручку
siege-factor-fed-garrison = гарнизон ещё сыт
battle-odds = Вероятность победы в поле: примерно { $percent } %
battle-odds-walls = За стенами неприятель боя не примет. Если выйдет, вероятность победы: примерно { $percent } %
battle-odds-ridden-over = Их слишком мало, чтобы устоять: они ускользнут или будут смяты на ходу.
battle-odds-men = Наших { $own }, неприятеля, о котором известно, примерно { $other }; может быть и больше
battle-odds-far = Вблизи неприятеля не видели; он сочтён за обычный отряд своей стороны.
way-fight = если дойдёт до боя, победим с вероятностью примерно { $percent } %
way-fight-walls = за стенами неприятель боя не примет (если выйдет, победим с вероятностью примерно { $percent } %)
way-fight-ridden-over = их слишком мало, чтобы устоять
odds-own = Наши
odds-foe = Неприятель

## What decided a battle: $causes is a list of the messages below it, the weightiest first.

battle-causes = Дело решили: { $causes }.
cause-numbers = численный перевес в решающем месте ({ $odds } к 1)
cause-arms = лучшие воины с лучшим оружием
cause-shaken = смятение побеждённых (сплочённость { $percent } %)
cause-less-steady = нестойкость побеждённых (сплочённость { $percent } %)
cause-horses = измученные лошади побеждённых
cause-leader = лучший предводитель у победителей
cause-ground = местность
cause-works = окопы победителей
cause-surprise = внезапность
cause-flanks = охват с флангов
cause-supply = голод и усталость побеждённых
cause-fortune = удача этого дня

## A battle as tables: labels of the rows.

table-blows = вступило в бой людей
table-base = их вес
table-power = сила
table-men = людей
table-room = место нашлось для
table-fortune = удача дня
table-kill = падает на единицу этой силы
table-die = округлено по кости
table-shake = сплочённости теряется при равной силе
table-odds = перевес неприятеля
table-held = ещё за остановленный удар
table-felt = доля почувствовавших
table-lost = потеряно людей
table-cohesion = потеряно сплочённости
table-heart = сплочённость после
table-least = бегут, когда ниже
table-fire = сила неприятеля за вычетом прикрытия
