### Бұйрықтар және олардың қабылданбау себептері.

## Таңдаулар

stance-seek = ұрыс іздеу
stance-hold = орнынан тапжылмау
stance-entrench = ор қазып бекіну
stance-evade = жаудан жалтару
stance-screen = қарауыл құрып жалтару

pace-with-herd = малмен бірге
pace-normal = қалыпты жүріспен
pace-forced = суыт жүріспен

forage-close = қос маңынан
forage-wide = кең айналып

quarters-disperse = жайылымға тарап қыстау
quarters-stand-to-arms = бірге, қару асынып қыстау

siege-blockade = қамап жату
siege-storm = шабуыл
siege-parley = келіссөз
siege-cut-water = суын бөгеу

camp-rule-seasonal = мезгілімен көшіп, қауіптен қашу
camp-rule-stay = орнында отырып, қауіптен қашу
camp-rule-stand = не болса да орнынан қозғалмау

## Бұйрықтар: кімге, не істеу керек

order-foreign = бізге бағынбайтын жасаққа не ауылға
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
order-garrison = { $force }: { $place } гарнизонына тұру
order-relieve = { $force }: { $other } орнына гарнизонға тұру
order-depot = { $force }: қоймаға азық қалдыру — { $rations }
order-migrate = { $camp }: { $to } көшу
order-evacuate = { $camp }: қауіпсіз жерге, { $to } көшу
order-camprule = { $camp }: бұйрықсыз — { $rule }
order-levy = { $camp }: { $force } құрамына { $men } аттандыру
order-release = { $force }: үйіне { $men } қайтару ({ $troop })
order-besiege = { $force }: { $place } қамалын қоршау ({ $way })
order-raid = { $force }: шапқынға аттану — { $camp }
order-answer = { $event } — { $choice }

## Неге болмайды

error-campaign-over = Жорық аяқталды.
error-no-such-force = Ондай жасақ жоқ.
error-not-your-force = Бұл жасақ сізге бағынбайды.
error-force-gone = Ондай жасақ енді жоқ: { $force }.
error-force-off-map = Картадан тыс жерде не сонда бара жатыр: { $force }.
error-no-such-contingent = Жасақтарыңызда ондай адамдар жоқ.
error-no-such-camp = Ондай ауыл жоқ.
error-not-your-camp = Бұл ауыл сізге бағынбайды.
error-camp-gone = { $camp }: адам қалмаған немесе қауіпсіз жерге кеткен.
error-no-such-hex = Картада ондай ұяшық жоқ.
error-no-such-box = Картадан тыс ондай ел жоқ.
error-hostile-box = { $name }: бұл — жау жері.
error-no-such-place = Ондай мекен жоқ.
error-cannot-be-held = { $place }: бұл — ұстайтын ештеңесі жоқ белгі жер; оны қоршауға да, гарнизонына тұруға да болмайды. Ол жерге тек аттанып баруға болады.
error-place-not-yours = { $place }: білуімізше, бөтен қолда.
error-no-such-leader = Ондай қолбасы жоқ.
error-leader-not-free = { $leader } қазір бос емес, бұл жасақты бастай алмайды.
error-no-way = Жол жоқ: { $to }.
error-already-there = Онсыз да сол жерде.
error-itself = Мұны өзіне өзі жасай алмайды.
error-not-together = Екеуі бір жерде емес: { $force }; { $other }.
error-no-men-asked = Қанша адам керегі айтылмаған.
error-not-enough-men = Адам жетпейді: сұралғаны { $asked }, бары { $have }.
error-no-food-asked = Қанша азық керегі айтылмаған.
error-not-enough-food = Азық жетпейді: сұралғаны { $asked }, бары { $have }.
error-not-a-garrison = Гарнизонда тұрған жоқ: { $force }.
error-too-far = Тым алыс: { $far }; ең көбі { $most }.
error-shut-in = { $place } қоршауда: ешкім кірмейді де, шықпайды да.
error-leader-elsewhere = { $leader } жасақсыз қалды (орны: { $at }); оның қолына тек сол жерде тұрған жасақты беруге болады.
error-still-riding = { $camp }: { $have } шақыруға болады. { $away } әлі үйіне бара жатыр, тағы { $days } күн.
error-not-a-levy = Бұлар — үйіне қайтаратын шақырылған жасақ емес: { $troop }.
error-place-not-enemys = { $place }: білуімізше, жау қолында емес.
error-no-water-to-cut = { $place } суын бұрып бөгеу мүмкін емес.
error-too-few-to-storm = { $place } қамалына шабуыл жасауға { $men } сарбаз аз: қабырғасын қамту үшін, білуімізше, кемінде { $least } керек.
error-camp-not-enemys = Бұл — жау ауылы емес.
error-camp-not-known = Бұл ауылдың қайда екені белгісіз.
error-no-such-event = Шешетін ондай мәселе жоқ.
error-event-not-open = { $event } — қазір біз шешетін мәселе емес.
error-choice-not-open = { $event } — қазір «{ $choice }» дегенді таңдауға жол жоқ.
error-no-such-choice = { $event } — ондай таңдау жоқ.
error-will-not-follow = { $force } бағынбайды: жұрты тартыншақтап тұр ({ $group }).
error-no-commander = Қолбасысы жоқ жасақ: { $force }. Ол тек өз мекендеріңізге, ауылдарыңызға, жасақтарыңызға бара алады, гарнизонда тұрады, көш қорғайды, азық тасиды, басқа жасаққа қосылады не өзі бөлінген жасақтан { $far } жерден аспай тұрады — басқа ештеңе істемейді.
error-no-officer = Қосалқы жүзбасы қалмады.
error-officer-only-new = Қосалқы жүзбасы жаңа жасаққа ғана беріледі.
error-too-many-bodies = Енді жасақ бөлуге болмайды: бастапқы жасақтардан тыс ең көбі — { $n }. Кейбірін басқасына қосыңыз; орны бір аптадан кейін босайды.
error-no-change = Онсыз да солай.
error-full = Тағы бір бөлікке, қоймаға не шабарманға орын жоқ.
