### Жұрттар, олардың ниеті және сценарий оқиғалары.

## Ниет. $n — 100-ден.

event-commitment = { $group }: ниеті енді 100-ден { $n } ({ $why }).
mood-part = { $why } +{ $n }
mood-part-less = { $why } −{ $n }
commitment-fell = { $group } салқындап барады: { $from } → { $to } ({ $causes }).
commitment-rose = { $group } рухтанып барады: { $from } → { $to } ({ $causes }).
commitment-same = Ниеті сол қалпында: { $group }, { $to } ({ $causes }).
loyalty-fell = { $place } халқы бізден теріс айналып барады: { $from } → { $to } ({ $causes }).
loyalty-rose = { $place } халқы бізге бет бұрып келеді: { $from } → { $to } ({ $causes }).
mood-victory = жеңіс
mood-defeat = жеңіліс
mood-place-won = алынған қамал
mood-place-lost = айырылған қамал
mood-booty = олжа
mood-hunger = аштық
mood-camps-in-danger = ауылдарға төнген қауіп
mood-camps-safe = ауылдардың амандығы
mood-waiting = босқа күту
mood-waiting-weeks = олжасыз өткен { $n } апта
mood-leader-lost = басшысынан айырылу
mood-precedence = бөтеннің билігі
mood-time = уақыт
mood-siege = қоршау
mood-plunder = тонау
mood-called-up = тым көп адамның жасаққа алынуы
mood-others = өзгелердің ісі

event-levy-limit = { $group }: енді әр 100 ер-азаматтан { $n } қару асына алады.
event-flight-cost = { $group }: қашып көшу енді отбасыларына әдеттегі шығынның { $n } % құнына түседі.
event-went-home = { $force } ішінен { $men } үйіне қайтты: { $camp } ({ $why }).
event-went-home-booty = { $force } ішінен { $men } үйіне қайтты: { $camp } ({ $why }); әкеткен олжасы — { $sheep } құны.
went-home = { $group }: { $men } үйіне қайтты ({ $why }).
went-home-booty = { $group }: { $men } үйіне қайтты ({ $why }); әкеткен олжасы — { $sheep } құны.
event-came-over = Бізге { $men } келіп қосылды ({ $group }).
event-went-over = Біздің адамдар қарсы жаққа өтіп кетті: { $troop } ({ $group }).

## Оқиғалар

event-news = { $event }.
event-news-text = { $event } — { $text }
event-decide = Шешу керек: { $event }.
event-decide-text = Шешу керек: { $event } — { $text }
event-step = Енді істеуге болады: { $event }.
event-step-text = Енді істеуге болады: { $event } — { $text }
event-chosen = { $event } — таңдауымыз: «{ $choice }».
event-chosen-itself = { $event } — шешім айтылмады, ақыры мынадай болды: «{ $choice }».
event-closed = Бұдан былай мүмкін емес: { $event }.
event-track = { $track }: енді { $most } ішінен { $n }.
event-track-why = { $track }: енді { $most } ішінен { $n } ({ $why }).
event-mustered = { $force } жиналып, жолға шықты; жететін күні: { $date }.
event-camp-set-out = { $camp } { $from } елге қарай көш түзеді; жететін күні: { $date }.
event-camp-returned = { $camp } елге оралып, { $at } қоныстанды.
event-provisioned = { $force } { $rations } алды ({ $why }).
event-granary = { $place } қамбаларында енді { $rations } бар ({ $why }).
event-award = { $event } — пайдамызға { $n } ұпай.
event-penalty = { $event } — зиянымызға { $n } ұпай.
choices-open = Таңдау: { $choices }.
choices-open-until = Таңдау (соңғы күні: { $date }): { $choices }. Ештеңе айтылмаса: «{ $choice }».
choice-quoted = «{ $choice }»

## Қаншалықты белгілі екені

grade-attested = деректе бар
grade-secondary = зерттеулерден
grade-inferred = тұжырым
grade-tradition = аңыз
grade-memory = жадтан
grade-doubtful = күмәнді
grade-fiction = ойдан шығарылған
claim = { $told } [{ $grade }]
claim-source = { $told } [{ $grade }] { $source }

## Жұрттар мен мекендер, бір жолдан

line-group = { $group }: ниеті 100-ден { $n }; қару асынғаны { $men }; шегі — әр 100 ер-азаматтан { $limit }
line-group-unknown = { $group }: анық мәлімет жоқ
line-group-waiting = тағы { $men } картадан тыс шақыру күтуде
line-place = { $place }: иесі — { $holder }
line-place-nobody = { $place }: иесіз
line-place-landmark = { $place }: ешкім ұстамайтын жер белгісі
line-garrison = күзетінде { $men }
line-no-garrison = күзеті жоқ
line-no-garrison-army = күзеті жоқ; қақпа алдында { $men } тұр
line-counts-not = ұстап тұрған ешкім жоқ, сондықтан ұпай бермейді: { $men } тұрса жетеді
line-granary = { $n ->
    [0] қамбалары бос
   *[other] қамбаларында { $n } күндік азық
}
line-loyalty = халқының бейілі 100-ден { $n }
line-siege = қоршаудың { $n }-күні
line-siege-way = қоршаудың { $n }-күні ({ $way })
line-water-cut = суы бөгелген
line-leader-wounded = { $leader } жаралы, жазылатын күні: { $date }
line-no-commander = басшысы жоқ
line-booty = олжасы { $sheep } құны
line-note = { $line }; { $note }

## Жорықтың қорытындысы

score-places = Қолдағы мекендер
score-households = Аман түтін
score-captives = Жаудан айдалған түтін
score-men = Қару асынған сарбаз
score-commitment = Ниет
score-men-lost = Сарбаз шығыны
score-events = Оқиғалар
score-total = Барлық ұпай
score-cell = { $points } ({ $n })
level-decisive-victory = айқын жеңіс
level-victory = жеңіс
level-marginal-victory = шамалы жеңіс
level-draw = тең түсу
level-marginal-defeat = шамалы жеңіліс
level-defeat = жеңіліс
level-decisive-defeat = ауыр жеңіліс
summary-result = Нәтиже
summary-level = { $people }: { $level } (айырма { $margin })
summary-level-history = { $people }: { $level } (айырма { $margin }); тарихта: { $then } ({ $old })
summary-points = Ұпайлар
summary-war = Соғыс
summary-battles = { $people }: жеңген ұрысы { $won }, жеңілгені { $lost }
summary-people = { $people }: шығыны { $lost }, соның ішінде тұтқынға айдалғаны { $captured }
summary-people-safe = { $people }: картадан тыс аман жерде { $safe }
summary-captives = { $people }: жаудан айдағаны { $kibitkas }
summary-leaders-killed = { $people }: қаза тапқандар — { $leaders }
summary-leaders-captured = { $people }: тұтқында — { $leaders }
summary-leaders-wounded = { $people }: жаралы — { $leaders }
