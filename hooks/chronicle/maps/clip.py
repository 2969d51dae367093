"""Cuts lines and areas to a rectangle."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y."""


def clip_area(points: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of an area inside a box, by the rule of Sutherland and Hodgman; empty when none is."""
    found = list(points)
    for axis, bound, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        if not found:
            break
        found = _cut(found, axis, bound, sign)
    return found


def _cut(points: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    before = points[-1]
    inside_before = (before[axis] - bound) * sign >= 0
    for point in points:
        inside = (point[axis] - bound) * sign >= 0
        if inside != inside_before:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            crossing = (before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share)
            kept.append(crossing)
        if inside:
            kept.append(point)
        before, inside_before = point, inside
    return kept


def runs_inside(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """Yield the stretches of a line whose pieces may touch a box; they may reach a little beyond it."""
    run: list[Point] = []
    for start, end in pairwise(points):
        if _apart(start, end, box):
            if run:
                yield run
            run = []
        else:
            run += [end] if run else [start, end]
    if run:
        yield run


def _apart(start: Point, end: Point, box: Box) -> bool:
    return any(
        max(start[axis], end[axis]) < box[axis] or min(start[axis], end[axis]) > box[axis + 2] for axis in (0, 1)
    )


def thin(points: Sequence[Point], least: float) -> list[Point]:
    """Return points less those that are nearer than `least` to the one before in both directions."""
    kept: list[Point] = []
    for point in points:
        if not kept or abs(point[0] - kept[-1][0]) >= least or abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
    return kept


def bend(points: Sequence[Point], longest: float) -> list[Point]:
    """Return the points of an area with more of them on edges that are longer than `longest` in a direction."""
    bent: list[Point] = []
    for here, after in zip(points, [*points[1:], *points[:1]], strict=True):
        parts = int(max(abs(after[0] - here[0]), abs(after[1] - here[1])) / longest) + 1
        bent += (
            (here[0] + (after[0] - here[0]) * part / parts, here[1] + (after[1] - here[1]) * part / parts)
            for part in range(parts)
        )
    return bent
