#!/usr/bin/env python3
"""Licences, bans and sources of what the program is built from.

    tools/licences.py                  every dependency, of every platform, tests and tools included:
                                       its licence is one of those below, it comes from the registry,
                                       and it is not banned, or built nowhere
    tools/licences.py --texts FILE     writes the licences of what is linked into the program, with
                                       their texts, as packages have to bring them along

Reads `cargo metadata` and the unpacked sources of the crates; Cargo fetches what is not there yet.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REGISTRY = "registry+https://github.com/rust-lang/crates.io-index"

# Licences that ask for nothing but to be named and passed on with the program.
ALLOWED = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0",
    "CC0-1.0", "ISC", "MIT", "MIT-0", "Unicode-3.0", "Unlicense", "Zlib",
}

# What the program is built for. `Cargo.lock` names more: `cpal`, which plays sound on Windows and macOS,
# names crates for Linux, where it is not used.
PLATFORMS = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
]

# Crates that must not be built, not even through others, and why.
BANNED = {
    "alsa-sys": "needs system headers to build (sound)",
    "libudev-sys": "needs system headers to build (gamepads)",
    "openssl-sys": "needs system headers to build; the game speaks to no network",
    "native-tls": "the game speaks to no network",
    "hyper": "the game speaks to no network",
    "reqwest": "the game speaks to no network",
    "ureq": "the game speaks to no network",
}

# What a licence file is called.
TEXT = re.compile(r"^(un)?licen[cs]e|^copying|^copyright|^notice", re.IGNORECASE)


def metadata(*more):
    command = ["cargo", "metadata", "--format-version", "1", "--locked", *more]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit("cargo metadata has failed")
    return json.loads(done.stdout)


class Expression:
    """An SPDX expression: `MIT OR (Apache-2.0 WITH LLVM-exception AND Zlib)`. A slash between
    licences is an old way to write OR."""

    def __init__(self, text):
        self.tokens = re.findall(r"\(|\)|[^\s()]+", text.replace("/", " OR "))
        self.choices = self.any_of()
        if self.tokens:
            raise ValueError(f"cannot be understood from {self.tokens[0]} on")

    def any_of(self):
        """Sets of licences, each of which is enough."""
        choices = self.all_of()
        while self.tokens and self.tokens[0] == "OR":
            self.tokens.pop(0)
            choices = choices + self.all_of()
        return choices

    def all_of(self):
        choices = self.one()
        while self.tokens and self.tokens[0] == "AND":
            self.tokens.pop(0)
            other = self.one()
            choices = [some | more for some in choices for more in other]
        return choices

    def one(self):
        if not self.tokens or self.tokens[0] in {")", "AND", "OR", "WITH"}:
            raise ValueError("a licence is missing")
        token = self.tokens.pop(0)
        if token == "(":
            choices = self.any_of()
            if not self.tokens or self.tokens.pop(0) != ")":
                raise ValueError("a bracket is not closed")
            return choices
        if self.tokens and self.tokens[0] == "WITH":
            self.tokens.pop(0)
            if not self.tokens:
                raise ValueError("an exception is missing")
            token += " WITH " + self.tokens.pop(0)
        return [{token}]


def built():
    """The packages that are built on any of our platforms."""
    graphs = [metadata("--filter-platform", platform)["resolve"] for platform in PLATFORMS]
    return {node["id"] for graph in graphs for node in graph["nodes"]}


def fault_of(package, is_built=True):
    """What is wrong with a dependency, or None."""
    if is_built and package["name"] in BANNED:
        return f"is banned: {BANNED[package['name']]}"
    if package["source"] != REGISTRY:
        return f"comes from {package['source'] or 'a folder outside of the workspace'}, not from the registry"
    if not package["license"]:
        return "names no licence"
    try:
        choices = Expression(package["license"]).choices
    except ValueError as error:
        return f"has a licence that is no SPDX expression ({package['license']}: {error})"
    if not any(choice <= ALLOWED for choice in choices):
        return f"has a licence that is not allowed: {package['license']}"
    return None


# What is said of a dependency that differs from a good one in this.
TRIED = [
    ({}, ""),
    ({"license": "MIT/GPL-3.0-only"}, ""),
    ({"license": "(MIT OR GPL-3.0-only) AND Apache-2.0 WITH LLVM-exception"}, ""),
    ({"license": "MIT AND GPL-3.0-only"}, "not allowed"),
    ({"license": "Apache-2.0 WITH Other-exception"}, "not allowed"),
    ({"license": "MIT OR (Zlib"}, "no SPDX"),
    ({"license": None}, "names no licence"),
    ({"source": None}, "from a folder"),
    ({"source": "git+https://example.org"}, "not from the registry"),
    ({"name": "openssl-sys"}, "banned"),
]


def try_rules():
    """A check that lets everything through would never be missed."""
    for differs, says in TRIED:
        fault = fault_of({"name": "good", "source": REGISTRY, "license": "MIT", **differs})
        if not (says in fault if fault and says else fault is None and not says):
            sys.exit(f"tools/licences.py itself is wrong: of {differs} it says {fault}")
    if fault_of({"name": "alsa-sys", "source": REGISTRY, "license": "MIT"}, is_built=False):
        sys.exit("tools/licences.py itself is wrong: it bans what is built nowhere")


def check():
    try_rules()
    whole = metadata()
    own, is_built = set(whole["workspace_members"]), built()
    others = [package for package in whole["packages"] if package["id"] not in own]
    faults = [
        f"{package['name']} {package['version']} {fault}"
        for package in others
        if (fault := fault_of(package, package["id"] in is_built))
    ]
    for fault in faults:
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} of {len(others)} dependencies may not be used (tools/licences.py says what may)")
    print(f"{len(others)} dependencies: licences, sources and bans are in order")


def linked(whole):
    """The packages that are linked into the program, by way of ordinary dependencies."""
    packages = {package["id"]: package for package in whole["packages"]}
    nodes = {node["id"]: node for node in whole["resolve"]["nodes"]}
    own = set(whole["workspace_members"])
    reached, open_ends = set(), [whole["resolve"]["root"]]
    while open_ends:
        one = open_ends.pop()
        if one in reached:
            continue
        reached.add(one)
        for dep in nodes[one]["deps"]:
            if any(kind["kind"] is None for kind in dep["dep_kinds"]):
                open_ends.append(dep["pkg"])
    found = [packages[one] for one in reached - own]
    return sorted(found, key=lambda package: (package["name"], package["version"]))


def texts_of(package):
    """The texts that a crate brings along, by the names of their files."""
    folder = Path(package["manifest_path"]).parent
    files = {path for path in folder.iterdir() if path.is_file() and TEXT.match(path.name)}
    if package["license_file"]:
        files.add(folder / package["license_file"])
    for path in sorted(files):
        # A source file of that name is no text.
        if path.is_file() and path.suffix not in {".rs", ".toml", ".py", ".html"}:
            text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
            yield text.strip("\n")


# The texts of licences that some crates name without bringing them along.
MIT_0 = """\
MIT No Attribution

