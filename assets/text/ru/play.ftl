### Сохранённые кампании и настройки: списки и что может быть не так с файлами.

## Списки сохранений

play-save-quick = Быстрое сохранение
play-save-quick-of = Быстрое сохранение кампании { $campaign }
play-save-auto = Автосохранение { $n }
play-save-auto-of = Автосохранение кампании { $campaign }
play-save-copy = { $name } (сохранено как «{ $inside }»)
play-save-line = { $name }: { $scenario }, неделя { $week } из { $weeks }, { $date }; за столом: { $people }
play-save-other-rules = { $save } — сыграно по правилам номер { $number }: отсюда можно только начать новую кампанию
play-save-other-version = { $name }: сохранено версией игры { $version }, эта версия его не загрузит
play-save-unreadable = { $name }: это не сохранение, или оно повреждено

## Что не так с сохранением

play-save-broken = Файл { $file } повреждён или не является сохранением.
play-save-missing = Файла { $file } нет.
play-save-is-replay = { $file } — это запись, а не сохранение.
play-save-is-replay-help = Показать её снова: turkistan replay ФАЙЛ; сделать сохранение из одной её недели: turkistan replay ФАЙЛ --save СОХРАНЕНИЕ --week НЕДЕЛЯ.
play-save-broken-help = Продолжите с другого сохранения: автосохранения хранят последние пять недель.
play-save-changed = Файл { $file } изменён вручную или повреждён: его части не подходят друг к другу.
play-save-format = Файл { $file } — в формате { $found }, которого эта версия игры не читает.
play-save-version-help = Файл записан более новой версией игры: возьмите её.
play-save-rules = Кампания в файле { $file } сыграна по правилам «{ $found }»; здесь правила «{ $here }».
play-save-scenario = Файл { $file } относится к сценарию «{ $found }», а не «{ $here }».
play-save-hash = Сценарий «{ $scenario }» изменился с тех пор, как сохранён файл { $file }.
play-save-data-help = Верните файлы того времени или начните новую кампанию.
play-save-rules-number = Кампания в файле { $file } сыграна по правилам номер { $found }; у этой версии игры номер { $here }. Продолжить её здесь нельзя.
play-save-rules-number-help = С этого положения можно начать новую кампанию: из списка сохранений или командой turkistan play --load ФАЙЛ --anew.
play-scenario-changed = Сценарий «{ $scenario }» с тех пор изменился. Эта кампания идёт по сценарию, каким он был, — из файлов, лежащих в сохранении.
play-scenario-missing = Сценарий «{ $scenario }» не установлен. Кампания продолжается по файлам, лежащим в сохранении.
play-save-no-scenario = Сценарий «{ $scenario }», по которому сделано сохранение { $file }, не установлен.
play-save-no-scenario-help = Установите его или продолжите с другого сохранения.
play-save-no-place = Сценария «{ $scenario }», по которому сделано сохранение { $file }, больше нет по пути { $place }.
play-save-no-place-help = Верните его туда или продолжите с другого сохранения.
play-save-bad-scenario = В сценарии «{ $scenario }», по которому сделано сохранение { $file }, есть ошибки: играть по нему нельзя.
play-save-exists = Файл { $file } уже есть, и без спроса игра его не заменяет.
play-save-is-folder = { $file } — папка, а не файл.
play-save-not-a-file = { $file } — не обычный файл.
play-save-no-folder = Нет папки, в которую записать файл { $file }.
play-save-unwritable = Файл { $file } не удалось записать: { $why }. Сохранённое раньше не пропало.
play-save-unwritable-help = Освободите место на диске или разрешите игре писать туда, затем сохраните снова.
play-save-undeleted = Файл { $file } не удалось удалить: { $why }.
play-save-name-empty = Сохранению нужно имя.
play-save-name-long = Имя «{ $name }» слишком длинное: не больше 60 букв.
play-save-name-odd = В имени «{ $name }» есть недопустимые знаки.
play-save-name-reserved = Имя «{ $name }» игра держит для себя: выберите другое.
play-save-name-alike = В списке «{ $name }» приняли бы за то, что игра сохраняет сама: выберите другое имя.
play-save-words = Кампанию не удалось записать: { $why }.

## Настройки

play-settings-broken = Настройки в файле { $file } не читаются и не действуют. Файл остаётся как есть; когда вы измените какую-нибудь настройку, он будет отложен под именем с окончанием «.broken», а вместо него записан новый. Что с ним не так:
