#!/usr/bin/env python3
"""Functions longer than a screen, in the sources of the program, its crates, its tests, benches and
examples. Lines count from the one with `fn` to the closing brace.

    tools/long_functions.py               lists functions over 80 lines, the longest first
    tools/long_functions.py --over 60     the same over 60 lines
    tools/long_functions.py --most 80     fails when one that is no flat match has more than 80 lines

A flat match may be as long as what it lists: one `match` that is all of the function but a dozen
lines, and none of whose arms has more than a dozen. Such a function is read as a table is: one row
at a time. A long arm, or long work before or after the match, is a function that wants cutting.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["src", "tests", "benches", "examples", "crates"]
# Lines of a flat match that may lie outside the match: signature, a few bindings, closing brace.
AROUND = 12
# Lines of one of its arms.
ARM = 12

# What can hide a brace: comments, strings plain and raw, characters. A lifetime is no character.
HIDDEN = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | b?r(?P<hashes>\#*)".*?"(?P=hashes) | b?"(?:\\.|[^"\\])*"
        | b?'(?:\\(?:u\{[^}]*\}|.[^']*)|[^'\\\n])'""",
    re.VERBOSE | re.DOTALL,
)
FUNCTION = re.compile(r"\bfn\s+(?P<name>\w+)")
MATCH = re.compile(r"\bmatch\b")


def bare(text):
    """The text without comments, strings and characters; everything else stays where it stands."""
    return HIDDEN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def block(text, start):
    """From the first brace after `start` to the one that closes it; nothing where a semicolon ends
    the declaration first."""
    depth = 0
    opened = None
    round_ = 0
    for at in range(start, len(text)):
        letter = text[at]
        if letter in "([":
            round_ += 1
        elif letter in ")]":
            round_ -= 1
        elif letter == ";" and opened is None and round_ == 0:
            return None
        elif letter == "{" and (opened is not None or round_ == 0):
            opened = at if opened is None else opened
            depth += 1
        elif letter == "}" and opened is not None:
            depth -= 1
            if depth == 0:
                return opened, at
    return None


def lines(text, start, end):
    return text.count("\n", start, end) + 1


def longest_arm(body):
    """Lines of the longest arm of a match, given what stands between its braces. A line on which
    an arm's `=>` stands outside of all brackets begins an arm, together with the lines of its
    pattern since the arm before ended."""
    depth = 0
    longest = length = 0
    ended = True
    in_pattern = True
    for line in body.split("\n"):
        if not line.strip():
            continue
        if ended:
            longest, length, ended, in_pattern = max(longest, length), 0, False, True
        length += 1
        for at, letter in enumerate(line):
            if letter in "([{":
                depth += 1
            elif letter in ")]}":
                depth -= 1
            elif depth == 0 and line.startswith("=>", at):
                in_pattern = False
        stripped = line.rstrip()
        if depth == 0 and not in_pattern and stripped.endswith((",", "}")):
            ended = True
    return max(longest, length)


def is_flat(text, opened, closed, start):
    """Whether the function is one flat match and little else."""
    total = lines(text, start, closed)
    for found in MATCH.finditer(text, opened, closed):
        inner = block(text, found.end())
        if inner is None:
            continue
        if total - lines(text, inner[0], inner[1]) <= AROUND:
            return longest_arm(text[inner[0] + 1 : inner[1]]) <= ARM
    return False


def functions(path):
    text = bare(path.read_text(encoding="utf-8"))
    for found in FUNCTION.finditer(text):
        body = block(text, found.end())
        if body is None:
            continue
        length = lines(text, found.start(), body[1])
        line = text.count("\n", 0, found.start()) + 1
        yield length, line, found["name"], lambda: is_flat(text, *body, found.start())


def option(name, default):
    if name in sys.argv:
        return int(sys.argv[sys.argv.index(name) + 1])
    return default


def main():
    most = option("--most", None)
    over = option("--over", most or 80)
    long = []
    counted = 0
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.rs")):
            for length, line, name, flat in functions(path):
                counted += 1
                if length > over:
                    place = f"{path.relative_to(ROOT).as_posix()}:{line}"
                    long.append((length, place, name, flat()))
    for length, place, name, flat in sorted(long, key=lambda found: (-found[0], found[1])):
        print(f"{length:4} {place} {name}{' (a flat match)' if flat else ''}")
    wanting = [found for found in long if not found[3]]
    print(
        f"{len(long)} of {counted} functions have more than {over} lines; "
        f"{len(wanting)} of them are no flat match"
    )
    if most is not None and any(found[0] > most for found in wanting):
        sys.exit(f"more than {most} lines: cut what is no flat match")


main()
