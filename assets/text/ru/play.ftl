### Сохранённые кампании и настройки: списки и что может быть не так с файлами.

## Списки сохранений

play-save-quick = Быстрое сохранение
play-save-quick-of = Быстрое сохранение кампании { $campaign }
play-save-auto = Автосохранение { $n }
play-save-auto-of = Автосохранение кампании { $campaign }
play-save-copy = { $name } (сохранено как «{ $inside }»)
play-save-line = { $name }: { $scenario }, неделя { $week } из { $weeks }, { $date }; за людей: { $people }
play-save-other-rules = { $save } — сыграно по правилам номер { $number }: с него можно только начать новую кампанию
play-save-other-version = { $name }: сохранено версией игры { $version }, этой версией не загрузить
play-save-unreadable = { $name }: не сохранение или повреждено

## Что не так с сохранением

play-save-broken = Файл { $file } повреждён или не является сохранением.
play-save-missing = Файла { $file } нет.
play-save-is-replay = { $file } — запись, а не сохранение.
play-save-is-replay-help = Её рассказывает снова turkistan replay ФАЙЛ; сохранение одной из её недель делает turkistan replay ФАЙЛ --save СОХРАНЕНИЕ --week НЕДЕЛЯ.
play-save-broken-help = Продолжите с другого сохранения: автосохранения хранят последние пять недель.
play-save-changed = Файл { $file } изменён вручную или повреждён: его части не подходят друг к другу.
play-save-format = Файл { $file } имеет формат { $found }, который эта версия игры не читает.
play-save-version-help = Файл записан более новой версией игры: возьмите её.
play-save-rules = Кампания в файле { $file } сыграна по правилам «{ $found }»; здесь правила «{ $here }».
play-save-scenario = Файл { $file } относится к сценарию «{ $found }», а не «{ $here }».
play-save-hash = Сценарий «{ $scenario }» изменился с тех пор, как сохранён файл { $file }.
play-save-data-help = Верните файлы того времени или начните новую кампанию.
play-save-rules-number = Кампания в файле { $file } сыграна по правилам номер { $found }; у этой версии игры номер { $here }. Продолжить её здесь нельзя.
play-save-rules-number-help = С её положения можно начать новую кампанию: в списке сохранений или командой turkistan play --load ФАЙЛ --anew.
play-scenario-changed = Сценарий «{ $scenario }» изменился после сохранения этой кампании. Она продолжается по сценарию, каким он был, — из файлов в сохранении.
play-scenario-missing = Сценарий «{ $scenario }» не установлен. Кампания продолжается по файлам из сохранения.
play-save-no-scenario = Сценарий «{ $scenario }» сохранения { $file } не установлен.
play-save-no-scenario-help = Установите его или продолжите с другого сохранения.
play-save-no-place = Сценария «{ $scenario }» сохранения { $file } больше нет по пути { $place }.
play-save-no-place-help = Верните его туда или продолжите с другого сохранения.
play-save-bad-scenario = В сценарии «{ $scenario }» сохранения { $file } есть ошибки, играть в него нельзя.
play-save-exists = Файл { $file } уже есть и без спроса не заменяется.
play-save-is-folder = { $file } — папка, а не файл.
play-save-not-a-file = { $file } — не обычный файл.
play-save-no-folder = Папки для файла { $file } нет.
play-save-unwritable = Файл { $file } не записан: { $why }. Сохранённое раньше не потеряно.
play-save-unwritable-help = Освободите место на диске или разрешите игре писать туда и сохраните снова.
play-save-undeleted = Файл { $file } не удалось удалить: { $why }.
play-save-name-empty = Сохранению нужно имя.
play-save-name-long = Имя «{ $name }» слишком длинное: не больше 60 букв.
play-save-name-odd = В имени «{ $name }» есть недопустимые знаки.
play-save-name-reserved = Имя «{ $name }» игра держит для себя: выберите другое.
play-save-name-alike = В списке «{ $name }» приняли бы за то, что игра сохраняет сама: выберите другое имя.
play-save-words = Кампанию не удалось записать: { $why }.

## Настройки

play-settings-broken = Настройки в файле { $file } не читаются и не применяются. Файл остаётся как есть; при смене настройки он будет отложен под именем с окончанием «.broken», а вместо него записан новый. Что с ним не так:
