### Бір оқиға — бір сөйлем.

## Ауа райы мен өзендер

event-crust = Жұт: жайылымды мұз басты — { $zone }.
event-river-ice = { $reach }: мұз атты көтереді.
event-river-flood = { $reach }: тасып жатыр.
event-river-open = { $reach }: мұз да, тасқын да жоқ.

## Бұйрықтар

event-order-sent = Бұйрық жіберілді — { $order }; шабарман жететін күні: { $date }.
event-order-in-hand = Бұйрық қолға тиді — { $order }.
event-order-refused = Бұйрық жіберілмеді — { $order }. { $why }
event-order-started = Бұйрық орындала бастады — { $order }.
event-order-lapsed = Бұйрық орындалмай қалды — { $order }. { $why }

## Жорықтар

event-moved = { $force } { $to } жетті.
event-moved-ice = { $force } мұз үстімен өтіп, { $to } жетті.
event-moved-ferry = { $force } қайықпен өтіп, { $to } жетті.
event-moved-swim = { $force } өзенді малтып өтіп, { $to } жетті.
event-moved-torrent = { $force } тасыған судан өтіп, { $to } жетті.
event-halted = { $force } { $at } тоқтады.
event-halted-no-way = { $force } { $at } тоқтады: әрі қарай жол жоқ.
event-halted-enemy = { $force } { $at } тоқтады: жолды бөгеген — { $enemy }.
event-halted-leader-gone = { $force } { $at } тоқтады: соңынан ерер ешкім қалмады.
event-departed = { $force } { $from } { $to } аттанды; жететін күні: { $date }.
event-departed-seen = { $force } { $from } картадан тыс жерге кетті.
event-arrived = { $force } келіп жетті, енді { $at }.
event-dug-in = { $force } ор қазып бекінуде: { $n }-күн.

## Бөліну, қосылу, гарнизондар, мекендер

event-detached = { $force } { $men } бөліп жіберді.
event-detached-led = { $force } { $leader } бастаған { $men } бөліп жіберді.
event-detached-officer = { $force } жүзбасы бастаған { $men } бөліп жіберді.
event-handed-over = { $force } { $to } құрамына { $men } берді.
event-took-over = { $force } { $men } қосып алды.
event-merged = { $force } { $into } құрамына қосылды.
event-garrisoned = { $force } { $place } гарнизонына тұрды.
event-left-garrison = { $force } { $place } гарнизонынан шықты.
event-dissolved = { $force } тарап кетті, енді жоқ.
event-place-taken = { $place } біздің қолға өтті ({ $force }).
event-place-ours = { $place } біздің қолымызда.
event-place-lost = { $side ->
    [kazakh] { $place } қолдан кетті, енді қазақтар қолында.
    [dzungar] { $place } қолдан кетті, енді жоңғарлар қолында.
   *[other] { $place } қолдан кетті; жаңа иесі: { $name }.
}
event-place-holder = { $side ->
    [kazakh] { $place } қазақтар қолында.
    [dzungar] { $place } жоңғарлар қолында.
    [none] { $place } иесіз қалды.
   *[other] { $place }: жаңа иесі — { $name }.
}
event-depot-laid = { $force } { $at } қоймаға азық қалдырды: { $rations }.
event-levy-called = { $camp } жағынан { $men } келіп, { $force } құрамына қосылды.
event-depot-found = { $force } жау қорын тапты (орны: { $at }): { $food }; алып кеткені — { $taken }.
event-depot-lost = Жау қорымызды тапты (орны: { $at }): { $food } қолдан кетті.
event-levy-released = { $men } үйіне қайтты: { $camp }.

## Жаумен жанасу

event-contact = { $force } { $at } жаумен бетпе-бет келді: { $enemy }.
event-contact-broken = { $force } жаудан көз жазып қалды: { $enemy }.
event-evaded = { $force } { $to } сытылып шықты; соңына түскен — { $enemy }.
event-evaded-seen = { $enemy } сытылып кетті; соңына түскен — { $force }.
event-ridden-over = { $force } { $at } жауды таптап өтті: { $enemy }; жау шығыны: { $lost }.
event-ridden-over-us = { $enemy } { $at } бізді таптап өтті: { $force }; { $men } ішінен шығыны { $lost }.

## Азық пен шығын

event-hungry = { $force } азықтан тарықты: керегі { $need }, тапқаны { $found }.
event-losses = { $force } шығынға ұшырады: { $losses }.
event-convoy = { $force } { $from } { $rations } алды.
source-place = { $name } қамбаларынан
source-camp = ауыл малынан ({ $name })
source-depot = { $at } қалдырылған қоймадан
source-homeland = { $name } жағынан шыққан керуеннен

## Ауылдар

event-camp-sets-out = { $camp } { $to } көш түзеді.
event-camp-moved = { $camp } { $to } көшті.
event-camp-fled = { $camp } { $from } үрке көшті; жақындаған жау: { $enemy }.
event-camp-fled-seen = { $camp } { $from } үрке көшті.
event-camp-settled = { $camp } { $at } қоныстанды.
event-camp-departed = { $camp } { $to } көшті; қауіпсіз жерге жететін күні: { $date }.
event-camp-departed-seen = { $camp } { $from } көшіп, картадан тыс жерге кетті.
event-camp-safe = { $camp } қауіпсіз жерге аман жетті: енді { $at }.
event-births = Төл алынды ({ $camp }): { $gains }.
event-camp-losses = { $camp } шығынға ұшырады: { $losses }.

## Хабарлар

event-sighted = Шолғыншылар хабары: { $at } — { $body }.
event-lost-sight = Шолғыншылар көз жазып қалды: { $body }; соңғы рет { $at } көрінген.
event-forgotten = Жоғалған не көптен хабарсыз: { $body }.
