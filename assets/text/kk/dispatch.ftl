### Апталық баянхат.

dispatch-title = Апталық баянхат: { $n }-апта, барлығы { $weeks }
dispatch-date = Жаңаша { $new } (ескіше { $old }), һижраның { $hijri } жылы

dispatch-weather = Ауа райы мен өзендер
dispatch-orders = Бұйрықтар
dispatch-marches = Жорықтар
dispatch-contacts = Жаумен жанасу
dispatch-places = Мекендер мен қоймалар
dispatch-events = Оқиғалар мен шешімдер
dispatch-battles = Ұрыстар
dispatch-sieges = Қоршаулар
dispatch-raids = Ауылдарға шапқын
dispatch-peoples = Жұрттардың ниеті
dispatch-losses = Тапшылық пен шығын
dispatch-supply = Азық-түлік
dispatch-camps = Ауылдар
dispatch-enemy = Шолғыншы хабарлары
dispatch-quiet = Апта
dispatch-quiet-week = Апта тыныш өтті, айта қаларлық оқиға болған жоқ.

## Ауа райы

weather-hot = Апта ыстық болды
weather-warm = Апта жылы болды
weather-mild = Апта жайлы болды
weather-cool = Апта салқын болды
weather-frosty = Апта аязды болды
weather-bitter = Апта бойы қақаған аяз болды
weather-range = { $sky }: { $low } … { $high } °C.
weather-degrees = { $sky }: шамамен { $n } °C.
weather-snow = Қар жатыр, қалыңдығы { $cm } см-ге дейін: { $zones }.
weather-snow-all = Айналаның бәрін қар басты, қалыңдығы { $cm } см-ге дейін.
weather-crust = Жұт: жайылымды мұз басты — { $zones }.
river-frozen = Мұз атты көтеретін болды: { $reaches }.
river-flood = Су тасыды: { $reaches }.
river-thawed = Мұз кетті: { $reaches }.
river-fallen = Тасқын қайтты: { $reaches }.
pass-closed = Қар жауып қалды: { $passes }.
pass-open = Қайта ашылды: { $passes }.

## Бұйрықтар, жорықтар, жанасу, мекендер

more-orders = Тағы { $n } бұйрық орындалмай қалды.
march = { $force } { $from } { $to } дейін { $km } жүрді.
march-arrived = { $force } { $from } { $to } дейін { $km } жүріп, сонда тоқтады.
march-going-on = { $force } { $from } { $to } дейін { $km } жүріп, әрі { $goal } бет алды.
march-no-way = { $force } { $from } { $to } дейін { $km } жүрді; әрі қарай жол жоқ.
march-leader-gone = { $force } { $from } { $to } дейін { $km } жүрді; соңынан ерер ешкім қалмады.
march-barred = { $force } { $from } { $to } дейін { $km } жүрді; жолын бөгеген — { $enemy }.
march-about = { $force } { $km } жүрді, әлі { $at }.
march-about-to = { $force } { $km } жүрді, әлі { $at }; әрі { $goal } бет алды.
march-round = { $force } { $km } айналып келіп, { $at } тоқтады.
march-swam = Жолда өзенді жүзіп өтті.
march-ice = Өзеннен мұз үстімен өтті.
more-marches = Тағы { $n } жасақ жорықта болды.
more-changes = Осындай тағы { $n } өзгеріс болды.
levy-called = { $force } құрамына жасақтан { $men } және { $horses } қосылды.
levy-released = Жасақтан { $men } үйіне қайтты: { $camps }.
contacts-broken = Жаудан қайта ажырады: { $forces }.
more-contacts = Осындай тағы { $n } кездесу болды.
contact-walls = { $place } қамалының түбінде: { $forces }. Жау іштен шықпайды, ұрыс болмайды; оны тек қоршау алады.
more-places = Осындай тағы { $n } хабар бар.
place-left-empty = Оны ұстап тұрған ешкім жоқ: ішінде не қақпа алдында { $men } тұрмайынша ұпай бермейді.

## Тапшылық, шығын, азық-түлік

