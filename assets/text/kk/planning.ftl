### Жоспарлау: жоғарғы жолақ, жасақтар тізімі, бұйрықтар және олардың салдары.

## Жоғарғы жолақ

top-week = { $of } аптаның { $n }-аптасы
top-old-style = Ескіше: { $date }
top-hijri = Һижраның { $year } жылы
top-weather = Ауа райы
top-weather-tip = Жұртымыздың көбі отырған жерде ({ $zone }): { $weather }
top-snow = қар қалыңдығы { $n } см
top-crust = жайылымда мұз қатқан: жұт
top-frost = аяз, қарсыз
top-no-snow = қар жоқ
top-points = Ұпай
top-points-enemy = Жау қолында деп саналатын мекендер оған { $n } ұпай береді; жау ұпайының қалғаны белгісіз.
top-men = Сарбаз
top-men-tip = Жасақтарымыздағы сарбаздар
top-lost = Түтін шығыны
top-lost-tip = Барлық себептен шығын болған түтін. Картадан тыс қауіпсіз жердегісі: { $n }.
top-undo = Қайтару
top-redo = Қайталау
top-nothing = Мұнда істейтін ештеңе жоқ.
top-orders = Бұйрық: { $n }
top-orders-tip = Осы аптаның бұйрықтары: { $n }
top-commands = Бұйыру
top-commands-tip = Барлық бұйрық атымен
top-dispatch = Баянхат
top-encyclopaedia = Энциклопедия
top-menu = Сақтау, баптау, шығу
top-menu-saves = Сақталған жорықтар
top-menu-quick-save = Жылдам сақтау
top-menu-settings = Баптаулар
top-menu-keys = Пернелер
top-menu-guide-on = Кеңесті қайта бастау
top-menu-guide-off = Кеңесті қоя тұру
top-menu-leave = Жорықтан шығу
top-end-week-waiting = Аптаны аяқтау ({ $n })
top-end-week-tip = Бұйрықтар жөнелтіліп, апта өтеді.
top-waits = { $name } — { $why } ({ $way })
top-waits-more = тағы { $n }
top-over = Жорық аяқталды.
top-pause = Тоқтай тұру
top-go-on = Жалғастыру
top-skip = Қалғанын бірден көрсету
top-follow = Карта оқиғаға ілесіп отырады
top-speed = Жылдамдық: { $percent } %

## Кімге назар керек, неліктен

attention-hungry = { $n } күннен бері аш
attention-little-food = { $n ->
    [0] азық таусылды
   *[other] тапқанымен қосқанда { $n } күндік азық қалды
}
attention-food-on-the-way = { $n ->
    [0] азығы таусылды, ал жолы біткен жоқ
   *[other] { $n } күндік азығы бар, жолына жетпейді
}
attention-weak-horses = аттары { $condition }
attention-eats-horses = мінер атын жеп жатыр
attention-enemy-near = { $km ->
    [0] жау осы жерде, шамамен { $men } сарбаз
   *[other] жау { $km } км жерде, шамамен { $men } сарбаз
}
attention-siege-possible = { $place } мекенін қоршай алады
attention-idle = бос тұр
attention-idle-off-map = картадан тыс, бос тұр
attention-unwilling = бізге бағынбай тұр
attention-fleeing = үркіп барады
attention-levy = { $n } адам шақыруға болады
attention-besieged = қоршауда, { $n }-күн
attention-besieged-bread = қоршауда, { $n }-күн; қамбасы { $bread } күнге жетеді
attention-open = гарнизонсыз, жау жақын
attention-unkept = ұстап тұратын адам тым аз: { $n } ұпайы ешкімге есептелмейді
attention-decision = жауап күтіп тұр

## Сол жақтағы тізім

plan-tab-forces = Жасақтар
plan-tab-camps = Ауылдар
plan-tab-places = Мекендер
plan-tab-people = Жұрттар мен қолбасылар
plan-tab-enemies = Бөтендер туралы білетініміз
plan-tab-scripted-events = Шешімдер
plan-tab-pressing = { $tab } (назар керегі: { $n })
plan-tab-open = { $tab } (ашық тұрғаны: { $n })
plan-search = Іздеу …
plan-search-clear = Бәрін көрсету
plan-fold = Тізімді жию
plan-unfold = Тізімді ашу
plan-herds = { $horses } жылқы, { $sheep } қой
plan-points = { $n } ұпай
plan-commitment = { $n } %
plan-leads = бастап жүргені — { $force }
plan-leads-none = жасағы жоқ
plan-leader-wounded = жаралы
plan-leader-lost = қаза тапқан не тұтқында
plan-enemy-men = шамамен { $n } сарбаз
plan-enemy-camp = шамамен { $n } түтін
plan-in-sight = көз алдымызда
plan-seen-ago = { $n ->
    [0] бүгін көрілген
   *[other] { $n } күн бұрын көрілген
}
plan-list-empty = Мұнда ештеңе жоқ.
plan-select-all = Бәрін таңдау: { $n }
plan-select-all-tip = Осы тізімдегі далада тұрған жасақтың бәрін таңдап, бәріне бір бұйрық береді. Ctrl біреуін қосады, Shift арадағының бәрін қосады; картада да солай, ал Shift басып тышқанмен айнала сызуға да болады.
plan-row-ungiven = { $task } · бұйрық дайын, бірақ берілген жоқ
plan-enemies-none = Жау туралы ештеңе белгісіз.
plan-scripted-events-none = Шешім күтіп тұрған ештеңе жоқ.
plan-scripted-event-tip = Оқып, шешу

## Құрылып жатқан бұйрық

plan-aim-march = Қайда аттанатынын картадан көрсетіңіз.
plan-aim-besiege = Қай мекенді қоршайтынын картадан көрсетіңіз.
plan-aim-raid = Қай ауылды шабатынын картадан көрсетіңіз.
plan-aim-garrison = Қай мекеннің гарнизонына тұратынын картадан көрсетіңіз.
plan-aim-relieve = Қай гарнизонды ауыстыратынын картадан көрсетіңіз.
plan-aim-follow = Кімге еретінін картадан көрсетіңіз.
plan-aim-escort = Қай ауылдың көшін қорғайтынын картадан көрсетіңіз.
plan-aim-merge = Кімге қосылатынын картадан көрсетіңіз.
plan-aim-migrate = Қайда көшетінін картадан көрсетіңіз.
plan-aim-none = Қазір бұлай бұйыруға болмайды.
plan-or-choose = Немесе таңдаңыз:
plan-starts = Аттанады
plan-starts-now = бірден, { $date }
plan-starts-on = { $date }, шабарман { $n } күн жүреді
plan-courier = Шабарман { $n } күн жүреді.
plan-courier-none = Бұйрық бірден жетеді.
plan-takes-effect = Орындалатын күні: { $date }.
plan-arrives = Жетеді
plan-arrives-on = { $date }, { $day }-күн: жолда { $n } күн, { $km } км
plan-arrives-late = төрт айда да жете алмайды ({ $km } км)
plan-way-past = Жол бойы
plan-after-mover = { $body }: басқа жаққа бет алған. Бұл — оның қазіргі орнына дейінгі жол; қай жерде, қашан кездесетіні белгісіз.
plan-food-left = Сонда қалар азығы
plan-horses-then = Аттарының сондағы күйі
plan-horses-told = { $condition } ({ $n } %)
plan-herd = Малы
plan-herd-told = { $n } % ілеседі
plan-pace-herd-tip = Сойыс малының жүрісімен: адам да, ат та шаршамайды.
plan-pace-normal-tip = Қосар атты жүріспен: малдың бір бөлігі қалып қояды.
plan-pace-forced-tip = Жортуылшы жүрісімен: ат титықтайды, малдың көбі қалып қояды.
plan-via = { $n }. { $place } арқылы
plan-add-via = Аралық меже
plan-add-via-tip = Бұл жер аралық меже болады; енді соңғы межені көрсетіңіз. Shift басып тұрып шертсеңіз, аралық меже бірден қойылады.
plan-drop-via = Соңғы аралық межені алып тастау
plan-danger-enemy = жол маңында: { $enemy } ({ $place })
plan-danger-enemy-fight = жол маңында: { $enemy } ({ $place }); { $fight }
plan-danger-enemy-some = жол маңында ({ $forces }): { $enemy } ({ $place }); { $fight }
plan-danger-swim = үлкен өзенді малтып өту керек: { $place }
plan-danger-hunger = азық { $date } күні таусылады
plan-joint-danger-hunger = жолда азық таусылады: { $forces }
plan-danger-barren = { $n } қонаға шөп аз, алғашқысы: { $place }
plan-odds-why = Бұл қалай есептелді
plan-to-force = Кімге:
plan-to-haven = Қауіпсіз жер:
plan-new-force = жеке жасақ
plan-led-by = Қолбасысы:
plan-nobody = қолбасысыз
plan-officer = жүзбасы (қалғаны: { $n })
plan-quarter = Төрттен бірі
plan-half = Жартысы
plan-all = Бәрі
plan-joint = { $what }: { $n } жасақ
plan-joint-goal = { $what }, { $goal }: { $n } жасақ
plan-joint-men = Барлығы { $n } адам аттанады.
plan-joint-of = Барлығы { $n } адам.
plan-joint-courier = Ең алысқа баратын шабарман { $n } күн жүреді: { $force }.
plan-joint-food = Жеткенде азығы ең аз жасақ — { $force }: { $food }.
plan-joint-horses = Жеткендегі ең нашар ат күйі: { $n } % ({ $force }).
plan-joint-arrive = Бәрі жететін күн: { $first }.
plan-joint-arrives = Алғашқысы жететін күн: { $first }, соңғысы: { $last } — { $force }.
plan-joint-alone = Бірге емес: { $forces } { $day } күні бірінші болып { $n } сарбазбен жетеді де, өзгелерін күтпей бастайды: мүмкіндігі шамамен { $alone } %, бәрі бірге болса — { $together } %.
plan-joint-odds = Мүмкіндік бәріне бірге есептелген.
plan-joint-first = Мүмкіндік бәріне бірге есептелген; бірінші жеткені қалғандарын күтпей бастайды.
plan-joint-late = Төрт айда да жете алмайды: { $force }
plan-joint-refused = Бармайды: { $force }. { $why }
plan-give = Бұйыру
plan-cancel = Бас тарту
plan-not-ready = Бұйрықты дәл осы күйінде беруге болмайды.

## Апта бұйрықтары

plan-orders-title = Осы аптаның бұйрықтары: { $n }
plan-orders-none = Әзірге бұйрық жоқ. Жасақтар бұрынғы ісін жалғастырады.
plan-orders-riding = Шабарман жеткізіп барады
plan-orders-centre = Картадан көрсету
plan-orders-clear = Бәрін қайтарып алу

## Бұйрық түймелері және мәні

