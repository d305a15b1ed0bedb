### Экрандар мен парақтар: таңдау, сақтау, баптау, есеп, авторлар.

## Жорық таңдау

choose-title = Жаңа жорық
choose-back = Артқа
choose-part-list = Жорықтар
choose-part-brief = Таныстыру
choose-part-players = Ойыншылар
choose-reading = Оқылып жатыр …
choose-broken = Файлдарында қате бар.
choose-broken-long = Бұл жорықты ойнауға болмайды: файлдарында қате бар. Қай жерінде не қате екені төменде айтылған.
choose-dates = { $dates }; { $n } апта
choose-own = Өз сценарийіңіз; { $line }
choose-begin = Бастау
choose-ready = Бәрі дайын.
choose-nobody = Ешкім ойнамайды: кемінде бір жақты адамға беріңіз.
choose-seed-odd = Бастапқы санды бүтін санмен жазыңыз.
choose-hot-seat = Бұл экранда бірнеше адам кезекпен ойнайды; ойыншы апта сайын ауысады.
choose-words = Бұл сөздер нені білдіреді?
choose-who = Кім ойнайды
choose-human = Адам
choose-human-tip = Сіз немесе қасыңыздағы адам.
choose-cautious = Компьютер: сақ
choose-cautious-tip = Азығы бар, күші басым болса ғана аттанады, барын қорғайды, қыстауға ерте кіреді. Алғашқы қарсылас болуға жақсы.
choose-bold = Компьютер: батыл
choose-bold-tip = Күш тең болса да соғысады, қатты жүреді, күздің соңына дейін тоқтамайды. Ең мықты қарсылас.
choose-plan = Компьютер: тарих
choose-plan-tip = Сіз не істесеңіз де, сол жақ 1724–1725 жылдары не істесе, соны қайталайды, белгілі болған шамада.
choose-passive = Компьютер: енжар
choose-passive-tip = Ешқандай бұйрық бермейді. Үйренуге не бірдеңені байқап көруге.
choose-random = Компьютер: кездейсоқ
choose-random-tip = Ережеге сыятын кез келген бұйрықты береді. Ойнауға емес, ойынды сынауға.
choose-seed = Сәттілік
choose-chance = Әр жолы басқаша
choose-chance-tip = Ауа райы, ұрыс пен шабармандар әр жолы басқаша болады. Сан жазу үшін мұны алып тастаңыз: бірдей сан мен бірдей бұйрық бірдей жорық береді.
choose-seed-number = Бастапқы сан
choose-options = Көмек
choose-sides = Жақтар
choose-forces = Жасақтар: { $forces }; қару асынған сарбаз: { $men }
choose-camps = Ауылдар: { $camps }; түтін: { $households }
choose-leaders = Қолбасылары: { $names }
choose-objectives = Көздейтіні: { $names }
choose-aims = Не үшін соғысады
choose-aim-places = Соңында қолдағы мекендер: ұпайы, барлығы { $n }
choose-aim-households = Өзінің аман қалған әр 1 000 түтіні үшін: { $n } ұпай
choose-aim-captives = Айдап әкетілген әр 1 000 жау түтіні үшін: { $n } ұпай
choose-aim-men = Соңында қару асынған әр 1 000 сарбазы үшін, бірақ соңғы { $weeks } аптадағы орташа саннан аспайды: { $n } ұпай
choose-aim-commitment = Жұрттары ниетінің әр 10 бөлігі үшін: { $n } ұпай
choose-aim-men-lost = Шығын болған әр 1 000 сарбаз үшін шегеріледі: { $n } ұпай
choose-history = Тарихпен салыстыру
choose-facts = Соңғы есепте жорығыңыз тарихтың { $n } дерегімен салыстырылады; әрқайсысының қаншалықты анық екені мен дереккөзі көрсетіледі.
choose-before = Бұған дейін не болған
choose-entry = { $date }: { $text }
choose-known = [{ $grade }] { $source }

## Сақталған жорықтар

