### Пәрмен жолының хабарлары.

cli-campaign = { $name }; бастапқы сан { $seed }.
cli-week = { $n }-апта, барлығы { $weeks }: { $date }
cli-dispatch-for = Баянхат кімге: { $side }
cli-orders = Осы аптада берілген бұйрықтар
cli-no-orders = Бұйрық берілген жоқ.
cli-over = Жорық аяқталды.
cli-recorded = Жазылған файл: { $file }.

cli-hint-help = Барлық пәрмен: turkistan --help
cli-hint-scenarios = Сценарийлер: { $names }
cli-hint-play = Ойнау: turkistan play { $scenario }
cli-hint-run = Екі тарапты да компьютерге ойнату: turkistan run { $scenario } --seed { $seed }
cli-unknown-language = «{ $code }» деген тіл жоқ; барлары: { $codes }.

cli-verify-ok = Расталды: { $weeks } аптаның бәрі жазбаға сай.
cli-verify-sealed = { $refused ->
    [0] Мөр бүтін: кім ойнағаны да жазылғанындай.
   *[other] Мөр бүтін: кім ойнағаны да, ережелер қабылдамаған { $refused } бұйрық та жазылғанындай.
}
cli-verify-uncovered = { $refused ->
    [0] Тексерілмейді: кім ойнағаны.
   *[other] Тексерілмейді: кім ойнағаны және ережелер қабылдамаған { $refused } бұйрық.
}
cli-verify-differs = Расталмады: алғашқы айырма { $week }-аптада; айырма бөлімдері: { $sections }.
cli-verify-scenario = Расталмады: сценарий не ережелер жазбадағыдан өзге.

cli-summary-heading = { $name }: { $date } күнгі жағдай
cli-summary-places = Маңызды мекендер
cli-summary-holder = { $side }: { $places }
cli-summary-side = Тарап есебі: { $side }
cli-summary-start = Басында
cli-summary-lost = Барлық шығын
cli-summary-now = Қазір

## Күй бөлімдері

section-time = уақыт
section-forces = жасақтар
section-contingents = құрамалар
section-camps = ауылдар
section-places = мекендер
section-depots = қоймалар
section-orders-on-the-way = жолдағы бұйрықтар
section-weather = ауа райы
section-grass = шөп
section-peoples = жұрттар
section-leaders = қолбасшылар
section-events = оқиғалар
section-tracks = барыс көрсеткіштері
section-standings = тараптардың жағдайы
section-ledger = шығын есебі
section-knowledge = мәліметтер

## Пәрмендер: не болмай қалды

cli-error = қате
cli-help = кеңес
cli-did-you-mean = «{ $name }» демек пе едіңіз?
cli-there-is = барлары: { $names }
cli-use-force = басқа атау таңдаңыз немесе орнына жазу үшін --force беріңіз
cli-scenario-also = «{ $name }» атауы { $taken } дегенді білдіреді. Мынау да бар: { $others }. Сценарийді жолы арқылы да көрсетуге болады.
cli-no-home = жорықты сақтайтын үй қалтасы белгісіз
cli-set-home = сақталған жорықтар мен баптауларға арналған қалтаны TURKISTAN_HOME арқылы беріңіз немесе HOME орнатыңыз
cli-files-missing = бағдарламаның файлдары жетпейді: { $files }
cli-files-install = бағдарламаны қайта орнатыңыз немесе `assets` бар толық қалтаны --data арқылы беріңіз
cli-file-exists = { $file } бұрыннан бар, сұраусыз ауыстырылмайды
cli-file-is-folder = { $file } — файл емес, қалта
cli-file-not-plain = { $file } — кәдімгі файл емес
cli-file-no-folder = { $file } үшін қалта жоқ
cli-file-unwritable = { $file } жазылмады: { $why }
cli-file-unreadable = { $file } оқылмады: { $why }
cli-out-failed = нәтиже шығарылмады: { $why }
cli-play-closed = ойыннан шықпай тұрып, нәтиже шығатын жол жабылды; жорық сол күйінде сақталды
cli-side-twice = «{ $side }» тарабына екі ойыншы берілген
cli-player-form = «{ $given }» дұрыс жазылмаған; үлгісі ТАРАП=ОЙЫНШЫ, мысалы kazakh=bold
cli-unknown-side = бұл сценарийде ойнайтын «{ $side }» тарабы жоқ
cli-unknown-policy = «{ $policy }» деген ойыншы жоқ
cli-policy-twice = «{ $policy }» ойыншысы екі рет аталды
cli-decide-form = «{ $given }» дұрыс жазылмаған; үлгісі ОҚИҒА=ТАҢДАУ, мысалы west_or_south=south
cli-decide-twice = «{ $event }» оқиғасына екі таңдау берілді
cli-unknown-event = бұл сценарийде тарап жауап беретін «{ $event }» деген оқиға жоқ
cli-unknown-choice = «{ $event }» оқиғасында «{ $choice }» деген таңдау жоқ
cli-no-events = бұл сценарийде ешбір тараптан ештеңе сұралмайды
cli-two-sides = жарыс екі тарапқа арналған; «{ $scenario }» сценарийінде ойнайтын { $sides } тарап бар
cli-run-same-file = жазба мен сақтау бір файлға жазылар еді
cli-run-save-week = ол аптадан соң сақтауға болмайды: жорық { $first }-аптадан { $last }-аптаға дейін жүреді

