"""Draws a map: the outline cut to its frame, places as circles sized by their events, names where there is room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sqrt

from chronicle.charts.placing import place
from chronicle.charts.shapes import Box, Label
from chronicle.maps.clip import Point, bend, clip_area, runs_inside, thin
from chronicle.maps.outline import Ring, world
from chronicle.maps.scenes import NARROW, Scene, Spot
from chronicle.maps.view import View

LETTERS = 13.0  # px of the names
_EDGE = 4.0  # px beyond the frame to which areas are drawn, so that their own edge there is not seen
_DETAIL, _COARSE = 1.0, 1.8  # px between the points of a line
_BEND = 2.0  # degrees; longer edges are divided, as a parallel is no straight line on a cone
_LEAST_RADIUS = 4.0
_RING = 3.0  # px between a seat and its ring
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Shapes:
    """The outline in a frame as SVG paths; an empty one where there is nothing to draw."""

    land: str
    lakes: str
    rivers: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map; `label` is None without room for its name, `inner` when a map of a part shows it better."""

    spot: Spot
    x: float
    y: float
    radius: float
    label: Label | None
    inner: bool


@dataclass(frozen=True, slots=True)
class Part:
    """The frame of an inner map: its number, its outline as an SVG path, and where its number stands."""

    number: int
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Map:
    """A drawn map; `bar` is the length in pixels of the scale, which stands for `kilometres`."""

    width: int
    height: int
    shapes: Shapes
    dots: tuple[Dot, ...]
    parts: tuple[Part, ...]
    bar: float
    kilometres: int
    projection: str


def draw(scene: Scene, most: int, narrow: bool = False) -> Map:
    """Return the drawing of a scene; `most` is the largest number of events of any place."""
    view = scene.view(narrow)
    bar, kilometres = scale_bar(view)
    parts = tuple(_part(view, inner, narrow) for inner in scene.inner)
    dots = tuple(_dots(view, scene, radii(most, view.width)))
    return Map(view.width, view.height, shapes_of(view), dots, parts, bar, kilometres, view.projection.name)


def radii(most: int, width: int):
    """Return the function that gives the radius for a number of events: the area grows with the number."""
    greatest = 13.0 if width <= NARROW else 20.0
    return lambda count: round(max(greatest * sqrt(count / max(most, 1)), _LEAST_RADIUS), 1)


def shapes_of(view: View, *, fine: bool = True) -> Shapes:
    """Return the outline in the frame of a view; one that is not `fine` has fewer points and no rivers."""
    outline = world()
    detail = _DETAIL if fine else _COARSE
    land, lakes = ("".join(_areas(view, rings, detail)) for rings in (outline.land, outline.lakes))
    return Shapes(land, lakes, "".join(_lines(view, outline.rivers)) if fine else "")


def scale_bar(view: View) -> tuple[float, int]:
    """Return the length in pixels and the kilometres of a scale of about a sixth of the map's width."""
    there = view.kilometres(view.width / 6)
    kilometres = max((step for step in _STEPS if step <= there), default=_STEPS[0])
    return round(kilometres / view.kilometres(1), 1), kilometres


def _areas(view: View, rings: Iterable[Ring], detail: float) -> Iterator[str]:
    frame = (-_EDGE, -_EDGE, view.width + _EDGE, view.height + _EDGE)
    window = view.window()
    for points in _within(view, rings, window):
        area = bend(clip_area(points, window), _BEND)
        drawn = thin(clip_area([view.at(*point) for point in area], frame), detail)
        if len(drawn) > 2:
            yield _path(drawn) + "z"


def _lines(view: View, rings: Iterable[Ring]) -> Iterator[str]:
    frame = (0.0, 0.0, float(view.width), float(view.height))
    window = view.window()
    for points in _within(view, rings, window):
        for run in runs_inside(points, window):
            for piece in runs_inside([view.at(*point) for point in run], frame):
                drawn = thin(piece, _DETAIL)
                if len(drawn) > 1:
                    yield _path(drawn)


