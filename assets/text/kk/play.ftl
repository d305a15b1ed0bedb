### Сақталған жорықтар мен баптаулар: тізімдер және файлдардағы ақаулар.

## Сақталғандар тізімі

play-save-quick = Жылдам сақтау
play-save-quick-of = { $campaign } жорығының жылдам сақтауы
play-save-auto = Автосақтау { $n }
play-save-auto-of = { $campaign } жорығының автосақтауы
play-save-copy = { $name } («{ $inside }» деп сақталған)
play-save-line = { $name }: { $scenario }, { $weeks } аптаның { $week }-аптасы, { $date }; адам ойнайтын тарап: { $people }
play-save-other-rules = { $save } — { $number }-нөмірлі ережемен ойналған: одан тек жаңа жорық бастауға болады
play-save-other-version = { $name }: ойынның { $version } нұсқасында сақталған, бұл нұсқа аша алмайды
play-save-unreadable = { $name }: сақталған жорық емес не бүлінген

## Сақтаудағы ақаулар

play-save-broken = { $file } файлы бүлінген не сақталған жорық емес.
play-save-missing = { $file } деген файл жоқ.
play-save-is-replay = { $file } — сақталған жорық емес, жазба.
play-save-is-replay-help = turkistan replay ФАЙЛ оны қайта көрсетеді; turkistan replay ФАЙЛ --save САҚТАУ --week АПТА бір аптасын сақталған жорық етіп шығарады.
play-save-broken-help = Басқа сақталған жорықтан жалғастырыңыз: автосақтау соңғы бес аптаны ұстайды.
play-save-changed = { $file } файлы қолмен өзгертілген не бүлінген: бөліктері бір-біріне сай емес.
play-save-format = { $file } файлының пішімі — { $found }; ойынның бұл нұсқасы оны оқымайды.
play-save-version-help = Файлды ойынның кейінгі нұсқасы жазған: сол нұсқаны қолданыңыз.
play-save-rules = { $file } файлындағы жорық «{ $found }» ережелерімен ойналған; мұндағы ережелер — «{ $here }».
play-save-scenario = { $file } файлы «{ $here }» емес, «{ $found }» сценарийінікі.
play-save-hash = { $file } сақталғаннан бері «{ $scenario }» сценарийі өзгерген.
play-save-data-help = Сол кездегі файлдарды орнына қойыңыз не жаңа жорық бастаңыз.
play-save-rules-number = { $file } файлындағы жорық { $found }-нөмірлі ережемен ойналған; ойынның бұл нұсқасында ереже нөмірі — { $here }. Мұнда оны жалғастыруға болмайды.
play-save-rules-number-help = Сол жағдайдан жаңа жорық бастауға болады: сақталғандар тізімінен не turkistan play --load ФАЙЛ --anew арқылы.
play-scenario-changed = Бұл жорық сақталғаннан бері «{ $scenario }» сценарийі өзгерген. Жорық сценарийдің бұрынғы қалпымен, сақталған файлдарынан жалғасады.
play-scenario-missing = «{ $scenario }» сценарийі орнатылмаған. Жорық өзімен бірге сақталған файлдардан жалғасады.
play-save-no-scenario = { $file } файлындағы «{ $scenario }» сценарийі орнатылмаған.
play-save-no-scenario-help = Оны орнатыңыз не басқа сақталған жорықтан жалғастырыңыз.
play-save-no-place = { $file } файлындағы «{ $scenario }» сценарийі енді { $place } жолында жоқ.
play-save-no-place-help = Оны сол жерге қайтарыңыз не басқа сақталған жорықтан жалғастырыңыз.
play-save-bad-scenario = { $file } файлындағы «{ $scenario }» сценарийінде қате бар, оны ойнауға болмайды.
play-save-exists = { $file } бұрыннан бар, сұраусыз ауыстырылмайды.
play-save-is-folder = { $file } — файл емес, қалта.
play-save-not-a-file = { $file } — кәдімгі файл емес.
play-save-no-folder = { $file } жазылатын қалта жоқ.
play-save-unwritable = { $file } жазылмады: { $why }. Бұрын сақталғандар жоғалған жоқ.
play-save-unwritable-help = Дискіден орын босатыңыз не ойынға сол жерге жазуға рұқсат беріп, қайта сақтаңыз.
play-save-undeleted = { $file } жойылмады: { $why }.
play-save-name-empty = Сақталатын жорыққа атау керек.
play-save-name-long = «{ $name }» атауы тым ұзын: 60 әріптен аспауы керек.
play-save-name-odd = «{ $name }» атауында атқа жарамайтын таңба бар.
play-save-name-reserved = «{ $name }» атауын ойын өзіне қалдырған: басқасын таңдаңыз.
play-save-name-alike = Тізімде «{ $name }» ойынның өзі сақтағанымен шатасып кетеді: басқа атау таңдаңыз.
play-save-words = Жорықты жазып алу мүмкін болмады: { $why }.

## Баптаулар

play-settings-broken = { $file } файлындағы баптаулар оқылмады, сондықтан қолданылмайды. Файл сол күйі қалады; бір баптау өзгертілсе, ол «.broken» деп бітетін атпен шетке қойылып, жаңасы жазылады. Ақауы:
