"""Figures on a time axis: lines where the data are yearly, steps for spans, marks for all else."""

from collections.abc import Sequence
from dataclasses import dataclass

from chronicle.charts.curves import Drawn, curve_of, gap_before, ground_between, joins_of
from chronicle.charts.periods import length_of, stretch_of, yearly_runs
from chronicle.charts.placing import obstacles, place, place_values, spots_for_name, width_of
from chronicle.charts.scale import Scale, round_bounds, tick_words, ticks, year_ticks
from chronicle.charts.shapes import Box, Curve, Label, Tick, TimePlot
from chronicle.model.figures import Figure, format_figure
from chronicle.records import Unit

MOST_VALUES = 12
_MOST_FIT = 0.75
_LONE = 190  # px, the height of a drawing of one figure
_SHORTEST = 5  # years that an axis shows at least
_MOST_LONE = 3  # ticks beside one figure
_AFTER_GAP = 5  # years of room for the values after a break


@dataclass(frozen=True, slots=True)
class Size:
    """The cut of a drawing and of its words; `most` bounds the ticks on the axes (years, values)."""

    width: int
    height: int
    text: float
    most: tuple[int, int]
    named: bool


WIDE = Size(708, 320, 14, (9, 6), named=True)
NARROW = Size(354, 270, 13, (5, 5), named=False)


def time_plot(
    series: Sequence[Drawn], unit: Unit, size: Size, span: tuple[float, float], foreign: bool = False
) -> TimePlot:
    """Return the drawing of some series on one axis.

    `span` is the time of the chronicle, shown whole where there are lone figures only; `foreign` says that the series
    are measured on different bases, so that a later one is parted from those before it.
    """
    figures = [figure for drawn in series for figure in drawn.figures]
    low, high, step = round_bounds(*_extent(figures), size.most[1] if len(figures) > 1 else _MOST_LONE)
    up = ticks(low, high, step)
    left = max(width_of(tick_words(number), size.text) for number in up) + 12
    height = size.height if len(figures) > 1 else _LONE
    frame = Box(left, 26, size.width - 18 - left, height - 26 - 30)
    first, last = _years(series, span)
    last += _AFTER_GAP * foreign
    x = Scale(first, last, left, left + frame.width)
    y = Scale(low, high, frame.y + frame.height, frame.y)
    curves = [curve_of(number, drawn, x, y, unit) for number, drawn in enumerate(series)]
    shift = 0.5 if all(length_of(figure.period) == "year" for figure in figures) else 0
    years = year_ticks(first - shift, last - shift, size.most[0])
    zero = y(0) if low <= 0 <= high else y(low)
    taken = [*obstacles(curves), Box(left, zero - 1, frame.width, 2)]
    gap = gap_before(series, x, frame) if foreign else None
    room = Box(left, 14, size.width - left, height - 14 - 28)
    values, names = _words(curves, series, size, room, taken, gap)
    return TimePlot(
        width=size.width,
        height=height,
        left=round(left, 1),
        right=round(left + frame.width, 1),
        top=frame.y,
        bottom=frame.y + frame.height,
        zero=zero,
        unit=unit.symbol,
        across=tuple(Tick(x(year + shift), str(year)) for year in years),
        up=tuple(Tick(y(number), tick_words(number)) for number in up),
        curves=tuple(curves),
        between=ground_between(curves),
        joins=joins_of(curves),
        gap=gap,
        values=tuple(values),
        names=tuple(names),
    )


def _words(  # noqa: PLR0917
    curves: Sequence[Curve], series: Sequence[Drawn], size: Size, room: Box, taken: list[Box], gap: Box | None
) -> tuple[list[Label], list[Label]]:
    """Return the values and the names. Names stand clear of a break, and values where all of them can."""
    clear = [*taken, Box(gap.x - 4, gap.y, gap.width + 8, gap.height)] if gap else taken
    values = _values(curves, series, size, room, clear)
    if gap and len(values) < sum(len(curve.marks) for curve in curves):
        values = _values(curves, series, size, room, taken)
        clear = [*taken, gap]
    return values, _names(curves, series, size, room, clear)


def _values(curves: Sequence[Curve], series: Sequence[Drawn], size: Size, room: Box, taken: list[Box]) -> list[Label]:
    """Return the values on the marks, where these are few and nearly all of their values find room."""
    figures = [figure for drawn in series for figure in drawn.figures]
    if len({figure.period for figure in figures}) > MOST_VALUES:
        return []
    marks = [mark for curve in curves for mark in curve.marks]
    words = {(mark.x, mark.y): format_figure(figure) for mark, figure in zip(marks, figures, strict=True)}
    tried = list(taken)
    labels = place_values(curves, words, size.text, room, tried)
    if len(labels) < len(marks) * _MOST_FIT:
        return []
    taken[:] = tried
    return labels


def _names(curves: Sequence[Curve], series: Sequence[Drawn], size: Size, room: Box, taken: list[Box]) -> list[Label]:
    if not size.named or len(series) == 1:
        return []
    labels = [
        place(drawn.name, spots_for_name(curve, size.text), drawn.hue, size.text, room, taken)
        for curve, drawn in zip(curves, series, strict=True)
    ]
    return [label for label in labels if label]


def _extent(figures: Sequence[Figure]) -> tuple[float, float]:
    numbers = [float(n) for figure in figures for n in (figure.value, figure.low, figure.high) if n is not None]
    return min(0.0, *numbers), max(0.0, *numbers)


def _years(series: Sequence[Drawn], span: tuple[float, float]) -> tuple[float, float]:
    """Return the first and last year of the axis: those of the data, or the whole span for lone figures."""
    figures = [figure for drawn in series for figure in drawn.figures]
    stretches = [stretch_of(figure.period) for figure in figures]
    first, last = min(start for start, _ in stretches), max(end for _, end in stretches)
    runs = [run for drawn in series for run in yearly_runs(drawn.figures)]
    spans = any(length_of(figure.period) == "span" for figure in figures)
    if not runs and (not spans or len(figures) == 1):
        first, last = min(first, span[0]), max(last, span[1])
    missing = _SHORTEST - (last - first)
    if missing > 0:
        first, last = first - missing / 2, last + missing / 2
    return float(first // 1), float(-(-last // 1))
