### Ұрыстар, қоршаулар және шапқындар.

## Ұрыстың басталуы: алдымен біздің шабуыл, сосын жаудікі

event-battle-open = { $force } { $at } жауға шабуыл жасады: { $enemy }.
event-battle-open-on-us = { $force } { $at } шабуылға ұшырады: { $enemy }.
event-battle-works = { $force } { $at } ор қазып бекінген жауға шабуыл жасады: { $enemy }.
event-battle-works-on-us = { $force } ор қазып бекінген жерінде, { $at } шабуылға ұшырады: { $enemy }.
event-battle-surprise = { $force } { $at } жауды қапыда басты: { $enemy }.
event-battle-surprise-on-us = { $force } { $at } қапыда қалды; басқан жау: { $enemy }.
event-battle-sortie = { $force } қамалдан шығып, { $at } жауға лап қойды: { $enemy }.
event-battle-sortie-on-us = { $force } { $at } қамалдан шыққан жаумен шайқасты: { $enemy }.
event-battle-relief = { $force } қоршауды бұзуға келіп, { $at } жауға шабуыл жасады: { $enemy }.
event-battle-relief-on-us = { $force } { $at } қоршауды бұзуға келген жаудың шабуылына ұшырады: { $enemy }.

event-battle-won = { $at } болған ұрыста жеңдік. Біздің шығын: { $own }; жау шығыны: { $other }.
event-battle-lost = { $at } болған ұрыста жеңілдік. Біздің шығын: { $own }; жау шығыны: { $other }.
event-battle-drawn = { $at } болған ұрыста ешкім жеңген жоқ.
men-about = шамамен { $men }
# $range is $n, or a range up to it.
men-range = { $n ->
   *[other] { $range } сарбаз
}
men-few = жоққа тән
men-none = жоқ
event-battle-heard = { $side ->
    [kazakh] { $at } ұрыс болды; қазақтар жеңді.
    [dzungar] { $at } ұрыс болды; жоңғарлар жеңді.
   *[other] { $at } ұрыс болды; жеңген жақ: { $name }.
}
event-routed = { $force } быт-шыты шығып, { $to } қашты.
event-routed-seen = { $force } быт-шыты шығып, { $from } қашты.
event-spoils-taken = { $force } жеңілгендерден олжа алды: { $spoils }.
event-spoils-left = { $force } жауға тастап кетті: { $spoils }.

event-leader-well = { $leader } жазылып, қайта атқа қонды.
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
event-water-back = { $place } түбінде адамымыз аз: бөгелген су қайта ақты.
event-storm-won = { $force } { $place } қамалына шабуыл жасап, ішіне кірді; мүмкіндігі { $percent } % еді.
event-storm-failed = { $force } { $place } қамалына шабуыл жасады, бірақ кері серпілді; мүмкіндігі { $percent } % еді.
event-storm-won-ours = Жау { $place } қамалына шабуыл жасап, ішіне кірді: { $force }.
event-storm-failed-ours = { $place } қамалы шабуылға төтеп берді; кері серпілген — { $force }.
event-parley-won = { $force } { $place } ішіндегілермен келісімге келді; мүмкіндігі { $percent } % еді.
event-parley-failed = { $force } { $place } ішіндегілермен келісе алмады; мүмкіндігі { $percent } % еді.
event-parley-won-ours = { $place } ішіндегілер жаумен келісімге келді.
event-parley-failed-ours = { $place } ішіндегілер жаудың шартын тыңдағысы да келмеді.
event-surrendered = { $free ->
    [yes] { $place } бізге берілді ({ $force }); гарнизоны бөгетсіз шығып кетті.
   *[no] { $place } бізге берілді ({ $force }); гарнизоны тұтқынға айдалды.
}
event-surrendered-ours = { $free ->
    [yes] { $place } жауға берілді; гарнизонымыз бөгетсіз шығып кетті.
   *[no] { $place } жауға берілді; гарнизонымыз тұтқынға айдалды.
}
event-gates-opened = { $place } халқы бізге қақпа ашты ({ $force }).
event-gates-opened-ours = { $place } халқы жауға қақпа ашты.
event-plundered = { $force } { $place } мекенін тонады: { $spoils }.
event-plundered-bare = { $force } { $place } мекенін тонады.
event-plundered-ours = Жау { $place } мекенін тонады; қамбадан алып кеткені: { $rations }.
event-plundered-ours-bare = Жау { $place } мекенін тонады.
spoils-goods = құны { $sheep } болатын мүлік
event-loyalty = { $place } халқының бізге бейілі енді 100-ден { $n } ({ $why }).

