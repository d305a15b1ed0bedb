#!/usr/bin/env python3
"""Type names that mean two things: counts every `struct`, `enum`, `trait` and `type` declared in
the sources of the program and its crates (not in tests), and lists the names that more than one
module declares. Associated types of traits do not count: they are named by their trait.

    tools/type_names.py             the share and the names
    tools/type_names.py --most 3    fails when more than 3 % of the names are declared twice
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DECLARED = re.compile(
    r"^(?P<indent> *)(?:pub(?:\([^)]*\))? )?(?:unsafe )?(?:struct|enum|trait|type) (?P<name>[A-Za-z_]\w*)"
)


def modules():
    for folder in [ROOT / "src", *sorted((ROOT / "crates").glob("*/src"))]:
        for path in sorted(folder.rglob("*.rs")):
            # Tests declare what they like.
            if path.stem != "tests" and "tests" not in path.relative_to(ROOT).parts:
                yield path


def declared(path):
    """The names that a file declares for its module: those inside of functions, implementations
    and tests are nobody else's."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for line, after in zip(lines, [*lines[1:], ""]):
        # A module of tests that follows stands last; one in a file of its own (`mod tests;`) does not.
        if line.startswith("#[cfg(test)]") and after.endswith("{"):
            return
        found = DECLARED.match(line)
        if found and not found["indent"]:
            yield found["name"]


def main():
    where = defaultdict(set)
    for path in modules():
        for name in declared(path):
            where[name].add(path.relative_to(ROOT).as_posix())
    twice = {name: places for name, places in where.items() if len(places) > 1}
    share = 100 * len(twice) / len(where)
    for name, places in sorted(twice.items()):
        print(f"{name}: {', '.join(sorted(places))}")
    print(f"{len(twice)} of {len(where)} type names are declared in more than one module ({share:.1f} %)")
    if "--most" in sys.argv:
        most = float(sys.argv[sys.argv.index("--most") + 1])
        if share > most:
            sys.exit(f"more than {most} %: one name, one meaning (docs/glossary.md)")


main()
