### Жоспарлау: жоғарғы жолақ, жасақтар тізімі, бұйрықтар және олардың салдары.

## Жоғарғы жолақ

top-week = { $of } аптаның { $n }-аптасы
top-old-style = Ескіше: { $date }
top-hijri = Хижраның { $year } жылы
top-weather = Ауа райы
top-weather-tip = Халқымыздың көбі отырған жерде ({ $zone }): { $weather }
top-snow = қар қалыңдығы { $n } см
top-crust = жайылымда мұз қатқан: жұт
top-frost = аяз, қарсыз
top-no-snow = қар жоқ
top-points = Ұпай
top-points-enemy = Жау қолында деп саналатын орындар оған { $n } ұпай береді; есебінің қалғаны белгісіз.
top-men = Қарулы
top-men-tip = Жасақтарымыздағы сарбаздар
top-lost = Жойылған түтін
top-lost-tip = Барлық себептен айырылған түтін. Картадан тыс аман отырғаны: { $n }.
top-undo = Қайтару
top-redo = Қайталау
top-nothing = Мұнда істейтін ештеңе жоқ.
top-orders = Бұйрық: { $n }
top-orders-tip = Осы аптаның бұйрықтары: { $n }
top-commands = Әмір
top-commands-tip = Барлық бұйрық атымен
top-dispatch = Хабарлама
top-encyclopaedia = Анықтамалық
top-menu = Сақтау, баптау, шығу
top-menu-saves = Сақталған жорықтар
top-menu-quick-save = Жедел сақтау
top-menu-settings = Баптаулар
top-menu-keys = Пернелер
top-menu-leave = Жорықтан шығу
top-end-week-waiting = Аптаны аяқтау ({ $n })
top-end-week-tip = Бұйрықтар жөнелтіліп, апта өтеді.
top-waits = { $name }: { $why }
top-over = Жорық аяқталды.
top-pause = Тоқтай тұру
top-go-on = Жалғастыру
top-skip = Қалғанын бірден көрсету
top-follow = Карта оқиғаға ілеседі
top-speed = Жылдамдық: { $percent } %

## Кімге назар керек, неліктен

attention-hungry = { $n } күн аш
attention-little-food = { $n ->
    [0] азық таусылды
   *[other] { $n } күндік азық қалды
}
attention-food-on-the-way = { $n ->
    [0] азығы таусылды, ал жолы біткен жоқ
   *[other] { $n } күндік азығы бар, жолына жетпейді
}
attention-weak-horses = жылқысы { $condition }
attention-eats-horses = мінер атын жеп жүр
attention-enemy-near = { $km ->
    [0] жау осы жерде, шамамен { $men }
   *[other] жау { $km } км жерде, шамамен { $men }
}
attention-siege-possible = { $place } қамалын қоршай алады
attention-idle = міндетсіз
attention-idle-off-map = картадан тыс, міндетсіз
attention-unwilling = соңымыздан ермейді
attention-fleeing = үркіп барады
attention-levy = { $n } жігіт шақыруға болады
attention-besieged = қоршауда, { $n }-күн
attention-open = күзетсіз, жау жақын
attention-decision = жауап күтуде

## Сол жақтағы тізім

