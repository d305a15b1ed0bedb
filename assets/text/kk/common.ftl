### Барлық жерде кездесетін сөздер: сандар, тізімдер, күндер, мекендер, тараптар мен жасақтар.
### Атаулар сценарийде қалай тұрса, солай алынады; жалғау атаудың өзіне емес, одан кейінгі
### сөзге жалғанады («Сауран маңында», «Әбілқайыр қолы құрамына»).

## Саны

count-men = { $n } сарбаз
count-fighters = үйінде { $n } жігіт
count-horses = { $n } жылқы
count-sheep = { $n } қой
count-kibitkas = { $n } түтін
count-rations = { $n } адам-күндік азық
count-km = { $n } км
count-forces = { $n } жасақ
count-days-ago = { $n ->
    [0] бүгін
    [1] кеше
   *[other] { $n } күн бұрын
}

## Тізімдер

list-comma = { $a }, { $b }
list-and = { $a } және { $b }
list-more = { $a } және тағы { $n }
# From one number to another.
range = { $least } … { $most }
# The same before a word that is counted: “2 to 3 weeks”.
range-counted = { $least }–{ $most }

## Күндер

month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
date-day = { $day } { $month }
date-full = { $year } жылғы { $day } { $month }
date-span-days = { $year } жылғы { $from }–{ $to } { $month }
date-span-months = { $year } жылғы { $from } { $month } – { $to } { $tomonth }
date-span-years = { $year } жылғы { $from } { $month } – { $toyear } жылғы { $to } { $tomonth }

## Қайда: атауы, орны, барар жері, шыққан жері

dir-n = солтүстікке
dir-ne = солтүстік-шығысқа
dir-e = шығысқа
dir-se = оңтүстік-шығысқа
dir-s = оңтүстікке
dir-sw = оңтүстік-батысқа
dir-w = батысқа
dir-nw = солтүстік-батысқа

where-place = { $name }
where-place-at = { $name } маңында
where-place-to = { $name } маңына
where-place-from = { $name } маңынан
where-near = { $name } маңынан { $dir } қарай { $km } км жер
where-near-at = { $name } маңынан { $dir } қарай { $km } км жерде
where-near-to = { $name } маңынан { $dir } қарай { $km } км жерге
where-near-from = { $name } маңынан { $dir } қарай { $km } км жерден
where-off = { $name }
where-off-at = { $name } жағында (картадан тыс)
where-off-to = { $name } жағына
where-off-from = { $name } жағынан
where-hex = { $column }, { $row } ұяшығы
where-hex-at = { $column }, { $row } ұяшығында
where-hex-to = { $column }, { $row } ұяшығына
where-hex-from = { $column }, { $row } ұяшығынан
where-nowhere = белгісіз жер

## Тараптар мен жасақтар

side-nobody = ешкім
side-people = { $side ->
    [kazakh] қазақтар
    [dzungar] жоңғарлар
   *[other] { $name }
}

force-nameless = бір жасақ
force-led = { $leader } жасағы
force-detachment = { $force } құрамынан бөлінген жасақ
force-detachment-nth = { $force } құрамынан бөлінген { $n }-жасақ

body-force = { $side ->
    [kazakh] шамамен { $n } сарбаздық қазақ жасағы
    [dzungar] шамамен { $n } сарбаздық жоңғар жасағы
   *[other] шамамен { $n } сарбаздық жасақ ({ $name })
}
body-force-unknown = { $side ->
    [kazakh] қазақ жасағы
    [dzungar] жоңғар жасағы
   *[other] бөтен жасақ ({ $name })
}
body-camp = { $side ->
    [kazakh] шамамен { $n } түтіндік қазақ ауылы
    [dzungar] шамамен { $n } түтіндік жоңғар ауылы
   *[other] шамамен { $n } түтіндік ауыл ({ $name })
}
body-camp-unknown = { $side ->
    [kazakh] қазақ ауылы
    [dzungar] жоңғар ауылы
   *[other] бөтен ауыл ({ $name })
}

## Кестеге арналған атаулар

stock-men = Сарбаз
stock-horses = Жылқы
stock-sheep = Қой
stock-households = Түтін

cause-hunger = Аштық
cause-no-grass = Шөп тапшылығы
cause-cold = Суық пен ауру
cause-jut = Жұт
cause-river = Өзеннен өту
cause-overwork = Қатты жүріс
cause-flight = Үркін
cause-eaten = Сойылғаны
cause-desertion = Қашып кеткені
cause-destitution = Жоқшылық
cause-combat = Ұрыс
cause-captured = Жау қолына түскені
cause-defection = Жау жағына өткені
cause-given = Сый-тарту
cause-born = Төл
cause-joined = Қосылғаны
cause-booty = Олжа

## Сөйлемдегі шығын: «аштықтан 14 сарбаз»

loss = { $by } { $what }
loss-by-hunger = аштықтан
loss-by-no-grass = шөп тапшылығынан
loss-by-cold = суық пен аурудан
loss-by-jut = жұттан
loss-by-river = өзен өткелінде
loss-by-overwork = қатты жүрістен
loss-by-flight = үркін кезінде
loss-by-eaten = сойысқа кеткен
loss-by-desertion = қашып кеткен
loss-by-destitution = жоқшылықтан тараған
loss-by-combat = ұрыста
loss-by-captured = жау қолына түскен
loss-by-defection = жау жағына өткен
loss-by-given = сыйға берілген
loss-by-born = туған
loss-by-joined = келіп қосылған
loss-by-booty = олжаға түскен

## Азық қайдан алынды

larder-stores = Өз қоры
larder-herd = Сойыс малы
larder-town = Қала қамбасы
larder-camps = Ауылдар
larder-country = Жергілікті халық
larder-depot = Қойма
larder-horses = Қосалқы аттар
# Қосындының бөлігі: «қалалардан 844».
sum-part = { $from } { $n }
eaten-from-stores = өз қорынан
eaten-from-herd = сойыс малынан
eaten-from-town = қала қамбаларынан
eaten-from-camps = ауылдардан
eaten-from-country = жергілікті халықтан
eaten-from-depot = қоймалардан
eaten-from-horses = сойылған аттардан

## Аттардың күйі, жақсысынан нашарына қарай

condition-splendid = қоңды
condition-good = күйлі
condition-fair = орташа
condition-thin = арық
condition-worn = болдырған
condition-failing = көтерем
