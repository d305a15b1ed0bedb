#!/usr/bin/env bash
# Opens the game's window on a display without a screen and looks whether it stays: the program
# must still run after some seconds and have drawn more than an empty window. The program is laid
# out as it is installed, with its files beside it, and started in an empty folder.
#   tools/try_window.sh target/debug/turkistan
set -euo pipefail
home=$(mktemp -d)
repository=$(cd "$(dirname "$0")/.." && pwd)
program=$home/usr/bin/turkistan
mkdir -p "$home"/{usr/bin,usr/share/turkistan,work}
ln "$1" "$program" 2>/dev/null || cp "$1" "$program"
cp -r "$repository"/{assets,scenarios} "$home/usr/share/turkistan"
trap 'kill "${game:-}" "${server:-}" 2>/dev/null || true; rm -rf "$home"' EXIT
for number in 71 72 73 74 75; do
    [[ -e /tmp/.X$number-lock ]] || break
done
Xvfb ":$number" -screen 0 1280x720x24 -nolisten tcp -fbdir "$home" >/dev/null 2>&1 &
server=$!
sleep 2
export TURKISTAN_HOME=$home
unset WAYLAND_DISPLAY TURKISTAN_DATA
cd "$home/work"
DISPLAY=":$number" "$program" >"$home/out" 2>&1 &
game=$!
for _ in $(seq 40); do
    sleep 1
    if ! kill -0 "$game" 2>/dev/null; then
        echo "the game ended:"
        cat "$home/out"
        exit 1
    fi
    # The frame buffer of the display, as it is: an empty screen has one colour only.
    colours=$(python3 - "$home/Xvfb_screen0" <<'P'
import sys
data = open(sys.argv[1], "rb").read()[4096:]
print(len({data[i:i + 4] for i in range(0, len(data) - 4, 404)}))
P
)
    if ((colours > 100)); then
        echo "the window shows $colours colours"
        exit 0
    fi
done
echo "the window stayed empty:"
cat "$home/out"
exit 1
