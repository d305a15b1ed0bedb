### Ұрыстар, қоршаулар және шапқындар.

## Ұрыстың басталуы: алдымен біздің шабуыл, сосын жаудікі

event-battle-open = { $force } { $at } жауға шабуыл жасады: { $enemy }.
event-battle-open-on-us = { $force } { $at } жау шабуылына ұшырады: { $enemy }.
event-battle-works = { $force } { $at } жаудың бекінісіне шабуыл жасады: { $enemy }.
event-battle-works-on-us = Ор қазып бекінген { $force } { $at } жау шабуылына ұшырады: { $enemy }.
event-battle-surprise = { $force } { $at } жауды қапыда басты: { $enemy }.
event-battle-surprise-on-us = { $force } { $at } қапыда қалып, жау шабуылына ұшырады: { $enemy }.
event-battle-sortie = { $force } қамалдан шығып, { $at } жауға лап қойды: { $enemy }.
event-battle-sortie-on-us = { $force } { $at } қамалдан шыққан жаумен шайқасты: { $enemy }.
event-battle-relief = { $force } қоршауды бұзуға келіп, { $at } жауға шабуыл жасады: { $enemy }.
event-battle-relief-on-us = { $force } { $at } қоршауды бұзуға келген жаумен шайқасты: { $enemy }.

event-battle-won = { $at } болған ұрыста жеңдік. Біздің шығын: { $own }; жау шығыны: { $other }.
event-battle-lost = { $at } болған ұрыста жеңілдік. Біздің шығын: { $own }; жау шығыны: { $other }.
event-battle-drawn = { $at } болған ұрыста ешкім жеңе алмады.
men-about = шамамен { $men }
men-few = жоққа тән
men-none = жоқ
event-battle-heard = { $side ->
    [kazakh] { $at } ұрыс болды; қазақтар жеңді.
    [dzungar] { $at } ұрыс болды; жоңғарлар жеңді.
   *[other] { $at } ұрыс болды; жеңген жақ: { $name }.
}
event-routed = { $force } жеңіліп, { $to } қашты.
event-routed-seen = { $force } жеңіліп, { $from } қашты.
event-spoils-taken = { $force } жеңілгендерден олжа алды: { $spoils }.
event-spoils-left = { $force } жауға тастап кетті: { $spoils }.

event-leader-well = { $leader } сауығып, қайта атқа қонды.
event-leader-wounded = { $leader } жараланды; жазылатын күні: { $date }.
event-leader-captured = { $leader } жау қолына түсті.
event-leader-killed = { $leader } қаза тапты.
event-foe-wounded = Қарсы жақтан { $leader } жараланды.
event-foe-captured = Қарсы жақтан { $leader } тұтқынға түсті.
event-foe-killed = Қарсы жақтан { $leader } қаза тапты.

## Қоршау

event-invested = { $force } { $place } қамалын қоршады.
event-invested-ours = { $place } қоршауда қалды; қоршаған — { $force }.
event-siege-lifted = { $place } қоршаудан босады.
event-water-cut = { $force } { $place } суын бөгеп тастады.
event-water-cut-ours = Жау { $place } суын бөгеп тастады.
event-water-back = { $place } қамалындағылар аз: бөгелген су қайта ақты.
event-storm-won = { $force } { $place } қамалына шабуылдап, ішіне кірді; мүмкіндігі { $percent } % еді.
event-storm-failed = { $force } { $place } қамалына шабуылдап, кері қайтарылды; мүмкіндігі { $percent } % еді.
event-storm-won-ours = Жау { $place } қамалына шабуылдап, ішіне кірді: { $force }.
event-storm-failed-ours = { $place } қамалы шабуылға төтеп берді; кері қайтарылған — { $force }.
event-parley-won = { $force } { $place } ішіндегілермен келісімге келді; мүмкіндігі { $percent } % еді.
event-parley-failed = { $force } { $place } ішіндегілермен келісе алмады; мүмкіндігі { $percent } % еді.
event-parley-won-ours = { $place } ішіндегілер жаумен келісімге келді.
event-parley-failed-ours = { $place } ішіндегілер жаумен келісуден бас тартты.
event-surrendered = { $free ->
    [yes] { $place } бізге берілді ({ $force }); күзеті еркімен шығып кетті.
   *[no] { $place } бізге берілді ({ $force }); күзеті тұтқынға түсті.
}
event-surrendered-ours = { $free ->
    [yes] { $place } жауға берілді; біздің күзет еркімен шығып кетті.
   *[no] { $place } жауға берілді; біздің күзет тұтқынға түсті.
}
event-gates-opened = { $place } халқы бізге қақпа ашты ({ $force }).
event-gates-opened-ours = { $place } халқы жауға қақпа ашты.
event-plundered = { $force } { $place } мекенін тонады: { $spoils }.
event-plundered-bare = { $force } { $place } мекенін тонады.
event-plundered-ours = Жау { $place } мекенін тонады; қамбадан кеткені: { $rations }.
event-plundered-ours-bare = Жау { $place } мекенін тонады.
spoils-goods = { $sheep } құны дүние-мүлік
event-loyalty = { $place } халқының бізге бейілі енді 100-ден { $n } ({ $why }).

