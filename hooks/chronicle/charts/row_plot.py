"""Figures as rows: one bar each from a common base line, for estimates, parts of a whole and uneven periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from chronicle.charts.placing import width_of, wrapped
from chronicle.charts.scale import Scale
from chronicle.charts.shapes import Box, Label, Row, RowPlot
from chronicle.charts.time_plot import Size
from chronicle.records import Unit

_BAR = 20
_PITCH = 34
_LEADING = 4  # px between lines of words
_AFTER = 12  # px between a bar and the words over the next
_MOST_WORDS = 0.36  # of the width, for words beside the bars


@dataclass(frozen=True, slots=True)
class RowData:
    """What a row shows; `low` and `high` where it is a range, `value` else."""

    words: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: str | None
    status: str
    number: str
    say: str
    hue: str = "ink"


def row_plot(data: Sequence[RowData], unit: Unit, size: Size) -> RowPlot:
    """Return the drawing; words stand beside the bars where they are short, else above them.

    A scale of per cent shows the whole hundred.
    """
    longest = max(width_of(row.words, size.text) for row in data)
    stacked = longest > size.width * _MOST_WORDS
    ends = [float(n) for row in data for n in (row.value, row.low, row.high) if n is not None]
    whole = 100.0 if unit.scale == 0.01 and max(ends) <= 100 else max(ends)
    left = 1 if stacked else longest + 14
    right = size.width - max(width_of(row.number, size.text) for row in data) * 1.08 - 12
    x = Scale(min(0.0, *ends), max(whole, 0.0) or 1.0, left, right)
    rows, y = [], 0.0
    for row in data:
        above = wrapped(row.words, size.text, size.width) if stacked else ()
        rows.append(_row(row, above, y, x, size))
        y = rows[-1].track.y + _BAR + _AFTER if stacked else y + _PITCH
    return RowPlot(size.width, round(rows[-1].track.y + _BAR + _AFTER), x(0), unit.symbol, tuple(rows))


def _row(row: RowData, above: Sequence[str], y: float, x: Scale, size: Size) -> Row:
    """Return a row with the lines of words above its bar, or with its words beside it when there are none."""
    leading = size.text + _LEADING
    top = y + len(above) * leading + 4 if above else y + 2
    base = top + _BAR / 2 + size.text * 0.35
    start = y + size.text if above else base
    low, high = (0, row.value) if row.value is not None else (row.low, row.high)
    ends = sorted((x(0), x(float(high)))) if low == 0 else [x(float(low)), x(float(high))]
    return Row(
        words=tuple(
            Label(0, round(start + n * leading, 1), line, "start") for n, line in enumerate(above or (row.words,))
        ),
        track=Box(round(x.start, 1), top, round(x.end - x.start, 1), _BAR),
        bar=Box(ends[0], top, round(max(ends[1] - ends[0], 1.5), 1), _BAR, row.hue),
        status=row.status,
        value=row.number,
        value_at=(round(x.end + 10, 1), round(base, 1)),
        say=row.say,
        low=x(float(row.low)) if row.low is not None else None,
        bound=row.bound,
    )
