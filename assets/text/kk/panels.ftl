### Таңдалғанның панельдері, парақшалар, баянхат, оқиғалар мен шешімдер.

## Таңдалғанның панелі. $n — сан; атаулар сценарийде қалай тұрса, солай алынады.

panel-fold = Панельді жию
panel-unfold = Панельді ашу
panel-close = Жабу; таңдау алып тасталады
panel-centre = Картадан көрсету
panel-info = Энциклопедиядан оқу
panel-percent = { $n } %
panel-days = { $n } күн
panel-weeks = { $n } апта
panel-doing = Не істеп жүр
panel-waits = Біздің бұйрықпен қозғалмайды: шақырылғанда ғана жолға шығады. Не шақыра алатыны шешімдер арасында тұр.
panel-due = Жететін күні
panel-due-in = { $date }, { $n } күннен кейін
panel-leader = Қолбасы
panel-commander-officer = Қолбасысы — жүзбасы.
panel-commander-none = Қолбасысы жоқ: жасақ гарнизонда тұрады, көш қорғайды, азық тасиды, басқа жасаққа қосылады, өзі бөлінген жасақтың маңында жүреді, басқа ештеңе істемейді.
panel-officers = Қосалқы жүзбасылар: { $n }
panel-leaders = Қолбасылар
panel-men = Сарбаз
panel-on-foot = жаяу жүріспен барады
panel-cohesion = Бірлік
panel-commitment = Ниет
panel-horses = Жылқы
panel-no-horses = Ат жоқ.
panel-dial-why = Ат күйі: 55 %-дан төмен — арық, 40 %-дан төмен — болдырған
panel-condition = { $condition }, { $percent }
panel-trend-down = ▼ күніне −{ $percent } % (шөп −{ $grass }, жол −{ $work })
panel-trend-up = ▲ күй жинап жатыр
panel-trend-level = ● мезгіліне сай, сол қалпында
panel-horses-each = Бір сарбазға шаққандағы ат
panel-posture = Қалпы
panel-stance = Ұстаным
panel-forage = Азық жинау
panel-dug-in = Бекінгеніне
panel-garrison-of = Гарнизонда:
panel-face-to-face = ! Жаумен бетпе-бет:
panel-couriers = Жолдағы бұйрықтар
panel-courier = ⌁ { $date }: { $order }

## Азық пен шөп

panel-food = Азық
panel-food-days = Өз азығы
panel-food-lasts = Азығы жететін күн
panel-food-lasts-long = екі ай не одан көп
panel-eats-horses = Мінер атын жеп жатыр: осы аптада { $n } адам-күн.
panel-train = Өз қорындағы азық, адам-күн
panel-herd = Сойыс малы ({ $n } қой)
panel-food-with-it = Өзіндегі барлық азық
panel-eaten-in = Осы аптада желінгені ({ $n } күн)
panel-food-short = Табылмағаны
panel-food-need = Керегі
panel-food-week = Аптаның азығы
panel-hunger-costs = Аштық күніне бірліктің { $percent } %-ын кетіреді.
panel-convoys = Керуен жеткізгені, адам-күн
panel-hungry = Аш жүргеніне
panel-grass = Шөп
panel-grass-need = Аптаға керегі, ат-күн
panel-grass-found = Табылғаны, ат-күн
panel-grass-share = Керегінен табылғаны

## Қолбасы

panel-rank = Дәреже
panel-rank-why = Кімнің жолы үлкен
panel-initiative = Жеделдік
panel-initiative-why = Қаншалықты тез қимылдайды
panel-command = Әскер ұстау
panel-command-why = Қанша адамды бір қолда ұстай алады
panel-attack = Шабуыл
panel-attack-why = Ұрыста не қосады
panel-siegecraft = Қамал алу
panel-siegecraft-why = Қамал ісін қаншалықты біледі
panel-authority = Бедел
panel-authority-why = Бөтен жұрт соңынан қаншалықты ереді
panel-aliases = басқа аттары: { $names }
panel-fate = Тағдыры
panel-wounded-until = жаралы, жазылатын күні: { $date }
panel-captured = тұтқында
panel-killed = қаза тапты
panel-people = Жұрты:
panel-leads = Бастап жүргені:
panel-leads-nobody = Картада ешкімді бастап жүрген жоқ.
panel-gifts = Қабілеті
panel-life = Ол туралы не белгілі

## Жұрт

panel-nothing-certain = Ниеті мен саны туралы анық ештеңе жоқ.
panel-who = Олар кім
panel-of-hundred = 100-ден { $n }
panel-cause = { $n }  { $why }
panel-waiting = Олжасыз күткені
panel-booty = Үйіне жеткізілмеген олжасы
panel-under-arms = Қару асынғаны
panel-at-home = Үйдегі соғысқа жарамды жігіт
panel-levy-limit = Қару асына алатыны
panel-levy-now = Қару асынғаны
panel-forces = Адамдары жүрген жасақтар
panel-camps = Ауылдар
panel-in-all = Барлығы

## Ауыл

panel-camp-safe = Картадан тыс, қауіпсіз жерде
panel-camp-rule = Бұйрықсыз
panel-in-flight = Үркіп жүргені
panel-danger = Жақын келген қауіп
panel-km-off = { $n } км жерде
panel-households = Түтін
panel-persons = Жан саны
panel-at-start = Бастапқы түтін
panel-lost-since = Содан бері кемігені
panel-come-since = Содан бері көбейгені
panel-levy-free = Шақыруға болатын адам
panel-herds = Мал
panel-sheep = Өзге мал, қойға шаққанда
panel-herd-each = Бір түтінге, қойға шаққанда
panel-herd-least = { $n } қойдан кем болса, отбасы жоқшылыққа ұшырайды.
panel-milk = Ақ пен аң еті, адам-күн
panel-meat = Сойылған мал еті, адам-күн
panel-slaughtered = Сойылғаны
panel-given = Жасақтарға берілгені

## Мекен

panel-holder = Кімнің қолында
panel-points = Соңында берер ұпайы
panel-townspeople = Халқы
panel-walls = Қабырғасы
panel-market = Базардан келері, адам-күн
panel-a-week = аптасына { $n }
panel-water = Бұруға болатын су
panel-water-cut = бұрылған
panel-siege = Қоршау
panel-day-of = { $n }-күн
panel-within-hidden = Қабырғаның ар жағында не бары белгісіз.
panel-garrison = Гарнизон
panel-no-garrison = Гарнизон жоқ.
panel-granary = Қамба
panel-rations = { $n } адам-күндік азық
panel-granary-lasts = Қала халқы мен гарнизонға { $weeks } аптаға ({ $days } күнге) жетеді.
panel-granary-house = Қоршау жоқта асырай алатын адамы
panel-granary-crowded = Гарнизонына ({ $men } адам) күніне { $fed } адам-күндік азық тиеді.
panel-granary-given = Осы аптада жасақтарға берілгені
panel-loyalty = Қала халқының бейілі
panel-siege-odds = Қоршаудан не күтуге болады
panel-reckoning = Есебі
panel-history = Ол туралы не белгілі

## Белгілі жау

panel-known = Не белгілі
panel-seen = Көрінгені
panel-in-sight = қазір көз алдымызда
panel-seen-on = { $n ->
    [0] { $date }, бүгін
    [1] { $date }, кеше
   *[other] { $date }, { $n } күн бұрын
}
panel-estimate = Шамасы
panel-between = Дәлірегі
panel-confidence = Сенімділік
panel-contact-note = Бөтен жасақтың қолбасысы, азығы мен аты белгісіз; көрінбей жүрген сайын сенімділік азая береді.
panel-battle-odds = Шабуылдан не күтуге болады

## Ұяшық

panel-here = Мұнда не тұр
panel-ground = Жер
panel-terrain = Жер бедері
panel-height = Биіктігі
panel-metres = { $n } м
panel-zone = Климаты
panel-water-here = Су
panel-watered = адам мен малға жетеді
panel-dry = жоқ
panel-shelter = Қысқы ықтасын
panel-weather = Аптаның ауа райы
panel-temperature = Температура
panel-degrees = { $n } °C
panel-snow = Жатқан қар
panel-centimetres = { $n } см
panel-crust = Жұт
panel-crust-lies = шөп үстіне мұз қатқан
panel-grass-stands = Аттар жете алатын шөп
panel-grass-expected = Ең көп дегенде күтілетіні
panel-grass-unseen = Мұнда біздің адам жоқ: мал жегені есептелмеген.
panel-grass-of-best = Ең шүйгін кезіне шаққанда
panel-horse-days = { $n } ат-күн
panel-rivers = Шетіндегі өзендер
panel-river = Өзен
panel-old-bed = Ескі арна
panel-river-side = { $river } ({ $at } қарай): { $how }
panel-cross-dry = құрғақ өтіледі
panel-cross-ice = мұз атты көтереді
panel-cross-ferry = қайықпен өтіледі
panel-cross-ferry-flood = қайықпен, су тасыған
panel-cross-swim = малтып, шығынмен
panel-cross-swim-flood = тасқында малтып, ауыр шығынмен
panel-cross-ford = кешіп өтіледі
panel-cross-flood = су тасыған, шығынмен
panel-ways = Жол мен қоныс
panel-road = Жол: { $name }
panel-pass = Асу: { $name }, { $height } м, ашық
panel-pass-shut = Асу: { $name }, { $height } м, қар жауып бекіткен
panel-pasture = Жайылым: { $name }

## Меңзер астындағы парақшалар

panel-tip-place = { $kind }; { $side }

## Баянхат

panel-front-ledger = Бүкіл апта егжей-тегжейлі
panel-front-why = Себебі:
panel-dispatch-title = Баянхат
panel-dispatch-none = Әлі бірде-бір апта өткен жоқ. Алғашқы баянхат апта аяқталғанда келеді.
panel-dispatch-show = Картадан көрсету
panel-dispatch-read = Толық оқу
panel-dispatch-battle = Есебі: { $battle }
panel-dispatch-close = Картаға
panel-dispatch-earlier = ◀ Алдыңғы апта
panel-dispatch-later = Кейінгі апта ▶
panel-dispatch-first = Бұл — бірінші апта.
panel-dispatch-last = Бұл — соңғы апта.
panel-dispatch-chronicle = Тарих не дейді

## Оқиғалар мен шешімдер. Өзгеріс болса, $n таңбасымен беріледі.

