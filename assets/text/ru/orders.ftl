### Приказы словами и причины отказа.

## Выбор

stance-seek = искать боя
stance-hold = держаться на месте
stance-entrench = держаться в окопах
stance-evade = уклоняться от боя
stance-screen = наблюдать и уклоняться

pace-with-herd = со скоростью стада
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
camp-rule-stay = оставаться на месте, уходить от опасности
camp-rule-stand = оставаться на месте во что бы то ни стало

## Приказы: кому, затем что

order-foreign = не нашему отряду или аулу
order-march = { $force }: идти — { $to }, { $pace }
order-march-via = { $force }: идти — { $to }, через — { $via }; { $pace }
order-halt = { $force }: остановиться
order-follow = { $force }: следовать за отрядом — { $other }
order-escort = { $force }: охранять — { $camp }
order-stance = { $force }: { $stance }
order-forage = { $force }: фуражировка { $forage }
order-winter = { $force }: { $quarters }
order-detach = { $force }: выделить отдельный отряд — { $men } ({ $troop })
order-detach-led = { $force }: выделить отдельный отряд — { $men } ({ $troop }), предводитель — { $leader }
order-detach-officer = { $force }: выделить отдельный отряд — { $men } ({ $troop }), во главе — сотник
order-hand-over = { $force }: передать людей — { $men } ({ $troop }); кому: { $to }
order-merge = { $force }: соединиться с отрядом — { $into }
order-garrison = { $force }: встать гарнизоном — { $place }
order-relieve = { $force }: сменить гарнизон — { $other }
order-depot = { $force }: устроить склад — { $rations }
order-migrate = { $camp }: кочевать — { $to }
order-evacuate = { $camp }: уйти в безопасное место — { $to }
order-camprule = { $camp }: без приказа — { $rule }
order-levy = { $camp }: выставить ополчение — { $men }; куда: { $force }
order-release = { $force }: отпустить домой — { $men } ({ $troop })
order-besiege = { $force }: осадить — { $place } ({ $way })
order-raid = { $force }: идти в набег на { $camp }
order-answer = { $event } — { $choice }

## Почему нельзя

error-campaign-over = Кампания окончена.
error-no-such-force = Такого отряда нет.
error-not-your-force = Этот отряд не в вашей власти.
error-force-gone = Такого отряда больше нет: { $force }.
error-force-off-map = Отряд за краем карты или на пути туда: { $force }.
error-no-such-contingent = Таких людей в ваших отрядах нет.
error-no-such-camp = Такого аула нет.
error-not-your-camp = Этот аул не в вашей власти.
error-camp-gone = { $camp }: там никого не осталось либо все в безопасности за краем карты.
error-no-such-hex = Такой клетки на карте нет.
error-no-such-box = За краем карты такой страны нет.
error-hostile-box = { $name } — земля неприятеля.
error-no-such-place = Такого места нет.
error-cannot-be-held = { $place }: примета на местности, держать там нечего. Ни осадить, ни занять гарнизоном нельзя, можно только прийти туда.
error-place-not-yours = { $place }: по нашим сведениям, место в чужих руках.
error-no-such-leader = Такого предводителя нет.
error-leader-not-free = { $leader }: этот предводитель сейчас занят.
error-no-way = Пути туда нет: { $to }.
error-already-there = Уже на месте.
error-itself = С самим собой этого не сделать.
error-not-together = Стоят не в одном месте: { $force }; { $other }.
error-no-men-asked = Не сказано, сколько людей.
error-not-enough-men = Не хватает людей: нужно { $asked }, есть { $have }.
error-no-food-asked = Не сказано, сколько пищи.
error-not-enough-food = Не хватает пищи: нужно { $asked }, есть { $have }.
error-not-a-garrison = Этот отряд не в гарнизоне: { $force }.
error-too-far = Слишком далеко: { $far }, а предел — { $most }.
error-shut-in = { $place }: место в осаде, никто не входит и не выходит.
error-leader-elsewhere = { $leader } остался без отряда (место: { $at }); принять он может только отряд, который стоит там же.
error-still-riding = { $camp }: созвать можно { $have }; ещё в пути домой { $away }, осталось { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}.
error-not-a-levy = Это не ополчение, которое можно отпустить: { $troop }.
error-place-not-enemys = { $place }: по нашим сведениям, место не в руках неприятеля.
error-no-water-to-cut = { $place }: отвести воду здесь нельзя.
error-too-few-to-storm = { $place }: для приступа людей мало ({ $men }); чтобы охватить стену, нужно, насколько известно, хотя бы { $least }.
error-camp-not-enemys = Этот аул не принадлежит неприятелю.
error-camp-not-known = Где этот аул, никто не знает.
error-no-such-event = Такого вопроса нет.
error-event-not-open = { $event } — решать это сейчас не нам.
error-choice-not-open = { $event } — сейчас нельзя выбрать «{ $choice }».
error-no-such-choice = { $event } — такого ответа нет.
error-will-not-follow = { $force }: люди не пойдут, их народ держится в стороне ({ $group }).
error-no-commander = Отряд без предводителя: { $force }. Он может идти к своим городам, аулам и отрядам, стоять в гарнизоне, охранять, возить припасы, соединяться с другими или стоять не далее { $far } от отряда, из которого выделен, — и только.
error-no-officer = Свободных сотников больше нет.
error-officer-only-new = Сотника из запаса получает только новый отряд.
error-too-many-bodies = Больше отрядов не собрать: сверх первоначальных их может быть не более { $n }. Соедините одни с другими: место освободится через неделю.
error-no-change = Так уже и есть.
error-full = Нет места ещё для одной части, склада или гонца.
