### Игра строками текста: команды, приглашения, списки.

## Строка ввода и незнакомые слова

terminal-prompt = { $side }, неделя { $n } >
terminal-prompt-over = { $side }, кампания окончена >
terminal-unknown = Нет команды «{ $word }». «помощь» покажет список команд.
terminal-unknown-near = Нет команды «{ $word }». Может быть, «{ $near }»?
terminal-unknown-several = «{ $word }» может значить: { $near }.
terminal-miss-nothing = Не хватает: { $what }.
terminal-miss-number = Номера { $n } в списке нет; нужно: { $what }.
terminal-miss = «{ $word }» неизвестно; нужно: { $what }.
terminal-miss-near = «{ $word }» неизвестно; нужно: { $what }. Может быть, «{ $near }»?
terminal-miss-several = «{ $word }» подходит к нескольким ({ $what }): { $names }.
terminal-miss-off-map = «{ $word }» — за краем карты; начало пути туда: { $entry }. Аулы ведёт туда «{ $evacuate }», отряды — «{ $march }».
terminal-what-force = ваш отряд
terminal-what-camp = ваш аул
terminal-what-place = место
terminal-what-language = язык: en, kk или ru
terminal-what-goal = цель (имя, номер места или столбец,ряд)
terminal-what-box = страна за краем карты
terminal-what-leader = ваш предводитель
terminal-what-part = часть отряда
terminal-what-enemy = номер из списка неприятелей
terminal-what-decision = вопрос, ждущий решения
terminal-what-men = сколько людей
terminal-what-rations = сколько пайков
terminal-wrong-choice = «{ $word }» здесь не подходит; можно: { $names }.
terminal-no-choice = Скажите, что именно: { $names }.
terminal-wrong-number = Число «{ $word }» не подходит; нужно: { $what }.
terminal-no-number = Не хватает: { $what }.
terminal-which-part = Назовите часть по номеру:
terminal-which-answer = Назовите ответ по номеру:
terminal-extra = «{ $word }» — лишнее слово.
terminal-all-none = «{ $word }» здесь ничего не даёт: взять нечего.
terminal-no-camp = Под номером { $n } у неприятеля отряд, а в набег ходят на аул.

## Справка

terminal-help = Команды. Начните строку с одной из них; хватит и первых букв. Что угодно можно назвать номером из списка, именем на любом языке или началом имени.
terminal-help-more = Приказы сначала заносятся в план, а отправляются, когда неделя завершена. Несколько команд в строке разделяют точкой с запятой; всё после # не читается. Один приказ можно дать нескольким отрядам: «поход 1+2+5 Сауран», «поход 1-11 Сауран», «поход все Сауран»; отменяется он тоже разом.
terminal-help-names = { $names } (по-английски: { $english })
terminal-group-look = Как обстоят дела
terminal-group-orders = Приказы
terminal-group-plan = Неделя
terminal-group-game = Игра

## Начало

terminal-no-display = Экрана для окна нет: играем строками текста.
terminal-no-graphics = Окно открыть не удалось ({ $why }): играем строками текста.
terminal-no-window = В этой сборке окна нет: играем строками текста.
terminal-choose-scenario = Какая кампания?
terminal-choose-scenario-prompt = Номер или имя, Enter — первая:
terminal-choose-line = { $weeks ->
    [one] { $name }; с { $date }, { $weeks } неделя
    [few] { $name }; с { $date }, { $weeks } недели
   *[other] { $name }; с { $date }, { $weeks } недель
}
terminal-choose-own = { $line } (ваш сценарий)
terminal-choose-broken = { $name }: в файлах ошибки, их перечислит turkistan check { $quoted }
terminal-choose-load = «{ $load }» продолжит последнее сохранение: { $save }
terminal-choose-which = Что из этого: { $names }?
terminal-choose-near = Может быть, «{ $near }»?
terminal-choose-number = Нужен номер от 1 до { $n } или имя; «выход» — выйти.
terminal-choose-side = За кого вы играете?
terminal-choose-both = { $both }: двое за одним столом
terminal-choose-side-prompt = Номер или имя, Enter — первые:
terminal-brief-title = { $title }. { $date }.
terminal-brief-you = Ваша сторона: { $side }.
terminal-brief-human = { $side }: играет человек.
terminal-brief-computer = { $side }: играет компьютер ({ $level }).
terminal-level-passive = приказов не отдаёт
terminal-level-random = отдаёт приказы наугад
terminal-level-cautious = осторожный
terminal-level-bold = смелый
terminal-level-plan = по истории
terminal-level-other = по своему разумению
terminal-brief-strength = { $n ->
    [one] Ваши силы: { $men }, { $n } отряд; народ в аулах: { $households }.
    [few] Ваши силы: { $men }, { $n } отряда; народ в аулах: { $households }.
   *[other] Ваши силы: { $men }, { $n } отрядов; народ в аулах: { $households }.
}
terminal-brief-help = «помощь» — список команд, «силы» — ваши отряды; «конец» завершает неделю.

