### Пәрмен жолының хабарлары.

cli-campaign = { $name }; бастапқы сан { $seed }.
cli-week = { $weeks } аптаның { $n }-аптасы: { $date }
cli-dispatch-for = Баянхат алушы: { $side }
cli-orders = Осы аптада берілген бұйрықтар
cli-no-orders = Бұйрық берілген жоқ.
cli-over = Жорық аяқталды.
cli-recorded = Жазылған файл: { $file }.

cli-hint-help = Барлық бұйрық: turkistan --help
cli-hint-scenarios = Сценарийлер: { $names }
cli-hint-play = Ойнау: turkistan play { $scenario }
cli-hint-run = Екі тарапты да компьютерге ойнату: turkistan run { $scenario } --seed { $seed }
cli-unknown-language = «{ $code }» деген тіл жоқ; барлары: { $codes }.

cli-verify-ok = Тексерілді: { $weeks } аптаның бәрі жазбадағы бақылау санын берді.
cli-verify-sealed = { $refused ->
    [0] Мөрі бүтін: кім ойнағаны да жазылған қалпында.
   *[other] Мөрі бүтін: кім ойнағаны да, ережелер қабылдамаған { $refused } бұйрық та жазылған қалпында.
}
cli-verify-uncovered = { $refused ->
    [0] Тексеруге кірмейді: кім ойнағаны.
   *[other] Тексеруге кірмейді: кім ойнағаны және ережелер қабылдамаған { $refused } бұйрық.
}
cli-verify-differs = Тексеруден өтпеді: алғашқы айырма { $week }-аптада; айырмасы бар бөлімдер: { $sections }.
cli-verify-scenario = Тексеруден өтпеді: сценарий не ережелер жазбадағыдан басқа.

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
section-contingents = бөліктер
section-camps = ауылдар
section-places = мекендер
section-depots = қоймалар
section-orders-on-the-way = жолдағы бұйрықтар
section-weather = ауа райы
section-grass = шөп
section-peoples = жұрттар
section-leaders = қолбасылар
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
cli-use-force = басқа атау таңдаңыз не орнына жазу үшін --force беріңіз
cli-scenario-also = «{ $name }» деген — { $taken }. Тағы мынау бар: { $others }. Сценарийді жолымен де көрсетуге болады.
cli-no-home = жорық сақталатын үй қалтасы табылмады
cli-set-home = сақталған жорықтар мен баптаулар қалтасын TURKISTAN_HOME арқылы беріңіз не HOME айнымалысын орнатыңыз
cli-files-missing = бағдарламаның файлдары жетпейді: { $files }
cli-files-install = бағдарламаны қайта орнатыңыз не `assets` бар толық қалтаны --data арқылы беріңіз
cli-file-exists = { $file } бұрыннан бар, сұраусыз ауыстырылмайды
cli-file-is-folder = { $file } — файл емес, қалта
cli-file-not-plain = { $file } — кәдімгі файл емес
cli-file-no-folder = { $file } жазылатын қалта жоқ
cli-file-unwritable = { $file } жазылмады: { $why }
cli-file-unreadable = { $file } оқылмады: { $why }
cli-out-failed = нәтиже шығарылмады: { $why }
cli-play-closed = ойыннан шықпай тұрып нәтиже шығатын арна жабылды; жорық сол күйінде сақталды
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
cli-two-sides = жарыс екі тарапқа арналған; «{ $scenario }» сценарийінде ойналатын тарап саны — { $sides }
cli-run-same-file = жазба мен сақталған жорық бір файлға түсіп қалар еді
cli-run-save-week = ол аптадан кейін жорықты сақтауға болмайды: жорық { $first }-аптадан { $last }-аптаға дейін ойналады

