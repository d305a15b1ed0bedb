### Записанные кампании на карте и рисунки карты.

## Список записей

film-replays = Записи
film-histories = История
film-histories-why = Как шла история в сценарии: обе стороны следуют своим планам, рядом летопись.
film-records = Ваши кампании
film-records-why = Записи в папке { $folder }
film-records-none = Пока их нет: кампания записывается, когда вы играете.
film-looking = Ищем …
film-open = Показать
film-delete = Удалить
film-delete-sure = Удалить эту запись навсегда?
film-cancel = Отмена
film-weeks = { $n ->
    [one] { $n } неделя
    [few] { $n } недели
   *[other] { $n } недель
}
film-player = { $side }: { $who }
film-players = { $players }; начальное число { $seed }
film-player-human = человек
film-player-passive = никто
film-player-random = случай
film-player-cautious = осторожный компьютер
film-player-bold = смелый компьютер
film-player-plan = исторический план
film-wait = Одну минуту
film-wait-why = Кампания проигрывается целиком, чтобы можно было показать любую неделю.

## Что может не получиться

film-no-scenario = Не удалось загрузить сценарий «{ $scenario }».
film-no-plan = В этом сценарии исторический план есть не у каждой стороны.
film-unreadable = { $file }: это не запись кампании, или файл повреждён.
film-states-only = Сыграно по правилам номер { $found } (у этой программы — { $here }): переиграть или продолжить кампанию по её приказам нельзя. Запись показывается по сохранённым в ней состояниям, неделя за неделей, без событий внутри недели. «Играть отсюда» начнёт новую кампанию с показанного состояния.
film-no-states = Состояний по неделям в записи нет, так что показать её нельзя: возьмите ту версию программы, которая её записала.
film-differs = Начиная с недели { $n } запись идёт не так, как записано: файл изменён или его записала другая программа.
film-not-deleted = { $file }: не удалось удалить — { $why }

## Над картой

film-menu = Меню
film-menu-why = Назад в главное меню.
film-title-history = { $name }: как шла история
film-title-record = { $name }: { $file }
film-eyes = Чьими глазами
film-eyes-all = Всё
film-eyes-all-why = Показать на карте всё.
film-eyes-side-why = Показать только то, что знала эта сторона.
film-chronicle = Летопись
film-facts = Факты

## Летопись

film-both-styles = { $new } ({ $old } ст. ст.)
film-chronicle-none = У этого сценария нет летописи.
film-chronicle-after = Что было потом
film-chronicle-later = { $n ->
    [one] Впереди ещё { $n } запись.
    [few] Впереди ещё { $n } записи.
   *[other] Впереди ещё { $n } записей.
}
film-grade = [{ $grade }]
film-grade-source = [{ $grade }] { $source }
film-centre-why = Щёлкните, чтобы увидеть место.
film-history-says = История: { $entry }

## Факты, донесения, графики

film-tab-facts = Факты
film-tab-week = Донесение
film-tab-standings = Графики
film-facts-none = В этом сценарии нет фактов, с которыми сверяться.
film-fidelity = Совпало { $met } из { $all }; сходство с историей пока { $share } %
film-fidelity-end = Совпало { $met } из { $all }; сходство с историей { $share } %
film-fidelity-none = Пока ни один не решён.
film-report = Полные итоги
film-report-early = Итоги подводятся после последней недели.
film-fact-met = совпало ({ $date })
film-fact-early = раньше срока ({ $date })
film-fact-late = позже срока ({ $date })
film-fact-not-met = не совпало
film-fact-pending = ещё не решено
film-dispatch-to = Кому:
film-dispatch-none = Первое донесение придёт после первой недели.
film-measure-margin = Перевес
film-measure-men = Люди
film-measure-places = Очки за города и посты
film-measure-commitment = Приверженность, %
film-measure-food = Пища, человеко-дней
film-measure-lost = Потеряно кибиток
film-measure-safe = Кибиток в безопасности

## Лента времени

film-week = Неделя { $n } из { $weeks }
film-start-why = К началу (Page Up)
film-back-why = На неделю назад
film-day-back-why = На день назад
film-run-why = Пустить или остановить
film-day-on-why = На день вперёд
film-on-why = На неделю вперёд
film-end-why = К концу (Page Down)
film-speed = Скорость
film-speed-why = Как быстро идут недели.
film-take = Играть отсюда…
film-take-why = Продолжить с этой недели самому; за другую сторону будет играть компьютер.
film-take-over-late = Кампания на этом окончена.
film-take-from = Продолжить с начала недели { $n } за сторону:
film-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
   *[other] и ещё { $n }
}
film-month-1 = янв.
film-month-2 = февр.
film-month-3 = март
film-month-4 = апр.
film-month-5 = май
film-month-6 = июнь
film-month-7 = июль
film-month-8 = авг.
film-month-9 = сент.
film-month-10 = окт.
film-month-11 = нояб.
film-month-12 = дек.

## Клавиши

key-film-back = Запись: на неделю назад (с Shift — на день)
key-film-on = Запись: на неделю вперёд (с Shift — на день)
key-film-start = Запись: к началу
key-film-end = Запись: к концу

## Рисунки карты

film-seen-by = Что известно стороне: { $side }
film-km = { $n } км
map-cmd-done = Нарисовано в файле { $file }.
map-cmd-week = недели { $n } нет: в сценарии { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
   *[other] { $weeks } недель
}
map-cmd-place = в этом сценарии нет места «{ $place }»
map-cmd-no-adapter = рисовать не на чем: графический адаптер не найден
map-cmd-install = установите драйвер Vulkan, например пакет mesa-vulkan-drivers: он рисует и без видеокарты
map-cmd-driver = установите драйвер видеокарты
map-cmd-broken = рисунок не получился: { $why }
map-cmd-too-long = рисунок не успел появиться вовремя

## For those who hear the screen

film-strip-told = Недели похода: перейти к неделе
film-plot-told = Ход показателя по неделям: перейти к неделе
