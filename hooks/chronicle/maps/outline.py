"""The outline of the world: land, lakes and rivers, read from the file beside this module."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

FILE = Path(__file__).with_name("world.polylines")
"""Its head says where it is from and how it was made."""
PRECISION = 100  # units in a degree
_NUMBER = re.compile("[_-~]*[?-^]")  # five bits in a letter, from `?` on; letters from `_` on say that more follow


@dataclass(frozen=True, slots=True)
class Ring:
    """A line of (longitude, latitude); closed where it bounds an area. `box` is west, south, east, north."""

    points: tuple[tuple[float, float], ...]
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """All lines of the world; areas inside areas are holes."""

    land: tuple[Ring, ...]
    lakes: tuple[Ring, ...]
    rivers: tuple[Ring, ...]


@cache
def world() -> Outline:
    """Return the outline that comes with this package."""
    rings: dict[str, list[Ring]] = {"land": [], "lake": [], "river": []}
    for line in FILE.read_text(encoding="ascii").splitlines():
        kind, _, code = line.partition(" ")
        if kind in rings:
            rings[kind].append(ring_of(decode(code)))
    return Outline(tuple(rings["land"]), tuple(rings["lake"]), tuple(rings["river"]))


def ring_of(points: tuple[tuple[float, float], ...]) -> Ring:
    """Return points as a ring with its box."""
    lons, lats = zip(*points, strict=True)
    return Ring(points, (min(lons), min(lats), max(lons), max(lats)))


def decode(code: str) -> tuple[tuple[float, float], ...]:
    """Return the (longitude, latitude) of an encoded polyline, which holds steps of latitude and longitude in turn.

    https://developers.google.com/maps/documentation/utilities/polylinealgorithm, with two digits after the point.
    """
    steps = list(_numbers(code))
    lats, lons = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((lon / PRECISION, lat / PRECISION) for lat, lon in zip(lats, lons, strict=True))


def encode(points: tuple[tuple[float, float], ...]) -> str:
    """Return points as an encoded polyline, see `decode`."""
    code, before = [], (0, 0)
    for lon, lat in points:
        here = (round(lat * PRECISION), round(lon * PRECISION))
        code += [_letters(now - then) for now, then in zip(here, before, strict=True)]
        before = here
    return "".join(code)


def _numbers(code: str) -> Iterator[int]:
    known: dict[str, int] = {}
    for letters in _NUMBER.findall(code):
        if letters not in known:
            bits = sum(((ord(letter) - 63) & 31) << 5 * place for place, letter in enumerate(letters))
            known[letters] = ~(bits >> 1) if bits & 1 else bits >> 1
        yield known[letters]


def _letters(number: int) -> str:
    bits, letters = number << 1, ""
    bits = ~bits if number < 0 else bits
    while bits >= 32:
        letters += chr((bits & 31 | 32) + 63)
        bits >>= 5
    return letters + chr(bits + 63)