## Неделя

terminal-look = Неделя { $n } из { $weeks }, { $date }. Требует внимания:
terminal-look-line = { $name } — { $why } ({ $way })
terminal-look-no-way = приказами не поможешь
terminal-look-left = Видели и оставили как есть: { $n }.
terminal-look-nothing = срочного ничего нет
terminal-look-planned = { $n ->
    [one] В плане { $n } приказ.
    [few] В плане { $n } приказа.
   *[other] В плане { $n } приказов.
}
terminal-needs-look = требует внимания: { $why }
terminal-was-left = видели и оставили как есть: { $why }
terminal-left = { $name }: видели. Не считается, пока что-нибудь не изменится.
terminal-left-nothing = { $name }: оставлять нечего.
terminal-taken-up = { $name }: снова в списке дел.
terminal-end-undecided = Не решено: «{ $name }». Если промолчать: «{ $choice }».
terminal-end-idle = Без дела: { $names }.
terminal-until = { $n ->
    [one] Прошла { $n } неделя. { $why }
    [few] Прошли { $n } недели. { $why }
   *[many] Прошло { $n } недель. { $why }
}
terminal-until-shared = Когда за столом несколько человек, недели завершают по одной.
terminal-open-decisions = { $n ->
    [one] Ждёт { $n } решение: { $names } («решения» расскажет подробно, «ответ» решит)
    [few] Ждут { $n } решения: { $names } («решения» расскажет подробно, «ответ» решит)
   *[other] Ждут { $n } решений: { $names } («решения» расскажет подробно, «ответ» решит)
}
terminal-over = Кампания окончена. «отчёт» покажет итоги, «загрузить» продолжит сохранение.
terminal-ended = Кампания окончена. Теперь видно всё.
terminal-replay-kept = Запись кампании: { $file }
terminal-hand-over = Теперь за столом: { $side }. Другая сторона не смотрит.
terminal-hand-over-prompt = Сев за стол, нажмите Enter:
terminal-no-dispatch = Ещё не сыграно ни одной недели.
# The words are commands.
terminal-front-more = Вся неделя: донесение. Сражения с расчётом: сражения.
terminal-no-battles = За прошлую неделю наши не сражались.
terminal-report-early = Кампания ещё не окончена. Ваше положение на сегодня:
terminal-score = Ваши очки (сколько чего, очки):
terminal-score-enemy = Места, которые считаются неприятельскими, дают неприятелю { $n }. Прочие его очки неизвестны.

## Приказы

