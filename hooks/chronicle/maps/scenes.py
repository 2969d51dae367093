"""Which maps show a set of places: one of the whole, and more of those parts in which points would cover each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, cos, degrees, hypot, radians, sin, sqrt

from chronicle.maps.view import View, fit, middle_of

WIDE, NARROW = 960, 354
"""Widths in pixels of the two cuts of every map, for screens and for phones."""
_INNER = 470  # px of a map of a part on screens, two of which stand side by side
_CLOSE = 15.0  # px between points that belong to one crowd
_CROWD = 5  # points from which a crowd gets a map of its own
_CROWDS = 2  # maps of parts inside one map
_DEPTH = 2
_FAR = 1.4  # how much farther than the rest a place must lie to be left out
_FEW = 0.1  # of the places may be left out
_LEAST = (400.0, 60.0, 6.0)  # km of a map's shorter side, by its depth


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to show: `side` is `a` or `b` where it is the seat of a party, else empty."""

    id: str
    name: str
    longitude: float
    latitude: float
    count: int
    side: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A map: the spots in its frame, those that an inner map shows better, and those that lie too far away for it."""

    number: int
    spots: tuple[Spot, ...]
    centred: tuple[tuple[float, float], ...]
    depth: int
    inner: tuple["Scene", ...] = ()
    beyond: tuple[Spot, ...] = ()

    @property
    def inner_ids(self) -> frozenset[str]:
        """The ids of the spots that stand on a map of a part."""
        return frozenset(spot.id for scene in self.inner for spot in scene.spots)

    @property
    def all(self) -> Iterator["Scene"]:
        """This map and all inside it."""
        yield self
        for scene in self.inner:
            yield from scene.all

    def view(self, narrow: bool = False) -> View:
        """Return what the map shows, on phones or elsewhere."""
        wide = _INNER if self.depth else WIDE
        width = NARROW if narrow else wide
        heights = (round(width * 0.55), round(width * 0.95)) if self.depth or narrow else (380, 620)
        return fit(self.centred, width, heights, _LEAST[min(self.depth, _DEPTH)])


def scenes_of(spots: Sequence[Spot]) -> Scene | None:
    """Return the map of all spots, None without any; spots that would shrink all others are named beside it."""
    if not spots:
        return None
    numbers = iter(range(1, 1 + _CROWDS**_DEPTH + _CROWDS + 1))
    core, beyond = _without_far_ones(spots)
    return _scene(core, core, 0, numbers, beyond)


def _scene(
    core: Sequence[Spot], shown: Sequence[Spot], depth: int, numbers: Iterator[int], beyond: Sequence[Spot] = ()
) -> Scene:
    number = next(numbers)
    centred = tuple((spot.longitude, spot.latitude) for spot in core)
    scene = Scene(number, tuple(shown), centred, depth, (), tuple(beyond))
    if depth == _DEPTH:
        return scene
    inner = []
    for crowd in crowds(scene.view(), shown):
        part = Scene(0, (), tuple((spot.longitude, spot.latitude) for spot in crowd), depth + 1).view()
        inner.append(_scene(crowd, [s for s in shown if part.shows(s.longitude, s.latitude)], depth + 1, numbers))
    return Scene(number, tuple(shown), centred, depth, tuple(inner), tuple(beyond))


def crowds(view: View, spots: Sequence[Spot]) -> list[list[Spot]]:
    """Return the largest groups of spots that lie too close to each other on a map, if any is large enough."""
    groups = [group for group in _neighbours(view, spots) if len(group) >= _CROWD and len(group) < len(spots)]
    groups.sort(key=lambda group: (-len(group), group[0].id))
    return groups[:_CROWDS]


def _neighbours(view: View, spots: Sequence[Spot]) -> list[list[Spot]]:
    at = [view.place(spot.longitude, spot.latitude) for spot in spots]
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (x, y) in enumerate(at):
        cells[int(x // _CLOSE), int(y // _CLOSE)].append(number)
    left, groups = set(range(len(spots))), []
    while left:
        group, edge = [], [left.pop()]
        while edge:
            number = edge.pop()
            group.append(number)
            close = {
                other for other in _around(cells, at[number]) if other in left and _distance(at, number, other) < _CLOSE
            }
            left -= close
            edge += sorted(close)
        groups.append([spots[number] for number in sorted(group)])
    return groups


def _around(cells: dict[tuple[int, int], list[int]], point: tuple[float, float]) -> Iterator[int]:
    column, row = int(point[0] // _CLOSE), int(point[1] // _CLOSE)
    for x in (column - 1, column, column + 1):
        for y in (row - 1, row, row + 1):
            yield from cells.get((x, y), ())


def _distance(at: Sequence[tuple[float, float]], one: int, other: int) -> float:
    return hypot(at[one][0] - at[other][0], at[one][1] - at[other][1])


def _without_far_ones(spots: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """Part the spots at the widest leap in their distance from the middle, if it leaves out no seat and only a few."""
    middle = _middle(spots)
    ordered = sorted(spots, key=lambda spot: (angle(middle, (spot.longitude, spot.latitude)), spot.id))
    reach = [angle(middle, (spot.longitude, spot.latitude)) for spot in ordered]
    few = int(len(spots) * _FEW)
    leaps = [(reach[at] / max(reach[at - 1], 1.0), at) for at in range(len(spots) - few, len(spots)) if at]
    leap, cut = max(leaps, default=(0.0, len(spots)))
    if leap < _FAR or any(spot.side for spot in ordered[cut:]):
        cut = len(spots)
    kept = {spot.id for spot in ordered[:cut]}
    return [spot for spot in spots if spot.id in kept], [spot for spot in spots if spot.id not in kept]


def _middle(spots: Iterable[Spot]) -> tuple[float, float]:
    """Return the median of the places, which far ones do not move."""
    spots = list(spots)
    meridian, _ = middle_of(spot.longitude for spot in spots)
    easts = sorted((spot.longitude - meridian + 180) % 360 - 180 for spot in spots)
    return meridian + easts[len(spots) // 2], sorted(spot.latitude for spot in spots)[len(spots) // 2]


def angle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the degrees of the great circle between two places."""
    (lon1, lat1), (lon2, lat2) = ((radians(lon), radians(lat)) for lon, lat in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return degrees(2 * asin(sqrt(min(half, 1.0))))
