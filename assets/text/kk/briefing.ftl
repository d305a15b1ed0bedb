### Науқан ашылғанда шығатын бет (терезеде де, жолдарда да); карта үстіне ілінген мақсаттар.

## Бет

brief-heading-why = Не үшін
brief-heading-win = Жеңіс жолы
brief-heading-until = Мерзімі
brief-heading-against = Қарсылас
brief-you-leader = Сіз бастайтын жақ: { $side }. Басында: { $leader }.
brief-you-side = Сіз бастайтын жақ: { $side }.
brief-until = соңғы күні — { $date }; { $n } апта
brief-until-long = Соңғы күні — { $date }; { $n } апта
brief-against = { $side }
brief-against-led = { $side }, басында { $leader }
brief-sources = Дереккөздер
brief-known = Мұның қаншалықты белгілі екені: { $grade }. { $source }

brief-begin = Бастау
brief-learn = Істеп үйрену: «Алғашқы жорық»
brief-learn-tip = Бұл науқаннан шығып, кеңесі қадам-қадам айтылатын шағын науқан басталады.
brief-never = Бұл бет керек емес
brief-never-tip = Науқандар бұл бетсіз, кеңессіз ашылады. Екеуін де баптаулардан қайта қосуға болады.

terminal-goals = Соңында не есепке алынады:
brief-goal-places = қолдағы мекендер, ең бағалылары: { $places }
brief-goal-place = { $place } { $n }
brief-goal-households = аман қалған әр 1 000 түтініңіз үшін { $n }
brief-goal-captives = айдап әкетілген әр 1 000 жау түтіні үшін { $n }
brief-goal-men = соңында қару асынған әр 1 000 сарбаз үшін { $n }, бірақ соңғы { $weeks } аптадағы орташа саннан аспайды
brief-goal-commitment = жұрттарыңыздың орташа ниетінің әр 10 бөлігі үшін { $n }
brief-goal-lost = шығын болған әр 1 000 сарбаз үшін { $n } шегеріледі
brief-goal-event = «{ $event }»: { $points } ({ $side })
brief-goal-history = Тарихта былай біткен: { $level } (айырма { $margin }: сіздің ұпайыңыздан жаудікін шегергенде).

## Не үшін соғысып жатқаны, карта үстінде

objective-chip = { $sign } { $place } { $n }
objective-chip-bare = { $sign } { $place }
objective-more = тағы { $n }
objective-points = мекендер: { $n } / { $of } ұпай
objective-points-tip = Осы мекендердің ішінде қолыңызда тұрған, ұстап тұруға адамы не іш тартқан жұрты жететіндердің ұпайы; есепке алынатынның бәрі жоғарғы жолақта.
objective-tip = { $place }: { $holder }
objective-tip-siege = қоршауда: { $n } күн
objective-tip-points = соңында ұстап тұрған жаққа { $n } ұпай
objective-fold = Не үшін соғысып жатқанын жию
objective-unfold = Не үшін соғысып жатқанын көрсету
