# Картада атаулардан бөлек жазылатындар.
mark-thousands = { $n } мың
mark-about = ~{ $n }
mark-seen-ago = { $n ->
    [0] бүгін
    [1] кеше
   *[other] { $n } күн бұрын
}
mark-siege-day = { $n }-күн
mark-starts = аттанады: { $date }
mark-arrives = { $date } · { $n }-күн

## Апта көрсетілгенде жарқ ететіндер
mark-battle-won = { $side ->
    [kazakh] Қазақтар жеңді
    [dzungar] Жоңғарлар жеңді
   *[other] Жеңген: { $name }
}
mark-battle-drawn = Ешкім жеңген жоқ
mark-besieged = Қоршауда
mark-siege-lifted = Қоршаудан босады
mark-storm-won = Шабуылмен алынды
mark-storm-lost = Шабуыл тойтарылды
mark-surrendered = Берілді
mark-gates-opened = Қақпа ашылды
mark-raided = Ауыл шабылды
mark-raid-beaten = Шапқын тойтарылды
mark-captives = { $n ->
    [one] { $n } түтін айдап әкетілді
   *[other] { $n } түтін айдап әкетілді
}
