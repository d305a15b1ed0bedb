#!/usr/bin/env python3
"""Makes assets/map/theatre.ron and assets/map/core.ron from the tables in tools/geo.

    tools/make_map.py            write both maps
    tools/make_map.py --check    write nothing; fail if the maps on disk are not what would be written

Python 3 and its standard library only. The same tables give the same bytes. tools/geo/README.md
says what the tables are; assets/map/README.md describes what comes out.
"""

import argparse
import csv
import heapq
import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GEO = ROOT / "tools" / "geo"
OUT = ROOT / "assets" / "map"

DIRECTIONS = ("N", "NE", "SE", "S", "SW", "NW")  # clockwise; odd columns lie half a hex lower
TERRAIN = {
    "lake": "~", "marsh": "m", "salt_flat": "_", "tugai": "t", "oasis": "o", "foothill_steppe": "f", "steppe": "s",
    "semi_desert": "w", "clay_desert": "c", "sand_desert": "d", "hills": "h", "mountain": "M", "high_mountain": "^",
    "alpine_valley": "a",
}
CLOSED = ("~", "^")  # ground that nobody enters but over a pass
STEEP, SHUT = 150, 260  # travel-time ratios in percent: hard, and closed without a road or pass
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("spring", "summer", "autumn", "winter")


# ---------------------------------------------------------------- hexes and sides


def neighbour(hex_, direction):
    """The hex across a side; `direction` counts clockwise from north."""
    column, row = hex_
    low = column & 1
    step = ((0, -1), (1, low - 1), (1, low), (0, 1), (-1, low), (-1, low - 1))[direction]
    return column + step[0], row + step[1]


def between(a, b):
    """The side two neighbours share, the same from either of them."""
    return (a, b) if a < b else (b, a)


def direction_to(a, b):
    """The direction from a hex to its neighbour."""
    for direction in range(6):
        if neighbour(a, direction) == b:
            return direction
    raise ValueError(f"{a} and {b} are not neighbours")


def corners(hex_, direction):
    """The two ends of a side, in half sides east and half heights south."""
    x, y = 3 * hex_[0], 2 * hex_[1] + (hex_[0] & 1)
    ring = ((-1, -1), (1, -1), (2, 0), (1, 1), (-1, 1), (-2, 0))
    a, b = ring[direction], ring[(direction + 1) % 6]
    return (x + a[0], y + a[1]), (x + b[0], y + b[1])


class Grid:
    """The hexes as measured, and where they lie."""

    def __init__(self):
        data = read_json("hexmap_15km.json")
        meta = data["meta"]
        self.columns, self.rows = meta["cols"], meta["rows"]
        self.hex_km = meta["hex_km"]
        self.lat0, self.lon0 = meta["projection"]["lat0"], meta["projection"]["lon0"]
        self.radius_km = meta["projection"]["radius_km"]
        self.x0, self.y1 = meta["origin_km"]["x0"], meta["origin_km"]["y1"]
        self.hexes = {(h["c"], h["r"]): h for h in data["hexes"]}
        self.terrain = {at: TERRAIN[h["t"]] for at, h in self.hexes.items()}
        self.height = {at: h["e"] for at, h in self.hexes.items()}
        self.centre = {at: self.place_hex(at) for at in self.hexes}
        self.river_edges = data["river_edges"]
        # (hex, direction) as given, with ratio in percent, highest metres and climb.
        self.hill_sides = [((c, r), d, round(100 * ratio), high, climb) for c, r, d, ratio, high, climb in data["hill_sides"]]
        self.ratio = {between(at, neighbour(at, d)): ratio for at, d, ratio, _, _ in self.hill_sides}

    def place_hex(self, at):
        """Centre of a hex, km east and north of the projection's centre."""
        side = self.hex_km / math.sqrt(3)
        return self.x0 + at[0] * 1.5 * side, self.y1 - (at[1] + 0.5 * (at[0] & 1)) * self.hex_km

    def project(self, lat, lon):
        """Lambert azimuthal equal-area projection on a sphere, km."""
        f0, f, dl = math.radians(self.lat0), math.radians(lat), math.radians(lon - self.lon0)
        k = math.sqrt(2 / (1 + math.sin(f0) * math.sin(f) + math.cos(f0) * math.cos(f) * math.cos(dl)))
        x = self.radius_km * k * math.cos(f) * math.sin(dl)
        y = self.radius_km * k * (math.cos(f0) * math.sin(f) - math.sin(f0) * math.cos(f) * math.cos(dl))
        return x, y

    def near(self, at):
        """Neighbours inside the map, clockwise from north."""
        for direction in range(6):
            other = neighbour(at, direction)
            if other in self.hexes:
                yield other

    def nearest(self, point, accept=lambda at: True):
        """The hex whose centre lies nearest to a projected point."""
        return min((at for at in self.hexes if accept(at)), key=lambda at: (math.dist(self.centre[at], point), at))


