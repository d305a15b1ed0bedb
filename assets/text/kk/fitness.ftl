### Жасақтың қуаты, ұрысқа жіберуге не кедергі, қоршаудың бір парақтағы есебі.

fit-men = { $men }, бірлігі { $n } %
fit-men-bad = { $men }, бірлігі { $n } %: { $breaks } %-дан төмен түссе, сап бұзылады
fit-horses = { $horses }: { $condition } ({ $n } %)
# Beside a small bar, where there is little room.
fit-percent = { $n } %
fit-days = { $n } күн
fit-food-hungry = { $food }; ашыққанына { $n } күн болды

## Ұрысқа бұйрық берер алдында

caution-shaken = Рухы түскен: бірлігі { $n } %. { $breaks } %-дан төмен түссе, сап бұзылады, ал { $shaken } %-дан төмен жасақ өз еркімен ұрысқа кірмейді.
caution-starving = { $n ->
    [0] Аш: азық таусылған, азықсыз бірлік күн сайын кемиді.
   *[other] Азығы { $n } күнге ғана жетеді: азықсыз бірлік күн сайын кемиді.
}
caution-jaded = Аттары болдырған ({ $n } %): жүрісі баяу, соққысы әлсіз.
# $men: with their number; $n: points.
caution-empties = { $place }: қалатын кісі тым аз (керегі — { $men }), сонда оның { $n } ұпайы ешкімге есептелмейді.
caution-crowded = { $place } күніне { $men } адамның ішінен { $fed } адамды ғана асырай алады: бір бөлігін қала асырайды, қалғаны қаладан артылғанды бөліседі. Қақпа жабылса, бәрі бір қазаннан ас ішеді.
# Of several forces; $caution is one of the sentences above, for the worst of them.
caution-several = { $of } жасақ ішінде { $n } ({ $forces }). { $caution }

## Қоршау парағы

siege-card-title = Қоршау: { $place }
siege-card-title-day = Қоршау: { $place }, { $n }-күн
siege-card-week = Апта ішінде алу мүмкіндігі
siege-card-way = { $way }: { $n } %
siege-card-range = іште кім барына қарай { $range } %
siege-card-inside = Ішінде: { $garrison }, { $townsmen ->
        [0] қабырғада қала халқы жоқ
       *[other] қабырғадағы қала халқы { $townsmen }
    }
siege-card-inside-guess = Ішінде, болжаммен: { $garrison }, { $townsmen ->
        [0] қабырғада қала халқы жоқ
       *[other] қабырғадағы қала халқы { $townsmen }
    }; ешкім көрген жоқ
siege-card-force = { $force } { $n }
siege-card-with = Қатысады: { $forces }
siege-card-with-several = Қатысады, барлығы { $n }: { $forces }
siege-card-without = Есепке кірмейді: { $forces }
siege-apart-way = { $force } ({ $way })
siege-apart-coming = { $force } (жететін күні: { $date })
siege-apart-coming-late = { $force } (жолда)
siege-apart-otherwise = { $force } (қасында тұр)
siege-card-plunder = Шабуылмен алынған қала тоналады: бізге азық пен олжа, халық бейілі −{ $n }
siege-card-risk = Тағы бір қатер: шығып соғысса, ашық даладағы ұрыста жеңу мүмкіндігіміз шамамен { $n } %
siege-card-risk-over = Шығып соғысса, қарсы тұруға тым аз
siege-card-relief = Тағы бір қатер: { $km } км жерде { $men }, олармен ұрыста жеңу мүмкіндігіміз шамамен { $n } %

## Меңзер астындағы бірнеше нәрсе

tip-and-more = { $men ->
    [0] тағы { $n }
   *[other] тағы { $n }, барлығы { $men } сарбаз
}
