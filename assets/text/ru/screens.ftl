### Экраны и листы: выбор, сохранения, настройки, отчёт, авторы.

## Выбор кампании

choose-title = Новая кампания
choose-back = Назад
choose-part-list = Кампании
choose-part-brief = Обстановка
choose-part-players = Игроки
choose-reading = Читаем …
choose-broken = В файлах ошибки.
choose-broken-long = В эту кампанию играть нельзя: в её файлах ошибки. Ниже сказано, что и где не так.
choose-dates = { $dates }; { $n ->
    [one] { $n } неделя
    [few] { $n } недели
   *[other] { $n } недель
}
choose-own = Ваш сценарий; { $line }
choose-begin = Начать
choose-ready = Всё готово.
choose-nobody = Никто не играет: отдайте человеку хотя бы одну сторону.
choose-seed-odd = Начальное число должно быть целым.
choose-hot-seat = За этим экраном по очереди играют несколько человек; каждую неделю место передаётся следующему.
choose-words = Что значат эти слова?
choose-who = Кто играет
choose-human = Человек
choose-human-tip = Вы или тот, кто рядом с вами.
choose-cautious = Компьютер: осторожный
choose-cautious-tip = Выступает, когда сыт и сильнее, бережёт то, что есть, рано становится на зимовку. Хороший первый противник.
choose-bold = Компьютер: смелый
choose-bold-tip = Принимает бой и при равных силах, ходит быстро и до поздней осени. Самый сильный противник.
choose-plan = Компьютер: по истории
choose-plan-tip = Делает то, что делала эта сторона в 1724–1725 годах, насколько это известно, что бы ни делали вы.
choose-passive = Компьютер: бездействует
choose-passive-tip = Совсем не отдаёт приказов. Чтобы учиться или что-нибудь испытать.
choose-random = Компьютер: наугад
choose-random-tip = Отдаёт любые возможные приказы. Чтобы испытывать игру, а не играть.
choose-seed = Случай
choose-chance = Удача каждый раз новая
choose-chance-tip = Погода, сражения и гонцы каждый раз складываются иначе. Снимите отметку, чтобы вписать число: то же число и те же приказы дают ту же кампанию.
choose-seed-number = Начальное число
choose-options = Помощь
choose-sides = Стороны
choose-forces = Отрядов: { $forces }; людей под ружьём: { $men }
choose-camps = Аулов: { $camps }; кибиток: { $households }
choose-leaders = Предводители: { $names }
choose-objectives = Цели: { $names }
choose-aims = За что дают очки
choose-aim-places = Города и посты, удержанные к концу: очки за них, всего { $n }
choose-aim-households = За каждую тысячу своих уцелевших кибиток: { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
choose-aim-captives = За каждую тысячу уведённых неприятельских кибиток: { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
choose-aim-men = За каждую тысячу человек под ружьём к концу, но не более чем в среднем за { $weeks ->
    [one] последнюю { $weeks } неделю
    [few] последние { $weeks } недели
   *[other] последние { $weeks } недель
}: { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
choose-aim-commitment = За каждые 10 приверженности своих народов: { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
choose-aim-men-lost = Вычитается за каждую тысячу потерянных людей: { $n ->
    [one] { $n } очко
    [few] { $n } очка
   *[other] { $n } очков
}
choose-history = Рядом с историей
choose-facts = В конце ваша кампания сверяется с историей ({ $n ->
    [one] { $n } факт
    [few] { $n } факта
   *[other] { $n } фактов
}); при каждом сказано, насколько он надёжен и из каких источников взят.
choose-before = Что было прежде
choose-entry = { $date }: { $text }
choose-known = [{ $grade }] { $source }

## Сохранённые кампании

save-title = Сохранённые кампании
save-looking = Ищем …
save-none = Сохранённых кампаний пока нет. Игра сохраняет кампанию сама, с каждым приказом.
save-suggestion = { $name }, неделя { $week }
save-name = Сохранить кампанию как есть под именем:
save-save = Сохранить
save-replace-ask = Сохранение с таким именем уже есть.
save-replace = Заменить
save-replace-not = Не заменять
save-load = Загрузить
save-delete = Удалить
save-delete-ask = Удалить это сохранение навсегда?
save-delete-not = Не удалять
save-done = Сохранено под именем «{ $name }».
save-done-quick = Кампания сохранена (быстрое сохранение).
save-other-version = Записано другой версией игры: { $version }.
save-other-rules = Сыграно по правилам номер { $found }; у этой версии номер { $here }. Продолжить нельзя.
save-anew = Начать отсюда заново
save-anew-why = Новая кампания, которая начнётся с этого положения.
save-unreadable = Этот файл — не сохранённая кампания, или он повреждён.
save-line = { $name }; неделя { $week } из { $weeks }, { $date }; за столом: { $people }; сохранено { $when }
save-now = только что
save-minutes = { $n ->
    [one] { $n } минуту назад
    [few] { $n } минуты назад
   *[other] { $n } минут назад
}
save-hours = { $n ->
    [one] { $n } час назад
    [few] { $n } часа назад
   *[other] { $n } часов назад
}
save-days = { $n ->
    [one] { $n } день назад
    [few] { $n } дня назад
   *[other] { $n } дней назад
}

## Настройки

set-title = Настройки
set-usual = Вернуть исходные настройки
set-usual-tip = Всё, кроме языка и размера окна, станет как было вначале.
set-language = Язык
set-scale = Размер букв и знаков
set-percent = { $n } %
set-palette = Цвета сторон
set-palette-paper = Старая бумага
set-palette-contrast = Сильный контраст
set-window = Окно
set-fullscreen = Во весь экран
set-size = { $w } × { $h }
set-speed = Скорость показа недели
set-follow = Следить за событиями
set-follow-tip = Пока показывается неделя, карта сама движется к тем событиям, о которых вы знаете, а потом возвращается. В начале кампании она показывает, где вы и за что война.
set-edge-scroll = Карта движется у края окна
set-edge-scroll-tip = Пока курсор мыши стоит у края окна, карта движется в ту сторону. Клавишами и мышью её можно двигать всегда.
set-grid = Сетка клеток
set-grid-tip = Рисует клетки, по которым считаются переходы; каждая шириной примерно в полдня верховой езды.
set-ask = Спрашивать, прежде чем пройдёт неделя
set-ask-tip = Раз в неделю: о делах, которые не решены, и об отрядах без дела.
set-guide = Первые шаги и вступление
set-guide-tip = Кампания открывается страницей о том, кто вы и за что воюете, а карточки у карты по одной подсказывают, что попробовать дальше.
set-volume = Громкость
set-effects = События и ветер
set-music = Музыка
set-volume-none = нет
set-mute = Без звука
set-mute-tip = Ничего не слышно, а громкость остаётся прежней. Всё, что звучит, видно и на экране.
set-behind = Без звука, когда окно не на виду
set-behind-tip = Пока впереди другое окно, ничего не слышно.
set-keys = Клавиши
set-keys-title = Клавиши
set-keys-note = Щёлкните по клавише и нажмите ту, которую хотите вместо неё; Escape оставит как есть.
set-keys-press = Нажмите клавишу …
set-keys-also = Та же клавиша: { $actions }
set-keys-reset = Обычные клавиши
set-keys-usual-already = Клавиши и так обычные.
set-keys-digits = От 1 до 8: слои карты.
set-keys-shortcuts = Ctrl+S сразу сохраняет, Ctrl+Z отменяет, Ctrl+Y возвращает, Ctrl+A выбирает все отряды в поле, Shift+N добавляет следующий. С Ctrl, Alt и Super ни одна клавиша приказов не отдаёт.
set-keys-escape = Escape закрывает то, что лежит сверху, или открывает меню кампании. Tab и стрелки обходят кнопки.
set-keys-mouse = Мышь: щелчок — выбрать, двойной щелчок — в середину карты, правая кнопка — указать цель, тянуть — сдвинуть карту, щелчок с Ctrl или Shift — несколько отрядов, обвести с Shift — все, кто внутри, колесо — приблизить.
set-key-space = Пробел
set-key-enter = Enter
set-key-backspace = Backspace
set-key-delete = Delete
set-key-insert = Insert
set-key-home = Home
set-key-end = End
set-key-page-up = Page Up
set-key-page-down = Page Down
set-key-numpad = Цифр. { $key }
set-unkept = Настройки действуют до выхода; до следующего запуска они не сохранятся.

## Что делают клавиши

key-end-week = Завершить неделю
key-undo = Отменить
key-redo = Вернуть
key-pause = Остановить или продолжить показ
key-skip = Показать остальное сразу
key-next-force = Следующий отряд, требующий внимания
key-previous-force = Предыдущий отряд, требующий внимания
key-leave-alone = Видел, оставить как есть
key-run-on = Пока что-нибудь не случится
key-march = Наметить поход
key-confirm = Отдать составленный приказ
key-orders = Список приказов
key-dispatch = Донесение
key-encyclopaedia = Энциклопедия
key-saves = Сохранённые кампании
key-quick-save = Быстрое сохранение
key-settings = Настройки
key-keys = Этот список
key-grid = Сетка клеток
key-pan-left = Карта влево
key-pan-right = Карта вправо
key-pan-up = Карта вверх
key-pan-down = Карта вниз
key-zoom-in = Ближе
key-zoom-out = Дальше
key-whole-map = Весь театр войны
key-cursor-north = Курсор карты на север
key-cursor-south = Курсор карты на юг
key-cursor-west = Курсор карты на запад
key-cursor-east = Курсор карты на восток
key-cursor-select = Выбрать под курсором карты
key-cursor-goal = Цель под курсором карты
key-commands = Все приказы для выбранного
key-halt = Стоять
key-stance = Поведение
key-forage = Фуражировка
key-winter = Зимовка
key-follow = Следовать
key-escort = Охранять аул
key-merge = Соединиться с отрядом
key-garrison = Встать гарнизоном
key-relieve = Сменить гарнизон
key-besiege = Осадить
key-raid = Набег
key-detach = Выделить людей
key-release = Отпустить по домам
key-depot = Склад
key-levy = Призвать ополчение
key-via = Промежуточная точка

## Отчёт

after-title = Итоги кампании
after-title-so-far = Кампания до этого дня
after-none = Сейчас никакая кампания не идёт.
after-tab-verdict = Итог
after-tab-points = Очки
after-tab-facts = Рядом с историей
after-weeks = Сыграно недель: { $week } из { $weeks }
after-only-own = Пока не прошла последняя неделя, показана только ваша сторона: остальное открыло бы то, чего вы знать не можете.
after-level = { $level }, перевес { $margin }
after-margin = Перевес { $margin }
after-mark-now = эта игра, { $margin }
after-mark-history = история, { $margin }
after-level-from = { $level }: от перевеса { $margin }
after-level-history = В истории: { $level }, перевес { $margin }
after-fidelity = Факты истории: совпало { $met } из { $all }; сходство с историей { $share } %
after-cell = { $points } ({ $n })
after-total = Всего
after-map = Вернуться к карте
after-watch = Посмотреть кампанию
after-watch-tip = Сохраняет запись и показывает её с первой недели, вместе со всем, что было скрыто.
after-keep = Сохранить запись
after-keep-tip = Сохраняет запись среди прочих, чтобы посмотреть позже.
after-kept = Запись сохранена среди прочих.
after-too-early = В записи есть приказы всех сторон: смотреть её можно после последней недели.
after-menu = Главное меню
after-dispatch = Последнее донесение
after-dispatch-tip = Донесение за последнюю неделю и прежние
after-no-facts = Эта кампания с историей не сверяется.
after-facts-note = Что история говорит об этой кампании и случилось ли это здесь. В скобках — насколько это надёжно.
after-facts-later = Случилось ли это, станет известно после последней недели.
after-met = Случилось: { $date }
after-early = Случилось раньше срока: { $date }
after-late = Случилось позже срока: { $date }
after-not-met = Не случилось
after-pending = Ещё не решено
after-known = [{ $grade }] { $source } Вес { $weight }.
after-graph-men = Люди под ружьём
after-graph-margin = Перевес в очках
after-graph-lost = Потеряно кибиток
after-graph-safe = Кибитки в безопасности
after-graph-places = Удержанные города и посты
after-graph-captives = Уведено неприятельских кибиток
after-graph-commitment = Приверженность народов
after-graph-food = Пища у отрядов, дневных пайков
after-history-line = ход истории
after-history-of = { $side }, в истории
after-axis-week = Неделя
after-point =
    { $name }
    { $value }
    неделя { $week }, { $date }

## Авторы

credits-title = Авторы и источники
credits-game = Туркестан 1724
credits-game-text =
    Свободная игра о войне казахов и джунгар за присырдарьинские города, 1724–1725.
    Программу и данные можно использовать, изменять и передавать по лицензии MIT или Apache 2.0, на ваш выбор.
credits-history = Источники истории
credits-history-text =
    Кампания: статьи Википедии о борьбе за Туркестан, написанные, вероятно, по книге И. В. Ерофеевой «Хан Абулхаир», и приведённый в них отрывок донесения Флорио Беневени из Бухары, 1725; аннотации статей В. Т. Тепкеева о калмыках, казахах и каракалпаках по Национальному архиву Калмыкии.
    Стороны и народы: «Казахско-русские отношения в XVI–XVIII веках» (Алма-Ата, 1961): слова послов Абулхаира 1730 года и его письмо 1731 года; его письмо императрице Анне, 1730; И. Кирилов об ордах.
    При каждом факте, событии и оценке в игре сказано, насколько это надёжно и откуда взято; чего нет ни в одном источнике, помечено как вывод или вымысел. Всё это показывают энциклопедия и итоги кампании.
credits-map = Карта
credits-map-text =
    Рельеф: GEBCO Compilation Group (2023), GEBCO_2023 Grid, и GLOBE 1.0 Национального центра геофизических данных NOAA; общественное достояние.
    Большие реки и Балхаш: сделано с помощью Natural Earth; общественное достояние.
    Прочие реки, пустыни, оазисы, места, перевалы, дороги и области: наши, по источникам, названным в файлах; CC0.
    Климат: несколько чисел — по Рекомендациям МСЭ-R P.1510-1 и P.837-7; снег и корма — наши.
credits-letters = Шрифты
credits-letters-text =
    Fira Sans: © 2012–2015 The Mozilla Foundation и Telefonica S.A.; SIL Open Font License 1.1.
    PT Serif: © 2009 ParaType Ltd.; ParaType Free Font License.
    DejaVu Sans: © 2003 Bitstream, Inc.; изменения авторов DejaVu — общественное достояние.
credits-program = Сделано с помощью
credits-program-text = Rust, Bevy, egui и egui_plot, Project Fluent, RON и много библиотек поменьше — всё это свободные программы; лицензии приложены к их исходным текстам.

leading-title = Прежде чем пройдёт неделя
leading-drafts = { $n ->
    [one] Составлен, но не отдан { $n } приказ:
    [few] Составлены, но не отданы { $n } приказа:
   *[many] Составлено, но не отдано { $n } приказов:
}
leading-decisions = { $n ->
    [one] Ждёт решения { $n } дело:
    [few] Ждут решения { $n } дела:
   *[many] Ждут решения { $n } дел:
}
leading-silence = «{ $name }». Если промолчать: «{ $choice }».
leading-decide = Решить
leading-idle = { $n ->
    [one] Без дела стоит { $n } отряд:
    [few] Без дела стоят { $n } отряда:
   *[many] Без дела стоят { $n } отрядов:
}
leading-show-tip = Показать на карте
leading-leave = Пусть стоят, где стоят
leading-leave-tip = О них не спросят снова, пока они не окажутся в другом месте или что-нибудь не изменится.
leading-run = Начать неделю
leading-give = Отдать приказы и начать неделю
leading-drop = Начать неделю без них
leading-back = Назад к карте
leading-never = Не спрашивать о нерешённых делах и отрядах без дела
leading-never-tip = О составленных, но не отданных приказах спросят всегда. Снова включить можно в настройках.
