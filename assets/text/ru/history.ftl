### История: исторический ход, факты и разбор кампании.

cli-no-plan = в сценарии «{ $scenario }» нет плана для стороны «{ $side }»
cli-no-plan-help = выберите другого игрока или напишите в сценарии `plan`

## Исторический ход

cli-history = { $name }: исторический ход, обе стороны по плану; зерно { $seed }
cli-history-reference = Это опорное зерно: на нём должен сойтись каждый факт истории.
cli-history-before = До кампании
cli-history-after = После кампании
cli-both-styles = { $new } ({ $old } старого стиля)
cli-history-entry = { $date }: { $text }
cli-history-entry-unsure = ≈ { $date }: { $text }
cli-history-says = История — { $entry }
cli-history-turn = { $side } — { $line }
cli-history-lost = { $side }: за неделю потеряно — { $lost }

## Факты истории

cli-facts = Факты истории: сошлось { $met } из { $all }; верность { $share } %
cli-facts-none-yet = Факты истории: ни один ещё не решён
cli-fact = { $verdict }: { $fact }
cli-fact-met = сошлось ({ $date })
cli-fact-early = рано ({ $date })
cli-fact-late = поздно ({ $date })
cli-fact-not-met = НЕ СОШЛОСЬ
cli-fact-pending = ещё не решено

## После кампании

cli-after = Разбор кампании
cli-after-level = { $side }: { $level }; перевес { $margin }.
cli-after-margin = { $side }: перевес { $margin }.
cli-after-history-level = В истории: { $level }; перевес { $margin }.
cli-after-history-margin = В истории: перевес { $margin }.
cli-after-quantity = Число
cli-after-points = Очки
cli-after-total = Всего

cli-score-places = Удержанные места
cli-score-households = Живые кибитки
cli-score-captives = Уведённые вражеские кибитки
cli-score-men = Людей под ружьём
cli-score-commitment = Приверженность народов, из 1000
cli-score-men-lost = Потеряно людей
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
cli-sim-facts = Факты истории и доля кампаний, в которых они сошлись
cli-sim-fidelity = Верность: медиана { $median } %; у десятой части кампаний ниже { $low } %, выше { $high } %
cli-sim-taken = Первое взятие: в скольких кампаниях и когда
cli-sim-taken-by = { $place }: { $side }
