#!/usr/bin/env python3
"""The program's icon, drawn from one list of shapes: a banner over the river, on old paper.

    tools/icon.py FOLDER      writes turkistan.svg and turkistan-{48,128,256}.png
"""

import struct
import sys
import zlib
from pathlib import Path

# Shapes on a sheet of 64 by 64, the lowest first: colour and corners.
SHAPES = [
    # Paper, with a darker edge.
    ("#8a6d3b", [(6, 2), (58, 2), (62, 6), (62, 58), (58, 62), (6, 62), (2, 58), (2, 6)]),
    ("#e9dcbb", [(7, 4), (57, 4), (60, 7), (60, 57), (57, 60), (7, 60), (4, 57), (4, 7)]),
    # Hills, and the river before them.
    ("#b9a376", [(4, 44), (14, 34), (22, 40), (34, 28), (46, 40), (52, 35), (60, 42), (60, 50), (4, 50)]),
    ("#3f6f8f", [(4, 48), (16, 46), (30, 49), (44, 46), (60, 49), (60, 57), (57, 60), (7, 60), (4, 57)]),
    ("#7fa6bd", [(4, 53), (18, 51), (32, 54), (46, 51), (60, 54), (60, 55.5), (46, 52.5), (32, 55.5), (18, 52.5), (4, 54.5)]),
    # The pole with its point and tuft, and the banner in two tails.
    ("#3b2a1a", [(21, 12), (23, 12), (23, 54), (21, 54)]),
    ("#3b2a1a", [(22, 6), (24.5, 12), (19.5, 12)]),
    ("#9c2f22", [(23, 14), (50, 16), (43, 21.5), (50, 28), (23, 31)]),
    ("#e3b23c", [(31, 19), (34.5, 22.5), (31, 26), (27.5, 22.5)]),
]
SIZES = [48, 128, 256]
# Lines and columns of samples for each pixel.
SAMPLES = 4


def svg():
    shapes = "\n".join(
        f'  <polygon fill="{colour}" points="{" ".join(f"{x:g},{y:g}" for x, y in corners)}"/>'
        for colour, corners in SHAPES
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\n{shapes}\n</svg>\n'


def crossings(corners, y):
    """Where a line at a height enters and leaves a shape."""
    found = []
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1]):
        if (y0 <= y) != (y1 <= y):
            found.append(x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    found.sort()
    return zip(found[::2], found[1::2])


def pixels(size):
    """Rows of red, green, blue and opacity."""
    fine = size * SAMPLES
    step = 64 / fine
    colours = [tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c, _ in SHAPES]
    for row in range(size):
        sums = [[0, 0, 0, 0] for _ in range(size)]
        for line in range(SAMPLES):
            y = (row * SAMPLES + line + 0.5) * step
            samples = [None] * fine
            for colour, (_, corners) in zip(colours, SHAPES):
                for left, right in crossings(corners, y):
                    first, last = round(left / step), round(right / step)
                    samples[first:last] = [colour] * (last - first)
            for at, colour in enumerate(samples):
                if colour:
                    sums[at // SAMPLES] = [a + b for a, b in zip(sums[at // SAMPLES], (*colour, 1))]
        out = bytearray()
        for red, green, blue, count in sums:
            shown = max(count, 1)
            out += bytes((red // shown, green // shown, blue // shown, 255 * count // SAMPLES**2))
        yield bytes(out)


def png(size):
    def chunk(kind, data):
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    data = b"".join(b"\0" + row for row in pixels(size))
    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(data, 9)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "turkistan.svg").write_text(svg(), encoding="utf-8")
    for size in SIZES:
        (folder / f"turkistan-{size}.png").write_bytes(png(size))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