cli-replay-format = { $file } файлының пішімі — { $found }; бұл бағдарлама оқитын пішім — { $here }
cli-replay-old-program = оны бағдарламаның басқа нұсқасы жазған: сол нұсқаны қолданыңыз
cli-replay-rules = { $file } «{ $found }» ережелерімен ойналған; мұндағы ережелер — «{ $here }»
cli-replay-old-data = сол кездегі файлдар қалтасын --data арқылы беріңіз не жорықты басынан ойнатыңыз
cli-replay-scenario = { $file } «{ $here }» емес, «{ $found }» сценарийінікі
cli-replay-give-scenario = сценарийін --scenario арқылы беріңіз: «{ $scenario }» жорығы
cli-replay-hash = { $file } жазылғаннан бері «{ $scenario }» сценарийі өзгерген
cli-replay-side = { $file }: сценарийде «{ $side }» тарабы жоқ ({ $week }-апта)
cli-replay-long = { $file } ішінде { $weeks } апта бар; сценарийде — { $most }
cli-replay-order = { $file }: апталардың реті бұзылған; { $at } аптадан кейін { $found }-нөмірлі апта тұр
cli-replay-from = { $week }-апта жоқ: жазбада { $weeks } апта бар
cli-replay-forged = { $week }-аптаның бөлімдері жазбаға сай, бірақ жалпы бақылау саны олардікі емес
cli-replay-changed = файл қолмен өзгертілген не оны басқа бағдарлама жазған
cli-save-digest = { $file } файлы өзгертілген: кестелері өзімен бірге жазылған бақылау санын бермейді
cli-record-differs = { $file } жазылғанындай шықпайды: қайта ойнағанда { $week }-апта басқаша өтеді
cli-record-seal = { $file } жазылғаннан кейін өзгертілген не бүлінген
cli-record-seal-help = жазба мен сақталған жорықты қолмен өзгертуге болмайды: ешкім өзгертпеген көшірмесін алыңыз
cli-record-is-save = { $file } — жазба емес, сақталған жорық
cli-record-is-save-help = жалғастыру: turkistan play --load ФАЙЛ
cli-record-is-replay = { $file } — сақталған жорық емес, жазба
cli-record-is-replay-help = қайта көрсету: turkistan replay ФАЙЛ; бір аптасынан жалғастыру: turkistan replay ФАЙЛ --save САҚТАУ --week АПТА
cli-record-packed = { $file } бүлінген: { $what }
cli-record-rules-number = { $file } { $found }-нөмірлі ережемен ойналған, бұл бағдарламада ереже нөмірі — { $here }: бұйрықтарын қайта ойнауға болмайды
cli-record-rules-number-help = жазбаны ішінде сақталған күйлерімен бұрынғыша көруге болады (turkistan replay ФАЙЛ); сол жағдайдан жаңа жорық бастау: turkistan replay ФАЙЛ --save САҚТАУ, ал сақталған жорықтан: turkistan play --load ФАЙЛ --anew
cli-record-states-only = Бұл жазба { $found }-нөмірлі ережемен ойналған; бұл бағдарламада ереже нөмірі — { $here }. Бұйрықтарын қайта ойнауға, тексеруге не жалғастыруға болмайды. Ол ішінде сақталған күйлерімен апта сайын көрсетіледі, апта ішінде не болғаны көрінбейді. Кез келген аптасынан жаңа жорық бастауға болады: --save ФАЙЛ --week АПТА.
cli-record-scenario-changed = «{ $scenario }» сценарийі содан бері өзгерген; мұнда ол бұрынғы қалпында, жазбадағы файлдардан алынды.
cli-record-scenario-missing = «{ $scenario }» сценарийі орнатылмаған; мұнда ол жазбадағы файлдардан алынды.
cli-save-tables = { $file } файлының бөліктері бір-біріне не сценарийге сай емес
cli-save-changed = сақталған жорықты қолмен өзгертуге болмайды: басқасынан жалғастырыңыз не сол бастапқы санмен қайта бастаңыз

cli-sheet-broken = { $file }, { $line }-жол: бұл жорықтар кестесі емес ({ $what })
cli-sheet-differs = { $file } басқа жорықтардікі: { $what } — «{ $first }» емес, «{ $other }»
cli-sheet-overlap = { $file }: { $run }-жорық басқа кестеде де бар
cli-sheet-use-first = әр бөлікке --first арқылы өз аралығын беріңіз
cli-sheet-no-parquet = { $file }: бұл жинақ .csv мен .json жазады, .parquet жазбайды
cli-sheet-ending = { $file }: атауы .csv не .json деп бітуі керек

## Түсініксіз пәрмен жолы

cli-usage-unknown = мұнда «{ $given }» деген опция да, аргумент те жоқ
cli-usage-unknown-command = «{ $given }» деген пәрмен жоқ
cli-usage-needs-value = «{ $option }» деген опцияға мән беру керек
cli-usage-takes-none = «{ $option }» деген опцияға мән берілмейді; берілгені — «{ $value }»
cli-usage-value = «{ $option }» деген опцияға «{ $value }» мәні келмейді
cli-usage-range = { $least } … { $most } аралығындағы бүтін сан керек
cli-usage-number = бүтін сан керек, 0 не одан үлкен
cli-usage-size = { $form } түрінде жазылады, екі сан да { $least } … { $most } аралығында
cli-usage-conflict = бұлар бірге берілмейді: «{ $given }», «{ $other }»
cli-usage-twice = «{ $given }» бір реттен артық берілген
cli-usage-missing = берілмегені: { $missing }
cli-usage-not-text = аргументтердің бірі Юникод мәтіні емес
cli-usage-other = пәрмен жолы түсініксіз
cli-usage-usage = қолданылуы: { $usage }
cli-usage-see = пәрменнің қалай қолданылатынын --help көрсетеді

