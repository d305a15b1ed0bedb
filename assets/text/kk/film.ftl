### Картадағы жазылған жорықтар және карта суреттері.

## Жазбалар тізімі

film-replays = Жазбалар
film-histories = Тарих
film-histories-why = Сценарийдің тарихи барысы: екі тарап та жоспар бойынша, қасында шежіре.
film-records = Өз жорықтарыңыз
film-records-why = { $folder } қалтасындағы жазбалар
film-records-none = Әзірге жоқ: жорық ойнаған кезде жазылып отырады.
film-looking = Ізделуде…
film-open = Көрсету
film-delete = Жою
film-delete-sure = Бұл жазба біржола жойылсын ба?
film-cancel = Бас тарту
film-weeks = { $n ->
    [one] { $n } апта
   *[other] { $n } апта
}
film-player = { $side }: { $who }
film-players = { $players }; бастапқы сан { $seed }
film-player-human = адам
film-player-passive = ешкім
film-player-random = кездейсоқ
film-player-cautious = сақ компьютер
film-player-bold = батыл компьютер
film-player-plan = тарихи жоспар
film-wait = Сәл күтіңіз
film-wait-why = Кез келген аптаны көрсету үшін жорық басынан аяғына дейін ойналып жатыр.

## Не дұрыс болмауы мүмкін

film-no-scenario = «{ $scenario }» сценарийі жүктелмейді.
film-no-plan = Бұл сценарийде әр тараптың тарихи жоспары жоқ.
film-unreadable = { $file } — жорық жазбасы емес немесе бүлінген.
film-states-only = Нөмірі { $found } ережелермен ойналған (бұл бағдарламада — { $here }): қайта ойнауға не бұйрықтары бойынша жалғастыруға болмайды. Күйлері бойынша апта-аптасымен көрсетіледі, апта ішіндегі оқиғаларсыз. «Осы жерден ойнау» көрсетіліп тұрған күйден жаңа жорық бастайды.
film-no-states = Жазбада апталардың күйлері сақталмаған, сондықтан оны көрсетуге де болмайды: оны жазған бағдарлама нұсқасын қолданыңыз.
film-differs = { $n }-аптадан бастап бұл жазба жазылғанынан басқаша өтеді: файл өзгертілген немесе оны басқа бағдарлама жазған.
film-not-deleted = { $file } жойылмады: { $why }

## Картаның үстінде

film-menu = Мәзір
film-menu-why = Басты мәзірге оралу.
film-title-history = { $name }: тарихи барысы
film-title-record = { $name }: { $file }
film-eyes = Кімнің көзімен
film-eyes-all = Бәрі
film-eyes-all-why = Картада бәрін көрсету.
film-eyes-side-why = Тек осы тарап білгенін көрсету.
film-chronicle = Шежіре
film-facts = Деректер

## Шежіре

film-both-styles = { $new } (ескіше { $old })
film-chronicle-none = Бұл сценарийде шежіре жоқ.
film-chronicle-later = { $n ->
    [one] Алда тағы { $n } жазба бар.
   *[other] Алда тағы { $n } жазба бар.
}
film-grade = [{ $grade }]
film-grade-source = [{ $grade }] { $source }
film-centre-why = Жерін көру үшін басыңыз.
film-history-says = Тарих: { $entry }

## Деректер, баянхаттар, графиктер

film-tab-facts = Деректер
film-tab-week = Баянхат
film-tab-standings = Графиктер
film-facts-none = Бұл сценарийде тексеретін дерек жоқ.
film-fidelity = { $all } деректің { $met } расталды; әзірге тарихқа сәйкестігі { $share } %
film-fidelity-none = Әзірге бірде-бірі шешілген жоқ.
film-fact-met = расталды ({ $date })
film-fact-early = тым ерте ({ $date })
film-fact-late = тым кеш ({ $date })
film-fact-not-met = расталмады
film-fact-pending = әлі ашық
film-dispatch-to = Кімге:
film-dispatch-none = Алғашқы баянхат бірінші аптадан кейін келеді.
film-measure-margin = Басымдық
film-measure-men = Әскер
film-measure-places = Жерлердің ұпайы
film-measure-commitment = Ниет, %
film-measure-food = Азық, адам-күн
film-measure-lost = Жоғалған түтіндер
film-measure-safe = Аман түтіндер

## Уақыт таспасы

film-week = { $weeks } аптаның { $n }-аптасы
film-start-why = Басына (Home)
film-back-why = Бір апта артқа
film-day-back-why = Бір күн артқа
film-run-why = Жүргізу немесе тоқтату
film-day-on-why = Бір күн алға
film-on-why = Бір апта алға
film-end-why = Соңына (End)
film-speed = Жылдамдық
film-speed-why = Апталар қаншалықты тез өтеді.
film-take = Осы жерден ойнау…
film-take-why = Осы аптадан әрі өзіңіз жалғастырыңыз; екінші тарап үшін компьютер ойнайды.
film-take-over-late = Мұнда жорық аяқталған.
film-take-from = { $n }-аптаның басынан жалғастыратын тарап:
film-more = { $n ->
    [one] және тағы { $n }
   *[other] және тағы { $n }
}
film-month-1 = қаң.
film-month-2 = ақп.
film-month-3 = нау.
film-month-4 = сәу.
film-month-5 = мам.
film-month-6 = мау.
film-month-7 = шіл.
film-month-8 = там.
film-month-9 = қыр.
film-month-10 = қаз.
film-month-11 = қар.
film-month-12 = жел.

## Пернелер

key-film-back = Жазба: бір апта артқа (Shift-пен бір күн)
key-film-on = Жазба: бір апта алға (Shift-пен бір күн)
key-film-start = Жазба: басына
key-film-end = Жазба: соңына

## Карта суреттері

film-seen-by = Мына тарапқа белгілісі: { $side }
film-km = { $n } км
map-cmd-done = Сурет салынды: { $file }.
map-cmd-week = { $n }-апта жоқ: сценарийде { $weeks } апта
map-cmd-place = бұл сценарийде «{ $place }» деген жер жоқ
map-cmd-no-adapter = сурет салу мүмкін емес: графикалық адаптер табылмады
map-cmd-install = Vulkan драйверін орнатыңыз, мысалы mesa-vulkan-drivers бумасын: ол бейне картасыз да салады
map-cmd-driver = бейне картаның драйверін орнатыңыз
map-cmd-broken = сурет салынбады: { $why }
map-cmd-too-long = сурет уақытында дайын болмады