save-title = Сақталған жорықтар
save-looking = Ізделуде …
save-none = Әзірге ештеңе сақталмаған. Ойын жорықты әр бұйрықпен бірге өзі сақтап отырады.
save-suggestion = { $name }, { $week }-апта
save-name = Жорықты қазіргі күйінде мына атпен сақтау:
save-save = Сақтау
save-replace-ask = Бұл атпен сақталған жорық бар.
save-replace = Орнына жазу
save-replace-not = Ескісін қалдыру
save-load = Ашу
save-delete = Жою
save-delete-ask = Бұл сақталған жорық біржола жойылсын ба?
save-delete-not = Қалдыру
save-done = «{ $name }» деген атпен сақталды.
save-done-quick = Жорық сақталды (жылдам сақтау).
save-other-version = Оны ойынның басқа нұсқасы жасаған: { $version }.
save-other-rules = { $found }-нөмірлі ережемен ойналған; бұл нұсқада — { $here }. Жалғастыруға болмайды.
save-anew = Осыдан жаңа жорық бастау
save-anew-why = Осы жағдайдан басталатын жаңа жорық.
save-unreadable = Бұл файл сақталған жорық емес не бүлінген.
save-line = { $name }; { $weeks } аптаның { $week }-аптасы, { $date }; адам ойнайтыны: { $people }; сақталғаны: { $when }
save-now = жаңа ғана
save-minutes = { $n } минут бұрын
save-hours = { $n } сағат бұрын
save-days = { $n } күн бұрын

## Баптаулар

set-title = Баптаулар
set-usual = Әдепкі баптаулар
set-usual-tip = Тіл мен терезе өлшемінен басқасының бәрі бастапқы қалпына келеді.
set-language = Тіл
set-scale = Әріптер мен белгілердің өлшемі
set-percent = { $n } %
set-palette = Жақтардың түсі
set-palette-paper = Ескі қағаз
set-palette-contrast = Айқын түстер
set-window = Терезе
set-fullscreen = Бүкіл экран
set-size = { $w } × { $h }
set-speed = Апта көрсетілетін жылдамдық
set-follow = Оқиғаға ілесу
set-follow-tip = Апта көрсетіліп жатқанда карта сіз білетін оқиғаларға қарай жылжып, кейін орнына қайтады. Жорық басталғанда ол сіздің қайда екеніңізді және не үшін күресетініңізді көрсетеді.
set-edge-scroll = Карта терезенің шетінде жылжиды
set-edge-scroll-tip = Тышқан меңзері терезенің шетінде тұрғанда карта сол жаққа жылжиды. Пернелермен және тінтуірмен оны әрқашан жылжытуға болады.
set-grid = Ұяшықтар торы
set-grid-tip = Жорық есептелетін ұяшықтарды сызады; бір ұяшықтың ені — шамамен жарты күндік атты жол.
set-ask = Апта өтпей тұрып сұрау
set-ask-tip = Аптасына бір рет: шешілмеген іс пен бос тұрған жасақтар туралы.
set-guide = Алғашқы қадамдар мен бастау беті
set-guide-tip = Науқан сіздің кім екеніңізді, не үшін соғысатыныңызды айтатын бетпен ашылады, ал карта жанындағы парақтар әрі қарай не істеп көруді бір-бірлеп айтады.
set-volume = Дыбыс деңгейі
set-effects = Оқиғалар мен жел
set-music = Музыка
set-volume-none = өшірулі
set-mute = Дыбыссыз
set-mute-tip = Ештеңе естілмейді, дыбыс деңгейлері өзгермейді. Естілетін нәрсенің бәрі экранда да көрінеді.
set-behind = Басқа терезенің артында үнсіз
set-behind-tip = Алда басқа терезе тұрғанда ештеңе естілмейді.
set-keys = Пернелер
set-keys-title = Пернелер
set-keys-note = Пернені басып таңдаңыз да, орнына қалағаныңызды басыңыз; Escape бәрін бұрынғыша қалдырады.
set-keys-press = Перне басыңыз …
set-keys-also = Сол перне: { $actions }
set-keys-reset = Әдепкі пернелер
set-keys-usual-already = Пернелер онсыз да әдепкі қалпында.
set-keys-digits = 1–8: картаның қабаттары.
set-keys-shortcuts = Ctrl+S бірден сақтайды, Ctrl+Z қайтарады, Ctrl+Y қайта жасайды, Ctrl+A даладағы жасақтың бәрін таңдайды, Shift+N келесісін қосады. Ctrl, Alt не Super басулы тұрса, ешбір перне бұйрық бермейді.
set-keys-escape = Escape: үстіңгісін жабу не жорық мәзірін ашу. Tab пен көрсеткілер түймелерді аралайды.
set-keys-mouse = Тышқан: шерту — таңдау, екі рет шерту — картаның ортасына алу, оң жағымен шерту — меже, сүйреу — картаны жылжыту, Ctrl не Shift басып шерту — бірнеше жасақты таңдау, Shift басып сызу — айналасын таңдау, дөңгелегін айналдыру — жақындату.
set-key-space = Бос орын
set-key-enter = Enter
set-key-backspace = Backspace
set-key-delete = Delete
set-key-insert = Insert
set-key-home = Home
set-key-end = End
set-key-page-up = Page Up
set-key-page-down = Page Down
set-key-numpad = Сандық { $key }
set-unkept = Баптаулар ойыннан шыққанша ғана күшінде, келесі жолға сақталмайды.

