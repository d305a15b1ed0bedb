#!/usr/bin/env python3
"""Writes docs/decisions.md from what `turkistan decisions … --out FILE.json` found.

    turkistan decisions struggle-for-turkistan --runs 200 --jobs 1 --out decisions.json
    python3 tools/decisions_page.py decisions.json > docs/decisions.md
"""

import json
import sys

# The decision points of the campaign, and the events that stand for each.
POINTS = [
    ("West or south first?", ["west_or_south"]),
    ("When to start", ["when_to_start"]),
    ("Which road?", ["which_road"]),
    ("Mask or take the forts?", ["mask_or_take"]),
    ("Storm, starve or suborn Turkistan?", ["turkistan_gate"]),
    ("Pursue Lobsangsür into the Karatau?", ["pursue_shono"]),
    ("Plunder or hold?", ["booty"]),
    ("Tashkent and Sayram", ["tashkent_and_sayram", "ruler_of_tashkent"]),
    ("Bring the families back?", ["families_back"]),
    ("Where to winter?", ["winter_quarters"]),
    ("Call the council early", ["council", "council_meets"]),
    ("Diplomacy", ["envoy_to_bukhara", "envoy_to_khiva", "letter_to_russia", "qing_rumour"]),
    ("Split the brothers", ["secret_letter"]),
    ("Hold or go elastic?", ["hold_or_yield"]),
    ("Winter stroke or spring grass?", ["army_assembled"]),
    ("Terror or terms?", ["terror_or_terms"]),
    ("Which target?", ["which_target"]),
    ("When to run", ["run_in_february", "run_in_april"]),
]
WEIGHS = 20


def number(value):
    return f"{round(value)}".replace("-", "−")


def change(value):
    return ("+" if round(value) > 0 else "") + number(value)


def spread(event, player):
    means = [choice["under"][player]["more"]["mean"] for choice in event["choices"]]
    return max(means) - min(means)


def weight(event):
    return max(spread(event, player) for player in range(len(event["asked"])))


def table(event, players):
    lines = ["| | " + " | ".join(players) + " |", "|---|" + "---|" * len(players)]
    asked = [f"{round(100 * share['share'])} %" for share in event["asked"]]
    lines.append("| asked in | " + " | ".join(asked) + " |")
    for at, choice in enumerate(event["choices"]):
        cells = []
        for under in choice["under"]:
            made = f"[{round(100 * under['made']['share'])} %]"
            more = under["more"]
            if at == 0:
                cells.append(f"{number(under['margin'])} {made}")
            else:
                cells.append(
                    f"**{change(more['mean'])}** ({change(more['low'])} … {change(more['high'])}) {made}"
                )
        name = "(no answer)" if choice["choice"] == "none" else f"`{choice['choice']}`"
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines.append("| between best and worst | " + " | ".join(
        number(spread(event, player)) for player in range(len(players))) + " |")
    return lines


def main(path):
    with open(path, encoding="utf-8") as file:
        found = json.load(file)
    events = {event["event"]: event for event in found["events"]}
    players = found["players"]
    named = [event for _, keys in POINTS for event in keys]
    heavy = [keys for _, keys in POINTS if any(weight(events[key]) >= WEIGHS for key in keys)]
    best = [key for key in named if events[key]["best_under_all"]]
    light = [key for key in named if weight(events[key]) < WEIGHS]
    say = print
    say("# What decisions weigh\n")
    say("Every choice of every decision and step of *Struggle for Turkistan*, tried on the same seeds under")
    say("the same players, both sides played by the same one. Made by\n")
    say("```sh")
    say(f"turkistan decisions {found['scenario']} --runs {found['runs']} --seed {found['base']} --jobs 1 --out decisions.json")
    say("python3 tools/decisions_page.py decisions.json > docs/decisions.md")
    say("```\n")
    say(f"It played {found['played']:,} campaigns: some ten minutes of one core, at some sixty a second.")
    say("`--event EVENT,EVENT` tries some of them only.\n")
    say("How to read it: the margin of the side that answers, in points. Of the first choice (what comes of silence) the")
    say("mean; of the others how much more that is, seed by seed, with the interval that holds the true mean in 95 of 100")
    say("cases, and in square brackets the campaigns in which the choice was made. A campaign is a long chain: early")
    say("choices move everything after them, and a difference whose interval holds nought may be the dice: under `bold` and")
    say("`cautious` one of twenty points can be.")
    say("A mean over such players is not advice: a better player may make more of another way.\n")
    say(f"Of the eighteen decision points {len(heavy)} have an event that moves the mean margin by {WEIGHS} points between two")
    say("of its choices under at least one player.")
    say("Events of theirs that do not: " + (", ".join(f"`{key}`" for key in light) or "none") + ".")
    say("Events of theirs with one choice that is best under all who are asked: "
        + (", ".join(f"`{key}`" for key in best) or "none") + ".\n")
    for at, (title, keys) in enumerate(POINTS, 1):
        say(f"## {at}. {title}\n")
        for key in keys:
            say(f"`{key}`" + (" (a step)" if events[key]["is_step"] else "") + "\n")
            say("\n".join(table(events[key], players)) + "\n")
    say("## Beside the eighteen\n")
    for event in found["events"]:
        if event["event"] not in named:
            say(f"`{event['event']}`" + (" (a step)" if event["is_step"] else "") + "\n")
            say("\n".join(table(event, players)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
