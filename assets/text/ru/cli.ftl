### Сообщения командной строки.

cli-campaign = { $name }; начальное число { $seed }.
cli-week = Неделя { $n } из { $weeks }: { $date }
cli-dispatch-for = Донесение; кому: { $side }
cli-orders = Приказы этой недели
cli-no-orders = Приказов не отдано.
cli-over = Кампания окончена.
cli-recorded = Записано в файл { $file }.

cli-hint-help = Все команды: turkistan --help
cli-hint-scenarios = Сценарии: { $names }
cli-hint-play = Играть: turkistan play { $scenario }
cli-hint-run = Поручить обе стороны компьютеру: turkistan run { $scenario } --seed { $seed }
cli-unknown-language = Языка «{ $code }» нет; есть { $codes }.

cli-verify-ok = { $weeks ->
    [one] Проверено: { $weeks } неделя совпала с записью.
    [few] Проверено: все { $weeks } недели совпали с записью.
   *[other] Проверено: все { $weeks } недель совпали с записью.
}
cli-verify-sealed = { $refused ->
    [0] Печать цела: кто играл — тоже так, как записано.
    [one] Печать цела: кто играл и { $refused } приказ, отклонённый правилами, — тоже так, как записано.
    [few] Печать цела: кто играл и { $refused } приказа, отклонённых правилами, — тоже так, как записано.
   *[other] Печать цела: кто играл и { $refused } приказов, отклонённых правилами, — тоже так, как записано.
}
cli-verify-uncovered = { $refused ->
    [0] Не проверяется: кто играл.
    [one] Не проверяется: кто играл и { $refused } приказ, отклонённый правилами.
    [few] Не проверяется: кто играл и { $refused } приказа, отклонённых правилами.
   *[other] Не проверяется: кто играл и { $refused } приказов, отклонённых правилами.
}
cli-verify-differs = Не подтвердилось: первой расходится неделя { $week }; разделы: { $sections }.
cli-verify-scenario = Не подтвердилось: сценарий или правила не те, что в записи.

cli-summary-heading = { $name }: положение на { $date }
cli-summary-places = Важные места
cli-summary-holder = { $side }: { $places }
cli-summary-side = Счёт стороны: { $side }
cli-summary-start = В начале
cli-summary-lost = Всего потеряно
cli-summary-now = Теперь

## Разделы состояния

section-time = время
section-forces = отряды
section-contingents = части
section-camps = аулы
section-places = места
section-depots = склады
section-orders-on-the-way = приказы в пути
section-weather = погода
section-grass = трава
section-peoples = народы
section-leaders = предводители
section-events = события
section-tracks = счётчики
section-standings = положение сторон
section-ledger = книга потерь
section-knowledge = сведения

## Команды: что не удалось

cli-error = ошибка
cli-help = совет
cli-did-you-mean = может быть, «{ $name }»?
cli-there-is = есть: { $names }
cli-use-force = выберите другое имя или добавьте --force, чтобы заменить
cli-scenario-also = «{ $name }» означает { $taken }. Есть также { $others }: сценарий можно указать и путём.
cli-no-home = не найдена домашняя папка, где можно хранить кампанию
cli-set-home = задайте папку для сохранений и настроек в TURKISTAN_HOME или укажите HOME
cli-files-missing = не хватает файлов программы: { $files }
cli-files-install = установите программу заново или укажите через --data целую папку с `assets`
cli-file-exists = { $file } уже есть, без спроса не заменяется
cli-file-is-folder = { $file } — папка, а не файл
cli-file-not-plain = { $file } — не обычный файл
cli-file-no-folder = нет папки для файла { $file }
cli-file-unwritable = { $file } не удалось записать: { $why }
cli-file-unreadable = { $file } не удалось прочесть: { $why }
cli-out-failed = не удалось вывести результат: { $why }
cli-play-closed = вывод закрыли раньше, чем вышли из игры; кампания сохранена такой, какой была
cli-side-twice = стороне «{ $side }» даны два игрока
cli-player-form = «{ $given }» — не СТОРОНА=ИГРОК, например kazakh=bold
cli-unknown-side = в этом сценарии нет играющей стороны «{ $side }»
cli-unknown-policy = нет игрока «{ $policy }»
cli-policy-twice = игрок «{ $policy }» назван дважды
cli-decide-form = «{ $given }» — не СОБЫТИЕ=ВЫБОР, например west_or_south=south
cli-decide-twice = событию «{ $event }» дано два выбора
cli-unknown-event = в этом сценарии нет события «{ $event }», на которое отвечает какая-либо сторона
cli-unknown-choice = у события «{ $event }» нет выбора «{ $choice }»
cli-no-events = в этом сценарии ни у одной стороны ничего не спрашивают
cli-two-sides = турнир рассчитан на две стороны; в сценарии «{ $scenario }» играющих сторон: { $sides }
cli-run-same-file = запись и сохранение попали бы в один и тот же файл
cli-run-save-week = после этой недели сохранить нельзя: кампания идёт с недели { $first } по неделю { $last }