Permission is hereby granted, free of charge, to any person obtaining a copy of this
software and associated documentation files (the "Software"), to deal in the Software
without restriction, including without limitation the rights to use, copy, modify,
merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
permit persons to whom the Software is furnished to do so.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A
PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT
HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""
CC0 = """\
CC0 1.0 Universal: the authors have given up all their rights to the work worldwide, so far as
the law lets them. https://creativecommons.org/publicdomain/zero/1.0/legalcode"""


def usual_text(licence):
    """The text of a licence for crates that bring none along."""
    if licence == "Apache-2.0":
        return (ROOT / "LICENSE-APACHE").read_text(encoding="utf-8").strip("\n")
    if licence == "MIT":
        own = (ROOT / "LICENSE-MIT").read_text(encoding="utf-8")
        # Without our own line of copyright: the authors stand beside the crate's name.
        return own[own.index("Permission is hereby granted") :].strip("\n")
    return {"MIT-0": MIT_0, "CC0-1.0": CC0}.get(licence)


def write_texts(file):
    host = subprocess.run(["rustc", "-vV"], stdout=subprocess.PIPE, text=True, check=True).stdout
    target = re.search(r"^host: (.*)$", host, re.MULTILINE)[1]
    packages = linked(metadata("--filter-platform", target))
    named, crates_of, silent = [], defaultdict(list), []
    for package in packages:
        name = f"{package['name']} {package['version']}"
        authors = ", ".join(re.sub(r"\s*<[^>]*>", "", author) for author in package["authors"])
        line = f"{name}: {package['license']}" + (f"; {authors}" if authors else "")
        named.append(line + (f"; {package['repository']}" if package["repository"] else ""))
        texts = list(texts_of(package))
        if not texts:
            choices = Expression(package["license"]).choices
            for choice in (c for c in choices if c <= ALLOWED):
                texts = [usual_text(licence) for licence in sorted(choice)]
                if all(texts):
                    break
            else:
                silent.append(line)
                continue
        for text in texts:
            crates_of[text].append(name)
    if silent:
        sys.exit("no text of the licence is at hand for " + "\n".join(silent))
    rule = "-" * 78
    out = [f"{len(named)} libraries are linked into the program:", "", *named]
    for text, crates in sorted(crates_of.items(), key=lambda entry: (-len(entry[1]), entry[1])):
        out += ["", rule, "Of " + ", ".join(crates) + ":", "", text]
    Path(file).write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{len(named)} libraries, {len(crates_of)} texts in {file}")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--texts":
        write_texts(sys.argv[2])
    elif len(sys.argv) == 1:
        check()
    else:
        sys.exit(__doc__)