## Пәрмендер: нәтиже

cli-run-players = Ойыншылар: { $players }
cli-run-digest = Бақылау саны: { $digest }
cli-saved = Сақталған файл: { $file }.
cli-migrate-newest = Істейтін ештеңе жоқ: бұл файлдар онсыз да ең жаңа пішімде.
cli-migrate-nothing-written = ештеңе жазылған жоқ
cli-migrate-would = Қайта жазылатын файл саны: { $n }; әзірге ештеңе жазылған жоқ.
cli-migrate-done = Қайта жазылған файл саны: { $n }.
cli-check-checked = Тексерілген сценарий, карта және ереже кітабы: { $n }.
cli-sim-heading = { $name }: { $runs } жорық
cli-sim-players = Ойыншылар: { $players }; бастапқы сандардың алғашқысы { $seed }
cli-sim-side = { $side }; ұпайы басым болғаны: { $ahead }
cli-sim-mean = орташа
cli-sim-median = медиана
cli-sim-low = 10 %
cli-sim-high = 90 %
cli-sim-points = Қолдағы мекендердің ұпайы
cli-sim-men = Қару асынған сарбаз
cli-sim-men-lost = Сарбаз шығыны
cli-sim-households = Қауіпсіз жерге жетпеген түтін
cli-sim-households-safe = Қауіпсіз жердегі түтін
cli-sim-households-lost = Түтін шығыны
cli-sim-horses = Жылқы
cli-sim-sheep = Қой
cli-sim-places = Соңында қай мекен кімнің қолында
cli-sim-legend = Үлестің қасында — шын үлес 100 жағдайдың 95-інде жататын аралық. 10 % пен 90 %: жорықтардың оннан бірі одан төмен, одан жоғары.
cli-sim-decided = Алдын ала берілген жауаптар
cli-sim-decided-made = таңдалды
cli-sim-decided-barred = сұралды, бірақ бұл таңдау бірде-бір рет ашылмады
cli-sim-decided-not-asked = бірде-бір рет сұралмады
cli-tournament-heading = { $name }: әр жұпқа { $games } ойын, бастапқы сандардың алғашқысы { $seed }
cli-tournament-table = { $side } жеңген ойындар: жолдарда — осы тараптың ойыншылары, бағандарда — қарсы жақтікі ({ $other }); қасында орташа айырма
cli-tournament-best = { $side }, ең мықты ойыншысы: { $player }; { $other }, ең мықтысы: { $rival }. Екеуінің арасында жеңіс үлесі ({ $side }) — { $share }, орташа айырма { $margin }.
cli-tournament-legend = Ұпайы басым жақ жеңеді; тең түсу жарты жеңіс болып есептеледі. Үлестің қасында — шын үлес 100 жағдайдың 95-інде жататын аралық. Тараптың ең мықты ойыншысы — қарсыластың өзіне ең қолайсыз ойыншысына қарсы ең жақсы шыққаны.
cli-decisions-heading = { $name }: әр таңдау мен ойыншыға { $runs } жорық, бастапқы сандардың алғашқысы { $seed }; ойнауға тура келгені { $played }
cli-decisions-event = { $event } ({ $side }): { $name }
cli-decisions-asked = сұралды
cli-decisions-silence = (жауапсыз)
cli-decisions-light = Бірде-бірі орташаны 20 ұпайға жылжытпайды.
cli-decisions-best = Сұралған ойыншылардың бәрінде ең жақсысы — «{ $choice }».
cli-decisions-sum = Оқиғалар: { $all }. Орташаны 20 ұпайға жылжытпайтыны: { $light }. Бір таңдауы бәрінде ең жақсы болғаны: { $best }.
cli-decisions-legend = Жауап беретін тараптың орташа айырмасы; барлық тарапты бір ойыншы ойнайды. Бірінші таңдау — үндемегенде болатыны; басқаларының қасында — сол бастапқы санда одан қанша артық екені және шын орташа 100 жағдайдың 95-інде жататын аралық. Тік жақшада: осы таңдау жасалған жорықтар.