## Пернелердің қызметі

key-end-week = Аптаны аяқтау
key-undo = Қайтару
key-redo = Қайта жасау
key-pause = Көрсетуді тоқтату не жалғастыру
key-skip = Қалғанын бірден көрсету
key-next-force = Назар керек келесі жасақ
key-previous-force = Назар керек алдыңғы жасақ
key-leave-alone = Көрдім, қоя тұру
key-run-on = Бірдеңе болғанша
key-march = Жорық жоспарлау
key-confirm = Құрастырылған бұйрықты беру
key-orders = Бұйрықтар тізімі
key-dispatch = Баянхат
key-encyclopaedia = Энциклопедия
key-saves = Сақталған жорықтар
key-quick-save = Жылдам сақтау
key-settings = Баптаулар
key-keys = Осы тізім
key-grid = Ұяшықтар торы
key-pan-left = Картаны солға
key-pan-right = Картаны оңға
key-pan-up = Картаны жоғары
key-pan-down = Картаны төмен
key-zoom-in = Жақындату
key-zoom-out = Алыстату
key-whole-map = Бүкіл соғыс алаңы
key-cursor-north = Карта меңзерін солтүстікке
key-cursor-south = Карта меңзерін оңтүстікке
key-cursor-west = Карта меңзерін батысқа
key-cursor-east = Карта меңзерін шығысқа
key-cursor-select = Карта меңзері тұрғанды таңдау
key-cursor-goal = Карта меңзері тұрған жерді меже ету
key-commands = Таңдалғанға берілетін барлық бұйрық
key-halt = Тоқтау
key-stance = Ұстаным
key-forage = Азық жинау
key-winter = Қыстау
key-follow = Еру
key-escort = Көш қорғау
key-merge = Басқа жасаққа қосылу
key-garrison = Гарнизонға тұру
key-relieve = Гарнизонды ауыстыру
key-besiege = Қоршау
key-raid = Шапқын
key-detach = Жасақ бөлу
key-release = Үйіне қайтару
key-depot = Қойма
key-levy = Жасақ шақыру
key-via = Аралық меже

## Есеп

after-title = Жорықтан кейін
after-title-so-far = Жорық әзірге қалай өтті
after-none = Қазір ешбір жорық ойналып жатқан жоқ.
after-tab-verdict = Қорытынды
after-tab-points = Ұпайлар
after-tab-facts = Тарихпен салыстыру
after-weeks = { $weeks } аптадан { $week } апта өтті
after-only-own = Соңғы апта біткенше тек өз жағыңыз көрсетіледі: одан артығы сіз біле алмайтынды ашып қояр еді.
after-level = { $level }, айырма { $margin }
after-margin = Айырма { $margin }
after-mark-now = осы ойын, { $margin }
after-mark-history = тарих, { $margin }
after-level-from = { $level }: айырма { $margin } болғаннан бастап
after-level-history = Тарихта: { $level }, айырма { $margin }
after-fidelity = Тарих деректері: { $all } ішінен болғаны { $met }; тарихқа сәйкестігі { $share } %
after-cell = { $points } ({ $n })
after-total = Барлығы
after-map = Картаға оралу
after-watch = Жорықты көру
after-watch-tip = Жазбаны жазбалар арасына сақтап, жасырын болғанның бәрімен бірінші аптадан бастап көрсетеді.
after-keep = Жазбаны сақтау
after-keep-tip = Кейін көру үшін жорықты жазбалар арасына сақтап қояды.
after-kept = Жорық жазбалар арасында.
after-too-early = Жазбада барлық жақтың бұйрықтары бар: оны соңғы аптадан кейін көруге болады.
after-menu = Бас мәзір
after-dispatch = Соңғы баянхат
after-dispatch-tip = Соңғы аптаның баянхаты, одан бұрынғылары да
after-no-facts = Бұл жорықта тарихпен салыстырылатын дерек жоқ.
after-facts-note = Тарих бұл жорық туралы не айтады және ол осында болды ма. Жақшада: қаншалықты анық екені.
after-facts-later = Оның болған-болмағаны соңғы аптадан кейін айтылады.
after-met = Болды: { $date }
after-early = Тым ерте болды: { $date }
after-late = Тым кеш болды: { $date }
after-not-met = Болмады
after-pending = Әлі белгісіз
after-known = [{ $grade }] { $source } Салмағы { $weight }.
after-graph-men = Қару асынған сарбаз
after-graph-margin = Ұпай айырмасы
after-graph-lost = Түтін шығыны
after-graph-safe = Қауіпсіз жердегі түтін
after-graph-places = Қолдағы мекендер
after-graph-captives = Айдап әкетілген жау түтіні
after-graph-commitment = Жұрттардың ниеті
after-graph-food = Жасақтардағы азық, адам-күн
after-history-line = тарихтың барысы
after-history-of = { $side }, тарихта
after-axis-week = Апта
after-point =
    { $name }
    { $value }
    { $week }-апта, { $date }

## Авторлар

credits-title = Авторлар мен дереккөздер
credits-game = Түркістан 1724
credits-game-text =
    1724–1725 жылдардағы Сыр бойы қалалары үшін қазақ-жоңғар соғысы туралы еркін ойын.
    Бағдарлама мен деректерді MIT не Apache 2.0 лицензиясымен, таңдауыңызша, пайдалануға, өзгертуге және таратуға болады.
credits-history = Тарих дереккөздері
credits-history-text =
    Жорық: Уикипедияның Түркістан үшін күрес туралы мақалалары (сірә, И. В. Ерофееваның «Хан Абулхаир» кітабы бойынша) және онда ішінара келтірілген хабар — Флорио Беневенидің 1725 жылы Бұхарадан жазғаны; В. Т. Тепкеевтің қалмақтар, қазақтар мен қарақалпақтар туралы мақалаларының түйіндемелері (Қалмақияның ұлттық мұрағаты бойынша).
    Жақтар мен жұрттар: «XVI–XVIII ғасырлардағы қазақ-орыс қатынастары» (Алматы, 1961): Әбілқайыр елшілерінің 1730 жылғы сөзі мен оның 1731 жылғы хаты; императрица Аннаға 1730 жылғы хаты; И. Кириловтың ордалар туралы жазбасы.
    Ойындағы әр дерек, оқиға мен баға өзінің қаншалықты анық екенін және қайдан алынғанын айтады; ешбір дереккөзде жоғы тұжырым не ойдан шығарылған деп белгіленген. Мұны энциклопедия мен есеп көрсетеді.
credits-map = Карта
credits-map-text =
    Жер бедері: GEBCO Compilation Group (2023), GEBCO_2023 Grid және NOAA Ұлттық геофизикалық деректер орталығының GLOBE 1.0; қоғамдық игілік.
    Үлкен өзендер мен Балқаш: Natural Earth көмегімен; қоғамдық игілік.
    Басқа өзендер, шөлдер, шұраттар, мекендер, асулар, жолдар мен өңірлер: өзіміздікі, файлдарда аталған деректер бойынша; CC0.
    Ауа райы: ITU-R P.1510-1 және P.837-7 ұсынымдарынан бірер сан; қар мен шөп өзіміздікі.
credits-letters = Әріптер
credits-letters-text =
    Fira Sans: © 2012–2015 The Mozilla Foundation және Telefonica S.A.; SIL Open Font License 1.1.
    PT Serif: © 2009 ParaType Ltd.; ParaType Free Font License.
    DejaVu Sans: © 2003 Bitstream, Inc.; DejaVu авторларының өзгерістері — қоғамдық игілік.
credits-program = Немен жасалды
credits-program-text = Rust, Bevy, egui мен egui_plot, Project Fluent, RON және көптеген шағын кітапхана — бәрі еркін бағдарлама; лицензиялары бастапқы мәтіндерімен бірге беріледі.

leading-title = Апта өтпей тұрып
leading-drafts = Дайын, бірақ берілмеген бұйрық: { $n }
leading-decisions = Шешім күтіп тұрған іс: { $n }
leading-silence = «{ $name }». Ештеңе айтылмаса: «{ $choice }».
leading-decide = Шешу
leading-idle = Бос тұрған жасақ: { $n }
leading-show-tip = Картадан көрсету
leading-leave = Тұрған жерінде тұра берсін
leading-leave-tip = Олар басқа жерге бармайынша не бір нәрсе өзгермейінше қайта сұралмайды.
leading-run = Аптаны бастау
leading-give = Бұйырып, аптаны бастау
leading-drop = Бұйырмай, аптаны бастау
leading-back = Картаға қайту
leading-never = Шешілмеген іс пен бос жасақ туралы сұрамау
leading-never-tip = Дайын, бірақ берілмеген бұйрық туралы әрқашан сұралады. Баптаудан қайта қосуға болады.