terminal-refused = Так приказать нельзя. { $order }. { $why }
terminal-tried = В план не занесено.
terminal-replaced = Вместо прежнего: { $order }
terminal-planned = { $n ->
    [one] Занесено в план; теперь в нём { $n } приказ. «отмена» возьмёт назад.
    [few] Занесено в план; теперь в нём { $n } приказа. «отмена» возьмёт назад.
   *[other] Занесено в план; теперь в нём { $n } приказов. «отмена» возьмёт назад.
}
terminal-courier = Приказ придёт { $date }.
terminal-forecast-start = Приказ придёт, и они выступят { $date }.
terminal-forecast-arrive = { $n ->
    [one] Прибудут { $date }, день { $day }: { $n } день пути, { $km } км.
    [few] Прибудут { $date }, день { $day }: { $n } дня пути, { $km } км.
   *[other] Прибудут { $date }, день { $day }: { $n } дней пути, { $km } км.
}
terminal-forecast-far = За четыре месяца не дойдут ({ $km } км).
terminal-forecast-by = По пути: { $places }.
terminal-forecast-food = К тому времени: { $food }.
terminal-forecast-horses = Лошади к тому времени: { $condition } ({ $horses } %).
terminal-forecast-herd = Убойный скот: дойдёт { $herd } %.
terminal-danger-enemy = Опасно. { $place }: { $enemy }.
terminal-danger-enemy-fight = Опасно. { $place }: { $enemy }; { $fight }.
terminal-danger-enemy-some = Опасно ({ $forces }). { $place }: { $enemy }; { $fight }.
terminal-danger-swim = Опасно. { $place }: большая река без лодок и льда.
terminal-danger-hunger = Опасно: пища кончится { $date }.
terminal-joint-danger-hunger = Опасно: пища кончится в пути. { $forces }.
terminal-danger-barren = { $n ->
    [one] Опасно: мало травы на { $n } ночлеге. { $place }.
    [few] Опасно: мало травы на { $n } ночлегах. Первый: { $place }.
   *[other] Опасно: мало травы на { $n } ночлегах. Первый: { $place }.
}
terminal-danger-none = Опасностей не видно.
terminal-enemy-place = { $place }: насколько известно, там неприятель ({ $side }). Поход займёт это место, лишь если его никто не обороняет; осадить — «{ $besiege }».
terminal-plan = В плане на эту неделю:
terminal-plan-empty = В плане ничего нет.
terminal-withdrawn = Снято: { $order }
terminal-withdrawn-all = Все приказы сняты.
terminal-no-order = Приказа { $n } в плане нет.
terminal-undone = Отменено.
terminal-redone = Возвращено.
terminal-nothing-to-undo = Отменять нечего.
terminal-nothing-to-redo = Возвращать нечего.
terminal-mail = Приказы в пути:
terminal-mail-line = { $order }; придёт { $date }
terminal-mail-none = Приказов в пути нет.
terminal-order-riding = Едет с гонцом: { $order }
terminal-order-planned = В плане: { $order }

## Списки

