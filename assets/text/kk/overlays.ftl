### Картаның үстіне не салуға болады, шартты белгілер және олар бір алтыбұрыш туралы не айтады.

overlay-none = Карта
overlay-supply = Азық
overlay-grass = Шөп
overlay-control = Билік
overlay-knowledge = Хабар
overlay-weather = Ауа райы
overlay-people = Ел
overlay-commitment = Ниет
overlay-none-hint = Картаның өзі ғана; адамдарыңыз көрмейтін жер перде астында
overlay-supply-hint = Қала, қойма, ауылдардан шыққан көлік қай жерге дейін жетеді, жасақтарыңыздың азығы неше күнге жетеді
overlay-grass-hint = Жайылым қанша жылқыны асырайды
overlay-control-hint = Мекендер мен айналасы кімнің қолында, сізге белгілісі
overlay-knowledge-hint = Адамдарыңыз қазір не көріп тұр, жау туралы хабар қаншалықты ескі
overlay-weather-hint = Қар, мұз қабыршағы, аяз, тасқын, өзен мұзы, жабық асулар
overlay-people-hint = Түтіндер қайда отыр
overlay-commitment-hint = Рулардың ортақ іске ниеті — ауылдары мен адамдары тұрған жерде
overlay-key = { $what } ({ $key } пернесі)
overlay-choose = Картада: { $name }
overlay-choose-hint = Картаның үстіне не салынатынын таңдау
overlay-grid = Тор
overlay-grid-hint = Алтыбұрыштарды көрсету не жасыру (қабырғадан қабырғаға 15 км)
overlay-degrees = { $n }°

legend-title = Шартты белгілер
legend-show = Шартты белгілерді көрсету
legend-fold = Шартты белгілерді жинау
legend-map-show = Шағын картаны көрсету
legend-map-fold = Шағын картаны жинау
legend-map = Шағын карта
legend-map-hint = Сол жерге қарау үшін басыңыз не сүйреңіз. Дөңгелек — қалалар, шаршы — жасақтарыңыз, үшбұрыш — белгілі жау; жақтау — үлкен картада көрініп тұрған жер.
legend-map-hint-all = Сол жерге қарау үшін басыңыз не сүйреңіз. Дөңгелек — қалалар; шаршы, үшбұрыш, ромб — тараптардың жасақтары; жақтау — үлкен картада көрініп тұрған жер.

legend-several = Бірнеше тарап
legend-supply-within = Көлік { $n } күнде жетеді
legend-supply-between = Көлік { $from }–{ $n } күнде жетеді
legend-supply-home = Тек атажұрт керуені ғана жетеді
legend-supply-hungry = Азығы { $n } күнге жетпейтін өз жасағымыз
legend-supply-none = Бояусыз: көлік жетпейді.
legend-supply-figures = Сан: жасақтың неше күндік азығы бар.
legend-supply-flow = Көрсеткі: азық жүретін жол.
legend-supply-side = Көлік жететін жер: { $side }

legend-grass-below = Тақыр: { $n } мың жылқыдан аз
legend-grass-between = { $from }–{ $n } мың жылқы
legend-grass-above = Шүйгін: { $n } мың жылқыдан көп
legend-grass-unit = Бір алтыбұрыш бір апта асырайтын жылқы саны.
legend-grass-none = Бояусыз: жайылым мүлде жоқ.
legend-grass-figures = Сан: өз адамдарымыз санаған, мың. Басқа жерде — мезгіл мен ауа райына қарай күтілетіні.

legend-control-side = { $side }
legend-control-disputed = Талас жер
legend-control-none = Бояусыз: екі күндік жерде иесі жоқ.

legend-knowledge-sight = Жау көз алдымызда
legend-knowledge-week = Жау осы аптада көрінген
legend-knowledge-weeks = Жау соңғы { $n } аптада көрінген
legend-knowledge-older = Жау { $n } аптадан бұрын көрінген
legend-knowledge-clear = Ашық жер: адамдарымыз қазір көріп тұр.
legend-knowledge-veil = Перде астындағы жер: онда ешкіміміз қарап тұрған жоқ.
legend-knowledge-side = Көріп тұрған: { $side }

legend-weather-thin = Қар { $n } см-ге дейін
legend-weather-slow = Қар { $from }–{ $n } см: жүрісті баяулатады
legend-weather-deep = Қар { $n } см-ден қалың: жүру қиын
legend-weather-crust = Жайылымдағы мұз қабыршағы (жұт)
legend-weather-flood = Тасыған өзен
legend-weather-figures = Сан: аптаның орташа температурасы, °C.
legend-weather-signs = ❄ мұз атты көтереді · ≈ тасқын · ✕ асу жабық

legend-people-below = { $n } түтіннен аз
legend-people-between = { $from }–{ $n } түтін
legend-people-above = { $n } түтіннен көп
legend-people-others = Белгілі бөтен ауылдар
legend-people-figures = Сан: ауылдағы түтін саны; ≈ — шамамен.
legend-people-side = Ауылдары: { $side }

legend-commitment-leave = { $n } ұпайдан төмен (100 ішінен): жасақ еліне қайтады
legend-commitment-waver = { $from }–{ $n }: екіұдай
legend-commitment-doubt = { $from }–{ $n }: тек беделді басшыға ереді
legend-commitment-firm = { $from }–{ $n }: берік
legend-commitment-devoted = { $n } ұпайдан жоғары: шын берілген
legend-commitment-figures = Сан: 100-ден ниеті; сонда тұрғандардың ең төмені.

overlay-supply-none = Мұнда көлік жетпейді.
overlay-supply-here = Азық осы жерден жіберіледі: { $source }.
overlay-supply-from = Азық осыдан келеді: { $source }.
overlay-supply-way = Керуенмен { $n } күн; { $loss } % жолда желінеді.
overlay-supply-depot = қойма
overlay-grass-none = Мұнда ештеңе өспейді.
overlay-grass-feeds = Бір аптада шамамен { $n } жылқыны асырайды: ең жақсы кезінің { $percent } %-ы.
overlay-grass-known = Орнында тұрған адамдар санаған.
overlay-grass-expected = Мезгіл мен ауа райына қарай күтілетіні; жайылып кеткені белгісіз.
overlay-control-none = Иесіз жер.
overlay-control-place = { $place }: { $side }
overlay-control-free = { $place }: иесі жоқ
overlay-knowledge-seen = Адамдарыңыз қазір көріп тұр.
overlay-knowledge-unseen = Мұнда ешкіміңіз қарап тұрған жоқ.
overlay-knowledge-nobody = Мұнда бірде-бір тарап қарап тұрған жоқ.
overlay-weather-zone = { $zone }: { $degrees } °C
overlay-weather-bare = Қар жоқ.
overlay-weather-snow = Қар: { $n } см.
overlay-weather-crust = Жайылымда мұз қабыршағы жатыр.
overlay-weather-flood = Тасып жатыр: { $river }.
overlay-weather-ice = Мұзы атты көтереді: { $river }.
overlay-weather-closed = Асу қардан жабық: { $pass }.
overlay-weather-open = Асу ашық: { $pass }.
overlay-people-none = Мұнда белгілі ауыл жоқ.
overlay-people-here = Мұнда еліңіздің шамамен { $n } түтіні мал жайып отыр.
overlay-commitment-none = Мұнда адамдарыңыз жоқ.
