# Что написано на карте, кроме названий.
mark-thousands = { $n } тыс.
mark-about = ~{ $n }
mark-seen-ago = { $n ->
    [0] сегодня
    [1] вчера
    [one] { $n } день назад
    [few] { $n } дня назад
   *[other] { $n } дней назад
}
mark-siege-day = день { $n }
mark-starts = выступит { $date }
mark-arrives = { $date } · { $n }-й день

## Что вспыхивает, пока идёт неделя
mark-battle-won = { $side ->
    [kazakh] Победа казахов
    [dzungar] Победа джунгар
   *[other] Победитель: { $name }
}
mark-battle-drawn = Никто не победил
mark-besieged = В осаде
mark-siege-lifted = Осада снята
mark-storm-won = Приступ удался
mark-storm-lost = Приступ отбит
mark-surrendered = Осаждённые сдались
mark-gates-opened = Ворота открыты
mark-raided = Аул разграблен
mark-raid-beaten = Набег отбит
mark-captives = { $n ->
    [one] уведена { $n } кибитка
    [few] уведены { $n } кибитки
   *[other] уведено { $n } кибиток
}
