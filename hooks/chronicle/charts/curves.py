"""The curves of a drawing on a time axis: lines, steps and marks, and what stands between several of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from chronicle.charts.periods import length_of, middle_of, stretch_of, yearly_runs
from chronicle.charts.scale import Scale
from chronicle.charts.shapes import Box, Curve, Line, Mark
from chronicle.charts.words import say
from chronicle.model.figures import Figure
from chronicle.records import Unit

_TOUCH = 0.01  # years


@dataclass(frozen=True, slots=True)
class Drawn:
    """A series as it enters a drawing: its name there, whose hue it has, its figures in order of period."""

    name: str
    hue: str
    figures: tuple[Figure, ...]


def curve_of(number: int, drawn: Drawn, x: Scale, y: Scale, unit: Unit) -> Curve:
    """Return a series drawn on these scales: lines through consecutive years, steps, and a mark for each."""
    marks = {id(figure): _mark(figure, x, y, unit) for figure in drawn.figures}
    lines = []
    for run in yearly_runs(drawn.figures):
        for one, two in pairwise(run):
            planned = "plan" in (one.status, two.status)
            points = tuple((marks[id(figure)].x, marks[id(figure)].y) for figure in (one, two))
            if lines and lines[-1].points[-1] == points[0] and lines[-1].planned == planned:
                lines[-1] = Line((*lines[-1].points, points[1]), planned)
            else:
                lines.append(Line(points, planned))
    return Curve(number, drawn.hue, (*lines, *_steps(drawn.figures, x, y)), tuple(marks.values()))


def _mark(figure: Figure, x: Scale, y: Scale, unit: Unit) -> Mark:
    span = length_of(figure.period) == "span"
    start, end = stretch_of(figure.period)
    ends = [float(number) for number in (figure.low, figure.high) if number is not None]
    number = float(figure.value) if figure.value is not None else sum(ends) / len(ends)
    return Mark(
        x=x(middle_of(figure.period)),
        y=y(number),
        status=figure.status or "unstated",
        say=say(figure, unit),
        shape="step" if span else "dot",
        left=x(start),
        right=x(end),
        low=y(float(figure.low)) if figure.low is not None else None,
        high=y(float(figure.high)) if figure.high is not None else None,
        bound=figure.bound,
    )


def _steps(figures: Sequence[Figure], x: Scale, y: Scale) -> list[Line]:
    """Return the steps: level over a span, joined where the next one follows at once, broken where years lack."""
    spans = [(*stretch_of(f.period), f) for f in figures if length_of(f.period) == "span" and f.value is not None]
    lines: list[Line] = []
    reach = float("-inf")  # where the step before ends
    for index, (start, end, figure) in enumerate(spans):
        stop = min((later for later, _, _ in spans[index + 1 :] if start < later < end), default=end)
        height, planned = y(float(figure.value)), figure.status == "plan"
        points = ((x(start), height), (x(stop), height))
        if abs(reach - start) < _TOUCH and lines[-1].planned == planned:
            lines[-1] = Line((*lines[-1].points, *points), planned)
        else:
            lines.append(Line(points, planned))
        reach = stop
    return lines


def ground_between(curves: Sequence[Curve]) -> tuple[Box, ...]:
    """Return the ground between two curves of steps, span by span, in the hue of the higher one."""
    if len(curves) < 2:
        return ()
    one, two = curves[:2]
    boxes = []
    for mark in one.marks:
        other = next(
            (m for m in two.marks if m.shape == mark.shape == "step" and (m.left, m.right) == (mark.left, mark.right)),
            None,
        )
        if other and other.y != mark.y:
            hue = one.hue if mark.y < other.y else two.hue
            right = min([m.left for m in one.marks if mark.left < m.left < mark.right], default=mark.right)
            height = round(abs(other.y - mark.y), 1)
            boxes.append(Box(mark.left, min(mark.y, other.y), round(right - mark.left, 1), height, hue))
    return tuple(boxes)


def joins_of(curves: Sequence[Curve]) -> tuple[Line, ...]:
    """Return thin lines between the lone figures that several series have for one period."""
    lone: dict[float, list[float]] = {}
    for curve in curves:
        if len(curve.marks) == 1 and curve.marks[0].shape == "dot":
            lone.setdefault(curve.marks[0].x, []).append(curve.marks[0].y)
    return tuple(Line(((x, min(found)), (x, max(found)))) for x, found in lone.items() if len(found) > 1)


def gap_before(series: Sequence[Drawn], x: Scale, frame: Box) -> Box | None:
    """Return the band that parts a later series from those that end before it begins; None where all overlap."""
    stretches = sorted((stretch_of(d.figures[0].period)[0], stretch_of(d.figures[-1].period)[1]) for d in series)
    reach = stretches[0][1]
    for start, end in stretches[1:]:
        if start - reach > 0.5:
            return Box(x(reach), frame.y, round(x(start) - x(reach), 1), frame.height)
        reach = max(reach, end)
    return None