cli-replay-format = { $file } пішімі — { $found }; бұл бағдарлама { $here } пішімін оқиды
cli-replay-old-program = оны бағдарламаның басқа нұсқасы жазған: сол нұсқаны қолданыңыз
cli-replay-rules = { $file } «{ $found }» ережесімен ойналған; мұндағы ереже — «{ $here }»
cli-replay-old-data = сол кездегі файлдар қалтасын --data арқылы беріңіз немесе жорықты қайта ойнатыңыз
cli-replay-scenario = { $file } «{ $here }» емес, «{ $found }» сценарийінен
cli-replay-give-scenario = сценарийін --scenario арқылы беріңіз: «{ $scenario }» жорығы
cli-replay-hash = { $file } жазылғаннан бері «{ $scenario }» сценарийі өзгерген
cli-replay-side = { $file }: сценарийде «{ $side }» тарабы жоқ ({ $week }-апта)
cli-replay-long = { $file } ішінде { $weeks } апта бар; сценарийде — { $most }
cli-replay-order = { $file }: апталардың реті бұзылған; { $at }-орында { $found } нөмірі тұр
cli-replay-from = { $week }-апта жоқ: жазбада { $weeks } апта бар
cli-replay-forged = { $week }-апта бөлімдері жазбаға сай, бірақ жалпы бақылау саны оларға сай емес
cli-replay-changed = файл қолмен өзгертілген немесе оны басқа бағдарлама жазған
cli-save-digest = { $file } сақтауы өзгертілген: кестелері өздерімен бірге жазылған бақылау санын бермейді
cli-record-differs = { $file } өзінде жазылғанды бермейді: қайта ойнағанда { $week }-апта басқаша шығады
cli-record-seal = { $file } жазылғаннан кейін өзгертілген немесе бүлінген
cli-record-seal-help = жазба мен сақтауды қолмен өзгертуге болмайды: ешкім өзгертпеген көшірмесін алыңыз
cli-record-is-save = { $file } — жазба емес, сақталған жорық
cli-record-is-save-help = жалғастыру: turkistan play --load ФАЙЛ
cli-record-is-replay = { $file } — сақталған жорық емес, жазба
cli-record-is-replay-help = қайта баяндау: turkistan replay ФАЙЛ; бір аптасынан жалғастыру: turkistan replay ФАЙЛ --save САҚТАУ --week АПТА
cli-record-packed = { $file } бүлінген: { $what }
cli-record-rules-number = { $file } нөмірі { $found } ережелермен ойналған, бұл бағдарламаның ережелері — { $here }: бұйрықтарын қайта ойнауға болмайды
cli-record-rules-number-help = жазба ішінде сақталған күйлері бойынша бұрынғыша көрсетіледі (turkistan replay ФАЙЛ); сол жағдайдан жаңа жорық бастау: turkistan replay ФАЙЛ --save САҚТАУ, ал сақтаудан: turkistan play --load ФАЙЛ --anew
cli-record-states-only = Бұл жазба нөмірі { $found } ережелермен ойналған; бұл бағдарламаның ережелері — { $here }. Бұйрықтарын қайта ойнауға, тексеруге не жалғастыруға болмайды. Ол ішінде сақталған күйлері бойынша апта сайын көрсетіледі, апта ішіндегі оқиғаларсыз. Кез келгенінен жаңа жорық бастауға болады: --save ФАЙЛ --week АПТА.
cli-record-scenario-changed = «{ $scenario }» сценарийі содан бері өзгерген; мұнда ол жазбадағы файлдардан, бұрынғы қалпында.
cli-record-scenario-missing = «{ $scenario }» сценарийі орнатылмаған; мұнда ол жазбадағы файлдардан алынды.
cli-save-tables = { $file } сақтауының бөліктері бір-біріне не сценарийге сай емес
cli-save-changed = сақтауды қолмен өзгертуге болмайды: басқасынан жалғастырыңыз немесе сол бастапқы санмен қайта бастаңыз

