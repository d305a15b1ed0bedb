### Игра строками текста: команды, приглашения, списки.

## Строка ввода и незнакомые слова

terminal-prompt = { $side }, неделя { $n } >
terminal-prompt-over = { $side }, кампания окончена >
terminal-unknown = Нет команды «{ $word }». «помощь» — список команд.
terminal-unknown-near = Нет команды «{ $word }». Может быть, «{ $near }»?
terminal-unknown-several = «{ $word }» может значить: { $near }.
terminal-miss-nothing = Не хватает: { $what }.
terminal-miss-number = Номера { $n } в списке нет; нужно: { $what }.
terminal-miss = «{ $word }» неизвестно; нужно: { $what }.
terminal-miss-near = «{ $word }» неизвестно; нужно: { $what }. Может быть, «{ $near }»?
terminal-miss-several = «{ $word }» подходит к нескольким ({ $what }): { $names }.
terminal-miss-off-map = «{ $word }» — за картой; путь туда начинается { $entry }. Аулы ведёт туда «{ $evacuate }», отряды — «{ $march }».
terminal-what-force = ваш отряд
terminal-what-camp = ваш аул
terminal-what-place = место
terminal-what-goal = цель (имя, номер места или столбец,ряд)
terminal-what-box = страна за краем карты
terminal-what-leader = ваш начальник
terminal-what-part = часть отряда
terminal-what-enemy = номер из списка врагов
terminal-what-decision = открытое решение
terminal-what-men = число людей
terminal-what-rations = число пайков
terminal-wrong-choice = «{ $word }» здесь не подходит; есть: { $names }.
terminal-no-choice = Скажите, что именно: { $names }.
terminal-wrong-number = «{ $word }» — число не подходит; нужно: { $what }.
terminal-no-number = Не хватает: { $what }.
terminal-which-part = Скажите, какая часть, по номеру:
terminal-which-answer = Скажите, какой выбор, по номеру:
terminal-extra = «{ $word }» — лишнее слово.
terminal-all-none = «{ $word }» здесь ничего не даёт: взять нечего.
terminal-no-camp = Враг { $n } — отряд, а в набег идут на аул.

## Справка

terminal-help = Команды. Начните строку с одной из них; достаточно её начала. Вещи называют по номеру в списке, по имени на любом языке или по началу имени.
terminal-help-more = Приказы сначала вносятся в план и уходят, когда кончается неделя. Несколько команд в строке разделяют точкой с запятой; после # не читается.
terminal-help-names = { $names } (по-английски: { $english })
terminal-group-look = Как обстоят дела
terminal-group-orders = Приказы
terminal-group-plan = Неделя
terminal-group-game = Игра

## Начало

terminal-no-display = Экрана для окна нет: кампания идёт строками текста.
terminal-no-graphics = Окно открыть не удалось ({ $why }): кампания идёт строками текста.
terminal-no-window = В этой сборке нет окна: кампания идёт строками текста.
terminal-choose-scenario = Какая кампания?
terminal-choose-scenario-prompt = Номер или имя, Enter — первая:
terminal-choose-line = { $weeks ->
    [one] { $name }; с { $date }, { $weeks } неделя
    [few] { $name }; с { $date }, { $weeks } недели
   *[other] { $name }; с { $date }, { $weeks } недель
}
terminal-choose-own = { $line } (ваш сценарий)
terminal-choose-broken = { $name }: в файлах ошибки, о них скажет: turkistan check { $quoted }
terminal-choose-load = «{ $load }» — продолжить последнее сохранение: { $save }
terminal-choose-which = Что из этого: { $names }?
terminal-choose-near = Может быть, «{ $near }»?
terminal-choose-number = Нужен номер от 1 до { $n } или имя; «выход» — выйти.
terminal-choose-side = За кого вы играете?
terminal-choose-both = { $both }: двое за одним столом
terminal-choose-side-prompt = Номер или имя, Enter — первые:
terminal-brief-title = { $title }. { $date }.
terminal-brief-you = Вы ведёте: { $side }.
terminal-brief-human = { $side }: играет человек.
terminal-brief-computer = { $side }: играет компьютер ({ $level }).
terminal-level-passive = приказов не отдаёт
terminal-level-random = какие попало приказы
terminal-level-cautious = осторожно
terminal-level-bold = смело
terminal-level-plan = как в истории
terminal-level-other = по своему разумению
terminal-brief-strength = { $n ->
    [one] Ваши силы: { $men }, { $n } отряд; народа в аулах: { $households }.
    [few] Ваши силы: { $men }, { $n } отряда; народа в аулах: { $households }.
   *[other] Ваши силы: { $men }, { $n } отрядов; народа в аулах: { $households }.
}
terminal-goals = Что считается в конце:
terminal-goal-places = удержанные места, самые дорогие: { $places }
terminal-goal-households = по { $n } за каждые 1000 своих уцелевших кибиток
terminal-goal-captives = по { $n } за каждые 1000 уведённых вражеских кибиток
terminal-goal-men = по { $n } за каждую 1000 человек под ружьём
terminal-goal-commitment = по { $n } за каждые 10 средней приверженности народов
terminal-goal-lost = минус { $n } за каждую 1000 погибших и пропавших
terminal-goal-history = В истории вышло: { $level } (разница очков, своих и вражеских: { $margin }).
terminal-brief-help = «помощь» — список команд, «силы» — ваши отряды; «конец» заканчивает неделю.

## Неделя

terminal-look = Неделя { $n } из { $weeks }, { $date }. Требует внимания:
terminal-look-line = { $name }: { $why }
terminal-look-nothing = ничего срочного
terminal-look-planned = { $n ->
    [one] В плане { $n } приказ.
    [few] В плане { $n } приказа.
   *[other] В плане { $n } приказов.
}
terminal-needs-look = требует внимания: { $why }
terminal-open-decisions = { $n ->
    [one] Ждёт { $n } решение: { $names } («решения» — подробно, «ответ» — решить)
    [few] Ждут { $n } решения: { $names } («решения» — подробно, «ответ» — решить)
   *[other] Ждут { $n } решений: { $names } («решения» — подробно, «ответ» — решить)
}
terminal-over = Кампания окончена. «отчёт» — итоги; «загрузить» — другое сохранение.
terminal-ended = Кампания окончена. Карты открыты.
terminal-replay-kept = Запись кампании: { $file }
terminal-hand-over = Теперь за столом: { $side }. Другой не смотрит.
terminal-hand-over-prompt = Сев за стол, нажмите Enter:
terminal-no-dispatch = Здесь ещё не сыграно ни одной недели.
terminal-no-battles = На прошлой неделе наши не сражались.
terminal-report-early = Кампания ещё не окончена. Как вы стоите:
terminal-score = Ваши очки (сколько, очки):
terminal-score-unkept = Наши, но никем не удерживаются и очков не дают: { $places }.
terminal-score-unkept-place = { $place } ({ $points }; хватило бы { $men })
terminal-score-enemy = Места, которые считаются вражескими, дают врагу { $n }. Остального о нём не знают.

## Приказы

terminal-refused = Приказать нельзя. { $order } — { $why }
terminal-tried = В план не внесено.
terminal-replaced = Вместо прежнего: { $order }
terminal-planned = { $n ->
    [one] В плане; теперь { $n } приказ. «отмена» — взять назад.
    [few] В плане; теперь { $n } приказа. «отмена» — взять назад.
   *[other] В плане; теперь { $n } приказов. «отмена» — взять назад.
}
terminal-courier = Приказ придёт { $date }.
terminal-forecast-start = Приказ придёт, и они выступят { $date }.
terminal-forecast-arrive = { $n ->
    [one] Прибудут { $date }: { $n } день, { $km } км.
    [few] Прибудут { $date }: { $n } дня, { $km } км.
   *[other] Прибудут { $date }: { $n } дней, { $km } км.
}
terminal-forecast-far = За четыре месяца не дойдут ({ $km } км).
terminal-forecast-by = Путь лежит через: { $places }.
terminal-forecast-food = Тогда у них будет: { $food }.
terminal-forecast-horses = Лошади тогда: { $condition } ({ $horses } %).
terminal-forecast-herd = Убойного стада дойдёт { $herd } %.
terminal-danger-enemy = Опасность. { $place }: { $enemy }.
terminal-danger-enemy-fight = Опасность. { $place }: { $enemy }; { $fight }.
terminal-danger-swim = Опасность. { $place }: большая река без лодок и льда.
terminal-danger-hunger = Опасность: пища кончится { $date }.
terminal-danger-barren = { $n ->
    [one] Опасность: мало травы на { $n } ночлеге. Первый: { $place }.
    [few] Опасность: мало травы на { $n } ночлегах. Первый: { $place }.
   *[other] Опасность: мало травы на { $n } ночлегах. Первый: { $place }.
}
terminal-danger-none = Опасностей не известно.
terminal-enemy-place = { $place }: насколько известно, там противник ({ $side }). Поход займёт место, лишь если его никто не обороняет; осаждать — «{ $besiege }».
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
terminal-order-riding = В пути к нему: { $order }
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
terminal-force-leader = Начальник: { $leader }.
terminal-force-no-leader = Именитого начальника нет.
terminal-force-ways = При встрече с врагом: { $stance }. Добывают пищу: { $forage }. Сплочённость { $cohesion } %.
terminal-force-food = { $stores ->
    [one] Пищи в обозе: { $stores } паёк; убойного скота: { $sheep }.
    [few] Пищи в обозе: { $stores } пайка; убойного скота: { $sheep }.
   *[other] Пищи в обозе: { $stores } пайков; убойного скота: { $sheep }.
}
terminal-part = { $troop } ({ $group }): { $men }, { $horses }
terminal-camps = { $n ->
    [one] Ваш { $n } аул:
    [few] Ваши { $n } аула:
   *[other] Ваши { $n } аулов:
}
terminal-camp = { $men ->
    [one] Народ: { $group }. Без приказа: { $rule }. Может дать { $men } человека.
    [few] Народ: { $group }. Без приказа: { $rule }. Может дать { $men } человека.
   *[other] Народ: { $group }. Без приказа: { $rule }. Может дать { $men } человек.
}
terminal-enemies = Известные отряды и аулы противника ({ $n }):
terminal-enemies-none = О противнике ничего не известно.
terminal-enemy-body = враг { $n }. { $line }
terminal-own-force = отряд { $n }. { $line }
terminal-own-camp = аул { $n }. { $line }
terminal-odds-no-battle = Такого вражеского отряда не известно, или ваш отряд не на карте.
terminal-odds-no-siege = Это место не считается вражеским.
terminal-decisions = Что можно решить:
terminal-decisions-none = Решать нечего.
terminal-decision = { $name } (решить на этой неделе; иначе — первый выбор)
terminal-step = { $name } (можно, но не обязательно)
terminal-choice = { $choice } — { $effects }
terminal-officers = Сотники в запасе: { $n }
terminal-leaders = Ваши начальники:
terminal-leader = { $name }: { $what }; управление { $command }, натиск { $attack }, осадное дело { $siege }, почин { $initiative }, влияние { $authority }
terminal-leader-leads = ведёт: { $force }
terminal-leader-free = без отряда
terminal-leader-killed = убит
terminal-leader-captured = в плену
terminal-leader-wounded = { $leads }, ранен до { $date }
terminal-peoples = Ваши народы:
terminal-supply = Пища отрядов, голодные — первыми:
terminal-supply-force = { $force }: { $food }.
terminal-supply-until = Пищи хватит до: { $date }.
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
terminal-chronicle = История об этих днях:
terminal-chronicle-line = { $date }: { $told }
terminal-chronicle-none = Об этих днях история молчит.

## Страна

terminal-places = Места, которые можно держать, дорогие — первыми:
terminal-place-points = { $n ->
    [one] { $place }; { $n } очко
    [few] { $place }; { $n } очка
   *[other] { $place }; { $n } очков
}
terminal-place = { $kind }; жителей { $people }; стены { $walls } % от сильнейших; очков { $points }
terminal-ground = Гекс { $column },{ $row }: { $ground }, { $height } м.
terminal-region = Область: { $region }.
terminal-grass = Травы на { $n } лошадей на день.
terminal-neighbours = Вокруг:
terminal-neighbour = { $direction } ({ $column },{ $row }): { $what }
terminal-over-water = через реку
terminal-over-river = через реку: { $river }
terminal-over-pass = через перевал: { $pass }
terminal-road = по дороге
terminal-near = { $place }, в пределах { $km } км:
terminal-near-here = здесь
terminal-near-far = { $km } км, { $direction }
terminal-weather = { $new } (по старому стилю { $old }, { $hijri } год хиджры). Погода:
terminal-zone = { $zone }: { $degrees } °C
terminal-zone-snow = { $zone }: { $degrees } °C, снег { $snow } см
terminal-zone-crust = { $zone }: { $degrees } °C, снег { $snow } см, ледяная корка на пастбищах
terminal-ice = Лёд держит всадников: { $names }.
terminal-flood = Половодье: { $names }.
terminal-shut = Перевалы закрыты снегом: { $names }.

