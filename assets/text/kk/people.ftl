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
mood-place-won = мекен алу
mood-place-lost = мекеннен айырылу
mood-booty = олжа
mood-hunger = аштық
mood-camps-in-danger = ауылдарға төнген қауіп
mood-camps-safe = ауылдардың амандығы
mood-waiting = босқа күту
mood-waiting-weeks = олжасыз өткен { $n } апта
mood-leader-lost = қолбасыдан айырылу
mood-precedence = бөтеннің қол астында жүру
mood-time = уақыт өтуі
mood-siege = қоршау
mood-plunder = тонау
mood-called-up = тым көп адам шақырылғаны
mood-others = өзгелердің ісі

event-levy-limit = { $group }: енді әр 100 ер-азаматтан { $n } адам қару асына алады.
event-flight-cost = { $group }: үрке көшкендегі мал мен жан шығыны енді — әдеттегінің { $n } %-ы.
event-went-home = { $force } ішінен { $men } үйіне қайтты: { $camp } ({ $why }).
event-went-home-booty = { $force } ішінен { $men } үйіне қайтты: { $camp } ({ $why }); әкеткен олжасының құны — { $sheep }.
went-home = { $group }: { $men } үйіне қайтты ({ $why }).
went-home-booty = { $group }: { $men } үйіне қайтты ({ $why }); әкеткен олжасының құны — { $sheep }.
event-came-over = Біз жаққа { $men } өтті ({ $group }).
event-went-over = Біздің адамдар жау жағына өтіп кетті: { $troop } ({ $group }).

## Оқиғалар

event-news = { $event }.
event-news-text = { $event } — { $text }
event-decide = Шешу керек: { $event }.
event-decide-text = Шешу керек: { $event } — { $text }
event-step = Енді істеуге болады: { $event }.
event-step-text = Енді істеуге болады: { $event } — { $text }
event-chosen = { $event } — таңдауымыз: «{ $choice }».
event-chosen-itself = { $event } — біз үндемедік, ақыры былай болды: «{ $choice }».
event-closed = Мүмкіндік өтіп кетті: { $event }.
event-track = { $track }: енді { $n }, ең көбі { $most }.
event-track-why = { $track }: енді { $n }, ең көбі { $most } ({ $why }).
event-mustered = { $force } жиналып, жолға шықты; жететін күні: { $date }.
event-camp-set-out = { $camp } { $from } елге қарай көш түзеді; жететін күні: { $date }.
event-camp-returned = { $camp } елге оралып, { $at } қоныстанды.
event-provisioned = { $force } { $rations } алды ({ $why }).
event-granary = { $place } қамбаларында енді { $rations } бар ({ $why }).
event-award = { $event } — бізге { $n } ұпай қосылды.
event-penalty = { $event } — бізден { $n } ұпай шегерілді.
choices-open = Таңдайтынымыз: { $choices }.
choices-open-until = Таңдайтынымыз (соңғы күні: { $date }): { $choices }. Үндемесек: «{ $choice }».
choice-quoted = «{ $choice }»

## Қаншалықты белгілі екені

grade-attested = деректе бар
grade-secondary = зерттеулерден
grade-inferred = тұжырым
grade-tradition = аңыз
grade-memory = тексерілмеген
grade-doubtful = күмәнді
grade-fiction = ойдан шығарылған
claim = { $told } [{ $grade }]
claim-source = { $told } [{ $grade }] { $source }
# Неге сүйенетіні: еңбектердің аттары, сосын ескертпе.
basis-next = { $works }; { $work }
basis-alone = { $works }.
basis-note = { $works }. { $note }

## Жұрттар мен мекендер, бір жолдан

line-group = { $group }: ниеті 100-ден { $n }; қару асынғаны { $men }; шақыру шегі — әр 100 ер-азаматтан { $limit }
line-group-unknown = { $group }: анық мәлімет жоқ
line-group-waiting = тағы { $men } картадан тыс жерде шақыру күтіп отыр
line-place = { $place }: иесі — { $holder }
line-place-nobody = { $place }: иесіз
line-place-landmark = { $place }: ешкім ұстамайтын белгі жер
line-garrison = гарнизонында { $men }
line-no-garrison = гарнизоны жоқ
line-no-garrison-army = гарнизоны жоқ; қақпа алдында { $men } тұр
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
line-no-commander = қолбасысы жоқ
line-booty = олжасының құны { $sheep }
line-note = { $line }; { $note }

## Жорықтың қорытындысы

score-places = Қолдағы мекендер
score-households = Аман түтін
score-captives = Айдап әкетілген жау түтіні
score-men = Қару асынған сарбаз
score-commitment = Ниет
score-men-lost = Сарбаз шығыны
score-events = Оқиғалар
score-unkept = Қолымызда, бірақ ұстап тұрған ешкім жоқ, сондықтан ұпай бермейді: { $places }.
score-unkept-place = { $place } ({ $points } ұпай; { $men } тұрса жетеді)
score-total = Барлық ұпай
score-cell = { $points } ({ $n })
level-decisive-victory = айқын жеңіс
level-victory = жеңіс
level-marginal-victory = шамалы жеңіс
level-draw = тең түсу
level-marginal-defeat = шамалы жеңіліс
level-defeat = жеңіліс
level-decisive-defeat = айқын жеңіліс
summary-result = Нәтиже
summary-level = { $people }: { $level } (айырма { $margin })
summary-level-history = { $people }: { $level } (айырма { $margin }); тарихта: { $then } ({ $old })
summary-points = Ұпайлар
summary-war = Соғыс
summary-battles = { $people }: жеңген ұрысы { $won }, жеңілген ұрысы { $lost }
summary-people = { $people }: шығыны { $lost }, соның ішінде тұтқынға айдалғаны { $captured }
summary-people-safe = { $people }: картадан тыс қауіпсіз жерде { $safe }
summary-captives = { $people }: жаудан айдап әкеткені { $kibitkas }
summary-leaders-killed = { $people }: қаза тапқандар — { $leaders }
summary-leaders-captured = { $people }: тұтқында — { $leaders }
summary-leaders-wounded = { $people }: жаралы — { $leaders }
