### Тарих: тарихи барыс, деректер және жорық қорытындысы.

cli-no-plan = «{ $scenario }» сценарийінде «{ $side }» тарабының жоспары жоқ
cli-no-plan-help = басқа ойыншы таңдаңыз немесе сценарийге `plan` жазыңыз

## Тарихи барыс

cli-history = { $name }: тарихи барыс, екі тарап та жоспармен; бастапқы сан { $seed }
cli-history-reference = Бұл — тірек бастапқы сан: тарихтың әр дерегі осыда расталуы керек.
cli-history-before = Жорыққа дейін
cli-history-after = Жорықтан кейін
cli-both-styles = { $new } (ескіше { $old })
cli-history-entry = { $date }: { $text }
cli-history-entry-unsure = ≈ { $date }: { $text }
cli-history-says = Тарих — { $entry }
cli-history-turn = { $side } — { $line }
cli-history-lost = { $side }: осы аптадағы шығын — { $lost }

## Тарих деректері

cli-facts = Тарих деректері: { $all } деректің { $met } расталды; тарихқа сайлық { $share } %
cli-facts-none-yet = Тарих деректері: әзірге бірде-бірі шешілген жоқ
cli-fact = { $verdict }: { $fact }
cli-fact-met = расталды ({ $date })
cli-fact-early = ерте ({ $date })
cli-fact-late = кеш ({ $date })
cli-fact-not-met = РАСТАЛМАДЫ
cli-fact-pending = әлі шешілмеген

## Жорықтан соң

cli-after = Жорық қорытындысы
cli-after-level = { $side }: { $level }; басымдық { $margin }.
cli-after-margin = { $side }: басымдық { $margin }.
cli-after-history-level = Тарихта: { $level }; басымдық { $margin }.
cli-after-history-margin = Тарихта: басымдық { $margin }.
cli-after-quantity = Саны
cli-after-points = Ұпай
cli-after-total = Барлығы

cli-score-places = Қолындағы мекендер
cli-score-households = Аман үйлер
cli-score-captives = Айдап кеткен жау үйлері
cli-score-men = Қару асынған жауынгер
cli-score-commitment = Жұрттардың ниеті, 1000-нан
cli-score-men-lost = Жауынгер шығыны
cli-score-events = Оқиғалар

cli-level-decisive-victory = толық жеңіс
cli-level-victory = жеңіс
cli-level-marginal-victory = шағын жеңіс
cli-level-draw = тең
cli-level-marginal-defeat = шағын жеңіліс
cli-level-defeat = жеңіліс
cli-level-decisive-defeat = толық жеңіліс

## Көп жорық тарихпен қатар

cli-sim-april = 1 сәуірде қару асынған жауынгер
cli-sim-margin = Басымдық
cli-sim-levels = Жорықтар немен аяқталады
cli-sim-facts = Тарих деректері және олар расталған жорықтардың үлесі
cli-sim-fidelity = Тарихқа сайлық: медиана { $median } %; жорықтардың оннан бірі { $low } %-дан төмен, { $high } %-дан жоғары
cli-sim-taken = Алғаш алынуы: неше жорықта және қашан
cli-sim-taken-by = { $place }: { $side }
