### Картаның үстіне не салуға болады, шартты белгілер және олар бір ұяшық туралы не айтады.

overlay-none = Карта
overlay-supply = Азық
overlay-grass = Шөп
overlay-control = Билік
overlay-knowledge = Хабар
overlay-weather = Ауа райы
overlay-people = Ел
overlay-commitment = Ниет
overlay-none-hint = Картаның өзі ғана; адамдарыңыз көріп тұрмаған жер бүркеулі
overlay-supply-hint = Қаладан, қоймадан, ауылдан шыққан керуен азықты қай жерге дейін жеткізеді, жасақтарыңыздың азығы неше күнге жетеді
overlay-grass-hint = Жайылым қанша жылқыны асырайды
overlay-control-hint = Мекендер мен айналасы кімнің қолында, білуіңізше
overlay-knowledge-hint = Адамдарыңыз қазір нені көріп тұр, жау туралы хабар қаншалықты ескі
overlay-weather-hint = Қар, жұт мұзы, аяз, тасқын, өзен мұзы, жабық асулар
overlay-people-hint = Түтіндер қайда отыр
overlay-commitment-hint = Жұрттарыңыздың ортақ іске ниеті, ауылдары мен адамдары тұрған жерде
overlay-key = { $what } ({ $key } пернесі)
overlay-choose = Картада: { $name }
overlay-choose-hint = Картаның үстіне не салынатынын таңдау
overlay-grid = Тор
overlay-grid-hint = Ұяшықтарды көрсету не жасыру (бір қырынан екіншісіне 15 км)
overlay-degrees = { $n }°

legend-title = Шартты белгілер
legend-show = Шартты белгілерді көрсету
legend-fold = Шартты белгілерді жию
legend-map-show = Шағын картаны көрсету
legend-map-fold = Шағын картаны жию
legend-map = Шағын карта
legend-map-hint = Қарағыңыз келген жерді басыңыз не сүйреңіз. Дөңгелек — қала, шаршы — жасағыңыз, үшбұрыш — белгілі жау; жақтау — үлкен картада көрініп тұрған жер.
legend-map-hint-all = Қарағыңыз келген жерді басыңыз не сүйреңіз. Дөңгелек — қала; шаршы, үшбұрыш, ромб — тараптардың жасақтары; жақтау — үлкен картада көрініп тұрған жер.

legend-several = Бірнеше тарап
legend-supply-within = Керуен { $n } күнде жетеді
legend-supply-between = Керуен { $from }–{ $n } күнде жетеді
legend-supply-home = Тек елден шыққан керуен жетеді
legend-supply-hungry = Азығы { $n } күнге жетпейтін өз жасағымыз
legend-supply-none = Бояусыз: керуен жетпейді.
legend-supply-figures = Сан: жасақтың неше күндік азығы бар.
legend-supply-flow = Көрсеткі: азық жүретін жол.
legend-supply-side = Керуен жететін жер: { $side }

legend-grass-below = Тақыр: { $n } мың жылқыдан аз
legend-grass-between = { $from }–{ $n } мың жылқы
legend-grass-above = Шүйгін: { $n } мың жылқыдан көп
legend-grass-unit = Бір ұяшық бір апта асырайтын жылқы саны.
legend-grass-none = Бояусыз: жайылым мүлде жоқ.
legend-grass-figures = Сан: өз адамдарымыз санаған, мың. Басқа жерде — жыл мезгілі мен ауа райына қарай күтілетіні.

legend-control-side = { $side }
legend-control-disputed = Талас жер
legend-control-none = Бояусыз: екі күндік жерде ешбір тараптың мекені жоқ.

legend-knowledge-sight = Жау көз алдымызда
legend-knowledge-week = Жау осы аптада көрінген
legend-knowledge-weeks = Жау соңғы { $n } аптада көрінген
legend-knowledge-older = Жау { $n } аптадан бұрын көрінген
legend-knowledge-clear = Ашық жер: адамдарымыз қазір көріп тұр.
legend-knowledge-veil = Бүркеулі жер: адамдарымыз көріп тұрған жоқ.
legend-knowledge-side = Көріп тұрған: { $side }

legend-weather-thin = Қар { $n } см-ден жұқа
legend-weather-slow = Қар { $from }–{ $n } см: жүрісті баяулатады
legend-weather-deep = Қар { $n } см-ден қалың: жүру мүмкін дерлік емес
legend-weather-crust = Жайылымды мұз басқан (жұт)
legend-weather-flood = Тасыған өзен
legend-weather-figures = Сан: аптаның орташа температурасы, °C.
legend-weather-signs = ❄ мұз атты көтереді · ≈ тасқын · ✕ асу жабық

legend-people-below = { $n } түтіннен аз
legend-people-between = { $from }–{ $n } түтін
legend-people-above = { $n } түтіннен көп
legend-people-others = Белгілі бөтен ауылдар
legend-people-figures = Сан: ауылдағы түтін саны; ≈ — шамамен.
legend-people-side = Ауылдары: { $side }

legend-commitment-leave = { $n } дегеннен төмен (100-ден): шақырылған жасақ үйіне қайтады
legend-commitment-waver = { $from }–{ $n }: екіұдай
legend-commitment-doubt = { $from }–{ $n }: тек беделді қолбасыға ереді
legend-commitment-firm = { $from }–{ $n }: берік
legend-commitment-devoted = { $n } дегеннен жоғары: жанын салады
legend-commitment-figures = Сан: ниеті, 100-ден; сонда тұрғандардың ең төмені.

overlay-supply-none = Мұнда керуен жетпейді.
overlay-supply-here = Азық осы жерден жіберіледі: { $source }.
overlay-supply-from = Азық келетін жер: { $source }.
overlay-supply-way = Керуенмен { $n } күн; { $loss } %-ын жолда тасушылар жейді.
overlay-supply-depot = қойма
overlay-grass-none = Мұнда шөп шықпайды.
overlay-grass-feeds = Бір апта шамамен { $n } жылқыны асырайды: ең шүйгін кезінің { $percent } %-ы.
overlay-grass-known = Сол жердегі адамдарымыз санаған.
overlay-grass-expected = Жыл мезгілі мен ауа райына қарай күтілетіні; қаншасы жайылып кеткені белгісіз.
overlay-control-none = Иесіз жер.
overlay-control-place = { $place }: { $side }
overlay-control-free = { $place }: иесіз
overlay-knowledge-seen = Адамдарыңыз қазір көріп тұр.
overlay-knowledge-unseen = Мұны адамдарыңыз көріп тұрған жоқ.
overlay-knowledge-nobody = Мұны бірде-бір тарап көріп тұрған жоқ.
overlay-weather-zone = { $zone }: { $degrees } °C
overlay-weather-bare = Қар жоқ.
overlay-weather-snow = Қар: { $n } см.
overlay-weather-crust = Жайылымды мұз басқан.
overlay-weather-flood = Тасып жатыр: { $river }.
overlay-weather-ice = Мұзы атты көтереді: { $river }.
overlay-weather-closed = Қар жауып бекіткен асу: { $pass }.
overlay-weather-open = Асу ашық: { $pass }.
overlay-people-none = Мұнда белгілі ауыл жоқ.
overlay-people-here = Мұнда еліңіздің шамамен { $n } түтіні отыр.
overlay-commitment-none = Мұнда жұрттарыңыздың адамы жоқ.