## Сохранения и выход

terminal-saved = Сохранено как «{ $name }»: { $file }
terminal-save-exists = Сохранение «{ $name }» уже есть. Чтобы записать поверх, добавьте «{ $replace }».
terminal-saves = Сохранения, последнее — первым:
terminal-saves-none = Сохранений нет.
terminal-loaded = Загружено.
terminal-load-anew = «{ $load } { $save } { $anew }» начнёт здесь новую кампанию с того же положения.
terminal-no-save = Нет сохранения «{ $name }». «сохранения» — список.
terminal-save-which = «{ $name }» может означать несколько сохранений: { $names }. Назовите имя полностью или номер из списка.
terminal-delete-ask = Удалить навсегда? { $save } — «{ $yes }» удалит; любое другое слово оставит.
terminal-deleted = Удалено: { $file }
terminal-language = Дальше по-русски.
terminal-language-unkept = Для следующего запуска язык не сохранён.
terminal-left-saved = Кампания сохранена: { $file }. Продолжить: turkistan play --terminal --load { $quoted }
terminal-farewell = До встречи.
terminal-insist = Сделанное после последнего сохранения пропадёт. Если всё равно — повторите команду.
terminal-interrupt = Сделанное после последнего сохранения пропадёт. Ещё раз Ctrl+C — выйти всё равно; кто печатает дальше, остаётся.
terminal-keeps-trying = Игра попробует сохранить снова при каждом вашем действии и при выходе.
terminal-kept-again = Кампания снова сохранена.
terminal-lost = Сделанное после последнего сохранения потеряно.

## Имена команд