terminal-forces = { $n ->
    [one] Ваш { $n } отряд:
    [few] Ваши { $n } отряда:
   *[other] Ваши { $n } отрядов:
}
terminal-forces-waiting = { $n ->
    [one] Ещё { $n } ждёт зова за краем карты.
    [few] Ещё { $n } ждут зова за краем карты.
   *[other] Ещё { $n } ждут зова за краем карты.
}
terminal-force-leader = Предводитель: { $leader }.
terminal-force-no-leader = Именитого предводителя нет.
terminal-force-ways = Поведение: { $stance }. Фуражировка: { $forage }. Сплочённость { $cohesion } %.
terminal-force-food = { $stores ->
    [one] Пищи в обозе: { $stores } паёк; убойный скот, овец: { $sheep }.
    [few] Пищи в обозе: { $stores } пайка; убойный скот, овец: { $sheep }.
   *[other] Пищи в обозе: { $stores } пайков; убойный скот, овец: { $sheep }.
}
terminal-part = { $troop } ({ $group }): { $men }, { $horses }
terminal-camps = { $n ->
    [one] Ваш { $n } аул:
    [few] Ваши { $n } аула:
   *[other] Ваши { $n } аулов:
}
terminal-camp = { $men ->
    [one] Народ: { $group }. Без приказа: { $rule }. Можно призвать: { $men } человек.
    [few] Народ: { $group }. Без приказа: { $rule }. Можно призвать: { $men } человека.
   *[other] Народ: { $group }. Без приказа: { $rule }. Можно призвать: { $men } человек.
}
terminal-enemies = Известные отряды и аулы неприятеля ({ $n }):
terminal-enemies-none = О неприятеле ничего не известно.
terminal-enemy-body = враг { $n }. { $line }
terminal-own-force = отряд { $n }. { $line }
terminal-own-camp = аул { $n }. { $line }
terminal-odds-no-battle = Такой неприятельский отряд неизвестен, или ваш отряд не на карте.
terminal-odds-no-siege = Это место не считается неприятельским.
terminal-decisions = Что можно решить:
terminal-decisions-none = Решать нечего.
terminal-decision = { $name } (решить надо на этой неделе; иначе выйдет первый ответ)
terminal-step = { $name } (можно, но не обязательно)
terminal-choice = { $choice } — { $effects }
terminal-officers = Сотники в запасе: { $n }
terminal-leaders = Ваши предводители:
terminal-leader = { $name } ({ $what }); управление { $command }, натиск { $attack }, осадное дело { $siege }, почин { $initiative }, авторитет { $authority }
terminal-leader-leads = ведёт: { $force }
terminal-leader-free = никого не ведёт
terminal-leader-left = никого не ведёт; место: { $at }
terminal-leader-killed = убит
terminal-leader-captured = в плену
terminal-leader-wounded = { $leads }; ранен, оправится к { $date }
terminal-peoples = Ваши народы:
terminal-supply = Пища в отрядах, сперва самые голодные:
terminal-supply-force = { $force }: { $food }.
terminal-supply-until = Пища кончится { $date }.
terminal-supply-long = Пищи хватит на два месяца и дольше.
terminal-supply-places = Ваши места:
terminal-eaten = { $need ->
    [one] За неделю нужен был { $need } паёк; съедено: { $from }.
    [few] За неделю нужно было { $need } пайка; съедено: { $from }.
   *[other] За неделю нужно было { $need } пайков; съедено: { $from }.
}
terminal-eaten-short = { $n ->
    [one] Не хватило: { $n } паёк.
    [few] Не хватило: { $n } пайка.
   *[other] Не хватило: { $n } пайков.
}
terminal-chronicle = Что говорит история о прошедших днях:
terminal-chronicle-line = { $date }: { $told }
terminal-chronicle-unsure = ≈ { $date }: { $told }
terminal-chronicle-after = Что было потом в истории, чем бы ни кончилась эта кампания:
terminal-chronicle-none = О прошедших днях история молчит.

## Страна

terminal-places = Места, которые можно держать, сперва самые ценные:
terminal-place-points = { $n ->
    [one] { $place }; { $n } очко
    [few] { $place }; { $n } очка
   *[other] { $place }; { $n } очков
}
terminal-place = { $kind }; жителей { $people }; стены { $walls } % от сильнейших; очков { $points }
terminal-ground = Клетка { $column },{ $row }: { $ground }, { $height } м.
terminal-region = Область: { $region }.
terminal-grass = { $n ->
    [one] Травы на { $n } лошадь на день.
    [few] Травы на { $n } лошади на день.
   *[other] Травы на { $n } лошадей на день.
}
terminal-neighbours = Вокруг:
terminal-neighbour = { $direction } ({ $column },{ $row }): { $what }
terminal-over-water = через реку
terminal-over-river = через реку: { $river }
terminal-over-pass = через перевал: { $pass }
terminal-road = по дороге
terminal-near = { $place } — что есть в пределах { $km } км:
terminal-near-here = здесь
terminal-near-far = { $km } км { $direction }
terminal-weather = { $new } (по старому стилю { $old }, { $hijri } год хиджры). Погода:
terminal-zone = { $zone }: { $degrees } °C
terminal-zone-snow = { $zone }: { $degrees } °C, снег { $snow } см
terminal-zone-crust = { $zone }: { $degrees } °C, снег { $snow } см, ледяная корка на пастбищах
terminal-ice = Лёд держит конных: { $names }.
terminal-flood = Разлив: { $names }.
terminal-shut = Закрыты снегом: { $names }.

## Сохранения и выход

terminal-saved = Сохранено как «{ $name }»: { $file }
terminal-save-exists = Сохранение «{ $name }» уже есть. Чтобы записать поверх него, добавьте «{ $replace }».
terminal-saves = Сохранения, последнее первым:
terminal-saves-none = Сохранений нет.
terminal-loaded = Загружено.
terminal-load-anew = «{ $load } { $save } { $anew }» начнёт здесь новую кампанию с того же положения.
terminal-no-save = Сохранения «{ $name }» нет. «сохранения» — их список.
terminal-save-which = «{ $name }» может означать несколько сохранений: { $names }. Назовите имя полностью или номер из списка.
terminal-delete-ask = Удалить навсегда? { $save } — «{ $yes }» удалит, любое другое слово оставит.
terminal-deleted = Удалено: { $file }
terminal-language = Дальше по-русски.
terminal-language-unkept = До следующего запуска язык не сохранится.
terminal-left-saved = Кампания сохранена: { $file }. Продолжить: turkistan play --terminal --load { $quoted }
terminal-farewell = До встречи.
terminal-insist = Сделанное после последнего сохранения пропадёт. Если всё равно так хотите, повторите команду.
terminal-interrupt = Сделанное после последнего сохранения пропадёт. Ещё раз Ctrl+C — и вы выйдете; кто печатает дальше, остаётся.
terminal-keeps-trying = Игра попробует сохранить снова при каждом вашем действии и при выходе.
terminal-kept-again = Кампания снова сохранена.
terminal-lost = Сделанное после последнего сохранения пропало.

## Имена команд

terminal-word-look = осмотр, обзор, обстановка
terminal-word-brief = задача, цели
terminal-word-forces = силы, отряды, войска
terminal-word-force = отряд, войско
terminal-word-camps = аулы, кочевья
terminal-word-camp = аул
terminal-word-places = места, города
terminal-word-place = место, город
terminal-word-enemies = враги, враг, противник, неприятель
terminal-word-leaders = предводители, начальники, вожди
terminal-word-peoples = народы
terminal-word-decisions = решения, события
terminal-word-weather = погода
terminal-word-supply = снабжение, припасы
terminal-word-score = очки, счёт
terminal-word-chronicle = летопись, хроника
terminal-word-where = где
terminal-word-near = вокруг, рядом
terminal-word-odds = шансы
terminal-word-try = прикинуть, прогноз
terminal-word-mail = гонцы, почта
terminal-word-dispatch = донесение, вести
terminal-word-battles = сражения
terminal-word-march = поход, марш, идти
terminal-word-halt = стой, стоп
terminal-word-follow = следовать
terminal-word-escort = охранять
terminal-word-stance = поведение
terminal-word-forage = фураж
terminal-word-winter = зимовать, зимовка
terminal-word-detach = отделить, выделить, разделить
terminal-word-merge = соединить, присоединить
terminal-word-garrison = гарнизон
terminal-word-relieve = сменить
terminal-word-depot = склад
terminal-word-migrate = кочевать
terminal-word-evacuate = увести
terminal-word-camprule = наказ, обычай
terminal-word-levy = ополчение, созвать, призвать
terminal-word-release = отпустить, распустить
terminal-word-besiege = осада, осадить
terminal-word-raid = набег
terminal-word-answer = ответ, выбрать
terminal-word-plan = план, приказы
terminal-word-withdraw = снять, отменить
terminal-word-undo = отмена, назад
terminal-word-redo = вернуть, вперёд
terminal-word-leave = оставить, видел
terminal-word-until = ждать, пока
terminal-word-end = конец, неделя, дальше
terminal-word-report = отчёт, итоги
terminal-word-save = сохранить
terminal-word-load = загрузить
terminal-word-saves = сохранения, записи
terminal-word-delete = удалить
terminal-word-language = язык
terminal-word-help = помощь, справка
terminal-word-quit = выход, выйти

## Слова внутри команд

terminal-inner-to = в, к, на, до
terminal-inner-via = через
terminal-inner-under = под
terminal-inner-officer = сотник, сотника, сотником
terminal-inner-all = все, всех, всё
terminal-inner-replace = заменить
terminal-inner-yes = да
terminal-inner-anew = заново
terminal-inner-force = отряд, войско
terminal-inner-camp = аул
terminal-inner-enemy = враг, неприятель
terminal-inner-place = место, город
terminal-inner-herd = стадо
terminal-inner-normal = обычно
terminal-inner-forced = усиленно, быстро
terminal-inner-seek = бой, искать
terminal-inner-hold = держаться
terminal-inner-entrench = окопаться
terminal-inner-evade = уклоняться
terminal-inner-screen = наблюдать
terminal-inner-close = близко
terminal-inner-wide = широко
terminal-inner-disperse = врозь
terminal-inner-arms = вместе
terminal-inner-blockade = обложение, блокада
terminal-inner-storm = приступ, штурм
terminal-inner-parley = переговоры
terminal-inner-water = вода, воду
terminal-inner-seasonal = сезоны
terminal-inner-stay = оставаться
terminal-inner-stand = стоять
terminal-inner-both = оба, обе

## Как пишутся команды

terminal-help-look = осмотр — что требует внимания на этой неделе: отряды, аулы, места, решения.
terminal-help-brief = задача — о чём кампания, кто играет, за что дают очки.
terminal-help-forces = силы — ваши отряды по номерам, сперва те, что требуют внимания.
terminal-help-force = отряд [ОТРЯД] — отряд подробно: предводитель, пища, части, приказы в пути к нему.
terminal-help-camps = аулы — ваши аулы по номерам.
terminal-help-camp = аул [АУЛ] — аул подробно: народ, что делает без приказа, сколько людей можно призвать.
terminal-help-places = места — все места, которые можно держать: кто держит, насколько известно, гарнизон, очки.
terminal-help-place = место [МЕСТО] — место подробно, с местностью и соседями.
terminal-help-enemies = враги — что известно о неприятеле, по номерам.
terminal-help-leaders = предводители — ваши предводители, их дарования (из 10) и кого они ведут.
terminal-help-peoples = народы — насколько ваши народы преданы делу и сколько людей можно призвать.
terminal-help-decisions = решения [НОМЕР] — что ждёт вашего решения, с ответами и последствиями. Решить — «ответ».
terminal-help-weather = погода — погода по краям, лёд, разливы, закрытые перевалы, дата по обоим стилям.
terminal-help-supply = снабжение — пища каждого отряда, что и откуда съедено за неделю; амбары.
terminal-help-score = очки — ваши очки на сегодня.
terminal-help-chronicle = летопись — что история говорит о прошедших днях и насколько это надёжно.
terminal-help-where = где КУДА — местность, погода, соседи, кто там стоит. КУДА: имя, номер места, «враг 2», «аул 3» или столбец,ряд.
terminal-help-near = вокруг КУДА — места, ваши отряды и аулы, известный неприятель в пределах 120 км, с направлением и расстоянием.
terminal-help-odds = шансы ОТРЯД МЕСТО [приступ] — что обещает осада, любым способом или одним; нескольким отрядам вместе: «шансы 1+2 МЕСТО». Бой: «шансы ОТРЯД [ОТРЯД …] враг НОМЕР», каждый отряд один раз.
terminal-help-try = прикинуть ПРИКАЗ — что даст приказ, не занося его в план: «прикинуть поход 1 Сауран».
terminal-help-mail = гонцы — приказы, которые ещё в пути, и когда они дойдут.
terminal-help-dispatch = донесение — всё, что принесла прошлая неделя, фразами.
terminal-help-battles = сражения — сражения прошлой недели, каждое со всем расчётом.
terminal-help-march = поход ОТРЯД КУДА [через МЕСТО] [стадо|обычно|усиленно] — послать отряд, не более чем через два места.
terminal-help-halt = стой ОТРЯД — остановиться и бросить своё дело.
terminal-help-follow = следовать ОТРЯД ОТРЯД — первый следует за вторым.
terminal-help-escort = охранять ОТРЯД АУЛ — держаться аула и прикрывать его.
terminal-help-stance = поведение ОТРЯД бой|держаться|окопаться|уклоняться|наблюдать — что делать, встретив неприятеля.
terminal-help-forage = фураж ОТРЯД близко|широко — фуражировка близ лагеря, в готовности к бою, или широким кругом.
terminal-help-winter = зимовать ОТРЯД врозь|вместе — зимовать на месте: врозь по пастбищам или вместе под ружьём.
terminal-help-detach = отделить ОТРЯД ЧАСТЬ ЛЮДЕЙ [под ПРЕДВОДИТЕЛЬ | под сотник | в ОТРЯД] — выделить людей части в отдельный отряд или передать другому отряду на том же месте. Части покажет «отряд 1».
terminal-help-merge = соединить ОТРЯД ОТРЯД — первый идёт ко второму и вливается в него.
terminal-help-garrison = гарнизон ОТРЯД МЕСТО — идти туда и встать гарнизоном.
terminal-help-relieve = сменить ОТРЯД ОТРЯД — первый сменяет второй, стоящий гарнизоном.
terminal-help-depot = склад ОТРЯД ПАЙКОВ|все — сложить пищу там, где отряд стоит.
terminal-help-migrate = кочевать АУЛ КУДА — перекочевать или вернуться домой из-за края карты.
terminal-help-evacuate = увести АУЛ СТРАНА — увести аул за край карты, в безопасное место.
terminal-help-camprule = наказ АУЛ сезоны|оставаться|стоять — что делать без приказа.
terminal-help-levy = ополчение АУЛ ОТРЯД ЛЮДЕЙ|все — призвать людей аула в отряд.
terminal-help-release = отпустить ОТРЯД ЧАСТЬ ЛЮДЕЙ|все — отпустить ополченцев домой.
terminal-help-besiege = осада ОТРЯД МЕСТО [обложение|приступ|переговоры|вода] — идти к неприятельскому месту и осадить его.
terminal-help-raid = набег ОТРЯД НОМЕР — идти в набег на неприятельский аул, по его номеру в списке «враги».
terminal-help-answer = ответ РЕШЕНИЕ ОТВЕТ — решить; и то и другое по номеру или по имени, см. «решения».
terminal-help-plan = план — приказы на эту неделю, по номерам.
terminal-help-withdraw = снять НОМЕР|все — снять приказ из плана или все сразу.
terminal-help-undo = отмена — отменить последнее изменение плана.
terminal-help-redo = вернуть — вернуть отменённое.
terminal-help-leave = оставить [отряд|аул|место] НОМЕР — видели: не считается, пока что-нибудь не изменится. Повторить — вернуть в список дел.
terminal-help-until = ждать — пусть недели идут, пока что-нибудь не случится, не больше четырёх.
terminal-help-end = конец — завершить неделю: гонцы уезжают с приказами, проходят семь дней, приходит донесение. Команда завершает одну неделю.
terminal-help-report = отчёт — итоги, когда кампания окончена.
terminal-help-save = сохранить [ИМЯ] [заменить] — сохранить под именем; без имени — быстрое сохранение. Кампания сохраняется сама с каждым приказом.
terminal-help-load = загрузить НОМЕР|ИМЯ [заново] — продолжить сохранение из списка или файл; «заново» начнёт новую кампанию с того же положения.
terminal-help-saves = сохранения — какие есть сохранения, последнее первым.
terminal-help-delete = удалить НОМЕР|ИМЯ [да] — удалить сохранение; без «да» спросит.
terminal-help-language = язык en|kk|ru — говорить по-английски, по-казахски или по-русски, сейчас и при следующем запуске. Команды всегда понятны на всех трёх.
terminal-help-help = помощь [КОМАНДА] — команды или одна из них.
terminal-help-quit = выход — сохранить кампанию и выйти.