# ---------------------------------------------------------------- reading


def read_json(name):
    return json.loads((GEO / name).read_text(encoding="utf-8"))


def read_csv(name):
    with open(GEO / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Sources:
    """Everything in tools/geo."""

    def __init__(self):
        self.grid = Grid()
        self.fix = read_json("amendments.json")
        self.areas = read_json("areas.json")
        self.names = {(n["kind"], n["key"]): n for n in read_csv("names.csv")}
        self.used_names = set()

    def name(self, kind, key):
        row = self.names[kind, key]
        self.used_names.add((kind, key))
        return "(" + ", ".join(f"{language}: {text(row[language])}" for language in ("en", "kk", "ru")) + ")"

    def words(self, string):
        """English text with the spellings the game uses."""
        for old, new in self.fix["wording"].items():
            string = string.replace(old, new)
        return string


# ---------------------------------------------------------------- rivers


class River:
    def __init__(self, key):
        self.key, self.sides = key, []  # sides: [hex, direction, rank, reach], source first


def make_rivers(src):
    grid = src.grid
    rank_of, river_of = {}, {}
    for column, row, direction, rank, river in grid.river_edges:
        at = (column, row)
        for rule in src.fix["rivers"]["rename"]:
            exact = rule.get("side") == [column, row, DIRECTIONS[direction]]
            if river == rule["from"] and (exact or column <= rule.get("columns_up_to", -1)):
                river, rank = rule["to"], rule["rank"]
                break
        river_of[at, direction], rank_of[at, direction] = river, rank
    rivers = {}
    for key in sorted(set(river_of.values())):
        rivers[key] = River(key)
        sides = [side for side, river in river_of.items() if river == key]
        rivers[key].sides = [[at, d, rank_of[at, d], ""] for at, d in downstream(grid, sides)]
    for key, rule in src.fix["reaches"].items():
        if key == "why":
            continue
        sides = rivers[rule["river"]].sides
        start = 0
        if rule["from"] is not None:
            start = min(range(len(sides)), key=lambda i: (side_distance(grid, sides[i], rule["from"]), i))
        for side in sides[start:]:
            side[3] = key
    return rivers


def side_distance(grid, side, target):
    a, b = grid.place_hex(side[0]), grid.place_hex(neighbour(side[0], side[1]))
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    return math.dist(middle, grid.place_hex(tuple(target)))


def downstream(grid, sides):
    """River sides in the order of the water: each piece from its higher to its lower end."""
    at_corner = defaultdict(list)
    for side in sides:
        for corner in corners(*side):
            at_corner[corner].append(side)
    left, pieces = set(sides), []
    ends = sorted(corner for corner, touching in at_corner.items() if len(touching) == 1)
    for corner in ends:
        piece, here = [], corner
        while True:
            on = [side for side in at_corner[here] if side in left]
            if not on:
                break
            piece.append(on[0])
            left.remove(on[0])
            one, two = corners(*on[0])
            here = two if here == one else one
        if piece:
            if grid.height[piece[0][0]] < grid.height[piece[-1][0]]:
                piece.reverse()
            pieces.append(piece)
    if left:
        raise ValueError(f"river sides off every chain: {sorted(left)}")
    pieces.sort(key=lambda piece: (-grid.height[piece[0][0]], piece[0]))
    return [side for piece in pieces for side in piece]


def make_reaches(src, rivers):
    rows = {row["id"]: row for row in read_csv("rivers_ice.csv")}
    reaches = {}
    for key, rule in src.fix["reaches"].items():
        if key == "why":
            continue
        row = rows[rule["row"]] if "row" in rule else {}
        ice_from, ice_to = rule.get("ice_from", row.get("ice_from")), rule.get("ice_to", row.get("ice_to"))
        if ice_from == "-":
            ice_from, ice_to = "01-20", "02-05"
        permille = rule.get("crossable_permille")
        if permille is None:
            permille = round(1000 * float(row["share_of_winters_crossable"]))
        reaches[key] = {
            "order": rule.get("order", 0), "ice_from": ice_from, "ice_to": ice_to, "permille": permille,
            "floods": rule.get("floods") or flood_months(row["high_water"]),
        }
    used = {side[3] for river in rivers.values() for side in river.sides} - {""}
    if used != set(reaches):
        raise ValueError(f"reaches without a side: {sorted(set(reaches) - used)}")
    return reaches


def flood_months(words):
    """Months of high water in a row such as `Mar-Apr spill; Jun-Jul`; parts on pools are low water."""
    months = set()
    for part in words.replace(";", ",").replace("April", "Apr").split(","):
        if "pools" in part:
            continue
        for word in part.split():
            first, _, last = word.partition("-")
            if first in MONTHS:
                months.update(range(MONTHS.index(first), MONTHS.index(last or first) + 1))
    return [month + 1 for month in sorted(months)]


# ---------------------------------------------------------------- roads and passes


def cheapest(starts, goal, ways):
    """Dijkstra with ties broken by hex; `ways(hex)` yields (hex, cost)."""
    best, before, heap = {starts: 0.0}, {}, [(0.0, starts)]
    while heap:
        cost, at = heapq.heappop(heap)
        if at == goal:
            chain = [at]
            while chain[-1] != starts:
                chain.append(before[chain[-1]])
            return chain[::-1]
        if cost > best[at]:
            continue
        for other, step in ways(at):
            total = round(cost + step, 6)
            if total < best.get(other, math.inf) or (total == best.get(other) and at < before[other]):
                best[other], before[other] = total, at
                heapq.heappush(heap, (total, other))
    raise ValueError(f"no way from {starts} to {goal}")


def make_roads(src, rivers, place_hexes, pass_hexes):
    """Lays each drawn chain anew near its line: on one bank, off steep sides, through its places."""
    grid = src.grid
    wet = {between(s[0], neighbour(s[0], s[1])): s[2] for river in rivers.values() for s in river.sides}
    saddles = {between(at, other) for at in pass_hexes for other in grid.near(at)}
    ground = {"m": 0.6, "_": 0.3, "d": 0.2, "h": 0.2, "M": 0.5}
    roads = {}
    for road in read_json("roads_hex_15km.json"):
        drawn = [tuple(at) for at in road["hexes"]]
        rule = src.fix["roads"].get(road["id"], {})
        dropped = {tuple(at) for at in rule.get("without", [])}
        extra = [tuple(at) for at in rule.get("via", [])]
        stops = [at for i, at in enumerate(drawn) if i in (0, len(drawn) - 1) or (at in place_hexes or at in pass_hexes) and at not in dropped]
        for at in extra:  # into the leg whose ends it lengthens least
            legs = range(1, len(stops))
            stops.insert(min(legs, key=lambda i: (detour(grid, stops[i - 1], at, stops[i]), i)), at)
        off_line = spread(grid, drawn + extra, 3)

        def ways(at):
            for other in grid.near(at):
                if other not in off_line or (grid.terrain[other] in CLOSED and other not in pass_hexes):
                    continue
                side = between(at, other)
                ratio = grid.ratio.get(side, 100)
                cost = 1 + 0.2 * off_line[other] + ground.get(grid.terrain[other], 0)
                cost += {1: 40, 2: 6, 3: 0.6}.get(wet.get(side), 0)
                cost += 0.004 * max(0, ratio - 100) + (1 + 0.01 * (ratio - STEEP) if ratio > STEEP else 0)
                if ratio > SHUT and side not in saddles:
                    cost += 30
                yield other, cost

        chain = [stops[0]]
        for a, b in zip(stops, stops[1:]):
            chain += cheapest(a, b, ways)[1:]
        roads[road["id"]] = {"kind": road["kind"], "hexes": without_spurs(chain)}
    return roads


def detour(grid, a, via, b):
    return math.dist(grid.centre[a], grid.centre[via]) + math.dist(grid.centre[via], grid.centre[b]) - math.dist(grid.centre[a], grid.centre[b])


def spread(grid, hexes, limit):
    """Steps from the nearest of some hexes, as far as `limit`."""
    steps, ring = {at: 0 for at in hexes}, list(hexes)
    for distance in range(1, limit + 1):
        ring = [other for at in ring for other in grid.near(at) if steps.setdefault(other, distance) == distance]
    return steps


def without_spurs(chain):
    """Drops there-and-back steps and loops: a road enters a hex once."""
    out = []
    for at in chain:
        if at in out:
            del out[out.index(at) + 1:]
        else:
            out.append(at)
    return out


def make_passes(src, roads):
    """Opens the sides over each pass from foot to foot."""
    grid = src.grid
    road_sides = {between(a, b) for road in roads.values() for a, b in zip(road["hexes"], road["hexes"][1:])}
    passes, taken = {}, {}
    for row in read_csv("passes.csv"):
        key, at = row["id"], (int(row["hex_col"]), int(row["hex_row"]))
        rule = src.fix["passes"][key]
        closed = rule.get("closed", [])

        def ways(here):
            for other in grid.near(here):
                if grid.terrain[other] == "~":
                    continue
                side = between(here, other)
                ratio = max(grid.ratio.get(side, 100), 100) / 100
                cost = ratio * ratio * (0.4 if side in road_sides else 1) + (6 if grid.terrain[other] == "^" else 0)
                yield other, cost

        opened = []
        for foot in rule["feet"]:
            chain = cheapest(at, tuple(foot), ways)
            for i, (a, b) in enumerate(zip(chain, chain[1:])):
                ratio = grid.ratio.get(between(a, b), 100)
                # A side that only the pass opens; under a pass that snow closes, no other.
                hard = ratio > (SHUT if closed else STEEP) or "^" in (grid.terrain[a], grid.terrain[b])
                if i == 0 or hard and between(a, b) not in road_sides:
                    opened.append((a, direction_to(a, b)))
                    other = taken.setdefault(between(a, b), key)
                    if other != key:
                        raise ValueError(f"passes {other} and {key} open the same side")
        passes[key] = {
            "at": at, "elevation": int(row["elev_m"]), "confidence": row["confidence"], "note": sentence(src.words(row["note"])),
            "opens": opened, "closed": closed,
        }
    return passes


# ---------------------------------------------------------------- zones and regions


def make_areas(src, rivers, which):
    """One area key a hex, by the rules of areas.json."""
    grid, plan = src.grid, src.areas[which]
    lines = {key: [grid.project(*point) for point in line] for key, line in src.areas["lines"].items()}
    for key, river in rivers.items():
        middles = []
        for at, direction, _, _ in river.sides:
            a, b = grid.place_hex(at), grid.place_hex(neighbour(at, direction))
            middles.append(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
        lines[key] = middles
    away = {}

    def holds(at, rule):
        hex_, height = grid.hexes[at], grid.height[at]
        for condition, value in rule.items():
            if condition == "terrain":
                met = grid.terrain[at] in value
            elif condition == "above_m":
                met = height > value
            elif condition == "below_m":
                met = height <= value
            elif condition == "north_of":
                met = hex_["lat"] > value
            elif condition == "south_of":
                met = hex_["lat"] <= value
            elif condition == "east_of":
                met = hex_["lon"] > value
            elif condition == "west_of":
                met = hex_["lon"] <= value
            elif condition == "inside":
                met = inside((hex_["lat"], hex_["lon"]), value)
            elif condition == "near":
                for key in value:
                    if (at, key) not in away:
                        away[at, key] = distance_to(grid.centre[at], lines[key])
                met = min(away[at, key] for key in value) <= rule["within_km"]
            elif condition == "within_km":
                met = True
            else:
                raise ValueError(f"areas.json: unknown condition {condition}")
            if not met:
                return False
        return True

    area = {at: next(key for key, rule in plan["rules"] if holds(at, rule)) for at in sorted(grid.hexes)}
    join_islands(grid, area, plan["islands_up_to"])
    return area


def inside(point, polygon):
    """Whether a point lies in a polygon (ray casting)."""
    y, x = point
    odd = False
    for (y1, x1), (y2, x2) in zip(polygon, polygon[1:] + polygon[:1]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            odd = not odd
    return odd


def distance_to(point, line):
    """Distance from a point to a line of many points, km."""
    best = math.inf
    for a, b in zip(line, line[1:]):
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = dx * dx + dy * dy
        t = 0 if length == 0 else max(0, min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length))
        best = min(best, math.dist(point, (a[0] + t * dx, a[1] + t * dy)))
    return best


def pieces_of(grid, area):
    """Connected pieces: (key, hexes)."""
    seen, found = set(), []
    for start in sorted(area):
        if start in seen:
            continue
        piece, stack = [], [start]
        seen.add(start)
        while stack:
            at = stack.pop()
            piece.append(at)
            for other in grid.near(at):
                if other not in seen and area[other] == area[at]:
                    seen.add(other)
                    stack.append(other)
        found.append((area[start], sorted(piece)))
    return found


def join_islands(grid, area, limit):
    """Gives small cut-off pieces to the neighbour they touch most, smallest first."""
    while True:
        found = pieces_of(grid, area)
        main = {}
        for key, piece in found:
            main[key] = max(main.get(key, 0), len(piece))
        islands = [(len(piece), piece, key) for key, piece in found if len(piece) <= limit and len(piece) < main[key]]
        if not islands:
            return
        _, piece, key = min(islands)
        touching = Counter(area[other] for at in piece for other in grid.near(at) if area[other] != key)
        heir = min(touching, key=lambda k: (-touching[k], k))
        for at in piece:
            area[at] = heir


# ---------------------------------------------------------------- places, grounds, boxes


def make_places(src):
    places = {}
    fix = src.fix["places"]
    for row in read_csv("places.csv"):
        key = row["id"]
        at = tuple(fix["move"].get(key, (int(row["hex_col"]), int(row["hex_row"]))))
        english = src.names["place", key]["en"]
        note = []
        if row["name_1724"] != english:
            note.append(f"also {row['name_1724']}")
        if row["modern"] not in (english, row["name_1724"]):
            note.append(f"today {row['modern']}")
        note = [", ".join(note)] if note else []
        more = fix["notes"].get(key, src.words(row["note"]))
        note = "; ".join(note + ([more] if more else []))
        places[key] = {
            "at": at, "kind": fix["kind"].get(key, row["kind"]), "importance": int(row["importance"]), "confidence": row["confidence"],
            "lat": round(1000 * float(row["lat"])), "lon": round(1000 * float(row["lon"])), "note": sentence(note),
        }
    return places


def make_grounds(src):
    grounds = {}
    for row in read_csv("grounds.csv"):
        at = src.grid.nearest(src.grid.project(float(row["lat"]), float(row["lon"])), lambda at: src.grid.terrain[at] != "~")
        users = "" if row["users_1724"] == "-" else src.words(row["users_1724"])
        grounds[row["id"]] = {
            "at": at, "radius": max(1, round(float(row["radius_km"]) / src.grid.hex_km)),
            "seasons": list(SEASONS) if row["season"] == "all" else sorted(row["season"].split(","), key=SEASONS.index),
            "capacity": int(row["capacity_1to5"]), "users": sentence(users), "confidence": row["confidence"], "source": sentence(src.words(row["source"])),
        }
    return grounds


def make_boxes(src):
    grid, fix = src.grid, src.fix["boxes"]
    edge = lambda at: at[0] in (0, grid.columns - 1) or at[1] in (0, grid.rows - 1)
    boxes = {}
    for row in read_csv("offmap.csv"):
        key = row["id"]
        given = tuple(fix["entry"].get(key, (int(row["entry_col"]), int(row["entry_row"]))))
        entry = grid.nearest(grid.centre[given], lambda at: edge(at) and grid.terrain[at] not in CLOSED)
        boxes[key] = {
            "owner": row["owner_1724"].lower(), "entry": entry, "weeks_cavalry": int(row["weeks_cavalry"]), "weeks_camps": int(row["weeks_auls"]),
            "note": sentence(src.words(fix["notes"].get(key, row["note"]))),
        }
    return boxes


def make_climate():
    zones = {}
    for row in read_csv("climate.csv"):
        months = zones.setdefault(row["zone"], [])
        if int(row["month"]) != len(months) + 1:
            raise ValueError(f"climate.csv: {row['zone']} month {row['month']} out of order")
        months.append((round(10 * float(row["T_1724_C"])), int(row["rain_mm"]), round(1000 * float(row["snow_lying_share"])), int(row["forage_0_10"])))
    return zones


# ---------------------------------------------------------------- writing


def text(string):
    return '"' + string.replace("\\", "\\\\").replace('"', '\\"') + '"'


def sentence(string):
    """A note: first letter up, the rest as it is."""
    string = " ".join(string.split())
    return string[:1].upper() + string[1:]


def wrap(items, indent, width=150):
    """Comma-separated items over as many lines as needed."""
    lines, line = [], ""
    for item in items:
        if line and len(line) + len(item) + 2 > width:
            lines.append(line)
            line = ""
        line += (" " if line else "") + item + ","
    lines.append(line)
    if len(lines) == 1 and len(line) <= width:
        return "[" + lines[0].rstrip(",") + "]"
    pad = " " * indent
    return "[\n" + "".join(f"{pad}    {each}\n" for each in lines) + f"{pad}]"


HEADER = """\
// {title}
// Generated by tools/make_map.py from the tables in tools/geo. Change those and run it again;
// `tools/make_map.py --check` says whether this file is up to date.
//
// Flat-top hexes, 15 km across, in columns from the west and rows from the north; odd columns lie
// half a hex lower. Hexes are written (column, row); sides (column, row, direction).
// Units are in the names: m metres, mdeg thousandths of a degree, dc tenths of a degree Celsius.
"""


class Theatre:
    """The whole map, made once; `ron` writes it or a cut of it."""

    def __init__(self):
        self.src = src = Sources()
        self.rivers = make_rivers(src)
        self.reaches = make_reaches(src, self.rivers)
        self.places = make_places(src)
        passes_at = {(int(row["hex_col"]), int(row["hex_row"])) for row in read_csv("passes.csv")}
        self.roads = make_roads(src, self.rivers, {place["at"] for place in self.places.values()}, passes_at)
        self.passes = make_passes(src, self.roads)
        self.zone = make_areas(src, self.rivers, "zones")
        self.region = make_areas(src, self.rivers, "regions")
        self.grounds = make_grounds(src)
        self.boxes = make_boxes(src)
        self.climate = make_climate()

    def theatre(self):
        grid = self.src.grid
        return self.ron("theatre", "The theatre: the Syr Darya from Fergana to the Aral, the Karatau, and the steppes around.", 0, 0, grid.columns, grid.rows, self.boxes)

    def core(self):
        cut = self.src.fix["core"]
        if cut["column0"] % 2:
            raise ValueError("the cut must begin at an even column, or its odd columns would not be the low ones")
        boxes = {key: box | {"entry": tuple(box["entry"]), "note": sentence(box["note"])} for key, box in self.src.fix["boxes"]["core"].items()}
        title = "The core of the theatre: Sygnak, Suzak, Taraz, Tashkent. For the tutorial, tests and small scenarios."
        return self.ron("core", title, cut["column0"], cut["row0"], cut["columns"], cut["rows"], boxes)

    def ron(self, key, title, column0, row0, columns, rows, boxes):
        src, grid = self.src, self.src.grid
        at = lambda hex_: f"({hex_[0] - column0}, {hex_[1] - row0})"
        side = lambda hex_, d: f"({hex_[0] - column0}, {hex_[1] - row0}, {DIRECTIONS[d]}"
        inside_ = lambda hex_: column0 <= hex_[0] < column0 + columns and row0 <= hex_[1] < row0 + rows
        both = lambda hex_, d: inside_(hex_) and inside_(neighbour(hex_, d))
        hexes = [[(column0 + c, row0 + r) for c in range(columns)] for r in range(rows)]
        out = [HEADER.format(title=title), "("]
        put = out.append

        def grid_rows(field, comment, cell, gap=""):
            put(f"    // {comment}")
            put(f"    {field}: [")
            for row in hexes:
                put(f'        "{gap.join(cell(hex_) for hex_ in row)}",')
            put("    ],")

        def table(field, comment, entries):
            put(f"    // {comment}")
            put(f"    {field}: {{")
            for each in entries:
                put(f"        {each},")
            put("    },")

        put(f"    name: {src.name('map', key)},")
        put(f"    columns: {columns}, rows: {rows},")
        put(f"    hex_km: {round(grid.hex_km)},")
        put("    // Lambert azimuthal equal-area on a sphere. Hex (0, 0) of the theatre has its centre at x0, y1;")
        put("    // column0 and row0 say where this map's first hex lies in the theatre.")
        put(f"    projection: (lat0_mdeg: {round(1000 * grid.lat0)}, lon0_mdeg: {round(1000 * grid.lon0)}, radius_km: {round(grid.radius_km)}, "
            f"x0_m: {round(1000 * grid.x0)}, y1_m: {round(1000 * grid.y1)}, column0: {column0}, row0: {row0}),")
        grid_rows("terrain", "~ lake  m marsh  _ salt_flat  t tugai  o oasis  f foothill_steppe  s steppe  w semi_desert  c clay_desert  d sand_desert  "
                  "h hills  M mountain  ^ high_mountain  a alpine_valley", lambda h: grid.terrain[h])
        grid_rows("oasis_quality", "0 none … 3 rich", lambda h: str(grid.hexes[h]["oas"]))
        zone_legend, region_legend = src.areas["zones"]["legend"], src.areas["regions"]["legend"]
        grid_rows("zone", "climate zones; symbols in `zones`", lambda h: zone_legend[self.zone[h]])
        grid_rows("region", "named regions; symbols in `regions`, '.' = none", lambda h: region_legend[self.region[h]])
        grid_rows("elevation_m", "mean height of each hex, metres", lambda h: str(grid.height[h]), " ")

        present = {self.zone[h] for row in hexes for h in row}
        entries = []
        for zone, symbol in zone_legend.items():
            if zone in present:
                months = "".join(f"\n            (temperature_dc: {t}, rain_mm: {rain}, snow_lying_permille: {snow}, forage_0_10: {forage}),"
                                 for t, rain, snow, forage in self.climate[zone])
                entries.append(f"{text(zone)}: (symbol: '{symbol}', name: {src.name('zone', zone)}, months: [{months}\n        ])")
        table("zones", "climate zones, January to December, temperatures of the 1720s", entries)
        present = {self.region[h] for row in hexes for h in row}
        table("regions", "named sets of hexes", [f"{text(region)}: (symbol: '{symbol}', name: {src.name('region', region)})"
                                                 for region, symbol in region_legend.items() if region in present])
        entries, reaches_here = [], set()
        for river, line in self.rivers.items():
            sides = [s for s in line.sides if both(s[0], s[1])]
            if sides:
                reaches_here |= {s[3] for s in sides}
                chain = wrap([f"{side(h, d)}, {rank}, {text(reach)})" for h, d, rank, reach in sides], 8)
                entries.append(f"{text(river)}: (name: {src.name('river', river)}, sides: {chain})")
        table("rivers", "sides from source to mouth: (column, row, direction, rank, reach); rank 1 great … 3 minor, 4 old bed; \"\" = no reach", entries)
        table("reaches", "stretches that freeze and flood as one; ice as month-day, floods as months; order = which freezes first on the Syr", [
            f"{text(reach)}: (name: {src.name('reach', reach)}, order: {r['order']}, ice_from: {text(r['ice_from'])}, ice_to: {text(r['ice_to'])}, "
            f"crossable_permille: {r['permille']}, floods: {r['floods']})" for reach, r in self.reaches.items() if reach in reaches_here])
        put("    // (column, row, direction, travel time against flat ground in percent, highest metres, climb in metres);")
        put("    // sides not listed are flat. Above 150 steep, above 260 closed to herds and guns without a road or pass.")
        hills = [f"{side(h, d)}, {ratio}, {high}, {climb})" for h, d, ratio, high, climb in grid.hill_sides if both(h, d)]
        put(f"    hill_sides: {wrap(hills, 4)},")
        entries = []
        for pass_, p in self.passes.items():
            opens = [f"{side(h, d)})" for h, d in p["opens"] if both(h, d)]
            if inside_(p["at"]) and opens:
                entries.append(f"{text(pass_)}: (name: {src.name('pass', pass_)}, at: {at(p['at'])}, elevation_m: {p['elevation']}, confidence: {text(p['confidence'])},\n"
                               f"            note: {text(p['note'])},\n            opens: {wrap(opens, 12)}, closed_months: {p['closed']})")
        table("passes", "saddles: the sides each opens from foot to foot, and the months in which snow closes it", entries)
        entries = []
        for road, r in self.roads.items():
            for i, run in enumerate(inside_runs(r["hexes"], inside_)):
                key_ = road if i == 0 else f"{road}_{i + 1}"
                entries.append(f"{text(key_)}: (name: {src.name('road', road)}, kind: {r['kind']}, hexes: {wrap([at(h) for h in run], 8)})")
        table("roads", "hex chains; kind main, secondary, caravan, trail or nomad", entries)
        table("places", "position_confidence H high, M middling, L low; `at` may be a neighbour of the hex under the coordinates, to keep the bank right", [
            f"{text(place)}: (name: {src.name('place', place)}, at: {at(p['at'])}, kind: {text(p['kind'])}, importance: {p['importance']}, position_confidence: {p['confidence']}, "
            f"lat_mdeg: {p['lat']}, lon_mdeg: {p['lon']},\n            note: {text(p['note'])})" for place, p in self.places.items() if inside_(p["at"])])
        table("grounds", "seasonal grazing", [
            f"{text(ground)}: (name: {src.name('ground', ground)}, at: {at(g['at'])}, radius_hexes: {g['radius']}, seasons: [{', '.join(g['seasons'])}], capacity_1to5: {g['capacity']},\n"
            f"            users: {text(g['users'])}, confidence: {g['confidence']}, source: {text(g['source'])})" for ground, g in self.grounds.items() if inside_(g["at"])])
        table("boxes", "country off the map, entered at an edge hex after so many weeks", [
            f"{text(box)}: (name: {src.name('box', box)}, owner: {text(b['owner'])}, entry: {at(b['entry'])}, weeks_cavalry: {b['weeks_cavalry']}, weeks_camps: {b['weeks_camps']},\n"
            f"            note: {text(b['note'])})" for box, b in boxes.items()])
        put(")")
        return "\n".join(out) + "\n"


def inside_runs(chain, inside_):
    """The runs of a chain inside a cut, two hexes or more, longest first."""
    runs, run = [], []
    for at in chain + [None]:
        if at is not None and inside_(at):
            run.append(at)
        else:
            if len(run) >= 2:
                runs.append(run)
            run = []
    return sorted(runs, key=len, reverse=True)


def main():
    parser = argparse.ArgumentParser(description="Makes the maps in assets/map from the tables in tools/geo.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the maps on disk are out of date")
    check = parser.parse_args().check
    made = Theatre()
    files = {"theatre.ron": made.theatre(), "core.ron": made.core()}
    unused = sorted(set(made.src.names) - made.src.used_names)
    if unused:
        sys.exit(f"make_map: names.csv names what is on no map: {unused}")
    stale = []
    for name, content in files.items():
        path = OUT / name
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                stale.append(str(path.relative_to(ROOT)))
        else:
            OUT.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
            print(f"{path.relative_to(ROOT)}: {len(content.encode('utf-8'))} bytes")
    if stale:
        sys.exit(f"make_map: out of date: {', '.join(stale)}. Run tools/make_map.py and look at the difference.")


if __name__ == "__main__":
    main()