## Шапқын

event-raid-won = { $surprise ->
    [yes] { $force } ауылды қапыда шауып, ішіне кірді: { $camp }.
   *[no] { $force } ауылды шауып, ішіне кірді: { $camp }.
}
event-raid-failed = { $surprise ->
    [yes] { $force } ауылды қапыда шапқанымен, ішіне кіре алмады: { $camp }.
   *[no] { $force } ауылды шапқанымен, ішіне кіре алмады: { $camp }.
}
event-raided-won = { $surprise ->
    [yes] { $camp } қапыда шабылды, жау ішіне кірді: { $force }; қарсы тұрғаны: { $defenders }.
   *[no] { $camp } шабылды, жау ішіне кірді: { $force }; қарсы тұрғаны: { $defenders }.
}
event-raided-failed = { $surprise ->
    [yes] { $camp } қапыдағы шапқынды тойтарды: { $force }; қарсы тұрғаны: { $defenders }.
   *[no] { $camp } шапқынды тойтарды: { $force }; қарсы тұрғаны: { $defenders }.
}
event-herd-taken = { $force } мал айдап кетті: { $herds } ({ $camp }).
event-herd-lost = Жау мал айдап кетті: { $herds } ({ $camp }).
event-captives = Тұтқынға айдалғаны: { $kibitkas } ({ $camp }).

## Ұрыстың есебі