terminal-word-look = осмотр, обзор, обстановка
terminal-word-brief = задача, цели
terminal-word-forces = силы, отряды, войска
terminal-word-force = отряд, войско
terminal-word-camps = аулы, кочевья
terminal-word-camp = аул
terminal-word-places = места, города
terminal-word-place = место, город
terminal-word-enemies = враги, враг, противник
terminal-word-leaders = начальники, вожди, предводители
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
terminal-inner-enemy = враг
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
terminal-help-forces = силы — ваши отряды по номерам; первыми те, что требуют внимания.
terminal-help-force = отряд [ОТРЯД] — отряд подробно: начальник, пища, части, приказы в пути.
terminal-help-camps = аулы — ваши аулы по номерам.
terminal-help-camp = аул [АУЛ] — аул подробно: народ, что делает без приказа, сколько людей может дать.
terminal-help-places = места — все места, которые можно держать: чьи, сколько известно, гарнизон, очки.
terminal-help-place = место [МЕСТО] — место подробно, с местностью и соседями.
terminal-help-enemies = враги — что известно о противнике, по номерам.
terminal-help-leaders = начальники — ваши начальники, их дарования (из 10) и кого ведут.
terminal-help-peoples = народы — насколько народы верны делу и сколько людей можно созвать.
terminal-help-decisions = решения [НОМЕР] — что ждёт вашего решения, с выбором и последствиями. Решать — «ответ».
terminal-help-weather = погода — погода по зонам, лёд, паводки, закрытые перевалы, дата в двух календарях.
terminal-help-supply = снабжение — пища каждого отряда, что и откуда съедено за неделю; амбары.
terminal-help-score = очки — ваши очки на сегодня.
terminal-help-chronicle = летопись — что история говорит об этих днях и насколько это достоверно.
terminal-help-where = где КУДА — местность, погода, соседи, кто там. КУДА: имя, номер места, «враг 2», «аул 3» или столбец,ряд.
terminal-help-near = вокруг КУДА — места, ваши отряды и известные враги в пределах 120 км, с направлением и расстоянием.
terminal-help-odds = шансы ОТРЯД МЕСТО [приступ] — что обещает осада, любым способом или одним. Бой: «шансы ОТРЯД [ОТРЯД …] враг НОМЕР», каждый отряд один раз.
terminal-help-try = прикинуть ПРИКАЗ — что даст приказ, не внося его в план: «прикинуть поход 1 Сауран».
terminal-help-mail = гонцы — приказы, которые ещё в пути, и когда они придут.
terminal-help-dispatch = донесение — донесение за прошлую неделю ещё раз.
terminal-help-battles = сражения — сражения прошлой недели, каждое со всем расчётом.
terminal-help-march = поход ОТРЯД КУДА [через МЕСТО] [стадо|обычно|усиленно] — послать отряд, не более чем через два места.
terminal-help-halt = стой ОТРЯД — остановиться и бросить, что делал.
terminal-help-follow = следовать ОТРЯД ОТРЯД — первый следует за вторым.
terminal-help-escort = охранять ОТРЯД АУЛ — быть при ауле и прикрывать его.
terminal-help-stance = поведение ОТРЯД бой|держаться|окопаться|уклоняться|наблюдать — что делать при встрече с врагом.
terminal-help-forage = фураж ОТРЯД близко|широко — кормиться близ лагеря, готовым к бою, или широким кругом.
terminal-help-winter = зимовать ОТРЯД врозь|вместе — зимовать на месте, по пастбищам или под ружьём.
terminal-help-detach = отделить ОТРЯД ЧАСТЬ ЛЮДЕЙ [под ВОЖДЬ | под сотник | в ОТРЯД] — отделить людей части или передать другому отряду на том же месте. Части: «отряд 1».
terminal-help-merge = соединить ОТРЯД ОТРЯД — первый идёт ко второму и вливается в него.
terminal-help-garrison = гарнизон ОТРЯД МЕСТО — идти в место и стать гарнизоном.
terminal-help-relieve = сменить ОТРЯД ОТРЯД — первый сменяет второй, стоящий гарнизоном.
terminal-help-depot = склад ОТРЯД ПАЙКОВ|все — оставить пищу там, где стоит.
terminal-help-migrate = кочевать АУЛ КУДА — перекочевать аулом или вернуть его из-за карты.
terminal-help-evacuate = увести АУЛ СТРАНА — увести аул за край карты, в безопасность.
terminal-help-camprule = наказ АУЛ сезоны|оставаться|стоять — что делать без приказа.
terminal-help-levy = ополчение АУЛ ОТРЯД ЛЮДЕЙ|все — созвать людей аула в отряд.
terminal-help-release = отпустить ОТРЯД ЧАСТЬ ЛЮДЕЙ|все — отпустить людей ополчения домой.
terminal-help-besiege = осада ОТРЯД МЕСТО [обложение|приступ|переговоры|вода] — идти к вражескому городу и осадить его.
terminal-help-raid = набег ОТРЯД НОМЕР — набег на вражеский аул по номеру из «враги».
terminal-help-answer = ответ РЕШЕНИЕ ВЫБОР — решить, по номеру или имени: см. «решения».
terminal-help-plan = план — приказы на эту неделю, по номерам.
terminal-help-withdraw = снять НОМЕР|все — снять приказ из плана или все.
terminal-help-undo = отмена — отменить последнее изменение плана.
terminal-help-redo = вернуть — вернуть отменённое.
terminal-help-end = конец — закончить неделю: приказы уходят, проходят семь дней, приходит донесение. По одной неделе.
terminal-help-report = отчёт — отчёт, когда кампания кончится.
terminal-help-save = сохранить [ИМЯ] [заменить] — сохранить под именем; без имени — быстрое сохранение. Кампания сохраняется сама с каждым приказом.
terminal-help-load = загрузить НОМЕР|ИМЯ [заново] — продолжить сохранение из списка или файл; «заново» начнёт новую кампанию с того же положения.
terminal-help-saves = сохранения — сохранения, последнее — первым.
terminal-help-delete = удалить НОМЕР|ИМЯ [да] — удалить сохранение; без «да» спросит.
terminal-help-language = язык en|kk|ru — говорить по-английски, по-казахски или по-русски, сейчас и при следующем запуске. Команды всегда понятны на всех трёх.
terminal-help-help = помощь [КОМАНДА] — команды или одна из них.
terminal-help-quit = выход — сохранить кампанию и выйти.
