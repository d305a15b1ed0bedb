# What is written on the map beside names.
mark-thousands = { $n }k
mark-about = ~{ $n }
mark-seen-ago = { $n ->
    [0] today
    [1] yesterday
   *[other] { $n } days ago
}
mark-siege-day = day { $n }
mark-starts = sets out { $date }
mark-arrives = { $date } · day { $n }

## Effects of a week that is shown
mark-battle-won = { $side ->
    [kazakh] The Kazakhs won
    [dzungar] The Dzungars won
   *[other] { $name } won
}
mark-battle-drawn = Nobody won
mark-besieged = Cut off
mark-siege-lifted = Siege lifted
mark-storm-won = Stormed
mark-storm-lost = Storm beaten off
mark-surrendered = Surrendered
mark-gates-opened = Gates opened
mark-raided = Camp plundered
mark-raid-beaten = Raid beaten off
mark-captives = { $n ->
    [one] { $n } kibitka led off
   *[other] { $n } kibitkas led off
}
