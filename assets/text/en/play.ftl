### Saved campaigns and settings: lists, and what can go wrong with the files.

## Lists of saves

play-save-quick = Quick save
play-save-quick-of = Quick save of campaign { $campaign }
# $n counts from the last one: 1 = after the last week.
play-save-auto = Autosave { $n }
play-save-auto-of = Autosave of campaign { $campaign }
play-save-copy = { $name } (saved as “{ $inside }”)
play-save-line = { $name }: { $scenario }, week { $week } of { $weeks }, { $date }; played by people: { $people }
play-save-other-rules = { $save } — played under rules number { $number }: only a new campaign can begin from it
play-save-other-version = { $name }: saved by version { $version } of the game, cannot be loaded by this one
play-save-unreadable = { $name }: not a save, or damaged

## What went wrong with a save. $file is a path.

play-save-broken = The save { $file } is damaged or is not a save.
play-save-missing = There is no file { $file }.
play-save-is-replay = { $file } is a replay, not a save.
play-save-is-replay-help = turkistan replay FILE shows it again; turkistan replay FILE --save SAVE --week WEEK makes a save of one of its weeks.
play-save-broken-help = Continue from another save: the autosaves keep the last five weeks.
play-save-changed = The save { $file } has been changed by hand or damaged: its parts do not fit one another.
play-save-format = The save { $file } is of format { $found }, which this version of the game does not read.
play-save-version-help = A later version of the game wrote it: use that version.
play-save-rules = The save { $file } was played under the rules “{ $found }”; the rules here are “{ $here }”.
play-save-scenario = The save { $file } belongs to the scenario “{ $found }”, not to “{ $here }”.
play-save-hash = The scenario “{ $scenario }” has changed since { $file } was saved.
play-save-data-help = Put the files of that time back, or begin a new campaign.
play-save-rules-number = The save { $file } was played under rules number { $found }; this version of the game has number { $here }. It cannot be continued here.
play-save-rules-number-help = A new campaign can begin from where it stands: from the list of saves, or by turkistan play --load FILE --anew.
play-scenario-changed = The scenario “{ $scenario }” has changed since this campaign was saved. It goes on with the scenario as it was, from the files in the save.
play-scenario-missing = The scenario “{ $scenario }” is not installed. The campaign goes on with the files in the save.
play-save-no-scenario = The scenario “{ $scenario }” of the save { $file } is not installed.
play-save-no-scenario-help = Install it, or continue from another save.
play-save-no-place = The scenario “{ $scenario }” of the save { $file } is no longer at { $place }.
play-save-no-place-help = Put it back there, or continue from another save.
play-save-bad-scenario = The scenario “{ $scenario }” of the save { $file } has errors and cannot be played.
play-save-exists = { $file } is there already and is not replaced unasked.
play-save-is-folder = { $file } is a folder, not a file.
play-save-not-a-file = { $file } is not an ordinary file.
play-save-no-folder = The folder for { $file } does not exist.
play-save-unwritable = { $file } cannot be written: { $why }. Nothing that was saved before has been lost.
play-save-unwritable-help = Make room on the disk or allow the game to write there, then save again.
play-save-undeleted = { $file } could not be deleted: { $why }.
play-save-name-empty = A save needs a name.
play-save-name-long = The name “{ $name }” is too long for a save: it may have at most 60 letters.
play-save-name-odd = The name “{ $name }” has characters that cannot stand in a name.
play-save-name-reserved = The game keeps the name “{ $name }” for itself: choose another one.
play-save-name-alike = In the list “{ $name }” would be taken for what the game saves by itself: choose another name.
play-save-words = The campaign cannot be written down: { $why }.

## Settings

play-settings-broken = The settings in { $file } cannot be read and are not used. The file stays as it is; when you change a setting, it is put aside under a name ending in “.broken” and a new one is written. What is wrong with it:
