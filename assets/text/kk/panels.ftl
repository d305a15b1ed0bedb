### Panels of what is selected, cards, the dispatch, events and decisions.

## The panel of what is selected. $n is a number; names come from the scenario as they stand.

panel-fold = Панельді жию
panel-unfold = Панельді ашу
panel-close = Жабу, таңдауды алып тастау
panel-centre = Картадан көрсету
panel-info = Энциклопедиядан оқу
panel-percent = { $n } %
panel-days = { $n } күн
panel-weeks = { $n } апта
panel-doing = Іс-қимылы
panel-due = Жетеді
panel-due-in = { $date }, { $n } күннен кейін
panel-leader = Қолбасы
panel-commander-officer = Басшысы — жүзбасы.
panel-commander-none = Басшысы жоқ: жасақ бекіністе тұрады, күзетеді, азық тасиды, басқаға қосылады, бөлінген жасағының маңында жүреді, басқа ештеңе істемейді.
panel-officers = Қосалқы жүзбасылар: { $n }
panel-leaders = Қолбасылар
panel-men = Сарбаздар
panel-on-foot = жаяу қарқынымен жүреді
panel-cohesion = Жұмылу
panel-commitment = Ниет
panel-horses = Жылқы
panel-no-horses = Ат жоқ.
panel-dial-why = Аттың күйі: 55 %-дан төмен — арық, 40 %-дан төмен — қалжыраған
panel-condition = { $condition }, { $percent }
panel-trend-down = ▼ күніне −{ $percent } % (шөп −{ $grass }, жол −{ $work })
panel-trend-up = ▲ күй жинап жатыр
panel-trend-level = ● маусымға сай тұрақты
panel-horses-each = Бір адамға шаққандағы ат
panel-posture = Сап
panel-stance = Ұстаным
panel-forage = Жем-шөп жинау
panel-dug-in = Бекінгеніне
panel-garrison-of = Гарнизонда:
panel-face-to-face = ! Жаумен бетпе-бет:
panel-couriers = Жолдағы бұйрықтар
panel-courier = ⌁ { $date }: { $order }

## Food and grass

panel-food = Азық
panel-food-days = Өз азығы жетеді
panel-food-lasts = Азығы жететін күн
panel-food-lasts-long = екі ай және одан көп
panel-eats-horses = Мінер атын жеп жатыр: осы аптада { $n } үлес.
panel-train = Керуендегі азық, күндік
panel-herd = Соғымдық мал ({ $n } қой)
panel-food-with-it = Барлығы өзінде
panel-eaten-in = Осы аптада желінгені ({ $n } күн)
panel-food-short = Табылмағаны
panel-food-need = Керегі
panel-food-week = Аптаның азығы
panel-hunger-costs = Аштық күніне жұмылудың { $percent } %-ын алады.
panel-convoys = Керуен жеткізгені, күндік азық
panel-hungry = Аш жүргеніне
panel-grass = Шөп
panel-grass-need = Аптаға керегі, ат-күн
panel-grass-found = Табылғаны, ат-күн
panel-grass-share = Табылған үлесі

## A leader

panel-rank = Дәреже
panel-rank-why = Кім кімнен жоғары
panel-initiative = Бастамашылдық
panel-initiative-why = Қаншалық жедел қимылдайды
panel-command = Қолбасшылық
panel-command-why = Қанша әскерді ұстай алады
panel-attack = Шабуыл
panel-attack-why = Ұрыста не қосады
panel-siegecraft = Қамал алу
panel-siegecraft-why = Қамал ісін білуі
panel-authority = Бедел
panel-authority-why = Өзге жұрт соңынан қаншалық ереді
panel-aliases = тағы да { $names }
panel-fate = Тағдыры
panel-wounded-until = { $date } дейін жаралы
panel-captured = тұтқында
panel-killed = қаза тапты
panel-people = Жұрты:
panel-leads = Басқарады:
panel-leads-nobody = Картада ешкімді басқармайды.
panel-gifts = Қабілеті
panel-life = Ол туралы не белгілі

## A people

panel-nothing-certain = Ниеті мен саны туралы анық ештеңе белгісіз.
panel-who = Олар кім
panel-of-hundred = 100-ден { $n }
panel-cause = { $n }  { $why }
panel-waiting = Олжасыз күткені
panel-booty = Үйге жеткізілмеген олжа
panel-under-arms = Қару астында
panel-at-home = Үйдегі жауынгерлер
panel-levy-limit = Шақыруға болатыны
panel-levy-now = Шақырылғаны
panel-forces = Адамдары бар қолдар
panel-camps = Ауылдар
panel-in-all = Барлығы

## A camp group

panel-camp-safe = Картадан тыс, қауіпсіз жерде
panel-camp-rule = Бұйрықсыз
panel-in-flight = Үркіп жүргені
panel-danger = Жақын қауіп
panel-km-off = { $n } км жерде
panel-households = Түтін
panel-persons = Жан саны
panel-at-start = Бастапқы түтін
panel-lost-since = Содан бері кемігені
panel-come-since = Содан бері көбейгені
panel-levy-free = Шақыруға болатын жасақ
panel-herds = Мал
panel-sheep = Өзге мал, қойға шаққанда
panel-herd-each = Бір түтінге, қойға шаққанда
panel-herd-least = { $n } қойдан кем болса, үй жоқшылыққа ұшырайды.
panel-milk = Ақ пен аң еті, күндік
panel-meat = Сойылған мал, күндік
panel-slaughtered = Сойылғаны
panel-given = Қолдарға берілгені

## A place

panel-holder = Қолында тұрған жақ
panel-points = Соңындағы ұпай
panel-townspeople = Халқы
panel-walls = Қабырғасы
panel-market = Базар беретіні, күндік азық
panel-a-week = аптасына { $n }
panel-water = Бұруға болатын су
panel-water-cut = бұрылған
panel-siege = Қоршау
panel-day-of = { $n }-күн
panel-within-hidden = Қабырға ішінде не бары белгісіз.
panel-garrison = Гарнизон
panel-no-garrison = Гарнизон жоқ.
panel-granary = Қамба
panel-rations = { $n } күндік азық
panel-granary-lasts = Халық пен гарнизонға { $weeks } аптаға ({ $days } күнге) жетеді.
panel-granary-given = Осы аптада қолдарға берілгені
panel-loyalty = Қала халқының бейілі
panel-siege-odds = Қоршаудан не күтуге болады
panel-within-week = аптасына { $percent } %
panel-reckoning = Есебі қандай
panel-history = Ол туралы не белгілі

## A contact

panel-known = Не белгілі
panel-seen = Көрінгені
panel-in-sight = қазір көз алдында
panel-seen-on = { $n ->
    [0] { $date }, бүгін
    [1] { $date }, кеше
   *[other] { $date }, { $n } күн бұрын
}
panel-estimate = Шамасы
panel-between = Дәлірегі
panel-from-to = { $least } мен { $most } аралығында
panel-confidence = Сенімділік
panel-contact-note = Өзгенің қолбасысы, азығы мен аты белгісіз; көрінбей кетсе, сенімділік азая береді.
panel-battle-odds = Шабуылдан не күтуге болады

## A hex

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
panel-grass-stands = Атқа жетімді
panel-grass-expected = Ең көп дегенде күтілетіні
panel-grass-unseen = Мұнда біздің адам жоқ: мал жегені есептелмеген.
panel-grass-of-best = Ең жақсы маусымнан
panel-horse-days = { $n } ат-күн
panel-rivers = Шетіндегі өзендер
panel-river = Өзен
panel-old-bed = Ескі арна
panel-river-side = { $river } ({ $at }): { $how }
panel-cross-dry = құрғақ өтуге болады
panel-cross-ice = мұз атты көтереді
panel-cross-ferry = қайықпен өтуге болады
panel-cross-ferry-flood = қайықпен, су тасыған
panel-cross-swim = жүздіріп, шығынмен
panel-cross-swim-flood = тасқында жүздіріп, ауыр шығынмен
panel-cross-ford = кешіп өтуге болады
panel-cross-flood = су тасыған, шығынмен
panel-ways = Жол мен қоныс
panel-road = Жол: { $name }
panel-pass = Асу: { $name }, { $height } м, ашық
panel-pass-shut = Асу: { $name }, { $height } м, қар басқан
panel-pasture = Жайылым: { $name }

## Cards under the pointer

panel-tip-horses = Ат { $condition }, { $percent }
panel-tip-food = { $n } күндік азық
panel-tip-place = { $kind }; { $side }
panel-tip-more = тағы { $n }

## The dispatch

panel-dispatch-title = Мәлімхат
panel-dispatch-none = Әлі бірде-бір апта өткен жоқ. Алғашқы мәлімхат апта аяқталғанда келеді.
panel-dispatch-show = Картадан көрсету
panel-dispatch-battle = Қайта есептеу: { $battle }
panel-dispatch-close = Картаға
panel-dispatch-earlier = ◀ Алдыңғы апта
panel-dispatch-later = Кейінгі апта ▶
panel-dispatch-first = Бұл — бірінші апта.
panel-dispatch-last = Бұл — соңғы апта.
panel-dispatch-chronicle = Тарих не дейді

## Events and decisions. $n is a number with its sign where it is a change.

scripted-event-later = Кейін шешу
scripted-event-deadline = { $date } дейін шешілуі керек. Үндемесе: «{ $choice }».
scripted-event-step = Мүмкіндік тұрғанда жасауға болатын қадам.
scripted-event-not-open = Қазір бұған жауап берілмейді.
scripted-event-cannot = Бұл жол қазір жабық.
scripted-event-needs = Жетпейтіні: { $what }
scripted-event-nothing-follows = Өзінен-өзі ештеңе туындамайды.
scripted-event-planned = Жауап апта соңында жіберіледі; оған дейін өзгертуге, қайта басып қайтарып алуға болады.
scripted-event-effect-commitment = { $group }: ниеті { $n } (100-ден)
scripted-event-effect-commitment-now = { $group }: ниеті { $n } (қазір 100-ден { $now })
scripted-event-effect-loyalty = { $place }: халықтың қала иесіне бейілі { $n } (100-ден)
scripted-event-effect-track = { $track }: { $n } (қазір { $most } ішінен { $now })
scripted-event-effect-levy = { $group }: әр 100 адамнан шақыруға болатыны { $n }
scripted-event-effect-levy-now = { $group }: әр 100 адамнан шақыруға болатыны { $n } (қазір { $now })
scripted-event-effect-horses = { $group }: жорықтағы аттарының күйі { $n } (100-ден)
scripted-event-effect-cohesion = { $group }: жорықтағы жігіттерінің бірлігі { $n } (100-ден)
scripted-event-effect-flight = { $group }: қашып көшудің отбасыларына шығыны { $n } %
scripted-event-effect-strength = { $name } ({ $n })
scripted-event-effect-muster = { $force }: { $from }–{ $to } аптадан кейін аттанады
scripted-event-effect-homecoming = { $camp }: { $from }–{ $to } аптада елге қайтады
scripted-event-effect-after = Мұның соңы { $from }–{ $to } аптадан кейін көрінеді
scripted-event-effect-provisions = { $force }: алатыны — { $rations }
scripted-event-effect-granary = { $place }: қамбада { $n } күндік азық
scripted-event-effect-gift = { $group }: беретіні — { $sheep }
scripted-event-effect-go-home = { $group }: әр 100 жасақшының { $n } үйіне қайтады
scripted-event-effect-go-home-men = { $group }: әр 100 жасақшының { $n } үйіне қайтады ({ $men })
scripted-event-effect-points = { $side }: ұпай { $n }
scripted-event-effect-learn = Жаудың бір қолы қайда тұрғанын білеміз ({ $side })
scripted-event-effect-learnt = Екінші жақ біздің бір қолымыздың орнын біледі
scripted-event-when-or = { $a } немесе { $b }
scripted-event-when-not = олай емес: { $what }
scripted-event-when-holds = { $place } қолда ({ $side })
scripted-event-when-commitment = { $group }: ниеті { $n } не одан жоғары
scripted-event-when-track = { $track }: { $least } мен { $most } аралығында
scripted-event-when-won = жеңілген шайқас ({ $side }): { $n }
scripted-event-when-happened = «{ $event }» болған соң
scripted-event-when-leader-free = { $leader } аман әрі бос
scripted-event-when-men-near = { $place } маңында { $men } ({ $side }; { $km } км)
scripted-event-when-other = қазір орындалмаған шарт
