### Сақталған жорықтар мен баптаулар: тізімдер және файлдардағы ақаулар.

## Сақталғандар тізімі

play-save-quick = Жылдам сақтау
play-save-quick-of = { $campaign } жорығының жылдам сақтауы
play-save-auto = Автосақтау { $n }
play-save-auto-of = { $campaign } жорығының автосақтауы
play-save-copy = { $name } («{ $inside }» деп сақталған)
play-save-line = { $name }: { $scenario }, { $week }-апта ({ $weeks } аптадан), { $date }; адам ойнайтын тарап: { $people }
play-save-other-rules = { $save } — нөмірі { $number } ережелермен ойналған: одан тек жаңа жорық бастауға болады
play-save-other-version = { $name }: ойынның { $version } нұсқасында сақталған, бұл нұсқа оны аша алмайды
play-save-unreadable = { $name }: сақталған жорық емес немесе бүлінген

## Сақтаудағы ақаулар

play-save-broken = { $file } файлы бүлінген немесе сақталған жорық емес.
play-save-missing = { $file } деген файл жоқ.
play-save-is-replay = { $file } — сақталған жорық емес, жазба.
play-save-is-replay-help = Оны turkistan replay ФАЙЛ қайта баяндайды; бір аптасының сақтауын turkistan replay ФАЙЛ --save САҚТАУ --week АПТА жасайды.
play-save-broken-help = Басқа сақталған жорықтан жалғастырыңыз: автосақтау соңғы бес аптаны ұстап тұрады.
play-save-changed = { $file } файлы қолмен өзгертілген немесе бүлінген: бөліктері бір-біріне сай емес.
play-save-format = { $file } файлының пішімі — { $found }, ойынның бұл нұсқасы оны оқымайды.
play-save-version-help = Файлды ойынның кейінгі нұсқасы жазған: сол нұсқаны қолданыңыз.
play-save-rules = { $file } файлындағы жорық «{ $found }» ережелерімен ойналған; мұндағы ережелер — «{ $here }».
play-save-scenario = { $file } файлы «{ $here }» емес, «{ $found }» сценарийінікі.
play-save-hash = { $file } сақталғаннан бері «{ $scenario }» сценарийі өзгерген.
play-save-data-help = Сол кездегі файлдарды орнына қойыңыз немесе жаңа жорық бастаңыз.
play-save-rules-number = { $file } файлындағы жорық нөмірі { $found } ережелермен ойналған; ойынның бұл нұсқасында — { $here }. Мұнда оны жалғастыруға болмайды.
play-save-rules-number-help = Сол жағдайдан жаңа жорық бастауға болады: сақталғандар тізімінен немесе turkistan play --load ФАЙЛ --anew арқылы.
play-scenario-changed = Бұл жорық сақталғаннан бері «{ $scenario }» сценарийі өзгерген. Жорық сақтаудағы файлдардан, сценарийдің бұрынғы қалпымен жалғасады.
play-scenario-missing = «{ $scenario }» сценарийі орнатылмаған. Жорық сақтаудағы файлдармен жалғасады.
play-save-no-scenario = { $file } файлындағы «{ $scenario }» сценарийі орнатылмаған.
play-save-no-scenario-help = Оны орнатыңыз немесе басқа сақталған жорықтан жалғастырыңыз.
play-save-no-place = { $file } файлындағы «{ $scenario }» сценарийі енді { $place } жолында жоқ.
play-save-no-place-help = Оны сол жерге қайтарыңыз немесе басқа сақталған жорықтан жалғастырыңыз.
play-save-bad-scenario = { $file } файлындағы «{ $scenario }» сценарийінде қате бар, оны ойнауға болмайды.
play-save-exists = { $file } бұрыннан бар, сұраусыз алмастырылмайды.
play-save-is-folder = { $file } — файл емес, қалта.
play-save-not-a-file = { $file } — кәдімгі файл емес.
play-save-no-folder = { $file } үшін қалта жоқ.
play-save-unwritable = { $file } жазылмады: { $why }. Бұрын сақталғандар жоғалған жоқ.
play-save-unwritable-help = Дискіден орын босатыңыз немесе ойынға сол жерге жазуға рұқсат беріп, қайта сақтаңыз.
play-save-undeleted = { $file } жойылмады: { $why }.
play-save-name-empty = Сақтауға атау керек.
play-save-name-long = «{ $name }» атауы тым ұзын: 60 әріптен аспауы керек.
play-save-name-odd = «{ $name }» атауында атауға жарамайтын таңбалар бар.
play-save-name-reserved = «{ $name }» атауын ойын өзіне қалдырған: басқасын таңдаңыз.
play-save-name-alike = Тізімде «{ $name }» ойынның өзі сақтағанымен шатастырылады: басқа атау таңдаңыз.
play-save-words = Жорықты жазып қою мүмкін болмады: { $why }.

## Баптаулар

play-settings-broken = { $file } баптаулары оқылмады, сондықтан қолданылмайды. Файл сол күйі қалады; баптау өзгергенде ол «.broken» деп бітетін атаумен шетке қойылып, жаңасы жазылады. Ақауы:
