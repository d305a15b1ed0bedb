### Приказы словами и причины отказа.

## Выбор

stance-seek = искать боя
stance-hold = держаться на месте
stance-entrench = держаться за окопами
stance-evade = уклоняться от боя
stance-screen = наблюдать и уклоняться

pace-with-herd = ходом стада
pace-normal = обычным ходом
pace-forced = усиленными переходами

forage-close = близ лагеря
forage-wide = широким кругом

quarters-disperse = зимовать врозь по пастбищам
quarters-stand-to-arms = зимовать вместе под ружьём

siege-blockade = обложение
siege-storm = приступ
siege-parley = переговоры
siege-cut-water = отвод воды

camp-rule-seasonal = кочевать по временам года, уходить от опасности
camp-rule-stay = оставаться, уходить от опасности
camp-rule-stand = оставаться во что бы то ни стало

## Приказы: кому, затем что

order-foreign = не нашим людям
order-march = { $force }: идти — { $to }, { $pace }
order-march-via = { $force }: идти — { $to }, по пути — { $via }; { $pace }
order-halt = { $force }: остановиться
order-follow = { $force }: следовать, впереди — { $other }
order-escort = { $force }: охранять — { $camp }
order-stance = { $force }: { $stance }
order-forage = { $force }: добывать пищу { $forage }
order-winter = { $force }: { $quarters }
order-detach = { $force }: выделить отряд — { $men } ({ $troop })
order-detach-led = { $force }: выделить отряд — { $men } ({ $troop }), начальник — { $leader }
order-detach-officer = { $force }: выделить отряд — { $men } ({ $troop }), начальник — сотник
order-hand-over = { $force }: передать людей — { $men } ({ $troop }), в состав — { $to }
order-merge = { $force }: соединиться — { $into }
order-garrison = { $force }: стать гарнизоном — { $place }
order-relieve = { $force }: сменить гарнизон — { $other }
order-depot = { $force }: устроить склад — { $rations }
order-migrate = { $camp }: кочевать — { $to }
order-evacuate = { $camp }: уйти в безопасные места — { $to }
order-camprule = { $camp }: без приказа — { $rule }
order-levy = { $camp }: выставить ополчение — { $men }, в состав — { $force }
order-release = { $force }: отпустить домой — { $men } ({ $troop })
order-besiege = { $force }: осадить — { $place } ({ $way })
order-raid = { $force }: идти в набег — { $camp }
order-answer = { $event } — { $choice }

## Почему нельзя

error-campaign-over = Кампания окончена.
error-no-such-force = Такого отряда нет.
error-not-your-force = Этот отряд вам не подчинён.
error-force-gone = Больше не существует: { $force }.
error-force-off-map = Вне карты или на пути туда: { $force }.
error-no-such-contingent = Таких людей в ваших отрядах нет.
error-no-such-camp = Такого аула нет.
error-not-your-camp = Этот аул вам не подчинён.
error-camp-gone = { $camp }: там никого не осталось либо все уже в безопасности.
error-no-such-hex = Такой клетки на карте нет.
error-no-such-box = Такого края за пределами карты нет.
error-hostile-box = { $name } — земля неприятеля.
error-no-such-place = Такого места нет.
error-cannot-be-held = { $place } — примета на местности, держать там нечего: ни осадить, ни занять гарнизоном. Туда можно только прийти.
error-place-not-yours = { $place } — по нашим сведениям, в чужих руках.
error-no-such-leader = Такого начальника нет.
error-leader-not-free = Начальник занят: { $leader }.
error-no-way = Пути туда нет: { $to }.
error-already-there = Уже на месте.
error-itself = Это нельзя исполнить над самим собой.
error-not-together = Стоят не в одном месте: { $force }; { $other }.
error-no-men-asked = Не сказано, сколько нужно людей.
error-not-enough-men = Не хватает людей: запрошено { $asked }, есть { $have }.
error-no-food-asked = Не сказано, сколько нужно пищи.
error-not-enough-food = Не хватает пищи: запрошено { $asked }, есть { $have }.
error-not-a-garrison = Не стоит в гарнизоне: { $force }.
error-too-far = Слишком далеко: { $far }, предел — { $most }.
error-not-a-levy = Это не ополчение, которое можно отпустить: { $troop }.
error-place-not-enemys = { $place } — по нашим сведениям, не в руках неприятеля.
error-no-water-to-cut = { $place } — отвести воду здесь нельзя.
error-too-few-to-storm = { $place } — для приступа мало { $men } чел.: чтобы охватить стену, нужно, насколько известно, хотя бы { $least }.
error-camp-not-enemys = Этот аул — не неприятельский.
error-camp-not-known = Где этот аул, никто не знает.
error-no-such-event = Такого дела нет.
error-event-not-open = { $event } — сейчас решать это не нам.
error-choice-not-open = { $event } — сейчас нельзя выбрать «{ $choice }».
error-no-such-choice = { $event } — такого выбора нет.
error-will-not-follow = { $force } — неповиновение: люди не пойдут ({ $group }).
error-no-commander = Отряд без начальника: { $force }. Он может идти к своим городам, аулам и отрядам, стоять в гарнизоне, охранять, возить запасы, соединяться с другими или стоять не далее { $far } от того отряда, из которого выделен, — и больше ничего.
error-no-officer = Свободных сотников больше нет.
error-officer-only-new = Сотника из запаса берёт только новый отряд.
error-too-many-bodies = Больше отрядов выделить нельзя: сверх начальных — не более { $n }. Пусть иные соединятся с другими; место освободится через неделю.
error-no-change = Так уже и есть.
error-full = Нет места ещё для одной части, склада или гонца.