meeting-open = ашық даладағы ұрыс
meeting-works = бекінген жауға шабуыл
meeting-surprise = қапыда басу
meeting-sortie = қамалдан шығып соғысу
meeting-relief = қоршауды бұзу ұрысы
phase-missiles = Атыс
phase-shock = Лап қою
phase-melee = Қоян-қолтық ұрыс
phase-pursuit = Қашу мен қуғын
factor-cohesion = бірлік
factor-horses = ат күйі
factor-leader = қолбасы
factor-ground = жер бедері
factor-works = бекініс
factor-surprise = қапыда басу
factor-flanks = қапталдан орау
factor-supply = азық пен тыныс
factor-luck = күннің сәті
report-title = { $at } болған ұрыс, { $date }: { $meeting }
report-side = { $people }: { $forces }; { $men }
report-side-foe = { $people }: { $forces }; барлығы шамамен { $men }
report-base = { $men } → { $base }
report-arm = { $men } ({ $troop }) × { $weight }
report-arms = { $people }: { $arms }
report-toll = { $people }: барлығы { $men }, орын жеткені { $front }; күннің сәті { $fortune }. { $fire } × { $kill } құлайды, { $die } жеребесімен дөңгелектелді; бірлік: { $shake } × басымдық { $odds } + тоқтатылған шабуыл { $held }, сезінгені { $felt }
report-flight = { $troop } { $way }: { $men } × { $rate }, { $die } жеребесімен дөңгелектелді: { $lost }; соның × { $alive } тірі қолға түсті: { $captured }
report-times = { $sum } × { $name } { $factor }
report-power = { $people }: { $sum } = { $power }
report-power-foe = { $people }: шамамен { $sum } = шамамен { $power }
report-loss = { $people }: шығыны { $men }; бірлігі −{ $cohesion }
report-loss-foe = { $people }: шығыны — { $men }; бірлігі −{ $cohesion }
report-winner = { $side ->
    [kazakh] Қазақтар жеңді.
    [dzungar] Жоңғарлар жеңді.
   *[other] Жеңген жақ: { $name }.
}
report-no-winner = Ешкім жеңген жоқ.
report-total = { $people }: барлық шығыны { $men }.
report-total-foe = { $people }: барлық шығыны — { $men }.
# What the beaten lost in the fight, and apart from it in flight; numbers of men.
report-apart = { $people }: ұрыста — { $fight }, қашқанда — { $flight }; соңғысының ішінде тірі қолға түскені — { $captured }, суға кеткені — { $drowned }.
# How a side stood when it began; numbers are shares of one.
report-bodies = { $people }, ұрыс алдында: { $bodies }
report-body = { $men } ({ $troop }; бірлігі { $cohesion }, ат күйі { $condition }, аттысы { $riders })
report-stand = { $people }: { $stand }
stand-leader = қолбасы { $leader } (басқаруы { $command }, шабуылы { $attack }, жеделдігі { $initiative })
stand-leaderless = аты белгілі қолбасы жоқ
stand-room = жаудың біріне { $room } сарбаздан орын бар
stand-flanks = жаудың қапталы ашық
stand-great-river = үлкен өзеннің аржағында
stand-river = өзеннің аржағында
stand-stream = өзекшенің аржағында
stand-rough = ой-шұңқырлы жерде
stand-works = { $n } күн қазған бекіністе
stand-surprised = қапыда қалды
stand-hungry = { $force }: { $n } күннен бері аш
stand-forced = { $force }: суыт жүрістен кейін
# The enemy’s power as a number; with works what of it their cover leaves.
report-fire = Жау күші { $power }
report-fire-cover = Жау күші { $power } ÷ бекініс тасасы { $works } = { $under }
phase-round = { $phase }, { $n }-айқас
phase-countercharge = Бекіністегілердің лап қоюы
report-countercharge = { $people } атқа қонып, лап қойды: шабуылдаушының бірлігі { $foe }, { $under } шегінен төмен, өз бірлігі { $own }, { $least } шегінен төмен емес
report-dismay = { $people }: қолбасының қаза табуы не жаралануы өз адамдарынан { $own }, қалғандарынан { $others } бірлік алды
# Cohesion from before a phase to after it.
report-heart = { $people }: бірлігі { $from } → { $to }; шегі { $least }, одан төмен түссе қашады
report-heart-breaks = { $people }: бірлігі { $from } → { $to }, { $least } шегінен төмен: қашты
report-heart-after = { $people }: бәрі біткенде бірлігі { $from } → { $to }
report-pursuit = Қуып жеткені: күш тең болса { $even } × басымдық { $odds }, одан есепке алынатыны { $most } шегінен аспайды, { $least } шегінен кем болмайды: { $rate }
flight-away = ашық далаға қашты
flight-river = үлкен өзеннен өтіп қашты
flight-flood = тасыған өзеннен өтіп қашты
flight-gate = артындағы қақпаға қашты (× { $factor })
flight-surrounded = шығар жол таппады (× { $factor })
flight-burdened = { $way }, мал айдап жүрді (× { $factor })
report-drowned = { $flight }; өзенде × { $drown }, { $die } жеребесімен: { $drowned }

## The numbers of the rule book behind a battle; all but counts are shares of one.

