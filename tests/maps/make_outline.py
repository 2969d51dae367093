"""Makes the outline of the world that the maps are drawn on, from three files of Natural Earth as GeoJSON.

Run by hand: `python tests/maps/make_outline.py FOLDER`, the folder holding ne_50m_land.json, ne_50m_lakes.json and
ne_50m_rivers_lake_centerlines.json as in https://github.com/martynafford/natural-earth-geojson. Lines are simplified
by the rule of Douglas and Peucker; what is smaller than the tolerance vanishes.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from chronicle.maps.outline import FILE, encode

TOLERANCE = 0.015  # degrees, about 1.7 km
LEAST = 0.05  # degrees of the longer side of an area
HEAD = """\
# The outline of the world for the maps of places: one line each, closed for land and lakes, as encoded polylines of
# latitude and longitude with two digits (https://developers.google.com/maps/documentation/utilities/polylinealgorithm).
# Made with Natural Earth, https://www.naturalearthdata.com, in the public domain: 1:50m land, lakes with reservoirs,
# rivers with lake centrelines, the edition published on 24 January 2024, by way of
# https://github.com/martynafford/natural-earth-geojson (commit 0b9a6ce, CC0), which only converts its files.
# Simplified to 0.015 degrees, areas under 0.05 degrees left out, by tests/maps/make_outline.py. Water is that of today.
"""
Points = list[tuple[float, float]]


def rings(geometry: dict) -> Iterator[Points]:
    """Yield the lines of a geometry, holes of areas among them."""
    depth = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}[geometry["type"]]
    level = [geometry["coordinates"]]
    for _ in range(depth - 1):
        level = [part for whole in level for part in whole]
    for line in level:
        yield [(point[0], point[1]) for point in line]


def simplify(points: Points) -> Points:
    """Return the points that keep a line within the tolerance; a closed one is halved at its farthest point."""
    if points[0] != points[-1]:
        return _reduce(points)
    first = points[0]
    far = max(range(len(points)), key=lambda at: (points[at][0] - first[0]) ** 2 + (points[at][1] - first[1]) ** 2)
    return [*_reduce(points[: far + 1]), *_reduce(points[far:])[1:]]


def _reduce(points: Points) -> Points:
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        start, end = spans.pop()
        (x1, y1), (x2, y2) = points[start], points[end]
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1e-9
        worst, at = 0.0, 0
        for number in range(start + 1, end):
            x, y = points[number]
            off = abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
            if off > worst:
                worst, at = off, number
        if worst > TOLERANCE:
            keep.add(at)
            spans += [(start, at), (at, end)]
    return [points[number] for number in sorted(keep)]


def lines_of(file: Path, kind: str) -> Iterator[str]:
    """Yield the lines of the outline that a file of Natural Earth gives."""
    for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
        for ring in rings(feature["geometry"]) if feature["geometry"] else ():
            spans = [max(side) - min(side) for side in zip(*ring, strict=True)]
            points = tuple(simplify(ring))
            if max(spans) >= LEAST and len(points) > (1 if kind == "river" else 3):
                yield f"{kind} {encode(points)}\n"


def main(folder: Path) -> None:
    """Write the outline."""
    sources = {"land": "ne_50m_land", "lake": "ne_50m_lakes", "river": "ne_50m_rivers_lake_centerlines"}
    lines = [line for kind, name in sources.items() for line in lines_of(folder / f"{name}.json", kind)]
    FILE.write_text(HEAD + "".join(lines), encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
