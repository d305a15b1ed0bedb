### Аптаның бірінші беті: газеттегідей нүктесіз тақырыптар және себептері.

## Ұрыстар

front-rout = { $n ->
    [0] { $at } ТАЛҚАНДАЛДЫҚ: { $fled } қаша жөнелді
   *[other] { $at } ТАЛҚАНДАЛДЫҚ: { $fled } қаша жөнелді, шығын — { $own }
}
front-rout-lifted = { $n ->
    [0] { $place } түбінде ТАЛҚАНДАЛДЫҚ: { $fled } қаша жөнелді, қоршау бұзылды
   *[other] { $place } түбінде ТАЛҚАНДАЛДЫҚ: { $fled } қаша жөнелді, шығын — { $own }, қоршау бұзылды
}
front-lost = { $n ->
    [0] { $at } ЖЕҢІЛДІК
   *[other] { $at } ЖЕҢІЛДІК: шығын — { $own }
}
front-lost-lifted = { $n ->
    [0] { $place } түбінде ЖЕҢІЛДІК: қоршау бұзылды
   *[other] { $place } түбінде ЖЕҢІЛДІК: шығын — { $own }, қоршау бұзылды
}
front-drawn = { $at } болған ұрыста ешкім жеңген жоқ
front-won = { $at } ЖЕҢДІК: жау шығыны — { $foe }
front-won-freed = { $place } түбінде ЖЕҢДІК: қала қоршаудан босады, жау шығыны — { $foe }
front-foe-rout = { $at } ЖЕҢДІК: жау қашты, шығыны — { $foe }
front-foe-rout-freed = { $place } түбінде ЖЕҢДІК: қала қоршаудан босады, жау қашты
front-heard = { $side ->
    [kazakh] { $at } болған ұрыста қазақтар жеңді
    [dzungar] { $at } болған ұрыста жоңғарлар жеңді
   *[other] { $at } болған ұрыста жеңген өзгелер: { $name }
}
front-deck-battle = Біз жақтан { $own }, жау жағынан { $foe } шайқасты; шығынымыз: { $lost }, жау шығыны: { $other }.
front-deck-drawn = Біз жақтан { $own }, жау жағынан { $foe } шайқасты.

## Мекендер

front-place-won = { $way ->
    [storm] { $place } шабуылмен АЛЫНДЫ
    [terms] { $place } БІЗДІКІ: гарнизон бөгетсіз кету шартымен берілді
    [starved] { $place } БІЗДІКІ: іштегілердің шыдамы таусылды
    [disarmed] { $place } БІЗДІКІ: гарнизон қаруын тастады
    [opened] { $place } БІЗДІКІ: халқы қақпасын ашты
    [heard] { $place } БІЗДІКІ
   *[undefended] { $place } ұрыссыз БІЗДІКІ болды
}
front-place-lost = { $way ->
    [storm] { $place } ҚОЛДАН КЕТТІ: жау шабуылмен алды
    [terms] { $place } ҚОЛДАН КЕТТІ: гарнизонымыз бөгетсіз кету шартымен берілді
    [starved] { $place } ҚОЛДАН КЕТТІ: сарбаздарымыздың шыдамы таусылды
    [disarmed] { $place } ҚОЛДАН КЕТТІ: гарнизонымыз қаруын тастады
    [opened] { $place } ҚОЛДАН КЕТТІ: халқы жауға қақпасын ашты
    [heard] { $side ->
        [kazakh] { $place } қазақтар қолында
        [dzungar] { $place } жоңғарлар қолында
       *[other] { $place }: жаңа иесі — { $name }
    }
   *[undefended] { $place } ұрыссыз ҚОЛДАН КЕТТІ
}
front-freed = { $place } ҚОРШАУДАН БОСАДЫ
front-given-up = { $place } енді біздің қоршауымызда емес
front-storm-failed = { $n ->
    [0] { $place } түбінде шабуылымыз тойтарылды
   *[other] { $place } түбінде шабуылымыз тойтарылды: шығын — { $own }
}
front-deck-storm = Шабуылдағы шығынымыз — { $own }.
front-storm-beaten = { $place } БЕРІЛМЕДІ: жаудың шабуылы тойтарылды
front-shut-in = { $place } ҚОРШАУДА ҚАЛДЫ
front-siege-begun = { $place } қоршауын бастадық

## Қолбасылар, халық, тапшылық

front-leader-killed = { $leader } ҚАЗА ТАПТЫ
front-leader-captured = { $leader } ЖАУ ҚОЛЫНА ТҮСТІ
front-leader-wounded = { $leader } жараланды
front-foe-killed = Жау қолбасысы { $leader } ҚАЗА ТАПТЫ
front-foe-captured = Жау қолбасысы { $leader } ТҰТҚЫНҒА ТҮСТІ
front-foe-wounded = Жау қолбасысы { $leader } жараланды
front-went-over = Біздің кісілер жау жағына өтті: { $group }
front-came-over = Біз жаққа өткендер бар: { $group }
front-went-home = Еліне қайтып кеткені — { $men }
front-want = Аштық пен суықтан өлгені — { $men }
front-hungry = АШТЫҚ: азығы жетпей қалған — { $men } ({ $n } жасақ)
front-deck-hungry = Апталық азықтың кемінде үштен бірі жетпеді не оның орнына мінер аттары желінді.
front-mustered = ЖОЛДА: { $men } аттанды; алғашқысы жететін күн — { $date }
front-camps-raided = Жау ауылдарымызды шапты: шығын — { $kibitkas }
front-camps-lost = Ауылдарымыздың шығыны — { $kibitkas }
front-captives = Жау ауылдарынан айдап әкелгеніміз — { $kibitkas }
front-deck-settled = Ештеңе айтылмады, сондықтан: «{ $choice }».
front-deck-camp = Ең көп зардап шеккені: { $camp }.
# $n: goodwill of the town, of a hundred.
front-town-turns = { $place } халқы бізден ТЕРІС АЙНАЛДЫ: бейілі 100-ден { $n }
front-deck-turns = Бейілі мұнша аз болса, халқы жауға қақпа ашуы мүмкін.
# $fallen and $taken: men; of those inside a place that fell. $won: whether we took it.
front-deck-inside = { $won ->
    [yes] Іштегілерден: қаза тапқаны — { $fallen }, қолға түскені — { $taken }.
   *[no] Іштегі сарбаздарымыздан: қаза тапқаны — { $fallen }, қолға түскені — { $taken }.
}
front-deck-inside-taken = { $won ->
    [yes] Іштен қолға түскені — { $taken }.
   *[no] Іштегі сарбаздарымыздан қолға түскені — { $taken }.
}
front-deck-inside-fell = { $won ->
    [yes] Іште қаза тапқаны — { $fallen }.
   *[no] Іштегі сарбаздарымыздан қаза тапқаны — { $fallen }.
}
front-host = Көрінді: { $body }, { $at }
front-host-somewhere = Көрінді: { $body }
front-event = { $event }
front-event-step = Жол ашылды: { $event }
front-event-open = Шешім күтеді: { $event }
front-event-answered = Шешіміңіз: «{ $choice }».

## Себептері

front-why-numbers = { $won ->
    [yes] Шешуші жерде біз жаудан { $odds } есе көп болдық.
   *[no] Шешуші жерде жау бізден { $odds } есе көп болды.
}
front-why-arms = { $won ->
    [yes] Сарбазымыз да, қаруымыз да артық болды.
   *[no] Жаудың сарбазы да, қаруы да артық болды.
}
front-why-shaken = { $won ->
    [yes] Жаудың бірлігі ұрысқа дейін-ақ шайқалған еді ({ $percent } %).
   *[no] Біздің бірлігіміз ұрысқа дейін-ақ шайқалған еді ({ $percent } %).
}
front-why-less-steady = { $won ->
    [yes] Жаудың бірлігі босаңырақ еді ({ $percent } %).
   *[no] Біздің бірлігіміз босаңырақ еді ({ $percent } %).
}
front-why-horses = { $won ->
    [yes] Жаудың аты болдырған еді.
   *[no] Біздің аттар болдырған еді.
}
front-why-leader = { $won ->
    [yes] Бізді жақсырақ қолбасы бастады.
   *[no] Жауды жақсырақ қолбасы бастады.
}
front-why-ground = { $won ->
    [yes] Жер бедері бізге қолайлы болды.
   *[no] Жер бедері жауға қолайлы болды.
}
front-why-works = { $won ->
    [yes] Біз бекініс артында тұрдық.
   *[no] Жау бекініс артында тұрды.
}
front-why-surprise = { $won ->
    [yes] Жауды қапыда бастық.
   *[no] Жау бізді қапыда басты.
}
front-why-flanks = { $won ->
    [yes] Жауды қапталынан орадық.
   *[no] Жау бізді қапталдан орады.
}
front-why-supply = { $won ->
    [yes] Жау аш не шаршаулы еді.
   *[no] Біздің сарбаздар аш не шаршаулы еді.
}
front-why-fortune = { $won ->
    [yes] Ол күні сәт бізге туды.
   *[no] Ол күні сәт жауға туды.
}
front-why-siege-days = Қоршау { $n } күнге созылды.
front-why-hunger = { $won ->
    [yes] Іштегілер ашыққан еді.
   *[no] Іштегі сарбаздарымыз ашыққан еді.
}
front-why-town-starved = Қала қорын жеп тауысқан еді.
front-why-town-leant = Қала халқы қоршаушылар жағына бұрылған еді.
front-why-garrison-shaken = { $won ->
    [yes] Гарнизонның бірлігі шайқалған еді ({ $percent } %).
   *[no] Гарнизонымыздың бірлігі шайқалған еді ({ $percent } %).
}
front-why-outnumbered = { $won ->
    [yes] Біз іштегілерден { $odds } есе көп болдық.
   *[no] Жау іштегі сарбаздарымыздан { $odds } есе көп болды.
}
front-why-stormers = Қабырғаға { $n } сарбазымыз шықты; оның ар жағында шамамен { $inside } адам тұрды.
front-why-storm-chance = Бұл шабуылдың мүмкіндігі { $percent } % еді.
front-why-talks-chance = Іштегілердің сол күні келісімге келу мүмкіндігі { $percent } % еді.
front-why-water = Суы бұрып әкетілген еді.
front-why-battle-nearby = Маңайдағы ұрыс осыған әкелді.
front-why-went-away = Қамал түбінде қоршауды ұстап тұратын кісі аз қалды.
front-why-unguarded = Оны ешкім күзетпеді.
front-why-mood = Себебі: { $why }.
front-why-in-fall = Бұл { $place } қамалына шабуыл кезінде не қамал құлағанда болды.
front-why-in-battle = Бұл { $at } өткен ұрыста болды.
