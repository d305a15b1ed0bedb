### История: исторический ход, факты и разбор кампании.

cli-no-plan = в сценарии «{ $scenario }» нет плана для стороны «{ $side }»
cli-no-plan-help = выберите другого игрока или допишите в сценарий `plan`

## Исторический ход

cli-history = { $name }: как шла история, обе стороны по своим планам; начальное число { $seed }
cli-history-reference = Это опорное начальное число: при нём должны совпасть все факты истории.
cli-history-before = До кампании
cli-history-after = Что было потом в истории, чем бы ни кончилась эта кампания
cli-both-styles = { $new } ({ $old } старого стиля)
cli-history-entry = { $date }: { $text }
cli-history-entry-unsure = ≈ { $date }: { $text }
cli-history-says = История. { $entry }
cli-history-turn = { $side }. { $line }
cli-history-lost = { $side }: потеряно за неделю — { $lost }

## Факты истории

cli-facts = Факты истории: совпало { $met } из { $all }; сходство с историей { $share } %
outcome-as-in-history = Исход тот же, что в истории: { $side } — { $level } (перевес { $margin }, в истории { $old }).
outcome-unlike-history = Исход не тот, что в истории: { $side } — { $level }, в истории — { $was } (перевес { $margin }, в истории { $old }).
cli-facts-none-yet = Факты истории: пока не решён ни один
cli-fact = { $verdict }: { $fact }
cli-fact-met = совпало ({ $date })
cli-fact-early = раньше срока ({ $date })
cli-fact-late = позже срока ({ $date })
cli-fact-not-met = НЕ СОВПАЛО
cli-fact-pending = ещё не решено

## После кампании

cli-after = Итоги кампании
cli-after-level = { $side }: { $level }; перевес { $margin }.
cli-after-margin = { $side }: перевес { $margin }.
cli-after-history-level = В истории: { $level }; перевес { $margin }.
cli-after-history-margin = В истории: перевес { $margin }.
cli-after-history-range = Известное допускает от { $least } до { $most }.
cli-after-quantity = Количество
cli-after-points = Очки
cli-after-total = Всего

cli-score-places = Удержанные города и посты
cli-score-households = Уцелевшие кибитки
cli-score-captives = Уведённые неприятельские кибитки
cli-score-men = Люди под ружьём
cli-score-commitment = Приверженность народов, из 1000
cli-score-men-lost = Потери в людях
cli-score-events = События

cli-level-decisive-victory = решительная победа
cli-level-victory = победа
cli-level-marginal-victory = малая победа
cli-level-draw = ничья
cli-level-marginal-defeat = малое поражение
cli-level-defeat = поражение
cli-level-decisive-defeat = решительное поражение

## Много кампаний рядом с историей

cli-sim-april = Людей под ружьём на 1 апреля
cli-sim-margin = Перевес
cli-sim-levels = Чем кончаются кампании
cli-sim-facts = Факты истории и доля кампаний, в которых они совпали
cli-sim-fidelity = Сходство с историей: медиана { $median } %; у десятой части кампаний не больше { $low } %, у десятой части не меньше { $high } %
cli-sim-taken = Кто взял первым: в какой доле кампаний и когда
cli-sim-taken-by = { $place }: { $side }

# --- how ordinary the real course is ---

cli-real-heading = { $name }: насколько обычен действительный ход; кампаний на каждую пару игроков: { $runs } (начальные числа от { $seed })
cli-real-statistics = Числа действительного хода среди кампаний по плану
cli-real-grade = Известно
cli-real-real = В истории
cli-real-low = 10 %
cli-real-median = Медиана
cli-real-high = 90 %
cli-real-percentile = Лежит ниже
cli-real-inside = В пределах 80 %
cli-real-yes = да
cli-real-no = нет
cli-real-counted = Засвидетельствовано или по исследованиям: в средние восемь десятых попало { $inside } из { $of }. Наши толкования: { $ours } из { $all }.
cli-real-mark = Отметка истории, { $side }: { $mark } ({ $range }); восемь десятых кампаний кончаются между { $low } и { $high }, половина — ниже { $median }. { $overlaps ->
        [yes] Эти промежутки пересекаются.
       *[no] Эти промежутки не пересекаются.
    }
cli-real-facts = Факты истории: в какой доле кампаний не сбываются, смотря кто играет за обе стороны
