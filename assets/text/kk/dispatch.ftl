### Апталық баянхат.

dispatch-title = Апталық баянхат: { $weeks } аптаның { $n }-аптасы
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
dispatch-enemy = Шолғыншылар хабары
dispatch-quiet = Апта
dispatch-quiet-week = Апта тыныш өтті: айтарлықтай ештеңе болған жоқ.

## Ауа райы

weather-hot = Апта ыстық болды
weather-warm = Апта жылы болды
weather-mild = Апта жайлы болды
weather-cool = Апта салқын болды
weather-frosty = Апта аязды болды
weather-bitter = Апта бойы қақаған аяз болды
weather-range = { $sky }: { $low } … { $high } °C.
weather-degrees = { $sky }: шамамен { $n } °C.
weather-snow = Қалың жерінде { $cm } см қар жатыр: { $zones }.
weather-snow-all = Айналаның бәрін қар басты, қалың жерінде { $cm } см.
weather-crust = Жұт: жайылымды мұз басты — { $zones }.
river-frozen = Мұз атты көтеретін болды: { $reaches }.
river-flood = Тасып жатыр: { $reaches }.
river-thawed = Мұзы кетті: { $reaches }.
river-fallen = Тасқыны қайтты: { $reaches }.
pass-closed = Қар жауып, бекітіп тастады: { $passes }.
pass-open = Қайта ашылды: { $passes }.

## Бұйрықтар, жорықтар, жанасу, мекендер

more-orders = Тағы { $n } бұйрық орындалмай қалды.
march = { $force } { $km } жүрді: { $from } — { $to } дейін.
march-arrived = { $force } { $km } жүрді: { $from } — { $to } дейін; сонда тоқтады.
march-going-on = { $force } { $km } жүрді: { $from } — { $to } дейін; енді { $goal } бара жатыр.
march-no-way = { $force } { $km } жүрді: { $from } — { $to } дейін; әрі қарай жол жоқ.
march-leader-gone = { $force } { $km } жүрді: { $from } — { $to } дейін; соңынан ерер ешкім қалмады.
march-barred = { $force } { $km } жүрді: { $from } — { $to } дейін; жолын бөгеген — { $enemy }.
march-about = { $force } { $km } жүрді, әлі { $at }.
march-about-to = { $force } { $km } жүрді, әлі { $at }; { $goal } бара жатыр.
march-round = { $force } { $km } айналып жүріп, { $at } тоқтады.
march-swam = Жолда өзенді малтып өтті.
march-ice = Өзеннен мұз үстімен өтті.
more-marches = Тағы { $n } жасақ жорықта болды.
more-changes = Осындай тағы { $n } өзгеріс бар.
levy-called = { $force } құрамына шақырылған жасақ келіп қосылды: { $men } және { $horses }.
levy-released = Шақырылған жасақтан { $men } үйіне қайтты: { $camps }.
contacts-broken = Жаумен жанасу үзілді: { $forces }.
more-contacts = Жаумен осындай тағы { $n } жанасу болды.
contact-walls = { $place } қамалының түбінде: { $forces }. Жау іштен шықпайды, ұрыс болмайды; мекенді тек қоршап алуға болады.
more-places = Осындай тағы { $n } хабар бар.
place-left-empty = Оны ұстап тұрған ешкім жоқ: ішінде не қақпа алдында { $men } тұрмайынша ұпай бермейді.

## Тапшылық, шығын, азық-түлік

more-hungry = Тағы { $n } жасақ азықтан тарықты.
thin-grass = Аттарға шөп жетпеді: { $forces }.
losses-sheep = Сойыс малының шығыны: { $losses }.
losses-others = Қалған { $n } жасақтың шығыны: { $losses }.
supply-eaten = Сарбаздарымыз { $rations } жеді: { $parts }.
supply-eaten-one = Сарбаздарымыз { $rations } жеді, бәрі — { $from }.
convoys = Керуендер { $rations } жеткізді ({ $parts }); алғандар: { $forces }.
convoys-none = Керуендер жолға шықты, бірақ ештеңе жеткізе алмады; күткені: { $forces }.
convoys-one = Керуендер { $from } { $rations } жеткізді; алғандар: { $forces }.
convoys-towns = қалалардан
convoys-camps = ауылдардан
convoys-depots = қоймалардан
convoys-homeland = елден шыққан керуенмен
convoys-eaten = Оның үстіне жолда тасушылардың өзі { $rations } жеді.

## Ауылдар

camp-fled = { $camp } { $from } үрке көшті; енді { $at }.
camp-fled-near = { $camp } үрке көшті, бірақ алысқа емес: әлі { $at }.
more-camps-fled = Тағы { $n } ауыл үрке көшті.
camp-moved = { $camp } көшті: { $from } — { $to }.
camps-moved = { $n } ауыл жайылым ауыстырды: { $camps }.
more-camps-left = Тағы { $n } ауыл картадан тыс жерге кетті.
camps-thin-grass = Малға шөп жетпеді: { $camps }.
camps-people-lost = Ауылдардың шығыны: { $losses }.
camps-herds-lost = Мал шығыны: { $losses }.
camps-worst-hit = Ең қатты зардап шеккені: { $camp }, { $kibitkas }.
camps-births = Төл алынды: { $gains }.

## Өзгелер

enemy-new = Жаңадан көрінді: { $body }, { $at }.
enemy-watched = Жүріп барады: { $body }, { $at }.
enemy-lost = Көзден таса болды: { $body }; соңғы рет { $date } күні { $at } көрінген ({ $ago }).
enemy-forgotten = Жоғалған не көптен хабарсыз: { $bodies }.
enemy-camp = Көз алдымызда: { $body }, { $at }.
enemy-camps = Бөтен { $n } ауыл көз алдымызда, барлығы шамамен { $kibitkas }.
more-sighted = Тағы { $n } жасақ көз алдымызда.
still-sighted = { $n } жасақ бұрынғы орнында, көз алдымызда.
more-lost = Тағы { $n } жасақ көзден таса болды.

## Ұрыс, қоршау, шапқын, жұрт, оқиға

battle-sides = Біз жақтан { $own }, жау жағынан шамамен { $other } шайқасты.
battle-won = Біз жеңдік; біздің шығын: { $own }, жау шығыны: { $other }.
battle-lost = Біз жеңілдік; біздің шығын: { $own }, жау шығыны: { $other }.
battle-drawn = Ешкім жеңген жоқ.
battle-routed = Жеңіліп қашқандар: { $forces }.
battle-routed-foes = Қашқан жау: { $forces }.
battle-spoils-taken = Ұрыс даласынан алынған олжа: { $spoils }.
battle-spoils-left = Ұрыс даласында жауға қалғаны: { $spoils }.
more-battles = Тағы { $n } ұрыс болды.
siege-goes-on = { $place }: { $state }.
more-sieges = Қоршаулар туралы осындай тағы { $n } хабар бар.
storm-loss = Біздің шығын: { $men }.
more-towns = Тағы { $n } қала халқының бейілі өзгерді.
raid-taken = Айдап әкелгеніміз: { $what }.
raid-lost = Жау айдап кеткені: { $what }.
raids-taken = Аптаның барлық шапқынында айдап әкелгеніміз: { $what }.
raids-lost = Аптаның барлық шапқынында жау айдап кеткені: { $what }.
more-raids = Осындай тағы { $n } шапқын болды.
more-went-home = Үйіне қайтқандар туралы тағы { $n } хабар бар.
more-peoples = Жұрттар арасында осындай тағы { $n } өзгеріс болды.
more-events = Осындай тағы { $n } хабар бар.
steps-open = Әлі де істеуге болады: { $events }.