cli-sheet-broken = { $file }, { $line }-жол: бұл жорықтар кестесі емес ({ $what })
cli-sheet-differs = { $file } басқа жорықтардан: { $what } — «{ $first }» емес, «{ $other }»
cli-sheet-overlap = { $file }: { $run }-жорық басқа кестеде де бар
cli-sheet-use-first = әр бөлікке --first арқылы өз аралығын беріңіз
cli-sheet-no-parquet = { $file }: бұл нұсқа .csv мен .json жазады, .parquet жазбайды
cli-sheet-ending = { $file }: атау .csv немесе .json деп аяқталуы керек

## Пәрмендер: нәтиже

cli-run-players = Ойыншылар: { $players }
cli-run-digest = Бақылау саны: { $digest }
cli-saved = Сақталған файл: { $file }.
cli-migrate-newest = Істейтін ештеңе жоқ: бұл файлдардың форматы онсыз да ең жаңасы.
cli-migrate-nothing-written = ештеңе жазылған жоқ
cli-migrate-would = Қайта жазылатын файл саны: { $n }; әзірге ештеңе жазылған жоқ.
cli-migrate-done = Қайта жазылған файл саны: { $n }.
cli-check-checked = Тексерілген сценарий, карта және ереже саны: { $n }.
cli-sim-heading = { $name }: { $runs } жорық
cli-sim-players = Ойыншылар: { $players }; бастапқы саны { $seed }
cli-sim-side = { $side }; ұпай бойынша алда: { $ahead }
cli-sim-mean = орташа
cli-sim-median = медиана
cli-sim-low = 10 %
cli-sim-high = 90 %
cli-sim-points = Қолындағы мекендердің ұпайы
cli-sim-men = Қару асынған жауынгер
cli-sim-men-lost = Жауынгер шығыны
cli-sim-households = Қауіптен шықпаған үй
cli-sim-households-safe = Аман жерге жеткен үй
cli-sim-households-lost = Үй шығыны
cli-sim-horses = Жылқы
cli-sim-sheep = Қой
cli-sim-places = Соңында не кімнің қолында
cli-sim-legend = Үлестің қасында — 100 жағдайдың 95-інде шын үлес жататын аралық. 10 % пен 90 %: жорықтардың оннан бірі одан төмен, одан жоғары.
cli-sim-decided = Алдын ала берілген жауаптар
cli-sim-decided-made = жасалды
cli-sim-decided-barred = сұралды, таңдау бір де ашылмады
cli-sim-decided-not-asked = сұралмады
cli-tournament-heading = { $name }: әр жұпқа { $games } ойын, бастапқы саны { $seed }
cli-tournament-table = { $side } жеңген ойындар: жолдарда — осы тараптың ойыншылары, бағандарда — { $other } ойыншылары; қасында орташа айырма
cli-tournament-best = { $side }, ең күшті ойыншы: { $player }; { $other }, ең күштісі: { $rival }. Екеуінің арасында { $side } жеңісі { $share }, орташа айырма { $margin }.
cli-tournament-legend = Ұпай бойынша алда тұрған жеңеді; тең ойын жарты есептеледі. Үлестің қасында — 100 жағдайдың 95-інде шын үлес жататын аралық. Тараптың ең күшті ойыншысы — қарсы тараптың өзіне ең қолайсыз ойыншысына қарсы ең жақсы шыққаны.
cli-decisions-heading = { $name }: әр таңдау мен ойыншыға { $runs } жорық, бастапқы саны { $seed }; ойнауға тура келгені { $played }
cli-decisions-event = { $event } ({ $side }): { $name }
cli-decisions-asked = сұралды
cli-decisions-silence = (жауапсыз)
cli-decisions-light = Орташаны 20 ұпайға ешқайсысы жылжытпайды.
cli-decisions-best = «{ $choice }» сұралған ойыншылардың бәрінде ең жақсысы.
cli-decisions-sum = Оқиғалар: { $all }. Орташаны 20 ұпайға жылжытпайтыны: { $light }. Бір таңдауы бәрінде ең жақсысы: { $best }.
cli-decisions-legend = Жауап беретін тараптың орташа айырмасы; барлық тарапты бір ойыншы ойнайды. Бірінші таңдау — үнсіздіктен туатыны; басқаларының қасында — бір бастапқы санда одан қаншаға артық екені, 100 жағдайдың 95-інде шын орташа жататын аралықпен. Тік жақшада: таңдау жасалған жорықтар.