cli-replay-format = { $file } — в формате { $found }; эта программа читает формат { $here }
cli-replay-old-program = файл записан другой версией программы: возьмите её
cli-replay-rules = { $file }: сыграно по правилам «{ $found }»; здесь правила «{ $here }»
cli-replay-old-data = укажите папку с файлами того времени через --data или сыграйте кампанию заново
cli-replay-scenario = { $file } относится к сценарию «{ $found }», а не «{ $here }»
cli-replay-give-scenario = укажите сценарий через --scenario: это кампания по сценарию «{ $scenario }»
cli-replay-hash = сценарий «{ $scenario }» изменился с тех пор, как записан { $file }
cli-replay-side = { $file }: в сценарии нет стороны «{ $side }» (неделя { $week })
cli-replay-long = в { $file } недель: { $weeks }; в сценарии: { $most }
cli-replay-order = { $file }: недели идут не по порядку; за неделей { $at } следует неделя номер { $found }
cli-replay-from = недели { $week } нет: в записи их { $weeks }
cli-replay-forged = неделя { $week } сходится по разделам, но её контрольное число им не соответствует
cli-replay-changed = файл правили руками, или его писала не эта программа
cli-save-digest = сохранение { $file } изменено: его таблицы не дают контрольного числа, записанного вместе с ними
cli-record-differs = { $file } не даёт того, что в нём записано: если сыграть снова, неделя { $week } выходит иначе
cli-record-seal = { $file } изменён после записи или повреждён
cli-record-seal-help = запись и сохранение править нельзя: возьмите копию, которой никто не менял
cli-record-is-save = { $file } — это сохранение, а не запись
cli-record-is-save-help = продолжить его: turkistan play --load ФАЙЛ
cli-record-is-replay = { $file } — это запись, а не сохранение
cli-record-is-replay-help = показать её снова: turkistan replay ФАЙЛ; продолжить с одной из её недель: turkistan replay ФАЙЛ --save СОХРАНЕНИЕ --week НЕДЕЛЯ
cli-record-packed = { $file } повреждён: { $what }
cli-record-rules-number = { $file }: сыграно по правилам номер { $found }, а у этой программы номер { $here }: эти приказы нельзя сыграть снова
cli-record-rules-number-help = запись всё же можно посмотреть по сохранённым в ней состояниям (turkistan replay ФАЙЛ); начать с её положения новую кампанию: turkistan replay ФАЙЛ --save СОХРАНЕНИЕ, а с сохранения: turkistan play --load ФАЙЛ --anew
cli-record-states-only = Эта запись сыграна по правилам номер { $found }; у этой программы номер { $here }. Её приказы нельзя сыграть снова, проверить или продолжить. Она показывается по сохранённым в ней состояниям, неделя за неделей, без событий внутри недели. С любого из них можно начать новую кампанию: --save ФАЙЛ --week НЕДЕЛЯ.
cli-record-scenario-changed = Сценарий «{ $scenario }» с тех пор изменился; здесь он такой, каким был тогда, — по файлам из записи.
cli-record-scenario-missing = Сценарий «{ $scenario }» не установлен; здесь он взят из файлов записи.
cli-save-tables = части сохранения { $file } не подходят друг к другу или к сценарию
cli-save-changed = сохранения править нельзя: продолжите с другого или начните заново с тем же начальным числом

cli-sheet-broken = { $file }, строка { $line }: это не таблица кампаний ({ $what })
cli-sheet-differs = { $file } — о других кампаниях: { $what } там «{ $other }», а не «{ $first }»
cli-sheet-overlap = { $file }: кампания номер { $run } есть и в другой таблице
cli-sheet-use-first = задайте каждой части свой промежуток через --first
cli-sheet-no-parquet = { $file }: эта сборка пишет .csv и .json, но не .parquet
cli-sheet-ending = { $file }: имя должно кончаться на .csv или .json

## Непонятная командная строка