scripted-event-later = Кейін шешу
scripted-event-deadline = Шешетін соңғы күн: { $date }. Үндемесеңіз: «{ $choice }».
scripted-event-step = Мүмкіндік тұрғанда жасауға болатын қадам.
scripted-event-not-open = Қазір бұған жауап беруге болмайды.
scripted-event-cannot = Бұл таңдау қазір жабық.
scripted-event-needs = Жетпейтіні: { $what }
scripted-event-nothing-follows = Бұдан өздігінен ештеңе туындамайды.
scripted-event-planned = Жауап апта біткенде жөнелтіледі; оған дейін өзгертуге не қайта басып, қайтарып алуға болады.
scripted-event-effect-commitment = { $group }: ниеті { $n } (100-ден)
scripted-event-effect-commitment-now = { $group }: ниеті { $n } (қазір { $now } → { $then }, 100-ден)
scripted-event-effect-loyalty = { $place }: қала халқының қала иесіне бейілі { $n } (100-ден)
scripted-event-effect-loyalty-now = { $place }: қала халқының бізге бейілі { $n } (100-ден; қазір { $now })
scripted-event-effect-track = { $track }: { $n } (қазір { $now }, ең көбі { $most })
scripted-event-effect-levy = { $group }: шақыру шегі әр 100 адамнан { $n }
scripted-event-effect-levy-now = { $group }: шақыру шегі әр 100 адамнан { $n } (қазір { $now })
scripted-event-effect-horses = { $group }: жорықтағы аттарының күйі { $n } (100-ден)
scripted-event-effect-horses-now = { $group }: жорықтағы аттарының күйі { $n } (100-ден; қазір { $now })
scripted-event-effect-cohesion = { $group }: жорықтағы сарбаздарының бірлігі { $n } (100-ден)
scripted-event-effect-cohesion-now = { $group }: жорықтағы сарбаздарының бірлігі { $n } (100-ден; қазір { $now })
scripted-event-effect-flight = { $group }: үрке көшкендегі мал мен жан шығыны әдеттегіден { $n } %
scripted-event-effect-flight-now = { $group }: үрке көшкендегі мал мен жан шығыны әдеттегіден { $n } % (қазір { $now } %)
scripted-event-effect-strength = { $name } ({ $n })
scripted-event-effect-muster = { $force }: { $when } аттанады
scripted-event-effect-homecoming = { $camp }: { $when } елге қайтып келеді
scripted-event-effect-after = Мұның соңы { $when } көрінеді
# $weeks are $n, or a range up to it.
in-weeks = { $n ->
    [0] бірден
   *[other] { $weeks } аптадан кейін
}
scripted-event-effect-provisions = { $force }: алатыны — { $rations }
scripted-event-effect-granary = { $place }: қамбасы { $n } адам-күндік азық
scripted-event-effect-granary-now = { $place }: қамбасы { $n } адам-күндік азық (қазір { $now })
scripted-event-effect-gift = { $group }: беретіні — { $sheep }
scripted-event-effect-go-home = { $group }: шақырылған әр 100 адамнан { $n } үйіне қайтады
scripted-event-effect-go-home-men = { $group }: шақырылған әр 100 адамнан { $n } үйіне қайтады ({ $men })
scripted-event-effect-points = { $side }: ұпай { $n }
scripted-event-effect-learn = Жаудың бір жасағы қайда тұрғанын білеміз ({ $side })
scripted-event-effect-learn-n = Жаудың { $n } жасағы қайда тұрғанын білеміз ({ $side })
scripted-event-effect-learnt-of = { $side }: біздің қайда екенімізді біледі — { $forces }
scripted-event-helps = ▲ пайдалы · { $what }
scripted-event-hurts = ▼ зиян · { $what }
scripted-event-stake = Тігілгені: { $what }
scripted-event-effect-learnt = Жау біздің бір жасағымыздың қайда тұрғанын біліп қояды
scripted-event-when-or = { $a } немесе { $b }
scripted-event-when-not = олай емес: { $what }
scripted-event-when-holds = { $place } мына жақтың қолында: { $side }
scripted-event-when-commitment = { $group }: ниеті { $n } не одан жоғары
# $range is a number, or from one to another.
scripted-event-when-track = { $track }: { $range }
scripted-event-when-won = жеңген ұрысы ({ $side }): { $n }
scripted-event-when-happened = «{ $event }» болған соң
scripted-event-when-leader-free = { $leader } аман-сау, тұтқында емес
scripted-event-when-men-near = { $place } маңында { $men } ({ $side }; { $km } км)
scripted-event-when-other = қазір орындалмаған шарт

stack-title = { $n } жасақ, { $men } адам
stack-row = { $force } — { $men }, { $place }
stack-drop = Таңдаудан шығару
stack-join = Бәрін қосатын жасақ: { $force }
stack-join-tip = Таңдалған қалған жасақтың бәрі соған барып, құрамына қосылады.
stack-parts = Бөлініп кеткендерін қайта шақыру: { $n }
