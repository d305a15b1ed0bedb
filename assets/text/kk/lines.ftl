### Тізімге арналған бір жолдық мәлімет.

line-force = { $force }: { $men }, бірлігі { $cohesion } %, { $horses }, { $food }; { $place }; { $task }
line-horses = { $horses } ({ $condition }, { $percent } %)
line-on-foot = жаяу
line-shaken = рухы түскен, { $breaks } %-дан төмен түссе бұзылады
line-food = { $n ->
    [0] азық жоқ
   *[other] { $n } күндік азық
}
line-force-gone = { $force }: енді жоқ
line-off-map-way = { $to } бара жатыр, жететін күні: { $date }
line-off-map-home = { $from } жолға шыққан, жететін күні: { $date }
line-on-the-way = { $to } бара жатыр

task-waits = шақыру күтіп отыр
task-due = жететін күні: { $date }
task-march = { $to } бара жатыр
task-follow = { $other } соңынан еріп жүр
task-escort = { $camp } көшін қорғап жүр
task-garrison = { $place } гарнизонында
task-to-garrison = { $place } гарнизонына бара жатыр
task-relieve = { $other } орнына тұруға бара жатыр
task-merge = { $other } құрамына қосылуға бара жатыр
task-besiege = { $place } қамалын қоршап жатыр ({ $way })
task-to-besiege = { $place } қамалын қоршауға бара жатыр ({ $way })
task-raid = шапқынға бара жатыр: { $camp }

line-camp = { $camp }: { $kibitkas }, { $fighters }, { $horses }, { $sheep }; { $place }; { $task }
line-camp-gone = { $camp }: ешкім қалмаған
camp-task-rest = қонып отыр
camp-task-migrate = { $to } көшіп барады
camp-task-flee = { $to } үркіп барады
camp-task-safe = қауіпсіз жерде
camp-task-return = елге қайтып келеді

line-contact = { $body }; { $place }; көз алдымызда
line-contact-lost = { $body }; соңғы рет { $date } күні { $place } көрінген ({ $ago })
line-contact-unknown = { $body }; қайда екені белгісіз
