### Апта көрсетіліп жатқанда не сахналанады және жорық қалай аяқталады: өз орнындағы ұрыс, карточкалар,
### қорытынды, баян, картадағы жорық.

## Өз орнындағы ұрыс

stage-lost = Шығыны: { $men }
stage-rout = ТАЛҚАНДАЛДЫҚ
stage-rout-foe = ЖАУ ҚАШТЫ
stage-won = ЖЕҢДІК
stage-beaten = ЖЕҢІЛДІК
stage-drawn = ТҮН АЙЫРДЫ
stage-winner = ЖЕҢГЕН: { $people }
stage-cohesion = бірлігі { $percent } %
stage-cohesion-about = бірлігі шамамен { $percent } %
stage-skip = Өткізу ({ $key })
stage-skip-tip = Апта бірден жалғасады. Карточканы шертсе де солай болады; тағы бір рет — аптаның қалғаны да өтеді.

## Карточкалар

card-show = Көрсету
card-close = Жабу

## Қорытынды

verdict-none = Бұл сценарий жеңіс пен жеңілісті атамайды: неге келгені ұпайда тұр.
verdict-of = { $people }: { $level }
verdict-story = Жорық бес сөйлеммен
verdict-film = Картадағы жорық
verdict-film-week = { $week }-апта, барлығы { $weeks }; { $date }
verdict-film-again = Қайта көрсету
verdict-film-stop = Соңына
verdict-graphs = Аптама-апта
verdict-wait = Жорық тағы бір рет ойналып жатыр…

## Баян

story-points = { $n } ұпай
story-places = { $n ->
    [0] есепке кіретін мекендердің ешқайсысы
   *[other] есепке кіретін { $n } мекен
}
story-begin = { $stand ->
    [ahead] Соғыс басы, { $date }: { $people }, қару асынғаны { $men }, жаудан { $points } ілгері.
    [behind] Соғыс басы, { $date }: { $people }, қару асынғаны { $men }, жаудан { $points } кейін.
   *[even] Соғыс басы, { $date }: { $people }, қару асынғаны { $men }, таразы басы тең.
}
story-first = Алғашқы үлкен хабар { $date } күні біткен аптада келді: «{ $headline }».
story-first-none = Ешбір күн ерекше болмады: соғыс жол жүрумен, тапшылықпен, күтумен өтті.
story-turn = { $stand ->
    [behind] Таразы басы ең қатты ауған апта { $date } күні бітті, { $points } зиянға: «{ $headline }».
   *[ahead] Таразы басы ең қатты ауған апта { $date } күні бітті, { $points } пайдаға: «{ $headline }».
}
story-turn-quiet = { $stand ->
    [behind] Таразы басын { $date } күні біткен аптадан артық ештеңе аударған жоқ: { $points } зиянға.
   *[ahead] Таразы басын { $date } күні біткен аптадан артық ештеңе аударған жоқ: { $points } пайдаға.
}
story-turn-none = Басынан аяғына дейін таразы басы қозғалмады десе де болады.
story-cost = { $homes ->
    [0] Соғыстың құны, { $people }: шығыны — { $men }; жау шығыны — { $foe }.
   *[other] Соғыстың құны, { $people }: шығыны — { $men }, { $kibitkas }; жау шығыны — { $foe }.
}
story-end = { $stand ->
    [ahead] Ақырында қолда қалғаны — { $places }, жаудан { $points } ілгері; { $people }: { $level }.
    [behind] Ақырында қолда қалғаны — { $places }, жаудан { $points } кейін; { $people }: { $level }.
   *[even] Ақырында қолда қалғаны — { $places }, таразы басы тең; { $people }: { $level }.
}
story-end-unnamed = { $stand ->
    [ahead] Ақырында қолда қалғаны ({ $people }) — { $places }, жаудан { $points } ілгері.
    [behind] Ақырында қолда қалғаны ({ $people }) — { $places }, жаудан { $points } кейін.
   *[even] Ақырында қолда қалғаны ({ $people }) — { $places }, таразы басы тең.
}