order-ui-march = Аттану
order-ui-march-tip = Ұяшыққа, мекенге не картадан тыс жерге аттану. Картаны тышқанның оң жағымен шертсе де болады.
order-ui-halt = Тоқтау
order-ui-halt-tip = Тоқтап, қолындағы ісін қою.
order-ui-besiege = Қоршау
order-ui-besiege-tip = Жау қолындағы мекенді қоршау: қамап жату, шабуыл, келіссөз не суын бөгеу.
order-ui-raid = Шапқын
order-ui-raid-tip = Белгілі бір жау ауылын шабуға суыт жүріспен аттану.
order-ui-garrison = Гарнизонға тұру
order-ui-garrison-tip = Мекенге барып, қабырғасын қорғау.
order-ui-relieve = Ауыстыру
order-ui-relieve-tip = Гарнизондағы жасақтың орнына тұрып, оны босату.
order-ui-escort = Көш қорғау
order-ui-escort-tip = Ауылмен бірге жүріп, көшін қорғау.
order-ui-follow = Еру
order-ui-follow-tip = Басқа жасаққа еріп жүру.
order-ui-merge = Қосылу
order-ui-merge-tip = Басқа жасаққа барып, құрамына қосылу.
order-ui-detach = Бөлу
order-ui-detach-tip = Сарбаздарды жеке жасақ етіп бөлу не осы жердегі басқа жасаққа беру.
order-ui-release = Үйіне қайтару
order-ui-release-tip = Шақырылған жасақ адамдарын ауылына қайтару.
order-ui-depot = Қойма
order-ui-depot-tip = Кейін келетіндерге осы жерге азық қалдыру.
order-ui-levy = Жасақ шақыру
order-ui-levy-tip = Ауылдан жасаққа адам шақыру.
order-ui-migrate = Көшу
order-ui-migrate-tip = Ауылды басқа қонысқа көшіру; картадан тыс паналап отырса, елге қайтады.
order-ui-evacuate = Аман жерге
order-ui-evacuate-tip = Ауылды картадан тыс қауіпсіз жерге әкету.
order-ui-stance = Ұстаным
order-ui-forage = Азық жинау
order-ui-winter = Қыстау
order-ui-camprule = Бұйрықсыз
order-ui-no-target = Бұған лайық ештеңе білмейміз.
order-ui-no-levy = Адам бере алатын ауыл маңайда жоқ.
order-ui-withdraw = Бұл бұйрықты қайтарып алу
order-ui-riding = { $order } (жететін күні: { $date })
order-ui-contingent = { $troop }, { $group }: { $men }
order-ui-against = Қарсы аттанатын жасақ:
order-ui-raid-by = Шабатын жасақ:
order-ui-send = Осында жіберу:
order-ui-besiege-by = Қоршайтын жасақ:
order-ui-garrison-by = Гарнизонға тұратын жасақ:
order-ui-by-tip = Ctrl не Shift басулы тұрса: таңдалғандармен бірге, бір бұйрықпен.
order-ui-by = { $force } — { $men }, { $km } км
order-ui-palette = Бұйрықтар атымен
order-ui-palette-hint = сауран аттану …
order-ui-palette-note = Сан жазсаңыз, мөлшерін білдіреді. Enter — таңдау, Shift пен Enter — бірден бұйыру.
order-ui-palette-several = Таңдалған { $n } жасақтың бәріне, бірінші жасақтың атымен көрсетілген. Enter таңдайды, Shift+Enter бірден бұйырады.
order-ui-palette-nobody = Өз жасағыңыз не ауылыңыз таңдалмаған: алдымен соны таңдаңыз.
order-ui-look = Көрсету: { $name }

## Апта өтпей тұрып және қоя тұрғандар

attention-way-food = әрі жүру, азықты кең айналып жинау не толып кеткен қаладан біразын шығару
attention-way-horses = тынықтыру
attention-way-enemy = жылжу не ұстанымды өзгерту
attention-way-idle = іс тапсыру
attention-way-besieged = қоршаушыларға қарсы жүру
attention-way-open = гарнизон қою
attention-way-decision = шешу
top-run-on-tip = Бірдеңе болғанша апталар өте берсін; төрттен аспайды.
plan-seen = көрілді: { $why }
plan-leave-tip = Көрдім, қоя тұру: бір нәрсе өзгергенше есепке кірмейді.
plan-take-up-tip = Қайта қолға алу.
until-over = Жорық аяқталды.
until-headline = Бір оқиға болды.
until-decision = Бір іс шешім күтіп тұр.
until-alert = Біреуге бұйрық керек.
until-weeks = Тыныш төрт апта өтті.

## For those who hear the screen

plan-amount-told = Қанша
