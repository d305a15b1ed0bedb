### Бұйрықтар және олардың қабылданбау себептері.

## Таңдаулар

stance-seek = ұрыс іздеу
stance-hold = орнында тұру
stance-entrench = ор қазып бекіну
stance-evade = жаудан жалтару
stance-screen = қарауыл құрып, жалтару

pace-with-herd = малмен бірге
pace-normal = қалыпты жүріспен
pace-forced = суыт жүріспен

forage-close = қос маңында
forage-wide = кең айналып

quarters-disperse = жайылымға тарап қыстау
quarters-stand-to-arms = қару асынып, бірге қыстау

siege-blockade = қоршап жату
siege-storm = шабуыл
siege-parley = келіссөз
siege-cut-water = суын бөгеу

camp-rule-seasonal = мезгілімен көшу, қауіптен қашу
camp-rule-stay = орнында отыру, қауіптен қашу
camp-rule-stand = не болса да орнында отыру

## Бұйрықтар: кімге, не істеу керек

order-foreign = бізге бағынбайтындарға
order-march = { $force }: { $to } { $pace } аттану
order-march-via = { $force }: { $via } арқылы { $to } { $pace } аттану
order-halt = { $force }: тоқтау
order-follow = { $force }: { $other } соңынан еру
order-escort = { $force }: { $camp } көшін қорғау
order-stance = { $force }: { $stance }
order-forage = { $force }: { $forage } азық жинау
order-winter = { $force }: { $quarters }
order-detach = { $force }: { $men } бөлу ({ $troop })
order-detach-led = { $force }: { $leader } бастаған { $men } бөлу ({ $troop })
order-detach-officer = { $force }: жүзбасы бастаған { $men } бөлу ({ $troop })
order-hand-over = { $force }: { $to } құрамына { $men } беру ({ $troop })
order-merge = { $force }: { $into } құрамына қосылу
order-garrison = { $force }: { $place } бекінісіне орналасу
order-relieve = { $force }: { $other } орнына күзетке тұру
order-depot = { $force }: қор қалдыру — { $rations }
order-migrate = { $camp }: { $to } көшу
order-evacuate = { $camp }: қауіпсіз жерге, { $to } көшу
order-camprule = { $camp }: бұйрық болмаса — { $rule }
order-levy = { $camp }: { $force } құрамына { $men } аттандыру
order-release = { $force }: { $men } үйіне қайтару ({ $troop })
order-besiege = { $force }: { $place } қамалын қоршау ({ $way })
order-raid = { $force }: шапқынға аттану — { $camp }
order-answer = { $event } — { $choice }

## Неге болмайды

error-campaign-over = Жорық аяқталды.
error-no-such-force = Ондай жасақ жоқ.
error-not-your-force = Бұл жасақ сізге бағынбайды.
error-force-gone = { $force } енді жоқ.
error-force-off-map = Картадан тыс жерде немесе сонда бара жатыр: { $force }.
error-no-such-contingent = Жасақтарыңызда ондай адамдар жоқ.
error-no-such-camp = Ондай ауыл жоқ.
error-not-your-camp = Бұл ауыл сізге бағынбайды.
error-camp-gone = { $camp }: адам қалмаған немесе қауіпсіз жерге кеткен.
error-no-such-hex = Картада ондай жер жоқ.
error-no-such-box = Картадан тыс ондай ел жоқ.
error-hostile-box = { $name }: бұл — жау жері.
error-no-such-place = Ондай мекен жоқ.
error-cannot-be-held = { $place } — ұстайтын ештеңесі жоқ жер белгісі: оны қоршауға да, күзетуге де болмайды. Ол жерге тек баруға болады.
error-place-not-yours = { $place }: білуімізше, бөтен қолда.
error-no-such-leader = Ондай қолбасшы жоқ.
error-leader-not-free = { $leader } бұл жасақты бастауға бос емес.
error-no-way = { $to } апаратын жол жоқ.
error-already-there = Онсыз да сол жерде.
error-itself = Мұны өз-өзіне қатысты орындау мүмкін емес.
error-not-together = Бір жерде емес: { $force }; { $other }.
error-no-men-asked = Қанша адам керегі айтылмаған.
error-not-enough-men = Адам жетпейді: сұралғаны { $asked }, бары { $have }.
error-no-food-asked = Қанша азық керегі айтылмаған.
error-not-enough-food = Азық жетпейді: сұралғаны { $asked }, бары { $have }.
error-not-a-garrison = { $force } бекіністе тұрған жоқ.
error-too-far = Тым алыс: { $far }, ең көбі { $most }.
error-not-a-levy = Бұлар үйіне қайтатын жасақ емес: { $troop }.
error-place-not-enemys = { $place }: білуімізше, жау қолында емес.
error-no-water-to-cut = { $place } суын бөгеуге болмайды.
error-too-few-to-storm = { $place } шабуылына { $men } адам аз: қабырғаны қамту үшін, білуімізше, кемінде { $least } керек.
error-camp-not-enemys = Бұл — жау ауылы емес.
error-camp-not-known = Бұл ауылдың қайда екені белгісіз.
error-no-such-event = Шешетін ондай мәселе жоқ.
error-event-not-open = { $event } — қазір біз шешетін мәселе емес.
error-choice-not-open = { $event } — қазір «{ $choice }» дегенді таңдауға болмайды.
error-no-such-choice = { $event } — ондай таңдау жоқ.
error-will-not-follow = { $force } бағынбайды: халқы соңынан ермейді ({ $group }).
error-no-commander = Басшысы жоқ жасақ: { $force }. Ол тек өз қалаларыңа, ауылдарыңа, жасақтарыңа бара алады, бекіністе тұрады, күзетеді, азық тасиды, басқаға қосылады не бөлінген жасағынан { $far } жерден аспай тұрады — басқа ештеңе істемейді.
error-no-officer = Қосалқы жүзбасы қалмады.
error-officer-only-new = Қосалқы жүзбасыны тек жаңа жасақ алады.
error-too-many-bodies = Енді жасақ бөлуге болмайды: алғашқы жасақтардан тыс ең көбі — { $n }. Кейбірін басқаларға қос; орны бір аптадан кейін босайды.
error-no-change = Онсыз да солай.
error-full = Тағы бір құрамаға, қоймаға не шабарманға орын жоқ.