## Шапқын

event-raid-won = { $surprise ->
    [yes] { $force } қапыда шауып, ішіне кірді: { $camp }.
   *[no] { $force } шауып, ішіне кірді: { $camp }.
}
event-raid-failed = { $surprise ->
    [yes] { $force } қапыда шапқанымен, кері қайтарылды: { $camp }.
   *[no] { $force } шапқанымен, кері қайтарылды: { $camp }.
}
event-raided-won = { $surprise ->
    [yes] { $camp } қапыда шабылды; шапқан — { $force }; қарсы тұрғаны: { $defenders }.
   *[no] { $camp } шабылды; шапқан — { $force }; қарсы тұрғаны: { $defenders }.
}
event-raided-failed = { $surprise ->
    [yes] { $camp } қапыдағы шапқынды тойтарды; шапқан — { $force }; қарсы тұрғаны: { $defenders }.
   *[no] { $camp } шапқынды тойтарды; шапқан — { $force }; қарсы тұрғаны: { $defenders }.
}
event-herd-taken = { $force } мал айдап әкетті: { $herds } ({ $camp }).
event-herd-lost = { $camp } малын жау айдап кетті: { $herds }.
event-captives = Тұтқынға айдалғаны: { $kibitkas } ({ $camp }).

## Ұрыстың есебі

meeting-open = ашық даладағы ұрыс
meeting-works = бекініске шабуыл
meeting-surprise = қапыда басу
meeting-sortie = қамалдан шығып шабуылдау
meeting-relief = қоршауды бұзу ұрысы
phase-missiles = Атыс
phase-shock = Лап қою
phase-melee = Қоян-қолтық ұрыс
phase-pursuit = Қашу мен қуғын
factor-cohesion = береке-бірлік
factor-horses = ат күйі
factor-leader = қолбасшы
factor-ground = жер жағдайы
factor-works = бекініс
factor-surprise = қапыда басу
factor-flanks = қапталдан орау
factor-supply = азық пен тыныс
factor-luck = сәттілік
report-title = { $at } болған ұрыс, { $date }: { $meeting }
report-side = { $people }: { $forces }; { $men }
report-side-foe = { $people }: { $forces }; барлығы шамамен { $men }
report-base = { $men } → { $base }
report-arm = { $men } ({ $troop }) × { $weight }
report-arms = { $people }: { $arms }
report-toll = { $people }: барлығы { $men }, орын жеткені { $front }; күннің сәттілігі { $fortune }. Жау күшінің әр адамына, қалқасын шегергенде, { $kill } құлайды, сүйек { $die } бойынша дөңгелектелді; береке-бірлік: { $shake } × басымдық { $odds } + тоқтатылған шабуыл { $held }, сезінгені { $felt }
report-flight = { $troop }: { $men } × { $rate }, сүйек { $die } бойынша дөңгелектелді: { $lost }; өзенде × { $drown }, сүйек { $drown_die }: { $drowned }
report-times = { $sum } × { $name } { $factor }
report-power = { $people }: { $sum } = { $power }
report-power-foe = { $people }: шамамен { $sum } = шамамен { $power }
report-loss = { $people }: шығыны { $men }; береке-бірлігі −{ $cohesion }
report-loss-foe = { $people }: шығыны — { $men }; береке-бірлігі −{ $cohesion }
report-winner = { $side ->
    [kazakh] Қазақтар жеңді.
    [dzungar] Жоңғарлар жеңді.
   *[other] Жеңген жақ: { $name }.
}
report-no-winner = Ешкім жеңе алмады.
report-total = { $people }: барлық шығыны { $men }.
report-total-foe = { $people }: барлық шығыны — { $men }.

## Қоршау мен ұрыстан не күтуге болады

siege-odds = { $way }: апта ішінде алыну мүмкіндігі { $week } %
siege-odds-range = { $way }: апта ішінде алыну мүмкіндігі шамамен { $week } %, іште кім барына қарай { $low } – { $high } %
siege-odds-none = { $way }: бұл аптада мүмкіндік жоқ; { $why }
siege-none-water = суын бұрып әкету мүмкін емес
siege-none-few = қоршап алуға адам аз
siege-none-fed = іштегілерде шамамен { $n } күндік азық бар
siege-none-unknown = аштық апталап келеді, ал азығы қаншаға жететіні қоршауға алынғанша белгісіз
siege-none = әзірге оған ештеңе көмектеспейді
siege-odds-clock = { $n ->
    [0] қоршаудың { $day }-күні; іштегі азық таусылды, аш адамдар кез келген күні берілуі мүмкін
   *[other] қоршаудың { $day }-күні; ішінде шамамен { $n } күндік азық бар, одан кейін кез келген күні берілуі мүмкін
}
siege-odds-party = қамал түбінде { $besiegers }; ішінде шамамен { $defenders }
siege-odds-party-guess = қамал түбінде { $besiegers }; ішінде, әдеттегі болжаммен, { $defenders }
siege-odds-too-few = қабырғаны қамтуға адам аз: шабуыл болмайды
siege-odds-ways = оның ішінде { $ways }
siege-odds-others = ондағылардың көбі басқаша әрекет етеді ({ $way }): бұлар тек жатады
siege-odds-guessed = болжам, өйткені ішін ешкім көрген жоқ: күзет { $least } – { $most }, оның рухы, бір аптадан артық азық, қала халқының бұрынғы ниеті
siege-odds-attempt = бір әрекет: { $percent } %
siege-odds-not-counted = есепке кірмегені: қоршаудағылардың шығып соғысуы, ұрыс, келгенін ешкім байқамаған түн
siege-fall-ride-in = ашық қақпа { $percent } %
siege-fall-storm = шабуыл { $percent } %
siege-fall-friends = іштегі достар { $percent } %
siege-fall-terms = шартпен беріліс { $percent } %
siege-fall-thirst = шөл { $percent } %
siege-fall-hunger = аштық { $percent } %
odds-base = { $percent } %
odds-sum = { $sum } = { $percent } %
odds-sum-bounded = { $sum }; ең көбі { $percent } %
siege-factor-odds = адам саны
siege-factor-walls = қабырға
siege-factor-besiegers = қоршаушылардың рухы
siege-factor-garrison = күзеттің рухы
siege-factor-fresh = тың күзет
siege-factor-townsmen = қала халқы
siege-factor-leader = қолбасшы
siege-factor-commander = іштегі басшы
siege-factor-surprise = түн мен қапы
siege-factor-hunger = аштық
siege-factor-thirst = шөл
siege-factor-works = ор мен бекініс
siege-factor-relief = көмек үміті
siege-factor-fed-garrison = күзеттің азығы бар
battle-odds = Даладағы ұрыста жеңу мүмкіндігі: шамамен { $percent } %
battle-odds-walls = Қамал ішінде отырған жау ұрыспайды. Шықса, жеңу мүмкіндігі: шамамен { $percent } %
battle-odds-ridden-over = Олар қарсы тұруға тым аз: не сытылып кетеді, не тапталады, ал күн жалғаса береді.
battle-odds-men = Біз жақтан { $own }, жау жағынан шамамен { $other }
battle-odds-far = Жау жақыннан көрінген жоқ; өз жағының кәдімгі қолындай деп есептелді.
way-fight = ұрыс болса, жеңу мүмкіндігіміз шамамен { $percent } %
way-fight-walls = қамал ішінде, ұрысқа шықпайды (шықса, жеңу мүмкіндігіміз шамамен { $percent } %)
way-fight-ridden-over = бізге қарсы тұруға тым аз
odds-own = Біздікі
odds-foe = Жау

## What decided a battle: $causes is a list of the messages below it, the weightiest first.

battle-causes = Ұрыс тағдырын шешкені: { $causes }.
cause-numbers = керек жерде сан басым болды (1-ге { $odds })
cause-arms = жауынгер мен қару артық болды
cause-shaken = жеңілгендердің берекесі қашқан еді ({ $percent } %)
cause-less-steady = жеңілгендер бос ұстасты ({ $percent } %)
cause-horses = жеңілгендердің аты болдырған
cause-leader = жеңгендерді білікті бастады
cause-ground = жердің жағдайы
cause-works = жеңгендер бекініс артында тұрды
cause-surprise = жеңілгендер қапыда қалды
cause-flanks = жеңілгендер қапталдан оралды
cause-supply = жеңілгендер аш не шаршаулы еді
cause-fortune = сол күннің сәті

## A battle as tables: labels of the rows.

table-blows = айқасқа түскен адам
table-base = олардың салмағы
table-power = күш
table-men = адам
table-room = орын жеткені
table-fortune = күннің сәттілігі
table-kill = жау күшінің бірлігінен құлайтыны
table-die = дөңгелектеген сүйек
table-shake = күш тең болса кететін береке-бірлік
table-odds = жаудың басымдығы
table-held = тоқтатылған шабуыл үшін тағы
table-felt = сезінгені
table-lost = адам шығыны
table-cohesion = кеткен береке-бірлік