plan-tab-forces = Жасақтар
plan-tab-camps = Ауылдар
plan-tab-places = Мекендер
plan-tab-people = Рулар мен басшылар
plan-tab-enemies = Өзгелер туралы білетініміз
plan-tab-scripted-events = Шешімдер
plan-tab-pressing = { $tab } (назар керек: { $n })
plan-search = Іздеу …
plan-search-clear = Бәрін көрсету
plan-fold = Жинап қою
plan-unfold = Ашу
plan-horses = { $n } %
plan-food = { $n ->
    [0] азық жоқ
   *[other] { $n } күндік азық
}
plan-herds = { $horses } жылқы, { $sheep } қой
plan-points = { $n } ұпай
plan-commitment = { $n } %
plan-leads = { $force } басында
plan-leads-none = қол астында жасақ жоқ
plan-leader-wounded = жараланған
plan-leader-lost = өлген не тұтқында
plan-enemy-men = шамамен { $n } сарбаз
plan-enemy-camp = шамамен { $n } түтін
plan-in-sight = көз алдымызда
plan-seen-ago = { $n ->
    [0] бүгін көрілген
   *[other] { $n } күн бұрын көрілген
}
plan-list-empty = Мұнда ештеңе жоқ.
plan-enemies-none = Жау туралы ештеңе белгісіз.
plan-scripted-events-none = Шешім күтіп тұрған іс жоқ.
plan-scripted-event-tip = Оқып, шешу

## Құрылып жатқан бұйрық

plan-aim-march = Қайда аттану керегін картадан көрсетіңіз.
plan-aim-besiege = Қай қамалды қоршау керегін картадан көрсетіңіз.
plan-aim-raid = Қай ауылды шабу керегін картадан көрсетіңіз.
plan-aim-garrison = Қай бекініске орналасу керегін картадан көрсетіңіз.
plan-aim-relieve = Қай бекіністің күзетін ауыстыру керегін картадан көрсетіңіз.
plan-aim-follow = Кімнің соңынан еру керегін картадан көрсетіңіз.
plan-aim-escort = Қай ауылды қорғау керегін картадан көрсетіңіз.
plan-aim-merge = Кімге қосылу керегін картадан көрсетіңіз.
plan-aim-migrate = Қайда көшу керегін картадан көрсетіңіз.
plan-aim-none = Қазір бұлай бұйыруға болмайды.
plan-or-choose = Немесе таңдаңыз:
plan-starts = Аттанады
plan-starts-now = бірден, { $date }
plan-starts-on = { $date }, шабарман { $n } күн жүреді
plan-courier = Шабарман { $n } күн жүреді.
plan-courier-none = Бұйрық бірден жетеді.
plan-takes-effect = Орындалатын күні: { $date }.
plan-arrives = Жетеді
plan-arrives-on = { $date } ({ $n } күннен соң)
plan-arrives-late = төрт айда да жетпейді
plan-after-mover = { $body }: басқа жаққа бармақ. Бұл оның қазіргі орнына дейінгі жол; қашан кездесетіні белгісіз.
plan-food-left = Сонда қалатыны
plan-horses-then = Сондағы жылқысы
plan-horses-told = { $condition } ({ $n } %)
plan-herd = Малы
plan-herd-told = { $n } % ілеседі
plan-pace-herd-tip = Сойыс малының жүрісімен: адам да, ат та шаршамайды.
plan-pace-normal-tip = Қосарлы аттылардың жүрісімен: малдың бір бөлігі қалып қояды.
plan-pace-forced-tip = Жортуылшылардың жүрісімен: ат титықтайды, малдың көбі қалады.
plan-via = { $n }. { $place } арқылы
plan-add-via = Аялдама
plan-add-via-tip = Бұл жер аялдама болады; енді межені көрсетіңіз. Shift басып шертсе, аялдама бірден қойылады.
plan-drop-via = Соңғы аялдаманы алып тастау
plan-danger-enemy = жол маңында жау бар, шамамен { $n }: { $place }
plan-danger-enemy-fight = { $danger }; { $fight }
plan-danger-swim = үлкен өзенді жүзіп өту керек: { $place }
plan-danger-hunger = азық { $date } күні таусылады
plan-danger-barren = { $n } түнде жайылым аз, алғашқысы: { $place }
plan-odds-why = Бұл қалай есептелді
plan-to-force = Кімге:
plan-to-haven = Қауіпсіз жер:
plan-new-force = жеке жасақ
plan-led-by = Басшысы:
plan-nobody = белгілі ешкім
plan-officer = жүзбасы (қалғаны: { $n })
plan-quarter = Төрттен бірі
plan-half = Жартысы
plan-all = Бәрі
plan-give = Бұйыру
plan-cancel = Бас тарту
plan-not-ready = Бұйрықты бұл күйінде беруге болмайды.

