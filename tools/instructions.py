#!/usr/bin/env python3
"""Instructions that campaigns cost, held against what is on record in tests/data/instructions.txt.

    tools/instructions.py            counts, and fails when one is more than 3 % over its record
    tools/instructions.py --bless    counts and writes the record anew
    tools/instructions.py --campaigns 100
                                     counts so many campaigns and compares nothing
    tools/instructions.py --formula  counts `turkistan sim` of 100, 200 and 300 campaigns by plan: what
                                     one more costs (of the third hundred), and the warm-up (the first
                                     hundred less a hundred times that); some minutes

Played are the campaigns of crates/headless/tests/headless/cost.rs in a release build: first afresh,
when every way has yet to be looked for, then once more on what is remembered. Valgrind counts,
so neither the machine nor what else runs on it matters; another compiler does. A record is lowered
when the rules become faster, so that what was won is not lost again unseen.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "tests/data/instructions.txt"
TEST = "cost::campaigns_played_again_on_what_is_remembered_come_out_the_same"
# What is counted, in the order in which it is played, and the function that plays it. Valgrind tells
# them apart by their whole names only.
COUNTED = {
    "afresh": "headless::cost::play_afresh",
    "again": "headless::cost::play_again",
    # A state, copied a hundred times over one that is there.
    "copies": "headless::cost::copy_state",
}
# How far a count may lie over its record, percent.
SLACK = 3


def test_program():
    """The release build of the tests of whole campaigns."""
    command = ["cargo", "test", "--quiet", "-p", "headless", "--release", "--test", "headless",
               "--no-run", "--message-format=json"]
    # An incremental build cuts the crates otherwise and counts some 3 % more.
    environment = dict(os.environ, CARGO_INCREMENTAL="0")
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit("the tests cannot be built")
    for line in done.stdout.splitlines():
        told = json.loads(line)
        if told.get("executable") and told["target"]["name"] == "headless":
            return told["executable"]
    sys.exit("cargo names no test program")


def count(program, campaigns):
    """Instructions by what is counted."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--quiet"]
        for function in COUNTED.values():
            command += [f"--zero-before={function}", f"--dump-after={function}"]
        command += [program, TEST, "--exact", "--test-threads=1"]
        environment = dict(os.environ)
        if campaigns:
            environment["TURKISTAN_CAMPAIGNS"] = str(campaigns)
        done = subprocess.run(command, cwd=ROOT / "crates/headless", env=environment,
                              capture_output=True, text=True, check=False)
        if done.returncode or "1 passed" not in done.stdout:
            sys.exit(f"the campaigns could not be played:\n{done.stdout}{done.stderr}")
        counts = {}
        for number, name in enumerate(COUNTED, 1):
            lines = Path(f"{out}.{number}").read_text(encoding="utf-8").splitlines()
            total = [line for line in lines if line.startswith("totals:")]
            counts[name] = int(total[0].split()[1])
        return counts


def simulated(program, runs):
    """Instructions of so many campaigns by plan, the program's start among them."""
    with tempfile.TemporaryDirectory() as folder:
        counted = [f"--{kind}-out-file={folder}/{kind}" for kind in ("bb", "pc")]
        command = ["valgrind", "--tool=exp-bbv", "--instr-count-only=yes", *counted, program, "sim",
                   "struggle-for-turkistan", "--kazakh", "plan", "--dzungar", "plan",
                   "--seed", "1724", "--jobs", "1", "--runs", str(runs)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        told = re.search(r"Total instructions: (\d+)", done.stderr)
        if done.returncode or not told:
            sys.exit(f"the campaigns could not be played:\n{done.stdout}{done.stderr}")
        return int(told[1])


def formula():
    """Prints what one more campaign costs, and the warm-up."""
    environment = dict(os.environ, CARGO_INCREMENTAL="0")
    command = ["cargo", "build", "--quiet", "--release", "--no-default-features"]
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        sys.exit("the program cannot be built")
    program = str(ROOT / "target/release/turkistan")
    first, second, third = (simulated(program, runs) for runs in (100, 200, 300))
    more = (third - second) // 100
    print(f"100, 200, 300 campaigns: {first:,} {second:,} {third:,}")
    print(f"one more {more:,}, warm-up {first - 100 * more:,}")


def recorded():
    lines = RECORD.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {name: int(number) for name, number in rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("--campaigns", type=int, default=0)
    parser.add_argument("--formula", action="store_true")
    asked = parser.parse_args()
    if asked.formula:
        formula()
        return
    counts = count(test_program(), asked.campaigns)
    if asked.campaigns:
        for name, number in counts.items():
            print(f"{name} {number:,}")
        return
    if asked.bless:
        head = "# Instructions of the campaigns of cost.rs; written by tools/instructions.py --bless.\n"
        rows = "".join(f"{name} {number}\n" for name, number in counts.items())
        RECORD.write_text(head + rows, encoding="utf-8")
    records = recorded()
    over = False
    for name, number in counts.items():
        if name not in records:
            print(f"{name:8} {number:>14,} instructions, not on record yet")
            continue
        change = 100 * (number - records[name]) / records[name]
        over |= change > SLACK
        print(f"{name:8} {number:>14,} instructions, {change:+.2f} % against the record")
    if over:
        sys.exit(f"more than {SLACK} % over the record: what has become slower, and is it worth it?")


if __name__ == "__main__":
    main()
