### Картадағы жазылған жорықтар және карта суреттері.

## Жазбалар тізімі

film-replays = Жазбалар
film-histories = Тарих
film-histories-why = Сценарийдің тарихи барысы: екі тарап та өз жоспарымен жүреді, қасында шежіре.
film-records = Өз жорықтарыңыз
film-records-why = Жазбалар қалтасы: { $folder }
film-records-none = Әзірге жоқ: жорық ойнаған кезде жазылып отырады.
film-looking = Ізделуде …
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
film-wait-why = Кез келген аптасын көрсету үшін жорық басынан аяғына дейін ойналып жатыр.

## Не дұрыс болмауы мүмкін

film-no-scenario = «{ $scenario }» сценарийі ашылмайды.
film-no-plan = Бұл сценарийде тарихи жоспары жазылмаған тарап бар.
film-unreadable = { $file } — жорық жазбасы емес не бүлінген.
film-states-only = { $found }-нөмірлі ережемен ойналған (бұл бағдарламада — { $here }): бұйрықтарын қайта ойнауға не жалғастыруға болмайды. Ішінде сақталған күйлерімен апта сайын көрсетіледі, апта ішінде не болғаны көрінбейді. «Осы жерден ойнау» көрініп тұрған күйден жаңа жорық бастайды.
film-no-states = Жазбада апталардың күйі сақталмаған, сондықтан көрсету мүмкін емес: оны жазған бағдарлама нұсқасын қолданыңыз.
film-differs = { $n }-аптадан бастап бұл жазба жазылғанынан басқаша өтеді: файл өзгертілген не оны басқа бағдарлама жазған.
film-not-deleted = { $file } жойылмады: { $why }

## Картаның үстінде

film-menu = Мәзір
film-menu-why = Бас мәзірге оралу.
film-title-history = { $name }: тарихтың барысы
film-title-record = { $name }: { $file }
film-eyes = Кімнің көзімен
film-eyes-all = Бәрі
film-eyes-all-why = Картадан бәрін көрсету.
film-eyes-side-why = Осы тарап білгенін ғана көрсету.
film-chronicle = Шежіре
film-facts = Деректер

## Шежіре

film-both-styles = { $new } (ескіше { $old })
film-chronicle-none = Бұл сценарийде шежіре жоқ.
film-chronicle-after = Кейін не болған
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
film-facts-none = Бұл сценарийде тарихпен салыстыратын дерек жоқ.
film-fidelity = { $all } ішінен болғаны { $met }; әзірге тарихқа сәйкестігі { $share } %
film-fidelity-end = { $all } ішінен болғаны { $met }; тарихқа сәйкестігі { $share } %
film-fidelity-none = Әзірге бірде-бірі белгілі болған жоқ.
film-report = Толық қорытынды
film-report-early = Қорытынды соңғы аптадан кейін шығады.
film-fact-met = болды ({ $date })
film-fact-early = тым ерте болды ({ $date })
film-fact-late = тым кеш болды ({ $date })
film-fact-not-met = болмады
film-fact-pending = әлі белгісіз
film-dispatch-to = Кімге:
film-dispatch-none = Алғашқы баянхат бірінші аптадан кейін келеді.
film-measure-margin = Айырма
film-measure-men = Сарбаз
film-measure-places = Мекен ұпайы
film-measure-commitment = Ниет, %
film-measure-food = Азық, адам-күн
film-measure-lost = Түтін шығыны
film-measure-safe = Қауіпсіз жердегі түтін

## Уақыт таспасы

film-week = { $weeks } аптаның { $n }-аптасы
film-start-why = Басына бару (Page Up)
film-back-why = Бір апта артқа
film-day-back-why = Бір күн артқа
film-run-why = Жүргізу не тоқтату
film-day-on-why = Бір күн алға
film-on-why = Бір апта алға
film-end-why = Соңына бару (Page Down)
film-speed = Жылдамдық
film-speed-why = Апта қаншалықты тез өтеді.
film-take = Осы жерден ойнау …
film-take-why = Осы аптадан әрі өзіңіз ойнайсыз; екінші жақта компьютер ойнайды.
film-take-over-late = Бұл жерде жорық аяқталған.
film-take-from = { $n }-аптаның басынан жалғастыратын жағыңыз:
film-more = { $n ->
    [one] тағы { $n }
   *[other] тағы { $n }
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

key-film-back = Жазба: бір апта артқа (Shift басулы болса — бір күн)
key-film-on = Жазба: бір апта алға (Shift басулы болса — бір күн)
key-film-start = Жазба: басына
key-film-end = Жазба: соңына

## Карта суреттері

film-seen-by = Осы тарап білетіні: { $side }
film-km = { $n } км
map-cmd-done = Сурет салынған файл: { $file }.
map-cmd-week = { $n }-апта жоқ: сценарийде { $weeks } апта
map-cmd-place = бұл сценарийде «{ $place }» деген мекен жоқ
map-cmd-no-adapter = сурет салу мүмкін емес: графикалық адаптер табылмады
map-cmd-install = Vulkan драйверін орнатыңыз, мысалы mesa-vulkan-drivers бумасын: ол бейнекартасыз да сала береді
map-cmd-driver = бейнекартаның драйверін орнатыңыз
map-cmd-broken = сурет салынбады: { $why }
map-cmd-too-long = сурет салуға берілген уақыт бітіп кетті

## For those who hear the screen

film-strip-told = Жорықтың апталары: аптаға өту
film-plot-told = Көрсеткіштің апталар бойынша барысы: аптаға өту