more-hungry = Тағы { $n } жасақ азықтан тарықты.
thin-grass = Аттарға шөп жетпеді: { $forces }.
losses-sheep = Сойыс малының шығыны: { $losses }.
losses-others = Қалған { $n } жасақтың шығыны: { $losses }.
supply-eaten = Сарбаздарымыз { $rations } жеді: { $parts }.
supply-eaten-one = Сарбаздарымыз { $rations } жеді, бәрі — { $from }.
convoys = Керуендер { $rations } жеткізді, алғаны { $forces }: { $parts }.
convoys-one = Керуендер { $from } { $rations } жеткізді, алғаны { $forces }.
convoys-towns = қалалардан
convoys-camps = ауылдардан
convoys-depots = қоймалардан
convoys-homeland = елден келген керуенмен
convoys-eaten = Жолда тасушылардың өзі { $rations } жеді.

## Ауылдар

camp-fled = { $camp } { $from } үрке көшті; енді { $at }.
more-camps-fled = Тағы { $n } ауыл үрке көшті.
camp-moved = { $camp } { $from } { $to } көшті.
camps-moved = { $n } ауыл жайылым ауыстырды: { $camps }.
more-camps-left = Тағы { $n } ауыл картадан тыс жерге кетті.
camps-thin-grass = Малға шөп жетпеді: { $camps }.
camps-people-lost = Ауылдардың шығыны: { $losses }.
camps-herds-lost = Мал шығыны: { $losses }.
camps-worst-hit = Бәрінен ауыр тигені: { $camp }, { $kibitkas }.
camps-births = Мал төлі: { $gains }.

## Өзгелер

enemy-new = Жаңадан көрінді: { $body }, { $at }.
enemy-watched = Орын ауыстырды: { $body }, { $at }.
enemy-lost = Көзден таса болды: { $body }; соңғы рет { $date } күні { $at } көрінген ({ $ago }).
enemy-forgotten = Жоқ болған не көптен хабарсыз: { $bodies }.
enemy-camp = Көз алдымызда: { $body }, { $at }.
enemy-camps = Көз алдымызда бөтен { $n } ауыл бар, барлығы шамамен { $kibitkas }.
more-sighted = Тағы { $n } қол көрініп тұр.
still-sighted = { $n } қол бұрынғы орнында көрініп тұр.
more-lost = Тағы { $n } қол көзден таса болды.

## Ұрыс, қоршау, шапқын, жұрт, оқиға

battle-sides = Біз жақтан { $own }, жау жағынан шамамен { $other } шайқасты.
battle-won = Біз жеңдік; біздің шығын: { $own }, жау шығыны: { $other }.
battle-lost = Біз жеңілдік; біздің шығын: { $own }, жау шығыны: { $other }.
battle-drawn = Ешкім жеңе алмады.
battle-routed = Жеңіліп, қашқандары: { $forces }.
battle-routed-foes = Жаудың қашқандары: { $forces }.
battle-spoils-taken = Ұрыс даласынан алынған олжа: { $spoils }.
battle-spoils-left = Ұрыс даласында жауға қалғаны: { $spoils }.
more-battles = Тағы { $n } ұрыс болды.
siege-goes-on = { $place }: { $state }.
more-sieges = Қоршаулар туралы осындай тағы { $n } хабар бар.
storm-loss = Біздің шығын: { $men }.
more-towns = Тағы { $n } қала халқының бейілі өзгерді.
raid-taken = Айдап әкеткені: { $what }.
raid-lost = Айырылғанымыз: { $what }.
raids-taken = Осы аптаның шапқындарында барлығы айдап әкеткені: { $what }.
raids-lost = Осы аптаның шапқындарында барлығы айырылғанымыз: { $what }.
more-raids = Осындай тағы { $n } шапқын болды.
more-went-home = Тағы { $n } жұрттың жігіттері үйіне қайтты.
more-peoples = Жұрттар арасында осындай тағы { $n } өзгеріс болды.
more-events = Осындай тағы { $n } хабар бар.
steps-open = Әлі де істеуге болады: { $events }.
