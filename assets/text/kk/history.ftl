### Тарих: тарихи барыс, деректер және жорық қорытындысы.

cli-no-plan = «{ $scenario }» сценарийінде «{ $side }» тарабының жоспары жоқ
cli-no-plan-help = басқа ойыншы таңдаңыз немесе сценарийге `plan` жазыңыз

## Тарихи барыс

cli-history = { $name }: тарихтың барысы, екі тарап та өз жоспарымен; бастапқы сан { $seed }
cli-history-reference = Бұл — тірек бастапқы сан: осыда тарихтың әр дерегі болуы керек.
cli-history-before = Жорыққа дейін
cli-history-after = Жорықтан кейін тарихта болғаны (бұл жорық қалай бітсе де)
cli-both-styles = { $new } (ескіше { $old })
cli-history-entry = { $date }: { $text }
cli-history-entry-unsure = ≈ { $date }: { $text }
cli-history-says = Тарих — { $entry }
cli-history-turn = { $side } — { $line }
cli-history-lost = { $side }: осы аптадағы шығын — { $lost }

## Тарих деректері

cli-facts = Тарих деректері: { $all } ішінен болғаны { $met }; тарихқа сәйкестігі { $share } %
outcome-as-in-history = Нәтижесі тарихтағыдай: { $side } — { $level } (айырма { $margin }, тарихта { $old }).
outcome-unlike-history = Нәтижесі тарихтағыдай емес: { $side } — { $level }, тарихта — { $was } (айырма { $margin }, тарихта { $old }).
cli-facts-none-yet = Тарих деректері: әзірге бірде-бірі белгілі болған жоқ
cli-fact = { $verdict }: { $fact }
cli-fact-met = болды ({ $date })
cli-fact-early = тым ерте болды ({ $date })
cli-fact-late = тым кеш болды ({ $date })
cli-fact-not-met = БОЛМАДЫ
cli-fact-pending = әлі белгісіз

## Жорықтан соң

cli-after = Жорық қорытындысы
cli-after-level = { $side }: { $level }; айырма { $margin }.
cli-after-margin = { $side }: айырма { $margin }.
cli-after-history-level = Тарихта: { $level }; айырма { $margin }.
cli-after-history-margin = Тарихта: айырма { $margin }.
cli-after-history-range = Белгілі деректерге сыятыны: { $least } … { $most }.
cli-after-quantity = Саны
cli-after-points = Ұпай
cli-after-total = Барлығы

cli-score-places = Қолдағы мекендер
cli-score-households = Аман түтін
cli-score-captives = Айдап әкетілген жау түтіні
cli-score-men = Қару асынған сарбаз
cli-score-commitment = Жұрттардың ниеті, 1 000-нан
cli-score-men-lost = Сарбаз шығыны
cli-score-events = Оқиғалар

cli-level-decisive-victory = айқын жеңіс
cli-level-victory = жеңіс
cli-level-marginal-victory = шамалы жеңіс
cli-level-draw = тең түсу
cli-level-marginal-defeat = шамалы жеңіліс
cli-level-defeat = жеңіліс
cli-level-decisive-defeat = айқын жеңіліс

## Көп жорық тарихпен қатар

cli-sim-april = 1 сәуірде қару асынған сарбаз
cli-sim-margin = Айырма
cli-sim-levels = Жорықтар немен аяқталады
cli-sim-facts = Тарих деректері және жорықтардың қанша үлесінде болғаны
cli-sim-fidelity = Тарихқа сәйкестігі: медиана { $median } %; жорықтардың оннан бірі { $low } %-дан төмен, оннан бірі { $high } %-дан жоғары
cli-sim-taken = Алғаш алынуы: неше жорықта және қашан
cli-sim-taken-by = { $place }: { $side }

## Тарихтың барысы қаншалықты үйреншікті

cli-real-heading = { $name }: тарихтың барысы қаншалықты үйреншікті; әр жұп ойыншыға { $runs } жорық, бастапқы сандардың алғашқысы { $seed }
cli-real-statistics = Тарихтағы сандар жоспармен ойналған жорықтардың арасында
cli-real-grade = Анықтығы
cli-real-real = Тарихта
cli-real-low = 10 %
cli-real-median = Медиана
cli-real-high = 90 %
cli-real-percentile = Одан төмені
cli-real-inside = 80 %-дың ішінде
cli-real-yes = иә
cli-real-no = жоқ
cli-real-counted = Деректе бары мен зерттеулерден алынғаны: барлығы { $of }, ортаңғы сексен пайыздың ішінде { $inside }. Өз пайымымыз: барлығы { $all }, соның ішінде { $ours }.
cli-real-mark = { $side }, тарихтағы айырма: { $mark } ({ $range }); жорықтардың оннан сегізінде { $low } … { $high } аралығында, жартысында { $median } дегеннен төмен. { $overlaps ->
        [yes] Екі аралық қабысады.
       *[no] Екі аралық қабыспайды.
    }
cli-real-facts = Тарих деректері және жорықтардың қанша үлесінде болмайтыны; бағандарда — екі жақты да ойнайтын ойыншы