battle-rules = Ереже кітабындағы сандар
rule-troop = { $troop } { $quality } (атыс × { $missile }, лап қою × { $shock })
rule-men = Бір сарбаздың салмағы: { $troops }. Атсыз болса лап қоюда { $unhorsed }, қашу мен қуғында { $foot }.
rule-room = Жаудың біріне шаққандағы орын: ашық жерде { $open }, ой-шұңқырлы жерде { $rough }, бекініс алдында { $works }; { $least } сарбазға қашанда орын бар. Қалғанының { $beyond } бөлігі ашық қапталдан орайды; жаудың біріне шаққанда { $from } санынан асқан әр сарбаз үшін { $rise } қосылады, бірақ { $most } шегінен аспайды.
rule-factors = Ат күйі: ең нашары { $horses }, ең жақсысы 1; қоян-қолтық ұрыста кемінің жартысы есептеледі, атыста және бекіністе есептелмейді. Қолбасы: әр ұпайға { $leader } — атыс пен қоян-қолтық ұрыста басқару, лап қоюда шабуыл, қуғында жеделдік. Азық пен тыныс: аштықтың әр күніне −{ $hungry }, ең көбі −{ $most }, суыт жүрістен кейін −{ $forced }.
rule-ground = Шабуылға ұшыраған жақтың жері: үлкен өзен { $great }, өзен { $river }, өзекше { $stream }, × ой-шұңқырлы жер { $rough }.
rule-works = Бекіністің бірінші күні және одан кейінгі әр күні: атыс +{ $missiles } және +{ $day }, лап қою +{ $shock } және +{ $shockday }, қоян-қолтық ұрыс +{ $melee } және +{ $meleeday }. Өз күшін көбейтеді әрі таса болады: жау күші сонша есе бөлінеді.
rule-surprise = Қапыда қалғанда: атыс { $missiles }, лап қою { $shock }, қоян-қолтық ұрыс { $melee }.
rule-tolls = Жау басымдығы бірлікке { $most } шегіне дейін әсер етеді; тоқтатылған шабуыл тағы { $held } алады; арттағылар соның { $reserve } бөлігін сезінеді.
rule-hearts = Бірлігі { $least } шегінен төмен түскен жақ қашады; екеуі де түссе, бірлігі аз жағы, тең болса шабуылдаушы қашады. Айқастардың арасында ешкім қайта жігерленбейді.
rule-rounds = Қоян-қолтық ұрыстың { $open } айқасынан кейін, бекініс алдында { $works } айқастан кейін түн түседі. Сонда шабуылдаушының бірлігі { $under } шегінен төмен, ал өздерінікі { $least } шегінен төмен болмаса, бекіністегілер өздері лап қояды.
rule-leaders = Қолбасы қаза тапса, өз адамдарынан { $own }, бәрін бастап жүрсе, қалғандарынан { $rest } бірлік кетеді; жараланса — соның жартысы.
rule-pursuit = Қашқанда қуып жеткені: күш тең болса { $even }, басымдық { $most } шегіне дейін есептеледі, { $least } шегінен кем болмайды; мал айдағанға × { $burden }, қақпаға қашқанға × { $gate }, шығар жол таппағанға × { $trapped }. Қуып жеткеннің { $alive } бөлігі тірі қолға түседі. Қалғанының { $river } бөлігі үлкен өзенде, { $flood } бөлігі тасыған кіші өзенде суға кетеді.
rule-after = Бәрі біткенде жеңілгендер { $beaten } бірлік жоғалтады, жеңгендер { $victors } жігерленеді, бірақ тыныққан сарбаздардың бірлігінен аспайды.

## Қоршау мен ұрыстан не күтуге болады

siege-odds-none = { $way }: бұл аптада мүмкіндік жоқ; { $why }
siege-none-water = суын бұрып бөгеу мүмкін емес
siege-none-few = қамап жатуға адам аз
siege-none-fed = іштегілерде шамамен { $n } күндік азық бар
siege-none-unknown = аштық апталап барып қысады, ал азығы қаншаға жететіні қамалғанша белгісіз
siege-none-pressed = ондағылардың көбі оны басқа жолмен қыспақтап жатыр
siege-none-stormed = { $n ->
    [0] бүгін шабуыл сәтсіз аяқталды
   *[other] { $n } күн бұрын шабуыл сәтсіз аяқталды
}: келесісіне дейін сарбаздар тынығуы керек
siege-none = әзірге бұған сеп болар ештеңе жоқ
siege-odds-clock = { $n ->
    [0] қоршаудың { $day }-күні; іштегі азық таусылды, аш адамдар кез келген күні берілуі мүмкін
   *[other] қоршаудың { $day }-күні; ішінде шамамен { $n } күндік азық бар, одан кейін кез келген күні берілуі мүмкін
}
siege-odds-too-few = қабырғаны қамтуға адам аз: шабуыл жасалмайды
siege-odds-ways = оның ішінде { $ways }
siege-odds-others = ондағылардың көбі басқа жолмен қысып жатыр ({ $way }): бұлар тек қасында жатар еді
siege-odds-guessed = ішін ешкім көрген жоқ, сондықтан болжамға алынғаны: гарнизон ({ $garrison }) мен оның рухы, бір аптадан асатын азық, қала халқының бұрынғы бейілі
siege-odds-attempt = бір талпыныс: { $percent } %
siege-odds-not-counted = есепке кірмегені: қоршаудағылардың шығып соғысуы, дала ұрысы, қоршаушылардың келгенін ешкім байқамайтын түн
siege-fall-ride-in = ашық қақпа { $percent } %
siege-fall-storm = шабуыл { $percent } %
siege-fall-friends = іштегі тілектестер { $percent } %
siege-fall-terms = келісіммен берілу { $percent } %
siege-fall-thirst = шөл { $percent } %
siege-fall-hunger = аштық { $percent } %
odds-base = { $percent } %
odds-sum = { $sum } = { $percent } %
odds-sum-bounded = { $sum }; ең көбі { $percent } %
siege-factor-odds = адам саны
siege-factor-walls = қабырға
siege-factor-besiegers = қоршаушылардың рухы
siege-factor-garrison = гарнизонның рухы
siege-factor-fresh = шаршамаған гарнизон
siege-factor-townsmen = қала халқы
siege-factor-leader = қолбасы
siege-factor-commander = іштегі қолбасы
siege-factor-surprise = түн мен қапы басу
siege-factor-hunger = аштық
siege-factor-thirst = шөл
siege-factor-works = ор мен бекініс
siege-factor-relief = көмек үміті
siege-factor-fed-garrison = гарнизонның азығы бар
battle-odds = Даладағы ұрыста жеңу мүмкіндігі: шамамен { $percent } %
battle-odds-walls = Қамал ішіндегі жау ұрысқа шықпайды. Шықса, жеңу мүмкіндігі: шамамен { $percent } %
battle-odds-ridden-over = Олар тым аз, қарсы тұра алмайды: не сытылып кетеді, не тапталып қалады, жүріс тоқтамайды.
battle-odds-men = Біз жақтан { $own }, жау жағынан бізге белгілісі шамамен { $other }; көбірек болуы да мүмкін
battle-odds-far = Жау жақыннан көрінген жоқ, өз жағының кәдімгі жасағындай деп есептелді.
way-fight = ұрыс болса, жеңу мүмкіндігіміз шамамен { $percent } %
way-fight-walls = қамал ішінде, ұрысқа шықпайды (шықса, жеңу мүмкіндігіміз шамамен { $percent } %)
way-fight-ridden-over = бізге қарсы тұруға тым аз
odds-own = Біздікі
odds-foe = Жау

## Ұрыс тағдырын не шешті: $causes — төмендегі хабарлардың тізімі, ең салмақтысы — бірінші.

battle-causes = Ұрыс тағдырын шешкені: { $causes }.
cause-numbers = шешуші жерде сан басым болды (бірге қарсы { $odds })
cause-arms = жеңгендердің сарбазы мен қаруы артық болды
cause-shaken = жеңілгендердің бірлігі шайқалған еді ({ $percent } %)
cause-less-steady = жеңілгендердің бірлігі босаңырақ еді ({ $percent } %)
cause-horses = жеңілгендердің аты болдырған
cause-leader = жеңгендерді қолбасы жақсырақ бастады
cause-ground = жер бедерінің ыңғайы
cause-works = жеңгендер бекініс артында тұрды
cause-surprise = жеңілгендер қапыда қалды
cause-flanks = жеңілгендер қапталдан оралды
cause-supply = жеңілгендер аш не шаршаулы еді
cause-fortune = сол күннің сәті

## Ұрыс кестелері: жолдардың аттары.

table-blows = айқасқа түскен сарбаз
table-base = олардың салмағы
table-power = күш
table-men = сарбаз
table-room = орын жеткені
table-fortune = күннің сәті
table-kill = сол күштің әр 1-і құлататыны
table-die = дөңгелектеген жеребе
table-shake = күш тең болса кететін бірлік
table-odds = жаудың басымдығы
table-held = тоқтатылған шабуыл үшін тағы
table-felt = сезінгені
table-lost = сарбаз шығыны
table-cohesion = кеткен бірлік
table-heart = кейінгі бірлік
table-least = қашатын шегі
table-fire = тасасын шегергендегі жау күші