def _within(view: View, rings: Iterable[Ring], window: tuple[float, float, float, float]) -> Iterator[list[Point]]:
    """Yield the lines that reach into a window, their longitudes counted from the middle of the view."""
    west, south, east, north = window
    for ring in rings:
        if ring.box[1] > north or ring.box[3] < south:
            continue
        for turn in (-360.0, 0.0, 360.0):
            shift = turn - view.meridian
            if ring.box[0] + shift <= east and ring.box[2] + shift >= west:
                yield [(lon + shift, lat) for lon, lat in ring.points]


def _path(points: Sequence[Point]) -> str:
    """Return a path in steps of tenths of a pixel."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = pairwise(tenths)
    moves = " ".join(f"{(x2 - x1) / 10:g} {(y2 - y1) / 10:g}" for (x1, y1), (x2, y2) in steps)
    return f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}l{moves}".replace(" -", "-")


def _part(view: View, scene: Scene, narrow: bool) -> Part:
    """Return the frame of an inner map as it lies on the outer one; its number stands at its upper left corner."""
    inner = scene.view(narrow)
    places = []
    for x, y in _around(inner.width, inner.height):
        east, latitude = inner.projection.inverse(inner.left + x / inner.scale, inner.top - y / inner.scale)
        places.append(view.place(inner.meridian + east, latitude))
    return Part(scene.number, _path(places) + "z", round(places[0][0] - 5, 1), round(places[0][1] + 9, 1))


def _around(width: int, height: int, parts: int = 4) -> Iterator[Point]:
    corners = [(0, 0), (width, 0), (width, height), (0, height), (0, 0)]
    for (x1, y1), (x2, y2) in pairwise(corners):
        yield from ((x1 + (x2 - x1) * part / parts, y1 + (y2 - y1) * part / parts) for part in range(parts))


def _dots(view: View, scene: Scene, radius) -> Iterator[Dot]:
    """Yield the places, the largest first, so that smaller ones lie on top; seats and large ones are named first.

    Those that a map of a part shows better come last and keep their true place, as they are not to be told apart here.
    """
    ordered = sorted(scene.spots, key=lambda spot: (spot.id in scene.inner_ids, -spot.count, spot.id))
    points = [view.place(spot.longitude, spot.latitude) for spot in ordered]
    own = sum(spot.id not in scene.inner_ids for spot in ordered)
    at = dict(zip((spot.id for spot in ordered), [*_apart(points[:own]), *points[own:]], strict=True))
    taken = [_box(*at[spot.id], radius(spot.count) + _RING * bool(spot.side)) for spot in ordered]
    frame = Box(2, 2, view.width - 4, view.height - 22)
    labels: dict[str, Label | None] = {}
    for spot in sorted(ordered, key=lambda spot: (not spot.side, -spot.count, len(spot.name), spot.id)):
        if spot.side or spot.id not in scene.inner_ids:
            spots = _places_for_name(*at[spot.id], radius(spot.count) + _RING * bool(spot.side))
            labels[spot.id] = place(spot.name, spots, "ink", LETTERS, frame, taken)
    for spot in ordered:
        x, y = at[spot.id]
        inner = spot.id in scene.inner_ids
        yield Dot(spot, round(x, 1), round(y, 1), radius(spot.count), labels.get(spot.id), inner)


def _apart(points: list[Point], least: float = 9.0) -> list[Point]:
    """Return points of which none lies on another: those at one spot stand side by side."""
    moved: list[Point] = []
    for x, y in points:
        same = sum(1 for ax, ay in points[: len(moved)] if abs(ax - x) < 2 and abs(ay - y) < 2)
        moved.append((x + least * same * cos(radians(20)), y - least * same * 0.34) if same else (x, y))
    return moved


def _places_for_name(x: float, y: float, radius: float) -> list[tuple[float, float, str]]:
    beside, gap = y + LETTERS * 0.35, radius + 4
    near = gap * 0.72
    return [
        (x + gap, beside, "start"),
        (x - gap, beside, "end"),
        (x, y - gap, "mid"),
        (x, y + gap + LETTERS * 0.75, "mid"),
        (x + near, y - near, "start"),
        (x + near, y + near + LETTERS * 0.6, "start"),
        (x - near, y - near, "end"),
        (x - near, y + near + LETTERS * 0.6, "end"),
    ]


def _box(x: float, y: float, radius: float) -> Box:
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)
