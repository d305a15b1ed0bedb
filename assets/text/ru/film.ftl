### Записанные кампании на карте и рисунки карты.

## Список записей

film-replays = Записи
film-histories = История
film-histories-why = Исторический ход сценария: обе стороны по плану, рядом хроника.
film-records = Свои кампании
film-records-why = Записи в папке { $folder }
film-records-none = Пока ни одной: кампания записывается, когда вы играете.
film-looking = Ищем…
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
film-players = { $players }; зерно { $seed }
film-player-human = человек
film-player-passive = никто
film-player-random = случай
film-player-cautious = осторожный компьютер
film-player-bold = смелый компьютер
film-player-plan = исторический план
film-wait = Минуту
film-wait-why = Кампания проигрывается целиком, чтобы можно было показать любую неделю.

## Что может не получиться

film-no-scenario = Сценарий «{ $scenario }» не загружается.
film-no-plan = В этом сценарии нет исторического плана для каждой стороны.
film-unreadable = { $file } — не запись кампании, или файл повреждён.
film-states-only = Сыграно по правилам номер { $found } (у этой программы { $here }): сыграть снова или продолжить по приказам нельзя. Показывается по состояниям, по неделе за раз, без событий внутри недель. «Играть отсюда» начинает новую кампанию с показанного состояния.
film-no-states = Состояний недель в записи нет, поэтому показать её тоже нельзя: возьмите версию программы, которая её записала.
film-differs = С недели { $n } эта запись идёт иначе, чем записано: файл изменён или записан другой программой.
film-not-deleted = { $file } — не удаётся удалить: { $why }

## Над картой

film-menu = Меню
film-menu-why = Назад в главное меню.
film-title-history = { $name }: исторический ход
film-title-record = { $name }: { $file }
film-eyes = Чьими глазами
film-eyes-all = Всё
film-eyes-all-why = Показать на карте всё.
film-eyes-side-why = Показать только то, что знала эта сторона.
film-chronicle = Хроника
film-facts = Факты

## Хроника

film-both-styles = { $new } ({ $old } ст. ст.)
film-chronicle-none = В этом сценарии нет хроники.
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
film-facts-none = В этом сценарии нет фактов для проверки.
film-fidelity = Подтвердилось { $met } из { $all }; верность пока { $share } %
film-fidelity-none = Пока ни один не решён.
film-fact-met = подтвердился ({ $date })
film-fact-early = слишком рано ({ $date })
film-fact-late = слишком поздно ({ $date })
film-fact-not-met = не подтвердился
film-fact-pending = ещё открыт
film-dispatch-to = Кому:
film-dispatch-none = Первое донесение приходит после первой недели.
film-measure-margin = Перевес
film-measure-men = Люди
film-measure-places = Очки за места
film-measure-commitment = Приверженность, %
film-measure-food = Провиант, чел.-дни
film-measure-lost = Потеряно кибиток
film-measure-safe = Кибитки в безопасности

## Лента времени

film-week = Неделя { $n } из { $weeks }
film-start-why = К началу (Home)
film-back-why = На неделю назад
film-day-back-why = На день назад
film-run-why = Пустить или остановить
film-day-on-why = На день вперёд
film-on-why = На неделю вперёд
film-end-why = К концу (End)
film-speed = Скорость
film-speed-why = Как быстро идут недели.
film-take = Играть отсюда…
film-take-why = Продолжить с этой недели самому; за другую сторону играет компьютер.
film-take-over-late = Здесь кампания уже окончена.
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
map-cmd-done = Нарисовано: { $file }.
map-cmd-week = недели { $n } нет: в сценарии { $weeks }
map-cmd-place = в этом сценарии нет места «{ $place }»
map-cmd-no-adapter = нарисовать нельзя: не найден графический адаптер
map-cmd-install = установите драйвер Vulkan, например пакет mesa-vulkan-drivers: он рисует и без видеокарты
map-cmd-driver = установите драйвер видеокарты
map-cmd-broken = нарисовать не удалось: { $why }
map-cmd-too-long = рисунок не был готов вовремя