## Апта бұйрықтары

plan-orders-title = Осы аптаның бұйрықтары: { $n }
plan-orders-none = Әзірге бұйрық жоқ. Жасақтар бұрынғы ісін жалғастырады.
plan-orders-riding = Шабарман жеткізіп барады
plan-orders-centre = Картадан көрсету
plan-orders-clear = Бәрін қайтару

## Бұйрық түймелері және мәні

order-ui-march = Аттану
order-ui-march-tip = Ұяшыққа, мекенге не картадан тыс жерге аттану. Картаны оң жақпен шертсе де болады.
order-ui-halt = Тоқтау
order-ui-halt-tip = Тоқтап, міндеттен босау.
order-ui-besiege = Қоршау
order-ui-besiege-tip = Жау қолындағы қамалды қоршау: жатып алу, шабуыл, келіссөз не суын бөгеу.
order-ui-raid = Шапқын
order-ui-raid-tip = Белгілі жау ауылына суыт жүріспен шабу.
order-ui-garrison = Бекіну
order-ui-garrison-tip = Мекенге барып, қамалын ұстау.
order-ui-relieve = Ауыстыру
order-ui-relieve-tip = Бекіністегі жасақтың орнын басып, оны босату.
order-ui-escort = Көш қорғау
order-ui-escort-tip = Ауылмен бірге жүріп, қорғау.
order-ui-follow = Еру
order-ui-follow-tip = Басқа жасаққа еріп жүру.
order-ui-merge = Қосылу
order-ui-merge-tip = Басқа жасаққа барып, құрамына қосылу.
order-ui-detach = Бөлу
order-ui-detach-tip = Сарбаздарды жеке жасақ етіп бөлу не осындағы басқа жасаққа беру.
order-ui-release = Қайтару
order-ui-release-tip = Шақырылған жігіттерді ауылына қайтару.
order-ui-depot = Қор
order-ui-depot-tip = Кейін келетіндерге азық қалдыру.
order-ui-levy = Жасақ шақыру
order-ui-levy-tip = Ауылдан жасаққа жігіт шақыру.
order-ui-migrate = Көшу
order-ui-migrate-tip = Ауылды басқа қонысқа көшіру; картадан тыс паналаған ауыл елге қайтады.
order-ui-evacuate = Аман жерге
order-ui-evacuate-tip = Ауылды картадан тыс қауіпсіз жерге әкету.
order-ui-stance = Жауға кездескенде
order-ui-forage = Азық жинау
order-ui-winter = Қыстау
order-ui-camprule = Бұйрық болмаса
order-ui-no-target = Бұған лайық белгілі ештеңе жоқ.
order-ui-no-levy = Маңайда жігіт бере алатын ауыл жоқ.
order-ui-withdraw = Бұл бұйрықты қайтару
order-ui-riding = { $order } (жететін күні: { $date })
order-ui-contingent = { $troop }, { $group }: { $men }
order-ui-against = Қарсы аттанатын жасақ:
order-ui-raid-by = Шабатын жасақ:
order-ui-send = Осында жіберу:
order-ui-besiege-by = Қоршайтын жасақ:
order-ui-garrison-by = Күзетке тұратын жасақ:
order-ui-by = { $force } — { $men }, { $km } км
order-ui-palette = Бұйрықтар атымен
order-ui-palette-hint = сауран аттану …
order-ui-palette-note = Жазылған сан мөлшерді білдіреді. Enter — таңдау, Shift пен Enter — бірден бұйыру.
order-ui-palette-nobody = Өзіміздікілерден ештеңе таңдалмаған: алдымен жасақты не ауылды таңдаңыз.
order-ui-look = Көрсету: { $name }