cli-usage-unknown = здесь нет ни параметра, ни аргумента «{ $given }»
cli-usage-unknown-command = нет команды «{ $given }»
cli-usage-needs-value = для «{ $option }» нужно значение
cli-usage-takes-none = «{ $option }» не принимает значения, а указано «{ $value }»
cli-usage-value = значение «{ $value }» не подходит для «{ $option }»
cli-usage-range = нужно целое число от { $least } до { $most }
cli-usage-number = нужно целое число, 0 или больше
cli-usage-size = пишут { $form }, каждое число от { $least } до { $most }
cli-usage-conflict = нельзя указать вместе: «{ $given }» и «{ $other }»
cli-usage-twice = «{ $given }» указано больше одного раза
cli-usage-missing = не указано: { $missing }
cli-usage-not-text = один из аргументов — не текст в Юникоде
cli-usage-other = командная строка непонятна
cli-usage-usage = использование: { $usage }
cli-usage-see = как пользоваться командой, скажет --help

## Команды: итоги

cli-run-players = Игроки: { $players }
cli-run-digest = Контрольное число: { $digest }
cli-saved = Сохранено в файл { $file }.
cli-migrate-newest = Делать нечего: эти файлы уже в новейшем формате.
cli-migrate-nothing-written = ничего не записано
cli-migrate-would = { $n ->
    [one] Переписать пришлось бы { $n } файл; ничего не записано.
    [few] Переписать пришлось бы { $n } файла; ничего не записано.
   *[other] Переписать пришлось бы { $n } файлов; ничего не записано.
}
cli-migrate-done = { $n ->
    [one] Переписан { $n } файл.
    [few] Переписаны { $n } файла.
   *[other] Переписано { $n } файлов.
}
cli-check-checked = Проверено сценариев, карт и книг правил: { $n }.
cli-sim-heading = { $name }: { $runs ->
    [one] { $runs } кампания
    [few] { $runs } кампании
   *[other] { $runs } кампаний
}
cli-sim-players = Игроки: { $players }; начальные числа от { $seed }
cli-sim-side = { $side }; впереди по очкам: { $ahead }
cli-sim-mean = среднее
cli-sim-median = медиана
cli-sim-low = 10 %
cli-sim-high = 90 %
cli-sim-points = Очки за удержанные города и посты
cli-sim-men = Люди под ружьём
cli-sim-men-lost = Потеряно людей
cli-sim-households = Кибиток не в безопасности
cli-sim-households-safe = Кибиток в безопасности
cli-sim-households-lost = Потеряно кибиток
cli-sim-horses = Лошади
cli-sim-sheep = Овцы
cli-sim-places = Кто что держит в конце
cli-sim-legend = В скобках при доле — промежуток, в котором истинная доля лежит в 95 случаях из 100. 10 % и 90 %: десятая часть кампаний лежит ниже первого числа и выше второго.
cli-sim-decided = Ответы, заданные заранее
cli-sim-decided-made = дан
cli-sim-decided-barred = спросили, но этот выбор ни разу не был открыт
cli-sim-decided-not-asked = ни разу не спросили
cli-tournament-heading = { $name }: { $games ->
    [one] { $games } игра
    [few] { $games } игры
   *[other] { $games } игр
} на пару, начальные числа от { $seed }
cli-tournament-table = Доля игр, выигранных стороной «{ $side }» (её игроки — в строках), против игроков стороны «{ $other }»; рядом — средний перевес
cli-tournament-best = Лучший игрок стороны «{ $side }»: { $player }; лучший игрок стороны «{ $other }»: { $rival }. В играх между ними сторона «{ $side }» выигрывает { $share }, средний перевес { $margin }.
cli-tournament-legend = Выигрывает тот, кто впереди по очкам; ничья считается за половину. В скобках при доле — промежуток, в котором истинная доля лежит в 95 случаях из 100. Лучший игрок стороны — тот, кто лучше других выстоит против самого неудобного для него соперника.
cli-decisions-heading = { $name }: кампаний на каждый выбор и каждого игрока — { $runs }, начальные числа от { $seed }; сыграть пришлось { $played }
cli-decisions-event = { $event } ({ $side }): { $name }
cli-decisions-asked = спросили
cli-decisions-silence = (без ответа)
cli-decisions-light = Ни одного среднего не сдвигает и на 20 очков.
cli-decisions-best = «{ $choice }» — лучший выбор у всех, кого спрашивают.
cli-decisions-sum = Событий: { $all }. Из них ни одного среднего не сдвигают на 20 очков: { $light }. С выбором, который лучше всех у каждого: { $best }.
cli-decisions-legend = Средний перевес отвечающей стороны; за все стороны играет один и тот же игрок. Первый выбор — то, что выходит, если промолчать; при остальных — насколько он больше, при тех же начальных числах, с промежутком, в котором истинное среднее лежит в 95 случаях из 100. В квадратных скобках — в скольких кампаниях выбор сделан.
